//! Which record a row is about: by number, by name, or perhaps one that is like it.

use tib_domain::{Code, Id, Organisation, Refusal, fold};
use tib_duplicates::{Grade, Reason};

use super::book::{Checked, exact};
use super::columns::SheetKind;
use super::likely::{self, Alike, Likely};
use super::lines::split_place;
use super::plan::{Plan, blank_organisation};
use super::row::{AS_NEW, Cells, Found, Problem, ROW, organisation_in};
use crate::Result;
use crate::records::with_id;

impl Plan<'_> {
    fn has(&self, id: &Id) -> bool {
        match self.kind {
            SheetKind::Organisations => self.organisations.has(id),
            SheetKind::Contacts => self.contacts.has(id),
            SheetKind::Partnerships => self.partnerships.has(id),
        }
    }

    /// The record that a row is about.
    pub(super) fn record_of(
        &mut self,
        cells: &Cells<'_>,
        name: &str,
        decided: Option<&str>,
        alike: &Alike<'_>,
    ) -> Result<Found> {
        let given = Id::new(cells.text("id"));
        let wrong = |code| {
            Found::Refused(Problem {
                column: cells.header("id"),
                refusal: Refusal::new(code).with("name", name),
            })
        };
        if self.has(&given) {
            // A row that was copied with its number: one of the two would overwrite the other.
            if !self.named.insert(given.clone()) {
                return Ok(wrong(Code::SheetIdTwice));
            }
            return Ok(Found::record(given));
        }
        // It went out with the workbook and is gone since: never made again without a word.
        if cells.base.is_some() && decided != Some(AS_NEW) {
            return Ok(wrong(Code::SheetRecordGone));
        }
        if decided == Some(AS_NEW) {
            return Ok(Found::None);
        }
        let same = decided.and_then(|decided| match decided.strip_prefix(ROW) {
            Some(key) if self.kind == SheetKind::Contacts => self.met.of_row(key),
            Some(key) => self.new_rows.get(key).map(|(_, id)| id.clone()),
            None => Some(Id::new(decided)).filter(|id| self.has(id)),
        });
        if let Some(id) = same {
            return Ok(Found::Record {
                id,
                keeps_name: true,
            });
        }
        let found = match self.kind {
            SheetKind::Organisations => self.organisation_of(cells, name),
            SheetKind::Contacts => self.contact_of(cells, name),
            SheetKind::Partnerships => match self.partnerships.named(name).as_slice() {
                [only] => Found::record(only.clone()),
                _ => Found::None,
            },
        };
        Ok(match found {
            // Another row said by its number that it is this one.
            Found::Record { id, .. } if self.named.contains(&id) => Found::Maybe(self.asked(id)),
            Found::None => {
                let before = {
                    let makes = |key: &str| self.new_rows.contains_key(key);
                    self.like_rows_before(alike.like(cells, name, makes))
                };
                if before.is_empty() {
                    Found::None
                } else {
                    Found::Maybe(before)
                }
            }
            found => found,
        })
    }

    /// A record to be asked about, since its name alone says that the row is it.
    fn asked(&self, id: Id) -> Vec<Likely> {
        let title = match self.kind {
            SheetKind::Organisations => self.organisations.text(&id, "name"),
            SheetKind::Contacts => self.contacts.text(&id, "name"),
            SheetKind::Partnerships => self.partnerships.text(&id, "name"),
        };
        vec![Likely {
            id,
            grade: Grade::Likely,
            reasons: vec![Reason::Name { likeness: 100 }],
            title,
            note: String::new(),
            row: None,
        }]
    }

    /// Of the rows that are like one those that make a record, which are the ones before it.
    fn like_rows_before(&self, like: Vec<Likely>) -> Vec<Likely> {
        let before = like.into_iter().filter_map(|mut one| {
            let (row, id) = self.new_rows.get(one.id.as_str())?;
            one.title = match self.kind {
                SheetKind::Contacts => self.contacts.text(id, "name"),
                _ => self.organisations.text(id, "name"),
            };
            one.row = Some(*row);
            one.id = Id::new(format!("{ROW}{}", one.id));
            Some(one)
        });
        before.take(3).collect()
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
                // A place may have been kept with the postcode before it.
                let bare = |text: &str| match split_place(text) {
                    Some((_, place)) if !place.is_empty() => exact(&place),
                    _ => exact(text),
                };
                !value.is_empty() && !has.is_empty() && bare(&has) != bare(value)
            };
            !other("kvk", kvk) && !other("place", place)
        };
        let named = self.organisations.named(name);
        let named: Vec<&Id> = named.iter().filter(fits).collect();
        if let [only] = named.as_slice() {
            return Found::record((*only).clone());
        }
        let likely = likely::like_organisation(self.organisations_index(), name, Some(cells));
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
            let roles = self.contacts.rows(id, "roles");
            let places: Vec<String> = roles
                .iter()
                .filter_map(organisation_in)
                .map(|at| exact(&self.organisations.text(&at, "name")))
                .collect();
            organisation.is_empty() || places.is_empty() || places.contains(&organisation)
        };
        let mail = fold(cells.text("mail"));
        let same_mail = |id: &Id| {
            let has = fold(&self.contacts.text(id, "mail"));
            mail.is_empty() || has.is_empty() || has == mail
        };
        let named = self.contacts.named(name);
        let fits: Vec<&Id> = named
            .iter()
            .filter(|id| works_there(id) && same_mail(id))
            .collect();
        if let [only] = fits.as_slice() {
            return Found::record((*only).clone());
        }
        let at = self.named_organisation(cells.text("organisation"), &[]);
        let likely = self.like_person(
            name,
            at.ok().flatten().as_ref(),
            cells.text("mail"),
            cells.text("phone"),
        );
        let likely = match likely.is_empty() {
            true => self.met_before(cells.text("mail"), cells.text("phone")),
            false => likely,
        };
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

    fn organisations_index(&self) -> &tib_duplicates::organisations::Index {
        self.known_organisations
            .get_or_init(|| likely::organisations(self.organisations.kept()))
    }

    /// The organisation of this name: exactly, or but for legal form and the like. Of several one of `own` is meant,
    /// which are those that the record has already, or the one at the place that stands behind in brackets.
    ///
    /// # Errors
    /// `organisation_ambiguous` when several are called so.
    pub(super) fn named_organisation(&self, name: &str, own: &[Id]) -> Result<Option<Id>> {
        let exactly = self.organisations.named(name);
        if !exactly.is_empty() {
            return self.one_of(name, &exactly, own);
        }
        if let Some((bare, place)) = name
            .strip_suffix(')')
            .and_then(|name| name.rsplit_once('('))
        {
            let at_place = |id: &&Id| exact(&self.organisations.text(id, "place")) == exact(place);
            let mut named = self.organisations.named(bare);
            named.retain(|id| at_place(&id));
            if !named.is_empty() {
                return self.one_of(name, &named, own);
            }
        }
        let found = likely::like_organisation(self.organisations_index(), name, None);
        let same = |one: &Likely| one.grade == Grade::Certain || one.same_name();
        let same = found.into_iter().filter(same).map(|one| one.id);
        self.one_of(name, &same.collect::<Vec<_>>(), own)
    }

    fn one_of(&self, name: &str, several: &[Id], own: &[Id]) -> Result<Option<Id>> {
        if let [only] = several {
            return Ok(Some(only.clone()));
        }
        let mut owned = several.iter().filter(|id| own.contains(id));
        match (several.first(), owned.next(), owned.next()) {
            (None, _, _) => Ok(None),
            (_, Some(only), None) => Ok(Some(only.clone())),
            (Some(first), _, _) => Err(Refusal::new(Code::OrganisationAmbiguous)
                .with("name", name)
                .with("place", self.organisations.text(first, "place"))),
        }
    }

    /// The same, made where there is none.
    pub(super) fn organisation(&mut self, name: &str, own: &[Id]) -> Result<Id> {
        if let Some(id) = self.named_organisation(name, own)? {
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
        self.organisations.put(&id, Checked::of(made)?);
        Ok(id)
    }
}
