//! Looking at a spreadsheet, trying it, and reading it in.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use tib_domain::{Code, Refusal, Term};
use tib_store::Writing;

use super::book::Book;
use super::cell::Vocabulary;
use super::columns::{Column, SheetKind, recognise, title};
use super::export::{Base, base_of};
use super::plan::Plan;
use super::row::{Outcome, PERSON, PlannedRow};
use super::table::{self, Remark, SheetTable};
use super::views::{
    SheetCell, SheetChoice, SheetColumn, SheetCounts, SheetLook, SheetMatch, SheetOutcome,
    SheetPart, SheetProblem, SheetRow, SheetTarget, SheetTrial, UnknownValue,
};
use crate::records::{self, Rules};
use crate::{App, Result, Texts, message, messages};

/// So many rows are shown of a trial.
const SHOWN: usize = 1000;
/// So many rows make the sample of a column.
const SAMPLE: usize = 3;

/// A spreadsheet, read.
struct Sheets {
    name: String,
    tables: Vec<SheetTable>,
    remarks: Vec<Remark>,
    base: Base,
}

fn read(app: &App, choice: &SheetChoice) -> Result<Sheets> {
    if choice.file.is_empty() {
        let text = choice.text.trim_matches(['\n', '\r']);
        if text.is_empty() {
            return Err(Refusal::new(Code::FileEmpty).with("file", ""));
        }
        return Ok(Sheets {
            name: String::new(),
            tables: vec![table::pasted(text, choice.kind)?],
            remarks: Vec::new(),
            base: Base::default(),
        });
    }
    let path = app.chosen(&choice.file)?;
    let is_cards = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("vcf"));
    let read = if is_cards {
        let (header, rows) = messages::table(&path)?;
        let numbered = (2..).zip(rows).collect();
        let table = SheetTable {
            header,
            header_row: 1,
            rows: numbered,
            ..SheetTable::default()
        };
        table::Read {
            tables: vec![table],
            ..table::Read::default()
        }
    } else {
        table::read(&path, choice.kind)?
    };
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(Sheets {
        base: match read.went_out {
            true => base_of(&path, choice.kind)?,
            false => Base::default(),
        },
        name,
        tables: read.tables,
        remarks: read.remarks,
    })
}

/// What the columns of a table hold: as the user said, as was said of the same columns before, or as their
/// names tell.
fn columns_of(
    kind: SheetKind,
    table: &SheetTable,
    choice: &SheetChoice,
    remembered: &SheetChoice,
) -> Vec<Option<&'static Column>> {
    let said = |header: &String| {
        choice
            .columns
            .get(header)
            .or_else(|| remembered.columns.get(header))
    };
    // What somebody said of a column goes before what the name of another tells.
    let mut taken: Vec<&'static str> = Vec::new();
    let mut columns = vec![None; table.header.len()];
    for first_those_said in [true, false] {
        for (header, holds) in table.header.iter().zip(&mut columns) {
            let column = match said(header) {
                Some(key) if first_those_said => kind.column(key),
                None if !first_those_said => recognise(kind, header),
                _ => None,
            };
            // Two columns of one meaning: the first counts, the second would overwrite it.
            if let Some(column) = column
                && !taken.contains(&column.key)
            {
                taken.push(column.key);
                *holds = Some(column);
            }
        }
    }
    columns
}

/// The setting under which the meaning of these columns is remembered.
fn memory_key(kind: SheetKind, tables: &[SheetTable]) -> String {
    let mut hash = Sha256::new();
    for table in tables {
        for name in &table.header {
            hash.update(name.as_bytes());
            hash.update([0]);
        }
    }
    let digest = hash.finalize();
    let short: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("sheet_columns:{}:{short}", kind.as_str())
}

/// What was said before about a table with these columns.
fn remembered(app: &App, kind: SheetKind, tables: &[SheetTable]) -> Result<Option<SheetChoice>> {
    let said = app.store()?.setting(&memory_key(kind, tables))?;
    Ok(said.and_then(|said| {
        let (columns, values) = serde_json::from_str(&said).ok()?;
        Some(SheetChoice {
            columns,
            values,
            ..empty(kind)
        })
    }))
}

fn empty(kind: SheetKind) -> SheetChoice {
    SheetChoice {
        file: String::new(),
        text: String::new(),
        kind,
        columns: Default::default(),
        values: Default::default(),
        decisions: Default::default(),
        every_row: false,
    }
}

