//! Who to call, in the list of organisations.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::Place;
use tib_app::network::OrganisationLine;
use tib_app::{Contact, ContactRole, Id, ListQuery, Organisation, records};

#[test]
fn a_line_names_the_first_of_those_who_are_there_now() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    for id in ["vonk", "nobody"] {
        let organisation = Organisation {
            id: Id::new(id),
            name: id.to_owned(),
            kinds: vec![Id::new("organisation_kind:bedrijf")],
            phone: "088 000 13 29".to_owned(),
            ..Organisation::default()
        };
        records::save(app, organisation).unwrap();
    }
    for (name, until) in [
        ("Bea Overzicht", None),
        ("Cor Later", Some("2027-01-01")),
        ("Aad Weg", Some("2026-06-01")),
    ] {
        let contact = Contact {
            id: Id::new(name),
            name: name.to_owned(),
            roles: vec![ContactRole {
                id: Id::new(format!("role {name}")),
                organisation: Id::new("vonk"),
                until: until.map(|day| day.parse().unwrap()),
                ..ContactRole::default()
            }],
            ..Contact::default()
        };
        records::save(app, contact).unwrap();
    }
    let query = ListQuery {
        limit: 10,
        ..ListQuery::default()
    };
    let page = records::list::<OrganisationLine>(app, &query).unwrap();
    let of = |id: &str| page.lines.iter().find(|one| one.id.as_str() == id).unwrap();
    assert_eq!(of("vonk").contact, "Bea Overzicht");
    assert_eq!(of("vonk").phone, "088 000 13 29");
    assert_eq!(of("nobody").contact, "");
}
