//! Activities, and the lists they are filed under.

use chrono::NaiveDate;
use tib_domain::{Activity, Code, Id, Record, Refusal, Term};

use crate::records::Rules;
use crate::{App, Result};

impl Rules for Activity {}

/// Every term of every list.
pub fn terms(app: &App) -> Result<Vec<Term>> {
    app.store()?.terms(None)
}

/// All activities, by first day.
pub fn activities(app: &App) -> Result<Vec<Activity>> {
    app.store()?.all()
}

/// The school years that activities begin or end in, the last first.
pub fn years(app: &App) -> Result<Vec<i32>> {
    app.read(|r| r.school_years(Activity::KIND))
}

/// The terms of a list that have these codes (or ids).
pub fn terms_by_code(app: &App, list: &str, codes: &[String]) -> Result<Vec<Id>> {
    let known = terms(app)?;
    codes
        .iter()
        .map(|code| {
            known
                .iter()
                .find(|term| {
                    term.list.as_str() == list && (term.code == *code || term.id.as_str() == code)
                })
                .map(|term| term.id.clone())
                .ok_or_else(|| Refusal::new(Code::TermUnknown).on(list).with("code", code))
        })
        .collect()
}

/// Reads a day, `YYYY-MM-DD`.
pub fn date(field: &str, text: Option<&str>) -> Result<Option<NaiveDate>> {
    text.map(|text| {
        text.parse()
            .map_err(|_| Refusal::new(Code::DateInvalid).on(field).with("date", text))
    })
    .transpose()
}
