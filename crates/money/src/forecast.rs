//! Whether co-financing gets to its least share: by trying it out many times, from how sure each line is.
#![expect(
    clippy::indexing_slicing,
    reason = "places of subjects are handed out with the list of them; there are as many shares as trials"
)]

use std::collections::BTreeMap;

use fastrand::Rng;
use serde::{Deserialize, Serialize};
use tib_domain::{ActivityStatus, Id, PartnershipStatus, ShareBasis};
use ts_rs::TS;

use crate::{CoFinancing, Line, Rule, Standing, Years, percent};

/// How often it is tried out.
const TRIALS: u32 = 4_000;
/// How many lines are told that matter most.
const MATTERING: usize = 3;
/// A line that changes the chance by less than this isn't told: the trials don't tell it from luck.
const LEAST_EFFECT: f64 = 0.02;

/// How likely it is that what a line belongs to goes on.
fn goes_on(standing: Standing) -> f64 {
    match standing {
        Standing::General => 1.0,
        Standing::Activity(ActivityStatus::Idea) => 0.4,
        Standing::Activity(ActivityStatus::Planned) => 0.8,
        Standing::Activity(ActivityStatus::Running) => 0.95,
        Standing::Activity(ActivityStatus::Done) => 1.0,
        Standing::Partnership(PartnershipStatus::Exploring) => 0.4,
        Standing::Partnership(PartnershipStatus::Active) => 0.9,
        Standing::Partnership(PartnershipStatus::Anchored) => 0.95,
        Standing::Activity(ActivityStatus::Cancelled)
        | Standing::Partnership(PartnershipStatus::Ended) => 0.0,
    }
}

/// How likely it is that a partner brings in what it promised, and what is only meant, when what it belongs to goes on.
const PROMISED: f64 = 0.95;
const MEANT: f64 = 0.7;
/// How likely it is that what was delivered without evidence will be shown after all.
const SHOWN_LATER: f64 = 0.9;

/// A line that the outcome depends on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Matter {
    /// The budget line.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// First year of the school year that it falls in.
    pub school_year: Option<i32>,
    /// What it comes to, in cents.
    #[ts(type = "number")]
    pub amount: i64,
    /// How likely it is that it comes, from 0 to 1.
    pub chance: f64,
    /// By how much the chance to get there is larger with it than without it.
    pub effect: f64,
    /// In how many of a hundred cases the least share is met once it has come.
    pub with: u32,
}

/// How co-financing will turn out; shares as fractions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Forecast {
    /// Where it stands.
    pub now: CoFinancing,
    /// In how many of all cases the least share is met, from 0 to 1; none where nothing is planned.
    pub chance: Option<f64>,
    /// The same as it is said: in so many of a hundred cases. All and none are said only of all and none.
    pub cases: u32,
    /// A hundred cases as a sample of all, from low to high: the last [`Self::cases`] meet the least share.
    pub sample: Vec<f64>,
    /// The share that one in ten cases stays under.
    pub low: Option<f64>,
    /// The share that one in ten cases goes beyond.
    pub high: Option<f64>,
    /// The lines that matter most, the first one most.
    pub lines: Vec<Matter>,
}

/// A line that may come or not.
struct Unsure<'a> {
    line: &'a Line,
    counts: bool,
    amount: i64,
    /// The place among the subjects that may be called off.
    subject: Option<usize>,
    brought_in: f64,
    came: u32,
    came_and_met: u32,
}

