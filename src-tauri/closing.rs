//! Closing the window: the page first saves what was typed.
//!
//! Tauri leaves the window open by itself when the page listens to the request, and only then. So a
//! window without a page, or with one that is still being read, closes at once.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tauri::async_runtime::{JoinHandle, spawn};
use tauri::{Manager, Window};

/// How long a page may take to say that it heard. One that hangs must not keep the window open: what
/// was typed before is in the workspace file.
const PATIENCE: Duration = Duration::from_secs(5);

/// A request to close that the page hasn't answered.
#[derive(Default)]
pub struct Closing(Mutex<Option<JoinHandle<()>>>);

impl Closing {
    fn replace(&self, waiting: Option<JoinHandle<()>>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = std::mem::replace(&mut *kept, waiting) {
            before.abort();
        }
    }
}

/// Waits for the page's answer to a request to close.
pub fn asked(window: &Window) {
    let closed = window.clone();
    let waiting = spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        tracing::warn!("the page hangs: closed without it");
        destroy(&closed);
    });
    window.state::<Closing>().replace(Some(waiting));
}

/// The page heard the request, and says by itself when the window may go.
#[tauri::command]
pub fn closing_heard(closing: tauri::State<'_, Closing>) {
    closing.replace(None);
}

/// Everything is kept, or the user wants to go in any case.
#[tauri::command]
pub fn closing_done(window: Window) {
    destroy(&window);
}

fn destroy(window: &Window) {
    if let Err(error) = window.destroy() {
        tracing::error!(%error, "the window can't be closed");
    }
}
