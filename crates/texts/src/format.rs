//! Numbers, money and dates in the language's own form: `1.234,5` in Dutch, `1,234.5` in English.

use chrono::{Datelike, NaiveDate};

use crate::Language;

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number with `decimals` digits behind the mark and thousands grouped.
#[must_use]
pub fn decimal(language: Language, value: f64, decimals: usize) -> String {
    let (group, mark) = match language {
        Language::Nl => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain = rounded(value.abs(), decimals);
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

/// Rounded as the pages do: half away from zero, of the number as it would be written (12.25, not the
/// 12.2499… that it may be in memory).
fn rounded(value: f64, decimals: usize) -> String {
    let written = value.to_string();
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let (kept, rest) = fraction
        .split_at_checked(decimals)
        .unwrap_or((fraction, ""));
    let mut digits = format!("{whole}{kept:0<decimals$}").into_bytes();
    let mut up = rest.bytes().next().is_some_and(|digit| digit >= b'5');
    for digit in digits.iter_mut().rev() {
        if !up {
            break;
        }
        up = *digit == b'9';
        *digit = if up { b'0' } else { *digit + 1 };
    }
    if up {
        digits.insert(0, b'1');
    }
    let mut text = String::from_utf8(digits).unwrap_or_default();
    if decimals > 0 {
        text.insert(text.len() - decimals, '.');
    }
    text
}

/// A number as [`decimal`] shows it, to reckon on with: a difference is that of figures as shown.
#[must_use]
pub fn shown(value: f64, decimals: usize) -> f64 {
    let size: f64 = rounded(value.abs(), decimals).parse().unwrap_or_default();
    size.copysign(value)
}

/// A school year by its first year: `2025–2026`.
#[must_use]
pub fn school_year(first: i32) -> String {
    format!("{first}–{}", first + 1)
}

/// A fraction 0 to 1 as a percentage with one digit.
#[must_use]
pub fn percent(language: Language, fraction: f64) -> String {
    format!("{}%", decimal(language, fraction * 100.0, 1))
}

/// An amount in cents: `€ 12.500` in whole euros, `€ 12.500,50` with cents.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "amounts of a region are far below 2^53 cents"
)]
pub fn money(language: Language, cents: i64) -> String {
    let decimals = if cents % 100 == 0 { 0 } else { 2 };
    let amount = decimal(language, cents as f64 / 100.0, decimals);
    match language {
        Language::Nl => format!("€\u{a0}{amount}"),
        Language::En => match amount.strip_prefix('−') {
            Some(amount) => format!("−€{amount}"),
            None => format!("€{amount}"),
        },
    }
}

/// A day: `1 oktober 2025`, `1 October 2025`.
#[must_use]
pub fn date(language: Language, day: NaiveDate) -> String {
    let months = match language {
        Language::Nl => MONTHS_NL,
        Language::En => MONTHS_EN,
    };
    let month = months.get(day.month0() as usize).unwrap_or(&"");
    format!("{} {month} {}", day.day(), day.year())
}

/// A day in little room: `1 okt 2025`, `1 Oct 2025`.
#[must_use]
pub fn short_date(language: Language, day: NaiveDate) -> String {
    let month = match (language, day.month()) {
        // “mrt” is how Dutch shortens maart.
        (Language::Nl, 3) => "mrt".to_owned(),
        (Language::Nl, _) => short(MONTHS_NL, day),
        (Language::En, _) => short(MONTHS_EN, day),
    };
    format!("{} {month} {}", day.day(), day.year())
}

fn short(months: [&str; 12], day: NaiveDate) -> String {
    let month = months.get(day.month0() as usize).unwrap_or(&"");
    month.chars().take(3).collect()
}

/// A place as people write it, from a public file that has it in capitals: `'s-Hertogenbosch`,
/// `Bergen op Zoom`, `IJsselstein`. One that isn't all capitals stays as it is.
#[must_use]
pub fn place(name: &str) -> String {
    const SMALL: [&str; 12] = [
        "aan", "aen", "bij", "de", "den", "der", "en", "het", "in", "op", "ten", "van",
    ];
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    for (number, word) in name.to_lowercase().split_inclusive([' ', '-']).enumerate() {
        let bare = word.trim_end_matches([' ', '-']);
        let mut letters = word.chars();
        if number > 0 && SMALL.contains(&bare) || bare.starts_with('\'') {
            out.push_str(word);
        } else if let Some(rest) = word.strip_prefix("ij") {
            out.push_str("IJ");
            out.push_str(rest);
        } else if let Some(first) = letters.next() {
            out.extend(first.to_uppercase());
            out.push_str(letters.as_str());
        }
    }
    out
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
        assert_eq!(percent(Language::Nl, 49.0 / 400.0), "12,3%");
        assert_eq!(decimal(Language::Nl, 999.95, 1), "1.000,0");
        assert_eq!(decimal(Language::Nl, 0.25, 1), "0,3");
        assert_eq!(decimal(Language::Nl, 2.5, 0), "3");
        let difference = shown(16.25, 1) - shown(19.14, 1);
        assert_eq!(decimal(Language::Nl, difference, 1), "−2,8");
        assert_eq!(school_year(2025), "2025–2026");
    }

    #[test]
    fn places_are_written_as_people_do() {
        for (published, written) in [
            ("ENSCHEDE", "Enschede"),
            ("BERGEN OP ZOOM", "Bergen op Zoom"),
            ("'S-HERTOGENBOSCH", "'s-Hertogenbosch"),
            ("IJSSELSTEIN", "IJsselstein"),
            ("DE BILT", "De Bilt"),
            ("OUDER-AMSTEL", "Ouder-Amstel"),
            ("Den Haag", "Den Haag"),
            ("", ""),
        ] {
            assert_eq!(place(published), written);
        }
    }

    #[test]
    fn money_and_days_follow_the_language() {
        assert_eq!(money(Language::Nl, 1_250_000), "€\u{a0}12.500");
        assert_eq!(money(Language::Nl, -1_250_050), "€\u{a0}−12.500,50");
        assert_eq!(money(Language::En, -1_250_050), "−€12,500.50");
        let day = |month| NaiveDate::from_ymd_opt(2025, month, 1).unwrap();
        assert_eq!(date(Language::Nl, day(10)), "1 oktober 2025");
        assert_eq!(date(Language::En, day(10)), "1 October 2025");
        assert_eq!(short_date(Language::Nl, day(3)), "1 mrt 2025");
        assert_eq!(short_date(Language::En, day(12)), "1 Dec 2025");
    }
}
