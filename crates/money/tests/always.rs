//! What always holds for money.

use proptest::prelude::*;
use tib_domain::{ActivityStatus, Evidence, Id, ShareBasis};
use tib_money::{Line, Rule, Standing, Years, by, forecast, percent, shares, total};

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let amount = || prop_oneof![Just(0_i64), 1..1_000_000_i64];
    let one = (
        0..4_u8,
        amount(),
        amount(),
        amount(),
        prop::option::of(2024..2030_i32),
        any::<bool>(),
    );
    prop::collection::vec(one, 0..30).prop_map(|all| {
        let all = all.into_iter().enumerate();
        all.map(
            |(at, (source, budgeted, committed, realised, year, shown))| Line {
                id: Id::new(format!("line-{at}")),
                subject: (at % 3 > 0).then(|| format!("activity/{}", at % 5)),
                source: (source > 0).then(|| Id::new(format!("source-{source}"))),
                school_year: year,
                standing: if at % 3 > 0 {
                    // One activity has one status.
                    Standing::Activity(status_of(at % 5))
                } else {
                    Standing::General
                },
                budgeted,
                committed,
                realised,
                evidence: if shown {
                    Evidence::There
                } else {
                    Evidence::Missing
                },
                ..Line::default()
            },
        )
        .collect()
    })
}

fn status_of(subject: usize) -> ActivityStatus {
    let all = ActivityStatus::ALL.into_iter();
    all.cycle().nth(subject).unwrap_or_default()
}

fn rule() -> Rule {
    Rule {
        years: (2025, 2028),
        minimum: 1_000,
        share_of: ShareBasis::Costs,
        counting: [Id::new("source-1"), Id::new("source-2")].into(),
        granted: 1_000_000,
    }
}

proptest! {
    #[test]
    fn sums_agree_by_every_path(lines in lines()) {
        let whole = total(&lines);
        for years in [Years::School, Years::Calendar] {
            prop_assert_eq!(by(&lines, |line| line.year(years)).into_values().sum::<tib_money::Amounts>(), whole);
        }
        prop_assert_eq!(by(&lines, |line| &line.source).into_values().sum::<tib_money::Amounts>(), whole);
        prop_assert_eq!(by(&lines, |line| &line.subject).into_values().sum::<tib_money::Amounts>(), whole);
    }

    #[test]
    fn parts_add_up_to_the_whole(parts in prop::collection::vec(0..10_000_000_i64, 1..40), units in prop::sample::select(vec![100_u32, 1_000])) {
        let shown = shares(&parts, units);
        let whole: i64 = parts.iter().sum();
        prop_assert_eq!(shown.iter().sum::<u32>(), if whole > 0 { units } else { 0 });
        for (part, shown) in parts.iter().zip(&shown) {
            prop_assert_eq!(*part == 0, *shown == 0);
            prop_assert!(*shown < units || *part == whole);
            // Nobody is off by more than what makes small parts seen.
            let exact = *part as f64 * f64::from(units) / whole.max(1) as f64;
            prop_assert!((f64::from(*shown) - exact).abs() <= 1.0 + parts.len() as f64);
        }
    }

    #[test]
    fn all_is_only_all(part in 0..1_000_000_i64, more in 1..1_000_000_i64) {
        prop_assert!(percent(part, part + more, 100) < Some(100));
        prop_assert!(percent(part + more, part + more, 100) == Some(100));
        prop_assert!(percent(part + more, part.max(1), 100) > Some(100) || part == 0);
    }

    #[test]
    fn a_forecast_is_the_same_for_the_same_seed_and_within_bounds(lines in lines(), seed in any::<u64>()) {
        let once = forecast(&rule(), &lines, 2026, seed);
        prop_assert_eq!(&once, &forecast(&rule(), &lines, 2026, seed));
        if let (Some(chance), Some(low), Some(high)) = (once.chance, once.low, once.high) {
            prop_assert!((0.0..=1.0).contains(&chance));
            prop_assert_eq!(once.sample.len(), 100);
            prop_assert!(once.sample.is_sorted());
            prop_assert!((f64::from(once.cases) - chance * 100.0).abs() <= 1.0);
            prop_assert!(0.0 <= low && low <= high && high <= 1.0);
        }
        prop_assert!(once.lines.len() <= 3);
        prop_assert!(once.lines.iter().all(|one| one.effect > 0.0 && one.effect <= 1.0));
    }
}

