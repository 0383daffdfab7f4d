//! The road on the command line: from public files to the region's figure.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::process::{Command, Stdio};

use serde_json::Value;
use support::Tib;

fn figure<'a>(figures: &'a Value, indicator: &str, scope: &str) -> &'a Value {
    figures
        .as_array()
        .unwrap()
        .iter()
        .find(|figure| figure["indicator"] == indicator && figure["scope"] == scope)
        .unwrap()
}

fn counted(figures: &Value, scope: &str) -> (u64, u64) {
    let share = figure(figures, "vmbo_intake_tech_share", scope);
    (
        share["numerator"].as_u64().unwrap(),
        share["denominator"].as_u64().unwrap(),
    )
}

#[test]
fn the_example_region_can_be_planned_and_counted() {
    let tib = Tib::new();
    let made = tib.run(&["sample"]);
    assert_eq!(made["example"], true);
    let figures = tib.run(&["monitor"]);
    let (technical, all) = counted(&figures, "region");
    assert!(technical > 0 && technical < all);

    let added = tib.run(&[
        "activity",
        "add",
        "--title",
        "Bedrijvendag",
        "--theme",
        "lob",
        "--start",
        "2026-11-02",
    ]);
    let id = added["id"].as_str().unwrap();
    let count = || tib.run(&["activity", "list"]).as_array().unwrap().len();
    let with = count();
    tib.run(&["undo"]);
    assert_eq!(count(), with - 1);
    tib.run(&["redo"]);
    assert_eq!(count(), with);
    tib.run(&["activity", "delete", id]);
    assert_eq!(count(), with - 1);

    let partnership = tib.run(&[
        "partnership",
        "add",
        "--name",
        "Robotica",
        "--kind",
        "leerlijn",
        "--member",
        "Het Ambacht",
        "--member",
        "ROC Kanaalstreek",
        "--member",
        "Metaalbedrijf De Vonk",
    ]);
    assert_eq!(partnership["vmbo"], true);
    assert_eq!(partnership["mbo"], true);
    assert_eq!(partnership["industry"], true);

    tib.run(&["check"]);
}

#[test]
fn a_task_is_done_by_a_contact_about_anything() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Achterhoek"]);
    let contact = tib.run(&["contact", "add", "--name", "Sanne de Boer"]);
    let person = contact["id"].as_str().unwrap();
    let activity = tib.run(&["activity", "add", "--title", "Techniekdag"]);
    let about = format!("activity/{}", activity["id"].as_str().unwrap());
    let new = ["task", "add", "--title", "Zaal regelen"];
    let rest = [
        "--due",
        "2020-02-03",
        "--who",
        "sanne de boer",
        "--about",
        about.as_str(),
    ];
    let task = tib.run(&[new.as_slice(), &rest].concat());
    assert_eq!(task["who"], person);
    assert_eq!(task["subject"], about.as_str());
    let open = tib.run(&["task", "list"]);
    assert_eq!(open[0]["late"], true);
    assert_eq!(tib.run(&["search", "zaal"])[0]["kind"], "task");

    // Nobody and nothing that isn't there can be named.
    let with = |words: [&'static str; 2]| tib.refused(&[new.as_slice(), &words].concat());
    assert_eq!(with(["--who", "Piet"]), "not_found");
    assert_eq!(with(["--about", "activity/nergens"]), "not_found");
    assert_eq!(with(["--about", "zomaar iets"]), "not_found");
    assert_eq!(with(["--due", "morgen"]), "date_invalid");
    tib.run(&["contact", "add", "--name", "Sanne de Boer"]);
    assert_eq!(with(["--who", "Sanne de Boer"]), "name_ambiguous");
    assert_eq!(tib.refused(&["contact", "add", "--name", " "]), "required");

    // What a task is about can't go while the task is there.
    let id = activity["id"].as_str().unwrap();
    assert_eq!(tib.refused(&["activity", "delete", id]), "in_use");
    let gone = format!("{{\"ids\": [\"{person}\"]}}");
    assert_eq!(tib.refused(&["call", "contact_delete", &gone]), "in_use");

    tib.run(&["task", "done", task["id"].as_str().unwrap()]);
    assert_eq!(tib.run(&["task", "list"]), serde_json::json!([]));
    assert_eq!(tib.run(&["task", "list", "--all"])[0]["late"], false);
    tib.run(&["undo"]);
    assert_eq!(tib.run(&["task", "list"])[0]["done"], Value::Null);
    tib.run(&["check"]);
}

