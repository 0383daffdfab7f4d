//! What stands out in the network, as data: ids and counts, never words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tib_domain::{Completeness, Id};
use ts_rs::TS;

use crate::graph::{Graph, Index, Organisation, Partnership, Party};
use crate::parts::{self, Cuts};

/// A company carries much when it is in this share of the partnerships that carry anything, or brings this share
/// of the in-kind value in them; in percent.
pub const CARRIES_SHARE: usize = 33;
/// In fewer partnerships than this nobody carries much, and among fewer the question says nothing.
const CARRIES_LEAST: usize = 3;
/// Of cut points and of bridges at most this many are told, the heaviest, so that their lists of
/// who falls loose stay in proportion to the network.
pub const MOST_CUTS: usize = 20;

/// The terms that should have industry: those that the region uses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InUse {
    /// Themes in use.
    pub themes: Vec<Id>,
    /// Sectors in use.
    pub sectors: Vec<Id>,
}

/// Organisations in no partnership, by what they are; one that is several stands in the first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkAlone")]
pub struct Alone {
    /// Schools with or without vmbo.
    pub schools: Vec<Id>,
    /// Mbo colleges.
    pub colleges: Vec<Id>,
    /// Companies and branch organisations.
    pub companies: Vec<Id>,
    /// The rest.
    pub others: Vec<Id>,
}

