//! The lists that the national team keeps for all.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};
use tib_domain::NationalRegion;
use tib_protocol::{FeedKind, TaxonomyV1};

use super::{audit, feed, moment, unreadable};
use crate::storage::{
    Actor, ListVersion, NewItem, NewRegionList, RegionList, RuleViolation, StorageResult,
};

const REGIONS: &str = "regions";

pub fn regions(connection: &Connection) -> StorageResult<Option<RegionList>> {
    Ok(connection
        .prepare_cached(
            "select version, body from national_list where list = ?1
             order by version desc limit 1",
        )?
        .query_row([REGIONS], |row| {
            let body: String = row.get(1)?;
            Ok(RegionList {
                version: row.get(0)?,
                regions: serde_json::from_str(&body).map_err(|error| unreadable(1, error))?,
            })
        })
        .optional()?)
}

pub fn versions(connection: &Connection, limit: usize) -> StorageResult<Vec<ListVersion>> {
    let mut statement = connection.prepare_cached(
        "select l.version, l.saved_at, u.mail from national_list l
         left join user u on l.saved_by = 'user ' || u.id
         where l.list = ?1 order by l.version desc limit ?2",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = statement.query_map((REGIONS, limit), |row| {
        Ok(ListVersion {
            version: row.get(0)?,
            saved_at: moment(row, 1)?,
            saved_by: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn save(
    tx: &Transaction<'_>,
    new: &NewRegionList,
    by: &Actor,
    now: DateTime<Utc>,
) -> StorageResult<RegionList> {
    let current = regions(tx)?;
    let version = current.as_ref().map_or(0, |list| list.version);
    if version != new.based_on {
        return Err(RuleViolation::Overtaken.into());
    }
    match current {
        Some(current) if current.regions == new.regions => return Ok(current),
        _ => {}
    }
    let saved = RegionList {
        version: version + 1,
        regions: new.regions.clone(),
    };
    tx.prepare_cached(
        "insert into national_list (list, version, body, item, saved_by, saved_at)
         values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        REGIONS,
        saved.version,
        serde_json::to_string::<Vec<NationalRegion>>(&saved.regions)?,
        new.item.to_string(),
        by.to_string(),
        now.timestamp_millis(),
    ))?;
    audit(
        tx,
        by,
        "region list saved",
        &format!("version {}", saved.version),
        now,
    )?;
    let body = serde_json::to_value(TaxonomyV1 {
        regions: Some(saved.regions.clone()),
    })?;
    let item = NewItem {
        id: new.item,
        kind: FeedKind::Taxonomy,
        version: 1,
        body,
        regions: None,
    };
    feed::publish(tx, &item, by, now)?;
    Ok(saved)
}
