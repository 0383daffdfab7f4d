//! Copies of the open workspace: made by time and on request, put back, and taken into a file of their
//! own.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use tib_domain::{Code, Refusal};
use tib_store::{Backup, Reason, Store};
use ts_rs::TS;

use crate::backup_folder::{chosen, expire_all, folder, local, settle};
use crate::views::Shell;
use crate::{App, Open, Result, locked, workspace};

/// So long after a copy the next one is made, if something changed.
const EVERY: TimeDelta = TimeDelta::hours(1);
/// How often it is tried to have a workspace alone, and the time between.
const TRIES: (u32, Duration) = (100, Duration::from_millis(50));

/// Copies of the open workspace.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backups {
    /// Where they are put now.
    pub folder: String,
    /// The user chose that folder.
    pub chosen: bool,
    /// The folder that the user chose and that isn't there now, such as a stick.
    pub away: Option<String>,
    /// The newest first.
    pub backups: Vec<BackupLine>,
    /// What the folder of the workspace itself seems to be shared by, such as OneDrive: two laptops can
    /// then overwrite each other's work.
    pub cloud: Option<String>,
    /// What the folder of copies seems to be shared by: copies hold people's names.
    pub cloud_copies: Option<String>,
}

/// A copy of the open workspace.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupLine {
    /// Its name in the folder.
    pub name: String,
    /// When it was made, in UTC as RFC 3339 has it.
    pub at: String,
    /// Why it was made.
    #[ts(type = "'timed' | 'asked' | 'update' | 'replaced' | 'log'")]
    pub reason: &'static str,
    /// How large it is, in bytes.
    pub size: u64,
    /// By kind, how many records differ from what they are now; nothing when the copy can't be read.
    pub differs: Option<BTreeMap<String, u64>>,
}

/// Takes over the copies that an older version made before it changed a schema: they had a folder of their
/// own, and no end.
pub(crate) fn adopt_snapshots(home: &Path) {
    let old = home.join("snapshots");
    for entry in std::fs::read_dir(&old).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".tib") {
            let new = local(home).join(format!("{name}-update.tib"));
            let moved = std::fs::create_dir_all(local(home))
                .and_then(|()| std::fs::rename(entry.path(), new));
            if let Err(error) = moved {
                tracing::warn!(%error, "a copy of an older version stays where it is");
            }
        }
    }
    // Only when nothing is left in it.
    let _ = std::fs::remove_dir(old);
}

