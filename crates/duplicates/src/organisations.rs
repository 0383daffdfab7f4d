//! Organisations that may be the same.

use std::collections::HashMap;

use crate::blocks::{Blocks, Comparable, Key, Of, key, matches, ordered};
use crate::details::{self, Place, Street};
use crate::evidence::{Brins, Evidence, RESEMBLING, brins};
use crate::name::{Name, Rarity, Spellings, Told};
use crate::sound::mark;
use crate::verdict::{Grade, Match, Pair, Reason, Verdict};
use crate::words::{Class, telling};

/// More than this many with one telephone, mailbox, domain or house, and it says nothing: a school board's.
const CROWD: usize = 5;
/// More than this many of one name at different places are many of one name.
const NAMESAKES: usize = 3;

/// What an organisation is compared by. What isn't known is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Candidate<'a> {
    /// Whose it is; two of one id are never compared.
    pub id: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// Its official name.
    pub full_name: &'a str,
    /// Number in the trade register, 8 digits.
    pub kvk: &'a str,
    /// Number of the establishment in the trade register, 12 digits.
    pub establishment: &'a str,
    /// BRIN (4) or BRIN and branch (6).
    pub brin: &'a str,
    /// `1234 AB`, in any writing.
    pub postcode: &'a str,
    /// Street and number.
    pub street: &'a str,
    /// Place.
    pub place: &'a str,
    /// Web address.
    pub website: &'a str,
    /// Mail addresses of the organisation itself.
    pub mails: &'a [&'a str],
    /// Telephone numbers, in any writing.
    pub phones: &'a [&'a str],
}

#[derive(Debug)]
struct Organisation {
    id: String,
    /// Where it stands in the list as it was given.
    given: usize,
    order: String,
    names: Vec<Name>,
    kvk: Option<String>,
    establishment: Option<String>,
    brin: Option<String>,
    mails: Vec<String>,
    domains: Vec<String>,
    phones: Vec<String>,
    postcode: Option<String>,
    street: Option<Street>,
    place: Option<Place>,
    /// Marks of its words, and of it.
    place_words: Vec<u64>,
    place_mark: u64,
}

impl Organisation {
    fn new(given: usize, one: &Candidate<'_>, told: [Told; 2], rarity: &Rarity) -> Self {
        let mut names: Vec<Name> = Vec::new();
        for name in told.into_iter().filter_map(|told| Name::new(told, rarity)) {
            if !names.iter().any(|other| other.key == name.key) {
                names.push(name);
            }
        }
        let mails = distinct(one.mails.iter().filter_map(|text| details::mail(text)));
        let of_mails = mails.iter().filter_map(|mail| details::domain(mail));
        let domains = distinct(details::domain(one.website).into_iter().chain(of_mails));
        let place = details::place(one.place);
        let postcode = details::postcode(one.postcode);
        let order = [
            names.first().map_or("", |name| &name.key),
            place.as_ref().map_or("", |place| &place.name),
            postcode.as_deref().unwrap_or_default(),
        ]
        .join("\n");
        Self {
            id: one.id.to_owned(),
            given,
            order,
            names,
            kvk: details::register(one.kvk, 8),
            establishment: details::register(one.establishment, 12),
            brin: details::brin(one.brin),
            phones: distinct(one.phones.iter().flat_map(|text| details::phones(text))),
            street: details::street(one.street),
            mails,
            domains,
            postcode,
            place_mark: place.as_ref().map_or(0, |place| mark(&place.name)),
            place_words: place
                .iter()
                .flat_map(|place| place.name.split(' '))
                .map(mark)
                .collect(),
            place,
        }
    }

    /// The house: by postcode and number, else by street, number and place.
    fn houses(&self) -> Vec<Key> {
        let Some(street) = &self.street else {
            return Vec::new();
        };
        let by_code = self
            .postcode
            .as_deref()
            .map(|code| key(Of::Address, &[code, &street.number]));
        let by_name = self
            .place
            .as_ref()
            .map(|place| key(Of::Address, &[&street.name, &street.number, &place.name]));
        by_code.into_iter().chain(by_name).collect()
    }

