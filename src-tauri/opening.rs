//! The workspace opens while the window does: checking and migrating a file may take longer than the
//! first paint, and neither waits for the other.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use serde_json::{Value, json};
use tib_app::{App, Refusal, calls, workspace};

/// What the window begins with: one call, answered before it is asked.
const BEGIN: &str = "begin";

/// The workspace that was open last, on its way to being open again.
#[derive(Default)]
pub struct Opening {
    done: OnceLock<()>,
    first: Mutex<Option<Value>>,
}

/// Opened, whatever became of it: a panic must not let every call wait for ever.
struct Done(Arc<Opening>);

impl Drop for Done {
    fn drop(&mut self) {
        let _ = self.0.done.set(());
    }
}

impl Opening {
    /// Begins to open it.
    pub fn begin(app: &Arc<App>) -> Arc<Self> {
        let opening = Arc::new(Self::default());
        let (app, done) = (Arc::clone(app), Done(Arc::clone(&opening)));
        let run = move || {
            workspace::resume(&app);
            let first = calls::call(&app, BEGIN, json!({})).ok();
            *done.0.first.lock().unwrap_or_else(PoisonError::into_inner) = first;
        };
        if let Err(error) = thread::Builder::new().name("opening".to_owned()).spawn(run) {
            tracing::error!(%error, "no thread to open the workspace");
        }
        opening
    }

    /// Runs a call once the workspace is open, or can't be opened.
    pub fn call(&self, app: &App, name: &str, args: Value) -> Result<Value, Refusal> {
        self.done.wait();
        if name == BEGIN {
            let first = self
                .first
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take();
            if let Some(first) = first {
                return Ok(first);
            }
        }
        calls::call(app, name, args)
    }
}

/// Tells the page language and theme before it paints. Both stand in the settings, not in the workspace.
pub fn script(app: &App) -> String {
    let begins = json!({ "language": app.language().code(), "theme": app.theme() });
    format!("({})({begins})", include_str!("begins.js").trim())
}

#[cfg(test)]
mod tests {
    use tib_app::{NoDialogs, Ports};

    use super::*;

    /// An app that had a workspace open when it ended.
    fn app(home: &std::path::Path) -> Arc<App> {
        let open = || App::new(home, Ports::system(NoDialogs)).unwrap();
        workspace::create_named(&open(), "Regio Twente").unwrap();
        Arc::new(open())
    }

    fn name(answer: &Value) -> Option<&str> {
        answer.pointer("/shell/workspace/name")?.as_str()
    }

    #[test]
    fn a_call_waits_until_the_workspace_is_open() {
        let home = tempfile::tempdir().unwrap();
        let app = app(home.path());
        let opening = Opening::begin(&app);
        let shell = opening.call(&app, "shell", json!({})).unwrap();
        assert_eq!(
            shell.pointer("/workspace/name").unwrap(),
            &json!("Regio Twente")
        );
        // What was kept ready is given once: a page that is read again hears what is there then.
        let first = opening.call(&app, BEGIN, json!({})).unwrap();
        assert_eq!(name(&first), Some("Regio Twente"));
        workspace::close(&app);
        let again = opening.call(&app, BEGIN, json!({})).unwrap();
        assert_eq!(name(&again), None);
    }

    #[test]
    fn a_workspace_that_cannot_be_opened_leaves_the_choice_to_the_user() {
        let home = tempfile::tempdir().unwrap();
        let app = app(home.path());
        let folder = home.path().join("workspaces");
        std::fs::write(folder.join("regio-twente.tib"), "damaged").unwrap();
        let opening = Opening::begin(&app);
        let first = opening.call(&app, BEGIN, json!({})).unwrap();
        assert_eq!(name(&first), None);
        assert_eq!(
            first.pointer("/shell/recent/0/name").unwrap(),
            &json!("Regio Twente")
        );
    }

    #[test]
    fn the_page_hears_language_and_theme_before_it_paints() {
        let home = tempfile::tempdir().unwrap();
        let script = script(&app(home.path()));
        assert!(script.starts_with("((begins) =>"), "{script}");
        assert!(script.contains(r#""theme":"system""#), "{script}");
    }
}
