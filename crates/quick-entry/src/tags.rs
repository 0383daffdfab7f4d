//! `#lob`: a theme, sector or project, said to be one.

use crate::scan::{Find, What, is_word, slipped};
use crate::tokens::Tokens;
use crate::{Value, Vocabulary, Why};

/// A tag that begins here.
pub(crate) fn find(tokens: &Tokens<'_>, names: &Vocabulary, at: usize) -> Option<Find> {
    if tokens.sign(at) != Some('#') {
        return None;
    }
    let mut to = at + 1;
    let mut key = String::new();
    while tokens.glued(to)
        && let Some(token) = tokens.get(to)
    {
        if is_word(token.made) {
            key.extend(token.text.chars().filter(|letter| letter.is_alphanumeric()));
        } else if !matches!(tokens.sign(to), Some('-' | '_' | '&' | '/')) || tokens.ends(to + 1) {
            break;
        }
        to += 1;
    }
    if key.is_empty() || !tokens.ends(to) {
        return None;
    }
    Some(Find {
        from: at,
        to,
        what: meant(names, &key),
    })
}

fn meant(names: &Vocabulary, key: &str) -> What {
    if let Some(values) = names.tags.get(key) {
        // A theme goes before a sector, and both before whoever is called so.
        let of = |rank: u8| values.iter().filter(move |value| self::rank(value) == rank);
        for rank in 0..4 {
            let mut all = of(rank);
            match (all.next(), all.next()) {
                (Some(value), None) => {
                    return What::Read {
                        value: value.clone(),
                        near: false,
                        also: values
                            .iter()
                            .filter(|other| *other != value)
                            .cloned()
                            .collect(),
                    };
                }
                (Some(_), Some(_)) => return What::doubt(Why::Which, of(rank).cloned().collect()),
                _ => {}
            }
        }
    }
    let like = |test: &dyn Fn(&str) -> bool| {
        let mut values: Vec<Value> = Vec::new();
        let mut known: Vec<(&String, &Vec<Value>)> = names
            .tags
            .iter()
            .filter(|(name, _)| test(name.as_str()))
            .collect();
        known.sort_by_key(|(name, _)| *name);
        for value in known.into_iter().flat_map(|(_, all)| all) {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        values
    };
    let mut values = Vec::new();
    if key.chars().count() >= 3 {
        values = like(&|name| name.starts_with(key));
        if values.is_empty() {
            values = like(&|name| slipped(key, name));
        }
    }
    match values.as_slice() {
        [] => What::doubt(Why::NoSuchTag, Vec::new()),
        [value] => What::Read {
            value: value.clone(),
            near: true,
            also: Vec::new(),
        },
        _ => {
            values.truncate(8);
            What::doubt(Why::Which, values)
        }
    }
}

fn rank(value: &Value) -> u8 {
    match value {
        Value::Theme { .. } => 0,
        Value::Sector { .. } => 1,
        Value::Project { .. } => 2,
        _ => 3,
    }
}
