//! Bringing in public files: recognise, preview, store, take back.
//!
//! One file is one transaction and one undo step. A file that can't be read as a whole changes
//! nothing; a row that can't be read is rejected with its line and reason, and the rest comes in.

mod edition;
mod mapped;
mod rows;
mod sample;
mod year;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use sha2::{Digest, Sha256};
use tib_domain::{Code, Id, Refusal};
use tib_monitor::Placed;
use tib_open_data::{Encoding, FigureRow, Kind, Opened, ReadError, Rejected, Row, guess_year};
use tib_store::{Import, ImportOutcome, NewImport, Reading};

use crate::export::{self, TableExport};
use crate::monitor::{Geography, PublishedPlace, without_address};
use crate::views::{
    ChosenFile, HistoryState, ImportDetails, ImportRow, Outcome, Preview, RejectedRow,
    UnknownBranch,
};
use crate::{App, Result, file_name, workspace};

pub use edition::set as set_edition;
pub use mapped::{look, run_chosen as run_mapped};
pub use year::ImportOptions;

/// How many rows a preview shows of each sort.
const SHOWN: usize = 8;
/// How many rejected rows are shown of an import; the export has all.
const DETAILED: usize = 200;

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
pub fn preview(app: &App, file: &str, given: &ImportOptions) -> Result<Preview> {
    let mut preview = preview_path(app, &app.chosen(file)?, given)?;
    file.clone_into(&mut preview.file);
    Ok(preview)
}

/// What the file at `path` is, without changing anything.
pub fn preview_path(app: &App, path: &Path, given: &ImportOptions) -> Result<Preview> {
    let sha256 = digest(path, given)?;
    let mut opened = match open(path, given) {
        Err(error) if mapped::is_unknown(&error) => {
            return match app.read(|r| mapped::remembered_for(r, path, given))? {
                Some(own) => mapped::preview(app, path, &own, given),
                None => Err(refused(path, &error)),
            };
        }
        opened => opened.map_err(|error| refused(path, &error))?,
    };
    // The screen shows the name's year beside the given one and asks.
    let certain = ImportOptions {
        certain: true,
        ..given.clone()
    };
    let school_year = match year::of_file(&file_name(path), &opened, &certain) {
        Ok(known) => known,
        Err(refusal) if refusal.code == Code::YearNeeded => None,
        Err(refusal) => return Err(refusal),
    };
    let (geography, imports) = app.read(|r| Ok((Geography::of(r)?, r.imports()?)))?;
    let (mut sample, mut rejected, mut unknown) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut first_year = None;
    let mut years: BTreeSet<i32> = year::of_columns(opened.layout()).into_iter().collect();
    let summary = opened
        .for_each(|row| {
            match row {
                Ok(row) => {
                    if let Row::Figures(row) = &row {
                        first_year = first_year.or(row.year);
                        years.extend(row.year);
                    }
                    if sample.len() < SHOWN {
                        sample.push(sample::of(&row));
                    }
                    if let Row::Figures(row) = &row {
                        unknown
                            .entry(row.unit)
                            .or_insert_with(|| unknown_branch(&geography, row));
                    }
                }
                Err(row) if rejected.len() < SHOWN => rejected.push(rejected_row(&row)),
                Err(_) => {}
            }
            ControlFlow::Continue(())
        })
        .map_err(|error| refused(path, &error))?;
    rows::check(summary).map_err(|refusal| refusal.with("file", file_name(path)))?;
    years.extend(school_year);
    let (edition, edition_source) = edition::of_file(app, path, opened.edition(), given)?;
    let (kind, variant) = (letter(opened.kind()), variant(&opened));
    let overtaken = edition::overtaken_by(&imports, kind, &variant, &years, &edition);
    Ok(Preview {
        overtaken_by: overtaken.map(|import| import.file_name.clone()),
        edition,
        edition_source: edition_source.to_owned(),
        file: String::new(),
        file_name: file_name(path),
        kind: kind.to_owned(),
        school_year: school_year.or(first_year),
        year_source: year::source(&opened, given.school_year).to_owned(),
        encoding: match opened.encoding() {
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Utf16 => "UTF-16",
            Encoding::Dos850 => "MS-DOS",
            Encoding::Macintosh => "Macintosh",
            Encoding::Utf8Twice => "UTF-8 (2×)",
            _ => "UTF-8",
        }
        .to_owned(),
        delimiter: opened.delimiter().to_string(),
        rows: summary.rows + summary.rejected,
        rejected,
        rejected_count: summary.rejected,
        unknown_count: unknown.values().flatten().count() as u64,
        unknown: unknown.into_values().flatten().collect(),
        disagreeing: summary.disagreeing,
        years: year::of_columns(opened.layout()),
        already: imports
            .iter()
            .any(|import| import.sha256 == sha256 && !import.withdrawn),
        columns: sample::columns(opened.kind()),
        name_year: guess_year(&file_name(path)),
        sample,
    })
}

