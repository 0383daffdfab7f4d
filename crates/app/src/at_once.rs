//! Several records of a kind changed at once, as a grid does when something is pasted: one step of history.
//! What is refused of one cell is told, and the rest is kept.

use serde::{Deserialize, Serialize};
use tib_domain::kind::Shape;
use tib_domain::{Changes, Code, Fields, Id, Kind, Refusal, merge};
use tib_store::Writing;
use ts_rs::TS;

use crate::records::{Rules, from_fields, label, put, to_fields, with_id};
use crate::{App, Result};

/// What is done to one of them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct OneChange {
    /// Which record.
    pub id: Id,
    /// It isn't there yet.
    pub is_new: bool,
    /// For each changed field what the grid showed, and what it is now.
    #[ts(type = "Record<string, FieldChange>")]
    pub changes: Changes,
}

/// Changes of several records.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ChangeAll {
    /// One for each record.
    pub changes: Vec<OneChange>,
    /// Only to see what would come of it.
    pub trial: bool,
}

/// Something of one record that wasn't taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RefusedChange {
    /// Which record.
    pub id: Id,
    /// Why, and of which field; of no field when nothing of the record could be taken.
    pub refusal: Refusal,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct ChangedAll {
    /// Those that are otherwise now.
    #[ts(type = "string[]")]
    pub changed: Vec<Id>,
    /// Those that are new.
    #[ts(type = "string[]")]
    pub created: Vec<Id>,
    /// What wasn't taken, in the order it was asked.
    pub refused: Vec<RefusedChange>,
}

/// Changes records of a kind in one step.
pub fn change_all<R: Rules>(app: &App, asked: &ChangeAll) -> Result<ChangedAll> {
    let work = |w: &mut Writing<'_>| {
        let mut told = ChangedAll::default();
        w.together(|w| {
            let mut all = asked.changes.iter();
            all.try_for_each(|one| bring::<R>(app, w, one, &mut told))
        })?;
        Ok(told)
    };
    if asked.trial {
        return app.store()?.try_out(work);
    }
    let what = match asked.changes.as_slice() {
        [only] if only.is_new => "-new",
        [_] => "",
        _ => "-many",
    };
    app.store()?.write(&label(R::KIND, what), work)
}

/// Brings one change in, without those of its fields that are refused.
fn bring<R: Rules>(
    app: &App,
    w: &mut Writing<'_>,
    one: &OneChange,
    told: &mut ChangedAll,
) -> Result<()> {
    let mut changes = one.changes.clone();
    loop {
        let refusal = match written::<R>(app, w, one, &changes) {
            Ok(became) => {
                if became.differs {
                    let list = if one.is_new {
                        &mut told.created
                    } else {
                        &mut told.changed
                    };
                    list.push(one.id.clone());
                }
                told.refuse(&one.id, became.otherwise);
                return Ok(());
            }
            Err(refusal) => refusal,
        };
        let parts = parts(refusal);
        if let Some(broken) = parts.iter().find(|part| !is_of_record(part)) {
            return Err(broken.clone());
        }
        let before = changes.len();
        for field in parts.iter().filter_map(|part| part.field.as_deref()) {
            changes.remove(field);
        }
        told.refuse(&one.id, parts);
        if changes.len() == before || changes.is_empty() {
            return Ok(());
        }
    }
}

impl ChangedAll {
    fn refuse(&mut self, id: &Id, refusals: Vec<Refusal>) {
        for refusal in refusals {
            let id = id.clone();
            let one = RefusedChange { id, refusal };
            // What is tried again may be refused again.
            if !self.refused.contains(&one) {
                self.refused.push(one);
            }
        }
    }
}

/// A refusal and those that came with it, each by itself.
fn parts(mut refusal: Refusal) -> Vec<Refusal> {
    let more = std::mem::take(&mut refusal.more);
    let mut all = vec![refusal];
    all.extend(more.into_iter().flat_map(parts));
    all
}

/// Whether it is about what was asked of the record; anything else ends the whole step.
fn is_of_record(refusal: &Refusal) -> bool {
    match refusal.code {
        Code::BadRequest | Code::Internal => false,
        Code::NotFound | Code::Deleted | Code::AlreadyThere => true,
        _ => refusal.field.is_some(),
    }
}

/// What became of a record.
struct Became {
    differs: bool,
    /// Fields that rules gave another value than was asked.
    otherwise: Vec<Refusal>,
}

fn written<R: Rules>(
    app: &App,
    w: &mut Writing<'_>,
    one: &OneChange,
    changes: &Changes,
) -> Result<Became> {
    let (begins, before) = if one.is_new {
        let blank = R::blank(&w.reading(), app.today())?;
        (to_fields(&with_id(&blank, &one.id)?)?, None)
    } else {
        let mut now = w.reading().fields(R::KIND, &one.id)?;
        now.insert("id".to_owned(), one.id.as_str().into());
        (now.clone(), Some(from_fields::<R>(now)?))
    };
    let wanted = merge(R::KIND, &begins, changes)?;
    let record = from_fields::<R>(wanted.clone())?;
    put(app, w, record, before.as_ref())?;
    let mut became = w.reading().fields(R::KIND, &one.id)?;
    became.insert("id".to_owned(), one.id.as_str().into());
    Ok(Became {
        differs: one.is_new || became != begins,
        otherwise: otherwise(R::KIND, changes, &wanted, &became),
    })
}

/// Fields that aren't what was asked: they follow from others. A text loses blanks around it, and no more.
fn otherwise(kind: &Kind, changes: &Changes, wanted: &Fields, became: &Fields) -> Vec<Refusal> {
    let mut fields = kind.fields.iter();
    fields
        .by_ref()
        .filter(|field| !matches!(field.shape, Shape::Text { .. } | Shape::Rows(_)))
        .map(|field| field.name)
        .filter(|name| changes.contains_key(*name) && wanted.get(*name) != became.get(*name))
        .map(|name| Refusal::new(Code::Computed).on(name))
        .collect()
}
