//! Activities with their numbers and the steps of their status.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use tib_domain::{Activity, Id, Reach, SchoolYear, Stamp, StatusChange};

use crate::Result;
use crate::refusals::sql;
use crate::tables::link::{self, Links};
use crate::tables::{Owners, Record, column, named, parsed, text};

const COLUMNS: &str = "id, title, start_on, end_on, status, place, results, lessons, shareable";

/// Child rows by activity.
struct Children {
    links: Links,
    steps: HashMap<Id, Vec<StatusChange>>,
    reach: HashMap<Id, Vec<Reach>>,
}

pub(crate) fn all(connection: &Connection) -> Result<Vec<Activity>> {
    select(connection, "1")
}

/// Activities that are not closed yet, and those that touch this school year.
pub(crate) fn current(connection: &Connection, year: SchoolYear) -> Result<Vec<Activity>> {
    let (first, last) = year.days();
    select(
        connection,
        &format!(
            "status NOT IN ('done', 'cancelled') OR
             (coalesce(start_on <= '{last}', 1) AND coalesce(end_on >= '{first}', 1))"
        ),
    )
}

pub(crate) fn count(connection: &Connection) -> Result<u64> {
    connection
        .prepare_cached("SELECT count(*) FROM activity WHERE deleted = 0")
        .and_then(|mut count| count.query_row([], |row| row.get(0)))
        .map_err(sql)
}

fn select(connection: &Connection, which: &str) -> Result<Vec<Activity>> {
    let which = format!("FROM activity WHERE deleted = 0 AND ({which})");
    let ids = format!("SELECT id {which}");
    let owners = Owners::Each(&ids);
    let mut children = Children {
        links: Links::of(connection, owners)?,
        steps: steps(connection, owners)?,
        reach: reach(connection, owners)?,
    };
    let mut activities = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} {which}
             ORDER BY start_on IS NULL, start_on, title COLLATE NOCASE, id"
        ))
        .map_err(sql)?;
    let rows = activities.query_map([], activity).map_err(sql)?;
    rows.map(|row| Ok(children.join(row.map_err(sql)?)))
        .collect()
}

fn activity(row: &Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        id: Id::new(column::<String>(row, "id")?),
        title: column(row, "title")?,
        start: parsed(column(row, "start_on")?),
        end: parsed(column(row, "end_on")?),
        status: named(column(row, "status")?),
        place: column(row, "place")?,
        results: column(row, "results")?,
        lessons: column(row, "lessons")?,
        shareable: column(row, "shareable")?,
        ..Activity::default()
    })
}

impl Children {
    fn join(&mut self, mut activity: Activity) -> Activity {
        let id = &activity.id;
        activity.themes = self.links.take(id, "theme");
        activity.sectors = self.links.take(id, "sector");
        activity.partners = self.links.take(id, "partner");
        activity.status_log = self.steps.remove(id).unwrap_or_default();
        activity.reach = self.reach.remove(id).unwrap_or_default();
        activity
    }
}

fn steps(connection: &Connection, owners: Owners<'_>) -> Result<HashMap<Id, Vec<StatusChange>>> {
    let mut steps = connection
        .prepare_cached(&format!(
            "SELECT activity, status, on_day, reason FROM activity_status
             WHERE {} ORDER BY activity, position",
            owners.condition("activity")
        ))
        .map_err(sql)?;
    let rows = steps
        .query_map([owners.id()], |row| {
            let step = StatusChange {
                status: named(row.get(1)?),
                on: parsed(row.get(2)?).unwrap_or_default(),
                reason: row.get(3)?,
            };
            Ok((Id::new(row.get::<_, String>(0)?), step))
        })
        .map_err(sql)?;
    grouped(rows)
}

