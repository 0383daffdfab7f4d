//! Copies of the open workspace are made while the window is open.

use std::sync::Arc;
use std::time::Duration;

use tauri::async_runtime::{spawn, spawn_blocking};
use tib_app::{App, backups};

/// The first pages have the disk for themselves.
const FIRST: Duration = Duration::from_secs(30);
/// How often it is asked whether a copy is due.
const OFTEN: Duration = Duration::from_secs(300);

/// Makes copies when they are due, for as long as the app runs.
pub fn keep(app: &Arc<App>) {
    let app = Arc::clone(app);
    spawn(async move {
        let mut wait = FIRST;
        loop {
            tokio::time::sleep(wait).await;
            wait = OFTEN;
            let app = Arc::clone(&app);
            match spawn_blocking(move || backups::make_due(&app)).await {
                Ok(Ok(_)) => {}
                Ok(Err(refusal)) => {
                    tracing::warn!(code = refusal.code.as_str(), "no backup could be made");
                }
                Err(error) => tracing::error!(%error, "making a backup failed"),
            }
        }
    });
}
