//! A workspace beside a copy of it: what differs, and the exchange of the whole file for the copy.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use tib_domain::{Code, Hlc, HybridClock, Refusal};

use crate::backups::{Reason, as_private_as};
use crate::locking::{self, connect};
use crate::opening::{self, about, unwritable, with_ending};
use crate::refusals::sql;
use crate::wal::{self, Copy};
use crate::{Opening, Result, Store, chunks};

impl Store {
    /// How many records of each kind differ between the workspace and a copy: those that were changed
    /// since the histories of both parted.
    pub fn differences(&self, backup: &Path) -> Result<BTreeMap<String, u64>> {
        let other = self.open_copy(backup)?;
        self.read(|r| {
            let common = last_common(r.connection, &other).map_err(sql)?;
            let mut changed = BTreeSet::new();
            for connection in [r.connection, &other] {
                let mut query = connection
                    .prepare("SELECT DISTINCT kind, record FROM change WHERE operation > ?1")
                    .map_err(sql)?;
                let rows = query
                    .query_map([common], |row| {
                        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
                    })
                    .map_err(sql)?;
                for row in rows {
                    changed.insert(row.map_err(sql)?);
                }
            }
            let mut by_kind = BTreeMap::new();
            for (kind, _) in changed {
                *by_kind.entry(kind).or_default() += 1;
            }
            Ok(by_kind)
        })
    }

    /// Whether nothing was changed since a copy was made.
    pub fn is_same(&self, backup: &Path) -> Result<bool> {
        let other = self.open_copy(backup)?;
        self.read(|r| {
            let last = |connection| last_step(connection).map_err(sql);
            let common = last_common(r.connection, &other).map_err(sql)?;
            Ok(common == last(r.connection)? && common == last(&other)?)
        })
    }

    /// Exchanges the whole file for a copy, and keeps what it was. What was sent, the receipts and the
    /// place in the feed stay as they are. Nothing else may use the workspace; when it can't be done
    /// it is as it was, and has to be opened again.
    pub fn put_back(self, backup: &Path) -> Result<Self> {
        drop(self.writer()?);
        let fresh = with_ending(&self.path, ".new");
        let incoming = self.incoming(backup, &fresh);
        // What opening it left beside it.
        let _ = std::fs::remove_file(with_ending(&fresh, ".tib-lock"));
        let exchanged = incoming
            .and_then(|()| self.back_up(Reason::Replaced))
            .and_then(|_| opening::exchange(self, &fresh));
        exchanged.inspect_err(|_| {
            let _ = std::fs::remove_file(&fresh);
        })
    }

    /// A copy that is brought up to date, has its attachments in it and knows what was sent since.
    fn incoming(&self, backup: &Path, fresh: &Path) -> Result<()> {
        for file in [fresh, &wal::beside(fresh), &wal::index_beside(fresh)] {
            let _ = std::fs::remove_file(file);
        }
        let (key, folders) = (self.opening.key.as_ref(), self.opening.chunks_of(backup));
        let complete = |file: &Path| match self
            .read(|r| chunks::bring_in(file, key, &folders, Some(r.connection)))?
        {
            0 => Ok(()),
            _ => Err(about(Code::BackupIncomplete, backup)),
        };
        if key.is_some() && locking::is_plain(backup) {
            // Made before the workspace was locked.
            opening::recognise(backup, &self.opening.with_key(None))?;
            let copy = Copy::of(backup, &self.opening.scratch())?;
            complete(&copy.file)?;
            locking::write_anew(&copy.file, None, fresh, &self.opening)?;
        } else {
            opening::recognise(backup, &self.opening)?;
            std::fs::copy(backup, fresh).map_err(|error| unwritable(fresh, &error))?;
        }
        // Whoever may read the workspace now, and nobody else.
        as_private_as(&self.path, fresh).map_err(|error| unwritable(fresh, &error))?;
        complete(fresh)?;
        let store = Self::open(fresh, self.opening_with_erased()?)?;
        if store.region()?.id != self.region()?.id {
            return Err(Refusal::new(Code::BackupOfAnother).with("path", backup.display()));
        }
        let writer = store.writer()?;
        locking::attach(&writer, &self.path, "present", key)?;
        carry_over(&writer).map_err(sql)?;
        writer
            .execute(
                "INSERT OR IGNORE INTO main.erased SELECT * FROM present.erased",
                [],
            )
            .map_err(sql)?;
        self.note_put_back(&writer).map_err(sql)?;
        writer.execute("DETACH present", []).map_err(sql)?;
        wal::name_anew(&writer).map_err(sql)?;
        Ok(())
    }

    /// What opens a copy of this workspace: without who was erased from this one since.
    fn opening_with_erased(&self) -> Result<Opening> {
        let mut opening = self.opening.clone();
        opening.erased.extend(self.erased()?);
        Ok(opening)
    }

    fn open_copy(&self, backup: &Path) -> Result<Connection> {
        let key = self.opening.key.as_ref();
        connect(backup, OpenFlags::SQLITE_OPEN_READ_ONLY, key)
    }

    /// A step of history that nobody takes back. Whatever is written next is later than what was written
    /// in the attached `present`, so that no moment stands for two things.
    fn note_put_back(&self, connection: &Connection) -> rusqlite::Result<()> {
        let last: Option<String> = connection.query_row(
            "SELECT max(at) FROM (SELECT at FROM main.operation UNION ALL SELECT at FROM present.operation)",
            [],
            |row| row.get(0),
        )?;
        let last = last.as_deref().and_then(Hlc::parse).unwrap_or_default();
        let at = HybridClock::after(last).tick(self.opening.clock.now());
        let device = self.opening.device.as_str();
        connection
            .execute(
                "INSERT INTO operation (at, device, label, mode, state)
                 VALUES (?1, ?2, 'put-back', 'do', 'gone')",
                params![at.to_string(), device],
            )
            .map(drop)
    }
}

/// What stands between this laptop and the service, children first.
const TRAFFIC: [&str; 4] = ["outbox", "series", "binding", "feed_item"];

/// Takes what was sent and received from the attached `present`.
fn carry_over(connection: &Connection) -> rusqlite::Result<()> {
    let tx = connection.unchecked_transaction()?;
    for table in TRAFFIC {
        tx.execute(&format!("DELETE FROM main.{table}"), [])?;
    }
    for table in TRAFFIC.iter().rev() {
        let columns: String = tx.query_row(
            "SELECT group_concat(name, ', ') FROM pragma_table_info(?1)",
            [table],
            |row| row.get(0),
        )?;
        tx.execute(
            &format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM present.{table}"),
            [],
        )?;
    }
    tx.commit()
}

fn last_step(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row(
        "SELECT coalesce(max(number), 0) FROM operation",
        [],
        |row| row.get(0),
    )
}

/// The last step of history that two files have in common; 0 when none.
fn last_common(one: &Connection, other: &Connection) -> rusqlite::Result<i64> {
    let step = |connection: &Connection, number: i64| {
        connection
            .query_row(
                "SELECT at, device FROM operation WHERE number = ?1",
                params![number],
                |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
            )
            .optional()
    };
    // Up to some step they are the same, and from there on no more.
    let (mut same, mut differs) = (0, last_step(one)?.min(last_step(other)?) + 1);
    while differs - same > 1 {
        let middle = same + (differs - same) / 2;
        if step(one, middle)? == step(other, middle)? {
            same = middle;
        } else {
            differs = middle;
        }
    }
    Ok(same)
}
