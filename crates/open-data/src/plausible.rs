//! Whether the cells of a row are what their columns are about. A file that was saved with the wrong
//! separator has its columns shifted, and may be as wide as before.

use csv::StringRecord;

use crate::columns::Column;
use crate::count::parse_number;
use crate::error::{Fault, RejectReason};
use crate::header::{Header, fold};
use crate::table::field;

/// As published, folded. A place or a municipality may be called so as well, a kind of education never.
const PROVINCES: [&str; 13] = [
    "GRONINGEN",
    "FRIESLAND",
    "FRYSLÂN",
    "DRENTHE",
    "OVERIJSSEL",
    "FLEVOLAND",
    "GELDERLAND",
    "UTRECHT",
    "NOORD-HOLLAND",
    "ZUID-HOLLAND",
    "ZEELAND",
    "NOORD-BRABANT",
    "LIMBURG",
];

/// How kinds of education begin, folded; no province does.
const EDUCATION: [&str; 4] = ["VMBO", "HAVO", "VWO", "PRAKTIJKONDERWIJS"];

/// Stands for the result of a formula that a workbook has none of: the program that wrote it reckoned
/// nothing out.
pub(crate) const NO_RESULT: &str = "\u{fffc}";

/// What is expected in which columns.
#[derive(Debug)]
pub(crate) struct Plausible {
    province: Option<usize>,
    education: Option<usize>,
    /// Hold words, never a number.
    words: Vec<usize>,
    /// Hold an average mark, from 1 to 10.
    marks: Vec<usize>,
    /// Hold a postcode.
    postcodes: Vec<usize>,
    /// Have no name, and so hold nothing.
    unnamed: Vec<usize>,
}

impl Plausible {
    pub(crate) fn of(header: &Header) -> Self {
        use Column as C;
        let words = [C::Place, C::Municipality, C::Province, C::Education];
        let named = |fits: fn(&str) -> bool| {
            let names = header.names().iter().enumerate();
            names
                .filter(move |(_, name)| fits(name))
                .map(|(at, _)| at)
                .collect()
        };
        Self {
            province: header.find(C::Province),
            education: header.find(C::Education),
            words: words
                .into_iter()
                .filter_map(|one| header.find(one))
                .collect(),
            marks: named(|name| name.contains("CIJFER")),
            postcodes: [C::Postcode, C::PostPostcode]
                .into_iter()
                .filter_map(|one| header.find(one))
                .collect(),
            unnamed: named(str::is_empty),
        }
    }

    /// Refuses a row in which a cell is about something else than its column.
    pub(crate) fn check(&self, record: &StringRecord) -> Result<(), Fault> {
        if let Some(at) = record.iter().position(|text| text == NO_RESULT) {
            return Err(Fault::at(RejectReason::Formula, Some(at)));
        }
        let text = |at: usize| field(record, Some(at));
        let shifted = |at: usize| Err(Fault::at(RejectReason::Shifted, Some(at)));
        if let Some(at) = self.unnamed.iter().find(|at| !text(**at).is_empty()) {
            return shifted(*at);
        }
        if let Some(at) = self.education
            && PROVINCES.contains(&fold(text(at)).as_str())
        {
            return shifted(at);
        }
        if let Some(at) = self.province
            && EDUCATION
                .iter()
                .any(|kind| fold(text(at)).starts_with(kind))
        {
            return shifted(at);
        }
        if let Some(at) = self.marks.iter().find(|at| !is_mark(text(**at))) {
            return shifted(*at);
        }
        if let Some(at) = self.postcodes.iter().find(|at| !is_postcode(text(**at))) {
            return shifted(*at);
        }
        let is_number = |text: &str| {
            text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
        };
        match self.words.iter().find(|at| is_number(text(**at))) {
            Some(at) => shifted(*at),
            None => Ok(()),
        }
    }
}

/// An average mark; nothing where there was no exam.
fn is_mark(text: &str) -> bool {
    text.is_empty() || parse_number(text).is_some_and(|mark| (0.0..=10.0).contains(&mark))
}

/// A postcode, `1234 AB` or `1234AB`, or nothing.
fn is_postcode(text: &str) -> bool {
    let Some((digits, rest)) = text.split_at_checked(4) else {
        return text.is_empty();
    };
    let letters = rest.trim_start();
    digits.bytes().all(|b| b.is_ascii_digit())
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_alphabetic())
}
