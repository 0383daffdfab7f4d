//! Getting in: a code and a public key against a token.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a desktop sends to get in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolRequest {
    /// The enrolment code as typed; see [`EnrolmentCode`](crate::EnrolmentCode).
    pub code: String,
    /// The device's Ed25519 public key: 64 hexadecimal digits.
    pub public_key: String,
}

/// What the service answers; the same code with the same key gets the same answer again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolAnswer {
    /// The device's bearer token. Never written to a log or into the workspace file.
    pub token: String,
    /// The region that the code was made for.
    pub region: RegionName,
    /// Who the service is; kept, and compared at every meeting.
    pub service: ServiceName,
}

/// A region's id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionName {
    /// The region's id, the same on the laptop and on the service.
    pub id: String,
    /// As the national team writes it.
    pub name: String,
}

/// The identity of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceName {
    /// Made when the service first started.
    pub id: Uuid,
    /// Its Ed25519 public key: 64 hexadecimal digits.
    pub key: String,
    /// As shown to people.
    pub name: String,
}
