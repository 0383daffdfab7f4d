//! Goes along the line once, and settles what was found.

use std::collections::HashSet;
use std::mem::discriminant;

use chrono::NaiveDate;
use tib_domain::fold;

use crate::days::Days;
use crate::tokens::{Made, Tokens};
use crate::{Doubt, Part, Reading, Said, Value, Vocabulary, Why, reach, tags, title};

/// What some tokens were found to be.
#[derive(Debug, Clone)]
pub(crate) struct Find {
    pub from: usize,
    pub to: usize,
    pub what: What,
}

#[derive(Debug, Clone)]
pub(crate) enum What {
    Read {
        value: Value,
        near: bool,
        also: Vec<Value>,
    },
    Doubt {
        why: Why,
        readings: Vec<Value>,
    },
}

impl What {
    pub fn certain(value: Value) -> Self {
        Self::Read {
            value,
            near: false,
            also: Vec::new(),
        }
    }

    pub fn doubt(why: Why, readings: Vec<Value>) -> Self {
        Self::Doubt { why, readings }
    }
}

/// A find that counts, with the tokens that it takes along.
struct Taken {
    find: Find,
    /// Where its joining words begin.
    from: usize,
    part: Part,
}

pub(crate) fn read(line: &str, today: NaiveDate, vocabulary: &Vocabulary, said: &Said) -> Reading {
    let tokens = Tokens::of(line);
    let plain = |words: &str| {
        let tokens = Tokens::of(words);
        tokens.words(0, tokens.len())
    };
    let rejected: HashSet<String> = said.rejected.iter().map(|words| plain(words)).collect();
    let chosen: Vec<(String, &Value)> = said
        .chosen
        .iter()
        .map(|one| (plain(&one.words), &one.value))
        .collect();
    let days = Days {
        tokens: &tokens,
        today,
    };
    let mut taken: Vec<Taken> = Vec::new();
    let mut doubts: Vec<Doubt> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(find) = found(&tokens, &days, vocabulary, at) else {
            at += 1;
            continue;
        };
        at = find.to.max(at + 1);
        let words = tokens.words(find.from, find.to);
        if rejected.contains(&words) {
            continue;
        }
        // The last that was chosen counts.
        let given = chosen
            .iter()
            .rev()
            .find(|(of, value)| *of == words && fits(&find.what, value));
        let find = match given {
            Some((_, value)) => given_value(find, value),
            None => find,
        };
        match &find.what {
            What::Doubt { why, readings } => {
                doubts.push(doubt(&tokens, &find, *why, readings.clone()));
            }
            What::Read { .. } => take(&tokens, find, given.is_some(), &mut taken, &mut doubts),
        }
    }
    let spans: Vec<(usize, usize)> = taken
        .iter()
        .filter(|one| !one.part.in_title)
        .map(|one| (one.from, one.find.to))
        .collect();
    doubts.sort_by_key(|doubt| doubt.from);
    Reading {
        title: title::of(&tokens, &spans),
        parts: taken.into_iter().map(|one| one.part).collect(),
        doubts,
    }
}

fn found(tokens: &Tokens<'_>, days: &Days<'_>, names: &Vocabulary, at: usize) -> Option<Find> {
    if !tokens.begins(at) {
        return None;
    }
    tags::find(tokens, names, at)
        .or_else(|| reach::find(tokens, names, days.today, at))
        .or_else(|| days.find(at))
        .or_else(|| names.find(tokens, at))
}

/// Whether words that were found to be this can mean a value: it is of a field that they may say something of.
fn fits(what: &What, value: &Value) -> bool {
    let same = |other: &Value| discriminant(other) == discriminant(value);
    match what {
        What::Read { value, also, .. } => same(value) || also.iter().any(same),
        What::Doubt { readings, .. } => readings.is_empty() || readings.iter().any(same),
    }
}

/// The same words with the value that the user gave them.
fn given_value(find: Find, value: &Value) -> Find {
    let mut also = match find.what {
        What::Read {
            value, mut also, ..
        } => {
            also.insert(0, value);
            also
        }
        What::Doubt { readings, .. } => readings,
    };
    also.retain(|other| other != value);
    Find {
        what: What::Read {
            value: value.clone(),
            near: false,
            also,
        },
        ..find
    }
}

