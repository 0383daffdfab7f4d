//! Attachments in copies: their chunks lie beside the copies, once for all, and come in again.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use support::{Moved, activity, attach, attached, bytes, detach, open, opening, refused, timed};
use tib_domain::{Activity, Attachment, Clock, Code, Id};
use tib_store::{Content, Opening, Reason, Store, expire, recover, take_out};

const MIB: usize = 1 << 20;

/// The chunks beside the copies of workspaces in a folder.
fn beside(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder.join("backups/chunks"));
    let names = entries.into_iter().flatten();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "lock")
        .collect()
}

fn chunk(folder: &Path, name: &str) -> PathBuf {
    folder.join("backups/chunks").join(name)
}

/// A workspace with an attachment of three chunks, a copy of it, and the attachment gone from the workspace.
fn gone(folder: &Path) -> (PathBuf, Store, Arc<Moved>, PathBuf) {
    let (path, store, clock) = timed(folder);
    attach(&store, "a", "a.pdf", &bytes(1, 2 * MIB + 1));
    detach(&store, "a");
    clock.pass(TimeDelta::days(20));
    store.undo().unwrap();
    let copy = store.back_up(Reason::Asked).unwrap();
    store.redo().unwrap();
    clock.pass(TimeDelta::days(30) + TimeDelta::seconds(1));
    assert_eq!(store.expire_contents().unwrap(), 1);
    (path, store, clock, copy)
}

#[test]
fn chunks_lie_once_beside_all_copies() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store, _) = timed(folder.path());
    attach(&store, "a", "a.pdf", &bytes(1, 3 * MIB));
    let first = store.back_up(Reason::Asked).unwrap();
    attach(&store, "b", "b.pdf", &bytes(2, 10));
    let second = store.back_up(Reason::Timed).unwrap();
    assert_eq!(beside(folder.path()).len(), 4);
    for copy in [first, second] {
        assert!(copy.metadata().unwrap().len() < 1 << 20, "{copy:?}");
        let raw = support::raw(&copy);
        let found: String = raw
            .query_row(
                "SELECT group_concat(integrity_check) FROM pragma_integrity_check",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(found, "ok");
        let chunks: i64 = raw
            .query_row("SELECT count(*) FROM chunk", [], |row| row.get(0))
            .unwrap();
        assert_eq!(chunks, 0);
    }
}

#[cfg(unix)]
#[test]
fn chunks_are_as_private_as_the_workspace() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, store, _) = timed(folder.path());
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
    attach(&store, "a", "a.pdf", b"a");
    store.back_up(Reason::Asked).unwrap();
    for name in beside(folder.path()) {
        let about = chunk(folder.path(), &name).metadata().unwrap();
        assert_eq!(about.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_copy_is_put_back_and_taken_out_with_its_attachments() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store, _, copy) = gone(folder.path());
    let own = folder.path().join("own.tib");
    let backup = store.backups().pop().unwrap();
    take_out(&backup, &own, &opening(folder.path(), false)).unwrap();
    let store = store.put_back(&copy).unwrap();
    for store in [store, open(&own).unwrap()] {
        assert!(attached(&store, "a").unwrap() == bytes(1, 2 * MIB + 1));
        assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
    }
}

#[test]
fn a_whole_file_is_put_back_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store, _) = timed(folder.path());
    attach(&store, "a", "a.pdf", b"a");
    drop(store);
    let by_hand = folder.path().join("by-hand.tib");
    std::fs::copy(&path, &by_hand).unwrap();
    let store = open(&path).unwrap();
    detach(&store, "a");
    let store = store.put_back(&by_hand).unwrap();
    assert_eq!(attached(&store, "a").unwrap(), b"a");
    assert!(store.check().unwrap().ok);
}

