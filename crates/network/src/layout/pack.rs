//! Puts the parts of the network beside each other.
#![allow(
    clippy::indexing_slicing,
    reason = "boxes are counted by the vector that is as long"
)]

/// Free room between parts.
pub const BETWEEN: i32 = 28;

/// Upper left corners for boxes of these sizes, none over another, with [`BETWEEN`] free; together
/// as near the shape of `around` as it goes. The largest comes first, at the upper left.
pub fn pack(sizes: &[(i32, i32)], around: (i32, i32)) -> Vec<(i32, i32)> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|place| {
        let (width, height) = sizes[*place];
        (-i64::from(width) * i64::from(height), *place)
    });
    let mut corners = vec![(0, 0); sizes.len()];
    let mut placed: Vec<(i32, i32, i32, i32)> = Vec::new();
    let (mut right, mut bottom) = (0, 0);
    for place in order {
        let (width, height) = sizes[place];
        let free = |(x, y): (i32, i32)| {
            placed.iter().all(|(l, t, r, b)| {
                x >= *r || x + width + BETWEEN <= *l || y >= *b || y + height + BETWEEN <= *t
            })
        };
        // How far it makes the whole stick out, in thousandths of what there is.
        let cost = |(x, y): (i32, i32)| {
            let wide = i64::from(right.max(x + width)) * 1000 / i64::from(around.0.max(1));
            let high = i64::from(bottom.max(y + height)) * 1000 / i64::from(around.1.max(1));
            (wide.max(high), wide + high, y, x)
        };
        let best = std::iter::once((0, 0))
            .chain(
                placed
                    .iter()
                    .flat_map(|(l, t, r, b)| [(*r, *t), (*l, *b), (*r, 0), (0, *b)]),
            )
            .filter(|at| free(*at))
            .min_by_key(|at| cost(*at))
            .unwrap_or((right + BETWEEN, 0));
        corners[place] = best;
        right = right.max(best.0 + width);
        bottom = bottom.max(best.1 + height);
        placed.push((
            best.0,
            best.1,
            best.0 + width + BETWEEN,
            best.1 + height + BETWEEN,
        ));
    }
    corners
}
