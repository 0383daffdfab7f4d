//! Who may be the same as what a row says.

use std::cell::OnceCell;

use tib_domain::{Contact, Id, Organisation};
use tib_duplicates::{Grade, Match, Reason, organisations, people};

use super::book::exact;
use super::columns::SheetKind;
use super::row::Cells;

/// A record that a row may be about.
#[derive(Debug, Clone)]
pub(crate) struct Likely {
    pub id: Id,
    pub grade: Grade,
    pub reasons: Vec<Reason>,
    pub title: String,
    pub note: String,
    /// It is another row of the file, with this number; its id is [`super::row::ROW`] with that row's key.
    pub row: Option<u64>,
}

impl Likely {
    /// The names differ in case, accents, blanks, legal forms or order at most.
    pub(crate) fn same_name(&self) -> bool {
        let full = |reason: &Reason| matches!(reason, Reason::Name { likeness: 100 });
        self.reasons.iter().any(full) && !self.reasons.iter().any(Reason::is_against)
    }
}

/// All organisations, to be looked up in.
pub(crate) fn organisations<'o>(
    all: impl Iterator<Item = &'o Organisation>,
) -> organisations::Index {
    let all: Vec<&Organisation> = all.collect();
    let parts: Vec<_> = all
        .iter()
        .map(|one| ([one.mail.as_str()], [one.phone.as_str()]))
        .collect();
    let candidates: Vec<_> = all
        .iter()
        .zip(&parts)
        .map(|(one, (mails, phones))| candidate(one, mails, phones))
        .collect();
    organisations::Index::build(&candidates)
}

/// What an organisation is compared by.
pub(crate) fn candidate<'a>(
    one: &'a Organisation,
    mails: &'a [&'a str],
    phones: &'a [&'a str],
) -> organisations::Candidate<'a> {
    organisations::Candidate {
        id: one.id.as_str(),
        name: &one.name,
        full_name: &one.full_name,
        kvk: one.kvk.as_deref().unwrap_or_default(),
        establishment: one.kvk_branch.as_deref().unwrap_or_default(),
        brin: one.brin.as_deref().unwrap_or_default(),
        postcode: &one.postcode,
        street: &one.street,
        place: &one.place,
        website: &one.website,
        mails,
        phones,
    }
}

/// Organisations that are like a row's, or like one of this name alone.
pub(crate) fn like_organisation(
    index: &organisations::Index,
    name: &str,
    cells: Option<&Cells<'_>>,
) -> Vec<Likely> {
    let cell = |key: &str| cells.map_or("", |cells| cells.text(key));
    // Who answers for it tells as much as what is its own.
    let (mails, phones) = (
        [cell("mail"), cell("person-mail")],
        [cell("phone"), cell("person-phone")],
    );
    let found = index.find(&row_candidate("", name, &cell, &mails, &phones));
    found.into_iter().map(likely).collect()
}

fn row_candidate<'t>(
    id: &'t str,
    name: &'t str,
    cell: &dyn Fn(&str) -> &'t str,
    mails: &'t [&'t str],
    phones: &'t [&'t str],
) -> organisations::Candidate<'t> {
    organisations::Candidate {
        id,
        name,
        full_name: cell("full-name"),
        kvk: cell("kvk"),
        establishment: cell("kvk-branch"),
        brin: cell("brin"),
        postcode: cell("postcode"),
        street: cell("street"),
        place: cell("place"),
        website: cell("website"),
        mails,
        phones,
    }
}

/// All people, to be looked up in.
pub(crate) fn people<'c>(all: impl Iterator<Item = &'c Contact>) -> people::Index {
    let all: Vec<&Contact> = all.collect();
    let parts: Vec<_> = all.iter().map(|one| PersonParts::of(one)).collect();
    let candidates: Vec<_> = all
        .iter()
        .zip(&parts)
        .map(|(one, parts)| parts.candidate(one))
        .collect();
    people::Index::build(&candidates)
}

/// The lists that a person is compared by.
pub(crate) struct PersonParts<'a> {
    organisations: Vec<&'a str>,
    mails: Vec<&'a str>,
    phones: Vec<&'a str>,
}

