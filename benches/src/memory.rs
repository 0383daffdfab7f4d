//! Memory of the window at rest, with everything that it started, against the bare shell.

use std::process::Command;
use std::time::Duration;

use tib_app::sample::Size;

use crate::display::Display;
use crate::start::home_of;
use crate::{Place, Row};

/// How long a window is left alone before its memory is looked at.
const REST: Duration = Duration::from_secs(6);
const ROUNDS: usize = 3;

pub fn rows(place: &Place) -> Vec<Row> {
    let folder = tempfile::tempdir().unwrap();
    let home = home_of(place, Size::M, folder.path());
    let display = Display::open();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut app = Command::new(place.programs.join("tib-regio"));
        ours.push(display.resting(app.env("TIB_HOME", &home), REST, memory));
        let mut shell = Command::new(place.programs.join("tib-bare-shell"));
        theirs.push(display.resting(&mut shell, REST, memory));
    }
    let middle = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    vec![Row {
        what: "memory of the window at rest, ten years of data",
        peer: "the same shell, one still page",
        ours: middle(ours),
        theirs: middle(theirs),
        unit: "MB",
        goal: 1.3,
    }]
}

/// What a process and all that it started hold, in MB; what several share counts for each in part.
fn memory(process: u32) -> f64 {
    let rollup =
        std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let own = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes = own.and_then(|own| own.split_whitespace().next()?.parse::<f64>().ok());
    let children = std::fs::read_dir(format!("/proc/{process}/task"))
        .unwrap()
        .flat_map(|thread| {
            std::fs::read_to_string(thread.unwrap().path().join("children"))
                .unwrap_or_default()
                .split_whitespace()
                .filter_map(|child| child.parse().ok())
                .collect::<Vec<u32>>()
        });
    kilobytes.unwrap_or_default() / 1024.0 + children.map(memory).sum::<f64>()
}
