//! What lists show of records: the fields that are read, and what is computed of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{
    Activity, ActivityStatus, Ambition, Id, Kind, Organisation, Partnership, PartnershipStatus,
    Record,
};
use tib_store::Reading;
use ts_rs::TS;

use crate::Result;
use crate::records::Line;

/// An activity in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ActivityLine {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: ActivityStatus,
    /// Its end has passed and it isn't closed.
    pub late: bool,
}

impl Line for ActivityLine {
    const KIND: &'static Kind = Activity::KIND;

    fn complete(lines: &mut [Self], _r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        for line in lines {
            let activity = Activity {
                end: line.end,
                status: line.status,
                ..Activity::default()
            };
            line.late = activity.is_overdue(today);
        }
        Ok(())
    }
}

/// An organisation in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OrganisationLine {
    /// Identity.
    pub id: Id,
    /// Name in full.
    pub name: String,
    /// Terms of the list `organisation_kind`.
    pub kinds: Vec<Id>,
    /// Place.
    pub place: String,
    /// BRIN (4) and branch (2).
    pub brin: Option<String>,
}

impl Line for OrganisationLine {
    const KIND: &'static Kind = Organisation::KIND;
}

/// A partnership in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PartnershipLine {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// A term of the list `partnership_kind`.
    pub kind: Id,
    /// Last day of the agreement.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: PartnershipStatus,
    /// A vmbo school is in.
    pub vmbo: bool,
    /// An mbo college is in.
    pub mbo: bool,
    /// A company or branch organisation is in.
    pub industry: bool,
    /// Days until it lapses, when that is soon.
    pub lapses_in: Option<i64>,
}

impl Line for PartnershipLine {
    const KIND: &'static Kind = Partnership::KIND;

    fn complete(lines: &mut [Self], r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        let ids: Vec<Id> = lines.iter().map(|line| line.id.clone()).collect();
        let sides = r.sides(&ids)?;
        for line in lines {
            let sides = sides.get(&line.id).copied().unwrap_or_default();
            (line.vmbo, line.mbo, line.industry) = (sides.vmbo, sides.mbo, sides.industry);
            let agreed = Partnership {
                end: line.end,
                status: line.status,
                ..Partnership::default()
            };
            line.lapses_in = agreed.lapses_in(today);
        }
        Ok(())
    }
}

/// An ambition in a list.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AmbitionLine {
    /// Identity.
    pub id: Id,
    /// In the region's own words.
    pub statement: String,
    /// Code of an indicator, or the id of an own one.
    pub indicator: String,
    /// First year of the school year in which it must be reached.
    pub target_year: i32,
}

impl Line for AmbitionLine {
    const KIND: &'static Kind = Ambition::KIND;
}
