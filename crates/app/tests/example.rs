//! The example region is believable: a project leader sees a network as there are, not a toy.
//!
//! Ranges are those of real regions: the middle four fifths of the RMC regions with over 300 pupils in
//! the third year of bb, kb and gl in DUO's file of 1-10-2019, and the years 2014–2023 of exams in the
//! country and in Twente; for the mbo the country and ROC van Twente in 2015–2019.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use support::Place;
use tib_app::monitor::{self, MonitorQuery, OfferQuery};
use tib_app::{
    Activity, ActivityStatus, Ambition, Figure, PartnershipStatus, SchoolYear, Scope, Task,
    network, plan, records, schools,
};

const YEARS: usize = 5;

/// The region's figures divided so, undivided ones apart.
fn divided(place: &Place, code: &str, by: &str) -> (Vec<Figure>, Vec<Figure>) {
    let ask = MonitorQuery {
        by: Some(by.to_owned()),
        ..MonitorQuery::of(&[code])
    };
    let figures = monitor::monitor(&place.app, &ask).unwrap().figures;
    figures
        .into_iter()
        .filter(|figure| figure.scope == Scope::Region)
        .partition(|figure| figure.breakdown.is_none())
}

fn within(what: &str, values: &[(i32, f64)], range: &RangeInclusive<f64>) {
    assert_eq!(values.len(), YEARS, "{what}: {values:?}");
    let inside = values.iter().all(|(_, value)| range.contains(value));
    assert!(inside, "{what}: {values:?} {range:?}");
}

#[test]
fn shares_are_those_of_real_regions() {
    let place = Place::new();
    let intake = place.values("vmbo_intake_tech_share");
    within("technical in year 3", &intake, &(0.111..=0.28));
    let tl = place.values("vmbo_tl_tech_share");
    within("technical in year 4 of tl", &tl, &(0.141..=0.192));
    let rate = place.values("vmbo_exam_tech_rate");
    within("passed", &rate, &(0.909..=0.996));

    let (all, routes) = divided(&place, "vmbo_intake_tech_share", "leerweg");
    for (route, range) in [
        ("bb", 0.205..=0.366),
        ("kb", 0.393..=0.566),
        ("gl", 0.115..=0.401),
    ] {
        let named = Some(format!("leerweg:{route}"));
        let parts = routes.iter().filter(|figure| figure.breakdown == named);
        let shares = parts.map(|part| {
            let whole = all.iter().find(|all| all.school_year == part.school_year);
            let whole = whole.and_then(|all| all.denominator).unwrap();
            (part.school_year, part.denominator.unwrap() / whole)
        });
        within(route, &shares.collect::<Vec<_>>(), &range);
    }

    let own = monitor::own_indicators(&place.app).unwrap();
    let girls = own
        .iter()
        .find(|own| own.name.starts_with("Meisjes"))
        .unwrap();
    let girls: Vec<(i32, f64)> = place.values(girls.id.as_str());
    within("girls of a hundred in technology", &girls, &(3.4..=16.3));
    assert!(girls[YEARS - 1].1 > girls[0].1);

    // 26.7% of mbo students in the country is in technology, 29.4% in Twente; 21 to 23% of these at
    // level 2, 27 to 28% at level 3.
    let students = |technical: Option<&str>| {
        let ask = OfferQuery {
            technical: technical.map(str::to_owned),
            ..OfferQuery::default()
        };
        let courses = monitor::offer(&place.app, &ask).unwrap().courses;
        let of_level = |level| {
            courses
                .iter()
                .filter(move |course| level == 0 || course.level == Some(level))
        };
        [0, 2, 3].map(|level| of_level(level).map(|course| course.low).sum::<f64>())
    };
    let ([technical, second, third], [all, ..]) = (students(None), students(Some("all")));
    assert!(
        (0.25..=0.33).contains(&(technical / all)),
        "{technical} of {all}"
    );
    assert!(
        (0.19..=0.27).contains(&(second / technical)),
        "{second} of {technical}"
    );
    assert!(
        (0.25..=0.33).contains(&(third / technical)),
        "{third} of {technical}"
    );
}

