//! The monitor: figures of the region beside country and rest, computed from the facts each time
//! they are asked for.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tib_domain::{Code, Id, Refusal, SchoolYear};
use tib_monitor::{Group, Intake, Leerweg, PupilCount, Technical};
use tib_open_data::classify;
use tib_store::{Class, Import, Store};

use crate::region::Placing;
use crate::views::{Missing, Monitor, Source};
use crate::{App, Result, cells};

/// Codes of the indicators that can be computed.
pub const INDICATORS: &[&str] = &["vmbo_intake_tech", "vmbo_intake_tech_share"];

/// Cells of year 3 in a row of kind A: men and women.
const YEAR_3: std::ops::Range<usize> = 4..6;

/// All figures under one choice of what is technical; the default one when none is named.
pub fn monitor(app: &App, technical: Option<&str>) -> Result<Monitor> {
    let technical = match technical.filter(|text| !text.is_empty()) {
        None => Technical::default(),
        Some(text) => Technical::parse(text).ok_or_else(|| {
            Refusal::new(Code::IndicatorUnknown)
                .on("technical")
                .with("name", text)
        })?,
    };
    let store = app.store()?;
    let region = store.region()?;
    let branches = store.branches()?;
    let placing = Placing::new(&region, &branches);
    let imports: BTreeMap<Id, Import> = store
        .winning_imports()?
        .into_iter()
        .map(|import| (import.id.clone(), import))
        .collect();
    let groups = groups(store.classes()?);

    let mut intake = Intake::new(technical);
    let mut used: HashMap<Id, u64> = HashMap::new();
    let mut current: Option<(Id, i32)> = None;
    store.facts("A", |fact| {
        if current
            .as_ref()
            .is_none_or(|(import, _)| import != fact.import)
        {
            let year = imports
                .get(fact.import)
                .and_then(|import| import.school_year);
            current = Some((fact.import.clone(), year.unwrap_or_default()));
        }
        let Some(Some(group)) = groups.get(&fact.class) else {
            return;
        };
        let Some((import, school_year)) = &current else {
            return;
        };
        let placement = placing.of(fact.unit, *school_year);
        let mut counts = false;
        for (low, high) in cells::bounds(fact.cells)
            .skip(YEAR_3.start)
            .take(YEAR_3.len())
        {
            counts |= high > 0;
            intake.add(PupilCount {
                school_year: *school_year,
                study_year: 3,
                group: *group,
                placement,
                low,
                high,
            });
        }
        if counts && group.leerweg != Leerweg::Tl {
            *used.entry(import.clone()).or_default() += 1;
        }
    })?;

    let has_region = placing.municipalities() > 0 || !region.members.is_empty();
    let mut figures = intake.figures(has_region);
    for figure in &mut figures {
        figure.sources = imports
            .values()
            .filter(|import| import.kind == "C" || import.school_year == Some(figure.school_year))
            .map(|import| import.file_name.clone())
            .collect();
    }
    let missing = [
        (branches.is_empty(), Missing::Addresses),
        (figures.is_empty(), Missing::Pupils),
        (!has_region, Missing::Region),
    ];
    let latest = figures.iter().map(|figure| figure.school_year).max();
    let year = latest.unwrap_or_else(|| SchoolYear::of(app.today()).0);
    Ok(Monitor {
        figures,
        sources: sources(&store, &imports, &used)?,
        municipalities: u32::try_from(placing.municipalities()).unwrap_or(u32::MAX),
        branches: u32::try_from(placing.branches_inside(year)).unwrap_or(u32::MAX),
        missing: missing
            .into_iter()
            .filter_map(|(is_missing, what)| is_missing.then_some(what))
            .collect(),
    })
}

/// Refuses an indicator that isn't there.
pub fn check_indicator(code: &str) -> Result<()> {
    if INDICATORS.contains(&code) {
        return Ok(());
    }
    Err(Refusal::new(Code::IndicatorUnknown)
        .on("indicator")
        .with("name", code))
}

/// What each published class is in the terms of the formulas; `None` outside of the vmbo.
fn groups(classes: Vec<Class>) -> HashMap<u32, Option<Group>> {
    classes
        .into_iter()
        .map(|class| {
            let found = classify(
                &class.education,
                &class.sector,
                &class.profile,
                &class.element,
                &class.name,
            );
            let leerweg = found.leerweg.map(|leerweg| match leerweg {
                tib_open_data::Leerweg::Bb => Leerweg::Bb,
                tib_open_data::Leerweg::Kb => Leerweg::Kb,
                tib_open_data::Leerweg::Gl => Leerweg::Gl,
                tib_open_data::Leerweg::Tl => Leerweg::Tl,
            });
            let group = leerweg.map(|leerweg| Group {
                leerweg,
                duo: found.technical_duo,
                techniekpact: found.technical_techniekpact,
                hard: found.technical_hard,
            });
            (class.id, group)
        })
        .collect()
}

fn sources(
    store: &Store,
    imports: &BTreeMap<Id, Import>,
    used: &HashMap<Id, u64>,
) -> Result<Vec<Source>> {
    imports
        .values()
        .map(|import| {
            let unknown = if import.kind == "A" {
                store.units_without_address(&import.id)?.len()
            } else {
                0
            };
            Ok(Source {
                import: import.id.clone(),
                kind: import.kind.clone(),
                file_name: import.file_name.clone(),
                school_year: import.school_year,
                rows: import.rows_read,
                rows_used: used.get(&import.id).copied().unwrap_or_default(),
                unknown_units: unknown as u64,
                imported_at: import.imported_at.clone(),
            })
        })
        .collect()
}

/// The school years with figures, oldest first.
#[must_use]
pub fn years(monitor: &Monitor) -> BTreeSet<i32> {
    monitor
        .figures
        .iter()
        .map(|figure| figure.school_year)
        .collect()
}
