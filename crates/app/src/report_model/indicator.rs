//! An indicator of the report: its table, what its chart draws, and what the chart says.

use tib_monitor::{Break, Figure, Scope, comparable_since, index, sentence};
use tib_report::{Indicator, Line, Unit};
use tib_texts::Texts;

use crate::views::Monitor;

const SCOPES: [Scope; 3] = [Scope::Region, Scope::Country, Scope::Rest];

/// `None` when there are no figures of it.
pub(super) fn of(texts: &Texts, monitor: &Monitor, code: &str, unit: Unit) -> Option<Indicator> {
    let of_code = |figure: &&Figure| figure.indicator == code && figure.breakdown.is_none();
    let figures: Vec<Figure> = monitor.figures.iter().filter(of_code).cloned().collect();
    let mut years: Vec<i32> = figures.iter().map(|figure| figure.school_year).collect();
    years.sort_unstable();
    years.dedup();
    let series = monitor.series.iter().find(|one| one.indicator == code);
    let breaks: &[Break] = series.map_or(&[], |one| &one.breaks);
    // Counts of a region and of a country are held beside each other as an index.
    let base = match unit {
        Unit::Count => index_base(&figures, breaks),
        Unit::Share => None,
    };
    let shown = match (unit, base) {
        (Unit::Share, _) => figures.clone(),
        (Unit::Count, Some(base)) => index(&figures, base),
        (Unit::Count, None) => Vec::new(),
    };
    let rest = shown.iter().any(|figure| figure.scope == Scope::Rest);
    let said = sentence(&shown, rest.then_some(Scope::Rest), breaks);
    let mut sources: Vec<String> = figures
        .iter()
        .flat_map(|figure| figure.sources.iter().cloned())
        .collect();
    sources.sort();
    sources.dedup();
    let key = code.replace('_', "-");
    (!years.is_empty()).then(|| Indicator {
        title: texts.get(&format!("report-title-{key}")),
        definition: texts.get(&format!("report-definition-{key}")),
        unit,
        masked: figures
            .iter()
            .filter(|figure| figure.scope == Scope::Country)
            .map(|figure| figure.masked)
            .sum(),
        lines: lines(texts, &figures, &years),
        sentence: said.map(|said| said.words(texts, code, &|part: &str| part.to_owned())),
        drawn: lines(texts, &shown, &years),
        base,
        breaks: breaks.iter().map(|one| one.year).collect(),
        years,
        sources,
    })
}

/// The first year that may be compared with the last, and in which the region's count is known and isn't
/// nothing.
fn index_base(figures: &[Figure], breaks: &[Break]) -> Option<i32> {
    let known = |figure: &&Figure| {
        figure.scope == Scope::Region && figure.value.is_some_and(|value| value > 0.0)
    };
    let years = || {
        figures
            .iter()
            .filter(known)
            .map(|figure| figure.school_year)
    };
    let since = comparable_since(breaks, years().max()?);
    years()
        .filter(|year| since.is_none_or(|since| *year >= since))
        .min()
}

/// A line of each scope that there are figures of.
fn lines(texts: &Texts, figures: &[Figure], years: &[i32]) -> Vec<Line> {
    let of = |scope: Scope, year: i32| {
        figures
            .iter()
            .find(|figure| figure.scope == scope && figure.school_year == year)
    };
    SCOPES
        .into_iter()
        .filter(|scope| years.iter().any(|year| of(*scope, *year).is_some()))
        .map(|scope| Line {
            name: texts.get(&format!("report-scope-{}", scope.as_str())),
            values: years
                .iter()
                .map(|year| of(scope, *year).and_then(|figure| figure.low.zip(figure.high)))
                .collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use tib_monitor::{BreakReason, Tally};

    use super::*;
    use crate::monitor::{self, MonitorQuery};
    use crate::report_model::report;
    use crate::{App, NoDialogs, Ports, sample};

    #[test]
    fn an_index_begins_after_the_last_break_where_the_region_is_known() {
        let count = |year: i32, scope: Scope, count: u32| {
            let mut tally = Tally::default();
            tally.add(count, count, 1);
            Figure::count("vmbo_intake_tech", year, scope, tally)
        };
        let figures: Vec<Figure> = (2020..2026)
            .map(|year| count(year, Scope::Region, if year == 2022 { 0 } else { 300 }))
            .chain((2020..2026).map(|year| count(year, Scope::Rest, 9_000)))
            .collect();
        assert_eq!(index_base(&figures, &[]), Some(2020));
        let cut = |year| Break {
            year,
            reason: BreakReason::Profiles,
        };
        assert_eq!(index_base(&figures, &[cut(2021)]), Some(2021));
        assert_eq!(index_base(&figures, &[cut(2022)]), Some(2023));
        assert_eq!(index_base(&[], &[]), None);
    }

    #[test]
    fn a_chart_says_what_the_monitor_says_of_the_same_index() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(&folder.path().join("home"), Ports::system(NoDialogs)).unwrap();
        sample::create(&app, &folder.path().join("voorbeeld.tib")).unwrap();
        let report = report(&app, app.school_year(), app.texts()).unwrap().0;
        let intake = report.indicators.first().unwrap();
        let ask = MonitorQuery {
            base: intake.base,
            ..MonitorQuery::of(&["vmbo_intake_tech"])
        };
        let monitor = app.read(|r| monitor::monitor_in(&app, r, &ask)).unwrap();
        let mut said = monitor.series.iter().flat_map(|one| &one.says.beside);
        let said = said.find(|one| one.scope == Scope::Rest).unwrap();
        assert_eq!(intake.sentence.as_ref(), Some(&said.words));
        let base = intake
            .years
            .iter()
            .position(|year| Some(*year) == intake.base)
            .unwrap();
        for line in &intake.drawn {
            assert_eq!(line.values[base], Some((100.0, 100.0)), "{}", line.name);
        }
    }
}
