//! The network as a picture, what stands out in it in words, and where it lies.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{
    BudgetLine, Code, Completeness, Id, Organisation, Partnership, PartnershipStatus, Refusal,
    SchoolYear,
};
use tib_network::{
    Finding, Graph, InUse, Layout, Legend, Member, Party, Size, Theme, What, findings, layout,
    per_municipality, svg, text_width,
};
use tib_store::Reading;
use ts_rs::TS;

use crate::places::municipality_of_place;
use crate::region::municipality_names;
use crate::{App, Result, Texts, export};

/// Which part of the network.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct NetworkQuery {
    /// First year of the school year; this one when left out.
    pub year: Option<i32>,
    /// Partnerships about this theme alone.
    pub theme: Option<Id>,
    /// Partnerships in this sector alone.
    pub sector: Option<Id>,
    /// The room there is, in pixels.
    pub width: u32,
    /// The room there is, in pixels.
    pub height: u32,
}

/// Something that stands out, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FindingInWords {
    /// What it is.
    pub finding: Finding,
    /// The same in a sentence.
    pub words: String,
}

/// A partnership in the table beside the picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkPartnership {
    /// Which.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Which sides are in.
    pub sides: Completeness,
}

/// A municipality with what there is of the network.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkPlace {
    /// Its name; empty of what lies nowhere that is known.
    pub name: String,
    /// Schools.
    pub schools: u32,
    /// Mbo colleges.
    pub colleges: u32,
    /// Companies and branch organisations.
    pub companies: u32,
    /// Partnerships with a member there.
    pub partnerships: u32,
}

/// The network.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkPicture {
    /// First year of the school year.
    pub year: i32,
    /// One sentence on the whole.
    pub headline: String,
    /// Where everything is drawn.
    pub layout: Layout,
    /// What stands out, heaviest first.
    pub findings: Vec<FindingInWords>,
    /// The same network as a table.
    pub partnerships: Vec<NetworkPartnership>,
    /// Where it lies; the last one is the sum, in which each partnership counts once.
    pub places: Vec<NetworkPlace>,
    /// What each organisation and partnership is called.
    pub names: BTreeMap<Id, String>,
}

/// Lays out the network of a school year, and says what stands out.
pub fn picture(app: &App, query: &NetworkQuery) -> Result<NetworkPicture> {
    let year = query.year.unwrap_or_else(|| app.school_year());
    let today = app.today();
    let (graph, in_use, called) = app.read(|r| {
        Ok((
            graph(r, query, year, today)?,
            in_use(r, query)?,
            municipality_names(r)?,
        ))
    })?;
    let size = Size {
        width: query.width.clamp(320, 4000),
        height: query.height.clamp(240, 4000),
    };
    let organisations = graph
        .organisations
        .iter()
        .map(|one| (one.id.clone(), one.name.clone()));
    let partnerships = graph
        .partnerships
        .iter()
        .map(|one| (one.id.clone(), one.name.clone()));
    let names: BTreeMap<Id, String> = organisations.chain(partnerships).collect();
    let texts = app.texts();
    let terms: HashMap<Id, String> = terms(app)?;
    let part = part(texts, query, &terms);
    let said = |finding: Finding| FindingInWords {
        words: words(texts, &finding.what, &names, &terms, part.as_deref()),
        finding,
    };
    let partnerships = graph.partnerships.iter().map(|one| NetworkPartnership {
        id: one.id.clone(),
        name: one.name.clone(),
        sides: sides(&graph, one),
    });
    let mut partnerships: Vec<NetworkPartnership> = partnerships.collect();
    partnerships.sort_by_cached_key(|one| tib_domain::sort_key(&one.name));
    let table = per_municipality(&graph);
    let places = table
        .rows
        .iter()
        .chain([&table.total])
        .map(|row| NetworkPlace {
            name: row.municipality.as_deref().map_or(String::new(), &called),
            schools: row.schools,
            colleges: row.colleges,
            companies: row.companies,
            partnerships: row.partnerships,
        });
    Ok(NetworkPicture {
        year,
        headline: headline(texts, &partnerships, year, part.as_deref()),
        places: places.collect(),
        layout: layout(&graph, size, &text_width),
        findings: findings(&graph, &in_use).into_iter().map(said).collect(),
        partnerships,
        names,
    })
}

