//! Labels: given to many in one step, found, filtered by, read in and out, and never sent.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;

use serde_json::json;
use support::{Place, refused};
use tib_app::calls::call;
use tib_app::labels::{self, LabelChange, Labelled};
use tib_app::merging;
use tib_app::sheets::{self, SheetChoice, SheetKind};
use tib_app::{App, Code, Contact, Id, ListQuery, Organisation, Term, TermList};
use tib_app::{held, people, plan, records, sync, workspace};

const NOW: &str = "2026-11-27T09:00:00Z";

fn company(app: &App, name: &str) -> Id {
    let one = Organisation {
        name: name.to_owned(),
        kinds: vec![Id::new("organisation_kind:bedrijf")],
        ..Organisation::default()
    };
    records::save(app, one).unwrap().id
}

fn person(app: &App, name: &str) -> Id {
    let one = Contact {
        name: name.to_owned(),
        mail: format!("{}@x.example", name.to_lowercase()),
        mailing: true,
        ..Contact::default()
    };
    records::save(app, one).unwrap().id
}

fn terms(app: &App) -> Vec<Term> {
    let all = plan::terms(app).unwrap().into_iter();
    all.filter(|term| term.list == TermList::Label).collect()
}

fn names(app: &App) -> Vec<String> {
    terms(app).into_iter().map(|term| term.name_nl).collect()
}

/// What the labels of an organisation are called.
fn of(app: &App, id: &Id) -> Vec<String> {
    let record = records::open::<Organisation>(app, id).unwrap().record;
    let all = terms(app);
    let name = |id: &Id| {
        all.iter()
            .find(|term| term.id == *id)
            .unwrap()
            .name_nl
            .clone()
    };
    record.labels.iter().map(name).collect()
}

fn set(app: &App, kind: Labelled, ids: &[&Id], label: &str, on: bool) -> (u64, u64) {
    let change = LabelChange {
        kind,
        ids: ids.iter().map(|id| (*id).clone()).collect(),
        label: label.to_owned(),
        on,
    };
    let done = labels::change(app, &change).unwrap();
    (done.changed, done.already)
}

fn give(app: &App, ids: &[&Id], label: &str) -> (u64, u64) {
    set(app, Labelled::Organisation, ids, label, true)
}

#[test]
fn many_get_a_new_label_in_one_step_and_undo_takes_label_and_all_back() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let [a, b, c] = ["A", "B", "C"].map(|name| company(app, name));
    assert_eq!(give(app, &[&a], "klankbord"), (1, 0));
    // Another way of writing it is the same label; who has it stays.
    assert_eq!(give(app, &[&a, &b, &c], " Klankbord "), (2, 1));
    assert_eq!(names(app), ["klankbord"]);
    assert_eq!(give(app, &[&a, &b, &c], "C++"), (3, 0));
    assert_eq!(give(app, &[&a], "C"), (1, 0));
    assert_eq!(of(app, &a), ["klankbord", "C++", "C"]);
    workspace::undo(app).unwrap();
    workspace::undo(app).unwrap();
    assert_eq!(names(app), ["klankbord"]);
    assert_eq!(of(app, &b), ["klankbord"]);
    workspace::undo(app).unwrap();
    assert_eq!((of(app, &a).len(), of(app, &b).len()), (1, 0));
    workspace::redo(app).unwrap();
    assert_eq!(of(app, &c), ["klankbord"]);
    // Taken away from who has it.
    let (klankbord, id) = (terms(app)[0].id.to_string(), a.clone());
    workspace::undo(app).unwrap();
    let take = |ids: &[&Id]| set(app, Labelled::Organisation, ids, &klankbord, false);
    assert_eq!(take(&[&id, &b]), (1, 1));
    assert!(of(app, &id).is_empty());
    workspace::undo(app).unwrap();
    assert_eq!(of(app, &id), ["klankbord"]);
    assert_eq!(workspace::check(app).unwrap()["ok"], json!(true));
}

