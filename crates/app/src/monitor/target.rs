//! Ambitions, and a simple look ahead.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tib_domain::{Ambition, Code, Id, Refusal, SchoolYear};
use tib_monitor::{Kind, Known, Measure, Scope, projection};
use tib_store::Store;
use ts_rs::TS;

use super::facts::load;
use super::{Ask, Asked, placing};
use crate::views::Projection;
use crate::{App, Result};

/// Years that are looked ahead when no target says more.
const AHEAD: i32 = 4;

/// The series that is looked ahead from: an indicator of the region.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ProjectionAsk {
    /// Code of the indicator.
    pub indicator: String,
    /// What counts as technical.
    #[serde(default)]
    #[ts(optional)]
    pub technical: Option<String>,
    /// Last school year to show; four ahead when left out.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<i32>,
}

/// Every ambition.
pub fn ambitions(app: &App) -> Result<Vec<Ambition>> {
    app.store()?.ambitions()
}

/// Saves an ambition; a new one gets its identity here.
pub fn save_ambition(app: &App, mut ambition: Ambition) -> Result<Ambition> {
    ambition.check()?;
    let store = app.store()?;
    Asked::new(
        &Ask {
            technical: ambition.technical.clone(),
            ..Ask::of(&[&ambition.indicator])
        },
        &store,
    )?;
    if ambition.id.is_empty() {
        ambition.id = app.new_id();
    }
    store.write("ambition", |tx| tx.ambition_put(&ambition))?;
    Ok(ambition)
}

/// Deletes an ambition.
pub fn delete_ambition(app: &App, id: &Id) -> Result<()> {
    app.store()?
        .write("ambition-delete", |tx| tx.ambition_delete(id))
}

/// Looks ahead from the region's figures since the last break. Nothing where there are too few
/// years or where the indicator isn't a count or share that goes on.
pub fn project(app: &App, ask: &ProjectionAsk) -> Result<Option<Projection>> {
    let store = app.store()?;
    let wanted = Ask {
        technical: ask.technical.clone(),
        scopes: vec![Scope::Region.as_str().to_owned()],
        ..Ask::of(&[&ask.indicator])
    };
    let found = super::monitor(app, &wanted)?;
    let since = found.series.first().and_then(|series| series.breaks.last());
    let since = since.map(|cut| cut.year);
    let figures = found.figures;
    let series: Vec<Known> = figures
        .iter()
        .filter(|figure| since.is_none_or(|since| figure.school_year >= since))
        .filter_map(|figure| {
            Some(Known {
                year: figure.school_year,
                low: figure.low?,
                high: figure.high?,
            })
        })
        .collect();
    let Some(last) = series.last() else {
        return Ok(None);
    };
    let to = match ask.to {
        Some(year) if !SchoolYear(year).is_plausible() => {
            return Err(Refusal::new(Code::YearImplausible)
                .on("to")
                .with("year", year));
        }
        Some(year) => year,
        None => last.year + AHEAD,
    };
    let share = figures
        .iter()
        .any(|figure| figure.denominator_low.is_some());
    let pupils = if share {
        BTreeMap::new()
    } else {
        expected(app, &store, &wanted)?
    };
    Ok(projection(&series, &pupils, to).map(|(method, points)| Projection { method, points }))
}

/// The pupils that the prognosis expects in the region, by school year.
fn expected(app: &App, store: &Store, ask: &Ask) -> Result<BTreeMap<i32, f64>> {
    let loaded = load(app, store, &BTreeSet::from([Kind::Forecast]))?;
    let placing = placing(app, store, &loaded, ask)?;
    let mut years = BTreeMap::new();
    for count in loaded.cube.counts(Kind::Forecast) {
        if count.measure == Measure::Forecast {
            let part = f64::from(placing.of(count.unit, count.year).region) / 100.0;
            *years.entry(count.year).or_insert(0.0) += f64::from(count.low) * part;
        }
    }
    Ok(years)
}
