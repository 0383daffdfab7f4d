//! A damaged file is read as far as it can be, into a new one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use tib_domain::{Code, KINDS, Refusal, Region};

use crate::locking::{Key, connect, is_plain, page, read_round_damage};
use crate::opening::{FLAGS, about, broken, faults, fold_on_close, from_root, vacant, with_ending};
use crate::records::{present, quoted};
use crate::refusals::sql;
use crate::wal::{self, Copy};
use crate::{Opening, Result, Store, contents, history, migrations};

/// So many times is a table tried at other places after a fault.
const TRIES: usize = 100_000;
/// A row takes so many bytes at least: no table has more rows than its file has room for.
const ROW: i64 = 8;

/// Tables of public files, children first.
const FIGURES: [&str; 7] = [
    "fact_row",
    "fact_class",
    "public_branch",
    "import_unit",
    "import_reject",
    "import_year",
    "import",
];

/// Tables of the bytes of attachments.
const CONTENTS: [&str; 3] = ["content", "content_chunk", "chunk"];

/// What came through of a damaged file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// By kind, how many records came through.
    pub records: BTreeMap<String, u64>,
    /// Tables that could not be read to their end: something of these is lost. `sqlite_page` when a page of a
    /// locked file isn't as it was written, whatever stood there.
    pub damaged: BTreeSet<String>,
    /// Rows that were left out, since what they belong to is lost.
    pub left_out: u64,
    /// Attachments that came through without their bytes.
    pub attachments_lost: u64,
    /// The public files have to be read in again: with a part of them figures would be wrong.
    pub figures_lost: bool,
    /// What was done before can't be taken back, since a part of the history is lost.
    pub history_lost: bool,
}

impl Recovered {
    /// Everything came through.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damaged.is_empty()
            && self.left_out == 0
            && self.attachments_lost == 0
            && !self.figures_lost
            && !self.history_lost
    }
}

/// Reads what can be read of `from` into a new workspace at `to`. The damaged file is left as it is.
pub fn recover(from: &Path, to: &Path, opening: &Opening) -> Result<Recovered> {
    let (from, to) = (&from_root(from)?, &from_root(to)?);
    if !from.is_file() {
        return Err(about(Code::WorkspaceMissing, from).with("kind", "file"));
    }
    vacant(to)?;
    let copy = Copy::of(from, &opening.scratch())?;
    if wal::is_there(from) && !wal::is_foreign(from, opening)? {
        copy.add_log(from)?;
    }
    let key = opening.key.as_ref();
    let found = unwritten(&copy.file, key).and_then(|unwritten| {
        let mut found = read_into(&copy.file, key, from, to, opening)?;
        // Where a long text goes on, SQLite reads zeros as well as anything else.
        if unwritten {
            found.damaged.insert("sqlite_page".to_owned());
        }
        Ok(found)
    });
    found.map_err(|refusal| match refusal.code {
        // The user knows it by another name than the copy's.
        Code::WorkspaceBroken | Code::WorkspaceLocked => refusal.with("path", from.display()),
        _ => refusal,
    })
}

/// Whether a locked file has a page that isn't as it was written. Of others nobody knows.
fn unwritten(file: &Path, key: Option<&Key>) -> Result<bool> {
    if key.is_none() || is_plain(file) {
        return Ok(false);
    }
    let connection = connect(file, FLAGS, key)?;
    fold_on_close(&connection, false)?;
    Ok(!faults(&connection, "PRAGMA cipher_integrity_check")?.is_empty())
}

