//! People that may be the same.

use crate::blocks::{Blocks, Comparable, Key, Of, key, matches, ordered};
use crate::details;
use crate::name::Spellings;
use crate::person_name::{Naming, PersonName};
use crate::sound::Word;
use crate::verdict::{Grade, Match, Pair, Reason, Verdict};

/// More than this many with one mail address or telephone, and it is a desk's.
const CROWD: usize = 3;
/// From here on a first name and surname are the same and not spellings of each other.
const SAME: f32 = 0.99;
/// More than this many of one name who have nothing else in common are many of one name.
const NAMESAKES: usize = 4;

/// What a person is compared by. What isn't known is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Candidate<'a> {
    /// Whose it is; two of one id are never compared.
    pub id: &'a str,
    /// First name or initials, and surname, in any order and writing.
    pub name: &'a str,
    /// The organisations where they have a role: ids, or names for those that have none yet.
    pub organisations: &'a [&'a str],
    /// Mail addresses.
    pub mails: &'a [&'a str],
    /// Telephone numbers, in any writing.
    pub phones: &'a [&'a str],
}

#[derive(Debug)]
struct Person {
    id: String,
    given: usize,
    order: String,
    name: Option<PersonName>,
    organisations: Vec<String>,
    mails: Vec<String>,
    phones: Vec<String>,
}

impl Person {
    fn new(given: usize, one: &Candidate<'_>) -> Self {
        let name = PersonName::new(one.name);
        let distinct = |mut all: Vec<String>| {
            all.sort();
            all.dedup();
            all
        };
        let organisations = one
            .organisations
            .iter()
            .map(|text| crate::words::words(text).join(" "));
        let organisations = distinct(
            organisations
                .filter(|organisation| !organisation.is_empty())
                .collect(),
        );
        let order = match &name {
            Some(name) => {
                let surnames: Vec<&str> = name
                    .surnames
                    .iter()
                    .map(|word| word.text.as_str())
                    .collect();
                let called = name
                    .called
                    .as_ref()
                    .map_or(name.initials.as_str(), |word| &word.text);
                [surnames.join(" ").as_str(), called].join("\n")
            }
            None => String::new(),
        };
        let organisation = organisations.first().map_or("", String::as_str);
        Self {
            id: one.id.to_owned(),
            given,
            order: [&order, organisation].join("\n"),
            name,
            mails: distinct(
                one.mails
                    .iter()
                    .filter_map(|text| details::mail(text))
                    .collect(),
            ),
            phones: distinct(
                one.phones
                    .iter()
                    .flat_map(|text| details::phones(text))
                    .collect(),
            ),
            organisations,
        }
    }

    /// Keys by a surname: with how the first name begins, and with each organisation.
    fn surname_keys(&self, surname: &str) -> Vec<Key> {
        let beginning = self
            .name
            .as_ref()
            .and_then(|name| name.initials.get(..1))
            .unwrap_or_default();
        let there = self
            .organisations
            .iter()
            .map(|organisation| key(Of::SurnameThere, &[surname, organisation]));
        [
            key(Of::Surname, &[surname, beginning]),
            key(Of::Surname, &[surname]),
        ]
        .into_iter()
        .chain(there)
        .collect()
    }

    fn full_name(&self) -> Option<Key> {
        let name = self.name.as_ref()?;
        let surnames: String = name
            .surnames
            .iter()
            .map(|word| word.text.as_str())
            .collect();
        Some(key(Of::Name, &[&surnames, &name.called.as_ref()?.text]))
    }

    /// Mailboxes of themselves, not of a desk.
    fn own_mails(&self) -> impl Iterator<Item = &String> {
        self.mails.iter().filter(|mail| !details::is_desk(mail))
    }

    /// Each has a mailbox of their own at one domain, and none in common.
    fn other_mailbox(&self, other: &Self) -> bool {
        let domain = |mail: &str| mail.split_once('@').map(|(_, domain)| domain.to_owned());
        let theirs: Vec<&String> = other.own_mails().collect();
        !self.own_mails().any(|mail| theirs.contains(&mail))
            && self
                .own_mails()
                .any(|mail| theirs.iter().any(|other| domain(mail) == domain(other)))
    }
}

impl Comparable for Person {
    fn id(&self) -> &str {
        &self.id
    }

    fn order(&self) -> &str {
        &self.order
    }

    fn keys(&self) -> Vec<Key> {
        let mut keys: Vec<Key> = self
            .own_mails()
            .map(|mail| key(Of::Mail, &[mail]))
            .collect();
        keys.extend(self.phones.iter().map(|phone| key(Of::Phone, &[phone])));
        keys.extend(self.full_name());
        if let Some(name) = &self.name {
            keys.extend(
                name.surnames
                    .iter()
                    .flat_map(|word| self.surname_keys(&word.text)),
            );
        }
        keys
    }

