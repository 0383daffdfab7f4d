//! What the yearly report of a school year says: the workspace's records and figures as the model that is
//! printed.

mod indicator;

use std::collections::{BTreeMap, HashMap};

use chrono::DateTime;
use tib_domain::{
    Activity, Code, Id, Organisation, Refusal, SchoolYear, Term, amsterdam_day, sort_key,
};
use tib_monitor::{Figure, Scope};
use tib_report::{KeyFigure, Partner, Partnership, Report, Source, Unit};
use tib_store::Reading;
use tib_texts::{Texts, format};

use crate::monitor::MonitorQuery;
use crate::naming::{Guard, Purpose};
use crate::views::NameInText;
use crate::views::{Monitor, PartnershipRow};
use crate::{App, Result, monitor, network, region};

/// Indicators of the report, in their order.
const INDICATORS: [(&str, Unit); 2] = [
    ("vmbo_intake_tech", Unit::Count),
    ("vmbo_intake_tech_share", Unit::Share),
];

/// The report's model, and who stands in its texts.
pub(crate) fn report(
    app: &App,
    school_year: i32,
    texts: &Texts,
) -> Result<(Report, Vec<NameInText>)> {
    let year = SchoolYear(school_year);
    if !year.is_plausible() {
        return Err(Refusal::new(Code::YearImplausible)
            .on("school_year")
            .with("year", school_year));
    }
    app.read(|r| report_of(app, r, year, texts))
}

fn report_of(
    app: &App,
    r: &Reading<'_>,
    year: SchoolYear,
    texts: &Texts,
) -> Result<(Report, Vec<NameInText>)> {
    let school_year = year.0;
    let region = r.region()?;
    let names = Names {
        texts,
        guard: Guard::new(r, Purpose::Report, texts)?,
        terms: r
            .terms(None)?
            .into_iter()
            .map(|term| (term.id.clone(), term))
            .collect(),
        organisations: r
            .all::<Organisation>()?
            .into_iter()
            .map(|one| (one.id.clone(), one))
            .collect(),
    };
    let all = r.all::<Activity>()?;
    let rows = network::partnership_rows(r, app.today())?;
    let mut monitor =
        monitor::monitor_in(app, r, &MonitorQuery::of(&INDICATORS.map(|(code, _)| code)))?;
    // Others read it.
    let figures = std::mem::take(&mut monitor.figures).into_iter();
    monitor.figures = figures.map(Figure::hidden_when_small).collect();
    let of = |year: SchoolYear| Year::of(year, &all, &rows);
    let (now, before) = (of(year), of(SchoolYear(school_year - 1)));
    let municipalities: BTreeMap<String, String> = region::municipalities_in(r)?
        .into_iter()
        .map(|one| (one.gm, one.name))
        .collect();
    let report = Report {
        region: region.name.clone(),
        school_year,
        date: app.today(),
        concept: true,
        identity: names
            .guard
            .check(&region.id, &region.name, &region.identity),
        sectors: names.terms(&region.sectors),
        municipalities: region
            .members
            .iter()
            .map(|member| {
                let place = member.place.as_str();
                municipalities
                    .get(place)
                    .cloned()
                    .unwrap_or_else(|| place.to_owned())
            })
            .collect(),
        key_figures: key_figures(texts, &now, &before, &monitor, names.organisations.len()),
        themes: by_theme(&names, &now.activities),
        activities: now
            .activities
            .iter()
            .map(|activity| names.activity(activity, school_year))
            .collect(),
        partnerships: now
            .partnerships
            .iter()
            .map(|row| names.partnership(row))
            .collect(),
        partners: names.partners(),
        indicators: INDICATORS
            .into_iter()
            .filter_map(|(code, unit)| indicator::of(texts, &monitor, code, unit))
            .collect(),
        sources: monitor
            .sources
            .iter()
            .map(|source| Source {
                file: source.file_name.clone(),
                kind: texts.get(&format!("import-kind-{}", source.kind.to_lowercase())),
                school_year: source.years.last().copied(),
                imported: DateTime::parse_from_rfc3339(&source.imported_at)
                    .ok()
                    .map(|moment| amsterdam_day(moment.to_utc())),
            })
            .collect(),
    };
    Ok((report, names.guard.found()))
}

