//! The tables of a spreadsheet, read whole: every sheet that is shown, each with its header found.

use std::ops::ControlFlow;
use std::path::Path;

use tib_domain::{Code, Refusal};
use tib_open_data::{AnyTable, ReadError, every_table};
use tib_report::BASE;

use super::columns::{SheetKind, recognise};
use crate::Result;

/// A header stands among so many rows.
const HEADERS: usize = 10;
/// The most rows that are read at once.
pub(crate) const MOST_ROWS: usize = 100_000;

/// A table of a spreadsheet.
#[derive(Debug, Default)]
pub(crate) struct SheetTable {
    /// The sheet; empty of a file that has none.
    pub sheet: String,
    /// Names of its columns, as written; each once, a second of a name gets a number.
    pub header: Vec<String>,
    /// The row that the header stands in, the first being 1.
    pub header_row: u64,
    /// Rows under it, with their numbers; without the blanks around each cell.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Something to tell of a file before it is read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Remark {
    /// This sheet is hidden and isn't read.
    Hidden(String),
    /// This sheet holds no table with columns that are known.
    Skipped(String),
    /// This sheet holds something else than what the file was said to hold.
    Other(String, SheetKind),
    /// This sheet has no column with a name.
    Nameless(String),
    /// Cells are merged.
    Merged,
    /// So many cells hold formulas.
    Formulas(usize),
    /// There are macros.
    Macros,
    /// Rows above the header of this sheet were left out, up to this row.
    Above(String, u64),
}

impl Remark {
    /// It says that a sheet stays out.
    pub(crate) fn is_left_out(&self) -> bool {
        matches!(
            self,
            Self::Hidden(_) | Self::Skipped(_) | Self::Other(..) | Self::Nameless(_)
        )
    }
}

/// A file, read.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub tables: Vec<SheetTable>,
    /// What there is to tell of it.
    pub remarks: Vec<Remark>,
    /// It may be a workbook of ours that came back: a sheet is called as the one that holds what its cells held.
    pub went_out: bool,
}

