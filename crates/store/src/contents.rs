//! The bytes of attachments: in chunks that are named by their hash, each kept once in the file. They
//! are no part of history, but stay for a month after the last record with them was deleted, so that
//! undo finds them.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use tib_domain::kind::{Field, Shape};
use tib_domain::{Attachment, Code, Fields, KINDS, Kind, Refusal};

use crate::backups::KEPT;
use crate::locking::{Key, connect};
use crate::opening::FLAGS;
use crate::reading::Reading;
use crate::records::{present, quoted};
use crate::refusals::sql;
use crate::{Result, Store, Writing, chunks};

/// So many bytes are in each chunk but the last.
const CHUNK: u64 = 1 << 20;

/// The name of bytes.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Bytes that were read and named, and aren't kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    sha256: String,
    size: u64,
    chunks: Vec<(String, Vec<u8>)>,
}

impl Content {
    /// Reads to the end; refuses more than an attachment may have.
    pub fn read(mut from: impl Read) -> Result<Self> {
        let (mut whole, mut size, mut chunks) = (Sha256::new(), 0, Vec::new());
        loop {
            let mut bytes = Vec::new();
            from.by_ref()
                .take(CHUNK)
                .read_to_end(&mut bytes)
                .map_err(|error| {
                    Refusal::new(Code::FileUnreadable)
                        .with("kind", "attachment")
                        .with("reason", error)
                })?;
            let read = bytes.len() as u64;
            size += read;
            if size > Attachment::MOST {
                let most = Attachment::MOST >> 20;
                return Err(Refusal::new(Code::AttachmentTooLarge).with("most", most));
            }
            if read > 0 {
                whole.update(&bytes);
                chunks.push((sha256(&bytes), bytes));
            }
            if read < CHUNK {
                break;
            }
        }
        Ok(Self {
            sha256: hex::encode(whole.finalize()),
            size,
            chunks,
        })
    }

    /// The SHA-256 of the whole, in hex.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// How many bytes there are.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }
}

impl Writing<'_> {
    /// Keeps bytes for a record to have. What is there already is put right where it was damaged.
    pub fn keep(&mut self, content: &Content) -> Result<()> {
        keep(&self.tx, content, &self.moment())
    }

    /// Notes which contents a record has no longer, and which it has from now on.
    pub(crate) fn note_contents(
        &self,
        kind: &Kind,
        before: Option<&Fields>,
        after: Option<&Fields>,
    ) -> Result<()> {
        for field in fields_of(kind) {
            let [was, is] = [before, after].map(|fields| fields?.get(field.name)?.as_str());
            if was == is {
                continue;
            }
            for content in [was, is].into_iter().flatten() {
                self.note_unused(content)?;
            }
        }
        Ok(())
    }

    fn note_unused(&self, content: &str) -> Result<()> {
        let statement = format!(
            "UPDATE content SET unused_since =
               iif({}, NULL, coalesce(unused_since, ?2)) WHERE sha256 = ?1",
            used("content.sha256")
        );
        self.tx
            .prepare_cached(&statement)
            .and_then(|mut update| update.execute(params![content, self.moment()]))
            .map(drop)
            .map_err(sql)
    }

    fn moment(&self) -> String {
        self.opening.clock.now().to_rfc3339()
    }
}

impl Reading<'_> {
    /// Hands the bytes of a content over, chunk by chunk, none before it was held against its hash. When
    /// this refuses, what was handed over isn't all.
    pub fn content(&self, sha256: &str, take: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
        match read(self.connection, sha256, take)? {
            Found::Whole => Ok(()),
            Found::Damaged => Err(Refusal::new(Code::AttachmentDamaged).with("content", sha256)),
            Found::Gone => Err(Refusal::new(Code::AttachmentGone).with("content", sha256)),
        }
    }
}

impl Store {
    /// Takes away the bytes that no record has had for a month; gives how many contents went.
    pub fn expire_contents(&self) -> Result<usize> {
        let now = self.opening.clock.now();
        if self.read(|r| old(r.connection, now))?.is_empty() {
            return Ok(0);
        }
        let mut writer = self.writer()?;
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        let old = old(&tx, now)?;
        for content in &old {
            forget(&tx, content).map_err(sql)?;
        }
        drop_loose(&tx).map_err(sql)?;
        tx.commit().map_err(sql)?;
        Ok(old.len())
    }
}

