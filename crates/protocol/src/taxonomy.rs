//! The body of `taxonomy`, version 1: lists that the national team keeps for all.

use serde::{Deserialize, Serialize};
use tib_domain::NationalRegion;

/// National lists. Each that is here takes the place of the one there was, as a whole; one that is
/// left out says nothing about that list. Of two items the one that was published last counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxonomyV1 {
    /// The regions of the programme with their municipalities and branches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regions: Option<Vec<NationalRegion>>,
}
