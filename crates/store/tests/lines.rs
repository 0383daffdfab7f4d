//! Lists of more records than are put in order at once: whatever way a page is found, it is the one that
//! looking at every record gives.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use support::create;
use tib_domain::{Activity, ActivityStatus, Code, Id, ListQuery, Record};
use tib_store::Store;

const MANY: usize = 2_600;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Line {
    id: Id,
}

fn day(number: usize) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 8, 1).unwrap() + Days::new((number % 900) as u64)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).unwrap()
}

/// Nearly all have the theme `groei`, some `lob`; every other one has a robot, one a laser.
fn activity(number: usize) -> Activity {
    let theme = if number.is_multiple_of(20) {
        "theme:lob"
    } else {
        "theme:groei"
    };
    Activity {
        id: Id::new(format!("a-{number:04}")),
        title: match number {
            7 => "Lasersnijder in de klas".to_owned(),
            _ if number.is_multiple_of(2) => format!("Lasrobot {}", number * 7 % 1000),
            _ => format!("Bezoek {}", number * 7 % 1000),
        },
        themes: vec![Id::new(theme)],
        start: (!number.is_multiple_of(11)).then(|| day(number)),
        end: (!number.is_multiple_of(13)).then(|| day(number) + Days::new(20)),
        status: if number % 40 == 1 {
            ActivityStatus::Running
        } else {
            ActivityStatus::Done
        },
        ..Activity::default()
    }
}

/// All ids of a list, page by page.
fn listed(store: &Store, query: &ListQuery) -> Vec<String> {
    let (mut query, mut ids) = (
        ListQuery {
            limit: 150,
            ..query.clone()
        },
        Vec::new(),
    );
    loop {
        let page = store
            .read(|r| r.list::<Line>(Activity::KIND, &query, today()))
            .unwrap();
        ids.extend(page.lines.into_iter().map(|line| line.id.to_string()));
        query.after = page.next;
        if query.after.is_none() {
            assert_eq!(page.total as usize, ids.len(), "{query:?}");
            return ids;
        }
    }
}

