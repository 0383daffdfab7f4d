//! The parts of the network as large as the room allows, with room between their marks and with
//! names.
#![allow(
    clippy::indexing_slicing,
    reason = "vertices are counted by the same part that the vectors are as long as"
)]

use super::label::{Area, Choice, Mark, Text, choose};
use super::pack::pack;
use super::place::{LINK, Point, place};
use super::spread::{Body, spread};

/// The shortest and longest that a short line is drawn.
const LINES: (f64, f64) = (24.0, 92.0);

/// Sizes of marks, by how many organisations there are.
#[derive(Clone, Copy)]
pub struct Measures {
    pub node: i32,
    pub knot: i32,
    pub node_gap: f64,
    pub knot_gap: f64,
    /// Lines through a label that shows, at most.
    pub crossed: usize,
    /// From how many beginnings a part is placed, to take the best of.
    pub tries: u64,
    /// How many of those are worked out, with room and names.
    pub finals: usize,
}

impl Measures {
    pub fn of(organisations: usize) -> Self {
        let (node, knot, node_gap, knot_gap, crossed, tries, finals) = match organisations {
            0..=40 => (11, 5, 34.0, 18.0, 4, 24, 4),
            41..=80 => (10, 5, 22.0, 14.0, 2, 12, 2),
            81..=160 => (8, 4, 16.0, 10.0, 1, 6, 1),
            161..=350 => (7, 4, 12.0, 8.0, 1, 1, 1),
            _ => (6, 3, 9.0, 6.0, 1, 1, 1),
        };
        Self {
            node,
            knot,
            node_gap,
            knot_gap,
            crossed,
            tries,
            finals,
        }
    }
}

impl Measures {
    /// Round a busy organisation there is more room, for its name.
    pub fn body(self, is_node: bool, degree: usize) -> Body {
        let (radius, gap) = if is_node {
            let more = degree.saturating_sub(4).min(8) as f64 / 8.0;
            (self.node, self.node_gap * (1.0 + more))
        } else {
            (self.knot, self.knot_gap)
        };
        Body {
            radius: f64::from(radius),
            gap,
        }
    }

    pub fn radius(self, is_node: bool) -> i32 {
        if is_node { self.node } else { self.knot }
    }
}

/// A part of the network by itself, its vertices counted from nought: first its organisations.
pub struct Part {
    pub vertices: Vec<usize>,
    pub neighbours: Vec<Vec<usize>>,
    pub links: Vec<(usize, usize)>,
    pub texts: Vec<Text>,
    pub bodies: Vec<Body>,
}

/// A part with its places and labels, from its own upper left corner.
pub struct Placed {
    pub marks: Vec<Mark>,
    pub choices: Vec<Choice>,
    pub size: (i32, i32),
    /// What of the size are names and marks at the edges, which don't grow with the scale.
    pub rim: (i32, i32),
}

/// All parts, packed.
pub struct Arranged {
    pub parts: Vec<Placed>,
    pub corners: Vec<(i32, i32)>,
    pub size: (i32, i32),
    /// Of the largest part.
    pub rim: (i32, i32),
}

/// The best picture of the parts that was found; none where there are no parts.
pub fn best(parts: &[Part], measures: Measures, room: (i32, i32)) -> Option<Arranged> {
    let places: Vec<Vec<Vec<Point>>> = parts
        .iter()
        .map(|part| part.places(measures, parts.len() == 1, room))
        .collect();
    let ranks = places.iter().map(Vec::len).max().unwrap_or(0);
    (0..ranks)
        .map(|rank| arrange(parts, &places, rank, measures, room))
        .map(|one| match ranks {
            1 => (0, one),
            _ => (cost(parts, &one, room), one),
        })
        .reduce(|best, next| if next.0 < best.0 { next } else { best })
        .map(|(_, one)| one)
}

