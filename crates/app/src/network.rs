//! Organisations, the schools that can become one, and partnerships.

use std::collections::{HashMap, HashSet};

use tib_domain::{Code, Id, Organisation, Partnership, Refusal};
use tib_store::BranchRecord;

use tib_texts::format;

use crate::monitor::{branch_id, branches_inside};
use crate::views::{PartnershipRow, School};
use crate::{App, Result};

/// All organisations, by name.
pub fn organisations(app: &App) -> Result<Vec<Organisation>> {
    app.store()?.organisations()
}

/// Saves an organisation; one without an id is new.
pub fn save_organisation(app: &App, mut organisation: Organisation) -> Result<Organisation> {
    organisation.name = organisation.name.trim().to_owned();
    organisation.brin = organisation
        .brin
        .map(|brin| brin.trim().to_uppercase())
        .filter(|brin| !brin.is_empty());
    organisation.kvk = organisation.kvk.filter(|kvk| !kvk.trim().is_empty());
    organisation.check()?;
    let store = app.store()?;
    let is_new = organisation.id.is_empty();
    if is_new {
        organisation.id = app.new_id();
    } else if store.organisation(&organisation.id)?.as_ref() == Some(&organisation) {
        return Ok(organisation);
    }
    let label = if is_new {
        "organisation-new"
    } else {
        "organisation"
    };
    store.write(label, |tx| tx.organisation_put(&organisation))?;
    Ok(organisation)
}

/// Deletes an organisation that nothing refers to.
pub fn delete_organisation(app: &App, id: &Id) -> Result<()> {
    let store = app.store()?;
    if store.organisation(id)?.is_none() {
        return Err(Refusal::new(Code::NotFound));
    }
    store.write("organisation-delete", |tx| tx.organisation_delete(id))
}

/// The branches in the region, as the newest address file has them.
pub fn schools(app: &App) -> Result<Vec<School>> {
    let store = app.store()?;
    let region = store.region()?;
    let branches = store.branches()?;
    let this_year = app.school_year();
    let adopted: HashSet<String> = store
        .organisations()?
        .into_iter()
        .filter_map(|organisation| organisation.brin)
        .collect();
    let mut schools: Vec<School> = branches_inside(&region, &branches, this_year)
        .map(|branch| School {
            branch: branch.branch.clone(),
            name: branch.name.clone(),
            place: format::place(&branch.place),
            municipality: branch.municipality.clone(),
            structure: structure(branch),
            adopted: adopted.contains(&branch.branch),
        })
        .collect();
    schools.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.name.cmp(&b.name)));
    Ok(schools)
}

/// Makes organisations of branches of the address file. Branches that are in the network already
/// stay as they are.
pub fn adopt(app: &App, wanted: &[String]) -> Result<Vec<Organisation>> {
    let store = app.store()?;
    let branches = store.branches()?;
    let known: HashMap<&str, &BranchRecord> =
        branches.iter().map(|b| (b.branch.as_str(), b)).collect();
    let taken: HashSet<String> = store
        .organisations()?
        .into_iter()
        .filter_map(|organisation| organisation.brin)
        .collect();
    let mut made = Vec::new();
    for branch in wanted {
        let record = known
            .get(branch.as_str())
            .ok_or_else(|| Refusal::new(Code::BrinInvalid).with("brin", branch))?;
        if !taken.contains(branch) {
            made.push(organisation_of(record));
        }
    }
    if !made.is_empty() {
        store.write("schools-adopt", |tx| {
            made.iter()
                .try_for_each(|organisation| tx.organisation_put(organisation))
        })?;
    }
    Ok(made)
}

/// All partnerships, with what is computed about each.
pub fn partnerships(app: &App) -> Result<Vec<PartnershipRow>> {
    let store = app.store()?;
    let organisations = by_id(store.organisations()?);
    Ok(store
        .partnerships()?
        .into_iter()
        .map(|partnership| row(app, &organisations, partnership))
        .collect())
}

/// Saves a partnership; one without an id is new.
pub fn save_partnership(app: &App, mut partnership: Partnership) -> Result<PartnershipRow> {
    partnership.name = partnership.name.trim().to_owned();
    partnership.check()?;
    let store = app.store()?;
    let organisations = by_id(store.organisations()?);
    if let Some(stranger) = partnership
        .members
        .iter()
        .find(|member| !organisations.contains_key(&member.organisation))
    {
        return Err(Refusal::new(Code::NotFound)
            .on("members")
            .with("id", &stranger.organisation));
    }
    let is_new = partnership.id.is_empty();
    if is_new {
        partnership.id = app.new_id();
    } else if store.partnership(&partnership.id)?.as_ref() == Some(&partnership) {
        return Ok(row(app, &organisations, partnership));
    }
    let label = if is_new {
        "partnership-new"
    } else {
        "partnership"
    };
    store.write(label, |tx| tx.partnership_put(&partnership))?;
    Ok(row(app, &organisations, partnership))
}

/// Deletes a partnership; undo brings it back.
pub fn delete_partnership(app: &App, id: &Id) -> Result<()> {
    let store = app.store()?;
    if store.partnership(id)?.is_none() {
        return Err(Refusal::new(Code::NotFound));
    }
    store.write("partnership-delete", |tx| tx.partnership_delete(id))
}

/// Organisations by name (whatever its case) or id.
pub fn find_all(app: &App, wanted: &[String]) -> Result<Vec<Id>> {
    let known = organisations(app)?;
    wanted
        .iter()
        .map(|text| {
            known
                .iter()
                .find(|organisation| {
                    organisation.id.as_str() == text
                        || organisation.name.to_lowercase() == text.trim().to_lowercase()
                })
                .map(|organisation| organisation.id.clone())
                .ok_or_else(|| {
                    Refusal::new(Code::NotFound)
                        .on("organisation")
                        .with("name", text)
                })
        })
        .collect()
}

fn by_id(organisations: Vec<Organisation>) -> HashMap<Id, Organisation> {
    organisations
        .into_iter()
        .map(|organisation| (organisation.id.clone(), organisation))
        .collect()
}

fn row(
    app: &App,
    organisations: &HashMap<Id, Organisation>,
    partnership: Partnership,
) -> PartnershipRow {
    let members = partnership
        .members
        .iter()
        .filter_map(|member| organisations.get(&member.organisation));
    let sides = partnership.completeness(members);
    PartnershipRow {
        vmbo: sides.vmbo,
        mbo: sides.mbo,
        industry: sides.industry,
        lapses_in: partnership.lapses_in(app.today()),
        partnership,
    }
}

fn structure(branch: &BranchRecord) -> Vec<String> {
    branch
        .structure
        .split('/')
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// `VBO` is the address file's old name for vmbo-b/k/g, `MAVO` for vmbo-t.
pub(crate) fn offers_vmbo(branch: &BranchRecord) -> bool {
    structure(branch)
        .iter()
        .any(|part| part == "VBO" || part == "MAVO" || part.contains("VMBO"))
}

fn organisation_of(branch: &BranchRecord) -> Organisation {
    let mut kinds = vec![Id::new("organisation_kind:vo")];
    if offers_vmbo(branch) {
        kinds.push(Id::new("organisation_kind:vmbo"));
    }
    Organisation {
        id: branch_id(&branch.branch),
        name: branch.name.clone(),
        kinds,
        brin: Some(branch.branch.clone()),
        street: format!("{} {}", branch.street, branch.number)
            .trim()
            .to_owned(),
        postcode: branch.postcode.clone(),
        place: format::place(&branch.place),
        municipality: Some(branch.gm.clone()),
        website: branch.website.clone(),
        ..Organisation::default()
    }
}
