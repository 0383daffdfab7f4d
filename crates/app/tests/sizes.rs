//! Made-up workspaces of a given size: whole, the same every time, and as large as they say.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

use serde_json::{Value, json};
use tib_app::sample::{self, Size};
use tib_app::workspace;
use tib_app::{App, NoDialogs, Ports, calls};

#[test]
fn a_year_of_work_is_whole_and_the_same_every_time() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(&folder.path().join("home"), Ports::system(NoDialogs)).unwrap();
    let mut seen: Vec<Vec<Value>> = Vec::new();
    for name in ["een.tib", "twee.tib"] {
        sample::create_sized(&app, &folder.path().join(name), Size::S).unwrap();
        assert_eq!(workspace::check(&app).unwrap()["ok"], true);
        assert_eq!(workspace::check(&app).unwrap()["dangling"], json!([]));
        let lists = ["activity_list", "partnership_list", "task_list"];
        let pages = lists.map(|list| calls::call(&app, list, json!({ "limit": 1000 })).unwrap());
        let totals = pages.clone().map(|page| page["total"].clone());
        assert_eq!(totals, [json!(60), json!(25), json!(240)]);
        seen.push(pages.to_vec());
    }
    assert_eq!(seen[0], seen[1]);
}
