//! What holds for every sentence: it says what is drawn, and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use tib_monitor::{
    BESIDE, Break, BreakReason, Figure, Form, INDICATORS, Indicator, Scope, Sentence, Tally, Unit,
    Way, comparable_since, index, lead, lead_sentence, sentence, shrink_corrected, since_last_year,
};
use tib_texts::{Language, Texts, format};

/// What a line above a chart holds.
const ROOM: usize = 90;

fn tally((low, high): (u32, u32)) -> Tally {
    let mut tally = Tally::default();
    tally.add(low, high, 100);
    tally
}

fn words(sentence: &Sentence, indicator: &str, language: Language) -> String {
    sentence.words(Texts::of(language), indicator, &str::to_owned)
}

const SCOPES: [Scope; 5] = [
    Scope::Region,
    Scope::Rest,
    Scope::Country,
    Scope::Tib,
    Scope::NonTib,
];
const FIRST: i32 = 2016;

/// What is counted, the other part, and pupils: at least, and how much more it may be.
type Cell = [(u32, u32); 3];

#[derive(Debug, Clone)]
struct World {
    indicator: &'static Indicator,
    /// Per year and scope; a year may be missing.
    years: Vec<Vec<Option<Cell>>>,
    base: Option<i32>,
    corrected: bool,
    breaks: Vec<Break>,
}

fn world() -> impl Strategy<Value = World> {
    let bounds = || (0_u32..400, prop_oneof![3 => Just(0_u32), 1 => 0_u32..30]);
    let cell = proptest::option::weighted(0.9, [bounds(), bounds(), bounds()]);
    let years = proptest::collection::vec(proptest::collection::vec(cell, SCOPES.len()), 1..7);
    let cut = (
        FIRST..FIRST + 6,
        prop_oneof![Just(BreakReason::Dp), Just(BreakReason::Masked)],
    )
        .prop_map(|(year, reason)| Break { year, reason });
    (
        0..INDICATORS.len(),
        years,
        proptest::option::of(FIRST..FIRST + 6),
        any::<bool>(),
        proptest::collection::vec(cut, 0..3),
    )
        .prop_map(|(indicator, years, base, corrected, breaks)| World {
            indicator: &INDICATORS[indicator],
            years,
            base,
            corrected,
            breaks,
        })
}

impl World {
    fn figures(&self) -> Vec<Figure> {
        let (mut all, mut pupils) = (Vec::new(), Vec::new());
        for (year, scopes) in (FIRST..).zip(&self.years) {
            for (scope, cell) in SCOPES.into_iter().zip(scopes) {
                let Some(cell) = cell else { continue };
                let [a, b, c] = cell.map(|(low, masked)| tally((low, low + masked)));
                let code = self.indicator.code;
                pupils.push(Figure::count("pupils_total", year, scope, c));
                all.push(match self.indicator.form {
                    Form::Count => Figure::count(code, year, scope, a),
                    Form::Share => Figure::share(code, year, scope, a, b),
                    Form::Rate(_) => Figure::rate(code, year, scope, a, a + b),
                    Form::Change => Figure::change(code, year, scope, a, b),
                    Form::Ratio(..) => {
                        let of = |tally| Figure::count(code, year, scope, tally);
                        Figure::ratio(code, &of(a), &of(b))
                    }
                });
            }
        }
        let Some(base) = self.base else { return all };
        let indexed = index(&all, base);
        if self.corrected {
            shrink_corrected(&indexed, &index(&pupils, base))
        } else {
            indexed
        }
    }
}

/// What stands in the chart and its table, in tenths, by year and scope; reckoned apart from the
/// program's own rounding.
struct Drawn {
    unit: Unit,
    points: Vec<(i32, Scope, [i64; 2])>,
}

impl Drawn {
    fn new(figures: &[Figure]) -> Option<Self> {
        let unit = Unit::of(figures.first()?);
        let shown = |value: f64| {
            let value = if unit == Unit::Share {
                value * 100.0
            } else {
                value
            };
            let text = format::decimal(Language::En, value, 1);
            let plain = text.replace(',', "").replace('−', "-").replace('.', "");
            plain.parse::<i64>().unwrap()
        };
        let points = figures.iter().filter_map(|figure| {
            let (low, high) = (figure.value.or(figure.low)?, figure.value.or(figure.high)?);
            let narrow = unit == Unit::Share && high - low <= 0.01;
            let ends = if narrow {
                [f64::midpoint(low, high); 2]
            } else {
                [low, high]
            };
            Some((figure.school_year, figure.scope, ends.map(shown)))
        });
        let points = points.collect();
        Some(Self { unit, points })
    }

    fn at(&self, year: i32, scope: Scope) -> Option<[i64; 2]> {
        let mut of = self
            .points
            .iter()
            .filter(|(at, of, _)| (*at, *of) == (year, scope));
        of.next().map(|(_, _, ends)| *ends)
    }

