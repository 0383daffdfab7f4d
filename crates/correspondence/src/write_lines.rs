//! The lines of a file of cards or of a calendar, as they are written.

use crate::text::one_line;

/// Octets of a line before it is folded.
const LINE: usize = 75;

/// A text of one line.
pub(crate) fn single(text: impl AsRef<str>) -> String {
    escaped(one_line(text.as_ref()))
}

/// A text whose lines end in `\n`, without signs that would say something of the file.
pub(crate) fn escaped(text: impl AsRef<str>) -> String {
    let mut safe = String::with_capacity(text.as_ref().len());
    for letter in text.as_ref().chars() {
        match letter {
            '\n' => safe.push_str("\\n"),
            ',' | ';' | '\\' => safe.extend(['\\', letter]),
            _ => safe.push(letter),
        }
    }
    safe
}

/// A line, folded between characters.
pub(crate) fn folded(file: &mut String, line: &str) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}
