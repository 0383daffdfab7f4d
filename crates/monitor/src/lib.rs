//! From published counts to indicators: region beside country and rest, with bounds where counts
//! were masked.
//!
//! Pure: facts come in as values, figures go out. What counts as technical, which branches are in
//! the region and which year is asked are parameters, never stored, so that changing the region
//! can't leave stale figures.

mod figure;
mod intake;
mod tally;

pub use figure::{Figure, Scope, Technical};
pub use intake::{Group, Intake, Leerweg, Placement, PupilCount};
pub use tally::Tally;

/// Grows when a formula changes; stored with every figure that leaves the laptop.
pub const FORMULA_VERSION: u32 = 1;
