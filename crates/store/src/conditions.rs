//! Conditions of lists. Each says how one record is tested, and where it can, how an index finds all
//! records that it holds for.

use chrono::{Days, NaiveDate};
use rusqlite::types::Value as Cell;
use serde_json::Value;
use tib_domain::kind::{Field, Shape, Storage};
use tib_domain::{Code, Kind, MOST_COUNTED, Partnership, Refusal, SchoolYear};

use crate::Result;
use crate::records::derived::{LAST, sort_cell};
use crate::records::quoted;

/// Records that are worth being put in order instead of being looked for in that order.
const FEW: u64 = 2_000;

/// A condition of a list.
pub(crate) struct Condition {
    /// Tests a record, with what fills its holes, in order.
    test: String,
    cells: Vec<Cell>,
    index: Index,
    /// How many records it holds for, as far as that was counted.
    pub known: Option<u64>,
    /// Up to how many records are put in order.
    pub few: u64,
}

/// Stands before a column in a test, for what decides whether its index is used.
const SIGN: char = '^';

enum Index {
    /// There is none.
    None,
    /// The test is about columns that have one. A [`SIGN`] stands before each, for what keeps an index
    /// from being used.
    Own,
    /// A query for the ids, as `found`.
    Elsewhere(String, Vec<Cell>),
}

impl Condition {
    fn plain(test: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            test: test.into(),
            cells,
            index: Index::None,
            known: None,
            few: FEW,
        }
    }

    fn own(test: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            index: Index::Own,
            ..Self::plain(test, cells)
        }
    }

    /// In an order by days such records lie together, and it may be far to walk there.
    fn days(test: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            few: MOST_COUNTED,
            ..Self::own(test, cells)
        }
    }

    /// About what stands elsewhere: a test of one record, and a query for the ids as `found`.
    pub fn linked(test: String, cells: Vec<Cell>, source: String, of_source: Vec<Cell>) -> Self {
        Self {
            index: Index::Elsewhere(source, of_source),
            ..Self::plain(test, cells)
        }
    }

    /// No record is so.
    pub fn never() -> Self {
        Self::linked(
            "0".to_owned(),
            Vec::new(),
            "SELECT '' AS found WHERE 0".to_owned(),
            Vec::new(),
        )
        .known(0)
    }

    /// How many records it holds for was counted, up to [`MOST_COUNTED`] and one.
    pub fn known(mut self, many: u64) -> Self {
        self.known = Some(many);
        self
    }

    /// Whether an index finds the records.
    pub fn is_indexed(&self) -> bool {
        !matches!(self.index, Index::None)
    }
}

/// The id of a record of a kind, in SQL.
pub(crate) fn id_of(kind: &Kind) -> String {
    match kind.storage {
        Storage::Table => format!("{}.id", quoted(kind.name)),
        Storage::List => "list_item.id".to_owned(),
    }
}

/// What follows `FROM` for records that all conditions hold for: found by the index of one of these,
/// or tested one by one.
pub(crate) fn from(
    kind: &Kind,
    conditions: &[Condition],
    driver: Option<usize>,
) -> (String, Vec<Cell>) {
    let (mut table, mut wheres) = match kind.storage {
        Storage::Table => (quoted(kind.name), "deleted = 0".to_owned()),
        Storage::List => (
            "list_item".to_owned(),
            format!("list = '{}' AND deleted = 0", kind.name),
        ),
    };
    let mut cells = Vec::new();
    for (place, condition) in conditions.iter().enumerate() {
        let drives = driver == Some(place);
        if let (true, Index::Elsewhere(source, of_source)) = (drives, &condition.index) {
            table = format!(
                "({source}) AS source CROSS JOIN {table} ON {} = source.found",
                id_of(kind)
            );
            // Its holes come before those of all tests.
            cells.splice(0..0, of_source.iter().cloned());
            continue;
        }
        let sign = if drives { "" } else { "+" };
        wheres.push_str(&format!(" AND ({})", condition.test.replace(SIGN, sign)));
        cells.extend(condition.cells.iter().cloned());
    }
    (format!("{table} WHERE {wheres}"), cells)
}

pub(crate) fn text(value: impl ToString) -> Cell {
    Cell::Text(value.to_string())
}

/// Asks for records of which a field is empty.
const NOTHING: &str = "none";
/// Between the first and the last day of an interval, as ISO 8601 has it; `..` where it is open.
const BETWEEN: char = '/';
const OPEN: &str = "..";

