//! A year of the plan in another year, an activity every week, and the plan as it was on a day.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use support::{Place, refused};
use tib_app::baseline::baseline;
use tib_app::copying::{self, PlannedCopy, Repeat, YearCopy};
use tib_app::days_off::{self, days_off};
use tib_app::{
    Activity, ActivityStatus, App, BudgetLine, Clock, Code, Contact, Evidence, Holiday,
    HolidayArea, Id, ListQuery, NoDialogs, Organisation, Ports, Reach, SchoolYear, StatusChange,
    Task, records, workspace,
};

const NOW: &str = "2026-11-27T09:00:00Z";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn activity(title: &str, start: &str, end: &str) -> Activity {
    let day = |text: &str| (!text.is_empty()).then(|| day(text));
    Activity {
        title: title.to_owned(),
        start: day(start),
        end: day(end),
        ..Activity::default()
    }
}

fn saved(app: &App, activity: Activity) -> Activity {
    records::save(app, activity).unwrap()
}

fn holiday(app: &App, name: &str, start: &str, end: &str) {
    let holiday = Holiday {
        name: name.to_owned(),
        start: Some(day(start)),
        end: Some(day(end)),
        ..Holiday::default()
    };
    records::save(app, holiday).unwrap();
}

fn next_year() -> YearCopy {
    YearCopy {
        from: 2026,
        to: 2027,
        ..YearCopy::default()
    }
}

fn days(copy: &PlannedCopy) -> (String, String) {
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    (text(copy.becomes.start), text(copy.becomes.end))
}

fn called(app: &App, title: &str) -> Vec<Activity> {
    let all = records::all::<Activity>(app).unwrap();
    all.into_iter().filter(|one| one.title == title).collect()
}

#[test]
fn a_year_is_copied_by_whole_weeks_and_gives_way_to_holidays() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    saved(app, activity("Techniekdag", "2026-10-13", "2026-10-14"));
    saved(app, activity("Proefles", "2026-11-10", ""));
    saved(app, activity("Zomerschool", "2027-07-13", "2027-07-16"));
    saved(app, activity("Vorig jaar", "2026-06-01", "2026-10-20"));
    saved(app, activity("Nog geen dag", "", ""));
    saved(app, activity("Pasen", "2027-04-19", ""));
    let ask = next_year();
    let preview = copying::preview_year(app, &ask).unwrap();
    assert!(!preview.knows_holidays);
    assert_eq!((preview.copies.len(), preview.undated), (4, 1));
    // Tuesday stays Tuesday.
    assert_eq!(
        days(&preview.copies[0]),
        ("2027-10-12".into(), "2027-10-13".into())
    );
    assert_eq!(
        days(&preview.copies[1]),
        ("2027-11-09".into(), String::new())
    );
    // A public holiday needs no list: 17 April 2028 is Easter Monday.
    assert_eq!(preview.copies[2].title, "Pasen");
    assert_eq!(days(&preview.copies[2]).0, "2028-04-24");
    assert_eq!(
        preview.copies[2].gives_way_to.as_deref(),
        Some("Tweede paasdag")
    );

    holiday(app, "Herfstvakantie", "2027-10-09", "2027-10-17");
    holiday(app, "Zomervakantie", "2028-07-08", "2028-08-20");
    let preview = copying::preview_year(app, &ask).unwrap();
    assert!(preview.knows_holidays);
    assert_eq!(
        days(&preview.copies[0]),
        ("2027-10-19".into(), "2027-10-20".into())
    );
    assert_eq!(
        preview.copies[0].gives_way_to.as_deref(),
        Some("Herfstvakantie")
    );
    // Later would be the year after: it comes before the holiday.
    assert_eq!(days(&preview.copies[3]).0, "2028-07-04");
    // What was in a holiday itself is meant to be.
    holiday(app, "Zomervakantie", "2027-07-10", "2027-08-22");
    let preview = copying::preview_year(app, &ask).unwrap();
    assert_eq!(days(&preview.copies[3]).0, "2028-07-11");
    assert_eq!(preview.copies[3].gives_way_to, None);
}

