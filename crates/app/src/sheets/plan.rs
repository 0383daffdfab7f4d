//! What the rows of a spreadsheet would do: the trial and the reading in are this same plan, shown or
//! written.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde_json::{Value, json};
use tib_domain::{Contact, Fields, Id, Organisation, Partnership, Record, Refusal, Settling};
use tib_duplicates::{organisations, people};
use tib_store::Reading;

use super::book::Book;
use super::cell::Vocabulary;
use super::columns::{Column, Holds, SheetKind};
use super::likely::{self, Likely};
use super::table::SheetTable;
use crate::records::{Rules, to_fields, with_id};
use crate::{App, Result};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// A record is made of it.
    New,
    /// A record changes.
    Changed,
    /// Everything it says is so already.
    Same,
    /// It may be the same as a record; nobody said yet.
    Maybe,
    /// The same cell was changed there and here; nobody said yet which one stays.
    Conflict,
    /// Something in it can't be.
    Refused,
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
    pub sheet: String,
    pub row: u64,
    pub outcome: Outcome,
    pub title: String,
    /// The record that it makes or changes.
    pub record: Option<Id>,
    pub cells: Vec<CellChange>,
    pub likely: Vec<Likely>,
    pub problems: Vec<Problem>,
}

/// How a decision about a row is named: sheet and number.
pub(crate) fn row_key(sheet: &str, row: u64) -> String {
    format!("{sheet}!{row}")
}

/// What was decided about rows, by [`row_key`]: the id of the record that it is the same as, [`AS_NEW`], or
/// which side of a conflict stays.
pub(crate) type Decisions = BTreeMap<String, String>;
/// It is another, though it looks the same.
pub(crate) const AS_NEW: &str = "new";
/// Of a conflict the file's cells.
pub(crate) const THEIRS: &str = "theirs";
/// Of a conflict the cells as they are here.
pub(crate) const OURS: &str = "ours";

/// What cells held when the workbook went out, by record and column.
pub(crate) type Base = HashMap<String, BTreeMap<String, String>>;

/// Everything rows are held against, and what they make of it.
pub(crate) struct Plan<'a> {
    pub(super) app: &'a App,
    pub(super) kind: SheetKind,
    pub(super) today: NaiveDate,
    pub organisations: Book<Organisation>,
    pub contacts: Book<Contact>,
    pub partnerships: Book<Partnership>,
    pub words: Vocabulary,
    pub(super) blank_contact: Fields,
    pub(super) decisions: &'a Decisions,
    pub(super) base: &'a Base,
    pub(super) known_organisations: organisations::Index,
    pub(super) known_people: people::Index,
    pub rows: Vec<PlannedRow>,
}

/// The cells of a row that say something, by column; in a workbook that came back also those that are empty now.
pub(super) struct Cells<'t> {
    pub(super) by_key: Vec<(&'static Column, &'t str, &'t str)>,
    pub(super) base: Option<&'t BTreeMap<String, String>>,
}

impl<'t> Cells<'t> {
    pub(super) fn text(&self, key: &str) -> &'t str {
        let found = self.by_key.iter().find(|(column, _, _)| column.key == key);
        found.map_or("", |(_, cell, _)| cell)
    }
}

/// What one row does to its record, before it is known whether it may.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) fields: Fields,
    pub(super) changes: Vec<CellChange>,
    pub(super) problems: Vec<Problem>,
    pub(super) conflict: bool,
}

impl<'a> Plan<'a> {
    pub(crate) fn new(
        app: &'a App,
        r: &Reading<'_>,
        kind: SheetKind,
        words: Vocabulary,
        decisions: &'a Decisions,
        base: &'a Base,
    ) -> Result<Self> {
        let today = app.today();
        let (organisations, contacts) = (r.all::<Organisation>()?, r.all::<Contact>()?);
        let partnerships = match kind {
            SheetKind::Partnerships => r.all::<Partnership>()?,
            _ => Vec::new(),
        };
        Ok(Self {
            app,
            kind,
            today,
            known_organisations: likely::organisations(&organisations),
            known_people: likely::people(&contacts),
            organisations: Book::new(organisations)?,
            contacts: Book::new(contacts)?,
            partnerships: Book::new(partnerships)?,
            words,
            blank_contact: to_fields(&Contact::blank(r, today)?)?,
            decisions,
            base,
            rows: Vec::new(),
        })
    }

