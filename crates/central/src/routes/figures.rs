//! Figures to compare regions on: what is there, and publishing it.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tib_domain::amsterdam_day;
use tib_protocol::{FeedKind, FiguresV1, Hash, RegionName, hash_of};

use super::national::Published;
use super::session::SignedIn;
use super::{Failure, Service, read};
use crate::environment::new_id;
use crate::rules::figures::figures;
use crate::storage::{Actor, NewItem, Role, RuleViolation, Storage, StorageError, StorageResult};

#[derive(Serialize)]
pub struct FiguresAnswer {
    /// What would be published now.
    figures: FiguresV1,
    /// Names exactly these figures, for whoever decides to publish them.
    hash: Hash,
    /// Where they come from.
    summaries: Vec<Source>,
    /// When figures were published last.
    published_at: Option<DateTime<Utc>>,
    /// Those were the same.
    unchanged: bool,
}

/// The summary of a region that its figures are from.
#[derive(Serialize)]
struct Source {
    region: RegionName,
    /// Nothing for a region that hasn't sent one.
    received_at: Option<DateTime<Utc>>,
}

pub async fn shown(
    State(service): State<Arc<Service>>,
    _user: SignedIn,
) -> Result<Json<FiguresAnswer>, Failure> {
    let now = service.environment.now();
    service
        .with_storage(move |storage| {
            let (figures, hash, summaries) = made(storage, now)?;
            let last = storage.last_published(FeedKind::Figures.as_str())?;
            let published_at = last.as_ref().map(|item| item.published_at);
            let unchanged = last
                .and_then(|item| serde_json::from_value::<FiguresV1>(item.body).ok())
                .map(|last| hash_of_figures(&last))
                .transpose()?
                .is_some_and(|last| last == hash);
            Ok(Json(FiguresAnswer {
                figures,
                hash,
                summaries,
                published_at,
                unchanged,
            }))
        })
        .await
}

#[derive(Deserialize)]
struct ToPublish {
    /// Of the figures that were shown: others aren't published.
    hash: Hash,
}

pub async fn publish(
    State(service): State<Arc<Service>>,
    user: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Published>), Failure> {
    let by = Actor::User(user.at_least(Role::Editor)?.id);
    let given: ToPublish = read(body)?;
    let id = new_id(service.environment.as_ref())?;
    let now = service.environment.now();
    let worker = Arc::clone(&service);
    service
        .run_blocking(move || {
            let storage = worker.storage.as_ref();
            let (figures, hash, _) = made(storage, now)?;
            if figures.regions.is_empty() {
                return Err(Failure::field("figures", "no_figures"));
            }
            if hash != given.hash {
                return Err(RuleViolation::Overtaken.into());
            }
            let body = serde_json::to_value(figures).map_err(|error| Failure::broken(&error))?;
            let item = NewItem {
                id,
                kind: FeedKind::Figures,
                version: 1,
                body,
                regions: None,
            };
            storage.publish(&item, &by, now)?;
            Ok(())
        })
        .await?;
    Ok((StatusCode::CREATED, Json(Published { id })))
}

fn made(
    storage: &dyn Storage,
    now: DateTime<Utc>,
) -> StorageResult<(FiguresV1, Hash, Vec<Source>)> {
    let newest = storage.newest_summaries()?;
    let figures = figures(&newest, amsterdam_day(now));
    let hash = hash_of_figures(&figures)?;
    let summaries = newest
        .into_iter()
        .map(|one| Source {
            region: one.region,
            received_at: one.summary.map(|(_, received_at)| received_at),
        })
        .collect();
    Ok((figures, hash, summaries))
}

/// Over the figures themselves and their formulas: the day they were put together doesn't make them
/// others.
fn hash_of_figures(figures: &FiguresV1) -> Result<Hash, StorageError> {
    let made = (figures.formula_version, &figures.regions);
    Ok(hash_of(&serde_json::to_value(made)?))
}

#[cfg(test)]
mod tests {
    use tib_protocol::RegionName;

    use super::*;
    use crate::storage::{Service, SqliteStorage};

    #[test]
    fn figures_are_made_on_a_day_of_amsterdam() {
        let folder = tempfile::tempdir().unwrap();
        let now: DateTime<Utc> = "2026-12-31T23:30:00Z".parse().unwrap();
        let service = Service {
            id: uuid::Uuid::nil(),
            key: String::new(),
            name: "TiB".to_owned(),
        };
        let storage = SqliteStorage::open(folder.path(), &service, now).unwrap();
        let region = RegionName {
            id: "oost".to_owned(),
            name: "Oost".to_owned(),
        };
        storage
            .add_region(&region, &Actor::CommandLine, now)
            .unwrap();
        let (figures, ..) = made(&storage, now).unwrap();
        assert_eq!(figures.made_on.to_string(), "2027-01-01");
    }
}
