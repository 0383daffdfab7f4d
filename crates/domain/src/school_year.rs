//! School years.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A school year, named by its first year: 2025 is 2025-2026, 1 August to 31 July.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct SchoolYear(pub i32);

impl SchoolYear {
    /// The school year that a day falls in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(if day.month() >= 8 {
            day.year()
        } else {
            day.year() - 1
        })
    }

    /// First and last day.
    #[must_use]
    pub fn days(self) -> (NaiveDate, NaiveDate) {
        (
            NaiveDate::from_ymd_opt(self.0, 8, 1).unwrap_or(NaiveDate::MIN),
            NaiveDate::from_ymd_opt(self.0 + 1, 7, 31).unwrap_or(NaiveDate::MAX),
        )
    }

    /// Whether a period (open ends reach for ever) touches this year.
    #[must_use]
    pub fn touches(self, start: Option<NaiveDate>, end: Option<NaiveDate>) -> bool {
        let (first, last) = self.days();
        start.is_none_or(|day| day <= last) && end.is_none_or(|day| day >= first)
    }

    /// Whether public figures of this year can exist: DUO's open data begin in 2000.
    #[must_use]
    pub fn is_plausible(self) -> bool {
        (2000..=2100).contains(&self.0)
    }
}

impl std::fmt::Display for SchoolYear {
    /// `2025-2026`, the same in every language.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.0, self.0 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_begins_on_the_first_of_august() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(SchoolYear::of(day(2026, 7, 31)), SchoolYear(2025));
        assert_eq!(SchoolYear::of(day(2026, 8, 1)), SchoolYear(2026));
        assert_eq!(SchoolYear(2025).to_string(), "2025-2026");
        assert!(SchoolYear(2025).touches(None, None));
        assert!(!SchoolYear(2025).touches(Some(day(2026, 8, 1)), None));
    }
}
