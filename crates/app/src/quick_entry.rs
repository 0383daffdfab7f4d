//! An activity in one line: read with the names that this workspace has, ready to be made.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Weak};

use serde::{Deserialize, Serialize};
use tib_domain::{
    Activity, Changes, Code, Id, Kind, ListQuery, MOST_LINES, Organisation, Project, Reach, Record,
    Refusal, SchoolYear, Term, TermList, difference, fold,
};
pub use tib_quick_entry::{Chosen, Doubt, Part, Reading, Said, Value, Why};
use tib_quick_entry::{Named, Vocabulary};
use tib_store::{Reading as Store, Store as File};
use ts_rs::TS;

use crate::records::{self, Line};
use crate::{App, Language, Result, locked};

/// Longer lines aren't lines.
const LONGEST: usize = 1000;

/// An activity as a line says it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuickActivity {
    /// What was read, and what is doubtful.
    pub reading: Reading,
    /// What the organisations, projects and terms of it are called.
    #[ts(type = "Record<string, string>")]
    pub names: BTreeMap<Id, String>,
    /// The activity, under a new identity; kept by nobody yet.
    pub activity: Activity,
    /// What it has that an empty one hasn't, as making it asks for.
    #[ts(type = "Record<string, FieldChange>")]
    pub changes: Changes,
}

/// Reads an activity in a line of plain Dutch or English. Names are in that language; nothing is
/// changed.
pub fn read(app: &App, language: Language, line: &str, said: &Said) -> Result<QuickActivity> {
    let length = line.chars().count();
    if length > LONGEST {
        return Err(Refusal::new(Code::TextTooLong)
            .on("line")
            .with("length", length)
            .with("most", LONGEST));
    }
    let known = known(app)?;
    let reading = tib_quick_entry::read(line, app.today(), &known.vocabulary, said);
    let activity = activity(app, &reading);
    let names = ids(&reading)
        .filter_map(|id| {
            let name = known.names.get(id)?;
            Some((
                id.clone(),
                name.in_language(language == Language::En).to_owned(),
            ))
        })
        .collect();
    Ok(QuickActivity {
        names,
        changes: difference(
            Activity::KIND,
            &records::to_fields(&Activity::default())?,
            &records::to_fields(&activity)?,
        ),
        activity,
        reading,
    })
}

/// The activity of a reading.
fn activity(app: &App, reading: &Reading) -> Activity {
    let mut activity = Activity {
        id: app.new_id(),
        title: reading.title.clone(),
        ..Activity::default()
    };
    let add = |list: &mut Vec<Id>, id: &Id| {
        if !list.contains(id) {
            list.push(id.clone());
        }
    };
    for part in &reading.parts {
        match &part.value {
            Value::When { start, end } => (activity.start, activity.end) = (*start, *end),
            Value::Project { id } => activity.project = Some(id.clone()),
            Value::Partner { id } => add(&mut activity.partners, id),
            Value::Theme { id } => add(&mut activity.themes, id),
            Value::Sector { id } => add(&mut activity.sectors, id),
            Value::Reach { .. } => {}
        }
    }
    let day = activity
        .start
        .or(activity.end)
        .unwrap_or_else(|| app.today());
    for part in &reading.parts {
        if let Value::Reach {
            target_group,
            planned,
        } = &part.value
        {
            activity.reach.push(Reach {
                id: app.new_id(),
                school_year: SchoolYear::of(day).0,
                target_group: target_group.clone(),
                planned: Some(*planned),
                reached: None,
            });
        }
    }
    activity
}

fn ids(reading: &Reading) -> impl Iterator<Item = &Id> {
    let parts = reading
        .parts
        .iter()
        .flat_map(|part| part.also.iter().chain([&part.value]));
    let doubts = reading.doubts.iter().flat_map(|doubt| &doubt.readings);
    parts.chain(doubts).filter_map(|value| match value {
        Value::When { .. } => None,
        Value::Partner { id }
        | Value::Project { id }
        | Value::Theme { id }
        | Value::Sector { id } => Some(id),
        Value::Reach { target_group, .. } => Some(target_group),
    })
}

