//! The region that a workspace is about.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Code, Id, Refusal};

/// Whether a member of the region is added or taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Sign {
    /// Belongs to the region.
    #[serde(rename = "+")]
    Plus,
    /// Doesn't, although its municipality does.
    #[serde(rename = "-")]
    Minus,
}

/// A municipality (`GM0153`) or a single branch (`vo:00AH07`) of the region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegionMember {
    /// `GM` and four digits, or `vo:` and six characters.
    pub place: Id,
    /// Added or taken away.
    pub sign: Sign,
    /// First school year it counts in; always when absent.
    pub from: Option<i32>,
    /// Last school year it counts in.
    pub to: Option<i32>,
}

impl RegionMember {
    /// A municipality that counts in all years.
    #[must_use]
    pub fn municipality(gm: impl Into<String>) -> Self {
        Self {
            place: Id::new(gm),
            sign: Sign::Plus,
            from: None,
            to: None,
        }
    }

    /// Whether it counts in a school year.
    #[must_use]
    pub fn counts_in(&self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| to >= year)
    }
}

/// The region: one workspace file is one region.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Region {
    /// Identity.
    pub id: Id,
    /// Its own name for itself.
    pub name: String,
    /// Who and what the region is, in its own words.
    pub identity: String,
    /// First school year with a plan.
    pub start_year: Option<i32>,
    /// Terms of the list `sector` that it focuses on.
    pub sectors: Vec<Id>,
    /// Terms of the list `theme` that it works on.
    pub themes: Vec<Id>,
    /// Municipalities and single branches.
    pub members: Vec<RegionMember>,
}

impl Region {
    /// Refuses a region without a name, or with a member that is neither municipality nor branch.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.name.trim().is_empty() {
            return Err(Refusal::new(Code::Required).on("name"));
        }
        for member in &self.members {
            let place = member.place.as_str();
            let digits = place.strip_prefix("GM").unwrap_or_default();
            let municipality = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
            if !municipality && !place.starts_with("vo:") {
                return Err(Refusal::new(Code::MunicipalityUnknown)
                    .on("members")
                    .with("place", place));
            }
        }
        Ok(())
    }
}
