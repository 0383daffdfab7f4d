//! What a host hands in: time, ids, and the system's dialogs.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tib_domain::{Clock, Id, Ids};

/// The system's own dialogs. Choosing happens in Rust, so that pages never get file-system rights.
pub trait FileDialogs: Send + Sync {
    /// Files to import; empty when the user thought better of it.
    fn import(&self) -> Vec<PathBuf>;
    /// A workspace to open.
    fn workspace(&self) -> Option<PathBuf>;
    /// Where to write a file of this name.
    fn save(&self, name: &str) -> Option<PathBuf>;
    /// Shows a file in the program that the system has for it; false when it can't.
    fn show(&self, path: &Path) -> bool;
}

/// A host without dialogs: every choice is declined.
pub struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn import(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn save(&self, _name: &str) -> Option<PathBuf> {
        None
    }
    fn show(&self, _path: &Path) -> bool {
        false
    }
}

/// Everything the app gets from outside.
#[derive(Clone)]
pub struct Ports {
    /// The present moment.
    pub clock: Arc<dyn Clock>,
    /// New identities.
    pub ids: Arc<dyn Ids>,
    /// The system's dialogs.
    pub dialogs: Arc<dyn FileDialogs>,
}

impl Ports {
    /// The machine's clock, UUIDv7 ids, and the given dialogs.
    pub fn system(dialogs: impl FileDialogs + 'static) -> Self {
        Self {
            clock: Arc::new(SystemClock),
            ids: Arc::new(SystemIds),
            dialogs: Arc::new(dialogs),
        }
    }
}

struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

struct SystemIds;

impl Ids for SystemIds {
    #[expect(clippy::disallowed_methods, reason = "the one place that draws ids")]
    fn next(&self) -> Id {
        Id::new(uuid::Uuid::now_v7().to_string())
    }
}
