//! Ambitions, and a simple look ahead.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tib_domain::{Ambition, Code, Id, Record, Refusal, SchoolYear};
use tib_monitor::{Kind, Known, Measure, Scope, projection};
use tib_store::Reading;
use ts_rs::TS;

use super::facts::load;
use super::{MonitorQuery, ResolvedQuery, monitor_in, placing};
use crate::records::{Line, Rules};
use crate::views::Projection;
use crate::{App, Result};

/// Years that are looked ahead when no target says more.
const AHEAD: i32 = 4;

/// The series that is looked ahead from: an indicator of the region.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ProjectionQuery {
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

impl Rules for Ambition {
    /// What it is about must be an indicator, with a choice of technical that it knows.
    fn check_beside(&self, r: &Reading<'_>) -> Result<Vec<Refusal>> {
        if self.indicator.is_empty() {
            return Ok(Vec::new());
        }
        let ask = MonitorQuery {
            technical: self.technical.clone(),
            ..MonitorQuery::of(&[&self.indicator])
        };
        Ok(not_known(&ask, r).into_iter().collect())
    }
}

/// What of a question isn't known here, where something isn't.
pub(crate) fn not_known(ask: &MonitorQuery, r: &Reading<'_>) -> Option<Refusal> {
    ResolvedQuery::new(ask, r).err()
}

/// An ambition in a list.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AmbitionLine {
    /// Identity.
    pub id: Id,
    /// In the region's own words.
    pub statement: String,
    /// Code of an indicator, or the id of an own one.
    pub indicator: String,
    /// First year of the school year in which it must be reached.
    pub target_year: i32,
}

impl Line for AmbitionLine {
    const KIND: &'static tib_domain::Kind = Ambition::KIND;
}

/// Every ambition, by its words.
pub fn ambitions(app: &App) -> Result<Vec<Ambition>> {
    app.store()?.all()
}

/// Looks ahead from the region's figures since the last break. Nothing where there are too few
/// years or where the indicator isn't a count or share that goes on.
pub fn project(app: &App, ask: &ProjectionQuery) -> Result<Option<Projection>> {
    app.read(|r| project_in(app, r, ask))
}

pub(crate) fn project_in(
    app: &App,
    r: &Reading<'_>,
    ask: &ProjectionQuery,
) -> Result<Option<Projection>> {
    let wanted = MonitorQuery {
        technical: ask.technical.clone(),
        scopes: vec![Scope::Region.as_str().to_owned()],
        ..MonitorQuery::of(&[&ask.indicator])
    };
    let found = monitor_in(app, r, &wanted)?;
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
        expected(app, r, &wanted)?
    };
    Ok(projection(&series, &pupils, to).map(|(method, points)| Projection { method, points }))
}

/// The pupils that the prognosis expects in the region, by school year.
fn expected(app: &App, r: &Reading<'_>, ask: &MonitorQuery) -> Result<BTreeMap<i32, f64>> {
    let loaded = load(app, r, &BTreeSet::from([Kind::Forecast]))?;
    let placing = placing(app, r, &loaded, ask)?;
    let mut years = BTreeMap::new();
    for count in loaded.cube.counts(Kind::Forecast) {
        if count.measure == Measure::Forecast {
            let part = f64::from(placing.of(count.unit, count.year).region) / 100.0;
            *years.entry(count.year).or_insert(0.0) += f64::from(count.low) * part;
        }
    }
    Ok(years)
}
