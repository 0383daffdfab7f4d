//! Where things go wrong or come close: kills, races, odd files, holes in history.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::{Path, PathBuf};

use support::{
    activity, create, ids, open, open_to_read, opening, organisation, partnership, pupils, refused,
    region, rows, term,
};
use tib_domain::{
    Activity, Ambition, Code, Id, Organisation, Partnership, Record, Region, RegionMember, Term,
    TermList,
};
use tib_store::{Reason, Store};

/// What a kill at this moment would leave: the file and its log as they are now.
fn as_if_killed(path: &Path, folder: &Path) -> PathBuf {
    let copy = folder.join("killed.tib");
    std::fs::copy(path, &copy).unwrap();
    let log = path.with_extension("tib-wal");
    std::fs::copy(log, copy.with_extension("tib-wal")).unwrap();
    copy
}

#[test]
fn every_field_of_every_record_survives_a_restart_an_undo_and_a_redo() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    let renamed = Region {
        name: "Twente en Achterhoek".into(),
        members: vec![RegionMember {
            id: Id::new("r/2"),
            ..RegionMember::municipality("GM1876")
        }],
        ..region()
    };
    let (a, b) = (organisation("a", "Aa"), organisation("b", "bb"));
    let activity = Activity {
        partners: ids(&["b", "a"]),
        ..activity("x")
    };
    store
        .write("all", |tx| {
            tx.put(&b)?;
            tx.put(&a)?;
            tx.put(&partnership())?;
            tx.put(&activity)?;
            tx.put(&term())?;
            tx.put(&renamed)
        })
        .unwrap();
    drop(store);
    let store = open(&path).unwrap();
    let whole = |store: &Store| {
        assert_eq!(store.region().unwrap(), renamed);
        assert_eq!(store.all::<Organisation>().unwrap(), [a.clone(), b.clone()]);
        assert_eq!(store.get::<Organisation>(&b.id).unwrap().as_ref(), Some(&b));
        assert_eq!(store.all::<Partnership>().unwrap(), [partnership()]);
        assert_eq!(
            store.get::<Partnership>(&Id::new("p")).unwrap(),
            Some(partnership())
        );
        assert_eq!(
            store.all::<Activity>().unwrap(),
            std::slice::from_ref(&activity)
        );
        assert_eq!(
            store.get::<Activity>(&Id::new("x")).unwrap(),
            Some(activity.clone())
        );
        let terms = store.terms(Some(TermList::Theme)).unwrap();
        assert_eq!(terms.last(), Some(&term()));
    };
    whole(&store);
    store.undo().unwrap();
    drop(store);
    let store = open(&path).unwrap();
    assert_eq!(store.region().unwrap(), region());
    assert!(store.all::<Activity>().unwrap().is_empty());
    assert!(store.all::<Partnership>().unwrap().is_empty());
    assert!(store.all::<Organisation>().unwrap().is_empty());
    assert_eq!(store.redo().unwrap().label, "all");
    whole(&store);
    assert_eq!(
        store.check().unwrap().faults,
        Vec::<String>::new(),
        "undo and redo leave a whole history"
    );
}

#[test]
fn a_partnership_of_somebody_unknown_is_refused_with_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    store
        .write("new", |tx| tx.put(&organisation("a", "A")))
        .unwrap();
    let refusal = refused(store.write("new", |tx| tx.put(&partnership())));
    assert_eq!(
        (refusal.code, refusal.field.as_deref()),
        (Code::NotFound, Some("members"))
    );
}

#[test]
fn a_kill_keeps_what_was_done_and_nothing_of_what_was_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    store.write("new", |tx| tx.put(&activity("done"))).unwrap();
    let mut killed = PathBuf::new();
    store
        .import(pupils("one", "2020-01-01"), |sink| {
            rows(sink, &[("90AA00", "[1]")])?;
            killed = as_if_killed(&path, other.path());
            assert_eq!(
                store.all::<Activity>()?.len(),
                1,
                "a long import keeps no page waiting"
            );
            Ok(())
        })
        .unwrap();
    let left = open(&killed).unwrap();
    assert_eq!(left.all::<Activity>().unwrap(), [activity("done")]);
    assert!(left.read(|r| r.imports()).unwrap().is_empty());
    assert_eq!(left.history_state().unwrap().undo.as_deref(), Some("new"));
    assert!(left.check().unwrap().ok);
}

