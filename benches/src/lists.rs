//! A spreadsheet of 20,000 organisations with a person each: tried, read in and read in again, against the
//! library alone that takes its cells out of the workbook. And what is computed of as many: who are two, and
//! the picture of a large network.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use tib_app::sheets::{self, SheetChoice, SheetCounts, SheetKind, SheetTrial};
use tib_app::{App, FileDialogs, Id, Ports, import, workspace};
use tib_duplicates::organisations::{Candidate, duplicates};
use tib_network::{Graph, Member, Organisation, Partnership, Party, Size, layout, text_width};

use crate::{Place, Row, in_turn};

/// Rows of the list.
const ROWS: usize = 20_000;

pub fn rows(_place: &Place) -> Vec<Row> {
    let list = list();
    let mut rows = spreadsheet(&list);
    rows.extend(two_of_one(&list));
    rows.push(picture());
    rows
}

fn spreadsheet(list: &[Listed]) -> Vec<Row> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("relaties.xlsx");
    workbook(list, &file);
    let alone = || {
        let begun = Instant::now();
        let mut book: Xlsx<_> = open_workbook(&file).unwrap();
        let sheet = book.sheet_names().remove(0);
        let cells = book.worksheet_range(&sheet).unwrap();
        assert_eq!(cells.height(), ROWS + 1);
        black_box(cells);
        begun.elapsed()
    };
    let peer = "calamine alone";
    let mut number = 0;
    let mut fresh = |with_list: bool| {
        number += 1;
        let region = RegionOf::new(&folder.path().join(number.to_string()), &file);
        if with_list {
            region.new_rows(&sheets::run(&region.app, &region.choice).unwrap());
        }
        region
    };
    let empty = fresh(false);
    let tried = in_turn(
        || timed(|| empty.new_rows(&sheets::trial(&empty.app, &empty.choice).unwrap())),
        alone,
    );
    let read_in = in_turn(
        || {
            let region = fresh(false);
            timed(|| region.new_rows(&sheets::run(&region.app, &region.choice).unwrap()))
        },
        alone,
    );
    let known = fresh(true);
    let again = in_turn(
        || {
            timed(|| {
                let done = sheets::run(&known.app, &known.choice).unwrap();
                assert_eq!(done.counts.same, ROWS as u64);
            })
        },
        alone,
    );
    vec![
        Row::timed("trial of a list of 20,000 with people", peer, tried, 3.0),
        Row::timed("a list of 20,000 with people read in", peer, read_in, 3.0),
        Row::timed("the same list once more", peer, again, 3.0),
    ]
}

fn two_of_one(list: &[Listed]) -> Vec<Row> {
    let found = |list: &[Listed]| {
        let parts: Vec<_> = list
            .iter()
            .map(|one| ([one.mail.as_str()], [one.phone.as_str()]))
            .collect();
        let candidates: Vec<_> = list
            .iter()
            .zip(&parts)
            .map(|(one, (mails, phones))| Candidate {
                id: &one.kvk,
                name: &one.name,
                kvk: &one.kvk,
                postcode: &one.postcode,
                street: &one.street,
                place: one.place,
                website: &one.website,
                mails,
                phones,
                ..Candidate::default()
            })
            .collect();
        timed(|| {
            black_box(duplicates(&candidates));
        })
    };
    let what = "pairs among 20,000 organisations";
    let part = list.get(..ROWS / 10).unwrap_or_default();
    let took = in_turn(|| found(list) / 10, || found(part));
    vec![
        Row::timed(what, "a tenth of them: time for as many", took, 2.0),
        Row::within(what, took.0 * 10, Duration::from_secs(2)),
    ]
}

