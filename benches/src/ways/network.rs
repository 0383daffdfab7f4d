//! How calls of the network are measured.

use serde_json::json;
use tib_domain::{Contact, ListQuery, Organisation, Partnership, Record};

use super::{Way, fresh, nothing};
use crate::world::World;

/// A new label of this name, by its id.
fn label(world: &World, name: &str) -> String {
    let made = world.call("label_create", json!({ "name": name }));
    made["result"]["id"]
        .as_str()
        .or(made["id"].as_str())
        .unwrap()
        .to_owned()
}

/// How this call of the network is measured.
pub fn way(name: &str) -> Option<Way> {
    Some(match name {
        // Each is renewed once.
        "partnership_renew" => Way::with(|_, round| json!({ "id": format!("renewed-{round}") }))
            .before(|world, round| {
                let partnership = Partnership::KIND;
                let id = format!("renewed-{round}");
                world.call("partnership_create", fresh(world, partnership, &id, round));
            }),
        "sheet_look" | "sheet_trial" | "sheet_kept_out" | "sheet_read_in" => {
            Way::with(|_, round| {
                let rows: String = (0..50)
                    .map(|row| format!("Gemeten bedrijf {round} {row};Wilgenoord\n"))
                    .collect();
                json!({ "kind": "organisations", "text": format!("Naam;Plaats\n{rows}") })
            })
        }
        "attention" | "labels" => nothing(),
        "labels_change" => Way::with(|world, round| {
            let ids = [
                world.id("organisation", round),
                world.id("organisation", round + 1),
            ];
            json!({ "kind": "organisation", "ids": ids, "label": format!("ronde {round}"), "on": true })
        }),
        "label_create" => Way::with(|_, round| json!({ "name": format!("gemaakt {round}") })),
        "label_rename" => Way::with(
            |world, round| json!({ "id": label(world, &format!("te hernoemen {round}")), "name": format!("anders {round}") }),
        ),
        "label_delete" => {
            Way::with(|world, round| json!({ "id": label(world, &format!("te wissen {round}")) }))
        }
        "mailing" => Way::with(
            |world, round| json!({ "ids": [world.id("contact", round), world.id("contact", round + 1)] }),
        ),
        "attachments" => Way::with(
            |world, round| json!({ "subject": format!("partnership/{}", world.id("partnership", round)) }),
        ),
        "network_picture" | "network_map" => {
            Way::with(|_, _| json!({ "width": 640, "height": 600 }))
        }
        "network_picture_save" => Way::with(
            |_, round| json!({ "query": { "width": 640, "height": 600 }, "format": if round % 2 == 0 { "svg" } else { "png" } }),
        ),
        "network_map_choose" | "network_map_forget" => nothing(),
        "twins" => Way::with(
            |_, round| json!({ "twin": if round % 2 == 0 { "organisation" } else { "contact" } }),
        ),
        "twins_apart" => Way::with(|world, round| {
            json!({
                "twin": "organisation",
                "one": world.id("organisation", round),
                "other": world.id("organisation", round + 1),
                "apart": round % 2 == 0
            })
        }),
        "twins_beside" => Way::with(|world, round| {
            json!({
                "twin": "organisation",
                "keep": world.id("organisation", round),
                "other": world.id("organisation", round + 1)
            })
        }),
        "organisation_merge" | "contact_merge" => {
            let kind = if name == "contact_merge" {
                Contact::KIND
            } else {
                Organisation::KIND
            };
            let ids = |round: usize| [format!("keep-{round}"), format!("other-{round}")];
            Way::with(move |_, round| {
                let [keep, other] = ids(round);
                json!({ "keep": keep, "other": other, "take": ["name"] })
            })
            .before(move |world, round| {
                for id in ids(round) {
                    world.call(
                        &format!("{}_create", kind.name),
                        fresh(world, kind, &id, round),
                    );
                }
            })
        }
        "sheet_export" => Way::with(
            |_, _| json!({ "kind": "organisations", "query": ListQuery::default(), "format": "xlsx" }),
        ),
        "attachments_choose" => Way::with(
            |world, round| json!({ "subject": format!("partnership/{}", world.id("partnership", round)) }),
        ),
        "attachment_save" => {
            Way::with(|world, _| json!({ "id": attached(world) })).before(|world, _| add(world))
        }
        "attachment_remove" => {
            Way::with(|world, _| json!({ "id": attached(world) })).before(|world, _| add(world))
        }
        "message_take" => Way::with(|world, round| {
            let path = world.file("bericht.eml");
            let text = format!(
                "From: Bea <b@voorbeeld.example>\r\nDate: Fri, 27 Nov 2026 09:00:00 +0100\r\n\
                 Subject: Gemeten {round}\r\n\r\nDag, tot dinsdag.\r\n"
            );
            std::fs::write(&path, text).unwrap();
            json!({ "file": world.app.choose(path) })
        }),
        _ => return None,
    })
}

/// The record that files are added to.
fn subject(world: &World) -> String {
    format!("partnership/{}", world.id("partnership", 0))
}

/// Adds the file that the dialog gives.
fn add(world: &World) {
    world.call("attachments_choose", json!({ "subject": subject(world) }));
}

fn attached(world: &World) -> String {
    let all = world.call("attachments", json!({ "subject": subject(world) }));
    all[0]["id"].as_str().unwrap_or_default().to_owned()
}
