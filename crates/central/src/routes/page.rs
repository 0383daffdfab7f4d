//! The national page: files in the program itself, under a policy that lets nothing else in.

use std::sync::LazyLock;

use axum::body::Bytes;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, REFERRER_POLICY,
};
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};

use super::Failure;
use crate::terms;

static PAGE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/page");

/// What the page says, as a script that its words begin with.
static SAID: LazyLock<Bytes> = LazyLock::new(|| {
    let terms = serde_json::to_string(&terms::names()).unwrap_or_default();
    let words = serde_json::to_string(&terms::words()).unwrap_or_default();
    format!("export const TERMS = {terms};\nexport const WORDS = {words};\n").into()
});

/// No script or style from anywhere but here, none inline, and no frame around us.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
    img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

pub async fn file(method: Method, uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return Failure::not_found().into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = if path.is_empty() { "index.html" } else { path };
    let contents: Bytes = match PAGE.get_file(path) {
        Some(file) => Bytes::from_static(file.contents()),
        None if path == "said.js" => SAID.clone(),
        None => return StatusCode::NOT_FOUND.into_response(),
    };
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };
    // Fonts don't change under the same name; the rest must fit the service that answers.
    let keep = if kind == "font/woff2" {
        "public, max-age=604800"
    } else {
        "no-cache"
    };
    let mut response = contents.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
