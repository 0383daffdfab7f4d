//! Spreadsheets of organisations, people and partnerships: read in after a trial that changes nothing, and
//! written to be filled in by somebody else.
//!
//! A trial and the reading in make the same [`plan::Plan`]; the one shows it, the other writes it in one step
//! of history. A blank cell never empties a field, and never takes what stands above it.

mod book;
mod cell;
mod columns;
mod export;
mod fill;
mod likely;
mod matching;
mod person;
mod plan;
mod row;
mod run;
mod table;
mod views;

pub use columns::SheetKind;
pub use export::{export, workbook_of};
pub(crate) use likely::{PersonParts, candidate};
pub use run::{look, run, trial};
pub use views::{
    SheetCell, SheetChoice, SheetColumn, SheetCounts, SheetLook, SheetMatch, SheetOutcome,
    SheetPart, SheetProblem, SheetRow, SheetTarget, SheetTrial, UnknownValue,
};
