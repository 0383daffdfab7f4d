//! Names of people as they are written in lists: "J. de Vries", "Vries, Jan de", "drs. Jan (J.P.) de Vries".

use tib_domain::fold;

use crate::sound::Word;

/// Titles and forms of address; left out.
const TITLES: &[&str] = &[
    "bc", "bed", "bsc", "dhr", "dr", "drs", "heer", "ing", "ir", "ma", "mba", "med", "mevr",
    "mevrouw", "mr", "mrs", "ms", "msc", "mw", "prof",
];

/// What may stand before a surname; left out of it, since lists lose and move it.
const BEFORE: &[&str] = &[
    "aan", "al", "bij", "d", "da", "dal", "de", "del", "den", "der", "di", "dos", "du", "el", "in",
    "la", "le", "op", "s", "t", "te", "ten", "ter", "tot", "uit", "van", "vande", "vanden",
    "vander", "vd", "von", "voor", "zu", "zum", "zur",
];

/// The name of a person as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PersonName {
    /// What they are called, where the name has more than an initial.
    pub called: Option<Word>,
    /// The letters their names begin with, as far as known: `jp`.
    pub initials: String,
    /// Surnames without what stands before; two for "Jansen-de Vries".
    pub surnames: Vec<Word>,
}

/// How two names compare.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(crate) enum Naming {
    /// They can't be of one person: other surnames or other first names.
    Other,
    /// One surname, and nothing that contradicts: "J. Jansen" and "Jan Jansen", "Jansen" and "Jan Jansen".
    Possible(f32),
    /// First name and surname are the same or spellings of each other.
    Full(f32),
}

/// The words of a name; full stops between letters are no part of them: "J.P." is `j`, `p`.
fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn without_titles(words: Vec<String>) -> Vec<String> {
    words
        .into_iter()
        .filter(|word| TITLES.binary_search(&word.as_str()).is_err())
        .collect()
}

impl PersonName {
    /// `None` for a text without a name in it.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let folded = fold(text);
        let (plain, in_brackets) = match folded.split_once('(') {
            Some((before, rest)) => {
                let (inside, behind) = rest.split_once(')').unwrap_or((rest, ""));
                (format!("{before} {behind}"), inside.to_owned())
            }
            None => (folded, String::new()),
        };
        // "Vries, Jan de": what stands behind the comma comes first.
        let turned = match plain.split_once(',') {
            Some((surname, given)) if !without_titles(words(given)).is_empty() => {
                format!("{given} {surname}")
            }
            _ => plain.replace(',', " "),
        };
        let all = without_titles(words(&turned));
        let is_before = |word: &String| BEFORE.binary_search(&word.as_str()).is_ok();
        // The surname begins at the first word that stands before one, else it is the last word; a hyphen joins
        // two ("Jansen-Smit"), and "Jan Peter Jansen" has two first names.
        let last = all
            .iter()
            .rposition(|word| !is_before(word) && word.chars().count() > 1)?;
        let hyphenated = hyphened(&turned, all.get(last)?);
        let begins = all
            .iter()
            .take(last)
            .enumerate()
            .position(|(place, word)| place > 0 && is_before(word))
            .unwrap_or(last);
        let begins = match hyphenated {
            Some(before) => all
                .iter()
                .position(|word| *word == before)
                .map_or(begins, |place| place.min(begins)),
            None => begins,
        };
        // "Van der Veen" alone has no first name.
        let begins = if all.iter().take(begins).all(is_before) {
            0
        } else {
            begins
        };
        let given: Vec<&String> = all
            .iter()
            .take(begins)
            .filter(|word| begins > 0 && !word.is_empty())
            .collect();
        let mut surnames: Vec<Word> = all
            .iter()
            .skip(begins)
            .take(last + 1 - begins)
            .filter(|word| !is_before(word) && word.chars().count() > 1)
            .map(|word| Word::new(word))
            .collect();
        surnames.sort_by(|one, other| one.text.cmp(&other.text));
        surnames.dedup();
        let initials: String = given
            .iter()
            .filter_map(|word| word.chars().next())
            .collect();
        let called_by = words(&in_brackets)
            .into_iter()
            .find(|word| word.chars().count() > 1 && begins_alike(word, &initials));
        let called = called_by
            .or_else(|| {
                given
                    .iter()
                    .find(|word| word.chars().count() > 1)
                    .map(|word| (*word).clone())
            })
            .map(|word| Word::new(&word));
        Some(Self {
            called,
            initials,
            surnames,
        })
    }

    /// How this name compares with another.
    pub(crate) fn compare(&self, other: &Self) -> Naming {
        let surname = self.surname(other);
        if surname <= 0.0 {
            return Naming::Other;
        }
        if let (Some(here), Some(there)) = (&self.called, &other.called) {
            let called = here.likeness(there);
            return if called > 0.0 {
                Naming::Full(surname * called)
            } else {
                Naming::Other
            };
        }
        match (self.initials.chars().next(), other.initials.chars().next()) {
            (Some(here), Some(there)) if here != there => Naming::Other,
            (Some(_), Some(_)) => {
                let (here, there) = (&self.initials, &other.initials);
                // "J.P. Jansen" and "J.M. Jansen" are two.
                if self.called.is_none()
                    && other.called.is_none()
                    && !here.starts_with(there.as_str())
                    && !there.starts_with(here.as_str())
                {
                    return Naming::Other;
                }
                Naming::Possible(surname * 0.8)
            }
            _ => Naming::Possible(surname * 0.6),
        }
    }

    /// Whether what they are called is the same, whatever the surname: a name taken at marriage.
    pub(crate) fn same_first_name(&self, other: &Self) -> bool {
        matches!((&self.called, &other.called), (Some(here), Some(there)) if here.likeness(there) > 0.0)
    }

    fn surname(&self, other: &Self) -> f32 {
        let texts = |name: &Self| {
            name.surnames
                .iter()
                .map(|word| word.text.clone())
                .collect::<Vec<_>>()
        };
        if texts(self) == texts(other) || texts(self).concat() == texts(other).concat() {
            return 1.0;
        }
        let most = self
            .surnames
            .iter()
            .flat_map(|here| other.surnames.iter().map(|there| here.likeness(there)))
            .fold(0.0, f32::max);
        // Of two surnames one, or a spelling.
        if self.surnames.len() == other.surnames.len() {
            most
        } else {
            most * 0.85
        }
    }
}

