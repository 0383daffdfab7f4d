//! Money by source, category, year or whoever bears it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use tib_domain::{Activity, Id, Organisation, Partnership, ProgrammeLine, Project, Record};
use tib_money::{Amounts, Line, Years, by, shares, total};
use tib_store::Reading;
use ts_rs::TS;

use crate::{App, Result};

/// By what money is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Where it comes from.
    Source,
    /// What it is spent on.
    Category,
    /// The school or calendar year.
    Year,
    /// Who bears it.
    Partner,
    /// The programme line.
    ProgrammeLine,
    /// The project.
    Project,
    /// What it belongs to: an activity, a partnership, a project or a line.
    Subject,
}

/// The sums under one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoneyRow {
    /// The id of the term, organisation or record; the year; none for lines that have none.
    pub key: Option<String>,
    /// Its name in the user's language.
    pub name: String,
    /// Its sums.
    #[serde(flatten)]
    pub amounts: Amounts,
    /// Its share of all that is budgeted, in tenths of a percent; shares add up to 1000.
    pub share: u32,
}

/// Sums by a key, and all together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoneyTable {
    /// Every line is in exactly one row. Years in their order, other keys by what is budgeted, the row
    /// without a key last.
    pub rows: Vec<MoneyRow>,
    /// All together.
    pub total: Amounts,
}

/// Sums over all years, by a key.
pub fn table(app: &App, key: By, years: Years) -> Result<MoneyTable> {
    app.read(|r| Names::read(app, r)?.table(r, &super::lines(r)?, key, years))
}

/// What keys are called.
pub(super) struct Names {
    terms: HashMap<Id, String>,
    none: String,
}

impl Names {
    pub fn read(app: &App, r: &Reading<'_>) -> Result<Self> {
        let english = app.language() == tib_texts::Language::En;
        let terms = r.terms(None)?.into_iter();
        Ok(Self {
            terms: terms
                .map(|term| {
                    let name = if english && !term.name_en.is_empty() {
                        term.name_en
                    } else {
                        term.name_nl
                    };
                    (term.id, name)
                })
                .collect(),
            none: app.texts().get("money-none").clone(),
        })
    }

    /// Sums of these lines by a key.
    pub fn table<'a>(
        &self,
        r: &Reading<'_>,
        lines: impl IntoIterator<Item = &'a Line> + Clone,
        key: By,
        years: Years,
    ) -> Result<MoneyTable> {
        let own = |id: &Option<Id>| id.as_ref().map(|id| id.as_str().to_owned());
        let sums = by(lines.clone(), |line| match key {
            By::Source => own(&line.source),
            By::Category => own(&line.category),
            By::Partner => own(&line.bearer),
            By::ProgrammeLine => own(&line.programme_line),
            By::Project => own(&line.project),
            By::Subject => line.subject.clone(),
            By::Year => line.year(years).map(|year| year.to_string()),
        });
        let keys: Vec<&str> = sums.keys().flatten().map(String::as_str).collect();
        let names = self.names(r, &keys, key, years)?;
        let parts: Vec<i64> = sums.values().map(|sum| sum.budgeted).collect();
        let mut rows: Vec<MoneyRow> = sums
            .into_iter()
            .zip(shares(&parts, 1_000))
            .map(|((key, amounts), share)| MoneyRow {
                name: match &key {
                    Some(key) => names.get(key).unwrap_or(key).clone(),
                    None => self.none.clone(),
                },
                key,
                amounts,
                share,
            })
            .collect();
        if key != By::Year {
            rows.sort_by(|a, b| {
                b.amounts
                    .budgeted
                    .cmp(&a.amounts.budgeted)
                    .then_with(|| a.name.cmp(&b.name))
            });
        }
        rows.sort_by_key(|row| row.key.is_none());
        Ok(MoneyTable {
            rows,
            total: total(lines),
        })
    }

    /// What the records are called that lines belong to.
    pub fn subjects<'a>(
        &self,
        r: &Reading<'_>,
        subjects: impl Iterator<Item = &'a String>,
    ) -> Result<HashMap<String, String>> {
        let keys: Vec<&str> = subjects.map(String::as_str).collect();
        self.names(r, &keys, By::Subject, Years::School)
    }

    fn names(
        &self,
        r: &Reading<'_>,
        keys: &[&str],
        key: By,
        years: Years,
    ) -> Result<HashMap<String, String>> {
        let titles = |kind, ids: &[&str], prefix: &str| -> Result<HashMap<String, String>> {
            let titles = r.titles(kind, ids)?.into_iter();
            Ok(titles
                .map(|(id, title)| (format!("{prefix}{id}"), title))
                .collect())
        };
        Ok(match key {
            By::Source | By::Category => keys
                .iter()
                .filter_map(|key| {
                    Some(((*key).to_owned(), self.terms.get(&Id::new(*key))?.clone()))
                })
                .collect(),
            By::Partner => titles(Organisation::KIND, keys, "")?,
            By::ProgrammeLine => titles(ProgrammeLine::KIND, keys, "")?,
            By::Project => titles(Project::KIND, keys, "")?,
            By::Subject => {
                let mut names = HashMap::new();
                for kind in [
                    Activity::KIND,
                    Partnership::KIND,
                    Project::KIND,
                    ProgrammeLine::KIND,
                ] {
                    let prefix = format!("{}/", kind.name);
                    let of_kind: Vec<&str> = keys
                        .iter()
                        .filter_map(|key| key.strip_prefix(&prefix))
                        .collect();
                    names.extend(titles(kind, &of_kind, &prefix)?);
                }
                names
            }
            By::Year => keys
                .iter()
                .map(|key| {
                    let school = match years {
                        Years::School => key.parse().ok(),
                        Years::Calendar => None,
                    };
                    let name =
                        school.map_or_else(|| (*key).to_owned(), tib_texts::format::school_year);
                    ((*key).to_owned(), name)
                })
                .collect(),
        })
    }
}
