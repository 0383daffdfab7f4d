//! What a summary tells of the region's ambitions, and which of them stay here.

use tib_domain::Ambition;
use tib_monitor::{Figure, Form, INDICATORS, Indicator, SMALL, Scope, Technical};
use tib_protocol::AmbitionProgress;
use tib_store::Reading;

use crate::monitor::MonitorQuery;
use crate::naming::Guard;
use crate::{App, Result, monitor};

/// Bounds less than this far apart hold one hidden count at most: a second one is 3 more.
const NARROW: f64 = 2.0 * (SMALL - 2.0);

/// The region's figures that ambitions are about under another choice of technical than the usual.
pub(super) fn figures(app: &App, r: &Reading<'_>, ambitions: &[Ambition]) -> Result<Vec<Figure>> {
    let mut wanted: Vec<(Technical, &'static Indicator)> = Vec::new();
    for ambition in ambitions {
        let Some(indicator) = Indicator::find(&ambition.indicator) else {
            continue;
        };
        let chosen = choice(indicator, ambition);
        for indicator in [Some(indicator), changing(indicator)].into_iter().flatten() {
            let has = |(technical, other): &(Technical, &'static Indicator)| {
                Some(*technical) == chosen && other.code == indicator.code
            };
            let is_usual = chosen == indicator.technical(None);
            if let Some(technical) = chosen
                && !is_usual
                && !wanted.iter().any(has)
            {
                wanted.push((technical, indicator));
            }
        }
    }
    let mut figures = Vec::new();
    for (technical, indicator) in wanted {
        let ask = MonitorQuery {
            technical: Some(technical.as_str().to_owned()),
            scopes: vec![Scope::Region.as_str().to_owned()],
            ..MonitorQuery::of(&[indicator.code])
        };
        figures.extend(monitor::monitor_in(app, r, &ask)?.figures);
    }
    Ok(figures)
}

/// The count that a change is the change of.
pub(super) fn changing(indicator: &Indicator) -> Option<&'static Indicator> {
    (indicator.form == Form::Change)
        .then(|| {
            let mut all = INDICATORS.iter();
            all.find(|one| one.form == Form::Count && one.measure == indicator.measure)
        })
        .flatten()
}

/// The ambitions that go, in an order of their own. `told` are the figures that the summary holds,
/// `other` those of [`figures`]; of both, small counts are hidden already.
///
/// An ambition about an own indicator stays here, as that does: its values have no count behind
/// them by which a small one could be known, and nobody else can tell what they mean.
///
/// Of the leader's own words the statement goes as it is, but for names of people: it was written to be read. So does the
/// target: it counts nobody who is there. The baseline does count people, and the form fills it in
/// from the figure itself. Where it would tell a count that is hidden, the ambition stays here as a
/// whole: a start of which nothing is said can't be read by services of before.
pub(super) fn progress(
    ambitions: &[Ambition],
    told: &[Figure],
    other: &[Figure],
    guard: &Guard<'_>,
) -> Vec<AmbitionProgress> {
    let all: Vec<&Figure> = told
        .iter()
        .chain(other)
        .filter(|figure| figure.scope == Scope::Region)
        .collect();
    let mut told: Vec<&Figure> = told.iter().collect();
    told.retain(|figure| figure.scope == Scope::Region);
    let mut sorted: Vec<&Ambition> = ambitions.iter().collect();
    sorted.sort_by_key(|one| {
        let about = (&one.indicator, &one.technical);
        (about, one.target_year, &one.statement, &one.id)
    });
    let mut progress = Vec::new();
    for ambition in sorted {
        let Some(indicator) = Indicator::find(&ambition.indicator) else {
            continue;
        };
        let technical = choice(indicator, ambition);
        let about =
            |figure: &&&Figure| figure.indicator == indicator.code && figure.technical == technical;
        let then = all
            .iter()
            .filter(about)
            .find(|figure| figure.school_year == ambition.baseline_year);
        let value = ambition.baseline_value;
        let is_small = indicator.form == Form::Count && value > 0.0 && value < SMALL;
        let hidden = |figure: &&Figure| tells(value, figure) || gives_away(figure, &told);
        if is_small || then.is_some_and(hidden) {
            continue;
        }
        told.extend(then);
        let latest = all.iter().filter(about).max_by_key(|one| one.school_year);
        let now = latest.filter(|figure| !gives_away(figure, &told));
        told.extend(now);
        let bounds = now.filter(|figure| figure.value.is_none());
        progress.push(AmbitionProgress {
            statement: guard.check(&ambition.id, &ambition.statement, ambition.statement.trim()),
            theme: ambition.theme.as_ref().map(ToString::to_string),
            indicator: Some(indicator.code.to_owned()),
            technical: technical.map(|technical| technical.as_str().to_owned()),
            baseline: (year(ambition.baseline_year), value),
            target: (year(ambition.target_year), ambition.target_value),
            present: now.and_then(|figure| figure.value),
            present_year: now.map(|figure| year(figure.school_year)),
            present_low: bounds.and_then(|figure| figure.low),
            present_high: bounds.and_then(|figure| figure.high),
        });
    }
    progress
}

