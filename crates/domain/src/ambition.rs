//! What the region wants to reach: a target for an indicator.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required, trim};
use crate::{Code, Id, Refusal, SchoolYear, TermList};

/// An ambition: from a value in one school year to another in a later one. How far it has come is
/// computed from the figures, never typed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Ambition {
    /// Identity.
    pub id: Id,
    /// In the region's own words.
    pub statement: String,
    /// A term of the list `theme`.
    pub theme: Option<Id>,
    /// Code of an indicator, or the id of an own one.
    pub indicator: String,
    /// What counts as technical, where that is a choice.
    pub technical: Option<String>,
    /// First year of the school year it starts from.
    pub baseline_year: i32,
    /// The value there: a count in persons, a share as a fraction 0 to 1.
    pub baseline_value: f64,
    /// First year of the school year in which it must be reached.
    pub target_year: i32,
    /// The value to reach, in the same unit.
    pub target_value: f64,
}

impl Record for Ambition {
    const KIND: &'static Kind = &Kind {
        name: "ambition",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "statement",
        notes: &[],
        order: Some("statement"),
        fields: &[
            Field::text("statement", 500).sorted().searched(),
            Field::term("theme", TermList::Theme).optional(),
            Field::reference("indicator", "own_indicator").loose(),
            Field::text("technical", 40).optional(),
            Field::whole("baseline_year"),
            Field::real("baseline_value"),
            Field::whole("target_year"),
            Field::real("target_value"),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let year = |field: &str, year: i32| {
            (!SchoolYear(year).is_plausible()).then(|| {
                Refusal::new(Code::YearImplausible)
                    .on(field)
                    .with("year", year)
            })
        };
        let value = |field: &str, value: f64| {
            (!value.is_finite() || value < 0.0)
                .then(|| Refusal::new(Code::NumberImplausible).on(field))
        };
        let backwards = (self.target_year <= self.baseline_year)
            .then(|| Refusal::new(Code::TargetBeforeBaseline).on("target_year"));
        [
            required("statement", &self.statement),
            required("indicator", &self.indicator),
            year("baseline_year", self.baseline_year),
            year("target_year", self.target_year).or(backwards),
            value("baseline_value", self.baseline_value),
            value("target_value", self.target_value),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.statement);
    }
}

impl Ambition {
    /// Where the straight road from baseline to target is in a school year; nothing outside of it.
    #[must_use]
    pub fn on_course(&self, year: i32) -> Option<f64> {
        if !(self.baseline_year..=self.target_year).contains(&year) {
            return None;
        }
        let years = f64::from(self.target_year - self.baseline_year);
        let part = f64::from(year - self.baseline_year) / years;
        Some(self.baseline_value + (self.target_value - self.baseline_value) * part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ambition() -> Ambition {
        Ambition {
            id: Id::new("a"),
            statement: "Vijf procent meer".into(),
            indicator: "vmbo_intake_tech".into(),
            baseline_year: 2019,
            baseline_value: 576.0,
            target_year: 2023,
            target_value: 604.0,
            ..Ambition::default()
        }
    }

    #[test]
    fn the_road_to_the_target_is_straight() {
        let ambition = ambition();
        assert_eq!(ambition.check(), []);
        assert_eq!(ambition.on_course(2019), Some(576.0));
        assert_eq!(ambition.on_course(2021), Some(590.0));
        assert_eq!(ambition.on_course(2023), Some(604.0));
        assert_eq!(ambition.on_course(2024), None);
    }

    #[test]
    fn what_can_be_no_ambition_is_refused() {
        let refused = |change: fn(&mut Ambition)| {
            let mut wrong = ambition();
            change(&mut wrong);
            wrong.check().first().map(|refusal| refusal.code)
        };
        assert_eq!(refused(|a| a.statement.clear()), Some(Code::Required));
        assert_eq!(
            refused(|a| a.target_year = 2019),
            Some(Code::TargetBeforeBaseline)
        );
        assert_eq!(refused(|a| a.target_year = 20), Some(Code::YearImplausible));
        assert_eq!(
            refused(|a| a.target_value = f64::NAN),
            Some(Code::NumberImplausible)
        );
    }
}
