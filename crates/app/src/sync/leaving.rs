//! A summary in words, so that the user sees each figure before it leaves.

use std::collections::HashMap;

use tib_domain::{Id, Term};
use tib_protocol::{IndicatorValue, SummaryV1, Tally};
use tib_store::Store;
use tib_texts::{Language, Texts, format};

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
    let all = [
        ("leaving-plan", plan),
        ("leaving-reach", words.reach(summary)),
        ("leaving-network", network),
        (
            "leaving-organisations",
            words.tallies("", &summary.organisations),
        ),
        (
            "leaving-indicators",
            summary
                .indicators
                .iter()
                .map(|one| words.indicator(one))
                .collect(),
        ),
        (
            "leaving-words",
            summary
                .highlights
                .iter()
                .map(|one| LeavingRow {
                    label: one.text.clone(),
                    value: String::new(),
                })
                .collect(),
        ),
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

    fn indicator(&self, one: &IndicatorValue) -> LeavingRow {
        let language = self.language();
        let is_share = one.denominator.is_some() || one.code.ends_with("_share");
        let shown = |value: f64| {
            if is_share {
                format::percent(language, value)
            } else {
                format::decimal(language, value, 0)
            }
        };
        let value = match (one.value, one.low, one.high) {
            (Some(value), _, _) => shown(value),
            (None, Some(low), Some(high)) => format!("{} – {}", shown(low), shown(high)),
            _ => "–".into(),
        };
        let name = self
            .texts
            .get(&format!("indicator-{}", one.code.replace('_', "-")));
        let scope = self.texts.get(&format!("scope-{}", one.scope));
        LeavingRow {
            label: format!(
                "{name}, {scope}, {}–{}",
                one.school_year,
                one.school_year + 1
            ),
            value,
        }
    }
}
