//! Activities once more: a year of them in another year, or one of them every week. Days of the week stay what they
//! were, since everything moves by whole weeks; what would begin in a holiday gives way by whole weeks.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use tib_domain::{
    Activity, ActivityStatus, BudgetLine, Code, Evidence, Id, ListQuery, Reach, Record, Refusal,
    SchoolYear, Task,
};
use tib_store::{Reading, Writing};
use ts_rs::TS;

use crate::days_off::{DayOff, days_off_in, has_holidays};
use crate::plan::{ActivityBar, every};
use crate::records::{Line, put};
use crate::{App, Result};

/// A year of the plan in another year.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct YearCopy {
    /// Which activities; its years are left aside.
    pub query: ListQuery,
    /// First year of the school year that they begin in.
    pub from: i32,
    /// First year of the school year that they go to.
    pub to: i32,
    /// Activities that aren't to be copied.
    pub leave: Vec<Id>,
    /// Their tasks and milestones go along, open.
    pub tasks: bool,
    /// Their budget lines of that year go along, with what was budgeted alone.
    pub budget: bool,
}

/// One activity again and again.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct Repeat {
    /// Which activity.
    pub id: Id,
    /// Weeks between two of them.
    pub weeks: u32,
    /// How often it comes again.
    pub times: u32,
    /// Those that would begin in a holiday are left out.
    pub skip_days_off: bool,
}

/// An activity as it would stand in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlannedCopy {
    /// The activity that it is made of.
    pub of: Id,
    /// Its title.
    pub title: String,
    /// How far the first one has come.
    pub status: ActivityStatus,
    /// First and last day of the first one, and of the copy.
    pub was: CopyDays,
    /// First and last day of the copy.
    pub becomes: CopyDays,
    /// The holiday that it gives way to.
    pub gives_way_to: Option<String>,
    /// The holiday that it would begin in all the same: there is no day in the year that isn't in one.
    pub falls_in: Option<String>,
}

/// Days of an activity; one that has a single day has one of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct CopyDays {
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
}

/// What copying would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopyPreview {
    /// By their first day.
    pub copies: Vec<PlannedCopy>,
    /// How many have no day, and stay where they are.
    pub undated: u64,
    /// Some holiday of the schools is known in the year that they go to.
    pub knows_holidays: bool,
    /// How many activities are in that year already.
    pub there: u64,
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Copied {
    /// Activities.
    pub activities: u64,
    /// Tasks and milestones that went along.
    pub tasks: u64,
    /// Budget lines that went along.
    pub budget_lines: u64,
    /// Organisations, people and projects that are gone, and that copies go without.
    pub without: u64,
}

impl CopyDays {
    fn of(bar: &ActivityBar) -> Self {
        Self {
            start: bar.start,
            end: bar.end,
        }
    }

    /// The day that it begins, as far as known.
    fn first(self) -> Option<NaiveDate> {
        self.start.or(self.end)
    }

    fn moved(self, days: i64) -> Self {
        let moved = |day: NaiveDate| day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day);
        Self {
            start: self.start.map(moved),
            end: self.end.map(moved),
        }
    }
}

/// The holiday that a day is in.
fn holiday(off: &[DayOff], day: Option<NaiveDate>) -> Option<&DayOff> {
    day.and_then(|day| off.iter().find(|one| one.has(day)))
}

/// An activity in another school year. Whole weeks may bring a day just over the edge of the year: then a week less or
/// more. What begins with the year or ends with it does so again.
fn in_year(was: CopyDays, days: i64, from: SchoolYear, to: SchoolYear) -> CopyDays {
    let ((first, last), (to_first, to_last)) = (from.days(), to.days());
    let snapped = |was: Option<NaiveDate>, moved: Option<NaiveDate>| match was {
        Some(day) if day == first => Some(to_first),
        Some(day) if day == last => Some(to_last),
        _ => moved,
    };
    let placed = |days: i64| {
        let moved = was.moved(days);
        CopyDays {
            start: snapped(was.start, moved.start),
            end: snapped(was.end, moved.end),
        }
    };
    let stays = |was: Option<NaiveDate>, becomes: Option<NaiveDate>| {
        was.zip(becomes).is_none_or(|(was, becomes)| {
            !(first..=last).contains(&was) || (to_first..=to_last).contains(&becomes)
        })
    };
    let fits = |one: &CopyDays| {
        stays(was.start, one.start)
            && stays(was.end, one.end)
            && one
                .start
                .zip(one.end)
                .is_none_or(|(start, end)| start <= end)
    };
    let found = [0, 7, -7]
        .map(|more| placed(days + more))
        .into_iter()
        .find(fits);
    found.unwrap_or_else(|| {
        let within = |day: Option<NaiveDate>| day.map(|day| day.clamp(to_first, to_last));
        let moved = was.moved(days);
        CopyDays {
            start: within(moved.start),
            // What went on in the next year does so still.
            end: was
                .end
                .filter(|end| *end > last)
                .map_or_else(|| within(moved.end), |_| moved.end),
        }
    })
}

