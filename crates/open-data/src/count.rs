//! A published count, which may be hidden.

use crate::error::RejectReason;

/// A count as published. A masked one is a range and is never made exact, nor zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Count {
    /// The count itself.
    Exact(u32),
    /// Hidden because it is small (`<5`, `-1`): somewhere from `low` to `high`, both included.
    Masked {
        /// The least it can be.
        low: u32,
        /// The most it can be.
        high: u32,
    },
    /// Nothing was published, which isn't the same as 0.
    #[default]
    Empty,
}

impl Count {
    /// Reads a cell.
    ///
    /// # Errors
    /// `Negative` below zero, `Number` for anything else that is no whole number.
    pub(crate) fn parse(text: &str) -> Result<Self, RejectReason> {
        // The road nearly every cell takes: one to nine digits can't overflow.
        if let Some(n) = short_number(text.as_bytes()) {
            return Ok(Self::Exact(n));
        }
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::Empty);
        }
        if let Some(bound) = text.strip_prefix('<') {
            return match bound.trim().parse::<u32>() {
                Ok(bound) if bound > 1 => Ok(Self::Masked {
                    low: 1,
                    high: bound - 1,
                }),
                _ => Err(RejectReason::Number),
            };
        }
        if text == "-1" {
            return Ok(Self::Masked { low: 1, high: 4 });
        }
        match text.parse::<i64>() {
            Ok(n) if n < 0 => Err(RejectReason::Negative),
            Ok(n) if !text.starts_with('+') => u32::try_from(n)
                .map(Self::Exact)
                .map_err(|_| RejectReason::Number),
            _ => Err(RejectReason::Number),
        }
    }

    /// The least it can be; 0 if nothing was published.
    #[must_use]
    pub const fn low(self) -> u32 {
        match self {
            Self::Exact(n) => n,
            Self::Masked { low, .. } => low,
            Self::Empty => 0,
        }
    }

    /// The most it can be; 0 if nothing was published.
    #[must_use]
    pub const fn high(self) -> u32 {
        match self {
            Self::Exact(n) => n,
            Self::Masked { high, .. } => high,
            Self::Empty => 0,
        }
    }

    /// Whether it is hidden.
    #[must_use]
    pub const fn is_masked(self) -> bool {
        matches!(self, Self::Masked { .. })
    }
}

/// A plain number of one to nine digits.
fn short_number(text: &[u8]) -> Option<u32> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    let mut n = 0_u32;
    for byte in text {
        if !byte.is_ascii_digit() {
            return None;
        }
        n = n * 10 + u32::from(byte - b'0');
    }
    Some(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_as_published() {
        assert_eq!(Count::parse("0"), Ok(Count::Exact(0)));
        assert_eq!(Count::parse(" 0123 "), Ok(Count::Exact(123)));
        assert_eq!(Count::parse("4294967295"), Ok(Count::Exact(u32::MAX)));
        assert_eq!(Count::parse("   "), Ok(Count::Empty));
        for mask in ["<5", "< 5", "-1", " -1 "] {
            assert_eq!(
                Count::parse(mask),
                Ok(Count::Masked { low: 1, high: 4 }),
                "{mask}"
            );
        }
        for wrong in [
            "1.234",
            "1,5",
            "x",
            "<",
            "<1",
            "+3",
            "4294967296",
            "1 2",
            "٣",
        ] {
            assert_eq!(Count::parse(wrong), Err(RejectReason::Number), "{wrong}");
        }
        assert_eq!(Count::parse("-2"), Err(RejectReason::Negative));
    }
}
