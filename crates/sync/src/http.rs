//! The service over HTTP.

use std::net::Ipv4Addr;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tib_domain::{Code, Refusal};
use tib_protocol::{
    Accepted, Cursor, EnrolAnswer, EnrolRequest, PAGE_ENTRIES, Page, Problem, SeriesState,
};
use ureq::http::{Request, Response, StatusCode};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};
use uuid::Uuid;

use crate::wire::{Fetched, Wire, WireError};

/// Answers are read no further than this: a page of the feed is far smaller.
const LONGEST_ANSWER: u64 = 16 * 1024 * 1024;

/// How long we wait.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For a connection.
    pub connect: Duration,
    /// For a whole answer.
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            answer: Duration::from_secs(60),
        }
    }
}

/// The service at an address, as this device.
pub struct Service {
    agent: Agent,
    address: String,
    token: Option<String>,
    language: &'static str,
}

impl Service {
    /// The service at an `address` of [`address`]; without a token only [`Wire::enrol`] works.
    /// `language` is that of its messages, `nl` or `en`.
    #[must_use]
    pub fn new(
        address: &str,
        token: Option<String>,
        language: &'static str,
        patience: Patience,
    ) -> Self {
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .build();
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            // A redirect could carry the token elsewhere.
            .max_redirects(0)
            .timeout_connect(Some(patience.connect))
            .timeout_global(Some(patience.answer))
            .tls_config(tls);
        if address.starts_with("http://") {
            // Loopback never goes through a proxy.
            config = config.proxy(None);
        }
        Self {
            agent: config.build().into(),
            address: address.to_owned(),
            token,
            language,
        }
    }

    fn get(&self, path: &str, tag: Option<&str>) -> Result<Response<Body>, WireError> {
        let mut request = self.request("GET", path);
        if let Some(tag) = tag {
            request = request.header("if-none-match", tag);
        }
        let request = request.body(()).map_err(unsendable)?;
        self.agent.run(request).map_err(failed)
    }

    fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T, WireError> {
        let json = serde_json::to_vec(body).map_err(unsendable)?;
        let request = self
            .request("POST", path)
            .header("content-type", "application/json")
            .body(json)
            .map_err(unsendable)?;
        read(self.agent.run(request).map_err(failed)?)
    }

    fn request(&self, method: &str, path: &str) -> ureq::http::request::Builder {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}/api/v1/{path}", self.address))
            .header("accept", "application/json")
            .header("accept-language", self.language);
        match &self.token {
            Some(token) => request.header("authorization", format!("Bearer {token}")),
            None => request,
        }
    }
}

impl Wire for Service {
    fn enrol(&self, request: &EnrolRequest) -> Result<EnrolAnswer, WireError> {
        self.post("enrol", request)
    }

    fn series(&self, series: Uuid) -> Result<SeriesState, WireError> {
        read(self.get(&format!("series/{series}"), None)?)
    }

    fn send(&self, series: Uuid, page: &Page) -> Result<Accepted, WireError> {
        self.post(&format!("series/{series}"), page)
    }

    fn feed(&self, after: Option<&Cursor>, tag: Option<&str>) -> Result<Fetched, WireError> {
        let after = after.map(|cursor| format!("after={cursor}&"));
        let path = format!("feed?{}limit={PAGE_ENTRIES}", after.unwrap_or_default());
        let response = self.get(&path, tag)?;
        let tag = response
            .headers()
            .get("etag")
            .and_then(|tag| tag.to_str().ok())
            .map(str::to_owned);
        let page = if response.status() == StatusCode::NOT_MODIFIED {
            None
        } else {
            Some(read(response)?)
        };
        Ok(Fetched { page, tag })
    }
}

/// The address of a service in its one form: `https` with nothing behind the host, or `http` to
/// this very machine.
///
/// # Errors
/// `address_invalid`.
pub fn address(typed: &str) -> Result<String, Refusal> {
    let refused = || Refusal::new(Code::AddressInvalid).on("address");
    let typed = typed.trim().trim_end_matches('/');
    let whole = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let uri: ureq::http::Uri = whole.parse().map_err(|_| refused())?;
    let host = uri
        .host()
        .filter(|host| !host.is_empty())
        .ok_or_else(refused)?;
    let bare = uri.query().is_none() && matches!(uri.path(), "" | "/");
    let authority = uri.authority().map(ToString::to_string).unwrap_or_default();
    let named = authority.contains('@');
    let near = matches!(host, "localhost" | "[::1]")
        || host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback());
    match uri.scheme_str() {
        Some("https") if bare && !named => Ok(format!("https://{authority}")),
        Some("http") if bare && !named && near => Ok(format!("http://{authority}")),
        _ => Err(refused()),
    }
}

fn read<T: DeserializeOwned>(mut response: Response<Body>) -> Result<T, WireError> {
    let status = response.status();
    let bytes = response
        .body_mut()
        .with_config()
        .limit(LONGEST_ANSWER)
        .read_to_vec()
        .map_err(failed)?;
    if status.is_success() {
        return serde_json::from_slice(&bytes)
            .map_err(|error| WireError::Unintelligible(error.to_string()));
    }
    // A proxy or another server on the same address doesn't speak in problems.
    Err(serde_json::from_slice::<Problem>(&bytes).map_or_else(
        |_| WireError::Unintelligible(format!("HTTP {}", status.as_u16())),
        WireError::Problem,
    ))
}

fn failed(error: ureq::Error) -> WireError {
    match error {
        ureq::Error::Timeout(_) => WireError::Slow,
        ureq::Error::Protocol(_)
        | ureq::Error::Http(_)
        | ureq::Error::BodyExceedsLimit(_)
        | ureq::Error::LargeResponseHeader(..) => WireError::Unintelligible(error.to_string()),
        other => WireError::Away(other.to_string()),
    }
}

fn unsendable(error: impl std::fmt::Display) -> WireError {
    WireError::Unintelligible(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_or_this_very_machine() {
        for (typed, taken) in [
            ("tib.example.nl", "https://tib.example.nl"),
            (
                " https://tib.example.nl:8443/ ",
                "https://tib.example.nl:8443",
            ),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://localhost:1", "http://localhost:1"),
        ] {
            assert_eq!(address(typed).as_deref(), Ok(taken));
        }
        for typed in [
            "",
            "http://tib.example.nl",
            "http://127.example.nl.",
            "ftp://tib.example.nl",
            "https://name:word@tib.example.nl",
            "https://tib.example.nl/path",
            "https://tib.example.nl?x",
            "tib example",
        ] {
            assert_eq!(
                address(typed).map_err(|refusal| refusal.code),
                Err(Code::AddressInvalid),
                "{typed}"
            );
        }
    }
}