#[test]
fn what_can_be_no_label_is_refused_and_changes_nothing() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let a = company(app, "A");
    let change = |label: &str, on: bool| LabelChange {
        kind: Labelled::Organisation,
        ids: vec![a.clone(), Id::new("weg")],
        label: label.to_owned(),
        on,
    };
    for (label, on, code) in [
        ("a; b", true, Code::LabelSeveral),
        ("  ", true, Code::Required),
        ("nooit gemaakt", false, Code::TermUnknown),
        ("klankbord", true, Code::NotFound),
    ] {
        let refusal = refused(labels::change(app, &change(label, on)));
        assert_eq!(refusal.code, code, "{label}");
    }
    assert!(of(app, &a).is_empty() && names(app).is_empty());
    let long = "x".repeat(121);
    assert_eq!(refused(labels::create(app, &long)).code, Code::TextTooLong);
}

#[test]
fn a_label_is_called_otherwise_and_deleted_everywhere() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let (a, p) = (company(app, "A"), person(app, "Bea"));
    give(app, &[&a], "adviesraad");
    set(app, Labelled::Contact, &[&p], "adviesraad", true);
    labels::create(app, "gastles").unwrap();
    let id = terms(app)[0].id.clone();
    let taken = refused(labels::rename(app, &id, "Gastles"));
    assert_eq!(
        (taken.code, taken.args["name"].as_str()),
        (Code::LabelTaken, "gastles")
    );
    labels::rename(app, &id, "klankbord").unwrap();
    assert_eq!(of(app, &a), ["klankbord"]);
    let used = labels::all(app).unwrap();
    let used: Vec<_> = used
        .iter()
        .map(|one| (one.name.as_str(), one.organisations, one.contacts))
        .collect();
    assert_eq!(used, [("gastles", 0, 0), ("klankbord", 1, 1)]);
    // Who is found by a label is found by its new name.
    let search = |words: &str| found(app, words);
    assert_eq!((search("klankbord"), search("adviesraad")), (2, 0));
    assert_eq!(labels::delete(app, &id).unwrap(), 2);
    assert!(of(app, &a).is_empty());
    assert_eq!(
        (names(app), search("klankbord")),
        (vec!["gastles".to_owned()], 0)
    );
    workspace::undo(app).unwrap();
    assert_eq!((of(app, &a).len(), search("klankbord")), (1, 2));
    assert_eq!(workspace::check(app).unwrap()["ok"], json!(true));
}

/// How many organisations and people a search finds.
fn found(app: &App, words: &str) -> usize {
    let asked = json!({ "words": words, "kinds": ["organisation", "contact"], "limit": 50 });
    let found = call(app, "search", asked).unwrap();
    found.as_array().unwrap().len()
}

#[test]
fn a_list_is_filtered_by_a_label_and_a_mailing_goes_to_them() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let [bea, cor, dik] = ["Bea", "Cor", "Dik"].map(|name| person(app, name));
    set(app, Labelled::Contact, &[&bea, &cor], "open dag 2026", true);
    let label = terms(app)[0].id.to_string();
    let with = |value: &str| {
        let query = ListQuery::default().with("labels", Id::new(value));
        let page = records::list::<people::ContactLine>(app, &query).unwrap();
        page.lines
            .into_iter()
            .map(|line| line.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(with(&label), [bea, cor]);
    assert_eq!(with("none"), [dik]);
    let list = people::mailing(app, &with(&label)).unwrap();
    assert_eq!(list.mails, ["bea@x.example", "cor@x.example"]);
}

#[test]
fn two_that_are_one_have_the_labels_of_both() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let (a, b) = (company(app, "Metaal BV"), company(app, "metaal b.v."));
    give(app, &[&a, &b], "klankbord");
    give(app, &[&b], "gastles");
    merging::merge_organisations(app, &a, &b, &[]).unwrap();
    assert_eq!(of(app, &a), ["klankbord", "gastles"]);
    workspace::undo(app).unwrap();
    assert_eq!(of(app, &a), ["klankbord"]);
}

