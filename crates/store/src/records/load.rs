//! Reading records: one, some or all of a kind, whole or only the fields that a list shows.

use std::collections::HashMap;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, Row, params_from_iter};
use serde_json::Value;
use tib_domain::kind::{Field, Rows, Shape, Storage};
use tib_domain::{Fields, Id, Kind, Refusal};

use super::{present, quoted, to_json, unreadable};
use crate::Result;
use crate::refusals::{json, sql};

/// A record as it is kept.
pub(crate) struct Loaded {
    pub id: Id,
    /// When it was last written, by the hybrid clock.
    pub stamp: String,
    pub fields: Fields,
}

/// Which records of a kind.
pub(crate) enum Which<'a> {
    All,
    One(&'a Id),
    /// These, in this order.
    These(&'a [Id]),
}

impl Which<'_> {
    /// The condition that a column names one of them, with `?1` as its one parameter.
    fn condition(&self, kind: &Kind, column: &str) -> String {
        match self {
            // The table of the records themselves holds no others.
            Self::All if column == "id" => "?1 IS NULL".to_owned(),
            Self::All => format!(
                "{column} IN (SELECT id FROM {} AND ?1 IS NULL)",
                present(kind)
            ),
            Self::One(_) => format!("{column} = ?1"),
            Self::These(_) => format!("{column} IN (SELECT value FROM json_each(?1))"),
        }
    }

    /// The order that a table is read in; these are put in theirs afterwards.
    fn order(&self, columns: &str) -> String {
        match self {
            Self::These(_) => String::new(),
            Self::All | Self::One(_) => format!(" ORDER BY {columns}"),
        }
    }

    fn parameter(&self) -> Cell {
        match self {
            Self::All => Cell::Null,
            Self::One(id) => Cell::Text(id.to_string()),
            Self::These(ids) => {
                let texts: Vec<&str> = ids.iter().map(Id::as_str).collect();
                Cell::Text(Value::from(texts).to_string())
            }
        }
    }
}

/// One record whole, unless it isn't there or is deleted.
pub(crate) fn one(connection: &Connection, kind: &Kind, id: &Id) -> Result<Option<Loaded>> {
    let fields: Vec<&Field> = kind.fields.iter().collect();
    Ok(records(connection, kind, &fields, &Which::One(id))?.pop())
}

/// Records with these fields: in the order asked, or in the kind's own.
pub(crate) fn records(
    connection: &Connection,
    kind: &Kind,
    fields: &[&Field],
    which: &Which<'_>,
) -> Result<Vec<Loaded>> {
    let mut found = match kind.storage {
        Storage::Table => from_table(connection, kind, fields, which)?,
        Storage::List => from_list(connection, kind, which)?,
    };
    if let Which::These(ids) = which {
        let places: HashMap<&str, usize> = ids
            .iter()
            .enumerate()
            .map(|(n, id)| (id.as_str(), n))
            .collect();
        found.sort_by_key(|record| places.get(record.id.as_str()).copied());
    }
    Ok(found)
}

fn from_table(
    connection: &Connection,
    kind: &Kind,
    fields: &[&Field],
    which: &Which<'_>,
) -> Result<Vec<Loaded>> {
    let own: Vec<&Field> = fields
        .iter()
        .copied()
        .filter(|field| field.is_column())
        .collect();
    let columns: String = own
        .iter()
        .map(|field| format!(", {}", quoted(field.column)))
        .collect();
    let order = match kind.order.and_then(|name| kind.field(name)) {
        Some(field) => format!("{}, id", quoted(&format!("{}_sort", field.column))),
        None => "rowid".to_owned(),
    };
    let statement = format!(
        "SELECT id, updated_at{columns} FROM {} AND {}{}",
        present(kind),
        which.condition(kind, "id"),
        which.order(&order),
    );
    let mut query = connection.prepare_cached(&statement).map_err(sql)?;
    let mut rows = query.query([which.parameter()]).map_err(sql)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(sql)? {
        let id = Id::new(row.get::<_, String>(0).map_err(sql)?);
        let fields = cells(row, 2, &own).map_err(|reason| unreadable(kind, &id, reason))?;
        found.push(Loaded {
            id,
            stamp: row.get(1).map_err(sql)?,
            fields,
        });
    }
    attach_links(connection, kind, fields, which, &mut found)?;
    for field in fields {
        if let Shape::Rows(rows) = field.shape {
            let mut children = children(connection, kind, rows, which)?;
            for record in &mut found {
                let rows = children.remove(record.id.as_str()).unwrap_or_default();
                record
                    .fields
                    .insert(field.name.to_owned(), Value::Array(rows));
            }
        }
    }
    Ok(found)
}

fn cells(row: &Row<'_>, first: usize, fields: &[&Field]) -> std::result::Result<Fields, String> {
    let mut found = Fields::new();
    for (at, field) in fields.iter().enumerate() {
        let cell = row.get_ref(first + at).map_err(|error| error.to_string())?;
        found.insert(field.name.to_owned(), to_json(field, cell)?);
    }
    Ok(found)
}

