//! The plan as a calendar.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use serde_json::json;
use support::Tib;

#[test]
fn the_plan_becomes_a_calendar_whole_or_not_at_all() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    let add = |title: &str, start: &[&str]| {
        tib.run(&[&["activity", "add", "--title", title], start].concat())
    };
    let id = add("Open dag", &["--start", "2026-10-01"])["id"].clone();
    add("Vorig jaar", &["--start", "2025-10-01"]);
    add("Ooit", &[]);
    let file = tib.folder.path().join("plan.ics").display().to_string();
    let told = tib.run(&["plan", "export", &file]);
    assert_eq!(told, json!({ "events": 2, "undated": 1, "names": 0 }));
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert!(text.contains(&format!("UID:{}@tib-regio\r\n", id.as_str().unwrap())));

    let told = tib.run(&["plan", "export", &file, "--year", "2026"]);
    assert_eq!(told, json!({ "events": 1, "undated": 0, "names": 0 }));
    let this_year = std::fs::read_to_string(&file).unwrap();
    assert!(this_year.contains("SUMMARY:Open dag") && !this_year.contains("Vorig"));
    let output = tib.command(&["plan", "export", &file]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("plan.ics") && said.contains("1 zonder begindatum staat er niet in."),
        "{said}"
    );
    assert!(
        said.contains("2 activiteiten staan in de agenda."),
        "{said}"
    );

    // What is refused leaves what was there.
    let before = std::fs::read_to_string(&file).unwrap();
    assert_eq!(
        tib.refused(&["plan", "export", &file, "--year", "26"]),
        "year_implausible"
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
    let nowhere = tib
        .folder
        .path()
        .join("nergens/plan.ics")
        .display()
        .to_string();
    assert_eq!(
        tib.refused(&["plan", "export", &nowhere]),
        "output_unwritable"
    );
    let folder = tib.folder.path().join("map.ics");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(
        tib.refused(&["plan", "export", &folder.display().to_string()]),
        "output_unwritable"
    );
    let sheet = tib.folder.path().join("plan.xlsx").display().to_string();
    assert_eq!(tib.refused(&["plan", "export", &sheet]), "bad_request");
    assert!(!std::path::Path::new(&sheet).exists());
    let mut there: Vec<_> = std::fs::read_dir(tib.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".new"))
        .collect();
    there.sort();
    assert!(there.is_empty(), "left behind: {there:?}");
}

#[test]
fn an_activity_is_added_in_one_line_and_told_how_it_was_read() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    let made = tib.run(&[
        "plan",
        "add",
        "techniekdag 12 maart 2027 200 leerlingen bb/kb #lob",
    ]);
    let id = made["activity"]["id"].as_str().unwrap();
    assert_eq!(made["reading"]["title"], "techniekdag");
    let all = tib.run(&["activity", "list"]);
    assert_eq!(all[0]["id"], id);
    assert_eq!(all[0]["start"], "2027-03-12");
    assert_eq!(all[0]["reach"][0]["planned"], 200);

    let told = |language: &str| {
        let line = "les 31 februari voor 14 docetnen";
        let words = ["--language", language, "plan", "add", line];
        let output = tib.command(&words).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let dutch = told("nl");
    assert!(dutch.contains("Titel: les 31 februari\n"), "{dutch}");
    assert!(
        dutch.contains("Bereik: 14 Docenten (uit “14 docetnen”, anders geschreven)"),
        "{dutch}"
    );
    assert!(
        dutch.contains("“31 februari” staat in de titel. Deze dag bestaat niet."),
        "{dutch}"
    );
    let english = told("en");
    assert!(
        english.contains("14 Teachers") && english.contains("There is no such day."),
        "{english}"
    );
    // Nothing is made of a line without anything to do.
    assert_eq!(tib.refused(&["plan", "add", "12 maart"]), "required");
    assert_eq!(tib.run(&["activity", "list"]).as_array().unwrap().len(), 3);
}