/// Reads what can be read of a copy of `from` that this key locks, with the log beside it, into a new workspace
/// in the place of `to`.
pub(crate) fn read_into(
    copy: &Path,
    key: Option<&Key>,
    from: &Path,
    to: &Path,
    opening: &Opening,
) -> Result<Recovered> {
    let damaged = |error: &dyn std::fmt::Display| broken(copy, error);
    if is_plain(copy) {
        lengthen(copy).map_err(|error| damaged(&error))?;
    }
    let source = connect(copy, FLAGS, key)?;
    if !is_plain(copy) {
        read_round_damage(&source).map_err(|error| damaged(&error))?;
    }
    let fresh = with_ending(to, ".new");
    let _ = std::fs::remove_file(&fresh);
    let flags = FLAGS | OpenFlags::SQLITE_OPEN_CREATE;
    let found = connect(&fresh, flags, opening.key.as_ref())
        .and_then(|target| salvage(&source, target).map_err(|error| damaged(&error)))
        .and_then(|found| settle(&fresh, from, opening, found))
        .and_then(|found| {
            std::fs::rename(&fresh, to).map_err(|error| crate::opening::unwritable(to, &error))?;
            Ok(found)
        });
    for ending in ["", "-wal", "-shm", ".tib-lock"] {
        let _ = std::fs::remove_file(with_ending(&fresh, ending));
    }
    found
}

/// Makes a file that was cut off as long as its header says: SQLite reads nothing of a shorter one.
fn lengthen(file: &Path) -> std::io::Result<()> {
    let head = page(file)?;
    let (size, pages) = match (head.get(16..18), head.get(28..32)) {
        (Some(&[high, low]), Some(&[a, b, c, d])) => (
            // The largest one doesn't fit in its place.
            match u16::from_be_bytes([high, low]) {
                1 => 65_536,
                size => u64::from(size),
            },
            u64::from(u32::from_be_bytes([a, b, c, d])),
        ),
        _ => return Ok(()),
    };
    if file.metadata()?.len() < size * pages {
        std::fs::OpenOptions::new()
            .write(true)
            .open(file)?
            .set_len(size * pages)?;
    }
    Ok(())
}

/// A table as the damaged file declares it.
struct Table {
    name: String,
    columns: Vec<String>,
    has_rowid: bool,
}

/// Makes a file with the same tables, and brings every row over that can be read.
fn salvage(source: &Connection, target: Connection) -> rusqlite::Result<Recovered> {
    target.execute_batch("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")?;
    for pragma in ["application_id", "user_version"] {
        let value: i64 = source.pragma_query_value(None, pragma, |row| row.get(0))?;
        target.pragma_update(None, pragma, value)?;
    }
    let mut found = Recovered::default();
    let tx = target.unchecked_transaction()?;
    for table in declared(source, &tx)? {
        if !Salvage::of(source, &tx, &table).run()? {
            found.damaged.insert(table.name);
        }
    }
    if FIGURES.iter().any(|table| found.damaged.contains(*table)) {
        found.figures_lost = true;
        for table in FIGURES {
            tx.execute(&format!("DELETE FROM {table}"), [])?;
        }
    }
    let orphans = orphans_of(&tx)?;
    // What goes may leave others alone.
    loop {
        let mut gone = 0;
        for table in &orphans {
            gone += table.delete(&tx)?;
        }
        found.left_out += gone;
        if gone == 0 {
            break;
        }
    }
    tx.commit()?;
    target.close().map_err(|(_, error)| error).map(|()| found)
}

/// Declares everything in the new file; gives the tables that have rows of their own.
fn declared(source: &Connection, target: &Connection) -> rusqlite::Result<Vec<Table>> {
    let mut query = source.prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL
         ORDER BY type <> 'table', sql LIKE 'CREATE VIRTUAL%' DESC, rowid",
    )?;
    let mut rows = query.query([])?;
    let mut tables = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, name, sql): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let there: bool = target.query_row(
            "SELECT count(*) FROM sqlite_schema WHERE name = ?1",
            [&name],
            |row| row.get(0),
        )?;
        // What a virtual table keeps itself in is made with it.
        if there {
            continue;
        }
        target.execute_batch(&sql)?;
        if kind == "table" && !sql.starts_with("CREATE VIRTUAL") {
            let columns: String = target.query_row(
                "SELECT group_concat(name, char(10)) FROM pragma_table_info(?1)",
                [&name],
                |row| row.get(0),
            )?;
            tables.push(Table {
                columns: columns.lines().map(quoted).collect(),
                has_rowid: !sql.to_uppercase().contains("WITHOUT ROWID"),
                name,
            });
        }
    }
    Ok(tables)
}

