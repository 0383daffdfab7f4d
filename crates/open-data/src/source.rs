//! A stream of bytes to a stream of clean text: gunzipped, UTF-8, one `\n` after every line.
//!
//! Must never hold more than one piece of the file (and at most one line of it).

use std::borrow::Cow;
use std::io::{self, BufRead, Cursor, Read};
use std::sync::Arc;

use chrono::NaiveDate;
use encoding_rs_io::DecodeReaderBytes;

use crate::code_page;
use crate::error::ReadError;
use crate::gzip::Members;
use crate::pulse::{Counted, Encoding, Guarded, Pulse};

/// How much is read at a time, in bytes.
const PIECE: u64 = 64 * 1024;
/// The longest line, and the longest row, in bytes; more than that is no table.
const LONGEST: usize = 4 * 1024 * 1024;

/// Before a file it tells the encoding; inside, that files were put behind each other.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a file.
pub(crate) struct Source {
    inner: Box<dyn Read + Send>,
    pulse: Arc<Pulse>,
    total: u64,
    compressed: bool,
    delimiter: Option<u8>,
    made: Option<NaiveDate>,
    raw: Vec<u8>,
    text: Vec<u8>,
    taken: usize,
    handed: u64,
    begun: bool,
    ended: bool,
    /// Something outside ASCII has been seen that was right as UTF-8.
    utf8_seen: bool,
}

impl Source {
    /// The text of a stream of `total` bytes, gunzipped if its first bytes say gzip.
    ///
    /// # Errors
    /// `Empty`, `Binary`, `CutOff`, `Unreadable`.
    pub(crate) fn open(read: impl Read + Send + 'static, total: u64) -> Result<Self, ReadError> {
        Self::new(read, total, |counted, _| Box::new(counted))
    }

    /// The text of a packed stream of `total` bytes; `unpack` makes the unpacked stream of it.
    ///
    /// # Errors
    /// As [`open`](Self::open); while reading also `TooLarge`.
    pub(crate) fn packed<R, U>(
        read: R,
        total: u64,
        unpack: impl FnOnce(Box<dyn Read + Send>) -> U,
    ) -> Result<Self, ReadError>
    where
        R: Read + Send + 'static,
        U: Read + Send + 'static,
    {
        let mut source = Self::new(read, total, |counted, pulse| {
            Box::new(Guarded::new(unpack(counted), pulse))
        })?;
        source.compressed = true;
        Ok(source)
    }