    /// Whether they are at one place; `None` where that isn't known.
    fn same_place(&self, other: &Self) -> Option<bool> {
        if let (Some(here), Some(there)) = (area(&self.postcode), area(&other.postcode))
            && here == there
        {
            return Some(true);
        }
        let (here, there) = (self.place.as_ref()?, other.place.as_ref()?);
        let one_province = match (&here.province, &there.province) {
            (Some(here), Some(there)) => here == there,
            _ => true,
        };
        Some(self.place_mark == other.place_mark && one_province)
    }

    /// Whether something speaks against the two being the same.
    fn differs_from(&self, other: &Self) -> bool {
        other_number(&self.kvk, &other.kvk) == Some(true)
            || brins(self.brin.as_deref(), other.brin.as_deref()) == Brins::Other
            || self.same_place(other) == Some(false)
    }

    fn same_house(&self, other: &Self) -> bool {
        let (Some(here), Some(there)) = (&self.street, &other.street) else {
            return false;
        };
        let addition = here.addition == there.addition
            || here.addition.is_empty()
            || there.addition.is_empty();
        let street = match (&self.postcode, &other.postcode) {
            (Some(here), Some(there)) => here == there,
            _ => here.name == there.name && self.same_place(other) == Some(true),
        };
        here.number == there.number && addition && street
    }

    /// Whether their names are the same, and then whether these say more than what kind of thing it is; how
    /// alike they are.
    fn names(&self, other: &Self, same_place: Option<bool>) -> (Option<bool>, f32) {
        let places = match same_place {
            Some(false) => None,
            known => Some(([&*self.place_words, &*other.place_words], known.is_some())),
        };
        let (mut same, mut most) = (None, 0.0_f32);
        for here in &self.names {
            for there in &other.names {
                if here.same(there) {
                    same = Some(same == Some(true) || here.tells() || there.tells());
                }
                most = most.max(here.likeness(there, places));
            }
        }
        (same, most)
    }
}

/// Whether two numbers differ, where both are known.
fn other_number(here: &Option<String>, there: &Option<String>) -> Option<bool> {
    Some(here.as_ref()? != there.as_ref()?)
}

fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = texts.collect();
    all.sort();
    all.dedup();
    all
}

/// The digits of a postcode.
fn area(postcode: &Option<String>) -> Option<&str> {
    postcode.as_deref()?.get(..4)
}

impl Comparable for Organisation {
    fn id(&self) -> &str {
        &self.id
    }

    fn order(&self) -> &str {
        &self.order
    }

    fn keys(&self) -> Vec<Key> {
        let mut keys = self.houses();
        let numbers = [
            (Of::Kvk, &self.kvk),
            (Of::Establishment, &self.establishment),
        ];
        keys.extend(
            numbers
                .into_iter()
                .filter_map(|(of, number)| Some(key(of, &[number.as_deref()?]))),
        );
        let institution = self.brin.as_deref().and_then(|brin| brin.get(..4));
        keys.extend(institution.map(|brin| key(Of::Brin, &[brin])));
        let lists = [
            (Of::Mail, &self.mails),
            (Of::Domain, &self.domains),
            (Of::Phone, &self.phones),
        ];
        for (of, list) in lists {
            keys.extend(list.iter().map(|one| key(of, &[one])));
        }
        for name in &self.names {
            keys.push(key(Of::Name, &[&name.key]));
            keys.push(key(Of::Name, &[&name.joined]));
            for (place, one) in name.words.iter().enumerate() {
                keys.extend(self.word_keys(&one.word.text, one.class));
                for other in name.words.iter().skip(place + 1) {
                    keys.push(key(Of::TwoWords, &[&one.word.text, &other.word.text]));
                }
            }
        }
        keys
    }

