//! What goes over the wire between a region's laptop and the national service, versioned.
//!
//! Both ends use these types; neither adds fields of its own. Fields that a reader doesn't know
//! are ignored, so a newer writer never breaks an older reader. This crate never reads a clock,
//! a file or a socket. The messages in `golden/` are protocol v1 as it was first spoken, and
//! every later version must read them.

mod capabilities;
mod enrol;
mod enrolment_code;
mod entry;
mod feed;
mod figures;
mod hash;
mod problem;
mod summary;
mod taxonomy;

pub use capabilities::Capabilities;
pub use enrol::{EnrolAnswer, EnrolRequest, RegionName, ServiceName};
pub use enrolment_code::{CodeError, EnrolmentCode};
pub use entry::{
    Accepted, Entry, EntryKind, Page, Receipt, ReceiptState, SeriesState, WithdrawalV1,
};
pub use feed::{Cursor, CursorError, FeedItem, FeedKind, FeedPage, NewsV1, RemovalV1};
pub use figures::{FiguresOfRegion, FiguresV1, PublishedFigure};
pub use hash::{Hash, HashError, canonical, chain_step, hash_of};
pub use problem::{Problem, code};
pub use summary::{
    ActivityCounts, AmbitionProgress, AnchoringLevel, FIRST_FORMULAS, FinanceTally, FinanceTotals,
    IndicatorValue, OwnWords, PartnershipCounts, Period, Reached, SharedPractice, SummaryV1, Tally,
};
pub use taxonomy::TaxonomyV1;

/// The version of the protocol that these types describe.
pub const PROTOCOL_VERSION: u32 = 1;
/// A page never holds more entries or items than this.
pub const PAGE_ENTRIES: usize = 100;
/// A request body is never larger than this (1 MiB).
pub const PAGE_BYTES: usize = 1024 * 1024;
/// Every device token begins with this, so that a leaked one can be recognised by a scanner.
pub const TOKEN_PREFIX: &str = "tib_";
/// The largest whole number that every JSON reader keeps exact (2^53 - 1).
pub const LARGEST_INTEGER: u64 = 9_007_199_254_740_991;
