//! The example's tables, as they are written in `data/*.csv`: what is in the region and around it.

use fastrand::Rng;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Places of the example: municipality number, name, RMC number.
pub(super) const PLACES: [(&str, &str, &str); 9] = [
    ("9001", "Wilgenoord", REGION),
    ("9002", "Hoogsluis", REGION),
    ("9003", "Zandrecht", REGION),
    ("9008", "Vierhoeven", REGION),
    ("9009", "Aschveen", REGION),
    ("9004", "Meerburg", NEIGHBOUR),
    ("9005", "Oosterwaard", NEIGHBOUR),
    ("9006", "Kanaalstad", "93"),
    ("9007", "Heidedorp", "93"),
];
/// The RMC number of the region.
pub(super) const REGION: &str = "91";
/// That of a region beside it, which is in the programme too.
pub(super) const NEIGHBOUR: &str = "92";

/// Municipality number, name and RMC number of a place.
pub(super) fn place(name: &str) -> (&'static str, &'static str, &'static str) {
    let known = PLACES.into_iter().find(|(_, known, _)| *known == name);
    known.unwrap_or_default()
}

/// The rows of a table.
pub(super) fn rows<T: DeserializeOwned>(text: &str) -> Vec<T> {
    csv::ReaderBuilder::new()
        .delimiter(b';')
        .comment(Some(b'#'))
        .from_reader(text.as_bytes())
        .into_deserialize()
        // That each of them can be read is tested below.
        .filter_map(Result::ok)
        .collect()
}

/// What stands between separators, without the spaces around it.
pub(super) fn parts(text: &str, separator: char) -> impl Iterator<Item = &str> {
    text.split(separator)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn numbers<T: std::str::FromStr>(text: &str) -> Vec<T> {
    parts(text, ' ')
        .filter_map(|part| part.parse().ok())
        .collect()
}

pub(super) fn schools() -> Vec<School> {
    rows(include_str!("data/schools.csv"))
}

pub(super) fn courses() -> Vec<Course> {
    rows(include_str!("data/courses.csv"))
}

/// A school; its columns are explained in the table.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct School {
    pub branch: String,
    pub name: String,
    pub street: String,
    pub number: String,
    pub place: String,
    pub denomination: String,
    pub structure: String,
    pub network: String,
    routes: String,
    profiles: String,
    third: String,
    technical: String,
    girls: String,
    tl: String,
    pub upper: u32,
}

/// A profile of bb, kb and gl: its code, sector, name, digits in an element code, and how many girls
/// there are beside the school's own part of girls in technology.
pub(super) struct Profile {
    code: &'static str,
    pub sector: &'static str,
    pub name: &'static str,
    pub element: &'static str,
    /// Percent of girls; of technical profiles the school's own part holds.
    girls: u32,
}

#[rustfmt::skip]
const PROFILES: [Profile; 9] = [
    Profile { code: "BWI", sector: TECHNICAL, name: "Bouwen, wonen en interieur", element: "60", girls: 0 },
    Profile { code: "PIE", sector: TECHNICAL, name: "Produceren, installeren en energie", element: "61", girls: 0 },
    Profile { code: "MTR", sector: TECHNICAL, name: "Mobiliteit en transport", element: "62", girls: 0 },
    Profile { code: "MVI", sector: TECHNICAL, name: "Media, vormgeving en ICT", element: "63", girls: 0 },
    Profile { code: "EO", sector: "Economie", name: "Economie en ondernemen", element: "64", girls: 43 },
    Profile { code: "HBR", sector: "Economie", name: "Horeca, bakkerij en recreatie", element: "65", girls: 46 },
    Profile { code: "ZW", sector: "Zorg & Welzijn", name: "Zorg en welzijn", element: "66", girls: 84 },
    Profile { code: "GR", sector: "Landbouw", name: "Groen", element: "67", girls: 58 },
    Profile { code: "DP", sector: "Intersect. programma", name: "Dienstverlening en producten", element: "69", girls: 47 },
];
pub(super) const TECHNICAL: &str = "Techniek";

/// Learning routes: code in the file of pupils, in that of exams, digit in an element code, and how
/// often its pupils choose a technical profile beside bb.
pub(super) const ROUTES: [(&str, &str, u32, u32); 3] =
    [("B", "B", 1, 10), ("K", "K", 2, 10), ("G", "G", 3, 4)];

/// Pupils of a route and profile, in one year of study.
pub(super) struct Cell {
    /// Which of [`ROUTES`].
    pub route: usize,
    pub profile: &'static Profile,
    pub men: u32,
    pub women: u32,
}

/// The first year of study that the tables know, in years from now.
const FIRST: i32 = -6;
/// A part of fewer joins a larger one: no school gives a profile to three pupils of a route.
const SMALLEST: u32 = 5;

