//! A clock that stands anywhere, or jumps about: everything works, or is refused with words.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use serde_json::json;
use tib_app::export::{self, TableExport};
use tib_app::{
    Activity, ActivityStatus, App, Code, FileDialogs, Ports, TimeOrderedIds, plan, records, report,
    sample, sync, workspace,
};
use tib_domain::Clock;

/// Tells another of these moments each time it is asked.
struct Jumping {
    moments: Vec<DateTime<Utc>>,
    asked: AtomicUsize,
}

impl Clock for Jumping {
    fn now(&self) -> DateTime<Utc> {
        let at = self.asked.fetch_add(1, Ordering::Relaxed);
        *self
            .moments
            .iter()
            .cycle()
            .nth(at % self.moments.len())
            .unwrap()
    }
}

struct Saving(PathBuf);

impl FileDialogs for Saving {
    fn import(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn documents(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn folder(&self) -> Option<PathBuf> {
        None
    }
    fn save(&self, name: &str) -> Option<PathBuf> {
        Some(self.0.join(name))
    }
    fn show(&self, _path: &Path) -> bool {
        false
    }
}

fn app(folder: &Path, moments: &[DateTime<Utc>]) -> App {
    let clock = Arc::new(Jumping {
        moments: moments.to_vec(),
        asked: AtomicUsize::new(0),
    });
    let ports = Ports {
        ids: Arc::new(TimeOrderedIds::of(clock.clone())),
        clock,
        ..Ports::system(Saving(folder.to_owned()))
    };
    App::new(&folder.join("home"), ports).unwrap()
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

/// Moments of the years 0 to 9999, those around 1970 more often than others.
fn moments() -> impl Strategy<Value = DateTime<Utc>> {
    let [first, last] =
        ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"].map(|end| at(end).timestamp_millis());
    prop_oneof![3 => first..=last, 1 => -100_000_i64..100_000]
        .prop_map(|millis| DateTime::from_timestamp_millis(millis).unwrap())
}

fn table(format: &str) -> TableExport {
    let table = json!({
        "name": "cijfers", "format": format, "title": "Cijfers", "columns": ["Jaar", "Aantal"],
        "rows": [["2025-2026", 12]], "notes": [],
    });
    serde_json::from_value(table).unwrap()
}

/// What a user does in an hour.
fn an_hour(folder: &Path, moments: &[DateTime<Utc>]) {
    let app = app(folder, moments);
    let path = folder.join("regio.tib");
    workspace::create(&app, &path, "Twente").unwrap();
    let mut ids = Vec::new();
    for number in 0..4 {
        let activity = Activity {
            title: format!("Bedrijvendag {number}"),
            status: ActivityStatus::Running,
            ..Activity::default()
        };
        ids.push(records::save(&app, activity).unwrap().id);
    }
    assert!(ids.is_sorted() && ids.iter().all(|id| id.as_str().len() == 36));
    workspace::undo(&app).unwrap();
    workspace::undo(&app).unwrap();
    workspace::redo(&app).unwrap();
    records::delete::<Activity>(&app, &ids[0]).unwrap();
    assert!(export::table(&app, table("csv")).unwrap());
    match export::table(&app, table("xlsx")) {
        Ok(written) => assert!(written),
        Err(refusal) => {
            assert_eq!(refusal.code, Code::ClockWrong);
            assert!(moments.iter().any(|moment| *moment < DateTime::UNIX_EPOCH));
        }
    }
    workspace::check(&app).unwrap();
    drop(app);
    // And the next day, on another clock that stands as wrong.
    let app = self::app(folder, moments);
    workspace::resume(&app);
    assert_eq!(plan::activities(&app).unwrap().len(), 2);
    workspace::undo(&app).unwrap();
    assert_eq!(plan::activities(&app).unwrap().len(), 3);
    workspace::check(&app).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_clock_makes_saves_undoes_and_exports(moments in prop::collection::vec(moments(), 1..6)) {
        let folder = tempfile::tempdir().unwrap();
        an_hour(folder.path(), &moments);
    }
}

#[test]
fn the_example_and_its_report_are_made_under_any_clock() {
    for moment in [
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z",
        "2262-04-12T00:00:00Z",
        "9999-12-31T23:59:59Z",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path(), &[at(moment)]);
        sample::create(&app, &folder.path().join("voorbeeld.tib")).unwrap();
        let made =
            report::make(&app, 2026, "t").unwrap_or_else(|refusal| panic!("{moment}: {refusal}"));
        assert!(made.unwrap().pages > 1, "{moment}");
        workspace::check(&app).unwrap();
    }
}

#[test]
fn no_certificate_is_judged_by_a_clock_of_before_1970() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path(), &[at("1969-12-31T12:00:00Z")]);
    workspace::create(&app, &folder.path().join("regio.tib"), "Twente").unwrap();
    let refusal = sync::enrol(&app, "https://tib.example.nl", "4K7P-AAAA-AAAA", true).unwrap_err();
    assert_eq!(refusal.code, Code::ClockWrong);
    assert_eq!(refusal.args["date"], "1969-12-31");
}
