//! Who is erased is in no table, no index, no history, no free page, no log of writes, and in no copy that is
//! put back; and everybody else is as they were.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::{
    attached, create, day, open, open_to_read, opening, organisation, pupils, raw, refused,
};
use tib_domain::{
    Activity, Attachment, Code, Contact, ContactMoment, ContactRole, Id, KINDS, OwnIndicator,
    PerformanceAgreement, ProgrammeLine, Project, Record, Task, fold,
};
use tib_store::{Choices, Content, Erased, MARK, Opening, Reason, Store, recover, take_out};

const NAME: &str = "Ymkjé Xerxès-Qvistgård";
const MAIL: &str = "Ymkje.Xerxes@qvist.invalid";
const PHONE: &str = "06-98712345";
const BEFORE: &str = "Ymkjé Zwartzoogg";

fn person() -> Contact {
    Contact {
        id: Id::new("c-gone"),
        name: BEFORE.into(),
        mail: MAIL.into(),
        phone: PHONE.into(),
        notes: "Houdt van xylofoonmuziekjes".into(),
        roles: vec![ContactRole {
            id: Id::new("role"),
            organisation: Id::new("a"),
            function: "kwartiermaakster".into(),
            mail: "y.xerxes@werk.invalid".into(),
            ..ContactRole::default()
        }],
        ..Contact::default()
    }
}

/// Everything in which a person can be.
fn tell(store: &Store) {
    let write = |work: &dyn Fn(&mut tib_store::Writing<'_>) -> tib_store::Result<()>| {
        store.write("x", |w| work(w)).unwrap();
    };
    write(&|w| w.put(&organisation("a", "Bedrijf A")));
    write(&|w| w.put(&person()));
    // Of a short list, which is read whole and searched as well.
    write(&|w| {
        w.put(&OwnIndicator {
            id: Id::new("own"),
            name: "Gastlessen".into(),
            definition: format!("Telling van {NAME}"),
            source: "Eigen telling".into(),
            ..OwnIndicator::default()
        })
    });
    write(&|w| {
        w.put(&Contact {
            name: NAME.into(),
            ..person()
        })
    });
    write(&|w| {
        w.put(&Contact {
            id: Id::new("c-stays"),
            name: "Jan Blijver".into(),
            mail: "jan@blijft.invalid".into(),
            ..Contact::default()
        })
    });
    write(&|w| {
        w.put(&Activity {
            lead: Some(Id::new("c-gone")),
            lessons: format!("Vraag het {NAME} of Jan Blijver."),
            ..support::activity("act")
        })
    });
    let task = Task {
        id: Id::new("t"),
        title: format!("Bel {NAME} terug op +31 6 98712345"),
        who: Some(Id::new("c-gone")),
        subject: Some("contact/c-gone".into()),
        ..Task::default()
    };
    write(&|w| w.put(&task));
    write(&|w| {
        w.put(&Task {
            title: "Bel mevrouw Xerxes-Qvistgard".into(),
            ..task.clone()
        })
    });
    write(&|w| {
        w.put(&ProgrammeLine {
            id: Id::new("line"),
            puller: Some(Id::new("c-gone")),
            description: format!("{NAME} trekt deze lijn."),
            ..ProgrammeLine::default()
        })
    });
    write(&|w| {
        w.put(&Project {
            id: Id::new("project"),
            puller: Some(Id::new("c-gone")),
            ..Project::default()
        })
    });
    write(&|w| {
        w.put(&PerformanceAgreement {
            id: Id::new("promise"),
            puller: Some(Id::new("c-gone")),
            ..PerformanceAgreement::default()
        })
    });
    write(&|w| {
        w.put(&ContactMoment {
            id: Id::new("m"),
            title: "Kennisgemaakt".into(),
            day: Some(day("2026-01-02")),
            contacts: vec![Id::new("c-gone"), Id::new("c-stays")],
            text: format!("Met {BEFORE}: zie {}", MAIL.to_uppercase()),
            ..ContactMoment::default()
        })
    });
    write(&|w| {
        w.put(&Task {
            id: Id::new("t2"),
            title: format!("Weg met {NAME}"),
            ..Task::default()
        })
    });
    write(&|w| w.delete::<Task>(&Id::new("t2")));
    let file = |id: &str, name: &str, media: &str, text: &str, subject: &str| {
        let content = Content::read(text.as_bytes()).unwrap();
        store
            .write("attach", |w| {
                w.keep(&content)?;
                w.put(&Attachment {
                    id: Id::new(id),
                    name: name.into(),
                    media_type: media.into(),
                    size: content.size(),
                    content: content.sha256().into(),
                    subject: Some(subject.into()),
                })
            })
            .unwrap();
    };
    file(
        "f-name",
        &format!("cv {NAME}.pdf"),
        "application/pdf",
        "%PDF",
        "contact/c-gone",
    );
    file(
        "f-text",
        "verslag.txt",
        "text/plain",
        &format!("Aanwezig: {NAME}, Jan"),
        "activity/act",
    );
    file(
        "f-scan",
        "scan.pdf",
        "application/pdf",
        "%PDF 2",
        "activity/act",
    );
    for id in ["c-gone", "t"] {
        let kind = if id == "t" { Task::KIND } else { Contact::KIND };
        let field = kind.title;
        let changes = json!({ field: { "from": "", "to": format!("{NAME} en Ysbrandtje") } });
        store.keep_draft(kind, &Id::new(id), &changes).unwrap();
    }
    store
        .import(pupils("sha", "2020-03"), |sink| {
            sink.reject(2, "columns", &format!("{MAIL};Ymkjé;Xerxès-Qvistgård"))?;
            support::rows(sink, &[])
        })
        .unwrap();
    store.undo().unwrap();
    store.redo().unwrap();
    store.undo().unwrap();
}

