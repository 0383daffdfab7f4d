//! What always holds, whatever the lists.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failure is the test's"
)]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use tib_duplicates::{Grade, Pair, Reason, groups, organisations, people};

/// One row of a list, with what it is compared by.
#[derive(Debug, Clone)]
struct Row {
    id: String,
    name: String,
    kvk: String,
    brin: String,
    postcode: String,
    street: String,
    place: String,
    website: String,
    mails: Vec<String>,
    phones: Vec<String>,
}

const WORDS: &[&str] = &[
    "Metaal",
    "Olthof",
    "Kuijpers",
    "Cuypers",
    "Jansen",
    "Janssen",
    "Bouw",
    "Installaties",
    "installatie",
    "ROC",
    "van",
    "College",
    "Twente",
    "Almelo",
    "Coöperatie",
    "Zoë",
    "Techniek",
    "2",
    "De",
    "Hoop",
    "Vermeulen",
];

fn row() -> impl Strategy<Value = Row> {
    let some = |list: &'static [&'static str]| select(list).prop_map(str::to_owned);
    (
        vec(select(WORDS), 0..4).prop_map(|words| words.join(" ")),
        some(&["", "", "11111111", "22222222", "01234567"]),
        some(&["", "", "99AA", "99AA00", "99AA01", "99AB01"]),
        some(&["", "7601AB", "7601 AC", "3511AA"]),
        some(&["", "Kade 12", "Kade 12a", "Dorpsstraat 3"]),
        some(&["", "Almelo", "Hengelo (O)", "Hengelo Gld", "Den Bosch"]),
        some(&[
            "",
            "www.olthof.nl",
            "https://roc.example.com/x",
            "facebook.com/a",
        ]),
        vec(
            some(&["info@olthof.nl", "jan@olthof.nl", "x@gmail.com", "geen"]),
            0..2,
        ),
        vec(
            some(&["074-1234567", "+31 74 1234567", "06-12345678", "12"]),
            0..2,
        ),
    )
        .prop_map(
            |(name, kvk, brin, postcode, street, place, website, mails, phones)| Row {
                id: String::new(),
                name,
                kvk,
                brin,
                postcode,
                street,
                place,
                website,
                mails,
                phones,
            },
        )
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    vec(row(), 2..16).prop_map(|mut rows| {
        for (number, row) in rows.iter_mut().enumerate() {
            row.id = format!("r{number:02}");
        }
        rows
    })
}

fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// Hands over a list as it is compared.
fn with_organisations<T>(
    rows: &[Row],
    then: impl FnOnce(&[organisations::Candidate<'_>]) -> T,
) -> T {
    let lists: Vec<_> = rows
        .iter()
        .map(|row| (texts(&row.mails), texts(&row.phones)))
        .collect();
    let list: Vec<_> = rows
        .iter()
        .zip(&lists)
        .map(|(row, (mails, phones))| organisations::Candidate {
            id: &row.id,
            name: &row.name,
            kvk: &row.kvk,
            brin: &row.brin,
            postcode: &row.postcode,
            street: &row.street,
            place: &row.place,
            website: &row.website,
            mails,
            phones,
            ..Default::default()
        })
        .collect();
    then(&list)
}

fn with_people<T>(rows: &[Row], then: impl FnOnce(&[people::Candidate<'_>]) -> T) -> T {
    let lists: Vec<_> = rows
        .iter()
        .map(|row| (texts(&row.mails), texts(&row.phones), [row.place.as_str()]))
        .collect();
    let list: Vec<_> = rows
        .iter()
        .zip(&lists)
        .map(|(row, (mails, phones, organisations))| people::Candidate {
            id: &row.id,
            name: &row.name,
            organisations,
            mails,
            phones,
        })
        .collect();
    then(&list)
}

type Told = Vec<(String, String, Grade, Vec<Reason>)>;

fn told(pairs: Vec<Pair<'_>>) -> Told {
    pairs
        .into_iter()
        .map(|pair| {
            (
                pair.one.to_owned(),
                pair.other.to_owned(),
                pair.grade,
                pair.reasons,
            )
        })
        .collect()
}

fn both(rows: &[Row]) -> [Told; 2] {
    [
        with_organisations(rows, |list| told(organisations::duplicates(list))),
        with_people(rows, |list| told(people::duplicates(list))),
    ]
}

/// Without what is told of how alike names are.
fn graded(told: Told) -> Vec<(String, String, Grade)> {
    told.into_iter()
        .map(|(one, other, grade, _)| (one, other, grade))
        .collect()
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort();
    all
}

proptest! {
    #[test]
    fn the_order_of_a_list_does_not_matter(rows in rows(), turn in 0..16_usize) {
        let mut turned = rows.clone();
        turned.reverse();
        let places = turned.len();
        turned.rotate_left(turn % places);
        prop_assert_eq!(both(&rows), both(&turned));
    }

    #[test]
    fn nothing_is_the_same_as_itself_and_each_two_are_told_once(rows in rows()) {
        for told in both(&rows) {
            for (one, other, _, reasons) in &told {
                prop_assert!(one < other);
                prop_assert!(reasons.iter().any(|reason| !reason.is_against()), "{:?}", reasons);
            }
            let pairs: Vec<_> = told.iter().map(|(one, other, ..)| (one, other)).collect();
            let mut once = sorted(pairs.clone());
            once.dedup();
            prop_assert_eq!(once.len(), pairs.len());
        }
    }

    #[test]
    fn looking_one_up_is_mutual(rows in rows()) {
        with_organisations(&rows, |list| {
            let index = organisations::Index::build(list);
            for one in list {
                for found in index.find(one) {
                    prop_assert_ne!(found.id, one.id);
                    let other = list.iter().find(|other| other.id == found.id).unwrap();
                    let back = index.find(other);
                    let back = back.iter().find(|back| back.id == one.id).unwrap();
                    prop_assert_eq!((back.grade, &back.reasons), (found.grade, &found.reasons));
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_list_with_itself_is_the_same_as_looking_each_up(rows in rows()) {
        with_organisations(&rows, |list| {
            let index = organisations::Index::build(list);
            let mut found: Told = Vec::new();
            for one in list {
                for other in index.find(one).into_iter().filter(|other| other.id > one.id) {
                    found.push((one.id.to_owned(), other.id.to_owned(), other.grade, other.reasons));
                }
            }
            prop_assert_eq!(sorted(found), sorted(told(organisations::duplicates(list))));
            Ok(())
        })?;
    }

    #[test]
    fn writing_a_name_otherwise_loses_nothing(rows in rows(), which in any::<prop::sample::Index>(), how in 0..7) {
        let mut other = rows.clone();
        let row = &mut other[which.index(rows.len())];
        // A name of nothing stays one.
        prop_assume!(!row.name.is_empty() && row.name != "De" && row.name != "van");
        row.name = match how {
            0 => format!("  {} ", row.name),
            1 => row.name.to_uppercase(),
            2 => row.name.to_lowercase(),
            3 => format!("{} B.V.", row.name),
            4 => format!("Stichting {}", row.name),
            5 => row.name.replace(' ', "\u{a0}"),
            _ => format!("{} Holding N.V.", row.name),
        };
        let of = |rows: &[Row]| with_organisations(rows, |list| told(organisations::duplicates(list)));
        prop_assert_eq!(graded(of(&rows)), graded(of(&other)));
    }

    #[test]
    fn branches_of_one_school_are_never_the_same(rows in rows()) {
        let branches = |one: &str, other: &str| {
            let brin = |id: &str| rows.iter().find(|row| row.id == id).map(|row| row.brin.as_str()).unwrap();
            let (one, other) = (brin(one), brin(other));
            one.len() == 6 && other.len() == 6 && one != other && one[..4] == other[..4]
        };
        with_organisations(&rows, |list| {
            let pairs = organisations::duplicates(list);
            for pair in &pairs {
                prop_assert!(!branches(pair.one, pair.other));
            }
            let apart = |one: &str, other: &str| {
                let of = |id: &str| list.iter().find(|candidate| candidate.id == id).unwrap();
                organisations::apart(of(one), of(other))
            };
            for group in groups(&pairs, Grade::Maybe, apart) {
                for one in &group {
                    for other in &group {
                        prop_assert!(!branches(one, other), "{:?}", group);
                    }
                }
            }
            Ok(())
        })?;
    }
}

/// Where very many have one name, each is still held against those beside it, and it doesn't take long.
#[test]
fn a_list_of_one_name_ends() {
    let ids: Vec<String> = (0..5_000).map(|number| format!("r{number:04}")).collect();
    let list: Vec<_> = ids
        .iter()
        .map(|id| organisations::Candidate {
            id,
            name: "Metaal BV",
            place: "Almelo",
            ..Default::default()
        })
        .collect();
    let pairs = organisations::duplicates(&list);
    assert!(
        pairs.len() > 5_000 && pairs.len() < 100_000,
        "{}",
        pairs.len()
    );
    let apart = |_: &str, _: &str| false;
    assert_eq!(groups(&pairs, Grade::Certain, apart).len(), 1);
}
