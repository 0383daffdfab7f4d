//! Figures that the national team published to compare regions on.

use serde::Serialize;
use tib_protocol::{FiguresV1, PublishedFigure};
use tib_store::FeedRecord;
use ts_rs::TS;

use crate::{App, Result};

const FIGURES: &str = "figures";

/// Regions beside each other, as the national team published them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RegionFigures {
    /// When they were published, UTC.
    pub published_at: String,
    /// The day they were put together.
    pub made_on: String,
    /// The version of the formulas behind them.
    pub formula_version: u32,
    /// How many regions there are, also those without figures.
    pub regions_in_all: u32,
    /// Regions with figures, by name.
    pub regions: Vec<ComparedRegion>,
    /// Names of regions whose figures were made with other formulas: they don't belong beside these.
    pub left_out: Vec<String>,
}

/// One region among the others.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedRegion {
    /// Its id at the service.
    pub id: String,
    /// Its name there.
    pub name: String,
    /// It is the region of this workspace.
    pub own: bool,
    /// By indicator, technical and school year; undivided.
    pub figures: Vec<ComparedFigure>,
}

/// One figure: a count, or a share as fraction 0 to 1. Where counts are masked or hidden there are
/// bounds and no value.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedFigure {
    /// Code, e.g. `vmbo_intake_tech`.
    pub indicator: String,
    /// First year of the school year.
    pub school_year: i32,
    /// What was counted as technical.
    pub technical: Option<String>,
    /// The figure, when it is exact.
    pub value: Option<f64>,
    /// The least it can be.
    pub low: Option<f64>,
    /// The most it can be.
    pub high: Option<f64>,
    /// What is counted, in persons.
    #[ts(type = "number | null")]
    pub numerator: Option<u64>,
    /// What it is a share of.
    #[ts(type = "number | null")]
    pub denominator: Option<u64>,
    /// How many masked or hidden counts are in it.
    #[ts(type = "number")]
    pub masked: u64,
}

/// The figures that were published last; none when there are none that this app can read.
pub fn figures(app: &App) -> Result<Option<RegionFigures>> {
    let store = app.store()?;
    let own = store.binding()?.map(|binding| binding.region);
    let mut items = store.feed(FIGURES)?.into_iter();
    Ok(items.find_map(|item| view(item, own.as_deref())))
}

fn view(item: FeedRecord, own: Option<&str>) -> Option<RegionFigures> {
    if item.version != 1 {
        return None;
    }
    let published: FiguresV1 = serde_json::from_str(&item.body).ok()?;
    let (regions, others): (Vec<_>, Vec<_>) = published
        .regions
        .iter()
        .partition(|one| published.formulas_of(one) == published.formula_version);
    Some(RegionFigures {
        published_at: item.published_at,
        made_on: published.made_on.to_string(),
        formula_version: published.formula_version,
        regions_in_all: published.regions_in_all,
        left_out: others
            .into_iter()
            .map(|one| one.region.name.clone())
            .collect(),
        regions: regions
            .into_iter()
            .cloned()
            .map(|one| ComparedRegion {
                own: own == Some(one.region.id.as_str()),
                id: one.region.id,
                name: one.region.name,
                figures: one.figures.into_iter().map(ComparedFigure::from).collect(),
            })
            .collect(),
    })
}

impl From<PublishedFigure> for ComparedFigure {
    fn from(one: PublishedFigure) -> Self {
        Self {
            indicator: one.indicator,
            school_year: i32::from(one.school_year),
            technical: one.technical,
            value: one.value,
            low: one.low,
            high: one.high,
            numerator: one.numerator,
            denominator: one.denominator,
            masked: one.masked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(version: u32, body: &str) -> FeedRecord {
        FeedRecord {
            id: "item".to_owned(),
            position: 1,
            kind: FIGURES.to_owned(),
            version,
            body: body.to_owned(),
            published_at: "2026-11-25T09:00:00+00:00".to_owned(),
            read_at: None,
        }
    }

    #[test]
    fn figures_by_other_formulas_are_not_set_beside_these() {
        let body = include_str!("../../../protocol/golden/figures_v1_with_formulas.json");
        let seen = view(item(1, body), None).unwrap();
        let names: Vec<_> = seen.regions.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((seen.formula_version, names), (2, vec!["Voorbeeld-Oost"]));
        assert_eq!(seen.left_out.len(), 1);
    }

    #[test]
    fn published_figures_are_read_with_the_own_region_among_them() {
        let body = include_str!("../../../protocol/golden/figures_v1.json");
        let own = "01933b7e-5c00-7000-8000-000000000002";
        let seen = view(item(1, body), Some(own)).unwrap();
        assert_eq!(
            (seen.made_on.as_str(), seen.regions_in_all),
            ("2026-11-25", 28)
        );
        let regions: Vec<_> = seen
            .regions
            .iter()
            .map(|one| (one.name.as_str(), one.own, one.figures.len()))
            .collect();
        assert_eq!(
            regions,
            [("Voorbeeld-Oost", false, 2), ("Voorbeeld-West", true, 1)]
        );
        let hidden = &seen.regions[1].figures[0];
        assert_eq!(
            (hidden.value, hidden.low, hidden.high),
            (None, Some(1.0), Some(4.0))
        );
        assert_eq!(
            view(item(2, body), Some(own)),
            None,
            "of a later form: it waits"
        );
    }
}
