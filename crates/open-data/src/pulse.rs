//! What a stream of bytes tells about itself while it is read, and what it may unpack to.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};

use crate::error::ReadError;

/// The most that a packed table may unpack to, in bytes.
const MOST_UNPACKED: u64 = 2 * 1024 * 1024 * 1024;
/// How many times larger a packed table may become. Tables of the whole country become 10 to 30
/// times larger.
const SWELL: u64 = 250;
/// Up to here it may swell as it likes, in bytes: small tables of one row repeated do.
const UNSUSPECTED: u64 = 64 * 1024 * 1024;

/// How the characters of a file are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8 without a mark; plain ASCII counts as this.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// Windows-1252: some line isn't valid UTF-8.
    Windows1252,
    /// Code page 850, of MS-DOS: told by what the letters would be.
    Dos850,
    /// The Mac's own, of before UTF-8: told by what the letters would be.
    Macintosh,
    /// UTF-8 that was taken for Windows-1252 and saved as UTF-8 again; it comes out as it was meant.
    Utf8Twice,
}

impl Encoding {
    const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Utf8Bom,
        Self::Utf16,
        Self::Windows1252,
        Self::Dos850,
        Self::Macintosh,
        Self::Utf8Twice,
    ];

    /// Whether it was found out by a line outside UTF-8.
    pub(crate) const fn is_code_page(self) -> bool {
        matches!(self, Self::Windows1252 | Self::Dos850 | Self::Macintosh)
    }

    /// A code that stays the same over versions.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Utf16 => "utf-16",
            Self::Windows1252 => "windows-1252",
            Self::Dos850 => "ibm850",
            Self::Macintosh => "macintosh",
            Self::Utf8Twice => "utf-8-twice",
        }
    }
}

/// What the stream tells about itself while it is read; shared with whoever shows progress.
#[derive(Debug, Default)]
pub(crate) struct Pulse {
    bytes: AtomicU64,
    since_row: AtomicU64,
    encoding: AtomicU8,
    ends_open: AtomicBool,
}

impl Pulse {
    /// Bytes taken from the file itself, before decompression.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    /// The encoding as far as it is known: the first line outside UTF-8 settles it.
    pub(crate) fn encoding(&self) -> Encoding {
        let told = self.encoding.load(Ordering::Relaxed);
        Encoding::ALL
            .into_iter()
            .find(|encoding| *encoding as u8 == told)
            .unwrap_or(Encoding::Utf8)
    }

    pub(crate) fn tell_encoding(&self, encoding: Encoding) {
        self.encoding.store(encoding as u8, Ordering::Relaxed);
    }

    /// The last line lacks its line end.
    pub(crate) fn tell_open_end(&self) {
        self.ends_open.store(true, Ordering::Relaxed);
    }

    /// So many bytes more were read; gives those since the row before, without these.
    pub(crate) fn read_in_row(&self, more: u64) -> u64 {
        self.since_row.fetch_add(more, Ordering::Relaxed)
    }

    /// Whether the last line lacked its line end, as it does in a file that was cut off.
    pub(crate) fn ends_open(&self) -> bool {
        self.ends_open.load(Ordering::Relaxed)
    }

    /// To be called at each row, so that a quote that is never closed can't swallow the file.
    pub(crate) fn row_done(&self) {
        self.since_row.store(0, Ordering::Relaxed);
    }
}

/// Tells how much of the file was read.
pub(crate) struct Counted<R> {
    inner: R,
    pulse: Arc<Pulse>,
}

impl<R> Counted<R> {
    pub(crate) const fn new(inner: R, pulse: Arc<Pulse>) -> Self {
        Self { inner, pulse }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        let more = u64::try_from(n).unwrap_or(u64::MAX);
        self.pulse.bytes.fetch_add(more, Ordering::Relaxed);
        Ok(n)
    }
}

/// Refuses what unpacks to more than any table can hold.
pub(crate) struct Guarded<R> {
    inner: R,
    pulse: Arc<Pulse>,
    unpacked: u64,
}

impl<R> Guarded<R> {
    pub(crate) const fn new(inner: R, pulse: Arc<Pulse>) -> Self {
        Self {
            inner,
            pulse,
            unpacked: 0,
        }
    }
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.unpacked = self
            .unpacked
            .saturating_add(u64::try_from(n).unwrap_or(u64::MAX));
        let swells = self.unpacked / self.pulse.bytes().max(1) > SWELL;
        if self.unpacked > MOST_UNPACKED || (swells && self.unpacked > UNSUSPECTED) {
            return Err(io::Error::other(ReadError::TooLarge));
        }
        Ok(n)
    }
}
