//! What a region tells about a school year: counts, sums and indicators. Nothing about a person is
//! read here; texts that were written to be read go without the names in them ([`Guard`]). The same data give the
//! same bytes.

use std::collections::BTreeMap;

use tib_domain::{Activity, Ambition, Id, Organisation, Partnership, SchoolYear, Term};
use tib_monitor::{FORMULA_VERSION, Figure, Indicator, Scope};
use tib_protocol::{
    ActivityCounts, IndicatorValue, OwnWords, PartnershipCounts, Period, Reached, RegionName,
    SummaryV1, Tally,
};
use tib_store::Store;

use super::ambitions::{self, changing};
use crate::monitor::MonitorQuery;
use crate::naming::{Guard, Purpose};
use crate::views::NameInText;
use crate::{App, Result, monitor};

/// Days after the period in which a partnership that ends counts as lapsing.
const LAPSES_WITHIN: chrono::Days = chrono::Days::new(365);

/// The most characters of one text in the leader's own words, and the most of such texts. A summary
/// must stay far below what the service takes at once, or it would wait in the outbox for ever.
const MOST_CHARACTERS: usize = 2_000;
const MOST_WORDS: usize = 100;

/// A text that is cut says so.
fn shortened(text: &str) -> String {
    if text.chars().count() <= MOST_CHARACTERS {
        return text.to_owned();
    }
    let kept: String = text.chars().take(MOST_CHARACTERS).collect();
    format!("{kept} …")
}

/// Everything that a summary is made of.
pub(super) struct Facts {
    pub region: RegionName,
    pub year: SchoolYear,
    pub terms: Vec<Term>,
    pub activities: Vec<Activity>,
    pub organisations: Vec<Organisation>,
    pub partnerships: Vec<Partnership>,
    pub figures: Vec<Figure>,
    pub ambitions: Vec<Ambition>,
    /// What ambitions are about, where that isn't among the figures.
    pub of_ambitions: Vec<Figure>,
    /// SHA-256 of the files behind the figures, by name.
    pub files: BTreeMap<String, String>,
    /// Goes over texts for names of people.
    pub guard: Guard<'static>,
}

/// The summary of a school year from the open workspace, all of one moment.
///
/// With it who stands in its texts.
pub(super) fn of(
    app: &App,
    store: &Store,
    year: SchoolYear,
) -> Result<(SummaryV1, Vec<NameInText>)> {
    let binding = store.binding()?;
    store.read(|r| {
        let region = match &binding {
            Some(binding) => RegionName {
                id: binding.region.clone(),
                name: binding.region_name.clone(),
            },
            // Not enrolled: a preview all the same, under the workspace's own name.
            None => {
                let region = r.region()?;
                RegionName {
                    id: region.id.to_string(),
                    name: region.name,
                }
            }
        };
        let files = r.effective_imports()?;
        let ambitions: Vec<Ambition> = r.all()?;
        let facts = Facts {
            region,
            year,
            terms: r.terms(None)?,
            activities: r.all()?,
            organisations: r.all()?,
            partnerships: r.all()?,
            figures: monitor::monitor_in(app, r, &MonitorQuery::default())?.figures,
            of_ambitions: ambitions::figures(app, r, &ambitions)?,
            ambitions,
            files: files
                .into_iter()
                .map(|effective| (effective.import.file_name, effective.import.sha256))
                .collect(),
            guard: Guard::new(r, Purpose::Summary, app.texts())?,
        };
        Ok((build(&facts), facts.guard.found()))
    })
}

/// Activities of a school year whose results the leader wants to tell.
pub(super) fn in_own_words(
    activities: &[Activity],
    year: SchoolYear,
) -> impl Iterator<Item = &Activity> {
    activities.iter().filter(move |one| {
        year.touches(one.start, one.end) && one.shareable && !one.results.trim().is_empty()
    })
}

