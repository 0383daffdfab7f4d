//! A row of a spreadsheet: what its cells say, and what becomes of it.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tib_domain::{Code, Fields, Id, Refusal};

use super::columns::{Column, Holds, SheetKind};
use super::likely::Likely;
use super::lines::{Guess, Line};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// It may be the same as a record; nobody said yet.
    Maybe,
    /// The same cell was changed there and here; nobody said yet which one stays.
    Conflict,
    /// Something in it can't be.
    Refused,
    /// It seems to be no row of the list.
    Aside,
    /// A record changes.
    Changed,
    /// A record is made of it.
    New,
    /// Everything it says is so already.
    Same,
}

/// A cell that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellChange {
    /// The column's key.
    pub key: &'static str,
    /// What is here.
    pub from: String,
    /// What the row says.
    pub to: String,
    /// It was changed here since the workbook went out, and stays.
    pub here: bool,
}

/// What is wrong with a cell.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    /// The column's name in the file; empty when it is about none.
    pub column: String,
    pub refusal: Refusal,
}

/// A row with what becomes of it.
#[derive(Debug, Clone)]
pub(crate) struct PlannedRow {
    pub kind: SheetKind,
    pub sheet: String,
    pub row: u64,
    /// How a decision about it is named: [`row_key`], with [`PERSON`] when it is about the person whom an
    /// organisation's row names.
    pub key: String,
    pub outcome: Outcome,
    pub title: String,
    /// The record that it makes or changes.
    pub record: Option<Id>,
    pub cells: Vec<CellChange>,
    pub likely: Vec<Likely>,
    pub problems: Vec<Problem>,
    pub guesses: Vec<Guess>,
}

impl PlannedRow {
    /// It is refused for cells that it can come in without.
    pub(crate) fn can_do_without(&self) -> bool {
        let named =
            |one: &Problem| !one.column.is_empty() && one.refusal.field.as_deref() != Some("name");
        let codes = [Code::SheetIdTwice, Code::SheetRecordGone];
        self.outcome == Outcome::Refused
            && self
                .problems
                .iter()
                .all(|one| named(one) && !codes.contains(&one.refusal.code))
    }
}

/// Behind the key of a row when the question is about the person whom it names.
pub(crate) const PERSON: &str = "/person";

/// Behind the key of a row when it is about who its cell of a person names: [`ONE`] or [`EACH`].
pub(crate) const PEOPLE: &str = "/people";
/// Behind the key of a row when it is about the cells that can't be: [`WITHOUT`] them it comes in.
pub(crate) const CELLS: &str = "/cells";
/// A cell names one person.
pub(crate) const ONE: &str = "one";
/// A cell names several people.
pub(crate) const EACH: &str = "each";
/// A row comes in without the cells that can't be.
pub(crate) const WITHOUT: &str = "without";

/// How a decision about a row is named: its sheet, its number and what it says. A decision never reaches a row
/// that says something else, as when the file was changed or other rows were pasted meanwhile.
pub(crate) fn row_key(sheet: &str, row: u64, cells: &[String]) -> String {
    let mut hash = Sha256::new();
    for cell in cells {
        hash.update(cell.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    let short: String = digest
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{sheet}!{row}#{short}")
}

/// What was decided about rows, by key: the id of the record that it is the same as, [`ROW`] with the key of the row
/// that it is the same as, [`AS_NEW`], or which side of a conflict stays.
pub(crate) type Decisions = BTreeMap<String, String>;
/// Before the key of another row of the same file.
pub(crate) const ROW: &str = "row:";
/// It is another, though it looks the same.
pub(crate) const AS_NEW: &str = "new";
/// Of a conflict the file's cells.
pub(crate) const THEIRS: &str = "theirs";
/// Of a conflict the cells as they are here.
pub(crate) const OURS: &str = "ours";

/// What cells held when the workbook went out, by record and column.
pub(crate) type Base = HashMap<String, BTreeMap<String, String>>;

/// The cells of a row that say something, by column; in a workbook that came back also those that are empty now.
pub(super) struct Cells<'t> {
    pub(super) key: String,
    pub(super) by_key: Vec<(&'static Column, &'t str, &'t str)>,
    pub(super) base: Option<&'t BTreeMap<String, String>>,
    /// What has no cell of its own, a line each.
    pub(super) noted: &'t [String],
}

impl<'t> Cells<'t> {
    /// The cells of a line, with what they held when it went out.
    pub(super) fn of(line: &'t Line, base: &'t Base) -> Self {
        let id = line
            .cells
            .iter()
            .find(|(column, _, _)| column.holds == Holds::Id);
        Self {
            key: line.key.clone(),
            base: id.and_then(|(_, id, _)| base.get(id)),
            noted: &line.noted,
            by_key: line
                .cells
                .iter()
                .map(|(column, text, header)| (*column, text.as_str(), header.as_ref()))
                .collect(),
        }
    }

    /// The row without the cells of these columns.
    pub(super) fn without(&self, headers: &[String]) -> Self {
        let mut by_key = self.by_key.clone();
        for (_, text, header) in &mut by_key {
            if headers.iter().any(|one| one == header) {
                *text = "";
            }
        }
        Self {
            key: self.key.clone(),
            by_key,
            base: self.base,
            noted: self.noted,
        }
    }

    /// The cell of this column that belongs to the person of this number, the first being 0.
    pub(super) fn of_person(&self, key: &str, at: usize) -> &'t str {
        let mut found = self
            .by_key
            .iter()
            .filter(|(column, _, _)| column.key == key);
        found.nth(at).map_or("", |(_, cell, _)| cell)
    }

    /// How many people the row names.
    pub(super) fn people(&self) -> usize {
        let names = self
            .by_key
            .iter()
            .filter(|(column, text, _)| column.key == "person-name" && !text.is_empty());
        names.count()
    }

    pub(super) fn text(&self, key: &str) -> &'t str {
        let found = self.by_key.iter().find(|(column, _, _)| column.key == key);
        found.map_or("", |(_, cell, _)| cell)
    }

    /// What the cell of a column held when the workbook went out; nothing of any other file.
    pub(super) fn held(&self, key: &str) -> Option<&'t str> {
        let has = self.by_key.iter().any(|(column, _, _)| column.key == key);
        let base = self.base.filter(|_| has)?;
        Some(base.get(key).map_or("", String::as_str))
    }

    /// The name of the column with this key.
    pub(super) fn header(&self, key: &str) -> String {
        let found = self.by_key.iter().find(|(column, _, _)| column.key == key);
        found.map_or_else(String::new, |(_, _, header)| (*header).to_owned())
    }

    /// The name of the column that a field was filled from.
    pub(super) fn header_of(&self, field: &str) -> String {
        let from = |holds: &Holds| match holds {
            Holds::Field(name) => *name == field,
            Holds::Members => field == "members",
            Holds::Role(_) => field == "roles",
            _ => false,
        };
        let found = self
            .by_key
            .iter()
            .find(|(column, _, _)| from(&column.holds));
        found.map_or_else(String::new, |(_, _, header)| (*header).to_owned())
    }

    /// What the row calls its record: its name, or the parts of a person's, in the order of `columns`.
    pub(super) fn name(&self, columns: &[Column]) -> String {
        let whole = self.text("name");
        if !whole.is_empty() {
            return whole.to_owned();
        }
        // In the order of a name, whatever that of the columns.
        let parts = columns
            .iter()
            .filter(|column| column.holds == Holds::NamePart)
            .map(|column| self.text(column.key))
            .filter(|cell| !cell.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }
}

