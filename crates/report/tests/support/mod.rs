//! A small report to try things on.

use chrono::NaiveDate;
use tib_report::{
    Activity, Indicator, KeyFigure, Line, Partner, Partnership, Report, Source, Unit,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn empty() -> Report {
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

pub fn activity(title: &str) -> Activity {
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

pub fn full(activities: Vec<Activity>) -> Report {
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
            sentence: Some("De regio groeide in vier jaar 8,0%".into()),
            drawn: vec![line("Onze regio", 100.0), line("Nederland", 100.0)],
            base: Some(2021),
            breaks: vec![2023],
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
