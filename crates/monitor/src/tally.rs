//! Sums that know how sure they are.

/// A sum of counts of which some were masked, hence a range. Kept in hundredths of a person, for a
/// college may count for a part of its students, and a region with its rest must make the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    low: u64,
    high: u64,
    masked: u64,
}

impl Tally {
    /// Adds this many percent of one published cell, exact when `low == high`.
    pub fn add(&mut self, low: u32, high: u32, percent: u8) {
        let part = |count: u32| u64::from(count) * u64::from(percent);
        self.low += part(low);
        self.high += part(high);
        self.masked += u64::from(low != high && percent > 0);
    }

    /// The least it can be, in persons.
    #[must_use]
    pub fn low(self) -> f64 {
        persons(self.low)
    }

    /// The most it can be, in persons.
    #[must_use]
    pub fn high(self) -> f64 {
        persons(self.high)
    }

    /// How many masked cells are in it.
    #[must_use]
    pub const fn masked(self) -> u64 {
        self.masked
    }

    /// The sum in persons, when nothing in it was masked.
    #[must_use]
    pub fn exact(self) -> Option<f64> {
        (self.masked == 0).then(|| self.low())
    }

    /// Whether there is nobody in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.high == 0
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "hundredths of the country's pupils are far below 2^53"
)]
fn persons(hundredths: u64) -> f64 {
    hundredths as f64 / 100.0
}

impl std::ops::Add for Tally {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
            masked: self.masked + other.masked,
        }
    }
}
