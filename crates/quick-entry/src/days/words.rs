//! The words that days are written with, Dutch and English, folded.

use chrono::Weekday;

use crate::scan::slipped;

const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb", "febr"],
    &["maart", "march", "mrt", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augustus", "august", "aug"],
    &["september", "sep", "sept"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// Months that only Dutch has: there the day comes before the month.
pub(super) const DUTCH_ONLY: &[&str] = &[
    "januari", "februari", "maart", "mrt", "mei", "juni", "juli", "augustus", "oktober", "okt",
    "febr",
];

/// The number of a month's name, and whether it was a slip.
pub(crate) fn month(word: &str) -> Option<(u32, bool)> {
    let number = |found: &dyn Fn(&str) -> bool| {
        (1u32..)
            .zip(MONTHS)
            .find_map(|(number, names)| names.iter().any(|name| found(name)).then_some(number))
    };
    number(&|name| name == word)
        .map(|number| (number, false))
        .or_else(|| number(&|name| slipped(word, name)).map(|number| (number, true)))
}

/// Whether a month's name isn't cut off.
pub(super) fn is_full(word: &str) -> bool {
    word == "may" || word == "mei" || (word.len() > 3 && word != "sept" && word != "febr")
}

const WEEKDAYS: [(&[&str], &str, Weekday); 7] = [
    (&["maandag", "monday"], "ma", Weekday::Mon),
    (&["dinsdag", "tuesday"], "di", Weekday::Tue),
    (&["woensdag", "wednesday"], "wo", Weekday::Wed),
    (&["donderdag", "thursday"], "do", Weekday::Thu),
    (&["vrijdag", "friday"], "vr", Weekday::Fri),
    (&["zaterdag", "saturday"], "za", Weekday::Sat),
    (&["zondag", "sunday"], "zo", Weekday::Sun),
];

/// A day of the week by its whole name.
pub(super) fn full_weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS
        .iter()
        .find_map(|(names, _, day)| names.contains(&word).then_some(*day))
}

/// A day of the week, also cut off to two letters or to three.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    full_weekday(word).or_else(|| {
        WEEKDAYS.iter().find_map(|(names, short, day)| {
            let cut = word.len() == 3 && names.iter().any(|name| name.starts_with(word));
            (*short == word || cut).then_some(*day)
        })
    })
}

/// Days that are so many from today; the longer first.
pub(super) const NEAR: &[(&str, u64)] = &[
    ("day after tomorrow", 2),
    ("the day after tomorrow", 2),
    ("overmorgen", 2),
    ("morgen", 1),
    ("tomorrow", 1),
    ("vandaag", 0),
    ("today", 0),
];

/// Weeks that are so many from this one.
pub(super) const WEEKS: &[(&str, u64)] = &[
    ("volgende week", 1),
    ("next week", 1),
    ("komende week", 1),
    ("deze week", 0),
    ("this week", 0),
    ("over twee weken", 2),
    ("in two weeks", 2),
];

pub(super) const EVERY: &[&str] = &[
    "elke", "iedere", "ieder", "every", "each", "alle", "eerste", "tweede", "derde", "vierde",
    "laatste", "first", "second", "third", "fourth", "last", "elk",
];
pub(super) const AND: &[&str] = &["en", "and", "of", "or"];
pub(super) const FROM_ON: &[&str] = &[
    "vanaf",
    "sinds",
    "met ingang van",
    "from",
    "starting",
    "as of",
];
pub(super) const THROUGH: &[&str] = &["tot en met", "tm", "up to and including", "through"];
pub(super) const UNTIL: &[&str] = &["tot", "voor", "until", "till", "before", "uiterlijk", "by"];
/// Between two days; as the first word of a period these say less.
pub(super) const TO: &[&str] = &["tot", "to", "until", "till"];

/// After a number it is no day but one of a row: "klas 3".
pub(crate) const NUMBERED: &[&str] = &[
    "vmbo",
    "mbo",
    "havo",
    "vwo",
    "jaar",
    "periode",
    "blok",
    "sessie",
    "klas",
    "klassen",
    "leerjaar",
    "groep",
    "groepen",
    "fase",
    "ronde",
    "deel",
    "stap",
    "lokaal",
    "zaal",
    "hal",
    "kamer",
    "versie",
    "niveau",
    "nr",
    "nummer",
    "module",
    "class",
    "grade",
    "group",
    "room",
    "part",
    "phase",
    "round",
    "step",
    "level",
    "version",
    "hall",
    "no",
    "number",
    "hoofdstuk",
    "chapter",
    "artikel",
    "lijn",
    "route",
];

/// What a number counts begins so: after it, a number is neither a day nor a year.
pub(super) const COUNTED: &[&str] = &[
    "uur", "uren", "hour", "dag", "day", "we", "maand", "month", "keer", "maal", "times", "minu",
    "leerl", "lln", "pupil", "student", "scholier", "docent", "lera", "leerkr", "teacher", "ouder",
    "parent", "bedrij", "compan", "klas", "class", "groep", "group", "les", "gast", "school",
    "schol", "deeln", "partic", "mens", "people", "person", "vmbo", "mbo", "bb", "kb", "gl", "tl",
    "euro", "eur", "plek", "plaats", "place", "team", "stage", "work", "sess", "bijeen", "meeting",
    "km", "m2", "procent", "percent", "x", "stuks", "medewerk",
];

/// Words after "April 12" with which it stays a day.
pub(super) const JOINING: &[&str] = &[
    "at", "with", "for", "and", "from", "by", "in", "bij", "met", "voor", "en", "om", "van", "op",
];

/// Endings of a number that make it one of a row: "12e", "12th".
pub(super) const ENDINGS: &[&str] = &["e", "ste", "de", "th", "st", "nd", "rd"];

/// After these it isn't all of a month.
pub(super) const PART_OF: &[&str] = &[
    "eind", "begin", "half", "medio", "mid", "early", "late", "end", "einde",
];
