//! Sentences of small charts; what holds for all is in `sentences_always.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use tib_monitor::{
    Break, BreakReason, Figure, Scope, Sentence, Tally, goal, index, largest, lead, lead_sentence,
    sentence, since_last_year,
};
use tib_texts::{Language, Texts};

const INTAKE: &str = "vmbo_intake_tech";
const SHARE: &str = "vmbo_intake_tech_share";
/// What a line above a chart holds.
const ROOM: usize = 90;

fn tally((low, high): (u32, u32)) -> Tally {
    let mut tally = Tally::default();
    tally.add(low, high, 100);
    tally
}

fn counts(scope: Scope, from: i32, values: &[u32]) -> Vec<Figure> {
    let years = (from..).zip(values);
    years
        .map(|(year, value)| Figure::count(INTAKE, year, scope, tally((*value, *value))))
        .collect()
}

fn share(scope: Scope, year: i32, counted: (u32, u32), other: u32) -> Figure {
    Figure::share(SHARE, year, scope, tally(counted), tally((other, other)))
}

fn said(figures: &[Figure], beside: Option<Scope>, since: Option<i32>) -> String {
    let breaks: Vec<Break> = since.into_iter().map(cut).collect();
    words(
        &sentence(figures, beside, &breaks).unwrap(),
        &figures[0].indicator,
        Language::Nl,
    )
}

fn cut(year: i32) -> Break {
    Break {
        year,
        reason: BreakReason::Dp,
    }
}

fn words(sentence: &Sentence, indicator: &str, language: Language) -> String {
    sentence.words(Texts::of(language), indicator, &str::to_owned)
}

/// Region and rest since 2014, of which 2014 to 2016 were counted otherwise.
fn both() -> Vec<Figure> {
    let mut all = counts(Scope::Region, 2014, &[400, 390, 380, 300, 310, 330]);
    all.extend(counts(
        Scope::Rest,
        2014,
        &[4000, 4000, 4000, 3000, 3050, 3075],
    ));
    all
}

#[test]
fn an_index_is_never_said_in_points_of_another_base() {
    let rest = Some(Scope::Rest);
    let of_2014 = index(&both(), 2014);
    assert_eq!(
        said(&of_2014, rest, Some(2017)),
        "De regio groeide 10,0% van 2017–2018 tot 2019–2020, de rest van Nederland groeide 2,5%"
    );
    let of_2017 = index(&both(), 2017);
    assert_eq!(
        said(&of_2017, rest, Some(2017)),
        "De regio groeide van 2017–2018 tot 2019–2020 7,5 punten harder dan de rest van Nederland"
    );
}

#[test]
fn counts_are_said_in_counts() {
    assert_eq!(
        said(&both(), Some(Scope::Rest), Some(2017)),
        "De regio staat in 2019–2020 op 330, 30 meer dan in 2017–2018"
    );
    assert_eq!(
        said(&both(), None, Some(2019)),
        "De regio staat in 2019–2020 op 330",
        "nothing before the break"
    );
}

#[test]
fn a_difference_is_that_of_the_figures_as_shown() {
    // 16,25% and 19,14%: shown as 16,3 and 19,1.
    let figures = [
        share(Scope::Region, 2025, (130, 130), 670),
        share(Scope::Rest, 2025, (1914, 1914), 8086),
    ];
    assert_eq!(
        said(&figures, Some(Scope::Rest), None),
        "In 2025–2026 koos 16,3% in de regio techniek, 2,8 punten minder dan de rest van Nederland"
    );
    let sentence = sentence(&figures, Some(Scope::Rest), &[]).unwrap();
    assert_eq!(
        sentence.briefly(Texts::of(Language::En)).unwrap(),
        "2.8 points below the rest of the country"
    );
}

#[test]
fn what_is_masked_stays_a_range() {
    let figures = [
        share(Scope::Region, 2025, (117, 142), 658),
        share(Scope::Rest, 2025, (1914, 1914), 8086),
    ];
    assert_eq!(
        said(&figures, Some(Scope::Rest), None),
        "In 2025–2026 koos 15,1%–17,8% in de regio techniek; de rest van Nederland 19,1%"
    );
    let mut all = counts(Scope::Region, 2024, &[100]);
    all.push(Figure::count(
        INTAKE,
        2025,
        Scope::Region,
        tally((104, 110)),
    ));
    assert_eq!(
        said(&all, None, None),
        "De regio staat in 2025–2026 op 104–110, minstens 4 meer dan in 2024–2025"
    );
    all.extend(counts(Scope::Rest, 2024, &[1000, 1050]));
    assert_eq!(
        said(&index(&all, 2024), Some(Scope::Rest), None),
        "2024–2025 tot 2025–2026: regio +4,0% tot +10,0%, de rest van Nederland +5,0%"
    );
    assert_eq!(since_last_year(&all, &[]), None);
}

