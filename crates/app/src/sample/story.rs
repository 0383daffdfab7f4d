//! What people of the example region wrote down in five years: their network, plans, ambitions and tasks.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;
use tib_domain::{
    Activity, ActivityStatus, Ambition, Code, Id, Member, Organisation, OwnIndicator, OwnValue,
    Partnership, PartnershipStatus, Reach, Record, Refusal, SchoolYear, StatusChange, Task, Term,
    TermList,
};
use tib_monitor::Scope;
use tib_store::Writing;

use super::data::{parts, rows, schools};
use super::{YEARS, ids};
use crate::monitor::{self, MonitorQuery};
use crate::{App, Result};

/// Writes everything, in one transaction.
pub(super) fn write(app: &App, today: NaiveDate, schools: Vec<Organisation>) -> Result<()> {
    let figures = baselines(app, SchoolYear::of(today).0 - YEARS + 1)?;
    app.store()?.write("sample", |w| {
        let mut telling = Telling {
            app,
            today,
            w,
            network: schools
                .into_iter()
                .map(|school| (school.name, school.id))
                .collect(),
            people: BTreeMap::new(),
            labels: BTreeMap::new(),
            subjects: BTreeMap::new(),
            beginnings: Vec::new(),
        };
        telling.organisations()?;
        telling.people()?;
        telling.partnerships()?;
        telling.frame()?;
        telling.activities()?;
        telling.moments()?;
        telling.contributions()?;
        telling.budget()?;
        telling.tasks()?;
        let ambitions = telling.ambitions(&figures)?;
        telling.promises(&ambitions)
    })
}

pub(super) struct Telling<'a, 'w> {
    pub(super) app: &'a App,
    pub(super) today: NaiveDate,
    w: &'a mut Writing<'w>,
    /// Names of organisations and their ids.
    network: Vec<(String, Id)>,
    pub(super) people: BTreeMap<String, Id>,
    /// Labels by their names.
    labels: BTreeMap<String, Id>,
    /// What a task can be about, by its title.
    pub(super) subjects: BTreeMap<String, String>,
    /// How titles of activities begin, and the project that those are part of.
    pub(super) beginnings: Vec<(String, Id)>,
}

#[derive(Deserialize)]
struct OrganisationRow {
    name: String,
    kind: String,
    place: String,
    sectors: String,
    kvk: Option<String>,
    employees: Option<u32>,
    placement: String,
    phone: String,
    labels: String,
    notes: String,
}

#[derive(Deserialize)]
struct PartnershipRow {
    name: String,
    kind: String,
    status: PartnershipStatus,
    themes: String,
    sectors: String,
    members: String,
    start: Option<i64>,
    end: Option<i64>,
    agreement: String,
}

#[derive(Deserialize)]
struct ActivityRow {
    title: String,
    status: ActivityStatus,
    themes: String,
    sectors: String,
    place: String,
    partners: String,
    lead: String,
    when: String,
    days: Option<u64>,
    group: String,
    planned: Option<u32>,
    reached: Option<u32>,
    shared: String,
    results: String,
    last: String,
}

#[derive(Deserialize)]
struct AmbitionRow {
    statement: String,
    theme: String,
    indicator: String,
    from: i32,
    to: i32,
    target: String,
}

#[derive(Deserialize)]
struct TaskRow {
    title: String,
    who: String,
    due: Option<i64>,
    done: Option<i64>,
    about: String,
    milestone: String,
}

impl Telling<'_, '_> {
    pub(super) fn create<R: Record>(&mut self, record: &R) -> Result<()> {
        self.w.create(record, record.check())
    }

    fn organisations(&mut self) -> Result<()> {
        for row in rows::<OrganisationRow>(include_str!("data/organisations.csv")) {
            let organisation = Organisation {
                id: self.app.new_id(),
                name: row.name,
                kinds: ids("organisation_kind", &[&row.kind]),
                sectors: terms("sector", &row.sectors),
                labels: self.labels(&row.labels)?,
                place: row.place,
                kvk: row.kvk,
                employees: row.employees,
                work_placement: !row.placement.is_empty(),
                phone: row.phone,
                notes: row.notes,
                ..Organisation::default()
            };
            self.create(&organisation)?;
            self.network.push((organisation.name, organisation.id));
        }
        Ok(())
    }

    /// Labels by their names; each is made where it is named first.
    pub(super) fn labels(&mut self, names: &str) -> Result<Vec<Id>> {
        let mut ids = Vec::new();
        for name in parts(names, ',') {
            let known = self.labels.get(name).cloned();
            let id = match known {
                Some(id) => id,
                None => {
                    let label = Term::regional(TermList::Label, self.app.new_id(), name);
                    self.create(&label)?;
                    self.labels.insert(name.to_owned(), label.id.clone());
                    label.id
                }
            };
            ids.push(id);
        }
        Ok(ids)
    }

    /// The organisation that has this in its name.
    pub(super) fn organisation(&self, part: &str) -> Result<Id> {
        let found = self.network.iter().find(|(name, _)| name.contains(part));
        let found = found.map(|(_, id)| id.clone());
        found.ok_or_else(|| Refusal::new(Code::NotFound).with("name", part))
    }

