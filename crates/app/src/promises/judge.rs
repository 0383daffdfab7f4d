//! How a promise stands, from what was promised and what is known: on course, at risk, met, missed, or not to be
//! told yet, each with its reason in a sentence. Nothing is read here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::SchoolYear;
use tib_monitor::{Shown, Unit};
use tib_texts::{Texts, format};
use ts_rs::TS;

/// How a promise stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum PromiseStanding {
    /// Its time has gone by without it.
    Missed,
    /// As things go it won't be met.
    AtRisk,
    /// It can't be told yet: too little is known.
    #[default]
    Open,
    /// As things go it will be met.
    OnCourse,
    /// It is met.
    Met,
}

/// A promise of one school year. Numbers are in the tenths that they are shown in, so that nobody who compares
/// what stands there comes to another verdict.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub year: SchoolYear,
    pub unit: Unit,
    pub target: Option<i64>,
    pub counted: Counted,
}

/// What is known of a promise.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Counted {
    /// Only evidence counts.
    Evidence {
        shown: bool,
        files: bool,
        words: String,
    },
    /// What activities of the year reached, and what is planned still.
    Planned {
        reached: i64,
        to_come: i64,
        activities: u64,
        unknown: u64,
        lacks: Lacks,
    },
    /// Counted by the region itself, and expected to grow with the year.
    Typed { reached: Option<i64> },
    /// What there is at a time, rather than what is done in a year.
    Present {
        /// There now; on the last day of a year that is over.
        now: i64,
        /// Of those how many go on until the year ends.
        stay: i64,
        /// Those that are still being talked about.
        may_come: i64,
        /// Of a year that is over: those that nobody knows of whether they ran then.
        unknown: u64,
    },
    /// Co-financing as shares; nothing without a period or costs.
    Shares(Option<Shares>),
    /// A figure of the monitor.
    Figure(Figures),
    /// What it was measured by isn't there any more.
    Gone,
}

/// What an activity lacks that would be counted if it had it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lacks {
    /// How many it reached.
    Number,
    /// When it is.
    Day,
}

/// Co-financing, in tenths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shares {
    pub planned: i64,
    /// What can be shown: of the plan, or of what was spent when the year is over.
    pub shown: i64,
    /// Budget lines of no year, which count nowhere.
    pub undated: u64,
}

/// What the monitor knows.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Figures {
    /// The figure of the year, else the last one before it.
    pub last: Option<(i32, Shown)>,
    /// Where it began: the year, the value, and where the straight road to the target is in the year of `last`.
    pub road: Option<Road>,
    /// What it comes to in the year of the target when things go on as they did.
    pub ahead: Option<Shown>,
    /// Less is better; none when nobody knows.
    pub falls: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Road {
    pub from_year: i32,
    /// It begins at what was promised, rather than at what was.
    pub was_promised: bool,
    pub from: i64,
    pub expected: i64,
}

/// A verdict, with its reason.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Verdict {
    pub standing: PromiseStanding,
    pub says: String,
    /// Where it should be by now.
    pub expected: Option<i64>,
}

impl Verdict {
    /// Adds how many there are that couldn't be counted, where there are any.
    fn adds(&mut self, texts: &Texts, key: &str, n: u64) {
        if n > 0 {
            let more = texts.with(key, &[("n", n.to_string())]);
            self.says = format!("{} {more}", self.says);
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Past,
    Present,
    Future,
}

/// Without evidence this many days before the end of the year a promise is at risk.
const DAYS_FOR_EVIDENCE: i64 = 92;

/// How a promise stands on a day.
pub(super) fn judge(texts: &Texts, case: &Case, today: NaiveDate) -> Verdict {
    let judging = Judging { texts, case, today };
    match (&case.counted, case.target) {
        (
            Counted::Evidence {
                shown,
                files,
                words,
            },
            _,
        ) => judging.evidence(*shown, *files, words),
        (_, None) => judging.says(PromiseStanding::Open, "promise-no-target", &[]),
        (Counted::Gone, _) => judging.says(PromiseStanding::Open, "promise-gone", &[]),
        (
            Counted::Planned {
                reached,
                to_come,
                activities,
                unknown,
                lacks,
            },
            Some(target),
        ) => judging.planned(target, *reached, *to_come, (*activities, *unknown, *lacks)),
        (Counted::Typed { reached: None }, _) => {
            judging.says(PromiseStanding::Open, "promise-not-counted", &[])
        }
        (
            Counted::Typed {
                reached: Some(reached),
            },
            Some(target),
        ) => judging.typed(target, *reached),
        (
            Counted::Present {
                now,
                stay,
                may_come,
                unknown,
            },
            Some(target),
        ) => judging.present(target, *now, *stay, *may_come, *unknown),
        (Counted::Shares(None), _) => judging.says(PromiseStanding::Open, "promise-no-money", &[]),
        (Counted::Shares(Some(shares)), Some(target)) => judging.shares(target, *shares),
        (Counted::Figure(figures), Some(target)) => judging.figures(target, figures),
    }
}

struct Judging<'a> {
    texts: &'a Texts,
    case: &'a Case,
    today: NaiveDate,
}

impl Judging<'_> {
    fn phase(&self) -> Phase {
        let present = SchoolYear::of(self.today);
        match self.case.year.cmp(&present) {
            std::cmp::Ordering::Less => Phase::Past,
            std::cmp::Ordering::Equal => Phase::Present,
            std::cmp::Ordering::Greater => Phase::Future,
        }
    }

