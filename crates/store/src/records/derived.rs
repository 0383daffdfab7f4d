//! What is kept beside records so that lists and search are fast: sort keys and the full-text
//! index. All of it follows from the records and can be made anew ([`rebuild`]).

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use tib_domain::kind::{Field, Shape, Storage};
use tib_domain::{Fields, Id, KINDS, Kind, Record, Term, fold, folded_words, sort_key};

use super::load::{self, Which, records};
use super::{columns, quoted};
use crate::Result;
use crate::refusals::sql;

/// Behind every key there can be, for what is absent.
pub(crate) const LAST: &str = "~";

/// The key that a list is ordered by, as text that compares byte by byte.
pub(crate) fn sort_cell(field: &Field, value: Option<&Value>) -> Cell {
    let key = match (value, field.shape) {
        (Some(Value::String(name)), Shape::Choice(names)) => {
            let place = names
                .iter()
                .position(|one| one == name)
                .unwrap_or(names.len());
            format!("{place:02}")
        }
        (Some(Value::String(text)), Shape::Text { .. }) => sort_key(text),
        (Some(Value::String(text)), _) if !text.is_empty() => text.clone(),
        // Shifted, so that numbers below zero come first too.
        (Some(Value::Number(number)), _) => {
            let shifted = number.as_f64().unwrap_or_default() + 1e15;
            format!("{shifted:020.3}")
        }
        (Some(Value::Bool(flag)), _) => u8::from(*flag).to_string(),
        _ => LAST.to_owned(),
    };
    Cell::Text(key)
}

/// Whether a kind has anything to be found.
fn is_searched(kind: &Kind) -> bool {
    kind.fields.iter().any(|field| field.searched)
}

/// What [`document`] asks of a record.
fn asked(kind: &Kind) -> impl Iterator<Item = &Field> {
    let all = kind.fields.iter();
    all.filter(|field| field.is_column() || field.searched)
}

/// Title and text of a record as they are searched.
fn document(connection: &Connection, kind: &Kind, fields: &Fields) -> Result<(String, String)> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut body = String::new();
    for field in kind
        .fields
        .iter()
        .filter(|field| field.searched && field.name != kind.title)
    {
        let words = match field.shape {
            Shape::Terms(_) => Cow::Owned(term_names(connection, fields.get(field.name))?),
            _ => Cow::Borrowed(text(field.name)),
        };
        if !words.is_empty() {
            if !body.is_empty() {
                body.push('\n');
            }
            body.push_str(&fold(&words));
        }
    }
    Ok((fold(text(kind.title)), body))
}

/// What terms are called, one a line.
fn term_names(connection: &Connection, ids: Option<&Value>) -> Result<String> {
    let mut query = connection
        .prepare_cached("SELECT name_nl FROM term WHERE id = ?1 AND deleted = 0")
        .map_err(sql)?;
    let mut names: Vec<String> = Vec::new();
    let ids = ids.and_then(Value::as_array).into_iter().flatten();
    for id in ids.filter_map(Value::as_str) {
        names.extend(
            query
                .query_row([id], |row| row.get(0))
                .optional()
                .map_err(sql)?,
        );
    }
    Ok(names.join("\n"))
}

/// A term is called otherwise: so are those that are found by its name.
fn index_users(connection: &Connection, term: &Id, later: &mut Unindexed) -> Result<()> {
    for kind in KINDS.iter().copied() {
        let by_name = |field: &&Field| field.searched && matches!(field.shape, Shape::Terms(_));
        for field in kind.fields.iter().filter(by_name) {
            let mut query = connection
                .prepare_cached("SELECT owner FROM link WHERE target = ?1 AND role = ?2")
                .map_err(sql)?;
            let users: Vec<String> = query
                .query_map([term.as_str(), field.column], |row| row.get(0))
                .and_then(Iterator::collect)
                .map_err(sql)?;
            for user in users.into_iter().map(Id::new) {
                // Other kinds have links under this role too, and deleted records keep theirs.
                if let Some(found) = load::one(connection, kind, &user)? {
                    let fields = Some(&found.fields);
                    keep(connection, kind, &user, fields, false, later)?;
                }
            }
        }
    }
    Ok(())
}

