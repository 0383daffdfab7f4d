//! Finding by words: each word must be the beginning of a word, or from three letters on any part of
//! one, so that parts of compounds are found. Texts and questions are folded alike, and signs of the
//! question never reach the index as its own.

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params};
use tib_domain::{Found, Id, Kind, words};

use crate::Result;
use crate::lists::Condition;
use crate::reading::Reading;
use crate::refusals::sql;

/// Letters that the index of parts needs.
const PART: usize = 3;
/// Letters of a word in which one may be wrong; from twice as many, two.
const MENDABLE: usize = 4;
/// Characters around what was found.
const AROUND: usize = 40;

/// A query for the numbers of documents that have this word.
fn having(word: &str) -> (String, Cell) {
    if word.chars().count() >= PART {
        (
            "SELECT rowid FROM search_parts WHERE search_parts MATCH ?".to_owned(),
            Cell::Text(format!("\"{word}\"")),
        )
    } else {
        (
            "SELECT rowid FROM search_words WHERE search_words MATCH ?".to_owned(),
            Cell::Text(format!("\"{word}\"*")),
        )
    }
}

/// The condition for records of a kind that have all these words; none when nothing is asked.
pub(crate) fn condition(kind: &Kind, asked: &str) -> Vec<Condition> {
    words(asked)
        .map(|word| {
            let (query, cell) = having(&word);
            Condition(
                format!(
                    "id IN (SELECT record FROM search_document WHERE kind = '{}' AND number IN ({query}))",
                    kind.name
                ),
                vec![cell],
            )
        })
        .collect()
}

/// The question with each word that is nowhere replaced by the one that looks most like it; none
/// when nothing can be mended.
pub(crate) fn mended(connection: &Connection, asked: &str) -> Result<Option<String>> {
    let mut any = false;
    let mut mended = Vec::new();
    for word in words(asked) {
        let (query, cell) = having(&word);
        let there: bool = connection
            .prepare_cached(&format!("SELECT EXISTS ({query})"))
            .and_then(|mut query| query.query_row([cell], |row| row.get(0)))
            .map_err(sql)?;
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

/// The word in the index that looks most like this one.
fn nearest(connection: &Connection, word: &str) -> Result<Option<String>> {
    let length = word.chars().count();
    if length < MENDABLE {
        return Ok(None);
    }
    let allowed = if length >= 2 * MENDABLE { 2 } else { 1 };
    let mut terms = connection
        .prepare_cached(
            "SELECT term, doc FROM temp.search_terms WHERE length(term) BETWEEN ?1 AND ?2",
        )
        .map_err(sql)?;
    let (low, high) = (length.saturating_sub(allowed), length + allowed);
    let mut rows = terms.query(params![low, high]).map_err(sql)?;
    let mut best: Option<(usize, i64, String)> = None;
    while let Some(row) = rows.next().map_err(sql)? {
        let term: String = row.get(0).map_err(sql)?;
        let many: i64 = row.get(1).map_err(sql)?;
        let distance = strsim::osa_distance(word, &term);
        let better = best
            .as_ref()
            .is_none_or(|(least, most, _)| (distance, -many) < (*least, -*most));
        if distance <= allowed && better {
            best = Some((distance, many, term));
        }
    }
    Ok(best.map(|(_, _, term)| term))
}

impl Reading<'_> {
    /// Records of these kinds (of any, when none is named) that have all these words; those with them
    /// in their title first. Without words, those that were written last.
    pub fn search(&self, asked: &str, kinds: &[String], limit: usize) -> Result<Vec<Found>> {
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
        let (mut conditions, mut cells): (Vec<String>, Vec<Cell>) = asked
            .iter()
            .map(|word| {
                let (query, cell) = having(word);
                (format!("number IN ({query})"), cell)
            })
            .unzip();
        if !kinds.is_empty() {
            conditions.push(format!("kind IN ({})", vec!["?"; kinds.len()].join(", ")));
            cells.extend(kinds.iter().map(|kind| Cell::Text(kind.clone())));
        }
        if conditions.is_empty() {
            conditions.push("1".to_owned());
        }
        let order = match asked.first() {
            Some(first) => {
                cells.push(Cell::Text(first.clone()));
                "instr(' ' || title, ' ' || ?) = 0, length(title), title, record"
            }
            None => "number DESC",
        };
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut query = self
            .connection
            .prepare_cached(&format!(
                "SELECT kind, record, title, body FROM search_document WHERE {}
                 ORDER BY {order} LIMIT {limit}",
                conditions.join(" AND ")
            ))
            .map_err(sql)?;
        let mut rows = query
            .query(rusqlite::params_from_iter(cells))
            .map_err(sql)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(sql)? {
            let kind: String = row.get(0).map_err(sql)?;
            let title: String = row.get(2).map_err(sql)?;
            let body: String = row.get(3).map_err(sql)?;
            let id = Id::new(row.get::<_, String>(1).map_err(sql)?);
            let Some(known) = Kind::find(&kind) else {
                continue;
            };
            let elsewhere = asked.iter().find(|word| !title.contains(word.as_str()));
            let (title, note) = self.title_and_note(known, &id)?;
            found.push(Found {
                title,
                note,
                found: elsewhere
                    .map(|word| around(&body, word))
                    .unwrap_or_default(),
                kind,
                id,
            });
        }
        Ok(found)
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

/// What a connection needs to be asked for words that look alike. Only this connection has it.
pub(crate) fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab (main, search_words, row)",
    )
}
