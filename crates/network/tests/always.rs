//! What holds for every network.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use tib_domain::Id;
use tib_network::{
    Graph, InUse, Layout, Legend, MOST_CUTS, Member, Organisation, Partnership, Party, Size, Theme,
    What, findings, layout, per_municipality, svg, text_width,
};

const PARTIES: [Party; 6] = [
    Party::Vmbo,
    Party::College,
    Party::Company,
    Party::Branch,
    Party::OtherSchool,
    Party::Other,
];

/// Names from nothing to far too long, with letters that need care.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{2,12}( [A-Z][a-z]{2,12}){0,5}",
        1 => "[a-zé<&>\"…\u{1f3eb} ]{0,60}",
    ]
}

fn graphs(most: usize) -> impl Strategy<Value = Graph> {
    let organisation = (
        name(),
        prop::collection::vec(prop::sample::select(PARTIES.to_vec()), 0..3),
        prop::option::of(1..4_u32),
    );
    let partnership = (
        name(),
        // Now and then a member that the graph doesn't hold, or one twice.
        prop::collection::vec((0..most + 2, prop::option::of(-5..100_i64)), 0..6),
        prop::collection::vec(0..4_u32, 0..3),
    );
    (
        prop::collection::vec(organisation, 0..most),
        prop::collection::vec(partnership, 0..most),
    )
        .prop_map(|(organisations, partnerships)| Graph {
            organisations: organisations
                .into_iter()
                .enumerate()
                .map(|(number, (name, parties, place))| Organisation {
                    id: Id::new(format!("o{number}")),
                    name,
                    parties,
                    municipality: place.map(|place| format!("GM000{place}")),
                })
                .collect(),
            partnerships: partnerships
                .into_iter()
                .enumerate()
                .map(|(number, (name, members, themes))| Partnership {
                    id: Id::new(format!("p{number}")),
                    name,
                    members: members
                        .into_iter()
                        .map(|(organisation, in_kind)| Member {
                            organisation: Id::new(format!("o{organisation}")),
                            in_kind,
                            cash: None,
                        })
                        .collect(),
                    themes: themes.iter().map(|t| Id::new(format!("t{t}"))).collect(),
                    ..Partnership::default()
                })
                .collect(),
        })
}

fn in_other_order(graph: &Graph, by: usize) -> Graph {
    let mut other = graph.clone();
    other.organisations.reverse();
    if !other.partnerships.is_empty() {
        let middle = by % other.partnerships.len();
        other.partnerships.rotate_left(middle);
    }
    for partnership in &mut other.partnerships {
        partnership.members.reverse();
    }
    other
}

/// A box with its edges: left, top, right, bottom.
type Area = (i32, i32, i32, i32);

fn over(a: Area, b: Area) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// What is wrong with a picture.
fn wrong(picture: &Layout) -> Vec<String> {
    let mut wrong = Vec::new();
    let nodes = picture
        .nodes
        .iter()
        .map(|n| (&n.id, n.x, n.y, n.radius, &n.label));
    let knots = picture
        .knots
        .iter()
        .map(|k| (&k.id, k.x, k.y, k.radius, &k.label));
    let marks: Vec<_> = nodes.chain(knots).collect();
    let inside = |(l, t, r, b): Area| l >= 0 && t >= 0 && r <= picture.width && b <= picture.height;
    let around = |x: i32, y: i32, r: i32| (x - r, y - r, x + r, y + r);
    for (number, (id, x, y, radius, label)) in marks.iter().enumerate() {
        let area = (
            label.left,
            label.top,
            label.left + label.width,
            label.top + label.height,
        );
        if !inside(around(*x, *y, *radius)) {
            wrong.push(format!("{id} sticks out"));
        }
        if !inside(area) {
            wrong.push(format!("the name of {id} sticks out"));
        }
        for (other, ox, oy, other_radius, other_label) in &marks[number + 1..] {
            let (dx, dy, least) = (x - ox, y - oy, radius + other_radius);
            if dx * dx + dy * dy < least * least {
                wrong.push(format!("{id} lies on {other}"));
            }
            let other_area = (
                other_label.left,
                other_label.top,
                other_label.left + other_label.width,
                other_label.top + other_label.height,
            );
            if label.shown && other_label.shown && over(area, other_area) {
                wrong.push(format!("the names of {id} and {other} overlap"));
            }
            if label.shown && over(area, around(*ox, *oy, *other_radius)) {
                wrong.push(format!("the name of {id} lies on {other}"));
            }
            if other_label.shown && over(other_area, around(*x, *y, *radius)) {
                wrong.push(format!("the name of {other} lies on {id}"));
            }
        }
        if let Some(divider) = picture.divider {
            let below = picture.nodes.get(number).is_some_and(|node| node.alone);
            if number < picture.nodes.len() && (*y > divider) != below {
                wrong.push(format!("{id} is on the wrong side of the line"));
            }
        }
    }
    wrong
}