/// What a spreadsheet holds, and what its columns are taken for.
pub fn look(app: &App, choice: &SheetChoice) -> Result<SheetLook> {
    let sheets = read(app, choice)?;
    let before = remembered(app, choice.kind, &sheets.tables)?;
    let said = before.clone().unwrap_or_else(|| empty(choice.kind));
    let language = app.texts().language();
    let parts = sheets.tables.iter().map(|table| {
        let columns = columns_of(choice.kind, table, choice, &said);
        let columns = table
            .header
            .iter()
            .enumerate()
            .zip(columns)
            .map(|((at, name), column)| {
                let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(at));
                let some: Vec<&str> = cells
                    .map(String::as_str)
                    .filter(|cell| !cell.is_empty())
                    .take(SAMPLE)
                    .collect();
                SheetColumn {
                    name: name.clone(),
                    sample: some.join(" · "),
                    target: column.map(|column| column.key.to_owned()),
                }
            });
        SheetPart {
            sheet: table.sheet.clone(),
            header_row: table.header_row,
            rows: table.rows.len() as u64,
            columns: columns.collect(),
        }
    });
    let targets = choice.kind.columns().iter().map(|column| SheetTarget {
        key: column.key.to_owned(),
        name: title(column, language),
    });
    Ok(SheetLook {
        parts: parts.collect(),
        name: sheets.name,
        remarks: sheets
            .remarks
            .iter()
            .map(|remark| told(app.texts(), remark))
            .collect(),
        remembered: before.is_some(),
        came_back: !sheets.base.is_empty(),
        targets: targets.collect(),
    })
}

fn told(texts: &Texts, remark: &Remark) -> String {
    match remark {
        Remark::Hidden(sheet) => texts.with("sheet-remark-hidden", &[("sheet", sheet.clone())]),
        Remark::Skipped(sheet) => texts.with("sheet-remark-skipped", &[("sheet", sheet.clone())]),
        Remark::Merged => texts.get("sheet-remark-merged"),
        Remark::Formulas(many) => texts.with("sheet-remark-formulas", &[("n", many.to_string())]),
        Remark::Macros => texts.get("sheet-remark-macros"),
        Remark::Above(sheet, row) => texts.with(
            "sheet-remark-above",
            &[("sheet", sheet.clone()), ("row", row.to_string())],
        ),
    }
}

/// What reading it in would do. Nothing is changed.
pub fn trial(app: &App, choice: &SheetChoice) -> Result<SheetTrial> {
    let sheets = read(app, choice)?;
    let said = remembered(app, choice.kind, &sheets.tables)?;
    app.read(|r| {
        let plan = planned(app, r, &sheets, choice, said.as_ref())?;
        Ok(shown(app, &plan, choice.every_row))
    })
}

type Meant = BTreeMap<String, BTreeMap<String, String>>;

/// What words mean: as was said before, and as is said now.
fn meant(before: &Meant, now: &Meant) -> Meant {
    let mut all = before.clone();
    for (list, words) in now {
        all.entry(list.clone()).or_default().extend(words.clone());
    }
    all
}

fn planned<'a>(
    app: &'a App,
    r: &tib_store::Reading<'_>,
    sheets: &'a Sheets,
    choice: &'a SheetChoice,
    said: Option<&SheetChoice>,
) -> Result<Plan<'a>> {
    let said = said.cloned().unwrap_or_else(|| empty(choice.kind));
    let words = Vocabulary::new(
        app.texts().language(),
        r.terms(None)?,
        meant(&said.values, &choice.values),
    );
    let mut plan = Plan::new(app, r, choice.kind, words, &choice.decisions, &sheets.base)?;
    let mut tables = Vec::new();
    for table in &sheets.tables {
        let columns = columns_of(choice.kind, table, choice, &said);
        let names = |key: &str| columns.iter().flatten().any(|column| column.key == key);
        if !(names("name") || names("last-name") || names("first-name")) {
            return Err(Refusal::new(Code::ColumnMissing)
                .with("column", app.texts().get("sheet-name"))
                .with("sheet", &table.sheet));
        }
        tables.push((table, columns));
    }
    plan.take(&tables)?;
    Ok(plan)
}

fn shown(app: &App, plan: &Plan<'_>, every_row: bool) -> SheetTrial {
    let mut counts = SheetCounts::default();
    for row in &plan.rows {
        *match row.outcome {
            Outcome::New => &mut counts.new,
            Outcome::Changed => &mut counts.changed,
            Outcome::Same => &mut counts.same,
            Outcome::Maybe => &mut counts.maybe,
            Outcome::Conflict => &mut counts.conflict,
            Outcome::Refused => &mut counts.refused,
        } += 1;
    }
    let told = plan
        .rows
        .iter()
        .filter(|row| row.outcome != Outcome::Same || !row.cells.is_empty());
    let mut told: Vec<&PlannedRow> = told.collect();
    let most = if every_row { told.len() } else { SHOWN };
    let left = told.len().saturating_sub(most);
    if left > 0 {
        // What asks or is refused is never among those that are left out for what is new.
        told.sort_by_key(|row| row.outcome);
    }
    let made = |new: usize| u64::try_from(new).unwrap_or(u64::MAX);
    let unknown = plan
        .words
        .unknown
        .iter()
        .map(|((list, value), rows)| UnknownValue {
            list: *list,
            value: value.clone(),
            rows: *rows,
        });
    let beside = |all: u64, rows: bool| {
        if rows {
            all.saturating_sub(counts.new)
        } else {
            all
        }
    };
    SheetTrial {
        counts,
        rows: told
            .into_iter()
            .take(most)
            .map(|row| row_view(app, plan, row))
            .collect(),
        left: left as u64,
        unknown: unknown.collect(),
        labels: plan.words.new_labels().map(str::to_owned).collect(),
        organisations: beside(
            made(plan.organisations.made()),
            plan.kind() == SheetKind::Organisations,
        ),
        people: beside(
            made(plan.contacts.made()),
            plan.kind() == SheetKind::Contacts,
        ),
    }
}