    pub(super) fn day(&self, from_today: i64) -> Option<NaiveDate> {
        self.today
            .checked_add_signed(chrono::Duration::days(from_today))
    }

    fn partnerships(&mut self) -> Result<()> {
        for row in rows::<PartnershipRow>(include_str!("data/partnerships.csv")) {
            let members = parts(&row.members, ',').map(|member| {
                let (name, role) = member.split_once(": ").unwrap_or((member, ""));
                Ok(Member {
                    organisation: self.organisation(name)?,
                    role: role.to_owned(),
                    ..Member::default()
                })
            });
            let partnership = Partnership {
                id: self.app.new_id(),
                members: members.collect::<Result<_>>()?,
                name: row.name,
                kind: Id::new(format!("partnership_kind:{}", row.kind)),
                themes: terms("theme", &row.themes),
                sectors: terms("sector", &row.sectors),
                start: row.start.and_then(|days| self.day(days)),
                end: row.end.and_then(|days| self.day(days)),
                status: row.status,
                agreement: row.agreement,
                renews: None,
            };
            self.create(&partnership)?;
            let subject = format!("partnership/{}", partnership.id);
            self.subjects.insert(partnership.name, subject);
        }
        Ok(())
    }

    /// The day of `-2 05-13`, in the school year of two years ago, or of so many days from today.
    fn start(&self, when: &str) -> Option<NaiveDate> {
        let Some((year, day)) = when.split_once(' ') else {
            return self.day(when.parse().ok()?);
        };
        let (month, day) = day.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        let (first, _) =
            SchoolYear(SchoolYear::of(self.today).0 + year.parse::<i32>().ok()?).days();
        let year = first.year() + i32::from(month < first.month());
        NaiveDate::from_ymd_opt(year, month, day)
    }

    fn activities(&mut self) -> Result<()> {
        for row in rows::<ActivityRow>(include_str!("data/activities.csv")) {
            let start = self.start(&row.when);
            let end = row.days.and_then(|days| {
                start.and_then(|start| start.checked_add_days(Days::new(days.saturating_sub(1))))
            });
            let partners = parts(&row.partners, ',').map(|name| self.organisation(name));
            let is_cancelled = row.status == ActivityStatus::Cancelled;
            let (reason, lessons) = if is_cancelled {
                (row.last, String::new())
            } else {
                (String::new(), row.last)
            };
            let project = self.project_of(&row.title);
            let activity = Activity {
                partners: partners.collect::<Result<_>>()?,
                lead: self.person(&row.lead)?,
                id: self.app.new_id(),
                title: row.title,
                project,
                themes: terms("theme", &row.themes),
                sectors: terms("sector", &row.sectors),
                start,
                end,
                depends_on: Vec::new(),
                status: row.status,
                status_log: self.steps(row.status, start, end, &reason),
                place: row.place,
                reach: vec![Reach {
                    school_year: SchoolYear::of(start.unwrap_or(self.today)).0,
                    target_group: Id::new(format!("target_group:{}", row.group)),
                    planned: row.planned,
                    reached: row.reached,
                    ..Reach::default()
                }],
                results: row.results,
                lessons,
                shareable: !row.shared.is_empty(),
            };
            self.create(&activity)?;
            let subject = format!("activity/{}", activity.id);
            self.subjects.insert(activity.title, subject);
        }
        Ok(())
    }

    /// The project whose activities begin so.
    fn project_of(&self, title: &str) -> Option<Id> {
        let of = self
            .beginnings
            .iter()
            .find(|(beginning, _)| title.starts_with(beginning.as_str()));
        of.map(|(_, project)| project.clone())
    }

    /// How an activity came to its status: planned some weeks before it began.
    fn steps(
        &self,
        status: ActivityStatus,
        start: Option<NaiveDate>,
        end: Option<NaiveDate>,
        reason: &str,
    ) -> Vec<StatusChange> {
        use ActivityStatus::{Cancelled, Done, Idea, Planned, Running};
        let Some((start, end)) = start.zip(end) else {
            return Vec::new();
        };
        let taken = match status {
            Idea => &[][..],
            Planned => &[(Planned, start - Days::new(70))],
            Running => &[(Planned, start - Days::new(70)), (Running, start)],
            Done => &[
                (Planned, start - Days::new(70)),
                (Running, start),
                (Done, end + Days::new(6)),
            ],
            Cancelled => &[
                (Planned, start - Days::new(70)),
                (Cancelled, start - Days::new(12)),
            ],
        };
        let step = |(status, on): &(ActivityStatus, NaiveDate)| StatusChange {
            status: *status,
            on: (*on).min(self.today),
            reason: Some(reason)
                .filter(|_| *status == Cancelled)
                .unwrap_or_default()
                .to_owned(),
            ..StatusChange::default()
        };
        taken.iter().map(step).collect()
    }

