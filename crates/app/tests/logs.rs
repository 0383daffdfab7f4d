//! What is logged of the use cases: codes, and nothing that a user wrote or how a file is called.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::Lines;
use tib_app::{App, Language, NoDialogs, Ports, workspace};

const PERSON: &str = "Jan Jansen";

#[test]
fn a_log_names_no_person_and_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join(PERSON);
    let path = home.join("regio.tib");
    let begin = || App::new(&home, Ports::system(NoDialogs)).unwrap();
    let lines = Lines::default();
    tracing::subscriber::with_default(lines.of_everything(), || {
        let app = begin();
        workspace::create(&app, &path, PERSON).unwrap();
        drop(app);
        std::fs::write(&path, "broken").unwrap();
        let app = begin();
        workspace::resume(&app);
        std::fs::remove_file(home.join("settings.json")).unwrap();
        std::fs::create_dir(home.join("settings.json")).unwrap();
        workspace::close(&app);
        assert!(workspace::settings_set(&app, Some(Language::En), None).is_err());
    });
    let text = lines.told();
    for told in [
        "the last workspace can't be opened",
        "workspace_broken",
        "settings not kept",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains(PERSON), "{text}");
}
