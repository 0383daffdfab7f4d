//! What a file is refused with that can't be read as a table.

use tib_domain::{Code, Refusal};
use tib_open_data::ReadError;

/// The refusal of a file that gave this error; `file` is how the user knows it.
#[must_use]
pub fn refusal(file: &str, error: &ReadError) -> Refusal {
    let code = match error {
        ReadError::Empty => Code::FileEmpty,
        ReadError::Binary { .. } => Code::FileBinary,
        ReadError::CutOff => Code::FileCutOff,
        ReadError::NotATable => Code::FileNotATable,
        ReadError::KindUnknown { .. } => Code::FileKindUnknown,
        ReadError::HeaderAmbiguous { .. } => Code::HeaderAmbiguous,
        ReadError::SeveralTables { .. } => Code::SeveralTables,
        ReadError::TooLarge => Code::FileTooLarge,
        ReadError::Encrypted => Code::FileEncrypted,
        ReadError::Damaged(_) => Code::FileDamaged,
        ReadError::Trailing => Code::FileTrailing,
        ReadError::Packing(_) => Code::FilePacking,
        ReadError::SameName => Code::FileSameName,
        ReadError::PartMissing(_) => Code::FilePartMissing,
        _ => Code::FileUnreadable,
    };
    let refusal = Refusal::new(code).with("file", file).with("reason", error);
    match error {
        ReadError::Binary { what } => refusal.with("kind", what),
        ReadError::Packing(how) => refusal.with("how", how),
        ReadError::PartMissing(part) => refusal.with("part", part),
        ReadError::HeaderAmbiguous { first, second } => {
            refusal.with("first", first).with("second", second)
        }
        ReadError::SeveralTables { parts } => refusal
            .with("parts", parts.join(", "))
            .with("names", serde_json::json!(parts)),
        _ => refusal,
    }
}
