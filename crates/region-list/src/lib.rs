//! The national list of regions: which municipalities and branches take part in the programme, from
//! and to which school year. Read from a file of any form that a table comes in (text of whatever code
//! page and separator, a workbook, an archive), written as text, and looked through for what is doubtful.
//!
//! A file has one row for each municipality or branch of a region, under the columns of [`COLUMNS`] in
//! any order.

mod doubts;
mod read;
mod refusal;
mod rows;
mod write;

pub use doubts::{Doubt, doubts};
pub use read::{checked, read};
pub use refusal::refusal;
pub use write::write;

/// The columns of a file with the list: a short name of the region that never changes, its name, the
/// number of a municipality (`GM0153` or `153`) or of a branch (`00AH07`), `+` or `-`, and the first and
/// last school year where there is one.
pub const COLUMNS: [&str; 7] = ["region", "name", "gm", "branch", "sign", "from", "to"];

/// What the id of every region of the list begins with.
const NATIONAL: &str = "national:";
