//! How partnerships stand: what wants attention, why, and what to do next.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{
    BudgetLine, Completeness, Evidence, Id, Partnership, PartnershipStatus, SchoolYear,
};
use tib_store::Reading;
use tib_texts::format;
use ts_rs::TS;

use crate::{App, Result, Texts};

/// After so many days without contact it is said.
const QUIET: i64 = 180;
/// An exploration that takes longer than this many days is said.
const LONG: i64 = 365;
/// What is promised in kind has fallen when it is less than this many percent of the year before.
const FALLEN: i64 = 80;

/// What can be wrong with a partnership; the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Risk {
    /// Its agreement has lapsed and nobody said that it is over.
    Lapsed,
    /// Its agreement lapses soon.
    Lapses,
    /// What was promised can't be shown.
    Evidence,
    /// Less is promised in kind than the year before.
    Falling,
    /// There was no contact for long.
    Quiet,
    /// It has been explored for long.
    Stuck,
    /// A side is missing.
    Incomplete,
}

/// What to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Renew the agreement, or say that it is over.
    Renew,
    /// Record contact, or make it.
    Contact,
    /// Find a member of the side that is missing.
    Member,
    /// Look at the contributions.
    Contributions,
    /// Decide how it goes on.
    Status,
}

/// Something that wants attention.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Attention {
    /// The partnership.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What is the matter.
    pub risk: Risk,
    /// The same in a sentence.
    pub words: String,
    /// What to do about it.
    pub next: NextStep,
    /// The day that there was contact last.
    #[ts(type = "string | null")]
    pub last_contact: Option<NaiveDate>,
}

/// Everything about partnerships that wants attention, the worst first; of what is over nothing.
pub fn attention(app: &App) -> Result<Vec<Attention>> {
    let (today, texts) = (app.today(), app.texts());
    app.read(|r| {
        let all: Vec<Partnership> = r.all()?;
        let ids: Vec<Id> = all.iter().map(|one| one.id.clone()).collect();
        let (sides, renewed) = (r.sides(&ids)?, r.renewed(&ids)?);
        let (contacts, money) = (r.last_contacts()?, contributions(r)?);
        let mut found = Vec::new();
        for one in all
            .iter()
            .filter(|one| one.status != PartnershipStatus::Ended)
        {
            let stand = Standing {
                sides: sides.get(&one.id).copied().unwrap_or_default(),
                renewed: renewed.contains(&one.id),
                last_contact: contacts.get(&one.id).copied(),
                money: money.get(&one.id).cloned().unwrap_or_default(),
            };
            found.extend(risks(one, &stand, texts, today));
        }
        found.sort_by(|a, b| (a.risk, &a.name).cmp(&(b.risk, &b.name)));
        Ok(found)
    })
}

/// What a partnership is judged by, besides itself.
struct Standing {
    sides: Completeness,
    renewed: bool,
    last_contact: Option<NaiveDate>,
    money: Vec<BudgetLine>,
}

fn contributions(r: &Reading<'_>) -> Result<HashMap<Id, Vec<BudgetLine>>> {
    let mut of: HashMap<Id, Vec<BudgetLine>> = HashMap::new();
    for line in r.all::<BudgetLine>()? {
        let subject = line
            .subject
            .as_deref()
            .and_then(|subject| subject.strip_prefix("partnership/"));
        if let Some(partnership) = subject {
            of.entry(Id::new(partnership)).or_default().push(line);
        }
    }
    Ok(of)
}

