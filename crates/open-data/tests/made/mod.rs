//! What the tests beside this folder share: archives and workbooks made in memory, and what was read.
#![allow(dead_code, reason = "every test uses some of it")]

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use flate2::{Compression, write::GzEncoder};
use tib_open_data::{
    Count, Kind, Opened, ReadError, Rejected, Row, Summary, YearGuess, open_reader,
};
use zip::write::SimpleFileOptions;

/// A header of the long form of pupils, and one row of it with the count left open.
pub const LONG: &str =
    "SCHOOLJAAR;INSTELLINGSCODE;VESTIGINGSCODE;ONDERWIJSTYPE;LEERJAAR;AANTAL LEERLINGEN\n";

pub fn long(brin: &str, branch: &str, count: &str) -> String {
    format!("2021;{brin};{branch};VMBO BL lj 3-4;3;{count}\n")
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gz = GzEncoder::new(Vec::new(), Compression::default());
    gz.write_all(bytes).unwrap();
    gz.finish().unwrap()
}

pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A sheet: its name, whether it is hidden, and its rows as XML.
pub struct Sheet<'a> {
    pub name: &'a str,
    pub hidden: bool,
    pub rows: String,
}

/// A sheet of the table in `text`, with `;` between cells. Cells of digits alone become numbers, as
/// in a spreadsheet that was typed; empty cells are left out. The first row is on row `from`.
pub fn sheet<'a>(name: &'a str, text: &str, from: usize) -> Sheet<'a> {
    let mut rows = String::new();
    for (at, line) in text.lines().enumerate() {
        let number = at + from;
        write!(rows, "<row r=\"{number}\">").unwrap();
        for (column, cell) in line.split(';').enumerate() {
            let name = format!("{}{number}", column_name(column));
            if cell.is_empty() {
                continue;
            }
            if cell.bytes().all(|b| b.is_ascii_digit()) {
                write!(rows, "<c r=\"{name}\"><v>{cell}</v></c>").unwrap();
            } else {
                let cell = cell.replace('&', "&amp;").replace('<', "&lt;");
                write!(
                    rows,
                    "<c r=\"{name}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
                )
                .unwrap();
            }
        }
        rows.push_str("</row>");
    }
    Sheet {
        name,
        hidden: false,
        rows,
    }
}

fn column_name(at: usize) -> char {
    char::from(b'A' + u8::try_from(at).unwrap())
}

pub fn xlsx(sheets: &[Sheet<'_>]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACK: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut list = String::new();
    let mut links = String::new();
    let mut files = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let state = if sheet.hidden { "state=\"hidden\"" } else { "" };
        let (name, id) = (sheet.name, at + 1);
        write!(
            list,
            "<sheet name=\"{name}\" sheetId=\"{id}\" {state} r:id=\"rId{id}\"/>"
        )
        .unwrap();
        write!(links, "<Relationship Id=\"rId{id}\" Type=\"{RELS}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>").unwrap();
        let rows = &sheet.rows;
        files.push((
            format!("xl/worksheets/sheet{id}.xml"),
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    files.push((
        "xl/workbook.xml".to_owned(),
        format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELS}\"><sheets>{list}</sheets></workbook>"),
    ));
    files.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!("<Relationships xmlns=\"{PACK}\">{links}</Relationships>"),
    ));
    files.push((
        "_rels/.rels".to_owned(),
        format!("<Relationships xmlns=\"{PACK}\"><Relationship Id=\"rId1\" Type=\"{RELS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
    ));
    let parts: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, xml)| (name.as_str(), xml.as_bytes()))
        .collect();
    zip(&parts)
}

