//! A list as a workbook that somebody without the app fills in, and what it held, to hold it against when it
//! comes back.

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::Path;

use serde::{Deserialize, Serialize};
use tib_correspondence::{Card, Reach, Usage, write_card};
use tib_domain::kind::Shape;
use tib_domain::{Code, Id, Kind, ListQuery, Refusal, escape_formula};
use tib_open_data::{ReadError, open_any};
use tib_report::{BASE, Datum, Form, FormColumn, form};
use tib_store::Reading;

use super::cell::Vocabulary;
use super::columns::{Column, Holds, SheetKind, title};
use super::plan::Plan;
use crate::{App, Result, unwritable};

pub(crate) use super::row::Base;

/// The first cell of what a workbook of ours keeps beside.
const MARK: &str = "tib-regio-1";

/// Only which record.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Only {
    id: Id,
}

/// Writes the records of a list where the user wants them; `format` is `xlsx` or `csv`. False when they thought better
/// of it.
pub fn export(app: &App, kind: SheetKind, query: &ListQuery, format: &str) -> Result<bool> {
    let bytes = workbook_of(app, kind, query, format)?;
    let name = app.texts().get(&format!("sheet-file-{}", kind.as_str()));
    let Some(path) = app.ports.dialogs.save(&format!("{name}.{format}")) else {
        return Ok(false);
    };
    std::fs::write(&path, bytes).map_err(|error| unwritable(Path::new(&path), &error))?;
    Ok(true)
}

/// The same as bytes.
pub fn workbook_of(app: &App, kind: SheetKind, query: &ListQuery, format: &str) -> Result<Vec<u8>> {
    app.check_clock()?;
    let (columns, rows, choices) = app.read(|r| {
        let terms = r.terms(None)?;
        let words = Vocabulary::new(app.texts().language(), terms.clone(), BTreeMap::new());
        let (decisions, base) = (BTreeMap::new(), HashMap::new());
        let plan = Plan::new(app, r, &[kind], words, &decisions, &base)?;
        let columns: Vec<&Column> = kind
            .columns()
            .iter()
            .filter(|column| column.goes_out)
            .collect();
        let mut rows: Vec<Vec<String>> = Vec::new();
        for id in ids(app, r, kind, query)? {
            let fields = plan.fields(&id)?;
            rows.push(
                columns
                    .iter()
                    .map(|column| plan.shown(column, &fields))
                    .collect(),
            );
        }
        let choices = columns.iter().map(|column| match column.holds {
            Holds::Field(name) => kind
                .kind()
                .field(name)
                .map(|field| plan.words.choices(field, &terms)),
            _ => None,
        });
        let choices: Vec<Vec<String>> = choices.map(Option::unwrap_or_default).collect();
        Ok((columns, rows, choices))
    })?;
    match format {
        "xlsx" => xlsx(app, kind, &columns, rows, choices),
        "csv" => csv_of(app, &columns, &rows),
        "vcf" if kind == SheetKind::Contacts => Ok(cards(&columns, &rows)),
        _ => Err(Refusal::new(Code::BadRequest).on("format")),
    }
}

/// The records of a list, all of its pages.
fn ids(app: &App, r: &Reading<'_>, kind: SheetKind, query: &ListQuery) -> Result<Vec<Id>> {
    let mut query = ListQuery {
        limit: tib_domain::MOST_LINES,
        after: None,
        ..query.clone()
    };
    let mut ids = Vec::new();
    loop {
        let page = r.list::<Only>(kind.kind(), &query, app.today())?;
        ids.extend(page.lines.into_iter().map(|line| line.id));
        match page.next {
            Some(next) => query.after = Some(next),
            None => return Ok(ids),
        }
    }
}

fn field_of(kind: &Kind, column: &Column) -> Option<&'static tib_domain::kind::Field> {
    match column.holds {
        Holds::Field(name) => kind.field(name),
        _ => None,
    }
}

