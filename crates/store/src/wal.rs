//! The write-ahead log beside a workspace file. What is saved stands there first, and goes into the
//! file within seconds, so that a copy of the one file is whole.
//!
//! SQLite plays any log that lies beside a file, also one that a crash left beside another file that a
//! backup was copied over since. So each log begins with a mark: which state of the file it was begun
//! for. The file alone says which state it is in; where these don't match, the log isn't the file's.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, params};

use crate::locking::{Key, connect};
use crate::opening::{FLAGS, inspect, unwritable, with_ending};
use crate::refusals::sql;
use crate::{Opening, Result, unpoisoned};

/// From the first save that stands in the log alone until it goes into the file.
const FOLD_AFTER: Duration = Duration::from_secs(2);
/// As long is waited for another connection.
pub(crate) const BUSY: Duration = Duration::from_secs(5);
/// The setting with the mark.
const MARK: &str = "log";

/// The log of a file.
pub(crate) fn beside(path: &Path) -> PathBuf {
    with_ending(path, "-wal")
}

/// What SQLite keeps to find its way in a log; made anew when it isn't there.
pub(crate) fn index_beside(path: &Path) -> PathBuf {
    with_ending(path, "-shm")
}

/// Whether there is a log with something in it.
pub(crate) fn is_there(path: &Path) -> bool {
    beside(path).metadata().is_ok_and(|about| about.len() > 0)
}

/// Which state a file is in, by a name that no other state has; and those that it went through since
/// its log was begun. Names by spaces, the present one first.
#[derive(Debug, Default, PartialEq, Eq)]
struct Mark(String);

impl Mark {
    fn of(connection: &Connection) -> rusqlite::Result<Self> {
        let found: Option<String> = connection
            .query_row("SELECT value FROM setting WHERE key = ?1", [MARK], |row| {
                row.get(0)
            })
            .optional()?;
        Ok(Self(found.unwrap_or_default()))
    }

    fn now(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }

    /// Whether a log that leads to this state was begun for a file in that one.
    fn follows(&self, file: &Self) -> bool {
        self.0.split(' ').any(|one| one == file.now())
    }
}

/// Names the state of a file that has no name yet; says whether that was so.
pub(crate) fn name_state(connection: &Connection) -> rusqlite::Result<bool> {
    let unnamed = Mark::of(connection)?.now().is_empty();
    if unnamed {
        name_anew(connection)?;
    }
    Ok(unnamed)
}

/// Names the state of a file anew, as for a copy: a log of the first is none of the second.
pub(crate) fn name_anew(connection: &Connection) -> rusqlite::Result<()> {
    put(connection, "")
}

fn put(connection: &Connection, since: &str) -> rusqlite::Result<()> {
    // By SQLite's chance and not by ours, which tests repeat: two files must never share a name.
    connection
        .execute(
            "INSERT INTO setting (key, value) VALUES (?1, trim(lower(hex(randomblob(8))) || ' ' || ?2))
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![MARK, since],
        )
        .map(drop)
}

/// Whether the log beside a file was begun for another one. Nothing is touched: copies of both are
/// looked at.
pub(crate) fn is_foreign(path: &Path, opening: &Opening) -> Result<bool> {
    if !is_there(path) {
        return Ok(false);
    }
    let (copy, key) = (Copy::of(path, &opening.scratch())?, opening.key.as_ref());
    let Ok(alone) = state(&copy.file, key) else {
        // The file is no better without its log.
        return Ok(false);
    };
    copy.add_log(path)?;
    // Pages of another file between its own: it may not even open.
    Ok(state(&copy.file, key).map_or(true, |with_log| !with_log.follows(&alone)))
}

/// A copy of a file to look at, gone with this.
pub(crate) struct Copy {
    pub file: PathBuf,
    _folder: tempfile::TempDir,
}

impl Copy {
    /// Without the log.
    pub fn of(path: &Path, scratch: &Path) -> Result<Self> {
        let failed = |error: std::io::Error| unwritable(scratch, &error);
        std::fs::create_dir_all(scratch).map_err(failed)?;
        let folder = tempfile::tempdir_in(scratch).map_err(failed)?;
        let file = folder.path().join(path.file_name().unwrap_or_default());
        std::fs::copy(path, &file).map_err(failed)?;
        // What is looked at may be write-protected.
        writable(&file).map_err(failed)?;
        Ok(Self {
            file,
            _folder: folder,
        })
    }

    pub fn add_log(&self, path: &Path) -> Result<()> {
        let log = beside(&self.file);
        std::fs::copy(beside(path), &log)
            .and_then(|_| writable(&log))
            .map_err(|error| unwritable(&log, &error))
    }
}

