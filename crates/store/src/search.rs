//! Finding by words: each word must be the beginning of a word, or from three letters on any part of
//! one, so that parts of compounds are found. Texts and questions are folded alike, and signs of the
//! question never reach the index as its own.

use std::collections::HashSet;

use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params};
use tib_domain::{Found, Id, Kind, MOST_COUNTED, fold, words};

use crate::Result;
use crate::conditions::{Condition, id_of};
use crate::reading::Reading;
use crate::refusals::sql;

/// Letters that the index of parts of words needs.
const PART: usize = 3;
/// Letters of a word in which one may be wrong; from twice as many, two.
const MENDABLE: usize = 4;
/// Characters around what was found.
const AROUND: usize = 40;

/// So many operations back is looked for what was changed last.
const LOOKED_BACK: usize = 1000;

/// Of more documents than this, not all are put in order.
const RANKED: usize = 1000;

/// The words of documents that have this as a part.
fn containing(connection: &Connection, part: &str) -> Result<Vec<String>> {
    let mut query = connection
        .prepare_cached("SELECT word FROM search_word_parts WHERE search_word_parts MATCH ?1")
        .map_err(sql)?;
    let rows = query
        .query_map([format!("\"{part}\"")], |row| row.get(0))
        .map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

/// What the index is asked for a word: the words that begin with it, or from three letters on those
/// that it is a part of. Nothing when there are none.
fn question(connection: &Connection, word: &str) -> Result<Option<String>> {
    if word.chars().count() < PART {
        return Ok(Some(format!("\"{word}\" *")));
    }
    let words = containing(connection, word)?;
    if words.is_empty() {
        return Ok(None);
    }
    // Those that begin with it lie together in the index: they are one question.
    let inside = words.iter().filter(|one| !one.starts_with(word));
    let mut questions: Vec<String> = inside.map(|word| format!("\"{word}\"")).collect();
    if questions.len() < words.len() {
        questions.push(format!("\"{word}\" *"));
    }
    Ok(Some(questions.join(" OR ")))
}

/// What the index is asked for documents of some kinds (of any, when none is named) with all these
/// words in these columns. Nothing when there can't be one.
fn expression(
    connection: &Connection,
    asked: &[String],
    kinds: &[&str],
    columns: &str,
) -> Result<Option<String>> {
    let mut all = Vec::new();
    if !kinds.is_empty() {
        let kinds: Vec<String> = kinds
            .iter()
            .map(|kind| format!("\"{}\"", kind.replace('"', "")))
            .collect();
        all.push(format!("(kind : ({}))", kinds.join(" OR ")));
    }
    for word in asked {
        match question(connection, word)? {
            Some(question) => all.push(format!("({columns} : ({question}))")),
            None => return Ok(None),
        }
    }
    Ok(Some(all.join(" AND ")))
}

const ANYWHERE: &str = "{title body}";

/// The condition for records of a kind that have all these words; none when nothing is asked.
pub(crate) fn condition(
    connection: &Connection,
    kind: &Kind,
    asked: &str,
) -> Result<Option<Condition>> {
    let asked: Vec<String> = words(asked).collect();
    if asked.is_empty() {
        return Ok(None);
    }
    let Some(expression) = expression(connection, &asked, &[kind.name], ANYWHERE)? else {
        return Ok(Some(Condition::never()));
    };
    // The index is asked once; what it says is enough for most.
    let numbers: Vec<i64> = connection
        .prepare_cached(&format!(
            "SELECT rowid FROM search_words WHERE search_words MATCH ?1 LIMIT {}",
            MOST_COUNTED + 1
        ))
        .and_then(|mut query| {
            query
                .query_map([&expression], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()
        })
        .map_err(sql)?;
    let found = numbers.len() as u64;
    // What the index says of all documents is quicker looked for in the text of one.
    let (of, id) = (kind.name, id_of(kind));
    let tests = asked.iter().map(|word| {
        let function = if word.chars().count() < PART {
            BEGINS_WORD
        } else {
            "instr"
        };
        format!(" AND {function}(d.title || char(10) || d.body, ?)")
    });
    let test = format!(
        "EXISTS (SELECT 1 FROM search_document d WHERE d.kind = '{of}' AND d.record = +{id}{})",
        tests.collect::<String>()
    );
    let cells = asked.iter().map(|word| Cell::Text(word.clone())).collect();
    let (from, cell) = if found > MOST_COUNTED {
        (
            "search_words CROSS JOIN search_document d ON d.number = search_words.rowid
             WHERE search_words MATCH ?",
            expression,
        )
    } else {
        (
            "json_each(?) AS one CROSS JOIN search_document d ON d.number = one.value",
            serde_json::Value::from(numbers).to_string(),
        )
    };
    let source = format!("SELECT d.record AS found FROM {from}");
    Ok(Some(
        Condition::linked(test, cells, source, vec![Cell::Text(cell)]).known(found),
    ))
}

/// The question with each word that is nowhere replaced by the one that looks most like it; none
/// when nothing can be mended.
pub(crate) fn mended(connection: &Connection, asked: &str) -> Result<Option<String>> {
    let mut any = false;
    let mut mended = Vec::new();
    for word in words(asked) {
        let there = if word.chars().count() < PART {
            connection
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM search_words WHERE search_words MATCH ?1)",
                )
                .and_then(|mut query| {
                    query.query_row([format!("{ANYWHERE} : (\"{word}\" *)")], |row| row.get(0))
                })
                .map_err(sql)?
        } else {
            !containing(connection, &word)?.is_empty()
        };
        match if there {
            None
        } else {
            nearest(connection, &word)?
        } {
            Some(other) => {
                any = true;
                mended.push(other);
            }
            None => mended.push(word),
        }
    }
    Ok(any.then(|| mended.join(" ")))
}

