//! The person whom an organisation's row names.

use serde_json::{Value, json};
use tib_domain::{Contact, Id, Settling, fold};

use super::book::Checked;
use super::columns::SheetKind;
use super::fill::with_lines;
use super::likely::{self, Likely};
use super::lines::same_number;
use super::plan::Plan;
use super::row::{AS_NEW, CellChange, Cells, PERSON, Problem, ROW, organisation_in, rows, set};
use crate::Result;

/// Whom a row names.
pub(super) enum Person {
    /// Nobody.
    None,
    /// Somebody who may be one that is here; nobody said yet.
    Maybe(Vec<Likely>),
    One(Box<Named>),
}

/// Somebody as they would be after the row.
pub(super) struct Named {
    pub(super) id: Id,
    pub(super) made: Checked<Contact>,
    pub(super) changes: Vec<CellChange>,
    pub(super) problems: Vec<Problem>,
}

/// How a decision about the person of this number is named whom a row names, the first being 0.
pub(super) fn person_key(key: &str, at: usize) -> String {
    match at {
        0 => format!("{key}{PERSON}"),
        _ => format!("{key}{PERSON}{}", at + 1),
    }
}

impl Plan<'_> {
    /// People whom rows before named, with the same mailbox or mobile number.
    pub(super) fn met_before(&self, mail: &str, phone: &str) -> Vec<Likely> {
        let met = self.met.like(mail, phone).into_iter();
        let titled = met.map(|(id, likely)| Likely {
            title: self.contacts.text(&id, "name"),
            note: self.contacts.text(&id, "mail"),
            ..likely
        });
        titled.collect()
    }

    /// The person whom an organisation's row names, as that person would be, and what is wrong with it.
    pub(super) fn person(&self, cells: &Cells<'_>, at: usize, organisation: &Id) -> Result<Person> {
        let cell = |key: &str| cells.of_person(key, at);
        let name = cell("person-name");
        if self.kind != SheetKind::Organisations || name.is_empty() {
            return Ok(Person::None);
        }
        let here = |id: &&Id| self.is_there(id, organisation, cell("person-mail"));
        let key = person_key(&cells.key, at);
        let decided = self.decisions.get(&key).map(String::as_str);
        let decided_id = decided.and_then(|decided| match decided.strip_prefix(ROW) {
            Some(key) => self.met.of_row(key),
            None => Some(Id::new(decided)).filter(|id| self.contacts.has(id)),
        });
        let found = match self.contacts.named(name).into_iter().find(|id| here(&id)) {
            Some(id) => Some(id),
            None if decided_id.is_some() => decided_id,
            None if decided == Some(AS_NEW) => None,
            None => {
                let (mail, phone) = (cell("person-mail"), cell("person-phone"));
                let mut likely = self.like_person(name, Some(organisation), mail, phone);
                if likely.is_empty() {
                    likely = self.met_before(mail, phone);
                }
                if !likely.is_empty() {
                    return Ok(Person::Maybe(likely));
                }
                None
            }
        };
        let is_new = found.is_none();
        let id = found.unwrap_or_else(|| self.app.new_id());
        let mut fields = if is_new {
            let mut fields = self.blank_contact.clone();
            fields.insert("id".to_owned(), json!(id));
            fields.insert("name".to_owned(), json!(name));
            fields
        } else {
            self.contacts.fields(&id)?
        };
        let mut changes = Vec::new();
        let mut say = |key, from: &str, to: &str| {
            if from != to {
                changes.push(CellChange {
                    key,
                    from: from.to_owned(),
                    to: to.to_owned(),
                    here: false,
                });
            }
        };
        let text =
            |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
        if is_new {
            say("person-name", "", name);
        }
        for (field, key) in [("mail", "person-mail"), ("phone", "person-phone")] {
            let cell = cell(key);
            if !cell.is_empty() && !same_number(&text(fields.get(field)), cell) {
                say(key, &text(fields.get(field)), cell);
                fields.insert(field.to_owned(), json!(cell));
            }
        }
        let notes = text(fields.get("notes"));
        if let Some((all, new)) = with_lines(&notes, cell("person-notes")) {
            say("person-notes", "", &new);
            fields.insert("notes".to_owned(), json!(all));
        }
        let mut roles = rows(&fields, "roles");
        let function = cell("person-function");
        let there = roles
            .iter_mut()
            .find(|role| organisation_in(role).as_ref() == Some(organisation));
        match there {
            Some(role) if !function.is_empty() => {
                say("person-function", &text(role.get("function")), function);
                set(role, "function", function);
            }
            Some(_) => {}
            None => {
                if !is_new {
                    say("person-name", "", name);
                }
                say("person-function", "", function);
                roles.push(self.role(organisation, function));
            }
        }
        fields.insert("roles".to_owned(), Value::Array(roles));
        let with = Settling {
            today: self.today,
            ids: self.app.ports.ids.as_ref(),
        };
        let (made, wrong) = self.contacts.checked(&id, fields, &with)?;
        let problems = wrong.into_iter().map(|refusal| {
            let is_mail = refusal.field.as_deref() == Some("mail");
            Problem {
                column: cells.header(if is_mail {
                    "person-mail"
                } else {
                    "person-name"
                }),
                refusal,
            }
        });
        Ok(Person::One(Box::new(Named {
            problems: problems.collect(),
            id,
            made,
            changes,
        })))
    }

    /// They work there, or have this mail address.
    fn is_there(&self, id: &Id, organisation: &Id, mail: &str) -> bool {
        let roles = self.contacts.rows(id, "roles");
        let works = roles
            .iter()
            .any(|role| organisation_in(role).as_ref() == Some(organisation));
        works || (!mail.is_empty() && fold(&self.contacts.text(id, "mail")) == fold(mail))
    }

    /// Contacts that are so like somebody that it has to be asked.
    pub(super) fn like_person(
        &self,
        name: &str,
        organisation: Option<&Id>,
        mail: &str,
        phone: &str,
    ) -> Vec<Likely> {
        let known = self
            .known_people
            .get_or_init(|| likely::people(self.contacts.kept()));
        self.worth_asking(
            likely::like_person(known, name, organisation, mail, phone),
            |id| self.contacts.text(id, "name"),
            |id| self.contacts.text(id, "mail"),
        )
    }
}
