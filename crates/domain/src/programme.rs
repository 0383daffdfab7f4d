//! The frame of a region's plan: for which years it has a grant, and along which lines it works.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Rows, Settling, Sharing, Storage, required, trim};
use crate::{BudgetLine, Code, Id, Refusal, SchoolYear, TermList};

/// The grant of one school year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Grant {
    /// Identity of the row.
    pub id: Id,
    /// First year of the school year.
    pub school_year: i32,
    /// In cents.
    pub amount: i64,
}

/// Of what co-financing must be a share.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ShareBasis {
    /// Everything that the period costs, whoever bears it.
    #[default]
    Costs,
    /// The grant of the period.
    Grant,
}

/// School years with one grant and one rule of co-financing. Rules differ from round to round, so they
/// are data.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ProgrammePeriod {
    /// Identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// First year of its first school year.
    pub first_year: i32,
    /// First year of its last school year.
    pub last_year: i32,
    /// What is granted, by school year.
    pub grants: Vec<Grant>,
    /// The least share that partners must bring in, in hundredths of a percent: 1000 is 10%.
    pub minimum_share: i32,
    /// Of what that is a share.
    pub share_of: ShareBasis,
    /// Terms of the list `budget_source` that count as co-financing.
    pub counting: Vec<Id>,
}

const GRANTS: Rows = Rows {
    table: "programme_period_grant",
    owner: "programme_period",
    fields: &[Field::whole("school_year"), Field::whole("amount")],
};

impl Record for ProgrammePeriod {
    const KIND: &'static Kind = &Kind {
        name: "programme_period",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "name",
        notes: &[],
        order: Some("first_year"),
        fields: &[
            Field::text("name", 120).searched(),
            Field::whole("first_year").sorted(),
            Field::whole("last_year"),
            Field::rows("grants", &GRANTS),
            Field::whole("minimum_share"),
            Field::choice("share_of", &["costs", "grant"]),
            Field::terms("counting", "counting", TermList::BudgetSource),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let mut wrong: Vec<_> = required("name", &self.name).into_iter().collect();
        for (field, year) in [
            ("first_year", self.first_year),
            ("last_year", self.last_year),
        ] {
            wrong.extend(implausible(field, year));
        }
        if wrong.is_empty() && self.last_year < self.first_year {
            wrong.push(Refusal::new(Code::EndBeforeStart).on("last_year"));
        }
        if !(0..=10_000).contains(&self.minimum_share) {
            wrong.push(Refusal::new(Code::PercentImplausible).on("minimum_share"));
        }
        wrong.extend(self.grants.iter().enumerate().find_map(|(at, grant)| {
            let year = grant.school_year;
            let mut before = self.grants.iter().take(at);
            let twice = before.any(|one| one.school_year == year);
            let code = if !self.has(year) {
                Code::YearOutsidePeriod
            } else if twice {
                Code::YearTwice
            } else if !(0..=BudgetLine::MOST).contains(&grant.amount) {
                Code::NumberImplausible
            } else {
                return None;
            };
            let refusal = Refusal::new(code).on("grants");
            Some(
                refusal
                    .with("year", SchoolYear(year))
                    .with("value", grant.amount),
            )
        }));
        wrong
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
    }
}

impl ProgrammePeriod {
    /// Whether a school year is one of its.
    #[must_use]
    pub fn has(&self, year: i32) -> bool {
        (self.first_year..=self.last_year).contains(&year)
    }

    /// Everything that is granted, in cents.
    #[must_use]
    pub fn granted(&self) -> i64 {
        self.grants.iter().map(|grant| grant.amount).sum()
    }

    /// Whether the two have a school year in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.first_year <= other.last_year && other.first_year <= self.last_year
    }
}

/// A line of work with projects under it (programmalijn).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ProgrammeLine {
    /// Identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its place among the lines, from 1.
    pub position: i32,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// The contact who pulls it (kartrekker).
    pub puller: Option<Id>,
    /// What it is about, in own words.
    pub description: String,
}

impl Record for ProgrammeLine {
    const KIND: &'static Kind = &Kind {
        name: "programme_line",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "name",
        notes: &[],
        order: Some("position"),
        fields: &[
            Field::text("name", 200).sorted().searched(),
            Field::whole("position").sorted(),
            Field::terms("themes", "theme", TermList::Theme),
            Field::reference("puller", "contact").optional(),
            Field::text("description", 10_000).searched(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let place = (!(0..=999).contains(&self.position)).then(|| {
            Refusal::new(Code::NumberImplausible)
                .on("position")
                .with("value", self.position)
        });
        [required("name", &self.name), place]
            .into_iter()
            .flatten()
            .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
    }
}

/// A refusal of a school year that can't be.
pub(crate) fn implausible(field: &str, year: i32) -> Option<Refusal> {
    (!SchoolYear(year).is_plausible()).then(|| {
        Refusal::new(Code::YearImplausible)
            .on(field)
            .with("year", year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period() -> ProgrammePeriod {
        ProgrammePeriod {
            name: "2025–2028".into(),
            first_year: 2025,
            last_year: 2028,
            grants: vec![Grant {
                school_year: 2025,
                amount: 20_000_000,
                ..Grant::default()
            }],
            minimum_share: 1_000,
            ..ProgrammePeriod::default()
        }
    }

    #[test]
    fn what_can_be_no_period_is_refused_at_its_field() {
        let refused = |change: fn(&mut ProgrammePeriod)| {
            let mut wrong = period();
            change(&mut wrong);
            let first = wrong.check().into_iter().next();
            first.map(|refusal| (refusal.code, refusal.field.unwrap_or_default()))
        };
        assert_eq!(refused(|_| ()), None);
        let on = |code, field: &str| Some((code, field.to_owned()));
        assert_eq!(
            refused(|p| p.last_year = 2024),
            on(Code::EndBeforeStart, "last_year")
        );
        assert_eq!(
            refused(|p| p.first_year = 25),
            on(Code::YearImplausible, "first_year")
        );
        assert_eq!(
            refused(|p| p.minimum_share = 10_001),
            on(Code::PercentImplausible, "minimum_share")
        );
        assert_eq!(
            refused(|p| p.grants[0].school_year = 2029),
            on(Code::YearOutsidePeriod, "grants")
        );
        assert_eq!(
            refused(|p| p.grants[0].amount = -1),
            on(Code::NumberImplausible, "grants")
        );
        assert_eq!(
            refused(|p| p.grants.push(p.grants[0].clone())),
            on(Code::YearTwice, "grants")
        );
    }

    #[test]
    fn periods_that_share_a_year_overlap() {
        let next = |first_year| ProgrammePeriod {
            first_year,
            last_year: 2031,
            ..period()
        };
        assert!(period().overlaps(&next(2028)));
        assert!(!period().overlaps(&next(2029)));
    }
}
