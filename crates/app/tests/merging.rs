//! Two records made one: nothing that refers to either is lost, and undo puts all of it back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::{Place, refused};
use tib_app::merging::{self, Twin};
use tib_app::{
    Activity, App, Attachment, BudgetLine, Code, Contact, ContactMoment, ContactRole, Id, Member,
    Organisation, Partnership, Task, records, workspace,
};

/// Everything that there is of the kinds that can refer to an organisation or a person.
fn content(app: &App) -> Value {
    json!({
        "organisations": records::all::<Organisation>(app).unwrap(),
        "contacts": records::all::<Contact>(app).unwrap(),
        "partnerships": records::all::<Partnership>(app).unwrap(),
        "activities": records::all::<Activity>(app).unwrap(),
        "moments": records::all::<ContactMoment>(app).unwrap(),
        "lines": records::all::<BudgetLine>(app).unwrap(),
        "tasks": records::all::<Task>(app).unwrap(),
        "attachments": records::all::<Attachment>(app).unwrap(),
    })
}

fn company(app: &App, name: &str, change: impl FnOnce(&mut Organisation)) -> Id {
    let mut one = Organisation {
        name: name.to_owned(),
        kinds: vec![Id::new("organisation_kind:bedrijf")],
        ..Organisation::default()
    };
    change(&mut one);
    records::save(app, one).unwrap().id
}

fn links(app: &App, one: &Id, with: &Id, role: &str) {
    let member = |organisation: &Id, role: &str| Member {
        organisation: organisation.clone(),
        role: role.to_owned(),
        ..Member::default()
    };
    records::save(
        app,
        Partnership {
            name: format!("Samenwerking van {role}"),
            kind: Id::new("partnership_kind:convenant"),
            members: vec![member(one, role), member(with, "partij")],
            ..Partnership::default()
        },
    )
    .unwrap();
}

#[test]
fn merging_keeps_every_link_with_its_role_and_undo_brings_both_back() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    let keep = company(app, "Metaal BV", |one| one.place = "Enschede".to_owned());
    let other = company(app, "metaal b.v.", |one| {
        one.kvk = Some("12345678".to_owned());
        one.phone = "053 1234567".to_owned();
        one.sectors = vec![Id::new("sector:bouw")];
    });
    let third = company(app, "Derde", |_| {});
    for number in 0..5 {
        links(app, &keep, &third, &format!("blijver {number}"));
        links(app, &other, &third, &format!("ander {number}"));
    }
    // Both in one.
    links(app, &keep, &other, "allebei");
    let person = records::save(
        app,
        Contact {
            name: "Bea".to_owned(),
            roles: vec![ContactRole {
                organisation: other.clone(),
                function: "directeur".to_owned(),
                ..ContactRole::default()
            }],
            ..Contact::default()
        },
    )
    .unwrap();
    let task = Task {
        title: "Bellen".to_owned(),
        subject: Some(format!("organisation/{other}")),
        ..Task::default()
    };
    records::save(app, task).unwrap();
    let before = content(app);

    let beside = merging::comparison(app, Twin::Organisation, &keep, &other).unwrap();
    assert_eq!(beside.moves["partnership"], 6);
    assert_eq!((beside.moves["contact"], beside.moves["task"]), (1, 1));
    let merged = merging::merge_organisations(app, &keep, &other, &[])
        .unwrap()
        .record;
    assert_eq!(
        (merged.name.as_str(), merged.place.as_str()),
        ("Metaal BV", "Enschede")
    );
    assert_eq!(
        (merged.kvk.as_deref(), merged.phone.as_str()),
        (Some("12345678"), "053 1234567")
    );
    assert_eq!(merged.sectors, [Id::new("sector:bouw")]);
    let partnerships: Vec<Partnership> = records::all(app).unwrap();
    let mut roles: Vec<String> = Vec::new();
    for one in &partnerships {
        let mine: Vec<_> = one
            .members
            .iter()
            .filter(|member| member.organisation == keep)
            .collect();
        assert_eq!(mine.len(), 1, "{}", one.name);
        roles.push(mine[0].role.clone());
    }
    assert_eq!(roles.len(), 11);
    assert!((0..5).all(|number| roles.contains(&format!("ander {number}"))));
    assert!(roles.contains(&"allebei; partij".to_owned()));
    let people: Vec<Contact> = records::all(app).unwrap();
    assert_eq!(
        (
            &people[0].roles[0].organisation,
            people[0].roles[0].function.as_str()
        ),
        (&keep, "directeur")
    );
    assert!(merging::pairs(app, Twin::Organisation).unwrap().is_empty());
    assert_eq!(
        refused(records::open::<Organisation>(app, &other)).code,
        Code::Deleted
    );
    assert_eq!(people[0].id, person.id);

    workspace::undo(app).unwrap();
    assert_eq!(content(app), before);
    workspace::redo(app).unwrap();
    assert_eq!(records::all::<Organisation>(app).unwrap().len(), 2);
}

