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
        kind: Some(kind),
        columns: BTreeMap::new(),
        values: BTreeMap::new(),
        decisions: BTreeMap::new(),
        ..SheetChoice::default()
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
    // What is kept beside many records at once is what one by one would have made.
    workspace::check(app).unwrap();
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

fn people(app: &App) -> Vec<Contact> {
    records::all(app).unwrap()
}

fn role_at(person: &Contact, organisation: &Id) -> tib_app::ContactRole {
    let found = person
        .roles
        .iter()
        .find(|role| role.organisation == *organisation);
    found.unwrap().clone()
}

#[test]
fn an_address_beside_no_name_is_the_organisations_own() {
    let place = Place::empty_at(NOW);
    let list = "Bedrijfsnaam;Contactpersoon;E-mail\nElektro;;info@elektro.example\n";
    read_in(&place.app, &pasted(SheetKind::Organisations, list));
    assert_eq!(named(&place.app, "Elektro").mail, "info@elektro.example");
    assert!(people(&place.app).is_empty());
}

#[test]
fn what_changes_of_a_rows_person_is_told_and_who_is_like_one_is_asked() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let header = "Bedrijfsnaam;Contactpersoon;Functie;E-mail\n";
    let list = |row: &str| pasted(SheetKind::Organisations, &format!("{header}{row}\n"));
    read_in(app, &list("Metaal BV;Bea Overzicht;chef;b@metaal.example"));
    let trial = read_in(
        app,
        &list("Metaal BV;Bea Overzicht;directeur;bea@metaal.example"),
    );
    let cells: Vec<_> = trial.rows[0]
        .cells
        .iter()
        .map(|cell| (cell.from.as_str(), cell.to.as_str()))
        .collect();
    assert!(
        cells.contains(&("b@metaal.example", "bea@metaal.example")),
        "{cells:?}"
    );
    assert!(cells.contains(&("chef", "directeur")), "{cells:?}");

    let mut like = list("Metaal BV;B. Overzicht;directeur;bea@metaal.example");
    let trial = sheets::run(app, &like).unwrap();
    assert_eq!(counts(&trial), [0, 0, 0, 1, 0, 0]);
    assert_eq!(people(app).len(), 1);
    let asked = &trial.rows[0];
    assert!(asked.about_person);
    assert_eq!(asked.matches[0].title, "Bea Overzicht");
    like.decisions
        .insert(asked.key.clone(), asked.matches[0].id.to_string());
    assert_eq!(counts(&read_in(app, &like)), [0, 0, 1, 0, 0, 0]);
    like.decisions.insert(asked.key.clone(), "new".to_owned());
    assert_eq!(counts(&read_in(app, &like)), [0, 1, 0, 0, 0, 0]);
    assert_eq!(people(app).len(), 2);
}

#[test]
fn a_decision_holds_for_the_row_that_it_was_made_about() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let metaal = "Naam;Plaats\nMetaal BV;Enschede\nHout BV;Hengelo\n";
    read_in(app, &pasted(SheetKind::Organisations, metaal));
    let mut choice = pasted(
        SheetKind::Organisations,
        "Naam;Plaats\nMetaal b.v.;Enschede\n",
    );
    let asked = sheets::trial(app, &choice).unwrap().rows[0].clone();
    choice
        .decisions
        .insert(asked.key, asked.matches[0].id.to_string());
    // Other rows are pasted under the same decisions.
    choice.text = "Naam;Plaats\nHout b.v.;Hengelo\n".to_owned();
    let trial = read_in(app, &choice);
    assert_eq!(counts(&trial), [0, 0, 0, 1, 0, 0]);
    assert_eq!(trial.rows[0].matches[0].title, "Hout BV");
}

