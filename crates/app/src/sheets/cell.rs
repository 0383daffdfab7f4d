//! A cell to the value of a field, and back.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde_json::{Value, json};
use tib_domain::kind::{Field, Shape};
use tib_domain::{Code, Id, Refusal, Term, TermList, label_key};
use tib_texts::{Language, Texts};

use super::columns::plain;
use super::kind_words;

/// The form in which two names are of one term. People make labels by the dozen, so that a sign may tell two apart.
fn key(list: TermList, name: &str) -> (TermList, String) {
    match list {
        TermList::Label => (list, label_key(name)),
        _ => (list, plain(name)),
    }
}

/// Makes a new term of a value that no list knows.
pub(crate) const NEW_TERM: &str = "+";

/// The words that cells are read and written by.
pub(crate) struct Vocabulary {
    language: Language,
    terms: HashMap<(TermList, String), Id>,
    names: HashMap<Id, String>,
    lists: HashMap<Id, TermList>,
    /// What unknown values mean, by list and by value: the id of a term, [`NEW_TERM`], or nothing at all.
    meant: BTreeMap<String, BTreeMap<String, String>>,
    /// Values that no list knows and nobody explained, with how many rows have them.
    pub unknown: BTreeMap<(TermList, String), u32>,
    /// Values that no list knows and that are taken for these terms, with how many rows have them.
    pub guessed: BTreeMap<(TermList, String), (Vec<Id>, u32)>,
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
        let mut lists = HashMap::new();
        for term in terms {
            lists.insert(term.id.clone(), term.list);
            let shown = match language {
                Language::Nl => &term.name_nl,
                Language::En => &term.name_en,
            };
            let code = (term.list != TermList::Label).then_some(&term.code);
            for called in code.into_iter().chain([&term.name_en, &term.name_nl]) {
                let key = key(term.list, called);
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
            lists,
            meant,
            unknown: BTreeMap::new(),
            guessed: BTreeMap::new(),
            made: BTreeMap::new(),
        }
    }

    /// What a term is called.
    pub(crate) fn name<'a>(&'a self, id: &'a Id) -> &'a str {
        let made = || self.made.values().find(|(_, made)| made == id);
        let known = self.names.get(id).or_else(|| made().map(|(name, _)| name));
        known.map_or(id.as_str(), String::as_str)
    }

    /// The terms that a cell names; those that no list knows are noted and left out.
    fn terms(&mut self, list: TermList, cell: &str, id: &dyn Fn() -> Id) -> Vec<Id> {
        if let Some(term) = self.terms.get(&key(list, cell)) {
            return vec![term.clone()];
        }
        let pieces = self.pieces(list, cell).into_iter();
        let mut found: Vec<Id> = pieces
            .flat_map(|piece| self.term(list, piece, id))
            .collect();
        found.dedup();
        found
    }

    /// The names in a cell of several: a comma parts them too, unless it is part of one.
    fn pieces<'c>(&self, list: TermList, cell: &'c str) -> Vec<&'c str> {
        // Google's contacts part labels by three colons, and have some of their own with a star.
        let is_own = |part: &&str| list != TermList::Label || !part.trim_start().starts_with("* ");
        let parts = cell.split([';', '\n']).flat_map(|part| part.split(":::"));
        let parts = parts.filter(is_own);
        let pieces = parts.flat_map(|part| match self.terms.contains_key(&key(list, part)) {
            true => vec![part],
            false => part.split(',').collect(),
        });
        let named = pieces.map(str::trim).filter(|piece| !piece.is_empty());
        named.collect()
    }

    /// Labels with those that a cell names: what somebody's own list says of a record comes beside what was said
    /// before. Of a workbook that came back, those that it went out with (`held`) and came without are taken away.
    pub(crate) fn labels(&self, now: &Value, cell: &Value, held: Option<&str>) -> Value {
        let ids = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let named = ids(cell);
        let list = TermList::Label;
        let held = self.pieces(list, held.unwrap_or_default()).into_iter();
        let went_out: Vec<Value> = held
            .filter_map(|name| self.terms.get(&key(list, name)))
            .map(|id| json!(id))
            .collect();
        let mut all = ids(now);
        all.retain(|one| named.contains(one) || !went_out.contains(one));
        let more = named.into_iter().filter(|one| !all.contains(one));
        let more: Vec<Value> = more.collect();
        all.extend(more);
        Value::Array(all)
    }

    /// Labels that are made, as they are called.
    pub(crate) fn new_labels(&self) -> impl Iterator<Item = &str> {
        let made = self.made.iter();
        made.filter(|((list, _), _)| *list == TermList::Label)
            .map(|(_, (name, _))| name.as_str())
    }

    /// The list that a term is of.
    pub(crate) fn list_of(&self, id: &Id) -> Option<TermList> {
        self.lists.get(id).copied()
    }

    /// A cell is taken for something that it doesn't say in so many words.
    pub(crate) fn is_guess(&self, list: TermList, cell: &str) -> bool {
        let whole = self.guessed.contains_key(&(list, cell.to_owned()));
        whole
            || self
                .pieces(list, cell)
                .into_iter()
                .any(|piece| self.guessed.contains_key(&(list, piece.to_owned())))
    }

    /// What a word of an organisation's kind seems to mean.
    fn guess(&self, list: TermList, name: &str) -> Vec<Id> {
        if list != TermList::OrganisationKind {
            return Vec::new();
        }
        let meant = kind_words::meant(name).into_iter().map(Id::new);
        meant.filter(|term| self.names.contains_key(term)).collect()
    }

    fn term(&mut self, list: TermList, name: &str, id: &dyn Fn() -> Id) -> Vec<Id> {
        if let Some(known) = self.terms.get(&key(list, name)) {
            return vec![known.clone()];
        }
        let meant = self.meant.get(list.as_str()).and_then(|values| {
            let same = |(value, _): &(&String, &String)| key(list, value) == key(list, name);
            let alike = || values.iter().find(same).map(|(_, to)| to);
            values.get(name).or_else(alike)
        });
        // What was said of a term that is gone since is said no more.
        let there = |to: &&str| {
            let mut terms = to.split_whitespace();
            *to == NEW_TERM || terms.all(|term| self.names.contains_key(&Id::new(term)))
        };
        // The words of a label are the user's own: a new one is as good as the others.
        let by_itself = (list == TermList::Label).then_some(NEW_TERM);
        match meant.map(String::as_str).filter(there).or(by_itself) {
            None => {
                let guess = self.guess(list, name);
                if guess.is_empty() {
                    *self.unknown.entry((list, name.to_owned())).or_default() += 1;
                } else {
                    let said = self.guessed.entry((list, name.to_owned()));
                    said.or_insert_with(|| (guess.clone(), 0)).1 += 1;
                }
                guess
            }
            Some(NEW_TERM) => {
                let made = self.made.entry(key(list, name));
                let (_, made) = made.or_insert_with(|| (name.to_owned(), id()));
                self.lists.insert(made.clone(), list);
                vec![made.clone()]
            }
            Some(terms) => terms.split_whitespace().map(Id::new).collect(),
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
pub(super) fn day(cell: &str) -> Option<NaiveDate> {
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
