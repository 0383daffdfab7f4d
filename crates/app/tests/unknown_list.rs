//! A workbook that nobody made for this program comes in: what is guessed is told and can be said otherwise, and
//! nothing gets lost.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;

use support::{Place, refused};
use tib_app::sheets::{self, ReadAs, SheetChoice, SheetKind, SheetOutcome, SheetRow, SheetTrial};
use tib_app::{App, Code, Contact, ContactMoment, Id, Organisation, records, workspace};

const NOW: &str = "2026-11-27T09:00:00Z";

/// The sheets of a workbook, each with its rows.
fn workbook(place: &Place, sheets: &[(&str, &[&[&str]])]) -> SheetChoice {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let page = book.add_worksheet();
        page.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (at, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
                page.write_string(row, at, *cell).unwrap();
            }
        }
    }
    let path = place.folder.path().join("Relatielijst DEF v3.xlsx");
    book.save(&path).unwrap();
    SheetChoice {
        file: tib_app::import::offered(&place.app, &path).file,
        ..SheetChoice::default()
    }
}

fn pasted(text: &str) -> SheetChoice {
    SheetChoice {
        text: text.to_owned(),
        ..SheetChoice::default()
    }
}

/// New, changed, the same, asked, refused and set aside.
fn counts(trial: &SheetTrial) -> [u64; 6] {
    let all = trial.counts;
    assert_eq!(all.conflict, 0);
    [
        all.new,
        all.changed,
        all.same,
        all.maybe,
        all.refused,
        all.aside,
    ]
}

fn tried(place: &Place, choice: &SheetChoice) -> SheetTrial {
    sheets::trial(&place.app, choice).unwrap()
}

/// Reads in what the trial said, and nothing else.
fn read_in(place: &Place, choice: &SheetChoice) -> SheetTrial {
    let trial = tried(place, choice);
    let done = sheets::run(&place.app, choice).unwrap();
    assert_eq!(counts(&trial), counts(&done));
    done
}

fn row(trial: &SheetTrial, number: u64) -> &SheetRow {
    trial.rows.iter().find(|row| row.row == number).unwrap()
}

fn people(app: &App) -> Vec<Contact> {
    records::all(app).unwrap()
}

fn person(app: &App, name: &str) -> Contact {
    let mut all = people(app).into_iter();
    all.find(|one| one.name == name).unwrap()
}

fn names(app: &App) -> Vec<String> {
    let mut names: Vec<String> = records::all::<Organisation>(app)
        .unwrap()
        .into_iter()
        .map(|one| one.name)
        .collect();
    names.sort();
    names
}

fn organisation(app: &App, name: &str) -> Organisation {
    let mut all = records::all::<Organisation>(app).unwrap().into_iter();
    all.find(|one| one.name == name).unwrap()
}

const LIST: (&str, &[&[&str]]) = (
    "Relaties",
    &[
        &["Relatielijst regio", "", "", "", "", ""],
        &[
            "Bedrijf/school",
            "Contactpersoon",
            "functie",
            "e-mail",
            "pc + plaats",
            "soort",
        ],
        &[
            "Lingeborgh",
            "Anja Verhoeven",
            "docent",
            "anja@lingeborgh.example",
            "4191 AK Geldermalsen",
            "vmbo",
        ],
        &[
            "Metaal BV",
            "Gert Metaal",
            "",
            "gert@metaal.example",
            "Tiel",
            "bedrijf",
        ],
    ],
);
const MAILS: (&str, &[&[&str]]) = (
    "mailinglijst",
    &[
        &["naam", "mailadres"],
        &["Anja Verhoeven", "anja@lingeborgh.example"],
        &["Nieuwe Naam", "nieuw@alleenmail.example"],
    ],
);

#[test]
fn every_sheet_is_read_as_what_it_holds() {
    let place = Place::empty_at(NOW);
    let choice = workbook(&place, &[LIST, MAILS]);
    let look = sheets::look(&place.app, &choice).unwrap();
    let taken: Vec<ReadAs> = look.parts.iter().map(|part| part.read_as).collect();
    assert_eq!(taken, [ReadAs::Organisations, ReadAs::Contacts]);
    assert_eq!(counts(&read_in(&place, &choice)), [3, 0, 1, 0, 0, 0]);
    assert_eq!(names(&place.app), ["Lingeborgh", "Metaal BV"]);
    assert_eq!(people(&place.app).len(), 3);
    let school = organisation(&place.app, "Lingeborgh");
    assert_eq!(
        (school.postcode.as_str(), school.place.as_str()),
        ("4191 AK", "Geldermalsen")
    );
    // One step takes all sheets back.
    workspace::undo(&place.app).unwrap();
    assert!(names(&place.app).is_empty() && people(&place.app).is_empty());
}

