//! Making and opening workspace files: locks, checks before touching, the exchange of the whole file.

use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use fs4::FileExt;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use tib_domain::{Code, Refusal};

use crate::backups::Reason;
use crate::locking::{self, Key, connect, locked, may_be_locked, page};
use crate::refusals::sql;
use crate::wal::{self, Copy, Folding, Writer};
use crate::{Looking, Opening, Result, Store, erasing, migrations, search};

/// Statements that stay prepared: each kind has some ten.
const STATEMENTS: usize = 256;
pub(crate) const MAGIC: &[u8] = b"SQLite format 3\0";

/// An address is never looked for in a name: the user chose a file.
pub(crate) const FLAGS: OpenFlags =
    OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

pub(crate) fn create(path: &Path, opening: Opening) -> Result<Store> {
    let path = &from_root(path)?;
    vacant(path)?;
    let lock = lock(path)?;
    vacant(path)?;
    // Of a workspace that was here before.
    if wal::is_there(path) {
        set_aside(path, &opening)?;
    }
    // Made under another name, so that a file with the workspace's name is whole from the start,
    // and one that never became a workspace doesn't stand in the way of the next try.
    let beside = with_ending(path, ".new");
    let made = fresh(&beside, &opening)
        .and_then(|()| std::fs::rename(&beside, path).map_err(|error| unwritable(path, &error)));
    made.inspect_err(|_| {
        let _ = std::fs::remove_file(&beside);
    })?;
    let connection = connect(path, FLAGS, opening.key.as_ref())?;
    configure(&connection)?;
    Ok(written(connection, path, opening, lock, None))
}

/// The whole path. A name alone may mean something else to SQLite (`:memory:`, `file:…`), and
/// another file once the program is in another folder.
pub(crate) fn from_root(path: &Path) -> Result<PathBuf> {
    if path.as_os_str().is_empty() {
        return Err(Refusal::new(Code::WorkspaceClosed));
    }
    let whole = std::path::absolute(path).map_err(|error| unwritable(path, &error))?;
    // Without a slash at its end: what is made beside the file is named after it.
    Ok(whole.components().collect())
}

pub(crate) fn vacant(path: &Path) -> Result<()> {
    if path.exists() {
        return Err(about(Code::WorkspaceExists, path).with("kind", kind(path)));
    }
    Ok(())
}

/// What stands in the place of a workspace.
fn kind(path: &Path) -> &'static str {
    if path.is_dir() { "folder" } else { "file" }
}

/// Writes the schema before the write-ahead log begins, so that everything stands in the file
/// itself: `recognise` looks there, also when the process is killed right after.
fn fresh(path: &Path, opening: &Opening) -> Result<()> {
    if path.exists() {
        std::fs::remove_file(path).map_err(|error| unwritable(path, &error))?;
    }
    let flags = FLAGS | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = connect(path, flags, opening.key.as_ref())?;
    connection
        .pragma_update(None, "application_id", migrations::APPLICATION)
        .map_err(sql)?;
    migrations::run(&mut connection, opening.clock.as_ref(), &opening.device)?;
    wal::name_anew(&connection).map_err(sql)?;
    connection.close().map_err(|(_, error)| sql(error))
}

pub(crate) fn unwritable(path: &Path, error: &std::io::Error) -> Refusal {
    Refusal::unwritable(path, error)
}

pub(crate) fn open(path: &Path, opening: Opening) -> Result<Store> {
    let path = &from_root(path)?;
    open_whole(path, opening).map_err(|refusal| match refusal.code {
        // Wherever the damage showed.
        Code::WorkspaceBroken => refusal.with("path", path.display()),
        _ => refusal,
    })
}

fn open_whole(path: &Path, opening: Opening) -> Result<Store> {
    recognise(path, &opening)?;
    if opening.read_only {
        return look(path, opening);
    }
    if !is_writable(path) {
        return Err(about(Code::WorkspaceReadOnly, path));
    }
    let lock = lock(path)?;
    open_locked(path, opening, lock)
}

fn open_locked(path: &Path, opening: Opening, lock: File) -> Result<Store> {
    // What a kill left of an exchange: nobody else has the lock.
    for fresh in [with_ending(path, ".new"), with_ending(path, ".new.new")] {
        for ending in ["", "-wal", "-shm", "-journal", ".tib-lock"] {
            let _ = std::fs::remove_file(with_ending(&fresh, ending));
        }
    }
    let aside = match wal::is_foreign(path, &opening)? {
        true => Some(set_aside(path, &opening)?),
        false => None,
    };
    let mut connection = connect(path, FLAGS, opening.key.as_ref())?;
    // Until the file is known to be whole, its log isn't brought into it.
    fold_on_close(&connection, false)?;
    inspect(&connection, path)?;
    fold_on_close(&connection, true)?;
    configure(&connection)?;
    let pending = migrations::pending(&connection).map_err(|error| broken(path, error))?;
    if pending {
        // A copy would hold who was erased for another month.
        let copy = match erasing::left_in(&connection, &opening.erased)?.is_empty() {
            true => Some(opening.back_up(&mut connection, path, Reason::Update)?),
            false => None,
        };
        migrations::run(&mut connection, opening.clock.as_ref(), &opening.device).map_err(
            |refusal| {
                let refusal = refusal.with("path", path.display());
                match &copy {
                    Some(copy) => refusal.with("snapshot", copy.display()),
                    None => refusal,
                }
            },
        )?;
    }
    erasing::again(&mut connection, &opening)?;
    // Of a version that named no states there is a name from now on.
    let named = wal::name_state(&connection).map_err(sql)?;
    if pending || named {
        // The new level must be seen by an older app that looks at the file alone.
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(sql)?;
    }
    Ok(written(connection, path, opening, lock, aside))
}

