//! What records point at: terms and partners, in order.

use std::collections::HashMap;

use rusqlite::{Connection, params};
use tib_domain::Id;

use crate::Result;
use crate::refusals::sql;
use crate::tables::Owners;

/// Links of many owners, read in one query.
#[derive(Default)]
pub(crate) struct Links(HashMap<(String, String), Vec<Id>>);

impl Links {
    pub fn of(connection: &Connection, owners: Owners<'_>) -> Result<Self> {
        let mut links = connection
            .prepare_cached(&format!(
                "SELECT owner, role, target FROM link WHERE {} ORDER BY owner, role, position",
                owners.condition("owner")
            ))
            .map_err(sql)?;
        let rows = links
            .query_map([owners.id()], |row| {
                Ok(((row.get(0)?, row.get(1)?), row.get::<_, String>(2)?))
            })
            .map_err(sql)?;
        let mut found = Self::default();
        for row in rows {
            let (key, target) = row.map_err(sql)?;
            found.0.entry(key).or_default().push(Id::new(target));
        }
        Ok(found)
    }

    /// Takes the targets of one owner and role out.
    pub fn take(&mut self, owner: &Id, role: &str) -> Vec<Id> {
        self.0
            .remove(&(owner.as_str().to_owned(), role.to_owned()))
            .unwrap_or_default()
    }
}

/// Replaces all links of an owner.
pub(crate) fn write(connection: &Connection, owner: &Id, roles: &[(&str, &[Id])]) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM link WHERE owner = ?1")
        .and_then(|mut delete| delete.execute([owner.as_str()]))
        .map_err(sql)?;
    let mut insert = connection
        .prepare_cached("INSERT INTO link (owner, role, position, target) VALUES (?1, ?2, ?3, ?4)")
        .map_err(sql)?;
    for (role, targets) in roles {
        for (position, target) in targets.iter().enumerate() {
            insert
                .execute(params![owner.as_str(), role, position, target.as_str()])
                .map_err(sql)?;
        }
    }
    Ok(())
}
