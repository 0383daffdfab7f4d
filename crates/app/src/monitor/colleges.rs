//! Mbo colleges and how much of each counts in the region.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tib_domain::{CollegeShare, Id, Record, Refusal, sort_key};
use tib_monitor::{Kind, Measure};
use tib_store::Reading;

use super::facts::load;
use super::placing::Placing;
use crate::views::College;
use crate::{App, Result};

/// Every college with students in the public files, by name.
pub fn colleges(app: &App) -> Result<Vec<College>> {
    app.read(|r| colleges_in(app, r))
}

pub(crate) fn colleges_in(app: &App, r: &Reading<'_>) -> Result<Vec<College>> {
    let kinds = [Kind::Participants, Kind::Current];
    let loaded = load(app, r, &BTreeSet::from(kinds))?;
    let placing = Placing::new(r, &loaded, None)?;
    let set: HashMap<Id, u8> = r
        .all::<CollegeShare>()?
        .into_iter()
        .map(|share| (share.id, share.percent))
        .collect();
    let mut students: BTreeMap<u32, BTreeMap<i32, u64>> = BTreeMap::new();
    for count in kinds.iter().flat_map(|kind| loaded.cube.counts(*kind)) {
        if count.measure == Measure::Students {
            let years = students.entry(count.unit).or_default();
            *years.entry(count.year).or_default() += u64::from(count.low);
        }
    }
    let mut all: Vec<College> = students
        .into_iter()
        .filter_map(|(number, years)| {
            let unit = loaded.cube.units().get(number as usize)?;
            let (year, students) = years.into_iter().next_back()?;
            let (_, location) = loaded.places.get(number as usize)?;
            let id = Id::new(format!("mbo:{}", unit.code));
            Some(College {
                percent: placing.of(number, year).region,
                by_hand: set.contains_key(&id),
                id,
                name: unit.name.clone(),
                municipality: location
                    .municipalities
                    .first()
                    .and_then(|gm| loaded.geography.municipality(gm))
                    .unwrap_or_default()
                    .to_owned(),
                school_year: year,
                students,
            })
        })
        .collect();
    all.sort_by_cached_key(|one| (sort_key(&one.name), one.id.clone()));
    Ok(all)
}

/// Sets how much of a college counts in the region, in percent.
pub fn set_college_share(app: &App, college: &Id, percent: u8) -> Result<()> {
    let share = CollegeShare {
        id: college.clone(),
        percent,
    };
    Refusal::all(share.check())?;
    app.store()?.write("college-share", |tx| tx.put(&share))
}
