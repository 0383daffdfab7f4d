//! National users, their sessions and mistakes, and the audit log.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};

use super::{audit, id, moment};
use crate::rules::lockout::{FREE_FOR_ACCOUNT, FREE_FOR_ADDRESS, forgotten_after, wait};
use crate::storage::{
    Actor, AuditLine, NewSession, NewUser, Role, RuleViolation, SignIn, StorageResult, User,
};

pub fn add(tx: &Transaction<'_>, user: &NewUser, now: DateTime<Utc>) -> StorageResult<()> {
    let added = tx.execute(
        "insert into user (id, mail, role, password_hash, created_at) values (?1, ?2, ?3, ?4, ?5)
         on conflict do nothing",
        (
            user.id.to_string(),
            &user.mail,
            user.role.as_str(),
            &user.password_hash,
            now.timestamp_millis(),
        ),
    )?;
    if added == 0 {
        return Err(RuleViolation::Exists.into());
    }
    audit(
        tx,
        &Actor::CommandLine,
        "user added",
        &user.id.to_string(),
        now,
    )
}

pub fn begin_sign_in(
    tx: &Transaction<'_>,
    mail: &str,
    address: &str,
    now: DateTime<Utc>,
) -> StorageResult<SignIn> {
    tx.execute(
        "delete from sign_in_failure where last_at < ?1",
        [(now - forgotten_after()).timestamp_millis()],
    )?;
    let subjects = [
        (account(mail), FREE_FOR_ACCOUNT),
        (from(address), FREE_FOR_ADDRESS),
    ];
    for (subject, free) in &subjects {
        let mistakes = tx
            .prepare_cached("select failures, last_at from sign_in_failure where subject = ?1")?
            .query_row([subject], |row| Ok((row.get(0)?, moment(row, 1)?)))
            .optional()?;
        if let Some(left) = mistakes.and_then(|(count, last)| wait(count, *free, last, now)) {
            return Ok(SignIn::Wait(left));
        }
    }
    for (subject, _) in &subjects {
        tx.execute(
            "insert into sign_in_failure (subject, failures, last_at) values (?1, 1, ?2)
             on conflict (subject) do update set failures = failures + 1, last_at = ?2",
            (subject, now.timestamp_millis()),
        )?;
    }
    let user = tx
        .query_row(
            "select id, mail, role, password_hash from user where mail = ?1",
            [mail],
            |row| {
                let role = Role::named(&row.get::<_, String>(2)?);
                Ok((
                    User {
                        id: id(row, 0)?,
                        mail: row.get(1)?,
                        role,
                    },
                    row.get(3)?,
                ))
            },
        )
        .optional()?;
    Ok(SignIn::Try(user))
}

pub fn finish_sign_in(
    tx: &Transaction<'_>,
    session: &NewSession<'_>,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    tx.execute(
        "delete from sign_in_failure where subject = ?1",
        [account(&session.user.mail)],
    )?;
    // Only this attempt is forgiven to the address: others' mistakes from there still count.
    tx.execute(
        "update sign_in_failure set failures = max(failures - 1, 0) where subject = ?1",
        [from(session.address)],
    )?;
    tx.execute(
        "delete from session where expires_at <= ?1",
        [now.timestamp_millis()],
    )?;
    tx.execute(
        "insert into session (token_hash, user, expires_at) values (?1, ?2, ?3)",
        (
            session.token_hash,
            session.user.id.to_string(),
            session.expires_at.timestamp_millis(),
        ),
    )?;
    audit(tx, &Actor::User(session.user.id), "signed in", "", now)
}

pub fn session(
    connection: &Connection,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> StorageResult<User> {
    Ok(connection
        .prepare_cached(
            "select u.id, u.mail, u.role from session s join user u on u.id = s.user
             where s.token_hash = ?1 and s.expires_at > ?2",
        )?
        .query_row((token_hash, now.timestamp_millis()), |row| {
            let role = Role::named(&row.get::<_, String>(2)?);
            Ok(User {
                id: id(row, 0)?,
                mail: row.get(1)?,
                role,
            })
        })
        .optional()?
        .ok_or(RuleViolation::NotFound)?)
}

pub fn end_session(
    tx: &Transaction<'_>,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> StorageResult<()> {
    let user = tx
        .query_row(
            "select user from session where token_hash = ?1",
            [token_hash],
            |row| id(row, 0),
        )
        .optional()?;
    tx.execute("delete from session where token_hash = ?1", [token_hash])?;
    match user {
        Some(user) => audit(tx, &Actor::User(user), "signed out", "", now),
        None => Ok(()),
    }
}

pub fn audit_lines(connection: &Connection, limit: usize) -> StorageResult<Vec<AuditLine>> {
    let mut statement = connection.prepare_cached(
        "select at, actor, action, subject from audit_log order by id desc limit ?1",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = statement.query_map([limit], |row| {
        Ok(AuditLine {
            at: moment(row, 0)?,
            actor: row.get(1)?,
            action: row.get(2)?,
            subject: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn account(mail: &str) -> String {
    format!("account {}", mail.to_lowercase())
}

fn from(address: &str) -> String {
    format!("address {address}")
}
