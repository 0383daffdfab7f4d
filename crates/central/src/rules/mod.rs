//! The rules, as pure functions: the same for every storage.

pub mod body;
pub mod changes;
pub mod figures;
pub mod lockout;
pub mod series;
