//! `tib plan add`: an activity in one line.

use std::fmt::Write;

use tib_app::quick_entry::{self, QuickActivity, Said, Value};
use tib_app::records::{self, RecordChange};
use tib_app::{Activity, App, Id, Result, Texts, format};

use crate::print::line;
use crate::run::Answer;

/// Makes the activity of a line, and says how it was read.
pub fn add(app: &App, texts: &Texts, text: &str) -> Result<Answer> {
    let read = quick_entry::read(app, texts.language(), text, &Said::default())?;
    let change = RecordChange {
        id: read.activity.id.clone(),
        changes: read.changes.clone(),
        session: String::new(),
    };
    records::create::<Activity>(app, &change)?;
    Answer::new(words(texts, &read), &read)
}

fn words(texts: &Texts, read: &QuickActivity) -> String {
    let mut out = String::new();
    line!(out, "{}", read.activity.id);
    line!(out, "{}: {}", texts.get("ui-title"), read.reading.title);
    for part in &read.reading.parts {
        let key = if part.near {
            "cli-quick-near"
        } else {
            "cli-quick-read"
        };
        let values = [
            ("what", told(texts, read, &part.value)),
            ("words", part.words.clone()),
        ];
        line!(
            out,
            "{}: {}",
            texts.get(field(&part.value)),
            texts.with(key, &values)
        );
    }
    for doubt in &read.reading.doubts {
        let mut why = texts.get(doubt.why.key());
        let readings: Vec<String> = doubt
            .readings
            .iter()
            .map(|value| told(texts, read, value))
            .collect();
        if !readings.is_empty() {
            why = format!("{why} ({})", readings.join("; "));
        }
        let values = [("words", doubt.words.clone()), ("why", why)];
        line!(out, "{}", texts.with("cli-quick-doubt", &values));
    }
    out
}

fn field(value: &Value) -> &'static str {
    match value {
        Value::When { .. } => "ui-when",
        Value::Partner { .. } => "ui-with-whom",
        Value::Project { .. } => "ui-project",
        Value::Theme { .. } => "ui-theme",
        Value::Sector { .. } => "ui-sector",
        Value::Reach { .. } => "ui-reach",
    }
}

fn told(texts: &Texts, read: &QuickActivity, value: &Value) -> String {
    let day = |day| format::short_date(texts.language(), day);
    let name = |id: &Id| {
        read.names
            .get(id)
            .cloned()
            .unwrap_or_else(|| id.to_string())
    };
    match value {
        Value::When {
            start: Some(start),
            end: Some(end),
        } if start == end => day(*start),
        Value::When {
            start: Some(start),
            end: Some(end),
        } => format!("{} – {}", day(*start), day(*end)),
        Value::When {
            start: Some(start), ..
        } => texts.with("quick-from", &[("date", day(*start))]),
        Value::When { end, .. } => {
            let end = end.map(day).unwrap_or_default();
            texts.with("quick-until", &[("date", end)])
        }
        Value::Partner { id }
        | Value::Project { id }
        | Value::Theme { id }
        | Value::Sector { id } => name(id),
        Value::Reach {
            target_group,
            planned,
        } => {
            let n = format::decimal(texts.language(), f64::from(*planned), 0);
            texts.with("quick-reach", &[("n", n), ("group", name(target_group))])
        }
    }
}
