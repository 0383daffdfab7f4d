//! The bytes that a table is read from.

use std::io::{Read, Seek};

/// The bytes of a file. Archives keep their table of contents at the end, so it must be seekable.
pub(crate) trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

/// A file as it was opened.
pub(crate) type File = Box<dyn Bytes>;
