//! What is said of each indicator, in the user's language, with the figures that it is said of.

use tib_domain::Ambition;
use tib_monitor::{
    BESIDE, Break, Figure, Indicator, Scope, Sentence, Technical, Way, comparable_since, goal,
    largest, lead_sentence, sentence, since_last_year,
};
use tib_texts::Texts;

use crate::views::{Brief, SaidBeside, SaidGoal, Says, Series};

/// Says everything there is to say of a series, whose figures these are. `unit` has the name of a branch
/// or college.
pub(super) fn says(
    texts: &Texts,
    series: &Series,
    figures: &[Figure],
    ambitions: &[Ambition],
    unit: &dyn Fn(&str) -> Option<String>,
) -> Says {
    let (code, breaks) = (&series.indicator, &series.breaks);
    let part = |breakdown: &str| part_name(texts, breakdown, unit);
    let words = |said: &Sentence| said.words(texts, code, &part);
    let beside = BESIDE
        .into_iter()
        .filter(|scope| figures.iter().any(|figure| figure.scope == *scope))
        .filter_map(|scope| {
            let said = sentence(figures, Some(scope), breaks)?;
            Some(SaidBeside {
                scope,
                words: words(&said),
                brief: brief(texts, &said),
            })
        });
    Says {
        alone: sentence(figures, None, breaks).as_ref().map(words),
        beside: beside.collect(),
        parts: largest(figures, breaks).as_ref().map(words),
        lead: lead_sentence(figures, breaks).as_ref().map(words),
        change: since_last_year(figures, breaks).and_then(|said| brief(texts, &said)),
        goals: goals(texts, figures, ambitions, code),
    }
}

fn brief(texts: &Texts, said: &Sentence) -> Option<Brief> {
    Some(Brief {
        words: said.briefly(texts)?,
        way: said.way().unwrap_or(Way::Same),
    })
}

/// The ambitions about these figures; one under another choice of technical is about others.
fn goals(texts: &Texts, figures: &[Figure], ambitions: &[Ambition], code: &str) -> Vec<SaidGoal> {
    let Some(technical) = figures.first().map(|figure| figure.technical) else {
        return Vec::new();
    };
    if figures.iter().any(|figure| figure.base.is_some()) {
        return Vec::new();
    }
    let usual = Indicator::find(code).and_then(|indicator| indicator.technical(None));
    let about = ambitions.iter().filter(|ambition| {
        let wished = ambition.technical.as_deref().and_then(Technical::parse);
        ambition.indicator == code && wished.or(usual) == technical
    });
    about
        .filter_map(|ambition| {
            let goal = goal(
                figures,
                ambition.baseline_value,
                ambition.target_value,
                ambition.target_year,
            )?;
            Some(SaidGoal {
                ambition: ambition.id.clone(),
                words: goal.words(texts),
                reached: goal.is_reached(),
            })
        })
        .collect()
}

/// What a division is about: `leerweg:kb` is Kader.
fn part_name(texts: &Texts, breakdown: &str, unit: &dyn Fn(&str) -> Option<String>) -> String {
    let (by, key) = breakdown.split_once(':').unwrap_or(("", breakdown));
    match (by, key) {
        (_, "") => texts.get("ui-unknown"),
        ("school", _) => unit(key).unwrap_or_else(|| key.to_owned()),
        ("level", _) => texts.with("ui-level", &[("n", key.to_owned())]),
        _ => {
            let kebab = key.replace('_', "-").to_lowercase();
            let named = format!("ui-division-{by}-{kebab}");
            let name = texts.get(&named);
            if name == named { capital(key) } else { name }
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The first year that may be compared with the last one that is there.
pub(super) fn since(figures: &[Figure], breaks: &[Break]) -> Option<i32> {
    let year = |scope: Option<Scope>| {
        let of = figures
            .iter()
            .filter(|figure| scope.is_none_or(|scope| figure.scope == scope));
        of.map(|figure| figure.school_year).max()
    };
    comparable_since(breaks, year(Some(Scope::Region)).or(year(None))?)
}
