//! Looking at a spreadsheet, trying it, and reading it in.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use tib_domain::{Code, ContactMoment, Id, Refusal, Term};
use tib_store::Writing;

use super::cell::Vocabulary;
use super::columns::{Column, SheetKind, title};
use super::export::{Base, base_of};
use super::guess;
use super::lines::{self, Guess};
use super::plan::Plan;
use super::row::{AS_NEW, CELLS, EACH, ONE, Outcome, PEOPLE, PERSON, PlannedRow, WITHOUT};
use super::table::{self, Remark, SheetTable};
use super::views::{
    GuessedValue, ReadAs, SheetCell, SheetChoice, SheetColumn, SheetCounts, SheetGuess, SheetLook,
    SheetMatch, SheetOutcome, SheetPart, SheetProblem, SheetRow, SheetTarget, SheetTrial,
    UnknownValue,
};
use crate::records::{self, Rules};
use crate::{App, Result, Texts, message, messages};

/// So many rows are shown of a trial.
const SHOWN: usize = 1000;
/// So many rows make the sample of a column.
const SAMPLE: usize = 3;

/// A spreadsheet, read.
pub(super) struct Sheets {
    name: String,
    pub(super) parts: Vec<Part>,
    remarks: Vec<Remark>,
    base: Base,
}

/// A table of it, and what that is taken for.
pub(super) struct Part {
    pub(super) table: SheetTable,
    /// What its rows are; nothing when it stays out.
    kind: Option<SheetKind>,
    columns: Vec<Option<&'static Column>>,
    /// What was said before about a table with these columns.
    said: Option<SheetChoice>,
}

impl Part {
    /// It is to be read, and no column holds a name.
    fn is_nameless(&self) -> bool {
        self.kind.is_some() && !guess::has_name(&self.columns)
    }
}