/// Moves what would begin in a holiday on by weeks, or back where that isn't in the school year any more. What was in
/// a holiday itself stays.
fn give_way(
    was: CopyDays,
    to: CopyDays,
    year: SchoolYear,
    off: &[DayOff],
) -> (CopyDays, Option<String>, Option<String>) {
    let Some(found) = holiday(off, to.first()) else {
        return (to, None, None);
    };
    if holiday(off, was.first()).is_some() {
        return (to, None, None);
    }
    let (first, last) = year.days();
    let later = (1..=12).map(|weeks| to.moved(7 * weeks));
    let earlier = (1..=12).map(|weeks| to.moved(-7 * weeks));
    let free = later.chain(earlier).find(|days| {
        let day = days.first();
        holiday(off, day).is_none() && day.is_some_and(|day| (first..=last).contains(&day))
    });
    let name = found.name.clone();
    match free {
        Some(free) => (free, Some(name), None),
        None => (to, None, Some(name)),
    }
}

/// What copying a year would do; nothing changes.
pub fn preview_year(app: &App, ask: &YearCopy) -> Result<CopyPreview> {
    app.read(|r| planned_year(app, r, ask))
}

fn planned_year(app: &App, r: &Reading<'_>, ask: &YearCopy) -> Result<CopyPreview> {
    let (from, to) = (SchoolYear(ask.from), SchoolYear(ask.to));
    for (field, year) in [("from", from), ("to", to)] {
        if !year.is_plausible() {
            let refusal = Refusal::new(Code::YearImplausible).on(field);
            return Err(refusal.with("year", year.0));
        }
    }
    if from == to {
        return Err(Refusal::new(Code::CopyToSameYear).on("to"));
    }
    let days = (to.first_monday() - from.first_monday()).num_days();
    let (least, most) = (from.min(to).days().0, from.max(to).days().1);
    // What gives way may go over the edge of the year by its length.
    let off = days_off_in(r, app.texts(), least, most)?;
    let mut query = ask.query.clone();
    for years in ["year", "touches"] {
        query.filters.remove(years);
    }
    let dated = every::<ActivityBar>(r, &query.clone().with("year", from.0), app.today())?;
    let undated = every::<ActivityBar>(
        r,
        &query.with("start", "none").with("end", "none"),
        app.today(),
    )?
    .len() as u64;
    let (first, last) = from.days();
    let copies = dated
        .iter()
        .filter(|bar| {
            let begins = CopyDays::of(bar).first();
            begins.is_some_and(|day| (first..=last).contains(&day))
        })
        .map(|bar| {
            let was = CopyDays::of(bar);
            let becomes = in_year(was, days, from, to);
            // What begins with the school year is of the whole year: no summer holiday is in its way.
            let (becomes, gives_way_to, falls_in) = if was.first() == Some(first) {
                (becomes, None, None)
            } else {
                give_way(was, becomes, to, &off)
            };
            PlannedCopy {
                of: bar.id.clone(),
                title: bar.title.clone(),
                status: bar.status,
                was,
                becomes,
                gives_way_to,
                falls_in,
            }
        })
        .collect();
    let there = ListQuery {
        limit: 0,
        ..ListQuery::default()
    };
    let there = r.list::<ActivityBar>(ActivityBar::KIND, &there.with("year", to.0), app.today())?;
    Ok(CopyPreview {
        copies,
        undated,
        knows_holidays: has_holidays(&off, to),
        there: there.total,
    })
}

