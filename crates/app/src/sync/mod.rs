//! Traffic with the national team: getting in, showing what will leave, sending, fetching.

mod ambitions;
mod enrolment;
mod figures;
mod leaving;
mod lists;
mod store_traffic;
mod summary;

use tib_domain::{Code, Refusal, SchoolYear};
use tib_protocol::{NewsV1, SummaryV1, canonical, hash_of};
use tib_store::{EntryState, NewEntry, OutboxEntry, Store};
use tib_sync::{Outcome, Patience, Service, SyncMode, exchange};

use crate::views::{
    Enrolled, NameInText, NewsRow, OutboxRow, SummaryPreview, SyncOutcome, SyncState,
};
use crate::{App, Result, locked};

pub use enrolment::enrol;
pub use figures::{ComparedFigure, ComparedRegion, RegionFigures, figures};

use enrolment::Access;
use store_traffic::StoreTraffic;

const SUMMARY: &str = "summary";
const NEWS: &str = "news";

/// Where this workspace stands with the national service.
pub fn state(app: &App) -> Result<SyncState> {
    let store = app.store()?;
    let counts = store.traffic_counts(NEWS)?;
    let binding = store.binding()?;
    let access = match &binding {
        Some(_) => enrolment::is_enrolled(app, &store)?,
        None => false,
    };
    Ok(SyncState {
        copied: binding.is_some() && !access,
        met_at: binding.as_ref().and_then(|binding| binding.met_at.clone()),
        compared_at: binding
            .as_ref()
            .and_then(|binding| binding.compared_at.clone()),
        enrolled: binding.filter(|_| access).map(|binding| Enrolled {
            address: binding.address,
            service: binding.service_name,
            region: binding.region_name,
            since: binding.enrolled_at,
        }),
        waiting: counts.waiting,
        refused: counts.refused,
        unread: counts.unread,
    })
}

/// Where a workspace stands that isn't enrolled: for that, no keychain has to be asked.
pub(crate) fn state_unbound(app: &App) -> Result<Option<SyncState>> {
    match app.store()?.binding()? {
        Some(_) => Ok(None),
        None => state(app).map(Some),
    }
}

/// What a summary of a school year would hold now, in words and as it would go over the wire; of
/// the present year when none is given.
pub fn leaving(app: &App, school_year: Option<i32>) -> Result<SummaryPreview> {
    let store = app.store()?;
    let next = next_summary(app, &store, school_year)?;
    leaving::preview(app, &store, &next)
}

/// Puts the summary of a school year in the outbox, unless it is what was put there last, and then
/// exchanges. What stays in the outbox when the service is away goes next time.
pub fn send(app: &App, school_year: Option<i32>) -> Result<SyncOutcome> {
    // One at a time: a second one waits, and then finds nothing left to do.
    let _alone = locked(&app.syncing);
    let store = writable(app)?;
    let access = Access::open(app, &store)?;
    let began = access.settle_series(app, &store)?;
    let next = next_summary(app, &store, school_year)?;
    let queued = u64::from(!next.unchanged);
    if !next.unchanged {
        store.queue(NewEntry {
            kind: SUMMARY,
            version: 1,
            body: &next.body,
            hash: &next.hash,
        })?;
        access.remember(app, &store)?;
    }
    let outcome = run_exchange(app, &store, &access, SyncMode::Whole)?;
    Ok(SyncOutcome {
        queued,
        began: outcome.began || began,
        ..outcome
    })
}

/// Sends what is waiting and fetches what is new. `whole` compares both ends even when nothing is
/// waiting.
pub fn run(app: &App, whole: bool) -> Result<SyncOutcome> {
    let _alone = locked(&app.syncing);
    let store = writable(app)?;
    let access = Access::open(app, &store)?;
    let began = access.settle_series(app, &store)?;
    let mode = if whole {
        SyncMode::Whole
    } else {
        SyncMode::Poll
    };
    let outcome = run_exchange(app, &store, &access, mode)?;
    Ok(SyncOutcome {
        began: outcome.began || began,
        ..outcome
    })
}

/// What was put in the outbox, newest first, with its receipts.
pub fn outbox(app: &App) -> Result<Vec<OutboxRow>> {
    Ok(app.store()?.outbox()?.into_iter().map(row).collect())
}

