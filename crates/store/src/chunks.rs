//! Copies of workspaces have no bytes of attachments in them: the chunks lie in a folder beside the
//! copies, in files named by their hash, each once for all copies of all workspaces.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use fs4::FileExt;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::backups::{Backup, as_private_as};
use crate::contents::{forget, sha256};
use crate::locking::{Key, connect};
use crate::opening::{FLAGS, unwritable, with_ending};
use crate::refusals::sql;
use crate::{Opening, Result};

/// The folder beside the copies.
const FOLDER: &str = "chunks";
/// Held by whoever puts chunks there for a copy that isn't in its place yet, and by who takes them away.
const LOCK: &str = "lock";

/// While this is held no chunk is taken away.
pub(crate) struct Held {
    _lock: File,
}

impl Opening {
    /// Where the chunks of a copy are looked for.
    pub(crate) fn chunks_of(&self, copy: &Path) -> [PathBuf; 2] {
        let beside = copy.parent().unwrap_or(Path::new("")).join(FOLDER);
        [beside, self.backups.join(FOLDER)]
    }
}

/// Copies everything that a connection sees but the chunks; these as well when it is locked, since they would
/// lie beside the copy for anybody to read.
pub(crate) fn copy_without(
    connection: &mut Connection,
    to: &Path,
    key: Option<&Key>,
) -> rusqlite::Result<()> {
    let locked = key.is_some();
    // SQLite fills a copy table by table, and asks for each whether it may. Should it ever not ask, the
    // copy has its chunks in it, and is as good.
    connection.authorizer(Some(move |asked: AuthContext<'_>| match asked.action {
        AuthAction::Insert {
            table_name: "chunk",
        } if !locked => Authorization::Ignore,
        _ => Authorization::Allow,
    }))?;
    let copied = connection.execute("VACUUM INTO ?1", [to.display().to_string()]);
    connection.authorizer(None::<fn(AuthContext<'_>) -> Authorization>)?;
    copied.map(drop)
}

/// Puts the chunks that a copy lists into the folder of copies, as private as the workspace. A content of
/// which a chunk isn't whole anywhere goes from the copy, so that the rest can be put back.
pub(crate) fn put_beside(
    workspace: &Connection,
    copy: &Path,
    opening: &Opening,
    of: &Path,
) -> Result<Option<Held>> {
    let mut connection = unfinished(copy, opening.key.as_ref())?;
    let missing = missing(&connection).map_err(sql)?;
    if missing.is_empty() {
        return Ok(None);
    }
    let folder = opening.backups.join(FOLDER);
    let failed = |error: std::io::Error| unwritable(&folder, &error);
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let lock = lock_file(&folder).map_err(failed)?;
    FileExt::lock(&lock).map_err(failed)?;
    let tx = connection.transaction().map_err(sql)?;
    for name in &missing {
        let length = length(workspace, name).map_err(sql)?;
        let there = folder.join(name).metadata().map(|about| about.len());
        if length.is_some() && length == there.ok() {
            continue;
        }
        if let Some(bytes) = from_workspace(workspace, name).map_err(sql)? {
            write(&folder, name, &bytes, of).map_err(failed)?;
        } else if from_folder(&folder, name).is_none() {
            lose(&tx, name).map_err(sql)?;
        }
    }
    tx.commit().map_err(sql)?;
    Ok(Some(Held { _lock: lock }))
}

/// Brings the chunks that a file lists and doesn't have into it, each held against its hash; gives how
/// many are nowhere.
pub(crate) fn bring_in(
    file: &Path,
    key: Option<&Key>,
    folders: &[PathBuf],
    workspace: Option<&Connection>,
) -> Result<usize> {
    let mut connection = unfinished(file, key)?;
    let missing = missing(&connection).map_err(sql)?;
    if missing.is_empty() {
        return Ok(0);
    }
    let mut nowhere = 0;
    let tx = connection.transaction().map_err(sql)?;
    for name in &missing {
        let mut found = folders.iter().find_map(|one| from_folder(one, name));
        if let (None, Some(workspace)) = (&found, workspace) {
            found = from_workspace(workspace, name).map_err(sql)?;
        }
        match found {
            Some(bytes) => tx
                .prepare_cached("INSERT INTO chunk (sha256, bytes) VALUES (?1, ?2)")
                .and_then(|mut insert| insert.execute((name, bytes)))
                .map(drop)
                .map_err(sql)?,
            None => nowhere += 1,
        }
    }
    tx.commit().map_err(sql)?;
    Ok(nowhere)
}

/// Opens a file that is in its place only when it is whole: a kill must leave no journal beside it that would
/// be played over the next one of its name.
fn unfinished(file: &Path, key: Option<&Key>) -> Result<Connection> {
    let connection = connect(file, FLAGS, key)?;
    connection
        .query_row("PRAGMA journal_mode = MEMORY", [], |_| Ok(()))
        .map_err(sql)?;
    Ok(connection)
}

/// The chunks beside the copies in a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder.join(FOLDER))
        .into_iter()
        .flatten()
        .flatten();
    let files = entries.filter(|entry| entry.file_name() != LOCK);
    files.map(|entry| entry.path()).collect()
}

