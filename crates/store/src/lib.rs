//! The workspace file: SQLite, and the only place with client SQL.
//!
//! One file is one region. There is one writer at a time, held by a lock file; readers have
//! connections of their own, so that a long import doesn't keep a page waiting. Every change goes
//! through [`Store::write`], which makes it one transaction and one step of history, or through
//! [`Store::import`].

mod aggregates;
mod as_of;
mod backups;
mod budget;
mod chunks;
mod conditions;
mod contents;
mod drafts;
mod erasing;
mod exchange;
mod facts;
mod feed;
mod history;
mod imports;
mod lists;
mod locking;
mod migrations;
mod naming;
mod opening;
mod promised;
mod reading;
mod records;
mod recover;
mod refusals;
mod search;
mod sink;
mod traffic;
mod wal;
mod writing;

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use tib_domain::{Clock, Code, Id, Ids, Refusal};

pub use as_of::AsOf;
pub use backups::{Backup, Reason, backups_for, carry_over, expire, take_out};
pub use budget::PlacedBudgetLine;
pub use contents::Content;
pub use erasing::{
    Choice, Choices, Chosen, Erased, Erasing, Held, HeldDraft, MARK, NamedIn, Referring, Trace,
    Traces, Unsearched,
};
pub use facts::{Class, Fact, Reject, Unit, Whereabouts};
pub use feed::FeedRecord;
pub use history::{Change, HistoryState, Reversed};
pub use imports::{EffectiveImport, Import, ImportOutcome, NewImport};
pub use locking::Key;
pub use naming::{Everybody, Mention};
pub use promised::{Progress, Run};
pub use reading::{Reading, Stamped};
pub use recover::{Recovered, recover};
pub use sink::{BranchRecord, ClassKey, ImportSink, UnitRecord};
pub use traffic::{Binding, EntryState, NewEntry, OutboxEntry, Received, Series, TrafficCounts};
pub use writing::{Writing, too_long};

use refusals::sql;
use wal::{Copy, Folding};

/// What every call of the store returns when it can't do what was asked.
pub type Result<T> = std::result::Result<T, Refusal>;

/// How a workspace file is opened.
#[derive(Clone)]
pub struct Opening {
    /// This laptop.
    pub device: Id,
    /// The present moment.
    pub clock: Arc<dyn Clock>,
    /// New identities.
    pub ids: Arc<dyn Ids>,
    /// Only look.
    pub read_only: bool,
    /// Where copies of workspaces go.
    pub backups: PathBuf,
    /// Who was erased: a file that has them again is without them before it is shown.
    pub erased: Vec<Erased>,
    /// What locks the file and its copies; none for files that anybody can read.
    pub key: Option<Key>,
}

impl Opening {
    /// Where copies are looked at, gone when they were.
    fn scratch(&self) -> PathBuf {
        self.backups.join(backups::SCRATCH)
    }
}

/// Why a workspace is open for looking only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looking {
    /// Nothing is to be changed.
    Asked,
    /// Somebody else has it open.
    InUse,
    /// The file or its folder can't be written to. What is looked at is a copy.
    Protected,
}

/// An open workspace file.
pub struct Store {
    /// The connection that writes; none when the workspace is open for looking only.
    folding: Option<Folding>,
    readers: Mutex<Vec<Connection>>,
    /// What readers read: the file, or a copy.
    looked_at: PathBuf,
    path: PathBuf,
    opening: Opening,
    changes: Mutex<BTreeMap<&'static str, u64>>,
    looking: Option<Looking>,
    aside: Option<PathBuf>,
    _copy: Option<Copy>,
    /// Holds the writer's lock for as long as the store lives.
    lock: Option<File>,
}

/// What a check of the whole file found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Nothing is wrong.
    pub ok: bool,
    /// What is wrong: SQLite's own words, foreign keys, contradictions of history and damaged attachments.
    pub faults: Vec<String>,
    /// References to records and contents that aren't there. Nothing is wrong with the file, and nothing shows.
    pub dangling: Vec<String>,
}