/// Each place in texts, chosen to go.
fn everywhere(store: &Store) -> Choices {
    let traces = store.read(|r| r.traces(&[Id::new("c-gone")])).unwrap();
    let places = traces.named_in.iter();
    places
        .map(|one| (format!("{}/{}/{}", one.kind, one.id, one.field), true))
        .collect()
}

/// What must be nowhere.
fn wanted() -> Vec<Vec<u8>> {
    let whole = [
        NAME,
        BEFORE,
        MAIL,
        PHONE,
        "98712345",
        "6 98712345",
        "xylofoonmuziekjes",
        "kwartiermaakster",
        "y.xerxes@werk.invalid",
        "xerxes",
        "qvist",
        "zwartzoogg",
        "ymkje",
    ];
    let mut all: Vec<Vec<u8>> = Vec::new();
    for text in whole {
        for form in [
            text.to_owned(),
            text.to_lowercase(),
            fold(text),
            text.to_uppercase(),
        ] {
            all.push(form.into_bytes());
        }
    }
    all
}

/// Where somebody is found in the bytes of a folder.
fn found(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for one in wanted() {
            if bytes.windows(one.len()).any(|part| part == one) {
                found.push(format!(
                    "{}: {}",
                    path.display(),
                    String::from_utf8_lossy(&one)
                ));
            }
        }
    }
    found
}