#[test]
fn growing_and_shrinking_are_told_apart() {
    let say = |region: &[u32], rest: &[u32]| {
        let mut all = counts(Scope::Region, 2024, region);
        all.extend(counts(Scope::Rest, 2024, rest));
        said(&index(&all, 2024), Some(Scope::Rest), None)
    };
    assert!(say(&[100, 94], &[100, 90]).ends_with("4,0 punten minder dan de rest van Nederland"));
    assert!(say(&[100, 90], &[100, 94]).starts_with("De regio daalde van 2024–2025"));
    assert!(say(&[100, 90], &[100, 94]).ends_with("4,0 punten harder dan de rest van Nederland"));
    assert_eq!(
        say(&[100, 98], &[100, 103]),
        "De regio daalde 2,0% van 2024–2025 tot 2025–2026, de rest van Nederland groeide 3,0%"
    );
    assert_eq!(
        say(&[100, 100], &[100, 103]),
        "De regio bleef gelijk van 2024–2025 tot 2025–2026, de rest van Nederland groeide 3,0%"
    );
    assert_eq!(
        say(&[100, 94], &[100, 94]),
        "De regio daalde 6,0% van 2024–2025 tot 2025–2026, net als de rest van Nederland"
    );
}

#[test]
fn the_public_figure_says_that_it_is_of_an_index() {
    let mut all = counts(Scope::Tib, 2014, &[100, 121]);
    all.extend(counts(Scope::NonTib, 2014, &[100, 105]));
    let ahead = lead(&index(&all, 2014));
    let sentence = lead_sentence(&ahead, &[]).unwrap();
    assert_eq!(
        words(&sentence, INTAKE, Language::Nl),
        "Instroom in TiB: index 15,2% hoger dan buiten TiB in 2015–2016 (2014–2015 = 100)"
    );
    assert_eq!(lead_sentence(&ahead, &[cut(2015)]), None, "over a break");
}

#[test]
fn the_last_year_is_held_beside_the_one_before_alone() {
    let figures = counts(Scope::Region, 2023, &[90, 100, 102]);
    let briefly = |figures: &[Figure], breaks: &[Break]| {
        since_last_year(figures, breaks)?.briefly(Texts::of(Language::Nl))
    };
    assert_eq!(briefly(&figures, &[]).unwrap(), "2 meer dan in 2024–2025");
    assert_eq!(briefly(&figures, &[cut(2025)]), None);
    assert_eq!(
        briefly(&[figures[0].clone(), figures[2].clone()], &[]),
        None,
        "a year is missing"
    );
}

#[test]
fn a_target_that_is_reached_early_says_so() {
    let figures = counts(Scope::Region, 2025, &[575]);
    let say = |baseline, target, year| {
        let goal = goal(&figures, baseline, target, year).unwrap();
        goal.words(Texts::of(Language::Nl))
    };
    assert_eq!(say(500.0, 600.0, 2028), "doel 600 in 2028–2029");
    assert_eq!(
        say(500.0, 550.0, 2028),
        "nu al boven het doel: 550 in 2028–2029"
    );
    assert_eq!(
        say(600.0, 580.0, 2028),
        "nu al onder het doel: 580 in 2028–2029"
    );
    assert_eq!(
        say(500.0, 575.0, 2028),
        "nu al op het doel: 575 in 2028–2029"
    );
    assert_eq!(say(500.0, 550.0, 2025), "doel gehaald: 550 in 2025–2026");
    assert_eq!(
        say(500.0, 600.0, 2024),
        "doel niet gehaald: 600 in 2024–2025"
    );
    let masked = [Figure::count(
        INTAKE,
        2025,
        Scope::Region,
        tally((540, 560)),
    )];
    let goal = goal(&masked, 500.0, 550.0, 2028).unwrap();
    assert_eq!(
        goal.words(Texts::of(Language::En)),
        "target 550 in 2028–2029"
    );
}

#[test]
fn a_part_is_the_largest_only_when_that_is_sure() {
    let part = |key: &str, counted| Figure {
        breakdown: Some(key.to_owned()),
        ..Figure::count(INTAKE, 2025, Scope::Region, tally(counted))
    };
    let whole = Figure::count(INTAKE, 2025, Scope::Region, tally((30, 30)));
    let say = |parts: &[Figure]| {
        let all = [parts, std::slice::from_ref(&whole)].concat();
        largest(&all, &[]).map(|one| words(&one, INTAKE, Language::Nl))
    };
    let clear = [part("leerweg:bb", (20, 20)), part("leerweg:kb", (7, 10))];
    assert_eq!(
        say(&clear).unwrap(),
        "leerweg:bb is het grootst in 2025–2026: 20 van 30"
    );
    assert_eq!(
        say(&[part("leerweg:bb", (20, 20)), part("leerweg:kb", (17, 21))]),
        None
    );
    assert_eq!(say(&[]), None);
}

#[test]
fn the_names_that_there_are_leave_room() {
    let part = |key: &str, counted| Figure {
        breakdown: Some(key.to_owned()),
        ..Figure::count(INTAKE, 2025, Scope::Region, tally((counted, counted)))
    };
    let mut all = vec![part("a", 8888), part("b", 1)];
    all.push(Figure::count(
        INTAKE,
        2025,
        Scope::Region,
        tally((8889, 8889)),
    ));
    let last = index(&all, 2025);
    assert_eq!(largest(&last, &[]), None, "100 throughout");
    let said = largest(&all, &[]).unwrap();
    for language in Language::ALL {
        for key in tib_texts::keys("ui-division-") {
            let name = Texts::of(language).get(&format!("ui-division-{key}"));
            let words = said.words(Texts::of(language), INTAKE, &|_| name.clone());
            assert!(words.chars().count() <= ROOM, "{words}");
        }
    }
}