/// Copies a year of the plan, in one step.
pub fn copy_year(app: &App, ask: &YearCopy) -> Result<Copied> {
    app.store()?.write("activity-copy-year", |w| {
        let preview = planned_year(app, &w.reading(), ask)?;
        let leave: BTreeSet<&Id> = ask.leave.iter().collect();
        let copies: Vec<_> = preview
            .copies
            .into_iter()
            .filter(|copy| !leave.contains(&copy.of))
            .collect();
        if copies.is_empty() {
            return Err(Refusal::new(Code::NothingToCopy));
        }
        let mut copying = Copying::new(app, w);
        copying.activities(&copies)?;
        if ask.tasks {
            copying.tasks()?;
        }
        if ask.budget {
            copying.budget(ask.from)?;
        }
        Ok(copying.count)
    })
}

/// The times that an activity would come again; nothing changes.
pub fn preview_repeat(app: &App, ask: &Repeat) -> Result<CopyPreview> {
    app.read(|r| planned_repeat(app, r, ask))
}

/// No activity is repeated more often at once.
const MOST_TIMES: u32 = 52;

fn planned_repeat(app: &App, r: &Reading<'_>, ask: &Repeat) -> Result<CopyPreview> {
    for (field, number, most) in [("weeks", ask.weeks, 52), ("times", ask.times, MOST_TIMES)] {
        if !(1..=most).contains(&number) {
            let refusal = Refusal::new(Code::NumberImplausible).on(field);
            return Err(refusal.with("value", number));
        }
    }
    r.fields(Activity::KIND, &ask.id)?;
    let activity = r.get::<Activity>(&ask.id)?.unwrap_or_default();
    let was = CopyDays {
        start: activity.start,
        end: activity.end,
    };
    let Some(first) = was.first() else {
        return Err(Refusal::new(Code::Required).on("start"));
    };
    let days = 7 * i64::from(ask.weeks);
    let last = was.moved(days * i64::from(ask.times)).first();
    let off = days_off_in(r, app.texts(), first, last.unwrap_or(first))?;
    let copies = (1..=i64::from(ask.times))
        .filter_map(|time| {
            let becomes = was.moved(days * time);
            let falls_in = holiday(&off, becomes.first()).map(|one| one.name.clone());
            let left = ask.skip_days_off && falls_in.is_some();
            (!left).then(|| PlannedCopy {
                of: activity.id.clone(),
                title: activity.title.clone(),
                status: activity.status,
                was,
                becomes,
                gives_way_to: None,
                falls_in,
            })
        })
        .collect();
    Ok(CopyPreview {
        copies,
        undated: 0,
        knows_holidays: off.iter().any(|one| one.holiday.is_some()),
        there: 0,
    })
}

/// Repeats an activity, in one step.
pub fn repeat(app: &App, ask: &Repeat) -> Result<Copied> {
    app.store()?.write("activity-repeat", |w| {
        let preview = planned_repeat(app, &w.reading(), ask)?;
        if preview.copies.is_empty() {
            return Err(Refusal::new(Code::NothingToCopy));
        }
        let mut copying = Copying::new(app, w);
        copying.activities(&preview.copies)?;
        Ok(copying.count)
    })
}

struct Copying<'a, 'w, 's> {
    app: &'a App,
    w: &'w mut Writing<'s>,
    /// What the copied activities refer to and is there: a copy doesn't refer to what is gone.
    there: BTreeSet<Id>,
    /// The copy of each activity and how far it lies from it.
    made: BTreeMap<Id, Made>,
    count: Copied,
}

struct Made {
    id: Id,
    days: TimeDelta,
    years: i32,
}

impl<'a, 'w, 's> Copying<'a, 'w, 's> {
    fn new(app: &'a App, w: &'w mut Writing<'s>) -> Self {
        Self {
            app,
            w,
            there: BTreeSet::new(),
            made: BTreeMap::new(),
            count: Copied::default(),
        }
    }

