//! Every call of the app that isn't a job, in this process, on ten years of data: how long the
//! slowest one of a hundred takes. The goal is absolute, so this says something of one machine only.

use std::time::Duration;

use serde_json::json;
use tib_app::calls::{self, Mode};
use tib_app::sample::Size;

use crate::Place;
use crate::ways::{Way, way};
use crate::world::{Took, World};

/// Milliseconds that nearly every call stays under.
const GOAL: f64 = 8.0;
/// How many are shown; all of them are in the results.
const SHOWN: usize = 10;

struct Measured {
    name: &'static str,
    rounds: usize,
    /// Milliseconds.
    median: f64,
    p99: f64,
    /// Of `p99` what was computing.
    busy: f64,
    slow: Option<&'static str>,
    /// What was asked in the round that computed longest.
    slowest: String,
}

/// Measures all calls, or those whose name holds `only`.
pub fn measure(place: &Place, only: &str) {
    let world = World::of(place, Size::M);
    let mut all = Vec::new();
    for call in calls::all().filter(|call| call.mode != Mode::Job && call.name.contains(only)) {
        let way = way(call.name).unwrap_or_else(|| panic!("{} is in no table", call.name));
        all.push(one(&world, call, &way));
    }
    all.sort_by(|a, b| b.p99.total_cmp(&a.p99));
    let rows: Vec<_> = all
        .iter()
        .map(|one| {
            json!({
                "call": one.name, "p99": one.p99, "p99_busy": one.busy, "median": one.median, "rounds": one.rounds,
                "goal": one.slow.is_none().then_some(GOAL), "exception": one.slow,
            })
        })
        .collect();
    place.keep("calls", &json!(rows));
    println!(
        "\n| call on ten years of data | p99, ms | of it computing | median, ms | goal |\n| --- | --- | --- | --- | --- |"
    );
    for (kind, shown) in [(true, usize::MAX), (false, SHOWN)] {
        for one in all
            .iter()
            .filter(|one| one.slow.is_some() == kind)
            .take(shown)
        {
            let goal = one
                .slow
                .map_or_else(|| format!("< {GOAL}"), |why| format!("none: {why}"));
            println!(
                "| `{}` | {:.2} | {:.2} | {:.2} | {goal} |",
                one.name, one.p99, one.busy, one.median
            );
        }
    }
    let held = all.iter().filter(|one| one.slow.is_none());
    let over: Vec<&Measured> = held.clone().filter(|one| one.p99 >= GOAL).collect();
    let worst = held.clone().map(|one| one.p99).fold(0.0, f64::max);
    println!(
        "| all {} others | {worst:.2} | | | < {GOAL} |",
        held.count()
    );
    if !over.is_empty() {
        println!("\nover the goal, with what took longest:");
        for one in over {
            println!("{} {}", one.name, one.slowest);
        }
    }
}

fn one(world: &World, call: &calls::Call, way: &Way) -> Measured {
    let rounds = match (call.mode, way.slow) {
        (_, Some(_)) => 20,
        (Mode::Reads, None) => 500,
        _ => 300,
    };
    let mut took: Vec<Took> = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    for round in 0..rounds {
        (way.before)(world, round);
        let arguments = (way.arguments)(world, round);
        let asked = arguments.to_string();
        let this = world.timed(call.name, arguments);
        // The first rounds read the file.
        if round >= rounds / 2 && this.busy > slowest.0 {
            slowest = (this.busy, asked);
        }
        took.push(this);
        (way.after)(world, round);
    }
    let at = |part: usize, of: fn(&Took) -> Duration| {
        let mut all: Vec<Duration> = took.iter().map(of).collect();
        all.sort();
        all[(all.len() * part).div_ceil(100) - 1].as_secs_f64() * 1000.0
    };
    Measured {
        name: call.name,
        rounds,
        median: at(50, |took| took.wall),
        p99: at(99, |took| took.wall),
        busy: at(99, |took| took.busy),
        slow: way.slow,
        slowest: slowest.1,
    }
}
