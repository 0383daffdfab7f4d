//! The region that a workspace is about.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Rows, Settling, Sharing, Storage, required, trim};
use crate::{Code, Id, Refusal, TermList};

/// Whether a member of the region is added or taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub enum Sign {
    /// Belongs to the region.
    #[default]
    #[serde(rename = "+")]
    Plus,
    /// Doesn't, although its municipality does.
    #[serde(rename = "-")]
    Minus,
}

/// A municipality (`GM0153`) or a single branch (`vo:00AH07`) of the region.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RegionMember {
    /// Identity of the row in a workspace; empty in a list from elsewhere.
    #[serde(skip_serializing_if = "Id::is_empty")]
    #[ts(optional, as = "Option<Id>")]
    pub id: Id,
    /// `GM` and four digits, or `vo:` and six characters.
    pub place: Id,
    /// Added or taken away.
    pub sign: Sign,
    /// First school year it counts in; always when absent.
    pub from: Option<i32>,
    /// Last school year it counts in.
    pub to: Option<i32>,
}

impl RegionMember {
    /// A municipality that counts in all years.
    #[must_use]
    pub fn municipality(gm: impl Into<String>) -> Self {
        Self {
            place: Id::new(gm),
            ..Self::default()
        }
    }

    /// Whether it counts in a school year.
    #[must_use]
    pub fn counts_in(&self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| to >= year)
    }
}

/// The region: one workspace file is one region.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Region {
    /// Identity.
    pub id: Id,
    /// Its own name for itself.
    pub name: String,
    /// Who and what the region is, in its own words.
    pub identity: String,
    /// First school year with a plan.
    pub start_year: Option<i32>,
    /// Terms of the list `sector` that it focuses on.
    pub sectors: Vec<Id>,
    /// Terms of the list `theme` that it works on.
    pub themes: Vec<Id>,
    /// Municipalities and single branches.
    pub members: Vec<RegionMember>,
}

const MEMBERS: Rows = Rows {
    table: "region_member",
    owner: "region",
    fields: &[
        Field::text("place", 9),
        Field::choice("sign", &["+", "-"]),
        Field::whole("from").at("from_year").optional(),
        Field::whole("to").at("to_year").optional(),
    ],
};

impl Record for Region {
    const KIND: &'static Kind = &Kind {
        name: "region",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "name",
        notes: &[],
        order: None,
        fields: &[
            Field::text("name", 120),
            Field::text("identity", 10_000),
            Field::whole("start_year").optional(),
            Field::terms("sectors", "sector", TermList::Sector),
            Field::terms("themes", "theme", TermList::Theme),
            Field::rows("members", &MEMBERS),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let stranger = self
            .members
            .iter()
            .map(|member| member.place.as_str())
            .find(|place| {
                let digits = place.strip_prefix("GM").unwrap_or_default();
                let municipality = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
                !municipality && !place.starts_with("vo:")
            });
        [
            required("name", &self.name),
            stranger.map(|place| {
                Refusal::new(Code::MunicipalityUnknown)
                    .on("members")
                    .with("place", place)
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
    }
}
