//! Partnerships between schools, colleges and companies.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Rows, Settling, Sharing, Storage, ordered, required, trim};
use crate::{Code, Id, Organisation, Refusal, TermList};

/// How far a partnership has come.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum PartnershipStatus {
    /// Talking (verkennend).
    #[default]
    Exploring,
    /// Working together (actief).
    Active,
    /// Made to last (verankerd).
    Anchored,
    /// Over (beëindigd).
    Ended,
}

impl PartnershipStatus {
    /// Where it can go from here. What is over stays over; it's renewed by another partnership.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Exploring => &[Self::Active, Self::Ended],
            Self::Active => &[Self::Anchored, Self::Ended],
            Self::Anchored => &[Self::Active, Self::Ended],
            Self::Ended => &[],
        }
    }

    /// Every status, in order.
    pub const ALL: [Self; 4] = [Self::Exploring, Self::Active, Self::Anchored, Self::Ended];

    /// The status with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    /// The name in files, summaries and texts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exploring => "exploring",
            Self::Active => "active",
            Self::Anchored => "anchored",
            Self::Ended => "ended",
        }
    }
}

/// An organisation in a partnership.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Member {
    /// Identity of the row.
    pub id: Id,
    /// Who.
    pub organisation: Id,
    /// What it does in the partnership.
    pub role: String,
}

/// A lasting arrangement of two or more organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Partnership {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Term of the list `partnership_kind`.
    pub kind: Id,
    /// Who is in.
    pub members: Vec<Member>,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day of the agreement.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: PartnershipStatus,
    /// What was agreed, in own words.
    pub agreement: String,
    /// The partnership that this one goes on from.
    pub renews: Option<Id>,
}

/// Which of the three sides are in a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Completeness {
    /// A vmbo school is in.
    pub vmbo: bool,
    /// An mbo college is in.
    pub mbo: bool,
    /// A company or branch organisation is in.
    pub industry: bool,
}

impl Completeness {
    /// All three sides are in.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.vmbo && self.mbo && self.industry
    }
}

const STATUSES: &[&str] = &["exploring", "active", "anchored", "ended"];

const MEMBERS: Rows = Rows {
    table: "partnership_member",
    owner: "partnership",
    fields: &[
        Field::reference("organisation", "organisation"),
        Field::text("role", 120),
    ],
};

impl Record for Partnership {
    const KIND: &'static Kind = &Kind {
        name: "partnership",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "name",
        notes: &[],
        order: Some("name"),
        fields: &[
            Field::text("name", 200).sorted().searched(),
            Field::term("kind", TermList::PartnershipKind),
            Field::rows("members", &MEMBERS),
            Field::terms("themes", "theme", TermList::Theme),
            Field::terms("sectors", "sector", TermList::Sector),
            Field::day("start").at("start_on"),
            Field::day("end").at("end_on").sorted(),
            Field::choice("status", STATUSES).sorted(),
            Field::text("agreement", 10_000).searched(),
            Field::reference("renews", "partnership").optional(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let distinct: BTreeSet<_> = self.members.iter().map(|m| &m.organisation).collect();
        let members = if distinct.len() != self.members.len() {
            Some(Code::MemberTwice)
        } else {
            (distinct.len() < 2).then_some(Code::TooFewMembers)
        };
        [
            required("name", &self.name),
            required("kind", self.kind.as_str()),
            members.map(|code| Refusal::new(code).on("members")),
            ordered(self.start, self.end),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
    }

    fn check_step_from(&self, before: &Self) -> Vec<Refusal> {
        if before.status == self.status || before.status.next().contains(&self.status) {
            return Vec::new();
        }
        vec![
            Refusal::new(Code::StatusStep)
                .on("status")
                .with("from", before.status.as_str())
                .with("to", self.status.as_str()),
        ]
    }

    fn next_steps(&self) -> Vec<&'static str> {
        let next = self.status.next().iter();
        next.map(|status| status.as_str()).collect()
    }
}

impl Partnership {
    /// How long before the end a warning shows.
    pub const WARN_DAYS: i64 = 90;

    /// Which sides are in, given its members.
    #[must_use]
    pub fn completeness<'a>(
        &self,
        members: impl IntoIterator<Item = &'a Organisation>,
    ) -> Completeness {
        members
            .into_iter()
            .fold(Completeness::default(), |c, o| Completeness {
                vmbo: c.vmbo || o.is("vmbo"),
                mbo: c.mbo || o.is("mbo"),
                industry: c.industry || o.is("bedrijf") || o.is("branche"),
            })
    }

    /// Days until the agreement lapses, when that is within [`Self::WARN_DAYS`]; below zero when it has
    /// lapsed and nobody said that the partnership is over.
    #[must_use]
    pub fn lapses_in(&self, today: NaiveDate) -> Option<i64> {
        if self.status == PartnershipStatus::Ended {
            return None;
        }
        let days = (self.end? - today).num_days();
        (days <= Self::WARN_DAYS).then_some(days)
    }

    /// The same agreement once more, for as long as it was, from the day after it ends; from today where
    /// it has no end or ended before.
    #[must_use]
    pub fn renewed(&self, today: NaiveDate) -> Self {
        let from = self.end.and_then(|end| end.succ_opt());
        let start = from.map_or(today, |day| day.max(today));
        let length = self.start.zip(self.end).map(|(start, end)| end - start);
        Self {
            id: Id::default(),
            start: Some(start),
            end: length.and_then(|length| start.checked_add_signed(length)),
            status: match self.status {
                PartnershipStatus::Ended => PartnershipStatus::Active,
                status => status,
            },
            renews: Some(self.id.clone()),
            members: self
                .members
                .iter()
                .map(|member| Member {
                    id: Id::default(),
                    ..member.clone()
                })
                .collect(),
            ..self.clone()
        }
    }
}
