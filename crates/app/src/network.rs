//! Organisations, the schools that can become one, people, and partnerships.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{
    Code, Id, Kind, ListQuery, Organisation, Partnership, PartnershipStatus, PublicSchool, Record,
    Refusal, Region, TermList, short_names, sort_key,
};
use tib_store::{BranchRecord, Reading};
use tib_texts::format;
use ts_rs::TS;

use crate::monitor::{branch_id, branches_inside};
use crate::records::{self, Line, Opened, Rules};
use crate::views::{PartnershipRow, School};
use crate::{App, Result};

impl Rules for Organisation {}

/// An organisation in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OrganisationLine {
    /// Identity.
    pub id: Id,
    /// What it is called in lists.
    pub name: String,
    /// Terms of the list `organisation_kind`.
    pub kinds: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// Place.
    pub place: String,
    /// BRIN (4), with the branch (2) where it is one.
    pub brin: Option<String>,
    /// Number in the trade register.
    pub kvk: Option<String>,
    /// How many people work there.
    pub employees: Option<u32>,
}

impl Line for OrganisationLine {
    const KIND: &'static Kind = Organisation::KIND;
}

impl Rules for Partnership {
    fn blank(r: &Reading<'_>, _today: NaiveDate) -> Result<Self> {
        let first = r.terms(Some(TermList::PartnershipKind))?.into_iter().next();
        Ok(Self {
            kind: first.map(|term| term.id).unwrap_or_default(),
            ..Self::default()
        })
    }
}

/// A partnership in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PartnershipLine {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// A term of the list `partnership_kind`.
    pub kind: Id,
    /// Last day of the agreement.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: PartnershipStatus,
    /// A vmbo school is in.
    pub vmbo: bool,
    /// An mbo college is in.
    pub mbo: bool,
    /// A company or branch organisation is in.
    pub industry: bool,
    /// Days until it lapses, when that is soon; below zero when it did. None when another renews it.
    pub lapses_in: Option<i64>,
}

impl Line for PartnershipLine {
    const KIND: &'static Kind = Partnership::KIND;

    fn complete(lines: &mut [Self], r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        let ids: Vec<Id> = lines.iter().map(|line| line.id.clone()).collect();
        let (sides, renewed) = (r.sides(&ids)?, r.renewed(&ids)?);
        for line in lines {
            let sides = sides.get(&line.id).copied().unwrap_or_default();
            (line.vmbo, line.mbo, line.industry) = (sides.vmbo, sides.mbo, sides.industry);
            let agreed = Partnership {
                end: line.end,
                status: line.status,
                ..Partnership::default()
            };
            line.lapses_in = agreed
                .lapses_in(today)
                .filter(|_| !renewed.contains(&line.id));
        }
        Ok(())
    }
}

/// All organisations, by name.
pub fn organisations(app: &App) -> Result<Vec<Organisation>> {
    app.store()?.all()
}

/// The branches in the region, as the newest address file has them.
pub fn schools(app: &App) -> Result<Vec<School>> {
    let this_year = app.school_year();
    let mut schools: Vec<School> = app.read(|r| {
        let (region, branches, adopted) = (r.region()?, r.branches()?, r.adopted()?);
        let called = called(&region, &branches, &adopted, this_year);
        let inside = called.into_iter().map(|(branch, name)| School {
            branch: branch.branch.clone(),
            name,
            full_name: branch.name.clone(),
            street: street(branch),
            place: format::place(&branch.place),
            municipality: branch.municipality.clone(),
            structure: structure(branch),
            adopted: adopted.contains_key(&branch.branch),
        });
        Ok(inside.collect())
    })?;
    schools.sort_by_cached_key(|one| (sort_key(&one.place), sort_key(&one.name)));
    Ok(schools)
}

/// The branches of the region, each with what the user calls it, or else what we make of its public name.
fn called<'a>(
    region: &Region,
    branches: &'a [BranchRecord],
    adopted: &HashMap<String, String>,
    this_year: i32,
) -> Vec<(&'a BranchRecord, String)> {
    let inside: Vec<_> = branches_inside(region, branches, this_year).collect();
    let short = short_names_of(&inside);
    let name = |branch: &BranchRecord, short| adopted.get(&branch.branch).cloned().unwrap_or(short);
    inside
        .into_iter()
        .zip(short)
        .map(|(branch, short)| (branch, name(branch, short)))
        .collect()
}

/// What the schools of the region are called, by branch.
pub(crate) fn school_names(r: &Reading<'_>, this_year: i32) -> Result<HashMap<String, String>> {
    let (region, branches, adopted) = (r.region()?, r.branches()?, r.adopted()?);
    let called = called(&region, &branches, &adopted, this_year);
    let names = called
        .into_iter()
        .map(|(branch, name)| (branch.branch.clone(), name));
    Ok(names.collect())
}

