//! A text as it is searched: folded, with where each part of it stands in the original.

use std::ops::Range;

use tib_domain::fold;

use super::phones::{BETWEEN, GAP};

/// Characters around what was found, at most, of a sentence that is longer.
const AROUND: usize = 120;

/// Whitespace as one blank, folded.
pub(super) fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    fold(&words.join(" "))
}

pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric()
}

/// A dash however long it is: one of a telephone number.
pub(super) fn is_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A text as it is searched, with where each part of it stands in the original.
pub(crate) struct Laid {
    folded: String,
    /// For each byte of it, where its letter stands.
    origin: Vec<(usize, usize)>,
}

impl Laid {
    pub fn of(text: &str) -> Self {
        let mut laid = Self {
            folded: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len()),
        };
        let mut letters = text.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            let mut end = start + letter.len_utf8();
            if letter.is_whitespace() {
                while let Some((at, more)) =
                    letters.peek().copied().filter(|one| one.1.is_whitespace())
                {
                    end = at + more.len_utf8();
                    letters.next();
                }
                laid.push(" ", start, end);
            } else if is_dash(letter) {
                laid.push("-", start, end);
            } else {
                let one = fold(letter.encode_utf8(&mut [0; 4]));
                if one.is_empty() {
                    // An accent that stands by itself belongs to the letter before it.
                    if let Some(last) = laid.origin.last().copied() {
                        let same = laid.origin.iter_mut().rev();
                        same.take_while(|place| **place == last)
                            .for_each(|place| place.1 = end);
                    }
                } else {
                    laid.push(&one, start, end);
                }
            }
        }
        laid
    }

    fn push(&mut self, folded: &str, start: usize, end: usize) {
        self.folded.push_str(folded);
        self.origin
            .extend(std::iter::repeat_n((start, end), folded.len()));
    }

    pub fn original(&self, at: Range<usize>) -> Range<usize> {
        let start = self.origin.get(at.start).map_or(0, |place| place.0);
        let last = self.origin.get(at.end.saturating_sub(1));
        start..last.map_or(start, |place| place.1)
    }

    fn before(&self, at: usize) -> Option<char> {
        self.folded.get(..at)?.chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.folded.get(at..)?.chars().next()
    }

    /// Where it stands as words of its own; a mail address isn't the end of another.
    pub fn words(&self, wanted: &str, is_mail: bool) -> Vec<Range<usize>> {
        let inside = |letter: char| is_word(letter) || (is_mail && "._+-".contains(letter));
        self.folded
            .match_indices(wanted)
            .map(|(at, found)| at..at + found.len())
            .filter(|at| {
                !self.before(at.start).is_some_and(inside)
                    && !self.after(at.end).is_some_and(is_word)
            })
            .collect()
    }

    /// Where a telephone number stands, with what may come before and between its digits.
    pub fn phones(&self, digits: &str) -> Vec<Range<usize>> {
        let bytes = self.folded.as_bytes();
        let mut found = Vec::new();
        let mut start = 0;
        while start < bytes.len() {
            let (mut at, mut gap) = (start, 0);
            let mut wanted = digits.bytes().peekable();
            while let (Some(next), Some(byte)) = (wanted.peek(), bytes.get(at)) {
                if byte == next {
                    wanted.next();
                    gap = 0;
                } else if at > start && BETWEEN.contains(byte) && gap < GAP {
                    gap += 1;
                } else {
                    break;
                }
                at += 1;
            }
            let ends = !bytes.get(at).is_some_and(u8::is_ascii_digit);
            match self.prefix(start) {
                Some(first) if wanted.peek().is_none() && ends => {
                    found.push(first..at);
                    start = at;
                }
                _ => start += 1,
            }
        }
        found
    }

    /// Where a number begins whose own digits begin here; nothing when these go on from others.
    fn prefix(&self, digits_at: usize) -> Option<usize> {
        let before = self.folded.get(..digits_at)?;
        let bare = before.trim_end_matches([' ', '-', '.', '/']);
        for (prefix, anywhere) in [
            ("+31 (0)", true),
            ("+31(0)", true),
            ("0031", false),
            ("+31", true),
            ("(0)", true),
            ("0", false),
        ] {
            if let Some(rest) = bare.strip_suffix(prefix) {
                let free = !rest.ends_with(|one: char| one.is_ascii_digit());
                if anywhere || free {
                    return Some(rest.len());
                }
            }
        }
        (!before.ends_with(|one: char| one.is_ascii_digit())).then_some(digits_at)
    }
}

/// The sentence in which something stands, cut to what is near it.
pub(crate) fn sentence(text: &str, at: &Range<usize>) -> String {
    let ends = ['.', '!', '?', '\n', '\r'];
    // A point in an address ends no sentence: a blank must follow.
    let is_end = |(place, found): (usize, &str)| {
        let end = place + found.len();
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        (found == "\n" || found == "\r" || next.is_none_or(char::is_whitespace)).then_some(end)
    };
    let before = text.get(..at.start).unwrap_or_default();
    let first = before.rmatch_indices(ends).find_map(is_end).unwrap_or(0);
    let last = text
        .get(at.end..)
        .unwrap_or_default()
        .match_indices(ends)
        .find_map(|(place, found)| is_end((at.end + place, found)))
        .unwrap_or(text.len());
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let (left, right) = (part(first, at.start), part(at.end, last));
    let skip = left.chars().count().saturating_sub(AROUND);
    let left_cut: String = left.chars().skip(skip).collect();
    let right_cut: String = right.chars().take(AROUND).collect();
    let mut out = String::new();
    if skip > 0 {
        out.push('…');
    }
    out.push_str(&left_cut);
    out.push_str(part(at.start, at.end));
    out.push_str(&right_cut);
    if right_cut.len() < right.len() {
        out.push('…');
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_told_and_not_the_whole_text() {
        let text = "Eerst dit. Toen belde j.de@boer.nl over de lasrobot! Daarna niets.";
        let at = text.find("j.de@boer.nl").unwrap();
        assert_eq!(
            sentence(text, &(at..at + 12)),
            "Toen belde j.de@boer.nl over de lasrobot!"
        );
    }
}
