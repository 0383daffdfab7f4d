//! Schools of the public address files: taken over, and renewed by a later file without harm to what is the user's.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::io::Read;
use std::path::PathBuf;

use support::{Place, refused};
use tib_app::import::{self, ImportOptions};
use tib_app::schools::{self, SchoolKind};
use tib_app::{App, Code, Organisation, records, region, workspace};

const NOW: &str = "2026-11-27T09:00:00Z";
const VO: &str = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR\n";
const PO: &str = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;TELEFOONNUMMER;INTERNETADRES\n";
const MBO: &str = "BRIN NUMMER;INSTELLINGSNAAM;MBO INSTELLINGSSOORT NAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;TELEFOONNUMMER;INTERNETADRES\n";

fn bring(place: &Place, name: &str, text: &str) {
    let file = place.chosen(name, text);
    let outcome = import::run_chosen(&place.app, &file, &ImportOptions::default(), "t").unwrap();
    assert_eq!(outcome.import.rows_rejected, 0, "{name}");
}

fn of_brin(app: &App, brin: &str) -> Organisation {
    let all: Vec<Organisation> = records::all(app).unwrap();
    all.into_iter()
        .find(|one| one.brin.as_deref() == Some(brin))
        .unwrap()
}

/// What of an organisation the newest file says else: field, value, whether what is here is the user's own.
fn told(app: &App, brin: &str) -> Vec<(String, String, bool)> {
    let renewals = schools::renewals(app).unwrap();
    let one = renewals.iter().find(|one| one.brin == brin);
    one.map_or(&[][..], |one| &one.fields)
        .iter()
        .map(|field| {
            (
                field.key.rsplit('/').next().unwrap().to_owned(),
                field.to.clone(),
                field.own,
            )
        })
        .collect()
}

fn keys(app: &App) -> Vec<String> {
    let renewals = schools::renewals(app).unwrap().into_iter();
    let fields = renewals.flat_map(|one| one.fields);
    fields.filter(|one| !one.own).map(|one| one.key).collect()
}

#[test]
fn schools_of_all_three_files_are_taken_over_as_what_they_are() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    bring(
        &place,
        "vo-2025.csv",
        &format!(
            "{VO}99XY;99XY00;Het Stedelijk;Kade;1;7411 AB;DEVENTER;0150;DEVENTER;0570111111;www.stedelijk.example;VBO/MAVO\n"
        ),
    );
    bring(
        &place,
        "po-2025.csv",
        &format!(
            "{PO}98PO;98PO00;Openbare Basisschool De Brug;Weg;2;7411 AC;DEVENTER;0150;DEVENTER;;www.brug.example\n"
        ),
    );
    bring(
        &place,
        "mbo-2025.csv",
        &format!(
            "{MBO}97MB;ROC van Elders;Regionaal;Plein;3;9712 AA;GRONINGEN;0014;GRONINGEN;0501234567;www.roc.example\n"
        ),
    );
    region::take_municipalities(app, &["GM0150".to_owned()]).unwrap();
    let listed = |kind| -> Vec<(String, bool)> {
        let found = schools::schools(app, kind).unwrap();
        found
            .into_iter()
            .map(|one| (one.branch, one.inside))
            .collect()
    };
    assert_eq!(listed(SchoolKind::Vo), [("99XY00".to_owned(), true)]);
    assert_eq!(listed(SchoolKind::Po), [("98PO00".to_owned(), true)]);
    // A college serves more than the place that it is seated at.
    assert_eq!(listed(SchoolKind::Mbo), [("97MB".to_owned(), false)]);
    let wanted = ["97MB", "99XY00", "98PO00"].map(str::to_owned);
    let made = schools::adopt(app, &wanted).unwrap();
    let kinds: Vec<String> = made
        .iter()
        .map(|one| {
            one.kinds
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "organisation_kind:mbo",
            "organisation_kind:vo organisation_kind:vmbo",
            "organisation_kind:po"
        ]
    );
    assert_eq!(of_brin(app, "99XY00").phone, "0570111111");
    assert!(schools::adopt(app, &wanted).unwrap().is_empty());
    assert_eq!(
        refused(schools::adopt(app, &["00AA99".to_owned()])).code,
        Code::BrinInvalid
    );
    // The same file said all this.
    assert!(schools::renewals(app).unwrap().is_empty());
}

