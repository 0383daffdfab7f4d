//! Schools and colleges of the public address files: taken over as organisations, and renewed by a later file.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use tib_domain::{Code, Id, Organisation, PublicSchool, Refusal, short_names, sort_key};
use tib_store::{BranchRecord, Reading};
use tib_texts::format;
use ts_rs::TS;

use crate::monitor::{branch_id, branches_inside};
use crate::region::municipality_names;
use crate::views::School;
use crate::{App, Result};

/// Of which address file a school is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum SchoolKind {
    /// Secondary schools, by branch.
    #[default]
    Vo,
    /// Primary schools, by branch.
    Po,
    /// Colleges, whole.
    Mbo,
}

impl SchoolKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Vo, Self::Po, Self::Mbo];

    /// The letters of the file's kind.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Vo => "C",
            Self::Po => "Cpo",
            Self::Mbo => "D",
        }
    }

    fn id(self, code: &str) -> Id {
        match self {
            Self::Vo => branch_id(code),
            Self::Po => Id::new(format!("po:{code}")),
            Self::Mbo => Id::new(format!("mbo:{code}")),
        }
    }
}

/// Schools of one kind as the newest address file has them: those in the region, and of colleges, which serve more
/// than the place that they are seated at, all, those in the region first.
pub fn schools(app: &App, kind: SchoolKind) -> Result<Vec<School>> {
    let this_year = app.school_year();
    let mut schools: Vec<School> = app.read(|r| {
        let (branches, adopted) = (r.addresses(kind.file())?, r.adopted()?);
        let called = called(r, kind, &branches, &adopted, this_year)?;
        let listed = called.into_iter().map(|(branch, name, inside)| School {
            branch: branch.branch.clone(),
            name,
            full_name: branch.name.clone(),
            street: street(branch),
            place: format::place(&branch.place),
            municipality: branch.municipality.clone(),
            structure: structure(branch),
            adopted: adopted.contains_key(&branch.branch),
            inside,
        });
        Ok(listed.collect())
    })?;
    schools.sort_by_cached_key(|one| (!one.inside, sort_key(&one.place), sort_key(&one.name)));
    Ok(schools)
}

/// The schools that are listed, each with what the user calls it, or else what we make of its public name, and whether it
/// lies in the region.
fn called<'a>(
    r: &Reading<'_>,
    kind: SchoolKind,
    branches: &'a [BranchRecord],
    adopted: &HashMap<String, String>,
    this_year: i32,
) -> Result<Vec<(&'a BranchRecord, String, bool)>> {
    let mut listed: Vec<&BranchRecord> =
        branches_inside(&r.region()?, branches, this_year).collect();
    let inside = listed.len();
    if kind == SchoolKind::Mbo {
        let within: Vec<&str> = listed.iter().map(|one| one.branch.as_str()).collect();
        let beyond = branches
            .iter()
            .filter(|one| !within.contains(&one.branch.as_str()));
        let beyond: Vec<&BranchRecord> = beyond.collect();
        listed.extend(beyond);
    }
    let short = short_names_of(&listed);
    let named = listed.into_iter().zip(short).enumerate();
    Ok(named
        .map(|(at, (branch, short))| {
            let name = adopted.get(&branch.branch).cloned().unwrap_or(short);
            (branch, name, at < inside)
        })
        .collect())
}

/// What the secondary schools of the region are called, by branch.
pub(crate) fn school_names(r: &Reading<'_>, this_year: i32) -> Result<HashMap<String, String>> {
    let (branches, adopted) = (r.branches()?, r.adopted()?);
    let called = called(r, SchoolKind::Vo, &branches, &adopted, this_year)?;
    let names = called
        .into_iter()
        .map(|(branch, name, _)| (branch.branch.clone(), name));
    Ok(names.collect())
}

