//! National users: signing in and out, and who is asking.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{ConnectInfo, FromRequestParts, State};
use axum::http::header::{COOKIE, HOST, HeaderMap, ORIGIN, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse};
use chrono::Duration;
use serde::{Deserialize, Serialize};
use tib_protocol::code;

use super::{Failure, Service, read};
use crate::secrets::{password_fits, session_token, token_hash};
use crate::storage::{NewSession, Role, RuleViolation, SignIn, StorageError, User};

/// A working day.
const SESSION_HOURS: i64 = 12;

/// The national user who asks.
pub struct SignedIn(pub User);

impl SignedIn {
    /// Goes on only when the user may do at least this.
    pub fn at_least(self, role: Role) -> Result<User, Failure> {
        if self.0.role < role {
            return Err(Failure::new(StatusCode::FORBIDDEN, code::NOT_ALLOWED));
        }
        Ok(self.0)
    }
}

impl FromRequestParts<Arc<Service>> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(
        parts: &mut Parts,
        service: &Arc<Service>,
    ) -> Result<Self, Self::Rejection> {
        if parts.method != Method::GET {
            check_origin(&parts.headers, &parts.uri, service.secure)?;
        }
        let hash = cookie(&parts.headers, service.secure).ok_or(Failure::sign_in())?;
        let now = service.environment.now();
        let asked = service.with_storage(move |storage| match storage.session(&hash, now) {
            Err(StorageError::Refused(RuleViolation::NotFound)) => Ok(None),
            found => found.map(Some),
        });
        asked.await?.map(Self).ok_or(Failure::sign_in())
    }
}

/// What writes must come from our own page. `SameSite=Strict` keeps the cookie from other sites
/// already; this also stops other ports of the same host, which count as the same site.
fn check_origin(headers: &HeaderMap, uri: &Uri, secure: bool) -> Result<(), Failure> {
    let host = headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .or_else(|| uri.authority().map(|authority| authority.as_str()));
    let scheme = if secure { "https" } else { "http" };
    let origin = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
    match (origin, host) {
        (Some(origin), Some(host)) if origin == format!("{scheme}://{host}") => Ok(()),
        _ => Err(Failure::new(StatusCode::FORBIDDEN, code::ORIGIN)),
    }
}

/// With `__Host-` the browser itself refuses a cookie that another host or plain http has set.
const fn cookie_name(secure: bool) -> &'static str {
    if secure {
        "__Host-tib_session"
    } else {
        "tib_session"
    }
}

fn cookie(headers: &HeaderMap, secure: bool) -> Option<[u8; 32]> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == cookie_name(secure)).then(|| token_hash(value)))
}

fn set_cookie(token: &str, seconds: i64, secure: bool) -> String {
    let name = cookie_name(secure);
    let only_https = if secure { "; Secure" } else { "" };
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{only_https}")
}

#[derive(Deserialize)]
struct Credentials {
    mail: String,
    password: String,
}

#[derive(Serialize)]
pub struct SessionInfo {
    user: User,
    service: String,
}

pub async fn sign_in(
    State(service): State<Arc<Service>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<impl IntoResponse, Failure> {
    check_origin(&headers, &uri, service.secure)?;
    let given: Credentials = read(body)?;
    for (field, value) in [("mail", &given.mail), ("password", &given.password)] {
        if value.is_empty() {
            return Err(Failure::field(field, "needed"));
        }
        if value.len() > 512 {
            return Err(Failure::field(field, "too_long"));
        }
    }
    let now = service.environment.now();
    let address = address.ip().to_string();
    let worker = Arc::clone(&service);
    let (token, who) = service
        .run_blocking(move || {
            let storage = worker.storage.as_ref();
            let account = match storage.begin_sign_in(given.mail.trim(), &address, now)? {
                SignIn::Wait(seconds) => return Err(Failure::locked_out(seconds)),
                SignIn::Try(account) => account,
            };
            let hash = account.as_ref().map(|(_, hash)| hash.as_str());
            let fits = password_fits(&given.password, hash);
            let Some((user, _)) = account.filter(|_| fits) else {
                return Err(Failure::new(StatusCode::UNAUTHORIZED, code::SIGN_IN_WRONG));
            };
            let token = session_token(worker.environment.as_ref())?;
            let session = NewSession {
                token_hash: token_hash(&token),
                user: &user,
                address: &address,
                expires_at: now + Duration::hours(SESSION_HOURS),
            };
            storage.finish_sign_in(&session, now)?;
            let service = storage.service()?.name;
            Ok((token, SessionInfo { user, service }))
        })
        .await?;
    let cookie = set_cookie(&token, SESSION_HOURS * 3600, service.secure);
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Json(who)))
}

pub async fn sign_out(
    State(service): State<Arc<Service>>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Failure> {
    check_origin(&headers, &uri, service.secure)?;
    let now = service.environment.now();
    if let Some(hash) = cookie(&headers, service.secure) {
        service
            .with_storage(move |storage| storage.end_session(&hash, now))
            .await?;
    }
    let cookie = set_cookie("", 0, service.secure);
    Ok((
        StatusCode::NO_CONTENT,
        AppendHeaders([(SET_COOKIE, cookie)]),
    ))
}

pub async fn who(
    State(service): State<Arc<Service>>,
    SignedIn(user): SignedIn,
) -> Result<Json<SessionInfo>, Failure> {
    let service = service
        .with_storage(|storage| storage.service())
        .await?
        .name;
    Ok(Json(SessionInfo { user, service }))
}
