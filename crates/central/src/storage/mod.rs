//! What the service keeps, as whole operations: each method is one transaction that leaves
//! everything right or nothing changed. The rules inside come from `crate::rules`, so that every
//! backend decides the same.

mod sqlite;
mod types;

pub use sqlite::SqliteStorage;
pub use types::*;

use chrono::{DateTime, Utc};
use tib_protocol::{Accepted, Cursor, FeedPage, Page, RegionName, SeriesState};
use uuid::Uuid;

use crate::words::Language;

/// The operations of the service on what it keeps.
pub trait Storage: Send + Sync {
    /// Who this service is.
    fn service(&self) -> StorageResult<Service>;

    /// Adds a region.
    fn add_region(&self, region: &RegionName, by: &Actor, now: DateTime<Utc>) -> StorageResult<()>;
    /// The region with this id or name.
    fn find_region(&self, id_or_name: &str) -> StorageResult<RegionName>;
    /// Keeps a new enrolment code; refused with `Exists` when the look-up part is taken.
    fn issue_code(&self, code: &NewCode, by: &Actor, now: DateTime<Utc>) -> StorageResult<()>;
    /// Trades a code for a place as device; counts a wrong secret, burns the code at the fifth.
    fn enrol(&self, attempt: &EnrolAttempt<'_>, now: DateTime<Utc>) -> StorageResult<Enrolled>;
    /// The device with this token.
    fn device(&self, token_hash: &[u8; 32]) -> StorageResult<Device>;
    /// All devices of a region, or of all.
    fn devices(&self, region: Option<&str>) -> StorageResult<Vec<DeviceRow>>;
    /// Shuts a device out.
    fn revoke_device(&self, device: Uuid, by: &Actor, now: DateTime<Utc>) -> StorageResult<()>;

    /// How far a series of this device has come; empty when it hasn't begun.
    fn series(&self, device: &Device, series: Uuid) -> StorageResult<SeriesState>;
    /// Takes in a page, or nothing of it.
    fn take_page(
        &self,
        device: &Device,
        series: Uuid,
        page: &Page,
        language: Language,
        now: DateTime<Utc>,
    ) -> StorageResult<Accepted>;

    /// The newest item for this region: one look-up, whatever the size.
    fn newest_item(&self, region: &str) -> StorageResult<Option<Cursor>>;
    /// A page of the feed for this region.
    fn feed(&self, region: &str, after: Option<Cursor>, limit: usize) -> StorageResult<FeedPage>;
    /// Publishes an item to all regions, or to some.
    fn publish(&self, item: &NewItem, by: &Actor, now: DateTime<Utc>) -> StorageResult<()>;
    /// What was published of one kind, newest first.
    fn published(&self, kind: &str) -> StorageResult<Vec<PublishedItem>>;

    /// What was published of one kind last, with the regions of its last row.
    fn last_published(&self, kind: &str) -> StorageResult<Option<PublishedItem>>;

    /// The national list of regions as it is now; nothing before the first was saved.
    fn region_list(&self) -> StorageResult<Option<RegionList>>;
    /// The last so many times that the list was saved, newest first.
    fn region_list_versions(&self, limit: usize) -> StorageResult<Vec<ListVersion>>;
    /// Saves a list as a new version and publishes it to all regions; the same list once more does
    /// neither. Refused with `Overtaken` when the list has changed since what this one builds on.
    fn save_region_list(
        &self,
        list: &NewRegionList,
        by: &Actor,
        now: DateTime<Utc>,
    ) -> StorageResult<RegionList>;

    /// All regions with what they sent last.
    fn overview(&self) -> StorageResult<Vec<RegionOverview>>;
    /// One region with all its summaries, newest first.
    fn region(&self, region: &str) -> StorageResult<RegionDetail>;
    /// The body of one summary of this region.
    fn summary(&self, region: &str, entry: Uuid) -> StorageResult<serde_json::Value>;

    /// All regions with the body of the summary that they sent last.
    fn newest_summaries(&self) -> StorageResult<Vec<NewestSummary>>;

    /// Adds a national user.
    fn add_user(&self, user: &NewUser, now: DateTime<Utc>) -> StorageResult<()>;
    /// Begins to sign in: counts the attempt as a mistake until it turns out right, so that many
    /// at once don't get more tries than one after the other.
    fn begin_sign_in(&self, mail: &str, address: &str, now: DateTime<Utc>)
    -> StorageResult<SignIn>;
    /// The password was right: forgets the mistakes of the account and keeps the session.
    fn finish_sign_in(&self, session: &NewSession<'_>, now: DateTime<Utc>) -> StorageResult<()>;
    /// The user of a session that hasn't ended.
    fn session(&self, token_hash: &[u8; 32], now: DateTime<Utc>) -> StorageResult<User>;
    /// Ends a session.
    fn end_session(&self, token_hash: &[u8; 32], now: DateTime<Utc>) -> StorageResult<()>;
    /// The last so many lines of who did what, newest first.
    fn audit(&self, limit: usize) -> StorageResult<Vec<AuditLine>>;
}