/// Makes organisations of schools and colleges of the address files, by branch or, of colleges, BRIN. Those that are in the
/// network already stay as they are.
pub fn adopt(app: &App, wanted: &[String]) -> Result<Vec<Organisation>> {
    let this_year = app.school_year();
    app.store()?.write("schools-adopt", |w| {
        let taken = w.reading().adopted()?;
        let mut left: Vec<&String> = wanted.iter().collect();
        let mut made: HashMap<&String, Organisation> = HashMap::new();
        for kind in SchoolKind::ALL {
            if left.is_empty() {
                break;
            }
            let branches = w.reading().addresses(kind.file())?;
            let known: HashMap<&str, &BranchRecord> =
                branches.iter().map(|b| (b.branch.as_str(), b)).collect();
            let (here, beyond): (Vec<&String>, Vec<&String>) = left
                .iter()
                .partition(|code| known.contains_key(code.as_str()));
            left = beyond;
            if here.is_empty() {
                continue;
            }
            // Told apart from all that the list of schools shows.
            let region = w.reading().region()?;
            let named = here.iter().filter_map(|code| known.get(code.as_str()));
            let mut beside: Vec<&BranchRecord> = branches_inside(&region, &branches, this_year)
                .chain(named.copied())
                .collect();
            beside.sort_by_key(|branch| &branch.branch);
            beside.dedup_by_key(|branch| &branch.branch);
            let codes = beside.iter().map(|branch| branch.branch.as_str());
            let short: HashMap<&str, String> = codes.zip(short_names_of(&beside)).collect();
            for code in here {
                let Some(record) = known.get(code.as_str()) else {
                    continue;
                };
                if !taken.contains_key(code) {
                    let name = short.get(code.as_str()).unwrap_or(&record.name);
                    let organisation = organisation_of(kind, record, name);
                    w.put(&organisation)?;
                    made.insert(code, organisation);
                }
            }
        }
        if let Some(unknown) = left.first() {
            return Err(Refusal::new(Code::BrinInvalid).with("brin", unknown));
        }
        Ok(wanted.iter().filter_map(|code| made.remove(code)).collect())
    })
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

fn organisation_of(kind: SchoolKind, branch: &BranchRecord, name: &str) -> Organisation {
    let kinds: &[&str] = match kind {
        SchoolKind::Vo if offers_vmbo(branch) => &["vo", "vmbo"],
        SchoolKind::Vo => &["vo"],
        SchoolKind::Po => &["po"],
        SchoolKind::Mbo => &["mbo"],
    };
    let mut organisation = Organisation {
        id: kind.id(&branch.branch),
        name: name.to_owned(),
        full_name: match branch.name.as_str() {
            same if same == name => String::new(),
            other => other.to_owned(),
        },
        kinds: kinds
            .iter()
            .map(|kind| Id::new(format!("organisation_kind:{kind}")))
            .collect(),
        brin: Some(branch.branch.clone()),
        ..Organisation::default()
    };
    for field in PUBLIC {
        field.set(&mut organisation, &field.of(branch));
    }
    organisation
}

/// A field that the address files tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Public {
    FullName,
    Street,
    Postcode,
    Place,
    Municipality,
    Phone,
    Website,
}

/// Those that are taken over as they are. The public name is apart: it is kept only where it isn't the name already.
const PUBLIC: [Public; 6] = [
    Public::Street,
    Public::Postcode,
    Public::Place,
    Public::Municipality,
    Public::Phone,
    Public::Website,
];
impl Public {
    fn as_str(self) -> &'static str {
        match self {
            Self::FullName => "full_name",
            Self::Street => "street",
            Self::Postcode => "postcode",
            Self::Place => "place",
            Self::Municipality => "municipality",
            Self::Phone => "phone",
            Self::Website => "website",
        }
    }

    /// What the address file says.
    fn of(self, branch: &BranchRecord) -> String {
        match self {
            Self::FullName => branch.name.clone(),
            Self::Street => street(branch),
            Self::Postcode => branch.postcode.clone(),
            Self::Place => format::place(&branch.place),
            Self::Municipality => branch.gm.clone(),
            Self::Phone => branch.phone.clone(),
            Self::Website => branch.website.clone(),
        }
    }

    /// What an organisation has.
    fn get(self, one: &Organisation) -> String {
        match self {
            Self::FullName if one.full_name.is_empty() => one.name.clone(),
            Self::FullName => one.full_name.clone(),
            Self::Street => one.street.clone(),
            Self::Postcode => one.postcode.clone(),
            Self::Place => one.place.clone(),
            Self::Municipality => one.municipality.clone().unwrap_or_default(),
            Self::Phone => one.phone.clone(),
            Self::Website => one.website.clone(),
        }
    }

    fn set(self, one: &mut Organisation, value: &str) {
        let value = value.to_owned();
        match self {
            Self::FullName => one.full_name = value,
            Self::Street => one.street = value,
            Self::Postcode => one.postcode = value,
            Self::Place => one.place = value,
            Self::Municipality => one.municipality = Some(value).filter(|gm| !gm.is_empty()),
            Self::Phone => one.phone = value,
            Self::Website => one.website = value,
        }
    }
}

