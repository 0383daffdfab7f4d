//! What is published, in one order for all.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};
use tib_protocol::{Cursor, FeedItem, FeedKind, FeedPage, RegionName};

use super::{audit, id, json, moment};
use crate::storage::{Actor, NewItem, PublishedItem, RuleViolation, StorageResult};

pub fn newest(connection: &Connection, region: &str) -> StorageResult<Option<Cursor>> {
    // Two ends of one index, instead of an `or` that would walk it.
    Ok(connection
        .prepare_cached(
            "select position, id from feed_item where position = (select max(
               ifnull((select max(position) from feed_item where region is null), 0),
               ifnull((select max(position) from feed_item where region = ?1), 0)))",
        )?
        .query_row([region], |row| {
            Ok(Cursor {
                position: row.get(0)?,
                id: id(row, 1)?,
            })
        })
        .optional()?)
}

pub fn page(
    connection: &Connection,
    region: &str,
    after: Option<Cursor>,
    limit: usize,
) -> StorageResult<FeedPage> {
    if let Some(after) = after {
        let known: bool = connection
            .prepare_cached(
                "select exists (select 1 from feed_item where position = ?1 and id = ?2
                 and (region is null or region = ?3))",
            )?
            .query_row((after.position, after.id.to_string(), region), |row| {
                row.get(0)
            })?;
        if !known {
            return Err(RuleViolation::FeedDiverged.into());
        }
    }
    let mut statement = connection.prepare_cached(
        "select position, id, kind, version, body, published_at from feed_item
         where position > ?2 and (region is null or region = ?1) order by position limit ?3",
    )?;
    let from = after.map_or(0, |after| after.position);
    let rows = statement.query_map((region, from, limit.saturating_add(1)), |row| {
        Ok(FeedItem {
            position: row.get(0)?,
            id: id(row, 1)?,
            kind: FeedKind::from(row.get::<_, String>(2)?),
            version: row.get(3)?,
            body: json(row, 4)?,
            published_at: moment(row, 5)?,
        })
    })?;
    let mut items = rows.collect::<Result<Vec<_>, _>>()?;
    let more = items.len() > limit;
    items.truncate(limit);
    let cursor = items
        .last()
        .map(|item| Cursor {
            position: item.position,
            id: item.id,
        })
        .or(after);
    Ok(FeedPage {
        items,
        cursor,
        more,
    })
}

pub fn publish(
    tx: &Transaction<'_>,
    item: &NewItem,
    by: &Actor,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    let body = serde_json::to_string(&item.body)?;
    let to: Vec<Option<&str>> = match &item.regions {
        None => vec![None],
        Some(regions) => regions.iter().map(|region| Some(region.as_str())).collect(),
    };
    for region in to {
        if let Some(region) = region {
            let known: bool = tx
                .prepare_cached("select exists (select 1 from region where id = ?1)")?
                .query_row([region], |row| row.get(0))?;
            if !known {
                return Err(RuleViolation::NotFound.into());
            }
        }
        tx.prepare_cached(
            "insert into feed_item (id, region, kind, version, body, published_at)
             values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            item.id.to_string(),
            region,
            item.kind.as_str(),
            item.version,
            &body,
            now.timestamp_millis(),
        ))?;
    }
    let action = format!("{} published", item.kind.as_str());
    audit(tx, by, &action, &item.id.to_string(), now)
}

pub fn published(connection: &Connection, kind: &str) -> StorageResult<Vec<PublishedItem>> {
    items(connection, kind, i64::MAX)
}

pub fn last_published(connection: &Connection, kind: &str) -> StorageResult<Option<PublishedItem>> {
    Ok(items(connection, kind, 1)?.pop())
}

fn items(connection: &Connection, kind: &str, rows: i64) -> StorageResult<Vec<PublishedItem>> {
    let mut statement = connection.prepare_cached(
        "select f.position, f.id, f.version, f.body, f.published_at, r.id, r.name
         from feed_item f left join region r on r.id = f.region
         where f.kind = ?1 order by f.position desc limit ?2",
    )?;
    let mut rows = statement.query((kind, rows))?;
    let mut items: Vec<PublishedItem> = Vec::new();
    while let Some(row) = rows.next()? {
        let cursor = Cursor {
            position: row.get(0)?,
            id: id(row, 1)?,
        };
        let region = match (row.get(5)?, row.get(6)?) {
            (Some(id), Some(name)) => Some(RegionName { id, name }),
            _ => None,
        };
        // One row per region that it was addressed to: gathered into one item.
        match items.iter_mut().find(|item| item.id == cursor.id) {
            Some(item) => match (&mut item.regions, region) {
                (Some(regions), Some(region)) => regions.push(region),
                (regions, _) => *regions = None,
            },
            None => items.push(PublishedItem {
                cursor,
                id: cursor.id,
                version: row.get(2)?,
                body: json(row, 3)?,
                published_at: moment(row, 4)?,
                regions: region.map(|region| vec![region]),
            }),
        }
    }
    for item in &mut items {
        if let Some(regions) = &mut item.regions {
            regions.sort_by_key(|region| region.name.to_lowercase());
        }
    }
    Ok(items)
}
