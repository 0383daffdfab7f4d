//! Taking people out of a file, in one transaction: their records, references, texts, history, drafts, and what is
//! kept beside records.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use serde_json::Value;
use tib_domain::kind::Shape;
use tib_domain::{Attachment, Code, Contact, Fields, Id, Kind, Record, Refusal, Stamp};

use super::names::MARK;
use super::scrub::People;
use super::{Erased, disk, files, texts, who};
use crate::records::{columns, derived, quoted, to_cell};
use crate::refusals::{json, sql};
use crate::writing::{self, Mode};
use crate::{Opening, Result, contents};

/// The label of the step of history.
const LABEL: &str = "contact-erase";
/// The label of steps in which nothing but people was changed who are erased.
const EMPTIED: &str = "contact-erased";
/// What history has in the place of a record that was erased.
const BLANK: &str = "{}";

/// Columns outside of records and history in which people may be named: table, column, what is left alone.
const OTHER_TEXTS: [(&str, &str, &str); 3] = [
    ("import_reject", "raw", "1"),
    ("import", "file_name", "1"),
    ("setting", "value", "key <> 'log'"),
];

/// Takes people of whom the same was chosen out of everything, with who was made one with them, in a
/// transaction of the caller's; gives from how many texts, and the kinds that changed.
pub(super) fn take_out(
    tx: &Connection,
    opening: &Opening,
    gone: &[Erased],
) -> Result<(u64, Vec<&'static str>)> {
    let asked: BTreeSet<String> = gone.iter().map(|one| one.id.to_string()).collect();
    let ids = who::with_merged(tx, &asked)?;
    let Some(first) = gone.first() else {
        return Ok((0, Vec::new()));
    };
    let (operation, stamp) = writing::begin(tx, opening, LABEL, Mode::Do, None, "")?;
    let names = who::names(tx, &ids)?;
    let people = People {
        ids: &ids,
        names: &names,
        choices: &first.choices,
    };
    let own = who::own_records(tx, &ids)?;
    let mut kinds = BTreeSet::from([Contact::KIND.name]);
    let replaced = text_files(tx, &people, &own, &stamp, opening)?;
    for (kind, id) in &own {
        if let Some(kind) = Kind::find(kind) {
            blank(tx, kind, id, &stamp)?;
            kinds.insert(kind.name);
        }
    }
    references(tx, &ids, &stamp, &mut kinds)?;
    let (of_texts, mut many) = texts::take_out(tx, &people, &stamp)?;
    kinds.extend(of_texts);
    many += replaced.len() as u64;
    history(tx, &people, &own, &replaced)?;
    drafts(tx, &people, &own)?;
    others(tx, &people)?;
    contents::settle(tx, opening.clock.now())?;
    contents::drop_loose(tx).map_err(sql)?;
    for (kind, id) in &own {
        let of = gone.iter().find(|one| one.id.as_str() == id);
        let choices = match kind == Contact::KIND.name {
            true => serde_json::to_string(&first.choices).map_err(json)?,
            false => BLANK.to_owned(),
        };
        let day = &of.unwrap_or(first).day;
        tx.execute(
            "INSERT OR REPLACE INTO erased (kind, id, day, choices) VALUES (?1, ?2, ?3, ?4)",
            params![kind, id, day, choices],
        )
        .map_err(sql)?;
    }
    // Made anew, since pieces of the index keep words of long ago.
    tx.execute_batch(
        "INSERT INTO search_words (search_words) VALUES ('rebuild');
         INSERT INTO search_word_parts (search_word_parts) VALUES ('rebuild');",
    )
    .map_err(sql)?;
    tx.execute(
        "UPDATE operation SET state = 'gone' WHERE number = ?1",
        [operation],
    )
    .and_then(|_| {
        tx.execute(
            "UPDATE operation SET label = ?1, state = iif(mode = 'do', 'gone', state)
             WHERE number IN (SELECT c.operation FROM erased e
                 CROSS JOIN change c ON (c.kind, c.record) = (e.kind, e.id))
               AND NOT EXISTS (SELECT 1 FROM change c WHERE c.operation = operation.number
                 AND NOT EXISTS (SELECT 1 FROM erased e WHERE (e.kind, e.id) = (c.kind, c.record)))",
            [EMPTIED],
        )
    })
    .and_then(|_| {
        // Nobody goes up in somebody who was erased since.
        tx.execute(
            "UPDATE operation SET state = 'gone' WHERE state = 'undone' AND label = ?1
               AND EXISTS (SELECT 1 FROM change c WHERE c.operation = number
                 AND EXISTS (SELECT 1 FROM erased e WHERE (e.kind, e.id) = (c.kind, c.record)))",
            [who::MERGING],
        )
    })
    .and_then(|_| {
        tx.execute(
            "INSERT OR REPLACE INTO setting (key, value) VALUES (?1, '1')",
            [disk::UNFINISHED],
        )
    })
    .map_err(sql)?;
    Ok((many, kinds.into_iter().collect()))
}

