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
