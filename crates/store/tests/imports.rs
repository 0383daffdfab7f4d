//! Imports: which edition wins, what is counted, how fast it goes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{create, pupils, rows};
use tib_store::{BranchRecord, Import, NewImport, Store};

fn bring(store: &Store, sha: &str, edition: &str, given: &[(&str, &str)]) -> Import {
    let outcome = store.import(pupils(sha, edition), |sink| rows(sink, given));
    outcome.unwrap().import
}

fn winner(store: &Store) -> Vec<String> {
    let mut found = Vec::new();
    store
        .facts("A", |fact| {
            found.push(format!("{}{}", fact.unit, fact.cells))
        })
        .unwrap();
    found
}

#[test]
fn an_older_edition_that_comes_in_later_does_not_win() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let newest = bring(&store, "n", "2021-01-01", &[("90AA00", "[2]")]);
    bring(&store, "o", "2020-01-01", &[("90AA00", "[1]")]);
    assert_eq!(winner(&store), ["90AA00[2]"]);
    store.withdraw_import(&newest.id).unwrap();
    assert_eq!(winner(&store), ["90AA00[1]"]);
    store.undo().unwrap();
    assert_eq!(winner(&store), ["90AA00[2]"]);
}

#[test]
fn rows_add_up_when_a_file_says_something_twice_and_rejects_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let given = [("90AA00", "[1]"), ("90AA00", "[2]"), ("90AB00", "[3]")];
    bring(&store, "one", "2020-01-01", &given);
    let again = store
        .import(pupils("two", "2020-02-01"), |sink| {
            rows(sink, &given)?;
            sink.reject(9, "cell_not_a_count", "90AA00;veel")
        })
        .unwrap()
        .import;
    assert_eq!((again.rows_read, again.rows_rejected), (4, 1));
    assert_eq!(
        (again.rows_new, again.rows_changed, again.rows_same),
        (0, 0, 3)
    );
    let rejects = store.rejects(&again.id).unwrap();
    assert_eq!(
        (rejects[0].line, rejects[0].raw.as_str()),
        (9, "90AA00;veel")
    );
    assert_eq!(store.classes().unwrap().len(), 1);
}

#[test]
fn addresses_are_compared_in_every_column() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let branch = |phone: &str| BranchRecord {
        branch: "90AA00".into(),
        phone: phone.into(),
        ..BranchRecord::default()
    };
    let bring = |sha: &str, phone: &str| {
        let new = NewImport {
            kind: "C".into(),
            school_year: None,
            ..pupils(sha, "2020-01-01")
        };
        store
            .import(new, |sink| sink.branch(&branch(phone)))
            .unwrap()
            .import
    };
    bring("one", "1");
    let second = bring("two", "2");
    assert_eq!((second.rows_changed, second.rows_same), (1, 0));
    assert_eq!(store.branches().unwrap(), [branch("2")]);
    store.undo().unwrap();
    assert_eq!(store.branches().unwrap(), [branch("1")]);
}
