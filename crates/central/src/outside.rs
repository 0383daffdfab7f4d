//! What comes from outside the program: the time and chance. Handed in, so that every run can be
//! repeated and a test can let seven days pass.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The time, and random bytes fit for secrets.
pub trait Outside: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
    /// Fills the bytes with chance.
    ///
    /// # Errors
    /// When the system has none to give; nothing secret may be made then.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoChance>;
}

/// The system gave no random bytes.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the system gave no random bytes")]
pub struct NoChance;

/// So many random bytes.
///
/// # Errors
/// When the system has none to give.
pub fn random<const N: usize>(outside: &dyn Outside) -> Result<[u8; N], NoChance> {
    let mut bytes = [0; N];
    outside.fill(&mut bytes)?;
    Ok(bytes)
}

/// A new id that sorts by time.
///
/// # Errors
/// When the system has no random bytes to give.
pub fn new_id(outside: &dyn Outside) -> Result<Uuid, NoChance> {
    let millis = u64::try_from(outside.now().timestamp_millis()).unwrap_or_default();
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random(outside)?).into_uuid())
}
