//! Where copies of workspaces are: in the local data folder, or in one that the user chose.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tib_domain::{Code, Refusal};
use tib_store::{Store, carry_over, expire};

use crate::backups::{Backups, alone, list};
use crate::{App, Open, Result, locked, workspace};

/// The folder of copies as long as the user chose none.
pub(crate) fn local(home: &Path) -> PathBuf {
    home.join("backups")
}

/// The folder that the user chose.
pub(crate) fn chosen(app: &App) -> Option<PathBuf> {
    locked(&app.settings).backup_folder.clone()
}

/// Where copies are put now: in the chosen folder while it is there (a stick may be pulled out).
pub(crate) fn folder(app: &App) -> PathBuf {
    chosen(app)
        .filter(|folder| folder.is_dir())
        .unwrap_or_else(|| local(&app.home))
}

/// Takes copies away that are too old, wherever they are.
pub(crate) fn expire_all(app: &App, now: DateTime<Utc>) {
    let key = workspace::opening(app, true).key;
    expire(&local(&app.home), now, key.as_ref());
    if let Some(chosen) = chosen(app) {
        expire(&chosen, now, key.as_ref());
    }
}

/// Brings the copies that were made while the chosen folder was away to those that are there.
pub(crate) fn settle(app: &App) {
    let (local, folder) = (local(&app.home), folder(app));
    if folder != local
        && local.is_dir()
        && let Err(error) = carry_over(&local, &folder)
    {
        tracing::warn!(%error, "copies stay in the local folder");
    }
}

/// Lets the user choose the folder of copies; nothing when they thought better of it. The copies that
/// there are go along.
pub fn choose(app: &App) -> Result<Option<Backups>> {
    match app.ports.dialogs.folder() {
        Some(folder) => set(app, Some(folder)).map(Some),
        None => Ok(None),
    }
}

/// Puts copies into the local data folder again. Those that there are go along.
pub fn reset(app: &App) -> Result<Backups> {
    set(app, None)
}

fn set(app: &App, wanted: Option<PathBuf>) -> Result<Backups> {
    let from = folder(app);
    let to = wanted.clone().unwrap_or_else(|| local(&app.home));
    let unwritable = |error: std::io::Error| Refusal::unwritable(&to, &error);
    // A folder that can't be written would only be noticed at the next copy.
    std::fs::create_dir_all(&to).map_err(unwritable)?;
    tempfile::tempfile_in(&to).map_err(unwritable)?;
    let mut open = locked(&app.open);
    let Some(Open { path, store }) = open.take() else {
        return Err(Refusal::new(Code::WorkspaceClosed));
    };
    let read_only = store.is_read_only();
    let store = match alone(app, store) {
        Ok(store) => store,
        Err(store) => {
            *open = Some(Open { path, store });
            return Err(Refusal::new(Code::WorkspaceBusy));
        }
    };
    drop(store);
    let carried = if from == to {
        Ok(())
    } else {
        carry_over(&from, &to)
    };
    if carried.is_ok() {
        workspace::keep_settings(app, |settings| settings.backup_folder = wanted);
    }
    let again = Store::open(&path, workspace::opening(app, read_only))?;
    *open = Some(Open {
        path,
        store: Arc::new(again),
    });
    drop(open);
    carried.map_err(unwritable)?;
    list(app)
}