fn choice(indicator: &Indicator, ambition: &Ambition) -> Option<Technical> {
    let wished = ambition.technical.as_deref().and_then(Technical::parse);
    indicator.technical(wished)
}

fn year(year: i32) -> u16 {
    u16::try_from(year).unwrap_or_default()
}

/// Whether a number that somebody gives for this figure would tell the one count that is hidden in
/// it. A number outside of its bounds is about something else.
fn tells(value: f64, figure: &Figure) -> bool {
    let narrow = |low: Option<f64>, high: Option<f64>| {
        low.zip(high).is_none_or(|(low, high)| high - low < NARROW)
    };
    figure.value.is_none()
        && narrow(figure.numerator_low, figure.numerator_high)
        && narrow(figure.denominator_low, figure.denominator_high)
        && figure.low.is_none_or(|low| low <= value)
        && figure.high.is_none_or(|high| value <= high)
}

/// Whether a few pupils lie between this figure and one under another choice of technical that was
/// told: the difference is a small count as well.
fn gives_away(figure: &Figure, told: &[&Figure]) -> bool {
    let few = |one: Option<f64>, other: Option<f64>| {
        one.zip(other)
            .map(|(one, other)| (one - other).abs())
            .is_some_and(|between| between > 0.0 && between < SMALL)
    };
    told.iter().any(|other| {
        (other.indicator.as_str(), other.school_year)
            == (figure.indicator.as_str(), figure.school_year)
            && other.technical != figure.technical
            && (few(figure.numerator_low, other.numerator_low)
                || few(figure.numerator_high, other.numerator_high))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failure is the test's")]
mod tests {
    use super::*;
    use crate::naming::Purpose;
    use tib_texts::{Language, Texts};

    /// In a workspace without people.
    fn progress(
        ambitions: &[Ambition],
        told: &[Figure],
        other: &[Figure],
    ) -> Vec<AmbitionProgress> {
        let guard = Guard::of_nobody(Purpose::Summary, Texts::of(Language::Nl));
        super::progress(ambitions, told, other, &guard)
    }
    use tib_domain::Id;
    use tib_monitor::Tally;

    fn tally(low: u32, high: u32) -> Tally {
        let mut tally = Tally::default();
        tally.add(low, high, 100);
        tally
    }

    fn of(figure: Figure, technical: Technical) -> Figure {
        let technical = Some(technical);
        Figure {
            technical,
            ..figure
        }
        .hidden_when_small()
    }

    fn count(year: i32, number: u32) -> Figure {
        let counted = tally(number, number);
        let figure = Figure::count("vmbo_intake_tech", year, Scope::Region, counted);
        of(figure, Technical::Techniekpact)
    }

    fn share(year: i32, part: u32, left: u32) -> Figure {
        let code = "vmbo_intake_tech_share";
        let (part, left) = (tally(part, part), tally(left, left));
        let figure = Figure::share(code, year, Scope::Region, part, left);
        of(figure, Technical::Techniekpact)
    }

    fn ambition(indicator: &str, (year, value): (i32, f64)) -> Ambition {
        Ambition {
            id: Id::new("a"),
            statement: " Meer techniek ".into(),
            theme: Some(Id::new("theme:groei")),
            indicator: indicator.into(),
            baseline_year: year,
            baseline_value: value,
            target_year: 2028,
            target_value: 4.0,
            ..Ambition::default()
        }
    }

    #[test]
    fn start_target_and_the_last_year_with_a_figure_go() {
        let figures = [count(2019, 576), count(2024, 590), count(2023, 580)];
        let elsewhere = Figure {
            scope: Scope::Country,
            ..count(2025, 99_000)
        };
        let told = [&figures[..], &[elsewhere]].concat();
        let ambitions = [ambition("vmbo_intake_tech", (2019, 576.0))];
        let progress = progress(&ambitions, &told, &[]);
        let expected = AmbitionProgress {
            statement: "Meer techniek".into(),
            theme: Some("theme:groei".into()),
            indicator: Some("vmbo_intake_tech".into()),
            technical: Some("techniekpact".into()),
            baseline: (2019, 576.0),
            // It is a plan: there is nobody whom it could tell something about.
            target: (2028, 4.0),
            present: Some(590.0),
            present_year: Some(2024),
            ..AmbitionProgress::default()
        };
        assert_eq!(progress, [expected]);
    }

    #[test]
    fn without_figures_of_now_nothing_is_said_of_now() {
        let told = progress(&[ambition("vsv", (2019, 40.0))], &[count(2024, 50)], &[]);
        let now = (told[0].present, told[0].present_year, told[0].present_low);
        assert_eq!((told[0].baseline, now), ((2019, 40.0), (None, None, None)));
    }

    #[test]
    fn a_small_present_value_goes_as_bounds() {
        let of = |figure: Figure| {
            let ambitions = [ambition(&figure.indicator, (2019, 0.0))];
            let told = progress(&ambitions, &[figure], &[]).remove(0);
            let (low, high) = (told.present_low.unwrap(), told.present_high.unwrap());
            assert_eq!((told.present, told.present_year), (None, Some(2024)));
            (low, high)
        };
        assert_eq!(of(count(2024, 3)), (1.0, 4.0));
        assert_eq!(of(share(2024, 4, 36)), (1.0 / 37.0, 0.1));
        // Two aren't in technology: what is left of the whole is small.
        assert_eq!(of(share(2024, 38, 2)), (38.0 / 42.0, 38.0 / 39.0));
    }

    #[test]
    fn an_ambition_whose_start_would_tell_a_small_count_stays() {
        let goes = |figure: Figure, value: f64| {
            let ambitions = [ambition(&figure.indicator, (figure.school_year, value))];
            !progress(&ambitions, &[figure], &[]).is_empty()
        };
        assert!(!goes(count(2019, 3), 3.0));
        assert!(!goes(count(2019, 3), 2.0), "nor a number near to it");
        assert!(goes(count(2019, 3), 12.0), "it isn't this count");
        assert!(!goes(count(2020, 80), 3.0), "a small count all the same");
        assert!(goes(count(2019, 5), 5.0));
        assert!(goes(count(2019, 0), 0.0), "nobody is nobody's secret");
        assert!(!goes(share(2019, 4, 36), 0.1));
        assert!(!goes(share(2019, 38, 2), 0.95));
        assert!(goes(share(2019, 10, 30), 0.25));
        // One masked cell would be told by the sum, two leave room.
        let masked = |cells: u32| {
            let counted = tally(100, 100) + tally(cells, 4 * cells);
            Figure::count("vsv", 2019, Scope::Region, counted)
        };
        assert!(!goes(masked(1), 102.0));
        assert!(goes(masked(2), 105.0));
    }

    #[test]
    fn an_ambition_about_an_own_indicator_stays() {
        let own = ambition("0198a7c2-own", (2019, 40.0));
        assert_eq!(progress(&[own], &[count(2024, 50)], &[]), []);
    }

    #[test]
    fn another_choice_of_technical_tells_no_small_difference() {
        let hard = |figure| of(figure, Technical::Hard);
        let wish = |value| Ambition {
            technical: Some("hard".into()),
            ..ambition("vmbo_intake_tech", (2019, value))
        };
        let told = [count(2019, 60), count(2024, 50)];
        let far = [hard(count(2019, 40)), hard(count(2024, 30))];
        let goes = progress(&[wish(40.0)], &told, &far);
        assert_eq!(goes[0].technical.as_deref(), Some("hard"));
        assert_eq!(
            (goes[0].present, goes[0].present_year),
            (Some(30.0), Some(2024))
        );
        let near_now = [hard(count(2019, 40)), hard(count(2024, 48))];
        let goes = progress(&[wish(40.0)], &told, &near_now);
        assert_eq!((goes[0].present, goes[0].present_year), (None, None));
        let near_then = [hard(count(2019, 58)), hard(count(2024, 30))];
        assert_eq!(progress(&[wish(58.0)], &told, &near_then), []);
        // The same count under both choices tells nothing.
        let same = [hard(count(2019, 60)), hard(count(2024, 50))];
        assert_eq!(progress(&[wish(60.0)], &told, &same)[0].present, Some(50.0));
    }

    #[test]
    fn the_order_is_that_of_the_ambitions_themselves() {
        let mut ambitions = [
            ("vsv", "Minder"),
            ("vmbo_intake_tech", "Meer"),
            ("vsv", "Geen"),
        ]
        .map(|(code, words)| Ambition {
            statement: words.into(),
            ..ambition(code, (2019, 40.0))
        });
        let told = |ambitions: &[Ambition]| progress(ambitions, &[], &[]);
        let before = told(&ambitions);
        let words: Vec<_> = before.iter().map(|one| one.statement.as_str()).collect();
        assert_eq!(words, ["Meer", "Geen", "Minder"]);
        ambitions.reverse();
        assert_eq!(told(&ambitions), before);
    }
}