/// Who falls loose without a vertex, by trying: the pieces of organisations of its part that remain.
fn without(graph: &Graph, gone: &Id) -> Vec<BTreeSet<Id>> {
    let known: BTreeSet<&Id> = graph.organisations.iter().map(|one| &one.id).collect();
    let links: Vec<(&Id, &Id)> = graph
        .partnerships
        .iter()
        .flat_map(|p| p.members.iter().map(|m| (&p.id, &m.organisation)))
        .filter(|(_, organisation)| known.contains(organisation))
        .collect();
    let reach = |from: &Id, gone: Option<&Id>| {
        let mut found = BTreeSet::from([from.clone()]);
        loop {
            let before = found.len();
            for (a, b) in &links {
                if gone == Some(*a) || gone == Some(*b) {
                    continue;
                }
                if found.contains(*a) || found.contains(*b) {
                    found.insert((*a).clone());
                    found.insert((*b).clone());
                }
            }
            if found.len() == before {
                return found;
            }
        }
    };
    let mut left = reach(gone, None);
    left.remove(gone);
    let mut pieces = Vec::new();
    while let Some(one) = left.first().cloned() {
        let piece = reach(&one, Some(gone));
        left.retain(|id| !piece.contains(id));
        let organisations: BTreeSet<Id> =
            piece.into_iter().filter(|id| known.contains(id)).collect();
        if !organisations.is_empty() {
            pieces.push(organisations);
        }
    }
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 48 } else { 400 }))]

    #[test]
    fn nothing_overlaps_or_sticks_out(graph in graphs(40), width in 0..1200_u32, height in 0..900_u32) {
        let picture = layout(&graph, Size { width, height }, &text_width);
        prop_assert_eq!(wrong(&picture), Vec::<String>::new());
        prop_assert!(picture.width >= width as i32 && picture.height >= height as i32);
        prop_assert_eq!(picture.nodes.len(), graph.organisations.len());
        prop_assert_eq!(picture.knots.len(), graph.partnerships.len());
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(graph in graphs(24), by in 0..24_usize) {
        let other = in_other_order(&graph, by);
        let size = Size { width: 640, height: 500 };
        let (one, two) = (layout(&graph, size, &text_width), layout(&other, size, &text_width));
        prop_assert_eq!(&one, &two);
        let used = InUse { themes: (0..4).map(|t| Id::new(format!("t{t}"))).collect(), sectors: vec![] };
        prop_assert_eq!(findings(&graph, &used), findings(&other, &used));
        prop_assert_eq!(per_municipality(&graph), per_municipality(&other));
        let drawn = |picture, graph| svg(picture, graph, &Theme::light(), "T", &Legend::default());
        prop_assert_eq!(drawn(&one, &graph), drawn(&two, &other));
    }

    #[test]
    fn who_falls_loose_is_who_cannot_be_reached(graph in graphs(9)) {
        let found = findings(&graph, &InUse::default());
        let told = |id: &Id| found.iter().find_map(|one| match &one.what {
            What::Holds { organisation, loose, pieces } if organisation == id => Some((loose, *pieces)),
            What::Bridge { partnership, loose, pieces } if partnership == id => Some((loose, *pieces)),
            _ => None,
        });
        let organisations = graph.organisations.iter().map(|one| (&one.id, 1));
        let partnerships = graph.partnerships.iter().map(|one| (&one.id, 2));
        for (id, least) in organisations.chain(partnerships) {
            let pieces = without(&graph, id);
            let groups = pieces.iter().filter(|piece| piece.len() >= least).count();
            match told(id) {
                None => prop_assert!(groups < 2, "{id} isn't told of, but leaves {pieces:?}"),
                Some((loose, count)) => {
                    prop_assert_eq!(count, groups);
                    let loose: BTreeSet<Id> = loose.iter().cloned().collect();
                    let largest = pieces.iter().map(BTreeSet::len).max().unwrap();
                    // All but one of the largest pieces.
                    let stays: Vec<_> =
                        pieces.iter().filter(|piece| piece.is_disjoint(&loose)).collect();
                    prop_assert_eq!(stays.len(), 1);
                    prop_assert_eq!(stays[0].len(), largest);
                    let all: usize = pieces.iter().map(BTreeSet::len).sum();
                    prop_assert_eq!(loose.len(), all - largest);
                }
            }
        }
        prop_assert!(found.windows(2).all(|two| two[0].weight >= two[1].weight));
        prop_assert!(found.iter().all(|one| one.weight <= 1000));
    }

    #[test]
    fn a_partnership_counts_once_in_the_total(graph in graphs(20)) {
        let table = per_municipality(&graph);
        prop_assert_eq!(table.total.partnerships as usize, graph.partnerships.len());
        let sum = |of: fn(&tib_network::MunicipalityRow) -> u32| table.rows.iter().map(of).sum::<u32>();
        prop_assert_eq!(sum(|row| row.schools), table.total.schools);
        prop_assert_eq!(sum(|row| row.colleges), table.total.colleges);
        prop_assert_eq!(sum(|row| row.companies), table.total.companies);
    }

    #[test]
    fn a_drawing_is_xml_whatever_the_names(graph in graphs(8), title in ".{0,40}") {
        let picture = layout(&graph, Size { width: 400, height: 300 }, &text_width);
        let drawn = svg(&picture, &graph, &Theme::light(), &title, &Legend::default());
        // What XML doesn't allow, or only as the beginning of a reference or an element.
        let forbidden = |c: char| c < ' ' || u32::from(c) & 0xfffe == 0xfffe && u32::from(c) < 0x10000;
        prop_assert!(!drawn.chars().any(forbidden));
        for part in drawn.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;"];
            prop_assert!(known.iter().any(|name| part.starts_with(name)));
        }
        let open = drawn.matches('<').count();
        prop_assert_eq!(open, drawn.matches('>').count());
    }
}

