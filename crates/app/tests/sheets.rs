//! Spreadsheets that come in: what a trial says is what reading in does, and nothing is harmed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;

use support::{Place, refused};
use tib_app::sheets::{self, SheetChoice, SheetKind, SheetOutcome, SheetTrial};
use tib_app::{App, Code, Contact, Id, ListQuery, Organisation, Partnership, records, workspace};

const NOW: &str = "2026-11-27T09:00:00Z";

fn pasted(kind: SheetKind, text: &str) -> SheetChoice {
    SheetChoice {
        file: String::new(),
        text: text.to_owned(),
        kind,
        columns: BTreeMap::new(),
        values: BTreeMap::new(),
        decisions: BTreeMap::new(),
    }
}

fn chosen(kind: SheetKind, file: String) -> SheetChoice {
    SheetChoice {
        file,
        ..pasted(kind, "")
    }
}

fn counts(trial: &SheetTrial) -> [u64; 6] {
    let all = trial.counts;
    [
        all.new,
        all.changed,
        all.same,
        all.maybe,
        all.conflict,
        all.refused,
    ]
}

/// Reads in what the trial said, and nothing else.
fn read_in(app: &App, choice: &SheetChoice) -> SheetTrial {
    let trial = sheets::trial(app, choice).unwrap();
    let done = sheets::run(app, choice).unwrap();
    assert_eq!(counts(&trial), counts(&done));
    done
}

fn organisations(app: &App) -> Vec<Organisation> {
    records::all(app).unwrap()
}

fn named(app: &App, name: &str) -> Organisation {
    organisations(app)
        .into_iter()
        .find(|one| one.name == name)
        .unwrap()
}

#[test]
fn a_list_of_companies_comes_in_with_its_people_and_twice_changes_nothing() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijfsnaam;Plaats;KvK-nr.;Tel.;Branche;Aantal medewerkers;Contactpersoon;E-mail;Opmerking\n\
        Metaal BV ;ENSCHEDE;12345678;053 123 45 67;Maakindustrie;52;Bea Overzicht;b@metaal.example;bellen na 15 u\n\
        Gemeente Hengelo;Hengelo;;;;;;;\n\
        Elektro Wilgen;Hengelo;1234567;;installatie, energie;;;;\n";
    let choice = pasted(SheetKind::Organisations, list);
    let trial = read_in(&place.app, &choice);
    assert_eq!(counts(&trial), [2, 0, 0, 0, 0, 1]);
    let wrong = trial
        .rows
        .iter()
        .find(|row| row.outcome == SheetOutcome::Refused)
        .unwrap();
    assert_eq!(
        (wrong.row, wrong.problems[0].column.as_str()),
        (4, "KvK-nr.")
    );
    assert_eq!(wrong.problems[0].code, Code::KvkInvalid);
    let metaal = named(&place.app, "Metaal BV");
    assert_eq!(metaal.employees, Some(52));
    assert_eq!(metaal.kinds, [Id::new("organisation_kind:bedrijf")]);
    assert_eq!(metaal.sectors, [Id::new("sector:maakindustrie")]);
    assert_eq!(
        named(&place.app, "Gemeente Hengelo").kinds,
        [Id::new("organisation_kind:overheid")]
    );
    let people: Vec<Contact> = records::all(&place.app).unwrap();
    assert_eq!(people.len(), 1);
    assert_eq!(
        (people[0].name.as_str(), people[0].mail.as_str()),
        ("Bea Overzicht", "b@metaal.example")
    );
    assert_eq!(people[0].roles[0].organisation, metaal.id);
    assert!(people[0].kept_until.is_some());
    // Once more: all the same, but for the row that can't be.
    assert_eq!(counts(&read_in(&place.app, &choice)), [0, 0, 2, 0, 0, 1]);
    // One step takes it back whole.
    workspace::undo(&place.app).unwrap();
    assert!(organisations(&place.app).is_empty());
    assert!(records::all::<Contact>(&place.app).unwrap().is_empty());
}

