//! The header of a table: which column means what.

use crate::columns::{Column, SEXES, STUDY_YEAR, SYNONYMS};
use crate::error::ReadError;

/// Folds a column's name: capitals, single spaces, `_` as a space, no quotes, no byte order mark.
pub(crate) fn fold(name: &str) -> String {
    let clean = name.replace(['_', '"', '\u{feff}'], " ").to_uppercase();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The columns of a table.
#[derive(Debug)]
pub(crate) struct Header {
    names: Vec<String>,
}

impl Header {
    pub(crate) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        Self {
            names: names.map(fold).collect(),
        }
    }

    /// All names, folded, in the table's order.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    pub(crate) fn width(&self) -> usize {
        self.names.len()
    }

    /// Where the column with this meaning is: the first, if there are two.
    pub(crate) fn find(&self, column: Column) -> Option<usize> {
        let (_, synonyms) = SYNONYMS.iter().find(|(of, _)| *of == column)?;
        self.names
            .iter()
            .position(|name| synonyms.contains(&name.as_str()))
    }

    pub(crate) fn has(&self, column: Column) -> bool {
        self.find(column).is_some()
    }

    /// Where the counts per year of study (1 to 6) and sex are: index `(year - 1) * 2 + sex`.
    pub(crate) fn cells(&self) -> [Option<usize>; 12] {
        let mut cells = [None; 12];
        for (at, name) in self.names.iter().enumerate() {
            if let Some(cell) = cell(name).and_then(|cell| cells.get_mut(cell)) {
                *cell = cell.or(Some(at));
            }
        }
        cells
    }

    /// Refuses a header in which two columns mean the same.
    ///
    /// # Errors
    /// `HeaderAmbiguous`.
    pub(crate) fn refuse_doubles(&self) -> Result<(), ReadError> {
        for (at, second) in self.names.iter().enumerate() {
            let before = self.names.iter().take(at);
            if let Some(first) = before.into_iter().find(|first| same(first, second)) {
                let (first, second) = (first.clone(), second.clone());
                return Err(ReadError::HeaderAmbiguous { first, second });
            }
        }
        Ok(())
    }
}

fn same(a: &str, b: &str) -> bool {
    let both = |synonyms: &[&str]| synonyms.contains(&a) && synonyms.contains(&b);
    SYNONYMS.iter().any(|(_, synonyms)| both(synonyms))
        || cell(a).is_some_and(|x| cell(b) == Some(x))
}

/// The number of the cell a name stands for, 0 to 11.
fn cell(name: &str) -> Option<usize> {
    let rest = STUDY_YEAR
        .iter()
        .find_map(|start| name.strip_prefix(start))?;
    let (year, sex) = rest.trim().split_once([' ', '-'])?;
    let year = year
        .parse::<usize>()
        .ok()
        .filter(|year| (1..=6).contains(year))?;
    let sex = sex.trim_matches([' ', '-']);
    let sex = SEXES.iter().position(|words| words.contains(&sex))?;
    Some((year - 1) * 2 + sex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded() {
        assert_eq!(fold(" \u{feff}brin_nummer  "), "BRIN NUMMER");
        assert_eq!(fold("Vestigingsnummer\u{a0}"), "VESTIGINGSNUMMER");
    }

    #[test]
    fn every_synonym_is_folded_and_means_one_thing() {
        let all: Vec<&str> = SYNONYMS
            .iter()
            .flat_map(|(_, names)| names.iter().copied())
            .collect();
        for (at, name) in all.iter().enumerate() {
            assert_eq!(&fold(name), name);
            assert!(!all[..at].contains(name), "{name} twice");
        }
    }

    #[test]
    fn cells_are_found_by_year_and_sex() {
        assert_eq!(cell("LEER- OF VERBLIJFSJAAR 1 - MAN"), Some(0));
        assert_eq!(cell("LEER- OF VERBLIJFSJAAR 6 - VROUW"), Some(11));
        assert_eq!(cell("LEERJAAR 3 VROUW"), Some(5));
        for other in ["LEERJAAR", "LEERJAAR 7 - MAN", "LEERJAAR 3 - TOTAAL", "MAN"] {
            assert_eq!(cell(other), None, "{other}");
        }
    }

    #[test]
    fn two_columns_that_mean_the_same_are_refused() {
        let header = Header::new(["BRIN NUMMER", "Instellingscode"].into_iter());
        assert_eq!(
            header.refuse_doubles().unwrap_err().code(),
            "header_ambiguous"
        );
        let header = Header::new(["LEERJAAR 3 - MAN", "Verblijfsjaar 3 - man"].into_iter());
        assert_eq!(
            header.refuse_doubles().unwrap_err().code(),
            "header_ambiguous"
        );
        let header = Header::new(["EIGEN", "EIGEN", "", ""].into_iter());
        assert!(
            header.refuse_doubles().is_ok(),
            "columns nobody reads may be double"
        );
    }
}
