//! The feed: what came from the national team. Exempt from undo: the service owns it.

use rusqlite::{OptionalExtension, Row, params};
use tib_domain::{NationalRegion, Record};

use crate::refusals::sql;
use crate::writing::Mode;
use crate::{Result, Store};

/// Something from the national team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedRecord {
    /// UUID.
    pub id: String,
    /// Place in the feed.
    pub position: u64,
    /// `news` …
    pub kind: String,
    /// Version of the kind's body.
    pub version: u32,
    /// JSON.
    pub body: String,
    /// When it was published, UTC.
    pub published_at: String,
    /// When the user read it, UTC.
    pub read_at: Option<String>,
}

impl Store {
    /// Where this file is in the feed, and the tag of the feed's last answer.
    pub fn feed_place(&self) -> Result<(Option<String>, Option<String>)> {
        self.read(|r| {
            let connection = r.connection;
            connection
                .query_row("SELECT cursor, tag FROM binding", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()
                .map(Option::unwrap_or_default)
                .map_err(sql)
        })
    }

    /// Keeps items together with the new place in the feed; an item that is here stays as it is.
    /// `removed` are the ids that these items take away. Gives how many items were new.
    pub fn feed_keep(
        &self,
        items: &[FeedRecord],
        removed: &[String],
        cursor: Option<&str>,
        tag: Option<&str>,
    ) -> Result<u64> {
        self.traffic(|connection| {
            let mut insert = connection
                .prepare_cached(
                    "INSERT INTO feed_item
                       (id, position, kind, version, body, published_at, received_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                     ON CONFLICT (id) DO NOTHING",
                )
                .map_err(sql)?;
            let mut new = 0;
            for item in items {
                new += insert
                    .execute(params![
                        item.id,
                        item.position,
                        item.kind,
                        item.version,
                        item.body,
                        item.published_at,
                        self.now()
                    ])
                    .map_err(sql)?;
            }
            for id in removed {
                // When a list goes that may be in use, the one before it is to be taken in again.
                connection
                    .execute(
                        "UPDATE feed_item SET read_at = NULL WHERE kind = 'taxonomy' AND EXISTS (
                           SELECT 1 FROM feed_item
                           WHERE id = ?1 AND kind = 'taxonomy' AND removed = 0)",
                        [id],
                    )
                    .map_err(sql)?;
                connection
                    .execute("UPDATE feed_item SET removed = 1 WHERE id = ?1", [id])
                    .map_err(sql)?;
            }
            connection
                .execute(
                    "UPDATE binding SET cursor = ?1, tag = ?2",
                    params![cursor, tag],
                )
                .map_err(sql)?;
            Ok(new as u64)
        })
    }

    /// Puts the national list of regions that an item brought in the place of the one there was, and
    /// notes that the item was read. Undo passes over it, for the list is the national team's, and
    /// no longer takes back an earlier change of the list: that would bring yet another list back.
    pub fn feed_take_regions(&self, item: &str, regions: &[NationalRegion]) -> Result<()> {
        self.operation("national-list", Mode::Feed, None, "", |writing| {
            writing
                .tx
                .execute(
                    "UPDATE feed_item SET read_at = ?2 WHERE id = ?1",
                    params![item, self.now()],
                )
                .map_err(sql)?;
            writing
                .tx
                .execute(
                    "UPDATE operation SET state = 'gone'
                     WHERE mode = 'do' AND state <> 'gone'
                       AND number IN (SELECT operation FROM change WHERE kind = ?1)",
                    [NationalRegion::KIND.name],
                )
                .map_err(sql)?;
            writing.national_regions_put(regions)
        })
    }

    /// Items of a kind that nothing took away, newest first.
    pub fn feed(&self, kind: &str) -> Result<Vec<FeedRecord>> {
        self.read(|r| {
            let connection = r.connection;
            let mut items = connection
                .prepare_cached(
                    "SELECT id, position, kind, version, body, published_at, read_at
                     FROM feed_item WHERE kind = ?1 AND removed = 0
                     ORDER BY published_at DESC, position DESC",
                )
                .map_err(sql)?;
            let rows = items.query_map([kind], feed_record).map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        })
    }

    /// Notes that the user read an item.
    pub fn feed_read(&self, id: &str) -> Result<()> {
        self.traffic(|connection| {
            connection
                .execute(
                    "UPDATE feed_item SET read_at = ?2 WHERE id = ?1 AND read_at IS NULL",
                    params![id, self.now()],
                )
                .map_err(sql)?;
            Ok(())
        })
    }
}

fn feed_record(row: &Row<'_>) -> rusqlite::Result<FeedRecord> {
    Ok(FeedRecord {
        id: row.get(0)?,
        position: row.get(1)?,
        kind: row.get(2)?,
        version: row.get(3)?,
        body: row.get(4)?,
        published_at: row.get(5)?,
        read_at: row.get(6)?,
    })
}
