//! The real public addresses. Skipped where they aren't there.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failure is the test's"
)]

use std::fs::File;
use std::path::PathBuf;
use std::time::Instant;

use tib_duplicates::{Grade, Pair, organisations};

fn rows(file: &str) -> Option<Vec<csv::StringRecord>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/duo")
        .join(file);
    if !path.exists() {
        println!("skipped: {file} isn't here");
        return None;
    }
    let bytes = File::open(path).unwrap();
    let bytes: Box<dyn std::io::Read> = if file.ends_with(".gz") {
        Box::new(flate2::read::GzDecoder::new(bytes))
    } else {
        Box::new(bytes)
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_reader(bytes);
    // The file is Windows-1252; what isn't UTF-8 of it doesn't matter here.
    let rows = reader
        .byte_records()
        .map(|row| csv::StringRecord::from_byte_record_lossy(row.unwrap()));
    Some(rows.collect())
}

/// Grade and ids of a pair.
type Found = (Grade, String, String);

/// How many branches a file has, and which of them may be the same.
fn compared(file: &str, with_brin: bool) -> Option<(usize, Vec<Found>)> {
    let rows = rows(file)?;
    let streets: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {}", &row[5], &row[6]))
        .collect();
    let phones: Vec<[&str; 1]> = rows
        .iter()
        .map(|row| [row.get(12).unwrap_or_default()])
        .collect();
    let list: Vec<organisations::Candidate<'_>> = rows
        .iter()
        .zip(streets.iter().zip(&phones))
        .map(|(row, (street, phone))| organisations::Candidate {
            id: &row[3],
            name: row[4].trim(),
            brin: if with_brin { &row[3] } else { "" },
            postcode: &row[7],
            place: &row[8],
            street,
            website: row[13].trim(),
            phones: phone,
            ..Default::default()
        })
        .collect();
    let begun = Instant::now();
    let pairs: Vec<Pair<'_>> = organisations::duplicates(&list);
    let of = |grade| pairs.iter().filter(|pair| pair.grade == grade).count();
    println!(
        "{file}: {} branches in {:?}: {} certain, {} likely, {} maybe",
        list.len(),
        begun.elapsed(),
        of(Grade::Certain),
        of(Grade::Likely),
        of(Grade::Maybe)
    );
    let found = pairs
        .iter()
        .map(|pair| (pair.grade, pair.one.to_owned(), pair.other.to_owned()));
    Some((list.len(), found.collect()))
}

#[test]
fn no_two_branches_of_secondary_schools_are_certainly_the_same() {
    let Some((branches, pairs)) = compared("02-alle-vestigingen-vo.ca2020.csv", true) else {
        return;
    };
    assert_eq!(branches, 1_619);
    for (grade, one, other) in &pairs {
        assert_eq!(*grade, Grade::Maybe, "{one} {other}");
        assert_ne!(one[..4], other[..4], "branches of one school");
    }
    assert!(pairs.len() < 20, "{}", pairs.len());
}

#[test]
fn no_two_primary_schools_are_certainly_the_same() {
    let Some((branches, pairs)) = compared("03-alle-vestigingen-bo.ca2020.csv.gz", true) else {
        return;
    };
    assert_eq!(branches, 6_268);
    assert!(pairs.iter().all(|(grade, ..)| *grade == Grade::Maybe));
}

/// Without numbers many branches of one school can't be told apart; but there may not be so many that
/// nobody looks through them.
#[test]
fn without_numbers_there_are_not_too_many() {
    for (file, most) in [
        ("02-alle-vestigingen-vo.ca2020.csv", 1_619),
        ("03-alle-vestigingen-bo.ca2020.csv.gz", 6_268),
    ] {
        if let Some((_, pairs)) = compared(file, false) {
            assert!(pairs.len() < most, "{}", pairs.len());
        }
    }
}
