//! The system's own dialogs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rfd::{FileDialog, MessageDialog, MessageLevel};
use tib_app::FileDialogs;
use tib_app::workspace::EXTENSION;

/// Dialogs of the desktop that the app runs on.
pub struct System;

impl FileDialogs for System {
    fn import(&self) -> Vec<PathBuf> {
        FileDialog::new()
            .add_filter(
                "CSV, XLSX, ODS, ZIP",
                &["csv", "gz", "ods", "txt", "xlsx", "zip"],
            )
            .pick_files()
            .unwrap_or_default()
    }

    fn documents(&self) -> Vec<PathBuf> {
        FileDialog::new().pick_files().unwrap_or_default()
    }

    fn workspace(&self) -> Option<PathBuf> {
        FileDialog::new()
            .add_filter("TiB Regio", &[EXTENSION])
            .pick_file()
    }

    fn folder(&self) -> Option<PathBuf> {
        FileDialog::new().pick_folder()
    }

    fn save(&self, name: &str) -> Option<PathBuf> {
        FileDialog::new().set_file_name(name).save_file()
    }

    fn show(&self, path: &Path) -> bool {
        let opener = if cfg!(target_os = "windows") {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        Command::new(opener)
            .arg(path)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .is_ok()
    }
}

/// Says what keeps the app from starting, where the user sees it.
pub fn tell(message: &str) {
    // Not the message: it may name a folder of the user's.
    tracing::error!("the app can't start");
    MessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title("TiB Regio")
        .set_description(message)
        .show();
}