fn is_writable(path: &Path) -> bool {
    path.metadata()
        .is_ok_and(|about| !about.permissions().readonly())
        && OpenOptions::new().append(true).open(path).is_ok()
}

/// Opens a workspace that isn't changed: as it is, or a copy of it where SQLite couldn't keep its own
/// files beside it, or where the log beside it is another's.
fn look(path: &Path, opening: Opening) -> Result<Store> {
    let (looking, _lock) = match is_writable(path).then(|| lock(path)) {
        Some(Err(refusal)) if refusal.code == Code::WorkspaceInUse => (Looking::InUse, None),
        Some(Ok(lock)) => (Looking::Asked, Some(lock)),
        None | Some(Err(_)) => (Looking::Protected, None),
    };
    let foreign = looking != Looking::InUse && wal::is_foreign(path, &opening)?;
    let copy = |with_log: bool| {
        let copy = Copy::of(path, &opening.scratch())?;
        if with_log && wal::is_there(path) {
            copy.add_log(path)?;
        }
        Ok::<_, Refusal>(copy)
    };
    let mut of = match foreign || looking == Looking::Protected {
        true => Some(copy(!foreign)?),
        false => None,
    };
    let key = opening.key.as_ref();
    let mut connection = reader(of.as_ref().map_or(path, |copy| &copy.file), key)?;
    inspect(&connection, path)?;
    if migrations::pending(&connection).map_err(|error| broken(path, error))?
        || !erasing::left_in(&connection, &opening.erased)?.is_empty()
    {
        // A copy can be brought up to date without a change of the file. One that can't be is looked at
        // as far as it is understood, unless it would show who was erased.
        drop(connection);
        let copied = of.map_or_else(|| copy(true), Ok)?;
        let failed = bring_up_to_date(&copied.file, &opening).err();
        let failed = failed.map_or("", |refusal| refusal.code.as_str());
        if !failed.is_empty() {
            tracing::warn!(code = failed, "an older file is looked at as it is");
        }
        connection = reader(&copied.file, key)?;
        if !erasing::left_in(&connection, &opening.erased)?.is_empty() {
            return Err(broken(path, failed));
        }
        of = Some(copied);
    }
    let looked_at = of.as_ref().map_or(path, |copy| &copy.file).to_owned();
    Ok(Store {
        folding: None,
        readers: Mutex::new(vec![connection]),
        looked_at,
        path: path.to_owned(),
        opening,
        changes: Mutex::default(),
        looking: Some(looking),
        aside: None,
        _copy: of,
        lock: None,
    })
}

fn bring_up_to_date(copy: &Path, opening: &Opening) -> Result<()> {
    let mut connection = connect(copy, FLAGS, opening.key.as_ref())?;
    configure(&connection)?;
    migrations::run(&mut connection, opening.clock.as_ref(), &opening.device)?;
    erasing::again(&mut connection, opening)
}

fn written(
    connection: Connection,
    path: &Path,
    opening: Opening,
    lock: File,
    aside: Option<PathBuf>,
) -> Store {
    Store {
        folding: Some(Folding::of(Writer::new(connection, path))),
        readers: Mutex::new(Vec::new()),
        looked_at: path.to_owned(),
        path: path.to_owned(),
        opening,
        changes: Mutex::default(),
        looking: None,
        aside,
        _copy: None,
        lock: Some(lock),
    }
}

/// Whether the log is brought into the file when the connection closes.
pub(crate) fn fold_on_close(connection: &Connection, fold: bool) -> Result<()> {
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !fold)
        .map(drop)
        .map_err(sql)
}

/// Puts a log that was begun for another file away, with a copy of the file that it lay beside: what
/// is in it can be looked for.
fn set_aside(path: &Path, opening: &Opening) -> Result<PathBuf> {
    let kept = opening.backup_path(path, Reason::Log)?;
    let log = wal::beside(path);
    let failed = |error: std::io::Error| unwritable(&kept, &error);
    if path.exists() {
        std::fs::copy(path, &kept).map_err(failed)?;
    }
    std::fs::copy(&log, with_ending(&kept, "-log")).map_err(failed)?;
    for file in [wal::index_beside(path), log] {
        if file.exists() {
            std::fs::remove_file(&file).map_err(|error| unwritable(&file, &error))?;
        }
    }
    Ok(kept)
}

