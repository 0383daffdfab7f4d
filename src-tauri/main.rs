//! The desktop window. This package is the only code that knows Tauri: it passes calls on to the
//! use cases, opens the system's dialogs, and keeps the window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod backups;
mod closing;
mod dialogs;
mod log;
mod opening;
mod rendering;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::Value;
use tauri::{
    DragDropEvent, Emitter, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder, Window,
    WindowEvent,
};
use tib_app::{App, Code, Ports, Refusal, import, workspace};

use opening::Opening;

/// Runs one use case. Every call goes over a blocking thread, so that the window never waits for
/// the disk; a panic comes back as an error.
#[tauri::command]
async fn call(
    app: tauri::State<'_, Arc<App>>,
    opening: tauri::State<'_, Arc<Opening>>,
    name: String,
    args: Value,
) -> Result<Value, Refusal> {
    let (app, opening) = (Arc::clone(&app), Arc::clone(&opening));
    let called = name.clone();
    tokio::task::spawn_blocking(move || opening.call(&app, &called, args))
        .await
        .map_or_else(
            |_| {
                log::panicked(&name);
                Err(Refusal::new(Code::Internal))
            },
            |answer| answer.inspect_err(|refusal| log::refused(&name, refusal)),
        )
}

fn main() -> ExitCode {
    if let Some(said) = std::env::args().nth(1).as_deref().and_then(asked) {
        println!("{said}");
        return ExitCode::SUCCESS;
    }
    rendering::mend();
    let home = workspace::home(std::env::var_os("TIB_HOME").map(PathBuf::from));
    log::begin(&home);
    let app = match App::new(&home, Ports::system(dialogs::System)) {
        Ok(app) => Arc::new(app),
        Err(refusal) => {
            let texts = tib_app::Texts::new(tib_app::Language::default());
            dialogs::tell(&tib_app::message(&texts, &refusal));
            return ExitCode::FAILURE;
        }
    };
    let opening = Opening::begin(&app);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            dialogs::tell(&error.to_string());
            return ExitCode::FAILURE;
        }
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let begins = opening::script(&app);
    backups::keep(&app);
    let window = tauri::Builder::default()
        .manage(Arc::clone(&app))
        .manage(opening)
        .manage(closing::Closing::default())
        .invoke_handler(tauri::generate_handler![
            call,
            closing::closing_heard,
            closing::closing_done
        ])
        .setup(move |tauri| {
            WebviewWindowBuilder::new(tauri, "main", WebviewUrl::default())
                .title("TiB Regio")
                .inner_size(1280.0, 800.0)
                .min_inner_size(1024.0, 700.0)
                .initialization_script(begins)
                .build()?;
            Ok(())
        })
        .on_window_event(|window, event| match event {
            WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => dropped(window, paths),
            WindowEvent::CloseRequested { .. } => closing::asked(window),
            _ => {}
        })
        .build(tauri::generate_context!());
    match window {
        Ok(window) => {
            window.run(move |_, event| {
                // The process ends with this: nothing is dropped by itself.
                if let RunEvent::Exit = event {
                    workspace::leave(&app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            dialogs::tell(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// What is said instead of opening the window.
fn asked(argument: &str) -> Option<String> {
    match argument {
        "--version" | "-V" => Some(format!("TiB Regio {}", env!("CARGO_PKG_VERSION"))),
        "--help" | "-h" => Some(tib_app::Texts::new(tib_app::Language::default()).with(
            "window-help",
            &[("variable", rendering::VARIABLE.to_owned())],
        )),
        _ => None,
    }
}

/// Tells the page of files that were dropped on it.
fn dropped(window: &Window, paths: &[PathBuf]) {
    let app = window.state::<Arc<App>>();
    let files: Vec<_> = paths
        .iter()
        .map(|path| import::offered(&app, path))
        .collect();
    if let Err(error) = window.emit("files-dropped", files) {
        tracing::warn!(%error, "dropped files not passed on");
    }
}
