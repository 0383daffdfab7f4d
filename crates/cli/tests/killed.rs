//! A process that is killed in the middle of an import, of a copy or of putting one back loses nothing and
//! leaves nothing half done.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// After so many rounds it is measured again how long one takes: in a long run that changes.
const MEASURED: u32 = 50;

/// How often it is killed; `./dev faults` says more.
fn rounds() -> u32 {
    std::env::var("TIB_FAULTS").map_or(50, |rounds| rounds.parse().unwrap())
}

fn tib(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tib"));
    command
        .env("TIB_HOME", folder.join("home"))
        .env_remove("TIB_WORKSPACE")
        .arg("--workspace")
        .arg(folder.join("regio.tib"))
        .arg("--json")
        .args(words)
        .stdin(Stdio::null());
    command
}

fn run(folder: &Path, words: &[&str]) -> Value {
    let output = tib(folder, words).output().unwrap();
    assert!(
        output.status.success(),
        "{words:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn titles(folder: &Path) -> Vec<String> {
    let list = run(folder, &["activity", "list"]);
    let titles = list.as_array().unwrap().iter();
    titles
        .map(|one| one["title"].as_str().unwrap().to_owned())
        .collect()
}

/// Runs this and kills it after a part of the time that it takes; whether that came in time.
fn killed(folder: &Path, words: &[&str], after: Duration) -> bool {
    let mut child = tib(folder, words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // Not waiting for something: the moment that is struck at is what is tried.
    std::thread::sleep(after);
    let _ = child.kill();
    !child.wait().unwrap().success()
}

fn took(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

/// A made-up file of pupils, long enough for a kill to fall inside of it.
fn pupils(year: u32) -> String {
    let mut text = String::from(
        "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;\
         PROVINCIE VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;\
         ELEMENTCODE;OPLEIDINGSNAAM",
    );
    for study_year in 1..=6 {
        for sex in ["MAN", "VROUW"] {
            write!(text, ";LEER- OF VERBLIJFSJAAR {study_year} - {sex}").unwrap();
        }
    }
    text.push('\n');
    for row in 0..12_000 {
        let (letter, branch) = (char::from(b'A' + (row / 100 % 26) as u8), row % 100);
        let other = char::from(b'A' + (row / 2600 % 26) as u8);
        writeln!(
            text,
            "90{other}{letter};{branch:02};School;PLAATS;Gelderland;VMBO BL lj 3-4;Techniek;BWI;0451;\
             VMBO BL {year};0;0;0;0;{};4;3;4;0;0;0;0",
            row % 40
        )
        .unwrap();
    }
    text
}

/// The same points in every run: a fraction of the time that a whole import takes.
fn fractions() -> impl Iterator<Item = f64> {
    let mut state: u64 = 20_190_110;
    std::iter::repeat_with(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from((state >> 33) as u32) / f64::from(1_u32 << 31)
    })
}

#[test]
fn an_import_killed_anywhere_is_in_as_a_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    run(folder, &["init", "--region", "Twente"]);
    run(folder, &["activity", "add", "--title", "Blijft staan"]);
    let file = |year: u32| {
        let path = folder.join(format!("leerlingen-{year}.csv"));
        std::fs::write(&path, pupils(year)).unwrap();
        path.display().to_string()
    };
    let first = file(2001);
    let mut whole = took(|| drop(run(folder, &["import", &first])));

    let target = file(2002);
    let mut cut = 0;
    let rounds = rounds();
    for (round, fraction) in (0..rounds).zip(fractions()) {
        if round > 0 && round % MEASURED == 0 {
            whole = took(|| drop(run(folder, &["import", &target])));
            run(folder, &["undo"]);
        }
        let before = run(folder, &["imports"]).as_array().unwrap().len();
        cut += u32::from(killed(
            folder,
            &["import", &target],
            whole.mul_f64(fraction),
        ));

        assert_eq!(run(folder, &["check"])["ok"], true);
        assert_eq!(
            run(folder, &["activity", "list"]).as_array().unwrap().len(),
            1
        );
        let imports = run(folder, &["imports"]);
        let after = imports.as_array().unwrap();
        assert!(after.len() == before || after.len() == before + 1);
        for import in after {
            assert_eq!(import["rows_read"], 12_000);
        }
        if after.len() > before {
            // In as a whole: take it back, so that the next kill has something to cut.
            run(folder, &["undo"]);
        }
    }
    assert!(
        cut > rounds / 4,
        "only {cut} of {rounds} kills fell inside of an import"
    );
    let again = run(folder, &["import", &target]);
    assert_eq!(again["import"]["rows_read"], 12_000);
    assert_eq!(again["already"], false);
}

/// Copies, putting one back and recovering, each killed anywhere: the workspace is as it was or as it was
/// to become, every copy that is listed is whole, and what was replaced is among them.
#[test]
fn a_copy_and_putting_one_back_killed_anywhere_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    run(folder, &["init", "--region", "Twente"]);
    run(
        folder,
        &["import", &{
            let path = folder.join("leerlingen-2001.csv");
            std::fs::write(&path, pupils(2001)).unwrap();
            path.display().to_string()
        }],
    );
    run(folder, &["activity", "add", "--title", "Eerst"]);
    let copy = run(folder, &["backup"]);
    let copy = copy["path"].as_str().unwrap();
    run(folder, &["activity", "add", "--title", "Later"]);
    let workspace = folder.join("regio.tib").display().to_string();
    let new = folder.join("new.tib").display().to_string();
    let commands = [
        vec!["restore", copy],
        vec!["backup"],
        vec!["recover", &workspace, "--to", &new],
    ];
    let times = commands
        .each_ref()
        .map(|words| took(|| drop(run(folder, words))));
    run(folder, &["activity", "add", "--title", "Later"]);

    let mut cut = 0;
    let rounds = rounds() / 2;
    for (round, fraction) in (0..rounds).zip(fractions()) {
        let which = round as usize % 3;
        let _ = std::fs::remove_file(&new);
        let after = times[which].mul_f64(fraction);
        cut += u32::from(killed(folder, &commands[which], after));

        assert_eq!(run(folder, &["check"])["ok"], true);
        let now = titles(folder);
        let replaced = now == ["Eerst"];
        assert!(replaced || now == ["Eerst", "Later"], "{now:?}");
        let backups = run(folder, &["backups"]);
        let backups = backups["backups"].as_array().unwrap();
        for backup in backups {
            assert!(backup["differs"].is_object(), "{backup}");
        }
        if replaced {
            // What was there is one click away.
            let newest = &backups[0];
            assert_eq!(newest["reason"], "replaced");
            let path = Path::new(copy).with_file_name(newest["name"].as_str().unwrap());
            run(folder, &["restore", &path.display().to_string()]);
            assert_eq!(titles(folder), ["Eerst", "Later"]);
        }
        if Path::new(&new).exists() {
            let mut check = Command::new(env!("CARGO_BIN_EXE_tib"));
            check.env("TIB_HOME", folder.join("home"));
            let whole = check.args(["--workspace", &new, "check"]).output().unwrap();
            assert!(whole.status.success());
        }
    }
    assert!(
        cut > rounds / 4,
        "only {cut} of {rounds} kills came in time"
    );
}

