//! The people of the example region, when there was contact with them, and what partners bring in.

use serde::Deserialize;
use tib_domain::{
    BudgetLine, Code, Contact, ContactBasis, ContactMoment, ContactRole, ContactWay, Evidence, Id,
    Refusal, SchoolYear,
};

use super::data::{parts, rows};
use super::story::Telling;
use crate::Result;

#[derive(Deserialize)]
struct PersonRow {
    name: String,
    mail: String,
    phone: String,
    #[serde(rename = "where")]
    places: String,
    basis: ContactBasis,
    kept: i64,
    mailing: String,
    labels: String,
    notes: String,
}

#[derive(Deserialize)]
struct MomentRow {
    title: String,
    when: i64,
    way: ContactWay,
    people: String,
    organisations: String,
    partnership: String,
    text: String,
}

#[derive(Deserialize)]
struct ContributionRow {
    title: String,
    partnership: String,
    bearer: String,
    year: i32,
    source: String,
    hours: Option<i64>,
    price: Option<i64>,
    budgeted: Option<i64>,
    committed: Option<i64>,
    realised: Option<i64>,
    evidence: Evidence,
}

/// Whole euros in cents; none is nothing.
fn cents(euros: Option<i64>) -> i64 {
    euros.unwrap_or_default() * 100
}

impl Telling<'_, '_> {
    pub(super) fn people(&mut self) -> Result<()> {
        for row in rows::<PersonRow>(include_str!("data/people.csv")) {
            let roles = parts(&row.places, ',').map(|place| {
                let mut said = place.split(": ");
                let organisation = self.organisation(said.next().unwrap_or_default())?;
                Ok(ContactRole {
                    organisation,
                    function: said.next().unwrap_or_default().to_owned(),
                    role: said.next().unwrap_or_default().to_owned(),
                    ..ContactRole::default()
                })
            });
            let contact = Contact {
                roles: roles.collect::<Result<_>>()?,
                id: self.app.new_id(),
                name: row.name,
                mail: row.mail,
                phone: row.phone,
                basis: row.basis,
                kept_until: self.day(row.kept),
                mailing: !row.mailing.is_empty(),
                labels: self.labels(&row.labels)?,
                notes: row.notes,
            };
            self.create(&contact)?;
            self.people.insert(contact.name, contact.id);
        }
        Ok(())
    }

    /// Somebody who is known.
    pub(super) fn person(&self, name: &str) -> Result<Option<Id>> {
        if name.is_empty() {
            return Ok(None);
        }
        let known = self.people.get(name).cloned();
        let unknown = || Refusal::new(Code::NotFound).with("name", name);
        known.ok_or_else(unknown).map(Some)
    }

    /// The partnership of this name, without its kind.
    fn partnership(&self, name: &str) -> Option<&str> {
        let subject = self.subjects.get(name)?;
        subject.strip_prefix("partnership/")
    }

    pub(super) fn moments(&mut self) -> Result<()> {
        for row in rows::<MomentRow>(include_str!("data/moments.csv")) {
            let people = parts(&row.people, ',').map(|name| self.person(name));
            let places = parts(&row.organisations, ',').map(|name| self.organisation(name));
            let moment = ContactMoment {
                contacts: people
                    .filter_map(Result::transpose)
                    .collect::<Result<_>>()?,
                organisations: places.collect::<Result<_>>()?,
                partnership: self.partnership(&row.partnership).map(Id::new),
                id: self.app.new_id(),
                title: row.title,
                day: self.day(row.when),
                way: row.way,
                text: row.text,
                activity: None,
            };
            self.create(&moment)?;
        }
        Ok(())
    }

    pub(super) fn contributions(&mut self) -> Result<()> {
        let this_year = SchoolYear::of(self.today).0;
        for row in rows::<ContributionRow>(include_str!("data/contributions.csv")) {
            let hours = row.hours.unwrap_or_default();
            let price = cents(row.price);
            let line = BudgetLine {
                subject: self.subjects.get(&row.partnership).cloned(),
                bearer: Some(self.organisation(&row.bearer)?),
                id: self.app.new_id(),
                title: row.title,
                school_year: Some(this_year + row.year),
                source: Some(Id::new(format!("budget_source:{}", row.source))),
                quantity: hours * 100,
                unit: if hours > 0 { "uur" } else { "" }.to_owned(),
                price,
                budgeted: if hours > 0 {
                    hours * price
                } else {
                    cents(row.budgeted)
                },
                committed: cents(row.committed),
                realised: cents(row.realised),
                evidence: row.evidence,
                ..BudgetLine::default()
            };
            self.create(&line)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::data::count;

    #[test]
    fn every_row_can_be_read() {
        fn read<T: serde::de::DeserializeOwned>(text: &str) {
            assert_eq!(rows::<T>(text).len(), count(text), "{text}");
        }
        read::<PersonRow>(include_str!("data/people.csv"));
        read::<MomentRow>(include_str!("data/moments.csv"));
        read::<ContributionRow>(include_str!("data/contributions.csv"));
    }
}
