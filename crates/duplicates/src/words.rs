//! The words of a name, and what each is worth: legal forms nothing, words of the field little, what
//! an organisation is really called by much.

use tib_domain::fold;

/// Legal forms. They are left out: "Metaal BV" is "Metaal".
const LEGAL: &[&str] = &[
    "ag",
    "ba",
    "bv",
    "bvba",
    "coop",
    "cooperatie",
    "cooperatief",
    "cooperatieve",
    "cv",
    "eenmanszaak",
    "gmbh",
    "holding",
    "inc",
    "kg",
    "llc",
    "ltd",
    "maatschap",
    "nv",
    "sa",
    "stg",
    "sticht",
    "stichting",
    "ua",
    "vennootschap",
    "ver",
    "vereniging",
    "vof",
    "wa",
];

/// Words that only join others; left out too.
const JOINING: &[&str] = &[
    "aan", "an", "and", "bij", "d", "de", "den", "der", "des", "e", "een", "en", "het", "in", "l",
    "met", "of", "op", "s", "t", "te", "ten", "ter", "tot", "uit", "van", "voor", "zn", "zonen",
];

/// Words that half of a region's list has: what kind of thing it is.
const FIELD: &[&str] = &[
    "academie",
    "afdeling",
    "algemeen",
    "algemene",
    "basisonderwijs",
    "basisschool",
    "bedrijf",
    "bedrijven",
    "beheer",
    "beroepsonderwijs",
    "bijzondere",
    "branche",
    "centrum",
    "christelijk",
    "christelijke",
    "college",
    "combinatie",
    "dienst",
    "diensten",
    "engineering",
    "europe",
    "gemeente",
    "groep",
    "group",
    "gymnasium",
    "handel",
    "handelsonderneming",
    "havo",
    "industrie",
    "industries",
    "instituut",
    "internationaal",
    "international",
    "katholiek",
    "katholieke",
    "locatie",
    "lyceum",
    "mavo",
    "mbo",
    "middelbaar",
    "nederland",
    "netherlands",
    "nl",
    "onderneming",
    "onderwijs",
    "openbare",
    "opleiding",
    "opleidingen",
    "opleidingscentrum",
    "partners",
    "praktijkonderwijs",
    "praktijkschool",
    "pro",
    "protestants",
    "regio",
    "regionaal",
    "roc",
    "rooms",
    "samenwerkingsverband",
    "scholen",
    "scholengemeenschap",
    "scholengroep",
    "school",
    "service",
    "services",
    "sg",
    "solutions",
    "speciaal",
    "systemen",
    "systems",
    "team",
    "technics",
    "techniek",
    "technieken",
    "technisch",
    "technische",
    "technology",
    "vakschool",
    "vestiging",
    "vmbo",
    "voortgezet",
    "vwo",
];

/// Beginnings of words for a trade: worth more than words of the field, since "Jansen Bouw" isn't "Jansen
/// Metaal", and less than a name.
const TRADES: &[&str] = &[
    "aannem",
    "afbouw",
    "auto",
    "bouw",
    "constructie",
    "dakdek",
    "elektr",
    "electr",
    "elektro",
    "grondverzet",
    "hout",
    "infra",
    "install",
    "klimaat",
    "koel",
    "las",
    "lood",
    "logistiek",
    "machine",
    "maritiem",
    "mechan",
    "metaal",
    "metal",
    "montage",
    "plaat",
    "procestechn",
    "schilder",
    "staal",
    "steel",
    "timmer",
    "transport",
    "verspan",
    "verwarming",
    "warmte",
];

/// What a word says about whose name it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// What it is called by.
    Own,
    /// What it does.
    Trade,
    /// What kind of thing it is.
    Field,
}

impl Class {
    fn of(word: &str) -> Self {
        if FIELD.binary_search(&word).is_ok() {
            Self::Field
        } else if TRADES.iter().any(|trade| word.starts_with(trade)) {
            Self::Trade
        } else {
            Self::Own
        }
    }

    /// What its rarity is multiplied by.
    pub(crate) fn share(self) -> f32 {
        match self {
            Self::Own => 1.0,
            Self::Trade => 0.5,
            Self::Field => 0.2,
        }
    }
}

/// The words of a text, folded. Letters with a full stop between them are one word: "B.V." is `bv`,
/// "v.o.f." is `vof`; so are the legal forms with a space between, "B V".
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    // What lies between this word and the one before.
    let (mut gap, mut word) = (String::new(), String::new());
    let mut close = |gap: &mut String, word: &mut String| {
        if word.is_empty() {
            return;
        }
        let single = word.chars().count() == 1;
        match words.last_mut() {
            Some(last) if single && gap == "." && initials(last) => last.push_str(word),
            _ => words.push(word.clone()),
        }
        gap.clear();
        word.clear();
    };
    for letter in fold(text).chars() {
        if letter.is_alphanumeric() {
            word.push(letter);
        } else {
            close(&mut gap, &mut word);
            gap.push(letter);
        }
    }
    close(&mut gap, &mut word);
    spaced_forms(&mut words);
    words
}

/// A few letters may stand for words; more are a word.
fn initials(word: &str) -> bool {
    word.chars().count() < 5 && word.chars().all(char::is_alphabetic)
}

/// "B V" and "N V" as one word.
fn spaced_forms(words: &mut Vec<String>) {
    for form in [["b", "v"], ["n", "v"], ["u", "a"]] {
        while let Some(place) = words.windows(2).position(|pair| pair == form) {
            words.splice(place..place + 2, [form.concat()]);
        }
    }
}

/// The words that a name is compared by, without legal forms and joining words; the name's words as they
/// are where nothing else is in it.
pub(crate) fn telling(text: &str) -> Vec<(String, Class)> {
    let all = words(text);
    let without = |leave: &[&[&str]]| -> Vec<String> {
        let left = |word: &&String| {
            !leave
                .iter()
                .any(|list| list.binary_search(&word.as_str()).is_ok())
        };
        all.iter().filter(left).cloned().collect()
    };
    let mut chosen = without(&[LEGAL, JOINING]);
    if chosen.is_empty() {
        chosen = without(&[LEGAL]);
    }
    if chosen.is_empty() {
        chosen = all;
    }
    chosen
        .into_iter()
        .map(|word| {
            let class = Class::of(&word);
            (word, class)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        telling(text).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn lists_are_in_order_so_that_they_can_be_searched() {
        for list in [LEGAL, JOINING, FIELD] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn legal_forms_go_however_they_are_written() {
        for name in [
            "Metaal BV",
            "metaal b.v.",
            "METAAL B.V",
            "Metaal\u{a0}BV ",
            "Metaal B V",
            "Métaal N.V.",
            "Stichting Metaal",
            "Coöperatie Metaal U.A.",
            "Metaal V.O.F.",
            "Metaal Holding B.V.",
            "Metaal GmbH",
            "Coöperatieve Vereniging Metaal U.A.",
        ] {
            assert_eq!(told(name), ["metaal"], "{name}");
        }
    }

    #[test]
    fn a_name_of_nothing_but_forms_keeps_them() {
        assert_eq!(told("Stichting Holding"), ["stichting", "holding"]);
        assert_eq!(told("De Stichting"), ["de"]);
        assert!(told(" – ").is_empty());
    }

    #[test]
    fn initials_stay_apart_from_forms() {
        assert_eq!(words("B.V. J. Jansen"), ["bv", "j", "jansen"]);
        assert_eq!(words("A.B.C. Techniek"), ["abc", "techniek"]);
        assert_eq!(words("R.O.C. van Twente"), ["roc", "van", "twente"]);
    }
}
