//! Answers in words, for a person at a terminal.

use std::fmt::Write;
use std::path::Path;

use tib_app::views::{
    ImportRow, Leaving, Monitor, NewsRow, OutboxRow, Outcome, PartnershipRow, Preview, ReportFile,
    SyncOutcome, SyncState, UnknownBranch,
};
use tib_app::{Activity, Organisation, Region, SchoolYear, Scope, Texts, format};

/// How many unknown branches are named before the rest is only counted.
const NAMED: usize = 20;

/// Writing into a `String` can't fail.
macro_rules! line {
    ($out:expr, $($arg:tt)*) => { let _ = writeln!($out, $($arg)*); };
}

pub fn made(texts: &Texts, path: &Path) -> String {
    texts.with("cli-made", &[("path", path.display().to_string())])
}

pub fn region(texts: &Texts, region: &Region) -> String {
    let mut out = region.name.clone();
    let count = region.members.len().to_string();
    line!(
        out,
        ": {}",
        texts.with("cli-municipalities", &[("count", count)])
    );
    let places: Vec<_> = region
        .members
        .iter()
        .map(|member| member.place.as_str())
        .collect();
    line!(out, "{}", places.join(" "));
    out
}

pub fn previews(texts: &Texts, previews: &[Preview]) -> String {
    let mut out = String::new();
    for preview in previews {
        let kind = texts.get(&format!("import-kind-{}", preview.kind.to_lowercase()));
        line!(
            out,
            "{}: {kind} {}",
            preview.file_name,
            year(preview.school_year)
        );
        let counts = [
            ("rows", preview.rows.to_string()),
            ("rejected", preview.rejected_count.to_string()),
        ];
        line!(out, "  {}", texts.with("cli-preview-rows", &counts));
        for row in &preview.rejected {
            line!(out, "  {}: {} {}", row.line, row.reason, row.raw);
        }
        unknown(&mut out, texts, &preview.unknown);
    }
    out
}

pub fn outcomes(texts: &Texts, outcomes: &[Outcome]) -> String {
    let mut out = String::new();
    for outcome in outcomes {
        import(&mut out, texts, &outcome.import);
        if outcome.already {
            line!(out, "  {}", texts.get("cli-import-already"));
        }
        unknown(&mut out, texts, &outcome.unknown);
    }
    out
}

pub fn imports(texts: &Texts, imports: &[ImportRow]) -> String {
    let mut out = String::new();
    for row in imports {
        import(&mut out, texts, row);
    }
    out
}

fn import(out: &mut String, texts: &Texts, row: &ImportRow) {
    let kind = texts.get(&format!("import-kind-{}", row.kind.to_lowercase()));
    line!(out, "{}: {kind} {}", row.file_name, year(row.school_year));
    let counts = [
        ("read", row.rows_read.to_string()),
        ("new", row.rows_new.to_string()),
        ("changed", row.rows_changed.to_string()),
        ("same", row.rows_same.to_string()),
        ("rejected", row.rows_rejected.to_string()),
    ];
    line!(out, "  {}", texts.with("cli-import-rows", &counts));
    if row.withdrawn {
        line!(out, "  {}", texts.get("cli-import-withdrawn"));
    }
}

fn unknown(out: &mut String, texts: &Texts, branches: &[UnknownBranch]) {
    if branches.is_empty() {
        return;
    }
    let count = branches.len().to_string();
    line!(
        out,
        "  {}",
        texts.with("cli-unknown-branches", &[("count", count)])
    );
    for branch in branches.iter().take(NAMED) {
        line!(out, "    {} {}, {}", branch.unit, branch.name, branch.place);
    }
    if branches.len() > NAMED {
        line!(out, "    …");
    }
}

pub fn monitor(texts: &Texts, monitor: &Monitor) -> String {
    let mut out = String::new();
    for missing in &monitor.missing {
        line!(
            out,
            "{}",
            texts.get(&format!("cli-missing-{}", missing.as_str()))
        );
    }
    for figure in &monitor.figures {
        let name = texts.get(&format!("indicator-{}", figure.indicator.replace('_', "-")));
        let scope = texts.get(match figure.scope {
            Scope::Region => "scope-region",
            Scope::Country => "scope-country",
            Scope::Rest => "scope-rest",
        });
        let show = |value: Option<f64>| match value {
            Some(value) if figure.indicator.ends_with("_share") => {
                format::percent(texts.language(), value)
            }
            Some(value) => format::decimal(texts.language(), value, 0),
            None => "–".to_owned(),
        };
        let value = match figure.value {
            Some(_) => show(figure.value),
            None => format!("{} – {}", show(figure.low), show(figure.high)),
        };
        let years = SchoolYear(figure.school_year);
        line!(out, "{years}  {name:<32} {scope:<22} {value:>10}");
    }
    out
}

pub fn activities(texts: &Texts, activities: &[Activity]) -> String {
    let mut out = String::new();
    for activity in activities {
        let status = texts.get(&format!("activity-status-{}", activity.status.as_str()));
        let day = |day: Option<_>| day.map(|day| format!("{day}")).unwrap_or_default();
        line!(
            out,
            "{}  {:<10} {:>10} {:>10}  {status:<12} {}",
            activity.id,
            "",
            day(activity.start),
            day(activity.end),
            activity.title
        );
    }
    out
}

pub fn organisations(texts: &Texts, organisations: &[Organisation]) -> String {
    let mut out = String::new();
    for organisation in organisations {
        let place = &organisation.place;
        line!(out, "{}  {} ({place})", organisation.id, organisation.name);
    }
    let count = organisations.len().to_string();
    line!(
        out,
        "{}",
        texts.with("cli-organisations", &[("count", count)])
    );
    out
}

pub fn partnerships(texts: &Texts, rows: &[PartnershipRow]) -> String {
    let mut out = String::new();
    for row in rows {
        let complete = if row.vmbo && row.mbo && row.industry {
            texts.get("partnership-complete")
        } else {
            texts.get("partnership-incomplete")
        };
        line!(
            out,
            "{}  {} — {complete}",
            row.partnership.id,
            row.partnership.name
        );
    }
    out
}

fn year(year: Option<i32>) -> String {
    year.map(|year| SchoolYear(year).to_string())
        .unwrap_or_default()
}

pub fn report(texts: &Texts, made: &ReportFile) -> String {
    let holes = [
        ("path", made.path.clone()),
        ("pages", made.pages.to_string()),
    ];
    texts.with("cli-report", &holes)
}

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

pub fn leaving(leaving: &Leaving) -> String {
    let mut out = String::new();
    for section in &leaving.sections {
        line!(out, "{}", section.title);
        for row in &section.rows {
            line!(out, "  {:60} {:>14}", row.label, row.value);
        }
    }
    line!(out, "\n{}", leaving.body);
    out
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
