//! Writes pictures of invented networks, to look at, and says how long their layout took:
//! `cargo run --release -p tib-network --example pictures -- FOLDER`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "an example may stop"
)]

use std::time::Instant;

use tib_domain::Id;
use tib_network::{
    Graph, InUse, Legend, Member, Organisation, Partnership, Party, Size, Theme, findings, layout,
    svg, text_width,
};

const SCHOOLS: [&str; 6] = [
    "Vmbo",
    "Vakcollege",
    "Mavo",
    "Scholengemeenschap",
    "De Wilgenmavo",
    "Christelijk Lyceum",
];
const TRADES: [&str; 8] = [
    "Metaalwerken",
    "Bouwgroep",
    "Installatietechniek",
    "Kraanbouw",
    "Elektro",
    "Transport",
    "Warmtetechniek Gebroeders Van den",
    "Robotica",
];
const PLACES: [&str; 8] = [
    "Zandrecht",
    "Hoogsluis",
    "Kanaalstad",
    "Oeverdam",
    "Wilgenoord",
    "Noordkade",
    "Sluis",
    "Veer",
];

/// Schools with few partnerships each, some busy colleges, many companies in one or two.
fn network(organisations: usize, links: usize, seed: u64) -> Graph {
    let mut random = fastrand::Rng::with_seed(seed);
    let colleges = (organisations / 12).max(2);
    let schools = organisations * 3 / 10;
    let party = |number: usize| match number {
        n if n < colleges => Party::College,
        n if n < colleges + schools => Party::Vmbo,
        n if n % 17 == 0 => Party::Branch,
        n if n % 41 == 0 => Party::Other,
        _ => Party::Company,
    };
    let mut graph = Graph::default();
    for number in 0..organisations {
        let party = party(number);
        let place = PLACES[number % 8];
        let name = match party {
            Party::College => format!("ROC {place}"),
            Party::Vmbo => format!("{} {place}", SCHOOLS[number % 6]),
            Party::Branch => format!("Vereniging {place}"),
            Party::Other => format!("Gemeente {place}"),
            _ => format!("{} {place}", TRADES[number * 7 % 8]),
        };
        graph.organisations.push(Organisation {
            id: Id::new(format!("o{number:04}")),
            name,
            parties: vec![party],
            municipality: None,
        });
    }
    let mut left = links;
    while left > 0 {
        // Those near each other in number work together, now and then with somebody far.
        let at = random.usize(0..organisations);
        let mut members = vec![at * colleges / organisations];
        if random.u8(0..10) == 0 {
            members.clear();
        }
        for party in 0..random.usize(1..4) {
            let spread = (organisations / 10).max(3);
            let group = if party == 0 {
                schools
            } else {
                organisations - schools - colleges
            };
            let from = if party == 0 {
                colleges
            } else {
                colleges + schools
            };
            let near = at * group / organisations + random.usize(0..spread);
            members.push(from + near % group);
        }
        members.sort_unstable();
        members.dedup();
        left = left.saturating_sub(members.len());
        graph.partnerships.push(Partnership {
            id: Id::new(format!("p{:04}", graph.partnerships.len())),
            name: format!("Samenwerking {}", graph.partnerships.len()),
            members: members
                .into_iter()
                .map(|member| Member {
                    organisation: Id::new(format!("o{member:04}")),
                    ..Member::default()
                })
                .collect(),
            ..Partnership::default()
        });
    }
    graph
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let legend = Legend {
        school: "school".to_owned(),
        college: "mbo".to_owned(),
        company: "bedrijf".to_owned(),
        branch: "branche".to_owned(),
        other: "anders".to_owned(),
        complete: "vmbo, mbo en bedrijf".to_owned(),
        incomplete: "er mist één".to_owned(),
        alone: "doen nog nergens aan mee".to_owned(),
    };
    for (organisations, links, width, height) in [
        (10, 14, 640, 480),
        (18, 42, 640, 560),
        (40, 90, 900, 640),
        (60, 150, 1000, 700),
        (300, 900, 1200, 800),
        (600, 1500, 1600, 1100),
    ] {
        let graph = network(organisations, links, 7);
        let began = Instant::now();
        let picture = layout(&graph, Size { width, height }, &text_width);
        let took = began.elapsed();
        let began = Instant::now();
        let found = findings(&graph, &InUse::default());
        let found_in = began.elapsed();
        let drawn = svg(
            &picture,
            &graph,
            &Theme::light(),
            "In 2026–2027 hebben 3 van de 12 samenwerkingen geen bedrijf",
            &legend,
        );
        std::fs::write(format!("{folder}/{organisations}.svg"), drawn).unwrap();
        let shown = picture.nodes.iter().filter(|node| node.label.shown).count();
        println!(
            "{organisations} organisations, {} partnerships, {} lines: {took:?}; {}×{}, {shown} names; {} findings in {found_in:?}",
            picture.knots.len(),
            picture.links.len(),
            picture.width,
            picture.height,
            found.len()
        );
    }
}
