//! The facts as the formulas take them: every published count once, with what it is about.

use std::collections::BTreeMap;

use crate::Group;

/// Which sort of public file a count comes from. Counts of two sorts are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A: pupils vo by type of education.
    Pupils,
    /// A2: totals of pupils vo.
    PupilTotals,
    /// E: passed and failed, by profile.
    ExamMarks,
    /// F: exam candidates over the years, by inspection code.
    ExamSeries,
    /// G: early leavers.
    Leavers,
    /// H: mbo participants until 2019 or so.
    Participants,
    /// I: mbo students, graduates and intake of today.
    Current,
    /// P: prognosis vo.
    Forecast,
    /// X: a table of the region's own.
    Own,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Pupils,
        Self::PupilTotals,
        Self::ExamMarks,
        Self::ExamSeries,
        Self::Leavers,
        Self::Participants,
        Self::Current,
        Self::Forecast,
        Self::Own,
    ];

    /// The letter that imports carry.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Pupils => "A",
            Self::PupilTotals => "A2",
            Self::ExamMarks => "E",
            Self::ExamSeries => "F",
            Self::Leavers => "G",
            Self::Participants => "H",
            Self::Current => "I",
            Self::Forecast => "P",
            Self::Own => "X",
        }
    }

    /// The kind of an import's letter; none for addresses.
    #[must_use]
    pub fn of_letter(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.letter() == letter)
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Pupils on 1 October.
    Pupils,
    /// Exam candidates.
    Candidates,
    /// Of them, passed.
    Passed,
    /// Mbo students on 1 October.
    Students,
    /// New in the mbo.
    Intake,
    /// Graduates of the mbo.
    Graduates,
    /// Early leavers.
    Leavers,
    /// Pupils that are expected.
    Forecast,
    /// What a table of the region's own counts.
    Own,
}

impl Measure {
    const ALL: [Self; 9] = [
        Self::Pupils,
        Self::Candidates,
        Self::Passed,
        Self::Students,
        Self::Intake,
        Self::Graduates,
        Self::Leavers,
        Self::Forecast,
        Self::Own,
    ];

    /// The name that imports keep.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pupils => "pupils",
            Self::Candidates => "candidates",
            Self::Passed => "passed",
            Self::Students => "students",
            Self::Intake => "intake",
            Self::Graduates => "graduates",
            Self::Leavers => "leavers",
            Self::Forecast => "forecast",
            Self::Own => "own",
        }
    }

    /// The measure of this name, if a formula needs it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.as_str() == text)
    }
}

/// One published count.
#[derive(Debug, Clone, Copy)]
pub struct Count {
    /// First year of the school year.
    pub year: i32,
    /// What is counted.
    pub measure: Measure,
    /// Year of study, 0 where it isn't one.
    pub study_year: u8,
    /// Number of the unit in the cube.
    pub unit: u32,
    /// Number of the group in the cube.
    pub group: u32,
    /// The least it can be.
    pub low: u32,
    /// The most it can be.
    pub high: u32,
}

/// A branch or college with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CubeUnit {
    /// `00AH07`, or `25PT` of a college.
    pub code: String,
    /// Name, as the newest file has it.
    pub name: String,
}

/// Every count that formulas can use.
#[derive(Debug, Default)]
pub struct Cube {
    counts: BTreeMap<Kind, Vec<Count>>,
    groups: Vec<Group>,
    units: Vec<CubeUnit>,
    numbers: BTreeMap<String, u32>,
}

impl Cube {
    /// The number of a group, new or not: groups are told apart by who adds them.
    pub fn add_group(&mut self, group: Group) -> u32 {
        self.groups.push(group);
        number(self.groups.len()) - 1
    }

    /// The number of a unit; a later name takes the place of an earlier one, none does not.
    pub fn add_unit(&mut self, code: &str, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(code) {
            if let Some(unit) = self.units.get_mut(*number as usize)
                && !name.is_empty()
            {
                name.clone_into(&mut unit.name);
            }
            return *number;
        }
        let unit = CubeUnit {
            code: code.to_owned(),
            name: name.to_owned(),
        };
        self.units.push(unit);
        let added = number(self.units.len()) - 1;
        self.numbers.insert(code.to_owned(), added);
        added
    }

    /// Adds a count.
    pub fn add(&mut self, kind: Kind, count: Count) {
        self.counts.entry(kind).or_default().push(count);
    }

    /// Every count of a kind.
    #[must_use]
    pub fn counts(&self, kind: Kind) -> &[Count] {
        self.counts.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Every group, by number.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Every unit, by number.
    #[must_use]
    pub fn units(&self) -> &[CubeUnit] {
        &self.units
    }
}

fn number(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
