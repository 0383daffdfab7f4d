//! Erasing people from everything that a workspace keeps: records, index, history, drafts, rows that could
//! not be read, free pages and the log of writes. What is about them stays, without them.
//!
//! Ids of who was erased stay in the file ([`Erased`]), and outside of it at the caller's, who hands them in
//! with every opening: a copy from before, wherever it comes from, is without them before anything of it is
//! shown ([`again`]).

mod held;
mod names;
mod scrub;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tib_domain::kind::Shape;
use tib_domain::{Attachment, Code, Contact, Fields, Id, Kind, Record, Refusal, Stamp};

use crate::records::{columns, derived, quoted, to_cell};
use crate::refusals::{json, sql};
use crate::writing::{self, Mode};
use crate::{Opening, Result, Store, contents, wal};

pub use held::{Held, HeldDraft, Referring, Traces, Unsearched};
pub use names::{MARK, Trace};
pub use texts::NamedIn;

use scrub::People;

/// By `kind/id/field`, whether people go from a text that names them (true), or their name stays there.
pub type Choices = BTreeMap<String, bool>;

/// Somebody who was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// The person: a random id that says nothing of who it was.
    pub id: Id,
    /// The day of it, in UTC as `YYYY-MM-DD`.
    pub day: String,
    /// What was chosen for texts.
    #[serde(default)]
    pub choices: Choices,
}

/// What erasing did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erasing {
    /// How many people went.
    pub people: u64,
    /// From how many texts of other records they went.
    pub texts: u64,
    /// They are gone from the workspace, but not yet from what is left of it on the disk: something else read
    /// the file, or the disk was full. It is done as soon as it can be.
    pub unfinished: bool,
}

/// The label of the step of history.
const LABEL: &str = "contact-erase";
/// The label of steps in which nothing but people was changed who are erased.
const EMPTIED: &str = "contact-erased";
/// The setting that says that the disk isn't clean yet.
const UNFINISHED: &str = "erasing";
/// What history has in the place of a record that was erased.
const BLANK: &str = "{}";

/// Columns outside of records and history in which people may be named: table, column, what is left alone.
const OTHER_TEXTS: [(&str, &str, &str); 3] = [
    ("import_reject", "raw", "1"),
    ("import", "file_name", "1"),
    ("setting", "value", "key <> 'log'"),
];

impl Store {
    /// Erases people, deleted ones too. It is no step that can be taken back. Refuses with what became of one
    /// that isn't there or was erased already; then nothing is changed.
    pub fn erase(&self, ids: &[Id], choices: &Choices) -> Result<Erasing> {
        let mut writer = self.writer()?;
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        for id in ids {
            called(&tx, id)?;
        }
        let all: BTreeSet<String> = ids.iter().map(Id::to_string).collect();
        if all.is_empty() {
            return Ok(Erasing::default());
        }
        let day = self.opening.clock.now().format("%Y-%m-%d").to_string();
        let gone: Vec<Erased> = all
            .iter()
            .map(|id| Erased {
                id: Id::new(id.as_str()),
                day: day.clone(),
                choices: choices.clone(),
            })
            .collect();
        let (texts, kinds) = take_out(&tx, &self.opening, &gone)?;
        tx.commit().map_err(sql)?;
        drop(writer);
        self.note_changed(&kinds);
        Ok(Erasing {
            people: all.len() as u64,
            texts,
            // They are gone from the workspace, whatever became of the rest.
            unfinished: !self.clean().unwrap_or_default(),
        })
    }

    /// Cleans what an erasing left on the disk because something read the file then; whether nothing is left.
    pub fn finish_erasing(&self) -> Result<bool> {
        let pending = self.read(|r| is_unfinished(r.connection).map_err(sql))?;
        if !pending || self.is_read_only() {
            return Ok(!pending);
        }
        self.clean()
    }