#[test]
fn a_new_file_is_whole_without_its_log_and_rests_of_a_killed_try_are_no_hindrance() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("regio.tib");
    std::fs::write(folder.path().join("regio.tib.new"), "half").unwrap();
    let store = Store::create(&path, opening(folder.path(), false)).unwrap();
    assert!(!folder.path().join("regio.tib.new").exists());
    let alone = folder.path().join("alone.tib");
    std::fs::copy(&path, &alone).unwrap();
    drop(store);
    assert!(open(&alone).unwrap().check().unwrap().ok);
}

#[test]
fn a_file_that_may_not_be_written_can_still_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    drop(store);
    let before = std::fs::read(&path).unwrap();
    let mut rights = path.metadata().unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).unwrap();
    assert_eq!(refused(open(&path)).code, Code::WorkspaceReadOnly);
    assert_eq!(
        open_to_read(&path).unwrap().region().unwrap().name,
        "Twente"
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_torn_or_foreign_file_is_refused_for_reading_too() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    drop(store);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.truncate(bytes.len() / 2);
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(refused(open_to_read(&path)).code, Code::WorkspaceBroken);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    let foreign = folder.path().join("foreign.tib");
    rusqlite::Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE cookies (id INTEGER); PRAGMA user_version = 9;")
        .unwrap();
    assert_eq!(refused(open(&foreign)).code, Code::WorkspaceBroken);
}

#[test]
fn a_migration_that_fails_leaves_the_file_and_a_checked_copy() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    drop(store);
    // A step that seems not to have been taken, and fails because it has.
    let tamper = |statement: &str| {
        let raw = support::raw(&path);
        raw.execute_batch(statement).unwrap();
    };
    tamper("CREATE TABLE kept AS SELECT * FROM migration; DELETE FROM migration;");
    let refusal = refused(open(&path));
    assert_eq!(refusal.args["path"], path.display().to_string());
    let copy = PathBuf::from(&refusal.args["snapshot"]);
    assert!(copy.starts_with(folder.path().join("backups")));
    assert_eq!(open_to_read(&copy).unwrap().region().unwrap(), region());
    tamper("INSERT INTO migration SELECT * FROM kept; DROP TABLE kept;");
    assert_eq!(open(&path).unwrap().region().unwrap(), region());
}

#[test]
fn undoing_from_two_places_takes_each_operation_back_once() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    for number in 0..20 {
        store
            .write("new", |tx| tx.put(&activity(&number.to_string())))
            .unwrap();
    }
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..10 {
                    store.undo().unwrap();
                }
            });
        }
    });
    assert!(store.all::<Activity>().unwrap().is_empty());
    assert_eq!(refused(store.undo()).code, Code::NothingToUndo);
    assert!(store.check().unwrap().ok);
}

#[test]
fn a_hole_in_history_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    store.write("new", |tx| tx.put(&activity("x"))).unwrap();
    store
        .write("delete", |tx| tx.delete::<Activity>(&Id::new("x")))
        .unwrap();
    store.write("new", |tx| tx.put(&activity("x"))).unwrap();
    assert!(store.check().unwrap().ok);
    let raw = support::raw(&path);
    raw.execute_batch(
        "DELETE FROM change WHERE operation = (SELECT number FROM operation WHERE label = 'delete')",
    )
    .unwrap();
    let report = store.check().unwrap();
    assert!(!report.ok);
    assert!(report.faults[0].contains("activity x"), "{report:?}");
}