#[test]
fn who_is_erased_is_nowhere_any_more_and_comes_back_by_no_copy() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    tell(&store);
    assert!(!found(folder.path()).is_empty());
    let backup = store.back_up(Reason::Asked).unwrap();
    let by_hand = folder.path().join("elders").join("kopie.tib");
    std::fs::create_dir(by_hand.parent().unwrap()).unwrap();
    std::fs::copy(&backup, &by_hand).unwrap();

    let choices = everywhere(&store);
    let gone = Id::new("c-gone");
    let done = store.erase(std::slice::from_ref(&gone), &choices).unwrap();
    assert_eq!((done.people, done.unfinished), (1, false));
    assert_eq!(
        found(folder.path()),
        Vec::<String>::new(),
        "while it is open"
    );
    assert_eq!(store.check().unwrap().faults, Vec::<String>::new());

    let task: Task = store.get(&Id::new("t")).unwrap().unwrap();
    assert_eq!(
        (task.title.as_str(), task.who, task.subject),
        ("Bel mevrouw [gewist]", None, None)
    );
    let moment: ContactMoment = store.get(&Id::new("m")).unwrap().unwrap();
    assert_eq!(moment.contacts, [Id::new("c-stays")]);
    assert_eq!(moment.text, format!("Met {MARK}: zie {MARK}"));
    let activity: Activity = store.get(&Id::new("act")).unwrap().unwrap();
    assert_eq!(
        activity.lessons,
        format!("Vraag het {MARK} of Jan Blijver.")
    );
    assert_eq!(activity.lead, None);
    let line: ProgrammeLine = store.get(&Id::new("line")).unwrap().unwrap();
    assert_eq!(line.puller, None);
    assert_eq!(line.description, format!("{MARK} trekt deze lijn."));
    let project: Project = store.get(&Id::new("project")).unwrap().unwrap();
    assert_eq!(project.puller, None);
    let promise: PerformanceAgreement = store.get(&Id::new("promise")).unwrap().unwrap();
    assert_eq!(promise.puller, None);
    assert_eq!(
        attached(&store, "f-text").unwrap(),
        format!("Aanwezig: {MARK}, Jan").as_bytes()
    );
    assert_eq!(
        refused(store.read(|r| r.fields(Contact::KIND, &gone))).code,
        Code::Deleted
    );
    assert_eq!(
        refused(store.erase(std::slice::from_ref(&gone), &choices)).code,
        Code::Deleted
    );
    assert_eq!(
        refused(store.write("x", |w| w.create(&person(), Vec::new()))).code,
        Code::Deleted
    );

    // Neither undo nor redo brings anything back.
    while store.undo().is_ok() {}
    while store.redo().is_ok() {}
    assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
    drop(store);
    assert_eq!(
        found(folder.path()),
        Vec::<String>::new(),
        "closed, undone and redone"
    );

    let store = open(&path).unwrap().put_back(&backup).unwrap();
    let stays: Contact = store.get(&Id::new("c-stays")).unwrap().unwrap();
    assert_eq!(stays.name, "Jan Blijver");
    let erased = store.erased().unwrap();
    assert_eq!(erased.len(), 1);
    assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
    drop(store);
    assert_eq!(found(folder.path()), Vec::<String>::new(), "put back");

    // Copies that were kept by hand, on a laptop that knows.
    let knowing = |read_only| Opening {
        erased: erased.clone(),
        ..opening(folder.path(), read_only)
    };
    let looked = Store::open(&by_hand, knowing(true)).unwrap();
    assert!(
        looked
            .all::<Contact>()
            .unwrap()
            .iter()
            .all(|one| one.id != gone)
    );
    drop(looked);
    let to = folder.path().join("elders").join("hersteld.tib");
    recover(&by_hand, &to, &knowing(false)).unwrap();
    std::fs::remove_file(&by_hand).unwrap();
    assert_eq!(
        found(to.parent().unwrap()),
        Vec::<String>::new(),
        "recovered"
    );
    let to = folder.path().join("elders").join("uitgenomen.tib");
    let list = open_to_read(&path).unwrap().backups();
    let one = list.iter().find(|one| one.path == backup).unwrap();
    take_out(one, &to, &knowing(false)).unwrap();
    assert_eq!(
        found(to.parent().unwrap()),
        Vec::<String>::new(),
        "taken out"
    );
    std::fs::copy(&backup, &by_hand).unwrap();
    drop(Store::open(&by_hand, knowing(false)).unwrap());
    assert_eq!(
        found(by_hand.parent().unwrap()),
        Vec::<String>::new(),
        "opened"
    );
}

