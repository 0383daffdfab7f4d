//! What the rows of a spreadsheet would do: the trial and the reading in are this same plan, shown or
//! written.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::{Value, json};
use tib_domain::{
    Contact, ContactMoment, Fields, Id, Organisation, Partnership, Record, Refusal, Settling,
};
use tib_duplicates::{organisations, people};
use tib_store::Reading;

use super::book::{Book, Checked};
use super::cell::Vocabulary;
use super::columns::{Column, Holds, SheetKind};
use super::likely::{Alike, Likely};
use super::lines::Line;
use super::met::Met;
use super::moments::Moments;
use super::person::{Named, Person, person_key};
use super::row::{
    Base, CELLS, CellChange, Cells, Decisions, Filled, Found, Outcome, PlannedRow, Problem,
    WITHOUT, foremost, organisation_in, rows,
};
use crate::records::{Rules, to_fields};
use crate::{App, Result};

/// Everything rows are held against, and what they make of it.
pub(crate) struct Plan<'a> {
    pub(super) app: &'a App,
    /// What the row at hand is.
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
    /// The people whom rows named so far.
    pub(super) met: Met,
    pub(super) moments: Moments,
    pub rows: Vec<PlannedRow>,
}

impl<'a> Plan<'a> {
    /// Of rows of these kinds.
    pub(crate) fn new(
        app: &'a App,
        r: &Reading<'_>,
        kinds: &[SheetKind],
        words: Vocabulary,
        decisions: &'a Decisions,
        base: &'a Base,
    ) -> Result<Self> {
        let today = app.today();
        let partnerships = match kinds.contains(&SheetKind::Partnerships) {
            true => r.all::<Partnership>()?,
            false => Vec::new(),
        };
        Ok(Self {
            app,
            kind: kinds.first().copied().unwrap_or(SheetKind::Organisations),
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
            met: Met::default(),
            moments: Moments::default(),
            rows: Vec::new(),
        })
    }

    /// A record of the plan's kind, after the rows so far.
    pub(crate) fn fields(&self, id: &Id) -> Result<Fields> {
        match self.kind {
            SheetKind::Organisations => self.organisations.fields(id),
            SheetKind::Contacts => self.contacts.fields(id),
            SheetKind::Partnerships => self.partnerships.fields(id),
        }
    }

    /// Holds rows beside the contact moments that are kept.
    pub(crate) fn beside(&mut self, moments: &[ContactMoment]) {
        self.moments = Moments::beside(moments);
    }

    /// Takes rows: organisations first, as people and partnerships name them.
    pub(crate) fn take(&mut self, lines: &[Line]) -> Result<()> {
        let mut planned: Vec<(usize, PlannedRow)> = Vec::new();
        for kind in SheetKind::ALL {
            self.kind = kind;
            let (base, decisions) = (self.base, self.decisions);
            let of_kind = lines
                .iter()
                .enumerate()
                .filter(|(_, line)| line.kind == kind);
            let (aside, taken): (Vec<_>, Vec<_>) =
                of_kind.partition(|(_, line)| self.is_aside(line));
            planned.extend(aside.into_iter().map(|(at, line)| (at, set_aside(line))));
            let (places, all): (Vec<_>, Vec<_>) = taken
                .into_iter()
                .map(|(at, line)| (at, (line.sheet.as_ref(), line.row, Cells::of(line, base))))
                .unzip();
            let alike = Alike::among(kind, &all);
            for (at, (sheet, row, cells)) in places.into_iter().zip(&all) {
                let mut one = self.row(sheet, *row, cells, &alike)?;
                let without = decisions.get(&format!("{}{CELLS}", cells.key));
                if one.can_do_without() && without.is_some_and(|to| to == WITHOUT) {
                    one = self.row_without(cells, &alike, one)?;
                }
                if let Some(line) = lines.get(at) {
                    one.guesses.clone_from(&line.guesses);
                }
                if one.outcome == Outcome::New
                    && let Some(id) = &one.record
                {
                    self.new_rows.insert(cells.key.clone(), (*row, id.clone()));
                }
                planned.push((at, one));
            }
        }
        planned.sort_by_key(|(at, _)| *at);
        self.rows.extend(planned.into_iter().map(|(_, row)| row));
        Ok(())
    }