#[test]
fn a_copy_begins_again_and_goes_without_what_is_gone() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let school = records::save(
        app,
        Organisation {
            name: "ROC Twente".into(),
            kinds: vec![Id::new("organisation_kind:mbo")],
            ..Organisation::default()
        },
    )
    .unwrap();
    let firm = records::save(
        app,
        Organisation {
            name: "Metaal".into(),
            kinds: vec![Id::new("organisation_kind:bedrijf")],
            ..Organisation::default()
        },
    )
    .unwrap();
    let person = records::save(
        app,
        Contact {
            name: "Anna".into(),
            ..Contact::default()
        },
    )
    .unwrap();
    let reach = |year, planned, reached| Reach {
        school_year: year,
        target_group: Id::new("target_group:vmbo-bk"),
        planned,
        reached,
        ..Reach::default()
    };
    let mut first = saved(
        app,
        Activity {
            partners: vec![school.id.clone(), firm.id.clone()],
            lead: Some(person.id.clone()),
            reach: vec![
                reach(2026, Some(200), Some(180)),
                reach(2026, None, Some(4)),
            ],
            results: "Het ging goed".into(),
            place: "Hengelo".into(),
            ..activity("Techniekdag", "2026-10-05", "2026-10-06")
        },
    );
    use ActivityStatus::{Done, Planned, Running};
    for status in [Planned, Running, Done] {
        first.status = status;
        first.status_log.push(StatusChange {
            status,
            ..StatusChange::default()
        });
        first = saved(app, first);
    }
    let after = saved(
        app,
        Activity {
            depends_on: vec![first.id.clone()],
            ..activity("Terugblik", "2026-10-12", "")
        },
    );
    let task = |title: &str, about: &Id, milestone| Task {
        title: title.into(),
        due: Some(day("2026-09-28")),
        done: Some(day("2026-09-27")),
        subject: Some(format!("activity/{about}")),
        milestone,
        ..Task::default()
    };
    records::save(app, task("Zaal", &first.id, false)).unwrap();
    records::save(app, task("Klaar", &first.id, true)).unwrap();
    records::save(
        app,
        BudgetLine {
            title: "Bussen".into(),
            subject: Some(format!("activity/{}", first.id)),
            school_year: Some(2026),
            quantity: 200,
            price: 5_000,
            committed: 9_000,
            realised: 8_000,
            evidence: Evidence::There,
            invoiced: Some(day("2026-10-20")),
            bearer: Some(firm.id.clone()),
            ..BudgetLine::default()
        },
    )
    .unwrap();
    let ask = YearCopy {
        tasks: true,
        budget: true,
        ..next_year()
    };
    let made = copying::copy_year(app, &ask).unwrap();
    assert_eq!(
        (made.activities, made.tasks, made.budget_lines, made.without),
        (2, 2, 1, 0)
    );
    let copy = called(app, "Techniekdag")
        .into_iter()
        .find(|one| one.id != first.id)
        .unwrap();
    assert_eq!(
        (copy.start, copy.end),
        (Some(day("2027-10-04")), Some(day("2027-10-05")))
    );
    assert_eq!(
        (copy.status, copy.results.as_str(), copy.place.as_str()),
        (Planned, "", "Hengelo")
    );
    assert_eq!(copy.status_log.len(), 1);
    assert_eq!(
        (copy.partners, copy.lead),
        (first.partners.clone(), first.lead.clone())
    );
    assert_eq!(copy.reach.len(), 1);
    assert_eq!(
        (
            copy.reach[0].school_year,
            copy.reach[0].planned,
            copy.reach[0].reached
        ),
        (2027, Some(200), None)
    );
    let second = called(app, "Terugblik")
        .into_iter()
        .find(|one| one.id != after.id)
        .unwrap();
    assert_eq!(
        (second.status, second.depends_on),
        (ActivityStatus::Idea, vec![copy.id.clone()])
    );
    let tasks = records::all::<Task>(app).unwrap();
    let about = Some(format!("activity/{}", copy.id));
    let along: Vec<_> = tasks.iter().filter(|task| task.subject == about).collect();
    assert!(
        along
            .iter()
            .all(|task| task.due == Some(day("2027-09-27")) && task.done.is_none())
    );
    assert_eq!(along.len(), 2);
    let lines = records::all::<BudgetLine>(app).unwrap();
    let line = lines.iter().find(|line| line.subject == about).unwrap();
    assert_eq!(
        (
            line.school_year,
            line.budgeted,
            line.committed,
            line.realised
        ),
        (Some(2027), 10_000, 0, 0)
    );
    assert_eq!((line.invoiced, line.evidence), (None, Evidence::Missing));

    // One step takes all of it back.
    workspace::undo(app).unwrap();
    assert_eq!(records::all::<Activity>(app).unwrap().len(), 2);
    assert_eq!(
        (
            records::all::<Task>(app).unwrap().len(),
            records::all::<BudgetLine>(app).unwrap().len()
        ),
        (2, 1)
    );
}

