//! Documents and pictures that belong to something.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required, trim};
use crate::{Id, Refusal};

/// A file that belongs to an activity, a partnership or any other record. Its bytes are kept once, by
/// their hash, however many attachments have them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Attachment {
    /// Identity.
    pub id: Id,
    /// What the file is called, with its ending. Several may be called the same.
    pub name: String,
    /// What it holds, such as `application/pdf`.
    pub media_type: String,
    /// How many bytes it has.
    pub size: u64,
    /// SHA-256 of its bytes, in hex.
    pub content: String,
    /// The record that it belongs to, `kind/id`.
    pub subject: Option<String>,
}

impl Attachment {
    /// No file may have more bytes: 25 MB as file managers count them.
    pub const MOST: u64 = 25 << 20;
}

impl Record for Attachment {
    const KIND: &'static Kind = &Kind {
        name: "attachment",
        storage: Storage::Table,
        sharing: Sharing::Private,
        title: "name",
        notes: &[],
        order: None,
        fields: &[
            // Longer than file systems take, so that a file of any name comes in.
            Field::text("name", 500),
            Field::text("media_type", 200),
            Field::whole("size"),
            Field::content("content"),
            Field::subject("subject"),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let subject = self.subject.as_deref().unwrap_or_default();
        [
            required("name", &self.name),
            required("content", &self.content),
            required("subject", subject),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
    }
}
