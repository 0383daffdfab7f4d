//! Activities as a calendar, read back by a library that knows nothing of ours.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use icalendar::{CalendarComponent, Component, DatePerhapsTime, Event, EventLike, EventStatus};
use support::{Place, refused};
use tib_app::calls::call;
use tib_app::{
    Activity, ActivityStatus, App, Code, Contact, Id, ListQuery, MOST_LINES, Organisation, Project,
    StatusChange, Term, calendar, records,
};

const NOW: &str = "2026-11-27T09:00:00Z";

fn activity(title: &str, start: Option<&str>, end: Option<&str>) -> Activity {
    let day = |text: Option<&str>| text.map(|text| text.parse().unwrap());
    Activity {
        title: title.to_owned(),
        start: day(start),
        end: day(end),
        ..Activity::default()
    }
}

fn saved(app: &App, activity: Activity) -> Activity {
    records::save(app, activity).unwrap()
}

/// Brings an activity to a status, step by step.
fn stepped(app: &App, mut activity: Activity, steps: &[ActivityStatus]) -> Activity {
    for status in steps {
        activity.status = *status;
        activity.status_log.push(StatusChange {
            status: *status,
            reason: "Te weinig deelnemers".to_owned(),
            ..StatusChange::default()
        });
        activity = saved(app, activity);
    }
    activity
}

fn read(text: &str) -> Vec<Event> {
    let calendar: icalendar::Calendar = text.parse().unwrap();
    let events = calendar.components.into_iter().map(|one| match one {
        CalendarComponent::Event(event) => event,
        other => panic!("no event: {other:?}"),
    });
    events.collect()
}

fn written(place: &Place, year: Option<i32>) -> (Vec<Event>, calendar::CalendarSaved) {
    let path = place.folder.path().join("plan.ics");
    let saved = calendar::export_to(&place.app, &path, year).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    (read(&text), saved)
}

fn days(event: &Event) -> (NaiveDate, NaiveDate) {
    match (event.get_start(), event.get_end()) {
        (Some(DatePerhapsTime::Date(start)), Some(DatePerhapsTime::Date(end))) => (start, end),
        other => panic!("no days: {other:?}"),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_activity_with_a_first_day_is_in_whatever_its_status() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    use ActivityStatus::{Cancelled, Done, Planned, Running};
    let steps: [(&str, &[ActivityStatus], EventStatus); 5] = [
        ("Idee", &[], EventStatus::Tentative),
        ("Gepland", &[Planned], EventStatus::Confirmed),
        ("Lopend", &[Planned, Running], EventStatus::Confirmed),
        ("Klaar", &[Planned, Running, Done], EventStatus::Confirmed),
        ("Gaat niet door", &[Cancelled], EventStatus::Cancelled),
    ];
    for (title, steps, _) in &steps {
        let begun = saved(app, activity(title, Some("2026-10-01"), Some("2026-10-02")));
        stepped(app, begun, steps);
    }
    saved(app, activity("Een dag", Some("2026-12-31"), None));
    saved(app, activity("Ooit", None, None));
    saved(app, activity("Alleen een einde", None, Some("2026-12-01")));
    let (events, told) = written(&place, None);
    assert_eq!((told.events, told.undated, told.names), (6, 2, 0));
    let of = |title: &str| {
        let found = events.iter().find(|one| one.get_summary() == Some(title));
        found.unwrap_or_else(|| panic!("{title} is missing"))
    };
    for (title, _, status) in steps {
        assert_eq!(of(title).get_status(), Some(status), "{title}");
        // The end is the first day after.
        assert_eq!(days(of(title)), (day("2026-10-01"), day("2026-10-03")));
    }
    assert_eq!(days(of("Een dag")), (day("2026-12-31"), day("2027-01-01")));
}

#[test]
fn an_activity_is_known_again_and_its_revision_grows_with_all_that_is_said_of_it() {
    let place = Place::new();
    let app = &place.app;
    let project = records::save(
        app,
        Project {
            title: "Zij-instroom".to_owned(),
            ..Project::default()
        },
    )
    .unwrap();
    let one = saved(
        app,
        Activity {
            project: Some(project.id.clone()),
            ..activity("Techniekdag", Some("2026-10-01"), None)
        },
    );
    let uid = format!("{}@tib-regio", one.id);
    let now = || {
        let (events, _) = written(&place, None);
        let found = events.iter().find(|event| event.get_uid() == Some(&uid));
        let event = found.unwrap().clone();
        assert_eq!(event.get_last_modified(), event.get_timestamp());
        event
    };
    let first = now();
    assert_eq!(now().to_string(), first.to_string());
    let later = |before: &Event, what: &dyn Fn()| {
        // A revision is told by the second.
        let second = before.get_sequence().unwrap();
        loop {
            what();
            let after = now();
            assert!(after.get_sequence().unwrap() >= second);
            if after.get_sequence().unwrap() > second {
                return after;
            }
        }
    };
    let renamed = std::cell::Cell::new(0);
    let second = later(&first, &|| {
        renamed.set(renamed.get() + 1);
        let title = format!("Techniekdag {}", renamed.get());
        saved(
            app,
            Activity {
                title,
                ..one.clone()
            },
        );
    });
    let third = later(&second, &|| {
        renamed.set(renamed.get() + 1);
        let title = format!("Zij-instroom {}", renamed.get());
        records::save(
            app,
            Project {
                title,
                ..project.clone()
            },
        )
        .unwrap();
    });
    let last = format!("Project: Zij-instroom {}", renamed.get());
    assert_eq!(third.get_description(), Some(last.as_str()));
}

#[test]
fn a_school_year_and_a_filtered_list_hold_only_theirs() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    saved(app, activity("Vorig jaar", Some("2026-07-31"), None));
    saved(app, activity("Dit jaar", Some("2026-08-01"), None));
    let (events, told) = written(&place, Some(2026));
    assert_eq!((events.len(), told.undated), (1, 0));
    assert_eq!(events[0].get_summary(), Some("Dit jaar"));
    let query = ListQuery {
        words: "vorig".to_owned(),
        ..ListQuery::default()
    };
    let arguments = serde_json::json!({ "query": query });
    let told = call(app, "calendar_export", arguments).unwrap();
    assert_eq!(told["events"], 1);
    let text = std::fs::read_to_string(place.saved("Activiteiten.ics")).unwrap();
    assert_eq!(read(&text)[0].get_summary(), Some("Vorig jaar"));

    let path = place.folder.path().join("plan.ics");
    let wrong = refused(calendar::export_to(app, &path, Some(26)));
    assert_eq!(wrong.code, Code::YearImplausible);
    let nowhere = place.folder.path().join("nergens").join("plan.ics");
    let wrong = refused(calendar::export_to(app, &nowhere, None));
    assert_eq!(wrong.code, Code::OutputUnwritable);
}

