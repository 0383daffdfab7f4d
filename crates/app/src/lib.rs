//! The use cases of TiB Regio, as plain functions over an [`App`]. The window, the command line
//! and the tests all call the same ones.
//!
//! What a host must hand in is in [`Ports`]. This crate knows no window, no HTTP and no argument
//! parser.

pub mod at_once;
pub mod attachments;
pub mod backup_folder;
pub mod backups;
pub mod baseline;
pub mod calendar;
pub mod calls;
mod cells;
pub mod copying;
pub mod damaged;
pub mod days_off;
pub mod erasing;
pub mod export;
pub mod health;
pub mod held;
pub mod import;
mod jobs;
pub mod labels;
pub mod merging;
pub mod messages;
pub mod money;
pub mod monitor;
mod naming;
pub mod network;
pub mod network_map;
pub mod network_picture;
pub mod people;
mod places;
pub mod plan;
pub mod ports;
pub mod programme;
pub mod promises;
pub mod quick_entry;
pub mod records;
pub mod region;
pub mod report;
mod report_model;
pub mod sample;
pub mod schools;
pub mod sheets;
pub mod start;
pub mod sync;
pub mod views;
pub mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, NaiveDate};
use tib_store::{Reading, Store};

pub use jobs::{Job, Jobs};
pub use ports::{
    FileDialogs, Keychain, KeychainError, NoDialogs, NoKeychain, Ports, Randomness, TimeOrderedIds,
};
pub use tib_domain::*;
pub use tib_monitor::{Break, By, Figure, INDICATORS, Scope, Technical};
pub use tib_texts::{Language, Texts, format};

/// What every use case returns when it can't do what was asked.
pub type Result<T> = std::result::Result<T, Refusal>;

/// One running app: at most one workspace, and what goes on around it.
pub struct App {
    ports: Ports,
    /// Where settings, the device's identity and new workspaces live.
    home: PathBuf,
    device: Id,
    open: Mutex<Option<Open>>,
    settings: Mutex<workspace::Settings>,
    /// Files the user chose, by the handle that the pages know them by.
    chosen: Mutex<BTreeMap<String, PathBuf>>,
    jobs: Jobs,
    /// Reports made in this run: the files that pages may ask to see.
    reports: Mutex<BTreeSet<PathBuf>>,
    /// Public figures as formulas take them, until an import comes or goes.
    cube: Mutex<Option<Arc<monitor::Loaded>>>,
    /// What is called how in the workspace, until a name changes.
    names: Mutex<Option<Arc<quick_entry::Known>>>,
    /// The file that could not be opened last, because it is damaged.
    damaged: Mutex<Option<PathBuf>>,
    /// Held while an exchange with the national service goes on.
    syncing: Mutex<()>,
}

#[derive(Clone)]
struct Open {
    path: PathBuf,
    store: Arc<Store>,
}

impl App {
    /// An app that keeps its things in `home`, made when it isn't there.
    pub fn new(home: &Path, ports: Ports) -> Result<Self> {
        std::fs::create_dir_all(home).map_err(|error| unwritable(home, &error))?;
        let device = workspace::device(home, &ports)?;
        backups::adopt_snapshots(home);
        Ok(Self {
            settings: Mutex::new(workspace::Settings::read(home)),
            home: home.to_owned(),
            device,
            open: Mutex::new(None),
            chosen: Mutex::new(BTreeMap::new()),
            jobs: Jobs::default(),
            reports: Mutex::default(),
            cube: Mutex::default(),
            names: Mutex::default(),
            damaged: Mutex::default(),
            syncing: Mutex::new(()),
            ports,
        })
    }

    /// What runs now, how far it is, and the way to stop it.
    #[must_use]
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// The words in the user's language.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.language())
    }

    /// The user's language.
    #[must_use]
    pub fn language(&self) -> Language {
        locked(&self.settings).language
    }

    /// Light, dark, or as the system has it.
    #[must_use]
    pub fn theme(&self) -> views::Theme {
        locked(&self.settings).theme
    }

    /// Today in Amsterdam.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        amsterdam_day(self.ports.clock.now())
    }

    /// Refuses while the clock stands before 1970: no certificate can be judged by it, and the writer
    /// of workbooks stops at it.
    fn check_clock(&self) -> Result<()> {
        if self.ports.clock.now() < DateTime::UNIX_EPOCH {
            return Err(Refusal::new(Code::ClockWrong).with("date", self.today()));
        }
        Ok(())
    }

    /// A file that the user chose or dropped, under a handle that pages may know.
    pub fn choose(&self, path: PathBuf) -> String {
        let mut chosen = locked(&self.chosen);
        let handle = format!("file-{}", chosen.len() + 1);
        chosen.insert(handle.clone(), path);
        handle
    }

    fn chosen(&self, handle: &str) -> Result<PathBuf> {
        locked(&self.chosen)
            .get(handle)
            .cloned()
            .ok_or_else(|| Refusal::new(Code::NotFound).on("file").with("kind", "file"))
    }

    fn store(&self) -> Result<Arc<Store>> {
        locked(&self.open)
            .as_ref()
            .map(|open| Arc::clone(&open.store))
            .ok_or_else(|| Refusal::new(Code::WorkspaceClosed))
    }

    /// How often records of each kind were changed in the open workspace.
    fn changes(&self) -> BTreeMap<&'static str, u64> {
        self.store()
            .map(|store| store.changes())
            .unwrap_or_default()
    }

    /// Reads the open workspace; everything of one moment.
    fn read<T>(&self, look: impl FnOnce(&Reading<'_>) -> Result<T>) -> Result<T> {
        self.store()?.read(look)
    }

    /// First year of the school year that it is now.
    fn school_year(&self) -> i32 {
        SchoolYear::of(self.today()).0
    }

    fn new_id(&self) -> Id {
        self.ports.ids.next()
    }
}

/// A panic in one call must not make every later call fail.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The refusal of a path that could not be written.
#[must_use]
pub fn unwritable(path: &Path, error: &std::io::Error) -> Refusal {
    Refusal::unwritable(path, error)
}

/// The name of a file, without its folder.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The words of a refusal, in the language of `texts`.
#[must_use]
pub fn message(texts: &Texts, refusal: &Refusal) -> String {
    texts.refusal(
        refusal.code.as_str(),
        refusal.field.as_deref(),
        &refusal.args,
    )
}
