//! What holds for any bytes and any card.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failure is the test's"
)]

use proptest::collection::vec;
use proptest::prelude::*;
use tib_correspondence::{Card, PostalAddress, Reach, Usage, cards, message, write_card};

/// Files that random changes begin from.
fn seeds() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files");
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    names
        .iter()
        .map(|name| std::fs::read(name).unwrap())
        .collect()
}

/// Bytes put in, taken out, doubled, cut.
fn changed() -> impl Strategy<Value = Vec<u8>> {
    let seeds = seeds();
    let change = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..5_u8,
        vec(any::<u8>(), 0..6),
    );
    (0..seeds.len(), vec(change, 1..12)).prop_map(move |(seed, changes)| {
        let mut bytes = seeds[seed].clone();
        for (from, to, how, new) in changes {
            if bytes.is_empty() {
                break;
            }
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            let (from, to) = (from.min(to), from.max(to));
            match how {
                0 => drop(bytes.splice(from..from, new)),
                1 => drop(bytes.splice(from..(from + new.len()).min(bytes.len()), new)),
                2 => drop(bytes.drain(from..(from + 40).min(to))),
                3 => {
                    let part = bytes[from..(from + 200).min(to)].to_vec();
                    drop(bytes.splice(to..to, part));
                }
                _ => bytes.truncate(to),
            }
        }
        bytes
    })
}

/// What a person writes in one line.
fn line() -> impl Strategy<Value = String> {
    "[a-zA-Zéüß€ç0-9,;:\\\\\"'=.@& \u{1f600}-]{0,90}".prop_map(|text| {
        text.split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    })
}

fn reaches(
    usages: &'static [Usage],
    value: impl Strategy<Value = String>,
) -> impl Strategy<Value = Vec<Reach>> {
    vec((value, prop::sample::select(usages)), 0..4).prop_map(|all| {
        let mut found: Vec<Reach> = Vec::new();
        for (value, usage) in all {
            if !found.iter().any(|one| one.value == value) {
                found.push(Reach { value, usage });
            }
        }
        found
    })
}

fn card() -> impl Strategy<Value = Card> {
    let usages: &[Usage] = &[
        Usage::Work,
        Usage::Home,
        Usage::Mobile,
        Usage::Fax,
        Usage::Other,
    ];
    let address = (line(), "[1-9][0-9]{3} [A-Z]{2}", line(), line()).prop_map(
        |(street, postcode, place, country)| PostalAddress {
            street,
            postcode,
            place,
            country,
        },
    );
    let lines = vec(line(), 0..4).prop_map(|lines| lines.join("\n").trim_matches('\n').to_owned());
    (
        (line(), line(), line(), line(), line()),
        reaches(&usages[..2], "[a-z]{1,9}@[a-z]{1,60}\\.nl"),
        reaches(usages, "[+0-9][0-9 ()-]{6,12}[0-9]"),
        prop::option::of(address),
        lines,
    )
        .prop_map(
            |(
                (name, organisation, department, function, website),
                mails,
                phones,
                address,
                note,
            )| Card {
                name,
                organisation,
                department,
                function,
                mails,
                phones: phones
                    .into_iter()
                    .map(|one| Reach {
                        value: one
                            .value
                            .split(' ')
                            .filter(|word| !word.is_empty())
                            .collect::<Vec<_>>()
                            .join(" "),
                        ..one
                    })
                    .collect(),
                address,
                note,
                website,
            },
        )
        // Only what is kept apart: a card says one thing of one name, and each number once.
        .prop_filter("says nothing", |card| {
            !card.is_empty() && card.name != card.organisation
        })
        .prop_filter("the same twice", |card| {
            let mut values: Vec<_> = card.phones.iter().map(|one| &one.value).collect();
            values.sort();
            values.windows(2).all(|pair| pair[0] != pair[1])
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_panics_on_random_bytes(bytes in vec(any::<u8>(), 0..400)) {
        let _ = cards(&bytes);
        let _ = message(&bytes);
    }

    #[test]
    fn nothing_panics_on_what_was_a_file(bytes in changed()) {
        if let Ok(all) = cards(&bytes) {
            for card in all {
                prop_assert!(!card.is_empty());
                prop_assert!(!card.name.contains('\n'));
                let _ = write_card(&card);
            }
        }
        if let Ok(read) = message(&bytes) {
            prop_assert!(!read.subject.contains('\n') && !read.text.contains('\r'));
            for file in read.attachments {
                prop_assert!(!file.name.contains(['/', '\\']) && file.name != "..");
            }
        }
    }

    #[test]
    fn a_card_is_read_as_it_was_written(card in card()) {
        let file = write_card(&card);
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{line:?}");
            prop_assert!(!line.contains(['\r', '\n']));
        }
        prop_assert_eq!(cards(file.as_bytes()).unwrap(), vec![card]);
    }

    #[test]
    fn several_cards_are_read_one_by_one(all in vec(card(), 1..5)) {
        let file: String = all.iter().map(write_card).collect();
        prop_assert_eq!(cards(file.as_bytes()).unwrap(), all);
    }
}