#[test]
fn a_later_file_renews_what_nobody_changed_and_never_by_a_blank_or_a_garbled_value() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let school = |rest: &str| format!("{VO}99XY;99XY00;{rest};VBO/MAVO\n");
    bring(
        &place,
        "vo-2024.csv",
        &school(
            "Het Stedelijk Lyceum;Kade;1;7411 AB;DEVENTER;0150;DEVENTER;0570111111;www.stedelijk.example",
        ),
    );
    schools::adopt(app, &["99XY00".to_owned()]).unwrap();
    let mut own = of_brin(app, "99XY00");
    own.name = "Stedelijk".to_owned();
    own.notes = "achterom parkeren".to_owned();
    own.website = "techniek.stedelijk.example".to_owned();
    records::save(app, own).unwrap();
    // The same file once more says nothing new.
    bring(
        &place,
        "vo-2024 kopie.csv",
        &school(
            "Het Stedelijk Lyceum;Kade;1;7411 AB;DEVENTER;0150;DEVENTER;0570111111;www.stedelijk.example",
        ),
    );
    assert!(told(app, "99XY00").is_empty());

    // A row that can't be read says neither that something changed nor that the school is gone.
    let other = "88AB;88AB00;Ander;Kade;1;7411 AB;DEVENTER;0150;DEVENTER;;;VBO\n";
    let garbled =
        school("Het Stedelijk Lyce?m;Brink;9;7411 AB;DEVENTER;0150;DEVENTER;;www.nieuw.example");
    let file = place.chosen("vo-2024-10.csv", &format!("{garbled}{other}"));
    let read = import::run_chosen(app, &file, &ImportOptions::default(), "t").unwrap();
    assert_eq!(read.import.rows_rejected, 1);
    assert!(schools::renewals(app).unwrap().is_empty());

    bring(
        &place,
        "vo-2025.csv",
        &school("Het Stedelijk Lyceum;Brink;9;7411 AB;DEVENTER;0150;DEVENTER;;www.nieuw.example"),
    );
    assert_eq!(
        told(app, "99XY00"),
        [
            ("street".to_owned(), "Brink 9".to_owned(), false),
            ("website".to_owned(), "www.nieuw.example".to_owned(), true),
        ]
    );
    assert_eq!(schools::renew(app, &keys(app)).unwrap(), 1);
    let after = of_brin(app, "99XY00");
    assert_eq!(
        (
            after.name.as_str(),
            after.notes.as_str(),
            after.street.as_str(),
            after.phone.as_str(),
            after.website.as_str()
        ),
        (
            "Stedelijk",
            "achterom parkeren",
            "Brink 9",
            "0570111111",
            "techniek.stedelijk.example"
        )
    );
    assert_eq!(schools::renew(app, &keys(app)).unwrap(), 0);
    workspace::undo(app).unwrap();
    assert_eq!(of_brin(app, "99XY00").street, "Kade 1");

    // A school that is gone is told, and stays.
    bring(&place, "vo-2026.csv", &format!("{VO}{other}"));
    let renewals = schools::renewals(app).unwrap();
    assert!(renewals.len() == 1 && renewals[0].gone && renewals[0].fields.is_empty());
}

#[test]
fn a_file_that_was_taken_back_still_tells_where_a_value_came_from() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let school = |street: &str| {
        format!("{VO}99XY;99XY00;Lyceum;{street};1;7411 AB;DEVENTER;0150;DEVENTER;;;VBO\n")
    };
    let file = place.chosen("vo-2024.csv", &school("Kade"));
    let first = import::run_chosen(app, &file, &ImportOptions::default(), "t").unwrap();
    schools::adopt(app, &["99XY00".to_owned()]).unwrap();
    import::withdraw(app, &first.import.id).unwrap();
    bring(&place, "vo-2025.csv", &school("Brink"));
    assert_eq!(
        told(app, "99XY00"),
        [("street".to_owned(), "Brink 1".to_owned(), false)]
    );
}

/// The real address files, where they are at hand.
fn real(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/duo")
        .join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} isn't here");
    None
}

#[test]
fn of_real_files_the_same_changes_nothing_and_a_changed_one_just_that() {
    let (Some(vo), Some(po)) = (
        real("02-alle-vestigingen-vo.ca2020.csv"),
        real("03-alle-vestigingen-bo.ca2020.csv.gz"),
    ) else {
        return;
    };
    let place = Place::empty_at(NOW);
    let app = &place.app;
    let bring = |path: &std::path::Path| {
        import::run(app, path, &ImportOptions::default(), "t")
            .unwrap()
            .import
    };
    bring(&vo);
    bring(&po);
    let mut gms: Vec<String> = region::municipalities(app)
        .unwrap()
        .into_iter()
        .map(|one| one.gm)
        .collect();
    gms.sort();
    region::take_municipalities(app, &gms).unwrap();
    for (kind, many) in [(SchoolKind::Vo, 1619), (SchoolKind::Po, 6268)] {
        let listed = schools::schools(app, kind).unwrap();
        assert_eq!(listed.len(), many, "{kind:?}");
        let codes: Vec<String> = listed.into_iter().map(|one| one.branch).collect();
        assert_eq!(schools::adopt(app, &codes).unwrap().len(), many);
    }
    assert!(schools::renewals(app).unwrap().is_empty());
    let all = || -> Vec<Organisation> { records::all(app).unwrap() };
    let before = all();

    // A year later, one primary school moved.
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(po).unwrap())
        .read_to_end(&mut bytes)
        .unwrap();
    let (was, is) = (
        &b"Oosterstraat;58;7822 HG"[..],
        &b"Westerstraat;1;7822 HG"[..],
    );
    let at = bytes
        .windows(was.len())
        .position(|part| part == was)
        .unwrap();
    bytes.splice(at..at + was.len(), is.iter().copied());
    let path = place.folder.path().join("alle-vestigingen-bo-2021.csv");
    std::fs::write(&path, bytes).unwrap();
    bring(&path);
    let renewals = schools::renewals(app).unwrap();
    assert_eq!(renewals.len(), 1);
    assert_eq!(schools::renew(app, &keys(app)).unwrap(), 1);
    let changed: Vec<String> = all()
        .into_iter()
        .filter(|one| !before.contains(one))
        .map(|one| one.street)
        .collect();
    assert_eq!(changed, ["Westerstraat 1"]);
}
