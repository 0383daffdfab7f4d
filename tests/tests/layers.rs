//! Who may use whom: every manifest is held to the table in the root `Cargo.toml`.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::{Value, json};

/// Row of the table: the floors that a crate may use.
type Table = BTreeMap<String, Vec<String>>;

/// Members without a floor of their own: they look at the house from outside.
const OUTSIDE: [&str; 3] = ["tib-stories", "tib-benches", "tib-bare-shell"];

/// The only packages that know Tauri: the window, and the empty one it is measured against.
const WINDOWS: [&str; 2] = ["tib-regio", "tib-bare-shell"];

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn packages(metadata: &Value) -> &[Value] {
    list(metadata, "packages")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// `store` of `tib-store`.
fn floor(package: &str) -> &str {
    package.strip_prefix("tib-").unwrap_or(package)
}

/// What is wrong with the manifests, one line each.
fn offences(packages: &[Value], table: &Table) -> Vec<String> {
    let members: BTreeSet<&str> = packages.iter().map(|one| text(one, "name")).collect();
    let mut wrong = Vec::new();
    for package in packages {
        let name = text(package, "name");
        let row = table.get(floor(name));
        let outside = OUTSIDE.contains(&name);
        if row.is_none() && !outside {
            wrong.push(format!("{name} has no row"));
        }
        for dependency in list(package, "dependencies") {
            let on = text(dependency, "name");
            if (on == "tauri" || on.starts_with("tauri-")) && !WINDOWS.contains(&name) {
                wrong.push(format!("{name} must not know {on}"));
            }
            // What its tests use is a crate's own affair.
            let for_tests = text(dependency, "kind") == "dev";
            if outside || for_tests || !members.contains(on) {
                continue;
            }
            if !row.is_some_and(|row| row.iter().any(|one| one == floor(on))) {
                wrong.push(format!("{name} must not use {on}"));
            }
        }
    }
    let floors: BTreeSet<&str> = members.iter().map(|name| floor(name)).collect();
    let named = table.values().flatten().chain(table.keys());
    for word in named.collect::<BTreeSet<_>>() {
        if !floors.contains(word.as_str()) {
            wrong.push(format!("there is no crate tib-{word}"));
        }
    }
    wrong
}

#[test]
fn every_crate_uses_only_what_stands_below_it() {
    let metadata = metadata();
    let table = metadata.pointer("/metadata/layers").unwrap().clone();
    let wrong = offences(packages(&metadata), &serde_json::from_value(table).unwrap());
    assert!(
        wrong.is_empty(),
        "against [workspace.metadata.layers] in Cargo.toml:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn what_stands_wrong_is_seen() {
    let uses = |name: &str, kind: Value| json!({ "name": name, "kind": kind });
    let packages = [
        json!({ "name": "tib-domain", "dependencies": [uses("tib-store", json!("build"))] }),
        json!({ "name": "tib-store", "dependencies": [
            uses("tib-domain", Value::Null),
            uses("tib-attic", json!("dev")),
            uses("tauri", json!("dev")),
            uses("serde", Value::Null),
        ] }),
        json!({ "name": "tib-attic", "dependencies": [] }),
        json!({ "name": "tib-regio", "dependencies": [uses("tauri", Value::Null)] }),
        json!({ "name": "tib-stories", "dependencies": [uses("tib-store", Value::Null)] }),
    ];
    let table = json!({ "domain": [], "store": ["domain"], "regio": ["cellar"] });
    assert_eq!(
        offences(&packages, &serde_json::from_value(table).unwrap()),
        [
            "tib-domain must not use tib-store",
            "tib-store must not know tauri",
            "tib-attic has no row",
            "there is no crate tib-cellar",
        ]
    );
}

#[test]
fn every_member_follows_the_lints_of_the_workspace() {
    let follows = |path: &str, words: [&str; 2]| {
        let manifest = std::fs::read_to_string(path).unwrap();
        let lines: Vec<&str> = manifest.lines().map(str::trim).collect();
        lines.windows(2).any(|pair| pair == words)
    };
    let metadata = metadata();
    for package in packages(&metadata) {
        let path = text(package, "manifest_path");
        assert!(
            follows(path, ["[lints]", "workspace = true"]),
            "{path} doesn't follow the lints of the workspace"
        );
    }
    let root = format!("{}/Cargo.toml", text(&metadata, "workspace_root"));
    assert!(
        follows(
            &root,
            ["[workspace.lints.rust]", "unsafe_code = \"forbid\""]
        ),
        "unsafe code isn't forbidden"
    );
}
