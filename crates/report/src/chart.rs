//! A line chart as SVG: the region in the accent and thick, what it is held against in greys, told
//! apart by dash as well. Each line has its name beside it.

use std::fmt::Write;

/// Width and height of a chart.
const SIZE: (f64, f64) = (640.0, 205.0);
/// Room around the plot: top, right for the names, bottom for the years, left for the scale.
const ROOM: (f64, f64, f64, f64) = (14.0, 190.0, 30.0, 52.0);
const ROW: f64 = 17.0;

/// One line: its name and a value per year.
pub struct Series {
    pub name: String,
    pub values: Vec<Option<f64>>,
}

/// Writing into a `String` can't fail.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => { let _ = write!($out, $($arg)*); };
}

struct Scale {
    low: f64,
    step: f64,
    ticks: u32,
}

impl Scale {
    /// Four or five round steps around the values.
    fn around(values: impl Iterator<Item = f64> + Clone) -> Self {
        let low = values.clone().fold(f64::INFINITY, f64::min);
        let high = values.fold(f64::NEG_INFINITY, f64::max);
        if !low.is_finite() || !high.is_finite() {
            return Self {
                low: 0.0,
                step: 1.0,
                ticks: 4,
            };
        }
        let span = (high - low).max(high.abs() * 0.02).max(1e-6);
        let rough = span / 4.0;
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= rough)
            .unwrap_or(rough);
        let first = (low / step).floor() * step;
        // A sliver of air under the lowest point, unless that would go below nothing.
        let first = if low - first < step * 0.1 && first > 0.0 {
            first - step
        } else {
            first
        };
        let mut ticks = 1;
        while first + step * f64::from(ticks) < high {
            ticks += 1;
        }
        Self {
            low: first,
            step,
            ticks,
        }
    }

    fn top(&self) -> f64 {
        self.low + self.step * f64::from(self.ticks)
    }

    fn height(&self, value: f64) -> f64 {
        let (top, _, bottom, _) = ROOM;
        let inside = SIZE.1 - top - bottom;
        top + inside * (1.0 - (value - self.low) / (self.top() - self.low))
    }
}

/// The chart. `breaks` are the places of years that don't go on from the year before: lines are cut
/// there. `write` says how a value is written on the scale and beside the last point.
pub fn lines(
    years: &[String],
    breaks: &[usize],
    series: &[Series],
    write: impl Fn(f64) -> String,
) -> String {
    let scale = Scale::around(
        series
            .iter()
            .flat_map(|one| one.values.iter().copied().flatten()),
    );
    let (_, right, bottom, left) = ROOM;
    let inside = SIZE.0 - left - right;
    let steps = years.len().saturating_sub(1).max(1) as f64;
    let across = |place: usize| left + 10.0 + (inside - 20.0) * place as f64 / steps;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" \
         font-family=\"Source Sans 3\" font-size=\"12\">",
        SIZE.0, SIZE.1
    );
    for tick in 0..=scale.ticks {
        let value = scale.low + scale.step * f64::from(tick);
        let y = scale.height(value);
        put!(
            out,
            "<line x1=\"{left}\" x2=\"{}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#e4e0d6\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#4d5864\">{}</text>",
            left + inside,
            left - 8.0,
            y + 4.0,
            write(value)
        );
    }
    // As many years as there is room for, and always the last.
    let every = years.len().div_ceil(8).max(1);
    for (place, year) in years.iter().enumerate() {
        if (years.len() - 1 - place).is_multiple_of(every) {
            put!(
                out,
                "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#4d5864\">{year}</text>",
                across(place),
                SIZE.1 - bottom + 20.0
            );
        }
    }
    for place in breaks.iter().filter(|place| **place > 0) {
        let x = f64::midpoint(across(place - 1), across(*place));
        put!(
            out,
            "<line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{}\" y2=\"{}\" stroke=\"#767f89\" \
             stroke-dasharray=\"2 3\"/>",
            ROOM.0,
            SIZE.1 - bottom
        );
    }
    // The region last, so that it lies on top.
    for (number, one) in series.iter().enumerate().rev() {
        draw(&mut out, number, one, breaks, &scale, across);
    }
    for (number, (one, y)) in series.iter().zip(beside(series, &scale)).enumerate() {
        if let Some(y) = y {
            let last = one.values.iter().rev().copied().flatten().next();
            let (color, weight) = if number == 0 {
                ("#0e5a6b", 600)
            } else {
                ("#4d5864", 400)
            };
            put!(
                out,
                "<text x=\"{:.1}\" y=\"{:.1}\" fill=\"{color}\" font-weight=\"{weight}\">{} {}</text>",
                left + inside + 6.0,
                y + 4.0,
                escaped(&one.name),
                last.map(&write).unwrap_or_default()
            );
        }
    }
    out.push_str("</svg>");
    out
}

