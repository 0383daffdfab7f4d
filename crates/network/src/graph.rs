//! What comes in: organisations and partnerships as plain values.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tib_domain::{Completeness, Id, SchoolYear};
use ts_rs::TS;

/// What an organisation is in the network. One may be several: many a college has vmbo too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// A school with vmbo.
    Vmbo,
    /// An mbo college.
    College,
    /// A company.
    Company,
    /// A branch organisation; counts as industry, as in [`Completeness`].
    Branch,
    /// A school without vmbo: primary, or secondary of another kind.
    OtherSchool,
    /// Government and whatever else.
    Other,
}

/// An organisation of the network.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Organisation {
    /// Identity.
    pub id: Id,
    /// What it is called in the picture.
    pub name: String,
    /// What it is.
    pub parties: Vec<Party>,
    /// Where it lies, `GM0153`.
    pub municipality: Option<String>,
}

/// An organisation in a partnership, and what it brings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Member {
    /// Who.
    pub organisation: Id,
    /// Value of what it brings in kind, in cents; absent where not known.
    #[ts(type = "number | null")]
    pub in_kind: Option<i64>,
    /// What it pays, in cents; absent where not known.
    #[ts(type = "number | null")]
    pub cash: Option<i64>,
}

/// A lasting arrangement of organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Partnership {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Who is in. Organisations that the graph doesn't hold are passed over.
    pub members: Vec<Member>,
    /// Terms of the list `theme`.
    pub themes: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// First school year; absent where it was always there.
    pub first_year: Option<SchoolYear>,
    /// Last school year; absent where it goes on.
    pub last_year: Option<SchoolYear>,
    /// It is an idea yet, or over: it is drawn, and nothing rests on it.
    pub carries_nothing: bool,
}

/// The network, or the part of it that is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Graph {
    /// Organisations, in any order. Of two with one id the first counts.
    pub organisations: Vec<Organisation>,
    /// Partnerships, in any order. Of two with one id the first counts.
    pub partnerships: Vec<Partnership>,
}

impl Organisation {
    /// Whether it is this too.
    #[must_use]
    pub fn is(&self, party: Party) -> bool {
        self.parties.contains(&party)
    }

    /// Whether it counts as industry.
    #[must_use]
    pub fn is_industry(&self) -> bool {
        self.is(Party::Company) || self.is(Party::Branch)
    }
}

impl Graph {
    /// The graph with only the partnerships that touch this school year; every organisation stays.
    #[must_use]
    pub fn in_year(&self, year: SchoolYear) -> Self {
        let touches = |one: &&Partnership| {
            one.first_year.is_none_or(|first| first <= year)
                && one.last_year.is_none_or(|last| year <= last)
        };
        Self {
            organisations: self.organisations.clone(),
            partnerships: self.partnerships.iter().filter(touches).cloned().collect(),
        }
    }
}

/// The graph in one order, with members as places: organisations and partnerships by id, each once.
/// Vertices are counted through: first the organisations, then the partnerships.
pub(crate) struct Index<'a> {
    pub organisations: Vec<&'a Organisation>,
    pub partnerships: Vec<&'a Partnership>,
    /// Neighbours of each vertex, ascending.
    pub neighbours: Vec<Vec<usize>>,
}

impl<'a> Index<'a> {
    pub fn new(graph: &'a Graph) -> Self {
        let organisations = by_id(&graph.organisations, |one| &one.id);
        let partnerships = by_id(&graph.partnerships, |one| &one.id);
        let place: BTreeMap<&Id, usize> = organisations
            .iter()
            .enumerate()
            .map(|(place, one)| (&one.id, place))
            .collect();
        let mut neighbours = vec![Vec::new(); organisations.len()];
        for (number, partnership) in partnerships.iter().enumerate() {
            let members: BTreeSet<usize> = partnership
                .members
                .iter()
                .filter_map(|member| place.get(&member.organisation).copied())
                .collect();
            for member in &members {
                if let Some(of) = neighbours.get_mut(*member) {
                    of.push(organisations.len() + number);
                }
            }
            neighbours.push(members.into_iter().collect());
        }
        Self {
            organisations,
            partnerships,
            neighbours,
        }
    }

    /// Neighbours of a vertex.
    pub fn of(&self, vertex: usize) -> &[usize] {
        self.neighbours.get(vertex).map_or(&[], Vec::as_slice)
    }

    /// The organisation at a vertex, if it is one.
    pub fn organisation(&self, vertex: usize) -> Option<&'a Organisation> {
        self.organisations.get(vertex).copied()
    }

    /// The partnership at a vertex, if it is one.
    pub fn partnership(&self, vertex: usize) -> Option<&'a Partnership> {
        let number = vertex.checked_sub(self.organisations.len())?;
        self.partnerships.get(number).copied()
    }

    /// Which sides are in the partnership with this number.
    pub fn completeness(&self, number: usize) -> Completeness {
        self.of(self.organisations.len() + number)
            .iter()
            .filter_map(|member| self.organisation(*member))
            .fold(Completeness::default(), |c, o| Completeness {
                vmbo: c.vmbo || o.is(Party::Vmbo),
                mbo: c.mbo || o.is(Party::College),
                industry: c.industry || o.is_industry(),
            })
    }
}

fn by_id<T>(all: &[T], id: impl Fn(&T) -> &Id) -> Vec<&T> {
    let mut sorted: Vec<&T> = all.iter().collect();
    sorted.sort_by(|a, b| id(a).cmp(id(b)));
    sorted.dedup_by(|a, b| id(a) == id(b));
    sorted
}
