//! Short names of schools. Public names say what a school teaches and of which creed it is, and several
//! branches of one school have the same; a list needs what people call it.

use std::collections::HashMap;

use crate::fold;

/// A school as a public file has it.
#[derive(Debug, Clone, Copy)]
pub struct PublicSchool<'a> {
    /// Its name in full.
    pub name: &'a str,
    /// Its street, without the number.
    pub street: &'a str,
    /// Its place.
    pub place: &'a str,
    /// Its number, `00AH07`.
    pub code: &'a str,
}

/// What it teaches.
const EDUCATION: &[&str] = &[
    "lyceum",
    "lyc",
    "gymnasium",
    "gymn",
    "gym",
    "atheneum",
    "ath",
    "havo",
    "mavo",
    "vbo",
    "vmbo",
    "vwo",
    "lwoo",
    "lwo",
    "pro",
    "praktijkonderwijs",
    "vmbo-bk",
    "vmbo-tl",
    "vmbo-t",
    "vo",
];
/// What stands between them.
const BETWEEN: &[&str] = &["en", "&", "-", "/", "met", "voortgezet", "onderwijs"];
/// What may stand behind "voor" as well.
const BEHIND: &[&str] = &[
    "voortgezet",
    "onderwijs",
    "praktijk",
    "speciaal",
    "beroeps",
    "beroepsonderwijs",
    "voorbereidend",
    "middelbaar",
];
/// What kind of school it is, before or behind its name.
const TYPES: &[&str] = &[
    "scholengemeenschap",
    "scholengemeensch",
    "scholengem",
    "sgm",
    "sg",
    "scholengroep",
    "scholengr",
    "schoolgemeenschap",
    "sgs",
    "school",
];
/// Of which creed it is, or whose.
const CREEDS: &[&str] = &[
    "openbare",
    "openbaar",
    "opbare",
    "opb",
    "christelijke",
    "christelijk",
    "chr",
    "katholieke",
    "katholiek",
    "rooms",
    "rk",
    "r.k",
    "protestants",
    "protestant",
    "prot",
    "pc",
    "gereformeerde",
    "geref",
    "reformatorische",
    "reformatorisch",
    "interconfessionele",
    "interconf",
    "regionale",
    "algemeen",
    "algemene",
    "bijzonder",
    "bijzondere",
    "stedelijke",
    "gemeentelijke",
];
/// What the name of the branch follows.
const BRANCH: &[&str] = &[
    "locatie",
    "locactie",
    "loc",
    "vestiging",
    "vest",
    "vst",
    "dependance",
    "nevenvestiging",
];
/// These begin what a school teaches only where nothing else makes its name.
const NAMES: &[&str] = &[
    "lyceum",
    "gymnasium",
    "atheneum",
    "praktijkonderwijs",
    "mavo",
    "havo",
];

