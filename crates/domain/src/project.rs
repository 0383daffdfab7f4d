//! Projects: what activities belong together for.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, ordered, required, trim};
use crate::{Id, Refusal};

/// The colours that a project can have on the timeline; red is for errors alone.
pub const PROJECT_COLOURS: &[&str] = &[
    "blue", "teal", "green", "olive", "amber", "copper", "rose", "violet",
];

/// A project under a programme line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Project {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The programme line that it is part of.
    pub line: Option<Id>,
    /// The ambitions that it serves.
    pub ambitions: Vec<Id>,
    /// The contact who pulls it (kartrekker).
    pub puller: Option<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// One of [`PROJECT_COLOURS`].
    pub colour: String,
    /// What it is about, in own words.
    pub description: String,
}

impl Default for Project {
    fn default() -> Self {
        Self {
            id: Id::default(),
            title: String::new(),
            line: None,
            ambitions: Vec::new(),
            puller: None,
            start: None,
            end: None,
            colour: "blue".to_owned(),
            description: String::new(),
        }
    }
}

impl Record for Project {
    const KIND: &'static Kind = &Kind {
        name: "project",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "title",
        notes: &[],
        order: Some("title"),
        fields: &[
            Field::text("title", 200).sorted().searched(),
            Field::reference("line", "programme_line").optional(),
            Field::references("ambitions", "ambition", "ambition"),
            Field::reference("puller", "contact").optional(),
            Field::day("start").at("start_on").sorted(),
            Field::day("end").at("end_on").sorted(),
            Field::choice("colour", PROJECT_COLOURS),
            Field::text("description", 10_000).searched(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        [
            required("title", &self.title),
            ordered(self.start, self.end),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.title);
    }
}
