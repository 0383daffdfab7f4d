//! Activities as a calendar (`.ics`) that Outlook, Google and phones open. A file that is read again renews what was
//! read before: an activity is known by its id, and its revision grows with every change of what is said of it.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tib_correspondence::{Event, Standing, fits, write_calendar};
use tib_domain::{
    Activity, ActivityStatus, Code, Contact, Hlc, Id, ListQuery, MOST_LINES, Organisation, Project,
    Record, Refusal, SchoolYear, Term,
};
use tib_store::Reading;
use tib_texts::Texts;
use ts_rs::TS;

use crate::export::whole_file;
use crate::naming::{Guard, Purpose};
use crate::{App, Result, unwritable};

/// What an id is made one of this app with; it never changes, or calendars would hold everything twice.
const DOMAIN: &str = "tib-regio";

/// What went into a calendar, and what didn't.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarSaved {
    /// Activities that are in it.
    pub events: u64,
    /// Activities that aren't, since they have no first day.
    pub undated: u64,
    /// Names, addresses and numbers of people that were left out of texts.
    pub names: u64,
}

/// What is read of an activity.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Planned {
    id: Id,
    title: String,
    project: Option<Id>,
    themes: Vec<Id>,
    sectors: Vec<Id>,
    partners: Vec<Id>,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    status: ActivityStatus,
    place: String,
    results: String,
}

/// Writes the activities of a list where the user wants them; nothing when they thought better of it.
pub fn export(app: &App, query: &ListQuery) -> Result<Option<CalendarSaved>> {
    let (text, saved) = calendar(app, query)?;
    let name = app.texts().get("calendar-file");
    let Some(path) = app.ports.dialogs.save(&format!("{name}.ics")) else {
        return Ok(None);
    };
    write(&path, &text)?;
    Ok(Some(saved))
}

/// Writes the activities of a school year, or all of them, into a file.
pub fn export_to(app: &App, path: &Path, school_year: Option<i32>) -> Result<CalendarSaved> {
    let mut query = ListQuery::default();
    if let Some(year) = school_year {
        if !SchoolYear(year).is_plausible() {
            return Err(Refusal::new(Code::YearImplausible)
                .on("year")
                .with("year", year));
        }
        query = query.with("year", year);
    }
    let (text, saved) = calendar(app, &query)?;
    write(path, &text)?;
    Ok(saved)
}

fn write(path: &Path, text: &str) -> Result<()> {
    whole_file(path, |file| {
        file.write_all(text.as_bytes())
            .map_err(|error| unwritable(path, &error))
    })
}

fn calendar(app: &App, query: &ListQuery) -> Result<(String, CalendarSaved)> {
    app.read(|r| {
        let mut said = Said::new(r, app.texts())?;
        let (mut events, mut undated) = (Vec::new(), 0);
        let mut query = ListQuery {
            limit: MOST_LINES,
            after: None,
            ..query.clone()
        };
        loop {
            let page = r.list::<Planned>(Activity::KIND, &query, app.today())?;
            said.names.extend(page.names);
            for line in &page.lines {
                match line.start.filter(|day| fits(*day)) {
                    Some(first) => events.push(said.event(line, first)),
                    None => undated += 1,
                }
            }
            match page.next {
                Some(next) => query.after = Some(next),
                None => break,
            }
        }
        let text = write_calendar(&r.region()?.name, &events);
        let saved = CalendarSaved {
            events: events.len() as u64,
            undated,
            names: said.guard.found().len() as u64,
        };
        Ok((text, saved))
    })
}

/// What is said of activities, in words, and when each of the words last changed.
struct Said<'a> {
    texts: &'a Texts,
    guard: Guard<'a>,
    terms: BTreeMap<Id, Term>,
    names: BTreeMap<Id, String>,
    stamps: BTreeMap<Id, String>,
    /// When somebody was last written down or changed: what stays out follows from who is known.
    people: Option<Hlc>,
}

impl<'a> Said<'a> {
    fn new(r: &Reading<'_>, texts: &'a Texts) -> Result<Self> {
        let mut stamps = BTreeMap::new();
        for kind in [
            Activity::KIND,
            Project::KIND,
            Organisation::KIND,
            Term::KIND,
        ] {
            stamps.extend(r.stamps(kind)?);
        }
        let terms = r.terms(None)?.into_iter();
        let people = r.stamps(Contact::KIND)?.into_iter();
        Ok(Self {
            people: people.filter_map(|(_, stamp)| Hlc::parse(&stamp)).max(),
            texts,
            guard: Guard::new(r, Purpose::Calendar, texts)?,
            terms: terms.map(|term| (term.id.clone(), term)).collect(),
            names: BTreeMap::new(),
            stamps,
        })
    }

    fn event(&self, line: &Planned, first: NaiveDate) -> Event {
        let checked = |text: &str| self.guard.check(&line.id, &line.title, text);
        let named = |id: &Id| self.names.get(id).cloned().unwrap_or_default();
        let mut text = Vec::new();
        if let Some(project) = &line.project {
            let name = [("name", checked(&named(project)))];
            text.push(self.texts.with("calendar-project", &name));
        }
        if !line.partners.is_empty() {
            let names: Vec<String> = line.partners.iter().map(named).collect();
            let names = [("names", names.join(", "))];
            text.push(self.texts.with("calendar-partners", &names));
        }
        text.push(checked(&line.results));
        let filed = line.themes.iter().chain(&line.sectors);
        Event {
            uid: format!("{}@{DOMAIN}", line.id),
            title: checked(&line.title),
            text: text.join("\n"),
            place: checked(&line.place),
            categories: filed.map(|id| self.term(id)).collect(),
            first,
            last: line.end.filter(|day| fits(*day)).unwrap_or(first),
            standing: match line.status {
                ActivityStatus::Idea => Standing::Tentative,
                ActivityStatus::Planned | ActivityStatus::Running | ActivityStatus::Done => {
                    Standing::Confirmed
                }
                ActivityStatus::Cancelled => Standing::Cancelled,
            },
            changed: self.changed(line),
        }
    }

    fn term(&self, id: &Id) -> String {
        let term = self.terms.get(id);
        term.map_or_else(|| id.to_string(), |term| self.guard.term(term))
    }

    /// When an activity, a name that is said with it, or anybody whose name may stay out, was last changed.
    fn changed(&self, line: &Planned) -> DateTime<Utc> {
        let lists = [&line.themes, &line.sectors, &line.partners];
        let others = lists.into_iter().flatten().chain(&line.project);
        let stamps = std::iter::once(&line.id)
            .chain(others)
            .filter_map(|id| Hlc::parse(self.stamps.get(id)?))
            .chain(self.people);
        let last = stamps.max().unwrap_or_default();
        DateTime::from_timestamp_millis(last.millis).unwrap_or_default()
    }
}
