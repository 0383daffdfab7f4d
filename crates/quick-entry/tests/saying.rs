//! What the user says of a reading: no, or something else.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{TODAY, day, reading, told, value, vocabulary};
use tib_domain::Id;
use tib_quick_entry::{Chosen, Reading, Said, Value, read};

fn with(line: &str, rejected: &[&str], chosen: &[(&str, Value)]) -> Reading {
    let said = Said {
        rejected: rejected.iter().map(|words| (*words).to_owned()).collect(),
        chosen: chosen
            .iter()
            .map(|(words, value)| Chosen {
                words: (*words).to_owned(),
                value: value.clone(),
            })
            .collect(),
    };
    read(line, day(TODAY), &vocabulary(), &said)
}

fn when(from: &str, to: &str) -> Value {
    Value::When {
        start: Some(day(from)),
        end: Some(day(to)),
    }
}

#[test]
fn what_is_rejected_stays_rejected_while_the_line_goes_on() {
    let told = with(
        "Op 12 Maart naar ROC van Twente met 14 docenten",
        &["12 maart"],
        &[],
    );
    assert_eq!(told.title, "Op 12 Maart");
    assert_eq!(told.parts.len(), 2);
    // More words are another thing to be asked.
    let told = with("Les 12 maart 2028", &["12 maart"], &[]);
    assert_eq!((told.title.as_str(), told.parts.len()), ("Les", 1));
}

#[test]
fn another_reading_is_one_click_away() {
    let first = reading("les 12/3");
    assert_eq!(value(&first.parts[0].also[0]), "2026-12-03");
    let chosen = with("les 12/3", &[], &[("12/3", first.parts[0].also[0].clone())]);
    assert_eq!(
        (chosen.title.as_str(), value(&chosen.parts[0].value)),
        ("les", "2026-12-03".to_owned())
    );
    assert!(chosen.parts[0].chosen);
    assert_eq!(chosen.parts[0].also, [when("2027-03-12", "2027-03-12")]);

    let both = with(
        "les De Kade",
        &[],
        &[(
            "De Kade",
            Value::Partner {
                id: Id::new("kade2"),
            },
        )],
    );
    assert_eq!(
        (both.title.as_str(), value(&both.parts[0].value)),
        ("les", "partner kade2".to_owned())
    );
    assert!(both.doubts.is_empty());
    // A field that these words can't say is no choice.
    assert_eq!(
        with(
            "les De Kade",
            &[],
            &[("De Kade", when("2027-01-01", "2027-01-01"))]
        )
        .doubts
        .len(),
        1
    );
}

#[test]
fn a_word_that_may_be_a_sector_stays_in_the_title_too() {
    let told = with(
        "Open dag bouw",
        &[],
        &[(
            "bouw",
            Value::Sector {
                id: Id::new("sector:bouw"),
            },
        )],
    );
    assert_eq!(told.title, "Open dag bouw");
    assert!(told.parts[0].in_title);
}

#[test]
fn of_two_days_the_chosen_one_counts() {
    let chosen = when("2027-04-14", "2027-04-14");
    let told = with(
        "les 12 maart en 14 april",
        &[],
        &[("14 april", chosen.clone())],
    );
    assert_eq!(told.title, "les 12 maart en");
    assert_eq!(told.parts.len(), 1);
    assert_eq!(told.parts[0].value, chosen);
    assert_eq!(told.doubts[0].words, "12 maart");
}

#[test]
fn a_year_is_filled_in_by_the_day_it_is() {
    // The day before a month is over, and the day after.
    assert_eq!(told("les 12 november", "2026-12-13"), "les | 2026-11-12");
    assert_eq!(told("les 12 november", "2026-12-14"), "les | 2027-11-12");
    assert_eq!(told("les 29 februari", "2027-04-15"), "les | 2028-02-29");
    assert_eq!(
        told("les 29 februari", "2027-01-15"),
        "les 29 februari | !no_such_day"
    );
    assert_eq!(told("les 31 december", "2027-01-10"), "les | 2026-12-31");
    assert_eq!(
        told("les week 53", "2026-11-28"),
        "les | 2026-12-28..2027-01-01"
    );
    assert_eq!(
        told("les week 53", "2027-03-28"),
        "les week 53 | !no_such_day"
    );
    // Over for less than a month by its end.
    assert_eq!(
        told("les 1 september t/m 20 november", "2026-11-28"),
        "les | 2026-09-01..2026-11-20"
    );
    let also = &reading("les 12 november").parts[0].also;
    assert_eq!(*also, [when("2027-11-12", "2027-11-12")]);
    let also = &reading("les 3 september").parts[0].also;
    assert_eq!(*also, [when("2026-09-03", "2026-09-03")]);
}

#[test]
fn places_are_counted_as_a_page_does() {
    let line = "🎉 feest 12 maart";
    let part = &reading(line).parts[0];
    let units: Vec<u16> = line.encode_utf16().collect();
    assert_eq!(
        String::from_utf16(&units[part.from as usize..part.to as usize]).unwrap(),
        "12 maart"
    );
}