/// What people call a school: its name without what it teaches and of which creed it is, with its branch.
/// The public name where nothing would be left, or only its `place`.
#[must_use]
pub fn short_name(name: &str, place: &str) -> String {
    let words: Vec<&str> = name
        .split([' ', ',', '\u{a0}'])
        .filter(|word| !word.is_empty())
        .collect();
    let at = words.iter().position(|word| is_one_of(word, BRANCH));
    let (main, branch) = match at.filter(|at| *at > 0) {
        Some(at) => (words.get(..at), words.get(at + 1..)),
        None => (Some(words.as_slice()), None),
    };
    let main = bare(main.unwrap_or_default(), place);
    let branch = without_education(branch.unwrap_or_default());
    // "Curio vmbo, locatie Curio pomona" says its name twice.
    let short = match (main.first(), branch.first()) {
        (Some(first), Some(again)) if fold(first) == fold(again) => branch,
        _ => [main, branch].concat(),
    };
    let short = short.join(" ");
    let short = short.trim_matches([' ', '-', '.', ',', ':']);
    if short.is_empty() || fold(short) == fold(place) {
        return name.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    short.to_owned()
}

/// Short names of schools, each another: with the street where several are called the same, and with the
/// number where that doesn't tell them apart either.
#[must_use]
pub fn short_names(schools: &[PublicSchool<'_>]) -> Vec<String> {
    let mut names: Vec<String> = schools
        .iter()
        .map(|school| short_name(school.name, school.place))
        .collect();
    for more in [
        |school: &PublicSchool<'_>| school.street.trim().to_owned(),
        |school: &PublicSchool<'_>| school.code.to_owned(),
    ] {
        let mut many: HashMap<String, usize> = HashMap::new();
        for name in &names {
            *many.entry(fold(name)).or_default() += 1;
        }
        for (name, school) in names.iter_mut().zip(schools) {
            let more = more(school);
            if many.get(&fold(name)).is_some_and(|many| *many > 1) && !more.is_empty() {
                *name = format!("{name}, {more}");
            }
        }
    }
    names
}

/// The words of a name without creed, type and what is taught, as far as something is left.
fn bare<'a>(words: &[&'a str], place: &str) -> Vec<&'a str> {
    let taught = without_education(words);
    let named = |words: &[&str]| {
        words.iter().any(|word| {
            !is_one_of(word, CREEDS) && !is_one_of(word, TYPES) && fold(word) != fold(place)
        })
    };
    let mut left: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(word) = taught.get(at) {
        // A creed counts only with the type that it belongs to: "Eerste Christelijk Lyceum" is a name.
        let creeds = taught
            .iter()
            .skip(at)
            .take_while(|word| is_one_of(word, CREEDS))
            .count();
        let kind = taught.get(at + creeds);
        if kind.is_some_and(|kind| is_one_of(kind, TYPES))
            && (creeds > 0 || fold(kind.unwrap_or(&"")) != "school")
        {
            at += creeds + 1;
        } else {
            left.push(word);
            at += 1;
        }
    }
    // "Gereformeerde Scholengemeenschap" is what people say; "School" alone isn't.
    let said = |words: &[&str]| {
        words
            .iter()
            .any(|word| is_one_of(word, TYPES) && fold(word) != "school")
    };
    if named(&left) {
        left
    } else if named(&taught) || said(&taught) {
        taught
    } else {
        words.to_vec()
    }
}

/// Without "voor …" and what is taught behind it, and without a row of it at the end.
fn without_education<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut left: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let behind = usize::from(is_one_of(word, &["voor", "v", "vr"]));
        let fits = |word: &&&str| {
            teaches(word) || (behind > 0 && (is_one_of(word, BEHIND) || is_one_of(word, CREEDS)))
        };
        let taught = words.iter().skip(at + behind).take_while(fits).count();
        let real = words
            .iter()
            .skip(at + behind)
            .take(taught)
            .filter(|word| !is_one_of(word, BETWEEN) || (behind > 0 && is_one_of(word, BEHIND)))
            .count();
        // A single one without "voor" belongs to the name: "Praktijkschool", "Sint Bonifatius Mavo".
        if real > 0 && (behind > 0 || real > 1) {
            let keeps = behind == 0 && is_one_of(word, NAMES);
            if keeps {
                left.push(word);
            }
            at += behind + taught;
        } else {
            left.push(word);
            at += 1;
        }
    }
    left
}

/// Whether a word says what is taught, or stands between such words.
fn teaches(word: &str) -> bool {
    let parts = word.split(['/', '-']).filter(|part| !part.is_empty());
    is_one_of(word, BETWEEN) || is_one_of(word, EDUCATION) || {
        let mut parts = parts.peekable();
        parts.peek().is_some() && parts.all(|part| is_one_of(part, EDUCATION))
    }
}

