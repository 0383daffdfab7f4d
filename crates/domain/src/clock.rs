//! Time: the wall clock that is handed in, and the hybrid clock that orders records of several
//! laptops even when a wall clock jumps back.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Amsterdam;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// Where the present moment comes from.
pub trait Clock: Send + Sync {
    /// The present moment, in UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// The day that a moment falls on in Amsterdam.
///
/// Moments are kept in UTC. Days are those of the people who use the app, wherever their laptop
/// thinks it is: in summer a school year begins at 22:00 UTC. A clock that stands outside of the years
/// 0 to 9999 gives the first or last day of these: others can't be written in the form that all know.
#[must_use]
pub fn amsterdam_day(moment: DateTime<Utc>) -> NaiveDate {
    const ENDS: [i64; 2] = [-62_167_219_200, 253_402_297_199];
    let [first, last] = ENDS.map(|end| DateTime::from_timestamp(end, 0).unwrap_or(moment));
    let moment = moment.clamp(first, last);
    moment.with_timezone(&Amsterdam).date_naive()
}

/// The moment that a day begins in Amsterdam: no clock there is ever changed at midnight.
#[must_use]
pub fn amsterdam_midnight(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let local = midnight.and_local_timezone(Amsterdam).earliest();
    local.map_or_else(|| midnight.and_utc(), |local| local.with_timezone(&Utc))
}

/// A moment of the hybrid logical clock: wall time in milliseconds since 1970 and a counter.
///
/// As text it is `{millis:015}-{counter:05}`, which sorts as the moments do. A wall clock that stands
/// before 1970 or after 9999 counts as the nearer of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc {
    /// Wall time, milliseconds since 1970-01-01 UTC.
    pub millis: i64,
    /// Orders what happened within one millisecond, or while the wall clock stood back.
    pub counter: u32,
}

impl Hlc {
    /// The end of the year 9999.
    const LATEST: i64 = 253_402_300_799_999;
    /// What fits in five digits.
    const MOST: u32 = 99_999;

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
        let wall = now.timestamp_millis().clamp(0, Hlc::LATEST);
        let Hlc { millis, counter } = self.last;
        let (millis, counter) = if wall > millis {
            (wall, 0)
        } else if counter < Hlc::MOST {
            (millis, counter + 1)
        } else {
            // As text, a longer counter would come before a shorter one.
            (millis + 1, 0)
        };
        self.last = Hlc { millis, counter };
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

    fn day_of(moment: &str) -> String {
        amsterdam_day(moment.parse().unwrap()).to_string()
    }

    #[test]
    fn a_day_begins_at_midnight_in_amsterdam() {
        let summer = ["2026-07-31T21:59:59Z", "2026-07-31T22:00:00Z"];
        assert_eq!(summer.map(day_of), ["2026-07-31", "2026-08-01"]);
        let winter = ["2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z"];
        assert_eq!(winter.map(day_of), ["2026-12-31", "2027-01-01"]);
        let turns = ["2026-03-29T00:59:59Z", "2026-10-25T01:00:00Z"];
        assert_eq!(turns.map(day_of), ["2026-03-29", "2026-10-25"]);
        // The rule goes on for as long as laptops of now do.
        assert_eq!(day_of("2089-07-31T22:30:00Z"), "2089-08-01");
        assert_eq!(day_of("0000-01-01T00:00:00Z"), "0000-01-01");
        assert_eq!(day_of("9999-12-31T23:59:59Z"), "9999-12-31");
        assert_eq!(
            amsterdam_day(DateTime::<Utc>::MIN_UTC).to_string(),
            "0000-01-01"
        );
        assert_eq!(
            amsterdam_day(DateTime::<Utc>::MAX_UTC).to_string(),
            "9999-12-31"
        );
    }

    /// Moments whose year has four digits.
    fn walls() -> impl Strategy<Value = DateTime<Utc>> {
        let [first, last] = ["0000-01-01T00:00:00Z", "9999-12-31T22:59:59Z"]
            .map(|moment| moment.parse::<DateTime<Utc>>().unwrap().timestamp_millis());
        (first..last).prop_map(|millis| DateTime::from_timestamp_millis(millis).unwrap())
    }

    #[test]
    fn a_clock_that_stands_still_for_ever_gives_later_moments_for_ever() {
        for wall in [
            DateTime::UNIX_EPOCH,
            DateTime::<Utc>::MIN_UTC,
            DateTime::<Utc>::MAX_UTC,
        ] {
            let mut clock = HybridClock::default();
            let mut previous = clock.tick(wall).to_string();
            for _ in 0..100_100 {
                let text = clock.tick(DateTime::UNIX_EPOCH).to_string();
                assert!(text > previous, "{text} after {previous}");
                previous = text;
            }
        }
    }

    proptest! {
        #[test]
        fn moments_only_go_forward_even_when_the_wall_clock_does_not(walls in proptest::collection::vec(walls(), 1..50)) {
            let mut clock = HybridClock::default();
            let mut previous = String::new();
            for wall in walls {
                let moment = clock.tick(wall);
                let text = moment.to_string();
                prop_assert!(text > previous);
                prop_assert_eq!(Hlc::parse(&text), Some(moment));
                previous = text;
            }
        }
    }
}