#[test]
fn what_is_listed_can_stay_and_what_only_they_have_goes_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let (_path, store) = create(folder.path());
    tell(&store);
    let traces = store.read(|r| r.traces(&[Id::new("c-gone")])).unwrap();
    let places: BTreeMap<String, (&str, bool)> = traces
        .named_in
        .iter()
        .map(|one| {
            let place = format!("{}/{}/{}", one.kind, one.id, one.field);
            (place, (one.trace.as_str(), one.sure))
        })
        .collect();
    assert_eq!(
        places,
        BTreeMap::from([
            ("activity/act/lessons".to_owned(), ("name", true)),
            ("attachment/f-text/content".to_owned(), ("name", true)),
            ("contact_moment/m/text".to_owned(), ("mail", true)),
            ("own_indicator/own/definition".to_owned(), ("name", true),),
            ("programme_line/line/description".to_owned(), ("name", true)),
            ("task/t/title".to_owned(), ("last_name", false)),
        ])
    );
    assert_eq!(traces.counts["task"], 1);
    assert_eq!(traces.counts["attachment"], 1);
    assert_eq!(traces.counts["draft"], 2);
    assert_eq!(traces.unsearched.len(), 1);
    let held = store.read(|r| r.held(&Id::new("c-gone"))).unwrap();
    assert_eq!(held.record["name"], NAME);
    assert_eq!(held.history.len(), 2);
    assert!(held.referring.iter().any(|one| one.field == "lead"));

    let choices = Choices::from([("activity/act/lessons".to_owned(), false)]);
    store.erase(&[Id::new("c-gone")], &choices).unwrap();
    let activity: Activity = store.get(&Id::new("act")).unwrap().unwrap();
    assert!(activity.lessons.contains(NAME));
    let task: Task = store.get(&Id::new("t")).unwrap().unwrap();
    assert_eq!(task.title, "Bel mevrouw Xerxes-Qvistgard");
    let moment: ContactMoment = store.get(&Id::new("m")).unwrap().unwrap();
    assert!(!moment.text.contains("qvist.invalid"));
    // What stays is in history too: the two never part.
    store
        .write("x", |w| {
            w.put(&Activity {
                place: "Elders".into(),
                ..activity
            })
        })
        .unwrap();
    store.undo().unwrap();
    let activity: Activity = store.get(&Id::new("act")).unwrap().unwrap();
    assert!(activity.lessons.contains(NAME));
}

#[test]
fn an_erasing_that_something_reads_meanwhile_says_so_and_is_finished_later() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    tell(&store);
    let choices = everywhere(&store);
    let reader = raw(&path);
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM contact")
        .unwrap();
    let done = store.erase(&[Id::new("c-gone")], &choices).unwrap();
    assert!(done.unfinished);
    assert!(!found(folder.path()).is_empty());
    drop(reader);
    assert!(store.finish_erasing().unwrap());
    assert_eq!(found(folder.path()), Vec::<String>::new());
}

/// What a model does.
#[derive(Debug, Clone)]
enum Do {
    Person(u8, u8),
    Task(u8, u8, u8),
    Moment(u8, u8, u8),
    DeleteTask(u8),
    Undo,
    Redo,
    Erase(u8),
}

fn steps() -> impl Strategy<Value = Vec<Do>> {
    let step = prop_oneof![
        (0..3_u8, 0..3_u8).prop_map(|(a, b)| Do::Person(a, b)),
        (0..3_u8, 0..4_u8, 0..3_u8).prop_map(|(a, b, c)| Do::Task(a, b, c)),
        (0..2_u8, 0..3_u8, 0..3_u8).prop_map(|(a, b, c)| Do::Moment(a, b, c)),
        (0..3_u8).prop_map(Do::DeleteTask),
        Just(Do::Undo),
        Just(Do::Redo),
        (0..3_u8).prop_map(Do::Erase),
    ];
    proptest::collection::vec(step, 1..40)
}

