//! How alike two words are: the same, the same by ear, or a slip of the pen apart.

use std::hash::{DefaultHasher, Hash, Hasher};

use strsim::osa_distance;

/// What a word is worth that sounds as another: Kuijpers and Cuypers.
const BY_EAR: f32 = 0.8;
/// What a word is worth that is one slip away from another.
const BY_SLIP: f32 = 0.85;
/// What a long word is worth that is two slips away.
const BY_TWO_SLIPS: f32 = 0.7;
/// Letters that a word has for one slip to be one, and not another word.
const LONG: usize = 5;
/// Letters that a word has for two slips.
const VERY_LONG: usize = 10;

/// The rules, longest first where one begins another. What comes out is no text to show.
const RULES: &[(&str, &str)] = &[
    ("eij", "y"),
    ("uij", "uy"),
    ("aai", "y"),
    ("ij", "y"),
    ("ei", "y"),
    ("ey", "y"),
    ("ai", "y"),
    ("ay", "y"),
    ("ui", "uy"),
    ("oei", "uy"),
    ("oe", "u"),
    ("ou", "au"),
    ("auw", "au"),
    ("ouw", "au"),
    ("ae", "a"),
    ("ph", "f"),
    ("th", "t"),
    ("dt", "t"),
    ("ck", "k"),
    ("qu", "kw"),
    ("sch", "sg"),
    ("ch", "g"),
    ("gh", "g"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("v", "f"),
    ("q", "k"),
];

/// How a folded word sounds in Dutch: words of one key are spellings of one name.
pub(crate) fn sound(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        // "Cuypers" begins as "Kuijpers" does, "Cycloon" doesn't.
        let rule = RULES
            .iter()
            .filter_map(|(from, to)| Some((rest.strip_prefix(from)?, *to, from.len())))
            .max_by_key(|(_, _, length)| *length);
        let next = match rule {
            Some((left, to, _)) => {
                to.chars().for_each(|one| single(&mut key, one));
                left
            }
            None => {
                single(&mut key, letter);
                rest.strip_prefix(letter).unwrap_or_default()
            }
        };
        rest = next;
    }
    if key.ends_with('d') {
        key.pop();
        single(&mut key, 't');
    }
    key
}

/// Double letters are one: Jansen and Janssen, de Boer and de Booer.
fn single(key: &mut String, letter: char) {
    if !key.ends_with(letter) || letter.is_ascii_digit() {
        key.push(letter);
    }
}

/// A word as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    /// Folded.
    pub text: String,
    /// [`sound`] of it.
    pub sound: String,
    /// Stands for the text: words are compared far more often than they are made.
    pub mark: u64,
    /// The same for the sound.
    pub sound_mark: u64,
    /// Letters in it.
    length: usize,
    /// Which letters are in it, a bit each: two words far apart are told so without looking further.
    letters: u64,
    /// A number, or with one: these are the same or not.
    pub number: bool,
}

impl Word {
    /// Of a folded word.
    pub(crate) fn new(text: &str) -> Self {
        let sound = sound(text);
        Self {
            mark: mark(text),
            sound_mark: mark(&sound),
            sound,
            length: text.chars().count(),
            letters: text
                .chars()
                .fold(0, |bits, letter| bits | 1 << (letter as u32 % 64)),
            number: text.chars().any(|letter| letter.is_ascii_digit()),
            text: text.to_owned(),
        }
    }

    /// 1 for the same word, 0 for two words, between for spellings of one.
    pub(crate) fn likeness(&self, other: &Self) -> f32 {
        if self.mark == other.mark {
            return 1.0;
        }
        let (short, long) = (self.length.min(other.length), self.length.max(other.length));
        if self.number || other.number || short < 3 {
            return 0.0;
        }
        let slips = match short {
            VERY_LONG.. => 2,
            LONG.. => 1,
            _ => 0,
        };
        let by_ear = if self.sound_mark == other.sound_mark {
            BY_EAR
        } else {
            0.0
        };
        let apart = (self.letters ^ other.letters).count_ones() as usize;
        if slips == 0 || long - short > slips || apart > 2 * slips {
            return by_ear;
        }
        match osa_distance(&self.text, &other.text) {
            1 => BY_SLIP,
            2 if slips == 2 => BY_TWO_SLIPS.max(by_ear),
            _ => by_ear,
        }
    }
}

/// A number for a text.
pub(crate) fn mark(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The word with each of its letters left out, before and behind that: two words that are one slip apart have one of these (or
/// themselves) in common.
pub(crate) fn shortened(word: &str) -> impl Iterator<Item = (&str, &str)> {
    word.char_indices().map(|(place, letter)| {
        let (before, rest) = word.split_at(place);
        (before, rest.strip_prefix(letter).unwrap_or_default())
    })
}

/// Whether a slip in a word of so many bytes is looked for.
pub(crate) fn may_slip(word: &Word) -> bool {
    !word.number && word.length >= LONG
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> f32 {
        let (one, other) = (Word::new(one), Word::new(other));
        let likeness = one.likeness(&other);
        assert!((likeness - other.likeness(&one)).abs() < f32::EPSILON);
        likeness
    }

    #[test]
    fn spellings_of_one_name_sound_the_same() {
        for names in [
            &["kuijpers", "cuypers", "kuypers", "kuipers"][..],
            &["meijer", "meyer", "maier", "meier"],
            &["jansen", "janssen", "janzen", "janssenn"],
            &["visser", "fisser", "visscher"][..2],
            &["smit", "smid", "smidt"],
            &["bakker", "backer"],
            &["thijssen", "tijsen", "teyssen"],
            &["claassen", "klaasen"],
            &["schouten", "schauten"],
        ] {
            for name in names {
                assert_eq!(sound(name), sound(names[0]), "{name}");
            }
        }
        for (one, other) in [
            ("bakker", "bikker"),
            ("jansen", "hansen"),
            ("mulder", "muller"),
        ] {
            assert_ne!(sound(one), sound(other));
        }
    }

    #[test]
    fn a_slip_counts_in_words_that_are_long_enough() {
        assert!(alike("installatie", "instalatie") > 0.7);
        assert!(alike("techniek", "tehcniek") > 0.7);
        assert!(alike("verspaningsbedrijf", "verspanigsbedrjf") > 0.6);
        assert!(alike("bos", "bas") < 0.1);
        assert!(alike("54", "45") < 0.1);
        assert!(alike("locatie1", "locatie2") < 0.1);
        assert!(alike("amsterdam", "rotterdam") < 0.1);
    }

    #[test]
    fn words_one_slip_apart_have_a_shortened_form_in_common() {
        let all = |word: &str| {
            shortened(word)
                .map(|(a, b)| [a, b].concat())
                .chain([word.to_owned()])
                .collect::<Vec<_>>()
        };
        for (one, other) in [
            ("metaal", "metal"),
            ("metaal", "meataal"),
            ("metaal", "mataal"),
        ] {
            assert!(all(one).iter().any(|form| all(other).contains(form)));
        }
    }
}
