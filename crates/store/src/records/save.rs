//! Writing a record: only what changed, so that links of unknown roles and columns of a newer
//! version stay as they are, and each row keeps the stamp of its own last change.

use std::collections::HashMap;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value;
use tib_domain::kind::{Field, Rows, Shape, Storage};
use tib_domain::{Code, Fields, Id, Kind, Refusal, Stamp};

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
    let mut names = vec![
        quoted("id"),
        quoted("updated_at"),
        quoted("device"),
        quoted("deleted"),
    ];
    let mut cells = vec![
        Cell::Text(id.to_string()),
        Cell::Text(stamp.updated_at.clone()),
        Cell::Text(stamp.device.to_string()),
        Cell::Integer(0),
    ];
    for field in columns(kind) {
        let value = after.get(field.name);
        names.push(quoted(field.column));
        cells.push(to_cell(field, value)?);
        if field.sorted {
            names.push(quoted(&format!("{}_sort", field.column)));
            cells.push(sort_cell(field, value));
        }
    }
    let holes: Vec<String> = (1..=names.len())
        .map(|number| format!("?{number}"))
        .collect();
    let sets: Vec<String> = names
        .iter()
        .zip(&holes)
        .map(|(name, hole)| format!("{name} = {hole}"))
        .collect();
    let statement = format!(
        "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
        quoted(kind.name),
        names.join(", "),
        holes.join(", "),
        sets.join(", "),
    );
    connection
        .prepare_cached(&statement)
        .and_then(|mut insert| insert.execute(params_from_iter(cells)))
        .map_err(sql)?;
    // What a deleted record had is still beside it.
    let blank = (before.is_none() && !is_unknown)
        .then(|| kept_beside(connection, kind, id))
        .transpose()?;
    let before = blank.as_ref().or(before);
    for field in kind.fields {
        let value = |fields: Option<&Fields>| {
            fields
                .and_then(|fields| fields.get(field.name))
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        let (was, is) = (value(before), value(Some(after)));
        if was == is {
            continue;
        }
        match field.shape {
            Shape::Terms(_) | Shape::References(_) => {
                links(connection, id, field, &was, &is, stamp)?
            }
            Shape::Rows(rows) => children(connection, id, rows, &was, &is, stamp)?,
            _ => {}
        }
    }
    Ok(())
}

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
) -> Result<()> {
    let mut remove = connection
        .prepare_cached("DELETE FROM link WHERE owner = ?1 AND role = ?2 AND target = ?3")
        .map_err(sql)?;
    for gone in was
        .iter()
        .filter(|one| !is.contains(one))
        .filter_map(Value::as_str)
    {
        remove
            .execute(params![owner.as_str(), field.column, gone])
            .map_err(sql)?;
    }
    let mut insert = connection
        .prepare_cached(
            "INSERT INTO link (owner, role, target, position, updated_at, device)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (owner, role, target) DO UPDATE SET position = ?4",
        )
        .map_err(sql)?;
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
) -> Result<()> {
    let by_id = |list: &[Value]| -> HashMap<String, (usize, Value)> {
        list.iter()
            .enumerate()
            .map(|(position, row)| (row_id(row).to_owned(), (position, row.clone())))
            .collect()
    };
    let (before, after) = (by_id(was), by_id(is));
    let mut remove = connection
        .prepare_cached(&format!(
            "DELETE FROM {} WHERE {} = ?1 AND id = ?2",
            rows.table, rows.owner
        ))
        .map_err(sql)?;
    for gone in before.keys().filter(|id| !after.contains_key(*id)) {
        remove.execute([owner.as_str(), gone]).map_err(sql)?;
    }
    let mut names = vec![
        rows.owner.to_owned(),
        "id".into(),
        "position".into(),
        "updated_at".into(),
        "device".into(),
    ];
    names.extend(rows.fields.iter().map(|field| quoted(field.column)));
    let holes: Vec<String> = (1..=names.len())
        .map(|number| format!("?{number}"))
        .collect();
    let sets: Vec<String> = names
        .iter()
        .zip(&holes)
        .skip(2)
        .map(|(name, hole)| format!("{name} = {hole}"))
        .collect();
    let mut insert = connection
        .prepare_cached(&format!(
            "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}, id) DO UPDATE SET {}",
            rows.table,
            names.join(", "),
            holes.join(", "),
            rows.owner,
            sets.join(", "),
        ))
        .map_err(sql)?;
    let mut shift = connection
        .prepare_cached(&format!(
            "UPDATE {} SET position = ?3 WHERE {} = ?1 AND id = ?2",
            rows.table, rows.owner
        ))
        .map_err(sql)?;
    for (position, row) in is.iter().enumerate() {
        let id = row_id(row);
        match before.get(id) {
            Some((at, old)) if old == row => {
                if *at != position {
                    shift
                        .execute(params![owner.as_str(), id, position])
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
                insert.execute(params_from_iter(cells)).map_err(sql)?;
            }
        }
    }
    Ok(())
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
