//! What is published to compare regions on: the figures of each region's newest summary, with
//! counts under 5 hidden.

use std::collections::BTreeMap;

use tib_monitor::{FORMULA_VERSION, Form, INDICATORS, SMALL, Scope};
use tib_protocol::{FiguresOfRegion, FiguresV1, IndicatorValue, PublishedFigure, SummaryV1};

use crate::storage::NewestSummary;

/// A hidden count is at least 1, as a masked one is.
const LEAST: f64 = 1.0;
/// A hidden count is at most this.
const MOST: f64 = SMALL - 1.0;

/// What would be published of these summaries, made on this day.
#[must_use]
pub fn figures(newest: &[NewestSummary], made_on: chrono::NaiveDate) -> FiguresV1 {
    let regions = newest
        .iter()
        .filter_map(|one| {
            let (summary, _) = one.summary.as_ref()?;
            let figures = of_summary(summary);
            (!figures.is_empty()).then(|| FiguresOfRegion {
                region: one.region.clone(),
                figures,
            })
        })
        .collect();
    FiguresV1 {
        made_on,
        formula_version: FORMULA_VERSION,
        regions_in_all: u32::try_from(newest.len()).unwrap_or(u32::MAX),
        regions,
    }
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

/// A figure as others may see it. The laptop hides small counts as well, but it isn't this one's to
/// rely on that. None for a ratio of two indicators: it says nothing about a region.
fn publishable(one: &IndicatorValue, form: Form) -> Option<PublishedFigure> {
    let open = PublishedFigure {
        indicator: one.code.clone(),
        school_year: one.school_year,
        technical: one.technical.clone(),
        value: one.value,
        low: one.low,
        high: one.high,
        numerator: one.numerator,
        denominator: one.denominator,
        masked: one.masked,
    };
    let exact = one
        .value
        .or_else(|| one.low.filter(|low| Some(*low) == one.high));
    match form {
        Form::Count | Form::Change => Some(hidden_count(open, exact)),
        Form::Share | Form::Rate(_) => Some(hidden_share(open, exact)),
        Form::Ratio(..) => None,
    }
}

fn hidden_count(open: PublishedFigure, exact: Option<f64>) -> PublishedFigure {
    let numerator = open.numerator.and_then(float);
    let Some(count) = [numerator, exact]
        .into_iter()
        .flatten()
        .find(|count| is_small(*count))
    else {
        return open;
    };
    let (low, high) = if count < 0.0 {
        (-MOST, -LEAST)
    } else {
        (LEAST, MOST)
    };
    PublishedFigure {
        value: None,
        low: Some(low),
        high: Some(high),
        numerator: None,
        denominator: None,
        masked: open.masked.saturating_add(1),
        ..open
    }
}

/// A share gives away three counts: the part, the whole, and what the one is short of the other.
fn hidden_share(open: PublishedFigure, exact: Option<f64>) -> PublishedFigure {
    let whole = open.denominator.and_then(float);
    let part = open.numerator.and_then(float).or_else(|| {
        exact
            .zip(whole)
            .map(|(share, whole)| (share * whole).round())
    });
    let rest = part.zip(whole).map(|(part, whole)| whole - part);
    let small = |count: Option<f64>| count.is_some_and(is_small);
    let hidden = PublishedFigure {
        value: None,
        low: Some(0.0),
        high: Some(1.0),
        masked: open.masked.saturating_add(1),
        ..open.clone()
    };
    match (part, whole) {
        _ if small(whole) => PublishedFigure {
            numerator: None,
            denominator: None,
            ..hidden
        },
        (_, Some(whole)) if small(part) => PublishedFigure {
            numerator: None,
            low: Some(LEAST / whole),
            high: Some((MOST / whole).min(1.0)),
            ..hidden
        },
        _ if small(part) => PublishedFigure {
            numerator: None,
            ..hidden
        },
        // The whole goes with it, or subtracting would bring the rest back.
        (Some(part), _) if small(rest) => PublishedFigure {
            denominator: None,
            low: Some(part / (part + MOST)),
            ..hidden
        },
        _ => open,
    }
}

fn is_small(count: f64) -> bool {
    count != 0.0 && count.abs() < SMALL
}

/// Persons as a number to divide; none for more people than there are.
fn float(count: u64) -> Option<f64> {
    u32::try_from(count).ok().map(f64::from)
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
        for part in 0..=60_u64 {
            for whole in part.max(1)..=60 {
                let one = share(part, whole);
                let small = |count: Option<u64>| count.is_some_and(|count| (1..5).contains(&count));
                assert!(!small(one.numerator) && !small(one.denominator), "{one:?}");
                let rest = one
                    .numerator
                    .zip(one.denominator)
                    .map(|(part, whole)| whole - part);
                assert!(!small(rest), "{part} of {whole}: {one:?}");
                let hides = (1..5).contains(&part) || whole < 5 || (1..5).contains(&(whole - part));
                assert_eq!(one.value.is_none(), hides, "{part} of {whole}: {one:?}");
                // What is told instead holds the truth, and more than one count fits it.
                let truth = part as f64 / whole as f64;
                let (low, high) = (one.low.unwrap(), one.high.unwrap());
                assert!(
                    low <= truth + 1e-9 && truth <= high + 1e-9,
                    "{part} of {whole}: {one:?}"
                );
                assert_eq!(low < high, hides);
            }
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

    #[test]
    fn a_region_without_figures_counts_but_is_not_listed() {
        let region = |id: &str| RegionName {
            id: id.to_owned(),
            name: id.to_owned(),
        };
        let summary = json!({"region": {"id": "a", "name": "a"}, "period": {"school_year": 2025}});
        let newest = [
            NewestSummary {
                region: region("a"),
                summary: Some((
                    serde_json::from_value(summary).unwrap(),
                    chrono::DateTime::UNIX_EPOCH,
                )),
            },
            NewestSummary {
                region: region("b"),
                summary: None,
            },
        ];
        let made = figures(&newest, chrono::NaiveDate::MIN);
        assert_eq!((made.regions_in_all, made.regions.len()), (2, 0));
    }
}
