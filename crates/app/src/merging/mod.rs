//! Records that are the same twice: found, held beside each other, and made one.
//!
//! Nothing is merged by itself. What is merged is one step of history: every link, role and moment moves to the
//! record that stays, and undo puts all of it back.

mod apart;
mod joining;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tib_domain::kind::Shape;
use tib_domain::{
    Activity, Attachment, BudgetLine, Code, Contact, ContactMoment, Fields, Id, KINDS, Kind,
    Organisation, Partnership, PerformanceAgreement, ProgrammeLine, Project, Record, Refusal, Task,
    difference,
};
use tib_duplicates::{Grade, Reason, compare, organisations, people};
use tib_store::{Reading, Writing};
use ts_rs::TS;

pub use self::apart::set as set_apart;
use self::joining::{MAILING, joined, once};
use crate::records::{self, Opened, Rules, from_fields, to_fields};
use crate::sheets::{PersonParts, candidate};
use crate::{App, Result, Texts};

/// Kinds of which two records can be made one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Twin {
    /// Schools, colleges, companies.
    Organisation,
    /// People.
    Contact,
}

/// A record of a pair.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TwinRecord {
    /// Which.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What tells it apart.
    pub note: String,
}

/// Two records that may be the same.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TwinPair {
    /// One.
    pub one: TwinRecord,
    /// The other.
    pub other: TwinRecord,
    /// How sure.
    pub grade: Grade,
    /// Why, and what speaks against it.
    pub reasons: Vec<Reason>,
    /// The user said that they are two.
    pub apart: bool,
}

/// A field of two records, where they differ.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TwinField {
    /// Its name.
    pub field: String,
    /// What the one that stays has, in words.
    pub keep: String,
    /// What the other has.
    pub other: String,
    /// Both say something, and not the same: one of them is lost.
    pub differs: bool,
}

/// Two records beside each other.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TwinComparison {
    /// Where they differ.
    pub fields: Vec<TwinField>,
    /// What refers to the other and moves, by kind.
    pub moves: BTreeMap<String, u64>,
}

/// Everybody of a kind who may be there twice, the surest first.
pub fn pairs(app: &App, twin: Twin) -> Result<Vec<TwinPair>> {
    let mut pairs = match twin {
        Twin::Organisation => {
            let all: Vec<Organisation> = app.store()?.all()?;
            let parts: Vec<_> = all
                .iter()
                .map(|one| ([one.mail.as_str()], [one.phone.as_str()]))
                .collect();
            let listed: Vec<_> = all
                .iter()
                .zip(&parts)
                .map(|(one, (mails, phones))| candidate(one, mails, phones))
                .collect();
            let found = organisations::duplicates(&listed).into_iter();
            let said = |one: &Organisation| (one.name.clone(), one.place.clone());
            found.filter_map(|pair| told(&all, pair, said)).collect()
        }
        Twin::Contact => {
            let all: Vec<Contact> = app.store()?.all()?;
            let parts: Vec<_> = all.iter().map(PersonParts::of).collect();
            let listed: Vec<_> = all
                .iter()
                .zip(&parts)
                .map(|(one, parts)| parts.candidate(one))
                .collect();
            let found = people::duplicates(&listed).into_iter();
            let said = |one: &Contact| (one.name.clone(), one.mail.clone());
            found
                .filter_map(|pair| told(&all, pair, said))
                .collect::<Vec<_>>()
        }
    };
    apart::mark(app, twin, &mut pairs)?;
    Ok(pairs)
}

fn told<R: Record>(
    all: &[R],
    pair: tib_duplicates::Pair<'_>,
    said: impl Fn(&R) -> (String, String),
) -> Option<TwinPair> {
    let side = |id: &str| {
        let one = all.iter().find(|one| one.id().as_str() == id)?;
        let (title, note) = said(one);
        Some(TwinRecord {
            id: one.id().clone(),
            title,
            note,
        })
    };
    Some(TwinPair {
        one: side(pair.one)?,
        other: side(pair.other)?,
        grade: pair.grade,
        reasons: pair.reasons,
        apart: false,
    })
}