#[test]
fn two_rows_of_one_list_that_are_alike_are_asked() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let list =
        "Naam;Plaats;Telefoon\nMetaal BV;Enschede;1\nHout;Hengelo;\nMetaal B.V.;Enschede;2\n";
    let mut choice = pasted(SheetKind::Organisations, list);
    let trial = sheets::trial(app, &choice).unwrap();
    assert_eq!(counts(&trial), [2, 0, 0, 1, 0, 0]);
    let asked = trial.rows.iter().find(|row| row.row == 4).unwrap().clone();
    assert_eq!(
        (asked.matches[0].title.as_str(), asked.matches[0].row),
        ("Metaal BV", Some(2))
    );
    choice
        .decisions
        .insert(asked.key, asked.matches[0].id.to_string());
    assert_eq!(counts(&read_in(app, &choice)), [2, 1, 0, 0, 0, 0]);
    assert_eq!(organisations(app).len(), 2);
    assert_eq!(named(app, "Metaal BV").phone, "2");

    let people_list = "Naam;Bedrijf;E-mail\nBea Overzicht;Hout;b@hout.example\nB. Overzicht;Hout;b@hout.example\n";
    let trial = sheets::trial(app, &pasted(SheetKind::Contacts, people_list)).unwrap();
    assert_eq!(counts(&trial), [1, 0, 0, 1, 0, 0]);
}

#[test]
fn what_asks_is_told_before_what_is_new() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    read_in(
        app,
        &pasted(
            SheetKind::Organisations,
            "Naam;Plaats\nMetaal BV;Enschede\n",
        ),
    );
    let mut list = "Naam;Plaats;KvK\n".to_owned();
    for at in 0..1200 {
        list.push_str(&format!("{};;\n", unlike(at)));
    }
    list.push_str("Metaal b.v.;Enschede;\nSlecht nummer;;12\n");
    let mut choice = pasted(SheetKind::Organisations, &list);
    let trial = sheets::trial(app, &choice).unwrap();
    assert_eq!(counts(&trial), [1200, 0, 0, 1, 0, 1]);
    assert_eq!((trial.rows.len(), trial.left), (1000, 202));
    assert_eq!(trial.rows[0].outcome, SheetOutcome::Maybe);
    assert_eq!(trial.rows[1].outcome, SheetOutcome::Refused);
    choice.every_row = true;
    let trial = sheets::trial(app, &choice).unwrap();
    assert_eq!((trial.rows.len(), trial.left), (1202, 0));
}

/// Names that nobody takes for one another.
fn unlike(at: usize) -> String {
    let parts = [
        "bak", "dol", "fim", "gur", "hep", "jas", "kov", "lun", "mir", "pez", "quo", "rux",
    ];
    [at % 12, at / 12 % 12, at / 144 % 12]
        .map(|part| parts[part].repeat(2))
        .join("")
}

#[test]
fn what_somebody_said_of_a_column_goes_before_what_a_name_tells() {
    let place = Place::empty_at(NOW);
    let mut choice = pasted(
        SheetKind::Organisations,
        "Naam;Handelsnaam\nX Holding;Metaal\n",
    );
    choice
        .columns
        .insert("Handelsnaam".to_owned(), "name".to_owned());
    read_in(&place.app, &choice);
    assert_eq!(organisations(&place.app)[0].name, "Metaal");
}

#[test]
fn what_words_mean_is_remembered_beside_what_was_said_before() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let said = |word: &str| {
        BTreeMap::from([(
            "sector".to_owned(),
            BTreeMap::from([(word.to_owned(), "sector:maakindustrie".to_owned())]),
        )])
    };
    for word in ["metaal", "staal"] {
        let list = format!("Naam;Sector\n{word} BV;{word}\n");
        let mut choice = pasted(SheetKind::Organisations, &list);
        choice.values = said(word);
        read_in(app, &choice);
    }
    let next = pasted(
        SheetKind::Organisations,
        "Naam;Sector\nZo;metaal\nDan;staal\n",
    );
    assert!(sheets::trial(app, &next).unwrap().unknown.is_empty());
    // One word in two writings makes one term.
    let mut own = pasted(
        SheetKind::Organisations,
        "Naam;Sector\nZon;Zonnepanelen\nDak;zonnepanelen\n",
    );
    let plus = |word: &str| (word.to_owned(), "+".to_owned());
    own.values.insert(
        "sector".to_owned(),
        BTreeMap::from([plus("Zonnepanelen"), plus("zonnepanelen")]),
    );
    read_in(app, &own);
    assert_eq!(named(app, "Zon").sectors, named(app, "Dak").sectors);
}