/// A file made by the first schema that was ever in use. Every later app opens it, with all that is
/// in it, and keeps a copy of how it was.
#[test]
fn a_file_of_the_first_schema_opens_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first.tib");
    support::older("first-schema.tib", &path);
    let store = open(&path).unwrap();
    assert_eq!(store.region().unwrap().name, "Voorbeeldregio");
    assert_eq!(store.all::<Activity>().unwrap().len(), 8);
    assert_eq!(store.all::<Organisation>().unwrap().len(), 8);
    assert_eq!(store.all::<Partnership>().unwrap().len(), 4);
    assert_eq!(store.read(|r| r.imports()).unwrap().len(), 6);
    assert_eq!(support::winning(&store).len(), 140);
    assert!(store.check().unwrap().ok);
    assert_eq!(store.undo().unwrap().label, "activity-new");
    assert_eq!(store.all::<Activity>().unwrap().len(), 7);
    assert_eq!(store.series().unwrap(), None);
    let reasons: Vec<Reason> = store.backups().iter().map(|one| one.reason).collect();
    assert_eq!(
        reasons,
        [Reason::Update],
        "as it was before the schema changed"
    );
    // A label, that the first schema knew nothing of.
    let label = Term::regional(TermList::Label, Id::new("klankbord"), "klankbord");
    let mut one = store.all::<Organisation>().unwrap().remove(0);
    assert!(one.labels.is_empty());
    one.labels = vec![label.id.clone()];
    store
        .write("label-give", |w| {
            w.put(&label)?;
            w.put(&one)
        })
        .unwrap();
    let found = store.get::<Organisation>(&one.id).unwrap().unwrap();
    assert_eq!(found.labels, one.labels);
    assert!(store.check().unwrap().ok);
}

/// An edit that was made before rows had identities and before a field was there is taken back: what
/// it knew becomes as it was, and what came later stays.
#[test]
fn an_edit_of_an_older_version_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first.tib");
    support::older("first-schema.tib", &path);
    let raw = support::raw(&path);
    raw.execute_batch(
        "INSERT INTO operation (number, at, device, label, mode, state)
           VALUES (28, '001795521839114-00000', 'laptop', 'activity', 'do', 'done');
         INSERT INTO change (operation, position, kind, record, before, after)
           SELECT 28, 1, 'activity', record, json_remove(after, '$.lessons'),
             json_set(json_remove(after, '$.lessons'), '$.title', 'Techniekweek', '$.reach', json('[]'))
           FROM change WHERE kind = 'activity' AND after LIKE '%Techniekdagen%';
         UPDATE activity SET title = 'Techniekweek', lessons = 'Eerder beginnen'
           WHERE title = 'Techniekdagen';
         DELETE FROM activity_reach WHERE activity = (SELECT id FROM activity WHERE title = 'Techniekweek');",
    )
    .unwrap();
    drop(raw);
    let store = open(&path).unwrap();
    let find = |title: &str| {
        let all = store.all::<Activity>().unwrap();
        all.into_iter().find(|one| one.title == title)
    };
    assert!(find("Techniekweek").unwrap().reach.is_empty());
    assert_eq!(store.undo().unwrap().label, "activity");
    let back = find("Techniekdagen").unwrap();
    assert_eq!(
        back.lessons, "Eerder beginnen",
        "a field that history doesn't know stays"
    );
    assert_eq!((back.reach.len(), back.reach[0].planned), (1, Some(240)));
    assert!(!back.reach[0].id.is_empty());
    assert_eq!(store.redo().unwrap().label, "activity");
    assert!(find("Techniekweek").unwrap().reach.is_empty());
    assert!(store.check().unwrap().ok);
}

#[test]
fn a_file_of_the_schema_of_records_opens_and_everything_in_it_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records.tib");
    support::older("records-schema.tib", &path);
    let store = open(&path).unwrap();
    assert!(store.all::<Activity>().unwrap().is_empty());
    assert_eq!(store.all::<Ambition>().unwrap()[0].target_value, 280.0);
    assert_eq!(store.undo().unwrap().label, "activity-delete");
    let activity = store.all::<Activity>().unwrap().remove(0);
    assert_eq!(
        (activity.title.as_str(), activity.reach[0].id.as_str()),
        ("Techniekdag", "row")
    );
    assert_eq!(activity.status_log.len(), 1);
    while store.undo().is_ok() {}
    assert!(store.all::<Organisation>().unwrap().is_empty());
    while store.redo().is_ok() {}
    assert_eq!(store.all::<Organisation>().unwrap().len(), 2);
    assert_eq!(store.all::<Partnership>().unwrap()[0].members.len(), 2);
    assert!(store.check().unwrap().ok);
}

