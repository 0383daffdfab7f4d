//! From a file to typed rows.

use std::fs::File;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use csv::StringRecord;

use crate::address::{BranchColumns, BranchRow};
use crate::cell::Cell;
use crate::container::choose;
use crate::count::Count;
use crate::edition::{Edition, EditionSource, guess_edition};
use crate::error::{Fault, ReadError, RejectReason, Rejected};
use crate::figure::{FigureColumns, FigureRow};
use crate::kind::{Kind, detect};
use crate::plausible::Plausible;
use crate::pulse::{Encoding, Pulse};
use crate::repeated::Repeated;
use crate::shape::shape;
use crate::source::Source;
use crate::table::{TITLES, Table};
use crate::year::{YearGuess, guess_year};

/// A row of whichever kind the file is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[expect(clippy::large_enum_variant, reason = "one at a time, and never kept")]
pub enum Row<'a> {
    /// Of every kind that holds figures.
    Figures(FigureRow<'a>),
    /// Of addresses.
    Branch(BranchRow<'a>),
}

/// What came out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows that were read.
    pub rows: u64,
    /// Rows that were rejected.
    pub rejected: u64,
    /// Of these, those with a cell that belongs in another column.
    pub shifted: u64,
    /// Of the rows that were read, those in which a published total isn't the sum of its parts.
    pub disagreeing: u64,
    /// The file hides small counts as 4: there are counts of 4 (five at least), and none of 1 to 3. So do older
    /// files in the long form.
    pub fours_are_masks: bool,
    /// The visitor stopped before the end.
    pub stopped: bool,
}

#[derive(Debug)]
enum Columns {
    Figures(FigureColumns),
    Branch(BranchColumns),
}

/// A file whose kind is known and whose rows are still to be read.
pub struct Opened {
    table: Table,
    columns: Columns,
    plausible: Plausible,
    repeated: Repeated,
    kind: Kind,
    year: YearGuess,
    edition: Option<Edition>,
    part: Option<String>,
    compressed: bool,
    total_bytes: Option<u64>,
    pulse: Arc<Pulse>,
}

/// Opens a file and tells its kind. Of an archive or a workbook it takes the only part that is a
/// table of a known kind.
///
/// # Errors
/// Every [`ReadError`].
pub fn open(path: &Path) -> Result<Opened, ReadError> {
    open_reader(File::open(path)?, &name(path), None)
}

/// Opens one part of a file: a file in a zip archive, or a sheet of a workbook.
///
/// # Errors
/// Every [`ReadError`]; `Unreadable` if there is no such part.
pub fn open_part(path: &Path, part: &str) -> Result<Opened, ReadError> {
    open_reader(File::open(path)?, &name(path), Some(part))
}

/// The name of a file, without its folder.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Opens bytes, or one part of them; `name` serves only to guess the year.
///
/// # Errors
/// Every [`ReadError`].
pub fn open_reader(
    read: impl Read + Seek + Send + 'static,
    name: &str,
    part: Option<&str>,
) -> Result<Opened, ReadError> {
    let (mut opened, part) = choose(Box::new(read), part, Opened::new)?;
    opened.year = match &opened.columns {
        Columns::Figures(columns) if columns.has_year() => YearGuess::InRows,
        Columns::Figures(columns) if columns.layout().iter().any(|c| c.year.is_some()) => {
            YearGuess::InColumns
        }
        _ => {
            let by_part = part.as_deref().and_then(guess_year);
            let guess = by_part.or_else(|| guess_year(name));
            guess.map_or(YearGuess::Unknown, YearGuess::FromName)
        }
    };
    let of_addresses = opened.kind.is_addresses();
    let named = [part.as_deref(), Some(name)]
        .into_iter()
        .flatten()
        .find_map(|name| guess_edition(name, of_addresses));
    if let Some(day) = named {
        let source = EditionSource::Name;
        opened.edition = Some(Edition { day, source });
    }
    opened.part = part;
    Ok(opened)
}

impl Opened {
    fn new(source: Source) -> Result<Self, ReadError> {
        let (pulse, compressed, total) = (source.pulse(), source.compressed(), source.total());
        let made = source.made();
        let mut table = Table::open(source)?;
        let kind = known(&mut table)?;
        let columns = match shape(kind) {
            Some(shape) => Columns::Figures(FigureColumns::new(kind, shape, table.header())),
            None => Columns::Branch(BranchColumns::new(kind, table.header())),
        };
        Ok(Self {
            plausible: Plausible::of(table.header()),
            repeated: Repeated::default(),
            table,
            columns,
            kind,
            year: YearGuess::Unknown,
            edition: made.map(|day| Edition {
                day: day.to_string(),
                source: EditionSource::Inside,
            }),
            part: None,
            compressed,
            total_bytes: Some(total),
            pulse,
        })
    }

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