impl<'a> PersonParts<'a> {
    pub(crate) fn of(one: &'a Contact) -> Self {
        let own = |own: &'a str, there: fn(&tib_domain::ContactRole) -> &String| {
            let there = one.roles.iter().map(|role| there(role).as_str());
            std::iter::once(own)
                .chain(there)
                .filter(|text| !text.is_empty())
                .collect()
        };
        Self {
            organisations: one
                .roles
                .iter()
                .map(|role| role.organisation.as_str())
                .collect(),
            mails: own(&one.mail, |role| &role.mail),
            phones: own(&one.phone, |role| &role.phone),
        }
    }

    pub(crate) fn candidate(&'a self, one: &'a Contact) -> people::Candidate<'a> {
        people::Candidate {
            id: one.id.as_str(),
            name: &one.name,
            organisations: &self.organisations,
            mails: &self.mails,
            phones: &self.phones,
        }
    }
}

/// People that are like somebody of this name.
pub(crate) fn like_person(
    index: &people::Index,
    name: &str,
    organisation: Option<&Id>,
    mail: &str,
    phone: &str,
) -> Vec<Likely> {
    let found = index.find(&people::Candidate {
        id: "",
        name,
        organisations: &[organisation.map_or("", Id::as_str)],
        mails: &[mail],
        phones: &[phone],
    });
    found.into_iter().map(likely).collect()
}

/// Rows of one file that may be about the same; their ids are the rows' keys. Made when it is first asked.
pub(super) struct Alike<'t> {
    kind: SheetKind,
    rows: &'t [(&'t str, u64, Cells<'t>)],
    index: OnceCell<Index>,
}

enum Index {
    Organisations(organisations::Index),
    People(people::Index),
}

impl<'t> Alike<'t> {
    pub(super) fn among(kind: SheetKind, rows: &'t [(&'t str, u64, Cells<'t>)]) -> Self {
        Self {
            kind,
            rows,
            index: OnceCell::new(),
        }
    }

    fn build(&self) -> Index {
        let columns = self.kind.columns();
        let names: Vec<String> = self
            .rows
            .iter()
            .map(|(_, _, cells)| cells.name(columns))
            .collect();
        let parts = self.rows.iter().map(|(_, _, cells)| {
            let text = |key| cells.text(key);
            (
                [text("mail"), text("person-mail")],
                [text("phone"), text("person-phone")],
                exact(text("organisation")),
            )
        });
        let parts: Vec<_> = parts.collect();
        let all = self.rows.iter().zip(&names).zip(&parts);
        match self.kind {
            SheetKind::Contacts => {
                let at: Vec<[&str; 1]> = parts.iter().map(|(_, _, at)| [at.as_str()]).collect();
                let candidates: Vec<_> = all
                    .zip(&at)
                    .map(
                        |((((_, _, cells), name), (mails, phones, _)), at)| people::Candidate {
                            id: &cells.key,
                            name,
                            organisations: at,
                            mails,
                            phones,
                        },
                    )
                    .collect();
                Index::People(people::Index::build(&candidates))
            }
            _ => {
                let candidates: Vec<_> = all
                    .map(|(((_, _, cells), name), (mails, phones, _))| {
                        row_candidate(&cells.key, name, &|key| cells.text(key), mails, phones)
                    })
                    .collect();
                Index::Organisations(organisations::Index::build(&candidates))
            }
        }
    }

    /// Rows that are so like this one that it has to be asked, of those whose keys are `worth` a comparison.
    pub(super) fn like(
        &self,
        cells: &Cells<'_>,
        name: &str,
        worth: impl Fn(&str) -> bool,
    ) -> Vec<Likely> {
        if self.kind == SheetKind::Partnerships {
            return Vec::new();
        }
        let found: Vec<Likely> = match self.index.get_or_init(|| self.build()) {
            Index::Organisations(index) => {
                let found = index.like(&cells.key, worth).into_iter();
                found.map(likely).collect()
            }
            Index::People(index) => like_person(
                index,
                name,
                Some(&Id::new(exact(cells.text("organisation")))),
                cells.text("mail"),
                cells.text("phone"),
            ),
        };
        let asks = |one: &Likely| {
            let reached =
                |reason: &Reason| matches!(reason, Reason::Mail { .. } | Reason::Phone { .. });
            (one.grade >= Grade::Likely || one.same_name() || one.reasons.iter().any(reached))
                && !one.reasons.iter().any(Reason::is_against)
        };
        found.into_iter().filter(asks).collect()
    }
}

fn likely(found: Match<'_>) -> Likely {
    Likely {
        id: Id::new(found.id),
        grade: found.grade,
        reasons: found.reasons,
        title: String::new(),
        note: String::new(),
        row: None,
    }
}
