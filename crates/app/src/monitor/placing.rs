//! Where a branch or college counts: in the region, in the programme, or nowhere.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use tib_domain::{CollegeShare, Id, NationalRegion, Region, RegionMember, Sign, mergers};
use tib_monitor::{Placed, Placement};
use tib_store::{BranchRecord, Reading};

use super::facts::Loaded;
use super::geography::{CurrentMunicipalities, Gm, Location};
use crate::Result;

/// Municipalities and branches that belong to a region, or to all regions of the programme.
#[derive(Debug, Default)]
pub(crate) struct Territory {
    members: HashMap<Id, Vec<RegionMember>>,
    current_municipalities: CurrentMunicipalities,
}

impl Territory {
    pub fn new<'a>(
        members: impl IntoIterator<Item = &'a RegionMember>,
        current_municipalities: &CurrentMunicipalities,
    ) -> Self {
        let mut all: HashMap<Id, Vec<RegionMember>> = HashMap::new();
        for member in members {
            all.entry(member.place.clone())
                .or_default()
                .push(member.clone());
        }
        Self {
            members: all,
            current_municipalities: Arc::clone(current_municipalities),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// How many percent of a unit lie in it in a school year: a single branch that is added or
    /// taken away goes before its municipality. Nothing when that can't be told.
    pub fn percent(&self, unit: &str, location: &Location, year: i32) -> Option<u8> {
        match self.sign(&branch_id(unit), year) {
            Some(Sign::Plus) => return Some(100),
            Some(Sign::Minus) => return Some(0),
            None => {}
        }
        let mut inside = location.municipalities.iter().map(|gm| self.has(gm, year));
        let first = inside.next()??;
        inside
            .all(|other| other == Some(first))
            .then_some(if first { 100 } else { 0 })
    }

    /// Whether a municipality belongs to it, also when one of the two was named before a merger.
    /// Nothing when only a part does. Where both stand side by side in the address file, the merger is
    /// still to come, and each counts for itself.
    fn has(&self, gm: &str, year: i32) -> Option<bool> {
        if let Some(sign) = self.sign(&Id::new(gm), year) {
            return Some(sign == Sign::Plus);
        }
        let stands = self.current_municipalities.contains(gm);
        let to_come = |other: &&str| stands && self.current_municipalities.contains(*other);
        let listed = |other: &str| self.sign(&Id::new(other), year) == Some(Sign::Plus);
        let all_or_none =
            |others: &[&str]| match others.iter().filter(|other| listed(other)).count() {
                0 => Some(false),
                some if some == others.len() => Some(true),
                _ => None,
            };
        let into: Vec<_> = mergers::successors(gm)
            .filter(|other| !to_come(other))
            .collect();
        if into.iter().any(|other| listed(other)) {
            return all_or_none(&into);
        }
        let from: Vec<_> = mergers::predecessors(gm)
            .filter(|other| !to_come(other))
            .collect();
        all_or_none(&from)
    }

    fn sign(&self, place: &Id, year: i32) -> Option<Sign> {
        let members = self.members.get(place)?;
        members
            .iter()
            .find(|member| member.counts_in(year))
            .map(|member| member.sign)
    }

    pub fn municipalities(&self) -> usize {
        let is_municipality = |place: &&Id| place.as_str().starts_with("GM");
        self.members.keys().filter(is_municipality).count()
    }
}

/// Where every unit of a cube counts.
pub(crate) struct Placing<'a> {
    region: Territory,
    tib: Territory,
    shares: HashMap<String, u8>,
    units: &'a [(String, Location)],
    /// The year whose members count in every year: a fixed cohort.
    cohort: Option<i32>,
    known: RefCell<HashMap<(u32, i32), Placement>>,
}

impl<'a> Placing<'a> {
    pub fn new(r: &Reading<'_>, loaded: &'a Loaded, cohort: Option<i32>) -> Result<Self> {
        let shares = r.all::<CollegeShare>()?.into_iter();
        let regions = r.all::<NationalRegion>()?;
        let region = r.region()?;
        Ok(Self {
            region: Territory::new(&region.members, &loaded.current_municipalities),
            tib: Territory::new(
                regions.iter().flat_map(|region| &region.members),
                &loaded.current_municipalities,
            ),
            shares: shares
                .map(|share| {
                    (
                        share.id.as_str().trim_start_matches("mbo:").to_owned(),
                        share.percent,
                    )
                })
                .collect(),
            units: &loaded.places,
            cohort,
            known: RefCell::default(),
        })
    }

    /// Of one branch or college, which counts as if it were the region.
    pub fn of_school(school: &str, loaded: &'a Loaded) -> Self {
        Self {
            region: Territory::default(),
            tib: Territory::default(),
            // A school isn't shared with itself: it counts whole, and every other not at all.
            shares: HashMap::from([(school.to_owned(), 100)]),
            units: &loaded.places,
            cohort: None,
            known: RefCell::default(),
        }
    }

    /// Of a region of the national list.
    pub fn of_region(members: &[RegionMember], loaded: &'a Loaded, cohort: Option<i32>) -> Self {
        Self {
            region: Territory::new(members, &loaded.current_municipalities),
            tib: Territory::default(),
            shares: HashMap::new(),
            units: &loaded.places,
            cohort,
            known: RefCell::default(),
        }
    }

    /// The year whose members count in every year, if one was fixed.
    pub fn cohort(&self) -> Option<i32> {
        self.cohort
    }

    pub fn has_region(&self) -> bool {
        !self.region.is_empty() || !self.shares.is_empty()
    }

    pub fn has_tib(&self) -> bool {
        !self.tib.is_empty()
    }

    /// Where a unit counts in a school year.
    pub fn of(&self, unit: u32, year: i32) -> Placement {
        let year = self.cohort.unwrap_or(year);
        if let Some(known) = self.known.borrow().get(&(unit, year)) {
            return *known;
        }
        let placement = self.units.get(unit as usize).map_or(
            Placement {
                region: 0,
                tib: 0,
                how: Placed::Nowhere,
            },
            |(code, location)| self.place(code, location, year),
        );
        self.known.borrow_mut().insert((unit, year), placement);
        placement
    }

    fn place(&self, code: &str, location: &Location, year: i32) -> Placement {
        let region = self.region.percent(code, location, year);
        let tib = self.tib.percent(code, location, year);
        let lost = (region.is_none() && self.has_region()) || (tib.is_none() && self.has_tib());
        Placement {
            region: self
                .shares
                .get(code)
                .copied()
                .or(region)
                .unwrap_or_default(),
            tib: tib.unwrap_or_default(),
            how: if lost { Placed::Nowhere } else { location.how },
        }
    }
}

/// The branches of the newest vo addresses that lie in the region in a school year.
pub(crate) fn branches_inside<'a>(
    region: &Region,
    branches: &'a [BranchRecord],
    year: i32,
) -> impl Iterator<Item = &'a BranchRecord> {
    let current_municipalities = branches.iter().map(|branch| Gm::from(branch.gm.as_str()));
    let territory = Territory::new(&region.members, &Arc::new(current_municipalities.collect()));
    branches.iter().filter(move |branch| {
        let location = Location {
            municipalities: vec![branch.gm.clone()],
            how: Placed::Address,
        };
        territory.percent(&branch.branch, &location, year) == Some(100)
    })
}

/// The id of a branch as a member of the region and as an organisation.
#[must_use]
pub(crate) fn branch_id(branch: &str) -> Id {
    Id::new(format!("vo:{branch}"))
}
