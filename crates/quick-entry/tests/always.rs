//! What holds for every line.

#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::sync::LazyLock;

use proptest::prelude::*;
use support::{TODAY, day, vocabulary};
use tib_domain::words;
use tib_quick_entry::{Chosen, Reading, Said, Value, Vocabulary, read};

static NAMES: LazyLock<Vocabulary> = LazyLock::new(vocabulary);

fn of(line: &str, said: &Said) -> Reading {
    read(line, day(TODAY), &NAMES, said)
}

/// Letters and digits of a text one by one, folded: what may not be lost.
fn letters(text: &str) -> Vec<char> {
    let mut all: Vec<char> = words(text)
        .flat_map(|word| word.chars().collect::<Vec<_>>())
        .collect();
    all.sort_unstable();
    all
}

/// The line's words are in the title or in one part, once; a part that says so is in both.
fn nothing_is_lost(line: &str, reading: &Reading) -> Result<(), TestCaseError> {
    let units: Vec<u16> = line.encode_utf16().collect();
    let mut found = letters(&reading.title);
    let mut edge = 0;
    for part in &reading.parts {
        prop_assert!(
            part.from < part.to && part.to as usize <= units.len(),
            "{:?}",
            part
        );
        prop_assert!(part.from >= edge, "{:?} overlaps", part);
        edge = part.to;
        if !part.in_title {
            found.extend(letters(
                &String::from_utf16(&units[part.from as usize..part.to as usize]).unwrap(),
            ));
        }
        prop_assert!(!part.words.is_empty());
    }
    found.sort_unstable();
    prop_assert_eq!(found, letters(line), "{:?}", reading);
    for doubt in &reading.doubts {
        let words = String::from_utf16(&units[doubt.from as usize..doubt.to as usize]).unwrap();
        prop_assert_eq!(letters(&words), letters(&doubt.words));
    }
    Ok(())
}

fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "techniekdag",
        "12",
        "3",
        "maart",
        "mrt.",
        "12-3",
        "31/2",
        "2027",
        "2027-03-12",
        "t/m",
        "tot en met",
        "-",
        "–",
        "en",
        "and",
        "of",
        "week",
        "volgende week",
        "dinsdag",
        "morgen",
        "next",
        "March",
        "12th",
        "vanaf",
        "tot",
        "200",
        "1.200",
        "200-250",
        "2 x",
        "leerlingen",
        "lln.",
        "bb/kb",
        "bb",
        "vmbo-tl",
        "(",
        ")",
        ",",
        "docenten",
        "per",
        "klas",
        "#lob",
        "#",
        "#zomaar",
        "ROC",
        "van",
        "Twente",
        "De Kade",
        "Gieterij Oots",
        "project",
        "Lasrobot",
        "bij",
        "voor",
        "€ 500",
        "bouw",
        "ĳs",
        "🎉",
        "e\u{301}",
        "May",
        "april",
        "99999999999",
        "0",
        "max.",
        "+",
        "'",
        "’t",
        "29 februari",
    ];
    prop_oneof![
        8 => prop::sample::select(pieces.map(str::to_owned).to_vec()),
        1 => any::<String>(),
        1 => "[0-9]{1,5}[-/.,][0-9]{1,4}",
    ]
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => any::<String>(),
        5 => (prop::collection::vec((piece(), prop::sample::select(vec![" ", " ", " ", "", "  ", ", "])), 0..14))
            .prop_map(|all| all.into_iter().map(|(piece, gap)| piece + gap).collect::<String>()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn no_word_is_lost_and_none_is_used_twice(line in line()) {
        let reading = of(&line, &Said::default());
        nothing_is_lost(&line, &reading)?;
        prop_assert_eq!(of(&line, &Said::default()), reading);
    }

    #[test]
    fn a_part_that_is_rejected_goes_back_to_the_title(line in line()) {
        let all = of(&line, &Said::default());
        for part in &all.parts {
            let said = Said { rejected: vec![part.words.clone()], chosen: Vec::new() };
            let reading = of(&line, &said);
            nothing_is_lost(&line, &reading)?;
            prop_assert!(!reading.parts.iter().any(|other| other.words == part.words && other.from == part.from));
        }
    }

    #[test]
    fn what_is_chosen_is_read_so(line in line()) {
        for doubt in &of(&line, &Said::default()).doubts {
            let Some(value) = doubt.readings.first() else { continue };
            let chosen = vec![Chosen { words: doubt.words.clone(), value: value.clone() }];
            let reading = of(&line, &Said { rejected: Vec::new(), chosen });
            nothing_is_lost(&line, &reading)?;
            prop_assert!(reading.parts.iter().any(|part| part.value == *value), "{:?}", reading);
        }
    }

    #[test]
    fn a_period_never_ends_before_it_starts(line in line()) {
        let reading = of(&line, &Said::default());
        let of_parts = reading.parts.iter().flat_map(|part| part.also.iter().chain([&part.value]));
        for value in of_parts.chain(reading.doubts.iter().flat_map(|doubt| &doubt.readings)) {
            if let Value::When { start: Some(start), end: Some(end) } = value {
                prop_assert!(start <= end, "{:?}", reading);
            }
        }
    }

    #[test]
    fn a_number_that_is_read_stands_in_the_line(line in line()) {
        for part in of(&line, &Said::default()).parts {
            if let Value::Reach { planned, .. } = part.value {
                let digits: String = part.words.chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(digits.parse::<u32>().unwrap(), planned);
            }
        }
    }
}
