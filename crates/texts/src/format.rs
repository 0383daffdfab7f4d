//! Numbers in the language's own form: `1.234,5` in Dutch, `1,234.5` in English.

use crate::Language;

/// A number with `decimals` digits behind the mark and thousands grouped.
#[must_use]
pub fn decimal(language: Language, value: f64, decimals: usize) -> String {
    let (group, mark) = match language {
        Language::Nl => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    if value < 0.0 && plain.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        text.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(mark);
        text.push_str(fraction);
    }
    text
}

/// A fraction 0 to 1 as a percentage with one digit.
#[must_use]
pub fn percent(language: Language, fraction: f64) -> String {
    format!("{}%", decimal(language, fraction * 100.0, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(decimal(Language::Nl, 1_234_567.0, 0), "1.234.567");
        assert_eq!(decimal(Language::Nl, -1234.56, 1), "−1.234,6");
        assert_eq!(decimal(Language::En, 61_508.0, 0), "61,508");
        assert_eq!(decimal(Language::En, -0.04, 1), "0.0");
        assert_eq!(percent(Language::Nl, 576.0 / 3560.0), "16,2%");
    }
}
