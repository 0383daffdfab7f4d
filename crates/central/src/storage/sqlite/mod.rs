//! The storage embedded in the service: one SQLite file in the data folder.

mod enrolment;
mod feed;
mod regions;
mod series;
mod taxonomy;
mod users;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, Row, Transaction, TransactionBehavior};
use tib_protocol::{Accepted, Cursor, EntryKind, FeedPage, Hash, Page, RegionName, SeriesState};
use uuid::Uuid;

use super::{
    Actor, AuditLine, Device, DeviceRow, EnrolAttempt, Enrolled, ListVersion, NewCode, NewItem,
    NewRegionList, NewSession, NewUser, NewestSummary, PublishedItem, RegionDetail, RegionList,
    RegionOverview, Service, SignIn, Storage, StorageError, StorageResult, User,
};
use crate::words::Language;

/// The name of the database in the data folder.
const FILE: &str = "central.sqlite";
/// Up only, additive, each in one transaction; `user_version` counts them.
const MIGRATIONS: &[&str] = &[include_str!("0001.sql"), include_str!("0002.sql")];
const READERS: usize = 4;

/// One writer, and some readers that never wait for it.
pub struct SqliteStorage {
    writer: Mutex<Connection>,
    readers: Vec<Mutex<Connection>>,
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Broken(Box::new(error))
    }
}

impl From<serde_json::Error> for StorageError {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(Box::new(error))
    }
}

impl SqliteStorage {
    /// Opens the database of a data folder, made when it isn't there, brought to this version
    /// when it's older. `new` is who the service will be if it's made now.
    ///
    /// # Errors
    /// When the file can't be opened, or was made by a later version.
    pub fn open(folder: &Path, new: &Service, now: DateTime<Utc>) -> StorageResult<Self> {
        let path = folder.join(FILE);
        let mut writer = Connection::open(&path)?;
        prepare(&writer)?;
        writer.pragma_update(None, "journal_mode", "WAL")?;
        // What is withdrawn must really be gone from the file.
        writer.pragma_update(None, "secure_delete", true)?;
        migrate(&mut writer)?;
        writer.execute(
            "insert or ignore into service (one, id, key, name, created_at) values (1, ?1, ?2, ?3, ?4)",
            (new.id.to_string(), &new.key, &new.name, now.timestamp_millis()),
        )?;
        let mut readers = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let reader = Connection::open_with_flags(&path, flags)?;
            prepare(&reader)?;
            readers.push(Mutex::new(reader));
        }
        Ok(Self {
            writer: Mutex::new(writer),
            readers,
        })
    }

    /// A connection that only reads: the first that's free.
    fn read(&self) -> MutexGuard<'_, Connection> {
        self.readers
            .iter()
            .find_map(|reader| reader.try_lock().ok())
            .unwrap_or_else(|| self.writer.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// One write transaction: all of it, or nothing when it's refused or fails.
    fn write<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> StorageResult<T>,
    ) -> StorageResult<T> {
        // A panic in another transaction rolled that one back; the connection is still good.
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }
}

fn prepare(connection: &Connection) -> StorageResult<()> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn migrate(connection: &mut Connection) -> StorageResult<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let level: usize = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if level > MIGRATIONS.len() {
        return Err(StorageError::Broken(
            "this database was made by a later version".into(),
        ));
    }
    for step in MIGRATIONS.iter().skip(level) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", MIGRATIONS.len())?;
    transaction.commit()?;
    Ok(())
}

fn audit(
    connection: &Connection,
    by: &Actor,
    action: &str,
    subject: &str,
    now: DateTime<Utc>,
) -> StorageResult<()> {
    connection
        .prepare_cached(
            "insert into audit_log (at, actor, action, subject) values (?1, ?2, ?3, ?4)",
        )?
        .execute((now.timestamp_millis(), by.to_string(), action, subject))?;
    Ok(())
}

/// A moment from a column of milliseconds.
fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    Ok(DateTime::from_timestamp_millis(row.get(column)?).unwrap_or_default())
}

/// An id from a column of text.
fn id(row: &Row<'_>, column: usize) -> rusqlite::Result<Uuid> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error| unreadable(column, error))
}

/// A hash from a column of 32 bytes.
fn hash(row: &Row<'_>, column: usize) -> rusqlite::Result<Hash> {
    Ok(Hash::from_bytes(row.get(column)?))
}

/// A body from a column of JSON.
fn json(row: &Row<'_>, column: usize) -> rusqlite::Result<serde_json::Value> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| unreadable(column, error))
}

fn unreadable(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}