/// A workbook with these columns that went out and came back with other rows.
fn book_back(
    place: &Place,
    kind: SheetKind,
    columns: &[(&str, &str)],
    went: &[&[&str]],
    came: &[&[&str]],
) -> SheetChoice {
    let owned = |row: &&[&str]| {
        row.iter()
            .map(|cell| (*cell).to_owned())
            .collect::<Vec<_>>()
    };
    let mut base = vec![
        vec!["tib-regio-1".to_owned(), kind.as_str().to_owned()],
        columns.iter().map(|(key, _)| (*key).to_owned()).collect(),
    ];
    base.extend(went.iter().map(owned));
    let bytes = tib_report::form(&tib_report::Form {
        title: "Lijst".to_owned(),
        columns: columns
            .iter()
            .map(|(_, title)| tib_report::FormColumn {
                title: (*title).to_owned(),
                ..tib_report::FormColumn::default()
            })
            .collect(),
        rows: came
            .iter()
            .map(|row| {
                owned(row)
                    .into_iter()
                    .map(tib_report::Datum::Text)
                    .collect()
            })
            .collect(),
        base,
        help: ("Uitleg".to_owned(), Vec::new()),
    })
    .unwrap();
    let path = place.folder.path().join("terug.xlsx");
    std::fs::write(&path, bytes).unwrap();
    chosen(kind, tib_app::import::offered(&place.app, &path).file)
}

#[test]
fn a_number_that_stands_twice_or_is_gone_is_refused() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    read_in(
        app,
        &pasted(SheetKind::Organisations, "Naam\nMetaal\nHout\n"),
    );
    let (metaal, hout) = (named(app, "Metaal").id, named(app, "Hout").id);
    let columns = [("id", "TiB-nummer"), ("name", "Naam")];
    let went: &[&[&str]] = &[&[metaal.as_str(), "Metaal"], &[hout.as_str(), "Hout"]];
    let twice: &[&[&str]] = &[
        &[metaal.as_str(), "Metaal"],
        &[metaal.as_str(), "Metaal Zuid"],
        &[hout.as_str(), "Hout"],
    ];
    let choice = book_back(&place, SheetKind::Organisations, &columns, went, twice);
    let trial = read_in(app, &choice);
    assert_eq!(counts(&trial), [0, 0, 2, 0, 0, 1]);
    assert_eq!(trial.rows[0].problems[0].code, Code::SheetIdTwice);
    assert_eq!(organisations(app).len(), 2);

    records::delete::<Organisation>(app, &hout).unwrap();
    let choice = book_back(&place, SheetKind::Organisations, &columns, went, went);
    let trial = read_in(app, &choice);
    assert_eq!(counts(&trial), [0, 0, 1, 0, 0, 1]);
    assert_eq!(trial.rows[0].problems[0].code, Code::SheetRecordGone);
    assert_eq!(organisations(app).len(), 1);
}

#[test]
fn a_workbook_moves_a_person_and_takes_a_member_out_only_where_its_cell_changed() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    read_in(
        app,
        &pasted(SheetKind::Organisations, "Naam\nMetaal\nHout\nStaal\n"),
    );
    read_in(
        app,
        &pasted(
            SheetKind::Contacts,
            "Naam;Bedrijf;Functie\nBea;Metaal;chef\n",
        ),
    );
    let bea = people(app)[0].clone();
    let [metaal, hout, staal] = ["Metaal", "Hout", "Staal"].map(|name| named(app, name).id);
    let columns = [
        ("id", "TiB-nummer"),
        ("name", "Naam"),
        ("organisation", "Organisatie"),
        ("function", "Functie"),
    ];
    let went: &[&[&str]] = &[&[bea.id.as_str(), "Bea", "Metaal", "chef"]];
    // Left alone there, changed here: their cell is not their word against ours.
    let mut here = bea.clone();
    here.roles[0].organisation = staal.clone();
    records::save(app, here).unwrap();
    let trial = read_in(
        app,
        &book_back(&place, SheetKind::Contacts, &columns, went, went),
    );
    assert_eq!(counts(&trial), [0, 0, 1, 0, 0, 0]);
    assert_eq!(people(app)[0].roles.len(), 1);
    // Changed there alone: the old role ends, the new one is there.
    let went: &[&[&str]] = &[&[bea.id.as_str(), "Bea", "Staal", "chef"]];
    let came: &[&[&str]] = &[&[bea.id.as_str(), "Bea", "Hout", "chef"]];
    let trial = read_in(
        app,
        &book_back(&place, SheetKind::Contacts, &columns, went, came),
    );
    assert_eq!(counts(&trial), [0, 1, 0, 0, 0, 0]);
    let bea = people(app)[0].clone();
    assert!(role_at(&bea, &staal).until.is_some());
    assert_eq!(role_at(&bea, &hout).function, "chef");
    assert!(role_at(&bea, &hout).until.is_none());

    read_in(
        app,
        &pasted(
            SheetKind::Partnerships,
            "Naam;Soort;Leden\nSamen;Convenant;Metaal, Hout\n",
        ),
    );
    let samen: Vec<Partnership> = records::all(app).unwrap();
    let columns = [("id", "TiB-nummer"), ("name", "Naam"), ("members", "Leden")];
    let went: &[&[&str]] = &[&[samen[0].id.as_str(), "Samen", "Metaal; Hout"]];
    let came: &[&[&str]] = &[&[samen[0].id.as_str(), "Samen", "Metaal; Staal"]];
    let trial = read_in(
        app,
        &book_back(&place, SheetKind::Partnerships, &columns, went, came),
    );
    assert_eq!(counts(&trial), [0, 1, 0, 0, 0, 0]);
    let samen: Vec<Partnership> = records::all(app).unwrap();
    let members: Vec<&Id> = samen[0]
        .members
        .iter()
        .map(|one| &one.organisation)
        .collect();
    assert_eq!(members, [&metaal, &staal]);
}

