//! Names of organisations, and how alike two are.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use crate::sound::{Word, mark, may_slip, shortened};
use crate::words::Class;

/// What is left of the weight of a word that names the place where both are anyway.
const SAID_BY_PLACE: f32 = 0.2;
/// The same where one of the places isn't known.
const MAYBE_SAID_BY_PLACE: f32 = 0.5;
/// What names with different numbers in them ("locatie 1", "locatie 2") are alike at most.
const OTHER_NUMBERS: f32 = 0.3;

/// A word of a name with its weight.
#[derive(Debug, Clone)]
pub(crate) struct Weighed {
    pub word: Word,
    pub class: Class,
    weight: f32,
}

/// A name as it is compared.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    /// Its telling words, in the order of the alphabet, each once.
    pub words: Vec<Weighed>,
    /// Those words: names with one key are the same.
    pub key: String,
    /// As it stands, without blanks: "Techniekcollege" is "Techniek College".
    pub joined: String,
    /// Marks of both.
    marks: [u64; 2],
}

/// The words of a name, as [`crate::words::telling`] gives them.
pub(crate) type Told = Vec<(String, Class)>;

/// In how many names of a list a word is.
#[derive(Debug, Default)]
pub(crate) struct Rarity {
    names: usize,
    in_names: HashMap<String, usize>,
}

impl Rarity {
    /// Counts the words of one name.
    pub(crate) fn count(&mut self, told: &Told) {
        self.names += 1;
        for (place, (word, _)) in told.iter().enumerate() {
            // Twice in a name is once.
            if told.iter().take(place).any(|(other, _)| other == word) {
                continue;
            }
            match self.in_names.get_mut(word) {
                Some(times) => *times += 1,
                None => {
                    self.in_names.insert(word.clone(), 1);
                }
            }
        }
    }

    fn weight(&self, word: &str, class: Class) -> f32 {
        let times = self.in_names.get(word).copied().unwrap_or(1).max(1);
        #[expect(
            clippy::cast_precision_loss,
            reason = "a weight needs no more than it keeps"
        )]
        let rarity = ((self.names.max(times) + 1) as f32 / times as f32).ln() + 1.0;
        rarity * class.share()
    }

    /// Every word of the list.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.in_names.keys().map(String::as_str)
    }
}

impl Name {
    /// `None` where nothing is told.
    pub(crate) fn new(told: Told, rarity: &Rarity) -> Option<Self> {
        let joined: String = told.iter().map(|(word, _)| word.as_str()).collect();
        let each: BTreeMap<String, Class> = told.into_iter().collect();
        let words: Vec<Weighed> = each
            .into_iter()
            .map(|(word, class)| Weighed {
                weight: rarity.weight(&word, class),
                word: Word::new(&word),
                class,
            })
            .collect();
        let key = words
            .iter()
            .map(|one| one.word.text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        (!key.is_empty()).then(|| Self {
            marks: [mark(&key), mark(&joined)],
            words,
            key,
            joined,
        })
    }

    /// Whether it says more than what kind of thing it is.
    pub(crate) fn tells(&self) -> bool {
        self.words.iter().any(|one| one.class != Class::Field)
    }

    /// Whether it is the same name.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.marks
            .iter()
            .zip(other.marks)
            .any(|(here, there)| *here == there)
    }

    /// 0 for names without a word in common, 1 for the same. `places` are the marks of the words of both places, and
    /// whether they are known to be one; `None` where they are two.
    pub(crate) fn likeness(&self, other: &Self, places: Option<([&[u64]; 2], bool)>) -> f32 {
        if self.same(other) {
            return 1.0;
        }
        let weight = |one: &Weighed| match places {
            Some((words, known)) if words.iter().any(|words| words.contains(&one.word.mark)) => {
                one.weight
                    * if known {
                        SAID_BY_PLACE
                    } else {
                        MAYBE_SAID_BY_PLACE
                    }
            }
            _ => one.weight,
        };
        let mut alike = Vec::new();
        for (here, one) in self.words.iter().enumerate() {
            for (there, two) in other.words.iter().enumerate() {
                let likeness = one.word.likeness(&two.word);
                if likeness > 0.0 {
                    alike.push((likeness, here, there, one, two));
                }
            }
        }
        // The order doesn't depend on which of the two names was asked.
        alike.sort_by(|a, b| {
            b.0.partial_cmp(&a.0)
                .unwrap_or(Ordering::Equal)
                .then_with(|| texts(a.3, a.4).cmp(&texts(b.3, b.4)))
        });
        let (mut used_here, mut used_there) = (0_u64, 0_u64);
        let mut common = 0.0;
        for (likeness, here, there, one, two) in alike {
            let (bit_here, bit_there) = (1 << (here % 64), 1 << (there % 64));
            if used_here & bit_here == 0 && used_there & bit_there == 0 {
                used_here |= bit_here;
                used_there |= bit_there;
                common += likeness * (weight(one) + weight(two));
            }
        }
        // Each by itself, so that rounding is the same whichever of the two is asked.
        let of = |words: &[Weighed]| words.iter().map(weight).sum::<f32>();
        let total = of(&self.words) + of(&other.words);
        let likeness = if total > 0.0 { common / total } else { 0.0 };
        if self.other_numbers(other) {
            likeness.min(OTHER_NUMBERS)
        } else {
            likeness
        }
    }

