//! Bytes of public files (DUO Open Onderwijsdata) to typed rows.
//!
//! The kind of a table is told by its header alone, never by its name or by the position of a
//! column. A file is streamed: memory doesn't grow with it. Nothing here knows regions,
//! indicators or the workspace, and nothing here repairs a figure: what is published is what
//! comes out, and a row that can't be read comes out as [`Rejected`].
//!
//! ```no_run
//! use std::ops::ControlFlow;
//! use tib_open_data::{Row, open};
//!
//! let mut opened = open("leerlingen-2019.csv.gz".as_ref())?;
//! let summary = opened.for_each(|row| {
//!     if let Ok(Row::Pupils(row)) = row {
//!         println!("{} {:?}", row.branch, row.classification().leerweg);
//!     }
//!     ControlFlow::Continue(())
//! })?;
//! assert_eq!(summary.rejected, 0);
//! # Ok::<(), tib_open_data::ReadError>(())
//! ```

mod address;
mod branch;
mod classify;
mod columns;
mod count;
mod error;
mod header;
mod kind;
mod pupil;
mod reader;
mod source;
mod table;
mod year;

pub use address::{Address, Area, BranchRow};
pub use branch::BranchCode;
pub use classify::{Classification, Leerweg, classify};
pub use count::Count;
pub use error::{ReadError, RejectReason, Rejected};
pub use kind::Kind;
pub use pupil::{PupilRow, Sex};
pub use reader::{Opened, Row, Summary, open, open_reader};
pub use source::Encoding;
pub use year::{YearGuess, guess_year};
