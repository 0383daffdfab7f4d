//! What goes in and out of the storage.

use chrono::{DateTime, Utc};
use serde::Serialize;
use tib_domain::NationalRegion;
use tib_protocol::{Cursor, FeedKind, Period, RegionName, SummaryV1};
use uuid::Uuid;

/// The outcome of an operation.
pub type StorageResult<T> = Result<T, StorageError>;

/// An operation that didn't happen.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The rules don't allow it; nothing was written.
    #[error("refused: {0:?}")]
    Refused(RuleViolation),
    /// The storage itself failed; nothing was written.
    #[error("the storage failed: {0}")]
    Broken(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<RuleViolation> for StorageError {
    fn from(refusal: RuleViolation) -> Self {
        Self::Refused(refusal)
    }
}

/// Why the rules don't allow an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleViolation {
    /// An index that's taken has other content now.
    SeriesConflict {
        /// That index.
        index: u64,
    },
    /// The page begins after what is expected.
    SeriesGap {
        /// The index that's expected.
        expected: u64,
    },
    /// The series is another device's.
    SeriesOfAnother,
    /// The predecessor is another region's.
    PredecessorOfAnother,
    /// There's no such item at that position.
    FeedDiverged,
    /// No such code, or a wrong secret.
    CodeInvalid,
    /// The code's time is over.
    CodeExpired,
    /// Five wrong secrets.
    CodeBurned,
    /// Another key got in with it.
    CodeUsed,
    /// There's no device with that token.
    TokenUnknown,
    /// The device was shut out.
    DeviceRevoked,
    /// There's nothing by that name.
    NotFound,
    /// There's already something by that name.
    Exists,
    /// What this builds on has changed in the meantime.
    Overtaken,
}

/// Who this service is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Made with the database.
    pub id: Uuid,
    /// The public key that belongs to the secret that the database was made with.
    pub key: String,
    /// As shown to people.
    pub name: String,
}

/// Who does something, for the audit log: ids, never a name or mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Someone on the server's own command line.
    CommandLine,
    /// A national user.
    User(Uuid),
    /// A region's device.
    Device(Uuid),
}

impl std::fmt::Display for Actor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::CommandLine => f.write_str("command line"),
            Self::User(id) => write!(f, "user {id}"),
            Self::Device(id) => write!(f, "device {id}"),
        }
    }
}

/// A code that was just made.
#[derive(Debug, Clone)]
pub struct NewCode {
    /// Its id, from which the device's token is derived.
    pub id: Uuid,
    /// The region that it lets a device into.
    pub region: String,
    /// The part that it's found by.
    pub lookup: String,
    /// The keyed hash of the secret.
    pub secret_hash: [u8; 32],
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
}

/// Someone tries to get in.
pub struct EnrolAttempt<'a> {
    /// The look-up part that was typed.
    pub lookup: &'a str,
    /// The keyed hash of the typed secret, for a code with this id.
    pub secret_hash: &'a dyn Fn(Uuid) -> [u8; 32],
    /// The device's public key.
    pub public_key: [u8; 32],
    /// The hash of the token that a device with a code with this id gets.
    pub token_hash: &'a dyn Fn(Uuid) -> [u8; 32],
    /// The id for the device, if it's new.
    pub device: Uuid,
}

/// Someone got in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolled {
    /// The code's id.
    pub code: Uuid,
    /// The code's region.
    pub region: RegionName,
}

/// A device that may do things, for its region only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its id.
    pub id: Uuid,
    /// Its region.
    pub region: String,
}

/// A device as listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeviceRow {
    /// Its id.
    pub id: Uuid,
    /// Its region.
    pub region: RegionName,
    /// When it got in.
    pub enrolled_at: DateTime<Utc>,
    /// When it was shut out.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Something to publish.
#[derive(Debug, Clone)]
pub struct NewItem {
    /// Its id.
    pub id: Uuid,
    /// What it is.
    pub kind: FeedKind,
    /// The version of the body.
    pub version: u32,
    /// The content.
    pub body: serde_json::Value,
    /// To these regions; nothing is all.
    pub regions: Option<Vec<String>>,
}