#[test]
fn every_page_is_the_one_that_looking_at_all_records_gives() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let all: Vec<Activity> = (0..MANY).map(activity).collect();
    store
        .write("many", |w| all.iter().try_for_each(|one| w.put(one)))
        .unwrap();
    store
        .write("gone", |w| w.delete::<Activity>(&Id::new("a-0040")))
        .unwrap();
    let there = || all.iter().filter(|one| one.id.as_str() != "a-0040");
    let ask = |name: &str, value: &str| ListQuery::default().with(name, value);
    let words = |words: &str| ListQuery {
        words: words.to_owned(),
        ..ListQuery::default()
    };
    let theme = |one: &Activity, theme: &str| one.themes[0].as_str() == theme;
    let begins = |one: &Activity, part: &str| one.title.to_lowercase().contains(part);
    let (first, last) = (day(0), NaiveDate::from_ymd_opt(2025, 7, 31).unwrap());
    let in_year = |one: &Activity| {
        one.start.or(one.end).is_some_and(|start| start <= last)
            && one.end.or(one.start).is_some_and(|end| end >= first)
    };
    type Holds<'a> = Box<dyn Fn(&Activity) -> bool + 'a>;
    let questions: Vec<(ListQuery, Holds<'_>)> = vec![
        (ListQuery::default(), Box::new(|_| true)),
        (
            ask("themes", "theme:lob"),
            Box::new(|one| theme(one, "theme:lob")),
        ),
        (
            ask("themes", "theme:groei"),
            Box::new(|one| theme(one, "theme:groei")),
        ),
        (
            ask("status", "running"),
            Box::new(|one| one.status == ActivityStatus::Running),
        ),
        (
            ask("status", "done"),
            Box::new(|one| one.status == ActivityStatus::Done),
        ),
        (ask("year", "2024"), Box::new(in_year)),
        (ask("late", "true"), Box::new(|one| one.is_overdue(today()))),
        (
            ask("open", "true"),
            Box::new(|one| one.status == ActivityStatus::Running),
        ),
        (
            ListQuery {
                filters: BTreeMap::from([(
                    "themes".to_owned(),
                    vec!["theme:lob".to_owned(), "theme:groei".to_owned()],
                )]),
                ..ListQuery::default()
            },
            Box::new(|_| true),
        ),
        // A letter is wrong.
        (
            words("lasersnijdr"),
            Box::new(|one| begins(one, "lasersnijder")),
        ),
        (ask("start", "none"), Box::new(|one| one.start.is_none())),
        (ask("themes", "none"), Box::new(|one| one.themes.is_empty())),
        (
            ask("start", "2024-09-01/2024-09-30"),
            Box::new(|one| {
                one.start
                    .is_some_and(|day| day.to_string().starts_with("2024-09"))
            }),
        ),
        (
            words("lasersnijder"),
            Box::new(|one| begins(one, "lasersnijder")),
        ),
        (words("robot"), Box::new(|one| begins(one, "robot"))),
        (words("l"), Box::new(|one| begins(one, "las"))),
        (words("b"), Box::new(|one| begins(one, "bezoek"))),
        (
            ListQuery {
                words: "robot".to_owned(),
                ..ask("themes", "theme:groei").with("status", "done")
            },
            Box::new(|one| {
                begins(one, "robot")
                    && theme(one, "theme:groei")
                    && one.status == ActivityStatus::Done
            }),
        ),
    ];
    // What is in a list, and in which order, without any filter.
    for sort in ["", "title", "-title", "-start", "end", "status"] {
        let sorted = |query: &ListQuery| ListQuery {
            sort: sort.to_owned(),
            ..query.clone()
        };
        let order = listed(&store, &sorted(&ListQuery::default()));
        for (query, holds) in &questions {
            let wanted: Vec<&str> = there()
                .filter(|one| holds(one))
                .map(|one| one.id.as_str())
                .collect();
            let wanted: Vec<&String> = order
                .iter()
                .filter(|id| wanted.contains(&id.as_str()))
                .collect();
            let found = listed(&store, &sorted(query));
            assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{sort} {query:?}");
        }
    }
}

#[test]
fn the_years_are_those_in_which_something_begins_or_ends() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let days = [
        ("2024-07-31", "2024-08-01"),
        ("2019-08-01", "2019-09-01"),
        ("2031-01-01", "2032-12-31"),
    ];
    store
        .write("some", |w| {
            for (number, (start, end)) in days.iter().enumerate() {
                w.put(&Activity {
                    id: Id::new(format!("a-{number}")),
                    title: "Techniekdag".to_owned(),
                    start: start.parse().ok(),
                    end: end.parse().ok(),
                    ..Activity::default()
                })?;
            }
            Ok(())
        })
        .unwrap();
    let years = store.read(|r| r.school_years(Activity::KIND)).unwrap();
    assert_eq!(years, [2032, 2030, 2024, 2023, 2019]);
}

#[test]
fn an_interval_or_nothing_stands_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    for values in [
        ["none", "2026-01-01"],
        ["2025-01-01/2025-02-01", "2025-03-01/.."],
    ] {
        let query = ListQuery {
            filters: BTreeMap::from([("start".to_owned(), values.map(str::to_owned).to_vec())]),
            ..ListQuery::default()
        };
        let refusal = store
            .read(|r| r.list::<Line>(Activity::KIND, &query, today()))
            .unwrap_err();
        assert_eq!(refusal.code, Code::BadRequest, "{values:?}");
    }
}

