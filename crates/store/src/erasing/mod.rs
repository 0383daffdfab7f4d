//! Erasing people from everything that a workspace keeps: records, index, history, drafts, rows that could
//! not be read, free pages and the log of writes. What is about them stays, without them.
//!
//! Ids of who was erased stay in the file ([`Erased`]), and outside of it at the caller's, who hands them in
//! with every opening: a copy from before, wherever it comes from, is without them before anything of it is
//! shown ([`again`]).

mod copies;
mod disk;
mod files;
mod held;
mod laid;
mod names;
mod phones;
mod removal;
mod scrub;
mod texts;
mod who;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};
use tib_domain::Id;

use crate::refusals::sql;
use crate::{Result, Store};

pub(crate) use copies::{again, from_copy, left_in};
pub use held::{Held, HeldDraft, Referring, Traces, Unsearched};
pub(crate) use laid::{Laid, sentence};
pub(crate) use names::Names;
pub use names::{MARK, Trace};
pub use texts::NamedIn;
pub(crate) use who::all_names;

/// By `kind/id/field`, whether people go from a text that names them (true), or their name stays there.
pub type Choices = BTreeMap<String, bool>;

/// What was chosen of a text, as it was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub enum Choice {
    /// Their name stays there.
    Stay,
    /// What is theirs for sure goes.
    Go,
    /// Nothing of it was theirs for sure; what was shown goes.
    GoWith(Trace),
}

/// A choice as it is kept.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(untagged)]
enum Kept {
    Goes(bool),
    With(Trace),
}

impl From<Kept> for Choice {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::Goes(true) => Self::Go,
            Kept::Goes(false) => Self::Stay,
            Kept::With(trace) => Self::GoWith(trace),
        }
    }
}

impl From<Choice> for Kept {
    fn from(choice: Choice) -> Self {
        match choice {
            Choice::Stay => Self::Goes(false),
            Choice::Go => Self::Goes(true),
            Choice::GoWith(trace) => Self::With(trace),
        }
    }
}

/// Choices by `kind/id/field`, as they are kept for copies.
pub type Chosen = BTreeMap<String, Choice>;

/// Somebody who was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// The person: a random id that says nothing of who it was.
    pub id: Id,
    /// The day of it, in UTC as `YYYY-MM-DD`.
    pub day: String,
    /// What was chosen for texts.
    #[serde(default)]
    pub choices: Chosen,
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

impl Store {
    /// Erases people, deleted ones too. It is no step that can be taken back. Refuses with what became of one
    /// that isn't there or was erased already; then nothing is changed.
    pub fn erase(&self, ids: &[Id], choices: &Choices) -> Result<Erasing> {
        let mut writer = self.writer()?;
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        for id in ids {
            who::called(&tx, id)?;
        }
        let asked: BTreeSet<String> = ids.iter().map(Id::to_string).collect();
        if asked.is_empty() {
            return Ok(Erasing::default());
        }
        let day = self.opening.clock.now().format("%Y-%m-%d").to_string();
        let choices = who::chosen(&tx, &asked, choices)?;
        let gone: Vec<Erased> = asked
            .iter()
            .map(|id| Erased {
                id: Id::new(id.as_str()),
                day: day.clone(),
                choices: choices.clone(),
            })
            .collect();
        let (texts, kinds) = removal::take_out(&tx, &self.opening, &gone)?;
        tx.commit().map_err(sql)?;
        drop(writer);
        self.note_changed(&kinds);
        Ok(Erasing {
            people: asked.len() as u64,
            texts,
            // They are gone from the workspace, whatever became of the rest.
            unfinished: !self.clean().unwrap_or_default(),
        })
    }

    /// Cleans what an erasing left on the disk because something read the file then; whether nothing is left.
    pub fn finish_erasing(&self) -> Result<bool> {
        let pending = self.read(|r| disk::is_unfinished(r.connection).map_err(sql))?;
        if !pending || self.is_read_only() {
            return Ok(!pending);
        }
        self.clean()
    }

    /// Writes the file anew and empties its log; whether nothing is left of who was erased.
    fn clean(&self) -> Result<bool> {
        let writer = self.writer()?;
        let cleaned = disk::cleaned(&writer, &self.opening);
        // The log must begin with the name of the state that the file has now.
        self.log_emptied();
        drop(writer);
        if cleaned {
            disk::note_finished(&*self.writer()?)?;
        }
        Ok(cleaned)
    }

    /// Who was erased from this workspace.
    pub fn erased(&self) -> Result<Vec<Erased>> {
        self.read(|r| list(r.connection))
    }
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
