//! Bringing in public files: recognise, preview, store, take back.
//!
//! One file is one transaction and one undo step. A file that can't be read as a whole changes
//! nothing; a row that can't be read is rejected with its line and reason, and the rest comes in.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tib_domain::{Code, Id, Refusal, SchoolYear};
use tib_open_data::{
    BranchRow, Encoding, Kind, Opened, PupilRow, ReadError, Rejected, Row, YearGuess, open,
};
use tib_store::{BranchRecord, ClassKey, Import, ImportSink, NewImport, Store};

use crate::views::{
    ChosenFile, HistoryState, ImportRow, Outcome, Preview, RejectedRow, UnknownBranch,
};
use crate::{App, Result, Task, cells, unreadable, workspace};

/// How many rows a preview shows of each sort.
const SHOWN: usize = 8;
/// Rows between two looks at progress and the stop button.
const STEP: u64 = 500;

/// Files picked in the system's dialog.
pub fn choose(app: &App) -> Vec<ChosenFile> {
    let paths = app.ports.dialogs.import();
    paths.iter().map(|path| offered(app, path)).collect()
}

/// A file that the user picked, or dropped on the window.
pub fn offered(app: &App, path: &Path) -> ChosenFile {
    ChosenFile {
        name: file_name(path),
        size: path.metadata().map(|about| about.len()).unwrap_or_default(),
        file: app.choose(path.to_owned()),
    }
}

/// What a chosen file is, without changing anything.
pub fn preview(app: &App, file: &str, school_year: Option<i32>) -> Result<Preview> {
    let mut preview = preview_path(app, &app.chosen(file)?, school_year)?;
    file.clone_into(&mut preview.file);
    Ok(preview)
}

/// What the file at `path` is, without changing anything.
pub fn preview_path(app: &App, path: &Path, school_year: Option<i32>) -> Result<Preview> {
    let store = app.store()?;
    let sha256 = digest(path)?;
    let mut opened = open(path).map_err(|error| refused(path, &error))?;
    let (year, year_source) = match year_of(path, &opened, school_year) {
        Ok(known) => known,
        Err(refusal) if refusal.code == Code::YearNeeded => (None, "none"),
        Err(refusal) => return Err(refusal),
    };
    let addresses: std::collections::HashSet<String> = store
        .branches()?
        .into_iter()
        .map(|branch| branch.branch)
        .collect();
    let (mut sample, mut rejected, mut unknown) = (Vec::new(), Vec::new(), BTreeMap::new());
    let summary = opened
        .for_each(|row| {
            match row {
                Ok(row) => {
                    if sample.len() < SHOWN {
                        sample.push(sample_of(&row));
                    }
                    if let Row::Pupils(row) = row
                        && !addresses.contains(row.branch.as_str())
                    {
                        unknown
                            .entry(row.branch)
                            .or_insert_with(|| (row.name.to_owned(), row.place.to_owned()));
                    }
                }
                Err(row) if rejected.len() < SHOWN => rejected.push(rejected_row(&row)),
                Err(_) => {}
            }
            ControlFlow::Continue(())
        })
        .map_err(|error| refused(path, &error))?;
    Ok(Preview {
        file: String::new(),
        file_name: file_name(path),
        kind: letter(opened.kind()).to_owned(),
        school_year: year,
        year_source: year_source.to_owned(),
        encoding: match opened.encoding() {
            Encoding::Utf8 => "UTF-8".to_owned(),
            _ => "Windows-1252".to_owned(),
        },
        delimiter: opened.delimiter().to_string(),
        rows: summary.rows + summary.rejected,
        rejected,
        rejected_count: summary.rejected,
        unknown_count: unknown.len() as u64,
        unknown: unknown
            .into_iter()
            .map(|(unit, (name, place))| UnknownBranch {
                unit: unit.as_str().to_owned(),
                name,
                place,
            })
            .collect(),
        already: store
            .imports()?
            .iter()
            .any(|import| import.sha256 == sha256 && !import.withdrawn),
        columns: sample_columns(opened.kind()),
        sample,
    })
}

