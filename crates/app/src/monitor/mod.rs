//! The monitor: figures of the region beside country and rest, computed from the facts each time
//! they are asked for.

mod colleges;
mod compare;
mod facts;
mod geography;
mod names;
mod national;
mod needs;
mod offer;
mod own;
mod placing;
mod says;
mod target;
mod trace;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Deserialize;
use tib_domain::{Ambition, Code, OwnIndicator, Refusal};
use tib_monitor::{
    Answer, By, Cube, Field, Figure, INDICATORS, Indicator, Kind, Measure, Question, Scope,
    Technical, answer, breaks, index, lead, shrink_corrected, shrinks,
};
use tib_store::Reading;
use tib_texts::Texts;
use ts_rs::TS;

use crate::views::{Missing, Monitor, Says, Series, Source};
use crate::{App, Result, schools};

pub use colleges::{colleges, set_college_share};
pub use compare::{CompareQuery, compare};
pub(crate) use facts::without_address;
pub(crate) use geography::{Geography, PublishedPlace};
pub use national::{NationalList, import_chosen_regions, import_regions, national_list};
pub use needs::needs;
pub use offer::{OfferQuery, offer};
pub use own::{delete_own, own_indicators, save_own};
pub(crate) use placing::{branch_id, branches_inside};
pub use target::{AmbitionLine, ProjectionQuery, ambitions, project};
pub(crate) use target::{not_known, project_in};
pub use trace::{TraceQuery, trace};

pub(crate) use facts::Loaded;
use facts::load;
use placing::Placing;

/// What is asked of the monitor; everything may be left out.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct MonitorQuery {
    /// Codes of indicators; all when there are none.
    pub indicators: Vec<String>,
    /// What counts as technical, for the indicators that it is a choice for.
    #[ts(optional)]
    pub technical: Option<String>,
    /// How figures are divided; the undivided ones are there as well.
    #[ts(optional)]
    pub by: Option<String>,
    /// Scopes; region, country and rest when there are none.
    pub scopes: Vec<String>,
    /// The base year of an index; the figures themselves without one.
    #[ts(optional)]
    pub base: Option<i32>,
    /// Divide the index by that of all pupils.
    pub shrink_corrected: bool,
    /// The year whose members count in all years; for an index the last one when there is none.
    #[ts(optional)]
    pub cohort: Option<i32>,
    /// A branch or college that takes the place of the region: `00AH07`, `25PT`.
    #[ts(optional)]
    pub school: Option<String>,
}

impl MonitorQuery {
    /// Of these indicators, region beside country and rest.
    #[must_use]
    pub fn of(indicators: &[&str]) -> Self {
        Self {
            indicators: indicators.iter().map(|&code| code.to_owned()).collect(),
            ..Self::default()
        }
    }
}

/// A [`MonitorQuery`] that was understood.
struct ResolvedQuery {
    indicators: Vec<&'static Indicator>,
    own: Vec<OwnIndicator>,
    technical: Option<Technical>,
    by: Option<By>,
    scopes: Vec<Scope>,
}

impl ResolvedQuery {
    fn new(ask: &MonitorQuery, r: &Reading<'_>) -> Result<Self> {
        let unknown = |field: &str, name: &str| {
            Refusal::new(Code::IndicatorUnknown)
                .on(field)
                .with("name", name)
        };
        let (mut indicators, mut own) = (Vec::new(), r.all::<OwnIndicator>()?);
        if ask.indicators.is_empty() {
            indicators.extend(INDICATORS);
        } else {
            own.retain(|own| ask.indicators.iter().any(|code| own.id.as_str() == code));
            for code in &ask.indicators {
                match Indicator::find(code) {
                    Some(found) => indicators.push(found),
                    None if own.iter().any(|own| own.id.as_str() == code) => {}
                    None => return Err(unknown("indicator", code)),
                }
            }
        }
        let named = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let technical = named(&ask.technical)
            .map(|text| Technical::parse(&text).ok_or_else(|| unknown("technical", &text)))
            .transpose()?;
        let by = named(&ask.by)
            .map(|text| By::parse(&text).ok_or_else(|| unknown("by", &text)))
            .transpose()?;
        let scopes = if ask.scopes.is_empty() {
            vec![Scope::Region, Scope::Country, Scope::Rest]
        } else {
            let find = |text: &String| Scope::parse(text).ok_or_else(|| unknown("scope", text));
            ask.scopes.iter().map(find).collect::<Result<_>>()?
        };
        if ask.shrink_corrected && ask.base.is_none() {
            return Err(Refusal::new(Code::BaseYearNeeded).on("base"));
        }
        Ok(Self {
            indicators,
            own,
            technical,
            by,
            scopes,
        })
    }

