//! What must hold for every workspace file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use tib_domain::{Activity, Clock, Code, Id, Ids, Organisation, Region};
use tib_store::{Opening, Store};

/// A wall clock that goes backwards, a second at every look.
struct Backwards(AtomicI64);

impl Clock for Backwards {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.fetch_sub(1, Ordering::Relaxed), 0).unwrap()
    }
}

struct Counted(AtomicU64);

impl Ids for Counted {
    fn next(&self) -> Id {
        Id::new(format!("id-{}", self.0.fetch_add(1, Ordering::Relaxed)))
    }
}

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("regio.tib")
    }

    fn opening(&self, read_only: bool) -> Opening {
        Opening {
            device: Id::new("laptop"),
            clock: Arc::new(Backwards(AtomicI64::new(1_700_000_000))),
            ids: Arc::new(Counted(AtomicU64::new(1))),
            read_only,
            backups: self.folder.path().join("backups"),
            erased: Vec::new(),
            key: None,
        }
    }

    fn create(&self) -> Store {
        let store = Store::create(&self.path(), self.opening(false)).unwrap();
        let region = Region {
            id: Id::new("r"),
            name: "Twente".into(),
            ..Region::default()
        };
        store.write("init", |tx| tx.put(&region)).unwrap();
        store
    }

    fn open(&self) -> tib_store::Result<Store> {
        Store::open(&self.path(), self.opening(false))
    }
}

fn activity(id: &str, title: &str) -> Activity {
    Activity {
        id: Id::new(id),
        title: title.into(),
        themes: vec![Id::new("theme:lob"), Id::new("theme:groei")],
        ..Activity::default()
    }
}

fn refused<T>(result: tib_store::Result<T>) -> Code {
    result.err().expect("it should be refused").code
}

#[test]
fn records_come_back_as_they_were_also_after_a_restart() {
    let place = Place::new();
    let store = place.create();
    let one = activity("a", "Techniekdag");
    store.write("activity-new", |tx| tx.put(&one)).unwrap();
    let school = Organisation {
        id: Id::new("vo:90AA00"),
        name: "Vmbo Wilgenoord".into(),
        kinds: vec![Id::new("organisation_kind:vmbo")],
        brin: Some("90AA00".into()),
        ..Organisation::default()
    };
    store
        .write("organisation-new", |tx| tx.put(&school))
        .unwrap();
    drop(store);
    let store = place.open().unwrap();
    assert_eq!(store.all::<Activity>().unwrap(), [one]);
    assert_eq!(store.all::<Organisation>().unwrap(), [school]);
    assert_eq!(
        store.terms(None).unwrap().len(),
        tib_domain::NATIONAL_TERMS.len()
    );
    assert!(store.check().unwrap().ok);
    assert_eq!(store.undo().unwrap().label, "organisation-new");
    assert!(store.all::<Organisation>().unwrap().is_empty());
    assert_eq!(
        store.history_state().unwrap().redo.as_deref(),
        Some("organisation-new")
    );
    assert_eq!(
        store.record_history(&Id::new("vo:90AA00")).unwrap().len(),
        2
    );
}

#[test]
fn an_organisation_in_use_stays_and_a_branch_number_is_one_organisations() {
    let place = Place::new();
    let store = place.create();
    let school = |id: &str| Organisation {
        id: Id::new(id),
        name: format!("School {id}"),
        kinds: vec![Id::new("organisation_kind:vo")],
        brin: Some("90AA00".into()),
        ..Organisation::default()
    };
    store
        .write("new", |tx| tx.put(&school("vo:90AA00")))
        .unwrap();
    assert_eq!(
        refused(store.write("new", |tx| tx.put(&school("x")))),
        Code::BrinTaken
    );
    let lesson = Activity {
        partners: vec![Id::new("vo:90AA00")],
        ..activity("a", "Les")
    };
    store.write("new", |tx| tx.put(&lesson)).unwrap();
    let delete = |id: &str| store.write("delete", |tx| tx.delete::<Organisation>(&Id::new(id)));
    assert_eq!(refused(delete("vo:90AA00")), Code::InUse);
    store
        .write("delete", |tx| tx.delete::<Activity>(&Id::new("a")))
        .unwrap();
    delete("vo:90AA00").unwrap();
    assert_eq!(refused(delete("vo:90AA00")), Code::Deleted);
}