/// Promises of the same size that come by themselves: how many come is a binomial.
#[test]
fn a_forecast_is_right_where_there_is_a_closed_form() {
    let promise = |at: u32| Line {
        id: Id::new(format!("p{at}")),
        source: Some(Id::new("source-1")),
        school_year: Some(2026),
        budgeted: 1_000,
        ..Line::default()
    };
    let lines: Vec<Line> = (0..20).map(promise).collect();
    let chance_of_one = 0.7_f64;
    for needed in [10_u32, 14, 17] {
        let rule = Rule {
            share_of: ShareBasis::Grant,
            granted: 20_000,
            minimum: i32::try_from(needed * 500).unwrap(),
            ..rule()
        };
        let exact: f64 = (needed..=20)
            .map(|n| {
                let ways = (1..=n).fold(1.0, |ways, at| {
                    ways * f64::from(20 - n + at) / f64::from(at)
                });
                ways * chance_of_one.powi(n as i32) * (1.0 - chance_of_one).powi((20 - n) as i32)
            })
            .sum();
        let found = forecast(&rule, &lines, 2026, 1).chance.unwrap();
        // Three standard errors of 4,000 trials.
        let error = 3.0 * (exact * (1.0 - exact) / 4_000.0).sqrt();
        assert!(
            (found - exact).abs() <= error,
            "{needed}: {found} beside {exact}"
        );
    }
}

/// Lines of one activity that may be called off go together: the chance is that of the activity.
#[test]
fn lines_of_one_activity_come_together() {
    let of = |id: &str, source: &str, budgeted, realised| Line {
        id: Id::new(id),
        subject: Some("activity/a".into()),
        source: Some(Id::new(source)),
        school_year: Some(2026),
        standing: Standing::Activity(ActivityStatus::Planned),
        budgeted,
        committed: 0,
        realised,
        evidence: Evidence::Checked,
        ..Line::default()
    };
    let mut base = of("paid", "source-3", 90, 90);
    base.subject = None;
    base.standing = Standing::General;
    let lines = [
        base,
        of("costs", "source-3", 10, 0),
        of("brought", "source-1", 20, 0),
    ];
    let found = forecast(&rule(), &lines, 2026, 7);
    let exact = 0.8 * 0.7;
    assert!((found.chance.unwrap() - exact).abs() < 0.03, "{found:?}");
    assert_eq!(found.lines[0].id, Id::new("brought"));
    assert!((found.lines[0].chance - exact).abs() < 1e-9);
    // Called off: what isn't paid yet never comes.
    let cancelled: Vec<Line> = lines
        .iter()
        .map(|line| Line {
            standing: match line.standing {
                Standing::General => Standing::General,
                _ => Standing::Activity(ActivityStatus::Cancelled),
            },
            ..line.clone()
        })
        .collect();
    assert_eq!(forecast(&rule(), &cancelled, 2026, 7).chance, Some(0.0));
}

/// What is the only line and may be called off is no success when it is: of nothing nothing is enough.
#[test]
fn nothing_is_never_enough() {
    let idea = |status, source| Line {
        id: Id::new(source),
        subject: Some("activity/a".into()),
        source: Some(Id::new(source)),
        school_year: Some(2026),
        standing: Standing::Activity(status),
        budgeted: 1_000,
        ..Line::default()
    };
    let cancelled = [idea(ActivityStatus::Cancelled, "source-1")];
    assert_eq!(forecast(&rule(), &cancelled, 2026, 1).chance, None);
    // It goes on in 40 of 100 cases, and brings in nothing then.
    let costs = [idea(ActivityStatus::Idea, "source-3")];
    assert_eq!(forecast(&rule(), &costs, 2026, 1).chance, Some(0.0));
    let none_granted = Rule {
        share_of: ShareBasis::Grant,
        granted: 0,
        ..rule()
    };
    assert_eq!(forecast(&none_granted, &costs, 2026, 1).chance, None);
}

/// A first delivery doesn't make what is still promised smaller, and what wasn't delivered in a year that is over isn't
/// counted on.
#[test]
fn part_of_a_promise_is_part_of_it() {
    let mut promise = Line {
        id: Id::new("p"),
        source: Some(Id::new("source-1")),
        school_year: Some(2026),
        committed: 100_000,
        budgeted: 100_000,
        evidence: Evidence::Checked,
        ..Line::default()
    };
    let costs = Line {
        id: Id::new("c"),
        source: Some(Id::new("source-3")),
        school_year: Some(2026),
        budgeted: 900_000,
        ..Line::default()
    };
    let chance = |promise: &Line, present| {
        let lines = [promise.clone(), costs.clone()];
        forecast(&rule(), &lines, present, 3).chance.unwrap()
    };
    let before = chance(&promise, 2026);
    promise.realised = 20_000;
    assert!((chance(&promise, 2026) - before).abs() < 0.03);
    // A year later the other 80,000 never came, and the costs weren't made either.
    let late = forecast(
        &rule(),
        &[
            promise.clone(),
            Line {
                realised: 900_000,
                ..costs
            },
        ],
        2027,
        3,
    );
    assert_eq!(late.chance, Some(0.0));
}