/// Brings in a chosen file; `job` is the name to follow and stop it by.
pub fn run_chosen(app: &App, file: &str, given: &ImportOptions, job: &str) -> Result<Outcome> {
    run(app, &app.chosen(file)?, given, job)
}

/// Brings in the file at `path`.
pub fn run(app: &App, path: &Path, given: &ImportOptions, job: &str) -> Result<Outcome> {
    let store = app.store()?;
    let sha256 = digest(path, given)?;
    let mut opened = match open(path, given) {
        Err(error) if mapped::is_unknown(&error) => {
            return match app.read(|r| mapped::remembered_for(r, path, given))? {
                Some(own) => mapped::run(app, path, &own, given, job),
                None => Err(refused(path, &error)),
            };
        }
        opened => opened.map_err(|error| refused(path, &error))?,
    };
    let job = app.jobs().begin(job, "read");
    let kind = opened.kind();
    let year = year::of_file(&file_name(path), &opened, given)?;
    let new = NewImport {
        kind: letter(kind).to_owned(),
        variant: variant(&opened),
        file_name: file_name(path),
        sha256,
        school_year: year,
        years: year::of_columns(opened.layout()),
        edition: edition::of_file(app, path, opened.edition(), given)?.0,
        layout: rows::layout(opened.layout(), year, false),
    };
    let outcome = store.import(new, |sink| {
        rows::store(sink, &mut opened, year, &job).map_err(|stop| match stop {
            rows::Stop::Refused(refusal) => refusal.with("file", file_name(path)),
            rows::Stop::Unreadable(error) => refused(path, &error),
        })
    })?;
    app.read(|r| finished(r, outcome))
}

fn finished(r: &Reading<'_>, outcome: ImportOutcome) -> Result<Outcome> {
    let unknown = unknown_of(r, &Geography::of(r)?, &outcome.import)?;
    Ok(Outcome {
        import: import_row(outcome.import, unknown.len() as u64),
        already: outcome.already,
        unknown,
    })
}

fn open(path: &Path, given: &ImportOptions) -> std::result::Result<Opened, ReadError> {
    match &given.part {
        Some(part) => tib_open_data::open_part(path, part),
        None => tib_open_data::open(path),
    }
}

/// Files of the mbo as it is now count one thing each, which is said in the variant; so is when they
/// know no domains.
fn variant(opened: &Opened) -> String {
    let code = opened.kind().code();
    match opened.layout().first() {
        Some(cell) if opened.kind() == Kind::MboCurrent => {
            let undivided = if opened.tells_domain() {
                ""
            } else {
                ":undivided"
            };
            format!("{code}:{}{undivided}", cell.measure.code())
        }
        _ => code.to_owned(),
    }
}

/// Everything that was brought in, newest first.
pub fn imports(app: &App) -> Result<Vec<ImportRow>> {
    app.read(|r| {
        let geography = Geography::of(r)?;
        let rows = r.imports()?.into_iter().map(|import| {
            let unknown = unknown_of(r, &geography, &import)?.len() as u64;
            Ok(import_row(import, unknown))
        });
        rows.collect()
    })
}

