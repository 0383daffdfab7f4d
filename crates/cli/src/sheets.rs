//! Lists of the region's own, in and out, and the network that they make.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use tib_app::network_picture::{self, NetworkQuery};
use tib_app::sheets::{self, ReadAs, SheetChoice, SheetKind, SheetOutcome, SheetTrial};
use tib_app::{App, Code, ListQuery, Refusal, Result, Texts, import};

use crate::arguments::SheetRows;
use crate::print::line;
use crate::run::Answer;

impl SheetRows {
    fn kind(self) -> SheetKind {
        match self {
            Self::Organisations => SheetKind::Organisations,
            Self::Contacts => SheetKind::Contacts,
            Self::Partnerships => SheetKind::Partnerships,
        }
    }
}

/// What a file of `--mapping` says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Mapping {
    sheets: std::collections::BTreeMap<String, ReadAs>,
    columns: std::collections::BTreeMap<String, String>,
    values: std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>>,
    decisions: std::collections::BTreeMap<String, String>,
}

fn mapping(path: Option<&Path>) -> Result<Mapping> {
    let Some(path) = path else {
        return Ok(Mapping::default());
    };
    let text = std::fs::read_to_string(path).map_err(|error| Refusal::unreadable(path, &error))?;
    serde_json::from_str(&text).map_err(|error| {
        Refusal::new(Code::BadRequest)
            .on("mapping")
            .with("reason", error)
    })
}

fn choice(app: &App, file: &Path, kind: SheetKind, mapping: &Mapping) -> Result<SheetChoice> {
    if let Err(error) = file.metadata() {
        return Err(Refusal::unreadable(file, &error));
    }
    Ok(SheetChoice {
        file: import::offered(app, file).file,
        text: String::new(),
        kind: Some(kind),
        sheets: mapping.sheets.clone(),
        columns: mapping.columns.clone(),
        values: mapping.values.clone(),
        decisions: mapping.decisions.clone(),
        every_row: true,
    })
}

/// Reads lists in, or tries to; what is undecided stays out, and refused rows are told.
pub fn read_in(
    app: &App,
    texts: &Texts,
    files: &[std::path::PathBuf],
    rows: SheetRows,
    map: Option<&Path>,
    dry_run: bool,
) -> Result<Answer> {
    let map = mapping(map)?;
    let (mut words, mut all) = (String::new(), Vec::new());
    for file in files {
        let choice = choice(app, file, rows.kind(), &map)?;
        let trial = if dry_run {
            sheets::trial(app, &choice)?
        } else {
            sheets::run(app, &choice)?
        };
        words.push_str(&said(texts, &trial));
        all.push(told(&trial));
    }
    let json = match all.len() {
        1 => all.remove(0),
        _ => Value::Array(all),
    };
    Ok(Answer { words, json })
}

/// Counts, each row that can't be, and each that asks something, with the key by which `--mapping` answers.
fn told(trial: &SheetTrial) -> Value {
    let asked = trial
        .rows
        .iter()
        .filter(|row| matches!(row.outcome, SheetOutcome::Maybe | SheetOutcome::Conflict));
    let asked: Vec<Value> = asked
        .map(|row| json!({ "key": row.key, "title": row.title, "matches": row.matches, "cells": row.cells }))
        .collect();
    let refused = trial
        .rows
        .iter()
        .filter(|row| row.outcome == SheetOutcome::Refused);
    let refused: Vec<Value> = refused
        .flat_map(|row| {
            row.problems.iter().map(|problem| {
                json!({ "sheet": row.sheet, "row": row.row, "column": problem.column, "code": problem.code })
            })
        })
        .collect();
    let aside = trial
        .rows
        .iter()
        .filter(|row| row.outcome == SheetOutcome::Aside);
    let aside: Vec<Value> = aside
        .map(
            |row| json!({ "sheet": row.sheet, "row": row.row, "key": row.key, "title": row.title }),
        )
        .collect();
    json!({
        "new": trial.counts.new,
        "changed": trial.counts.changed,
        "same": trial.counts.same,
        "maybe": trial.counts.maybe,
        "conflict": trial.counts.conflict,
        "refused": refused,
        "asked": asked,
        "aside": aside,
        "remarks": trial.remarks,
        "unknown": trial.unknown,
        "guessed": trial.guessed,
    })
}