/// What a newer address file says else of an organisation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchoolRenewal {
    /// The organisation.
    pub id: Id,
    /// What it is called here.
    pub name: String,
    /// Its branch or BRIN.
    pub brin: String,
    /// It isn't in the newest file any more, though it was in one before.
    pub gone: bool,
    /// What is else.
    pub fields: Vec<RenewedField>,
}

/// A field of which the file says something else.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RenewedField {
    /// By which it is chosen: organisation and field.
    pub key: String,
    /// What the field is called.
    pub name: String,
    /// As it is here.
    pub from: String,
    /// As the file says.
    pub to: String,
    /// It was changed here by hand: no earlier file said so.
    pub own: bool,
}

/// What the newest address files say else of the schools in the network. A value that is missing there or garbled never
/// stands against one that is here.
pub fn renewals(app: &App) -> Result<Vec<SchoolRenewal>> {
    app.read(|r| {
        let named = municipality_names(r)?;
        let texts = app.texts();
        let told = differences(r)?.into_iter().map(|one| {
            let organisation = &one.organisation;
            let shown = |field: Public, value: &str| match field {
                Public::Municipality => named(value),
                _ => value.to_owned(),
            };
            SchoolRenewal {
                id: organisation.id.clone(),
                name: organisation.name.clone(),
                brin: organisation.brin.clone().unwrap_or_default(),
                gone: one.now.is_none(),
                fields: one
                    .fields
                    .iter()
                    .map(|(field, to, own)| RenewedField {
                        key: key(&organisation.id, *field),
                        name: texts.get(&format!("sheet-{}", field.as_str().replace('_', "-"))),
                        from: shown(*field, &field.get(organisation)),
                        to: shown(*field, to),
                        own: *own,
                    })
                    .collect(),
            }
        });
        let mut told: Vec<SchoolRenewal> = told.collect();
        told.sort_by_cached_key(|one| sort_key(&one.name));
        Ok(told)
    })
}

fn key(id: &Id, field: Public) -> String {
    format!("{id}/{}", field.as_str())
}

/// Brings fields to what the newest files say, by [`RenewedField::key`], in one step; answers how many organisations
/// changed.
pub fn renew(app: &App, keys: &[String]) -> Result<u64> {
    app.store()?.write("schools-renew", |w| {
        let mut changed = 0;
        for one in differences(&w.reading())? {
            let mut organisation = one.organisation.clone();
            for (field, to, _) in &one.fields {
                if keys.contains(&key(&organisation.id, *field)) {
                    field.set(&mut organisation, to);
                }
            }
            if organisation != one.organisation {
                w.put(&organisation)?;
                changed += 1;
            }
        }
        Ok(changed)
    })
}

/// An organisation beside what the newest file says of it.
struct Difference {
    organisation: Organisation,
    /// Nothing when it isn't in it any more.
    now: Option<BranchRecord>,
    /// Field, what the file says, and whether what is here is the user's own.
    fields: Vec<(Public, String, bool)>,
}

