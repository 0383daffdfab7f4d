//! The budget as a grid: the lines of a list under what they belong to, with their sums.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use tib_domain::{BudgetLine, Id, ListQuery, MOST_LINES, Record, sort_key};
use tib_money::{Amounts, Line, by, total};
use ts_rs::TS;

use super::table::Names;
use super::{BudgetLineRow, lines};
use crate::{App, Result};

/// Lines that belong to one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoneyGroup {
    /// What they belong to, `kind/id`; none for general costs.
    pub subject: Option<String>,
    /// What that is called; empty for general costs.
    pub name: String,
    /// The lines.
    pub lines: Vec<BudgetLineRow>,
    /// Their sums.
    pub total: Amounts,
}

/// The lines that a list asks for, all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoneyGrid {
    /// By name; general costs last.
    pub groups: Vec<MoneyGroup>,
    /// The sums of all lines here.
    pub total: Amounts,
    /// What the records are called that the lines refer to.
    #[ts(type = "Record<string, string>")]
    pub names: BTreeMap<Id, String>,
}

/// The lines that a list asks for, with their sums.
pub fn grid(app: &App, query: &ListQuery) -> Result<MoneyGrid> {
    let today = app.today();
    app.read(|r| {
        let mut query = ListQuery {
            after: None,
            limit: MOST_LINES,
            ..query.clone()
        };
        let (mut rows, mut names) = (Vec::new(), BTreeMap::new());
        loop {
            let page = r.list::<BudgetLineRow>(BudgetLine::KIND, &query, today)?;
            rows.extend(page.lines);
            names.extend(page.names);
            query.after = page.next;
            if query.after.is_none() {
                break;
            }
        }
        let every = lines(r)?;
        let by_id: HashMap<&Id, &Line> = every.iter().map(|line| (&line.id, line)).collect();
        let shown: Vec<&Line> = rows
            .iter()
            .filter_map(|row| by_id.get(&row.id).copied())
            .collect();
        let sums = by(shown.iter().copied(), |line| line.subject.clone());
        let mut of_subject: HashMap<Option<String>, Vec<BudgetLineRow>> = HashMap::new();
        for row in rows {
            of_subject.entry(row.subject.clone()).or_default().push(row);
        }
        let subjects = Names::read(app, r)?.subjects(r, sums.keys().flatten())?;
        let mut groups: Vec<MoneyGroup> = sums
            .into_iter()
            .map(|(subject, total)| MoneyGroup {
                name: subject
                    .as_ref()
                    .map(|subject| subjects.get(subject).unwrap_or(subject).clone())
                    .unwrap_or_default(),
                lines: of_subject.remove(&subject).unwrap_or_default(),
                subject,
                total,
            })
            .collect();
        groups.sort_by_cached_key(|group| (group.subject.is_none(), sort_key(&group.name)));
        Ok(MoneyGrid {
            groups,
            total: total(shown),
            names,
        })
    })
}