    /// Text written by ourselves, as of a sheet: UTF-8 with this separator.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub(crate) fn written(text: Vec<u8>, delimiter: u8) -> Result<Self, ReadError> {
        let total = u64::try_from(text.len()).unwrap_or(u64::MAX);
        let mut source = Self::open(Cursor::new(text), total)?;
        source.compressed = true;
        source.delimiter = Some(delimiter);
        Ok(source)
    }

    fn new(
        read: impl Read + Send + 'static,
        total: u64,
        unpack: impl FnOnce(Box<dyn Read + Send>, Arc<Pulse>) -> Box<dyn Read + Send>,
    ) -> Result<Self, ReadError> {
        let pulse = Arc::new(Pulse::default());
        let counted = Counted::new(read, Arc::clone(&pulse));
        let mut inner = unpack(Box::new(counted), Arc::clone(&pulse));
        let mut magic = Vec::new();
        inner.by_ref().take(4).read_to_end(&mut magic)?;
        if magic.is_empty() {
            return Err(ReadError::Empty);
        }
        refuse_binary(&magic)?;
        let gzip = magic.starts_with(&[0x1f, 0x8b]);
        let utf16 = [[0xff, 0xfe], [0xfe, 0xff]]
            .iter()
            .any(|mark| magic.starts_with(mark));
        let whole = Cursor::new(magic).chain(inner);
        if utf16 {
            pulse.tell_encoding(Encoding::Utf16);
        }
        let mut made = None;
        let inner: Box<dyn Read + Send> = if utf16 {
            // "Unicode text", as Excel calls it.
            Box::new(DecodeReaderBytes::new(whole))
        } else if gzip {
            let members = Members::new(whole);
            made = members.made();
            Box::new(Guarded::new(members, Arc::clone(&pulse)))
        } else {
            Box::new(whole)
        };
        Ok(Self {
            inner,
            pulse,
            total,
            compressed: gzip,
            delimiter: None,
            made,
            raw: Vec::new(),
            text: Vec::new(),
            taken: 0,
            handed: 0,
            begun: false,
            ended: false,
            utf8_seen: false,
        })
    }

    /// Bytes of the stream before decompression.
    pub(crate) const fn total(&self) -> u64 {
        self.total
    }

    /// The day on which the table was packed or saved, where what it came in says so.
    pub(crate) const fn made(&self) -> Option<NaiveDate> {
        self.made
    }

    /// The same text, made on this day unless it says one itself.
    pub(crate) fn made_on(mut self, day: Option<NaiveDate>) -> Self {
        self.made = self.made.or(day);
        self
    }

    /// The separator, where it is known beforehand.
    pub(crate) const fn delimiter(&self) -> Option<u8> {
        self.delimiter
    }

    pub(crate) const fn compressed(&self) -> bool {
        self.compressed
    }

    pub(crate) fn pulse(&self) -> Arc<Pulse> {
        Arc::clone(&self.pulse)
    }

    /// Whether the stream has ended and `used` bytes are all the text there was.
    pub(crate) const fn is_spent(&self, used: u64) -> bool {
        self.ended && self.taken >= self.text.len() && used >= self.handed
    }

    /// The first line that isn't blank, without taking it.
    ///
    /// # Errors
    /// `Empty` if there is none; otherwise as reading.
    pub(crate) fn first_line(&mut self) -> Result<String, ReadError> {
        loop {
            let found = self
                .text
                .get(self.taken..)
                .unwrap_or_default()
                .split(|b| *b == b'\n')
                .map(|line| String::from_utf8_lossy(line))
                .find(|line| !line.trim().is_empty())
                .map(Cow::into_owned);
            if let Some(line) = found {
                return Ok(line);
            }
            if self.ended {
                return Err(ReadError::Empty);
            }
            if self.text.len() > LONGEST {
                return Err(ReadError::NotATable);
            }
            self.more()?;
        }
    }

    /// Takes the first line that isn't blank, with those above it; says how many these are.
    ///
    /// # Errors
    /// As [`Self::first_line`].
    pub(crate) fn take_line(&mut self) -> Result<u64, ReadError> {
        self.first_line()?;
        let mut taken = 0;
        let mut blank = true;
        while blank {
            let rest = self.text.get(self.taken..).unwrap_or_default();
            let end = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
            let line = rest.get(..end).unwrap_or_default();
            blank = line.trim_ascii().is_empty();
            taken += 1;
            self.taken = (self.taken + end + 1).min(self.text.len());
        }
        Ok(taken)
    }

    /// Adds at least one line to `text`, unless the stream has ended.
    fn more(&mut self) -> Result<(), ReadError> {
        while !self.ended {
            let before = self.raw.len();
            self.inner.by_ref().take(PIECE).read_to_end(&mut self.raw)?;
            self.ended = self.raw.len() == before;
            if !self.begun && !self.raw.is_empty() {
                self.begin()?;
            }
            let whole = match last_end(&self.raw) {
                Some(at) => at.saturating_add(1),
                None if self.ended => self.raw.len(),
                None if self.raw.len() > LONGEST => return Err(ReadError::NotATable),
                None => continue,
            };
            let rest = self.raw.split_off(whole);
            let lines = std::mem::replace(&mut self.raw, rest);
            self.push(&lines)?;
            if self.ended && !self.raw.is_empty() {
                let last = std::mem::take(&mut self.raw);
                self.push(&last)?;
            }
            if !lines.is_empty() {
                break;
            }
        }
        Ok(())
    }

    fn begin(&mut self) -> Result<(), ReadError> {
        self.begun = true;
        // Once more: what was packed may itself be anything.
        refuse_binary(&self.raw)?;
        if self.raw.starts_with(&[0xef, 0xbb, 0xbf]) {
            self.raw.drain(..3);
            self.pulse.tell_encoding(Encoding::Utf8Bom);
        }
        Ok(())
    }

    /// Decodes whole lines. A line that isn't UTF-8 stands in a code page: files have been seen in
    /// which both occur. A byte order mark inside comes of files that were put behind each other.
    fn push(&mut self, lines: &[u8]) -> Result<(), ReadError> {
        if lines.contains(&0) {
            return Err(ReadError::Binary { what: "binary" });
        }
        let clean = !code_page::is_suspect(lines);
        let valid = std::str::from_utf8(lines).is_ok();
        self.utf8_seen |= valid && !lines.is_ascii();
        if valid && clean && !lines.contains(&b'\r') {
            self.text.extend_from_slice(lines);
        } else {
            let page = self.page(lines);
            for line in ended(lines) {
                match std::str::from_utf8(line) {
                    Ok(text) if clean => self.text.extend_from_slice(text.as_bytes()),
                    Ok(text) => self.push_mended(text),
                    Err(_) if self.is_cut(lines, line) => return Err(ReadError::CutOff),
                    Err(_) => {
                        let decoded = code_page::decoded(line, page);
                        self.text.extend_from_slice(decoded.as_bytes());
                        self.pulse.tell_encoding(page);
                    }
                }
                self.text.push(b'\n');
            }
        }
        if !lines.is_empty() && !lines.ends_with(b"\n") && !lines.ends_with(b"\r") {
            self.pulse.tell_open_end();
            if !self.text.ends_with(b"\n") {
                self.text.push(b'\n');
            }
        }
        Ok(())
    }
}

