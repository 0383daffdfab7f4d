//! Parts of a whole as they are shown: they add up, and what is nearly everything isn't everything.
#![expect(
    clippy::indexing_slicing,
    reason = "every place comes from the length of the same list"
)]

/// Parts as whole units of which `units` are the whole: 100 for percents, 1000 for tenths of a percent.
/// They add up to `units` (by the largest remainder), a part that is there has one at least and none but
/// the only one has all. Parts below zero count as nothing; all zeros where there is nothing to share.
#[must_use]
pub fn shares(parts: &[i64], units: u32) -> Vec<u32> {
    let parts: Vec<i128> = parts.iter().map(|part| i128::from(*part).max(0)).collect();
    let whole: i128 = parts.iter().sum();
    if whole == 0 {
        return vec![0; parts.len()];
    }
    let exact = |part: i128| {
        (
            part * i128::from(units) / whole,
            part * i128::from(units) % whole,
        )
    };
    let mut shown: Vec<i128> = parts.iter().map(|part| exact(*part).0).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    // The largest remainder first; of two alike the one that stands first.
    order.sort_by_key(|at| (std::cmp::Reverse(exact(parts[*at]).1), *at));
    let left = i128::from(units) - shown.iter().sum::<i128>();
    for at in order.iter().take(usize::try_from(left).unwrap_or_default()) {
        shown[*at] += 1;
    }
    // A part that is there is seen, at the cost of the largest, as long as there are units enough.
    let present = parts.iter().filter(|part| **part > 0).count();
    if present <= units as usize {
        while let Some(unseen) = (0..parts.len()).find(|at| parts[*at] > 0 && shown[*at] == 0) {
            let Some(largest) =
                (0..parts.len()).max_by_key(|at| (shown[*at], std::cmp::Reverse(*at)))
            else {
                break;
            };
            shown[largest] -= 1;
            shown[unseen] += 1;
        }
    }
    shown
        .into_iter()
        .map(|units| u32::try_from(units).unwrap_or_default())
        .collect()
}

/// A part of a whole in units, as it is shown by itself: 99.6% isn't 100%, and something isn't 0%. More
/// than the whole is told as it is. None where there is no whole.
#[must_use]
pub fn percent(part: i64, whole: i64, units: u32) -> Option<u32> {
    if whole <= 0 {
        return None;
    }
    if (0..=whole).contains(&part) {
        return shares(&[part, whole - part], units).first().copied();
    }
    let rounded = (i128::from(part.max(0)) * i128::from(units) * 2 / i128::from(whole) + 1) / 2;
    let more = i128::from(units) + 1;
    u32::try_from(rounded.max(if part > whole { more } else { 0 })).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_add_up() {
        assert_eq!(shares(&[1, 1, 1], 100), [34, 33, 33]);
        assert_eq!(shares(&[0, 0], 100), [0, 0]);
        assert_eq!(shares(&[-5, 10], 100), [0, 100]);
    }

    #[test]
    fn nearly_all_is_not_all_and_something_is_not_nothing() {
        assert_eq!(percent(996, 1000, 100), Some(99));
        assert_eq!(percent(9_999, 10_000, 100), Some(99));
        assert_eq!(percent(1, 10_000, 100), Some(1));
        assert_eq!(percent(10_000, 10_000, 100), Some(100));
        assert_eq!(percent(0, 10_000, 100), Some(0));
        assert_eq!(percent(10_001, 10_000, 100), Some(101));
        assert_eq!(percent(12_500, 10_000, 1000), Some(1250));
        assert_eq!(percent(1, 0, 100), None);
    }
}
