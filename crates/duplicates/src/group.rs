//! Several that are the same, not only two.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Grade, Pair};

/// Ids that belong together by pairs of at least a grade, each group and the groups in the order of ids.
///
/// Two that are known to be different (`apart`: two branches of one school, say) never come into one group,
/// also where a third looks like both: that one then goes with the one it is surer of.
#[must_use]
pub fn groups<'a>(
    pairs: &[Pair<'a>],
    least: Grade,
    apart: impl Fn(&str, &str) -> bool,
) -> Vec<Vec<&'a str>> {
    let mut chosen: Vec<&Pair<'a>> = pairs.iter().filter(|pair| pair.grade >= least).collect();
    chosen.sort_by(|a, b| (b.grade, a.one, a.other).cmp(&(a.grade, b.one, b.other)));
    let mut group_of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut groups: Vec<BTreeSet<&'a str>> = Vec::new();
    for pair in chosen {
        let mut place = |id: &'a str| {
            *group_of.entry(id).or_insert_with(|| {
                groups.push(BTreeSet::from([id]));
                groups.len() - 1
            })
        };
        let (one, other) = (place(pair.one), place(pair.other));
        if one == other {
            continue;
        }
        let (Some(first), Some(second)) = (groups.get(one), groups.get(other)) else {
            continue;
        };
        if first.iter().any(|a| second.iter().any(|b| apart(a, b))) {
            continue;
        }
        let moved = groups
            .get_mut(other)
            .map(std::mem::take)
            .unwrap_or_default();
        for id in &moved {
            group_of.insert(id, one);
        }
        if let Some(group) = groups.get_mut(one) {
            group.extend(moved);
        }
    }
    let mut found: Vec<Vec<&str>> = groups
        .into_iter()
        .filter(|group| group.len() > 1)
        .map(|group| group.into_iter().collect())
        .collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(one: &'static str, other: &'static str, grade: Grade) -> Pair<'static> {
        Pair {
            one,
            other,
            grade,
            reasons: Vec::new(),
        }
    }

    #[test]
    fn groups_grow_by_pairs_and_keep_apart_what_is_different() {
        let pairs = [
            pair("a", "b", Grade::Likely),
            pair("b", "c", Grade::Certain),
            pair("d", "e", Grade::Maybe),
            pair("f", "g", Grade::Likely),
        ];
        let apart = |_: &str, _: &str| false;
        assert_eq!(
            groups(&pairs, Grade::Likely, apart),
            [vec!["a", "b", "c"], vec!["f", "g"]]
        );
        let apart =
            |one: &str, other: &str| [one, other] == ["a", "c"] || [one, other] == ["c", "a"];
        assert_eq!(
            groups(&pairs, Grade::Likely, apart),
            [vec!["b", "c"], vec!["f", "g"]]
        );
        assert_eq!(groups(&pairs, Grade::Maybe, apart).len(), 3);
    }
}
