//! What is told of many records at once, reckoned in SQL.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::params_from_iter;
use tib_domain::kind::Shape;
use tib_domain::{
    Activity, Code, Completeness, Id, Kind, Record, Refusal, SchoolYear, ThemeProgress,
};

use crate::Result;
use crate::conditions::{condition, day_column, from};
use crate::reading::Reading;
use crate::records::derived::LAST;
use crate::records::present;
use crate::refusals::sql;

impl Reading<'_> {
    /// The school years in which a record of a kind begins or ends, the last first.
    pub fn school_years(&self, kind: &'static Kind) -> Result<Vec<i32>> {
        let mut years = BTreeSet::new();
        let days = kind.fields.iter().filter(|field| field.shape == Shape::Day);
        for field in days {
            // Each year that there is costs one look into the index.
            let column = day_column(field);
            let mut next = self
                .connection
                .prepare_cached(&format!(
                    "SELECT min({column}) FROM {} AND {column} > ?1 AND {column} < '{LAST}'",
                    present(kind)
                ))
                .map_err(sql)?;
            let mut from = String::new();
            while let Some(day) = next
                .query_row([&from], |row| row.get::<_, Option<String>>(0))
                .map_err(sql)?
            {
                let year = day.parse().map(SchoolYear::of).map_err(|_| {
                    Refusal::new(Code::DateInvalid)
                        .on(field.name)
                        .with("date", &day)
                })?;
                years.insert(year.0);
                from = year.days().1.to_string();
            }
        }
        Ok(years.into_iter().rev().collect())
    }

    /// How far the activities of a school year have come, by theme in the order of the themes, those
    /// without one last; none for a theme without activities.
    pub fn theme_progress(&self, year: SchoolYear, today: NaiveDate) -> Result<Vec<ThemeProgress>> {
        let kind = Activity::KIND;
        let of_year = condition(kind, "year", &[year.0.to_string()], today)?;
        let (from, cells) = from(kind, &[of_year], Some(0));
        let mut query = self
            .connection
            .prepare_cached(&format!(
                "SELECT link.target, count(*),
                   sum(status = 'done'), sum(status = 'running' AND NOT late), sum(late)
                 FROM (SELECT activity.id AS activity, status,
                     coalesce(end_on < '{today}', 0) AND status NOT IN ('idea', 'done') AS late FROM {from})
                   LEFT JOIN link ON owner = activity AND role = 'theme'
                   LEFT JOIN term ON term.id = link.target
                 WHERE status <> 'cancelled'
                 GROUP BY link.target ORDER BY term.rowid IS NULL, term.rowid"
            ))
            .map_err(sql)?;
        let rows = query
            .query_map(params_from_iter(cells), |row| {
                let (all, done, running, late): (u64, u64, u64, u64) =
                    (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
                Ok(ThemeProgress {
                    theme: row.get::<_, Option<String>>(0)?.map(Id::new),
                    done,
                    running,
                    late,
                    to_do: all - done - running - late,
                })
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Whether one of these activities has to wait for another one, by itself or through others.
    pub fn comes_after(&self, these: &[Id], other: &Id) -> Result<bool> {
        let list = serde_json::Value::from(these.iter().map(Id::as_str).collect::<Vec<_>>());
        self.connection
            .prepare_cached(
                "WITH RECURSIVE earlier (id) AS (
                   SELECT value FROM json_each(?1)
                   UNION SELECT target FROM earlier JOIN link ON owner = earlier.id AND role = 'depends')
                 SELECT EXISTS (SELECT 1 FROM earlier WHERE id = ?2)",
            )
            .and_then(|mut query| query.query_row([&list.to_string(), other.as_str()], |row| row.get(0)))
            .map_err(sql)
    }

    /// Which sides are in a partnership, for those of these ids.
    pub fn sides(&self, ids: &[Id]) -> Result<BTreeMap<Id, Completeness>> {
        let list = serde_json::Value::from(ids.iter().map(Id::as_str).collect::<Vec<_>>());
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT partnership, max(target = 'organisation_kind:vmbo'),
                   max(target = 'organisation_kind:mbo'),
                   max(target IN ('organisation_kind:bedrijf', 'organisation_kind:branche'))
                 FROM partnership_member CROSS JOIN link ON owner = organisation AND link.role = 'kind'
                 WHERE partnership IN (SELECT value FROM json_each(?1)) GROUP BY partnership",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([list.to_string()], |row| {
                let sides = Completeness {
                    vmbo: row.get(1)?,
                    mbo: row.get(2)?,
                    industry: row.get(3)?,
                };
                Ok((Id::new(row.get::<_, String>(0)?), sides))
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Of these organisations, the first by name of the people who are there on a day.
    pub fn first_contacts(&self, ids: &[Id], day: NaiveDate) -> Result<BTreeMap<Id, String>> {
        let list = serde_json::Value::from(ids.iter().map(Id::as_str).collect::<Vec<_>>());
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT organisation, name FROM (
                   SELECT organisation, name, row_number()
                     OVER (PARTITION BY organisation ORDER BY name_sort, contact.id) AS place
                   FROM contact_role JOIN contact ON contact.id = contact_role.contact
                   WHERE deleted = 0 AND (until_day IS NULL OR until_day >= ?2)
                     AND organisation IN (SELECT value FROM json_each(?1)))
                 WHERE place = 1",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([list.to_string(), day.to_string()], |row| {
                Ok((Id::new(row.get::<_, String>(0)?), row.get(1)?))
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Those of these partnerships that another one renews.
    pub fn renewed(&self, ids: &[Id]) -> Result<BTreeSet<Id>> {
        let list = serde_json::Value::from(ids.iter().map(Id::as_str).collect::<Vec<_>>());
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT renews FROM partnership
                 WHERE deleted = 0 AND renews IN (SELECT value FROM json_each(?1))",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([list.to_string()], |row| {
                row.get::<_, String>(0).map(Id::new)
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// By partnership, the day that there was contact last.
    pub fn last_contacts(&self) -> Result<BTreeMap<Id, NaiveDate>> {
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT partnership, max(day) FROM contact_moment
                 WHERE deleted = 0 AND partnership IS NOT NULL AND day IS NOT NULL
                 GROUP BY partnership",
            )
            .map_err(sql)?;
        let mut rows = query.query([]).map_err(sql)?;
        let mut last = BTreeMap::new();
        while let Some(row) = rows.next().map_err(sql)? {
            let day: String = row.get(1).map_err(sql)?;
            if let Ok(day) = day.parse() {
                last.insert(Id::new(row.get::<_, String>(0).map_err(sql)?), day);
            }
        }
        Ok(last)
    }

    /// How many open tasks there are about each of these records, `kind/id`.
    pub fn open_tasks(&self, subjects: &[String]) -> Result<BTreeMap<String, u64>> {
        let list = serde_json::Value::from(subjects);
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT subject, count(*) FROM task
                 WHERE deleted = 0 AND done IS NULL AND subject IN (SELECT value FROM json_each(?1))
                 GROUP BY subject",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([list.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }
}
