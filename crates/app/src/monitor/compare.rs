//! The regions of the national list beside each other, computed on this laptop from public files.

use serde::Deserialize;
use tib_domain::NationalRegion;
use tib_monitor::{Form, Scope, index, shrinks};
use tib_store::Reading;
use ts_rs::TS;

use super::placing::Placing;
use super::{MonitorQuery, ResolvedQuery, ask_cube, pupils};
use crate::views::{Comparison, RegionBeside};
use crate::{App, Result};

/// What regions are compared on.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct CompareQuery {
    /// Code of one indicator.
    pub indicator: String,
    /// What counts as technical.
    #[ts(optional)]
    pub technical: Option<String>,
    /// The base year of an index; the figures themselves without one.
    #[ts(optional)]
    pub base: Option<i32>,
}

/// Every region of the national list with its figures, small ones hidden. Empty without that list.
pub fn compare(app: &App, ask: &CompareQuery) -> Result<Comparison> {
    app.read(|r| compare_in(app, r, ask))
}

pub(crate) fn compare_in(app: &App, r: &Reading<'_>, ask: &CompareQuery) -> Result<Comparison> {
    let wanted = MonitorQuery {
        technical: ask.technical.clone(),
        scopes: vec![Scope::Region.as_str().to_owned()],
        ..MonitorQuery::of(&[&ask.indicator])
    };
    let asked = ResolvedQuery::new(&wanted, r)?;
    let loaded = super::load(app, r, &asked.kinds(true))?;
    let own = r.region()?;
    let cohort = ask.base.map(|_| app.school_year());
    let mut regions = Vec::new();
    for region in r.all::<NationalRegion>()? {
        let placing = Placing::of_region(&region.members, &loaded, cohort);
        let total = pupils(&loaded, &[Scope::Region, Scope::Country], &placing);
        let mut figures = Vec::new();
        for indicator in &asked.indicators {
            for question in asked.questions(indicator) {
                // The change of a sum can give a small count away.
                if indicator.form != Form::Change {
                    let found = ask_cube(&loaded.cube, question, &[Scope::Region], &placing);
                    figures.extend(found.figures);
                }
            }
        }
        let mut figures: Vec<_> = figures
            .into_iter()
            .map(tib_monitor::Figure::hidden_when_small)
            .collect();
        if let Some(base) = ask.base {
            figures = index(&figures, base);
        }
        regions.push(RegionBeside {
            is_ours: !own.members.is_empty() && region.members == own.members
                || region.name.eq_ignore_ascii_case(&own.name),
            id: region.id,
            name: region.name,
            shrinks: shrinks(&total),
            pupils: total
                .iter()
                .filter(|figure| figure.scope == Scope::Region)
                .max_by_key(|figure| figure.school_year)
                .and_then(|figure| figure.value),
            figures,
        });
    }
    Ok(Comparison { regions })
}
