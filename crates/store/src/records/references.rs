//! What records refer to, from the declarations alone: whether it is there when a record is saved,
//! who still needs a record that is to be deleted, and what refers to something that is gone.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;
use tib_domain::kind::{Field, Shape, Storage};
use tib_domain::{Code, Fields, Id, KINDS, Kind, Refusal};

use super::load::{Presence, presence, title};
use super::{present, quoted};
use crate::refusals::sql;
use crate::{Reading, Result, contents};

/// A reference: the field it stands in, the kind and the id it names.
type Reference = (&'static str, &'static str, String);

/// In the place of a kind: of what names none that this version knows.
const UNKNOWN: &str = "";

/// In the place of a kind: of bytes.
const CONTENT: &str = "content";

/// Splits `kind/id`.
pub(crate) fn subject(text: &str) -> Option<(&'static Kind, Id)> {
    let (kind, id) = text.split_once('/')?;
    Some((Kind::find(kind)?, Id::new(id)))
}

fn of_field(
    field: &'static Field,
    holder: &'static str,
    value: &Value,
    found: &mut BTreeSet<Reference>,
) {
    if field.loose {
        return;
    }
    let mut add = |kind: &'static str, value: &Value| {
        if let Some(id) = value.as_str().filter(|id| !id.is_empty()) {
            found.insert((holder, kind, id.to_owned()));
        }
    };
    match field.shape {
        Shape::Term(_) => add("term", value),
        Shape::Reference(kind) => add(kind, value),
        Shape::Content => add(CONTENT, value),
        Shape::Terms(_) => value
            .as_array()
            .into_iter()
            .flatten()
            .for_each(|one| add("term", one)),
        Shape::References(kind) => value
            .as_array()
            .into_iter()
            .flatten()
            .for_each(|one| add(kind, one)),
        Shape::Subject => {
            if let Some(text) = value.as_str().filter(|text| !text.is_empty()) {
                match subject(text) {
                    Some((kind, id)) => found.insert((holder, kind.name, id.to_string())),
                    None => found.insert((holder, UNKNOWN, text.to_owned())),
                };
            }
        }
        Shape::Rows(rows) => {
            for row in value.as_array().into_iter().flatten() {
                for inner in rows.fields {
                    of_field(
                        inner,
                        holder,
                        row.get(inner.name).unwrap_or(&Value::Null),
                        found,
                    );
                }
            }
        }
        _ => {}
    }
}

fn all(kind: &'static Kind, fields: &Fields) -> BTreeSet<Reference> {
    let mut found = BTreeSet::new();
    for field in kind.fields {
        of_field(
            field,
            field.name,
            fields.get(field.name).unwrap_or(&Value::Null),
            &mut found,
        );
    }
    found
}

/// Titles of the records that some records refer to, by id; terms have names of their own.
pub(crate) fn names<'f>(
    r: &Reading<'_>,
    kind: &'static Kind,
    records: impl IntoIterator<Item = &'f Fields>,
) -> Result<BTreeMap<Id, String>> {
    let mut by_kind: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (_, of, id) in records.into_iter().flat_map(|fields| all(kind, fields)) {
        if of != "term" {
            by_kind.entry(of).or_default().insert(id);
        }
    }
    let mut names = BTreeMap::new();
    for (of, ids) in by_kind {
        if let Some(other) = Kind::find(of) {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            names.extend(r.titles(other, &ids)?);
        }
    }
    Ok(names)
}

/// Everything that is new in a record must be there. What was dangling before may stay: it must not
/// keep the rest of the record from being saved.
pub(crate) fn check(
    connection: &Connection,
    kind: &'static Kind,
    id: &Id,
    before: Option<&Fields>,
    after: &Fields,
) -> Result<Vec<Refusal>> {
    let old = before.map(|fields| all(kind, fields)).unwrap_or_default();
    let mut wrong = Vec::new();
    for (field, of, target) in all(kind, after).difference(&old) {
        let itself = of == &kind.name && target == id.as_str();
        let there = match Kind::find(of) {
            Some(other) => {
                presence(connection, other, &Id::new(target.as_str()))? == Presence::There
            }
            None => *of == CONTENT && contents::is_kept(connection, target)?,
        };
        if !itself && !there {
            let code = if *of == "term" {
                Code::TermUnknown
            } else {
                Code::NotFound
            };
            wrong.push(
                Refusal::new(code)
                    .on(*field)
                    .with("kind", of)
                    .with("id", target)
                    .with("code", target),
            );
        }
    }
    Ok(wrong)
}

