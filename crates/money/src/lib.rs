//! Every sum of money is reckoned here and nowhere else: what is budgeted, committed and realised by
//! any key, which year a line falls in, how parts become percentages that add up, where co-financing
//! stands beside its minimum, and how likely it is to get there.
//!
//! All amounts are whole cents of euros. This crate does no I/O, and draws only from the seed that it
//! is given.

mod co_financing;
mod doubts;
mod forecast;
mod line;
mod shares;

pub use co_financing::{CoFinancing, Rule};
pub use doubts::{Doubt, MOST_UNEXPLAINED, doubts};
pub use forecast::{Forecast, Matter, forecast};
pub use line::{Amounts, Line, Standing, Years, by, total};
pub use shares::{percent, shares};
