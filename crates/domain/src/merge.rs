//! How a change that was made to one state of a record goes into another state of it. The rule is
//! pure: today two windows use it, later two laptops of a region.
//!
//! A change says for each field what it was and what it became. Different fields never meet. Sets
//! merge element by element, rows by their ids and then field by field. When both sides gave one
//! field another value, neither is chosen: it is a conflict, and both are told.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::kind::{Field, Kind, Rows, Shape};
use crate::{Code, Refusal};

/// A record as JSON.
pub type Fields = Map<String, Value>;

/// What was done to one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// What the form was filled with.
    #[ts(type = "unknown")]
    pub from: Value,
    /// What the user made of it.
    #[ts(type = "unknown")]
    pub to: Value,
}

/// What was done to a record, by field.
pub type Changes = BTreeMap<String, FieldChange>;

/// The record `now` with `changes` in it. Refuses with `conflict` at every field that both sides
/// changed, and with `bad_request` for a field that there isn't or that rules alone write.
pub fn merge(kind: &Kind, now: &Fields, changes: &Changes) -> Result<Fields, Refusal> {
    let mut merged = now.clone();
    let (mut conflicts, mut missing) = (Vec::new(), Vec::new());
    for (name, change) in changes {
        let field = kind
            .field(name)
            .ok_or_else(|| Refusal::new(Code::BadRequest).on(name))?;
        let current = now.get(name).unwrap_or(&Value::Null);
        if field.is_column() && !field.optional && change.to.is_null() {
            // An empty field of a form, of which the type itself would only say that it can't be.
            let code = match field.shape {
                Shape::Whole | Shape::Real => Code::NumberImplausible,
                _ => Code::Required,
            };
            missing.push(Refusal::new(code).on(name));
            continue;
        }
        match merge_value(field, current, change) {
            Some(value) => {
                merged.insert(name.clone(), value);
            }
            None => conflicts.push(
                Refusal::new(Code::Conflict)
                    .on(name)
                    .with("now", current)
                    .with("mine", &change.to),
            ),
        }
    }
    Refusal::all(conflicts.into_iter().chain(missing))?;
    Ok(merged)
}

/// What a change did between two states of a record, field by field.
#[must_use]
pub fn difference(kind: &Kind, from: &Fields, to: &Fields) -> Changes {
    let mut changes = Changes::new();
    for name in kind.fields.iter().map(|field| field.name) {
        let [from, to] = [from, to].map(|fields| fields.get(name).unwrap_or(&Value::Null));
        if from != to {
            let (from, to) = (from.clone(), to.clone());
            changes.insert(name.to_owned(), FieldChange { from, to });
        }
    }
    changes
}

/// `None` is a conflict.
fn merge_value(field: &Field, now: &Value, change: &FieldChange) -> Option<Value> {
    let [now, from, to] = [now, &change.from, &change.to].map(|value| canonical(field, value));
    let [now, from, to] = [now.as_ref(), from.as_ref(), to.as_ref()];
    if now == from || now == to {
        return Some(to.clone());
    }
    if from == to {
        return Some(now.clone());
    }
    match field.shape {
        Shape::Terms(_) | Shape::References(_) => Some(merge_set(now, from, to)),
        Shape::Rows(rows) => merge_rows(rows, now, from, to),
        _ => None,
    }
}

/// A number with decimals may be written without: 0 is 0.0.
fn canonical<'a>(field: &Field, value: &'a Value) -> Cow<'a, Value> {
    match value.as_f64() {
        Some(number) if field.shape == Shape::Real => Cow::Owned(Value::from(number)),
        _ => Cow::Borrowed(value),
    }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// What is there now, less what was taken away, and what was added behind it.
fn merge_set(now: &Value, from: &Value, to: &Value) -> Value {
    let (from, to) = (items(from), items(to));
    let mut merged: Vec<Value> = items(now)
        .iter()
        .filter(|one| to.contains(one) || !from.contains(one))
        .cloned()
        .collect();
    for added in to.iter().filter(|one| !from.contains(one)) {
        if !merged.contains(added) {
            merged.push(added.clone());
        }
    }
    Value::Array(merged)
}

fn row_id(row: &Value) -> &str {
    row.get("id").and_then(Value::as_str).unwrap_or_default()
}

/// A row that one side removed and the other changed is a conflict.
fn merge_rows(rows: &Rows, now: &Value, from: &Value, to: &Value) -> Option<Value> {
    let find = |list: &Value, id: &str| {
        items(list)
            .iter()
            .find(|row| !id.is_empty() && row_id(row) == id)
            .cloned()
    };
    let mut merged = Vec::new();
    for current in items(now) {
        let id = row_id(current);
        match (find(from, id), find(to, id)) {
            // Added on the other side.
            (None, None) => merged.push(current.clone()),
            (None, Some(mine)) => merged.push(if mine == *current { mine } else { return None }),
            (Some(before), None) => {
                if before != *current {
                    return None;
                }
            }
            (Some(before), Some(mine)) => merged.push(merge_row(rows, current, &before, &mine)?),
        }
    }
    for mine in items(to) {
        let id = row_id(mine);
        if find(now, id).is_some() {
            continue;
        }
        match find(from, id) {
            None => merged.push(mine.clone()),
            // Removed on the other side: fine as long as this side did nothing with it.
            Some(before) => {
                if before != *mine {
                    return None;
                }
            }
        }
    }
    Some(Value::Array(merged))
}

