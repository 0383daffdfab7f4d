//! The records that rows are held against: as they are kept, and as they would be after the rows so far.

use std::collections::HashMap;

use serde_json::Value;
use tib_domain::{Code, Fields, Id, Refusal, Settling, difference, fold};
use tib_store::too_long;

use crate::Result;
use crate::records::{Rules, from_fields, to_fields};

/// Records of one kind.
pub(crate) struct Book<R> {
    kept: HashMap<Id, (R, Fields)>,
    /// What rows made of records, in the order in which they were touched first.
    touched: Vec<Id>,
    now: HashMap<Id, Checked<R>>,
    by_name: HashMap<String, Vec<Id>>,
    /// Who has which number, of the fields that no two have the same in.
    numbers: HashMap<(String, String), Vec<Id>>,
}

/// A record as a row would have it, in the form that it is kept in.
pub(crate) struct Checked<R> {
    pub(crate) fields: Fields,
    /// The same; nothing where the fields hold what no record can.
    record: Option<R>,
}

impl<R: Rules> Checked<R> {
    /// Of a record that nothing is wrong with.
    pub(crate) fn of(record: R) -> Result<Self> {
        Ok(Self {
            fields: to_fields(&record)?,
            record: Some(record),
        })
    }
}

/// A name in the form in which two are the same: blanks and case don't count.
pub(crate) fn exact(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<R: Rules> Book<R> {
    pub(crate) fn new(records: Vec<R>) -> Result<Self> {
        let mut book = Self {
            kept: HashMap::new(),
            touched: Vec::new(),
            now: HashMap::new(),
            by_name: HashMap::new(),
            numbers: HashMap::new(),
        };
        for record in records {
            let fields = to_fields(&record)?;
            book.called(record.id().clone(), &fields);
            book.kept.insert(record.id().clone(), (record, fields));
        }
        Ok(book)
    }

    fn called(&mut self, id: Id, fields: &Fields) {
        let name = fields
            .get(R::KIND.title)
            .and_then(Value::as_str)
            .unwrap_or_default();
        let ids = self.by_name.entry(exact(name)).or_default();
        if !ids.contains(&id) {
            ids.push(id.clone());
        }
        for field in R::KIND.fields.iter().filter(|field| field.unique.is_some()) {
            if let Some(value) = fields.get(field.name).and_then(Value::as_str) {
                let key = (field.name.to_owned(), value.to_owned());
                self.numbers.entry(key).or_default().push(id.clone());
            }
        }
    }

    /// Those that are called exactly so after the rows so far.
    pub(crate) fn named(&self, name: &str) -> Vec<Id> {
        let wanted = exact(name);
        let ids = self.by_name.get(&wanted).into_iter().flatten();
        ids.filter(|id| exact(self.text_of(id, R::KIND.title)) == wanted)
            .cloned()
            .collect()
    }

    pub(crate) fn has(&self, id: &Id) -> bool {
        self.kept.contains_key(id) || self.now.contains_key(id)
    }

    /// Those that are kept, as they are.
    pub(crate) fn kept(&self) -> impl Iterator<Item = &R> {
        self.kept.values().map(|(record, _)| record)
    }

    /// It isn't kept yet.
    fn is_new(&self, id: &Id) -> bool {
        !self.kept.contains_key(id)
    }

    fn now(&self, id: &Id) -> Option<&Fields> {
        let kept = || self.kept.get(id).map(|(_, fields)| fields);
        self.now.get(id).map(|one| &one.fields).or_else(kept)
    }

    /// A record as it would be after the rows so far.
    pub(crate) fn fields(&self, id: &Id) -> Result<Fields> {
        let now = self.now(id).cloned();
        now.ok_or_else(|| Refusal::new(Code::NotFound))
    }

    fn text_of(&self, id: &Id, field: &str) -> &str {
        let text = self.now(id).and_then(|fields| fields.get(field)?.as_str());
        text.unwrap_or_default()
    }

    /// What is called so among the text of a record's field.
    pub(crate) fn text(&self, id: &Id, field: &str) -> String {
        self.text_of(id, field).to_owned()
    }

    /// The rows that belong to a record.
    pub(crate) fn rows(&self, id: &Id, name: &str) -> Vec<Value> {
        let rows = self.now(id).and_then(|fields| fields.get(name)?.as_array());
        rows.cloned().unwrap_or_default()
    }

    /// Who else has this value in a field that no two have the same in, after the rows so far.
    pub(crate) fn holder(&self, field: &str, value: &str, besides: &Id) -> Option<Id> {
        let ids = self.numbers.get(&(field.to_owned(), value.to_owned()))?;
        let mut others = ids.iter().filter(|id| *id != besides);
        others.find(|id| self.text_of(id, field) == value).cloned()
    }

    /// Takes what a row made of a record; answers whether that is another than it was.
    pub(crate) fn put(&mut self, id: &Id, one: Checked<R>) -> bool {
        let differs = self
            .now(id)
            .is_none_or(|now| !difference(R::KIND, now, &one.fields).is_empty());
        if differs {
            if !self.now.contains_key(id) {
                self.touched.push(id.clone());
            }
            self.called(id.clone(), &one.fields);
            self.now.insert(id.clone(), one);
        }
        differs
    }

    /// How many records rows touched so far, to go [back](Self::back_to) to.
    pub(crate) fn mark(&self) -> usize {
        self.touched.len()
    }

    /// Forgets the records that rows made since: the row that named them stays out.
    pub(crate) fn back_to(&mut self, mark: usize) {
        for id in self.touched.split_off(mark) {
            let gone = self.now.remove(&id);
            let name = gone
                .as_ref()
                .and_then(|gone| gone.fields.get(R::KIND.title)?.as_str());
            if let Some(ids) = self.by_name.get_mut(&exact(name.unwrap_or_default())) {
                ids.retain(|one| *one != id);
            }
        }
    }

    /// Brings fields into the form that they are kept in, and says all that is wrong with them.
    pub(crate) fn checked(
        &self,
        id: &Id,
        fields: Fields,
        with: &Settling<'_>,
    ) -> Result<(Checked<R>, Vec<Refusal>)> {
        // What no field can hold is wrong with this row, not with the file.
        let mut record = match R::deserialize(&fields) {
            Ok(record) => record,
            Err(error) => {
                let record = None;
                let wrong = Refusal::new(Code::BadRequest).with("reason", error);
                return Ok((Checked { fields, record }, vec![wrong]));
            }
        };
        let before = self.kept.get(id).map(|(record, _)| record);
        record.settle(before, with);
        let mut wrong = record.check();
        if let Some(before) = before {
            wrong.extend(record.check_step_from(before));
        }
        let checked = Checked::of(record)?;
        wrong.extend(too_long(R::KIND, &checked.fields));
        Ok((checked, wrong))
    }

    /// What there is to write: each record as it was, if it was, and as it is to be.
    pub(crate) fn writes(mut self) -> Result<Vec<(Option<R>, R)>> {
        let mut writes = Vec::with_capacity(self.touched.len());
        for id in self.touched {
            let Some(Checked { fields, record }) = self.now.remove(&id) else {
                continue;
            };
            let before = self.kept.remove(&id).map(|(record, _)| record);
            let now = record.map_or_else(|| from_fields(fields), Ok)?;
            writes.push((before, now));
        }
        Ok(writes)
    }

    /// How many records rows make.
    pub(crate) fn made(&self) -> usize {
        self.touched.iter().filter(|id| self.is_new(id)).count()
    }
}
