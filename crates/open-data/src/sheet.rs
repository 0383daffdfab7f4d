//! A workbook (`.xlsx`, `.ods`). A sheet is written out as text, each row on the line of its own number, and
//! from there on goes the way of every table.
//!
//! The sheet that is read stands in memory as text; nothing else of the workbook does, but the texts
//! that its cells share.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::panic::{self, AssertUnwindSafe};

use calamine::{
    CellType, Data, ExcelDateTime, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xlsx,
    XlsxFormulaMetadata,
};
use chrono::NaiveDate;

use crate::archive::Archive;
use crate::error::ReadError;
use crate::file::File;
use crate::plausible::NO_RESULT;
use crate::source::Source;
use crate::table::TITLES;

/// The most that a workbook may unpack to, and that a sheet may be as text, in bytes.
const MOST: u64 = 512 * 1024 * 1024;
/// The largest sheet there is.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;
const DELIMITER: u8 = b';';
/// What begins the list of merged cells.
const MERGED: &[u8] = b"mergeCell";
/// What a shared text takes at least in the file, in bytes: `<si/>`.
const SHORTEST_TEXT: u64 = 5;

pub(crate) struct Workbook {
    sheets: Sheets,
    /// What says that cells are merged stands somewhere in the file.
    may_be_merged: bool,
}

enum Sheets {
    Excel(Box<Xlsx<File>>),
    OpenDocument(Box<Ods<File>>),
}

/// A cell with something in it: row and column, the first being 0, and its text.
type Cell = (u32, u32, String);

impl Workbook {
    /// # Errors
    /// `TooLarge`, `Encrypted`, `CutOff`, `Unreadable`.
    pub(crate) fn open(mut archive: Archive) -> Result<Self, ReadError> {
        for name in archive.names()? {
            if name.to_ascii_lowercase().ends_with("sharedstrings.xml") {
                refuse_boast(&archive.first_bytes(&name)?)?;
            }
        }
        let open_document = archive.has("content.xml");
        let (file, may_be_merged) = archive.into_measured(MOST, MERGED)?;
        let sheets = caught(|| {
            Ok(if open_document {
                Sheets::OpenDocument(Box::new(Ods::new(file)?))
            } else {
                Sheets::Excel(Box::new(Xlsx::new(file)?))
            })
        })?;
        Ok(Self {
            sheets,
            may_be_merged,
        })
    }

    /// Names of the sheets that are shown, in its order: a hidden one isn't what people mean.
    pub(crate) fn names(&self) -> Vec<String> {
        let shown = self.about().iter().filter(|sheet| {
            sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
        });
        shown.map(|sheet| sheet.name.clone()).collect()
    }

    /// Names of the sheets that aren't shown.
    pub(crate) fn hidden(&self) -> Vec<String> {
        let hidden = self
            .about()
            .iter()
            .filter(|sheet| sheet.visible != SheetVisible::Visible);
        hidden.map(|sheet| sheet.name.clone()).collect()
    }

    /// Whether cells of a sheet are merged, as far as its format tells.
    ///
    /// # Errors
    /// `Unreadable`.
    pub(crate) fn is_merged(&mut self, sheet: &str) -> Result<bool, ReadError> {
        match &mut self.sheets {
            // The whole sheet would be gone through for it.
            Sheets::Excel(xlsx) if self.may_be_merged => {
                caught(|| Ok(!xlsx.merge_cells_by_sheet_name(sheet)?.is_empty()))
            }
            _ => Ok(false),
        }
    }

    /// How many cells of a sheet hold a formula.
    ///
    /// # Errors
    /// As [`whole`](Self::whole).
    pub(crate) fn formulas(&mut self, sheet: &str) -> Result<usize, ReadError> {
        Ok(caught(|| self.text(sheet, false))?.1)
    }

    fn about(&self) -> &[Sheet] {
        match &self.sheets {
            Sheets::Excel(xlsx) => xlsx.sheets_metadata(),
            Sheets::OpenDocument(ods) => ods.sheets_metadata(),
        }
    }

    /// The first rows of a sheet that aren't blank: its header is among them.
    ///
    /// # Errors
    /// `Empty`, `NotATable`, `Unreadable`.
    pub(crate) fn start_of(&mut self, sheet: &str) -> Result<Source, ReadError> {
        Source::written(caught(|| self.text(sheet, true))?.0, DELIMITER)
    }

    /// A whole sheet, and how many of its cells hold a formula.
    ///
    /// # Errors
    /// `Empty`, `NotATable`, `TooLarge`, `Unreadable`.
    pub(crate) fn whole(&mut self, sheet: &str) -> Result<(Source, usize), ReadError> {
        let made = self.made();
        let (text, formulas) = caught(|| self.text(sheet, false))?;
        Ok((Source::written(text, DELIMITER)?.made_on(made), formulas))
    }

    /// The day on which it was saved last, where it says so.
    fn made(&mut self) -> Option<NaiveDate> {
        let about = match &mut self.sheets {
            Sheets::Excel(xlsx) => xlsx.workbook_properties().ok()?,
            Sheets::OpenDocument(ods) => ods.workbook_properties().ok()?,
        };
        about.modified.or(about.created)?.get(..10)?.parse().ok()
    }

