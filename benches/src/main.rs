//! Measurements, always beside another program in the same run: ours and the other in turn, the
//! median of each, and their ratio. Never an absolute figure, since machines differ.
//!
//! `tib-benches PROGRAMS RESULTS`: the folder with our release programs, and the folder for a JSON
//! file per row. `tib-benches sample HOME` only makes the ten years of data, to look at.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a measurement that can't be made stops, and says where"
)]

mod display;
mod import;
mod sample;
mod start;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use serde_json::json;

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
}

/// Where things are.
struct Place {
    programs: PathBuf,
    data: PathBuf,
}

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(programs), Some(results)) = (words.next(), words.next()) else {
        eprintln!("tib-benches PROGRAMS RESULTS");
        return ExitCode::from(2);
    };
    if programs.as_os_str() == "sample" {
        sample::ten_years(&results);
        return ExitCode::SUCCESS;
    }
    let place = Place {
        programs,
        data: Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/duo"),
    };
    let mut rows = import::rows(&place);
    rows.extend(start::rows(&place));
    std::fs::create_dir_all(&results).unwrap();
    println!("| what | beside | ours ÷ theirs | goal | ours | theirs |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for row in rows {
        let ratio = row.ours / row.theirs;
        println!(
            "| {} | {} | {ratio:.2} | ≤ {} | {:.0} {} | {:.0} {} |",
            row.what, row.peer, row.goal, row.ours, row.unit, row.theirs, row.unit
        );
        let name = format!("{}-{}.json", row.what, row.peer).replace([' ', '/'], "-");
        let json = json!({
            "what": row.what, "peer": row.peer, "ratio": ratio, "goal": row.goal,
            "ours": row.ours, "theirs": row.theirs, "unit": row.unit, "rounds": ROUNDS,
        });
        std::fs::write(results.join(name), json.to_string()).unwrap();
    }
    ExitCode::SUCCESS
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
