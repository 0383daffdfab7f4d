//! The figures of the real files, computed outside the program. Skipped where they aren't there.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use tib_open_data::{
    Count, Encoding, FigureRow, Kind, Leerweg, Measure, Row, Sex, Summary, YearGuess,
    classify_exam, open,
};

const PUPILS: &str = "01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz";
const ADDRESSES: &str = "02-alle-vestigingen-vo.ca2020.csv";
const SERIES: &str = "06-examenkandidaten-en-geslaagden-2014-2019.csv.gz";
const MARKS: &str = "07-geslaagden-gezakten-en-cijfers-2018-2019.csv";

fn duo(file: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/duo")
        .join(file);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {file} isn't here");
    None
}

fn read_all(path: &std::path::Path, mut visit: impl FnMut(Row<'_>)) -> Summary {
    let mut opened = open(path).unwrap();
    let summary = opened
        .for_each(|row| {
            visit(row.unwrap());
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(opened.bytes_read(), opened.total_bytes().unwrap());
    summary
}

fn exact(count: Count) -> u32 {
    match count {
        Count::Exact(n) => n,
        other => panic!("{other:?} in a file without masks"),
    }
}

#[test]
fn check_figures_of_year_3_in_2019() {
    let (Some(pupils), Some(addresses)) = (duo(PUPILS), duo(ADDRESSES)) else {
        return;
    };

    let mut rmc = HashMap::new();
    let summary = read_all(&addresses, |row| {
        if let Row::Branch(row) = row {
            rmc.insert(row.branch, row.rmc.code);
        }
    });
    assert_eq!((summary.rows, summary.rejected, rmc.len()), (1619, 0, 1619));

    let mut all: BTreeMap<Leerweg, [u32; 4]> = BTreeMap::new();
    let mut twente = [0; 2];
    let mut unplaced = std::collections::BTreeSet::new();
    let begun = Instant::now();
    let summary = read_all(&pupils, |row| {
        let Row::Figures(row) = row else { return };
        let what = row.classification();
        let n: u32 = row.cells[4..6].iter().copied().map(exact).sum();
        let code = rmc.get(&row.unit);
        if code.is_none() {
            unplaced.insert(row.unit);
        }
        let Some(leerweg) = what.leerweg else { return };
        let sums = all.entry(leerweg).or_default();
        for (sum, counts) in sums.iter_mut().zip([
            true,
            what.technical_duo,
            what.technical_techniekpact,
            what.technical_hard,
        ]) {
            *sum += if counts { n } else { 0 };
        }
        if leerweg != Leerweg::Tl && code.is_some_and(|code| code == "12") {
            twente[0] += if what.technical_techniekpact { n } else { 0 };
            twente[1] += n;
        }
    });
    println!("{} rows in {:?}", summary.rows, begun.elapsed());
    assert_eq!((summary.rows, summary.rejected), (24_243, 0));
    assert_eq!(unplaced.len(), 11, "branches without an address");

    let figures = |route| all[&route];
    let [bb, kb, gl, tl] = [Leerweg::Bb, Leerweg::Kb, Leerweg::Gl, Leerweg::Tl].map(figures);
    assert_eq!((bb[1], bb[0]), (4_001, 17_332));
    assert_eq!((kb[1], kb[0]), (6_307, 28_434));
    assert_eq!((gl[1], gl[0]), (1_455, 15_742));
    assert_eq!((tl[1], tl[0]), (6_286, 38_083));
    assert_eq!(bb[1] + kb[1] + gl[1], 11_763);
    assert_eq!(bb[0] + kb[0] + gl[0], 61_508);
    for sums in [bb, kb, gl] {
        assert_eq!(sums[1], sums[2], "duo and techniekpact agree outside tl");
    }
    assert_eq!((tl[2], tl[3]), (0, 0), "tl is in neither");
    assert_eq!([bb[3], kb[3], gl[3]], HARD);
    assert_eq!(twente, [576, 3_560]);
}

/// BWI, PIE and M&T of year 3, added up from the file by element code.
const HARD: [u32; 3] = [3_513, 5_165, 1_044];

#[test]
fn what_is_told_about_the_files() {
    let (Some(pupils), Some(addresses)) = (duo(PUPILS), duo(ADDRESSES)) else {
        return;
    };
    let opened = open(&pupils).unwrap();
    assert_eq!((opened.kind(), opened.compressed()), (Kind::PupilsVo, true));
    assert_eq!(
        (opened.year(), opened.delimiter()),
        (YearGuess::FromName(2019), ';')
    );
    let mut opened = open(&addresses).unwrap();
    assert_eq!(
        (opened.kind(), opened.compressed()),
        (Kind::AddressesVo, false)
    );
    opened.for_each(|_| ControlFlow::Continue(())).unwrap();
    assert_eq!(opened.encoding(), Encoding::Windows1252);
}

#[test]
fn every_kind_is_read_whole() {
    for (file, kind, rows, disagreeing) in [
        (
            "03-alle-vestigingen-bo.ca2020.csv.gz",
            Kind::AddressesPo,
            6268,
            0,
        ),
        (
            "03-deelnemers-mbo-2015-2019.rows1140-1170.csv",
            Kind::MboParticipants,
            29,
            0,
        ),
        (
            "03-leerlingen-vo-per-vestiging-2025.transcribed-sample.csv",
            Kind::PupilTotals,
            22,
            0,
        ),
        (
            "06-examenkandidaten-en-geslaagden-2014-2019.csv.gz",
            Kind::ExamSeries,
            13986,
            0,
        ),
        (
            "07-geslaagden-gezakten-en-cijfers-2018-2019.csv",
            Kind::ExamMarks,
            11694,
            0,
        ),
        (
            "examenkandidaten-en-geslaagden-2019-2024.csv.gz",
            Kind::ExamSeries,
            12782,
            31,
        ),
        (
            "03-deelnemers-mbo-per-instelling-opleiding-niveau-geslacht-2015-2019.csv.gz",
            Kind::MboParticipants,
            19_229,
            0,
        ),
        ("vsv-per-swv-2015.csv", Kind::EarlyLeavers, 1270, 0),
    ] {
        let Some(path) = duo(file) else { continue };
        let mut opened = open(&path).unwrap();
        assert_eq!(opened.kind(), kind, "{file}");
        let summary = opened.for_each(|row| {
            assert!(row.is_ok(), "{file}: {row:?}");
            ControlFlow::Continue(())
        });
        let summary = summary.unwrap();
        assert_eq!(
            (summary.rows, summary.disagreeing),
            (rows, disagreeing),
            "{file}"
        );
    }
}

/// The file with marks and the one with years side by side, each added up by its own codes.
#[test]
fn marks_and_series_agree_on_the_candidates_of_2018_to_the_pupil() {
    let (Some(marks), Some(series)) = (duo(MARKS), duo(SERIES)) else {
        return;
    };
    // All vmbo candidates, and the technical ones of kb.
    let count = |path: &std::path::Path, classify: fn(&FigureRow<'_>) -> (bool, bool)| {
        let layout = open(path).unwrap().layout().to_vec();
        let at = layout.iter().position(|cell| {
            let of_2018 = cell.year.is_none_or(|year| year == 2018);
            cell.measure == Measure::Candidates && cell.sex == Sex::Total && of_2018
        });
        let mut sums = [0; 2];
        read_all(path, |row| {
            let Row::Figures(row) = row else { return };
            let (vmbo, technical_kb) = classify(&row);
            let candidates = row.cells[at.unwrap()].high();
            sums[0] += if vmbo { candidates } else { 0 };
            sums[1] += if technical_kb { candidates } else { 0 };
        });
        sums
    };
    let by_profile = count(&marks, |row| {
        let what = row.classification();
        let kb = what.leerweg == Some(Leerweg::Kb) && what.technical_duo;
        (what.leerweg.is_some(), kb)
    });
    let by_code = count(&series, |row| {
        let what = classify_exam(row.element);
        let kb = what.leerweg == Some(Leerweg::Kb) && what.technical_duo;
        (what.leerweg.is_some(), kb)
    });
    assert_eq!(by_profile, [103_255, 6_039]);
    assert_eq!(by_code, by_profile);
}