    fn questions(&self, indicator: &'static Indicator) -> impl Iterator<Item = Question> {
        let technical = indicator.technical(self.technical);
        let by = self.by.filter(|by| indicator.divides(*by));
        std::iter::once(None)
            .chain(by.map(Some))
            .map(move |by| Question {
                indicator,
                technical,
                by,
            })
    }

    /// Every kind of file that can be needed.
    fn kinds(&self, shrink_corrected: bool) -> BTreeSet<Kind> {
        let total = Indicator::find("pupils_total").filter(|_| shrink_corrected);
        let wanted = self.indicators.iter().copied().chain(total);
        let questions = wanted.flat_map(|indicator| self.questions(indicator));
        questions
            .flat_map(|q| q.indicator.kinds(q.technical, q.by).iter().copied())
            .collect()
    }
}

/// All figures that are asked.
pub fn monitor(app: &App, ask: &MonitorQuery) -> Result<Monitor> {
    app.read(|r| monitor_in(app, r, ask))
}

pub(crate) fn monitor_in(app: &App, r: &Reading<'_>, ask: &MonitorQuery) -> Result<Monitor> {
    let asked = ResolvedQuery::new(ask, r)?;
    let loaded = load(app, r, &asked.kinds(ask.shrink_corrected))?;
    let placing = placing(app, r, &loaded, ask)?;
    let scopes = scopes(&asked.scopes, &placing);
    let mut all = Vec::new();
    let mut series = Vec::new();
    for indicator in &asked.indicators {
        let mut figures = Vec::new();
        for question in asked.questions(indicator) {
            let found = ask_cube(&loaded.cube, question, &scopes, &placing);
            if question.by.is_none() && !found.figures.is_empty() {
                series.push(Series {
                    indicator: indicator.code.to_owned(),
                    name: None,
                    field: indicator.field,
                    breaks: breaks(indicator, &found.figures, &found.kinds),
                    since: None,
                    says: Says::default(),
                });
            }
            figures.extend(sourced(found, indicator.measure, &loaded));
        }
        if let Some(base) = ask.base {
            figures = index(&figures, base);
        }
        all.append(&mut figures);
    }
    for own in asked.own.iter().filter(|_| ask.school.is_none()) {
        let mut figures = own::figures(r, own, &scopes, ask)?;
        if let Some(base) = ask.base {
            figures = index(&figures, base);
        }
        if !figures.is_empty() {
            series.push(Series {
                indicator: own.id.to_string(),
                name: Some(own.name.clone()),
                field: Field::None,
                breaks: Vec::new(),
                since: None,
                says: Says::default(),
            });
        }
        all.append(&mut figures);
    }
    if ask.shrink_corrected {
        let pupils = pupils(&loaded, &scopes, &placing);
        all = shrink_corrected(&all, &index(&pupils, ask.base.unwrap_or_default()));
    }
    if asked.scopes.contains(&Scope::Lead) {
        let ahead = lead(&all);
        all.extend(ahead);
    }
    all.retain(|figure| asked.scopes.contains(&figure.scope));
    said(app, r, &loaded, ask, &all, &mut series)?;
    let wants_tib = [Scope::Tib, Scope::NonTib, Scope::Lead];
    let lacks_tib = !placing.has_tib() && asked.scopes.iter().any(|s| wants_tib.contains(s));
    answered(app, r, &loaded, &placing, (all, series), lacks_tib)
}

