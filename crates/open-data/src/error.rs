//! What can be wrong with a file as a whole, and with one row of it.

use std::io;

use calamine::{OdsError, XlsxError};
use thiserror::Error;
use zip::result::ZipError;

/// Why a file can't be read. Whoever imports changes nothing when this comes, also when it comes
/// after rows have been handed out.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// No bytes, or nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// Not text.
    #[error("the file is not text but {what}")]
    Binary {
        /// What it looks like: `xls`, `xlsb`, `ole`, `pdf`, `picture`, `html`, `rar`, `seven_zip`, `binary`.
        what: &'static str,
    },
    /// The compressed stream ends before its end.
    #[error("the file has been cut off")]
    CutOff,
    /// Text, but no table with at least two columns, or a line or quoted field without end.
    #[error("the file is not a table")]
    NotATable,
    /// A table whose header fits no known kind.
    #[error("a table of an unknown kind: {}", columns.join(", "))]
    KindUnknown {
        /// The names of its columns, folded, for the screen where a table is mapped by hand.
        columns: Vec<String>,
    },
    /// Two columns of the header mean the same, so no choice between them would be right.
    #[error("the columns {first} and {second} mean the same")]
    HeaderAmbiguous {
        /// The first of the two, folded.
        first: String,
        /// The second, folded.
        second: String,
    },
    /// Several parts of the file could be meant: one is to be chosen, by [`open_part`](crate::open_part).
    #[error("several tables in one file: {}", parts.join(", "))]
    SeveralTables {
        /// Names of the files in the archive, or of the sheets, in its order.
        parts: Vec<String>,
    },
    /// Unpacked it is larger than any table of the country.
    #[error("the file is too large when unpacked")]
    TooLarge,
    /// A password is needed to read it.
    #[error("the file is protected by a password")]
    Encrypted,
    /// What is packed or stored in it is damaged.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// Something else follows behind the packed table, so that it may be more than one file.
    #[error("something else follows behind the packed table")]
    Trailing,
    /// Packed in a way that isn't known here.
    #[error("packed as {0}")]
    Packing(String),
    /// Two entries of an archive have one name, of which only one could be reached.
    #[error("two entries of the archive have one name")]
    SameName,
    /// The part that was asked for isn't there.
    #[error("there is no part {0}")]
    PartMissing(String),
    /// Opening or reading failed: no such file, no permission, a stick that was pulled out.
    #[error("the file can't be read: {0}")]
    Unreadable(io::Error),
}

impl ReadError {
    /// A code that stays the same over versions; the screens have words for it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::Binary { .. } => "file_binary",
            Self::CutOff => "file_cut_off",
            Self::NotATable => "file_not_a_table",
            Self::KindUnknown { .. } => "file_kind_unknown",
            Self::HeaderAmbiguous { .. } => "header_ambiguous",
            Self::SeveralTables { .. } => "several_tables",
            Self::TooLarge => "file_too_large",
            Self::Encrypted => "file_encrypted",
            Self::Damaged(_) => "file_damaged",
            Self::Trailing => "file_trailing",
            Self::Packing(_) => "file_packing",
            Self::SameName => "file_same_name",
            Self::PartMissing(_) => "file_part_missing",
            Self::Unreadable(_) => "file_unreadable",
        }
    }
}

/// Our own errors travel through `Read` inside an `io::Error`; this takes them out again.
impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(own) => own,
            // Only a decompressor reports this while reading a stream to its end.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Self::CutOff,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput
                ) =>
            {
                Self::Damaged(error.to_string())
            }
            Err(error) => Self::Unreadable(error),
        }
    }
}

impl From<csv::Error> for ReadError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            other => Self::Damaged(format!("{other:?}")),
        }
    }
}

impl From<ZipError> for ReadError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => error.into(),
            ZipError::InvalidPassword => Self::Encrypted,
            // The table of contents stands at the end: it is what a broken download lacks.
            ZipError::InvalidArchive(_) => Self::CutOff,
            ZipError::UnsupportedArchive(how) => Self::Packing(how.to_owned()),
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl From<OdsError> for ReadError {
    fn from(error: OdsError) -> Self {
        match error {
            OdsError::Io(error) => error.into(),
            OdsError::Zip(error) => error.into(),
            OdsError::Password => Self::Encrypted,
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl From<XlsxError> for ReadError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Io(error) => error.into(),
            XlsxError::Zip(error) => error.into(),
            XlsxError::Password => Self::Encrypted,
            XlsxError::NotAWorksheet(_) => Self::NotATable,
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// Why one row was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RejectReason {
    /// More or fewer fields than the header.
    Width,
    /// A quote opens a field and isn't closed where it should be, so that lines run together.
    Quote,
    /// A cell that should hold a number doesn't.
    Number,
    /// No institution or branch number, or one of a form that doesn't exist.
    Branch,
    /// A number below zero that isn't the mask `-1`.
    Negative,
    /// A count of more people than the country has.
    Huge,
    /// A cell holds what belongs in another column, or stands under no name.
    Shifted,
    /// A formula of which the workbook has no result.
    Formula,
    /// The very row stands in the file before.
    Repeated,
    /// Letters of a name were lost when the file was saved: a replacement character stands for them.
    Garbled,
}

impl RejectReason {
    /// A code that stays the same over versions.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Width => "width",
            Self::Quote => "quote",
            Self::Number => "number",
            Self::Branch => "branch",
            Self::Negative => "negative",
            Self::Huge => "huge",
            Self::Shifted => "shifted",
            Self::Formula => "formula",
            Self::Repeated => "repeated",
            Self::Garbled => "garbled",
        }
    }
}

/// A row that can't be read; the rest of the file comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Line of the file on which the row begins, the first line being 1.
    pub line: u64,
    /// Line on which it ends; larger than `line` when a quoted field runs over lines.
    pub last_line: u64,
    /// What is wrong.
    pub reason: RejectReason,
    /// The column the fault is in, folded, if it is in one.
    pub column: Option<String>,
    /// The row as text, its fields joined by the table's separator; at most 1,000 characters.
    pub raw: String,
}

/// What is wrong with a row, before the reader knows its line: the reason and the field's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) reason: RejectReason,
    pub(crate) field: Option<usize>,
}

impl Fault {
    pub(crate) const fn at(reason: RejectReason, field: Option<usize>) -> Self {
        Self { reason, field }
    }
}
