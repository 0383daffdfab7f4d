//! The figures of the real files, for every RMC region, year and kind, against the plainest counting
//! possible: none of the program's code is used for it. Skipped where the files aren't there.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read;
use std::path::Path;

use serde_json::Value;
use support::{Tib, public_files};

const ADDRESSES: &str = "02-alle-vestigingen-vo.ca2020.csv";
const PRIMARY: &str = "03-alle-vestigingen-bo.ca2020.csv.gz";
const PUPILS: &str = "01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz";
const EXAMS: [&str; 2] = [
    "06-examenkandidaten-en-geslaagden-2014-2019.csv.gz",
    "examenkandidaten-en-geslaagden-2019-2024.csv.gz",
];
const MARKS: &str = "07-geslaagden-gezakten-en-cijfers-2018-2019.csv";
const MBO: &str = "03-deelnemers-mbo-per-instelling-opleiding-niveau-geslacht-2015-2019.csv.gz";
const LEAVERS: &str = "vsv-per-swv-2015.csv";

type Row = HashMap<String, String>;

/// Every row of a file, by the names of its columns.
fn rows(folder: &Path, name: &str) -> Vec<Row> {
    let mut bytes = std::fs::read(folder.join(name)).unwrap();
    if name.ends_with(".gz") {
        let packed = std::mem::take(&mut bytes);
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_end(&mut bytes)
            .unwrap();
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(error) => error.into_bytes().into_iter().map(char::from).collect(),
    };
    let mut table = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = table.headers().unwrap().clone();
    let pairs = |record: csv::StringRecord| -> Row {
        let cells = header.iter().zip(record.iter());
        cells
            .map(|(name, cell)| (name.trim().to_owned(), cell.trim().to_owned()))
            .collect()
    };
    table
        .records()
        .map(|record| pairs(record.unwrap()))
        .collect()
}

