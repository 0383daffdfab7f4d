//! Traffic with the national service: a pure planner says what to do, an engine does it.
//!
//! What is kept on the laptop is behind [`Traffic`], the service behind [`Wire`]. The engine is
//! safe to stop anywhere and to begin again: what was sent is marked before it goes, what arrived
//! is written together with the place in the feed. Nothing here deletes anything of the user's.

mod engine;
mod http;
mod plan;
mod wire;

pub use engine::{Outcome, SyncMode, Traffic, exchange};
pub use http::{Patience, Service, address};
pub use plan::{Local, NewSeries, Step, plan};
pub use wire::{Fetched, Wire, WireError, public_key};
