//! What a region's device may do: its own series up, the feed down. Everything is bound to the
//! region of its token; nothing in path or body can widen that.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, ETAG, HeaderValue, IF_NONE_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tib_protocol::{
    Accepted, Capabilities, Cursor, LARGEST_INTEGER, PAGE_BYTES, PAGE_ENTRIES, PROTOCOL_VERSION,
    Page, SeriesState, TOKEN_PREFIX,
};
use uuid::Uuid;

use super::enrol::named;
use super::{Failure, Service, language, read};
use crate::rules::series::check_page;
use crate::secrets::token_hash;
use crate::storage::{Device, RuleViolation};

/// The device that asks, known by its token.
pub struct Asking(Device);

impl FromRequestParts<Arc<Service>> for Asking {
    type Rejection = Failure;

    async fn from_request_parts(
        parts: &mut Parts,
        service: &Arc<Service>,
    ) -> Result<Self, Self::Rejection> {
        let hash = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "))
            .filter(|token| token.starts_with(TOKEN_PREFIX))
            .map(token_hash)
            .ok_or(RuleViolation::TokenUnknown)?;
        let device = service
            .with_storage(move |storage| storage.device(&hash))
            .await?;
        let now = service.environment.now();
        service
            .rates
            .device(device.id, now)
            .map_err(Failure::too_many)?;
        Ok(Self(device))
    }
}

pub async fn capabilities(
    State(service): State<Arc<Service>>,
) -> Result<Json<Capabilities>, Failure> {
    let who = service.with_storage(|storage| storage.service()).await?;
    Ok(Json(Capabilities {
        service: named(who),
        protocol: vec![PROTOCOL_VERSION],
        reads: ["summary/1", "withdrawal/1"].map(str::to_owned).to_vec(),
        publishes: ["news/1", "taxonomy/1", "figures/1"]
            .map(str::to_owned)
            .to_vec(),
        page_entries: PAGE_ENTRIES,
        page_bytes: PAGE_BYTES,
    }))
}

pub async fn series(
    State(service): State<Arc<Service>>,
    Asking(device): Asking,
    Path(series): Path<Uuid>,
) -> Result<Json<SeriesState>, Failure> {
    service
        .with_storage(move |storage| storage.series(&device, series))
        .await
        .map(Json)
}

pub async fn take_page(
    State(service): State<Arc<Service>>,
    Asking(device): Asking,
    Path(series): Path<Uuid>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Accepted>, Failure> {
    let page: Page = read(body)?;
    check_page(&page)?;
    let language = language(&headers);
    let now = service.environment.now();
    service
        .with_storage(move |storage| {
            let accepted = storage.take_page(&device, series, &page, language, now)?;
            let (device, entries, next) = (device.id, page.entries.len(), accepted.series.next);
            tracing::info!(%device, %series, entries, next, "took in a page");
            Ok(Json(accepted))
        })
        .await
}

#[derive(Deserialize)]
pub struct FeedQuery {
    after: Option<String>,
    limit: Option<usize>,
}

pub async fn feed(
    State(service): State<Arc<Service>>,
    Asking(device): Asking,
    Query(query): Query<FeedQuery>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let after: Option<Cursor> = query
        .after
        .filter(|after| !after.is_empty())
        .map(|after| {
            after
                .parse()
                .map_err(|_| Failure::invalid(Some("after".into())))
        })
        .transpose()?;
    if after.is_some_and(|after| after.position > LARGEST_INTEGER) {
        return Err(RuleViolation::FeedDiverged.into());
    }
    let limit = query.limit.unwrap_or(PAGE_ENTRIES).clamp(1, PAGE_ENTRIES);
    let known = headers.get(IF_NONE_MATCH).cloned();
    service
        .with_storage(move |storage| {
            let newest = storage.newest_item(&device.region)?;
            let tag = newest.map_or_else(|| "\"0\"".to_owned(), |newest| format!("\"{newest}\""));
            // Only for who is at the end: a cursor that isn't must be checked, whatever the tag.
            let idle = after == newest && known.is_some_and(|known| known == tag);
            let mut response = if idle {
                StatusCode::NOT_MODIFIED.into_response()
            } else {
                Json(storage.feed(&device.region, after, limit)?).into_response()
            };
            let headers = response.headers_mut();
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
            if let Ok(tag) = HeaderValue::from_str(&tag) {
                headers.insert(ETAG, tag);
            }
            Ok(response)
        })
        .await
}