/// Letters alone, without accents, single spaces.
fn bare(name: &str) -> String {
    let plain = name
        .to_lowercase()
        .replace(['ú', 'ù', 'ü'], "u")
        .replace(['â', 'á', 'ä'], "a");
    let plain = plain
        .replace(['é', 'ë', 'è'], "e")
        .replace(['ö', 'ô', 'ó'], "o")
        .replace('ï', "i");
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_ascii_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Municipalities of the exam files that had gone up in another one by 2020, or came after it.
fn by_2020(municipality: &str) -> String {
    match bare(municipality).as_str() {
        "schijndel" | "veghel" => "meierijstad".to_owned(),
        "bussum" | "naarden" => "gooise meren".to_owned(),
        "land van cuijk" => "cuijk".to_owned(),
        other => other.to_owned(),
    }
}

/// Where everything is, as the addresses of 2020 and the other files tell.
struct Map {
    gm: HashMap<String, String>,
    rmc: BTreeMap<String, String>,
    municipalities: HashMap<String, BTreeSet<String>>,
    places: HashMap<String, BTreeSet<String>>,
    seen: HashMap<String, (String, String)>,
}

impl Map {
    fn new(folder: &Path) -> Self {
        let mut map = Self {
            gm: HashMap::new(),
            rmc: BTreeMap::new(),
            municipalities: HashMap::new(),
            places: HashMap::new(),
            seen: HashMap::new(),
        };
        for name in [ADDRESSES, PRIMARY] {
            for row in rows(folder, name) {
                let gm = row["GEMEENTENUMMER"].clone();
                if name == ADDRESSES {
                    map.gm.insert(row["VESTIGINGSNUMMER"].clone(), gm.clone());
                }
                map.rmc.insert(gm.clone(), row["RMC-REGIO CODE"].clone());
                let municipality = bare(&row["GEMEENTENAAM"]);
                map.municipalities
                    .entry(municipality)
                    .or_default()
                    .insert(gm.clone());
                map.places
                    .entry(bare(&row["PLAATSNAAM"]))
                    .or_default()
                    .insert(gm);
            }
        }
        map
    }

    /// Keeps what a file tells of where a unit is, for files that tell nothing.
    fn see(&mut self, unit: &str, municipality: &str, place: &str) {
        let told = (municipality.to_owned(), place.to_owned());
        if !municipality.is_empty() {
            self.seen.insert(unit.to_owned(), told);
        } else if !place.is_empty() {
            self.seen.entry(unit.to_owned()).or_insert(told);
        }
    }

    fn rmc(&self, unit: &str) -> Option<&str> {
        let only = |found: Option<&BTreeSet<String>>| {
            found
                .filter(|gms| gms.len() == 1)
                .and_then(|gms| gms.first().cloned())
        };
        let main = format!("{unit}00");
        let by_address = self.gm.get(unit).or_else(|| self.gm.get(&main)).cloned();
        let gm = by_address.or_else(|| {
            let (municipality, place) = self.seen.get(unit)?;
            only(self.municipalities.get(&by_2020(municipality)))
                .or_else(|| only(self.places.get(&bare(place))))
                .or_else(|| only(self.municipalities.get(&bare(place))))
        })?;
        self.rmc.get(&gm).map(String::as_str)
    }
}

/// Least, most, masked cells; by indicator, year and RMC region, the country being "".
type Sums = BTreeMap<(String, i64, String), (u64, u64, u64)>;

fn add(sums: &mut Sums, map: &Map, indicator: &str, year: i64, unit: &str, cell: &str) {
    let (low, high) = match cell {
        "" => return,
        "<5" => (1, 4),
        count => (count.parse().unwrap(), count.parse().unwrap()),
    };
    let region = map.rmc(unit).map(str::to_owned);
    for region in region.into_iter().chain([String::new()]) {
        let sum = sums
            .entry((indicator.to_owned(), year, region))
            .or_default();
        sum.0 += low;
        sum.1 += high;
        sum.2 += u64::from(low != high);
    }
}

fn branch(row: &Row) -> String {
    let find = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| row.get(*name))
            .unwrap()
            .clone()
    };
    let number = find(&["VESTIGINGSNUMMER", "VESTIGINGSCODE", "vestigings_nummer"]);
    let brin = find(&["BRIN NUMMER", "INSTELLINGSCODE", "brin_nummer"]);
    if number.len() == 2 {
        brin + &number
    } else {
        number
    }
}

