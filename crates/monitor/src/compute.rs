//! From the cube to figures: one question, every year and scope.

use std::collections::{BTreeMap, BTreeSet};

use crate::figure::fraction;
use crate::{By, Count, Cube, Figure, Form, Indicator, Kind, Part, Scope, Tally, Technical};

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// Which indicator.
    pub indicator: &'static Indicator,
    /// What counts as technical; see [`Indicator::technical`].
    pub technical: Option<Technical>,
    /// How the figures are divided, if at all.
    pub by: Option<By>,
}

/// Where a unit counts in a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placement {
    /// How many percent of it count in the region.
    pub region: u8,
    /// How many percent of it count in the programme's regions.
    pub tib: u8,
    /// How it was placed.
    pub how: Placed,
}

/// How a unit was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// By its address.
    Address,
    /// By the name of its municipality or place.
    Name,
    /// Not at all: it counts in the country and the rest.
    Nowhere,
}

/// Figures with what they were made of.
#[derive(Debug, Default)]
pub struct Answer {
    /// Every figure, by breakdown, year and scope.
    pub figures: Vec<Figure>,
    /// The kind of file that gave each year.
    pub kinds: BTreeMap<i32, Kind>,
}

/// Answers a question for these scopes. `place` says where a unit counts, by its number in the cube
/// and the year.
#[must_use]
pub fn answer(
    cube: &Cube,
    question: Question,
    scopes: &[Scope],
    place: &dyn Fn(u32, i32) -> Placement,
) -> Answer {
    if let Form::Ratio(part, whole) = question.indicator.form {
        return ratio(cube, question, (part, whole), scopes, place);
    }
    let kinds = kinds(cube, question);
    let sums = add_up(cube, question, &kinds, place);
    let shown = shown(&sums, scopes);
    let figures = sums
        .iter()
        .flat_map(|((breakdown, year), at)| {
            let before = sums.get(&(breakdown.clone(), year - 1));
            let before = before.filter(|_| kinds.get(&(year - 1)) == kinds.get(year));
            scopes
                .iter()
                .filter(|scope| breakdown.is_none() || shown.contains(&(breakdown, **scope)))
                .filter_map(|scope| figure(question, *year, *scope, at, before))
                .map(|figure| finished(figure, question, breakdown, at))
                .collect::<Vec<_>>()
        })
        .collect();
    Answer { figures, kinds }
}

/// What one unit counts for in a question: used to say where a figure comes from.
#[must_use]
pub fn counts_in(cube: &Cube, question: Question, count: &Count) -> bool {
    Sort::new(cube, question).of(count).is_some()
}

/// The kind of file that gives each year. Where several could, the first in the indicator's order;
/// where kinds may not be mixed, the one with the most years.
fn kinds(cube: &Cube, question: Question) -> BTreeMap<i32, Kind> {
    let candidates = question.indicator.kinds(question.technical, question.by);
    let years = |kind: Kind| -> BTreeSet<i32> {
        let counts = cube.counts(kind).iter();
        counts
            .filter(|count| count.measure == question.indicator.measure)
            .map(|count| count.year)
            .collect()
    };
    let mut chosen = BTreeMap::new();
    if question.indicator.mixes_kinds() {
        for kind in candidates {
            for year in years(*kind) {
                chosen.entry(year).or_insert(*kind);
            }
        }
    } else {
        let most = candidates
            .iter()
            .rev()
            .max_by_key(|kind| years(**kind).len());
        if let Some(kind) = most {
            chosen.extend(years(*kind).into_iter().map(|year| (year, *kind)));
        }
    }
    chosen
}

/// What is counted, the other part, and what a rate is a share of.
#[derive(Debug, Clone, Copy, Default)]
struct Side {
    counted: Tally,
    other: Tally,
    whole: Tally,
}

impl std::ops::Add for Side {
    type Output = Self;
    fn add(self, more: Self) -> Self {
        Self {
            counted: self.counted + more.counted,
            other: self.other + more.other,
            whole: self.whole + more.whole,
        }
    }
}

