//! What the rows of a spreadsheet would do: the trial and the reading in are this same plan, shown or
//! written.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde_json::{Value, json};
use tib_domain::{Contact, Fields, Id, Organisation, Partnership, Record, Refusal, Settling, fold};
use tib_duplicates::{Grade, organisations, people};
use tib_store::Reading;

use super::book::{Book, exact};
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
    app: &'a App,
    kind: SheetKind,
    today: NaiveDate,
    pub organisations: Book<Organisation>,
    pub contacts: Book<Contact>,
    pub partnerships: Book<Partnership>,
    pub words: Vocabulary,
    blank_contact: Fields,
    decisions: &'a Decisions,
    base: &'a Base,
    known_organisations: organisations::Index,
    known_people: people::Index,
    pub rows: Vec<PlannedRow>,
}

/// The cells of a row that say something, by column; in a workbook that came back also those that are empty now.
struct Cells<'t> {
    by_key: Vec<(&'static Column, &'t str, &'t str)>,
    base: Option<&'t BTreeMap<String, String>>,
}

impl<'t> Cells<'t> {
    fn text(&self, key: &str) -> &'t str {
        let found = self.by_key.iter().find(|(column, _, _)| column.key == key);
        found.map_or("", |(_, cell, _)| cell)
    }
}

/// What one row does to its record, before it is known whether it may.
#[derive(Default)]
struct Filled {
    fields: Fields,
    changes: Vec<CellChange>,
    problems: Vec<Problem>,
    conflict: bool,
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

