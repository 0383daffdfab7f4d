//! Lists: filtered, ordered and cut into pages in SQL, so that they are as fast on ten times the
//! data.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::params_from_iter;
use rusqlite::types::Value as Cell;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tib_domain::kind::{Field, Shape};
use tib_domain::{
    Activity, Code, Completeness, Id, Kind, ListQuery, MOST_COUNTED, MOST_LINES, Page, Record,
    Refusal, SchoolYear, ThemeProgress,
};

use crate::conditions::{Condition, condition, day_column, from, id_of, text};
use crate::reading::Reading;
use crate::records::derived::LAST;
use crate::records::load::{self, Which};
use crate::records::{from_fields, present, quoted, references};
use crate::refusals::{json, sql};
use crate::{Result, search};

/// Records that are put in order at once.
const HANDFUL: u64 = 100;

impl Reading<'_> {
    /// A page of lines. A line is any type whose fields are fields of the kind; what it has besides
    /// (what is computed) is left as it is by default.
    pub fn list<L>(
        &self,
        kind: &'static Kind,
        query: &ListQuery,
        today: NaiveDate,
    ) -> Result<Page<L>>
    where
        L: Serialize + DeserializeOwned + Default,
    {
        let page = self.page(kind, query, today)?;
        // What serde writes of an empty line are the names of its fields.
        let blank = serde_json::to_value(L::default()).map_err(json)?;
        let fields: Vec<&Field> = kind
            .fields
            .iter()
            .filter(|field| blank.get(field.name).is_some())
            .collect();
        let loaded = load::records(self.connection, kind, &fields, &Which::These(&page.lines))?;
        Ok(Page {
            names: references::names(self, kind, loaded.iter().map(|one| &one.fields))?,
            lines: loaded
                .into_iter()
                .map(|one| from_fields(kind, &one.id, one.fields))
                .collect::<Result<_>>()?,
            total: page.total,
            more: page.more,
            next: page.next,
        })
    }

    /// How many records of a kind a query is about, exact up to [`MOST_COUNTED`].
    pub fn how_many(
        &self,
        kind: &'static Kind,
        query: &ListQuery,
        today: NaiveDate,
    ) -> Result<u64> {
        let query = ListQuery {
            limit: 0,
            ..query.clone()
        };
        Ok(self.page(kind, &query, today)?.total)
    }

    fn page(&self, kind: &'static Kind, query: &ListQuery, today: NaiveDate) -> Result<Page<Id>> {
        let mut conditions = Vec::new();
        for (name, values) in query
            .filters
            .iter()
            .filter(|(_, values)| !values.is_empty())
        {
            conditions.push(condition(kind, name, values, today)?);
        }
        let plain = search::condition(self.connection, kind, &query.words)?;
        let asked = plain.is_some();
        let filters = conditions.len();
        conditions.extend(plain);
        let found = self.ordered(kind, query, &conditions)?;
        if found.total > 0 || !asked {
            return Ok(found);
        }
        // Nothing has these words: perhaps a letter was missed.
        match search::mended(self.connection, &query.words)? {
            None => Ok(found),
            Some(words) => {
                conditions.truncate(filters);
                conditions.extend(search::condition(self.connection, kind, &words)?);
                self.ordered(kind, query, &conditions)
            }
        }
    }

    /// A page of the records that all conditions hold for. Few are read whole and put in order; of many
    /// the page is found by walking in the list's order, and the total is counted by an index.
    fn ordered(
        &self,
        kind: &'static Kind,
        query: &ListQuery,
        conditions: &[Condition],
    ) -> Result<Page<Id>> {
        let limit = query.limit.min(MOST_LINES) as usize;
        let (key, down) = order(kind, &query.sort)?;
        let (compare, direction) = if down { ("<", "DESC") } else { (">", "ASC") };
        let after: Option<(String, String)> = query
            .after
            .as_ref()
            .map(|cursor| serde_json::from_str(cursor))
            .transpose()
            .map_err(|_| Refusal::new(Code::BadRequest).on("after"))?;
        let id = id_of(kind);
        let (driver, fewest) = self.driver(kind, conditions)?;
        let (mut found, total): (Vec<(String, String)>, u64) = match driver {
            Some(driver) if conditions.get(driver).is_some_and(|one| fewest <= one.few) => {
                let (from, cells) = from(kind, conditions, Some(driver));
                let mut all = self.keyed(
                    &format!("SELECT {id}, {key} FROM {from} ORDER BY +{key} {direction}, +{id} {direction}"),
                    cells,
                )?;
                let total = all.len() as u64;
                if let Some((last, last_id)) = &after {
                    all.retain(|(id, key)| {
                        let here = (key, id).cmp(&(last, last_id));
                        if down { here.is_lt() } else { here.is_gt() }
                    });
                }
                all.truncate(limit + 1);
                (all, total)
            }
            driver => {
                let total = if driver.is_some() && conditions.len() == 1 {
                    fewest
                } else {
                    let (counted, cells) = from(kind, conditions, driver);
                    self.up_to(MOST_COUNTED + 1, &counted, cells)?
                };
                let (mut walked, mut cells) = from(kind, conditions, None);
                if let Some((last, last_id)) = &after {
                    walked.push_str(&format!(" AND ({key}, {id}) {compare} (?, ?)"));
                    cells.extend([text(last), text(last_id)]);
                }
                let page = format!(
                    "SELECT {id}, {key} FROM {walked} ORDER BY {key} {direction}, {id} {direction} LIMIT {}",
                    limit + 1
                );
                let found = if limit == 0 {
                    Vec::new()
                } else {
                    self.keyed(&page, cells)?
                };
                (found, total)
            }
        };
        let further = found.len() > limit;
        found.truncate(limit);
        let next = found
            .last()
            .filter(|_| further)
            .map(|(id, key)| serde_json::json!([key, id]).to_string());
        Ok(Page {
            lines: found.into_iter().map(|(id, _)| Id::new(id)).collect(),
            names: BTreeMap::new(),
            total: total.min(MOST_COUNTED),
            more: total > MOST_COUNTED,
            next,
        })
    }

    /// The condition that an index finds the fewest records for, and how many these are as far as it
    /// was counted.
    fn driver(&self, kind: &Kind, conditions: &[Condition]) -> Result<(Option<usize>, u64)> {
        // Of one alone this is the total as well; of several, one that holds for a handful is found without
        // counting the others far.
        let bounds = if conditions.len() == 1 {
            vec![MOST_COUNTED]
        } else {
            vec![HANDFUL, MOST_COUNTED]
        };
        let (mut driver, mut fewest) = (None, u64::MAX);
        for bound in bounds {
            // What was counted up to a lower bound only says that there are more.
            (driver, fewest) = (None, u64::MAX);
            for (place, condition) in conditions.iter().enumerate() {
                if !condition.is_indexed() {
                    continue;
                }
                let most = if conditions.len() == 1 {
                    bound
                } else {
                    bound.min(condition.few).min(fewest)
                };
                let many = match condition.known {
                    Some(many) => many,
                    None => {
                        let (from, cells) = from(kind, std::slice::from_ref(condition), Some(0));
                        self.up_to(most.saturating_add(1), &from, cells)?
                    }
                };
                if many < fewest {
                    (driver, fewest) = (Some(place), many);
                }
            }
            if fewest <= bound {
                break;
            }
        }
        Ok((driver, fewest))
    }

    fn up_to(&self, most: u64, from: &str, cells: Vec<Cell>) -> Result<u64> {
        self.connection
            .prepare_cached(&format!(
                "SELECT count(*) FROM (SELECT 1 FROM {from} LIMIT {most})"
            ))
            .and_then(|mut count| count.query_row(params_from_iter(cells), |row| row.get(0)))
            .map_err(sql)
    }

    fn keyed(&self, query: &str, cells: Vec<Cell>) -> Result<Vec<(String, String)>> {
        let mut query = self.connection.prepare_cached(query).map_err(sql)?;
        let rows = query
            .query_map(params_from_iter(cells), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

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

    /// How far the activities of a school year have come, by theme in the order of the themes; none
    /// for a theme without.
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
                     coalesce(end_on < '{today}', 0) AND status <> 'done' AS late FROM {from})
                   CROSS JOIN link ON owner = activity AND role = 'theme'
                   JOIN term ON term.id = link.target
                 WHERE status <> 'cancelled'
                 GROUP BY link.target ORDER BY term.rowid"
            ))
            .map_err(sql)?;
        let rows = query
            .query_map(params_from_iter(cells), |row| {
                let (all, done, running, late): (u64, u64, u64, u64) =
                    (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
                Ok(ThemeProgress {
                    theme: Id::new(row.get::<_, String>(0)?),
                    done,
                    running,
                    late,
                    to_do: all - done - running - late,
                })
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
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
}

/// The column that a list is ordered by, and whether from high to low.
fn order(kind: &Kind, sort: &str) -> Result<(String, bool)> {
    let down = sort.starts_with('-');
    let name = sort.trim_start_matches('-');
    let name = if name.is_empty() {
        kind.order
    } else {
        Some(name)
    };
    let Some(name) = name else {
        return Ok(("id".to_owned(), down));
    };
    let field = kind
        .field(name)
        .filter(|field| field.sorted)
        .ok_or_else(|| Refusal::new(Code::BadRequest).on("sort").with("sort", sort))?;
    Ok((quoted(&format!("{}_sort", field.column)), down))
}