/// What the index of words doesn't have yet of documents that are kept already. The index writes what it holds back
/// whenever another table is written safely, so that it is given all of many records in one go; and of many records a
/// word is counted once.
#[derive(Debug, Default)]
pub(crate) struct Unindexed {
    /// By how many documents more or fewer words are in.
    words: HashMap<String, i64>,
    /// Documents that are gone and still in the index.
    gone: Vec<Document>,
    /// Every document from this number on is new: a new one has a higher number than any there is.
    first: Option<i64>,
}

/// A document of the index.
#[derive(Debug)]
struct Document {
    number: i64,
    kind: &'static str,
    title: String,
    body: String,
}

impl Unindexed {
    fn count(&mut self, title: &str, body: &str, by: i64) {
        let [title, body] = [title, body].map(fold);
        for word in distinct(&title, &body) {
            match self.words.get_mut(word) {
                Some(many) => *many += by,
                None => {
                    self.words.insert(word.to_owned(), by);
                }
            }
        }
    }

    fn is_new(&self, number: i64) -> bool {
        self.first.is_some_and(|first| number >= first)
    }

    fn added(&mut self, number: i64) {
        self.first = Some(self.first.map_or(number, |first| first.min(number)));
    }

    /// Brings the index up to date.
    pub(crate) fn write(self, connection: &Connection) -> Result<()> {
        for one in &self.gone {
            run(
                connection,
                "INSERT INTO search_words (search_words, rowid, kind, title, body)
                 VALUES ('delete', ?1, ?2, ?3, ?4)",
                &[&one.number, &one.kind, &one.title, &one.body],
            )?;
        }
        if let Some(first) = self.first {
            run(
                connection,
                "INSERT INTO search_words (rowid, kind, title, body)
                 SELECT number, kind, title, body FROM search_document WHERE number >= ?1
                 ORDER BY number",
                &[&first],
            )?;
        }
        let (mut gone, mut new) = (Vec::new(), Vec::new());
        // In their order, so that what lies together is written together.
        let mut words: Vec<(String, i64)> = self.words.into_iter().collect();
        words.sort_unstable();
        for (word, by) in words {
            match counted(connection, &word, by)? {
                Counted::Gone(number) => gone.push((number, word)),
                Counted::New(number) => new.push((number, word)),
                Counted::There => {}
            }
        }
        for (number, word) in gone {
            run(
                connection,
                "INSERT INTO search_word_parts (search_word_parts, rowid, word)
                 VALUES ('delete', ?1, ?2)",
                &[&number, &word],
            )?;
        }
        for (number, word) in new {
            run(
                connection,
                "INSERT INTO search_word_parts (rowid, word) VALUES (?1, ?2)",
                &[&number, &word],
            )?;
        }
        Ok(())
    }
}

fn run(connection: &Connection, statement: &str, values: &[&dyn rusqlite::ToSql]) -> Result<usize> {
    connection
        .prepare_cached(statement)
        .and_then(|mut prepared| prepared.execute(values))
        .map_err(sql)
}

/// Keeps the index in step with a record; `None` takes it out.
pub(crate) fn index(
    connection: &Connection,
    kind: &'static Kind,
    id: &Id,
    fields: Option<&Fields>,
) -> Result<()> {
    let mut later = Unindexed::default();
    keep(connection, kind, id, fields, false, &mut later)?;
    later.write(connection)
}

/// Keeps a record's document, and leaves the index of words to `later`. `is_unknown` says that nothing of the record was
/// ever written.
pub(crate) fn keep(
    connection: &Connection,
    kind: &'static Kind,
    id: &Id,
    fields: Option<&Fields>,
    is_unknown: bool,
    later: &mut Unindexed,
) -> Result<()> {
    if kind.name == Term::KIND.name {
        return index_users(connection, id, later);
    }
    if !is_searched(kind) {
        return Ok(());
    }
    let wanted = fields
        .map(|fields| document(connection, kind, fields))
        .transpose()?;
    let found = match is_unknown {
        true => None,
        false => found(connection, kind, id)?,
    };
    if let (Some(found), Some((title, body))) = (&found, &wanted)
        && (&found.title, &found.body) == (title, body)
    {
        return Ok(());
    }
    if let Some(gone) = found {
        let statement = "DELETE FROM search_document WHERE number = ?1";
        run(connection, statement, &[&gone.number])?;
        later.count(&gone.title, &gone.body, -1);
        if !later.is_new(gone.number) {
            later.gone.push(gone);
        }
    }
    if let Some((title, body)) = wanted {
        later.count(&title, &body, 1);
        // With a new number: those that were written last have the highest.
        run(
            connection,
            "INSERT INTO search_document (kind, record, title, body) VALUES (?1, ?2, ?3, ?4)",
            &[&kind.name, &id.as_str(), &title, &body],
        )?;
        later.added(connection.last_insert_rowid());
    }
    Ok(())
}

