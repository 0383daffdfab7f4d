//! Money: sums agree by every path, what looks wrong is said, and the frame holds its rules.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use serde_json::json;
use support::{Place, refused};
use tib_app::calls::call;
use tib_app::money::{self, Amounts, By, Doubt, Years};
use tib_app::{
    Activity, ActivityStatus, App, BudgetLine, Code, Evidence, Grant, Id, ListQuery,
    ProgrammePeriod, StatusChange, attachments, records, sample,
};

const NOW: &str = "2026-11-26T09:00:00Z";
const GRANT: &str = "budget_source:stimuleringsbijdrage";
const IN_KIND: &str = "budget_source:bedrijf-natura";

fn period(name: &str, first_year: i32) -> ProgrammePeriod {
    ProgrammePeriod {
        name: name.to_owned(),
        first_year,
        last_year: first_year + 1,
        grants: vec![Grant {
            id: Id::new("a"),
            school_year: first_year,
            amount: 1_000_000,
        }],
        minimum_share: 1_000,
        counting: vec![Id::new(IN_KIND)],
        ..ProgrammePeriod::default()
    }
}

fn line(app: &App, title: &str, source: &str, budgeted: i64) -> BudgetLine {
    let one = BudgetLine {
        title: title.to_owned(),
        source: Some(Id::new(source)),
        school_year: Some(2026),
        budgeted,
        ..BudgetLine::default()
    };
    records::save(app, one).unwrap()
}

#[test]
fn sums_of_the_example_agree_by_every_path() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    sample::open(app).unwrap();
    let every = money::overview(app, None, Years::School).unwrap();
    let whole = every.sources.total;
    assert!(whole.budgeted > 10_000_000 && whole.realised > 0);
    // Record by record, as the list shows them.
    let query = ListQuery {
        limit: 1_000,
        ..ListQuery::default()
    };
    let page = records::list::<money::BudgetLineRow>(app, &query).unwrap();
    let listed = |of: fn(&money::BudgetLineRow) -> i64| page.lines.iter().map(of).sum::<i64>();
    assert_eq!(listed(|one| one.budgeted), whole.budgeted);
    assert_eq!(listed(|one| one.committed), whole.committed);
    assert_eq!(listed(|one| one.realised), whole.realised);
    for years in [Years::School, Years::Calendar] {
        for by in [
            By::Source,
            By::Category,
            By::Year,
            By::Partner,
            By::ProgrammeLine,
            By::Project,
            By::Subject,
        ] {
            let table = money::table(app, by, years).unwrap();
            assert_eq!(table.total, whole, "{by:?}");
            let rows = table.rows.iter().map(|row| row.amounts);
            assert_eq!(rows.sum::<Amounts>(), whole, "{by:?}");
            assert_eq!(table.rows.iter().map(|row| row.share).sum::<u32>(), 1_000);
            // Whoever reads it sees names, never ids.
            let named = table
                .rows
                .iter()
                .all(|row| row.key.as_deref() != Some(&row.name) || by == By::Year);
            assert!(named, "{by:?}: {:?}", table.rows);
        }
    }
    // A year by itself is the row of that year, and what the list of that year shows.
    let years = money::table(app, By::Year, Years::School).unwrap();
    for row in years.rows.iter().filter(|row| row.key.is_some()) {
        let year = row.key.as_deref().unwrap();
        let alone = money::overview(app, Some(year.parse().unwrap()), Years::School).unwrap();
        assert_eq!(alone.partners.total, row.amounts);
        let of_year = ListQuery {
            limit: 1_000,
            ..ListQuery::default()
        }
        .with("school_year", year);
        let listed = records::list::<money::BudgetLineRow>(app, &of_year).unwrap();
        let budgeted: i64 = listed.lines.iter().map(|one| one.budgeted).sum();
        assert_eq!(budgeted, row.amounts.budgeted, "{year}");
    }
    // The period: what its years come to.
    let present = money::overview(app, Some(2026), Years::School).unwrap();
    let period = present.period.unwrap();
    let granted: i64 = period.years.iter().map(|year| year.granted).sum();
    assert_eq!(granted, period.granted);
    let from_grant: Amounts = period.years.iter().map(|year| year.from_grant).sum();
    assert_eq!(from_grant, period.from_grant);
    // Of what was called off only what was paid is still meant.
    let lines = records::all::<BudgetLine>(app).unwrap();
    let activities = records::all::<Activity>(app).unwrap();
    let off: Vec<String> = activities
        .iter()
        .filter(|one| one.status == ActivityStatus::Cancelled)
        .map(|one| format!("activity/{}", one.id))
        .collect();
    let grant = Id::new(GRANT);
    let years = period.first_year..=period.last_year;
    let of_period = lines.iter().filter(|line| {
        line.source.as_ref() == Some(&grant)
            && line.school_year.is_some_and(|year| years.contains(&year))
    });
    let meant = of_period.map(|line| {
        let is_off = line
            .subject
            .as_ref()
            .is_some_and(|subject| off.contains(subject));
        if is_off { line.realised } else { line.budgeted }
    });
    assert_eq!(period.free, period.granted - meant.sum::<i64>());
}