    fn compare(&self, other: &Self, crowd: &impl Fn(Key) -> usize) -> Verdict {
        let mail = self
            .own_mails()
            .find(|mail| other.mails.contains(mail) && crowd(key(Of::Mail, &[mail])) <= CROWD);
        let phone = self
            .phones
            .iter()
            .find(|phone| other.phones.contains(phone) && crowd(key(Of::Phone, &[phone])) <= CROWD);
        let together = self
            .organisations
            .iter()
            .any(|one| other.organisations.contains(one));
        let (naming, same_first) = match (&self.name, &other.name) {
            (Some(here), Some(there)) => (here.compare(there), here.same_first_name(there)),
            _ => (Naming::Possible(0.0), false),
        };
        let namesakes = [self, other]
            .iter()
            .filter_map(|one| one.full_name())
            .any(|key| crowd(key) > NAMESAKES);

        let grade = match naming {
            Naming::Full(likeness) => match (mail, phone, together) {
                (Some(_), ..) => Grade::Certain,
                (None, Some(_), _) if likeness >= SAME => Grade::Certain,
                (None, Some(_), _) => Grade::Likely,
                // Two of one name at one school do occur: each then has a mailbox.
                (None, None, true) if likeness >= SAME && !self.other_mailbox(other) => {
                    Grade::Certain
                }
                (None, None, true) if likeness >= SAME => Grade::Likely,
                (None, None, true) => Grade::Maybe,
                (None, None, false) if likeness >= SAME && !namesakes => Grade::Maybe,
                (None, None, false) => return None,
            },
            Naming::Possible(likeness) => match (mail, phone, together) {
                (Some(_), ..) if likeness > 0.0 => Grade::Certain,
                (Some(_), ..) => Grade::Likely,
                (None, Some(_), _) if likeness > 0.0 => Grade::Likely,
                (None, None, true) if likeness > 0.0 && !self.other_mailbox(other) => Grade::Maybe,
                _ => return None,
            },
            // A name taken at marriage; else one mailbox of two, or a mailbox that was handed on.
            Naming::Other => match mail {
                Some(_) if same_first => Grade::Likely,
                _ => return None,
            },
        };
        let likeness = match naming {
            Naming::Full(likeness) | Naming::Possible(likeness) => likeness,
            Naming::Other => 0.0,
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share between 0 and 1"
        )]
        let percent = (likeness * 100.0).round() as u8;
        let reasons = [
            mail.map(|mail| Reason::Mail { mail: mail.clone() }),
            (percent > 0).then_some(Reason::Name { likeness: percent }),
            phone.map(|phone| Reason::Phone {
                phone: phone.clone(),
            }),
            together.then_some(Reason::Organisation),
        ];
        Some((grade, reasons.into_iter().flatten().collect()))
    }
}

/// A list of people that others are looked up in.
#[derive(Debug)]
pub struct Index {
    blocks: Blocks<Person>,
    spellings: Spellings,
}

impl Index {
    /// Of who is there.
    #[must_use]
    pub fn build(existing: &[Candidate<'_>]) -> Self {
        let all: Vec<Person> = existing
            .iter()
            .enumerate()
            .map(|(given, one)| Person::new(given, one))
            .collect();
        let mut surnames: Vec<&str> = all
            .iter()
            .filter_map(|one| one.name.as_ref())
            .flat_map(|name| name.surnames.iter().map(|word| word.text.as_str()))
            .collect();
        surnames.sort_unstable();
        surnames.dedup();
        let spellings = Spellings::new(surnames.into_iter());
        Self {
            blocks: Blocks::new(all),
            spellings,
        }
    }

    /// Whoever of the list may be the same, the surest first; never one with the same id.
    #[must_use]
    pub fn find(&self, candidate: &Candidate<'_>) -> Vec<Match<'_>> {
        if self.blocks.is_empty() {
            return Vec::new();
        }
        let one = Person::new(0, candidate);
        let found = self.blocks.find(&one, &self.keys(&one));
        matches(
            found
                .into_iter()
                .map(|(other, grade, reasons)| (other.id.as_str(), grade, reasons)),
        )
    }

    fn keys(&self, one: &Person) -> Vec<Key> {
        let mut keys = one.keys();
        let surnames: &[Word] = one.name.as_ref().map_or(&[], |name| &name.surnames);
        for word in surnames {
            for meant in self.spellings.of(word) {
                if meant != word.text {
                    keys.extend(one.surname_keys(meant));
                }
            }
        }
        keys
    }
}

/// Every two of a list that may be the same, the surest first.
#[must_use]
pub fn duplicates<'a>(list: &[Candidate<'a>]) -> Vec<Pair<'a>> {
    let index = Index::build(list);
    let found = index.blocks.pairs(|one| index.keys(one));
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
