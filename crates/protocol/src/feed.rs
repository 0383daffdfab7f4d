//! Downwards: one feed of items in a total order.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// What a feed item is. A kind that this reader doesn't know is parked, never dropped.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum FeedKind {
    /// A message to the regions.
    News,
    /// A meeting of the knowledge programme.
    Event,
    /// A good practice.
    Practice,
    /// Approval of a report or summary, or comments on it.
    Review,
    /// An answer to a signal.
    Reply,
    /// The national lists of themes, sectors and the like.
    Taxonomy,
    /// A report format with its deadline.
    Format,
    /// National figures.
    Figures,
    /// Takes away an earlier item; nothing else ever does.
    Removal,
    /// A kind of a later version.
    Other(String),
}

impl FeedKind {
    /// The name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::News => "news",
            Self::Event => "event",
            Self::Practice => "practice",
            Self::Review => "review",
            Self::Reply => "reply",
            Self::Taxonomy => "taxonomy",
            Self::Format => "format",
            Self::Figures => "figures",
            Self::Removal => "removal",
            Self::Other(name) => name,
        }
    }
}

impl From<String> for FeedKind {
    fn from(name: String) -> Self {
        match name.as_str() {
            "news" => Self::News,
            "event" => Self::Event,
            "practice" => Self::Practice,
            "review" => Self::Review,
            "reply" => Self::Reply,
            "taxonomy" => Self::Taxonomy,
            "format" => Self::Format,
            "figures" => Self::Figures,
            "removal" => Self::Removal,
            _ => Self::Other(name),
        }
    }
}

impl From<FeedKind> for String {
    fn from(kind: FeedKind) -> Self {
        kind.as_str().to_owned()
    }
}

/// Where a reader is in the feed: the last item it has seen, by position *and* id, so that a
/// service restored from an old backup can't hand out the same position for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cursor {
    /// The position of that item.
    pub position: u64,
    /// The id of that item.
    pub id: Uuid,
}

/// The text isn't a cursor.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a cursor is a position, a dot and an item's id")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.position, self.id)
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (position, id) = text.split_once('.').ok_or(CursorError)?;
        Ok(Self {
            position: position.parse().map_err(|_| CursorError)?,
            id: id.parse().map_err(|_| CursorError)?,
        })
    }
}

impl TryFrom<String> for Cursor {
    type Error = CursorError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Cursor> for String {
    fn from(cursor: Cursor) -> Self {
        cursor.to_string()
    }
}

/// One published item, for this region or for all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeedItem {
    /// The place in the feed; rising, with gaps where items are for other regions.
    pub position: u64,
    /// The item's id.
    pub id: Uuid,
    /// What it is.
    pub kind: FeedKind,
    /// The version of this kind's body.
    pub version: u32,
    /// The content.
    pub body: Value,
    /// When the national team published it.
    pub published_at: DateTime<Utc>,
}

/// A page of the feed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeedPage {
    /// In order of position.
    pub items: Vec<FeedItem>,
    /// Where to go on next time; nothing as long as the feed is empty.
    pub cursor: Option<Cursor>,
    /// Whether there's more to fetch at once.
    pub more: bool,
}

/// The body of `news`, version 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsV1 {
    /// One line.
    pub title: String,
    /// Plain text; an empty line begins a paragraph.
    pub text: String,
}

/// The body of `removal`, version 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovalV1 {
    /// The id of the item that is taken away.
    pub item: Uuid,
}
