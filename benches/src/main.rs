//! Measurements, always beside another program in the same run: ours and the other in turn, the
//! median of each, and their ratio, since machines differ. Calls alone have a goal in milliseconds: what a
//! hand feels.
//!
//! `tib-benches PROGRAMS RESULTS [GROUP [PART]]`: the folder with our release programs, the folder for
//! a JSON file per row, one group alone (`import`, `lists`, `start`, `memory`, `calls`, `growth`), and of the
//! last two only what has these letters in its name.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a measurement that can't be made stops, and says where"
)]

mod calls;
mod display;
mod growth;
mod import;
mod lists;
mod memory;
mod start;
mod ways;
mod world;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use serde_json::{Value, json};

/// How often each is measured.
const ROUNDS: usize = 7;

/// One row of the table.
struct Row {
    what: &'static str,
    peer: &'static str,
    ours: f64,
    theirs: f64,
    /// `ms` or `MB`.
    unit: &'static str,
    goal: f64,
}

impl Row {
    /// Of two durations.
    fn timed(
        what: &'static str,
        peer: &'static str,
        took: (Duration, Duration),
        goal: f64,
    ) -> Self {
        let ms = |took: Duration| took.as_secs_f64() * 1000.0;
        Self {
            what,
            peer,
            ours: ms(took.0),
            theirs: ms(took.1),
            unit: "ms",
            goal,
        }
    }

    /// Beside the longest that it may take.
    fn within(what: &'static str, took: Duration, most: Duration) -> Self {
        Self::timed(what, "the longest that it may take", (took, most), 1.0)
    }
}

/// Where things are.
struct Place {
    programs: PathBuf,
    data: PathBuf,
    results: PathBuf,
}

impl Place {
    /// Writes a result to a file of its own.
    fn keep(&self, name: &str, json: &Value) {
        let file = self.results.join(format!("{name}.json"));
        std::fs::write(file, json.to_string()).unwrap();
    }
}

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let (Some(programs), Some(results)) = (words.next(), words.next()) else {
        eprintln!("tib-benches PROGRAMS RESULTS [GROUP [PART]]");
        return ExitCode::from(2);
    };
    let mut words = words.filter_map(|word| word.into_string().ok());
    let (group, part) = (words.next(), words.next().unwrap_or_default());
    let wanted = |name: &str| group.as_deref().is_none_or(|group| group == name);
    let place = Place {
        programs: programs.into(),
        data: Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/duo"),
        results: results.into(),
    };
    std::fs::create_dir_all(&place.results).unwrap();
    let mut rows = Vec::new();
    for (name, measured) in [
        ("import", import::rows as fn(&Place) -> Vec<Row>),
        ("lists", lists::rows),
        ("start", start::rows),
        ("memory", memory::rows),
    ] {
        if wanted(name) {
            rows.extend(measured(&place));
        }
    }
    if !rows.is_empty() {
        table(&place, &rows);
    }
    if wanted("calls") {
        calls::measure(&place, &part);
    }
    if wanted("growth") {
        growth::measure(&place, &part);
    }
    ExitCode::SUCCESS
}

fn table(place: &Place, rows: &[Row]) {
    println!("| what | beside | ours ÷ theirs | goal | ours | theirs |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for row in rows {
        let ratio = row.ours / row.theirs;
        println!(
            "| {} | {} | {ratio:.2} | ≤ {} | {:.0} {} | {:.0} {} |",
            row.what, row.peer, row.goal, row.ours, row.unit, row.theirs, row.unit
        );
        let name = format!("{}-{}", row.what, row.peer).replace([' ', '/'], "-");
        let json = json!({
            "what": row.what, "peer": row.peer, "ratio": ratio, "goal": row.goal,
            "ours": row.ours, "theirs": row.theirs, "unit": row.unit, "rounds": ROUNDS,
        });
        place.keep(&name, &json);
    }
}

/// Ours and theirs in turn; the median of each.
fn in_turn(
    mut ours: impl FnMut() -> Duration,
    mut theirs: impl FnMut() -> Duration,
) -> (Duration, Duration) {
    // The first of each warms up what the system keeps in memory.
    ours();
    theirs();
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        a.push(ours());
        b.push(theirs());
    }
    (median(a), median(b))
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort();
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// Whether a program is there; its name is told when it isn't.
fn has(program: &str) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok();
    if !there {
        eprintln!("skipped: {program} is not installed");
    }
    there
}
