//! `tib agreements`.

use std::fmt::Write;

use tib_app::promises::{self, PromiseYear};
use tib_app::{App, Result, Texts, format};

use crate::print::line;
use crate::run::Answer;

pub fn agreements(app: &App, texts: &Texts, year: Option<i32>) -> Result<Answer> {
    let found = promises::promises(app, year)?;
    let mut out = String::new();
    let year = [("year", format::school_year(found.year))];
    let none = || texts.with("cli-no-agreements", &year);
    line!(out, "{}", found.says.clone().unwrap_or_else(none));
    for row in &found.rows {
        let standing = serde_json::to_value(row.at.standing)
            .ok()
            .and_then(|name| name.as_str().map(|name| name.replace('_', "-")))
            .unwrap_or_default();
        line!(
            out,
            "{:<16} {:>14}  {}. {}",
            texts.get(&format!("promise-standing-{standing}")),
            so_far(texts, &row.at),
            row.statement,
            row.at.says
        );
    }
    Answer::new(out, &found)
}

/// What there is of what was promised.
fn so_far(texts: &Texts, at: &PromiseYear) -> String {
    let number = |value: f64| {
        if at.share {
            format::percent(texts.language(), value)
        } else {
            format::decimal(texts.language(), value, usize::from(value.fract() != 0.0))
        }
    };
    let had = match (at.low, at.high) {
        (Some(low), Some(high)) if number(low) != number(high) => {
            format!("{}–{}", number(low), number(high))
        }
        (Some(low), _) => number(low),
        _ => "–".to_owned(),
    };
    match at.target {
        Some(target) => format!("{had} / {}", number(target)),
        None => had,
    }
}
