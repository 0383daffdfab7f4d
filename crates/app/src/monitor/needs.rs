//! Which public files there are for which figures, and which years are in.

use std::collections::BTreeSet;

use tib_monitor::{INDICATORS, Kind};
use tib_store::Reading;

use crate::views::Need;
use crate::{App, Result};

/// Kinds of files in the order in which they help most: addresses, then what the first figures need.
const KINDS: &[&str] = &["C", "A", "F", "H", "I", "E", "A2", "G", "P", "D", "Cpo"];

/// Every kind of public file, with the figures that need it and the years that are in.
pub fn needs(app: &App) -> Result<Vec<Need>> {
    app.read(needs_in)
}

pub(crate) fn needs_in(r: &Reading<'_>) -> Result<Vec<Need>> {
    let effective_imports = r.effective_imports()?;
    let need = |letter: &&str| {
        let kind = Kind::of_letter(letter);
        let of_kind = effective_imports
            .iter()
            .filter(|effective| effective.import.kind == *letter);
        let years: BTreeSet<i32> = of_kind
            .clone()
            .flat_map(|effective| &effective.years)
            .copied()
            .collect();
        let needs_it = INDICATORS.iter().filter(|indicator| {
            let choices = super::choices(indicator.field);
            let mut each = choices.into_iter().map(Some).chain([None]);
            kind.is_some_and(|kind| {
                each.any(|choice| indicator.kinds(choice, None).contains(&kind))
            })
        });
        Need {
            kind: (*letter).to_owned(),
            indicators: needs_it
                .map(|indicator| indicator.code.to_owned())
                .collect(),
            imports: of_kind
                .map(|effective| effective.import.id.clone())
                .collect(),
            years: years.into_iter().collect(),
        }
    };
    Ok(KINDS.iter().map(need).collect())
}
