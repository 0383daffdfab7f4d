//! Bytes of public files (DUO Open Onderwijsdata) to typed rows.
//!
//! The kind of a table is told by its header alone, never by its name or by the position of a
//! column. Nothing here knows regions, indicators or the workspace, and nothing here repairs a
//! figure: what is published is what comes out, and a row that can't be read comes out as
//! [`Rejected`].
//!
//! A table comes as a file of its own, gzipped or not, in a zip archive, or as a sheet of a workbook
//! (`.xlsx`, `.ods`). Of several parts the only one that is a table of a known kind is taken; if more could be
//! meant, [`ReadError::SeveralTables`] names them, and [`open_part`] opens one. A table of no known
//! kind is read by [`open_any`]. Tables are streamed: memory doesn't grow with them. Only a sheet is
//! held whole, as text.
//!
//! ```no_run
//! use std::ops::ControlFlow;
//! use tib_open_data::{Row, open};
//!
//! let mut opened = open("leerlingen-2019.csv.gz".as_ref())?;
//! let summary = opened.for_each(|row| {
//!     if let Ok(Row::Figures(row)) = row {
//!         println!("{} {:?}", row.unit, row.classification().leerweg);
//!     }
//!     ControlFlow::Continue(())
//! })?;
//! assert_eq!(summary.rejected, 0);
//! # Ok::<(), tib_open_data::ReadError>(())
//! ```

mod address;
mod any;
mod archive;
mod cell;
mod classify;
mod code_page;
mod columns;
mod container;
mod count;
mod edition;
mod error;
mod exam;
mod figure;
mod file;
mod gzip;
mod header;
mod kind;
mod mbo;
mod measure;
mod plausible;
mod pulse;
mod reader;
mod remarks;
mod repeated;
mod shape;
mod sheet;
mod source;
mod table;
mod unit;
mod year;

pub use address::{Address, Area, BranchRow};
pub use any::{AnyTable, open_any, open_with};
pub use cell::Cell;
pub use classify::{Classification, Leerweg, classify};
pub use count::{Count, parse_number};
pub use edition::{Edition, EditionSource, guess_edition};
pub use error::{ReadError, RejectReason, Rejected};
pub use exam::classify_exam;
pub use figure::FigureRow;
pub use kind::Kind;
pub use mbo::{MboClassification, Pathway, classify_mbo};
pub use measure::{Measure, Sex};
pub use pulse::Encoding;
pub use reader::{Opened, Row, Summary, open, open_part, open_reader};
pub use remarks::{WorkbookRemarks, every_table};
pub use repeated::Repeated;
pub use unit::UnitCode;
pub use year::{YearGuess, guess_year};
