//! What the region promised (prestatieafspraken), and how each promise stands.

mod counted;
mod judge;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tib_domain::{
    AgreementYear, Ambition, Code, Id, Kind, Measure, Organisation, PerformanceAgreement, Record,
    Refusal, SchoolYear,
};
use tib_monitor::{Form, Indicator, Unit};
use tib_store::Reading;
use tib_texts::format;
use ts_rs::TS;

use crate::monitor::{MonitorQuery, not_known};
use crate::records::{Line, Rules};
use crate::{App, Result};
use counted::Counting;
pub use judge::PromiseStanding;
use judge::{Case, Counted, judge};

impl Rules for PerformanceAgreement {
    /// What it is measured by must be an indicator, with a choice of technical that it knows.
    fn check_beside(&self, r: &Reading<'_>) -> Result<Vec<Refusal>> {
        let indicator = self.indicator.as_deref().unwrap_or_default();
        if self.measure != Measure::Indicator || indicator.is_empty() {
            return Ok(Vec::new());
        }
        let ask = MonitorQuery {
            technical: self.technical.clone(),
            ..MonitorQuery::of(&[indicator])
        };
        if let Some(wrong) = not_known(&ask, r) {
            return Ok(vec![wrong]);
        }
        // A share of everything at most; only a ratio may be more.
        let over = |row: &AgreementYear| row.target.is_some_and(|target| target > 1.0);
        let form = Indicator::find(indicator).map(|indicator| indicator.form);
        let is_part = matches!(form, Some(Form::Share | Form::Rate(_)));
        let implausible = is_part && self.years.iter().any(over);
        let refusal = implausible.then(|| Refusal::new(Code::NumberImplausible).on("years"));
        Ok(refusal.into_iter().collect())
    }
}

/// A performance agreement in a list.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PerformanceAgreementLine {
    /// Identity.
    pub id: Id,
    /// In the words of the plan.
    pub statement: String,
    /// The programme line that it is part of.
    pub line: Option<Id>,
    /// The ambition that it serves.
    pub ambition: Option<Id>,
    /// The contact who pulls it.
    pub puller: Option<Id>,
    /// By what it is measured.
    pub measure: Measure,
    /// Year by year.
    pub years: Vec<AgreementYear>,
}

impl Line for PerformanceAgreementLine {
    const KIND: &'static Kind = PerformanceAgreement::KIND;
}

/// How a promise of one school year stands. Numbers are counts, or shares as fractions where `share` says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseYear {
    /// First year of the school year that it was promised for; none where no target was set at all.
    pub school_year: Option<i32>,
    /// The numbers are shares.
    pub share: bool,
    /// What was promised; none where only evidence counts.
    pub target: Option<f64>,
    /// What there is of it at least; none where nothing is known.
    pub low: Option<f64>,
    /// And at most.
    pub high: Option<f64>,
    /// Of a figure: the school year that it is of, where that is an earlier one.
    pub figure_year: Option<i32>,
    /// What the plan adds.
    pub planned: Option<f64>,
    /// Where it should be by now.
    pub expected: Option<f64>,
    /// How it stands.
    pub standing: PromiseStanding,
    /// Why, in a sentence.
    pub says: String,
    /// There are words or files that show it.
    pub evidence: bool,
}

/// A performance agreement with how it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Promise {
    /// Identity of the agreement.
    pub id: Id,
    /// In the words of the plan.
    pub statement: String,
    /// By what it is measured.
    pub measure: Measure,
    /// The year that is told.
    #[serde(flatten)]
    pub at: PromiseYear,
}

/// How the promises of a school year stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Promises {
    /// First year of the school year.
    pub year: i32,
    /// The years that something was promised for, and this one, the last first.
    pub years: Vec<i32>,
    /// In a sentence; none where nothing was promised.
    pub says: Option<String>,
    /// How many have something to show.
    pub evidenced: u32,
    /// Each, the most worrying first. A promise for a later year stands here as well, as far as it has come.
    pub rows: Vec<Promise>,
}

/// Every year of one agreement, and the figures that it is measured by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseHistory {
    /// Year by year, the first first.
    pub years: Vec<PromiseYear>,
    /// Of an indicator: its figures since the last break, at least and at most.
    pub figures: Vec<(i32, f64, f64)>,
    /// How many schools for vmbo are in the network, to see what a target asks of each.
    pub schools: u32,
}

/// How the promises of a school year stand; of this one when none is given.
pub fn promises(app: &App, year: Option<i32>) -> Result<Promises> {
    let present = SchoolYear::of(app.today());
    let year = year.unwrap_or(present.0);
    app.read(|r| {
        let agreements = r.all::<PerformanceAgreement>()?;
        let mut beside = Beside::read(app, r)?;
        let mut years: BTreeSet<i32> = agreements
            .iter()
            .flat_map(|agreement| agreement.years.iter().map(|row| row.school_year))
            .collect();
        years.insert(present.0);
        years.insert(year);
        let mut rows = Vec::new();
        for agreement in &agreements {
            let mut coming = agreement.years.iter().map(|row| row.school_year);
            let due = coming.by_ref().filter(|due| *due >= year).min();
            if due.is_none() && !agreement.years.is_empty() {
                continue;
            }
            rows.push(Promise {
                id: agreement.id.clone(),
                statement: agreement.statement.clone(),
                measure: agreement.measure,
                at: beside.told(agreement, due)?,
            });
        }
        rows.sort_by(|a, b| {
            let order = |one: &Promise| (one.at.standing, one.statement.to_lowercase());
            order(a).cmp(&order(b))
        });
        let evidenced = rows.iter().filter(|row| row.at.evidence).count();
        Ok(Promises {
            year,
            years: years.into_iter().rev().collect(),
            says: (!rows.is_empty()).then(|| summed_up(app, year, &rows)),
            evidenced: u32::try_from(evidenced).unwrap_or(u32::MAX),
            rows,
        })
    })
}