    /// A heading between the rows, unless something is called so.
    fn is_aside(&self, line: &Line) -> bool {
        let name = line
            .cells
            .iter()
            .map(|(_, text, _)| text)
            .find(|text| !text.is_empty());
        line.is_aside() && name.is_none_or(|name| self.organisations.named(name).is_empty())
    }

    /// A refused row once more, without the cells that can't be; these are told all the same.
    fn row_without(
        &mut self,
        cells: &Cells<'_>,
        alike: &Alike<'_>,
        refused: PlannedRow,
    ) -> Result<PlannedRow> {
        let headers: Vec<String> = refused
            .problems
            .iter()
            .map(|one| one.column.clone())
            .collect();
        self.named.remove(&Id::new(cells.text("id")));
        let again = self.row(&refused.sheet, refused.row, &cells.without(&headers), alike)?;
        if again.outcome == Outcome::Refused {
            return Ok(refused);
        }
        Ok(PlannedRow {
            problems: refused.problems,
            ..again
        })
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
            kind: self.kind,
            sheet: sheet.to_owned(),
            row,
            key: cells.key.clone(),
            outcome: Outcome::Refused,
            title: name.clone(),
            record: None,
            cells: Vec::new(),
            likely: Vec::new(),
            problems: Vec::new(),
            guesses: Vec::new(),
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
        let (made, wrong) = match self.kind {
            SheetKind::Organisations => {
                let (made, wrong) = self.organisations.checked(&id, fields, &with)?;
                (Made::Organisation(Box::new(made)), wrong)
            }
            SheetKind::Contacts => {
                let (made, wrong) = self.contacts.checked(&id, fields, &with)?;
                (Made::Contact(made), wrong)
            }
            SheetKind::Partnerships => {
                let (made, wrong) = self.partnerships.checked(&id, fields, &with)?;
                (Made::Partnership(made), wrong)
            }
        };
        let wrong = wrong.into_iter().chain(self.taken(&id, made.fields()));
        filled.problems.extend(wrong.map(|refusal| Problem {
            column: cells.header_of(refusal.field.as_deref().unwrap_or_default()),
            refusal,
        }));
        let mut people: Vec<Named> = Vec::new();
        let mut likely: Option<(usize, Vec<Likely>)> = None;
        for at in 0..cells.people() {
            match self.person(cells, at, &id)? {
                Person::None => {}
                Person::Maybe(who) => {
                    likely.get_or_insert((at, who));
                }
                Person::One(person) => people.push(*person),
            }
        }
        for person in &people {
            filled.problems.extend(person.problems.iter().cloned());
        }
        planned.record = Some(id.clone());
        planned.cells = filled.changes;
        planned.problems = filled.problems;
        planned.outcome = if !planned.problems.is_empty() {
            Outcome::Refused
        } else if filled.conflict {
            Outcome::Conflict
        } else if let Some((at, who)) = likely {
            planned.key = person_key(&cells.key, at);
            planned.likely = who;
            Outcome::Maybe
        } else {
            let title = made.fields().get(self.kind.kind().title);
            let title = title.and_then(Value::as_str);
            planned.title = title.unwrap_or_default().to_owned();
            let mut differs = match made {
                Made::Organisation(made) => self.organisations.put(&id, *made),
                Made::Contact(made) => self.contacts.put(&id, made),
                Made::Partnership(made) => self.partnerships.put(&id, made),
            };
            let mut who = Vec::new();
            for (at, person) in people.into_iter().enumerate() {
                if self.contacts.put(&person.id, person.made) {
                    differs = true;
                    planned.cells.extend(person.changes);
                }
                self.meet(&person.id, &person_key(&cells.key, at), row);
                who.push(person.id);
            }
            if self.kind == SheetKind::Contacts {
                self.meet(&id, &cells.key, row);
            }
            if let Some(day) = self.moment(cells, &id, who) {
                differs = true;
                planned.cells.push(day);
            }
            match (is_new, differs) {
                (true, _) => Outcome::New,
                (false, true) => Outcome::Changed,
                (false, false) => Outcome::Same,
            }
        };
        if planned.outcome <= Outcome::Refused {
            // What its words were taken for is told all the same.
            let (mark, made) = before;
            self.organisations.back_to(mark);
            self.words.made = made;
        }
        Ok(planned)
    }

