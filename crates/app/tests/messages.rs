//! A message becomes a contact moment with whom it is sure to be with.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::Place;
use tib_app::messages::{self, MessageTaken};
use tib_app::{App, Contact, ContactMoment, ContactRole, Id, Organisation, records};

fn organisation(app: &App, id: &str, mail: &str) {
    let organisation = Organisation {
        id: Id::new(id),
        name: id.to_owned(),
        kinds: vec![Id::new("organisation_kind:bedrijf")],
        mail: mail.to_owned(),
        ..Organisation::default()
    };
    records::save(app, organisation).unwrap();
}

fn person(app: &App, id: &str, mail: &str, roles: &[(&str, &str, Option<&str>)]) {
    let roles = roles.iter().map(|(at, mail, until)| ContactRole {
        organisation: Id::new(*at),
        mail: (*mail).to_owned(),
        until: until.map(|day| day.parse().unwrap()),
        ..ContactRole::default()
    });
    let person = Contact {
        id: Id::new(id),
        name: id.to_owned(),
        mail: mail.to_owned(),
        roles: roles.collect(),
        ..Contact::default()
    };
    records::save(app, person).unwrap();
}

fn taken(place: &Place, from: &str) -> (ContactMoment, MessageTaken) {
    let text = format!(
        "From: Iemand <{from}>\r\nDate: Fri, 27 Nov 2026 09:00:00 +0100\r\nSubject: Afspraak\r\n\r\nDag.\r\n"
    );
    let file = place.chosen("bericht.eml", &text);
    let taken = messages::take(&place.app, &file).unwrap();
    let moment = records::open(&place.app, &taken.id).unwrap().record;
    (moment, taken)
}

#[test]
fn an_address_that_several_have_links_nobody() {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let app = &place.app;
    for id in ["oost", "west"] {
        organisation(app, id, "info@stichting.invalid");
    }
    organisation(app, "metaal", "info@metaal.invalid");
    person(app, "an", "gedeeld@school.invalid", &[("oost", "", None)]);
    person(app, "bo", "", &[("west", "gedeeld@school.invalid", None)]);
    person(app, "cor", "info@metaal.invalid", &[("metaal", "", None)]);
    let two_places = [("oost", "dirk@oost.invalid", None), ("west", "", None)];
    person(app, "dirk", "dirk@thuis.invalid", &two_places);
    let moved = [("oost", "", Some("2020-07-31")), ("west", "", None)];
    person(app, "eva", "eva@thuis.invalid", &moved);
    for (from, contacts, organisations) in [
        ("gedeeld@school.invalid", vec![], vec![]),
        ("info@stichting.invalid", vec![], vec![]),
        ("info@metaal.invalid", vec![], vec![]),
        ("Dirk@Oost.invalid", vec!["dirk"], vec!["oost"]),
        ("dirk@thuis.invalid", vec!["dirk"], vec![]),
        ("eva@thuis.invalid", vec!["eva"], vec!["west"]),
        ("niemand@elders.invalid", vec![], vec![]),
    ] {
        let (moment, taken) = taken(&place, from);
        let ids = |ids: &[&str]| ids.iter().map(|id| Id::new(*id)).collect::<Vec<_>>();
        assert_eq!(moment.contacts, ids(&contacts), "{from}");
        assert_eq!(moment.organisations, ids(&organisations), "{from}");
        let is_told = taken.doubts.iter().any(|doubt| doubt.contains(from));
        let is_shared = contacts.is_empty() && !from.starts_with("niemand");
        assert_eq!(is_told, is_shared, "{from}: {:?}", taken.doubts);
    }
}
