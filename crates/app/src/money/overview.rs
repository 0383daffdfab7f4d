//! The money of a year and of its period on one page.

use serde::{Deserialize, Serialize};
use tib_domain::{Id, ProgrammePeriod, SchoolYear};
use tib_money::{Amounts, CoFinancing, Doubt, Forecast, Line, Rule, Years, by, doubts, total};
use tib_store::Reading;
use ts_rs::TS;

use super::table::Names;
use super::{By, MoneyTable, lines};
use crate::{App, Result};

/// The source of the grant in the national list.
const GRANT: &str = "budget_source:stimuleringsbijdrage";

/// The money of one year of a period, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearMoney {
    /// First year of the school year.
    pub school_year: i32,
    /// What is granted.
    #[ts(type = "number")]
    pub granted: i64,
    /// What is to be paid, and was paid, from the grant.
    pub from_grant: Amounts,
    /// Everything.
    pub all: Amounts,
}

/// The money of a programme period, in cents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PeriodMoney {
    /// The period.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// First year of its first school year.
    pub first_year: i32,
    /// First year of its last school year.
    pub last_year: i32,
    /// Year by year.
    pub years: Vec<YearMoney>,
    /// What is granted in all.
    #[ts(type = "number")]
    pub granted: i64,
    /// What is to be paid, and was paid, from the grant.
    pub from_grant: Amounts,
    /// What of the grant nothing is planned for that still goes on; below zero when more is planned than granted.
    #[ts(type = "number")]
    pub free: i64,
    /// What of the grant wasn't paid yet.
    #[ts(type = "number")]
    pub left: i64,
    /// What partners bring in.
    pub co_financing: CoFinancing,
}

/// Something that looks wrong, with what its lines are called, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamedDoubt {
    /// What looks wrong.
    #[serde(flatten)]
    pub doubt: Doubt,
    /// What the lines are called.
    pub titles: Vec<String>,
}

/// The money of a year and of its period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MoneyOverview {
    /// The year that is told: school or calendar as was asked. None for all years.
    pub year: Option<i32>,
    /// The years that lines fall in, the last first.
    pub years: Vec<i32>,
    /// Lines that tell no year.
    pub undated: u32,
    /// By where it comes from.
    pub sources: MoneyTable,
    /// By what it is spent on.
    pub categories: MoneyTable,
    /// By who bears it.
    pub partners: MoneyTable,
    /// By programme line.
    pub programme_lines: MoneyTable,
    /// By what it belongs to.
    pub subjects: MoneyTable,
    /// There are periods at all.
    pub has_periods: bool,
    /// The period that the year is in; none when there is none.
    pub period: Option<PeriodMoney>,
    /// What looks wrong, of all years.
    pub doubts: Vec<NamedDoubt>,
}

/// The money of a year; of all years when none is given.
pub fn overview(app: &App, year: Option<i32>, years: Years) -> Result<MoneyOverview> {
    let today = app.today();
    app.read(|r| {
        let all = lines(r)?;
        let names = Names::read(app, r)?;
        let chosen: Vec<&Line> = all
            .iter()
            .filter(|line| year.is_none() || line.year(years) == year)
            .collect();
        let table = |key| names.table(r, chosen.iter().copied(), key, years);
        let present = SchoolYear::of(today).0;
        let periods = r.all::<ProgrammePeriod>()?;
        let of_year = year.unwrap_or(present);
        let spans: Vec<(i32, i32)> = periods
            .iter()
            .map(|period| (period.first_year, period.last_year))
            .collect();
        Ok(MoneyOverview {
            year,
            years: by(&all, |line| line.year(years))
                .into_keys()
                .rev()
                .flatten()
                .collect(),
            undated: u32::try_from(all.iter().filter(|line| line.year(years).is_none()).count())
                .unwrap_or(u32::MAX),
            sources: table(By::Source)?,
            categories: table(By::Category)?,
            partners: table(By::Partner)?,
            programme_lines: table(By::ProgrammeLine)?,
            subjects: table(By::Subject)?,
            has_periods: !periods.is_empty(),
            period: of(&periods, of_year).map(|period| told(period, &all)),
            doubts: named(doubts(&all, &spans, present), r, &all)?,
        })
    })
}

/// How co-financing of the period of today (else of the last one) will turn out.
pub fn forecast(app: &App, seed: u64) -> Result<Option<(ProgrammePeriod, Forecast)>> {
    let today = app.today();
    app.read(|r| {
        let periods = r.all::<ProgrammePeriod>()?;
        let present = of(&periods, SchoolYear::of(today).0);
        let last = periods.iter().max_by_key(|period| period.last_year);
        let Some(period) = present.or(last) else {
            return Ok(None);
        };
        let present = SchoolYear::of(today).0;
        let outcome = tib_money::forecast(&Rule::from(period), &lines(r)?, present, seed);
        Ok(Some((period.clone(), outcome)))
    })
}

fn of(periods: &[ProgrammePeriod], year: i32) -> Option<&ProgrammePeriod> {
    periods.iter().find(|period| period.has(year))
}

fn told(period: &ProgrammePeriod, all: &[Line]) -> PeriodMoney {
    let rule = Rule::from(period);
    let within: Vec<&Line> = all.iter().filter(|line| rule.holds_for(line)).collect();
    let from_grant = |line: &&&Line| line.source.as_ref().is_some_and(|it| it.as_str() == GRANT);
    let years = (period.first_year..=period.last_year)
        .map(|school_year| {
            let of_year = || {
                within
                    .iter()
                    .filter(move |line| line.year(Years::School) == Some(school_year))
            };
            let grant = period
                .grants
                .iter()
                .find(|one| one.school_year == school_year);
            YearMoney {
                school_year,
                granted: grant.map_or(0, |grant| grant.amount),
                from_grant: total(of_year().filter(|line| from_grant(line)).copied()),
                all: total(of_year().copied()),
            }
        })
        .collect();
    let used = total(within.iter().filter(|line| from_grant(line)).copied());
    let meant: i64 = within
        .iter()
        .filter(from_grant)
        .map(|line| line.meant())
        .sum();
    PeriodMoney {
        id: period.id.clone(),
        name: period.name.clone(),
        first_year: period.first_year,
        last_year: period.last_year,
        years,
        granted: period.granted(),
        from_grant: used,
        free: period.granted() - meant,
        left: period.granted() - used.realised,
        co_financing: CoFinancing::of(&rule, all),
    }
}

/// Doubts, with those that one file is the evidence of lines of several sources.
fn named(mut found: Vec<Doubt>, r: &Reading<'_>, all: &[Line]) -> Result<Vec<NamedDoubt>> {
    let line = |id: &Id| all.iter().find(|line| line.id == *id);
    for lines in r.shared_evidence()?.into_values() {
        let mut sources: Vec<_> = lines
            .iter()
            .filter_map(line)
            .map(|one| &one.source)
            .collect();
        sources.dedup();
        let doubt = Doubt::PaidTwice { lines };
        if sources.len() > 1 && !found.contains(&doubt) {
            found.insert(0, doubt);
        }
    }
    Ok(found
        .into_iter()
        .map(|doubt| {
            let of = match &doubt {
                Doubt::PaidTwice { lines } => lines.as_slice(),
                Doubt::Unexplained { line }
                | Doubt::OutsidePeriods { line }
                | Doubt::NoYear { line } => std::slice::from_ref(line),
            };
            NamedDoubt {
                titles: of
                    .iter()
                    .filter_map(line)
                    .map(|one| one.title.clone())
                    .collect(),
                doubt,
            }
        })
        .collect())
}
