//! Two records of a kind side by side: what merging them has to choose.

use serde::Serialize;
use serde_json::Value;
use tib_domain::Fields;
use tib_domain::kind::{Kind, Shape};
use ts_rs::TS;

/// One field of two records.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Compared {
    /// Its name, as the kind declares it.
    pub field: &'static str,
    /// What the record has that is kept.
    #[ts(type = "unknown")]
    pub keep: Value,
    /// What the other has.
    #[ts(type = "unknown")]
    pub other: Value,
    /// Both have something, and not the same: the user chooses. A set that holds all of the other's is the same.
    pub both_differ: bool,
    /// Only the other has something: it is offered, so that nothing is lost.
    pub keep_lacks: bool,
}

/// Every field of the kind, in its order, but those that rules alone write.
#[must_use]
pub fn compare(kind: &Kind, keep: &Fields, other: &Fields) -> Vec<Compared> {
    let value = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
    kind.fields
        .iter()
        .filter(|field| !field.ruled)
        .map(|field| {
            let (here, there) = (value(keep, field.name), value(other, field.name));
            let (nothing_here, nothing_there) = (is_nothing(&here), is_nothing(&there));
            let same = match field.shape {
                Shape::Terms(_) | Shape::References(_) => holds(&here, &there),
                _ => here == there,
            };
            Compared {
                field: field.name,
                both_differ: !same && !nothing_here && !nothing_there,
                keep_lacks: nothing_here && !nothing_there,
                keep: here,
                other: there,
            }
        })
        .collect()
}

/// An absent value, an empty text or an empty list. A number is always something, and so is a no.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Whether a set has everything that the other has.
fn holds(set: &Value, other: &Value) -> bool {
    let items = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let set = items(set);
    items(other).iter().all(|one| set.contains(one))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tib_domain::{Organisation, Record};

    use super::*;

    #[test]
    fn what_one_lacks_is_offered_and_what_differs_is_asked() {
        let fields = |value: Value| value.as_object().cloned().unwrap();
        let keep = fields(json!({
            "name": "Metaal BV", "kinds": ["organisation_kind:company", "organisation_kind:other"],
            "place": "Almelo", "website": " ", "kvk": null,
        }));
        let other = fields(json!({
            "name": "metaal b.v.", "kinds": ["organisation_kind:company"], "sectors": ["sector:bouw"],
            "place": "Almelo", "website": "metaal.nl", "kvk": "12345678",
        }));
        let told = compare(Organisation::KIND, &keep, &other);
        assert_eq!(told.len(), Organisation::KIND.fields.len());
        let named = |which: fn(&Compared) -> bool| -> Vec<&str> {
            told.iter()
                .filter(|one| which(one))
                .map(|one| one.field)
                .collect()
        };
        assert_eq!(named(|one| one.both_differ), ["name"]);
        assert_eq!(named(|one| one.keep_lacks), ["sectors", "kvk", "website"]);
    }
}
