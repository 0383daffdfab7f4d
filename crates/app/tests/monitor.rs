//! The use cases of the monitor over a small region of our own making.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{Place, refused};
use tib_app::import::{self, ImportOptions};
use tib_app::monitor::{self, CompareQuery, MonitorQuery, OfferQuery, ProjectionQuery, TraceQuery};
use tib_app::{Code, Id, Scope, records, workspace};
use tib_domain::{Ambition, OwnIndicator, OwnValue};

const TABLE: &str = "Gemeente;Jaar;Jongeren\nWilgenoord;2024;12\nHoogsluis;2024;<5\nKanaalstad;2024;30\n\
                     Nergenshuizen;2024;7\nZandrecht;2024;veel\nWilgenoord;2025;15\n";

#[test]
fn a_table_of_any_kind_is_explained_once_and_remembered() {
    let place = Place::new();
    let app = &place.app;
    let file = place.chosen("jongeren.csv", TABLE);
    let refusal = refused(import::preview(app, &file, &ImportOptions::default()));
    assert_eq!(refusal.code, Code::FileKindUnknown);
    let table = import::look(app, &file, None).unwrap();
    assert_eq!((table.own, table.guess.place.as_str()), (None, "Gemeente"));
    assert_eq!(
        (table.guess.year.as_deref(), table.guess.count.as_str()),
        (Some("Jaar"), "Jongeren")
    );

    let own = OwnIndicator {
        name: "Jongeren in een techniekclub".into(),
        mapping: Some(table.guess),
        ..OwnIndicator::default()
    };
    let outcome = import::run_mapped(app, &file, own, &ImportOptions::default(), "t").unwrap();
    assert_eq!(
        (outcome.import.rows_read, outcome.import.rows_rejected),
        (6, 1)
    );
    let own = monitor::own_indicators(app).unwrap();
    let own = own.into_iter().find(|own| own.mapping.is_some()).unwrap();
    let code = own.id.as_str();
    let figures = place.figures(code);
    let of = |scope, year| {
        let found = figures
            .iter()
            .find(|f| f.scope == scope && f.school_year == year);
        found
            .map(|f| (f.value, f.low.unwrap(), f.high.unwrap(), f.masked))
            .unwrap()
    };
    assert_eq!(of(Scope::Region, 2024), (None, 13.0, 16.0, 1));
    assert_eq!(
        of(Scope::Rest, 2024),
        (Some(37.0), 37.0, 37.0, 0),
        "with the unknown place"
    );
    assert_eq!(of(Scope::Region, 2025), (Some(15.0), 15.0, 15.0, 0));

    // The same columns again are known, with whatever is in them.
    let later = place.chosen("later.csv", "Gemeente;Jaar;Jongeren\nWilgenoord;2026;20\n");
    let preview = import::preview(app, &later, &ImportOptions::default()).unwrap();
    assert_eq!((preview.kind.as_str(), preview.rows), ("X", 1));
    import::run_chosen(app, &later, &ImportOptions::default(), "t").unwrap();
    assert_eq!(
        import::look(app, &later, None).unwrap().own.unwrap(),
        own.id
    );
    assert!(
        place
            .figures(code)
            .iter()
            .any(|f| f.school_year == 2026 && f.value == Some(20.0))
    );

    let ask = TraceQuery {
        indicator: code.to_owned(),
        school_year: 2024,
        scope: "region".into(),
        ..TraceQuery::default()
    };
    let trace = monitor::trace(app, &ask).unwrap();
    assert_eq!(
        (trace.all, trace.rows[1].low, trace.rows[1].high),
        (2, 1, 4)
    );
    assert_eq!(
        (trace.file_name.as_str(), trace.rows[0].line),
        ("jongeren.csv", 2)
    );
}

#[test]
fn a_value_by_hand_goes_before_a_table_and_an_indicator_in_use_stays() {
    let place = Place::new();
    let app = &place.app;
    let value = |school_year, value| OwnValue { school_year, value };
    let own = OwnIndicator {
        name: "Meisjes in techniek".into(),
        source: "Enquête".into(),
        values: vec![value(2025, 12.5), value(2024, 11.0)],
        ..OwnIndicator::default()
    };
    let own = monitor::save_own(app, own).unwrap();
    let code = own.id.as_str();
    assert_eq!(place.values(code), [(2024, 11.0), (2025, 12.5)]);
    assert_eq!(place.figures(code)[0].sources, ["Enquête"]);
    let series = monitor::monitor(app, &MonitorQuery::of(&[code]))
        .unwrap()
        .series;
    assert_eq!(series[0].name.as_deref(), Some("Meisjes in techniek"));

    let ambition = Ambition {
        statement: "Meer meisjes".into(),
        indicator: code.into(),
        baseline_year: 2024,
        baseline_value: 11.0,
        target_year: 2028,
        target_value: 20.0,
        ..Ambition::default()
    };
    let saved = records::save(app, ambition.clone()).unwrap();
    assert_eq!(refused(monitor::delete_own(app, &own.id)).code, Code::InUse);
    let unknown = Ambition {
        indicator: "iets".into(),
        ..ambition
    };
    assert_eq!(
        refused(records::save(app, unknown)).code,
        Code::IndicatorUnknown
    );
    records::delete::<Ambition>(app, &saved.id).unwrap();
    monitor::delete_own(app, &own.id).unwrap();
    assert_eq!(
        refused(monitor::monitor(app, &MonitorQuery::of(&[code]))).code,
        Code::IndicatorUnknown
    );
    workspace::undo(app).unwrap();
    assert_eq!(place.values(code).len(), 2, "undone");
}