/// Points of a PNG for each unit of the drawing, each way: as fine as print.
const FINE: f32 = 3.0;

/// Writes the picture where the user wants it, as `svg` or `png`; false when they thought better of it.
pub fn save(app: &App, query: &NetworkQuery, format: &str) -> Result<bool> {
    let bytes = drawn(app, query, format)?;
    export::write(app, &title(app, query)?, format, &bytes)
}

/// The same as bytes.
pub fn drawn(app: &App, query: &NetworkQuery, format: &str) -> Result<Vec<u8>> {
    let year = query.year.unwrap_or_else(|| app.school_year());
    let today = app.today();
    let graph = app.read(|r| graph(r, query, year, today))?;
    let size = Size {
        width: query.width.clamp(320, 4000),
        height: query.height.clamp(240, 4000),
    };
    let texts = app.texts();
    let get = |key: &str| texts.get(&format!("network-legend-{key}"));
    let legend = Legend {
        school: get("school"),
        college: get("college"),
        company: get("company"),
        branch: get("branch"),
        other: get("other"),
        complete: get("complete"),
        incomplete: get("incomplete"),
        alone: get("alone"),
    };
    let svg = svg(
        &layout(&graph, size, &text_width),
        &graph,
        &Theme::light(),
        &title(app, query)?,
        &legend,
    );
    match format {
        "svg" => Ok(svg.into_bytes()),
        "png" => tib_report::png(&svg, FINE)
            .map_err(|error| Refusal::new(Code::Internal).with("reason", error)),
        _ => Err(Refusal::new(Code::BadRequest).on("format")),
    }
}

fn title(app: &App, query: &NetworkQuery) -> Result<String> {
    let year = query.year.unwrap_or_else(|| app.school_year());
    let texts = app.texts();
    let year = ("year", tib_texts::format::school_year(year));
    Ok(match part(texts, query, &terms(app)?) {
        Some(part) => texts.with("network-part-title", &[year, ("part", part)]),
        None => texts.with("network-title", &[year]),
    })
}

fn terms(app: &App) -> Result<HashMap<Id, String>> {
    let english = app.texts().language() == tib_texts::Language::En;
    let named = app.store()?.terms(None)?.into_iter();
    Ok(named
        .map(|term| (term.id, if english { term.name_en } else { term.name_nl }))
        .collect())
}

/// Themes and sectors that the region works on, and of which something can be said of what is shown: of a part of
/// the network nothing is known of the others, and of a theme within a sector nothing of the theme.
fn in_use(r: &Reading<'_>, query: &NetworkQuery) -> Result<InUse> {
    let region = r.region()?;
    let about = |all: Vec<Id>, wanted: &Option<Id>, other: &Option<Id>| match (wanted, other) {
        (None, None) => all,
        (Some(wanted), None) => all.into_iter().filter(|one| one == wanted).collect(),
        (_, Some(_)) => Vec::new(),
    };
    Ok(InUse {
        themes: about(region.themes, &query.theme, &query.sector),
        sectors: about(region.sectors, &query.sector, &query.theme),
    })
}

/// What the part of the network is about, in words; nothing of the whole.
fn part(texts: &Texts, query: &NetworkQuery, terms: &HashMap<Id, String>) -> Option<String> {
    let chosen = [&query.theme, &query.sector].into_iter().flatten();
    let names = chosen.map(|id| terms.get(id).cloned().unwrap_or_else(|| id.to_string()));
    Some(enumerated(texts, names.collect())).filter(|names| !names.is_empty())
}