impl School {
    pub(super) fn brin(&self) -> &str {
        self.branch.get(..4).unwrap_or_default()
    }

    pub(super) fn is_in_region(&self) -> bool {
        place(&self.place).2 == REGION
    }

    /// Whether it has pupils of bb, kb, gl or tl in a year.
    pub(super) fn teaches(&self, age: i32) -> bool {
        self.third(age) + self.tl(age) > 0
    }

    fn third(&self, age: i32) -> u32 {
        of_year(&self.third, age)
    }

    /// Pupils of year three in a technical profile, `age` years from now, and the girls of them.
    pub(super) fn technical(&self, age: i32) -> (u32, u32) {
        let all = of_year(&self.technical, age);
        let percent = self.between(&self.girls, age) * noise(&self.branch, age, 0.2);
        (all, share(all, percent / 100.0))
    }

    /// Pupils of bb, kb and gl in the third year, `age` years from now; those of a year before are
    /// the present fourth year.
    pub(super) fn cells(&self, age: i32) -> Vec<Cell> {
        let weights = numbers::<u32>(&self.routes);
        let (technical, girls) = self.technical(age);
        let all = split(self.third(age), &weights, 0);
        let drawn: Vec<u32> = all
            .iter()
            .zip(ROUTES)
            .map(|(all, (.., drawn))| all * drawn)
            .collect();
        let technical = split(technical, &drawn, SMALLEST);
        let mut cells = Vec::new();
        for (route, (all, technical)) in all.into_iter().zip(technical).enumerate() {
            let profiles = self.profiles(age);
            for (is_technical, many) in [(true, technical), (false, all.saturating_sub(technical))]
            {
                let taught: Vec<_> = profiles
                    .iter()
                    .filter(|(profile, _)| (profile.sector == TECHNICAL) == is_technical)
                    .collect();
                let weights: Vec<u32> = taught.iter().map(|(_, weight)| *weight).collect();
                for ((profile, _), pupils) in
                    taught.into_iter().zip(split(many, &weights, SMALLEST))
                {
                    let women = share(pupils, f64::from(profile.girls) / 100.0);
                    cells.push(Cell {
                        route,
                        profile,
                        men: pupils - women,
                        women,
                    });
                }
            }
        }
        let sizes: Vec<u32> = cells
            .iter()
            .map(|cell| cell.men * u32::from(cell.profile.sector == TECHNICAL))
            .collect();
        for (cell, women) in cells.iter_mut().zip(split(girls, &sizes, 0)) {
            cell.women += women;
            cell.men -= women;
        }
        cells.retain(|cell| cell.men + cell.women > 0);
        cells
    }

    /// The profiles that are taught to who begins in a year, with how many choose each.
    fn profiles(&self, age: i32) -> Vec<(&'static Profile, u32)> {
        parts(&self.profiles, ' ')
            .filter_map(|part| {
                let mut part = part.splitn(3, ':');
                let (code, weight) = (part.next()?, part.next()?.parse().ok()?);
                let (from, to) = part.next().unwrap_or("..").split_once("..")?;
                let taught = from.parse().unwrap_or(i32::MIN)..=to.parse().unwrap_or(i32::MAX);
                let profile = PROFILES.iter().find(|profile| profile.code == code)?;
                taught.contains(&age).then_some((profile, weight))
            })
            .collect()
    }

    /// Pupils of tl in the third year.
    pub(super) fn tl(&self, age: i32) -> u32 {
        let base = numbers::<f64>(&self.tl)
            .first()
            .copied()
            .unwrap_or_default();
        // A school that went up in another has none any more.
        let is_there = self.structure.len() + self.third(age) as usize > 0;
        share(1000, base * noise(&self.branch, age - 50, 0.08) / 1000.0) * u32::from(is_there)
    }

    /// The part of tl that has the technical profile.
    pub(super) fn tl_technical(&self, age: i32) -> f64 {
        let ends = self.tl.split_once(' ').map_or("", |(_, ends)| ends);
        self.between(ends, age) / 100.0 * noise(&self.branch, age - 80, 0.12)
    }

    /// On the way from then to now.
    #[allow(clippy::unused_self, reason = "it is about the school's own years")]
    fn between(&self, ends: &str, age: i32) -> f64 {
        let ends = numbers::<f64>(ends);
        let (then, now) = (ends.first(), ends.last());
        let (then, now) = (then.copied().unwrap_or(0.0), now.copied().unwrap_or(0.0));
        let part = f64::from(age.clamp(FIRST, 0) - FIRST) / f64::from(-FIRST);
        then + (now - then) * part
    }
}