    fn activities(&mut self, copies: &[PlannedCopy]) -> Result<()> {
        let mut waits = Vec::new();
        for copy in copies {
            let Some(first) = self.w.reading().get::<Activity>(&copy.of)? else {
                continue;
            };
            let Some((was, becomes)) = copy.was.first().zip(copy.becomes.first()) else {
                continue;
            };
            let made = Made {
                id: self.app.new_id(),
                days: becomes - was,
                years: SchoolYear::of(becomes).0 - SchoolYear::of(was).0,
            };
            let id = made.id.clone();
            // Names are those of what is there.
            self.there
                .extend(self.w.reading().names(&first)?.into_keys());
            let record = self.activity(&first, copy, &made);
            put(self.app, self.w, record, None)?;
            self.count.activities += 1;
            self.made.insert(copy.of.clone(), made);
            waits.push((id, first.depends_on));
        }
        // A copy waits for the copies of what the first one waits for: those are all here now.
        for (id, before) in waits {
            let copies = before
                .iter()
                .filter_map(|id| Some(self.made.get(id)?.id.clone()));
            let depends_on: Vec<_> = copies.collect();
            let now = self.w.reading().get::<Activity>(&id)?;
            if let Some(now) = now.filter(|_| !depends_on.is_empty()) {
                let waiting = Activity {
                    depends_on,
                    ..now.clone()
                };
                put(self.app, self.w, waiting, Some(&now))?;
            }
        }
        Ok(())
    }

    fn activity(&mut self, first: &Activity, copy: &PlannedCopy, made: &Made) -> Activity {
        let status = match first.status {
            ActivityStatus::Idea => ActivityStatus::Idea,
            _ => ActivityStatus::Planned,
        };
        let partners = first.partners.iter().cloned();
        let partners = partners
            .filter_map(|partner| self.here(Some(partner)))
            .collect();
        let reach = first.reach.iter().filter(|row| row.planned.is_some());
        let reach = reach.map(|row| Reach {
            id: self.app.new_id(),
            school_year: row.school_year + made.years,
            reached: None,
            ..row.clone()
        });
        let reach = reach.collect();
        Activity {
            id: made.id.clone(),
            title: first.title.clone(),
            project: self.here(first.project.clone()),
            themes: first.themes.clone(),
            sectors: first.sectors.clone(),
            partners,
            lead: self.here(first.lead.clone()),
            start: copy.becomes.start,
            end: copy.becomes.end,
            status,
            // Rules write the steps.
            status_log: Vec::new(),
            depends_on: Vec::new(),
            place: first.place.clone(),
            reach,
            results: String::new(),
            lessons: String::new(),
            shareable: first.shareable,
        }
    }

    /// What a copy refers to, unless that is gone.
    fn here(&mut self, id: Option<Id>) -> Option<Id> {
        let gone = id.as_ref().is_some_and(|id| !self.there.contains(id));
        self.count.without += u64::from(gone);
        id.filter(|_| !gone)
    }

    fn tasks(&mut self) -> Result<()> {
        for task in self.w.reading().all::<Task>()? {
            let Some((subject, made)) = self.goes_along(task.subject.as_deref()) else {
                continue;
            };
            let due = task.due.and_then(|day| day.checked_add_signed(made.days));
            self.there
                .extend(self.w.reading().names(&task)?.into_keys());
            let copy = Task {
                id: self.app.new_id(),
                subject: Some(subject),
                due,
                who: self.here(task.who.clone()),
                done: None,
                ..task
            };
            put(self.app, self.w, copy, None)?;
            self.count.tasks += 1;
        }
        Ok(())
    }

    /// Lines of the year that is copied; those of other years are of the first activity alone.
    fn budget(&mut self, of_year: i32) -> Result<()> {
        for line in self.w.reading().all::<BudgetLine>()? {
            let day = line.invoiced.or(line.expected);
            let year = line.school_year.or(day.map(|day| SchoolYear::of(day).0));
            if year.is_some_and(|year| year != of_year) {
                continue;
            }
            let Some((subject, made)) = self.goes_along(line.subject.as_deref()) else {
                continue;
            };
            let (days, years) = (made.days, made.years);
            self.there
                .extend(self.w.reading().names(&line)?.into_keys());
            let copy = BudgetLine {
                id: self.app.new_id(),
                subject: Some(subject),
                school_year: line.school_year.map(|year| year + years),
                bearer: self.here(line.bearer.clone()),
                committed: 0,
                realised: 0,
                expected: line.expected.and_then(|day| day.checked_add_signed(days)),
                invoiced: None,
                evidence: Evidence::Missing,
                explanation: String::new(),
                ..line
            };
            put(self.app, self.w, copy, None)?;
            self.count.budget_lines += 1;
        }
        Ok(())
    }

    /// What the copy of a record about an activity is about, where that activity is copied.
    fn goes_along(&self, subject: Option<&str>) -> Option<(String, &Made)> {
        let made = self
            .made
            .get(&Id::new(subject?.strip_prefix("activity/")?))?;
        Some((format!("activity/{}", made.id), made))
    }
}