impl Source {
    /// The code page of those lines that aren't UTF-8, together: one alone may tell too little.
    fn page(&self, lines: &[u8]) -> Encoding {
        let outside: Vec<u8> = ended(lines)
            .filter(|line| std::str::from_utf8(line).is_err())
            .flatten()
            .copied()
            .collect();
        code_page::told(&outside, self.pulse.encoding())
    }

    /// A line of UTF-8 that may have been taken for something else on its way.
    fn push_mended(&mut self, line: &str) {
        let line = line.replace(BYTE_ORDER_MARK, "");
        match code_page::mended(&line) {
            Some(meant) => {
                self.pulse.tell_encoding(Encoding::Utf8Twice);
                self.text.extend_from_slice(meant.as_bytes());
            }
            None => self.text.extend_from_slice(line.as_bytes()),
        }
    }
}

/// Where the last line end is that surely is one: behind a carriage return at the very end of what was
/// read, its other half may follow.
fn last_end(raw: &[u8]) -> Option<usize> {
    let next = |at: usize| raw.get(at + 1);
    (0..raw.len()).rev().find(|at| match raw.get(*at) {
        Some(b'\n') => true,
        Some(b'\r') => next(*at).is_some_and(|next| *next != b'\n'),
        _ => false,
    })
}

/// Lines without their ends: of Unix, of Windows, or of an old Macintosh, also when one file has several.
fn ended(lines: &[u8]) -> impl Iterator<Item = &[u8]> {
    lines.split_inclusive(|b| *b == b'\n').flat_map(|line| {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        line.split(|b| *b == b'\r')
    })
}

impl Source {
    /// Whether the file ends in the middle of a character. One byte of Windows-1252 at the very end
    /// looks the same, so the file must have shown before that it is UTF-8.
    fn is_cut(&self, lines: &[u8], last: &[u8]) -> bool {
        let utf8 = self.utf8_seen || self.pulse.encoding() == Encoding::Utf8Bom;
        let is_last = self.ended && lines.ends_with(last);
        let open = || std::str::from_utf8(last).is_err_and(|error| error.error_len().is_none());
        utf8 && is_last && !self.pulse.encoding().is_code_page() && open()
    }
}

