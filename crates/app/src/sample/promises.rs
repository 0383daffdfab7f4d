//! What the example region promised.

use std::collections::BTreeMap;

use serde::Deserialize;
use tib_domain::{AgreementYear, Ambition, Id, Measure, PerformanceAgreement, SchoolYear};

use super::data::{parts, rows};
use super::story::Telling;
use crate::Result;

#[derive(Deserialize)]
pub(super) struct AgreementRow {
    statement: String,
    line: String,
    puller: String,
    measure: Measure,
    of: String,
    ambition: String,
    years: String,
    evidence: String,
}

impl Telling<'_, '_> {
    /// The performance agreements, some of them beneath an ambition.
    pub(super) fn promises(&mut self, ambitions: &[Ambition]) -> Result<()> {
        let this_year = SchoolYear::of(self.today).0;
        for row in rows::<AgreementRow>(include_str!("data/agreements.csv")) {
            let of: BTreeMap<&str, &str> = row
                .of
                .split_whitespace()
                .filter_map(|part| part.split_once(':'))
                .collect();
            let term =
                |list: &str, what: &str| of.get(what).map(|code| Id::new(format!("{list}:{code}")));
            let ambition = ambitions
                .iter()
                .find(|one| !row.ambition.is_empty() && one.statement.starts_with(&row.ambition));
            let line = self.subjects.get(&row.line);
            let agreement = PerformanceAgreement {
                id: self.app.new_id(),
                line: line
                    .and_then(|subject| subject.split_once('/'))
                    .map(|(_, id)| Id::new(id)),
                puller: self.person(&row.puller)?,
                indicator: (row.measure == Measure::Indicator).then(|| row.of.clone()),
                theme: term("theme", "theme"),
                target_group: term("target_group", "group"),
                partnership_kind: term("partnership_kind", "kind"),
                years: parts(&row.years, ',')
                    .filter_map(|text| year(text, this_year, ambition, &row.evidence))
                    .collect(),
                ambition: ambition.map(|one| one.id.clone()),
                statement: row.statement,
                measure: row.measure,
                ..PerformanceAgreement::default()
            };
            // Without figures there is no ambition that says what was promised.
            if !agreement.years.is_empty() {
                self.create(&agreement)?;
            }
        }
        Ok(())
    }
}

fn year(
    text: &str,
    this_year: i32,
    ambition: Option<&Ambition>,
    evidence: &str,
) -> Option<AgreementYear> {
    let (year, promised) = text.split_once(':')?;
    let (target, realised) = promised.split_once('=').unwrap_or((promised, ""));
    let target = match target {
        "ambition" => Some(ambition?.target_value),
        "shown" | "open" => None,
        number => number.parse().ok(),
    };
    let shown = promised == "shown";
    Some(AgreementYear {
        id: Id::new(year),
        school_year: this_year + year.parse::<i32>().ok()?,
        target,
        realised: realised.parse().ok(),
        shown,
        evidence: if shown { evidence } else { "" }.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::data::count;

    #[test]
    fn every_row_can_be_read() {
        let text = include_str!("data/agreements.csv");
        let all = rows::<AgreementRow>(text);
        assert_eq!(all.len(), count(text));
        for row in all {
            for one in parts(&row.years, ',') {
                assert!(
                    year(one, 2026, Some(&Ambition::default()), "").is_some(),
                    "{one}"
                );
            }
        }
    }
}
