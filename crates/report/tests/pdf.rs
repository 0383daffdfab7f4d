//! The report as a file: it conforms, says what it should, and nothing in the data can break it.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{activity, empty, full};
use tib_report::{Pdf, Report, pdf};
use tib_texts::{Language, Texts};

fn made(report: &Report) -> Pdf {
    // Conforming to PDF/UA-1 and PDF/A-3a is checked while it is written.
    let made = pdf(report, &Texts::new(Language::Nl)).unwrap();
    assert!(made.bytes.starts_with(b"%PDF-1.7"));
    made
}

fn holds(made: &Pdf, part: &str) -> bool {
    made.bytes
        .windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[test]
fn a_report_conforms_to_both_standards_and_says_so() {
    let made = made(&full(vec![activity("Techniekdag")]));
    for part in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "/StructTreeRoot",
        "/Lang(nl)",
    ] {
        assert!(holds(&made, part), "{part}");
    }
    assert_eq!(made.pages, 5);
}

#[test]
fn the_same_report_is_the_same_file_and_another_is_not() {
    let report = full(vec![activity("Techniekdag")]);
    assert_eq!(made(&report), made(&report));
    let other = full(vec![activity("Techniekdagen")]);
    assert_ne!(made(&report).bytes, made(&other).bytes);
}

#[test]
fn a_report_of_nothing_is_a_report() {
    let english = pdf(&empty(), &Texts::new(Language::En)).unwrap();
    assert!(holds(&english, "/Lang(en)"));
    made(&empty());
}

#[test]
fn no_name_can_break_it() {
    let odd = "#*_$@<>\\`\"'[]{}~=-+/ \u{7} 🛠️ 漢字 \u{202e}עברית e\u{301} #import \"x\"";
    let long = "Samenwerkingsovereenkomst".repeat(12);
    let mut report = full(vec![activity(odd), activity(&long), activity("")]);
    report.region = format!("{odd} {long}");
    report.identity = odd.into();
    report.sectors = vec![odd.into(), long.clone()];
    report.municipalities = vec![long.clone()];
    for partnership in &mut report.partnerships {
        partnership.name.clone_from(&long);
        partnership.members = vec![odd.into(), long.clone()];
    }
    for indicator in &mut report.indicators {
        indicator.title = odd.into();
        for line in &mut indicator.lines {
            line.name = odd.into();
        }
        indicator.sources = vec![odd.into(), long.clone()];
    }
    made(&report);
}

/// A file of a version without limits may hold such names.
#[test]
fn a_name_as_long_as_a_book_is_cut_and_shows_that_it_is() {
    let book = "woord ".repeat(10_000);
    let mut report = full(vec![activity(&book)]);
    report.region.clone_from(&book);
    for partnership in &mut report.partnerships {
        partnership.name.clone_from(&book);
    }
    for partner in &mut report.partners {
        partner.name.clone_from(&book);
    }
    let made = made(&report);
    assert!(made.pages < 20, "{} pages", made.pages);
}

#[test]
fn two_thousand_activities_fit() {
    let activities = (0..2000)
        .map(|number| activity(&format!("Activiteit {number}")))
        .collect();
    assert!(made(&full(activities)).pages > 100);
}