#[test]
fn what_was_changed_last_comes_first_also_when_no_word_of_it_did() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let mut all: Vec<Activity> = (0..4).map(activity).collect();
    store
        .write("some", |w| all.iter().try_for_each(|one| w.put(one)))
        .unwrap();
    all[1].start = Some(today());
    store.write("later", |w| w.put(&all[1])).unwrap();
    store
        .write("gone", |w| w.delete::<Activity>(&Id::new("a-0003")))
        .unwrap();
    let kinds = ["activity".to_owned()];
    let last = |limit| {
        let found = store.read(|r| r.search("", &kinds, limit)).unwrap();
        let ids = found.into_iter().map(|one| one.id.to_string());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(last(9), ["a-0001", "a-0002", "a-0000"]);
    assert_eq!(last(1), ["a-0001"]);
    store.undo().unwrap();
    assert_eq!(last(2), ["a-0003", "a-0001"]);
}

#[test]
fn words_are_counted_as_they_come_and_go() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let mut one = activity(7);
    store.write("new", |w| w.put(&one)).unwrap();
    store.write("other", |w| w.put(&activity(8))).unwrap();
    one.title = "Lasrobot in de klas".to_owned();
    store.write("changed", |w| w.put(&one)).unwrap();
    let sound = || assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
    sound();
    for step in [Store::undo, Store::undo, Store::redo, Store::redo] {
        step(&store).unwrap();
        sound();
    }
    store
        .write("gone", |w| w.delete::<Activity>(&one.id))
        .unwrap();
    sound();
}

#[test]
fn closing_brings_the_pieces_of_the_index_together() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    let pieces = || -> i64 {
        support::raw(&path)
            .query_row(
                "SELECT count(DISTINCT segid) FROM search_words_idx",
                [],
                |row| row.get(0),
            )
            .unwrap()
    };
    let mut written = 0;
    while pieces() <= 8 {
        written += 1;
        store
            .write("one", |w| w.put(&activity(100 + written)))
            .unwrap();
        assert!(written < MANY, "the index stays in few pieces by itself");
    }
    drop(store);
    assert_eq!(pieces(), 1);
    // A single change leaves it at that.
    let store = support::open(&path).unwrap();
    store.write("one", |w| w.put(&activity(7))).unwrap();
    drop(store);
    assert_eq!(pieces(), 2);
    let store = support::open(&path).unwrap();
    assert!(store.check().unwrap().ok);
    assert_eq!(
        store
            .read(|r| r.search("lasersnijder", &[], 9))
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn what_is_written_together_is_found_as_if_each_was_written_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let old: Vec<Activity> = (1..4).map(activity).collect();
    store
        .write("old", |w| old.iter().try_for_each(|one| w.put(one)))
        .unwrap();
    let called = |one: &Activity, title: &str| Activity {
        title: title.to_owned(),
        ..one.clone()
    };
    let titled = |word: &str| -> Vec<String> {
        let found = store.read(|r| r.search(word, &[], 9)).unwrap();
        found.into_iter().map(|one| one.id.to_string()).collect()
    };
    store
        .write("many", |w| {
            w.together(|w| {
                w.create(&activity(4), Vec::new())?;
                // The documents of these two had the highest numbers, which others get.
                w.delete::<Activity>(&activity(4).id)?;
                w.delete::<Activity>(&old[2].id)?;
                w.create(&called(&activity(5), "Draaibank"), Vec::new())?;
                w.put(&called(&activity(5), "Freesbank"))?;
                w.put(&called(&old[0], "Zaagbank"))?;
                w.put(&called(&old[0], "Schaafbank"))?;
                w.put(&called(&old[1], "Zaagbank"))?;
                w.put(&old[1])
            })
        })
        .unwrap();
    let sound = || assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
    sound();
    assert_eq!(titled("Freesbank"), ["a-0005"]);
    assert_eq!(titled("Schaafbank"), ["a-0001"]);
    assert_eq!(titled("Zaagbank"), Vec::<String>::new());
    assert_eq!(titled("Draaibank"), Vec::<String>::new());
    for step in [Store::undo, Store::redo, Store::undo] {
        step(&store).unwrap();
        sound();
    }
    assert_eq!(titled("Bezoek").len(), 2);
    assert_eq!(titled("Freesbank"), Vec::<String>::new());
}
