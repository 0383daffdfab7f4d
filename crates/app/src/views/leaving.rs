//! What the national team would get, in words.

use serde::Serialize;
use ts_rs::TS;

use super::NameInText;

/// What a summary would hold, beside what the one before it held.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SummaryPreview {
    /// The first year of the school year that it is about.
    pub school_year: i32,
    /// How much of what it holds, in a sentence.
    pub holds: String,
    /// How much differs from the summary before, in a sentence; nothing where there was none.
    pub since: Option<String>,
    /// How many figures and texts differ from the summary before.
    pub differences: u64,
    /// Counts, ambitions and own words, under headings.
    pub sections: Vec<LeavingSection>,
    /// The indicators.
    pub figures: LeavingFigures,
    /// What isn't in it though one might expect it, and why.
    pub stays: Vec<LeavingRow>,
    /// Who stands in its texts. They stay out, but for those that the user allowed.
    pub names: Vec<NameInText>,
    /// Exactly what would go over the wire, as JSON with line ends.
    pub body: String,
    /// Just so it was put in the outbox before.
    pub unchanged: bool,
}

/// A subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeavingSection {
    /// The heading.
    pub title: String,
    /// What is told of it.
    pub groups: Vec<LeavingGroup>,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeavingGroup {
    /// By what they are told apart, or the ambition that they are about; nothing for what is about the whole.
    pub title: Option<String>,
    /// The rows.
    pub rows: Vec<LeavingRow>,
}

/// One figure or text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeavingRow {
    /// What it is; of own words, the words.
    pub label: String,
    /// How much, in the language's own form; empty for own words.
    pub value: String,
    /// Beside the summary before.
    pub difference: Difference,
}

/// The indicators by school year, for each scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeavingFigures {
    /// School years by their first year, ascending.
    pub years: Vec<u16>,
    /// With which version of the formulas they were computed, in a sentence.
    pub formulas: Option<String>,
    /// The region first.
    pub scopes: Vec<LeavingScope>,
}

/// The indicators of one scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeavingScope {
    /// `region`, `country`, `rest` …
    pub scope: String,
    /// What it is called.
    pub name: String,
    /// A row for each indicator.
    pub rows: Vec<LeavingFigureRow>,
}

/// An indicator through the years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeavingFigureRow {
    /// What it is called.
    pub label: String,
    /// A figure for each school year; empty where the summary has none, a dash where it isn't told.
    pub values: Vec<LeavingValue>,
}

/// A figure of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeavingValue {
    /// In the language's own form.
    pub value: String,
    /// Beside the summary before.
    pub difference: Difference,
}

/// How something compares to the summary before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "before")]
pub enum Difference {
    /// As it was; or there was no summary before.
    #[default]
    Same,
    /// It wasn't there.
    New,
    /// It had this value.
    Changed(String),
    /// It was there, with this value, and isn't any more.
    Gone(String),
}
