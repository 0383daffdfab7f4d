//! What the window begins with, and the first page: what matters today, and no more, so that ten years
//! of data open as fast as one.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;
use tib_domain::{
    Activity, ActivityStatus, ListQuery, Page, Partnership, Record, SchoolYear, Task, Term,
    ThemeProgress,
};
use tib_store::Reading;
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
/// So many of each are shown; of all there is a count.
const SHOWN: u32 = 6;
/// So many are looked at for what is next. One activity may be there twice: it begins and ends.
const LOOKED_AT: u32 = 50;

/// What the first page shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// Activities that are late, and those that begin or end from today on: the first six of each.
    pub agenda: Vec<AgendaItem>,
    /// The first activity that begins after today.
    pub next: Option<ActivityLine>,
    /// Open tasks that are late or to be done within fourteen days: the first six to be done, and how many
    /// there are.
    pub tasks: Page<TaskLine>,
    /// All activities there are.
    pub activity_count: u64,
    /// Of these, planned or running.
    pub under_way: u64,
    /// Of these, not closed though their end has passed.
    pub late: u64,
    /// How far this school year's activities of each theme have come, in the order of the themes.
    pub themes: Vec<ThemeProgress>,
    /// All partnerships there are.
    pub partnership_count: u64,
    /// Of these, with vmbo, mbo and industry in.
    pub complete: u64,
    /// Partnerships that lapse soon: the first six to do so, and how many there are.
    pub lapsing: Page<PartnershipLine>,
    /// The figures.
    pub monitor: Monitor,
}

/// Why an activity is on the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Its end has passed and it isn't closed.
    Late,
    /// It ends soon.
    Ends,
    /// It begins soon.
    Starts,
}

/// An activity that matters now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaItem {
    /// Which one.
    pub activity: ActivityLine,
    /// Why.
    pub reason: Reason,
    /// The day that this is about.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

fn first(limit: u32, sort: &str) -> ListQuery {
    ListQuery {
        sort: sort.to_owned(),
        limit,
        ..ListQuery::default()
    }
}

fn activities(r: &Reading<'_>, query: &ListQuery, today: NaiveDate) -> Result<Vec<ActivityLine>> {
    let mut lines = r.list::<ActivityLine>(Activity::KIND, query, today)?.lines;
    ActivityLine::complete(&mut lines, r, today)?;
    Ok(lines)
}

/// What is late, and what begins or ends from today on, this month and for so long as tasks are looked ahead: the first
/// of each. What both begins and ends is there twice, unless it is one day.
fn agenda(r: &Reading<'_>, today: NaiveDate) -> Result<Vec<AgendaItem>> {
    let month = today.with_day(1).unwrap_or(today);
    let end = month
        .checked_add_months(Months::new(1))
        .and_then(|next| next.pred_opt())
        .unwrap_or(today);
    let end = end.max(today.checked_add_days(Days::new(SOON)).unwrap_or(today));
    let open = |sort: &str| first(LOOKED_AT, sort).with("open", true);
    let coming = format!("{today}/{end}");
    let asked = [
        (Reason::Late, open("end").with("late", true)),
        (Reason::Ends, open("end").with("end", &coming)),
        (Reason::Starts, open("start").with("start", &coming)),
    ];
    let (mut late, mut comes) = (Vec::new(), Vec::new());
    for (reason, query) in asked {
        for activity in activities(r, &query, today)? {
            let on = match reason {
                Reason::Starts => activity.start,
                Reason::Ends if activity.start == activity.end => None,
                Reason::Late | Reason::Ends => activity.end,
            };
            let list = if reason == Reason::Late {
                &mut late
            } else {
                &mut comes
            };
            list.extend(on.map(|on| AgendaItem {
                activity,
                reason,
                on,
            }));
        }
    }
    for list in [&mut late, &mut comes] {
        list.sort_by_key(|one: &AgendaItem| (one.on, one.reason));
        list.truncate(SHOWN as usize);
    }
    late.append(&mut comes);
    Ok(late)
}

/// What the first page shows.
pub fn start(app: &App) -> Result<Start> {
    let today = app.today();
    app.read(|r| {
        let after = today.succ_opt().unwrap_or(today);
        let next = first(1, "start")
            .with("open", true)
            .with("start", format!("{after}/.."));
        let soon = today.checked_add_days(Days::new(SOON)).unwrap_or(today);
        let due = first(SHOWN, "")
            .with("done", "none")
            .with("due", format!("../{soon}"));
        let mut tasks = r.list::<TaskLine>(Task::KIND, &due, today)?;
        TaskLine::complete(&mut tasks.lines, r, today)?;
        let lapsing = first(SHOWN, "end").with("lapses", true);
        let mut lapsing = r.list::<PartnershipLine>(Partnership::KIND, &lapsing, today)?;
        PartnershipLine::complete(&mut lapsing.lines, r, today)?;
        let mut under_way = ListQuery::default();
        let names =
            [ActivityStatus::Planned, ActivityStatus::Running].map(|one| one.as_str().to_owned());
        under_way
            .filters
            .insert("status".to_owned(), names.to_vec());
        let late = ListQuery::default().with("late", true);
        let complete = ListQuery::default().with("complete", "yes");
        Ok(Start {
            agenda: agenda(r, today)?,
            next: activities(r, &next, today)?.pop(),
            tasks,
            activity_count: r.count(Activity::KIND)?,
            under_way: r.how_many(Activity::KIND, &under_way, today)?,
            late: r.how_many(Activity::KIND, &late, today)?,
            themes: r.theme_progress(SchoolYear::of(today), today)?,
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
