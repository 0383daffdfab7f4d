//! Parts of the network and what holds them together, in time linear in vertices and links.
#![allow(
    clippy::indexing_slicing,
    reason = "vertices are counted by the same graph that the vectors are as long as"
)]

/// The part that each vertex belongs to; parts are counted from the lowest vertex up.
pub fn parts(neighbours: &[Vec<usize>]) -> Vec<usize> {
    let mut part = vec![usize::MAX; neighbours.len()];
    let mut count = 0;
    let mut waiting = Vec::new();
    for start in 0..neighbours.len() {
        if part[start] != usize::MAX {
            continue;
        }
        part[start] = count;
        waiting.push(start);
        while let Some(vertex) = waiting.pop() {
            for &next in &neighbours[vertex] {
                if part[next] == usize::MAX {
                    part[next] = count;
                    waiting.push(next);
                }
            }
        }
        count += 1;
    }
    part
}

/// A vertex without which its part falls apart.
pub struct Cut {
    pub vertex: usize,
    /// The pieces that remain, each with how much the vertices in it weigh, in the order they were
    /// found.
    pub pieces: Vec<Piece>,
}

/// What remains on one side of a cut.
pub struct Piece {
    pub weight: usize,
    /// Where its vertices stand in [`Cuts::order`]; more ranges for what lies above the cut.
    ranges: Vec<(usize, usize)>,
}

/// Every cut point, and the walk that pieces are ranges of.
pub struct Cuts {
    pub order: Vec<usize>,
    pub cuts: Vec<Cut>,
}

impl Cuts {
    /// The vertices of a piece.
    pub fn vertices<'a>(&'a self, piece: &'a Piece) -> impl Iterator<Item = usize> + 'a {
        piece
            .ranges
            .iter()
            .flat_map(|(from, to)| self.order[*from..*to].iter().copied())
    }
}

/// What the walk keeps of a vertex; places are in the order of the walk.
#[derive(Clone, Copy, Default)]
struct Walked {
    /// The earliest vertex that its subtree has a link to.
    low: usize,
    /// Where its subtree ends.
    end: usize,
    parent: usize,
}

/// Cut points by Tarjan's walk, without recursion. Pieces are weighed by `weight`; those that weigh
/// nothing are passed over, and so are cuts that leave fewer than two pieces.
pub fn cuts(neighbours: &[Vec<usize>], weight: impl Fn(usize) -> usize) -> Cuts {
    const UNSEEN: usize = usize::MAX;
    let count = neighbours.len();
    let mut at = vec![UNSEEN; count];
    let mut order = Vec::with_capacity(count);
    let mut walked = vec![Walked::default(); count];
    // Where each part of the network begins and ends in the walk.
    let mut roots = Vec::new();
    let mut stack: Vec<(usize, usize)> = Vec::new();
    for root in 0..count {
        if at[root] != UNSEEN {
            continue;
        }
        let begin = order.len();
        at[root] = begin;
        walked[begin] = Walked {
            low: begin,
            end: 0,
            parent: UNSEEN,
        };
        order.push(root);
        stack.push((root, 0));
        while let Some((vertex, next)) = stack.last_mut() {
            let place = at[*vertex];
            if let Some(&neighbour) = neighbours[*vertex].get(*next) {
                *next += 1;
                if at[neighbour] == UNSEEN {
                    let begin = order.len();
                    at[neighbour] = begin;
                    walked[begin] = Walked {
                        low: begin,
                        end: 0,
                        parent: place,
                    };
                    order.push(neighbour);
                    stack.push((neighbour, 0));
                } else {
                    walked[place].low = walked[place].low.min(at[neighbour]);
                }
            } else {
                walked[place].end = order.len();
                let Walked { low, parent, .. } = walked[place];
                if parent != UNSEEN {
                    // The link to the parent itself lowers `low` to the parent at most, which is no
                    // way around it.
                    walked[parent].low = walked[parent].low.min(low);
                }
                stack.pop();
            }
        }
        roots.push((begin, order.len()));
    }
    // Weights summed along the walk, so that a range is weighed at once.
    let mut summed = vec![0; count + 1];
    for (place, vertex) in order.iter().enumerate() {
        summed[place + 1] = summed[place] + weight(*vertex);
    }
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (place, Walked { low, parent, .. }) in walked.iter().copied().enumerate() {
        if parent != UNSEEN && low >= parent {
            below[parent].push(place);
        }
    }
    let mut cuts = Vec::new();
    for (begin, end) in roots {
        for place in begin..end {
            let mut pieces: Vec<Piece> = below[place]
                .iter()
                .map(|child| piece(&summed, vec![(*child, walked[*child].end)]))
                .collect();
            // What is left is the piece above.
            let mut rest = Vec::new();
            let mut from = begin;
            for (a, b) in std::iter::once((place, place + 1)).chain(
                below[place]
                    .iter()
                    .map(|child| (*child, walked[*child].end)),
            ) {
                if from < a {
                    rest.push((from, a));
                }
                from = b;
            }
            if from < end {
                rest.push((from, end));
            }
            pieces.push(piece(&summed, rest));
            pieces.retain(|piece| piece.weight > 0);
            if pieces.len() > 1 {
                cuts.push(Cut {
                    vertex: order[place],
                    pieces,
                });
            }
        }
    }
    Cuts { order, cuts }
}

fn piece(summed: &[usize], ranges: Vec<(usize, usize)>) -> Piece {
    let weight = ranges.iter().map(|(a, b)| summed[*b] - summed[*a]).sum();
    Piece { weight, ranges }
}