fn risks(one: &Partnership, stand: &Standing, texts: &Texts, today: NaiveDate) -> Vec<Attention> {
    let language = texts.language();
    let say = |risk: Risk, next: NextStep, words: String| Attention {
        id: one.id.clone(),
        name: one.name.clone(),
        risk,
        words,
        next,
        last_contact: stand.last_contact,
    };
    let mut found = Vec::new();
    if let Some(days) = one.lapses_in(today).filter(|_| !stand.renewed) {
        let day = one
            .end
            .map_or_else(String::new, |end| format::date(language, end));
        let (risk, key) = if days < 0 {
            (Risk::Lapsed, "health-lapsed")
        } else {
            (Risk::Lapses, "health-lapses")
        };
        let words = texts.with(key, &[("day", day), ("n", days.abs().to_string())]);
        found.push(say(risk, NextStep::Renew, words));
    }
    let this_year = SchoolYear::of(today).0;
    let promised = |year: i32| -> i64 {
        let of_year = stand
            .money
            .iter()
            .filter(|line| line.school_year == Some(year));
        of_year
            .filter(|line| is_in_kind(line))
            .map(|line| line.committed)
            .sum()
    };
    let unproven = stand
        .money
        .iter()
        .filter(|line| line.evidence == Evidence::Missing && line.realised > 0);
    let amount: i64 = unproven.map(|line| line.realised).sum();
    if amount > 0 {
        let words = texts.with(
            "health-evidence",
            &[("amount", format::money(language, amount))],
        );
        found.push(say(Risk::Evidence, NextStep::Contributions, words));
    }
    let (now, before) = (promised(this_year), promised(this_year - 1));
    // In August nobody has written down yet what they bring this year.
    let is_known = stand
        .money
        .iter()
        .any(|line| line.school_year == Some(this_year));
    if before > 0 && is_known && now * 100 < before * FALLEN {
        let words = texts.with(
            "health-falling",
            &[
                ("now", format::money(language, now)),
                ("before", format::money(language, before)),
            ],
        );
        found.push(say(Risk::Falling, NextStep::Contributions, words));
    }
    match stand.last_contact.map(|day| (today - day).num_days()) {
        Some(days) if days <= QUIET => {}
        Some(days) => {
            let words = texts.with("health-quiet", &[("n", (days / 30).to_string())]);
            found.push(say(Risk::Quiet, NextStep::Contact, words));
        }
        None => found.push(say(
            Risk::Quiet,
            NextStep::Contact,
            texts.get("health-never"),
        )),
    }
    let explored = one.start.map(|start| (today - start).num_days());
    if one.status == PartnershipStatus::Exploring && explored.is_some_and(|days| days > LONG) {
        found.push(say(
            Risk::Stuck,
            NextStep::Status,
            texts.get("health-stuck"),
        ));
    }
    if !stand.sides.is_complete() {
        let missing = [
            ("vmbo", stand.sides.vmbo),
            ("mbo", stand.sides.mbo),
            ("industry", stand.sides.industry),
        ];
        let names = missing
            .iter()
            .filter(|(_, there)| !there)
            .map(|(side, _)| texts.get(&format!("health-side-{side}")));
        let names = names.collect::<Vec<_>>().join(", ");
        found.push(say(
            Risk::Incomplete,
            NextStep::Member,
            texts.with("health-incomplete", &[("sides", names)]),
        ));
    }
    found
}

fn is_in_kind(line: &BudgetLine) -> bool {
    line.source
        .as_ref()
        .is_some_and(|source| source.as_str() == "budget_source:bedrijf-natura")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stand() -> Standing {
        Standing {
            sides: Completeness {
                vmbo: true,
                mbo: true,
                industry: true,
            },
            renewed: false,
            last_contact: Some(day("2026-11-01")),
            money: Vec::new(),
        }
    }

    fn found(one: &Partnership, stand: &Standing) -> Vec<Risk> {
        let texts = Texts::of(tib_texts::Language::Nl);
        let all = risks(one, stand, texts, day("2026-11-27"));
        all.into_iter().map(|one| one.risk).collect()
    }

    #[test]
    fn what_is_well_wants_nothing() {
        let one = Partnership {
            status: PartnershipStatus::Active,
            end: Some(day("2028-07-31")),
            ..Partnership::default()
        };
        assert_eq!(found(&one, &stand()), []);
    }

    #[test]
    fn a_lapsed_agreement_wants_attention_until_it_is_renewed() {
        let one = Partnership {
            status: PartnershipStatus::Active,
            end: Some(day("2026-11-26")),
            ..Partnership::default()
        };
        assert_eq!(found(&one, &stand()), [Risk::Lapsed]);
        let renewed = Standing {
            renewed: true,
            ..stand()
        };
        assert_eq!(found(&one, &renewed), []);
    }

    #[test]
    fn less_in_kind_is_said_from_a_fifth_less() {
        let line = |year, euros: i64| BudgetLine {
            school_year: Some(year),
            source: Some(Id::new("budget_source:bedrijf-natura")),
            committed: euros * 100,
            ..BudgetLine::default()
        };
        let one = Partnership {
            status: PartnershipStatus::Active,
            ..Partnership::default()
        };
        for (now, risks) in [
            (Some(800), vec![]),
            (Some(799), vec![Risk::Falling]),
            // Nothing was written down of this year yet.
            (None, vec![]),
        ] {
            let this_year = now.map(|euros| line(2026, euros));
            let stand = Standing {
                money: [line(2025, 1000)].into_iter().chain(this_year).collect(),
                ..stand()
            };
            assert_eq!(found(&one, &stand), risks, "{now:?}");
        }
    }
}
