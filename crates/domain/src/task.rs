//! Things to do, and the milestones of the plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required, trim};
use crate::{Id, Refusal};

/// Something to do, by somebody, about something.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Task {
    /// Identity.
    pub id: Id,
    /// What is to be done.
    pub title: String,
    /// The last day for it.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// The contact who does it.
    pub who: Option<Id>,
    /// The day it was done; none while it is open.
    #[ts(type = "string | null")]
    pub done: Option<NaiveDate>,
    /// The record that it is about, `kind/id`.
    pub subject: Option<String>,
    /// A moment that the plan is held against: the timeline shows it.
    pub milestone: bool,
}

impl Record for Task {
    const KIND: &'static Kind = &Kind {
        name: "task",
        storage: Storage::Table,
        sharing: Sharing::Private,
        title: "title",
        notes: &[],
        order: Some("due"),
        fields: &[
            Field::text("title", 200).sorted().searched(),
            Field::day("due").sorted(),
            Field::reference("who", "contact").optional(),
            Field::day("done"),
            Field::subject("subject"),
            Field::flag("milestone"),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        required("title", &self.title).into_iter().collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.title);
    }
}

impl Task {
    /// It is open and its last day has passed.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.done.is_none() && self.due.is_some_and(|due| due < today)
    }
}