/// What an organisation or project is called, without the rest of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct OrganisationName {
    id: Id,
    name: String,
    full_name: String,
    place: String,
}

impl Line for OrganisationName {
    const KIND: &'static Kind = Organisation::KIND;
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct ProjectName {
    id: Id,
    title: String,
}

impl Line for ProjectName {
    const KIND: &'static Kind = Project::KIND;
}

/// What something is called, in both languages.
#[derive(Debug)]
struct Name {
    nl: String,
    en: Option<String>,
}

impl Name {
    fn in_language(&self, english: bool) -> &str {
        self.en.as_deref().filter(|_| english).unwrap_or(&self.nl)
    }
}

/// The names of a workspace, until one of them changes: a line is read anew with every word that is typed.
#[derive(Debug)]
pub(crate) struct Known {
    /// Of which workspace, and after how many changes.
    of: (Weak<File>, [u64; 3]),
    vocabulary: Vocabulary,
    names: HashMap<Id, Name>,
}

fn known(app: &App) -> Result<Arc<Known>> {
    let store = app.store()?;
    let counts = store.changes();
    // Counted before they are read: what changes meanwhile is then read again.
    let of = [Organisation::KIND, Project::KIND, Term::KIND]
        .map(|kind| counts.get(kind.name).copied().unwrap_or_default());
    let mut kept = locked(&app.names);
    if let Some(known) = kept.as_ref()
        && known.of.1 == of
        && known.of.0.as_ptr() == Arc::as_ptr(&store)
    {
        return Ok(Arc::clone(known));
    }
    let known = Arc::new(store.read(|r| load(app, r, (Arc::downgrade(&store), of)))?);
    *kept = Some(Arc::clone(&known));
    Ok(known)
}

fn load(app: &App, r: &Store<'_>, of: (Weak<File>, [u64; 3])) -> Result<Known> {
    let organisations: Vec<OrganisationName> = every(app, r)?;
    let projects: Vec<ProjectName> = every(app, r)?;
    let terms: Vec<Term> = r
        .terms(None)?
        .into_iter()
        .filter(|term| term.valid_to.is_none())
        .collect();
    let mut same: HashMap<String, u32> = HashMap::new();
    for one in &organisations {
        *same.entry(fold(&one.name)).or_default() += 1;
    }
    let mut names = HashMap::new();
    for one in &organisations {
        // Two that are called the same are told apart by their place.
        let several = same.get(&fold(&one.name)).is_some_and(|many| *many > 1);
        let name = if several && !one.place.is_empty() {
            format!("{}, {}", one.name, one.place)
        } else {
            one.name.clone()
        };
        names.insert(one.id.clone(), Name { nl: name, en: None });
    }
    for one in &projects {
        let nl = one.title.clone();
        names.insert(one.id.clone(), Name { nl, en: None });
    }
    let lists = [TermList::Theme, TermList::Sector, TermList::TargetGroup];
    for term in terms.iter().filter(|term| lists.contains(&term.list)) {
        let name = Name {
            nl: term.name_nl.clone(),
            en: Some(term.name_en.clone()),
        };
        names.insert(term.id.clone(), name);
    }
    let organisations = organisations.into_iter().map(|one| Named {
        id: one.id,
        name: one.name,
        others: Some(one.full_name)
            .filter(|name| !name.is_empty())
            .into_iter()
            .collect(),
    });
    let projects = projects.into_iter().map(|one| Named {
        id: one.id,
        name: one.title,
        others: Vec::new(),
    });
    Ok(Known {
        of,
        vocabulary: Vocabulary::new(&terms, organisations, projects),
        names,
    })
}

/// Every line of a kind, whatever its order.
fn every<L: Line>(app: &App, r: &Store<'_>) -> Result<Vec<L>> {
    let mut query = ListQuery {
        limit: MOST_LINES,
        ..ListQuery::default()
    };
    let mut lines = Vec::new();
    loop {
        let mut page = r.list::<L>(L::KIND, &query, app.today())?;
        lines.append(&mut page.lines);
        query.after = page.next;
        if query.after.is_none() {
            return Ok(lines);
        }
    }
}