/// Keeps bytes in the file, as of this moment without a record that has them.
pub(crate) fn keep(connection: &Connection, content: &Content, now: &str) -> Result<()> {
    let run = |statement: &str, values: &[&dyn rusqlite::ToSql]| {
        connection
            .prepare_cached(statement)
            .and_then(|mut prepared| prepared.execute(values))
            .map_err(sql)
    };
    // No record has it before one is written.
    run(
        "INSERT INTO content (sha256, size, unused_since) VALUES (?1, ?2, ?3)
         ON CONFLICT (sha256) DO UPDATE SET size = excluded.size,
           unused_since = iif(unused_since IS NULL, NULL, excluded.unused_since)",
        &[&content.sha256, &content.size, &now],
    )?;
    run(
        "DELETE FROM content_chunk WHERE content = ?1",
        &[&content.sha256],
    )?;
    for (position, (chunk, bytes)) in content.chunks.iter().enumerate() {
        run(
            "INSERT INTO chunk (sha256, bytes) VALUES (?1, ?2)
             ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes
               WHERE bytes <> excluded.bytes",
            &[chunk, bytes],
        )?;
        run(
            "INSERT INTO content_chunk (content, position, chunk) VALUES (?1, ?2, ?3)",
            &[&content.sha256, &position, chunk],
        )?;
    }
    Ok(())
}

/// What became of a content.
pub(crate) enum Found {
    Whole,
    Damaged,
    Gone,
}

/// Hands the bytes of a content over, chunk by chunk.
pub(crate) fn read(
    connection: &Connection,
    content: &str,
    mut take: impl FnMut(&[u8]) -> Result<()>,
) -> Result<Found> {
    let size: Option<u64> = connection
        .prepare_cached("SELECT size FROM content WHERE sha256 = ?1")
        .and_then(|mut query| query.query_row([content], |row| row.get(0)).optional())
        .map_err(sql)?;
    let Some(size) = size else {
        return Ok(Found::Gone);
    };
    let mut query = connection
        .prepare_cached(
            "SELECT l.chunk, c.bytes FROM content_chunk l LEFT JOIN chunk c ON c.sha256 = l.chunk
             WHERE l.content = ?1 ORDER BY l.position",
        )
        .map_err(sql)?;
    let mut rows = query.query([content]).map_err(sql)?;
    let (mut whole, mut read) = (Sha256::new(), 0);
    while let Some(row) = rows.next().map_err(sql)? {
        let chunk: String = row.get(0).map_err(sql)?;
        let cell = row.get_ref(1).map_err(sql)?;
        match cell.as_blob() {
            Ok(bytes) if sha256(bytes) == chunk => {
                whole.update(bytes);
                read += bytes.len() as u64;
                take(bytes)?;
            }
            _ => return Ok(Found::Damaged),
        }
    }
    // The chunks may be right, and not all of them there or in another order.
    let right = read == size && hex::encode(whole.finalize()) == content;
    Ok(if right { Found::Whole } else { Found::Damaged })
}

/// The fields of a kind that name contents.
fn fields_of(kind: &Kind) -> impl Iterator<Item = &'static Field> {
    let all = kind.fields.iter();
    all.filter(|field| field.shape == Shape::Content)
}

/// SQL for: a record that is there has the content named by this expression.
fn used(content: &str) -> String {
    let places: Vec<String> = KINDS
        .iter()
        .flat_map(|kind| fields_of(kind).map(move |field| (kind, field)))
        .map(|(kind, field)| {
            format!(
                "EXISTS (SELECT 1 FROM {} AND {} = {content})",
                present(kind),
                quoted(field.column)
            )
        })
        .collect();
    format!("({})", places.join(" OR "))
}

pub(crate) fn is_kept(connection: &Connection, content: &str) -> Result<bool> {
    connection
        .prepare_cached("SELECT count(*) FROM content WHERE sha256 = ?1")
        .and_then(|mut query| query.query_row([content], |row| row.get(0)))
        .map_err(sql)
}

/// Contents that no record has had for a month.
fn old(connection: &Connection, now: DateTime<Utc>) -> Result<Vec<String>> {
    let mut query = connection
        .prepare_cached(&format!(
            "SELECT sha256, unused_since FROM content
             WHERE unused_since IS NOT NULL AND NOT {}",
            used("content.sha256")
        ))
        .map_err(sql)?;
    let rows = query
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })
        .map_err(sql)?;
    let mut found = Vec::new();
    for row in rows {
        let (content, since) = row.map_err(sql)?;
        let since = DateTime::parse_from_rfc3339(&since);
        if since.is_ok_and(|since| now - since.to_utc() > KEPT) {
            found.push(content);
        }
    }
    Ok(found)
}

