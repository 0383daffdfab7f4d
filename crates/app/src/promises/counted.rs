//! What is known of a promise: read from the plan, the network, the money and the monitor.

use std::collections::HashMap;

use tib_domain::{
    Ambition, Measure, PartnershipStatus, PerformanceAgreement, ProgrammePeriod, SchoolYear,
};
use tib_money::{CoFinancing, Line, Rule};
use tib_monitor::{Indicator, Scope, Shown, Unit};
use tib_store::{Progress, Reading};

use super::judge::{Case, Counted, Figures, Road};
use crate::monitor::{MonitorQuery, ProjectionQuery, monitor_in, not_known, project_in};
use crate::views::Projection;
use crate::{App, Result, money};

/// Reads what promises are measured by; what several need is read once.
pub(super) struct Counting<'a, 'r> {
    app: &'a App,
    r: &'a Reading<'r>,
    money: Option<(Vec<ProgrammePeriod>, Vec<Line>)>,
    figures: HashMap<(String, Option<String>), Option<Series>>,
}

/// The figures of the region of an indicator, oldest first, and what they come to.
#[derive(Debug, Clone)]
pub(super) struct Series {
    pub unit: Unit,
    pub falls: bool,
    /// Year, at least and at most.
    pub points: Vec<(i32, f64, f64)>,
    ahead: HashMap<i32, Option<(f64, f64)>>,
}

impl<'a, 'r> Counting<'a, 'r> {
    pub fn new(app: &'a App, r: &'a Reading<'r>) -> Self {
        Self {
            app,
            r,
            money: None,
            figures: HashMap::new(),
        }
    }

    /// What an agreement comes down to in the school year of one of its rows.
    pub fn case(
        &mut self,
        agreement: &PerformanceAgreement,
        year: i32,
        ambition: Option<&Ambition>,
    ) -> Result<Case> {
        let year = SchoolYear(year);
        let row = agreement.year(year.0);
        let mut unit = Unit::Count;
        // Where only evidence counts, a number that was set before isn't one.
        let target = row
            .filter(|_| agreement.measure != Measure::Evidence)
            .and_then(|row| row.target);
        let counted = match agreement.measure {
            Measure::Evidence => Counted::Evidence {
                shown: row.is_some_and(|row| row.shown),
                words: row.map_or_else(String::new, |row| row.evidence.trim().to_owned()),
            },
            Measure::OwnCount => Counted::Typed {
                reached: row.and_then(|row| row.realised).and_then(count),
            },
            Measure::Reach => {
                let (theme, group) = (agreement.theme.as_ref(), agreement.target_group.as_ref());
                planned(self.r.reach_progress(year, theme, group)?)
            }
            Measure::ActivitiesDone => {
                planned(self.r.activity_progress(year, agreement.theme.as_ref())?)
            }
            Measure::Partnerships => self.partnerships(agreement, year)?,
            Measure::CoFinancing => {
                unit = Unit::Share;
                Counted::Shares(self.co_financing(year)?)
            }
            Measure::Indicator => match self.series(agreement)? {
                None => Counted::Gone,
                Some(series) => {
                    unit = series.unit;
                    self.figures(agreement, year.0, target, ambition, &series)?
                }
            },
        };
        let target = target.and_then(|target| Shown::new(unit, target, target));
        Ok(Case {
            year,
            unit,
            target: target.map(|target| target.low),
            counted,
        })
    }

    fn partnerships(&self, agreement: &PerformanceAgreement, year: SchoolYear) -> Result<Counted> {
        use PartnershipStatus::{Active, Anchored, Ended, Exploring};
        let wanted = agreement
            .partnership_status
            .as_deref()
            .and_then(PartnershipStatus::parse);
        let (first, last) = year.days();
        let is_past = last < self.app.today();
        let runs = self
            .r
            .partnership_runs(agreement.partnership_kind.as_ref())?;
        let counts = |status: PartnershipStatus| match wanted {
            Some(wanted) => status == wanted,
            // Of a year that is over those count as well that have ended since.
            None => matches!(status, Active | Anchored) || (is_past && status == Ended),
        };
        let (mut now, mut stay, mut unknown) = (0, 0, 0);
        for run in runs.iter().filter(|run| counts(run.status)) {
            let ends_later = run.end.is_none_or(|end| end >= last);
            if !is_past {
                now += 1;
                stay += i64::from(ends_later);
            } else if run.start.is_none() || (run.status == Ended && run.end.is_none()) {
                // One that ended before the year began wasn't there, whenever it started.
                unknown += u64::from(run.end.is_none_or(|end| end >= first));
            } else if ends_later && run.start.is_some_and(|start| start <= last) {
                now += 1;
                stay += 1;
            }
        }
        let talking = runs.iter().filter(|run| run.status == Exploring).count();
        let may_come = if wanted == Some(Exploring) {
            0
        } else {
            talking
        };
        Ok(Counted::Present {
            now: now * 10,
            stay: stay * 10,
            may_come: i64::try_from(may_come).unwrap_or_default() * 10,
            unknown,
        })
    }

    /// The share of co-financing that is planned in a year, and the share that can be shown, in tenths of a percent.
    /// Cut rather than rounded: 9.96% is less than 10%.
    fn co_financing(&mut self, year: SchoolYear) -> Result<Option<(i64, i64)>> {
        if self.money.is_none() {
            self.money = Some((self.r.all()?, money::lines(self.r)?));
        }
        let Some((periods, lines)) = &self.money else {
            return Ok(None);
        };
        let Some(period) = periods.iter().find(|period| period.has(year.0)) else {
            return Ok(None);
        };
        let at = CoFinancing::of(&Rule::of_year(period, year.0), lines);
        let tenths = |share: f64| (share * 1_000.0 + 1e-6).floor() as i64;
        Ok(at.planned_share.map(|planned| {
            (
                tenths(planned),
                tenths(at.evidenced_of_whole.unwrap_or_default()),
            )
        }))
    }

