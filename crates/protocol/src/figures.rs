//! The body of `figures`, version 1: what the national team publishes to compare regions on.
//!
//! Counts under 5 are never in it: they are a range of 1 to 4, as in the public files.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::enrol::RegionName;

/// Figures of regions beside each other, each from the newest summary that its region sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FiguresV1 {
    /// The day they were put together (UTC).
    pub made_on: NaiveDate,
    /// The version of the formulas behind them, but for the regions that name another.
    pub formula_version: u32,
    /// How many regions there are, also those without figures.
    pub regions_in_all: u32,
    /// Regions with figures, by name.
    pub regions: Vec<FiguresOfRegion>,
}

impl FiguresV1 {
    /// The version of the formulas behind a region's figures.
    #[must_use]
    pub fn formulas_of(&self, region: &FiguresOfRegion) -> u32 {
        region.formula_version.unwrap_or(self.formula_version)
    }
}

/// The figures of one region.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FiguresOfRegion {
    /// Whose they are.
    pub region: RegionName,
    /// The version of the formulas behind these, where it is another than that of most: they don't
    /// belong beside the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula_version: Option<u32>,
    /// By indicator, technical and school year; undivided.
    pub figures: Vec<PublishedFigure>,
}

/// One figure of a region. Counts are whole persons, shares are fractions 0 to 1. What can't be
/// told is left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublishedFigure {
    /// The indicator's code, such as `vmbo_intake_tech`.
    pub indicator: String,
    /// Named by its first year.
    pub school_year: u16,
    /// What counts as technical: `techniekpact`, `duo` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technical: Option<String>,
    /// The value; left out when it can't be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower bound, where masked or hidden counts leave room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<u64>,
    /// Out of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<u64>,
    /// How many masked or hidden counts are in it.
    #[serde(default)]
    pub masked: u64,
}
