//! Upwards: a series of entries per workspace and device, in pages, with a receipt for each.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::hash::{Hash, chain_step, hash_of};

/// What an entry is about. A kind that this reader doesn't know is kept, never an error.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum EntryKind {
    /// The region's figures over a period.
    Summary,
    /// The yearly report.
    Report,
    /// A good practice that the region shares.
    Practice,
    /// A question or observation to the national team, or the next message in its thread.
    Signal,
    /// Signing up for a national event.
    Registration,
    /// Takes back an earlier entry: its body is erased, its hash stays.
    Withdrawal,
    /// A kind of a later version.
    Other(String),
}

impl EntryKind {
    /// The name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Summary => "summary",
            Self::Report => "report",
            Self::Practice => "practice",
            Self::Signal => "signal",
            Self::Registration => "registration",
            Self::Withdrawal => "withdrawal",
            Self::Other(name) => name,
        }
    }
}

impl From<String> for EntryKind {
    fn from(name: String) -> Self {
        match name.as_str() {
            "summary" => Self::Summary,
            "report" => Self::Report,
            "practice" => Self::Practice,
            "signal" => Self::Signal,
            "registration" => Self::Registration,
            "withdrawal" => Self::Withdrawal,
            _ => Self::Other(name),
        }
    }
}

impl From<EntryKind> for String {
    fn from(kind: EntryKind) -> Self {
        kind.as_str().to_owned()
    }
}

/// One entry of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The place in the series: 1, 2, 3 … without a gap.
    pub index: u64,
    /// UUIDv7, given by the device; unique within its series.
    pub id: Uuid,
    /// What it is about.
    pub kind: EntryKind,
    /// The version of this kind's body.
    pub version: u32,
    /// The content.
    pub body: Value,
    /// SHA-256 of the canonical form of the body.
    pub hash: Hash,
}

impl Entry {
    /// An entry with the hash of its body filled in.
    #[must_use]
    pub fn new(index: u64, id: Uuid, kind: EntryKind, version: u32, body: Value) -> Self {
        let hash = hash_of(&body);
        Self {
            index,
            id,
            kind,
            version,
            body,
            hash,
        }
    }

    /// Whether the hash is that of the body.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        hash_of(&self.body) == self.hash
    }
}

/// A page of entries, in order of index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The series that this one continues, named on its first page: an old backup was restored,
    /// the file was copied to another laptop, or the server had more than the laptop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predecessor: Option<Uuid>,
    /// At most [`PAGE_ENTRIES`](crate::PAGE_ENTRIES), with consecutive indexes.
    pub entries: Vec<Entry>,
}

/// How far a series has come on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesState {
    /// The identity of the service; another one stops sync with a question.
    pub service: Uuid,
    /// The index that the server expects next; 1 in an empty series.
    pub next: u64,
    /// The chain over all entries before `next`; [`Hash::NOTHING`] in an empty series.
    pub chain: Hash,
}

impl SeriesState {
    /// The state of a series in which nothing was written yet.
    #[must_use]
    pub const fn empty(service: Uuid) -> Self {
        Self {
            service,
            next: 1,
            chain: Hash::NOTHING,
        }
    }

    /// The state after one more entry with this hash.
    #[must_use]
    pub fn after(self, hash: &Hash) -> Self {
        Self {
            service: self.service,
            next: self.next + 1,
            chain: chain_step(&self.chain, hash, self.next),
        }
    }
}

/// What became of an entry on the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ReceiptState {
    /// The server holds it.
    Accepted,
    /// The server holds its index, hash and this reason, not its body.
    Refused {
        /// Path to the field that's wrong, such as `body.region.id`.
        field: String,
        /// Why, in words.
        reason: String,
    },
}

/// The server's receipt for one entry; the same entry sent again gets the same receipt again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The place in the series.
    pub index: u64,
    /// The entry's id.
    pub id: Uuid,
    /// The entry's hash, as sent.
    pub hash: Hash,
    /// When it first arrived.
    pub received_at: DateTime<Utc>,
    /// Accepted, or refused with field and reason.
    #[serde(flatten)]
    pub state: ReceiptState,
}

/// The answer to a page: a receipt per entry, and how far the series has come now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The state of the series after this page.
    #[serde(flatten)]
    pub series: SeriesState,
    /// In the order of the page.
    pub receipts: Vec<Receipt>,
}

/// The body of a `withdrawal`, version 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalV1 {
    /// The id of the earlier entry whose body is to be erased.
    pub entry: Uuid,
    /// Why, in the leader's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