/// Says of each series what its figures say. Those of a school stand in the region's place, and aren't
/// spoken of as such.
fn said(
    app: &App,
    r: &Reading<'_>,
    loaded: &Loaded,
    ask: &MonitorQuery,
    figures: &[Figure],
    series: &mut [Series],
) -> Result<()> {
    let texts = Texts::of(app.language());
    let ambitions = r.all::<Ambition>()?;
    let called = match ask.by.as_deref().and_then(By::parse) {
        Some(By::School) => schools::school_names(r, app.school_year())?,
        _ => HashMap::new(),
    };
    let unit = |code: &str| {
        let published = || {
            let mut units = loaded.cube.units().iter();
            let unit = units.find(|unit| unit.code == code)?;
            Some(unit.name.clone()).filter(|name| !name.is_empty())
        };
        called.get(code).cloned().or_else(published)
    };
    for one in series {
        let of = figures
            .iter()
            .filter(|figure| figure.indicator == one.indicator);
        let of: Vec<Figure> = of.cloned().collect();
        one.since = says::since(&of, &one.breaks);
        if ask.school.is_none() {
            one.says = says::says(texts, one, &of, &ambitions, &unit);
        }
    }
    Ok(())
}

fn answered(
    app: &App,
    r: &Reading<'_>,
    loaded: &Loaded,
    placing: &Placing<'_>,
    (figures, series): (Vec<Figure>, Vec<Series>),
    lacks_tib: bool,
) -> Result<Monitor> {
    let region = r.region()?;
    let branches = r.branches()?;
    let latest = figures.iter().map(|figure| figure.school_year).max();
    let year = latest.unwrap_or_else(|| app.school_year());
    let missing = [
        (branches.is_empty(), Missing::Addresses),
        (figures.is_empty(), Missing::Figures),
        (!placing.has_region(), Missing::Region),
        (lacks_tib, Missing::National),
    ];
    let inside = branches_inside(&region, &branches, year).count();
    let municipalities =
        placing::Territory::new(&region.members, &loaded.current_municipalities).municipalities();
    Ok(Monitor {
        cohort: placing.cohort(),
        series,
        sources: sources(r, loaded, &figures)?,
        figures,
        municipalities: u32::try_from(municipalities).unwrap_or(u32::MAX),
        branches: u32::try_from(inside).unwrap_or(u32::MAX),
        missing: missing
            .into_iter()
            .filter_map(|(is_missing, what)| is_missing.then_some(what))
            .collect(),
    })
}

/// Whether the region loses more pupils than the country; nothing when the years aren't there.
pub fn region_shrinks(app: &App) -> Result<Option<bool>> {
    app.read(|r| region_shrinks_in(app, r))
}

pub(crate) fn region_shrinks_in(app: &App, r: &Reading<'_>) -> Result<Option<bool>> {
    let kinds = BTreeSet::from([Kind::Pupils, Kind::PupilTotals]);
    let loaded = load(app, r, &kinds)?;
    let placing = Placing::new(r, &loaded, None)?;
    Ok(shrinks(&pupils(
        &loaded,
        &[Scope::Region, Scope::Country],
        &placing,
    )))
}

fn pupils(loaded: &Loaded, scopes: &[Scope], placing: &Placing<'_>) -> Vec<Figure> {
    Indicator::find("pupils_total")
        .map(|indicator| {
            let question = Question {
                indicator,
                technical: None,
                by: None,
            };
            ask_cube(&loaded.cube, question, scopes, placing).figures
        })
        .unwrap_or_default()
}

/// The year whose members count in all years.
fn cohort(app: &App, ask: &MonitorQuery) -> Option<i32> {
    ask.cohort.or_else(|| ask.base.map(|_| app.school_year()))
}

