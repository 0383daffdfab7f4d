//! The day of a file's edition, as far as the file tells it.

use std::ops::ControlFlow;

use crate::year::guess_year;

/// Where the day of an edition comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionSource {
    /// The name of the file or of its part says it.
    Name,
    /// The archive, the packed stream or the workbook says when the table was made.
    Inside,
}

/// When a file was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// `2020`, `2020-03` or `2020-03-31`, so that later ones sort later.
    pub day: String,
    /// How it is known.
    pub source: EditionSource,
}

/// Dutch months, in whole words: "maatwerk" and "meisjes" are none.
const MONTHS: [&[&str]; 12] = [
    &["januari", "jan"],
    &["februari", "feb"],
    &["maart", "mrt"],
    &["april", "apr"],
    &["mei"],
    &["juni", "jun"],
    &["juli", "jul"],
    &["augustus", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "okt"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The edition that a file's name tells: `20200331`, `2020-03-31`, `31-3-2020`, `31 maart 2020`, `maart
/// 2020`. A year alone is that of the edition only where a file is about no year, as one of addresses
/// (`year_is_edition`), and 1 October is the day that pupils are counted for, which says nothing of when.
#[must_use]
pub fn guess_edition(name: &str, year_is_edition: bool) -> Option<String> {
    let words = words(name);
    let found = (0..words.len()).try_for_each(|at| {
        let from = words.get(at..).unwrap_or_default();
        match day(from) {
            Some((year, month, day))
                if year_is_edition || !matches!((month, day), (10, Some(1) | None)) =>
            {
                ControlFlow::Break((year, month, day))
            }
            _ => ControlFlow::Continue(()),
        }
    });
    match found {
        ControlFlow::Break((year, month, Some(day))) => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        ControlFlow::Break((year, month, None)) => Some(format!("{year:04}-{month:02}")),
        ControlFlow::Continue(()) if year_is_edition => {
            guess_year(name).map(|year| format!("{year:04}"))
        }
        ControlFlow::Continue(()) => None,
    }
}

/// Runs of digits and runs of letters, in small letters.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in name.chars().flat_map(char::to_lowercase) {
        let goes_on = (c.is_ascii_digit() && before.is_ascii_digit())
            || (c.is_alphabetic() && before.is_alphabetic());
        match words.last_mut() {
            Some(word) if goes_on => word.push(c),
            _ if c.is_alphanumeric() => words.push(c.to_string()),
            _ => {}
        }
        before = c;
    }
    words
}

/// The day that the words begin with: year, month, and the day if it is told.
fn day(words: &[String]) -> Option<(u32, u32, Option<u32>)> {
    let number = |at: usize, length: std::ops::RangeInclusive<usize>| -> Option<u32> {
        let word = words.get(at)?;
        let digits = length.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| word.parse().ok()).flatten()
    };
    let month = |at: usize| -> Option<u32> {
        let word = words.get(at)?.as_str();
        let place = MONTHS.iter().position(|month| month.contains(&word))?;
        u32::try_from(place + 1).ok()
    };
    let whole = number(0, 8..=8).map(|n| (n / 10_000, n / 100 % 100, n % 100));
    let year_first = || Some((number(0, 4..=4)?, number(1, 2..=2)?, number(2, 2..=2)?));
    let day_first = || Some((number(2, 4..=4)?, number(1, 1..=2)?, number(0, 1..=2)?));
    let in_words = || Some((number(2, 4..=4)?, month(1)?, number(0, 1..=2)?));
    let plausible = |year: u32, month: u32, day: u32| {
        (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    [whole, year_first(), day_first(), in_words()]
        .into_iter()
        .flatten()
        .find(|(year, month, day)| plausible(*year, *month, *day))
        .map(|(year, month, day)| (year, month, Some(day)))
        .or_else(|| {
            let (year, month) = (number(1, 4..=4)?, month(0)?);
            plausible(year, month, 1).then_some((year, month, None))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_names() {
        for (name, day) in [
            ("02-alle-vestigingen-vo_20240301.csv", Some("2024-03-01")),
            ("adressen 2024-03-01.xlsx", Some("2024-03-01")),
            ("adressen 1-3-2024.csv", Some("2024-03-01")),
            ("Adressen 1 maart 2024.csv", Some("2024-03-01")),
            ("adressen-maart-2024.csv", Some("2024-03")),
            ("02-alle-vestigingen-vo.ca2020.csv", Some("2020")),
            ("vestigingen-20241399.csv", Some("2024")),
            ("02-alle-vestigingen-vo.csv", None),
        ] {
            assert_eq!(guess_edition(name, true).as_deref(), day, "{name}");
        }
        for (name, day) in [
            ("leerlingen-2019.csv", None),
            ("leerlingen-1-oktober-2019.csv", None),
            ("leerlingen-20191001.csv", None),
            ("leerlingen-2018-2019.csv", None),
            ("leerlingen-2011-12.csv", None),
            ("maatwerk-2019.csv", None),
            ("meisjes-2020.csv", None),
            ("techniekclubs-mrt-2020.csv", Some("2020-03")),
            ("leerlingen-2019-versie-20200315.csv", Some("2020-03-15")),
            (
                "leerlingen-20191001-versie-20200315.csv",
                Some("2020-03-15"),
            ),
        ] {
            assert_eq!(guess_edition(name, false).as_deref(), day, "{name}");
        }
    }
}
