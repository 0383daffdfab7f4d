//! The names that a line may hold: of organisations, projects and terms.

use std::collections::HashMap;

use tib_domain::{Id, Term, TermList, fold, words};

use crate::reach::Groups;
use crate::scan::{Find, What, is_word, key, slipped};
use crate::tokens::Tokens;
use crate::{Value, Why};

/// A record with what it is called.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// Which.
    pub id: Id,
    /// What it is called in lists.
    pub name: String,
    /// Other names, such as the official one.
    pub others: Vec<String>,
}

/// What can be recognised besides days and numbers.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// By the first word of a name.
    spoken: HashMap<String, Vec<Spoken>>,
    /// Names of more than so many letters by their first letter, for slips.
    by_letter: HashMap<char, Vec<(String, usize, Value)>>,
    /// By the letters and digits of a tag.
    pub(crate) tags: HashMap<String, Vec<Value>>,
    pub(crate) groups: Groups,
}

#[derive(Debug, Clone)]
struct Spoken {
    words: Vec<String>,
    value: Value,
    how: How,
    /// Of a short name: as it is written.
    raw: Option<String>,
}

/// How sure a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    /// The name itself.
    Whole,
    /// A name without its small words, or without what many are called.
    Short,
    /// A word that a title may well hold too.
    Maybe,
}

/// Words that don't tell one organisation from another.
const SMALL: &[&str] = &[
    "van", "de", "het", "der", "den", "of", "the", "en", "and", "voor", "te", "b", "v", "n", "bv",
    "nv",
];
const LEGAL: &[&str] = &["bv", "nv", "vof", "ltd", "gmbh"];
const COMMON: &[&str] = &[
    "college",
    "lyceum",
    "school",
    "scholengemeenschap",
    "mavo",
    "vmbo",
    "havo",
    "vwo",
    "groep",
    "group",
    "holding",
    "installatietechniek",
    "techniek",
    "nederland",
    "academie",
    "vakcollege",
];
/// What a title says so often that it isn't the short name of anybody.
const PLAIN: &[&str] = &[
    "techniek",
    "technisch",
    "school",
    "college",
    "vmbo",
    "praktijk",
    "regio",
    "regionaal",
    "stichting",
    "bouw",
    "metaal",
    "energie",
    "zorg",
    "installatie",
    "bedrijf",
    "bedrijven",
    "open",
    "vakcollege",
    "technasium",
    "leerlingen",
    "docenten",
    "techniekdag",
    "gastles",
    "excursie",
    "eerste",
    "nieuwe",
    "christelijk",
    "openbare",
    "noord",
    "zuid",
    "oost",
    "west",
    "centrum",
    "basis",
    "groene",
    "groen",
    "lasrobot",
    "project",
    "innovatie",
    "centraal",
    "campus",
];

impl Vocabulary {
    /// Of the terms that can be chosen, and the organisations and projects.
    #[must_use]
    pub fn new(
        terms: &[Term],
        organisations: impl IntoIterator<Item = Named>,
        projects: impl IntoIterator<Item = Named>,
    ) -> Self {
        let mut all = Self::default();
        for one in organisations {
            all.add_organisation(&one);
        }
        for one in projects {
            let value = Value::Project { id: one.id.clone() };
            all.say(&one.name, &value, How::Maybe);
            all.tag(&one.name, &value);
        }
        for term in terms {
            let id = term.id.clone();
            let value = match term.list {
                TermList::Theme => Value::Theme { id },
                TermList::Sector => Value::Sector { id },
                TermList::TargetGroup => {
                    all.groups.add(term);
                    continue;
                }
                _ => continue,
            };
            // A code says less to people than a name: "docenten" is the theme of teacher development.
            all.tag(&term.code, &value);
            for name in [&term.name_nl, &term.name_en] {
                let (bare, bracket) = bracketed(name);
                for one in [Some(bare), bracket].into_iter().flatten() {
                    all.tag(one, &value);
                    all.say(one, &value, How::Maybe);
                }
            }
        }
        all
    }