fn reach(connection: &Connection, owners: Owners<'_>) -> Result<HashMap<Id, Vec<Reach>>> {
    let mut reach = connection
        .prepare_cached(&format!(
            "SELECT activity, school_year, target_group, planned, reached FROM activity_reach
             WHERE {} ORDER BY activity, position",
            owners.condition("activity")
        ))
        .map_err(sql)?;
    let rows = reach
        .query_map([owners.id()], |row| {
            let numbers = Reach {
                school_year: row.get(1)?,
                target_group: Id::new(row.get::<_, String>(2)?),
                planned: row.get(3)?,
                reached: row.get(4)?,
            };
            Ok((Id::new(row.get::<_, String>(0)?), numbers))
        })
        .map_err(sql)?;
    grouped(rows)
}

fn grouped<T>(
    rows: impl Iterator<Item = rusqlite::Result<(Id, T)>>,
) -> Result<HashMap<Id, Vec<T>>> {
    let mut found: HashMap<Id, Vec<T>> = HashMap::new();
    for row in rows {
        let (owner, child) = row.map_err(sql)?;
        found.entry(owner).or_default().push(child);
    }
    Ok(found)
}

impl Record for Activity {
    const KIND: &'static str = "activity";

    fn id(&self) -> &Id {
        &self.id
    }

    fn read(connection: &Connection, id: &Id) -> Result<Option<Self>> {
        let found = connection
            .query_row(
                &format!("SELECT {COLUMNS} FROM activity WHERE id = ?1 AND deleted = 0"),
                [id.as_str()],
                activity,
            )
            .optional()
            .map_err(sql)?;
        let mut children = Children {
            links: Links::of(connection, Owners::One(id))?,
            steps: steps(connection, Owners::One(id))?,
            reach: reach(connection, Owners::One(id))?,
        };
        Ok(found.map(|activity| children.join(activity)))
    }

    fn write(&self, connection: &Connection, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "INSERT INTO activity (id, title, start_on, end_on, status, place, results,
                   lessons, shareable, updated_at, device, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0)
                 ON CONFLICT (id) DO UPDATE SET title = ?2, start_on = ?3, end_on = ?4,
                   status = ?5, place = ?6, results = ?7, lessons = ?8, shareable = ?9,
                   updated_at = ?10, device = ?11, deleted = 0",
                params![
                    self.id.as_str(),
                    self.title,
                    text(self.start.as_ref()),
                    text(self.end.as_ref()),
                    self.status.as_str(),
                    self.place,
                    self.results,
                    self.lessons,
                    self.shareable,
                    stamp.updated_at,
                    stamp.device.as_str(),
                ],
            )
            .map_err(sql)?;
        link::write(
            connection,
            &self.id,
            &[
                ("theme", &self.themes),
                ("sector", &self.sectors),
                ("partner", &self.partners),
            ],
        )?;
        write_steps(connection, self)?;
        write_reach(connection, self)
    }

    fn bury(connection: &Connection, id: &Id, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "UPDATE activity SET deleted = 1, updated_at = ?2, device = ?3 WHERE id = ?1",
                params![id.as_str(), stamp.updated_at, stamp.device.as_str()],
            )
            .map_err(sql)?;
        Ok(())
    }
}

fn write_steps(connection: &Connection, activity: &Activity) -> Result<()> {
    let id = activity.id.as_str();
    connection
        .execute("DELETE FROM activity_status WHERE activity = ?1", [id])
        .map_err(sql)?;
    for (position, step) in activity.status_log.iter().enumerate() {
        connection
            .execute(
                "INSERT INTO activity_status (activity, position, status, on_day, reason)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    id,
                    position,
                    step.status.as_str(),
                    step.on.to_string(),
                    step.reason
                ],
            )
            .map_err(sql)?;
    }
    Ok(())
}

fn write_reach(connection: &Connection, activity: &Activity) -> Result<()> {
    let id = activity.id.as_str();
    connection
        .execute("DELETE FROM activity_reach WHERE activity = ?1", [id])
        .map_err(sql)?;
    for (position, reach) in activity.reach.iter().enumerate() {
        connection
            .execute(
                "INSERT INTO activity_reach
                   (activity, position, school_year, target_group, planned, reached)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    id,
                    position,
                    reach.school_year,
                    reach.target_group.as_str(),
                    reach.planned,
                    reach.reached,
                ],
            )
            .map_err(sql)?;
    }
    Ok(())
}