#[test]
fn a_second_writer_is_refused_and_may_read() {
    let place = Place::new();
    let store = place.create();
    assert_eq!(refused(place.open()), Code::WorkspaceInUse);
    let reader = Store::open(&place.path(), place.opening(true)).unwrap();
    assert_eq!(reader.region().unwrap().name, "Twente");
    assert_eq!(
        refused(reader.write("x", |tx| tx.put(&activity("a", "X")))),
        Code::WorkspaceReadOnly
    );
    drop(store);
    place.open().unwrap();
}

#[test]
fn files_that_are_no_workspace_are_left_as_they_are() {
    let place = Place::new();
    assert_eq!(refused(place.open()), Code::WorkspaceMissing);
    drop(place.create());
    let whole = std::fs::read(place.path()).unwrap();
    let mut newer = whole.clone();
    newer.splice(60..64, 99_i32.to_be_bytes());
    let mut torn = whole.clone();
    torn.truncate(whole.len() / 2);
    for (bytes, code) in [
        (b"Geachte heer,".to_vec(), Code::WorkspaceBroken),
        (Vec::new(), Code::WorkspaceBroken),
        (torn, Code::WorkspaceBroken),
        (newer, Code::WorkspaceTooNew),
    ] {
        std::fs::write(place.path(), &bytes).unwrap();
        assert_eq!(refused(place.open()), code);
        assert_eq!(std::fs::read(place.path()).unwrap(), bytes);
    }
    assert_eq!(
        refused(Store::create(&place.path(), place.opening(false))),
        Code::WorkspaceExists
    );
}

/// The schema file in the docs is what a fresh workspace has.
#[test]
fn the_documented_schema_is_the_real_one() {
    let documented = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema.sql");
    let documented = std::fs::read_to_string(documented).unwrap();
    let place = Place::new();
    drop(place.create());
    let real = rusqlite::Connection::open(place.path()).unwrap();
    let described = rusqlite::Connection::open_in_memory().unwrap();
    described.execute_batch(&documented).unwrap();
    // Every statement without its comments and layout: keys, indexes and defaults count as well.
    let statements = |connection: &rusqlite::Connection| -> Vec<String> {
        connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap()
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap()
            .map(|sql| {
                let sql = sql.unwrap();
                let bare = sql.lines().map(|line| line.split("--").next().unwrap());
                let words: Vec<&str> = bare.flat_map(str::split_whitespace).collect();
                // What was added to a table later stands behind it with a space of its own.
                let whole = words.join(" ").replace(" ,", ",").replace(" )", ")");
                // A table that was made under another name is quoted.
                whole.replace('"', "")
            })
            .collect()
    };
    assert_eq!(statements(&described), statements(&real));
}

#[derive(Debug, Clone)]
enum Step {
    Put(u8, u16),
    Delete(u8),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0_u8..4, any::<u16>()).prop_map(|(id, title)| Step::Put(id, title)),
        (0_u8..4).prop_map(Step::Delete),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

type Model = BTreeMap<String, String>;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is done and undone, the file holds what a stack of whole copies would.
    #[test]
    fn undo_and_redo_are_those_of_a_stack(steps in proptest::collection::vec(step(), 1..30)) {
        let place = Place::new();
        let store = place.create();
        let (mut now, mut past, mut future): (Model, Vec<Model>, Vec<Model>) = Default::default();
        for step in steps {
            match step {
                Step::Put(id, title) => {
                    let (id, title) = (format!("a{id}"), format!("t{title}"));
                    store.write("put", |tx| tx.put(&activity(&id, &title))).unwrap();
                    past.push(now.clone());
                    future.clear();
                    now.insert(id, title);
                }
                Step::Delete(id) => {
                    let id = format!("a{id}");
                    let done = store.write("delete", |tx| tx.delete::<Activity>(&Id::new(id.as_str())));
                    prop_assert_eq!(done.is_ok(), now.contains_key(&id));
                    if done.is_ok() {
                        past.push(now.clone());
                        future.clear();
                        now.remove(&id);
                    }
                }
                Step::Undo => {
                    let done = store.undo();
                    prop_assert_eq!(done.is_ok(), !past.is_empty());
                    if let Some(before) = past.pop() {
                        future.push(std::mem::replace(&mut now, before));
                    }
                }
                Step::Redo => {
                    let done = store.redo();
                    prop_assert_eq!(done.is_ok(), !future.is_empty());
                    if let Some(after) = future.pop() {
                        past.push(std::mem::replace(&mut now, after));
                    }
                }
            }
            let found: Model = store.all::<Activity>()
                .unwrap()
                .into_iter()
                .map(|activity| (activity.id.to_string(), activity.title))
                .collect();
            prop_assert_eq!(&found, &now);
        }
    }
}
