//! The routes: reading a request, asking the storage, writing an answer. No rule lives here.

mod device;
mod enrol;
mod failure;
mod figures;
mod limits;
mod national;
mod page;
mod session;
mod taxonomy;

pub use limits::Rate;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::rejection::BytesRejection;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};
use serde::de::DeserializeOwned;
use tib_protocol::{PAGE_BYTES, code};

use crate::environment::Environment;
use crate::secrets::ServiceSecret;
use crate::storage::{Storage, StorageResult};
use crate::words::Language;
use failure::Failure;
use limits::Limiter;

/// What all routes share. Nothing in it has to survive or to be the same in another process: the
/// rates are per process, everything else is in the storage.
pub struct Service {
    storage: Arc<dyn Storage>,
    secret: ServiceSecret,
    environment: Arc<dyn Environment>,
    rates: Limiter,
    secure: bool,
}

impl Service {
    /// A service on this storage. `secure` says that people reach it by https.
    #[must_use]
    pub fn new(
        storage: Arc<dyn Storage>,
        secret: ServiceSecret,
        environment: Arc<dyn Environment>,
        rate: Rate,
        secure: bool,
    ) -> Self {
        Self {
            storage,
            secret,
            environment,
            rates: Limiter::new(rate),
            secure,
        }
    }

    /// Does a whole operation where waiting for the disk holds up nobody else.
    async fn with_storage<T, F>(self: &Arc<Self>, operation: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&dyn Storage) -> StorageResult<T> + Send + 'static,
    {
        let storage = Arc::clone(&self.storage);
        self.run_blocking(move || Ok(operation(storage.as_ref())?))
            .await
    }

    /// Does work that keeps a core busy, such as hashing a password.
    async fn run_blocking<T, F>(self: &Arc<Self>, work: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, Failure> + Send + 'static,
    {
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| Failure::broken(&error))?
    }
}

/// All routes of the service.
pub fn router(service: Service) -> Router {
    let service = Arc::new(service);
    Router::new()
        .route("/api/v1/capabilities", get(device::capabilities))
        .route("/api/v1/enrol", post(enrol::enrol))
        .route(
            "/api/v1/series/{series}",
            get(device::series).post(device::take_page),
        )
        .route("/api/v1/feed", get(device::feed))
        .route(
            "/api/national/session",
            get(session::who)
                .post(session::sign_in)
                .delete(session::sign_out),
        )
        .route("/api/national/overview", get(national::overview))
        .route("/api/national/regions", post(national::add_region))
        .route("/api/national/regions/{region}", get(national::region))
        .route(
            "/api/national/regions/{region}/code",
            post(national::issue_code),
        )
        .route(
            "/api/national/news",
            get(national::news).post(national::publish_news),
        )
        .route(
            "/api/national/taxonomy",
            get(taxonomy::list).put(taxonomy::save),
        )
        .route("/api/national/taxonomy/preview", post(taxonomy::preview))
        .route(
            "/api/national/taxonomy/file",
            get(taxonomy::file).put(taxonomy::import),
        )
        .route(
            "/api/national/figures",
            get(figures::shown).post(figures::publish),
        )
        .route("/api/national/audit", get(national::audit))
        .fallback(page::file)
        .layer(DefaultBodyLimit::max(PAGE_BYTES))
        .layer(from_fn_with_state(Arc::clone(&service), finish_response))
        .with_state(service)
}

/// Around every request: the rate of the address, and every problem in the reader's language.
async fn finish_response(
    State(service): State<Arc<Service>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    let language = language(request.headers());
    let api = request.uri().path().starts_with("/api/");
    let now = service.environment.now();
    let mut response = match service.rates.address(address.ip(), now) {
        Err(seconds) => Failure::too_many(seconds).without_words(),
        Ok(()) => next.run(request).await,
    };
    if api {
        let failure = response.extensions_mut().remove::<Failure>().or_else(|| {
            // What axum itself refuses (a path that's no id, a method that isn't there).
            let status = response.status();
            (status.is_client_error() || status.is_server_error())
                .then(|| Failure::new(status, code::INVALID))
        });
        if let Some(failure) = failure {
            failure.write(language, &mut response);
        }
        if !response.headers().contains_key(CACHE_CONTROL) {
            response
                .headers_mut()
                .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    } else if response.extensions_mut().remove::<Failure>().is_some() {
        *response.body_mut() = Body::empty();
    }
    response.headers_mut().insert(
        HeaderName::from_static("x-content-type-options"),
        HeaderValue::from_static("nosniff"),
    );
    response
}

fn language(headers: &HeaderMap) -> Language {
    Language::accepted(
        headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok()),
    )
}

/// The body of a request, when it came whole and isn't too large.
fn whole(body: Result<Bytes, BytesRejection>) -> Result<Bytes, Failure> {
    body.map_err(|rejection| {
        let status = rejection.status();
        let code = match status {
            StatusCode::PAYLOAD_TOO_LARGE => code::TOO_LARGE,
            _ => code::INVALID,
        };
        Failure::new(status, code)
    })
}

/// Reads a JSON body; a wrong type is refused with the path to the field.
fn read<T: DeserializeOwned>(body: Result<Bytes, BytesRejection>) -> Result<T, Failure> {
    let body = whole(body)?;
    let mut reader = serde_json::Deserializer::from_slice(&body);
    let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let failure = Failure::invalid(Some(path).filter(|path| path != "."));
        failure.because(error.inner().to_string())
    })?;
    reader
        .end()
        .map_err(|error| Failure::invalid(None).because(error.to_string()))?;
    Ok(read)
}