#[test]
fn labels_stay_on_this_laptop_and_the_person_is_told_of_theirs() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let (a, p) = (company(app, "A"), person(app, "Bea"));
    give(app, &[&a], "zeurpiet");
    set(app, Labelled::Contact, &[&p], "zeurpiet", true);
    let id = terms(app)[0].id.clone();
    let leaving = sync::leaving(app, Some(2026)).unwrap();
    for word in ["zeurpiet", id.as_str()] {
        assert!(!leaving.body.contains(word), "{}", leaving.body);
    }
    let told = held::held(app, &p).unwrap();
    let told = held::in_words(app, app.texts(), &told);
    assert!(told.contains("labels: zeurpiet"), "{told}");
}

fn choice(kind: SheetKind, text: &str) -> SheetChoice {
    SheetChoice {
        file: String::new(),
        text: text.to_owned(),
        kind: Some(kind),
        columns: BTreeMap::new(),
        values: BTreeMap::new(),
        decisions: BTreeMap::new(),
        ..SheetChoice::default()
    }
}

#[test]
fn a_column_of_tags_comes_in_beside_the_labels_there_are() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let a = company(app, "Metaal BV");
    give(app, &[&a], "Klankbord");
    let list =
        "Naam;Tags\nMetaal BV;\"gastles; open-dag 2026\"\nHout BV;\"klankbord, Open dag 2026\"\n";
    let mut list = choice(SheetKind::Organisations, list);
    let trial = sheets::trial(app, &list).unwrap();
    assert!(trial.unknown.is_empty());
    assert_eq!(trial.labels, ["gastles", "open-dag 2026"]);
    // In words, though it is not there yet.
    let told = trial.rows[0]
        .cells
        .iter()
        .find(|cell| cell.name == "Labels");
    assert_eq!(told.unwrap().to, "Klankbord; gastles; open-dag 2026");
    assert_eq!(names(app), ["Klankbord"]);
    sheets::run(app, &list).unwrap();
    // What was said before stays: a list adds.
    assert_eq!(of(app, &a), ["Klankbord", "gastles", "open-dag 2026"]);
    let wood = records::find::<Organisation>(app, "Hout BV").unwrap();
    assert_eq!(of(app, &wood), ["Klankbord", "open-dag 2026"]);
    // Twice says nothing new.
    let again = sheets::trial(app, &list).unwrap();
    assert_eq!((again.counts.same, again.labels.len()), (2, 0));
    workspace::undo(app).unwrap();
    assert_eq!(names(app), ["Klankbord"]);
    assert_eq!(of(app, &a), ["Klankbord"]);
    // A word that means another label, and one that stays out.
    let meant = [
        ("gastles", terms(app)[0].id.to_string()),
        ("open dag 2026", String::new()),
    ];
    let meant = meant.map(|(word, to)| (word.to_owned(), to));
    list.values.insert("label".to_owned(), meant.into());
    assert!(sheets::run(app, &list).unwrap().labels.is_empty());
    assert_eq!(of(app, &a), ["Klankbord"]);
    // What was said of a label that is gone is said no more.
    labels::delete(app, &terms(app)[0].id).unwrap();
    let next = choice(SheetKind::Organisations, "Naam;Tags\nStaal BV;gastles\n");
    sheets::run(app, &next).unwrap();
    assert_eq!(names(app), ["gastles"]);
}

#[test]
fn groups_of_google_contacts_are_labels_and_its_own_are_not() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let list = "Name\tLabels\nBea Overzicht\tGastdocenten ::: Stuurgroep ::: * myContacts\n";
    sheets::run(app, &choice(SheetKind::Contacts, list)).unwrap();
    assert_eq!(names(app), ["Gastdocenten", "Stuurgroep"]);
}

/// The cells of a workbook, by the program that others read them with.
fn sheet(path: &std::path::Path) -> Vec<Vec<String>> {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let first = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&first).unwrap();
    let rows = range.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

