//! Everything that a workspace holds of some people.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use serde_json::{Value, json};
use tib_domain::{Attachment, Contact, Fields, Id, KINDS, Record};

use super::files::{self, TextFile};
use super::laid::sentence;
use super::names::{Hit, Names};
use super::texts::{self, NamedIn};
use super::who;
use crate::history::Change;
use crate::reading::Reading;
use crate::records::{present, quoted, references};
use crate::refusals::sql;
use crate::{Result, Store};

/// A record that refers to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referring {
    /// Its kind.
    pub kind: &'static str,
    /// The record.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What tells it apart.
    pub note: String,
    /// The field that names the person.
    pub field: &'static str,
}

/// What was typed and not kept, that is of a person or names one.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldDraft {
    /// Of which kind of record.
    pub kind: String,
    /// Of which record.
    pub id: Id,
    /// What was changed, field by field; in the draft of another record only what names the person.
    pub changes: Value,
}

/// Everything that is held of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// The record as it is kept, with its roles.
    pub record: Fields,
    /// What the records are called that it refers to.
    pub names: BTreeMap<Id, String>,
    /// Records that refer to the person, and files that belong to the person.
    pub referring: Vec<Referring>,
    /// What happened to the record, newest first.
    pub history: Vec<Change>,
    /// What was typed and not kept.
    pub drafts: Vec<HeldDraft>,
    /// Rows of files that could not be read and name the person.
    pub rejected: Vec<String>,
    /// Texts that name the person.
    pub named_in: Vec<NamedIn>,
}

/// A file that can't be searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsearched {
    /// The attachment.
    pub id: Id,
    /// What the file is called.
    pub name: String,
    /// What the record is called that it belongs to.
    pub subject: String,
}

/// What there is of some people, before they are erased.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traces {
    /// Who they are, in the order asked.
    pub people: Vec<(Id, String)>,
    /// By kind, how many records refer to them; and `draft`, `history` and `import_reject`.
    pub counts: BTreeMap<String, u64>,
    /// Texts that name them.
    pub named_in: Vec<NamedIn>,
    /// Files that can't be searched.
    pub unsearched: Vec<Unsearched>,
    /// Entries that went to the national team and name them.
    pub sent: u64,
    /// Entries that name them and have to go yet: they can't be changed any more.
    pub waiting: u64,
}

/// Records that refer to a person.
fn referring(r: &Reading<'_>, id: &Id) -> Result<Vec<Referring>> {
    let mut found = Vec::new();
    for holder in KINDS.iter().copied() {
        for place in references::users(holder, Contact::KIND) {
            let mut query = r
                .connection
                .prepare_cached(&format!(
                    "SELECT DISTINCT {} FROM {} AND {} = ?1",
                    place.holder, place.from, place.column
                ))
                .map_err(sql)?;
            let rows = query
                .query_map([format!("{}{id}", place.prefix)], |row| {
                    row.get::<_, String>(0)
                })
                .map_err(sql)?;
            for row in rows {
                let id = Id::new(row.map_err(sql)?);
                let (title, note) = r.title_and_note(holder, &id)?;
                found.push(Referring {
                    kind: holder.name,
                    id,
                    title,
                    note,
                    field: place.field,
                });
            }
        }
    }
    Ok(found)
}

/// Hands every draft over: its kind, its record, what it changes.
fn each_draft(connection: &Connection, mut take: impl FnMut(String, String, &str)) -> Result<()> {
    let mut query = connection
        .prepare("SELECT kind, record, body FROM draft ORDER BY updated_at DESC")
        .map_err(sql)?;
    let mut rows = query.query([]).map_err(sql)?;
    while let Some(row) = rows.next().map_err(sql)? {
        let body: String = row.get(2).map_err(sql)?;
        take(row.get(0).map_err(sql)?, row.get(1).map_err(sql)?, &body);
    }
    Ok(())
}

/// Drafts of these people, and what names them in those of other records.
fn drafts(
    connection: &Connection,
    ids: &BTreeSet<String>,
    names: &Names,
) -> Result<Vec<HeldDraft>> {
    let mut found = Vec::new();
    each_draft(connection, |kind, record, body| {
        let whole = serde_json::from_str(body).unwrap_or_else(|_| Value::from(body));
        let changes = match (kind == Contact::KIND.name && ids.contains(&record), whole) {
            (true, whole) => Some(whole),
            (false, Value::Object(changes)) => {
                let about = changes.into_iter().filter_map(|(field, change)| {
                    let about = naming(change.get("to").unwrap_or(&change), ids, names)?;
                    Some((field, json!({ "to": about })))
                });
                let about: Fields = about.collect();
                (!about.is_empty()).then_some(Value::Object(about))
            }
            (false, _) => None,
        };
        found.extend(changes.map(|changes| HeldDraft {
            kind,
            id: Id::new(record),
            changes,
        }));
    })?;
    Ok(found)
}

