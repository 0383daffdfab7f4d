//! One file per table of records, each with its SQL.

pub(crate) mod activity;
pub(crate) mod link;
pub(crate) mod list_item;
pub(crate) mod organisation;
pub(crate) mod partnership;
pub(crate) mod region;
pub(crate) mod term;

use rusqlite::types::FromSql;
use rusqlite::{Connection, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tib_domain::{Id, Stamp};

use crate::Result;

/// A record with history: read and written whole, with its child rows.
pub(crate) trait Record: Serialize + DeserializeOwned {
    /// The name in history.
    const KIND: &'static str;
    fn id(&self) -> &Id;
    /// The record, unless it isn't there or is deleted.
    fn read(connection: &Connection, id: &Id) -> Result<Option<Self>>;
    /// Inserts or replaces the record with its child rows.
    fn write(&self, connection: &Connection, stamp: &Stamp) -> Result<()>;
    /// Leaves a tombstone.
    fn bury(connection: &Connection, id: &Id, stamp: &Stamp) -> Result<()>;
}

/// A column by its name.
pub(crate) fn column<T: FromSql>(row: &Row<'_>, name: &str) -> rusqlite::Result<T> {
    row.get(name)
}

/// Whose child rows are read. One condition that serves both would read the whole table for one record.
#[derive(Clone, Copy)]
pub(crate) enum Owners<'a> {
    /// Of this record.
    One(&'a Id),
    /// Of the records whose ids a query gives.
    Each(&'a str),
}

impl Owners<'_> {
    /// The condition on the column that names the owner; its one parameter is [`Self::id`].
    pub fn condition(self, column: &str) -> String {
        match self {
            Self::One(_) => format!("{column} = ?1"),
            Self::Each(ids) => format!("?1 IS NULL AND {column} IN ({ids})"),
        }
    }

    pub fn id(self) -> Option<String> {
        match self {
            Self::One(id) => Some(id.to_string()),
            Self::Each(_) => None,
        }
    }
}

/// A day or a moment that is kept as text.
pub(crate) fn text<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

/// Text of a form that an older or newer version wrote and this one can't read counts as absent.
pub(crate) fn parsed<T: std::str::FromStr>(text: Option<String>) -> Option<T> {
    text.and_then(|text| text.parse().ok())
}

/// An enum by the name that serde gives it.
pub(crate) fn named<T: DeserializeOwned + Default>(text: String) -> T {
    serde_json::from_value(serde_json::Value::String(text)).unwrap_or_default()
}

/// The name that serde gives an enum.
pub(crate) fn name<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}