/// Another content for attachments that name people in their bytes: by attachment what it was, and is.
fn text_files(
    tx: &Connection,
    people: &People<'_>,
    own: &BTreeSet<(String, String)>,
    stamp: &Stamp,
    opening: &Opening,
) -> Result<BTreeMap<String, (String, contents::Content)>> {
    let attachment = Attachment::KIND.name;
    let mut replaced = BTreeMap::new();
    for file in files::text_files(tx, true)? {
        if own.contains(&(attachment.to_owned(), file.id.clone())) {
            continue;
        }
        let Some(content) = files::content_without(tx, people, &file)? else {
            continue;
        };
        contents::keep(tx, &content, &opening.clock.now().to_rfc3339())?;
        tx.execute(
            "UPDATE attachment SET content = ?2, size = ?3 WHERE id = ?1",
            params![file.id, content.sha256(), content.size()],
        )
        .map_err(sql)?;
        texts::touch(tx, attachment, &file.id, stamp)?;
        forget_unless_used(tx, &file.content)?;
        replaced.insert(file.id, (file.content, content));
    }
    Ok(replaced)
}

/// Takes bytes away at once, unless another attachment has them.
fn forget_unless_used(tx: &Connection, content: &str) -> Result<()> {
    let used: bool = tx
        .query_row(
            "SELECT count(*) FROM attachment WHERE content = ?1",
            [content],
            |row| row.get(0),
        )
        .map_err(sql)?;
    if used {
        return Ok(());
    }
    contents::forget(tx, content).map_err(sql)
}

/// Leaves nothing of a record but its id, as deleted.
fn blank(tx: &Connection, kind: &'static Kind, id: &str, stamp: &Stamp) -> Result<()> {
    use rusqlite::types::Value as Cell;
    let content: Option<String> = match kind.field(files::CONTENT) {
        Some(_) => tx
            .query_row(
                &format!("SELECT content FROM {} WHERE id = ?1", quoted(kind.name)),
                [id],
                |row| row.get(0),
            )
            .optional()
            .map_err(sql)?,
        None => None,
    };
    derived::index(tx, kind, &Id::new(id), None)?;
    let mut cells = vec![
        Cell::Text(id.to_owned()),
        Cell::Text(stamp.updated_at.clone()),
        Cell::Text(stamp.device.to_string()),
    ];
    let mut sets = "deleted = 1, updated_at = ?2, device = ?3".to_owned();
    for field in columns(kind) {
        cells.push(to_cell(field, None)?);
        sets.push_str(&format!(", {} = ?{}", quoted(field.column), cells.len()));
        if field.sorted {
            cells.push(derived::sort_cell(field, None));
            let key = quoted(&format!("{}_sort", field.column));
            sets.push_str(&format!(", {key} = ?{}", cells.len()));
        }
    }
    tx.execute(
        &format!("UPDATE {} SET {sets} WHERE id = ?1", quoted(kind.name)),
        params_from_iter(cells),
    )
    .map_err(sql)?;
    for field in kind.fields {
        if let Shape::Rows(rows) = field.shape {
            tx.execute(
                &format!("DELETE FROM {} WHERE {} = ?1", rows.table, rows.owner),
                [id],
            )
            .map_err(sql)?;
        }
    }
    tx.execute("DELETE FROM link WHERE owner = ?1", [id])
        .map_err(sql)?;
    match content.filter(|content| !content.is_empty()) {
        Some(content) => forget_unless_used(tx, &content),
        None => Ok(()),
    }
}

