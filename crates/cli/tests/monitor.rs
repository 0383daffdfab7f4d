//! The monitor on the command line: what is refused, what is remembered, what is told.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::io::Write;

use serde_json::Value;
use support::Tib;

const ADDRESSES: &str = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;POSTCODE;PLAATSNAAM;\
    GEMEENTENUMMER;GEMEENTENAAM;ONDERWIJSSTRUCTUUR;RMC-REGIO CODE;RMC-REGIO NAAM\n\
    00AA;00AA00;De Een;Straat;1000 AA;EENSTAD;0001;EENSTAD;VBO;01;Een\n\
    00AB;00AB00;De Twee;Straat;1000 AA;TWEEDORP;0002;TWEEDORP;VBO;01;Een\n\
    00AC;00AC00;De Drie;Straat;1000 AA;DRIEBERG;0003;DRIEBERG;VBO;02;Twee\n";
const PUPILS: &str = "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;\
    ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;ELEMENTCODE;OPLEIDINGSNAAM;\
    LEER- OF VERBLIJFSJAAR 3 - MAN;LEER- OF VERBLIJFSJAAR 3 - VROUW\n";

fn pupils(men: &[(&str, u32)]) -> String {
    let rows = men.iter().map(|(brin, men)| {
        format!("{brin};00;School;X;VMBO BL lj 3-4;Techniek;PIE;6111;VMBO BB PIE;{men};0\n")
    });
    PUPILS.to_owned() + &rows.collect::<String>()
}

fn region() -> Tib {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Een"]);
    tib.run(&["import", &tib.write("adressen.csv", ADDRESSES)]);
    tib.run(&["region", "--rmc", "1"]);
    tib
}

fn values(figures: &Value, scope: &str) -> Vec<(i64, Value)> {
    let all = figures.as_array().unwrap().iter();
    all.filter(|figure| figure["scope"] == scope)
        .map(|figure| {
            (
                figure["school_year"].as_i64().unwrap(),
                figure["value"].clone(),
            )
        })
        .collect()
}

#[test]
fn a_year_that_contradicts_the_name_is_asked_and_a_certain_one_is_taken() {
    let tib = region();
    let file = tib.write("leerlingen-2019.csv", pupils(&[("00AA", 10)]));
    assert_eq!(
        tib.refused(&["import", &file, "--year", "2015"]),
        "year_contradicts_name"
    );
    assert_eq!(
        tib.run(&["imports"]).as_array().unwrap().len(),
        1,
        "nothing came in"
    );
    tib.run(&["import", &file, "--year", "2015", "--certain"]);
    let figures = tib.run(&["monitor", "--indicator", "vmbo_intake_tech"]);
    assert_eq!(values(&figures, "region"), [(2015, 10.into())]);
    let unnamed = tib.write("leerlingen.csv", pupils(&[("00AA", 11)]));
    assert_eq!(tib.refused(&["import", &unnamed]), "year_needed");
}

#[test]
fn a_school_that_is_named_twice_counts_once() {
    let tib = region();
    let again = ADDRESSES.to_owned()
        + "00AA;00AA00;Nog eens;Straat;1000 AA;EENSTAD;0001;EENSTAD;VBO;01;Een\n";
    let outcome = tib.run(&["import", &tib.write("adressen-2.csv", again)]);
    assert_eq!(outcome["import"]["rows_rejected"], 1, "{outcome}");
    assert_eq!(outcome["import"]["rows_same"], 3);
}

