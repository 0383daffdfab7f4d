//! The first page: what matters today, and no more, so that ten years of data open as fast as one.

use tib_domain::SchoolYear;

use crate::monitor::Ask;
use crate::views::Start;
use crate::{App, Result, monitor, network};

/// What the first page shows.
pub fn start(app: &App) -> Result<Start> {
    let year = SchoolYear::of(app.today());
    let store = app.store()?;
    let mut lapsing = network::partnerships(app)?;
    let partnership_count = lapsing.len() as u64;
    let complete = lapsing
        .iter()
        .filter(|row| row.vmbo && row.mbo && row.industry);
    let complete = complete.count() as u64;
    lapsing.retain(|row| row.lapses_in.is_some());
    lapsing.sort_by_key(|row| row.lapses_in);
    Ok(Start {
        activities: store.current_activities(year)?,
        activity_count: store.activity_count()?,
        partnership_count,
        complete,
        lapsing,
        monitor: monitor::monitor(
            app,
            &Ask::of(&["vmbo_intake_tech", "vmbo_intake_tech_share"]),
        )?,
    })
}
