//! Many steps of history in one transaction.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{create, organisation};
use tib_domain::{Code, Id, Organisation, Refusal};

#[test]
fn each_step_written_together_is_undone_by_itself_and_an_empty_one_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    store
        .write("first", |w| {
            w.next_step("one")?;
            w.put(&organisation("a", "Een"))?;
            w.next_step("nothing")?;
            w.next_step("two")?;
            w.put(&organisation("b", "Twee"))
        })
        .unwrap();
    let names = |store: &tib_store::Store| -> Vec<String> {
        let all: Vec<Organisation> = store.all().unwrap();
        all.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(names(&store), ["Een", "Twee"]);
    assert_eq!(store.undo().unwrap().label, "two");
    assert_eq!(names(&store), ["Een"]);
    assert_eq!(store.undo().unwrap().label, "one");
    assert!(names(&store).is_empty());
    assert!(store.check().unwrap().ok);
}

#[test]
fn steps_written_together_are_kept_all_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = create(folder.path());
    let done = store.write("first", |w| {
        w.put(&organisation("a", "Een"))?;
        w.next_step("two")?;
        Err::<(), _>(Refusal::new(Code::BadRequest))
    });
    assert!(done.is_err());
    assert_eq!(store.get::<Organisation>(&Id::new("a")).unwrap(), None);
    assert_eq!(store.history_state().unwrap().undo, None);
}