/// Lets its owner write a file; nobody else gets more than before.
fn writable(file: &Path) -> std::io::Result<()> {
    let mut permissions = file.metadata()?.permissions();
    if !permissions.readonly() {
        return Ok(());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        permissions.set_mode(permissions.mode() | 0o200);
    }
    #[cfg(not(unix))]
    permissions.set_readonly(false);
    std::fs::set_permissions(file, permissions)
}

/// The mark of a whole file.
fn state(file: &Path, key: Option<&Key>) -> Result<Mark> {
    let connection = connect(file, FLAGS, key)?;
    inspect(&connection, file)?;
    Mark::of(&connection).map_err(sql)
}

/// The one connection that writes.
pub(crate) struct Writer {
    connection: Mutex<Connection>,
    log: PathBuf,
    /// The log begins with a mark.
    marked: AtomicBool,
    /// The file's state has another name than the file had when it was closed last.
    renamed: AtomicBool,
}

impl Writer {
    pub fn new(connection: Connection, path: &Path) -> Self {
        Self {
            connection: Mutex::new(connection),
            log: beside(path),
            marked: AtomicBool::new(false),
            renamed: AtomicBool::new(false),
        }
    }

    /// The connection, its log marked; and whether that was done just now.
    fn begin(&self) -> Result<(MutexGuard<'_, Connection>, bool)> {
        let connection = unpoisoned(&self.connection);
        if self.marked.load(Ordering::Relaxed) {
            return Ok((connection, false));
        }
        // Copies that were made while the file was closed have the name that it had then.
        if !self.renamed.swap(true, Ordering::Relaxed) {
            self.mark(&connection)
                .and_then(|()| empty_log(&connection).map(drop))
                .map_err(sql)?;
        }
        self.mark(&connection).map_err(sql)?;
        self.marked.store(true, Ordering::Relaxed);
        Ok((connection, true))
    }

    fn mark(&self, connection: &Connection) -> rusqlite::Result<()> {
        let before = Mark::of(connection)?;
        let empty = !self.log.metadata().is_ok_and(|about| about.len() > 0);
        let since = if empty { before.now() } else { &before.0 };
        // Not flushed by itself: the next save flushes both, and without the first the second is no
        // part of the log.
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        let put = put(connection, since);
        connection.pragma_update(None, "synchronous", "FULL")?;
        put
    }

    /// Brings everything into the file and empties the log, unless somebody reads at this moment.
    pub fn fold(&self) -> rusqlite::Result<bool> {
        let connection = unpoisoned(&self.connection);
        // The log may be begun anew by whatever is saved next.
        self.marked.store(false, Ordering::Relaxed);
        empty_log(&connection)
    }
}

/// Brings everything into the file and empties the log, unless somebody reads at this moment.
fn empty_log(connection: &Connection) -> rusqlite::Result<bool> {
    connection.busy_timeout(Duration::ZERO)?;
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        row.get::<_, bool>(0)
    });
    connection.busy_timeout(BUSY)?;
    Ok(!busy?)
}

/// As [`empty_log`], but waits a while for who reads; says whether the log is empty now.
pub(crate) fn emptied(connection: &Connection) -> rusqlite::Result<bool> {
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        row.get::<_, bool>(0)
    });
    Ok(!busy?)
}

/// Brings what is saved into the file, in the background.
pub(crate) struct Folding {
    writer: Arc<Writer>,
    begun: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Folding {
    pub fn of(writer: Writer) -> Self {
        let writer = Arc::new(writer);
        let (begun, saves) = channel();
        let folded = Arc::clone(&writer);
        let thread = std::thread::spawn(move || {
            while saves.recv().is_ok() {
                loop {
                    if saves.recv_timeout(FOLD_AFTER) == Err(RecvTimeoutError::Disconnected) {
                        return;
                    }
                    match folded.fold() {
                        Ok(true) => break,
                        Ok(false) => {}
                        // A full disk or a stick that was taken out: the log stays, and the next
                        // save tells its user.
                        Err(error) => {
                            tracing::warn!(%error, "the log stays beside the file");
                            break;
                        }
                    }
                }
            }
        });
        Self {
            writer,
            begun: Some(begun),
            thread: Some(thread),
        }
    }

    /// Says that somebody else emptied the log: whatever is saved next begins it anew.
    pub fn emptied(&self) {
        self.writer.marked.store(false, Ordering::Relaxed);
    }

    /// The connection, to write.
    pub fn begin(&self) -> Result<MutexGuard<'_, Connection>> {
        let (connection, first) = self.writer.begin()?;
        if let (true, Some(begun)) = (first, &self.begun) {
            // A thread that has ended leaves the log for the close.
            let _ = begun.send(());
        }
        Ok(connection)
    }
}

impl Drop for Folding {
    fn drop(&mut self) {
        self.begun = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        if let Err(error) = self.writer.fold() {
            tracing::warn!(%error, "the log stays beside the file");
        }
    }
}