    fn add_organisation(&mut self, one: &Named) {
        let value = Value::Partner { id: one.id.clone() };
        for name in std::iter::once(&one.name).chain(&one.others) {
            let (bare, bracket) = bracketed(name);
            for part in [Some(bare), bracket].into_iter().flatten() {
                self.say(part, &value, How::Whole);
            }
            self.tag(bare, &value);
            let all: Vec<String> = words(bare).collect();
            let told: Vec<&String> = all
                .iter()
                .filter(|word| !SMALL.contains(&word.as_str()))
                .collect();
            if told.len() > 1 && told.len() < all.len() {
                self.short(told.iter().map(|word| (*word).clone()).collect(), &value);
            }
            let mut own = told.as_slice();
            while let [rest @ .., last] = own
                && COMMON.contains(&last.as_str())
            {
                own = rest;
            }
            if own.len() == 1
                && told.len() > 1
                && own
                    .iter()
                    .all(|word| word.len() >= 5 && !PLAIN.contains(&word.as_str()))
            {
                self.short(own.iter().map(|word| (*word).clone()).collect(), &value);
            }
        }
    }

    fn say(&mut self, name: &str, value: &Value, how: How) {
        let mut words: Vec<String> = words(name).collect();
        // "B.V." is two letters by now.
        if let [rest @ .., b, v] = words.as_slice()
            && LEGAL.contains(&format!("{b}{v}").as_str())
        {
            words = rest.to_vec();
        } else if words
            .last()
            .is_some_and(|last| LEGAL.contains(&last.as_str()))
        {
            words.pop();
        }
        let letters: usize = words
            .iter()
            .map(|word| word.chars().filter(|letter| letter.is_alphabetic()).count())
            .sum();
        if letters < 2 {
            return;
        }
        let raw = (words.len() == 1 && letters <= 3).then(|| name.trim().to_owned());
        if how == How::Whole && letters >= 6 {
            let spaced = words.join(" ");
            if let Some(first) = spaced.chars().next() {
                self.by_letter
                    .entry(first)
                    .or_default()
                    .push((spaced, words.len(), value.clone()));
            }
        }
        self.add(Spoken {
            words,
            value: value.clone(),
            how,
            raw,
        });
    }

    fn short(&mut self, words: Vec<String>, value: &Value) {
        self.add(Spoken {
            words,
            value: value.clone(),
            how: How::Short,
            raw: None,
        });
    }

    fn add(&mut self, spoken: Spoken) {
        if let Some(first) = spoken.words.first() {
            self.spoken.entry(first.clone()).or_default().push(spoken);
        }
    }

    fn tag(&mut self, name: &str, value: &Value) {
        let key = key(name);
        if key.is_empty() {
            return;
        }
        let known = self.tags.entry(key).or_default();
        if !known.contains(value) {
            known.push(value.clone());
        }
    }

    /// A name that begins here: the longest, and of those the surest.
    pub(crate) fn find(&self, tokens: &Tokens<'_>, at: usize) -> Option<Find> {
        let first = tokens.get(at).filter(|token| is_word(token.made))?;
        let mut best: Option<(usize, How)> = None;
        let mut values: Vec<Value> = Vec::new();
        for spoken in self.spoken.get(&first.text).into_iter().flatten() {
            let Some(to) = said(tokens, at, &spoken.words) else {
                continue;
            };
            if spoken.raw.as_ref().is_some_and(|raw| raw != first.raw) {
                continue;
            }
            let rank = (to, std::cmp::Reverse(spoken.how));
            match best.map(|(to, how)| (to, std::cmp::Reverse(how))) {
                Some(before) if before > rank => continue,
                Some(before) if before == rank => {}
                _ => values.clear(),
            }
            best = Some((to, spoken.how));
            if !values.contains(&spoken.value) {
                values.push(spoken.value.clone());
            }
        }
        if let Some((to, how)) = best {
            let what = match (values.as_slice(), how) {
                ([value @ Value::Project { .. }], How::Maybe) if after_project(tokens, at) => {
                    What::certain(value.clone())
                }
                (_, How::Maybe) => What::doubt(Why::Maybe, values),
                ([value], how) => What::Read {
                    value: value.clone(),
                    near: how == How::Short,
                    also: Vec::new(),
                },
                _ => What::doubt(Why::Which, values),
            };
            return Some(Find { from: at, to, what });
        }
        self.slip(tokens, at)
    }