#[test]
fn sentences_come_with_the_figures_that_they_are_about() {
    let place = Place::new();
    let says = |ask: &MonitorQuery| {
        let found = monitor::monitor(&place.app, ask).unwrap();
        let series = found.series.into_iter().next().unwrap();
        (series.says, series.since)
    };
    let ask = MonitorQuery::of(&["vmbo_intake_tech"]);
    let (counts, since) = says(&ask);
    let values = place.values("vmbo_intake_tech");
    let ((first, from), (last, now)) = (values[0], values[values.len() - 1]);
    assert_eq!(since, None);
    let more = format!(
        "De regio staat in {last}–{} op {now}, {} meer dan in {first}–{}",
        last + 1,
        now - from,
        first + 1
    );
    assert_eq!(counts.alone.as_deref(), Some(more.as_str()));
    assert_eq!(
        counts.beside[0].words, more,
        "a count is held beside no other"
    );
    assert!(
        counts
            .change
            .unwrap()
            .words
            .ends_with(&format!("meer dan in {}–{last}", last - 1))
    );

    let (index, _) = says(&MonitorQuery {
        base: Some(first),
        ..ask.clone()
    });
    let words = &index.beside[0].words;
    let since = format!("van {first}–{} tot {last}–{}", first + 1, last + 1);
    assert!(
        words.starts_with("De regio groeide ") && words.contains(&since),
        "{words}"
    );
    assert!(words.contains("de rest van Nederland"), "{words}");
    let (share, _) = says(&MonitorQuery::of(&["vmbo_intake_tech_share"]));
    let beside = &share.beside[0];
    let brief = &beside.brief.as_ref().unwrap().words;
    let (points, _) = brief.split_once(" punten ").unwrap();
    assert!(
        beside.words.contains(&format!(", {points} punten ")),
        "{beside:?}"
    );
    let (parts, _) = says(&MonitorQuery {
        by: Some("school".into()),
        ..ask.clone()
    });
    assert!(parts.parts.unwrap().contains(" is het grootst in "));
    let (school, _) = says(&MonitorQuery {
        school: Some("00AA00".into()),
        ..ask
    });
    assert_eq!(
        (school.alone, school.beside.len()),
        (None, 0),
        "no school is a region"
    );

    let ambition = Ambition {
        statement: "Meer".into(),
        indicator: "vmbo_intake_tech".into(),
        baseline_year: first,
        baseline_value: from,
        target_year: last + 2,
        target_value: now - 1.0,
        ..Ambition::default()
    };
    records::save(&place.app, ambition).unwrap();
    let (counts, _) = says(&MonitorQuery::of(&["vmbo_intake_tech"]));
    assert!(counts.goals[0].reached);
    assert!(counts.goals[0].words.starts_with("nu al boven het doel"));
}

#[test]
fn a_figure_is_traced_to_rows_that_add_up_to_it() {
    let place = Place::new();
    for code in ["vmbo_intake_tech", "vmbo_exam_tech", "mbo_stock_tech"] {
        let (year, value) = *place.values(code).last().unwrap();
        let ask = TraceQuery {
            indicator: code.to_owned(),
            school_year: year,
            scope: "region".into(),
            ..TraceQuery::default()
        };
        let trace = monitor::trace(&place.app, &ask).unwrap();
        let sum: u32 = trace.rows.iter().map(|row| row.low).sum();
        assert!(
            (f64::from(sum) - value).abs() < 1e-9,
            "{code}: {sum} {value}"
        );
        assert_eq!(trace.all as usize, trace.rows.len());
    }
}

#[test]
fn both_parts_of_a_share_are_traced_to_rows_that_add_up_to_them() {
    let place = Place::new();
    for code in ["vmbo_intake_tech_share", "vmbo_exam_tech_rate"] {
        let figures = place.figures(code);
        let of_region = figures
            .iter()
            .rfind(|figure| figure.scope == Scope::Region && figure.value.is_some());
        let figure = of_region.unwrap();
        for (denominator, wanted) in [(false, figure.numerator), (true, figure.denominator)] {
            let ask = TraceQuery {
                indicator: code.to_owned(),
                school_year: figure.school_year,
                scope: "region".into(),
                denominator,
                ..TraceQuery::default()
            };
            let trace = monitor::trace(&place.app, &ask).unwrap();
            let sum: u32 = trace.rows.iter().map(|row| row.low).sum();
            let wanted = wanted.unwrap();
            assert!(
                (f64::from(sum) - wanted).abs() < 1e-9,
                "{code}: {sum} {wanted}"
            );
        }
    }
}