    fn tasks(&mut self) -> Result<()> {
        for row in rows::<TaskRow>(include_str!("data/tasks.csv")) {
            let task = Task {
                id: self.app.new_id(),
                who: self.person(&row.who)?,
                title: row.title,
                due: row.due.and_then(|days| self.day(days)),
                done: row.done.and_then(|days| self.day(days)),
                subject: self.subjects.get(&row.about).cloned(),
                milestone: row.milestone == "x",
            };
            self.create(&task)?;
        }
        Ok(())
    }

    /// Figures of the region's own, and what it wants to reach.
    fn ambitions(&mut self, figures: &BTreeMap<String, f64>) -> Result<Vec<Ambition>> {
        let last = SchoolYear::of(self.today).0;
        let mut baselines = figures.clone();
        let mut girls = Id::default();
        let mut told = Vec::new();
        for (name, definition, source, values) in own_figures(last) {
            let own = OwnIndicator {
                id: self.app.new_id(),
                name: name.to_owned(),
                definition: definition.to_owned(),
                source: source.to_owned(),
                values,
                ..OwnIndicator::default()
            };
            self.create(&own)?;
            if girls.is_empty()
                && let Some(first) = own.values.first()
            {
                baselines.insert(GIRLS.to_owned(), first.value);
                girls = own.id;
            }
        }
        for row in rows::<AmbitionRow>(include_str!("data/ambitions.csv")) {
            let Some(baseline_value) = baselines.get(&row.indicator).copied() else {
                continue;
            };
            let more = row
                .target
                .strip_prefix('+')
                .and_then(|more| more.strip_suffix('%'));
            let target_value = match more.and_then(|more| more.parse::<f64>().ok()) {
                Some(percent) => (baseline_value * (1.0 + percent / 100.0)).round(),
                None => row.target.parse().unwrap_or(baseline_value),
            };
            let ambition = Ambition {
                id: self.app.new_id(),
                statement: row.statement,
                theme: terms("theme", &row.theme).pop(),
                indicator: if row.indicator == GIRLS {
                    girls.to_string()
                } else {
                    row.indicator
                },
                baseline_year: last + row.from,
                baseline_value,
                target_year: last + row.to,
                target_value,
                ..Ambition::default()
            };
            self.create(&ambition)?;
            told.push(ambition);
        }
        Ok(told)
    }
}

/// What the table of ambitions calls the first of the region's own figures.
const GIRLS: &str = "girls";

/// Figures of the region's own: name, what is counted, source, values of five years.
fn own_figures(last: i32) -> [(&'static str, &'static str, &'static str, Vec<OwnValue>); 2] {
    let years = last - YEARS + 1..=last;
    let value = |school_year, value| OwnValue { school_year, value };
    let girls = years.clone().map(|year| {
        let (mut all, mut girls) = (0, 0);
        for school in schools().iter().filter(|school| school.is_in_region()) {
            let (technical, of_them) = school.technical(year - last);
            all += technical;
            girls += of_them;
        }
        value(
            year,
            (f64::from(girls * 1000) / f64::from(all)).round() / 10.0,
        )
    });
    let places = [34.0, 41.0, 39.0, 52.0, 58.0];
    [
        (
            "Meisjes in de technische profielen",
            "Van elke honderd leerlingen die in klas 3 van bb, kb of gl een technisch profiel doen, zo veel meisjes.",
            "DUO, leerlingen per vestiging; zelf geteld",
            girls.collect(),
        ),
        (
            "Leerwerkplekken bij bedrijven",
            "Plekken die op 1 oktober bezet zijn door leerlingen en studenten uit de regio.",
            "Eigen telling bij de bedrijven",
            years
                .zip(places)
                .map(|(year, places)| value(year, places))
                .collect(),
        ),
    ]
}

/// The region's figures of a school year, by indicator, that ambitions begin from.
fn baselines(app: &App, year: i32) -> Result<BTreeMap<String, f64>> {
    let about = ["vmbo_intake_tech", "vmbo_tl_tech_share", "mbo_stock_tech"];
    let figures = monitor::monitor(app, &MonitorQuery::of(&about))?
        .figures
        .into_iter();
    Ok(figures
        .filter(|figure| figure.scope == Scope::Region && figure.school_year == year)
        .filter_map(|figure| Some((figure.indicator.clone(), figure.value?)))
        .collect())
}

pub(super) fn terms(list: &str, codes: &str) -> Vec<Id> {
    ids(list, &codes.split_whitespace().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::data::count;

    #[test]
    fn every_row_can_be_read() {
        fn read<T: serde::de::DeserializeOwned>(text: &str) {
            assert_eq!(rows::<T>(text).len(), count(text), "{text}");
        }
        read::<OrganisationRow>(include_str!("data/organisations.csv"));
        read::<PartnershipRow>(include_str!("data/partnerships.csv"));
        read::<ActivityRow>(include_str!("data/activities.csv"));
        read::<AmbitionRow>(include_str!("data/ambitions.csv"));
        read::<TaskRow>(include_str!("data/tasks.csv"));
    }
}