/// What a finding says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "NetworkWhat")]
pub enum What {
    /// Partnerships without a company or branch organisation.
    WithoutIndustry {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Partnerships without a vmbo school.
    WithoutVmbo {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Partnerships without an mbo college.
    WithoutMbo {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Organisations in no partnership.
    Alone {
        /// Which.
        alone: Alone,
        /// How many, of all kinds.
        count: usize,
        /// Of how many organisations.
        of: usize,
    },
    /// Themes in use of which no partnership has industry.
    ThemesWithoutIndustry {
        /// The themes, by id.
        themes: Vec<Id>,
        /// Of how many in use.
        of: usize,
    },
    /// Sectors in use of which no partnership has industry.
    SectorsWithoutIndustry {
        /// The sectors, by id.
        sectors: Vec<Id>,
        /// Of how many in use.
        of: usize,
    },
    /// A company that carries much. Ideas and what is over aren't counted.
    Carries {
        /// Which.
        organisation: Id,
        /// In how many partnerships.
        count: usize,
        /// Of how many.
        of: usize,
        /// What it brings in kind, in cents.
        #[ts(type = "number")]
        in_kind: i64,
        /// What all bring in kind, in cents; 0 where nothing is known.
        #[ts(type = "number")]
        in_kind_of: i64,
    },
    /// An organisation without which others fall loose from the largest piece that remains.
    Holds {
        /// Which.
        organisation: Id,
        /// Who would fall loose, by id.
        loose: Vec<Id>,
        /// In how many pieces its part of the network would fall.
        pieces: usize,
    },
    /// A partnership without which groups of two or more organisations lose each other.
    Bridge {
        /// Which.
        partnership: Id,
        /// Who would fall loose from the largest piece, by id.
        loose: Vec<Id>,
        /// How many pieces of two or more organisations would remain.
        pieces: usize,
    },
    /// The network is in parts that have nothing to do with each other; organisations in no
    /// partnership don't count as one.
    Parts {
        /// How many.
        count: usize,
        /// Organisations in the largest.
        largest: usize,
        /// Organisations that are in any.
        of: usize,
    },
}

/// Something that stands out, with what it selects in the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkFinding")]
pub struct Finding {
    /// What it says.
    pub what: What,
    /// What share of the network it is about, in thousandths; findings come heaviest first.
    pub weight: u32,
    /// The organisations it selects, by id.
    pub organisations: Vec<Id>,
    /// The partnerships it selects, by id.
    pub partnerships: Vec<Id>,
}

/// What stands out, heaviest first. Time linear in organisations, members and terms, but for sorting.
#[must_use]
pub fn findings(graph: &Graph, in_use: &InUse) -> Vec<Finding> {
    let index = Index::new(graph);
    let sides: Vec<Completeness> = (0..index.partnerships.len())
        .map(|number| index.completeness(number))
        .collect();
    let mut found = missing(&index, &sides);
    found.extend(terms(&index, &sides, in_use));
    found.extend(alone(&index));
    found.extend(carries(&index));
    let cuts = parts::cuts(&index.neighbours, |vertex| {
        usize::from(index.organisation(vertex).is_some())
    });
    found.extend(holds(&index, &cuts));
    found.extend(bridges(&index, &cuts));
    found.extend(in_parts(&index));
    // Stable: of equal weight, in the order above.
    found.sort_by_key(|one| Reverse(one.weight));
    found
}

fn thousandths(count: usize, of: usize) -> u32 {
    (count * 1000)
        .checked_div(of)
        .and_then(|share| u32::try_from(share).ok())
        .unwrap_or(0)
}

fn missing(index: &Index<'_>, sides: &[Completeness]) -> Vec<Finding> {
    let of = sides.len();
    let mut found = Vec::new();
    let mut add = |lacks: fn(&Completeness) -> bool, what: fn(usize, usize) -> What| {
        let partnerships: Vec<Id> = sides
            .iter()
            .zip(&index.partnerships)
            .filter(|(sides, _)| lacks(sides))
            .map(|(_, partnership)| partnership.id.clone())
            .collect();
        if !partnerships.is_empty() {
            found.push(Finding {
                what: what(partnerships.len(), of),
                weight: thousandths(partnerships.len(), of),
                organisations: Vec::new(),
                partnerships,
            });
        }
    };
    add(
        |sides| !sides.industry,
        |count, of| What::WithoutIndustry { count, of },
    );
    add(
        |sides| !sides.vmbo,
        |count, of| What::WithoutVmbo { count, of },
    );
    add(
        |sides| !sides.mbo,
        |count, of| What::WithoutMbo { count, of },
    );
    found
}

fn terms(index: &Index<'_>, sides: &[Completeness], in_use: &InUse) -> Vec<Finding> {
    let lacking = |used: &[Id], of: fn(&Partnership) -> &[Id]| {
        let used: BTreeSet<&Id> = used.iter().collect();
        let reached: BTreeSet<&Id> = index
            .partnerships
            .iter()
            .zip(sides)
            .filter(|(partnership, sides)| sides.industry && !partnership.carries_nothing)
            .flat_map(|(partnership, _)| of(partnership))
            .collect();
        let lacking: Vec<Id> = used.difference(&reached).map(|id| (*id).clone()).collect();
        let partnerships: Vec<Id> = index
            .partnerships
            .iter()
            .filter(|one| {
                of(one)
                    .iter()
                    .any(|term| lacking.binary_search(term).is_ok())
            })
            .map(|one| one.id.clone())
            .collect();
        (lacking, used.len(), partnerships)
    };
    let (themes, of, partnerships) = lacking(&in_use.themes, |one| &one.themes);
    let of_themes = (!themes.is_empty()).then(|| Finding {
        weight: thousandths(themes.len(), of),
        what: What::ThemesWithoutIndustry { themes, of },
        organisations: Vec::new(),
        partnerships,
    });
    let (sectors, of, partnerships) = lacking(&in_use.sectors, |one| &one.sectors);
    let of_sectors = (!sectors.is_empty()).then(|| Finding {
        weight: thousandths(sectors.len(), of),
        what: What::SectorsWithoutIndustry { sectors, of },
        organisations: Vec::new(),
        partnerships,
    });
    of_themes.into_iter().chain(of_sectors).collect()
}

fn alone(index: &Index<'_>) -> Option<Finding> {
    let mut alone = Alone::default();
    let mut all = Vec::new();
    for (vertex, one) in index.organisations.iter().enumerate() {
        if index.of(vertex).is_empty() {
            list_for(&mut alone, one).push(one.id.clone());
            all.push(one.id.clone());
        }
    }
    let (count, of) = (all.len(), index.organisations.len());
    (count > 0).then(|| Finding {
        what: What::Alone { alone, count, of },
        weight: thousandths(count, of),
        organisations: all,
        partnerships: Vec::new(),
    })
}

fn list_for<'a>(alone: &'a mut Alone, one: &Organisation) -> &'a mut Vec<Id> {
    if one.is(Party::Vmbo) || one.is(Party::OtherSchool) {
        &mut alone.schools
    } else if one.is(Party::College) {
        &mut alone.colleges
    } else if one.is_industry() {
        &mut alone.companies
    } else {
        &mut alone.others
    }
}

fn carries(index: &Index<'_>) -> Vec<Finding> {
    let carrying = || index.partnerships.iter().filter(|one| !one.carries_nothing);
    let of = carrying().count();
    if of < CARRIES_LEAST {
        return Vec::new();
    }
    let mut brings: BTreeMap<&Id, i64> = BTreeMap::new();
    let mut in_kind_of = 0_i64;
    for member in carrying().flat_map(|one| &one.members) {
        // A value below nothing is a mistake that must not make a share of more than all.
        let value = member.in_kind.unwrap_or(0).max(0);
        let sum = brings.entry(&member.organisation).or_default();
        *sum = sum.saturating_add(value);
        in_kind_of = in_kind_of.saturating_add(value);
    }
    let mut found = Vec::new();
    for (vertex, one) in index.organisations.iter().enumerate() {
        if !one.is(Party::Company) {
            continue;
        }
        let within: Vec<&Partnership> = index
            .of(vertex)
            .iter()
            .filter_map(|knot| index.partnership(*knot))
            .filter(|one| !one.carries_nothing)
            .collect();
        let in_kind = brings.get(&one.id).copied().unwrap_or(0);
        let by_count = within.len() >= CARRIES_LEAST && within.len() * 100 >= of * CARRIES_SHARE;
        let value_share = i128::from(in_kind) * 1000 / i128::from(in_kind_of.max(1));
        let value_share = u32::try_from(value_share).unwrap_or(0);
        let by_value = value_share as usize >= CARRIES_SHARE * 10;
        if by_count || by_value {
            found.push(Finding {
                weight: thousandths(within.len(), of).max(value_share),
                what: What::Carries {
                    organisation: one.id.clone(),
                    count: within.len(),
                    of,
                    in_kind,
                    in_kind_of,
                },
                organisations: vec![one.id.clone()],
                partnerships: within.iter().map(|one| one.id.clone()).collect(),
            });
        }
    }
    found
}

/// Who is in the pieces of a cut other than the heaviest. Of equal pieces the one that was found
/// first stays.
fn loose(index: &Index<'_>, cuts: &Cuts, cut: &parts::Cut) -> Vec<Id> {
    let mut pieces: Vec<_> = cut.pieces.iter().collect();
    pieces.sort_by_key(|piece| Reverse(piece.weight));
    let mut loose: Vec<Id> = pieces
        .into_iter()
        .skip(1)
        .flat_map(|piece| cuts.vertices(piece))
        .filter_map(|vertex| Some(index.organisation(vertex)?.id.clone()))
        .collect();
    loose.sort();
    loose
}

/// The heaviest cuts of `all`, by how many organisations fall loose: only of those the list is made.
fn heaviest_cuts<'a>(all: impl Iterator<Item = &'a parts::Cut>) -> Vec<&'a parts::Cut> {
    let falls = |cut: &parts::Cut| {
        let weights = cut.pieces.iter().map(|piece| piece.weight);
        weights.clone().sum::<usize>() - weights.max().unwrap_or(0)
    };
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|cut| (Reverse(falls(cut)), cut.vertex));
    all.truncate(MOST_CUTS);
    all
}