    /// Writes the file anew and empties its log; whether nothing is left of who was erased.
    fn clean(&self) -> Result<bool> {
        let writer = self.writer()?;
        let cleaned = cleaned(&writer, &self.opening);
        // The log must begin with the name of the state that the file has now.
        self.log_emptied();
        drop(writer);
        if cleaned {
            note_finished(&*self.writer()?)?;
        }
        Ok(cleaned)
    }

    /// Who was erased from this workspace.
    pub fn erased(&self) -> Result<Vec<Erased>> {
        self.read(|r| list(r.connection))
    }
}

/// What a person is called who can be erased.
fn called(connection: &Connection, id: &Id) -> Result<String> {
    let refuse = |code| {
        Refusal::new(code)
            .with("kind", Contact::KIND.name)
            .with("id", id)
    };
    if is_erased(connection, Contact::KIND.name, id.as_str())? {
        return Err(refuse(Code::Deleted));
    }
    held::title(connection, id)?.ok_or_else(|| refuse(Code::NotFound))
}

fn list(connection: &Connection) -> Result<Vec<Erased>> {
    let mut query = connection
        .prepare("SELECT id, day, choices FROM erased WHERE kind = 'contact' ORDER BY id")
        .map_err(sql)?;
    let rows = query
        .query_map([], |row| {
            Ok(Erased {
                id: Id::new(row.get::<_, String>(0)?),
                day: row.get(1)?,
                choices: serde_json::from_str(&row.get::<_, String>(2)?).unwrap_or_default(),
            })
        })
        .map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

/// Whether a record was erased: undo passes it over.
pub(crate) fn is_erased(connection: &Connection, kind: &str, id: &str) -> Result<bool> {
    connection
        .prepare_cached("SELECT count(*) FROM erased WHERE kind = ?1 AND id = ?2")
        .and_then(|mut query| query.query_row([kind, id], |row| row.get(0)))
        .map_err(sql)
}

/// Those of the erased of whom a file still has something. Of an older schema only the table of people is
/// asked: one that has none of them has nothing else of them.
pub(crate) fn left_in(connection: &Connection, gone: &[Erased]) -> Result<Vec<Erased>> {
    if gone.is_empty() {
        return Ok(Vec::new());
    }
    let has = |table: &str| -> Result<bool> {
        connection
            .query_row(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1",
                [table],
                |row| row.get(0),
            )
            .map_err(sql)
    };
    let mut questions = Vec::new();
    for (table, condition) in [
        ("contact", "id = ?1"),
        ("change", "kind = 'contact' AND record = ?1"),
    ] {
        if has(table)? {
            questions.push(format!("EXISTS (SELECT 1 FROM {table} WHERE {condition})"));
        }
    }
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = format!("SELECT ({})", questions.join(" OR "));
    if has("erased")? {
        statement
            .push_str(" AND NOT EXISTS (SELECT 1 FROM erased WHERE kind = 'contact' AND id = ?1)");
    }
    let mut query = connection.prepare(&statement).map_err(sql)?;
    let mut left = Vec::new();
    for one in gone {
        let there: bool = query
            .query_row([one.id.as_str()], |row| row.get(0))
            .map_err(sql)?;
        if there {
            left.push(one.clone());
        }
    }
    Ok(left)
}

/// Erases who was erased before from a file that has them again, or still, and cleans what an erasing that was
/// broken off left.
pub(crate) fn again(connection: &mut Connection, opening: &Opening) -> Result<()> {
    let left = left_in(connection, &opening.erased)?;
    if !left.is_empty() {
        let tx = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        // What was read round damage has no index yet.
        derived::rebuild(&tx)?;
        take_out(&tx, opening, &left)?;
        tx.commit().map_err(sql)?;
    }
    if is_unfinished(connection).map_err(sql)? && cleaned(connection, opening) {
        note_finished(connection)?;
        wal::emptied(connection).map_err(sql)?;
    }
    Ok(())
}

/// Nothing is left on the disk.
fn note_finished(connection: &Connection) -> Result<()> {
    connection
        .execute("DELETE FROM setting WHERE key = ?1", [UNFINISHED])
        .map(drop)
        .map_err(sql)
}

/// As [`again`], of a file that isn't in its place yet and is brought up to date for it where it must be.
pub(crate) fn from_copy(file: &Path, opening: &Opening) -> Result<()> {
    let connection = crate::locking::connect(file, crate::opening::FLAGS, opening.key.as_ref())?;
    if left_in(&connection, &opening.erased)?.is_empty() {
        return Ok(());
    }
    drop(connection);
    drop(Store::open(file, opening.clone())?);
    let _ = std::fs::remove_file(crate::opening::with_ending(file, ".tib-lock"));
    Ok(())
}

fn is_unfinished(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT count(*) FROM setting WHERE key = ?1",
        [UNFINISHED],
        |row| row.get(0),
    )
}

