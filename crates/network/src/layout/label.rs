//! Where names stand, and which of them show.
#![allow(
    clippy::indexing_slicing,
    reason = "marks and texts are counted by the same part that the vectors are as long as"
)]

use super::{Anchor, LINE_HEIGHT, Label, Line, Side};

/// A line of a label is at most this wide; longer names take two, and are cut after that.
const WIDEST: u32 = 150;
/// A name up to this wide stays on one line.
const ONE_LINE: u32 = 130;
/// Free room between a mark and its label.
const BESIDE: i32 = 7;
/// Where the base line lies in a line's height.
const BASE: i32 = 12;
/// Free room between two labels, and between a label and a mark that isn't its own.
const FREE: i32 = 2;

/// A name as it is set.
#[derive(Debug, Clone, Default)]
pub struct Text {
    lines: Vec<String>,
    width: i32,
}

impl Text {
    /// The name on one line or two, cut where it is longer.
    pub fn set(name: &str, measure: &dyn Fn(&str) -> u32) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        let whole = words.join(" ");
        let mut lines = vec![whole.clone()];
        if measure(&whole) > ONE_LINE && words.len() > 1 {
            // Of all places to break, the one with the shortest longest line.
            let broken = (1..words.len()).map(|at| [words[..at].join(" "), words[at..].join(" ")]);
            let narrowest = broken.min_by_key(|both| both.iter().map(|line| measure(line)).max());
            lines = narrowest.map_or(lines, Vec::from);
        }
        for line in &mut lines {
            cut(line, measure);
        }
        let width = lines.iter().map(|line| measure(line)).max().unwrap_or(0);
        Self {
            lines,
            width: i32::try_from(width).unwrap_or(0).max(1),
        }
    }

    /// How much room it takes beside a mark.
    pub fn width(&self) -> i32 {
        self.width + BESIDE
    }

    fn height(&self) -> i32 {
        LINE_HEIGHT * i32::try_from(self.lines.len()).unwrap_or(1)
    }

    fn beside(&self, mark: Mark, side: Side) -> Area {
        let (width, height) = (self.width, self.height());
        let away = mark.radius + BESIDE;
        let (left, top) = match side {
            Side::Right => (mark.x + away, mark.y - height / 2),
            Side::Left => (mark.x - away - width, mark.y - height / 2),
            Side::Below => (mark.x - width / 2, mark.y + mark.radius + 2),
            Side::Above => (mark.x - width / 2, mark.y - mark.radius - 2 - height),
        };
        Area {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }

    /// The label at this side of its mark, moved into `within` where it would stick out.
    pub fn label(&self, mark: Mark, side: Side, shown: bool, within: Area) -> Label {
        let area = self.beside(mark, side).moved_into(within);
        let (anchor, x) = match side {
            Side::Right => (Anchor::Start, area.left),
            Side::Left => (Anchor::End, area.right),
            Side::Below | Side::Above => (Anchor::Middle, area.left + self.width / 2),
        };
        let lines = (0..).map(|line| area.top + BASE + line * LINE_HEIGHT);
        Label {
            shown,
            side,
            anchor,
            lines: self
                .lines
                .iter()
                .zip(lines)
                .map(|(text, y)| Line {
                    text: text.clone(),
                    x,
                    y,
                })
                .collect(),
            left: area.left,
            top: area.top,
            width: self.width,
            height: self.height(),
        }
    }
}

fn cut(line: &mut String, measure: &dyn Fn(&str) -> u32) {
    if measure(line) <= WIDEST {
        return;
    }
    while line.pop().is_some() {
        let shorter = format!("{}…", line.trim_end());
        if measure(&shorter) <= WIDEST {
            *line = shorter;
            return;
        }
    }
    line.push('…');
}

/// A rectangle: left and top in it, right and bottom just outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Area {
    fn touches(self, other: Self, free: i32) -> bool {
        self.left < other.right + free
            && other.left < self.right + free
            && self.top < other.bottom + free
            && other.top < self.bottom + free
    }

    fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right <= self.right
            && other.bottom <= self.bottom
    }

    /// The smallest area that holds both.
    pub fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn moved_into(self, within: Self) -> Self {
        let dx = (within.right - self.right)
            .min(0)
            .max(within.left - self.left);
        let dy = (within.bottom - self.bottom)
            .min(0)
            .max(within.top - self.top);
        Self {
            left: self.left + dx,
            top: self.top + dy,
            right: self.right + dx,
            bottom: self.bottom + dy,
        }
    }

    fn crossed(self, from: Mark, to: Mark) -> bool {
        if from.x.max(to.x) <= self.left
            || from.x.min(to.x) >= self.right
            || from.y.max(to.y) <= self.top
            || from.y.min(to.y) >= self.bottom
        {
            return false;
        }
        // Its corners lie on both sides of the line.
        let side = |x: i32, y: i32| {
            i64::from(to.x - from.x) * i64::from(y - from.y)
                - i64::from(to.y - from.y) * i64::from(x - from.x)
        };
        let corners = [
            side(self.left, self.top),
            side(self.right, self.top),
            side(self.left, self.bottom),
            side(self.right, self.bottom),
        ];
        corners.iter().any(|side| *side > 0) && corners.iter().any(|side| *side < 0)
    }
}

