//! Everything is found by its words, whatever its kind.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use serde_json::{Value, json};
use support::Tib;

fn create(tib: &Tib, kind: &str, id: &str, fields: &Value) {
    let blank = &tib.run(&["call", &format!("{kind}_blank")])["record"];
    let fields = fields.as_object().unwrap().iter();
    let changes: serde_json::Map<String, Value> = fields
        .map(|(name, to)| (name.clone(), json!({ "from": blank[name], "to": to })))
        .collect();
    let change = json!({ "id": id, "changes": changes, "session": "" });
    tib.run(&["call", &format!("{kind}_create"), &change.to_string()]);
}

/// What a search finds, as kind and id.
fn found(tib: &Tib, words: &[&str]) -> Vec<(String, String)> {
    let all = tib.run(&[&["search"], words].concat());
    let text = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    let all = all.as_array().unwrap().iter();
    all.map(|one| (text(one, "kind"), text(one, "id")))
        .collect()
}

#[test]
fn every_kind_is_found_by_words_in_any_order_without_accents() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    // Each with a word that no other kind has.
    let records = [
        ("programme_period", json!({ "name": "Zoekétest periode" })),
        ("programme_line", json!({ "name": "Zoekétest lijn" })),
        ("project", json!({ "title": "Zoekétest project" })),
        ("activity", json!({ "title": "Zoekétest activiteit" })),
        (
            "organisation",
            json!({ "name": "Zoekétest organisatie", "kinds": ["organisation_kind:bedrijf"] }),
        ),
        (
            "organisation",
            json!({ "name": "Ander bedrijf", "kinds": ["organisation_kind:bedrijf"] }),
        ),
        (
            "partnership",
            json!({ "name": "Zoekétest samenwerking", "members": [
            { "id": "a", "organisation": "organisation-4" }, { "id": "b", "organisation": "organisation-5" }] }),
        ),
        ("contact", json!({ "name": "Zoekétest contact" })),
        (
            "contact_moment",
            json!({ "title": "Zoekétest moment", "day": "2026-11-01", "contacts": ["contact-7"] }),
        ),
        ("budget_line", json!({ "title": "Zoekétest regel" })),
        ("task", json!({ "title": "Zoekétest taak" })),
        (
            "ambition",
            json!({ "statement": "Zoekétest ambitie", "indicator": "vmbo_intake_tech", "baseline_year": 2025, "baseline_value": 100.0, "target_year": 2028, "target_value": 110.0 }),
        ),
        (
            "performance_agreement",
            json!({ "statement": "Zoekétest afspraak" }),
        ),
    ];
    for (at, (kind, fields)) in records.iter().enumerate() {
        create(&tib, kind, &format!("{kind}-{at}"), fields);
    }
    let own = json!({ "own": { "id": "own_indicator-99", "name": "Zoekétest cijfer", "definition": "Wat telt", "values": [] } });
    tib.run(&["call", "own_indicator_save", &own.to_string()]);

    for one in tib.run(&["search", "zoeketest"]).as_array().unwrap() {
        assert!(
            one["title"].as_str().unwrap().starts_with("Zoekétest"),
            "{one}"
        );
    }
    let all = found(&tib, &["ZOEKETEST"]);
    let mut kinds: Vec<&str> = all.iter().map(|(kind, _)| kind.as_str()).collect();
    kinds.sort_unstable();
    let mut expected: Vec<&str> = records.iter().map(|(kind, _)| *kind).collect();
    expected.push("own_indicator");
    expected.sort_unstable();
    expected.dedup();
    assert_eq!(kinds, expected);
    for (kind, id) in &all {
        assert!(id.starts_with(kind), "{kind}: {id}");
    }

    // An index that is made anew, as it is for a file of an older version, has them all as well.
    tib.run(&["check", "--repair"]);
    tib.run(&["check"]);
    assert_eq!(found(&tib, &["zoeketest"]), all);

    // All words, in any order, also as parts of words.
    assert_eq!(
        found(&tib, &["taak", "zoeketest"]),
        [("task".to_owned(), "task-10".to_owned())]
    );
    assert_eq!(found(&tib, &["zoeketest", "taak", "lijn"]), []);
    tib.run(&["check"]);
}

#[test]
fn what_was_found_says_in_which_words() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    let fields = json!({ "title": "Techniekdag", "results": "Er kwamen veel leerlingen uit Hellendoorn kijken." });
    create(&tib, "activity", "a", &fields);
    let one = &tib.run(&["search", "hellendoorn"])[0];
    assert_eq!(
        (&one["kind"], &one["id"], &one["title"]),
        (&json!("activity"), &json!("a"), &json!("Techniekdag"))
    );
    assert!(
        one["found"].as_str().unwrap().contains("hellendoorn"),
        "{one}"
    );
    assert_eq!(tib.run(&["search", "techniek"])[0]["found"], "Techniekdag");

    let said = |words: &[&str]| {
        let output = tib.command(words).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let text = said(&["search", "hellendoorn"]);
    assert!(
        text.contains("Techniekdag")
            && text.contains("activiteit")
            && text.contains("leerlingen uit"),
        "{text}"
    );
    assert!(said(&["search", "nergens"]).contains("Niets gevonden met “nergens”"));
    assert_eq!(tib.run(&["search", "nergens"]), json!([]));
}

#[test]
fn one_kind_does_not_keep_the_others_out_of_sight() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    for number in 0..6 {
        let title = format!("Lassen {number}");
        create(
            &tib,
            "activity",
            &format!("a{number}"),
            &json!({ "title": title }),
        );
    }
    create(
        &tib,
        "task",
        "t",
        &json!({ "title": "Het lassen voorbereiden met de docenten" }),
    );
    let kinds = |each: &Value| {
        let asked = json!({ "words": "lassen", "kinds": [], "limit": 4, "each": each });
        let found = tib.run(&["call", "search", &asked.to_string()]);
        let found = found.as_array().unwrap().iter();
        found
            .map(|one| one["kind"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&Value::Null), ["activity"; 4]);
    assert_eq!(kinds(&json!(2)), ["activity", "activity", "task"]);
}

/// So does a file of an older version that is opened: its index is made anew as well.
#[test]
fn an_index_that_is_made_anew_finds_what_it_found_by_labels_too() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    let label = tib.run(&["call", "label_create", r#"{"name": "klankbord"}"#]);
    let label = label["result"]["id"]
        .as_str()
        .or(label["id"].as_str())
        .unwrap();
    let kinds = ["organisation_kind:bedrijf"];
    let fields = json!({ "name": "Metaalbedrijf Vos", "kinds": kinds, "labels": [label] });
    create(&tib, "organisation", "vos", &fields);
    let expected = [("organisation".to_owned(), "vos".to_owned())];
    assert_eq!(found(&tib, &["klankbord"]), expected);
    tib.run(&["check", "--repair"]);
    tib.run(&["check"]);
    assert_eq!(found(&tib, &["klankbord", "vos"]), expected);
}
