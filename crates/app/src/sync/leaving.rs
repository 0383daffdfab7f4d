//! A summary in words, so that the user sees each figure before it leaves.

use std::collections::HashMap;

use tib_domain::{Activity, Ambition, Id, SchoolYear, Term};
use tib_monitor::{Form, Indicator, Technical};
use tib_protocol::{AmbitionProgress, IndicatorValue, SummaryV1, Tally};
use tib_store::Store;
use tib_texts::{Language, Texts, format};

use super::summary;
use crate::views::{LeavingRow, LeavingSection};
use crate::{App, Result};

struct Words {
    texts: Texts,
    terms: HashMap<Id, Term>,
}

/// Every figure of `summary`, under headings; headings with nothing under them are left out.
pub(super) fn sections(
    app: &App,
    store: &Store,
    summary: &SummaryV1,
) -> Result<Vec<LeavingSection>> {
    let words = Words {
        texts: app.texts(),
        terms: store
            .terms(None)?
            .into_iter()
            .map(|term| (term.id.clone(), term))
            .collect(),
    };
    let activities = &summary.activities;
    let partnerships = &summary.partnerships;
    let mut plan = vec![words.total("leaving-activities", activities.total)];
    plan.extend(words.tallies("activity-status-", &activities.by_status));
    plan.extend(words.tallies("", &activities.by_theme));
    plan.extend(words.tallies("", &activities.by_sector));
    let mut network = vec![words.total("leaving-partnerships", partnerships.total)];
    network.extend(words.tallies("partnership-status-", &partnerships.by_status));
    network.extend(words.tallies("", &partnerships.by_kind));
    network.push(words.total("leaving-complete", partnerships.complete));
    network.push(words.total("leaving-lapsing", partnerships.lapsing));
    let mut indicators: Vec<LeavingRow> = summary
        .indicators
        .iter()
        .map(|one| words.indicator(one))
        .collect();
    if let Some(version) = summary.formula_version {
        indicators.push(words.total("leaving-formulas", u64::from(version)));
    }
    let kept = store
        .all::<Ambition>()?
        .len()
        .saturating_sub(summary.ambitions.len());
    let mut told: Vec<LeavingRow> = summary
        .highlights
        .iter()
        .map(|one| LeavingRow {
            label: one.text.clone(),
            value: String::new(),
        })
        .collect();
    let year = SchoolYear(i32::from(summary.period.school_year));
    let all_told = summary::in_own_words(&store.all::<Activity>()?, year).count();
    let left = all_told.saturating_sub(told.len());
    if left > 0 {
        told.push(words.total("leaving-words-left", left as u64));
    }
    let all = [
        ("leaving-plan", plan),
        ("leaving-ambitions", words.ambitions(summary, kept)),
        ("leaving-reach", words.reach(summary)),
        ("leaving-network", network),
        (
            "leaving-organisations",
            words.tallies("", &summary.organisations),
        ),
        ("leaving-indicators", indicators),
        ("leaving-words", told),
    ];
    Ok(all
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(title, rows)| LeavingSection {
            title: words.texts.get(title),
            rows,
        })
        .collect())
}

