//! The rows that stay out, as a workbook with the reason beside each: to be mended and read in after all.

use std::collections::HashMap;
use std::path::Path;

use tib_domain::{Code, Refusal};
use tib_report::{Datum, Sheet, workbook};

use super::row::{Outcome, PlannedRow};
use super::run::{planned, read};
use super::views::SheetChoice;
use crate::{App, Result, message, unwritable};

/// Writes the rows that a trial leaves out where the user wants them. False when they thought better of it.
pub fn save_kept_out(app: &App, choice: &SheetChoice) -> Result<bool> {
    let texts = app.texts();
    let bytes = kept_out(app, choice)?;
    let name = texts.get("sheet-kept-out");
    let Some(path) = app.ports.dialogs.save(&format!("{name}.xlsx")) else {
        return Ok(false);
    };
    std::fs::write(&path, bytes).map_err(|error| unwritable(Path::new(&path), &error))?;
    Ok(true)
}

fn kept_out(app: &App, choice: &SheetChoice) -> Result<Vec<u8>> {
    let texts = app.texts();
    let sheets = read(app, choice)?;
    let why: HashMap<(String, u64), String> = app.read(|r| {
        let plan = planned(app, r, &sheets, choice)?;
        let out = plan.rows.iter().filter(|row| stays_out(row));
        Ok(out
            .map(|row| ((row.sheet.clone(), row.row), reason(app, row)))
            .collect())
    })?;
    let first = ["reason", "sheet", "row"].map(|key| texts.get(&format!("sheet-kept-out-{key}")));
    // Sheets may have columns of their own: each name once, in the order in which they come.
    let mut columns: Vec<String> = first.to_vec();
    let headers = sheets.parts.iter().flat_map(|part| &part.table.header);
    for header in headers.filter(|header| !header.is_empty()) {
        if !columns
            .iter()
            .any(|one| one.to_lowercase() == header.to_lowercase())
        {
            columns.push(header.clone());
        }
    }
    let mut rows = Vec::new();
    for part in &sheets.parts {
        let at: Vec<Option<usize>> = part
            .table
            .header
            .iter()
            .map(|header| {
                columns
                    .iter()
                    .position(|one| one.to_lowercase() == header.to_lowercase())
            })
            .collect();
        for (number, texts) in &part.table.rows {
            let Some(why) = why.get(&(part.table.sheet.clone(), *number)) else {
                continue;
            };
            let mut cells = vec![Datum::Empty; columns.len()];
            let own = [why.clone(), part.table.sheet.clone(), number.to_string()];
            for (cell, text) in cells.iter_mut().zip(own) {
                *cell = Datum::Text(text);
            }
            for (at, text) in at.iter().zip(texts).filter(|(_, text)| !text.is_empty()) {
                if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
                    *cell = Datum::Text(text.clone());
                }
            }
            rows.push(cells);
        }
    }
    let sheet = Sheet {
        title: texts.get("sheet-kept-out"),
        columns,
        rows,
        notes: Vec::new(),
    };
    workbook(&sheet).map_err(|error| Refusal::new(Code::Internal).with("reason", error))
}

fn stays_out(row: &PlannedRow) -> bool {
    matches!(
        row.outcome,
        Outcome::Maybe | Outcome::Conflict | Outcome::Refused | Outcome::Aside
    )
}

fn reason(app: &App, row: &PlannedRow) -> String {
    let texts = app.texts();
    let like = row.likely.first();
    match row.outcome {
        Outcome::Maybe => {
            let name = like.map_or(String::new(), |one| one.title.clone());
            texts.with("sheet-kept-out-maybe", &[("name", name)])
        }
        Outcome::Conflict => texts.get("sheet-kept-out-conflict"),
        Outcome::Aside => texts.get("sheet-guess-heading"),
        _ => {
            let said = row.problems.iter().map(|one| match one.column.as_str() {
                "" => message(texts, &one.refusal),
                column => format!("{column}: {}", message(texts, &one.refusal)),
            });
            said.collect::<Vec<_>>().join(" ")
        }
    }
}