#[test]
fn a_sheet_can_be_left_out_and_that_is_remembered() {
    let place = Place::empty_at(NOW);
    let mut choice = workbook(&place, &[LIST, MAILS]);
    choice.sheets = BTreeMap::from([("mailinglijst".to_owned(), ReadAs::Nothing)]);
    assert_eq!(counts(&read_in(&place, &choice)), [2, 0, 0, 0, 0, 0]);
    let next = workbook(&place, &[LIST, MAILS]);
    let look = sheets::look(&place.app, &next).unwrap();
    assert_eq!(look.parts[1].read_as, ReadAs::Nothing);
}

#[test]
fn as_one_kind_the_sheets_that_hold_another_are_skipped_and_told() {
    let place = Place::empty_at(NOW);
    let choice = SheetChoice {
        kind: Some(SheetKind::Organisations),
        ..workbook(&place, &[LIST, MAILS])
    };
    let trial = tried(&place, &choice);
    assert_eq!(counts(&trial), [2, 0, 0, 0, 0, 0]);
    assert!(
        trial.remarks.iter().any(|one| one.contains("mailinglijst")),
        "{:?}",
        trial.remarks
    );
}

#[test]
fn a_sheet_without_a_name_does_not_keep_the_others_out() {
    let place = Place::empty_at(NOW);
    let other: (&str, &[&[&str]]) = ("Adressen", &[&["Wie", "Plaats"], &["Hout BV", "Buren"]]);
    let mut choice = workbook(&place, &[LIST, other]);
    let trial = tried(&place, &choice);
    assert_eq!(trial.counts.new, 2);
    assert!(trial.remarks.iter().any(|one| one.contains("Adressen")));
    let look = sheets::look(&place.app, &choice).unwrap();
    assert!(look.parts[1].nameless);
    assert_eq!(look.parts[1].maybe_name.as_deref(), Some("Wie"));
    // Columns are named by their sheet where several sheets have one of a name.
    choice.columns = BTreeMap::from([
        ("Adressen!Wie".to_owned(), "name".to_owned()),
        ("Adressen!Plaats".to_owned(), String::new()),
    ]);
    read_in(&place, &choice);
    assert_eq!(organisation(&place.app, "Hout BV").place, "");
    assert_eq!(organisation(&place.app, "Metaal BV").place, "Tiel");
    let error = refused(sheets::trial(
        &place.app,
        &pasted("Wie;Woonplaats\nHout BV;Buren\n"),
    ));
    assert_eq!(error.code, Code::ColumnMissing);
}

#[test]
fn several_people_in_a_cell_are_told_apart() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijf;Contactpersoon;Functie;E-mail;Mobiel\n\
        KWC;Jan Jansen / Piet de Boer;directeur / LOB;j.jansen@kwc.example; p.deboer@kwc.example;06 22334455 / 06 55443322\n";
    let list = list.replace("example; p", "example, p");
    let mut choice = pasted(&list);
    let trial = tried(&place, &choice);
    let guess = row(&trial, 2).guesses[0].clone();
    assert!(
        guess.text.contains("Jan Jansen; Piet de Boer"),
        "{}",
        guess.text
    );
    assert_eq!(counts(&read_in(&place, &choice)), [1, 0, 0, 0, 0, 0]);
    let piet = person(&place.app, "Piet de Boer");
    assert_eq!(
        (piet.mail.as_str(), piet.phone.as_str()),
        ("p.deboer@kwc.example", "06-55443322")
    );
    assert_eq!(piet.roles[0].function, "LOB");
    assert_eq!(
        person(&place.app, "Jan Jansen").mail,
        "j.jansen@kwc.example"
    );
    workspace::undo(&place.app).unwrap();
    // It is one name after all: the second address isn't lost.
    choice.decisions.insert(guess.key, guess.to);
    read_in(&place, &choice);
    let one = person(&place.app, "Jan Jansen / Piet de Boer");
    assert_eq!(one.mail, "j.jansen@kwc.example");
    assert!(one.notes.contains("p.deboer@kwc.example"), "{}", one.notes);
}

