//! From SQLite's errors to refusals.

use rusqlite::ErrorCode;
use tib_domain::{Code, Refusal};

/// What SQLite said, as a refusal.
pub(crate) fn sql(error: rusqlite::Error) -> Refusal {
    let refusal = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
            Refusal::new(Code::WorkspaceBroken).with("kind", "damaged")
        }
        Some(ErrorCode::ReadOnly) => Refusal::new(Code::WorkspaceReadOnly),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            Refusal::new(Code::WorkspaceInUse)
        }
        Some(ErrorCode::DiskFull) => Refusal::new(Code::OutputUnwritable).with("kind", "full"),
        // The workspace itself: another folder is not to be had.
        Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => {
            Refusal::new(Code::OutputUnwritable).with("kind", "disk")
        }
        _ => Refusal::new(Code::Internal),
    };
    refusal.with("reason", error)
}

pub(crate) fn json(error: serde_json::Error) -> Refusal {
    Refusal::new(Code::Internal).with("reason", error)
}