/// Takes away the chunks that no copy in a folder lists.
pub(crate) fn expire(folder: &Path, key: Option<&Key>) {
    let chunks = folder.join(FOLDER);
    let Ok(entries) = std::fs::read_dir(&chunks) else {
        return;
    };
    // Whoever has the lock puts chunks there for a copy that is to come; the next time is soon enough.
    let lock = lock_file(&chunks);
    if !lock
        .as_ref()
        .is_ok_and(|lock| FileExt::try_lock(lock).is_ok())
    {
        return;
    }
    let Some(listed) = listed(folder, key) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == LOCK || listed.contains(&name) {
            continue;
        }
        if let Err(error) = std::fs::remove_file(entry.path()) {
            tracing::warn!(%error, "an old chunk stays");
        }
    }
}

/// The chunks that copies in a folder need; nothing when one can't be read that may be put back.
fn listed(folder: &Path, key: Option<&Key>) -> Option<BTreeSet<String>> {
    let mut listed = BTreeSet::new();
    for entry in std::fs::read_dir(folder).ok()? {
        let path = entry.ok()?.path();
        if path.extension().is_none_or(|ending| ending != "tib") || !path.is_file() {
            continue;
        }
        // Also under a name that a user gave it.
        let found = connect(&path, OpenFlags::SQLITE_OPEN_READ_ONLY, key)
            .and_then(|copy| missing(&copy).map_err(sql));
        match found {
            Ok(found) => listed.extend(found),
            // It goes within a month, and what can be read of it may need them.
            Err(_) if Backup::of(path, key).is_some() => return None,
            Err(_) => {}
        }
    }
    Some(listed)
}

/// Chunks that a file lists and doesn't have; none in one of before there were any.
fn missing(connection: &Connection) -> rusqlite::Result<BTreeSet<String>> {
    if !has_chunks(connection)? {
        return Ok(BTreeSet::new());
    }
    let mut query = connection.prepare(
        "SELECT DISTINCT chunk FROM content_chunk WHERE chunk NOT IN (SELECT sha256 FROM chunk)",
    )?;
    let rows = query.query_map([], |row| row.get(0))?;
    rows.collect()
}

/// Whether a file is of a version that keeps attachments.
pub(crate) fn has_chunks(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT count(*) = 3 FROM sqlite_schema WHERE name IN ('content', 'content_chunk', 'chunk')",
        [],
        |row| row.get(0),
    )
}

/// How long a chunk of a workspace is, without reading it.
fn length(workspace: &Connection, name: &str) -> rusqlite::Result<Option<u64>> {
    workspace
        .prepare_cached("SELECT length(bytes) FROM chunk WHERE sha256 = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()
}

fn from_workspace(workspace: &Connection, name: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    if !has_chunks(workspace)? {
        return Ok(None);
    }
    let bytes: Option<Vec<u8>> = workspace
        .prepare_cached("SELECT bytes FROM chunk WHERE sha256 = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    Ok(bytes.filter(|bytes| sha256(bytes) == name))
}

fn from_folder(folder: &Path, name: &str) -> Option<Vec<u8>> {
    let bytes = std::fs::read(folder.join(name)).ok()?;
    (sha256(&bytes) == name).then_some(bytes)
}

/// Under another name until it is whole.
fn write(folder: &Path, name: &str, bytes: &[u8], of: &Path) -> std::io::Result<()> {
    let path = folder.join(name);
    let fresh = with_ending(&path, ".new");
    let mut file = File::create(&fresh)?;
    as_private_as(of, &fresh)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(fresh, path)
}

/// Takes the contents that have a chunk out of a copy.
fn lose(copy: &Connection, chunk: &str) -> rusqlite::Result<()> {
    let mut query = copy.prepare("SELECT DISTINCT content FROM content_chunk WHERE chunk = ?1")?;
    let contents: Vec<String> = query
        .query_map([chunk], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    contents
        .iter()
        .try_for_each(|content| forget(copy, content))
}

fn lock_file(folder: &Path) -> std::io::Result<File> {
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK))
}