/// The country in two halves, twice.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    region: Side,
    rest: Side,
    tib: Side,
    non_tib: Side,
    nowhere: Tally,
    by_name: Tally,
}

impl Sums {
    fn side(&self, scope: Scope) -> Option<Side> {
        match scope {
            Scope::Region => Some(self.region),
            Scope::Country => Some(self.region + self.rest),
            Scope::Rest => Some(self.rest),
            Scope::Tib => Some(self.tib),
            Scope::NonTib => Some(self.non_tib),
            Scope::Lead => None,
        }
    }

    fn all(&self) -> Tally {
        let all = self.region + self.rest;
        all.counted + all.other
    }
}

type AllSums = BTreeMap<(Option<String>, i32), Sums>;

/// Which part of the sums a count goes to.
#[derive(Debug, Clone, Copy)]
enum Slot {
    Counted,
    Other,
    Whole,
}

/// Tells the slot of each count; the groups are looked at once.
struct Sort {
    question: Question,
    parts: Vec<Part>,
}

impl Sort {
    fn new(cube: &Cube, question: Question) -> Self {
        let part = |group| question.indicator.part(group, question.technical);
        Self {
            question,
            parts: cube.groups().iter().map(part).collect(),
        }
    }

    fn of(&self, count: &Count) -> Option<Slot> {
        let indicator = self.question.indicator;
        if indicator
            .study_year
            .is_some_and(|year| year != count.study_year)
        {
            return None;
        }
        let part = self.parts.get(count.group as usize)?;
        let whole = matches!(indicator.form, Form::Rate(measure) if measure == count.measure);
        match part {
            Part::Counted if count.measure == indicator.measure => Some(Slot::Counted),
            Part::Counted if whole => Some(Slot::Whole),
            Part::Other if count.measure == indicator.measure => Some(Slot::Other),
            _ => None,
        }
    }
}

fn add_up(
    cube: &Cube,
    question: Question,
    kinds: &BTreeMap<i32, Kind>,
    place: &dyn Fn(u32, i32) -> Placement,
) -> AllSums {
    let sort = Sort::new(cube, question);
    let used: BTreeSet<Kind> = kinds.values().copied().collect();
    let mut sums = AllSums::new();
    let mut keys: BTreeMap<(u32, u32), Option<String>> = BTreeMap::new();
    let mut at: Option<(u32, i32, u32)> = None;
    let mut placement = place_nowhere();
    let mut key = (None, 0);
    for count in used.iter().flat_map(|kind| {
        let counts = cube.counts(*kind).iter();
        counts.filter(|count| kinds.get(&count.year) == Some(kind))
    }) {
        let Some(slot) = sort.of(count) else {
            continue;
        };
        // Rows of one unit stand together, so place and key are mostly those of the count before.
        let here = (count.unit, count.year, count.group);
        if at != Some(here) {
            placement = place(count.unit, count.year);
            let breakdown = question.by.and_then(|by| {
                keys.entry((count.unit, count.group))
                    .or_insert_with(|| breakdown(cube, by, count))
                    .clone()
            });
            key = (breakdown, count.year);
            at = Some(here);
        }
        if !sums.contains_key(&key) {
            sums.insert(key.clone(), Sums::default());
        }
        if let Some(sums) = sums.get_mut(&key) {
            add(sums, slot, count, placement);
        }
    }
    sums
}

const fn place_nowhere() -> Placement {
    Placement {
        region: 0,
        tib: 0,
        how: Placed::Nowhere,
    }
}

fn breakdown(cube: &Cube, by: By, count: &Count) -> Option<String> {
    let group = cube.groups().get(count.group as usize)?;
    let unit = cube.units().get(count.unit as usize)?;
    Some(format!("{}:{}", by.as_str(), by.key(group, &unit.code)))
}

