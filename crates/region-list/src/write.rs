//! The list as the text of a file.

use tib_domain::{NationalRegion, RegionMember, Sign, escape_formula};

use crate::{COLUMNS, NATIONAL};

/// The text of a file with the list, as [`read`](crate::read) reads it. No name in it runs as a formula.
#[must_use]
pub fn write(regions: &[NationalRegion]) -> String {
    let mut text = format!("{}\n", COLUMNS.join(";"));
    for region in regions {
        for member in &region.members {
            let cells = cells(region, member).map(|cell| escape_formula(&cell).into_owned());
            text.push_str(&format!("{}\n", cells.join(";")));
        }
    }
    text
}

/// What the row of a member says, in the order of [`COLUMNS`].
pub fn cells(region: &NationalRegion, member: &RegionMember) -> [String; COLUMNS.len()] {
    let id = region.id.as_str();
    let place = member.place.as_str();
    let (gm, branch) = match place.strip_prefix("vo:") {
        Some(branch) => ("", branch),
        None => (place, ""),
    };
    let sign = match member.sign {
        Sign::Plus => "+",
        Sign::Minus => "-",
    };
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    let [code, name, gm, branch, sign] = [
        id.strip_prefix(NATIONAL).unwrap_or(id),
        &region.name,
        gm,
        branch,
        sign,
    ]
    .map(str::to_owned);
    [
        code,
        name,
        gm,
        branch,
        sign,
        year(member.from),
        year(member.to),
    ]
}
