//! What users typed, as it stands on paper and as it is copied from there.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use support::{activity, full};
use tib_report::{Field, Partner, Pdf, Place, Report, Source, UNKNOWN, Unprinted, pdf};
use tib_texts::{Language, Texts};

const ADDRESSES: [&str; 5] = [
    "https://www.technieknetwerkoostnederland.nl/activiteiten/2026/open-dag_techniek?doelgroep=vmbo&taal=nl#aanmelden",
    "jan-willem.van.der.meulen-hoogeveen@techniekonderwijsachterhoek.nl",
    "www.sterktechniekonderwijs.nl",
    "techniekpact.nl/regio/twente/jaarplannen-en-verslagen/2025-2026",
    "verslag_bijeenkomst_regiegroep_2026_definitief_versie_3.docx",
];
const COMPOUNDS: [&str; 4] = [
    "meervoudigepersoonlijkheidsstoornis",
    "techniekonderwijsinnovatieprogramma",
    "samenwerkingsovereenkomstbijlagen",
    "beroepsonderwijsinstellingsprogramma’s",
];

fn made(report: &Report) -> Pdf {
    pdf(report, &Texts::new(Language::Nl)).unwrap()
}

/// What poppler reads in it; nothing where that isn't installed.
fn read(made: &Pdf, options: &[&str]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, &made.bytes).unwrap();
    let Ok(told) = Command::new("pdftotext")
        .args(options)
        .arg(&file)
        .arg("-")
        .output()
    else {
        println!("skipped: pdftotext isn't installed");
        return None;
    };
    assert!(
        told.status.success(),
        "{}",
        String::from_utf8_lossy(&told.stderr)
    );
    Some(String::from_utf8(told.stdout).unwrap())
}

/// As it is copied, in the order of the file.
fn copied(made: &Pdf) -> Option<String> {
    read(made, &["-raw"])
}

/// A report with `words` in every field and column.
fn everywhere(words: &[&str]) -> Report {
    let mut report = full(words.iter().map(|one| activity(one)).collect());
    for (activity, word) in report.activities.iter_mut().zip(words) {
        activity.results = format!("Eerst ({word}), en dan: {word}.");
        activity.partners = words.iter().map(|&one| one.to_owned()).collect();
    }
    report.partners = words
        .iter()
        .map(|&word| Partner {
            name: word.into(),
            kinds: vec![word.into()],
            place: word.into(),
        })
        .collect();
    for partnership in &mut report.partnerships {
        partnership.name = (*words.first().unwrap()).to_owned();
        partnership.members = words.iter().map(|&one| one.to_owned()).collect();
    }
    report.sources = words
        .iter()
        .map(|&word| Source {
            file: word.into(),
            kind: word.into(),
            school_year: None,
            imported: None,
        })
        .collect();
    report
}

#[test]
fn an_address_is_copied_as_it_was_typed() {
    let Some(copied) = copied(&made(&everywhere(&ADDRESSES))) else {
        return;
    };
    let joined = copied.replace('\n', "");
    for address in ADDRESSES {
        // Contents and chapter; result twice; activities and their partners, and so on.
        let times = joined.matches(address).count();
        assert!(times >= 10, "{address} {times} times in {copied}");
    }
    assert!(!copied.contains('\u{200b}'));
}

#[test]
fn a_long_word_breaks_between_syllables_with_a_hyphen() {
    let Some(copied) = copied(&made(&everywhere(&COMPOUNDS))) else {
        return;
    };
    let syllables = |word: &str| -> Vec<String> {
        let parts = word.split('’').map(|part| {
            let parts: Vec<&str> = hypher::hyphenate(part, hypher::Lang::Dutch).collect();
            parts.join("-")
        });
        let broken = parts.collect::<Vec<_>>().join("’");
        broken.split('-').map(str::to_owned).collect()
    };
    // A hyphen of ours is a soft one, which whoever pastes the words can do without.
    let copied = copied.replace("\u{ad}\u{ad}\n", "\u{ad}\n");
    let mut broken = 0;
    for word in COMPOUNDS {
        let syllables = syllables(word);
        // Where a line ends in the word, it ends behind a syllable.
        for place in 1..syllables.len() {
            let (before, after) = syllables.split_at(place);
            let (last, next) = (before.last().unwrap(), after.first().unwrap());
            broken += copied.matches(&format!("{last}\u{ad}\n{next}")).count();
        }
    }
    assert!(broken >= 8, "{broken} in {copied}");
    let joined = copied.replace(['\n', '\u{ad}'], "");
    for word in COMPOUNDS {
        assert!(joined.matches(word).count() >= 10, "{word} in {copied}");
    }
}

/// A word and its box: left, top, right, bottom.
type Boxed = (String, [f64; 4]);

