//! Writing a record: only what changed, so that links of unknown roles and columns of a newer
//! version stay as they are, and each row keeps the stamp of its own last change.

use std::collections::HashMap;
use std::sync::LazyLock;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value;
use tib_domain::kind::{Field, Rows, Shape, Storage};
use tib_domain::{Code, Fields, Id, KINDS, Kind, Refusal, Stamp};

use super::derived::sort_cell;
use super::{columns, quoted, to_cell};
use crate::Result;
use crate::refusals::{json, sql};

/// Inserts the record, or brings it from `before` to `after`. `is_unknown` says that nothing of it was ever
/// written.
pub(crate) fn record(
    connection: &Connection,
    kind: &Kind,
    id: &Id,
    before: Option<&Fields>,
    after: &Fields,
    stamp: &Stamp,
    is_unknown: bool,
) -> Result<()> {
    match kind.storage {
        Storage::Table => to_table(connection, kind, id, before, after, stamp, is_unknown),
        Storage::List => to_list(connection, kind, id, after, stamp),
    }
}

/// Leaves a tombstone.
pub(crate) fn mark_deleted(
    connection: &Connection,
    kind: &Kind,
    id: &Id,
    stamp: &Stamp,
) -> Result<()> {
    let table = match kind.storage {
        Storage::Table => quoted(kind.name),
        Storage::List => "list_item".to_owned(),
    };
    let list = match kind.storage {
        Storage::Table => String::new(),
        Storage::List => format!(" AND list = '{}'", kind.name),
    };
    connection
        .prepare_cached(&format!(
            "UPDATE {table} SET deleted = 1, updated_at = ?2, device = ?3 WHERE id = ?1{list}"
        ))
        .and_then(|mut update| {
            update.execute(params![
                id.as_str(),
                stamp.updated_at,
                stamp.device.as_str()
            ])
        })
        .map_err(sql)?;
    Ok(())
}

fn to_list(
    connection: &Connection,
    kind: &Kind,
    id: &Id,
    after: &Fields,
    stamp: &Stamp,
) -> Result<()> {
    let mut body = after.clone();
    body.insert("id".to_owned(), Value::String(id.to_string()));
    let body = serde_json::to_string(&body).map_err(json)?;
    connection
        .prepare_cached(
            "INSERT INTO list_item (list, id, body, updated_at, device, deleted)
             VALUES (?1, ?2, ?3, ?4, ?5, 0)
             ON CONFLICT (list, id) DO UPDATE SET body = ?3, updated_at = ?4, device = ?5,
               deleted = 0",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                kind.name,
                id.as_str(),
                body,
                stamp.updated_at,
                stamp.device.as_str()
            ])
        })
        .map_err(sql)?;
    Ok(())
}

fn to_table(
    connection: &Connection,
    kind: &Kind,
    id: &Id,
    before: Option<&Fields>,
    after: &Fields,
    stamp: &Stamp,
    is_unknown: bool,
) -> Result<()> {
    let mut cells = Vec::with_capacity(4 + 2 * kind.fields.len());
    cells.extend([
        Cell::Text(id.to_string()),
        Cell::Text(stamp.updated_at.clone()),
        Cell::Text(stamp.device.to_string()),
        Cell::Integer(0),
    ]);
    for field in columns(kind) {
        let value = after.get(field.name);
        cells.push(to_cell(field, value)?);
        if field.sorted {
            cells.push(sort_cell(field, value));
        }
    }
    let statement = into_table(kind).of(is_unknown);
    connection
        .prepare_cached(statement)
        .and_then(|mut insert| insert.execute(params_from_iter(cells)))
        .map_err(sql)?;
    // What a deleted record had is still beside it.
    let blank = (before.is_none() && !is_unknown)
        .then(|| kept_beside(connection, kind, id))
        .transpose()?;
    let before = blank.as_ref().or(before);
    for field in kind.fields {
        let (was, is) = (list(before, field), list(Some(after), field));
        if was == is {
            continue;
        }
        match field.shape {
            Shape::Terms(_) | Shape::References(_) => {
                links(connection, id, field, was, is, stamp, is_unknown)?
            }
            Shape::Rows(rows) => children(connection, id, rows, was, is, stamp, is_unknown)?,
            _ => {}
        }
    }
    Ok(())
}