    fn row(&mut self, sheet: &str, row: u64, cells: &Cells<'_>) -> Result<PlannedRow> {
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
    fn name(&self, cells: &Cells<'_>) -> String {
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

    /// The cells in the fields of the row's record.
    fn fill(
        &mut self,
        cells: &Cells<'_>,
        id: &Id,
        is_new: bool,
        keeps_name: bool,
        name: &str,
        decided: Option<&str>,
    ) -> Result<Filled> {
        let mut filled = Filled {
            fields: self.start(id, is_new, name)?,
            ..Filled::default()
        };
        let before = filled.fields.clone();
        if !name.is_empty() && !keeps_name && cells.text("name").is_empty() {
            filled.fields.insert("name".to_owned(), json!(name));
        }
        let street = [cells.text("street"), cells.text("house-number")];
        for (column, cell, header) in &cells.by_key {
            let Holds::Field(field) = column.holds else {
                continue;
            };
            if field == self.kind.kind().title && keeps_name {
                continue;
            }
            let cell = match field {
                "street" if !street.concat().is_empty() => street.join(" ").trim().to_owned(),
                _ => (*cell).to_owned(),
            };
            self.fill_field(
                &mut filled,
                column,
                field,
                &cell,
                header,
                cells.base,
                decided,
            );
        }
        match self.kind {
            SheetKind::Contacts => self.fill_role(&mut filled.fields, cells)?,
            SheetKind::Partnerships => self.fill_members(&mut filled.fields, cells)?,
            SheetKind::Organisations => {}
        }
        self.say_rest(&before, cells, &mut filled)?;
        Ok(filled)
    }

    /// The record that the row begins from.
    fn start(&self, id: &Id, is_new: bool, name: &str) -> Result<Fields> {
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

    #[allow(
        clippy::too_many_arguments,
        reason = "a cell is judged by all that is known of it"
    )]
    fn fill_field(
        &mut self,
        filled: &mut Filled,
        column: &'static Column,
        name: &'static str,
        cell: &str,
        header: &str,
        base: Option<&BTreeMap<String, String>>,
        decided: Option<&str>,
    ) {
        let Some(field) = self.kind.kind().field(name) else {
            return;
        };
        let now = self
            .words
            .write(field, filled.fields.get(name).unwrap_or(&Value::Null));
        let base = base.map(|base| base.get(column.key).map_or("", String::as_str));
        // Of a workbook of ours: what they left alone says nothing, also where it was changed here.
        if let Some(base) = base {
            if cell == base {
                if now != base {
                    filled.changes.push(CellChange {
                        key: column.key,
                        from: base.to_owned(),
                        to: now,
                        here: true,
                    });
                }
                return;
            }
            if now != base && now != cell {
                filled.conflict = true;
                if decided != Some(THEIRS) {
                    filled.changes.push(CellChange {
                        key: column.key,
                        from: now,
                        to: cell.to_owned(),
                        here: false,
                    });
                    return;
                }
            }
        }
        let app = self.app;
        let value = match self.words.read(field, cell, &|| app.new_id()) {
            Ok(value) => value,
            Err(refusal) => {
                filled.problems.push(Problem {
                    column: header.to_owned(),
                    refusal,
                });
                return;
            }
        };
        let cleared = base.is_some() && cell.is_empty();
        let value = match value {
            Some(value) => value,
            None if cleared => absent(field),
            None => return,
        };
        filled.fields.insert(name.to_owned(), value);
    }

    /// What differs now from before, cell by cell.
    fn say_rest(&self, before: &Fields, cells: &Cells<'_>, filled: &mut Filled) -> Result<()> {
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
    fn taken(&self, id: &Id, fields: &Fields) -> Vec<Refusal> {
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

    /// The record that a row is about.
    fn record_of(&self, cells: &Cells<'_>, name: &str, decided: Option<&str>) -> Result<Found> {
        let given = Id::new(cells.text("id"));
        let there = match self.kind {
            SheetKind::Organisations => self.organisations.has(&given),
            SheetKind::Contacts => self.contacts.has(&given),
            SheetKind::Partnerships => self.partnerships.has(&given),
        };
        if there {
            return Ok(Found::record(given));
        }
        match decided {
            Some(AS_NEW) => return Ok(Found::None),
            Some(OURS | THEIRS) | None => {}
            Some(id) => {
                return Ok(Found::Record {
                    id: Id::new(id),
                    keeps_name: true,
                });
            }
        }
        Ok(match self.kind {
            SheetKind::Organisations => self.organisation_of(cells, name),
            SheetKind::Contacts => self.contact_of(cells, name),
            SheetKind::Partnerships => match self.partnerships.named(name) {
                [only] => Found::record(only.clone()),
                _ => Found::None,
            },
        })
    }

    fn organisation_of(&self, cells: &Cells<'_>, name: &str) -> Found {
        for field in ["brin", "kvk_branch"] {
            let value = cells.text(&field.replace('_', "-")).to_uppercase();
            if !value.is_empty()
                && let Some(id) = self.organisations.holder(field, &value, &Id::default())
            {
                return Found::record(id);
            }
        }
        let (kvk, place) = (cells.text("kvk"), cells.text("place"));
        let fits = |id: &&Id| {
            let other = |field: &str, value: &str| {
                let has = self.organisations.text(id, field);
                !value.is_empty() && !has.is_empty() && exact(&has) != exact(value)
            };
            !other("kvk", kvk) && !other("place", place)
        };
        let named: Vec<&Id> = self.organisations.named(name).iter().filter(fits).collect();
        if let [only] = named.as_slice() {
            return Found::record((*only).clone());
        }
        let likely =
            likely::like_organisation(&self.known_organisations, cells.text("name"), |key| {
                cells.text(key)
            });
        let likely = self.worth_asking(
            likely,
            |id| self.organisations.text(id, "name"),
            |id| self.organisations.text(id, "place"),
        );
        if likely.is_empty() {
            Found::None
        } else {
            Found::Maybe(likely)
        }
    }

    fn contact_of(&self, cells: &Cells<'_>, name: &str) -> Found {
        let organisation = exact(cells.text("organisation"));
        let works_there = |id: &Id| {
            let roles = rows(&self.contacts.fields(id).unwrap_or_default(), "roles");
            let places: Vec<String> = roles
                .iter()
                .filter_map(|role| role.get("organisation")?.as_str())
                .map(|at| exact(&self.organisations.text(&Id::new(at), "name")))
                .collect();
            organisation.is_empty() || places.is_empty() || places.contains(&organisation)
        };
        let mail = fold(cells.text("mail"));
        let same_mail = |id: &Id| {
            let has = fold(&self.contacts.text(id, "mail"));
            mail.is_empty() || has.is_empty() || has == mail
        };
        let named = self.contacts.named(name).iter();
        let fits: Vec<&Id> = named
            .filter(|id| works_there(id) && same_mail(id))
            .collect();
        if let [only] = fits.as_slice() {
            return Found::record((*only).clone());
        }
        let likely = likely::like_person(
            &self.known_people,
            name,
            |key| cells.text(key),
            |organisation| self.named_organisation(organisation),
        );
        let likely = self.worth_asking(
            likely,
            |id| self.contacts.text(id, "name"),
            |id| self.contacts.text(id, "mail"),
        );
        if likely.is_empty() {
            Found::None
        } else {
            Found::Maybe(likely)
        }
    }

    fn worth_asking(
        &self,
        likely: Vec<Likely>,
        title: impl Fn(&Id) -> String,
        note: impl Fn(&Id) -> String,
    ) -> Vec<Likely> {
        let mut asked: Vec<Likely> = likely
            .into_iter()
            .filter(|one| one.grade >= Grade::Maybe)
            .take(3)
            .collect();
        for one in &mut asked {
            (one.title, one.note) = (title(&one.id), note(&one.id));
        }
        asked
    }

    /// The organisation of this name: exactly, or but for legal form and the like.
    fn named_organisation(&self, name: &str) -> Option<Id> {
        if let [first, ..] = self.organisations.named(name) {
            return Some(first.clone());
        }
        let found = likely::like_organisation(&self.known_organisations, name, |_| "");
        let same = |one: &&Likely| one.grade == Grade::Certain || one.same_name();
        let same: Vec<&Likely> = found.iter().filter(same).collect();
        match same.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        }
    }

    /// The same, made where there is none.
    fn organisation(&mut self, name: &str) -> Result<Id> {
        if let Some(id) = self.named_organisation(name) {
            return Ok(id);
        }
        let id = self.app.new_id();
        let made = with_id(
            &Organisation {
                name: name.to_owned(),
                ..blank_organisation(name)
            },
            &id,
        )?;
        self.organisations.put(&id, to_fields(&made)?)?;
        Ok(id)
    }

    /// What the person of the row does where: in the role at that organisation, or in one more.
    fn fill_role(&mut self, fields: &mut Fields, cells: &Cells<'_>) -> Result<()> {
        let name = cells.text("organisation");
        let said = ["function", "role"].map(|key| (key, cells.text(key)));
        let mut roles = rows(fields, "roles");
        let at = if name.is_empty() {
            match roles
                .first()
                .and_then(|role| role.get("organisation")?.as_str())
            {
                Some(first) => Id::new(first),
                // Nothing says where.
                None => return Ok(()),
            }
        } else {
            self.organisation(name)?
        };
        let there = roles
            .iter_mut()
            .find(|role| role.get("organisation").and_then(Value::as_str) == Some(at.as_str()));
        let role = match there {
            Some(role) => role,
            None => {
                let role = self.role(&at, "");
                // Foremost, as it is what the list says.
                roles.insert(0, role);
                match roles.first_mut() {
                    Some(role) => role,
                    None => return Ok(()),
                }
            }
        };
        for (key, text) in said {
            if !text.is_empty() {
                set(role, key, text);
            }
        }
        fields.insert("roles".to_owned(), Value::Array(roles));
        Ok(())
    }

    /// Members that the row names are added; none is taken away.
    fn fill_members(&mut self, fields: &mut Fields, cells: &Cells<'_>) -> Result<()> {
        let cell = cells.text("members");
        let mut members = rows(fields, "members");
        let whole = cell.split([';', '\n']).map(str::trim);
        let mut names = Vec::new();
        for part in whole.filter(|part| !part.is_empty()) {
            // A comma parts names, unless it is part of one.
            if self.named_organisation(part).is_some() || !part.contains(',') {
                names.push(part.to_owned());
            } else {
                names.extend(
                    part.split(',')
                        .map(str::trim)
                        .filter(|one| !one.is_empty())
                        .map(str::to_owned),
                );
            }
        }
        for name in names {
            let at = self.organisation(&name)?;
            let there = members
                .iter()
                .any(|one| one.get("organisation").and_then(Value::as_str) == Some(at.as_str()));
            if !there {
                members.push(json!({ "id": self.app.new_id(), "organisation": at, "role": "" }));
            }
        }
        fields.insert("members".to_owned(), Value::Array(members));
        Ok(())
    }

    /// The person whom an organisation's row names, as that person would be, and what is wrong with it.
    fn person(
        &self,
        cells: &Cells<'_>,
        organisation: &Id,
    ) -> Result<Option<(Id, Fields, Vec<Refusal>)>> {
        let name = cells.text("person-name");
        if self.kind != SheetKind::Organisations || name.is_empty() {
            return Ok(None);
        }
        let mail = fold(cells.text("person-mail"));
        let is_here = |role: &Value| {
            role.get("organisation").and_then(Value::as_str) == Some(organisation.as_str())
        };
        let here = |id: &&Id| {
            let roles = rows(&self.contacts.fields(id).unwrap_or_default(), "roles");
            roles.iter().any(is_here)
                || (!mail.is_empty() && fold(&self.contacts.text(id, "mail")) == mail)
        };
        let found = self.contacts.named(name).iter().find(here).cloned();
        let (id, mut fields) = match found {
            Some(id) => (id.clone(), self.contacts.fields(&id)?),
            None => {
                let id = self.app.new_id();
                let mut fields = self.blank_contact.clone();
                fields.insert("id".to_owned(), json!(id));
                fields.insert("name".to_owned(), json!(name));
                (id, fields)
            }
        };
        for (field, key) in [("mail", "person-mail"), ("phone", "person-phone")] {
            if !cells.text(key).is_empty() {
                fields.insert(field.to_owned(), json!(cells.text(key)));
            }
        }
        let mut roles = rows(&fields, "roles");
        let function = cells.text("person-function");
        match roles.iter_mut().find(|role| is_here(role)) {
            Some(role) if !function.is_empty() => set(role, "function", function),
            Some(_) => {}
            None => roles.push(self.role(organisation, function)),
        }
        fields.insert("roles".to_owned(), Value::Array(roles));
        let with = Settling {
            today: self.today,
            ids: self.app.ports.ids.as_ref(),
        };
        let (fields, wrong) = self.contacts.checked(&id, fields, &with)?;
        Ok(Some((id, fields, wrong)))
    }

    /// A role that begins.
    fn role(&self, organisation: &Id, function: &str) -> Value {
        json!({
            "id": self.app.new_id(), "organisation": organisation, "function": function,
            "role": "", "mail": "", "phone": "", "until": null
        })
    }
}

/// The rows that belong to a record.
fn rows(fields: &Fields, name: &str) -> Vec<Value> {
    let rows = fields.get(name).and_then(Value::as_array);
    rows.cloned().unwrap_or_default()
}

fn set(row: &mut Value, name: &str, text: &str) {
    if let Some(row) = row.as_object_mut() {
        row.insert(name.to_owned(), json!(text));
    }
}

impl Cells<'_> {
    /// The name of the column that a field of the row's person was filled from.
    fn person_header(&self, field: &str) -> String {
        let from = |(column, _, _): &&(&Column, &str, &str)| {
            column.holds == Holds::Person(if field == "mail" { "mail" } else { "name" })
        };
        let found = self.by_key.iter().find(from);
        found.map_or_else(String::new, |(_, _, header)| (*header).to_owned())
    }

    /// The name of the column that a field was filled from.
    fn header_of(&self, field: &str) -> String {
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

enum Found {
    Record { id: Id, keeps_name: bool },
    None,
    Maybe(Vec<Likely>),
}

impl Found {
    fn record(id: Id) -> Self {
        Self::Record {
            id,
            keeps_name: false,
        }
    }
}

fn absent(field: &tib_domain::kind::Field) -> Value {
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
fn blank_organisation(name: &str) -> Organisation {
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
