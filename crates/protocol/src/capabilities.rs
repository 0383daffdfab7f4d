//! What a service can do: versions and abilities, never the version of the program.

use serde::{Deserialize, Serialize};

use crate::enrol::ServiceName;

/// The answer to `GET /api/v1/capabilities`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capabilities {
    /// Who answers.
    pub service: ServiceName,
    /// The protocol versions that it speaks.
    pub protocol: Vec<u32>,
    /// Kinds with version that it reads, such as `summary/1`. Others are kept unread.
    pub reads: Vec<String>,
    /// Kinds with version that it may publish, such as `news/1`.
    pub publishes: Vec<String>,
    /// The most entries or items in a page.
    pub page_entries: usize,
    /// The largest request body in bytes.
    pub page_bytes: usize,
}