/// The rows of an import that want a look: those that couldn't be read, as far as a screen has use
/// for them, and the branches and colleges that no address file knows.
pub fn details(app: &App, id: &Id) -> Result<ImportDetails> {
    app.read(|r| {
        let import = found(r, id)?;
        let rejects = r.rejects(id)?.into_iter().take(DETAILED);
        Ok(ImportDetails {
            rejected: rejects
                .map(|row| RejectedRow {
                    line: row.line,
                    reason: row.reason,
                    raw: row.raw,
                })
                .collect(),
            unknown: unknown_of(r, &Geography::of(r)?, &import)?,
        })
    })
}

/// Writes every row of an import that couldn't be read where the user wants it, to be mended in a
/// spreadsheet; false when they thought better of it.
pub fn export_rejected(app: &App, id: &Id) -> Result<bool> {
    let (import, rejects) = app.read(|r| Ok((found(r, id)?, r.rejects(id)?)))?;
    let texts = app.texts();
    let rows = rejects.into_iter().map(|row| {
        let reason = texts.get(&format!("ui-reject-{}", row.reason));
        vec![row.line.into(), reason.into(), row.raw.into()]
    });
    let table = TableExport {
        name: format!("{} {}", texts.get("rejected-name"), import.file_name),
        format: "csv".to_owned(),
        title: import.file_name,
        columns: ["ui-trace-line", "rejected-reason", "ui-trace-about"]
            .map(|key| texts.get(key))
            .to_vec(),
        rows: rows.collect(),
        notes: Vec::new(),
    };
    export::table(app, table)
}

fn found(r: &Reading<'_>, id: &Id) -> Result<Import> {
    let mut imports = r.imports()?.into_iter();
    imports
        .find(|import| import.id == *id)
        .ok_or_else(|| Refusal::new(Code::NotFound).with("kind", "import"))
}

/// Takes an import back; undo brings it in again.
pub fn withdraw(app: &App, id: &Id) -> Result<HistoryState> {
    app.store()?.withdraw_import(id)?;
    workspace::history(app)
}

/// The SHA-256 of a file; of one of several tables in it also of that table's name, so that each can
/// come in.
fn digest(path: &Path, given: &ImportOptions) -> Result<String> {
    let mut file = std::fs::File::open(path).map_err(|error| Refusal::unreadable(path, &error))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => hash.update(buffer.get(..read).unwrap_or_default()),
            Err(error) => return Err(Refusal::unreadable(path, &error)),
        }
    }
    hash.update(given.part.as_deref().unwrap_or_default());
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

fn refused(path: &Path, error: &ReadError) -> Refusal {
    let ReadError::Unreadable(error) = error else {
        return tib_region_list::refusal(&file_name(path), error);
    };
    Refusal::unreadable(path, error)
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

/// Branches and colleges with figures that no address file knows.
fn unknown_of(
    r: &Reading<'_>,
    geography: &Geography,
    import: &Import,
) -> Result<Vec<UnknownBranch>> {
    let units = without_address(r, geography, import)?;
    Ok(units
        .into_iter()
        .map(|(unit, placed)| UnknownBranch {
            unit: unit.unit,
            name: unit.name,
            place: unit.place,
            placed,
        })
        .collect())
}

/// The row's branch or college, if no address file knows it.
fn unknown_branch(geography: &Geography, row: &FigureRow<'_>) -> Option<UnknownBranch> {
    let published = PublishedPlace {
        gm: row.gm,
        municipality: row.municipality,
        place: row.place,
    };
    let location = geography.locate(row.unit.as_str(), published);
    (location.how != Placed::Address).then(|| UnknownBranch {
        unit: row.unit.as_str().to_owned(),
        name: row.name.to_owned(),
        place: row.place.to_owned(),
        placed: geography.name_of(&location),
    })
}

fn import_row(import: Import, unknown_units: u64) -> ImportRow {
    ImportRow {
        id: import.id,
        kind: import.kind,
        file_name: import.file_name,
        sha256: import.sha256,
        years: import.years,
        rows_read: import.rows_read,
        rows_new: import.rows_new,
        rows_changed: import.rows_changed,
        rows_same: import.rows_same,
        rows_rejected: import.rows_rejected,
        rows_disagreeing: import.rows_disagreeing,
        edition: import.edition,
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
