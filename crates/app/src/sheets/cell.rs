//! A cell to the value of a field, and back.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde_json::{Value, json};
use tib_domain::kind::{Field, Shape};
use tib_domain::{Code, Id, Refusal, Term, TermList};
use tib_texts::{Language, Texts};

use super::columns::plain;

/// Makes a new term of a value that no list knows.
pub(crate) const NEW_TERM: &str = "+";

/// The words that cells are read and written by.
pub(crate) struct Vocabulary {
    language: Language,
    terms: HashMap<(TermList, String), Id>,
    names: HashMap<Id, String>,
    /// What unknown values mean, by list and by value: the id of a term, [`NEW_TERM`], or nothing at all.
    meant: BTreeMap<String, BTreeMap<String, String>>,
    /// Values that no list knows and nobody explained, with how many rows have them.
    pub unknown: BTreeMap<(TermList, String), u32>,
    /// Terms to be made, with their names as written first and their ids; by list and by name without case and the like.
    pub made: BTreeMap<(TermList, String), (String, Id)>,
}

impl Vocabulary {
    pub(crate) fn new(
        language: Language,
        terms: Vec<Term>,
        meant: BTreeMap<String, BTreeMap<String, String>>,
    ) -> Self {
        let mut known = HashMap::new();
        let mut names = HashMap::new();
        for term in terms {
            let shown = match language {
                Language::Nl => &term.name_nl,
                Language::En => &term.name_en,
            };
            for called in [&term.code, &term.name_en, &term.name_nl] {
                let key = (term.list, plain(called));
                // A term that can be chosen goes before one that was retired.
                if term.valid_to.is_none() || !known.contains_key(&key) {
                    known.insert(key, term.id.clone());
                }
            }
            names.insert(term.id.clone(), shown.clone());
        }
        Self {
            language,
            terms: known,
            names,
            meant,
            unknown: BTreeMap::new(),
            made: BTreeMap::new(),
        }
    }

    /// What a term is called.
    pub(crate) fn name<'a>(&'a self, id: &'a Id) -> &'a str {
        self.names.get(id).map_or(id.as_str(), String::as_str)
    }

    /// The terms that a cell names; those that no list knows are noted and left out.
    fn terms(&mut self, list: TermList, cell: &str, id: &dyn Fn() -> Id) -> Vec<Id> {
        if let Some(term) = self.terms.get(&(list, plain(cell))) {
            return vec![term.clone()];
        }
        let mut found = Vec::new();
        for part in cell.split([';', '\n']) {
            let whole = self.terms.contains_key(&(list, plain(part)));
            let pieces: Vec<&str> = if whole {
                vec![part]
            } else {
                part.split(',').collect()
            };
            for piece in pieces
                .into_iter()
                .map(str::trim)
                .filter(|piece| !piece.is_empty())
            {
                found.extend(self.term(list, piece, id));
            }
        }
        found.dedup();
        found
    }

    fn term(&mut self, list: TermList, name: &str, id: &dyn Fn() -> Id) -> Option<Id> {
        if let Some(known) = self.terms.get(&(list, plain(name))) {
            return Some(known.clone());
        }
        let meant = self
            .meant
            .get(list.as_str())
            .and_then(|values| values.get(name));
        match meant.map(String::as_str) {
            None => {
                *self.unknown.entry((list, name.to_owned())).or_default() += 1;
                None
            }
            Some(NEW_TERM) => {
                let made = self.made.entry((list, plain(name)));
                let (_, made) = made.or_insert_with(|| (name.to_owned(), id()));
                Some(made.clone())
            }
            Some("") => None,
            Some(term) => Some(Id::new(term)),
        }
    }

    /// The value that a cell holds for a field; `None` where the cell says nothing.
    ///
    /// # Errors
    /// A code at the field, for a value that can't be.
    pub(crate) fn read(
        &mut self,
        field: &Field,
        cell: &str,
        id: &dyn Fn() -> Id,
    ) -> Result<Option<Value>, Refusal> {
        let cell = tib_domain::unescape_formula(cell).trim();
        if cell.is_empty() {
            return Ok(None);
        }
        let wrong = |code| Refusal::new(code).on(field.name).with("value", cell);
        Ok(match field.shape {
            Shape::Text { .. } | Shape::Reference(_) | Shape::Subject | Shape::Content => {
                Some(json!(cell))
            }
            Shape::Day => {
                Some(json!(day(cell).ok_or_else(|| {
                    wrong(Code::DateInvalid).with("date", cell)
                })?))
            }
            Shape::Whole => Some(json!(
                whole(cell).ok_or_else(|| wrong(Code::NumberImplausible))?
            )),
            Shape::Flag => Some(json!(flag(cell).ok_or_else(|| wrong(Code::ChoiceUnknown))?)),
            Shape::Choice(names) => {
                let found = names
                    .iter()
                    .find(|name| self.is_called(field.name, name, cell));
                Some(json!(found.ok_or_else(|| wrong(Code::ChoiceUnknown))?))
            }
            Shape::Term(list) => self
                .terms(list, cell, id)
                .into_iter()
                .next()
                .map(|term| json!(term)),
            Shape::Terms(list) => match self.terms(list, cell, id) {
                none if none.is_empty() => None,
                terms => Some(json!(terms)),
            },
            Shape::Real | Shape::References(_) | Shape::Rows(_) => None,
        })
    }

