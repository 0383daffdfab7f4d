//! Clean text to records: separator, header, width, line numbers.

use std::sync::Arc;

use crate::error::{Fault, ReadError, RejectReason, Rejected};
use crate::header::Header;
use crate::pulse::Pulse;
use crate::source::Source;

/// A table stands under so many lines of title at most.
pub(crate) const TITLES: usize = 10;

/// The longest piece of a rejected row that is kept, in characters.
const RAW: usize = 1000;

/// A table being read, record by record.
pub(crate) struct Table {
    csv: csv::Reader<Source>,
    header: Header,
    delimiter: u8,
    /// Lines above what is read as the table.
    above: u64,
    pulse: Arc<Pulse>,
    last: Last,
}

/// How the record before looked, to tell at the end whether the file was cut off in it.
#[derive(Debug, Clone, Copy, Default)]
struct Last {
    /// It lacks fields. One with a single field may be a note under the table.
    short: bool,
    /// The file ends inside its last quoted field.
    open: bool,
}

/// Where a record stood in the file, first line 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines {
    pub(crate) first: u64,
    pub(crate) last: u64,
}

impl Table {
    /// Finds the separator and reads the header.
    ///
    /// # Errors
    /// `Empty`, `NotATable`, and what reading gives.
    pub(crate) fn open(mut source: Source) -> Result<Self, ReadError> {
        let (delimiter, above) = beginning(&mut source)?;
        let pulse = source.pulse();
        let csv = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_reader(source);
        let header = Header::new(std::iter::empty());
        let mut table = Self {
            csv,
            header,
            delimiter,
            above,
            pulse,
            last: Last::default(),
        };
        if !table.next_header()? {
            return Err(ReadError::Empty);
        }
        // A title above it has one cell.
        for _ in 0..TITLES {
            if table.header.width() > 1 {
                return Ok(table);
            }
            table.next_header()?;
        }
        Err(ReadError::NotATable)
    }

    pub(crate) const fn header(&self) -> &Header {
        &self.header
    }

    pub(crate) fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// The next record that isn't blank, into `record`; `None` at the end.
    ///
    /// # Errors
    /// `CutOff` at an end in the middle of a record, and what reading gives.
    pub(crate) fn next(
        &mut self,
        record: &mut csv::StringRecord,
    ) -> Result<Option<Lines>, ReadError> {
        loop {
            let more = self.csv.read_record(record)?;
            self.pulse.row_done();
            if !more {
                // More is missing than the last record, which has been handed out.
                let cut = self.pulse.ends_open() && (self.last.short || self.last.open);
                return if cut {
                    Err(ReadError::CutOff)
                } else {
                    Ok(None)
                };
            }
            // A line that holds only `""`, spaces or separators is a stray one, not a row.
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            // Every line ends with one `\n`, so the reader stands on the line after the record.
            let last = self.above + self.csv.position().line().saturating_sub(1);
            self.even_out(record);
            let inside = line_ends(record);
            // Where the file ends inside quotes, the last line end belongs to the field.
            let open = inside > 0 && self.csv.get_ref().is_spent(self.csv.position().byte());
            self.last = Last {
                short: (2..self.header.width()).contains(&record.len()),
                open,
            };
            let inside = inside.saturating_sub(usize::from(open));
            let first = last.saturating_sub(u64::try_from(inside).unwrap_or(0));
            return Ok(Some(Lines { first, last }));
        }
    }

    /// Takes away empty fields beyond the header's, and adds those that it lacks under no name: a separator
    /// at the end of rows or header means nothing.
    fn even_out(&self, record: &mut csv::StringRecord) {
        let width = self.header.width();
        if width == 0 || record.len() == width {
            return;
        }
        let mut beyond = record.iter().skip(width);
        let mut lacking = self.header.names().iter().skip(record.len());
        if record.len() > width && beyond.all(|field| field.trim().is_empty()) {
            record.truncate(width);
        } else if record.len() > 1 && lacking.all(String::is_empty) {
            while record.len() < width {
                record.push_field("");
            }
        }
    }

    /// Takes the next record for the header, when what was taken for it is a title above the table.
    ///
    /// # Errors
    /// What reading gives.
    pub(crate) fn next_header(&mut self) -> Result<bool, ReadError> {
        let mut record = csv::StringRecord::new();
        self.header = Header::new(std::iter::empty());
        let more = self.next(&mut record)?.is_some();
        self.header = Header::new(record.iter());
        Ok(more)
    }

    /// Whether the record is as wide as the header.
    pub(crate) fn check_width(&self, record: &csv::StringRecord) -> Result<(), Fault> {
        if record.len() == self.header.width() {
            return Ok(());
        }
        let over_lines = line_ends(record) > 0;
        let reason = if over_lines {
            RejectReason::Quote
        } else {
            RejectReason::Width
        };
        Err(Fault::at(reason, None))
    }

    /// Puts a rejection together.
    pub(crate) fn rejected(
        &self,
        record: &csv::StringRecord,
        lines: Lines,
        fault: Fault,
    ) -> Rejected {
        let mut raw = String::new();
        let fields = record.iter().enumerate();
        for (at, field) in fields {
            if at > 0 {
                raw.push(self.delimiter());
            }
            raw.push_str(field);
            if raw.len() > RAW * 4 {
                break;
            }
        }
        if let Some((cut, _)) = raw.char_indices().nth(RAW) {
            raw.truncate(cut);
        }
        let column = fault
            .field
            .and_then(|at| self.header.names().get(at))
            .cloned();
        Rejected {
            line: lines.first,
            last_line: lines.last,
            reason: fault.reason,
            column,
            raw,
        }
    }
}

