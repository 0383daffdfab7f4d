//! The people whom rows named so far, by what nobody else has: a mailbox of their own, a mobile number.

use std::collections::HashMap;

use tib_domain::Id;
use tib_duplicates::{Grade, Reason, own_mail, phones};

use super::likely::Likely;
use super::row::ROW;

/// More than this many with one mailbox or number, and it is a desk's.
const CROWD: usize = 3;

/// The people whom rows named so far.
#[derive(Default)]
pub(super) struct Met {
    by_reach: HashMap<String, Vec<Id>>,
    /// The rows that made them, by the keys that name these, and the other way.
    made: HashMap<String, Id>,
    rows: HashMap<Id, (String, u64)>,
}

fn reaches(mail: &str, phone: &str) -> (Option<String>, Option<String>) {
    let mut numbers = phones(phone).into_iter();
    (
        own_mail(mail),
        numbers.find(|number| number.starts_with("06")),
    )
}

impl Met {
    /// Remembers somebody whom the row with this key and number made or changed.
    pub(super) fn meet(&mut self, id: &Id, mail: &str, phone: &str, row: (&str, u64)) {
        let (mail, mobile) = reaches(mail, phone);
        for reach in mail.into_iter().chain(mobile) {
            let ids = self.by_reach.entry(reach).or_default();
            if !ids.contains(id) && ids.len() <= CROWD {
                ids.push(id.clone());
            }
        }
        if !self.rows.contains_key(id) {
            self.made.insert(row.0.to_owned(), id.clone());
            self.rows.insert(id.clone(), (row.0.to_owned(), row.1));
        }
    }

    /// Whom the row with this key named.
    pub(super) fn of_row(&self, key: &str) -> Option<Id> {
        self.made.get(key).cloned()
    }

    /// Those with the same mailbox or mobile number; their ids name their rows.
    pub(super) fn like(&self, mail: &str, phone: &str) -> Vec<(Id, Likely)> {
        let (mail, mobile) = reaches(mail, phone);
        let mut found: Vec<(Id, Likely)> = Vec::new();
        let reasons = [
            mail.map(|mail| (mail.clone(), Reason::Mail { mail })),
            mobile.map(|phone| (phone.clone(), Reason::Phone { phone })),
        ];
        for (reach, reason) in reasons.into_iter().flatten() {
            let ids = self.by_reach.get(&reach).filter(|ids| ids.len() <= CROWD);
            for id in ids.into_iter().flatten() {
                if let Some((_, known)) = found.iter_mut().find(|(one, _)| one == id) {
                    known.reasons.push(reason.clone());
                } else if let Some((key, row)) = self.rows.get(id) {
                    let likely = Likely {
                        id: Id::new(format!("{ROW}{key}")),
                        grade: Grade::Likely,
                        reasons: vec![reason.clone()],
                        title: String::new(),
                        note: String::new(),
                        row: Some(*row),
                    };
                    found.push((id.clone(), likely));
                }
            }
        }
        found
    }
}