/// Puts a file in the place of an open workspace's, and opens it. When it can't be done the workspace
/// is closed as it was.
pub(crate) fn exchange(mut store: Store, fresh: &Path) -> Result<Store> {
    let (path, opening) = (store.path.clone(), store.opening.clone());
    let lock = match store.lock.take() {
        Some(lock) => lock,
        None => return Err(about(Code::WorkspaceReadOnly, &path)),
    };
    drop(store);
    std::fs::rename(fresh, &path).map_err(|error| unwritable(&path, &error))?;
    open_locked(&path, opening, lock)
}

/// Looks at a file without touching it: there, SQLite, locked as it should be, ours, and not from the future.
pub(crate) fn recognise(path: &Path, opening: &Opening) -> Result<()> {
    if !path.is_file() {
        return Err(about(Code::WorkspaceMissing, path).with("kind", kind(path)));
    }
    let head = page(path).map_err(|error| {
        let kind = match error.kind() {
            ErrorKind::PermissionDenied => "denied",
            _ => "other",
        };
        about(Code::FileUnreadable, path)
            .with("kind", kind)
            .with("reason", error)
    })?;
    let number = |at: usize| {
        head.get(at..at + 4)
            .and_then(|bytes| bytes.try_into().ok())
            .map(i32::from_be_bytes)
    };
    let plain = head.starts_with(MAGIC);
    let (application, level) = match &opening.key {
        Some(key) if !plain && may_be_locked(&head) => locking::numbers(path, opening, key)?,
        None if may_be_locked(&head) => return Err(locked(path, "no_key")),
        _ if !plain => return Err(about(Code::WorkspaceBroken, path)),
        _ => (
            number(68).unwrap_or_default(),
            number(60).unwrap_or_default(),
        ),
    };
    if application != migrations::APPLICATION {
        return Err(about(Code::WorkspaceBroken, path));
    }
    // Whatever is written must be locked, and its user thinks that it is.
    if plain && opening.key.is_some() {
        return Err(locked(path, "not_locked"));
    }
    if level > migrations::LEVEL {
        return Err(about(Code::WorkspaceTooNew, path));
    }
    Ok(())
}

/// Looks again through SQLite, which also reads the log beside the file.
pub(crate) fn inspect(connection: &Connection, path: &Path) -> Result<()> {
    let level: i32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|error| broken(path, error))?;
    if level > migrations::LEVEL {
        return Err(about(Code::WorkspaceTooNew, path));
    }
    match faults(connection, "PRAGMA quick_check(1)") {
        Err(fault) => Err(broken(path, fault)),
        Ok(found) => match found.first() {
            Some(fault) => Err(broken(path, fault)),
            None => Ok(()),
        },
    }
}

/// The writer's lock, beside the file; the system lets go of it when the process ends.
fn lock(path: &Path) -> Result<File> {
    let beside = with_ending(path, ".tib-lock");
    let unwritable = |error| about(Code::WorkspaceReadOnly, path).with("reason", error);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&beside)
        .map_err(unwritable)?;
    match FileExt::try_lock(&file) {
        Ok(()) => Ok(file),
        Err(_) => Err(about(Code::WorkspaceInUse, path)),
    }
}

/// Kilobytes of the file that a reader keeps at hand: what the pages ask for, of ten years of data.
const CACHED: u32 = 16_000;

fn configure(connection: &Connection) -> Result<()> {
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;",
        )
        .map_err(sql)?;
    connection.busy_timeout(wal::BUSY).map_err(sql)?;
    search::prepare(connection).map_err(sql)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

pub(crate) fn reader(path: &Path, key: Option<&Key>) -> Result<Connection> {
    let connection = connect(path, FLAGS, key)
        .or_else(|_| connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, key))?;
    search::prepare(&connection).map_err(sql)?;
    connection
        .execute_batch(&format!(
            "PRAGMA query_only = ON; PRAGMA cache_size = -{CACHED};"
        ))
        .map_err(sql)?;
    connection.busy_timeout(wal::BUSY).map_err(sql)?;
    // Looking changes nothing, and leaves nothing.
    fold_on_close(&connection, !wal::is_there(path))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// What a checking pragma finds wrong.
pub(crate) fn faults(connection: &Connection, pragma: &str) -> Result<Vec<String>> {
    let mut check = connection.prepare(pragma).map_err(sql)?;
    let rows = check
        .query_map([], |row| row.get::<_, String>(0))
        .map_err(sql)?;
    let mut faults = Vec::new();
    for row in rows {
        let said = row.map_err(sql)?;
        if said != "ok" {
            faults.push(said);
        }
    }
    Ok(faults)
}

pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

pub(crate) fn broken(path: &Path, reason: impl ToString) -> Refusal {
    about(Code::WorkspaceBroken, path).with("reason", reason)
}

pub(crate) fn about(code: Code, path: &Path) -> Refusal {
    Refusal::new(code).with("path", path.display())
}
