//! What is doubtful about a list that can be read.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tib_domain::{NationalRegion, Sign, fold, municipality_name};
use ts_rs::TS;

use crate::rows::meet;

/// Something that is most likely a slip. The list is taken all the same: the national team may mean it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Doubt {
    /// No municipality of this number is known: it neither stood in 2026 nor went up in another since 2014.
    MunicipalityUnknown {
        /// The number, `GM0999`.
        place: String,
        /// Names of the regions that it is in.
        regions: Vec<String>,
    },
    /// A municipality or branch counts in several regions in the same school year: together they count
    /// it more than once.
    InSeveralRegions {
        /// The municipality's name, or its number where it has none; the branch's number.
        place: String,
        /// Names of the regions.
        regions: Vec<String>,
    },
    /// Several regions have one name, so that nobody can tell which is meant.
    NameOfSeveral {
        /// The name.
        name: String,
    },
}

impl Doubt {
    /// The key of its sentence in the texts, and what fills the holes.
    #[must_use]
    pub fn sentence(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::MunicipalityUnknown { place, regions } => (
                "ui-national-doubt-unknown",
                vec![("place", place.clone()), ("names", regions.join(", "))],
            ),
            Self::InSeveralRegions { place, regions } => (
                "ui-national-doubt-several",
                vec![("place", place.clone()), ("names", regions.join(", "))],
            ),
            Self::NameOfSeveral { name } => {
                ("ui-national-doubt-name", vec![("name", name.clone())])
            }
        }
    }
}

/// Everything doubtful about a list, in the order of kind and place.
#[must_use]
pub fn doubts(list: &[NationalRegion]) -> Vec<Doubt> {
    let mut found = BTreeSet::new();
    let mut of_place: BTreeMap<&str, Vec<(&NationalRegion, _)>> = BTreeMap::new();
    let mut of_name: BTreeMap<String, Vec<&NationalRegion>> = BTreeMap::new();
    for region in list {
        of_name.entry(fold(&region.name)).or_default().push(region);
        for member in region.members.iter().filter(|one| one.sign == Sign::Plus) {
            of_place
                .entry(member.place.as_str())
                .or_default()
                .push((region, member));
        }
    }
    for (place, members) in of_place {
        let names = |regions: &[(&NationalRegion, _)]| -> Vec<String> {
            let names: BTreeSet<_> = regions.iter().map(|(region, _)| &region.name).collect();
            names.into_iter().cloned().collect()
        };
        if place.starts_with("GM") && municipality_name(place).is_none() {
            found.insert(Doubt::MunicipalityUnknown {
                place: place.to_owned(),
                regions: names(&members),
            });
        }
        let shared: Vec<_> = members
            .iter()
            .filter(|(region, member)| {
                members
                    .iter()
                    .any(|(other, theirs)| other.id != region.id && meet(member, theirs))
            })
            .copied()
            .collect();
        if !shared.is_empty() {
            let bare = place.strip_prefix("vo:").unwrap_or(place);
            found.insert(Doubt::InSeveralRegions {
                place: municipality_name(place).unwrap_or(bare).to_owned(),
                regions: names(&shared),
            });
        }
    }
    for regions in of_name.values() {
        if let [first, _, ..] = regions.as_slice() {
            found.insert(Doubt::NameOfSeveral {
                name: first.name.clone(),
            });
        }
    }
    found.into_iter().collect()
}
