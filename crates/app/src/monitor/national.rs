//! The national list of regions: which municipalities and branches take part in the programme, from
//! and to which school year. It comes with the feed, or from a file.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;

use serde::Serialize;
use tib_domain::{NationalRegion, Refusal};
use tib_region_list::{Doubt, doubts, read};
use tib_store::Reading;
use ts_rs::TS;

use crate::{App, Result, file_name, region};

/// The list, and what is doubtful about it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NationalList {
    /// Its regions, by name.
    pub regions: Vec<NationalRegion>,
    /// Most likely slips: what figures of several regions together may be wrong by.
    pub doubts: Vec<Doubt>,
}

impl NationalList {
    fn of(r: &Reading<'_>) -> Result<Self> {
        let regions = r.all()?;
        // A municipality of the address files is known, whatever else is.
        let here: BTreeSet<String> = region::municipalities_in(r)?
            .into_iter()
            .map(|one| one.gm)
            .collect();
        let unknown = |doubt: &Doubt| match doubt {
            Doubt::MunicipalityUnknown { place, .. } => !here.contains(place),
            _ => true,
        };
        Ok(Self {
            doubts: doubts(&regions).into_iter().filter(unknown).collect(),
            regions,
        })
    }
}

/// The list as it is now.
pub fn national_list(app: &App) -> Result<NationalList> {
    app.read(NationalList::of)
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
    national_list(app)
}