#[test]
fn several_files_come_in_at_once_and_an_index_begins_at_a_hundred() {
    let tib = region();
    let first = tib.write(
        "leerlingen-2018.csv",
        pupils(&[("00AA", 10), ("00AC", 100)]),
    );
    let second = tib.write(
        "leerlingen-2019.csv",
        pupils(&[("00AA", 12), ("00AB", 3), ("00AC", 90)]),
    );
    let dry = tib.run(&["import", "--dry-run", &first, &second]);
    assert_eq!(dry.as_array().unwrap().len(), 2);
    assert_eq!(tib.run(&["imports"]).as_array().unwrap().len(), 1);
    tib.run(&["import", &first, &second]);
    let ask = |words: &[&str]| {
        let words = [&["monitor", "--indicator", "vmbo_intake_tech"], words].concat();
        tib.run(&words)
    };
    let figures = ask(&[
        "--index", "--base", "2018", "--scope", "region", "--scope", "rest",
    ]);
    assert_eq!(
        values(&figures, "region"),
        [(2018, 100.into()), (2019, 150.into())]
    );
    assert_eq!(
        values(&figures, "rest"),
        [(2018, 100.into()), (2019, 90.into())]
    );
    let corrected = ask(&[
        "--index",
        "--base",
        "2018",
        "--shrink-corrected",
        "--scope",
        "region",
    ]);
    assert_eq!(
        values(&corrected, "region"),
        [(2018, 100.into()), (2019, 100.into())]
    );
    assert_eq!(corrected[0]["shrink_corrected"], true);

    let list = "region;name;gm;branch;sign;from;to\neen;Een;GM0001;;+;;\neen;Een;GM0002;;+;2019;\n";
    tib.run(&["taxonomy", "import", &tib.write("regios.csv", list)]);
    // The second joined in 2019: an index looks at the same members in every year.
    let lead = ask(&["--index", "--base", "2018", "--scope", "lead"]);
    assert_eq!(values(&lead, "lead")[0], (2018, 0.into()));
    assert!(
        (values(&lead, "lead")[1].1.as_f64().unwrap() - 66.666).abs() < 0.01,
        "{lead}"
    );
    let own_year = ask(&["--scope", "tib"]);
    assert_eq!(
        values(&own_year, "tib"),
        [(2018, 10.into()), (2019, 15.into())]
    );
    let wrong = list.to_owned() + "een;Een;;;+;;\n";
    assert_eq!(
        tib.refused(&["taxonomy", "import", &tib.write("fout.csv", wrong)]),
        "taxonomy_row"
    );

    let by_school = ask(&["--by", "school", "--scope", "region"]);
    let parts: Vec<&str> = by_school
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|figure| figure["breakdown"].as_str())
        .collect();
    assert!(
        parts.contains(&"school:00AB00") && !parts.contains(&"school:00AC00"),
        "{parts:?}"
    );
    let school = ask(&["--school", "00AC00", "--scope", "region"]);
    assert_eq!(
        values(&school, "region"),
        [(2018, 100.into()), (2019, 90.into())]
    );
}

