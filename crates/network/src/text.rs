//! How wide a label is drawn.

/// Advance widths of Source Sans 3 Semibold for U+0020 to U+007E, in thousandths of the font size.
/// Semibold, since a chosen label is drawn so: what fits bold fits regular.
#[rustfmt::skip]
const WIDTHS: [u16; 95] = [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513,
    513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538,
    510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541,
    501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522,
    271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
];

/// The width of a line of text at [`FONT_SIZE`](crate::FONT_SIZE), in whole units, rounded up:
/// the built-in measure of [`layout()`](crate::layout()).
///
/// On the safe side: other letters of Europe count as the widest of their case (0.86 and 0.83 of
/// the font size), and any other character as a full square. Kerning isn't taken off.
#[must_use]
pub fn text_width(text: &str) -> u32 {
    let thousandths: u32 = text.chars().map(width).sum();
    (thousandths * crate::FONT_SIZE).div_ceil(1000)
}

fn width(letter: char) -> u32 {
    let in_table = (letter as usize).checked_sub(0x20);
    if let Some(width) = in_table.and_then(|place| WIDTHS.get(place)) {
        return u32::from(*width);
    }
    match letter {
        '\u{a0}' => 200,
        '\u{300}'..='\u{36f}' => 0,
        '\u{2013}' => 500,
        '\u{b7}' | '\u{2018}' | '\u{2019}' => 280,
        '\u{e0}'..='\u{e5}' | '\u{e7}'..='\u{f6}' | '\u{f8}'..='\u{ff}' => 570,
        '\u{c0}'..='\u{24f}' if letter.is_uppercase() => 860,
        '\u{c0}'..='\u{24f}' => 830,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font_and_never_too_small() {
        assert_eq!(text_width(""), 0);
        // (649 + 6 × 513) / 1000 × 13 by hand for "ROC 12": 592 674 576 200 513 513 = 3068.
        assert_eq!(text_width("ROC 12"), 40);
        assert!(text_width("é") >= text_width("e"));
        assert_eq!(text_width("e\u{301}"), text_width("e"));
        assert!(text_width("\u{1f3eb}") >= crate::FONT_SIZE);
    }
}
