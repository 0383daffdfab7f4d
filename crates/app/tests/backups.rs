//! Copies by time, and those that an older version left.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Utc};
use tib_app::{App, Clock, NoDialogs, Ports, backups, calls, workspace};

struct Hours(AtomicI64);

impl Clock for Hours {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + 3600 * self.0.load(Ordering::Relaxed), 0).unwrap()
    }
}

fn add(app: &App, id: &str) {
    let change = serde_json::json!({ "id": id, "changes": { "title": { "from": "", "to": id } }, "session": "" });
    calls::call(app, "activity_create", change).unwrap();
}

#[test]
fn a_copy_is_made_once_an_hour_when_something_changed() {
    let home = tempfile::tempdir().unwrap();
    let clock = Arc::new(Hours(AtomicI64::new(0)));
    let mut ports = Ports::system(NoDialogs);
    ports.clock = clock.clone();
    let app = App::new(home.path(), ports).unwrap();
    assert!(!backups::make_due(&app).unwrap(), "nothing is open");
    workspace::create_named(&app, "Regio Twente").unwrap();
    let at = |hour: i64| {
        clock.0.store(hour, Ordering::Relaxed);
        backups::make_due(&app).unwrap()
    };
    assert!(at(0), "there is none yet");
    assert!(!at(0));
    assert!(!at(3), "nothing changed");
    add(&app, "a");
    assert!(at(3));
    add(&app, "b");
    assert!(!at(3), "within the hour");
    assert!(at(4));
    assert!(!at(5));
    let found = backups::list(&app).unwrap().backups;
    assert_eq!(found.len(), 3);
    assert!(found.first().unwrap().differs.as_ref().unwrap().is_empty());
    // A month later they are gone, but for the one that is made then.
    add(&app, "c");
    assert!(at(24 * 31));
    assert_eq!(backups::list(&app).unwrap().backups.len(), 1);
}

#[test]
fn copies_of_an_older_version_join_the_list() {
    let home = tempfile::tempdir().unwrap();
    let app = App::new(home.path(), Ports::system(NoDialogs)).unwrap();
    workspace::create_named(&app, "Regio Twente").unwrap();
    let made = backups::make(&app).unwrap();
    drop(app);
    let old = home.path().join("snapshots");
    std::fs::create_dir(&old).unwrap();
    let stamped = made.replace("-asked.tib", ".tib");
    let name = std::path::Path::new(&stamped).file_name().unwrap();
    std::fs::rename(&made, old.join(name)).unwrap();
    let app = App::new(home.path(), Ports::system(NoDialogs)).unwrap();
    workspace::resume(&app);
    let found = backups::list(&app).unwrap().backups;
    assert_eq!(
        found.iter().map(|one| one.reason).collect::<Vec<_>>(),
        ["update"]
    );
    assert!(!old.exists());
}