/// Organisations and the partnerships of a school year as they are laid out.
pub(crate) fn graph(
    r: &Reading<'_>,
    query: &NetworkQuery,
    year: i32,
    today: NaiveDate,
) -> Result<Graph> {
    let mut brought: HashMap<(Id, Id), i64> = HashMap::new();
    for line in r.all::<BudgetLine>()? {
        let partnership = line
            .subject
            .as_deref()
            .and_then(|subject| subject.strip_prefix("partnership/"));
        let in_kind = line
            .source
            .as_ref()
            .is_some_and(|source| source.as_str() == "budget_source:bedrijf-natura");
        if let (Some(partnership), Some(bearer), true, Some(of)) =
            (partnership, &line.bearer, in_kind, line.school_year)
            && of == year
        {
            *brought
                .entry((Id::new(partnership), bearer.clone()))
                .or_default() += line.committed.max(line.realised);
        }
    }
    let fits = |one: &Partnership| {
        let about = |wanted: &Option<Id>, has: &[Id]| {
            wanted.as_ref().is_none_or(|wanted| has.contains(wanted))
        };
        let lasts = one.status != PartnershipStatus::Ended || one.end.is_some();
        about(&query.theme, &one.themes)
            && about(&query.sector, &one.sectors)
            && lasts
            && SchoolYear(year).touches(one.start, one.end)
    };
    // As it is now, or was when the year ended.
    let last = today.min(SchoolYear(year).days().1);
    let carries_nothing = |one: &Partnership| match one.status {
        PartnershipStatus::Exploring => true,
        PartnershipStatus::Ended => one.end.is_some_and(|end| end < last),
        PartnershipStatus::Active | PartnershipStatus::Anchored => false,
    };
    let partnerships =
        r.all::<Partnership>()?
            .into_iter()
            .filter(fits)
            .map(|one| tib_network::Partnership {
                carries_nothing: carries_nothing(&one),
                members: one
                    .members
                    .iter()
                    .map(|member| Member {
                        organisation: member.organisation.clone(),
                        in_kind: brought
                            .get(&(one.id.clone(), member.organisation.clone()))
                            .copied(),
                        cash: None,
                    })
                    .collect(),
                id: one.id,
                name: one.name,
                themes: one.themes,
                sectors: one.sectors,
                first_year: one.start.map(SchoolYear::of),
                last_year: one.end.map(SchoolYear::of),
            });
    let partnerships: Vec<_> = partnerships.collect();
    let organisations = r.all::<Organisation>()?;
    let lies_in = municipality_of_place(r, &organisations)?;
    let organisations = organisations
        .into_iter()
        .map(|one| tib_network::Organisation {
            parties: parties(&one),
            id: one.id,
            municipality: one.municipality.or_else(|| lies_in(&one.place)),
            name: one.name,
        });
    let mut organisations: Vec<_> = organisations.collect();
    if query.theme.is_some() || query.sector.is_some() {
        // Of a part of the network only who is in it.
        organisations.retain(|one| {
            partnerships
                .iter()
                .any(|p| p.members.iter().any(|m| m.organisation == one.id))
        });
    }
    Ok(Graph {
        organisations,
        partnerships,
    })
}

fn parties(one: &Organisation) -> Vec<Party> {
    let all = [
        ("vmbo", Party::Vmbo),
        ("mbo", Party::College),
        ("bedrijf", Party::Company),
        ("branche", Party::Branch),
        ("vo", Party::OtherSchool),
        ("po", Party::OtherSchool),
    ];
    let mut found: Vec<Party> = all
        .into_iter()
        .filter(|(kind, _)| one.is(kind))
        .map(|(_, party)| party)
        .collect();
    found.dedup();
    if found.is_empty() {
        found.push(Party::Other);
    }
    found
}

fn sides(graph: &Graph, partnership: &tib_network::Partnership) -> Completeness {
    let mut sides = Completeness::default();
    for member in &partnership.members {
        if let Some(one) = graph
            .organisations
            .iter()
            .find(|one| one.id == member.organisation)
        {
            sides.vmbo |= one.is(Party::Vmbo);
            sides.mbo |= one.is(Party::College);
            sides.industry |= one.is_industry();
        }
    }
    sides
}