    fn years(&self) -> BTreeSet<i32> {
        let region = self
            .points
            .iter()
            .filter(|(_, scope, _)| *scope == Scope::Region);
        region.map(|(year, ..)| *year).collect()
    }
}

/// Numbers of a sentence in tenths, and the school years in it.
fn numbers(words: &str) -> (BTreeSet<i64>, BTreeSet<i32>) {
    let (mut numbers, mut years) = (BTreeSet::new(), BTreeSet::new());
    let mut text = words.to_owned();
    for year in 2000..2040 {
        let school_year = format::school_year(year);
        if text.contains(&school_year) {
            years.insert(year);
            text = text.replace(&school_year, "");
        }
    }
    let parts = text.split(|c: char| !(c.is_ascii_digit() || ",.−".contains(c)));
    for part in parts {
        let part = part.trim_end_matches([',', '.']);
        if !part.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let plain = part.replace('.', "").replace('−', "-");
        let (whole, fraction) = plain.split_once(',').unwrap_or((&plain, "0"));
        numbers.insert(format!("{whole}{fraction}").parse().unwrap());
    }
    (numbers, years)
}

/// Every number that may be said of the region and what is beside it: drawn, or a difference or growth
/// of two that are drawn.
fn sayable(drawn: &Drawn, other: Option<Scope>, years: &BTreeSet<i32>) -> BTreeSet<i64> {
    let scopes = std::iter::once(Scope::Region).chain(other);
    let each: Vec<[i64; 2]> = scopes
        .clone()
        .flat_map(|scope| years.iter().map(move |year| (*year, scope)))
        .filter_map(|(year, scope)| drawn.at(year, scope))
        .collect();
    let mut all: BTreeSet<i64> = each.iter().flatten().copied().collect();
    for a in each.iter().flatten() {
        for b in each.iter().flatten() {
            all.insert(a - b);
        }
    }
    // Growth, in tenths of a percent, and between two growths what they differ.
    let mut growths = BTreeSet::new();
    let pairs = each.iter().flat_map(|a| each.iter().map(move |b| (a, b)));
    for (to, from) in pairs.flat_map(|(a, b)| [(a[0], b[1]), (a[1], b[0])]) {
        if from > 0 && matches!(drawn.unit, Unit::Index(_)) {
            let [to, from] = [to, from].map(|tenths| {
                let tenths: f64 = tenths.to_string().parse().unwrap();
                tenths
            });
            let percent = format::decimal(Language::En, (to / from - 1.0) * 100.0, 1);
            let plain = percent.replace(',', "").replace('−', "-").replace('.', "");
            growths.insert(plain.parse::<i64>().unwrap());
        }
    }
    all.extend(growths);
    let signless: Vec<i64> = all.iter().map(|one| one.abs()).collect();
    all.extend(signless);
    all
}

fn is_said_of(
    drawn: &Drawn,
    said: &Sentence,
    indicator: &str,
    other: Option<Scope>,
    since: Option<i32>,
) -> Result<(), TestCaseError> {
    let nl = words(said, indicator, Language::Nl);
    let (numbers, years) = numbers(&nl);
    prop_assert!(years.is_subset(&drawn.years()), "{nl} {years:?}");
    let last = drawn.years().last().copied();
    prop_assert!(years.last().copied() == last, "{nl} is not of {last:?}");
    prop_assert!(
        years
            .iter()
            .all(|year| Some(*year) == last || since.is_none_or(|since| *year >= since)),
        "{nl} goes over the break of {since:?}"
    );
    if let Unit::Index(base) = drawn.unit {
        prop_assert!(years.iter().all(|year| *year >= base), "{nl} before {base}");
    }
    let may = sayable(drawn, other, &years);
    prop_assert!(numbers.is_subset(&may), "{nl}: {numbers:?} of {may:?}");
    Ok(())
}