fn doubt(tokens: &Tokens<'_>, find: &Find, why: Why, readings: Vec<Value>) -> Doubt {
    let (from, to) = tokens.range(find.from, find.to);
    Doubt {
        from,
        to,
        words: tokens.typed(find.from, find.to),
        why,
        readings,
    }
}

/// What of an activity there is only one of; of the rest, what is the same.
fn clash(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::When { .. }, Value::When { .. })
        | (Value::Project { .. }, Value::Project { .. }) => true,
        (
            Value::Reach {
                target_group: a, ..
            },
            Value::Reach {
                target_group: b, ..
            },
        ) => a == b,
        _ => a == b,
    }
}

fn take(
    tokens: &Tokens<'_>,
    find: Find,
    given: bool,
    taken: &mut Vec<Taken>,
    doubts: &mut Vec<Doubt>,
) {
    let What::Read { value, near, also } = find.what.clone() else {
        return;
    };
    if let Some(at) = taken.iter().position(|one| clash(&one.part.value, &value)) {
        if taken.get(at).is_some_and(|one| one.part.value == value) {
            // It says the same once more: that is a word of the title.
            return;
        }
        if !given {
            doubts.push(doubt(tokens, &find, Why::Again, vec![value]));
            return;
        }
        let other = taken.remove(at);
        doubts.push(doubt(
            tokens,
            &other.find,
            Why::Again,
            vec![other.part.value],
        ));
    }
    let edge = taken.last().map_or(0, |one| one.find.to);
    let from = joined(tokens, find.from, edge, &value, !taken.is_empty());
    let (start, end) = tokens.range(from, find.to);
    let in_title = matches!(
        value,
        Value::Theme { .. } | Value::Sector { .. } | Value::Project { .. }
    ) && tokens.sign(find.from) != Some('#')
        && !(from < find.from && matches!(value, Value::Project { .. }));
    let part = Part {
        from: if in_title {
            tokens.range(find.from, find.to).0
        } else {
            start
        },
        to: end,
        words: tokens.typed(find.from, find.to),
        value,
        near,
        chosen: given,
        in_title,
        also,
    };
    taken.push(Taken { find, from, part });
}

const WHEN: &[&str] = &[
    "op", "in", "van", "on", "from", "during", "tijdens", "per", "datum", "d.d",
];
const PARTNER: &[&str] = &[
    "bij", "met", "van", "door", "aan", "naar", "at", "with", "by", "from", "to",
];
const REACH: &[&str] = &["voor", "met", "for", "with"];
const PROJECT: &[&str] = &["project", "binnen", "within"];
const AND: &[&str] = &["en", "and", "plus"];

/// Where the words begin that join a part to what is before it: "op", "bij", "en".
fn joined(tokens: &Tokens<'_>, from: usize, edge: usize, value: &Value, after_part: bool) -> usize {
    let joining = match value {
        Value::When { .. } => WHEN,
        Value::Partner { .. } => PARTNER,
        Value::Reach { .. } => REACH,
        Value::Project { .. } => PROJECT,
        Value::Theme { .. } | Value::Sector { .. } => &[],
    };
    let mut from = from;
    while from > edge
        && tokens.get(from).is_some_and(|token| token.gap)
        && tokens.begins(from - 1)
        && let Some(word) = tokens.word(from - 1)
    {
        let and = after_part && from - 1 == edge && AND.contains(&word);
        if !and && !joining.contains(&word) {
            break;
        }
        from -= 1;
    }
    from
}

/// The words that were typed are these, but for case, accents and a slip.
pub(crate) fn slipped(typed: &str, meant: &str) -> bool {
    let (short, long) = (meant.chars().count(), typed.chars().count());
    let most = match short {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    // The first letter is seldom the wrong one, and holds most others off.
    short.abs_diff(long) <= most
        && typed.chars().next() == meant.chars().next()
        && typed != meant
        && strsim::osa_distance(typed, meant) <= most
}

/// A tag's or a name's key: only letters and digits, folded.
pub(crate) fn key(name: &str) -> String {
    fold(name)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Whether a token is a word or a number.
pub(crate) fn is_word(made: Made) -> bool {
    made != Made::Sign
}
