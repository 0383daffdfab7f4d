//! What the window begins with, and the first page: what matters today, and no more, so that ten years
//! of data open as fast as one.

use chrono::Days;
use serde::Serialize;
use tib_domain::{Activity, ListQuery, MOST_LINES, Page, Partnership, Record, Task, Term};
use ts_rs::TS;

use crate::monitor::MonitorQuery;
use crate::network::PartnershipLine;
use crate::plan::{ActivityLine, TaskLine};
use crate::records::Line;
use crate::views::{HistoryState, Monitor, Shell, SyncState};
use crate::{App, Result, monitor, plan, sync, workspace};

/// What the window begins with, so that it asks once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Begin {
    /// What stands around every page.
    pub shell: Shell,
    /// Of the open workspace.
    pub opened: Option<OpenedWorkspace>,
}

/// What the pages of a workspace begin with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenedWorkspace {
    /// Every term of every list.
    pub terms: Vec<Term>,
    /// What can be undone.
    pub history: HistoryState,
    /// The first page; nothing when it can't be made, and then that page says why.
    pub start: Option<Start>,
    /// Where it stands with the national team, as far as no keychain has to be asked for it.
    pub sync: Option<SyncState>,
}

/// What the window begins with, in one answer.
pub fn begin(app: &App) -> Result<Begin> {
    let shell = workspace::shell(app);
    let opened = match shell.workspace {
        None => None,
        Some(_) => Some(OpenedWorkspace {
            terms: plan::terms(app)?,
            history: workspace::history(app)?,
            start: start(app).ok(),
            sync: sync::state_unbound(app)?,
        }),
    };
    Ok(Begin { shell, opened })
}

/// Tasks of so many days ahead are shown.
const SOON: u64 = 14;
/// So many of them.
const SHOWN: u32 = 6;

/// What the first page shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// Activities that are open, or fall in this school year; the first thousand.
    pub activities: Vec<ActivityLine>,
    /// Open tasks that are late or to be done within [`SOON`] days: the first [`SHOWN`] to be done, and
    /// how many there are.
    pub tasks: Page<TaskLine>,
    /// All activities there are.
    pub activity_count: u64,
    /// All partnerships there are.
    pub partnership_count: u64,
    /// Of these, with vmbo, mbo and industry in.
    pub complete: u64,
    /// Partnerships that lapse soon, the soonest first.
    pub lapsing: Vec<PartnershipLine>,
    /// The figures.
    pub monitor: Monitor,
}

/// What the first page shows.
pub fn start(app: &App) -> Result<Start> {
    let today = app.today();
    let every = ListQuery {
        limit: MOST_LINES,
        ..ListQuery::default()
    };
    app.read(|r| {
        let current = every.clone().with("current", true);
        let mut activities = r
            .list::<ActivityLine>(Activity::KIND, &current, today)?
            .lines;
        ActivityLine::complete(&mut activities, r, today)?;
        let lapsing = ListQuery {
            sort: "end".to_owned(),
            ..every.clone().with("lapses", true)
        };
        let mut lapsing = r
            .list::<PartnershipLine>(Partnership::KIND, &lapsing, today)?
            .lines;
        PartnershipLine::complete(&mut lapsing, r, today)?;
        let soon = today.checked_add_days(Days::new(SOON)).unwrap_or(today);
        let due = ListQuery {
            limit: SHOWN,
            ..ListQuery::default()
        };
        let due = due.with("done", "none").with("due", format!("../{soon}"));
        let mut tasks = r.list::<TaskLine>(Task::KIND, &due, today)?;
        TaskLine::complete(&mut tasks.lines, r, today)?;
        let complete = every.clone().with("complete", "yes");
        Ok(Start {
            activities,
            tasks,
            activity_count: r.count(Activity::KIND)?,
            partnership_count: r.count(Partnership::KIND)?,
            complete: r.how_many(Partnership::KIND, &complete, today)?,
            lapsing,
            monitor: monitor::monitor_in(
                app,
                r,
                &MonitorQuery::of(&["vmbo_intake_tech", "vmbo_intake_tech_share"]),
            )?,
        })
    })
}