/// News from the national team, newest first.
pub fn news(app: &App) -> Result<Vec<NewsRow>> {
    let items = app.store()?.feed(NEWS)?;
    Ok(items
        .into_iter()
        .filter(|item| item.version == 1)
        .filter_map(|item| {
            // A body of another form waits in the file for an app that knows it.
            let news: NewsV1 = serde_json::from_str(&item.body).ok()?;
            Some(NewsRow {
                id: item.id,
                title: news.title,
                text: news.text,
                published_at: item.published_at,
                read: item.read_at.is_some(),
            })
        })
        .collect())
}

/// Notes that the user read an item; answers where things stand now.
pub fn read(app: &App, id: &str) -> Result<SyncState> {
    app.store()?.feed_read(id)?;
    state(app)
}

fn run_exchange(app: &App, store: &Store, access: &Access, mode: SyncMode) -> Result<SyncOutcome> {
    app.check_clock()?;
    // An earlier version of the app may have left lists that it couldn't read.
    lists::settle(store)?;
    let service = Service::new(
        &access.binding.address,
        Some(access.token.clone()),
        app.language().code(),
        Patience::default(),
    );
    let done: Outcome = exchange(&StoreTraffic::new(app, store), &service, mode)?;
    store.mark_synced(done.compared)?;
    access.remember(app, store)?;
    Ok(SyncOutcome {
        queued: 0,
        sent: done.sent,
        refused: done.refused,
        received: done.received,
        compared: done.compared,
        server_lost: done.server_lost,
        began: done.began,
        state: state(app)?,
    })
}

/// Nothing is asked of the service when its answer couldn't be kept.
fn writable(app: &App) -> Result<std::sync::Arc<Store>> {
    let store = app.store()?;
    if store.is_read_only() {
        return Err(store.read_only());
    }
    Ok(store)
}

/// A summary that could go into the outbox.
struct Next {
    year: i32,
    names: Vec<NameInText>,
    summary: SummaryV1,
    body: String,
    hash: String,
    /// Just so it was put there last.
    unchanged: bool,
    /// The last one about the same period that the service has or will get.
    before: Option<leaving::Before>,
}

fn next_summary(app: &App, store: &Store, school_year: Option<i32>) -> Result<Next> {
    let year = school_year.unwrap_or_else(|| app.school_year());
    if !SchoolYear(year).is_plausible() {
        return Err(Refusal::new(Code::YearImplausible).with("year", year));
    }
    let (mut summary, names) = summary::of(app, store, SchoolYear(year))?;
    let mut earlier = store.outbox()?.into_iter().filter_map(|entry| {
        let sent = (entry.kind == SUMMARY)
            .then(|| serde_json::from_str::<SummaryV1>(&entry.body).ok())
            .flatten()?;
        let same = sent.period == summary.period && sent.region.id == summary.region.id;
        same.then_some((entry, sent))
    });
    let last = earlier.next();
    let before = last
        .clone()
        .into_iter()
        .chain(earlier)
        .find(|(entry, _)| entry.state != EntryState::Refused)
        .map(|(entry, summary)| leaving::Before {
            summary,
            written_at: entry.written_at,
        });
    // What it builds on isn't a change by itself.
    let unchanged = match &last {
        None => false,
        Some((entry, sent)) => {
            summary.builds_on = sent.builds_on;
            body_of(&summary)?.1 == entry.hash
        }
    };
    if !unchanged {
        summary.builds_on = last.and_then(|(entry, _)| entry.id.parse().ok());
    }
    let (body, hash) = body_of(&summary)?;
    Ok(Next {
        year,
        names,
        summary,
        body,
        hash,
        unchanged,
        before,
    })
}

fn body_of(summary: &SummaryV1) -> Result<(String, String)> {
    let value = serde_json::to_value(summary)
        .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
    Ok((canonical(&value), hash_of(&value).to_string()))
}

fn row(entry: OutboxEntry) -> OutboxRow {
    let period = serde_json::from_str::<SummaryV1>(&entry.body)
        .ok()
        .map(|summary| i32::from(summary.period.school_year));
    OutboxRow {
        id: entry.id,
        place: entry.place,
        kind: entry.kind,
        school_year: period,
        written_at: entry.written_at,
        state: entry.state.as_str().to_owned(),
        received_at: entry.received_at,
        field: entry.field,
        reason: entry.reason,
        hash: entry.hash,
        body: entry.body,
    }
}