#[test]
fn bad_input_is_refused_with_a_code_and_changes_nothing() {
    let tib = Tib::new();
    assert_eq!(tib.refused(&["monitor"]), "workspace_missing");
    tib.run(&["init", "--region", "Achterhoek"]);
    assert_eq!(
        tib.refused(&["init", "--region", "Achterhoek"]),
        "workspace_exists"
    );
    assert_eq!(tib.refused(&["region", "--rmc", "12"]), "addresses_missing");
    assert_eq!(
        tib.refused(&["import", &tib.write("leeg.csv", "")]),
        "file_empty"
    );
    assert_eq!(
        tib.refused(&["import", &tib.write("ruis.csv", [0_u8, 1, 2, 3, 0, 0])]),
        "file_binary"
    );
    assert_eq!(
        tib.refused(&["import", &tib.write("brief.csv", "Geachte heer\n")]),
        "file_not_a_table"
    );
    assert_eq!(
        tib.refused(&["import", &tib.write("ander.csv", "a;b\n1;2\n")]),
        "file_kind_unknown"
    );
    assert_eq!(
        tib.refused(&["import", "/nergens/a.csv"]),
        "file_unreadable"
    );
    assert_eq!(
        tib.refused(&["monitor", "--technical", "zacht"]),
        "indicator_unknown"
    );
    assert_eq!(
        tib.refused(&[
            "activity",
            "add",
            "--title",
            "X",
            "--start",
            "2026-05-02",
            "--end",
            "2026-05-01"
        ]),
        "end_before_start"
    );
    assert_eq!(
        tib.refused(&["activity", "add", "--title", " "]),
        "required"
    );
    assert_eq!(
        tib.refused(&["partnership", "add", "--name", "X", "--member", "niemand"]),
        "not_found"
    );
    assert!(tib.run(&["imports"]).as_array().unwrap().is_empty());
    assert!(
        tib.run(&["activity", "list"])
            .as_array()
            .unwrap()
            .is_empty()
    );

    let years: String = (1..=6)
        .map(|year| {
            format!(";LEER- OF VERBLIJFSJAAR {year} - MAN;LEER- OF VERBLIJFSJAAR {year} - VROUW")
        })
        .collect();
    let header = format!(
        "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;\
         PROVINCIE VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;\
         ELEMENTCODE;OPLEIDINGSNAAM{years}"
    );
    let good = "90AA;00;School;PLAATS;Gelderland;VMBO BL lj 3-4;Techniek;BWI;0451;VMBO BL BWI\
                ;0;0;0;0;3;4;3;4;0;0;0;0";
    let file = tib.write("leerlingen.csv", format!("{header}\n{good}\n{good};9\n"));
    assert_eq!(tib.refused(&["import", &file]), "year_needed");
    assert_eq!(
        tib.refused(&["import", &file, "--year", "1850"]),
        "year_implausible"
    );
    let outcome = tib.run(&["import", &file, "--year", "2020"]);
    assert_eq!(outcome["import"]["rows_rejected"], 1);
    let broken = tib.folder.path().join("regio.tib");
    std::fs::write(&broken, "dit is geen werkruimte").unwrap();
    assert_eq!(tib.refused(&["activity", "list"]), "workspace_broken");
    assert_eq!(std::fs::read(&broken).unwrap(), b"dit is geen werkruimte");
}

#[test]
fn wrong_words_are_a_usage_error() {
    let tib = Tib::new();
    assert_eq!(tib.output(&["zing"]).status.code(), Some(2));
    assert_eq!(tib.output(&["import"]).status.code(), Some(2));
}

/// Everything that is written there fails: the disk is full.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    for words in [
        &["activity", "list"][..],
        &["--json", "region"],
        &["--help"],
    ] {
        let full = std::fs::File::create("/dev/full").unwrap();
        let output = tib.command(words).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("os error 28"), "{words:?}: {said}");
        if words.contains(&"--json") {
            let said: Value = serde_json::from_str(&said).unwrap();
            assert_eq!(said["code"], "output_unwritable");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_went_away_is_no_failure() {
    let tib = Tib::new();
    tib.run(&["sample"]);
    for words in [&["monitor"][..], &["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = tib.command(words).stdout(writer).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}");
        assert!(output.stderr.is_empty(), "{words:?}: {output:?}");
    }
}

#[test]
fn a_name_in_the_folder_of_now_is_remembered_as_a_whole_path() {
    let tib = Tib::new();
    let folder = tib.folder.path();
    let names: &[&str] = if cfg!(unix) {
        &[":memory:", "file:regio.tib?mode=memory", "regio.tib"]
    } else {
        &["regio.tib"]
    };
    for name in names {
        let run = |words: &[&str]| {
            let output = Command::new(env!("CARGO_BIN_EXE_tib"))
                .env("TIB_HOME", folder.join("home"))
                .current_dir(folder)
                .args(["--workspace", name])
                .args(words)
                .stdin(Stdio::null())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{name} {words:?}: {said}");
        };
        run(&["init", "--region", "Twente"]);
        run(&["activity", "add", "--title", "Bedrijvendag"]);
        run(&["check"]);
        let settings = std::fs::read(folder.join("home/settings.json")).unwrap();
        let settings: Value = serde_json::from_slice(&settings).unwrap();
        let whole = folder.join(name).display().to_string();
        assert_eq!(settings["recent"][0]["path"], whole);
        assert_eq!(settings["last"], whole);
    }
    // A folder in the place of a file is said to be one.
    let output = Command::new(env!("CARGO_BIN_EXE_tib"))
        .env("TIB_HOME", folder.join("home"))
        .args(["--language", "en", "--workspace"])
        .arg(folder)
        .args(["init", "--region", "Twente"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("is a folder"), "{said}");
}
