//! Finding by words: each word must be the beginning of a word, or from three letters on any part of
//! one, so that parts of compounds are found. Texts and questions are folded alike, and signs of the
//! question never reach the index as its own.

use std::collections::{HashMap, HashSet};

use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params, params_from_iter};
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

/// Asking the index for one more word takes as long as looking into so many texts.
const WORD_IN_TEXTS: u64 = 8;

/// Where a word of the question stands.
struct Place<'a> {
    asked: &'a str,
    /// What the index is asked: the words that begin with it, or from three letters on those that it is a
    /// part of.
    question: String,
    /// So many words are asked, and so many documents have them, at most.
    words: u64,
    documents: u64,
}

/// The words of documents that have this as a part, and in how many each is.
fn containing(connection: &Connection, part: &str) -> Result<Vec<(String, u64)>> {
    let mut query = connection
        .prepare_cached(
            "SELECT w.word, w.documents FROM search_word_parts
               CROSS JOIN search_word w ON w.number = search_word_parts.rowid
             WHERE search_word_parts MATCH ?1",
        )
        .map_err(sql)?;
    let rows = query
        .query_map([format!("\"{part}\"")], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

/// Where a word stands; nothing when it is in no document.
fn place<'a>(connection: &Connection, asked: &'a str) -> Result<Option<Place<'a>>> {
    let beginning = format!("\"{asked}\" *");
    if asked.chars().count() < PART {
        return Ok(Some(Place {
            asked,
            question: beginning,
            words: 1,
            documents: u64::MAX,
        }));
    }
    let words = containing(connection, asked)?;
    if words.is_empty() {
        return Ok(None);
    }
    // Those that begin with it lie together in the index: they are one question.
    let inside = words.iter().filter(|(one, _)| !one.starts_with(asked));
    let mut questions: Vec<String> = inside.map(|(word, _)| format!("\"{word}\"")).collect();
    if questions.len() < words.len() {
        questions.push(beginning);
    }
    Ok(Some(Place {
        asked,
        words: questions.len() as u64,
        question: questions.join(" OR "),
        documents: words.iter().map(|(_, documents)| documents).sum(),
    }))
}

/// How documents with all words of a question are found: the index is asked for some of the words, and the
/// texts of what it finds are looked into for the others.
struct Search {
    /// What the index is asked.
    expression: String,
    /// What is looked for in the texts. A word that is a part of hundreds of others would cost the index
    /// as many questions.
    in_texts: Vec<String>,
    /// In so many documents the rarest of the words is, at most.
    fewest: u64,
}

impl Search {
    /// For documents of some kinds (of any, when none is named) with all these words in these columns.
    /// Nothing when there can't be one.
    fn of(
        connection: &Connection,
        asked: &[String],
        kinds: &[&str],
        columns: &str,
    ) -> Result<Option<Self>> {
        let mut places = Vec::new();
        for word in asked {
            match place(connection, word)? {
                Some(place) => places.push(place),
                None => return Ok(None),
            }
        }
        places.sort_by_key(|one| one.documents.saturating_add(WORD_IN_TEXTS * one.words));
        let fewest = places.first().map_or(0, |first| first.documents);
        let mut all = Vec::new();
        if !kinds.is_empty() {
            let kinds: Vec<String> = kinds
                .iter()
                .map(|kind| format!("\"{}\"", kind.replace('"', "")))
                .collect();
            all.push(format!("(kind : ({}))", kinds.join(" OR ")));
        }
        let mut in_texts = Vec::new();
        for (number, place) in places.iter().enumerate() {
            let part = place.asked.chars().count() >= PART;
            if number > 0 && part && fewest < WORD_IN_TEXTS * place.words {
                in_texts.push(place.asked.to_owned());
            } else {
                all.push(format!("({columns} : ({}))", place.question));
            }
        }
        Ok(Some(Self {
            expression: all.join(" AND "),
            in_texts,
            fewest,
        }))
    }

    /// What follows `FROM` for the documents, as `d`, whose text is this; and what fills its holes.
    fn from(&self, text: &str) -> (String, Vec<Cell>) {
        let tests = format!(" AND instr({text}, ?)").repeat(self.in_texts.len());
        let words = std::iter::once(&self.expression).chain(&self.in_texts);
        (
            format!(
                "search_words CROSS JOIN search_document d ON d.number = search_words.rowid
                 WHERE search_words MATCH ?{tests}"
            ),
            words.map(|word| Cell::Text(word.clone())).collect(),
        )
    }
}