/// The word of a document that looks most like this one.
fn nearest(connection: &Connection, word: &str) -> Result<Option<String>> {
    let length = word.chars().count();
    if length < MENDABLE {
        return Ok(None);
    }
    let allowed = if length >= 2 * MENDABLE { 2 } else { 1 };
    let mut terms = connection
        .prepare_cached("SELECT word, documents FROM search_word WHERE length BETWEEN ?1 AND ?2")
        .map_err(sql)?;
    let (low, high) = (length.saturating_sub(allowed), length + allowed);
    let mut rows = terms.query(params![low, high]).map_err(sql)?;
    let mut best: Option<(usize, i64, String)> = None;
    while let Some(row) = rows.next().map_err(sql)? {
        let term = row
            .get_ref(0)
            .and_then(|cell| Ok(cell.as_str()?))
            .map_err(sql)?;
        let distance = strsim::osa_distance(word, term);
        if distance > allowed {
            continue;
        }
        let many: i64 = row.get(1).map_err(sql)?;
        let better = best
            .as_ref()
            .is_none_or(|(least, most, _)| (distance, -many) < (*least, -*most));
        if better {
            best = Some((distance, many, term.to_owned()));
        }
    }
    Ok(best.map(|(_, _, term)| term))
}

/// A document that was found: its number, and its title by which it is put in order.
struct Candidate {
    number: i64,
    title: String,
}

