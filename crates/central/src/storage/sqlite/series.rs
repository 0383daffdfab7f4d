//! Series and their entries.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};
use tib_protocol::{Accepted, Entry, EntryKind, Page, Receipt, ReceiptState, SeriesState};
use uuid::Uuid;

use super::{hash, id, moment};
use crate::rules::body::{Content, Fault, judge};
use crate::rules::series::{Held, new_part};
use crate::storage::{Device, RuleViolation, StorageResult};
use crate::words::{Language, refusal};

pub fn state(connection: &Connection, device: &Device, series: Uuid) -> StorageResult<SeriesState> {
    let empty = SeriesState::empty(super::regions::service(connection)?.id);
    let found = connection
        .prepare_cached("select device, next, chain from series where id = ?1")?
        .query_row([series.to_string()], |row| {
            Ok((
                id(row, 0)?,
                SeriesState {
                    next: row.get(1)?,
                    chain: hash(row, 2)?,
                    ..empty
                },
            ))
        })
        .optional()?;
    match found {
        None => Ok(empty),
        Some((owner, state)) if owner == device.id => Ok(state),
        // Also for a colleague's laptop in the same region: a series has one writer.
        Some(_) => Err(RuleViolation::SeriesOfAnother.into()),
    }
}

pub fn take_page(
    tx: &Transaction<'_>,
    device: &Device,
    series: Uuid,
    page: &Page,
    language: Language,
    now: DateTime<Utc>,
) -> StorageResult<Accepted> {
    let mut state = state(tx, device, series)?;
    begin(tx, device, series, page, &state, now)?;
    let held = held(tx, series, page)?;
    let known: Vec<_> = held.iter().map(|(entry, _)| entry.clone()).collect();
    let (old, new) = new_part(state.next, &known, &page.entries)?;
    let mut receipts: Vec<_> = held
        .into_iter()
        .take(old.len())
        .map(|(_, receipt)| receipt)
        .collect();
    for entry in new {
        let taken: bool = tx
            .prepare_cached("select exists (select 1 from entry where series = ?1 and id = ?2)")?
            .query_row((series.to_string(), entry.id.to_string()), |row| row.get(0))?;
        if taken {
            // The id stands at another index already: two histories under one name.
            return Err(RuleViolation::SeriesConflict { index: entry.index }.into());
        }
        let judged = judged(tx, device, entry, language)?;
        receipts.push(keep(tx, device, series, entry, judged, now)?);
        state = state.after(&entry.hash);
    }
    tx.prepare_cached("update series set next = ?2, chain = ?3 where id = ?1")?
        .execute((series.to_string(), state.next, state.chain.as_bytes()))?;
    Ok(Accepted {
        series: state,
        receipts,
    })
}

/// Makes the series with its first page; a predecessor must be of the same region.
fn begin(
    tx: &Transaction<'_>,
    device: &Device,
    series: Uuid,
    page: &Page,
    state: &SeriesState,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    if let Some(predecessor) = page.predecessor {
        // One that isn't known may have been lost here with an old backup: its name is kept.
        let region: Option<String> = tx
            .prepare_cached("select region from series where id = ?1")?
            .query_row([predecessor.to_string()], |row| row.get(0))
            .optional()?;
        if region.is_some_and(|region| region != device.region) {
            return Err(RuleViolation::PredecessorOfAnother.into());
        }
    }
    tx.prepare_cached(
        "insert into series (id, device, region, predecessor, chain, begun_at)
         values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (id) do nothing",
    )?
    .execute((
        series.to_string(),
        device.id.to_string(),
        &device.region,
        page.predecessor.map(|id| id.to_string()),
        state.chain.as_bytes(),
        now.timestamp_millis(),
    ))?;
    Ok(())
}