/// The parts as large as the room allows, lines neither longer nor shorter than [`LINES`]; of the
/// places of each part those of this rank.
fn arrange(
    parts: &[Part],
    places: &[Vec<Vec<Point>>],
    rank: usize,
    measures: Measures,
    room: (i32, i32),
) -> Arranged {
    let first: Vec<&[Point]> = places
        .iter()
        .map(|ranks| ranks[rank.min(ranks.len() - 1)].as_slice())
        .collect();
    let (least, most) = (LINES.0 / LINK, LINES.1 / LINK);
    let mut scale = (most / 2.0, most / 2.0);
    let mut best = at_scale(parts, &first, measures, room, scale);
    let (mut size, mut rim) = (best.size, best.rim);
    // Room for labels and between nodes doesn't grow along, so the right scale is sought.
    for _ in 0..SCALES {
        let next = |scale: f64, size: i32, room: i32, rim: i32| {
            let fits = f64::from((room - rim).max(room / 4)) / f64::from((size - rim).max(1));
            (scale * fits * 0.98).clamp(least, most)
        };
        let x = next(scale.0, size.0, room.0, rim.0);
        let y = next(scale.1, size.1, room.1, rim.1);
        // Somewhat wider or higher than it would be, to fill the room; not out of shape.
        let (x, y) = (x.min(y * STRETCH), y.min(x * STRETCH));
        let near = (x - scale.0).abs() < 0.03 * x && (y - scale.1).abs() < 0.03 * y;
        if near && !sticks_out(size, room) {
            break;
        }
        scale = (x, y);
        let now = at_scale(parts, &first, measures, room, scale);
        (size, rim) = (now.size, now.rim);
        if !sticks_out(size, room) || sticks_out(best.size, room) {
            best = now;
        }
    }
    best
}

/// How often the scale is corrected.
const SCALES: usize = 5;
/// How much longer a line across may get than the same line upright, and the other way.
const STRETCH: f64 = 1.7;

fn sticks_out(size: (i32, i32), room: (i32, i32)) -> bool {
    size.0 > room.0 || size.1 > room.1
}

fn at_scale(
    parts: &[Part],
    first: &[&[Point]],
    measures: Measures,
    room: (i32, i32),
    scale: (f64, f64),
) -> Arranged {
    let placed: Vec<Placed> = parts
        .iter()
        .zip(first)
        .map(|(part, at)| part.placed(at, measures, scale))
        .collect();
    let sizes: Vec<(i32, i32)> = placed.iter().map(|part| part.size).collect();
    let corners = pack(&sizes, room);
    let far = corners.iter().zip(&sizes);
    let size = far.fold((0, 0), |far, (at, size)| {
        (far.0.max(at.0 + size.0), far.1.max(at.1 + size.1))
    });
    let largest = placed.iter().max_by_key(|part| part.marks.len());
    Arranged {
        rim: largest.map_or((0, 0), |part| part.rim),
        parts: placed,
        corners,
        size,
    }
}

impl Part {
    /// Its places from several beginnings, those with the fewest crossing lines first.
    fn places(&self, measures: Measures, alone: bool, room: (i32, i32)) -> Vec<Vec<Point>> {
        let mut all: Vec<(usize, Vec<Point>)> = (0..measures.tries)
            .map(|seed| {
                let at = place(&self.neighbours, seed);
                let crossings = if measures.tries > 1 {
                    crossings(&self.links, |vertex| (at[vertex].x, at[vertex].y))
                } else {
                    0
                };
                (crossings, at)
            })
            .collect();
        all.sort_by_key(|(crossings, _)| *crossings);
        all.truncate(measures.finals);
        // They come lying wide. A part by itself may stand as well, where the room isn't wide.
        let upright = |at: &[Point]| at.iter().map(|p| Point { x: p.y, y: p.x }).collect();
        let square = alone && measures.finals > 1 && room.0 < 2 * room.1;
        let high = alone && room.1 > room.0;
        all.into_iter()
            .flat_map(|(_, at)| match (square, high) {
                (true, _) => vec![upright(&at), at],
                (_, true) => vec![upright(&at)],
                _ => vec![at],
            })
            .collect()
    }

