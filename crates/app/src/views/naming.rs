//! Names in texts that leave.

use serde::Serialize;
use ts_rs::TS;

/// Somebody who stands in a text that leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NameInText {
    /// By which it is allowed.
    pub key: String,
    /// What the record is called whose text it is.
    pub title: String,
    /// The sentence in which they stand.
    pub sentence: String,
    /// The name, mail address or telephone number as it stands there.
    pub name: String,
    /// The user allowed it to leave; else something stands in its place.
    pub allowed: bool,
}
