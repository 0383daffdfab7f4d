//! Locked workspace files: SQLCipher's, page by page, with a raw key. The one place that opens a file of
//! a workspace, so that nothing is read or written past its key.

use std::collections::BTreeSet;
use std::fmt::{self, Debug, Formatter};
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};
use tib_domain::{Code, Refusal};

use crate::backups::as_private_as;
use crate::opening::{self, FLAGS, MAGIC, about, fold_on_close, unwritable, with_ending};
use crate::records::quoted;
use crate::refusals::sql;
use crate::wal;
use crate::{Opening, Result, Store, recover};

/// SQLCipher's pages, in bytes; ours have no other size.
const PAGE: usize = 4096;
/// So many of these bytes hold what a page is held against.
const RESERVED: usize = 80;

/// What locks a file: 32 bytes that are as good as drawn. Nothing is derived from them that a person typed.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    /// A key of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// As SQLCipher takes it without deriving anything.
    fn raw(&self) -> String {
        format!("x'{}'", hex::encode(self.0))
    }
}

/// Without the bytes, so that no log has them.
impl Debug for Key {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// Opens a file, with the key before anything else is asked of it. A file that isn't locked is opened as
/// it is also where there is a key: whether that may be is for [`opening::recognise`] to say.
///
/// # Errors
/// `workspace_locked`, with its `kind`: `no_key`, `wrong_key`, or `unsupported` by this build. Nothing is
/// changed, nor is the log beside the file brought into it.
pub(crate) fn connect(path: &Path, flags: OpenFlags, key: Option<&Key>) -> Result<Connection> {
    let head = page(path).unwrap_or_default();
    if key.is_none() && may_be_locked(&head) {
        return Err(locked(path, "no_key"));
    }
    let connection = Connection::open_with_flags(path, flags).map_err(sql)?;
    if let Some(key) = key
        && !head.starts_with(MAGIC)
    {
        unlock(&connection, path, key).map_err(|refusal| {
            // What can't be a locked file is no better for another key.
            let damaged = !head.is_empty() && !may_be_locked(&head);
            if damaged {
                about(Code::WorkspaceBroken, path)
            } else {
                refusal
            }
        })?;
    }
    Ok(connection)
}

fn unlock(connection: &Connection, path: &Path, key: &Key) -> Result<()> {
    // Without SQLCipher a key is passed over, and what is written could be read by anybody.
    let known: rusqlite::Result<String> =
        connection.query_row("PRAGMA cipher_version", [], |row| row.get(0));
    if known.is_err() {
        return Err(locked(path, "unsupported"));
    }
    let keyed = connection.execute_batch(&format!(
        "PRAGMA cipher_log_level = NONE; PRAGMA key = \"{}\"",
        key.raw()
    ));
    // What SQLite says of a statement has the statement in it.
    keyed.map_err(|_| locked(path, "wrong_key"))?;
    // On closing, a log goes into its file without being read.
    fold_on_close(connection, false)?;
    let read = connection.query_row("PRAGMA schema_version", [], |_| Ok(()));
    // Anything else is told by whatever is read next.
    if read.is_err_and(|error| error.sqlite_error_code() == Some(ErrorCode::NotADatabase)) {
        return Err(locked(path, "wrong_key"));
    }
    fold_on_close(connection, true)
}

/// Attaches another file that the same key locks, under a name.
pub(crate) fn attach(
    connection: &Connection,
    path: &Path,
    name: &str,
    key: Option<&Key>,
) -> Result<()> {
    // Without a word on it SQLCipher tries the key with the salt of the first.
    let key = key.map(Key::raw).unwrap_or_default();
    connection
        .execute(
            &format!("ATTACH ?1 AS {} KEY ?2", quoted(name)),
            [path.display().to_string(), key],
        )
        .map(drop)
        .map_err(sql)
}

/// Application and level of a locked file, of which only a copy of the first page is opened.
pub(crate) fn numbers(path: &Path, opening: &Opening, key: &Key) -> Result<(i32, i32)> {
    let scratch = opening.scratch();
    let failed = |error: std::io::Error| unwritable(&scratch, &error);
    std::fs::create_dir_all(&scratch).map_err(failed)?;
    let folder = tempfile::tempdir_in(&scratch).map_err(failed)?;
    let copy = folder.path().join("page");
    std::fs::write(&copy, page(path).map_err(failed)?).map_err(failed)?;
    let connection = connect(&copy, FLAGS, Some(key)).map_err(|refusal| {
        // The user knows it by another name than the copy's.
        refusal.with("path", path.display())
    })?;
    read_short(&connection).map_err(sql)?;
    let number = |pragma: &str| {
        connection
            .pragma_query_value(None, pragma, |row| row.get(0))
            .map_err(sql)
    };
    Ok((number("application_id")?, number("user_version")?))
}

impl Opening {
    /// The same for another key.
    pub(crate) fn with_key(&self, key: Option<Key>) -> Self {
        Self {
            key,
            ..self.clone()
        }
    }
}

impl Store {
    /// Locks the file with another key, or with none. It is written anew under another name, checked, and
    /// exchanged as a whole; when that can't be done it is as it was, and has to be opened again. Nothing else
    /// may use the workspace. Copies that were made before stay locked as they are.
    pub fn lock_with(mut self, key: Option<Key>) -> Result<Self> {
        drop(self.writer()?);
        let fresh = with_ending(&self.path, ".new");
        let opening = self.opening.with_key(key);
        let written = write_anew(&self.path, self.opening.key.as_ref(), &fresh, &opening)
            .and_then(|()| self.is_all_in(&fresh, &opening))
            .and_then(|()| {
                as_private_as(&self.path, &fresh).map_err(|error| unwritable(&fresh, &error))
            });
        self.opening = opening;
        written
            .and_then(|()| opening::exchange(self, &fresh))
            .inspect_err(|_| {
                let _ = std::fs::remove_file(&fresh);
            })
    }

