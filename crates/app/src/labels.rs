//! Labels: the region's own words for organisations and people. They are made where they are given, many records get
//! one in one step, and they stay on this laptop.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tib_domain::{
    Code, Contact, Id, Organisation, Record, Refusal, Term, TermList, label_key, sort_key,
};
use tib_store::{Reading, Writing};
use ts_rs::TS;

use crate::{App, Result};

/// Kinds of records that have labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Labelled {
    /// Schools, colleges, companies.
    Organisation,
    /// People.
    Contact,
}

/// A record that has labels.
trait HasLabels: Record {
    fn labels(&self) -> &Vec<Id>;
    fn labels_mut(&mut self) -> &mut Vec<Id>;
}

impl HasLabels for Organisation {
    fn labels(&self) -> &Vec<Id> {
        &self.labels
    }

    fn labels_mut(&mut self) -> &mut Vec<Id> {
        &mut self.labels
    }
}

impl HasLabels for Contact {
    fn labels(&self) -> &Vec<Id> {
        &self.labels
    }

    fn labels_mut(&mut self) -> &mut Vec<Id> {
        &mut self.labels
    }
}

/// Records that get a label, or lose it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LabelChange {
    /// What they are.
    pub kind: Labelled,
    /// Which.
    #[ts(type = "string[]")]
    pub ids: Vec<Id>,
    /// The label, by id or by name. A name that there is no label of becomes one when it is given.
    pub label: String,
    /// They get it; otherwise they lose it.
    pub on: bool,
}

/// What became of records that were to get a label, or to lose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LabelsChanged {
    /// The label.
    pub label: Term,
    /// So many changed.
    pub changed: u64,
    /// So many were so already, and stay as they are.
    pub already: u64,
}

/// A label, and how many have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LabelUse {
    /// The label.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// So many organisations have it.
    pub organisations: u64,
    /// So many people have it.
    pub contacts: u64,
}

/// Every label by name, with how many have it.
pub fn all(app: &App) -> Result<Vec<LabelUse>> {
    app.read(|r| {
        let organisations = counted(&r.all::<Organisation>()?);
        let contacts = counted(&r.all::<Contact>()?);
        let many =
            |counts: &BTreeMap<Id, u64>, id: &Id| counts.get(id).copied().unwrap_or_default();
        let mut labels: Vec<LabelUse> = r
            .terms(Some(TermList::Label))?
            .into_iter()
            .map(|term| LabelUse {
                organisations: many(&organisations, &term.id),
                contacts: many(&contacts, &term.id),
                id: term.id,
                name: term.name_nl,
            })
            .collect();
        labels.sort_by_cached_key(|label| sort_key(&label.name));
        Ok(labels)
    })
}

fn counted<R: HasLabels>(records: &[R]) -> BTreeMap<Id, u64> {
    let mut counts = BTreeMap::new();
    for id in records.iter().flat_map(HasLabels::labels) {
        *counts.entry(id.clone()).or_default() += 1;
    }
    counts
}

/// The label of this name; made when there is none.
pub fn create(app: &App, name: &str) -> Result<Term> {
    app.store()?
        .write("label-new", |w| found_or_made(app, w, name))
}

/// Gives a label to records, or takes it away, in one step of history. Who has it already (or hasn't) stays.
pub fn change(app: &App, change: &LabelChange) -> Result<LabelsChanged> {
    let step = if change.on {
        "label-give"
    } else {
        "label-take"
    };
    app.store()?.write(step, |w| {
        let label = match (by_id_or_name(&w.reading(), &change.label)?, change.on) {
            (Some(label), _) => label,
            (None, true) => found_or_made(app, w, &change.label)?,
            (None, false) => return Err(unknown(&change.label)),
        };
        let changed = match change.kind {
            Labelled::Organisation => set::<Organisation>(w, &change.ids, &label.id, change.on)?,
            Labelled::Contact => set::<Contact>(w, &change.ids, &label.id, change.on)?,
        };
        Ok(LabelsChanged {
            label,
            changed,
            already: (change.ids.len() as u64).saturating_sub(changed),
        })
    })
}

