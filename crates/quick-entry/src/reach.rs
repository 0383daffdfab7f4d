//! How many of whom: "200 leerlingen bb/kb", "14 docenten".

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use tib_domain::{Id, Term};

use crate::days::{NUMBERED, month, near_year};
use crate::names::spaced;
use crate::scan::{Find, What, slipped};
use crate::tokens::Tokens;
use crate::{Value, Why};

/// More than a form takes.
const TOO_LARGE: u64 = 10_000_000;

/// The target groups, and what is said of each.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    /// By the code of national terms.
    by_code: HashMap<String, Id>,
    /// Each word or words that a group is called by, folded.
    own: HashMap<String, BTreeSet<Id>>,
}

/// What pupils, teachers and others are called, with the codes of the groups that they may be of.
const NOUNS: &[(&str, &[&str])] = &[
    ("leerlingen", PUPILS),
    ("leerling", PUPILS),
    ("lln", PUPILS),
    ("scholieren", PUPILS),
    ("pupils", PUPILS),
    ("pupil", PUPILS),
    ("students", &["vmbo-bk", "vmbo-gt", "mbo"]),
    ("vmboers", VMBO),
    ("vmbo ers", VMBO),
    ("studenten", &["mbo"]),
    ("student", &["mbo"]),
    ("mboers", &["mbo"]),
    ("mbo ers", &["mbo"]),
    ("basisschoolleerlingen", &["po"]),
    ("basisscholieren", &["po"]),
    ("kleuters", &["po"]),
    ("docenten", &["docenten"]),
    ("docent", &["docenten"]),
    ("leraren", &["docenten"]),
    ("leraar", &["docenten"]),
    ("leerkrachten", &["docenten"]),
    ("teachers", &["docenten"]),
    ("teacher", &["docenten"]),
    ("bedrijven", &["bedrijven"]),
    ("bedrijf", &["bedrijven"]),
    ("companies", &["bedrijven"]),
    ("company", &["bedrijven"]),
    ("ouders", &["ouders"]),
    ("ouder", &["ouders"]),
    ("parents", &["ouders"]),
    ("parent", &["ouders"]),
];
const PUPILS: &[&str] = &["po", "vmbo-bk", "vmbo-gt"];
const VMBO: &[&str] = &["vmbo-bk", "vmbo-gt"];

/// Words of a level, with the codes of the groups and the letters of the leerwegen in them.
const LEVELS: &[(&str, &[&str], &str)] = &[
    ("bb", &["vmbo-bk"], "b"),
    ("kb", &["vmbo-bk"], "k"),
    ("bk", &["vmbo-bk"], "bk"),
    ("basis", &["vmbo-bk"], "b"),
    ("kader", &["vmbo-bk"], "k"),
    ("gl", &["vmbo-gt"], "g"),
    ("tl", &["vmbo-gt"], "t"),
    ("gt", &["vmbo-gt"], "gt"),
    ("vmbo", VMBO, "bkgt"),
    ("mbo", &["mbo"], "m"),
    ("po", &["po"], "p"),
];

/// As near as a number is.
const ABOUT: &[&str] = &[
    "ca",
    "circa",
    "ongeveer",
    "plm",
    "about",
    "approximately",
    "approx",
    "around",
    "rond",
];
/// These say that it isn't that number.
const BOUNDS: &[&str] = &[
    "maximaal",
    "max",
    "minimaal",
    "min",
    "minstens",
    "ruim",
    "bijna",
    "hooguit",
    "hoogstens",
    "tot",
    "meer dan",
    "minder dan",
    "up to",
    "at least",
    "at most",
    "more than",
    "less than",
    "fewer than",
    "almost",
    "nearly",
    "over",
    "zon",
    "tientallen",
    "per klas",
    "per school",
    "per dag",
    "per groep",
    "per class",
    "per day",
    "nog geen",
];
const RANGE: &[&str] = &["tot", "a", "of", "to", "or", "tot en met", "en"];
const TIMES: &[&str] = &["x", "keer", "maal", "times"];
const EACH: &[&str] = &["per", "elk", "each", "p"];

