//! Where a series breaks: definitions, profiles and files changed, so that the years before and
//! after can't be compared as they stand.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::{Figure, Indicator, Kind, Measure};

/// Why a series breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BreakReason {
    /// Ten profiles took the place of some thirty departments.
    Profiles,
    /// Dienstverlening en producten moved from intersectoraal to economie.
    Dp,
    /// Tl candidates carry a sector from this year on.
    TlSector,
    /// Main groups took the place of domains.
    MainGroups,
    /// Small counts are hidden from this year on.
    Masked,
    /// Another kind of file gives this year.
    OtherFile,
}

impl BreakReason {
    /// The reason as a key of the texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profiles => "profiles",
            Self::Dp => "dp",
            Self::TlSector => "tl_sector",
            Self::MainGroups => "main_groups",
            Self::Masked => "masked",
            Self::OtherFile => "other_file",
        }
    }
}

/// A break: the years from `year` on don't go on from those before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Break {
    /// First school year after it.
    pub year: i32,
    /// Why.
    pub reason: BreakReason,
}

/// Changes that are known beforehand: what they touch, and from which school year on.
const KNOWN: &[(&str, Measure, i32, BreakReason)] = &[
    ("vmbo_intake", Measure::Pupils, 2016, BreakReason::Profiles),
    ("vmbo_exam", Measure::Candidates, 2017, BreakReason::Dp),
    ("vmbo_exam", Measure::Passed, 2017, BreakReason::Dp),
    (
        "vmbo_tl_exam",
        Measure::Candidates,
        2018,
        BreakReason::TlSector,
    ),
    ("mbo_", Measure::Students, 2021, BreakReason::MainGroups),
];

/// The breaks of a series, oldest first: those that are known beforehand, and those that the figures
/// themselves show (another kind of file, the first year with hidden counts).
#[must_use]
pub fn breaks(
    indicator: &Indicator,
    figures: &[Figure],
    kinds: &BTreeMap<i32, Kind>,
) -> Vec<Break> {
    let years: Vec<i32> = kinds.keys().copied().collect();
    let follows = |year: i32| years.first().is_some_and(|first| *first < year);
    let known = KNOWN
        .iter()
        .filter(|(start, measure, year, _)| {
            indicator.code.starts_with(start)
                && indicator.measure == *measure
                && follows(*year)
                && years.last().is_some_and(|last| last >= year)
        })
        .map(|(_, _, year, reason)| Break {
            year: *year,
            reason: *reason,
        });
    let other_file = kinds.iter().zip(kinds.iter().skip(1));
    let other_file = other_file
        .filter(|((_, before), (_, after))| before != after)
        .map(|(_, (year, _))| Break {
            year: *year,
            reason: BreakReason::OtherFile,
        });
    let masked = years.iter().copied().find(|year| {
        let mut of_year = figures.iter().filter(|figure| figure.school_year == *year);
        of_year.any(|figure| figure.masked > 0)
    });
    let masked = masked.filter(|year| follows(*year)).map(|year| Break {
        year,
        reason: BreakReason::Masked,
    });
    let mut all: Vec<Break> = known.chain(other_file).chain(masked).collect();
    all.sort_unstable();
    all.dedup();
    all
}
