//! Every verdict, one by one.

use super::*;
use PromiseStanding::{AtRisk, Met, Missed, OnCourse, Open};
use tib_texts::Language;

fn of(year: i32, target: i64, counted: Counted, today: &str) -> (PromiseStanding, String) {
    let case = Case {
        year: SchoolYear(year),
        unit: match counted {
            Counted::Shares(_) => Unit::Share,
            _ => Unit::Count,
        },
        target: Some(target * 10),
        counted,
    };
    let verdict = judge(Texts::of(Language::Nl), &case, today.parse().unwrap());
    (verdict.standing, verdict.says)
}

/// The school year 2026–2027, in November and after it.
const NOW: &str = "2026-11-26";
const AFTER: &str = "2027-08-01";
const BEFORE: &str = "2026-07-31";

fn reach(reached: i64, to_come: i64, unknown: u64) -> Counted {
    Counted::Planned {
        reached: reached * 10,
        to_come: to_come * 10,
        activities: u64::from(to_come > 0),
        unknown,
        lacks: Lacks::Number,
    }
}

#[test]
fn what_activities_reach_is_judged_by_the_plan_and_afterwards_by_what_came() {
    let stands = |counted, today| of(2026, 600, counted, today).0;
    assert_eq!(stands(reach(600, 0, 0), NOW), Met);
    assert_eq!(stands(reach(328, 272, 0), NOW), OnCourse);
    assert_eq!(stands(reach(328, 271, 0), NOW), AtRisk);
    assert_eq!(stands(reach(599, 0, 0), AFTER), Missed);
    assert_eq!(
        stands(reach(599, 0, 1), AFTER),
        Open,
        "not all was written down"
    );
    assert_eq!(stands(reach(0, 0, 0), BEFORE), Open);
    assert_eq!(
        of(2026, 600, reach(328, 200, 2), NOW).1,
        "328 gehaald en 200 gepland: dat is 72 te weinig. Van 2 afgeronde activiteiten is geen aantal ingevuld."
    );
    assert_eq!(
        of(2026, 600, reach(500, 0, 0), AFTER).1,
        "2026–2027 is voorbij; het zijn er 100 te weinig."
    );
}

#[test]
fn what_is_counted_by_hand_keeps_pace_with_the_year() {
    let typed = |reached: Option<i64>| Counted::Typed {
        reached: reached.map(|count| count * 10),
    };
    let (standing, says) = of(2026, 12, typed(Some(3)), NOW);
    assert_eq!(
        (standing, says.as_str()),
        (
            OnCourse,
            "3 geteld; op 26 nov 2026 hadden het er 3 moeten zijn."
        )
    );
    assert_eq!(of(2026, 12, typed(Some(2)), NOW).0, AtRisk);
    assert_eq!(of(2026, 12, typed(Some(11)), AFTER).0, Missed);
    assert_eq!(of(2026, 12, typed(None), AFTER).0, Open);
    assert_eq!(of(2026, 12, typed(Some(12)), BEFORE).0, Met);
}

#[test]
fn what_there_is_must_go_on_until_the_year_ends() {
    let there = |now: i64, stay: i64, may_come: i64| Counted::Present {
        now: now * 10,
        stay: stay * 10,
        may_come: may_come * 10,
        unknown: 0,
    };
    assert_eq!(of(2026, 4, there(4, 4, 0), NOW).0, Met);
    assert_eq!(
        of(2026, 4, there(4, 3, 0), NOW),
        (AtRisk, "Er zijn er 4, maar op 31 jul 2027 nog 3.".into())
    );
    assert_eq!(of(2026, 4, there(2, 2, 1), NOW).0, AtRisk);
    assert_eq!(of(2026, 4, there(2, 2, 2), NOW).0, OnCourse);
    assert_eq!(of(2026, 4, there(3, 3, 0), AFTER).0, Missed);
    assert_eq!(of(2027, 4, there(4, 4, 0), NOW).0, OnCourse);
}

