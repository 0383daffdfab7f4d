//! A published count, which may be hidden.

use std::borrow::Cow;

use crate::error::RejectReason;
use crate::table::trim;

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
    /// Reads a cell: a whole number, `<5` or `-1` for a masked one, nothing at all.
    ///
    /// # Errors
    /// `Negative` below zero, `Huge` above 20 million, `Number` for anything else that is no whole
    /// number.
    pub fn parse(text: &str) -> Result<Self, RejectReason> {
        // The road nearly every cell takes: one to nine digits can't overflow.
        if let Some(n) = short_number(text.as_bytes()) {
            return exact(n.into());
        }
        let text = &ungrouped(text.trim());
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
            Ok(n) if !text.starts_with('+') => exact(n),
            Err(error) if *error.kind() == std::num::IntErrorKind::PosOverflow => {
                Err(RejectReason::Huge)
            }
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

/// More than there are people in the country: such a count is a slip.
const MOST: u32 = 20_000_000;

fn exact(n: i64) -> Result<Count, RejectReason> {
    u32::try_from(n)
        .ok()
        .filter(|n| *n <= MOST)
        .map(Count::Exact)
        .ok_or(RejectReason::Huge)
}

/// Reads a number that may have decimals, `1234`, `85,7`, `0.857`, `-3`, `1.234,5`; `None` of
/// anything else. `1.234` can't be known, a thousand or a fraction, and is `None` too.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    let text = &*ungrouped(trim(text));
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let dotted = |whole: &str| {
        let mut groups = whole.split('.');
        let first = groups.next().is_some_and(|g| digits(g) && g.len() <= 3);
        first && groups.all(|group| digits(group) && group.len() == 3)
    };
    let plain = match (text.split_once(','), text.split_once('.')) {
        (Some((whole, decimals)), dot) => {
            let right = digits(decimals) && (digits(whole) || (dot.is_some() && dotted(whole)));
            right.then(|| format!("{}.{decimals}", whole.replace('.', "")))
        }
        (None, Some((whole, decimals))) => {
            let thousands = decimals.len() == 3 && dotted(whole) && !whole.starts_with('0');
            (digits(whole) && digits(decimals) && !thousands).then(|| text.to_owned())
        }
        (None, None) => digits(text).then(|| text.to_owned()),
    };
    let number: f64 = plain?.parse().ok()?;
    (number.is_finite()).then_some(sign * number)
}

/// A number without the spaces that don't break between its thousands, which only a spreadsheet's format
/// puts there. A plain space may as well stand between two numbers.
fn ungrouped(text: &str) -> Cow<'_, str> {
    const SPACES: [char; 3] = ['\u{a0}', '\u{2009}', '\u{202f}'];
    if !text.contains(SPACES) {
        return Cow::Borrowed(text);
    }
    let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
    let mut groups = whole.trim_start_matches('-').split(SPACES);
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let first = groups
        .next()
        .is_some_and(|one| digits(one) && (1..=3).contains(&one.len()));
    if first && groups.all(|one| digits(one) && one.len() == 3) && digits(decimals) {
        Cow::Owned(text.replace(SPACES, ""))
    } else {
        Cow::Borrowed(text)
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
        assert_eq!(Count::parse("20000000"), Ok(Count::Exact(MOST)));
        for huge in ["20000001", "4294967296", "99999999999999999999"] {
            assert_eq!(Count::parse(huge), Err(RejectReason::Huge), "{huge}");
        }
        assert_eq!(Count::parse("   "), Ok(Count::Empty));
        for grouped in ["1\u{a0}234", "1\u{202f}234", " 1\u{2009}234\u{a0}"] {
            assert_eq!(Count::parse(grouped), Ok(Count::Exact(1234)), "{grouped}");
        }
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
            "1 2",
            "1 234",
            "1\u{a0}23",
            "1234\u{a0}567",
            "٣",
        ] {
            assert_eq!(Count::parse(wrong), Err(RejectReason::Number), "{wrong}");
        }
        assert_eq!(Count::parse("-2"), Err(RejectReason::Negative));
    }

    #[test]
    fn numbers_with_decimals() {
        for (text, number) in [
            ("1234", 1234.0),
            (" 85,7 ", 85.7),
            ("0.857", 0.857),
            ("90.9", 90.9),
            ("-3", -3.0),
            ("1.234,5", 1234.5),
            ("12345,678", 12_345.678),
            ("1\u{a0}234,5", 1234.5),
            ("-12\u{202f}345\u{202f}678", -12_345_678.0),
        ] {
            assert_eq!(parse_number(text), Some(number), "{text}");
        }
        for text in [
            "", "-", "1.234", "12.34,5", "1,2,3", "1.2.3", "x", "<5", "+3", "1e5", "NaN", "inf",
            ",5", "5,",
        ] {
            assert_eq!(parse_number(text), None, "{text}");
        }
        assert_eq!(
            parse_number(&"9".repeat(400)),
            None,
            "larger than any number"
        );
    }
}