#[test]
fn without_a_chunk_nothing_is_put_back_and_the_rest_can_be_read() {
    for damaged in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let (path, store, _, copy) = gone(folder.path());
        store.write("new", |w| w.put(&activity("now"))).unwrap();
        let name = Content::read(bytes(1, MIB).as_slice()).unwrap();
        let name = chunk(folder.path(), name.sha256());
        if damaged {
            std::fs::write(&name, bytes(3, MIB)).unwrap();
        } else {
            std::fs::remove_file(&name).unwrap();
        }
        let backup = store.backups().pop().unwrap();
        let own = folder.path().join("own.tib");
        let opening = opening(folder.path(), false);
        let refusal = refused(take_out(&backup, &own, &opening));
        assert_eq!(refusal.code, Code::BackupIncomplete);
        assert!(!own.exists());
        let refusal = refused(store.put_back(&copy));
        assert_eq!(refusal.code, Code::BackupIncomplete);
        assert!(!folder.path().join("regio.tib.new").exists());
        let store = open(&path).unwrap();
        assert_eq!(store.all::<Activity>().unwrap().len(), 1);
        assert!(store.all::<Attachment>().unwrap().is_empty());
        assert_eq!(store.backups().len(), 1);

        let found = recover(&copy, &own, &opening).unwrap();
        assert_eq!((found.attachments_lost, found.is_whole()), (1, false));
        let own = open(&own).unwrap();
        assert_eq!(refused(attached(&own, "a")).code, Code::AttachmentGone);
        assert!(own.check().unwrap().ok);
    }
}

#[test]
fn a_copy_is_made_and_put_back_though_an_attachment_is_damaged() {
    for (copied_before, left) in [(false, Code::AttachmentGone), (true, Code::Internal)] {
        let folder = tempfile::tempdir().unwrap();
        let (path, store, _) = timed(folder.path());
        let whole = bytes(1, MIB + 1);
        attach(&store, "a", "a.pdf", &whole);
        attach(&store, "b", "b.pdf", b"b");
        if copied_before {
            store.back_up(Reason::Timed).unwrap();
        }
        support::raw(&path)
            .execute_batch("UPDATE chunk SET bytes = zeroblob(1048576) WHERE rowid = 1")
            .unwrap();
        assert_eq!(refused(attached(&store, "a")).code, Code::AttachmentDamaged);
        let copy = store.back_up(Reason::Asked).unwrap();
        let store = store.put_back(&copy).unwrap();
        assert_eq!(attached(&store, "b").unwrap(), b"b");
        assert!(store.check().unwrap().ok);
        match attached(&store, "a") {
            // An earlier copy has it.
            Ok(bytes) => assert!(copied_before && bytes == whole),
            Err(refusal) => assert_eq!(refusal.code, left),
        }
    }
}

#[test]
fn chunks_go_with_the_last_copy_that_needs_them() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store, clock) = timed(folder.path());
    attach(&store, "a", "a.pdf", b"a");
    attach(&store, "b", "b.pdf", b"b");
    store.back_up(Reason::Asked).unwrap();
    clock.pass(TimeDelta::days(20));
    detach(&store, "a");
    clock.pass(TimeDelta::days(31));
    store.expire_contents().unwrap();
    let copy = store.back_up(Reason::Asked).unwrap();
    let backups = folder.path().join("backups");
    std::fs::write(chunk(folder.path(), "torn.new"), "").unwrap();
    expire(&backups, clock.now(), None);
    let [b] = [b"b"].map(|one| Content::read(one.as_slice()).unwrap());
    assert_eq!(
        beside(folder.path()),
        BTreeSet::from([b.sha256().to_owned()])
    );
    // One that a user gave another name counts as well.
    std::fs::rename(&copy, backups.join("precious.tib")).unwrap();
    clock.pass(TimeDelta::days(40));
    expire(&backups, clock.now(), None);
    assert_eq!(beside(folder.path()).len(), 1);
    std::fs::remove_file(backups.join("precious.tib")).unwrap();
    expire(&backups, clock.now(), None);
    assert!(beside(folder.path()).is_empty());
}

#[test]
fn chunks_stay_while_a_copy_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store, clock) = timed(folder.path());
    attach(&store, "a", "a.pdf", b"a");
    let copy = store.back_up(Reason::Asked).unwrap();
    std::fs::write(&copy, "no workspace any more").unwrap();
    let backups = folder.path().join("backups");
    expire(&backups, clock.now(), None);
    assert_eq!(beside(folder.path()).len(), 1);
    clock.pass(TimeDelta::days(31));
    expire(&backups, clock.now(), None);
    assert!(beside(folder.path()).is_empty());
}