/// Calls a label otherwise. What another one is called is refused.
pub fn rename(app: &App, id: &Id, name: &str) -> Result<Term> {
    app.store()?.write("label-rename", |w| {
        let label = by_id(&w.reading(), id)?.ok_or_else(|| unknown(id.as_str()))?;
        let named = by_name(&w.reading(), name)?;
        if let Some(other) = named.filter(|other| other.id != label.id) {
            return Err(Refusal::new(Code::LabelTaken)
                .on("name")
                .with("name", &other.name_nl));
        }
        let name = checked(name)?;
        let renamed = Term {
            name_nl: name.clone(),
            name_en: name,
            version: label.version + 1,
            ..label
        };
        w.put(&renamed)?;
        Ok(renamed)
    })
}

/// Takes a label away from everybody who has it, and deletes it, in one step of history. Answers how many had it.
pub fn delete(app: &App, id: &Id) -> Result<u64> {
    app.store()?.write("label-delete", |w| {
        let label = by_id(&w.reading(), id)?.ok_or_else(|| unknown(id.as_str()))?;
        let many = taken_away::<Organisation>(w, &label.id)? + taken_away::<Contact>(w, &label.id)?;
        w.delete::<Term>(&label.id)?;
        Ok(many)
    })
}

fn taken_away<R: HasLabels>(w: &mut Writing<'_>, label: &Id) -> Result<u64> {
    let all = w.reading().all::<R>()?;
    let have = all.iter().filter(|one| one.labels().contains(label));
    let ids: Vec<Id> = have.map(|one| one.id().clone()).collect();
    set::<R>(w, &ids, label, false)
}

/// Whatever else may be wrong with a record, its label is none of it: the kind's rules aren't asked.
fn set<R: HasLabels>(w: &mut Writing<'_>, ids: &[Id], label: &Id, on: bool) -> Result<u64> {
    let mut changed = 0;
    for id in ids {
        w.reading().fields(R::KIND, id)?;
        let Some(mut record) = w.reading().get::<R>(id)? else {
            continue;
        };
        if record.labels().contains(label) == on {
            continue;
        }
        let labels = record.labels_mut();
        match on {
            true => labels.push(label.clone()),
            false => labels.retain(|one| one != label),
        }
        w.put(&record)?;
        changed += 1;
    }
    Ok(changed)
}

fn unknown(label: &str) -> Refusal {
    Refusal::new(Code::TermUnknown)
        .on("label")
        .with("code", label)
}

fn by_id(r: &Reading<'_>, id: &Id) -> Result<Option<Term>> {
    let all = r.terms(Some(TermList::Label))?;
    Ok(all.into_iter().find(|term| term.id == *id))
}

fn by_name(r: &Reading<'_>, name: &str) -> Result<Option<Term>> {
    let wanted = label_key(name);
    let all = r.terms(Some(TermList::Label))?;
    Ok(all
        .into_iter()
        .find(|term| label_key(&term.name_nl) == wanted))
}

fn by_id_or_name(r: &Reading<'_>, label: &str) -> Result<Option<Term>> {
    match by_id(r, &Id::new(label))? {
        Some(found) => Ok(Some(found)),
        None => by_name(r, label),
    }
}

fn found_or_made(app: &App, w: &mut Writing<'_>, name: &str) -> Result<Term> {
    if let Some(found) = by_name(&w.reading(), name)? {
        return Ok(found);
    }
    let label = Term::regional(TermList::Label, app.new_id(), &checked(name)?);
    w.put(&label)?;
    Ok(label)
}

/// A name as it is kept. In a cell of a spreadsheet a semicolon parts one label from the next.
fn checked(name: &str) -> Result<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Refusal::new(Code::Required).on("name"));
    }
    if name.contains(';') {
        return Err(Refusal::new(Code::LabelSeveral)
            .on("name")
            .with("name", &name));
    }
    Ok(name)
}