/// Where units count. Figures count who was a member in their own year; an index looks at the same
/// members in every year, or it would show regions joining as growth.
fn placing<'a>(
    app: &App,
    r: &Reading<'_>,
    loaded: &'a Loaded,
    ask: &MonitorQuery,
) -> Result<Placing<'a>> {
    if let Some(school) = &ask.school {
        return Ok(Placing::of_school(school, loaded));
    }
    Placing::new(r, loaded, cohort(app, ask))
}

/// The scopes that there is something to say about. The lead is made of two others.
fn scopes(asked: &[Scope], placing: &Placing<'_>) -> Vec<Scope> {
    let lead = asked.contains(&Scope::Lead);
    Scope::ALL
        .into_iter()
        .filter(|scope| match scope {
            Scope::Country => asked.contains(scope),
            Scope::Region | Scope::Rest => placing.has_region() && asked.contains(scope),
            Scope::Tib | Scope::NonTib => placing.has_tib() && (lead || asked.contains(scope)),
            Scope::Lead => false,
        })
        .collect()
}

fn ask_cube(cube: &Cube, question: Question, scopes: &[Scope], placing: &Placing<'_>) -> Answer {
    answer(cube, question, scopes, &|unit, year| placing.of(unit, year))
}

/// The figures, with the names of the files that gave each, and whether those are final.
fn sourced(found: Answer, measure: Measure, loaded: &Loaded) -> Vec<Figure> {
    let addresses: Vec<&str> = loaded
        .effective_imports
        .iter()
        .filter(|effective| effective.years.is_empty())
        .map(|effective| effective.import.file_name.as_str())
        .collect();
    let mut by_year: BTreeMap<i32, (Vec<String>, bool)> = BTreeMap::new();
    for (year, kind) in &found.kinds {
        let file = loaded
            .effective_import(*kind, measure, *year)
            .map(|effective| effective.import.file_name.as_str());
        let provisional = file.is_some_and(is_provisional);
        let files = file.into_iter().chain(addresses.iter().copied());
        by_year.insert(*year, (files.map(str::to_owned).collect(), provisional));
    }
    let mut figures = found.figures;
    for figure in &mut figures {
        if let Some((files, provisional)) = by_year.get(&figure.school_year) {
            figure.sources.clone_from(files);
            figure.provisional = *provisional;
        }
    }
    figures
}

/// Files with figures that aren't final say so in their name.
fn is_provisional(file_name: &str) -> bool {
    file_name.to_lowercase().contains("voorlopig")
}

/// Every choice of technical that an indicator has.
#[must_use]
pub fn choices(field: Field) -> Vec<Technical> {
    Technical::ALL
        .into_iter()
        .filter(|technical| technical.field() == field)
        .collect()
}

/// The files behind these figures.
fn sources(r: &Reading<'_>, loaded: &Loaded, figures: &[Figure]) -> Result<Vec<Source>> {
    let used: BTreeSet<&str> = figures
        .iter()
        .flat_map(|figure| figure.sources.iter().map(String::as_str))
        .collect();
    loaded
        .effective_imports
        .iter()
        .filter(|effective| used.contains(effective.import.file_name.as_str()))
        .map(|effective| {
            let import = &effective.import;
            let units = without_address(r, &loaded.geography, import)?;
            Ok(Source {
                import: import.id.clone(),
                kind: import.kind.clone(),
                file_name: import.file_name.clone(),
                years: effective.years.clone(),
                rows: import.rows_read,
                by_name: units.iter().filter(|(_, name)| name.is_some()).count() as u64,
                unplaced: units.iter().filter(|(_, name)| name.is_none()).count() as u64,
                imported_at: import.imported_at.clone(),
            })
        })
        .collect()
}

/// The school years with figures, oldest first.
#[must_use]
pub fn years(monitor: &Monitor) -> BTreeSet<i32> {
    monitor
        .figures
        .iter()
        .map(|figure| figure.school_year)
        .collect()
}
