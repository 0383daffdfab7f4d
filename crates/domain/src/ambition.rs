//! What the region wants to reach: a target for an indicator.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Code, Id, Refusal, SchoolYear};

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

impl Ambition {
    /// Refuses an ambition without words or indicator, with years that are none or the wrong way
    /// around, and with values below zero.
    pub fn check(&self) -> Result<(), Refusal> {
        for (field, text) in [
            ("statement", &self.statement),
            ("indicator", &self.indicator),
        ] {
            if text.trim().is_empty() {
                return Err(Refusal::new(Code::Required).on(field));
            }
        }
        for (field, year) in [
            ("baseline_year", self.baseline_year),
            ("target_year", self.target_year),
        ] {
            if !SchoolYear(year).is_plausible() {
                return Err(Refusal::new(Code::YearImplausible)
                    .on(field)
                    .with("year", year));
            }
        }
        if self.target_year <= self.baseline_year {
            return Err(Refusal::new(Code::TargetBeforeBaseline).on("target_year"));
        }
        for (field, value) in [
            ("baseline_value", self.baseline_value),
            ("target_value", self.target_value),
        ] {
            if !value.is_finite() || value < 0.0 {
                return Err(Refusal::new(Code::NumberImplausible).on(field));
            }
        }
        Ok(())
    }

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
        assert_eq!(ambition.check(), Ok(()));
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
            wrong.check().err().map(|refusal| refusal.code)
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
