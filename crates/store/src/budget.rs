//! Budget lines with what decides how they count: what they belong to, and how far that has come.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Row;
use tib_domain::{ActivityStatus, BudgetLine, Evidence, Id, PartnershipStatus};

use crate::Result;
use crate::reading::Reading;
use crate::refusals::sql;

/// A budget line in the plan. Only the fields of the line that money is reckoned from are filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlacedBudgetLine {
    /// The line.
    pub line: BudgetLine,
    /// Somebody said why what was paid differs from what was meant.
    pub explained: bool,
    /// The status of the activity that it belongs to.
    pub activity: Option<ActivityStatus>,
    /// The status of the partnership that it belongs to.
    pub partnership: Option<PartnershipStatus>,
    /// The first day of what it belongs to.
    pub begins: Option<NaiveDate>,
    /// The project of what it belongs to.
    pub project: Option<Id>,
    /// The programme line of what it belongs to.
    pub programme_line: Option<Id>,
}

const PLACED: &str = "
SELECT budget_line.id, budget_line.title, subject, school_year, category, source, bearer,
  budgeted, committed, realised, expected, invoiced, evidence, trim(explanation) <> '',
  activity.status, partnership.status, coalesce(activity.start_on, partnership.start_on, project.start_on),
  project.id, coalesce(project.line, programme_line.id)
FROM budget_line
LEFT JOIN activity ON activity.id = substr(subject, 10) AND subject LIKE 'activity/%'
LEFT JOIN partnership ON partnership.id = substr(subject, 13) AND subject LIKE 'partnership/%'
LEFT JOIN project ON project.id = coalesce(activity.project, iif(subject LIKE 'project/%', substr(subject, 9), NULL))
LEFT JOIN programme_line ON programme_line.id = substr(subject, 16) AND subject LIKE 'programme_line/%'
WHERE budget_line.deleted = 0 ORDER BY budget_line.id";

impl Reading<'_> {
    /// Every budget line, with what it belongs to.
    pub fn budget_lines(&self) -> Result<Vec<PlacedBudgetLine>> {
        let mut query = self.connection.prepare_cached(PLACED).map_err(sql)?;
        let rows = query.query_map([], placed).map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// How many budget lines share evidence (a file of the same bytes), by the bytes.
    pub fn shared_evidence(&self) -> Result<BTreeMap<String, Vec<Id>>> {
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT content, substr(subject, 13) FROM attachment
                 WHERE deleted = 0 AND subject LIKE 'budget_line/%' ORDER BY content, subject",
            )
            .map_err(sql)?;
        let rows = query
            .query_map([], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
            })
            .map_err(sql)?;
        let mut shared = BTreeMap::<String, Vec<Id>>::new();
        for row in rows {
            let (content, line) = row.map_err(sql)?;
            shared.entry(content).or_default().push(Id::new(line));
        }
        shared.retain(|_, lines| lines.len() > 1);
        Ok(shared)
    }
}

fn placed(row: &Row<'_>) -> rusqlite::Result<PlacedBudgetLine> {
    let id = |at| row.get::<_, Option<String>>(at).map(|id| id.map(Id::new));
    let day = |at| {
        row.get::<_, Option<String>>(at)
            .map(|day| day.and_then(|day| day.parse().ok()))
    };
    let text = |at| row.get::<_, Option<String>>(at);
    let evidence = match text(12)?.as_deref() {
        Some("there") => Evidence::There,
        Some("checked") => Evidence::Checked,
        _ => Evidence::Missing,
    };
    Ok(PlacedBudgetLine {
        line: BudgetLine {
            id: Id::new(row.get::<_, String>(0)?),
            title: row.get(1)?,
            subject: text(2)?,
            school_year: row.get(3)?,
            category: id(4)?,
            source: id(5)?,
            bearer: id(6)?,
            budgeted: row.get(7)?,
            committed: row.get(8)?,
            realised: row.get(9)?,
            expected: day(10)?,
            invoiced: day(11)?,
            evidence,
            ..BudgetLine::default()
        },
        explained: row.get(13)?,
        activity: text(14)?.as_deref().and_then(ActivityStatus::parse),
        partnership: text(15)?.as_deref().and_then(PartnershipStatus::parse),
        begins: day(16)?,
        project: id(17)?,
        programme_line: id(18)?,
    })
}
