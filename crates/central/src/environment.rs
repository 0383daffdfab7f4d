//! What comes from outside the program: the time and chance. Handed in, so that every run can be
//! repeated and a test can let seven days pass.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The time, and random bytes fit for secrets.
pub trait Environment: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
    /// Fills the bytes with chance.
    ///
    /// # Errors
    /// When the system has none to give; nothing secret may be made then.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyError>;
}

/// The system gave no random bytes.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the system gave no random bytes")]
pub struct EntropyError;

/// So many random bytes.
///
/// # Errors
/// When the system has none to give.
pub fn random<const N: usize>(environment: &dyn Environment) -> Result<[u8; N], EntropyError> {
    let mut bytes = [0; N];
    environment.fill(&mut bytes)?;
    Ok(bytes)
}

/// A new id that sorts by time.
///
/// # Errors
/// When the system has no random bytes to give.
pub fn new_id(environment: &dyn Environment) -> Result<Uuid, EntropyError> {
    let millis = u64::try_from(environment.now().timestamp_millis()).unwrap_or_default();
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random(environment)?).into_uuid())
}
