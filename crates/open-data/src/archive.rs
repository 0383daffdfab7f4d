//! The parts of a zip archive.
//!
//! What the archive's table of contents says of sizes isn't believed: bytes are counted as they
//! are unpacked.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use flate2::Crc;
use flate2::read::DeflateDecoder;
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
    /// `CutOff`, `Unreadable`.
    pub(crate) fn open(file: File) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(file)?;
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
    }

    /// Where a part is that needs no password, packed in a way we can unpack.
    fn unlocked(&mut self, name: &str) -> Result<usize, ReadError> {
        let at = self.zip.index_for_name(name);
        let at = at.ok_or_else(ReadError::no_such_part)?;
        let part = self.zip.by_index_raw(at)?;
        if part.encrypted() {
            return Err(ReadError::Encrypted);
        }
        match part.compression() {
            CompressionMethod::Stored | CompressionMethod::Deflated => Ok(at),
            other => Err(ReadError::Unreadable(io::Error::other(format!(
                "packed as {other}"
            )))),
        }
    }

    /// The file again, once all its parts together have turned out to unpack to `most` bytes or
    /// fewer. For readers that unpack by themselves.
    ///
    /// # Errors
    /// `TooLarge`, `Encrypted`, `CutOff`, `Unreadable`.
    pub(crate) fn into_measured(mut self, most: u64) -> Result<File, ReadError> {
        let mut left = most;
        for name in self.names()? {
            let at = self.unlocked(&name)?;
            let mut part = self.zip.by_index(at)?;
            let unpacked = io::copy(&mut part.by_ref().take(left), &mut io::sink())?;
            left = left.saturating_sub(unpacked);
            if left == 0 {
                return Err(ReadError::TooLarge);
            }
        }
        let mut file = self.zip.into_inner();
        file.rewind()?;
        Ok(file)
    }
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