    /// Remembers whom a row named, so that rows after it find them.
    fn meet(&mut self, id: &Id, key: &str, row: u64) {
        let (mail, phone) = (
            self.contacts.text(id, "mail"),
            self.contacts.text(id, "phone"),
        );
        self.met.meet(id, &mail, &phone, (key, row));
    }

    /// The contact moment of the row's last contact, with the people whom it names.
    fn moment(&mut self, cells: &Cells<'_>, id: &Id, people: Vec<Id>) -> Option<CellChange> {
        let cell = cells.text("last-contact");
        let day: NaiveDate = cell.parse().ok()?;
        let (people, organisations) = match self.kind {
            SheetKind::Organisations => (people, vec![id.clone()]),
            SheetKind::Contacts => {
                let roles = rows(&self.contacts.fields(id).ok()?, "roles");
                let place = foremost(&roles, self.today);
                let at = roles.get(place).and_then(organisation_in);
                (vec![id.clone()], at.into_iter().collect())
            }
            SheetKind::Partnerships => return None,
        };
        let title = self.app.texts().get("sheet-moment");
        let moment = self.app.new_id();
        let is_made = self
            .moments
            .make(moment, &title, day, people, organisations);
        is_made.then(|| CellChange {
            key: "last-contact",
            from: String::new(),
            to: cell.to_owned(),
            here: false,
        })
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
        is_new: bool,
        cells: &Cells<'_>,
        filled: &mut Filled,
    ) -> Result<()> {
        let mut said = Vec::new();
        for column in self.kind.columns() {
            let names = cells.by_key.iter().any(|(one, _, _)| one.key == column.key);
            if !(names || ["name", "street", "kinds", "sectors", "notes"].contains(&column.key))
                || filled.changes.iter().any(|one| one.key == column.key)
            {
                continue;
            }
            let (from, to) = (
                match is_new && column.key == "kinds" {
                    // What a name was taken for is told as well.
                    true => String::new(),
                    false => self.shown(column, before),
                },
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
            Holds::HouseNumber
            | Holds::NamePart
            | Holds::Person(_)
            | Holds::PostcodePlace
            | Holds::LastContact => String::new(),
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

/// What a row makes of its record.
enum Made {
    Organisation(Box<Checked<Organisation>>),
    Contact(Checked<Contact>),
    Partnership(Checked<Partnership>),
}

impl Made {
    fn fields(&self) -> &Fields {
        match self {
            Self::Organisation(made) => &made.fields,
            Self::Contact(made) => &made.fields,
            Self::Partnership(made) => &made.fields,
        }
    }
}

/// A row that stays out, since it seems to be none.
fn set_aside(line: &Line) -> PlannedRow {
    let texts = line.cells.iter().map(|(_, text, _)| text.as_str());
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    PlannedRow {
        kind: line.kind,
        sheet: line.sheet.as_ref().to_owned(),
        row: line.row,
        key: line.key.clone(),
        outcome: Outcome::Aside,
        title: texts.join(" "),
        record: None,
        cells: Vec::new(),
        likely: Vec::new(),
        problems: Vec::new(),
        guesses: line.guesses.clone(),
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