/// Of the numbers of several years the one of this; before the first it is that.
fn of_year(series: &str, age: i32) -> u32 {
    let series = numbers::<u32>(series);
    let at = usize::try_from(age - FIRST).unwrap_or_default();
    series
        .get(at)
        .or(series.last())
        .copied()
        .unwrap_or_default()
}

/// So many parts of a number, rounded.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between nothing and a number of pupils"
)]
pub(super) fn share(of: u32, part: f64) -> u32 {
    (f64::from(of) * part).round().max(0.0) as u32
}

/// Chance that is the same each time: about 1, and so much beside it at most.
pub(super) fn noise(of: &str, age: i32, spread: f64) -> f64 {
    let seed = of
        .bytes()
        .fold(u64::from(age.unsigned_abs()), |seed, byte| {
            seed.wrapping_mul(31).wrapping_add(u64::from(byte))
        });
    1.0 + (Rng::with_seed(seed).f64() * 2.0 - 1.0) * spread
}

/// Parts of a whole, as large as their weights say, which add up to it. One that would be smaller than
/// `smallest` joins the largest.
pub(super) fn split(whole: u32, weights: &[u32], smallest: u32) -> Vec<u32> {
    let sum: u32 = weights.iter().sum();
    let mut before = 0;
    let mut parts: Vec<u32> = weights
        .iter()
        .scan(0, |weight_before, weight| {
            *weight_before += weight;
            let here = (whole * *weight_before + sum / 2).checked_div(sum)?;
            Some(here - std::mem::replace(&mut before, here))
        })
        .collect();
    let Some(largest) = (0..parts.len()).max_by_key(|at| parts.get(*at)) else {
        return parts;
    };
    let mut joined = 0;
    for (at, part) in parts.iter_mut().enumerate() {
        if at != largest && *part < smallest {
            joined += std::mem::take(part);
        }
    }
    if let Some(part) = parts.get_mut(largest) {
        *part += joined;
    }
    parts
}

/// A course of the mbo; its columns are explained in the table.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Course {
    pub course: String,
    pub pathway: String,
    pub level: u8,
    pub sector: String,
    pub domain: String,
    women: f64,
    trend: f64,
    #[serde(rename = "91AA")]
    kanaalstreek: u32,
    #[serde(rename = "91AB")]
    hoogsluis: u32,
    #[serde(rename = "91AC")]
    meeroever: u32,
}

/// Colleges: number, name, place.
pub(super) const COLLEGES: [(&str, &str, &str); 3] = [
    ("91AA", "ROC Kanaalstreek", "Wilgenoord"),
    ("91AB", "Techniekcollege Hoogsluis", "Hoogsluis"),
    ("91AC", "ROC Meeroever", "Meerburg"),
];

impl Course {
    /// Its students at a college, `age` years from now, and the women of them.
    pub(super) fn students(&self, college: usize, age: i32) -> (u32, u32) {
        let now = [self.kanaalstreek, self.hoogsluis, self.meeroever]
            .get(college)
            .copied()
            .unwrap_or_default();
        let key = format!("{}{college}", self.course);
        let years = 1.0 + self.trend / 100.0 * f64::from(age);
        // The present is as the table says.
        let spread = if age == 0 { 0.0 } else { 0.07 };
        let all = share(now, years * noise(&key, age, spread));
        (
            all,
            share(all, self.women / 100.0 * noise(&key, age - 50, 0.1)).min(all),
        )
    }
}

/// How many rows a table has, whether they can be read or not.
#[cfg(test)]
pub(super) fn count(text: &str) -> usize {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.count() - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_read() {
        let school_count = count(include_str!("data/schools.csv"));
        assert_eq!(schools().len(), school_count);
        assert_eq!(courses().len(), count(include_str!("data/courses.csv")));
        for school in schools() {
            assert!(!place(&school.place).0.is_empty(), "{school:?}");
            for series in [&school.third, &school.technical] {
                assert_eq!(numbers::<u32>(series).len(), 7, "{school:?}");
            }
            let known = parts(&school.profiles, ' ').count();
            let ever: usize = school.profiles(-3).len().max(school.profiles(0).len());
            assert!(ever + 1 >= known, "{school:?}");
        }
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        for whole in 0..200 {
            for weights in [&[3, 1, 0, 7][..], &[1], &[5, 5, 5]] {
                for smallest in [0, 5] {
                    let parts = split(whole, weights, smallest);
                    assert_eq!(parts.iter().sum::<u32>(), whole, "{weights:?}");
                    let small = parts.iter().filter(|part| (1..smallest).contains(*part));
                    assert!(small.count() <= usize::from(whole < smallest), "{parts:?}");
                }
            }
        }
    }
}