pub(super) fn read(app: &App, choice: &SheetChoice) -> Result<Sheets> {
    if choice.file.is_empty() {
        let text = choice.text.trim_matches(['\n', '\r']);
        if text.is_empty() {
            return Err(Refusal::new(Code::FileEmpty).with("file", ""));
        }
        let read = table::Read {
            tables: vec![table::pasted(text, choice.kind)?],
            ..table::Read::default()
        };
        return taken(app, choice, String::new(), read, None);
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
    let ours = match read.went_out {
        true => base_of(&path)?,
        false => None,
    };
    taken(app, choice, name, read, ours)
}

/// Tables with what each is taken for.
fn taken(
    app: &App,
    choice: &SheetChoice,
    name: String,
    read: table::Read,
    ours: Option<(SheetKind, Base)>,
) -> Result<Sheets> {
    // A workbook of other records isn't held against these.
    let ours = ours.filter(|(kind, _)| choice.kind.is_none_or(|asked| asked == *kind));
    let store = app.store()?;
    let as_before = |table: &SheetTable| {
        let said = store.setting(&as_key(table)).ok().flatten()?;
        serde_json::from_value(serde_json::Value::String(said)).ok()
    };
    let kinds = guess::read_as(
        &read.tables,
        choice,
        as_before,
        ours.as_ref().map(|(kind, _)| *kind),
    );
    let mut remarks = read.remarks;
    let mut parts = Vec::new();
    for (table, kind) in read.tables.into_iter().zip(kinds) {
        let said = match kind {
            Some(kind) => remembered(app, kind, &table)?,
            None => None,
        };
        let columns = match kind {
            Some(kind) => {
                let nothing = SheetChoice::default();
                guess::columns_of(kind, &table, choice, said.as_ref().unwrap_or(&nothing))
            }
            None => vec![None; table.header.len()],
        };
        let part = Part {
            table,
            kind,
            columns,
            said,
        };
        let sheet = || part.table.sheet.clone();
        if let (None, Some(asked)) = (kind, choice.kind) {
            remarks.push(Remark::Other(sheet(), asked));
        } else if part.is_nameless() && !part.table.sheet.is_empty() {
            remarks.push(Remark::Nameless(sheet()));
        }
        parts.push(part);
    }
    Ok(Sheets {
        name,
        parts,
        remarks,
        base: ours.map(|(_, base)| base).unwrap_or_default(),
    })
}

fn digest(table: &SheetTable) -> String {
    let mut hash = Sha256::new();
    for name in &table.header {
        hash.update(name.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The setting under which the meaning of these columns is remembered.
fn memory_key(kind: SheetKind, table: &SheetTable) -> String {
    format!("sheet_columns:{}:{}", kind.as_str(), digest(table))
}

/// The setting under which it is remembered what a table with these columns was read as.
fn as_key(table: &SheetTable) -> String {
    format!("sheet_as:{}", digest(table))
}

/// What was said before about a table with these columns.
fn remembered(app: &App, kind: SheetKind, table: &SheetTable) -> Result<Option<SheetChoice>> {
    let said = app.store()?.setting(&memory_key(kind, table))?;
    Ok(said.and_then(|said| {
        let (columns, values) = serde_json::from_str(&said).ok()?;
        Some(SheetChoice {
            columns,
            values,
            ..SheetChoice::default()
        })
    }))
}

/// Remembers what was said about the tables that were read.
fn remember(app: &App, choice: &SheetChoice, sheets: &Sheets) -> Result<()> {
    let store = app.store()?;
    for part in &sheets.parts {
        if let Some(said) = choice.sheets.get(&part.table.sheet) {
            let said = serde_json::to_value(said).unwrap_or_default();
            store.set_setting(&as_key(&part.table), said.as_str().unwrap_or_default())?;
        }
        let Some(kind) = part.kind else {
            continue;
        };
        let before = part.said.clone().unwrap_or_default();
        let mut columns = before.columns;
        for header in &part.table.header {
            let own = guess::column_key(&part.table.sheet, header);
            if let Some(said) = choice
                .columns
                .get(&own)
                .or_else(|| choice.columns.get(header))
            {
                columns.insert(header.clone(), said.clone());
            }
        }
        let values = meant(&before.values, &choice.values);
        if !columns.is_empty() || !values.is_empty() {
            let told = serde_json::to_string(&(columns, values)).unwrap_or_default();
            store.set_setting(&memory_key(kind, &part.table), &told)?;
        }
    }
    Ok(())
}

/// What a spreadsheet holds, and what its columns are taken for.
pub fn look(app: &App, choice: &SheetChoice) -> Result<SheetLook> {
    let sheets = read(app, choice)?;
    let language = app.texts().language();
    let parts = sheets.parts.iter().map(|part| {
        let table = &part.table;
        let columns =
            table
                .header
                .iter()
                .enumerate()
                .zip(&part.columns)
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
        let targets = part.kind.map_or(&[] as &[Column], SheetKind::columns);
        SheetPart {
            sheet: table.sheet.clone(),
            header_row: table.header_row,
            rows: table.rows.len() as u64,
            read_as: ReadAs::of(part.kind),
            nameless: part.is_nameless(),
            maybe_name: part
                .is_nameless()
                .then(|| guess::maybe_name(table, &part.columns))
                .flatten(),
            targets: targets
                .iter()
                .map(|column| SheetTarget {
                    key: column.key.to_owned(),
                    name: title(column, language),
                })
                .collect(),
            columns: columns.collect(),
        }
    });
    Ok(SheetLook {
        parts: parts.collect(),
        remarks: sheets
            .remarks
            .iter()
            .map(|remark| told(app.texts(), remark))
            .collect(),
        remembered: sheets.parts.iter().any(|part| part.said.is_some()),
        came_back: !sheets.base.is_empty(),
        name: sheets.name,
    })
}

fn told(texts: &Texts, remark: &Remark) -> String {
    let of_sheet = |key, sheet: &String| texts.with(key, &[("sheet", sheet.clone())]);
    match remark {
        Remark::Hidden(sheet) => of_sheet("sheet-remark-hidden", sheet),
        Remark::Skipped(sheet) => of_sheet("sheet-remark-skipped", sheet),
        Remark::Nameless(sheet) => of_sheet("sheet-remark-nameless", sheet),
        Remark::Other(sheet, kind) => texts.with(
            "sheet-remark-other",
            &[
                ("sheet", sheet.clone()),
                ("kind", texts.get(&format!("sheet-file-{}", kind.as_str()))),
            ],
        ),
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
    app.read(|r| {
        let plan = planned(app, r, &sheets, choice)?;
        Ok(shown(app, &plan, &sheets, choice.every_row))
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

pub(super) fn planned<'a>(
    app: &'a App,
    r: &tib_store::Reading<'_>,
    sheets: &'a Sheets,
    choice: &'a SheetChoice,
) -> Result<Plan<'a>> {
    let (mut before, mut kinds) = (Meant::new(), Vec::new());
    let mut lines = Vec::new();
    for part in &sheets.parts {
        let Some(kind) = part.kind.filter(|_| !part.is_nameless()) else {
            continue;
        };
        if let Some(said) = &part.said {
            before = meant(&before, &said.values);
        }
        kinds.push(kind);
        let table = lines::Table {
            table: &part.table,
            kind,
            columns: &part.columns,
            decisions: &choice.decisions,
            ours: !sheets.base.is_empty(),
            today: app.today(),
        };
        lines.extend(table.lines());
    }
    if kinds.is_empty()
        && let Some(part) = sheets.parts.iter().find(|part| part.is_nameless())
    {
        return Err(Refusal::new(Code::ColumnMissing)
            .with("column", app.texts().get("sheet-name"))
            .with("sheet", &part.table.sheet));
    }
    let words = Vocabulary::new(
        app.texts().language(),
        r.terms(None)?,
        meant(&before, &choice.values),
    );
    let mut plan = Plan::new(app, r, &kinds, words, &choice.decisions, &sheets.base)?;
    if lines.iter().any(lines::Line::has_moment) {
        plan.beside(&r.all::<ContactMoment>()?);
    }
    plan.take(&lines)?;
    Ok(plan)
}

fn shown(app: &App, plan: &Plan<'_>, sheets: &Sheets, every_row: bool) -> SheetTrial {
    let mut counts = SheetCounts::default();
    for row in &plan.rows {
        *match row.outcome {
            Outcome::New => &mut counts.new,
            Outcome::Changed => &mut counts.changed,
            Outcome::Same => &mut counts.same,
            Outcome::Maybe => &mut counts.maybe,
            Outcome::Conflict => &mut counts.conflict,
            Outcome::Refused => &mut counts.refused,
            Outcome::Aside => &mut counts.aside,
        } += 1;
    }
    let rows = plan
        .rows
        .iter()
        .filter(|row| row.outcome != Outcome::Same || !row.cells.is_empty());
    let mut rows: Vec<&PlannedRow> = rows.collect();
    let most = if every_row { rows.len() } else { SHOWN };
    let left = rows.len().saturating_sub(most);
    if left > 0 {
        // What asks or is refused is never among those that are left out for what is new.
        rows.sort_by_key(|row| row.outcome);
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
    let guessed = plan
        .words
        .guessed
        .iter()
        .map(|((list, value), (terms, rows))| GuessedValue {
            list: *list,
            value: value.clone(),
            rows: *rows,
            means: terms.iter().map(Id::as_str).collect::<Vec<_>>().join(" "),
        });
    let rows_of = |kind| {
        let new = plan
            .rows
            .iter()
            .filter(|row| row.kind == kind && row.outcome == Outcome::New);
        new.count() as u64
    };
    let beside = |all: u64, kind| all.saturating_sub(rows_of(kind));
    SheetTrial {
        counts,
        rows: rows
            .into_iter()
            .take(most)
            .map(|row| row_view(app, row))
            .collect(),
        left: left as u64,
        unknown: unknown.collect(),
        labels: plan.words.new_labels().map(str::to_owned).collect(),
        guessed: guessed.collect(),
        remarks: sheets
            .remarks
            .iter()
            .filter(|remark| remark.is_left_out())
            .map(|remark| told(app.texts(), remark))
            .collect(),
        moments: made(plan.moments.made.len()),
        organisations: beside(made(plan.organisations.made()), SheetKind::Organisations),
        people: beside(made(plan.contacts.made()), SheetKind::Contacts),
    }
}

fn row_view(app: &App, row: &PlannedRow) -> SheetRow {
    let (texts, language) = (app.texts(), app.texts().language());
    let name = |key: &str| {
        row.kind
            .column(key)
            .map_or(String::new(), |column| title(column, language))
    };
    SheetRow {
        sheet: row.sheet.clone(),
        row: row.row,
        kind: row.kind,
        key: row.key.clone(),
        about_person: row.key.contains(PERSON),
        outcome: match row.outcome {
            Outcome::New => SheetOutcome::New,
            Outcome::Changed => SheetOutcome::Changed,
            Outcome::Same => SheetOutcome::Same,
            Outcome::Maybe => SheetOutcome::Maybe,
            Outcome::Conflict => SheetOutcome::Conflict,
            Outcome::Refused => SheetOutcome::Refused,
            Outcome::Aside => SheetOutcome::Aside,
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
        guesses: row
            .guesses
            .iter()
            .map(|guess| guess_view(texts, row, guess))
            .chain(row.can_do_without().then(|| SheetGuess {
                text: String::new(),
                key: format!("{}{CELLS}", row.key),
                to: WITHOUT.to_owned(),
                other: texts.get("sheet-guess-without"),
            }))
            .collect(),
    }
}

/// What a row was taken for, and the answer that it is otherwise.
fn guess_view(texts: &Texts, row: &PlannedRow, guess: &Guess) -> SheetGuess {
    // The key of the row itself, also when something else is asked about it.
    let own = row.key.split(PERSON).next().unwrap_or_default();
    let with = |key: &str, text: String| texts.with(key, &[("text", text)]);
    let (text, key, to, other) = match guess {
        Guess::People(names) => (
            with("sheet-guess-people", names.join("; ")),
            format!("{own}{PEOPLE}"),
            ONE,
            "sheet-guess-people-one",
        ),
        Guess::OnePerson => (
            texts.get("sheet-guess-one"),
            format!("{own}{PEOPLE}"),
            EACH,
            "sheet-guess-one-each",
        ),
        Guess::Heading => (
            texts.get("sheet-guess-heading"),
            own.to_owned(),
            AS_NEW,
            "sheet-guess-heading-row",
        ),
        Guess::Alone => (texts.get("sheet-guess-alone"), String::new(), "", ""),
        Guess::Noted(text) => (
            with("sheet-guess-noted", text.clone()),
            String::new(),
            "",
            "",
        ),
    };
    SheetGuess {
        text,
        key,
        to: to.to_owned(),
        other: if other.is_empty() {
            String::new()
        } else {
            texts.get(other)
        },
    }
}

/// Reads it in, in one step of history: what is new and what changes. Rows that nobody decided about stay out. What the
/// columns mean is remembered for the next table that has the same.
pub fn run(app: &App, choice: &SheetChoice) -> Result<SheetTrial> {
    let sheets = read(app, choice)?;
    let answer = app.store()?.write("sheet-in", |w| {
        let (writes, answer) = {
            let r = w.reading();
            let plan = planned(app, &r, &sheets, choice)?;
            let answer = shown(app, &plan, &sheets, choice.every_row);
            (Writes::of(plan)?, answer)
        };
        writes.write(app, w)?;
        Ok(answer)
    })?;
    remember(app, choice, &sheets)?;
    Ok(answer)
}

/// What is to be written, with what it was.
struct Writes {
    terms: Vec<Term>,
    organisations: Pairs<tib_domain::Organisation>,
    contacts: Pairs<tib_domain::Contact>,
    partnerships: Pairs<tib_domain::Partnership>,
    moments: Pairs<ContactMoment>,
}

type Pairs<R> = Vec<(Option<R>, R)>;

impl Writes {
    fn of(plan: Plan<'_>) -> Result<Self> {
        let terms = plan
            .words
            .made
            .iter()
            .map(|((list, _), (name, id))| Term::regional(*list, id.clone(), name));
        Ok(Self {
            terms: terms.collect(),
            organisations: plan.organisations.writes()?,
            contacts: plan.contacts.writes()?,
            partnerships: plan.partnerships.writes()?,
            moments: plan
                .moments
                .made
                .into_iter()
                .map(|one| (None, one))
                .collect(),
        })
    }

    fn write(self, app: &App, w: &mut Writing<'_>) -> Result<()> {
        w.together(|w| {
            self.terms.iter().try_for_each(|term| w.put(term))?;
            all(app, w, self.organisations)?;
            all(app, w, self.contacts)?;
            all(app, w, self.partnerships)?;
            all(app, w, self.moments)
        })
    }
}

fn all<R: Rules>(app: &App, w: &mut Writing<'_>, pairs: Pairs<R>) -> Result<()> {
    pairs
        .into_iter()
        .try_for_each(|(before, now)| records::put(app, w, now, before.as_ref()))
}