    fn placed(&self, first: &[Point], measures: Measures, scale: (f64, f64)) -> Placed {
        let mut at: Vec<Point> = first
            .iter()
            .map(|p| Point {
                x: p.x * scale.0,
                y: p.y * scale.1,
            })
            .collect();
        spread(&mut at, &self.bodies, &self.links);
        let mut marks: Vec<Mark> = at
            .iter()
            .enumerate()
            .map(|(vertex, p)| Mark {
                x: p.x.round() as i32,
                y: p.y.round() as i32,
                radius: measures.radius(vertex < self.texts.len()),
            })
            .collect();
        let inner = marks
            .iter()
            .map(|mark| mark.area())
            .reduce(Area::with)
            .unwrap_or(EMPTY);
        let outer = Area {
            left: inner.left - 160,
            top: inner.top - 40,
            right: inner.right + 160,
            bottom: inner.bottom + 40,
        };
        let choices = choose(&marks, &self.texts, &self.links, outer, measures.crossed);
        let whole = choices
            .iter()
            .zip(&self.texts)
            .zip(&marks)
            .filter(|((choice, _), _)| choice.shown)
            .map(|((choice, text), mark)| choice.area(text, *mark))
            .fold(inner, Area::with);
        for mark in &mut marks {
            mark.x -= whole.left;
            mark.y -= whole.top;
        }
        let size = (whole.right - whole.left, whole.bottom - whole.top);
        let rim = 2 * measures.node;
        Placed {
            marks,
            choices,
            size,
            rim: (
                size.0 - (inner.right - inner.left) + rim,
                size.1 - (inner.bottom - inner.top) + rim,
            ),
        }
    }
}

const EMPTY: Area = Area {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
};

/// How far it is from a picture that reads well: names that wait, lines that cross, names with lines
/// through them, long lines, and what sticks out.
fn cost(parts: &[Part], arranged: &Arranged, room: (i32, i32)) -> i64 {
    let mut cost = 0_i64;
    for (part, placed) in parts.iter().zip(&arranged.parts) {
        for choice in &placed.choices {
            cost += if choice.shown {
                10 * i64::try_from(choice.crossed).unwrap_or(0)
            } else {
                60
            };
        }
        for (a, b) in &part.links {
            let (a, b) = (placed.marks[*a], placed.marks[*b]);
            let (dx, dy) = (i64::from(a.x - b.x), i64::from(a.y - b.y));
            // The square, so that one long line costs more than two short ones.
            cost += (dx * dx + dy * dy) / 4000;
        }
        let at = |vertex: usize| {
            let mark = placed.marks[vertex];
            (f64::from(mark.x), f64::from(mark.y))
        };
        cost += 12 * i64::try_from(crossings(&part.links, at)).unwrap_or(0);
    }
    let out = (arranged.size.0 - room.0).max(0) + (arranged.size.1 - room.1).max(0);
    cost + i64::from(out) * 5
}

/// How many pairs of lines cross.
fn crossings(links: &[(usize, usize)], at: impl Fn(usize) -> (f64, f64)) -> usize {
    let lines: Vec<_> = links
        .iter()
        .map(|(a, b)| (*a, *b, at(*a), at(*b)))
        .collect();
    let side = |p: (f64, f64), q: (f64, f64), r: (f64, f64)| {
        (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)
    };
    lines
        .iter()
        .enumerate()
        .map(|(number, (a, b, from, to))| {
            lines[..number]
                .iter()
                .filter(|(c, d, begin, end)| {
                    a != c
                        && b != d
                        && side(*from, *to, *begin) * side(*from, *to, *end) < 0.0
                        && side(*begin, *end, *from) * side(*begin, *end, *to) < 0.0
                })
                .count()
        })
        .sum()
}
