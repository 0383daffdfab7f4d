//! From SQLite's errors to refusals.

use rusqlite::ErrorCode;
use tib_domain::{Code, Refusal};

/// What SQLite said, as a refusal.
pub(crate) fn sql(error: rusqlite::Error) -> Refusal {
    let code = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Code::WorkspaceBroken,
        Some(ErrorCode::ReadOnly) => Code::WorkspaceReadOnly,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::WorkspaceInUse,
        Some(ErrorCode::DiskFull | ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => {
            Code::OutputUnwritable
        }
        _ => Code::Internal,
    };
    Refusal::new(code).with("reason", error)
}

pub(crate) fn json(error: serde_json::Error) -> Refusal {
    Refusal::new(Code::Internal).with("reason", error)
}
