//! Identity of records.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The identity of a record: a UUIDv7 for what a user makes, a natural id for what is national or
/// public (`theme:lob`, `vo:00AH07`, `GM0153`), so that two laptops mean the same thing by it.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// Takes the text over as it is.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A record that the user has not saved yet has no id.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where ids of new records come from: UUIDv7 in the app, a counted series in tests.
pub trait Ids: Send + Sync {
    /// An id that was never given before.
    fn next(&self) -> Id;
}
