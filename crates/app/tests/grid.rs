//! The budget as a grid: sums of what is shown, and many cells changed in one step.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::Place;
use tib_app::at_once::{ChangeAll, ChangedAll, OneChange, change_all};
use tib_app::calls::call;
use tib_app::money::{self, Amounts, By, MoneyGrid, Years};
use tib_app::{
    Activity, App, BudgetLine, Code, FieldChange, Id, ListQuery, records, sample, workspace,
};

const NOW: &str = "2026-11-26T09:00:00Z";

/// A change of one record: field, what the grid showed, what it became.
fn cells(id: &str, is_new: bool, fields: &[(&str, Value, Value)]) -> OneChange {
    let fields = fields.iter().cloned();
    OneChange {
        id: Id::new(id),
        is_new,
        changes: fields
            .map(|(name, from, to)| (name.to_owned(), FieldChange { from, to }))
            .collect(),
    }
}

fn paste(app: &App, changes: Vec<OneChange>) -> ChangedAll {
    let trial = false;
    change_all::<BudgetLine>(app, &ChangeAll { changes, trial }).unwrap()
}

fn lines(app: &App) -> BTreeMap<String, BudgetLine> {
    let all = records::all::<BudgetLine>(app).unwrap().into_iter();
    all.map(|line| (line.id.to_string(), line)).collect()
}

/// Three lines, of an activity and of nothing.
fn filled() -> Place {
    let place = Place::empty_at(NOW);
    for (id, title, budgeted) in [
        ("a", "Lasrobot", 10_000),
        ("b", "Bus", 20_050),
        ("c", "Zaal", 0),
    ] {
        records::save(
            &place.app,
            BudgetLine {
                id: Id::new(id),
                title: title.to_owned(),
                school_year: Some(2026),
                budgeted,
                ..BudgetLine::default()
            },
        )
        .unwrap();
    }
    place
}

fn refusals(told: &ChangedAll) -> Vec<(&str, Option<&str>, Code)> {
    let refused = told.refused.iter();
    refused
        .map(|one| {
            (
                one.id.as_str(),
                one.refusal.field.as_deref(),
                one.refusal.code,
            )
        })
        .collect()
}

#[test]
fn many_cells_are_one_step_of_history() {
    let place = filled();
    let app = &place.app;
    let before = lines(app);
    let told = paste(
        app,
        vec![
            cells(
                "a",
                false,
                &[
                    ("committed", json!(0), json!(5_000)),
                    ("unit", json!(""), json!("stuk")),
                ],
            ),
            cells("b", false, &[("committed", json!(0), json!(6_000))]),
            cells(
                "n",
                true,
                &[
                    ("title", json!(""), json!("Eten")),
                    ("budgeted", json!(0), json!(750)),
                ],
            ),
            // As it was: it counts as nothing.
            cells("c", false, &[("title", json!("Zaal"), json!("Zaal"))]),
        ],
    );
    assert_eq!(told.changed, [Id::new("a"), Id::new("b")]);
    assert_eq!(told.created, [Id::new("n")]);
    assert_eq!(told.refused, []);
    let after = lines(app);
    assert_eq!(after["a"].committed, 5_000);
    assert_eq!(after["n"].budgeted, 750);
    // A new line is filled with what a form begins with.
    assert_eq!(after["n"].school_year, Some(2026));
    let history = workspace::history(app).unwrap();
    assert_eq!(history.undo.as_deref(), Some("budget-line-many"));
    workspace::undo(app).unwrap();
    assert_eq!(lines(app), before);
    workspace::redo(app).unwrap();
    assert_eq!(lines(app), after);
}

#[test]
fn what_is_refused_of_a_cell_is_told_and_the_rest_is_kept() {
    let place = filled();
    let app = &place.app;
    let told = paste(
        app,
        vec![
            cells(
                "a",
                false,
                &[
                    ("committed", json!(0), json!(-1)),
                    ("realised", json!(0), json!(7)),
                ],
            ),
            cells(
                "b",
                false,
                &[
                    ("school_year", json!(2026), json!(20)),
                    ("title", json!("Bus"), json!(" ")),
                ],
            ),
            cells(
                "c",
                false,
                &[
                    ("bearer", Value::Null, json!("nobody")),
                    ("unit", json!(""), json!("dag")),
                ],
            ),
            cells("x", false, &[("unit", json!(""), json!("dag"))]),
            cells("n", true, &[("budgeted", json!(0), json!(750))]),
        ],
    );
    let wrong = refusals(&told);
    assert_eq!(wrong[0], ("a", Some("committed"), Code::NumberImplausible));
    assert!(wrong.contains(&("b", Some("school_year"), Code::YearImplausible)));
    assert!(wrong.contains(&("b", Some("title"), Code::Required)));
    assert!(
        wrong
            .iter()
            .any(|one| one.0 == "c" && one.1 == Some("bearer"))
    );
    assert!(wrong.contains(&("x", None, Code::NotFound)), "{wrong:?}");
    // It has no title: nothing of it can be kept.
    assert!(wrong.contains(&("n", Some("title"), Code::Required)));
    assert_eq!(told.changed, [Id::new("a"), Id::new("c")]);
    let after = lines(app);
    assert_eq!((after["a"].committed, after["a"].realised), (0, 7));
    assert_eq!(after["b"].title, "Bus");
    assert_eq!(after["c"].unit, "dag");
    assert_eq!(after.len(), 3);
}

