//! What the window begins with: one answer in the place of four.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use serde_json::{Value, json};
use support::Place;
use tib_app::{App, calls, workspace};

fn ask(app: &App, name: &str) -> Value {
    calls::call(app, name, json!({})).unwrap()
}

#[test]
fn it_says_what_the_calls_say_that_pages_make_later() {
    let place = Place::new();
    let begin = ask(&place.app, "begin");
    assert_eq!(begin["shell"], ask(&place.app, "shell"));
    let opened = &begin["opened"];
    assert_eq!(opened["terms"], ask(&place.app, "terms"));
    assert_eq!(opened["history"], ask(&place.app, "history"));
    assert_eq!(opened["start"], ask(&place.app, "start"));
    assert_eq!(opened["sync"], ask(&place.app, "sync_state"));
}

#[test]
fn without_a_workspace_it_is_the_shell_alone() {
    let place = Place::new();
    workspace::close(&place.app);
    let begin = ask(&place.app, "begin");
    assert_eq!(begin["shell"]["workspace"], Value::Null);
    assert_eq!(begin["opened"], Value::Null);
}
