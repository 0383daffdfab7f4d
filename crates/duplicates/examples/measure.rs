//! How long it takes: `cargo run --release -p tib-duplicates --example measure [ORGANISATIONS]`.
#![allow(clippy::indexing_slicing, reason = "of lists made here")]

use std::time::{Duration, Instant};

use tib_duplicates::{Grade, organisations, people};

const SURNAMES: &[&str] = &[
    "Jansen", "de Vries", "Bakker", "Visser", "Smit", "Meijer", "de Boer", "Mulder", "de Groot",
    "Bos", "Vos", "Peters", "Hendriks", "van Dijk", "Dekker", "Brouwer", "de Wit", "Dijkstra",
    "Smits", "de Graaf",
];
const TRADES: &[&str] = &[
    "Installaties",
    "Bouw",
    "Metaalbewerking",
    "Elektrotechniek",
    "Transport",
    "Machinebouw",
    "Techniek",
    "Verspaning",
    "Timmerwerken",
    "Loodgieters",
    "Automatisering",
    "Constructie",
];
const FORMS: &[&str] = &[
    "",
    " B.V.",
    " BV",
    " VOF",
    " Holding B.V.",
    " Groep",
    " Beheer B.V.",
];
const SYLLABLES: &[&str] = &[
    "al", "ber", "dor", "en", "fal", "gra", "hol", "ij", "kel", "lo", "mar", "nij", "ol", "pel",
    "roe", "sta", "thof", "uit", "ver", "win", "zand", "wijk", "huis", "berg", "veld", "dam",
];

struct Row {
    id: String,
    name: String,
    kvk: String,
    place: String,
    street: String,
    postcode: String,
    website: String,
    person: String,
    mail: [String; 1],
    phone: [String; 1],
}

/// A row of numbers that looks like chance and is the same each time.
struct Dice(u64);

impl Dice {
    fn of(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }

    fn one<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list.get(self.of(list.len())).copied().unwrap_or_default()
    }

    fn word(&mut self) -> String {
        (0..3).map(|_| self.one(SYLLABLES)).collect()
    }
}

fn rows(count: usize) -> Vec<Row> {
    let mut dice = Dice(1);
    let places: Vec<String> = (0..400).map(|_| dice.word()).collect();
    (0..count)
        .map(|number| {
            let own = if dice.of(3) == 0 {
                dice.one(SURNAMES).to_owned()
            } else {
                dice.word()
            };
            let name = format!("{own} {}{}", dice.one(TRADES), dice.one(FORMS));
            let domain = format!("{}{}.nl", dice.word(), dice.of(50));
            let surname = if dice.of(2) == 0 {
                dice.one(SURNAMES).to_owned()
            } else {
                dice.word()
            };
            let first = dice.one(&[
                "Jan", "Piet", "Karin", "Anna", "J.", "P.", "K.", "Marieke", "Ahmed", "Sanne",
            ]);
            Row {
                id: format!("o{number}"),
                kvk: if dice.of(2) == 0 {
                    format!("{:08}", dice.of(90_000_000) + 1)
                } else {
                    String::new()
                },
                place: places[dice.of(places.len())].clone(),
                street: format!("{}straat {}", dice.word(), dice.of(200) + 1),
                postcode: format!("{} AB", 1000 + dice.of(8999)),
                website: if dice.of(2) == 0 {
                    format!("www.{domain}")
                } else {
                    String::new()
                },
                person: format!("{first} {surname}"),
                mail: [format!("{}@{domain}", dice.word())],
                phone: [format!("06-{:08}", dice.of(99_999_999))],
                name,
            }
        })
        .collect()
}

/// What a thread has worked, and what has gone by: beside other programs these are far apart.
struct Clock {
    begun: Instant,
    worked: Duration,
}

impl Clock {
    fn start() -> Self {
        Self {
            begun: Instant::now(),
            worked: worked(),
        }
    }

    fn told(&self) -> String {
        let worked = worked().saturating_sub(self.worked);
        format!("{worked:.0?} of work in {:.0?}", self.begun.elapsed())
    }
}

/// Nothing where the system doesn't tell.
fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|word| word.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}

fn main() {
    let count = std::env::args()
        .nth(1)
        .and_then(|word| word.parse().ok())
        .unwrap_or(20_000);
    let rows = rows(count);
    let texts: Vec<([&str; 1], [&str; 1], [&str; 1])> = rows
        .iter()
        .map(|row| {
            (
                [row.mail[0].as_str()],
                [row.phone[0].as_str()],
                [row.name.as_str()],
            )
        })
        .collect();
    let list: Vec<organisations::Candidate<'_>> = rows
        .iter()
        .zip(&texts)
        .map(|(row, (_, phones, _))| organisations::Candidate {
            id: &row.id,
            name: &row.name,
            kvk: &row.kvk,
            place: &row.place,
            street: &row.street,
            postcode: &row.postcode,
            website: &row.website,
            phones,
            ..Default::default()
        })
        .collect();
    let people: Vec<people::Candidate<'_>> = rows
        .iter()
        .zip(&texts)
        .map(|(row, (mails, phones, organisations))| people::Candidate {
            id: &row.id,
            name: &row.person,
            organisations,
            mails,
            phones,
        })
        .collect();

    let clock = Clock::start();
    let found = organisations::duplicates(&list);
    let of = |grade| found.iter().filter(|pair| pair.grade == grade).count();
    let (certain, likely, maybe) = (of(Grade::Certain), of(Grade::Likely), of(Grade::Maybe));
    println!(
        "{count} organisations: {}; {certain} certain, {likely} likely, {maybe} maybe",
        clock.told()
    );
    let clock = Clock::start();
    let index = organisations::Index::build(&list);
    println!("index of {count}: {}", clock.told());
    let clock = Clock::start();
    let renamed: Vec<String> = list.iter().map(|one| format!("n{}", one.id)).collect();
    let hits: usize = list
        .iter()
        .zip(&renamed)
        .map(|(one, id)| index.find(&organisations::Candidate { id, ..*one }).len())
        .sum();
    println!("{count} looked up in it: {}; {hits} hits", clock.told());
    let clock = Clock::start();
    let found = people::duplicates(&people);
    println!("{count} people: {}; {} pairs", clock.told(), found.len());
}
