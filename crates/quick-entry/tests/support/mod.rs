//! A small region's names, and readings as text.

#![allow(dead_code, reason = "each test uses its own part")]

use chrono::NaiveDate;
use tib_domain::{Id, NATIONAL_TERMS, Term, TermList};
use tib_quick_entry::{Named, Reading, Said, Value, Vocabulary, read};

/// A Saturday.
pub const TODAY: &str = "2026-11-28";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn vocabulary() -> Vocabulary {
    let mut terms: Vec<Term> = NATIONAL_TERMS
        .iter()
        .map(|(list, code, nl, en)| Term {
            id: Id::new(format!("{}:{code}", list.as_str())),
            list: *list,
            code: (*code).into(),
            name_nl: (*nl).into(),
            name_en: (*en).into(),
            national: true,
            ..Term::default()
        })
        .collect();
    terms.push(Term::regional(
        TermList::TargetGroup,
        Id::new("target_group:eigen"),
        "Zij-instromers",
    ));
    let named = |id: &str, name: &str| Named {
        id: Id::new(id),
        name: name.into(),
        others: Vec::new(),
    };
    Vocabulary::new(
        &terms,
        [
            named("roc", "ROC van Twente"),
            named("gieterij", "Gieterij Oost"),
            named("bonhoeffer", "Bonhoeffer College"),
            named("kade1", "De Kade"),
            named("kade2", "De Kade"),
            named("sto", "STO"),
        ],
        [named("lasrobot", "Lasrobot")],
    )
}

pub fn value(value: &Value) -> String {
    let short = |id: &Id| {
        id.as_str()
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let day = |day: &Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    match value {
        Value::When { start, end } if start == end => day(start),
        Value::When { start, end } => format!("{}..{}", day(start), day(end)),
        Value::Partner { id } => format!("partner {}", short(id)),
        Value::Project { id } => format!("project {}", short(id)),
        Value::Theme { id } => format!("theme {}", short(id)),
        Value::Sector { id } => format!("sector {}", short(id)),
        Value::Reach {
            target_group,
            planned,
        } => format!("{planned} {}", short(target_group)),
    }
}

pub fn reading(line: &str) -> Reading {
    read(line, day(TODAY), &vocabulary(), &Said::default())
}

/// The reading of a line in one line.
pub fn told(line: &str, today: &str) -> String {
    let reading = read(line, day(today), &vocabulary(), &Said::default());
    let mut told = vec![reading.title];
    for part in &reading.parts {
        let near = if part.near { "~" } else { "" };
        let kept = if part.in_title { "^" } else { "" };
        told.push(format!("{near}{kept}{}", value(&part.value)));
    }
    for doubt in &reading.doubts {
        let why = doubt
            .why
            .key()
            .trim_start_matches("quick-why-")
            .replace('-', "_");
        let mut readings: Vec<String> = doubt.readings.iter().map(value).collect();
        readings.insert(0, format!("!{why}"));
        told.push(readings.join(" "));
    }
    told.join(" | ")
}
