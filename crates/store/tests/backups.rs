//! Copies of workspaces: made, listed, compared, put back.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use support::{activity, create, day, open, opening, organisation, refused, region};
use tib_domain::{Activity, Code, Id, Organisation, Region};
use tib_store::{Binding, NewEntry, Reason, Store, take_out};

fn put(store: &Store, id: &str) {
    store.write("new", |w| w.put(&activity(id))).unwrap();
}

fn titles(store: &Store) -> Vec<String> {
    let all = store.all::<Activity>().unwrap();
    all.into_iter().map(|one| one.title).collect()
}

fn differs(store: &Store, backup: &Path) -> Vec<(String, u64)> {
    store.differences(backup).unwrap().into_iter().collect()
}

fn count(kind: &str, n: u64) -> (String, u64) {
    (kind.to_owned(), n)
}

#[test]
fn a_copy_says_what_differs_and_takes_the_place_of_the_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    put(&store, "a");
    put(&store, "b");
    let copy = store.back_up(Reason::Asked).unwrap();
    assert!(store.is_same(&copy).unwrap());
    assert_eq!(differs(&store, &copy), []);
    put(&store, "c");
    store
        .write("edit", |w| {
            let mut found = w.reading().get::<Activity>(&Id::new("a"))?.unwrap();
            found.end = Some(day("2025-02-01"));
            w.put(&found)?;
            w.put(&organisation("o", "Metaal BV"))
        })
        .unwrap();
    assert!(!store.is_same(&copy).unwrap());
    let found = [count("activity", 2), count("organisation", 1)];
    assert_eq!(differs(&store, &copy), found);
    let now = store.all::<Activity>().unwrap();

    let store = store.put_back(&copy).unwrap();
    assert_eq!(titles(&store), ["Techniekdag a", "Techniekdag b"]);
    assert!(store.all::<Organisation>().unwrap().is_empty());
    assert!(store.check().unwrap().ok);
    let backups = store.backups();
    let reasons: Vec<Reason> = backups.iter().map(|one| one.reason).collect();
    assert_eq!(reasons, [Reason::Replaced, Reason::Asked]);
    put(&store, "d");
    let replaced = &backups.first().unwrap().path;
    let found = [count("activity", 3), count("organisation", 1)];
    assert_eq!(differs(&store, replaced), found);

    let store = store.put_back(replaced).unwrap();
    assert_eq!(store.all::<Activity>().unwrap(), now);
    store.undo().unwrap();
    assert!(store.all::<Organisation>().unwrap().is_empty());
    drop(store);
    let left: Vec<PathBuf> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|found| found.is_file() && found != &path)
        .collect();
    assert_eq!(
        left,
        [PathBuf::from(format!("{}.tib-lock", path.display()))]
    );
}

#[test]
fn what_was_sent_and_received_outlives_the_exchange() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let copy = store.back_up(Reason::Timed).unwrap();
    let binding = Binding {
        address: "https://landelijk.example".into(),
        service: "service".into(),
        service_key: "00".into(),
        service_name: "Landelijk".into(),
        region: "r".into(),
        region_name: "Twente".into(),
        enrolled_at: "2026-11-27T09:30:00Z".into(),
        met_at: None,
        compared_at: None,
    };
    store.bind(&binding, "s", "enrolled").unwrap();
    store
        .queue(NewEntry {
            kind: "summary",
            version: 1,
            body: "{}",
            hash: "h",
        })
        .unwrap();
    let (series, outbox) = (store.series().unwrap(), store.outbox().unwrap());
    assert_eq!(outbox.len(), 1);
    let store = store.put_back(&copy).unwrap();
    assert_eq!(store.series().unwrap(), series);
    assert_eq!(store.binding().unwrap(), Some(binding));
    assert_eq!(store.outbox().unwrap(), outbox);
}

#[test]
fn a_copy_that_cannot_be_put_back_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    put(&store, "a");
    let elsewhere = tempfile::tempdir().unwrap();
    let (other, another) = create(elsewhere.path());
    another
        .write("edit", |w| {
            w.delete::<Region>(&region().id)?;
            w.put(&Region {
                id: Id::new("q"),
                ..region()
            })
        })
        .unwrap();
    drop(another);
    let refusal = refused(store.put_back(&other));
    assert_eq!(refusal.code, Code::BackupOfAnother);
    for bad in ["", "no workspace"] {
        let file = folder.path().join("bad.tib");
        std::fs::write(&file, bad).unwrap();
        let store = open(&path).unwrap();
        assert_eq!(refused(store.put_back(&file)).code, Code::WorkspaceBroken);
    }
    let store = open(&path).unwrap();
    assert_eq!(titles(&store), ["Techniekdag a"]);
    assert!(store.backups().is_empty());
    assert!(!folder.path().join("regio.tib.new").exists());
}

#[test]
fn a_copy_of_an_older_version_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let first = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/first-schema.tib");
    let path = folder.path().join("regio.tib");
    support::older("first-schema.tib", &path);
    let store = open(&path).unwrap();
    let all = store.all::<Activity>().unwrap();
    store
        .write("delete", |w| w.delete::<Activity>(&all.first().unwrap().id))
        .unwrap();
    let store = store.put_back(&first).unwrap();
    assert_eq!(store.all::<Activity>().unwrap(), all);
    assert!(store.check().unwrap().ok);
}

#[test]
fn looking_at_a_file_of_an_older_version_leaves_it_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("regio.tib");
    support::older("first-schema.tib", &path);
    let before = std::fs::read(&path).unwrap();
    let store = Store::open(&path, opening(folder.path(), true)).unwrap();
    assert_eq!(store.all::<Activity>().unwrap().len(), 8);
    drop(store);
    assert!(std::fs::read(&path).unwrap() == before);
}

#[test]
fn a_copy_becomes_a_workspace_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    put(&store, "a");
    store.back_up(Reason::Asked).unwrap();
    put(&store, "b");
    let to = folder.path().join("own.tib");
    std::fs::write(&to, "was here").unwrap();
    take_out(
        store.backups().first().unwrap(),
        &to,
        &opening(folder.path(), false),
    )
    .unwrap();
    assert_eq!(titles(&open(&to).unwrap()), ["Techniekdag a"]);
    assert_eq!(titles(&store).len(), 2);
    let counts: BTreeMap<Reason, usize> = BTreeMap::from([(Reason::Asked, store.backups().len())]);
    assert_eq!(counts, BTreeMap::from([(Reason::Asked, 1)]));
}

#[cfg(unix)]
#[test]
fn whoever_may_not_read_the_workspace_may_read_no_copy_of_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    let copy = store.back_up(Reason::Asked).unwrap();
    assert_eq!(mode(&copy), 0o600);
    std::fs::set_permissions(&copy, PermissionsExt::from_mode(0o644)).unwrap();
    let store = store.put_back(&copy).unwrap();
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(&store.backups().first().unwrap().path), 0o600);
}
