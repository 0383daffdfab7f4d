//! Damaged files: whatever page is damaged, what can still be read comes through.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use support::{
    activity, attach, attached, bytes, create, open, opening, organisation, partnership, refused,
    region,
};
use tib_domain::{Activity, Attachment, Code, Id, Organisation, Partnership};
use tib_store::{Recovered, Store, recover};

const PAGE: usize = 4096;

/// A workspace with records, history and figures.
fn made(folder: &Path) -> PathBuf {
    let (path, store) = create(folder);
    for id in ["a", "b"] {
        store
            .write("new", |w| w.put(&organisation(id, id)))
            .unwrap();
    }
    store.write("new", |w| w.put(&partnership())).unwrap();
    for (id, bytes) in files() {
        attach(&store, id, "a.pdf", &bytes);
    }
    for number in 0..40 {
        store
            .write("new", |w| w.put(&activity(&format!("a{number:02}"))))
            .unwrap();
    }
    store
        .import(support::pupils("sha", "2020-01"), |sink| {
            let units: Vec<String> = (0..200).map(|line| format!("90A{line:03}")).collect();
            let all: Vec<(&str, &str)> = units.iter().map(|unit| (unit.as_str(), "[1]")).collect();
            support::rows(sink, &all)
        })
        .unwrap();
    path
}

/// Attachments of several pages.
fn files() -> [(&'static str, Vec<u8>); 3] {
    [
        ("x", bytes(1, 9_000)),
        ("y", bytes(2, 90_000)),
        ("z", bytes(3, 10)),
    ]
}

/// Pages without which no table is found.
fn pages_of_schema(path: &Path) -> Vec<usize> {
    let raw = support::raw(path);
    let mut query = raw
        .prepare("SELECT pageno - 1 FROM dbstat WHERE name = 'sqlite_schema'")
        .unwrap();
    let pages = query.query_map([], |row| row.get(0)).unwrap();
    pages.collect::<rusqlite::Result<_>>().unwrap()
}

fn content(
    store: &Store,
) -> (
    Vec<Activity>,
    Vec<Organisation>,
    Vec<Partnership>,
    Vec<String>,
) {
    (
        store.all().unwrap(),
        store.all().unwrap(),
        store.all().unwrap(),
        support::winning(store),
    )
}

fn recovered(folder: &Path, damaged: &Path, name: &str) -> (Recovered, Store) {
    let to = folder.join(name);
    let found = recover(damaged, &to, &opening(folder, false)).unwrap();
    (found, open(&to).unwrap())
}

#[test]
fn a_whole_file_comes_through_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let before = content(&open(&path).unwrap());
    let (found, store) = recovered(folder.path(), &path, "new.tib");
    assert!(found.is_whole(), "{found:?}");
    assert_eq!(found.records.get("activity"), Some(&40));
    assert_eq!(content(&store), before);
    assert_eq!(store.region().unwrap(), region());
    assert!(store.check().unwrap().ok);
    store.undo().unwrap();
    let again = recover(
        &path,
        &folder.path().join("new.tib"),
        &opening(folder.path(), false),
    );
    assert_eq!(refused(again).code, Code::WorkspaceExists);
}

#[test]
fn what_is_no_database_is_said_to_be_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bad.tib");
    std::fs::write(&path, vec![7; 3 * PAGE]).unwrap();
    let to = folder.path().join("new.tib");
    let refusal = refused(recover(&path, &to, &opening(folder.path(), false)));
    assert_eq!(refusal.code, Code::WorkspaceBroken);
    assert!(!to.exists());
}

#[test]
fn without_its_schema_nothing_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let pages = pages_of_schema(&path);
    let mut bytes = std::fs::read(&path).unwrap();
    for page in pages.into_iter().filter(|page| *page > 0) {
        bytes
            .get_mut(page * PAGE..(page + 1) * PAGE)
            .unwrap()
            .fill(0);
    }
    std::fs::write(&path, &bytes).unwrap();
    let to = folder.path().join("new.tib");
    let refusal = refused(recover(&path, &to, &opening(folder.path(), false)));
    assert_eq!(refusal.code, Code::WorkspaceBroken);
    assert!(!to.exists());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Pages that hold nothing any more, or rubbish: the new file is whole in itself, what came through
    /// is as it was, and when it is said that everything did, it did.
    #[test]
    fn whatever_pages_are_damaged(
        pages in proptest::collection::vec((1_usize..200, any::<bool>()), 1..4), cut in 0_usize..3,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let before = content(&open(&path).unwrap());
        let mut bytes = std::fs::read(&path).unwrap();
        let all = bytes.len() / PAGE;
        let schema = pages_of_schema(&path);
        for (page, rubbish) in pages {
            let page = page % all;
            if schema.contains(&page) {
                continue;
            }
            let at = page * PAGE;
            for (place, byte) in bytes.get_mut(at..at + PAGE).unwrap().iter_mut().enumerate() {
                *byte = if rubbish { (place * 31 % 251) as u8 } else { 0 };
            }
        }
        bytes.truncate((all - cut) * PAGE);
        std::fs::write(&path, &bytes).unwrap();
        let (found, store) = recovered(folder.path(), &path, "new.tib");
        prop_assert!(std::fs::read(&path).unwrap() == bytes, "the damaged file was touched");
        prop_assert!(store.check().unwrap().ok);
        let after = content(&store);
        for one in &after.0 {
            prop_assert!(before.0.iter().any(|other| other.id == one.id && other.title == one.title));
        }
        for one in &after.1 {
            prop_assert!(before.1.iter().any(|other| other.id == one.id && other.name == one.name));
        }
        for one in &after.3 {
            prop_assert!(before.3.contains(one));
        }
        let mut lost = 0;
        for (id, bytes) in files() {
            if store.get::<Attachment>(&Id::new(id)).unwrap().is_some() {
                match attached(&store, id) {
                    Ok(found) => prop_assert!(found == bytes),
                    Err(refusal) => {
                        prop_assert_eq!(refusal.code, Code::AttachmentGone);
                        lost += 1;
                    }
                }
            }
        }
        prop_assert_eq!(found.attachments_lost, lost);
        if found.is_whole() {
            prop_assert_eq!(store.all::<Attachment>().unwrap().len(), files().len());
            prop_assert_eq!(after, before);
        }
    }
}
