//! Lists: filtered, ordered and cut into pages in SQL, so that they are as fast on ten times the
//! data.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::params_from_iter;
use rusqlite::types::Value as Cell;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tib_domain::kind::Field;
use tib_domain::{Code, Id, Kind, ListQuery, MOST_COUNTED, MOST_LINES, Page, Refusal};

use crate::conditions::{Condition, condition, from, id_of, text};
use crate::reading::Reading;
use crate::records::load::{self, Which};
use crate::records::{from_fields, quoted, references};
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
        if let [only] = conditions {
            // It is the total as well.
            return Ok(match only.is_indexed() {
                true => (Some(0), self.holds_for(kind, only, MOST_COUNTED)?),
                false => (None, u64::MAX),
            });
        }
        // One that holds for a handful is found without counting the others far.
        let few = self.fewest(kind, conditions, HANDFUL)?;
        if few.1 <= HANDFUL {
            return Ok(few);
        }
        self.fewest(kind, conditions, MOST_COUNTED)
    }

    /// The same, none counted further than up to `most`.
    fn fewest(
        &self,
        kind: &Kind,
        conditions: &[Condition],
        most: u64,
    ) -> Result<(Option<usize>, u64)> {
        let (mut driver, mut fewest) = (None, u64::MAX);
        for (place, condition) in conditions.iter().enumerate() {
            if !condition.is_indexed() {
                continue;
            }
            let most = most.min(condition.few).min(fewest);
            let many = self.holds_for(kind, condition, most)?;
            if many < fewest {
                (driver, fewest) = (Some(place), many);
            }
        }
        Ok((driver, fewest))
    }

    /// How many records a condition holds for; of more than `most`, one more than that.
    fn holds_for(&self, kind: &Kind, condition: &Condition, most: u64) -> Result<u64> {
        if let Some(many) = condition.known {
            return Ok(many);
        }
        let (from, cells) = from(kind, std::slice::from_ref(condition), Some(0));
        self.up_to(most + 1, &from, cells)
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
