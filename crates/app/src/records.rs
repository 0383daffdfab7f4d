//! The road of every record: listed, opened, made, changed, deleted. What is the same for all kinds
//! is here once; what a kind has besides stands in its [`Rules`] and [`Line`].

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tib_domain::{
    Changes, Code, Fields, Id, Kind, ListQuery, Page, Record, Refusal, Settling, merge,
};
use tib_store::{Reading, Writing};
use ts_rs::TS;

use crate::{App, Result};

/// What a kind's rules need that the record itself doesn't hold.
pub trait Rules: Record {
    /// What a new record is filled with.
    fn blank(_r: &Reading<'_>, _today: NaiveDate) -> Result<Self> {
        Ok(Self::default())
    }

    /// What is wrong with the record beside others.
    fn check_beside(&self, _r: &Reading<'_>) -> Result<Vec<Refusal>> {
        Ok(Vec::new())
    }
}

/// What a list shows of a record: some of its fields, and what is computed of it.
pub trait Line: Serialize + DeserializeOwned + Default {
    /// The kind of record.
    const KIND: &'static Kind;

    /// Fills in what is computed.
    fn complete(_lines: &mut [Self], _r: &Reading<'_>, _today: NaiveDate) -> Result<()> {
        Ok(())
    }
}

/// A record in a form.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Opened<R> {
    /// The record as it is kept; as it begins when it is new.
    pub record: R,
    /// When it was last changed, by the hybrid clock; empty when it is new.
    pub stamp: String,
    /// It was never kept.
    pub is_new: bool,
    /// What was typed before and could not be kept.
    #[ts(type = "Record<string, FieldChange> | null")]
    pub draft: Option<Changes>,
    /// What the records are called that it refers to.
    #[ts(type = "Record<string, string>")]
    pub names: BTreeMap<Id, String>,
    /// The statuses that it can go to.
    pub steps: Vec<String>,
}

/// What was done to a record in a form.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct RecordChange {
    /// Which record.
    pub id: Id,
    /// For each changed field what the form was filled with, and what it is now.
    #[ts(type = "Record<string, FieldChange>")]
    pub changes: Changes,
    /// Names the form for as long as it is open: its steps are one step of history, and what is refused
    /// is its draft. Empty for a change that no form made.
    #[serde(default)]
    pub session: String,
}

/// The key of the texts for an operation.
pub(crate) fn label(kind: &Kind, what: &str) -> String {
    format!("{}{what}", kind.name.replace('_', "-"))
}

/// A page of a list.
pub fn list<L: Line>(app: &App, query: &ListQuery) -> Result<Page<L>> {
    let today = app.today();
    app.read(|r| {
        let mut page = r.list::<L>(L::KIND, query, today)?;
        L::complete(&mut page.lines, r, today)?;
        Ok(page)
    })
}

/// Every record of a kind, in the kind's order.
pub fn all<R: Record>(app: &App) -> Result<Vec<R>> {
    app.store()?.all()
}

/// The record of a kind that is searched that is called so (whatever its case), or has this id.
pub fn find<R: Record>(app: &App, wanted: &str) -> Result<Id> {
    let kind = R::KIND;
    app.read(|r| {
        if let Some(one) = r.get::<R>(&Id::new(wanted))? {
            return Ok(one.id().clone());
        }
        let mut named = r.called(kind, wanted)?.into_iter();
        let refuse = |code| Refusal::new(code).on(kind.name).with("name", wanted);
        match (named.next(), named.next()) {
            (Some(one), None) => Ok(one),
            (Some(_), Some(_)) => Err(refuse(Code::NameAmbiguous)),
            _ => Err(refuse(Code::NotFound).with("kind", "name")),
        }
    })
}

/// A record in a form, with what was typed of it before.
pub fn open<R: Rules>(app: &App, id: &Id) -> Result<Opened<R>> {
    app.read(|r| opened(r, id))
}

pub(crate) fn opened<R: Rules>(r: &Reading<'_>, id: &Id) -> Result<Opened<R>> {
    // Not there: said with what became of it.
    r.fields(R::KIND, id)?;
    let found = r
        .stamped::<R>(id)?
        .ok_or_else(|| Refusal::new(Code::NotFound))?;
    Ok(Opened {
        draft: r.draft(R::KIND, id)?,
        names: r.names(&found.record)?,
        steps: found
            .record
            .next_steps()
            .into_iter()
            .map(str::to_owned)
            .collect(),
        record: found.record,
        stamp: found.stamp,
        is_new: false,
    })
}

/// A form for a new record: the one that was begun last and not finished, or an empty one.
pub fn blank<R: Rules>(app: &App) -> Result<Opened<R>> {
    let fresh = app.new_id();
    app.read(|r| {
        let begun = r.drafts_of_new(R::KIND)?.into_iter().next();
        let draft = match &begun {
            Some(id) => r.draft(R::KIND, id)?,
            None => None,
        };
        let id = begun.unwrap_or_else(|| fresh.clone());
        let record = with_id::<R>(&R::blank(r, app.today())?, &id)?;
        Ok(Opened {
            draft,
            names: BTreeMap::new(),
            steps: record.next_steps().into_iter().map(str::to_owned).collect(),
            record,
            stamp: String::new(),
            is_new: true,
        })
    })
}

