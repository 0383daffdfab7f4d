//! Opening and making workspaces, settings of this laptop, undo and redo.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tib_domain::{Code, Found, Id, MOST_LINES, Record, Refusal, Region};
use tib_store::{Opening, Reversed, Store};
use tib_texts::Language;

use crate::views::{HistoryState, Looking, Recent, Shell, Theme, Undone, WorkspaceInfo};
use crate::{App, Open, Ports, Result, backup_folder, erasing, locked, unwritable};

/// The ending of workspace files.
pub const EXTENSION: &str = "tib";

pub(crate) const EXAMPLE: &str = "example";
const RECENT: usize = 8;

/// The folder that the app keeps its things in: `asked`, or the system's *local* data folder,
/// never a roaming one.
#[must_use]
pub fn home(asked: Option<PathBuf>) -> PathBuf {
    asked.unwrap_or_else(|| {
        directories::ProjectDirs::from("nl", "toptechniekinbedrijf", "TiB Regio").map_or_else(
            || PathBuf::from("tib-regio"),
            |dirs| dirs.data_local_dir().to_owned(),
        )
    })
}

/// What this laptop remembers for its user; never leaves it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub language: Language,
    pub theme: Theme,
    /// By the name of a list, the keys of its columns that the user doesn't want to see.
    pub hidden_columns: BTreeMap<String, Vec<String>>,
    pub recent: Vec<RecentWorkspace>,
    /// Where copies go, when not into the local data folder.
    pub backup_folder: Option<PathBuf>,
    /// The workspace that is open, and is opened again at the next start.
    pub last: Option<PathBuf>,
}

/// A workspace that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RecentWorkspace {
    path: PathBuf,
    name: String,
}

impl RecentWorkspace {
    /// What pages name it by: no path, and the same whatever was opened since.
    fn handle(&self) -> String {
        hex::encode(Sha256::digest(self.path.as_os_str().as_encoded_bytes()))
    }
}