#[test]
fn more_than_a_page_is_written_whole() {
    let place = Place::empty_at(NOW);
    let many = u64::from(MOST_LINES) + 1;
    for number in 0..many {
        let title = format!("Activiteit {number}");
        saved(&place.app, activity(&title, Some("2026-10-01"), None));
    }
    let (events, told) = written(&place, None);
    let uids: BTreeSet<&str> = events.iter().filter_map(Component::get_uid).collect();
    assert_eq!((uids.len() as u64, told.events), (many, many));
}

#[test]
fn nobody_is_named_and_what_is_said_is_in_words() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let lead = records::save(
        app,
        Contact {
            name: "Sjoukje van Zweelden".to_owned(),
            mail: "s.zweelden@bedrijf.invalid".to_owned(),
            ..Contact::default()
        },
    )
    .unwrap();
    let partner = records::save(
        app,
        Organisation {
            name: "Metaal, Vos; zonen".to_owned(),
            kinds: vec![Id::new("organisation_kind:bedrijf")],
            ..Organisation::default()
        },
    )
    .unwrap();
    let theme = tib_app::plan::terms(app).unwrap();
    let theme: &Term = theme
        .iter()
        .find(|term| term.list.as_str() == "theme")
        .unwrap();
    saved(
        app,
        Activity {
            lead: Some(lead.id),
            partners: vec![partner.id],
            themes: vec![theme.id.clone()],
            place: "Bij Sjoukje van Zweelden".to_owned(),
            results: "Mooi.\nMeer bij s.zweelden@bedrijf.invalid".to_owned(),
            lessons: "Volgend jaar eerder beginnen.".to_owned(),
            ..activity("Lassen met Sjoukje van Zweelden", Some("2026-10-01"), None)
        },
    );
    let (events, told) = written(&place, None);
    let event = &events[0];
    assert_eq!(told.names, 3);
    assert_eq!(event.get_summary(), Some("Lassen met [naam]"));
    assert_eq!(event.get_location(), Some("Bij [naam]"));
    assert_eq!(
        event.get_description(),
        Some("Met: Metaal, Vos; zonen\nMooi.\nMeer bij [mailadres]")
    );
    assert_eq!(event.get_categories(), Some(vec![theme.name_nl.clone()]));
    assert!(!event.to_string().to_lowercase().contains("zweelden"));
}

impl Place {
    fn saved(&self, name: &str) -> PathBuf {
        self.folder.path().join("saved").join(name)
    }
}
