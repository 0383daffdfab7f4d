//! Every text in which people may be named: where they are found, and how they are taken out.

use std::collections::BTreeSet;

use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value;
use tib_domain::kind::{Field, Shape, Storage};
use tib_domain::{Attachment, Fields, Id, KINDS, Kind, Record, Stamp};

use super::files::{CONTENT, text_files};
use super::laid::sentence;
use super::names::{Hit, Names, Trace};
use super::scrub::{People, is_free_text, place};
use crate::Result;
use crate::records::{derived, load, quoted};
use crate::refusals::sql;

/// A text that names somebody: by kind, record and field, of which each is chosen at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedIn {
    /// The kind of record.
    pub kind: &'static str,
    /// The record.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The field; `content` of an attachment whose bytes are text.
    pub field: String,
    /// The sentence in which this is found.
    pub sentence: String,
    /// By what: the surest of all that is found there.
    pub trace: Trace,
    /// It is theirs alone, and goes where nobody chooses.
    pub sure: bool,
}

impl NamedIn {
    /// What a choice of it is kept by.
    pub(super) fn place(&self) -> String {
        place(self.kind, self.id.as_str(), &self.field)
    }
}

/// One text as it lies in its table.
struct Text {
    kind: &'static Kind,
    /// The record that it belongs to.
    record: String,
    /// The row of the record, where it stands in one.
    row: Option<String>,
    /// The field by which it is chosen.
    place: &'static str,
    field: &'static Field,
    text: String,
}

/// Hands every text that may name somebody over; of deleted records too when `deleted`.
fn each(
    connection: &Connection,
    names: &Names,
    deleted: bool,
    mut take: impl FnMut(Text),
) -> Result<()> {
    let there = if deleted { "1" } else { "deleted = 0" };
    for kind in tables() {
        let own: Vec<&'static Field> = kind
            .fields
            .iter()
            .filter(|field| is_free_text(kind, field))
            .collect();
        let table = quoted(kind.name);
        let mut walk = |statement: &str, fields: &[&'static Field], place: Option<&'static str>| {
            let mut query = connection.prepare(statement).map_err(sql)?;
            let mut rows = query.query([]).map_err(sql)?;
            while let Some(line) = rows.next().map_err(sql)? {
                for (at, field) in fields.iter().enumerate() {
                    let cell = line.get_ref(at + 2).map_err(sql)?;
                    // A cell that isn't text says nothing.
                    let Some(text) = cell.as_str().ok().filter(|text| names.may_be_in(text)) else {
                        continue;
                    };
                    take(Text {
                        kind,
                        record: line.get(0).map_err(sql)?,
                        row: line.get(1).map_err(sql)?,
                        place: place.unwrap_or(field.name),
                        field,
                        text: text.to_owned(),
                    });
                }
            }
            Ok(())
        };
        if !own.is_empty() {
            let columns = columns(&own);
            let statement = format!("SELECT id, NULL{columns} FROM {table} WHERE {there}");
            walk(&statement, &own, None)?;
        }
        for field in kind.fields {
            let Shape::Rows(rows) = field.shape else {
                continue;
            };
            let inner: Vec<&'static Field> = rows
                .fields
                .iter()
                .filter(|inner| is_free_text(kind, inner))
                .collect();
            if inner.is_empty() {
                continue;
            }
            let statement = format!(
                "SELECT {owner}, id{columns} FROM {rows}
                 WHERE {owner} IN (SELECT id FROM {table} WHERE {there})",
                owner = rows.owner,
                columns = columns(&inner),
                rows = rows.table,
            );
            walk(&statement, &inner, Some(field.name))?;
        }
    }
    Ok(())
}

fn columns(fields: &[&Field]) -> String {
    let names = fields
        .iter()
        .map(|field| format!(", {}", quoted(field.column)));
    names.collect()
}

pub(crate) fn tables() -> impl Iterator<Item = &'static Kind> {
    let all = KINDS.iter().copied();
    all.filter(|kind| kind.storage == Storage::Table)
}