    fn compare(&self, other: &Self, crowd: &impl Fn(Key) -> usize) -> Verdict {
        let brin = brins(self.brin.as_deref(), other.brin.as_deref());
        let numbers = |here, there| other_number(here, there).map(|other| !other);
        let establishment = numbers(&self.establishment, &other.establishment);
        if brin == Brins::Branches || establishment == Some(false) {
            return None;
        }
        let kvk = numbers(&self.kvk, &other.kvk);
        let common = |of, here: &[String], there: &[String]| -> Option<String> {
            here.iter()
                .find(|one| there.contains(one) && crowd(key(of, &[one])) <= CROWD)
                .cloned()
        };
        let mail = common(Of::Mail, &self.mails, &other.mails);
        let phone = common(Of::Phone, &self.phones, &other.phones);
        let domain = common(Of::Domain, &self.domains, &other.domains);
        let both = [self, other];
        let house = self.same_house(other)
            && both
                .iter()
                .flat_map(|one| one.houses())
                .all(|key| crowd(key) <= CROWD);
        let place = self.same_place(other);
        let (same, likeness) = self.names(other, place);
        let namesakes = || {
            both.iter()
                .flat_map(|one| &one.names)
                .any(|name| crowd(key(Of::Name, &[&name.key])) > NAMESAKES)
        };

        let evidence = Evidence {
            numbered: brin == Brins::Same || establishment == Some(true),
            kvk,
            other_brin: brin == Brins::Other,
            mail: mail.is_some(),
            phone: phone.is_some(),
            domain: domain.is_some(),
            house,
            place,
            same: same.is_some(),
            telling: same == Some(true),
            likeness,
        };
        let grade = evidence.grade(namesakes)?;

        let whole = self.brin.as_ref().map(String::len) == other.brin.as_ref().map(String::len);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share between 0 and 1"
        )]
        let percent = (likeness * 100.0).round() as u8;
        // Only the same name is shown as wholly the same.
        let percent = if same.is_some() { 100 } else { percent.min(99) };
        let reasons = [
            (kvk == Some(true)).then_some(Reason::Kvk),
            (establishment == Some(true)).then_some(Reason::Establishment),
            (brin == Brins::Same).then_some(Reason::Brin),
            (likeness >= RESEMBLING).then_some(Reason::Name { likeness: percent }),
            house.then_some(Reason::Address),
            mail.map(|mail| Reason::Mail { mail }),
            phone.map(|phone| Reason::Phone { phone }),
            domain.map(|domain| Reason::Domain { domain }),
            (place == Some(true)).then_some(Reason::Place),
            (kvk == Some(false)).then_some(Reason::OtherKvk),
            (brin == Brins::Other).then_some(Reason::OtherBrin),
            (place == Some(false)).then_some(Reason::OtherPlace),
        ];
        // An institution's number and its main branch's are one school's, kept as one or as two.
        let grade = if brin == Brins::Same && !whole && kvk != Some(true) && establishment.is_none()
        {
            grade.min(Grade::Likely)
        } else {
            grade
        };
        Some((grade, reasons.into_iter().flatten().collect()))
    }
}

impl Organisation {
    /// Keys by a word of the name: by itself, and with the place for words that many have.
    fn word_keys(&self, word: &str, class: Class) -> Vec<Key> {
        if class == Class::Field {
            return Vec::new();
        }
        let there = self
            .place
            .as_ref()
            .map(|place| key(Of::WordThere, &[word, &place.name]));
        [key(Of::Word, &[word])].into_iter().chain(there).collect()
    }
}

/// What both names tell; the second nothing where it is the first again.
fn told(one: &Candidate<'_>) -> [Told; 2] {
    let full = if one.full_name == one.name {
        ""
    } else {
        one.full_name
    };
    [one.name, full].map(telling)
}

/// A list of organisations that others are looked up in.
#[derive(Debug)]
pub struct Index {
    blocks: Blocks<Organisation>,
    /// Where each stands in them.
    places: HashMap<String, usize>,
    rarity: Rarity,
    spellings: Spellings,
}

