//! What holds for every set of facts.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use proptest::prelude::*;
use tib_monitor::{
    Count, Cube, Figure, Group, INDICATORS, Kind, Leerweg, Measure, Placed, Placement, Question,
    Scope, answer, index, lead, shrink_corrected,
};

/// A published cell: year, who, what it is about, how many.
#[derive(Debug, Clone, Copy)]
struct Cell {
    year: i32,
    unit: u32,
    group: usize,
    count: u32,
}

const KINDS: [(Kind, Measure, u8); 7] = [
    (Kind::Pupils, Measure::Pupils, 3),
    (Kind::Pupils, Measure::Pupils, 4),
    (Kind::ExamSeries, Measure::Candidates, 0),
    (Kind::Participants, Measure::Students, 0),
    (Kind::Current, Measure::Intake, 0),
    (Kind::Current, Measure::Graduates, 0),
    (Kind::Leavers, Measure::Leavers, 0),
];
const UNITS: u32 = 4;
const RATIO: &str = "throughput_vmbo_mbo";

fn groups() -> Vec<Group> {
    let vmbo = |leerweg, technical, profile: &str| Group {
        leerweg: Some(leerweg),
        duo: technical,
        techniekpact: technical && leerweg != Leerweg::Tl,
        profile: profile.to_owned(),
        techniek: technical,
        from_vmbo: true,
        ..Group::default()
    };
    vec![
        vmbo(Leerweg::Bb, true, "PIE"),
        vmbo(Leerweg::Kb, false, "ZWE"),
        vmbo(Leerweg::Tl, true, "TL-TECHNIEK"),
        vmbo(Leerweg::Tl, false, "TL-ZONDER"),
        Group::default(),
    ]
}

fn cells() -> impl Strategy<Value = Vec<(usize, Cell)>> {
    let cell = (
        0..KINDS.len(),
        2018..2021_i32,
        0..UNITS,
        0..groups().len(),
        0_u32..30,
    )
        .prop_map(|(kind, year, unit, group, count)| {
            (
                kind,
                Cell {
                    year,
                    unit,
                    group,
                    count,
                },
            )
        });
    proptest::collection::vec(cell, 1..80)
}

/// The cube of these cells, as they are or with small ones masked.
fn cube(cells: &[(usize, Cell)], masked: bool) -> Cube {
    let mut cube = Cube::default();
    let numbers: Vec<u32> = groups()
        .into_iter()
        .map(|group| cube.add_group(group))
        .collect();
    for unit in 0..UNITS {
        cube.add_unit(&format!("00AA0{unit}"), "School");
    }
    for (kind, cell) in cells {
        let (kind, measure, study_year) = KINDS[*kind];
        let hidden = masked && (1..=4).contains(&cell.count);
        let (low, high) = if hidden {
            (1, 4)
        } else {
            (cell.count, cell.count)
        };
        let mut add = |measure, low, high| {
            let count = Count {
                year: cell.year,
                measure,
                study_year,
                unit: cell.unit,
                group: numbers[cell.group],
                low,
                high,
            };
            cube.add(kind, count);
        };
        add(measure, low, high);
        // As many pass as may: never more than there are candidates.
        if measure == Measure::Candidates {
            let passed = cell.count / 2;
            let hidden = masked && (1..=4).contains(&passed);
            let (low, high) = if hidden { (1, 4) } else { (passed, passed) };
            add(Measure::Passed, low, high);
        }
    }
    cube
}

/// The first is in the region, the second for half, the third in the programme, the fourth nowhere.
fn place(unit: u32, _: i32) -> Placement {
    Placement {
        region: [100, 50, 0, 0][unit as usize],
        tib: [100, 100, 100, 0][unit as usize],
        how: if unit == 3 {
            Placed::Nowhere
        } else {
            Placed::Address
        },
    }
}

const SCOPES: [Scope; 5] = [
    Scope::Region,
    Scope::Country,
    Scope::Rest,
    Scope::Tib,
    Scope::NonTib,
];

fn figures(cube: &Cube) -> Vec<Figure> {
    let questions = INDICATORS.iter().map(|indicator| Question {
        indicator,
        technical: indicator.technical(None),
        by: None,
    });
    questions
        .flat_map(|question| answer(cube, question, &SCOPES, &place).figures)
        .collect()
}

fn same<'a>(figures: &'a [Figure], wanted: &Figure) -> Option<&'a Figure> {
    figures.iter().find(|figure| {
        (&figure.indicator, figure.school_year, figure.scope)
            == (&wanted.indicator, wanted.school_year, wanted.scope)
    })
}

