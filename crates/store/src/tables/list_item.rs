//! Short lists that are always read whole: a row is the record as JSON.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tib_domain::{Ambition, CollegeShare, Id, NationalRegion, OwnIndicator, Stamp};

use crate::Result;
use crate::refusals::{json, sql};
use crate::tables::Record;

/// A record of a short list.
pub(crate) trait ListItem: Serialize + DeserializeOwned {
    /// The name of the list, also in history.
    const LIST: &'static str;
    fn id(&self) -> &Id;
}

/// Every record of a list, by id.
pub(crate) fn all<T: ListItem>(connection: &Connection) -> Result<Vec<T>> {
    let mut items = connection
        .prepare_cached("SELECT body FROM list_item WHERE list = ?1 AND deleted = 0 ORDER BY id")
        .map_err(sql)?;
    let rows = items
        .query_map([T::LIST], |row| row.get(0))
        .and_then(Iterator::collect::<rusqlite::Result<Vec<String>>>)
        .map_err(sql)?;
    rows.iter()
        .map(|body| serde_json::from_str(body).map_err(json))
        .collect()
}

impl<T: ListItem> Record for T {
    const KIND: &'static str = T::LIST;

    fn id(&self) -> &Id {
        ListItem::id(self)
    }

    fn read(connection: &Connection, id: &Id) -> Result<Option<Self>> {
        let found: Option<String> = connection
            .query_row(
                "SELECT body FROM list_item WHERE list = ?1 AND id = ?2 AND deleted = 0",
                params![T::LIST, id.as_str()],
                |row| row.get(0),
            )
            .optional()
            .map_err(sql)?;
        found
            .map(|body| serde_json::from_str(&body).map_err(json))
            .transpose()
    }

    fn write(&self, connection: &Connection, stamp: &Stamp) -> Result<()> {
        let body = serde_json::to_string(self).map_err(json)?;
        connection
            .execute(
                "INSERT INTO list_item (list, id, body, updated_at, device, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, 0)
                 ON CONFLICT (list, id) DO UPDATE SET body = ?3, updated_at = ?4, device = ?5,
                   deleted = 0",
                params![
                    T::LIST,
                    ListItem::id(self).as_str(),
                    body,
                    stamp.updated_at,
                    stamp.device.as_str()
                ],
            )
            .map_err(sql)?;
        Ok(())
    }

    fn bury(connection: &Connection, id: &Id, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "UPDATE list_item SET deleted = 1, updated_at = ?3, device = ?4
                 WHERE list = ?1 AND id = ?2",
                params![
                    T::LIST,
                    id.as_str(),
                    stamp.updated_at,
                    stamp.device.as_str()
                ],
            )
            .map_err(sql)?;
        Ok(())
    }
}

macro_rules! lists {
    ($($record:ty = $name:literal),* $(,)?) => {
        $(impl ListItem for $record {
            const LIST: &'static str = $name;
            fn id(&self) -> &Id {
                &self.id
            }
        })*
    };
}

lists! {
    NationalRegion = "national_region",
    CollegeShare = "college_share",
    Ambition = "ambition",
    OwnIndicator = "own_indicator",
}