/// The summary itself; pure.
pub(super) fn build(facts: &Facts) -> SummaryV1 {
    let names = Terms {
        by_id: facts.terms.iter().map(|term| (&term.id, term)).collect(),
        guard: &facts.guard,
    };
    let activities: Vec<&Activity> = facts
        .activities
        .iter()
        .filter(|activity| facts.year.touches(activity.start, activity.end))
        .collect();
    let shared: Vec<OwnWords> = in_own_words(&facts.activities, facts.year)
        .map(|activity| OwnWords {
            theme: activity.themes.first().map(ToString::to_string),
            text: shortened(&facts.guard.check(
                &activity.id,
                &activity.title,
                &format!("{}: {}", activity.title.trim(), activity.results.trim()),
            )),
        })
        .take(MOST_WORDS)
        .collect();
    let told = publishable_figures(&facts.figures);
    let other = publishable_figures(&facts.of_ambitions);
    SummaryV1 {
        region: facts.region.clone(),
        period: Period {
            school_year: u16::try_from(facts.year.0).unwrap_or_default(),
            quarter: None,
        },
        builds_on: None,
        activities: ActivityCounts {
            total: activities.len() as u64,
            by_status: tally(
                &names,
                activities.iter().map(|a| a.status.as_str().to_owned()),
            ),
            by_theme: tally(&names, each(&activities, |a| &a.themes)),
            by_sector: tally(&names, each(&activities, |a| &a.sectors)),
            by_target_group: tally(
                &names,
                activities.iter().flat_map(|a| {
                    let mut groups: Vec<_> = reach_in(a, facts.year)
                        .map(|r| r.target_group.to_string())
                        .collect();
                    groups.sort();
                    groups.dedup();
                    groups
                }),
            ),
        },
        reach: reach(&activities, facts.year),
        partnerships: partnerships(facts, &names),
        organisations: tally(
            &names,
            facts
                .organisations
                .iter()
                .flat_map(|organisation| organisation.kinds.iter().map(ToString::to_string)),
        ),
        finance: None,
        ambitions: ambitions::progress(&facts.ambitions, &told, &other, &facts.guard),
        formula_version: (!told.is_empty()).then_some(FORMULA_VERSION),
        indicators: indicators(&told, &facts.files),
        anchoring: Vec::new(),
        highlights: shared,
        bottlenecks: Vec::new(),
        practices: Vec::new(),
    }
}

fn each<'a>(
    activities: &'a [&Activity],
    ids: impl Fn(&'a Activity) -> &'a Vec<Id> + 'a,
) -> impl Iterator<Item = String> + 'a {
    activities
        .iter()
        .flat_map(move |activity| ids(activity).iter().map(ToString::to_string))
}

/// Terms by id, with who goes over their names.
struct Terms<'a> {
    by_id: BTreeMap<&'a Id, &'a Term>,
    guard: &'a Guard<'a>,
}

/// Counts per code, sorted by it. A region's own term brings its name along.
fn tally(names: &Terms<'_>, codes: impl Iterator<Item = String>) -> Vec<Tally> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for code in codes {
        *counts.entry(code).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(code, count)| Tally {
            name: names
                .by_id
                .get(&Id::new(code.as_str()))
                .filter(|term| !term.national)
                .map(|term| names.guard.check(&term.id, &term.name_nl, &term.name_nl)),
            code,
            count,
        })
        .collect()
}

fn reach_in(
    activity: &Activity,
    year: SchoolYear,
) -> impl Iterator<Item = &tib_domain::Reach> + '_ {
    activity
        .reach
        .iter()
        .filter(move |reach| reach.school_year == year.0)
}

fn reach(activities: &[&Activity], year: SchoolYear) -> Vec<Reached> {
    let mut groups: BTreeMap<String, (u64, Option<u64>)> = BTreeMap::new();
    for reach in activities
        .iter()
        .flat_map(|activity| reach_in(activity, year))
    {
        let (planned, reached) = groups.entry(reach.target_group.to_string()).or_default();
        *planned += u64::from(reach.planned.unwrap_or_default());
        if let Some(count) = reach.reached {
            *reached = Some(reached.unwrap_or_default() + u64::from(count));
        }
    }
    groups
        .into_iter()
        .map(|(target_group, (planned, reached))| Reached {
            target_group,
            planned,
            reached,
        })
        .collect()
}

fn partnerships(facts: &Facts, names: &Terms<'_>) -> PartnershipCounts {
    let organisations: BTreeMap<&Id, &Organisation> = facts
        .organisations
        .iter()
        .map(|one| (&one.id, one))
        .collect();
    let (_, last) = facts.year.days();
    let until = last.checked_add_days(LAPSES_WITHIN).unwrap_or(last);
    let current: Vec<&Partnership> = facts
        .partnerships
        .iter()
        .filter(|partnership| facts.year.touches(partnership.start, partnership.end))
        .collect();
    let complete = current.iter().filter(|partnership| {
        let members = partnership
            .members
            .iter()
            .filter_map(|member| organisations.get(&member.organisation).copied());
        partnership.completeness(members).is_complete()
    });
    PartnershipCounts {
        total: current.len() as u64,
        by_kind: tally(names, current.iter().map(|one| one.kind.to_string())),
        by_status: tally(
            names,
            current.iter().map(|one| one.status.as_str().to_owned()),
        ),
        complete: complete.count() as u64,
        lapsing: current
            .iter()
            .filter(|one| one.end.is_some_and(|end| end > last && end <= until))
            .count() as u64,
    }
}

