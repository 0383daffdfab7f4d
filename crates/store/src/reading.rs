//! Reading records. Everything that is read through one [`Reading`] is of one moment.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, OptionalExtension};
use serde::de::DeserializeOwned;
use tib_domain::kind::Field;
use tib_domain::{Code, Fields, Id, Kind, Record, Refusal, Region, Term, TermList};

use crate::records::load::{self, Loaded, Which};
use crate::records::{cell, from_fields, present, references, to_fields};
use crate::refusals::sql;
use crate::{Result, Store, opening, unpoisoned};

/// A snapshot of the workspace.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub(crate) connection: &'a Connection,
}

/// A record with the moment of its last change.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamped<R> {
    /// When it was last written, by the hybrid clock.
    pub stamp: String,
    /// The record.
    pub record: R,
}

impl Store {
    /// Reads on a connection that can't write. Everything that `look` sees is of one moment, even
    /// when something is saved meanwhile.
    pub fn read<T>(&self, look: impl FnOnce(&Reading<'_>) -> Result<T>) -> Result<T> {
        let spare = unpoisoned(&self.readers).pop();
        let connection = match spare {
            Some(connection) => connection,
            None => opening::reader(&self.looked_at, self.opening.key.as_ref())?,
        };
        let found = {
            let snapshot = connection.unchecked_transaction().map_err(sql)?;
            look(&Reading {
                connection: &snapshot,
            })
        };
        unpoisoned(&self.readers).push(connection);
        found
    }

    /// Every record of a kind, in the kind's order. One kind alone; for several, [`Self::read`].
    pub fn all<R: Record>(&self) -> Result<Vec<R>> {
        self.read(|r| r.all())
    }

    /// One record, unless it isn't there or is deleted. One alone; for several, [`Self::read`].
    pub fn get<R: Record>(&self, id: &Id) -> Result<Option<R>> {
        self.read(|r| r.get(id))
    }

    /// The region of this workspace.
    pub fn region(&self) -> Result<Region> {
        self.read(|r| r.region())
    }

    /// Terms of one list, or of all, in the order they were made.
    pub fn terms(&self, list: Option<TermList>) -> Result<Vec<Term>> {
        self.read(|r| r.terms(list))
    }
}

impl Reading<'_> {
    /// Every record of a kind, in the kind's order.
    pub fn all<R: Record>(&self) -> Result<Vec<R>> {
        self.some(
            R::KIND,
            &R::KIND.fields.iter().collect::<Vec<_>>(),
            &Which::All,
        )
    }

    /// A setting of the workspace.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.connection
            .query_row("SELECT value FROM setting WHERE key = ?1", [key], |row| {
                row.get(0)
            })
            .optional()
            .map_err(sql)
    }

    /// One record, unless it isn't there or is deleted.
    pub fn get<R: Record>(&self, id: &Id) -> Result<Option<R>> {
        Ok(self.stamped(id)?.map(|found| found.record))
    }

    /// One record with the moment of its last change.
    pub fn stamped<R: Record>(&self, id: &Id) -> Result<Option<Stamped<R>>> {
        load::one(self.connection, R::KIND, id)?
            .map(|loaded| {
                Ok(Stamped {
                    stamp: loaded.stamp,
                    record: from_fields(R::KIND, &loaded.id, loaded.fields)?,
                })
            })
            .transpose()
    }

    /// One record as JSON; refuses with what became of one that isn't there.
    pub fn fields(&self, kind: &Kind, id: &Id) -> Result<Fields> {
        match load::one(self.connection, kind, id)? {
            Some(found) => Ok(found.fields),
            None => Err(load::missing(self.connection, kind, id)?),
        }
    }

    /// What a record is called; its id when it isn't there.
    pub fn title(&self, kind: &Kind, id: &Id) -> Result<String> {
        load::title(self.connection, kind, id)
    }

    /// What a record is called, and what tells it apart from others that are called so.
    pub(crate) fn title_and_note(&self, kind: &Kind, id: &Id) -> Result<(String, String)> {
        let notes = kind.notes.iter().filter_map(|name| kind.field(name));
        let notes = notes.map(|field| format!(", nullif({}, '')", cell(kind, field.column)));
        let note = format!("concat_ws(', ', NULL{})", notes.collect::<String>());
        let (title, present) = (cell(kind, kind.title), present(kind));
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT {title}, {note} FROM {present} AND id = ?1"
            ))
            .and_then(|mut query| {
                query
                    .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()
            })
            .map_err(sql)?;
        Ok(found.unwrap_or_else(|| (id.to_string(), String::new())))
    }

    /// Titles of the records that a record refers to, by id.
    pub fn names<R: Record>(&self, record: &R) -> Result<BTreeMap<Id, String>> {
        references::names(self, R::KIND, [&to_fields(record)?])
    }

    /// Titles of those of a kind's records that are there, by id.
    pub fn titles(&self, kind: &Kind, ids: &[&str]) -> Result<BTreeMap<Id, String>> {
        let list = serde_json::Value::from(ids).to_string();
        let mut query = self
            .connection
            .prepare_cached(&format!(
                "SELECT id, {} FROM {} AND id IN (SELECT value FROM json_each(?1))",
                cell(kind, kind.title),
                present(kind)
            ))
            .map_err(sql)?;
        let rows = query
            .query_map([list], |row| {
                Ok((Id::new(row.get::<_, String>(0)?), row.get(1)?))
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// When the records of a kind were last written, by the hybrid clock.
    pub fn stamps(&self, kind: &Kind) -> Result<BTreeMap<Id, String>> {
        let mut query = self
            .connection
            .prepare_cached(&format!("SELECT id, updated_at FROM {}", present(kind)))
            .map_err(sql)?;
        let rows = query
            .query_map([], |row| {
                Ok((Id::new(row.get::<_, String>(0)?), row.get(1)?))
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: &Kind) -> Result<u64> {
        self.connection
            .prepare_cached(&format!("SELECT count(*) FROM {}", present(kind)))
            .and_then(|mut count| count.query_row([], |row| row.get(0)))
            .map_err(sql)
    }

    /// What branches are called that are an organisation here, by their number.
    pub fn adopted(&self) -> Result<HashMap<String, String>> {
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT brin, name FROM organisation WHERE deleted = 0 AND brin IS NOT NULL",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// The region of this workspace.
    pub fn region(&self) -> Result<Region> {
        let mut regions = self.all::<Region>()?;
        regions.pop().ok_or_else(|| Refusal::new(Code::NotFound))
    }

    /// Terms of one list, or of all, in the order they were made.
    pub fn terms(&self, list: Option<TermList>) -> Result<Vec<Term>> {
        let mut terms = self.all::<Term>()?;
        terms.retain(|term| list.is_none_or(|list| term.list == list));
        Ok(terms)
    }

    /// These fields of some records, as a type that has no others.
    pub(crate) fn some<T: DeserializeOwned>(
        &self,
        kind: &Kind,
        fields: &[&Field],
        which: &Which<'_>,
    ) -> Result<Vec<T>> {
        load::records(self.connection, kind, fields, which)?
            .into_iter()
            .map(|Loaded { id, fields, .. }| from_fields(kind, &id, fields))
            .collect()
    }
}
