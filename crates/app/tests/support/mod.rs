//! A small region of our own making, with what a user does in dialogs.

#![allow(dead_code, reason = "each test of the crate uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use tib_app::monitor::{self, MonitorQuery};
use tib_app::{App, Figure, FileDialogs, Ports, Refusal, Scope, import, sample, workspace};
use tib_domain::Clock;
use tracing_subscriber::fmt::MakeWriter;

pub struct Place {
    pub folder: tempfile::TempDir,
    pub app: Arc<App>,
}

impl Place {
    /// The example region, in a folder of its own.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dialogs = Saving(folder.path().join("saved"));
        let app = App::new(&folder.path().join("home"), Ports::system(dialogs)).unwrap();
        sample::create(&app, &folder.path().join("voorbeeld.tib")).unwrap();
        Self {
            folder,
            app: Arc::new(app),
        }
    }

    /// A region without anything, at a moment that stays.
    pub fn empty_at(moment: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ports = Ports {
            clock: Arc::new(Standing(moment.parse().unwrap())),
            ..Ports::system(Saving(folder.path().join("saved")))
        };
        let app = App::new(&folder.path().join("home"), ports).unwrap();
        workspace::create(&app, &folder.path().join("leeg.tib"), "Twente").unwrap();
        Self {
            folder,
            app: Arc::new(app),
        }
    }

    pub fn chosen(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        import::offered(&self.app, &path).file
    }

    pub fn figures(&self, code: &str) -> Vec<Figure> {
        monitor::monitor(&self.app, &MonitorQuery::of(&[code]))
            .unwrap()
            .figures
    }

    /// The region's values of an indicator, by year.
    pub fn values(&self, code: &str) -> Vec<(i32, f64)> {
        let figures = self.figures(code).into_iter();
        figures
            .filter(|figure| figure.scope == Scope::Region)
            .map(|figure| (figure.school_year, figure.value.unwrap()))
            .collect()
    }
}

pub fn refused<T>(result: tib_app::Result<T>) -> Refusal {
    result.err().expect("it should be refused")
}

/// A clock that stands still.
struct Standing(DateTime<Utc>);

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// Saves everything in one folder; what lies in `documents` beside it is what is chosen to be kept.
struct Saving(PathBuf);

impl FileDialogs for Saving {
    fn import(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn documents(&self) -> Vec<PathBuf> {
        let folder = self.0.with_file_name("documents");
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.sort();
        files
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn folder(&self) -> Option<PathBuf> {
        None
    }
    fn save(&self, name: &str) -> Option<PathBuf> {
        std::fs::create_dir_all(&self.0).unwrap();
        Some(self.0.join(name))
    }
    fn show(&self, _path: &Path) -> bool {
        false
    }
}

/// What is logged, of every level.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    pub fn of_everything(&self) -> impl tracing::Subscriber + Send + Sync + 'static {
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(self.clone())
            .finish()
    }

    pub fn told(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Lines {
    type Writer = Self;
    fn make_writer(&self) -> Self {
        self.clone()
    }
}
