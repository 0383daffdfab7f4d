//! What is published to compare regions on: the figures of each region's newest summary, with
//! counts under 5 hidden.

use std::collections::BTreeMap;

use tib_monitor::{FORMULA_VERSION, Figure, Form, INDICATORS, SMALL, Scope, Tally};
use tib_protocol::{FiguresOfRegion, FiguresV1, IndicatorValue, PublishedFigure, SummaryV1};

use crate::storage::NewestSummary;

/// What would be published of these summaries, made on this day.
#[must_use]
pub fn figures(newest: &[NewestSummary], made_on: chrono::NaiveDate) -> FiguresV1 {
    let mut regions: Vec<FiguresOfRegion> = newest
        .iter()
        .filter_map(|one| {
            let (summary, _) = one.summary.as_ref()?;
            let figures = of_summary(summary);
            (!figures.is_empty()).then(|| FiguresOfRegion {
                region: one.region.clone(),
                formula_version: Some(summary.formulas()),
                figures,
            })
        })
        .collect();
    let formula_version = of_most(&regions);
    for region in &mut regions {
        region.formula_version = region.formula_version.filter(|one| *one != formula_version);
    }
    FiguresV1 {
        made_on,
        formula_version,
        regions_in_all: u32::try_from(newest.len()).unwrap_or(u32::MAX),
        regions,
    }
}

/// The version of the formulas that most regions used; of two with as many the newer one.
fn of_most(regions: &[FiguresOfRegion]) -> u32 {
    let mut regions_by: BTreeMap<u32, usize> = BTreeMap::new();
    for version in regions.iter().filter_map(|one| one.formula_version) {
        *regions_by.entry(version).or_default() += 1;
    }
    let most = regions_by.into_iter().max_by_key(|(_, regions)| *regions);
    most.map_or(FORMULA_VERSION, |(version, _)| version)
}

/// The region's own figures of indicators that everyone computes the same way; of two for the same
/// year the first.
fn of_summary(summary: &SummaryV1) -> Vec<PublishedFigure> {
    let mut figures = BTreeMap::new();
    for one in &summary.indicators {
        let known = INDICATORS
            .iter()
            .zip(0_usize..)
            .find(|(indicator, _)| indicator.code == one.code);
        let Some((indicator, place)) = known else {
            continue;
        };
        let Some(figure) = publishable(one, indicator.form) else {
            continue;
        };
        if one.scope == Scope::Region.as_str() {
            figures
                .entry((place, one.technical.clone(), one.school_year))
                .or_insert(figure);
        }
    }
    figures.into_values().collect()
}

/// A figure as others may see it. The laptop hides small counts by the same rule, but it isn't this
/// one's to rely on that. None for a ratio of two indicators, which says nothing about a region, and
/// none for a change: what a sum changes by can give a small count away.
fn publishable(one: &IndicatorValue, form: Form) -> Option<PublishedFigure> {
    let open = match form {
        Form::Count => count(one),
        Form::Share | Form::Rate(_) => share(one),
        Form::Change | Form::Ratio(..) => return None,
    };
    let told = open.hidden_when_small();
    Some(PublishedFigure {
        indicator: one.code.clone(),
        school_year: one.school_year,
        technical: one.technical.clone(),
        value: told.value,
        low: told.low,
        high: told.high,
        numerator: told.numerator.and_then(whole),
        denominator: told.denominator.and_then(whole),
        masked: told.masked,
    })
}

/// The value, also where it was told as a range of one number.
fn exact(one: &IndicatorValue) -> Option<f64> {
    one.value
        .or_else(|| one.low.filter(|low| Some(*low) == one.high))
}

/// A summary's figure without its counts.
fn figure(one: &IndicatorValue, value: Option<f64>) -> Figure {
    let year = i32::from(one.school_year);
    Figure {
        value,
        low: value.or(one.low),
        high: value.or(one.high),
        numerator: None,
        numerator_low: None,
        numerator_high: None,
        masked: one.masked,
        ..Figure::count(&one.code, year, Scope::Region, Tally::default())
    }
}

