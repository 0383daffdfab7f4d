//! What the monitor says: one figure of one indicator, year and scope.

use serde::{Deserialize, Serialize, Serializer};
use ts_rs::TS;

use crate::{Form, Indicator, Tally, Technical};

/// What part of the country a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The region of this workspace.
    Region,
    /// All of the country, with branches that could not be placed.
    Country,
    /// The country without the region.
    Rest,
    /// All regions of the programme.
    Tib,
    /// The country without them.
    NonTib,
    /// How many percent the index of the programme's regions lies above that of the others: the
    /// programme's public figure. Only of an index.
    Lead,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 6] = [
        Self::Region,
        Self::Country,
        Self::Rest,
        Self::Tib,
        Self::NonTib,
        Self::Lead,
    ];

    /// The scope as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Country => "country",
            Self::Rest => "rest",
            Self::Tib => "tib",
            Self::NonTib => "non_tib",
            Self::Lead => "lead",
        }
    }

    /// The scope of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text)
    }
}

/// One figure. Counts are in persons (with a fraction where a college is shared), shares fractions
/// 0 to 1, an index 100 in its base year. Unmasked: `low == high == value`; with masked cells
/// `value` and the masked one of numerator and denominator are absent and the bounds are given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Figure {
    /// Code, e.g. `vmbo_intake_tech`.
    pub indicator: String,
    /// First year of the school year.
    pub school_year: i32,
    /// Of what.
    pub scope: Scope,
    /// What was counted as technical.
    pub technical: Option<Technical>,
    /// `leerweg:kb`; absent for the undivided figure.
    pub breakdown: Option<String>,
    /// The figure, when it is exact.
    #[serde(serialize_with = "plain")]
    pub value: Option<f64>,
    /// The least it can be.
    #[serde(serialize_with = "plain")]
    pub low: Option<f64>,
    /// The most it can be.
    #[serde(serialize_with = "plain")]
    pub high: Option<f64>,
    /// What is counted; for a count the count itself.
    #[serde(serialize_with = "plain")]
    pub numerator: Option<f64>,
    /// What it is a share of; absent for a count.
    #[serde(serialize_with = "plain")]
    pub denominator: Option<f64>,
    /// Bounds of the numerator.
    #[serde(serialize_with = "plain")]
    pub numerator_low: Option<f64>,
    /// Bounds of the numerator.
    #[serde(serialize_with = "plain")]
    pub numerator_high: Option<f64>,
    /// Bounds of the denominator.
    #[serde(serialize_with = "plain")]
    pub denominator_low: Option<f64>,
    /// Bounds of the denominator.
    #[serde(serialize_with = "plain")]
    pub denominator_high: Option<f64>,
    /// How many masked cells are in it.
    #[ts(type = "number")]
    pub masked: u64,
    /// The source is marked as not final.
    pub provisional: bool,
    /// Fraction of the population, nationally, at branches that could not be placed.
    pub unplaced: f64,
    /// Fraction of the population, nationally, at branches that were placed by a name.
    pub placed_by_name: f64,
    /// Year in which the index is 100; absent where the figure is no index.
    pub base: Option<i32>,
    /// The index was divided by that of all pupils of the same scope.
    pub shrink_corrected: bool,
    /// Names of the files it was computed from.
    pub sources: Vec<String>,
}

impl Figure {
    /// A count.
    #[must_use]
    pub fn count(indicator: &str, school_year: i32, scope: Scope, counted: Tally) -> Self {
        Self {
            indicator: indicator.to_owned(),
            school_year,
            scope,
            technical: None,
            breakdown: None,
            value: counted.exact(),
            low: Some(counted.low()),
            high: Some(counted.high()),
            numerator: counted.exact(),
            denominator: None,
            numerator_low: Some(counted.low()),
            numerator_high: Some(counted.high()),
            denominator_low: None,
            denominator_high: None,
            masked: counted.masked(),
            provisional: false,
            unplaced: 0.0,
            placed_by_name: 0.0,
            base: None,
            shrink_corrected: false,
            sources: Vec::new(),
        }
    }

    /// The share of `counted` in `counted + other`. Its bounds take the counted and the *other*
    /// part at opposite ends, since a masked cell counts in one of the two only.
    #[must_use]
    pub fn share(
        indicator: &str,
        school_year: i32,
        scope: Scope,
        counted: Tally,
        other: Tally,
    ) -> Self {
        let all = counted + other;
        Self {
            low: fraction(counted.low(), counted.low() + other.high()),
            high: fraction(counted.high(), counted.high() + other.low()),
            ..Self::count(indicator, school_year, scope, counted).out_of(all)
        }
    }

    /// The share of `counted` in `all`, which were masked each by itself: passed of candidates.
    /// Nobody passes who wasn't a candidate, so it stays within 1.
    #[must_use]
    pub fn rate(
        indicator: &str,
        school_year: i32,
        scope: Scope,
        counted: Tally,
        all: Tally,
    ) -> Self {
        Self {
            low: fraction(counted.low(), all.high()),
            high: fraction(counted.high(), all.low()).map(|high| high.min(1.0)),
            ..Self::count(indicator, school_year, scope, counted).out_of(all)
        }
    }

