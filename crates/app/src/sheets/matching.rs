//! Which record a row is about: by number, by name, or perhaps one that is like it.

use tib_domain::{Id, Organisation, fold};
use tib_duplicates::Grade;

use super::book::exact;
use super::columns::SheetKind;
use super::likely::{self, Likely};
use super::plan::{AS_NEW, Cells, Found, OURS, Plan, THEIRS, blank_organisation, rows};
use crate::Result;
use crate::records::{to_fields, with_id};

impl Plan<'_> {
    /// The record that a row is about.
    pub(super) fn record_of(
        &self,
        cells: &Cells<'_>,
        name: &str,
        decided: Option<&str>,
    ) -> Result<Found> {
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

    pub(super) fn organisation_of(&self, cells: &Cells<'_>, name: &str) -> Found {
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

    pub(super) fn contact_of(&self, cells: &Cells<'_>, name: &str) -> Found {
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

    pub(super) fn worth_asking(
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
    pub(super) fn named_organisation(&self, name: &str) -> Option<Id> {
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
    pub(super) fn organisation(&mut self, name: &str) -> Result<Id> {
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
}
