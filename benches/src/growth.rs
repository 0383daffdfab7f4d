//! Lists, searches and details on twenty times the data, against the same on ten years: how long each
//! computes, since they only read what is in memory.

use std::time::Duration;

use serde_json::{Value, json};
use tib_app::calls;
use tib_app::sample::Size;
use tib_domain::KINDS;

use crate::ways::{lists, resolved, searches};
use crate::world::{Took, World};
use crate::{Place, median};

const GOAL: f64 = 2.0;
const ROUNDS: usize = 21;
const SHOWN: usize = 10;

struct Grown {
    what: String,
    /// Milliseconds.
    large: f64,
    small: f64,
}

impl Grown {
    fn ratio(&self) -> f64 {
        self.large / self.small
    }
}

/// Measures everything, or what holds `only`.
pub fn measure(place: &Place, only: &str) {
    let (small, large) = (World::of(place, Size::M), World::of(place, Size::L));
    let mut all: Vec<Grown> = Vec::new();
    let mut measure = |call: &str, what: String, ask: &dyn Fn(&World, usize) -> Value| {
        if !what.contains(only) {
            return;
        }
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            let took: [Took; 2] =
                [&large, &small].map(|world| world.timed(call, ask(world, round)));
            // The first warms up.
            if round > 0 {
                ours.push(took[0].busy);
                theirs.push(took[1].busy);
            }
        }
        let ms = |took: Vec<Duration>| median(took).as_secs_f64() * 1000.0;
        all.push(Grown {
            what,
            large: ms(ours),
            small: ms(theirs),
        });
    };
    for kind in KINDS {
        let (list, open) = (format!("{}_list", kind.name), format!("{}_open", kind.name));
        if calls::find(&list).is_err() {
            continue;
        }
        for query in lists(kind) {
            measure(&list, format!("{list} {query}"), &|world, _| {
                resolved(world, &query)
            });
            measure(&list, format!("{list} {query} page 5"), &|world, _| {
                page(world, &list, &query, 5)
            });
        }
        measure(
            &open,
            open.clone(),
            &|world, round| json!({ "id": world.id(kind.name, round) }),
        );
    }
    for words in searches() {
        let ask = json!({ "words": words, "kinds": [], "limit": 20 });
        measure("search", format!("search {words}"), &|_, _| ask.clone());
    }
    all.sort_by(|a, b| b.ratio().total_cmp(&a.ratio()));
    let rows: Vec<_> = all
        .iter()
        .map(|one| json!({ "what": one.what, "ratio": one.ratio(), "L": one.large, "M": one.small, "goal": GOAL }))
        .collect();
    place.keep("growth", &json!(rows));
    println!(
        "\n| on twenty times the data | L ÷ M | goal | L, ms | M, ms |\n| --- | --- | --- | --- | --- |"
    );
    for one in all.iter().take(SHOWN) {
        println!(
            "| `{}` | {:.2} | ≤ {GOAL} | {:.2} | {:.2} |",
            one.what,
            one.ratio(),
            one.large,
            one.small
        );
    }
    let over = all.iter().filter(|one| one.ratio() > GOAL).count();
    let middle = all.get(all.len() / 2).map_or(0.0, Grown::ratio);
    println!(
        "| all {}, the middle one | {middle:.2} | ≤ {GOAL} | | |",
        all.len()
    );
    println!("\n{over} of {} over the goal", all.len());
}

/// The question for a further page, kept once it was found.
fn page(world: &World, list: &str, query: &Value, number: usize) -> Value {
    let key = format!("{list} {query} {number}");
    if let Some(known) = world.pages.lock().unwrap().get(&key) {
        return known.clone();
    }
    let mut at = resolved(world, query);
    at["limit"] = json!(50);
    for _ in 1..number {
        let next = world.call(list, at.clone())["next"].take();
        if next.is_null() {
            break;
        }
        at["after"] = next;
    }
    world.pages.lock().unwrap().insert(key, at.clone());
    at
}
