//! Moments are UTC, days are Amsterdam's.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tib_app::{Activity, ActivityStatus, App, NoDialogs, Ports, records, start, workspace};
use tib_domain::Clock;

/// A clock that stands still.
struct At(DateTime<Utc>);

impl Clock for At {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

fn app_at(folder: &Path, moment: &str) -> App {
    let ports = Ports {
        clock: Arc::new(At(moment.parse().unwrap())),
        ..Ports::system(NoDialogs)
    };
    let app = App::new(&folder.join("home"), ports).unwrap();
    workspace::create_sample(&app, &folder.join("voorbeeld.tib")).unwrap();
    app
}

#[test]
fn half_past_midnight_on_the_first_of_august_is_the_new_school_year() {
    let folder = tempfile::tempdir().unwrap();
    let app = app_at(folder.path(), "2026-07-31T22:30:00Z");
    assert_eq!(workspace::shell(&app).today, "2026-08-01");
    let begun = Activity {
        title: "Bedrijvendag".into(),
        status: ActivityStatus::Running,
        start: Some("2026-08-01".parse().unwrap()),
        ..Activity::default()
    };
    let begun = records::save(&app, begun).unwrap();
    let steps = begun.status_log.iter().map(|step| step.on.to_string());
    assert_eq!(steps.collect::<Vec<_>>(), ["2026-08-01"]);
    // Of the year that ended an hour and a half ago.
    let ended = Activity {
        title: "Open dag".into(),
        status: ActivityStatus::Done,
        start: Some("2026-07-31".parse().unwrap()),
        end: Some("2026-07-31".parse().unwrap()),
        ..Activity::default()
    };
    records::save(&app, ended).unwrap();
    let shown = start::start(&app).unwrap().activities;
    assert!(shown.iter().any(|one| one.title == "Bedrijvendag"));
    assert!(!shown.iter().any(|one| one.title == "Open dag"));
}
