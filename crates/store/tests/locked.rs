//! Locked files. First every story of opening, crashes, copies and damage again, with a key; then what holds
//! of locked files alone.

#![cfg(feature = "locked")]
#![allow(
    clippy::unwrap_used,
    clippy::duplicate_mod,
    reason = "a test may stop where something is not as it should be; each file of stories brings what they share"
)]

#[path = "attachments.rs"]
mod attachments;
#[path = "backups.rs"]
mod backups;
#[path = "edges.rs"]
mod edges;
#[path = "files.rs"]
mod files;
#[path = "lines.rs"]
mod lines;
#[path = "recover.rs"]
mod recover;

mod support;

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use support::{
    activity, attach, attached, bytes, create, detach, open, opening, organisation, raw, refused,
    timed,
};
use tib_domain::{Activity, Attachment, Code, Organisation};
use tib_store::{
    Key, Opening, Reason, Result, Store, backups_for, expire, recover as recover_to, take_out,
};

/// Of whom nobody else may read.
const NAME: &str = "Machteld van Kranenburg";

fn with(key: Option<Key>, folder: &Path) -> Opening {
    Opening {
        key,
        ..opening(folder, false)
    }
}

fn wrong() -> Option<Key> {
    Some(Key::new([7; 32]))
}

fn kind<T>(result: Result<T>) -> String {
    let refusal = refused(result);
    assert_eq!(refusal.code, Code::WorkspaceLocked, "{refusal}");
    refusal.args.get("kind").unwrap().clone()
}

/// A closed workspace with one organisation.
fn made(folder: &Path, key: Option<Key>) -> PathBuf {
    let path = folder.join("regio.tib");
    let store = Store::create(&path, with(key, folder)).unwrap();
    store
        .write("init", |w| {
            w.put(&support::region())?;
            w.put(&organisation("o", NAME))
        })
        .unwrap();
    path
}

/// Everything that lies in a folder and those in it.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => everything(&path),
            false => vec![path],
        })
        .collect()
}

fn holds(path: &Path, text: &str) -> bool {
    let bytes = std::fs::read(path).unwrap();
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

fn names(store: &Store) -> Vec<String> {
    let all = store.all::<Organisation>().unwrap();
    all.into_iter().map(|one| one.name).collect()
}

#[test]
fn another_key_or_none_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), support::key());
    // As a crash leaves it: a log that would go into the file on closing.
    let store = open(&path).unwrap();
    store.write("new", |w| w.put(&activity("a"))).unwrap();
    let place = tempfile::tempdir().unwrap();
    let left = place.path().join("regio.tib");
    let log = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    std::fs::copy(&path, &left).unwrap();
    std::fs::copy(log(&path), log(&left)).unwrap();
    let read = || {
        let files = [left.clone(), log(&left)];
        files.map(|file| std::fs::read(file).unwrap())
    };
    let before = read();
    let elsewhere = tempfile::tempdir().unwrap();
    for (key, told) in [(wrong(), "wrong_key"), (None, "no_key")] {
        let opening = with(key, elsewhere.path());
        let looking = Opening {
            read_only: true,
            ..opening.clone()
        };
        let to = elsewhere.path().join("new.tib");
        assert_eq!(kind(Store::open(&left, opening.clone())), told);
        assert_eq!(kind(Store::open(&left, looking)), told);
        assert_eq!(kind(recover_to(&left, &to, &opening)), told);
        assert!(!to.exists());
        assert!(read() == before, "{told}");
        assert_eq!(everything(place.path()).len(), 2, "{told}");
    }
    let store = Store::open(&left, with(support::key(), elsewhere.path())).unwrap();
    assert_eq!(store.all::<Activity>().unwrap().len(), 1);
}

#[test]
fn a_file_that_is_not_locked_is_not_taken_for_one_that_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), None);
    let before = std::fs::read(&path).unwrap();
    assert_eq!(kind(open(&path)), "not_locked");
    assert_eq!(kind(support::open_to_read(&path)), "not_locked");
    assert!(std::fs::read(&path).unwrap() == before);
    for other in [b"Geachte heer,".to_vec(), vec![0; 8192], Vec::new()] {
        std::fs::write(&path, other).unwrap();
        assert_eq!(refused(open(&path)).code, Code::WorkspaceBroken);
    }
}

