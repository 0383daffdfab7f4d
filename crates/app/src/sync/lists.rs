//! National lists that came with the feed.

use tib_domain::NationalRegion;
use tib_protocol::TaxonomyV1;
use tib_store::{FeedRecord, Store};

use crate::Result;

const TAXONOMY: &str = "taxonomy";

/// Takes in the newest list of regions that this app can read, unless that was done. An item of a
/// later form waits in the file, and is found here by an app that knows it.
pub(super) fn settle(store: &Store) -> Result<()> {
    let mut items = store.feed(TAXONOMY)?.into_iter();
    match items.find_map(|item| Some((regions(&item)?, item))) {
        Some((regions, item)) if item.read_at.is_none() => {
            tracing::info!(item = item.id, "took in the list of regions");
            store.feed_take_regions(&item.id, &regions)
        }
        _ => Ok(()),
    }
}

fn regions(item: &FeedRecord) -> Option<Vec<NationalRegion>> {
    if item.version != 1 {
        return None;
    }
    let lists: TaxonomyV1 = serde_json::from_str(&item.body).ok()?;
    tib_region_list::checked(&lists.regions?).ok()
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use chrono::{DateTime, Utc};
    use tib_domain::{Clock, Id, Ids};
    use tib_store::Opening;

    use super::*;

    struct Still;

    impl Clock for Still {
        fn now(&self) -> DateTime<Utc> {
            DateTime::UNIX_EPOCH
        }
    }

    impl Ids for Still {
        fn next(&self) -> Id {
            Id::new("id")
        }
    }

    fn made(folder: &Path) -> Store {
        let opening = Opening {
            device: Id::new("laptop"),
            clock: Arc::new(Still),
            ids: Arc::new(Still),
            read_only: false,
            backups: folder.to_owned(),
            erased: Vec::new(),
            key: None,
        };
        Store::create(&folder.join("regio.tib"), opening).unwrap()
    }

    fn item(number: u64, version: u32, body: &str) -> FeedRecord {
        FeedRecord {
            id: format!("item-{number}"),
            position: number,
            kind: TAXONOMY.to_owned(),
            version,
            body: body.to_owned(),
            published_at: format!("2026-01-0{number}T00:00:00+00:00"),
            read_at: None,
        }
    }

    fn list(name: &str) -> String {
        format!(
            r#"{{"regions": [{{"id": "national:{name}", "name": "{name}",
                "members": [{{"place": "GM0153", "sign": "+", "from": null, "to": null}}]}}]}}"#
        )
    }

    fn names(store: &Store) -> Vec<String> {
        let regions = store.all::<NationalRegion>().unwrap().into_iter();
        regions.map(|region| region.name).collect()
    }

    #[test]
    fn the_newest_list_that_can_be_read_is_in_use_whatever_order_items_come_in() {
        let folder = tempfile::tempdir().unwrap();
        let store = made(folder.path());
        let keep = |items: &[FeedRecord]| {
            store.feed_keep(items, &[], None, None).unwrap();
            settle(&store).unwrap();
        };
        keep(&[]);
        assert!(names(&store).is_empty());
        keep(&[item(3, 1, &list("three"))]);
        assert_eq!(names(&store), ["three"]);
        keep(&[item(2, 1, &list("two"))]);
        assert_eq!(names(&store), ["three"], "an older one doesn't count");
        // Of a later form, without this list, and one that breaks the rules: they wait.
        let empty = r#"{"regions": [{"id": "national:x", "name": "x", "members": []}]}"#;
        keep(&[
            item(4, 2, &list("four")),
            item(5, 1, r#"{"themes": []}"#),
            item(6, 1, empty),
        ]);
        assert_eq!(names(&store), ["three"]);
        assert_eq!(store.feed(TAXONOMY).unwrap().len(), 5, "nothing is dropped");
        // A list that the user read from a file stays until the national team has a newer one.
        let own = tib_region_list::read(
            std::io::Cursor::new("region;name;gm\nown;own;GM0001\n"),
            "own",
        );
        let own = own.unwrap();
        store
            .write("national-regions", |tx| tx.national_regions_put(&own))
            .unwrap();
        settle(&store).unwrap();
        assert_eq!(names(&store), ["own"]);
        keep(&[item(7, 1, &list("seven"))]);
        assert_eq!(names(&store), ["seven"]);
    }

    #[test]
    fn what_an_earlier_app_left_waiting_is_taken_in_by_one_that_knows_it() {
        let folder = tempfile::tempdir().unwrap();
        let store = made(folder.path());
        // Kept by an app that didn't know lists: nothing was settled then.
        store
            .feed_keep(&[item(1, 1, &list("one"))], &[], None, None)
            .unwrap();
        assert!(names(&store).is_empty());
        settle(&store).unwrap();
        assert_eq!(names(&store), ["one"]);
    }
}
