//! How often someone may ask: a bucket of requests per address and per device, that fills again.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The rates of a service.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// Requests a second that one device may keep up; six times as many at once.
    pub per_device: u32,
    /// The same for one address, behind which a whole school may sit.
    pub per_address: u32,
}

impl Default for Rate {
    fn default() -> Self {
        Self {
            per_device: 10,
            per_address: 100,
        }
    }
}

const BURST: f64 = 6.0;
/// So many buckets are kept at most; full ones go first, since they say nothing.
const BUCKETS: usize = 10_000;

pub struct Limiter {
    addresses: Buckets<IpAddr>,
    devices: Buckets<Uuid>,
}

impl Limiter {
    pub fn new(rate: Rate) -> Self {
        Self {
            addresses: Buckets::new(rate.per_address),
            devices: Buckets::new(rate.per_device),
        }
    }

    /// Takes one request, or tells how many seconds to wait.
    pub fn address(&self, address: IpAddr, now: DateTime<Utc>) -> Result<(), u64> {
        self.addresses.take(address, now)
    }

    pub fn device(&self, device: Uuid, now: DateTime<Utc>) -> Result<(), u64> {
        self.devices.take(device, now)
    }
}

struct Buckets<K> {
    rate: f64,
    left: Mutex<HashMap<K, (f64, DateTime<Utc>)>>,
}

impl<K: Hash + Eq> Buckets<K> {
    fn new(rate: u32) -> Self {
        Self {
            rate: f64::from(rate.max(1)),
            left: Mutex::default(),
        }
    }

    fn take(&self, key: K, now: DateTime<Utc>) -> Result<(), u64> {
        let size = self.rate * BURST;
        // A clock that goes back fills nothing, and takes nothing away.
        let filled = |left: f64, at: DateTime<Utc>| {
            let seconds = (now - at).as_seconds_f64().max(0.0);
            seconds.mul_add(self.rate, left).min(size)
        };
        let mut buckets = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= BUCKETS {
            buckets.retain(|_, (left, at)| filled(*left, *at) < size);
        }
        let bucket = buckets.entry(key).or_insert((size, now));
        let left = filled(bucket.0, bucket.1);
        if left >= 1.0 {
            *bucket = (left - 1.0, now);
            return Ok(());
        }
        *bucket = (left, now);
        // With rates of one a second and up, the next request is never more than a second away.
        Err(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    #[test]
    fn a_bucket_runs_empty_and_fills_again() {
        let buckets = Buckets::new(2);
        let at = DateTime::UNIX_EPOCH;
        for _ in 0..12 {
            assert_eq!(buckets.take("a", at), Ok(()));
        }
        assert_eq!(
            buckets.take("a", at),
            Err(1),
            "six times two at once, no more"
        );
        assert_eq!(
            buckets.take("b", at),
            Ok(()),
            "another has a bucket of its own"
        );
        assert_eq!(
            buckets.take("a", at - Duration::hours(1)),
            Err(1),
            "nor by a clock set back"
        );
        assert_eq!(buckets.take("a", at + Duration::seconds(1)), Ok(()));
    }
}
