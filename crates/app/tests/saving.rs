//! Saving from several forms at once: nothing that was reported saved is lost, and nothing that was
//! deleted comes back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::{Place, refused};
use tib_app::records::{self, RecordChange};
use tib_app::{
    Activity, App, Code, Id, ListQuery, Partnership, Task, calls, network, plan, workspace,
};

fn change(id: &Id, session: &str, fields: &[(&str, Value, Value)]) -> RecordChange {
    let changes = fields.iter().map(|(name, from, to)| {
        let change = json!({ "from": from, "to": to });
        ((*name).to_owned(), serde_json::from_value(change).unwrap())
    });
    RecordChange {
        id: id.clone(),
        changes: changes.collect(),
        session: session.to_owned(),
    }
}

fn undoable(app: &App) -> Option<String> {
    workspace::history(app).unwrap().undo
}

fn made(app: &App) -> Id {
    let blank = records::blank::<Activity>(app).unwrap().record.id;
    let title = [("title", json!(""), json!("Techniekdag"))];
    records::create::<Activity>(app, &change(&blank, "first", &title))
        .unwrap()
        .record
        .id
}

#[test]
fn two_forms_change_different_fields_and_the_second_of_one_field_is_told() {
    let place = Place::new();
    let app = &place.app;
    let id = made(app);
    let here = [("place", json!(""), json!("Almelo"))];
    records::change::<Activity>(app, &change(&id, "a", &here)).unwrap();
    let there = [
        ("results", json!(""), json!("Veel")),
        ("themes", json!([]), json!(["theme:lob"])),
    ];
    let saved = records::change::<Activity>(app, &change(&id, "b", &there)).unwrap();
    assert_eq!(
        (saved.record.place.as_str(), saved.record.results.as_str()),
        ("Almelo", "Veel")
    );
    let late = [
        ("place", json!(""), json!("Hengelo")),
        ("lessons", json!(""), json!("Eerder")),
    ];
    let refusal = refused(records::change::<Activity>(app, &change(&id, "b", &late)));
    assert_eq!(
        (refusal.code, refusal.field.as_deref()),
        (Code::Conflict, Some("place"))
    );
    // Nothing of it was saved, and all of it is kept as a draft.
    let open = records::open::<Activity>(app, &id).unwrap();
    assert_eq!(
        (open.record.place.as_str(), open.record.lessons.as_str()),
        ("Almelo", "")
    );
    assert_eq!(open.draft.unwrap().len(), 2);
    let chosen = [
        ("place", json!("Almelo"), json!("Hengelo")),
        ("lessons", json!(""), json!("Eerder")),
    ];
    let saved = records::change::<Activity>(app, &change(&id, "b", &chosen)).unwrap();
    assert_eq!(saved.record.place, "Hengelo");
    assert!(records::open::<Activity>(app, &id).unwrap().draft.is_none());
}

#[test]
fn what_was_deleted_meanwhile_stays_deleted_and_what_was_typed_is_kept() {
    let place = Place::new();
    let app = &place.app;
    let id = made(app);
    records::delete::<Activity>(app, &id).unwrap();
    let late = change(&id, "a", &[("place", json!(""), json!("Almelo"))]);
    assert_eq!(
        refused(records::change::<Activity>(app, &late)).code,
        Code::Deleted
    );
    assert_eq!(
        refused(records::create::<Activity>(app, &late)).code,
        Code::Deleted
    );
    assert_eq!(
        refused(records::open::<Activity>(app, &id)).code,
        Code::Deleted
    );
    workspace::undo(app).unwrap();
    let open = records::open::<Activity>(app, &id).unwrap();
    assert_eq!(open.draft.unwrap()["place"].to, json!("Almelo"));
}