    /// When it was published, as far as it tells.
    #[must_use]
    pub const fn edition(&self) -> Option<&Edition> {
        self.edition.as_ref()
    }

    /// The separator.
    #[must_use]
    pub fn delimiter(&self) -> char {
        self.table.delimiter()
    }

    /// Which part of the file is read: the name of a file in an archive, or of a sheet; `None` of a
    /// file that has no parts.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        self.part.as_deref()
    }

    /// Whether the table is packed: gzipped, in an archive, or in a workbook.
    #[must_use]
    pub const fn compressed(&self) -> bool {
        self.compressed
    }

    /// Names of the columns, folded.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        self.table.header().names()
    }

    /// What each cell of a row of figures counts; empty for addresses.
    #[must_use]
    pub fn layout(&self) -> &[Cell] {
        match &self.columns {
            Columns::Figures(columns) => columns.layout(),
            Columns::Branch(_) => &[],
        }
    }

    /// Whether its rows say in which sector, domain or profile they count.
    #[must_use]
    pub fn tells_domain(&self) -> bool {
        match &self.columns {
            Columns::Figures(columns) => columns.tells_domain(),
            Columns::Branch(_) => false,
        }
    }

    /// Bytes there are to read: the file or its part as it is stored, packed or not; of a sheet the
    /// text that was made of it.
    #[must_use]
    pub const fn total_bytes(&self) -> Option<u64> {
        self.total_bytes
    }

    /// Of [`total_bytes`](Self::total_bytes), those that have been read, for progress. It runs ahead
    /// of the rows by a buffer.
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
        let mut cells = Vec::new();
        let mut small = Small::default();
        while let Some(lines) = self.table.next(&mut record)? {
            let sound = self
                .table
                .check_width(&record)
                .and_then(|()| self.plausible.check(&record))
                .and_then(|()| match self.repeated.is_there(&record) {
                    true => Err(Fault::at(RejectReason::Repeated, None)),
                    false => Ok(()),
                });
            let row = match sound {
                Ok(()) => self.columns.row(&record, lines.first, &mut cells),
                Err(fault) => Err(fault),
            };
            let row = row.map_err(|fault| self.table.rejected(&record, lines, fault));
            match &row {
                Ok(row) => {
                    summary.rows = summary.rows.saturating_add(1);
                    if let Row::Figures(row) = row {
                        summary.disagreeing += u64::from(row.disagrees);
                        if self.kind == Kind::PupilsVoLong {
                            small.see(row.cells);
                        }
                    }
                }
                Err(row) => {
                    summary.rejected = summary.rejected.saturating_add(1);
                    summary.shifted += u64::from(row.reason == RejectReason::Shifted);
                }
            }
            if visit(row).is_break() {
                summary.stopped = true;
                break;
            }
        }
        summary.fours_are_masks = small.fours_are_masks();
        Ok(summary)
    }
}

/// The kind of a table, whose header may stand under a title.
fn known(table: &mut Table) -> Result<Kind, ReadError> {
    let first = match detect(table.header()) {
        Err(ReadError::KindUnknown { columns }) => ReadError::KindUnknown { columns },
        known => return known,
    };
    for _ in 0..TITLES {
        if !table.next_header()? {
            break;
        }
        match detect(table.header()) {
            Err(ReadError::KindUnknown { .. }) => {}
            known => return known,
        }
    }
    Err(first)
}

/// How many counts of 4, with none of 1 to 3, make it sure that 4 stands for "less than 5".
const FOURS: u32 = 5;

/// Which small counts occur.
#[derive(Debug, Default)]
struct Small {
    fours: u32,
    less: bool,
}

impl Small {
    fn see(&mut self, cells: &[Count]) {
        for cell in cells {
            self.fours = self
                .fours
                .saturating_add(u32::from(*cell == Count::Exact(4)));
            self.less |= matches!(cell, Count::Exact(1..=3));
        }
    }

    const fn fours_are_masks(&self) -> bool {
        self.fours >= FOURS && !self.less
    }
}

impl Columns {
    fn row<'a>(
        &self,
        record: &'a StringRecord,
        line: u64,
        cells: &'a mut Vec<Count>,
    ) -> Result<Row<'a>, Fault> {
        match self {
            Self::Figures(columns) => columns.row(record, line, cells).map(Row::Figures),
            Self::Branch(columns) => columns.row(record, line).map(Row::Branch),
        }
    }
}
