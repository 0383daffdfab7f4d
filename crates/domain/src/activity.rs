//! Activities of the plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Code, Id, Refusal};

/// How far an activity has come. It moves only along the arrows of [`ActivityStatus::next`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ActivityStatus {
    /// An idea (idee).
    #[default]
    Idea,
    /// Planned (gepland).
    Planned,
    /// Running (lopend).
    Running,
    /// Done (afgerond).
    Done,
    /// Cancelled (geannuleerd).
    Cancelled,
}

impl ActivityStatus {
    /// Every status, in order.
    pub const ALL: [Self; 5] = [
        Self::Idea,
        Self::Planned,
        Self::Running,
        Self::Done,
        Self::Cancelled,
    ];

    /// The status as text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    /// Where it can go from here. One step back is allowed, so that a slip can be mended.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Idea => &[Self::Planned, Self::Cancelled],
            Self::Planned => &[Self::Idea, Self::Running, Self::Cancelled],
            Self::Running => &[Self::Planned, Self::Done, Self::Cancelled],
            Self::Done => &[Self::Running],
            Self::Cancelled => &[Self::Idea],
        }
    }
}

/// A step of the status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatusChange {
    /// The status it came to.
    pub status: ActivityStatus,
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Why; asked when it is cancelled.
    pub reason: String,
}

/// Numbers planned and reached of one target group in one school year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reach {
    /// First year of the school year.
    pub school_year: i32,
    /// Term of the list `target_group`.
    pub target_group: Id,
    /// How many were planned.
    pub planned: Option<u32>,
    /// How many were reached.
    pub reached: Option<u32>,
}

/// Something the region does.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Activity {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// Organisations that take part.
    pub partners: Vec<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: ActivityStatus,
    /// The steps so far, oldest first.
    pub status_log: Vec<StatusChange>,
    /// Where.
    pub place: String,
    /// Numbers per school year and target group.
    pub reach: Vec<Reach>,
    /// What came of it.
    pub results: String,
    /// What was learned.
    pub lessons: String,
    /// Title and results may go into a summary.
    pub shareable: bool,
}

impl Activity {
    /// Refuses one without a title, that ends before it starts, or that is cancelled without a
    /// reason.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.title.trim().is_empty() {
            return Err(Refusal::new(Code::Required).on("title"));
        }
        if let (Some(start), Some(end)) = (self.start, self.end)
            && end < start
        {
            return Err(Refusal::new(Code::EndBeforeStart).on("end"));
        }
        let reason = self.status_log.last().map(|step| step.reason.trim());
        if self.status == ActivityStatus::Cancelled && reason.unwrap_or_default().is_empty() {
            return Err(Refusal::new(Code::ReasonMissing).on("status"));
        }
        Ok(())
    }

    /// Refuses a change of status that skips a step; a new activity may begin anywhere.
    pub fn check_step_from(&self, before: &Self) -> Result<(), Refusal> {
        if before.status == self.status || before.status.next().contains(&self.status) {
            return Ok(());
        }
        Err(Refusal::new(Code::StatusStep)
            .on("status")
            .with("from", before.status.as_str())
            .with("to", self.status.as_str()))
    }

    /// Its end has passed and it isn't closed.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        !matches!(
            self.status,
            ActivityStatus::Done | ActivityStatus::Cancelled
        ) && self.end.is_some_and(|end| end < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_moves_only_along_the_arrows() {
        let idea = Activity {
            title: "Techniekdag".into(),
            ..Activity::default()
        };
        let mut done = idea.clone();
        done.status = ActivityStatus::Done;
        assert_eq!(
            done.check_step_from(&idea).unwrap_err().code,
            Code::StatusStep
        );
        done.status = ActivityStatus::Planned;
        assert!(done.check_step_from(&idea).is_ok());
    }

    #[test]
    fn a_cancelled_activity_says_why() {
        let mut activity = Activity {
            title: "Lasrobot".into(),
            status: ActivityStatus::Cancelled,
            ..Activity::default()
        };
        assert_eq!(activity.check().unwrap_err().code, Code::ReasonMissing);
        activity.status_log.push(StatusChange {
            status: ActivityStatus::Cancelled,
            on: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
            reason: "Bedrijf trok zich terug".into(),
        });
        assert!(activity.check().is_ok());
    }
}
