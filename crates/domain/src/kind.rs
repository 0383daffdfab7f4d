//! What a kind of record is made of. One declaration says how it lies in its table, what it refers
//! to, what is searched and sorted, and how long its texts may be; the store, saving and history
//! all follow it, so that a new field is named here and nowhere else.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Code, Id, Ids, KINDS, Refusal, TermList};

/// Who may ever see records of a kind. Nothing above its level leaves the laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sharing {
    /// Nobody but who works on this laptop.
    Private,
    /// Colleagues of the region, once a region has more than one laptop.
    Region,
    /// The national team too: in counts, or in words that the user marked as shareable.
    National,
}

/// Where records of a kind are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// A table of its own with the kind's name.
    Table,
    /// A row of JSON each in `list_item`: short lists that are always read whole.
    List,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text; how many characters it may have.
    Text {
        /// The most characters.
        most: usize,
    },
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Real,
    /// Yes or no.
    Flag,
    /// One of these names, in their order.
    Choice(&'static [&'static str]),
    /// A term of a list.
    Term(TermList),
    /// A set of terms of a list; kept as links.
    Terms(TermList),
    /// A record of another kind, by id.
    Reference(&'static str),
    /// A set of records of another kind; kept as links.
    References(&'static str),
    /// A record of any kind: `kind/id`.
    Subject,
    /// Bytes that are kept in the workspace, by their SHA-256 in hex.
    Content,
    /// Rows of their own, each with an id.
    Rows(&'static Rows),
}

/// Rows that belong to a record, in an order, in a table of their own.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows {
    /// Their table.
    pub table: &'static str,
    /// The column that names the record they belong to.
    pub owner: &'static str,
    /// What a row holds besides its id.
    pub fields: &'static [Field],
}

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in Rust, in JSON and in the texts (`ui-field-…`).
    pub name: &'static str,
    /// Its column, or the role of its links.
    pub column: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// It may be absent.
    pub optional: bool,
    /// Lists can be ordered by it: a column `…_sort` holds its key.
    pub sorted: bool,
    /// Its words are found; of a set of terms their names.
    pub searched: bool,
    /// No two records have the same; what a second one is refused with.
    pub unique: Option<Code>,
    /// Only rules write it: a save from outside leaves it as it is.
    pub ruled: bool,
    /// A value that names no record is no mistake.
    pub loose: bool,
}

impl Field {
    const fn new(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            column: name,
            shape,
            optional: false,
            sorted: false,
            searched: false,
            unique: None,
            ruled: false,
            loose: false,
        }
    }

    /// Text of at most so many characters.
    #[must_use]
    pub const fn text(name: &'static str, most: usize) -> Self {
        Self::new(name, Shape::Text { most })
    }

    /// A day that may be absent.
    #[must_use]
    pub const fn day(name: &'static str) -> Self {
        Self::new(name, Shape::Day).optional()
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(name: &'static str) -> Self {
        Self::new(name, Shape::Whole)
    }

    /// A number with decimals.
    #[must_use]
    pub const fn real(name: &'static str) -> Self {
        Self::new(name, Shape::Real)
    }

    /// Yes or no.
    #[must_use]
    pub const fn flag(name: &'static str) -> Self {
        Self::new(name, Shape::Flag)
    }

    /// One of these names.
    #[must_use]
    pub const fn choice(name: &'static str, names: &'static [&'static str]) -> Self {
        Self::new(name, Shape::Choice(names))
    }

    /// A term.
    #[must_use]
    pub const fn term(name: &'static str, list: TermList) -> Self {
        Self::new(name, Shape::Term(list))
    }

    /// A set of terms, linked under this role.
    #[must_use]
    pub const fn terms(name: &'static str, role: &'static str, list: TermList) -> Self {
        Self::new(name, Shape::Terms(list)).at(role)
    }

    /// A record of another kind.
    #[must_use]
    pub const fn reference(name: &'static str, kind: &'static str) -> Self {
        Self::new(name, Shape::Reference(kind))
    }

    /// A set of records of another kind, linked under this role.
    #[must_use]
    pub const fn references(name: &'static str, role: &'static str, kind: &'static str) -> Self {
        Self::new(name, Shape::References(kind)).at(role)
    }

    /// A record of any kind, or none.
    #[must_use]
    pub const fn subject(name: &'static str) -> Self {
        Self::new(name, Shape::Subject).optional()
    }

    /// Bytes that are kept in the workspace, by their SHA-256 in hex.
    #[must_use]
    pub const fn content(name: &'static str) -> Self {
        Self::new(name, Shape::Content)
    }

    /// Rows of their own.
    #[must_use]
    pub const fn rows(name: &'static str, rows: &'static Rows) -> Self {
        Self::new(name, Shape::Rows(rows))
    }

    /// Kept in a column (or under a role) of another name.
    #[must_use]
    pub const fn at(mut self, column: &'static str) -> Self {
        self.column = column;
        self
    }

    /// It may be absent.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Lists can be ordered by it.
    #[must_use]
    pub const fn sorted(mut self) -> Self {
        self.sorted = true;
        self
    }

    /// Its words are found.
    #[must_use]
    pub const fn searched(mut self) -> Self {
        self.searched = true;
        self
    }

    /// A second record with the same is refused with this code.
    #[must_use]
    pub const fn unique(mut self, code: Code) -> Self {
        self.unique = Some(code);
        self
    }

    /// Only rules write it.
    #[must_use]
    pub const fn ruled(mut self) -> Self {
        self.ruled = true;
        self
    }

    /// It may hold something else than the id of a record.
    #[must_use]
    pub const fn loose(mut self) -> Self {
        self.loose = true;
        self
    }

    /// Whether it lies in a column of the record's own table.
    #[must_use]
    pub const fn is_column(&self) -> bool {
        !matches!(
            self.shape,
            Shape::Terms(_) | Shape::References(_) | Shape::Rows(_)
        )
    }
}

/// A kind of record.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name: of its table, in history, in calls and texts.
    pub name: &'static str,
    /// Where it is kept.
    pub storage: Storage,
    /// Who may ever see it.
    pub sharing: Sharing,
    /// The field by which a record is called in messages, lists and search.
    pub title: &'static str,
    /// The fields that tell two records of one title apart, said beside it.
    pub notes: &'static [&'static str],
    /// The field by which lists are ordered when nothing else is asked; in the order they were made
    /// when there is none.
    pub order: Option<&'static str>,
    /// What it holds besides its id. Of a [`Storage::List`] only what others need to know.
    pub fields: &'static [Field],
}

