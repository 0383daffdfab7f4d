//! Text that the fonts can show. PDF/UA and PDF/A don't allow a character without a shape, and
//! names come from everywhere.

use std::collections::HashSet;

use serde_json::Value;

use crate::world::fonts;

/// Words longer than this get places where they may break.
const LONG: usize = 28;
const SOFT_HYPHEN: char = '\u{ad}';

/// Every string in `value` made printable.
pub fn printable(value: &mut Value) {
    let known = covered();
    walk(value, &known);
}

fn walk(value: &mut Value, known: &HashSet<u32>) {
    match value {
        Value::String(text) => *text = clean(text, known),
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, known)),
        Value::Object(members) => members.values_mut().for_each(|item| walk(item, known)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What every font of ours has a shape for.
fn covered() -> HashSet<u32> {
    let mut fonts = fonts().iter();
    let mut known: HashSet<u32> = fonts
        .next()
        .map(|font| font.info().coverage.iter().collect())
        .unwrap_or_default();
    for font in fonts {
        let has: HashSet<u32> = font.info().coverage.iter().collect();
        known.retain(|code| has.contains(code));
    }
    known
}

fn clean(text: &str, known: &HashSet<u32>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        let shown = match c {
            '\n' => '\n',
            c if c.is_whitespace() => c,
            c if c.is_control() => continue,
            c if known.contains(&u32::from(c)) => c,
            _ => '?',
        };
        run = if shown.is_whitespace() { 0 } else { run + 1 };
        if run > LONG {
            out.push(SOFT_HYPHEN);
            run = 1;
        }
        out.push(shown);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_shape_is_replaced_and_long_words_may_break() {
        let known = covered();
        assert_eq!(clean("Čech & Zn. “Ümit” €", &known), "Čech & Zn. “Ümit” €");
        assert_eq!(clean("a\u{7}b 🛠 漢", &known), "ab ? ?");
        let long = clean(&"x".repeat(100), &known);
        assert_eq!(long.matches(SOFT_HYPHEN).count(), 3);
        assert!(known.contains(&u32::from(SOFT_HYPHEN)));
    }
}