impl Index {
    /// Of what is there.
    #[must_use]
    pub fn build(existing: &[Candidate<'_>]) -> Self {
        let told: Vec<[Told; 2]> = existing.iter().map(told).collect();
        let mut rarity = Rarity::default();
        for names in told.iter().flatten() {
            rarity.count(names);
        }
        let all = existing
            .iter()
            .zip(told)
            .enumerate()
            .map(|(given, (one, told))| Organisation::new(given, one, told, &rarity))
            .collect();
        let blocks = Blocks::new(all);
        let all = blocks.all().iter().enumerate();
        Self {
            places: all.map(|(place, one)| (one.id.clone(), place)).collect(),
            blocks,
            spellings: Spellings::new(rarity.words()),
            rarity,
        }
    }

    /// Whoever of the list may be the same, the surest first; never one with the same id.
    #[must_use]
    pub fn find(&self, candidate: &Candidate<'_>) -> Vec<Match<'_>> {
        if self.blocks.is_empty() {
            return Vec::new();
        }
        let one = Organisation::new(0, candidate, told(candidate), &self.rarity);
        let keys = self.keys(&one, &mut HashMap::new());
        let found = self.blocks.find(&one, &keys);
        matches(
            found
                .into_iter()
                .map(|(other, grade, reasons)| (other.id.as_str(), grade, reasons)),
        )
    }

    /// Whoever of the list may be the same as the one of this id, which is in it too: the surest first, and none
    /// that anything [speaks against](Reason::is_against). Only those are looked at whose ids are `worth` it.
    #[must_use]
    pub fn like(&self, id: &str, worth: impl Fn(&str) -> bool) -> Vec<Match<'_>> {
        let Some(&place) = self.places.get(id) else {
            return Vec::new();
        };
        let Some(one) = self.blocks.get(place) else {
            return Vec::new();
        };
        let keys = self.keys(one, &mut HashMap::new());
        // What says most is looked at first, and names last, which take longest.
        let found = self.blocks.find_where(one, place, &keys, |other| {
            !one.differs_from(other) && worth(&other.id)
        });
        matches(
            found
                .into_iter()
                .map(|(other, grade, reasons)| (other.id.as_str(), grade, reasons)),
        )
    }

    /// The keys of one, also by what its words may be meant as.
    fn keys(&self, one: &Organisation, known: &mut HashMap<String, Vec<String>>) -> Vec<Key> {
        let mut keys = one.keys();
        for weighed in one.names.iter().flat_map(|name| &name.words) {
            if weighed.class == Class::Field {
                continue;
            }
            let word = &weighed.word;
            let meant = known.entry(word.text.clone()).or_insert_with(|| {
                self.spellings
                    .of(word)
                    .into_iter()
                    .filter(|other| *other != word.text)
                    .map(str::to_owned)
                    .collect()
            });
            keys.extend(
                meant
                    .iter()
                    .flat_map(|other| one.word_keys(other, weighed.class)),
            );
        }
        keys
    }
}

/// Every two of a list that may be the same, the surest first.
#[must_use]
pub fn duplicates<'a>(list: &[Candidate<'a>]) -> Vec<Pair<'a>> {
    let index = Index::build(list);
    let known = std::cell::RefCell::new(HashMap::new());
    let found = index
        .blocks
        .pairs(|one| index.keys(one, &mut known.borrow_mut()));
    ordered(
        found
            .into_iter()
            .filter_map(|(first, second, grade, reasons)| {
                let (one, other) = (index.blocks.get(first)?, index.blocks.get(second)?);
                Some((
                    list.get(one.given)?.id,
                    list.get(other.given)?.id,
                    grade,
                    reasons,
                ))
            }),
    )
}

/// Whether two are known to be different, whatever else they have in common: two branches of one school, or two
/// establishments of one firm. For [`crate::groups`].
#[must_use]
pub fn apart(one: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    let (here, there) = (details::brin(one.brin), details::brin(other.brin));
    let establishments =
        [one.establishment, other.establishment].map(|number| details::register(number, 12));
    matches!(
        brins(here.as_deref(), there.as_deref()),
        Brins::Branches | Brins::Other
    ) || matches!(&establishments, [Some(here), Some(there)] if here != there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_like_one_is_what_is_found_but_for_what_speaks_against_it() {
        let numbers = ["", "12345678", "87654321"];
        let places = ["", "Enschede", "Hengelo"];
        let brins = ["", "00AB", "01CD"];
        let names = ["Metaal Wilgen", "Wilgen Metaal BV", "Metaal Wilgenoord"];
        let ids: Vec<String> = (0..81).map(|at| at.to_string()).collect();
        let all: Vec<Candidate<'_>> = (0..81)
            .map(|at| Candidate {
                id: &ids[at],
                name: names[at % 3],
                kvk: numbers[at / 3 % 3],
                place: places[at / 9 % 3],
                brin: brins[at / 27],
                ..Candidate::default()
            })
            .collect();
        // Few enough of a key that all of them are compared.
        for some in all.chunks(27) {
            let index = Index::build(some);
            let mut many = 0;
            for one in some {
                let mut found = index.find(one);
                found.retain(|other| !other.reasons.iter().any(Reason::is_against));
                assert_eq!(index.like(one.id, |_| true), found, "{one:?}");
                many += found.len();
            }
            assert!(many > 0);
        }
        assert!(Index::build(&all).like("nobody", |_| true).is_empty());
    }
}