/// Days of an interval, both included.
fn between(field: &Field, interval: &str) -> Result<Condition> {
    let column = day_column(field);
    let (first, last) = interval.split_once(BETWEEN).unwrap_or((interval, interval));
    let (mut sql, mut cells) = (vec![format!("^{column} < '{LAST}'")], Vec::new());
    for (day, sign) in [(first, ">="), (last, "<=")] {
        if day != OPEN {
            let day: NaiveDate = day.parse().map_err(|_| {
                Refusal::new(Code::DateInvalid)
                    .on(field.name)
                    .with("date", day)
            })?;
            sql.push(format!("^{column} {sign} ?"));
            cells.push(text(day));
        }
    }
    Ok(Condition::days(sql.join(" AND "), cells))
}

/// The column of a day that has an index, if one has: the same text, or [`LAST`] where it is empty.
pub(crate) fn day_column(field: &Field) -> String {
    if field.sorted {
        quoted(&format!("{}_sort", field.column))
    } else {
        quoted(field.column)
    }
}

/// The condition of this name.
pub(crate) fn condition(
    kind: &Kind,
    name: &str,
    values: &[String],
    today: NaiveDate,
) -> Result<Condition> {
    let first = values.first().map(String::as_str).unwrap_or_default();
    if let Some(special) = special(kind, name, first, today)? {
        return Ok(special);
    }
    let unknown = || Refusal::new(Code::BadRequest).on(name).with("filter", name);
    let field = kind.field(name).ok_or_else(unknown)?;
    let column = quoted(field.column);
    let holes = vec!["?"; values.len()].join(", ");
    // One record may be found by several values.
    let once = if values.len() > 1 { "DISTINCT " } else { "" };
    // The sign keeps the test from being turned round.
    let id = format!("+{}", id_of(kind));
    let texts = || values.iter().map(text).collect::<Vec<_>>();
    // These say what no list of values can: they stand alone.
    let set = matches!(field.shape, Shape::Terms(_) | Shape::References(_));
    let alone = ((field.optional || set) && first == NOTHING)
        || (field.shape == Shape::Day && first.contains(BETWEEN));
    if alone && values.len() > 1 {
        return Err(unknown());
    }
    if field.optional && first == NOTHING {
        let test = match field.shape {
            Shape::Day if field.sorted => format!("^{} = '{LAST}'", day_column(field)),
            _ => format!("^{column} IS NULL"),
        };
        return Ok(Condition::own(test, Vec::new()));
    }
    if set && first == NOTHING {
        let any = format!(
            "SELECT 1 FROM link WHERE owner = {id} AND role = '{}'",
            field.column
        );
        return Ok(Condition::plain(format!("NOT EXISTS ({any})"), Vec::new()));
    }
    Ok(match field.shape {
        Shape::Day if first.contains(BETWEEN) => between(field, first)?,
        Shape::Terms(_) | Shape::References(_) => {
            let of = format!("target IN ({holes}) AND role = '{}'", field.column);
            Condition::linked(
                format!("EXISTS (SELECT 1 FROM link WHERE owner = {id} AND {of})"),
                texts(),
                format!("SELECT {once}owner AS found FROM link WHERE {of}"),
                texts(),
            )
        }
        Shape::Rows(rows) => {
            let inner = rows
                .fields
                .iter()
                .find(|inner| matches!(inner.shape, Shape::Reference(_) | Shape::Term(_)))
                .ok_or_else(unknown)?;
            let (owner, table) = (rows.owner, rows.table);
            let of = format!("{} IN ({holes})", quoted(inner.column));
            Condition::linked(
                format!("EXISTS (SELECT 1 FROM {table} WHERE {owner} = {id} AND {of})"),
                texts(),
                format!("SELECT DISTINCT {owner} AS found FROM {table} WHERE {of}"),
                texts(),
            )
        }
        Shape::Choice(_) if field.sorted => {
            let keys = values
                .iter()
                .map(|value| sort_cell(field, Some(&Value::from(value.as_str()))));
            // Names that this version doesn't know have one key together.
            let cells = keys.chain(texts()).collect();
            let sort = quoted(&format!("{}_sort", field.column));
            Condition::own(
                format!("^{sort} IN ({holes}) AND +{column} IN ({holes})"),
                cells,
            )
        }
        Shape::Flag => Condition::plain(
            format!("{column} = ?"),
            vec![Cell::Integer(i64::from(first == "true"))],
        ),
        Shape::Whole | Shape::Real => return Err(unknown()),
        Shape::Reference(_) | Shape::Subject => {
            Condition::own(format!("^{column} IN ({holes})"), texts())
        }
        _ => Condition::plain(format!("{column} IN ({holes})"), texts()),
    })
}

