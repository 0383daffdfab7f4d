//! From the workspace file to the cube: every fact that wins, classified and placed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use serde_json::Value;
use tib_domain::Id;
use tib_monitor::{Count, Cube, Group, Kind, Leerweg, Measure, Pathway};
use tib_open_data::{classify, classify_exam, classify_mbo};
use tib_store::{Class, EffectiveImport, Fact, Import, Reading, Unit};

use super::geography::{CurrentMunicipalities, Geography, Location, PublishedPlace};
use crate::{App, Result, cells, locked};

/// The cube of a workspace with what belongs to it. Knows nothing of the region: that is asked when
/// figures are.
pub(crate) struct Loaded {
    pub cube: Cube,
    /// Code of every unit of the cube, and where it lies.
    pub places: Vec<(String, Location)>,
    pub geography: Geography,
    /// The municipalities that the address files know.
    pub current_municipalities: CurrentMunicipalities,
    pub effective_imports: Vec<EffectiveImport>,
    kinds: BTreeSet<Kind>,
}

impl Loaded {
    /// The effective import that gives this measure of a kind for a year.
    pub fn effective_import(
        &self,
        kind: Kind,
        measure: Measure,
        year: i32,
    ) -> Option<&EffectiveImport> {
        self.effective_imports.iter().find(|effective| {
            effective.import.kind == kind.letter()
                && effective.years.contains(&year)
                // Files of one kind may count different things.
                && slots(&effective.import.layout).iter().any(|slot| slot.measure == measure)
        })
    }
}

/// The cube of the tables that were read for one own indicator.
pub(crate) fn of_own(r: &Reading<'_>, own: &Id) -> Result<Loaded> {
    let mut effective_imports = r.effective_imports()?;
    effective_imports
        .retain(|w| w.import.kind == Kind::Own.letter() && w.import.variant == own.as_str());
    read(r, effective_imports, BTreeSet::from([Kind::Own]))
}

/// The cube with these kinds of files in it. It is kept until an import comes or goes, and grows when
/// more kinds are asked.
pub(crate) fn load(app: &App, r: &Reading<'_>, kinds: &BTreeSet<Kind>) -> Result<Arc<Loaded>> {
    let effective_imports = r.effective_imports()?;
    let mut kept = locked(&app.cube);
    let mut kinds = kinds.clone();
    if let Some(loaded) = kept
        .as_ref()
        .filter(|loaded| same(&loaded.effective_imports, &effective_imports))
    {
        if loaded.kinds.is_superset(&kinds) {
            return Ok(Arc::clone(loaded));
        }
        kinds.extend(&loaded.kinds);
    }
    let loaded = Arc::new(read(r, effective_imports, kinds)?);
    *kept = Some(Arc::clone(&loaded));
    Ok(loaded)
}

fn same(a: &[EffectiveImport], b: &[EffectiveImport]) -> bool {
    let key = |effective: &EffectiveImport| (effective.import.id.clone(), effective.years.clone());
    a.iter().map(key).eq(b.iter().map(key))
}

fn read(
    r: &Reading<'_>,
    effective_imports: Vec<EffectiveImport>,
    kinds: BTreeSet<Kind>,
) -> Result<Loaded> {
    let geography = Geography::of(r)?;
    let classes = classes(r)?;
    let mut cube = Cube::default();
    let mut places = Vec::new();
    for effective in &effective_imports {
        let Some(kind) =
            Kind::of_letter(&effective.import.kind).filter(|kind| kinds.contains(kind))
        else {
            continue;
        };
        let units = units(r, &effective.import, &geography, &mut cube, &mut places)?;
        let groups = groups(kind, &classes, &mut cube);
        for_each_count(r, effective, |fact, slice| {
            let (Some(unit), Some(Some(group))) = (units.get(&fact.unit), groups.get(&fact.class))
            else {
                return;
            };
            for (low, high) in slice.parts {
                let count = Count {
                    year: slice.year,
                    measure: slice.measure,
                    study_year: slice.study_year,
                    unit: *unit,
                    group: *group,
                    low: *low,
                    high: *high,
                };
                cube.add(kind, count);
            }
        })?;
    }
    Ok(Loaded {
        cube,
        places,
        current_municipalities: geography.current_municipalities(),
        geography,
        effective_imports,
        kinds,
    })
}

