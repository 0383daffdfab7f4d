//! What is logged of the use cases: codes, and nothing that a user wrote or how a file is called.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::io::Write;
use std::sync::{Arc, Mutex};

use tib_app::{App, Language, NoDialogs, Ports, workspace};
use tracing_subscriber::fmt::MakeWriter;

const PERSON: &str = "Jan Jansen";

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Lines {
    type Writer = Self;
    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn a_log_names_no_person_and_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join(PERSON);
    let path = home.join("regio.tib");
    let begin = || App::new(&home, Ports::system(NoDialogs)).unwrap();
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(lines.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || {
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
    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    for told in [
        "the last workspace can't be opened",
        "workspace_broken",
        "settings not kept",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains(PERSON), "{text}");
}
