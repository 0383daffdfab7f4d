//! Time: the wall clock that is handed in, and the hybrid clock that orders records of several
//! laptops even when a wall clock jumps back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// Where the present moment comes from.
pub trait Clock: Send + Sync {
    /// The present moment, in UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// A moment of the hybrid logical clock: wall time in milliseconds since 1970 and a counter.
///
/// As text it is `{millis:015}-{counter:05}`, which sorts as the moments do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc {
    /// Wall time, milliseconds since 1970-01-01 UTC.
    pub millis: i64,
    /// Orders what happened within one millisecond, or while the wall clock stood back.
    pub counter: u32,
}

impl Hlc {
    /// Reads the text form; `None` when it isn't one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (millis, counter) = text.split_once('-')?;
        Some(Self {
            millis: millis.parse().ok()?,
            counter: counter.parse().ok()?,
        })
    }
}

impl std::fmt::Display for Hlc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:015}-{:05}", self.millis, self.counter)
    }
}

/// Gives ever later [`Hlc`] moments, whatever the wall clock does.
#[derive(Debug, Clone, Copy, Default)]
pub struct HybridClock {
    last: Hlc,
}

impl HybridClock {
    /// Goes on after `last`, the latest moment that the workspace holds.
    #[must_use]
    pub fn after(last: Hlc) -> Self {
        Self { last }
    }

    /// The next moment, later than any given before.
    pub fn tick(&mut self, now: DateTime<Utc>) -> Hlc {
        let wall = now.timestamp_millis();
        self.last = if wall > self.last.millis {
            Hlc {
                millis: wall,
                counter: 0,
            }
        } else {
            Hlc {
                millis: self.last.millis,
                counter: self.last.counter + 1,
            }
        };
        self.last
    }
}

/// Who wrote a record last, and when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Stamp {
    /// The moment, as [`Hlc`] text.
    pub updated_at: String,
    /// The laptop.
    pub device: Id,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn moments_only_go_forward_even_when_the_wall_clock_does_not(walls in proptest::collection::vec(0_i64..4_000_000_000_000, 1..50)) {
            let mut clock = HybridClock::default();
            let mut previous = String::new();
            for wall in walls {
                let moment = clock.tick(DateTime::from_timestamp_millis(wall).unwrap());
                let text = moment.to_string();
                prop_assert!(text > previous);
                prop_assert_eq!(Hlc::parse(&text), Some(moment));
                previous = text;
            }
        }
    }
}
