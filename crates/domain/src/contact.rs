//! People of the network.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{
    Field, Kind, Record, Rows, Settling, Sharing, Storage, mail_address, required, trim,
};
use crate::{Code, Id, Refusal, TermList};

/// On what ground of article 6 of the AVG a person is kept.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ContactBasis {
    /// Working together asks for it (gerechtvaardigd belang).
    #[default]
    Cooperation,
    /// The person agreed to it (toestemming).
    Consent,
    /// An agreement with the person (overeenkomst).
    Agreement,
    /// A task of public interest (taak van algemeen belang).
    PublicTask,
}

const BASES: &[&str] = &["cooperation", "consent", "agreement", "public_task"];

/// What a person does at one organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ContactRole {
    /// Identity of the row.
    pub id: Id,
    /// Where.
    pub organisation: Id,
    /// The function there, such as director.
    pub function: String,
    /// What the person does in the network, such as steering group.
    pub role: String,
    /// Mail address there, where it is another than the person's own.
    pub mail: String,
    /// Telephone number there.
    pub phone: String,
    /// The last day of it; none while it lasts.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
}

/// A person. Whoever is named anywhere is one of these, so that everything about a person can be found
/// and erased.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Contact {
    /// Identity.
    pub id: Id,
    /// First and last name.
    pub name: String,
    /// Mail address.
    pub mail: String,
    /// Telephone number.
    pub phone: String,
    /// What the person does, organisation by organisation.
    pub roles: Vec<ContactRole>,
    /// Why we may keep the person.
    pub basis: ContactBasis,
    /// Until when; afterwards the person is listed to be erased.
    #[ts(type = "string | null")]
    pub kept_until: Option<NaiveDate>,
    /// Agreed to mailings.
    pub mailing: bool,
    /// Terms of the list `label`: the region's own words for the person; stay on this laptop.
    pub labels: Vec<Id>,
    /// Own notes; stay on this laptop.
    pub notes: String,
}

const ROLES: Rows = Rows {
    table: "contact_role",
    owner: "contact",
    fields: &[
        Field::reference("organisation", "organisation"),
        Field::text("function", 120),
        Field::text("role", 120),
        Field::text("mail", 200),
        Field::text("phone", 60),
        Field::day("until").at("until_day"),
    ],
};

impl Record for Contact {
    const KIND: &'static Kind = &Kind {
        name: "contact",
        storage: Storage::Table,
        sharing: Sharing::Private,
        title: "name",
        notes: &["mail"],
        order: Some("name"),
        fields: &[
            Field::text("name", 200).sorted().searched(),
            Field::text("mail", 200).searched(),
            Field::text("phone", 60).searched(),
            Field::rows("roles", &ROLES),
            Field::choice("basis", BASES),
            Field::day("kept_until").sorted(),
            Field::flag("mailing"),
            Field::terms("labels", "label", TermList::Label).searched(),
            Field::text("notes", 10_000).searched(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let places = self.roles.iter().map(|one| (&one.organisation, one.until));
        let distinct: BTreeSet<_> = places.collect();
        let twice = distinct.len() < self.roles.len();
        let nowhere = self.roles.iter().any(|one| one.organisation.is_empty());
        let in_roles = self
            .roles
            .iter()
            .find_map(|one| mail_address("roles", &one.mail));
        [
            required("name", &self.name),
            mail_address("mail", &self.mail),
            twice.then(|| Refusal::new(Code::MemberTwice).on("roles")),
            nowhere.then(|| Refusal::new(Code::Required).on("roles")),
            in_roles,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        for text in [&mut self.name, &mut self.mail, &mut self.phone] {
            trim(text);
        }
        for role in &mut self.roles {
            for text in [
                &mut role.function,
                &mut role.role,
                &mut role.mail,
                &mut role.phone,
            ] {
                trim(text);
            }
        }
    }
}

impl Contact {
    /// A new person is kept so many months when nothing else is said.
    pub const KEPT_MONTHS: u32 = 24;

    /// Until when a person who is written down today is kept.
    #[must_use]
    pub fn kept_from(today: NaiveDate) -> Option<NaiveDate> {
        today.checked_add_months(Months::new(Self::KEPT_MONTHS))
    }

    /// The reason to keep the person has lapsed.
    #[must_use]
    pub fn has_lapsed(&self, today: NaiveDate) -> bool {
        self.kept_until.is_some_and(|until| until < today)
    }

    /// The mail address to write to: the person's own, or that of a role that lasts.
    #[must_use]
    pub fn write_to(&self, today: NaiveDate) -> Option<&str> {
        let lasting = self
            .roles
            .iter()
            .filter(|role| role.until.is_none_or(|until| until >= today));
        std::iter::once(self.mail.as_str())
            .chain(lasting.map(|role| role.mail.as_str()))
            .find(|mail| !mail.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_role_that_ended_is_no_place_to_write_to() {
        let role = |mail: &str, until: Option<&str>| ContactRole {
            mail: mail.to_owned(),
            until: until.map(day),
            ..ContactRole::default()
        };
        let person = Contact {
            roles: vec![
                role("oud@bedrijf.invalid", Some("2026-01-01")),
                role("nu@bedrijf.invalid", None),
            ],
            ..Contact::default()
        };
        assert_eq!(
            person.write_to(day("2026-11-27")),
            Some("nu@bedrijf.invalid")
        );
        assert_eq!(
            person.write_to(day("2025-11-27")),
            Some("oud@bedrijf.invalid")
        );
    }

    #[test]
    fn a_mail_address_that_none_can_write_to_is_refused() {
        for wrong in [
            "jan",
            "jan@",
            "@bedrijf.nl",
            "jan@bedrijf",
            "jan jansen@bedrijf.nl",
            "a@b.nl; c@d.nl",
        ] {
            let person = Contact {
                name: "Jan".to_owned(),
                mail: wrong.to_owned(),
                ..Contact::default()
            };
            let codes: Vec<_> = person.check().into_iter().map(|r| r.code).collect();
            assert_eq!(codes, [Code::MailInvalid], "{wrong}");
        }
    }
}