/// What falls in a school year.
struct Year<'a> {
    year: SchoolYear,
    activities: Vec<&'a Activity>,
    partnerships: Vec<&'a PartnershipRow>,
}

impl<'a> Year<'a> {
    fn of(year: SchoolYear, activities: &'a [Activity], rows: &'a [PartnershipRow]) -> Self {
        Self {
            year,
            activities: activities
                .iter()
                .filter(|one| year.touches(one.start, one.end))
                .collect(),
            partnerships: rows
                .iter()
                .filter(|row| year.touches(row.partnership.start, row.partnership.end))
                .collect(),
        }
    }

    fn reached(&self) -> usize {
        self.activities
            .iter()
            .flat_map(|activity| &activity.reach)
            .filter(|reach| reach.school_year == self.year.0)
            .map(|reach| reach.reached.unwrap_or_default() as usize)
            .sum()
    }

    fn done(&self) -> usize {
        let done = tib_domain::ActivityStatus::Done;
        self.activities
            .iter()
            .filter(|one| one.status == done)
            .count()
    }

    fn complete(&self) -> usize {
        self.partnerships
            .iter()
            .filter(|row| row.vmbo && row.mbo && row.industry)
            .count()
    }
}

/// The change from last year is shown where there was something last year.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of a region are far below 2^53"
)]
fn key_figures(
    texts: &Texts,
    now: &Year<'_>,
    before: &Year<'_>,
    monitor: &Monitor,
    organisations: usize,
) -> Vec<KeyFigure> {
    let school_year = now.year.0;
    let count = |key: &str, value: usize, before: usize, note: Option<String>| KeyFigure {
        label: texts.get(key),
        unit: Unit::Count,
        value: value as f64,
        before: (before > 0).then_some(before as f64),
        note,
    };
    let note = |key: &str, count: usize| Some(texts.with(key, &[("count", count.to_string())]));
    let value = |code: &str, year: i32| {
        monitor
            .figures
            .iter()
            .find(|figure| is_of(figure, code, Scope::Region) && figure.school_year == year)
            .and_then(|figure| figure.value)
    };
    let public = INDICATORS.into_iter().filter_map(|(code, unit)| {
        Some(KeyFigure {
            label: texts.get(&format!("report-title-{}", code.replace('_', "-"))),
            unit,
            value: value(code, school_year)?,
            before: value(code, school_year - 1),
            note: None,
        })
    });
    let own = [
        count(
            "report-figure-activities",
            now.activities.len(),
            before.activities.len(),
            note("report-figure-done", now.done()),
        ),
        count(
            "report-figure-reached",
            now.reached(),
            before.reached(),
            None,
        ),
        count(
            "report-figure-partnerships",
            now.partnerships.len(),
            before.partnerships.len(),
            note("report-figure-complete", now.complete()),
        ),
        count("report-figure-organisations", organisations, 0, None),
    ];
    public.chain(own).collect()
}

/// Themes in the order of their list; an activity with two themes stands under both.
fn by_theme(names: &Names<'_>, activities: &[&Activity]) -> Vec<(Option<String>, Vec<usize>)> {
    let mut order: Vec<&Id> = Vec::new();
    for theme in activities.iter().flat_map(|activity| &activity.themes) {
        if !order.contains(&theme) {
            order.push(theme);
        }
    }
    order.sort_by_key(|theme| names.term(theme));
    let places = |wanted: &dyn Fn(&Activity) -> bool| -> Vec<usize> {
        activities
            .iter()
            .enumerate()
            .filter(|(_, activity)| wanted(activity))
            .map(|(place, _)| place)
            .collect()
    };
    let mut themes: Vec<_> = order
        .into_iter()
        .map(|theme| {
            let with = |activity: &Activity| activity.themes.contains(theme);
            (Some(names.term(theme)), places(&with))
        })
        .collect();
    themes.push((None, places(&|activity| activity.themes.is_empty())));
    themes
}