#[test]
fn a_zip_with_two_tables_is_asked_which() {
    let tib = region();
    let path = tib.folder.path().join("twee.zip");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for year in [2018, 2019] {
        let name = format!("leerlingen-{year}.csv");
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(pupils(&[("00AA", 10)]).as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let path = path.display().to_string();
    assert_eq!(
        tib.refused(&["import", &path, "--year", "2019"]),
        "several_tables"
    );
    tib.run(&[
        "import",
        &path,
        "--part",
        "leerlingen-2018.csv",
        "--year",
        "2018",
    ]);
    // The second table of the same file is another one.
    tib.run(&["import", &path, "--part", "leerlingen-2019.csv"]);
    let figures = tib.run(&["monitor", "--indicator", "vmbo_intake_tech"]);
    assert_eq!(
        values(&figures, "region"),
        [(2018, 10.into()), (2019, 10.into())]
    );
}

#[test]
fn the_answer_can_be_had_as_separated_values() {
    let tib = region();
    tib.run(&[
        "import",
        &tib.write("leerlingen-2019.csv", pupils(&[("00AA", 10)])),
    ]);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_tib"))
        .env("TIB_HOME", tib.folder.path().join("home"))
        .args(["--workspace", &tib.file().display().to_string()])
        .args([
            "monitor",
            "--indicator",
            "vmbo_intake_tech",
            "--scope",
            "region",
            "--csv",
        ])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let row: std::collections::HashMap<String, String> =
        table.deserialize().next().unwrap().unwrap();
    assert_eq!(
        (row["school_year"].as_str(), row["value"].as_str()),
        ("2019", "10")
    );
    assert_eq!(row["breakdown"], "");
}

const INTAKE: &str = "VOOROPLEIDING VO,VOOROPLEIDING MBO,INSTELLINGSCODE,INSTELLINGSNAAM,HOOFDGROEP NAAM,\
    NIVEAU,LEERWEG,BEROEPSOPLEIDING CODE,BEROEPSOPLEIDING NAAM,INSTROOM MBO\n\
    vmbo basisberoepsgerichte leerweg diploma,,99AA,ROC Een,Metaal en metalektro,2,BOL,25261,Lasser,30\n\
    vmbo kaderberoepsgerichte leerweg diploma,,99AA,ROC Een,Metaal en metalektro,3,BBL,25262,Monteur,-1\n\
    havo diploma,,99AA,ROC Een,Metaal en metalektro,4,BOL,25263,Technicus,9\n\
    vmbo basisberoepsgerichte leerweg diploma,,99AA,ROC Een,Zorg en welzijn,2,BOL,25264,Helpende,50\n";
const EXAMS: &str = "BRIN NUMMER;VESTIGINGSNUMMER;GEMEENTENAAM;ONDERWIJSTYPE VO;INSPECTIECODE;\
    EXAMENKANDIDATEN SCHOOLJAAR 2020-2021 - TOTAAL;GESLAAGDEN SCHOOLJAAR 2020-2021 - TOTAAL\n\
    00AA;00AA00;EENSTAD;VMBO;34;22;20\n00AC;00AC00;DRIEBERG;VMBO;38;40;40\n";

#[test]
fn intake_from_the_vmbo_is_set_beside_those_who_passed_the_same_summer() {
    let tib = region();
    let colleges = "BRIN NUMMER,MBO INSTELLINGSSOORT CODE ,INSTELLINGSNAAM,STRAATNAAM,POSTCODE,PLAATSNAAM,\
        GEMEENTENUMMER,GEMEENTENAAM\n99AA,ROC,ROC Een,Straat,1000 AA,EENSTAD,0001,EENSTAD\n";
    tib.run(&["import", &tib.write("instellingen.csv", colleges)]);
    tib.run(&["import", &tib.write("instroom-2021.csv", INTAKE)]);
    tib.run(&["import", &tib.write("examens.csv", EXAMS)]);
    let ask = |indicator: &str, scope: &str| {
        let figures = tib.run(&["monitor", "--indicator", indicator, "--scope", scope]);
        figures[0].clone()
    };
    let bounds = |figure: &Value| (figure["low"].clone(), figure["high"].clone());
    let intake = ask("mbo_intake_tech", "region");
    assert_eq!(
        bounds(&intake),
        (40.into(), 43.into()),
        "30, masked and havo: {intake}"
    );
    let ratio = ask("throughput_vmbo_mbo", "country");
    assert_eq!(
        (&ratio["school_year"], &ratio["denominator"]),
        (&2021.into(), &60.into())
    );
    let near = |bound: &str, part: f64| (ratio[bound].as_f64().unwrap() - part).abs() < 1e-9;
    assert!(
        near("low", 31.0 / 60.0) && near("high", 34.0 / 60.0),
        "{ratio}"
    );
    // More come to the region's college than passed in the region: a ratio, not a share.
    assert!(
        ask("throughput_vmbo_mbo", "region")["low"]
            .as_f64()
            .unwrap()
            > 1.0
    );
    // Half a college can't be set beside the schools around it.
    tib.run(&["college", "99AA", "50"]);
    assert_eq!(ask("throughput_vmbo_mbo", "region"), Value::Null);
    assert_eq!(
        bounds(&ask("mbo_intake_tech", "region")),
        (20.into(), 21.5.into())
    );
}
