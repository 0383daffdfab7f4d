//! The network per municipality: the table beside the picture.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::graph::{Graph, Index, Party};

/// What lies in one municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct MunicipalityRow {
    /// `GM0153`; absent for organisations of which it isn't known.
    pub municipality: Option<String>,
    /// Schools, with vmbo or without.
    pub schools: u32,
    /// Mbo colleges; one that has vmbo too counts as a school as well.
    pub colleges: u32,
    /// Companies and branch organisations.
    pub companies: u32,
    /// Partnerships with a member here.
    pub partnerships: u32,
}

/// The rows, and what they are together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct MunicipalityTable {
    /// By number of the municipality; the row of those without one last.
    pub rows: Vec<MunicipalityRow>,
    /// The whole; a partnership over several municipalities counts once, so this is no sum of rows.
    pub total: MunicipalityRow,
}

/// Schools, colleges, companies and partnerships per municipality.
#[must_use]
pub fn per_municipality(graph: &Graph) -> MunicipalityTable {
    let index = Index::new(graph);
    // Those without a municipality come last.
    let key = |place: &Option<String>| (place.is_none(), place.clone());
    let mut rows: BTreeMap<_, MunicipalityRow> = BTreeMap::new();
    let mut total = MunicipalityRow::default();
    for one in &index.organisations {
        let row = rows.entry(key(&one.municipality)).or_default();
        row.municipality.clone_from(&one.municipality);
        for counted in [row, &mut total] {
            counted.schools += u32::from(one.is(Party::Vmbo) || one.is(Party::OtherSchool));
            counted.colleges += u32::from(one.is(Party::College));
            counted.companies += u32::from(one.is_industry());
        }
    }
    for number in 0..index.partnerships.len() {
        let mut places: Vec<_> = index
            .of(index.organisations.len() + number)
            .iter()
            .filter_map(|member| index.organisation(*member))
            .map(|one| key(&one.municipality))
            .collect();
        places.sort();
        places.dedup();
        for place in places {
            rows.entry(place).or_default().partnerships += 1;
        }
        total.partnerships += 1;
    }
    MunicipalityTable {
        rows: rows.into_values().collect(),
        total,
    }
}