/// Tries out how the lines of a period turn out, seen from a school year. What is paid already stays paid; what is
/// outstanding of an activity or partnership comes as a whole or not at all, by its status, and then what a partner
/// promised comes or doesn't, each by itself. What didn't come in a year that is over doesn't come any more. The same
/// seed gives the same answer.
#[must_use]
pub fn forecast(rule: &Rule, lines: &[Line], present: i32, seed: u64) -> Forecast {
    let now = CoFinancing::of(rule, lines);
    let (mut sure_costs, mut sure_in) = (0_i64, 0_i64);
    let mut places = BTreeMap::<&str, usize>::new();
    let mut subjects: Vec<f64> = Vec::new();
    let mut unsure: Vec<Unsure<'_>> = Vec::new();
    for line in lines.iter().filter(|line| rule.holds_for(line)) {
        let counts = rule.counts(line);
        let mut maybe = |amount, subject, brought_in| {
            unsure.push(Unsure {
                line,
                counts,
                amount,
                subject,
                brought_in,
                came: 0,
                came_and_met: 0,
            });
        };
        if line.realised > 0 && counts && !line.is_evidenced() {
            maybe(line.realised, None, SHOWN_LATER);
        } else {
            sure_costs = sure_costs.saturating_add(line.realised);
            sure_in = sure_in.saturating_add(if counts { line.realised } else { 0 });
        }
        let over = line.year(Years::School).is_some_and(|year| year < present);
        let (amount, on) = (line.outstanding(), goes_on(line.standing));
        if over || amount == 0 || on == 0.0 {
            continue;
        }
        let brought_in = match (counts, line.committed > 0) {
            (false, _) => 1.0,
            (true, true) => PROMISED,
            (true, false) => MEANT,
        };
        let subject = match &line.subject {
            Some(subject) if on < 1.0 => Some(*places.entry(subject).or_insert_with(|| {
                subjects.push(on);
                subjects.len() - 1
            })),
            _ => None,
        };
        if subject.is_none() && brought_in >= 1.0 {
            sure_costs = sure_costs.saturating_add(amount);
        } else {
            maybe(amount, subject, brought_in);
        }
    }
    let none_granted = rule.share_of == ShareBasis::Grant && rule.granted <= 0;
    if none_granted || (sure_costs == 0 && unsure.is_empty()) {
        return Forecast {
            now,
            chance: None,
            cases: 0,
            sample: Vec::new(),
            low: None,
            high: None,
            lines: Vec::new(),
        };
    }
    let mut rng = Rng::with_seed(seed);
    let (mut shares, mut met) = (Vec::with_capacity(TRIALS as usize), 0_u32);
    let (mut on, mut came) = (vec![false; subjects.len()], vec![false; unsure.len()]);
    for _ in 0..TRIALS {
        for (on, chance) in on.iter_mut().zip(&subjects) {
            *on = rng.f64() < *chance;
        }
        let (mut costs, mut brought_in) = (sure_costs, sure_in);
        for (one, came) in unsure.iter().zip(&mut came) {
            // Drawn for every line, so that one line more doesn't change what the others draw.
            let drawn = rng.f64() < one.brought_in;
            *came = drawn && one.subject.is_none_or(|at| on[at]);
            if *came {
                costs = costs.saturating_add(one.amount);
                brought_in = brought_in.saturating_add(if one.counts { one.amount } else { 0 });
            }
        }
        let enough = rule.is_met(brought_in, costs);
        met += u32::from(enough);
        shares.push((enough, rule.share(brought_in, costs).unwrap_or_default()));
        for (one, came) in unsure.iter_mut().zip(&came) {
            one.came += u32::from(*came);
            one.came_and_met += u32::from(*came && enough);
        }
    }
    // By the share, those that don't meet it first: of two alike by rounding too.
    shares.sort_by(|a: &(bool, f64), b| a.0.cmp(&b.0).then_with(|| a.1.total_cmp(&b.1)));
    let (failed, enough) = shares.split_at((TRIALS - met) as usize);
    let cases = of_hundred(met, TRIALS);
    let sample: Vec<f64> = spread(failed, 100 - cases)
        .chain(spread(enough, cases))
        .collect();
    shares.sort_by(|a, b| a.1.total_cmp(&b.1));
    let part = |part: u32| shares[(TRIALS * part / 10) as usize].1;
    Forecast {
        now,
        chance: Some(f64::from(met) / f64::from(TRIALS)),
        cases,
        sample,
        low: Some(part(1)),
        high: Some(part(9)),
        lines: mattering(&unsure, &subjects, met),
    }
}

/// A part as so many of a hundred, all and none only where it is all or none.
fn of_hundred(part: u32, whole: u32) -> u32 {
    percent(part.into(), whole.into(), 100).unwrap_or_default()
}

/// So many values that stand for all of these, in their order.
fn spread(values: &[(bool, f64)], many: u32) -> impl Iterator<Item = f64> {
    let (length, many) = (values.len(), many as usize);
    (0..many).filter_map(move |at| {
        values
            .get((2 * at + 1) * length / (2 * many))
            .map(|one| one.1)
    })
}

fn mattering(unsure: &[Unsure<'_>], subjects: &[f64], met: u32) -> Vec<Matter> {
    let of = |part: u32, whole: u32| (whole > 0).then(|| f64::from(part) / f64::from(whole));
    let mut lines: Vec<Matter> = unsure
        .iter()
        .filter(|one| one.counts)
        .filter_map(|one| {
            let with = of(one.came_and_met, one.came)?;
            let without = of(met - one.came_and_met, TRIALS - one.came)?;
            Some(Matter {
                id: one.line.id.clone(),
                title: one.line.title.clone(),
                school_year: one.line.year(Years::School),
                amount: one.amount,
                chance: one.brought_in * one.subject.map_or(1.0, |at| subjects[at]),
                effect: with - without,
                with: of_hundred(one.came_and_met, one.came),
            })
        })
        .filter(|one| one.effect >= LEAST_EFFECT)
        .collect();
    lines.sort_by(|a, b| b.effect.total_cmp(&a.effect).then_with(|| a.id.cmp(&b.id)));
    // What was delivered and what is outstanding of one line are told as one.
    let mut told = std::collections::BTreeSet::new();
    lines.retain(|one| told.insert(one.id.clone()));
    lines.truncate(MATTERING);
    lines
}
