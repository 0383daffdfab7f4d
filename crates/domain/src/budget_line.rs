//! What something costs or brings in, and who bears it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required, trim};
use crate::{Code, Id, Refusal, SchoolYear, TermList};

/// Whether what was promised or paid can be shown.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// There is nothing to show.
    #[default]
    Missing,
    /// There is a statement, invoice or list.
    There,
    /// Somebody held it beside the amount.
    Checked,
}

const EVIDENCE: &[&str] = &["missing", "there", "checked"];

/// One line of the budget: of an activity, a partnership (a contribution) or of nothing in particular.
/// Amounts are whole cents of euros.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct BudgetLine {
    /// Identity.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// The record that it belongs to, `kind/id`; none for general costs.
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
    /// What is meant to be spent or brought in: quantity times price where both are given.
    pub budgeted: i64,
    /// What was promised or ordered.
    pub committed: i64,
    /// What was paid or delivered.
    pub realised: i64,
    /// The day that it is expected, as long as there is no invoice.
    #[ts(type = "string | null")]
    pub expected: Option<NaiveDate>,
    /// The date of the invoice: a cost falls in its year.
    #[ts(type = "string | null")]
    pub invoiced: Option<NaiveDate>,
    /// Whether it can be shown.
    pub evidence: Evidence,
    /// How a contribution in kind was valued.
    pub valued: String,
    /// Why what was paid differs from what was meant.
    pub explanation: String,
    /// Own notes; stay on this laptop.
    pub notes: String,
}

impl Record for BudgetLine {
    const KIND: &'static Kind = &Kind {
        name: "budget_line",
        storage: Storage::Table,
        sharing: Sharing::Private,
        title: "title",
        notes: &[],
        order: Some("title"),
        fields: &[
            Field::text("title", 200).sorted().searched(),
            Field::subject("subject"),
            Field::whole("school_year").optional(),
            Field::term("category", TermList::BudgetCategory).optional(),
            Field::term("source", TermList::BudgetSource).optional(),
            Field::reference("bearer", "organisation").optional(),
            Field::whole("quantity").sorted(),
            Field::text("unit", 40),
            Field::whole("price"),
            Field::whole("budgeted").sorted(),
            Field::whole("committed").sorted(),
            Field::whole("realised").sorted(),
            Field::day("expected"),
            Field::day("invoiced"),
            Field::choice("evidence", EVIDENCE),
            Field::text("valued", 1_000),
            Field::text("explanation", 2_000),
            Field::text("notes", 10_000).searched(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let amounts = [
            ("quantity", self.quantity),
            ("price", self.price),
            ("budgeted", self.budgeted),
            ("committed", self.committed),
            ("realised", self.realised),
        ];
        let mut wrong: Vec<_> = required("title", &self.title).into_iter().collect();
        for (field, amount) in amounts {
            if !(0..=Self::MOST).contains(&amount) {
                wrong.push(
                    Refusal::new(Code::NumberImplausible)
                        .on(field)
                        .with("value", amount),
                );
            }
        }
        if let Some(year) = self.school_year
            && !SchoolYear(year).is_plausible()
        {
            wrong.push(
                Refusal::new(Code::YearImplausible)
                    .on("school_year")
                    .with("year", year),
            );
        }
        wrong
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.title);
        trim(&mut self.unit);
        if self.quantity > 0 && self.price > 0 {
            self.budgeted = times(self.quantity, self.price);
        }
    }
}

impl BudgetLine {
    /// No amount is larger: ten thousand million euros, far below what JSON keeps exactly.
    pub const MOST: i64 = 1_000_000_000_000;
}

/// Hundredths times cents in cents, half a cent up.
fn times(quantity: i64, price: i64) -> i64 {
    let exact = i128::from(quantity) * i128::from(price);
    i64::try_from((exact + 50) / 100).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_quantity_times_price_to_the_cent() {
        // 7.5 hours at € 65.33
        assert_eq!(times(750, 6_533), 48_998);
        assert_eq!(times(100, 1), 1);
        assert_eq!(times(BudgetLine::MOST, BudgetLine::MOST), i64::MAX);
    }

    #[test]
    fn an_amount_below_zero_or_beyond_all_measure_is_refused() {
        for amount in [-1, BudgetLine::MOST + 1] {
            let line = BudgetLine {
                title: "Lasrobot".to_owned(),
                realised: amount,
                ..BudgetLine::default()
            };
            let wrong = line.check();
            assert_eq!(wrong.len(), 1);
            assert_eq!(wrong[0].field.as_deref(), Some("realised"));
        }
    }
}
