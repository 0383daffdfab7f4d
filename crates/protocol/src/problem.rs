//! What goes wrong, said the same way by every route.

use serde::{Deserialize, Serialize};

/// The body of every answer that isn't a success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// One of [`code`], or one of a later version.
    pub code: String,
    /// In words, in the language that was asked for.
    pub message: String,
    /// Path to the field that's wrong, such as `entries[0].index`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// In how many seconds it makes sense to try again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
}

/// The codes of protocol v1; each exists because someone acts on it.
pub mod code {
    /// No token, or one that the service doesn't know: enrol again.
    pub const TOKEN_UNKNOWN: &str = "token_unknown";
    /// This device was shut out by the national team; local data stays.
    pub const DEVICE_REVOKED: &str = "device_revoked";
    /// Same index, other content: nothing was written; begin a new series.
    pub const SERIES_CONFLICT: &str = "series_conflict";
    /// The page begins after the index that the service expects: ask for the state first.
    pub const SERIES_GAP: &str = "series_gap";
    /// This series belongs to another device.
    pub const SERIES_OF_ANOTHER: &str = "series_of_another";
    /// The service doesn't know this cursor: begin anew, nothing is lost.
    pub const FEED_DIVERGED: &str = "feed_diverged";
    /// Wrong look-up part or secret.
    pub const CODE_INVALID: &str = "code_invalid";
    /// The code is older than seven days.
    pub const CODE_EXPIRED: &str = "code_expired";
    /// Too many wrong secrets: ask for a new code.
    pub const CODE_BURNED: &str = "code_burned";
    /// Another device already got in with this code.
    pub const CODE_USED: &str = "code_used";
    /// The body isn't what was expected; `field` says where.
    pub const INVALID: &str = "invalid";
    /// The body is larger than [`PAGE_BYTES`](crate::PAGE_BYTES).
    pub const TOO_LARGE: &str = "too_large";
    /// More entries than [`PAGE_ENTRIES`](crate::PAGE_ENTRIES).
    pub const PAGE_TOO_LONG: &str = "page_too_long";
    /// Too many requests; wait for `retry_after` seconds.
    pub const TOO_MANY: &str = "too_many";
    /// There's nothing here.
    pub const NOT_FOUND: &str = "not_found";
    /// Something broke on the server; try again later.
    pub const INTERNAL: &str = "internal";
    /// A national user has to sign in first.
    pub const SIGN_IN: &str = "sign_in";
    /// Wrong mail address or password.
    pub const SIGN_IN_WRONG: &str = "sign_in_wrong";
    /// Too many wrong passwords; wait for `retry_after` seconds.
    pub const LOCKED_OUT: &str = "locked_out";
    /// This user's role doesn't allow it.
    pub const NOT_ALLOWED: &str = "not_allowed";
    /// What this builds on has changed in the meantime: look again, then decide.
    pub const OVERTAKEN: &str = "overtaken";
    /// The request came from another web site.
    pub const ORIGIN: &str = "origin";
}
