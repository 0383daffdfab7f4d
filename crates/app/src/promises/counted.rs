//! What is known of a promise: read from the plan, the network, the money and the monitor.

use std::collections::{BTreeSet, HashMap};

use tib_domain::{
    Ambition, Id, Measure, PartnershipStatus, PerformanceAgreement, ProgrammePeriod, Record,
    SchoolYear,
};
use tib_money::{CoFinancing, Line, Rule, Years};
use tib_monitor::{Form, Indicator, Scope, Shown, Unit};
use tib_store::{Progress, Reading};

use super::judge::{Case, Counted, Figures, Lacks, Road, Shares};
use crate::monitor::{MonitorQuery, ProjectionQuery, monitor_in, not_known, project_in};
use crate::views::Projection;
use crate::{App, Result, money};

/// Reads what promises are measured by; what several need is read once.
pub(super) struct Counting<'a, 'r> {
    app: &'a App,
    r: &'a Reading<'r>,
    money: Option<(Vec<ProgrammePeriod>, Vec<Line>)>,
    /// The agreements that files are attached to.
    pub with_files: BTreeSet<Id>,
    figures: HashMap<(String, Option<String>), Option<Series>>,
}

/// The figures of the region of an indicator, oldest first, and what they come to.
#[derive(Debug, Clone)]
pub(super) struct Series {
    pub unit: Unit,
    /// Less is better; nobody knows of a figure of the region's own.
    pub falls: Option<bool>,
    /// Year, at least and at most.
    pub points: Vec<(i32, f64, f64)>,
    ahead: HashMap<i32, Option<(f64, f64)>>,
}

impl<'a, 'r> Counting<'a, 'r> {
    pub fn new(app: &'a App, r: &'a Reading<'r>) -> Result<Self> {
        Ok(Self {
            app,
            r,
            money: None,
            with_files: r.with_attachments(PerformanceAgreement::KIND)?,
            figures: HashMap::new(),
        })
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
                files: self.with_files.contains(&agreement.id),
                words: row.map_or_else(String::new, |row| row.evidence.trim().to_owned()),
            },
            Measure::OwnCount => Counted::Typed {
                reached: row.and_then(|row| row.realised).and_then(count),
            },
            Measure::Reach => {
                let (theme, group) = (agreement.theme.as_ref(), agreement.target_group.as_ref());
                planned(self.r.reach_progress(year, theme, group)?, Lacks::Number)
            }
            Measure::ActivitiesDone => {
                let progress = self.r.activity_progress(year, agreement.theme.as_ref())?;
                planned(progress, Lacks::Day)
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
        let (_, last) = year.days();
        let is_past = last < self.app.today();
        let runs = self
            .r
            .partnership_runs(agreement.partnership_kind.as_ref())?;
        let counts = |status: PartnershipStatus| match wanted {
            Some(wanted) => status == wanted,
            // Of a year that is over those count as well that have ended since.
            None => matches!(status, Active | Anchored) || (is_past && status == Ended),
        };
        let today = self.app.today();
        let (mut now, mut stay, mut may_come, mut unknown) = (0, 0, 0, 0);
        for run in &runs {
            let goes_on = run.end.is_none_or(|end| end >= last);
            let ran = goes_on && run.start.is_none_or(|start| start <= last);
            if is_past {
                // What a status was then isn't kept, and one without days may have run then or not.
                let untold = wanted.is_some()
                    || run.start.is_none()
                    || (run.status == Ended && run.end.is_none());
                let counts = ran && (wanted.is_some() || counts(run.status));
                if counts && untold {
                    unknown += 1;
                } else if counts {
                    now += 1;
                    stay += 1;
                }
            } else if counts(run.status) && run.end.is_none_or(|end| end >= today) {
                let begun = run.start.is_none_or(|start| start <= today);
                let (begun, goes_on) = (i64::from(begun), i64::from(goes_on));
                now += begun;
                stay += begun * goes_on;
                may_come += (1 - begun) * goes_on;
            } else if run.status == Exploring {
                may_come += 1;
            }
        }
        Ok(Counted::Present {
            now: now * 10,
            stay: stay * 10,
            may_come: may_come * 10,
            unknown,
        })
    }