fn picture() -> Row {
    let graph = network(600);
    let size = Size {
        width: 1200,
        height: 800,
    };
    let lay = || {
        timed(|| {
            black_box(layout(&graph, size, &text_width));
        })
    };
    let (took, _) = in_turn(lay, || Duration::ZERO);
    Row::within("picture of 600 organisations", took, Duration::from_secs(1))
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// An app with a region without anything, and the list chosen.
struct RegionOf {
    app: App,
    choice: SheetChoice,
}

impl RegionOf {
    fn new(folder: &Path, file: &Path) -> Self {
        let app = App::new(&folder.join("home"), Ports::system(Nobody)).unwrap();
        workspace::create(&app, &folder.join("regio.tib"), "Twente").unwrap();
        let choice = SheetChoice {
            file: import::offered(&app, file).file,
            text: String::new(),
            kind: Some(SheetKind::Organisations),
            sheets: BTreeMap::new(),
            columns: BTreeMap::new(),
            values: BTreeMap::new(),
            decisions: BTreeMap::new(),
            every_row: false,
        };
        Self { app, choice }
    }

    /// Every row made its organisation and its person: what is refused or asked would be no work.
    fn new_rows(&self, done: &SheetTrial) {
        let SheetCounts { new, .. } = done.counts;
        assert_eq!(
            (new, done.people),
            (ROWS as u64, ROWS as u64),
            "{:?}",
            done.counts
        );
    }
}

/// Nobody answers.
struct Nobody;

impl FileDialogs for Nobody {
    fn import(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn documents(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn folder(&self) -> Option<PathBuf> {
        None
    }
    fn save(&self, _name: &str) -> Option<PathBuf> {
        None
    }
    fn show(&self, _path: &Path) -> bool {
        false
    }
}

/// A row of the list.
struct Listed {
    name: String,
    kvk: String,
    street: String,
    house: String,
    postcode: String,
    place: &'static str,
    phone: String,
    mail: String,
    website: String,
    person: String,
    function: &'static str,
    person_mail: String,
    mobile: String,
    notes: String,
}

const STEMS: &[&str] = &[
    "Wilgen", "Elzen", "Berken", "Hazel", "Linde", "Eiken", "Beuken", "Essen", "Kasteel", "Molen",
    "Kerk", "Sluis", "Haven", "Brug", "Water", "Veld", "Heide", "Duin", "Bos", "Berg", "Dal",
    "Zand", "Klei", "Veen", "Noorder", "Zuider", "Ooster", "Wester", "Boven", "Neder", "Groot",
    "Klein", "Oude", "Nieuwe", "Lange", "Korte", "Hoge", "Lage", "Smeden", "Bakker",
];
const ENDINGS: &[&str] = &[
    "berg", "dam", "dijk", "huis", "hof", "kamp", "laar", "land", "man", "meijer", "mans", "oord",
    "rade", "stra", "veld", "waard", "wijk", "zand", "brink", "burg", "beek", "donk", "donck",
    "horst", "wold",
];
const TRADES: &[&str] = &[
    "Installatietechniek",
    "Metaalbewerking",
    "Bouwbedrijf",
    "Elektrotechniek",
    "Loodgieters",
    "Zorggroep",
    "Transport",
    "Logistiek",
    "Tuinbouw",
    "Machinefabriek",
    "Timmerwerken",
    "Schilders",
    "Autobedrijf",
    "Bakkerij",
    "Horeca",
    "Drukkerij",
    "Meubelmakerij",
    "Dakdekkers",
    "Staalbouw",
    "Kunststoffen",
    "Koeltechniek",
    "Wegenbouw",
    "Grondverzet",
    "Hoveniers",
    "Interieurbouw",
];
const PLACES: &[&str] = &[
    "Enschede",
    "Hengelo",
    "Almelo",
    "Oldenzaal",
    "Borne",
    "Haaksbergen",
    "Losser",
    "Wierden",
    "Rijssen",
    "Goor",
    "Delden",
    "Nijverdal",
    "Vriezenveen",
    "Tubbergen",
    "Denekamp",
    "Ootmarsum",
    "Neede",
    "Eibergen",
    "Groenlo",
    "Borculo",
];
const GIVEN: &[&str] = &[
    "Anna", "Bram", "Carla", "Daan", "Eva", "Femke", "Gijs", "Hanna", "Ibrahim", "Joost", "Karin",
    "Lotte", "Mohamed", "Niels", "Olga", "Pieter", "Quinten", "Rosa", "Sanne", "Tom",
];
const FUNCTIONS: &[&str] = &[
    "Directeur",
    "Hoofd opleidingen",
    "Praktijkopleider",
    "Personeelszaken",
    "Bedrijfsleider",
    "Eigenaar",
];

/// Organisations of which no two are one, the same in every run.
fn list() -> Vec<Listed> {
    // Of a postcode: some pairs of others are never given out.
    let letter = |at: usize| char::from(b'F' + u8::try_from(at % 12).unwrap());
    let pick = |from: &'static [&'static str], at: usize| from[at % from.len()];
    let one = |at: usize| {
        let family = format!("{}{}", pick(STEMS, at), pick(ENDINGS, at / STEMS.len()));
        let trade = pick(TRADES, at / (STEMS.len() * ENDINGS.len()));
        let domain = format!("{}-{}.example", family.to_lowercase(), trade.to_lowercase());
        // Another order than that of the organisations.
        let person = at * 7919 % ROWS;
        let (given, last) = (
            pick(GIVEN, person),
            format!(
                "{}{}",
                pick(STEMS, person / 20),
                pick(ENDINGS, person / 800)
            ),
        );
        Listed {
            name: format!("{trade} {family} B.V."),
            kvk: format!("{:08}", 10_000_000 + at * 37),
            street: format!("{}straat", pick(STEMS, at / 7)),
            house: (at % 311 + 1).to_string(),
            postcode: format!("{} {}{}", 7000 + at % 900, letter(at / 900), letter(at)),
            place: pick(PLACES, at / 3),
            phone: format!("053 4{:06}", at * 13),
            mail: format!("info@{domain}"),
            website: format!("https://www.{domain}"),
            person: format!("{given} {last}"),
            function: pick(FUNCTIONS, at),
            person_mail: format!("{}.{}@{domain}", given.to_lowercase(), last.to_lowercase()),
            mobile: format!("06 1{:07}", at * 101),
            notes: if at.is_multiple_of(3) {
                format!(
                    "Belt liever na drie uur; was op de open dag van {}.",
                    2015 + at % 10
                )
            } else {
                String::new()
            },
        }
    };
    (0..ROWS).map(one).collect()
}

/// Writes the list as spreadsheet programs do, with texts that cells share.
fn workbook(list: &[Listed], to: &Path) {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let header = [
        "Bedrijfsnaam",
        "KvK-nummer",
        "Straat",
        "Huisnummer",
        "Postcode",
        "Plaats",
        "Telefoon",
        "E-mail algemeen",
        "Website",
        "Contactpersoon",
        "Functie",
        "E-mail",
        "Mobiel",
        "Opmerking",
    ];
    for (column, name) in (0..).zip(header) {
        page.write_string(0, column, name).unwrap();
    }
    for (row, one) in (1..).zip(list) {
        let cells: [&str; 14] = [
            &one.name,
            &one.kvk,
            &one.street,
            &one.house,
            &one.postcode,
            one.place,
            &one.phone,
            &one.mail,
            &one.website,
            &one.person,
            one.function,
            &one.person_mail,
            &one.mobile,
            &one.notes,
        ];
        for (column, cell) in (0..).zip(cells) {
            if !cell.is_empty() {
                page.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save(to).unwrap();
}

/// A network in which some are in much, as in a region.
fn network(organisations: usize) -> Graph {
    const PARTIES: [Party; 3] = [Party::Company, Party::Vmbo, Party::College];
    let id = |at: usize| Id::new(format!("o{at}"));
    let partnership = |at: usize| Partnership {
        id: Id::new(format!("p{at}")),
        name: format!("Samenwerking {at}"),
        members: [
            at * 31 % 40,
            at * 173 % organisations,
            at * 2 % organisations,
        ]
        .map(|member| Member {
            organisation: id(member),
            ..Member::default()
        })
        .to_vec(),
        ..Partnership::default()
    };
    Graph {
        organisations: (0..organisations)
            .map(|at| Organisation {
                id: id(at),
                name: format!("Vakcollege {at} aan de Sluis"),
                parties: vec![PARTIES[at % PARTIES.len()]],
                municipality: None,
            })
            .collect(),
        partnerships: (0..organisations * 5 / 6).map(partnership).collect(),
    }
}
