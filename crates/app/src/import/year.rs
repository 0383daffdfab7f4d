//! The school year that a file is about.

use std::collections::BTreeSet;

use serde::Deserialize;
use tib_domain::{Code, Refusal, SchoolYear};
use tib_open_data::{Cell, Opened, YearGuess};
use ts_rs::TS;

use crate::Result;

/// What the user says of a file, beside what it tells itself; everything may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
pub struct ImportOptions {
    /// First year of the school year.
    #[ts(optional)]
    pub school_year: Option<i32>,
    /// Also when the file's name says another.
    pub certain: bool,
    /// Day of the edition, `2020`, `2020-03` or `2020-03-31`: of two files about the same the later counts.
    #[ts(optional)]
    pub edition: Option<String>,
    /// Which table of a zip file or workbook, where it holds several.
    #[ts(optional)]
    pub part: Option<String>,
}

impl From<Option<i32>> for ImportOptions {
    fn from(school_year: Option<i32>) -> Self {
        Self {
            school_year,
            ..Self::default()
        }
    }
}

/// The one year of a file: the given one, or the one in its name. None for addresses, which are an
/// edition, and where rows or columns say their own.
pub(super) fn of_file(name: &str, opened: &Opened, given: &ImportOptions) -> Result<Option<i32>> {
    if let Some(year) = given
        .school_year
        .filter(|year| !SchoolYear(*year).is_plausible())
    {
        return Err(Refusal::new(Code::YearImplausible)
            .on("year")
            .with("year", year));
    }
    match (opened.year(), given.school_year) {
        // Rows are held against it as they come.
        (YearGuess::InRows, given) => Ok(given),
        (YearGuess::InColumns, None) => Ok(None),
        (YearGuess::InColumns, Some(given)) => {
            let years = of_columns(opened.layout());
            match years.first() {
                Some(own) if !years.contains(&given) => Err(contradiction(*own, given)),
                _ => Ok(None),
            }
        }
        (YearGuess::FromName(own), Some(year)) if own != year && !given.certain => {
            Err(Refusal::new(Code::YearContradictsName)
                .on("year")
                .with("own", own)
                .with("given", year)
                .with("file", name))
        }
        (_, Some(year)) => Ok(Some(year)),
        (YearGuess::FromName(year), None) => Ok(Some(year)),
        (YearGuess::Unknown, None) if opened.kind().is_addresses() => Ok(None),
        (YearGuess::Unknown, None) => {
            Err(Refusal::new(Code::YearNeeded).on("year").with("file", name))
        }
    }
}

/// Where the year is found: `given`, `file`, `name` or `none`.
pub(super) const fn source(opened: &Opened, given: Option<i32>) -> &'static str {
    match (opened.year(), given) {
        (YearGuess::InRows | YearGuess::InColumns, _) => "file",
        (_, Some(_)) => "given",
        (YearGuess::FromName(_), None) => "name",
        (YearGuess::Unknown, None) => "none",
    }
}

/// The years that columns are about, oldest first.
pub(super) fn of_columns(layout: &[Cell]) -> Vec<i32> {
    let years: BTreeSet<i32> = layout.iter().filter_map(|cell| cell.year).collect();
    years.into_iter().collect()
}

pub(super) fn contradiction(own: i32, given: i32) -> Refusal {
    Refusal::new(Code::YearContradicts)
        .on("year")
        .with("own", own)
        .with("given", given)
}