const ANYWHERE: &str = "{title body}";
/// The same, in the documents.
const ANYWHERE_IN_TEXT: &str = "d.title || char(10) || d.body";

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
    let Some(search) = Search::of(connection, &asked, &[kind.name], ANYWHERE)? else {
        return Ok(Some(Condition::never()));
    };
    let (from, cells) = search.from(ANYWHERE_IN_TEXT);
    let source = format!("SELECT d.record AS found FROM {from}");
    // The index is asked once; what it says is enough for most.
    let ids: Vec<String> = connection
        .prepare_cached(&format!("{source} LIMIT {}", MOST_COUNTED + 1))
        .and_then(|mut query| {
            query
                .query_map(params_from_iter(&cells), |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()
        })
        .map_err(sql)?;
    let found = ids.len() as u64;
    // What the index says of all documents is quicker looked for in the text of one.
    let (of, id) = (kind.name, id_of(kind));
    let tests = asked.iter().map(|word| {
        let function = if word.chars().count() < PART {
            BEGINS_WORD
        } else {
            "instr"
        };
        format!(" AND {function}({ANYWHERE_IN_TEXT}, ?)")
    });
    let test = format!(
        "EXISTS (SELECT 1 FROM search_document d WHERE d.kind = '{of}' AND d.record = +{id}{})",
        tests.collect::<String>()
    );
    let words = asked.iter().map(|word| Cell::Text(word.clone())).collect();
    let (source, cells) = if found > MOST_COUNTED {
        (source, cells)
    } else {
        let ids = serde_json::Value::from(ids).to_string();
        let these = "SELECT value AS found FROM json_each(?)".to_owned();
        (these, vec![Cell::Text(ids)])
    };
    Ok(Some(
        Condition::linked(test, words, source, cells).known(found),
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
    let asked = letters(word);
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
        // Each letter that is wrong takes one away and brings one in, at most.
        if (letters(term) ^ asked).count_ones() as usize > 2 * allowed {
            continue;
        }
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

/// Which letters a word has, a bit for each; some that aren't between a and z share one.
fn letters(word: &str) -> u64 {
    word.chars()
        .fold(0, |all, letter| all | 1 << (u32::from(letter) % u64::BITS))
}

/// A document that was found: its number, of what kind it is, and its title by which it is put in order.
struct Candidate {
    number: i64,
    kind: String,
    title: String,
}

impl Reading<'_> {
    /// Records of these kinds (of any, when none is named) that have all these words; those with them
    /// in their title first. Without words, those that were changed last.
    pub fn search(&self, asked: &str, kinds: &[String], limit: usize) -> Result<Vec<Found>> {
        self.search_each(asked, kinds, limit, limit)
    }

    /// The same, with at most so many of each kind, so that one kind doesn't keep the others out of sight.
    pub fn search_each(
        &self,
        asked: &str,
        kinds: &[String],
        limit: usize,
        each: usize,
    ) -> Result<Vec<Found>> {
        if words(asked).next().is_none() {
            return self.changed_last(kinds, limit);
        }
        let found = self.search_exactly(asked, kinds, limit, each)?;
        if !found.is_empty() {
            return Ok(found);
        }
        match mended(self.connection, asked)? {
            Some(words) => self.search_exactly(&words, kinds, limit, each),
            None => Ok(found),
        }
    }

    fn search_exactly(
        &self,
        asked: &str,
        kinds: &[String],
        limit: usize,
        each: usize,
    ) -> Result<Vec<Found>> {
        let asked: Vec<String> = words(asked).collect();
        let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
        self.ranked(&asked, &kinds, limit, each)?
            .into_iter()
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

    /// The first documents with all these words: those with all of them in their title, of these those
    /// where a word begins with the first one, each the shortest first.
    fn ranked(
        &self,
        asked: &[String],
        kinds: &[&str],
        limit: usize,
        each: usize,
    ) -> Result<Vec<Candidate>> {
        let Some(search) = Search::of(self.connection, asked, kinds, ANYWHERE)? else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        // Of many, those that were written last are no choice of which come first.
        if search.fewest > RANKED as u64
            && let Some(in_titles) = Search::of(self.connection, asked, kinds, "title")?
        {
            found = self.candidates(&in_titles, "d.title")?;
        }
        // One kind that fills the titles doesn't keep others out of sight, whose words stand in their text.
        let mut shown = HashMap::<&str, usize>::new();
        for one in &found {
            *shown.entry(&one.kind).or_default() += 1;
        }
        if shown.values().map(|many| (*many).min(each)).sum::<usize>() < limit {
            let there: HashSet<i64> = found.iter().map(|one| one.number).collect();
            let more = self.candidates(&search, ANYWHERE_IN_TEXT)?.into_iter();
            found.extend(more.filter(|one| !there.contains(&one.number)));
        }
        let first = asked.first().map(String::as_str).unwrap_or_default();
        let begins = |title: &str| title.starts_with(first) || title.contains(&format!(" {first}"));
        found.sort_by_cached_key(|one| {
            (
                !asked.iter().all(|word| one.title.contains(word)),
                !begins(&one.title),
                one.title.chars().count(),
                one.title.clone(),
                one.number,
            )
        });
        let mut of_kind = HashMap::<String, usize>::new();
        found.retain(|one| {
            let many = of_kind.entry(one.kind.clone()).or_default();
            *many += 1;
            *many <= each
        });
        found.truncate(limit);
        Ok(found)
    }

    /// Documents in whose texts a search finds something, the newest [`RANKED`].
    fn candidates(&self, search: &Search, text: &str) -> Result<Vec<Candidate>> {
        let (from, cells) = search.from(text);
        let mut query = self
            .connection
            .prepare_cached(&format!(
                "SELECT d.number, d.kind, d.title FROM {from} ORDER BY search_words.rowid DESC LIMIT {RANKED}"
            ))
            .map_err(sql)?;
        let rows = query
            .query_map(params_from_iter(&cells), |row| {
                Ok(Candidate {
                    number: row.get(0)?,
                    kind: row.get(1)?,
                    title: row.get(2)?,
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
