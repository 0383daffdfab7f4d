//! The model in words: what the template shows, as JSON, and the charts.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use tib_texts::{Language, Texts, format};

use crate::breaking;
use crate::chart::{self, Series};
use crate::model::{Activity, Indicator, KeyFigure, Line, Report, Unit};
use crate::printable::{Printer, Unprinted};

/// Every heading and label of the template, in the report's language.
const WORDS: &[&str] = &[
    "report-brand",
    "report-contents",
    "report-school-year",
    "report-date",
    "report-status",
    "report-version",
    "report-summary",
    "report-summary-empty",
    "report-region",
    "report-identity-empty",
    "report-sectors",
    "report-sectors-empty",
    "report-municipalities",
    "report-municipalities-empty",
    "report-themes",
    "report-themes-empty",
    "report-without-theme",
    "report-results",
    "report-lessons",
    "report-activity",
    "report-period",
    "report-partners",
    "report-planned",
    "report-reached",
    "report-network",
    "report-network-empty",
    "report-partnerships-empty",
    "report-partnership",
    "report-kind",
    "report-members",
    "report-side-vmbo",
    "report-side-mbo",
    "report-side-industry",
    "report-side-in",
    "report-side-out",
    "report-end",
    "report-monitor",
    "report-monitor-lead",
    "report-monitor-empty",
    "report-annex",
    "report-annex-activities",
    "report-annex-partners",
    "report-annex-definitions",
    "report-organisation",
    "report-place",
    "report-partners-empty",
    "report-sources",
    "report-sources-empty",
    "report-file",
    "report-imported",
];

/// More school years than this don't fit beside each other.
const ACROSS: usize = 6;

/// The first eight digits of the hash over everything in the report: two reports with the same
/// fingerprint say the same.
pub fn fingerprint(report: &Report) -> String {
    let bytes = serde_json::to_vec(report).unwrap_or_default();
    let mut digits = hex::encode(Sha256::digest(bytes));
    digits.truncate(8);
    digits
}

/// Characters of a name that are shown: more than the app takes. Longer
/// ones are in files of versions that took any; PDF/A doesn't allow them as bookmarks.
const NAME: usize = 300;

fn shorten(name: &mut String) {
    if let Some((end, _)) = name.char_indices().nth(NAME) {
        name.truncate(end);
        name.push_str(" …");
    }
}

/// The report with names that fit.
fn with_short_names(report: &Report) -> Report {
    let mut report = report.clone();
    shorten(&mut report.region);
    for activity in &mut report.activities {
        shorten(&mut activity.title);
        activity.partners.iter_mut().for_each(shorten);
    }
    for partnership in &mut report.partnerships {
        shorten(&mut partnership.name);
        partnership.members.iter_mut().for_each(shorten);
    }
    for partner in &mut report.partners {
        shorten(&mut partner.name);
        shorten(&mut partner.place);
    }
    for indicator in &mut report.indicators {
        shorten(&mut indicator.title);
    }
    report
}

/// What the template shows.
pub struct Pages {
    /// As JSON.
    pub data: Value,
    /// Charts by file name.
    pub charts: Vec<(String, String)>,
    /// Characters that are left out.
    pub unprinted: Vec<Unprinted>,
}

/// What the template shows of a report.
pub fn of(report: &Report, texts: &Texts) -> Pages {
    let fingerprint = fingerprint(report);
    let mut report = with_short_names(report);
    let unprinted = Printer::print(&mut report);
    let report = &report;
    let say = Formatter {
        texts,
        language: texts.language(),
    };
    let words: Map<String, Value> = WORDS
        .iter()
        .map(|key| {
            let short = key.trim_start_matches("report-").to_owned();
            (short, Value::String(texts.get(key)))
        })
        .collect();
    let year = school_year(report.school_year);
    let region = match report.region.trim() {
        "" => texts.get("report-nameless"),
        name => name.to_owned(),
    };
    let charts: Vec<(String, String)> = report
        .indicators
        .iter()
        .enumerate()
        .map(|(number, indicator)| (file_name(number), say.chart(indicator)))
        .collect();
    let data = json!({
        "language": say.language.code(),
        "title": texts.with(
            "report-document-title",
            &[("year", year.clone()), ("region", region.clone())],
        ),
        "heading": texts.with("report-title", &[("year", year.clone())]),
        "author": region,
        "region": say.flow(&region),
        "year": year,
        "day": report.date.format("%Y-%m-%d").to_string(),
        "date": format::date(say.language, report.date),
        "status": texts.get(if report.concept { "report-concept" } else { "report-adopted" }),
        "watermark": if report.concept { texts.get("report-watermark") } else { String::new() },
        "fingerprint": fingerprint,
        "page": texts.with("report-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        "lead": texts.with("report-summary-lead", &[("year", year)]),
        "words": words,
        "tiles": report.key_figures.iter().map(|one| say.tile(one, report.school_year)).collect::<Vec<_>>(),
        "identity": say.paragraphs(&report.identity),
        "sectors": say.flows(&report.sectors),
        "municipalities": say.flows(&report.municipalities),
        "themes": say.themes(report),
        "partnerships": report.partnerships.iter().map(|one| json!({
            "name": say.flow(&one.name),
            "kind": say.flow(&one.kind),
            "status": one.status,
            "members": say.flow(&one.members.join(", ")),
            "sides": one.sides,
            "end": one.end.map(|day| format::short_date(say.language, day)),
        })).collect::<Vec<_>>(),
        "indicators": report.indicators.iter().enumerate()
            .map(|(number, one)| say.indicator(number, one)).collect::<Vec<_>>(),
        "activities": report.activities.iter().map(|one| say.row(one)).collect::<Vec<_>>(),
        "partners": report.partners.iter().map(|one| json!({
            "name": say.flow(&one.name),
            "kinds": say.flow(&one.kinds.join(", ")),
            "place": say.flow(&one.place),
        })).collect::<Vec<_>>(),
        "sources": report.sources.iter().map(|one| json!({
            "file": say.flow(&one.file),
            "kind": say.flow(&one.kind),
            "year": one.school_year.map(school_year),
            "imported": one.imported.map(|day| format::short_date(say.language, day)),
        })).collect::<Vec<_>>(),
    });
    Pages {
        data,
        charts,
        unprinted,
    }
}

fn file_name(number: usize) -> String {
    format!("chart-{number}.svg")
}

/// `2025-2026`.
fn school_year(first: i32) -> String {
    format!("{first}-{}", first + 1)
}

/// A heading may not be empty.
fn named(text: &str) -> &str {
    if text.trim().is_empty() { "–" } else { text }
}

struct Formatter<'a> {
    texts: &'a Texts,
    language: Language,
}

