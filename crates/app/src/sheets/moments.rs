//! Days of the last contact, as contact moments.

use std::collections::HashSet;

use chrono::NaiveDate;
use tib_domain::{ContactMoment, Id};

/// The contact moments that rows make.
#[derive(Default)]
pub(super) struct Moments {
    /// Of which day and with whom there is one.
    known: HashSet<(NaiveDate, Id)>,
    pub(super) made: Vec<ContactMoment>,
}

impl Moments {
    /// Beside those that are kept.
    pub(super) fn beside(kept: &[ContactMoment]) -> Self {
        let with = |one: &ContactMoment| {
            let all = one.contacts.iter().chain(&one.organisations).cloned();
            all.collect::<Vec<_>>()
        };
        let known = kept.iter().filter_map(|one| Some((one.day?, with(one))));
        Self {
            known: known
                .flat_map(|(day, with)| with.into_iter().map(move |id| (day, id)))
                .collect(),
            made: Vec::new(),
        }
    }

    /// Makes one with these, unless there is one of that day with the same people, or of nobody with the same
    /// organisation. Answers whether it did.
    pub(super) fn make(
        &mut self,
        id: Id,
        title: &str,
        day: NaiveDate,
        contacts: Vec<Id>,
        organisations: Vec<Id>,
    ) -> bool {
        let with = if contacts.is_empty() {
            &organisations
        } else {
            &contacts
        };
        if with.is_empty()
            || with
                .iter()
                .all(|one| self.known.contains(&(day, one.clone())))
        {
            return false;
        }
        self.known.extend(with.iter().map(|one| (day, one.clone())));
        self.made.push(ContactMoment {
            id,
            title: title.to_owned(),
            day: Some(day),
            contacts,
            organisations,
            ..ContactMoment::default()
        });
        true
    }
}