/// Every true figure lies within the bounds of the one that may be looked at.
fn holds(open: &[Figure], shown: &[Figure]) -> Result<(), TestCaseError> {
    for truth in open {
        let Some(value) = truth.value else { continue };
        let Some(bounds) = same(shown, truth) else {
            continue;
        };
        let low = bounds.low.unwrap_or(f64::NEG_INFINITY);
        let high = bounds.high.unwrap_or(f64::INFINITY);
        prop_assert!(
            low <= value + 1e-9 && value <= high + 1e-9,
            "{truth:?} outside of {bounds:?}"
        );
        for (count, low, high) in [
            (truth.numerator, bounds.numerator_low, bounds.numerator_high),
            (
                truth.denominator,
                bounds.denominator_low,
                bounds.denominator_high,
            ),
        ] {
            if let (Some(count), Some(low), Some(high)) = (count, low, high) {
                prop_assert!(
                    low <= count + 1e-9 && count <= high + 1e-9,
                    "{truth:?} {bounds:?}"
                );
            }
        }
        if bounds.masked == 0 {
            prop_assert_eq!(bounds.value, truth.value);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is masked as 1 to 4, the truth lies within the bounds: counts, shares, rates,
    /// changes, ratios, and the indices made of them.
    #[test]
    fn masking_never_moves_the_truth_out_of_bounds(cells in cells()) {
        let (open, masked) = (figures(&cube(&cells, false)), figures(&cube(&cells, true)));
        prop_assert_eq!(open.len(), masked.len());
        holds(&open, &masked)?;
        let of = |figures: &[Figure], code: &str| -> Vec<Figure> {
            figures.iter().filter(|figure| figure.indicator == code).cloned().collect()
        };
        for indicator in INDICATORS {
            let code = indicator.code;
            let (open_index, index_) = (index(&of(&open, code), 2018), index(&of(&masked, code), 2018));
            holds(&open_index, &index_)?;
            let total = |figures: &[Figure]| index(&of(figures, "pupils_total"), 2018);
            let open_corrected = shrink_corrected(&open_index, &total(&open));
            holds(&open_corrected, &shrink_corrected(&index_, &total(&masked)))?;
            holds(&lead(&open_index), &lead(&index_))?;
        }
    }

    /// Region and rest make the country, and so do the programme's regions and the others.
    #[test]
    fn the_parts_make_the_whole(cells in cells()) {
        let all = figures(&cube(&cells, true));
        for country in all.iter().filter(|figure| figure.scope == Scope::Country) {
            let of = |scope| same(&all, &Figure { scope, ..country.clone() }).unwrap();
            if country.indicator == RATIO {
                continue;
            }
            for (a, b) in [(Scope::Region, Scope::Rest), (Scope::Tib, Scope::NonTib)] {
                for part in [|f: &Figure| f.numerator_low, |f: &Figure| f.numerator_high,
                             |f: &Figure| f.denominator_low, |f: &Figure| f.denominator_high] {
                    let sum = part(of(a)).zip(part(of(b))).map(|(a, b)| a + b);
                    let whole = part(country);
                    prop_assert_eq!(sum.map(f64::round), whole.map(f64::round));
                }
            }
        }
    }

    /// What is shared holds the truth and never tells a count of 1 to 4, nor what is left of a whole.
    #[test]
    fn small_counts_are_hidden(cells in cells()) {
        let open = figures(&cube(&cells, false));
        let shared: Vec<Figure> = open.iter().cloned().map(Figure::hidden_when_small).collect();
        holds(&open, &shared)?;
        let small = |count: f64| count > 0.0 && count < 5.0;
        for figure in &shared {
            if let (Some(low), Some(high)) = (figure.numerator_low, figure.numerator_high) {
                prop_assert!(!(low == high && small(low)), "{figure:?}");
                if let (Some(all_low), Some(all_high)) = (figure.denominator_low, figure.denominator_high) {
                    // The whole of a ratio doesn't hold its part.
                    let ratio = figure.indicator == RATIO;
                    let (low, high) = if ratio { (0.0, 0.0) } else { (low, high) };
                    let (left_low, left_high) = (all_low - low, all_high - high);
                    prop_assert!(!(left_low == left_high && small(left_low)), "{figure:?}");
                }
            }
        }
    }
}

#[test]
fn a_branch_that_could_not_be_placed_counts_in_country_and_rest() {
    let cell = |unit, group, count| {
        let year = 2019;
        (
            0,
            Cell {
                year,
                unit,
                group,
                count,
            },
        )
    };
    let all = figures(&cube(
        &[cell(0, 0, 10), cell(2, 1, 30), cell(3, 0, 10)],
        false,
    ));
    let of = |indicator: &str, scope| {
        let found = all
            .iter()
            .find(|f| f.indicator == indicator && f.scope == scope);
        found.unwrap().clone()
    };
    assert_eq!(of("vmbo_intake_tech", Scope::Region).value, Some(10.0));
    assert_eq!(of("vmbo_intake_tech", Scope::Rest).value, Some(10.0));
    let country = of("vmbo_intake_tech_share", Scope::Country);
    assert_eq!(
        (country.numerator, country.denominator),
        (Some(20.0), Some(50.0))
    );
    assert!((country.unplaced - 0.2).abs() < 1e-9);
}
