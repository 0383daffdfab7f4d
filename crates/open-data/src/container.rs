//! What a table comes in: a file of its own, gzipped or not, an archive, or a workbook.

use std::io::{Read, Seek, SeekFrom};

use crate::archive::Archive;
use crate::error::ReadError;
use crate::file::File;
use crate::sheet::Workbook;
use crate::source::Source;

/// A file that holds several parts.
enum Parts {
    Archive(Archive),
    Workbook(Box<Workbook>),
}

/// What `accept` makes of the table that is meant, and the name of the part it stands in: the part
/// asked for, else the only one that `accept` takes.
///
/// # Errors
/// Those of `accept`; `SeveralTables` if it takes more than one part; what unpacking gives.
pub(crate) fn choose<T>(
    mut file: File,
    part: Option<&str>,
    accept: impl Fn(Source) -> Result<T, ReadError>,
) -> Result<(T, Option<String>), ReadError> {
    let mut magic = [0; 4];
    let read = file.by_ref().take(4).read(&mut magic);
    let total = file.seek(SeekFrom::End(0)).map_err(ReadError::Unreadable)?;
    file.rewind().map_err(ReadError::Unreadable)?;
    read?;
    let mut parts = match &magic {
        b"PK\x03\x04" | b"PK\x05\x06" => Parts::open(Archive::open(file)?)?,
        b"\xd0\xcf\x11\xe0" => return Err(compound(file)?),
        _ => match part {
            Some(part) => return Err(ReadError::PartMissing(part.to_owned())),
            None => return Ok((accept(Source::open(file, total)?)?, None)),
        },
    };
    let part = match part {
        Some(part) => part.to_owned(),
        None => parts.only(&accept)?,
    };
    let table = parts.open_part(&part).and_then(accept).map_err(nested)?;
    Ok((table, Some(part)))
}

impl Parts {
    fn open(archive: Archive) -> Result<Self, ReadError> {
        Ok(
            if archive.has("xl/workbook.xml") || archive.has("content.xml") {
                Self::Workbook(Box::new(Workbook::open(archive)?))
            } else if archive.has("xl/workbook.bin") {
                return Err(ReadError::Binary { what: "xlsb" });
            } else {
                Self::Archive(archive)
            },
        )
    }

    /// The name of the only part that is accepted.
    fn only<T>(
        &mut self,
        accept: &impl Fn(Source) -> Result<T, ReadError>,
    ) -> Result<String, ReadError> {
        let names = match self {
            Self::Archive(archive) => archive.names()?,
            Self::Workbook(workbook) => workbook.names(),
        };
        let mut taken = Vec::new();
        let mut errors = Vec::new();
        for name in names {
            let start = match self {
                Self::Archive(archive) => archive.start_of(&name),
                Self::Workbook(workbook) => workbook.start_of(&name),
            };
            match start.and_then(accept) {
                Ok(_) => taken.push(name),
                Err(error) => errors.push(nested(error)),
            }
        }
        match (taken.pop(), taken.is_empty()) {
            (Some(only), true) => Ok(only),
            (Some(last), false) => {
                taken.push(last);
                Err(ReadError::SeveralTables { parts: taken })
            }
            (None, _) => Err(most_telling(errors)),
        }
    }

    /// The whole text of a part.
    fn open_part(self, part: &str) -> Result<Source, ReadError> {
        match self {
            Self::Archive(archive) => archive.into_part(part),
            Self::Workbook(mut workbook) => Ok(workbook.whole(part)?.0),
        }
    }
}

/// Of the errors of all parts, the one that says most of what the file is.
pub(crate) fn most_telling(mut errors: Vec<ReadError>) -> ReadError {
    let told = errors.iter().position(|error| {
        matches!(
            error,
            ReadError::KindUnknown { .. } | ReadError::HeaderAmbiguous { .. }
        )
    });
    let locked = || {
        let is_locked = |error: &ReadError| matches!(error, ReadError::Encrypted);
        errors.iter().position(is_locked)
    };
    match (errors.len(), told.or_else(locked)) {
        (0, _) => ReadError::Empty,
        (1, _) => errors.swap_remove(0),
        (_, Some(at)) => errors.swap_remove(at),
        (_, None) => ReadError::NotATable,
    }
}

/// An archive inside an archive isn't opened.
pub(crate) fn nested(error: ReadError) -> ReadError {
    match error {
        ReadError::Binary { what: "zip" } => ReadError::Packing("zip".to_owned()),
        other => other,
    }
}

/// What an OLE compound file is: a workbook with a password, or one of before 2007.
fn compound(mut file: File) -> Result<ReadError, ReadError> {
    let mut header = Vec::new();
    file.by_ref().take(512).read_to_end(&mut header)?;
    let field = |at: usize| {
        let bytes = header.get(at..)?.first_chunk::<4>()?;
        Some(u64::from(u32::from_le_bytes(*bytes)))
    };
    // Its directory: 32 entries of 128 bytes at most are looked at, each with a name in UTF-16.
    let (Some(shift @ (9 | 12)), Some(sector)) = (field(30).map(|n| n & 0xffff), field(48)) else {
        return Ok(ReadError::Binary { what: "xls" });
    };
    file.seek(SeekFrom::Start((sector + 1) << shift))?;
    let mut directory = Vec::new();
    file.take(4096).read_to_end(&mut directory)?;
    let wanted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let locked = directory
        .chunks(128)
        .any(|entry| entry.starts_with(&wanted));
    Ok(if locked {
        ReadError::Encrypted
    } else {
        ReadError::Binary { what: "xls" }
    })
}
