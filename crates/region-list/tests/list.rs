//! The list as it was written, as people save it again, and what is said of it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failure is the test's"
)]

use std::collections::BTreeMap;
use std::io::Cursor;

use proptest::prelude::*;
use tib_domain::{Code, Id, NationalRegion, Refusal, RegionMember, Sign};
use tib_region_list::{Doubt, checked, doubts, write};

const COLUMNS: &str = "region;name;gm;branch;sign;from;to";

fn read(bytes: impl Into<Vec<u8>>) -> Result<Vec<NationalRegion>, Refusal> {
    tib_region_list::read(Cursor::new(bytes.into()), "regios.csv")
}

#[test]
fn a_list_of_regions_is_read_by_region() {
    let text = "\u{feff}Region;name;gm;branch;sign;from;to\r\ntwente;Twente;GM0153;;+;2014;\r\n\r\ntwente;Twente;;00ah07;-;;\r\n;;;;;;\r\n\"zwolle\"; Zwolle ;193;;;2018;2022";
    let regions = read(text).unwrap();
    let [twente, zwolle] = regions.as_slice() else {
        panic!("{regions:?}")
    };
    assert_eq!(
        (twente.id.as_str(), twente.name.as_str()),
        ("national:twente", "Twente")
    );
    let [first, second] = twente.members.as_slice() else {
        panic!("{regions:?}")
    };
    assert_eq!((first.place.as_str(), first.from), ("GM0153", Some(2014)));
    assert_eq!(
        (second.place.as_str(), second.sign),
        ("vo:00AH07", Sign::Minus)
    );
    assert_eq!(
        (zwolle.name.as_str(), zwolle.members[0].place.as_str()),
        ("Zwolle", "GM0193")
    );
    assert!(!zwolle.members[0].counts_in(2023));
}

#[test]
fn a_row_that_cant_be_read_is_named_by_line_and_column() {
    for (row, column) in [
        ("twente;Twente;x;;+;;", "gm"),
        ("twente;Twente;GM01530;;+;;", "gm"),
        ("twente;Twente;;00AH0;+;;", "branch"),
        ("twente;Twente;GM0153;00AH07;+;;", "branch"),
        ("twente;Twente;;;+;;", "branch"),
        ("twente;Twente;GM0153;;*;;", "sign"),
        ("twente;Twente;GM0153;;+;14;", "from"),
        ("twente;Twente;GM0153;;+;2020;2019", "to"),
        ("twente;Twente;GM0153;;+;;;x", COLUMNS),
        (";;GM0153;;+;;", "region"),
        ("twente;;GM0153;;+;;", "name"),
        ("goed;Anders;GM0154;;+;;", "name"),
        ("goed;Goed;GM0150;;-;2020;", "gm"),
        ("goed;Goed;150;;+;;", "gm"),
    ] {
        let text = format!("{COLUMNS}\n\ngoed;Goed;GM0150;;+;;\n{row}\n");
        let refusal = read(text.as_str()).unwrap_err();
        assert_eq!(
            (
                refusal.code,
                refusal.args["line"].as_str(),
                refusal.args["column"].as_str()
            ),
            (Code::TaxonomyRow, "4", column),
            "{row}"
        );
        assert_eq!(refusal.args["reason"], format!("{column}: {row}"));
    }
    let refused = |text: &str| read(text).unwrap_err();
    assert_eq!(refused("a;b\n").code, Code::TaxonomyColumns);
    assert_eq!(refused(COLUMNS).code, Code::FileEmpty);
    assert_eq!(refused("\n \n").code, Code::FileEmpty);
}

#[test]
fn a_region_without_members_or_with_an_unfit_name_is_refused() {
    let mut region = NationalRegion {
        id: Id::new("national:twente"),
        name: "Twente".to_owned(),
        members: Vec::new(),
    };
    let refused = |region: &NationalRegion| checked(std::slice::from_ref(region)).unwrap_err().code;
    assert_eq!(refused(&region), Code::RegionEmpty);
    region.members.push(RegionMember::municipality("GM0153"));
    assert!(checked(std::slice::from_ref(&region)).is_ok());
    region.name = "Twente;x\ny".to_owned();
    assert_eq!(refused(&region), Code::BadRequest);
}

fn any_member() -> impl Strategy<Value = RegionMember> {
    let place = prop_oneof!["GM[0-9]{4}", "vo:[0-9A-Z]{6}"];
    let years = (prop::option::of(1990..2050), prop::option::of(2050..2100));
    (place, any::<bool>(), years).prop_map(|(place, plus, (from, to))| RegionMember {
        id: Id::default(),
        place: Id::new(place),
        sign: if plus { Sign::Plus } else { Sign::Minus },
        from,
        to,
    })
}

