//! How records lie in their tables. Everything here follows the declaration of the kind
//! ([`tib_domain::Kind`]); no kind has SQL of its own.

pub(crate) mod derived;
pub(crate) mod load;
pub(crate) mod references;
pub(crate) mod save;

use rusqlite::types::{Value as Cell, ValueRef};
use serde_json::Value;
use tib_domain::kind::{Field, Shape, Storage};
use tib_domain::{Code, Fields, Id, Kind, Record, Refusal};

use crate::Result;

/// The columns of a kind's own table that fields lie in.
pub(crate) fn columns(kind: &Kind) -> impl Iterator<Item = &'static Field> {
    kind.fields.iter().filter(|field| field.is_column())
}

/// A column's name as SQL; a few are words of the language.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// What a column of a kind holds, as SQL. One that isn't there would be a text to SQLite: its own name.
pub(crate) fn cell(kind: &Kind, column: &str) -> String {
    match kind.storage {
        Storage::Table => quoted(column),
        Storage::List => format!("(body ->> '$.{column}')"),
    }
}

/// The condition for records of a kind that are there.
pub(crate) fn present(kind: &Kind) -> String {
    match kind.storage {
        Storage::Table => format!("{} WHERE deleted = 0", quoted(kind.name)),
        Storage::List => format!("list_item WHERE list = '{}' AND deleted = 0", kind.name),
    }
}

/// A cell as JSON, in the field's shape.
pub(crate) fn to_json(field: &Field, cell: ValueRef<'_>) -> std::result::Result<Value, String> {
    let other = || Err(format!("{}: {:?}", field.name, cell.data_type()));
    match (cell, field.shape) {
        (ValueRef::Null, _) => Ok(Value::Null),
        (ValueRef::Integer(number), Shape::Flag) => Ok(Value::Bool(number != 0)),
        (ValueRef::Integer(number), Shape::Whole) => Ok(number.into()),
        // An integer in a column of decimals is a number all the same.
        #[expect(clippy::cast_precision_loss, reason = "such numbers are below 2^53")]
        (ValueRef::Integer(number), Shape::Real) => Ok((number as f64).into()),
        (ValueRef::Real(number), Shape::Real) => Ok(number.into()),
        (ValueRef::Text(text), shape)
            if !matches!(shape, Shape::Flag | Shape::Whole | Shape::Real) =>
        {
            match std::str::from_utf8(text) {
                Ok(text) => Ok(text.into()),
                Err(_) => other(),
            }
        }
        _ => other(),
    }
}

/// JSON as a cell, in the field's shape. What is absent is what the field is when nothing is said.
pub(crate) fn to_cell(field: &Field, value: Option<&Value>) -> Result<Cell> {
    let value = match value {
        None | Some(Value::Null) if field.optional => return Ok(Cell::Null),
        None | Some(Value::Null) => return Ok(absent(field)),
        Some(value) => value,
    };
    let cell = match (value, field.shape) {
        (Value::Bool(flag), Shape::Flag) => Some(Cell::Integer(i64::from(*flag))),
        (Value::Number(number), Shape::Whole) => number.as_i64().map(Cell::Integer),
        (Value::Number(number), Shape::Real) => number.as_f64().map(Cell::Real),
        (Value::String(text), shape)
            if !matches!(shape, Shape::Flag | Shape::Whole | Shape::Real) =>
        {
            Some(Cell::Text(text.clone()))
        }
        _ => None,
    };
    cell.ok_or_else(|| Refusal::new(Code::BadRequest).on(field.name))
}

fn absent(field: &Field) -> Cell {
    match field.shape {
        Shape::Flag | Shape::Whole => Cell::Integer(0),
        Shape::Real => Cell::Real(0.0),
        Shape::Choice(names) => Cell::Text(names.first().copied().unwrap_or_default().to_owned()),
        _ => Cell::Text(String::new()),
    }
}

/// A record as JSON, without its id.
pub(crate) fn to_fields<R: Record>(record: &R) -> Result<Fields> {
    match serde_json::to_value(record).map_err(crate::refusals::json)? {
        Value::Object(mut fields) => {
            fields.remove("id");
            Ok(fields)
        }
        _ => Err(Refusal::new(Code::Internal).with("kind", R::KIND.name)),
    }
}

/// A record from JSON. What can't be read is told rather than taken for something else.
pub(crate) fn from_fields<R: serde::de::DeserializeOwned>(
    kind: &Kind,
    id: &Id,
    mut fields: Fields,
) -> Result<R> {
    fields.insert("id".to_owned(), Value::String(id.to_string()));
    serde_json::from_value(Value::Object(fields)).map_err(|error| unreadable(kind, id, error))
}

pub(crate) fn unreadable(kind: &Kind, id: &Id, reason: impl ToString) -> Refusal {
    Refusal::new(Code::RecordUnreadable)
        .with("kind", kind.name)
        .with("id", id)
        .with("reason", reason)
}
