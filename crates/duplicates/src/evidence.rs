//! What is known of two organisations, and how sure that makes it that they are one.

use crate::verdict::Grade;

/// From here on names look alike.
const ALIKE: f32 = 0.72;
/// From here on they are nearly the same.
const NEARLY: f32 = 0.9;
/// From here on they have something to do with each other.
pub(crate) const RESEMBLING: f32 = 0.4;

/// How the BRIN numbers of two compare.
#[derive(PartialEq)]
pub(crate) enum Brins {
    /// Of one branch, or of an institution and its main branch.
    Same,
    /// Of two branches of one institution.
    Branches,
    /// Of two institutions.
    Other,
    /// One has none.
    Unknown,
}

/// Of numbers as [`crate::details::brin`] gives them.
pub(crate) fn brins(here: Option<&str>, there: Option<&str>) -> Brins {
    let (Some(here), Some(there)) = (here, there) else {
        return Brins::Unknown;
    };
    if here == there {
        return Brins::Same;
    }
    if here.get(..4) != there.get(..4) {
        return Brins::Other;
    }
    match here.get(4..).unwrap_or_default().len() + there.get(4..).unwrap_or_default().len() {
        4 => Brins::Branches,
        // An institution and its main branch are often kept as one, other branches are their own.
        _ if here.ends_with("00") || there.ends_with("00") => Brins::Same,
        _ => Brins::Branches,
    }
}

/// What is known of two.
pub(crate) struct Evidence {
    /// The same BRIN number or that of an establishment.
    pub numbered: bool,
    /// Whether the numbers in the trade register are the same, where both have one.
    pub kvk: Option<bool>,
    /// Each has a BRIN number of another institution.
    pub other_brin: bool,
    /// The same mail address.
    pub mail: bool,
    /// The same telephone.
    pub phone: bool,
    /// The same domain.
    pub domain: bool,
    /// The same house.
    pub house: bool,
    /// Whether they are at one place, where both have one.
    pub place: Option<bool>,
    /// The same name.
    pub same: bool,
    /// That name says more than what kind of thing it is.
    pub telling: bool,
    /// How alike the names are, 0 to 1.
    pub likeness: f32,
}

impl Evidence {
    /// How sure that makes it; `namesakes` tells whether many have their name.
    pub(crate) fn grade(&self, namesakes: impl Fn() -> bool) -> Option<Grade> {
        if self.numbered {
            return Some(Grade::Certain);
        }
        let strong = [self.mail, self.phone, self.house]
            .into_iter()
            .filter(|is| *is)
            .count();
        if self.other_brin {
            // A school that got another number when it merged.
            return (self.same && self.house).then_some(Grade::Maybe);
        }
        match self.kvk {
            // One legal person: a firm's two establishments, or a board and its school.
            Some(true)
                if self.place == Some(false) || (self.likeness < RESEMBLING && strong == 0) =>
            {
                return Some(Grade::Likely);
            }
            Some(true) => return Some(Grade::Certain),
            Some(false) => return (self.same && strong > 0).then_some(Grade::Maybe),
            None => {}
        }
        // A mailbox at a domain says the domain too: counted once.
        let all = strong + usize::from(self.domain && !self.mail);
        if self.same {
            return match self.place {
                Some(true) if self.telling => Some(Grade::Certain),
                Some(true) => Some(Grade::Likely),
                None if self.telling || all > 0 => Some(Grade::Likely),
                None => Some(Grade::Maybe),
                Some(false) if self.mail || self.phone => Some(Grade::Likely),
                Some(false) if self.domain || (self.telling && !namesakes()) => Some(Grade::Maybe),
                Some(false) => None,
            };
        }
        // Of one domain alone at two places are two branches.
        let only_domain = strong == 0 && self.place == Some(false);
        if self.likeness >= ALIKE {
            return match (all, self.place) {
                (1.., _) if !only_domain => Some(Grade::Likely),
                (1.., _) => Some(Grade::Maybe),
                (0, Some(true)) if self.likeness >= NEARLY => Some(Grade::Likely),
                (0, Some(true) | None) => Some(Grade::Maybe),
                (0, Some(false)) => None,
            };
        }
        if self.likeness >= RESEMBLING {
            return match all {
                2.. if !only_domain => Some(Grade::Likely),
                1 if !only_domain => Some(Grade::Maybe),
                _ => None,
            };
        }
        (strong >= 2).then_some(Grade::Maybe)
    }
}
