//! The region: its name, and the municipalities it consists of.

use std::collections::{BTreeMap, HashSet};

use tib_domain::{Code, Record, Refusal, Region, RegionMember, municipality_name, sort_key};
use tib_store::Reading;

use tib_texts::format;

use crate::records::Rules;
use crate::schools::offers_vmbo;
use crate::views::Municipality;
use crate::{App, Result};

/// The region of this workspace.
pub fn region(app: &App) -> Result<Region> {
    app.store()?.region()
}

impl Rules for Region {}

/// The municipalities that the newest address files name, by name. Primary schools tell of some
/// where no vo branch has its address.
pub fn municipalities(app: &App) -> Result<Vec<Municipality>> {
    app.read(municipalities_in)
}

pub(crate) fn municipalities_in(r: &Reading<'_>) -> Result<Vec<Municipality>> {
    let mut found: BTreeMap<String, Municipality> = BTreeMap::new();
    let addresses = [r.branches()?, r.addresses("Cpo")?].concat();
    for branch in addresses.into_iter().filter(|branch| !branch.gm.is_empty()) {
        let entry = found
            .entry(branch.gm.clone())
            .or_insert_with(|| Municipality {
                gm: branch.gm.clone(),
                name: format::place(&branch.municipality),
                province: branch.province.clone(),
                rmc_code: branch.rmc_code.clone(),
                rmc_name: branch.rmc_name.clone(),
                vmbo_branches: 0,
            });
        entry.vmbo_branches += u32::from(offers_vmbo(&branch));
    }
    let mut all: Vec<_> = found.into_values().collect();
    all.sort_by_cached_key(|one| sort_key(&one.name));
    Ok(all)
}

/// What municipalities are called, by number: as the address files say, or as they were called when a number was given.
pub(crate) fn municipality_names(r: &Reading<'_>) -> Result<impl Fn(&str) -> String + use<>> {
    let all = municipalities_in(r)?.into_iter();
    let known: BTreeMap<String, String> = all.map(|one| (one.gm, one.name)).collect();
    Ok(move |gm: &str| {
        let named = known.get(gm).map(String::as_str);
        named
            .or_else(|| municipality_name(gm))
            .unwrap_or(gm)
            .to_owned()
    })
}

/// Takes over all municipalities of an RMC region, by its number ("12", or "7" for "07").
pub fn take_rmc(app: &App, rmc: &str) -> Result<Region> {
    let number = |code: &str| code.trim().trim_start_matches('0').to_owned();
    let wanted = number(rmc);
    let known = known_municipalities(app)?;
    let gms: Vec<String> = known
        .into_iter()
        .filter(|municipality| number(&municipality.rmc_code) == wanted)
        .map(|municipality| municipality.gm)
        .collect();
    if gms.is_empty() {
        return Err(Refusal::new(Code::RmcUnknown).on("rmc").with("rmc", rmc));
    }
    set_municipalities(app, &gms)
}

/// Makes the region consist of these municipalities (`GM0153`, or `153`); single branches that were
/// added or taken away stay.
pub fn take_municipalities(app: &App, wanted: &[String]) -> Result<Region> {
    let known: HashSet<String> = known_municipalities(app)?
        .into_iter()
        .map(|municipality| municipality.gm)
        .collect();
    let mut gms = Vec::new();
    for text in wanted {
        let digits = text.trim().trim_start_matches(['G', 'M', 'g', 'm']);
        let gm = format!("GM{digits:0>4}");
        if !known.contains(&gm) {
            return Err(Refusal::new(Code::MunicipalityUnknown)
                .on("municipality")
                .with("place", text));
        }
        gms.push(gm);
    }
    gms.sort();
    gms.dedup();
    set_municipalities(app, &gms)
}

fn known_municipalities(app: &App) -> Result<Vec<Municipality>> {
    let known = municipalities(app)?;
    if known.is_empty() {
        return Err(Refusal::new(Code::AddressesMissing));
    }
    Ok(known)
}

/// Municipalities that stay keep their row; single branches stay as they are.
fn set_municipalities(app: &App, gms: &[String]) -> Result<Region> {
    app.store()?.write("region", |w| {
        let mut region = w.reading().region()?;
        let kept = |member: &RegionMember| {
            let place = member.place.as_str();
            !place.starts_with("GM")
                || (gms.iter().any(|gm| gm == place) && (member.from, member.to) == (None, None))
        };
        region.members.retain(kept);
        for gm in gms {
            if !region
                .members
                .iter()
                .any(|member| member.place.as_str() == gm)
            {
                region.members.push(RegionMember::municipality(gm));
            }
        }
        Refusal::all(region.check())?;
        w.put(&region)?;
        w.reading().region()
    })
}
