//! The workspace file: SQLite, and the only place with client SQL.
//!
//! One file is one region. There is one writer at a time, held by a lock file; readers have
//! connections of their own, so that a long import doesn't keep a page waiting. Every change goes
//! through [`Store::write`], which makes it one transaction and one step of history, or through
//! [`Store::import`].

mod facts;
mod feed;
mod history;
mod imports;
mod migrations;
mod opening;
mod refusals;
mod sink;
mod tables;
mod traffic;
mod writing;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use tib_domain::{
    Activity, Ambition, Clock, Code, CollegeShare, Id, Ids, NationalRegion, Organisation,
    OwnIndicator, Partnership, Refusal, Region, SchoolYear, Term, TermList,
};

pub use facts::{Class, Fact, Reject, Unit, Whereabouts};
pub use feed::FeedRecord;
pub use history::{Change, HistoryState};
pub use imports::{Import, ImportOutcome, NewImport, Winner};
pub use sink::{BranchRecord, ClassKey, ImportSink, UnitRecord};
pub use traffic::{Binding, EntryState, NewEntry, OutboxEntry, Received, Series, TrafficCounts};
pub use writing::Writing;

use refusals::sql;
use tables::Record;

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
    /// Where a copy goes before the schema changes.
    pub snapshots: PathBuf,
}

/// An open workspace file.
pub struct Store {
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    path: PathBuf,
    opening: Opening,
    /// Holds the writer's lock for as long as the store lives.
    _lock: Option<File>,
}

/// What a check of the whole file found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Nothing is wrong.
    pub ok: bool,
    /// What is wrong: SQLite's own words, foreign keys and contradictions of history.
    pub faults: Vec<String>,
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
        self.opening.read_only
    }

    /// The region of this workspace.
    pub fn region(&self) -> Result<Region> {
        let found = self.read(tables::region::only)?;
        found.ok_or_else(|| Refusal::new(Code::NotFound))
    }

    /// The national list of regions, by id; empty until it came.
    pub fn national_regions(&self) -> Result<Vec<NationalRegion>> {
        self.read(tables::list_item::all)
    }

    /// Colleges of which another share counts than their address says.
    pub fn college_shares(&self) -> Result<Vec<CollegeShare>> {
        self.read(tables::list_item::all)
    }

    /// All ambitions, in the order they were made.
    pub fn ambitions(&self) -> Result<Vec<Ambition>> {
        self.read(tables::list_item::all)
    }

    /// All own indicators, in the order they were made.
    pub fn own_indicators(&self) -> Result<Vec<OwnIndicator>> {
        self.read(tables::list_item::all)
    }

    /// Terms of one list, or of all, in the order they were made.
    pub fn terms(&self, list: Option<TermList>) -> Result<Vec<Term>> {
        self.read(|connection| tables::term::all(connection, list))
    }

    /// All activities, by first day and title.
    pub fn activities(&self) -> Result<Vec<Activity>> {
        self.read(tables::activity::all)
    }

    /// Activities that aren't closed, and those that touch a school year; by first day and title.
    pub fn current_activities(&self, year: SchoolYear) -> Result<Vec<Activity>> {
        self.read(|connection| tables::activity::current(connection, year))
    }

    /// How many activities there are.
    pub fn activity_count(&self) -> Result<u64> {
        self.read(tables::activity::count)
    }

    /// One activity.
    pub fn activity(&self, id: &Id) -> Result<Option<Activity>> {
        self.read(|connection| Activity::read(connection, id))
    }

    /// All organisations, by name.
    pub fn organisations(&self) -> Result<Vec<Organisation>> {
        self.read(tables::organisation::all)
    }

    /// One organisation.
    pub fn organisation(&self, id: &Id) -> Result<Option<Organisation>> {
        self.read(|connection| Organisation::read(connection, id))
    }

    /// All partnerships, by name.
    pub fn partnerships(&self) -> Result<Vec<Partnership>> {
        self.read(tables::partnership::all)
    }

    /// One partnership.
    pub fn partnership(&self, id: &Id) -> Result<Option<Partnership>> {
        self.read(|connection| Partnership::read(connection, id))
    }

    /// A setting of this workspace.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.read(|connection| {
            connection
                .query_row("SELECT value FROM setting WHERE key = ?1", [key], |row| {
                    row.get(0)
                })
                .optional()
                .map_err(sql)
        })
    }

    /// Keeps a setting of this workspace; not part of history.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        let statement = "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        let writer = self.writer()?;
        writer.execute(statement, [key, value]).map_err(sql)?;
        Ok(())
    }

    /// Checks the whole file: its pages, its foreign keys and the chain of its history.
    pub fn check(&self) -> Result<CheckReport> {
        self.read(|connection| {
            let mut faults = opening::faults(connection, "PRAGMA integrity_check")?;
            let mut broken = connection
                .prepare("PRAGMA foreign_key_check")
                .map_err(sql)?;
            let rows = broken
                .query_map([], |row| row.get::<_, String>(0))
                .map_err(sql)?;
            for table in rows {
                faults.push(format!("foreign key: {}", table.map_err(sql)?));
            }
            faults.extend(history::breaks(connection)?);
            Ok(CheckReport {
                ok: faults.is_empty(),
                faults,
            })
        })
    }

    /// Runs `look` on a connection that can't write.
    fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let spare = unpoisoned(&self.readers).pop();
        let connection = match spare {
            Some(connection) => connection,
            None => opening::reader(&self.path)?,
        };
        let found = look(&connection);
        unpoisoned(&self.readers).push(connection);
        found
    }

    fn writer(&self) -> Result<MutexGuard<'_, Connection>> {
        if self.opening.read_only {
            return Err(Refusal::new(Code::WorkspaceReadOnly));
        }
        Ok(unpoisoned(&self.writer))
    }
}

/// A panic in one call must not make every later call fail: SQLite has rolled back by then.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
