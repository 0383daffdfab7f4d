//! Where a figure comes from: down to the rows of the files.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use serde::Deserialize;
use tib_domain::{Code, OwnIndicator, Refusal};
use tib_monitor::{By, Form, Indicator, Kind, OWN, Part, Placed, Question, Scope, Technical};
use tib_store::{Class, EffectiveImport, Reading};
use ts_rs::TS;

use super::facts::{classes, for_each_count, group, load, of_own};
use super::placing::Placing;
use crate::views::{Trace, TraceRow};
use crate::{App, Result};

/// The figure that is asked about.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct TraceQuery {
    /// Code of the indicator.
    pub indicator: String,
    /// First year of the school year.
    pub school_year: i32,
    /// Of what: `region`, `country` and so on.
    pub scope: String,
    /// What counts as technical.
    #[serde(default)]
    #[ts(optional)]
    pub technical: Option<String>,
    /// The figure's breakdown, `leerweg:kb`.
    #[serde(default)]
    #[ts(optional)]
    pub breakdown: Option<String>,
    /// The year whose members counted, as the monitor told.
    #[serde(default)]
    #[ts(optional)]
    pub cohort: Option<i32>,
    /// The branch or college that took the place of the region.
    #[serde(default)]
    #[ts(optional)]
    pub school: Option<String>,
    /// What it is divided by, in the place of what is counted.
    #[serde(default)]
    pub denominator: bool,
}

/// Rows that are shown; all are counted.
const SHOWN: usize = 2000;

/// The rows that a figure was made of, as published, in the order of the file: those that are counted,
/// or those of what it is divided by.
pub fn trace(app: &App, ask: &TraceQuery) -> Result<Trace> {
    app.read(|r| trace_in(app, r, ask))
}

pub(crate) fn trace_in(app: &App, r: &Reading<'_>, ask: &TraceQuery) -> Result<Trace> {
    let unknown = |field: &str, name: &str| {
        Refusal::new(Code::IndicatorUnknown)
            .on(field)
            .with("name", name)
    };
    let own = r.all::<OwnIndicator>()?;
    let own = own.iter().find(|own| own.id.as_str() == ask.indicator);
    let indicator = match own {
        Some(_) => &OWN,
        None => {
            Indicator::find(&ask.indicator).ok_or_else(|| unknown("indicator", &ask.indicator))?
        }
    };
    if let (true, Form::Ratio(_, whole)) = (ask.denominator, indicator.form) {
        let whole = TraceQuery {
            indicator: whole.to_owned(),
            school_year: ask.school_year - 1,
            technical: None,
            denominator: false,
            ..ask.clone()
        };
        return trace(app, &whole);
    }
    let measure = match indicator.form {
        Form::Rate(whole) if ask.denominator => whole,
        _ => indicator.measure,
    };
    let scope = Scope::parse(&ask.scope).ok_or_else(|| unknown("scope", &ask.scope))?;
    let by = ask
        .breakdown
        .as_deref()
        .and_then(|breakdown| breakdown.split_once(':'))
        .and_then(|(by, _)| By::parse(by));
    let technical = indicator.technical(ask.technical.as_deref().and_then(Technical::parse));
    let question = Question {
        indicator,
        technical,
        by,
    };
    let kinds: BTreeSet<Kind> = indicator.kinds(technical, by).iter().copied().collect();
    let loaded = match own {
        Some(own) => Arc::new(of_own(r, &own.id)?),
        None => load(app, r, &kinds)?,
    };
    let placing = match &ask.school {
        Some(school) => Placing::of_school(school, &loaded),
        None => Placing::new(r, &loaded, ask.cohort)?,
    };
    let used = super::ask_cube(&loaded.cube, question, &[], &placing).kinds;
    let Some((kind, effective)) = used.get(&ask.school_year).and_then(|kind| {
        let effective = loaded.effective_import(*kind, measure, ask.school_year)?;
        Some((*kind, effective))
    }) else {
        return Err(Refusal::new(Code::NotFound)
            .on("school_year")
            .with("kind", "figure"));
    };
    let numbers: HashMap<&str, u32> = (0_u32..)
        .zip(&loaded.places)
        .map(|(number, (code, _))| (code.as_str(), number))
        .collect();
    let sieve = Sieve {
        question,
        kind,
        scope,
        year: ask.school_year,
        breakdown: ask.breakdown.as_deref(),
        with_others: ask.denominator && indicator.form == Form::Share,
    };
    let mut rows = Vec::new();
    let mut all = 0;
    let mut units = HashMap::new();
    r.units(&effective.import, |unit| {
        units.insert(unit.number, unit);
    })?;
    let classes: HashMap<u32, Class> = classes(r)?
        .into_iter()
        .map(|class| (class.id, class))
        .collect();
    for_each_count(r, effective, |fact, slice| {
        let (Some(unit), Some(class)) = (units.get(&fact.unit), classes.get(&fact.class)) else {
            return;
        };
        let year_of_study = indicator
            .study_year
            .is_none_or(|year| year == slice.study_year);
        if slice.measure != measure || slice.year != sieve.year || !year_of_study {
            return;
        }
        let Some(number) = numbers.get(unit.unit.as_str()) else {
            return;
        };
        let placement = placing.of(*number, sieve.year);
        if !sieve.takes(class, &unit.unit, (placement.region, placement.tib)) {
            return;
        }
        all += 1;
        if rows.len() < SHOWN {
            rows.push(TraceRow {
                line: fact.line,
                unit: unit.unit.clone(),
                name: unit.name.clone(),
                place: unit.place.clone(),
                about: about(class),
                low: slice.parts.iter().map(|(low, _)| *low).sum(),
                high: slice.parts.iter().map(|(_, high)| *high).sum(),
                by_name: placement.how == Placed::Name,
                percent: match scope {
                    Scope::Region => placement.region,
                    Scope::Tib => placement.tib,
                    Scope::Rest => 100 - placement.region,
                    Scope::NonTib => 100 - placement.tib,
                    _ => 100,
                },
            });
        }
    })?;
    Ok(traced(effective, rows, all))
}