/// The word that a hyphen joins to the front of `last`.
fn hyphened(text: &str, last: &str) -> Option<String> {
    let (before, behind) = text.rsplit_once(['-', '\u{2010}', '\u{2011}', '\u{2013}'])?;
    let next = words(behind)
        .into_iter()
        .find(|word| BEFORE.binary_search(&word.as_str()).is_err())?;
    (next == last).then(|| words(before).pop())?
}

fn begins_alike(word: &str, initials: &str) -> bool {
    initials.is_empty()
        || word
            .chars()
            .next()
            .is_some_and(|letter| initials.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, String, String) {
        let name = PersonName::new(text).unwrap();
        let surnames: Vec<&str> = name
            .surnames
            .iter()
            .map(|word| word.text.as_str())
            .collect();
        (
            name.called.map_or(String::new(), |word| word.text),
            name.initials.clone(),
            surnames.join(" "),
        )
    }

    #[test]
    fn lists_are_in_order() {
        assert!(TITLES.is_sorted() && BEFORE.is_sorted());
    }

    #[test]
    fn names_are_taken_apart() {
        for (text, called, initials, surnames) in [
            ("Jan de Vries", "jan", "j", "vries"),
            ("Vries, Jan de", "jan", "j", "vries"),
            ("de Vries, Jan", "jan", "j", "vries"),
            ("J. de Vries", "", "j", "vries"),
            ("dhr. drs. J.P. (Jan) de Vries MSc", "jan", "jp", "vries"),
            ("Marie Jansen-de Vries", "marie", "m", "jansen vries"),
            ("Marie Jansen-Smit", "marie", "m", "jansen smit"),
            ("Jan Peter Jansen", "jan", "jp", "jansen"),
            ("Jan-Peter Jansen", "jan", "jp", "jansen"),
            ("van der Veen", "", "", "veen"),
            ("Veen", "", "", "veen"),
            ("Anna van 't Hof", "anna", "a", "hof"),
            ("Mw. A. ten Brinke", "", "a", "brinke"),
            ("Jan Jansen (ROC van Twente)", "jan", "j", "jansen"),
            ("José Núñez", "jose", "j", "nunez"),
            ("VRIES, J. DE", "", "j", "vries"),
        ] {
            assert_eq!(
                parts(text),
                (called.to_owned(), initials.to_owned(), surnames.to_owned()),
                "{text}"
            );
        }
        assert!(PersonName::new(" – ").is_none());
    }

    #[test]
    fn names_compare() {
        let of = |one: &str, other: &str| {
            let (one, other) = (
                PersonName::new(one).unwrap(),
                PersonName::new(other).unwrap(),
            );
            let naming = one.compare(&other);
            assert_eq!(naming, other.compare(&one));
            naming
        };
        assert!(matches!(
            of("Jan de Vries", "VRIES, Jan de"),
            Naming::Full(1.0)
        ));
        assert!(matches!(of("Karin Meijer", "Karin Meyer"), Naming::Full(_)));
        assert!(matches!(of("J. Jansen", "Jan Jansen"), Naming::Possible(_)));
        assert!(matches!(of("Jansen", "Jan Jansen"), Naming::Possible(_)));
        assert!(matches!(
            of("Marie Jansen-de Vries", "Marie de Vries"),
            Naming::Full(_)
        ));
        for (one, other) in [
            ("Jan de Vries", "Piet de Vries"),
            ("Jan Jansen", "Jan Pietersen"),
            ("J.P. Jansen", "J.M. Jansen"),
            ("P. Jansen", "Jan Jansen"),
        ] {
            assert_eq!(of(one, other), Naming::Other, "{one} {other}");
        }
    }
}
