//! Days of a plan as a file that any calendar opens (iCalendar, RFC 5545).

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::text::{lines, one_line};
use crate::write_lines::{escaped, folded, single};

/// Something that takes whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What it is known by wherever it goes, for ever: a calendar that reads it again renews what it has.
    pub uid: String,
    /// What it is called.
    pub title: String,
    /// What is said of it, in lines.
    pub text: String,
    /// Where.
    pub place: String,
    /// What it is filed under.
    pub categories: Vec<String>,
    /// First day; [`fits`] says which can be.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Whether it goes on.
    pub standing: Standing,
    /// When it, or what is said of it, was last changed.
    pub changed: DateTime<Utc>,
}

/// Whether an event goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Perhaps.
    Tentative,
    /// It does, or did.
    Confirmed,
    /// It doesn't.
    Cancelled,
}

/// From this second on revisions are counted: 2020-01-01 UTC.
const FIRST_REVISION: i64 = 1_577_836_800;

/// Whether a file can say this day: its year has four digits, also the day after.
#[must_use]
pub fn fits(day: NaiveDate) -> bool {
    let year = |day: NaiveDate| (0..=9999).contains(&day.year());
    year(day) && day.succ_opt().is_some_and(year)
}

/// A calendar of this name. The same events give the same bytes: no clock is asked.
///
/// A revision is counted in seconds, since a calendar takes a renewed event only when its number has grown, and
/// steps of history don't always: those of one form become one. Events are transparent: a plan over months keeps
/// nobody from being invited.
#[must_use]
pub fn write_calendar(name: &str, events: &[Event]) -> String {
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//TiB Regio//TiB Regio//NL",
        "CALSCALE:GREGORIAN",
    ] {
        folded(&mut file, line);
    }
    optional(&mut file, "X-WR-CALNAME", &single(name));
    for event in events {
        write_event(&mut file, event);
    }
    folded(&mut file, "END:VCALENDAR");
    file
}

fn write_event(file: &mut String, event: &Event) {
    // The end is the first day that it doesn't take any more.
    let after = event.last.max(event.first).succ_opt();
    let changed = event.changed.format("%Y%m%dT%H%M%SZ");
    let revision = (event.changed.timestamp() - FIRST_REVISION).clamp(0, i64::from(i32::MAX));
    let status = match event.standing {
        Standing::Tentative => "TENTATIVE",
        Standing::Confirmed => "CONFIRMED",
        Standing::Cancelled => "CANCELLED",
    };
    folded(file, "BEGIN:VEVENT");
    folded(file, &format!("UID:{}", single(&event.uid)));
    folded(file, &format!("DTSTAMP:{changed}"));
    folded(file, &format!("LAST-MODIFIED:{changed}"));
    folded(file, &format!("SEQUENCE:{revision}"));
    folded(file, &format!("DTSTART;VALUE=DATE:{}", day(event.first)));
    if let Some(after) = after {
        folded(file, &format!("DTEND;VALUE=DATE:{}", day(after)));
    }
    folded(file, &format!("STATUS:{status}"));
    folded(file, "TRANSP:TRANSPARENT");
    folded(file, &format!("SUMMARY:{}", single(&event.title)));
    optional(file, "DESCRIPTION", &escaped(lines(&event.text)));
    optional(file, "LOCATION", &single(&event.place));
    let categories = event.categories.iter().map(|one| one_line(one));
    let categories: Vec<String> = categories
        .filter(|one| !one.is_empty())
        .map(escaped)
        .collect();
    optional(file, "CATEGORIES", &categories.join(","));
    folded(file, "END:VEVENT");
}

fn optional(file: &mut String, property: &str, value: &str) {
    if !value.is_empty() {
        folded(file, &format!("{property}:{value}"));
    }
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}
