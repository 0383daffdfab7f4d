//! What a person is found by in texts: names, mail addresses and telephone numbers, however they are
//! written there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tib_domain::{Fields, fold, words};

use super::Choice;
use super::laid::{Laid, folded, is_dash, is_word};
use super::phones::{BETWEEN, DIGITS, numbers};

/// What stands in the place of a name, mail address or telephone number that was erased.
pub const MARK: &str = "[gewist]";

/// A last name with fewer letters is in too many other words.
const LAST_NAME: usize = 4;

/// By what a person was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl Hit {
    /// The smaller, the more it says of who it is.
    pub fn doubt(&self) -> (bool, Trace) {
        (!self.sure, self.trace)
    }
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

impl Names {
    /// Last names among what is looked for, folded.
    pub fn last_names(&self) -> impl Iterator<Item = &str> {
        let last = self
            .needles
            .iter()
            .filter(|one| one.trace == Trace::LastName);
        last.map(|one| one.folded.as_str())
    }

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
            let all = numbers(phone);
            if all.is_empty() {
                add(Trace::Phone, folded(phone), false);
            }
            for digits in all {
                let sure = !shared(Trace::Phone, &digits);
                add(Trace::Phone, digits, sure);
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
            let between = |letter: char| {
                u8::try_from(letter).is_ok_and(|byte| BETWEEN.contains(&byte))
                    || letter.is_whitespace()
                    || is_dash(letter)
            };
            let bare: String = plain.chars().filter(|one| !between(*one)).collect();
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

    /// The text without these people: what is theirs for sure, unless it was chosen that their name stays
    /// there, and what else was chosen. Nothing when it stays as it is.
    pub fn without(&self, text: &str, chosen: Option<Choice>) -> Option<String> {
        if chosen == Some(Choice::Stay) {
            return None;
        }
        let goes = |hit: &&Hit| hit.sure || chosen == Some(Choice::GoWith(hit.trace));
        let hits = self.find(text);
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for hit in hits.iter().filter(goes) {
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
            ("bel 06 - 12 34 56 78", "bel [gewist]"),
            ("bel 06\u{a0}–\u{a0}12345678", "bel [gewist]"),
            ("in 2026 06 12345678", "in 2026 [gewist]"),
            ("nr. 80612345678", "nr. 80612345678"),
            ("nr. 06123456789", "nr. 06123456789"),
            ("mevrouw Zweelden", "mevrouw Zweelden"),
        ] {
            let found = person.without(text, None);
            assert_eq!(found.as_deref().unwrap_or(text), left, "{text}");
        }
        assert_eq!(
            person
                .without("mevrouw Zweelden", Some(Choice::GoWith(Trace::LastName)))
                .as_deref(),
            Some("mevrouw [gewist]")
        );
        let stay = Some(Choice::Stay);
        assert_eq!(person.without("Sjoukje van Zwéélden", stay), None);
        let both = "Sjoukje van Zwéélden: mevrouw Zweelden";
        assert_eq!(
            person.without(both, Some(Choice::Go)).as_deref(),
            Some("[gewist]: mevrouw Zweelden"),
            "nobody was shown the second"
        );
    }

    #[test]
    fn one_word_is_never_taken_for_a_person_unasked() {
        let person = names("Bouw", "", "");
        assert_eq!(person.without("De bouw zoekt mensen", None), None);
        assert_eq!(person.find("De bouw zoekt mensen").len(), 1);
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
