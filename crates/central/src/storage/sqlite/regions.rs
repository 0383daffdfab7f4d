//! The service itself, its regions, and what they sent.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, Transaction};
use tib_protocol::{Period, RegionName};
use uuid::Uuid;

use super::{audit, id, json, moment};
use crate::storage::{
    Actor, NewestSummary, RegionDetail, RegionOverview, RuleViolation, Service, StorageResult,
    SummaryRow,
};

/// Two summaries side by side: the same region and period, building on the same one.
const SUMMARIES: &str = "
    select s.id, s.school_year, s.quarter, s.received_at,
      exists (select 1 from summary o where o.region = s.region and o.id <> s.id
        and o.school_year = s.school_year and o.quarter = s.quarter
        and o.builds_on is s.builds_on),
      exists (select 1 from summary o where o.region = s.region and o.builds_on = s.id)
    from summary s where s.region = ?1 order by s.received_at desc, s.idx desc";

pub fn service(connection: &Connection) -> StorageResult<Service> {
    Ok(connection
        .prepare_cached("select id, key, name from service")?
        .query_row([], |row| {
            Ok(Service {
                id: id(row, 0)?,
                key: row.get(1)?,
                name: row.get(2)?,
            })
        })?)
}

pub fn add(
    tx: &Transaction<'_>,
    region: &RegionName,
    by: &Actor,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    let added = tx.execute(
        "insert into region (id, name, created_at) values (?1, ?2, ?3) on conflict do nothing",
        (&region.id, &region.name, now.timestamp_millis()),
    )?;
    if added == 0 {
        return Err(RuleViolation::Exists.into());
    }
    audit(tx, by, "region added", &region.id, now)
}

pub fn find(connection: &Connection, id_or_name: &str) -> StorageResult<RegionName> {
    Ok(connection
        .prepare_cached("select id, name from region where id = ?1 or name = ?1")?
        .query_row([id_or_name], |row| {
            Ok(RegionName {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })
        .optional()?
        .ok_or(RuleViolation::NotFound)?)
}

pub fn overview(connection: &Connection) -> StorageResult<Vec<RegionOverview>> {
    let mut statement = connection.prepare_cached(
        "select r.id, r.name,
           (select count(*) from device d where d.region = r.id and d.revoked_at is null)
         from region r order by r.name collate nocase",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((
            RegionName {
                id: row.get(0)?,
                name: row.get(1)?,
            },
            row.get(2)?,
        ))
    })?;
    let mut regions = Vec::new();
    for row in rows {
        let (region, devices) = row?;
        let last_summary = connection
            .prepare_cached(SUMMARIES)?
            .query_row([&region.id], summary_row)
            .optional()?;
        regions.push(RegionOverview {
            region,
            devices,
            last_summary,
        });
    }
    Ok(regions)
}

pub fn detail(connection: &Connection, region: &str) -> StorageResult<RegionDetail> {
    let region: RegionName = connection
        .prepare_cached("select id, name from region where id = ?1")?
        .query_row([region], |row| {
            Ok(RegionName {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })
        .optional()?
        .ok_or(RuleViolation::NotFound)?;
    let devices = connection
        .prepare_cached("select count(*) from device where region = ?1 and revoked_at is null")?
        .query_row([&region.id], |row| row.get(0))?;
    let mut statement = connection.prepare_cached(SUMMARIES)?;
    let summaries = statement
        .query_map([&region.id], summary_row)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(RegionDetail {
        region,
        devices,
        summaries,
    })
}

pub fn summary(
    connection: &Connection,
    region: &str,
    entry: Uuid,
) -> StorageResult<serde_json::Value> {
    Ok(connection
        .prepare_cached(
            "select e.body from summary s join entry e on e.series = s.series and e.idx = s.idx
             where s.region = ?1 and s.id = ?2 order by s.received_at desc limit 1",
        )?
        .query_row((region, entry.to_string()), |row| json(row, 0))
        .optional()?
        .ok_or(RuleViolation::NotFound)?)
}

pub fn newest_summaries(connection: &Connection) -> StorageResult<Vec<NewestSummary>> {
    let mut newest = Vec::new();
    for one in overview(connection)? {
        let summary = match one.last_summary {
            Some(last) => {
                let body = summary(connection, &one.region.id, last.id)?;
                Some((serde_json::from_value(body)?, last.received_at))
            }
            None => None,
        };
        newest.push(NewestSummary {
            region: one.region,
            summary,
        });
    }
    Ok(newest)
}

fn summary_row(row: &Row<'_>) -> rusqlite::Result<SummaryRow> {
    Ok(SummaryRow {
        id: id(row, 0)?,
        period: Period {
            school_year: row.get(1)?,
            quarter: Some(row.get(2)?).filter(|quarter| *quarter > 0),
        },
        received_at: moment(row, 3)?,
        side_by_side: row.get(4)?,
        replaced: row.get(5)?,
    })
}
