//! The service as the engine sees it, and what can go wrong on the way.

use tib_domain::{Code, Refusal};
use tib_protocol::{
    Accepted, Cursor, EnrolAnswer, EnrolRequest, FeedPage, Page, Problem, SeriesState, code,
};
use uuid::Uuid;

/// How long to wait when the service doesn't say, in seconds.
const A_MINUTE: u64 = 60;

/// The national service, as far as a laptop talks to it.
pub trait Wire {
    /// Swaps an enrolment code and a public key for a token.
    ///
    /// # Errors
    /// What went wrong on the way, or the service's own answer.
    fn enrol(&self, request: &EnrolRequest) -> Result<EnrolAnswer, WireError>;
    /// How far a series has come there.
    ///
    /// # Errors
    /// What went wrong on the way, or the service's own answer.
    fn series(&self, series: Uuid) -> Result<SeriesState, WireError>;
    /// Sends a page of entries.
    ///
    /// # Errors
    /// What went wrong on the way, or the service's own answer.
    fn send(&self, series: Uuid, page: &Page) -> Result<Accepted, WireError>;
    /// What came after a place in the feed.
    ///
    /// # Errors
    /// What went wrong on the way, or the service's own answer.
    fn feed(&self, after: Option<&Cursor>, tag: Option<&str>) -> Result<Fetched, WireError>;
}

/// An answer of the feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetched {
    /// Nothing when there is nothing new.
    pub page: Option<FeedPage>,
    /// Hand it in next time.
    pub tag: Option<String>,
}

/// Why there was no answer to work with.
#[derive(Debug, Clone, PartialEq)]
pub enum WireError {
    /// No connection, or it broke; the text is the system's.
    Away(String),
    /// The service took longer than we wait.
    Slow,
    /// What answered isn't the service, or not in a form that we know.
    Unintelligible(String),
    /// The service answered in the right form, and its answers contradict each other or what was sent.
    Inconsistent(&'static str),
    /// The service said no.
    Problem(Problem),
}

impl WireError {
    /// Whether the service said no with this code.
    #[must_use]
    pub fn is(&self, code: &str) -> bool {
        matches!(self, Self::Problem(problem) if problem.code == code)
    }
}

impl From<WireError> for Refusal {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Away(reason) => Self::new(Code::ServiceAway).with("reason", reason),
            WireError::Slow => Self::new(Code::ServiceSlow),
            WireError::Unintelligible(reason) => Self::new(Code::ServiceUnintelligible)
                .with("kind", "stranger")
                .with("reason", reason),
            WireError::Inconsistent(what) => Self::new(Code::ServiceUnintelligible)
                .with("kind", "inconsistent")
                .with("reason", what),
            WireError::Problem(problem) => {
                let ours = match problem.code.as_str() {
                    code::CODE_INVALID => Code::EnrolCodeWrong,
                    code::CODE_EXPIRED => Code::EnrolCodeExpired,
                    code::CODE_BURNED => Code::EnrolCodeBurned,
                    code::CODE_USED => Code::EnrolCodeUsed,
                    code::TOKEN_UNKNOWN => Code::TokenUnknown,
                    code::DEVICE_REVOKED => Code::DeviceRevoked,
                    code::TOO_MANY => Code::ServiceBusy,
                    _ => Code::ServiceRefused,
                };
                let refusal = Self::new(ours)
                    .with("reason", problem.message)
                    .with("seconds", problem.retry_after.unwrap_or(A_MINUTE));
                match problem.field {
                    Some(field) => refusal.on(field),
                    None => refusal,
                }
            }
        }
    }
}

/// The public half of a device's key, in hex, from its secret half.
#[must_use]
pub fn public_key(secret: &[u8; 32]) -> String {
    hex::encode(ed25519_dalek::SigningKey::from_bytes(secret).verifying_key())
}