#[test]
fn a_name_that_several_organisations_have_is_not_guessed() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    read_in(
        app,
        &pasted(
            SheetKind::Organisations,
            "Naam;Plaats;KvK\nKwik;Enschede;12345678\nKwik;Hengelo;87654321\n",
        ),
    );
    assert_eq!(organisations(app).len(), 2);
    let list = |name: &str| pasted(SheetKind::Contacts, &format!("Naam;Bedrijf\nBea;{name}\n"));
    let trial = sheets::trial(app, &list("Kwik")).unwrap();
    assert_eq!(counts(&trial), [0, 0, 0, 0, 0, 1]);
    assert_eq!(trial.rows[0].problems[0].code, Code::OrganisationAmbiguous);
    read_in(app, &list("Kwik (Hengelo)"));
    let at = &people(app)[0].roles[0].organisation;
    let there = organisations(app)
        .into_iter()
        .find(|one| one.id == *at)
        .unwrap();
    assert_eq!(there.place, "Hengelo");
}

#[test]
fn a_cell_that_can_not_be_refuses_its_row_and_not_the_file() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let list = "Naam;Aantal medewerkers\nMetaal;31612345678\nHout;12\n";
    let trial = read_in(app, &pasted(SheetKind::Organisations, list));
    assert_eq!(counts(&trial), [1, 0, 0, 0, 0, 1]);
    assert_eq!(trial.rows[0].problems[0].column, "Aantal medewerkers");

    read_in(
        app,
        &pasted(
            SheetKind::Partnerships,
            "Naam;Soort;Leden;Status\nSamen;Convenant;Metaal, Hout;actief\n",
        ),
    );
    let samen: Vec<Partnership> = records::all(app).unwrap();
    let columns = [("id", "TiB-nummer"), ("name", "Naam"), ("status", "Status")];
    let went: &[&[&str]] = &[&[samen[0].id.as_str(), "Samen", "actief"]];
    let came: &[&[&str]] = &[&[samen[0].id.as_str(), "Samen", ""]];
    let trial = read_in(
        app,
        &book_back(&place, SheetKind::Partnerships, &columns, went, came),
    );
    assert_eq!(counts(&trial), [0, 0, 0, 0, 0, 1]);
    assert_eq!(trial.rows[0].problems[0].column, "Status");
}

#[test]
fn a_row_that_stays_out_makes_nothing() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let list = "Naam;Bedrijf;E-mail\nBea;Nieuw BV;bea(at)nieuw\nPiet;Ander BV;p@ander.example\n";
    let trial = read_in(app, &pasted(SheetKind::Contacts, list));
    assert_eq!(counts(&trial), [1, 0, 0, 0, 0, 1]);
    assert_eq!(trial.organisations, 1);
    let names: Vec<String> = organisations(app).into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Ander BV"]);
    // The next row that names it makes it after all.
    let list = "Naam;Bedrijf;E-mail\nBea;Nieuw BV;bea(at)nieuw\nKees;Nieuw BV;k@nieuw.example\n";
    read_in(app, &pasted(SheetKind::Contacts, list));
    let kees = people(app)
        .into_iter()
        .find(|one| one.name == "Kees")
        .unwrap();
    assert_eq!(kees.roles[0].organisation, named(app, "Nieuw BV").id);
}