struct Salvage<'a> {
    source: &'a Connection,
    target: &'a Connection,
    table: &'a Table,
    whole: bool,
    tries: usize,
}

impl<'a> Salvage<'a> {
    fn of(source: &'a Connection, target: &'a Connection, table: &'a Table) -> Self {
        Self {
            source,
            target,
            table,
            whole: true,
            tries: TRIES,
        }
    }

    /// Brings the rows over; says whether none was unreadable.
    fn run(mut self) -> rusqlite::Result<bool> {
        if self.table.has_rowid {
            // More than there can be, when the end of the table is damaged.
            // SQLCipher says the size of its pages in letters.
            let bytes: i64 = self.source.query_row(
                "SELECT page_count * CAST(page_size AS INTEGER)
                 FROM pragma_page_count, pragma_page_size",
                [],
                |row| row.get(0),
            )?;
            let most = bytes / ROW;
            let name = quoted(&self.table.name);
            let last =
                self.source
                    .query_row(&format!("SELECT max(rowid) FROM {name}"), [], |row| {
                        row.get::<_, Option<i64>>(0)
                    });
            match last {
                Ok(None) => {}
                Ok(Some(last)) => self.between(1, last)?,
                Err(_) => self.between(1, most)?,
            }
        } else if !self.rows("", &[])?.1 {
            // From the other end up to the fault.
            let down: Vec<String> = self
                .key()?
                .iter()
                .map(|one| format!("{one} DESC"))
                .collect();
            self.rows(&format!("ORDER BY {}", down.join(", ")), &[])?;
            self.whole = false;
        }
        Ok(self.whole)
    }

    fn key(&self) -> rusqlite::Result<Vec<String>> {
        let mut query = self
            .target
            .prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
        let rows = query.query_map([&self.table.name], |row| {
            Ok(quoted(&row.get::<_, String>(0)?))
        })?;
        rows.collect()
    }

    /// Rows with these numbers. Where there is a fault, both halves of what follows are tried.
    fn between(&mut self, first: i64, last: i64) -> rusqlite::Result<()> {
        let mut waiting = vec![(first, last)];
        while let Some((first, last)) = waiting.pop() {
            if first > last {
                continue;
            }
            let (read, ended) =
                self.rows("WHERE rowid BETWEEN ? AND ? ORDER BY rowid", &[first, last])?;
            if ended {
                continue;
            }
            self.whole = false;
            self.tries = self.tries.saturating_sub(1);
            if self.tries == 0 {
                break;
            }
            let first = read.map_or(first, |number| number + 1);
            if first < last {
                let middle = first + (last - first) / 2;
                waiting.push((middle + 1, last));
                waiting.push((first, middle));
            }
        }
        Ok(())
    }

    /// Brings rows over until a fault: the number of the last one, and whether there was none.
    fn rows(&self, which: &str, cells: &[i64]) -> rusqlite::Result<(Option<i64>, bool)> {
        let (name, columns) = (quoted(&self.table.name), self.table.columns.join(", "));
        let number = if self.table.has_rowid { "rowid" } else { "0" };
        let statement = format!("SELECT {number}, {columns} FROM {name} {which}");
        let holes = vec!["?"; self.table.columns.len()].join(", ");
        let named = if self.table.has_rowid { "rowid, " } else { "" };
        let extra = if self.table.has_rowid { "?, " } else { "" };
        let mut insert = self.target.prepare_cached(&format!(
            "INSERT OR IGNORE INTO {name} ({named}{columns}) VALUES ({extra}{holes})"
        ))?;
        let Ok(mut query) = self.source.prepare_cached(&statement) else {
            return Ok((None, false));
        };
        let Ok(mut rows) = query.query(params_from_iter(cells)) else {
            return Ok((None, false));
        };
        let mut read = None;
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok((read, true)),
                Err(_) => return Ok((read, false)),
            };
            let skip = usize::from(!self.table.has_rowid);
            let cells: rusqlite::Result<Vec<Cell>> = (skip..=self.table.columns.len())
                .map(|at| row.get(at))
                .collect();
            if self.table.has_rowid {
                read = Some(row.get(0)?);
            }
            // A cell that can't be what its column says is a fault as well.
            let Ok(cells) = cells else {
                return Ok((read, false));
            };
            if insert.execute(params_from_iter(cells)).is_err() {
                return Ok((read, false));
            }
        }
    }
}

