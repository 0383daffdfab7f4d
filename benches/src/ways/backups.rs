//! How calls about copies of the file are measured, and those about a file that is damaged.

use serde_json::json;
use tib_app::workspace;

use super::{Way, nothing, reopen};
use crate::world::World;

/// Backups of the whole file; of a damaged one what can be read.
pub(super) fn way(name: &str) -> Option<Way> {
    let newest = |world: &World, _: usize| {
        let found = world.call("backup_list", json!({}));
        json!({ "name": found["backups"][0]["name"] })
    };
    let once = |world: &World, round: usize| {
        if round == 0 {
            world.call("backup_make", json!({}));
        }
    };
    let way = match name {
        "backup_list" => nothing().before(once),
        "backup_make" => nothing(),
        "backup_folder_choose" => nothing().before(once).after(local_copies),
        "backup_folder_reset" => nothing().before(move |world, round| {
            once(world, round);
            world.call("backup_folder_choose", json!({}));
        }),
        "backup_save" | "backup_put_back" => Way::with(newest).before(once),
        "damaged_backup" => nothing().before(broken),
        "damaged_put_back" => nothing().before(broken).after(reopen),
        "damaged_recover" => nothing().before(broken).after(|world, round| {
            workspace::close(&world.app);
            std::fs::remove_file(world.file("klein-hersteld.tib")).unwrap();
            reopen(world, round);
        }),
        _ => return None,
    };
    Some(way.slow("the whole file"))
}

/// Copies go into the local folder again.
fn local_copies(world: &World, _round: usize) {
    world.call("backup_folder_reset", json!({}));
}

/// A small workspace that has a copy, and can't be opened.
fn broken(world: &World, _round: usize) {
    let (path, whole) = (world.file("klein.tib"), world.file("klein-heel"));
    if !whole.exists() {
        workspace::create(&world.app, &path, "Klein").unwrap();
        world.call("backup_make", json!({}));
        workspace::close(&world.app);
        std::fs::rename(&path, &whole).unwrap();
    }
    let bytes = std::fs::read(&whole).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() - 4096]).unwrap();
    workspace::open(&world.app, &path).unwrap_err();
}
