//! What is said of two that may be the same.

use serde::Serialize;
use ts_rs::TS;

/// How sure it is that two are the same; the surest is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Worth a look.
    Maybe,
    /// More than one thing says so.
    Likely,
    /// A number that is given once says so, or the same name at the same place.
    Certain,
}

/// Why two may be the same, or what speaks against it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[ts(rename = "MatchReason")]
pub enum Reason {
    /// The same number in the trade register.
    Kvk,
    /// The same number of an establishment in the trade register.
    Establishment,
    /// The same BRIN number, or that of an institution and of its main branch.
    Brin,
    /// The same mail address.
    Mail {
        /// Which.
        mail: String,
    },
    /// A web site or mail addresses at the same domain.
    Domain {
        /// Which.
        domain: String,
    },
    /// The same telephone number.
    Phone {
        /// As it is dialled in the Netherlands: digits alone.
        phone: String,
    },
    /// Names that are the same or look alike.
    Name {
        /// In percent; 100 are names that differ in case, accents, blanks, legal forms or the order of
        /// their words at most.
        likeness: u8,
    },
    /// The same house.
    Address,
    /// The same place.
    Place,
    /// People at the same organisation.
    Organisation,
    /// Against: each has a number of its own in the trade register.
    OtherKvk,
    /// Against: each has a BRIN number of its own.
    OtherBrin,
    /// Against: they are at different places.
    OtherPlace,
}

impl Reason {
    /// Whether it speaks against two being the same.
    #[must_use]
    pub fn is_against(&self) -> bool {
        matches!(self, Self::OtherKvk | Self::OtherBrin | Self::OtherPlace)
    }
}

/// One of the list that may be the same as what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Match<'a> {
    /// Whose.
    pub id: &'a str,
    /// How sure.
    pub grade: Grade,
    /// Why, strongest first; what speaks against it last.
    pub reasons: Vec<Reason>,
}

/// Two of a list that may be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair<'a> {
    /// The one whose id comes first.
    pub one: &'a str,
    /// The other.
    pub other: &'a str,
    /// How sure.
    pub grade: Grade,
    /// Why, strongest first; what speaks against it last.
    pub reasons: Vec<Reason>,
}

/// What comparing two gives.
pub(crate) type Verdict = Option<(Grade, Vec<Reason>)>;
