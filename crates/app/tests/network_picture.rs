//! What is said of the network, and of a part of it.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::Place;
use tib_app::network_picture::{self, NetworkPicture, NetworkQuery};
use tib_app::{App, Id, Member, Organisation, Partnership, PartnershipStatus, Region, records};

fn organisation(app: &App, id: &str, kind: &str) {
    let organisation = Organisation {
        id: Id::new(id),
        name: id.to_owned(),
        kinds: vec![Id::new(format!("organisation_kind:{kind}"))],
        ..Organisation::default()
    };
    records::save(app, organisation).unwrap();
}

struct Made<'a> {
    name: &'a str,
    members: &'a [&'a str],
    theme: &'a str,
    status: PartnershipStatus,
    end: Option<&'a str>,
}

fn partnership(app: &App, made: &Made<'_>) {
    let members = made.members.iter().map(|id| Member {
        organisation: Id::new(*id),
        ..Member::default()
    });
    let partnership = Partnership {
        id: Id::new(made.name),
        name: made.name.to_owned(),
        kind: Id::new("partnership_kind:convenant"),
        members: members.collect(),
        themes: vec![Id::new(format!("theme:{}", made.theme))],
        status: made.status,
        start: Some("2024-08-01".parse().unwrap()),
        end: made.end.map(|day| day.parse().unwrap()),
        ..Partnership::default()
    };
    records::save(app, partnership).unwrap();
}

fn made(place: &Place) {
    let app = &place.app;
    let region: Region = records::all(app).unwrap().remove(0);
    let ids = |list: &str, all: &[&str]| {
        let all = all.iter().map(|code| Id::new(format!("{list}:{code}")));
        all.collect::<Vec<_>>()
    };
    records::save(
        app,
        Region {
            themes: ids("theme", &["lob", "groei"]),
            sectors: ids("sector", &["bouw"]),
            ..region
        },
    )
    .unwrap();
    for (id, kind) in [
        ("school", "vmbo"),
        ("roc", "mbo"),
        ("metaal", "bedrijf"),
        ("hal", "bedrijf"),
    ] {
        organisation(app, id, kind);
    }
    let active = PartnershipStatus::Active;
    for (name, members, theme, status, end) in [
        ("een", ["school", "metaal"], "groei", active, None),
        ("twee", ["school", "metaal"], "groei", active, None),
        ("drie", ["school", "roc"], "groei", active, None),
        (
            "idee",
            ["school", "metaal"],
            "groei",
            PartnershipStatus::Exploring,
            None,
        ),
        (
            "voorbij",
            ["school", "metaal"],
            "groei",
            PartnershipStatus::Ended,
            Some("2026-10-01"),
        ),
        ("lob", ["school", "roc"], "lob", active, None),
    ] {
        partnership(
            app,
            &Made {
                name,
                members: &members,
                theme,
                status,
                end,
            },
        );
    }
}

fn shown(app: &App, theme: Option<&str>, sector: Option<&str>) -> NetworkPicture {
    let query = NetworkQuery {
        theme: theme.map(|code| Id::new(format!("theme:{code}"))),
        sector: sector.map(|code| Id::new(format!("sector:{code}"))),
        width: 800,
        height: 600,
        ..NetworkQuery::default()
    };
    network_picture::picture(app, &query).unwrap()
}

fn words(picture: &NetworkPicture) -> Vec<&str> {
    picture
        .findings
        .iter()
        .map(|one| one.words.as_str())
        .collect()
}

#[test]
fn of_a_part_nothing_is_said_of_what_was_left_out() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    made(&place);
    let app = &place.app;
    let whole = shown(app, None, None);
    let said = words(&whole);
    assert!(
        said.iter()
            .any(|words| words.starts_with("Geen bedrijf bij ")),
        "{said:?}"
    );
    assert!(
        said.iter()
            .any(|words| words.starts_with("Geen bedrijf in ")),
        "{said:?}"
    );
    assert!(whole.headline.starts_with("In 2026"), "{}", whole.headline);

    let groei = shown(app, Some("groei"), None);
    let said = words(&groei);
    assert!(
        !said.iter().any(|words| words.starts_with("Geen bedrijf")),
        "{said:?}"
    );
    let about = app.texts().language();
    assert_eq!(about, tib_app::Language::Nl);
    assert!(groei.headline.starts_with("Bij "), "{}", groei.headline);
    assert!(
        said.iter()
            .all(|words| words.contains("bij ") || words.starts_with("Bij ")),
        "{said:?}"
    );

    let lob = shown(app, Some("lob"), None);
    let said = words(&lob);
    assert_eq!(
        said.iter()
            .filter(|words| words.starts_with("Geen bedrijf bij "))
            .count(),
        1,
        "{said:?}"
    );
    // Of a theme in a sector it isn't known what it has outside of it.
    let both = shown(app, Some("groei"), Some("bouw"));
    assert!(
        !words(&both)
            .iter()
            .any(|words| words.starts_with("Geen bedrijf"))
    );
}

#[test]
fn ideas_and_what_is_over_are_drawn_and_carry_nothing() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    made(&place);
    let picture = shown(&place.app, None, None);
    assert_eq!(picture.partnerships.len(), 6);
    let said = words(&picture);
    // In two of the four that go on: too few to rest on.
    assert!(
        !said
            .iter()
            .any(|words| words.starts_with("metaal doet mee")),
        "{said:?}"
    );
}

#[test]
fn a_place_tells_the_municipality_where_it_can_be_only_one() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    let at = |id: &str, place: &str, municipality: Option<&str>| {
        let organisation = Organisation {
            id: Id::new(id),
            name: id.to_owned(),
            kinds: vec![Id::new("organisation_kind:bedrijf")],
            place: place.to_owned(),
            municipality: municipality.map(str::to_owned),
            ..Organisation::default()
        };
        records::save(app, organisation).unwrap();
    };
    at("known", "Enschede", Some("GM0153"));
    at("same place", " ENSCHEDE ", None);
    // The municipality of Hengelo lies here; so does a place of that name elsewhere.
    at("one Hengelo", "Borne", Some("GM0164"));
    at("other Hengelo", "Hengelo", Some("GM1876"));
    at("which Hengelo", "Hengelo", None);
    // A municipality, but none that the network knows of.
    at("far", "Rijswijk", None);
    let picture = shown(app, None, None);
    let companies = |name: &str| {
        let row = picture.places.iter().find(|row| row.name == name);
        row.map_or(0, |row| row.companies)
    };
    assert_eq!(companies("Enschede"), 2);
    assert_eq!(companies("Hengelo"), 1);
    assert_eq!(companies(""), 2);
}

#[test]
fn what_stands_alone_has_its_name_beside_it() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    for at in 0..51 {
        organisation(app, &format!("Installatiebedrijf nummer {at}"), "bedrijf");
    }
    let named = |picture: &NetworkPicture| picture.layout.nodes.iter().all(|one| one.label.shown);
    assert!(named(&shown(app, None, None)));
}
