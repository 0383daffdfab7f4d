//! What a page may reach: nothing by a path of its own making.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::PathBuf;

use serde_json::{Value, json};
use support::{Place, refused};
use tib_app::{App, Code, NoDialogs, Ports, calls, workspace};

const MARK: &str = "Geheimregio";

/// A workspace of somebody else, in a folder that this app never saw.
fn elsewhere(folder: &tempfile::TempDir) -> PathBuf {
    let path = folder.path().join("geheim.tib");
    let other = App::new(&folder.path().join("home"), Ports::system(NoDialogs)).unwrap();
    workspace::create(&other, &path, MARK).unwrap();
    path
}

/// `value` under every name that a call has for a text.
fn everywhere(value: &str) -> Value {
    let names = [
        "path",
        "file",
        "recent",
        "report",
        "id",
        "name",
        "part",
        "task",
        "rmc",
        "address",
        "code",
        "college",
        "workspace",
        "handle",
        "school",
        "indicator",
        "format",
        "content",
        "title",
    ];
    let texts = names.map(|name| (name.to_owned(), Value::from(value)));
    let mut args: serde_json::Map<_, _> = texts.into_iter().collect();
    args.insert("gms".to_owned(), json!([value]));
    args.insert("branches".to_owned(), json!([value]));
    for given in ["given", "own"] {
        args.insert(given.to_owned(), json!({ "part": value, "name": value }));
    }
    args.insert("school_year".to_owned(), json!(2025));
    args.insert("in_file".to_owned(), json!(true));
    args.into()
}

#[test]
fn no_call_opens_a_file_that_a_page_names() {
    let place = Place::new();
    let folder = tempfile::tempdir().unwrap();
    let secret = elsewhere(&folder);
    let table = folder.path().join("geheim.csv");
    std::fs::write(&table, format!("Gemeente;Jaar;Aantal\n{MARK};2024;5\n")).unwrap();
    let before = std::fs::read(&secret).unwrap();
    for path in [&secret, &table] {
        for named in [
            path.display().to_string(),
            format!("file://{}", path.display()),
        ] {
            for name in calls::all().map(|call| call.name) {
                let answer = calls::call(&place.app, name, everywhere(&named));
                let told = format!("{answer:?}");
                assert!(!told.contains(MARK), "{name}: {told}");
                if let Some(open) = workspace::shell(&place.app).workspace {
                    assert!(
                        !open.path.starts_with(&*folder.path().to_string_lossy()),
                        "{name}"
                    );
                }
            }
        }
    }
    assert_eq!(std::fs::read(&secret).unwrap(), before);
}

#[test]
fn a_page_opens_a_recent_workspace_by_its_handle_and_none_by_its_path() {
    let place = Place::new();
    let folder = tempfile::tempdir().unwrap();
    let secret = elsewhere(&folder).display().to_string();
    let open =
        |recent: &str| calls::call(&place.app, "workspace_open", json!({ "recent": recent }));
    let first = workspace::shell(&place.app);
    let own = first.workspace.unwrap().path;
    for named in [secret.as_str(), own.as_str(), "0", "", "../geheim.tib"] {
        assert_eq!(refused(open(named)).code, Code::NotFound, "{named}");
    }
    // An argument of old is no way in either: the dialog is asked, and here it is declined.
    let old = calls::call(&place.app, "workspace_open", json!({ "path": secret })).unwrap();
    assert_eq!(old["result"]["workspace"]["path"], own);
    let handle = first.recent.first().unwrap().handle.clone();
    calls::call(&place.app, "workspace_create", json!({ "name": "Tweede" })).unwrap();
    // The same handle, though another workspace is the newest now.
    assert_eq!(open(&handle).unwrap()["result"]["workspace"]["path"], own);
}