/// The direction that the words say is that of the figures as shown.
fn points_the_way(drawn: &Drawn, said: &Sentence) -> Result<(), TestCaseError> {
    let sure = |[a, b]: [i64; 2], [c, d]: [i64; 2]| match (a.max(b), a.min(b)) {
        (high, low) if low > c.max(d) && high >= low => Some(Way::More),
        (high, _) if high < c.min(d) => Some(Way::Less),
        _ if a == b && c == d && a == c => Some(Way::Same),
        _ => None,
    };
    let wanted = match said {
        Sentence::Beside { last, other, .. } => {
            let (here, there) = (
                drawn.at(last.year, Scope::Region),
                drawn.at(last.year, *other),
            );
            sure(here.unwrap(), there.unwrap())
        }
        Sentence::Since { last, first, .. } => {
            let at = |year| drawn.at(year, Scope::Region).unwrap();
            sure(at(last.year), at(first.year))
        }
        Sentence::Growth {
            from,
            to,
            by,
            beside,
            from_base,
            ..
        } => {
            let at = |year, scope| drawn.at(year, scope).unwrap();
            // From any base: who grows ends above where it began.
            let (here, begin) = (at(*to, Scope::Region), at(*from, Scope::Region));
            if let (Some(way), Some(really)) = (by.way(), sure(here, begin)) {
                prop_assert!(way == really || way == Way::Same, "{said:?} {really:?}");
            }
            match beside {
                Some((other, _)) if *from_base => sure(here, at(*to, *other)),
                _ => return Ok(()),
            }
        }
        _ => return Ok(()),
    };
    prop_assert_eq!(said.way(), wanted, "{:?}", said);
    let nl = words(said, "", Language::Nl);
    let has = |words: &[&str]| words.iter().any(|word| nl.contains(word));
    if let Sentence::Growth { by, beside, .. } = said {
        // What is said of the region stands before the comma.
        let (mine, theirs) = nl.split_once(", ").unwrap_or((&nl, ""));
        let there = beside.map(|(_, there)| there);
        for (words, shown) in [(mine, Some(*by)), (theirs, there)] {
            let grows = shown
                .filter(|shown| shown.is_exact())
                .and_then(|shown| shown.way());
            let is = |way| grows == Some(way);
            prop_assert!(!words.contains("groeide") || is(Way::More), "{nl}");
            prop_assert!(!words.contains("daalde") || is(Way::Less), "{nl}");
            prop_assert!(!words.contains("bleef gelijk") || is(Way::Same), "{nl}");
        }
        if let Some((_, there)) = beside.filter(|_| has(&["harder", " minder "])) {
            // Harder is further from where both began.
            let further = by.low.abs() > there.low.abs();
            prop_assert_eq!(nl.contains("harder"), further, "{}", nl);
        }
    } else {
        // Of two figures that are both given nothing more needs to be said.
        let is = |way| wanted == Some(way);
        prop_assert!(!has(&["hoger", "meer"]) || is(Way::More), "{nl}");
        prop_assert!(!has(&["lager", "minder"]) || is(Way::Less), "{nl}");
        prop_assert!(!has(&["gelijk", "net zoveel"]) || is(Way::Same), "{nl}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1024,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_sentence_says_only_what_is_drawn(world in world()) {
        let figures = world.figures();
        let code = world.indicator.code;
        let Some(drawn) = Drawn::new(&figures) else { return Ok(()) };
        let last = drawn.years().last().copied();
        let since = last.and_then(|last| comparable_since(&world.breaks, last));
        for beside in std::iter::once(None).chain(BESIDE.map(Some)) {
            let Some(said) = sentence(&figures, beside, &world.breaks) else { continue };
            is_said_of(&drawn, &said, code, beside, since)?;
            points_the_way(&drawn, &said)?;
            let words_nl = words(&said, code, Language::Nl);
            for language in Language::ALL {
                let words = words(&said, code, language);
                // Shares and growth of three digits are unusual; counts may have five.
                let usual = if drawn.unit == Unit::Count { 100_000 } else { 1000 };
                let fits = numbers(&words_nl).0.iter().all(|tenths| tenths.abs() < usual);
                let long = words.chars().count();
                prop_assert!(long <= ROOM || !fits, "{long} {words}");
                prop_assert!(!words.contains(['{', '$']), "{words}");
            }
        }
        if let Some(said) = since_last_year(&figures, &world.breaks) {
            is_said_of(&drawn, &said, code, None, since)?;
            points_the_way(&drawn, &said)?;
        }
    }

    /// The public figure is the one that is drawn, of the years between which it lies.
    #[test]
    fn the_lead_says_its_own_figure(world in world()) {
        let ahead = lead(&world.figures());
        let Some(said) = lead_sentence(&ahead, &world.breaks) else { return Ok(()) };
        let nl = words(&said, "vmbo_intake_tech", Language::Nl);
        let drawn = Drawn::new(&ahead).unwrap();
        // The base of an index is 100 whatever it is of.
        let (numbers, years) = numbers(&nl.replace(" = 100)", ")"));
        let last = drawn.points.iter().map(|(year, ..)| *year).max().unwrap();
        let figure = drawn.at(last, Scope::Lead).unwrap();
        prop_assert_eq!(years, [world.base.unwrap(), last].into());
        prop_assert!(numbers.iter().all(|one| figure.iter().any(|end| end.abs() == one.abs())), "{nl}");
        let wide = figure.iter().any(|end| end.abs() >= 1000);
        prop_assert!(wide || nl.chars().count() <= ROOM, "{nl}");
    }

    /// An index, whatever its base, is told by its own base or in percent.
    #[test]
    fn points_are_those_of_the_base_that_is_drawn(world in world()) {
        let figures = world.figures();
        let Some(Unit::Index(base)) = figures.first().map(Unit::of) else { return Ok(()) };
        if let Some(said) = sentence(&figures, Some(Scope::Rest), &world.breaks) {
            let words = words(&said, world.indicator.code, Language::Nl);
            let is_base = words.contains(&format::school_year(base));
            prop_assert!(is_base || !words.contains("punten"), "{words} over {base} = 100");
        }
    }
}
