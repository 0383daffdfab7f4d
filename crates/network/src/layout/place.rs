//! First places: every pair of vertices as far apart as the way between them is long, as well as
//! the plane allows.
//!
//! Stress by stochastic gradient descent (Zheng, Pawar, Goodman 2018): pair after pair is moved
//! towards its distance, in steps that shrink. It needs no good beginning and spreads a network with
//! a busy middle better than springs do.
#![allow(
    clippy::indexing_slicing,
    reason = "vertices are counted by the same graph that the vectors are as long as"
)]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A place or a way.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// The length of a line between two vertices with few neighbours, in the units of [`place`].
pub const LINK: f64 = 10.0;
/// Up to so many vertices all pairs are looked at; above, each against so many others.
const ALL_PAIRS: usize = 1200;
const PIVOTS: usize = 120;

/// Splitmix64: the same numbers on all machines.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn shuffle(&mut self, all: &mut [usize]) {
        for place in (1..all.len()).rev() {
            let other = self.next() % (place as u64 + 1);
            all.swap(place, usize::try_from(other).unwrap_or(0));
        }
    }
}

/// Places of the vertices of one part, in units of which [`LINK`] is a short line; the longest way
/// through them lies across.
pub fn place(neighbours: &[Vec<usize>], seed: u64) -> Vec<Point> {
    let count = neighbours.len();
    let mut random = Random(seed);
    let mut order: Vec<usize> = (0..count).collect();
    random.shuffle(&mut order);
    let mut at = spiral(&order);
    if count > 1 {
        let rounds = Rounds::new(neighbours, &mut random);
        rounds.settle(&mut at, &mut random);
        turn(&mut at);
    }
    at
}

/// A sunflower: even and without directions. The golden angle by its sine and cosine, since those of
/// a platform may differ in the last bit.
fn spiral(order: &[usize]) -> Vec<Point> {
    const COSINE: f64 = -0.737_368_878_078_320_1;
    const SINE: f64 = 0.675_490_294_261_523_8;
    let mut at = vec![Point::default(); order.len()];
    let (mut x, mut y) = (1.0, 0.0);
    for (number, vertex) in order.iter().enumerate() {
        let radius = LINK * (number as f64 + 0.5).sqrt();
        at[*vertex] = Point {
            x: x * radius,
            y: y * radius,
        };
        (x, y) = (x * COSINE - y * SINE, x * SINE + y * COSINE);
    }
    at
}

/// How long a line should be: one to a busy vertex is longer, so that there is room around it.
fn length(a: usize, b: usize) -> u32 {
    let busiest = a.max(b) as f64;
    let more = 3.2 * (busiest - 2.0).max(0.0).sqrt();
    // Whole units, so that ways add up alike in any order.
    (LINK + more) as u32
}

/// The ways that pairs are held to.
struct Rounds {
    /// Rows of ways: of all vertices, or of the pivots.
    ways: Vec<f32>,
    /// Which vertex each row begins at.
    from: Vec<usize>,
    count: usize,
    /// Lines with their lengths; only looked at where not all pairs are.
    lines: Vec<(usize, usize, f64)>,
}

impl Rounds {
    fn new(neighbours: &[Vec<usize>], random: &mut Random) -> Self {
        let count = neighbours.len();
        let mut lines = Vec::new();
        let lengths: Vec<Vec<(usize, u32)>> = neighbours
            .iter()
            .enumerate()
            .map(|(vertex, of)| {
                of.iter()
                    .map(|other| (*other, length(of.len(), neighbours[*other].len())))
                    .inspect(|(other, length)| {
                        if vertex < *other {
                            lines.push((vertex, *other, f64::from(*length)));
                        }
                    })
                    .collect()
            })
            .collect();
        let mut from: Vec<usize> = (0..count).collect();
        if count > ALL_PAIRS {
            random.shuffle(&mut from);
            from.truncate(PIVOTS);
        }
        let mut ways = Vec::with_capacity(from.len() * count);
        let mut found = vec![0; count];
        for vertex in &from {
            distances(&lengths, *vertex, &mut found);
            ways.extend(found.iter().map(|way| *way as f32));
        }
        Self {
            ways,
            from,
            count,
            lines,
        }
    }