    /// What its rows are.
    pub(crate) fn kind(&self) -> SheetKind {
        self.kind
    }

    /// A record of the plan's kind, after the rows so far.
    pub(crate) fn fields(&self, id: &Id) -> Result<Fields> {
        match self.kind {
            SheetKind::Organisations => self.organisations.fields(id),
            SheetKind::Contacts => self.contacts.fields(id),
            SheetKind::Partnerships => self.partnerships.fields(id),
        }
    }

    /// Takes the rows of a table; `columns` says which of its columns holds what.
    pub(crate) fn take(
        &mut self,
        table: &SheetTable,
        columns: &[Option<&'static Column>],
    ) -> Result<()> {
        for (row, cells) in &table.rows {
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let named = columns.iter().zip(&table.header).zip(cells);
            let by_key: Vec<_> = named
                .filter_map(|((column, header), cell)| {
                    Some(((*column)?, cell.as_str(), header.as_str()))
                })
                .collect();
            let id = by_key
                .iter()
                .find(|(column, _, _)| column.holds == Holds::Id)
                .map(|(_, id, _)| *id);
            let cells = Cells {
                by_key,
                base: id.and_then(|id| self.base.get(id)),
            };
            let planned = self.row(&table.sheet, *row, &cells)?;
            self.rows.push(planned);
        }
        Ok(())
    }

    pub(super) fn row(&mut self, sheet: &str, row: u64, cells: &Cells<'_>) -> Result<PlannedRow> {
        let name = self.name(cells);
        let key = row_key(sheet, row);
        let decided = self.decisions.get(&key).map(String::as_str);
        let mut planned = PlannedRow {
            sheet: sheet.to_owned(),
            row,
            outcome: Outcome::Refused,
            title: name.clone(),
            record: None,
            cells: Vec::new(),
            likely: Vec::new(),
            problems: Vec::new(),
        };
        let found = self.record_of(cells, &name, decided)?;
        let (id, is_new, keeps_name) = match found {
            Found::Record { id, keeps_name } => (id, false, keeps_name),
            Found::None => (self.app.new_id(), true, false),
            Found::Maybe(likely) => {
                planned.outcome = Outcome::Maybe;
                planned.likely = likely;
                return Ok(planned);
            }
        };
        let mut filled = self.fill(cells, &id, is_new, keeps_name, &name, decided)?;
        let with = Settling {
            today: self.today,
            ids: self.app.ports.ids.as_ref(),
        };
        let fields = std::mem::take(&mut filled.fields);
        let (fields, wrong) = match self.kind {
            SheetKind::Organisations => self.organisations.checked(&id, fields, &with)?,
            SheetKind::Contacts => self.contacts.checked(&id, fields, &with)?,
            SheetKind::Partnerships => self.partnerships.checked(&id, fields, &with)?,
        };
        let wrong = wrong.into_iter().chain(self.taken(&id, &fields));
        filled.problems.extend(wrong.map(|refusal| Problem {
            column: cells.header_of(refusal.field.as_deref().unwrap_or_default()),
            refusal,
        }));
        let person = self.person(cells, &id)?;
        if let Some((_, _, wrong)) = &person {
            filled.problems.extend(wrong.iter().map(|refusal| Problem {
                column: cells.person_header(refusal.field.as_deref().unwrap_or_default()),
                refusal: refusal.clone(),
            }));
        }
        planned.record = Some(id.clone());
        planned.cells = filled.changes;
        planned.problems = filled.problems;
        planned.outcome = if !planned.problems.is_empty() {
            Outcome::Refused
        } else if filled.conflict && decided.is_none() {
            Outcome::Conflict
        } else {
            let title = fields.get(self.kind.kind().title).and_then(Value::as_str);
            planned.title = title.unwrap_or_default().to_owned();
            let mut differs = match self.kind {
                SheetKind::Organisations => self.organisations.put(&id, fields)?,
                SheetKind::Contacts => self.contacts.put(&id, fields)?,
                SheetKind::Partnerships => self.partnerships.put(&id, fields)?,
            };
            if let Some((id, fields, _)) = person
                && self.contacts.put(&id, fields)?
            {
                differs = true;
                planned.cells.push(CellChange {
                    key: "person-name",
                    from: String::new(),
                    to: cells.text("person-name").to_owned(),
                    here: false,
                });
            }
            match (is_new, differs) {
                (true, _) => Outcome::New,
                (false, true) => Outcome::Changed,
                (false, false) => Outcome::Same,
            }
        };
        Ok(planned)
    }

    /// What the row calls its record: its name, or the parts of a person's.
    pub(super) fn name(&self, cells: &Cells<'_>) -> String {
        let whole = cells.text("name");
        if !whole.is_empty() {
            return whole.to_owned();
        }
        let parts = cells
            .by_key
            .iter()
            .filter(|(column, _, _)| column.holds == Holds::NamePart);
        // In the order of a name, whatever that of the columns.
        let mut parts: Vec<_> = parts.collect();
        parts.sort_by_key(|(column, _, _)| {
            self.kind
                .columns()
                .iter()
                .position(|one| one.key == column.key)
        });
        let said = parts
            .into_iter()
            .map(|(_, cell, _)| *cell)
            .filter(|cell| !cell.is_empty());
        said.collect::<Vec<_>>().join(" ")
    }

    /// The record that the row begins from.
    pub(super) fn start(&self, id: &Id, is_new: bool, name: &str) -> Result<Fields> {
        if !is_new {
            return self.fields(id);
        }
        Ok(match self.kind {
            SheetKind::Organisations => to_fields(&with_id(&blank_organisation(name), id)?)?,
            SheetKind::Contacts => {
                let mut fields = self.blank_contact.clone();
                fields.insert("id".to_owned(), json!(id));
                fields
            }
            SheetKind::Partnerships => to_fields(&Partnership {
                id: id.clone(),
                kind: Id::new("partnership_kind:overig"),
                ..Partnership::default()
            })?,
        })
    }

    /// What differs now from before, cell by cell.
    pub(super) fn say_rest(
        &self,
        before: &Fields,
        cells: &Cells<'_>,
        filled: &mut Filled,
    ) -> Result<()> {
        let mut said = Vec::new();
        for column in self.kind.columns() {
            let (from, to) = (
                self.shown(column, before),
                self.shown(column, &filled.fields),
            );
            let is_asked = filled.changes.iter().any(|one| one.key == column.key);
            let names = cells.by_key.iter().any(|(one, _, _)| one.key == column.key);
            if from != to
                && !is_asked
                && (names
                    || column.key == "name"
                    || column.key == "street"
                    || column.key == "kinds")
            {
                said.push(CellChange {
                    key: column.key,
                    from,
                    to,
                    here: false,
                });
            }
        }
        filled.changes.extend(said);
        Ok(())
    }

    /// A record's value as it stands in a column.
    pub(crate) fn shown(&self, column: &Column, fields: &Fields) -> String {
        match column.holds {
            Holds::Field(name) => match self.kind.kind().field(name) {
                Some(field) => self
                    .words
                    .write(field, fields.get(name).unwrap_or(&Value::Null)),
                None => String::new(),
            },
            Holds::Role(part) => {
                let role = fields
                    .get("roles")
                    .and_then(Value::as_array)
                    .and_then(|roles| roles.first());
                let text = role
                    .and_then(|role| role.get(part))
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                match part {
                    "organisation" if !text.is_empty() => {
                        self.organisations.text(&Id::new(text), "name")
                    }
                    _ => text.to_owned(),
                }
            }
            Holds::Members => {
                let members = fields
                    .get("members")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten();
                let names = members.filter_map(|member| member.get("organisation")?.as_str());
                let names: Vec<String> = names
                    .map(|id| self.organisations.text(&Id::new(id), "name"))
                    .collect();
                names.join("; ")
            }
            Holds::Id => fields
                .get("id")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            Holds::HouseNumber | Holds::NamePart | Holds::Person(_) => String::new(),
        }
    }

    /// Numbers that another record has.
    pub(super) fn taken(&self, id: &Id, fields: &Fields) -> Vec<Refusal> {
        if self.kind != SheetKind::Organisations {
            return Vec::new();
        }
        let unique = Organisation::KIND
            .fields
            .iter()
            .filter_map(|field| Some((field, field.unique?)));
        let mut wrong = Vec::new();
        for (field, code) in unique {
            let Some(value) = fields.get(field.name).and_then(Value::as_str) else {
                continue;
            };
            if let Some(other) = self.organisations.holder(field.name, value, id) {
                wrong.push(
                    Refusal::new(code)
                        .on(field.name)
                        .with(field.name, value)
                        .with("name", self.organisations.text(&other, "name")),
                );
            }
        }
        wrong
    }
}

/// The rows that belong to a record.
pub(super) fn rows(fields: &Fields, name: &str) -> Vec<Value> {
    let rows = fields.get(name).and_then(Value::as_array);
    rows.cloned().unwrap_or_default()
}

pub(super) fn set(row: &mut Value, name: &str, text: &str) {
    if let Some(row) = row.as_object_mut() {
        row.insert(name.to_owned(), json!(text));
    }
}

impl Cells<'_> {
    /// The name of the column that a field of the row's person was filled from.
    pub(super) fn person_header(&self, field: &str) -> String {
        let from = |(column, _, _): &&(&Column, &str, &str)| {
            column.holds == Holds::Person(if field == "mail" { "mail" } else { "name" })
        };
        let found = self.by_key.iter().find(from);
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
}

pub(super) enum Found {
    Record { id: Id, keeps_name: bool },
    None,
    Maybe(Vec<Likely>),
}

impl Found {
    pub(super) fn record(id: Id) -> Self {
        Self::Record {
            id,
            keeps_name: false,
        }
    }
}

pub(super) fn absent(field: &tib_domain::kind::Field) -> Value {
    use tib_domain::kind::Shape;
    match field.shape {
        _ if field.optional => Value::Null,
        Shape::Terms(_) => json!([]),
        Shape::Flag => json!(false),
        Shape::Whole => json!(0),
        _ => json!(""),
    }
}

/// An organisation of this name, of the kind that its name tells.
pub(super) fn blank_organisation(name: &str) -> Organisation {
    const TOLD: &[(&str, &[&str])] = &[
        ("mbo", &["roc", "mbo", "aoc"]),
        ("po", &["basisschool", "obs", "cbs", "pcbs", "kindcentrum"]),
        ("vmbo", &["vmbo"]),
        (
            "vo",
            &[
                "college",
                "lyceum",
                "mavo",
                "scholengemeenschap",
                "school",
                "sg",
            ],
        ),
        ("overheid", &["gemeente", "provincie", "ministerie"]),
        (
            "branche",
            &["vereniging", "bedrijvenkring", "brancheorganisatie"],
        ),
    ];
    let words: Vec<String> = tib_domain::words(name).collect();
    let told = TOLD
        .iter()
        .find(|(_, said)| words.iter().any(|word| said.contains(&word.as_str())));
    let kind = told.map_or("bedrijf", |(kind, _)| kind);
    Organisation {
        kinds: vec![Id::new(format!("organisation_kind:{kind}"))],
        ..Organisation::default()
    }
}