/// A large network, the same every time: organisations by turns of every kind, the first busiest.
fn large(organisations: usize) -> Graph {
    let mut number = 12_345_u64;
    let mut next = |below: usize| {
        number = number
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (number >> 33) as usize % below
    };
    Graph {
        organisations: (0..organisations)
            .map(|at| Organisation {
                id: Id::new(format!("o{at}")),
                name: format!("Vakcollege {at} aan de Sluis"),
                parties: vec![PARTIES[at % 6]],
                municipality: None,
            })
            .collect(),
        partnerships: (0..organisations)
            .map(|at| Partnership {
                id: Id::new(format!("p{at}")),
                name: format!("Samenwerking {at}"),
                members: [next(8), next(organisations), at]
                    .map(|member| Member {
                        organisation: Id::new(format!("o{member}")),
                        ..Member::default()
                    })
                    .to_vec(),
                ..Partnership::default()
            })
            .collect(),
    }
}

/// FNV-1a.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn large_networks_hold_to_it_too() {
    for organisations in [70, 130, 300] {
        let size = Size {
            width: 900,
            height: 700,
        };
        let picture = layout(&large(organisations), size, &text_width);
        assert_eq!(wrong(&picture), Vec::<String>::new());
    }
}

/// The same bytes on every machine, as Linux on x86-64 made them. A change of the pictures on purpose
/// changes the number; another machine or compiler never may.
#[test]
fn a_picture_is_the_same_on_every_machine() {
    let graph = large(60);
    let size = Size {
        width: 900,
        height: 600,
    };
    let picture = layout(&graph, size, &text_width);
    let drawn = svg(&picture, &graph, &Theme::light(), "T", &Legend::default());
    assert_eq!(fingerprint(&drawn), 220_239_327_934_140_770);
}

/// A line of organisations of any length: the walk may not use the stack for it.
#[test]
fn a_long_chain_is_walked() {
    let mut graph = Graph::default();
    for number in 0..3000 {
        graph.organisations.push(Organisation {
            id: Id::new(format!("o{number:05}")),
            name: format!("Bedrijf {number}"),
            parties: vec![Party::Company],
            municipality: None,
        });
        let member = |number: i32| Member {
            organisation: Id::new(format!("o{number:05}")),
            ..Member::default()
        };
        graph.partnerships.push(Partnership {
            id: Id::new(format!("p{number:05}")),
            members: vec![member(number), member(number + 1)],
            ..Partnership::default()
        });
    }
    let found = findings(&graph, &InUse::default());
    let holds = |what: &What| matches!(what, What::Holds { .. });
    assert_eq!(
        found.iter().filter(|one| holds(&one.what)).count(),
        MOST_CUTS
    );
}
