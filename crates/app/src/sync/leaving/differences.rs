//! What differs between two summaries, by the words that a reader sees.

use crate::views::{Difference, LeavingGroup, LeavingRow, LeavingSection};

/// Marks what isn't in `now` as it was `before`, and adds what is gone; answers how many rows differ.
/// Both have the same sections.
pub(super) fn mark(now: &mut [LeavingSection], before: Vec<LeavingSection>) -> u64 {
    let mut differ = 0;
    for (section, before) in now.iter_mut().zip(before) {
        let mut gone = before.groups;
        for group in &mut section.groups {
            let at = gone.iter().position(|one| one.title == group.title);
            let rows = at.map_or_else(Vec::new, |at| gone.remove(at).rows);
            differ += mark_rows(&mut group.rows, rows);
        }
        for group in gone {
            let mut rows = Vec::new();
            differ += mark_rows(&mut rows, group.rows);
            let title = group.title;
            section.groups.push(LeavingGroup { title, rows });
        }
    }
    differ
}

fn mark_rows(now: &mut Vec<LeavingRow>, mut before: Vec<LeavingRow>) -> u64 {
    let mut differ = 0;
    for row in now.iter_mut() {
        let at = before.iter().position(|one| one.label == row.label);
        row.difference = match at.map(|at| before.remove(at).value) {
            None => Difference::New,
            Some(value) if value == row.value => continue,
            Some(value) => Difference::Changed(value),
        };
        differ += 1;
    }
    for row in before {
        differ += 1;
        now.push(LeavingRow {
            label: row.label,
            value: String::new(),
            difference: Difference::Gone(row.value),
        });
    }
    differ
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(rows: &[(&str, &str)]) -> Vec<LeavingSection> {
        let rows = rows.iter().map(|(label, value)| LeavingRow {
            label: (*label).to_owned(),
            value: (*value).to_owned(),
            difference: Difference::Same,
        });
        let rows: Vec<LeavingRow> = rows.collect();
        let group = LeavingGroup { title: None, rows };
        vec![LeavingSection {
            title: "Activiteiten".to_owned(),
            groups: if group.rows.is_empty() {
                Vec::new()
            } else {
                vec![group]
            },
        }]
    }

    fn marked(now: &[(&str, &str)], before: &[(&str, &str)]) -> (u64, Vec<(String, Difference)>) {
        let mut sections = section(now);
        let differ = mark(&mut sections, section(before));
        let rows = sections.into_iter().flat_map(|one| one.groups);
        let rows = rows.flat_map(|group| group.rows);
        (
            differ,
            rows.map(|row| (row.label, row.difference)).collect(),
        )
    }

    #[test]
    fn each_row_says_what_became_of_it() {
        let (differ, rows) = marked(
            &[("loopt", "3"), ("klaar", "5"), ("idee", "1")],
            &[("loopt", "3"), ("klaar", "4"), ("gepland", "2")],
        );
        let expected = [
            ("loopt", Difference::Same),
            ("klaar", Difference::Changed("4".to_owned())),
            ("idee", Difference::New),
            ("gepland", Difference::Gone("2".to_owned())),
        ];
        assert_eq!(differ, 3);
        assert_eq!(
            rows,
            expected.map(|(label, difference)| (label.to_owned(), difference))
        );
    }

    #[test]
    fn a_part_that_came_or_went_is_told_whole() {
        let one = [("idee", "1")];
        assert_eq!(marked(&one, &[]).1[0].1, Difference::New);
        let gone = Difference::Gone("1".to_owned());
        assert_eq!(marked(&[], &one), (1, vec![("idee".to_owned(), gone)]));
    }

    #[test]
    fn two_texts_of_the_same_words_are_two() {
        let two = [("Veel bezoek", ""), ("Veel bezoek", "")];
        assert_eq!(marked(&two, &two).0, 0);
        assert_eq!(marked(&two, &two[..1]).0, 1);
    }
}