/// Takes people out of the records that refer to them, of deleted ones too.
fn references(
    tx: &Connection,
    ids: &BTreeSet<String>,
    stamp: &Stamp,
    kinds: &mut BTreeSet<&'static str>,
) -> Result<()> {
    let contact = Contact::KIND.name;
    for holder in texts::tables() {
        let table = quoted(holder.name);
        let mut owners: BTreeSet<String> = BTreeSet::new();
        // `?1` is what names the person; answers with who did.
        let mut run = |statement: &str, named: &str| -> Result<()> {
            let mut query = tx.prepare_cached(statement).map_err(sql)?;
            let rows = query
                .query_map([named], |row| row.get::<_, String>(0))
                .map_err(sql)?;
            for row in rows {
                owners.insert(row.map_err(sql)?);
            }
            Ok(())
        };
        for id in ids {
            for field in holder.fields {
                let column = quoted(field.column);
                let nothing = if field.optional { "NULL" } else { "''" };
                let clear = format!(
                    "UPDATE {table} SET {column} = {nothing} WHERE {column} = ?1 RETURNING id"
                );
                match field.shape {
                    Shape::Reference(of) if of == contact => run(&clear, id)?,
                    Shape::Subject => run(&clear, &format!("{contact}/{id}"))?,
                    Shape::References(of) if of == contact => run(
                        &format!(
                            "DELETE FROM link WHERE target = ?1 AND role = '{}' RETURNING owner",
                            field.column
                        ),
                        id,
                    )?,
                    Shape::Rows(rows) => {
                        for inner in rows.fields {
                            if inner.shape != Shape::Reference(contact) {
                                continue;
                            }
                            let (table, owner, column) =
                                (rows.table, rows.owner, quoted(inner.column));
                            let statement = if inner.optional {
                                format!(
                                    "UPDATE {table} SET {column} = NULL WHERE {column} = ?1
                                     RETURNING {owner}"
                                )
                            } else {
                                format!("DELETE FROM {table} WHERE {column} = ?1 RETURNING {owner}")
                            };
                            run(&statement, id)?;
                        }
                    }
                    _ => {}
                }
            }
        }
        for owner in &owners {
            texts::touch(tx, holder.name, owner, stamp)?;
        }
        if !owners.is_empty() {
            kinds.insert(holder.name);
        }
    }
    // Under roles that this version doesn't know.
    for id in ids {
        tx.prepare_cached("DELETE FROM link WHERE target = ?1")
            .and_then(|mut delete| delete.execute([id]))
            .map_err(sql)?;
    }
    Ok(())
}

/// Empties what history has of people and of their files, and takes people out of what it has of others.
fn history(
    tx: &Connection,
    people: &People<'_>,
    own: &BTreeSet<(String, String)>,
    replaced: &BTreeMap<String, (String, contents::Content)>,
) -> Result<()> {
    let any_id = aho_corasick::AhoCorasick::new(people.ids)
        .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
    let mut changed: Vec<(i64, i64, Option<String>, Option<String>)> = Vec::new();
    let mut query = tx
        .prepare("SELECT operation, position, kind, record, before, after FROM change")
        .map_err(sql)?;
    let mut rows = query.query([]).map_err(sql)?;
    while let Some(row) = rows.next().map_err(sql)? {
        let text = |at| row.get_ref(at).and_then(|cell| Ok(cell.as_str_or_null()?));
        let kind = text(2).map_err(sql)?.unwrap_or_default();
        let record = text(3).map_err(sql)?.unwrap_or_default();
        let sides = [text(4).map_err(sql)?, text(5).map_err(sql)?];
        let is_own = own.contains(&(kind.to_owned(), record.to_owned()));
        let file = replaced
            .get(record)
            .filter(|_| kind == Attachment::KIND.name);
        let mut any = false;
        let mut now: [Option<String>; 2] = [None, None];
        for (side, now) in sides.into_iter().zip(&mut now) {
            let Some(side) = side else {
                continue;
            };
            let left = if is_own {
                (side != BLANK).then(|| BLANK.to_owned())
            } else if file.is_some() || any_id.is_match(side) || people.names.may_be_in(side) {
                without(people, kind, record, side, file)?
            } else {
                None
            };
            any |= left.is_some();
            *now = Some(left.unwrap_or_else(|| side.to_owned()));
        }
        if any {
            let [before, after] = now;
            let at = |at| row.get::<_, i64>(at).map_err(sql);
            changed.push((at(0)?, at(1)?, before, after));
        }
    }
    let mut update = tx
        .prepare("UPDATE change SET before = ?3, after = ?4 WHERE operation = ?1 AND position = ?2")
        .map_err(sql)?;
    for (operation, position, before, after) in changed {
        update
            .execute(params![operation, position, before, after])
            .map_err(sql)?;
    }
    Ok(())
}

