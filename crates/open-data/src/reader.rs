//! From a file to typed rows.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use csv::StringRecord;

use crate::address::{BranchColumns, BranchRow};
use crate::error::{Fault, ReadError, Rejected};
use crate::kind::{Kind, detect};
use crate::pupil::{PupilColumns, PupilRow};
use crate::source::{Encoding, Pulse, Source};
use crate::table::Table;
use crate::year::{YearGuess, guess_year};

/// A row of whichever kind the file is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Row<'a> {
    /// Of [`Kind::PupilsVo`].
    Pupils(PupilRow<'a>),
    /// Of [`Kind::AddressesVo`].
    Branch(BranchRow<'a>),
}

/// What came out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows that were read.
    pub rows: u64,
    /// Rows that were rejected.
    pub rejected: u64,
    /// The visitor stopped before the end.
    pub stopped: bool,
}

#[derive(Debug)]
enum Columns {
    Pupils(PupilColumns),
    Branch(BranchColumns),
}

/// A file whose kind is known and whose rows are still to be read.
pub struct Opened {
    table: Table,
    columns: Columns,
    kind: Kind,
    year: YearGuess,
    compressed: bool,
    total_bytes: Option<u64>,
    pulse: Arc<Pulse>,
}

/// Opens a file and tells its kind.
///
/// # Errors
/// Every [`ReadError`].
pub fn open(path: &Path) -> Result<Opened, ReadError> {
    let file = File::open(path).map_err(ReadError::Unreadable)?;
    let total = file.metadata().ok().map(|about| about.len());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    open_reader(file, &name, total)
}

/// Opens a stream of bytes; `name` serves only to guess the year, `total_bytes` for progress.
///
/// # Errors
/// Every [`ReadError`].
pub fn open_reader(
    read: impl Read + Send + 'static,
    name: &str,
    total_bytes: Option<u64>,
) -> Result<Opened, ReadError> {
    let source = Source::open(read)?;
    let (pulse, compressed) = (source.pulse(), source.compressed());
    let table = Table::open(source)?;
    let kind = detect(table.header())?;
    let columns = match kind {
        Kind::PupilsVo => Columns::Pupils(PupilColumns::new(table.header())),
        Kind::AddressesVo => Columns::Branch(BranchColumns::new(table.header())),
        _ => return Err(ReadError::KindUnsupported { kind }),
    };
    let in_rows = matches!(&columns, Columns::Pupils(columns) if columns.has_year());
    let year = match guess_year(name) {
        _ if in_rows => YearGuess::InRows,
        Some(year) => YearGuess::FromName(year),
        None => YearGuess::Unknown,
    };
    Ok(Opened {
        table,
        columns,
        kind,
        year,
        compressed,
        total_bytes,
        pulse,
    })
}

impl Opened {
    /// The kind of table.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Where the reference year comes from.
    #[must_use]
    pub const fn year(&self) -> YearGuess {
        self.year
    }

    /// How characters are stored, as far as has been read.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.pulse.encoding()
    }

    /// The separator.
    #[must_use]
    pub fn delimiter(&self) -> char {
        self.table.delimiter()
    }

    /// Whether the file is gzipped.
    #[must_use]
    pub const fn compressed(&self) -> bool {
        self.compressed
    }

    /// Names of the columns, folded.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        self.table.header().names()
    }

    /// Size of the file as it is stored, in bytes, if known.
    #[must_use]
    pub const fn total_bytes(&self) -> Option<u64> {
        self.total_bytes
    }

    /// Bytes of the file as it is stored that have been read, for progress beside
    /// [`total_bytes`](Self::total_bytes). It runs ahead of the rows by a buffer.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.pulse.bytes()
    }

    /// A reading of [`bytes_read`](Self::bytes_read) that can be taken while rows are visited.
    #[must_use = "it does nothing until it is called"]
    pub fn progress(&self) -> impl Fn() -> u64 + Send + 'static {
        let pulse = Arc::clone(&self.pulse);
        move || pulse.bytes()
    }

    /// Hands every row, or its rejection, to `visit` until that breaks off. Rows borrow from a
    /// buffer that the next row overwrites. Called again after a break, it goes on where it was.
    ///
    /// # Errors
    /// What reading gives, possibly after rows were visited: take back what was done with them.
    pub fn for_each(
        &mut self,
        mut visit: impl FnMut(Result<Row<'_>, Rejected>) -> ControlFlow<()>,
    ) -> Result<Summary, ReadError> {
        let mut summary = Summary::default();
        let mut record = StringRecord::new();
        let mut last_is_short = false;
        while let Some(lines) = self.table.next(&mut record)? {
            let width = self.table.check_width(&record);
            last_is_short =
                width.is_err() && (2..self.table.header().width()).contains(&record.len());
            let row = match width {
                Ok(()) => self.columns.row(&record, lines.first),
                Err(fault) => Err(fault),
            };
            let row = row.map_err(|fault| self.table.rejected(&record, lines, fault));
            match row {
                Ok(_) => summary.rows = summary.rows.saturating_add(1),
                Err(_) => summary.rejected = summary.rejected.saturating_add(1),
            }
            if visit(row).is_break() {
                summary.stopped = true;
                break;
            }
        }
        // A last line that lacks cells and its end was broken off: more is missing than that row. One
        // with a single cell may be a note under the table, and is rejected as any other.
        if last_is_short && self.pulse.ends_open() && !summary.stopped {
            return Err(ReadError::CutOff);
        }
        Ok(summary)
    }
}

impl Columns {
    fn row<'a>(&self, record: &'a StringRecord, line: u64) -> Result<Row<'a>, Fault> {
        match self {
            Self::Pupils(columns) => columns.row(record, line).map(Row::Pupils),
            Self::Branch(columns) => columns.row(record, line).map(Row::Branch),
        }
    }
}
