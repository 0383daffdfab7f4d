//! Files as people save them again: the same rows as the file that is right, or told what isn't. Skipped
//! where the cases aren't there.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use tib_open_data::{ReadError, Row, Summary, open};

fn cases() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/cases");
    if path.exists() {
        return Some(path);
    }
    println!("skipped: the cases aren't here");
    None
}

/// Every row without its line, and the lines with what was wrong.
type Told = (Vec<String>, Vec<(u64, &'static str)>, Vec<u64>, Summary);

fn told(path: &Path) -> Result<Told, ReadError> {
    let (mut rows, mut rejected, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    let summary = open(path)?.for_each(|row| {
        match row {
            Ok(Row::Figures(row)) => {
                lines.push(row.line);
                let (unit, sector, cells) = (row.unit, row.sector, row.cells);
                rows.push(format!("{unit} {} {sector} {cells:?}", row.education));
            }
            Ok(other) => panic!("{other:?}"),
            Err(row) => rejected.push((row.line, row.reason.code())),
        }
        ControlFlow::Continue(())
    })?;
    Ok((rows, rejected, lines, summary))
}

#[test]
fn whatever_way_a_file_was_saved_again_its_rows_are_the_same() {
    let Some(cases) = cases() else { return };
    let (right, rejected, lines, _) = told(&cases.join("base/leerlingen-2019.csv")).unwrap();
    assert_eq!((right.len(), rejected.len()), (5, 0));
    for (file, first) in [
        ("sep-line/leerlingen-2019.csv", 3),
        ("sep-line/leerlingen-bom-2019.csv", 3),
        ("sep-line/leerlingen-quoted-2019.csv", 3),
        ("macintosh/macintosh-2019.csv", 2),
        ("macintosh/kop-lf-rijen-cr-2019.csv", 2),
        ("trailing/alleen-rijen-2019.csv", 2),
        ("trailing/lege-rijen-onderaan-2019.csv", 2),
        ("code-pages/unicode-tekst-2019.txt", 2),
        ("xlsx/titel-2019.xlsx", 0),
    ] {
        let (rows, rejected, found, _) =
            told(&cases.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(rows, right, "{file}");
        assert_eq!(rejected, [], "{file}");
        if first > 0 {
            let expected: Vec<u64> = lines.iter().map(|line| line - 2 + first).collect();
            assert_eq!(found, expected, "{file}");
        }
    }
}

#[test]
fn names_come_out_as_they_were_meant_whatever_the_code_page() {
    let Some(cases) = cases() else { return };
    let addresses = |file: &str| {
        let mut names = Vec::new();
        let mut opened = open(&cases.join(file)).unwrap();
        opened
            .for_each(|row| {
                match row {
                    Ok(Row::Branch(row)) => {
                        let (branch, name) = (row.branch, row.name);
                        names.push(format!("{branch} {name} {}", row.municipality));
                    }
                    other => panic!("{file}: {other:?}"),
                }
                ControlFlow::Continue(())
            })
            .unwrap();
        (names, opened.encoding().code())
    };
    let (right, encoding) = addresses("base/adressen.csv");
    assert!(!right.concat().is_ascii(), "{right:?}");
    assert_eq!(encoding, "windows-1252");
    for (file, encoding) in [
        ("code-pages/adressen-ms-dos.csv", "ibm850"),
        ("code-pages/adressen-macroman.csv", "macintosh"),
    ] {
        assert_eq!(addresses(file), (right.clone(), encoding), "{file}");
    }
    let file = cases.join("code-pages/dubbel-utf8-2019.csv");
    let mut opened = open(&file).unwrap();
    let mut names = Vec::new();
    opened
        .for_each(|row| {
            if let Ok(Row::Figures(row)) = row {
                names.push(format!("{} {}", row.name, row.place));
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(opened.encoding().code(), "utf-8-twice");
    assert!(names.iter().all(|name| !name.contains('Ã')), "{names:?}");
}

#[test]
fn rows_that_come_twice_count_once() {
    let Some(cases) = cases() else { return };
    let (right, ..) = told(&cases.join("base/leerlingen-2019.csv")).unwrap();
    let (rows, rejected, ..) = told(&cases.join("twice/leerlingen-2019.csv")).unwrap();
    assert_eq!(rows, right);
    let expected: Vec<(u64, &str)> = (7..12).map(|line| (line, "repeated")).collect();
    assert_eq!(rejected, expected);
}

#[test]
fn nothing_comes_in_from_shifted_columns() {
    let Some(cases) = cases() else { return };
    let (rows, rejected, _, summary) =
        told(&cases.join("shifted/geslaagden-2018-2019.csv")).unwrap();
    assert_eq!(rows, Vec::<String>::new());
    assert_eq!(summary.shifted, rejected.len() as u64);
}

#[test]
fn a_formula_without_a_result_counts_nothing_in_silence() {
    let Some(cases) = cases() else { return };
    let (right, ..) = told(&cases.join("base/leerlingen-2019.csv")).unwrap();
    let (rows, rejected, ..) = told(&cases.join("xlsx/formule-zonder-waarde-2019.xlsx")).unwrap();
    assert!(rejected.iter().all(|(_, reason)| *reason == "formula"));
    assert_eq!(rows.len() + rejected.len(), right.len());
    assert!(rows.iter().all(|row| right.contains(row)), "{rows:?}");
    assert!(!rejected.is_empty());
}
