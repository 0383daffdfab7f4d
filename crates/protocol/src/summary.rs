//! The body of a `summary`, version 1: what a region tells about a period.
//!
//! Counts and own words only: no persons. Lists are sorted by code by whoever writes them, so
//! that the same data give the same bytes. Every list may be left out; only region and period
//! are needed.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::enrol::RegionName;
use crate::hash::Hash;

/// A region's summary over a school year or a quarter of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SummaryV1 {
    /// Whose figures these are.
    pub region: RegionName,
    /// What they are about.
    pub period: Period,
    /// The summary (entry id) that this one replaces; two that build on the same one both stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub builds_on: Option<Uuid>,
    /// Activities in the period.
    #[serde(default)]
    pub activities: ActivityCounts,
    /// People planned and reached, per target group.
    #[serde(default)]
    pub reach: Vec<Reached>,
    /// Partnerships in the period.
    #[serde(default)]
    pub partnerships: PartnershipCounts,
    /// Organisations by kind.
    #[serde(default)]
    pub organisations: Vec<Tally>,
    /// Money, in whole euro cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finance: Option<FinanceTotals>,
    /// Ambitions with baseline, target and present value.
    #[serde(default)]
    pub ambitions: Vec<AmbitionProgress>,
    /// Indicators from public figures.
    #[serde(default)]
    pub indicators: Vec<IndicatorValue>,
    /// The version of the formulas behind indicators and present values. Without it they are of
    /// [`FIRST_FORMULAS`]: see [`SummaryV1::formulas`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula_version: Option<u32>,
    /// How firmly the network stands, per dimension.
    #[serde(default)]
    pub anchoring: Vec<AnchoringLevel>,
    /// What went well, in the leader's own words.
    #[serde(default)]
    pub highlights: Vec<OwnWords>,
    /// What is in the way, in the leader's own words.
    #[serde(default)]
    pub bottlenecks: Vec<OwnWords>,
    /// Practices that the region shares.
    #[serde(default)]
    pub practices: Vec<SharedPractice>,
}

/// The formulas of programs that didn't name a version yet.
pub const FIRST_FORMULAS: u32 = 1;

impl SummaryV1 {
    /// The version of the formulas that its figures were made with.
    #[must_use]
    pub fn formulas(&self) -> u32 {
        self.formula_version.unwrap_or(FIRST_FORMULAS)
    }
}

/// A school year, or a quarter of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// Named by its first year: 2025 is 2025-2026.
    pub school_year: u16,
    /// 1 (August to October) to 4 (May to July); nothing for the whole year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quarter: Option<u8>,
}

/// A count for one term of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The term's code, such as `theme:lob`.
    pub code: String,
    /// The term's name, for a regional term that the service can't know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many.
    pub count: u64,
}

/// Activities, counted four ways.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityCounts {
    /// All of them, once each.
    #[serde(default)]
    pub total: u64,
    /// By status.
    #[serde(default)]
    pub by_status: Vec<Tally>,
    /// By theme; an activity with two themes counts under both.
    #[serde(default)]
    pub by_theme: Vec<Tally>,
    /// By sector; likewise.
    #[serde(default)]
    pub by_sector: Vec<Tally>,
    /// By target group; likewise.
    #[serde(default)]
    pub by_target_group: Vec<Tally>,
}

/// Planned and reached numbers of one target group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// The target group's code.
    pub target_group: String,
    /// Planned for the period.
    pub planned: u64,
    /// Reached in the period; nothing when it wasn't counted yet.
    #[serde(default)]
    pub reached: Option<u64>,
}

/// Partnerships, counted by what matters to their strength.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnershipCounts {
    /// All of them.
    #[serde(default)]
    pub total: u64,
    /// By kind.
    #[serde(default)]
    pub by_kind: Vec<Tally>,
    /// By status.
    #[serde(default)]
    pub by_status: Vec<Tally>,
    /// With vmbo, mbo and industry all in.
    #[serde(default)]
    pub complete: u64,
    /// Ending within a year after the period.
    #[serde(default)]
    pub lapsing: u64,
}

/// Budgeted, committed and realised for one code, in euro cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinanceTally {
    /// The code of the source or category.
    pub code: String,
    /// Budgeted.
    pub budgeted: i64,
    /// Committed.
    pub committed: i64,
    /// Realised.
    pub realised: i64,
}

/// Money by source and by category.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FinanceTotals {
    /// By source.
    #[serde(default)]
    pub by_source: Vec<FinanceTally>,
    /// By category.
    #[serde(default)]
    pub by_category: Vec<FinanceTally>,
    /// Industry's share of what was realised, in percent.
    #[serde(default)]
    pub industry_share: Option<f64>,
}

/// How far an ambition has come. Values are in the unit of its indicator: counts in persons, shares
/// as fractions 0 to 1.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AmbitionProgress {
    /// The ambition in one sentence, in the leader's own words.
    pub statement: String,
    /// The code of the theme that it is about, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The indicator that measures it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// What counts as technical: `techniekpact`, `duo` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technical: Option<String>,
    /// School year and value at the start.
    pub baseline: (u16, f64),
    /// School year and value aimed at.
    pub target: (u16, f64),
    /// The present value; nothing when it can't be told.
    #[serde(default)]
    pub present: Option<f64>,
    /// The school year of the present value or its bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present_year: Option<u16>,
    /// Lower bound of a present value that masked or hidden counts leave room in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present_low: Option<f64>,
    /// Upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present_high: Option<f64>,
}

/// One indicator in one school year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndicatorValue {
    /// The indicator's code, such as `vmbo_intake_tech`.
    pub code: String,
    /// Named by its first year.
    pub school_year: u16,
    /// Region, country, or rest.
    pub scope: String,
    /// What counts as technical: `techniekpact`, `duo`, `hard` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technical: Option<String>,
    /// The value; nothing when it can't be told.
    pub value: Option<f64>,
    /// Lower bound, where masked counts leave room.
    #[serde(default)]
    pub low: Option<f64>,
    /// Upper bound.
    #[serde(default)]
    pub high: Option<f64>,
    /// What was counted.
    #[serde(default)]
    pub numerator: Option<u64>,
    /// Out of how many.
    #[serde(default)]
    pub denominator: Option<u64>,
    /// How many masked counts (`<5`) are in it.
    #[serde(default)]
    pub masked: u64,
    /// The files that it was computed from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub imports: Vec<Hash>,
}

/// A level of anchoring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnchoringLevel {
    /// The dimension's code.
    pub dimension: String,
    /// 1 to 4.
    pub level: u8,
}

/// A paragraph in the leader's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWords {
    /// The theme that it is about, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The words.
    pub text: String,
}

/// A practice that the region shares; the whole of it travels as an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedPractice {
    /// Its id.
    pub id: Uuid,
    /// Its title.
    pub title: String,
}