#[test]
fn what_fills_a_school_year_fills_the_next_and_its_money_stays_in_its_year() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let whole = saved(
        app,
        Activity {
            reach: vec![Reach {
                school_year: 2026,
                target_group: Id::new("target_group:vmbo-bk"),
                planned: Some(10),
                ..Reach::default()
            }],
            ..activity("Coördinatie", "2026-08-01", "2027-07-31")
        },
    );
    for (title, school_year) in [("Vorig jaar", 2025), ("Dit jaar", 2026)] {
        let line = BudgetLine {
            title: title.into(),
            subject: Some(format!("activity/{}", whole.id)),
            school_year: Some(school_year),
            budgeted: 100,
            ..BudgetLine::default()
        };
        records::save(app, line).unwrap();
    }
    // The summer holidays before it say nothing of a school year.
    holiday(app, "Zomervakantie", "2027-07-10", "2027-08-22");
    assert!(
        !copying::preview_year(app, &next_year())
            .unwrap()
            .knows_holidays
    );
    let ask = YearCopy {
        budget: true,
        ..next_year()
    };
    assert_eq!(copying::copy_year(app, &ask).unwrap().budget_lines, 1);
    let copy = called(app, "Coördinatie")
        .into_iter()
        .find(|one| one.id != whole.id)
        .unwrap();
    assert_eq!(
        (copy.start, copy.end),
        (Some(day("2027-08-01")), Some(day("2028-07-31")))
    );
    assert_eq!(copy.reach[0].school_year, 2027);
    let lines = records::all::<BudgetLine>(app).unwrap();
    let years = lines
        .iter()
        .map(|line| (line.title.as_str(), line.school_year));
    let mut years: Vec<_> = years.collect();
    years.sort();
    assert_eq!(
        years,
        [
            ("Dit jaar", Some(2026)),
            ("Dit jaar", Some(2027)),
            ("Vorig jaar", Some(2025))
        ]
    );
}

#[test]
fn a_copy_stays_in_its_school_year_at_both_edges() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    for from in 2024..2030 {
        for at in 1..=9 {
            let (first, last) = (
                format!("{from}-08-0{at}"),
                format!("{}-07-{}", from + 1, 22 + at),
            );
            saved(app, activity("Begin", &first, ""));
            saved(app, activity("Eind", &last, ""));
            saved(app, activity("Jaar", &first, &last));
        }
    }
    for from in 2024..2030 {
        for to in (2024..2030).filter(|to| *to != from) {
            let ask = YearCopy {
                from,
                to,
                ..YearCopy::default()
            };
            let preview = copying::preview_year(app, &ask).unwrap();
            assert_eq!(preview.copies.len(), 27);
            for copy in preview.copies {
                for day in [copy.becomes.start, copy.becomes.end].into_iter().flatten() {
                    assert_eq!(SchoolYear::of(day).0, to, "{copy:?}");
                }
                assert!(
                    copy.becomes
                        .end
                        .is_none_or(|end| Some(end) >= copy.becomes.start)
                );
            }
        }
    }
}

