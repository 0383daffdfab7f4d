//! Sums that know how sure they are.

/// A sum of counts of which some were masked, hence a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// The least it can be.
    pub low: u64,
    /// The most it can be.
    pub high: u64,
    /// How many cells were masked.
    pub masked: u64,
}

impl Tally {
    /// Adds one published cell, exact when `low == high`.
    pub fn add(&mut self, low: u32, high: u32) {
        self.low += u64::from(low);
        self.high += u64::from(high);
        self.masked += u64::from(low != high);
    }

    /// The sum, when nothing in it was masked.
    #[must_use]
    pub fn exact(self) -> Option<u64> {
        (self.masked == 0).then_some(self.low)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.high == 0
    }
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
