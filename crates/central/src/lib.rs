//! The national service: takes in what regions send, publishes to them, and shows the national
//! team where 28 regions stand.
//!
//! Requests come in through `routes`, the rules are pure functions in `rules`, and whole
//! operations are done by a [`storage::Storage`]. Clock and randomness are handed in through
//! [`environment::Environment`]. Logs carry ids, never personal data, and no secret is ever stored plain.

pub mod environment;
pub mod routes;
pub mod rules;
pub mod secrets;
pub mod serve;
pub mod storage;
mod terms;
pub mod words;
