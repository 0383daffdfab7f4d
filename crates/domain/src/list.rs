//! Asking for a list, and what comes back: lines for the rows in sight, never everything.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most lines that one question gets.
pub const MOST_LINES: u32 = 1000;
/// Up to here a total is exact; above it there are more.
pub const MOST_COUNTED: u64 = 10_000;

/// Which records of a kind, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListQuery {
    /// Words that must all be found, in any order.
    pub words: String,
    /// By the name of a field or of a condition of the kind: one of these values. `none` asks for
    /// those where an optional field is empty; of a day, `2026-08-01/2027-07-31` for an interval,
    /// `../2026-11-26` for one without a beginning.
    pub filters: BTreeMap<String, Vec<String>>,
    /// A field, with `-` before it from high to low; the kind's own order when empty.
    pub sort: String,
    /// Lines behind the one that a page ended with: its `next`.
    pub after: Option<String>,
    /// At most so many lines, and never more than [`MOST_LINES`].
    pub limit: u32,
}

impl Default for ListQuery {
    fn default() -> Self {
        Self {
            words: String::new(),
            filters: BTreeMap::new(),
            sort: String::new(),
            after: None,
            limit: 200,
        }
    }
}

impl ListQuery {
    /// The same with a condition more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.filters
            .insert(name.to_owned(), vec![value.to_string()]);
        self
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Page<L> {
    /// Lines in order.
    pub lines: Vec<L>,
    /// How many there are in all, exact up to 10,000.
    pub total: u64,
    /// There are more than `total`.
    pub more: bool,
    /// What the records are called that the lines refer to, by id.
    pub names: BTreeMap<crate::Id, String>,
    /// Where the next page begins; none when this is the last.
    pub next: Option<String>,
}

/// Something that was found by its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// Kind of record.
    pub kind: String,
    /// Identity.
    pub id: crate::Id,
    /// What it is called.
    pub title: String,
    /// What tells it apart from others of that title, such as its place.
    pub note: String,
    /// The place in its text where the words were found, when that isn't the title.
    pub found: String,
}