fn traced(effective: &EffectiveImport, rows: Vec<TraceRow>, all: u64) -> Trace {
    let import = &effective.import;
    Trace {
        import: import.id.clone(),
        kind: import.kind.clone(),
        file_name: import.file_name.clone(),
        sha256: import.sha256.clone(),
        imported_at: import.imported_at.clone(),
        formula: tib_monitor::FORMULA_VERSION,
        rows,
        all,
    }
}

/// Lets through the rows that count in one figure.
struct Sieve<'a> {
    question: Question,
    kind: Kind,
    scope: Scope,
    year: i32,
    breakdown: Option<&'a str>,
    /// Also the other part, of which what is counted is a share.
    with_others: bool,
}

impl Sieve<'_> {
    fn takes(&self, class: &Class, unit: &str, (region, tib): (u8, u8)) -> bool {
        let inside = match self.scope {
            Scope::Country => true,
            Scope::Region => region > 0,
            Scope::Rest => region < 100,
            Scope::Tib => tib > 0,
            Scope::NonTib => tib < 100,
            Scope::Lead => false,
        };
        let Some(group) = group(self.kind, class).filter(|_| inside) else {
            return false;
        };
        let Question {
            indicator,
            technical,
            by,
        } = self.question;
        let wanted = by.is_none_or(|by| {
            let key = format!("{}:{}", by.as_str(), by.key(&group, unit));
            self.breakdown == Some(key.as_str())
        });
        wanted
            && match indicator.part(&group, technical) {
                Part::Counted => true,
                Part::Other => self.with_others,
                Part::Out => false,
            }
    }
}

/// What a row is about, in the file's own words.
fn about(class: &Class) -> String {
    let parts = [
        &class.education,
        &class.sector,
        &class.profile,
        &class.element,
        &class.name,
    ];
    let said: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty() && !part.eq_ignore_ascii_case("n.v.t."))
        .collect();
    said.join(" · ")
}
