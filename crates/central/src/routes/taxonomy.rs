//! The national list of regions with their municipalities.

use std::io::Cursor;
use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use tib_domain::NationalRegion;
use tib_region_list::{Doubt, checked, doubts};

use super::session::SignedIn;
use super::{Failure, Service, read, whole};
use crate::environment::new_id;
use crate::rules::changes::{RegionChange, changes};
use crate::storage::{Actor, ListVersion, NewRegionList, RegionList, Role};

/// So many earlier versions are listed.
const VERSIONS: usize = 20;
/// Spreadsheets read names with accents only after it.
const BYTE_ORDER_MARK: &str = "\u{feff}";
/// What a file with the list is called.
const FILE: &str = "tib-regio-indeling.csv";

#[derive(Serialize)]
pub struct ListAnswer {
    #[serde(flatten)]
    list: RegionList,
    doubts: Vec<Doubt>,
    versions: Vec<ListVersion>,
}

pub async fn list(
    State(service): State<Arc<Service>>,
    _user: SignedIn,
) -> Result<Json<ListAnswer>, Failure> {
    service
        .with_storage(|storage| {
            let list = current(storage.region_list()?);
            Ok(Json(ListAnswer {
                doubts: doubts(&list.regions),
                list,
                versions: storage.region_list_versions(VERSIONS)?,
            }))
        })
        .await
}

#[derive(Deserialize)]
struct Proposed {
    regions: Vec<NationalRegion>,
}

#[derive(Serialize)]
pub struct PreviewAnswer {
    regions: Vec<NationalRegion>,
    doubts: Vec<Doubt>,
    changes: Vec<RegionChange>,
}

/// What saving a list would change; changes nothing itself. The body is a list in JSON, or the bytes of a
/// file with one.
pub async fn preview(
    State(service): State<Arc<Service>>,
    _user: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<PreviewAnswer>, Failure> {
    let bytes = whole(body)?;
    let regions = match bytes.first() {
        // No table begins so.
        Some(b'{') => checked(&read::<Proposed>(Ok(bytes))?.regions)?,
        _ => in_file(bytes)?,
    };
    let now = service
        .with_storage(|storage| storage.region_list())
        .await?;
    let changes = changes(&current(now).regions, &regions);
    Ok(Json(PreviewAnswer {
        doubts: doubts(&regions),
        regions,
        changes,
    }))
}

#[derive(Deserialize)]
struct ToSave {
    /// The version that the list was made from.
    version: u32,
    regions: Vec<NationalRegion>,
}

/// Saves the list and publishes it to all regions.
pub async fn save(
    State(service): State<Arc<Service>>,
    user: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<RegionList>, Failure> {
    let by = Actor::User(user.at_least(Role::Editor)?.id);
    let given: ToSave = read(body)?;
    let new = NewRegionList {
        based_on: given.version,
        regions: checked(&given.regions)?,
        item: new_id(service.environment.as_ref())?,
    };
    let now = service.environment.now();
    service
        .with_storage(move |storage| storage.save_region_list(&new, &by, now).map(Json))
        .await
}

/// Saves the list that stands in a file, in the place of the one there is.
pub async fn import(
    State(service): State<Arc<Service>>,
    user: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<RegionList>, Failure> {
    let by = Actor::User(user.at_least(Role::Editor)?.id);
    let regions = in_file(whole(body)?)?;
    let item = new_id(service.environment.as_ref())?;
    let now = service.environment.now();
    service
        .with_storage(move |storage| {
            let new = NewRegionList {
                based_on: current(storage.region_list()?).version,
                regions,
                item,
            };
            storage.save_region_list(&new, &by, now).map(Json)
        })
        .await
}

/// The list in the bytes of a file of any form.
fn in_file(bytes: Bytes) -> Result<Vec<NationalRegion>, Failure> {
    Ok(tib_region_list::read(Cursor::new(bytes), FILE)?)
}

/// The list as the file that it can be read from.
pub async fn file(
    State(service): State<Arc<Service>>,
    _user: SignedIn,
) -> Result<impl IntoResponse, Failure> {
    let list = current(
        service
            .with_storage(|storage| storage.region_list())
            .await?,
    );
    let text = tib_region_list::write(&list.regions);
    Ok((
        [
            (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (
                CONTENT_DISPOSITION,
                format!("attachment; filename=\"{FILE}\""),
            ),
        ],
        format!("{BYTE_ORDER_MARK}{text}"),
    ))
}

/// Before the first list there's an empty one, of version 0.
fn current(list: Option<RegionList>) -> RegionList {
    list.unwrap_or(RegionList {
        version: 0,
        regions: Vec::new(),
    })
}
