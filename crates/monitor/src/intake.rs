//! Intake into technical vmbo: pupils in year 3 of bb, kb and gl on 1 October.

use std::collections::BTreeMap;

use crate::figure::fraction;
use crate::{Figure, Scope, Tally, Technical};

/// Learning route of the vmbo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leerweg {
    /// Basisberoepsgerichte leerweg.
    Bb,
    /// Kaderberoepsgerichte leerweg.
    Kb,
    /// Gemengde leerweg.
    Gl,
    /// Theoretische leerweg; never added to the others.
    Tl,
}

/// What a published row is about, in the terms of the formulas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Learning route.
    pub leerweg: Leerweg,
    /// Technical by DUO's sector.
    pub duo: bool,
    /// Technical as the Techniekpact monitor counts.
    pub techniekpact: bool,
    /// Technical in the narrow sense.
    pub hard: bool,
}

impl Group {
    /// Whether it counts as technical under this choice.
    #[must_use]
    pub fn is(self, technical: Technical) -> bool {
        match technical {
            Technical::Duo => self.duo,
            Technical::Techniekpact => self.techniekpact,
            Technical::Hard => self.hard,
        }
    }
}

/// Where a branch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// In the region.
    Inside,
    /// In the country, outside of the region.
    Outside,
    /// Its municipality isn't known: counts in country and rest.
    Unplaced,
}

/// One published cell of kind A: pupils of one branch, row and year of study.
#[derive(Debug, Clone, Copy)]
pub struct PupilCount {
    /// First year of the school year.
    pub school_year: i32,
    /// Year of study, 1 to 6.
    pub study_year: u8,
    /// What the row is about.
    pub group: Group,
    /// Where the branch stands.
    pub placement: Placement,
    /// The least it can be.
    pub low: u32,
    /// The most it can be.
    pub high: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Side {
    technical: Tally,
    other: Tally,
}

#[derive(Debug, Clone, Copy, Default)]
struct YearSums {
    inside: Side,
    outside: Side,
    unplaced: Side,
}

/// Adds up `vmbo_intake_tech` and its share.
#[derive(Debug)]
pub struct Intake {
    technical: Technical,
    years: BTreeMap<i32, YearSums>,
}

impl Intake {
    /// Starts a sum under one choice of what is technical.
    #[must_use]
    pub fn new(technical: Technical) -> Self {
        Self {
            technical,
            years: BTreeMap::new(),
        }
    }

    /// Adds a cell; cells of other years of study and of tl don't count.
    pub fn add(&mut self, cell: PupilCount) {
        if cell.study_year != 3 || cell.group.leerweg == Leerweg::Tl {
            return;
        }
        let sums = self.years.entry(cell.school_year).or_default();
        let side = match cell.placement {
            Placement::Inside => &mut sums.inside,
            Placement::Outside => &mut sums.outside,
            Placement::Unplaced => &mut sums.unplaced,
        };
        let tally = if cell.group.is(self.technical) {
            &mut side.technical
        } else {
            &mut side.other
        };
        tally.add(cell.low, cell.high);
    }

    /// The figures: count and share, per year, of region, country and rest. Without a region
    /// (`with_region` false) there is only the country.
    #[must_use]
    pub fn figures(&self, with_region: bool) -> Vec<Figure> {
        let mut figures = Vec::new();
        for (&year, sums) in &self.years {
            let rest = add(sums.outside, sums.unplaced);
            let country = add(rest, sums.inside);
            let all = country.technical + country.other;
            let lost = sums.unplaced.technical + sums.unplaced.other;
            let unplaced = fraction(lost.high, all.high).unwrap_or(0.0);
            let scopes: &[(Scope, Side)] = if with_region {
                &[
                    (Scope::Region, sums.inside),
                    (Scope::Country, country),
                    (Scope::Rest, rest),
                ]
            } else {
                &[(Scope::Country, country)]
            };
            for &(scope, side) in scopes {
                let count = Figure::count("vmbo_intake_tech", year, scope, side.technical);
                let share = Figure::share(
                    "vmbo_intake_tech_share",
                    year,
                    scope,
                    side.technical,
                    side.other,
                );
                for mut figure in [count, share] {
                    figure.technical = Some(self.technical);
                    figure.unplaced = unplaced;
                    figures.push(figure);
                }
            }
        }
        figures
    }
}

fn add(a: Side, b: Side) -> Side {
    Side {
        technical: a.technical + b.technical,
        other: a.other + b.other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cell(technical: bool, placement: Placement, low: u32, high: u32) -> PupilCount {
        PupilCount {
            school_year: 2019,
            study_year: 3,
            group: Group {
                leerweg: Leerweg::Kb,
                duo: technical,
                techniekpact: technical,
                hard: false,
            },
            placement,
            low,
            high,
        }
    }

    fn of(figures: &[Figure], indicator: &str, scope: Scope) -> Figure {
        figures
            .iter()
            .find(|f| f.indicator == indicator && f.scope == scope)
            .cloned()
            .unwrap()
    }

    #[test]
    fn an_unplaced_branch_counts_in_country_and_rest() {
        let mut intake = Intake::new(Technical::Duo);
        intake.add(cell(true, Placement::Inside, 10, 10));
        intake.add(cell(false, Placement::Outside, 30, 30));
        intake.add(cell(true, Placement::Unplaced, 10, 10));
        let figures = intake.figures(true);
        let region = of(&figures, "vmbo_intake_tech", Scope::Region);
        let country = of(&figures, "vmbo_intake_tech_share", Scope::Country);
        let rest = of(&figures, "vmbo_intake_tech", Scope::Rest);
        assert_eq!(region.value, Some(10.0));
        assert_eq!(
            (country.numerator, country.denominator),
            (Some(20), Some(50))
        );
        assert_eq!(rest.numerator, Some(10));
        assert!((country.unplaced - 0.2).abs() < 1e-9);
    }

    #[test]
    fn tl_and_other_years_of_study_do_not_count() {
        let mut intake = Intake::new(Technical::Duo);
        let mut tl = cell(true, Placement::Inside, 5, 5);
        tl.group.leerweg = Leerweg::Tl;
        intake.add(tl);
        let mut year_four = cell(true, Placement::Inside, 5, 5);
        year_four.study_year = 4;
        intake.add(year_four);
        assert!(intake.figures(true).is_empty());
    }

    proptest! {
        /// Whatever is masked as 1 to 4, the true count and share lie within the bounds.
        #[test]
        fn masking_never_moves_the_truth_out_of_bounds(cells in proptest::collection::vec((any::<bool>(), 0_u32..40), 1..60)) {
            let mut open = Intake::new(Technical::Duo);
            let mut masked = Intake::new(Technical::Duo);
            for (technical, count) in cells {
                open.add(cell(technical, Placement::Inside, count, count));
                let (low, high) = if (1..=4).contains(&count) { (1, 4) } else { (count, count) };
                masked.add(cell(technical, Placement::Inside, low, high));
            }
            for indicator in ["vmbo_intake_tech", "vmbo_intake_tech_share"] {
                let truth = of(&open.figures(true), indicator, Scope::Region);
                let bounds = of(&masked.figures(true), indicator, Scope::Region);
                if let Some(value) = truth.value {
                    prop_assert!(bounds.low.unwrap() <= value + 1e-12);
                    prop_assert!(bounds.high.unwrap() + 1e-12 >= value);
                    prop_assert_eq!(bounds.value.is_some(), bounds.masked == 0);
                }
            }
        }
    }
}
