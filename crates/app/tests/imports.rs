//! Bringing files in, taking them back, and what is told of them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{Place, refused};
use tib_app::import::{self, ImportOptions};
use tib_app::monitor;
use tib_app::{Code, Id, workspace};
use tib_domain::OwnIndicator;

const CLUBS: &str = "Gemeente;Jaar;Jongeren\nWilgenoord;2024;12\nHoogsluis;2024;8\n";

/// One year of intake in two tables: by main group, and by sort of intake without one.
const BY_GROUP: &str = "VOOROPLEIDING VO,VOOROPLEIDING MBO,INSTELLINGSCODE,INSTELLINGSNAAM,HOOFDGROEP NAAM,NIVEAU,LEERWEG,BEROEPSOPLEIDING CODE,BEROEPSOPLEIDING NAAM,TOTAAL MBO,INSTROOM MBO,INSTROOM OPLEIDING\n\
    vmbo basisberoepsgerichte leerweg diploma,onbekend,91AA,College,Bouw en infra,2,BBL,23001,Metselen,40,21,24\n\
    havo diploma,onbekend,91AA,College,Zorg en welzijn,4,BOLVT,23002,Verpleegkunde,40,30,30\n";
const BY_SORT: &str = "JAAR,INSTELLINGSCODE,NIVEAU,LEERWEG,BEROEPSOPLEIDING CODE,BEROEPSOPLEIDING NAAM,VOOROPLEIDING VO,VOOROPLEIDING MBO,INSTROOM VO,INSTROOM MBO,INSTROOM OPLEIDING,AANTAL\n\
    2021,91AA,2,BBL,23001,Metselen,vmbo basisberoepsgerichte leerweg diploma,onbekend,Directe instroom,J,J,12\n\
    2022,91AA,2,BBL,23001,Metselen,vmbo basisberoepsgerichte leerweg diploma,onbekend,Directe instroom,J,J,14\n\
    2022,91AA,2,BBL,23009,Onbekend,vmbo basisberoepsgerichte leerweg diploma,onbekend,Directe instroom,J,J,5\n";

impl Place {
    fn bring(&self, name: &str, text: &str) -> Id {
        let file = self.chosen(name, text);
        let outcome = import::run_chosen(&self.app, &file, &ImportOptions::default(), "t");
        outcome.unwrap().import.id
    }
}

#[test]
fn a_table_and_the_indicator_it_is_for_are_taken_back_at_once() {
    let place = Place::new();
    let app = &place.app;
    let before = import::imports(app).unwrap().len();
    let own_before = monitor::own_indicators(app).unwrap();
    let file = place.chosen("jongeren.csv", CLUBS);
    let own = OwnIndicator {
        name: "Jongeren in een techniekclub".into(),
        mapping: Some(import::look(app, &file, None).unwrap().guess),
        ..OwnIndicator::default()
    };
    import::run_mapped(app, &file, own, &ImportOptions::default(), "t").unwrap();
    let standing = || {
        let all = import::imports(app).unwrap();
        all.iter().filter(|one| !one.withdrawn).count()
    };
    assert_eq!(standing(), before + 1);
    workspace::undo(app).unwrap();
    assert_eq!(
        (standing(), monitor::own_indicators(app).unwrap()),
        (before, own_before.clone())
    );
    workspace::redo(app).unwrap();
    assert_eq!(standing(), before + 1);
    assert_eq!(
        monitor::own_indicators(app).unwrap().len(),
        own_before.len() + 1
    );
}

#[test]
fn rows_of_an_import_can_be_asked_later_and_saved() {
    let place = Place::new();
    let app = &place.app;
    let text = "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;ELEMENTCODE;OPLEIDINGSNAAM;LEER- OF VERBLIJFSJAAR 3 - MAN;LEER- OF VERBLIJFSJAAR 3 - VROUW\n\
        90ZZ;90ZZ00;Verdwenen;HOOGSLUIS;VMBO BL;Techniek;Bouwen;0451;BWI;5;1\nstuk;1\n90AA;90AA00;Wilgenoord;WILGENOORD;VMBO BL;Techniek;Bouwen;0451;BWI;vijf;1\n";
    let id = place.bring("leerlingen-2012.csv", text);
    let details = import::details(app, &id).unwrap();
    let rejected: Vec<_> = details
        .rejected
        .iter()
        .map(|row| (row.line, row.reason.as_str()))
        .collect();
    assert_eq!(rejected, [(3, "width"), (4, "number")]);
    assert_eq!(details.unknown.len(), 1);
    assert_eq!(details.unknown[0].placed.as_deref(), Some("HOOGSLUIS"));
    assert!(import::export_rejected(app, &id).unwrap());
    let saved = place
        .folder
        .path()
        .join("saved/overgeslagen uit leerlingen-2012.csv.csv");
    let saved = std::fs::read_to_string(saved).unwrap();
    assert_eq!(saved.lines().count(), 3);
    assert!(
        saved.contains("\n3;te veel of te weinig kolommen;stuk;1\n")
            || saved.contains("\"stuk;1\""),
        "{saved}"
    );
    let unknown = Id::new("nergens");
    assert_eq!(refused(import::details(app, &unknown)).code, Code::NotFound);
}

#[test]
fn intake_is_counted_by_the_table_that_knows_domains() {
    let place = Place::new();
    place.bring("instroom-2021.csv", BY_GROUP);
    let intake = |year| {
        let figures = place.figures("mbo_intake_tech");
        let country = figures
            .iter()
            .find(|figure| figure.scope == tib_app::Scope::Country && figure.school_year == year);
        country.and_then(|figure| figure.value)
    };
    assert_eq!(intake(2021), Some(21.0));
    place.bring("soort-instroom.csv", BY_SORT);
    assert_eq!(intake(2021), Some(21.0), "though the other table is newer");
    assert_eq!(
        intake(2022),
        Some(14.0),
        "a course that another table knows the domain of"
    );
}

