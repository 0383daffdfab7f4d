//! The parts of a zip archive.
//!
//! What the archive's table of contents says of sizes isn't believed: bytes are counted as they
//! are unpacked.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use chrono::{Datelike, NaiveDate};
use flate2::Crc;
use flate2::read::DeflateDecoder;
use memchr::memmem;
use zip::{CompressionMethod, ZipArchive};

use crate::error::ReadError;
use crate::file::File;
use crate::source::Source;

/// How much of a part is unpacked to see what it is, in bytes.
const START: u64 = 1024 * 1024;
/// The most files an archive may hold to be looked through for a table.
const MOST_PARTS: usize = 256;

pub(crate) struct Archive {
    zip: ZipArchive<File>,
}

impl Archive {
    /// # Errors
    /// `CutOff`, `Damaged`, `SameName`.
    pub(crate) fn open(mut file: File) -> Result<Self, ReadError> {
        let told = entries_told(&mut file)?;
        let zip = ZipArchive::new(file)?;
        // The library keeps one of those that have one name.
        if told.is_some_and(|told| told > zip.len()) {
            return Err(ReadError::SameName);
        }
        Ok(Self { zip })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// Names of its files, in its order.
    ///
    /// # Errors
    /// `TooLarge` if they are too many to look through; `Unreadable`.
    pub(crate) fn names(&self) -> Result<Vec<String>, ReadError> {
        let names = self.zip.file_names().filter_map(|name| match name {
            Ok(folder) if folder.ends_with('/') => None,
            Ok(name) => Some(Ok(name.into_owned())),
            Err(error) => Some(Err(error.into())),
        });
        let names: Vec<String> = names.collect::<Result<_, ReadError>>()?;
        if names.len() > MOST_PARTS {
            return Err(ReadError::TooLarge);
        }
        Ok(names)
    }

    /// The beginning of a part.
    ///
    /// # Errors
    /// `Encrypted`, `CutOff`, `Unreadable`, and those of [`Source::open`].
    pub(crate) fn start_of(&mut self, name: &str) -> Result<Source, ReadError> {
        Source::open(Cursor::new(self.first_bytes(name)?), 0)
    }

    /// The first bytes of a part, a megabyte at most.
    ///
    /// # Errors
    /// `Encrypted`, `CutOff`, `Unreadable`.
    pub(crate) fn first_bytes(&mut self, name: &str) -> Result<Vec<u8>, ReadError> {
        let at = self.unlocked(name)?;
        let mut start = Vec::new();
        self.zip.by_index(at)?.take(START).read_to_end(&mut start)?;
        Ok(start)
    }

    /// A part, unpacked as it is read.
    ///
    /// # Errors
    /// `Encrypted`, `CutOff`, `Unreadable`, and those of [`Source::open`].
    pub(crate) fn into_part(mut self, name: &str) -> Result<Source, ReadError> {
        let at = self.unlocked(name)?;
        let part = self.zip.by_index_raw(at)?;
        let (method, total, expected) = (part.compression(), part.compressed_size(), part.crc32());
        let start = part.data_start().ok_or(ReadError::CutOff)?;
        let made = part.last_modified().and_then(day);
        drop(part);
        let mut file = self.zip.into_inner();
        file.seek(SeekFrom::Start(start))?;
        Source::packed(file.take(total), total, |packed| Checked {
            inner: match method {
                CompressionMethod::Stored => packed,
                _ => Box::new(DeflateDecoder::new(packed)),
            },
            sum: Crc::new(),
            expected,
        })
        .map(|source| source.made_on(made))
    }

    /// Where a part is that needs no password, packed in a way we can unpack.
    fn unlocked(&mut self, name: &str) -> Result<usize, ReadError> {
        let at = self.zip.index_for_name(name);
        let at = at.ok_or_else(|| ReadError::PartMissing(name.to_owned()))?;
        let part = self.zip.by_index_raw(at)?;
        if part.encrypted() {
            return Err(ReadError::Encrypted);
        }
        match part.compression() {
            CompressionMethod::Stored | CompressionMethod::Deflated => Ok(at),
            other => Err(ReadError::Packing(other.to_string())),
        }
    }

    /// The file again, once all its parts together have turned out to unpack to `most` bytes or
    /// fewer, and whether `sign` is in any of them. For readers that unpack by themselves.
    ///
    /// # Errors
    /// `TooLarge`, `Encrypted`, `CutOff`, `Unreadable`.
    pub(crate) fn into_measured(
        mut self,
        most: u64,
        sign: &[u8],
    ) -> Result<(File, bool), ReadError> {
        let mut left = most;
        let mut watch = Watch::of(sign);
        for name in self.names()? {
            let at = self.unlocked(&name)?;
            let mut part = self.zip.by_index(at)?;
            let unpacked = io::copy(&mut part.by_ref().take(left), &mut watch)?;
            left = left.saturating_sub(unpacked);
            if left == 0 {
                return Err(ReadError::TooLarge);
            }
        }
        let mut file = self.zip.into_inner();
        file.rewind()?;
        Ok((file, watch.seen))
    }
}

/// Looks for a sign in what passes by, and keeps nothing of it.
struct Watch<'s> {
    sign: memmem::Finder<'s>,
    /// The end of what passed, in which the sign may have begun.
    end: Vec<u8>,
    seen: bool,
}

