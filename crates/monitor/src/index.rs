//! Figures beside a base year: index, shrink-corrected index, and how far the programme is ahead.

use std::collections::BTreeMap;

use crate::{Figure, Scope};

type Key = (Scope, Option<String>);

/// Figures as an index: 100 in the base year, of the same scope and breakdown. Series without a
/// figure above zero in the base year give none.
#[must_use]
pub fn index(figures: &[Figure], base: i32) -> Vec<Figure> {
    let bases: BTreeMap<Key, &Figure> = figures
        .iter()
        .filter(|figure| figure.school_year == base)
        .map(|figure| (key(figure), figure))
        .collect();
    figures
        .iter()
        .filter_map(|figure| {
            let base_figure = bases.get(&key(figure))?;
            let same_year = figure.school_year == base;
            let over = |part: Option<f64>, whole: Option<f64>| {
                if same_year {
                    return Some(100.0);
                }
                let whole = whole.filter(|whole| *whole > 0.0)?;
                part.map(|part| part / whole * 100.0)
            };
            let low = over(figure.low, base_figure.high);
            let high = over(figure.high, base_figure.low);
            low.or(high)?;
            Some(Figure {
                value: over(figure.value, base_figure.value)
                    .filter(|_| base_figure.value.is_some()),
                low,
                high,
                masked: figure.masked + base_figure.masked,
                provisional: figure.provisional || base_figure.provisional,
                base: Some(base),
                ..figure.clone()
            })
        })
        .collect()
}

/// An index divided by that of all pupils of the same scope and year; years in which their number
/// isn't known give none.
#[must_use]
pub fn shrink_corrected(indexed: &[Figure], pupils: &[Figure]) -> Vec<Figure> {
    let totals: BTreeMap<(Scope, i32), &Figure> = pupils
        .iter()
        .filter(|figure| figure.breakdown.is_none())
        .map(|figure| ((figure.scope, figure.school_year), figure))
        .collect();
    indexed
        .iter()
        .filter_map(|figure| {
            let total = totals.get(&(figure.scope, figure.school_year))?;
            let over = |part: Option<f64>, whole: Option<f64>| {
                let whole = whole.filter(|whole| *whole > 0.0)?;
                part.map(|part| part / whole * 100.0)
            };
            Some(Figure {
                value: over(figure.value, total.value),
                low: over(figure.low, total.high),
                high: over(figure.high, total.low),
                masked: figure.masked + total.masked,
                shrink_corrected: true,
                ..figure.clone()
            })
        })
        .collect()
}

/// How many percent the index of the programme's regions lies above that of the others, per year
/// and breakdown.
#[must_use]
pub fn lead(indexed: &[Figure]) -> Vec<Figure> {
    let others: BTreeMap<(i32, &Option<String>), &Figure> = indexed
        .iter()
        .filter(|figure| figure.scope == Scope::NonTib)
        .map(|figure| ((figure.school_year, &figure.breakdown), figure))
        .collect();
    indexed
        .iter()
        .filter(|figure| figure.scope == Scope::Tib)
        .filter_map(|tib| {
            let other = others.get(&(tib.school_year, &tib.breakdown))?;
            let over = |part: Option<f64>, whole: Option<f64>| {
                let whole = whole.filter(|whole| *whole > 0.0)?;
                part.map(|part| (part / whole - 1.0) * 100.0)
            };
            Some(Figure {
                scope: Scope::Lead,
                value: over(tib.value, other.value),
                low: over(tib.low, other.high),
                high: over(tib.high, other.low),
                numerator: None,
                denominator: None,
                numerator_low: None,
                numerator_high: None,
                denominator_low: None,
                denominator_high: None,
                masked: tib.masked + other.masked,
                ..tib.clone()
            })
        })
        .collect()
}

/// Years over which shrink is looked at.
const OVER: i32 = 5;
/// How many percent more than the country a region must lose to be one that shrinks.
const MORE_THAN_COUNTRY: f64 = 2.0;

