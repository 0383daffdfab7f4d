//! Who somebody is in a file: by which records, and what they are called.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde_json::Value;
use tib_domain::{Attachment, Code, Contact, Id, Record, Refusal};

use super::names::{Names, Trace, Written};
use super::phones::numbers;
use super::{Choice, Choices, Chosen, is_erased, texts};
use crate::Result;
use crate::records::load;
use crate::refusals::sql;

/// The label of the step of history that makes two people one.
pub(super) const MERGING: &str = "contact-merge";
/// Who was made one with whom and still is: of the record that went the last step is a merging.
const MERGED: &str = "SELECT gone.record, kept.record FROM operation
    JOIN change gone ON gone.operation = number AND gone.kind = 'contact' AND gone.after IS NULL
    JOIN change kept ON kept.operation = number AND kept.kind = 'contact' AND kept.after IS NOT NULL
    WHERE label = ?1 AND mode IN ('do', 'redo')
      AND NOT EXISTS (SELECT 1 FROM change later WHERE later.kind = 'contact'
        AND later.record = gone.record AND later.operation > number)";

/// These people, and who was made one with them: the same people under other ids.
pub(super) fn with_merged(
    connection: &Connection,
    ids: &BTreeSet<String>,
) -> Result<BTreeSet<String>> {
    let mut query = connection.prepare(MERGED).map_err(sql)?;
    let pairs: Vec<(String, String)> = query
        .query_map([MERGING], |row| Ok((row.get(0)?, row.get(1)?)))
        .and_then(Iterator::collect)
        .map_err(sql)?;
    let mut all = ids.clone();
    loop {
        let before = all.len();
        for (gone, kept) in &pairs {
            if all.contains(kept) {
                all.insert(gone.clone());
            }
        }
        if all.len() == before {
            return Ok(all);
        }
    }
}

/// Records that were made one with another.
pub(super) fn merged(connection: &Connection) -> Result<BTreeSet<String>> {
    let mut query = connection.prepare(MERGED).map_err(sql)?;
    let rows = query.query_map([MERGING], |row| row.get(0)).map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

/// What a choice of a text means for these people: of what is theirs for sure, or of what was shown.
pub(super) fn chosen(
    connection: &Connection,
    ids: &BTreeSet<String>,
    choices: &Choices,
) -> Result<Chosen> {
    if choices.is_empty() {
        return Ok(Chosen::new());
    }
    let ids = with_merged(connection, ids)?;
    let names = names(connection, &ids)?;
    let named = texts::named_in(connection, &names, &own_records(connection, &ids)?)?;
    let doubtful: BTreeMap<String, Trace> = named
        .iter()
        .filter(|one| !one.sure)
        .map(|one| (one.place(), one.trace))
        .collect();
    let chosen = choices.iter().map(|(place, goes)| {
        let choice = match (goes, doubtful.get(place)) {
            (false, _) => Choice::Stay,
            (true, None) => Choice::Go,
            (true, Some(trace)) => Choice::GoWith(*trace),
        };
        (place.clone(), choice)
    });
    Ok(chosen.collect())
}

/// What these people are found by, also where another or an organisation is called so too.
pub(crate) fn all_names(connection: &Connection, ids: &BTreeSet<String>) -> Result<Names> {
    Ok(Names::of(&written(connection, ids)?, |_, _| false))
}

/// What people are and were called: by their record, its history and what was typed of it.
fn written(connection: &Connection, ids: &BTreeSet<String>) -> Result<Written> {
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
pub(super) fn names(connection: &Connection, ids: &BTreeSet<String>) -> Result<Names> {
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
            match trace {
                _ if text.is_empty() => {}
                Trace::Phone => shared.extend(numbers(&text).into_iter().map(|one| (trace, one))),
                _ => {
                    shared.insert((trace, comparable(&text)));
                }
            }
            if trace == Trace::Name {
                let words = text.split_whitespace();
                shared.extend(words.map(|word| (Trace::LastName, comparable(word))));
            }
        }
    }
    Ok(Names::of(&written, |trace, text| {
        let text = match trace {
            Trace::Phone => text.to_owned(),
            _ => comparable(text),
        };
        shared.contains(&(trace, text))
    }))
}

fn comparable(text: &str) -> String {
    tib_domain::words(text).collect::<Vec<_>>().join(" ")
}

/// Records of their own: themselves, and the files that belong to them.
pub(super) fn own_records(
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

/// What a person is called who can be erased.
pub(super) fn called(connection: &Connection, id: &Id) -> Result<String> {
    let refuse = |code| {
        Refusal::new(code)
            .with("kind", Contact::KIND.name)
            .with("id", id)
    };
    if is_erased(connection, Contact::KIND.name, id.as_str())? {
        return Err(refuse(Code::Deleted));
    }
    title(connection, id)?.ok_or_else(|| refuse(Code::NotFound))
}

/// What a person is called, of a deleted one too.
fn title(connection: &Connection, id: &Id) -> Result<Option<String>> {
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
