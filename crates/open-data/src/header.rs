//! The header of a table: which column means what.

use crate::cell::Cell;
use crate::columns::{BESIDE, Column, SYNONYMS};
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
    published: Vec<String>,
}

impl Header {
    pub(crate) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let published: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
        Self {
            names: published.iter().map(|name| fold(name)).collect(),
            published,
        }
    }

    /// All names, folded, in the table's order.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// All names as published, without the spaces around them.
    pub(crate) fn published(&self) -> &[String] {
        &self.published
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

    /// Every column that holds counts: where it is, and what it counts.
    pub(crate) fn cells(&self) -> Vec<(usize, Cell)> {
        let names = self.names.iter().enumerate();
        names
            .filter_map(|(at, name)| Cell::named(name).map(|cell| (at, cell)))
            .collect()
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
    if [a, b].iter().any(|name| BESIDE.contains(name)) {
        return a == b;
    }
    let both = |synonyms: &[&str]| synonyms.contains(&a) && synonyms.contains(&b);
    SYNONYMS.iter().any(|(_, synonyms)| both(synonyms))
        || Cell::named(a).is_some_and(|cell| Cell::named(b) == Some(cell))
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
        let header = Header::new(["VESTIGINGSNUMMER", "BRINVESTIGINGSNUMMER"].into_iter());
        assert!(header.refuse_doubles().is_ok(), "a part and the whole");
        let header = Header::new(["EIGEN", "EIGEN", "", ""].into_iter());
        assert!(
            header.refuse_doubles().is_ok(),
            "columns nobody reads may be double"
        );
    }
}