    /// The share of co-financing that is planned in a year, and the share that can be shown, in tenths of a percent.
    /// Cut rather than rounded: 9.96% is less than 10%.
    /// Of a year that is over it is a share of what was really spent.
    fn co_financing(&mut self, year: SchoolYear) -> Result<Option<Shares>> {
        if self.money.is_none() {
            self.money = Some((self.r.all()?, money::lines(self.r)?));
        }
        let Some((periods, lines)) = &self.money else {
            return Ok(None);
        };
        let Some(period) = periods.iter().find(|period| period.has(year.0)) else {
            return Ok(None);
        };
        let rule = Rule::of_year(period, year.0);
        let at = CoFinancing::of(&rule, lines);
        let tenths = |share: f64| (share * 1_000.0 + 1e-6).floor() as i64;
        let is_past = year.days().1 < self.app.today();
        let shown = if is_past {
            at.evidenced_share
        } else {
            at.evidenced_of_whole
        };
        let undated = lines
            .iter()
            .filter(|line| line.year(Years::School).is_none());
        Ok(at.planned_share.map(|planned| Shares {
            planned: tenths(planned),
            shown: tenths(shown.unwrap_or_default()),
            undated: undated.count() as u64,
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
                unit: found
                    .figures
                    .first()
                    .map_or_else(|| unit_of(&key.0), Unit::of),
                falls: Indicator::find(&key.0).map(Indicator::less_is_better),
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
        // What was before a break isn't where the figures since began.
        let since = series.points.first().map(|point| point.0);
        let begin = beginning(agreement, year, ambition)
            .filter(|begin| since.is_some_and(|since| begin.0 >= since));
        let road = begin
            .zip(target)
            .zip(last)
            .and_then(|((begin, target), last)| {
                let part = f64::from(last.0 - begin.0) / f64::from(year - begin.0);
                let expected = begin.1 + (target - begin.1) * part;
                (last.0 >= begin.0).then_some(())?;
                Some(Road {
                    from_year: begin.0,
                    was_promised: begin.2,
                    from: shown(begin.1, begin.1)?.low,
                    expected: shown(expected, expected)?.low,
                })
            });
        let falls = series.falls.or_else(|| {
            let (_, from, _) = begin?;
            target.map(|target| target < from)
        });
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
/// ambition about the same figure begins. With whether it is what was promised, rather than what was.
fn beginning(
    agreement: &PerformanceAgreement,
    year: i32,
    ambition: Option<&Ambition>,
) -> Option<(i32, f64, bool)> {
    let before = agreement
        .years
        .iter()
        .filter(|row| row.school_year < year)
        .max_by_key(|row| row.school_year);
    let before = before.and_then(|row| Some((row.school_year, row.target?, true)));
    before.or_else(|| {
        let ambition = ambition.filter(|ambition| {
            Some(&ambition.indicator) == agreement.indicator.as_ref()
                && ambition.technical == agreement.technical
                && ambition.baseline_year < year
        })?;
        Some((ambition.baseline_year, ambition.baseline_value, false))
    })
}

fn count(value: f64) -> Option<i64> {
    Shown::new(Unit::Count, value, value).map(|shown| shown.low)
}

/// What an indicator without figures is counted in.
fn unit_of(code: &str) -> Unit {
    match Indicator::find(code).map(|indicator| indicator.form) {
        Some(Form::Share | Form::Rate(_) | Form::Ratio(..)) => Unit::Share,
        _ => Unit::Count,
    }
}

fn planned(progress: Progress, lacks: Lacks) -> Counted {
    let tenths = |count: u64| i64::try_from(count).unwrap_or(i64::MAX / 10) * 10;
    Counted::Planned {
        reached: tenths(progress.reached),
        to_come: tenths(progress.to_come),
        activities: progress.activities,
        unknown: progress.unknown,
        lacks,
    }
}
