//! Where a branch or college lies: by its address, else by a name, else nowhere.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use tib_domain::mergers;
use tib_monitor::Placed;
use tib_store::{Reading, Whereabouts};

use super::names::fold;
use crate::Result;

/// Where a unit lies: in one municipality, in the parts of a merged one, or in none that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    pub municipalities: Vec<String>,
    pub how: Placed,
}

/// What a file of figures tells about where a unit lies; empty where it doesn't.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct PublishedPlace<'a> {
    pub gm: &'a str,
    pub municipality: &'a str,
    pub place: &'a str,
}

/// The addresses that are known, and every name by which a municipality can be found.
pub(crate) struct Geography {
    gm_of: HashMap<String, Gm>,
    by_municipality: HashMap<String, BTreeSet<Gm>>,
    by_place: HashMap<String, BTreeSet<Gm>>,
    name_of: BTreeMap<Gm, String>,
}

/// Code of a municipality; there are few, and many branches in each.
pub(super) type Gm = Arc<str>;

/// The municipalities of now: those that the address files know.
pub(crate) type CurrentMunicipalities = Arc<BTreeSet<Gm>>;

impl Geography {
    /// Of the newest address files of the workspace.
    pub fn of(r: &Reading<'_>) -> Result<Self> {
        let mut all = Self {
            gm_of: HashMap::new(),
            by_municipality: HashMap::new(),
            by_place: HashMap::new(),
            name_of: BTreeMap::new(),
        };
        for (name, gm) in mergers::names() {
            all.name(name, &Gm::from(gm));
        }
        // Primary schools lie in every municipality, so they tell the names that vo lacks.
        for kind in ["Cpo", "D", "C"] {
            r.whereabouts(kind, |branch| all.add(branch))?;
        }
        Ok(all)
    }

    fn add(&mut self, branch: Whereabouts<'_>) {
        if branch.gm.is_empty() {
            return;
        }
        let gm = match self.name_of.get_key_value(branch.gm) {
            Some((gm, _)) => Gm::clone(gm),
            None => Gm::from(branch.gm),
        };
        self.name(branch.municipality, &gm);
        self.name_of
            .insert(Gm::clone(&gm), branch.municipality.to_owned());
        let places = self.by_place.entry(fold(branch.place)).or_default();
        places.insert(Gm::clone(&gm));
        self.gm_of.insert(branch.branch.to_owned(), gm);
    }

    fn name(&mut self, name: &str, gm: &Gm) {
        let known = self.by_municipality.entry(fold(name)).or_default();
        known.insert(Gm::clone(gm));
    }

    /// The municipalities of now.
    pub fn current_municipalities(&self) -> CurrentMunicipalities {
        Arc::new(self.name_of.keys().cloned().collect())
    }

    /// The name of a municipality, as the addresses have it.
    pub fn municipality(&self, gm: &str) -> Option<&str> {
        self.name_of.get(gm).map(String::as_str)
    }

    /// The name of where a unit lies, if it was placed.
    pub fn name_of(&self, location: &Location) -> Option<String> {
        let gm = location.municipalities.first()?;
        Some(self.municipality(gm).unwrap_or(gm).to_owned())
    }

    /// Where a unit lies.
    pub fn locate(&self, unit: &str, published: PublishedPlace<'_>) -> Location {
        let at = |gm: &str, how| Location {
            municipalities: vec![gm.to_owned()],
            how,
        };
        if let Some(gm) = self.gm_of.get(unit) {
            return at(gm, Placed::Address);
        }
        if let Some(gm) = gm_number(published.gm) {
            return at(&gm, Placed::Address);
        }
        // An institution lies where its main branch does.
        if unit.len() == 4
            && let Some(gm) = self.gm_of.get(&format!("{unit}00"))
        {
            return at(gm, Placed::Address);
        }
        let by_name = self.by_municipality.get(&fold(published.municipality));
        let found = by_name.and_then(only).or_else(|| {
            let place = fold(published.place);
            let places = self.by_place.get(&place).and_then(only);
            places.or_else(|| self.by_municipality.get(&place).and_then(only))
        });
        found.map_or(
            Location {
                municipalities: Vec::new(),
                how: Placed::Nowhere,
            },
            |gm| at(gm, Placed::Name),
        )
    }
}

fn only(gms: &BTreeSet<Gm>) -> Option<&str> {
    match gms.len() {
        1 => gms.first().map(|gm| &**gm),
        _ => None,
    }
}

fn gm_number(text: &str) -> Option<String> {
    let digits = text.trim().trim_start_matches(['G', 'M', 'g', 'm']);
    let number: u16 = digits.parse().ok()?;
    (1..=9999)
        .contains(&number)
        .then(|| format!("GM{number:04}"))
}