fn counted_plainly(folder: &Path) -> (Sums, BTreeSet<String>) {
    let mut map = Map::new(folder);
    let (exams, pupils) = (EXAMS.map(|name| rows(folder, name)), rows(folder, PUPILS));
    let mbo = rows(folder, MBO);
    for row in exams.iter().flatten() {
        map.see(&branch(row), &row["GEMEENTENAAM"], "");
    }
    for row in rows(folder, MARKS) {
        map.see(&branch(&row), &row["GEMEENTENAAM VESTIGING"], "");
    }
    for row in &pupils {
        map.see(&branch(row), "", &row["PLAATSNAAM VESTIGING"]);
    }
    for row in mbo.iter().filter(|row| row.len() > 2) {
        map.see(&row["BRIN NUMMER"], "", &row["PLAATSNAAM"]);
    }
    let mut sums = Sums::new();
    for row in exams.iter().flatten() {
        let (unit, code) = (branch(row), row["INSPECTIECODE"].as_str());
        for (name, cell) in row {
            let Some(what) = name.strip_suffix(" - TOTAAL") else {
                continue;
            };
            let Some((what, years)) = what.split_once(" SCHOOLJAAR ") else {
                continue;
            };
            let (year, _) = years.split_once('-').unwrap();
            let year = year.parse().unwrap();
            let indicator = match (what, code) {
                ("EXAMENKANDIDATEN", "30" | "34" | "38" | "42") => "vmbo_exam_tech",
                ("GESLAAGDEN", "30" | "34" | "38" | "42") => "vmbo_exam_tech_passed",
                ("EXAMENKANDIDATEN", "90") => "vmbo_tl_exam_tech",
                _ => continue,
            };
            add(&mut sums, &map, indicator, year, &unit, cell);
        }
    }
    for row in &mbo {
        if row
            .get("MBO SECTOR")
            .is_some_and(|sector| sector == "techniek")
        {
            for year in 2015..2020 {
                let cell = &row[&format!("TOTAAL{year}")];
                add(
                    &mut sums,
                    &map,
                    "mbo_stock_tech",
                    year,
                    &row["BRIN NUMMER"],
                    cell,
                );
            }
        }
    }
    for row in &pupils {
        let unit = branch(row);
        let kind = row["ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR"].as_str();
        let technical = row["VMBO SECTOR"] == "Techniek";
        let mut count = |indicator: &str, year: u8| {
            for sex in ["MAN", "VROUW"] {
                let cell = &row[&format!("LEER- OF VERBLIJFSJAAR {year} - {sex}")];
                add(&mut sums, &map, indicator, 2019, &unit, cell);
            }
        };
        match kind {
            "VMBO BL lj 3-4" | "VMBO KL lj 3-4" | "VMBO GL lj 3-4" => {
                count("of year 3", 3);
                if technical {
                    count("vmbo_intake_tech", 3);
                }
            }
            "VMBO TL lj 3-4" if technical => {
                count("vmbo_tl_tech", 4);
                count("vmbo_tl_tech_3", 3);
            }
            _ => {}
        }
        if !kind.contains("VAVO") {
            (1..=6).for_each(|year| count("pupils_total", year));
        }
    }
    for row in rows(folder, LEAVERS) {
        add(
            &mut sums,
            &map,
            "vsv",
            2015,
            &branch(&row),
            &row["vsv_totaal"],
        );
    }
    (sums, map.rmc.values().cloned().collect())
}

fn imported(folder: &Path) -> Tib {
    let tib = Tib::new();
    tib.run(&["init", "--region", "Twente"]);
    let paths = [ADDRESSES, PRIMARY, PUPILS, EXAMS[0], EXAMS[1], MARKS, MBO]
        .map(|name| folder.join(name).display().to_string());
    let words: Vec<&str> = std::iter::once("import")
        .chain(paths.iter().map(String::as_str))
        .collect();
    let outcomes = tib.run(&words);
    for outcome in outcomes.as_array().unwrap() {
        assert_eq!(outcome["import"]["rows_rejected"], 0, "{outcome}");
    }
    tib.run(&["import", &folder.join(LEAVERS).display().to_string()]);
    tib
}

#[test]
fn every_figure_of_every_rmc_region_and_year_is_that_of_a_plain_count() {
    let Some(folder) = public_files() else { return };
    let tib = imported(&folder);
    let (sums, regions) = counted_plainly(&folder);
    assert_eq!(regions.len(), 39);
    let mut compared = 0;
    for rmc in &regions {
        tib.run(&["region", "--rmc", rmc]);
        for figure in tib.run(&["monitor"]).as_array().unwrap() {
            let scope = match figure["scope"].as_str().unwrap() {
                "region" => rmc.clone(),
                "country" => String::new(),
                _ => continue,
            };
            let (indicator, year) = (
                &figure["indicator"],
                figure["school_year"].as_i64().unwrap(),
            );
            let sum = |indicator: &str| {
                let found = sums.get(&(indicator.to_owned(), year, scope.clone()));
                found.copied().unwrap_or_default()
            };
            let told = |low: &str, high: &str| {
                [low, high].map(|bound| figure[bound].as_u64().unwrap_or(u64::MAX))
            };
            let place = format!("{indicator} {year} {scope}");
            match indicator.as_str().unwrap() {
                "vmbo_intake_tech_share" => {
                    let (low, high, _) = sum("of year 3");
                    assert_eq!(
                        told("denominator_low", "denominator_high"),
                        [low, high],
                        "{place}"
                    );
                }
                "vmbo_exam_tech_rate" => {
                    let (low, high, _) = sum("vmbo_exam_tech");
                    assert_eq!(
                        told("denominator_low", "denominator_high"),
                        [low, high],
                        "{place}"
                    );
                }
                code if sums.keys().any(|(known, ..)| known == code) => {
                    let (low, high, masked) = sum(code);
                    assert_eq!(told("low", "high"), [low, high], "{place}");
                    assert_eq!(figure["masked"].as_u64(), Some(masked), "{place}");
                }
                _ => continue,
            }
            compared += 1;
        }
    }
    println!("{compared} figures compared");
    assert!(compared > 3000, "{compared}");
}

