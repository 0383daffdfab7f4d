//! The national list of regions: which municipalities and branches take part in the programme, from
//! and to which school year. It comes with the feed, or from a file.

use std::fs::File;
use std::path::Path;

use serde::Serialize;
use tib_domain::{NationalRegion, Refusal};
use tib_region_list::{Doubt, doubts, read};
use ts_rs::TS;

use crate::{App, Result, file_name};

/// The list, and what is doubtful about it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NationalList {
    /// Its regions, by name.
    pub regions: Vec<NationalRegion>,
    /// Most likely slips: what figures of several regions together may be wrong by.
    pub doubts: Vec<Doubt>,
}

impl NationalList {
    fn of(regions: Vec<NationalRegion>) -> Self {
        Self {
            doubts: doubts(&regions),
            regions,
        }
    }
}

/// The list as it is now.
pub fn national_list(app: &App) -> Result<NationalList> {
    Ok(NationalList::of(app.store()?.all()?))
}

/// Reads the list from a chosen file, as [`import_regions`] does.
pub fn import_chosen_regions(app: &App, file: &str) -> Result<NationalList> {
    import_regions(app, &app.chosen(file)?)
}

/// Reads the list from a file and puts it in the place of the one there was; one step of history.
pub fn import_regions(app: &App, path: &Path) -> Result<NationalList> {
    let file = File::open(path).map_err(|error| Refusal::unreadable(path, &error))?;
    let regions = read(file, &file_name(path))?;
    app.store()?
        .write("national-regions", |tx| tx.national_regions_put(&regions))?;
    Ok(NationalList::of(regions))
}
