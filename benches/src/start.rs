//! From the start of the process to a drawn first page with ten years of data, against the same
//! shell with one still page, and against Chromium with that page as an app.

use std::path::{Path, PathBuf};
use std::process::Command;

use tib_app::sample::Size;

use crate::display::Display;
use crate::{Place, Row, has, in_turn, world};

/// A home of the app in a folder, with a made-up workspace as the one that was open last.
pub fn home_of(place: &Place, size: Size, folder: &Path) -> PathBuf {
    let home = folder.join("home");
    std::fs::create_dir_all(&home).unwrap();
    let workspace = folder.join("regio.tib");
    std::fs::copy(world::made(place, size), &workspace).unwrap();
    let settings = serde_json::json!({ "last": workspace });
    std::fs::write(home.join("settings.json"), settings.to_string()).unwrap();
    home
}

pub fn rows(place: &Place) -> Vec<Row> {
    if !has("Xvfb") && Command::new("Xvfb").arg("-help").output().is_err() {
        return Vec::new();
    }
    let folder = tempfile::tempdir().unwrap();
    let home = home_of(place, Size::M, folder.path());
    let display = Display::open();
    let ours = || {
        let mut command = Command::new(place.programs.join("tib-regio"));
        display.drawn(command.env("TIB_HOME", &home))
    };
    let shell = || display.drawn(&mut Command::new(place.programs.join("tib-bare-shell")));
    let still = "the same shell, one still page";
    let mut rows = vec![Row::timed("start", still, in_turn(ours, shell), 1.25)];
    // What of it is the pages themselves, and what is the data.
    let fresh = folder.path().join("fresh");
    let first = || {
        let mut command = Command::new(place.programs.join("tib-regio"));
        display.drawn(command.env("TIB_HOME", &fresh))
    };
    let took = in_turn(first, shell);
    rows.push(Row::timed("first start, no data", still, took, 1.25));
    let chromium = ["chromium", "chromium-browser"]
        .into_iter()
        .find(|name| has(name));
    if let Some(chromium) = chromium {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("shell/page/index.html");
        let profile = folder.path().join("chromium");
        let theirs = || {
            display.drawn(Command::new(chromium).args([
                "--no-sandbox".to_owned(),
                "--disable-gpu".to_owned(),
                "--no-first-run".to_owned(),
                "--window-position=0,0".to_owned(),
                "--window-size=1280,800".to_owned(),
                format!("--user-data-dir={}", profile.display()),
                format!("--app=file://{}", page.display()),
            ]))
        };
        let peer = "Chromium --app, one still page";
        rows.push(Row::timed("start", peer, in_turn(ours, theirs), 1.0));
    }
    rows
}