#[test]
fn nothing_is_taken_from_a_copy_that_is_being_made() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store, clock) = timed(folder.path());
    let backups = folder.path().join("backups");
    let going = AtomicBool::new(true);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while going.load(Ordering::Relaxed) {
                expire(&backups, clock.now(), None);
            }
        });
        let _stop = Stop(&going);
        for round in 0..20 {
            // Chunks of the rounds before are needed again, and by no copy that is there.
            attach(&store, "a", "a.pdf", &[round]);
            store.back_up(Reason::Asked).unwrap();
            let backup = store.backups().remove(0);
            let own = folder.path().join("own.tib");
            take_out(&backup, &own, &opening(folder.path(), false)).unwrap();
            std::fs::remove_file(backup.path).unwrap();
        }
    });
}

/// Ends what goes on beside a test, also when the test fails.
struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

#[test]
fn what_is_damaged_comes_through_where_its_chunks_are_whole_or_beside_the_copies() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store, _) = timed(folder.path());
    attach(&store, "a", "a.pdf", &bytes(1, MIB));
    store.back_up(Reason::Timed).unwrap();
    attach(&store, "b", "b.pdf", &bytes(2, MIB));
    attach(&store, "c", "c.pdf", &bytes(3, MIB + 7));
    drop(store);
    let raw = support::raw(&path);
    raw.execute_batch("UPDATE chunk SET bytes = zeroblob(9) WHERE rowid < 3")
        .unwrap();
    drop(raw);
    let to = folder.path().join("new.tib");
    let found = recover(&path, &to, &opening(folder.path(), false)).unwrap();
    assert_eq!(found.attachments_lost, 1);
    assert_eq!(found.records.get("attachment"), Some(&3));
    let store = open(&to).unwrap();
    assert!(attached(&store, "a").unwrap() == bytes(1, MIB));
    assert_eq!(refused(attached(&store, "b")).code, Code::AttachmentGone);
    assert!(attached(&store, "c").unwrap() == bytes(3, MIB + 7));
}

#[derive(Debug, Clone)]
enum Step {
    Put(u8, u8),
    Remove(u8),
    Undo,
    Redo,
    Pass(i64),
    Expire,
    BackUp,
    PutBack(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0_u8..3, 0_u8..4).prop_map(|(id, content)| Step::Put(id, content)),
        3 => (0_u8..3).prop_map(Step::Remove),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        2 => (1_i64..25).prop_map(Step::Pass),
        3 => Just(Step::Expire),
        2 => Just(Step::BackUp),
        2 => any::<usize>().prop_map(Step::PutBack),
    ]
}

/// Contents by number; the first has two chunks, and begins as the second.
fn content(number: u8) -> Vec<u8> {
    match number {
        0 => bytes(0, MIB + 3),
        1 => bytes(0, MIB),
        _ => bytes(number, usize::from(number)),
    }
}

fn chunks(number: u8) -> Vec<String> {
    let whole = content(number);
    let parts = whole.chunks(MIB);
    parts
        .map(|part| Content::read(part).unwrap().sha256().to_owned())
        .collect()
}

type Records = BTreeMap<u8, u8>;

/// What a workspace holds: records, what undo and redo lead to, and since when a content is unused.
#[derive(Debug, Clone, Default)]
struct Model {
    now: Records,
    past: Vec<Records>,
    future: Vec<Records>,
    kept: BTreeMap<u8, Option<DateTime<Utc>>>,
}

impl Model {
    fn settle(&mut self, at: DateTime<Utc>) {
        for (content, since) in &mut self.kept {
            let used = self.now.values().any(|one| one == content);
            *since = if used { None } else { since.or(Some(at)) };
        }
    }

    fn go(&mut self, next: Records) {
        self.past.push(std::mem::replace(&mut self.now, next));
        self.future.clear();
    }
}

