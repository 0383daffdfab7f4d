//! A simple look ahead, said to be one: from the prognosis of pupils where there is one, else a
//! trend that dies out. How far it may be off grows with every year.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// How a projection was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// The last value moves along with the pupils that are expected.
    Prognosis,
    /// The mean change of the last years goes on, each year for a part.
    DampedTrend,
}

/// One year of the past: the least and the most that its value can be, which differ where counts are
/// masked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// First year of the school year.
    pub year: i32,
    /// At least.
    pub low: f64,
    /// At most.
    pub high: f64,
}

impl Known {
    const fn middle(self) -> f64 {
        f64::midpoint(self.low, self.high)
    }

    const fn unsure(self) -> f64 {
        (self.high - self.low) / 2.0
    }
}

/// One year ahead.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Projected {
    /// First year of the school year.
    pub year: i32,
    /// The middle.
    pub value: f64,
    /// Eight times in ten it is at least this, if things go on as they did.
    pub low: f64,
    /// And at most this.
    pub high: f64,
}

/// Years of the past that count.
const LOOKS_BACK: usize = 5;
/// How many years there must be.
const LEAST: usize = 3;
/// What is left of a change in each following year.
const DAMPING: f64 = 0.8;
/// Standard deviations on either side that hold eight in ten.
const EIGHT_IN_TEN: f64 = 1.2816;

/// Projects a series (oldest first, one value a year) up to a year. `pupils` holds the pupils that
/// are expected per school year, the last year of the series included. Nothing when there are fewer
/// than three years that follow each other. Of masked years the middle counts, and what they may be
/// off by is added to what the years ahead may be.
#[must_use]
pub fn projection(
    series: &[Known],
    pupils: &BTreeMap<i32, f64>,
    to: i32,
) -> Option<(Method, Vec<Projected>)> {
    let recent = recent(series);
    let newest = *recent.last().filter(|_| recent.len() >= LEAST)?;
    let (last_year, last) = (newest.year, newest.middle());
    let unsure = recent
        .iter()
        .map(|known| known.unsure())
        .fold(0.0, f64::max);
    let changes: Vec<f64> = recent
        .iter()
        .zip(recent.iter().skip(1))
        .map(|(a, b)| b.middle() - a.middle())
        .collect();
    let spread = deviation(&changes);
    let now = pupils.get(&last_year).copied().filter(|now| *now > 0.0);
    let expected = |year: i32| Some(pupils.get(&year)? / now?);
    let by_pupils = (last_year + 1..=to).all(|year| expected(year).is_some());
    let mut trend = mean(&changes);
    let mut value = last;
    let mut ahead = 0.0_f64;
    let mut all = Vec::new();
    for year in last_year + 1..=to {
        ahead += 1.0;
        trend *= DAMPING;
        value = match expected(year).filter(|_| by_pupils) {
            Some(part) => last * part,
            None => (value + trend).max(0.0),
        };
        let off = EIGHT_IN_TEN * spread * ahead.sqrt() + unsure;
        all.push(Projected {
            year,
            value,
            low: (value - off).max(0.0),
            high: value + off,
        });
    }
    let method = if by_pupils {
        Method::Prognosis
    } else {
        Method::DampedTrend
    };
    (!all.is_empty()).then_some((method, all))
}

/// The last years that follow each other without a gap.
fn recent(series: &[Known]) -> &[Known] {
    let mut from = series.len();
    let mut next: Option<i32> = None;
    for (at, Known { year, .. }) in series.iter().enumerate().rev() {
        if next.is_some_and(|next| next - year != 1) || series.len() - at > LOOKS_BACK {
            break;
        }
        (from, next) = (at, Some(*year));
    }
    series.get(from..).unwrap_or_default()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / count(values)
}

/// Of a sample, around its mean.
fn deviation(values: &[f64]) -> f64 {
    let mean = mean(values);
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (squares / (count(values) - 1.0).max(1.0)).sqrt()
}

fn count(values: &[f64]) -> f64 {
    values.iter().map(|_| 1.0).sum::<f64>().max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(series: &[(i32, f64)]) -> Vec<Known> {
        let known = |&(year, value)| Known {
            year,
            low: value,
            high: value,
        };
        series.iter().map(known).collect()
    }

    fn projected(series: &[(i32, f64)], to: i32) -> Option<(Method, Vec<Projected>)> {
        projection(&exact(series), &BTreeMap::new(), to)
    }

    #[test]
    fn a_steady_change_dies_out_and_is_sure() {
        let series = [(2016, 100.0), (2017, 110.0), (2018, 120.0)];
        let (method, all) = projected(&series, 2020).unwrap();
        assert_eq!(method, Method::DampedTrend);
        let values: Vec<f64> = all
            .iter()
            .map(|p| (p.value * 10.0).round() / 10.0)
            .collect();
        assert_eq!(values, [128.0, 134.4], "8 and 6.4 more");
        assert!(all.iter().all(|p| p.low == p.value && p.high == p.value));
    }

    #[test]
    fn a_restless_past_makes_a_wide_future() {
        let series = [(2015, 100.0), (2016, 130.0), (2017, 90.0), (2018, 120.0)];
        let (_, all) = projected(&series, 2020).unwrap();
        let width = |p: &Projected| p.high - p.low;
        assert!(width(&all[0]) > 50.0);
        assert!(width(&all[1]) > width(&all[0]) * 1.3);
    }

    #[test]
    fn it_moves_along_with_the_pupils_that_are_expected() {
        let series = [(2016, 100.0), (2017, 110.0), (2018, 120.0)];
        let pupils = BTreeMap::from([(2018, 1000.0), (2019, 950.0), (2020, 900.0)]);
        let (method, all) = projection(&exact(&series), &pupils, 2020).unwrap();
        assert_eq!(method, Method::Prognosis);
        assert_eq!((all[0].value, all[1].value), (114.0, 108.0));
        let (method, _) = projection(&exact(&series), &pupils, 2021).unwrap();
        assert_eq!(method, Method::DampedTrend, "not all years are expected");
    }

    #[test]
    fn what_is_masked_makes_the_years_ahead_less_sure() {
        let mut series = exact(&[(2016, 100.0), (2017, 110.0), (2018, 120.0)]);
        series[1].low -= 3.0;
        series[1].high += 3.0;
        let (_, all) = projection(&series, &BTreeMap::new(), 2020).unwrap();
        assert_eq!(all[0].value, 128.0);
        assert!(all.iter().all(|p| (p.high - p.low - 6.0).abs() < 1e-9));
    }

    #[test]
    fn too_little_or_a_gap_gives_none() {
        assert_eq!(projected(&[(2017, 1.0), (2018, 2.0)], 2020), None);
        let gap = [(2014, 1.0), (2015, 1.0), (2017, 1.0), (2018, 1.0)];
        assert_eq!(projected(&gap, 2020), None);
        assert_eq!(
            projected(&[(2016, 1.0), (2017, 1.0), (2018, 1.0)], 2018),
            None
        );
    }
}
