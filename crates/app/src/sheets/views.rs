//! What is told of a spreadsheet.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tib_domain::{Code, Id, TermList};
use tib_duplicates::{Grade, Reason};
use ts_rs::TS;

use super::columns::SheetKind;

/// A spreadsheet with what was decided about it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct SheetChoice {
    /// The handle of a chosen file; empty when text was pasted.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub file: String,
    /// Text that was pasted.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// What its rows are: sheets that hold something else stay out. Of each sheet its headers tell it when nothing is
    /// said here.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<SheetKind>,
    /// What the rows of a sheet are, by its name, whatever else is said.
    #[serde(default)]
    #[ts(as = "Option<BTreeMap<String, ReadAs>>", optional)]
    pub sheets: BTreeMap<String, ReadAs>,
    /// What each column holds, by its name, or by that of its sheet, an exclamation mark and its name: the key of a
    /// target, or nothing for a column that stays behind. Columns that aren't named here are recognised.
    #[serde(default)]
    #[ts(as = "Option<BTreeMap<String, String>>", optional)]
    pub columns: BTreeMap<String, String>,
    /// What values mean that no list knows: by list and value the id of a term or of several with blanks
    /// between, `+` for a new one, or nothing. A label that isn't named here is a new one.
    #[serde(default)]
    #[ts(as = "Option<BTreeMap<String, BTreeMap<String, String>>>", optional)]
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// What was decided about rows, by [`SheetRow::key`]: the id of the match that it is the same as, `new`, or of a
    /// conflict `theirs` or `ours`; what else is asked has a key of its own ([`SheetGuess`]). It holds for a row that says the same as when it was decided.
    #[serde(default)]
    #[ts(as = "Option<BTreeMap<String, String>>", optional)]
    pub decisions: BTreeMap<String, String>,
    /// Every row is told, not only the first thousand.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub every_row: bool,
}

/// What a sheet is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "as SheetKind")]
pub enum ReadAs {
    Organisations,
    Contacts,
    Partnerships,
    /// It stays out.
    Nothing,
}

impl ReadAs {
    /// What its rows are then.
    #[must_use]
    pub fn kind(self) -> Option<SheetKind> {
        match self {
            Self::Organisations => Some(SheetKind::Organisations),
            Self::Contacts => Some(SheetKind::Contacts),
            Self::Partnerships => Some(SheetKind::Partnerships),
            Self::Nothing => None,
        }
    }

    /// Of rows that are this, or that stay out.
    #[must_use]
    pub fn of(kind: Option<SheetKind>) -> Self {
        match kind {
            Some(SheetKind::Organisations) => Self::Organisations,
            Some(SheetKind::Contacts) => Self::Contacts,
            Some(SheetKind::Partnerships) => Self::Partnerships,
            None => Self::Nothing,
        }
    }
}

/// Something that a column can hold.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetTarget {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub name: String,
}

/// A column of a spreadsheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetColumn {
    /// Its name.
    pub name: String,
    /// What its first rows say.
    pub sample: String,
    /// What it is taken to hold; nothing when it stays behind.
    pub target: Option<String>,
}

/// A table of a spreadsheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetPart {
    /// Its sheet; empty when there is none.
    pub sheet: String,
    /// The row that its header stands in.
    pub header_row: u64,
    /// Its rows.
    pub rows: u64,
    /// What its rows are taken for.
    pub read_as: ReadAs,
    /// It is to be read, and no column holds a name: none of its rows comes in.
    pub nameless: bool,
    /// The column that may hold the name then.
    pub maybe_name: Option<String>,
    /// What its columns can hold.
    pub targets: Vec<SheetTarget>,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
}

/// What a spreadsheet holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetLook {
    /// Name of the file; empty of pasted text.
    pub name: String,
    /// Its tables.
    pub parts: Vec<SheetPart>,
    /// What is to be told before it is read in, in words.
    pub remarks: Vec<String>,
    /// Columns with these names were explained before, and are taken so again.
    pub remembered: bool,
    /// It was written by this program, and can be compared.
    pub came_back: bool,
}