/// What one row does to its record, before it is known whether it may.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) fields: Fields,
    pub(super) changes: Vec<CellChange>,
    pub(super) problems: Vec<Problem>,
    pub(super) conflict: bool,
    /// The row makes its record.
    pub(super) is_new: bool,
    /// It says what kind of organisation it is.
    pub(super) kind_said: bool,
}

/// A cell of a workbook that came back, held against what is here.
pub(super) enum Side {
    /// What the cell says goes in.
    Theirs,
    /// What is here stays.
    Ours,
}

impl Filled {
    /// Tells that a cell changes.
    pub(super) fn say(&mut self, key: &'static str, from: &str, to: &str) {
        if from != to {
            self.changes.push(CellChange {
                key,
                from: from.to_owned(),
                to: to.to_owned(),
                here: false,
            });
        }
    }

    /// Whose word counts in a cell: `held` is what it held when the workbook went out, `now` what is here.
    pub(super) fn side(
        &mut self,
        key: &'static str,
        held: Option<&str>,
        now: &str,
        cell: &str,
        decided: Option<&str>,
    ) -> Side {
        let Some(held) = held else {
            return Side::Theirs;
        };
        let mut say = |from: &str, to: &str, here| {
            self.changes.push(CellChange {
                key,
                from: from.to_owned(),
                to: to.to_owned(),
                here,
            });
        };
        // What they left alone says nothing, also where it was changed here.
        if cell == held {
            if now != held {
                say(held, now, true);
            }
            return Side::Ours;
        }
        if now == held || now == cell {
            return Side::Theirs;
        }
        match decided {
            Some(THEIRS) => return Side::Theirs,
            Some(OURS) => say(held, now, true),
            _ => {
                say(now, cell, false);
                self.conflict = true;
            }
        }
        Side::Ours
    }
}

/// The record that a row is about.
pub(super) enum Found {
    Record { id: Id, keeps_name: bool },
    None,
    Maybe(Vec<Likely>),
    Refused(Problem),
}

impl Found {
    pub(super) fn record(id: Id) -> Self {
        Self::Record {
            id,
            keeps_name: false,
        }
    }
}

/// The rows that belong to a record.
pub(super) fn rows(fields: &Fields, name: &str) -> Vec<Value> {
    let rows = fields.get(name).and_then(Value::as_array);
    rows.cloned().unwrap_or_default()
}

/// Writes a text into a row that belongs to a record.
pub(super) fn set(row: &mut Value, name: &str, text: &str) {
    if let Some(row) = row.as_object_mut() {
        row.insert(name.to_owned(), json!(text));
    }
}

/// Which of a person's roles a list says: the first that lasts, or else the first.
pub(super) fn foremost(roles: &[Value], today: NaiveDate) -> usize {
    let mut all = roles.iter();
    all.position(|role| lasts(role, today)).unwrap_or(0)
}

/// A role hasn't ended.
pub(super) fn lasts(role: &Value, today: NaiveDate) -> bool {
    let until = role.get("until").and_then(Value::as_str);
    until.is_none_or(|until| until.parse::<NaiveDate>().is_ok_and(|day| day >= today))
}

/// The organisation that a row of a record names.
pub(super) fn organisation_in(row: &Value) -> Option<Id> {
    row.get("organisation").and_then(Value::as_str).map(Id::new)
}
