//! Text on its way into a file that a spreadsheet opens, and back.

use std::borrow::Cow;

/// What a spreadsheet takes for the beginning of a formula, also when it is typed in full width, or
/// leaves out to look at what follows (OWASP, CSV injection).
const BEGINS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text as it stands in a cell of a CSV: one that would run as a formula gets an apostrophe before
/// it. For texts only: a number is written as it is, also a negative one.
#[must_use]
pub fn escape_formula(text: &str) -> Cow<'_, str> {
    if runs(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that was meant by a cell of a CSV.
#[must_use]
pub fn unescape_formula(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if runs(text) => text,
        _ => cell,
    }
}

/// A lone sign is no formula. What only looks escaped is escaped once more, so that everything comes
/// back as it was.
fn runs(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.starts_with(BEGINS) && !matches!(text, "+" | "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_run_is_text() {
        for text in [
            "=1+1",
            "=HYPERLINK(\"https://example.org\")",
            "+31 6 12345678",
            "-5 leerlingen",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "＝1",
        ] {
            assert_eq!(escape_formula(text), format!("'{text}"));
        }
        for text in [
            "Twente",
            "’s-Hertogenbosch",
            "'s-Hertogenbosch",
            "1=1",
            "",
            "+",
            "-",
            "'",
        ] {
            assert_eq!(escape_formula(text), text);
            assert_eq!(unescape_formula(text), text);
        }
    }

    proptest! {
        #[test]
        fn no_cell_runs_and_every_text_comes_back(text in "['=+@\t\r\n-]{0,3}.{0,4}") {
            let cell = escape_formula(&text);
            prop_assert!(!cell.starts_with(BEGINS) || cell == "+" || cell == "-");
            prop_assert_eq!(unescape_formula(&cell), text.as_str());
        }
    }
}