fn holds(index: &Index<'_>, cuts: &Cuts) -> Vec<Finding> {
    let of = index.organisations.len();
    let those = cuts
        .cuts
        .iter()
        .filter(|cut| index.organisation(cut.vertex).is_some());
    heaviest_cuts(those)
        .into_iter()
        .filter_map(|cut| {
            let organisation = index.organisation(cut.vertex)?.id.clone();
            let loose = loose(index, cuts, cut);
            let partnerships = index.of(cut.vertex).iter();
            Some(Finding {
                weight: thousandths(loose.len(), of),
                organisations: with(&organisation, &loose),
                partnerships: partnerships
                    .filter_map(|knot| Some(index.partnership(*knot)?.id.clone()))
                    .collect(),
                what: What::Holds {
                    organisation,
                    pieces: cut.pieces.len(),
                    loose,
                },
            })
        })
        .collect()
}

fn bridges(index: &Index<'_>, cuts: &Cuts) -> Vec<Finding> {
    let of = index.organisations.len();
    let groups = |cut: &parts::Cut| cut.pieces.iter().filter(|piece| piece.weight > 1).count();
    let those = cuts
        .cuts
        .iter()
        .filter(|cut| index.partnership(cut.vertex).is_some() && groups(cut) > 1);
    heaviest_cuts(those)
        .into_iter()
        .filter_map(|cut| {
            let partnership = index.partnership(cut.vertex)?.id.clone();
            let loose = loose(index, cuts, cut);
            Some(Finding {
                weight: thousandths(loose.len(), of),
                organisations: loose.clone(),
                partnerships: vec![partnership.clone()],
                what: What::Bridge {
                    partnership,
                    pieces: groups(cut),
                    loose,
                },
            })
        })
        .collect()
}

fn with(one: &Id, others: &[Id]) -> Vec<Id> {
    let mut all: Vec<Id> = std::iter::once(one).chain(others).cloned().collect();
    all.sort();
    all
}

fn in_parts(index: &Index<'_>) -> Option<Finding> {
    let part = parts::parts(&index.neighbours);
    let mut sizes = vec![0_usize; part.len()];
    let mut members: Vec<(usize, &Id)> = Vec::new();
    for (vertex, one) in index.organisations.iter().enumerate() {
        if let Some(number) = part.get(vertex).filter(|_| !index.of(vertex).is_empty()) {
            members.push((*number, &one.id));
            if let Some(size) = sizes.get_mut(*number) {
                *size += 1;
            }
        }
    }
    let count = sizes.iter().filter(|size| **size > 0).count();
    let largest = sizes.iter().copied().max().unwrap_or(0);
    let main = sizes.iter().position(|size| *size == largest);
    let of = members.len();
    (count > 1).then(|| Finding {
        what: What::Parts { count, largest, of },
        weight: thousandths(of - largest, index.organisations.len()),
        organisations: members
            .into_iter()
            .filter(|(number, _)| Some(*number) != main)
            .map(|(_, id)| id.clone())
            .collect(),
        partnerships: Vec::new(),
    })
}