fn any_region() -> impl Strategy<Value = NationalRegion> {
    let members = prop::collection::btree_map("[a-z]{3}", any_member(), 1..6);
    (
        "=?[a-z]{1,8}",
        "[A-ZÀ-ÿ=+@'-][a-z’&,. -]{0,10}[a-z]",
        members,
    )
        .prop_map(|(id, name, members)| {
            let mut members: Vec<_> = members.into_values().collect();
            members.sort_by(|a, b| a.place.cmp(&b.place));
            members.dedup_by(|a, b| a.place == b.place);
            NationalRegion {
                id: Id::new(format!("national:{id}")),
                name,
                members,
            }
        })
}

#[test]
fn no_name_in_a_written_list_runs_as_a_formula() {
    let region = NationalRegion {
        id: Id::new("national:@oost"),
        name: "=1+1".to_owned(),
        members: vec![RegionMember::municipality("GM0153")],
    };
    let text = write(std::slice::from_ref(&region));
    assert_eq!(text, format!("{COLUMNS}\n'@oost;'=1+1;GM0153;;+;;\n"));
    assert_eq!(read(text.as_str()), Ok(vec![region]));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_is_read_as_it_was_written(regions in prop::collection::vec(any_region(), 1..6)) {
        let by_id: BTreeMap<_, _> =
            regions.into_iter().map(|region| (region.id.clone(), region)).collect();
        let regions: Vec<_> = by_id.into_values().collect();
        let text = write(&regions);
        prop_assert_eq!(read(text.clone()), Ok(regions.clone()));
        prop_assert_eq!(checked(&regions), Ok(regions));
    }

    #[test]
    fn reading_a_list_never_panics(text in "(region;name;gm;branch;sign;from;to\n)?[;a-zGM0-9+\n\"-]{0,60}") {
        let _ = read(text.as_str());
    }
}

#[test]
fn every_form_a_table_comes_in_is_read() {
    let rows = |text: &str| text.as_bytes().to_vec();
    let utf16 = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    let named = |name: &str| format!("{COLUMNS}\na;{name};GM0153;;+;2012;\n");
    for bytes in [
        rows("sep=;\nregion;name;gm;branch;sign;from;to\na;Fryslân;GM0153;;+;2012;\n"),
        rows("region,name,gm,branch,sign,from,to\na,Fryslân,GM0153,,+,2012,\n"),
        rows("De indeling\n\nName;Region;GM;From\nFryslân;a;153;2012\n"),
        rows("region;name;gm;branch;sign;from;to\ra;Fryslân;GM0153;;+;2012;\r"),
        b"region;name;gm;branch;sign;from;to\na;Frysl\xe2n;GM0153;;+;2012;\n".to_vec(),
        utf16(&named("Fryslân").replace(';', "\t")),
    ] {
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        let regions = read(bytes).unwrap_or_else(|refusal| panic!("{refusal}: {shown}"));
        assert_eq!(write(&regions), named("Fryslân"), "{shown}");
    }
}

#[test]
fn what_is_doubtful_is_told() {
    let list = |rows: &str| read(format!("{COLUMNS}\n{rows}")).unwrap();
    let text = str::to_owned;
    let doubtful = list(
        "a;Oost;GM0999;;+;;\na;Oost;153;;+;;2017\na;Oost;;00AH07;+;;\nb;West;153;;+;2018;\n\
         b;West;GM0193;;+;;\nc;Noord;193;;+;2020;\nc;Noord;;00AH07;+;;\nd; oost;GM0202;;+;;\n\
         e;Zuid;193;;-;;\ne;Zuid;GM0370;;+;;",
    );
    let mut told = doubts(&doubtful);
    told.sort();
    assert_eq!(
        told,
        [
            Doubt::MunicipalityUnknown {
                place: text("GM0999"),
                regions: vec![text("Oost")],
            },
            Doubt::InSeveralRegions {
                place: text("00AH07"),
                regions: vec![text("Noord"), text("Oost")],
            },
            Doubt::InSeveralRegions {
                place: text("Zwolle"),
                regions: vec![text("Noord"), text("West")],
            },
            Doubt::NameOfSeveral { name: text("Oost") },
        ]
    );
    assert_eq!(
        doubts(&list("a;Oost;153;;+;;2017\nb;West;153;;+;2018;\n")),
        []
    );
}

#[test]
fn the_cases_of_a_spreadsheet_are_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/cases/national-list");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    }
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let open = std::fs::File::open(&path).unwrap();
        let regions = tib_region_list::read(open, "regios")
            .unwrap_or_else(|refusal| panic!("{refusal}: {}", path.display()));
        assert!(!regions.is_empty(), "{}", path.display());
        if path.ends_with("excel-windows-1252.csv") {
            assert_eq!(regions[0].name, "Súdwest-Fryslân");
        }
    }
}
