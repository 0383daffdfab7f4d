//! What the tests of the command line share.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test file uses a part; a test may stop where something is not as it should be"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// The program with a workspace in a folder of its own.
pub struct Tib {
    pub folder: tempfile::TempDir,
}

impl Tib {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("regio.tib")
    }

    /// The program with these words, about the workspace.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tib"));
        command
            .env("TIB_HOME", self.folder.path().join("home"))
            .env_remove("TIB_WORKSPACE")
            .arg("--workspace")
            .arg(self.file())
            .args(words);
        command
    }

    pub fn output(&self, words: &[&str]) -> Output {
        self.command(words).arg("--json").output().unwrap()
    }

    pub fn run(&self, words: &[&str]) -> Value {
        let output = self.output(words);
        assert!(
            output.status.success(),
            "tib {words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub fn refused(&self, words: &[&str]) -> String {
        let output = self.output(words);
        assert_eq!(
            output.status.code(),
            Some(1),
            "tib {words:?} should be refused"
        );
        let said: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert!(
            said["message"]
                .as_str()
                .is_some_and(|words| words.contains(' ')),
            "{said}"
        );
        said["code"].as_str().unwrap().to_owned()
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }
}

pub fn public_files() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/duo");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no public files in ../shared/data/duo");
    None
}
