//! What people write where the kind of an organisation is asked: a kind in their own words, or its sector.

use tib_domain::words;

/// Terms with the words that mean them; a text may hold several.
const WORDS: &[(&str, &[&str])] = &[
    (
        "organisation_kind:po",
        &[
            "po",
            "basisschool",
            "basisonderwijs",
            "primair",
            "kindcentrum",
        ],
    ),
    (
        "organisation_kind:vo",
        &["vo", "havo", "vwo", "middelbare", "gymnasium", "lyceum"],
    ),
    ("organisation_kind:vmbo", &["vmbo", "mavo"]),
    ("organisation_kind:mbo", &["mbo", "roc", "aoc", "vakschool"]),
    (
        "organisation_kind:bedrijf",
        &[
            "bedrijf",
            "bedrijven",
            "mkb",
            "zzp",
            "groothandel",
            "leerbedrijf",
            "opleidingsbedrijf",
            "opl",
            "ondernemer",
            "onderneming",
            "industrie",
            "bv",
        ],
    ),
    (
        "organisation_kind:branche",
        &[
            "branche",
            "brancheorg",
            "branchevereniging",
            "brancheorganisatie",
            "koepel",
            "werkgeversorganisatie",
            "ondernemersvereniging",
            "bedrijvenkring",
        ],
    ),
    (
        "organisation_kind:overheid",
        &[
            "overheid",
            "gemeente",
            "gem",
            "provincie",
            "ministerie",
            "rijk",
            "waterschap",
            "gr",
        ],
    ),
    (
        "organisation_kind:overig",
        &["overig", "overige", "anders", "stichting", "vereniging"],
    ),
    ("sector:bouw", &["bouw", "bouwbedrijf", "infra"]),
    (
        "sector:installatie",
        &[
            "installatie",
            "installatietechniek",
            "elektro",
            "elektrotechniek",
        ],
    ),
    ("sector:ict", &["ict", "it"]),
    (
        "sector:maakindustrie",
        &["metaal", "maakindustrie", "machinebouw", "werktuigbouw"],
    ),
    (
        "sector:transport",
        &["transport", "logistiek", "mobiliteit", "autobedrijf"],
    ),
    (
        "sector:procesindustrie",
        &["procesindustrie", "procestechniek", "chemie"],
    ),
    ("sector:maritiem", &["maritiem", "scheepsbouw"]),
    ("sector:energie", &["energie"]),
];

/// The ids of the terms that a text in the column of kinds seems to mean, each once; none where nothing in it is known.
pub(super) fn meant(text: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for word in words(text) {
        let terms = WORDS
            .iter()
            .filter(|(_, said)| said.contains(&word.as_str()))
            .map(|(term, _)| *term);
        for term in terms {
            if !found.contains(&term) {
                found.push(term);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_ones_own_are_guessed() {
        for (text, terms) in [
            ("gemeente/regio", vec!["organisation_kind:overheid"]),
            ("brancheorg.", vec!["organisation_kind:branche"]),
            ("opl.bedrijf", vec!["organisation_kind:bedrijf"]),
            (
                "vmbo/havo",
                vec!["organisation_kind:vmbo", "organisation_kind:vo"],
            ),
            (
                "bedrijf metaal",
                vec!["organisation_kind:bedrijf", "sector:maakindustrie"],
            ),
            ("ICT", vec!["sector:ict"]),
            ("persoon", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(meant(text), terms, "{text}");
        }
    }
}