fn count(one: &IndicatorValue) -> Figure {
    let open = figure(one, exact(one).or_else(|| one.numerator.and_then(float)));
    Figure {
        numerator: open.value,
        numerator_low: open.low,
        numerator_high: open.high,
        ..open
    }
}

/// A share gives away three counts: the part, the whole, and what the one is short of the other.
/// Where a summary tells only some of them, the others follow from the share.
fn share(one: &IndicatorValue) -> Figure {
    let value = exact(one);
    let open = figure(one, value);
    let whole = one.denominator.and_then(float);
    let part = one
        .numerator
        .and_then(float)
        .or_else(|| Some((value? * whole?).round()));
    let over = |part: Option<f64>, share: Option<f64>| {
        Some((part? / share.filter(|share| *share > 0.0)?).round())
    };
    let wholes = whole.or_else(|| over(part, open.high));
    let wholes = wholes.zip(whole.or_else(|| over(part, open.low)));
    match (part, wholes) {
        (Some(part), Some((least, most))) => Figure {
            numerator: Some(part),
            numerator_low: Some(part),
            numerator_high: Some(part),
            denominator: whole,
            denominator_low: Some(least),
            denominator_high: Some(most),
            ..open
        },
        // The bounds of a share of so few tell how many they are.
        (None, Some((_, whole))) if whole > 0.0 && whole < SMALL => Figure {
            low: Some(0.0),
            high: Some(1.0),
            masked: one.masked.saturating_add(1),
            ..open
        },
        // One count without the other isn't told: the share is enough.
        _ => open,
    }
}

/// Persons as a number to reckon with; none for more people than there are.
fn float(count: u64) -> Option<f64> {
    u32::try_from(count).ok().map(f64::from)
}