    /// The figures that an agreement is measured by; nothing when there is no such indicator any more.
    pub fn series(&mut self, agreement: &PerformanceAgreement) -> Result<Option<Series>> {
        let Some(indicator) = agreement.indicator.clone() else {
            return Ok(None);
        };
        let key = (indicator, agreement.technical.clone());
        if let Some(known) = self.figures.get(&key) {
            return Ok(known.clone());
        }
        let ask = MonitorQuery {
            technical: key.1.clone(),
            scopes: vec![Scope::Region.as_str().to_owned()],
            ..MonitorQuery::of(&[&key.0])
        };
        let found = if not_known(&ask, self.r).is_none() {
            Some(monitor_in(self.app, self.r, &ask)?)
        } else {
            None
        };
        let series = found.map(|found| {
            let since = found.series.first().and_then(|series| series.since);
            let mut points: Vec<_> = found
                .figures
                .iter()
                .filter(|figure| since.is_none_or(|since| figure.school_year >= since))
                .filter_map(|figure| Some((figure.school_year, figure.low?, figure.high?)))
                .collect();
            points.sort_by_key(|point| point.0);
            Series {
                unit: found.figures.first().map_or(Unit::Count, Unit::of),
                falls: Indicator::find(&key.0).is_some_and(Indicator::less_is_better),
                points,
                ahead: HashMap::new(),
            }
        });
        self.figures.insert(key, series.clone());
        Ok(series)
    }

    fn figures(
        &mut self,
        agreement: &PerformanceAgreement,
        year: i32,
        target: Option<f64>,
        ambition: Option<&Ambition>,
        series: &Series,
    ) -> Result<Counted> {
        let shown = |low, high| Shown::new(series.unit, low, high);
        let last = series.points.iter().rev().find(|point| point.0 <= year);
        let last = last.and_then(|&(year, low, high)| Some((year, shown(low, high)?)));
        let begin = beginning(agreement, year, ambition);
        let road = begin
            .zip(target)
            .zip(last)
            .and_then(|((begin, target), last)| {
                let part = f64::from(last.0 - begin.0) / f64::from(year - begin.0);
                let expected = begin.1 + (target - begin.1) * part;
                (last.0 >= begin.0).then_some(())?;
                Some(Road {
                    from_year: begin.0,
                    from: shown(begin.1, begin.1)?.low,
                    expected: shown(expected, expected)?.low,
                })
            });
        let falls = match (begin, target) {
            (Some((_, from)), Some(target)) => target < from || (target <= from && series.falls),
            _ => series.falls,
        };
        let ahead = if road.is_none() && last.is_some_and(|last| last.0 < year) {
            self.ahead(agreement, year)?
                .and_then(|(low, high)| shown(low, high))
        } else {
            None
        };
        Ok(Counted::Figure(Figures {
            last,
            road,
            ahead,
            falls,
        }))
    }

    /// What the figures come to in a year when things go on as they did.
    fn ahead(&mut self, agreement: &PerformanceAgreement, to: i32) -> Result<Option<(f64, f64)>> {
        let Some(indicator) = agreement.indicator.clone() else {
            return Ok(None);
        };
        let key = (indicator, agreement.technical.clone());
        let known = self.figures.get(&key).and_then(Option::as_ref);
        if let Some(known) = known.and_then(|series| series.ahead.get(&to)) {
            return Ok(*known);
        }
        let ask = ProjectionQuery {
            indicator: key.0.clone(),
            technical: key.1.clone(),
            to: Some(to),
        };
        let found = project_in(self.app, self.r, &ask)?;
        let found = found.and_then(|Projection { points, .. }| {
            let point = points.iter().find(|point| point.year == to)?;
            Some((point.low, point.high))
        });
        if let Some(Some(series)) = self.figures.get_mut(&key) {
            series.ahead.insert(to, found);
        }
        Ok(found)
    }
}

/// Where the road to the target of a year begins: at the year before that something was promised for, else where the
/// ambition about the same figure begins.
fn beginning(
    agreement: &PerformanceAgreement,
    year: i32,
    ambition: Option<&Ambition>,
) -> Option<(i32, f64)> {
    let before = agreement
        .years
        .iter()
        .filter(|row| row.school_year < year)
        .max_by_key(|row| row.school_year);
    let before = before.and_then(|row| Some((row.school_year, row.target?)));
    before.or_else(|| {
        let ambition = ambition.filter(|ambition| {
            Some(&ambition.indicator) == agreement.indicator.as_ref()
                && ambition.technical == agreement.technical
                && ambition.baseline_year < year
        })?;
        Some((ambition.baseline_year, ambition.baseline_value))
    })
}

fn count(value: f64) -> Option<i64> {
    Shown::new(Unit::Count, value, value).map(|shown| shown.low)
}

fn planned(progress: Progress) -> Counted {
    let tenths = |count: u64| i64::try_from(count).unwrap_or(i64::MAX / 10) * 10;
    Counted::Planned {
        reached: tenths(progress.reached),
        to_come: tenths(progress.to_come),
        activities: progress.activities,
        unknown: progress.unknown,
    }
}
