//! What a yearly report says. Numbers and days as they are; names as the user wrote them.

use chrono::NaiveDate;
use serde::Serialize;

/// The yearly report of a region.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The region's name.
    pub region: String,
    /// First year of the school year.
    pub school_year: i32,
    /// The day that it is made.
    pub date: NaiveDate,
    /// Not adopted yet: says so on every page.
    pub concept: bool,
    /// Who the region is, in its own words.
    pub identity: String,
    /// Sectors that the region works on.
    pub sectors: Vec<String>,
    /// Municipalities of the region.
    pub municipalities: Vec<String>,
    /// The year in a few figures.
    pub key_figures: Vec<KeyFigure>,
    /// Every activity of the year once, in order of its first day.
    pub activities: Vec<Activity>,
    /// Themes in the order of the list, with the places in `activities`; activities without a
    /// theme come last under `None`.
    pub themes: Vec<(Option<String>, Vec<usize>)>,
    /// Partnerships of the year.
    pub partnerships: Vec<Partnership>,
    /// Organisations of the network; never persons.
    pub partners: Vec<Partner>,
    /// Indicators over the years.
    pub indicators: Vec<Indicator>,
    /// Public files behind the figures.
    pub sources: Vec<Source>,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Unit {
    /// Whole things.
    Count,
    /// A fraction 0 to 1, shown in percent.
    Share,
}

/// A figure of the year, and of the year before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeyFigure {
    /// Its name.
    pub label: String,
    /// How it is written.
    pub unit: Unit,
    /// This year.
    pub value: f64,
    /// The year before, when it's known.
    pub before: Option<f64>,
    /// What else there is to say about it.
    pub note: Option<String>,
}

/// An activity of the year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Activity {
    /// Title.
    pub title: String,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub end: Option<NaiveDate>,
    /// Its status in words.
    pub status: String,
    /// Names of its themes.
    pub themes: Vec<String>,
    /// Names of the partners.
    pub partners: Vec<String>,
    /// People planned, over all target groups.
    pub planned: Option<u64>,
    /// People reached.
    pub reached: Option<u64>,
    /// What came of it.
    pub results: String,
    /// What was learned.
    pub lessons: String,
}

/// A partnership of the year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Partnership {
    /// Name.
    pub name: String,
    /// Its kind in words.
    pub kind: String,
    /// Its status in words.
    pub status: String,
    /// Names of the members.
    pub members: Vec<String>,
    /// A vmbo school, an mbo college, and industry are in.
    pub sides: [bool; 3],
    /// Last day.
    pub end: Option<NaiveDate>,
}

/// An organisation of the network.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Partner {
    /// Name.
    pub name: String,
    /// Its kinds in words.
    pub kinds: Vec<String>,
    /// Where it is.
    pub place: String,
}

/// An indicator over the years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Indicator {
    /// Its name.
    pub title: String,
    /// What it counts, in a sentence or two.
    pub definition: String,
    /// How its values are written.
    pub unit: Unit,
    /// First years of the school years, rising.
    pub years: Vec<i32>,
    /// The region first, then what it is held against.
    pub lines: Vec<Line>,
    /// What the chart says, in a sentence.
    pub sentence: Option<String>,
    /// The same lines as they are drawn; a chart needs two years.
    pub drawn: Vec<Line>,
    /// The school year that is 100 in the chart, where an index is drawn.
    pub base: Option<i32>,
    /// School years that don't go on from the years before, where the lines are cut.
    pub breaks: Vec<i32>,
    /// Masked counts in it.
    pub masked: u64,
    /// Names of the files behind it.
    pub sources: Vec<String>,
}

/// One line of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// Of what.
    pub name: String,
    /// Least and most it can be, per year of the indicator; nothing where it isn't known.
    pub values: Vec<Option<(f64, f64)>>,
}

/// A public file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    /// Its name.
    pub file: String,
    /// What it is, in words.
    pub kind: String,
    /// First year of the school year.
    pub school_year: Option<i32>,
    /// The day that it came in.
    pub imported: Option<NaiveDate>,
}