impl Groups {
    pub fn add(&mut self, term: &Term) {
        if term.national {
            self.by_code.insert(term.code.clone(), term.id.clone());
        }
        for name in [&term.code, &term.name_nl, &term.name_en] {
            let name = spaced(name);
            if name.chars().any(char::is_alphabetic) {
                self.own.entry(name).or_default().insert(term.id.clone());
            }
        }
    }

    fn of(&self, codes: &[&str]) -> BTreeSet<Id> {
        codes
            .iter()
            .filter_map(|code| self.by_code.get(*code).cloned())
            .collect()
    }

    /// The longest words here that some group is called by: the groups, the place after them, whether it was a slip.
    fn called(&self, tokens: &Tokens<'_>, at: usize) -> Option<(BTreeSet<Id>, usize, bool)> {
        let mut best = None;
        let mut spoken = String::new();
        let mut here = at;
        for _ in 0..6 {
            while here > at
                && tokens.glued(here)
                && matches!(tokens.sign(here), Some('-' | '/' | '\'' | '’' | '.'))
            {
                here += 1;
            }
            let Some(token) = tokens
                .get(here)
                .filter(|token| crate::scan::is_word(token.made))
            else {
                break;
            };
            if !spoken.is_empty() {
                spoken.push(' ');
            }
            spoken.push_str(&token.text);
            here += 1;
            let mut groups = self.own.get(&spoken).cloned().unwrap_or_default();
            if let Some((_, codes)) = NOUNS.iter().find(|(noun, _)| *noun == spoken) {
                groups.extend(self.of(codes));
            }
            if !groups.is_empty() && tokens.ends(stop(tokens, here, &spoken)) {
                best = Some((groups, stop(tokens, here, &spoken), false));
            }
        }
        if best.is_some() {
            return best;
        }
        let word = tokens.word(at).filter(|word| word.chars().count() >= 6)?;
        let (_, codes) = NOUNS.iter().find(|(noun, _)| slipped(word, noun))?;
        let groups = self.of(codes);
        (!groups.is_empty() && tokens.ends(at + 1)).then_some((groups, at + 1, true))
    }
}

/// "lln." has a full stop of its own.
fn stop(tokens: &Tokens<'_>, at: usize, word: &str) -> usize {
    at + usize::from(word == "lln" && tokens.glued(at) && tokens.sign(at) == Some('.'))
}

/// What is known of a number before its noun.
struct Number {
    to: usize,
    /// What it may be; one when it is certain.
    values: Vec<u64>,
}

