//! What the rows of a spreadsheet would do: the trial and the reading in are this same plan, shown or
//! written.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::{Value, json};
use tib_domain::{Contact, Fields, Id, Organisation, Partnership, Record, Refusal, Settling};
use tib_duplicates::{organisations, people};
use tib_store::Reading;

use super::book::Book;
use super::cell::Vocabulary;
use super::columns::{Column, Holds, SheetKind};
use super::likely::Alike;
use super::person::Person;
use super::row::{
    Base, CellChange, Cells, Decisions, Filled, Found, Outcome, PERSON, PlannedRow, Problem,
    foremost, organisation_in, row_key, rows,
};
use super::table::SheetTable;
use crate::records::{Rules, to_fields};
use crate::{App, Result};

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
    /// Made when the first row asks who is like it: most lists that come back never do.
    pub(super) known_organisations: OnceCell<organisations::Index>,
    pub(super) known_people: OnceCell<people::Index>,
    /// Which records rows named by their numbers so far.
    pub(super) named: HashSet<Id>,
    /// What rows so far make, by their keys.
    pub(super) new_rows: HashMap<String, (u64, Id)>,
    pub rows: Vec<PlannedRow>,
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
        let partnerships = match kind {
            SheetKind::Partnerships => r.all::<Partnership>()?,
            _ => Vec::new(),
        };
        Ok(Self {
            app,
            kind,
            today,
            known_organisations: OnceCell::new(),
            known_people: OnceCell::new(),
            named: HashSet::new(),
            new_rows: HashMap::new(),
            organisations: Book::new(r.all()?)?,
            contacts: Book::new(r.all()?)?,
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

    /// Takes the rows of tables; with each which of its columns holds what.
    pub(crate) fn take(
        &mut self,
        tables: &[(&'a SheetTable, Vec<Option<&'static Column>>)],
    ) -> Result<()> {
        let mut all = Vec::new();
        for (table, columns) in tables {
            for (row, texts) in &table.rows {
                if texts.iter().any(|text| !text.is_empty()) {
                    all.push((
                        table.sheet.as_str(),
                        *row,
                        self.cells(table, *row, texts, columns),
                    ));
                }
            }
        }
        let alike = Alike::among(self.kind, &all);
        for (sheet, row, cells) in &all {
            let planned = self.row(sheet, *row, cells, &alike)?;
            if planned.outcome == Outcome::New
                && let Some(id) = &planned.record
            {
                self.new_rows
                    .insert(planned.key.clone(), (*row, id.clone()));
            }
            self.rows.push(planned);
        }
        Ok(())
    }

    fn cells(
        &self,
        table: &'a SheetTable,
        row: u64,
        texts: &'a [String],
        columns: &[Option<&'static Column>],
    ) -> Cells<'a> {
        let named = columns.iter().zip(&table.header).zip(texts);
        let by_key: Vec<_> = named
            .filter_map(|((column, header), cell)| {
                Some(((*column)?, cell.as_str(), header.as_str()))
            })
            .collect();
        let id = by_key
            .iter()
            .find(|(column, _, _)| column.holds == Holds::Id);
        Cells {
            key: row_key(&table.sheet, row, texts),
            base: id.and_then(|(_, id, _)| self.base.get(*id)),
            by_key,
        }
    }

    fn row(
        &mut self,
        sheet: &str,
        row: u64,
        cells: &Cells<'_>,
        alike: &Alike<'_>,
    ) -> Result<PlannedRow> {
        let name = cells.name(self.kind.columns());
        let decided = self.decisions.get(&cells.key).map(String::as_str);
        let mut planned = PlannedRow {
            sheet: sheet.to_owned(),
            row,
            key: cells.key.clone(),
            outcome: Outcome::Refused,
            title: name.clone(),
            record: None,
            cells: Vec::new(),
            likely: Vec::new(),
            problems: Vec::new(),
        };
        let (id, is_new, keeps_name) = match self.record_of(cells, &name, decided, alike)? {
            Found::Record { id, keeps_name } => (id, false, keeps_name),
            Found::None => (self.app.new_id(), true, false),
            Found::Maybe(likely) => {
                planned.outcome = Outcome::Maybe;
                planned.likely = likely;
                return Ok(planned);
            }
            Found::Refused(problem) => {
                planned.problems.push(problem);
                return Ok(planned);
            }
        };
        let before = (self.organisations.mark(), self.words.made.clone());
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
        let person = match self.person(cells, &id)? {
            Person::None => None,
            Person::Maybe(likely) => {
                planned.likely = likely;
                None
            }
            Person::One(person) => Some(person),
        };
        if let Some(person) = &person {
            filled.problems.extend(person.problems.iter().cloned());
        }
        planned.record = Some(id.clone());
        planned.cells = filled.changes;
        planned.problems = filled.problems;
        planned.outcome = if !planned.problems.is_empty() {
            Outcome::Refused
        } else if filled.conflict {
            Outcome::Conflict
        } else if !planned.likely.is_empty() {
            planned.key.push_str(PERSON);
            Outcome::Maybe
        } else {
            let title = fields.get(self.kind.kind().title).and_then(Value::as_str);
            planned.title = title.unwrap_or_default().to_owned();
            let mut differs = match self.kind {
                SheetKind::Organisations => self.organisations.put(&id, fields)?,
                SheetKind::Contacts => self.contacts.put(&id, fields)?,
                SheetKind::Partnerships => self.partnerships.put(&id, fields)?,
            };
            if let Some(person) = person
                && self.contacts.put(&person.id, person.fields)?
            {
                differs = true;
                planned.cells.extend(person.changes);
            }
            match (is_new, differs) {
                (true, _) => Outcome::New,
                (false, true) => Outcome::Changed,
                (false, false) => Outcome::Same,
            }
        };
        if planned.outcome <= Outcome::Refused {
            let (mark, made) = before;
            self.organisations.back_to(mark);
            self.words.made = made;
        }
        Ok(planned)
    }

    /// The record that the row begins from.
    pub(super) fn start(&self, id: &Id, is_new: bool, name: &str) -> Result<Fields> {
        if !is_new {
            return self.fields(id);
        }
        Ok(match self.kind {
            SheetKind::Organisations => {
                let mut fields = to_fields(&blank_organisation(name))?;
                fields.insert("id".to_owned(), json!(id));
                fields
            }
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
            let names = cells.by_key.iter().any(|(one, _, _)| one.key == column.key);
            if !(names || ["name", "street", "kinds"].contains(&column.key))
                || filled.changes.iter().any(|one| one.key == column.key)
            {
                continue;
            }
            let (from, to) = (
                self.shown(column, before),
                self.shown(column, &filled.fields),
            );
            if from != to {
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
                let roles = rows(fields, "roles");
                let text = roles
                    .get(foremost(&roles, self.today))
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
                let members = rows(fields, "members");
                let names = members
                    .iter()
                    .filter_map(organisation_in)
                    .map(|id| self.organisations.text(&id, "name"));
                names.collect::<Vec<_>>().join("; ")
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
