//! Records as they were at a moment, from the history of changes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::params;
use tib_domain::{Hlc, Id, Record};

use crate::Result;
use crate::reading::Reading;
use crate::records::present;
use crate::refusals::{json, sql};

/// What was otherwise at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsOf<R> {
    /// Records that changed since, as they were; none where it wasn't there yet.
    pub changed: BTreeMap<Id, Option<R>>,
    /// Those that were there and aren't any more.
    pub gone: Vec<R>,
    /// Nothing at all was written down yet.
    pub before_all: bool,
}

impl Reading<'_> {
    /// The records of a kind that were otherwise at a moment. A record that isn't in the answer was as it is now.
    /// People who were erased since aren't in history any more, and so in none of the answers.
    pub fn as_of<R: Record>(&self, moment: DateTime<Utc>) -> Result<AsOf<R>> {
        let moment = Hlc {
            millis: moment.timestamp_millis().max(0),
            counter: 0,
        };
        // The clock that operations are numbered by never goes back, so the last one before is found from the end.
        let last: Option<i64> = self
            .connection
            .prepare_cached("SELECT max(number) FROM (SELECT number FROM operation WHERE at < ?1 ORDER BY number DESC LIMIT 1)")
            .and_then(|mut query| query.query_row([moment.to_string()], |row| row.get(0)))
            .map_err(sql)?;
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT record, before FROM change WHERE operation > ?1 AND kind = ?2
                 ORDER BY operation, position",
            )
            .map_err(sql)?;
        let rows = query
            .query_map(params![last.unwrap_or_default(), R::KIND.name], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?))
            })
            .map_err(sql)?;
        // The first change since says how it was.
        let mut first = BTreeMap::new();
        for row in rows {
            let (record, before) = row.map_err(sql)?;
            first.entry(Id::new(record)).or_insert(before);
        }
        let mut found = AsOf {
            changed: BTreeMap::new(),
            gone: Vec::new(),
            before_all: last.is_none(),
        };
        let mut ids = self
            .connection
            .prepare_cached(&format!("SELECT id FROM {}", present(R::KIND)))
            .map_err(sql)?;
        let there: BTreeSet<Id> = ids
            .query_map([], |row| row.get::<_, String>(0).map(Id::new))
            .and_then(Iterator::collect)
            .map_err(sql)?;
        for (id, before) in first {
            let before: Option<R> = before
                .map(|text| serde_json::from_str(&text).map_err(json))
                .transpose()?;
            match before {
                Some(before) if !there.contains(&id) => found.gone.push(before),
                before => {
                    found.changed.insert(id, before);
                }
            }
        }
        Ok(found)
    }
}