#[test]
fn the_published_check_figures_come_out() {
    let Some(folder) = public_files() else { return };
    let tib = imported(&folder);
    tib.run(&["region", "--rmc", "12"]);
    let figures = tib.run(&["monitor"]);
    let find = |figures: &Value, indicator: &str, year: i64, scope: &str| {
        let all = figures.as_array().unwrap().iter();
        let mut fits = all.filter(|figure| {
            figure["indicator"] == indicator
                && figure["school_year"].as_i64() == Some(year)
                && figure["scope"] == scope
        });
        fits.next().unwrap_or(&Value::Null).clone()
    };
    let value = |indicator: &str, year: i64, scope: &str| {
        find(&figures, indicator, year, scope)["value"].as_u64()
    };
    assert_eq!(value("vmbo_intake_tech", 2019, "country"), Some(11_763));
    assert_eq!(value("vmbo_intake_tech", 2019, "region"), Some(576));
    assert_eq!(value("vmbo_tl_tech_3", 2019, "country"), Some(6_286));
    assert_eq!(value("mbo_stock_tech", 2019, "country"), Some(134_041));
    assert_eq!(
        value("vmbo_exam_tech", 2014, "region"),
        Some(471),
        "with closed branches"
    );
    assert_eq!(
        value("vmbo_tl_exam_tech", 2017, "country"),
        None,
        "tl had no sector yet"
    );
    let share = find(&figures, "vmbo_intake_tech_share", 2019, "region");
    assert_eq!(
        (&share["denominator"], &share["breakdown"]),
        (&3560.into(), &Value::Null)
    );
    for figure in figures.as_array().unwrap() {
        let exam = figure["indicator"]
            .as_str()
            .is_some_and(|code| code.starts_with("vmbo_exam"));
        let unplaced = figure["unplaced"].as_f64().unwrap();
        assert!(!exam || unplaced < 0.005, "{figure}");
    }
    // The file with marks and that with years side by side agree to the pupil.
    let by_profile = tib.run(&[
        "monitor",
        "--indicator",
        "vmbo_exam_tech",
        "--by",
        "profile",
    ]);
    let of_marks = by_profile.as_array().unwrap().iter().filter(|figure| {
        let part = figure["breakdown"].as_str().unwrap_or_default();
        figure["school_year"] == 2018
            && figure["scope"] == "country"
            && part.starts_with("profile:")
    });
    let sum: u64 = of_marks
        .map(|figure| figure["value"].as_u64().unwrap())
        .sum();
    assert_eq!(Some(sum), value("vmbo_exam_tech", 2018, "country"));
    let routes = tib.run(&[
        "monitor",
        "--indicator",
        "vmbo_exam_tech",
        "--by",
        "leerweg",
    ]);
    let kb = routes.as_array().unwrap().iter().find(|figure| {
        figure["breakdown"] == "leerweg:kb"
            && figure["school_year"] == 2018
            && figure["scope"] == "country"
    });
    assert_eq!(kb.unwrap()["value"], 6_039);
}
