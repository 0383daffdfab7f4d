//! Moments are UTC, days are Amsterdam's.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::Place;
use tib_app::{Activity, ActivityStatus, records, start, workspace};

#[test]
fn half_past_midnight_on_the_first_of_august_is_the_new_school_year() {
    let place = Place::empty_at("2026-07-31T22:30:00Z");
    let app = &place.app;
    assert_eq!(workspace::shell(app).today, "2026-08-01");
    let begun = Activity {
        title: "Bedrijvendag".into(),
        status: ActivityStatus::Running,
        start: Some("2026-08-01".parse().unwrap()),
        ..Activity::default()
    };
    let begun = records::save(app, begun).unwrap();
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
    records::save(app, ended).unwrap();
    let start = start::start(app).unwrap();
    let shown: Vec<&str> = start
        .agenda
        .iter()
        .map(|one| one.activity.title.as_str())
        .collect();
    assert_eq!(shown, ["Bedrijvendag"]);
}
