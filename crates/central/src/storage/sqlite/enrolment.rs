//! Codes and devices.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};
use subtle::ConstantTimeEq;
use tib_protocol::RegionName;
use uuid::Uuid;

use super::{audit, id, moment};
use crate::storage::{
    Actor, Device, DeviceRow, EnrolAttempt, Enrolled, NewCode, RuleViolation, StorageResult,
};

/// This many wrong secrets, and the code is worthless.
const WRONG_SECRETS: u32 = 5;

pub fn issue(
    tx: &Transaction<'_>,
    code: &NewCode,
    by: &Actor,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    let added = tx.execute(
        "insert into enrolment_code (id, region, lookup, secret_hash, expires_at)
         values (?1, ?2, ?3, ?4, ?5) on conflict (lookup) do nothing",
        (
            code.id.to_string(),
            &code.region,
            &code.lookup,
            code.secret_hash,
            code.expires_at.timestamp_millis(),
        ),
    )?;
    if added == 0 {
        return Err(RuleViolation::Exists.into());
    }
    audit(tx, by, "code issued", &code.region, now)
}

pub fn enrol(
    tx: &Transaction<'_>,
    attempt: &EnrolAttempt<'_>,
    now: DateTime<Utc>,
) -> StorageResult<Result<Enrolled, RuleViolation>> {
    let found = tx
        .query_row(
            "select c.id, c.secret_hash, c.expires_at, c.wrong, d.public_key, d.revoked_at,
                    r.id, r.name
             from enrolment_code c join region r on r.id = c.region
             left join device d on d.id = c.device where c.lookup = ?1",
            [attempt.lookup],
            |row| {
                Ok((
                    id(row, 0)?,
                    row.get::<_, [u8; 32]>(1)?,
                    moment(row, 2)?,
                    row.get::<_, u32>(3)?,
                    row.get::<_, Option<[u8; 32]>>(4)?,
                    row.get::<_, Option<i64>>(5)?,
                    RegionName {
                        id: row.get(6)?,
                        name: row.get(7)?,
                    },
                ))
            },
        )
        .optional()?;
    let Some((code, secret_hash, expires_at, wrong, used_by, revoked, region)) = found else {
        return Ok(Err(RuleViolation::CodeInvalid));
    };
    if wrong >= WRONG_SECRETS {
        return Ok(Err(RuleViolation::CodeBurned));
    }
    if !bool::from((attempt.secret_hash)(code).ct_eq(&secret_hash)) {
        tx.execute(
            "update enrolment_code set wrong = wrong + 1 where id = ?1",
            [code.to_string()],
        )?;
        return Ok(Err(RuleViolation::CodeInvalid));
    }
    if expires_at <= now {
        return Ok(Err(RuleViolation::CodeExpired));
    }
    match used_by {
        Some(key) if key != attempt.public_key => return Ok(Err(RuleViolation::CodeUsed)),
        Some(_) if revoked.is_some() => return Ok(Err(RuleViolation::DeviceRevoked)),
        // The answer got lost on the way: the same one again.
        Some(_) => {}
        None => {
            tx.execute(
                "insert into device (id, region, public_key, token_hash, enrolled_at)
                 values (?1, ?2, ?3, ?4, ?5)",
                (
                    attempt.device.to_string(),
                    &region.id,
                    attempt.public_key,
                    (attempt.token_hash)(code),
                    now.timestamp_millis(),
                ),
            )?;
            tx.execute(
                "update enrolment_code set device = ?2 where id = ?1",
                (code.to_string(), attempt.device.to_string()),
            )?;
            audit(
                tx,
                &Actor::Device(attempt.device),
                "device enrolled",
                &region.id,
                now,
            )?;
        }
    }
    Ok(Ok(Enrolled { code, region }))
}

pub fn device(connection: &Connection, token_hash: &[u8; 32]) -> StorageResult<Device> {
    let (device, revoked) = connection
        .prepare_cached("select id, region, revoked_at from device where token_hash = ?1")?
        .query_row([token_hash], |row| {
            Ok((
                Device {
                    id: id(row, 0)?,
                    region: row.get(1)?,
                },
                row.get::<_, Option<i64>>(2)?,
            ))
        })
        .optional()?
        .ok_or(RuleViolation::TokenUnknown)?;
    if revoked.is_some() {
        return Err(RuleViolation::DeviceRevoked.into());
    }
    Ok(device)
}

pub fn devices(connection: &Connection, region: Option<&str>) -> StorageResult<Vec<DeviceRow>> {
    let mut statement = connection.prepare_cached(
        "select d.id, r.id, r.name, d.enrolled_at, d.revoked_at
         from device d join region r on r.id = d.region
         where ?1 is null or r.id = ?1 order by r.name, d.enrolled_at",
    )?;
    let rows = statement.query_map([region], |row| {
        Ok(DeviceRow {
            id: id(row, 0)?,
            region: RegionName {
                id: row.get(1)?,
                name: row.get(2)?,
            },
            enrolled_at: moment(row, 3)?,
            revoked_at: row
                .get::<_, Option<i64>>(4)?
                .and_then(DateTime::from_timestamp_millis),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn revoke(
    tx: &Transaction<'_>,
    device: Uuid,
    by: &Actor,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    let changed = tx.execute(
        "update device set revoked_at = coalesce(revoked_at, ?2) where id = ?1",
        (device.to_string(), now.timestamp_millis()),
    )?;
    if changed == 0 {
        return Err(RuleViolation::NotFound.into());
    }
    audit(tx, by, "device revoked", &device.to_string(), now)
}