/// A number of people or companies that begins here.
pub(crate) fn find(
    tokens: &Tokens<'_>,
    names: &crate::Vocabulary,
    today: NaiveDate,
    at: usize,
) -> Option<Find> {
    let groups = &names.groups;
    let mut unsure = false;
    let mut here = at;
    if matches!(tokens.sign(here), Some('±' | '~' | '≈')) {
        here += 1;
    } else if let Some(to) = phrase(tokens, here, ABOUT) {
        here = to + usize::from(tokens.sign(to) == Some('.') && tokens.glued(to));
    } else if matches!(tokens.sign(here), Some('<' | '>' | '≤' | '≥')) {
        (unsure, here) = (true, here + 1);
    } else if let Some(to) = phrase(tokens, here, BOUNDS) {
        (unsure, here) = (
            true,
            to + usize::from(tokens.sign(to) == Some('.') && tokens.glued(to)),
        );
    }
    let number = number(tokens, here)?;
    unsure |= number.values.len() > 1;
    let mut here = number.to;
    if tokens.sign(here) == Some('+') {
        (unsure, here) = (true, here + 1);
    }
    let before = levels(tokens, here).filter(|levels| {
        let hyphen = usize::from(tokens.sign(levels.to) == Some('-') && tokens.glued(levels.to));
        groups.called(tokens, levels.to + hyphen).is_some()
    });
    let own = groups.called(tokens, here);
    let level_end = before.as_ref().map(|levels| {
        levels.to + usize::from(tokens.sign(levels.to) == Some('-') && tokens.glued(levels.to))
    });
    // A group's own name goes before a level and a noun: "40 mbo-studenten".
    let (mut meant, mut to, near) = match (own, level_end) {
        (Some(own), _) => own,
        (None, Some(end)) => groups.called(tokens, end)?,
        (None, None) => return None,
    };
    if let Some(levels) = before {
        let (narrower, whole) = narrowed(groups, meant, &levels);
        // "200 bb-leerlingen" of a group that has kb too: nothing but asking keeps the word.
        unsure |= !whole && narrower.len() == 1;
        meant = narrower;
    } else if let Some(levels) = after(tokens, to) {
        let (narrower, complete) = narrowed(groups, meant.clone(), &levels);
        if narrower.len() < meant.len()
            || (complete
                && narrower.len() == 1
                && meant.len() == 1
                && groups.of(levels.codes()) == narrower)
        {
            meant = narrower;
            // A level that the group doesn't say in full stays to be read in the title.
            if complete {
                to = levels.to;
            }
        }
    }
    unsure |= each(tokens, at, to);
    // "groep 8 leerlingen" are of group 8, and "techniekdagen 2027 docenten" are of that year.
    let before = at.checked_sub(1).and_then(|at| tokens.word(at));
    unsure |= before.is_some_and(|word| NUMBERED.contains(&word));
    unsure |= number.values.iter().any(|value| near_year(*value, today));
    let largest = number.values.iter().copied().max().unwrap_or(0);
    let what = if largest >= TOO_LARGE {
        What::doubt(Why::TooLarge, Vec::new())
    } else {
        let mut readings = Vec::new();
        for planned in &number.values {
            for group in &meant {
                readings.push(Value::Reach {
                    target_group: group.clone(),
                    planned: u32::try_from(*planned).unwrap_or(0),
                });
            }
        }
        match readings.as_slice() {
            _ if unsure || largest == 0 => What::doubt(Why::UnsureNumber, readings),
            [one] => What::Read {
                value: one.clone(),
                near,
                also: Vec::new(),
            },
            _ => What::doubt(Why::Which, readings),
        }
    };
    Some(Find { from: at, to, what })
}

fn phrase(tokens: &Tokens<'_>, at: usize, all: &[&str]) -> Option<usize> {
    all.iter().filter_map(|one| tokens.phrase(at, one)).max()
}

/// "200", "1.200", "2 x 200", "200-250".
fn number(tokens: &Tokens<'_>, at: usize) -> Option<Number> {
    let first = plain(tokens, at)?;
    let here = first.to;
    if matches!(tokens.sign(here), Some('x' | '×' | '*'))
        || tokens.word(here).is_some_and(|word| TIMES.contains(&word))
    {
        let second = plain(tokens, here + 1)?;
        let product = first.only().saturating_mul(second.only());
        return Some(Number {
            to: second.to,
            values: vec![product, second.only()],
        });
    }
    let after = match tokens.sign(here) {
        Some('-' | '–' | '—' | '/' | '&' | '+') => Some(here + 1),
        _ => phrase(tokens, here, RANGE),
    };
    if let Some(second) = after.and_then(|at| plain(tokens, at)) {
        return Some(Number {
            to: second.to,
            values: vec![first.only(), second.only()],
        });
    }
    Some(first)
}

impl Number {
    fn only(&self) -> u64 {
        self.values.first().copied().unwrap_or(0)
    }
}

fn plain(tokens: &Tokens<'_>, at: usize) -> Option<Number> {
    let digits = tokens.digits(at)?;
    let value = |text: &str| text.parse::<u64>().unwrap_or(u64::MAX);
    let mut text = digits.to_owned();
    let mut to = at + 1;
    let mut comma = false;
    while digits.len() <= 3
        && let Some(mark @ ('.' | ',')) = tokens.sign(to)
        && tokens.glued(to)
        && tokens.glued(to + 1)
        && let Some(more) = tokens.digits(to + 1).filter(|more| more.len() == 3)
    {
        text.push_str(more);
        comma |= mark == ',';
        to += 2;
    }
    // "1,200" is a thousand in English and one and a bit in Dutch.
    let values = if comma {
        vec![value(&text), value(digits)]
    } else {
        vec![value(&text)]
    };
    Some(Number { to, values })
}

