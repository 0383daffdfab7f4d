//! The list from a file, or as it came another way.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use tib_domain::{Code, NationalRegion, Refusal, unescape_formula};
use tib_open_data::{ReadError, open_with};

use crate::rows::{Cells, Regions, refused};
use crate::write::cells;
use crate::{COLUMNS, refusal};

/// The columns without which there is no list; the others may be left out.
const NEEDED: [&str; 3] = ["region", "name", "gm"];

/// Reads the list from the bytes of a file; `file` is how the user knows it. Regions come out in the order
/// of their ids, members as they stand.
///
/// # Errors
/// `TaxonomyRow` with the line, the column and the row when one can't be read or contradicts an earlier
/// one of its region; `TaxonomyColumns` when the table has other columns; `FileEmpty` when there is no
/// row; what the reader of tables refuses.
pub fn read(
    bytes: impl Read + Seek + Send + 'static,
    file: &str,
) -> Result<Vec<NationalRegion>, Refusal> {
    let unreadable = |error: ReadError| match error {
        ReadError::KindUnknown { columns } => Refusal::new(Code::TaxonomyColumns)
            .with("file", file)
            .with("columns", COLUMNS.join(";"))
            .with("reason", columns.join(";")),
        error => refusal(file, &error),
    };
    let mut table = open_with(bytes, &NEEDED).map_err(unreadable)?;
    let at = COLUMNS.map(|column| table.column(column));
    let width = table.columns().len();
    let mut regions = Regions::default();
    let mut wrong = None;
    table
        .for_each_record(|line, fields| {
            let added = match fields.get(width..) {
                // More than there are columns: something stands in two.
                Some([_, ..]) => Err(refused(line, &COLUMNS.join(";"), fields)),
                _ => {
                    let cells: Cells<'_> = at.map(|at| {
                        let field = at.and_then(|at| fields.get(at)).copied();
                        unescape_formula(field.unwrap_or_default().trim())
                    });
                    regions.add(line, cells)
                }
            };
            wrong = added.err();
            match wrong {
                None => ControlFlow::Continue(()),
                Some(_) => ControlFlow::Break(()),
            }
        })
        .map_err(unreadable)?;
    wrong.map_or_else(|| regions.all(file), Err)
}

/// The same list as it would be read from a file, so that a list that came another way keeps the same
/// rules.
///
/// # Errors
/// As [`read`], lines counted as [`write`](crate::write) writes them; `RegionEmpty` for a region without
/// members, `BadRequest` for a name that a row can't hold.
pub fn checked(list: &[NationalRegion]) -> Result<Vec<NationalRegion>, Refusal> {
    for region in list {
        let unfit = |text: &str| {
            text.trim() != text || text.contains(|c: char| c == ';' || c == '"' || c.is_control())
        };
        if unfit(&region.name) || unfit(region.id.as_str()) {
            return Err(Refusal::new(Code::BadRequest)
                .on("name")
                .with("kind", "name")
                .with("name", &region.name));
        }
        if region.members.is_empty() {
            return Err(Refusal::new(Code::RegionEmpty)
                .on("members")
                .with("name", &region.name));
        }
    }
    let mut regions = Regions::default();
    let rows = list
        .iter()
        .flat_map(|region| region.members.iter().map(|member| cells(region, member)));
    for (line, row) in (2..).zip(rows) {
        regions.add(line, row.each_ref().map(String::as_str))?;
    }
    regions.all(&COLUMNS.join(";"))
}