/// Brings in a chosen file; `task` is the name to follow and stop it by.
pub fn run_chosen(app: &App, file: &str, school_year: Option<i32>, task: &str) -> Result<Outcome> {
    run(app, &app.chosen(file)?, school_year, task)
}

/// Brings in the file at `path`.
pub fn run(app: &App, path: &Path, school_year: Option<i32>, task: &str) -> Result<Outcome> {
    let store = app.store()?;
    let task = app.tasks().begin(task, "read");
    let sha256 = digest(path)?;
    let mut opened = open(path).map_err(|error| refused(path, &error))?;
    let kind = opened.kind();
    let (year, _) = year_of(path, &opened, school_year)?;
    let new = NewImport {
        kind: letter(kind).to_owned(),
        variant: kind.code().to_owned(),
        file_name: file_name(path),
        sha256,
        school_year: year,
        edition: app.today().to_string(),
        layout: layout(kind, year),
    };
    let outcome = store.import(new, |sink| fill(sink, &mut opened, path, &task, year))?;
    let unknown = unknown_of(&store, &outcome.import)?;
    Ok(Outcome {
        import: import_row(outcome.import, unknown.len() as u64),
        already: outcome.already,
        unknown,
    })
}

/// Everything that was brought in, newest first.
pub fn imports(app: &App) -> Result<Vec<ImportRow>> {
    let store = app.store()?;
    store
        .imports()?
        .into_iter()
        .map(|import| {
            let unknown = unknown_of(&store, &import)?.len() as u64;
            Ok(import_row(import, unknown))
        })
        .collect()
}

/// Takes an import back; undo brings it in again.
pub fn withdraw(app: &App, id: &Id) -> Result<HistoryState> {
    app.store()?.withdraw_import(id)?;
    workspace::history(app)
}

fn fill(
    sink: &mut ImportSink<'_>,
    opened: &mut Opened,
    path: &Path,
    task: &Task<'_>,
    year: Option<i32>,
) -> Result<()> {
    let (total, bytes) = (opened.total_bytes(), opened.progress());
    let mut stopped = None;
    let mut seen: u64 = 0;
    let mut text = String::new();
    let summary = opened
        .for_each(|row| {
            seen += 1;
            let stored = match row {
                Ok(Row::Pupils(row)) => pupils(sink, &row, year, &mut text),
                Ok(Row::Branch(row)) => sink.branch(&branch_record(&row)),
                Ok(_) => Err(Refusal::new(Code::FileKindUnsupported)),
                Err(row) => sink.reject(row.line, row.reason.code(), &row.raw),
            };
            let stored = stored.and_then(|()| match seen % STEP {
                0 => task.step("read", bytes(), total),
                _ => Ok(()),
            });
            match stored {
                Ok(()) => ControlFlow::Continue(()),
                Err(refusal) => {
                    stopped = Some(refusal);
                    ControlFlow::Break(())
                }
            }
        })
        .map_err(|error| refused(path, &error))?;
    if let Some(refusal) = stopped {
        return Err(refusal);
    }
    if summary.rows == 0 {
        let code = if summary.rejected == 0 {
            Code::FileEmpty
        } else {
            Code::FileAllRejected
        };
        return Err(Refusal::new(code).with("file", file_name(path)));
    }
    task.step("store", summary.rows, Some(summary.rows))
}

fn pupils(
    sink: &mut ImportSink<'_>,
    row: &PupilRow<'_>,
    year: Option<i32>,
    text: &mut String,
) -> Result<()> {
    if let (Some(own), Some(year)) = (row.year, year)
        && own != year
    {
        return Err(contradiction(own, year));
    }
    cells::write(text, &row.cells);
    let class = ClassKey {
        education: row.education,
        sector: row.sector,
        profile: row.profile,
        element: row.element,
        name: row.programme,
    };
    sink.unit(row.branch.as_str(), row.name, row.place, row.province)?;
    sink.fact(row.line, row.branch.as_str(), class, text)
}