    /// Refuses unless a file has as many rows of everything as the workspace. What is kept to find records was
    /// made anew in it.
    fn is_all_in(&self, fresh: &Path, opening: &Opening) -> Result<()> {
        let fresh = connect(fresh, FLAGS, opening.key.as_ref())?;
        let missing = self.read(|r| first_difference(r.connection, &fresh).map_err(sql))?;
        match missing {
            None => Ok(()),
            Some(table) => Err(opening::broken(&self.path, table)),
        }
    }
}

fn first_difference(one: &Connection, other: &Connection) -> rusqlite::Result<Option<String>> {
    let mut tables = one.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_%' ESCAPE '\\'",
    )?;
    let mut names = tables.query([])?;
    while let Some(row) = names.next()? {
        let name: String = row.get(0)?;
        let count = format!("SELECT count(*) FROM {}", quoted(&name));
        let rows = |connection: &Connection| connection.query_row(&count, [], |row| row.get(0));
        let (here, there): (i64, i64) = (rows(one)?, rows(other)?);
        if here != there {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Writes everything in a whole file into a new one that is locked as `opening` says.
pub(crate) fn write_anew(
    from: &Path,
    key: Option<&Key>,
    to: &Path,
    opening: &Opening,
) -> Result<()> {
    let _ = std::fs::remove_file(to);
    let found = recover::read_into(from, key, from, to, opening)?;
    if found.attachments_lost > 0 {
        return Err(about(Code::BackupIncomplete, from));
    }
    if !found.is_whole() {
        return Err(opening::broken(from, "rows are missing"));
    }
    // A log of the first is none of the second.
    let made = connect(to, FLAGS, opening.key.as_ref())?;
    wal::name_anew(&made).map_err(sql)?;
    made.close().map_err(|(_, error)| sql(error))?;
    OpenOptions::new()
        .write(true)
        .open(to)
        .and_then(|file| file.sync_all())
        .map_err(|error| unwritable(to, &error))
}

/// Lets a file be read that is shorter than its header says.
pub(crate) fn read_short(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("PRAGMA writable_schema = ON")
}

/// Lets a locked file be read round pages that aren't whole. SQLCipher gives a connection up at the first of
/// these, unless it is told that a whole page lies open, as its own recovery does; the first page is read before
/// that and held.
pub(crate) fn read_round_damage(connection: &Connection) -> rusqlite::Result<()> {
    read_short(connection)?;
    connection.execute_batch(&format!(
        "BEGIN; PRAGMA schema_version; PRAGMA cipher_plaintext_header_size = {}",
        PAGE - RESERVED
    ))
}

/// Whether anybody can read a file.
pub(crate) fn is_plain(path: &Path) -> bool {
    page(path).is_ok_and(|page| page.starts_with(MAGIC))
}

/// Whether this may be the first page of a locked file: one that says nothing. Among so many bytes as good as
/// drawn hardly any value is missing; in texts, zeros and most files of other programs many are.
pub(crate) fn may_be_locked(page: &[u8]) -> bool {
    page.len() == PAGE
        && !page.starts_with(MAGIC)
        && page.iter().collect::<BTreeSet<_>>().len() >= 250
}

/// The first page of a file.
pub(crate) fn page(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::with_capacity(PAGE);
    File::open(path)?.take(PAGE as u64).read_to_end(&mut page)?;
    Ok(page)
}

pub(crate) fn locked(path: &Path, kind: &str) -> Refusal {
    about(Code::WorkspaceLocked, path).with("kind", kind)
}

#[cfg(test)]
mod tests {
    use sha2::Digest;

    use super::*;

    #[test]
    fn a_key_is_told_by_nothing() {
        assert_eq!(format!("{:?}", Some(Key::new([7; 32]))), "Some(Key)");
    }

    #[test]
    fn no_other_place_opens_a_file() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let folders = [sources.join("records"), sources];
        let entries = folders
            .iter()
            .flat_map(|one| std::fs::read_dir(one).unwrap());
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() || path.ends_with("locking.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for way in [
                "Connection::open(",
                "Connection::open_with_flags",
                "ATTACH ",
            ] {
                assert!(!text.contains(way), "{way} in {path:?}");
            }
        }
    }

    #[test]
    fn a_page_that_says_something_is_not_locked() {
        let drawn: Vec<u8> = (0_u8..128)
            .flat_map(|number| sha2::Sha256::digest([number]))
            .collect();
        assert!(may_be_locked(&drawn));
        assert!(!may_be_locked(drawn.get(1..).unwrap()));
        let text = "Geachte heer, ".repeat(PAGE);
        assert!(!may_be_locked(text.as_bytes().get(..PAGE).unwrap()));
        assert!(!may_be_locked(&[0; PAGE]));
    }

    /// SQLite passes over a key that it knows nothing of, and would write what anybody can read.
    #[cfg(not(feature = "locked"))]
    #[test]
    fn a_key_is_refused_where_nothing_can_be_locked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("regio.tib");
        let flags = FLAGS | OpenFlags::SQLITE_OPEN_CREATE;
        let refusal = connect(&path, flags, Some(&Key::new([7; 32]))).unwrap_err();
        assert_eq!(refusal.code, Code::WorkspaceLocked);
        assert_eq!(refusal.args["kind"], "unsupported");
        assert_eq!(path.metadata().unwrap().len(), 0);
    }
}