impl Words {
    fn language(&self) -> Language {
        self.texts.language()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    fn number(&self, count: u64) -> String {
        format::decimal(self.language(), count as f64, 0)
    }

    fn total(&self, key: &str, count: u64) -> LeavingRow {
        LeavingRow {
            label: self.texts.get(key),
            value: self.number(count),
        }
    }

    fn tallies(&self, prefix: &str, tallies: &[Tally]) -> Vec<LeavingRow> {
        tallies
            .iter()
            .map(|tally| LeavingRow {
                label: if prefix.is_empty() {
                    self.term(&tally.code)
                } else {
                    self.texts.get(&format!("{prefix}{}", tally.code))
                },
                value: self.number(tally.count),
            })
            .collect()
    }

    fn term(&self, code: &str) -> String {
        let Some(term) = self.terms.get(&Id::new(code)) else {
            return code.to_owned();
        };
        match self.language() {
            Language::En if !term.name_en.is_empty() => term.name_en.clone(),
            _ => term.name_nl.clone(),
        }
    }

    fn reach(&self, summary: &SummaryV1) -> Vec<LeavingRow> {
        summary
            .reach
            .iter()
            .map(|reach| LeavingRow {
                label: self.term(&reach.target_group),
                value: self.texts.with(
                    "leaving-reached",
                    &[
                        (
                            "reached",
                            reach.reached.map_or_else(|| "–".into(), |n| self.number(n)),
                        ),
                        ("planned", self.number(reach.planned)),
                    ],
                ),
            })
            .collect()
    }

    /// A line with the words, then what belongs to it.
    fn ambitions(&self, summary: &SummaryV1, kept: usize) -> Vec<LeavingRow> {
        let mut rows: Vec<LeavingRow> = summary
            .ambitions
            .iter()
            .flat_map(|one| self.ambition(one))
            .collect();
        if kept > 0 {
            rows.push(self.total("leaving-ambitions-kept", kept as u64));
        }
        rows
    }

    fn ambition(&self, one: &AmbitionProgress) -> Vec<LeavingRow> {
        let code = one.indicator.as_deref().unwrap_or_default();
        let mut about = self.name(code);
        let usual = Indicator::find(code).and_then(|found| found.technical(None));
        let technical = one.technical.as_deref().and_then(Technical::parse);
        if let Some(technical) = technical.filter(|_| technical != usual) {
            let key = format!("ui-technical-{}", technical.as_str().replace('_', "-"));
            let name = ("name", self.texts.get(&key));
            about = format!("{about} ({})", self.texts.with("ui-technical-is", &[name]));
        }
        let row = |key: &str, value: String| LeavingRow {
            label: self.texts.get(key),
            value,
        };
        let at = |key: &str, year: u16, value: String| LeavingRow {
            label: format!("{}, {}", self.texts.get(key), years(year)),
            value,
        };
        let (from, to) = (one.baseline, one.target);
        let theme = one.theme.as_deref();
        let bounds = (one.present, one.present_low, one.present_high);
        let mut rows = vec![
            LeavingRow {
                label: one.statement.clone(),
                value: String::new(),
            },
            row("leaving-ambition-about", about),
        ];
        rows.extend(theme.map(|theme| row("leaving-ambition-theme", self.term(theme))));
        rows.push(at(
            "leaving-ambition-from",
            from.0,
            self.value(code, from.1),
        ));
        rows.extend(
            one.present_year
                .map(|year| at("leaving-ambition-now", year, self.between(code, bounds))),
        );
        rows.push(at("leaving-ambition-to", to.0, self.value(code, to.1)));
        rows
    }

    fn name(&self, code: &str) -> String {
        self.texts
            .get(&format!("indicator-{}", code.replace('_', "-")))
    }

    fn value(&self, code: &str, value: f64) -> String {
        let counts = Indicator::find(code)
            .is_none_or(|found| matches!(found.form, Form::Count | Form::Change));
        if counts {
            format::decimal(self.language(), value, 0)
        } else {
            format::percent(self.language(), value)
        }
    }

    fn between(&self, code: &str, bounds: (Option<f64>, Option<f64>, Option<f64>)) -> String {
        match bounds {
            (Some(value), _, _) => self.value(code, value),
            (None, Some(low), Some(high)) => {
                format!("{} – {}", self.value(code, low), self.value(code, high))
            }
            _ => "–".into(),
        }
    }

    fn indicator(&self, one: &IndicatorValue) -> LeavingRow {
        let scope = self.texts.get(&format!("scope-{}", one.scope));
        LeavingRow {
            label: format!(
                "{}, {scope}, {}",
                self.name(&one.code),
                years(one.school_year)
            ),
            value: self.between(&one.code, (one.value, one.low, one.high)),
        }
    }
}

fn years(first: u16) -> String {
    format!("{first}–{}", u32::from(first) + 1)
}