/// The words of each page.
fn boxes(made: &Pdf) -> Option<Vec<Vec<Boxed>>> {
    let told = read(made, &["-bbox"])?;
    let pages = told.split("<page ").skip(1).map(|page| {
        page.lines().filter_map(|line| {
            let line = line.trim().strip_prefix("<word ")?;
            let mut values = line.split('"').skip(1).step_by(2);
            let mut next = || values.next()?.parse().ok();
            let place = [next()?, next()?, next()?, next()?];
            Some((line.rsplit_once("\">")?.1.replace("</word>", ""), place))
        })
    });
    Some(pages.map(Iterator::collect).collect())
}

#[test]
fn nothing_runs_over_an_edge_or_over_its_neighbour() {
    let junk = [
        "x".repeat(90),
        "9".repeat(90),
        "a_b".repeat(30),
        "Ⅷж".repeat(20),
    ];
    let words: Vec<&str> = ADDRESSES
        .into_iter()
        .chain(COMPOUNDS)
        .chain(junk.iter().map(String::as_str))
        .collect();
    let mut report = everywhere(&words);
    // The watermark lies behind everything.
    report.concept = false;
    let Some(pages) = boxes(&made(&report)) else {
        return;
    };
    // A4 with margins of 24 mm.
    let right = 595.28 - 68.0 + 0.5;
    for (number, page) in pages.iter().enumerate() {
        for (place, (word, [x, top, end, bottom])) in page.iter().enumerate() {
            assert!(*end <= right, "page {}: {word} ends at {end}", number + 1);
            for (other, [left, up, to, down]) in page.iter().skip(place + 1) {
                let across = end.min(*to) - x.max(*left);
                let along = bottom.min(*down) - top.max(*up);
                assert!(
                    across < 1.0 || along < 0.6 * (bottom - top).min(down - up),
                    "page {}: {word} and {other} lie over each other",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn letters_of_the_fonts_are_copied_as_they_mean() {
    let report = full(vec![
        activity("Ĳssel, ﬁets en ﬂat: oﬃcieel"),
        activity("\u{f0b7} punt \u{f0fc} vink"),
        activity("Дмитрий en Ελένη, Łukasz Şükrü Nguyễn"),
    ]);
    let made = made(&report);
    assert!(made.unprinted.is_empty(), "{:?}", made.unprinted);
    let Some(copied) = copied(&made) else { return };
    for title in [
        "IJssel, fiets en flat: officieel",
        "• punt ✓ vink",
        "Дмитрий en Ελένη, Łukasz Şükrü Nguyễn",
    ] {
        assert!(copied.contains(title), "{title} in {copied}");
    }
}

#[test]
fn what_cannot_be_printed_is_told_once_with_where_it_stands() {
    let mut one = activity("Feest 🙂");
    one.results = "Leuk 🙂 en 漢 🙂".into();
    one.partners = vec!["Bakker 🙂".into()];
    let mut report = full(vec![one, activity("Gewoon")]);
    report.partners.push(Partner {
        name: "Bakker 🙂".into(),
        kinds: vec![],
        place: "漢".into(),
    });
    let place = |field, title: &str| Place {
        field,
        title: title.into(),
    };
    let told = [
        Unprinted {
            character: "🙂".into(),
            places: vec![
                place(Field::ActivityTitle, "Feest 🙂"),
                place(Field::ActivityResults, "Feest 🙂"),
                place(Field::OrganisationName, "Bakker 🙂"),
            ],
        },
        Unprinted {
            character: "漢".into(),
            places: vec![
                place(Field::ActivityResults, "Feest 🙂"),
                place(Field::OrganisationPlace, "Bakker 🙂"),
            ],
        },
    ];
    let made = made(&report);
    assert_eq!(made.unprinted, told);
    if let Some(copied) = copied(&made) {
        assert!(
            copied.contains(&format!("Leuk {UNKNOWN} en {UNKNOWN} {UNKNOWN}")),
            "{copied}"
        );
    }
}

/// Titles as people paste them; skipped where they aren't.
#[test]
fn titles_as_they_are_pasted_print_or_are_told() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/cases/titles.txt");
    let Ok(titles) = std::fs::read_to_string(path) else {
        println!("skipped: the cases aren't here");
        return;
    };
    let titles: Vec<&str> = titles.split('\0').collect();
    let made = made(&everywhere(&titles));
    let told: Vec<&str> = made
        .unprinted
        .iter()
        .map(|one| one.character.as_str())
        .collect();
    assert_eq!(told, ["🙂"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// That each character has a shape is checked while the file is written: PDF/A forbids others.
    #[test]
    fn any_text_prints_or_is_told(
        title in any::<String>(),
        results in "(\\PC|[ \\n\u{ad}\u{200d}\u{300}\u{fe0f}\u{f0b7}ﬁĳ🙂./@_-]){0,80}",
        name in "[a-zë’./@:?=&_-]{0,60}",
    ) {
        let mut one = activity(&title);
        one.results = results;
        one.partners = vec![name.clone()];
        let mut report = full(vec![one]);
        report.region = name;
        report.identity.clone_from(&title);
        pdf(&report, &Texts::new(Language::Nl)).unwrap();
    }
}