/// What is taken of a row for one year, measure and year of study: the exact cells as one, every
/// masked one by itself.
pub(crate) struct CountSlice<'a> {
    pub year: i32,
    pub measure: Measure,
    pub study_year: u8,
    pub parts: &'a [(u32, u32)],
}

/// Hands over what every row of an import counts for the years that it wins.
pub(crate) fn for_each_count(
    r: &Reading<'_>,
    effective: &EffectiveImport,
    mut visit: impl FnMut(&Fact<'_>, CountSlice<'_>),
) -> Result<()> {
    let slots = slots(&effective.import.layout);
    let mut bounds = Vec::new();
    let mut parts = Vec::new();
    r.facts(&effective.import, |fact| {
        bounds.clear();
        bounds.extend(cells::bounds(fact.cells));
        for slot in &slots {
            let year = fact
                .school_year
                .or(slot.year)
                .or(effective.import.school_year);
            let Some(year) = year.filter(|year| effective.years.contains(year)) else {
                continue;
            };
            parts.clear();
            let mut exact = 0_u32;
            for cell in slot.cells.iter().filter_map(|at| bounds.get(*at)) {
                match *cell {
                    (4, 4) if slot.fours_are_masks => parts.push(cells::MASKED),
                    (low, high) if low == high => exact = exact.saturating_add(low),
                    masked => parts.push(masked),
                }
            }
            if exact > 0 {
                parts.push((exact, exact));
            }
            if parts.is_empty() {
                continue;
            }
            let slice = CountSlice {
                year,
                measure: slot.measure,
                study_year: slot.study_year,
                parts: &parts,
            };
            visit(&fact, slice);
        }
    })
}

/// Cells that are taken together.
struct Slot {
    year: Option<i32>,
    measure: Measure,
    study_year: u8,
    cells: Vec<usize>,
    fours_are_masks: bool,
}

/// Which cells count, by the layout that the import kept. Where a total is published it is used,
/// never men and women.
fn slots(layout: &Value) -> Vec<Slot> {
    type Key<'a> = (Option<i64>, &'a str, u64);
    let mut found: BTreeMap<Key<'_>, (Vec<usize>, Vec<usize>, bool)> = BTreeMap::new();
    for (at, cell) in layout.as_array().into_iter().flatten().enumerate() {
        let key = (
            cell.get("year").and_then(Value::as_i64),
            cell.get("measure")
                .and_then(Value::as_str)
                .unwrap_or_default(),
            cell.get("study_year")
                .and_then(Value::as_u64)
                .unwrap_or_default(),
        );
        let (totals, parts, fours) = found.entry(key).or_default();
        let is_total = cell
            .get("sex")
            .and_then(Value::as_str)
            .is_none_or(|sex| sex == "t");
        if is_total { totals } else { parts }.push(at);
        *fours |= cell.get("fours_are_masks").and_then(Value::as_bool) == Some(true);
    }
    let slot = |((year, measure, study_year), (totals, parts, fours_are_masks)): (Key<'_>, _)| {
        let totals: Vec<usize> = totals;
        Some(Slot {
            year: year.and_then(|year| i32::try_from(year).ok()),
            measure: Measure::parse(measure)?,
            study_year: u8::try_from(study_year).unwrap_or_default(),
            cells: if totals.is_empty() { parts } else { totals },
            fours_are_masks,
        })
    };
    found.into_iter().filter_map(slot).collect()
}

fn units(
    r: &Reading<'_>,
    import: &Import,
    geography: &Geography,
    cube: &mut Cube,
    places: &mut Vec<(String, Location)>,
) -> Result<HashMap<i64, u32>> {
    let mut numbers = HashMap::new();
    r.units(import, |unit| {
        let number = cube.add_unit(&unit.unit, &unit.name);
        let location = geography.locate(&unit.unit, published_place(&unit));
        match places.get_mut(number as usize) {
            // A later file may tell more.
            Some((_, known)) if known.municipalities.is_empty() => *known = location,
            Some(_) => {}
            None => places.push((unit.unit.clone(), location)),
        }
        numbers.insert(unit.number, number);
    })?;
    Ok(numbers)
}