#[test]
fn two_records_of_one_person_become_one() {
    let place = Place::new();
    let app = &place.app;
    let people: Vec<Contact> = records::all(app).unwrap();
    let fatma = people
        .iter()
        .find(|one| one.name.starts_with("Fatma"))
        .unwrap();
    let again = records::save(
        app,
        Contact {
            name: "F. Yildiz".to_owned(),
            mail: fatma.mail.clone(),
            ..Contact::default()
        },
    )
    .unwrap();
    let pairs = merging::pairs(app, Twin::Contact).unwrap();
    let mine = pairs
        .iter()
        .find(|pair| [&pair.one.id, &pair.other.id].contains(&&again.id));
    assert!(mine.is_some(), "{pairs:?}");
    let before = content(app);
    merging::merge_contacts(app, &again.id, &fatma.id, &["name".to_owned()]).unwrap();
    let tasks: Vec<Task> = records::all(app).unwrap();
    assert!(
        tasks
            .iter()
            .any(|task| task.who.as_ref() == Some(&again.id))
    );
    assert!(
        tasks
            .iter()
            .all(|task| task.who.as_ref() != Some(&fatma.id))
    );
    workspace::undo(app).unwrap();
    assert_eq!(content(app), before);
}

fn role(at: &Id, function: &str, mail: &str, until: Option<&str>) -> ContactRole {
    ContactRole {
        organisation: at.clone(),
        function: function.to_owned(),
        mail: mail.to_owned(),
        until: until.map(|day| day.parse().unwrap()),
        ..ContactRole::default()
    }
}

fn person(app: &App, name: &str, change: impl FnOnce(&mut Contact)) -> Id {
    let mut one = Contact {
        name: name.to_owned(),
        ..Contact::default()
    };
    change(&mut one);
    records::save(app, one).unwrap().id
}

/// Function, mail address and last day of each role.
fn roles(one: &Contact) -> Vec<(&str, &str, Option<String>)> {
    let all = one.roles.iter();
    all.map(|role| {
        let until = role.until.map(|day| day.to_string());
        (role.function.as_str(), role.mail.as_str(), until)
    })
    .collect()
}

#[test]
fn no_role_is_ended_by_merging_and_no_address_becomes_two() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    let at = company(app, "Metaal BV", |_| {});
    let ended = "2020-07-31";
    let keep = person(app, "Bea de Wit", |one| {
        one.mail = "bea@thuis.invalid".to_owned();
        one.roles = vec![
            role(&at, "stagiair", "stage@metaal.invalid", Some(ended)),
            role(&at, "docent", "bea@metaal.invalid", None),
        ];
    });
    let other = person(app, "B. de Wit", |one| {
        one.mail = "bea@elders.invalid".to_owned();
        one.phone = "06-12345678".to_owned();
        one.roles = vec![role(&at, "teamleider", "wit@metaal.invalid", None)];
    });
    let before = content(app);
    let take = ["mail".to_owned()];
    let merged = merging::merge_contacts(app, &keep, &other, &take)
        .unwrap()
        .record;
    assert_eq!(
        roles(&merged),
        [
            ("stagiair", "stage@metaal.invalid", Some(ended.to_owned())),
            ("docent; teamleider", "bea@metaal.invalid", None),
        ]
    );
    assert_eq!(merged.mail, "bea@elders.invalid");
    assert_eq!(merged.phone, "06-12345678");
    let mut notes: Vec<&str> = merged.notes.lines().collect();
    notes.sort_unstable();
    assert_eq!(notes, ["bea@thuis.invalid", "wit@metaal.invalid"]);
    workspace::undo(app).unwrap();
    assert_eq!(content(app), before);
    // The other way round too: the role that lasts goes on beside the one that ended.
    let merged = merging::merge_contacts(app, &other, &keep, &[])
        .unwrap()
        .record;
    assert_eq!(roles(&merged).len(), 2);
    assert!(roles(&merged).contains(&("stagiair", "stage@metaal.invalid", Some(ended.to_owned()))));
}