fn differences(r: &Reading<'_>) -> Result<Vec<Difference>> {
    let organisations = r.all::<Organisation>()?.into_iter();
    let mut by_code: HashMap<String, Organisation> = organisations
        .filter_map(|one| Some((one.brin.clone()?, one)))
        .collect();
    let mut found = Vec::new();
    for kind in SchoolKind::ALL {
        if by_code.is_empty() {
            break;
        }
        let codes: Vec<&str> = by_code.keys().map(String::as_str).collect();
        let mut before: HashMap<String, Vec<BranchRecord>> = HashMap::new();
        for record in r.earlier_addresses(kind.file(), &codes)? {
            before
                .entry(record.branch.clone())
                .or_default()
                .push(record);
        }
        let now = r.addresses(kind.file())?.into_iter();
        let now: HashMap<String, BranchRecord> = now
            .filter(|record| by_code.contains_key(&record.branch))
            .map(|record| (record.branch.clone(), record))
            .collect();
        // A row that couldn't be read says nothing of whether the school is there.
        let unread = r.unread_addresses(kind.file())?;
        let is_there = |code: &String| now.contains_key(code) || before.contains_key(code);
        let of_kind: Vec<String> = by_code
            .keys()
            .filter(|code| is_there(code))
            .cloned()
            .collect();
        for code in of_kind {
            let Some(organisation) = by_code.remove(&code) else {
                continue;
            };
            let now = now.get(&code).cloned();
            if now.is_none() && unread.iter().any(|row| row.contains(&code)) {
                continue;
            }
            let earlier = before.remove(&code).unwrap_or_default();
            let fields = now
                .as_ref()
                .map(|now| fields(&organisation, now, &earlier))
                .unwrap_or_default();
            if now.is_none() || !fields.is_empty() {
                found.push(Difference {
                    organisation,
                    now,
                    fields,
                });
            }
        }
    }
    Ok(found)
}

fn fields(
    organisation: &Organisation,
    now: &BranchRecord,
    earlier: &[BranchRecord],
) -> Vec<(Public, String, bool)> {
    let renewed = [Public::FullName].into_iter().chain(PUBLIC);
    let differs = renewed.filter_map(|field| {
        let (here, there) = (field.get(organisation), field.of(now));
        let says_nothing =
            there.trim().is_empty() || (field != Public::Website && is_garbled(&there));
        if says_nothing || here == there {
            return None;
        }
        let was_public = |one: &BranchRecord| field.of(one) == here;
        // The user's own words stay unless they say otherwise; an empty field is nobody's word.
        let own = !here.is_empty() && !earlier.iter().any(was_public);
        // Where the file before said so too, what is here was changed by hand since, and isn't asked about again.
        let last = earlier.first();
        let is_news = last.is_some_and(|one| field.of(one) != there);
        (!own || is_news).then_some((field, there, own))
    });
    differs.collect()
}

/// Letters that no name or address has: what is left of another encoding.
fn is_garbled(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let odd =
        |one: &char| *one == '\u{fffd}' || one.is_control() || ('\u{80}'..'\u{a0}').contains(one);
    let twice = |pair: &[char]| matches!(pair, ['Ã' | 'Â', second] if ('\u{80}'..='\u{bf}').contains(second));
    let lost = |three: &[char]| matches!(three, [before, '?', after] if before.is_alphabetic() && after.is_alphabetic());
    letters.iter().any(odd) || letters.windows(2).any(twice) || letters.windows(3).any(lost)
}

#[cfg(test)]
mod tests {
    use super::is_garbled;

    #[test]
    fn what_is_left_of_another_encoding_is_garbled() {
        for text in ["Pr\u{fffd}s", "CafÃ©", "Sint Jan?s", "a\u{0}b", "Pr\u{82}s"] {
            assert!(is_garbled(text), "{text:?}");
        }
        for text in [
            "Prés",
            "Sint Jan’s",
            "Waar?",
            "Ærøstraat 5",
            "São",
            "http://a.nl/?b",
        ] {
            assert!(!is_garbled(text), "{text:?}");
        }
    }
}
