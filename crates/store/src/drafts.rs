//! What was typed and can't be kept yet: it is there again after a crash. Drafts are no part of
//! history, and go when their record is saved or deleted.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tib_domain::{Id, Kind};

use crate::refusals::{json, sql};
use crate::{Reading, Result, Store};

impl Store {
    /// Keeps what was typed of a record in place of what was kept before.
    pub fn keep_draft(&self, kind: &Kind, id: &Id, body: &impl Serialize) -> Result<()> {
        let body = serde_json::to_string(body).map_err(json)?;
        self.writer()?
            .execute(
                "INSERT INTO draft (kind, record, body, updated_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (kind, record) DO UPDATE SET body = ?3, updated_at = ?4",
                params![
                    kind.name,
                    id.as_str(),
                    body,
                    self.opening.clock.now().to_rfc3339()
                ],
            )
            .map_err(sql)?;
        Ok(())
    }

    /// Forgets what was typed of a record.
    pub fn drop_draft(&self, kind: &Kind, id: &Id) -> Result<()> {
        drop(&*self.writer()?, kind, id)
    }
}

impl Reading<'_> {
    /// What was typed of a record. A draft in a form that this version doesn't know counts as none,
    /// and stays.
    pub fn draft<D: DeserializeOwned>(&self, kind: &Kind, id: &Id) -> Result<Option<D>> {
        let body: Option<String> = self
            .connection
            .prepare_cached("SELECT body FROM draft WHERE kind = ?1 AND record = ?2")
            .and_then(|mut query| {
                query
                    .query_row([kind.name, id.as_str()], |row| row.get(0))
                    .optional()
            })
            .map_err(sql)?;
        Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
    }

    /// Ids of a kind's drafts whose record was never made, newest first.
    pub fn drafts_of_new(&self, kind: &Kind) -> Result<Vec<Id>> {
        let mut query = self
            .connection
            .prepare_cached(&format!(
                "SELECT record FROM draft WHERE kind = ?1
                 AND record NOT IN (SELECT id FROM \"{}\") ORDER BY updated_at DESC",
                kind.name
            ))
            .map_err(sql)?;
        let rows = query
            .query_map([kind.name], |row| Ok(Id::new(row.get::<_, String>(0)?)))
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }
}

pub(crate) fn drop(connection: &Connection, kind: &Kind, id: &Id) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM draft WHERE kind = ?1 AND record = ?2")
        .and_then(|mut delete| delete.execute([kind.name, id.as_str()]))
        .map_err(sql)?;
    Ok(())
}