/// Writes the whole file anew and empties its log: pages that are free, and what lies between the rows of
/// others, may hold what was there before. Says whether nothing is left of it.
fn cleaned(connection: &Connection, opening: &Opening) -> bool {
    let clean = || -> rusqlite::Result<bool> {
        if opening.key.is_none() {
            // In memory a large workspace may have no room. Nobody who was erased is in it any more.
            connection.pragma_update(None, "temp_store", "FILE")?;
        }
        let written = connection.execute_batch("VACUUM");
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        written?;
        wal::emptied(connection)
    };
    let cleaned = clean();
    if !matches!(cleaned, Ok(true)) {
        let error = cleaned.as_ref().err().map(ToString::to_string);
        tracing::warn!(error, "what was erased is not gone from the disk yet");
    }
    cleaned.unwrap_or_default()
}

/// Takes people out of everything, in a transaction of the caller's; gives from how many texts, and the kinds
/// that changed.
fn take_out(
    tx: &Connection,
    opening: &Opening,
    gone: &[Erased],
) -> Result<(u64, Vec<&'static str>)> {
    let ids: BTreeSet<String> = gone.iter().map(|one| one.id.to_string()).collect();
    let choices: Choices = gone.iter().flat_map(|one| one.choices.clone()).collect();
    let (operation, stamp) = writing::begin(tx, opening, LABEL, Mode::Do, None, "")?;
    let names = held::names(tx, &ids)?;
    let people = People {
        ids: &ids,
        names: &names,
        choices: &choices,
    };
    let own = held::own_records(tx, &ids)?;
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
        let of = gone
            .iter()
            .find(|one| one.id.as_str() == id)
            .or(gone.first());
        let day = of.map_or("", |one| one.day.as_str());
        let choices = of
            .filter(|_| kind == Contact::KIND.name)
            .map(|one| serde_json::to_string(&one.choices).map_err(json))
            .transpose()?;
        tx.execute(
            "INSERT OR REPLACE INTO erased (kind, id, day, choices) VALUES (?1, ?2, ?3, ?4)",
            params![kind, id, day, choices.unwrap_or_else(|| BLANK.to_owned())],
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
        tx.execute(
            "INSERT OR REPLACE INTO setting (key, value) VALUES (?1, '1')",
            [UNFINISHED],
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
    for file in texts::text_files(tx, true)? {
        if own.contains(&(attachment.to_owned(), file.id.clone())) {
            continue;
        }
        let Some(content) = texts::content_without(tx, people, &file)? else {
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
fn blank(tx: &Connection, kind: &Kind, id: &str, stamp: &Stamp) -> Result<()> {
    use rusqlite::types::Value as Cell;
    let content: Option<String> = match kind.field(texts::CONTENT) {
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
        && fields.get(texts::CONTENT).and_then(Value::as_str) == Some(was.as_str())
    {
        fields.insert(texts::CONTENT.to_owned(), is.sha256().into());
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
