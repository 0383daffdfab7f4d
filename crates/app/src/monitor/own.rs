//! Indicators of the region's own: values by hand, and tables that were mapped.

use std::collections::BTreeMap;

use tib_domain::{Id, OwnIndicator};
use tib_monitor::{Figure, Kind, Measure, OWN, Question, Scope, Tally};
use tib_store::Reading;

use super::facts::of_own;
use super::placing::Placing;
use super::{MonitorQuery, ask_cube};
use crate::records::{self, Rules};
use crate::{App, Result};

/// Every own indicator.
pub fn own_indicators(app: &App) -> Result<Vec<OwnIndicator>> {
    app.store()?.all()
}

impl Rules for OwnIndicator {}

/// Saves an own indicator; a new one gets its identity here.
pub fn save_own(app: &App, own: OwnIndicator) -> Result<OwnIndicator> {
    records::save(app, own)
}

/// Deletes an own indicator that no ambition is about. Tables that were read for it stay.
pub fn delete_own(app: &App, id: &Id) -> Result<()> {
    records::delete::<OwnIndicator>(app, id)
}

/// The figures of an own indicator. A value by hand is the region's, and goes before what a table
/// says of the same year.
pub(super) fn figures(
    r: &Reading<'_>,
    own: &OwnIndicator,
    scopes: &[Scope],
    ask: &MonitorQuery,
) -> Result<Vec<Figure>> {
    let loaded = of_own(r, &own.id)?;
    let placing = Placing::new(r, &loaded, ask.cohort)?;
    let question = Question {
        indicator: &OWN,
        technical: None,
        by: None,
    };
    let found = ask_cube(&loaded.cube, question, scopes, &placing);
    let by_hand: BTreeMap<i32, f64> = own
        .values
        .iter()
        .filter(|_| scopes.contains(&Scope::Region))
        .map(|value| (value.school_year, value.value))
        .collect();
    let mut figures = Vec::new();
    for mut figure in found.figures {
        let is_typed = figure.scope == Scope::Region && by_hand.contains_key(&figure.school_year);
        if is_typed {
            continue;
        }
        let effective = loaded.effective_import(Kind::Own, Measure::Own, figure.school_year);
        figure.sources = effective
            .map(|w| w.import.file_name.clone())
            .into_iter()
            .collect();
        figures.push(figure);
    }
    for (year, value) in by_hand {
        let sources = Some(own.source.clone()).filter(|source| !source.is_empty());
        figures.push(Figure {
            value: Some(value),
            low: Some(value),
            high: Some(value),
            sources: sources.into_iter().collect(),
            numerator: None,
            numerator_low: None,
            numerator_high: None,
            ..Figure::count("", year, Scope::Region, Tally::default())
        });
    }
    for figure in &mut figures {
        own.id.as_str().clone_into(&mut figure.indicator);
    }
    figures.sort_by_key(|figure| (figure.school_year, figure.scope));
    Ok(figures)
}
