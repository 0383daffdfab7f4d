//! Who is erased in the app is in nothing that it keeps: the workspace, its siblings, settings and logs, and no
//! copy that is put back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::Path;

use serde_json::{Value, json};
use support::Place;
use tib_app::{App, Contact, Id, backups, calls, erasing, fold, records, workspace};

const NAME: &str = "Ymkjé Xerxès-Qvistgård";
const MAIL: &str = "ymkje.xerxes@qvist.invalid";
const PHONE: &str = "06-98712345";

fn call(app: &App, name: &str, arguments: Value) -> Value {
    let answer = calls::call(app, name, arguments).unwrap();
    match answer.get("result") {
        Some(result) => result.clone(),
        None => answer,
    }
}

fn create(app: &App, kind: &str, id: &str, fields: &Value) {
    let blank = call(app, &format!("{kind}_blank"), json!({}))["record"].take();
    let changes: serde_json::Map<String, Value> = fields
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, to)| (name.clone(), json!({ "from": blank[name], "to": to })))
        .collect();
    let change = json!({ "id": id, "changes": changes, "session": "form" });
    call(app, &format!("{kind}_create"), change);
}

/// Files below a folder, but the copies, in whose bytes one of these is.
fn found(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("backups") && !path.ends_with("saved") {
                found.extend(self::found(&path));
            }
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for text in [NAME, MAIL, PHONE, "98712345", "qvist", "ymkje"] {
            for form in [text.to_owned(), text.to_lowercase(), fold(text)] {
                if bytes
                    .windows(form.len())
                    .any(|part| part == form.as_bytes())
                {
                    found.push(format!("{}: {form}", path.display()));
                }
            }
        }
    }
    found
}

#[test]
fn a_person_is_shown_whole_and_erased_everywhere() {
    let place = Place::empty_at("2026-11-27T12:00:00Z");
    let app = &place.app;
    let person = json!({ "name": NAME, "mail": MAIL, "phone": PHONE, "kept_until": "2026-11-26" });
    create(app, "contact", "gone", &person);
    create(app, "contact", "stays", &json!({ "name": "Jan Blijver" }));
    create(
        app,
        "contact_moment",
        "moment",
        &json!({ "title": "Kennis gemaakt", "contacts": ["gone", "stays"], "text": format!("Bel {NAME} op {PHONE}.") }),
    );
    create(
        app,
        "task",
        "task",
        &json!({ "title": format!("Mail {MAIL}"), "who": "gone" }),
    );
    // Refused, and kept as a draft.
    let draft = json!({ "id": "task", "session": "form", "changes": {
        "title": { "from": format!("Mail {MAIL}"), "to": "" },
        "due": { "from": null, "to": format!("{NAME} vragen") },
    } });
    calls::call(app, "task_change", draft).unwrap_err();
    assert!(!found(place.folder.path()).is_empty());

    let held = call(app, "contact_held", json!({ "id": "gone" }));
    assert_eq!(held["record"]["mail"], MAIL);
    assert_eq!(held["referring"].as_array().unwrap().len(), 2);
    assert_eq!(held["named_in"].as_array().unwrap().len(), 2);
    assert_eq!(
        call(
            app,
            "contact_export",
            json!({ "id": "gone", "format": "txt" })
        ),
        true
    );
    let saved = place.folder.path().join("saved");
    let file = std::fs::read_dir(&saved)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let text = std::fs::read_to_string(file).unwrap();
    for told in [NAME, MAIL, PHONE, "Kennis gemaakt"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains("ui-") && !text.contains("held-"), "{text}");

    let copy = backups::make(app).unwrap();
    let preview = call(
        app,
        "contact_erase_preview",
        json!({ "ids": [], "lapsed": true }),
    );
    assert_eq!(preview["people"], json!([{ "id": "gone", "name": NAME }]));
    assert_eq!(preview["copies_until"], "2026-12-27");
    let defaults: Vec<&Value> = preview["named_in"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["replace"])
        .collect();
    assert_eq!(
        defaults,
        [&json!(true), &json!(true)],
        "each has a mail address or a number"
    );

    let erased = call(
        app,
        "contact_erase",
        json!({ "ids": ["gone"], "choices": [] }),
    );
    assert_eq!(
        erased,
        json!({ "people": 1, "texts": 2, "unfinished": false })
    );
    assert_eq!(found(place.folder.path()), Vec::<String>::new());
    assert_eq!(erasing::lapsed(app).unwrap(), Vec::new());
    let moment = call(app, "contact_moment_open", json!({ "id": "moment" }));
    assert_eq!(moment["record"]["contacts"], json!(["stays"]));
    assert_eq!(moment["record"]["text"], "Bel [gewist] op [gewist].");
    assert_eq!(moment["record"]["title"], "Kennis gemaakt");

    // Undo goes past what was the person's alone.
    let mut done = 0;
    while calls::call(app, "undo", json!({})).is_ok() {
        done += 1;
    }
    assert_eq!(done, 3, "the other person, the moment and the task");
    while calls::call(app, "redo", json!({})).is_ok() {}
    workspace::check(app).unwrap();

    // Put back by hand, and opened by hand.
    backups::put_back_file(app, Path::new(&copy)).unwrap();
    let all = call(
        app,
        "contact_list",
        json!({ "words": "", "filters": {}, "sort": "", "after": null, "limit": 10 }),
    );
    assert_eq!(all["lines"].as_array().unwrap().len(), 1);
    workspace::leave(app);
    assert_eq!(found(place.folder.path()), Vec::<String>::new(), "put back");
    let by_hand = place.folder.path().join("kopie.tib");
    std::fs::copy(&copy, &by_hand).unwrap();
    workspace::open(app, &by_hand).unwrap();
    workspace::leave(app);
    assert_eq!(found(place.folder.path()), Vec::<String>::new(), "opened");
}