/// How many rows become what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct SheetCounts {
    /// Make a record.
    pub new: u64,
    /// Change one.
    pub changed: u64,
    /// Say nothing new.
    pub same: u64,
    /// May be the same as a record: not read in until that is decided.
    pub maybe: u64,
    /// Were changed there and here: not read in until that is decided.
    pub conflict: u64,
    /// Can't be read in.
    pub refused: u64,
    /// Are no rows of the list, as far as can be seen: a heading between them, or a total.
    pub aside: u64,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "as SheetCounts")]
pub enum SheetOutcome {
    New,
    Changed,
    Same,
    Maybe,
    Conflict,
    Refused,
    Aside,
}

/// A cell that differs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetCell {
    /// What its column is called.
    pub name: String,
    /// What is here.
    pub from: String,
    /// What the row says.
    pub to: String,
    /// Changed here since the workbook went out; it stays.
    pub here: bool,
}

/// A record that a row may be about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetMatch {
    /// How a decision names it.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What tells it apart.
    pub note: String,
    /// It is another row of the file, with this number.
    pub row: Option<u64>,
    /// How sure.
    pub grade: Grade,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Something that can't be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetProblem {
    /// Name of the column; empty when it is about none.
    pub column: String,
    /// Why.
    pub code: Code,
    /// The same in words.
    pub text: String,
}

/// What a row was taken for, though its cells may mean something else.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetGuess {
    /// What it was taken for, in words.
    pub text: String,
    /// How a decision that it is otherwise is named; empty when there is nothing to decide.
    pub key: String,
    /// What that decision says.
    pub to: String,
    /// The same in words.
    pub other: String,
}

/// A row of a spreadsheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetRow {
    /// Its sheet.
    pub sheet: String,
    /// Its number, the first row of a sheet being 1.
    pub row: u64,
    /// What it is.
    pub kind: SheetKind,
    /// How a decision about it is named.
    pub key: String,
    /// What is asked is about the person whom an organisation's row names.
    pub about_person: bool,
    /// What becomes of it.
    pub outcome: SheetOutcome,
    /// What its record is called.
    pub title: String,
    /// Its record.
    pub id: Option<Id>,
    /// What differs.
    pub cells: Vec<SheetCell>,
    /// Records that it may be about.
    pub matches: Vec<SheetMatch>,
    /// What can't be; of a row that comes in all the same, what was left out of it.
    pub problems: Vec<SheetProblem>,
    /// What it was taken for.
    pub guesses: Vec<SheetGuess>,
}

/// A value that no list knows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnknownValue {
    /// The list.
    pub list: TermList,
    /// As written.
    pub value: String,
    /// So many rows have it.
    pub rows: u32,
}

/// A word that no list knows, and what it is taken for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GuessedValue {
    /// The list.
    pub list: TermList,
    /// As written.
    pub value: String,
    /// So many rows have it.
    pub rows: u32,
    /// The ids of the terms that it is taken for, with blanks between.
    pub means: String,
}

/// What reading in would do, or did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetTrial {
    /// How many rows become what.
    #[serde(flatten)]
    #[ts(flatten)]
    pub counts: SheetCounts,
    /// The rows, those that say nothing new left out; a thousand of them at most, and then first those that ask something
    /// or can't be read in.
    pub rows: Vec<SheetRow>,
    /// So many more there are.
    pub left: u64,
    /// Values that no list knows: these cells are left out until somebody says what they mean.
    pub unknown: Vec<UnknownValue>,
    /// Words that no list knows and that are taken for something, unless somebody says otherwise.
    pub guessed: Vec<GuessedValue>,
    /// Sheets that stay out, in words.
    pub remarks: Vec<String>,
    /// Labels that are made because rows name them, unless somebody says that they mean something else.
    pub labels: Vec<String>,
    /// Contact moments that are made of the days of the last contact.
    pub moments: u64,
    /// Organisations that are made because rows name them.
    pub organisations: u64,
    /// People that are made because rows name them.
    pub people: u64,
}
