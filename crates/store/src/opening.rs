//! Making and opening workspace files: locks, checks before touching, snapshots.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use fs4::FileExt;
use rusqlite::{Connection, OpenFlags};
use tib_domain::{Code, Refusal};

use crate::refusals::sql;
use crate::{Opening, Result, Store, migrations};

const MAGIC: &[u8] = b"SQLite format 3\0";

pub(crate) fn create(path: &Path, opening: Opening) -> Result<Store> {
    if path.exists() {
        return Err(about(Code::WorkspaceExists, path));
    }
    let lock = lock(path)?;
    let made = fresh(path, &opening);
    let connection = made.inspect_err(|_| {
        // A file that never became a workspace must not stand in the way of the next try.
        let _ = std::fs::remove_file(path);
    })?;
    Ok(store(connection, path, opening, Some(lock)))
}

fn fresh(path: &Path, opening: &Opening) -> Result<Connection> {
    let mut connection = Connection::open(path).map_err(sql)?;
    // Before the write-ahead log begins, so that the mark stands in the file itself, where
    // `recognise` looks, also when the process is killed right after.
    connection
        .pragma_update(None, "application_id", migrations::APPLICATION)
        .map_err(sql)?;
    configure(&connection)?;
    migrations::run(&mut connection, opening.clock.as_ref(), &opening.device)?;
    Ok(connection)
}

pub(crate) fn open(path: &Path, opening: Opening) -> Result<Store> {
    recognise(path)?;
    if opening.read_only {
        return Ok(store(reader(path)?, path, opening, None));
    }
    let writable = path
        .metadata()
        .is_ok_and(|about| !about.permissions().readonly());
    if !writable || OpenOptions::new().append(true).open(path).is_err() {
        return Err(about(Code::WorkspaceReadOnly, path));
    }
    let lock = lock(path)?;
    let mut connection = Connection::open(path).map_err(sql)?;
    let level: i32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|error| broken(path, error))?;
    if level > migrations::LEVEL {
        return Err(about(Code::WorkspaceTooNew, path));
    }
    let found = faults(&connection, "PRAGMA quick_check(1)")
        .map_err(|_| about(Code::WorkspaceBroken, path))?;
    if let Some(fault) = found.first() {
        return Err(about(Code::WorkspaceBroken, path).with("reason", fault));
    }
    configure(&connection)?;
    if migrations::pending(&connection)? {
        snapshot(&connection, path, &opening)?;
        migrations::run(&mut connection, opening.clock.as_ref(), &opening.device)?;
        // The new level must be seen by an older app that looks at the file alone.
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(sql)?;
    }
    Ok(store(connection, path, opening, Some(lock)))
}

fn store(connection: Connection, path: &Path, opening: Opening, lock: Option<File>) -> Store {
    Store {
        writer: Mutex::new(connection),
        readers: Mutex::new(Vec::new()),
        path: path.to_owned(),
        opening,
        _lock: lock,
    }
}

/// Looks at a file without touching it: there, SQLite, ours, and not from the future.
fn recognise(path: &Path) -> Result<()> {
    if !path.is_file() {
        return Err(about(Code::WorkspaceMissing, path));
    }
    let head =
        head(path).map_err(|error| about(Code::FileUnreadable, path).with("reason", error))?;
    let number = |at: usize| {
        head.get(at..at + 4)
            .and_then(|bytes| bytes.try_into().ok())
            .map(i32::from_be_bytes)
    };
    if !head.starts_with(MAGIC) || number(68) != Some(migrations::APPLICATION) {
        return Err(about(Code::WorkspaceBroken, path));
    }
    if number(60).is_some_and(|level| level > migrations::LEVEL) {
        return Err(about(Code::WorkspaceTooNew, path));
    }
    Ok(())
}

/// The first hundred bytes of a file are SQLite's header.
fn head(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut head = Vec::with_capacity(100);
    File::open(path)?.take(100).read_to_end(&mut head)?;
    Ok(head)
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

fn configure(connection: &Connection) -> Result<()> {
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY;",
        )
        .map_err(sql)
}

pub(crate) fn reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .or_else(|_| Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY))
        .map_err(sql)?;
    connection
        .execute_batch("PRAGMA query_only = ON; PRAGMA busy_timeout = 5000;")
        .map_err(sql)?;
    Ok(connection)
}

/// A verified copy in another folder, before the schema changes.
fn snapshot(connection: &Connection, path: &Path, opening: &Opening) -> Result<()> {
    let failed =
        |reason: String| about(Code::OutputUnwritable, &opening.snapshots).with("reason", reason);
    std::fs::create_dir_all(&opening.snapshots).map_err(|error| failed(error.to_string()))?;
    let stamp = opening.clock.now().format("%Y%m%d-%H%M%S-%3f");
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let copy = opening.snapshots.join(format!("{name}-{stamp}.tib"));
    connection
        .execute("VACUUM INTO ?1", [copy.display().to_string()])
        .map_err(|error| failed(error.to_string()))?;
    let copied = Connection::open(&copy).map_err(sql)?;
    match faults(&copied, "PRAGMA quick_check")?.first() {
        None => Ok(()),
        Some(fault) => Err(failed(fault.clone())),
    }
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

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn broken(path: &Path, error: rusqlite::Error) -> Refusal {
    about(Code::WorkspaceBroken, path).with("reason", error)
}

fn about(code: Code, path: &Path) -> Refusal {
    Refusal::new(code).with("path", path.display())
}
