//! Everything that a workspace holds of some people.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use serde_json::Value;
use tib_domain::{Attachment, Contact, Fields, Id, KINDS, Record};

use super::names::{Names, Trace, Written, own_digits};
use super::texts::{self, NamedIn};
use crate::history::Change;
use crate::reading::Reading;
use crate::records::{load, present, quoted, references};
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
    /// What was changed, field by field.
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
    /// Entries for the national team that name them.
    pub sent: u64,
}

/// What people are and were called: by their record, its history and what was typed of it.
pub(crate) fn written(connection: &Connection, ids: &BTreeSet<String>) -> Result<Written> {
    let mut written = Written::default();
    let mut add = |text: Option<String>| {
        let parsed = text.and_then(|text| serde_json::from_str::<Value>(&text).ok());
        if let Some(Value::Object(fields)) = parsed {
            written.add(&fields);
        }
    };
    // Of a deleted one the row still says who it was.
    for (statement, cells) in [
        (
            "SELECT json_object('name', name, 'mail', mail, 'phone', phone), NULL
             FROM contact WHERE id = ?1",
            2,
        ),
        (
            "SELECT json_object('mail', mail, 'phone', phone), NULL
             FROM contact_role WHERE contact = ?1",
            2,
        ),
        (
            "SELECT before, after FROM change WHERE record = ?1 AND kind = 'contact'",
            2,
        ),
        (
            "SELECT body, NULL FROM draft WHERE record = ?1 AND kind = 'contact'",
            2,
        ),
    ] {
        let mut query = connection.prepare_cached(statement).map_err(sql)?;
        for id in ids {
            let mut rows = query.query([id]).map_err(sql)?;
            while let Some(row) = rows.next().map_err(sql)? {
                for at in 0..cells {
                    add(row.get(at).map_err(sql)?);
                }
            }
        }
    }
    Ok(written)
}

/// What these people are found by. What another has too isn't theirs alone.
pub(crate) fn names(connection: &Connection, ids: &BTreeSet<String>) -> Result<Names> {
    let written = written(connection, ids)?;
    let list = Value::from(ids.iter().cloned().collect::<Vec<_>>()).to_string();
    let mut shared: BTreeSet<(Trace, String)> = BTreeSet::new();
    let mut query = connection
        .prepare(
            "SELECT name, mail, phone FROM contact
               WHERE deleted = 0 AND id NOT IN (SELECT value FROM json_each(?1))
             UNION ALL SELECT '', r.mail, r.phone FROM contact_role r
               JOIN contact c ON c.id = r.contact AND c.deleted = 0
               WHERE r.contact NOT IN (SELECT value FROM json_each(?1))
             UNION ALL SELECT name || ' ' || full_name || ' ' || place, mail, phone
               FROM organisation WHERE deleted = 0",
        )
        .map_err(sql)?;
    let mut rows = query.query([&list]).map_err(sql)?;
    while let Some(row) = rows.next().map_err(sql)? {
        for (at, trace) in [Trace::Name, Trace::Mail, Trace::Phone]
            .into_iter()
            .enumerate()
        {
            let text: String = row.get(at).map_err(sql)?;
            if !text.is_empty() {
                shared.insert((trace, comparable(trace, &text)));
            }
            if trace == Trace::Name {
                let words = text.split_whitespace();
                shared.extend(words.map(|word| {
                    let word = comparable(Trace::LastName, word);
                    (Trace::LastName, word)
                }));
            }
        }
    }
    Ok(Names::of(&written, |trace, text| {
        shared.contains(&(trace, comparable(trace, text)))
    }))
}

fn comparable(trace: Trace, text: &str) -> String {
    match trace {
        Trace::Phone => own_digits(text),
        _ => tib_domain::words(text).collect::<Vec<_>>().join(" "),
    }
}