/// What a field holds of which there may be several.
fn list<'f>(fields: Option<&'f Fields>, field: &Field) -> &'f [Value] {
    let value = fields.and_then(|fields| fields.get(field.name)?.as_array());
    value.map_or(&[], Vec::as_slice)
}

/// How a row is written. Where there can be none yet, the statement that says so is the quicker one: SQLite takes down
/// what it would need to take the other one back.
struct Inserts {
    insert: String,
    upsert: String,
}

impl Inserts {
    /// Inserts these columns, of which the first few tell whose row it is.
    fn new(table: &str, names: &[String], key: usize) -> Self {
        let holes = (1..=names.len()).map(|number| format!("?{number}"));
        let holes: Vec<String> = holes.collect();
        let sets = names.iter().zip(&holes).skip(key);
        let sets: Vec<String> = sets
            .map(|(name, hole)| format!("{name} = {hole}"))
            .collect();
        let insert = format!(
            "INSERT INTO {table} ({}) VALUES ({})",
            names.join(", "),
            holes.join(", "),
        );
        let key = names.get(..key).unwrap_or_default().join(", ");
        Self {
            upsert: format!(
                "{insert} ON CONFLICT ({key}) DO UPDATE SET {}",
                sets.join(", ")
            ),
            insert,
        }
    }

    fn of(&self, is_unknown: bool) -> &str {
        if is_unknown {
            &self.insert
        } else {
            &self.upsert
        }
    }
}

/// How rows of a kind's own table are written, put together once.
fn into_table(kind: &Kind) -> &'static Inserts {
    static ALL: LazyLock<HashMap<&'static str, Inserts>> = LazyLock::new(|| {
        let of = |kind: &'static Kind| {
            let mut names = ["id", "updated_at", "device", "deleted"]
                .map(quoted)
                .to_vec();
            for field in columns(kind) {
                names.push(quoted(field.column));
                if field.sorted {
                    names.push(quoted(&format!("{}_sort", field.column)));
                }
            }
            (kind.name, Inserts::new(&quoted(kind.name), &names, 1))
        };
        KINDS.iter().copied().map(of).collect()
    });
    ALL.get(kind.name).unwrap_or(&NOWHERE)
}

/// How rows beside a record are written, put together once.
fn into_rows(rows: &Rows) -> &'static Inserts {
    static ALL: LazyLock<HashMap<&'static str, Inserts>> = LazyLock::new(|| {
        let of = |field: &'static Field| {
            let Shape::Rows(rows) = field.shape else {
                return None;
            };
            let mut names: Vec<String> = [rows.owner, "id", "position", "updated_at", "device"]
                .map(str::to_owned)
                .to_vec();
            names.extend(rows.fields.iter().map(|field| quoted(field.column)));
            Some((rows.table, Inserts::new(rows.table, &names, 2)))
        };
        let fields = KINDS.iter().flat_map(|kind| kind.fields);
        fields.filter_map(of).collect()
    });
    ALL.get(rows.table).unwrap_or(&NOWHERE)
}

/// Of what isn't declared; there is none.
static NOWHERE: Inserts = Inserts {
    insert: String::new(),
    upsert: String::new(),
};

/// Links and rows of a record whose row of the table says that it is deleted.
fn kept_beside(connection: &Connection, kind: &Kind, id: &Id) -> Result<Fields> {
    let fields: Vec<&Field> = kind
        .fields
        .iter()
        .filter(|field| !field.is_column())
        .collect();
    let found = super::load::records(connection, kind, &fields, &super::load::Which::One(id))?;
    Ok(found
        .into_iter()
        .next()
        .map(|record| record.fields)
        .unwrap_or_default())
}