/// Records that are kept as JSON in a list, with their bodies.
fn listed(connection: &Connection) -> Result<Vec<(&'static Kind, String, Fields)>> {
    let mut found = Vec::new();
    let mut query = connection
        .prepare("SELECT id, body FROM list_item WHERE list = ?1")
        .map_err(sql)?;
    for kind in KINDS
        .iter()
        .copied()
        .filter(|kind| kind.storage == Storage::List)
    {
        let mut rows = query.query([kind.name]).map_err(sql)?;
        while let Some(row) = rows.next().map_err(sql)? {
            let body: String = row.get(1).map_err(sql)?;
            if let Ok(Value::Object(fields)) = serde_json::from_str(&body) {
                found.push((kind, row.get(0).map_err(sql)?, fields));
            }
        }
    }
    Ok(found)
}

/// A text that was typed and not kept.
struct Typed {
    kind: &'static Kind,
    record: String,
    field: String,
    text: String,
}

fn typed(connection: &Connection) -> Result<Vec<Typed>> {
    fn texts(value: Value, take: &mut impl FnMut(String)) {
        match value {
            Value::String(text) => take(text),
            Value::Array(all) => all.into_iter().for_each(|one| texts(one, take)),
            Value::Object(fields) => fields.into_iter().for_each(|(_, one)| texts(one, take)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    let mut query = connection
        .prepare("SELECT kind, record, body FROM draft")
        .map_err(sql)?;
    let mut rows = query.query([]).map_err(sql)?;
    while let Some(row) = rows.next().map_err(sql)? {
        let cell = |at| row.get::<_, String>(at).map_err(sql);
        let (kind, record, body) = (cell(0)?, cell(1)?, cell(2)?);
        let (Some(kind), Ok(Value::Object(changes))) =
            (Kind::find(&kind), serde_json::from_str(&body))
        else {
            continue;
        };
        for (field, mut change) in changes {
            let to = change.get_mut("to").map(Value::take);
            texts(to.unwrap_or(change), &mut |text| {
                found.push(Typed {
                    kind,
                    record: record.clone(),
                    field: field.clone(),
                    text,
                });
            });
        }
    }
    Ok(found)
}

/// Where these people are named in records that are there, other than their own.
pub(crate) fn named_in(
    connection: &Connection,
    names: &Names,
    own: &BTreeSet<(String, String)>,
) -> Result<Vec<NamedIn>> {
    let mut found: Vec<NamedIn> = Vec::new();
    let mut add = |kind: &'static Kind, id: &str, field: &str, text: &str| -> Result<()> {
        if own.contains(&(kind.name.to_owned(), id.to_owned())) {
            return Ok(());
        }
        let Some(best) = names.find(text).into_iter().min_by_key(Hit::doubt) else {
            return Ok(());
        };
        let same = |one: &NamedIn| {
            (one.kind, one.id.as_str(), one.field.as_str()) == (kind.name, id, field)
        };
        if let Some(known) = found.iter_mut().find(|one| same(one)) {
            if best.doubt() < (!known.sure, known.trace) {
                known.sentence = sentence(text, &best.at);
                (known.sure, known.trace) = (best.sure, best.trace);
            }
            return Ok(());
        }
        let id = Id::new(id);
        found.push(NamedIn {
            kind: kind.name,
            title: load::title(connection, kind, &id)?,
            id,
            field: field.to_owned(),
            sentence: sentence(text, &best.at),
            trace: best.trace,
            sure: best.sure,
        });
        Ok(())
    };
    let mut texts = Vec::new();
    each(connection, names, false, |text| texts.push(text))?;
    for one in texts {
        add(one.kind, &one.record, one.place, &one.text)?;
    }
    for (kind, id, fields) in listed(connection)? {
        for (field, value) in fields.iter().filter(|(field, _)| *field != "id") {
            if let Some(text) = value.as_str() {
                add(kind, &id, field, text)?;
            }
        }
    }
    for file in text_files(connection, false)? {
        if let Some(text) = file.read(connection)? {
            add(Attachment::KIND, &file.id, CONTENT, &text.0)?;
        }
    }
    let typed = typed(connection)?;
    for one in &typed {
        // What is theirs for sure goes from what was only typed.
        if names.find(&one.text).iter().all(|hit| !hit.sure) {
            add(one.kind, &one.record, &one.field, &one.text)?;
        }
    }
    for one in found.iter_mut().filter(|one| one.title == one.id.as_str()) {
        // Never saved: called as it was typed.
        let title = |typed: &&Typed| {
            (typed.kind.name, typed.record.as_str()) == (one.kind, one.id.as_str())
                && typed.field == typed.kind.title
        };
        one.title = typed
            .iter()
            .find(title)
            .map(|typed| typed.text.clone())
            .unwrap_or_default();
    }
    Ok(found)
}

/// Takes people out of the texts of records, also of deleted ones; gives the kinds that changed, and how
/// many texts did.
pub(crate) fn take_out(
    connection: &Connection,
    people: &People<'_>,
    stamp: &Stamp,
) -> Result<(BTreeSet<&'static str>, u64)> {
    let (mut kinds, mut many) = (BTreeSet::new(), 0);
    let mut changed: BTreeSet<(&'static str, String)> = BTreeSet::new();
    let mut texts = Vec::new();
    each(connection, people.names, true, |text| texts.push(text))?;
    for one in texts {
        let kind = one.kind;
        let Some(left) = people.text(kind.name, &one.record, one.place, &one.text) else {
            continue;
        };
        let column = quoted(one.field.column);
        match (&one.row, rows_of(kind, one.place)) {
            (Some(row), Some(rows)) => connection
                .execute(
                    &format!(
                        "UPDATE {} SET {column} = ?3, updated_at = ?4, device = ?5
                         WHERE {} = ?1 AND id = ?2",
                        rows.table, rows.owner
                    ),
                    params![
                        one.record,
                        row,
                        left,
                        stamp.updated_at,
                        stamp.device.as_str()
                    ],
                )
                .map_err(sql)?,
            _ => {
                let mut sets = format!("{column} = ?2");
                let mut cells = vec![
                    rusqlite::types::Value::Text(one.record.clone()),
                    rusqlite::types::Value::Text(left.clone()),
                ];
                if one.field.sorted {
                    sets.push_str(&format!(
                        ", {} = ?3",
                        quoted(&format!("{}_sort", one.field.column))
                    ));
                    cells.push(derived::sort_cell(one.field, Some(&Value::String(left))));
                }
                let statement = format!("UPDATE {} SET {sets} WHERE id = ?1", quoted(kind.name));
                connection
                    .execute(&statement, params_from_iter(cells))
                    .map_err(sql)?
            }
        };
        many += 1;
        changed.insert((kind.name, one.record));
    }
    for (kind, id, mut fields) in listed(connection)? {
        if people.out_of(kind.name, &Id::new(id.as_str()), &mut fields) {
            many += 1;
            kinds.insert(kind.name);
            connection
                .execute(
                    "UPDATE list_item SET body = ?3, updated_at = ?4, device = ?5
                     WHERE list = ?1 AND id = ?2",
                    params![
                        kind.name,
                        id,
                        Value::Object(fields).to_string(),
                        stamp.updated_at,
                        stamp.device.as_str()
                    ],
                )
                .map_err(sql)?;
            index(connection, kind, Id::new(id))?;
        }
    }
    for (name, record) in changed {
        touch(connection, name, &record, stamp)?;
        if let Some(kind) = Kind::find(name) {
            index(connection, kind, Id::new(record))?;
        }
        kinds.insert(name);
    }
    Ok((kinds, many))
}

/// A record is found by what it says now.
fn index(connection: &Connection, kind: &'static Kind, id: Id) -> Result<()> {
    let now = load::one(connection, kind, &id)?;
    let fields = now.as_ref().map(|found| &found.fields);
    derived::index(connection, kind, &id, fields)
}

fn rows_of(kind: &Kind, field: &str) -> Option<&'static tib_domain::kind::Rows> {
    match kind.field(field)?.shape {
        Shape::Rows(rows) => Some(rows),
        _ => None,
    }
}

/// Notes that a record changed at this moment.
pub(crate) fn touch(connection: &Connection, kind: &str, id: &str, stamp: &Stamp) -> Result<()> {
    connection
        .prepare_cached(&format!(
            "UPDATE {} SET updated_at = ?2, device = ?3 WHERE id = ?1",
            quoted(kind)
        ))
        .and_then(|mut update| update.execute(params![id, stamp.updated_at, stamp.device.as_str()]))
        .map(drop)
        .map_err(sql)
}
