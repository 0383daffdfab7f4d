//! What a chart says, as numbers: only of what is drawn, in the figures as they are shown, and never
//! over a break. The words are in `words`.

use crate::{Break, BreakReason, Figure, Known, Scope, Shown, Unit, Way};

/// A figure with its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// First year of the school year.
    pub year: i32,
    /// As it is shown.
    pub shown: Shown,
}

/// What is said above a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sentence {
    /// Where the region stands.
    Level {
        /// What it is counted in.
        unit: Unit,
        /// Its last year.
        last: Dated,
    },
    /// Where it stands beside another part of the country.
    Beside {
        /// What it is counted in.
        unit: Unit,
        /// Its last year.
        last: Dated,
        /// Which part.
        other: Scope,
        /// The other's figure of the same year.
        there: Shown,
    },
    /// Where it stands beside an earlier year.
    Since {
        /// What it is counted in.
        unit: Unit,
        /// Its last year.
        last: Dated,
        /// The first year that can be compared with it.
        first: Dated,
    },
    /// How an index grew.
    Growth {
        /// The base year, or the first after the last break.
        from: i32,
        /// The last year.
        to: i32,
        /// In tenths of a percent; from the base year these are points of the index.
        by: Shown,
        /// What grew beside it, and how much.
        beside: Option<(Scope, Shown)>,
        /// It grew from the base year, where both are 100.
        from_base: bool,
        /// It was corrected for shrink.
        shrink_corrected: bool,
    },
    /// How many percent more the programme's regions grew than the others: its public figure.
    Lead {
        /// The base year.
        from: i32,
        /// The last year.
        to: i32,
        /// In tenths of a percent.
        by: Shown,
    },
    /// Which part of a division is the largest, or stands highest.
    Largest {
        /// What it is counted in.
        unit: Unit,
        /// `leerweg:kb`.
        part: String,
        /// Its last year.
        last: Dated,
        /// All parts together, of a count.
        whole: Option<Shown>,
    },
}

/// The scopes that the region can be held beside, the one that goes first first.
pub const BESIDE: [Scope; 4] = [Scope::Rest, Scope::Country, Scope::NonTib, Scope::Tib];

/// The first year that may be compared with this one: after the last change of what is counted.
/// Masking hides, but it doesn't change what is counted.
#[must_use]
pub fn comparable_since(breaks: &[Break], year: i32) -> Option<i32> {
    let cuts = breaks
        .iter()
        .filter(|cut| cut.reason != BreakReason::Masked && cut.year <= year);
    cuts.map(|cut| cut.year).max()
}

/// The points that are drawn of a scope, oldest first.
fn points(figures: &[Figure], scope: Scope) -> Vec<Known> {
    let mut points: Vec<Known> = figures
        .iter()
        .filter(|figure| figure.scope == scope && figure.breakdown.is_none())
        .filter_map(known)
        .collect();
    points.sort_by_key(|point| point.year);
    points
}

fn known(figure: &Figure) -> Option<Known> {
    Some(Known {
        year: figure.school_year,
        low: figure.value.or(figure.low)?,
        high: figure.value.or(figure.high)?,
    })
}

fn at(points: &[Known], unit: Unit, year: i32) -> Option<Shown> {
    let point = points.iter().find(|point| point.year == year)?;
    Shown::of(unit, *point)
}

/// The sentence above a chart of one indicator, whose figures these are: of the region, beside another
/// scope where that is drawn. Nothing where there is nothing to say.
#[must_use]
pub fn sentence(figures: &[Figure], beside: Option<Scope>, breaks: &[Break]) -> Option<Sentence> {
    let unit = Unit::of(figures.first()?);
    let region = points(figures, Scope::Region);
    let other = beside.map(|scope| (scope, points(figures, scope)));
    let year = region.last()?.year;
    let last = Dated {
        year,
        shown: at(&region, unit, year)?,
    };
    let since = comparable_since(breaks, year);
    let earlier = || {
        let first = region
            .iter()
            .find(|point| since.is_none_or(|since| point.year >= since))?;
        let first = Dated {
            year: first.year,
            shown: Shown::of(unit, *first)?,
        };
        (first.year < year).then_some(Sentence::Since { unit, last, first })
    };
    match unit {
        Unit::Index(base) => growth(figures, (&region, other), base, since),
        Unit::Change => Some(Sentence::Level { unit, last }),
        Unit::Count => earlier().or(Some(Sentence::Level { unit, last })),
        Unit::Share => other
            .and_then(|(other, points)| {
                let there = at(&points, unit, year)?;
                Some(Sentence::Beside {
                    unit,
                    last,
                    other,
                    there,
                })
            })
            .or_else(earlier)
            .or(Some(Sentence::Level { unit, last })),
    }
}

fn growth(
    figures: &[Figure],
    (region, other): (&[Known], Option<(Scope, Vec<Known>)>),
    base: i32,
    since: Option<i32>,
) -> Option<Sentence> {
    let least = since.map_or(base, |since| since.max(base));
    let from = region
        .iter()
        .map(|point| point.year)
        .find(|year| *year >= least)?;
    let to = region.last()?.year;
    let unit = Unit::Index(base);
    let grown = |points: &[Known]| {
        let (from, to) = (at(points, unit, from)?, at(points, unit, to)?);
        to.growth(from)
    };
    let by = grown(region).filter(|_| from < to)?;
    let beside = other.and_then(|(scope, points)| Some((scope, grown(&points)?)));
    let shrink_corrected = figures.iter().any(|figure| figure.shrink_corrected);
    // Ranges of both and the correction are more than one line holds.
    let fits = |there: Shown| !shrink_corrected || by.is_exact() && there.is_exact();
    Some(Sentence::Growth {
        from,
        to,
        by,
        beside: beside.filter(|(_, there)| fits(*there)),
        from_base: from == base,
        shrink_corrected,
    })
}

