//! What a person is found by in texts: names, mail addresses and telephone numbers, however they are
//! written there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;
use serde_json::Value;
use tib_domain::{Fields, fold, words};

/// What stands in the place of a name, mail address or telephone number that was erased.
pub const MARK: &str = "[gewist]";

/// Of a telephone number with fewer digits nobody knows that it is one.
const DIGITS: usize = 6;
/// A last name with fewer letters is in too many other words.
const LAST_NAME: usize = 4;
/// What may stand between the digits of a telephone number.
const BETWEEN: &[u8] = b" -./()";
/// Characters around what was found, at most, of a sentence that is longer.
const AROUND: usize = 120;

/// By what a person was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// The telephone number.
    Phone,
    /// The mail address.
    Mail,
    /// The whole name.
    Name,
    /// The last name alone.
    LastName,
}

impl Trace {
    /// In JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Name => "name",
            Self::LastName => "last_name",
        }
    }
}

/// Something that people are found by.
struct Needle {
    trace: Trace,
    /// As it is looked for: folded, or the digits of a telephone number.
    folded: String,
    /// It is these people's alone: where nobody chooses, it goes.
    sure: bool,
}

impl Needle {
    fn is_number(&self) -> bool {
        self.trace == Trace::Phone
            && self.folded.len() >= DIGITS
            && self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

fn longest_word(folded: &str) -> &str {
    let words = folded.split(|letter| !is_word(letter));
    words.max_by_key(|word| word.len()).unwrap_or_default()
}

/// Everything that some people are found by.
#[derive(Default)]
pub(crate) struct Names {
    needles: Vec<Needle>,
    /// Words of which every text has one in which somebody may stand.
    words: Option<AhoCorasick>,
    /// The same of telephone numbers, in a text without what may stand between digits.
    digits: Option<AhoCorasick>,
}

/// Where somebody is found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub at: Range<usize>,
    pub trace: Trace,
    pub sure: bool,
}

/// What people are and were called, as it is kept of them.
#[derive(Default)]
pub(crate) struct Written {
    by_trace: BTreeMap<Trace, BTreeSet<String>>,
}

impl Written {
    /// Adds what a contact has as JSON, or what a draft changes of one.
    pub fn add(&mut self, fields: &Fields) {
        for (name, value) in fields {
            match name.as_str() {
                "name" => self.add_all(Trace::Name, value),
                "mail" => self.add_all(Trace::Mail, value),
                "phone" => self.add_all(Trace::Phone, value),
                "roles" | "from" | "to" => self.add_inside(value),
                _ => {}
            }
        }
    }

    fn add_inside(&mut self, value: &Value) {
        match value {
            Value::Object(fields) => self.add(fields),
            Value::Array(all) => all.iter().for_each(|one| self.add_inside(one)),
            _ => {}
        }
    }

    /// A value, or what a draft says that it was and is.
    fn add_all(&mut self, trace: Trace, value: &Value) {
        match value {
            Value::String(text) if !text.trim().is_empty() => {
                self.by_trace
                    .entry(trace)
                    .or_default()
                    .insert(text.trim().to_owned());
            }
            Value::Object(change) => change.values().for_each(|one| self.add_all(trace, one)),
            _ => {}
        }
    }

    pub fn of(&self, trace: Trace) -> impl Iterator<Item = &str> {
        let found = self.by_trace.get(&trace);
        found.into_iter().flatten().map(String::as_str)
    }
}

/// Whitespace as one blank, folded.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    fold(&words.join(" "))
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric()
}

