//! People of the network, and when there was contact with them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{Contact, ContactMoment, ContactRole, ContactWay, Id, Kind, Record};
use tib_store::Reading;
use ts_rs::TS;

use crate::records::{Line, Rules};
use crate::{App, Result};

impl Rules for Contact {
    fn blank(_r: &Reading<'_>, today: NaiveDate) -> Result<Self> {
        Ok(Self {
            kept_until: Self::kept_from(today),
            ..Self::default()
        })
    }
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ContactLine {
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
    /// Until when the person may be kept.
    #[ts(type = "string | null")]
    pub kept_until: Option<NaiveDate>,
    /// Terms of the list `label`.
    pub labels: Vec<Id>,
    /// That day has passed.
    pub lapsed: bool,
}

impl Line for ContactLine {
    const KIND: &'static Kind = Contact::KIND;

    fn complete(lines: &mut [Self], _r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        for line in lines {
            line.lapsed = line.kept_until.is_some_and(|until| until < today);
        }
        Ok(())
    }
}

impl Rules for ContactMoment {
    fn blank(_r: &Reading<'_>, today: NaiveDate) -> Result<Self> {
        Ok(Self {
            day: Some(today),
            ..Self::default()
        })
    }
}

/// A contact moment in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ContactMomentLine {
    /// Identity.
    pub id: Id,
    /// What it was about.
    pub title: String,
    /// The day of it.
    #[ts(type = "string | null")]
    pub day: Option<NaiveDate>,
    /// How.
    pub way: ContactWay,
    /// With whom.
    pub contacts: Vec<Id>,
    /// With which organisations.
    pub organisations: Vec<Id>,
    /// About which partnership.
    pub partnership: Option<Id>,
    /// The beginning of what was said.
    pub text: String,
    /// Tasks about it that are open.
    pub open_tasks: u64,
}

/// So many characters of what was said stand in a list.
const BEGINNING: usize = 160;

impl Line for ContactMomentLine {
    const KIND: &'static Kind = ContactMoment::KIND;

    fn complete(lines: &mut [Self], r: &Reading<'_>, _today: NaiveDate) -> Result<()> {
        let subjects: Vec<String> = lines
            .iter()
            .map(|line| format!("{}/{}", ContactMoment::KIND.name, line.id))
            .collect();
        let open: BTreeMap<String, u64> = r.open_tasks(&subjects)?;
        for (line, subject) in lines.iter_mut().zip(subjects) {
            line.open_tasks = open.get(&subject).copied().unwrap_or_default();
            if let Some((end, _)) = line.text.char_indices().nth(BEGINNING) {
                line.text.truncate(end);
                line.text.push('…');
            }
        }
        Ok(())
    }
}

/// Whom a mailing goes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MailingList {
    /// Mail addresses, each once.
    pub mails: Vec<String>,
    /// So many didn't agree to mailings, or have no address: they are left out.
    pub left_out: u64,
}

/// The mail addresses of these people, without those who didn't agree to mailings.
pub fn mailing(app: &App, ids: &[Id]) -> Result<MailingList> {
    let today = app.today();
    app.read(|r| {
        let (mut mails, mut left_out) = (Vec::new(), 0);
        for id in ids {
            let person = r.get::<Contact>(id)?.unwrap_or_default();
            match person.write_to(today).filter(|_| person.mailing) {
                Some(mail) if mails.iter().any(|one| one == mail) => {}
                Some(mail) => mails.push(mail.to_owned()),
                None => left_out += 1,
            }
        }
        Ok(MailingList { mails, left_out })
    })
}
