//! Imports: which edition wins, what is counted, how fast it goes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{create, pupils, refused, rows, winning};
use tib_domain::{Code, Refusal};
use tib_store::{BranchRecord, Import, NewImport, Store};

fn bring(store: &Store, sha: &str, edition: &str, given: &[(&str, &str)]) -> Import {
    let outcome = store.import(pupils(sha, edition), |sink| rows(sink, given));
    outcome.unwrap().import
}

#[test]
fn an_older_edition_that_comes_in_later_does_not_win() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let newest = bring(&store, "n", "2021-01-01", &[("90AA00", "[2]")]);
    bring(&store, "o", "2020-01-01", &[("90AA00", "[1]")]);
    assert_eq!(winning(&store), ["90AA00[2]"]);
    store.withdraw_import(&newest.id).unwrap();
    assert_eq!(winning(&store), ["90AA00[1]"]);
    store.undo().unwrap();
    assert_eq!(winning(&store), ["90AA00[2]"]);
}

#[test]
fn an_edition_is_compared_with_the_one_before_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let given = [("90AA00", "[1]"), ("90AB00", "[2]")];
    let first = bring(&store, "one", "2020-01-01", &given);
    assert_eq!((first.rows_read, first.rows_new), (2, 2));
    let again = store
        .import(pupils("one", "2020-01-01"), |_| Ok(()))
        .unwrap();
    assert!(again.already);
    let given = [("90AA00", "[1]"), ("90AB00", "[3]"), ("90AC00", "[4]")];
    let second = bring(&store, "two", "2020-01-01", &given);
    assert_eq!(
        (second.rows_new, second.rows_changed, second.rows_same),
        (1, 1, 1)
    );
    assert_eq!(winning(&store).len(), 3);
    assert_eq!(store.undo().unwrap().label, "import");
    assert_eq!(winning(&store).len(), 2);
    store.redo().unwrap();
    store.withdraw_import(&second.id).unwrap();
    assert_eq!(winning(&store).len(), 2);
}

#[test]
fn an_import_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let undo = store.history_state().unwrap().undo;
    let failed = store.import(pupils("one", "2020-01-01"), |sink| {
        rows(sink, &[("90AA00", "[1]")])?;
        sink.branch(&BranchRecord {
            branch: "90AA00".into(),
            ..BranchRecord::default()
        })?;
        Err(Refusal::new(Code::Cancelled))
    });
    assert_eq!(refused(failed).code, Code::Cancelled);
    assert!(store.read(|r| r.imports()).unwrap().is_empty());
    assert!(winning(&store).is_empty());
    assert_eq!(store.history_state().unwrap().undo, undo);
}

/// Files of several school years side by side: each year goes to the newest file that has it.
#[test]
fn of_two_files_that_share_a_year_the_newest_gives_it() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let series = |sha: &str, edition: &str, years: std::ops::Range<i32>| {
        let new = NewImport {
            kind: "F".into(),
            school_year: None,
            years: years.collect(),
            ..pupils(sha, edition)
        };
        let given = [("90AA00", "[1]")];
        store.import(new, |sink| rows(sink, &given)).unwrap().import
    };
    let years = || -> Vec<Vec<i32>> {
        let effective_imports = store.read(|r| r.effective_imports()).unwrap();
        effective_imports
            .into_iter()
            .map(|effective| effective.years)
            .collect()
    };
    series("old", "2019-01-01", 2014..2017);
    let new = series("new", "2020-01-01", 2016..2019);
    assert_eq!(years(), [vec![2014, 2015], vec![2016, 2017, 2018]]);
    store.withdraw_import(&new.id).unwrap();
    assert_eq!(years(), [vec![2014, 2015, 2016]]);
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
    let rejects = store.read(|r| r.rejects(&again.id)).unwrap();
    assert_eq!(
        (rejects[0].line, rejects[0].raw.as_str()),
        (9, "90AA00;veel")
    );
    assert_eq!(store.read(|r| r.classes()).unwrap().len(), 1);
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
            .import(new, |sink| {
                assert!(sink.branch(&branch(phone))?);
                assert!(!sink.branch(&branch("again"))?, "the first time counts");
                Ok(())
            })
            .unwrap()
            .import
    };
    bring("one", "1");
    let second = bring("two", "2");
    assert_eq!((second.rows_changed, second.rows_same), (1, 0));
    assert_eq!(store.read(|r| r.branches()).unwrap(), [branch("2")]);
    store.undo().unwrap();
    assert_eq!(store.read(|r| r.branches()).unwrap(), [branch("1")]);
}
