//! Erasing people: what there is of them, taking them out, and keeping them out of every copy.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use tib_domain::{Code, Id, Refusal, amsterdam_day};
use tib_store::{Choices, Erased, NamedIn, Store, Trace};
use ts_rs::TS;

use crate::workspace::EXTENSION;
use crate::{App, Result, unwritable};

/// Copies in the list are all gone after so many days.
const COPIES_KEPT: TimeDelta = TimeDelta::days(30);
/// Of the files that can't be searched so many are named; of all there is a count.
const NAMED: usize = 50;
/// Who was erased, in the app's own folder.
const FILE: &str = "erased.json";

/// A text that names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NamedPlace {
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The field; `content` of an attachment whose bytes are text.
    pub field: String,
    /// The sentence in which this is found.
    pub sentence: String,
    /// By what they were found.
    #[ts(type = "'phone' | 'mail' | 'name' | 'last_name'")]
    pub trace: &'static str,
    /// It is theirs alone.
    pub sure: bool,
    /// What happens when nothing is chosen; nothing where the user must say.
    pub replace: Option<bool>,
}

impl From<NamedIn> for NamedPlace {
    fn from(named: NamedIn) -> Self {
        let replace = match named.trace {
            Trace::Mail | Trace::Phone => named.sure.then_some(true),
            Trace::Name => None,
            // Anybody's of that name.
            Trace::LastName => Some(false),
        };
        Self {
            kind: named.kind.to_owned(),
            id: named.id,
            title: named.title,
            field: named.field,
            sentence: named.sentence,
            trace: named.trace.as_str(),
            sure: named.sure,
            replace,
        }
    }
}

/// Somebody who would be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErasePerson {
    /// Identity.
    pub id: Id,
    /// First and last name.
    pub name: String,
}

/// A file that can't be searched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnsearchedFile {
    /// What it is called.
    pub name: String,
    /// What the record is called that it belongs to.
    pub subject: String,
}

/// What goes when people are erased, and what can't be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErasePreview {
    /// Who.
    pub people: Vec<ErasePerson>,
    /// By kind, how many records refer to them; and `draft`, `history` (steps) and `import_reject` (rows).
    pub counts: BTreeMap<String, u64>,
    /// Texts that name them, to choose of each.
    pub named_in: Vec<NamedPlace>,
    /// The first files that can't be searched, such as scans.
    pub unsearched: Vec<UnsearchedFile>,
    /// How many of these there are.
    pub unsearched_total: u64,
    /// Copies in the list that may hold them.
    pub copies: u64,
    /// The last day that one of these is there, `YYYY-MM-DD`.
    pub copies_until: Option<String>,
    /// Other workspace files in the folder of this one.
    pub beside: Vec<String>,
    /// Entries that went to the national team and name them; they stay as they are.
    pub sent: u64,
    /// Entries that name them and have to go yet; they go as they are.
    pub waiting: u64,
}

/// What is chosen of one text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct EraseChoice {
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// The field.
    pub field: String,
    /// They go from it; else their name stays there.
    pub replace: bool,
}

/// Who was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErasedPeople {
    /// How many people.
    pub people: u64,
    /// From how many texts they went.
    pub texts: u64,
    /// What is left of them on the disk goes as soon as nothing else reads the file.
    pub unfinished: bool,
}

/// People whose reason to be kept lapsed, deleted ones too.
pub fn lapsed(app: &App) -> Result<Vec<Id>> {
    app.store()?.lapsed(&app.today().to_string())
}