/// Makes organisations of branches of the address file. Branches that are in the network already
/// stay as they are.
pub fn adopt(app: &App, wanted: &[String]) -> Result<Vec<Organisation>> {
    let this_year = app.school_year();
    app.store()?.write("schools-adopt", |w| {
        let branches = w.reading().branches()?;
        let known: HashMap<&str, &BranchRecord> =
            branches.iter().map(|b| (b.branch.as_str(), b)).collect();
        let taken = w.reading().adopted()?;
        let region = w.reading().region()?;
        // Told apart from all that the list of schools shows.
        let named = wanted
            .iter()
            .filter_map(|branch| known.get(branch.as_str()));
        let mut beside: Vec<&BranchRecord> = branches_inside(&region, &branches, this_year)
            .chain(named.copied())
            .collect();
        beside.sort_by_key(|branch| &branch.branch);
        beside.dedup_by_key(|branch| &branch.branch);
        let codes = beside.iter().map(|branch| branch.branch.as_str());
        let short: HashMap<&str, String> = codes.zip(short_names_of(&beside)).collect();
        let mut made = Vec::new();
        for branch in wanted {
            let record = known
                .get(branch.as_str())
                .ok_or_else(|| Refusal::new(Code::BrinInvalid).with("brin", branch))?;
            if !taken.contains_key(branch) {
                let name = short.get(branch.as_str()).unwrap_or(&record.name);
                let organisation = organisation_of(record, name);
                w.put(&organisation)?;
                made.push(organisation);
            }
        }
        Ok(made)
    })
}

/// Makes the partnership that goes on from this one; the old one stays as it is. One that was renewed
/// before is refused with the name of what renews it.
pub fn renew(app: &App, id: &Id) -> Result<Opened<Partnership>> {
    let (today, fresh) = (app.today(), app.new_id());
    app.store()?.write("partnership-renew", |w| {
        w.reading().fields(Partnership::KIND, id)?;
        let old = w.reading().get::<Partnership>(id)?.unwrap_or_default();
        let next = ListQuery::default().with("renews", id);
        let next = w
            .reading()
            .list::<PartnershipLine>(Partnership::KIND, &next, today)?;
        if let Some(one) = next.lines.first() {
            return Err(Refusal::new(Code::AlreadyRenewed)
                .with("name", &one.name)
                .with("id", &one.id));
        }
        let new = Partnership {
            id: fresh.clone(),
            ..old.renewed(today)
        };
        records::put(app, w, new, None)?;
        records::opened(&w.reading(), &fresh)
    })
}

/// All partnerships, with what is computed about each.
pub fn partnerships(app: &App) -> Result<Vec<PartnershipRow>> {
    let today = app.today();
    app.read(|r| partnership_rows(r, today))
}

pub(crate) fn partnership_rows(r: &Reading<'_>, today: NaiveDate) -> Result<Vec<PartnershipRow>> {
    let all: Vec<Partnership> = r.all()?;
    let ids: Vec<Id> = all.iter().map(|one| one.id.clone()).collect();
    let (sides, renewed) = (r.sides(&ids)?, r.renewed(&ids)?);
    let rows = all.into_iter().map(|partnership| {
        let sides = sides.get(&partnership.id).copied().unwrap_or_default();
        PartnershipRow {
            vmbo: sides.vmbo,
            mbo: sides.mbo,
            industry: sides.industry,
            lapses_in: partnership
                .lapses_in(today)
                .filter(|_| !renewed.contains(&partnership.id)),
            partnership,
        }
    });
    Ok(rows.collect())
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

/// What people call these branches, each another.
fn short_names_of(branches: &[&BranchRecord]) -> Vec<String> {
    let schools: Vec<_> = branches
        .iter()
        .map(|branch| PublicSchool {
            name: &branch.name,
            street: &branch.street,
            place: &branch.place,
            code: &branch.branch,
        })
        .collect();
    short_names(&schools)
}

/// Street and number.
fn street(branch: &BranchRecord) -> String {
    format!("{} {}", branch.street, branch.number)
        .trim()
        .to_owned()
}

fn organisation_of(branch: &BranchRecord, name: &str) -> Organisation {
    let mut kinds = vec![Id::new("organisation_kind:vo")];
    if offers_vmbo(branch) {
        kinds.push(Id::new("organisation_kind:vmbo"));
    }
    Organisation {
        id: branch_id(&branch.branch),
        name: name.to_owned(),
        full_name: match branch.name.as_str() {
            same if same == name => String::new(),
            other => other.to_owned(),
        },
        kinds,
        brin: Some(branch.branch.clone()),
        street: street(branch),
        postcode: branch.postcode.clone(),
        place: format::place(&branch.place),
        municipality: Some(branch.gm.clone()),
        website: branch.website.clone(),
        ..Organisation::default()
    }
}
