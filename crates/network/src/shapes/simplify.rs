//! Rings with as many corners as can be seen.

/// A corner in whole units of the picture.
type Corner = (i32, i32);

/// A ring (its last corner joins the first, whether it says so or not) without corners that lie within
/// one unit of the line past them (Douglas and Peucker), nor any twice in a row. Empty where nothing
/// of an area is left.
pub fn to_unit(ring: impl Iterator<Item = Corner>) -> Vec<Corner> {
    let mut corners: Vec<Corner> = ring.collect();
    corners.dedup();
    if corners.len() > 1 && corners.first() == corners.last() {
        corners.pop();
    }
    let Some(first) = corners.first().copied() else {
        return Vec::new();
    };
    // A ring has no ends to hold on to: its first corner and the one farthest from it are.
    let far = corners
        .iter()
        .enumerate()
        .max_by_key(|(place, corner)| (square(first, **corner), std::cmp::Reverse(*place)))
        .map_or(0, |(place, _)| place);
    let closed: Vec<Corner> = corners.iter().copied().chain([first]).collect();
    let (there, back) = (closed.get(..=far), closed.get(far..));
    let mut kept = Vec::new();
    for side in [there, back].into_iter().flatten() {
        keep(side, &mut kept);
    }
    if double_area(&kept) == 0 {
        kept.clear();
    }
    kept
}

/// Adds the corners of an open line that matter, without its last.
fn keep(line: &[Corner], kept: &mut Vec<Corner>) {
    let mut waiting = vec![line];
    while let Some(line) = waiting.pop() {
        let [from, between @ .., to] = line else {
            continue;
        };
        let farthest = between
            .iter()
            .enumerate()
            .map(|(place, corner)| (off(*from, *to, *corner), place))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        match farthest {
            Some((off, place)) if off >= 1.0 => {
                let at = place + 1;
                // The later half waits below the earlier one.
                waiting.extend(line.get(at..));
                waiting.extend(line.get(..=at));
            }
            _ => kept.push(*from),
        }
    }
}

fn square(a: Corner, b: Corner) -> i64 {
    let (dx, dy) = (i64::from(b.0 - a.0), i64::from(b.1 - a.1));
    dx * dx + dy * dy
}

/// How far a corner lies off the stretch between two others.
fn off(from: Corner, to: Corner, corner: Corner) -> f64 {
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let (x, y) = (f64::from(corner.0 - from.0), f64::from(corner.1 - from.1));
    let long = dx * dx + dy * dy;
    let along = if long > 0.0 {
        ((x * dx + y * dy) / long).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (fx, fy) = (x - along * dx, y - along * dy);
    (fx * fx + fy * fy).sqrt()
}

/// Twice the area of a ring, negative the other way round.
pub fn double_area(ring: &[Corner]) -> i64 {
    sides(ring)
        .map(|((ax, ay), (bx, by))| i64::from(ax) * i64::from(by) - i64::from(bx) * i64::from(ay))
        .sum()
}

fn sides(ring: &[Corner]) -> impl Iterator<Item = (Corner, Corner)> {
    ring.iter()
        .copied()
        .zip(ring.iter().copied().cycle().skip(1))
}

/// A place inside a ring: the middle of the widest stretch of the row through its centre of gravity, so
/// that a crescent has its mark in itself.
pub fn inside(ring: &[Corner]) -> Corner {
    let double = double_area(ring);
    let (mut x, mut y) = (0_i64, 0_i64);
    for ((ax, ay), (bx, by)) in sides(ring) {
        let cross = i64::from(ax) * i64::from(by) - i64::from(bx) * i64::from(ay);
        x += i64::from(ax + bx) * cross;
        y += i64::from(ay + by) * cross;
    }
    let divided = |sum: i64| sum.checked_div(3 * double).unwrap_or(0);
    let row = divided(y) as f64 + 0.5;
    let mut crossings: Vec<f64> = sides(ring)
        .filter(|((_, ay), (_, by))| (f64::from(*ay) < row) != (f64::from(*by) < row))
        .map(|((ax, ay), (bx, by))| {
            let part = (row - f64::from(ay)) / f64::from(by - ay);
            f64::from(ax) + part * f64::from(bx - ax)
        })
        .collect();
    crossings.sort_by(f64::total_cmp);
    let stretches = crossings.chunks_exact(2).filter_map(|two| match two {
        [from, to] => Some((to - from, f64::midpoint(*from, *to))),
        _ => None,
    });
    let widest = stretches.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1)));
    let middle = widest.map_or(divided(x) as f64, |(_, middle)| middle);
    (middle.round() as i32, row as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_on_a_line_go_and_others_stay() {
        let ring = [(0, 0), (5, 0), (10, 0), (10, 10), (5, 10), (0, 10), (0, 0)];
        assert_eq!(
            to_unit(ring.into_iter()),
            [(0, 0), (10, 0), (10, 10), (0, 10)]
        );
        assert!(to_unit([(3, 3), (3, 3), (3, 3)].into_iter()).is_empty());
        assert!(to_unit([(0, 0), (9, 0), (0, 0)].into_iter()).is_empty());
    }

    #[test]
    fn the_mark_of_a_crescent_lies_in_it() {
        let crescent = [
            (0, 0),
            (30, 0),
            (30, 30),
            (0, 30),
            (0, 25),
            (24, 25),
            (24, 5),
            (0, 5),
        ];
        let (x, y) = inside(&crescent);
        assert!((24..=30).contains(&x) && (5..=25).contains(&y), "{x} {y}");
    }
}
