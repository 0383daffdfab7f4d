//! Promises: what came of each follows from the plan, the network, the money and the monitor.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{Place, refused};
use tib_app::promises::{self, PromiseStanding, PromiseYear};
use tib_app::{
    Activity, ActivityStatus, AgreementYear, App, BudgetLine, Code, Evidence, Grant, Id, Measure,
    Member, Organisation, OwnIndicator, OwnValue, Partnership, PartnershipStatus,
    PerformanceAgreement, ProgrammePeriod, Reach, SchoolYear, monitor, records, sample,
};

const NOW: &str = "2026-11-26T09:00:00Z";

fn agreement(measure: Measure, target: f64) -> PerformanceAgreement {
    PerformanceAgreement {
        statement: "Wat wij beloven".into(),
        measure,
        years: vec![AgreementYear {
            id: Id::new("y"),
            school_year: 2026,
            target: Some(target),
            ..AgreementYear::default()
        }],
        ..PerformanceAgreement::default()
    }
}

/// How an agreement stands in its only year.
fn stands(app: &App, agreement: PerformanceAgreement) -> PromiseYear {
    let saved = records::save(app, agreement).unwrap();
    let all = promises::promises(app, Some(2026)).unwrap();
    let row = all.rows.into_iter().find(|row| row.id == saved.id).unwrap();
    let history = promises::history(app, &saved.id).unwrap();
    assert_eq!(
        history.years,
        std::slice::from_ref(&row.at),
        "a page says as the list"
    );
    row.at
}

fn activity(app: &App, title: &str, theme: &str, change: impl FnOnce(&mut Activity)) {
    let mut one = Activity {
        title: title.to_owned(),
        themes: vec![Id::new(format!("theme:{theme}"))],
        start: "2026-10-01".parse().ok(),
        ..Activity::default()
    };
    change(&mut one);
    records::save(app, one).unwrap();
}

fn reach(group: &str, planned: u32, reached: Option<u32>) -> Vec<Reach> {
    vec![Reach {
        id: Id::new("r"),
        school_year: 2026,
        target_group: Id::new(format!("target_group:{group}")),
        planned: Some(planned),
        reached,
    }]
}

/// Takes an activity along the arrows of its status.
fn done(app: &App, title: &str) {
    use ActivityStatus::{Done, Planned, Running};
    for status in [Planned, Running, Done] {
        step(app, title, status);
    }
}

fn step(app: &App, title: &str, status: ActivityStatus) {
    let all: Vec<Activity> = records::all(app).unwrap();
    let mut one = all.into_iter().find(|one| one.title == title).unwrap();
    one.status = status;
    records::save(app, one).unwrap();
}

#[test]
fn reach_is_that_of_the_activities_of_the_theme_and_the_group() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    activity(app, "Gehouden", "lob", |one| {
        one.reach = reach("vmbo-bk", 100, Some(80))
    });
    done(app, "Gehouden");
    activity(app, "Straks", "lob", |one| {
        one.reach = reach("vmbo-bk", 60, None)
    });
    step(app, "Straks", ActivityStatus::Planned);
    activity(app, "Idee", "lob", |one| {
        one.reach = reach("vmbo-bk", 500, None)
    });
    activity(app, "Andere groep", "lob", |one| {
        one.reach = reach("po", 40, Some(30))
    });
    activity(app, "Ander thema", "groei", |one| {
        one.reach = reach("vmbo-bk", 40, Some(20))
    });
    let of = |theme: Option<&str>, group: Option<&str>, target| {
        let at = stands(
            app,
            PerformanceAgreement {
                theme: theme.map(|code| Id::new(format!("theme:{code}"))),
                target_group: group.map(|code| Id::new(format!("target_group:{code}"))),
                ..agreement(Measure::Reach, target)
            },
        );
        (at.low, at.planned, at.standing)
    };
    let lob = Some("lob");
    let (course, risk) = (PromiseStanding::OnCourse, PromiseStanding::AtRisk);
    assert_eq!(
        of(lob, Some("vmbo-bk"), 140.0),
        (Some(80.0), Some(60.0), course)
    );
    assert_eq!(of(lob, None, 200.0), (Some(110.0), Some(60.0), risk));
    assert_eq!(of(None, Some("vmbo-bk"), 100.0).0, Some(100.0));
    assert_eq!(
        of(None, None, 130.0),
        (Some(130.0), Some(60.0), PromiseStanding::Met)
    );
}

