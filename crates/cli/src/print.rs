//! Answers in words, for a person at a terminal.

mod traffic;

use std::fmt::Write;
use std::path::Path;

use serde_json::Value;
use tib_app::backups::Backups;
use tib_app::calendar::CalendarSaved;
use tib_app::damaged::Recovered;
use tib_app::monitor::NationalList;
use tib_app::views::{
    College, ImportRow, Monitor, Offer, Outcome, Preview, ReportFile, UnknownBranch,
};
use tib_app::{
    Code, Figure, Found, Refusal, Region, Result, SchoolYear, Texts, escape_formula, format,
};
pub use traffic::{enrolled, leaving, news, outbox, synced};

/// How many unknown branches are named before the rest is only counted.
const NAMED: usize = 20;

/// Writing into a `String` can't fail.
macro_rules! line {
    ($out:expr, $($arg:tt)*) => { let _ = writeln!($out, $($arg)*); };
}
pub(crate) use line;

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
            years(&preview.years, preview.school_year)
        );
        let counts = [
            ("rows", preview.rows.to_string()),
            ("rejected", preview.rejected_count.to_string()),
        ];
        line!(out, "  {}", texts.with("cli-preview-rows", &counts));
        if let Some(file) = &preview.overtaken_by {
            let values = [("name", file.clone()), ("day", preview.edition.clone())];
            line!(out, "  {}", texts.with("cli-preview-overtaken", &values));
        }
        for row in &preview.rejected {
            let reason = texts.get(&format!("ui-reject-{}", row.reason));
            line!(out, "  {}: {reason}: {}", row.line, row.raw);
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

pub fn backups(texts: &Texts, found: &Backups) -> String {
    let mut out = String::new();
    for one in &found.backups {
        let path = Path::new(&found.folder).join(&one.name);
        let reason = texts.get(&format!("ui-backup-reason-{}", one.reason));
        let differing = one.differs.as_ref().map_or_else(
            || "?".to_owned(),
            |all| all.values().sum::<u64>().to_string(),
        );
        let values = [("reason", reason), ("n", differing)];
        line!(
            out,
            "{} {}",
            path.display(),
            texts.with("cli-backup", &values)
        );
    }
    out
}

/// How much there is of each kind, and whether that is all.
pub fn recovered(texts: &Texts, found: &Recovered) -> String {
    let path = [("path", found.path.clone())];
    let mut out = String::new();
    line!(out, "{}", texts.with("cli-recovered", &path));
    for (kind, many) in found.records.iter().filter(|(_, many)| **many > 0) {
        let kind = texts.get(&format!("kind-{}", kind.replace('_', "-")));
        line!(out, "  {many} {kind}");
    }
    let parts = [
        (found.incomplete, "cli-recovered-incomplete"),
        (found.figures_lost, "recovered-figures"),
        (found.history_lost, "recovered-history"),
    ];
    let said = parts
        .into_iter()
        .filter(|(lost, _)| *lost)
        .map(|(_, key)| key);
    for key in said.clone() {
        line!(out, "{}", texts.get(key));
    }
    if said.count() == 0 {
        line!(out, "{}", texts.get("cli-recovered-whole"));
    }
    out
}

/// What is in a calendar, and what isn't.
pub fn calendar(texts: &Texts, path: &Path, saved: &CalendarSaved) -> String {
    let mut out = String::new();
    let path = [("path", path.display().to_string())];
    line!(out, "{}", texts.with("cli-saved", &path));
    let counts = [
        ("calendar-undated", saved.undated),
        ("calendar-names", saved.names),
    ];
    let said = |key: &str, many: u64| texts.with(key, &[("n", many.to_string())]);
    line!(out, "{}", said("calendar-saved", saved.events));
    for (key, many) in counts.into_iter().filter(|(_, many)| *many > 0) {
        line!(out, "{}", said(key, many));
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
    line!(out, "{}: {kind} {}", row.file_name, years(&row.years, None));
    let edition = [("day", row.edition.clone()), ("id", row.id.to_string())];
    line!(out, "  {}", texts.with("cli-import-edition", &edition));
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
        let placed = branch.placed.as_deref().map(|name| format!(" → {name}"));
        let placed = placed.unwrap_or_default();
        line!(
            out,
            "    {} {}, {}{placed}",
            branch.unit,
            branch.name,
            branch.place
        );
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
        let name = indicator(texts, monitor, figure);
        let scope = texts.get(&format!(
            "scope-{}",
            figure.scope.as_str().replace('_', "-")
        ));
        let show = |value: Option<f64>| match value {
            Some(value) if figure.base.is_some() => format::decimal(texts.language(), value, 1),
            Some(value) if figure.denominator_high.is_some() => {
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
        line!(out, "{years}  {name:<46} {scope:<32} {value:>12}");
    }
    out
}

/// The indicator's name with its part, `instroom vmbo-techniek · kb`.
fn indicator(texts: &Texts, monitor: &Monitor, figure: &Figure) -> String {
    let series = monitor
        .series
        .iter()
        .find(|one| one.indicator == figure.indicator);
    let key = format!("indicator-{}", figure.indicator.replace('_', "-"));
    let own = series.and_then(|series| series.name.clone());
    let name = own.unwrap_or_else(|| texts.get(&key));
    match figure
        .breakdown
        .as_deref()
        .and_then(|part| part.split_once(':'))
    {
        Some((_, part)) => format!("{name} · {part}"),
        None => name,
    }
}

/// Every field of every figure; none of them runs as a formula.
pub fn csv(figures: &[Figure]) -> Result<String> {
    let failed = |error: &dyn std::fmt::Display| Refusal::new(Code::Internal).with("reason", error);
    let mut table = csv::Writer::from_writer(Vec::new());
    for figure in figures {
        let row = serde_json::to_value(figure).map_err(|error| failed(&error))?;
        let fields = row.as_object().into_iter().flatten();
        if table.get_ref().is_empty() {
            let names = fields.clone().map(|(name, _)| name);
            table.write_record(names).map_err(|error| failed(&error))?;
            table.flush().map_err(|error| failed(&error))?;
        }
        let values = fields.map(|(_, value)| match value {
            Value::Null => String::new(),
            Value::String(text) => escape_formula(text).into_owned(),
            Value::Array(all) => {
                let texts: Vec<&str> = all.iter().filter_map(Value::as_str).collect();
                escape_formula(&texts.join(" ")).into_owned()
            }
            other => other.to_string(),
        });
        table.write_record(values).map_err(|error| failed(&error))?;
    }
    let bytes = table.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}

pub fn national_list(texts: &Texts, list: &NationalList) -> String {
    let mut out = String::new();
    for region in &list.regions {
        let count = region.members.len().to_string();
        let members = texts.with("cli-members", &[("count", count)]);
        line!(out, "{:<28} {members}", region.name);
    }
    for doubt in &list.doubts {
        let (key, holes) = doubt.sentence();
        line!(out, "! {}", texts.with(key, &holes));
    }
    out
}

pub fn offer(texts: &Texts, offer: &Offer) -> String {
    let mut out = String::new();
    line!(out, "{}", year(offer.school_year));
    for course in &offer.courses {
        let level = course
            .level
            .map(|level| level.to_string())
            .unwrap_or_default();
        let students = if (course.low - course.high).abs() < f64::EPSILON {
            format::decimal(texts.language(), course.low, 0)
        } else {
            let [low, high] =
                [course.low, course.high].map(|n| format::decimal(texts.language(), n, 0));
            format!("{low} – {high}")
        };
        let small = if course.small.is_empty() { "" } else { "*" };
        line!(
            out,
            "{:<6} {level:<2} {:<60} {students:>9}{small:<1} {}",
            course.code,
            course.name,
            course.colleges.join(" ")
        );
    }
    let threshold = [("threshold", offer.threshold.to_string())];
    line!(out, "{}", texts.with("cli-small-courses", &threshold));
    out
}

pub fn colleges(colleges: &[College]) -> String {
    let mut out = String::new();
    for college in colleges {
        let hand = if college.by_hand { "*" } else { "" };
        line!(
            out,
            "{}  {:>3}%{hand:<1} {:>7}  {} ({})",
            college.id,
            college.percent,
            college.students,
            college.name,
            college.municipality
        );
    }
    out
}

/// `2014-2015 … 2018-2019`, or the one year.
fn years(years: &[i32], only: Option<i32>) -> String {
    match years {
        [first, .., last] => format!("{} … {}", SchoolYear(*first), SchoolYear(*last)),
        [one] => SchoolYear(*one).to_string(),
        [] => year(only),
    }
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
    let mut lines = vec![texts.with("cli-report", &holes)];
    if !made.unprinted.is_empty() {
        let count = [("count", made.unprinted.len().to_string())];
        lines.push(texts.with("report-unprinted", &count));
    }
    for one in &made.unprinted {
        let mut places: Vec<String> = one
            .places
            .iter()
            .map(|place| {
                let title = [("title", place.title.clone())];
                texts.with(&format!("report-place-{}", place.field), &title)
            })
            .collect();
        if one.more > 0 {
            places.push(texts.with("report-place-more", &[("count", one.more.to_string())]));
        }
        let (character, code) = (&one.character, &one.code);
        lines.push(format!("  {character} ({code}): {}", places.join("; ")));
    }
    lines.join("\n")
}

/// What was found, each with its kind and where the words stand when that isn't its title.
pub fn found(texts: &Texts, words: &str, found: &[Found]) -> String {
    if found.is_empty() {
        return texts.with("cli-search-none", &[("words", words.to_owned())]);
    }
    let mut out = String::new();
    for one in found {
        let kind = texts.get(&format!("kind-{}", one.kind.replace('_', "-")));
        let parts = [&one.note, &one.found].map(String::as_str);
        let rest: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        line!(out, "{kind:<20} {}", one.title);
        for part in rest {
            line!(out, "{:<20} {part}", "");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_a_csv_never_run_as_formulas_and_numbers_stay_numbers() {
        let figure = serde_json::json!({
            "indicator": "=1+1", "school_year": 2025, "scope": "region", "value": -5.0, "masked": 0,
            "provisional": false, "unplaced": 0.0, "placed_by_name": 0.0, "shrink_corrected": false,
            "sources": ["-a.csv", "b.csv"],
        });
        let text = csv(&[serde_json::from_value(figure).unwrap()]).unwrap();
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let columns = rows.headers().unwrap().clone();
        let row = rows.records().next().unwrap().unwrap();
        let cell = |name: &str| row.get(columns.iter().position(|one| one == name).unwrap());
        assert_eq!(cell("indicator"), Some("'=1+1"));
        assert_eq!(cell("value"), Some("-5"));
        assert_eq!(cell("sources"), Some("'-a.csv b.csv"));
    }
}
