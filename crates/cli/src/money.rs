//! `tib budget` and `tib forecast`.

use std::fmt::Write;

use clap::ValueEnum;
use serde::Serialize;
use tib_app::money::{self, By, Matter, Years};
use tib_app::{App, Id, Result, Texts, format};

use crate::print::line;
use crate::run::Answer;

/// By what `tib budget` tells money.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum BudgetBy {
    Source,
    Category,
    Year,
    Partner,
}

impl From<BudgetBy> for By {
    fn from(by: BudgetBy) -> Self {
        match by {
            BudgetBy::Source => Self::Source,
            BudgetBy::Category => Self::Category,
            BudgetBy::Year => Self::Year,
            BudgetBy::Partner => Self::Partner,
        }
    }
}

pub fn budget(app: &App, texts: &Texts, by: BudgetBy, calendar: bool) -> Result<Answer> {
    let years = if calendar {
        Years::Calendar
    } else {
        Years::School
    };
    let table = money::table(app, by.into(), years)?;
    let mut out = String::new();
    let mut row = |name: &str, amounts: money::Amounts| {
        let amount = |cents| format::money(texts.language(), cents);
        line!(
            out,
            "{:>16}  {:>16}  {:>16}  {name}",
            amount(amounts.budgeted),
            amount(amounts.committed),
            amount(amounts.realised)
        );
    };
    for one in &table.rows {
        row(&one.name, one.amounts);
    }
    row(&texts.get("cli-total"), table.total);
    Answer::new(out, &table)
}

/// How co-financing will turn out, as programs read it; shares as fractions.
#[derive(Debug, Serialize)]
struct ForecastAnswer {
    period: Option<PeriodAnswer>,
    minimum_share: Option<f64>,
    planned_share: Option<f64>,
    evidenced_share: Option<f64>,
    chance: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    lines: Vec<Matter>,
}

#[derive(Debug, Serialize)]
struct PeriodAnswer {
    id: Id,
    name: String,
    first_year: i32,
    last_year: i32,
}

pub fn forecast(app: &App, texts: &Texts, seed: u64) -> Result<Answer> {
    let Some((period, outcome)) = money::forecast(app, seed)? else {
        let none = ForecastAnswer {
            period: None,
            minimum_share: None,
            planned_share: None,
            evidenced_share: None,
            chance: None,
            low: None,
            high: None,
            lines: Vec::new(),
        };
        return Answer::new(texts.get("cli-no-period").clone() + "\n", &none);
    };
    let share = |share: Option<f64>| match share {
        Some(share) => format::percent(texts.language(), share),
        None => "–".to_owned(),
    };
    let mut out = String::new();
    let words = [
        ("period", period.name.clone()),
        ("cases", outcome.cases.to_string()),
        ("minimum", share(Some(outcome.now.minimum_share))),
        ("planned", share(outcome.now.planned_share)),
        ("evidenced", share(outcome.now.evidenced_share)),
    ];
    line!(out, "{}", texts.with("cli-forecast", &words));
    for one in &outcome.lines {
        let amount = format::money(texts.language(), one.amount);
        let words = [
            ("title", one.title.clone()),
            ("amount", amount),
            ("with", one.with.to_string()),
        ];
        line!(out, "{}", texts.with("cli-forecast-line", &words));
    }
    Answer::new(
        out,
        &ForecastAnswer {
            minimum_share: Some(outcome.now.minimum_share),
            planned_share: outcome.now.planned_share,
            evidenced_share: outcome.now.evidenced_share,
            chance: outcome.chance,
            low: outcome.low,
            high: outcome.high,
            lines: outcome.lines,
            period: Some(PeriodAnswer {
                id: period.id,
                name: period.name,
                first_year: period.first_year,
                last_year: period.last_year,
            }),
        },
    )
}