fn add(sums: &mut Sums, slot: Slot, count: &Count, placement: Placement) {
    let Count { low, high, .. } = *count;
    let into = |side: &mut Side, percent: u8| {
        let tally = match slot {
            Slot::Counted => &mut side.counted,
            Slot::Other => &mut side.other,
            Slot::Whole => &mut side.whole,
        };
        tally.add(low, high, percent);
    };
    let (region, tib) = (placement.region.min(100), placement.tib.min(100));
    into(&mut sums.region, region);
    into(&mut sums.rest, 100 - region);
    into(&mut sums.tib, tib);
    into(&mut sums.non_tib, 100 - tib);
    if matches!(slot, Slot::Whole) {
        return;
    }
    match placement.how {
        Placed::Address => {}
        Placed::Name => sums.by_name.add(low, high, 100),
        Placed::Nowhere => sums.nowhere.add(low, high, 100),
    }
}

/// The divisions under which anybody is counted in a scope, in any year.
fn shown<'a>(sums: &'a AllSums, scopes: &[Scope]) -> BTreeSet<(&'a Option<String>, Scope)> {
    let each = sums.iter().flat_map(|((breakdown, _), at)| {
        scopes.iter().filter_map(move |scope| {
            let side = at.side(*scope)?;
            (!side.counted.is_empty()).then_some((breakdown, *scope))
        })
    });
    each.collect()
}

/// One indicator over another one of the school year before. A college that counts in part can't be
/// set beside the schools around it, so a scope with such a college has no ratio.
fn ratio(
    cube: &Cube,
    question: Question,
    (part, whole): (&str, &str),
    scopes: &[Scope],
    place: &dyn Fn(u32, i32) -> Placement,
) -> Answer {
    let ask = |code: &str, technical: Option<Technical>| {
        let indicator = Indicator::find(code)?;
        let question = Question {
            indicator,
            technical: indicator.technical(technical),
            by: None,
        };
        Some((question, answer(cube, question, scopes, place)))
    };
    let (Some((counted, parts)), Some((_, wholes))) =
        (ask(part, question.technical), ask(whole, None))
    else {
        return Answer::default();
    };
    let sort = Sort::new(cube, counted);
    let split = |scope: Scope, year: i32| {
        let of_year = cube.counts(Kind::Current).iter();
        let mut taken = of_year.filter(|count| count.year == year && sort.of(count).is_some());
        taken.any(|count| {
            let placement = place(count.unit, year);
            let percent = match scope {
                Scope::Region | Scope::Rest => placement.region,
                Scope::Tib | Scope::NonTib => placement.tib,
                Scope::Country | Scope::Lead => 0,
            };
            percent % 100 != 0
        })
    };
    let figures = parts.figures.iter().filter_map(|part| {
        let before = part.school_year - 1;
        let whole = wholes
            .figures
            .iter()
            .find(|whole| whole.school_year == before && whole.scope == part.scope)?;
        let ratio = Figure::ratio(question.indicator.code, part, whole);
        let is_whole = ratio.high.is_some() && !split(part.scope, part.school_year);
        is_whole.then_some(ratio)
    });
    Answer {
        figures: figures.collect(),
        kinds: parts.kinds,
    }
}

fn figure(
    question: Question,
    year: i32,
    scope: Scope,
    at: &Sums,
    before: Option<&Sums>,
) -> Option<Figure> {
    let Indicator { code, form, .. } = question.indicator;
    let side = at.side(scope)?;
    Some(match form {
        // Put together from two answers.
        Form::Ratio(..) => return None,
        Form::Count => Figure::count(code, year, scope, side.counted),
        Form::Share => Figure::share(code, year, scope, side.counted, side.other),
        Form::Rate(_) => Figure::rate(code, year, scope, side.counted, side.whole),
        Form::Change => {
            let before = before?.side(scope)?;
            Figure::change(code, year, scope, side.counted, before.counted)
        }
    })
}

fn finished(figure: Figure, question: Question, breakdown: &Option<String>, at: &Sums) -> Figure {
    let of_all = |part: Tally| fraction(part.high(), at.all().high()).unwrap_or_default();
    Figure {
        technical: question.technical,
        breakdown: breakdown.clone(),
        unplaced: of_all(at.nowhere),
        placed_by_name: of_all(at.by_name),
        ..figure
    }
}