/// A telephone number without what differs between ways of writing it: its own digits, without 0, +31 or
/// 0031 before them.
pub(crate) fn own_digits(phone: &str) -> String {
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

impl Names {
    /// What is looked for; `shared` says what another has as well.
    pub fn of(written: &Written, shared: impl Fn(Trace, &str) -> bool) -> Self {
        let mut needles: Vec<Needle> = Vec::new();
        let mut add = |trace: Trace, folded: String, sure: bool| {
            let known = |one: &Needle| (one.trace, &one.folded) == (trace, &folded);
            if !longest_word(&folded).is_empty() && !needles.iter().any(known) {
                needles.push(Needle {
                    trace,
                    folded,
                    sure,
                });
            }
        };
        for name in written.of(Trace::Name) {
            let whole = folded(name);
            // One word may be anything.
            let sure = whole.contains(' ') && !shared(Trace::Name, name);
            if let Some((_, last)) = whole.rsplit_once(' ')
                && last.chars().filter(|one| one.is_alphabetic()).count() >= LAST_NAME
                // A place, or a family of which others are here too: it says nothing.
                && !shared(Trace::LastName, last)
            {
                add(Trace::LastName, last.to_owned(), false);
            }
            add(Trace::Name, whole, sure);
        }
        for mail in written.of(Trace::Mail) {
            add(Trace::Mail, folded(mail), !shared(Trace::Mail, mail));
        }
        for phone in written.of(Trace::Phone) {
            let digits = own_digits(phone);
            if digits.len() >= DIGITS {
                add(Trace::Phone, digits, !shared(Trace::Phone, phone));
            } else {
                add(Trace::Phone, folded(phone), false);
            }
        }
        let (digits, words): (Vec<&Needle>, Vec<&Needle>) =
            needles.iter().partition(|one| one.is_number());
        let any = |parts: Vec<&str>| match parts.is_empty() {
            true => None,
            // Of more than it can hold each text is looked at as a whole.
            false => AhoCorasick::new(parts).ok(),
        };
        Self {
            words: any(words.iter().map(|one| longest_word(&one.folded)).collect()),
            digits: any(digits.iter().map(|one| one.folded.as_str()).collect()),
            needles,
        }
    }

    /// Whether a look is worth it: cheap, and never wrong when it says no.
    pub fn may_be_in(&self, text: &str) -> bool {
        if text.is_empty() {
            return false;
        }
        let plain = if text.is_ascii() {
            text.to_ascii_lowercase()
        } else {
            fold(text)
        };
        if self
            .words
            .as_ref()
            .is_some_and(|words| words.is_match(&plain))
        {
            return true;
        }
        self.digits.as_ref().is_some_and(|digits| {
            let bare: Vec<u8> = plain
                .bytes()
                .filter(|byte| !BETWEEN.contains(byte) && !byte.is_ascii_whitespace())
                .collect();
            digits.is_match(&bare)
        })
    }

    /// Whether a row of a table is about somebody: all words of a name are in it, in whichever cells, or what
    /// is found in it is theirs for sure.
    pub fn are_all_of_row(&self, row: &str) -> bool {
        if !self.may_be_in(row) {
            return false;
        }
        let all: BTreeSet<String> = words(row).collect();
        let whole = |one: &Needle| one.trace == Trace::Name && one.sure;
        let named = |one: &Needle| words(&one.folded).all(|word| all.contains(&word));
        self.needles.iter().any(|one| whole(one) && named(one))
            || self.find(row).iter().any(|hit| hit.sure)
    }

    /// Whether somebody stands in a text inside of this JSON; only for sure when `sure`.
    pub fn are_in_json(&self, json: &str, sure: bool) -> bool {
        fn any(names: &Names, value: &Value, sure: bool) -> bool {
            match value {
                Value::String(text) => names.find(text).iter().any(|hit| hit.sure || !sure),
                Value::Array(all) => all.iter().any(|one| any(names, one, sure)),
                Value::Object(fields) => fields.values().any(|one| any(names, one, sure)),
                _ => false,
            }
        }
        self.may_be_in(json)
            && serde_json::from_str(json).is_ok_and(|value| any(self, &value, sure))
    }

    /// Where these people stand in a text, in its order; what lies in another isn't told.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        if !self.may_be_in(text) {
            return Vec::new();
        }
        let laid = Laid::of(text);
        let mut hits: Vec<Hit> = Vec::new();
        for needle in &self.needles {
            let at = match needle.trace {
                _ if needle.is_number() => laid.phones(&needle.folded),
                trace => laid.words(&needle.folded, trace == Trace::Mail),
            };
            hits.extend(at.into_iter().map(|at| Hit {
                at: laid.original(at),
                trace: needle.trace,
                sure: needle.sure,
            }));
        }
        // The longest first, and of two the one that is sure.
        hits.sort_by_key(|hit| (hit.at.start, std::cmp::Reverse(hit.at.end), !hit.sure));
        let mut kept: Vec<Hit> = Vec::new();
        for hit in hits {
            match kept.last_mut() {
                Some(last) if hit.at.start < last.at.end => {
                    last.at.end = last.at.end.max(hit.at.end);
                    last.sure |= hit.sure;
                }
                _ => kept.push(hit),
            }
        }
        kept
    }

    /// The text without these people: all hits when `wanted`, none when not; those that are sure where
    /// nobody chose. Nothing when it stays as it is.
    pub fn without(&self, text: &str, wanted: Option<bool>) -> Option<String> {
        if wanted == Some(false) {
            return None;
        }
        let hits = self.find(text);
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for hit in hits.iter().filter(|hit| wanted == Some(true) || hit.sure) {
            out.push_str(text.get(from..hit.at.start)?);
            out.push_str(MARK);
            from = hit.at.end;
        }
        if from == 0 {
            return None;
        }
        out.push_str(text.get(from..)?);
        Some(out)
    }
}