#[test]
fn blanks_neither_overwrite_nor_inherit() {
    let place = Place::empty_at(NOW);
    let list = "Naam;E-mail;Telefoon\nA;a@x.example;1\nB;;\nC;c@x.example;\nD;;4\n";
    read_in(&place.app, &pasted(SheetKind::Contacts, list));
    let people: Vec<Contact> = records::all(&place.app).unwrap();
    let mails: Vec<&str> = people.iter().map(|one| one.mail.as_str()).collect();
    assert_eq!(mails, ["a@x.example", "", "c@x.example", ""]);
    let later = "Naam;E-mail;Telefoon\nA;;2\nD;d@x.example;\n";
    let trial = read_in(&place.app, &pasted(SheetKind::Contacts, later));
    assert_eq!(counts(&trial), [0, 2, 0, 0, 0, 0]);
    let cells: Vec<_> = trial.rows[0]
        .cells
        .iter()
        .map(|cell| (cell.from.as_str(), cell.to.as_str()))
        .collect();
    assert_eq!(cells, [("1", "2")]);
    let people: Vec<Contact> = records::all(&place.app).unwrap();
    assert_eq!(
        (people[0].mail.as_str(), people[0].phone.as_str()),
        ("a@x.example", "2")
    );
    assert_eq!(
        (people[3].mail.as_str(), people[3].phone.as_str()),
        ("d@x.example", "4")
    );
    // Undo takes back updates too.
    workspace::undo(&place.app).unwrap();
    let people: Vec<Contact> = records::all(&place.app).unwrap();
    assert_eq!(
        (people[0].phone.as_str(), people[3].mail.as_str()),
        ("1", "")
    );
}

#[test]
fn spaces_case_and_legal_forms_are_offered_as_the_same() {
    let place = Place::empty_at(NOW);
    read_in(
        &place.app,
        &pasted(
            SheetKind::Organisations,
            "Naam\tPlaats\nMetaal BV\tEnschede\n",
        ),
    );
    // Blanks and case alone: the same without a question.
    for same in ["metaal bv", "Metaal\u{a0}BV ", "METAAL  BV"] {
        let trial = sheets::trial(
            &place.app,
            &pasted(
                SheetKind::Organisations,
                &format!("Naam\tKvK\n{same}\t12345678\n"),
            ),
        )
        .unwrap();
        assert_eq!(trial.counts.new + trial.counts.maybe, 0, "{same}");
    }
    let mut choice = pasted(
        SheetKind::Organisations,
        "Naam\tPlaats\tKvK\nMetaal b.v.\tEnschede\t12345678\n",
    );
    let trial = sheets::run(&place.app, &choice).unwrap();
    assert_eq!(counts(&trial), [0, 0, 0, 1, 0, 0]);
    assert_eq!(organisations(&place.app).len(), 1);
    let asked = &trial.rows[0];
    assert_eq!(asked.matches[0].title, "Metaal BV");
    choice
        .decisions
        .insert(asked.key.clone(), asked.matches[0].id.to_string());
    assert_eq!(counts(&read_in(&place.app, &choice)), [0, 1, 0, 0, 0, 0]);
    let metaal = named(&place.app, "Metaal BV");
    assert_eq!(metaal.kvk.as_deref(), Some("12345678"));
    choice.decisions.insert(asked.key.clone(), "new".to_owned());
    assert_eq!(counts(&read_in(&place.app, &choice)), [1, 0, 0, 0, 0, 0]);
    assert_eq!(organisations(&place.app).len(), 2);
}

