//! Days and periods.

mod calendar;
mod one;
mod words;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::scan::{Find, What};
use crate::tokens::Tokens;
use crate::{Value, Why};
pub(crate) use calendar::near_year;
use calendar::{Date, Year};
pub(crate) use words::{NUMBERED, month};

/// Reads days in a line.
pub(crate) struct Days<'a> {
    pub tokens: &'a Tokens<'a>,
    pub today: NaiveDate,
}

/// One day, month or week as it is written.
#[derive(Debug, Clone, Copy)]
struct One {
    /// The place after it.
    to: usize,
    what: Written,
    near: bool,
    weekday: Option<Weekday>,
}

#[derive(Debug, Clone, Copy)]
enum Written {
    /// A day of a month; without a year it is to be filled in.
    Day(Date),
    /// All of a month: its number.
    Month(u32, Year),
    /// A week of the year.
    Week(u32, Year),
    /// Days that are known by themselves: the first and the last.
    Known(NaiveDate, NaiveDate),
}

impl Days<'_> {
    /// A day or period that begins here.
    pub fn find(&self, at: usize) -> Option<Find> {
        let before = at.checked_sub(1);
        if before.and_then(|at| self.tokens.sign(at)) == Some('€') {
            return None;
        }
        if self.tokens.digits(at).is_some()
            && before
                .and_then(|at| self.tokens.word(at))
                .is_some_and(|word| NUMBERED.contains(&word))
        {
            return None;
        }
        let (to, what) = self
            .day_or_number(at)
            .or_else(|| self.two_days(at))
            .or_else(|| self.half_open(at))
            .or_else(|| self.period(at))?;
        self.tokens.ends(to).then_some(Find { from: at, to, what })
    }

    /// "April 12 excursions": the twelfth, or twelve of them.
    fn day_or_number(&self, at: usize) -> Option<(usize, What)> {
        let word = self.tokens.word(at)?;
        let (month, after, _) = self.month(at)?;
        let day = self.number_only(after)?;
        let next = self.tokens.word(after + 1)?;
        let joined = [words::TO, words::THROUGH, words::JOINING, words::ENDINGS]
            .iter()
            .any(|all| all.contains(&next));
        if joined
            || words::DUTCH_ONLY.contains(&word)
            || !words::is_full(word)
            || self.month(after + 1).is_some()
        {
            return None;
        }
        let year = Year::Open;
        let date = calendar::settle(Date { day, month, year }, None, self.today).ok()?;
        let all = calendar::months(month, month, year, year, self.today).ok()?;
        let readings = vec![when(date.start, date.end), when(all.start, all.end)];
        Some((after + 1, What::doubt(Why::DayOrNumber, readings)))
    }

    /// "12 en 14 maart": which of both, or all in between, is asked.
    fn two_days(&self, at: usize) -> Option<(usize, What)> {
        let first = self.number_only(at)?;
        let and = self
            .tokens
            .word(at + 1)
            .filter(|word| words::AND.contains(word))
            .is_some()
            || (self
                .tokens
                .sign(at + 1)
                .is_some_and(|sign| matches!(sign, '&' | '+' | ',')));
        if !and {
            return None;
        }
        let second = self.one(at + 2, false)?;
        let Written::Day(date) = second.what else {
            return None;
        };
        // "12, 14-3": without a month's name it may be anything.
        self.tokens.word(at + 3)?;
        let first = Date { day: first, ..date };
        let period = calendar::settle(first, Some(date), self.today).ok()?;
        let (start, end) = (period.start, period.end);
        let readings = vec![when(start, start), when(end, end), when(start, end)];
        Some((second.to, What::doubt(Why::TwoDays, readings)))
    }

    /// "vanaf 12 maart", "t/m 12 maart", "tot 12 maart".
    fn half_open(&self, at: usize) -> Option<(usize, What)> {
        let phrase = |all: &[&str]| all.iter().find_map(|one| self.tokens.phrase(at, one));
        let through = phrase(words::THROUGH).or_else(|| self.t_m(at));
        let (from, start) = match (phrase(words::FROM_ON), through, phrase(words::UNTIL)) {
            (Some(from), ..) => (from, true),
            (_, Some(from), _) | (_, _, Some(from)) => (from, false),
            _ => return None,
        };
        let one = self.one(from, false)?;
        let period = match self.settled(one, None) {
            Ok(period) => period,
            Err(why) => return Some((one.to, What::doubt(why, Vec::new()))),
        };
        let value = if start {
            Value::When {
                start: Some(period.start),
                end: None,
            }
        } else {
            Value::When {
                start: None,
                end: Some(period.end),
            }
        };
        // A period that goes on from "vanaf … tot …".
        if start && self.separator(one.to).is_some() {
            return self.period(from);
        }
        let what = if start || through.is_some() {
            What::Read {
                value,
                near: one.near,
                also: Vec::new(),
            }
        } else {
            What::doubt(Why::UntilWhen, vec![value])
        };
        Some((one.to, what))
    }

    fn period(&self, at: usize) -> Option<(usize, What)> {
        // "12-14 maart", "12 t/m 14 maart".
        if let Some(day) = self.number_only(at)
            && let Some(sep) = self.separator(at + 1)
            && let Some(one) = self.one(sep, false)
            && let Written::Day(date) = one.what
            && (self.tokens.word(sep + 1).is_some()
                || self.tokens.word(sep).is_some()
                || self.tokens.glued(sep + 2) && !self.tokens.glued(at + 1))
        {
            let first = Date { day, ..date };
            return Some(self.told(one.to, calendar::settle(first, Some(date), self.today), one));
        }
        let one = self.one(at, false)?;
        if let Some(sep) = self.separator(one.to) {
            // "March 12-14", "week 12-14".
            if let Some(last) = self.number_only(sep)
                && self.tokens.ends(sep + 1)
                && !self.is_of_something(sep)
            {
                match one.what {
                    Written::Day(date)
                        if self.tokens.word(at).is_some()
                            && one.weekday.is_none()
                            && (1..=31).contains(&last) =>
                    {
                        let (year, to) = self.year(sep + 1);
                        let date = Date {
                            year: if year == Year::Open { date.year } else { year },
                            ..date
                        };
                        let end = Date { day: last, ..date };
                        return Some(self.told(
                            to,
                            calendar::settle(date, Some(end), self.today),
                            one,
                        ));
                    }
                    Written::Week(first, _) if (1..=53).contains(&last) => {
                        let (year, to) = self.year(sep + 1);
                        let period = calendar::weeks(first, last, year, self.today);
                        return Some(self.told(to, period, one));
                    }
                    _ => {}
                }
            }
            let month_first = matches!(one.what, Written::Day(_)) && self.tokens.word(at).is_some();
            if let Some(other) = self.one(sep, month_first)
                && self.tokens.ends(other.to)
            {
                return Some(self.told(
                    other.to,
                    self.settled(one, Some(other)),
                    One {
                        near: one.near || other.near,
                        ..one
                    },
                ));
            }
        }
        Some(self.alone(at, one))
    }

    /// A number with blanks before it and a word behind it: "week 12 - 20 docenten" is no week 20.
    fn is_of_something(&self, at: usize) -> bool {
        !self.tokens.glued(at) && self.tokens.word(at + 1).is_some()
    }

    fn alone(&self, at: usize, one: One) -> (usize, What) {
        let (to, mut what) = self.told(one.to, self.settled(one, None), one);
        let numbers = self.tokens.digits(at).is_some()
            && to == at + 3
            && self.tokens.digits(at + 2).is_some();
        if numbers
            && let Written::Day(Date { day, month, .. }) = one.what
            && let What::Read { value, also, .. } = &mut what
        {
            if matches!(self.tokens.sign(at + 1), Some('-' | '/')) && month == day + 1 {
                what = What::doubt(Why::DayOrNumber, vec![value.clone()]);
            } else if self.tokens.sign(at + 1) == Some('/') && day <= 12 && day != month {
                // In English the month may come first.
                let swapped = Date {
                    day: month,
                    month: day,
                    year: Year::Open,
                };
                if let Ok(period) = calendar::settle(swapped, None, self.today) {
                    also.push(when(period.start, period.end));
                }
            }
        }
        (to, what)
    }

    fn settled(&self, one: One, other: Option<One>) -> Result<calendar::Period, Why> {
        let Some(other) = other else {
            return match one.what {
                Written::Day(date) => calendar::settle(date, None, self.today),
                Written::Month(month, year) => {
                    calendar::months(month, month, year, year, self.today)
                }
                Written::Week(week, year) => calendar::weeks(week, week, year, self.today),
                Written::Known(first, last) => Ok(calendar::Period::of(first, last)),
            };
        };
        match (one.what, other.what) {
            (Written::Day(first), Written::Day(last)) => {
                calendar::settle(first, Some(last), self.today)
            }
            (Written::Month(first, a), Written::Month(last, b)) => {
                calendar::months(first, last, a, b, self.today)
            }
            (Written::Week(first, Year::Open), Written::Week(last, year)) => {
                calendar::weeks(first, last, year, self.today)
            }
            _ => {
                let (first, last) = (self.settled(one, None)?, self.settled(other, None)?);
                if first.start > last.end {
                    return Err(Why::EndBeforeStart);
                }
                Ok(calendar::Period::of(first.start, last.end))
            }
        }
    }

    fn told(&self, to: usize, period: Result<calendar::Period, Why>, one: One) -> (usize, What) {
        let what = match period {
            Err(why) => What::doubt(why, Vec::new()),
            Ok(period) => {
                let value = when(period.start, period.end);
                if one.weekday.is_some_and(|day| day != period.start.weekday()) {
                    let mut readings = vec![value];
                    readings.extend(period.also.iter().map(|(a, b)| when(*a, *b)));
                    // A year in which it is that day of the week comes first.
                    readings.sort_by_key(|value| !matches!(value, Value::When { start: Some(day), .. } if Some(day.weekday()) == one.weekday));
                    What::doubt(Why::OtherWeekday, readings)
                } else {
                    What::Read {
                        value,
                        near: one.near,
                        also: period.also.iter().map(|(a, b)| when(*a, *b)).collect(),
                    }
                }
            }
        };
        (to, what)
    }

    /// The place after "t/m", "-", "tot en met" …
    fn separator(&self, at: usize) -> Option<usize> {
        if let Some('-' | '–' | '—') = self.tokens.sign(at) {
            return Some(at + 1);
        }
        if let Some(to) = self.t_m(at) {
            return Some(to);
        }
        words::THROUGH
            .iter()
            .chain(words::TO)
            .find_map(|one| self.tokens.phrase(at, one))
    }

    /// The place after "t/m", "t.m.".
    fn t_m(&self, at: usize) -> Option<usize> {
        let there = self.tokens.word(at) == Some("t")
            && matches!(self.tokens.sign(at + 1), Some('/' | '.'))
            && self.tokens.word(at + 2) == Some("m");
        if !there {
            return None;
        }
        Some(
            at + 3
                + usize::from(self.tokens.sign(at + 3) == Some('.') && self.tokens.glued(at + 3)),
        )
    }
}

fn when(start: NaiveDate, end: NaiveDate) -> Value {
    Value::When {
        start: Some(start),
        end: Some(end),
    }
}