fn is_one_of(word: &str, known: &[&str]) -> bool {
    let word = word
        .trim_matches(['.', ':', '(', ')', ';', '-'])
        .to_lowercase();
    known.contains(&word.as_str()) || (word.is_empty() && known.contains(&"-"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_call_a_school() {
        for (name, place, short) in [
            (
                "Openbare Scholengemeenschap Piter Jelles voor Lyceum Havo Mavo Vbo Lwoo",
                "LEEUWARDEN",
                "Piter Jelles",
            ),
            (
                "Openbare Scholengemeenschap voor Lyceum Havo Mavo Vbo Lwoo Esdal College",
                "EMMEN",
                "Esdal College",
            ),
            (
                "Melanchthon Christelijke Scholengemeenschap voor gymnasium atheneum havo en vmbo",
                "ROTTERDAM",
                "Melanchthon",
            ),
            (
                "Bonhoeffer College voor Gymnasium, Atheneum, Havo, VMBO, LWOO en PrO",
                "ENSCHEDE",
                "Bonhoeffer College",
            ),
            (
                "Etty Hillesum Lyceum voor Gymnasium Atheneum Havo Vmbo Pro",
                "DEVENTER",
                "Etty Hillesum Lyceum",
            ),
            (
                "csg Bogerman voor Lyceum Havo Mavo Vbo Lwoo locatie Balk",
                "BALK",
                "csg Bogerman Balk",
            ),
            (
                "Charlemagne College, locatie Holz",
                "KERKRADE",
                "Charlemagne College Holz",
            ),
            (
                "Curio vmbo, locatie Curio pomona",
                "BERGEN OP ZOOM",
                "Curio pomona",
            ),
            (
                "Keizer Karel College Vwo Havo",
                "AMSTELVEEN",
                "Keizer Karel College",
            ),
            ("St Bonifatius Mavo", "EMMELOORD", "St Bonifatius Mavo"),
            ("Praktijkschool Emmen", "EMMEN", "Praktijkschool Emmen"),
            (
                "Openbare Scholengemeenschap Apeldoorn",
                "APELDOORN",
                "Openbare Scholengemeenschap Apeldoorn",
            ),
            (
                "Gereformeerde Scholengemeenschap voor Lyceum Havo Mavo Vbo Lwoo",
                "ZWOLLE",
                "Gereformeerde Scholengemeenschap",
            ),
            (
                "De Pijler school voor praktijk onderwijs",
                "DEN BURG",
                "De Pijler school",
            ),
            (
                "School voor Praktijkonderwijs Assen",
                "ASSEN",
                "School voor Praktijkonderwijs Assen",
            ),
            (
                "School voor Praktijkonderwijs De Flint",
                "WINSCHOTEN",
                "School De Flint",
            ),
            (
                "Openbare School voor voortgezet onderwijs Zuyderzee Lyceum",
                "EMMELOORD",
                "Zuyderzee Lyceum",
            ),
            (
                "Twents Carmel College voor Gymnasium, Atheneum, Havo, Vmbo met Lwoo, Pro",
                "LOSSER",
                "Twents Carmel College",
            ),
            (
                "Calvijn College voor Reformatorisch Atheneum Havo Mavo Vbo Lwoo",
                "MIDDELBURG",
                "Calvijn College",
            ),
            (
                "Bonaventuracollege SGM voor Gym. Ath. Havo. Vmbo",
                "ROELOFARENDSVEEN",
                "Bonaventuracollege",
            ),
            ("Wellantcollege", "GOUDA", "Wellantcollege"),
        ] {
            assert_eq!(short_name(name, place), short);
        }
    }

    #[test]
    fn schools_of_one_name_are_told_apart() {
        let school = |street, code| PublicSchool {
            name: "Wellantcollege",
            street,
            place: "GOUDA",
            code,
        };
        let schools = [
            school("Kade", "01AA00"),
            school("Ronsseweg", "01AA01"),
            school("Ronsseweg", "01AA02"),
        ];
        assert_eq!(
            short_names(&schools),
            [
                "Wellantcollege, Kade",
                "Wellantcollege, Ronsseweg, 01AA01",
                "Wellantcollege, Ronsseweg, 01AA02"
            ]
        );
    }

    proptest! {
        #[test]
        fn there_is_always_a_name_and_never_twice_the_same(
            names in proptest::collection::vec("(voor |Openbare |School |locatie |Havo |Vmbo |[A-Z][a-z]{0,6} ?|[-,.]){0,6}", 1..8),
        ) {
            let codes: Vec<String> = (0..names.len()).map(|at| format!("99XY{at:02}")).collect();
            let schools: Vec<_> = names.iter().zip(&codes).map(|(name, code)| PublicSchool {
                name, street: "Kade", place: "Deventer", code,
            }).collect();
            let short = short_names(&schools);
            let different: std::collections::HashSet<_> = short.iter().map(|name| fold(name)).collect();
            prop_assert_eq!(different.len(), names.len(), "{:?}", short);
            for (name, short) in names.iter().zip(&short) {
                prop_assert!(name.trim().is_empty() || !short.trim().is_empty(), "{name:?}");
            }
        }
    }
}