impl Reading<'_> {
    /// Records of these kinds (of any, when none is named) that have all these words; those with them
    /// in their title first. Without words, those that were changed last.
    pub fn search(&self, asked: &str, kinds: &[String], limit: usize) -> Result<Vec<Found>> {
        if words(asked).next().is_none() {
            return self.changed_last(kinds, limit);
        }
        let found = self.search_exactly(asked, kinds, limit)?;
        if !found.is_empty() {
            return Ok(found);
        }
        match mended(self.connection, asked)? {
            Some(words) => self.search_exactly(&words, kinds, limit),
            None => Ok(found),
        }
    }

    fn search_exactly(&self, asked: &str, kinds: &[String], limit: usize) -> Result<Vec<Found>> {
        let asked: Vec<String> = words(asked).collect();
        let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
        self.ranked(&asked, &kinds)?
            .into_iter()
            .take(limit)
            .filter_map(|one| self.found(one.number, &asked).transpose())
            .collect()
    }

    /// Records of a kind that are called exactly so, whatever the case and accents; two at most.
    pub fn called(&self, kind: &Kind, name: &str) -> Result<Vec<Id>> {
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT record FROM search_document WHERE kind = ?1 AND title = ?2 LIMIT 2",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([kind.name, &fold(name.trim())], |row| {
                Ok(Id::new(row.get::<_, String>(0)?))
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Records that were changed last, each once: by history as far as [`LOOKED_BACK`], then by their
    /// documents.
    fn changed_last(&self, kinds: &[String], limit: usize) -> Result<Vec<Found>> {
        let of = "(?1 = '[]' OR d.kind IN (SELECT value FROM json_each(?1)))";
        let changed = format!(
            "SELECT d.number FROM change c
               CROSS JOIN search_document d ON d.kind = c.kind AND d.record = c.record
             WHERE c.operation > (SELECT max(number) - {LOOKED_BACK} FROM operation) AND {of}
             ORDER BY c.operation DESC, c.position DESC"
        );
        let there =
            format!("SELECT d.number FROM search_document d WHERE {of} ORDER BY d.number DESC");
        let kinds = serde_json::Value::from(kinds).to_string();
        let (mut seen, mut last) = (HashSet::new(), Vec::new());
        for statement in [changed, there] {
            let mut query = self.connection.prepare_cached(&statement).map_err(sql)?;
            let mut rows = query.query([&kinds]).map_err(sql)?;
            while last.len() < limit
                && let Some(row) = rows.next().map_err(sql)?
            {
                let number: i64 = row.get(0).map_err(sql)?;
                if seen.insert(number) {
                    last.extend(self.found(number, &[])?);
                }
            }
        }
        Ok(last)
    }

    /// Documents with all these words: those in whose title a word begins with the first one, then
    /// the others, each the shortest first.
    fn ranked(&self, asked: &[String], kinds: &[&str]) -> Result<Vec<Candidate>> {
        let first = asked.first().map(String::as_str).unwrap_or_default();
        let begins = |title: &str| title.starts_with(first) || title.contains(&format!(" {first}"));
        let mut found = self.candidates(asked, kinds, ANYWHERE, RANKED + 1)?;
        // Of many, those that were written last are no choice of which come first.
        if found.len() > RANKED {
            let titles = self.candidates(asked, kinds, "title", RANKED)?;
            let known: HashSet<i64> = titles.iter().map(|one| one.number).collect();
            found.retain(|one| !known.contains(&one.number));
            found.splice(0..0, titles);
        }
        found.sort_by_cached_key(|one| {
            (
                !begins(&one.title),
                one.title.chars().count(),
                one.title.clone(),
                one.number,
            )
        });
        Ok(found)
    }

    /// Documents that have all these words in these columns, the newest first.
    fn candidates(
        &self,
        asked: &[String],
        kinds: &[&str],
        columns: &str,
        limit: usize,
    ) -> Result<Vec<Candidate>> {
        let Some(expression) = expression(self.connection, asked, kinds, columns)? else {
            return Ok(Vec::new());
        };
        let mut query = self
            .connection
            .prepare_cached(&format!(
                "SELECT d.number, d.title
                 FROM search_words CROSS JOIN search_document d ON d.number = search_words.rowid
                 WHERE search_words MATCH ?1 ORDER BY search_words.rowid DESC LIMIT {limit}"
            ))
            .map_err(sql)?;
        let rows = query
            .query_map([expression], |row| {
                Ok(Candidate {
                    number: row.get(0)?,
                    title: row.get(1)?,
                })
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// What is shown of a document; nothing for one of a kind that this version doesn't know.
    fn found(&self, number: i64, asked: &[String]) -> Result<Option<Found>> {
        let (kind, record, title, body): (String, String, String, String) = self
            .connection
            .prepare_cached(
                "SELECT kind, record, title, body FROM search_document WHERE number = ?1",
            )
            .and_then(|mut query| {
                query.query_row([number], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                })
            })
            .map_err(sql)?;
        let Some(known) = Kind::find(&kind) else {
            return Ok(None);
        };
        let id = Id::new(record);
        let elsewhere = asked.iter().find(|word| !title.contains(word.as_str()));
        let (title, note) = self.title_and_note(known, &id)?;
        Ok(Some(Found {
            title,
            note,
            found: elsewhere
                .map(|word| around(&body, word))
                .unwrap_or_default(),
            kind,
            id,
        }))
    }
}

/// The line of a text in which a word stands, cut to what is near it.
fn around(body: &str, word: &str) -> String {
    let line = body
        .lines()
        .find(|line| line.contains(word))
        .unwrap_or_default();
    let at = line.find(word).map_or(0, |byte| {
        line.get(..byte).unwrap_or_default().chars().count()
    });
    let skip = at.saturating_sub(AROUND);
    let part: String = line
        .chars()
        .skip(skip)
        .take(2 * AROUND + word.chars().count())
        .collect();
    let before = if skip > 0 { "… " } else { "" };
    let after = if line.chars().count() > skip + part.chars().count() {
        " …"
    } else {
        ""
    };
    format!("{before}{}{after}", part.trim())
}

/// Whether a text has a word that begins so.
const BEGINS_WORD: &str = "begins_word";

/// What a connection needs to be asked for words. Only this connection has it, the file doesn't.
pub(crate) fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function(BEGINS_WORD, 2, flags, |call| {
        let (text, word) = (call.get_raw(0).as_str()?, call.get_raw(1).as_str()?);
        let inside = |at: usize| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            before.is_some_and(char::is_alphanumeric)
        };
        Ok(text.match_indices(word).any(|(at, _)| !inside(at)))
    })
}