/// What the server holds of the indexes of this page, with the receipts given then.
fn held(tx: &Transaction<'_>, series: Uuid, page: &Page) -> StorageResult<Vec<(Held, Receipt)>> {
    let (Some(first), Some(last)) = (page.entries.first(), page.entries.last()) else {
        return Ok(Vec::new());
    };
    let mut statement = tx.prepare_cached(
        "select idx, id, kind, version, hash, received_at, refused_field, refused_reason
         from entry where series = ?1 and idx between ?2 and ?3 order by idx",
    )?;
    let rows = statement.query_map((series.to_string(), first.index, last.index), |row| {
        let held = Held {
            index: row.get(0)?,
            id: id(row, 1)?,
            kind: EntryKind::from(row.get::<_, String>(2)?),
            version: row.get(3)?,
            hash: hash(row, 4)?,
        };
        let state = match (row.get(6)?, row.get(7)?) {
            (Some(field), Some(reason)) => ReceiptState::Refused { field, reason },
            _ => ReceiptState::Accepted,
        };
        let receipt = Receipt {
            index: held.index,
            id: held.id,
            hash: held.hash,
            received_at: moment(row, 5)?,
            state,
        };
        Ok((held, receipt))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn judged(
    tx: &Transaction<'_>,
    device: &Device,
    entry: &Entry,
    language: Language,
) -> StorageResult<Result<Content, Fault>> {
    let content = match judge(entry, &device.region, language) {
        Ok(content) => content,
        Err(fault) => return Ok(Err(fault)),
    };
    if let Content::Withdrawal { entry: target } = content {
        let known: bool = tx
            .prepare_cached(
                "select exists (select 1 from entry e join series s on s.id = e.series
                 where e.id = ?1 and s.region = ?2)",
            )?
            .query_row((target.to_string(), &device.region), |row| row.get(0))?;
        if !known {
            return Ok(Err(Fault {
                field: "body.entry".to_owned(),
                reason: refusal("no_entry", language),
            }));
        }
    }
    Ok(Ok(content))
}

/// Writes one new entry, with all that follows from it, and gives its receipt.
fn keep(
    tx: &Transaction<'_>,
    device: &Device,
    series: Uuid,
    entry: &Entry,
    judged: Result<Content, Fault>,
    now: DateTime<Utc>,
) -> StorageResult<Receipt> {
    let (body, state) = match &judged {
        Ok(_) => (
            Some(serde_json::to_string(&entry.body)?),
            ReceiptState::Accepted,
        ),
        Err(Fault { field, reason }) => (
            None,
            ReceiptState::Refused {
                field: field.clone(),
                reason: reason.clone(),
            },
        ),
    };
    let (field, reason) = match &state {
        ReceiptState::Accepted => (None, None),
        ReceiptState::Refused { field, reason } => (Some(field), Some(reason)),
    };
    tx.prepare_cached(
        "insert into entry (series, idx, id, kind, version, body, hash, received_at,
                            refused_field, refused_reason)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(rusqlite::params![
        series.to_string(),
        entry.index,
        entry.id.to_string(),
        entry.kind.as_str(),
        entry.version,
        body,
        entry.hash.as_bytes(),
        now.timestamp_millis(),
        field,
        reason,
    ])?;
    match judged {
        Ok(Content::Summary { period, builds_on }) => {
            tx.prepare_cached(
                "insert into summary (series, idx, id, region, school_year, quarter, builds_on,
                                      received_at)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                series.to_string(),
                entry.index,
                entry.id.to_string(),
                &device.region,
                period.school_year,
                period.quarter.unwrap_or(0),
                builds_on.map(|id| id.to_string()),
                now.timestamp_millis(),
            ))?;
        }
        Ok(Content::Withdrawal { entry: target }) => {
            erase(tx, device, target, now)?;
        }
        Ok(Content::Other) | Err(_) => {}
    }
    // A moment as it will be read back: the first receipt and the repeated one are the same.
    let received_at = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
    Ok(Receipt {
        index: entry.index,
        id: entry.id,
        hash: entry.hash,
        received_at,
        state,
    })
}

/// Erases the body of an entry of this region; index and hash stay, so the chain still holds.
fn erase(
    tx: &Transaction<'_>,
    device: &Device,
    target: Uuid,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    tx.execute(
        "delete from summary where id = ?1 and region = ?2",
        (target.to_string(), &device.region),
    )?;
    tx.execute(
        "update entry set body = null, withdrawn_at = ?3
         where id = ?1 and series in (select id from series where region = ?2)",
        (target.to_string(), &device.region, now.timestamp_millis()),
    )?;
    Ok(())
}
