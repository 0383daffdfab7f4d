//! The fields of two records as those of one.

use std::collections::BTreeSet;

use serde_json::Value;
use tib_domain::kind::{Field, Rows, Shape};
use tib_domain::{Fields, Kind, fold, words};

/// The fields of the one that stays, with those of the other that were chosen or are lacking.
pub(super) fn joined(kind: &Kind, keep: &Fields, other: &Fields, take: &[String]) -> Fields {
    let mut joined = keep.clone();
    for field in kind.fields {
        let Some(theirs) = other.get(field.name) else {
            continue;
        };
        let ours = keep.get(field.name).unwrap_or(&Value::Null);
        if field.name == MAILING {
            // A no is a no, of whichever of the two it is.
            let agreed = [ours, theirs].iter().all(|one| one.as_bool() == Some(true));
            joined.insert(field.name.to_owned(), Value::Bool(agreed));
            continue;
        }
        let value = match (field.shape, ours, theirs) {
            (
                Shape::Terms(_) | Shape::References(_) | Shape::Rows(_),
                Value::Array(a),
                Value::Array(b),
            ) => {
                let more = b.iter().filter(|one| !a.contains(one));
                Value::Array(a.iter().chain(more).cloned().collect())
            }
            _ if take.iter().any(|name| name == field.name) || is_nothing(ours) => theirs.clone(),
            _ => continue,
        };
        joined.insert(field.name.to_owned(), value);
    }
    once(kind, &mut joined);
    for name in REACHED_BY.iter().filter(|name| kind.field(name).is_some()) {
        let lost = [keep, other].map(|side| side.get(*name).and_then(Value::as_str));
        lost.into_iter()
            .flatten()
            .for_each(|lost| note(kind, &mut joined, lost));
    }
    joined
}

/// The field that says that somebody agreed to mailings.
pub(super) const MAILING: &str = "mailing";

/// Fields by which somebody is reached: two values are both right, and never one text.
const REACHED_BY: [&str; 2] = ["mail", "phone"];

/// Puts a mail address or telephone number into the notes, unless it stands somewhere already. Notes that get too
/// long are refused, like all that is.
fn note(kind: &Kind, fields: &mut Fields, lost: &str) {
    let rows = fields.values().filter_map(Value::as_array).flatten();
    let rows = rows.filter_map(Value::as_object);
    let is_there = std::iter::once(&*fields).chain(rows).any(|one| {
        let mut reached = REACHED_BY
            .iter()
            .filter_map(|name| one.get(*name)?.as_str());
        reached.any(|known| is_same(known, lost))
    });
    let notes = fields.get("notes").and_then(Value::as_str);
    let notes = notes.unwrap_or_default();
    let mut noted = notes.lines().chain(notes.split_whitespace());
    let is_noted = noted.any(|one| is_same(one.trim(), lost));
    if kind.field("notes").is_none() || lost.is_empty() || is_there || is_noted {
        return;
    }
    let gap = if notes.is_empty() { "" } else { "\n" };
    let notes = format!("{notes}{gap}{lost}");
    fields.insert("notes".to_owned(), Value::String(notes));
}

/// Whether two mail addresses are the same, or two telephone numbers however their digits are parted.
fn is_same(one: &str, other: &str) -> bool {
    match other.contains('@') {
        true => fold(one) == fold(other),
        false => words(one).collect::<String>() == words(other).collect::<String>(),
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// Of what refers to one record twice now, one is left with what each of the two says, where nothing of it is lost:
/// a role that ended is another than one that lasts.
pub(super) fn once(kind: &Kind, fields: &mut Fields) {
    let mut lost = Vec::new();
    for field in kind.fields {
        match (field.shape, fields.get_mut(field.name)) {
            (Shape::References(_) | Shape::Terms(_), Some(Value::Array(list))) => {
                let mut seen = BTreeSet::new();
                list.retain(|one| one.as_str().is_none_or(|id| seen.insert(id.to_owned())));
            }
            (Shape::Rows(rows), Some(Value::Array(list))) => {
                let refers = |inner: &Field| matches!(inner.shape, Shape::Reference(_));
                if rows.fields.iter().any(refers) {
                    *list = one_each(rows, std::mem::take(list), &mut lost);
                }
            }
            _ => {}
        }
    }
    lost.iter().for_each(|lost| note(kind, fields, lost));
}

/// Rows with one for each record that they refer to in the same way: texts of a second stand behind those of the
/// first. Addresses and numbers that the first has others of are `lost`.
fn one_each(rows: &Rows, list: Vec<Value>, lost: &mut Vec<String>) -> Vec<Value> {
    let texts = |inner: &&Field| matches!(inner.shape, Shape::Text { .. });
    let same = |one: &Value, other: &Value| {
        let mut keys = rows.fields.iter().filter(|inner| !texts(inner));
        keys.all(|inner| one.get(inner.name) == other.get(inner.name))
    };
    let mut kept: Vec<Value> = Vec::new();
    for row in list {
        let (Some(first), Some(second)) = (
            kept.iter_mut()
                .find(|one| same(one, &row))
                .and_then(Value::as_object_mut),
            row.as_object(),
        ) else {
            kept.push(row);
            continue;
        };
        for inner in rows.fields.iter().filter(texts) {
            let text = |side: &Fields| {
                let text = side.get(inner.name).and_then(Value::as_str);
                text.unwrap_or_default().to_owned()
            };
            let (ours, theirs) = (text(first), text(second));
            if ours.is_empty() {
                first.insert(inner.name.to_owned(), Value::String(theirs));
            } else if REACHED_BY.contains(&inner.name) {
                lost.push(theirs);
            } else if !theirs.is_empty() && ours != theirs {
                first.insert(
                    inner.name.to_owned(),
                    Value::String(format!("{ours}; {theirs}")),
                );
            }
        }
    }
    kept
}