#[test]
fn what_is_left_out_is_left_out_and_nothing_is_said_so() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let first = saved(app, activity("Een", "2026-10-05", ""));
    let ask = YearCopy {
        leave: vec![first.id],
        ..next_year()
    };
    assert_eq!(
        refused(copying::copy_year(app, &ask)).code,
        Code::NothingToCopy
    );
    let wrong = |from, to| {
        refused(copying::preview_year(
            app,
            &YearCopy {
                from,
                to,
                ..YearCopy::default()
            },
        ))
    };
    assert_eq!(wrong(2026, 2026).code, Code::CopyToSameYear);
    assert_eq!(wrong(2026, 20_270).code, Code::YearImplausible);
    assert_eq!(wrong(0, 2027).code, Code::YearImplausible);
    assert_eq!(records::all::<Activity>(app).unwrap().len(), 1);
}

#[test]
fn an_activity_comes_again_every_week_but_not_in_a_holiday() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let first = saved(app, activity("Lasles", "2026-09-15", ""));
    holiday(app, "Herfstvakantie", "2026-10-10", "2026-10-18");
    let ask = Repeat {
        id: first.id.clone(),
        weeks: 2,
        times: 3,
        skip_days_off: true,
    };
    let preview = copying::preview_repeat(app, &ask).unwrap();
    assert_eq!(preview.copies.len(), 2);
    let all = Repeat {
        skip_days_off: false,
        ..ask.clone()
    };
    let told: Vec<_> = copying::preview_repeat(app, &all)
        .unwrap()
        .copies
        .iter()
        .map(|copy| copy.falls_in.clone())
        .collect();
    assert_eq!(told, [None, Some("Herfstvakantie".into()), None]);
    let made = copying::repeat(app, &ask).unwrap();
    assert_eq!(made.activities, 2);
    let days: Vec<_> = called(app, "Lasles")
        .iter()
        .map(|one| one.start.unwrap().to_string())
        .collect();
    assert_eq!(days, ["2026-09-15", "2026-09-29", "2026-10-27"]);
    for (weeks, times) in [(0, 1), (1, 0), (1, 53), (53, 1)] {
        let ask = Repeat {
            weeks,
            times,
            ..ask.clone()
        };
        assert_eq!(
            refused(copying::repeat(app, &ask)).code,
            Code::NumberImplausible
        );
    }
    let undated = saved(app, activity("Ooit", "", ""));
    assert_eq!(
        refused(copying::repeat(
            app,
            &Repeat {
                id: undated.id,
                ..ask.clone()
            }
        ))
        .code,
        Code::Required
    );
    assert_eq!(
        refused(copying::repeat(
            app,
            &Repeat {
                id: Id::new("weg"),
                ..ask
            }
        ))
        .code,
        Code::NotFound
    );
}

#[test]
fn days_off_are_public_ones_and_those_that_were_given() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    records::save(
        app,
        Holiday {
            name: "Voorjaarsvakantie".into(),
            start: Some(day("2027-02-20")),
            end: Some(day("2027-02-28")),
            area: HolidayArea::North,
            ..Holiday::default()
        },
    )
    .unwrap();
    let off = days_off(app, day("2027-02-25"), day("2027-03-31")).unwrap();
    let said: Vec<_> = off
        .iter()
        .map(|one| (one.name.as_str(), one.free))
        .collect();
    assert_eq!(
        said,
        [
            ("Voorjaarsvakantie Noord", true),
            ("Goede Vrijdag", false),
            ("Eerste paasdag", true),
            ("Tweede paasdag", true)
        ]
    );
    assert_eq!(
        refused(days_off(app, day("2027-02-25"), day("2027-02-01"))).code,
        Code::DateInvalid
    );
    assert_eq!(
        refused(days_off(app, day("2027-02-25"), day("9027-02-01"))).code,
        Code::DateInvalid
    );
}

