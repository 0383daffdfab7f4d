//! One row of the list: what it says of its region.

use std::collections::BTreeMap;

use tib_domain::{Code, Id, NationalRegion, Refusal, RegionMember, Sign};

use crate::{COLUMNS, NATIONAL};

/// The cells of a row, in the order of [`COLUMNS`]; empty where the file has no such column.
pub type Cells<'a> = [&'a str; COLUMNS.len()];

/// Regions as their rows come in.
#[derive(Default)]
pub struct Regions {
    by_id: BTreeMap<Id, NationalRegion>,
}

impl Regions {
    /// Adds a row.
    ///
    /// # Errors
    /// `TaxonomyRow` with its line, and the column that is wrong.
    pub fn add(&mut self, line: u64, cells: Cells<'_>) -> Result<(), Refusal> {
        self.take(cells)
            .map_err(|column| refused(line, column, &cells))
    }

    /// All regions, in the order of their ids.
    ///
    /// # Errors
    /// `FileEmpty` when there was no row.
    pub fn all(self, file: &str) -> Result<Vec<NationalRegion>, Refusal> {
        if self.by_id.is_empty() {
            return Err(Refusal::new(Code::FileEmpty).with("file", file));
        }
        Ok(self.by_id.into_values().collect())
    }

    /// Adds a row to its region, or tells the column that is wrong.
    fn take(
        &mut self,
        [region, name, gm, branch, sign, from, to]: Cells<'_>,
    ) -> Result<(), &'static str> {
        if region.is_empty() {
            return Err("region");
        }
        let member = RegionMember {
            id: Id::default(),
            place: place(gm, branch)?,
            sign: match sign {
                "+" | "" => Sign::Plus,
                "-" => Sign::Minus,
                _ => return Err("sign"),
            },
            from: year(from).ok_or("from")?,
            to: year(to).ok_or("to")?,
        };
        if member
            .from
            .zip(member.to)
            .is_some_and(|(from, to)| from > to)
        {
            return Err("to");
        }
        let id = Id::new(format!("{NATIONAL}{region}"));
        let entry = self
            .by_id
            .entry(id.clone())
            .or_insert_with(|| NationalRegion {
                id,
                name: name.to_owned(),
                members: Vec::new(),
            });
        if entry.name.is_empty() || entry.name != name {
            return Err("name");
        }
        // Twice in the same year, or in and out at once, says nothing.
        if entry
            .members
            .iter()
            .any(|other| other.place == member.place && meet(other, &member))
        {
            return Err(if gm.is_empty() { "branch" } else { "gm" });
        }
        entry.members.push(member);
        Ok(())
    }
}

/// Whether there is a school year in which both are meant.
pub fn meet(one: &RegionMember, other: &RegionMember) -> bool {
    let before =
        |from: Option<i32>, to: Option<i32>| from.is_none_or(|from| to.is_none_or(|to| from <= to));
    before(one.from, other.to) && before(other.from, one.to)
}

/// The refusal of a row.
pub fn refused(line: u64, column: &str, cells: &[&str]) -> Refusal {
    Refusal::new(Code::TaxonomyRow)
        .with("line", line)
        .with("column", column)
        .with("reason", format!("{column}: {}", cells.join(";").trim()))
}

fn place(gm: &str, branch: &str) -> Result<Id, &'static str> {
    match (gm, branch) {
        ("", branch) => {
            let fits = branch.len() == 6 && branch.bytes().all(|byte| byte.is_ascii_alphanumeric());
            fits.then(|| Id::new(format!("vo:{}", branch.to_ascii_uppercase())))
                .ok_or("branch")
        }
        (gm, "") => {
            let digits = gm.trim_start_matches(['G', 'M', 'g', 'm']);
            let fits =
                (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            fits.then(|| Id::new(format!("GM{digits:0>4}"))).ok_or("gm")
        }
        _ => Err("branch"),
    }
}

/// No year is a year that isn't bounded.
fn year(text: &str) -> Option<Option<i32>> {
    if text.is_empty() {
        return Some(None);
    }
    let year = text.parse().ok()?;
    (1990..2100).contains(&year).then_some(Some(year))
}