/// Every year of one agreement.
pub fn history(app: &App, id: &Id) -> Result<PromiseHistory> {
    app.read(|r| {
        let agreement = r
            .get::<PerformanceAgreement>(id)?
            .ok_or_else(|| Refusal::new(Code::NotFound))?;
        let mut beside = Beside::read(app, r)?;
        let mut years: Vec<i32> = agreement.years.iter().map(|row| row.school_year).collect();
        years.sort_unstable();
        let figures = match agreement.measure {
            Measure::Indicator => beside.counting.series(&agreement)?,
            _ => None,
        };
        let vmbo = Id::new("organisation_kind:vmbo");
        let organisations = r.all::<Organisation>()?.into_iter();
        let schools = organisations
            .filter(|one| one.kinds.contains(&vmbo))
            .count();
        Ok(PromiseHistory {
            years: years
                .into_iter()
                .map(|year| beside.told(&agreement, Some(year)))
                .collect::<Result<_>>()?,
            figures: figures.map(|series| series.points).unwrap_or_default(),
            schools: u32::try_from(schools).unwrap_or(u32::MAX),
        })
    })
}

/// What agreements are held beside.
struct Beside<'a, 'r> {
    app: &'a App,
    counting: Counting<'a, 'r>,
    ambitions: BTreeMap<Id, Ambition>,
}

impl<'a, 'r> Beside<'a, 'r> {
    fn read(app: &'a App, r: &'a Reading<'r>) -> Result<Self> {
        let ambitions = r.all::<Ambition>()?.into_iter();
        Ok(Self {
            app,
            counting: Counting::new(app, r)?,
            ambitions: ambitions.map(|one| (one.id.clone(), one)).collect(),
        })
    }

    /// How an agreement stands in one of its years; without one only that nothing was set.
    fn told(
        &mut self,
        agreement: &PerformanceAgreement,
        school_year: Option<i32>,
    ) -> Result<PromiseYear> {
        let today = self.app.today();
        let year = school_year.unwrap_or(SchoolYear::of(today).0);
        let ambition = agreement.ambition.as_ref();
        let ambition = ambition.and_then(|id| self.ambitions.get(id));
        let case = self.counting.case(agreement, year, ambition)?;
        let verdict = judge(self.app.texts(), &case, today);
        let worth = |tenths: i64| {
            tenths as f64
                / if case.unit == Unit::Share {
                    1_000.0
                } else {
                    10.0
                }
        };
        let (low, high, figure_year) = known(&case);
        let row = agreement.year(year);
        // What was written under another measure is kept, but isn't of this one.
        let asks_words = matches!(agreement.measure, Measure::Evidence | Measure::OwnCount);
        let words =
            asks_words && row.is_some_and(|row| !row.evidence.trim().is_empty() || row.shown);
        Ok(PromiseYear {
            school_year,
            share: case.unit == Unit::Share,
            target: case.target.map(worth),
            low: low.map(worth),
            high: high.map(worth),
            figure_year: figure_year.filter(|of| *of != year),
            planned: match case.counted {
                Counted::Planned { to_come, .. } => Some(worth(to_come)),
                Counted::Shares(Some(shares)) => {
                    Some(worth((shares.planned - shares.shown).max(0)))
                }
                _ => None,
            },
            expected: verdict.expected.map(worth),
            standing: verdict.standing,
            says: verdict.says,
            evidence: words || self.counting.with_files.contains(&agreement.id),
        })
    }
}

/// What there is, at least and at most, and of a figure its year.
fn known(case: &Case) -> (Option<i64>, Option<i64>, Option<i32>) {
    let exact = |value: i64| (Some(value), Some(value), None);
    match &case.counted {
        Counted::Planned { reached, .. } => exact(*reached),
        Counted::Typed { reached } => (*reached, *reached, None),
        Counted::Present { now, .. } => exact(*now),
        Counted::Shares(Some(shares)) => exact(shares.shown),
        Counted::Figure(figures) => figures.last.map_or((None, None, None), |(year, shown)| {
            (Some(shown.low), Some(shown.high), Some(year))
        }),
        Counted::Evidence { .. } | Counted::Shares(None) | Counted::Gone => (None, None, None),
    }
}

fn summed_up(app: &App, year: i32, rows: &[Promise]) -> String {
    let count = |standing| {
        rows.iter()
            .filter(|row| row.at.standing == standing)
            .count()
    };
    let (missed, at_risk) = (
        count(PromiseStanding::Missed),
        count(PromiseStanding::AtRisk),
    );
    let key = match (missed, at_risk) {
        (0, 0) if count(PromiseStanding::Open) == rows.len() => "promises-open",
        (0, 0) => "promises-fine",
        (_, 0) => "promises-missed",
        (1.., _) => "promises-missed-at-risk",
        _ => "promises-at-risk",
    };
    let words = [
        ("year", format::school_year(year)),
        ("all", rows.len().to_string()),
        ("risk", at_risk.to_string()),
        ("missed", missed.to_string()),
    ];
    app.texts().with(key, &words)
}
