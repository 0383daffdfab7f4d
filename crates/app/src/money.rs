//! What things cost, and who bears it.

use serde::{Deserialize, Serialize};
use tib_domain::{BudgetLine, Evidence, Id, Kind, Record, SchoolYear};
use tib_store::Reading;
use ts_rs::TS;

use crate::Result;
use crate::records::{Line, Rules};

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
    /// Term of the list `budget_source`.
    pub source: Option<Id>,
    /// The organisation that bears it.
    pub bearer: Option<Id>,
    /// What is meant to be spent or brought in.
    pub budgeted: i64,
    /// What was promised or ordered.
    pub committed: i64,
    /// What was paid or delivered.
    pub realised: i64,
    /// Whether it can be shown.
    pub evidence: Evidence,
}

impl Line for BudgetLineRow {
    const KIND: &'static Kind = BudgetLine::KIND;
}
