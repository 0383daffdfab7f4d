//! The schema, step by step. Steps are dated, go up only, add only, and run in one transaction.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use tib_domain::{Clock, Hlc, Id, NATIONAL_TERMS};

use crate::Result;
use crate::records::derived;
use crate::refusals::sql;

/// `application_id` of a workspace file: "TIBR".
pub(crate) const APPLICATION: i32 = 0x5449_4252;

/// The level an app must have to open the file. It grows only when an older app would do harm, so
/// that most steps leave older apps able to work.
pub(crate) const LEVEL: i32 = 9;

const STEPS: &[(&str, &str)] = &[
    (
        "2026-11-24-first",
        include_str!("migrations/2026-11-24-first.sql"),
    ),
    (
        "2026-11-24-traffic",
        include_str!("migrations/2026-11-24-traffic.sql"),
    ),
    (
        "2026-11-25-monitor",
        include_str!("migrations/2026-11-25-monitor.sql"),
    ),
    (
        "2026-11-26-records",
        include_str!("migrations/2026-11-26-records.sql"),
    ),
    (
        "2026-11-27-contact",
        include_str!("migrations/2026-11-27-contact.sql"),
    ),
    (
        "2026-11-27-task",
        include_str!("migrations/2026-11-27-task.sql"),
    ),
    (
        "2026-11-27-activity-lead",
        include_str!("migrations/2026-11-27-activity-lead.sql"),
    ),
    (
        "2026-11-27-lists",
        include_str!("migrations/2026-11-27-lists.sql"),
    ),
    (
        "2026-11-27-activity-end",
        include_str!("migrations/2026-11-27-activity-end.sql"),
    ),
    (
        "2026-11-27-attachments",
        include_str!("migrations/2026-11-27-attachments.sql"),
    ),
    (
        "2026-11-27-full-name",
        include_str!("migrations/2026-11-27-full-name.sql"),
    ),
    (
        "2026-11-27-network",
        include_str!("migrations/2026-11-27-network.sql"),
    ),
    (
        "2026-11-27-erased",
        include_str!("migrations/2026-11-27-erased.sql"),
    ),
    (
        "2026-11-28-labels",
        include_str!("migrations/2026-11-28-labels.sql"),
    ),
    (
        "2026-11-28-plan",
        include_str!("migrations/2026-11-28-plan.sql"),
    ),
    (
        "2026-11-28-found",
        include_str!("migrations/2026-11-28-found.sql"),
    ),
    (
        "2026-11-28-holiday",
        include_str!("migrations/2026-11-28-holiday.sql"),
    ),
    (
        "2026-11-28-amounts",
        include_str!("migrations/2026-11-28-amounts.sql"),
    ),
];

/// Whether steps are still to be taken.
pub(crate) fn pending(connection: &Connection) -> Result<bool> {
    let done: usize = connection
        .query_row("SELECT count(*) FROM migration", [], |row| row.get(0))
        .map_err(sql)?;
    Ok(done < STEPS.len())
}

/// Takes every step that the file hasn't had, all or none.
pub(crate) fn run(connection: &mut Connection, clock: &dyn Clock, device: &Id) -> Result<()> {
    let tx = connection.transaction().map_err(sql)?;
    let known: bool = tx
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'migration'",
            [],
            |row| row.get(0),
        )
        .map_err(sql)?;
    for (name, step) in STEPS {
        let done: bool = known
            && tx
                .query_row(
                    "SELECT count(*) FROM migration WHERE name = ?1",
                    [name],
                    |row| row.get(0),
                )
                .map_err(sql)?;
        if done {
            continue;
        }
        tx.execute_batch(step).map_err(sql)?;
        tx.execute(
            "INSERT INTO migration (name, applied_at) VALUES (?1, ?2)",
            params![name, clock.now().to_rfc3339()],
        )
        .map_err(sql)?;
    }
    seed(&tx, device)?;
    // Steps add columns and tables for what follows from the records; the records fill them.
    derived::rebuild(&tx)?;
    tx.pragma_update(None, "user_version", LEVEL).map_err(sql)?;
    tx.commit().map_err(sql)
}

/// Notes which steps were taken, for a file in which that was lost: as many as its tables and columns
/// come from.
pub(crate) fn note_taken(connection: &Connection) -> Result<()> {
    let here = columns(connection)?;
    let (mut taken, steps) = (0, Connection::open_in_memory().map_err(sql)?);
    for (place, (_, step)) in STEPS.iter().enumerate() {
        steps.execute_batch(step).map_err(sql)?;
        // A step may take away what an earlier one made.
        if columns(&steps)?.is_subset(&here) {
            taken = place + 1;
        }
    }
    for (name, _) in STEPS.iter().take(taken) {
        connection
            .execute(
                "INSERT OR IGNORE INTO migration (name, applied_at) VALUES (?1, '')",
                [name],
            )
            .map_err(sql)?;
    }
    Ok(())
}

/// Tables with their columns.
fn columns(connection: &Connection) -> Result<BTreeSet<(String, String)>> {
    let mut query = connection
        .prepare("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c")
        .map_err(sql)?;
    let rows = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

/// Adds the national terms that the file doesn't have, since a version may bring new ones. They stand at
/// moment zero: whatever a user writes later is newer.
fn seed(connection: &Connection, device: &Id) -> Result<()> {
    let mut insert = connection
        .prepare(
            "INSERT OR IGNORE INTO term (id, list, code, name_nl, name_en, national, updated_at, device)
             VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7)",
        )
        .map_err(sql)?;
    let origin = Hlc::default().to_string();
    for (list, code, nl, en) in NATIONAL_TERMS {
        let list = list.as_str();
        let id = format!("{list}:{code}");
        insert
            .execute(params![id, list, code, nl, en, origin, device.as_str()])
            .map_err(sql)?;
    }
    Ok(())
}
