//! Sentences in words, the same for page, report and service.

use tib_texts::{Texts, format};

use crate::shown::float;
use crate::{Goal, Scope, Sentence, Shown, Standing, Unit, Way};

type Holes = Vec<(&'static str, String)>;

/// The intake as a share of a year has words of its own.
const INTAKE: &str = "vmbo_intake_tech_share";

impl Sentence {
    /// The sentence in words. `indicator` is the code of what it is about, `part` says the name of a part
    /// of a division.
    #[must_use]
    pub fn words(&self, texts: &Texts, indicator: &str, part: &dyn Fn(&str) -> String) -> String {
        let year = |year| format::school_year(year);
        let (key, holes): (_, Holes) = match self {
            Self::Level { unit, last } => {
                let key = if *unit == Unit::Change {
                    "say-change"
                } else {
                    "say-level"
                };
                let here = range(texts, *unit, last.shown);
                (key, vec![("year", year(last.year)), ("here", here)])
            }
            Self::Beside {
                unit,
                last,
                other,
                there,
            } => {
                let exact = last.shown.is_exact() && there.is_exact();
                let key = match (indicator == INTAKE, exact) {
                    (true, true) => "say-beside-intake",
                    (true, false) => "say-beside-intake-range",
                    (false, true) => "say-beside",
                    (false, false) => "say-beside-range",
                };
                let mut holes = vec![
                    ("year", year(last.year)),
                    ("here", range(texts, *unit, last.shown)),
                    ("there", range(texts, *unit, *there)),
                    ("than", than(texts, *other)),
                ];
                holes.extend(self.compared(texts, *unit));
                (key, holes)
            }
            Self::Since { unit, last, first } => {
                let key = match (self.way(), unit) {
                    (None, _) => "say-since-range",
                    (_, Unit::Share) => "say-since-points",
                    _ => "say-since",
                };
                let mut holes = vec![
                    ("year", year(last.year)),
                    ("from", year(first.year)),
                    ("here", range(texts, *unit, last.shown)),
                    ("there", range(texts, *unit, first.shown)),
                ];
                holes.extend(self.compared(texts, *unit));
                (key, holes)
            }
            Self::Growth { .. } => self.growth(texts),
            Self::Lead { from, to, by } => {
                let key = match by.way() {
                    Some(_) if by.is_exact() => "say-lead",
                    _ => "say-lead-range",
                };
                let mut holes = vec![
                    ("from", year(*from)),
                    ("to", year(*to)),
                    ("range", signed(texts, *by)),
                ];
                holes.extend(self.compared(texts, Unit::Share));
                (key, holes)
            }
            Self::Largest {
                unit,
                part: code,
                last,
                whole,
            } => {
                let mut holes = vec![
                    ("name", part(code)),
                    ("year", year(last.year)),
                    ("here", range(texts, *unit, last.shown)),
                ];
                let key = match (unit, whole) {
                    (Unit::Count, Some(whole)) => {
                        holes.push(("all", range(texts, *unit, *whole)));
                        "say-largest"
                    }
                    (Unit::Index(base), _) => {
                        holes.push(("base", year(*base)));
                        "say-highest-index"
                    }
                    _ => "say-highest",
                };
                (key, holes)
            }
        };
        texts.with(key, &holes)
    }

    fn growth(&self, texts: &Texts) -> (&'static str, Holes) {
        let Self::Growth {
            from,
            to,
            by,
            beside,
            from_base,
            shrink_corrected,
        } = self
        else {
            return ("", Vec::new());
        };
        let mut holes = vec![
            ("from", format::school_year(*from)),
            ("to", format::school_year(*to)),
            ("here", signed(texts, *by)),
            ("size", number(texts, Unit::Share, by.least().abs())),
        ];
        let mine = by.way().filter(|_| by.is_exact());
        if let Some(mine) = mine {
            holes.push(("grows", mine.as_str().to_owned()));
        }
        let Some((other, there)) = beside else {
            let key = match (mine, shrink_corrected) {
                (Some(_), false) => "say-grew",
                (None, false) => "say-grew-range",
                (_, true) => "say-grew-shrink",
            };
            return (key, holes);
        };
        holes.push(("than", than(texts, *other)));
        holes.push(("there", signed(texts, *there)));
        let difference = by.minus(*there);
        let theirs = there.way().filter(|_| there.is_exact());
        if let Some(theirs) = theirs {
            holes.push(("other", theirs.as_str().to_owned()));
            let size = number(texts, Unit::Share, there.least().abs());
            holes.push(("theirs", size));
        }
        let together = mine.is_some() && mine == theirs;
        let key = match difference.way() {
            _ if *shrink_corrected => "say-apart-shrink",
            Some(Way::Same) if together => "say-grew-same",
            // In percent of another base these are no points of what is drawn.
            Some(way) if together && *from_base => {
                // Who falls by less stands higher.
                let harder = (way == Way::More) == (mine == Some(Way::More));
                let way = if harder { Way::More } else { Way::Less };
                holes.push(("way", way.as_str().to_owned()));
                holes.push((
                    "by",
                    number(texts, Unit::Index(0), difference.least().abs()),
                ));
                "say-grew-beside"
            }
            _ if mine.is_some() && theirs.is_some() => "say-grew-apart",
            _ => "say-apart",
        };
        (key, holes)
    }

    /// Which way it differs, and by how much.
    fn compared(&self, texts: &Texts, unit: Unit) -> Holes {
        let Some((difference, way)) = self
            .difference()
            .and_then(|difference| Some((difference, difference.way()?)))
        else {
            return Vec::new();
        };
        let unit = match (self, unit) {
            // Between two shares lie points.
            (Self::Beside { .. } | Self::Since { .. }, Unit::Share) => Unit::Index(0),
            _ => unit,
        };
        let size = number(texts, unit, difference.least().abs());
        let by = if difference.is_exact() {
            size
        } else {
            texts.with("say-least", &[("n", size)])
        };
        vec![("way", way.as_str().to_owned()), ("by", by)]
    }

    /// What it is held beside alone, where the figure stands right above: `16 meer dan in 2024–2025`.
    /// Nothing where no difference can be told.
    #[must_use]
    pub fn briefly(&self, texts: &Texts) -> Option<String> {
        let (key, unit, beside) = match self {
            Self::Since { unit, first, .. } => {
                let key = if *unit == Unit::Share {
                    "say-brief-since-points"
                } else {
                    "say-brief-since"
                };
                (key, unit, format::school_year(first.year))
            }
            Self::Beside { unit, other, .. } => ("say-brief-beside", unit, than(texts, *other)),
            _ => return None,
        };
        let mut holes = self.compared(texts, *unit);
        (!holes.is_empty()).then(|| {
            holes.push(("than", beside));
            texts.with(key, &holes)
        })
    }
}

impl Goal {
    /// The target in words.
    #[must_use]
    pub fn words(&self, texts: &Texts) -> String {
        let key = match (self.standing, self.falls) {
            (Standing::Ahead, _) => "say-goal-ahead",
            (Standing::Passed, false) => "say-goal-above",
            (Standing::Passed, true) => "say-goal-below",
            (Standing::There, _) => "say-goal-there",
            (Standing::Reached, _) => "say-goal-reached",
            (Standing::Missed, _) => "say-goal-missed",
        };
        let holes = [
            ("target", range(texts, self.unit, self.target.shown)),
            ("year", format::school_year(self.target.year)),
        ];
        texts.with(key, &holes)
    }
}

fn than(texts: &Texts, scope: Scope) -> String {
    texts.get(match scope {
        Scope::Country => "say-than-country",
        Scope::Tib => "say-than-tib",
        Scope::NonTib => "say-than-non-tib",
        Scope::Rest | Scope::Region | Scope::Lead => "say-than-rest",
    })
}

/// One number in its unit.
fn number(texts: &Texts, unit: Unit, tenths: i64) -> String {
    let decimals = usize::from(!matches!(unit, Unit::Count | Unit::Change) || tenths % 10 != 0);
    let number = format::decimal(texts.language(), float(tenths) / 10.0, decimals);
    match unit {
        Unit::Share => format!("{number}%"),
        Unit::Count | Unit::Change | Unit::Index(_) => number,
    }
}

impl Shown {
    /// The figure in its unit, or all it can be.
    #[must_use]
    pub fn words(self, texts: &Texts, unit: Unit) -> String {
        range(texts, unit, self)
    }
}

/// A figure, or all it can be.
fn range(texts: &Texts, unit: Unit, shown: Shown) -> String {
    if unit == Unit::Change {
        return between(texts, shown, &|tenths| {
            plus(number(texts, unit, tenths), tenths)
        });
    }
    between(texts, shown, &|tenths| number(texts, unit, tenths))
}

/// Growth in percent, with its sign.
fn signed(texts: &Texts, shown: Shown) -> String {
    between(texts, shown, &|tenths| {
        plus(number(texts, Unit::Share, tenths), tenths)
    })
}

fn between(texts: &Texts, shown: Shown, write: &dyn Fn(i64) -> String) -> String {
    let (low, high) = (write(shown.low), write(shown.high));
    if shown.is_exact() {
        low
    } else if low.starts_with(['+', '−']) || high.starts_with('+') {
        texts.with("say-between", &[("low", low), ("high", high)])
    } else {
        format!("{low}–{high}")
    }
}

fn plus(number: String, tenths: i64) -> String {
    if tenths > 0 {
        format!("+{number}")
    } else {
        number
    }
}
