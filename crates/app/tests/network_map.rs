//! A map of the region from a file of borders that the user gave.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{Place, refused};
use tib_app::network_map;
use tib_app::network_picture::{self, NetworkQuery};
use tib_app::{Code, region};

fn query() -> NetworkQuery {
    NetworkQuery {
        width: 400,
        height: 300,
        ..NetworkQuery::default()
    }
}

/// A square municipality, ten kilometres wide.
fn square(gm: &str, west: u32) -> String {
    let east = west + 10_000;
    format!(
        r#"{{"type":"Feature","properties":{{"statcode":"{gm}"}},"geometry":{{"type":"Polygon","coordinates":[[[{west},400000],[{west},410000],[{east},410000],[{east},400000],[{west},400000]]]}}}}"#
    )
}

#[test]
fn municipalities_of_the_region_are_drawn_with_what_is_there() {
    let place = Place::new();
    let app = &place.app;
    assert!(network_map::map(app, &query()).unwrap().is_none());
    let known: Vec<String> = region::region(app)
        .unwrap()
        .members
        .iter()
        .map(|one| one.place.to_string())
        .filter(|place| place.starts_with("GM"))
        .collect();
    assert!(known.len() > 2, "{known:?}");
    let areas: Vec<String> = known[1..]
        .iter()
        .chain([&"GM9999".to_owned()])
        .zip(0..)
        .map(|(gm, at)| square(gm, 100_000 + at * 10_000))
        .collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        areas.join(",")
    );
    let file = place.folder.path().join("gemeenten.geojson");
    std::fs::write(&file, text).unwrap();
    assert_eq!(network_map::take(app, &file).unwrap(), known.len() as u64);

    let map = network_map::map(app, &query()).unwrap().unwrap();
    let drawn: Vec<&str> = map
        .places
        .iter()
        .map(|one| one.shape.municipality.as_str())
        .collect();
    // Of another region none is drawn, and one without a border is told.
    assert!(!drawn.contains(&"GM9999"));
    assert_eq!(map.missing.len(), 1, "{:?}", map.missing);
    let table = network_picture::picture(app, &query()).unwrap().places;
    let some = map.places.iter().find(|one| one.schools > 0).unwrap();
    let row = table.iter().find(|row| row.name == some.name).unwrap();
    assert_eq!(
        (
            some.schools,
            some.colleges,
            some.companies,
            some.partnerships
        ),
        (row.schools, row.colleges, row.companies, row.partnerships)
    );
    network_map::forget(app).unwrap();
    assert!(network_map::map(app, &query()).unwrap().is_none());
}

#[test]
fn a_file_without_borders_is_refused_and_the_map_stays() {
    let place = Place::new();
    let app = &place.app;
    for text in [
        "geen json",
        "{}",
        r#"{"type":"FeatureCollection","features":[]}"#,
    ] {
        let file = place.folder.path().join("x.geojson");
        std::fs::write(&file, text).unwrap();
        let refusal = refused(network_map::take(app, &file));
        assert_eq!(refusal.code, Code::MapUnreadable, "{text}");
        let said = tib_app::message(app.texts(), &refusal);
        assert!(
            said.contains("x.geojson") && !said.contains("shapes_"),
            "{said}"
        );
    }
    assert!(network_map::map(app, &query()).unwrap().is_none());
}

#[test]
fn the_picture_is_saved_as_drawing_and_as_points() {
    let place = Place::new();
    let app = &place.app;
    for (format, begins) in [("svg", &b"<svg"[..]), ("png", &b"\x89PNG"[..])] {
        assert!(network_picture::save(app, &query(), format).unwrap());
        let saved = std::fs::read_dir(place.folder.path().join("saved")).unwrap();
        let file = saved
            .map(|one| one.unwrap().path())
            .find(|path| path.extension().is_some_and(|ending| ending == format))
            .unwrap();
        assert!(std::fs::read(file).unwrap().starts_with(begins));
    }
    assert_eq!(
        refused(network_picture::save(app, &query(), "bmp")).code,
        Code::BadRequest
    );
}