/// A record as history has it, without people; nothing when it stays as it is.
fn without(
    people: &People<'_>,
    kind: &str,
    record: &str,
    text: &str,
    file: Option<&(String, contents::Content)>,
) -> Result<Option<String>> {
    let mut fields: Fields = match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => fields,
        // Not of ours: rather nothing than a name.
        _ => return Ok(people.names.without(text, None)),
    };
    let mut changed = people.out_of(kind, &Id::new(record), &mut fields);
    if let Some((was, is)) = file
        && fields.get(files::CONTENT).and_then(Value::as_str) == Some(was.as_str())
    {
        fields.insert(files::CONTENT.to_owned(), is.sha256().into());
        fields.insert("size".to_owned(), is.size().into());
        changed = true;
    }
    changed
        .then(|| serde_json::to_string(&fields).map_err(json))
        .transpose()
}

fn drafts(tx: &Connection, people: &People<'_>, own: &BTreeSet<(String, String)>) -> Result<()> {
    let mut query = tx
        .prepare("SELECT kind, record, body FROM draft")
        .map_err(sql)?;
    let all: Vec<(String, String, String)> = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .and_then(Iterator::collect)
        .map_err(sql)?;
    for (kind, record, body) in all {
        let left = if own.contains(&(kind.clone(), record.clone())) {
            None
        } else {
            match serde_json::from_str(&body) {
                Ok(Value::Object(mut changes)) => {
                    if !people.out_of_draft(&kind, &Id::new(record.as_str()), &mut changes) {
                        continue;
                    }
                    Some(Value::Object(changes).to_string())
                }
                _ => continue,
            }
        };
        match left {
            Some(left) => tx.execute(
                "UPDATE draft SET body = ?3 WHERE kind = ?1 AND record = ?2",
                params![kind, record, left],
            ),
            None => tx.execute(
                "DELETE FROM draft WHERE kind = ?1 AND record = ?2",
                params![kind, record],
            ),
        }
        .map_err(sql)?;
    }
    Ok(())
}

/// Takes people out of what is kept beside records: rows that could not be read, names of files, settings.
fn others(tx: &Connection, people: &People<'_>) -> Result<()> {
    for (table, column, condition) in OTHER_TEXTS {
        let key = if table == "import_reject" {
            "import, line"
        } else {
            "rowid, 0"
        };
        let mut query = tx
            .prepare(&format!(
                "SELECT {key}, {column} FROM {table} WHERE {condition}"
            ))
            .map_err(sql)?;
        let mut rows = query.query([]).map_err(sql)?;
        let mut changed: Vec<(i64, i64, String)> = Vec::new();
        while let Some(row) = rows.next().map_err(sql)? {
            let cell = row.get_ref(2).map_err(sql)?;
            let Ok(text) = cell.as_str() else {
                continue;
            };
            let left = match people.names.are_all_of_row(text) {
                // A name may stand in two cells of it.
                true if table == "import_reject" => Some(MARK.to_owned()),
                _ => people.names.without(text, None),
            };
            if let Some(left) = left {
                changed.push((row.get(0).map_err(sql)?, row.get(1).map_err(sql)?, left));
            }
        }
        for (first, second, left) in changed {
            tx.execute(
                &format!("UPDATE {table} SET {column} = ?3 WHERE ({key}) = (?1, ?2)"),
                params![first, second, left],
            )
            .map_err(sql)?;
        }
    }
    Ok(())
}
