//! A gzipped stream: one packed table, or several that were put behind each other.

use std::io::{self, BufRead, BufReader, Read};

use chrono::{DateTime, NaiveDate};
use flate2::bufread::GzDecoder;

use crate::error::ReadError;

/// The first byte of a member.
const MAGIC: u8 = 0x1f;

/// The members of a gzipped stream, unpacked. Zeros behind the last one mean nothing (some programs fill
/// up a block with them); anything else is refused, for it may be the rest of the table.
pub(crate) struct Members<R> {
    /// The member being read; none at the end.
    member: Option<GzDecoder<BufReader<R>>>,
    /// Nothing of it has been read, and it isn't the first.
    follows: bool,
}

impl<R: Read> Members<R> {
    /// Of a stream that begins with a member.
    pub(crate) fn new(read: R) -> Self {
        Self {
            member: Some(GzDecoder::new(BufReader::new(read))),
            follows: false,
        }
    }

    /// The day on which the first member says that its file was saved.
    pub(crate) fn made(&self) -> Option<NaiveDate> {
        let header = self.member.as_ref()?.header()?;
        // Zero stands for no time.
        let seconds = Some(i64::from(header.mtime())).filter(|seconds| *seconds != 0)?;
        DateTime::from_timestamp(seconds, 0).map(|when| when.date_naive())
    }

    /// What stands behind a member: another one, or nothing but zeros.
    fn next_member(mut rest: BufReader<R>) -> io::Result<Option<GzDecoder<BufReader<R>>>> {
        if rest.fill_buf()?.first() == Some(&MAGIC) {
            return Ok(Some(GzDecoder::new(rest)));
        }
        loop {
            let next = rest.fill_buf()?;
            let read = next.len();
            if read == 0 {
                return Ok(None);
            }
            if next.iter().any(|byte| *byte != 0) {
                return Err(io::Error::other(ReadError::Trailing));
            }
            rest.consume(read);
        }
    }
}

impl<R: Read> Read for Members<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.member {
            let read = match member.read(buf) {
                // No header, where there may as well be none.
                Err(error) if self.follows && error.kind() == io::ErrorKind::InvalidInput => {
                    return Err(io::Error::other(ReadError::Trailing));
                }
                read => read?,
            };
            if read > 0 || buf.is_empty() {
                self.follows = false;
                return Ok(read);
            }
            if let Some(ended) = self.member.take() {
                self.member = Self::next_member(ended.into_inner())?;
                self.follows = true;
            }
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(text: &str) -> Vec<u8> {
        let mut gz = GzEncoder::new(Vec::new(), Compression::fast());
        gz.write_all(text.as_bytes()).unwrap();
        gz.finish().unwrap()
    }

    fn read(bytes: &[u8]) -> Result<String, ReadError> {
        let mut text = String::new();
        Members::new(bytes).read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn members_are_read_behind_each_other_and_zeros_mean_nothing() {
        let two = [packed("één\n"), packed(""), packed("twee\n")].concat();
        assert_eq!(read(&two).unwrap(), "één\ntwee\n");
        for zeros in [1, 512, 100_000] {
            let padded = [two.clone(), vec![0; zeros]].concat();
            assert_eq!(read(&padded).unwrap(), "één\ntwee\n", "{zeros}");
        }
    }

    #[test]
    fn anything_else_behind_them_is_refused() {
        for rest in [&b"rest"[..], b"\0\0rest", b"\x1frest of it", b"\0\x1f\x8b"] {
            let bytes = [&packed("een\n")[..], rest].concat();
            assert_eq!(
                read(&bytes).unwrap_err().code(),
                "file_trailing",
                "{rest:?}"
            );
        }
        let cut = [&packed("een\n")[..], &packed("twee\n")[..9]].concat();
        assert_eq!(read(&cut).unwrap_err().code(), "file_cut_off");
    }
}
