//! Attachments whose bytes are text: what they say, and other bytes without who is taken out.

use rusqlite::Connection;
use tib_domain::{Attachment, Record};

use super::scrub::People;
use crate::Result;
use crate::contents::{self, Content};
use crate::refusals::sql;

/// The field of an attachment that stands for its bytes.
pub(super) const CONTENT: &str = "content";

/// An attachment whose bytes may be text.
pub(super) struct TextFile {
    pub id: String,
    pub content: String,
}

/// How the bytes of a text stand for letters.
#[derive(Clone, Copy)]
pub(super) enum Letters {
    Utf8,
    /// Two bytes or four for each, the small end first, as Windows writes them.
    Utf16Little,
    /// The same with the big end first.
    Utf16Big,
    /// Of an older program: a byte for each letter.
    Bytes,
}

impl TextFile {
    /// Its text; nothing when its bytes are none, or aren't there.
    pub fn read(&self, connection: &Connection) -> Result<Option<(String, Letters)>> {
        let mut bytes = Vec::new();
        let whole = contents::read(connection, &self.content, |chunk| {
            bytes.extend_from_slice(chunk);
            Ok(())
        })?;
        Ok(match whole {
            contents::Found::Whole => letters(bytes).filter(|(text, _)| !text.contains('\0')),
            _ => None,
        })
    }
}

/// The text that bytes are.
fn letters(bytes: Vec<u8>) -> Option<(String, Letters)> {
    let pairs = |from_bytes: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().copied().map(from_bytes).collect();
        String::from_utf16(&units).ok().filter(|_| rest.is_empty())
    };
    match bytes.get(..2) {
        Some([0xFF, 0xFE]) => Some((pairs(u16::from_le_bytes)?, Letters::Utf16Little)),
        Some([0xFE, 0xFF]) => Some((pairs(u16::from_be_bytes)?, Letters::Utf16Big)),
        _ => Some(match String::from_utf8(bytes) {
            Ok(text) => (text, Letters::Utf8),
            Err(error) => {
                let bytes = error.into_bytes();
                (bytes.into_iter().map(char::from).collect(), Letters::Bytes)
            }
        }),
    }
}

/// Whether the bytes of a file of this kind are looked through. What a program wraps isn't: a scan, a PDF, a
/// document, a mail with its attachments.
pub(super) fn is_text(media_type: &str, name: &str) -> bool {
    const ENDINGS: [&str; 9] = [
        "txt", "csv", "tsv", "md", "json", "html", "htm", "vcf", "ics",
    ];
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    media_type.starts_with("text/")
        || media_type == "application/json"
        || ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// Attachments that are there, also deleted ones, whose bytes may be text.
pub(super) fn text_files(connection: &Connection, deleted: bool) -> Result<Vec<TextFile>> {
    let mut query = connection
        .prepare(
            "SELECT id, content, media_type, name FROM attachment WHERE content <> '' AND deleted <= ?1",
        )
        .map_err(sql)?;
    let mut rows = query.query([deleted]).map_err(sql)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(sql)? {
        let text = |at| row.get::<_, String>(at).map_err(sql);
        if is_text(&text(2)?, &text(3)?) {
            found.push(TextFile {
                id: text(0)?,
                content: text(1)?,
            });
        }
    }
    Ok(found)
}

/// Another content for a text file without these people; nothing when it stays as it is.
pub(super) fn content_without(
    connection: &Connection,
    people: &People<'_>,
    file: &TextFile,
) -> Result<Option<Content>> {
    let Some((text, letters)) = file.read(connection)? else {
        return Ok(None);
    };
    let Some(left) = people.text(Attachment::KIND.name, &file.id, CONTENT, &text) else {
        return Ok(None);
    };
    let bytes = match letters {
        Letters::Utf8 => left.into_bytes(),
        Letters::Utf16Little => left.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Letters::Utf16Big => left.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Letters::Bytes => left
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
            .collect(),
    };
    Content::read(bytes.as_slice()).map(Some)
}
