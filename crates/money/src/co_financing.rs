//! What partners bring in, beside the least that they must.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tib_domain::{Id, ProgrammePeriod, ShareBasis};
use ts_rs::TS;

use crate::{Line, Years};

/// The rule of a period.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rule {
    /// First and last school year.
    pub years: (i32, i32),
    /// The least share, in hundredths of a percent.
    pub minimum: i32,
    /// Of what.
    pub share_of: ShareBasis,
    /// The sources that count.
    pub counting: BTreeSet<Id>,
    /// What is granted.
    pub granted: i64,
}

impl From<&ProgrammePeriod> for Rule {
    fn from(period: &ProgrammePeriod) -> Self {
        Self {
            years: (period.first_year, period.last_year),
            minimum: period.minimum_share,
            share_of: period.share_of,
            counting: period.counting.iter().cloned().collect(),
            granted: period.granted(),
        }
    }
}

impl Rule {
    /// The rule of a period for one of its years alone, with that year's grant.
    #[must_use]
    pub fn of_year(period: &ProgrammePeriod, year: i32) -> Self {
        let of_year = |grant: &&tib_domain::Grant| grant.school_year == year;
        Self {
            years: (year, year),
            granted: period
                .grants
                .iter()
                .filter(of_year)
                .map(|grant| grant.amount)
                .sum(),
            ..Self::from(period)
        }
    }

    /// Whether a line falls in the period. One that tells no year doesn't.
    #[must_use]
    pub fn holds_for(&self, line: &Line) -> bool {
        let year = line.year(Years::School);
        year.is_some_and(|year| (self.years.0..=self.years.1).contains(&year))
    }

    /// Whether a line counts as co-financing.
    #[must_use]
    pub fn counts(&self, line: &Line) -> bool {
        let source = line.source.as_ref();
        source.is_some_and(|source| self.counting.contains(source))
    }

    /// The share that co-financing is, given it and all costs; none where there is nothing to be a share of.
    #[must_use]
    pub fn share(&self, brought_in: i64, costs: i64) -> Option<f64> {
        let whole = match self.share_of {
            ShareBasis::Costs => costs,
            ShareBasis::Grant => self.granted,
        };
        (whole > 0).then(|| brought_in as f64 / whole as f64)
    }

    /// Whether that is enough. Compared in whole numbers, so that exactly the least is enough; of nothing nothing is
    /// enough.
    #[must_use]
    pub fn is_met(&self, brought_in: i64, costs: i64) -> bool {
        let whole = match self.share_of {
            ShareBasis::Costs => costs,
            ShareBasis::Grant => self.granted,
        };
        whole > 0 && i128::from(brought_in) * 10_000 >= i128::from(whole) * i128::from(self.minimum)
    }
}

/// Where co-financing stands in a period; amounts in cents, shares as fractions.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct CoFinancing {
    /// The least share.
    pub minimum_share: f64,
    /// Everything that the plan costs; of what was called off only what was paid.
    #[ts(type = "number")]
    pub costs: i64,
    /// What of it partners are to bring in.
    #[ts(type = "number")]
    pub planned: i64,
    /// Of what that is a share: the costs or the grant.
    #[ts(type = "number")]
    pub whole: i64,
    /// That as a share.
    pub planned_share: Option<f64>,
    /// The same as it is shown, in tenths of a percent: below the least share as long as that isn't met.
    pub planned_shown: Option<f64>,
    /// What can be shown so far as a share of the same whole.
    pub evidenced_of_whole: Option<f64>,
    /// What is still to be found for the plan to meet the least share.
    #[ts(type = "number")]
    pub lacking: i64,
    /// What was paid or delivered, by whomever.
    #[ts(type = "number")]
    pub realised_costs: i64,
    /// What partners have brought in.
    #[ts(type = "number")]
    pub realised: i64,
    /// What of that can be shown.
    #[ts(type = "number")]
    pub evidenced: i64,
    /// That as a share of what was paid or delivered.
    pub evidenced_share: Option<f64>,
}

impl CoFinancing {
    /// Where co-financing stands, from the lines of the period.
    #[must_use]
    pub fn of(rule: &Rule, lines: &[Line]) -> Self {
        let mut at = Self {
            minimum_share: f64::from(rule.minimum) / 10_000.0,
            ..Self::default()
        };
        for line in lines.iter().filter(|line| rule.holds_for(line)) {
            at.costs += line.meant();
            at.realised_costs += line.realised;
            if rule.counts(line) {
                at.planned += line.meant();
                at.realised += line.realised;
                at.evidenced += if line.is_evidenced() {
                    line.realised
                } else {
                    0
                };
            }
        }
        at.whole = match rule.share_of {
            ShareBasis::Costs => at.costs,
            ShareBasis::Grant => rule.granted,
        };
        at.planned_share = rule.share(at.planned, at.costs);
        at.planned_shown = at
            .planned_share
            .map(|share| shown(rule, share, rule.is_met(at.planned, at.costs)));
        at.evidenced_of_whole = rule.share(at.evidenced, at.costs);
        at.evidenced_share = rule.share(at.evidenced, at.realised_costs);
        at.lacking = lacking(rule, at.planned, at.costs);
        at
    }
}

