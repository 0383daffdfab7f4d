//! A calendar that is written, read back by two libraries that know nothing of each other.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure is the test's"
)]

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{CalendarComponent, Component, DatePerhapsTime, EventLike};
use proptest::collection::vec;
use proptest::prelude::*;
use tib_correspondence::{Event, Standing, fits, write_calendar};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn event() -> Event {
    Event {
        uid: "0198-a@tib-regio".to_owned(),
        title: "Techniekdag".to_owned(),
        text: String::new(),
        place: String::new(),
        categories: Vec::new(),
        first: day(2026, 10, 1),
        last: day(2026, 10, 2),
        standing: Standing::Confirmed,
        changed: "2026-09-30T22:15:07.250Z".parse().unwrap(),
    }
}

/// What a calendar says, as both libraries read it.
#[derive(Debug, PartialEq)]
struct Said {
    uid: String,
    title: String,
    text: String,
    place: String,
    categories: Vec<String>,
    first: NaiveDate,
    after: Option<NaiveDate>,
    status: String,
}

fn by_icalendar(file: &str) -> Vec<Said> {
    let calendar: icalendar::Calendar = file.parse().unwrap();
    let events = calendar.components.iter().map(|component| {
        let CalendarComponent::Event(event) = component else {
            panic!("no event: {component:?}")
        };
        let text = |name: &str| event.property_value(name).unwrap_or_default().to_owned();
        let day = |at: Option<DatePerhapsTime>| match at {
            Some(DatePerhapsTime::Date(day)) => Some(day),
            None => None,
            other => panic!("not a day: {other:?}"),
        };
        Said {
            uid: event.get_uid().unwrap().to_owned(),
            title: text("SUMMARY"),
            text: text("DESCRIPTION"),
            place: text("LOCATION"),
            categories: event.get_categories().unwrap_or_default(),
            first: day(event.get_start()).unwrap(),
            after: day(event.get_end()),
            status: text("STATUS"),
        }
    });
    events.collect()
}

/// ikal gives a text as it stands in the file.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.extend(
                letters
                    .next()
                    .map(|next| if next == 'n' { '\n' } else { next }),
            ),
            other => plain.push(other),
        }
    }
    plain
}

/// It parts them at every comma, also at one that belongs to a word.
fn categories(parts: &[ikal::Text]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut goes_on = false;
    for part in parts {
        let backslashes = part.text.chars().rev().take_while(|letter| *letter == '\\');
        let next = backslashes.count() % 2 == 1;
        match all.last_mut().filter(|_| goes_on) {
            Some(last) => *last = [last.as_str(), &part.text].join(","),
            None => all.push(part.text.clone()),
        }
        goes_on = next;
    }
    all.iter().map(|one| plain(one)).collect()
}

fn by_ikal(file: &str) -> Vec<Said> {
    let calendar: ikal::VCalendar = file.to_owned().try_into().unwrap();
    let day = |at: &ikal::Date| match at {
        ikal::Date::Date(day) => *day,
        other => panic!("not a day: {other:?}"),
    };
    let text = |text: &Option<ikal::Text>| {
        text.as_ref()
            .map(|text| plain(&text.text))
            .unwrap_or_default()
    };
    let events = calendar.events.iter().map(|event| Said {
        uid: event.uid.text.clone(),
        title: text(&event.summary),
        text: text(&event.description),
        place: text(&event.location),
        categories: categories(&event.categories),
        first: day(&event.dtstart),
        after: event.dtend.as_ref().map(day),
        status: format!("{:?}", event.status.as_ref().unwrap()).to_uppercase(),
    });
    events.collect()
}

/// Each line ends in CRLF and has 75 octets at most, and is text by itself.
fn check_lines(file: &str) {
    assert!(file.ends_with("\r\n"));
    let lines = file.as_bytes().split(|byte| *byte == b'\n');
    for line in lines.filter(|line| !line.is_empty()) {
        let line = line.strip_suffix(b"\r").unwrap();
        assert!(line.len() <= 75 && !line.contains(&b'\r'));
        assert!(std::str::from_utf8(line).is_ok(), "cut within a letter");
    }
}