/// Something that was published.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublishedItem {
    /// Its newest place in the feed.
    #[serde(skip)]
    pub cursor: Cursor,
    /// Its id.
    pub id: Uuid,
    /// The version of the body.
    pub version: u32,
    /// The content.
    pub body: serde_json::Value,
    /// When.
    pub published_at: DateTime<Utc>,
    /// To these regions; nothing is all.
    pub regions: Option<Vec<RegionName>>,
}

/// The national list of regions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegionList {
    /// Counts up with every change; from 1.
    pub version: u32,
    /// By id.
    pub regions: Vec<NationalRegion>,
}

/// A list of regions to save.
#[derive(Debug, Clone)]
pub struct NewRegionList {
    /// The version that it was made from; 0 for the first.
    pub based_on: u32,
    /// The regions, as they were checked.
    pub regions: Vec<NationalRegion>,
    /// The id for the feed item that publishes it.
    pub item: Uuid,
}

/// One time that a list was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListVersion {
    /// The version that came of it.
    pub version: u32,
    /// When.
    pub saved_at: DateTime<Utc>,
    /// The mail address of who did; nothing for the server's own command line.
    pub saved_by: Option<String>,
}

/// A region with what it sent last.
#[derive(Debug, Clone, PartialEq)]
pub struct NewestSummary {
    /// The region.
    pub region: RegionName,
    /// Its newest summary and when that arrived, if it sent one.
    pub summary: Option<(SummaryV1, DateTime<Utc>)>,
}

/// A summary as listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryRow {
    /// The entry's id.
    pub id: Uuid,
    /// What it is about.
    pub period: Period,
    /// When it arrived.
    pub received_at: DateTime<Utc>,
    /// Whether another summary builds on the same one: the region has to choose.
    pub side_by_side: bool,
    /// Whether a later summary builds on this one.
    pub replaced: bool,
}

/// A region as the national team sees it at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegionOverview {
    /// The region.
    #[serde(flatten)]
    pub region: RegionName,
    /// How many devices may send.
    pub devices: u32,
    /// The last summary that arrived.
    pub last_summary: Option<SummaryRow>,
}

/// A region in depth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegionDetail {
    /// The region.
    #[serde(flatten)]
    pub region: RegionName,
    /// How many devices may send.
    pub devices: u32,
    /// All summaries, newest first.
    pub summaries: Vec<SummaryRow>,
}

/// What a national user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Look.
    Reader,
    /// Publish as well.
    Editor,
    /// Let in regions, devices and users as well.
    Administrator,
}

impl Role {
    /// The name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
        }
    }

    /// The role by its name; one that isn't known may only look.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "administrator" => Self::Administrator,
            "editor" => Self::Editor,
            _ => Self::Reader,
        }
    }
}

/// A national user to add.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// The user's id.
    pub id: Uuid,
    /// The mail address to sign in with.
    pub mail: String,
    /// What the user may do.
    pub role: Role,
    /// The Argon2id hash of the password.
    pub password_hash: String,
}

/// A national user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct User {
    /// The user's id.
    pub id: Uuid,
    /// The mail address.
    pub mail: String,
    /// What the user may do.
    pub role: Role,
}

/// Where signing in stands.
#[derive(Debug, Clone)]
pub enum SignIn {
    /// Too many mistakes: so many seconds to wait.
    Wait(u64),
    /// Try this password hash; nothing when there's no such account.
    Try(Option<(User, String)>),
}

/// A session of a user whose password was right.
#[derive(Debug, Clone)]
pub struct NewSession<'a> {
    /// The hash of its token.
    pub token_hash: [u8; 32],
    /// Whose it is.
    pub user: &'a User,
    /// Where the user came from.
    pub address: &'a str,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// A line of the audit log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what, by id.
    pub subject: String,
}