/// What a day of changes adds to the index of words lies beside it in pieces of its own, each of which is
/// asked by every search. Once they are many they are brought together when the file closes.
impl Drop for Store {
    fn drop(&mut self) {
        // The last connection to close is the one that writes.
        unpoisoned(&self.readers).clear();
        let changed = !unpoisoned(&self.changes).is_empty();
        if changed && let Ok(writer) = self.writer() {
            // Nothing is lost when it fails; the next close tries again.
            records::derived::merge(&writer).ok();
        }
    }
}

impl Store {
    /// Makes a new workspace file; refuses when there is a file already.
    pub fn create(path: &Path, opening: Opening) -> Result<Self> {
        opening::create(path, opening)
    }

    /// Opens a workspace file, bringing its schema up to date.
    pub fn open(path: &Path, opening: Opening) -> Result<Self> {
        opening::open(path, opening)
    }

    /// Where the file lies, from the root on.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether nothing can be changed.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.looking.is_some()
    }

    /// Why nothing can be changed.
    #[must_use]
    pub fn looking(&self) -> Option<Looking> {
        self.looking
    }

    /// Where the log of another file was put that lay beside this one.
    #[must_use]
    pub fn set_aside(&self) -> Option<&Path> {
        self.aside.as_deref()
    }

    /// A setting of this workspace.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.read(|r| r.setting(key))
    }

    /// Keeps a setting of this workspace; not part of history.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        let statement = "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        let writer = self.writer()?;
        writer.execute(statement, [key, value]).map_err(sql)?;
        Ok(())
    }

    /// Checks the whole file: its pages, its foreign keys, the chain of its history, what is kept
    /// beside records to find and order them, and the bytes of attachments.
    pub fn check(&self) -> Result<CheckReport> {
        // A connection that looked before checks the index of words by what it knew of it then.
        let connection = opening::reader(&self.looked_at, self.opening.key.as_ref())?;
        let snapshot = connection.unchecked_transaction().map_err(sql)?;
        let mut faults = opening::faults(&snapshot, "PRAGMA integrity_check")?;
        let mut broken = snapshot.prepare("PRAGMA foreign_key_check").map_err(sql)?;
        let rows = broken
            .query_map([], |row| row.get::<_, String>(0))
            .map_err(sql)?;
        for table in rows {
            faults.push(format!("foreign key: {}", table.map_err(sql)?));
        }
        faults.extend(history::breaks(&snapshot)?);
        faults.extend(records::derived::faults(&snapshot)?);
        faults.extend(contents::faults(&snapshot)?);
        let mut dangling = records::references::dangling(&snapshot)?;
        dangling.extend(contents::gone(&snapshot)?);
        Ok(CheckReport {
            ok: faults.is_empty(),
            faults,
            dangling,
        })
    }

    /// Makes anew what is kept beside records: to find and order them, and which contents they have.
    pub fn repair(&self) -> Result<()> {
        let mut writer = self.writer()?;
        let tx = writer.transaction().map_err(sql)?;
        records::derived::rebuild(&tx)?;
        contents::settle(&tx, self.opening.clock.now())?;
        tx.commit().map_err(sql)
    }

    /// How often records of each kind were changed through this store; grows only.
    #[must_use]
    pub fn changes(&self) -> BTreeMap<&'static str, u64> {
        unpoisoned(&self.changes).clone()
    }

    fn note_changed(&self, kinds: &[&'static str]) {
        let mut changes = unpoisoned(&self.changes);
        for kind in kinds {
            *changes.entry(kind).or_default() += 1;
        }
    }

    /// The refusal of a change, with why it is only looked at: what helps differs.
    #[must_use]
    pub fn read_only(&self) -> Refusal {
        let refusal = Refusal::new(Code::WorkspaceReadOnly);
        match self.looking {
            Some(Looking::Asked) => refusal.with("kind", "asked"),
            Some(Looking::InUse) => refusal.with("kind", "in_use"),
            Some(Looking::Protected) | None => refusal.with("kind", "protected"),
        }
    }

    /// Says that the log was emptied past its writer.
    fn log_emptied(&self) {
        if let Some(folding) = &self.folding {
            folding.emptied();
        }
    }

    fn writer(&self) -> Result<MutexGuard<'_, Connection>> {
        match &self.folding {
            Some(folding) => folding.begin(),
            None => Err(self.read_only()),
        }
    }
}

/// A panic in one call must not make every later call fail: SQLite has rolled back by then.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
