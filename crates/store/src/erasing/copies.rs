//! Erasing people again in files that have them still: copies from before, wherever they come from.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::{Erased, disk, removal};
use crate::records::derived;
use crate::refusals::sql;
use crate::{Opening, Result, Store, wal};

/// Those of the erased of whom a file still has something. Of an older schema only the table of people is
/// asked: one that has none of them has nothing else of them.
pub(crate) fn left_in(connection: &Connection, gone: &[Erased]) -> Result<Vec<Erased>> {
    if gone.is_empty() {
        return Ok(Vec::new());
    }
    let has = |table: &str| -> Result<bool> {
        connection
            .query_row(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1",
                [table],
                |row| row.get(0),
            )
            .map_err(sql)
    };
    let mut questions = Vec::new();
    for (table, condition) in [
        ("contact", "id = ?1"),
        ("change", "kind = 'contact' AND record = ?1"),
    ] {
        if has(table)? {
            questions.push(format!("EXISTS (SELECT 1 FROM {table} WHERE {condition})"));
        }
    }
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = format!("SELECT ({})", questions.join(" OR "));
    if has("erased")? {
        statement
            .push_str(" AND NOT EXISTS (SELECT 1 FROM erased WHERE kind = 'contact' AND id = ?1)");
    }
    let mut query = connection.prepare(&statement).map_err(sql)?;
    let mut left: Vec<Erased> = Vec::new();
    for one in gone {
        // The app and the workspace may both know.
        if left.iter().any(|known| known.id == one.id) {
            continue;
        }
        let there: bool = query
            .query_row([one.id.as_str()], |row| row.get(0))
            .map_err(sql)?;
        if there {
            left.push(one.clone());
        }
    }
    Ok(left)
}

/// Erases who was erased before from a file that has them again, or still, and cleans what an erasing that was
/// broken off left.
pub(crate) fn again(connection: &mut Connection, opening: &Opening) -> Result<()> {
    let left = left_in(connection, &opening.erased)?;
    if !left.is_empty() {
        let tx = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        // What was read round damage has no index yet.
        derived::rebuild(&tx)?;
        for group in by_choices(left) {
            removal::take_out(&tx, opening, &group)?;
        }
        tx.commit().map_err(sql)?;
    }
    if disk::is_unfinished(connection).map_err(sql)? && disk::cleaned(connection, opening) {
        disk::note_finished(connection)?;
        wal::emptied(connection).map_err(sql)?;
    }
    Ok(())
}

/// As [`again`], of a file that isn't in its place yet and is brought up to date for it where it must be.
pub(crate) fn from_copy(file: &Path, opening: &Opening) -> Result<()> {
    let connection = crate::locking::connect(file, crate::opening::FLAGS, opening.key.as_ref())?;
    if left_in(&connection, &opening.erased)?.is_empty() {
        return Ok(());
    }
    drop(connection);
    drop(Store::open(file, opening.clone())?);
    let _ = std::fs::remove_file(crate::opening::with_ending(file, ".tib-lock"));
    Ok(())
}

/// Those of whom the same was chosen together, in the order in which they were erased: what was chosen of a text
/// when one person was erased says nothing of another.
fn by_choices(mut gone: Vec<Erased>) -> Vec<Vec<Erased>> {
    gone.sort_by(|a, b| (&a.day, &a.id).cmp(&(&b.day, &b.id)));
    let mut groups: Vec<Vec<Erased>> = Vec::new();
    for one in gone {
        let same = |group: &&mut Vec<Erased>| {
            group
                .first()
                .is_some_and(|first| first.choices == one.choices)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}
