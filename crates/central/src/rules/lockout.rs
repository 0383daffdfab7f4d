//! How long someone waits after wrong passwords: by account and by address, doubling.

use chrono::{DateTime, Duration, Utc};

/// Wrong passwords for one account before waiting begins.
pub const FREE_FOR_ACCOUNT: u32 = 5;
/// From one address before waiting begins; more, since a whole office may share one.
pub const FREE_FOR_ADDRESS: u32 = 20;
const FIRST_WAIT: i64 = 30;
const LONGEST_WAIT: i64 = 3600;

/// After this long without a mistake, earlier ones are forgotten.
#[must_use]
pub fn forgotten_after() -> Duration {
    Duration::hours(24)
}

/// The seconds to wait still, or nothing.
#[must_use]
pub fn wait(failures: u32, free: u32, last: DateTime<Utc>, now: DateTime<Utc>) -> Option<u64> {
    let over = failures.checked_sub(free)?;
    let seconds = FIRST_WAIT
        .checked_shl(over.min(7))
        .unwrap_or(LONGEST_WAIT)
        .min(LONGEST_WAIT);
    let left = (last + Duration::seconds(seconds) - now).num_seconds();
    u64::try_from(left).ok().filter(|left| *left > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_from_half_a_minute_to_an_hour() {
        let at = DateTime::UNIX_EPOCH;
        assert_eq!(wait(4, 5, at, at), None, "four mistakes are free");
        assert_eq!(wait(5, 5, at, at), Some(30));
        assert_eq!(wait(6, 5, at, at), Some(60));
        assert_eq!(wait(500, 5, at, at), Some(3600));
        assert_eq!(
            wait(5, 5, at, at + Duration::seconds(30)),
            None,
            "and it passes"
        );
    }
}