const PEOPLE: [&str; 3] = [
    "Aafje Wolkenkrabber",
    "Berend Zonnewijzer",
    "Cato Maanlander",
];

fn id(kind: &str, number: u8) -> Id {
    Id::new(format!("{kind}-id-{number}"))
}

fn name(number: u8, form: u8) -> String {
    let name = PEOPLE[usize::from(number)];
    match form {
        0 => name.to_owned(),
        1 => name.to_uppercase(),
        _ => format!("{name} Anders"),
    }
}

/// Every record that there is, as JSON.
fn everything(store: &Store) -> BTreeMap<String, Value> {
    let mut all = BTreeMap::new();
    for record in store.all::<Contact>().unwrap() {
        all.insert(record.id.to_string(), json!(record));
    }
    for record in store.all::<Task>().unwrap() {
        all.insert(record.id.to_string(), json!(record));
    }
    for record in store.all::<ContactMoment>().unwrap() {
        all.insert(record.id.to_string(), json!(record));
    }
    all
}

/// A value without a person, as anybody would do it.
fn without(value: &Value, person: u8) -> Value {
    let gone = json!(id("contact", person));
    match value {
        value if *value == gone => Value::Null,
        Value::String(text) => {
            let mut text = text.clone();
            // The longest first.
            for form in [2, 1, 0] {
                text = text.replace(&name(person, form), MARK);
            }
            json!(text)
        }
        Value::Array(all) => all
            .iter()
            .filter(|one| **one != gone)
            .map(|one| without(one, person))
            .collect(),
        Value::Object(fields) => Value::Object(
            fields
                .iter()
                .map(|(name, value)| (name.clone(), without(value, person)))
                .collect(),
        ),
        other => other.clone(),
    }
}

