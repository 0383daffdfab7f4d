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
mod guess;
mod kept_out;
mod kind_words;
mod likely;
mod lines;
mod matching;
mod met;
mod moments;
mod names;
mod person;
mod plan;
mod row;
mod run;
mod table;
mod views;

pub use columns::SheetKind;
pub use export::{export, workbook_of};
pub use kept_out::save_kept_out;
pub(crate) use likely::{PersonParts, candidate};
pub use run::{look, run, trial};
pub use views::{
    GuessedValue, ReadAs, SheetCell, SheetChoice, SheetColumn, SheetCounts, SheetGuess, SheetLook,
    SheetMatch, SheetOutcome, SheetPart, SheetProblem, SheetRow, SheetTarget, SheetTrial,
    UnknownValue,
};