fn merge_row(rows: &Rows, now: &Value, from: &Value, to: &Value) -> Option<Value> {
    let mut merged = now.as_object()?.clone();
    for field in rows.fields {
        let value = |row: &Value| row.get(field.name).cloned().unwrap_or(Value::Null);
        let change = FieldChange {
            from: value(from),
            to: value(to),
        };
        let value = merge_value(field, &value(now), &change)?;
        merged.insert(field.name.to_owned(), value);
    }
    Some(Value::Object(merged))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Activity;
    use crate::kind::Record;
    use proptest::prelude::*;
    use serde_json::json;

    fn fields(value: Value) -> Fields {
        value.as_object().unwrap().clone()
    }

    fn change(name: &str, from: Value, to: Value) -> Changes {
        Changes::from([(name.to_owned(), FieldChange { from, to })])
    }

    #[test]
    fn sets_merge_by_element_and_a_field_that_both_changed_is_told() {
        let now = fields(json!({"title": "Les", "themes": ["a", "c"], "place": "Almelo"}));
        let mine = change("themes", json!(["a", "b"]), json!(["b", "d"]));
        let merged = merge(Activity::KIND, &now, &mine).unwrap();
        assert_eq!(merged["themes"], json!(["c", "d"]));
        let refusal = merge(
            Activity::KIND,
            &now,
            &change("place", json!("Hengelo"), json!("Borne")),
        )
        .unwrap_err();
        assert_eq!(
            (refusal.code, refusal.field.as_deref()),
            (Code::Conflict, Some("place"))
        );
        assert_eq!(refusal.args["now"], "\"Almelo\"");
        assert_eq!(refusal.args["mine"], "\"Borne\"");
    }

    #[test]
    fn a_number_is_the_same_with_decimals_and_without() {
        let now = fields(json!({"baseline_value": 0.0}));
        let mine = change("baseline_value", json!(0), json!(254));
        let merged = merge(crate::Ambition::KIND, &now, &mine).unwrap();
        assert_eq!(merged["baseline_value"], json!(254.0));
        let empty = change("baseline_value", json!(0), json!(null));
        let refusal = merge(crate::Ambition::KIND, &now, &empty).unwrap_err();
        assert_eq!(refusal.code, Code::NumberImplausible);
    }

    #[test]
    fn rows_merge_by_id_and_then_by_field() {
        let row = |id: &str, planned: u32, reached: u32| json!({"id": id, "school_year": 2025, "target_group": "g", "planned": planned, "reached": reached});
        let now = fields(json!({"reach": [row("x", 10, 7), row("z", 1, 1)]}));
        let mine = change(
            "reach",
            json!([row("x", 10, 0), row("y", 5, 5)]),
            json!([row("x", 20, 0), row("y", 5, 5), row("n", 3, 3)]),
        );
        let merged = merge(Activity::KIND, &now, &mine).unwrap();
        assert_eq!(
            merged["reach"],
            json!([row("x", 20, 7), row("z", 1, 1), row("n", 3, 3)])
        );
        // Removed there, changed here.
        let mine = change("reach", json!([row("y", 5, 5)]), json!([row("y", 6, 5)]));
        assert_eq!(
            merge(Activity::KIND, &now, &mine).unwrap_err().code,
            Code::Conflict
        );
    }

    fn set() -> impl Strategy<Value = Vec<u8>> {
        proptest::collection::btree_set(0_u8..6, 0..5).prop_map(|set| set.into_iter().collect())
    }

    proptest! {
        /// Whoever comes second: both sides' additions are in, and neither's removals are.
        #[test]
        fn two_sides_of_a_set_give_the_same_whoever_is_second(base in set(), a in set(), b in set()) {
            let first = merge_set(&json!(a), &json!(base), &json!(b));
            let second = merge_set(&json!(b), &json!(base), &json!(a));
            let sorted = |value: &Value| { let mut all: Vec<u64> = items(value).iter().filter_map(Value::as_u64).collect(); all.sort_unstable(); all };
            prop_assert_eq!(sorted(&first), sorted(&second));
            for one in 0..6_u8 {
                let [in_base, in_a, in_b] = [&base, &a, &b].map(|set| set.contains(&one));
                let expected = if in_base { in_a && in_b } else { in_a || in_b };
                prop_assert_eq!(sorted(&first).contains(&u64::from(one)), expected);
            }
        }

        /// What a side changed is in the result, and what it didn't is as the other side has it.
        #[test]
        fn changes_of_different_fields_both_stay(titles in ("[a-c]{0,2}", "[a-c]{0,2}"), places in ("[a-c]{0,2}", "[a-c]{0,2}")) {
            let base = fields(json!({"title": titles.0, "place": places.0}));
            let mine = fields(json!({"title": titles.1, "place": places.0}));
            let theirs = fields(json!({"title": titles.0, "place": places.1}));
            let merged = merge(Activity::KIND, &theirs, &difference(Activity::KIND, &base, &mine)).unwrap();
            prop_assert_eq!(&merged["title"], &json!(titles.1));
            prop_assert_eq!(&merged["place"], &json!(places.1));
        }
    }
}