    /// Both have numbers in them, and none in common.
    fn other_numbers(&self, other: &Self) -> bool {
        let numbers = |name: &Self| -> Vec<u64> {
            let numbers = name.words.iter().filter(|one| one.word.number);
            numbers.map(|one| one.word.mark).collect()
        };
        let (here, there) = (numbers(self), numbers(other));
        !here.is_empty() && !there.is_empty() && !here.iter().any(|one| there.contains(one))
    }
}

fn texts<'a>(one: &'a Weighed, two: &'a Weighed) -> (&'a str, &'a str) {
    let (one, two) = (one.word.text.as_str(), two.word.text.as_str());
    (one.min(two), one.max(two))
}

/// Which words of a list are spellings of another.
#[derive(Debug, Default)]
pub(crate) struct Spellings {
    /// By sound, by shortened form and as they are.
    forms: HashMap<u64, Vec<u32>>,
    words: Vec<Word>,
}

impl Spellings {
    /// Of the words of a list.
    pub(crate) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut spellings = Self::default();
        for (place, text) in (0_u32..).zip(words) {
            let word = Word::new(text);
            for form in forms(&word) {
                spellings.forms.entry(form).or_default().push(place);
            }
            spellings.words.push(word);
        }
        spellings
    }

    /// The words of the list that this one may be meant as, itself included.
    pub(crate) fn of(&self, word: &Word) -> Vec<&str> {
        let mut places: Vec<u32> = forms(word)
            .filter_map(|form| self.forms.get(&form))
            .flatten()
            .copied()
            .collect();
        places.sort_unstable();
        places.dedup();
        let mut found: Vec<&str> = places
            .into_iter()
            .filter_map(|place| self.words.get(place as usize))
            .filter(|other| other.likeness(word) > 0.0)
            .map(|other| other.text.as_str())
            .collect();
        found.sort_unstable();
        found
    }
}

/// What two spellings of a word have one of in common, as numbers. A sound is never taken for a word.
fn forms(word: &Word) -> impl Iterator<Item = u64> {
    let mut form = String::with_capacity(word.text.len());
    let slips = may_slip(word).then(|| shortened(&word.text));
    let slips = slips.into_iter().flatten().map(move |(before, behind)| {
        form.clear();
        form.push_str(before);
        form.push_str(behind);
        mark(&form)
    });
    slips.chain([word.mark, !word.sound_mark])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::telling;

    fn alike(one: &str, other: &str) -> f32 {
        let mut rarity = Rarity::default();
        for name in [
            "ROC van Amsterdam",
            "ROC van Flevoland",
            "ROC van Twente",
            "Metaal BV",
            one,
            other,
        ] {
            rarity.count(&telling(name));
        }
        let (one, other) = (
            Name::new(telling(one), &rarity).unwrap(),
            Name::new(telling(other), &rarity).unwrap(),
        );
        one.likeness(&other, None)
    }

    #[test]
    fn what_half_of_a_list_has_makes_no_two_alike() {
        assert!(alike("roc van amsterdam", "roc van flevoland") < 0.3);
        assert!(alike("Jansen Bouw", "Jansen Metaaltechniek") < 0.72);
        assert!(alike("Vakschool locatie 1", "Vakschool locatie 2") < 0.4);
    }

    #[test]
    fn spellings_of_a_name_are_alike() {
        assert!(alike("Kuijpers Installaties", "Cuypers installatie") > 0.72);
        assert!(alike("Techniekcollege Twente", "Techniek College Twente") > 0.99);
        assert!(alike("Verspaningsbedrijf Olthof", "Verspaningbedrijf Olthof B.V.") > 0.9);
        assert!(alike("Olthof", "Olthof Techniek") > 0.8);
    }

    #[test]
    fn spellings_are_found() {
        let spellings = Spellings::new(["kuijpers", "metaal", "olthof"].into_iter());
        assert_eq!(spellings.of(&Word::new("cuypers")), ["kuijpers"]);
        assert_eq!(spellings.of(&Word::new("metal")), ["metaal"]);
        assert_eq!(spellings.of(&Word::new("olthoff")), ["olthof"]);
        assert!(spellings.of(&Word::new("twente")).is_empty());
    }
}