fn draw(
    out: &mut String,
    number: usize,
    series: &Series,
    breaks: &[usize],
    scale: &Scale,
    across: impl Fn(usize) -> f64,
) {
    let (color, width, dash) = match number {
        0 => ("#0e5a6b", 3.0, ""),
        1 => ("#4f5963", 1.8, " stroke-dasharray=\"5 4\""),
        _ => ("#767f89", 1.8, ""),
    };
    let mut path = String::new();
    let mut joined = false;
    for (place, value) in series.values.iter().enumerate() {
        let Some(value) = value else {
            // A year that isn't known is a gap, never a line across it.
            joined = false;
            continue;
        };
        let letter = if joined && !breaks.contains(&place) {
            'L'
        } else {
            'M'
        };
        put!(
            path,
            "{letter}{:.1} {:.1}",
            across(place),
            scale.height(*value)
        );
        joined = true;
    }
    put!(
        out,
        "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\" \
         stroke-linejoin=\"round\"{dash}/>"
    );
    let radius = if number == 0 { 4.0 } else { 2.6 };
    for (place, value) in series.values.iter().enumerate() {
        if let Some(value) = value {
            put!(
                out,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\" fill=\"{color}\" stroke=\"#fff\"/>",
                across(place),
                scale.height(*value)
            );
        }
    }
}

/// Where each name goes: beside its last point, moved apart where they would touch.
fn beside(series: &[Series], scale: &Scale) -> Vec<Option<f64>> {
    let mut wanted: Vec<(usize, f64)> = series
        .iter()
        .enumerate()
        .filter_map(|(number, one)| {
            let last = one.values.iter().rev().copied().flatten().next()?;
            Some((number, scale.height(last)))
        })
        .collect();
    wanted.sort_by(|a, b| a.1.total_cmp(&b.1));
    let lowest = SIZE.1 - ROOM.2;
    let mut free = ROOM.0;
    let mut left = wanted.len() as f64;
    let mut places = vec![None; series.len()];
    for (number, y) in wanted {
        left -= 1.0;
        let y = y.max(free).min(lowest - left * ROW);
        free = y + ROW;
        if let Some(place) = places.get_mut(number) {
            *place = Some(y);
        }
    }
    places
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_round_and_holds_every_value() {
        for values in [
            vec![0.16, 0.19],
            vec![5.0],
            vec![0.0],
            vec![98.2, 131.4],
            vec![],
        ] {
            let scale = Scale::around(values.iter().copied());
            assert!((1..=8).contains(&scale.ticks), "{values:?}");
            for value in values {
                assert!(scale.low <= value && value <= scale.top() + 1e-9);
                assert!(scale.height(value).is_finite());
            }
        }
    }

    #[test]
    fn a_line_is_cut_at_a_gap_and_at_a_break() {
        let series = [Series {
            name: "regio".into(),
            values: vec![Some(1.0), Some(2.0), None, Some(3.0), Some(4.0), Some(5.0)],
        }];
        let years: Vec<String> = (2019..2025).map(|year| year.to_string()).collect();
        let drawn = lines(&years, &[4], &series, |value| format!("{value:.0}"));
        let path = drawn.split("<path d=\"").nth(1).unwrap();
        let path = path.split('"').next().unwrap();
        // 1–2, then 3 alone, then 4–5.
        assert_eq!(path.matches('M').count(), 3, "{path}");
        assert_eq!(path.matches('L').count(), 2, "{path}");
    }

    #[test]
    fn names_of_lines_that_end_together_stand_apart() {
        let one = |name: &str| Series {
            name: name.into(),
            values: vec![Some(1.0), Some(2.0)],
        };
        let series = [one("a"), one("b"), one("c")];
        let scale = Scale::around([1.0, 2.0].into_iter());
        let mut places: Vec<f64> = beside(&series, &scale).into_iter().flatten().collect();
        places.sort_by(f64::total_cmp);
        assert!(places.windows(2).all(|two| two[1] - two[0] >= ROW - 1e-9));
    }
}
