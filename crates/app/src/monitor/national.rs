//! The national list of regions: which municipalities and branches take part in the programme, from
//! and to which school year. It comes with the feed, or from a file.

use std::path::Path;

use tib_domain::NationalRegion;

use crate::{App, Result, unreadable};

/// The list as it is now, by name.
pub fn national_regions(app: &App) -> Result<Vec<NationalRegion>> {
    app.store()?.all()
}

/// Reads the list from a file (`region;name;gm;branch;sign;from;to`) and puts it in the place of the
/// one there was; one step of history.
pub fn import_regions(app: &App, path: &Path) -> Result<Vec<NationalRegion>> {
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let regions = NationalRegion::read_list(&text)?;
    app.store()?
        .write("national-regions", |tx| tx.national_regions_put(&regions))?;
    Ok(regions)
}