    /// What of a whole year should be there by now.
    fn pace(&self, whole: i64) -> i64 {
        let (first, last) = self.case.year.days();
        let days = (last - first).num_days() + 1;
        let gone = ((self.today - first).num_days() + 1).clamp(0, days);
        // Rounded down: half a school visited isn't asked of anybody.
        whole * gone / days / 10 * 10
    }

    fn says(&self, standing: PromiseStanding, key: &str, more: &[(&str, String)]) -> Verdict {
        let (_, last) = self.case.year.days();
        let mut words = vec![
            ("year", format::school_year(self.case.year.0)),
            ("end", format::short_date(self.texts.language(), last)),
            (
                "today",
                format::short_date(self.texts.language(), self.today),
            ),
        ];
        words.extend_from_slice(more);
        Verdict {
            standing,
            says: self.texts.with(key, &words),
            expected: None,
        }
    }

    fn number(&self, tenths: i64) -> String {
        let shown = Shown {
            low: tenths,
            high: tenths,
        };
        shown.words(self.texts, self.case.unit)
    }

    fn evidence(&self, shown: bool, files: bool, words: &str) -> Verdict {
        use PromiseStanding::{AtRisk, Met, Missed, Open};
        let left = (self.case.year.days().1 - self.today).num_days();
        match self.phase() {
            _ if shown && words.is_empty() => self.says(Met, "promise-shown", &[]),
            _ if shown => self.says(Met, "promise-shown-by", &[("words", words.to_owned())]),
            // There is something, and nobody said that it is enough.
            _ if files || !words.is_empty() => self.says(Open, "promise-evidence-there", &[]),
            Phase::Past => self.says(Missed, "promise-not-shown", &[]),
            Phase::Present if left < DAYS_FOR_EVIDENCE => {
                self.says(AtRisk, "promise-evidence-soon", &[])
            }
            _ => self.says(Open, "promise-evidence-later", &[]),
        }
    }

    fn planned(
        &self,
        target: i64,
        reached: i64,
        to_come: i64,
        (activities, unknown, lacks): (u64, u64, Lacks),
    ) -> Verdict {
        use PromiseStanding::{AtRisk, Met, Missed, OnCourse, Open};
        let lacking = target - reached - to_come;
        let words = [
            ("reached", self.number(reached)),
            ("planned", self.number(to_come)),
            ("activities", activities.to_string()),
            (
                "lacking",
                self.number(if self.phase() == Phase::Past {
                    target - reached
                } else {
                    lacking
                }),
            ),
        ];
        let mut verdict = match self.phase() {
            _ if reached >= target => self.says(Met, "promise-reached", &words),
            // Perhaps enough was reached, and only not written down.
            Phase::Past if unknown > 0 || activities > 0 => {
                self.says(Open, "promise-short", &words)
            }
            Phase::Past => self.says(Missed, "promise-short", &words),
            Phase::Future if reached == 0 => self.says(Open, "promise-future", &words),
            _ if lacking <= 0 => self.says(OnCourse, "promise-planned", &words),
            _ => self.says(AtRisk, "promise-planned-short", &words),
        };
        if self.phase() == Phase::Past && activities > 0 {
            verdict.adds(self.texts, "promise-unfinished", activities);
        }
        match lacks {
            Lacks::Number => verdict.adds(self.texts, "promise-uncounted", unknown),
            Lacks::Day => verdict.adds(self.texts, "promise-no-day", unknown),
        }
        verdict
    }

    fn typed(&self, target: i64, reached: i64) -> Verdict {
        use PromiseStanding::{AtRisk, Met, Missed, OnCourse, Open};
        let expected = self.pace(target);
        let words = [
            ("reached", self.number(reached)),
            ("expected", self.number(expected)),
            ("lacking", self.number(target - reached)),
        ];
        match self.phase() {
            _ if reached >= target => self.says(Met, "promise-reached", &words),
            Phase::Past => self.says(Missed, "promise-short", &words),
            Phase::Future => self.says(Open, "promise-counted", &words),
            Phase::Present => {
                let (standing, key) = if reached >= expected {
                    (OnCourse, "promise-pace")
                } else {
                    (AtRisk, "promise-behind")
                };
                Verdict {
                    expected: Some(expected),
                    ..self.says(standing, key, &words)
                }
            }
        }
    }

