//! What an erasing leaves on the disk: pages that are free, what lies between rows, the log of writes.

use rusqlite::Connection;

use crate::refusals::sql;
use crate::{Opening, Result, wal};

/// The setting that says that the disk isn't clean yet.
pub(super) const UNFINISHED: &str = "erasing";

/// Writes the whole file anew and empties its log: pages that are free, and what lies between the rows of
/// others, may hold what was there before. Says whether nothing is left of it.
pub(super) fn cleaned(connection: &Connection, opening: &Opening) -> bool {
    let clean = || -> rusqlite::Result<bool> {
        if opening.key.is_none() {
            // In memory a large workspace may have no room. Nobody who was erased is in it any more.
            connection.pragma_update(None, "temp_store", "FILE")?;
        }
        let written = connection.execute_batch("VACUUM");
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        written?;
        wal::emptied(connection)
    };
    let cleaned = clean();
    if !matches!(cleaned, Ok(true)) {
        let error = cleaned.as_ref().err().map(ToString::to_string);
        tracing::warn!(error, "what was erased is not gone from the disk yet");
    }
    cleaned.unwrap_or_default()
}

/// Nothing is left on the disk.
pub(super) fn note_finished(connection: &Connection) -> Result<()> {
    connection
        .execute("DELETE FROM setting WHERE key = ?1", [UNFINISHED])
        .map(drop)
        .map_err(sql)
}

/// Whether something is left on the disk.
pub(super) fn is_unfinished(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT count(*) FROM setting WHERE key = ?1",
        [UNFINISHED],
        |row| row.get(0),
    )
}