impl BufRead for Source {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken >= self.text.len() {
            self.text.clear();
            self.taken = 0;
            self.more().map_err(io::Error::other)?;
        }
        Ok(self.text.get(self.taken..).unwrap_or_default())
    }

    fn consume(&mut self, n: usize) {
        self.taken = self.taken.saturating_add(n);
    }
}

impl Read for Source {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut text = self.fill_buf()?;
        let n = text.read(buf)?;
        self.consume(n);
        let more = u64::try_from(n).unwrap_or(u64::MAX);
        self.handed = self.handed.saturating_add(more);
        let since = self.pulse.read_in_row(more);
        if since > u64::try_from(LONGEST).unwrap_or(u64::MAX) {
            return Err(io::Error::other(ReadError::NotATable));
        }
        Ok(n)
    }
}

fn refuse_binary(start: &[u8]) -> Result<(), ReadError> {
    const MAGIC: &[(&[u8], &str)] = &[
        (b"PK\x03\x04", "zip"),
        (b"PK\x05\x06", "zip"),
        (b"%PDF", "pdf"),
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
        (b"GIF8", "picture"),
        (b"Rar!", "rar"),
        (b"7z\xbc\xaf", "seven_zip"),
        (b"\xd0\xcf\x11\xe0", "xls"),
    ];
    match MAGIC.iter().find(|(magic, _)| start.starts_with(magic)) {
        Some((_, what)) => Err(ReadError::Binary { what }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn text(bytes: &[u8]) -> Result<(String, Encoding), ReadError> {
        let mut source = Source::open(Cursor::new(bytes.to_vec()), 0)?;
        let mut text = String::new();
        source.read_to_string(&mut text)?;
        Ok((text, source.pulse().encoding()))
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gz.write_all(bytes).unwrap();
        gz.finish().unwrap()
    }

    #[test]
    fn encodings_are_told_apart_line_by_line() {
        assert_eq!(
            text("é;b\n".as_bytes()).unwrap(),
            ("é;b\n".into(), Encoding::Utf8)
        );
        assert_eq!(
            text(b"\xef\xbb\xbfa\n").unwrap(),
            ("a\n".into(), Encoding::Utf8Bom)
        );
        let mixed = b"a\xe9\n\xc3\xa9\n\x80";
        assert_eq!(
            text(mixed).unwrap(),
            ("aé\né\n€\n".into(), Encoding::Windows1252)
        );
    }

    #[test]
    fn every_line_ends_the_same() {
        assert_eq!(text(b"a\r\n\r\nb").unwrap().0, "a\n\nb\n");
        assert_eq!(text(b"a\r\n\xe9\r\n").unwrap().0, "a\n\u{e9}\n");
    }

    #[test]
    fn gzip_is_unpacked_whatever_it_is_called() {
        let long = "0123456789;é\n".repeat(30_000);
        assert_eq!(text(&gzip(long.as_bytes())).unwrap().0, long);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(text(b"").unwrap_err().code(), "file_empty");
        assert_eq!(text(b"PK\x03\x04abc").unwrap_err().code(), "file_binary");
        assert_eq!(text(&gzip(b"%PDF-1.7")).unwrap_err().code(), "file_binary");
        assert_eq!(text(b"a;b\nc;\0\n").unwrap_err().code(), "file_binary");
        let whole = gzip("1;2;3\n".repeat(500).as_bytes());
        for cut in [3, whole.len() / 2, whole.len() - 1] {
            assert_eq!(text(&whole[..cut]).unwrap_err().code(), "file_cut_off");
        }
        let mut damaged = whole.clone();
        let at = damaged.len() - 6;
        damaged[at] ^= 0xff;
        assert_eq!(text(&damaged).unwrap_err().code(), "file_damaged");
    }

    #[test]
    fn a_line_without_end_is_no_table() {
        let endless = vec![b'a'; LONGEST + 200_000];
        assert_eq!(text(&endless).unwrap_err().code(), "file_not_a_table");
    }
}