    fn present(&self, target: i64, now: i64, stay: i64, may_come: i64, unknown: u64) -> Verdict {
        use PromiseStanding::{AtRisk, Met, Missed, OnCourse, Open};
        let expected = self.pace(target);
        let words = [
            ("now", self.number(now)),
            ("talking", self.number(may_come)),
            ("ending", self.number(now - stay)),
            ("staying", self.number(stay)),
            ("lacking", self.number(target - now)),
            ("expected", self.number(expected)),
        ];
        let mut verdict = match self.phase() {
            Phase::Past if now >= target => self.says(Met, "promise-were", &words),
            Phase::Past if unknown > 0 => self.says(Open, "promise-were", &words),
            Phase::Past => self.says(Missed, "promise-were", &words),
            phase if now >= target && stay >= target => {
                let standing = if phase == Phase::Present {
                    Met
                } else {
                    OnCourse
                };
                self.says(standing, "promise-there", &words)
            }
            _ if now >= target => self.says(AtRisk, "promise-ending", &words),
            Phase::Future => self.says(Open, "promise-there-talking", &words),
            Phase::Present if stay + may_come < target => {
                self.says(AtRisk, "promise-there-short", &words)
            }
            Phase::Present => {
                let (standing, key) = if now >= expected {
                    (OnCourse, "promise-there-talking")
                } else {
                    (AtRisk, "promise-there-behind")
                };
                Verdict {
                    expected: Some(expected),
                    ..self.says(standing, key, &words)
                }
            }
        };
        verdict.adds(self.texts, "promise-undated", unknown);
        verdict
    }

    fn shares(&self, target: i64, shares: Shares) -> Verdict {
        use PromiseStanding::{AtRisk, Met, Missed, OnCourse, Open};
        let Shares { planned, shown, .. } = shares;
        let words = [
            ("planned", self.number(planned)),
            ("shown", self.number(shown)),
        ];
        let mut verdict = match self.phase() {
            Phase::Past if shown >= target => self.says(Met, "promise-share-shown", &words),
            Phase::Past => self.says(Missed, "promise-share-shown", &words),
            Phase::Present if planned.max(shown) < target => {
                self.says(AtRisk, "promise-share", &words)
            }
            Phase::Present => self.says(OnCourse, "promise-share", &words),
            Phase::Future => self.says(Open, "promise-share", &words),
        };
        verdict.adds(self.texts, "promise-money-undated", shares.undated);
        verdict
    }

    fn figures(&self, target: i64, figures: &Figures) -> Verdict {
        use PromiseStanding::{Met, Missed, Open};
        let Some((year, value)) = figures.last else {
            return self.says(Open, "promise-no-figures", &[]);
        };
        let told = |shown: Shown| shown.words(self.texts, self.case.unit);
        let mut words = vec![
            ("value", told(value)),
            ("then", format::school_year(year)),
            ("target", self.number(target)),
        ];
        let Some(falls) = figures.falls else {
            return self.says(Open, "promise-figure-way", &words);
        };
        // How far it is past something, at least and at most.
        let past = |value: Shown, what: i64| {
            if falls {
                (what - value.high, what - value.low)
            } else {
                (value.low - what, value.high - what)
            }
        };
        if year >= self.case.year.0 {
            return match past(value, target) {
                (0.., _) => self.says(Met, "promise-figure", &words),
                (_, ..0) => self.says(Missed, "promise-figure", &words),
                _ => self.says(Open, "promise-figure-between", &words),
            };
        }
        if self.phase() == Phase::Past {
            return self.says(Open, "promise-figure-awaited", &words);
        }
        if let Some(road) = figures.road {
            words.extend([
                ("from", self.number(road.from)),
                ("began", format::school_year(road.from_year)),
                ("expected", self.number(road.expected)),
            ]);
            return Verdict {
                expected: Some(road.expected),
                ..self.says(
                    as_it_goes(past(value, road.expected)),
                    if road.was_promised {
                        "promise-road-promised"
                    } else {
                        "promise-road"
                    },
                    &words,
                )
            };
        }
        let Some(ahead) = figures.ahead else {
            return self.says(Open, "promise-figure-only", &words);
        };
        words.push(("ahead", told(ahead)));
        self.says(
            as_it_goes(past(ahead, target)),
            "promise-figure-ahead",
            &words,
        )
    }
}

fn as_it_goes(past: (i64, i64)) -> PromiseStanding {
    match past {
        (0.., _) => PromiseStanding::OnCourse,
        (_, ..0) => PromiseStanding::AtRisk,
        _ => PromiseStanding::Open,
    }
}

#[cfg(test)]
mod tests;