#[test]
fn what_somebody_else_changed_meanwhile_is_a_conflict_of_that_cell_alone() {
    let place = filled();
    let app = &place.app;
    let told = paste(
        app,
        vec![cells(
            "a",
            false,
            &[
                ("budgeted", json!(1), json!(2)),
                ("unit", json!(""), json!("stuk")),
            ],
        )],
    );
    assert_eq!(refusals(&told), [("a", Some("budgeted"), Code::Conflict)]);
    assert_eq!(told.refused[0].refusal.args["now"], "10000");
    let after = lines(app);
    assert_eq!(
        (after["a"].budgeted, after["a"].unit.as_str()),
        (10_000, "stuk")
    );
}

#[test]
fn an_amount_that_follows_from_quantity_and_price_is_not_taken_and_that_is_said() {
    let place = filled();
    let app = &place.app;
    let line = |budgeted: i64| {
        vec![cells(
            "c",
            false,
            &[
                ("quantity", json!(0), json!(750)),
                ("price", json!(0), json!(6_533)),
                ("budgeted", json!(0), json!(budgeted)),
            ],
        )]
    };
    let told = paste(app, line(50_000));
    assert_eq!(refusals(&told), [("c", Some("budgeted"), Code::Computed)]);
    assert_eq!(lines(app)["c"].budgeted, 48_998);
    workspace::undo(app).unwrap();
    // The same amount as it comes to is no mistake.
    assert_eq!(paste(app, line(48_998)).refused, []);
}

#[test]
fn a_trial_tells_the_same_and_changes_nothing() {
    let place = filled();
    let app = &place.app;
    let (before, history) = (lines(app), workspace::history(app).unwrap());
    let changes = vec![
        cells("a", false, &[("committed", json!(0), json!(5_000))]),
        cells("b", false, &[("committed", json!(0), json!(-5))]),
        cells("n", true, &[("title", json!(""), json!("Eten"))]),
    ];
    let asked = |trial| ChangeAll {
        changes: changes.clone(),
        trial,
    };
    let tried = change_all::<BudgetLine>(app, &asked(true)).unwrap();
    assert_eq!(lines(app), before);
    assert_eq!(workspace::history(app).unwrap().undo, history.undo);
    assert_eq!(change_all::<BudgetLine>(app, &asked(false)).unwrap(), tried);
    assert_ne!(lines(app), before);
}

#[test]
fn a_mistake_of_the_program_takes_everything_back() {
    let place = filled();
    let app = &place.app;
    let before = lines(app);
    for wrong in [
        cells("b", false, &[("nothing", json!(0), json!(1))]),
        cells("b", false, &[("committed", json!(0), json!("veel"))]),
    ] {
        let changes = vec![
            cells("a", false, &[("committed", json!(0), json!(1))]),
            wrong,
        ];
        let asked = ChangeAll {
            changes,
            trial: false,
        };
        let refusal = change_all::<BudgetLine>(app, &asked).unwrap_err();
        assert_eq!(refusal.code, Code::BadRequest);
        assert_eq!(lines(app), before);
    }
}

fn shown(app: &App, query: &ListQuery) -> MoneyGrid {
    let grid = money::grid(app, query).unwrap();
    let mut all = Amounts::default();
    for group in &grid.groups {
        let sum = group.lines.iter().map(|line| Amounts {
            budgeted: line.budgeted,
            committed: line.committed,
            realised: line.realised,
        });
        assert_eq!(sum.sum::<Amounts>(), group.total, "{}", group.name);
        assert!(group.lines.iter().all(|line| line.subject == group.subject));
        all = [all, group.total].into_iter().sum();
    }
    assert_eq!(all, grid.total);
    grid
}