impl Settings {
    /// Settings that are missing or damaged are no reason to refuse work: the defaults serve.
    pub fn read(home: &Path) -> Self {
        std::fs::read(home.join("settings.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    fn write(&self, home: &Path) -> Result<()> {
        let path = home.join("settings.json");
        let fresh = home.join("settings.json.new");
        let json = serde_json::to_vec_pretty(self)
            .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
        std::fs::write(&fresh, json)
            .and_then(|()| std::fs::rename(&fresh, &path))
            .map_err(|error| unwritable(&path, &error))
    }
}

/// This laptop's identity, drawn once. It lives outside every workspace file, so that a copied
/// file does not carry it along.
pub(crate) fn device(home: &Path, ports: &Ports) -> Result<Id> {
    let path = home.join("device");
    if let Ok(text) = std::fs::read_to_string(&path)
        && !text.trim().is_empty()
    {
        return Ok(Id::new(text.trim()));
    }
    let id = ports.ids.next();
    std::fs::write(&path, id.as_str()).map_err(|error| unwritable(&path, &error))?;
    Ok(id)
}

/// What stands around every page.
pub fn shell(app: &App) -> Shell {
    let settings = locked(&app.settings).clone();
    let open = locked(&app.open).clone();
    Shell {
        workspace: open.map(|open| WorkspaceInfo {
            path: open.path.display().to_string(),
            name: name_of(&open.store),
            example: open.store.setting(EXAMPLE).ok().flatten().is_some(),
            looking: open.store.looking().map(Looking::from),
            set_aside: open.store.set_aside().is_some(),
        }),
        language: settings.language,
        theme: settings.theme,
        hidden_columns: settings.hidden_columns,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: app.today().to_string(),
        recent: settings
            .recent
            .into_iter()
            .filter(|recent| recent.path.exists())
            .map(|recent| Recent {
                handle: recent.handle(),
                path: recent.path.display().to_string(),
                name: recent.name,
            })
            .collect(),
    }
}

/// Changes the language or the theme; `None` leaves it.
pub fn settings_set(app: &App, language: Option<Language>, theme: Option<Theme>) -> Result<Shell> {
    remember(app, |settings| {
        settings.language = language.unwrap_or(settings.language);
        settings.theme = theme.unwrap_or(settings.theme);
    })
}

/// Remembers which columns of a list the user doesn't want to see.
pub fn columns_hide(app: &App, list: &str, hidden: Vec<String>) -> Result<Shell> {
    remember(app, |settings| {
        settings.hidden_columns.insert(list.to_owned(), hidden);
    })
}

fn remember(app: &App, change: impl FnOnce(&mut Settings)) -> Result<Shell> {
    {
        let mut settings = locked(&app.settings);
        change(&mut settings);
        settings.write(&app.home)?;
    }
    Ok(shell(app))
}

/// Makes a workspace for a region in the app's own folder and opens it.
pub fn create_named(app: &App, name: &str) -> Result<Shell> {
    let path = free_path(app, name);
    create(app, &path, name)
}

/// Makes a workspace at `path` and opens it.
pub fn create(app: &App, path: &Path, name: &str) -> Result<Shell> {
    let region = Region {
        id: app.new_id(),
        name: name.trim().to_owned(),
        ..Region::default()
    };
    Refusal::all(region.check())?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    }
    let store = Store::create(path, opening(app, false))?;
    store.write("init", |tx| tx.put(&region))?;
    Ok(take(app, store))
}

/// Opens a recent workspace by the handle that [`shell`] gave it, or the one that the user picks in
/// the system's dialog. A page has no other way to name a file.
pub fn open_chosen(app: &App, recent: Option<&str>) -> Result<Shell> {
    let path = match recent {
        None => app.ports.dialogs.workspace(),
        Some(handle) => {
            let settings = locked(&app.settings);
            let mut known = settings.recent.iter();
            let found = known.find(|recent| recent.handle() == handle);
            let found = found.ok_or_else(|| {
                Refusal::new(Code::NotFound)
                    .on("recent")
                    .with("kind", "file")
            })?;
            Some(found.path.clone())
        }
    };
    path.map_or_else(|| Ok(shell(app)), |path| open(app, &path))
}

/// How often a workspace that somebody else has is tried again, and the time between. A window that
/// was just closed needs a moment to let go of it.
const TRIES: (u32, Duration) = (15, Duration::from_millis(100));

/// Opens a workspace; read-only when somebody else has it open for writing, and goes on having it.
pub fn open(app: &App, path: &Path) -> Result<Shell> {
    let mut opened = Store::open(path, opening(app, false));
    for _ in 0..TRIES.0 {
        match &opened {
            Err(refusal) if refusal.code == Code::WorkspaceInUse => (app.ports.pause)(TRIES.1),
            _ => break,
        }
        opened = Store::open(path, opening(app, false));
    }
    let store = opened.or_else(|refusal| match refusal.code {
        Code::WorkspaceInUse | Code::WorkspaceReadOnly => Store::open(path, opening(app, true)),
        _ => Err(refusal),
    });
    // What seems locked without a key may be a file whose beginning was lost: it has its copies too.
    let damaged = matches!(&store, Err(refusal)
        if [Code::WorkspaceBroken, Code::WorkspaceLocked].contains(&refusal.code));
    *locked(&app.damaged) = damaged.then(|| path.to_owned());
    Ok(take(app, store?))
}

/// Opens a workspace for looking only; its file stays as it is.
pub fn open_to_look(app: &App, path: &Path) -> Result<Shell> {
    let store = Store::open(path, opening(app, true))?;
    Ok(take(app, store))
}

/// Opens a workspace for writing, or refuses.
pub fn open_to_write(app: &App, path: &Path) -> Result<Shell> {
    let store = Store::open(path, opening(app, false))?;
    Ok(take(app, store))
}

/// Removes the open example region with its file; refuses for any other workspace.
pub fn remove_example(app: &App) -> Result<Shell> {
    let example = shell(app)
        .workspace
        .is_some_and(|workspace| workspace.example);
    if !example {
        return Err(Refusal::new(Code::NotFound));
    }
    let open = locked(&app.open).take();
    if let Some(open) = open {
        let path = open.path.clone();
        drop(open);
        for ending in ["", "-wal", "-shm"] {
            let mut file = path.clone().into_os_string();
            file.push(ending);
            let file = PathBuf::from(file);
            if file.exists() {
                std::fs::remove_file(&file).map_err(|error| unwritable(&file, &error))?;
            }
        }
    }
    Ok(shell(app))
}

/// Closes the workspace; the next start begins without one.
pub fn close(app: &App) -> Shell {
    locked(&app.open).take();
    keep_settings(app, |settings| settings.last = None);
    shell(app)
}

/// Closes the workspace at the end of the process: the next start opens it again.
pub fn leave(app: &App) {
    locked(&app.open).take();
}

/// Opens the workspace that was open last. One that can't be opened now is left for the user to
/// choose, who then hears why.
pub fn resume(app: &App) {
    let last = locked(&app.settings).last.clone();
    if let Some(path) = last
        && let Err(refusal) = open(app, &path)
    {
        tracing::warn!(
            code = refusal.code.as_str(),
            "the last workspace can't be opened"
        );
    }
}

/// Records of these kinds (of any, when none is named) that have all these words; without words, those
/// that were changed last. At most `each` of one kind, when that is said.
pub fn search(
    app: &App,
    words: &str,
    kinds: &[String],
    limit: u32,
    each: Option<u32>,
) -> Result<Vec<Found>> {
    let limit = limit.min(MOST_LINES) as usize;
    let each = each.map_or(limit, |each| each as usize);
    app.read(|r| r.search_each(words, kinds, limit, each))
}

/// What can be undone and redone.
pub fn history(app: &App) -> Result<HistoryState> {
    let state = app.store()?.history_state()?;
    Ok(HistoryState {
        undo: state.undo,
        redo: state.redo,
    })
}

/// Takes the last change back. Who was erased stays so.
pub fn undo(app: &App) -> Result<Undone> {
    undone(app, &app.store()?.undo()?)
}

/// Brings the last undone change back. Who was erased stays so.
pub fn redo(app: &App) -> Result<Undone> {
    undone(app, &app.store()?.redo()?)
}

fn undone(app: &App, reversed: &Reversed) -> Result<Undone> {
    let HistoryState { undo, redo } = history(app)?;
    Ok(Undone {
        undo,
        redo,
        kept_erased: reversed.kept_erased,
    })
}

/// Checks the whole file; refuses with what is wrong.
pub fn check(app: &App) -> Result<serde_json::Value> {
    let report = app.store()?.check()?;
    if let Some(fault) = report.faults.first() {
        return Err(Refusal::new(Code::WorkspaceBroken)
            .with("kind", "damaged")
            .with("reason", fault));
    }
    Ok(serde_json::json!({ "ok": report.ok, "dangling": report.dangling }))
}

/// Makes anew what is kept beside records to find and order them, and checks the file.
pub fn repair(app: &App) -> Result<serde_json::Value> {
    app.store()?.repair()?;
    check(app)
}

pub(crate) fn opening(app: &App, read_only: bool) -> Opening {
    Opening {
        device: app.device.clone(),
        clock: Arc::clone(&app.ports.clock),
        ids: Arc::clone(&app.ports.ids),
        read_only,
        backups: backup_folder::folder(app),
        erased: erasing::remembered(app),
        // No key is kept anywhere yet: docs/decisions/0009.
        key: None,
    }
}

fn take(app: &App, store: Store) -> Shell {
    let name = name_of(&store);
    let path = store.path().to_owned();
    erasing::remember(app, &store);
    keep_settings(app, |settings| {
        let recent = RecentWorkspace {
            path: path.clone(),
            name,
        };
        settings.last = Some(path.clone());
        settings.recent.retain(|known| known.path != recent.path);
        settings.recent.insert(0, recent);
        settings.recent.truncate(RECENT);
    });
    *locked(&app.open) = Some(Open {
        path,
        store: Arc::new(store),
    });
    shell(app)
}

/// Which files were open is a comfort: work goes on when it can't be kept.
pub(crate) fn keep_settings(app: &App, change: impl FnOnce(&mut Settings)) {
    let mut settings = locked(&app.settings);
    change(&mut settings);
    if let Err(refusal) = settings.write(&app.home) {
        tracing::warn!(code = refusal.code.as_str(), "settings not kept");
    }
}

fn name_of(store: &Store) -> String {
    store.region().map(|region| region.name).unwrap_or_default()
}

fn free_path(app: &App, name: &str) -> PathBuf {
    let slug: String = name
        .trim()
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let slug = if slug.is_empty() {
        "regio".into()
    } else {
        slug
    };
    let folder = app.home.join("workspaces");
    let mut path = folder.join(&slug).with_extension(EXTENSION);
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{slug}-{number}.{EXTENSION}"));
        number += 1;
    }
    path
}
