//! Days that schools are closed: holidays of the schools, which the user gives, and public holidays, by their rule.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, ordered, required, trim};
use crate::{Code, Refusal};
use crate::{Id, SchoolYear};

/// The part of the country that a school holiday is for, as the government spreads them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum HolidayArea {
    /// All of it, or wherever the network's schools are.
    #[default]
    Everywhere,
    /// Noord.
    North,
    /// Midden.
    Middle,
    /// Zuid.
    South,
}

const AREAS: &[&str] = &["everywhere", "north", "middle", "south"];

/// A holiday of the schools. None comes with the app, since the dates are set anew for years to come; they
/// are typed, or come from a calendar file of the user's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Holiday {
    /// Identity.
    pub id: Id,
    /// What it is called: Herfstvakantie.
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

impl Record for Holiday {
    const KIND: &'static Kind = &Kind {
        name: "holiday",
        storage: Storage::Table,
        sharing: Sharing::Private,
        title: "name",
        notes: &[],
        order: Some("start"),
        fields: &[
            Field::text("name", 100).sorted().searched(),
            Field::day("start").at("start_on").sorted(),
            Field::day("end").at("end_on").sorted(),
            Field::choice("area", AREAS).sorted(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let missing = |field: &'static str, day: Option<NaiveDate>| {
            day.is_none()
                .then(|| Refusal::new(Code::Required).on(field))
        };
        [
            required("name", &self.name),
            missing("start", self.start),
            missing("end", self.end),
            ordered(self.start, self.end),
            self.is_too_long()
                .then(|| Refusal::new(Code::HolidayTooLong).on("end")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
    }
}

impl Holiday {
    /// No holiday of schools is longer, in days; a longer one is a slip in the year, and would push a whole plan on.
    pub const MOST_DAYS: i64 = 70;

    fn is_too_long(&self) -> bool {
        self.start
            .zip(self.end)
            .is_some_and(|(start, end)| (end - start).num_days() >= Self::MOST_DAYS)
    }
}

/// A public holiday of the Netherlands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicHoliday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter; many are free, but it is nobody's right.
    GoodFriday,
    /// The first Sunday after the first full moon of spring.
    Easter,
    /// The day after it.
    EasterMonday,
    /// 27 April, or 26 April when that is a Sunday.
    KingsDay,
    /// 5 May; a day off once in five years.
    LiberationDay,
    /// Forty days from Easter.
    Ascension,
    /// Fifty days from Easter.
    WhitSunday,
    /// The day after it.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmas,
}

impl PublicHoliday {
    /// Its name for people and programs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::GoodFriday => "good-friday",
            Self::Easter => "easter",
            Self::EasterMonday => "easter-monday",
            Self::KingsDay => "kings-day",
            Self::LiberationDay => "liberation-day",
            Self::Ascension => "ascension",
            Self::WhitSunday => "whit-sunday",
            Self::WhitMonday => "whit-monday",
            Self::Christmas => "christmas",
            Self::SecondChristmas => "second-christmas",
        }
    }

    /// Those of a calendar year with their days, in order, and whether everybody is free. Two may fall on one day.
    /// Source: the list of the government (rijksoverheid.nl, "Welke officiële feestdagen zijn er in Nederland?").
    #[must_use]
    pub fn of_year(year: i32) -> Vec<(NaiveDate, Self, bool)> {
        let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let kings_day =
            on(4, 27).map(|day| day - Days::new(u64::from(day.weekday() == Weekday::Sun)));
        let easter = easter(year);
        let from_easter = |days: i64| {
            easter.and_then(|easter| easter.checked_add_signed(chrono::TimeDelta::days(days)))
        };
        let mut days: Vec<_> = [
            (on(1, 1), Self::NewYear, true),
            (from_easter(-2), Self::GoodFriday, false),
            (easter, Self::Easter, true),
            (from_easter(1), Self::EasterMonday, true),
            (kings_day, Self::KingsDay, true),
            (on(5, 5), Self::LiberationDay, year % 5 == 0),
            (from_easter(39), Self::Ascension, true),
            (from_easter(49), Self::WhitSunday, true),
            (from_easter(50), Self::WhitMonday, true),
            (on(12, 25), Self::Christmas, true),
            (on(12, 26), Self::SecondChristmas, true),
        ]
        .into_iter()
        .filter_map(|(day, holiday, free)| Some((day?, holiday, free)))
        .collect();
        days.sort();
        days
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (J. Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let epact = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let to_sunday = (32 + 2 * (b % 4) + 2 * (c / 4) - epact - c % 4) % 7;
    let late = (a + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}

impl SchoolYear {
    /// Its first Monday: a plan that goes to another year goes from Monday to Monday, so that every day of the week
    /// stays what it was.
    #[must_use]
    pub fn first_monday(self) -> NaiveDate {
        let (first, _) = self.days();
        first + Days::new(u64::from((7 - first.weekday().num_days_from_monday()) % 7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for text in [
            "1961-04-02",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2035-03-25",
            "2038-04-25",
            "2049-04-18",
            "2100-03-28",
        ] {
            let day = day(text);
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn public_holidays_follow_their_rule() {
        let of = |year| {
            PublicHoliday::of_year(year)
                .into_iter()
                .map(|(day, holiday, free)| (day.to_string(), holiday, free))
                .collect::<Vec<_>>()
        };
        assert!(of(2025).contains(&("2025-04-26".into(), PublicHoliday::KingsDay, true)));
        assert!(of(2026).contains(&("2026-04-27".into(), PublicHoliday::KingsDay, true)));
        assert!(of(2025).contains(&("2025-05-05".into(), PublicHoliday::LiberationDay, true)));
        assert!(of(2026).contains(&("2026-05-05".into(), PublicHoliday::LiberationDay, false)));
        assert!(of(2027).contains(&("2027-05-06".into(), PublicHoliday::Ascension, true)));
        assert!(of(2027).contains(&("2027-05-17".into(), PublicHoliday::WhitMonday, true)));
        assert!(of(2008).windows(2).all(|pair| pair[0].0 <= pair[1].0));
        assert_eq!(of(2026).len(), 11);
    }

    #[test]
    fn a_school_year_has_a_first_monday() {
        assert_eq!(SchoolYear(2026).first_monday(), day("2026-08-03"));
        assert_eq!(SchoolYear(2027).first_monday(), day("2027-08-02"));
        assert_eq!(SchoolYear(2022).first_monday(), day("2022-08-01"));
    }

    #[test]
    fn a_holiday_of_more_than_ten_weeks_is_a_slip() {
        let holiday = |end: &str| Holiday {
            name: "Zomervakantie".into(),
            start: Some(day("2027-07-10")),
            end: Some(day(end)),
            ..Holiday::default()
        };
        assert_eq!(holiday("2027-08-22").check(), []);
        assert_eq!(holiday("2028-08-22").check()[0].code, Code::HolidayTooLong);
        assert_eq!(Holiday::default().check().len(), 3);
    }
}
