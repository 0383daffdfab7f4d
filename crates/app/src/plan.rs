//! Activities, tasks, and the lists they are filed under.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{
    Activity, ActivityStatus, Code, Id, Kind, ListQuery, MOST_LINES, Reach, Record, Refusal, Task,
    Term,
};
use tib_store::Reading;
use ts_rs::TS;

use crate::records::{self, Line, Rules};
use crate::{App, Result};

impl Rules for Activity {
    fn check_beside(&self, r: &Reading<'_>) -> Result<Vec<Refusal>> {
        let waits =
            self.depends_on.contains(&self.id) || r.comes_after(&self.depends_on, &self.id)?;
        Ok(waits
            .then(|| Refusal::new(Code::DependencyCycle).on("depends_on"))
            .into_iter()
            .collect())
    }
}

impl Rules for Task {}

/// An activity on the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ActivityBar {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The project that it is part of.
    pub project: Option<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: ActivityStatus,
    /// The activities that must be done before it can begin.
    pub depends_on: Vec<Id>,
}

impl Line for ActivityBar {
    const KIND: &'static Kind = Activity::KIND;
}

/// An activity on the board.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ActivityCard {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The project that it is part of.
    pub project: Option<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: ActivityStatus,
    /// Organisations that take part.
    pub partners: Vec<Id>,
    /// Numbers per school year and target group.
    pub reach: Vec<Reach>,
    /// Its end has passed and it isn't closed.
    pub late: bool,
    /// Where it can go from here.
    pub steps: Vec<ActivityStatus>,
}

impl Line for ActivityCard {
    const KIND: &'static Kind = Activity::KIND;

    fn complete(lines: &mut [Self], _r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        for line in lines {
            line.late = is_late(line.end, line.status, today);
            line.steps = line.status.next().to_vec();
        }
        Ok(())
    }
}

fn is_late(end: Option<NaiveDate>, status: ActivityStatus, today: NaiveDate) -> bool {
    let activity = Activity {
        end,
        status,
        ..Activity::default()
    };
    activity.is_overdue(today)
}

/// Every activity that a question is about, by its first day; its page and order are left aside.
pub fn bars(app: &App, query: &ListQuery) -> Result<Vec<ActivityBar>> {
    app.read(|r| every(r, query, app.today()))
}

/// The same on the board.
pub fn cards(app: &App, query: &ListQuery) -> Result<Vec<ActivityCard>> {
    app.read(|r| every(r, query, app.today()))
}

/// Every record that a question is about, by its first day.
pub(crate) fn every<L: Line>(
    r: &Reading<'_>,
    query: &ListQuery,
    today: NaiveDate,
) -> Result<Vec<L>> {
    let mut query = ListQuery {
        sort: "start".into(),
        after: None,
        limit: MOST_LINES,
        ..query.clone()
    };
    let mut found = Vec::new();
    loop {
        let mut page = r.list::<L>(L::KIND, &query, today)?;
        found.append(&mut page.lines);
        query.after = page.next;
        if query.after.is_none() {
            L::complete(&mut found, r, today)?;
            return Ok(found);
        }
    }
}

/// A task in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TaskLine {
    /// Identity.
    pub id: Id,
    /// What is to be done.
    pub title: String,
    /// The last day for it.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// The contact who does it.
    pub who: Option<Id>,
    /// The day it was done; none while it is open.
    #[ts(type = "string | null")]
    pub done: Option<NaiveDate>,
    /// The record that it is about, `kind/id`.
    pub subject: Option<String>,
    /// A moment that the plan is held against.
    pub milestone: bool,
    /// It is open and its last day has passed.
    pub late: bool,
}

impl Line for TaskLine {
    const KIND: &'static Kind = Task::KIND;

    fn complete(lines: &mut [Self], _r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        for line in lines {
            let task = Task {
                due: line.due,
                done: line.done,
                ..Task::default()
            };
            line.late = task.is_overdue(today);
        }
        Ok(())
    }
}

/// An activity in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ActivityLine {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The project that it is part of.
    pub project: Option<Id>,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: ActivityStatus,
    /// Its end has passed and it isn't closed.
    pub late: bool,
}

impl Line for ActivityLine {
    const KIND: &'static Kind = Activity::KIND;

    fn complete(lines: &mut [Self], _r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        for line in lines {
            line.late = is_late(line.end, line.status, today);
        }
        Ok(())
    }
}

/// Says that tasks are done today, or opens them again: all of them or none, in one step. What is so
/// already stays as it is.
pub fn finish_tasks(app: &App, ids: &[Id], done: bool) -> Result<()> {
    let label = if done { "task-done" } else { "task-open" };
    app.store()?.write(label, |w| {
        for id in ids {
            w.reading().fields(Task::KIND, id)?;
            let before = w.reading().get::<Task>(id)?.unwrap_or_default();
            if before.done.is_some() != done {
                let task = Task {
                    done: done.then(|| app.today()),
                    ..before.clone()
                };
                records::put(app, w, task, Some(&before))?;
            }
        }
        Ok(())
    })
}

/// Every term of every list.
pub fn terms(app: &App) -> Result<Vec<Term>> {
    app.store()?.terms(None)
}

/// All activities, by first day.
pub fn activities(app: &App) -> Result<Vec<Activity>> {
    app.store()?.all()
}

/// The school years that activities begin or end in, the last first.
pub fn years(app: &App) -> Result<Vec<i32>> {
    app.read(|r| r.school_years(Activity::KIND))
}

/// The terms of a list that have these codes (or ids).
pub fn terms_by_code(app: &App, list: &str, codes: &[String]) -> Result<Vec<Id>> {
    let known = terms(app)?;
    codes
        .iter()
        .map(|code| {
            known
                .iter()
                .find(|term| {
                    term.list.as_str() == list && (term.code == *code || term.id.as_str() == code)
                })
                .map(|term| term.id.clone())
                .ok_or_else(|| Refusal::new(Code::TermUnknown).on(list).with("code", code))
        })
        .collect()
}

/// Reads a day, `YYYY-MM-DD`.
pub fn date(field: &str, text: Option<&str>) -> Result<Option<NaiveDate>> {
    text.map(|text| {
        text.parse()
            .map_err(|_| Refusal::new(Code::DateInvalid).on(field).with("date", text))
    })
    .transpose()
}
