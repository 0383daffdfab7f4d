//! Which year a file is about.

/// Where the reference year comes from. The year is that of the autumn in which the school year
/// begins: 2019 for 1 October 2019 and for 2019-2020.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearGuess {
    /// Every row says its own year.
    InRows,
    /// The columns say it: years stand side by side.
    InColumns,
    /// Only the file's name tells; to be confirmed by whoever imports.
    FromName(i32),
    /// To be asked.
    Unknown,
}

/// The year in the name of a file, or in a cell: `2019`, `2018-2019` (2018), `20191001`,
/// `1-10-2019`, `ca2020`. `None` when there is none, or when there are several that make no
/// school year.
#[must_use]
pub fn guess_year(text: &str) -> Option<i32> {
    let mut years: Vec<i32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|run| match run.len() {
            4 => plausible(run),
            8 => plausible(run.get(..4)?).or_else(|| plausible(run.get(4..)?)),
            _ => None,
        })
        .collect();
    years.dedup();
    match *years.as_slice() {
        [year] => Some(year),
        [first, second] if first.checked_add(1) == Some(second) => Some(first),
        _ => None,
    }
}

fn plausible(digits: &str) -> Option<i32> {
    digits
        .parse()
        .ok()
        .filter(|year| (1990..2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_names_and_cells() {
        for (text, year) in [
            ("01-leerlingen-per-vestiging-2019.csv.gz", Some(2019)),
            ("vestigingen.ca2020.csv", Some(2020)),
            ("cijfers-2018-2019.csv", Some(2018)),
            ("2019-20", Some(2019)),
            ("20191001", Some(2019)),
            ("01102019", Some(2019)),
            ("2023-10-01", Some(2023)),
            ("1-10-2019", Some(2019)),
            ("kandidaten-2014-2019.csv", None),
            ("leerlingen (2).csv", None),
            ("1234", None),
            ("", None),
        ] {
            assert_eq!(guess_year(text), year, "{text}");
        }
    }
}
