//! Making and opening workspace files: locks, checks before touching, snapshots.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use fs4::FileExt;
use rusqlite::{Connection, OpenFlags};
use tib_domain::{Code, Refusal};

use crate::refusals::sql;
use crate::{Opening, Result, Store, migrations, search};

/// Statements that stay prepared: each kind has some ten.
const STATEMENTS: usize = 256;
const MAGIC: &[u8] = b"SQLite format 3\0";

/// An address is never looked for in a name: the user chose a file.
const FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

pub(crate) fn create(path: &Path, opening: Opening) -> Result<Store> {
    let path = &from_root(path)?;
    vacant(path)?;
    let lock = lock(path)?;
    vacant(path)?;
    // Made under another name, so that a file with the workspace's name is whole from the start,
    // and one that never became a workspace doesn't stand in the way of the next try.
    let beside = with_ending(path, ".new");
    let made = fresh(&beside, &opening).and_then(|()| {
        std::fs::rename(&beside, path).map_err(|error| unwritable(path, error.to_string()))
    });
    made.inspect_err(|_| {
        let _ = std::fs::remove_file(&beside);
    })?;
    let connection = Connection::open_with_flags(path, FLAGS).map_err(sql)?;
    configure(&connection)?;
    Ok(store(connection, path, opening, Some(lock)))
}

/// The whole path. A name alone may mean something else to SQLite (`:memory:`, `file:…`), and
/// another file once the program is in another folder.
fn from_root(path: &Path) -> Result<PathBuf> {
    if path.as_os_str().is_empty() {
        return Err(Refusal::new(Code::WorkspaceClosed));
    }
    let whole = std::path::absolute(path).map_err(|error| unwritable(path, error.to_string()))?;
    // Without a slash at its end: what is made beside the file is named after it.
    Ok(whole.components().collect())
}

fn vacant(path: &Path) -> Result<()> {
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
        std::fs::remove_file(path).map_err(|error| unwritable(path, error.to_string()))?;
    }
    let flags = FLAGS | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = Connection::open_with_flags(path, flags).map_err(sql)?;
    connection
        .pragma_update(None, "application_id", migrations::APPLICATION)
        .map_err(sql)?;
    migrations::run(&mut connection, opening.clock.as_ref(), &opening.device)?;
    connection.close().map_err(|(_, error)| sql(error))
}

fn unwritable(path: &Path, reason: String) -> Refusal {
    about(Code::OutputUnwritable, path).with("reason", reason)
}

pub(crate) fn open(path: &Path, opening: Opening) -> Result<Store> {
    let path = &from_root(path)?;
    recognise(path)?;
    if opening.read_only {
        let connection = reader(path)?;
        inspect(&connection, path)?;
        return Ok(store(connection, path, opening, None));
    }
    let writable = path
        .metadata()
        .is_ok_and(|about| !about.permissions().readonly());
    if !writable || OpenOptions::new().append(true).open(path).is_err() {
        return Err(about(Code::WorkspaceReadOnly, path));
    }
    let lock = lock(path)?;
    let mut connection = Connection::open_with_flags(path, FLAGS).map_err(sql)?;
    inspect(&connection, path)?;
    configure(&connection)?;
    if migrations::pending(&connection).map_err(|error| broken(path, error))? {
        let copy = snapshot(&connection, path, &opening)?;
        migrations::run(&mut connection, opening.clock.as_ref(), &opening.device).map_err(
            |refusal| {
                refusal
                    .with("path", path.display())
                    .with("snapshot", copy.display())
            },
        )?;
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
        changes: Mutex::default(),
        _lock: lock,
    }
}

/// Looks at a file without touching it: there, SQLite, ours, and not from the future.
fn recognise(path: &Path) -> Result<()> {
    if !path.is_file() {
        return Err(about(Code::WorkspaceMissing, path).with("kind", kind(path)));
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

/// Looks again through SQLite, which also reads the log beside the file.
fn inspect(connection: &Connection, path: &Path) -> Result<()> {
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

/// Kilobytes of the file that a reader keeps at hand: what the pages ask for, of ten years of data.
const CACHED: u32 = 16_000;

fn configure(connection: &Connection) -> Result<()> {
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY;",
        )
        .map_err(sql)?;
    search::prepare(connection).map_err(sql)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

pub(crate) fn reader(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, FLAGS)
        .or_else(|_| Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY))
        .map_err(sql)?;
    search::prepare(&connection).map_err(sql)?;
    connection
        .execute_batch(&format!(
            "PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -{CACHED};"
        ))
        .map_err(sql)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// A verified copy in another folder, before the schema changes.
fn snapshot(connection: &Connection, path: &Path, opening: &Opening) -> Result<PathBuf> {
    let failed = |reason: String| unwritable(&opening.snapshots, reason);
    std::fs::create_dir_all(&opening.snapshots).map_err(|error| failed(error.to_string()))?;
    let stamp = opening.clock.now().format("%Y%m%d-%H%M%S-%3f");
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let copy = opening.snapshots.join(format!("{name}-{stamp}.tib"));
    connection
        .execute("VACUUM INTO ?1", [copy.display().to_string()])
        .map_err(|error| failed(error.to_string()))?;
    let copied = Connection::open_with_flags(&copy, FLAGS).map_err(sql)?;
    match faults(&copied, "PRAGMA quick_check")?.first() {
        None => Ok(copy),
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

fn broken(path: &Path, reason: impl ToString) -> Refusal {
    about(Code::WorkspaceBroken, path).with("reason", reason)
}

fn about(code: Code, path: &Path) -> Refusal {
    Refusal::new(code).with("path", path.display())
}
