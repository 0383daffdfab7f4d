//! What looks wrong in lines of a budget: it is said, and nothing is left out for it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tib_domain::{Id, fold};
use ts_rs::TS;

use crate::{Line, Years};

/// A difference of more than this share asks for an explanation.
pub const MOST_UNEXPLAINED: f64 = 0.1;

/// What looks wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "doubt")]
pub enum Doubt {
    /// The same amount for the same thing, from two sources: it may be paid twice.
    PaidTwice {
        /// The lines.
        lines: Vec<Id>,
    },
    /// More than a tenth beyond what was meant was paid, or its year is over and it is more than a tenth short, and
    /// nobody said why.
    Unexplained {
        /// The line.
        line: Id,
    },
    /// It falls in a school year that is in no period.
    OutsidePeriods {
        /// The line.
        line: Id,
    },
    /// It says nothing about its year.
    NoYear {
        /// The line.
        line: Id,
    },
}

/// What looks wrong in these lines, given the first and last years of all periods, and the present school year: what is
/// still under way is no difference yet.
#[must_use]
pub fn doubts(lines: &[Line], periods: &[(i32, i32)], present: i32) -> Vec<Doubt> {
    let mut found = paid_twice(lines);
    for line in lines {
        let line_id = || line.id.clone();
        let over = line.year(Years::School).is_some_and(|year| year < present);
        let meant = if line.budgeted > 0 {
            line.budgeted
        } else {
            line.committed
        };
        let difference = (line.realised - meant) as f64;
        let tenth = meant as f64 * MOST_UNEXPLAINED;
        let short = over && !line.is_called_off() && -difference > tenth;
        if !line.explained && (difference > tenth || short) {
            found.push(Doubt::Unexplained { line: line_id() });
        }
        match line.year(Years::School) {
            None => found.push(Doubt::NoYear { line: line_id() }),
            Some(year) => {
                let outside = !periods
                    .iter()
                    .any(|(from, to)| (*from..=*to).contains(&year));
                if outside && !periods.is_empty() {
                    found.push(Doubt::OutsidePeriods { line: line_id() });
                }
            }
        }
    }
    found
}

/// Lines of one thing (of the same name, subject and amount) with several sources.
fn paid_twice(lines: &[Line]) -> Vec<Doubt> {
    let mut same = BTreeMap::<_, Vec<&Line>>::new();
    for line in lines
        .iter()
        .filter(|line| line.latest() > 0 && line.source.is_some())
    {
        let key = (
            fold(line.title.trim()),
            line.subject.clone(),
            line.latest(),
            line.year(Years::School),
        );
        same.entry(key).or_default().push(line);
    }
    same.into_values()
        .filter(|lines| {
            let sources: BTreeSet<_> = lines.iter().map(|line| &line.source).collect();
            sources.len() > 1
        })
        .map(|lines| Doubt::PaidTwice {
            lines: lines.into_iter().map(|line| line.id.clone()).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, source: &str, budgeted: i64, realised: i64) -> Line {
        Line {
            id: Id::new(id),
            title: "Lasrobot".into(),
            source: Some(Id::new(source)),
            school_year: Some(2026),
            budgeted,
            realised,
            ..Line::default()
        }
    }

    #[test]
    fn one_thing_from_two_sources_is_told_and_two_halves_are_not() {
        let twice = [line("a", "grant", 500, 0), line("b", "company", 500, 0)];
        let lines = vec![Id::new("a"), Id::new("b")];
        assert_eq!(doubts(&twice, &[], 2026), [Doubt::PaidTwice { lines }]);
        let halves = [line("a", "grant", 500, 0), line("b", "company", 400, 0)];
        assert_eq!(doubts(&halves, &[], 2026), []);
        let same_source = [line("a", "grant", 500, 0), line("b", "grant", 500, 0)];
        assert_eq!(doubts(&same_source, &[], 2026), []);
    }

    #[test]
    fn more_than_a_tenth_asks_for_an_explanation() {
        let line_id = || Id::new("a");
        let odd = |realised| doubts(&[line("a", "grant", 1_000, realised)], &[], 2027);
        assert_eq!(odd(1_100), []);
        assert_eq!(odd(900), []);
        assert_eq!(odd(1_101), [Doubt::Unexplained { line: line_id() }]);
        assert_eq!(odd(0), [Doubt::Unexplained { line: line_id() }]);
        assert_eq!(odd(899), [Doubt::Unexplained { line: line_id() }]);
        // In the middle of its year it may still come.
        let under_way = [line("a", "grant", 1_000, 200)];
        assert_eq!(doubts(&under_way, &[], 2026), []);
        let unplanned = [line("a", "grant", 0, 200)];
        assert_eq!(
            doubts(&unplanned, &[], 2026),
            [Doubt::Unexplained { line: line_id() }]
        );
        let explained = Line {
            explained: true,
            ..line("a", "grant", 1_000, 2_000)
        };
        assert_eq!(doubts(&[explained], &[], 2027), []);
    }

    #[test]
    fn a_year_of_no_period_and_no_year_are_told() {
        let one = line("a", "grant", 1_000, 0);
        assert_eq!(
            doubts(std::slice::from_ref(&one), &[(2026, 2029)], 2026),
            []
        );
        let outside = Doubt::OutsidePeriods { line: Id::new("a") };
        assert_eq!(
            doubts(std::slice::from_ref(&one), &[(2027, 2029)], 2026),
            [outside]
        );
        let undated = Line {
            school_year: None,
            ..one
        };
        assert_eq!(
            doubts(&[undated], &[], 2026),
            [Doubt::NoYear { line: Id::new("a") }]
        );
    }
}
