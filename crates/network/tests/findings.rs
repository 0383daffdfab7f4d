//! What stands out in a small region.
#![allow(
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use tib_domain::Id;
use tib_network::{Alone, Graph, InUse, Member, Organisation, Partnership, Party, What, findings};

fn ids(all: &[&str]) -> Vec<Id> {
    all.iter().map(|id| Id::new(*id)).collect()
}

/// Two schools, a college, three companies and a school alone; `metaal` is in three of four, and
/// without `roc` the west falls loose.
fn region() -> Graph {
    let organisation = |id: &str, party: Party| Organisation {
        id: Id::new(id),
        name: id.to_owned(),
        parties: vec![party],
        municipality: None,
    };
    let partnership = |id: &str, members: &[(&str, i64)], theme: &str| Partnership {
        id: Id::new(id),
        members: members
            .iter()
            .map(|(organisation, in_kind)| Member {
                organisation: Id::new(*organisation),
                in_kind: (*in_kind > 0).then_some(*in_kind),
                cash: None,
            })
            .collect(),
        themes: ids(&[theme]),
        ..Partnership::default()
    };
    Graph {
        organisations: vec![
            organisation("oost", Party::Vmbo),
            organisation("west", Party::Vmbo),
            organisation("wilgen", Party::Vmbo),
            organisation("roc", Party::College),
            organisation("metaal", Party::Company),
            organisation("bouw", Party::Company),
        ],
        partnerships: vec![
            partnership("lassen", &[("oost", 0), ("roc", 0), ("metaal", 900)], "lob"),
            partnership("robot", &[("oost", 0), ("metaal", 0), ("roc", 0)], "groei"),
            partnership("hal", &[("oost", 0), ("metaal", 0), ("bouw", 100)], "lob"),
            partnership("route", &[("west", 0), ("roc", 0)], "leerlijn"),
        ],
    }
}

#[test]
fn what_stands_out_is_told_heaviest_first() {
    let in_use = InUse {
        themes: ids(&["lob", "leerlijn", "docenten"]),
        sectors: Vec::new(),
    };
    let found = findings(&region(), &in_use);
    let whats: Vec<&What> = found.iter().map(|one| &one.what).collect();
    assert_eq!(
        whats,
        [
            &What::Carries {
                organisation: Id::new("metaal"),
                count: 3,
                of: 4,
                in_kind: 900,
                in_kind_of: 1000,
            },
            &What::ThemesWithoutIndustry {
                themes: ids(&["docenten", "leerlijn"]),
                of: 3,
            },
            &What::WithoutIndustry { count: 1, of: 4 },
            &What::WithoutMbo { count: 1, of: 4 },
            &What::Alone {
                alone: Alone {
                    schools: ids(&["wilgen"]),
                    ..Alone::default()
                },
                count: 1,
                of: 6,
            },
            &What::Holds {
                organisation: Id::new("roc"),
                loose: ids(&["west"]),
                pieces: 2,
            },
        ]
    );
    assert_eq!(found[1].partnerships, ids(&["route"]));
    assert_eq!(found[5].organisations, ids(&["roc", "west"]));
}

#[test]
fn groups_that_only_a_partnership_joins_are_told_and_parts_counted() {
    let mut graph = region();
    for partnership in &mut graph.partnerships {
        partnership
            .members
            .retain(|member| member.organisation != Id::new("roc"));
    }
    let parts = findings(&graph, &InUse::default());
    assert!(parts.iter().any(|one| one.what
        == What::Parts {
            count: 2,
            largest: 3,
            of: 4
        }
        && one.organisations == ids(&["west"])));
    // A second partnership hangs `west` and a partner of it on one line.
    graph.partnerships[3].members.push(Member {
        organisation: Id::new("wilgen"),
        ..Member::default()
    });
    graph.partnerships.push(Partnership {
        id: Id::new("brug"),
        members: ["west", "bouw"]
            .map(|id| Member {
                organisation: Id::new(id),
                ..Member::default()
            })
            .to_vec(),
        ..Partnership::default()
    });
    let found = findings(&graph, &InUse::default());
    assert!(found.iter().any(|one| one.what
        == What::Bridge {
            partnership: Id::new("brug"),
            loose: ids(&["west", "wilgen"]),
            pieces: 2,
        }));
    assert!(
        !found
            .iter()
            .any(|one| matches!(one.what, What::Parts { .. }))
    );
}

#[test]
fn an_idea_and_what_is_over_carry_nothing() {
    let carries = |graph: &Graph| {
        let found = findings(graph, &InUse::default());
        let what = found.into_iter().map(|one| one.what);
        what.filter(|what| matches!(what, What::Carries { .. }))
            .collect::<Vec<_>>()
    };
    let mut graph = region();
    // Of `metaal` two are left of three, which is a third, and is too few to say anything of.
    graph.partnerships[0].carries_nothing = true;
    assert_eq!(
        carries(&graph),
        [What::Carries {
            organisation: Id::new("bouw"),
            count: 1,
            of: 3,
            in_kind: 100,
            in_kind_of: 100,
        }]
    );
    let in_use = InUse {
        themes: ids(&["groei"]),
        sectors: Vec::new(),
    };
    let lacks = |graph: &Graph| {
        let found = findings(graph, &in_use);
        let lacking =
            |one: &tib_network::Finding| matches!(one.what, What::ThemesWithoutIndustry { .. });
        found.iter().any(lacking)
    };
    assert!(!lacks(&graph));
    graph.partnerships[1].carries_nothing = true;
    assert!(
        lacks(&graph),
        "no company works on it, one only talks about it"
    );
}
