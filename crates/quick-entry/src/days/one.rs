//! One day, month or week as people write it.

use chrono::{Datelike, Days as Span, NaiveDate, Weekday};

use super::calendar::{Date, Year, near_year};
use super::{Days, One, Written, words};

impl Days<'_> {
    pub(super) fn number_only(&self, at: usize) -> Option<u32> {
        self.tokens
            .digits(at)
            .filter(|digits| digits.len() <= 2)?
            .parse()
            .ok()
    }

    /// The place after the ending of a number: "12e", "12th".
    pub(super) fn ending(&self, at: usize) -> usize {
        let there = self.tokens.glued(at)
            && self
                .tokens
                .word(at)
                .is_some_and(|word| words::ENDINGS.contains(&word));
        at + usize::from(there)
    }

    pub(super) fn year(&self, at: usize) -> (Year, usize) {
        let comma = usize::from(
            self.tokens.sign(at) == Some(',')
                && self.tokens.get(at + 1).is_some_and(|next| next.gap),
        );
        let here = at + comma;
        let short = matches!(self.tokens.sign(here), Some('\'' | '’'))
            && self.tokens.glued(here + 1)
            && self.tokens.ends(here + 2);
        if short && let Some(year) = self.tokens.digits(here + 1).filter(|year| year.len() == 2) {
            return (Year::Said(2000 + year.parse().unwrap_or(0)), here + 2);
        }
        let Some(year) = self.tokens.digits(here).filter(|digits| digits.len() == 4) else {
            return (Year::Open, at);
        };
        if !self.tokens.ends(here + 1)
            || !self.tokens.get(here).is_some_and(|token| token.gap)
            || (self.counts(here + 1) && !near_year(year.parse().unwrap_or(0), self.today))
        {
            return (Year::Open, at);
        }
        (Year::Said(year.parse().unwrap_or(0)), here + 1)
    }

    /// Whether what follows is what a number counts.
    pub(super) fn counts(&self, at: usize) -> bool {
        self.tokens
            .word(at)
            .is_some_and(|word| words::COUNTED.iter().any(|one| word.starts_with(one)))
    }

    /// A month's name here: its number, the place after it, and whether it was spelled otherwise.
    pub(super) fn month(&self, at: usize) -> Option<(u32, usize, bool)> {
        let word = self.tokens.word(at)?;
        let (month, near) = words::month(word)?;
        let stop =
            self.tokens.sign(at + 1) == Some('.') && self.tokens.glued(at + 1) && word.len() <= 4;
        Some((month, at + 1 + usize::from(stop), near))
    }

    /// `month_first`: after a day that was written with its month first, so is this.
    pub(super) fn one(&self, at: usize, month_first: bool) -> Option<One> {
        if !self.tokens.begins(at)
            && !matches!(
                at.checked_sub(1).and_then(|at| self.tokens.sign(at)),
                Some('-' | '–' | '—')
            )
        {
            return None;
        }
        let plain = |to, what| One {
            to,
            what,
            near: false,
            weekday: None,
        };
        if let Some((to, what)) = self.iso(at).or_else(|| self.numbers(at)) {
            return Some(plain(to, what));
        }
        if let Some(one) = self.day_month(at) {
            return Some(one);
        }
        if let Some(one) = self.month_first(at, month_first) {
            return Some(one);
        }
        if let Some((to, first, last)) = self.near_days(at) {
            return Some(plain(to, Written::Known(first, last)));
        }
        self.week(at).map(|(to, what)| plain(to, what))
    }

    fn iso(&self, at: usize) -> Option<(usize, Written)> {
        let (year, month, day) = (
            self.tokens.digits(at)?,
            self.tokens.digits(at + 2)?,
            self.tokens.digits(at + 4)?,
        );
        let right = year.len() == 4
            && month.len() <= 2
            && day.len() <= 2
            && self.tokens.sign(at + 1) == Some('-')
            && self.tokens.sign(at + 3) == Some('-')
            && (at + 1..at + 5).all(|at| self.tokens.glued(at));
        right.then_some((
            at + 5,
            Written::Day(Date {
                day: day.parse().ok()?,
                month: month.parse().ok()?,
                year: Year::Said(year.parse().ok()?),
            }),
        ))
    }

    /// "12-3", "12/3/27", "12.03.2027".
    fn numbers(&self, at: usize) -> Option<(usize, Written)> {
        let day: u32 = self.number_only(at)?;
        let sign = self
            .tokens
            .sign(at + 1)
            .filter(|sign| matches!(sign, '-' | '/' | '.'))?;
        let month: u32 = self.number_only(at + 2)?;
        if !self.tokens.glued(at + 1)
            || !self.tokens.glued(at + 2)
            || day == 0
            || month == 0
            || month > 12
            || day > 31
        {
            return None;
        }
        let year = self.tokens.digits(at + 4).filter(|year| {
            matches!(year.len(), 2 | 4)
                && self.tokens.sign(at + 3) == Some(sign)
                && self.tokens.glued(at + 3)
                && self.tokens.glued(at + 4)
        });
        if let Some(year) = year {
            let number: i32 = year.parse().ok()?;
            let number = if year.len() == 2 {
                2000 + number
            } else {
                number
            };
            return Some((
                at + 5,
                Written::Day(Date {
                    day,
                    month,
                    year: Year::Said(number),
                }),
            ));
        }
        if sign == '.' || !self.tokens.ends(at + 3) {
            return None;
        }
        let (year, to) = self.year(at + 3);
        // "5-6 lessen", "1/2 dag" count something.
        if to == at + 3 && (self.counts(to) || self.tokens.sign(to) == Some('%')) {
            return None;
        }
        Some((to, Written::Day(Date { day, month, year })))
    }

    /// "12 maart", "di 12 mrt. 2027", "12th of March".
    fn day_month(&self, at: usize) -> Option<One> {
        let weekday = self.tokens.word(at).and_then(words::weekday);
        let mut here = at;
        if weekday.is_some() {
            here += 1;
            here += usize::from(
                matches!(self.tokens.sign(here), Some('.' | ',')) && self.tokens.glued(here),
            );
            if let Some((to, Written::Day(date))) = self.iso(here).or_else(|| self.numbers(here)) {
                return Some(One {
                    to,
                    what: Written::Day(date),
                    near: false,
                    weekday,
                });
            }
        }
        let day = self.number_only(here)?;
        here = self.ending(here + 1);
        here += usize::from(self.tokens.word(here) == Some("of"));
        if here == at + 1 && self.tokens.glued(here) && self.tokens.word(here).is_none() {
            return None;
        }
        let (month, to, near) = self.month(here)?;
        if !self.tokens.ends(to) && self.tokens.sign(to).is_none() {
            return None;
        }
        let (year, to) = self.year(to);
        Some(One {
            to,
            what: Written::Day(Date { day, month, year }),
            near,
            weekday,
        })
    }

    /// "March 12", "maart", "mei 2027".
    fn month_first(&self, at: usize, again: bool) -> Option<One> {
        let weekday = self.tokens.word(at).and_then(words::weekday).filter(|_| {
            self.tokens.word(at + 1).is_some() || self.tokens.sign(at + 1) == Some(',')
        });
        let mut here = at + usize::from(weekday.is_some());
        here += usize::from(weekday.is_some() && self.tokens.sign(here) == Some(','));
        let word = self.tokens.word(here)?;
        let (month, after, near) = self.month(here)?;
        if let Some(day) = self.number_only(after)
            && (1..=31).contains(&day)
            && self.tokens.get(after).is_some_and(|token| token.gap)
        {
            let ended = self.ending(after + 1);
            let (year, to) = self.year(ended);
            let counted = !again
                && ended == after + 1
                && to == ended
                && self.tokens.word(to).is_some_and(|next| {
                    !words::TO.contains(&next)
                        && !words::THROUGH.contains(&next)
                        && !words::JOINING.contains(&next)
                });
            let sure =
                ended > after + 1 || to > ended || (!words::DUTCH_ONLY.contains(&word) && !counted);
            if sure
                && (self.tokens.ends(to) || matches!(self.tokens.sign(to), Some('-' | '–' | '—')))
            {
                return Some(One {
                    to,
                    what: Written::Day(Date { day, month, year }),
                    near,
                    weekday,
                });
            }
        }
        if weekday.is_some() || near || !words::is_full(word) {
            return None;
        }
        let (year, to) = self.year(after);
        let before = here.checked_sub(1).and_then(|at| self.tokens.word(at));
        if before.is_some_and(|word| words::PART_OF.contains(&word)) {
            return None;
        }
        // "may" and "march" are other words too.
        let said = to > after || before == Some("in");
        if matches!(word, "may" | "march") && !said {
            return None;
        }
        Some(One {
            to,
            what: Written::Month(month, year),
            near,
            weekday: None,
        })
    }

    /// "morgen", "dinsdag", "volgende week dinsdag", "next Tuesday".
    fn near_days(&self, at: usize) -> Option<(usize, NaiveDate, NaiveDate)> {
        let on = |days: u64| self.today.checked_add_days(Span::new(days));
        if let Some((to, days)) = words::NEAR
            .iter()
            .find_map(|(words, days)| Some((self.tokens.phrase(at, words)?, *days)))
        {
            // "in de morgen" is a part of a day.
            let part = at
                .checked_sub(1)
                .and_then(|at| self.tokens.word(at))
                .is_some_and(|word| matches!(word, "de" | "s" | "elke" | "the" | "every"));
            return if part {
                None
            } else {
                Some((to, on(days)?, on(days)?))
            };
        }
        let monday = self.today.checked_sub_days(Span::new(u64::from(
            self.today.weekday().num_days_from_monday(),
        )))?;
        let in_week = |weeks: u64, day: Weekday| {
            monday.checked_add_days(Span::new(weeks * 7 + u64::from(day.num_days_from_monday())))
        };
        for (phrase, weeks) in words::WEEKS {
            let Some(to) = self.tokens.phrase(at, phrase) else {
                continue;
            };
            let on_day = usize::from(matches!(self.tokens.word(to), Some("op" | "on")));
            if let Some(day) = self.tokens.word(to + on_day).and_then(words::full_weekday) {
                let day = in_week(*weeks, day)?;
                return Some((to + on_day + 1, day, day));
            }
            return Some((
                to,
                in_week(*weeks, Weekday::Mon)?,
                in_week(*weeks, Weekday::Fri)?,
            ));
        }
        let next = matches!(self.tokens.word(at), Some("volgende" | "next"));
        let coming = matches!(
            self.tokens.word(at),
            Some("komende" | "aanstaande" | "aankomende" | "coming" | "this")
        );
        let here = at + usize::from(next || coming);
        let day = self.tokens.word(here).and_then(words::full_weekday)?;
        // "elke dinsdag" is no one day.
        if at
            .checked_sub(1)
            .and_then(|at| self.tokens.word(at))
            .is_some_and(|word| words::EVERY.contains(&word))
        {
            return None;
        }
        let mut to = here + 1;
        let mut weeks = u64::from(next);
        for (phrase, ahead) in words::WEEKS {
            if !next && let Some(after) = self.tokens.phrase(to, phrase) {
                (to, weeks) = (after, *ahead);
                let day = in_week(weeks, day)?;
                return Some((to, day, day));
            }
        }
        if next {
            let day = in_week(weeks, day)?;
            return Some((to, day, day));
        }
        let ahead =
            (day.num_days_from_monday() + 6 - self.today.weekday().num_days_from_monday()) % 7 + 1;
        let day = on(u64::from(ahead))?;
        Some((to, day, day))
    }

    /// "week 12", "wk 12 2027".
    fn week(&self, at: usize) -> Option<(usize, Written)> {
        if !matches!(
            self.tokens.word(at),
            Some("week" | "wk" | "weken" | "weeks")
        ) {
            return None;
        }
        let here = at
            + 1
            + usize::from(self.tokens.sign(at + 1) == Some('.') && self.tokens.glued(at + 1));
        let week = self.number_only(here).filter(|week| *week > 0)?;
        let many = matches!(self.tokens.word(at), Some("weken" | "weeks"));
        if many && self.separator(here + 1).is_none() {
            return None;
        }
        let (year, to) = self.year(here + 1);
        Some((to, Written::Week(week, year)))
    }
}
