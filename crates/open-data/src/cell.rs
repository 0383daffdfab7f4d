//! What a column of counts counts: told by its name.

use crate::columns::{COUNTS, SEXES};
use crate::measure::{Measure, Sex};
use crate::year::guess_year;

/// What one cell of every row counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cell {
    /// First year of the school year, where the column's name says so.
    pub year: Option<i32>,
    /// What is counted.
    pub measure: Measure,
    /// Year of study, 1 to 6, where the column is of one.
    pub study_year: Option<u8>,
    /// Of whom.
    pub sex: Sex,
}

impl Cell {
    /// What the column with this folded name counts; `None` if it holds no counts.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.replace(" - ", " ");
        COUNTS.iter().find_map(|(pattern, measure)| {
            let mut cell = Self {
                year: None,
                measure: *measure,
                study_year: None,
                sex: Sex::Total,
            };
            fits(pattern, &name, &mut cell).then_some(cell)
        })
    }
}

/// Whether the name fits the pattern; what its places hold goes into the cell.
fn fits(pattern: &str, name: &str, cell: &mut Cell) -> bool {
    let Some((literal, rest)) = pattern.split_once('{') else {
        return name == pattern;
    };
    let Some(name) = name.strip_prefix(literal) else {
        return false;
    };
    let Some((place, rest)) = rest.split_once('}') else {
        return false;
    };
    let taken = match place {
        "study" => study_year(name, cell),
        "sex" => sex(name, cell),
        "year" => year(name, 4, cell),
        _ => year(name, 9, cell),
    };
    taken
        .and_then(|taken| name.get(taken..))
        .is_some_and(|name| fits(rest, name, cell))
}

fn study_year(name: &str, cell: &mut Cell) -> Option<usize> {
    let digit = name.bytes().next()?;
    if !(b'1'..=b'6').contains(&digit) {
        return None;
    }
    cell.study_year = Some(digit - b'0');
    Some(1)
}

fn sex(name: &str, cell: &mut Cell) -> Option<usize> {
    SEXES.iter().zip(Sex::ALL).find_map(|(words, sex)| {
        let word = words.iter().find(|word| name.starts_with(**word))?;
        cell.sex = sex;
        Some(word.len())
    })
}

fn year(name: &str, width: usize, cell: &mut Cell) -> Option<usize> {
    cell.year = Some(guess_year(name.get(..width)?)?);
    Some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str) -> String {
        Cell::named(name).map_or_else(String::new, |cell| {
            format!(
                "{} {} {} {}",
                cell.measure.code(),
                cell.year.unwrap_or_default(),
                cell.study_year.unwrap_or_default(),
                cell.sex.code()
            )
        })
    }

    #[test]
    fn columns_of_counts_are_known_by_their_names() {
        for (name, expected) in [
            ("LEER- OF VERBLIJFSJAAR 1 - MAN", "pupils 0 1 m"),
            ("LEER- OF VERBLIJFSJAAR 6 - VROUW", "pupils 0 6 v"),
            ("LEERJAAR 3 VROUW", "pupils 0 3 v"),
            ("AANTAL LEERLINGEN", "pupils 0 0 t"),
            (
                "EXAMENKANDIDATEN SCHOOLJAAR 2014-2015 - ONBEKEND",
                "candidates 2014 0 o",
            ),
            (
                "GESLAAGDEN SCHOOLJAAR 2023-2024 - TOTAAL",
                "passed 2023 0 t",
            ),
            ("GEZAKTEN", "failed 0 0 t"),
            ("TOTAAL2019", "students 2019 0 t"),
            ("DIPVROUW2021", "graduates 2021 0 v"),
            ("VSV TOTAAL", "leavers 0 0 t"),
        ] {
            assert_eq!(told(name), expected, "{name}");
        }
        for other in [
            "LEERJAAR",
            "LEERJAAR 7 - MAN",
            "MAN",
            "MAN20",
            "SLAAGPERC SCHOOLJAAR 2014-2015 - MAN",
            "EXAMENKANDIDATEN SCHOOLJAAR 2014-2019 - MAN",
        ] {
            assert_eq!(told(other), "", "{other}");
        }
    }
}