fn said(texts: &Texts, trial: &SheetTrial) -> String {
    let mut out = String::new();
    let counts = trial.counts;
    let holes = [
        ("new", counts.new),
        ("changed", counts.changed),
        ("same", counts.same),
        ("maybe", counts.maybe + counts.conflict),
        ("refused", counts.refused),
    ];
    line!(
        out,
        "{}",
        texts.with("cli-sheet", &holes.map(|(name, n)| (name, n.to_string())))
    );
    for remark in &trial.remarks {
        line!(out, "  {remark}");
    }
    for word in &trial.guessed {
        line!(out, "  “{}” -> {}", word.value, word.means);
    }
    for row in &trial.rows {
        for guess in row.guesses.iter().filter(|guess| !guess.text.is_empty()) {
            line!(
                out,
                "  {} {} {}: {}",
                row.sheet,
                row.row,
                row.title,
                guess.text
            );
        }
        for problem in &row.problems {
            line!(out, "  {} {}: {}", row.sheet, row.row, problem.text);
        }
        for cell in &row.cells {
            if row.outcome == SheetOutcome::Changed
                || row.outcome == SheetOutcome::Conflict
                || cell.here
            {
                line!(
                    out,
                    "  {} {}: {}: {} -> {}",
                    row.row,
                    row.title,
                    cell.name,
                    cell.from,
                    cell.to
                );
            }
        }
    }
    out
}

/// By which a file tells what it holds.
fn ending(path: &Path) -> String {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.unwrap_or_default().to_lowercase()
}

/// Writes a list into a file.
pub fn write_out(app: &App, texts: &Texts, rows: SheetRows, to: &Path) -> Result<Answer> {
    let bytes = sheets::workbook_of(app, rows.kind(), &ListQuery::default(), &ending(to))?;
    std::fs::write(to, bytes).map_err(|error| tib_app::unwritable(to, &error))?;
    let path = to.display().to_string();
    Answer::new(
        texts.with("cli-saved", &[("path", path.clone())]),
        &json!({ "path": path }),
    )
}

/// Holds a workbook that came back beside what is here.
pub fn compare(app: &App, texts: &Texts, file: &Path, rows: Option<SheetRows>) -> Result<Answer> {
    let kinds = match rows {
        Some(rows) => vec![rows.kind()],
        None => vec![
            SheetKind::Organisations,
            SheetKind::Contacts,
            SheetKind::Partnerships,
        ],
    };
    let nothing = Mapping::default();
    for kind in kinds {
        let choice = choice(app, file, kind, &nothing)?;
        if sheets::look(app, &choice).is_ok_and(|look| look.came_back) {
            let trial = sheets::trial(app, &choice)?;
            return Answer::new(said(texts, &trial), &trial);
        }
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Err(Refusal::new(Code::WorkbookForeign).with("file", name))
}

/// What stands out in the network.
pub fn network(app: &App, year: Option<i32>, findings: bool, to: Option<&Path>) -> Result<Answer> {
    let query = NetworkQuery {
        year,
        width: 1000,
        height: 700,
        ..NetworkQuery::default()
    };
    if let Some(to) = to {
        let bytes = network_picture::drawn(app, &query, &ending(to))?;
        std::fs::write(to, bytes).map_err(|error| tib_app::unwritable(to, &error))?;
    }
    let picture = network_picture::picture(app, &query)?;
    let mut words = String::new();
    line!(words, "{}", picture.headline);
    for one in &picture.findings {
        line!(words, "{}", one.words);
    }
    if findings {
        return Answer::new(words, &picture.findings);
    }
    Answer::new(words, &picture)
}
