//! Telephone numbers, however they are written.

use std::collections::BTreeSet;

/// Of a telephone number with fewer digits nobody knows that it is one.
pub(super) const DIGITS: usize = 6;
/// A number of so many own digits has that of its area.
const WHOLE: usize = 9;
/// No number has more digits: they are several.
const MOST: usize = 15;
/// What may stand between the digits of a telephone number.
pub(super) const BETWEEN: &[u8] = b" -./()";
/// So much of it, as in `(06) - 12`.
pub(super) const GAP: usize = 4;

/// A telephone number without what differs between ways of writing it: its own digits, without 0, +31 or
/// 0031 before them.
fn own_digits(phone: &str) -> String {
    let digits: String = phone
        .replace("(0)", "")
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let national = digits
        .strip_prefix("0031")
        .or_else(|| {
            digits
                .strip_prefix("31")
                .filter(|_| phone.trim_start().starts_with('+'))
        })
        .unwrap_or(&digits);
    national.trim_start_matches('0').to_owned()
}

/// The telephone numbers of a field, each by its own digits: people write two in one, and words beside them.
pub(super) fn numbers(field: &str) -> BTreeSet<String> {
    let ends = |letter: char| letter.is_alphabetic() || ";,|&\n\r".contains(letter);
    let mut found = BTreeSet::new();
    for piece in field.split(ends) {
        // A plus begins another.
        let mut from = 0;
        let plus = piece.match_indices('+').map(|(at, _)| at);
        for to in plus.chain([piece.len()]) {
            add(piece.get(from..to).unwrap_or_default(), &mut found);
            from = to;
        }
    }
    found
}

fn add(piece: &str, found: &mut BTreeSet<String>) {
    let parts: Vec<&str> = piece.split('/').collect();
    // Of an area and what comes after it one is too short.
    if parts.len() > 1 && parts.iter().all(|part| own_digits(part).len() >= DIGITS) {
        return parts.into_iter().for_each(|part| add(part, found));
    }
    let whole = own_digits(piece);
    if whole.len() > MOST {
        let mut from = 0;
        let ends = piece.match_indices(['/', ' ']).map(|(at, _)| at);
        for to in ends.chain([piece.len()]) {
            let digits = own_digits(piece.get(from..to).unwrap_or_default());
            if digits.len() >= WHOLE {
                found.insert(digits);
                from = to;
            }
        }
        return;
    }
    if whole.len() >= DIGITS {
        found.insert(whole);
    }
    // What stands behind a slash may be the last digits of another that is like it.
    let first = own_digits(parts.first().unwrap_or(&piece));
    if parts.len() > 1 && first.len() >= WHOLE {
        found.insert(first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_of_a_field_is_found_by_its_own_digits() {
        for (field, wanted) in [
            ("06 - 12 34 56 78", vec!["612345678"]),
            ("+31 (0)6-12345678", vec!["612345678"]),
            ("0031 6 12345678", vec!["612345678"]),
            ("053/4871234", vec!["534871234"]),
            ("06-12345678 / 053-4871234", vec!["534871234", "612345678"]),
            ("0612345678/0534871234", vec!["534871234", "612345678"]),
            ("0612345678; 0534871234", vec!["534871234", "612345678"]),
            ("06 12345678 053 4871234", vec!["534871234", "612345678"]),
            (
                "06-12345678 (werk), 053-4871234 thuis",
                vec!["534871234", "612345678"],
            ),
            (
                "m. +31612345678 +31534871234",
                vec!["534871234", "612345678"],
            ),
            ("053-4871234 tst. 12", vec!["534871234"]),
            ("053-4871234/35", vec!["534871234", "53487123435"]),
            ("4871234/4871235", vec!["4871234", "4871235"]),
            ("112", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<String> = numbers(field).into_iter().collect();
            assert_eq!(found, wanted, "{field}");
        }
    }
}