/// What of a value is about these people: the sentence that names them, or who they are.
fn naming(value: &Value, ids: &BTreeSet<String>, names: &Names) -> Option<Value> {
    match value {
        Value::String(text) if ids.contains(text.rsplit('/').next().unwrap_or(text)) => {
            Some(value.clone())
        }
        Value::String(text) => {
            let first = names.find(text).into_iter().min_by_key(Hit::doubt)?;
            Some(Value::String(sentence(text, &first.at)))
        }
        Value::Array(all) => {
            let about = all.iter().filter_map(|one| naming(one, ids, names));
            let about: Vec<Value> = about.collect();
            (!about.is_empty()).then_some(Value::Array(about))
        }
        Value::Object(fields) => {
            let about = fields
                .iter()
                .filter_map(|(name, one)| Some((name.clone(), naming(one, ids, names)?)));
            let about: Fields = about.collect();
            (!about.is_empty()).then_some(Value::Object(about))
        }
        _ => None,
    }
}

/// Of how many drafts something goes where nobody chooses.
fn drafts_cleaned(connection: &Connection, ids: &BTreeSet<String>, names: &Names) -> Result<u64> {
    let mut many = 0;
    each_draft(connection, |kind, record, body| {
        let own = kind == Contact::KIND.name && ids.contains(&record);
        let referred = |id: &String| {
            body.contains(&format!("\"{id}\"")) || body.contains(&format!("contact/{id}\""))
        };
        let goes = own || ids.iter().any(referred) || names.are_in_json(body, true);
        many += u64::from(goes);
    })?;
    Ok(many)
}

/// Rows that could not be read and are about these people.
fn rejected(connection: &Connection, names: &Names) -> Result<Vec<String>> {
    let mut query = connection
        .prepare("SELECT raw FROM import_reject")
        .map_err(sql)?;
    let rows = query
        .query_map([], |row| row.get::<_, String>(0))
        .map_err(sql)?;
    let mut found = Vec::new();
    for row in rows {
        let raw = row.map_err(sql)?;
        if names.are_all_of_row(&raw) {
            found.push(raw);
        }
    }
    Ok(found)
}

fn unsearched(r: &Reading<'_>, own: &BTreeSet<(String, String)>) -> Result<Vec<Unsearched>> {
    let mut query = r
        .connection
        .prepare(&format!(
            "SELECT id, name, media_type, subject, content FROM {} ORDER BY name",
            present(Attachment::KIND)
        ))
        .map_err(sql)?;
    let mut rows = query.query([]).map_err(sql)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(sql)? {
        let text = |at| row.get::<_, String>(at).map_err(sql);
        let (id, name) = (text(0)?, text(1)?);
        let own = own.contains(&(Attachment::KIND.name.to_owned(), id.clone()));
        let file = TextFile {
            id: id.clone(),
            content: text(4)?,
        };
        // The bytes of a text may be none that anybody can read.
        let searched = || match files::is_text(&text(2)?, &name) {
            true => Ok(file.read(r.connection)?.is_some()),
            false => Ok(false),
        };
        if own || searched()? {
            continue;
        }
        let subject: Option<String> = row.get(3).map_err(sql)?;
        let of = subject.as_deref().and_then(references::subject);
        found.push(Unsearched {
            id: Id::new(id),
            name,
            subject: of.map_or(Ok(String::new()), |(kind, id)| r.title(kind, &id))?,
        });
    }
    Ok(found)
}

