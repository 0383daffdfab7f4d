//! Macro-efficiency (macrodoelmatigheid): which mbo courses are on offer in the region, at how many
//! colleges, and which of them are small.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::{Cube, Kind, Measure, Placement, Tally, Technical};

/// A course with fewer students at a college than this is small, unless another threshold is asked:
/// two groups of nine.
pub const SMALL_COURSE: u32 = 18;

/// A course on offer in the region.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Course {
    /// Its code (crebo).
    pub code: String,
    /// Its name.
    pub name: String,
    /// Domain or main group.
    pub domain: String,
    /// Level, 1 to 4; absent where the file doesn't tell.
    pub level: Option<u8>,
    /// Students in the region, at least.
    pub low: f64,
    /// Students in the region, at most.
    pub high: f64,
    /// Codes of the colleges of the region that have students in it.
    pub colleges: Vec<String>,
    /// How many colleges in the country have.
    pub in_country: u32,
    /// Of the region's colleges, those that certainly have fewer students in it than the threshold.
    pub small: Vec<String>,
}

/// The technical courses on offer in the region in a school year, by domain, level and name; those
/// with students only. `place` says where a college counts.
#[must_use]
pub fn offer(
    cube: &Cube,
    kind: Kind,
    year: i32,
    technical: Option<Technical>,
    threshold: u32,
    place: &dyn Fn(u32, i32) -> Placement,
) -> Vec<Course> {
    let mut courses: BTreeMap<&str, (u32, BTreeMap<u32, Tally>)> = BTreeMap::new();
    for count in cube.counts(kind) {
        let Some(group) = cube.groups().get(count.group as usize) else {
            continue;
        };
        let wanted = technical.is_none_or(|technical| group.is(technical));
        if count.year != year || count.measure != Measure::Students || count.high == 0 || !wanted {
            continue;
        }
        let (_, colleges) = courses
            .entry(&group.course)
            .or_insert((count.group, BTreeMap::new()));
        let tally = colleges.entry(count.unit).or_default();
        tally.add(count.low, count.high, 100);
    }
    let mut all: Vec<Course> = courses
        .into_iter()
        .filter_map(|(code, (group, colleges))| {
            let group = cube.groups().get(group as usize)?;
            let mut here = Course {
                code: code.to_owned(),
                name: group.course_name.clone(),
                domain: group.domain.clone(),
                level: group.level,
                low: 0.0,
                high: 0.0,
                colleges: Vec::new(),
                in_country: u32::try_from(colleges.len()).unwrap_or(u32::MAX),
                small: Vec::new(),
            };
            let mut names = BTreeSet::new();
            for (unit, tally) in colleges {
                let percent = place(unit, year).region;
                let Some(college) = cube.units().get(unit as usize).filter(|_| percent > 0) else {
                    continue;
                };
                let part = f64::from(percent) / 100.0;
                here.low += tally.low() * part;
                here.high += tally.high() * part;
                if tally.high() < f64::from(threshold) {
                    here.small.push(college.code.clone());
                }
                names.insert(college.code.clone());
            }
            here.colleges = names.into_iter().collect();
            (!here.colleges.is_empty()).then_some(here)
        })
        .collect();
    all.sort_by(|a, b| {
        (&a.domain, a.level, &a.name, &a.code).cmp(&(&b.domain, b.level, &b.name, &b.code))
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Count, Group, Placed};

    #[test]
    fn colleges_are_counted_per_course_and_small_ones_are_marked() {
        let mut cube = Cube::default();
        let welding = cube.add_group(Group {
            course: "25261".into(),
            course_name: "Lasser".into(),
            domain: "Techniek en procesindustrie".into(),
            level: Some(2),
            techniek: true,
            ..Group::default()
        });
        let care = cube.add_group(Group {
            course: "25475".into(),
            ..Group::default()
        });
        let colleges = ["25PT", "25LX", "27DV"].map(|code| cube.add_unit(code, code));
        let mut add = |unit, group, year, low, high| {
            let (measure, study_year) = (Measure::Students, 0);
            let count = Count {
                year,
                measure,
                study_year,
                unit,
                group,
                low,
                high,
            };
            cube.add(Kind::Participants, count);
        };
        add(colleges[0], welding, 2019, 10, 10);
        add(colleges[0], welding, 2019, 1, 4);
        add(colleges[1], welding, 2019, 40, 40);
        add(colleges[2], welding, 2019, 30, 30);
        add(colleges[0], welding, 2018, 99, 99);
        add(colleges[0], care, 2019, 50, 50);
        // The second counts for half, the third not at all.
        let place = |unit: u32, _| Placement {
            region: [100, 50, 0][unit as usize],
            tib: 0,
            how: Placed::Address,
        };
        let found = offer(
            &cube,
            Kind::Participants,
            2019,
            Some(Technical::Techniek),
            SMALL_COURSE,
            &place,
        );
        assert_eq!(found.len(), 1, "care isn't technical");
        let course = &found[0];
        assert_eq!((course.low, course.high), (31.0, 34.0));
        assert_eq!(course.colleges, ["25LX", "25PT"]);
        assert_eq!(course.in_country, 3);
        assert_eq!(course.small, ["25PT"]);
    }
}