#[test]
fn several_are_finished_or_deleted_in_one_step_all_or_none() {
    let place = Place::new();
    let app = &place.app;
    let task = |title: &str| {
        let task = Task {
            title: title.to_owned(),
            ..Task::default()
        };
        records::save(app, task).unwrap().id
    };
    let ids = [task("Een"), task("Twee"), task("Drie")];
    let done = || {
        let tasks = ids.each_ref().map(|id| records::open::<Task>(app, id));
        tasks.map(|task| task.unwrap().record.done.is_some())
    };
    plan::finish_tasks(app, &ids[..1], true).unwrap();
    plan::finish_tasks(app, &ids, true).unwrap();
    assert_eq!(done(), [true; 3]);
    workspace::undo(app).unwrap();
    assert_eq!(done(), [true, false, false]);
    let gone = [ids[0].clone(), Id::new("nobody")];
    assert_eq!(
        refused(plan::finish_tasks(app, &gone, false)).code,
        Code::NotFound
    );
    assert_eq!(
        refused(records::delete_all::<Task>(app, gone)).code,
        Code::NotFound
    );
    assert_eq!(done(), [true, false, false]);
    records::delete_all::<Task>(app, ids.clone()).unwrap();
    assert!(records::open::<Task>(app, &ids[2]).is_err());
    workspace::undo(app).unwrap();
    assert_eq!(done(), [true, false, false]);
}

#[test]
fn what_a_form_could_not_keep_stays_while_others_change_the_record() {
    let place = Place::new();
    let app = &place.app;
    let id = made(app);
    let wrong = [("title", json!("Techniekdag"), json!(""))];
    refused(records::change::<Activity>(app, &change(&id, "a", &wrong)));
    let draft = |app: &App| records::open::<Activity>(app, &id).unwrap().draft;
    assert!(draft(app).is_some());
    // By no form: a tick in a list, or a script.
    let tick = [("place", json!(""), json!("Almelo"))];
    records::change::<Activity>(app, &change(&id, "", &tick)).unwrap();
    assert!(draft(app).is_some());
    let mut record = records::open::<Activity>(app, &id).unwrap().record;
    record.results = "Veel".to_owned();
    records::save(app, record).unwrap();
    assert!(draft(app).is_some());
    // What they are refused is no draft of anybody.
    let refusal = [("results", json!("Weinig"), json!("Niets"))];
    refused(records::change::<Activity>(app, &change(&id, "", &refusal)));
    assert!(!draft(app).unwrap().contains_key("results"));
    let right = [("title", json!("Techniekdag"), json!("Techniekweek"))];
    records::change::<Activity>(app, &change(&id, "a", &right)).unwrap();
    assert!(draft(app).is_none());
}

#[test]
fn everything_that_is_wrong_is_told_at_once_each_at_its_field() {
    let place = Place::new();
    let app = &place.app;
    let id = made(app);
    let wrong = [
        ("title", json!("Techniekdag"), json!("x".repeat(60_000))),
        ("start", json!(null), json!("2026-02-02")),
        ("end", json!(null), json!("2026-02-01")),
        ("partners", json!([]), json!(["nobody"])),
    ];
    let refusal = refused(records::change::<Activity>(app, &change(&id, "a", &wrong)));
    let mut told = vec![(refusal.field.unwrap(), refusal.code)];
    told.extend(
        refusal
            .more
            .into_iter()
            .map(|one| (one.field.unwrap(), one.code)),
    );
    told.sort();
    let expected = [
        ("end", Code::EndBeforeStart),
        ("partners", Code::NotFound),
        ("title", Code::TextTooLong),
    ];
    assert_eq!(told, expected.map(|(field, code)| (field.to_owned(), code)));
}

#[test]
fn an_organisation_that_is_deleted_while_a_form_is_open_is_no_partner() {
    let place = Place::new();
    let app = &place.app;
    let id = made(app);
    let lonely = tib_app::Organisation {
        name: "Eenzaam".into(),
        kinds: vec![Id::new("organisation_kind:bedrijf")],
        ..tib_app::Organisation::default()
    };
    let lonely = records::save(app, lonely).unwrap().id;
    records::delete::<tib_app::Organisation>(app, &lonely).unwrap();
    let late = [("partners", json!([]), json!([lonely]))];
    let refusal = refused(records::change::<Activity>(app, &change(&id, "a", &late)));
    assert_eq!(
        (refusal.code, refusal.field.as_deref()),
        (Code::NotFound, Some("partners"))
    );
}

