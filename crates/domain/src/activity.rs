//! Activities of the plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Rows, Settling, Sharing, Storage, ordered, required, trim};
use crate::{Code, Id, Refusal, SchoolYear, TermList};

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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct StatusChange {
    /// Identity of the row.
    pub id: Id,
    /// The status it came to.
    pub status: ActivityStatus,
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Why; asked when it is cancelled.
    pub reason: String,
}

/// Numbers planned and reached of one target group in one school year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Reach {
    /// Identity of the row.
    pub id: Id,
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
#[serde(default)]
pub struct Activity {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The project that it is part of.
    pub project: Option<Id>,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// Organisations that take part.
    pub partners: Vec<Id>,
    /// The contact who leads it (trekker).
    pub lead: Option<Id>,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: ActivityStatus,
    /// The steps so far, oldest first. Rules write them, so that nobody rewrites what was.
    pub status_log: Vec<StatusChange>,
    /// The activities that must be done before it can begin.
    pub depends_on: Vec<Id>,
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

const STATUSES: &[&str] = &["idea", "planned", "running", "done", "cancelled"];

const STEPS: Rows = Rows {
    table: "activity_status",
    owner: "activity",
    fields: &[
        Field::choice("status", STATUSES),
        Field::day("on").at("on_day"),
        Field::text("reason", 500),
    ],
};

const REACH: Rows = Rows {
    table: "activity_reach",
    owner: "activity",
    fields: &[
        Field::whole("school_year"),
        Field::term("target_group", TermList::TargetGroup),
        Field::whole("planned").optional(),
        Field::whole("reached").optional(),
    ],
};

impl Record for Activity {
    const KIND: &'static Kind = &Kind {
        name: "activity",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "title",
        notes: &[],
        order: Some("start"),
        fields: &[
            Field::text("title", 200).sorted().searched(),
            Field::reference("project", "project").optional(),
            Field::terms("themes", "theme", TermList::Theme),
            Field::terms("sectors", "sector", TermList::Sector),
            Field::references("partners", "partner", "organisation"),
            Field::reference("lead", "contact").optional(),
            Field::day("start").at("start_on").sorted(),
            Field::day("end").at("end_on").sorted(),
            Field::choice("status", STATUSES).sorted(),
            Field::rows("status_log", &STEPS),
            Field::references("depends_on", "depends", "activity"),
            Field::text("place", 120).searched(),
            Field::rows("reach", &REACH),
            Field::text("results", 10_000).searched(),
            Field::text("lessons", 10_000).searched(),
            Field::flag("shareable"),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let reason = self.status_log.last().map(|step| step.reason.trim());
        let unexplained =
            self.status == ActivityStatus::Cancelled && reason.unwrap_or_default().is_empty();
        let reach = self.reach.iter().find_map(|reach| {
            if reach.target_group.is_empty() {
                return Some(Refusal::new(Code::Required).on("reach"));
            }
            let year = reach.school_year;
            (!SchoolYear(year).is_plausible()).then(|| {
                Refusal::new(Code::YearImplausible)
                    .on("reach")
                    .with("year", year)
            })
        });
        [
            required("title", &self.title),
            ordered(self.start, self.end),
            unexplained.then(|| Refusal::new(Code::ReasonMissing).on("status")),
            reach,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, before: Option<&Self>, with: &Settling<'_>) {
        trim(&mut self.title);
        let asked = self.status_log.pop();
        let mut log = before.map_or_else(Vec::new, |before| before.status_log.clone());
        let from = before.map_or(ActivityStatus::default(), |before| before.status);
        if from != self.status {
            let reason = asked
                .filter(|step| step.status == self.status)
                .map(|step| step.reason.trim().to_owned());
            log.push(StatusChange {
                id: with.ids.next(),
                status: self.status,
                on: with.today,
                reason: reason.unwrap_or_default(),
            });
        }
        self.status_log = log;
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
        self.status
            .next()
            .iter()
            .map(|status| status.as_str())
            .collect()
    }
}

/// How many activities of a theme there are in a school year, without those that were cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct ThemeProgress {
    /// A term of the list `theme`; none for activities without one.
    pub theme: Option<Id>,
    /// Done.
    pub done: u64,
    /// Running, and not late.
    pub running: u64,
    /// Not closed though their end has passed.
    pub late: u64,
    /// The others.
    pub to_do: u64,
}

impl Activity {
    /// Its end has passed and it isn't closed; an idea is never late.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        !matches!(
            self.status,
            ActivityStatus::Idea | ActivityStatus::Done | ActivityStatus::Cancelled
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
        assert_eq!(done.check_step_from(&idea)[0].code, Code::StatusStep);
        done.status = ActivityStatus::Planned;
        assert!(done.check_step_from(&idea).is_empty());
    }

    #[test]
    fn a_cancelled_activity_says_why() {
        let mut activity = Activity {
            title: "Lasrobot".into(),
            status: ActivityStatus::Cancelled,
            ..Activity::default()
        };
        assert_eq!(activity.check()[0].code, Code::ReasonMissing);
        activity.status_log.push(StatusChange {
            id: Id::default(),
            status: ActivityStatus::Cancelled,
            on: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
            reason: "Bedrijf trok zich terug".into(),
        });
        assert!(activity.check().is_empty());
    }

    struct Counted(std::sync::atomic::AtomicU32);

    impl crate::Ids for Counted {
        fn next(&self) -> Id {
            let number = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            Id::new(format!("row-{number}"))
        }
    }

    #[test]
    fn the_log_of_the_status_is_written_by_the_rules_alone() {
        let ids = Counted(0.into());
        let with = Settling {
            today: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
            ids: &ids,
        };
        let mut first = Activity {
            title: " Lasrobot ".into(),
            status: ActivityStatus::Planned,
            ..Activity::default()
        };
        first.settle(None, &with);
        assert_eq!(first.title, "Lasrobot");
        assert_eq!(first.status_log.len(), 1);
        // A page that sends another past, and a reason for the step it takes.
        let mut second = first.clone();
        second.status = ActivityStatus::Cancelled;
        second.status_log = vec![StatusChange {
            id: Id::new("made-up"),
            status: ActivityStatus::Cancelled,
            on: NaiveDate::from_ymd_opt(1999, 1, 1).unwrap(),
            reason: " Bedrijf trok zich terug ".into(),
        }];
        second.settle(Some(&first), &with);
        assert_eq!(second.status_log[0], first.status_log[0]);
        let step = &second.status_log[1];
        assert_eq!(
            (step.on, step.reason.as_str()),
            (with.today, "Bedrijf trok zich terug")
        );
        let mut third = second.clone();
        third.status_log.clear();
        third.settle(Some(&second), &with);
        assert_eq!(third.status_log, second.status_log);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 1, day);
        let wrong = Activity {
            start: day(5),
            end: day(4),
            reach: vec![Reach {
                school_year: 9,
                target_group: Id::new("g"),
                ..Reach::default()
            }],
            ..Activity::default()
        };
        let codes: Vec<Code> = wrong
            .check()
            .into_iter()
            .map(|refusal| refusal.code)
            .collect();
        assert_eq!(
            codes,
            [Code::Required, Code::EndBeforeStart, Code::YearImplausible]
        );
    }
}