#[test]
fn nothing_of_a_locked_file_can_be_read_wherever_it_lies() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    store
        .write("new", |w| w.put(&organisation("o", NAME)))
        .unwrap();
    attach(&store, "a", "a.txt", NAME.as_bytes());
    store.back_up(Reason::Asked).unwrap();
    let kept = store.backups().remove(0);
    let own = folder.path().join("own.tib");
    take_out(&kept, &own, &opening(folder.path(), false)).unwrap();
    assert_eq!(
        attached(&open(&own).unwrap(), "a").unwrap(),
        NAME.as_bytes()
    );
    let store = store.put_back(&kept.path).unwrap();
    store
        .write("new", |w| w.put(&organisation("p", NAME)))
        .unwrap();
    let all = everything(folder.path());
    assert!(
        all.iter()
            .any(|path| path.extension().unwrap() == "tib-wal")
    );
    assert!(all.len() > 4, "{all:?}");
    for path in all {
        assert!(!holds(&path, NAME), "{path:?}");
        assert!(!holds(&path, "SQLite format 3"), "{path:?}");
    }
    drop(store);
    drop(open(&path).unwrap());
}

#[test]
fn a_file_is_locked_and_opened_again_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), None);
    let store = Store::open(&path, with(None, folder.path())).unwrap();
    attach(&store, "a", "a.txt", &bytes(1, 3 << 20));
    store.write("new", |w| w.put(&activity("gone"))).unwrap();
    store.undo().unwrap();
    store
        .import(support::pupils("sha", "2020-01"), |sink| {
            support::rows(sink, &[("90AA00", "[1]"), ("90AB00", "[2]")])
        })
        .unwrap();
    let facts = support::winning(&store);
    let mut store = store;
    let again = Some(Key::new([9; 32]));
    for key in [support::key(), again, None] {
        store = store.lock_with(key.clone()).unwrap();
        assert_eq!(names(&store), [NAME]);
        assert_eq!(support::winning(&store), facts);
        assert!(attached(&store, "a").unwrap() == bytes(1, 3 << 20));
        assert!(store.check().unwrap().ok);
        store.undo().unwrap();
        store.redo().unwrap();
        drop(store);
        assert_eq!(holds(&path, NAME), key.is_none());
        store = Store::open(&path, with(key, folder.path())).unwrap();
        assert!(store.set_aside().is_none());
    }
    drop(store);
    let beside = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().contains(".new");
    assert!(!everything(folder.path()).iter().any(beside));
}

#[test]
fn what_cannot_be_locked_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), None);
    let store = Store::open(&path, with(None, folder.path())).unwrap();
    attach(&store, "a", "a.txt", b"a");
    drop(store);
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain
        .execute_batch("UPDATE chunk SET bytes = x'00'")
        .unwrap();
    drop(plain);
    let store = Store::open(&path, with(None, folder.path())).unwrap();
    let refusal = refused(store.lock_with(support::key()));
    assert_eq!(refusal.code, Code::BackupIncomplete);
    let store = Store::open(&path, with(None, folder.path())).unwrap();
    assert_eq!(names(&store), [NAME]);
    assert!(!folder.path().join("regio.tib.new").exists());
}

#[test]
fn copies_from_before_a_file_was_locked_are_locked_as_they_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), None);
    let store = Store::open(&path, with(None, folder.path())).unwrap();
    attach(&store, "a", "a.txt", b"a");
    let copy = store.back_up(Reason::Asked).unwrap();
    let store = store.lock_with(support::key()).unwrap();
    store.write("new", |w| w.put(&activity("a"))).unwrap();
    let kept = store.backups().remove(0);
    assert_eq!(kept.path, copy);
    assert_eq!(store.differences(&copy).unwrap().len(), 1);
    let own = folder.path().join("own.tib");
    take_out(&kept, &own, &opening(folder.path(), false)).unwrap();
    let store = store.put_back(&copy).unwrap();
    assert!(store.all::<Activity>().unwrap().is_empty());
    for store in [store, open(&own).unwrap()] {
        assert_eq!(attached(&store, "a").unwrap(), b"a");
    }
    for path in [path, own] {
        assert!(!holds(&path, NAME), "{path:?}");
    }
}

