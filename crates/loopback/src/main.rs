//! The use cases over HTTP on loopback, so that a browser test drives the real code. Built for
//! tests only and never packaged.
//!
//! `tib-loopback PAGES FILES`: serves the built pages in the folder `PAGES`; its file dialogs pick
//! everything in the folder `FILES`, and save there too. The first line on standard output is the
//! address with the secret that every call must carry.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path as UrlPath, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use tib_app::{App, Code, FileDialogs, NoKeychain, Ports, Refusal, calls, workspace};
use tokio::net::TcpListener;

struct Folder(PathBuf);

impl Folder {
    fn files(&self, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
        let mut files: Vec<_> = std::fs::read_dir(&self.0)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.is_file() && wanted(path))
            .collect();
        files.sort();
        files
    }
}

impl FileDialogs for Folder {
    fn import(&self) -> Vec<PathBuf> {
        self.files(|path| path.extension().is_none_or(|end| end != "pdf"))
    }
    fn documents(&self) -> Vec<PathBuf> {
        self.files(|_| true)
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn folder(&self) -> Option<PathBuf> {
        let folder = self.0.join("kopieën");
        std::fs::create_dir_all(&folder).ok().map(|()| folder)
    }
    fn save(&self, name: &str) -> Option<PathBuf> {
        Some(self.0.join(name))
    }
    fn show(&self, path: &Path) -> bool {
        path.exists()
    }
}

struct Host {
    app: App,
    pages: PathBuf,
    secret: String,
    authority: String,
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(pages), Some(files)) = (words.next(), words.next()) else {
        eprintln!("tib-loopback PAGES FILES");
        return ExitCode::from(2);
    };
    match serve(pages, files).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(pages: PathBuf, files: PathBuf) -> Result<(), Box<dyn std::error::Error>> {
    let home = workspace::home(std::env::var_os("TIB_HOME").map(PathBuf::from));
    let ports = Ports {
        // A test never touches the user's own keychain.
        keychain: Arc::new(NoKeychain),
        ..Ports::system(Folder(files))
    };
    let secret = ports.ids.next().to_string();
    let app = App::new(&home, ports)?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let authority = listener.local_addr()?.to_string();
    println!("http://{authority}/#secret={secret}");
    let host = Arc::new(Host {
        app,
        pages,
        secret,
        authority,
    });
    let router = Router::new()
        .route("/api/call/{name}", post(call))
        .fallback(get(page))
        .with_state(host);
    axum::serve(listener, router).await?;
    Ok(())
}

async fn call(
    State(host): State<Arc<Host>>,
    UrlPath(name): UrlPath<String>,
    headers: HeaderMap,
    Json(args): Json<Value>,
) -> Response {
    if !host.admits(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let ran = tokio::task::spawn_blocking(move || calls::call(&host.app, &name, args)).await;
    match ran.unwrap_or_else(|_| Err(Refusal::new(Code::Internal))) {
        Ok(answer) => Json(answer).into_response(),
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!(refusal))).into_response(),
    }
}

async fn page(State(host): State<Arc<Host>>, uri: Uri) -> Response {
    let wanted = uri.path().trim_start_matches('/');
    let wanted = if wanted.is_empty() {
        "index.html"
    } else {
        wanted
    };
    if wanted.split('/').any(|part| part == "..") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let kind = match wanted.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    match std::fs::read(host.pages.join(wanted)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], Body::from(bytes)).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Host {
    /// Only the page that was given the secret, from this very address.
    fn admits(&self, headers: &HeaderMap) -> bool {
        let is = |name: &str, wanted: &str| {
            headers.get(name).and_then(|value| value.to_str().ok()) == Some(wanted)
        };
        is("x-tib-secret", &self.secret)
            && is("host", &self.authority)
            && is("origin", &format!("http://{}", self.authority))
    }
}
