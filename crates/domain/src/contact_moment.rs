//! When there was contact, and what was said.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required, trim};
use crate::{Code, Id, Refusal};

/// How there was contact.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// Spoke with each other, wherever that was.
    #[default]
    Talk,
    /// By telephone.
    Call,
    /// By mail or letter.
    Mail,
    /// Was there, or they were here.
    Visit,
    /// At a meeting.
    Meeting,
}

const WAYS: &[&str] = &["talk", "call", "mail", "visit", "meeting"];

/// One time that there was contact. What is to be done about it are tasks with this as subject.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ContactMoment {
    /// Identity.
    pub id: Id,
    /// What it was about, in a line.
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
    /// About which activity.
    pub activity: Option<Id>,
    /// What was said.
    pub text: String,
}

impl Record for ContactMoment {
    const KIND: &'static Kind = &Kind {
        name: "contact_moment",
        storage: Storage::Table,
        sharing: Sharing::Private,
        title: "title",
        notes: &["day"],
        order: Some("day"),
        fields: &[
            Field::text("title", 200).sorted().searched(),
            Field::day("day").sorted(),
            Field::choice("way", WAYS),
            Field::references("contacts", "moment_contact", "contact"),
            Field::references("organisations", "moment_organisation", "organisation"),
            Field::reference("partnership", "partnership").optional(),
            Field::reference("activity", "activity").optional(),
            // As long as a mail that was dropped in may be.
            Field::text("text", 100_000).searched(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        [
            required("title", &self.title),
            self.day
                .is_none()
                .then(|| Refusal::new(Code::Required).on("day")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.title);
    }
}