#[test]
fn copies_of_another_key_are_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store, clock) = timed(folder.path());
    let opened = |key| {
        let clock = clock.clone();
        Opening {
            clock,
            ..with(key, folder.path())
        }
    };
    attach(&store, "a", "a.txt", b"a");
    let copy = store.back_up(Reason::Timed).unwrap();
    let store = store.lock_with(wrong()).unwrap();
    assert_eq!(kind(store.differences(&copy)), "wrong_key");
    let kept = store.backups().remove(0);
    assert_eq!(kept.region, None);
    let own = folder.path().join("own.tib");
    assert_eq!(kind(take_out(&kept, &own, &opened(wrong()))), "wrong_key");
    assert!(!own.exists());
    assert_eq!(kind(store.put_back(&copy)), "wrong_key");
    let backups = folder.path().join("backups");
    // Two of one hour that can't be read may be of two workspaces.
    let other = copy.to_str().unwrap().replace("regio-", "ander-");
    std::fs::copy(&copy, &other).unwrap();
    for key in [wrong(), None] {
        expire(&backups, clock.0.lock().unwrap().to_owned(), key.as_ref());
        assert!(copy.exists() && Path::new(&other).exists());
    }
    assert_eq!(
        backups_for(&path, &backups, support::key().as_ref()).len(),
        1
    );
    assert!(backups_for(&path, &backups, None).is_empty());
    let store = Store::open(&path, opened(wrong())).unwrap();
    let store = store.lock_with(support::key()).unwrap();
    detach(&store, "a");
    clock.pass(TimeDelta::days(31));
    store.expire_contents().unwrap();
    let store = store.put_back(&copy).unwrap();
    assert_eq!(store.all::<Attachment>().unwrap().len(), 1);
    assert_eq!(attached(&store, "a").unwrap(), b"a");
}

/// Of an open file SQLite would hand out the rubbish at the end of a text without a word.
#[test]
fn a_text_that_goes_on_in_a_damaged_page_is_not_said_to_be_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    let long = Organisation {
        notes: "Bellen na de zomer. ".repeat(400),
        ..organisation("o", NAME)
    };
    store.write("new", |w| w.put(&long)).unwrap();
    drop(store);
    let raw = raw(&path);
    let page: usize = raw
        .query_row(
            "SELECT pageno FROM dbstat WHERE name = 'organisation' AND pagetype = 'overflow'
             ORDER BY path DESC",
            [],
            |row| row.get(0),
        )
        .unwrap();
    drop(raw);
    let mut bytes = std::fs::read(&path).unwrap();
    *bytes.get_mut(page * 4096 - 2048).unwrap() ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(refused(open(&path)).code, Code::WorkspaceBroken);
    let to = folder.path().join("new.tib");
    let found = recover_to(&path, &to, &opening(folder.path(), false)).unwrap();
    assert!(!found.is_whole());
    assert!(!holds(&to, NAME));
    assert_eq!(open(&to).unwrap().region().unwrap(), support::region());
}

/// Another program with the key reads the file: it is SQLCipher's, and nothing of ours.
#[test]
fn a_locked_file_is_one_of_sqlcipher() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), support::key());
    let raw = raw(&path);
    let found: String = raw
        .query_row("SELECT name FROM organisation", [], |row| row.get(0))
        .unwrap();
    assert_eq!(found, NAME);
    let faults: i64 = raw
        .query_row(
            "SELECT count(*) FROM pragma_cipher_integrity_check",
            [],
            |row| row.get(0),
        )
        .unwrap_or_default();
    assert_eq!(faults, 0);
}
