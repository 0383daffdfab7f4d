//! Lists that the feed brings: in use at once, passed over by undo, and never put back by it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::create;
use tib_domain::{Code, Id, NationalRegion, RegionMember};
use tib_store::{FeedRecord, Store};

fn list(rows: &str) -> Vec<NationalRegion> {
    let rows = rows.lines().map(|row| row.split(';').collect::<Vec<_>>());
    rows.map(|row| NationalRegion {
        id: Id::new(format!("national:{}", row[0])),
        name: row[1].to_owned(),
        members: vec![RegionMember::municipality(format!("GM{:0>4}", row[2]))],
    })
    .collect()
}

fn item(number: u64) -> FeedRecord {
    FeedRecord {
        id: format!("item-{number}"),
        position: number,
        kind: "taxonomy".to_owned(),
        version: 1,
        body: "{}".to_owned(),
        published_at: format!("2026-01-0{number}T00:00:00+00:00"),
        read_at: None,
    }
}

fn import(store: &Store, regions: &[NationalRegion]) {
    store
        .write("national-regions", |tx| tx.national_regions_put(regions))
        .unwrap();
}

#[test]
fn a_list_from_the_feed_is_no_step_and_undo_brings_no_other_list_back() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let (own, other) = (list("a;Aa;1;;+;;"), list("a;Aa;2;;+;;\nb;Bee;3;;+;;"));
    import(&store, &own);
    let mut region = store.region().unwrap();
    region.name = "Andere naam".to_owned();
    store.write("region", |tx| tx.put(&region)).unwrap();

    store.feed_keep(&[item(1)], &[], None, None).unwrap();
    store.feed_take_regions("item-1", &other).unwrap();
    assert_eq!(store.all::<NationalRegion>().unwrap(), other);
    assert!(store.feed("taxonomy").unwrap()[0].read_at.is_some());
    // What the user did in between is still the user's to undo; the import of a list no longer.
    assert_eq!(
        store.history_state().unwrap().undo.as_deref(),
        Some("region")
    );
    store.undo().unwrap();
    assert_eq!(store.undo().unwrap_err().code, Code::NothingToUndo);
    store.redo().unwrap();
    assert_eq!(store.all::<NationalRegion>().unwrap(), other);
    // An import after it is a step again, and going back leads to the list of the feed.
    import(&store, &own);
    store.undo().unwrap();
    assert_eq!(store.all::<NationalRegion>().unwrap(), other);
    assert!(store.check().unwrap().faults.is_empty());
}

#[test]
fn the_same_list_leaves_no_trace_in_history() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let own = list("a;Aa;1;;+;;");
    import(&store, &own);
    store.feed_keep(&[item(1)], &[], None, None).unwrap();
    store.feed_take_regions("item-1", &own).unwrap();
    let changes = store.record_history(&own[0].id).unwrap();
    assert_eq!(
        (changes.len(), changes[0].label.as_str()),
        (1, "national-regions")
    );
    assert_eq!(store.undo().unwrap_err().code, Code::NothingToUndo);
}

#[test]
fn a_list_that_is_taken_away_leaves_the_one_before_it_to_be_taken_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    store
        .feed_keep(&[item(1), item(2)], &[], None, None)
        .unwrap();
    store
        .feed_take_regions("item-1", &list("a;Aa;1;;+;;"))
        .unwrap();
    store
        .feed_take_regions("item-2", &list("a;Aa;2;;+;;"))
        .unwrap();
    let removed = ["item-2".to_owned()];
    store.feed_keep(&[], &removed, None, None).unwrap();
    let left = store.feed("taxonomy").unwrap();
    assert_eq!((left.len(), left[0].read_at.as_deref()), (1, None));
    store
        .feed_take_regions("item-1", &list("a;Aa;1;;+;;"))
        .unwrap();
    // The removal once more, when the feed is read anew, asks for nothing.
    store.feed_keep(&[], &removed, None, None).unwrap();
    assert!(store.feed("taxonomy").unwrap()[0].read_at.is_some());
}