/// The separator, and how many lines were taken from above the table: `sep=;`, which says it, and titles
/// without one.
fn beginning(source: &mut Source) -> Result<(u8, u64), ReadError> {
    if let Some(delimiter) = source.delimiter() {
        return Ok((delimiter, 0));
    }
    let mut above = 0;
    for _ in 0..TITLES {
        let first = source.first_line()?;
        let said = said(&first);
        if let Some(delimiter) = said.or_else(|| sniff(&first)) {
            if said.is_some() {
                above += source.take_line()?;
            }
            return Ok((delimiter, above));
        }
        above += source.take_line()?;
        match source.first_line() {
            Ok(_) => {}
            Err(ReadError::Empty) => break,
            Err(error) => return Err(error),
        }
    }
    Err(ReadError::NotATable)
}

/// What a first line `sep=;` says, as Excel understands it.
fn said(line: &str) -> Option<u8> {
    let line = line.trim_start_matches('\u{feff}').trim().trim_matches('"');
    let (name, said) = line.split_at_checked("sep=".len())?;
    let said = said.trim_matches('"');
    match (name.eq_ignore_ascii_case("sep="), said.as_bytes()) {
        (true, &[delimiter]) => Some(delimiter),
        // Spaces around were taken away, and this is one.
        (true, &[]) => Some(b'\t'),
        _ => None,
    }
}

/// How many line ends the fields of a record hold.
fn line_ends(record: &csv::StringRecord) -> usize {
    // Not by `StringRecord::as_slice`, which validates the text once more.
    let bytes = record.as_byte_record().as_slice();
    if !bytes.contains(&b'\n') {
        return 0;
    }
    bytes.iter().filter(|b| **b == b'\n').count()
}

/// A field without the spaces around it; empty if the table hasn't got it.
pub(crate) fn field(record: &csv::StringRecord, at: Option<usize>) -> &str {
    trim(at.and_then(|at| record.get(at)).unwrap_or_default())
}

/// `str::trim`, after a look at both ends: most fields have nothing around them.
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [one] if one.is_ascii_graphic() => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// The separator of a header line: the one that occurs most outside quotes.
fn sniff(line: &str) -> Option<u8> {
    if line.trim_start().starts_with('<') {
        return None; // a page, not a table
    }
    let count = |wanted: u8| {
        let mut quoted = false;
        let mut n = 0_usize;
        for byte in line.bytes() {
            if byte == b'"' {
                quoted = !quoted;
            } else if byte == wanted && !quoted {
                n = n.saturating_add(1);
            }
        }
        n
    };
    // Of separators that occur as often, the first of these.
    let counts = [b';', b',', b'\t'].map(|wanted| (wanted, count(wanted)));
    let most = counts.iter().map(|(_, n)| *n).max().filter(|n| *n > 0)?;
    counts
        .iter()
        .find(|(_, n)| *n == most)
        .map(|(wanted, _)| *wanted)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn rows(text: &str) -> Vec<(u64, u64, Vec<String>)> {
        let source = Source::open(Cursor::new(text.as_bytes().to_vec()), 0).unwrap();
        let mut table = Table::open(source).unwrap();
        let mut record = csv::StringRecord::new();
        let mut rows = Vec::new();
        while let Some(lines) = table.next(&mut record).unwrap() {
            rows.push((
                lines.first,
                lines.last,
                record.iter().map(str::to_owned).collect(),
            ));
        }
        rows
    }

    #[test]
    fn the_separator_is_told_by_the_header() {
        assert_eq!(sniff("a;b;c"), Some(b';'));
        assert_eq!(sniff("a,b,c"), Some(b','));
        assert_eq!(sniff(r#""a, b, c";d"#), Some(b';'));
        assert_eq!(sniff("a\tb, c\td"), Some(b'\t'));
        assert_eq!(sniff("<html lang=a,b>"), None);
        assert_eq!(sniff("words"), None);
    }

    #[test]
    fn lines_are_counted_as_in_the_file() {
        for end in ["\n", "\r\n"] {
            let text = ["", "a;b", "1;2", "", "\"\"", "\"x", "y\";3", "4;5"].join(end);
            let found = rows(&text);
            let lines: Vec<_> = found
                .iter()
                .map(|(first, last, _)| (*first, *last))
                .collect();
            assert_eq!(lines, [(3, 3), (6, 7), (8, 8)], "{end:?}");
            assert_eq!(found[1].2, ["x\ny", "3"]);
        }
    }

    #[test]
    fn quotes_hide_separators() {
        let found = rows("a,b\n\"1,\"\"5\"\"\",2\n");
        assert_eq!(found[0].2, ["1,\"5\"", "2"]);
    }

    #[test]
    fn what_is_no_table() {
        for (text, code) in [
            ("\n \n", "file_empty"),
            ("words\nmore", "file_not_a_table"),
            ("<a>;b", "file_not_a_table"),
        ] {
            let source = Source::open(Cursor::new(text.as_bytes().to_vec()), 0).unwrap();
            assert_eq!(Table::open(source).err().unwrap().code(), code, "{text:?}");
        }
    }

    #[test]
    fn a_quote_without_end_does_not_swallow_memory() {
        let text = format!("a;b\n\"1;2\n{}", "3;4\n".repeat(3_000_000));
        let source = Source::open(Cursor::new(text.into_bytes()), 0).unwrap();
        let mut table = Table::open(source).unwrap();
        let error = table.next(&mut csv::StringRecord::new()).unwrap_err();
        assert_eq!(error.code(), "file_not_a_table");
    }
}