fn is_of(figure: &Figure, code: &str, scope: Scope) -> bool {
    figure.indicator == code && figure.scope == scope && figure.breakdown.is_none()
}

/// Ids in words.
struct Names<'a> {
    texts: &'a Texts,
    guard: Guard<'a>,
    terms: HashMap<Id, Term>,
    organisations: BTreeMap<Id, Organisation>,
}

impl Names<'_> {
    fn term(&self, id: &Id) -> String {
        let term = self.terms.get(id);
        term.map_or_else(|| id.to_string(), |term| self.guard.term(term))
    }

    fn terms(&self, ids: &[Id]) -> Vec<String> {
        ids.iter().map(|id| self.term(id)).collect()
    }

    fn names<'b>(&self, ids: impl Iterator<Item = &'b Id>) -> Vec<String> {
        ids.filter_map(|id| Some(self.organisations.get(id)?.name.clone()))
            .collect()
    }

    fn activity(&self, activity: &Activity, year: i32) -> tib_report::Activity {
        let reach = || {
            activity
                .reach
                .iter()
                .filter(|reach| reach.school_year == year)
        };
        let sum = |counts: Vec<u32>| {
            (!counts.is_empty()).then(|| counts.into_iter().map(u64::from).sum())
        };
        let status = activity.status.as_str();
        let check = |text: &str| self.guard.check(&activity.id, &activity.title, text);
        tib_report::Activity {
            title: check(&activity.title),
            start: activity.start,
            end: activity.end,
            status: self.texts.get(&format!("activity-status-{status}")),
            themes: self.terms(&activity.themes),
            partners: self.names(activity.partners.iter()),
            planned: sum(reach().filter_map(|reach| reach.planned).collect()),
            reached: sum(reach().filter_map(|reach| reach.reached).collect()),
            results: check(&activity.results),
            lessons: check(&activity.lessons),
        }
    }

    fn partnership(&self, row: &PartnershipRow) -> Partnership {
        let one = &row.partnership;
        let status = one.status.as_str();
        Partnership {
            name: self.guard.check(&one.id, &one.name, &one.name),
            kind: self.term(&one.kind),
            status: self.texts.get(&format!("partnership-status-{status}")),
            members: self.names(one.members.iter().map(|member| &member.organisation)),
            sides: [row.vmbo, row.mbo, row.industry],
            end: one.end,
        }
    }

    fn partners(&self) -> Vec<Partner> {
        let mut partners: Vec<Partner> = self
            .organisations
            .values()
            .map(|one| Partner {
                name: one.name.clone(),
                kinds: self.terms(&one.kinds),
                place: format::place(&one.place),
            })
            .collect();
        partners.sort_by_cached_key(|partner| sort_key(&partner.name));
        partners
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::Utc;
    use tib_domain::Clock;

    use super::*;
    use crate::{NoDialogs, Ports, sample};

    struct HalfPastMidnight;

    impl Clock for HalfPastMidnight {
        fn now(&self) -> DateTime<Utc> {
            "2026-07-31T22:30:00Z".parse().unwrap()
        }
    }

    #[test]
    fn the_days_of_a_report_are_amsterdams() {
        let folder = tempfile::tempdir().unwrap();
        let ports = Ports {
            clock: Arc::new(HalfPastMidnight),
            ..Ports::system(NoDialogs)
        };
        let app = App::new(&folder.path().join("home"), ports).unwrap();
        sample::create(&app, &folder.path().join("voorbeeld.tib")).unwrap();
        let (report, _) = report(&app, 2026, app.texts()).unwrap();
        assert_eq!(report.date.to_string(), "2026-08-01");
        let imported = report.sources.iter().filter_map(|source| source.imported);
        let imported: Vec<_> = imported.map(|day| day.to_string()).collect();
        assert!(!imported.is_empty());
        assert!(
            imported.iter().all(|day| day == "2026-08-01"),
            "{imported:?}"
        );
    }
}
