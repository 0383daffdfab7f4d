//! How calls about what is held of a person are measured.

use serde_json::json;
use tib_domain::{Contact, Record};

use super::{Way, fresh};
use crate::world::World;

pub(super) fn way(name: &str) -> Option<Way> {
    let contact = |world: &World, round| json!(world.id(Contact::KIND.name, round));
    Some(match name {
        "contact_held" => Way::with(move |world, round| json!({ "id": contact(world, round) }))
            .slow("reads all texts and all history"),
        "contact_export" => {
            Way::with(move |world, round| json!({ "id": contact(world, round), "format": "txt" }))
                .slow("reads all texts and all history")
        }
        "contact_erase_preview" => Way::with(
            move |world, round| json!({ "ids": [contact(world, round)], "lapsed": false }),
        )
        .slow("reads all texts and all history"),
        "contact_erase" => {
            Way::with(|_, round| json!({ "ids": [format!("erased-{round}")], "choices": [] }))
                .before(|world, round| {
                    let id = format!("erased-{round}");
                    world.call("contact_create", fresh(world, Contact::KIND, &id, round));
                })
                .slow("writes the whole file anew")
        }
        _ => return None,
    })
}
