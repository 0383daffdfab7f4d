//! Makes room: no node on another, and none on a line that isn't its own.
#![allow(
    clippy::indexing_slicing,
    reason = "vertices are counted by the same part that the vectors are as long as"
)]

use super::place::Point;

/// A vertex as something that takes room.
#[derive(Debug, Clone, Copy)]
pub struct Body {
    /// Half of what it takes, in units of the picture.
    pub radius: f64,
    /// Free room that it asks around it.
    pub gap: f64,
}

/// Up to so many pairs of vertex and line it is looked at whether they touch.
const LINES: usize = 60_000;
const ROUNDS: usize = 60;
/// Free room between a node and a line that isn't its own.
const BESIDE_LINE: f64 = 7.0;

/// Moves the vertices apart, as little as it can. After it no two bodies are nearer than their radii
/// and half of their gaps.
pub fn spread(at: &mut [Point], bodies: &[Body], links: &[(usize, usize)]) {
    let lines = at.len() * links.len() <= LINES;
    for round in 0..ROUNDS {
        // Lines have no say in the last rounds, so that what they did is put right.
        let touched = lines && round + 12 < ROUNDS && off_lines(at, bodies, links);
        if !apart(at, bodies, 1.0) && !touched {
            return;
        }
    }
    // Where there was no room to give way, all of it grows.
    while apart(&mut at.to_vec(), bodies, 0.5) {
        for p in &mut *at {
            p.x *= 1.1;
            p.y *= 1.1;
        }
        for _ in 0..ROUNDS {
            if !apart(at, bodies, 0.6) {
                break;
            }
        }
    }
}

/// One round of moving pairs apart that are nearer than their radii and `share` of their gaps;
/// whether there was any.
fn apart(at: &mut [Point], bodies: &[Body], share: f64) -> bool {
    let widest = bodies
        .iter()
        .map(|body| body.radius + body.gap / 2.0)
        .fold(1.0, f64::max)
        * 2.0;
    let cell = |p: &Point| ((p.x / widest).floor() as i64, (p.y / widest).floor() as i64);
    // Sorted by cell, so that neighbours are found in ranges; the vertex decides where cells agree.
    let mut cells: Vec<((i64, i64), usize)> = at
        .iter()
        .enumerate()
        .map(|(vertex, p)| (cell(p), vertex))
        .collect();
    cells.sort_unstable();
    let mut moved = false;
    for place in 0..cells.len() {
        let ((column, row), a) = cells[place];
        // The rest of its own column's cells up to one row on, and three cells of the next column.
        let here = cells[place + 1..]
            .iter()
            .take_while(|(cell, _)| *cell <= (column, row + 1));
        let begin = cells.partition_point(|(cell, _)| *cell < (column + 1, row - 1));
        let next = cells[begin..]
            .iter()
            .take_while(|(cell, _)| *cell <= (column + 1, row + 1));
        for (_, b) in here.chain(next) {
            let least = bodies[a].radius
                + bodies[*b].radius
                + share * (bodies[a].gap + bodies[*b].gap) / 2.0;
            let (mut dx, mut dy) = (at[*b].x - at[a].x, at[*b].y - at[a].y);
            let mut way = (dx * dx + dy * dy).sqrt();
            if way >= least - 0.01 {
                continue;
            }
            if way < 1e-3 {
                // On the very same spot: apart in a direction that their numbers give.
                (dx, dy, way) = (1.0, ((a + b) % 7) as f64 / 7.0 - 0.5, 1.0);
            }
            let push = (least - way.min(least)) / way / 2.0 + 1e-3;
            at[a].x -= dx * push;
            at[a].y -= dy * push;
            at[*b].x += dx * push;
            at[*b].y += dy * push;
            moved = true;
        }
    }
    moved
}

/// One round of moving vertices off lines that aren't theirs; whether there was any.
fn off_lines(at: &mut [Point], bodies: &[Body], links: &[(usize, usize)]) -> bool {
    let mut moved = false;
    for (a, b) in links {
        for vertex in (0..at.len()).filter(|vertex| vertex != a && vertex != b) {
            let (from, to, p) = (at[*a], at[*b], at[vertex]);
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            let long = dx * dx + dy * dy;
            let along = ((p.x - from.x) * dx + (p.y - from.y) * dy) / long.max(1e-6);
            if !(0.0..=1.0).contains(&along) {
                continue;
            }
            let (fx, fy) = (p.x - from.x - along * dx, p.y - from.y - along * dy);
            let off = (fx * fx + fy * fy).sqrt();
            let least = bodies[vertex].radius + BESIDE_LINE;
            if off >= least {
                continue;
            }
            let (ux, uy) = if off > 1e-3 {
                (fx / off, fy / off)
            } else {
                let long = long.sqrt().max(1e-6);
                (-dy / long, dx / long)
            };
            let push = (least - off) * 0.3;
            at[vertex].x += ux * push;
            at[vertex].y += uy * push;
            at[*a].x -= ux * push * (1.0 - along) * 0.5;
            at[*a].y -= uy * push * (1.0 - along) * 0.5;
            at[*b].x -= ux * push * along * 0.5;
            at[*b].y -= uy * push * along * 0.5;
            moved = true;
        }
    }
    moved
}