fn links(
    connection: &Connection,
    owner: &Id,
    field: &Field,
    was: &[Value],
    is: &[Value],
    stamp: &Stamp,
    is_unknown: bool,
) -> Result<()> {
    let gone = was.iter().filter(|one| !is.contains(one));
    for gone in gone.filter_map(Value::as_str) {
        connection
            .prepare_cached("DELETE FROM link WHERE owner = ?1 AND role = ?2 AND target = ?3")
            .and_then(|mut remove| remove.execute(params![owner.as_str(), field.column, gone]))
            .map_err(sql)?;
    }
    let statement = match is_unknown {
        true => {
            "INSERT INTO link (owner, role, target, position, updated_at, device)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
        }
        false => {
            "INSERT INTO link (owner, role, target, position, updated_at, device)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (owner, role, target) DO UPDATE SET position = ?4"
        }
    };
    let mut insert = connection.prepare_cached(statement).map_err(sql)?;
    for (position, target) in is.iter().filter_map(Value::as_str).enumerate() {
        insert
            .execute(params![
                owner.as_str(),
                field.column,
                target,
                position,
                stamp.updated_at,
                stamp.device.as_str()
            ])
            .map_err(sql)?;
    }
    Ok(())
}

fn children(
    connection: &Connection,
    owner: &Id,
    rows: &Rows,
    was: &[Value],
    is: &[Value],
    stamp: &Stamp,
    is_unknown: bool,
) -> Result<()> {
    let (before, after) = (by_id(was), by_id(is));
    for gone in before.keys().filter(|id| !after.contains_key(*id)) {
        connection
            .prepare_cached(&format!(
                "DELETE FROM {} WHERE {} = ?1 AND id = ?2",
                rows.table, rows.owner
            ))
            .and_then(|mut remove| remove.execute([owner.as_str(), gone]))
            .map_err(sql)?;
    }
    let statements = into_rows(rows);
    for (position, row) in is.iter().enumerate() {
        let id = row_id(row);
        match before.get(id) {
            Some((at, old)) if *old == row => {
                if *at != position {
                    connection
                        .prepare_cached(&format!(
                            "UPDATE {} SET position = ?3 WHERE {} = ?1 AND id = ?2",
                            rows.table, rows.owner
                        ))
                        .and_then(|mut shift| shift.execute(params![owner.as_str(), id, position]))
                        .map_err(sql)?;
                }
            }
            _ => {
                let mut cells = vec![
                    Cell::Text(owner.to_string()),
                    Cell::Text(id.to_owned()),
                    Cell::Integer(i64::try_from(position).unwrap_or(i64::MAX)),
                    Cell::Text(stamp.updated_at.clone()),
                    Cell::Text(stamp.device.to_string()),
                ];
                for field in rows.fields {
                    cells.push(to_cell(field, row.get(field.name))?);
                }
                connection
                    .prepare_cached(statements.of(is_unknown))
                    .and_then(|mut insert| insert.execute(params_from_iter(cells)))
                    .map_err(sql)?;
            }
        }
    }
    Ok(())
}

/// Rows with where they stand.
fn by_id(list: &[Value]) -> HashMap<&str, (usize, &Value)> {
    let placed = list.iter().enumerate();
    placed
        .map(|(position, row)| (row_id(row), (position, row)))
        .collect()
}

fn row_id(row: &Value) -> &str {
    row.get("id").and_then(Value::as_str).unwrap_or_default()
}

/// Gives rows without an identity one that follows from the record's: a row of an older version has
/// the same on every laptop. Two rows of one identity are refused.
pub(crate) fn name_rows(kind: &Kind, owner: &Id, fields: &mut Fields) -> Result<()> {
    for field in kind
        .fields
        .iter()
        .filter(|field| matches!(field.shape, Shape::Rows(_)))
    {
        let Some(Value::Array(rows)) = fields.get_mut(field.name) else {
            continue;
        };
        let mut taken: Vec<String> = rows
            .iter()
            .map(|row| row_id(row).to_owned())
            .filter(|id| !id.is_empty())
            .collect();
        for (position, row) in rows.iter_mut().enumerate() {
            let Value::Object(row) = row else {
                return Err(Refusal::new(Code::BadRequest).on(field.name));
            };
            let named = row
                .get("id")
                .and_then(Value::as_str)
                .is_some_and(|id| !id.is_empty());
            if !named {
                let id = (position..)
                    .map(|number| format!("{owner}/{number}"))
                    .find(|id| !taken.contains(id))
                    .unwrap_or_default();
                taken.push(id.clone());
                row.insert("id".to_owned(), Value::String(id));
            }
        }
        taken.sort();
        if taken.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(Refusal::new(Code::BadRequest).on(field.name));
        }
    }
    Ok(())
}
