//! The bytes of attachments: kept once, read as they were, gone a month after the last record with them.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::io::Read;
use std::path::Path;

use chrono::TimeDelta;
use support::{attach, attached, bytes, create, detach, organisation, raw, refused, timed};
use tib_domain::{Attachment, Code, Id, Organisation, Record};
use tib_store::Content;

const MIB: usize = 1 << 20;

fn count(path: &Path, table: &str) -> i64 {
    let statement = format!("SELECT count(*) FROM {table}");
    raw(path)
        .query_row(&statement, [], |row| row.get(0))
        .unwrap()
}

#[test]
fn files_of_one_name_and_of_odd_names_have_their_own_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    let long = "é".repeat(300);
    let files = [
        ("a", "verslag.pdf", bytes(1, 10)),
        ("b", "verslag.pdf", bytes(2, 3 * MIB + 5)),
        ("c", "#%?é.pdf", bytes(3, 2 * MIB)),
        ("d", long.as_str(), bytes(4, 1)),
        ("e", "leeg.txt", Vec::new()),
    ];
    for (id, name, bytes) in &files {
        attach(&store, id, name, bytes);
    }
    drop(store);
    let store = support::open(&path).unwrap();
    for (id, name, bytes) in &files {
        assert!(attached(&store, id).unwrap() == *bytes, "{name}");
        let found = store.get::<Attachment>(&Id::new(*id)).unwrap().unwrap();
        assert_eq!(
            (found.name.as_str(), found.size),
            (*name, bytes.len() as u64)
        );
    }
    assert!(store.check().unwrap().ok);
}

#[test]
fn the_same_bytes_are_kept_once() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    attach(&store, "a", "een.pdf", &bytes(1, 2 * MIB));
    attach(&store, "b", "twee.pdf", &bytes(1, 2 * MIB));
    // Begins as the others do.
    attach(&store, "c", "drie.pdf", &bytes(1, MIB));
    assert_eq!((count(&path, "content"), count(&path, "chunk")), (2, 2));
}

#[test]
fn more_than_fits_is_refused_and_a_file_that_just_fits_is_not() {
    let most = Attachment::MOST;
    let kept = Content::read(std::io::repeat(7).take(most)).unwrap();
    assert_eq!(kept.size(), most);
    // Without an end: it is not read to it.
    let refusal = refused(Content::read(std::io::repeat(7)));
    assert_eq!(refusal.code, Code::AttachmentTooLarge);
    assert_eq!(refusal.args.get("most").map(String::as_str), Some("25"));
}

#[test]
fn bytes_that_cannot_be_read_or_are_not_kept_are_refused() {
    struct Torn;
    impl Read for Torn {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("torn out"))
        }
    }
    assert_eq!(refused(Content::read(Torn)).code, Code::FileUnreadable);
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    let content = Content::read(b"a".as_slice()).unwrap();
    let attachment = Attachment {
        id: Id::new("a"),
        name: "a.pdf".into(),
        content: content.sha256().into(),
        subject: Some("region/r".into()),
        ..Attachment::default()
    };
    let refusal = refused(store.write("attach", |w| w.put(&attachment)));
    assert_eq!(
        (refusal.code, refusal.field.as_deref()),
        (Code::NotFound, Some("content"))
    );
    // What is refused leaves no bytes either.
    let refusal = refused(store.write("attach", |w| {
        w.keep(&content)?;
        w.put(&Attachment {
            subject: Some("activity/none".into()),
            ..attachment.clone()
        })
    }));
    assert_eq!(refusal.field.as_deref(), Some("subject"));
    assert_eq!(count(&path, "chunk"), 0);
}

#[test]
fn what_has_an_attachment_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    store
        .write("new", |w| w.put(&organisation("o", "Metaal BV")))
        .unwrap();
    attach(&store, "a", "a.pdf", b"a");
    store
        .write("move", |w| {
            let mut found = w.reading().get::<Attachment>(&Id::new("a"))?.unwrap();
            found.subject = Some("organisation/o".into());
            w.put(&found)
        })
        .unwrap();
    let refusal = refused(store.write("delete", |w| w.delete::<Organisation>(&Id::new("o"))));
    assert_eq!(refusal.code, Code::InUse);
    assert_eq!(
        refusal.args.get("kind").map(String::as_str),
        Some(Attachment::KIND.name)
    );
}

