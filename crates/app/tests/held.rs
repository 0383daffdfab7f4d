//! What is held of somebody, as a text for them to read.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::Place;
use tib_app::{Contact, ContactMoment, ContactRole, Id, Organisation, held, records};

#[test]
fn it_is_told_in_words_with_what_was_said() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    let organisation = Organisation {
        name: "Metaal BV".to_owned(),
        kinds: vec![Id::new("organisation_kind:bedrijf")],
        ..Organisation::default()
    };
    let at = records::save(app, organisation).unwrap().id;
    let person = Contact {
        name: "Bea de Wit".to_owned(),
        kept_until: Some("2028-11-27".parse().unwrap()),
        roles: vec![ContactRole {
            organisation: at,
            function: "directeur".to_owned(),
            until: Some("2027-07-31".parse().unwrap()),
            ..ContactRole::default()
        }],
        ..Contact::default()
    };
    let person = records::save(app, person).unwrap().id;
    let moment = ContactMoment {
        title: "Kennis gemaakt".to_owned(),
        day: Some("2026-10-05".parse().unwrap()),
        contacts: vec![person.clone()],
        text: "Wil meedoen.\nBelt in januari.".to_owned(),
        ..ContactMoment::default()
    };
    records::save(app, moment).unwrap();
    let held = held::held(app, &person).unwrap();
    let page = held::in_words(app, app.texts(), &held);
    for told in [
        "Wil meedoen.",
        "Belt in januari.",
        "waarom bewaard: wij werken samen",
        "bewaren tot: 27 november 2028",
        "tot en met 31 juli 2027",
        "Metaal BV",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for code in ["cooperation", "2028-11-27", "2027-07-31", "2026-10-05"] {
        assert!(!page.contains(code), "{code}: {page}");
    }
}