/// The school year of the file: its own, or the given one, or the one in its name.
fn year_of(
    path: &Path,
    opened: &Opened,
    given: Option<i32>,
) -> Result<(Option<i32>, &'static str)> {
    if let Some(year) = given.filter(|year| !SchoolYear(*year).is_plausible()) {
        return Err(Refusal::new(Code::YearImplausible)
            .on("year")
            .with("year", year));
    }
    let found = match opened.year() {
        YearGuess::InRows => (first_year(path)?, "file"),
        YearGuess::FromName(year) => (Some(year), "name"),
        YearGuess::Unknown => (None, "none"),
    };
    match (found, given) {
        ((Some(own), "file"), Some(year)) if own != year => Err(contradiction(own, year)),
        (_, Some(year)) => Ok((Some(year), "given")),
        ((Some(year), source), None) => Ok((Some(year), source)),
        // Addresses are an edition, not figures of a year.
        ((None, source), None) if opened.kind() == Kind::AddressesVo => Ok((None, source)),
        ((None, _), None) => Err(Refusal::new(Code::YearNeeded)
            .on("year")
            .with("file", file_name(path))),
    }
}

/// The year that the first readable row says.
fn first_year(path: &Path) -> Result<Option<i32>> {
    let mut year = None;
    open(path)
        .and_then(|mut opened| {
            opened.for_each(|row| match row {
                Ok(Row::Pupils(row)) => {
                    year = row.year;
                    ControlFlow::Break(())
                }
                _ => ControlFlow::Continue(()),
            })
        })
        .map_err(|error| refused(path, &error))?;
    Ok(year)
}

fn contradiction(own: i32, given: i32) -> Refusal {
    Refusal::new(Code::YearContradicts)
        .on("year")
        .with("own", own)
        .with("given", given)
}

/// What each cell of a row means; kept with the import, so that figures can be traced.
fn layout(kind: Kind, year: Option<i32>) -> Value {
    let cells = match kind {
        Kind::PupilsVo => (1..=6)
            .flat_map(|study_year| ["m", "v"].map(|sex| (study_year, sex)))
            .map(|(study_year, sex)| {
                json!({ "year": year, "measure": "pupils", "study_year": study_year, "sex": sex })
            })
            .collect(),
        _ => Vec::new(),
    };
    Value::Array(cells)
}

fn digest(path: &Path) -> Result<String> {
    let mut file = std::fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => hash.update(buffer.get(..read).unwrap_or_default()),
            Err(error) => return Err(unreadable(path, &error)),
        }
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

fn refused(path: &Path, error: &ReadError) -> Refusal {
    if let ReadError::Unreadable(error) = error {
        return unreadable(path, error);
    }
    let code = match error {
        ReadError::Empty => Code::FileEmpty,
        ReadError::Binary { .. } => Code::FileBinary,
        ReadError::CutOff => Code::FileCutOff,
        ReadError::NotATable => Code::FileNotATable,
        ReadError::KindUnknown { .. } => Code::FileKindUnknown,
        ReadError::KindUnsupported { .. } => Code::FileKindUnsupported,
        ReadError::HeaderAmbiguous { .. } => Code::HeaderAmbiguous,
        _ => Code::FileUnreadable,
    };
    let refusal = Refusal::new(code)
        .with("file", file_name(path))
        .with("reason", error);
    match error {
        ReadError::KindUnsupported { kind } => refusal.with("kind", letter(*kind)),
        ReadError::HeaderAmbiguous { first, second } => {
            refusal.with("first", first).with("second", second)
        }
        _ => refusal,
    }
}