#[test]
fn labels_go_out_in_a_workbook_and_come_back_as_they_were_changed_there() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let [a, b] = ["A", "B"].map(|name| company(app, name));
    give(app, &[&a, &b], "klankbord");
    give(app, &[&a], "vo, onderbouw");
    let kind = SheetKind::Organisations;
    let bytes = sheets::workbook_of(app, kind, &ListQuery::default(), "xlsx").unwrap();
    let path = place.folder.path().join("lijst.xlsx");
    std::fs::write(&path, &bytes).unwrap();
    let cells = sheet(&path);
    let header = cells
        .iter()
        .position(|row| row.contains(&"Labels".to_owned()));
    let header = header.unwrap();
    let column = cells[header]
        .iter()
        .position(|cell| cell == "Labels")
        .unwrap();
    assert_eq!(cells[header + 1][column], "klankbord; vo, onderbouw");
    let file = tib_app::import::offered(app, &path).file;
    let back = |file: &str| SheetChoice {
        file: file.to_owned(),
        ..choice(kind, "")
    };
    let trial = sheets::trial(app, &back(&file)).unwrap();
    assert_eq!((trial.counts.same, trial.labels.len()), (2, 0));
    // There one is taken away and one added; here one was added meanwhile to another.
    give(app, &[&b], "gastles");
    let csv =
        String::from_utf8(sheets::workbook_of(app, kind, &ListQuery::default(), "csv").unwrap())
            .unwrap();
    assert!(csv.contains("klankbord; gastles"), "{csv}");
    let file = came_back(
        &place,
        &a,
        "klankbord; vo, onderbouw",
        "vo, onderbouw; sponsor",
    );
    sheets::run(app, &back(&file)).unwrap();
    assert_eq!(of(app, &a), ["vo, onderbouw", "sponsor"]);
    assert_eq!(of(app, &b), ["klankbord", "gastles"]);
    let file = came_back(&place, &a, "vo, onderbouw; sponsor", "");
    sheets::run(app, &back(&file)).unwrap();
    assert!(of(app, &a).is_empty());
}

/// A workbook that went out with these labels and came back with others.
fn came_back(place: &Place, id: &Id, went: &str, came: &str) -> String {
    let row = |cell: &str| vec![id.to_string(), "A".to_owned(), cell.to_owned()];
    let column = |title: &str| tib_report::FormColumn {
        title: title.to_owned(),
        ..tib_report::FormColumn::default()
    };
    let bytes = tib_report::form(&tib_report::Form {
        title: "Organisaties".to_owned(),
        columns: ["TiB-nummer", "Naam", "Labels"].map(column).into(),
        rows: vec![row(came).into_iter().map(tib_report::Datum::Text).collect()],
        base: vec![
            vec!["tib-regio-1".to_owned(), "organisations".to_owned()],
            ["id", "name", "labels"].map(str::to_owned).into(),
            row(went),
        ],
        help: ("Uitleg".to_owned(), Vec::new()),
    })
    .unwrap();
    let path = place.folder.path().join("terug.xlsx");
    std::fs::write(&path, bytes).unwrap();
    tib_app::import::offered(&place.app, &path).file
}

#[test]
fn every_call_of_labels_can_be_made_by_name() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let a = company(app, "A");
    let made = call(app, "label_create", json!({ "name": "klankbord" })).unwrap();
    let id = made["result"]["id"].clone();
    let change = json!({ "kind": "organisation", "ids": [a], "label": id, "on": true });
    let done = call(app, "labels_change", change).unwrap();
    assert_eq!(done["result"]["changed"], 1);
    call(app, "label_rename", json!({ "id": id, "name": "raad" })).unwrap();
    let all = call(app, "labels", json!({})).unwrap();
    assert_eq!(
        (&all[0]["name"], &all[0]["organisations"]),
        (&json!("raad"), &json!(1))
    );
    call(app, "label_delete", json!({ "id": id })).unwrap();
    assert!(of(app, &a).is_empty());
}