#[test]
fn a_place_behind_a_postcode_beside_another_place_is_kept_as_a_note() {
    let place = Place::empty_at(NOW);
    let list =
        "Organisatie;Postcode;Plaats\nKWC;4191 AK Geldermalsen;Culemborg\nODS;4191ak Tiel;Tiel\n";
    read_in(&place, &pasted(list));
    let kwc = organisation(&place.app, "KWC");
    assert_eq!(
        (kwc.postcode.as_str(), kwc.place.as_str()),
        ("4191 AK", "Culemborg")
    );
    assert_eq!(kwc.notes, "Postcode: Geldermalsen");
    let ods = organisation(&place.app, "ODS");
    assert_eq!(
        (ods.postcode.as_str(), ods.place.as_str()),
        ("4191 AK", "Tiel")
    );
    assert_eq!(ods.notes, "");
}

#[test]
fn what_has_no_place_comes_after_the_notes_that_there_are() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let school = Organisation {
        name: "KWC".into(),
        kinds: vec![Id::new("organisation_kind:vmbo")],
        notes: "Alleen via Marieke".into(),
        ..Organisation::default()
    };
    records::save(app, school).unwrap();
    let list = "Organisatie;Tel.;Mobiel;Functie;Huisnummer\nKWC;0345-612345 / 0345-699999;06-12345678;decaan;12\n";
    read_in(&place, &pasted(list));
    let told = organisation(app, "KWC");
    let lines: Vec<&str> = told.notes.lines().collect();
    assert_eq!(lines[0], "Alleen via Marieke");
    for kept in [
        "0345-699999",
        "06-12345678",
        "Functie: decaan",
        "Huisnummer: 12",
    ] {
        let told = lines
            .iter()
            .any(|line| line.replace(' ', "").contains(&kept.replace(' ', "")));
        assert!(told, "{kept} isn't in {lines:?}");
    }
    // The same list says nothing more.
    assert_eq!(counts(&read_in(&place, &pasted(list)))[2], 1);
}

#[test]
fn a_number_between_two_people_and_an_address_of_nobody_are_kept() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let list = "Organisatie;Contactpersoon;E-mail contactpersoon\nODS;Anna van Dijk / Jan van der Meer / 0345-612345;j.vandermeer@x.example\nKWC;Piet Smit / Bea Kok;info@kwc.example\n";
    read_in(&place, &pasted(list));
    assert_eq!(
        person(app, "Jan van der Meer").mail,
        "j.vandermeer@x.example"
    );
    let anna = person(app, "Anna van Dijk");
    assert_eq!(anna.mail, "");
    assert!(anna.notes.contains("0345-612345"), "{}", anna.notes);
    let piet = person(app, "Piet Smit");
    assert_eq!(
        (piet.mail.as_str(), person(app, "Bea Kok").mail.as_str()),
        ("", "")
    );
    assert!(piet.notes.contains("info@kwc.example"), "{}", piet.notes);
}

#[test]
fn a_dash_is_nobody() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijf;Contactpersoon;Tel.\nUnie;-;n.v.t.\nLeven;n.v.t.;?\n";
    assert_eq!(counts(&read_in(&place, &pasted(list))), [2, 0, 0, 0, 0, 0]);
    assert!(people(&place.app).is_empty());
    assert_eq!(organisation(&place.app, "Unie").phone, "");
}

#[test]
fn headings_and_totals_are_set_aside_and_can_be_taken() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijf;Contactpersoon;Plaats\nMetaal;Gert Metaal;Tiel\nBEDRIJVEN;;\nHout;Ria Hout;Buren\ntotaal: 2 relaties;;\n";
    let mut choice = pasted(list);
    let trial = tried(&place, &choice);
    assert_eq!(counts(&trial), [2, 0, 0, 0, 0, 2]);
    let heading = row(&trial, 3);
    assert_eq!(heading.outcome, SheetOutcome::Aside);
    let guess = heading.guesses[0].clone();
    choice.decisions.insert(guess.key, guess.to);
    read_in(&place, &choice);
    assert_eq!(names(&place.app), ["BEDRIJVEN", "Hout", "Metaal"]);
}