/// Rows of a table that refer to what isn't there.
struct Orphans {
    table: String,
    condition: String,
}

impl Orphans {
    fn delete(&self, connection: &Connection) -> rusqlite::Result<u64> {
        let (table, condition) = (quoted(&self.table), &self.condition);
        connection
            .execute(&format!("DELETE FROM {table} WHERE {condition}"), [])
            .map(|gone| gone as u64)
    }
}

/// Of every table whose rows belong to those of another.
fn orphans_of(connection: &Connection) -> rusqlite::Result<Vec<Orphans>> {
    let mut query = connection.prepare(
        "SELECT t.name, f.\"table\", f.\"from\", coalesce(f.\"to\", 'id')
         FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'",
    )?;
    let rows = query.query_map([], |row| {
        let (table, of, from, to): (String, String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let (from, to, of) = (quoted(&from), quoted(&to), quoted(&of));
        Ok(Orphans {
            table,
            condition: format!("{from} IS NOT NULL AND {from} NOT IN (SELECT {to} FROM {of})"),
        })
    })?;
    rows.collect()
}

/// Brings the new file up to date and makes anew what follows from its records.
fn settle(fresh: &Path, from: &Path, opening: &Opening, mut found: Recovered) -> Result<Recovered> {
    let key = opening.key.as_ref();
    let lost = contents::mend(fresh, key, &opening.chunks_of(from))?;
    if found.damaged.contains("migration") {
        migrations::note_taken(&connect(fresh, FLAGS, key)?)?;
    }
    let store = Store::open(fresh, opening.clone())?;
    store.repair()?;
    let writer = store.writer()?;
    if !history::breaks(&writer)?.is_empty() {
        found.history_lost = true;
        // The last moment stays: what is written next must be later.
        writer
            .execute_batch(
                "PRAGMA foreign_keys = OFF; DELETE FROM change;
                 DELETE FROM operation WHERE number < (SELECT max(number) FROM operation);
                 UPDATE operation SET label = 'recovered', mode = 'do', target = NULL, state = 'gone';
                 PRAGMA foreign_keys = ON;",
            )
            .map_err(sql)?;
    }
    drop(writer);
    if store.region().is_err() {
        let name = fresh.file_stem().unwrap_or_default().to_string_lossy();
        let region = Region {
            id: opening.ids.next(),
            name: name.trim_end_matches(".tib").to_owned(),
            ..Region::default()
        };
        store.write("init", |w| w.put(&region))?;
    }
    if lost || CONTENTS.iter().any(|table| found.damaged.contains(*table)) {
        found.attachments_lost = store.read(|r| contents::gone(r.connection))?.len() as u64;
    }
    store.read(|r| {
        for kind in KINDS {
            let many = r
                .connection
                .query_row(
                    &format!("SELECT count(*) FROM {}", present(kind)),
                    [],
                    |row| row.get(0),
                )
                .map_err(sql)?;
            found.records.insert(kind.name.to_owned(), many);
        }
        Ok(())
    })?;
    match store.check()?.faults.first() {
        None => Ok(found),
        Some(fault) => Err(Refusal::new(Code::WorkspaceBroken).with("reason", fault)),
    }
}
