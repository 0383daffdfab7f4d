//! What the window begins with, and the first page: what matters today, and no more, so that ten years of data open as fast as one.

use tib_domain::{Activity, ListQuery, MOST_LINES, Partnership, Record};

use crate::monitor::Ask;
use crate::records::Line;
use crate::views::{ActivityLine, Begin, OpenedWorkspace, PartnershipLine, Start};
use crate::{App, Result, monitor, plan, sync, workspace};

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
        let complete = every.clone().with("complete", "yes");
        Ok(Start {
            activities,
            activity_count: r.count(Activity::KIND)?,
            partnership_count: r.count(Partnership::KIND)?,
            complete: r.how_many(Partnership::KIND, &complete, today)?,
            lapsing,
            monitor: monitor::monitor_in(
                app,
                r,
                &Ask::of(&["vmbo_intake_tech", "vmbo_intake_tech_share"]),
            )?,
        })
    })
}