impl Kind {
    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The kind of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        KINDS.iter().copied().find(|kind| kind.name == name)
    }
}

/// Declares every kind of record there is: the list, and a test of each declaration.
macro_rules! kinds {
    ($($record:ty),* $(,)?) => {
        /// Every kind of record there is.
        pub const KINDS: &[&$crate::kind::Kind] = &[$(<$record as $crate::kind::Record>::KIND),*];

        #[cfg(test)]
        mod declarations {
            use super::*;

            #[test]
            fn every_field_of_a_record_is_declared() {
                $($crate::kind::check_declaration::<$record>();)*
            }
        }
    };
}

pub(crate) use kinds;

/// What rules may need that a record doesn't hold.
pub struct Settling<'a> {
    /// Today, in Amsterdam.
    pub today: NaiveDate,
    /// New identities, of rows.
    pub ids: &'a dyn Ids,
}

/// A record with a kind.
pub trait Record: Serialize + DeserializeOwned + Default + Clone + PartialEq {
    /// Its kind.
    const KIND: &'static Kind;

    /// Its identity.
    fn id(&self) -> &Id;

    /// Everything that is wrong with it, each at its field. What fields can tell by themselves
    /// (length of texts, references) is checked by the store.
    fn check(&self) -> Vec<Refusal> {
        Vec::new()
    }

    /// Brings the record into the form it is kept in, and adds what follows from the change by
    /// itself. `before` is the record as it is kept now; none when it is new.
    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {}

    /// What is wrong with the step from `before` to this.
    fn check_step_from(&self, _before: &Self) -> Vec<Refusal> {
        Vec::new()
    }

    /// The names of the statuses that it can go to from here; none where a kind has no steps.
    fn next_steps(&self) -> Vec<&'static str> {
        Vec::new()
    }
}

/// Refuses text that is empty.
pub(crate) fn required(field: &str, text: &str) -> Option<Refusal> {
    text.trim()
        .is_empty()
        .then(|| Refusal::new(Code::Required).on(field))
}

/// Refuses text that nobody can send a mail to; none is none.
pub(crate) fn mail_address(field: &str, text: &str) -> Option<Refusal> {
    let text = text.trim();
    let parts = text.split_once('@');
    let right = parts.is_some_and(|(name, domain)| {
        !name.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !text.contains(|c: char| c.is_whitespace() || c.is_control() || ",;<>".contains(c))
            && !domain.contains('@')
    });
    (!text.is_empty() && !right)
        .then(|| Refusal::new(Code::MailInvalid).on(field).with("mail", text))
}

/// Refuses an end before its start.
pub(crate) fn ordered(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<Refusal> {
    (start? > end?).then(|| Refusal::new(Code::EndBeforeStart).on("end"))
}

/// Cuts the blanks around text without making it anew when there are none.
pub(crate) fn trim(text: &mut String) {
    let bare = text.trim();
    if bare.len() != text.len() {
        *text = bare.to_owned();
    }
}

/// What is declared is what serde writes: a field that is forgotten would be lost on saving.
#[cfg(test)]
pub(crate) fn check_declaration<R: Record>() {
    use std::collections::BTreeSet;

    if R::KIND.storage == Storage::List {
        return;
    }
    let blank = serde_json::to_value(R::default()).unwrap();
    let written: BTreeSet<&str> = blank
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let mut declared: BTreeSet<&str> = R::KIND.fields.iter().map(|f| f.name).collect();
    declared.insert("id");
    assert_eq!(written, declared, "{}", R::KIND.name);
    // And one that an older version wrote without a field reads as if it were empty.
    assert!(serde_json::from_str::<R>("{}").unwrap() == R::default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_is_declared_whole() {
        let mut names = BTreeSet::new();
        for kind in KINDS {
            assert!(names.insert(kind.name), "{} is there twice", kind.name);
            let fields: BTreeSet<_> = kind.fields.iter().map(|field| field.name).collect();
            assert_eq!(fields.len(), kind.fields.len(), "{}", kind.name);
            assert!(fields.contains(kind.title), "{}", kind.name);
            for field in kind.fields {
                if let Shape::Reference(of) | Shape::References(of) = field.shape {
                    assert!(Kind::find(of).is_some(), "{}: {of}", field.name);
                }
            }
            if let Some(order) = kind.order {
                let field = kind.field(order).unwrap();
                assert!(field.sorted, "{}: {order}", kind.name);
            }
        }
    }
}