#[test]
fn the_sums_of_the_example_are_those_of_the_overview_and_of_the_command_line() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    sample::open(app).unwrap();
    let every = shown(app, &ListQuery::default());
    let overview = money::overview(app, None, Years::School).unwrap();
    assert_eq!(every.total, overview.sources.total);
    // `tib budget` prints these.
    for (by, filter) in [
        (By::Source, "source"),
        (By::Category, "category"),
        (By::Partner, "bearer"),
    ] {
        let table = money::table(app, by, Years::School).unwrap();
        assert_eq!(every.total, table.total);
        for row in table.rows {
            let key = row.key.unwrap_or_else(|| "none".to_owned());
            let grid = shown(app, &ListQuery::default().with(filter, &key));
            assert_eq!(grid.total, row.amounts, "{filter} {key}");
        }
    }
    let subjects = money::table(app, By::Subject, Years::School).unwrap();
    let sums: BTreeMap<_, _> = subjects
        .rows
        .iter()
        .map(|row| (row.key.clone(), row.amounts))
        .collect();
    let groups = every
        .groups
        .iter()
        .map(|group| (group.subject.clone(), group.total));
    assert_eq!(groups.collect::<BTreeMap<_, _>>(), sums);
    for year in overview.years {
        let alone = money::overview(app, Some(year), Years::School).unwrap();
        let grid = shown(
            app,
            &ListQuery::default().with("school_year", year.to_string()),
        );
        assert_eq!(grid.total, alone.sources.total, "{year}");
    }
    // Whoever reads it sees names.
    assert!(
        every
            .groups
            .iter()
            .all(|group| group.subject.is_some() != group.name.is_empty())
    );
    assert!(!every.names.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn parts_add_up_to_the_total_by_every_path(
        made in prop::collection::vec((0..4_usize, 2024..2028_i32, 0..=3_i64, 0..2_000_000_i64, 0..2_000_000_i64), 1..40)
    ) {
        let place = Place::empty_at(NOW);
        let app = &place.app;
        for at in 0..3 {
            let id = Id::new(format!("activity-{at}"));
            let title = format!("Activiteit {at}");
            records::save(app, Activity { id, title, ..Activity::default() }).unwrap();
        }
        let changes = made.iter().enumerate().map(|(at, (subject, year, hundreds, price, paid))| {
            let subject = (*subject < 3).then(|| format!("activity/activity-{subject}"));
            cells(&format!("line-{at}"), true, &[
                ("title", json!(""), json!(format!("Regel {at}"))),
                ("subject", Value::Null, json!(subject)),
                ("school_year", json!(2026), json!(year)),
                ("quantity", json!(0), json!(hundreds * 33)),
                ("price", json!(0), json!(price)),
                ("committed", json!(0), json!(paid / 2)),
                ("realised", json!(0), json!(paid)),
            ])
        });
        let told = paste(app, changes.collect());
        prop_assert_eq!(told.created.len(), made.len());
        let every = shown(app, &ListQuery::default());
        prop_assert_eq!(every.total, money::overview(app, None, Years::School).unwrap().sources.total);
        prop_assert_eq!(every.total, money::table(app, By::Subject, Years::Calendar).unwrap().total);
        let mut of_years = Amounts::default();
        for year in 2024..2028 {
            let query = ListQuery::default().with("school_year", year.to_string());
            of_years = [of_years, shown(app, &query).total].into_iter().sum();
        }
        prop_assert_eq!(of_years, every.total);
        workspace::undo(app).unwrap();
        prop_assert_eq!(lines(app).len(), 0);
    }
}

#[test]
fn lists_are_ordered_by_amounts_page_by_page() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let amounts = [0, 9, 10, 100, 99, 1_000_000_000_000, 0, 123_456_789, 9];
    for (at, amount) in amounts.into_iter().enumerate() {
        records::save(
            app,
            BudgetLine {
                title: format!("Regel {at}"),
                quantity: amount,
                committed: amount,
                realised: amount,
                budgeted: amount,
                ..BudgetLine::default()
            },
        )
        .unwrap();
    }
    let mut wanted = amounts;
    wanted.sort_unstable();
    for field in ["quantity", "budgeted", "committed", "realised"] {
        for down in [false, true] {
            let mut query = json!({
                "words": "", "filters": {}, "after": null, "limit": 2,
                "sort": format!("{}{field}", if down { "-" } else { "" }),
            });
            let mut found: Vec<i64> = Vec::new();
            loop {
                let page = call(app, "budget_line_list", query.clone()).unwrap();
                found.extend(
                    page["lines"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|line| line[field].as_i64().unwrap()),
                );
                query["after"] = page["next"].clone();
                if page["next"].is_null() {
                    break;
                }
            }
            if down {
                found.reverse();
            }
            assert_eq!(found, wanted, "{field}");
        }
    }
}