    /// One count as a ratio to another, of which it is no part: it may exceed 1. Years, scope and
    /// choice of technical are those of `part`.
    #[must_use]
    pub fn ratio(indicator: &str, part: &Self, whole: &Self) -> Self {
        let over = |part: Option<f64>, whole: Option<f64>| fraction(part?, whole?);
        Self {
            indicator: indicator.to_owned(),
            value: over(part.value, whole.value),
            low: over(part.low, whole.high),
            high: over(part.high, whole.low),
            denominator: whole.numerator,
            denominator_low: whole.numerator_low,
            denominator_high: whole.numerator_high,
            masked: part.masked + whole.masked,
            unplaced: part.unplaced.max(whole.unplaced),
            placed_by_name: part.placed_by_name.max(whole.placed_by_name),
            ..part.clone()
        }
    }

    /// How many more than in the year before.
    #[must_use]
    pub fn change(
        indicator: &str,
        school_year: i32,
        scope: Scope,
        now: Tally,
        before: Tally,
    ) -> Self {
        let value = now
            .exact()
            .zip(before.exact())
            .map(|(now, before)| now - before);
        let (low, high) = (now.low() - before.high(), now.high() - before.low());
        Self {
            value,
            low: Some(low),
            high: Some(high),
            numerator: value,
            numerator_low: Some(low),
            numerator_high: Some(high),
            masked: now.masked() + before.masked(),
            ..Self::count(indicator, school_year, scope, now)
        }
    }

    fn out_of(self, all: Tally) -> Self {
        let exact = self.numerator.zip(all.exact());
        Self {
            value: exact.and_then(|(part, whole)| fraction(part, whole)),
            denominator: all.exact(),
            denominator_low: Some(all.low()),
            denominator_high: Some(all.high()),
            masked: self.masked.max(all.masked()),
            ..self
        }
    }

    /// The figure as it may be shown to others: a count under [`SMALL`] is widened to a range, and so
    /// is one that could be told from what is left of the whole.
    #[must_use]
    pub fn hidden_when_small(mut self) -> Self {
        let (Some(low), Some(high)) = (self.numerator_low, self.numerator_high) else {
            return self;
        };
        let counted = widened(low, high);
        let Some((whole_low, whole_high)) = self.denominator_low.zip(self.denominator_high) else {
            if let Some((low, high)) = counted {
                self.value = None;
                self.numerator = None;
                (self.low, self.high) = (Some(low), Some(high));
                (self.numerator_low, self.numerator_high) = (Some(low), Some(high));
                self.masked += 1;
            }
            return self;
        };
        // What is left of the whole; of a ratio, whose whole doesn't hold the part, the whole itself.
        let (left_low, left_high) = if self.is_ratio() {
            (whole_low, whole_high)
        } else {
            (whole_low - low, whole_high - high)
        };
        let left = widened(left_low, left_high);
        if counted.is_none() && left.is_none() {
            return self;
        }
        let (low, high) = counted.unwrap_or((low, high));
        let (left_low, left_high) = left.unwrap_or((left_low, left_high));
        let part = if self.is_ratio() {
            (0.0, 0.0)
        } else {
            (low, high)
        };
        self.value = None;
        self.numerator = None;
        self.denominator = None;
        (self.numerator_low, self.numerator_high) = (Some(low), Some(high));
        self.denominator_low = Some(part.0 + left_low);
        self.denominator_high = Some(part.1 + left_high);
        self.low = fraction(low, part.0 + left_high);
        self.high = fraction(high, part.1 + left_low);
        self.masked += 1;
        self
    }
}

impl Figure {
    fn is_ratio(&self) -> bool {
        Indicator::find(&self.indicator).is_some_and(|one| matches!(one.form, Form::Ratio(..)))
    }
}

/// The range that a count is shown as when it is known to be small; nothing when it isn't.
fn widened(low: f64, high: f64) -> Option<(f64, f64)> {
    let known_to_be_small = high > 0.0 && high < SMALL && high - low < SMALL - 2.0;
    known_to_be_small.then(|| (low.floor().min(1.0), high.ceil().max(SMALL - 1.0)))
}

/// Counts below this are hidden in what is shared.
pub const SMALL: f64 = 5.0;

/// Whole numbers as such (`576`, not `576.0`): counts are read by people and by spreadsheets.
fn plain<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be whole and small"
    )]
    match value {
        None => serializer.serialize_none(),
        Some(value) if value.fract() == 0.0 && value.abs() < 1e15 => {
            serializer.serialize_i64(*value as i64)
        }
        Some(value) => serializer.serialize_f64(*value),
    }
}

/// `None` for a share of nothing.
pub(crate) fn fraction(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}
