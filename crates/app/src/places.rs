//! In which municipality a place lies, as far as the region's own records and the address files tell.

use std::collections::{BTreeSet, HashMap};

use tib_domain::{Organisation, fold};
use tib_store::Reading;

use crate::Result;
use crate::region::municipality_names;

/// Finds the municipality of a place among those of the region and of its organisations. A name that stands for places
/// in several of them has none, and so has one outside them: Rijswijk isn't always the municipality of that name.
pub(crate) fn municipality_of_place(
    r: &Reading<'_>,
    organisations: &[Organisation],
) -> Result<impl Fn(&str) -> Option<String> + use<>> {
    let called = municipality_names(r)?;
    let members = r.region()?.members.into_iter();
    let own: BTreeSet<String> = members
        .map(|member| member.place.to_string())
        .filter(|place| place.starts_with("GM"))
        .chain(
            organisations
                .iter()
                .filter_map(|one| one.municipality.clone()),
        )
        .collect();
    let mut found: HashMap<String, BTreeSet<String>> = HashMap::new();
    let mut note = |place: &str, gm: &str| {
        let place = fold(place.trim());
        if !place.is_empty() {
            found.entry(place).or_default().insert(gm.to_owned());
        }
    };
    for gm in &own {
        note(&called(gm), gm);
    }
    for one in organisations {
        if let Some(gm) = &one.municipality {
            note(&one.place, gm);
        }
    }
    for branch in [r.branches()?, r.addresses("Cpo")?].concat() {
        if own.contains(&branch.gm) {
            note(&branch.place, &branch.gm);
        }
    }
    Ok(move |place: &str| {
        let all = found.get(&fold(place.trim()))?;
        all.first().filter(|_| all.len() == 1).cloned()
    })
}