fn attach_links(
    connection: &Connection,
    kind: &Kind,
    fields: &[&Field],
    which: &Which<'_>,
    found: &mut [Loaded],
) -> Result<()> {
    let linked: Vec<&Field> = fields
        .iter()
        .copied()
        .filter(|field| matches!(field.shape, Shape::Terms(_) | Shape::References(_)))
        .collect();
    if linked.is_empty() {
        return Ok(());
    }
    // Roles that this version doesn't know stay where they are.
    let roles: Vec<String> = linked
        .iter()
        .map(|field| format!("'{}'", field.column))
        .collect();
    let mut query = connection
        .prepare_cached(&format!(
            "SELECT owner, role, target FROM link WHERE {} AND role IN ({}) ORDER BY owner, role, position",
            which.condition(kind, "owner"),
            roles.join(", ")
        ))
        .map_err(sql)?;
    let mut rows = query.query([which.parameter()]).map_err(sql)?;
    let mut targets: HashMap<String, HashMap<&str, Vec<Value>>> = HashMap::new();
    while let Some(row) = rows.next().map_err(sql)? {
        let role = row
            .get_ref(1)
            .and_then(|cell| Ok(cell.as_str()?))
            .map_err(sql)?;
        if let Some(field) = linked.iter().find(|field| field.column == role) {
            let owner: String = row.get(0).map_err(sql)?;
            let target = Value::String(row.get(2).map_err(sql)?);
            targets
                .entry(owner)
                .or_default()
                .entry(field.name)
                .or_default()
                .push(target);
        }
    }
    for record in found {
        let mut of = targets.remove(record.id.as_str()).unwrap_or_default();
        for field in &linked {
            let value = of.remove(field.name).unwrap_or_default();
            record
                .fields
                .insert(field.name.to_owned(), Value::Array(value));
        }
    }
    Ok(())
}

/// Rows by their owner, in order.
fn children(
    connection: &Connection,
    kind: &Kind,
    rows: &Rows,
    which: &Which<'_>,
) -> Result<HashMap<String, Vec<Value>>> {
    let columns: String = rows
        .fields
        .iter()
        .map(|field| format!(", {}", quoted(field.column)))
        .collect();
    let fields: Vec<&Field> = rows.fields.iter().collect();
    let mut query = connection
        .prepare_cached(&format!(
            "SELECT {owner}, id{columns} FROM {table} WHERE {these} ORDER BY {owner}, position",
            owner = rows.owner,
            table = rows.table,
            these = which.condition(kind, rows.owner),
        ))
        .map_err(sql)?;
    let mut lines = query
        .query(params_from_iter([which.parameter()]))
        .map_err(sql)?;
    let mut found: HashMap<String, Vec<Value>> = HashMap::new();
    while let Some(line) = lines.next().map_err(sql)? {
        let owner: String = line.get(0).map_err(sql)?;
        let id: String = line.get(1).map_err(sql)?;
        let mut row = cells(line, 2, &fields)
            .map_err(|reason| unreadable(kind, &Id::new(owner.as_str()), reason))?;
        row.insert("id".to_owned(), Value::String(id));
        found.entry(owner).or_default().push(Value::Object(row));
    }
    Ok(found)
}

fn from_list(connection: &Connection, kind: &Kind, which: &Which<'_>) -> Result<Vec<Loaded>> {
    let mut query = connection
        .prepare_cached(&format!(
            "SELECT id, updated_at, body FROM {} AND {} ORDER BY id",
            present(kind),
            which.condition(kind, "id")
        ))
        .map_err(sql)?;
    let rows = query
        .query_map([which.parameter()], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get(1)?,
                row.get::<_, String>(2)?,
            ))
        })
        .map_err(sql)?;
    rows.map(|row| {
        let (id, stamp, body) = row.map_err(sql)?;
        let mut fields: Fields = serde_json::from_str(&body).map_err(json)?;
        fields.remove("id");
        Ok(Loaded {
            id: Id::new(id),
            stamp,
            fields,
        })
    })
    .collect()
}

/// What became of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Unknown,
    There,
    Deleted,
}

pub(crate) fn presence(connection: &Connection, kind: &Kind, id: &Id) -> Result<Presence> {
    let table = match kind.storage {
        Storage::Table => format!("{} WHERE", quoted(kind.name)),
        Storage::List => format!("list_item WHERE list = '{}' AND", kind.name),
    };
    let deleted: std::result::Result<bool, rusqlite::Error> = connection
        .prepare_cached(&format!("SELECT deleted FROM {table} id = ?1"))
        .and_then(|mut query| query.query_row([id.as_str()], |row| row.get(0)));
    match deleted {
        Ok(true) => Ok(Presence::Deleted),
        Ok(false) => Ok(Presence::There),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(Presence::Unknown),
        Err(error) => Err(sql(error)),
    }
}

/// What a record is called; its id when it isn't there.
pub(crate) fn title(connection: &Connection, kind: &Kind, id: &Id) -> Result<String> {
    let fields: Vec<&Field> = kind.field(kind.title).into_iter().collect();
    let found = records(connection, kind, &fields, &Which::One(id))?.pop();
    let text = found.and_then(|record| match record.fields.get(kind.title) {
        Some(Value::String(text)) => Some(text.clone()),
        _ => None,
    });
    Ok(text.unwrap_or_else(|| id.to_string()))
}

/// Refuses with what became of a record that should be there.
pub(crate) fn missing(connection: &Connection, kind: &Kind, id: &Id) -> Result<Refusal> {
    use tib_domain::Code;
    let code = match presence(connection, kind, id)? {
        Presence::Deleted => Code::Deleted,
        _ => Code::NotFound,
    };
    Ok(Refusal::new(code).with("kind", kind.name).with("id", id))
}
