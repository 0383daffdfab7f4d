//! Copies by time, and those that an older version left.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Utc};
use tib_app::{
    App, Clock, Code, FileDialogs, NoDialogs, Ports, backup_folder, backups, calls, damaged,
    workspace,
};

struct Hours(AtomicI64);

impl Clock for Hours {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + 3600 * self.0.load(Ordering::Relaxed), 0).unwrap()
    }
}

/// A user who chooses this folder, and nothing else.
struct Chosen(PathBuf);

impl FileDialogs for Chosen {
    fn import(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn documents(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn folder(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }
    fn save(&self, _name: &str) -> Option<PathBuf> {
        None
    }
    fn show(&self, _path: &Path) -> bool {
        false
    }
}

/// How many copies are in a folder.
fn copies(folder: &Path) -> usize {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter(|file| {
            file.path()
                .extension()
                .is_some_and(|ending| ending == "tib")
        })
        .count()
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
    let name = Path::new(&stamped).file_name().unwrap();
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

#[test]
fn a_damaged_workspace_is_put_back_from_its_newest_copy_and_stays_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(&folder.path().join("home"), Ports::system(NoDialogs)).unwrap();
    let (path, other) = (
        folder.path().join("regio.tib"),
        folder.path().join("a/regio.tib"),
    );
    workspace::create(&app, &path, "Regio Twente").unwrap();
    add(&app, "a");
    backups::make(&app).unwrap();
    add(&app, "b");
    backups::make(&app).unwrap();
    workspace::close(&app);
    let damaged = vec![7; 8192];
    std::fs::write(&path, &damaged).unwrap();
    assert_eq!(
        workspace::open(&app, &path).unwrap_err().code,
        Code::WorkspaceBroken
    );
    let newest = damaged::newest_backup(&app).unwrap().unwrap();
    assert_eq!(newest.reason, "asked");
    damaged::put_back_newest(&app).unwrap();
    let titles = calls::call(&app, "activity_list", serde_json::json!({ "query": {} })).unwrap();
    assert_eq!(titles["total"], 2, "{titles}");
    assert_eq!(
        std::fs::read(folder.path().join("regio beschadigd.tib")).unwrap(),
        damaged
    );
    workspace::close(&app);

    // A file of the same name, of which nobody can tell whose it is: no copy is offered.
    std::fs::create_dir(folder.path().join("a")).unwrap();
    workspace::create(&app, &other, "Regio Zwolle").unwrap();
    backups::make(&app).unwrap();
    workspace::close(&app);
    std::fs::write(&other, &damaged).unwrap();
    workspace::open(&app, &other).unwrap_err();
    assert!(damaged::newest_backup(&app).unwrap().is_none());
    assert_eq!(
        damaged::put_back_newest(&app).unwrap_err().code,
        Code::NotFound
    );
    assert_eq!(std::fs::read(&other).unwrap(), damaged);
}

#[test]
fn copies_go_where_the_user_wants_them_and_along_when_that_changes() {
    let place = tempfile::tempdir().unwrap();
    let (home, stick) = (place.path().join("home"), place.path().join("stick"));
    let local = home.join("backups");
    let app = App::new(&home, Ports::system(Chosen(stick.clone()))).unwrap();
    workspace::create_named(&app, "Regio Twente").unwrap();
    backups::make(&app).unwrap();
    add(&app, "a");
    backups::make(&app).unwrap();
    let before: Vec<_> = backups::list(&app).unwrap().backups;

    let found = backup_folder::choose(&app).unwrap().unwrap();
    let names =
        |all: &[backups::BackupLine]| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&found.backups), names(&before));
    assert_eq!((copies(&local), copies(&stick), found.chosen), (0, 2, true));
    add(&app, "b");
    backups::make(&app).unwrap();
    assert_eq!((copies(&local), copies(&stick)), (0, 3));
    // What was open goes on as it was, undo included.
    workspace::undo(&app).unwrap();

    // Pulled out: copies go to the laptop, and along when it is there again.
    let path = workspace::shell(&app).workspace.unwrap().path;
    std::fs::rename(&stick, place.path().join("away")).unwrap();
    workspace::close(&app);
    workspace::open(&app, Path::new(&path)).unwrap();
    backups::make(&app).unwrap();
    let found = backups::list(&app).unwrap();
    assert_eq!(
        (copies(&local), found.chosen, found.away.is_some()),
        (1, false, true)
    );
    std::fs::rename(place.path().join("away"), &stick).unwrap();
    workspace::close(&app);
    backups::make_due(&app).unwrap();
    workspace::open(&app, Path::new(&path)).unwrap();
    assert_eq!((copies(&local), copies(&stick)), (0, 4));
    assert_eq!(backups::list(&app).unwrap().backups.len(), 4);

    let found = backup_folder::reset(&app).unwrap();
    assert_eq!(
        (copies(&local), copies(&stick), found.backups.len()),
        (4, 0, 4)
    );
    assert!(found.away.is_none() && !found.chosen);
}
