//! Figures as they are shown: rounded first, so that whoever subtracts what stands there gets what is
//! said.

use serde::Serialize;
use ts_rs::TS;

use crate::{Figure, Form, Indicator, Known};

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// How many.
    Count,
    /// A part, shown in percent.
    Share,
    /// How many more than the year before.
    Change,
    /// 100 in this year.
    Index(i32),
}

impl Unit {
    /// The unit of a figure.
    #[must_use]
    pub fn of(figure: &Figure) -> Self {
        let form = Indicator::find(&figure.indicator).map(|indicator| indicator.form);
        match (figure.base, form) {
            (Some(base), _) => Self::Index(base),
            (None, Some(Form::Share | Form::Rate(_) | Form::Ratio(..))) => Self::Share,
            (None, Some(Form::Change)) => Self::Change,
            (None, Some(Form::Count) | None) => Self::Count,
        }
    }
}

/// More, less or the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// More, higher, growing.
    More,
    /// Less, lower, shrinking.
    Less,
    /// The same, as far as is shown.
    Same,
}

impl Way {
    /// The way as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Less => "less",
            Self::Same => "same",
        }
    }
}

/// A share whose bounds lie no further apart than this is shown as one number.
const NARROW: f64 = 0.01;

/// The least and the most of a figure in tenths of what it is shown in: of a percent, a point, a
/// person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// At least.
    pub low: i64,
    /// At most.
    pub high: i64,
}

impl Shown {
    /// Between these; nothing when they are out of reach of what can be shown.
    #[must_use]
    pub fn new(unit: Unit, low: f64, high: f64) -> Option<Self> {
        let (low, high) = match unit {
            Unit::Share if high - low <= NARROW => {
                let middle = f64::midpoint(low, high) * 100.0;
                (middle, middle)
            }
            Unit::Share => (low * 100.0, high * 100.0),
            Unit::Count | Unit::Change | Unit::Index(_) => (low, high),
        };
        Some(Self {
            low: tenths(low)?,
            high: tenths(high)?,
        })
    }

    pub(crate) fn of(unit: Unit, known: Known) -> Option<Self> {
        Self::new(unit, known.low, known.high)
    }

    /// One number is shown.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// How much more this is than the other.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self {
            low: self.low - other.high,
            high: self.high - other.low,
        }
    }

    /// By how many percent it grew from the other; nothing from zero.
    pub(crate) fn growth(self, from: Self) -> Option<Self> {
        if from.low <= 0 {
            return None;
        }
        let percent = |to: i64, from: i64| tenths((float(to) / float(from) - 1.0) * 100.0);
        Some(Self {
            low: percent(self.low, from.high)?,
            high: percent(self.high, from.low)?,
        })
    }

    /// Whether a difference is more or less than none, whatever it may be; nothing when that can't be
    /// told.
    #[must_use]
    pub const fn way(self) -> Option<Way> {
        match self {
            Self { low: 0, high: 0 } => Some(Way::Same),
            Self { low: 1.., .. } => Some(Way::More),
            Self { high: ..=-1, .. } => Some(Way::Less),
            Self { .. } => None,
        }
    }

    /// The least that a difference is, without its sign.
    pub(crate) const fn least(self) -> i64 {
        if self.low > 0 { self.low } else { -self.high }
    }
}

/// Rounded as pages and texts round: half away from zero, of the number as it would be written.
fn tenths(value: f64) -> Option<i64> {
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digit = |place: usize| i64::from(fraction.as_bytes().get(place).unwrap_or(&b'0') - b'0');
    let whole: i64 = whole.parse().ok()?;
    let size = whole.checked_mul(10)? + digit(0) + i64::from(digit(1) >= 5);
    Some(if value < 0.0 { -size } else { size })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "tenths of figures are far below 2^53"
)]
pub(crate) const fn float(tenths: i64) -> f64 {
    tenths as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(unit: Unit, low: f64, high: f64) -> (i64, i64) {
        let shown = Shown::new(unit, low, high).unwrap();
        (shown.low, shown.high)
    }

    #[test]
    fn figures_round_as_they_are_shown() {
        assert_eq!(shown(Unit::Share, 49.0 / 400.0, 49.0 / 400.0), (123, 123));
        assert_eq!(shown(Unit::Share, 0.161, 0.164), (163, 163));
        assert_eq!(shown(Unit::Share, 0.146, 0.178), (146, 178));
        assert_eq!(shown(Unit::Index(2014), 99.95, 100.04), (1000, 1000));
        assert_eq!(shown(Unit::Change, -0.04, 12.5), (0, 125));
        assert_eq!(
            shown(Unit::Count, 1e9, 1e9),
            (10_000_000_000, 10_000_000_000)
        );
        assert_eq!(Shown::new(Unit::Count, f64::NAN, 1.0), None);
        assert_eq!(Shown::new(Unit::Count, 1.0, 1e300), None);
    }

    #[test]
    fn a_way_is_told_only_when_it_is_sure() {
        let way = |low, high| Shown { low, high }.way();
        assert_eq!(way(0, 0), Some(Way::Same));
        assert_eq!(way(1, 9), Some(Way::More));
        assert_eq!(way(-9, -1), Some(Way::Less));
        assert_eq!(way(0, 9), None);
    }
}