#[test]
fn intake_without_domains_gives_no_figure_rather_than_none_at_all() {
    let place = Place::new();
    place.bring("soort-instroom.csv", BY_SORT);
    assert!(place.figures("mbo_intake_tech").is_empty());
}

const ADDRESSES: &str = "PROVINCIE;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;ONDERWIJSSTRUCTUUR\n";

/// A file of addresses with one school, in a municipality of this name.
fn addresses(name: &str) -> String {
    format!(
        "{ADDRESSES}Overijssel;99XY;99XY00;School;Kade;1;7411 AB;DEVENTER;0150;{name};VBO/MAVO\n"
    )
}

/// The name of the municipality, and the files of addresses by name with their edition.
fn standing(app: &tib_app::App) -> (String, Vec<(String, String)>) {
    let municipalities = tib_app::region::municipalities(app).unwrap();
    let name = municipalities.iter().find(|one| one.gm == "GM0150");
    let imports = import::imports(app).unwrap().into_iter();
    let files = imports.filter(|one| one.file_name.starts_with("scholen") && !one.withdrawn);
    (
        name.map(|one| one.name.clone()).unwrap_or_default(),
        files.map(|one| (one.file_name, one.edition)).collect(),
    )
}

#[test]
fn an_older_file_of_addresses_that_is_read_later_wins_nothing() {
    let place = Place::empty_at("2026-11-27T12:00:00Z");
    let app = &place.app;
    place.bring("scholen-20240301.csv", &addresses("Nieuw"));
    let file = place.chosen("scholen-2020.csv", &addresses("Oud"));
    let given = ImportOptions::default();
    let seen = import::preview(app, &file, &given).unwrap();
    assert_eq!(
        (
            seen.edition.as_str(),
            seen.edition_source.as_str(),
            seen.overtaken_by.as_deref()
        ),
        ("2020", "name", Some("scholen-20240301.csv"))
    );
    let old = import::run_chosen(app, &file, &given, "t")
        .unwrap()
        .import
        .id;
    assert_eq!(standing(app).0, "Nieuw");

    // The user knows better, in two ways.
    let by_hand = ImportOptions {
        edition: Some("2025-01-31".to_owned()),
        ..given
    };
    let seen = import::preview(app, &file, &by_hand).unwrap();
    assert_eq!(
        (seen.edition_source.as_str(), seen.overtaken_by),
        ("given", None)
    );
    import::set_edition(app, &old, "2025-01-31").unwrap();
    assert_eq!(
        standing(app),
        (
            "Oud".to_owned(),
            vec![
                ("scholen-2020.csv".to_owned(), "2025-01-31".to_owned()),
                ("scholen-20240301.csv".to_owned(), "2024-03-01".to_owned()),
            ]
        )
    );
    workspace::undo(app).unwrap();
    assert_eq!(standing(app).0, "Nieuw");
    workspace::redo(app).unwrap();
    assert_eq!(standing(app).0, "Oud");
    // Taken back and put back, it is of the day that was said.
    import::withdraw(app, &old).unwrap();
    assert_eq!(standing(app).0, "Nieuw");
    workspace::undo(app).unwrap();
    assert_eq!(standing(app).0, "Oud");
    assert_eq!(workspace::check(app).unwrap()["ok"], true);
    assert_eq!(
        refused(import::set_edition(app, &old, "2024-02-30")).code,
        Code::DateInvalid
    );
    assert_eq!(
        refused(import::set_edition(app, &Id::new("x"), "2024")).code,
        Code::NotFound
    );
}

#[test]
fn the_national_list_is_read_from_any_table_and_doubts_are_told() {
    let place = Place::empty_at("2026-11-27T12:00:00Z");
    let app = &place.app;
    let text = "sep=,\nName,Region,GM,From\nOost,o,153,2014\nWest,w,153,\nWest,w,GM0999,\n";
    let file = place.chosen("regios.csv", text);
    let list = monitor::import_chosen_regions(app, &file).unwrap();
    assert_eq!(list.regions.len(), 2);
    let told: Vec<&str> = list.doubts.iter().map(|doubt| doubt.sentence().0).collect();
    assert_eq!(
        told,
        ["ui-national-doubt-unknown", "ui-national-doubt-several"]
    );
    assert_eq!(monitor::national_list(app).unwrap().doubts, list.doubts);
    let other = place.chosen("anders.csv", "a;b\n1;2\n");
    assert_eq!(
        refused(monitor::import_chosen_regions(app, &other)).code,
        Code::TaxonomyColumns
    );
    assert_eq!(monitor::national_list(app).unwrap().regions.len(), 2);
}

#[test]
fn a_row_that_stands_twice_in_an_own_table_counts_once_and_is_told() {
    let place = Place::new();
    let app = &place.app;
    let file = place.chosen("jongeren.csv", &format!("{CLUBS}Wilgenoord;2024;12\n"));
    let own = OwnIndicator {
        name: "Jongeren in een techniekclub".into(),
        mapping: Some(import::look(app, &file, None).unwrap().guess),
        ..OwnIndicator::default()
    };
    let outcome = import::run_mapped(app, &file, own, &ImportOptions::default(), "t").unwrap();
    assert_eq!(
        (outcome.import.rows_read, outcome.import.rows_rejected),
        (3, 1)
    );
    let rejected = import::details(app, &outcome.import.id).unwrap().rejected;
    assert_eq!(
        (rejected[0].line, rejected[0].reason.as_str()),
        (4, "repeated")
    );
}