#[test]
fn who_works_nowhere_becomes_a_contact_alone() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijf/school;Contactpersoon;functie;mobiel;plaats;opmerkingen\n\
        Metaal;Gert Metaal;;;Tiel;\n;Truus Vermeulen;trainer;06-53000007;Buren;geen bedrijf\n";
    let trial = read_in(&place, &pasted(list));
    assert_eq!(counts(&trial), [2, 0, 0, 0, 0, 0]);
    assert_eq!(row(&trial, 3).kind, SheetKind::Contacts);
    let truus = person(&place.app, "Truus Vermeulen");
    assert!(truus.roles.is_empty());
    for kept in ["trainer", "Buren", "geen bedrijf"] {
        assert!(truus.notes.contains(kept), "{}", truus.notes);
    }
    assert_eq!(counts(&read_in(&place, &pasted(list))), [0, 0, 2, 0, 0, 0]);
}

#[test]
fn words_of_ones_own_for_a_kind_are_guessed_and_told() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijf;soort\nRivierenland;gemeente/regio\nUnie;brancheorg.\nDe Kuiper;installatie\nLeve;bestuurlijk\n";
    let mut choice = pasted(list);
    let trial = tried(&place, &choice);
    let guessed: Vec<(&str, &str)> = trial
        .guessed
        .iter()
        .map(|one| (one.value.as_str(), one.means.as_str()))
        .collect();
    assert_eq!(
        guessed,
        [
            ("brancheorg.", "organisation_kind:branche"),
            ("gemeente/regio", "organisation_kind:overheid"),
            ("installatie", "sector:installatie")
        ]
    );
    assert_eq!(trial.unknown[0].value, "bestuurlijk");
    // What each becomes is told, also where the word said nothing.
    for (number, kind) in [
        (2, "Overheid"),
        (3, "Brancheorganisatie"),
        (4, "Bedrijf"),
        (5, "Overig"),
    ] {
        let cells: Vec<&str> = row(&trial, number)
            .cells
            .iter()
            .map(|cell| cell.to.as_str())
            .collect();
        assert!(cells.contains(&kind), "{cells:?}");
    }
    let said = BTreeMap::from([(
        "brancheorg.".to_owned(),
        "organisation_kind:bedrijf".to_owned(),
    )]);
    choice.values = BTreeMap::from([("organisation_kind".to_owned(), said)]);
    read_in(&place, &choice);
    assert_eq!(
        organisation(&place.app, "Unie").kinds,
        [Id::new("organisation_kind:bedrijf")]
    );
    let kuiper = organisation(&place.app, "De Kuiper");
    assert_eq!(kuiper.sectors, [Id::new("sector:installatie")]);
    // A guess doesn't take the place of what was said before.
    let later = "Bedrijf;soort\nUnie;gem.\n";
    read_in(&place, &pasted(later));
    assert_eq!(
        organisation(&place.app, "Unie").kinds,
        [Id::new("organisation_kind:bedrijf")]
    );
}

#[test]
fn the_last_contact_becomes_a_moment_once_and_a_season_a_note() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijf;Contactpersoon;laatste contact\nMetaal;Gert Metaal;4-11-2025\nHout;Ria Hout;najaar 2025\n";
    assert_eq!(read_in(&place, &pasted(list)).moments, 1);
    let moments: Vec<ContactMoment> = records::all(&place.app).unwrap();
    assert_eq!(moments[0].day.unwrap().to_string(), "2025-11-04");
    assert_eq!(moments[0].contacts, [person(&place.app, "Gert Metaal").id]);
    assert_eq!(
        moments[0].organisations,
        [organisation(&place.app, "Metaal").id]
    );
    assert!(person(&place.app, "Ria Hout").notes.contains("najaar 2025"));
    assert_eq!(counts(&read_in(&place, &pasted(list))), [0, 0, 2, 0, 0, 0]);
    assert_eq!(records::all::<ContactMoment>(&place.app).unwrap().len(), 1);
}