    /// The text of a sheet or of its start, and how many cells of that hold a formula.
    fn text(&mut self, sheet: &str, start_only: bool) -> Result<(Vec<u8>, usize), ReadError> {
        if !self.about().iter().any(|one| one.name == sheet) {
            return Err(ReadError::PartMissing(sheet.to_owned()));
        }
        let mut lines = Lines {
            start_only,
            ..Lines::default()
        };
        let mut formulas = 0;
        match &mut self.sheets {
            Sheets::Excel(xlsx) => {
                let mut cells = xlsx.worksheet_cells_reader(sheet)?;
                while let Some(cell) = cells.next_cell_with_formula_metadata()? {
                    let is_formula = cell.formula.as_ref().is_some_and(says_something);
                    formulas += usize::from(is_formula);
                    let (row, column) = cell.pos;
                    let text = match written(cell.value.into()) {
                        none if none.is_empty() && is_formula && !start_only => {
                            NO_RESULT.to_owned()
                        }
                        text => text,
                    };
                    if lines.add((row, column, text))?.is_break() {
                        break;
                    }
                }
            }
            Sheets::OpenDocument(ods) => {
                let (cells, many) = open_document(ods, sheet)?;
                formulas = many;
                for cell in cells {
                    if lines.add(cell)?.is_break() {
                        break;
                    }
                }
            }
        }
        lines.end_row()?;
        Ok((lines.text, formulas))
    }
}

/// A cell may have the sign of a formula with nothing in it.
fn says_something(formula: &XlsxFormulaMetadata) -> bool {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            !formula.is_empty()
        }
        _ => true,
    }
}

/// The cells of an OpenDocument sheet, in its order, and how many hold a formula. The library holds the whole
/// of it anyway.
fn open_document(ods: &mut Ods<File>, sheet: &str) -> Result<(Vec<Cell>, usize), ReadError> {
    let values = ods.worksheet_range(sheet)?;
    let formulas = ods.worksheet_formula(sheet)?;
    let mut cells: BTreeMap<(u32, u32), String> = used(&formulas)
        .filter(|(_, formula)| !formula.is_empty())
        .map(|(at, _)| (at, NO_RESULT.to_owned()))
        .collect();
    let many = cells.len();
    for (at, value) in used(&values) {
        let text = written(value.clone());
        if !text.is_empty() {
            cells.insert(at, text);
        }
    }
    let cells = cells
        .into_iter()
        .map(|((row, column), text)| (row, column, text));
    Ok((cells.collect(), many))
}

/// The cells of a range that hold something, by where they are in the sheet.
fn used<T: CellType>(range: &Range<T>) -> impl Iterator<Item = ((u32, u32), &T)> {
    let (row, column) = range.start().unwrap_or_default();
    let at = |first: u32, n: usize| first.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
    range
        .used_cells()
        .map(move |(down, right, cell)| ((at(row, down), at(column, right)), cell))
}

/// The text of a sheet, as it grows.
#[derive(Default)]
struct Lines {
    text: Vec<u8>,
    /// Number of the row being collected, the first being 0; so many lines stand before it.
    row: u32,
    fields: Vec<String>,
    /// How many fields the widest row so far has; every row after it gets as many.
    width: usize,
    /// Rows that aren't blank.
    written: usize,
    /// Enough rows are wanted to see the header.
    start_only: bool,
}

impl Lines {
    /// Adds a cell; breaks off when there are rows enough.
    fn add(&mut self, (row, column, text): Cell) -> Result<ControlFlow<()>, ReadError> {
        if row != self.row {
            self.end_row()?;
            if self.start_only && self.written > TITLES {
                return Ok(ControlFlow::Break(()));
            }
            self.begin_row(row)?;
        }
        self.put(column, text)?;
        Ok(ControlFlow::Continue(()))
    }

    fn begin_row(&mut self, row: u32) -> Result<(), ReadError> {
        let Some(blank) = row.checked_sub(self.row).filter(|_| row < ROWS) else {
            return Err(damaged("its rows are out of order"));
        };
        self.text.extend((0..blank).map(|_| b'\n'));
        self.row = row;
        Ok(())
    }

    fn put(&mut self, column: u32, text: String) -> Result<(), ReadError> {
        let at = usize::try_from(column).ok().filter(|_| column < COLUMNS);
        let at = at.ok_or_else(|| damaged("it has too many columns"))?;
        if text.is_empty() {
            return Ok(());
        }
        if self.fields.len() <= at {
            self.fields.resize(at.saturating_add(1), String::new());
        }
        if let Some(field) = self.fields.get_mut(at) {
            *field = text;
        }
        Ok(())
    }