#[test]
fn the_forecast_of_the_example_is_worth_looking_at() {
    let place = Place::empty_at(NOW);
    sample::open(&place.app).unwrap();
    let (_, once) = money::forecast(&place.app, 1).unwrap().unwrap();
    let (_, again) = money::forecast(&place.app, 1).unwrap().unwrap();
    assert_eq!(once, again);
    let chance = once.chance.unwrap();
    assert!((0.2..0.98).contains(&chance), "{chance}");
    assert!(!once.lines.is_empty());
    assert!(once.lines.iter().all(|one| one.with > once.cases));
}

#[test]
fn what_a_cancelled_activity_would_bring_in_is_not_counted_on() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    records::save(app, period("2026–2028", 2026)).unwrap();
    let mut activity = records::save(
        app,
        Activity {
            title: "Techniekdagen".into(),
            status: ActivityStatus::Planned,
            ..Activity::default()
        },
    )
    .unwrap();
    let subject = Some(format!("activity/{}", activity.id));
    line(app, "Projectleider", GRANT, 900_000);
    let mut hours = line(app, "Begeleiding", IN_KIND, 150_000);
    hours.subject = subject;
    records::save(app, hours).unwrap();
    let chance = || money::forecast(app, 1).unwrap().unwrap().1.chance.unwrap();
    assert!((chance() - 0.8 * 0.7).abs() < 0.03);
    activity.status = ActivityStatus::Cancelled;
    activity.status_log.push(StatusChange {
        status: ActivityStatus::Cancelled,
        reason: "Geen zaal".into(),
        ..StatusChange::default()
    });
    records::save(app, activity).unwrap();
    assert_eq!(chance(), 0.0);
}

#[test]
fn one_file_that_shows_lines_of_two_sources_is_told() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let lines = [
        line(app, "Robot", GRANT, 50_000),
        line(app, "Lasrobot", IN_KIND, 40_000),
    ];
    let doubts = |app: &App| money::overview(app, None, Years::School).unwrap().doubts;
    assert_eq!(doubts(app), []);
    let documents = place.folder.path().join("documents");
    std::fs::create_dir(&documents).unwrap();
    std::fs::write(documents.join("factuur.pdf"), b"%PDF-1.4 factuur").unwrap();
    for line in &lines {
        let subject = format!("budget_line/{}", line.id);
        attachments::choose(app, &subject).unwrap();
    }
    let found = doubts(app);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(matches!(&found[0].doubt, Doubt::PaidTwice { lines } if lines.len() == 2));
}

