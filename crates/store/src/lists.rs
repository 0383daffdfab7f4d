//! Lists: filtered, ordered and cut into pages in SQL, so that they are as fast on ten times the
//! data.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::params_from_iter;
use rusqlite::types::Value as Cell;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tib_domain::kind::{Field, Shape};
use tib_domain::{
    Code, Completeness, Id, Kind, ListQuery, MOST_COUNTED, MOST_LINES, Page, Refusal, SchoolYear,
};

use crate::reading::Reading;
use crate::records::load::{self, Which};
use crate::records::{from_fields, present, quoted, references};
use crate::refusals::{json, sql};
use crate::{Result, search};

/// A condition with what fills its holes, in order.
pub(crate) struct Condition(pub String, pub Vec<Cell>);

fn text(value: impl ToString) -> Cell {
    Cell::Text(value.to_string())
}

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
        let plain = search::condition(kind, &query.words);
        let found = self.ordered(kind, query, conditions.iter().chain(&plain))?;
        if found.total > 0 || plain.is_empty() {
            return Ok(found);
        }
        // Nothing has these words: perhaps a letter was missed.
        match search::mended(self.connection, &query.words)? {
            None => Ok(found),
            Some(words) => {
                let mended = search::condition(kind, &words);
                self.ordered(kind, query, conditions.iter().chain(&mended))
            }
        }
    }

    fn ordered<'c>(
        &self,
        kind: &'static Kind,
        query: &ListQuery,
        conditions: impl Iterator<Item = &'c Condition>,
    ) -> Result<Page<Id>> {
        let (mut wheres, mut cells) = (String::new(), Vec::new());
        for Condition(sql, values) in conditions {
            wheres.push_str(&format!(" AND ({sql})"));
            cells.extend(values.iter().cloned());
        }
        let from = format!("{}{wheres}", present(kind));
        let total: u64 = self
            .connection
            .prepare_cached(&format!(
                "SELECT count(*) FROM (SELECT 1 FROM {from} LIMIT {})",
                MOST_COUNTED + 1
            ))
            .and_then(|mut count| count.query_row(params_from_iter(&cells), |row| row.get(0)))
            .map_err(sql)?;
        let limit = query.limit.min(MOST_LINES) as usize;
        let (key, down) = order(kind, &query.sort)?;
        let (compare, direction) = if down { ("<", "DESC") } else { (">", "ASC") };
        let mut after = String::new();
        if let Some(cursor) = &query.after {
            let (last, id): (String, String) = serde_json::from_str(cursor)
                .map_err(|_| Refusal::new(Code::BadRequest).on("after"))?;
            after = format!(" AND ({key}, id) {compare} (?, ?)");
            cells.extend([text(last), text(id)]);
        }
        let mut page = self
            .connection
            .prepare_cached(&format!(
                "SELECT id, {key} FROM {from}{after} ORDER BY {key} {direction}, id {direction} LIMIT {}",
                limit + 1
            ))
            .map_err(sql)?;
        let rows = page
            .query_map(params_from_iter(&cells), |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
            })
            .map_err(sql)?;
        let mut found: Vec<(String, String)> =
            rows.collect::<rusqlite::Result<_>>().map_err(sql)?;
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

    /// The school years in which a record of a kind begins or ends, the last first.
    pub fn school_years(&self, kind: &'static Kind) -> Result<Vec<i32>> {
        let queries: Vec<String> = kind
            .fields
            .iter()
            .filter(|field| field.shape == Shape::Day)
            .map(|field| {
                // A school year begins with August.
                let day = quoted(field.column);
                format!(
                    "SELECT CAST(strftime('%Y', {day}, '-7 months') AS INTEGER) AS year FROM {} AND {day} IS NOT NULL",
                    present(kind)
                )
            })
            .collect();
        let mut query = self
            .connection
            .prepare_cached(&format!("{} ORDER BY year DESC", queries.join(" UNION ")))
            .map_err(sql)?;
        let rows = query.query_map([], |row| row.get(0)).map_err(sql)?;
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
                 FROM partnership_member JOIN link ON owner = organisation AND link.role = 'kind'
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

/// Asks for records of which a field is empty.
const NOTHING: &str = "none";
/// Between the first and the last day of an interval, as ISO 8601 has it; `..` where it is open.
const BETWEEN: char = '/';
const OPEN: &str = "..";

/// Days of an interval, both included.
fn between(field: &Field, interval: &str) -> Result<Condition> {
    let column = quoted(field.column);
    let (first, last) = interval.split_once(BETWEEN).unwrap_or((interval, interval));
    let (mut sql, mut cells) = (vec![format!("{column} IS NOT NULL")], Vec::new());
    for (day, sign) in [(first, ">="), (last, "<=")] {
        if day != OPEN {
            let day: NaiveDate = day.parse().map_err(|_| {
                Refusal::new(Code::DateInvalid)
                    .on(field.name)
                    .with("date", day)
            })?;
            sql.push(format!("{column} {sign} ?"));
            cells.push(text(day));
        }
    }
    Ok(Condition(sql.join(" AND "), cells))
}

fn condition(kind: &Kind, name: &str, values: &[String], today: NaiveDate) -> Result<Condition> {
    let first = values.first().map(String::as_str).unwrap_or_default();
    if let Some(special) = special(kind, name, first, today)? {
        return Ok(special);
    }
    let unknown = || Refusal::new(Code::BadRequest).on(name).with("filter", name);
    let field = kind.field(name).ok_or_else(unknown)?;
    let holes = vec!["?"; values.len()].join(", ");
    let texts = || values.iter().map(text).collect();
    if field.optional && first == NOTHING {
        let column = quoted(field.column);
        return Ok(Condition(format!("{column} IS NULL"), Vec::new()));
    }
    Ok(match field.shape {
        Shape::Day if first.contains(BETWEEN) => between(field, first)?,
        Shape::Terms(_) | Shape::References(_) => Condition(
            format!(
                "id IN (SELECT owner FROM link WHERE target IN ({holes}) AND role = '{}')",
                field.column
            ),
            texts(),
        ),
        Shape::Rows(rows) => {
            let inner = rows
                .fields
                .iter()
                .find(|inner| matches!(inner.shape, Shape::Reference(_) | Shape::Term(_)))
                .ok_or_else(unknown)?;
            let column = quoted(inner.column);
            Condition(
                format!(
                    "id IN (SELECT {} FROM {} WHERE {column} IN ({holes}))",
                    rows.owner, rows.table
                ),
                texts(),
            )
        }
        Shape::Flag => Condition(
            format!("{} = ?", quoted(field.column)),
            vec![Cell::Integer(i64::from(first == "true"))],
        ),
        Shape::Whole | Shape::Real => return Err(unknown()),
        _ => Condition(format!("{} IN ({holes})", quoted(field.column)), texts()),
    })
}

/// Conditions of a kind that are no field of it.
fn special(kind: &Kind, name: &str, value: &str, today: NaiveDate) -> Result<Option<Condition>> {
    Ok(match (kind.name, name) {
        // Of a school year: by its days, or by its numbers when it has no days.
        ("activity", "year") => {
            let year: i32 = value.parse().map_err(|_| {
                Refusal::new(Code::YearImplausible)
                    .on("year")
                    .with("year", value)
            })?;
            let (first, last) = SchoolYear(year).days();
            Some(Condition(
                "(coalesce(start_on, end_on) <= ? AND coalesce(end_on, start_on) >= ?)
                 OR (start_on IS NULL AND end_on IS NULL AND id IN (
                   SELECT activity FROM activity_reach WHERE school_year = ?))"
                    .to_owned(),
                vec![text(last), text(first), Cell::Integer(year.into())],
            ))
        }
        // In a school year in part at least; open ends reach for ever.
        ("activity" | "partnership", "touches") => {
            let year: i32 = value.parse().map_err(|_| {
                Refusal::new(Code::YearImplausible)
                    .on("touches")
                    .with("year", value)
            })?;
            let (first, last) = SchoolYear(year).days();
            Some(Condition(
                "coalesce(start_on <= ?, 1) AND coalesce(end_on >= ?, 1)".to_owned(),
                vec![text(last), text(first)],
            ))
        }
        // Not closed, or of this school year (open ends reach for ever).
        ("activity", "current") => {
            let (first, last) = SchoolYear::of(today).days();
            Some(Condition(
                "status NOT IN ('done', 'cancelled')
                 OR (coalesce(start_on <= ?, 1) AND coalesce(end_on >= ?, 1))"
                    .to_owned(),
                vec![text(last), text(first)],
            ))
        }
        ("activity", "late") => Some(Condition(
            "end_on < ? AND status NOT IN ('done', 'cancelled')".to_owned(),
            vec![text(today)],
        )),
        ("partnership", "complete") => {
            let side = |kinds: &str| {
                format!(
                    "id IN (SELECT partnership FROM partnership_member JOIN link ON owner = organisation
                       WHERE link.role = 'kind' AND target IN ({kinds}))"
                )
            };
            let all = [
                side("'organisation_kind:vmbo'"),
                side("'organisation_kind:mbo'"),
                side("'organisation_kind:bedrijf', 'organisation_kind:branche'"),
            ]
            .join(" AND ");
            let sql = if value == "no" {
                format!("NOT ({all})")
            } else {
                all
            };
            Some(Condition(sql, Vec::new()))
        }
        ("partnership", "lapses") => {
            let until = today
                .checked_add_days(chrono::Days::new(
                    tib_domain::Partnership::WARN_DAYS.unsigned_abs(),
                ))
                .unwrap_or(today);
            Some(Condition(
                "end_on BETWEEN ? AND ? AND status <> 'ended'".to_owned(),
                vec![text(today), text(until)],
            ))
        }
        _ => None,
    })
}
