//! The frame of the example's plan: its period, lines, projects and what they cost.

use chrono::Days;
use serde::Deserialize;
use tib_domain::{
    BudgetLine, Evidence, Grant, Holiday, Id, ProgrammeLine, ProgrammePeriod, Project, SchoolYear,
};

use super::data::{parts, rows};
use super::story::{Telling, terms};
use crate::Result;

/// First and last school year of the period, from this one.
const PERIOD: (i32, i32) = (-1, 2);

#[derive(Deserialize)]
struct LineRow {
    name: String,
    themes: String,
    puller: String,
    description: String,
}

#[derive(Deserialize)]
struct ProjectRow {
    title: String,
    line: String,
    puller: String,
    colour: String,
    from: i32,
    to: i32,
    activities: String,
    description: String,
}

#[derive(Deserialize)]
struct BudgetRow {
    title: String,
    about: String,
    year: i32,
    category: String,
    source: String,
    bearer: String,
    quantity: i64,
    unit: String,
    price: f64,
    committed: Option<i64>,
    realised: Option<i64>,
    evidence: Evidence,
    on: Option<i64>,
}

impl Telling<'_, '_> {
    /// The period, the lines and the projects.
    pub(super) fn frame(&mut self) -> Result<()> {
        let this_year = SchoolYear::of(self.today).0;
        let (first_year, last_year) = (this_year + PERIOD.0, this_year + PERIOD.1);
        let grants = (first_year..=last_year).map(|school_year| Grant {
            id: Id::new(school_year.to_string()),
            school_year,
            amount: 31_000_000,
        });
        self.create(&ProgrammePeriod {
            id: self.app.new_id(),
            name: format!("{first_year}–{}", last_year + 1),
            first_year,
            last_year,
            grants: grants.collect(),
            minimum_share: 1_000,
            counting: terms("budget_source", "bedrijf-geld bedrijf-natura"),
            ..ProgrammePeriod::default()
        })?;
        for (at, row) in rows::<LineRow>(include_str!("data/programme_lines.csv"))
            .into_iter()
            .enumerate()
        {
            let line = ProgrammeLine {
                id: self.app.new_id(),
                puller: self.person(&row.puller)?,
                name: row.name,
                position: i32::try_from(at + 1).unwrap_or_default(),
                themes: terms("theme", &row.themes),
                description: row.description,
            };
            self.create(&line)?;
            let subject = format!("programme_line/{}", line.id);
            self.subjects.insert(line.name, subject);
        }
        for year in this_year - 1..=this_year + 1 {
            for holiday in holidays(SchoolYear(year)) {
                let id = self.app.new_id();
                self.create(&Holiday { id, ..holiday })?;
            }
        }
        let mut beginnings = Vec::new();
        for row in rows::<ProjectRow>(include_str!("data/projects.csv")) {
            let line = self.subjects.get(&row.line);
            let project = Project {
                id: self.app.new_id(),
                line: line
                    .and_then(|subject| subject.split_once('/'))
                    .map(|(_, id)| Id::new(id)),
                puller: self.person(&row.puller)?,
                start: Some(SchoolYear(this_year + row.from).days().0),
                end: Some(SchoolYear(this_year + row.to).days().1),
                title: row.title,
                colour: row.colour,
                description: row.description,
                ..Project::default()
            };
            self.create(&project)?;
            beginnings.extend(
                parts(&row.activities, ',').map(|one| (one.to_owned(), project.id.clone())),
            );
            let subject = format!("project/{}", project.id);
            self.subjects.insert(project.title, subject);
        }
        self.beginnings = beginnings;
        Ok(())
    }

    /// What the plan costs.
    pub(super) fn budget(&mut self) -> Result<()> {
        let this_year = SchoolYear::of(self.today).0;
        for row in rows::<BudgetRow>(include_str!("data/budget.csv")) {
            let bearer = (!row.bearer.is_empty()).then(|| self.organisation(&row.bearer));
            let price = (row.price * 100.0).round() as i64;
            let line = BudgetLine {
                id: self.app.new_id(),
                subject: self.subjects.get(&row.about).cloned(),
                bearer: bearer.transpose()?,
                title: row.title,
                school_year: Some(this_year + row.year),
                category: Some(Id::new(format!("budget_category:{}", row.category))),
                source: Some(Id::new(format!("budget_source:{}", row.source))),
                quantity: row.quantity * 100,
                unit: row.unit,
                price,
                budgeted: row.quantity * price,
                committed: row.committed.unwrap_or_default() * 100,
                realised: row.realised.unwrap_or_default() * 100,
                invoiced: row.on.and_then(|days| self.day(days)),
                evidence: row.evidence,
                ..BudgetLine::default()
            };
            self.create(&line)?;
        }
        Ok(())
    }
}

/// Holidays of the schools of a made-up region: where holidays are in most years, on days that nobody set.
pub(super) fn holidays(year: SchoolYear) -> Vec<Holiday> {
    const WEEKS: [(&str, u64, u64); 5] = [
        ("Herfstvakantie", 10, 1),
        ("Kerstvakantie", 20, 2),
        ("Voorjaarsvakantie", 29, 1),
        ("Meivakantie", 38, 2),
        ("Zomervakantie", 49, 6),
    ];
    let days = |weeks: u64, days: u64| {
        year.first_monday()
            .checked_add_days(Days::new(weeks * 7 + days))
    };
    WEEKS
        .into_iter()
        .map(|(name, from, weeks)| Holiday {
            name: name.to_owned(),
            // From Saturday to Sunday.
            start: days(from, 5),
            end: days(from + weeks, 6),
            ..Holiday::default()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::data::count;

    #[test]
    fn every_row_can_be_read() {
        fn read<T: serde::de::DeserializeOwned>(text: &str) {
            assert_eq!(rows::<T>(text).len(), count(text), "{text}");
        }
        read::<LineRow>(include_str!("data/programme_lines.csv"));
        read::<ProjectRow>(include_str!("data/projects.csv"));
        read::<BudgetRow>(include_str!("data/budget.csv"));
    }
}
