//! A budget line as money looks at it, and sums of them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use tib_domain::{ActivityStatus, Evidence, Id, PartnershipStatus, SchoolYear};
use ts_rs::TS;

/// By what year money is told.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Years {
    /// 1 August to 31 July, as the plan and its results run.
    #[default]
    School,
    /// As the annual accounts run (model G2).
    Calendar,
}

/// How sure it is that what a line belongs to goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// It belongs to nothing that could be called off.
    #[default]
    General,
    /// It belongs to an activity.
    Activity(ActivityStatus),
    /// It belongs to a partnership.
    Partnership(PartnershipStatus),
}

/// A budget line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Identity.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// What it belongs to, `kind/id`.
    pub subject: Option<String>,
    /// The project of what it belongs to.
    pub project: Option<Id>,
    /// The programme line of what it belongs to.
    pub programme_line: Option<Id>,
    /// Term of the list `budget_category`.
    pub category: Option<Id>,
    /// Term of the list `budget_source`.
    pub source: Option<Id>,
    /// The organisation that bears it.
    pub bearer: Option<Id>,
    /// First year of the school year that it is meant for.
    pub school_year: Option<i32>,
    /// The date of its invoice, else the day that it is expected.
    pub day: Option<NaiveDate>,
    /// The first day of what it belongs to.
    pub begins: Option<NaiveDate>,
    /// How sure what it belongs to is.
    pub standing: Standing,
    /// What is meant to be spent or brought in.
    pub budgeted: i64,
    /// What was promised or ordered.
    pub committed: i64,
    /// What was paid or delivered.
    pub realised: i64,
    /// Whether it can be shown.
    pub evidence: Evidence,
    /// Somebody said why what was paid differs from what was meant.
    pub explained: bool,
}

impl Line {
    /// The year that it falls in. A calendar year follows from the invoice, else from the day that it is
    /// expected, else from the first day of what it belongs to. A school year is the one that it is
    /// meant for, else it follows from the first two. None where nothing tells.
    #[must_use]
    pub fn year(&self, years: Years) -> Option<i32> {
        match years {
            Years::School => self
                .school_year
                .or_else(|| self.day.map(|day| SchoolYear::of(day).0)),
            Years::Calendar => self.day.or(self.begins).map(|day| day.year()),
        }
    }

    /// Its amounts.
    #[must_use]
    pub fn amounts(&self) -> Amounts {
        Amounts {
            budgeted: self.budgeted,
            committed: self.committed,
            realised: self.realised,
        }
    }

    /// What it belongs to doesn't go on: what isn't paid yet won't be.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        matches!(
            self.standing,
            Standing::Activity(ActivityStatus::Cancelled)
                | Standing::Partnership(PartnershipStatus::Ended)
        )
    }

    /// What the plan still counts on: what is budgeted, or what was paid of something that was called off.
    #[must_use]
    pub fn meant(&self) -> i64 {
        if self.is_called_off() {
            self.realised
        } else {
            self.budgeted
        }
    }

    /// What isn't paid or delivered yet of what was promised, else of what is meant.
    #[must_use]
    pub fn outstanding(&self) -> i64 {
        let whole = if self.committed > 0 {
            self.committed
        } else {
            self.budgeted
        };
        (whole - self.realised).max(0)
    }

    /// What it comes to as far as is known: what was paid, else what was promised, else what was meant.
    #[must_use]
    pub fn latest(&self) -> i64 {
        [self.realised, self.committed, self.budgeted]
            .into_iter()
            .find(|amount| *amount != 0)
            .unwrap_or_default()
    }

    /// It can be shown.
    #[must_use]
    pub fn is_evidenced(&self) -> bool {
        self.evidence != Evidence::Missing
    }
}

/// Three sums, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Amounts {
    /// Meant to be spent or brought in.
    #[ts(type = "number")]
    pub budgeted: i64,
    /// Promised or ordered.
    #[ts(type = "number")]
    pub committed: i64,
    /// Paid or delivered.
    #[ts(type = "number")]
    pub realised: i64,
}

impl std::iter::Sum for Amounts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            budgeted: sum.budgeted.saturating_add(one.budgeted),
            committed: sum.committed.saturating_add(one.committed),
            realised: sum.realised.saturating_add(one.realised),
        })
    }
}

/// The sums of all lines.
pub fn total<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Amounts {
    lines.into_iter().map(Line::amounts).sum()
}

/// The sums by a key. Every line counts under exactly one.
pub fn by<'a, K: Ord>(
    lines: impl IntoIterator<Item = &'a Line>,
    key: impl Fn(&'a Line) -> K,
) -> BTreeMap<K, Amounts> {
    let mut sums = BTreeMap::<K, Amounts>::new();
    for line in lines {
        let sum = sums.entry(key(line)).or_default();
        *sum = [*sum, line.amounts()].into_iter().sum();
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_falls_in_the_year_of_its_invoice() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let mut line = Line {
            begins: day(2026, 3, 12),
            ..Line::default()
        };
        assert_eq!(line.year(Years::Calendar), Some(2026));
        assert_eq!(line.year(Years::School), None);
        line.day = day(2027, 1, 4);
        assert_eq!(line.year(Years::Calendar), Some(2027));
        assert_eq!(line.year(Years::School), Some(2026));
        // What was promised for a school year is told in that year, whenever the invoice came.
        line.school_year = Some(2025);
        assert_eq!(line.year(Years::School), Some(2025));
        assert_eq!(Line::default().year(Years::Calendar), None);
    }

    #[test]
    fn what_was_paid_goes_before_what_was_promised() {
        let mut line = Line {
            budgeted: 300,
            ..Line::default()
        };
        assert_eq!(line.latest(), 300);
        line.committed = 200;
        assert_eq!(line.latest(), 200);
        line.realised = 100;
        assert_eq!(line.latest(), 100);
    }
}