/// Forgets a content; its chunks stay until they are found to be loose.
pub(crate) fn forget(connection: &Connection, content: &str) -> rusqlite::Result<()> {
    for statement in [
        "DELETE FROM content_chunk WHERE content = ?1",
        "DELETE FROM content WHERE sha256 = ?1",
    ] {
        connection.prepare_cached(statement)?.execute([content])?;
    }
    Ok(())
}

/// Takes away chunks that are in no content.
pub(crate) fn drop_loose(connection: &Connection) -> rusqlite::Result<()> {
    connection
        .execute(
            "DELETE FROM chunk WHERE NOT EXISTS
               (SELECT 1 FROM content_chunk l WHERE l.chunk = chunk.sha256)",
            [],
        )
        .map(drop)
}

/// Leaves those contents in a file that are whole, with chunks from these folders where its own are damaged;
/// says whether any other is gone.
pub(crate) fn mend(file: &Path, key: Option<&Key>, folders: &[PathBuf]) -> Result<bool> {
    let connection = connect(file, FLAGS, key)?;
    if !chunks::has_chunks(&connection).map_err(sql)? {
        return Ok(false);
    }
    drop_damaged(&connection).map_err(sql)?;
    chunks::bring_in(file, key, folders, None)?;
    let damaged = damaged(&connection)?;
    for content in &damaged {
        forget(&connection, content).map_err(sql)?;
    }
    drop_loose(&connection).map_err(sql)?;
    Ok(!damaged.is_empty())
}

/// Takes away chunks that aren't what they are named.
fn drop_damaged(connection: &Connection) -> rusqlite::Result<()> {
    let mut query = connection.prepare("SELECT rowid, sha256, bytes FROM chunk")?;
    let mut rows = query.query([])?;
    let mut wrong: Vec<i64> = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(1)?;
        let bytes = row.get_ref(2)?;
        if !bytes.as_blob().is_ok_and(|bytes| sha256(bytes) == name) {
            wrong.push(row.get(0)?);
        }
    }
    let mut remove = connection.prepare("DELETE FROM chunk WHERE rowid = ?1")?;
    wrong
        .iter()
        .try_for_each(|number| remove.execute([number]).map(drop))
}

/// Brings what is noted of contents in step with the records: which of them have none.
pub(crate) fn settle(connection: &Connection, now: DateTime<Utc>) -> Result<()> {
    connection
        .execute(
            &format!(
                "UPDATE content SET unused_since = iif({}, NULL, coalesce(unused_since, ?1))",
                used("content.sha256")
            ),
            [now.to_rfc3339()],
        )
        .map(drop)
        .map_err(sql)
}

/// Contents that aren't whole, and those of which it isn't rightly noted whether a record has them.
pub(crate) fn faults(connection: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for content in damaged(connection)? {
        faults.push(format!("attachments: {content} is damaged"));
    }
    let mut query = connection
        .prepare(&format!(
            "SELECT sha256 FROM content WHERE (unused_since IS NULL) <> {}",
            used("content.sha256")
        ))
        .map_err(sql)?;
    let rows = query
        .query_map([], |row| row.get::<_, String>(0))
        .map_err(sql)?;
    for content in rows {
        let content = content.map_err(sql)?;
        faults.push(format!("attachments: whether {content} is in use"));
    }
    Ok(faults)
}

/// Records whose contents aren't kept any more, in words for a check of the file.
pub(crate) fn gone(connection: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for kind in KINDS.iter().copied() {
        for field in fields_of(kind) {
            let column = quoted(field.column);
            let mut query = connection
                .prepare(&format!(
                    "SELECT id, {column} FROM {} AND {column} <> ''
                     AND {column} NOT IN (SELECT sha256 FROM content)",
                    present(kind)
                ))
                .map_err(sql)?;
            let rows = query
                .query_map([], |row| {
                    let (id, content): (String, String) = (row.get(0)?, row.get(1)?);
                    Ok(format!("{} {id} refers to content {content}", kind.name))
                })
                .map_err(sql)?;
            for row in rows {
                found.push(row.map_err(sql)?);
            }
        }
    }
    Ok(found)
}

/// Contents that aren't whole.
fn damaged(connection: &Connection) -> Result<BTreeSet<String>> {
    let mut query = connection
        .prepare("SELECT sha256 FROM content")
        .map_err(sql)?;
    let all = query
        .query_map([], |row| row.get::<_, String>(0))
        .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
        .map_err(sql)?;
    let mut damaged = BTreeSet::new();
    for content in all {
        if !matches!(read(connection, &content, |_| Ok(()))?, Found::Whole) {
            damaged.insert(content);
        }
    }
    Ok(damaged)
}
