//! What the pages of the monitor are shown.

use std::collections::BTreeMap;

use serde::Serialize;
use tib_domain::Id;
use tib_monitor::{Break, Course, Field, Figure, Method, Projected, Scope, Way};
use ts_rs::TS;

/// Where a figure comes from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Source {
    /// The import.
    pub import: Id,
    /// `A`, `C` …
    pub kind: String,
    /// Name of the file.
    pub file_name: String,
    /// The school years that it gives; none for addresses.
    pub years: Vec<i32>,
    /// Rows in the file.
    pub rows: u64,
    /// Branches and colleges that were placed by a name.
    pub by_name: u64,
    /// Branches and colleges that could not be placed.
    pub unplaced: u64,
    /// When it came in.
    pub imported_at: String,
}

/// What a figure needs before it can be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// No addresses have been imported.
    Addresses,
    /// Nothing has been imported that the figures can be made of.
    Figures,
    /// The region has no municipalities.
    Region,
    /// The national list of regions isn't there.
    National,
}

impl Missing {
    /// The name in texts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Addresses => "addresses",
            Self::Figures => "figures",
            Self::Region => "region",
            Self::National => "national",
        }
    }
}

/// The monitor.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Monitor {
    /// All figures.
    pub figures: Vec<Figure>,
    /// The year whose members count in every year; absent where each year counts its own.
    pub cohort: Option<i32>,
    /// What is to be said of each indicator that has figures.
    pub series: Vec<Series>,
    /// Files behind them.
    pub sources: Vec<Source>,
    /// Municipalities in the region.
    pub municipalities: u32,
    /// Branches in the region.
    pub branches: u32,
    /// What is needed still.
    pub missing: Vec<Missing>,
}

/// What is to be said of an indicator's years as a whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Series {
    /// Its code.
    pub indicator: String,
    /// Its name, of an own one.
    pub name: Option<String>,
    /// Kind of school.
    pub field: Field,
    /// Where the line must be cut.
    pub breaks: Vec<Break>,
    /// The first year that may be compared with the last; absent when every year may.
    pub since: Option<i32>,
    /// What its figures say, in the user's language.
    pub says: Says,
}

/// What charts and tiles of an indicator say, of the figures that come with it.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Says {
    /// Above the region's line when it is drawn alone.
    pub alone: Option<String>,
    /// Above it and another line, the one that it is best compared with first.
    pub beside: Vec<SaidBeside>,
    /// Above a division.
    pub parts: Option<String>,
    /// How far the programme's regions are ahead: its public figure.
    pub lead: Option<String>,
    /// The region's last year beside the year before.
    pub change: Option<Brief>,
    /// The ambitions about these figures.
    pub goals: Vec<SaidGoal>,
}

/// The region beside another scope.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidBeside {
    /// Which one.
    pub scope: Scope,
    /// The sentence.
    pub words: String,
    /// The comparison alone, of figures of one year.
    pub brief: Option<Brief>,
}

/// A comparison in a few words, below the figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Brief {
    /// `16 meer dan in 2024–2025`.
    pub words: String,
    /// Whether the figure is more or less.
    pub way: Way,
}

/// How a target stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidGoal {
    /// Which ambition.
    pub ambition: Id,
    /// The target, its year and how it stands.
    pub words: String,
    /// It has been reached, in time or before.
    pub reached: bool,
}

/// The rows that a figure was made of.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Trace {
    /// The import.
    pub import: Id,
    /// `A`, `F` …
    pub kind: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// When it came in, UTC.
    pub imported_at: String,
    /// Version of the formula.
    pub formula: u32,
    /// The first of the rows.
    pub rows: Vec<TraceRow>,
    /// How many rows there are.
    #[ts(type = "number")]
    pub all: u64,
}

/// A row that counts in a figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TraceRow {
    /// Line in the file.
    #[ts(type = "number")]
    pub line: u64,
    /// Branch or college.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// Its place.
    pub place: String,
    /// What the row is about, as published.
    pub about: String,
    /// The least it counts for.
    pub low: u32,
    /// The most it counts for.
    pub high: u32,
    /// It was placed by the name of its municipality or place.
    pub by_name: bool,
    /// How many percent of it count here.
    pub percent: u8,
}

/// A college of the mbo, with how much of it counts in the region.
#[derive(Debug, Clone, Serialize, TS)]
pub struct College {
    /// `mbo:25PT`.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Municipality of its address, empty when that isn't known.
    pub municipality: String,
    /// How many percent of it count in the region.
    pub percent: u8,
    /// That was set by hand.
    pub by_hand: bool,
    /// The last school year with students.
    pub school_year: i32,
    /// Students in it.
    #[ts(type = "number")]
    pub students: u64,
}

/// What may come of a series, said to be a simple look ahead.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Projection {
    /// How it was made.
    pub method: Method,
    /// Year by year, after the last one that is known.
    pub points: Vec<Projected>,
}

/// The courses on offer in the region.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Offer {
    /// The year it is about; absent when no file has students.
    pub school_year: Option<i32>,
    /// Every year that can be asked.
    pub years: Vec<i32>,
    /// A course with fewer students at a college is small.
    pub threshold: u32,
    /// By domain, level and name.
    pub courses: Vec<Course>,
    /// Names of the colleges by their code.
    pub colleges: BTreeMap<String, String>,
    /// Name of the file.
    pub source: Option<String>,
}

/// The regions of the national list beside each other.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Comparison {
    /// By id; empty without the list.
    pub regions: Vec<RegionBeside>,
}

/// One region of the national list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegionBeside {
    /// `national:twente`.
    pub id: Id,
    /// Name.
    pub name: String,
    /// It is the region of this workspace.
    pub is_ours: bool,
    /// Whether it loses more pupils than the country; absent when the years aren't there.
    pub shrinks: Option<bool>,
    /// Its pupils in the last year that is known.
    pub pupils: Option<f64>,
    /// Its figures.
    pub figures: Vec<Figure>,
}

/// A kind of public file: what needs it, and what is in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Need {
    /// `A`, `C` …
    pub kind: String,
    /// Codes of the indicators that can be computed from it.
    pub indicators: Vec<String>,
    /// The imports that count.
    pub imports: Vec<Id>,
    /// The school years that are in; none for addresses.
    pub years: Vec<i32>,
}