/// Whole persons; a college that counts for a part gives none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole, not below zero, and far below 2^53"
)]
fn whole(count: f64) -> Option<u64> {
    (count >= 0.0 && count.fract() == 0.0 && count < 1e15).then_some(count as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use tib_protocol::RegionName;

    fn published(indicators: serde_json::Value) -> Vec<PublishedFigure> {
        let summary = json!({"region": {"id": "r", "name": "R"}, "period": {"school_year": 2025},
            "indicators": indicators});
        of_summary(&serde_json::from_value(summary).unwrap())
    }

    fn share(part: u64, whole: u64) -> PublishedFigure {
        let value =
            f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap());
        let one = json!({"code": "vmbo_intake_tech_share", "school_year": 2024, "scope": "region",
            "value": value, "low": value, "high": value, "numerator": part, "denominator": whole});
        published(json!([one])).remove(0)
    }

    fn count(value: f64) -> PublishedFigure {
        let one = json!({"code": "vsv", "school_year": 2024, "scope": "region", "value": value,
            "low": value, "high": value});
        published(json!([one])).remove(0)
    }

    #[test]
    fn no_count_under_five_can_be_read_from_what_is_published() {
        let pairs = || (0..=60_u64).flat_map(|whole| (0..=whole).map(move |part| (part, whole)));
        let of = |part: u64, whole: u64| part as f64 / whole as f64;
        for (part, whole) in pairs().filter(|(_, whole)| *whole > 0) {
            let one = share(part, whole);
            let small = |count: u64| (1..5).contains(&count);
            let hides = small(part) || small(whole - part);
            let counts = (one.numerator, one.denominator);
            assert_eq!(one.value.is_none(), hides, "{part} of {whole}: {one:?}");
            let open = (Some(part), Some(whole));
            assert_eq!(counts, if hides { (None, None) } else { open });
            // What is told instead holds the truth, and others with more or fewer than it.
            let (low, high) = (one.low.unwrap() - 1e-9, one.high.unwrap() + 1e-9);
            let fits = |share: f64| low <= share && share <= high;
            assert!(fits(of(part, whole)), "{part} of {whole}: {one:?}");
            let others = pairs().filter(|(a, b)| fits(of(*a, *b)) && (*a, *b) != (part, whole));
            assert!(!hides || others.count() > 0, "{part} of {whole}: {one:?}");
        }
        for value in 1..5 {
            let one = count(f64::from(value));
            assert_eq!(
                (one.value, one.low, one.high, one.masked),
                (None, Some(1.0), Some(4.0), 1)
            );
        }
        // A college that counts for half.
        assert_eq!(count(3.5).value, None);
        assert_eq!(count(0.0).value, Some(0.0), "nobody is nobody's secret");
        assert_eq!(count(5.0).value, Some(5.0));
    }

    #[test]
    fn a_share_is_hidden_also_where_a_count_must_be_worked_out() {
        let of = |value: f64, numerator: Option<u64>, denominator: Option<u64>| {
            let one = json!({"code": "vsv_rate", "school_year": 2024, "scope": "region",
                "value": value, "numerator": numerator, "denominator": denominator});
            let told = published(json!([one])).remove(0);
            (told.value, told.numerator, told.denominator)
        };
        assert_eq!(of(0.1, None, Some(40)), (None, None, None));
        assert_eq!(of(0.1, Some(4), None), (None, None, None));
        assert_eq!(of(0.95, Some(38), None), (None, None, None));
        assert_eq!(of(0.25, None, Some(40)), (Some(0.25), Some(10), Some(40)));
        assert_eq!(of(0.25, None, None), (Some(0.25), None, None));
        assert_eq!(of(0.0, Some(0), Some(40)), (Some(0.0), Some(0), Some(40)));
        // Some of three: thirds would tell that.
        let one = json!({"code": "vsv_rate", "school_year": 2024, "scope": "region", "value": null,
            "low": 1.0 / 3.0, "high": 1.0, "denominator": 3, "masked": 1});
        let told = published(json!([one])).remove(0);
        assert_eq!(
            (told.low, told.high, told.denominator),
            (Some(0.0), Some(1.0), None)
        );
        // A masked part leaves as it came.
        let one = json!({"code": "vsv_rate", "school_year": 2024, "scope": "region", "value": null,
            "low": 0.2, "high": 0.3, "numerator": null, "denominator": null, "masked": 2});
        let told = published(json!([one])).remove(0);
        assert_eq!(
            (told.low, told.high, told.masked),
            (Some(0.2), Some(0.3), 2)
        );
    }

    #[test]
    fn what_the_laptop_hid_is_not_hidden_twice() {
        let mut counted = Tally::default();
        counted.add(4, 4, 100);
        let mut other = Tally::default();
        other.add(36, 36, 100);
        let code = "vmbo_intake_tech_share";
        let laptop = Figure::share(code, 2024, Scope::Region, counted, other).hidden_when_small();
        let one = json!({"code": code, "school_year": 2024, "scope": "region",
            "value": laptop.value, "low": laptop.low, "high": laptop.high, "masked": laptop.masked});
        let told = published(json!([one])).remove(0);
        assert_eq!(
            (told.low, told.high, told.masked),
            (laptop.low, laptop.high, 1)
        );
        assert_eq!(
            share(4, 40),
            PublishedFigure {
                technical: None,
                ..told
            }
        );
    }

    #[test]
    fn a_change_is_not_published() {
        let one = json!({"code": "mbo_stock_change_tech", "school_year": 2024, "scope": "region",
            "value": -18.0, "low": -18.0, "high": -18.0});
        assert_eq!(published(json!([one])), []);
    }

    #[test]
    fn a_range_that_says_one_number_is_that_number() {
        let one = json!({"code": "vsv", "school_year": 2024, "scope": "region", "value": null,
            "low": 3.0, "high": 3.0, "masked": 1});
        let told = published(json!([one])).remove(0);
        assert_eq!(
            (told.low, told.high, told.masked),
            (Some(1.0), Some(4.0), 2)
        );
    }

    #[test]
    fn only_the_regions_own_figures_of_known_indicators_go_once_and_in_order() {
        let one = |code: &str, year: u16, scope: &str, value: f64| json!({"code": code, "school_year": year, "scope": scope, "value": value});
        let told = published(json!([
            one("vsv", 2024, "region", 40.0),
            one("vmbo_intake_tech", 2024, "region", 50.0),
            one("vmbo_intake_tech", 2023, "region", 51.0),
            one("vmbo_intake_tech", 2023, "region", 99.0),
            one("vmbo_intake_tech", 2023, "country", 9000.0),
            one("own:robots", 2023, "region", 12.0),
        ]));
        let told: Vec<_> = told
            .iter()
            .map(|one| (one.indicator.as_str(), one.value))
            .collect();
        assert_eq!(
            told,
            [
                ("vmbo_intake_tech", Some(51.0)),
                ("vmbo_intake_tech", Some(50.0)),
                ("vsv", Some(40.0))
            ]
        );
    }

    /// Of each region its name, and the version of its formulas when its summary says one.
    fn of_regions(regions: &[(&str, Option<u32>, bool)]) -> FiguresV1 {
        let newest: Vec<NewestSummary> = regions
            .iter()
            .map(|(name, version, has_figures)| {
                let region = RegionName {
                    id: (*name).to_owned(),
                    name: (*name).to_owned(),
                };
                let one = json!({"code": "vsv", "school_year": 2024, "scope": "region",
                    "value": 40.0});
                let figures = if *has_figures { vec![one] } else { Vec::new() };
                let mut body = json!({"region": {"id": name, "name": name},
                    "period": {"school_year": 2025}, "indicators": figures});
                if let Some(version) = version {
                    body["formula_version"] = json!(version);
                }
                let summary = serde_json::from_value(body).unwrap();
                NewestSummary {
                    region,
                    summary: Some((summary, chrono::DateTime::UNIX_EPOCH)),
                }
            })
            .collect();
        figures(&newest, chrono::NaiveDate::MIN)
    }

    #[test]
    fn a_region_without_figures_counts_but_is_not_listed() {
        let made = of_regions(&[("a", None, false)]);
        assert_eq!((made.regions_in_all, made.regions.len()), (1, 0));
        assert_eq!(made.formula_version, FORMULA_VERSION);
    }

    #[test]
    fn the_formulas_are_those_of_the_regions_and_what_differs_says_so() {
        let of = |regions: &[(&str, Option<u32>, bool)]| {
            let made = of_regions(regions);
            let others = made.regions.iter().map(|one| one.formula_version).collect();
            (made.formula_version, others)
        };
        let none: Vec<Option<u32>> = vec![None, None];
        assert_eq!(
            of(&[("a", Some(7), true), ("b", Some(7), true)]),
            (7, none.clone())
        );
        // A summary from before the versions is of the first.
        assert_eq!(of(&[("a", None, true), ("b", Some(1), true)]), (1, none));
        let mixed = [
            ("a", None, true),
            ("b", Some(2), true),
            ("c", Some(2), true),
        ];
        assert_eq!(of(&mixed), (2, vec![Some(1), None, None]));
        let most_are_old = [
            ("a", Some(2), true),
            ("b", Some(1), true),
            ("c", None, true),
        ];
        assert_eq!(of(&most_are_old), (1, vec![Some(2), None, None]));
        // As many of both: the newer one. A region without figures has no say.
        let even = [
            ("a", Some(1), true),
            ("b", Some(2), true),
            ("c", Some(1), false),
        ];
        assert_eq!(of(&even), (2, vec![Some(1), None]));
    }
}