/// A node or knot as a place with a size.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    pub x: i32,
    pub y: i32,
    pub radius: i32,
}

impl Mark {
    pub fn area(self) -> Area {
        Area {
            left: self.x - self.radius,
            top: self.y - self.radius,
            right: self.x + self.radius,
            bottom: self.y + self.radius,
        }
    }
}

/// Where a label stands, whether it shows, and how many lines run through it.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    pub side: Side,
    pub shown: bool,
    pub crossed: usize,
}

impl Choice {
    pub fn area(self, text: &Text, mark: Mark) -> Area {
        text.beside(mark, self.side)
    }
}

const SIDES: [Side; 4] = [Side::Right, Side::Left, Side::Below, Side::Above];
/// How often the labels are looked at again, given where the others came.
const PASSES: usize = 3;

/// Chooses for the first `texts.len()` of the marks. A label shows where it lies in `within`, on no
/// mark and no other label that shows, and at most `most_crossed` lines run through it. The busiest
/// choose first, since their names tell most.
pub fn choose(
    marks: &[Mark],
    texts: &[Text],
    links: &[(usize, usize)],
    within: Area,
    most_crossed: usize,
) -> Vec<Choice> {
    let inner = marks.iter().map(|mark| mark.area()).reduce(Area::with);
    let mut degree = vec![0_usize; marks.len()];
    for (a, b) in links {
        degree[*a] += 1;
        degree[*b] += 1;
    }
    // What doesn't depend on other labels is looked at once: of each side its area and cost.
    let sides: Vec<Vec<(Side, Area, usize, usize)>> = texts
        .iter()
        .enumerate()
        .map(|(own, text)| {
            SIDES
                .into_iter()
                .zip(0..)
                .filter_map(|(side, preference)| {
                    let area = text.beside(marks[own], side);
                    let free = within.holds(area)
                        && !marks
                            .iter()
                            .enumerate()
                            .any(|(other, mark)| other != own && area.touches(mark.area(), FREE));
                    let crossed = free.then(|| {
                        links
                            .iter()
                            .filter(|(a, b)| area.crossed(marks[*a], marks[*b]))
                            .count()
                    })?;
                    let outward = usize::from(inner.is_some_and(|inner| !inner.holds(area)));
                    // A busy node has lines all round, and is the one to know by name.
                    (crossed <= most_crossed + degree[own] / 3).then_some((
                        side,
                        area,
                        crossed * 8 + outward * 3 + preference,
                        crossed,
                    ))
                })
                .collect()
        })
        .collect();
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_key(|own| (std::cmp::Reverse(degree[*own]), *own));
    let mut chosen: Vec<Option<(Side, Area, usize, usize)>> = vec![None; texts.len()];
    for _ in 0..PASSES {
        let mut changed = false;
        for own in &order {
            let free = |area: Area| {
                !chosen.iter().enumerate().any(|(other, taken)| {
                    other != *own && taken.is_some_and(|(_, there, ..)| area.touches(there, FREE))
                })
            };
            let best = sides[*own]
                .iter()
                .filter(|(_, area, ..)| free(*area))
                .min_by_key(|(_, _, cost, _)| *cost)
                .copied();
            changed |= best.map(|best| best.0) != chosen[*own].map(|now| now.0);
            chosen[*own] = best;
        }
        if !changed {
            break;
        }
    }
    chosen
        .into_iter()
        .map(|one| Choice {
            side: one.map_or(Side::Right, |one| one.0),
            shown: one.is_some(),
            crossed: one.map_or(0, |one| one.3),
        })
        .collect()
}

/// The side for a label that waits for focus: in the picture if it can be, on as few marks as it goes.
pub fn waiting(own: usize, marks: &[Mark], text: &Text, within: Area) -> Side {
    SIDES
        .into_iter()
        .min_by_key(|side| {
            let area = text.beside(marks[own], *side);
            let over = marks
                .iter()
                .enumerate()
                .filter(|(other, mark)| *other != own && area.touches(mark.area(), 0))
                .count();
            (!within.holds(area), over)
        })
        .unwrap_or(Side::Right)
}
