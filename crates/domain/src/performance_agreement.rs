//! What a region promised to reach (prestatieafspraken), and by what it is measured.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Rows, Settling, Sharing, Storage, required, trim};
use crate::programme::implausible;
use crate::{Code, Id, Refusal, TermList};

/// By what an agreement is measured.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Something to show, without a number: a signed agreement, a report.
    #[default]
    Evidence,
    /// A number that the region counts itself.
    OwnCount,
    /// An indicator of the monitor.
    Indicator,
    /// How many of a target group activities reached.
    Reach,
    /// How many activities are done.
    ActivitiesDone,
    /// How many partnerships there are of a kind, with a status.
    Partnerships,
    /// The share of co-financing of the year.
    CoFinancing,
}

impl Measure {
    /// Its name in files and texts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::OwnCount => "own_count",
            Self::Indicator => "indicator",
            Self::Reach => "reach",
            Self::ActivitiesDone => "activities_done",
            Self::Partnerships => "partnerships",
            Self::CoFinancing => "co_financing",
        }
    }

    /// Whether what came of it follows from what is in the workspace.
    #[must_use]
    pub fn is_computed(self) -> bool {
        !matches!(self, Self::Evidence | Self::OwnCount)
    }
}

const MEASURES: &[&str] = &[
    "evidence",
    "own_count",
    "indicator",
    "reach",
    "activities_done",
    "partnerships",
    "co_financing",
];

/// What was promised for a school year, and what came of it where that isn't computed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AgreementYear {
    /// Identity of the row.
    pub id: Id,
    /// First year of the school year.
    pub school_year: i32,
    /// What must be reached: a count, or a share as a fraction 0 to 1. None where only evidence counts.
    pub target: Option<f64>,
    /// What was counted; only read where the measure is an own count.
    pub realised: Option<f64>,
    /// It was shown; only read where the measure is evidence.
    pub shown: bool,
    /// What shows it, in words; files are attachments.
    pub evidence: String,
}

/// An agreement on performance (prestatieafspraak).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PerformanceAgreement {
    /// Identity.
    pub id: Id,
    /// In the words of the plan.
    pub statement: String,
    /// The ambition that it serves.
    pub ambition: Option<Id>,
    /// The programme line that it is part of.
    pub line: Option<Id>,
    /// The contact who pulls it (kartrekker).
    pub puller: Option<Id>,
    /// By what it is measured.
    pub measure: Measure,
    /// Of an indicator: its code, or the id of an own one.
    pub indicator: Option<String>,
    /// Of an indicator: what counts as technical, where that is a choice.
    pub technical: Option<String>,
    /// Of reach and of activities done: only this theme.
    pub theme: Option<Id>,
    /// Of reach: only this group.
    pub target_group: Option<Id>,
    /// Of partnerships: only this kind.
    pub partnership_kind: Option<Id>,
    /// Of partnerships: only this status; active and anchored ones when none is given.
    pub partnership_status: Option<String>,
    /// Year by year.
    pub years: Vec<AgreementYear>,
}

const YEARS: Rows = Rows {
    table: "performance_agreement_year",
    owner: "performance_agreement",
    fields: &[
        Field::whole("school_year"),
        Field::real("target").optional(),
        Field::real("realised").optional(),
        Field::flag("shown"),
        Field::text("evidence", 2_000),
    ],
};

impl Record for PerformanceAgreement {
    const KIND: &'static Kind = &Kind {
        name: "performance_agreement",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "statement",
        notes: &[],
        order: Some("statement"),
        fields: &[
            Field::text("statement", 500).sorted().searched(),
            Field::reference("ambition", "ambition").optional(),
            Field::reference("line", "programme_line").optional(),
            Field::reference("puller", "contact").optional(),
            Field::choice("measure", MEASURES),
            Field::reference("indicator", "own_indicator")
                .loose()
                .optional(),
            Field::text("technical", 40).optional(),
            Field::term("theme", TermList::Theme).optional(),
            Field::term("target_group", TermList::TargetGroup).optional(),
            Field::term("partnership_kind", TermList::PartnershipKind).optional(),
            Field::text("partnership_status", 20).optional(),
            Field::rows("years", &YEARS),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let mut wrong: Vec<_> = required("statement", &self.statement).into_iter().collect();
        if self.measure == Measure::Indicator {
            let indicator = self.indicator.as_deref().unwrap_or_default();
            wrong.extend(required("indicator", indicator));
        }
        wrong.extend(self.years.iter().enumerate().find_map(|(at, year)| {
            let mut before = self.years.iter().take(at);
            if before.any(|one| one.school_year == year.school_year) {
                let twice = Refusal::new(Code::YearTwice).on("years");
                return Some(twice.with("year", year.school_year));
            }
            implausible("years", year.school_year)
        }));
        let number = |value: Option<f64>| value.is_none_or(|it| it.is_finite() && it >= 0.0);
        // A share of everything at most.
        let share = self.measure == Measure::CoFinancing;
        let fits = |target: Option<f64>| !share || target.is_none_or(|it| it <= 1.0);
        if !self
            .years
            .iter()
            .all(|year| number(year.target) && fits(year.target) && number(year.realised))
        {
            wrong.push(Refusal::new(Code::NumberImplausible).on("years"));
        }
        wrong
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.statement);
    }
}

impl PerformanceAgreement {
    /// The row of a school year.
    #[must_use]
    pub fn year(&self, year: i32) -> Option<&AgreementYear> {
        self.years.iter().find(|one| one.school_year == year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_called_as_it_is_written() {
        let names: Vec<&str> = MEASURES.to_vec();
        let written = [
            Measure::Evidence,
            Measure::OwnCount,
            Measure::Indicator,
            Measure::Reach,
            Measure::ActivitiesDone,
            Measure::Partnerships,
            Measure::CoFinancing,
        ];
        assert_eq!(written.map(Measure::as_str).to_vec(), names);
        for measure in written {
            assert_eq!(serde_json::to_value(measure).unwrap(), measure.as_str());
        }
    }

    #[test]
    fn a_year_stands_once_and_a_number_is_a_number() {
        let year = |school_year, target| AgreementYear {
            school_year,
            target,
            ..AgreementYear::default()
        };
        let code = |years| {
            let agreement = PerformanceAgreement {
                statement: "200 leerlingen bezoeken een bedrijf".into(),
                measure: Measure::Reach,
                years,
                ..PerformanceAgreement::default()
            };
            agreement.check().first().map(|refusal| refusal.code)
        };
        assert_eq!(code(vec![year(2025, Some(200.0)), year(2026, None)]), None);
        assert_eq!(
            code(vec![year(2025, None), year(2025, None)]),
            Some(Code::YearTwice)
        );
        assert_eq!(code(vec![year(25, None)]), Some(Code::YearImplausible));
        assert_eq!(
            code(vec![year(2025, Some(-1.0))]),
            Some(Code::NumberImplausible)
        );
    }
}
