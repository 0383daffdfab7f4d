//! The rules, as pure functions: the same for every storage.

pub mod body;
pub mod lockout;
pub mod series;
