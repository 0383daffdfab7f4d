//! The road on the command line: from public files to the region's figure.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

struct Tib {
    folder: tempfile::TempDir,
}

impl Tib {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("regio.tib")
    }

    fn output(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tib"))
            .env("TIB_HOME", self.folder.path().join("home"))
            .env_remove("TIB_WORKSPACE")
            .arg("--workspace")
            .arg(self.file())
            .arg("--json")
            .args(words)
            .output()
            .unwrap()
    }

    fn run(&self, words: &[&str]) -> Value {
        let output = self.output(words);
        assert!(
            output.status.success(),
            "tib {words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn refused(&self, words: &[&str]) -> String {
        let output = self.output(words);
        assert_eq!(
            output.status.code(),
            Some(1),
            "tib {words:?} should be refused"
        );
        let said: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert!(
            said["message"]
                .as_str()
                .is_some_and(|words| words.contains(' ')),
            "{said}"
        );
        said["code"].as_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }
}

fn public_files() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/duo");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no public files in ../shared/data/duo");
    None
}

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

/// The same figures by the plainest counting possible, without any of the program's code:
/// technical and all pupils of year 3 per RMC region.
fn counted_plainly(folder: &Path) -> BTreeMap<String, (u64, u64)> {
    let latin1 = |bytes: Vec<u8>| bytes.into_iter().map(char::from).collect::<String>();
    let addresses =
        latin1(std::fs::read(folder.join("02-alle-vestigingen-vo.ca2020.csv")).unwrap());
    let rmc: HashMap<&str, &str> = addresses
        .lines()
        .skip(1)
        .map(|line| line.split(';').collect::<Vec<_>>())
        .map(|cells| (cells[3].trim(), cells[29].trim()))
        .collect();
    let file = "01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz";
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(folder.join(file)).unwrap())
        .read_to_end(&mut bytes)
        .unwrap();
    let mut sums: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for line in latin1(bytes).lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        if !["VMBO BL lj 3-4", "VMBO KL lj 3-4", "VMBO GL lj 3-4"].contains(&cells[5].trim()) {
            continue;
        }
        let branch = format!("{}{}", cells[0].trim(), cells[1].trim());
        let place = rmc
            .get(branch.as_str())
            .copied()
            .unwrap_or("none")
            .to_owned();
        let pupils: u64 = [14, 15]
            .map(|at: usize| cells[at].trim().parse::<u64>().unwrap())
            .iter()
            .sum();
        let sum = sums.entry(place).or_default();
        sum.1 += pupils;
        if cells[6].trim() == "Techniek" {
            sum.0 += pupils;
        }
    }
    sums
}

#[test]
fn real_files_give_the_figures_of_every_rmc_region() {
    let Some(folder) = public_files() else { return };
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    let addresses = folder
        .join("02-alle-vestigingen-vo.ca2020.csv")
        .display()
        .to_string();
    let pupils = folder
        .join("01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz")
        .display()
        .to_string();
    let import = tib.run(&["import", &addresses]);
    assert_eq!(import["import"]["rows_read"], 1619);
    let import = tib.run(&["import", &pupils, "--year", "2019"]);
    assert_eq!(import["import"]["rows_read"], 24_243);
    assert_eq!(import["import"]["rows_rejected"], 0);
    assert_eq!(import["unknown"].as_array().unwrap().len(), 11);
    let again = tib.run(&["import", &pupils]);
    assert_eq!(again["already"], true);

    tib.run(&["region", "--rmc", "12"]);
    let figures = tib.run(&["monitor", "--technical", "duo"]);
    assert_eq!(counted(&figures, "region"), (576, 3560));
    assert_eq!(counted(&figures, "country"), (11_763, 61_508));
    assert_eq!(counted(&figures, "rest"), (11_763 - 576, 61_508 - 3560));
    assert_eq!(
        figure(&figures, "vmbo_intake_tech", "region")["breakdown"],
        Value::Null
    );

    let plain = counted_plainly(&folder);
    assert_eq!(
        plain.len(),
        40,
        "39 regions and the branches without an address"
    );
    for (rmc, sums) in plain.iter().filter(|(rmc, _)| *rmc != "none") {
        tib.run(&["region", "--rmc", rmc]);
        assert_eq!(
            counted(&tib.run(&["monitor"]), "region"),
            *sums,
            "RMC region {rmc}"
        );
    }
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
        "Vmbo Wilgenoord",
        "--member",
        "ROC Voorbeeld",
        "--member",
        "Metaalbedrijf De Vonk",
    ]);
    assert_eq!(partnership["vmbo"], true);
    assert_eq!(partnership["mbo"], true);
    assert_eq!(partnership["industry"], true);

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
