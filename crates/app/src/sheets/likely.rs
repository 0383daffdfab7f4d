//! Who may be the same as what a row says.

use tib_domain::{Contact, Id, Organisation};
use tib_duplicates::{Grade, Match, Reason, organisations, people};

/// A record that a row may be about.
#[derive(Debug, Clone)]
pub(crate) struct Likely {
    pub id: Id,
    pub grade: Grade,
    pub reasons: Vec<Reason>,
    pub title: String,
    pub note: String,
}

impl Likely {
    /// The names differ in case, accents, blanks, legal forms or order at most.
    pub(crate) fn same_name(&self) -> bool {
        let full = |reason: &Reason| matches!(reason, Reason::Name { likeness: 100 });
        self.reasons.iter().any(full) && !self.reasons.iter().any(Reason::is_against)
    }
}

/// All organisations, to be looked up in.
pub(crate) fn organisations(all: &[Organisation]) -> organisations::Index {
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

/// Organisations that are like a row's.
pub(crate) fn like_organisation<'t>(
    index: &organisations::Index,
    name: &'t str,
    cell: impl Fn(&str) -> &'t str,
) -> Vec<Likely> {
    let (mails, phones) = ([cell("mail")], [cell("phone")]);
    let found = index.find(&organisations::Candidate {
        id: "",
        name,
        full_name: cell("full-name"),
        kvk: cell("kvk"),
        establishment: cell("kvk-branch"),
        brin: cell("brin"),
        postcode: cell("postcode"),
        street: cell("street"),
        place: cell("place"),
        website: cell("website"),
        mails: &mails,
        phones: &phones,
    });
    found.into_iter().map(likely).collect()
}

/// All people, to be looked up in.
pub(crate) fn people(all: &[Contact]) -> people::Index {
    let parts: Vec<_> = all.iter().map(PersonParts::of).collect();
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

/// People that are like a row's.
pub(crate) fn like_person<'t>(
    index: &people::Index,
    name: &str,
    cell: impl Fn(&str) -> &'t str,
    organisation: impl Fn(&str) -> Option<Id>,
) -> Vec<Likely> {
    let at = organisation(cell("organisation")).map_or(String::new(), |id| id.to_string());
    let found = index.find(&people::Candidate {
        id: "",
        name,
        organisations: &[&at],
        mails: &[cell("mail")],
        phones: &[cell("phone")],
    });
    found.into_iter().map(likely).collect()
}

fn likely(found: Match<'_>) -> Likely {
    Likely {
        id: Id::new(found.id),
        grade: found.grade,
        reasons: found.reasons,
        title: String::new(),
        note: String::new(),
    }
}