    /// Writes the row, without its line end.
    fn end_row(&mut self) -> Result<(), ReadError> {
        if self.fields.is_empty() {
            return Ok(());
        }
        self.written += 1;
        self.width = self.width.max(self.fields.len());
        if self.fields.len() < self.width {
            self.fields.resize(self.width, String::new());
        }
        for (at, field) in self.fields.iter().enumerate() {
            if at > 0 {
                self.text.push(DELIMITER);
            }
            let plain = |b: u8| b != DELIMITER && b != b'"' && b >= b' ';
            if field.bytes().all(plain) {
                self.text.extend_from_slice(field.as_bytes());
                continue;
            }
            self.text.push(b'"');
            for byte in field.bytes() {
                match byte {
                    b'"' => self.text.extend_from_slice(b"\"\""),
                    // A line end in a cell would put the rows after it on other lines.
                    control if control < b' ' => self.text.push(b' '),
                    other => self.text.push(other),
                }
            }
            self.text.push(b'"');
        }
        self.fields.clear();
        if u64::try_from(self.text.len()).unwrap_or(u64::MAX) > MOST {
            return Err(ReadError::TooLarge);
        }
        Ok(())
    }
}

/// Refuses a table of shared texts that says it holds more of them than fit: room is made for as
/// many as it says.
fn refuse_boast(start: &[u8]) -> Result<(), ReadError> {
    let start = String::from_utf8_lossy(start);
    let head = start.split("<si").next().unwrap_or_default();
    let boasts = head.split("uniqueCount").skip(1).any(|rest| {
        let rest = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next();
        let count = digits.unwrap_or_default();
        count
            .parse::<u64>()
            .map_or(count.len() > 1, |n| n > MOST / SHORTEST_TEXT)
    });
    if boasts {
        return Err(damaged("it says it holds too many texts"));
    }
    Ok(())
}

/// Of some damaged workbooks the library makes a panic, as of a cell called `A99999999999`.
fn caught<T>(read: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    panic::catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(damaged("its cells make no sense")))
}

fn damaged(what: &'static str) -> ReadError {
    ReadError::Damaged(what.to_owned())
}

/// A cell as a Dutch text file would have it: whole numbers bare, a decimal comma, dates by year.
fn written(value: Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Int(n) => n.to_string(),
        Data::Float(n) => number(n),
        Data::Bool(yes) => String::from(if yes { "WAAR" } else { "ONWAAR" }),
        Data::DateTime(when) => date(&when),
        Data::Error(error) => error.to_string(),
    }
}

fn number(n: f64) -> String {
    // Adding 0 makes a plain 0 of -0.
    (n + 0.0).to_string().replace('.', ",")
}

fn date(when: &ExcelDateTime) -> String {
    if !when.is_datetime() {
        return number(when.as_f64());
    }
    match when.to_ymd_hms_milli() {
        (year, month, day, 0, 0, 0, _) => format!("{year:04}-{month:02}-{day:02}"),
        (year, month, day, hour, minute, second, _) => {
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
    }
}

#[cfg(test)]
mod tests {
    use calamine::CellErrorType;

    use super::*;

    #[test]
    fn cells_are_written_as_a_text_file_has_them() {
        for (cell, text) in [
            (Data::Float(12.0), "12"),
            (Data::Float(-0.0), "0"),
            (Data::Float(6.4), "6,4"),
            (Data::Float(100_000.0), "100000"),
            (Data::String("01E5".to_owned()), "01E5"),
            (Data::Error(CellErrorType::Ref), "#REF!"),
            (Data::Bool(true), "WAAR"),
        ] {
            assert_eq!(written(cell), text);
        }
    }

    #[test]
    fn rows_stand_on_the_line_of_their_number() {
        let mut lines = Lines::default();
        for (row, cells) in [
            (1, vec!["a", "b;c", "d"]),
            (2, vec!["1"]),
            (4, vec!["x\ny", "\""]),
        ] {
            lines.begin_row(row).unwrap();
            for (at, cell) in cells.into_iter().enumerate() {
                let at = u32::try_from(at).unwrap();
                lines.put(at, cell.to_owned()).unwrap();
            }
            lines.end_row().unwrap();
        }
        let text = String::from_utf8(lines.text).unwrap();
        assert_eq!(text, "\na;\"b;c\";d\n1;;\n\n\"x y\";\"\"\"\";");
    }

    #[test]
    fn rows_that_no_sheet_has_are_refused() {
        let mut lines = Lines::default();
        lines.begin_row(5).unwrap();
        for row in [4, ROWS, u32::MAX] {
            assert_eq!(lines.begin_row(row).unwrap_err().code(), "file_damaged");
        }
        let wide = lines.put(COLUMNS, "1".to_owned());
        assert_eq!(wide.unwrap_err().code(), "file_damaged");
    }

    #[test]
    fn no_room_is_made_for_texts_that_cannot_be_there() {
        let sst = |count: &str| {
            format!(
                "<?xml version=\"1.0\"?><sst count=\"1\" uniqueCount=\"{count}\"><si><t>uniqueCount 99999999999</t></si></sst>"
            )
        };
        for honest in ["", "0", "24243"] {
            assert!(refuse_boast(sst(honest).as_bytes()).is_ok(), "{honest}");
        }
        for boast in ["999999999", "99999999999999999999999"] {
            let refused = refuse_boast(sst(boast).as_bytes());
            assert_eq!(refused.unwrap_err().code(), "file_damaged");
        }
    }
}