/// Each operation is a function of its own file; here they only get their connection.
impl Storage for SqliteStorage {
    fn service(&self) -> StorageResult<Service> {
        regions::service(&self.read())
    }
    fn add_region(&self, region: &RegionName, by: &Actor, now: DateTime<Utc>) -> StorageResult<()> {
        self.write(|tx| regions::add(tx, region, by, now))
    }
    fn find_region(&self, id_or_name: &str) -> StorageResult<RegionName> {
        regions::find(&self.read(), id_or_name)
    }
    fn issue_code(&self, code: &NewCode, by: &Actor, now: DateTime<Utc>) -> StorageResult<()> {
        self.write(|tx| enrolment::issue(tx, code, by, now))
    }
    fn enrol(&self, attempt: &EnrolAttempt<'_>, now: DateTime<Utc>) -> StorageResult<Enrolled> {
        // The outcome is carried out of the transaction: a wrong secret must stay counted.
        self.write(|tx| enrolment::enrol(tx, attempt, now))?
            .map_err(Into::into)
    }
    fn device(&self, token_hash: &[u8; 32]) -> StorageResult<Device> {
        enrolment::device(&self.read(), token_hash)
    }
    fn devices(&self, region: Option<&str>) -> StorageResult<Vec<DeviceRow>> {
        enrolment::devices(&self.read(), region)
    }
    fn revoke_device(&self, device: Uuid, by: &Actor, now: DateTime<Utc>) -> StorageResult<()> {
        self.write(|tx| enrolment::revoke(tx, device, by, now))
    }
    fn series(&self, device: &Device, series: Uuid) -> StorageResult<SeriesState> {
        series::state(&self.read(), device, series)
    }
    fn take_page(
        &self,
        device: &Device,
        series: Uuid,
        page: &Page,
        language: Language,
        now: DateTime<Utc>,
    ) -> StorageResult<Accepted> {
        let accepted =
            self.write(|tx| series::take_page(tx, device, series, page, language, now))?;
        if page
            .entries
            .iter()
            .any(|entry| entry.kind == EntryKind::Withdrawal)
        {
            // What was erased still stands in the log of writes: that goes too.
            let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
            writer.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
        }
        Ok(accepted)
    }
    fn newest_item(&self, region: &str) -> StorageResult<Option<Cursor>> {
        feed::newest(&self.read(), region)
    }
    fn feed(&self, region: &str, after: Option<Cursor>, limit: usize) -> StorageResult<FeedPage> {
        feed::page(&self.read(), region, after, limit)
    }
    fn publish(&self, item: &NewItem, by: &Actor, now: DateTime<Utc>) -> StorageResult<()> {
        self.write(|tx| feed::publish(tx, item, by, now))
    }
    fn published(&self, kind: &str) -> StorageResult<Vec<PublishedItem>> {
        feed::published(&self.read(), kind)
    }
    fn last_published(&self, kind: &str) -> StorageResult<Option<PublishedItem>> {
        feed::last_published(&self.read(), kind)
    }
    fn region_list(&self) -> StorageResult<Option<RegionList>> {
        taxonomy::regions(&self.read())
    }
    fn region_list_versions(&self, limit: usize) -> StorageResult<Vec<ListVersion>> {
        taxonomy::versions(&self.read(), limit)
    }
    fn save_region_list(
        &self,
        list: &NewRegionList,
        by: &Actor,
        now: DateTime<Utc>,
    ) -> StorageResult<RegionList> {
        self.write(|tx| taxonomy::save(tx, list, by, now))
    }
    fn overview(&self) -> StorageResult<Vec<RegionOverview>> {
        regions::overview(&self.read())
    }
    fn region(&self, region: &str) -> StorageResult<RegionDetail> {
        regions::detail(&self.read(), region)
    }
    fn summary(&self, region: &str, entry: Uuid) -> StorageResult<serde_json::Value> {
        regions::summary(&self.read(), region, entry)
    }
    fn newest_summaries(&self) -> StorageResult<Vec<NewestSummary>> {
        regions::newest_summaries(&self.read())
    }
    fn add_user(&self, user: &NewUser, now: DateTime<Utc>) -> StorageResult<()> {
        self.write(|tx| users::add(tx, user, now))
    }
    fn begin_sign_in(
        &self,
        mail: &str,
        address: &str,
        now: DateTime<Utc>,
    ) -> StorageResult<SignIn> {
        self.write(|tx| users::begin_sign_in(tx, mail, address, now))
    }
    fn finish_sign_in(&self, session: &NewSession<'_>, now: DateTime<Utc>) -> StorageResult<()> {
        self.write(|tx| users::finish_sign_in(tx, session, now))
    }
    fn session(&self, token_hash: &[u8; 32], now: DateTime<Utc>) -> StorageResult<User> {
        users::session(&self.read(), token_hash, now)
    }
    fn end_session(&self, token_hash: &[u8; 32], now: DateTime<Utc>) -> StorageResult<()> {
        self.write(|tx| users::end_session(tx, token_hash, now))
    }
    fn audit(&self, limit: usize) -> StorageResult<Vec<AuditLine>> {
        users::audit_lines(&self.read(), limit)
    }
}