/// Whether the region shrinks: over the last five years its pupils fell by more than the country's
/// and two points. Nothing when the years aren't there.
#[must_use]
pub fn shrinks(pupils: &[Figure]) -> Option<bool> {
    let value = |scope, year| {
        pupils
            .iter()
            .find(|f| f.scope == scope && f.school_year == year && f.breakdown.is_none())?
            .value
            .filter(|value| *value > 0.0)
    };
    let last = pupils.iter().map(|figure| figure.school_year).max()?;
    let fall = |scope| {
        let (now, then) = (value(scope, last)?, value(scope, last - OVER)?);
        Some((1.0 - now / then) * 100.0)
    };
    let (region, country) = (fall(Scope::Region)?, fall(Scope::Country)?);
    Some(region > 0.0 && region > country.max(0.0) + MORE_THAN_COUNTRY)
}

fn key(figure: &Figure) -> Key {
    (figure.scope, figure.breakdown.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tally;

    fn figure(scope: Scope, year: i32, low: u32, high: u32) -> Figure {
        let mut tally = Tally::default();
        tally.add(low, high, 100);
        Figure::count("x", year, scope, tally)
    }

    fn exact(scope: Scope, years: &[(i32, u32)]) -> Vec<Figure> {
        let all = years.iter();
        all.map(|(year, n)| figure(scope, *year, *n, *n)).collect()
    }

    fn values(figures: &[Figure]) -> Vec<(i32, f64)> {
        figures
            .iter()
            .map(|figure| (figure.school_year, figure.value.unwrap().round()))
            .collect()
    }

    #[test]
    fn an_index_is_a_hundred_in_its_base_year() {
        let series = exact(Scope::Region, &[(2014, 200), (2015, 190), (2016, 210)]);
        assert_eq!(
            values(&index(&series, 2014)),
            [(2014, 100.0), (2015, 95.0), (2016, 105.0)]
        );
        assert!(index(&series, 2013).is_empty(), "no such year");
    }

    #[test]
    fn what_is_masked_stays_a_range() {
        let mut series = exact(Scope::Region, &[(2014, 100)]);
        series.push(figure(Scope::Region, 2015, 91, 94));
        let indexed = index(&series, 2014);
        assert_eq!(indexed[1].value, None);
        assert_eq!((indexed[1].low, indexed[1].high), (Some(91.0), Some(94.0)));
    }

    #[test]
    fn shrink_is_divided_out() {
        let technical = index(&exact(Scope::Region, &[(2014, 100), (2019, 90)]), 2014);
        let pupils = index(&exact(Scope::Region, &[(2014, 1000), (2019, 800)]), 2014);
        let corrected = shrink_corrected(&technical, &pupils);
        assert_eq!(corrected[1].value.map(f64::round), Some(113.0));
        assert!(corrected[1].shrink_corrected);
    }

    #[test]
    fn the_lead_is_the_programmes_public_figure() {
        let mut series = exact(Scope::Tib, &[(2014, 100), (2015, 105)]);
        series.extend(exact(Scope::NonTib, &[(2014, 300), (2015, 300)]));
        let lead = lead(&index(&series, 2014));
        assert_eq!(values(&lead), [(2014, 0.0), (2015, 5.0)]);
    }

    #[test]
    fn shrink_is_recognised_against_the_country() {
        let mut pupils = exact(Scope::Region, &[(2014, 1000), (2019, 930)]);
        pupils.extend(exact(Scope::Country, &[(2014, 9000), (2019, 8730)]));
        assert_eq!(shrinks(&pupils), Some(true), "7 percent against 3 and 2");
        pupils[1] = figure(Scope::Region, 2019, 960, 960);
        assert_eq!(shrinks(&pupils), Some(false));
        assert_eq!(shrinks(&pupils[..1]), None);
    }
}
