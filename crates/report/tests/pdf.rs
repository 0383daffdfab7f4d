//! The report as a file: it conforms, says what it should, and nothing in the data can break it.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use chrono::NaiveDate;
use tib_report::{
    Activity, Indicator, KeyFigure, Line, Partner, Partnership, Pdf, Report, Source, Unit, pdf,
};
use tib_texts::{Language, Texts};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn empty() -> Report {
    Report {
        region: String::new(),
        school_year: 2025,
        date: day("2026-07-01"),
        concept: true,
        identity: String::new(),
        sectors: vec![],
        municipalities: vec![],
        key_figures: vec![],
        activities: vec![],
        themes: vec![],
        partnerships: vec![],
        partners: vec![],
        indicators: vec![],
        sources: vec![],
    }
}

fn activity(title: &str) -> Activity {
    Activity {
        title: title.into(),
        start: Some(day("2025-10-01")),
        end: Some(day("2026-01-31")),
        status: "afgerond".into(),
        themes: vec!["LOB".into()],
        partners: vec!["Het Waterland".into(), "Metaalbedrijf Vos".into()],
        planned: Some(1200),
        reached: None,
        results: "Twaalf scholen deden mee.\n\nEn drie bedrijven.".into(),
        lessons: "Eerder beginnen.".into(),
    }
}

fn full(activities: Vec<Activity>) -> Report {
    let line = |name: &str, first: f64| Line {
        name: name.into(),
        values: vec![
            Some((first, first)),
            None,
            Some((first * 1.05, first * 1.1)),
            Some((first * 1.2, first * 1.2)),
        ],
    };
    Report {
        region: "Twente".into(),
        identity: "Een regio van makers.".into(),
        sectors: vec!["Bouw".into()],
        municipalities: vec!["Enschede".into(), "Almelo".into()],
        key_figures: vec![KeyFigure {
            label: "Instroom".into(),
            unit: Unit::Share,
            value: 0.1618,
            before: Some(0.155),
            note: None,
        }],
        themes: vec![
            (Some("LOB".into()), (0..activities.len()).collect()),
            (None, vec![]),
        ],
        activities,
        partnerships: vec![Partnership {
            name: "Techniekpact Twente".into(),
            kind: "convenant".into(),
            status: "actief".into(),
            members: vec!["Het Waterland".into(), "ROC".into()],
            sides: [true, true, false],
            end: None,
        }],
        partners: vec![Partner {
            name: "Het Waterland".into(),
            kinds: vec!["Vmbo-school".into()],
            place: "Enschede".into(),
        }],
        indicators: vec![Indicator {
            title: "Instroom vmbo-techniek".into(),
            definition: "Leerlingen in leerjaar 3.".into(),
            unit: Unit::Count,
            years: vec![2021, 2022, 2023, 2024],
            lines: vec![line("Onze regio", 576.0), line("Nederland", 11_763.0)],
            masked: 3,
            sources: vec!["leerlingen-2024.csv".into()],
        }],
        sources: vec![Source {
            file: "leerlingen-2024.csv".into(),
            kind: "Leerlingen".into(),
            school_year: Some(2024),
            imported: Some(day("2026-06-30")),
        }],
        ..empty()
    }
}

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
