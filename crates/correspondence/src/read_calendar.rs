//! Whole days of a calendar file (`.ics`): what schools' holidays come as.

use chrono::{NaiveDate, NaiveDateTime};
use tib_domain::{amsterdam_day, amsterdam_midnight};

use crate::content_lines::{ContentLine, content_lines};
use crate::fault::{Fault, MOST_BYTES};
use crate::text::{marked, one_line};

/// Something with a name that takes one day or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayEvent {
    /// What it is called.
    pub title: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// What a calendar file has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayEvents {
    /// In the order of the file.
    pub events: Vec<DayEvent>,
    /// Events that were left out: without a name or a day, that end before they begin, that repeat or don't go on.
    pub left: u64,
}

/// The events of a calendar file by their days; hours are left aside.
///
/// # Errors
/// [`Fault::TooLarge`]; [`Fault::NoCalendar`] where there is no event in it.
pub fn day_events(bytes: &[u8]) -> Result<DayEvents, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len() });
    }
    let mut found = DayEvents::default();
    let mut open: Option<Vec<ContentLine>> = None;
    // Within an event there may be an alarm, with lines of the same names.
    let mut within = 0_usize;
    for line in content_lines(&marked(bytes)) {
        let is_event = line.text().trim().eq_ignore_ascii_case("VEVENT");
        match line.name.as_str() {
            "BEGIN" if is_event => {
                // The one before was never closed.
                close(&mut found, open.replace(Vec::new()));
                within = 0;
            }
            "END" if is_event => close(&mut found, open.take()),
            "BEGIN" => within += 1,
            "END" => within = within.saturating_sub(1),
            _ if within == 0 => {
                if let Some(lines) = &mut open {
                    lines.push(line);
                }
            }
            _ => {}
        }
    }
    close(&mut found, open);
    if found.events.is_empty() && found.left == 0 {
        return Err(Fault::NoCalendar);
    }
    Ok(found)
}

fn close(found: &mut DayEvents, lines: Option<Vec<ContentLine>>) {
    match lines.as_deref().map(event) {
        Some(Some(event)) => found.events.push(event),
        Some(None) => found.left += 1,
        None => {}
    }
}

fn event(lines: &[ContentLine]) -> Option<DayEvent> {
    let line = |name: &str| lines.iter().find(|line| line.name == name);
    let is_cancelled =
        line("STATUS").is_some_and(|line| line.text().trim().eq_ignore_ascii_case("CANCELLED"));
    // How long it takes is told by its end alone.
    let is_unread = ["RRULE", "RDATE", "DURATION"]
        .iter()
        .any(|name| line(name).is_some());
    if is_cancelled || is_unread {
        return None;
    }
    let title = one_line(&line("SUMMARY")?.text());
    let (first, _) = day(line("DTSTART")?)?;
    let last = match line("DTEND") {
        // The end isn't a part of it: of whole days the day before, of hours the day of its last minute.
        Some(end) => match day(end)? {
            (day, true) if day > first => day.pred_opt()?,
            (day, _) => day,
        },
        None => first,
    };
    (!title.is_empty() && last >= first).then_some(DayEvent { title, first, last })
}

/// The day of a date or a moment, and whether the day itself is still to begin then.
fn day(line: &ContentLine) -> Option<(NaiveDate, bool)> {
    let text = line.text();
    let text = text.trim();
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    if time.ends_with('Z') {
        // Whole days that a program wrote as moments begin at midnight in Amsterdam, not in Greenwich.
        let moment = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ")
            .ok()?
            .and_utc();
        let day = amsterdam_day(moment);
        return Some((day, amsterdam_midnight(day) == moment));
    }
    let day = NaiveDate::parse_from_str(date, "%Y%m%d").ok()?;
    Some((day, time.chars().all(|digit| digit == '0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> DayEvents {
        day_events(text.as_bytes()).unwrap()
    }

    fn days(text: &str) -> Vec<(String, String, String)> {
        let all = of(text).events.into_iter();
        all.map(|one| (one.title, one.first.to_string(), one.last.to_string()))
            .collect()
    }

    #[test]
    fn whole_days_end_on_the_day_before_their_end() {
        let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Herfstvakantie\\, regio\r\n  Noord\r\n\
            DTSTART;VALUE=DATE:20261010\r\nDTEND;VALUE=DATE:20261019\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nSUMMARY:Dag\r\nDTSTART;VALUE=DATE:20270105\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nSUMMARY:Uren\r\nDTSTART:20270105T090000\r\nDTEND:20270106T100000Z\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nSUMMARY:Gelijk\r\nDTSTART;VALUE=DATE:20270107\r\nDTEND;VALUE=DATE:20270107\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nSUMMARY:Momenten\r\nDTSTART:20261009T220000Z\r\nDTEND:20261018T220000Z\r\nEND:VEVENT\r\n\
            END:VCALENDAR\r\n";
        let expected = [
            ("Herfstvakantie, regio Noord", "2026-10-10", "2026-10-18"),
            ("Dag", "2027-01-05", "2027-01-05"),
            ("Uren", "2027-01-05", "2027-01-06"),
            ("Gelijk", "2027-01-07", "2027-01-07"),
            ("Momenten", "2026-10-10", "2026-10-18"),
        ];
        let expected = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(days(text), expected);
    }

    #[test]
    fn what_cannot_be_placed_is_counted() {
        let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Elk jaar\nDTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY\nEND:VEVENT\n\
            BEGIN:VEVENT\nSUMMARY:Geen dag\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270102\nEND:VEVENT\n\
            BEGIN:VEVENT\nSUMMARY:Om\nDTSTART;VALUE=DATE:20270105\nDTEND;VALUE=DATE:20270103\nEND:VEVENT\n\
            BEGIN:VEVENT\nSUMMARY:Duur\nDTSTART;VALUE=DATE:20270105\nDURATION:P9D\nEND:VEVENT\n\
            BEGIN:VEVENT\nSUMMARY:Weg\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20270105\nEND:VEVENT\n\
            BEGIN:VEVENT\nSUMMARY:Wel\nBEGIN:VALARM\nSUMMARY:Niet\nEND:VALARM\nDTSTART;VALUE=DATE:20270105\n";
        assert_eq!(of(text).left, 6);
        assert_eq!(days(text).len(), 1);
        assert_eq!(days(text)[0].0, "Wel");
    }

    #[test]
    fn a_file_without_events_is_no_calendar() {
        assert_eq!(day_events(b"<html>"), Err(Fault::NoCalendar));
        assert_eq!(day_events(b""), Err(Fault::NoCalendar));
        let large = vec![b'x'; MOST_BYTES + 1];
        assert!(matches!(day_events(&large), Err(Fault::TooLarge { .. })));
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let _ = day_events(&bytes);
            let mut text = b"BEGIN:VEVENT\nSUMMARY:x\nDTSTART:".to_vec();
            text.extend(bytes);
            let _ = day_events(&text);
        }
    }
}
