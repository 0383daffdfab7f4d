//! Activities, and the lists they are filed under.

use chrono::NaiveDate;
use tib_domain::{Activity, ActivityStatus, Code, Id, Refusal, SchoolYear, StatusChange, Term};

use crate::{App, Result};

/// Every term of every list.
pub fn terms(app: &App) -> Result<Vec<Term>> {
    app.store()?.terms(None)
}

/// All activities, by first day.
pub fn activities(app: &App) -> Result<Vec<Activity>> {
    app.store()?.activities()
}

/// Saves an activity; one without an id is new. The status moves along its arrows only, and each
/// step is noted with its day.
pub fn save(app: &App, mut activity: Activity) -> Result<Activity> {
    let store = app.store()?;
    let before = if activity.id.is_empty() {
        None
    } else {
        store.activity(&activity.id)?
    };
    if let Some(before) = &before {
        activity.check_step_from(before)?;
    }
    activity.title = activity.title.trim().to_owned();
    note_step(app, before.as_ref(), &mut activity);
    activity.check()?;
    for reach in &activity.reach {
        if !SchoolYear(reach.school_year).is_plausible() {
            return Err(Refusal::new(Code::YearImplausible)
                .on("reach")
                .with("year", reach.school_year));
        }
    }
    if before.as_ref() == Some(&activity) {
        return Ok(activity);
    }
    let label = if before.is_some() {
        "activity"
    } else {
        "activity-new"
    };
    if activity.id.is_empty() {
        activity.id = app.new_id();
    }
    store.write(label, |tx| tx.activity_put(&activity))?;
    Ok(activity)
}

/// Deletes an activity; undo brings it back.
pub fn delete(app: &App, id: &Id) -> Result<()> {
    let store = app.store()?;
    if store.activity(id)?.is_none() {
        return Err(Refusal::new(Code::NotFound));
    }
    store.write("activity-delete", |tx| tx.activity_delete(id))
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

fn note_step(app: &App, before: Option<&Activity>, activity: &mut Activity) {
    let from = before.map(|activity| activity.status);
    let logged = activity.status_log.last().map(|step| step.status);
    let moved = match from {
        Some(from) => from != activity.status && logged != Some(activity.status),
        None => logged.is_none() && activity.status != ActivityStatus::Idea,
    };
    // A cancellation without a reason is refused, so it is never noted for the user.
    if moved && activity.status != ActivityStatus::Cancelled {
        activity.status_log.push(StatusChange {
            status: activity.status,
            on: app.today(),
            reason: String::new(),
        });
    }
}
