//! The technical courses that colleges offer in the region.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tib_domain::{Code, Refusal};
use tib_monitor::{Field, Kind, Measure, SMALL_COURSE, Technical};
use tib_store::Reading;
use ts_rs::TS;

use super::facts::load;
use super::placing::Placing;
use crate::views::Offer;
use crate::{App, Result};

/// Which offer is asked for; everything may be left out.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct OfferQuery {
    /// First year of the school year; the last one with students when left out.
    #[ts(optional)]
    pub school_year: Option<i32>,
    /// `techniek` or `techniek_ict`; `all` for every course.
    #[ts(optional)]
    pub technical: Option<String>,
    /// A course with fewer students at a college is small; 18 when left out.
    #[ts(optional)]
    pub threshold: Option<u32>,
}

/// The offer of courses in the region.
pub fn offer(app: &App, ask: &OfferQuery) -> Result<Offer> {
    app.read(|r| offer_in(app, r, ask))
}

pub(crate) fn offer_in(app: &App, r: &Reading<'_>, ask: &OfferQuery) -> Result<Offer> {
    let technical = match ask.technical.as_deref() {
        None | Some("") => Field::Mbo.default_choice(),
        Some("all") => None,
        Some(text) => Some(
            Technical::parse(text)
                .filter(|technical| technical.field() == Field::Mbo)
                .ok_or_else(|| {
                    Refusal::new(Code::IndicatorUnknown)
                        .on("technical")
                        .with("name", text)
                })?,
        ),
    };
    let kinds = [Kind::Participants, Kind::Current];
    let loaded = load(app, r, &BTreeSet::from(kinds))?;
    let placing = Placing::new(r, &loaded, None)?;
    let mut years: BTreeMap<i32, Kind> = BTreeMap::new();
    for kind in kinds {
        for count in loaded.cube.counts(kind) {
            if count.measure == Measure::Students {
                // The newer kind goes first where both have a year, as for the indicators.
                years.insert(count.year, kind);
            }
        }
    }
    let threshold = ask.threshold.unwrap_or(SMALL_COURSE);
    let year = ask.school_year.or(years.keys().next_back().copied());
    let chosen = year.and_then(|year| Some((year, *years.get(&year)?)));
    let courses = chosen.map_or_else(Vec::new, |(year, kind)| {
        tib_monitor::offer(
            &loaded.cube,
            kind,
            year,
            technical,
            threshold,
            &|unit, year| placing.of(unit, year),
        )
    });
    let used: BTreeSet<&str> = courses
        .iter()
        .flat_map(|course| course.colleges.iter().map(String::as_str))
        .collect();
    let names = loaded.cube.units().iter();
    Ok(Offer {
        colleges: names
            .filter(|unit| used.contains(unit.code.as_str()))
            .map(|unit| (unit.code.clone(), unit.name.clone()))
            .collect(),
        source: chosen
            .and_then(|(year, kind)| loaded.effective_import(kind, Measure::Students, year))
            .map(|effective| effective.import.file_name.clone()),
        school_year: chosen.map(|(year, _)| year),
        years: years.into_keys().collect(),
        threshold,
        courses,
    })
}