impl Reading<'_> {
    /// Everything that is held of a person.
    pub fn held(&self, id: &Id) -> Result<Held> {
        let record = self.fields(Contact::KIND, id)?;
        let ids = who::with_merged(self.connection, &BTreeSet::from([id.to_string()]))?;
        let names = who::names(self.connection, &ids)?;
        let own = who::own_records(self.connection, &ids)?;
        let mut history = Vec::new();
        for id in &ids {
            history.extend(crate::history::of_record(
                self.connection,
                &Id::new(id.as_str()),
            )?);
        }
        history.sort_by(|a, b| b.at.cmp(&a.at));
        let mut called = references::names(self, Contact::KIND, [&record])?;
        if let Some(name) = record.get(Contact::KIND.title).and_then(Value::as_str) {
            let own = ids.iter().map(|id| (Id::new(id.as_str()), name.to_owned()));
            called.extend(own);
        }
        Ok(Held {
            names: called,
            record,
            referring: referring(self, id)?,
            history,
            drafts: drafts(self.connection, &ids, &names)?,
            rejected: rejected(self.connection, &names)?,
            named_in: texts::named_in(self.connection, &names, &own)?,
        })
    }

    /// What there is of some people, deleted ones too. Refuses with what became of one that isn't there or
    /// was erased.
    pub fn traces(&self, ids: &[Id]) -> Result<Traces> {
        let asked: BTreeSet<String> = ids.iter().map(Id::to_string).collect();
        let all = who::with_merged(self.connection, &asked)?;
        let mut traces = Traces::default();
        for id in ids {
            let name = who::called(self.connection, id)?;
            if !traces.people.iter().any(|(known, _)| known == id) {
                traces.people.push((id.clone(), name));
            }
        }
        let names = who::names(self.connection, &all)?;
        let own = who::own_records(self.connection, &all)?;
        let mut seen = BTreeSet::new();
        for id in &all {
            for one in referring(self, &Id::new(id.as_str()))? {
                if seen.insert((one.kind, one.id)) {
                    *traces.counts.entry(one.kind.to_owned()).or_default() += 1;
                }
            }
        }
        let mut count = |what: &str, many: u64| {
            if many > 0 {
                traces.counts.insert(what.to_owned(), many);
            }
        };
        count("draft", drafts_cleaned(self.connection, &all, &names)?);
        count(
            "import_reject",
            rejected(self.connection, &names)?.len() as u64,
        );
        let mut steps = 0;
        let mut query = self
            .connection
            .prepare("SELECT count(*) FROM change WHERE kind = ?1 AND record = ?2")
            .map_err(sql)?;
        for (kind, id) in &own {
            let found: u64 = query
                .query_row(params![kind, id], |row| row.get(0))
                .map_err(sql)?;
            steps += found;
        }
        count("history", steps);
        traces.named_in = texts::named_in(self.connection, &names, &own)?;
        traces.unsearched = unsearched(self, &own)?;
        (traces.sent, traces.waiting) = sent(self.connection, &names)?;
        Ok(traces)
    }

    /// People whose reason to be kept lapsed before a day (`YYYY-MM-DD`), also those that were deleted and
    /// are in history only. Who was made one with somebody is kept as long as that one.
    pub fn lapsed(&self, today: &str) -> Result<Vec<Id>> {
        let mut query = self
            .connection
            .prepare(&format!(
                "SELECT id FROM {} WHERE kept_until < ?1
                   AND id NOT IN (SELECT id FROM erased WHERE kind = 'contact')
                 ORDER BY name_sort, id",
                quoted(Contact::KIND.name)
            ))
            .map_err(sql)?;
        let rows = query
            .query_map([today], |row| Ok(Id::new(row.get::<_, String>(0)?)))
            .map_err(sql)?;
        let mut lapsed: Vec<Id> = rows.collect::<rusqlite::Result<_>>().map_err(sql)?;
        let merged = who::merged(self.connection)?;
        lapsed.retain(|id| !merged.contains(id.as_str()));
        Ok(lapsed)
    }
}

impl Store {
    /// People whose reason to be kept lapsed; see [`Reading::lapsed`].
    pub fn lapsed(&self, today: &str) -> Result<Vec<Id>> {
        self.read(|r| r.lapsed(today))
    }
}

/// Entries for the national team that name them for sure: how many went, and how many have to go yet.
fn sent(connection: &Connection, names: &Names) -> Result<(u64, u64)> {
    let mut query = connection
        .prepare("SELECT body, state = 'queued' FROM outbox")
        .map_err(sql)?;
    let mut rows = query.query([]).map_err(sql)?;
    let (mut sent, mut waiting) = (0, 0);
    while let Some(row) = rows.next().map_err(sql)? {
        let body: String = row.get(0).map_err(sql)?;
        if names.are_in_json(&body, true) {
            let of = if row.get(1).map_err(sql)? {
                &mut waiting
            } else {
                &mut sent
            };
            *of += 1;
        }
    }
    Ok((sent, waiting))
}
