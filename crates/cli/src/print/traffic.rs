//! Traffic with the national team, in words.

use std::fmt::Write;

use tib_app::views::{Difference, NewsRow, OutboxRow, SummaryPreview, SyncOutcome, SyncState};
use tib_app::{Texts, format};

use super::{line, year};

pub fn enrolled(texts: &Texts, state: &SyncState) -> String {
    state
        .enrolled
        .as_ref()
        .map_or_else(String::new, |enrolled| {
            let names = [
                ("service", enrolled.service.clone()),
                ("region", enrolled.region.clone()),
            ];
            texts.with("cli-enrolled", &names)
        })
}

pub fn leaving(texts: &Texts, leaving: &SummaryPreview) -> String {
    let mut out = String::new();
    line!(out, "{}", leaving.holds);
    if let Some(since) = &leaving.since {
        line!(out, "{since}");
    }
    for section in &leaving.sections {
        line!(out, "\n{}", section.title);
        for group in &section.groups {
            if let Some(title) = &group.title {
                line!(out, "  {title}");
            }
            for row in &group.rows {
                let differs = differs(texts, &row.difference);
                line!(out, "    {:58} {:>14}{differs}", row.label, row.value);
            }
        }
    }
    for scope in &leaving.figures.scopes {
        line!(out, "\n{}: {}", texts.get("leaving-indicators"), scope.name);
        for row in &scope.rows {
            line!(out, "  {}", row.label);
            for (year, one) in leaving.figures.years.iter().zip(&row.values) {
                if one.value.is_empty() && one.difference == Difference::Same {
                    continue;
                }
                let year = format::school_year(i32::from(*year));
                let differs = differs(texts, &one.difference);
                line!(out, "    {year:58} {:>14}{differs}", one.value);
            }
        }
    }
    if !leaving.stays.is_empty() {
        line!(out, "\n{}", texts.get("ui-leaving-stays"));
    }
    for row in &leaving.stays {
        line!(out, "    {:58} {:>14}", row.label, row.value);
    }
    if !leaving.names.is_empty() {
        let n = leaving.names.len().to_string();
        line!(out, "\n{}", texts.with("ui-names", &[("n", n)]));
        line!(out, "{}", texts.get("ui-names-text"));
    }
    for one in &leaving.names {
        let mark = if one.allowed { 'x' } else { ' ' };
        line!(out, "  [{mark}] {}: {}", one.title, one.sentence);
    }
    line!(out, "\n{}", leaving.body);
    out
}

/// What became of a row since the summary before, behind it.
fn differs(texts: &Texts, difference: &Difference) -> String {
    let was = |before: &String| texts.with("ui-leaving-was", &[("value", before.clone())]);
    match difference {
        Difference::Same => String::new(),
        Difference::New => format!("  ({})", texts.get("ui-leaving-is-new")),
        Difference::Changed(before) => format!("  ({})", was(before)),
        Difference::Gone(before) if before.is_empty() => {
            format!("  ({})", texts.get("ui-leaving-is-gone"))
        }
        Difference::Gone(before) => {
            let gone = texts.get("ui-leaving-is-gone");
            format!("  ({gone}, {})", was(before))
        }
    }
}

pub fn synced(texts: &Texts, outcome: &SyncOutcome) -> String {
    let count = |key: &str, n: u64| texts.with(key, &[("n", n.to_string())]);
    let mut out = String::new();
    let told = [
        (outcome.began, texts.get("cli-sync-began")),
        (outcome.server_lost, texts.get("cli-sync-server-lost")),
        (true, count("cli-sync-sent", outcome.sent - outcome.refused)),
        (
            outcome.refused > 0,
            count("cli-sync-refused", outcome.refused),
        ),
        (true, count("cli-sync-received", outcome.received)),
        (outcome.compared, texts.get("cli-sync-compared")),
    ];
    for (_, words) in told.iter().filter(|(said, _)| *said) {
        line!(out, "{words}");
    }
    out
}

pub fn outbox(texts: &Texts, outbox: &[OutboxRow]) -> String {
    let mut out = String::new();
    for row in outbox {
        let state = texts.get(&format!("entry-state-{}", row.state));
        let at = row.received_at.as_ref().unwrap_or(&row.written_at);
        let reason = row.reason.as_deref().unwrap_or_default();
        line!(
            out,
            "{:>4} {:10} {:9} {state:14} {at} {reason}",
            row.place,
            row.kind,
            year(row.school_year)
        );
    }
    out
}

pub fn news(news: &[NewsRow]) -> String {
    let mut out = String::new();
    for item in news {
        line!(out, "{} {}\n{}\n", item.published_at, item.title, item.text);
    }
    out
}
