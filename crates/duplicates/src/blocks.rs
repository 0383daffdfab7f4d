//! Who is compared with whom: those who have a key in common, of which there may not be too many.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use crate::verdict::{Grade, Match, Pair, Reason, Verdict};

/// Those with one key who are all compared with each other.
const WHOLE: usize = 48;
/// Of more than that: how many on either side in the order of the list.
const BESIDE: usize = 12;

/// What a key is made of. Its value says nothing; two of a kind and text have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Of {
    Kvk,
    Establishment,
    Brin,
    Mail,
    Domain,
    Phone,
    Address,
    Name,
    Word,
    WordThere,
    TwoWords,
    Surname,
    SurnameThere,
}

impl Of {
    /// Whether those of a crowded key are still compared with their neighbours. Who has a word in common
    /// with half of the list is found by something else or not at all.
    fn always(self) -> bool {
        !matches!(self, Self::Word | Self::WordThere | Self::TwoWords)
    }
}

/// A key: what of, and a number for its text.
pub(crate) type Key = (Of, u64);

/// Keys are hashed already.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = self.0.rotate_left(7) ^ number;
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number.cast_unsigned() as u64);
    }
}

/// The key of a text.
pub(crate) fn key(of: Of, parts: &[&str]) -> Key {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    (of, hasher.finish())
}

/// What can be compared.
pub(crate) trait Comparable {
    /// Whose it is.
    fn id(&self) -> &str;
    /// Where it stands in the order of contents.
    fn order(&self) -> &str;
    /// Under which keys it is kept.
    fn keys(&self) -> Vec<Key>;
    /// What two have to do with each other. `crowd` tells how many of the list have a key.
    fn compare(&self, other: &Self, crowd: &impl Fn(Key) -> usize) -> Verdict;
}

/// A list in the order of its contents, by keys.
#[derive(Debug)]
pub(crate) struct Blocks<T> {
    all: Vec<T>,
    by_key: HashMap<Key, Vec<u32>, BuildHasherDefault<Hashed>>,
}

impl<T: Comparable> Blocks<T> {
    /// Of a list in any order.
    pub(crate) fn new(mut all: Vec<T>) -> Self {
        all.sort_by(|one, other| (one.order(), one.id()).cmp(&(other.order(), other.id())));
        let mut by_key: HashMap<Key, Vec<u32>, BuildHasherDefault<Hashed>> = HashMap::default();
        for (place, one) in (0_u32..).zip(&all) {
            for key in one.keys() {
                let block = by_key.entry(key).or_default();
                if block.last() != Some(&place) {
                    block.push(place);
                }
            }
        }
        Self { all, by_key }
    }

    /// How many have a key.
    pub(crate) fn crowd(&self, key: Key) -> usize {
        self.by_key.get(&key).map_or(0, Vec::len)
    }

    /// Whoever has one of the keys and is worth comparing.
    fn near(&self, keys: &[Key], place: u32) -> Vec<u32> {
        let mut near = Vec::new();
        for key in keys {
            let Some(block) = self.by_key.get(key) else {
                continue;
            };
            if block.len() <= WHOLE {
                near.extend_from_slice(block);
            } else if key.0.always() {
                let middle = block.partition_point(|other| *other < place);
                let from = middle.saturating_sub(BESIDE);
                near.extend(block.iter().skip(from).take(2 * BESIDE + 1));
            }
        }
        near.sort_unstable();
        near.dedup();
        near
    }

    /// Whoever of the list may be the same as one that needn't be in it; the surest first.
    pub(crate) fn find(&self, one: &T, keys: &[Key]) -> Vec<(&T, Grade, Vec<Reason>)> {
        let place = self
            .all
            .partition_point(|other| (other.order(), other.id()) < (one.order(), one.id()));
        self.find_where(one, place, keys, |_| true)
    }

    /// The same of one that stands at this place, of those alone that are worth a comparison.
    pub(crate) fn find_where(
        &self,
        one: &T,
        place: usize,
        keys: &[Key],
        worth: impl Fn(&T) -> bool,
    ) -> Vec<(&T, Grade, Vec<Reason>)> {
        let crowd = |key| self.crowd(key);
        let mut found: Vec<_> = self
            .near(keys, u32::try_from(place).unwrap_or(u32::MAX))
            .into_iter()
            .filter_map(|place| self.all.get(place as usize))
            .filter(|other| other.id() != one.id() && worth(other))
            .filter_map(|other| {
                let (grade, reasons) = one.compare(other, &crowd)?;
                Some((other, grade, reasons))
            })
            .collect();
        found.sort_by(|one, other| (other.1, one.0.id()).cmp(&(one.1, other.0.id())));
        found
    }

    /// Every two of the list that may be the same, each two once.
    pub(crate) fn pairs(
        &self,
        keys: impl Fn(&T) -> Vec<Key>,
    ) -> Vec<(usize, usize, Grade, Vec<Reason>)> {
        let crowd = |key| self.crowd(key);
        let mut found = Vec::new();
        for (place, one) in (0_u32..).zip(&self.all) {
            // Having a key in common is mutual: each two are met from the first of them.
            let near = self.near(&keys(one), place);
            let from = near.partition_point(|other| *other <= place);
            for second in near.into_iter().skip(from).map(|second| second as usize) {
                let Some(other) = self.all.get(second) else {
                    continue;
                };
                if let Some((grade, reasons)) = one.compare(other, &crowd)
                    && one.id() != other.id()
                {
                    found.push((place as usize, second, grade, reasons));
                }
            }
        }
        found
    }

    /// Nobody is in the list.
    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The list, in its order.
    pub(crate) fn all(&self) -> &[T] {
        &self.all
    }

    /// The one at a place of the order.
    pub(crate) fn get(&self, place: usize) -> Option<&T> {
        self.all.get(place)
    }
}

/// Pairs by their ids, the surest first.
pub(crate) fn ordered<'a>(
    found: impl Iterator<Item = (&'a str, &'a str, Grade, Vec<Reason>)>,
) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> = found
        .map(|(one, other, grade, reasons)| Pair {
            one: one.min(other),
            other: one.max(other),
            grade,
            reasons,
        })
        .collect();
    pairs.sort_by(|a, b| (b.grade, a.one, a.other).cmp(&(a.grade, b.one, b.other)));
    pairs
}

/// Matches of what was found.
pub(crate) fn matches<'a>(
    found: impl Iterator<Item = (&'a str, Grade, Vec<Reason>)>,
) -> Vec<Match<'a>> {
    found
        .map(|(id, grade, reasons)| Match { id, grade, reasons })
        .collect()
}