impl<'s> Watch<'s> {
    fn of(sign: &'s [u8]) -> Self {
        Self {
            sign: memmem::Finder::new(sign),
            end: Vec::new(),
            seen: false,
        }
    }
}

impl io::Write for Watch<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.seen {
            let kept = self.sign.needle().len().saturating_sub(1);
            self.end.extend(bytes.iter().take(kept));
            self.seen = self.sign.find(&self.end).is_some() || self.sign.find(bytes).is_some();
            if bytes.len() >= kept {
                self.end.clear();
                self.end.extend(bytes.iter().skip(bytes.len() - kept));
            } else {
                let surplus = self.end.len().saturating_sub(kept);
                self.end.drain(..surplus);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The day of an entry; none where a program wrote the first day that the format has.
fn day(when: zip::DateTime) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(when.year().into(), when.month().into(), when.day().into());
    day.filter(|day| day.year() > 1980)
}

/// How many entries the archive's end says it has; none when that isn't known (there are too many for the
/// field, or no end is found).
fn entries_told(file: &mut File) -> io::Result<Option<usize>> {
    const END: &[u8] = b"PK\x05\x06";
    /// The end and the longest comment behind it, in bytes.
    const LONGEST: u64 = 22 + 65_535;
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST)))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    file.rewind()?;
    let at = tail.windows(END.len()).rposition(|bytes| bytes == END);
    let count = at.and_then(|at| tail.get(at + 10..)?.first_chunk::<2>());
    Ok(count
        .map(|bytes| u16::from_le_bytes(*bytes))
        .filter(|count| *count != u16::MAX)
        .map(usize::from))
}

/// Compares what was unpacked with the checksum in the archive.
struct Checked {
    inner: Box<dyn Read + Send>,
    sum: Crc,
    expected: u32,
}

impl Read for Checked {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        if let Some(bytes) = buf.get(..n) {
            self.sum.update(bytes);
        }
        if n == 0 && !buf.is_empty() && self.sum.sum() != self.expected {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the checksum is another",
            ));
        }
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn a_sign_is_seen_however_the_bytes_come() {
        let text = b"<sheetData/><mergeCells count=\"1\">";
        for (sign, there) in [("mergeCell", true), ("mergeCellx", false), ("<sheet", true)] {
            for size in 1..=text.len() {
                let mut watch = Watch::of(sign.as_bytes());
                for piece in text.chunks(size) {
                    watch.write_all(piece).unwrap();
                }
                assert_eq!(watch.seen, there, "{sign} in pieces of {size}");
            }
        }
    }
}