#[test]
fn steps_of_one_form_are_one_step_of_history_and_an_undo_ends_it() {
    let place = Place::new();
    let app = &place.app;
    let begun = undoable(app);
    let id = made(app);
    for (from, to) in [
        ("Techniekdag", "Techniekdagen"),
        ("Techniekdagen", "Techniekweek"),
    ] {
        let step = [("title", json!(from), json!(to))];
        records::change::<Activity>(app, &change(&id, "first", &step)).unwrap();
    }
    let other = [("place", json!(""), json!("Almelo"))];
    records::change::<Activity>(app, &change(&id, "second", &other)).unwrap();
    let back = [("place", json!("Almelo"), json!(""))];
    records::change::<Activity>(app, &change(&id, "second", &back)).unwrap();
    // Typed and typed back: no step is left of it.
    assert_eq!(undoable(app).as_deref(), Some("activity-new"));
    workspace::undo(app).unwrap();
    assert_eq!(undoable(app), begun);
    assert_eq!(
        refused(records::open::<Activity>(app, &id)).code,
        Code::Deleted
    );
    workspace::redo(app).unwrap();
    assert_eq!(
        records::open::<Activity>(app, &id).unwrap().record.title,
        "Techniekweek"
    );
    workspace::check(app).unwrap();
}

#[test]
fn a_fresh_example_has_nothing_to_take_back() {
    let place = Place::new();
    assert_eq!(undoable(&place.app), None);
    assert_eq!(
        refused(workspace::undo(&place.app)).code,
        Code::NothingToUndo
    );
    workspace::check(&place.app).unwrap();
}

#[test]
fn the_answer_of_a_call_says_what_changed_and_what_can_be_undone() {
    let place = Place::new();
    let app = &place.app;
    let id = made(app);
    let step = json!({
        "id": id, "session": "x", "changes": { "place": { "from": "", "to": "Almelo" } },
    });
    let answer = calls::call(app, "activity_change", step).unwrap();
    assert_eq!(answer["changed"], json!(["activity"]));
    assert_eq!(answer["history"]["undo"], "activity");
    assert_eq!(answer["result"]["record"]["place"], "Almelo");
    let list = calls::call(app, "activity_list", json!({ "words": "tecniekdag" })).unwrap();
    let lines = list["lines"].as_array().unwrap();
    let found = lines.iter().any(|line| line["title"] == "Techniekdag");
    assert!(found, "though a letter was missed");
}

#[test]
fn lists_are_filtered_ordered_and_cut_by_the_file_itself() {
    let place = Place::new();
    let app = &place.app;
    let all = network::partnerships(app).unwrap();
    for wanted in ["yes", "no"] {
        let query = ListQuery::default().with("complete", wanted);
        let page = records::list::<network::PartnershipLine>(app, &query).unwrap();
        let mut expected: Vec<&Id> = all
            .iter()
            .filter(|row| (row.vmbo && row.mbo && row.industry) == (wanted == "yes"))
            .map(|row| &row.partnership.id)
            .collect();
        let mut found: Vec<&Id> = page.lines.iter().map(|line| &line.id).collect();
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
    }
    let mut query = ListQuery {
        sort: "-title".into(),
        limit: 9,
        ..ListQuery::default()
    };
    let many = plan::activities(app).unwrap().len();
    let mut titles = Vec::new();
    loop {
        let page = records::list::<plan::ActivityLine>(app, &query).unwrap();
        assert_eq!(page.total, many as u64);
        titles.extend(page.lines.into_iter().map(|line| line.title));
        query.after = page.next;
        if query.after.is_none() {
            break;
        }
    }
    let mut sorted = titles.clone();
    sorted.sort_by_key(|title| std::cmp::Reverse(tib_domain::sort_key(title)));
    assert_eq!((titles.len(), titles), (many, sorted));
    let found = workspace::search(app, "cooperatie", &[], 10, None);
    assert!(found.unwrap().is_empty());
    for words in [
        "lasrob",
        "LASROBOT praktijk",
        "lasrobt",
        "\"las* -(robot",
        "lokaal",
    ] {
        let activities = ["activity".to_owned()];
        let found = workspace::search(app, words, &activities, 10, None).unwrap();
        assert_eq!(found[0].title, "Lasrobot in het praktijklokaal", "{words}");
    }
    let member = &all[0].partnership.members[0].organisation;
    let query = ListQuery::default().with("members", member);
    let page = records::list::<network::PartnershipLine>(app, &query).unwrap();
    assert!(page.total >= 1);
    assert!(
        records::open::<Partnership>(app, &page.lines[0].id)
            .unwrap()
            .names
            .contains_key(member)
    );
}

