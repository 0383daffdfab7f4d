//! What the window begins with: one answer in the place of four.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use serde_json::{Value, json};
use support::Place;
use tib_app::{Activity, ActivityStatus, App, Id, calls, records, workspace};
use tib_domain::StatusChange;

fn ask(app: &App, name: &str) -> Value {
    calls::call(app, name, json!({})).unwrap()
}

#[test]
fn it_says_what_the_calls_say_that_pages_make_later() {
    let place = Place::new();
    let begin = ask(&place.app, "begin");
    assert_eq!(begin["shell"], ask(&place.app, "shell"));
    let opened = &begin["opened"];
    assert_eq!(opened["terms"], ask(&place.app, "terms"));
    assert_eq!(opened["history"], ask(&place.app, "history"));
    assert_eq!(opened["start"], ask(&place.app, "start"));
    assert_eq!(opened["sync"], ask(&place.app, "sync_state"));
}

#[test]
fn without_a_workspace_it_is_the_shell_alone() {
    let place = Place::new();
    workspace::close(&place.app);
    let begin = ask(&place.app, "begin");
    assert_eq!(begin["shell"]["workspace"], Value::Null);
    assert_eq!(begin["opened"], Value::Null);
}

fn activity(title: &str, start: &str, end: &str, status: ActivityStatus) -> Activity {
    Activity {
        title: title.to_owned(),
        themes: vec![Id::new("theme:lob")],
        start: start.parse().ok(),
        end: end.parse().ok(),
        status,
        status_log: vec![StatusChange {
            status,
            reason: "Bedrijf trok zich terug".to_owned(),
            ..StatusChange::default()
        }],
        ..Activity::default()
    }
}

#[test]
fn the_first_page_counts_everything_and_shows_what_comes_first() {
    use ActivityStatus::{Cancelled, Done, Idea, Planned, Running};
    let place = Place::empty_at("2026-11-16T12:00:00Z");
    let app = &place.app;
    for (title, start, end, status) in [
        ("late", "2026-09-01", "2026-11-15", Running),
        (
            "late and begun this month",
            "2026-11-01",
            "2026-11-10",
            Planned,
        ),
        ("ends today", "2026-10-01", "2026-11-16", Running),
        ("begins and ends", "2026-11-20", "2026-11-30", Planned),
        ("begins", "2026-11-18", "2027-02-01", Idea),
        ("next month", "2026-12-01", "2026-12-02", Planned),
        ("done", "2026-11-02", "2026-11-03", Done),
        ("cancelled", "2026-11-02", "2026-11-20", Cancelled),
        ("last year", "2025-11-02", "2025-11-20", Done),
        ("begun last year, late", "2026-06-01", "2026-08-20", Running),
    ] {
        records::save(app, activity(title, start, end, status)).unwrap();
    }
    let start = ask(app, "start");
    let agenda = start["agenda"].as_array().unwrap().iter();
    let shown: Vec<(&str, &str)> = agenda
        .map(|one| {
            (
                one["activity"]["title"].as_str().unwrap(),
                one["reason"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("begun last year, late", "late"),
            ("late and begun this month", "late"),
            ("late", "late"),
            ("ends today", "ends"),
            ("begins", "starts"),
            ("begins and ends", "starts"),
            ("begins and ends", "ends"),
        ]
    );
    assert_eq!(start["next"]["title"], "begins");
    let counted = ["activity_count", "under_way", "late"].map(|name| start[name].as_u64().unwrap());
    assert_eq!(counted, [10, 6, 3]);
    assert_eq!(
        start["themes"],
        json!([{ "theme": "theme:lob", "done": 1, "running": 1, "late": 3, "to_do": 3 }])
    );
    // More than a list gives at once.
    let many = (0..1_100).map(|_| activity("more", "2026-11-20", "2026-12-20", Planned));
    many.for_each(|one| drop(records::save(app, one).unwrap()));
    let start = ask(app, "start");
    assert_eq!(start["under_way"], 1_106);
    assert_eq!(start["themes"][0]["to_do"], 1_103);
    let listed = json!({ "filters": { "themes": ["theme:lob"], "year": ["2026"] }, "limit": 0 });
    let listed = calls::call(app, "activity_list", listed).unwrap();
    // Of this year by the list too; one of them is cancelled.
    assert_eq!(listed["total"], 1 + 1 + 3 + 1_103 + 1);
}

#[test]
fn activities_without_a_theme_are_there_too_and_an_idea_is_never_late() {
    use ActivityStatus::{Idea, Planned};
    let place = Place::empty_at("2026-11-16T12:00:00Z");
    let app = &place.app;
    for (title, status) in [("late", Planned), ("an idea", Idea)] {
        let bare = Activity {
            themes: Vec::new(),
            ..activity(title, "2026-09-01", "2026-10-01", status)
        };
        records::save(app, bare).unwrap();
    }
    records::save(
        app,
        activity("with one", "2026-12-01", "2026-12-02", Planned),
    )
    .unwrap();
    let start = ask(app, "start");
    assert_eq!(
        (&start["late"], &start["under_way"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(
        start["themes"],
        json!([
            { "theme": "theme:lob", "done": 0, "running": 0, "late": 0, "to_do": 1 },
            { "theme": null, "done": 0, "running": 0, "late": 1, "to_do": 1 },
        ])
    );
    let query = json!({
        "words": "", "filters": { "themes": ["none"], "year": ["2026"] }, "sort": "", "after": null, "limit": 9
    });
    assert_eq!(
        calls::call(app, "activity_list", query).unwrap()["total"],
        2
    );
}