#[test]
fn schools_differ_as_real_ones_do() {
    let place = Place::new();
    let (_, schools) = divided(&place, "vmbo_intake_tech_share", "school");
    let mut figures: BTreeMap<&str, Vec<(u32, u32)>> = BTreeMap::new();
    let whole = |value: Option<f64>| format!("{}", value.unwrap()).parse().unwrap();
    for figure in &schools {
        let of_year = (whole(figure.numerator), whole(figure.denominator));
        let school = figure.breakdown.as_deref().unwrap();
        figures.entry(school).or_default().push(of_year);
    }
    // Regions have 6 to 24 schools with bb, kb or gl.
    assert!((6..=24).contains(&figures.len()), "{figures:?}");
    let different: BTreeSet<_> = figures.values().collect();
    assert_eq!(different.len(), figures.len(), "{figures:?}");
    // In the country a tenth has fewer than 34 pupils in the third year and a tenth more than 198; half
    // of the schools teach no technology, and those that do not over 46%.
    let sizes: Vec<u32> = figures.values().map(|years| years[0].1).collect();
    let (least, most) = (sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
    assert!(*most > 3 * least && (20..=198).contains(most), "{sizes:?}");
    let (_, pupils) = divided(&place, "pupils_total", "school");
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    for one in pupils.iter().filter(|one| one.value > Some(0.0)) {
        *all.entry(one.breakdown.as_deref().unwrap()).or_default() += 1;
    }
    assert!(all.len() > figures.len(), "{all:?}");
    // One went up in another, which has its pupils.
    assert!(all.values().any(|years| *years < YEARS), "{all:?}");
    for (school, years) in &figures {
        for (technical, all) in years {
            assert!(
                f64::from(*technical) <= 0.46 * f64::from(*all),
                "{school}: {years:?}"
            );
        }
        let taught: BTreeSet<_> = years.iter().map(|(technical, _)| technical).collect();
        assert!(years[0].0 == 0 || taught.len() > 1, "{school}: {years:?}");
    }

    let names: Vec<String> = schools::schools(&place.app, schools::SchoolKind::Vo)
        .unwrap()
        .into_iter()
        .map(|s| s.name)
        .collect();
    assert_eq!(
        names.iter().collect::<BTreeSet<_>>().len(),
        names.len(),
        "{names:?}"
    );
    assert!(names.iter().all(|name| name.len() <= 26), "{names:?}");
}

#[test]
fn the_parts_of_a_figure_are_together_the_whole() {
    let place = Place::new();
    for (code, divisions) in [
        ("vmbo_intake_tech", &["leerweg", "profile", "school"][..]),
        ("vmbo_exam_tech", &["leerweg", "school"]),
        ("mbo_stock_tech", &["level", "pathway", "domain", "school"]),
        ("pupils_total", &["school"]),
    ] {
        for by in divisions {
            let (all, parts) = divided(&place, code, by);
            assert_eq!(all.len(), YEARS, "{code}");
            for whole in all {
                let parts = parts
                    .iter()
                    .filter(|part| part.school_year == whole.school_year);
                let sum: f64 = parts.filter_map(|part| part.value).sum();
                assert!(
                    (sum - whole.value.unwrap()).abs() < 1e-9,
                    "{code} by {by}: {sum} {whole:?}"
                );
            }
        }
    }
}

#[test]
fn the_intake_fell_turned_and_nearly_reaches_what_was_wanted() {
    let place = Place::new();
    let values: Vec<f64> = place
        .values("vmbo_intake_tech")
        .into_iter()
        .map(|(_, value)| value)
        .collect();
    assert!(values[0] > values[1] && values[1] > values[2], "{values:?}");
    assert!(
        values[2] < values[3] && values[3] < values[4] && values[4] > values[0],
        "{values:?}"
    );
    let this_year = place.values("vmbo_intake_tech")[YEARS - 1].0;
    let ambitions: Vec<Ambition> = monitor::ambitions(&place.app).unwrap();
    let part = |ambition: &Ambition| {
        let now = place.values(&ambition.indicator).last().unwrap().1;
        (now - ambition.baseline_value) / (ambition.target_value - ambition.baseline_value)
    };
    let nearly = ambitions
        .iter()
        .any(|one| (0.6..1.0).contains(&part(one)) && one.target_year > this_year);
    let missed = ambitions
        .iter()
        .any(|one| part(one) < 0.9 && one.target_year <= this_year);
    assert!(
        nearly && missed,
        "{:?}",
        ambitions.iter().map(part).collect::<Vec<_>>()
    );
}

#[test]
fn five_years_of_plans_are_of_every_kind() {
    let place = Place::new();
    let app = &place.app;
    let today = app.today();
    let activities: Vec<Activity> = plan::activities(app).unwrap();
    let this_year = SchoolYear::of(today).0;
    let years: BTreeSet<i32> = activities
        .iter()
        .filter_map(|one| Some(SchoolYear::of(one.start?).0))
        .collect();
    assert!(
        (this_year - 4..=this_year).all(|year| years.contains(&year)),
        "{years:?}"
    );
    for status in ActivityStatus::ALL {
        assert!(
            activities.iter().any(|one| one.status == status),
            "{status:?}"
        );
    }
    let mut themes: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for activity in &activities {
        for theme in &activity.themes {
            *themes.entry(Some(theme.as_str())).or_default() += 1;
        }
        if activity.themes.is_empty() {
            *themes.entry(None).or_default() += 1;
        }
        assert!(
            activity.status_log.is_sorted_by_key(|step| step.on),
            "{activity:?}"
        );
        assert!(
            activity.status_log.iter().all(|step| step.on <= today),
            "{activity:?}"
        );
        let reached = activity.reach.iter().any(|reach| reach.reached.is_some());
        let is_told = !activity.results.is_empty() || reached;
        assert!(
            activity.status != ActivityStatus::Done || is_told,
            "{activity:?}"
        );
    }
    let national = tib_app::NATIONAL_TERMS
        .iter()
        .filter(|(list, ..)| *list == tib_app::TermList::Theme);
    assert_eq!(themes.len(), national.count() + 1, "{themes:?}");
    let (least, most) = (
        themes.values().min().unwrap(),
        themes.values().max().unwrap(),
    );
    assert!(*most > 4 * least, "{themes:?}");
    assert!(activities.iter().any(|one| one.is_overdue(today)));

    let tasks: Vec<Task> = records::all(app).unwrap();
    let late = tasks.iter().filter(|task| task.is_overdue(today)).count();
    assert!((1..=tasks.len() / 3).contains(&late), "{late}");
    assert!(tasks.iter().all(|task| task.subject.is_some()), "{tasks:?}");

    use PartnershipStatus::{Active, Anchored, Ended, Exploring};
    let partnerships = network::partnerships(app).unwrap();
    for status in [Active, Anchored, Ended, Exploring] {
        assert!(
            partnerships
                .iter()
                .any(|row| row.partnership.status == status),
            "{status:?}"
        );
    }
    assert!(partnerships.iter().any(|row| row.lapses_in.is_some()));
    for is_complete in [true, false] {
        let found = partnerships
            .iter()
            .any(|row| (row.vmbo && row.mbo && row.industry) == is_complete);
        assert!(found, "{is_complete}");
    }
}
