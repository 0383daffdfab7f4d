//! Whatever the bytes: rows or an error, never a panic, and never without end.
//!
//! Bytes that begin with `<` are no table by themselves. They stand for the XML of a sheet, and are
//! put into a workbook that is right otherwise: checksums would keep them out of one.
#![no_main]

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use tib_open_data::{Row, classify_exam, classify_mbo, open_reader};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const WORKBOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const ROOT: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const LINKS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const STRINGS: &str =
    r#"<sst uniqueCount="2"><si><t>BRIN NUMMER</t></si><si><t>99XY</t></si></sst>"#;

fn workbook(sheet: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, xml) in [
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LINKS.as_bytes()),
        ("xl/sharedStrings.xml", STRINGS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        zip.start_file(name, stored).unwrap();
        zip.write_all(xml).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fuzz_target!(|bytes: &[u8]| {
    let bytes = match bytes.first() {
        Some(b'<') => workbook(bytes),
        _ => bytes.to_vec(),
    };
    let Ok(mut opened) = open_reader(Cursor::new(bytes), "2019.csv", None) else {
        return;
    };
    let layout = opened.layout().len();
    let mut rows = 0_u64;
    let read = opened.for_each(|row| {
        rows += 1;
        match row {
            Ok(Row::Figures(row)) => {
                assert_eq!(row.cells.len(), layout);
                assert!(row.cells.iter().all(|cell| cell.low() <= cell.high()));
                let _ = row.classification();
                let _ = classify_exam(row.element);
                let _ = classify_mbo(&row.education, row.sector, row.profile);
            }
            Ok(_) => {}
            Err(rejected) => assert!(rejected.line <= rejected.last_line),
        }
        ControlFlow::Continue(())
    });
    if let Ok(summary) = read {
        assert_eq!(summary.rows + summary.rejected, rows);
    }
});