/// Two records field by field, with what would move.
pub fn comparison(app: &App, twin: Twin, keep: &Id, other: &Id) -> Result<TwinComparison> {
    let texts = app.texts();
    app.read(|r| match twin {
        Twin::Organisation => compared::<Organisation>(r, keep, other, texts),
        Twin::Contact => compared::<Contact>(r, keep, other, texts),
    })
}

fn compared<R: Record>(
    r: &Reading<'_>,
    keep: &Id,
    other: &Id,
    texts: &Texts,
) -> Result<TwinComparison> {
    let yes = texts.get("sheet-yes");
    let (kept, gone) = (r.fields(R::KIND, keep)?, r.fields(R::KIND, other)?);
    let words = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(false) => String::new(),
        Value::Bool(true) => yes.clone(),
        other => other.to_string(),
    };
    let fields = compare(R::KIND, &kept, &gone)
        .into_iter()
        .map(|one| match one.field {
            // Nothing to choose.
            MAILING if one.keep != one.other => TwinField {
                field: one.field.to_owned(),
                keep: texts.get("sheet-no"),
                other: String::new(),
                differs: false,
            },
            _ => TwinField {
                field: one.field.to_owned(),
                keep: words(&one.keep),
                other: words(&one.other),
                differs: one.both_differ,
            },
        });
    let mut moves = BTreeMap::new();
    for kind in KINDS.iter().filter(|kind| refers(kind, R::KIND.name)) {
        let many = referring(r, kind, R::KIND.name, other)?;
        if many > 0 {
            moves.insert(kind.name.to_owned(), many);
        }
    }
    Ok(TwinComparison {
        fields: fields.collect(),
        moves,
    })
}

/// Makes two records one: `keep` stays, with what `take` names of the other, and with what it lacks itself; sets and
/// rows are joined, and ways to reach somebody that have no field of their own any more go into the notes. Everything that refers to the other refers to it from then on.
pub fn merge_organisations(
    app: &App,
    keep: &Id,
    other: &Id,
    take: &[String],
) -> Result<Opened<Organisation>> {
    merge::<Organisation>(app, keep, other, take)
}

/// The same of people.
pub fn merge_contacts(
    app: &App,
    keep: &Id,
    other: &Id,
    take: &[String],
) -> Result<Opened<Contact>> {
    merge::<Contact>(app, keep, other, take)
}

fn merge<R: Rules>(app: &App, keep: &Id, other: &Id, take: &[String]) -> Result<Opened<R>> {
    if keep == other {
        return Err(Refusal::new(Code::BadRequest).on("other"));
    }
    let label = format!("{}-merge", R::KIND.name);
    app.store()?.write(&label, |w| {
        let kept = whole::<R>(&w.reading(), keep)?;
        let gone = whole::<R>(&w.reading(), other)?;
        let joined = joined(R::KIND, &kept, &gone, take);
        let name = R::KIND.name;
        follow::<Activity>(w, name, keep, other)?;
        follow::<Partnership>(w, name, keep, other)?;
        follow::<Contact>(w, name, keep, other)?;
        follow::<ContactMoment>(w, name, keep, other)?;
        follow::<BudgetLine>(w, name, keep, other)?;
        follow::<Task>(w, name, keep, other)?;
        follow::<Attachment>(w, name, keep, other)?;
        follow::<ProgrammeLine>(w, name, keep, other)?;
        follow::<Project>(w, name, keep, other)?;
        follow::<PerformanceAgreement>(w, name, keep, other)?;
        // Before the one that stays gets its numbers.
        w.delete::<R>(other)?;
        let before: R = from_fields(kept.clone())?;
        records::put(app, w, from_fields(joined)?, Some(&before))?;
        if whole::<R>(&w.reading(), keep)? == kept {
            // History must say into whom the other went: who erases the one erases both.
            w.note::<R>(keep)?;
        }
        records::opened(&w.reading(), keep)
    })
}

fn whole<R: Record>(r: &Reading<'_>, id: &Id) -> Result<Fields> {
    let mut fields = r.fields(R::KIND, id)?;
    fields.insert("id".to_owned(), Value::from(id.as_str()));
    Ok(fields)
}