/// A text as it is searched, with where each part of it stands in the original.
struct Laid {
    folded: String,
    /// For each byte of it, where its letter stands.
    origin: Vec<(usize, usize)>,
}

impl Laid {
    fn of(text: &str) -> Self {
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

    fn original(&self, at: Range<usize>) -> Range<usize> {
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
    fn words(&self, wanted: &str, is_mail: bool) -> Vec<Range<usize>> {
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
    fn phones(&self, digits: &str) -> Vec<Range<usize>> {
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
                } else if at > start && BETWEEN.contains(byte) && gap < 2 {
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
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn names(name: &str, mail: &str, phone: &str) -> Names {
        let mut written = Written::default();
        let fields = json!({ "name": name, "roles": [{ "mail": mail, "phone": phone }] });
        written.add(fields.as_object().unwrap());
        Names::of(&written, |_, _| false)
    }

    #[test]
    fn a_person_is_found_however_they_are_written() {
        let person = names(
            "Sjoukje  van Zwéélden",
            "s.zweelden@bedrijf.invalid",
            "06-12345678",
        );
        for (text, left) in [
            ("Met SJOUKJE VAN ZWEELDEN.", "Met [gewist]."),
            (
                "Sjoukje\nvan Zwe\u{301}e\u{301}lden zei ja",
                "[gewist] zei ja",
            ),
            ("mail: S.Zweelden@bedrijf.invalid.", "mail: [gewist]."),
            ("xs.zweelden@bedrijf.invalid", "xs.zweelden@bedrijf.invalid"),
            ("bel 0612345678!", "bel [gewist]!"),
            ("bel +31 6 1234 5678 of", "bel [gewist] of"),
            ("bel +31 (0)6-12 34 56 78", "bel [gewist]"),
            ("bel 0031612345678", "bel [gewist]"),
            ("in 2026 06 12345678", "in 2026 [gewist]"),
            ("nr. 80612345678", "nr. 80612345678"),
            ("nr. 06123456789", "nr. 06123456789"),
            ("mevrouw Zweelden", "mevrouw Zweelden"),
        ] {
            let found = person.without(text, None);
            assert_eq!(found.as_deref().unwrap_or(text), left, "{text}");
        }
        assert_eq!(
            person.without("mevrouw Zweelden", Some(true)).as_deref(),
            Some("mevrouw [gewist]")
        );
        assert_eq!(person.without("Sjoukje van Zwéélden", Some(false)), None);
    }

    #[test]
    fn one_word_is_never_taken_for_a_person_unasked() {
        let person = names("Bouw", "", "");
        assert_eq!(person.without("De bouw zoekt mensen", None), None);
        assert_eq!(person.find("De bouw zoekt mensen").len(), 1);
    }

    #[test]
    fn a_sentence_is_told_and_not_the_whole_text() {
        let text = "Eerst dit. Toen belde j.de@boer.nl over de lasrobot! Daarna niets.";
        let at = text.find("j.de@boer.nl").unwrap();
        assert_eq!(
            sentence(text, &(at..at + 12)),
            "Toen belde j.de@boer.nl over de lasrobot!"
        );
    }

    proptest! {
        /// Whatever stands around it: what was looked for is gone, and the rest is as it was.
        #[test]
        fn what_is_erased_is_gone_and_the_rest_stays(before in any::<String>(), after in any::<String>()) {
            let person = names("Ymkje Øster-Holm", "ymkje@holm.invalid", "053 4871234");
            let text = format!("{before} Ymkje Øster-Holm, ymkje@holm.invalid, 053-4871234 {after}");
            let left = person.without(&text, None).unwrap();
            prop_assert!(person.find(&left).iter().all(|hit| !hit.sure));
            let middle = format!(" {MARK}, {MARK}, {MARK} ");
            prop_assert!(left.contains(&middle));
            prop_assert!(text.starts_with(&before) && left.starts_with(&before));
            prop_assert!(left.ends_with(&after));
        }
    }
}
