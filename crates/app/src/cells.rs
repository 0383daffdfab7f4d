//! The cells of a published row as the workspace file keeps them: a JSON array of what was
//! published, `[3,0,"<5",null]`. Written and read here, by hand, because an import writes and the
//! monitor reads tens of thousands of them.

use std::fmt::Write;

use tib_open_data::Count;

/// The least and most that a masked cell can be (`<5`, `-1`).
pub(crate) const MASKED: (u32, u32) = (1, 4);

/// Writes cells into `text`, which is cleared first.
pub(crate) fn write(text: &mut String, cells: &[Count]) {
    text.clear();
    text.push('[');
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        // Writing into a String can't fail.
        let _ = match cell {
            Count::Exact(count) => write!(text, "{count}"),
            Count::Masked { .. } => text.write_str("\"<5\""),
            Count::Empty => text.write_str("null"),
        };
    }
    text.push(']');
}

/// Bounds of every cell, in order; an empty cell counts nothing.
pub(crate) fn bounds(text: &str) -> impl Iterator<Item = (u32, u32)> {
    text.trim_start_matches('[')
        .trim_end_matches(']')
        .split(',')
        .map(|cell| match cell.parse() {
            Ok(count) => (count, count),
            Err(_) if cell == "\"<5\"" => MASKED,
            Err(_) => (0, 0),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_the_bounds_of_what_was_published() {
        let mut text = String::from("rest");
        let masked = Count::Masked { low: 1, high: 4 };
        write(
            &mut text,
            &[Count::Exact(12), masked, Count::Empty, Count::Exact(0)],
        );
        assert_eq!(text, "[12,\"<5\",null,0]");
        let back: Vec<_> = bounds(&text).collect();
        assert_eq!(back, [(12, 12), (1, 4), (0, 0), (0, 0)]);
    }
}
