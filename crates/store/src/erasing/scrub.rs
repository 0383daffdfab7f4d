//! Taking people out of a record as JSON: as it is kept, as history has it, as a draft changes it.

use std::collections::BTreeSet;

use serde_json::Value;
use tib_domain::kind::{Field, Shape, Storage};
use tib_domain::{Contact, Fields, Id, Kind, Record};

use super::Chosen;
use super::names::Names;

/// The people to take out.
pub(crate) struct People<'a> {
    pub ids: &'a BTreeSet<String>,
    pub names: &'a Names,
    pub choices: &'a Chosen,
}

/// A text of a record, as choices name it.
pub(crate) fn place(kind: &str, id: &str, field: &str) -> String {
    format!("{kind}/{id}/{field}")
}

/// A text in which people may be named. Names, mail addresses and telephone numbers that are a record's
/// own say nothing of anybody else.
pub(crate) fn is_free_text(kind: &Kind, field: &Field) -> bool {
    let own = ["mail", "phone"].contains(&field.name)
        || (kind.name == Contact::KIND.name && field.name == "name")
        || field.name == "media_type";
    matches!(field.shape, Shape::Text { .. }) && !own
}

impl People<'_> {
    fn is_one(&self, value: &Value) -> bool {
        value.as_str().is_some_and(|id| self.ids.contains(id))
    }

    fn is_subject(&self, value: &Value) -> bool {
        let subject = value.as_str().and_then(|text| text.split_once('/'));
        subject.is_some_and(|(kind, id)| kind == Contact::KIND.name && self.ids.contains(id))
    }

    /// Takes them out of a text of this place.
    pub fn text(&self, kind: &str, id: &str, field: &str, text: &str) -> Option<String> {
        let wanted = self.choices.get(&place(kind, id, field)).copied();
        self.names.without(text, wanted)
    }

    /// Takes them out of a record; says whether anything changed.
    pub fn out_of(&self, kind_name: &str, id: &Id, fields: &mut Fields) -> bool {
        let kind = Kind::find(kind_name).filter(|kind| kind.storage == Storage::Table);
        let mut changed = false;
        for (name, value) in fields.iter_mut().filter(|(name, _)| *name != "id") {
            changed |= match kind.and_then(|kind| Some((kind, kind.field(name)?))) {
                Some((kind, field)) => self.out_of_field(kind, id, name, field, value),
                None => self.out_of_any(kind_name, id, name, value),
            };
        }
        changed
    }

    /// Takes them out of what a draft changes.
    pub fn out_of_draft(&self, kind_name: &str, id: &Id, changes: &mut Fields) -> bool {
        let mut changed = false;
        for side in ["from", "to"] {
            let values = changes.iter().filter_map(|(name, change)| {
                Some((name.clone(), change.as_object()?.get(side)?.clone()))
            });
            let mut fields: Fields = values.collect();
            if self.out_of(kind_name, id, &mut fields) {
                changed = true;
                for (name, value) in fields {
                    if let Some(Value::Object(change)) = changes.get_mut(&name) {
                        change.insert(side.to_owned(), value);
                    }
                }
            }
        }
        changed
    }

    fn out_of_field(
        &self,
        kind: &Kind,
        id: &Id,
        name: &str,
        field: &Field,
        value: &mut Value,
    ) -> bool {
        match field.shape {
            Shape::Text { .. } if is_free_text(kind, field) => {
                let left = value
                    .as_str()
                    .and_then(|text| self.text(kind.name, id.as_str(), name, text));
                replace(value, left.map(Value::String))
            }
            Shape::Reference(_) => replace(value, self.is_one(value).then_some(Value::Null)),
            Shape::Subject => replace(value, self.is_subject(value).then_some(Value::Null)),
            Shape::References(_) => match value {
                Value::Array(all) => {
                    let before = all.len();
                    all.retain(|one| !self.is_one(one));
                    all.len() < before
                }
                _ => false,
            },
            Shape::Rows(rows) => {
                let Value::Array(all) = value else {
                    return false;
                };
                let before = all.len();
                all.retain(|row| {
                    !rows.fields.iter().any(|inner| {
                        matches!(inner.shape, Shape::Reference(_))
                            && !inner.optional
                            && row.get(inner.name).is_some_and(|one| self.is_one(one))
                    })
                });
                let mut changed = all.len() < before;
                for row in all.iter_mut().filter_map(Value::as_object_mut) {
                    for inner in rows.fields {
                        if let Some(value) = row.get_mut(inner.name) {
                            changed |= self.out_of_field(kind, id, name, inner, value);
                        }
                    }
                }
                changed
            }
            _ => false,
        }
    }

    /// Of what no declaration says what it is.
    fn out_of_any(&self, kind: &str, id: &Id, name: &str, value: &mut Value) -> bool {
        if self.is_one(value) || self.is_subject(value) {
            return replace(value, Some(Value::Null));
        }
        match value {
            Value::String(text) => {
                let left = self.text(kind, id.as_str(), name, text);
                replace(value, left.map(Value::String))
            }
            Value::Array(all) => {
                let before = all.len();
                all.retain(|one| !self.is_one(one));
                let changed = all.len() < before;
                all.iter_mut().fold(changed, |changed, one| {
                    self.out_of_any(kind, id, name, one) | changed
                })
            }
            Value::Object(fields) => {
                let values = fields.iter_mut().filter(|(name, _)| *name != "id");
                values.fold(false, |changed, (_, one)| {
                    self.out_of_any(kind, id, name, one) | changed
                })
            }
            _ => false,
        }
    }
}

fn replace(value: &mut Value, with: Option<Value>) -> bool {
    match with {
        Some(with) => {
            *value = with;
            true
        }
        None => false,
    }
}