/// What the whole looks like, or a part of it, in a sentence.
fn headline(
    texts: &Texts,
    partnerships: &[NetworkPartnership],
    year: i32,
    part: Option<&str>,
) -> String {
    let of = partnerships.len();
    let lack =
        |has: fn(&Completeness) -> bool| partnerships.iter().filter(|one| !has(&one.sides)).count();
    let lacking = [
        ("industry", lack(|sides| sides.industry)),
        ("mbo", lack(|sides| sides.mbo)),
        ("vmbo", lack(|sides| sides.vmbo)),
    ];
    let worst = lacking
        .into_iter()
        .max_by_key(|(_, many)| *many)
        .filter(|(_, many)| *many > 0);
    let year = tib_texts::format::school_year(year);
    let (key, n) = match worst {
        _ if of == 0 => ("none".to_owned(), 0),
        Some((side, many)) => (format!("without-{side}"), many),
        None => ("all-complete".to_owned(), 0),
    };
    let values = vec![("year", year), ("n", n.to_string()), ("of", of.to_string())];
    said(texts, &key, values, part)
}

/// A sentence on the whole network, or the one on a part of it.
fn said(texts: &Texts, key: &str, mut values: Vec<(&str, String)>, part: Option<&str>) -> String {
    match part {
        None => texts.with(&format!("network-{key}"), &values),
        Some(part) => {
            values.push(("part", part.to_owned()));
            texts.with(&format!("network-part-{key}"), &values)
        }
    }
}

/// A finding in words.
fn words(
    texts: &Texts,
    what: &What,
    names: &BTreeMap<Id, String>,
    terms: &HashMap<Id, String>,
    part: Option<&str>,
) -> String {
    let name = |id: &Id| {
        names
            .get(id)
            .or_else(|| terms.get(id))
            .cloned()
            .unwrap_or_else(|| id.to_string())
    };
    let some = |ids: &[Id]| enumerated(texts, ids.iter().map(name).collect());
    let say = |key: &str, values: Vec<(&str, String)>| {
        said(texts, &format!("finding-{key}"), values, part)
    };
    let count = |key: &str, n: usize, of: usize| {
        say(key, vec![("n", n.to_string()), ("of", of.to_string())])
    };
    match what {
        What::WithoutIndustry { count: n, of } => count("without-industry", *n, *of),
        What::WithoutVmbo { count: n, of } => count("without-vmbo", *n, *of),
        What::WithoutMbo { count: n, of } => count("without-mbo", *n, *of),
        What::Alone {
            alone, count: n, ..
        } => {
            let all = [
                &alone.schools,
                &alone.colleges,
                &alone.companies,
                &alone.others,
            ];
            let ids: Vec<Id> = all.into_iter().flatten().cloned().collect();
            texts.with(
                "network-finding-alone",
                &[("n", n.to_string()), ("names", some(&ids))],
            )
        }
        What::ThemesWithoutIndustry { themes, .. } => {
            texts.with("network-finding-themes", &[("names", some(themes))])
        }
        What::SectorsWithoutIndustry { sectors, .. } => {
            texts.with("network-finding-sectors", &[("names", some(sectors))])
        }
        What::Carries {
            organisation,
            count: n,
            of,
            in_kind,
            in_kind_of,
        } => {
            let share = if *in_kind_of > 0 {
                in_kind * 100 / in_kind_of
            } else {
                0
            };
            say(
                "carries",
                vec![
                    ("name", name(organisation)),
                    ("n", n.to_string()),
                    ("of", of.to_string()),
                    ("share", share.to_string()),
                ],
            )
        }
        What::Holds {
            organisation,
            loose,
            ..
        } => say(
            "holds",
            vec![
                ("name", name(organisation)),
                ("n", loose.len().to_string()),
                ("names", some(loose)),
            ],
        ),
        What::Bridge {
            partnership, loose, ..
        } => say(
            "bridge",
            vec![
                ("name", name(partnership)),
                ("n", loose.len().to_string()),
                ("names", some(loose)),
            ],
        ),
        What::Parts { count: n, .. } => say("parts", vec![("n", n.to_string())]),
    }
}

/// So many names are said.
const NAMED: usize = 3;

fn enumerated(texts: &Texts, mut names: Vec<String>) -> String {
    let more = names.len().saturating_sub(NAMED);
    if more > 0 {
        names.truncate(NAMED);
        return texts.with(
            "network-and-more",
            &[("names", names.join(", ")), ("n", more.to_string())],
        );
    }
    match names.pop() {
        Some(last) if !names.is_empty() => texts.with(
            "network-and",
            &[("names", names.join(", ")), ("last", last)],
        ),
        Some(only) => only,
        None => String::new(),
    }
}