/// Reads a file.
///
/// # Errors
/// What reading a file gives; `file_too_large` beyond [`MOST_ROWS`].
pub(crate) fn read(path: &Path, kind: Option<SheetKind>) -> Result<Read> {
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    let (mut found, mut rows) = (Vec::new(), 0);
    let about = every_table(path, |table| {
        let grid = grid(table)?;
        rows += grid.rows.len();
        let part = grid.sheet.clone();
        found.push((part, with_header(grid, kind)));
        Ok(if rows > MOST_ROWS {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    });
    let about = about.map_err(|error| tib_region_list::refusal(&name, &error))?;
    if rows > MOST_ROWS {
        return Err(Refusal::new(Code::FileTooLarge).with("file", &name));
    }
    let mut remarks = Vec::new();
    let mut went_out = found.iter().any(|(part, _)| part == BASE);
    if let Some(about) = about {
        went_out |= about.hidden.iter().any(|sheet| sheet == BASE);
        remarks.extend(about.hidden.into_iter().map(Remark::Hidden));
        if about.merged {
            remarks.push(Remark::Merged);
        }
        if about.formulas > 0 {
            remarks.push(Remark::Formulas(about.formulas));
        }
        if about.macros {
            remarks.push(Remark::Macros);
        }
    }
    let several = found.len() > 1;
    let mut tables = Vec::new();
    for (_, (table, known)) in found {
        if table.header_row > 1 && known > 0 {
            remarks.push(Remark::Above(table.sheet.clone(), table.header_row));
        }
        if several && known == 0 {
            remarks.push(Remark::Skipped(table.sheet));
        } else {
            tables.push(table);
        }
    }
    Ok(Read {
        tables,
        remarks,
        went_out,
    })
}

/// The table of text that was pasted: cells parted by tabs, as spreadsheets copy them, or as in a CSV.
pub(crate) fn pasted(text: &str, kind: Option<SheetKind>) -> Result<SheetTable> {
    let first = text.lines().next().unwrap_or_default();
    let parts = |sign: char| first.matches(sign).count();
    let delimiter = match (parts('\t'), parts(';'), parts(',')) {
        (0, 0, 0) => b'\t',
        (tabs, _, _) if tabs > 0 => b'\t',
        (_, semicolons, commas) if semicolons >= commas => b';',
        _ => b',',
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refusal::new(Code::FileNotATable).with("file", ""))?;
        let line = record.position().map_or(0, csv::Position::line);
        rows.push((line, record.iter().map(bare).collect()));
    }
    if rows.len() > MOST_ROWS {
        return Err(Refusal::new(Code::FileTooLarge).with("file", ""));
    }
    let grid = Grid {
        sheet: String::new(),
        rows,
    };
    Ok(with_header(grid, kind).0)
}

/// Rows before it is known which one is the header.
struct Grid {
    sheet: String,
    rows: Vec<(u64, Vec<String>)>,
}

fn grid(mut table: AnyTable) -> std::result::Result<Grid, ReadError> {
    let header = table.columns().iter().map(|cell| bare(cell)).collect();
    // The line of the header isn't told; rows count from the first that is.
    let mut rows = vec![(0, header)];
    let sheet = table.part().unwrap_or_default().to_owned();
    table.for_each_record(|line, cells| {
        rows.push((line, cells.iter().map(|cell| bare(cell)).collect()));
        if rows.len() > MOST_ROWS {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    let first = rows.get(1).map_or(1, |(line, _)| line.saturating_sub(1));
    if let Some(header) = rows.first_mut() {
        header.0 = first.max(1);
    }
    Ok(Grid { sheet, rows })
}

/// A cell without the blanks around it, of whatever kind.
fn bare(cell: &str) -> String {
    cell.replace(['\u{a0}', '\u{feff}', '\u{200b}'], " ")
        .trim()
        .to_owned()
}

/// Takes the row as header that names most of what is known of a kind, or of any; with how many that are.
fn with_header(grid: Grid, kind: Option<SheetKind>) -> (SheetTable, usize) {
    let kinds = kind.map_or(SheetKind::ALL.to_vec(), |kind| vec![kind]);
    let known = |cells: &[String]| {
        let of = |kind: &SheetKind| {
            let named = cells.iter().filter(|cell| recognise(*kind, cell).is_some());
            named.count()
        };
        kinds.iter().map(of).max().unwrap_or_default()
    };
    let (mut best, mut most) = (0, 0);
    for (at, (_, cells)) in grid.rows.iter().take(HEADERS).enumerate() {
        let many = known(cells);
        // What follows a header may name columns too, but never more of them.
        if many > most {
            (best, most) = (at, many);
        }
    }
    let mut rows = grid.rows.into_iter().skip(best);
    let (header_row, cells) = rows.next().unwrap_or_default();
    let mut header: Vec<String> = Vec::new();
    for cell in cells {
        let twice = header
            .iter()
            .filter(|one| one.split(" (").next() == Some(cell.as_str()))
            .count();
        header.push(match twice {
            0 => cell,
            _ if cell.is_empty() => cell,
            more => format!("{cell} ({})", more + 1),
        });
    }
    let table = SheetTable {
        sheet: grid.sheet,
        header,
        header_row,
        rows: rows.collect(),
    };
    (table, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_is_a_table_whatever_parts_its_cells() {
        for text in [
            "Naam\tPlaats\nMetaal BV \tEnschede\n",
            "Naam;Plaats\nMetaal BV ;Enschede\n",
            "Naam,Plaats\n\"Metaal BV\",Enschede\n",
        ] {
            let table = pasted(text, Some(SheetKind::Organisations)).unwrap();
            assert_eq!(table.header, ["Naam", "Plaats"]);
            assert_eq!(
                table.rows,
                [(2, vec!["Metaal BV".to_owned(), "Enschede".to_owned()])]
            );
        }
        let names = pasted(
            "Bedrijfsnaam\nMetaal\u{a0}BV\n",
            Some(SheetKind::Organisations),
        )
        .unwrap();
        assert_eq!(names.rows, [(2, vec!["Metaal BV".to_owned()])]);
    }

    #[test]
    fn the_header_is_the_row_that_names_most() {
        let text = "Relaties\t\t\t\nBedrijf\t\tContactpersoon\t\nNaam\tPlaats\tContactpersoon\tE-mail\nMetaal\tEnschede\tJan\tj@x.nl\n";
        let table = pasted(text, Some(SheetKind::Organisations)).unwrap();
        assert_eq!(table.header_row, 3);
        assert_eq!(table.rows.len(), 1);
    }
}