#[test]
fn holidays_come_from_a_calendar_file_once() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let event = |name: &str, from: &str, to: &str| {
        format!(
            "BEGIN:VEVENT\r\nSUMMARY:{name}\r\nDTSTART;VALUE=DATE:{from}\r\nDTEND;VALUE=DATE:{to}\r\nEND:VEVENT\r\n"
        )
    };
    let text = [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
        &event("Herfstvakantie regio Noord", "20261010", "20261019"),
        &event("Herfstvakantie regio Zuid", "20261017", "20261026"),
        &event("Koningsdag", "20270427", "20270428"),
        // By its rule it isn't free: these schools are.
        &event("Goede Vrijdag", "20270326", "20270327"),
        &event("Eeuwig", "20260101", "20270101"),
        &event("Herfstvakantie regio Noord", "20261010", "20261019"),
        "END:VCALENDAR\r\n",
    ]
    .concat();
    let path = place.folder.path().join("vakanties.ics");
    std::fs::write(&path, text).unwrap();
    let found = days_off::found(app, &path).unwrap();
    assert_eq!(
        (found.file.as_str(), found.known, found.left),
        ("vakanties.ics", 1, 1)
    );
    let said: Vec<_> = found
        .new
        .iter()
        .map(|one| (one.name.as_str(), one.area, one.end.unwrap().to_string()))
        .collect();
    assert_eq!(
        said,
        [
            (
                "Herfstvakantie regio Noord",
                HolidayArea::North,
                "2026-10-18".into()
            ),
            (
                "Herfstvakantie regio Zuid",
                HolidayArea::South,
                "2026-10-25".into()
            ),
            (
                "Goede Vrijdag",
                HolidayArea::Everywhere,
                "2027-03-26".into()
            ),
        ]
    );
    days_off::keep(app, &found.new[..1]).unwrap();
    let again = days_off::found(app, &path).unwrap();
    assert_eq!((again.new.len(), again.known), (2, 2));
    // The part of the country isn't said twice.
    let off = days_off(app, day("2026-10-01"), day("2026-10-31")).unwrap();
    assert_eq!(off[0].name, "Herfstvakantie regio Noord");
    std::fs::write(&path, "geen agenda").unwrap();
    assert_eq!(
        refused(days_off::found(app, &path)).code,
        Code::CalendarNone
    );
    assert_eq!(
        refused(days_off::found(app, &place.folder.path().join("weg.ics"))).code,
        Code::FileUnreadable
    );
}

/// A clock that the test sets.
#[derive(Clone)]
struct Set(Arc<Mutex<DateTime<Utc>>>);

