//! The words for each part of a summary.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tib_domain::{Id, Term};
use tib_monitor::{Form, INDICATORS, Indicator, Scope, Technical};
use tib_protocol::{AmbitionProgress, IndicatorValue, SummaryV1, Tally};
use tib_texts::{Language, Texts, format};

use crate::views::{
    Difference, LeavingFigureRow, LeavingFigures, LeavingGroup, LeavingRow, LeavingScope,
    LeavingSection, LeavingValue,
};

/// In the order in which they are shown.
const SCOPES: [Scope; 6] = [
    Scope::Region,
    Scope::Rest,
    Scope::Country,
    Scope::Tib,
    Scope::NonTib,
    Scope::Lead,
];

/// Scope, indicator and school year.
type Place<'a> = (&'a str, &'a str, u16);

pub(super) struct Words {
    pub texts: &'static Texts,
    pub terms: HashMap<Id, Term>,
}

fn row(label: String, value: String) -> LeavingRow {
    LeavingRow {
        label,
        value,
        difference: Difference::Same,
    }
}

impl Words {
    /// Everything but the indicators. A part without rows has no groups.
    pub fn sections(&self, summary: &SummaryV1) -> Vec<LeavingSection> {
        let activities = &summary.activities;
        let partnerships = &summary.partnerships;
        let all = |rows| (None, rows);
        let by = |key: &str, rows| (Some(self.texts.get(key)), rows);
        let parts = [
            (
                "leaving-plan",
                vec![
                    all(vec![self.total("leaving-activities", activities.total)]),
                    by(
                        "leaving-by-status",
                        self.tallies("activity-status-", &activities.by_status),
                    ),
                    by("leaving-by-theme", self.tallies("", &activities.by_theme)),
                    by("leaving-by-sector", self.tallies("", &activities.by_sector)),
                    by(
                        "leaving-by-group",
                        self.tallies("", &activities.by_target_group),
                    ),
                ],
            ),
            ("leaving-reach", vec![all(self.reach(summary))]),
            (
                "leaving-network",
                vec![
                    all(vec![
                        self.total("leaving-partnerships", partnerships.total),
                        self.total("leaving-complete", partnerships.complete),
                        self.total("leaving-lapsing", partnerships.lapsing),
                    ]),
                    by(
                        "leaving-by-status",
                        self.tallies("partnership-status-", &partnerships.by_status),
                    ),
                    by("leaving-by-kind", self.tallies("", &partnerships.by_kind)),
                ],
            ),
            (
                "leaving-organisations",
                vec![all(self.tallies("", &summary.organisations))],
            ),
            (
                "leaving-ambitions",
                summary
                    .ambitions
                    .iter()
                    .map(|one| (Some(one.statement.clone()), self.ambition(one)))
                    .collect(),
            ),
            (
                "leaving-words",
                vec![all(summary
                    .highlights
                    .iter()
                    .map(|one| row(one.text.clone(), String::new()))
                    .collect())],
            ),
        ];
        parts
            .into_iter()
            .map(|(title, groups)| LeavingSection {
                title: self.texts.get(title),
                groups: groups
                    .into_iter()
                    .filter(|(_, rows): &(_, Vec<LeavingRow>)| !rows.is_empty())
                    .map(|(title, rows)| LeavingGroup { title, rows })
                    .collect(),
            })
            .collect()
    }

    /// The indicators, in their own order, by year, beside those of the summary before.
    pub fn figures(&self, summary: &SummaryV1, before: Option<&SummaryV1>) -> LeavingFigures {
        let formulas = summary.formula_version.map(|version| {
            let values = [("version", version.to_string())];
            self.texts.with("leaving-formulas", &values)
        });
        let compared = before.is_some();
        let now = self.by_place(&summary.indicators);
        let before = before.map_or_else(BTreeMap::new, |one| self.by_place(&one.indicators));
        let all = || now.keys().chain(before.keys());
        let years: BTreeSet<u16> = all().map(|(_, _, year)| *year).collect();
        let value = |place: Place<'_>| {
            let (now, before) = (now.get(&place).cloned(), before.get(&place).cloned());
            let difference = match (&now, before) {
                (Some(_), None) if compared => Difference::New,
                (Some(now), Some(before)) if *now != before => Difference::Changed(before),
                (None, Some(before)) => Difference::Gone(before),
                _ => Difference::Same,
            };
            LeavingValue {
                value: now.unwrap_or_default(),
                difference,
            }
        };
        let row = |scope: &'static str, code: &'static str| LeavingFigureRow {
            label: self.name(code),
            values: years
                .iter()
                .map(|year| value((scope, code, *year)))
                .collect(),
        };
        let scope = |scope: &'static str| LeavingScope {
            scope: scope.to_owned(),
            name: self
                .texts
                .get(&format!("scope-{}", scope.replace('_', "-"))),
            rows: INDICATORS
                .iter()
                .filter(|one| all().any(|(of, code, _)| (*of, *code) == (scope, one.code)))
                .map(|one| row(scope, one.code))
                .collect(),
        };
        LeavingFigures {
            formulas,
            scopes: SCOPES
                .map(Scope::as_str)
                .into_iter()
                .map(scope)
                .filter(|one| !one.rows.is_empty())
                .collect(),
            years: years.iter().copied().collect(),
        }
    }

    fn by_place<'a>(&self, values: &'a [IndicatorValue]) -> BTreeMap<Place<'a>, String> {
        let place =
            |one: &'a IndicatorValue| (one.scope.as_str(), one.code.as_str(), one.school_year);
        let value = |one: &IndicatorValue| self.between(&one.code, (one.value, one.low, one.high));
        values.iter().map(|one| (place(one), value(one))).collect()
    }

    fn language(&self) -> Language {
        self.texts.language()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    fn number(&self, count: u64) -> String {
        format::decimal(self.language(), count as f64, 0)
    }

    fn total(&self, key: &str, count: u64) -> LeavingRow {
        row(self.texts.get(key), self.number(count))
    }

    fn tallies(&self, prefix: &str, tallies: &[Tally]) -> Vec<LeavingRow> {
        tallies
            .iter()
            .map(|tally| {
                let label = if prefix.is_empty() {
                    self.term(&tally.code)
                } else {
                    self.texts.get(&format!("{prefix}{}", tally.code))
                };
                row(label, self.number(tally.count))
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
            .map(|reach| {
                let planned = ("planned", self.number(reach.planned));
                let value = match reach.reached {
                    None => self.texts.with("leaving-planned", &[planned]),
                    Some(n) => {
                        let values = [("reached", self.number(n)), planned];
                        self.texts.with("leaving-reached", &values)
                    }
                };
                row(self.term(&reach.target_group), value)
            })
            .collect()
    }

    /// What belongs to an ambition, whose words stand above it.
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
        let line = |key: &str, value: String| row(self.texts.get(key), value);
        let at = |key: &str, year: u16, value: String| {
            let year = format::school_year(i32::from(year));
            row(format!("{}, {year}", self.texts.get(key)), value)
        };
        let (from, to) = (one.baseline, one.target);
        let bounds = (one.present, one.present_low, one.present_high);
        let mut rows = vec![line("leaving-ambition-about", about)];
        rows.extend(
            one.theme
                .as_deref()
                .map(|theme| line("leaving-ambition-theme", self.term(theme))),
        );
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
}