/// Fields of which no two records may have the same.
pub(crate) fn unique(
    connection: &Connection,
    kind: &Kind,
    id: &Id,
    after: &Fields,
) -> Result<Vec<Refusal>> {
    let mut wrong = Vec::new();
    for field in kind.fields {
        let (Some(code), Some(value)) =
            (field.unique, after.get(field.name).and_then(Value::as_str))
        else {
            continue;
        };
        let owner: Option<String> = connection
            .prepare_cached(&format!(
                "SELECT {} FROM {} AND {} = ?1 AND id <> ?2",
                quoted(kind.title),
                present(kind),
                quoted(field.column)
            ))
            .and_then(|mut query| {
                query
                    .query_row([value, id.as_str()], |row| row.get(0))
                    .optional()
            })
            .map_err(sql)?;
        if let Some(name) = owner {
            wrong.push(
                Refusal::new(code)
                    .on(field.name)
                    .with(field.name, value)
                    .with("name", name),
            );
        }
    }
    Ok(wrong)
}

/// Where records of one kind refer to records of another: rows that each hold one reference.
pub(crate) struct Users {
    /// The field that refers.
    pub field: &'static str,
    /// What to read from, with the conditions that always hold.
    pub from: String,
    /// The column with the reference.
    pub column: String,
    /// What stands before the id there.
    pub prefix: String,
    /// The column with the identity of the record that refers.
    pub holder: String,
}

/// Every place where records of `holder` refer to records of `kind`.
pub(crate) fn users(holder: &Kind, kind: &Kind) -> Vec<Users> {
    if holder.storage == Storage::List {
        return Vec::new();
    }
    let table = quoted(holder.name);
    let names = |shape: Shape| match shape {
        Shape::Term(_) | Shape::Terms(_) => kind.name == "term",
        Shape::Reference(of) | Shape::References(of) => kind.name == of,
        _ => false,
    };
    let own = |field: &Field, prefix: String| Users {
        field: field.name,
        from: format!("{table} WHERE deleted = 0"),
        column: quoted(field.column),
        prefix,
        holder: format!("{table}.id"),
    };
    let mut found = Vec::new();
    for field in holder.fields {
        match field.shape {
            Shape::Terms(_) | Shape::References(_) if names(field.shape) => found.push(Users {
                field: field.name,
                from: format!(
                    "link JOIN {table} ON {table}.id = owner WHERE role = '{}' AND deleted = 0",
                    field.column
                ),
                column: "target".to_owned(),
                prefix: String::new(),
                holder: format!("{table}.id"),
            }),
            Shape::Rows(rows) => {
                for inner in rows.fields.iter().filter(|inner| names(inner.shape)) {
                    found.push(Users {
                        field: field.name,
                        from: format!(
                            "{} c JOIN {table} ON {table}.id = c.{} WHERE deleted = 0",
                            rows.table, rows.owner
                        ),
                        column: format!("c.{}", quoted(inner.column)),
                        prefix: String::new(),
                        holder: format!("{table}.id"),
                    });
                }
            }
            Shape::Subject => found.push(own(field, format!("{}/", kind.name))),
            shape if names(shape) => found.push(own(field, String::new())),
            _ => {}
        }
    }
    found
}

/// Refuses with who still refers to a record, if anybody does.
pub(crate) fn in_use(connection: &Connection, kind: &Kind, id: &Id) -> Result<Option<Refusal>> {
    for holder in KINDS.iter().copied() {
        for place in users(holder, kind) {
            let user: Option<String> = connection
                .prepare_cached(&format!(
                    "SELECT {} FROM {} AND {} = ?1 LIMIT 1",
                    quoted(holder.title),
                    place.from,
                    place.column
                ))
                .and_then(|mut query| {
                    query
                        .query_row([format!("{}{id}", place.prefix)], |row| row.get(0))
                        .optional()
                })
                .map_err(sql)?;
            if let Some(name) = user {
                return Ok(Some(
                    Refusal::new(Code::InUse)
                        .with("what", title(connection, kind, id)?)
                        .with("name", name)
                        .with("kind", holder.name),
                ));
            }
        }
    }
    Ok(None)
}

/// References to records that aren't there, in words for a check of the file.
pub(crate) fn dangling(connection: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for kind in KINDS.iter().copied() {
        if kind.name == "own_indicator" {
            // Its references are codes of public indicators as well.
            continue;
        }
        let there = format!("SELECT ?1 || id FROM {}", present(kind));
        for holder in KINDS.iter().copied() {
            for Users {
                from,
                column,
                prefix,
                holder: id,
                ..
            } in users(holder, kind)
            {
                let mut gone = connection
                    .prepare(&format!(
                        "SELECT {id}, {column} FROM {from} AND {column} <> ''
                         AND substr({column}, 1, length(?1)) = ?1 AND {column} NOT IN ({there})"
                    ))
                    .map_err(sql)?;
                let rows = gone
                    .query_map([&prefix], |row| {
                        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
                    })
                    .map_err(sql)?;
                for row in rows {
                    let (id, target) = row.map_err(sql)?;
                    let target = target.strip_prefix(&prefix).unwrap_or(&target);
                    found.push(format!(
                        "{} {id} refers to {} {target}",
                        holder.name, kind.name
                    ));
                }
            }
        }
    }
    Ok(found)
}