/// Whether records of a kind can refer to those of another.
fn refers(kind: &Kind, to: &str) -> bool {
    let is = |shape: &Shape| match shape {
        Shape::Reference(of) | Shape::References(of) => *of == to,
        Shape::Subject => true,
        _ => false,
    };
    kind.fields.iter().any(|field| match field.shape {
        Shape::Rows(rows) => rows.fields.iter().any(|inner| is(&inner.shape)),
        ref shape => is(shape),
    })
}

/// How many records of a kind refer to a record.
fn referring(r: &Reading<'_>, kind: &Kind, to: &str, id: &Id) -> Result<u64> {
    fn many<R: Record>(r: &Reading<'_>, to: &str, id: &Id) -> Result<u64> {
        let all = r.all::<R>()?;
        let mut many = 0;
        for one in all {
            many += u64::from(turned(R::KIND, &to_fields(&one)?, to, id, id).1);
        }
        Ok(many)
    }
    match kind.name {
        "activity" => many::<Activity>(r, to, id),
        "partnership" => many::<Partnership>(r, to, id),
        "contact" => many::<Contact>(r, to, id),
        "contact_moment" => many::<ContactMoment>(r, to, id),
        "budget_line" => many::<BudgetLine>(r, to, id),
        "task" => many::<Task>(r, to, id),
        "attachment" => many::<Attachment>(r, to, id),
        "programme_line" => many::<ProgrammeLine>(r, to, id),
        "project" => many::<Project>(r, to, id),
        "performance_agreement" => many::<PerformanceAgreement>(r, to, id),
        _ => Ok(0),
    }
}

/// Lets every record of a kind that refers to `other` refer to `keep`.
fn follow<R: Record>(w: &mut Writing<'_>, to: &str, keep: &Id, other: &Id) -> Result<()> {
    if !refers(R::KIND, to) {
        return Ok(());
    }
    for one in w.reading().all::<R>()? {
        // The two themselves are seen to by name.
        if one.id() == keep || one.id() == other {
            continue;
        }
        let before = to_fields(&one)?;
        let (mut after, referred) = turned(R::KIND, &before, to, other, keep);
        if !referred {
            continue;
        }
        once(R::KIND, &mut after);
        if !difference(R::KIND, &before, &after).is_empty() {
            w.put(&from_fields::<R>(after)?)?;
        }
    }
    Ok(())
}

/// The fields with one reference in the place of another; whether there was any.
fn turned(kind: &Kind, fields: &Fields, to: &str, from: &Id, into: &Id) -> (Fields, bool) {
    let (mut turned, mut found) = (fields.clone(), false);
    let subject = |id: &Id| format!("{to}/{id}");
    let mut turn = |value: &mut Value, shape: Shape| {
        let (old, new) = match shape {
            Shape::Reference(of) | Shape::References(of) if of == to => {
                (from.to_string(), into.to_string())
            }
            Shape::Subject => (subject(from), subject(into)),
            _ => return,
        };
        if value.as_str() == Some(old.as_str()) {
            *value = Value::from(new);
            found = true;
        }
    };
    for field in kind.fields {
        let Some(value) = turned.get_mut(field.name) else {
            continue;
        };
        match (field.shape, value) {
            (Shape::Rows(rows), Value::Array(list)) => {
                for row in list.iter_mut().filter_map(Value::as_object_mut) {
                    for inner in rows.fields {
                        if let Some(value) = row.get_mut(inner.name) {
                            turn(value, inner.shape);
                        }
                    }
                }
            }
            (shape @ Shape::References(_), Value::Array(list)) => {
                list.iter_mut().for_each(|value| turn(value, shape));
            }
            (shape, value) => turn(value, shape),
        }
    }
    (turned, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_can_refer_is_followed() {
        let followed = [
            "activity",
            "partnership",
            "contact",
            "contact_moment",
            "budget_line",
            "task",
            "attachment",
            "programme_line",
            "project",
            "performance_agreement",
        ];
        for kind in KINDS {
            for to in ["organisation", "contact"] {
                assert!(
                    !refers(kind, to) || followed.contains(&kind.name),
                    "{} refers to {to}",
                    kind.name
                );
            }
        }
    }
}
