//! A map of the region's municipalities, from a file of borders that the user gave.

use std::path::Path;

use serde::Serialize;
use tib_domain::{Code, Refusal};
use tib_network::{MunicipalShape, Shapes, ShapesError, Size, per_municipality, shapes};
use ts_rs::TS;

use crate::network_picture::{NetworkQuery, graph};
use crate::region::municipality_names;
use crate::{App, Result, file_name};

/// The setting that holds the borders: of all municipalities in the file, so that another region needs no other file.
const BORDERS: &str = "municipal_borders";
/// Larger files aren't read: the public ones are far below.
const LARGEST: u64 = 200 * 1024 * 1024;

/// A municipality on the map.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MapPlace {
    /// Its border, and a place for its name.
    #[serde(flatten)]
    #[ts(flatten)]
    pub shape: MunicipalShape,
    /// What it is called.
    pub name: String,
    /// Schools there.
    pub schools: u32,
    /// Mbo colleges there.
    pub colleges: u32,
    /// Companies and branch organisations there.
    pub companies: u32,
    /// Partnerships with a member there.
    pub partnerships: u32,
}

/// The map.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkMap {
    /// As it was asked for, in pixels.
    pub width: u32,
    /// As it was asked for, in pixels.
    pub height: u32,
    /// Municipalities of the region, and others with an organisation; those that the file has no border of are left out.
    pub places: Vec<MapPlace>,
    /// Names of those that are left out.
    pub missing: Vec<String>,
}

/// Takes the borders of municipalities from a file that the user chooses; answers of how many, and nothing when they
/// thought better of it.
pub fn choose(app: &App) -> Result<Option<u64>> {
    match app.ports.dialogs.documents().first() {
        Some(path) => take(app, path).map(Some),
        None => Ok(None),
    }
}

/// Takes the borders of municipalities from a file; answers of how many.
pub fn take(app: &App, path: &Path) -> Result<u64> {
    let name = file_name(path);
    let about = path
        .metadata()
        .map_err(|error| Refusal::unreadable(path, &error))?;
    if about.len() > LARGEST {
        return Err(Refusal::new(Code::FileTooLarge).with("file", name));
    }
    let bytes = std::fs::read(path).map_err(|error| Refusal::unreadable(path, &error))?;
    let read = shapes(&bytes).map_err(|error: ShapesError| {
        Refusal::new(Code::MapUnreadable)
            .with("file", &name)
            .with("reason", error.code())
    })?;
    app.store()?.set_setting(BORDERS, &read.to_text())?;
    Ok(read.municipalities().count() as u64)
}

/// Forgets the borders.
pub fn forget(app: &App) -> Result<()> {
    app.store()?.set_setting(BORDERS, "")
}

/// The map of a school year's network; nothing when no borders were given.
pub fn map(app: &App, query: &NetworkQuery) -> Result<Option<NetworkMap>> {
    let year = query.year.unwrap_or_else(|| app.school_year());
    let (kept, graph, region, called) = app.read(|r| {
        Ok((
            r.setting(BORDERS)?,
            graph(r, query, year, app.today())?,
            r.region()?,
            municipality_names(r)?,
        ))
    })?;
    let Some(borders) = kept.as_deref().and_then(Shapes::from_text) else {
        return Ok(None);
    };
    let table = per_municipality(&graph);
    let counted = |gm: &str| {
        let mut rows = table.rows.iter();
        rows.find(|row| row.municipality.as_deref() == Some(gm))
    };
    let members = region.members.iter().map(|member| member.place.to_string());
    let mut asked: Vec<String> = members
        .filter(|place| place.starts_with("GM"))
        .chain(table.rows.iter().filter_map(|row| row.municipality.clone()))
        .collect();
    asked.sort();
    asked.dedup();
    let size = Size {
        width: query.width.clamp(160, 4000),
        height: query.height.clamp(160, 4000),
    };
    let drawn = borders.drawn(asked.iter().map(String::as_str), size);
    let missing = asked
        .iter()
        .filter(|gm| !drawn.iter().any(|one| one.municipality == **gm))
        .map(|gm| called(gm));
    Ok(Some(NetworkMap {
        width: size.width,
        height: size.height,
        missing: missing.collect(),
        places: drawn
            .into_iter()
            .map(|shape| {
                let row = counted(&shape.municipality);
                MapPlace {
                    name: called(&shape.municipality),
                    schools: row.map_or(0, |row| row.schools),
                    colleges: row.map_or(0, |row| row.colleges),
                    companies: row.map_or(0, |row| row.companies),
                    partnerships: row.map_or(0, |row| row.partnerships),
                    shape,
                }
            })
            .collect(),
    }))
}
