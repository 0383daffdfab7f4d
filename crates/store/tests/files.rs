//! The workspace file and the log beside it: crashes, copies put back, folders that are write-protected.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use support::{activity, create, open, open_to_read, region};
use tib_domain::Activity;
use tib_store::{Looking, Reason, Store, take_out};

fn log(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}-wal", path.display()))
}

fn save(store: &Store, ids: std::ops::Range<u32>) {
    for id in ids {
        store
            .write("new", |w| w.put(&activity(&format!("a{id:04}"))))
            .unwrap();
    }
}

fn count(store: &Store) -> usize {
    store.all::<Activity>().unwrap().len()
}

/// What a crash at this moment leaves: the file and its log, in a folder of their own.
fn crashed(path: &Path, name: &str) -> PathBuf {
    let folder = path.parent().unwrap().join(name);
    std::fs::create_dir(&folder).unwrap();
    let left = folder.join("regio.tib");
    std::fs::copy(path, &left).unwrap();
    std::fs::copy(log(path), log(&left)).unwrap();
    left
}

/// A closed copy with this many activities, and what a crash left after so many more.
fn copy_and_crash(folder: &Path, first: u32, more: u32) -> (PathBuf, PathBuf) {
    let (path, store) = create(folder);
    save(&store, 0..first);
    drop(store);
    let copy = folder.join("copy.tib");
    std::fs::copy(&path, &copy).unwrap();
    let store = open(&path).unwrap();
    save(&store, first..first + more);
    (copy, crashed(&path, "crashed"))
}

#[test]
fn a_log_that_a_crash_left_is_not_played_over_a_copy_put_back() {
    for (first, more) in [(3, 1), (3, 300), (300, 1), (300, 300)] {
        let folder = tempfile::tempdir().unwrap();
        let (copy, left) = copy_and_crash(folder.path(), first, more);
        assert!(log(&left).metadata().unwrap().len() > 0);
        std::fs::copy(&copy, &left).unwrap();
        let bytes = std::fs::read(&copy).unwrap();

        let store = open_to_read(&left).unwrap();
        assert_eq!(
            count(&store),
            first as usize,
            "{first} and {more} by looking"
        );
        drop(store);
        assert!(std::fs::read(&left).unwrap() == bytes, "looking changed it");
        assert!(log(&left).metadata().unwrap().len() > 0);

        let store = open(&left).unwrap();
        assert_eq!(count(&store), first as usize, "{first} and {more}");
        assert!(store.check().unwrap().ok);
        let aside = store.set_aside().unwrap().to_owned();
        drop(store);
        assert!(std::fs::read(&left).unwrap() == bytes, "opening changed it");
        assert!(std::fs::read(&aside).unwrap() == bytes);
        assert!(
            PathBuf::from(format!("{}-log", aside.display()))
                .metadata()
                .unwrap()
                .len()
                > 0
        );
        let store = open(&left).unwrap();
        assert!(store.set_aside().is_none(), "told once");
        // What the log holds, as far as it goes together with the file, is a file of its own.
        let kept = store.backups();
        assert_eq!(kept.first().unwrap().reason, Reason::Log);
        let own = folder.path().join("own.tib");
        let opening = support::opening(left.parent().unwrap(), false);
        take_out(kept.first().unwrap(), &own, &opening).unwrap();
        let own = open(&own).unwrap();
        assert!(own.check().unwrap().ok);
        assert!(
            count(&own) >= first as usize,
            "{first} and {more} taken out"
        );
        assert_eq!(count(&store), first as usize);
    }
}

#[test]
fn the_log_that_a_crash_left_is_played_over_its_own_file() {
    for (first, more) in [(0, 1), (3, 300), (300, 1)] {
        let folder = tempfile::tempdir().unwrap();
        let (_, left) = copy_and_crash(folder.path(), first, more);
        let store = open_to_read(&left).unwrap();
        assert_eq!(count(&store), (first + more) as usize);
        drop(store);
        let store = open(&left).unwrap();
        assert_eq!(count(&store), (first + more) as usize);
        assert!(store.set_aside().is_none());
        assert!(store.check().unwrap().ok);
    }
}

#[test]
fn a_log_without_its_file_is_no_part_of_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (_, left) = copy_and_crash(folder.path(), 3, 3);
    std::fs::remove_file(&left).unwrap();
    let (_, store) = create(left.parent().unwrap());
    assert_eq!(count(&store), 0);
    assert!(store.check().unwrap().ok);
}

#[test]
fn the_file_alone_is_whole_soon_after_a_save_and_after_closing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    for round in 0..2 {
        save(&store, round * 10..round * 10 + 10);
        let begun = Instant::now();
        while log(&path).metadata().unwrap().len() > 0 {
            assert!(begun.elapsed() < Duration::from_secs(60), "it stays");
            std::thread::yield_now();
        }
        let copy = folder.path().join(format!("copy-{round}.tib"));
        std::fs::copy(&path, &copy).unwrap();
        assert_eq!(count(&open(&copy).unwrap()), 10 * (round as usize + 1));
    }
    save(&store, 20..30);
    drop(store);
    assert!(!log(&path).exists());
    let copy = folder.path().join("copy.tib");
    std::fs::copy(&path, &copy).unwrap();
    assert_eq!(count(&open(&copy).unwrap()), 30);
}

/// A reader keeps the log from being emptied; what is saved meanwhile goes on in it.
#[test]
fn a_crash_beside_a_reader_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    let begun = Instant::now();
    let reader = open_to_read(&path).unwrap();
    let left = reader
        .read(|r| {
            assert_eq!(r.all::<Activity>()?.len(), 0);
            save(&store, 0..2);
            let first = path.metadata().unwrap().modified().unwrap();
            // What could be brought into the file is in it.
            while path.metadata().unwrap().modified().unwrap() == first {
                assert!(begun.elapsed() < Duration::from_secs(60));
                std::thread::yield_now();
            }
            save(&store, 2..4);
            assert_eq!(r.all::<Activity>()?.len(), 0);
            Ok(crashed(&path, "crashed"))
        })
        .unwrap();
    let store = open(&left).unwrap();
    assert_eq!(count(&store), 4);
    assert!(store.set_aside().is_none());
}

#[test]
fn a_write_protected_file_is_looked_at_with_what_is_in_its_log() {
    let folder = tempfile::tempdir().unwrap();
    let (_, left) = copy_and_crash(folder.path(), 3, 2);
    let bytes = std::fs::read(&left).unwrap();
    let protect = |path: &Path, protected: bool| {
        let mut permissions = path.metadata().unwrap().permissions();
        permissions.set_readonly(protected);
        std::fs::set_permissions(path, permissions).unwrap();
    };
    let all = [left.clone(), log(&left), left.parent().unwrap().to_owned()];
    all.iter().for_each(|path| protect(path, true));
    let refusal = support::refused(open(&left));
    assert_eq!(refusal.code, tib_domain::Code::WorkspaceReadOnly);
    let elsewhere = tempfile::tempdir().unwrap();
    let store = Store::open(&left, support::opening(elsewhere.path(), true)).unwrap();
    assert_eq!(store.looking(), Some(Looking::Protected));
    assert_eq!(store.region().unwrap(), region());
    assert_eq!(count(&store), 5);
    drop(store);
    all.iter().for_each(|path| protect(path, false));
    assert!(std::fs::read(&left).unwrap() == bytes);
    let scratch = elsewhere.path().join("backups/looked-at");
    assert_eq!(
        std::fs::read_dir(scratch).unwrap().count(),
        0,
        "left behind"
    );
}