/// The letter of the kind, as the design and the screens name it.
fn letter(kind: Kind) -> &'static str {
    match kind {
        Kind::PupilsVo | Kind::PupilsVoLong => "A",
        Kind::PupilTotals => "A2",
        Kind::AddressesVo => "C",
        Kind::AddressesPo => "Cpo",
        Kind::AddressesMbo => "D",
        Kind::ExamMarks => "E",
        Kind::ExamSeries => "F",
        Kind::EarlyLeavers => "G",
        Kind::MboParticipants => "H",
        Kind::MboCurrent => "I",
        _ => "P",
    }
}

/// Branches with figures that the newest address file doesn't know.
fn unknown_of(store: &Store, import: &Import) -> Result<Vec<UnknownBranch>> {
    if import.kind != "A" {
        return Ok(Vec::new());
    }
    let units = store.units_without_address(&import.id)?;
    Ok(units
        .into_iter()
        .map(|unit| UnknownBranch {
            unit: unit.unit,
            name: unit.name,
            place: unit.place,
        })
        .collect())
}

fn import_row(import: Import, unknown_units: u64) -> ImportRow {
    ImportRow {
        id: import.id,
        kind: import.kind,
        file_name: import.file_name,
        sha256: import.sha256,
        school_year: import.school_year,
        rows_read: import.rows_read,
        rows_new: import.rows_new,
        rows_changed: import.rows_changed,
        rows_same: import.rows_same,
        rows_rejected: import.rows_rejected,
        unknown_units,
        withdrawn: import.withdrawn,
        imported_at: import.imported_at,
    }
}

fn rejected_row(row: &Rejected) -> RejectedRow {
    RejectedRow {
        line: row.line,
        reason: row.reason.code().to_owned(),
        raw: row.raw.clone(),
    }
}

fn sample_columns(kind: Kind) -> Vec<String> {
    let names: &[&str] = match kind {
        Kind::PupilsVo => &["branch", "name", "place", "education", "profile", "year3"],
        _ => &[
            "branch",
            "name",
            "place",
            "municipality",
            "structure",
            "rmc",
        ],
    };
    names.iter().map(|&name| name.to_owned()).collect()
}

fn sample_of(row: &Row<'_>) -> Vec<String> {
    match row {
        Row::Pupils(row) => vec![
            row.branch.as_str().to_owned(),
            row.name.to_owned(),
            row.place.to_owned(),
            row.education.to_owned(),
            row.profile.to_owned(),
            row.study_year(3)
                .iter()
                .map(|count| count.low())
                .sum::<u32>()
                .to_string(),
        ],
        Row::Branch(row) => vec![
            row.branch.as_str().to_owned(),
            row.name.to_owned(),
            row.address.place.to_owned(),
            row.municipality.to_owned(),
            row.structure.join("/"),
            row.rmc.name.to_owned(),
        ],
        _ => Vec::new(),
    }
}

fn branch_record(row: &BranchRow<'_>) -> BranchRecord {
    BranchRecord {
        branch: row.branch.as_str().to_owned(),
        brin: row.brin().to_owned(),
        name: row.name.to_owned(),
        street: row.address.street.to_owned(),
        number: row.address.number.to_owned(),
        postcode: row.address.postcode.to_owned(),
        place: row.address.place.to_owned(),
        gm: row.gm.clone().unwrap_or_default(),
        municipality: row.municipality.to_owned(),
        province: row.province.to_owned(),
        denomination: row.denomination.to_owned(),
        phone: row.phone.to_owned(),
        website: row.website.to_owned(),
        structure: row.structure.join("/"),
        rmc_code: row.rmc.code.clone(),
        rmc_name: row.rmc.name.to_owned(),
        corop_code: row.corop.code.clone(),
        corop_name: row.corop.name.to_owned(),
        rpa_code: row.rpa.code.clone(),
        rpa_name: row.rpa.name.to_owned(),
        wgr_code: row.wgr.code.clone(),
        wgr_name: row.wgr.name.to_owned(),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