/// The public figures as others may see them; own ones stay here. Small counts are hidden, and what
/// gives one away isn't told: the rest beside a hidden region (country less rest), and a change to
/// or from a hidden count.
fn publishable_figures(figures: &[Figure]) -> Vec<Figure> {
    let public: Vec<(&Figure, &Indicator, Figure)> = figures
        .iter()
        .filter(|figure| figure.breakdown.is_none())
        .filter_map(|open| {
            let indicator = Indicator::find(&open.indicator)?;
            Some((open, indicator, open.clone().hidden_when_small()))
        })
        .collect();
    let region_is_unsure = |rest: &Figure| {
        public.iter().any(|(open, _, told)| {
            open.scope == Scope::Region
                && (&open.indicator, open.school_year) == (&rest.indicator, rest.school_year)
                && told.value.is_none()
        })
    };
    let count_was_hidden = |change: &Figure, indicator: &Indicator| {
        changing(indicator).is_some_and(|count| {
            public.iter().any(|(open, one, told)| {
                one.code == count.code
                    && (open.scope, open.technical) == (change.scope, change.technical)
                    && [0, 1].contains(&(change.school_year - open.school_year))
                    && *open != told
            })
        })
    };
    public
        .iter()
        .filter(|(open, _, _)| open.scope != Scope::Rest || !region_is_unsure(open))
        .filter(|(open, indicator, _)| !count_was_hidden(open, indicator))
        .map(|(_, _, told)| told.clone())
        .collect()
}

fn indicators(told: &[Figure], files: &BTreeMap<String, String>) -> Vec<IndicatorValue> {
    let mut values: Vec<IndicatorValue> = told
        .iter()
        .map(|figure| IndicatorValue {
            code: figure.indicator.clone(),
            school_year: u16::try_from(figure.school_year).unwrap_or_default(),
            scope: figure.scope.as_str().to_owned(),
            technical: figure
                .technical
                .map(|technical| technical.as_str().to_owned()),
            value: figure.value,
            low: figure.low,
            high: figure.high,
            numerator: figure.numerator.and_then(whole),
            denominator: figure.denominator.and_then(whole),
            masked: figure.masked,
            imports: figure
                .sources
                .iter()
                .filter_map(|name| files.get(name)?.parse().ok())
                .collect(),
        })
        .collect();
    values.sort_by(|a, b| {
        (&a.code, a.school_year, &a.scope).cmp(&(&b.code, b.school_year, &b.scope))
    });
    values
}

/// Whole persons; a college that counts for a part gives none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole, not below zero, and far below 2^53"
)]
fn whole(count: f64) -> Option<u64> {
    (count >= 0.0 && count.fract() == 0.0 && count < 1e15).then_some(count as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tib_monitor::Tally;
    use tib_texts::{Language, Texts};

    /// Students and how many more they are than the year before, in region and country.
    fn told(students: [u32; 3]) -> Vec<(String, i32)> {
        let tally = |count: u32| {
            let mut tally = Tally::default();
            tally.add(count, count, 100);
            tally
        };
        let mut figures = Vec::new();
        for scope in [Scope::Region, Scope::Country] {
            let beyond = if scope == Scope::Region { 0 } else { 900 };
            let counts = students.map(|count| tally(count + beyond));
            for (year, now) in (2022..).zip(counts) {
                figures.push(Figure::count("mbo_stock_tech", year, scope, now));
            }
            for (year, pair) in (2023..).zip(counts.windows(2)) {
                let code = "mbo_stock_change_tech";
                if let [before, now] = *pair {
                    figures.push(Figure::change(code, year, scope, now, before));
                }
            }
        }
        let changes = publishable_figures(&figures).into_iter();
        changes
            .filter(|one| one.indicator == "mbo_stock_change_tech")
            .map(|one| (one.scope.as_str().to_owned(), one.school_year))
            .collect()
    }

    #[test]
    fn the_longest_results_leave_room_in_the_outbox() {
        let activity = Activity {
            title: "Techniekdag".into(),
            results: "é".repeat(10_000),
            shareable: true,
            ..Activity::default()
        };
        let facts = Facts {
            region: RegionName {
                id: "r".into(),
                name: "Twente".into(),
            },
            year: SchoolYear(2025),
            terms: Vec::new(),
            activities: vec![activity; 1_000],
            organisations: Vec::new(),
            partnerships: Vec::new(),
            figures: Vec::new(),
            ambitions: Vec::new(),
            of_ambitions: Vec::new(),
            files: BTreeMap::new(),
            guard: Guard::of_nobody(Purpose::Summary, Texts::of(Language::Nl)),
        };
        let body = serde_json::to_string(&build(&facts)).unwrap();
        assert!(body.len() < 1_000_000, "{}", body.len());
        assert!(body.contains(" …"));
    }

    #[test]
    fn a_change_to_or_from_a_hidden_count_is_not_told() {
        let of = |scope: &str, years: &[i32]| -> Vec<(String, i32)> {
            years.iter().map(|year| (scope.to_owned(), *year)).collect()
        };
        let country = of("country", &[2023, 2024]);
        let all = [of("region", &[2023, 2024]), country.clone()].concat();
        assert_eq!(told([20, 30, 10]), all);
        assert_eq!(told([20, 3, 10]), country);
        assert_eq!(told([3, 20, 10]), [of("region", &[2024]), country].concat());
    }
}
