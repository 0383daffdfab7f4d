//! Which day is meant: years that weren't written, weeks, and what isn't a day.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use tib_domain::SchoolYear;

use crate::Why;

/// A year as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// It isn't.
    Open,
    Said(i32),
}

impl Year {
    fn said(self) -> Result<Option<i32>, Why> {
        match self {
            Self::Open => Ok(None),
            Self::Said(year) if SchoolYear(year).is_plausible() => Ok(Some(year)),
            Self::Said(_) => Err(Why::YearImplausible),
        }
    }
}

/// Whether a number is more likely a year than a count.
pub(crate) fn near_year(number: u64, today: NaiveDate) -> bool {
    u64::try_from(today.year()).is_ok_and(|year| (year - 2..=year + 5).contains(&number))
}

/// A day of a month as it is written; it may not exist.
#[derive(Debug, Clone, Copy)]
pub(super) struct Date {
    pub day: u32,
    pub month: u32,
    pub year: Year,
}

impl Date {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

/// A first and a last day, and others that the same words may mean.
#[derive(Debug, Clone)]
pub(super) struct Period {
    pub start: NaiveDate,
    pub end: NaiveDate,
    pub also: Vec<(NaiveDate, NaiveDate)>,
}

impl Period {
    pub fn of(start: NaiveDate, end: NaiveDate) -> Self {
        Self {
            start,
            end,
            also: Vec::new(),
        }
    }
}

/// What ended longer ago is meant to come again.
const RECENT: u64 = 31;
/// A period over New Year's Eve is no longer than this; otherwise its ends were exchanged.
const LONGEST: i64 = 250;

/// The period of two dates, or of one.
pub(super) fn settle(first: Date, last: Option<Date>, today: NaiveDate) -> Result<Period, Why> {
    let last = last.unwrap_or(first);
    let (a, b) = (first.year.said()?, last.year.said()?);
    let over = (last.month, last.day) < (first.month, first.day);
    // The year of the start, when that of the end is this.
    let before = |end: i32| end - i32::from(over);
    let known = match (a, b) {
        (Some(a), Some(b)) => Some((a, b)),
        (Some(a), None) => Some((a, a + i32::from(over && last.month < first.month))),
        (None, Some(b)) => Some((before(b), b)),
        (None, None) => None,
    };
    if let Some((a, b)) = known {
        return checked(first.in_year(a), last.in_year(b));
    }
    if over && last.month == first.month {
        return Err(Why::EndBeforeStart);
    }
    // 30 February is about where the 28th is.
    let about = Date {
        day: last.day.min(28),
        ..last
    };
    open(
        today,
        |year| checked(first.in_year(year), last.in_year(year + i32::from(over))),
        |year| about.in_year(year + i32::from(over)),
    )
}

fn checked(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Result<Period, Why> {
    let (Some(start), Some(end)) = (start, end) else {
        return Err(Why::NoSuchDay);
    };
    if end < start {
        return Err(Why::EndBeforeStart);
    }
    Ok(Period::of(start, end))
}

/// Fills a year in: the first in which it isn't over for long.
/// What isn't there in that year isn't moved to another.
fn open(
    today: NaiveDate,
    of: impl Fn(i32) -> Result<Period, Why>,
    about: impl Fn(i32) -> Option<NaiveDate>,
) -> Result<Period, Why> {
    let recent = today.checked_sub_days(Days::new(RECENT)).unwrap_or(today);
    for year in today.year() - 1..=today.year() + 1 {
        let mut period = match of(year) {
            Ok(period) => period,
            Err(why) if about(year).is_none_or(|day| day >= recent) => return Err(why),
            Err(_) => continue,
        };
        if period.end < recent {
            continue;
        }
        if (period.end - period.start).num_days() > LONGEST {
            return Err(Why::EndBeforeStart);
        }
        let (first, _) = SchoolYear::of(today).days();
        let others = [
            of(year - 1).ok().filter(|one| one.end >= first),
            of(year + 1).ok().filter(|_| period.end < today),
        ];
        period.also = others
            .into_iter()
            .flatten()
            .map(|one| (one.start, one.end))
            .collect();
        return Ok(period);
    }
    Err(Why::NoSuchDay)
}

/// Whole months.
pub(super) fn months(
    first: u32,
    last: u32,
    first_year: Year,
    last_year: Year,
    today: NaiveDate,
) -> Result<Period, Why> {
    let over = last < first;
    let known = match (first_year.said()?, last_year.said()?) {
        (Some(a), Some(b)) => Some((a, b)),
        (Some(a), None) => Some((a, a + i32::from(over))),
        (None, Some(b)) => Some((b - i32::from(over), b)),
        (None, None) => None,
    };
    let whole = |a: i32, b: i32| checked(NaiveDate::from_ymd_opt(a, first, 1), last_day(b, last));
    match known {
        Some((a, b)) => whole(a, b),
        None => open(
            today,
            |year| whole(year, year + i32::from(over)),
            |year| last_day(year + i32::from(over), last),
        ),
    }
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    let next = if month == 12 {
        NaiveDate::from_ymd_opt(year + 1, 1, 1)
    } else {
        NaiveDate::from_ymd_opt(year, month + 1, 1)
    };
    next?.pred_opt()
}

/// Weeks of the year, from Monday to Friday; with the weekend is another reading.
pub(super) fn weeks(first: u32, last: u32, year: Year, today: NaiveDate) -> Result<Period, Why> {
    let over = last < first;
    let whole = |year: i32| {
        checked(
            NaiveDate::from_isoywd_opt(year, first, Weekday::Mon),
            NaiveDate::from_isoywd_opt(year + i32::from(over), last, Weekday::Fri),
        )
    };
    let mut period = match year.said()? {
        Some(year) => whole(year - i32::from(over))?,
        None => open(today, whole, |year| {
            NaiveDate::from_isoywd_opt(year + i32::from(over), last.min(52), Weekday::Fri)
        })?,
    };
    if let Some(sunday) = period.end.checked_add_days(Days::new(2)) {
        period.also.insert(0, (period.start, sunday));
    }
    Ok(period)
}