/// Erasing somebody, killed anywhere: they are there as they were, or nowhere, also not in the bytes once the
/// workspace was opened again.
#[test]
fn an_erasing_killed_anywhere_is_done_or_not_begun() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    run(folder, &["init", "--region", "Twente"]);
    // Long enough to write for a kill to fall inside of it.
    let path = folder.join("leerlingen-2001.csv");
    std::fs::write(&path, pupils(2001)).unwrap();
    run(folder, &["import", &path.display().to_string()]);
    std::fs::remove_file(&path).unwrap();
    let add = |name: &str| {
        let added = run(folder, &["contact", "add", "--name", name]);
        let id = added["id"].as_str().unwrap().to_owned();
        run(
            folder,
            &["activity", "add", "--title", &format!("Dag van {name}")],
        );
        id
    };
    let erase = |id: &str| drop(run(folder, &["contact", "erase", id, "--yes"]));
    let first = add("Ymkje Zwartzoog");
    let whole = took(|| erase(&first));
    let mut cut = 0;
    let rounds = rounds() / 2;
    for (round, fraction) in (0..rounds).zip(fractions()) {
        let letter = char::from(b'a' + (round % 26) as u8);
        let name = format!("Ymkje {}oogenblik{round}", letter.to_string().repeat(4));
        let id = add(&name);
        let words = ["contact", "erase", &id, "--yes"];
        cut += u32::from(killed(folder, &words, whole.mul_f64(fraction)));
        // Opened to write, what was broken off is finished.
        run(folder, &["activity", "add", "--title", "Later"]);
        assert_eq!(run(folder, &["check"])["ok"], true);
        let there = run(folder, &["contact", "list"]);
        let named = titles(folder).contains(&format!("Dag van {name}"));
        let there = there
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["name"] == name.as_str());
        assert_eq!(there, named, "both or neither");
        if there {
            erase(&id);
        }
        for file in [
            "regio.tib",
            "regio.tib-wal",
            "home/settings.json",
            "home/erased.json",
        ] {
            let bytes = std::fs::read(folder.join(file)).unwrap_or_default();
            for wanted in [name.clone(), name.to_lowercase()] {
                let found = bytes
                    .windows(wanted.len())
                    .any(|part| part == wanted.as_bytes());
                assert!(!found, "{wanted} is in {file}, there before: {there}");
            }
        }
    }
    assert!(
        cut > rounds / 4,
        "only {cut} of {rounds} kills came in time"
    );
}