    fn is_called(&self, field: &str, name: &str, cell: &str) -> bool {
        let cell = plain(cell);
        cell == plain(name)
            || [Language::Nl, Language::En]
                .into_iter()
                .any(|language| plain(&choice(language, field, name)) == cell)
    }

    /// A value as it stands in a cell.
    pub(crate) fn write(&self, field: &Field, value: &Value) -> String {
        match (field.shape, value) {
            (Shape::Flag, Value::Bool(true)) => Texts::of(self.language).get("sheet-yes"),
            (Shape::Flag, _) | (_, Value::Null) => String::new(),
            (Shape::Choice(_), Value::String(name)) => choice(self.language, field.name, name),
            (Shape::Term(_), Value::String(id)) => self.name(&Id::new(id)).to_owned(),
            (Shape::Terms(_), Value::Array(ids)) => {
                let names = ids
                    .iter()
                    .filter_map(Value::as_str)
                    .map(|id| self.name(&Id::new(id)).to_owned());
                names.collect::<Vec<_>>().join("; ")
            }
            (_, Value::String(text)) => text.clone(),
            (_, other) => other.to_string(),
        }
    }

    /// The names that a cell of a field can be chosen from, if it is.
    pub(crate) fn choices(&self, field: &Field, terms: &[Term]) -> Vec<String> {
        match field.shape {
            Shape::Flag => ["sheet-yes", "sheet-no"]
                .map(|key| Texts::of(self.language).get(key))
                .into(),
            Shape::Choice(names) => names
                .iter()
                .map(|name| choice(self.language, field.name, name))
                .collect(),
            Shape::Term(list) | Shape::Terms(list) => terms
                .iter()
                .filter(|term| term.list == list && term.valid_to.is_none())
                .map(|term| self.name(&term.id).to_owned())
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// What one of the names of a choice is called.
fn choice(language: Language, field: &str, name: &str) -> String {
    Texts::of(language).get(&format!("sheet-{field}-{}", name.replace('_', "-")))
}

/// A whole number, with points or blanks between thousands.
fn whole(cell: &str) -> Option<i64> {
    let parts: Vec<&str> = cell.split(['.', ' ']).collect();
    let grouped = parts.iter().skip(1).all(|part| part.len() == 3);
    let bare = parts.concat();
    let digits = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit());
    (grouped && digits)
        .then(|| bare.parse::<u32>().ok())
        .flatten()
        .map(i64::from)
}

fn flag(cell: &str) -> Option<bool> {
    match plain(cell).as_str() {
        "ja" | "j" | "x" | "waar" | "yes" | "y" | "true" | "1" => Some(true),
        "nee" | "n" | "onwaar" | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

const MONTHS: [[&str; 2]; 12] = [
    ["jan", "jan"],
    ["feb", "feb"],
    ["maa", "mar"],
    ["apr", "apr"],
    ["mei", "may"],
    ["jun", "jun"],
    ["jul", "jul"],
    ["aug", "aug"],
    ["sep", "sep"],
    ["okt", "oct"],
    ["nov", "nov"],
    ["dec", "dec"],
];

/// A day as spreadsheets and people write it: `2026-11-27`, `27-11-2026`, `27/11/26`, `27 nov 2026`.
fn day(cell: &str) -> Option<NaiveDate> {
    if let Ok(day) = cell.get(..10).unwrap_or(cell).parse() {
        return Some(day);
    }
    let parts: Vec<&str> = cell
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let month = month.parse().ok().or_else(|| {
        let short: String = month.to_lowercase().chars().take(3).collect();
        let known = |names: &[&str; 2]| {
            names.contains(&short.as_str()) || short == "mrt" && names.contains(&"mar")
        };
        MONTHS
            .iter()
            .position(known)
            .and_then(|at| u32::try_from(at + 1).ok())
    })?;
    let year: i32 = year.parse().ok()?;
    let year = if (0..100).contains(&year) {
        year + 2000
    } else {
        year
    };
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let right = NaiveDate::from_ymd_opt(2026, 3, 5);
        for cell in [
            "2026-03-05",
            "5-3-2026",
            "05/03/26",
            "5 mrt 2026",
            "5 maart 2026",
            "5 March 2026",
            "2026-03-05 00:00:00",
            "5.3.2026",
        ] {
            assert_eq!(day(cell), right, "{cell}");
        }
        for cell in ["maart", "5-13-2026", "31-2-2026", "2026", ""] {
            assert_eq!(day(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_number_is_never_a_thousand_times_another() {
        for (cell, number) in [
            ("52", Some(52)),
            ("1.250", Some(1250)),
            ("12 500", Some(12_500)),
            ("52,5", None),
            ("1.25", None),
            ("ca 50", None),
            ("-5", None),
            ("31612345678", None),
        ] {
            assert_eq!(whole(cell), number, "{cell}");
        }
    }
}
