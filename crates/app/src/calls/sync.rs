//! Traffic with the national team.

use super::args::{ById, Nothing};
use super::{arguments, calls};
use crate::naming;
use crate::sync::{self, RegionFigures};
use crate::views::{NewsRow, OutboxRow, SummaryPreview, SyncOutcome, SyncState};

arguments! {
    SyncEnrol { address: String, code: String, in_file: bool }
    SyncSummary { school_year: Option<i32> }
    SyncRun { whole: bool }
    NamesAllowed { keys: Vec<String>, allowed: bool }
}

calls! { "sync", CALLS:
    Reads region_figures(Nothing) -> Option<RegionFigures> = |app, _a| sync::figures(app);
    Reads sync_state(Nothing) -> SyncState = |app, _a| sync::state(app);
    Reads sync_leaving(SyncSummary) -> SummaryPreview = |app, a| sync::leaving(app, a.school_year);
    Reads outbox(Nothing) -> Vec<OutboxRow> = |app, _a| sync::outbox(app);
    Reads news(Nothing) -> Vec<NewsRow> = |app, _a| sync::news(app);
    Changes news_read(ById) -> SyncState = |app, a| sync::read(app, &a.id);
    Changes names_allow(NamesAllowed) -> () = |app, a| naming::allow(app, &a.keys, a.allowed);
    Job sync_enrol(SyncEnrol) -> SyncState = |app, a| sync::enrol(app, &a.address, &a.code, a.in_file);
    Job sync_send(SyncSummary) -> SyncOutcome = |app, a| sync::send(app, a.school_year);
    Job sync_run(SyncRun) -> SyncOutcome = |app, a| sync::run(app, a.whole);
}
