//! One line of plain Dutch or English to what it says of an activity: "techniekdag 12 maart ROC Twente 200
//! leerlingen bb/kb #lob". Nothing is kept and nothing is asked elsewhere: the same line on the same day with the
//! same names gives the same answer.
//!
//! - What is read with certainty becomes a [`Part`]; its words leave the title, unless it says otherwise.
//! - What may be meant, and what can't be, becomes a [`Doubt`]; its words stay in the title until the user chooses.
//! - Everything else, in its order, is the title. No word is lost and none is used twice.
//!
//! Places are in UTF-16 units, as a page counts them. A day without a year is the first such day from a month ago on;
//! the same day in another year of this or the next school year is among the other readings.

mod days;
mod names;
mod reach;
mod scan;
mod tags;
mod title;
mod tokens;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::Id;
use ts_rs::TS;

pub use names::{Named, Vocabulary};

/// What some words say of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "field", rename_all = "snake_case")]
#[ts(rename = "QuickValue")]
pub enum Value {
    /// When it is.
    When {
        /// First day.
        #[ts(type = "string | null")]
        start: Option<NaiveDate>,
        /// Last day.
        #[ts(type = "string | null")]
        end: Option<NaiveDate>,
    },
    /// An organisation that takes part.
    Partner {
        /// Which.
        id: Id,
    },
    /// The project that it is part of.
    Project {
        /// Which.
        id: Id,
    },
    /// A term of the list `theme`.
    Theme {
        /// Which.
        id: Id,
    },
    /// A term of the list `sector`.
    Sector {
        /// Which.
        id: Id,
    },
    /// How many of a target group are planned.
    Reach {
        /// A term of the list `target_group`.
        target_group: Id,
        /// How many.
        planned: u32,
    },
}

/// Words that were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "QuickPart")]
pub struct Part {
    /// Where its words begin in the line, with a joining word before them ("op 12 maart"), in UTF-16 units.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// The words, as they were typed, without joining words.
    pub words: String,
    /// What they say.
    pub value: Value,
    /// They aren't spelled as what was read.
    pub near: bool,
    /// The user chose this reading.
    pub chosen: bool,
    /// The words also stay in the title.
    pub in_title: bool,
    /// What else they may mean.
    pub also: Vec<Value>,
}

/// Why words weren't read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "QuickWhy")]
pub enum Why {
    /// More than one is called so.
    Which,
    /// They may be meant so, or be words of the title.
    Maybe,
    /// A number that isn't one number: "2 x 200", "200-250", "bijna 200", "20 per klas".
    UnsureNumber,
    /// A number that is larger than a form takes.
    TooLarge,
    /// "5-6": a day, or from five to six.
    DayOrNumber,
    /// There is no such day.
    NoSuchDay,
    /// The day of the week is another one.
    OtherWeekday,
    /// A year that no activity is in.
    YearImplausible,
    /// The end is before the start.
    EndBeforeStart,
    /// Two days that aren't a period: "12 en 14 maart".
    TwoDays,
    /// "tot 12 maart": with or without that day.
    UntilWhen,
    /// The line says this field already, otherwise.
    Again,
    /// No theme, sector or project is called so.
    NoSuchTag,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 13] = [
        Self::Which,
        Self::Maybe,
        Self::UnsureNumber,
        Self::TooLarge,
        Self::DayOrNumber,
        Self::NoSuchDay,
        Self::OtherWeekday,
        Self::YearImplausible,
        Self::EndBeforeStart,
        Self::TwoDays,
        Self::UntilWhen,
        Self::Again,
        Self::NoSuchTag,
    ];

    /// The key of the sentence about it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Which => "quick-why-which",
            Self::Maybe => "quick-why-maybe",
            Self::UnsureNumber => "quick-why-unsure-number",
            Self::TooLarge => "quick-why-too-large",
            Self::DayOrNumber => "quick-why-day-or-number",
            Self::NoSuchDay => "quick-why-no-such-day",
            Self::OtherWeekday => "quick-why-other-weekday",
            Self::YearImplausible => "quick-why-year-implausible",
            Self::EndBeforeStart => "quick-why-end-before-start",
            Self::TwoDays => "quick-why-two-days",
            Self::UntilWhen => "quick-why-until-when",
            Self::Again => "quick-why-again",
            Self::NoSuchTag => "quick-why-no-such-tag",
        }
    }
}

/// Words that stay in the title because it isn't certain what they say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "QuickDoubt")]
pub struct Doubt {
    /// Where they begin in the line, in UTF-16 units.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// The words, as they were typed.
    pub words: String,
    /// Why they weren't read.
    pub why: Why,
    /// What may be meant, for the user to choose.
    pub readings: Vec<Value>,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "QuickReading")]
pub struct Reading {
    /// What wasn't read, in order.
    pub title: String,
    /// What was read, in the order of the line.
    pub parts: Vec<Part>,
    /// What is doubtful, in the order of the line.
    pub doubts: Vec<Doubt>,
}

/// A value that the user gave to words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(rename = "QuickChosen")]
pub struct Chosen {
    /// The words of a part or a doubt.
    pub words: String,
    /// What they say: one of the readings, or another value of the same field.
    pub value: Value,
}

/// What the user said about earlier answers for this line. It goes by the words, so that it holds while the rest of
/// the line is typed on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "QuickSaid")]
pub struct Said {
    /// Words that stay in the title.
    pub rejected: Vec<String>,
    /// Words that mean this.
    pub chosen: Vec<Chosen>,
}

/// Reads a line.
#[must_use]
pub fn read(line: &str, today: NaiveDate, vocabulary: &Vocabulary, said: &Said) -> Reading {
    scan::read(line, today, vocabulary, said)
}
