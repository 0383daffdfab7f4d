//! A national file of pupils: read, checked, joined and stored by us, against `sqlite3` that puts
//! the same file into a bare table.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Place, Row, has, in_turn};

const ADDRESSES: &str = "02-alle-vestigingen-vo.ca2020.csv";
const PUPILS: &str = "01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz";

pub fn rows(place: &Place) -> Vec<Row> {
    let packed = place.data.join(PUPILS);
    if !packed.exists() {
        eprintln!("skipped: the public files are not here");
        return Vec::new();
    }
    if !has("sqlite3") {
        return Vec::new();
    }
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("leerlingen-2019.csv");
    let mut from = flate2::read::GzDecoder::new(std::fs::File::open(packed).unwrap());
    std::io::copy(&mut from, &mut std::fs::File::create(&plain).unwrap()).unwrap();
    let tib = place.programs.join("tib");
    let workspace = folder.path().join("regio.tib");
    let ready = folder.path().join("ready.tib");
    let run = |file: &Path, words: &[&str]| -> Duration {
        let mut command = Command::new(&tib);
        command
            .env("TIB_HOME", folder.path().join("home"))
            .arg("--workspace")
            .arg(file)
            .args(words);
        timed(&mut command)
    };
    run(&ready, &["init", "--region", "Twente"]);
    let addresses = place.data.join(ADDRESSES);
    run(&ready, &["import", &addresses.display().to_string()]);
    run(&ready, &["check"]);
    let (ours, theirs) = in_turn(
        || {
            std::fs::copy(&ready, &workspace).unwrap();
            run(
                &workspace,
                &["import", &plain.display().to_string(), "--year", "2019"],
            )
        },
        || {
            let database = folder.path().join("bare.db");
            let _ = std::fs::remove_file(&database);
            timed(Command::new("sqlite3").arg(&database).args([
                ".mode csv",
                ".separator ;",
                &format!(".import {} pupils", plain.display()),
            ]))
        },
    );
    vec![Row {
        what: "import of 24,243 rows",
        peer: "sqlite3 .import",
        ours,
        theirs,
        goal: 1.5,
    }]
}

fn timed(command: &mut Command) -> Duration {
    let begun = Instant::now();
    let output = command.stdin(Stdio::null()).output().unwrap();
    let took = begun.elapsed();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    took
}