#[test]
fn a_share_is_judged_by_the_plan_and_afterwards_by_what_can_be_shown() {
    let of = |planned, shown, today| {
        let case = Case {
            year: SchoolYear(2026),
            unit: Unit::Share,
            target: Some(100),
            counted: Counted::Shares(Some(Shares {
                planned,
                shown,
                undated: 0,
            })),
        };
        let texts = Texts::of(Language::Nl);
        judge(texts, &case, str::parse(today).unwrap())
    };
    assert_eq!(of(120, 32, NOW).standing, OnCourse);
    assert_eq!(of(120, 32, NOW).says, "12,0% begroot, 3,2% aangetoond.");
    assert_eq!(of(99, 32, NOW).standing, AtRisk);
    assert_eq!(of(120, 99, AFTER).standing, Missed);
    assert_eq!(of(120, 100, AFTER).standing, Met);
}

#[test]
fn a_figure_of_the_year_itself_decides_and_an_earlier_one_tells_the_course() {
    let exact = |count: i64| Shown {
        low: count * 10,
        high: count * 10,
    };
    let last = |year, shown| {
        Counted::Figure(Figures {
            last: Some((year, shown)),
            falls: Some(false),
            ..Figures::default()
        })
    };
    let road = |value: i64| {
        Counted::Figure(Figures {
            last: Some((2025, exact(value))),
            road: Some(Road {
                from_year: 2024,
                was_promised: false,
                from: 3_960,
                expected: 4_070,
            }),
            falls: Some(false),
            ..Figures::default()
        })
    };
    assert_eq!(of(2025, 430, last(2025, exact(430)), NOW).0, Met);
    assert_eq!(of(2025, 430, last(2025, exact(429)), NOW).0, Missed);
    let between = Shown {
        low: 4_250,
        high: 4_330,
    };
    assert_eq!(of(2025, 430, last(2025, between), NOW).0, Open);
    assert_eq!(
        of(2025, 430, last(2024, exact(500)), NOW).0,
        Open,
        "its own is to come"
    );
    assert_eq!(
        of(2027, 430, road(412), NOW),
        (
            OnCourse,
            "Van 396 in 2024–2025 naar 412 in 2025–2026; gepland was 407.".into()
        )
    );
    assert_eq!(of(2027, 430, road(406), NOW).0, AtRisk);
    let falling = |value: i64| {
        Counted::Figure(Figures {
            last: Some((2025, exact(value))),
            falls: Some(true),
            ..Figures::default()
        })
    };
    assert_eq!(of(2025, 30, falling(30), NOW).0, Met);
    assert_eq!(of(2025, 30, falling(31), NOW).0, Missed);
    let ahead = |low: i64, high: i64| {
        Counted::Figure(Figures {
            last: Some((2025, exact(400))),
            ahead: Some(Shown {
                low: low * 10,
                high: high * 10,
            }),
            falls: Some(false),
            ..Figures::default()
        })
    };
    assert_eq!(of(2027, 430, ahead(430, 450), NOW).0, OnCourse);
    assert_eq!(of(2027, 430, ahead(420, 429), NOW).0, AtRisk);
    assert_eq!(of(2027, 430, ahead(420, 450), NOW).0, Open);
}

#[test]
fn evidence_is_there_or_is_asked_for_in_time() {
    let evidence = |shown| Counted::Evidence {
        shown,
        files: false,
        words: String::new(),
    };
    assert_eq!(of(2026, 0, evidence(true), BEFORE).0, Met);
    assert_eq!(of(2026, 0, evidence(false), NOW).0, Open);
    assert_eq!(of(2026, 0, evidence(false), "2027-06-01").0, AtRisk);
    assert_eq!(of(2026, 0, evidence(false), AFTER).0, Missed);
    assert_eq!(of(2026, 0, Counted::Gone, AFTER).0, Open);
    let files = Counted::Evidence {
        shown: false,
        files: true,
        words: String::new(),
    };
    assert_eq!(of(2026, 0, files, AFTER).0, Open, "it only wasn't ticked");
}