/// A level, or several: "bb/kb", "vmbo-tl".
struct Levels {
    to: usize,
    found: Vec<&'static (&'static str, &'static [&'static str], &'static str)>,
}

impl Levels {
    fn codes(&self) -> &'static [&'static str] {
        self.found.last().map_or(&[], |(_, codes, _)| codes)
    }
}

fn levels(tokens: &Tokens<'_>, at: usize) -> Option<Levels> {
    let level = |at: usize| {
        let word = tokens.word(at)?;
        LEVELS.iter().find(|(name, ..)| *name == word)
    };
    let mut found = vec![level(at)?];
    let mut to = at + 1;
    loop {
        let sign = matches!(tokens.sign(to), Some('/' | '-' | '+' | '&' | ','));
        let and = matches!(tokens.word(to), Some("en" | "and"));
        let next = if sign || and { to + 1 } else { to };
        // "vmbo tl" goes on without a sign, "bb kb" too.
        let Some(one) = level(next) else { break };
        found.push(one);
        to = next + 1;
    }
    Some(Levels { to, found })
}

/// A level behind a noun: "leerlingen bb/kb", "leerlingen (bb/kb)", "leerlingen van vmbo-tl".
fn after(tokens: &Tokens<'_>, at: usize) -> Option<Levels> {
    let bracket = tokens.sign(at) == Some('(');
    let of = matches!(tokens.word(at), Some("van" | "uit" | "in" | "of" | "from"));
    let mut levels = levels(tokens, at + usize::from(bracket || of))?;
    if bracket {
        if tokens.sign(levels.to) != Some(')') {
            return None;
        }
        levels.to += 1;
    }
    tokens.ends(levels.to).then_some(levels)
}

/// The groups that are of these levels too, and whether they say all that the levels say.
fn narrowed(groups: &Groups, meant: BTreeSet<Id>, levels: &Levels) -> (BTreeSet<Id>, bool) {
    // "vmbo" before a leerweg says nothing more.
    let finer: Vec<_> = levels
        .found
        .iter()
        .filter(|(name, ..)| *name != "vmbo")
        .collect();
    let told: Vec<_> = if finer.is_empty() {
        levels.found.iter().collect()
    } else {
        finer
    };
    let wanted: BTreeSet<Id> = told
        .iter()
        .flat_map(|(_, codes, _)| groups.of(codes))
        .collect();
    let both: BTreeSet<Id> = meant.intersection(&wanted).cloned().collect();
    if both.is_empty() {
        return (meant, false);
    }
    let letters: BTreeSet<char> = told
        .iter()
        .flat_map(|(_, _, letters)| letters.chars())
        .collect();
    let all = |pair: &str| {
        pair.chars().all(|letter| letters.contains(&letter))
            || !pair.chars().any(|letter| letters.contains(&letter))
    };
    (both, all("bk") && all("gt"))
}

/// Whether it is a number of each of several: "20 leerlingen per klas", "2 groepen van 20 leerlingen".
fn each(tokens: &Tokens<'_>, at: usize, to: usize) -> bool {
    let before = |back: usize| at.checked_sub(back);
    let word = |back: usize| before(back).and_then(|at| tokens.word(at));
    let of = matches!(word(1), Some("van" | "of" | "a" | "x" | "keer"))
        || before(1).is_some_and(|at| matches!(tokens.sign(at), Some('×' | '*' | '@')));
    let many = before(3).is_some_and(|at| {
        tokens.digits(at).is_some() && tokens.word(at + 1).is_none_or(|word| month(word).is_none())
    });
    tokens.word(to).is_some_and(|word| EACH.contains(&word))
        || word(2).is_some_and(|word| EACH.contains(&word))
        || (of && many)
}