#[test]
fn what_is_kept_to_find_and_order_records_is_checked_and_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    store.write("new", |tx| tx.put(&activity("x"))).unwrap();
    drop(store);
    let raw = support::raw(&path);
    raw.execute_batch("UPDATE activity SET title_sort = ''; DELETE FROM search_document;")
        .unwrap();
    drop(raw);
    let store = open(&path).unwrap();
    assert!(
        store
            .read(|r| r.search("techniekdag", &[], 5))
            .unwrap()
            .is_empty()
    );
    assert_eq!(store.check().unwrap().faults.len(), 4);
    store.repair().unwrap();
    assert!(store.check().unwrap().ok);
    assert_eq!(
        store.read(|r| r.search("tecniekdag", &[], 5)).unwrap()[0].title,
        "Techniekdag x"
    );
}

#[test]
fn what_tells_records_of_one_name_apart_stands_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let school = |id: &str, street: &str, brin: Option<&str>| Organisation {
        id: Id::new(id),
        name: "Wellantcollege".to_owned(),
        street: street.to_owned(),
        place: "Gouda".to_owned(),
        brin: brin.map(str::to_owned),
        ..Organisation::default()
    };
    store
        .write("new", |tx| {
            tx.put(&school("a", "Kade 1", Some("01AA00")))?;
            tx.put(&school("b", "", None))
        })
        .unwrap();
    let found = store.read(|r| r.search("wellant", &[], 5)).unwrap();
    let mut notes: Vec<&str> = found.iter().map(|one| one.note.as_str()).collect();
    notes.sort_unstable();
    assert_eq!(notes, ["Gouda", "Kade 1, Gouda, 01AA00"]);
}

/// Everything that is read at once is of one moment, though something is saved in between.
#[test]
fn what_is_read_together_is_of_one_moment() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    store.write("new", |tx| tx.put(&activity("x"))).unwrap();
    store
        .read(|r| {
            assert_eq!(r.count(Activity::KIND)?, 1);
            store.write("new", |tx| tx.put(&activity("y")))?;
            assert_eq!(
                r.all::<Activity>()?.len(),
                1,
                "the other came after this moment"
            );
            Ok(())
        })
        .unwrap();
    assert_eq!(store.all::<Activity>().unwrap().len(), 2);
}

#[test]
fn what_an_older_version_does_not_know_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    store.write("new", |tx| tx.put(&activity("x"))).unwrap();
    let raw = support::raw(&path);
    // A newer version's column and a role of links that this one doesn't know.
    raw.execute_batch(
        "ALTER TABLE activity ADD COLUMN colour TEXT; UPDATE activity SET colour = 'rood';
         INSERT INTO link VALUES ('x', 'weather', 'rain', 0, '000000000000001-00000', 'other');",
    )
    .unwrap();
    let mut changed = activity("x");
    changed.place = "Borne".into();
    store.write("activity", |tx| tx.put(&changed)).unwrap();
    store
        .write("activity-delete", |tx| tx.delete::<Activity>(&Id::new("x")))
        .unwrap();
    store.undo().unwrap();
    let left: (String, String) = raw
        .query_row(
            "SELECT colour, target FROM activity JOIN link ON owner = id AND role = 'weather'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!(left, ("rood".to_owned(), "rain".to_owned()));
    // A status of a newer version isn't taken for another one.
    raw.execute_batch("UPDATE activity SET status = 'paused'")
        .unwrap();
    let refusal = refused(store.get::<Activity>(&Id::new("x")));
    assert_eq!(
        (refusal.code, refusal.args["id"].as_str()),
        (Code::RecordUnreadable, "x")
    );
}