/// The document of a record, with its number.
fn found(connection: &Connection, kind: &'static Kind, id: &Id) -> Result<Option<Document>> {
    connection
        .prepare_cached(
            "SELECT number, title, body FROM search_document WHERE kind = ?1 AND record = ?2",
        )
        .and_then(|mut query| {
            query
                .query_row([kind.name, id.as_str()], |row| {
                    Ok(Document {
                        number: row.get(0)?,
                        kind: kind.name,
                        title: row.get(1)?,
                        body: row.get(2)?,
                    })
                })
                .optional()
        })
        .map_err(sql)
}

/// What became of a word, with its number.
enum Counted {
    /// It was in no document before.
    New(i64),
    There,
    /// It is in no document any more.
    Gone(i64),
}

/// So many documents more or fewer have this word.
fn counted(connection: &Connection, word: &str, by: i64) -> Result<Counted> {
    if by == 0 {
        return Ok(Counted::There);
    }
    let known: Option<(i64, i64)> = connection
        .prepare_cached("SELECT number, documents FROM search_word WHERE word = ?1")
        .and_then(|mut query| {
            query
                .query_row([word], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .map_err(sql)?;
    match known {
        Some((number, documents)) if documents + by == 0 => {
            let statement = "DELETE FROM search_word WHERE number = ?1";
            run(connection, statement, &[&number])?;
            Ok(Counted::Gone(number))
        }
        Some((number, _)) => {
            run(
                connection,
                "UPDATE search_word SET documents = documents + ?2 WHERE number = ?1",
                &[&number, &by],
            )?;
            Ok(Counted::There)
        }
        None if by > 0 => {
            let length = word.chars().count();
            run(
                connection,
                "INSERT INTO search_word (word, length, documents) VALUES (?1, ?2, ?3)",
                &[&word, &length, &by],
            )?;
            Ok(Counted::New(connection.last_insert_rowid()))
        }
        None => Ok(Counted::There),
    }
}

/// The words of a document, which is folded, each once.
fn distinct<'d>(title: &'d str, body: &'d str) -> Vec<&'d str> {
    let parts = [title, body].into_iter();
    let mut all: Vec<&str> = parts.flat_map(folded_words).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Makes all sort keys and the whole index anew.
pub(crate) fn rebuild(connection: &Connection) -> Result<()> {
    connection
        .execute_batch(
            "DELETE FROM search_document;
             DELETE FROM search_word;
             INSERT INTO search_words (search_words) VALUES ('rebuild');
             INSERT INTO search_word_parts (search_word_parts) VALUES ('rebuild');",
        )
        .map_err(sql)?;
    let mut later = Unindexed::default();
    for kind in KINDS.iter().copied() {
        // Those of a short list are read whole, and put in order by who shows them.
        let in_table = kind.storage == Storage::Table;
        let sorted: Vec<&Field> = columns(kind)
            .filter(|field| in_table && field.sorted)
            .collect();
        let fields: Vec<&Field> = asked(kind).collect();
        for record in records(connection, kind, &fields, &Which::All)? {
            for field in &sorted {
                connection
                    .prepare_cached(&format!(
                        "UPDATE {} SET {} = ?2 WHERE id = ?1",
                        quoted(kind.name),
                        quoted(&format!("{}_sort", field.column))
                    ))
                    .and_then(|mut update| {
                        let key = sort_cell(field, record.fields.get(field.name));
                        update.execute(params![record.id.as_str(), key])
                    })
                    .map_err(sql)?;
            }
            // A term would bring those that are found by its name, which have their own turn.
            if is_searched(kind) {
                let fields = Some(&record.fields);
                keep(connection, kind, &record.id, fields, true, &mut later)?;
            }
        }
    }
    later.write(connection)?;
    // In one piece it is asked several times as fast.
    connection
        .execute_batch(
            "INSERT INTO search_words (search_words) VALUES ('optimize');
             INSERT INTO search_word_parts (search_word_parts) VALUES ('optimize');",
        )
        .map_err(sql)
}

/// So many pieces of the index are left alone: bringing them together writes all of it anew, which is
/// too much for each single change that a script makes.
const PIECES: i64 = 8;

/// Brings the pieces of the index together when they are many, as far as a moment allows.
pub(crate) fn merge(connection: &Connection) -> Result<()> {
    for index in ["search_words", "search_word_parts"] {
        let pieces: i64 = connection
            .query_row(
                &format!("SELECT count(DISTINCT segid) FROM {index}_idx"),
                [],
                |row| row.get(0),
            )
            .map_err(sql)?;
        if pieces > PIECES {
            // Pages at most: about 200 ms of work. What is left goes on the next time.
            connection
                .execute_batch(&format!(
                    "INSERT INTO {index} ({index}, rank) VALUES ('merge', -2000)"
                ))
                .map_err(sql)?;
        }
    }
    Ok(())
}

/// Where sort keys or the index aren't what the records say.
pub(crate) fn faults(connection: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for kind in KINDS.iter().copied() {
        let in_table = kind.storage == Storage::Table;
        let fields: Vec<&Field> = asked(kind).collect();
        let keys: Vec<String> = columns(kind)
            .filter(|field| in_table && field.sorted)
            .map(|field| quoted(&format!("{}_sort", field.column)))
            .collect();
        for record in records(connection, kind, &fields, &Which::All)? {
            if !keys.is_empty() {
                let kept: Vec<Cell> = connection
                    .prepare_cached(&format!(
                        "SELECT {} FROM {} WHERE id = ?1",
                        keys.join(", "),
                        quoted(kind.name)
                    ))
                    .and_then(|mut query| {
                        query.query_row([record.id.as_str()], |row| {
                            (0..keys.len()).map(|at| row.get(at)).collect()
                        })
                    })
                    .map_err(sql)?;
                let wanted: Vec<Cell> = columns(kind)
                    .filter(|field| field.sorted)
                    .map(|field| sort_cell(field, record.fields.get(field.name)))
                    .collect();
                if kept != wanted {
                    faults.push(format!("sort key: {} {}", kind.name, record.id));
                }
            }
            if is_searched(kind) {
                let (title, body) = document(connection, kind, &record.fields)?;
                let kept: bool = connection
                    .prepare_cached(
                        "SELECT count(*) FROM search_document
                         WHERE kind = ?1 AND record = ?2 AND title = ?3 AND body = ?4",
                    )
                    .and_then(|mut query| {
                        query
                            .query_row(params![kind.name, record.id.as_str(), title, body], |row| {
                                row.get(0)
                            })
                    })
                    .map_err(sql)?;
                if !kept {
                    faults.push(format!("search: {} {}", kind.name, record.id));
                }
            }
        }
    }
    // Documents of records that aren't there, and an index that isn't of its documents.
    let documents: i64 = connection
        .query_row("SELECT count(*) FROM search_document", [], |row| row.get(0))
        .map_err(sql)?;
    let mut expected = 0;
    for kind in KINDS.iter().copied().filter(|kind| is_searched(kind)) {
        let count: i64 = connection
            .query_row(
                &format!("SELECT count(*) FROM {}", super::present(kind)),
                [],
                |row| row.get(0),
            )
            .map_err(sql)?;
        expected += count;
    }
    if documents != expected {
        faults.push(format!(
            "search: {documents} documents of {expected} records"
        ));
    }
    let mut counts = BTreeMap::<String, i64>::new();
    let mut documents = connection
        .prepare("SELECT title, body FROM search_document")
        .map_err(sql)?;
    let mut rows = documents.query([]).map_err(sql)?;
    while let Some(row) = rows.next().map_err(sql)? {
        let text = |at| row.get::<_, String>(at).map_err(sql);
        let (title, body) = (fold(&text(0)?), fold(&text(1)?));
        for word in distinct(&title, &body) {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    let mut words = connection
        .prepare("SELECT word, documents FROM search_word")
        .map_err(sql)?;
    let kept: BTreeMap<String, i64> = words
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .and_then(Iterator::collect)
        .map_err(sql)?;
    if kept != counts {
        faults.push("search words: their counts".to_owned());
    }
    Ok(faults)
}
