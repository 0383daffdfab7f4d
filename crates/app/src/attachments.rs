//! Documents and pictures that belong to a record: added, listed, saved somewhere, taken away.

use std::fs::File;
use std::io::Write;

use serde::Serialize;
use tib_domain::{Attachment, Code, Id, ListQuery, Record, Refusal};
use tib_store::Content;
use ts_rs::TS;

use crate::{App, Result, export, records, unwritable};

/// A document of a record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentView {
    /// Which.
    pub id: Id,
    /// What the file is called.
    pub name: String,
    /// What it holds, such as `application/pdf`.
    pub media_type: String,
    /// How many bytes it has.
    #[ts(type = "number")]
    pub size: u64,
}

impl From<Attachment> for AttachmentView {
    fn from(one: Attachment) -> Self {
        Self {
            id: one.id,
            name: one.name,
            media_type: one.media_type,
            size: one.size,
        }
    }
}

/// The documents of a record, `kind/id`, in the order in which they were added.
pub fn of(app: &App, subject: &str) -> Result<Vec<AttachmentView>> {
    let mut query = ListQuery::default().with("subject", subject);
    app.read(|r| {
        let mut all = Vec::new();
        loop {
            let page = r.list::<Attachment>(Attachment::KIND, &query, app.today())?;
            all.extend(page.lines.into_iter().map(AttachmentView::from));
            match page.next {
                Some(next) => query.after = Some(next),
                None => return Ok(all),
            }
        }
    })
}

/// Lets the user choose files and adds them to a record, in one step; how many were added.
pub fn choose(app: &App, subject: &str) -> Result<u64> {
    let paths = app.ports.dialogs.documents();
    let mut contents = Vec::new();
    for path in &paths {
        let file = File::open(path).map_err(|error| Refusal::unreadable(path, &error))?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        contents.push((
            named(app, &name, media_type(&name), subject),
            Content::read(file)?,
        ));
    }
    let many = contents.len() as u64;
    if many > 0 {
        app.store()?.write("attachment-new", |w| {
            contents
                .iter()
                .try_for_each(|(attachment, content)| keep(w, attachment, content))
        })?;
    }
    Ok(many)
}

/// An attachment whose content isn't known yet.
pub(crate) fn named(app: &App, name: &str, media_type: &str, subject: &str) -> Attachment {
    Attachment {
        id: app.new_id(),
        name: name.chars().take(500).collect(),
        media_type: media_type.to_owned(),
        subject: Some(subject.to_owned()),
        ..Attachment::default()
    }
}

/// Keeps an attachment with its bytes.
pub(crate) fn keep(
    w: &mut tib_store::Writing<'_>,
    attachment: &Attachment,
    content: &Content,
) -> Result<()> {
    w.keep(content)?;
    w.put(&Attachment {
        size: content.size(),
        content: content.sha256().to_owned(),
        ..attachment.clone()
    })
}

/// Writes a document where the user wants it; false when they thought better of it.
pub fn save(app: &App, id: &Id) -> Result<bool> {
    let attachment = app
        .store()?
        .get::<Attachment>(id)?
        .ok_or_else(|| Refusal::new(Code::NotFound).with("kind", "content"))?;
    let Some(path) = app.ports.dialogs.save(&attachment.name) else {
        return Ok(false);
    };
    export::whole_file(&path, |file| {
        app.read(|r| {
            r.content(&attachment.content, |bytes| {
                file.write_all(bytes)
                    .map_err(|error| unwritable(&path, &error))
            })
        })
    })?;
    Ok(true)
}

/// Takes documents away; undo brings them back.
pub fn remove(app: &App, id: &Id) -> Result<()> {
    records::delete::<Attachment>(app, id)
}

/// What a file holds, by its ending: for the icon beside its name alone.
fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "eml" => "message/rfc822",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    }
}

impl records::Rules for Attachment {}
