//! Where a workspace may lie: under any name that the file system takes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::Path;

use support::{activity, open_to_read, opening, refused, region};
use tib_domain::{Activity, Code};
use tib_store::Store;

/// Names that SQLite takes for something else than a file, or reads a question into.
#[cfg(unix)]
const NAMES: &[&str] = &[
    ":memory:",
    ":memory:.tib",
    "file:regio.tib",
    "file:regio.tib?mode=memory",
    "file::memory:?cache=shared",
    "file:/nergens/regio.tib",
    "regio.tib?immutable=1",
    "100% #1 & meer.tib",
    "met/een/..//omweg.tib",
    "einde.tib/",
];
#[cfg(not(unix))]
const NAMES: &[&str] = &["regio.tib", "100% #1 & meer.tib", "./regio-2.tib"];

/// One test, because the folder that a program is in is one for all of its tests.
#[test]
fn a_relative_name_is_that_of_a_file_whatever_it_says() {
    let folder = tempfile::tempdir().unwrap();
    std::env::set_current_dir(folder.path()).unwrap();
    std::fs::create_dir_all("met/een").unwrap();
    std::fs::create_dir_all("file:/nergens").unwrap();
    for name in NAMES {
        let path = Path::new(name);
        let opening = || opening(folder.path(), false);
        let store = Store::create(path, opening()).expect(name);
        store.write("init", |tx| tx.put(&region())).expect(name);
        assert!(
            store.path().is_absolute() && store.path().is_file(),
            "{name}"
        );
        assert_eq!(
            refused(Store::create(path, opening())).code,
            Code::WorkspaceExists
        );
        drop(store);
        let store = Store::open(path, opening()).expect(name);
        store.write("new", |tx| tx.put(&activity("x"))).expect(name);
        assert_eq!(store.all::<Activity>().expect(name), [activity("x")]);
        assert!(store.check().expect(name).ok);
        let beside = open_to_read(store.path()).expect(name);
        assert_eq!(beside.region().expect(name), region());
        // Also for readers that come later, when the program is somewhere else.
        std::env::set_current_dir("/").unwrap();
        let taken = std::thread::scope(|scope| {
            let readers = [0; 4].map(|_| scope.spawn(|| store.all::<Activity>().unwrap().len()));
            readers.map(|reader| reader.join().unwrap())
        });
        assert_eq!(taken, [1; 4], "{name}");
        std::env::set_current_dir(folder.path()).unwrap();
    }

    let opening = || opening(folder.path(), false);
    let nameless = Path::new("");
    assert_eq!(
        refused(Store::create(nameless, opening())).code,
        Code::WorkspaceClosed
    );
    assert_eq!(
        refused(Store::open(nameless, opening())).code,
        Code::WorkspaceClosed
    );
    for (refusal, code) in [
        (
            refused(Store::create(folder.path(), opening())),
            Code::WorkspaceExists,
        ),
        (
            refused(Store::open(Path::new("."), opening())),
            Code::WorkspaceMissing,
        ),
    ] {
        assert_eq!(
            (refusal.code, refusal.args["kind"].as_str()),
            (code, "folder")
        );
    }
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".new"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