/// What goes when these people are erased.
pub fn preview(app: &App, ids: &[Id]) -> Result<ErasePreview> {
    let store = app.store()?;
    let traces = store.read(|r| r.traces(ids))?;
    let copies = store.backups();
    // The newest is gone last.
    let until = copies.iter().map(|one| one.at).max();
    let named = traces.unsearched.iter().take(NAMED);
    Ok(ErasePreview {
        people: traces
            .people
            .into_iter()
            .map(|(id, name)| ErasePerson { id, name })
            .collect(),
        counts: traces.counts,
        named_in: traces.named_in.into_iter().map(NamedPlace::from).collect(),
        unsearched: named
            .map(|file| UnsearchedFile {
                name: file.name.clone(),
                subject: file.subject.clone(),
            })
            .collect(),
        unsearched_total: traces.unsearched.len() as u64,
        copies: copies.len() as u64,
        copies_until: until.map(|at| amsterdam_day(at + COPIES_KEPT).to_string()),
        beside: beside(store.path()),
        sent: traces.sent,
        waiting: traces.waiting,
    })
}

/// Workspace files in the folder of a workspace that aren't it: copies that were made by hand, and what was
/// put aside because it was damaged.
fn beside(path: &Path) -> Vec<String> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<String> = entries
        .map(|entry| entry.path())
        .filter(|one| one != path && one.extension().is_some_and(|ending| ending == EXTENSION))
        .map(|one| crate::file_name(&one))
        .collect();
    found.sort();
    found
}

/// Erases people. It can't be taken back.
pub fn erase(app: &App, ids: &[Id], choices: Vec<EraseChoice>) -> Result<ErasedPeople> {
    let choices: Choices = choices
        .into_iter()
        .map(|one| {
            (
                format!("{}/{}/{}", one.kind, one.id, one.field),
                one.replace,
            )
        })
        .collect();
    let store = app.store()?;
    let done = store.erase(ids, &choices)?;
    remember(app, &store);
    Ok(ErasedPeople {
        people: done.people,
        texts: done.texts,
        unfinished: done.unfinished,
    })
}

type Lists = BTreeMap<String, BTreeSet<Entry>>;

/// Somebody who was erased, in the list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
struct Entry(Erased);

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.id.cmp(&other.0.id)
    }
}

/// Everybody who was ever erased on this laptop, of whichever workspace. They are never forgotten: a copy from
/// before may lie anywhere, and a random id says nothing of anybody.
pub(crate) fn remembered(app: &App) -> Vec<Erased> {
    let lists = lists(&app.home).unwrap_or_default();
    lists.into_values().flatten().map(|one| one.0).collect()
}

/// Nothing when there is a list that can't be read.
fn lists(home: &Path) -> Option<Lists> {
    match std::fs::read(home.join(FILE)) {
        Ok(bytes) => serde_json::from_slice(&bytes).ok(),
        Err(error) => (error.kind() == std::io::ErrorKind::NotFound).then(Lists::new),
    }
}

/// Notes who was erased from a workspace, by ids alone, so that a copy from before is put back without them.
/// The workspace knows as well: what can't be noted now is noted when it is opened next.
pub(crate) fn remember(app: &App, store: &Store) {
    let noted = store.erased().and_then(|erased| {
        if erased.is_empty() {
            return Ok(());
        }
        let path = app.home.join(FILE);
        let failed = |error: std::io::Error| unwritable(&path, &error);
        let mut all = match lists(&app.home) {
            Some(all) => all,
            None => {
                // Not written over: something in it may be read by who knows how.
                std::fs::rename(&path, app.home.join(format!("{FILE}.damaged"))).map_err(failed)?;
                Lists::new()
            }
        };
        let list = all.entry(store.region()?.id.to_string()).or_default();
        let before = list.len();
        list.extend(erased.into_iter().map(Entry));
        if list.len() == before {
            return Ok(());
        }
        let fresh = app.home.join(format!("{FILE}.new"));
        let json = serde_json::to_vec_pretty(&all)
            .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
        std::fs::write(&fresh, json)
            .and_then(|()| std::fs::rename(&fresh, &path))
            .map_err(failed)
    });
    if let Err(refusal) = noted {
        tracing::warn!(
            code = refusal.code.as_str(),
            "who was erased is not noted yet"
        );
    }
}