/// Every text of every table, without case.
fn dumped(path: &Path) -> String {
    let raw = raw(path);
    let mut all = String::new();
    for table in [
        "contact",
        "task",
        "contact_moment",
        "link",
        "change",
        "draft",
        "search_document",
        "search_word",
    ] {
        let mut query = raw.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                if let Ok(text) = row.get_ref(at).unwrap().as_str() {
                    all.push_str(&text.to_lowercase());
                    all.push('\n');
                }
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever was done, undone and done again before and after: others are as they were but for the person,
    /// and the person is nowhere.
    #[test]
    fn erasing_takes_the_person_and_nothing_else(steps in steps()) {
        let folder = tempfile::tempdir().unwrap();
        let (path, store) = create(folder.path());
        for person in 0..3 {
            let record = Contact { id: id("contact", person), name: name(person, 0), ..Contact::default() };
            store.write("x", |w| w.put(&record)).unwrap();
        }
        let mut gone: Vec<u8> = Vec::new();
        for step in steps {
            let there = |number: u8| store.get::<Contact>(&id("contact", number)).unwrap().is_some();
            match step {
                Do::Person(person, form) => {
                    let record = Contact { id: id("contact", person), name: name(person, form), ..Contact::default() };
                    if !gone.contains(&person) {
                        store.write("x", |w| w.put(&record)).unwrap();
                    }
                }
                Do::Task(task, person, form) => {
                    let who = (person < 3 && there(person)).then(|| id("contact", person));
                    // Nobody writes the name of somebody who isn't there.
                    let title = if who.is_some() { name(person, form % 2) } else { "niemand".to_owned() };
                    let record = Task { id: id("task", task), title: format!("Bel {title}!"), who, ..Task::default() };
                    store.write("x", |w| w.put(&record)).unwrap();
                }
                Do::Moment(moment, one, other) => {
                    let mut contacts: Vec<u8> = [one, other].into_iter().filter(|who| there(*who)).collect();
                    contacts.dedup();
                    let text: Vec<String> = contacts.iter().map(|who| name(*who, 0)).collect();
                    let record = ContactMoment {
                        id: id("moment", moment),
                        title: "Gesprek".into(),
                        day: Some(day("2026-01-02")),
                        contacts: contacts.iter().map(|who| id("contact", *who)).collect(),
                        text: text.join(" en "),
                        ..ContactMoment::default()
                    };
                    store.write("x", |w| w.put(&record)).unwrap();
                }
                Do::DeleteTask(task) => {
                    store.write("x", |w| w.delete::<Task>(&id("task", task))).ok();
                }
                Do::Undo => {
                    store.undo().ok();
                }
                Do::Redo => {
                    store.redo().ok();
                }
                Do::Erase(person) => {
                    let before = everything(&store);
                    match store.erase(&[id("contact", person)], &Choices::new()) {
                        Ok(_) => {
                            gone.push(person);
                            let wanted: BTreeMap<String, Value> = before
                                .into_iter()
                                .filter(|(key, _)| *key != id("contact", person).to_string())
                                .map(|(key, value)| (key, without(&value, person)))
                                .collect();
                            prop_assert_eq!(everything(&store), wanted);
                        }
                        Err(refusal) => prop_assert!([Code::NotFound, Code::Deleted].contains(&refusal.code)),
                    }
                }
            }
        }
        prop_assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
        while store.undo().is_ok() {}
        while store.redo().is_ok() {}
        prop_assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
        drop(store);
        let all = dumped(&path);
        for person in gone {
            let name = PEOPLE[usize::from(person)].to_lowercase();
            prop_assert!(!all.contains(&name), "{name}");
        }
    }
}

#[test]
fn every_reference_to_a_person_is_one_that_erasing_knows() {
    let held = |kind: &&&tib_domain::Kind| {
        kind.fields.iter().any(|field| {
            matches!(
                field.shape,
                tib_domain::kind::Shape::Reference("contact")
                    | tib_domain::kind::Shape::References("contact")
            )
        })
    };
    let kinds: Vec<&str> = KINDS.iter().filter(held).map(|kind| kind.name).collect();
    assert_eq!(
        kinds,
        [
            "programme_line",
            "project",
            "activity",
            "contact_moment",
            "task",
            "performance_agreement"
        ],
        "write it into the story of this file"
    );
    let _ = Erased {
        id: Id::new("x"),
        day: String::new(),
        choices: tib_store::Chosen::new(),
    };
}

#[test]
fn a_town_and_a_shared_address_are_nobodys() {
    let folder = tempfile::tempdir().unwrap();
    let (_path, store) = create(folder.path());
    let number = "053 4871234";
    store
        .write("x", |w| {
            let mut school = organisation("a", "School");
            school.phone = number.into();
            w.put(&school)?;
            w.put(&Contact {
                id: Id::new("c"),
                name: "Anna Enschede".into(),
                phone: number.into(),
                ..Contact::default()
            })?;
            w.put(&Task {
                id: Id::new("t"),
                title: format!("Naar Enschede, bel {number}"),
                ..Task::default()
            })
        })
        .unwrap();
    let before: Task = store.get(&Id::new("t")).unwrap().unwrap();
    let traces = store.read(|r| r.traces(&[Id::new("c")])).unwrap();
    let found: Vec<_> = traces
        .named_in
        .iter()
        .map(|one| (one.trace.as_str(), one.sure))
        .collect();
    assert_eq!(
        found,
        [("phone", false)],
        "listed, and left alone unless it is chosen"
    );
    store.erase(&[Id::new("c")], &Choices::new()).unwrap();
    assert_eq!(store.get::<Task>(&Id::new("t")).unwrap(), Some(before));
    let school = store
        .get::<tib_domain::Organisation>(&Id::new("a"))
        .unwrap()
        .unwrap();
    assert_eq!(school.phone, number);
}
