//! What one list of regions changes about another.

use serde::Serialize;
use tib_domain::{NationalRegion, RegionMember};

/// What happens to one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegionChange {
    /// Its name in the new list; in the old one when it goes.
    pub name: String,
    /// The name it had, when that is another.
    pub name_before: Option<String>,
    /// Whether the region itself is new, goes, or stays.
    pub what: ChangeKind,
    /// Members that weren't there, or in other years.
    pub added: Vec<RegionMember>,
    /// Members that are there no longer, or in other years.
    pub removed: Vec<RegionMember>,
}

/// Whether a region comes, goes or stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It wasn't in the old list.
    New,
    /// It isn't in the new list.
    Gone,
    /// It's in both, and something about it changes.
    Changed,
}

/// What `after` changes about `before`, region by region; regions that stay as they are, are left
/// out. The order of members doesn't matter.
#[must_use]
pub fn changes(before: &[NationalRegion], after: &[NationalRegion]) -> Vec<RegionChange> {
    let find = |list: &[NationalRegion], region: &NationalRegion| {
        list.iter().find(|other| other.id == region.id).cloned()
    };
    let kept = after.iter().filter_map(|now| {
        let was = find(before, now);
        let (what, old) = match &was {
            None => (ChangeKind::New, NationalRegion::default()),
            Some(was) => (ChangeKind::Changed, was.clone()),
        };
        let change = RegionChange {
            name: now.name.clone(),
            name_before: was.map(|was| was.name).filter(|name| *name != now.name),
            what,
            added: without(&now.members, &old.members),
            removed: without(&old.members, &now.members),
        };
        let same = what == ChangeKind::Changed
            && change.name_before.is_none()
            && change.added.is_empty()
            && change.removed.is_empty();
        (!same).then_some(change)
    });
    let gone = before
        .iter()
        .filter(|was| find(after, was).is_none())
        .map(|was| RegionChange {
            name: was.name.clone(),
            name_before: None,
            what: ChangeKind::Gone,
            added: Vec::new(),
            removed: was.members.clone(),
        });
    kept.chain(gone).collect()
}

fn without(members: &[RegionMember], others: &[RegionMember]) -> Vec<RegionMember> {
    members
        .iter()
        .filter(|member| !others.contains(member))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: &str) -> Vec<NationalRegion> {
        let text = format!("region;name;gm;branch;sign;from;to\n{rows}");
        tib_region_list::read(std::io::Cursor::new(text), "list").unwrap()
    }

    #[test]
    fn what_comes_goes_and_changes_is_told_region_by_region() {
        let before = list("a;A;1;;+;;\na;A;2;;+;2014;\nb;B;3;;+;;\nc;C;4;;+;;\n");
        let after = list("a;A;2;;+;2015;\na;A;1;;+;;\nb;Bee;3;;+;;\nd;D;;00AH07;+;;\n");
        let told: Vec<_> = changes(&before, &after)
            .into_iter()
            .map(|one| {
                (
                    one.what,
                    one.name,
                    one.name_before,
                    one.added.len(),
                    one.removed.len(),
                )
            })
            .collect();
        let text = str::to_owned;
        assert_eq!(
            told,
            [
                (ChangeKind::Changed, text("A"), None, 1, 1),
                (ChangeKind::Changed, text("Bee"), Some(text("B")), 0, 0),
                (ChangeKind::New, text("D"), None, 1, 0),
                (ChangeKind::Gone, text("C"), None, 0, 1),
            ]
        );
        assert_eq!(changes(&after, &after), []);
    }
}
