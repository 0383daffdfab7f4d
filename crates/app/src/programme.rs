//! The frame of the plan: periods with their grant, programme lines and projects.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{
    Code, Grant, Id, Kind, ProgrammeLine, ProgrammePeriod, Project, Record, Refusal, SchoolYear,
    TermList,
};
use tib_store::Reading;
use ts_rs::TS;

use crate::Result;
use crate::records::{Line, Rules};

impl Rules for ProgrammePeriod {
    /// Goes on where the last period ends, with its rule.
    fn blank(r: &Reading<'_>, today: NaiveDate) -> Result<Self> {
        let last = r.all::<Self>()?.into_iter().max_by_key(|one| one.last_year);
        let first_year = match &last {
            Some(last) => last.last_year + 1,
            None => SchoolYear::of(today).0,
        };
        let last_year = first_year + 3;
        let rule = match last {
            Some(last) => last,
            None => Self {
                minimum_share: 1_000,
                counting: r
                    .terms(Some(TermList::BudgetSource))?
                    .into_iter()
                    .filter(|term| term.code.starts_with("bedrijf-"))
                    .map(|term| term.id)
                    .collect(),
                ..Self::default()
            },
        };
        Ok(Self {
            id: Id::default(),
            name: format!("{first_year}–{}", last_year + 1),
            first_year,
            last_year,
            grants: (first_year..=last_year)
                .map(|school_year| Grant {
                    id: Id::new(school_year.to_string()),
                    school_year,
                    amount: 0,
                })
                .collect(),
            ..rule
        })
    }

    fn check_beside(&self, r: &Reading<'_>) -> Result<Vec<Refusal>> {
        let others = r.all::<Self>()?;
        let other = others
            .iter()
            .find(|other| other.id != self.id && other.overlaps(self));
        Ok(other
            .map(|other| {
                Refusal::new(Code::PeriodsOverlap)
                    .on("first_year")
                    .with("name", &other.name)
            })
            .into_iter()
            .collect())
    }
}

/// A programme period in a list; amounts are cents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ProgrammePeriodLine {
    /// Identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// First year of its first school year.
    pub first_year: i32,
    /// First year of its last school year.
    pub last_year: i32,
    /// What is granted, by school year.
    pub grants: Vec<Grant>,
    /// The least share of co-financing, in hundredths of a percent.
    pub minimum_share: i32,
}

impl Line for ProgrammePeriodLine {
    const KIND: &'static Kind = ProgrammePeriod::KIND;
}

impl Rules for ProgrammeLine {
    /// Comes after the lines that there are.
    fn blank(r: &Reading<'_>, _today: NaiveDate) -> Result<Self> {
        let last = r.all::<Self>()?.into_iter().map(|line| line.position).max();
        Ok(Self {
            position: last.unwrap_or_default() + 1,
            ..Self::default()
        })
    }
}

/// A programme line in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ProgrammeLineLine {
    /// Identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its place among the lines.
    pub position: i32,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// The contact who pulls it.
    pub puller: Option<Id>,
}

impl Line for ProgrammeLineLine {
    const KIND: &'static Kind = ProgrammeLine::KIND;
}

impl Rules for Project {}

/// A project in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ProjectLine {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The programme line that it is part of.
    pub line: Option<Id>,
    /// The contact who pulls it.
    pub puller: Option<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// One of the colours that a project can have.
    pub colour: String,
}

impl Line for ProjectLine {
    const KIND: &'static Kind = Project::KIND;
}