fn row_view(app: &App, plan: &Plan<'_>, row: &PlannedRow) -> SheetRow {
    let (texts, language) = (app.texts(), app.texts().language());
    let name = |key: &str| {
        plan.kind()
            .column(key)
            .map_or(String::new(), |column| title(column, language))
    };
    SheetRow {
        sheet: row.sheet.clone(),
        row: row.row,
        key: row.key.clone(),
        about_person: row.key.ends_with(PERSON),
        outcome: match row.outcome {
            Outcome::New => SheetOutcome::New,
            Outcome::Changed => SheetOutcome::Changed,
            Outcome::Same => SheetOutcome::Same,
            Outcome::Maybe => SheetOutcome::Maybe,
            Outcome::Conflict => SheetOutcome::Conflict,
            Outcome::Refused => SheetOutcome::Refused,
        },
        title: row.title.clone(),
        id: row
            .record
            .clone()
            .filter(|_| row.outcome != Outcome::Refused),
        cells: row
            .cells
            .iter()
            .map(|cell| SheetCell {
                name: name(cell.key),
                from: cell.from.clone(),
                to: cell.to.clone(),
                here: cell.here,
            })
            .collect(),
        matches: row
            .likely
            .iter()
            .map(|one| SheetMatch {
                id: one.id.clone(),
                title: one.title.clone(),
                note: one.note.clone(),
                row: one.row,
                grade: one.grade,
                reasons: one.reasons.clone(),
            })
            .collect(),
        problems: row
            .problems
            .iter()
            .map(|one| SheetProblem {
                column: one.column.clone(),
                code: one.refusal.code,
                text: message(texts, &one.refusal),
            })
            .collect(),
    }
}

/// Reads it in, in one step of history: what is new and what changes. Rows that nobody decided about stay out. What the
/// columns mean is remembered for the next table that has the same.
pub fn run(app: &App, choice: &SheetChoice) -> Result<SheetTrial> {
    let sheets = read(app, choice)?;
    let said = remembered(app, choice.kind, &sheets.tables)?;
    let answer = app.store()?.write("sheet-in", |w| {
        let (writes, answer) = {
            let r = w.reading();
            let plan = planned(app, &r, &sheets, choice, said.as_ref())?;
            let answer = shown(app, &plan, choice.every_row);
            (Writes::of(plan)?, answer)
        };
        writes.write(app, w)?;
        Ok(answer)
    })?;
    let mut columns = said
        .as_ref()
        .map(|said| said.columns.clone())
        .unwrap_or_default();
    columns.extend(choice.columns.clone());
    let values = meant(
        &said.map(|said| said.values).unwrap_or_default(),
        &choice.values,
    );
    if !columns.is_empty() || !values.is_empty() {
        let told = serde_json::to_string(&(columns, values)).unwrap_or_default();
        app.store()?
            .set_setting(&memory_key(choice.kind, &sheets.tables), &told)?;
    }
    Ok(answer)
}

/// What is to be written, with what it was.
struct Writes {
    terms: Vec<Term>,
    organisations: Pairs<tib_domain::Organisation>,
    contacts: Pairs<tib_domain::Contact>,
    partnerships: Pairs<tib_domain::Partnership>,
}

type Pairs<R> = Vec<(Option<R>, R)>;

impl Writes {
    fn of(plan: Plan<'_>) -> Result<Self> {
        fn owned<R: Rules>(book: &Book<R>) -> Result<Pairs<R>> {
            let writes = book.writes()?.into_iter();
            Ok(writes.map(|(before, now)| (before.cloned(), now)).collect())
        }
        let terms = plan
            .words
            .made
            .iter()
            .map(|((list, _), (name, id))| Term::regional(*list, id.clone(), name));
        Ok(Self {
            terms: terms.collect(),
            organisations: owned(&plan.organisations)?,
            contacts: owned(&plan.contacts)?,
            partnerships: owned(&plan.partnerships)?,
        })
    }

    fn write(self, app: &App, w: &mut Writing<'_>) -> Result<()> {
        for term in &self.terms {
            w.put(term)?;
        }
        all(app, w, self.organisations)?;
        all(app, w, self.contacts)?;
        all(app, w, self.partnerships)
    }
}

fn all<R: Rules>(app: &App, w: &mut Writing<'_>, pairs: Pairs<R>) -> Result<()> {
    w.together(|w| {
        pairs
            .into_iter()
            .try_for_each(|(before, now)| records::put(app, w, now, before.as_ref()))
    })
}