#[test]
fn reach_of_the_example_is_the_sum_of_its_activities() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    sample::open(app).unwrap();
    let activities: Vec<Activity> = records::all(app).unwrap();
    let agreements: Vec<PerformanceAgreement> = records::all(app).unwrap();
    let mut seen = 0;
    for one in agreements
        .iter()
        .filter(|one| one.measure == Measure::Reach)
    {
        for at in promises::history(app, &one.id).unwrap().years {
            let sum: u32 = activities
                .iter()
                .filter(|activity| {
                    one.theme
                        .as_ref()
                        .is_none_or(|theme| activity.themes.contains(theme))
                })
                .flat_map(|activity| &activity.reach)
                .filter(|reach| Some(reach.school_year) == at.school_year)
                .filter(|reach| {
                    one.target_group
                        .as_ref()
                        .is_none_or(|group| reach.target_group == *group)
                })
                .filter_map(|reach| reach.reached)
                .sum();
            assert_eq!(
                at.low,
                Some(f64::from(sum)),
                "{} {:?}",
                one.statement,
                at.school_year
            );
            seen += sum;
        }
    }
    assert!(seen > 100);
}

#[test]
fn activities_count_when_they_are_done_and_partnerships_as_long_as_they_run() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    activity(app, "Klaar", "docenten", |_| ());
    done(app, "Klaar");
    activity(app, "Vorig jaar", "docenten", |one| {
        one.start = "2025-10-01".parse().ok()
    });
    done(app, "Vorig jaar");
    activity(app, "Zonder dag", "docenten", |one| one.start = None);
    done(app, "Zonder dag");
    activity(app, "Gepland", "docenten", |_| ());
    step(app, "Gepland", ActivityStatus::Planned);
    let at = stands(app, agreement(Measure::ActivitiesDone, 2.0));
    assert_eq!((at.low, at.planned), (Some(1.0), Some(1.0)));
    assert_eq!(at.standing, PromiseStanding::OnCourse);
    assert!(
        at.says
            .ends_with("Eén activiteit heeft geen datum en telt nergens mee."),
        "{}",
        at.says
    );

    let members = ["De Vonk", "Het Ambacht"].map(|name| {
        let one = Organisation {
            name: name.to_owned(),
            kinds: vec![Id::new("organisation_kind:vmbo")],
            ..Organisation::default()
        };
        Member {
            organisation: records::save(app, one).unwrap().id,
            ..Member::default()
        }
    });
    let partnership = |name: &str, status, start: &str, end: &str| {
        let one = Partnership {
            members: members.to_vec(),
            name: name.to_owned(),
            kind: Id::new("partnership_kind:leerlijn"),
            status,
            start: start.parse().ok(),
            end: end.parse().ok(),
            ..Partnership::default()
        };
        records::save(app, one).unwrap();
    };
    use PartnershipStatus::{Active, Exploring};
    partnership("Loopt", Active, "2024-09-01", "");
    partnership("Loopt af", Active, "2024-09-01", "2026-12-31");
    partnership("Verlopen", Active, "2024-09-01", "2026-09-30");
    partnership("Begint nog", Active, "2027-02-01", "");
    partnership("In gesprek", Exploring, "", "");
    let of = |year, target| {
        let mut one = agreement(Measure::Partnerships, target);
        one.partnership_kind = Some(Id::new("partnership_kind:leerlijn"));
        one.years[0].school_year = year;
        let saved = records::save(app, one).unwrap();
        promises::history(app, &saved.id).unwrap().years.remove(0)
    };
    let now = of(2026, 2.0);
    assert_eq!(
        (now.low, now.standing),
        (Some(2.0), PromiseStanding::AtRisk)
    );
    assert_eq!(now.says, "Er zijn er 2, maar op 31 jul 2027 nog 1.");
    assert_eq!(of(2026, 1.0).standing, PromiseStanding::Met);
    assert_eq!(of(2026, 4.0).standing, PromiseStanding::AtRisk);
    assert_eq!(of(2025, 3.0).standing, PromiseStanding::Met);
    // What was anchored then isn't kept: nothing is claimed.
    let mut one = agreement(Measure::Partnerships, 1.0);
    one.partnership_status = Some("anchored".into());
    one.years[0].school_year = 2025;
    let saved = records::save(app, one).unwrap();
    let at = promises::history(app, &saved.id).unwrap().years.remove(0);
    assert_eq!(at.standing, PromiseStanding::Open);
    assert!(at.says.contains("niet bekend"), "{}", at.says);
    assert_eq!(of(2023, 1.0).standing, PromiseStanding::Missed);
}

#[test]
fn co_financing_is_that_of_the_year_and_counts_with_its_evidence() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let bare = stands(app, agreement(Measure::CoFinancing, 0.1));
    assert_eq!((bare.low, bare.standing), (None, PromiseStanding::Open));
    let in_kind = Id::new("budget_source:bedrijf-natura");
    let period = ProgrammePeriod {
        name: "2025–2027".into(),
        first_year: 2025,
        last_year: 2026,
        grants: vec![Grant {
            id: Id::new("a"),
            school_year: 2026,
            amount: 1_000_000,
        }],
        minimum_share: 1_000,
        counting: vec![in_kind.clone()],
        ..ProgrammePeriod::default()
    };
    records::save(app, period).unwrap();
    let line = |year, source: Option<&Id>, budgeted, realised| {
        let one = BudgetLine {
            title: "Kosten".into(),
            school_year: Some(year),
            source: source.cloned(),
            budgeted,
            realised,
            evidence: Evidence::There,
            ..BudgetLine::default()
        };
        records::save(app, one).unwrap();
    };
    line(2026, None, 90_040, 0);
    line(2026, Some(&in_kind), 9_960, 1_000);
    line(2025, Some(&in_kind), 50_000, 50_000);
    let at = stands(app, agreement(Measure::CoFinancing, 0.1));
    assert!(at.share);
    assert_eq!(
        at.says, "9,9% begroot, 1,0% aangetoond.",
        "never more than it is"
    );
    assert_eq!(at.standing, PromiseStanding::AtRisk);
}

