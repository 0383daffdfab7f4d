//! What a published row is about, in the terms of the formulas, and what counts as technical.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Learning route of the vmbo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leerweg {
    /// Basisberoepsgerichte leerweg.
    Bb,
    /// Kaderberoepsgerichte leerweg.
    Kb,
    /// Gemengde leerweg.
    Gl,
    /// Theoretische leerweg; never added to the others.
    Tl,
}

impl Leerweg {
    /// The route as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bb => "bb",
            Self::Kb => "kb",
            Self::Gl => "gl",
            Self::Tl => "tl",
        }
    }
}

/// How an mbo course is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pathway {
    /// Beroepsopleidende leerweg.
    Bol,
    /// Beroepsbegeleidende leerweg.
    Bbl,
}

impl Pathway {
    /// The pathway as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bol => "BOL",
            Self::Bbl => "BBL",
        }
    }
}

/// What a published row is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// Learning route, in the upper years of the vmbo.
    pub leerweg: Option<Leerweg>,
    /// Profile of the vmbo, `PIE`; of exams by inspection code the sector.
    pub profile: String,
    /// Technical by DUO's sector.
    pub duo: bool,
    /// Technical as the Techniekpact monitor counts.
    pub techniekpact: bool,
    /// Technical in the narrow sense.
    pub hard: bool,
    /// Sent to adult education.
    pub vavo: bool,
    /// BOL or BBL, of the mbo.
    pub pathway: Option<Pathway>,
    /// Level 1 to 4, of the mbo.
    pub level: Option<u8>,
    /// Domain, of the mbo.
    pub domain: String,
    /// Sector techniek, of the mbo.
    pub techniek: bool,
    /// Techniek with ICT, of the mbo.
    pub techniek_ict: bool,
    /// Comes straight from the vmbo, of intake into the mbo.
    pub from_vmbo: bool,
    /// Code of the course (crebo), of the mbo.
    pub course: String,
    /// Name of the course.
    pub course_name: String,
}

impl Group {
    /// Bb, kb or gl: the vmbo that leads to a trade.
    #[must_use]
    pub const fn is_vocational(&self) -> bool {
        matches!(self.leerweg, Some(Leerweg::Bb | Leerweg::Kb | Leerweg::Gl))
    }

    /// Whether it counts as technical under this choice.
    #[must_use]
    pub const fn is(&self, technical: Technical) -> bool {
        match technical {
            Technical::Duo => self.duo,
            Technical::Techniekpact => self.techniekpact,
            Technical::Hard => self.hard,
            Technical::Techniek => self.techniek,
            Technical::TechniekIct => self.techniek_ict,
        }
    }
}

/// What counts as technical.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Technical {
    /// Vmbo: DUO's sector Techniek.
    Duo,
    /// Vmbo: as the Techniekpact monitor counts: bb, kb and gl without tl, D&P not.
    Techniekpact,
    /// Vmbo: BWI, PIE and M&T only.
    Hard,
    /// Mbo: the sector techniek.
    Techniek,
    /// Mbo: the sector techniek and the domain of ICT.
    TechniekIct,
}

impl Technical {
    /// Every choice.
    pub const ALL: [Self; 5] = [
        Self::Techniekpact,
        Self::Duo,
        Self::Hard,
        Self::Techniek,
        Self::TechniekIct,
    ];

    /// The choice as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Duo => "duo",
            Self::Techniekpact => "techniekpact",
            Self::Hard => "hard",
            Self::Techniek => "techniek",
            Self::TechniekIct => "techniek_ict",
        }
    }

    /// The choice with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.as_str() == text)
    }

    /// What it is a choice for.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::Duo | Self::Techniekpact | Self::Hard => Field::Vmbo,
            Self::Techniek | Self::TechniekIct => Field::Mbo,
        }
    }
}

/// The kind of school that an indicator is about, and so what its choices of technical are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Vmbo.
    Vmbo,
    /// Mbo.
    Mbo,
    /// Nothing in it is more or less technical.
    None,
}

impl Field {
    /// The choice that is meant when none was made.
    #[must_use]
    pub const fn default_choice(self) -> Option<Technical> {
        match self {
            Self::Vmbo => Some(Technical::Techniekpact),
            Self::Mbo => Some(Technical::Techniek),
            Self::None => None,
        }
    }
}