/// The last year of the region beside the year before; nothing over a break or a gap, or where masked
/// counts hide it.
#[must_use]
pub fn since_last_year(figures: &[Figure], breaks: &[Break]) -> Option<Sentence> {
    let region = points(figures, Scope::Region);
    let year = region.last()?.year;
    if breaks.iter().any(|cut| cut.year == year) {
        return None;
    }
    let near: Vec<Figure> = figures
        .iter()
        .filter(|figure| figure.school_year >= year - 1)
        .cloned()
        .collect();
    let said = sentence(&near, None, &[])?;
    matches!(&said, Sentence::Since { last, first, .. } if last.shown.is_exact() && first.shown.is_exact())
        .then_some(said)
}

/// How far the programme's regions are ahead in the last year of an index of theirs.
#[must_use]
pub fn lead_sentence(figures: &[Figure], breaks: &[Break]) -> Option<Sentence> {
    let base = figures.iter().find_map(|figure| figure.base)?;
    let last = *points(figures, Scope::Lead).last()?;
    let since = comparable_since(breaks, last.year);
    let fits = last.year > base && since.is_none_or(|since| base >= since);
    Some(Sentence::Lead {
        from: base,
        to: last.year,
        by: Shown::of(Unit::Index(base), last).filter(|_| fits)?,
    })
}

/// Which part of a division of the region is the largest in the last year, where that is sure.
#[must_use]
pub fn largest(figures: &[Figure], breaks: &[Break]) -> Option<Sentence> {
    let unit = Unit::of(figures.first()?);
    let of_region = || {
        figures
            .iter()
            .filter(|figure| figure.scope == Scope::Region)
    };
    let year = of_region()
        .filter(|figure| figure.breakdown.is_some() && known(figure).is_some())
        .map(|figure| figure.school_year)
        .max()?;
    let since = comparable_since(breaks, year);
    // An index of the base year is 100 throughout, and one from before a break compares nothing.
    if matches!(unit, Unit::Index(base) if base == year || since.is_some_and(|since| base < since))
    {
        return None;
    }
    let mut parts: Vec<(&str, Shown)> = of_region()
        .filter(|figure| figure.school_year == year)
        .filter_map(|figure| {
            let part = figure.breakdown.as_deref()?;
            Some((part, Shown::of(unit, known(figure)?)?))
        })
        .collect();
    parts.sort_by_key(|(_, shown)| std::cmp::Reverse(shown.low));
    let (part, shown) = *parts.first()?;
    let others = parts.get(1..).unwrap_or_default();
    let is_sure = shown.low > 0 && others.iter().all(|(_, other)| other.high < shown.low);
    let whole = points(figures, Scope::Region);
    (is_sure && !others.is_empty()).then(|| Sentence::Largest {
        unit,
        part: part.to_owned(),
        last: Dated { year, shown },
        whole: at(&whole, unit, year).filter(|_| unit == Unit::Count),
    })
}

/// How a target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It may still be reached.
    Ahead,
    /// Its year isn't here yet, and it's passed already.
    Passed,
    /// Its year isn't here yet, and it's just there.
    There,
    /// Reached in its year.
    Reached,
    /// Its year is over without it.
    Missed,
}

/// A target as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// What it is counted in.
    pub unit: Unit,
    /// What must be reached, and when.
    pub target: Dated,
    /// How it stands.
    pub standing: Standing,
    /// It lies under where it began.
    pub falls: bool,
}

/// How a target stands by the last figure of the region, whose figures these are; `baseline` is what it
/// began at.
#[must_use]
pub fn goal(figures: &[Figure], baseline: f64, target: f64, year: i32) -> Option<Goal> {
    let unit = Unit::of(figures.first()?);
    let last = *points(figures, Scope::Region).last()?;
    let target = Dated {
        year,
        shown: Shown::new(unit, target, target)?,
    };
    let falls = target.shown.low < Shown::new(unit, baseline, baseline)?.low;
    let over = Shown::of(unit, last)?.minus(target.shown);
    // How far it is past the target, at least and at most.
    let (least, most) = if falls {
        (-over.high, -over.low)
    } else {
        (over.low, over.high)
    };
    let standing = match (last.year >= year, least, most) {
        (true, 0.., _) => Standing::Reached,
        (true, _, ..=-1) => Standing::Missed,
        (false, 1.., _) => Standing::Passed,
        (false, 0, _) => Standing::There,
        _ => Standing::Ahead,
    };
    Some(Goal {
        unit,
        target,
        standing,
        falls,
    })
}

impl Goal {
    /// The target has been reached, in time or before.
    #[must_use]
    pub const fn is_reached(&self) -> bool {
        matches!(
            self.standing,
            Standing::Passed | Standing::There | Standing::Reached
        )
    }
}

impl Sentence {
    /// Whether the figure is more or less than what it is held beside; nothing where that can't be told
    /// or nothing is.
    #[must_use]
    pub fn way(&self) -> Option<Way> {
        self.difference()?.way()
    }

    /// The figure less what it is held beside, both as shown.
    pub(crate) fn difference(&self) -> Option<Shown> {
        match self {
            Self::Level { .. } | Self::Largest { .. } => None,
            Self::Beside { last, there, .. } => Some(last.shown.minus(*there)),
            Self::Since { last, first, .. } => Some(last.shown.minus(first.shown)),
            Self::Growth { by, beside, .. } => {
                Some(beside.map_or(*by, |(_, there)| by.minus(there)))
            }
            Self::Lead { by, .. } => Some(*by),
        }
    }
}