#[derive(Debug, Clone)]
enum Step {
    /// A form (of two) opens the record anew.
    Open(bool),
    /// It types in one of its fields.
    Type(bool, u8, u8),
    Save(bool),
    Delete,
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<bool>().prop_map(Step::Open),
        (any::<bool>(), 0_u8..3, 0_u8..4)
            .prop_map(|(form, field, text)| Step::Type(form, field, text)),
        any::<bool>().prop_map(Step::Save),
        any::<bool>().prop_map(Step::Save),
        Just(Step::Delete),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

const FIELDS: [&str; 3] = ["place", "results", "lessons"];

/// What a form was filled with, and what it says now.
#[derive(Default)]
struct Form {
    kept: BTreeMap<&'static str, String>,
    typed: BTreeMap<&'static str, String>,
}

fn read(app: &App, id: &Id) -> Option<BTreeMap<&'static str, String>> {
    let record = records::open::<Activity>(app, id).ok()?.record;
    Some(
        [
            ("place", record.place),
            ("results", record.results),
            ("lessons", record.lessons),
        ]
        .into(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Whatever two forms do between deletes and undos: a save that was reported is in the record as
    /// typed, what the other form saved in other fields is as it was, a refused one changes nothing,
    /// and a save never brings back what is gone.
    #[test]
    fn no_field_that_was_reported_saved_is_lost(steps in proptest::collection::vec(step(), 1..25)) {
        let place = Place::new();
        let app = &place.app;
        let id = made(app);
        let mut forms = [Form::default(), Form::default()];
        for form in &mut forms {
            form.kept = read(app, &id).unwrap();
        }
        for step in steps {
            let before = read(app, &id);
            match step {
                Step::Open(which) => {
                    if let Some(now) = before {
                        forms[usize::from(which)] = Form { kept: now, typed: BTreeMap::new() };
                    }
                }
                Step::Type(which, field, text) => {
                    let field = FIELDS[usize::from(field)];
                    forms[usize::from(which)].typed.insert(field, format!("t{text}"));
                }
                Step::Save(which) => {
                    let form = &mut forms[usize::from(which)];
                    let changes: Vec<_> = form
                        .typed
                        .iter()
                        .map(|(field, to)| (*field, json!(form.kept[field]), json!(to)))
                        .collect();
                    let saved = records::change::<Activity>(app, &change(&id, if which { "b" } else { "a" }, &changes));
                    let after = read(app, &id);
                    match (before, saved) {
                        (None, saved) => {
                            prop_assert!(saved.is_err() && after.is_none(), "it came back");
                        }
                        (Some(before), Err(refusal)) => {
                            prop_assert_eq!(refusal.code, Code::Conflict);
                            prop_assert_eq!(after, Some(before));
                        }
                        (Some(before), Ok(_)) => {
                            let after = after.unwrap();
                            for field in FIELDS {
                                let expected = form.typed.get(field).unwrap_or(&before[field]);
                                prop_assert_eq!(&after[field], expected);
                            }
                            *form = Form { kept: after, typed: BTreeMap::new() };
                        }
                    }
                }
                Step::Delete => {
                    let _ = records::delete::<Activity>(app, &id);
                }
                Step::Undo => {
                    // The example is no step, so that what is undone here is ours.
                    if undoable(app).is_some_and(|label| label.starts_with("activity")) {
                        workspace::undo(app).unwrap();
                    }
                }
                Step::Redo => {
                    let _ = workspace::redo(app);
                }
            }
        }
        workspace::check(app).unwrap();
    }
}
