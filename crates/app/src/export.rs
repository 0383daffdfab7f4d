//! Tables and pictures that leave the screen as a file of the user's choice.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;
use tib_domain::{Code, Refusal, escape_formula};
use tib_report::{Datum, Sheet, workbook};
use ts_rs::TS;

use crate::{App, Result, unwritable};

/// A table as it is shown.
#[derive(Debug, Deserialize, TS)]
pub struct TableExport {
    /// Name of the file, without its ending.
    pub name: String,
    /// `xlsx` or `csv`.
    pub format: String,
    /// What it shows.
    pub title: String,
    /// Names of the columns; each once.
    pub columns: Vec<String>,
    /// Texts, numbers and nothing.
    #[ts(type = "Array<Array<string | number | null>>")]
    pub rows: Vec<Vec<Value>>,
    /// What must be known to read it.
    pub notes: Vec<String>,
}

/// A picture as it is shown.
#[derive(Debug, Deserialize, TS)]
pub struct PictureExport {
    /// Name of the file, without its ending.
    pub name: String,
    /// `svg` or `png`.
    pub format: String,
    /// The text of the SVG, or the PNG in base64.
    pub content: String,
}

/// Writes a table where the user wants it; false when they thought better of it.
pub fn table(app: &App, table: TableExport) -> Result<bool> {
    let bytes = match table.format.as_str() {
        "csv" => csv(&table)?,
        "xlsx" => {
            app.check_clock()?;
            workbook(&sheet(&table))
                .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?
        }
        _ => return Err(Refusal::new(Code::BadRequest).on("format")),
    };
    write(app, &table.name, &table.format, &bytes)
}

/// Writes a picture where the user wants it; false when they thought better of it.
pub fn picture(app: &App, picture: &PictureExport) -> Result<bool> {
    let bytes = match picture.format.as_str() {
        "svg" => picture.content.clone().into_bytes(),
        "png" => STANDARD
            .decode(&picture.content)
            .map_err(|_| Refusal::new(Code::BadRequest).on("content"))?,
        _ => return Err(Refusal::new(Code::BadRequest).on("format")),
    };
    write(app, &picture.name, &picture.format, &bytes)
}

pub(crate) fn write(app: &App, name: &str, ending: &str, bytes: &[u8]) -> Result<bool> {
    let Some(path) = app.ports.dialogs.save(&format!("{}.{ending}", plain(name))) else {
        return Ok(false);
    };
    whole_file(&path, |file| {
        file.write_all(bytes)
            .map_err(|error| unwritable(&path, &error))
    })?;
    Ok(true)
}

/// Writes a file under another name beside it first: what was there is lost only for one that is whole.
pub(crate) fn whole_file(path: &Path, fill: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let mut fresh = path.as_os_str().to_owned();
    fresh.push(".new");
    let fresh = PathBuf::from(fresh);
    let failed = |error: std::io::Error| unwritable(path, &error);
    let written = File::create(&fresh)
        .map_err(failed)
        .and_then(|mut file| {
            fill(&mut file)?;
            file.sync_all().map_err(failed)
        })
        .and_then(|()| std::fs::rename(&fresh, path).map_err(failed));
    written.inspect_err(|_| {
        let _ = std::fs::remove_file(&fresh);
    })
}

/// A name that every file system takes.
fn plain(name: &str) -> String {
    let keep = |c: char| {
        if c.is_alphanumeric() || " -_.".contains(c) {
            c
        } else {
            '-'
        }
    };
    let name: String = name.chars().map(keep).take(80).collect();
    match name.trim_matches([' ', '.']) {
        "" => "tib".to_owned(),
        name => name.to_owned(),
    }
}

fn sheet(table: &TableExport) -> Sheet {
    let datum = |cell: &Value| match cell {
        Value::Number(number) => number.as_f64().map_or(Datum::Empty, Datum::Number),
        Value::String(text) => Datum::Text(text.clone()),
        _ => Datum::Empty,
    };
    Sheet {
        title: table.title.clone(),
        columns: table.columns.clone(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(datum).collect())
            .collect(),
        notes: table.notes.clone(),
    }
}

/// With semicolons and a byte order mark, so that a Dutch Excel opens it as it should; numbers have
/// a decimal comma for the same reason. What users and public files wrote never runs as a formula.
fn csv(table: &TableExport) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| Refusal::new(Code::Internal).with("reason", error);
    let mut out = csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let written = |text: &String| escape_formula(text).into_owned();
    out.write_record(table.columns.iter().map(written))
        .map_err(|error| failed(&error))?;
    for row in &table.rows {
        let cells = row.iter().map(|cell| match cell {
            Value::Number(number) => number.to_string().replace('.', ","),
            Value::String(text) => written(text),
            _ => String::new(),
        });
        out.write_record(cells).map_err(|error| failed(&error))?;
    }
    for note in &table.notes {
        out.write_record([written(note)])
            .map_err(|error| failed(&error))?;
    }
    out.into_inner().map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_csv_opens_in_a_dutch_spreadsheet() {
        let table = TableExport {
            name: "x".into(),
            format: "csv".into(),
            title: "x".into(),
            columns: vec!["Jaar".into(), "Aandeel; deel".into()],
            rows: vec![
                vec![Value::from("2019-2020"), Value::from(0.162)],
                vec![Value::Null, Value::from(576)],
            ],
            notes: vec!["Bron: DUO".into()],
        };
        let text = String::from_utf8(csv(&table).unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{feff}Jaar;\"Aandeel; deel\"\n2019-2020;0,162\n;576\nBron: DUO\n"
        );
    }

    #[test]
    fn texts_in_a_csv_never_run_as_formulas_and_numbers_stay_numbers() {
        let table = TableExport {
            name: "x".into(),
            format: "csv".into(),
            title: "=x".into(),
            columns: vec!["=Jaar".into(), "Verschil".into()],
            rows: vec![
                vec![Value::from("=1+1"), Value::from(-5)],
                vec![Value::from("-5 leerlingen"), Value::from(-0.5)],
                vec![Value::from("@SUM(A1);x"), Value::from("\t=1")],
                vec![Value::from("\r=1"), Value::from("'s-Hertogenbosch")],
            ],
            notes: vec!["+31 6 12345678".into()],
        };
        let text = String::from_utf8(csv(&table).unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{feff}'=Jaar;Verschil\n'=1+1;-5\n'-5 leerlingen;-0,5\n\"'@SUM(A1);x\";'\t=1\n\
             \"'\r=1\";'s-Hertogenbosch\n'+31 6 12345678\n"
        );
    }

    #[test]
    fn a_name_holds_nothing_that_a_file_system_minds() {
        assert_eq!(plain("Instroom: vmbo/techniek"), "Instroom- vmbo-techniek");
        assert_eq!(plain("../../etc"), "-..-etc");
        assert_eq!(plain(" . "), "tib");
    }
}