/// The school year that a condition names.
fn year_of(name: &str, value: &str) -> Result<(NaiveDate, NaiveDate)> {
    let year: i32 = value.parse().map_err(|_| {
        Refusal::new(Code::YearImplausible)
            .on(name)
            .with("year", value)
    })?;
    Ok(SchoolYear(year).days())
}

/// Conditions of a kind that are no field of it.
fn special(kind: &Kind, name: &str, value: &str, today: NaiveDate) -> Result<Option<Condition>> {
    Ok(match (kind.name, name) {
        // Of a school year: by its days, or by its numbers when it has no days.
        ("activity", "year") => {
            let (first, last) = year_of(name, value)?;
            let year = value.parse().unwrap_or_default();
            let cells = vec![text(first), text(last), Cell::Integer(year)];
            let in_days = "coalesce(end_on, start_on) >= ? AND coalesce(start_on, end_on) <= ?";
            let in_numbers = "EXISTS (SELECT 1 FROM activity_reach
                WHERE activity = +activity.id AND school_year = ?)";
            Some(Condition {
                few: MOST_COUNTED,
                ..Condition::linked(
                    format!(
                        "({in_days}) OR (start_on IS NULL AND end_on IS NULL AND {in_numbers})"
                    ),
                    cells.clone(),
                    format!(
                        "SELECT id AS found FROM activity WHERE deleted = 0 AND {in_days}
                         UNION ALL
                         SELECT id FROM activity WHERE deleted = 0 AND start_on_sort = '{LAST}'
                           AND +end_on IS NULL AND {in_numbers}"
                    ),
                    cells,
                )
            })
        }
        // The one that it is meant for, else that of its day: it begins seven months after the calendar year.
        ("budget_line", "school_year") => {
            let year: i64 = value.parse().map_err(|_| {
                Refusal::new(Code::YearImplausible)
                    .on(name)
                    .with("year", value)
            })?;
            Some(Condition::plain(
                "coalesce(school_year, CAST(strftime('%Y', coalesce(invoiced, expected), '-7 months') AS INTEGER)) = ?",
                vec![Cell::Integer(year)],
            ))
        }
        // In a school year in part at least; open ends reach for ever.
        ("activity" | "partnership", "touches") => {
            let (first, last) = year_of(name, value)?;
            Some(Condition::plain(
                "coalesce(start_on <= ?, 1) AND coalesce(end_on >= ?, 1)",
                vec![text(last), text(first)],
            ))
        }
        ("activity", "open") => Some(Condition::plain(
            "status NOT IN ('done', 'cancelled')",
            Vec::new(),
        )),
        // `NOT IN` as the index `activity_open` has it: SQLite takes one only for the same words.
        ("activity", "late") => Some(Condition::own(
            "^end_on < ? AND status NOT IN ('done', 'cancelled') AND status <> 'idea'",
            vec![text(today)],
        )),
        ("partnership", "complete") => {
            let side = |kinds: &str| {
                format!(
                    "EXISTS (SELECT 1 FROM partnership_member m CROSS JOIN link ON owner = m.organisation
                       WHERE m.partnership = +partnership.id AND link.role = 'kind'
                         AND target IN ({kinds}))"
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
            Some(Condition::plain(sql, Vec::new()))
        }
        ("partnership", "lapses") => {
            let until = today
                .checked_add_days(Days::new(Partnership::WARN_DAYS.unsigned_abs()))
                .unwrap_or(today);
            Some(Condition::days(
                "^end_on_sort <= ? AND status <> 'ended' AND NOT EXISTS (
                   SELECT 1 FROM partnership AS next
                   WHERE next.renews = +partnership.id AND next.deleted = 0)",
                vec![text(until)],
            ))
        }
        // The reason to keep the person has lapsed.
        ("contact", "lapsed") => Some(Condition::days("^kept_until_sort < ?", vec![text(today)])),
        _ => None,
    })
}