#[test]
fn addresses_that_are_nearly_the_same_both_stay_and_numbers_stay_once() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    let keep = person(app, "Jan Bos", |one| {
        one.mail = "jan.bos@metaal.invalid".to_owned();
        one.phone = "06-12345678".to_owned();
        one.notes = "grootjanbos@metaal.invalid".to_owned();
    });
    let other = person(app, "J. Bos", |one| {
        one.mail = "janbos@metaal.invalid".to_owned();
        one.phone = "06 12345678".to_owned();
    });
    let merged = merging::merge_contacts(app, &keep, &other, &[])
        .unwrap()
        .record;
    assert_eq!(merged.mail, "jan.bos@metaal.invalid");
    assert_eq!(
        merged.notes,
        "grootjanbos@metaal.invalid\njanbos@metaal.invalid"
    );
}

#[test]
fn roles_at_two_organisations_that_become_one_stay_as_they_were() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    let keep = company(app, "Metaal BV", |_| {});
    let other = company(app, "Metaal b.v.", |_| {});
    let bea = person(app, "Bea", |one| {
        one.roles = vec![
            role(&keep, "stagiair", "", Some("2020-07-31")),
            role(&other, "docent", "bea@metaal.invalid", None),
        ];
    });
    merging::merge_organisations(app, &keep, &other, &[]).unwrap();
    let bea = records::open::<Contact>(app, &bea).unwrap().record;
    assert_eq!(
        roles(&bea),
        [
            ("stagiair", "", Some("2020-07-31".to_owned())),
            ("docent", "bea@metaal.invalid", None),
        ]
    );
    assert!(bea.roles.iter().all(|role| role.organisation == keep));
}

#[test]
fn a_no_to_mailings_stays_a_no() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    for (ours, theirs) in [(true, false), (false, true), (true, true), (false, false)] {
        let keep = person(app, "Bea", |one| one.mailing = ours);
        let other = person(app, "Bea", |one| one.mailing = theirs);
        let beside = merging::comparison(app, Twin::Contact, &keep, &other).unwrap();
        let shown = beside
            .fields
            .iter()
            .find(|one| one.field == "mailing")
            .unwrap();
        assert_eq!(shown.keep == "ja", ours && theirs, "{shown:?}");
        let take = ["mailing".to_owned()];
        let merged = merging::merge_contacts(app, &keep, &other, &take)
            .unwrap()
            .record;
        assert_eq!(merged.mailing, ours && theirs, "{ours} {theirs}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whichever two of the example are merged, undo gives back what there was.
    #[test]
    fn any_merge_is_undone_whole(keep in 0_usize..30, other in 0_usize..30) {
        prop_assume!(keep != other);
        let place = Place::new();
        let all: Vec<Organisation> = records::all(&place.app).unwrap();
        let (keep, other) = (&all[keep % all.len()].id, &all[other % all.len()].id);
        prop_assume!(keep != other);
        let before = content(&place.app);
        let many = before["partnerships"].as_array().unwrap().len();
        if merging::merge_organisations(&place.app, keep, other, &[]).is_ok() {
            let after = content(&place.app);
            prop_assert_eq!(after["partnerships"].as_array().unwrap().len(), many);
            prop_assert!(!after.to_string().contains(other.as_str()) || keep.as_str().contains(other.as_str()));
            workspace::undo(&place.app).unwrap();
        }
        prop_assert_eq!(content(&place.app), before);
    }
}

#[test]
fn who_are_two_stay_two_until_the_user_looks_again() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    let enschede = |one: &mut Organisation| one.place = "Enschede".to_owned();
    let one = company(app, "Metaal BV", enschede);
    let other = company(app, "metaal b.v.", enschede);
    let apart = || -> Vec<bool> {
        let pairs = merging::pairs(app, Twin::Organisation).unwrap();
        pairs.into_iter().map(|pair| pair.apart).collect()
    };
    assert_eq!(apart(), [false]);
    // In whichever order they are named.
    merging::set_apart(app, Twin::Organisation, &other, &one, true).unwrap();
    assert_eq!(apart(), [true]);
    workspace::close(app);
    workspace::open(app, &place.folder.path().join("leeg.tib")).unwrap();
    assert_eq!(apart(), [true]);
    merging::set_apart(app, Twin::Organisation, &one, &other, false).unwrap();
    assert_eq!(apart(), [false]);
}