#[test]
fn values_that_no_list_knows_are_asked_and_remembered() {
    let place = Place::empty_at(NOW);
    let list = "Naam;Sector\nMetaal;metaal\nHout;bouw\n";
    let mut choice = pasted(SheetKind::Organisations, list);
    let trial = sheets::trial(&place.app, &choice).unwrap();
    assert_eq!(
        (trial.unknown[0].value.as_str(), trial.unknown[0].rows),
        ("metaal", 1)
    );
    let meant = BTreeMap::from([("metaal".to_owned(), "sector:maakindustrie".to_owned())]);
    choice.values.insert("sector".to_owned(), meant);
    read_in(&place.app, &choice);
    assert_eq!(
        named(&place.app, "Metaal").sectors,
        [Id::new("sector:maakindustrie")]
    );
    // The next list with these columns needs no telling.
    let next = pasted(SheetKind::Organisations, "Naam;Sector\nStaal;metaal\n");
    assert!(sheets::look(&place.app, &next).unwrap().remembered);
    read_in(&place.app, &next);
    assert_eq!(
        named(&place.app, "Staal").sectors,
        [Id::new("sector:maakindustrie")]
    );
    // A word of one's own.
    let mut own = pasted(SheetKind::Organisations, "Naam;Sector\nZon;zonnepanelen\n");
    own.values.insert(
        "sector".to_owned(),
        BTreeMap::from([("zonnepanelen".to_owned(), "+".to_owned())]),
    );
    read_in(&place.app, &own);
    let sun = named(&place.app, "Zon");
    let terms = tib_app::plan::terms(&place.app).unwrap();
    let term = terms.iter().find(|term| term.id == sun.sectors[0]).unwrap();
    assert_eq!(
        (term.name_nl.as_str(), term.national),
        ("zonnepanelen", false)
    );
}

#[test]
fn partnerships_find_their_members_and_make_those_that_are_missing() {
    let place = Place::empty_at(NOW);
    read_in(
        &place.app,
        &pasted(SheetKind::Organisations, "Naam\nMetaal BV\nROC Twente\n"),
    );
    let list = "Samenwerking;Soort;Partners;Van;Tot;Status\n\
        Lasrobot delen;Materiaal en apparatuur;Metaal BV, ROC Twente, Het Marke College;1-8-2025;31 jul 2028;actief\n\
        Alleen;Convenant;Metaal BV;;;\n";
    let trial = read_in(&place.app, &pasted(SheetKind::Partnerships, list));
    assert_eq!(counts(&trial), [1, 0, 0, 0, 0, 1]);
    let made: Vec<Partnership> = records::all(&place.app).unwrap();
    assert_eq!(made[0].members.len(), 3);
    assert_eq!(
        made[0].end.map(|day| day.to_string()).as_deref(),
        Some("2028-07-31")
    );
    assert_eq!(
        named(&place.app, "Het Marke College").kinds,
        [Id::new("organisation_kind:vo")]
    );
    assert_eq!(organisations(&place.app).len(), 3);
}

/// The workbook of a list, as a chosen file.
fn workbook(place: &Place, kind: SheetKind, name: &str) -> (std::path::PathBuf, SheetChoice) {
    let bytes = sheets::workbook_of(&place.app, kind, &ListQuery::default(), "xlsx").unwrap();
    let path = place.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let file = tib_app::import::offered(&place.app, &path).file;
    (path, chosen(kind, file))
}

#[test]
fn a_workbook_of_ours_comes_back_as_it_went() {
    let place = Place::new();
    for kind in [
        SheetKind::Organisations,
        SheetKind::Contacts,
        SheetKind::Partnerships,
    ] {
        let (_, choice) = workbook(&place, kind, "lijst.xlsx");
        assert!(sheets::look(&place.app, &choice).unwrap().came_back);
        let trial = sheets::trial(&place.app, &choice).unwrap();
        let same = [0, 0, trial.counts.same, 0, 0, 0];
        let odd: Vec<_> = trial
            .rows
            .iter()
            .map(|row| (&row.title, &row.cells, &row.problems))
            .collect();
        assert_eq!(counts(&trial), same, "{odd:?}");
        assert!(trial.counts.same > 10, "{}", kind.as_str());
    }
}