    /// A name with a slip in it, when there is only one that it can be.
    fn slip(&self, tokens: &Tokens<'_>, at: usize) -> Option<Find> {
        let first = tokens.get(at).filter(|token| is_word(token.made))?;
        let all = self.by_letter.get(&first.text.chars().next()?)?;
        let mut spans: Vec<Option<(String, usize)>> = Vec::new();
        let mut found: Option<(&Value, usize)> = None;
        for (name, many, value) in all {
            while spans.len() <= *many {
                let next = match spans.last() {
                    None => Some((String::new(), at)),
                    Some(last) => last
                        .as_ref()
                        .and_then(|(words, to)| next_word(tokens, words, *to, at)),
                };
                spans.push(next);
            }
            let Some(Some((typed, to))) = spans.get(*many) else {
                continue;
            };
            if !tokens.ends(*to) || !slipped(typed, name) {
                continue;
            }
            if found.is_some_and(|(other, _)| other != value) {
                return None;
            }
            found = Some((value, *to));
        }
        let (value, to) = found?;
        Some(Find {
            from: at,
            to,
            what: What::Read {
                value: value.clone(),
                near: true,
                also: Vec::new(),
            },
        })
    }
}

fn after_project(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back);
    let colon = before(1).and_then(|at| tokens.sign(at)) == Some(':');
    !colon && before(1).and_then(|at| tokens.word(at)) == Some("project")
}

fn next_word(tokens: &Tokens<'_>, words: &str, to: usize, start: usize) -> Option<(String, usize)> {
    let mut at = to;
    while at > start && tokens.get(at).is_some_and(|token| !is_word(token.made)) {
        at += 1;
    }
    let token = tokens.get(at).filter(|token| is_word(token.made))?;
    let spaced = if words.is_empty() {
        token.text.clone()
    } else {
        format!("{words} {}", token.text)
    };
    Some((spaced, at + 1))
}

/// The place after these words, whatever signs a name has between them.
fn said(tokens: &Tokens<'_>, at: usize, words: &[String]) -> Option<usize> {
    let mut here = at;
    for (number, word) in words.iter().enumerate() {
        while number > 0
            && matches!(
                tokens.sign(here),
                Some('-' | '.' | '&' | '\'' | '’' | '/' | '+')
            )
        {
            here += 1;
        }
        // A word of a name may be letters and digits, which are two tokens.
        let mut rest = word.as_str();
        loop {
            let token = tokens.get(here)?;
            rest = rest
                .strip_prefix(token.text.as_str())
                .filter(|_| !token.text.is_empty())?;
            here += 1;
            if rest.is_empty() {
                break;
            }
            if !tokens.glued(here) {
                return None;
            }
        }
    }
    tokens.ends(here).then_some(here)
}

/// A name without what stands in brackets at its end, and that: "Loopbaanoriëntatie (LOB)". Only a short word in
/// brackets is a name too.
fn bracketed(name: &str) -> (&str, Option<&str>) {
    let Some((bare, rest)) = name.split_once('(') else {
        return (name, None);
    };
    let inside = rest.trim_end().trim_end_matches(')').trim();
    let short =
        !inside.is_empty() && inside.chars().count() <= 12 && !inside.contains(char::is_whitespace);
    (bare.trim_end(), short.then_some(inside))
}

/// A name's words as one text.
pub(crate) fn spaced(name: &str) -> String {
    words(&fold(name)).collect::<Vec<_>>().join(" ")
}