#[test]
fn a_record_that_was_renamed_in_one_row_is_not_taken_by_another() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    read_in(app, &pasted(SheetKind::Organisations, "Naam\nROC\n"));
    let id = named(app, "ROC").id;
    let columns = [("id", "TiB-nummer"), ("name", "Naam")];
    let went: &[&[&str]] = &[&[id.as_str(), "ROC"]];
    let came: &[&[&str]] = &[&[id.as_str(), "ROC Hengelo"], &["", "ROC"]];
    let choice = book_back(&place, SheetKind::Organisations, &columns, went, came);
    let trial = sheets::run(app, &choice).unwrap();
    assert_eq!(trial.counts.changed, 1);
    assert_eq!(trial.counts.new + trial.counts.maybe, 1);
    assert!(
        organisations(app)
            .iter()
            .any(|one| one.id == id && one.name == "ROC Hengelo")
    );
    // Nor one that another row names by its number as it is.
    let came: &[&[&str]] = &[&[id.as_str(), "ROC Hengelo"], &["", "ROC Hengelo"]];
    let went: &[&[&str]] = &[&[id.as_str(), "ROC Hengelo"]];
    let choice = book_back(&place, SheetKind::Organisations, &columns, went, came);
    assert_eq!(sheets::trial(app, &choice).unwrap().counts.maybe, 1);
}

#[test]
fn who_moves_to_where_they_were_before_works_there_and_a_list_says_so() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    read_in(
        app,
        &pasted(SheetKind::Organisations, "Naam\nMetaal\nHout\n"),
    );
    let [metaal, hout] = ["Metaal", "Hout"].map(|name| named(app, name).id);
    let role = |organisation: &Id, until: Option<&str>| tib_app::ContactRole {
        organisation: organisation.clone(),
        until: until.map(|day| day.parse().unwrap()),
        ..tib_app::ContactRole::default()
    };
    let bea = Contact {
        name: "Bea".to_owned(),
        roles: vec![role(&metaal, None), role(&hout, Some("2024-07-31"))],
        ..Contact::default()
    };
    let bea = records::save(app, bea).unwrap();
    let columns = [
        ("id", "TiB-nummer"),
        ("name", "Naam"),
        ("organisation", "Organisatie"),
    ];
    let went: &[&[&str]] = &[&[bea.id.as_str(), "Bea", "Metaal"]];
    let came: &[&[&str]] = &[&[bea.id.as_str(), "Bea", "Hout"]];
    let choice = book_back(&place, SheetKind::Contacts, &columns, went, came);
    assert_eq!(counts(&read_in(app, &choice)), [0, 1, 0, 0, 0, 0]);
    let bea = people(app)[0].clone();
    assert_eq!(role_at(&bea, &hout).until, None);
    assert!(role_at(&bea, &metaal).until.is_some());
    let csv = sheets::workbook_of(app, SheetKind::Contacts, &ListQuery::default(), "csv").unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains("Hout") && !csv.contains("Metaal"), "{csv}");
}

#[test]
fn what_somebody_does_nowhere_is_kept_among_the_notes() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let choice = pasted(SheetKind::Contacts, "Naam;Functie\nBea;docent\n");
    read_in(app, &choice);
    assert_eq!(people(app)[0].notes, "docent");
    assert_eq!(counts(&read_in(app, &choice)), [0, 0, 1, 0, 0, 0]);
}

#[test]
fn a_house_number_alone_does_not_take_the_place_of_a_street() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let list = |street: &str| {
        pasted(
            SheetKind::Organisations,
            &format!("Naam;Straat;Huisnummer\nMetaal;{street};5\n"),
        )
    };
    read_in(app, &list("Dorpsstraat"));
    assert_eq!(named(app, "Metaal").street, "Dorpsstraat 5");
    assert_eq!(counts(&read_in(app, &list(""))), [0, 0, 1, 0, 0, 0]);
    assert_eq!(named(app, "Metaal").street, "Dorpsstraat 5");
}