/// What an import's unit tells about its place.
pub(crate) fn published_place(unit: &Unit) -> PublishedPlace<'_> {
    PublishedPlace {
        gm: &unit.gm,
        municipality: &unit.municipality,
        place: &unit.place,
    }
}

/// Every class of the workspace. A table of intake may name courses and no domains; these are known
/// from the other tables of the mbo, where those have the course.
pub(crate) fn classes(r: &Reading<'_>) -> Result<Vec<Class>> {
    let mut classes = r.classes()?;
    let domains: HashMap<String, String> = classes
        .iter()
        .filter(|class| !class.element.is_empty() && !class.profile.is_empty())
        .map(|class| (class.element.clone(), class.profile.clone()))
        .collect();
    for class in &mut classes {
        if class.profile.is_empty()
            && let Some(domain) = domains.get(&class.element)
        {
            class.profile.clone_from(domain);
        }
    }
    Ok(classes)
}

/// The group of every class, in the terms of a kind of file; `None` where no formula needs it.
fn groups(kind: Kind, classes: &[Class], cube: &mut Cube) -> HashMap<u32, Option<u32>> {
    classes
        .iter()
        .map(|class| {
            (
                class.id,
                group(kind, class).map(|group| cube.add_group(group)),
            )
        })
        .collect()
}

/// What a class is about.
pub(crate) fn group(kind: Kind, class: &Class) -> Option<Group> {
    match kind {
        Kind::Pupils => Some(vmbo(classify(
            &class.education,
            &class.sector,
            &class.profile,
            &class.element,
            &class.name,
        ))),
        Kind::ExamMarks => {
            let found = classify(&class.education, &class.sector, &class.profile, "", "");
            found.leerweg?;
            Some(vmbo(found))
        }
        Kind::ExamSeries => {
            let found = classify_exam(&class.element);
            found.leerweg?;
            Some(vmbo(found))
        }
        // Whether it is technical can't be told.
        Kind::Current if class.sector.is_empty() && class.profile.is_empty() => None,
        Kind::Participants | Kind::Current => {
            let found = classify_mbo(&class.education, &class.sector, &class.profile);
            Some(Group {
                pathway: found.pathway.map(|pathway| match pathway {
                    tib_open_data::Pathway::Bol => Pathway::Bol,
                    tib_open_data::Pathway::Bbl => Pathway::Bbl,
                }),
                level: found.level,
                domain: found.domain.to_owned(),
                techniek: found.techniek,
                techniek_ict: found.techniek_ict,
                from_vmbo: found.from_vmbo,
                course: class.element.clone(),
                course_name: class.name.clone(),
                ..Group::default()
            })
        }
        Kind::PupilTotals | Kind::Leavers | Kind::Forecast | Kind::Own => Some(Group::default()),
    }
}

fn vmbo(found: tib_open_data::Classification<'_>) -> Group {
    Group {
        leerweg: found.leerweg.map(|leerweg| match leerweg {
            tib_open_data::Leerweg::Bb => Leerweg::Bb,
            tib_open_data::Leerweg::Kb => Leerweg::Kb,
            tib_open_data::Leerweg::Gl => Leerweg::Gl,
            tib_open_data::Leerweg::Tl => Leerweg::Tl,
        }),
        profile: found.profile.to_owned(),
        duo: found.technical_duo,
        techniekpact: found.technical_techniekpact,
        hard: found.technical_hard,
        vavo: found.vavo,
        ..Group::default()
    }
}

/// Units of an import that no address file knows: the unit, and the name of the municipality by
/// which it was placed, if it was.
pub(crate) fn without_address(
    r: &Reading<'_>,
    geography: &Geography,
    import: &Import,
) -> Result<Vec<(Unit, Option<String>)>> {
    if Kind::of_letter(&import.kind).is_none() {
        return Ok(Vec::new());
    }
    let mut without = Vec::new();
    r.units(import, |unit| {
        let location = geography.locate(&unit.unit, published_place(&unit));
        if location.how != tib_monitor::Placed::Address {
            let name = geography.name_of(&location);
            without.push((unit, name));
        }
    })?;
    Ok(without)
}
