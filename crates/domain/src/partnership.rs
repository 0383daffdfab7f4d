//! Partnerships between schools, colleges and companies.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Code, Id, Organisation, Refusal};

/// How far a partnership has come.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum PartnershipStatus {
    /// Talking (verkennend).
    #[default]
    Exploring,
    /// Working together (actief).
    Active,
    /// Made to last (verankerd).
    Anchored,
    /// Over (beëindigd).
    Ended,
}

impl PartnershipStatus {
    /// The name in files, summaries and texts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exploring => "exploring",
            Self::Active => "active",
            Self::Anchored => "anchored",
            Self::Ended => "ended",
        }
    }
}

/// An organisation in a partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Member {
    /// Who.
    pub organisation: Id,
    /// What it does in the partnership.
    pub role: String,
}

/// A lasting arrangement of two or more organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Partnership {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Term of the list `partnership_kind`.
    pub kind: Id,
    /// Who is in.
    pub members: Vec<Member>,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day of the agreement.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: PartnershipStatus,
    /// What was agreed, in own words.
    pub agreement: String,
}

/// Which of the three sides are in a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Completeness {
    /// A vmbo school is in.
    pub vmbo: bool,
    /// An mbo college is in.
    pub mbo: bool,
    /// A company or branch organisation is in.
    pub industry: bool,
}

impl Completeness {
    /// All three sides are in.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.vmbo && self.mbo && self.industry
    }
}

impl Partnership {
    /// How long before the end a warning shows.
    pub const WARN_DAYS: i64 = 90;

    /// Refuses one without a name or kind, with fewer than two members, with the same one twice,
    /// or that ends before it starts.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.name.trim().is_empty() {
            return Err(Refusal::new(Code::Required).on("name"));
        }
        if self.kind.is_empty() {
            return Err(Refusal::new(Code::Required).on("kind"));
        }
        let distinct: BTreeSet<_> = self.members.iter().map(|m| &m.organisation).collect();
        if distinct.len() != self.members.len() {
            return Err(Refusal::new(Code::MemberTwice).on("members"));
        }
        if distinct.len() < 2 {
            return Err(Refusal::new(Code::TooFewMembers).on("members"));
        }
        if let (Some(start), Some(end)) = (self.start, self.end)
            && end < start
        {
            return Err(Refusal::new(Code::EndBeforeStart).on("end"));
        }
        Ok(())
    }

    /// Which sides are in, given its members.
    #[must_use]
    pub fn completeness<'a>(
        &self,
        members: impl IntoIterator<Item = &'a Organisation>,
    ) -> Completeness {
        members
            .into_iter()
            .fold(Completeness::default(), |c, o| Completeness {
                vmbo: c.vmbo || o.is("vmbo"),
                mbo: c.mbo || o.is("mbo"),
                industry: c.industry || o.is("bedrijf") || o.is("branche"),
            })
    }

    /// Days until the agreement lapses, when that is within [`Self::WARN_DAYS`].
    #[must_use]
    pub fn lapses_in(&self, today: NaiveDate) -> Option<i64> {
        if self.status == PartnershipStatus::Ended {
            return None;
        }
        let days = (self.end? - today).num_days();
        (0..=Self::WARN_DAYS).contains(&days).then_some(days)
    }
}
