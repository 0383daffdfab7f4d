//! Anything that isn't a success, and how it's said.

use axum::Json;
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::http::{StatusCode, header::CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use tib_protocol::{Problem, code};

use crate::environment::EntropyError;
use crate::rules::series::PageFault;
use crate::secrets::SecretError;
use crate::storage::{RuleViolation, StorageError};
use crate::words::{self, Language};

/// A problem that hasn't got its words yet: they depend on the reader's language, which only the
/// layer around all routes knows.
#[derive(Debug, Clone)]
pub struct Failure {
    status: StatusCode,
    code: &'static str,
    field: Option<String>,
    because: Option<String>,
    key: Option<&'static str>,
    refusal: Option<Box<tib_domain::Refusal>>,
    retry_after: Option<u64>,
}

impl Failure {
    pub const fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            field: None,
            because: None,
            key: None,
            refusal: None,
            retry_after: None,
        }
    }

    pub fn invalid(field: Option<String>) -> Self {
        Self {
            field,
            ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, code::INVALID)
        }
    }

    /// A field that's wrong for a reason that has words of its own.
    pub fn field(field: &str, key: &'static str) -> Self {
        Self {
            key: Some(key),
            ..Self::invalid(Some(field.to_owned()))
        }
    }

    pub fn too_many(seconds: u64) -> Self {
        Self {
            retry_after: Some(seconds),
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, code::TOO_MANY)
        }
    }

    pub fn locked_out(seconds: u64) -> Self {
        Self {
            code: code::LOCKED_OUT,
            ..Self::too_many(seconds)
        }
    }

    pub const fn sign_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, code::SIGN_IN)
    }

    pub const fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, code::NOT_FOUND)
    }

    /// Something broke that nobody outside can do anything about.
    pub fn broken(error: &dyn std::fmt::Display) -> Self {
        tracing::error!(%error, "a request failed");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, code::INTERNAL)
    }

    /// With what the reader of the JSON said, for whoever builds the other end.
    pub fn because(self, because: String) -> Self {
        Self {
            because: Some(because),
            ..self
        }
    }

    pub fn with_field(self, field: &str) -> Self {
        Self {
            field: Some(field.to_owned()),
            ..self
        }
    }

    pub fn without_words(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }

    /// Puts the words into a response.
    pub fn write(self, language: Language, response: &mut Response) {
        let mut message = match (&self.refusal, self.key) {
            (Some(refusal), _) => words::refused(refusal, language),
            (None, Some(key)) => words::refusal(key, language),
            (None, None) => words::problem(self.code, language),
        };
        if let Some(because) = self.because {
            message = format!("{message} ({because})");
        }
        let problem = Problem {
            code: self.code.to_owned(),
            message,
            field: self.field,
            retry_after: self.retry_after,
        };
        let (parts, body) = Json(problem).into_response().into_parts();
        *response.body_mut() = body;
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.remove(axum::http::header::CONTENT_LENGTH);
        if let Some(kind) = parts.headers.get(CONTENT_TYPE) {
            headers.insert(CONTENT_TYPE, kind.clone());
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.without_words()
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Refused(refusal) => refusal.into(),
            StorageError::Broken(error) => Self::broken(&error),
        }
    }
}

impl From<RuleViolation> for Failure {
    fn from(refusal: RuleViolation) -> Self {
        let (status, code) = match refusal {
            RuleViolation::SeriesConflict { index } => {
                return Self::new(StatusCode::CONFLICT, code::SERIES_CONFLICT)
                    .with_field("entries")
                    .because(format!("index {index}"));
            }
            RuleViolation::SeriesGap { expected } => {
                return Self::new(StatusCode::CONFLICT, code::SERIES_GAP)
                    .with_field("entries[0].index")
                    .because(format!("expected {expected}"));
            }
            RuleViolation::PredecessorOfAnother => {
                return Self::new(StatusCode::FORBIDDEN, code::SERIES_OF_ANOTHER)
                    .with_field("predecessor");
            }
            RuleViolation::SeriesOfAnother => (StatusCode::FORBIDDEN, code::SERIES_OF_ANOTHER),
            RuleViolation::FeedDiverged => (StatusCode::CONFLICT, code::FEED_DIVERGED),
            RuleViolation::CodeInvalid => (StatusCode::FORBIDDEN, code::CODE_INVALID),
            RuleViolation::CodeExpired => (StatusCode::FORBIDDEN, code::CODE_EXPIRED),
            RuleViolation::CodeBurned => (StatusCode::FORBIDDEN, code::CODE_BURNED),
            RuleViolation::CodeUsed => (StatusCode::FORBIDDEN, code::CODE_USED),
            RuleViolation::TokenUnknown => (StatusCode::UNAUTHORIZED, code::TOKEN_UNKNOWN),
            RuleViolation::DeviceRevoked => (StatusCode::FORBIDDEN, code::DEVICE_REVOKED),
            RuleViolation::NotFound => (StatusCode::NOT_FOUND, code::NOT_FOUND),
            RuleViolation::Exists => (StatusCode::CONFLICT, code::INVALID),
            RuleViolation::Overtaken => (StatusCode::CONFLICT, code::OVERTAKEN),
        };
        Self::new(status, code)
    }
}

/// What the field's own rules refuse is said in the same words as on the laptops.
impl From<tib_domain::Refusal> for Failure {
    fn from(refusal: tib_domain::Refusal) -> Self {
        Self {
            refusal: Some(Box::new(refusal)),
            ..Self::invalid(None)
        }
    }
}

impl From<PageFault> for Failure {
    fn from(fault: PageFault) -> Self {
        match fault {
            PageFault::TooLong => Self::new(StatusCode::UNPROCESSABLE_ENTITY, code::PAGE_TOO_LONG)
                .with_field("entries"),
            PageFault::Index(place) => Self::invalid(Some(format!("entries[{place}].index"))),
            PageFault::Id(place) => Self::invalid(Some(format!("entries[{place}].id"))),
        }
    }
}

impl From<EntropyError> for Failure {
    fn from(error: EntropyError) -> Self {
        Self::broken(&error)
    }
}

impl From<SecretError> for Failure {
    fn from(error: SecretError) -> Self {
        Self::broken(&error)
    }
}
