//! People on the command line: erased with what is theirs for sure, and with everything said that isn't known.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::Tib;

fn added(tib: &Tib, words: &[&str]) -> String {
    tib.run(words)["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_name_that_may_be_anothers_stays_when_nobody_looks() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    let jan = added(&tib, &["contact", "add", "--name", "Jan Wolkenkrabber"]);
    let bouw = added(&tib, &["contact", "add", "--name", "Bouw"]);
    for title in ["Bel Jan Wolkenkrabber", "De bouw zoekt mensen"] {
        tib.run(&["task", "add", "--title", title]);
    }
    let titles = || {
        let tasks = tib.run(&["task", "list"]);
        let mut all: Vec<String> = tasks
            .as_array()
            .unwrap()
            .iter()
            .map(|task| task["title"].as_str().unwrap().to_owned())
            .collect();
        all.sort();
        all
    };
    let beside = tib.folder.path().join("oud.tib");
    std::fs::copy(tib.file(), &beside).unwrap();
    let said = tib
        .command(&["contact", "erase", &jan, &bouw])
        .output()
        .unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    for told in ["oud.tib", "Bel Jan Wolkenkrabber", "De bouw zoekt mensen"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert_eq!(titles(), ["Bel Jan Wolkenkrabber", "De bouw zoekt mensen"]);
    tib.run(&["contact", "erase", &jan, &bouw, "--yes"]);
    assert_eq!(titles(), ["Bel [gewist]", "De bouw zoekt mensen"]);
}