pub(crate) fn to_fields<R: Record>(record: &R) -> Result<Fields> {
    match serde_json::to_value(record) {
        Ok(serde_json::Value::Object(fields)) => Ok(fields),
        other => Err(Refusal::new(Code::Internal).with("reason", format!("{other:?}"))),
    }
}

pub(crate) fn from_fields<R: Record>(fields: Fields) -> Result<R> {
    serde_json::from_value(fields.into())
        .map_err(|error| Refusal::new(Code::BadRequest).with("reason", error))
}

pub(crate) fn with_id<R: Record>(record: &R, id: &Id) -> Result<R> {
    let mut fields = to_fields(record)?;
    fields.insert("id".to_owned(), id.as_str().into());
    from_fields(fields)
}

/// Makes a record of what was filled in.
pub fn create<R: Rules>(app: &App, new: &RecordChange) -> Result<Opened<R>> {
    let today = app.today();
    kept(app, R::KIND, new, || {
        app.store()?
            .write_in_session(&label(R::KIND, "-new"), &new.session, |w| {
                let blank = to_fields(&with_id(&R::blank(&w.reading(), today)?, &new.id)?)?;
                let record = from_fields::<R>(merge(R::KIND, &blank, &new.changes)?)?;
                put::<R>(app, w, record, None)?;
                finished(w, R::KIND, new)?;
                opened(&w.reading(), &new.id)
            })
    })
}

/// Brings what was changed in a form into the record as it is now. A field that somebody else gave
/// another value meanwhile is a `conflict`, and nothing is changed.
pub fn change<R: Rules>(app: &App, change: &RecordChange) -> Result<Opened<R>> {
    kept(app, R::KIND, change, || {
        app.store()?
            .write_in_session(&label(R::KIND, ""), &change.session, |w| {
                let mut now = w.reading().fields(R::KIND, &change.id)?;
                now.insert("id".to_owned(), change.id.as_str().into());
                let before = from_fields::<R>(now.clone())?;
                let record = from_fields::<R>(merge(R::KIND, &now, &change.changes)?)?;
                put(app, w, record, Some(&before))?;
                finished(w, R::KIND, change)?;
                opened(&w.reading(), &change.id)
            })
    })
}

/// What a form typed is in the record now. A change that no form made leaves what a form typed.
fn finished(w: &mut Writing<'_>, kind: &Kind, change: &RecordChange) -> Result<()> {
    if change.session.is_empty() {
        return Ok(());
    }
    w.drop_draft(kind, &change.id)
}

/// What a form is refused is kept as a draft, so that a crash or another page doesn't lose it.
fn kept<T>(
    app: &App,
    kind: &Kind,
    change: &RecordChange,
    save: impl FnOnce() -> Result<T>,
) -> Result<T> {
    save().inspect_err(|refusal| {
        let store = app.store().ok().filter(|store| !store.is_read_only());
        if let Some(store) = store
            && !change.session.is_empty()
            && refusal.code != Code::BadRequest
            && let Err(refusal) = store.keep_draft(kind, &change.id, &change.changes)
        {
            tracing::warn!(code = refusal.code.as_str(), "a draft is not kept");
        }
    })
}

/// Forgets what was typed of a record and not kept.
pub fn discard(app: &App, kind: &Kind, id: &Id) -> Result<()> {
    app.store()?.drop_draft(kind, id)
}

/// Saves a record as a whole: for callers that made all of it, such as the example and the command
/// line. One without an id is new.
pub fn save<R: Rules>(app: &App, record: R) -> Result<R> {
    let is_new = record.id().is_empty();
    let record = if is_new {
        with_id(&record, &app.new_id())?
    } else {
        record
    };
    let what = if is_new { "-new" } else { "" };
    app.store()?.write(&label(R::KIND, what), |w| {
        let before = w.reading().get::<R>(record.id())?;
        let id = record.id().clone();
        put(app, w, record, before.as_ref())?;
        w.reading()
            .get(&id)?
            .ok_or_else(|| Refusal::new(Code::NotFound))
    })
}

/// The rules of a kind, and everything that is wrong at once.
pub(crate) fn put<R: Rules>(
    app: &App,
    w: &mut Writing<'_>,
    mut record: R,
    before: Option<&R>,
) -> Result<()> {
    let with = Settling {
        today: app.today(),
        ids: app.ports.ids.as_ref(),
    };
    record.settle(before, &with);
    let mut wrong = record.check();
    if let Some(before) = before {
        wrong.extend(record.check_step_from(before));
    }
    wrong.extend(record.check_beside(&w.reading())?);
    match before {
        Some(_) => w.put_unless(&record, wrong),
        None => w.create(&record, wrong),
    }
}

/// Deletes a record that nothing refers to; undo brings it back.
pub fn delete<R: Rules>(app: &App, id: &Id) -> Result<()> {
    delete_all::<R>(app, [id.clone()])
}

/// Deletes records in one step, all of them or none.
pub fn delete_all<R: Rules>(app: &App, ids: impl IntoIterator<Item = Id>) -> Result<()> {
    app.store()?.write(&label(R::KIND, "-delete"), |w| {
        ids.into_iter().try_for_each(|id| w.delete::<R>(&id))
    })
}