#[test]
fn bytes_go_a_month_after_the_last_record_with_them_and_undo_finds_them_until_then() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store, clock) = timed(folder.path());
    attach(&store, "a", "een.pdf", &bytes(1, MIB + 1));
    attach(&store, "b", "twee.pdf", &bytes(1, MIB + 1));
    detach(&store, "a");
    clock.pass(TimeDelta::days(40));
    assert_eq!(store.expire_contents().unwrap(), 0, "the other has them");
    detach(&store, "b");
    clock.pass(TimeDelta::days(29));
    assert_eq!(store.expire_contents().unwrap(), 0);
    store.undo().unwrap();
    assert!(attached(&store, "b").unwrap() == bytes(1, MIB + 1));
    clock.pass(TimeDelta::days(40));
    assert_eq!(store.expire_contents().unwrap(), 0, "undone in time");
    store.redo().unwrap();
    clock.pass(TimeDelta::days(31));
    assert_eq!(store.expire_contents().unwrap(), 1);
    assert_eq!(
        (count(&path, "content_chunk"), count(&path, "chunk")),
        (0, 0)
    );
    assert!(store.check().unwrap().ok);

    // Too late: the record comes back, and says so.
    store.undo().unwrap();
    assert_eq!(refused(attached(&store, "b")).code, Code::AttachmentGone);
    let report = store.check().unwrap();
    assert_eq!((report.ok, report.dangling.len()), (true, 1));
    attach(&store, "c", "opnieuw.pdf", &bytes(1, MIB + 1));
    assert!(attached(&store, "b").unwrap() == bytes(1, MIB + 1));
}

#[test]
fn adding_can_be_undone_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store, clock) = timed(folder.path());
    attach(&store, "a", "a.pdf", b"a");
    store.undo().unwrap();
    clock.pass(TimeDelta::days(30));
    assert_eq!(store.expire_contents().unwrap(), 0);
    store.redo().unwrap();
    assert_eq!(attached(&store, "a").unwrap(), b"a");
    store.undo().unwrap();
    clock.pass(TimeDelta::days(31));
    assert_eq!(store.expire_contents().unwrap(), 1);
    assert_eq!(count(&path, "chunk"), 0);
}

#[test]
fn another_file_in_its_place_leaves_the_first_for_a_month() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store, clock) = timed(folder.path());
    attach(&store, "a", "a.pdf", b"first");
    attach(&store, "a", "a.pdf", b"second");
    clock.pass(TimeDelta::days(31));
    assert_eq!(store.expire_contents().unwrap(), 1);
    assert_eq!(attached(&store, "a").unwrap(), b"second");
    assert_eq!(count(&path, "content"), 1);
}

#[test]
fn a_chunk_that_is_damaged_or_gone_is_told_and_never_handed_out() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    let whole = bytes(1, 2 * MIB + 1);
    for damage in [
        "UPDATE chunk SET bytes = zeroblob(1048576) WHERE rowid = 1",
        "UPDATE chunk SET bytes = x'' WHERE rowid = 1",
        "DELETE FROM chunk WHERE rowid = 3",
        "DELETE FROM content_chunk WHERE position = 2",
        "UPDATE content_chunk SET position = -1 WHERE position = 2",
    ] {
        attach(&store, "a", "a.pdf", &whole);
        assert!(attached(&store, "a").unwrap() == whole);
        raw(&path).execute_batch(damage).unwrap();
        let mut handed = Vec::new();
        let content = Content::read(whole.as_slice()).unwrap();
        let refusal = refused(store.read(|r| {
            r.content(content.sha256(), |bytes| {
                handed.push(bytes.to_vec());
                Ok(())
            })
        }));
        assert_eq!(refusal.code, Code::AttachmentDamaged, "{damage}");
        let known = |bytes: &Vec<u8>| {
            whole
                .windows(bytes.len())
                .step_by(MIB)
                .any(|one| one == bytes)
        };
        assert!(handed.iter().all(known), "{damage}");
        let report = store.check().unwrap();
        assert!(!report.ok);
        // The same file once more puts it right.
        store.write("attach", |w| w.keep(&content)).unwrap();
        assert!(attached(&store, "a").unwrap() == whole, "{damage}");
        assert!(store.check().unwrap().ok, "{damage}");
    }
}

#[test]
fn whether_a_content_is_in_use_is_checked_and_noted_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    attach(&store, "a", "a.pdf", b"a");
    raw(&path)
        .execute_batch("UPDATE content SET unused_since = '2000-01-01T00:00:00+00:00'")
        .unwrap();
    assert!(!store.check().unwrap().ok);
    assert_eq!(store.expire_contents().unwrap(), 0, "the record has it");
    store.repair().unwrap();
    assert!(store.check().unwrap().ok);
}