/// An OpenDocument workbook of these sheets: name, whether it is shown, and text with `;` between cells. A
/// cell that begins with `=` is a formula without a result.
pub fn ods(sheets: &[(&str, bool, &str)]) -> Vec<u8> {
    let mut styles = String::new();
    let mut tables = String::new();
    for (at, (name, shown, text)) in sheets.iter().enumerate() {
        write!(styles, "<style:style style:name=\"t{at}\" style:family=\"table\"><style:table-properties table:display=\"{shown}\"/></style:style>").unwrap();
        write!(
            tables,
            "<table:table table:name=\"{name}\" table:style-name=\"t{at}\">"
        )
        .unwrap();
        for line in text.lines() {
            tables.push_str("<table:table-row>");
            for cell in line.split(';') {
                let escaped = cell.replace('&', "&amp;").replace('<', "&lt;");
                if cell.starts_with('=') {
                    write!(tables, "<table:table-cell table:formula=\"of:{escaped}\"/>").unwrap();
                } else if !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit()) {
                    write!(tables, "<table:table-cell office:value-type=\"float\" office:value=\"{cell}\"><text:p>{cell}</text:p></table:table-cell>").unwrap();
                } else if cell.is_empty() {
                    tables.push_str("<table:table-cell/>");
                } else {
                    write!(tables, "<table:table-cell office:value-type=\"string\"><text:p>{escaped}</text:p></table:table-cell>").unwrap();
                }
            }
            tables.push_str("</table:table-row>");
        }
        tables.push_str("</table:table>");
    }
    const OASIS: &str = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        "<office:document-content xmlns:office=\"{OASIS}:office:1.0\" xmlns:style=\"{OASIS}:style:1.0\" xmlns:table=\"{OASIS}:table:1.0\" xmlns:text=\"{OASIS}:text:1.0\"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\"/></manifest:manifest>"),
    ])
}

pub fn opened(bytes: impl AsRef<[u8]>) -> Result<Opened, ReadError> {
    open_reader(Cursor::new(bytes.as_ref().to_vec()), "proef-2021.csv", None)
}

pub fn part(bytes: impl Into<Vec<u8>>, part: &str) -> Result<Opened, ReadError> {
    open_reader(Cursor::new(bytes.into()), "proef.csv", Some(part))
}

/// Every row of figures as `line unit cells`, and every rejection.
pub fn rows(file: &mut Opened) -> Result<(Vec<String>, Vec<Rejected>), ReadError> {
    let (mut rows, mut rejected) = (Vec::new(), Vec::new());
    file.for_each(|row| {
        match row {
            Ok(Row::Figures(row)) => {
                let cells = row.cells.iter().filter_map(|cell| match cell {
                    Count::Exact(n) => Some(n.to_string()),
                    Count::Masked { low, high } => Some(format!("{low}-{high}")),
                    Count::Empty => None,
                });
                let cells = cells.collect::<Vec<_>>().join(",");
                rows.push(format!("{} {} {cells}", row.line, row.unit));
            }
            Ok(Row::Branch(row)) => rows.push(format!("{} {}", row.line, row.branch)),
            Ok(other) => panic!("{other:?}"),
            Err(row) => rejected.push(row),
        }
        ControlFlow::Continue(())
    })?;
    Ok((rows, rejected))
}

/// The code of the error that opening or reading gives.
pub fn refused(bytes: impl AsRef<[u8]>) -> String {
    match opened(bytes).and_then(|mut file| rows(&mut file)) {
        Ok((rows, rejected)) => panic!("{} rows, {} rejected", rows.len(), rejected.len()),
        Err(error) => error.code().to_owned(),
    }
}

/// Hands over every row that can be read; gives the others.
pub fn visit(
    opened: &mut Opened,
    mut row: impl FnMut(Row<'_>),
) -> Result<Vec<Rejected>, ReadError> {
    let mut rejected = Vec::new();
    opened.for_each(|found| {
        match found {
            Ok(found) => row(found),
            Err(found) => rejected.push(found),
        }
        ControlFlow::Continue(())
    })?;
    Ok(rejected)
}

/// Every row's unit, education, year and cells, in words.
pub fn told(table: &str) -> (Kind, YearGuess, Vec<String>, Summary) {
    let mut file = opened(table).unwrap();
    let (kind, year) = (file.kind(), file.year());
    let mut rows = Vec::new();
    let summary = file.for_each(|row| {
        let Ok(Row::Figures(row)) = row else {
            panic!("{row:?}")
        };
        let cells = row.cells.iter().map(|cell| match cell {
            Count::Exact(n) => n.to_string(),
            Count::Masked { low, high } => format!("{low}-{high}"),
            Count::Empty => String::new(),
        });
        let cells = cells.collect::<Vec<_>>().join(",");
        let year = row.year.map(|year| format!(" {year}")).unwrap_or_default();
        rows.push(format!("{} {}{year}: {cells}", row.unit, row.education));
        ControlFlow::Continue(())
    });
    (kind, year, rows, summary.unwrap())
}
