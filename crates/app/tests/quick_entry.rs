//! An activity in one line: read with the names of the workspace, and made as it was read.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::sync::Arc;

use serde_json::json;
use support::{Place, refused};
use tib_app::quick_entry::{self, Said, Value, Why};
use tib_app::{Activity, App, Code, Id, Language, Organisation, Project, Texts, calls, records};

const NOW: &str = "2026-11-28T09:00:00Z";

fn organisation(app: &App, name: &str, place: &str) -> Organisation {
    let one = Organisation {
        name: name.into(),
        place: place.into(),
        kinds: vec![Id::new("organisation_kind:mbo")],
        ..Organisation::default()
    };
    records::save(app, one).unwrap()
}

#[test]
fn a_line_becomes_an_activity_as_it_was_read() {
    let place = Place::empty_at(NOW);
    let app = Arc::clone(&place.app);
    let roc = organisation(&app, "ROC van Twente", "Hengelo");
    let line = "techniekdag 12 maart ROC Twente 200 leerlingen bb/kb #lob";
    let read = calls::call(&app, "activity_quick", json!({ "line": line, "said": {} })).unwrap();
    assert_eq!(read["names"][roc.id.as_str()], "ROC van Twente");
    let made = json!({ "id": read["activity"]["id"], "changes": read["changes"], "session": "" });
    calls::call(&app, "activity_create", made).unwrap();
    let all: Vec<Activity> = records::all(&app).unwrap();
    assert_eq!(all.len(), 1);
    let one = &all[0];
    assert_eq!(one.title, "techniekdag");
    assert_eq!(
        (one.start, one.end),
        ("2027-03-12".parse().ok(), "2027-03-12".parse().ok())
    );
    assert_eq!(one.partners, [roc.id]);
    assert_eq!(one.themes, [Id::new("theme:lob")]);
    let reach = &one.reach[0];
    assert_eq!(
        (
            reach.target_group.as_str(),
            reach.planned,
            reach.school_year
        ),
        ("target_group:vmbo-bk", Some(200), 2026)
    );
}

#[test]
fn reading_changes_nothing() {
    let place = Place::empty_at(NOW);
    let app = Arc::clone(&place.app);
    quick_entry::read(&app, Language::Nl, "gastles morgen", &Said::default()).unwrap();
    assert!(records::all::<Activity>(&app).unwrap().is_empty());
}

#[test]
fn a_name_that_is_new_changed_or_gone_is_known_at_once() {
    let place = Place::empty_at(NOW);
    let app = Arc::clone(&place.app);
    let partners = |line: &str| {
        let read = quick_entry::read(&app, Language::Nl, line, &Said::default()).unwrap();
        read.activity.partners
    };
    assert!(partners("les Gieterij Oost").is_empty());
    let mut gieterij = organisation(&app, "Gieterij Oost", "Almelo");
    assert_eq!(partners("les Gieterij Oost"), [gieterij.id.clone()]);
    gieterij.name = "Smelterij West".into();
    let gieterij = records::save(&app, gieterij).unwrap();
    assert!(partners("les Gieterij Oost").is_empty());
    assert_eq!(
        partners("les Smelterij West"),
        std::slice::from_ref(&gieterij.id)
    );
    records::delete::<Organisation>(&app, &gieterij.id).unwrap();
    assert!(partners("les Smelterij West").is_empty());
    tib_app::workspace::undo(&app).unwrap();
    assert_eq!(partners("les Smelterij West"), [gieterij.id]);
}

#[test]
fn two_that_are_called_the_same_are_told_apart_by_their_place() {
    let place = Place::empty_at(NOW);
    let app = Arc::clone(&place.app);
    let one = organisation(&app, "De Kade", "Almelo");
    organisation(&app, "De Kade", "Hengelo");
    let read = quick_entry::read(&app, Language::Nl, "les De Kade", &Said::default()).unwrap();
    assert_eq!(read.reading.doubts[0].why, Why::Which);
    assert!(read.activity.partners.is_empty());
    assert_eq!(read.names[&one.id], "De Kade, Almelo");
    assert_eq!(read.names.len(), 2);
}

#[test]
fn a_project_that_is_chosen_is_kept_with_the_activity() {
    let place = Place::empty_at(NOW);
    let app = Arc::clone(&place.app);
    let project = Project {
        title: "Lasrobot".into(),
        ..Project::default()
    };
    let project = records::save(&app, project).unwrap();
    let read = quick_entry::read(&app, Language::Nl, "Lasrobot kopen", &Said::default()).unwrap();
    assert_eq!(
        (read.activity.project, read.reading.doubts[0].why),
        (None, Why::Maybe)
    );
    let said: Said = serde_json::from_value(json!({
        "chosen": [{ "words": "Lasrobot", "value": Value::Project { id: project.id.clone() } }],
    }))
    .unwrap();
    let read = quick_entry::read(&app, Language::Nl, "Lasrobot kopen", &said).unwrap();
    assert_eq!(read.activity.project, Some(project.id));
    assert_eq!(read.activity.title, "Lasrobot kopen");
}

#[test]
fn what_is_no_line_is_refused() {
    let place = Place::empty_at(NOW);
    let app = Arc::clone(&place.app);
    let long = "les ".repeat(300);
    let refusal = refused(quick_entry::read(
        &app,
        Language::Nl,
        &long,
        &Said::default(),
    ));
    assert_eq!(
        (refusal.code, refusal.field.as_deref()),
        (Code::TextTooLong, Some("line"))
    );
}

#[test]
fn every_doubt_is_said_in_both_languages() {
    for language in [Language::Nl, Language::En] {
        let texts = Texts::new(language);
        for why in Why::ALL {
            assert!(texts.get(why.key()).contains(' '), "{}", why.key());
        }
    }
}
