//! The edition of a file: of two about the same, the later one counts.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use tib_domain::{Code, Id, Refusal, amsterdam_day};
use tib_open_data::{Edition, EditionSource};
use tib_store::Import;

use super::ImportOptions;
use crate::views::HistoryState;
use crate::{App, Result, workspace};

/// The day of a file's edition, and where it comes from: `given` by the user, the file's `name`, `inside`
/// the file, the `disk` that it lies on, or the day it is `read`. A day that is still to come is no
/// edition's.
pub(super) fn of_file(
    app: &App,
    path: &Path,
    told: Option<&Edition>,
    given: &ImportOptions,
) -> Result<(String, &'static str)> {
    let today = app.today().to_string();
    if let Some(day) = &given.edition {
        return Ok((valid(day, &today)?, "given"));
    }
    if let Some(told) = told.filter(|told| told.day <= today) {
        let source = match told.source {
            EditionSource::Name => "name",
            EditionSource::Inside => "inside",
        };
        return Ok((told.day.clone(), source));
    }
    let saved = path.metadata().and_then(|about| about.modified()).ok();
    let saved = saved.map(|when| amsterdam_day(DateTime::<Utc>::from(when)).to_string());
    Ok(match saved.filter(|day| *day < today) {
        Some(day) => (day, "disk"),
        None => (today, "read"),
    })
}

/// A day as an edition has it: `2020`, `2020-03` or `2020-03-31`.
///
/// # Errors
/// `DateInvalid` of anything else, and of a day after today.
fn valid(day: &str, today: &str) -> Result<String> {
    let whole = match day.len() {
        4 => format!("{day}-01-01"),
        7 => format!("{day}-01"),
        _ => day.to_owned(),
    };
    let plausible = whole.len() == 10
        && whole.as_str() > "1990"
        && day <= today
        && whole.parse::<NaiveDate>().is_ok();
    if plausible {
        return Ok(day.to_owned());
    }
    Err(Refusal::new(Code::DateInvalid)
        .on("edition")
        .with("date", day))
}

/// The import that goes on counting though one of this edition came in: the newest of those about the
/// same whose edition is later.
pub(super) fn overtaken_by<'a>(
    imports: &'a [Import],
    kind: &str,
    variant: &str,
    years: &BTreeSet<i32>,
    edition: &str,
) -> Option<&'a Import> {
    let about = |variant: &str| match kind {
        "I" | "X" => variant.trim_end_matches(":undivided").to_owned(),
        _ => String::new(),
    };
    let same = |import: &&Import| {
        // Addresses serve for all years.
        let years = matches!(kind, "C" | "Cpo" | "D")
            || import.years.iter().any(|year| years.contains(year));
        !import.withdrawn
            && import.kind == kind
            && about(&import.variant) == about(variant)
            && years
            && import.edition.as_str() > edition
    };
    imports
        .iter()
        .filter(same)
        .max_by(|a, b| a.edition.cmp(&b.edition))
}

/// Says of which day the edition of an import is; one step of history.
///
/// # Errors
/// `DateInvalid`; `NotFound`; `Deleted` of one that was taken back.
pub fn set(app: &App, id: &Id, day: &str) -> Result<HistoryState> {
    let day = valid(day, &app.today().to_string())?;
    app.store()?.set_edition(id, &day)?;
    workspace::history(app)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_editions() {
        for day in ["2020", "2020-03", "2020-03-31", "2026-11-27"] {
            assert_eq!(valid(day, "2026-11-27"), Ok(day.to_owned()));
        }
        for day in [
            "",
            "20",
            "2020-13",
            "2020-02-30",
            "31-3-2020",
            "1890",
            "2026-11-28",
            "2020-3-1",
        ] {
            let refused = valid(day, "2026-11-27").map_err(|refusal| refusal.code);
            assert_eq!(refused, Err(Code::DateInvalid), "{day}");
        }
    }
}