/// A share in tenths of a percent, cut rather than rounded where rounding would say that it is enough.
fn shown(rule: &Rule, share: f64, is_met: bool) -> f64 {
    let rounded = (share * 1_000.0).round();
    let least = f64::from(rule.minimum) / 10.0;
    let tenths = if !is_met && rounded >= least {
        (share * 1_000.0).floor().min(least.ceil() - 1.0)
    } else {
        rounded
    };
    tenths / 1_000.0
}

/// What must be brought in besides to meet the least share. Of costs, it makes them grow as well.
fn lacking(rule: &Rule, brought_in: i64, costs: i64) -> i64 {
    let minimum = i128::from(rule.minimum);
    let (short, per) = match rule.share_of {
        ShareBasis::Costs => (
            i128::from(costs) * minimum - i128::from(brought_in) * 10_000,
            10_000 - minimum,
        ),
        ShareBasis::Grant => (
            i128::from(rule.granted) * minimum - i128::from(brought_in) * 10_000,
            10_000,
        ),
    };
    if short <= 0 || per <= 0 {
        return 0;
    }
    i64::try_from((short + per - 1) / per).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tib_domain::Evidence;

    fn rule() -> Rule {
        Rule {
            years: (2025, 2028),
            minimum: 1_000,
            counting: [Id::new("company")].into(),
            granted: 100_000,
            ..Rule::default()
        }
    }

    fn line(source: &str, budgeted: i64, realised: i64, evidence: Evidence) -> Line {
        Line {
            source: Some(Id::new(source)),
            school_year: Some(2026),
            budgeted,
            realised,
            evidence,
            ..Line::default()
        }
    }

    #[test]
    fn exactly_the_least_share_is_enough() {
        let lines = [
            line("grant", 90_000, 45_000, Evidence::There),
            line("company", 10_000, 4_000, Evidence::There),
            line("company", 0, 1_000, Evidence::Missing),
        ];
        let at = CoFinancing::of(&rule(), &lines);
        assert_eq!(at.planned_share, Some(0.1));
        assert_eq!(at.lacking, 0);
        assert!(rule().is_met(at.planned, at.costs));
        assert_eq!(at.evidenced, 4_000);
        assert_eq!(at.evidenced_share, Some(0.08));
    }

    #[test]
    fn what_is_lacking_is_enough_once_it_is_there() {
        for share_of in [ShareBasis::Costs, ShareBasis::Grant] {
            let rule = Rule { share_of, ..rule() };
            let mut lines = vec![line("grant", 90_001, 0, Evidence::Missing)];
            let lacking = CoFinancing::of(&rule, &lines).lacking;
            lines.push(line("company", lacking - 1, 0, Evidence::Missing));
            assert_eq!(CoFinancing::of(&rule, &lines).lacking, 1);
            lines.push(line("company", 1, 0, Evidence::Missing));
            let at = CoFinancing::of(&rule, &lines);
            assert_eq!(at.lacking, 0);
            assert!(rule.is_met(at.planned, at.costs));
        }
    }

    #[test]
    fn what_was_called_off_is_no_longer_counted_on() {
        let mut company = line("company", 10_000, 0, Evidence::Missing);
        let grant = line("grant", 90_000, 0, Evidence::Missing);
        company.standing = crate::Standing::Activity(tib_domain::ActivityStatus::Cancelled);
        company.realised = 500;
        let at = CoFinancing::of(&rule(), &[company, grant]);
        assert_eq!((at.costs, at.planned), (90_500, 500));
        assert!(at.lacking > 0);
    }

    #[test]
    fn nearly_enough_is_not_shown_as_enough() {
        let lines = [
            line("grant", 90_040, 0, Evidence::Missing),
            line("company", 9_960, 0, Evidence::Missing),
        ];
        let at = CoFinancing::of(&rule(), &lines);
        assert_eq!(at.planned_shown, Some(0.099));
        assert!(at.lacking > 0);
    }

    #[test]
    fn a_share_of_the_grant_is_one_of_the_grant() {
        let of_grant = Rule {
            share_of: ShareBasis::Grant,
            ..rule()
        };
        let lines = [
            line("grant", 270_000, 0, Evidence::Missing),
            line("company", 30_000, 10_000, Evidence::There),
        ];
        let at = CoFinancing::of(&of_grant, &lines);
        assert_eq!((at.whole, at.planned_share), (100_000, Some(0.3)));
        assert_eq!(at.evidenced_of_whole, Some(0.1));
        // Nothing is granted yet: then nothing is enough.
        let none = Rule {
            granted: 0,
            ..of_grant
        };
        assert!(!none.is_met(30_000, 300_000));
        assert_eq!(CoFinancing::of(&none, &lines).planned_share, None);
    }

    #[test]
    fn what_lies_outside_the_period_says_nothing() {
        let mut far = line("company", 10_000, 0, Evidence::Missing);
        far.school_year = Some(2029);
        let undated = Line {
            school_year: None,
            ..far.clone()
        };
        let at = CoFinancing::of(&rule(), &[far, undated]);
        assert_eq!((at.costs, at.planned_share), (0, None));
    }
}