fn name(backup: &Backup) -> String {
    let name = backup.path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A copy, and what differs in it.
pub(crate) fn line(backup: &Backup, differs: Option<BTreeMap<String, u64>>) -> BackupLine {
    BackupLine {
        name: name(backup),
        at: backup.at.to_rfc3339(),
        reason: backup.reason.as_str(),
        size: backup.size,
        differs,
    }
}

/// Copies of the open workspace.
pub fn list(app: &App) -> Result<Backups> {
    let store = app.store()?;
    let backups = store.backups();
    let (chosen, folder) = (chosen(app), folder(app));
    Ok(Backups {
        chosen: chosen.as_ref() == Some(&folder),
        cloud: store.path().parent().and_then(cloud),
        cloud_copies: chosen.as_deref().and_then(cloud),
        away: chosen
            .filter(|chosen| *chosen != folder)
            .map(|chosen| chosen.display().to_string()),
        folder: folder.display().to_string(),
        backups: backups
            .iter()
            .map(|one| line(one, store.differences(&one.path).ok()))
            .collect(),
    })
}

/// What shares a folder with other machines, by the name of the folder.
fn cloud(folder: &Path) -> Option<String> {
    const CLOUDS: [&str; 9] = [
        "onedrive",
        "sharepoint",
        "dropbox",
        "google drive",
        "googledrive",
        "icloud",
        "nextcloud",
        "owncloud",
        "surfdrive",
    ];
    folder.components().find_map(|part| {
        let part = part.as_os_str().to_string_lossy();
        let lower = part.to_lowercase();
        let known = CLOUDS.iter().any(|cloud| lower.starts_with(cloud));
        known.then(|| part.into_owned())
    })
}

/// Copies the open workspace; says where.
pub fn make(app: &App) -> Result<String> {
    let made = app.store()?.back_up(Reason::Asked)?;
    expire_all(app, app.ports.clock.now());
    Ok(made.display().to_string())
}

/// Copies the open workspace when that was long ago and something changed since; says whether it did.
/// Then takes away what is too old: bytes of attachments that were deleted, and copies, these also when no
/// workspace is open. Never before the next copy is there.
pub fn make_due(app: &App) -> Result<bool> {
    let now = app.ports.clock.now();
    settle(app);
    let made = match app.store() {
        Ok(store) => {
            let due = is_due(&store, now);
            if due {
                store.back_up(Reason::Timed)?;
            }
            if !store.is_read_only() {
                store.expire_contents()?;
                store.finish_erasing()?;
            }
            due
        }
        Err(_) => false,
    };
    expire_all(app, now);
    Ok(made)
}

fn is_due(store: &Store, now: DateTime<Utc>) -> bool {
    if store.is_read_only() {
        return false;
    }
    let last = store.backups().into_iter().find(|one| {
        let whole = matches!(one.reason, Reason::Timed | Reason::Asked | Reason::Update);
        // One of tomorrow was made by a clock that was wrong.
        whole && one.region.is_some() && one.at <= now
    });
    last.is_none_or(|last| now - last.at >= EVERY && !store.is_same(&last.path).unwrap_or_default())
}

fn named(app: &App, wanted: &str) -> Result<Backup> {
    let mut all = app.store()?.backups().into_iter();
    all.find(|one| name(one) == wanted).ok_or_else(|| {
        Refusal::new(Code::NotFound)
            .on("backup")
            .with("kind", "backup")
    })
}

/// Exchanges the whole workspace for a copy in the folder.
pub fn put_back(app: &App, name: &str) -> Result<Shell> {
    let backup = named(app, name)?;
    put_back_file(app, &backup.path)
}

/// Exchanges the whole workspace for another file of the same region. What it was is kept as a copy.
pub fn put_back_file(app: &App, file: &Path) -> Result<Shell> {
    let _syncing = locked(&app.syncing);
    let mut open = locked(&app.open);
    let Some(Open { path, store }) = open.take() else {
        return Err(Refusal::new(Code::WorkspaceClosed));
    };
    let store = match alone(app, store) {
        Ok(store) => store,
        Err(store) => {
            *open = Some(Open { path, store });
            return Err(Refusal::new(Code::WorkspaceBusy));
        }
    };
    let (store, refused) = match store.put_back(file) {
        Ok(store) => (store, None),
        Err(refusal) => {
            let again = Store::open(&path, workspace::opening(app, false));
            (again.map_err(|_| refusal.clone())?, Some(refusal))
        }
    };
    *open = Some(Open {
        path,
        store: Arc::new(store),
    });
    drop(open);
    match refused {
        None => Ok(workspace::shell(app)),
        Some(refusal) => Err(refusal),
    }
}

/// The workspace when nobody else uses it any more; else given back.
pub(crate) fn alone(app: &App, mut store: Arc<Store>) -> std::result::Result<Store, Arc<Store>> {
    for _ in 0..TRIES.0 {
        store = match Arc::try_unwrap(store) {
            Ok(store) => return Ok(store),
            Err(used) => used,
        };
        (app.ports.pause)(TRIES.1);
    }
    Err(store)
}

/// Makes a workspace file of a copy where the user wants it; false when they thought better of it.
pub fn save(app: &App, name: &str) -> Result<bool> {
    let backup = named(app, name)?;
    let Some(path) = app.ports.dialogs.save(name) else {
        return Ok(false);
    };
    tib_store::take_out(&backup, &path, &workspace::opening(app, false))?;
    Ok(true)
}
