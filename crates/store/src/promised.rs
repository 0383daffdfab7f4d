//! What the plan and the network hold that promises are measured by, summed up in SQL.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::params;
use tib_domain::{Id, Kind, PartnershipStatus, SchoolYear};

use crate::Result;
use crate::reading::Reading;
use crate::refusals::sql;

/// What activities reached in a school year, or how many of them are done, and what is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Reached; or done.
    pub reached: u64,
    /// Planned by activities that are planned or running, less what they reached already; or how many those are.
    pub to_come: u64,
    /// The activities that it is to come from.
    pub activities: u64,
    /// Activities that are done without a number; or that go on or are done without a day, so that nobody knows in
    /// which year.
    pub unknown: u64,
}

/// When a partnership runs, and how far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: PartnershipStatus,
}

const OF_THEME: &str = "(?1 IS NULL OR EXISTS (SELECT 1 FROM link
    WHERE owner = activity.id AND role = 'theme' AND target = ?1))";

impl Reading<'_> {
    /// What activities of a theme reached of a target group in a school year; of any where none is given. Of what was
    /// called off only what was reached counts.
    pub fn reach_progress(
        &self,
        year: SchoolYear,
        theme: Option<&Id>,
        target_group: Option<&Id>,
    ) -> Result<Progress> {
        self.progress(
            &format!(
                "SELECT coalesce(sum(reached), 0),
                   coalesce(sum(max(planned - coalesce(reached, 0), 0)) FILTER (WHERE status IN ('planned', 'running')), 0),
                   count(DISTINCT id) FILTER (WHERE status IN ('planned', 'running') AND planned > coalesce(reached, 0)),
                   count(DISTINCT id) FILTER (WHERE status = 'done' AND reached IS NULL)
                 FROM (SELECT activity.id, status, reached, planned
                   FROM activity_reach JOIN activity ON activity.id = activity_reach.activity
                   WHERE deleted = 0 AND school_year = ?2 AND (?3 IS NULL OR target_group = ?3) AND {OF_THEME})"
            ),
            params![theme.map(Id::as_str), year.0, target_group.map(Id::as_str)],
        )
    }

    /// How many activities of a theme are done in a school year, by their last day. Two questions to one index:
    /// asked as one, SQLite reads every activity.
    pub fn activity_progress(&self, year: SchoolYear, theme: Option<&Id>) -> Result<Progress> {
        let (first, last) = year.days();
        self.progress(
            &format!(
                "SELECT coalesce(sum(status = 'done' AND day IS NOT NULL), 0),
                   coalesce(sum(status IN ('planned', 'running') AND day IS NOT NULL), 0),
                   coalesce(sum(status IN ('planned', 'running') AND day IS NOT NULL), 0),
                   coalesce(sum(status IN ('planned', 'running', 'done') AND day IS NULL), 0)
                 FROM (SELECT id, status, coalesce(end_on, start_on) AS day FROM activity
                     WHERE deleted = 0 AND coalesce(end_on, start_on) BETWEEN ?2 AND ?3
                   UNION ALL SELECT id, status, NULL FROM activity
                     WHERE deleted = 0 AND coalesce(end_on, start_on) IS NULL) AS activity
                 WHERE {OF_THEME}"
            ),
            params![theme.map(Id::as_str), first.to_string(), last.to_string()],
        )
    }

    fn progress(&self, query: &str, of: &[&dyn rusqlite::ToSql]) -> Result<Progress> {
        let mut query = self.connection.prepare_cached(query).map_err(sql)?;
        query
            .query_row(of, |row| {
                Ok(Progress {
                    reached: row.get(0)?,
                    to_come: row.get(1)?,
                    activities: row.get(2)?,
                    unknown: row.get(3)?,
                })
            })
            .map_err(sql)
    }

    /// When the partnerships of a kind run; of any kind where none is given.
    pub fn partnership_runs(&self, kind: Option<&Id>) -> Result<Vec<Run>> {
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT start_on, end_on, status FROM partnership
                 WHERE deleted = 0 AND (?1 IS NULL OR kind = ?1) ORDER BY id",
            )
            .map_err(sql)?;
        let day = |text: Option<String>| text.and_then(|day| day.parse().ok());
        let rows = query
            .query_map([kind.map(Id::as_str)], |row| {
                let status: String = row.get(2)?;
                Ok(Run {
                    start: day(row.get(0)?),
                    end: day(row.get(1)?),
                    status: PartnershipStatus::parse(&status).unwrap_or_default(),
                })
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Those records of a kind that files are attached to.
    pub fn with_attachments(&self, kind: &'static Kind) -> Result<BTreeSet<Id>> {
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT DISTINCT substr(subject, length(?1) + 2) FROM attachment
                 WHERE deleted = 0 AND subject LIKE ?1 || '/%'",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([kind.name], |row| row.get::<_, String>(0).map(Id::new))
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }
}
