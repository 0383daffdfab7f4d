//! Who may use whom: every manifest is held to the table in the root `Cargo.toml`.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// Members without a floor of their own: they look at the house from outside.
const OUTSIDE: [&str; 1] = ["tib-stories"];

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

fn list<'a>(value: &'a Value, key: &str) -> &'a Vec<Value> {
    value.get(key).and_then(Value::as_array).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn short(package: &str) -> Option<&str> {
    package.strip_prefix("tib-")
}

#[test]
fn every_crate_uses_only_what_stands_below_it() {
    let metadata = metadata();
    let table: BTreeMap<String, Vec<String>> =
        serde_json::from_value(metadata.pointer("/metadata/layers").unwrap().clone()).unwrap();
    for package in list(&metadata, "packages") {
        let name = text(package, "name");
        if OUTSIDE.contains(&name) {
            continue;
        }
        let allowed = table
            .get(short(name).unwrap())
            .unwrap_or_else(|| panic!("{name} has no row in [workspace.metadata.layers]"));
        for dependency in list(package, "dependencies") {
            let on = text(dependency, "name");
            // Dependencies of tests may look further.
            if text(dependency, "kind") == "dev" {
                continue;
            }
            if let Some(floor) = short(on) {
                assert!(
                    allowed.iter().any(|one| one == floor),
                    "{name} must not use {on}"
                );
            }
            let knows_tauri = on == "tauri" || on.starts_with("tauri-");
            assert!(
                !knows_tauri || name == "tib-regio",
                "only tib-regio knows Tauri, not {name}"
            );
        }
    }
}

#[test]
fn every_member_follows_the_lints_of_the_workspace() {
    for package in list(&metadata(), "packages") {
        let manifest = std::fs::read_to_string(text(package, "manifest_path")).unwrap();
        assert!(
            manifest.contains("[lints]\nworkspace = true"),
            "{} has lints of its own",
            text(package, "name")
        );
    }
}
