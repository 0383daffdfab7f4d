//! A summary in words, so that the user sees each figure before it leaves, and what differs from the
//! summary before.

mod differences;
mod told;

use std::collections::HashMap;

use chrono::DateTime;
use tib_domain::{Activity, Ambition, Code, Id, Refusal, SchoolYear, Term, amsterdam_day};
use tib_protocol::SummaryV1;
use tib_store::Store;
use tib_texts::{Texts, format};

use super::{Next, summary};
use crate::views::{Difference, LeavingRow, SummaryPreview};
use crate::{App, Result};

/// The summary before, and when it was written.
pub(super) struct Before {
    pub summary: SummaryV1,
    /// UTC, RFC 3339.
    pub written_at: String,
}

impl Before {
    fn day(&self, texts: &Texts) -> String {
        DateTime::parse_from_rfc3339(&self.written_at).map_or_else(
            |_| self.written_at.clone(),
            |moment| format::date(texts.language(), amsterdam_day(moment.to_utc())),
        )
    }
}

/// Every figure of the summary, and what differs from the one before; headings with nothing under them
/// are left out.
pub(super) fn preview(app: &App, store: &Store, next: &Next) -> Result<SummaryPreview> {
    let (summary, before) = (&next.summary, next.before.as_ref());
    let body: serde_json::Value = serde_json::from_str(&next.body)
        .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
    let words = told::Words {
        texts: app.texts(),
        terms: store
            .terms(None)?
            .into_iter()
            .map(|term| (term.id.clone(), term))
            .collect::<HashMap<Id, Term>>(),
    };
    let mut sections = words.sections(summary);
    let figures = words.figures(summary, before.map(|before| &before.summary));
    let mut differences = 0;
    let since = before.map(|before| {
        let scopes = figures.scopes.iter().flat_map(|scope| &scope.rows);
        let values = scopes.flat_map(|row| &row.values);
        differences = differences::mark(&mut sections, words.sections(&before.summary))
            + values
                .filter(|one| one.difference != Difference::Same)
                .count() as u64;
        let values = [
            ("n", differences.to_string()),
            ("date", before.day(words.texts)),
        ];
        words.texts.with("leaving-since", &values)
    });
    sections.retain(|section| !section.groups.is_empty());
    Ok(SummaryPreview {
        school_year: next.year,
        holds: holds(words.texts, summary),
        since,
        differences,
        sections,
        figures,
        stays: stays(words.texts, store, summary)?,
        names: next.names.clone(),
        body: serde_json::to_string_pretty(&body).unwrap_or_default(),
        unchanged: next.unchanged,
    })
}

/// How much a summary holds, in a sentence.
fn holds(texts: &Texts, summary: &SummaryV1) -> String {
    let counts = [
        ("activities", summary.activities.total),
        ("partnerships", summary.partnerships.total),
        ("ambitions", summary.ambitions.len() as u64),
        ("figures", summary.indicators.len() as u64),
        ("words", summary.highlights.len() as u64),
    ];
    let year = format::school_year(i32::from(summary.period.school_year));
    let mut values: Vec<(&str, String)> = counts.map(|(name, n)| (name, n.to_string())).into();
    values.push(("year", year));
    // Of a summary of this year they may be years old.
    let newest = summary.indicators.iter().map(|one| one.school_year).max();
    let newest = newest.map(|year| format::school_year(i32::from(year)));
    values.push(("newest", newest.unwrap_or_default()));
    texts.with("leaving-holds", &values)
}

/// What one might expect to go along, and doesn't.
fn stays(texts: &Texts, store: &Store, summary: &SummaryV1) -> Result<Vec<LeavingRow>> {
    let year = SchoolYear(i32::from(summary.period.school_year));
    let ambitions = store.all::<Ambition>()?.len();
    let results = summary::in_own_words(&store.all::<Activity>()?, year).count();
    let left = [
        (
            "leaving-ambitions-kept",
            ambitions.saturating_sub(summary.ambitions.len()),
        ),
        (
            "leaving-words-left",
            results.saturating_sub(summary.highlights.len()),
        ),
    ];
    Ok(left
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| LeavingRow {
            label: texts.get(key),
            value: count.to_string(),
            difference: Difference::Same,
        })
        .collect())
}