#[test]
fn one_mailbox_or_mobile_number_in_two_rows_is_asked() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijf;Contactpersoon;mobiel;e-mail;plaats\n\
        Vos Bouw Culemborg;Mohammed Aslan;06 53000003;m.aslan@vosbouw.example;4104 BC Culemborg\n\
        Vos bouw;Mo Aslan;0653000003;m.aslan@vosbouw.example;Culemborg\n";
    let mut choice = pasted(list);
    let trial = tried(&place, &choice);
    assert_eq!(counts(&trial), [1, 0, 0, 1, 0, 0]);
    let asked = row(&trial, 3).clone();
    assert_eq!(asked.matches[0].row, Some(2));
    choice
        .decisions
        .insert(asked.key, asked.matches[0].id.to_string());
    let trial = tried(&place, &choice);
    let asked = row(&trial, 3).clone();
    assert!(asked.about_person, "{asked:?}");
    assert_eq!(
        (asked.matches[0].title.as_str(), asked.matches[0].row),
        ("Mohammed Aslan", Some(2))
    );
    choice
        .decisions
        .insert(asked.key, asked.matches[0].id.to_string());
    read_in(&place, &choice);
    assert_eq!((names(&place.app).len(), people(&place.app).len()), (1, 1));
}

#[test]
fn a_row_comes_in_without_the_cell_that_can_not_be_when_that_is_said() {
    let place = Place::empty_at(NOW);
    let mut choice =
        pasted("Bedrijf;Contactpersoon;e-mail;plaats\nMetaal;Gert Metaal;gert(at)metaal;Tiel\n");
    let trial = tried(&place, &choice);
    assert_eq!(counts(&trial), [0, 0, 0, 0, 1, 0]);
    let answer = row(&trial, 2).guesses.last().unwrap().clone();
    choice.decisions.insert(answer.key, answer.to);
    let done = read_in(&place, &choice);
    assert_eq!(counts(&done), [1, 0, 0, 0, 0, 0]);
    assert_eq!(row(&done, 2).problems[0].column, "e-mail");
    assert_eq!(person(&place.app, "Gert Metaal").mail, "");
}

#[test]
fn one_number_in_another_writing_changes_nothing() {
    let place = Place::empty_at(NOW);
    let list = |number: &str| pasted(&format!("Bedrijf;Tel.\nMetaal;{number}\n"));
    read_in(&place, &list("(0345) 61 23 45"));
    assert_eq!(organisation(&place.app, "Metaal").phone, "0345-612345");
    assert_eq!(
        counts(&read_in(&place, &list("+31 345 612345"))),
        [0, 0, 1, 0, 0, 0]
    );
}

#[test]
fn what_stays_out_is_saved_with_the_reason() {
    let place = Place::empty_at(NOW);
    let choice = pasted("Bedrijf;KvK;plaats\nMetaal;12;Tiel\nHout;;Buren\n");
    assert!(sheets::save_kept_out(&place.app, &choice).unwrap());
    let saved = place
        .folder
        .path()
        .join("saved")
        .join("Niet ingelezen rijen.xlsx");
    let again = SheetChoice {
        file: tib_app::import::offered(&place.app, &saved).file,
        ..SheetChoice::default()
    };
    let look = sheets::look(&place.app, &again).unwrap();
    assert_eq!(look.parts[0].rows, 1);
    let samples: Vec<&str> = look.parts[0]
        .columns
        .iter()
        .map(|one| one.sample.as_str())
        .collect();
    assert!(
        samples.contains(&"Metaal") && samples[0].starts_with("KvK: "),
        "{samples:?}"
    );
}

#[test]
fn notes_of_several_lines_are_added_once() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let list = "Organisatie;Plaats;Contactpersoon;E-mail contactpersoon;Opmerkingen\nKWC;Tiel;;;\"belt liever\nniet op vrijdag\"\n;;Bea Kok;bea@kwc.example;\"belt liever\nniet op vrijdag\"\n";
    read_in(&place, &pasted(list));
    let notes = (organisation(app, "KWC").notes, person(app, "Bea Kok").notes);
    read_in(&place, &pasted(list));
    let again = (organisation(app, "KWC").notes, person(app, "Bea Kok").notes);
    assert_eq!(again, notes);
    assert!(notes.1.contains("niet op vrijdag"), "{notes:?}");
}
