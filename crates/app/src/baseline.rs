//! The plan as it was on a day, beside the plan of now. Nothing has to be kept for it: history knows every change.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use tib_domain::{Activity, ActivityStatus, Id, ListQuery, SchoolYear, amsterdam_midnight};
use ts_rs::TS;

use crate::plan::{ActivityBar, every};
use crate::{App, Result};

/// The plan of a day beside that of now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Baseline {
    /// The day, at its end.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// The activities of now that were in the plan then, as they were.
    pub was: Vec<Was>,
    /// Those of now that came since.
    pub added: Vec<Id>,
    /// Titles of those that were in the plan of the years that are asked for and aren't any more: moved to other years.
    pub left: Vec<String>,
    /// Titles of those that were in it and were deleted since.
    pub gone: Vec<String>,
    /// More than years is asked for: nobody knows what else would have been in such a list then.
    pub some: bool,
    /// Nothing was written down yet on that day.
    pub before_all: bool,
}

/// An activity as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Was {
    /// Which activity.
    pub id: Id,
    /// Its first day then.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Its last day then.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it had come.
    pub status: ActivityStatus,
    /// By how many days its end, or else its first day, has moved since; 0 when it stands where it stood, none when it
    /// got its days or lost them.
    pub moved: Option<i64>,
}

/// The plan at the end of a day, of the activities that a question is about now.
pub fn baseline(app: &App, query: &ListQuery, on: NaiveDate) -> Result<Baseline> {
    let end = on.checked_add_days(Days::new(1)).unwrap_or(on);
    app.read(|r| {
        let now = every::<ActivityBar>(r, query, app.today())?;
        let then = r.as_of::<Activity>(amsterdam_midnight(end))?;
        let (mut was, mut added) = (Vec::new(), Vec::new());
        for bar in &now {
            match then.changed.get(&bar.id) {
                None => was.push(as_it_was(bar, bar.start, bar.end, bar.status)),
                Some(Some(before)) => {
                    was.push(as_it_was(bar, before.start, before.end, before.status));
                }
                Some(None) => added.push(bar.id.clone()),
            }
        }
        let mut asked = query.filters.clone();
        let years = asked.remove("year").or(asked.remove("touches"));
        let year = years.and_then(|years| years.first()?.parse().ok());
        let some = !query.words.trim().is_empty() || !asked.values().all(Vec::is_empty);
        let was_asked = |activity: &&Activity| {
            !some && year.is_none_or(|year| SchoolYear(year).touches(activity.start, activity.end))
        };
        let here: BTreeSet<&Id> = now.iter().map(|bar| &bar.id).collect();
        let others = then.changed.iter().filter(|(id, _)| !here.contains(id));
        let left = others.filter_map(|(_, before)| before.as_ref());
        let titles = |one: &Activity| one.title.clone();
        Ok(Baseline {
            on,
            before_all: then.before_all,
            left: left.filter(was_asked).map(titles).collect(),
            gone: then.gone.iter().filter(was_asked).map(titles).collect(),
            some,
            was,
            added,
        })
    })
}

fn as_it_was(
    now: &ActivityBar,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    status: ActivityStatus,
) -> Was {
    let moved = |then: Option<NaiveDate>, now: Option<NaiveDate>| {
        then.zip(now).map(|(then, now)| (now - then).num_days())
    };
    let moved = if (start, end) == (now.start, now.end) {
        Some(0)
    } else {
        moved(end.or(start), now.end.or(now.start))
            .filter(|days| *days != 0)
            .or_else(|| moved(start, now.start))
    };
    Was {
        id: now.id.clone(),
        start,
        end,
        status,
        moved,
    }
}