fn xlsx(
    app: &App,
    kind: SheetKind,
    columns: &[&Column],
    rows: Vec<Vec<String>>,
    choices: Vec<Vec<String>>,
) -> Result<Vec<u8>> {
    let (texts, language) = (app.texts(), app.texts().language());
    let shape = |column: &Column| field_of(kind.kind(), column).map(|field| field.shape);
    let mut base = vec![vec![MARK.to_owned(), kind.as_str().to_owned()]];
    base.push(columns.iter().map(|column| column.key.to_owned()).collect());
    base.extend(rows.iter().cloned());
    let data = rows.into_iter().map(|row| {
        let cells = row
            .into_iter()
            .zip(columns)
            .map(|(cell, column)| match shape(column) {
                _ if cell.is_empty() => Datum::Empty,
                Some(Shape::Day) => Datum::Day(cell),
                Some(Shape::Whole) => cell.parse().map_or(Datum::Text(cell), Datum::Number),
                _ => Datum::Text(cell),
            });
        cells.collect()
    });
    let form_columns = columns
        .iter()
        .zip(choices)
        .map(|(column, choices)| FormColumn {
            title: title(column, language),
            choices,
            several: matches!(shape(column), Some(Shape::Terms(_))),
            locked: column.holds == Holds::Id,
        });
    let help = texts.get("sheet-help");
    let made = Form {
        title: texts.get(&format!("sheet-file-{}", kind.as_str())),
        columns: form_columns.collect(),
        rows: data.collect(),
        help: (
            texts.get("sheet-help-title"),
            help.lines().map(str::to_owned).collect(),
        ),
        base,
    };
    form(&made).map_err(|error| Refusal::new(Code::Internal).with("reason", error))
}

/// A card for each person, as phones and Outlook take them.
fn cards(columns: &[&Column], rows: &[Vec<String>]) -> Vec<u8> {
    let written = rows.iter().map(|row| {
        let cell = |key: &str| {
            let cells = columns.iter().zip(row);
            let found = cells.into_iter().find(|(column, _)| column.key == key);
            found.map_or_else(String::new, |(_, cell)| cell.clone())
        };
        let reach = |value: String| -> Vec<Reach> {
            let one = Reach {
                value,
                usage: Usage::Work,
            };
            [one]
                .into_iter()
                .filter(|one| !one.value.is_empty())
                .collect()
        };
        write_card(&Card {
            name: cell("name"),
            organisation: cell("organisation"),
            function: cell("function"),
            mails: reach(cell("mail")),
            phones: reach(cell("phone")),
            ..Card::default()
        })
    });
    written.collect::<String>().into_bytes()
}

/// As a Dutch spreadsheet opens it: semicolons, a byte order mark, nothing that runs.
fn csv_of(app: &App, columns: &[&Column], rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| Refusal::new(Code::Internal).with("reason", error);
    let language = app.texts().language();
    let mut out = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer("\u{feff}".as_bytes().to_vec());
    out.write_record(columns.iter().map(|column| title(column, language)))
        .map_err(|error| failed(&error))?;
    for row in rows {
        out.write_record(row.iter().map(|cell| escape_formula(cell).into_owned()))
            .map_err(|error| failed(&error))?;
    }
    out.into_inner().map_err(|error| failed(&error))
}

/// What the cells of a workbook held when it went out, and what its rows are; nothing of any other file.
pub(crate) fn base_of(path: &Path) -> Result<Option<(SheetKind, Base)>> {
    let mut table = match open_any(path, Some(BASE)) {
        Ok(table) => table,
        Err(ReadError::Unreadable(error)) => return Err(Refusal::unreadable(path, &error)),
        Err(_) => return Ok(None),
    };
    let is_ours = table.columns().first().map(String::as_str) == Some(MARK);
    let kind = table
        .columns()
        .get(1)
        .and_then(|kind| SheetKind::parse(kind));
    let Some(kind) = kind.filter(|_| is_ours) else {
        return Ok(None);
    };
    let mut keys: Vec<String> = Vec::new();
    let mut base = Base::new();
    let read = table.for_each_record(|_, cells| {
        if keys.is_empty() {
            keys = cells.iter().map(|key| (*key).to_owned()).collect();
        } else if let Some(id) = cells.first() {
            let held = keys
                .iter()
                .cloned()
                .zip(cells.iter().map(|cell| cell.trim().to_owned()));
            base.insert((*id).to_owned(), held.collect());
        }
        ControlFlow::Continue(())
    });
    read.map_err(|error| tib_region_list::refusal(&path.to_string_lossy(), &error))?;
    Ok(Some((kind, base)))
}
