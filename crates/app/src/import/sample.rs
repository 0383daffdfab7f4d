//! The first rows of a file, to show what it is.

use tib_open_data::{Kind, Row};

/// Codes of the columns that a preview shows.
pub(super) fn columns(kind: Kind) -> Vec<String> {
    let names: &[&str] = match kind {
        kind if kind.is_addresses() => &[
            "branch",
            "name",
            "place",
            "municipality",
            "structure",
            "rmc",
        ],
        _ => &["branch", "name", "place", "education", "profile", "count"],
    };
    names.iter().map(|&name| name.to_owned()).collect()
}

/// The row in those columns.
pub(super) fn of(row: &Row<'_>) -> Vec<String> {
    match row {
        Row::Figures(row) => vec![
            row.unit.as_str().to_owned(),
            row.name.to_owned(),
            row.place.to_owned(),
            row.education.to_string(),
            if row.profile.is_empty() {
                row.programme.to_owned()
            } else {
                row.profile.to_owned()
            },
            row.cells
                .iter()
                .map(|count| count.low())
                .max()
                .unwrap_or_default()
                .to_string(),
        ],
        Row::Branch(row) => vec![
            row.branch.as_str().to_owned(),
            row.name.to_owned(),
            row.address.place.to_owned(),
            row.municipality.to_owned(),
            row.structure.join("/"),
            row.rmc.name.to_owned(),
        ],
        _ => Vec::new(),
    }
}
