//! The lists that users may extend: one term table for all of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Code, Id, Refusal};

/// Which list a term belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TermList {
    /// What a region works on.
    Theme,
    /// Branch of industry.
    Sector,
    /// Whom an activity is for.
    TargetGroup,
    /// What an organisation is.
    OrganisationKind,
    /// What a partnership is.
    PartnershipKind,
}

impl TermList {
    /// Every list.
    pub const ALL: [Self; 5] = [
        Self::Theme,
        Self::Sector,
        Self::TargetGroup,
        Self::OrganisationKind,
        Self::PartnershipKind,
    ];

    /// The list's name in ids and in the workspace file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Sector => "sector",
            Self::TargetGroup => "target_group",
            Self::OrganisationKind => "organisation_kind",
            Self::PartnershipKind => "partnership_kind",
        }
    }

    /// The list with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.as_str() == text)
    }
}

/// One term of a list. A term in use is retired (`valid_to`), never deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Term {
    /// `theme:lob` for a national term, a UUIDv7 for a regional one.
    pub id: Id,
    /// The list it stands in.
    pub list: TermList,
    /// Short name without spaces.
    pub code: String,
    /// Dutch name.
    pub name_nl: String,
    /// English name.
    pub name_en: String,
    /// First day it can be chosen, `YYYY-MM-DD`.
    pub valid_from: Option<String>,
    /// Last day it can be chosen.
    pub valid_to: Option<String>,
    /// Grows when the national team changes the term.
    pub version: u32,
    /// Made by the national team; otherwise by this region.
    pub national: bool,
    /// The national term that a regional one counts under.
    pub counts_under: Option<Id>,
}

impl Term {
    /// Refuses a term without a name.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.name_nl.trim().is_empty() {
            return Err(Refusal::new(Code::Required).on("name_nl"));
        }
        Ok(())
    }
}

/// The national terms as `(list, code, Dutch, English)`; their id is `list:code`.
pub const NATIONAL_TERMS: &[(TermList, &str, &str, &str)] = &[
    (
        TermList::Theme,
        "groei",
        "Kwantitatieve groei",
        "Quantitative growth",
    ),
    (
        TermList::Theme,
        "leerlijnen",
        "Doorlopende leerlijnen",
        "Continuous learning lines",
    ),
    (
        TermList::Theme,
        "macrodoelmatig",
        "Macrodoelmatig opleidingenaanbod",
        "Efficient offer of courses",
    ),
    (
        TermList::Theme,
        "docenten",
        "Docentprofessionalisering",
        "Teacher development",
    ),
    (
        TermList::Theme,
        "lob",
        "Loopbaanoriëntatie (LOB)",
        "Career guidance (LOB)",
    ),
    (
        TermList::Theme,
        "vernieuwing",
        "Onderwijsvernieuwing",
        "Educational innovation",
    ),
    (
        TermList::Theme,
        "leven-lang-leren",
        "Leven lang leren",
        "Lifelong learning",
    ),
    (
        TermList::Theme,
        "m-tech",
        "M-Tech (bèta en technologie op vmbo-tl)",
        "M-Tech (science and technology in vmbo-tl)",
    ),
    (
        TermList::Sector,
        "maakindustrie",
        "Maakindustrie",
        "Manufacturing",
    ),
    (
        TermList::Sector,
        "installatie",
        "Installatie",
        "Installation",
    ),
    (TermList::Sector, "bouw", "Bouw", "Construction"),
    (
        TermList::Sector,
        "transport",
        "Mobiliteit en logistiek",
        "Transport and logistics",
    ),
    (
        TermList::Sector,
        "procesindustrie",
        "Procesindustrie",
        "Process industry",
    ),
    (TermList::Sector, "ict", "ICT", "ICT"),
    (TermList::Sector, "maritiem", "Maritiem", "Maritime"),
    (TermList::Sector, "energie", "Energie", "Energy"),
    (
        TermList::TargetGroup,
        "po",
        "Primair onderwijs",
        "Primary education",
    ),
    (TermList::TargetGroup, "vmbo-bk", "Vmbo bb/kb", "Vmbo bb/kb"),
    (TermList::TargetGroup, "vmbo-gt", "Vmbo gl/tl", "Vmbo gl/tl"),
    (
        TermList::TargetGroup,
        "mbo",
        "Mbo-studenten",
        "Mbo students",
    ),
    (TermList::TargetGroup, "docenten", "Docenten", "Teachers"),
    (TermList::TargetGroup, "bedrijven", "Bedrijven", "Companies"),
    (TermList::TargetGroup, "ouders", "Ouders", "Parents"),
    (
        TermList::OrganisationKind,
        "po",
        "Primair onderwijs",
        "Primary school",
    ),
    (
        TermList::OrganisationKind,
        "vo",
        "Voortgezet onderwijs",
        "Secondary school",
    ),
    (
        TermList::OrganisationKind,
        "vmbo",
        "Vmbo-school",
        "Vmbo school",
    ),
    (
        TermList::OrganisationKind,
        "mbo",
        "Mbo-college",
        "Mbo college",
    ),
    (TermList::OrganisationKind, "bedrijf", "Bedrijf", "Company"),
    (
        TermList::OrganisationKind,
        "branche",
        "Brancheorganisatie",
        "Branch organisation",
    ),
    (
        TermList::OrganisationKind,
        "overheid",
        "Overheid",
        "Government",
    ),
    (TermList::OrganisationKind, "overig", "Overig", "Other"),
    (
        TermList::PartnershipKind,
        "convenant",
        "Convenant",
        "Covenant",
    ),
    (
        TermList::PartnershipKind,
        "leerlijn",
        "Doorlopende leerlijn",
        "Continuous learning line",
    ),
    (
        TermList::PartnershipKind,
        "hybride-docent",
        "Hybride docent",
        "Hybrid teacher",
    ),
    (
        TermList::PartnershipKind,
        "gastlessen",
        "Gastlessen",
        "Guest lessons",
    ),
    (
        TermList::PartnershipKind,
        "stage",
        "Stage- en leerwerkplekken",
        "Work placements",
    ),
    (
        TermList::PartnershipKind,
        "materiaal",
        "Materiaal en apparatuur",
        "Material and equipment",
    ),
    (
        TermList::PartnershipKind,
        "opleiding",
        "Gezamenlijke opleiding",
        "Joint course",
    ),
    (TermList::PartnershipKind, "overig", "Overig", "Other"),
];