#[test]
fn a_frame_that_can_not_be_is_refused_at_its_field() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    records::save(app, period("Nu", 2026)).unwrap();
    let overlapping = refused(records::save(app, period("Ook", 2027)));
    assert_eq!(overlapping.code, Code::PeriodsOverlap);
    assert_eq!(overlapping.args["name"], "Nu");
    records::save(app, period("Straks", 2028)).unwrap();
    // What is new goes on where the last one ends, with its rule.
    let blank = call(app, "programme_period_blank", json!({})).unwrap();
    assert_eq!(blank["record"]["first_year"], 2030);
    assert_eq!(blank["record"]["counting"], json!([IN_KIND]));

    let activity = |title: &str, after: Vec<Id>| Activity {
        title: title.to_owned(),
        depends_on: after,
        ..Activity::default()
    };
    let first = records::save(app, activity("Eerst", Vec::new())).unwrap();
    let then = records::save(app, activity("Dan", vec![first.id.clone()])).unwrap();
    let last = records::save(app, activity("Daarna", vec![then.id.clone()])).unwrap();
    for turned in [&last.id, &then.id, &first.id] {
        let round = Activity {
            depends_on: vec![turned.clone()],
            ..first.clone()
        };
        let refusal = refused(records::save(app, round));
        assert_eq!(refusal.code, Code::DependencyCycle);
        assert_eq!(refusal.field.as_deref(), Some("depends_on"));
    }
}

#[test]
fn what_says_no_year_falls_in_that_of_its_day_and_moves_with_it() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let day = |text: &str| Some(text.parse().unwrap());
    let mut line = line(app, "Bus", GRANT, 100);
    line.school_year = None;
    line.expected = day("2027-07-31");
    let mut line = records::save(app, line).unwrap();
    let listed = |year: &str| {
        let query = ListQuery::default().with("school_year", year);
        records::list::<money::BudgetLineRow>(app, &query)
            .unwrap()
            .total
    };
    let told = |year| {
        money::overview(app, Some(year), Years::School)
            .unwrap()
            .sources
            .total
    };
    assert_eq!((listed("2026"), told(2026).budgeted), (1, 100));
    line.expected = day("2027-08-01");
    records::save(app, line).unwrap();
    assert_eq!((listed("2026"), told(2026).budgeted), (0, 0));
    assert_eq!((listed("2027"), told(2027).budgeted), (1, 100));
}

#[test]
fn what_was_called_off_leaves_its_grant_free() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    records::save(app, period("Nu", 2026)).unwrap();
    let activity = Activity {
        title: "Techniekdagen".into(),
        status: ActivityStatus::Cancelled,
        status_log: vec![StatusChange {
            status: ActivityStatus::Cancelled,
            reason: "Geen zaal".into(),
            ..StatusChange::default()
        }],
        ..Activity::default()
    };
    let activity = records::save(app, activity).unwrap();
    let mut bus = line(app, "Bus", GRANT, 400_000);
    bus.subject = Some(format!("activity/{}", activity.id));
    bus.realised = 50_000;
    records::save(app, bus).unwrap();
    let overview = money::overview(app, Some(2026), Years::School).unwrap();
    assert_eq!(overview.period.unwrap().free, 1_000_000 - 50_000);
    assert_eq!(overview.sources.total.budgeted, 400_000);
}

#[test]
fn evidence_alone_counts_as_shown() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    records::save(app, period("Nu", 2026)).unwrap();
    line(app, "Projectleider", GRANT, 900_000);
    let mut hours = line(app, "Begeleiding", IN_KIND, 100_000);
    hours.realised = 100_000;
    let mut hours = records::save(app, hours).unwrap();
    let standing = || {
        let overview = money::overview(app, Some(2026), Years::School).unwrap();
        overview.period.unwrap().co_financing
    };
    assert_eq!((standing().realised, standing().evidenced), (100_000, 0));
    hours.evidence = Evidence::There;
    records::save(app, hours).unwrap();
    assert_eq!(standing().evidenced, 100_000);
    assert_eq!(standing().planned_share, Some(0.1));
    assert_eq!(standing().lacking, 0);
}
