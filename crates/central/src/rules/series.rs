//! What may be added to a series.

use tib_protocol::{Entry, EntryKind, Hash, LARGEST_INTEGER, PAGE_ENTRIES, Page};
use uuid::Uuid;

use crate::storage::RuleViolation;

/// An entry that the server already holds, without its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The place in the series.
    pub index: u64,
    /// The entry's id.
    pub id: Uuid,
    /// What it is about.
    pub kind: EntryKind,
    /// The version of its body.
    pub version: u32,
    /// The hash of its body.
    pub hash: Hash,
}

/// What's wrong with a page as such, whatever the server holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageFault {
    /// More entries than a page may hold.
    TooLong,
    /// The entry at this place hasn't the index that follows.
    Index(usize),
    /// The entry at this place has the id of another in the page.
    Id(usize),
}

/// Looks at a page by itself: not too long, indexes without a gap, every id once.
///
/// # Errors
/// The first fault.
pub fn check_page(page: &Page) -> Result<(), PageFault> {
    if page.entries.len() > PAGE_ENTRIES {
        return Err(PageFault::TooLong);
    }
    let mut seen = std::collections::HashSet::new();
    let first = page.entries.first().map_or(1, |entry| entry.index);
    for ((place, entry), expected) in page.entries.iter().enumerate().zip(first..) {
        if entry.index != expected || entry.index == 0 || entry.index > LARGEST_INTEGER {
            return Err(PageFault::Index(place));
        }
        if !seen.insert(entry.id) {
            return Err(PageFault::Id(place));
        }
    }
    Ok(())
}

/// Splits a page into what the server already holds and what is new.
///
/// # Errors
/// `SeriesGap` when it begins too late; `SeriesConflict` when an index that the server holds has
/// other content now.
pub fn new_part<'a>(
    next: u64,
    held: &[Held],
    entries: &'a [Entry],
) -> Result<(&'a [Entry], &'a [Entry]), RuleViolation> {
    if entries.first().is_some_and(|first| first.index > next) {
        return Err(RuleViolation::SeriesGap { expected: next });
    }
    let again = entries
        .iter()
        .take_while(|entry| entry.index < next)
        .count();
    let (old, new) = entries.split_at_checked(again).unwrap_or((entries, &[]));
    for entry in old {
        let same = held
            .iter()
            .find(|one| one.index == entry.index)
            .is_some_and(|one| {
                one.id == entry.id
                    && one.hash == entry.hash
                    && one.kind == entry.kind
                    && one.version == entry.version
            });
        if !same {
            return Err(RuleViolation::SeriesConflict { index: entry.index });
        }
    }
    Ok((old, new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn entry(index: u64) -> Entry {
        Entry::new(
            index,
            Uuid::from_u128(index.into()),
            EntryKind::Signal,
            1,
            json!({"n": index}),
        )
    }

    fn held(entry: &Entry) -> Held {
        Held {
            index: entry.index,
            id: entry.id,
            kind: entry.kind.clone(),
            version: entry.version,
            hash: entry.hash,
        }
    }

    #[test]
    fn a_page_that_overlaps_is_split_where_the_server_is() {
        let entries: Vec<_> = (2..=5).map(entry).collect();
        let there: Vec<_> = entries.iter().take(2).map(held).collect();
        let (old, new) = new_part(4, &there, &entries).unwrap();
        assert_eq!((old.len(), new.len()), (2, 2));
    }

    #[test]
    fn other_content_or_a_gap_is_refused() {
        let entries = [entry(2)];
        let mut there = held(&entries[0]);
        there.kind = EntryKind::Report;
        assert_eq!(
            new_part(3, &[there], &entries),
            Err(RuleViolation::SeriesConflict { index: 2 })
        );
        assert_eq!(
            new_part(1, &[], &entries),
            Err(RuleViolation::SeriesGap { expected: 1 })
        );
    }

    #[test]
    fn a_page_has_no_gap_no_zero_and_no_double_id() {
        let page = |entries| Page {
            predecessor: None,
            entries,
        };
        assert_eq!(
            check_page(&page(vec![entry(1), entry(3)])),
            Err(PageFault::Index(1))
        );
        assert_eq!(check_page(&page(vec![entry(0)])), Err(PageFault::Index(0)));
        assert_eq!(
            check_page(&page((1..=101).map(entry).collect())),
            Err(PageFault::TooLong)
        );
        let mut twice = entry(2);
        twice.id = entry(1).id;
        assert_eq!(
            check_page(&page(vec![entry(1), twice])),
            Err(PageFault::Id(1))
        );
        assert_eq!(check_page(&page((1..=100).map(entry).collect())), Ok(()));
    }
}
