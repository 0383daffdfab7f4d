//! Days that schools are closed: public holidays by their rule, and the holidays of schools that the user gives.

use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use tib_correspondence::{DayEvent, day_events};
use tib_domain::{
    Code, Holiday, HolidayArea, Id, Kind, PublicHoliday, Record, Refusal, SchoolYear, fold,
};
use tib_store::Reading;
use tib_texts::Texts;
use ts_rs::TS;

use crate::messages::refusal;
use crate::records::{self, Line, Rules};
use crate::{App, Result, file_name};

impl Rules for Holiday {}

/// A holiday of the schools in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct HolidayLine {
    /// Identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// First day.
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// The part of the country that it is for.
    pub area: HolidayArea,
}

impl Line for HolidayLine {
    const KIND: &'static Kind = Holiday::KIND;
}

/// One or more days that schools are closed, or that have a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayOff {
    /// The holiday of the schools; none for a public one.
    pub holiday: Option<Id>,
    /// What it is called, with the part of the country that it is for.
    pub name: String,
    /// First day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Last day.
    #[ts(type = "string")]
    pub last: NaiveDate,
    /// Everybody is free; Good Friday only has a name.
    pub free: bool,
}

impl DayOff {
    /// Whether it takes the day.
    #[must_use]
    pub fn has(&self, day: NaiveDate) -> bool {
        self.free && (self.first..=self.last).contains(&day)
    }
}

/// What is off between two days, by the first of them.
pub fn days_off(app: &App, from: NaiveDate, to: NaiveDate) -> Result<Vec<DayOff>> {
    if from > to || from.year() < 1990 || to.year() > 2101 {
        return Err(Refusal::new(Code::DateInvalid)
            .on("from")
            .with("date", from));
    }
    app.read(|r| days_off_in(r, app.texts(), from, to))
}

pub(crate) fn days_off_in(
    r: &Reading<'_>,
    texts: &Texts,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<DayOff>> {
    let public = (from.year()..=to.year())
        .flat_map(PublicHoliday::of_year)
        .map(|(day, holiday, free)| DayOff {
            holiday: None,
            name: texts.get(&format!("holiday-{}", holiday.as_str())),
            first: day,
            last: day,
            free,
        });
    let of_schools = r.all::<Holiday>()?.into_iter().filter_map(|holiday| {
        Some(DayOff {
            name: named(texts, &holiday),
            first: holiday.start?,
            last: holiday.end?,
            free: true,
            holiday: Some(holiday.id),
        })
    });
    let mut off: Vec<_> = of_schools
        .chain(public)
        .filter(|one| one.first <= to && one.last >= from)
        .collect();
    off.sort_by_key(|one| (one.first, std::cmp::Reverse(one.last)));
    Ok(off)
}

/// Its name, with the part of the country where the name doesn't tell it.
fn named(texts: &Texts, holiday: &Holiday) -> String {
    if holiday.area == HolidayArea::Everywhere || area_in(&holiday.name) == holiday.area {
        return holiday.name.clone();
    }
    let area = texts.get(&format!("ui-holiday-area-{}", area_name(holiday.area)));
    format!("{} {}", holiday.name, area)
}

fn area_name(area: HolidayArea) -> &'static str {
    match area {
        HolidayArea::Everywhere => "everywhere",
        HolidayArea::North => "north",
        HolidayArea::Middle => "middle",
        HolidayArea::South => "south",
    }
}

/// The part of the country that a name tells.
fn area_in(name: &str) -> HolidayArea {
    let folded = fold(name);
    let has = |wanted: &[&str]| {
        folded
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| wanted.contains(&word))
    };
    match (
        has(&["noord", "north"]),
        has(&["midden", "middle"]),
        has(&["zuid", "south"]),
    ) {
        (true, false, false) => HolidayArea::North,
        (false, true, false) => HolidayArea::Middle,
        (false, false, true) => HolidayArea::South,
        _ => HolidayArea::Everywhere,
    }
}

/// What a calendar file has of holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HolidaysFound {
    /// Name of the file.
    pub file: String,
    /// Those that aren't here yet, by their first day.
    pub new: Vec<Holiday>,
    /// How many are here already.
    pub known: u64,
    /// How many were left out: no day, no name, that repeat, or longer than a holiday can be.
    pub left: u64,
}

/// Lets the user choose a calendar file and reads the holidays in it; nothing when they thought better of it.
pub fn choose(app: &App) -> Result<Option<HolidaysFound>> {
    match app.ports.dialogs.documents().first() {
        Some(path) => found(app, path).map(Some),
        None => Ok(None),
    }
}

/// The holidays of the schools in a calendar file. Public holidays in it are left out: they are here by rule.
pub fn found(app: &App, path: &Path) -> Result<HolidaysFound> {
    let bytes = std::fs::read(path).map_err(|error| Refusal::unreadable(path, &error))?;
    let read = day_events(&bytes).map_err(|fault| refusal(path, fault))?;
    let known = records::all::<Holiday>(app)?;
    let (mut new, mut here, mut left) = (Vec::<Holiday>::new(), 0, read.left);
    for event in read.events {
        let is_same = |one: &Holiday| {
            one.start == Some(event.first)
                && one.end == Some(event.last)
                && fold(&one.name) == fold(&event.title)
        };
        if known.iter().chain(&new).any(is_same) {
            here += 1;
            continue;
        }
        let holiday = holiday(&event);
        if !holiday.check().is_empty() {
            left += 1;
        } else if !is_public(&event) {
            new.push(holiday);
        }
    }
    new.sort_by_key(|holiday| holiday.start);
    Ok(HolidaysFound {
        file: file_name(path),
        new,
        known: here,
        left,
    })
}

fn holiday(event: &DayEvent) -> Holiday {
    Holiday {
        id: Id::default(),
        name: event.title.clone(),
        start: Some(event.first),
        end: Some(event.last),
        area: area_in(&event.title),
    }
}

fn is_public(event: &DayEvent) -> bool {
    event.first == event.last
        && PublicHoliday::of_year(event.first.year())
            .iter()
            .any(|(day, _, free)| *free && *day == event.first)
}

/// Keeps holidays that were chosen of a file, in one step.
pub fn keep(app: &App, holidays: &[Holiday]) -> Result<()> {
    app.store()?.write("holidays-read", |w| {
        for holiday in holidays {
            let record = records::with_id(holiday, &app.new_id())?;
            records::put(app, w, record, None)?;
        }
        Ok(())
    })
}

/// Whether any holiday of the schools is known within a school year: without them a plan can't give way to them. The
/// summer holidays at both its ends say nothing of the year.
pub(crate) fn has_holidays(off: &[DayOff], year: SchoolYear) -> bool {
    let (first, last) = year.days();
    let within = first + Days::new(31)..=last - Days::new(31);
    off.iter()
        .any(|one| one.holiday.is_some() && within.contains(&one.first))
}
