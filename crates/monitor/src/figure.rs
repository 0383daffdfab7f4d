//! What the monitor says: one figure of one indicator, year and scope.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Tally;

/// What part of the country a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The region of this workspace.
    Region,
    /// All of the country, with branches that could not be placed.
    Country,
    /// The country without the region.
    Rest,
}

impl Scope {
    /// The scope as text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Country => "country",
            Self::Rest => "rest",
        }
    }
}

/// What counts as technical.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Technical {
    /// DUO's sector Techniek.
    Duo,
    /// As the Techniekpact monitor counts: bb, kb and gl without tl, D&P not.
    #[default]
    Techniekpact,
    /// BWI, PIE and M&T only.
    Hard,
}

impl Technical {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Duo, Self::Techniekpact, Self::Hard];

    /// The choice as text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Duo => "duo",
            Self::Techniekpact => "techniekpact",
            Self::Hard => "hard",
        }
    }

    /// The choice with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.as_str() == text)
    }
}

/// One figure. Counts are whole pupils, shares fractions 0 to 1. Unmasked: `low == high == value`;
/// with masked cells `value` and the masked one of numerator and denominator are absent and the
/// bounds are given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Figure {
    /// Code, e.g. `vmbo_intake_tech`.
    pub indicator: String,
    /// First year of the school year.
    pub school_year: i32,
    /// Of what.
    pub scope: Scope,
    /// What was counted as technical.
    pub technical: Option<Technical>,
    /// Absent for the undivided figure.
    pub breakdown: Option<String>,
    /// The figure, when it is exact.
    pub value: Option<f64>,
    /// The least it can be.
    pub low: Option<f64>,
    /// The most it can be.
    pub high: Option<f64>,
    /// What is counted; for a count the count itself.
    #[ts(type = "number | null")]
    pub numerator: Option<u64>,
    /// What it is a share of; absent for a count.
    #[ts(type = "number | null")]
    pub denominator: Option<u64>,
    /// Bounds of the numerator.
    #[ts(type = "number | null")]
    pub numerator_low: Option<u64>,
    /// Bounds of the numerator.
    #[ts(type = "number | null")]
    pub numerator_high: Option<u64>,
    /// Bounds of the denominator.
    #[ts(type = "number | null")]
    pub denominator_low: Option<u64>,
    /// Bounds of the denominator.
    #[ts(type = "number | null")]
    pub denominator_high: Option<u64>,
    /// How many masked cells are in it.
    #[ts(type = "number")]
    pub masked: u64,
    /// The source is marked as not final.
    pub provisional: bool,
    /// Fraction of the population, nationally, at branches that could not be placed.
    pub unplaced: f64,
    /// Names of the files it was computed from.
    pub sources: Vec<String>,
}

impl Figure {
    /// A count.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of pupils are far below 2^53"
    )]
    pub fn count(indicator: &str, school_year: i32, scope: Scope, counted: Tally) -> Self {
        Self {
            indicator: indicator.to_owned(),
            school_year,
            scope,
            technical: None,
            breakdown: None,
            value: counted.exact().map(|n| n as f64),
            low: Some(counted.low as f64),
            high: Some(counted.high as f64),
            numerator: counted.exact(),
            denominator: None,
            numerator_low: Some(counted.low),
            numerator_high: Some(counted.high),
            denominator_low: None,
            denominator_high: None,
            masked: counted.masked,
            provisional: false,
            unplaced: 0.0,
            sources: Vec::new(),
        }
    }

    /// The share of `counted` in `counted + other`. Its bounds take the counted and the *other*
    /// part at opposite ends, since a masked cell counts in one of the two only.
    #[must_use]
    pub fn share(
        indicator: &str,
        school_year: i32,
        scope: Scope,
        counted: Tally,
        other: Tally,
    ) -> Self {
        let all = counted + other;
        let exact = counted.exact().zip(all.exact());
        Self {
            value: exact.and_then(|(n, d)| fraction(n, d)),
            low: fraction(counted.low, counted.low + other.high),
            high: fraction(counted.high, counted.high + other.low),
            denominator: all.exact(),
            denominator_low: Some(all.low),
            denominator_high: Some(all.high),
            masked: all.masked,
            ..Self::count(indicator, school_year, scope, counted)
        }
    }
}

/// `None` for a share of nothing.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of pupils are far below 2^53"
)]
pub(crate) fn fraction(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