impl Clock for Set {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

#[test]
fn the_plan_of_a_day_is_told_from_history() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Set(Arc::new(Mutex::new(
        "2026-09-01T09:00:00Z".parse().unwrap(),
    )));
    let at = |moment: &str| *clock.0.lock().unwrap() = moment.parse().unwrap();
    let ports = Ports {
        clock: Arc::new(clock.clone()),
        ..Ports::system(NoDialogs)
    };
    let app = &App::new(&folder.path().join("home"), ports).unwrap();
    workspace::create(app, &folder.path().join("plan.tib"), "Twente").unwrap();
    let moved = saved(app, activity("Verschoven", "2026-10-05", "2026-10-09"));
    let same = saved(app, activity("Gebleven", "2026-10-05", ""));
    let gone = saved(app, activity("Weg", "2026-10-05", ""));
    let postponed = saved(app, activity("Uitgesteld", "2027-05-05", "2027-05-05"));
    let other = saved(app, activity("Ander jaar", "2024-10-05", "2024-10-05"));
    // In summer a day ends at 22:00 UTC.
    at("2026-09-30T22:30:00Z");
    saved(app, activity("Net in oktober", "2026-10-20", ""));
    at("2026-11-01T09:00:00Z");
    for end in ["2026-10-12", "2026-10-16"] {
        let now = records::open::<Activity>(app, &moved.id).unwrap().record;
        saved(
            app,
            Activity {
                end: Some(day(end)),
                ..now
            },
        );
    }
    saved(app, activity("Later gekomen", "2026-12-01", ""));
    let now = records::open::<Activity>(app, &postponed.id)
        .unwrap()
        .record;
    let next_year = Some(day("2027-10-05"));
    saved(
        app,
        Activity {
            start: next_year,
            end: next_year,
            ..now
        },
    );
    for one in [&gone, &other] {
        records::delete::<Activity>(app, &one.id).unwrap();
    }
    let this_year = ListQuery::default().with("touches", 2026);
    let then = baseline(app, &this_year, day("2026-09-30")).unwrap();
    let was: Vec<_> = then
        .was
        .iter()
        .map(|was| (was.id.clone(), was.end, was.moved))
        .collect();
    assert_eq!(was.len(), 2);
    assert!(was.contains(&(moved.id.clone(), Some(day("2026-10-09")), Some(7))));
    assert!(was.contains(&(same.id, None, Some(0))));
    assert_eq!((then.added.len(), then.before_all), (2, false));
    assert_eq!(then.gone, ["Weg"]);
    // It stands in another year now.
    assert_eq!(
        (then.left, then.some),
        (vec!["Uitgesteld".to_owned()], false)
    );
    // Under a condition that nobody knows of what is gone, nothing is said of it.
    let themed = this_year.clone().with("status", "idea");
    let themed = baseline(app, &themed, day("2026-09-30")).unwrap();
    assert!(themed.some && themed.gone.is_empty() && themed.left.is_empty());
    // What was taken back stands as it stood.
    for _ in 0..6 {
        workspace::undo(app).unwrap();
    }
    let then = baseline(app, &this_year, day("2026-09-30")).unwrap();
    assert!(then.was.iter().all(|was| was.moved == Some(0)));
    assert_eq!(then.was.len(), 4);
    let before = baseline(app, &this_year, day("2026-08-01")).unwrap();
    assert!(before.before_all && before.was.is_empty());
    let now = baseline(app, &this_year, day("2026-11-01")).unwrap();
    assert!(now.added.is_empty() && now.was.iter().all(|was| was.moved == Some(0)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// To another year and back: every day is where it was, where no holiday is in the way.
    #[test]
    fn a_year_goes_there_and_back(
        days in proptest::collection::vec((0_u64..330, 0_u64..20), 1..6),
        to in 2024_i32..2030,
    ) {
        prop_assume!(to != 2026);
        let place = Place::empty_at(NOW);
        let app = &place.app;
        for (at, (from, length)) in days.iter().enumerate() {
            let start = day("2026-08-03") + chrono::Days::new(*from);
            let end = start + chrono::Days::new(*length);
            saved(app, activity(&format!("A{at}"), &start.to_string(), &end.to_string()));
        }
        let there = copying::preview_year(app, &YearCopy { from: 2026, to, ..YearCopy::default() }).unwrap();
        copying::copy_year(app, &YearCopy { from: 2026, to, ..YearCopy::default() }).unwrap();
        let back = copying::preview_year(app, &YearCopy { from: to, to: 2026, ..YearCopy::default() }).unwrap();
        prop_assert_eq!(there.copies.len(), back.copies.len());
        for copy in &there.copies {
            let came = back.copies.iter().find(|one| one.title == copy.title).unwrap();
            prop_assert_eq!(came.was, copy.becomes);
            if copy.gives_way_to.is_none() && came.gives_way_to.is_none() {
                prop_assert_eq!(came.becomes, copy.was);
            }
        }
    }
}
