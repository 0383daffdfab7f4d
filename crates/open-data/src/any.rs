//! A table of any shape, for the screen on which its columns are given their meaning by hand.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use csv::StringRecord;

use crate::container::choose;
use crate::error::ReadError;
use crate::header::fold;
use crate::source::Source;
use crate::table::{TITLES, Table};

/// A table whose columns nobody has explained yet.
pub struct AnyTable {
    table: Table,
    part: Option<String>,
    /// Records that were looked at already, with their lines.
    seen: VecDeque<(u64, StringRecord)>,
}

/// Opens a file, or one part of it, that holds a table of any kind: a header, and rows under it.
///
/// # Errors
/// As [`open`](crate::open), but never `KindUnknown` and `HeaderAmbiguous`. Without `part`, every
/// part that is a table counts for `SeveralTables`.
pub fn open_any(path: &Path, part: Option<&str>) -> Result<AnyTable, ReadError> {
    let (table, part) = choose(Box::new(File::open(path)?), part, Table::open)?;
    Ok(AnyTable::of(table, part))
}

/// Opens bytes that hold a table with these columns, in any order and whatever the capitals, in whichever
/// part and under whichever titles.
///
/// # Errors
/// As [`open`](crate::open); `KindUnknown` of a table that lacks one of the columns.
pub fn open_with(
    read: impl Read + Seek + Send + 'static,
    columns: &[&str],
) -> Result<AnyTable, ReadError> {
    let accept = |source: Source| {
        let mut table = Table::open(source)?;
        let has_all = |table: &Table| {
            let names = table.header().names();
            columns.iter().all(|column| names.contains(&fold(column)))
        };
        let first = table.header().names().to_vec();
        for _ in 0..TITLES {
            if has_all(&table) {
                return Ok(table);
            }
            if !table.next_header()? {
                break;
            }
        }
        Err(ReadError::KindUnknown { columns: first })
    };
    let (table, part) = choose(Box::new(read), None, accept)?;
    Ok(AnyTable::of(table, part))
}

impl AnyTable {
    pub(crate) fn of(table: Table, part: Option<String>) -> Self {
        Self {
            table,
            part,
            seen: VecDeque::new(),
        }
    }

    /// Where the column of this name is, whatever its capitals: the first, if there are two.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        self.table
            .header()
            .names()
            .iter()
            .position(|one| *one == name)
    }

    /// Names of the columns as published, without the spaces around them.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        self.table.header().published()
    }

    /// Which part of the file it is; `None` of a file that has no parts.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        self.part.as_deref()
    }

    /// The first `n` records, or all there are. They are still handed to
    /// [`for_each_record`](Self::for_each_record).
    ///
    /// # Errors
    /// What reading gives.
    pub fn sample(&mut self, n: usize) -> Result<Vec<Vec<String>>, ReadError> {
        while self.seen.len() < n {
            let mut record = StringRecord::new();
            let Some(lines) = self.table.next(&mut record)? else {
                break;
            };
            self.seen.push_back((lines.first, record));
        }
        let first = self.seen.iter().take(n);
        Ok(first
            .map(|(_, record)| record.iter().map(str::to_owned).collect())
            .collect())
    }

    /// Hands every record, with its line, to `visit` until that breaks off. A record may have more
    /// or fewer fields than there are columns, but for empty ones at its end; they are as published, spaces
    /// included.
    ///
    /// # Errors
    /// What reading gives, possibly after records were visited: take back what was done with them.
    pub fn for_each_record(
        &mut self,
        mut visit: impl FnMut(u64, &[&str]) -> ControlFlow<()>,
    ) -> Result<(), ReadError> {
        let mut record = StringRecord::new();
        loop {
            let line = if let Some((line, seen)) = self.seen.pop_front() {
                record = seen;
                line
            } else if let Some(lines) = self.table.next(&mut record)? {
                lines.first
            } else {
                return Ok(());
            };
            let fields: Vec<&str> = record.iter().collect();
            if visit(line, &fields).is_break() {
                return Ok(());
            }
        }
    }
}
