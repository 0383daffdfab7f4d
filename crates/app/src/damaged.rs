//! A workspace that can't be opened because it is damaged: its newest copy put in its place, or what can
//! be read of it taken into a new file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{io, iter};

use serde::Serialize;
use tib_domain::{Code, Refusal};
use tib_store::{Backup, Reason, backups_for};
use ts_rs::TS;

use crate::backup_folder::folder;
use crate::backups::{self, BackupLine};
use crate::views::Shell;
use crate::{App, Result, locked, workspace};

/// What came through of a damaged workspace.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Recovered {
    /// Where the new workspace is.
    pub path: String,
    /// By kind, how many records there are.
    pub records: BTreeMap<String, u64>,
    /// Something was lost: rows could not be read, or what they belonged to, or the bytes of attachments.
    pub incomplete: bool,
    /// The public files have to be read in again.
    pub figures_lost: bool,
    /// What was done before can't be taken back any more.
    pub history_lost: bool,
}

/// The file that could not be opened last.
fn damaged(app: &App) -> Result<PathBuf> {
    let damaged = locked(&app.damaged).clone();
    damaged.ok_or_else(|| Refusal::new(Code::NotFound).on("file").with("kind", "file"))
}

/// The newest copy of the file that could not be opened last.
pub fn newest_backup(app: &App) -> Result<Option<BackupLine>> {
    Ok(newest(app, &damaged(app)?).map(|one| backups::line(&one, None)))
}

fn newest(app: &App, damaged: &Path) -> Option<Backup> {
    let key = workspace::opening(app, true).key;
    let all = backups_for(damaged, &folder(app), key.as_ref());
    all.into_iter().find(|one| one.reason != Reason::Log)
}

/// Puts the newest copy in the place of the file that could not be opened last, and opens it. The damaged
/// file stays beside it under another name.
pub fn put_back_newest(app: &App) -> Result<Shell> {
    let path = damaged(app)?;
    let backup = newest(app, &path).ok_or_else(|| {
        Refusal::new(Code::NotFound)
            .on("backup")
            .with("kind", "backup")
    })?;
    let aside = aside(app, &path);
    let failed = |error: io::Error| Refusal::unwritable(&path, &error);
    // Its log belongs to it, and must not be played over the copy.
    let parts = ["", "-wal"].map(|ending| (with(&path, ending), with(&aside, ending)));
    let index = with(&path, "-shm");
    if index.exists() {
        std::fs::remove_file(index).map_err(failed)?;
    }
    let moved = parts
        .iter()
        .filter(|(part, _)| part.exists())
        .try_for_each(|(part, aside)| std::fs::rename(part, aside).map_err(failed));
    let put =
        moved.and_then(|()| tib_store::take_out(&backup, &path, &workspace::opening(app, false)));
    if let Err(refusal) = put {
        for (part, aside) in parts.iter().filter(|(_, aside)| aside.exists()) {
            std::fs::rename(aside, part).map_err(failed)?;
        }
        return Err(refusal);
    }
    workspace::open(app, &path)
}

/// A name for the damaged file that no other has.
fn aside(app: &App, path: &Path) -> PathBuf {
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let name = app.texts().with("damaged-file", &[("name", stem)]);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    iter::once(name.clone())
        .chain(numbered)
        .map(|name| path.with_file_name(format!("{name}.tib")))
        .find(|aside| !aside.exists())
        .unwrap_or_else(|| path.with_extension("damaged"))
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Reads what can be read of the file that could not be opened last into a new one where the user wants it,
/// and opens that; nothing when they thought better of it.
pub fn recover_chosen(app: &App) -> Result<Option<Recovered>> {
    let from = damaged(app)?;
    let stem = from.file_stem().unwrap_or_default().to_string_lossy();
    let name = app
        .texts()
        .with("recovered-file", &[("name", stem.into_owned())]);
    let Some(to) = app.ports.dialogs.save(&name) else {
        return Ok(None);
    };
    let found = recover(app, &from, &to)?;
    workspace::open(app, &to)?;
    Ok(Some(found))
}

/// Reads what can be read of a damaged workspace into a new one at `to`.
pub fn recover(app: &App, from: &Path, to: &Path) -> Result<Recovered> {
    let found = tib_store::recover(from, to, &workspace::opening(app, false))?;
    Ok(Recovered {
        path: to.display().to_string(),
        incomplete: !found.damaged.is_empty() || found.left_out > 0 || found.attachments_lost > 0,
        figures_lost: found.figures_lost,
        history_lost: found.history_lost,
        records: found.records,
    })
}