    fn settle(&self, at: &mut [Point], random: &mut Random) {
        // Steps from the square of the longest way down to a tenth of that of a short line.
        let longest = self.ways.iter().fold(1.0_f32, |a, b| a.max(*b));
        let mut step = f64::from(longest * longest);
        let all = self.count <= ALL_PAIRS;
        // With all pairs, row against row at an offset visits each pair once.
        let offsets = if all { self.count / 2 } else { self.from.len() };
        let mut order: Vec<usize> = (0..offsets).collect();
        while step > LINK * LINK * 0.06 {
            random.shuffle(&mut order);
            for offset in &order {
                if all {
                    for row in 0..self.count {
                        let other = (row + offset + 1) % self.count;
                        let way = f64::from(self.ways[row * self.count + other]);
                        towards(at, row, other, way, step, 0.5);
                    }
                } else {
                    let pivot = self.from[*offset];
                    for other in (0..self.count).filter(|other| *other != pivot) {
                        let way = f64::from(self.ways[offset * self.count + other]);
                        // The pivot stands for its neighbourhood: only the other one moves.
                        towards(at, other, pivot, way, step, 1.0);
                    }
                }
            }
            if !all {
                for (a, b, way) in &self.lines {
                    towards(at, *a, *b, *way, step, 0.5);
                }
            }
            step *= 0.72;
        }
    }
}

/// Moves a pair towards its distance; `share` is what `a` does of it, `b` does the rest.
fn towards(at: &mut [Point], a: usize, b: usize, way: f64, step: f64, share: f64) {
    let (dx, dy) = (at[a].x - at[b].x, at[a].y - at[b].y);
    let apart = (dx * dx + dy * dy).sqrt().max(1e-6);
    let pull = (step / (way * way)).min(1.0) * (apart - way) / apart;
    at[a].x -= dx * pull * share;
    at[a].y -= dy * pull * share;
    at[b].x += dx * pull * (1.0 - share);
    at[b].y += dy * pull * (1.0 - share);
}

/// The shortest ways from a vertex to all (Dijkstra).
fn distances(lengths: &[Vec<(usize, u32)>], from: usize, found: &mut [u32]) {
    found.fill(u32::MAX);
    found[from] = 0;
    let mut waiting = BinaryHeap::from([Reverse((0, from))]);
    while let Some(Reverse((way, vertex))) = waiting.pop() {
        if way > found[vertex] {
            continue;
        }
        for (next, length) in &lengths[vertex] {
            let there = way + length;
            if there < found[*next] {
                found[*next] = there;
                waiting.push(Reverse((there, *next)));
            }
        }
    }
}

/// Turns the places around their middle, so that they lie as wide as they can.
fn turn(at: &mut [Point]) {
    let count = at.len() as f64;
    let middle = Point {
        x: at.iter().map(|p| p.x).sum::<f64>() / count,
        y: at.iter().map(|p| p.y).sum::<f64>() / count,
    };
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for p in &mut *at {
        p.x -= middle.x;
        p.y -= middle.y;
        xx += p.x * p.x;
        xy += p.x * p.y;
        yy += p.y * p.y;
    }
    // The main axis of the places, as the eigenvector with the largest eigenvalue.
    let half = (xx - yy) / 2.0;
    let root = (half * half + xy * xy).sqrt();
    let (x, y) = if half >= 0.0 {
        (half + root, xy)
    } else {
        (xy, root - half)
    };
    let long = (x * x + y * y).sqrt();
    if long < 1e-9 {
        return;
    }
    let (cosine, sine) = (x / long, y / long);
    for p in at {
        *p = Point {
            x: p.x * cosine + p.y * sine,
            y: p.y * cosine - p.x * sine,
        };
    }
}
