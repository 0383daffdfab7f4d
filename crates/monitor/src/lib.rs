//! From published counts to indicators: region beside country and rest, the programme's regions
//! beside the others, with bounds where counts were masked.
//!
//! Pure: facts come in as values, figures go out. What counts as technical, which branches are in
//! the region and which year is asked are parameters, never stored, so that changing the region
//! can't leave stale figures.
//!
//! The road: a [`Cube`] holds every published count once; [`INDICATORS`] say which of them count in
//! a formula; [`answer`] adds them up for the scopes asked; [`index`], [`shrink_corrected`] and
//! [`lead`] set figures beside a base year; [`breaks`] says where a line must be cut;
//! [`projection`] looks ahead, and [`offer`] at the courses of the colleges. [`sentence()`] says what is
//! drawn.

mod breaks;
mod compute;
mod cube;
mod figure;
mod group;
mod index;
mod indicator;
mod offer;
mod projection;
mod sentence;
mod shown;
mod tally;
mod words;

pub use breaks::{Break, BreakReason, breaks};
pub use compute::{Answer, Placed, Placement, Question, answer, counts_in};
pub use cube::{Count, Cube, CubeUnit, Kind, Measure};
pub use figure::{Figure, SMALL, Scope};
pub use group::{Field, Group, Leerweg, Pathway, Technical};
pub use index::{index, lead, shrink_corrected, shrinks};
pub use indicator::{By, Form, INDICATORS, Indicator, OWN, Part};
pub use offer::{Course, SMALL_COURSE, offer};
pub use projection::{Known, Method, Projected, projection};
pub use sentence::{
    BESIDE, Dated, Goal, Sentence, Standing, comparable_since, goal, largest, lead_sentence,
    sentence, since_last_year,
};
pub use shown::{Shown, Unit, Way};
pub use tally::Tally;

/// Grows when a formula changes; stored with every figure that leaves the laptop.
pub const FORMULA_VERSION: u32 = 1;
