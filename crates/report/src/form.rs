//! A workbook that somebody without the app fills in: choices to pick from, identities that can't be typed over, a sheet
//! that explains, and what the cells held when it went out.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use crate::ReportError;
use crate::workbook::{Datum, name};

/// The sheet that holds what the cells held; people don't see it.
pub const BASE: &str = "tib";
/// The sheet with the choices that are too many to stand in a cell's own list.
const CHOICES: &str = "tib-keuzes";
/// Rows below the last that choices are offered in too.
const SPARE: u32 = 500;
/// The widest column, in characters.
const WIDEST: usize = 44;

/// A column of a form.
#[derive(Debug, Clone, Default)]
pub struct FormColumn {
    /// What it is called.
    pub title: String,
    /// What its cells can be chosen from; nothing when anything goes.
    pub choices: Vec<String>,
    /// A cell may hold several of the choices, so that others are warned of, not refused.
    pub several: bool,
    /// Its cells can't be typed over.
    pub locked: bool,
}

/// A workbook to be filled in.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Name of its first sheet.
    pub title: String,
    /// Its columns.
    pub columns: Vec<FormColumn>,
    /// Its rows, as wide as the columns.
    pub rows: Vec<Vec<Datum>>,
    /// Name of the sheet that explains, and what it says.
    pub help: (String, Vec<String>),
    /// What the cells hold, as text, under a row that says what it is: kept beside, to be compared with.
    pub base: Vec<Vec<String>>,
}

/// Writes the form; the same form gives the same bytes.
///
/// # Errors
/// When it has more rows or longer texts than a sheet can hold.
pub fn form(form: &Form) -> Result<Vec<u8>, ReportError> {
    written(form).map_err(|error| ReportError(error.to_string()))
}

fn written(form: &Form) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let moment = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new()
        .set_title(&form.title)
        .set_creation_datetime(&moment);
    book.set_properties(&about);
    cells(book.add_worksheet(), form)?;
    let help = book.add_worksheet();
    help.set_name(name(&form.help.0))?;
    help.set_column_width(0, 90)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0_u32..).zip(&form.help.1) {
        help.write_string_with_format(row, 0, line, &wrapped)?;
    }
    let lists = book.add_worksheet();
    lists.set_name(CHOICES)?;
    lists.set_hidden(true);
    for (at, column) in (0_u16..).zip(&form.columns) {
        for (row, choice) in (0_u32..).zip(&column.choices) {
            lists.write_string(row, at, choice)?;
        }
    }
    let base = book.add_worksheet();
    base.set_name(BASE)?;
    base.set_very_hidden(true);
    for (row, cells) in (0_u32..).zip(&form.base) {
        for (at, cell) in (0_u16..).zip(cells) {
            base.write_string(row, at, cell)?;
        }
    }
    book.save_to_buffer()
}

fn cells(page: &mut Worksheet, form: &Form) -> Result<(), XlsxError> {
    page.set_name(name(&form.title))?;
    let head = Format::new()
        .set_bold()
        .set_background_color(0xE1_EE_EF)
        .set_text_wrap();
    let (free, locked) = (
        Format::new().set_unlocked(),
        Format::new().set_font_color(0x80_80_80),
    );
    let day = Format::new().set_unlocked().set_num_format("dd-mm-yyyy");
    let last = u32::try_from(form.rows.len()).unwrap_or(u32::MAX);
    for (at, column) in (0_u16..).zip(&form.columns) {
        page.set_column_format(at, if column.locked { &locked } else { &free })?;
        page.write_string_with_format(0, at, &column.title, &head)?;
        let texts = form.rows.iter().filter_map(|row| row.get(usize::from(at)));
        let longest = texts.map(|cell| match cell {
            Datum::Text(text) => text.chars().count(),
            _ => 10,
        });
        let wide = longest
            .chain([column.title.chars().count() + 2])
            .max()
            .unwrap_or_default();
        page.set_column_width(
            at,
            f64::from(u16::try_from(wide.clamp(8, WIDEST)).unwrap_or(8)),
        )?;
        if !column.choices.is_empty() {
            let many = column.choices.len();
            let letter = column_letters(at);
            let range = format!("='{CHOICES}'!${letter}$1:${letter}${many}");
            let style = if column.several {
                DataValidationErrorStyle::Information
            } else {
                DataValidationErrorStyle::Stop
            };
            let rule = DataValidation::new()
                .allow_list_formula(Formula::new(range))
                .set_error_style(style);
            page.add_data_validation(1, at, last + SPARE, at, &rule)?;
        }
    }
    for (row, cells) in (1_u32..).zip(&form.rows) {
        for ((at, cell), column) in (0_u16..).zip(cells).zip(&form.columns) {
            let plain = if column.locked { &locked } else { &free };
            match cell {
                Datum::Text(text) if text.is_empty() => continue,
                Datum::Text(text) => page.write_string_with_format(row, at, text, plain)?,
                Datum::Number(number) => page.write_number_with_format(row, at, *number, plain)?,
                Datum::Day(on) => {
                    let on = ExcelDateTime::parse_from_str(on)?;
                    page.write_datetime_with_format(row, at, &on, &day)?
                }
                Datum::Empty => continue,
            };
        }
    }
    page.set_freeze_panes(1, 2)?;
    if let Some(columns) = form.columns.len().checked_sub(1) {
        let right = u16::try_from(columns).unwrap_or(u16::MAX);
        page.autofilter(0, 0, last.max(1), right)?;
    }
    // Only the identities are guarded; there is no password.
    let all = ProtectionOptions {
        insert_rows: true,
        delete_rows: true,
        insert_columns: true,
        format_cells: true,
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    page.protect_with_options(&all);
    Ok(())
}

/// `A`, `B`, … `AA`.
fn column_letters(at: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(at) + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        assert_eq!(
            [0, 25, 26, 51, 52, 701, 702].map(column_letters),
            ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
        );
    }
}
