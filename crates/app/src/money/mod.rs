//! What things cost, and who bears it. Every sum comes from [`tib_money`].

mod grid;
mod overview;
mod table;

use serde::{Deserialize, Serialize};
use tib_domain::{BudgetLine, Evidence, Id, Kind, Record, SchoolYear};
use tib_money::Standing;
use tib_store::Reading;
use ts_rs::TS;

use crate::Result;
use crate::records::{Line, Rules};

pub use grid::{MoneyGrid, MoneyGroup, grid};
pub use overview::{MoneyOverview, NamedDoubt, PeriodMoney, YearMoney, forecast, overview};
pub use tib_money::{Amounts, Doubt, Forecast, Matter, Years};

pub use table::{By, MoneyRow, MoneyTable, table};

impl Rules for BudgetLine {
    fn blank(_r: &Reading<'_>, today: chrono::NaiveDate) -> Result<Self> {
        Ok(Self {
            school_year: Some(SchoolYear::of(today).0),
            ..Self::default()
        })
    }
}

/// A budget line in a list; amounts are cents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct BudgetLineRow {
    /// Identity.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// What it belongs to, `kind/id`.
    pub subject: Option<String>,
    /// First year of the school year that it is meant for.
    pub school_year: Option<i32>,
    /// Term of the list `budget_category`.
    pub category: Option<Id>,
    /// Term of the list `budget_source`.
    pub source: Option<Id>,
    /// The organisation that bears it.
    pub bearer: Option<Id>,
    /// How many, in hundredths of the unit.
    pub quantity: i64,
    /// Of what: hour, piece.
    pub unit: String,
    /// Price of one unit.
    pub price: i64,
    /// What is meant to be spent or brought in.
    pub budgeted: i64,
    /// What was promised or ordered.
    pub committed: i64,
    /// What was paid or delivered.
    pub realised: i64,
    /// The date of the invoice.
    #[ts(type = "string | null")]
    pub invoiced: Option<chrono::NaiveDate>,
    /// Whether it can be shown.
    pub evidence: Evidence,
}

impl Line for BudgetLineRow {
    const KIND: &'static Kind = BudgetLine::KIND;
}

/// Every budget line, as money is reckoned from it.
pub(crate) fn lines(r: &Reading<'_>) -> Result<Vec<tib_money::Line>> {
    let placed = r.budget_lines()?.into_iter();
    Ok(placed
        .map(|placed| {
            let standing = match (placed.activity, placed.partnership) {
                (Some(status), _) => Standing::Activity(status),
                (None, Some(status)) => Standing::Partnership(status),
                (None, None) => Standing::General,
            };
            let line = placed.line;
            tib_money::Line {
                id: line.id,
                title: line.title,
                subject: line.subject,
                project: placed.project,
                programme_line: placed.programme_line,
                category: line.category,
                source: line.source,
                bearer: line.bearer,
                school_year: line.school_year,
                day: line.invoiced.or(line.expected),
                begins: placed.begins,
                standing,
                budgeted: line.budgeted,
                committed: line.committed,
                realised: line.realised,
                evidence: line.evidence,
                explained: placed.explained,
            }
        })
        .collect())
}
