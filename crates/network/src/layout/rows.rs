//! What stands alone, in rows below the rest.
#![allow(
    clippy::indexing_slicing,
    reason = "vertices are counted by the same index that the vectors are as long as"
)]

use tib_domain::fold;

use super::MARGIN;
use super::fit::Measures;
use super::label::Text;
use super::shape;
use crate::graph::Index;

/// From the divider to the middle of the first row below it, and from row to row.
const ROW: i32 = 34;
/// Free room between the names in a row.
const IN_ROW: i32 = 24;
/// At the right of the first row there is room for words that say what stands here.
const ROW_WORDS: i32 = 170;
/// What stands alone, in rows.
pub struct Rows {
    /// Vertex, place from the divider, and whether its name shows.
    pub places: Vec<(usize, i32, i32)>,
    pub shown: bool,
    /// With the free room around it; nothing where nothing stands alone.
    pub height: i32,
}

impl Rows {
    pub fn new(index: &Index<'_>, texts: &[Text], measures: Measures, size: (i32, i32)) -> Self {
        let mut alone: Vec<usize> = (0..index.neighbours.len())
            .filter(|vertex| index.of(*vertex).is_empty())
            .collect();
        // By kind and name, as one would look for them; by id where those agree.
        alone.sort_by_cached_key(|vertex| {
            let one = index.organisation(*vertex);
            (
                one.is_none(),
                one.map(shape),
                one.map(|one| fold(&one.name)),
                *vertex,
            )
        });
        let named = Self::set(&alone, size.0, |vertex| {
            2 * measures.node + texts[vertex].width() + IN_ROW
        });
        // Beside nothing else they may take more: without names there would be nothing to see.
        let most = if alone.len() == index.neighbours.len() {
            2 * size.1
        } else {
            (size.1 / 2).max(2 * ROW + MARGIN)
        };
        if named.height <= most {
            return named;
        }
        let mut bare = Self::set(&alone, size.0, |_| 2 * measures.node + 10);
        bare.shown = false;
        bare
    }

    fn set(alone: &[usize], width: i32, takes: impl Fn(usize) -> i32) -> Self {
        let mut places = Vec::with_capacity(alone.len());
        let (mut x, mut y) = (MARGIN, ROW);
        let words = if width >= 480 { ROW_WORDS } else { 0 };
        for vertex in alone {
            let taken = takes(*vertex);
            let words = if y == ROW { words } else { 0 };
            if x > MARGIN && x + taken - IN_ROW > width - MARGIN - words {
                (x, y) = (MARGIN, y + ROW);
            }
            places.push((*vertex, x, y));
            x += taken;
        }
        let height = if alone.is_empty() { 0 } else { y + ROW / 2 + 4 };
        Self {
            places,
            shown: true,
            height,
        }
    }
}
