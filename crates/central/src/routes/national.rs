//! What the national team sees and does.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tib_protocol::{FeedKind, NewsV1, RegionName};
use uuid::Uuid;

use super::session::SignedIn;
use super::{Failure, Service, read};
use crate::environment::new_id;
use crate::serve::{make_code, make_region};
use crate::storage::{
    Actor, AuditLine, NewItem, PublishedItem, RegionDetail, RegionOverview, Role, RuleViolation,
    StorageError,
};

const AUDIT_LINES: usize = 200;
const LONGEST_TITLE: usize = 200;
const LONGEST_TEXT: usize = 20_000;

#[derive(Serialize)]
pub struct Overview {
    regions: Vec<RegionOverview>,
}

pub async fn overview(
    State(service): State<Arc<Service>>,
    _user: SignedIn,
) -> Result<Json<Overview>, Failure> {
    let regions = service.with_storage(|storage| storage.overview()).await?;
    Ok(Json(Overview { regions }))
}

#[derive(Deserialize)]
pub struct Shown {
    summary: Option<Uuid>,
}

#[derive(Serialize)]
pub struct RegionAnswer {
    region: RegionDetail,
    shown: Option<Uuid>,
    summary: Option<Value>,
}

/// One region, with its newest summary or the one that's asked for.
pub async fn region(
    State(service): State<Arc<Service>>,
    _user: SignedIn,
    Path(region): Path<String>,
    Query(query): Query<Shown>,
) -> Result<Json<RegionAnswer>, Failure> {
    service
        .with_storage(move |storage| {
            let region = storage.region(&region)?;
            let newest = region.summaries.first().map(|summary| summary.id);
            let shown = query.summary.or(newest);
            let summary = match shown {
                Some(shown) => Some(storage.summary(&region.region.id, shown)?),
                None => None,
            };
            Ok(Json(RegionAnswer {
                region,
                shown,
                summary,
            }))
        })
        .await
}

#[derive(Deserialize)]
struct NewRegion {
    name: String,
}

pub async fn add_region(
    State(service): State<Arc<Service>>,
    user: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<RegionName>), Failure> {
    let by = Actor::User(user.at_least(Role::Administrator)?.id);
    let given: NewRegion = read(body)?;
    let name = words("name", &given.name, LONGEST_TITLE)?;
    let worker = Arc::clone(&service);
    let region = service
        .run_blocking(move || {
            Ok(make_region(
                worker.storage.as_ref(),
                worker.environment.as_ref(),
                &name,
                &by,
            )?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(region)))
}

#[derive(Serialize)]
pub struct CodeAnswer {
    code: String,
    expires_at: DateTime<Utc>,
}

pub async fn issue_code(
    State(service): State<Arc<Service>>,
    user: SignedIn,
    Path(region): Path<String>,
) -> Result<(StatusCode, Json<CodeAnswer>), Failure> {
    let by = Actor::User(user.at_least(Role::Administrator)?.id);
    let worker = Arc::clone(&service);
    let (code, expires_at) = service
        .run_blocking(move || {
            let storage = worker.storage.as_ref();
            let region = storage.find_region(&region)?;
            Ok(make_code(
                storage,
                &worker.secret,
                worker.environment.as_ref(),
                &region,
                &by,
            )?)
        })
        .await?;
    Ok((
        StatusCode::CREATED,
        Json(CodeAnswer {
            code: code.to_string(),
            expires_at,
        }),
    ))
}

#[derive(Serialize)]
pub struct News {
    items: Vec<PublishedItem>,
}

pub async fn news(
    State(service): State<Arc<Service>>,
    _user: SignedIn,
) -> Result<Json<News>, Failure> {
    let items = service
        .with_storage(|storage| storage.published(FeedKind::News.as_str()))
        .await?;
    Ok(Json(News { items }))
}

#[derive(Deserialize)]
struct NewNews {
    title: String,
    text: String,
    /// Left out is all regions.
    regions: Option<Vec<String>>,
}

#[derive(Serialize)]
pub struct Published {
    pub id: Uuid,
}

pub async fn publish_news(
    State(service): State<Arc<Service>>,
    user: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Published>), Failure> {
    let by = Actor::User(user.at_least(Role::Editor)?.id);
    let given: NewNews = read(body)?;
    let news = NewsV1 {
        title: words("title", &given.title, LONGEST_TITLE)?,
        text: words("text", &given.text, LONGEST_TEXT)?,
    };
    let regions = given.regions.map(|mut regions| {
        regions.sort();
        regions.dedup();
        regions
    });
    if regions.as_ref().is_some_and(Vec::is_empty) {
        return Err(Failure::field("regions", "needed"));
    }
    let id = new_id(service.environment.as_ref())?;
    let body = serde_json::to_value(news).map_err(|error| Failure::broken(&error))?;
    let item = NewItem {
        id,
        kind: FeedKind::News,
        version: 1,
        body,
        regions,
    };
    let now = service.environment.now();
    let worker = Arc::clone(&service);
    service
        .run_blocking(move || match worker.storage.publish(&item, &by, now) {
            Err(StorageError::Refused(RuleViolation::NotFound)) => {
                Err(Failure::field("regions", "no_region"))
            }
            outcome => Ok(outcome?),
        })
        .await?;
    Ok((StatusCode::CREATED, Json(Published { id })))
}

#[derive(Serialize)]
pub struct Audit {
    lines: Vec<AuditLine>,
}

pub async fn audit(
    State(service): State<Arc<Service>>,
    user: SignedIn,
) -> Result<Json<Audit>, Failure> {
    user.at_least(Role::Administrator)?;
    let lines = service
        .with_storage(|storage| storage.audit(AUDIT_LINES))
        .await?;
    Ok(Json(Audit { lines }))
}

/// Text that's there, and not too long.
fn words(field: &str, text: &str, longest: usize) -> Result<String, Failure> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Failure::field(field, "needed"));
    }
    if text.chars().count() > longest {
        return Err(Failure::field(field, "too_long"));
    }
    Ok(text.to_owned())
}