#[test]
fn a_college_counts_for_the_share_that_was_set() {
    let place = Place::new();
    let app = &place.app;
    let before = place.values("mbo_stock_tech").last().unwrap().1;
    let colleges = monitor::colleges(app).unwrap();
    let inside = colleges
        .iter()
        .find(|college| college.percent == 100)
        .unwrap();
    monitor::set_college_share(app, &inside.id, 50).unwrap();
    let after = place.values("mbo_stock_tech").last().unwrap().1;
    assert!(after < before);
    let set = monitor::colleges(app).unwrap();
    let set = set.iter().find(|college| college.id == inside.id).unwrap();
    assert!(set.by_hand && set.percent == 50);
    assert_eq!(
        refused(monitor::set_college_share(app, &inside.id, 101)).code,
        Code::PercentImplausible
    );
    assert_eq!(
        refused(monitor::set_college_share(app, &Id::new("roc"), 10)).code,
        Code::NotFound
    );
    workspace::undo(app).unwrap();
    assert!((place.values("mbo_stock_tech").last().unwrap().1 - before).abs() < 1e-9);
}

#[test]
fn the_offer_tells_who_else_teaches_a_course_and_which_are_small() {
    let place = Place::new();
    let offer = monitor::offer(&place.app, &OfferQuery::default()).unwrap();
    let welder = offer
        .courses
        .iter()
        .find(|course| course.name == "Lasser")
        .unwrap();
    assert_eq!((welder.colleges.len(), welder.in_country), (2, 3));
    assert_eq!(welder.small, ["91AB"], "of the college of one place");
    let all = OfferQuery {
        technical: Some("all".into()),
        threshold: Some(1),
        ..OfferQuery::default()
    };
    let all = monitor::offer(&place.app, &all).unwrap();
    assert!(all.courses.len() > offer.courses.len());
    assert!(all.courses.iter().all(|course| course.small.is_empty()));
}

#[test]
fn a_steady_series_is_projected_and_one_that_is_too_short_is_not() {
    let place = Place::new();
    let ask = |indicator: &str| ProjectionQuery {
        indicator: indicator.to_owned(),
        ..ProjectionQuery::default()
    };
    let found = monitor::project(&place.app, &ask("vmbo_intake_tech"))
        .unwrap()
        .unwrap();
    let (last, value) = *place.values("vmbo_intake_tech").last().unwrap();
    assert_eq!((found.points.len(), found.points[0].year), (4, last + 1));
    let next = &found.points[0];
    assert!(next.low <= next.value && next.value <= next.high);
    assert!((next.value / value - 1.0).abs() < 0.2, "no leap");
    assert!(monitor::project(&place.app, &ask("vsv")).unwrap().is_none());
    let far = ProjectionQuery {
        to: Some(9999),
        ..ask("vmbo_intake_tech")
    };
    assert_eq!(
        refused(monitor::project(&place.app, &far)).code,
        Code::YearImplausible
    );
}

#[test]
fn regions_of_the_national_list_are_set_beside_each_other() {
    let place = Place::new();
    let ask = CompareQuery {
        indicator: "vmbo_intake_tech".into(),
        ..CompareQuery::default()
    };
    let found = monitor::compare(&place.app, &ask).unwrap().regions;
    let names: Vec<(&str, bool)> = found.iter().map(|r| (r.name.as_str(), r.is_ours)).collect();
    assert_eq!(names, [("Meeroever", false), ("Voorbeeldregio", true)]);
    let ours: Vec<f64> = found[1].figures.iter().map(|f| f.value.unwrap()).collect();
    let region: Vec<f64> = place
        .values("vmbo_intake_tech")
        .into_iter()
        .map(|(_, v)| v)
        .collect();
    assert_eq!(ours, region);
}

#[test]
fn every_kind_of_file_says_what_needs_it_and_what_is_in() {
    let place = Place::new();
    let needs = monitor::needs(&place.app).unwrap();
    let of = |kind: &str| needs.iter().find(|need| need.kind == kind).unwrap();
    assert_eq!(of("A").years.len(), 5);
    assert!(
        of("A")
            .indicators
            .iter()
            .any(|code| code == "vmbo_intake_tech")
    );
    assert!(of("I").years.is_empty() && of("I").indicators.iter().any(|c| c == "mbo_intake_tech"));
    assert!(of("C").years.is_empty() && of("C").imports.len() == 1);
}