#[test]
fn a_figure_is_held_beside_the_road_and_one_that_never_was_is_refused() {
    // Figures need a region's municipalities.
    let place = Place::new();
    let app = &place.app;
    let now = SchoolYear::of(app.today()).0;
    let own = OwnIndicator {
        name: "Meisjes".into(),
        definition: "Geteld door de scholen".into(),
        source: "Eigen telling".into(),
        values: [(now - 2, 100.0), (now - 1, 120.0)]
            .map(|(school_year, value)| OwnValue { school_year, value })
            .into(),
        ..OwnIndicator::default()
    };
    let own = monitor::save_own(app, own).unwrap();
    let measured = |year: i32, target| {
        let mut one = agreement(Measure::Indicator, target);
        one.indicator = Some(own.id.to_string());
        one.years[0].school_year = year;
        one
    };
    let saved = records::save(app, measured(now - 1, 110.0)).unwrap();
    let of = |id: &Id| promises::history(app, id).unwrap();
    let history = of(&saved.id);
    assert_eq!(
        history.figures,
        [(now - 2, 100.0, 100.0), (now - 1, 120.0, 120.0)]
    );
    // Of a figure of the region's own nobody knows whether more is better.
    assert_eq!(history.years[0].standing, PromiseStanding::Open);
    assert!(
        history.years[0].says.contains("meer of minder"),
        "{:?}",
        history.years
    );
    // Beneath an ambition the road begins where that does.
    let ambition = tib_app::Ambition {
        statement: "Meer meisjes".into(),
        indicator: own.id.to_string(),
        baseline_year: now - 2,
        baseline_value: 100.0,
        target_year: now + 2,
        target_value: 200.0,
        ..tib_app::Ambition::default()
    };
    let ambition = records::save(app, ambition).unwrap();
    let mut road = measured(now + 2, 200.0);
    road.ambition = Some(ambition.id);
    let road = records::save(app, road).unwrap();
    let at = &of(&road.id).years[0];
    assert_eq!(at.standing, PromiseStanding::AtRisk);
    assert_eq!(
        at.says,
        format!(
            "Van 100 in {} naar 120 in {}; gepland was 125.",
            tib_app::format::school_year(now - 2),
            tib_app::format::school_year(now - 1)
        )
    );
    assert_eq!(
        (at.low, at.figure_year, at.expected),
        (Some(120.0), Some(now - 1), Some(125.0))
    );

    // Neither goes while something is measured by it.
    records::delete::<tib_app::Ambition>(app, road.ambition.as_ref().unwrap()).unwrap_err();
    records::delete::<PerformanceAgreement>(app, &road.id).unwrap();
    let told = refused(monitor::delete_own(app, &own.id));
    assert_eq!(told.code, Code::InUse);

    let mut over = agreement(Measure::Indicator, 600.0);
    over.indicator = Some("vmbo_intake_tech_share".into());
    let told = refused(records::save(app, over));
    assert_eq!(told.code, Code::NumberImplausible, "600 isn't a share");

    let mut never = agreement(Measure::Indicator, 1.0);
    never.indicator = Some("no_such_thing".into());
    let told = refused(records::save(app, never));
    assert_eq!(
        (told.code, told.field.as_deref()),
        (Code::IndicatorUnknown, Some("indicator"))
    );
}

#[test]
fn a_promise_stands_in_its_year_and_in_those_before_it() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let mut one = agreement(Measure::OwnCount, 4.0);
    one.years[0].school_year = 2027;
    records::save(app, one).unwrap();
    let bare = PerformanceAgreement {
        years: Vec::new(),
        ..agreement(Measure::Reach, 1.0)
    };
    records::save(app, bare).unwrap();
    let of = |year| {
        let all = promises::promises(app, Some(year)).unwrap();
        let rows = all.rows.into_iter().map(|row| row.at.school_year);
        rows.collect::<Vec<_>>()
    };
    assert_eq!(of(2026), [Some(2027), None]);
    assert_eq!(of(2027), [Some(2027), None]);
    assert_eq!(
        of(2028),
        [None],
        "what is over doesn't stand in later years"
    );
    let all = promises::promises(app, None).unwrap();
    assert_eq!((all.year, all.years), (2026, vec![2027, 2026]));
    assert_eq!(
        all.rows[1].at.says,
        "Er is nog geen doel voor een schooljaar."
    );
}
