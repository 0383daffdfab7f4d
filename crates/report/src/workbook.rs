//! A table to count on: an XLSX with real numbers, a frozen header and filters.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Table, TableColumn, Workbook, XlsxError,
};

use crate::ReportError;

/// A table that leaves the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// What it shows.
    pub title: String,
    /// Names of the columns; each once.
    pub columns: Vec<String>,
    /// The rows, as wide as the columns.
    pub rows: Vec<Vec<Datum>>,
    /// What must be known to read it: sources, choices, masks.
    pub notes: Vec<String>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// Words.
    Text(String),
    /// A number as such, to count on.
    Number(f64),
    /// A day, `YYYY-MM-DD`.
    Day(String),
    /// Nothing.
    Empty,
}

/// Characters that a sheet's name may not have, and how long it may be.
const FORBIDDEN: &[char] = &['[', ']', ':', '*', '?', '/', '\\', '\''];
const LONGEST_NAME: usize = 31;
/// Widest column, in characters.
const WIDEST: usize = 48;

/// Writes the table as a workbook; the same table gives the same bytes.
///
/// # Errors
/// When it has more rows or longer texts than a sheet can hold.
pub fn workbook(sheet: &Sheet) -> Result<Vec<u8>, ReportError> {
    written(sheet).map_err(|error| ReportError(error.to_string()))
}

fn written(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed moment, so that the same table is the same file.
    let moment = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new()
        .set_title(&sheet.title)
        .set_creation_datetime(&moment);
    book.set_properties(&about);
    let page = book.add_worksheet();
    page.set_name(name(&sheet.title))?;
    page.write_with_format(
        0,
        0,
        sheet.title.as_str(),
        &Format::new().set_bold().set_font_size(14),
    )?;
    const HEADER: u32 = 2;
    let mut row = HEADER;
    for cells in &sheet.rows {
        row += 1;
        for (at, cell) in (0_u16..).zip(cells) {
            match cell {
                Datum::Text(text) => page.write_string(row, at, text)?,
                Datum::Number(number) => {
                    page.write_with_format(row, at, *number, &form(*number))?
                }
                Datum::Day(day) => page.write_string(row, at, day)?,
                Datum::Empty => continue,
            };
        }
    }
    if let Some(last) = sheet
        .columns
        .len()
        .checked_sub(1)
        .filter(|_| !sheet.rows.is_empty())
    {
        let columns: Vec<TableColumn> = sheet
            .columns
            .iter()
            .map(|name| TableColumn::new().set_header(name))
            .collect();
        let last = u16::try_from(last).unwrap_or(u16::MAX);
        page.add_table(HEADER, 0, row, last, &Table::new().set_columns(&columns))?;
    }
    page.set_freeze_panes(HEADER + 1, 1)?;
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(at)));
        let longest = cells.map(width).chain([column.chars().count() + 3]).max();
        let wide = u16::try_from(longest.unwrap_or_default().clamp(8, WIDEST)).unwrap_or(8);
        page.set_column_width(at, f64::from(wide))?;
    }
    for (below, note) in (2_u32..).zip(&sheet.notes) {
        page.write_with_format(row + below, 0, note.as_str(), &Format::new().set_italic())?;
    }
    book.save_to_buffer()
}

/// Shares and indices keep their decimals, counts have none.
fn form(number: f64) -> Format {
    let form = if number.fract() == 0.0 {
        "#,##0"
    } else if number.abs() <= 1.0 {
        "0.0%"
    } else {
        "#,##0.0"
    };
    Format::new().set_num_format(form)
}

fn width(cell: &Datum) -> usize {
    match cell {
        Datum::Text(text) => text.chars().count(),
        Datum::Number(_) | Datum::Day(_) => 10,
        Datum::Empty => 0,
    }
}

pub(crate) fn name(title: &str) -> String {
    let clean: String = title
        .chars()
        .filter(|c| !FORBIDDEN.contains(c))
        .take(LONGEST_NAME)
        .collect();
    let clean = clean.trim();
    if clean.is_empty() {
        "TiB".to_owned()
    } else {
        clean.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            title: "Instroom: vmbo/techniek [regio] met een heel lange naam".into(),
            columns: vec!["Schooljaar".into(), "Regio".into(), "Aandeel".into()],
            rows: vec![
                vec![
                    Datum::Text("2019-2020".into()),
                    Datum::Number(576.0),
                    Datum::Number(0.162),
                ],
                vec![
                    Datum::Text("2020-2021".into()),
                    Datum::Empty,
                    Datum::Text("1–4".into()),
                ],
            ],
            notes: vec!["Bron: DUO".into()],
        }
    }

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let first = workbook(&sheet()).unwrap();
        assert_eq!(first, workbook(&sheet()).unwrap());
        assert!(first.starts_with(b"PK"));
    }

    #[test]
    fn words_that_look_like_a_formula_are_words() {
        let words = |text: &str| vec![Datum::Text(text.into())];
        let sheet = Sheet {
            title: "=1+1".into(),
            columns: vec!["=A1".into()],
            rows: vec![
                words("=HYPERLINK(\"https://example.org\")"),
                words("+31 6"),
                words("@SUM(A1)"),
                vec![Datum::Number(-5.0)],
            ],
            notes: vec!["-5 leerlingen".into()],
        };
        let bytes = workbook(&sheet).unwrap();
        let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| std::io::read_to_string(parts.by_name(name).unwrap()).unwrap();
        let page = part("xl/worksheets/sheet1.xml");
        assert!(!page.contains("<f"), "{page}");
        assert_eq!(page.matches("t=\"s\"").count(), 6, "{page}");
        assert!(page.contains("<v>-5</v>"), "{page}");
        let table = part("xl/tables/table1.xml");
        assert!(!table.contains("Formula"), "{table}");
    }

    #[test]
    fn what_a_sheet_cannot_hold_is_left_out_of_its_name() {
        assert_eq!(name("a:b/c[d]"), "abcd");
        assert_eq!(name("?").as_str(), "TiB");
        assert_eq!(name(&"x".repeat(99)).len(), 31);
        assert!(workbook(&Sheet::default()).is_ok(), "an empty table");
    }
}