/// Records of their own: themselves, and the files that belong to them.
pub(crate) fn own_records(
    connection: &Connection,
    ids: &BTreeSet<String>,
) -> Result<BTreeSet<(String, String)>> {
    let (contact, attachment) = (Contact::KIND.name, Attachment::KIND.name);
    let mut own: BTreeSet<(String, String)> = BTreeSet::new();
    let subjects: Vec<String> = ids.iter().map(|id| format!("{contact}/{id}")).collect();
    let mut query = connection
        .prepare(
            "WITH theirs AS MATERIALIZED (SELECT value AS subject FROM json_each(?1))
             SELECT id FROM attachment WHERE subject IN theirs
             UNION SELECT record FROM change WHERE kind = 'attachment'
               AND (before ->> 'subject' IN theirs OR after ->> 'subject' IN theirs)
               AND NOT EXISTS (SELECT 1 FROM attachment a
                 WHERE a.id = record AND a.deleted = 0
                   AND (a.subject IS NULL OR a.subject NOT IN theirs))",
        )
        .map_err(sql)?;
    let rows = query
        .query_map([Value::from(subjects).to_string()], |row| {
            row.get::<_, String>(0)
        })
        .map_err(sql)?;
    for row in rows {
        own.insert((attachment.to_owned(), row.map_err(sql)?));
    }
    own.extend(ids.iter().map(|id| (contact.to_owned(), id.clone())));
    Ok(own)
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

/// Drafts of these people, or that name them.
fn drafts(
    connection: &Connection,
    ids: &BTreeSet<String>,
    names: &Names,
) -> Result<Vec<HeldDraft>> {
    let mut query = connection
        .prepare("SELECT kind, record, body FROM draft ORDER BY updated_at DESC")
        .map_err(sql)?;
    let mut rows = query.query([]).map_err(sql)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(sql)? {
        let text = |at| row.get::<_, String>(at).map_err(sql);
        let (kind, record, body) = (text(0)?, text(1)?, text(2)?);
        let own = kind == Contact::KIND.name && ids.contains(&record);
        if own || ids.iter().any(|id| body.contains(id)) || names.are_in_json(&body, false) {
            found.push(HeldDraft {
                kind,
                id: Id::new(record),
                changes: serde_json::from_str(&body).unwrap_or(Value::String(body)),
            });
        }
    }
    Ok(found)
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
            "SELECT id, name, media_type, subject FROM {} ORDER BY name",
            present(Attachment::KIND)
        ))
        .map_err(sql)?;
    let mut rows = query.query([]).map_err(sql)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(sql)? {
        let text = |at| row.get::<_, String>(at).map_err(sql);
        let (id, name) = (text(0)?, text(1)?);
        let own = own.contains(&(Attachment::KIND.name.to_owned(), id.clone()));
        if own || texts::is_text(&text(2)?, &name) {
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
        let ids = BTreeSet::from([id.to_string()]);
        let names = names(self.connection, &ids)?;
        let own = own_records(self.connection, &ids)?;
        Ok(Held {
            names: references::names(self, Contact::KIND, [&record])?,
            record,
            referring: referring(self, id)?,
            history: crate::history::of_record(self.connection, id)?,
            drafts: drafts(self.connection, &ids, &names)?,
            rejected: rejected(self.connection, &names)?,
            named_in: texts::named_in(self.connection, &names, &own)?,
        })
    }

    /// What there is of some people, deleted ones too. Refuses with what became of one that isn't there or
    /// was erased.
    pub fn traces(&self, ids: &[Id]) -> Result<Traces> {
        let all: BTreeSet<String> = ids.iter().map(Id::to_string).collect();
        let mut traces = Traces::default();
        for id in ids {
            let name = super::called(self.connection, id)?;
            if !traces.people.iter().any(|(known, _)| known == id) {
                traces.people.push((id.clone(), name));
            }
        }
        let names = names(self.connection, &all)?;
        let own = own_records(self.connection, &all)?;
        let mut seen = BTreeSet::new();
        for id in ids {
            for one in referring(self, id)? {
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
        count("draft", drafts(self.connection, &all, &names)?.len() as u64);
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
        traces.sent = sent(self.connection, &names)?;
        Ok(traces)
    }

    /// People whose reason to be kept lapsed before a day (`YYYY-MM-DD`), also those that were deleted and
    /// are in history only.
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
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }
}

impl Store {
    /// People whose reason to be kept lapsed; see [`Reading::lapsed`].
    pub fn lapsed(&self, today: &str) -> Result<Vec<Id>> {
        self.read(|r| r.lapsed(today))
    }
}

/// What went to the national team, or is about to, and names them for sure.
fn sent(connection: &Connection, names: &Names) -> Result<u64> {
    let mut query = connection.prepare("SELECT body FROM outbox").map_err(sql)?;
    let rows = query
        .query_map([], |row| row.get::<_, String>(0))
        .map_err(sql)?;
    let mut many = 0;
    for row in rows {
        many += u64::from(names.are_in_json(&row.map_err(sql)?, true));
    }
    Ok(many)
}

/// What a person is called, of a deleted one too.
pub(crate) fn title(connection: &Connection, id: &Id) -> Result<Option<String>> {
    match load::presence(connection, Contact::KIND, id)? {
        load::Presence::Unknown => Ok(None),
        _ => connection
            .query_row(
                "SELECT name FROM contact WHERE id = ?1",
                [id.as_str()],
                |row| row.get(0),
            )
            .map(Some)
            .map_err(sql),
    }
}