#[test]
fn an_event_takes_its_days_and_says_what_it_is() {
    let all = Event {
        title: "Open dag; lassen, frezen".to_owned(),
        text: "Project: Zij-instroom\nMet: ROC Voorbeeld".to_owned(),
        place: "Almelo".to_owned(),
        categories: vec!["Loopbaan, keuze".to_owned(), "Bouw".to_owned()],
        standing: Standing::Tentative,
        ..event()
    };
    let file = write_calendar("Regio Twente", std::slice::from_ref(&all));
    assert_eq!(
        file,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//TiB Regio//TiB Regio//NL\r\nCALSCALE:GREGORIAN\r\n\
         X-WR-CALNAME:Regio Twente\r\nBEGIN:VEVENT\r\nUID:0198-a@tib-regio\r\nDTSTAMP:20260930T221507Z\r\n\
         LAST-MODIFIED:20260930T221507Z\r\nSEQUENCE:212969707\r\nDTSTART;VALUE=DATE:20261001\r\n\
         DTEND;VALUE=DATE:20261003\r\nSTATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\n\
         SUMMARY:Open dag\\; lassen\\, frezen\r\nDESCRIPTION:Project: Zij-instroom\\nMet: ROC Voorbeeld\r\n\
         LOCATION:Almelo\r\nCATEGORIES:Loopbaan\\, keuze,Bouw\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let said = Said {
        uid: all.uid,
        title: all.title,
        text: all.text,
        place: all.place,
        categories: all.categories,
        first: day(2026, 10, 1),
        after: Some(day(2026, 10, 3)),
        status: "TENTATIVE".to_owned(),
    };
    assert_eq!(by_icalendar(&file), [said]);
}

#[test]
fn a_later_change_is_a_later_revision() {
    let at = |moment: &str| Event {
        changed: moment.parse().unwrap(),
        ..event()
    };
    let sequence = |event: Event| {
        let calendar: icalendar::Calendar = write_calendar("", &[event]).parse().unwrap();
        let CalendarComponent::Event(event) = &calendar.components[0] else {
            panic!("no event")
        };
        event.get_sequence().unwrap()
    };
    let moments = [
        "0001-01-01T00:00:00Z",
        "2026-09-30T22:15:07Z",
        "2026-09-30T22:15:08Z",
    ];
    let revisions = moments.map(|moment| sequence(at(moment)));
    assert_eq!(revisions[0], 0);
    assert!(revisions.is_sorted() && revisions[1] < revisions[2]);
    // However far a clock was put: a calendar knows no larger number.
    assert!(sequence(at("9999-01-01T00:00:00Z")) <= i32::MAX as u32);
}

#[test]
fn days_that_a_file_cannot_say_are_told() {
    assert!(fits(day(2026, 2, 28)) && fits(day(0, 1, 1)) && fits(day(9999, 12, 30)));
    for beyond in [
        day(9999, 12, 31),
        day(-1, 12, 31),
        day(10_000, 1, 1),
        NaiveDate::MAX,
    ] {
        assert!(!fits(beyond), "{beyond}");
    }
}

#[test]
fn nothing_to_say_is_a_calendar_too() {
    let file = write_calendar("", &[]);
    assert_eq!(by_icalendar(&file), []);
    assert_eq!(by_ikal(&file), []);
    let bare = write_calendar(
        "",
        &[Event {
            title: " \u{7}\n".to_owned(),
            ..event()
        }],
    );
    assert_eq!(by_icalendar(&bare)[0].title, "");
}

/// What a person writes in one line, also what would say something of a file.
fn line() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9éüß€ç,;:\\\\\"'=.@&()^%~\u{301}\u{200d}\u{1f469}\u{1f600} \u{e000}-]{0,120}"
        .prop_map(|text| {
            text.split(' ')
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let text = vec(line(), 0..5).prop_map(|lines| lines.join("\n").trim_matches('\n').to_owned());
    let days = (1_i32..3_650_000, 0_i64..800);
    let standing = prop::sample::select(vec![
        Standing::Tentative,
        Standing::Confirmed,
        Standing::Cancelled,
    ]);
    let one = (
        line(),
        text,
        line(),
        vec(line(), 0..4),
        days,
        standing,
        0_i64..4_000_000_000,
    );
    let one = one.prop_map(
        |(title, text, place, categories, (first, long), standing, seconds)| {
            let first = NaiveDate::from_num_days_from_ce_opt(first).unwrap();
            Event {
                uid: String::new(),
                title,
                text,
                place,
                categories: categories
                    .into_iter()
                    .filter(|one| !one.is_empty())
                    .collect(),
                first,
                last: first + chrono::Days::new(long.unsigned_abs()),
                standing,
                changed: DateTime::<Utc>::from_timestamp(seconds, 0).unwrap(),
            }
        },
    );
    vec(one, 0..4).prop_map(|mut events| {
        for (at, event) in events.iter_mut().enumerate() {
            event.uid = format!("{at}@tib-regio");
        }
        events
    })
}

fn as_said(event: &Event) -> Said {
    Said {
        uid: event.uid.clone(),
        title: event.title.clone(),
        text: event.text.clone(),
        place: event.place.clone(),
        categories: event.categories.clone(),
        first: event.first,
        after: event.last.succ_opt(),
        status: format!("{:?}", event.standing).to_uppercase(),
    }
}

proptest! {
    /// What was written comes back, letter by letter.
    #[test]
    fn what_is_written_is_read_by_others(events in events(), name in line()) {
        let file = write_calendar(&name, &events);
        check_lines(&file);
        let expected: Vec<Said> = events.iter().map(as_said).collect();
        prop_assert_eq!(&by_icalendar(&file), &expected);
        prop_assert_eq!(&by_ikal(&file), &expected);
    }

    /// Whatever a text holds, it says nothing of the file.
    #[test]
    fn no_text_breaks_a_calendar(title in any::<String>(), text in any::<String>(), place in "[\\x00-\\x7f]{0,200}") {
        let one = Event { title, text, place, ..event() };
        let next = Event { uid: "next".to_owned(), ..event() };
        let file = write_calendar("x", &[one, next]);
        check_lines(&file);
        let read = by_icalendar(&file);
        prop_assert_eq!(read.len(), 2);
        prop_assert_eq!(&read[1].uid, "next");
        prop_assert_eq!(read[0].first, day(2026, 10, 1));
    }
}