const MONTH: TimeDelta = TimeDelta::days(30);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Whatever is done: bytes that a record has are as they were, those that none has had for a month
    /// are gone, and the same holds for whatever copy is put back.
    #[test]
    fn bytes_stay_as_long_as_they_are_needed_and_no_longer(
        steps in proptest::collection::vec(step(), 1..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let backups = folder.path().join("backups");
        let (path, mut store, clock) = timed(folder.path());
        let mut model = Model::default();
        let mut copies: Vec<(PathBuf, DateTime<Utc>, Model)> = Vec::new();
        for step in steps {
            let at = clock.now();
            match step {
                Step::Put(id, number) => {
                    attach(&store, &id.to_string(), "a.pdf", &content(number));
                    model.kept.entry(number).or_insert(None);
                    let mut next = model.now.clone();
                    if next.insert(id, number) != Some(number) {
                        model.go(next);
                    }
                }
                Step::Remove(id) => {
                    let done = store.write("delete", |w| w.delete::<Attachment>(&Id::new(id.to_string())));
                    let mut next = model.now.clone();
                    prop_assert_eq!(done.is_ok(), next.remove(&id).is_some());
                    if done.is_ok() {
                        model.go(next);
                    }
                }
                Step::Undo => {
                    prop_assert_eq!(store.undo().is_ok(), !model.past.is_empty());
                    if let Some(before) = model.past.pop() {
                        model.future.push(std::mem::replace(&mut model.now, before));
                    }
                }
                Step::Redo => {
                    prop_assert_eq!(store.redo().is_ok(), !model.future.is_empty());
                    if let Some(after) = model.future.pop() {
                        model.past.push(std::mem::replace(&mut model.now, after));
                    }
                }
                Step::Pass(days) => clock.pass(TimeDelta::days(days)),
                Step::Expire => {
                    store.expire_contents().unwrap();
                    model.kept.retain(|_, since| since.is_none_or(|since| at - since <= MONTH));
                    expire(&backups, at, None);
                    for (copy, made, _) in &copies {
                        prop_assert_eq!(copy.exists(), at - *made <= MONTH);
                    }
                    copies.retain(|(_, made, _)| at - *made <= MONTH);
                    let needed: BTreeSet<String> = copies
                        .iter()
                        .flat_map(|(_, _, model)| model.kept.keys().copied().flat_map(chunks))
                        .collect();
                    prop_assert_eq!(beside(folder.path()), needed);
                }
                Step::BackUp => {
                    let copy = store.back_up(Reason::Asked).unwrap();
                    copies.push((copy, at, model.clone()));
                }
                Step::PutBack(which) if !copies.is_empty() => {
                    let (copy, _, was) = copies.get(which % copies.len()).unwrap().clone();
                    store = store.put_back(&copy).unwrap();
                    let replaced = store.backups().into_iter().find(|one| {
                        one.reason == Reason::Replaced && copies.iter().all(|(path, _, _)| *path != one.path)
                    });
                    copies.push((replaced.unwrap().path, at, std::mem::replace(&mut model, was)));
                }
                Step::PutBack(_) => {}
            }
            model.settle(at);
            let found: Vec<Attachment> = store.all().unwrap();
            prop_assert_eq!(found.len(), model.now.len());
            for (id, number) in &model.now {
                match attached(&store, &id.to_string()) {
                    Ok(bytes) => prop_assert!(model.kept.contains_key(number) && bytes == content(*number)),
                    Err(refusal) => {
                        prop_assert_eq!(refusal.code, Code::AttachmentGone);
                        prop_assert!(!model.kept.contains_key(number));
                    }
                }
            }
            let raw = support::raw(&path);
            let kept: usize = raw.query_row("SELECT count(*) FROM content", [], |row| row.get(0)).unwrap();
            prop_assert_eq!(kept, model.kept.len());
            prop_assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
        }
        drop(store);
        // Whatever the clock says: an opening of its own finds the same.
        let opening = Opening { clock, ..opening(folder.path(), false) };
        prop_assert!(Store::open(&path, opening).unwrap().check().unwrap().ok);
    }
}