impl Formatter<'_> {
    /// Words with what the template must be told about their breaks.
    fn flow(&self, words: &str) -> Value {
        breaking::flow(words, self.language)
    }

    fn flows(&self, words: &[String]) -> Vec<Value> {
        words.iter().map(|words| self.flow(words)).collect()
    }

    fn paragraphs(&self, text: &str) -> Vec<Value> {
        self.flows(&breaking::paragraphs(text))
    }

    fn value(&self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Count => format::decimal(self.language, value, 0),
            Unit::Share => format::percent(self.language, value),
        }
    }

    fn tile(&self, figure: &KeyFigure, year: i32) -> Value {
        let change = figure.before.map(|before| {
            // Of the figures as they are shown, or readers subtract and find another.
            let (scale, decimals) = match figure.unit {
                Unit::Count => (1.0, 0),
                Unit::Share => (100.0, 1),
            };
            let shown = |value: f64| format::shown(value * scale, decimals);
            let change = shown(figure.value) - shown(before);
            let size = format::decimal(self.language, change.abs(), decimals);
            let nothing = !size.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
            let key = match (nothing, change > 0.0, figure.unit) {
                (true, ..) => "report-change-none",
                (_, true, Unit::Count) => "report-change-more",
                (_, true, Unit::Share) => "report-change-points-more",
                (_, false, Unit::Count) => "report-change-less",
                (_, false, Unit::Share) => "report-change-points-less",
            };
            self.texts
                .with(key, &[("size", size), ("year", school_year(year - 1))])
        });
        json!({
            "label": self.flow(&figure.label),
            "value": self.value(figure.unit, figure.value),
            "change": change,
            "note": figure.note.as_deref().map(|note| self.flow(note)),
        })
    }

    fn themes(&self, report: &Report) -> Vec<Value> {
        report
            .themes
            .iter()
            .filter(|(_, places)| !places.is_empty())
            .map(|(name, places)| {
                let activities: Vec<Value> = places
                    .iter()
                    .filter_map(|place| report.activities.get(*place))
                    .map(|activity| {
                        let mut row = self.row(activity);
                        if let Some(row) = row.as_object_mut() {
                            row.insert("results".into(), json!(self.paragraphs(&activity.results)));
                            row.insert("lessons".into(), json!(self.paragraphs(&activity.lessons)));
                        }
                        row
                    })
                    .collect();
                let count = [("count", activities.len().to_string())];
                let name = name
                    .clone()
                    .unwrap_or_else(|| self.texts.get("report-without-theme"));
                json!({
                    "name": self.flow(&name),
                    "count": self.texts.with("report-activity-count", &count),
                    "activities": activities,
                })
            })
            .collect()
    }

    fn row(&self, activity: &Activity) -> Value {
        let people = |count: Option<u64>| count.map(|count| self.count(count));
        json!({
            "title": self.flow(named(&activity.title)),
            "period": self.period(activity.start, activity.end),
            "status": activity.status,
            "partners": self.flow(&activity.partners.join(", ")),
            "planned": people(activity.planned),
            "reached": people(activity.reached),
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    fn count(&self, count: u64) -> String {
        format::decimal(self.language, count as f64, 0)
    }

    fn period(&self, start: Option<NaiveDate>, end: Option<NaiveDate>) -> String {
        // A day is never broken over two lines.
        let day = |day| format::short_date(self.language, day).replace(' ', "\u{a0}");
        match (start, end) {
            (Some(start), Some(end)) if start == end => day(start),
            (Some(start), Some(end)) => format!("{}\u{a0}– {}", day(start), day(end)),
            (Some(start), None) => day(start),
            (None, Some(end)) => format!("– {}", day(end)),
            (None, None) => "–".into(),
        }
    }

    fn series(indicator: &Indicator) -> Vec<Series> {
        let middle = |(low, high): (f64, f64)| f64::midpoint(low, high);
        let of = |line: &Line| Series {
            name: line.name.clone(),
            values: line.values.iter().map(|one| one.map(middle)).collect(),
        };
        indicator.drawn.iter().map(of).collect()
    }

    fn scale(&self, unit: Unit) -> impl Fn(f64) -> String {
        let language = self.language;
        move |value| match unit {
            Unit::Share => format::percent(language, value),
            Unit::Count => format::decimal(language, value, 0),
        }
    }

    fn chart(&self, indicator: &Indicator) -> String {
        let years: Vec<String> = indicator
            .years
            .iter()
            .map(|year| format!("{year}-{:02}", (year + 1).rem_euclid(100)))
            .collect();
        let breaks: Vec<usize> = (0..)
            .zip(&indicator.years)
            .filter(|(_, year)| indicator.breaks.contains(year))
            .map(|(place, _)| place)
            .collect();
        let series = Self::series(indicator);
        chart::lines(&years, &breaks, &series, self.scale(indicator.unit))
    }

    fn indicator(&self, number: usize, indicator: &Indicator) -> Value {
        let write = |value: Option<(f64, f64)>| match value {
            None => self.texts.get("report-chart-missing"),
            Some((low, high)) if (high - low).abs() < f64::EPSILON => {
                self.value(indicator.unit, low)
            }
            Some((low, high)) => format!(
                "{} – {}",
                self.value(indicator.unit, low),
                self.value(indicator.unit, high)
            ),
        };
        let years = indicator.years.iter().map(|year| school_year(*year));
        let names = indicator.lines.iter().map(|line| line.name.clone());
        let cell = |line: &Line, place: usize| write(line.values.get(place).copied().flatten());
        // Years run from left to right, as in the chart, as long as there is room for them.
        let (corner, head, rows): (_, Vec<String>, Vec<Vec<String>>) = if years.len() <= ACROSS {
            let rows = indicator.lines.iter().map(|line| {
                let cells = (0..indicator.years.len()).map(|place| cell(line, place));
                std::iter::once(line.name.clone()).chain(cells).collect()
            });
            (String::new(), years.collect(), rows.collect())
        } else {
            let rows = years.enumerate().map(|(place, year)| {
                let cells = indicator.lines.iter().map(|line| cell(line, place));
                std::iter::once(year).chain(cells).collect()
            });
            (
                self.texts.get("report-school-year"),
                names.collect(),
                rows.collect(),
            )
        };
        let caption = indicator.base.map_or_else(String::new, |year| {
            let year = [("year", school_year(year))];
            self.texts.with("report-chart-index", &year)
        });
        let rows: Vec<Value> = rows.iter().map(|row| json!(self.flows(row))).collect();
        let head: Vec<String> = std::iter::once(corner).chain(head).collect();
        json!({
            "title": self.flow(named(&indicator.title)),
            "definition": self.flow(&indicator.definition),
            "chart": file_name(number),
            "drawn": indicator.years.len() > 1 && !indicator.drawn.is_empty(),
            "sentence": indicator.sentence.as_deref().map(|words| self.flow(words)),
            "alt": self.alternative(indicator),
            "caption": caption,
            "head": self.flows(&head),
            "rows": rows,
            "source": self.flow(&self.source(indicator)),
            "masked": if indicator.masked == 0 {
                self.texts.get("report-masked-none")
            } else {
                self.texts.with("report-masked", &[("count", indicator.masked.to_string())])
            },
        })
    }

    /// A few files by name; of many their number, since the annex has them all.
    fn source(&self, indicator: &Indicator) -> String {
        let files = &indicator.sources;
        let source = if files.len() > 3 {
            let count = [("count", files.len().to_string())];
            self.texts.with("report-source-many", &count)
        } else {
            files.join(", ")
        };
        self.texts.with("report-source", &[("source", source)])
    }

    /// The chart in words, for who can't see it.
    fn alternative(&self, indicator: &Indicator) -> String {
        let write = self.scale(indicator.unit);
        let lines: Vec<String> = Self::series(indicator)
            .into_iter()
            .map(|series| {
                let points: Vec<String> = indicator
                    .years
                    .iter()
                    .zip(&series.values)
                    .map(|(year, value)| {
                        let value =
                            value.map_or_else(|| self.texts.get("report-chart-missing"), &write);
                        let point = [("year", school_year(*year)), ("value", value)];
                        self.texts.with("report-chart-point", &point)
                    })
                    .collect();
                let line = [("name", series.name), ("points", points.join(", "))];
                self.texts.with("report-chart-series", &line)
            })
            .collect();
        let chart = [
            ("title", indicator.title.clone()),
            ("values", lines.join(" ")),
        ];
        self.texts.with("report-chart-alt", &chart)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_template_is_there_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for key in WORDS {
                assert_ne!(texts.get(key), *key);
            }
        }
    }
}