#[test]
fn a_change_of_several_comes_back_without_who_was_erased_and_says_so() {
    let place = Place::empty_at("2026-11-27T12:00:00Z");
    let app = &place.app;
    for (id, name) in [("gone", NAME), ("stays", "Jan Blijver")] {
        create(app, "contact", id, &json!({ "name": name }));
    }
    call(app, "contact_delete", json!({ "ids": ["gone", "stays"] }));
    erasing::erase(app, &[Id::new("gone")], Vec::new()).unwrap();
    let undone = call(app, "undo", json!({}));
    assert_eq!(undone["kept_erased"], true);
    assert_eq!(
        call(app, "contact_open", json!({ "id": "stays" }))["record"]["name"],
        "Jan Blijver"
    );
    assert!(calls::call(app, "contact_open", json!({ "id": "gone" })).is_err());
    assert_eq!(found(place.folder.path()), Vec::<String>::new());
}

#[test]
fn who_was_made_one_with_somebody_goes_with_them() {
    let place = Place::empty_at("2026-11-27T12:00:00Z");
    let app = &place.app;
    create(
        app,
        "contact",
        "keep",
        &json!({ "name": "Y. Xerxes-Qvistgård" }),
    );
    let older = json!({ "name": NAME, "mail": MAIL, "phone": PHONE, "kept_until": "2026-01-01" });
    create(app, "contact", "older", &older);
    // Of whom nothing is taken, since the other has all of it.
    create(
        app,
        "contact",
        "same",
        &json!({ "name": "Y. Xerxes-Qvistgård" }),
    );
    create(
        app,
        "task",
        "task",
        &json!({ "title": format!("Mail {MAIL}"), "who": "older" }),
    );
    let copy = backups::make(app).unwrap();
    for other in ["older", "same"] {
        let merge = json!({ "keep": "keep", "other": other, "take": [] });
        call(app, "contact_merge", merge);
    }
    assert_eq!(
        erasing::lapsed(app).unwrap(),
        Vec::new(),
        "one person, kept for longer"
    );
    let held = call(app, "contact_held", json!({ "id": "keep" }));
    assert!(held["history"].to_string().contains(NAME));
    let after = backups::make(app).unwrap();

    let erase = json!({ "ids": ["keep"], "choices": [] });
    assert_eq!(call(app, "contact_erase", erase)["people"], 1);
    assert_eq!(found(place.folder.path()), Vec::<String>::new());
    while calls::call(app, "undo", json!({})).is_ok() {}
    assert_eq!(records::all::<Contact>(app).unwrap(), Vec::new());
    while calls::call(app, "redo", json!({})).is_ok() {}
    workspace::check(app).unwrap();
    assert_eq!(records::all::<Contact>(app).unwrap(), Vec::new());
    assert_eq!(found(place.folder.path()), Vec::<String>::new());

    for copy in [after, copy] {
        backups::put_back_file(app, Path::new(&copy)).unwrap();
        assert_eq!(records::all::<Contact>(app).unwrap(), Vec::new());
    }
    workspace::leave(app);
    assert_eq!(found(place.folder.path()), Vec::<String>::new());
}

#[test]
fn who_is_two_again_is_erased_alone() {
    let place = Place::empty_at("2026-11-27T12:00:00Z");
    let app = &place.app;
    create(app, "contact", "keep", &json!({ "name": NAME }));
    create(
        app,
        "contact",
        "other",
        &json!({ "name": "Jan Blijver", "mail": "jan@blijft.invalid" }),
    );
    let merge = json!({ "keep": "keep", "other": "other", "take": [] });
    call(app, "contact_merge", merge);
    call(app, "undo", json!({}));
    erasing::erase(app, &[Id::new("keep")], Vec::new()).unwrap();
    let left: Vec<Contact> = records::all(app).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].mail, "jan@blijft.invalid");
    // Nobody goes up in somebody who isn't there.
    assert!(calls::call(app, "redo", json!({})).is_err());
    let left: Vec<Contact> = records::all(app).unwrap();
    assert_eq!(left.len(), 1);
}
