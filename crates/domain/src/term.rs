//! The lists that users may extend: one term table for all of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Sharing, Storage, required};
use crate::{Id, Refusal, fold, words};

/// Which list a term belongs to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum TermList {
    /// What a region works on.
    #[default]
    Theme,
    /// Branch of industry.
    Sector,
    /// Whom an activity is for.
    TargetGroup,
    /// What an organisation is.
    OrganisationKind,
    /// What a partnership is.
    PartnershipKind,
    /// The learning paths of vmbo (leerwegen).
    LearningPath,
    /// The profiles of vmbo.
    Profile,
    /// What money is spent on.
    BudgetCategory,
    /// Where money comes from.
    BudgetSource,
    /// The region's own words for organisations and people; the national team makes none.
    Label,
}

impl TermList {
    /// Every list.
    pub const ALL: [Self; 10] = [
        Self::Theme,
        Self::Sector,
        Self::TargetGroup,
        Self::OrganisationKind,
        Self::PartnershipKind,
        Self::LearningPath,
        Self::Profile,
        Self::BudgetCategory,
        Self::BudgetSource,
        Self::Label,
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
            Self::LearningPath => "learning_path",
            Self::Profile => "profile",
            Self::BudgetCategory => "budget_category",
            Self::BudgetSource => "budget_source",
            Self::Label => "label",
        }
    }

    /// The list with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.as_str() == text)
    }
}

/// One term of a list. A term in use is retired (`valid_to`), never deleted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
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
    /// A term of the region's own, of this name in both languages.
    #[must_use]
    pub fn regional(list: TermList, id: Id, name: &str) -> Self {
        let code = words(name).collect::<Vec<_>>().join("-");
        Self {
            id,
            list,
            code: code.chars().take(60).collect(),
            name_nl: name.to_owned(),
            name_en: name.to_owned(),
            version: 1,
            ..Self::default()
        }
    }
}

/// The form in which two names are of one label: case, accents, blanks and hyphens don't count. Other signs do: `C++`
/// is no `C`.
#[must_use]
pub fn label_key(name: &str) -> String {
    let spaced = fold(name).replace(['-', '_', '\u{2010}', '\u{2011}', '\u{2013}'], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

const LISTS: &[&str] = &[
    "theme",
    "sector",
    "target_group",
    "organisation_kind",
    "partnership_kind",
    "learning_path",
    "profile",
    "budget_category",
    "budget_source",
    "label",
];

impl Record for Term {
    const KIND: &'static Kind = &Kind {
        name: "term",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "name_nl",
        notes: &[],
        order: None,
        fields: &[
            Field::choice("list", LISTS),
            Field::text("code", 60),
            Field::text("name_nl", 120),
            Field::text("name_en", 120),
            Field::day("valid_from"),
            Field::day("valid_to"),
            Field::whole("version"),
            Field::flag("national"),
            Field::reference("counts_under", "term").optional(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        required("name_nl", &self.name_nl).into_iter().collect()
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
    (
        TermList::LearningPath,
        "bb",
        "Basisberoepsgerichte leerweg (bb)",
        "Basic vocational path (bb)",
    ),
    (
        TermList::LearningPath,
        "kb",
        "Kaderberoepsgerichte leerweg (kb)",
        "Middle-management vocational path (kb)",
    ),
    (
        TermList::LearningPath,
        "gl",
        "Gemengde leerweg (gl)",
        "Combined path (gl)",
    ),
    (
        TermList::LearningPath,
        "tl",
        "Theoretische leerweg (tl)",
        "Theoretical path (tl)",
    ),
    (
        TermList::Profile,
        "bwi",
        "Bouwen, wonen en interieur",
        "Building, living and interior",
    ),
    (
        TermList::Profile,
        "pie",
        "Produceren, installeren en energie",
        "Producing, installing and energy",
    ),
    (
        TermList::Profile,
        "mt",
        "Mobiliteit en transport",
        "Mobility and transport",
    ),
    (
        TermList::Profile,
        "mvi",
        "Media, vormgeving en ICT",
        "Media, design and ICT",
    ),
    (
        TermList::Profile,
        "mat",
        "Maritiem en techniek",
        "Maritime and technology",
    ),
    (
        TermList::Profile,
        "zw",
        "Zorg en welzijn",
        "Care and welfare",
    ),
    (
        TermList::Profile,
        "eo",
        "Economie en ondernemen",
        "Economics and business",
    ),
    (
        TermList::Profile,
        "hbr",
        "Horeca, bakkerij en recreatie",
        "Catering, bakery and recreation",
    ),
    (TermList::Profile, "groen", "Groen", "Green"),
    (
        TermList::Profile,
        "dp",
        "Dienstverlening en producten",
        "Services and products",
    ),
    (TermList::BudgetCategory, "personeel", "Personeel", "Staff"),
    (TermList::BudgetCategory, "inhuur", "Inhuur", "Hired work"),
    (
        TermList::BudgetCategory,
        "materieel",
        "Materieel",
        "Material",
    ),
    (
        TermList::BudgetCategory,
        "communicatie",
        "Communicatie",
        "Communication",
    ),
    (TermList::BudgetCategory, "overig", "Overig", "Other"),
    (
        TermList::BudgetSource,
        "stimuleringsbijdrage",
        "Stimuleringsbijdrage",
        "Grant",
    ),
    (
        TermList::BudgetSource,
        "onderwijs",
        "Onderwijs",
        "Education",
    ),
    (
        TermList::BudgetSource,
        "bedrijf-geld",
        "Bedrijfsleven in geld",
        "Companies in money",
    ),
    (
        TermList::BudgetSource,
        "bedrijf-natura",
        "Bedrijfsleven in natura",
        "Companies in kind",
    ),
    (TermList::BudgetSource, "overig", "Overig", "Other"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_one_that_a_term_can_stand_in() {
        assert_eq!(TermList::ALL.map(TermList::as_str), LISTS);
    }

    #[test]
    fn labels_are_the_regions_own() {
        let mut lists = NATIONAL_TERMS.iter().map(|(list, ..)| *list);
        assert!(lists.all(|list| list != TermList::Label));
    }

    #[test]
    fn one_label_is_written_in_more_ways_than_one() {
        for name in ["Open dag 2026", "open-dag  2026", "Ópen Dag 2026 "] {
            assert_eq!(label_key(name), "open dag 2026");
        }
        assert_ne!(label_key("C++"), label_key("C"));
        assert_ne!(label_key("1.0"), label_key("10"));
    }
}