#[test]
fn a_file_that_says_nothing_of_names_is_refused_with_what_to_do() {
    let place = Place::empty_at(NOW);
    let choice = pasted(SheetKind::Organisations, "Kolom 1;Plaats\nx;Enschede\n");
    assert_eq!(
        refused(sheets::trial(&place.app, &choice)).code,
        Code::ColumnMissing
    );
    let mut told = choice;
    told.columns.insert("Kolom 1".to_owned(), "name".to_owned());
    assert_eq!(counts(&read_in(&place.app, &told)), [1, 0, 0, 0, 0, 0]);
}

/// A workbook of organisations that went out with one text in a column, and came back with another.
fn came_back(
    place: &Place,
    id: &Id,
    key: &str,
    title: &str,
    went: &str,
    came: &str,
) -> SheetChoice {
    let row = |cell: &str| vec![id.to_string(), "Metaal BV".to_owned(), cell.to_owned()];
    let titles = ["TiB-nummer", "Naam", title];
    let bytes = tib_report::form(&tib_report::Form {
        title: "Organisaties".to_owned(),
        columns: titles
            .map(|title| tib_report::FormColumn {
                title: title.to_owned(),
                ..tib_report::FormColumn::default()
            })
            .into(),
        rows: vec![row(came).into_iter().map(tib_report::Datum::Text).collect()],
        base: vec![
            vec!["tib-regio-1".to_owned(), "organisations".to_owned()],
            ["id", "name", key].map(str::to_owned).into(),
            row(went),
        ],
        help: ("Uitleg".to_owned(), Vec::new()),
    })
    .unwrap();
    let path = place.folder.path().join(format!("terug-{key}.xlsx"));
    std::fs::write(&path, bytes).unwrap();
    chosen(
        SheetKind::Organisations,
        tib_app::import::offered(&place.app, &path).file,
    )
}

#[test]
fn what_changed_there_comes_in_what_changed_here_stays_and_both_is_asked() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    read_in(
        app,
        &pasted(
            SheetKind::Organisations,
            "Naam\tTelefoon\tPlaats\nMetaal BV\t1\tEnschede\n",
        ),
    );
    let id = named(app, "Metaal BV").id;

    // There alone.
    let there = came_back(&place, &id, "phone", "Telefoon", "1", "2");
    assert_eq!(counts(&read_in(app, &there)), [0, 1, 0, 0, 0, 0]);
    assert_eq!(named(app, "Metaal BV").phone, "2");
    // Here alone: what they left as it was is not their word against ours.
    let here = came_back(&place, &id, "phone", "Telefoon", "1", "1");
    let trial = read_in(app, &here);
    assert_eq!(counts(&trial), [0, 0, 1, 0, 0, 0]);
    let cell = &trial.rows[0].cells[0];
    assert_eq!(
        (cell.from.as_str(), cell.to.as_str(), cell.here),
        ("1", "2", true)
    );
    assert_eq!(named(app, "Metaal BV").phone, "2");
    // Emptied there.
    let emptied = came_back(&place, &id, "place", "Plaats", "Enschede", "");
    assert_eq!(counts(&read_in(app, &emptied)), [0, 1, 0, 0, 0, 0]);
    assert_eq!(named(app, "Metaal BV").place, "");
    // On both sides: asked, and nothing changes until that is answered.
    let mut both = came_back(&place, &id, "phone", "Telefoon", "1", "3");
    let trial = read_in(app, &both);
    assert_eq!(counts(&trial), [0, 0, 0, 0, 1, 0]);
    assert_eq!(named(app, "Metaal BV").phone, "2");
    both.decisions
        .insert(trial.rows[0].key.clone(), "ours".to_owned());
    assert_eq!(counts(&read_in(app, &both)), [0, 0, 1, 0, 0, 0]);
    assert_eq!(named(app, "Metaal BV").phone, "2");
    both.decisions
        .insert(trial.rows[0].key.clone(), "theirs".to_owned());
    assert_eq!(counts(&read_in(app, &both)), [0, 1, 0, 0, 0, 0]);
    assert_eq!(named(app, "Metaal BV").phone, "3");
}
