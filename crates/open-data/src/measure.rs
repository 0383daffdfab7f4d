//! What is counted, and of whom.

/// Sex as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// `MAN`.
    Male,
    /// `VROUW`.
    Female,
    /// `ONBEKEND`.
    Unknown,
    /// Everybody: `TOTAAL`, or a column that says nothing of sex.
    Total,
}

impl Sex {
    pub(crate) const ALL: [Self; 4] = [Self::Male, Self::Female, Self::Unknown, Self::Total];

    /// A code that stays the same over versions.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Male => "m",
            Self::Female => "v",
            Self::Unknown => "o",
            Self::Total => "t",
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Pupils on 1 October.
    Pupils,
    /// Of them, sent to adult education (vavo).
    Vavo,
    /// Exam candidates in the school year.
    Candidates,
    /// Of them, passed.
    Passed,
    /// Of them, failed.
    Failed,
    /// Students of the mbo on 1 October.
    Students,
    /// Graduates of the mbo.
    Graduates,
    /// New in the mbo.
    Intake,
    /// Early leavers (vsv), all.
    Leavers,
    /// Of them, from the vmbo.
    LeaversVmbo,
    /// Of them, from the mbo.
    LeaversMbo,
    /// Of them, from elsewhere.
    LeaversOther,
    /// Pupils that are expected.
    Forecast,
}

impl Measure {
    /// A code that stays the same over versions; imports keep it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pupils => "pupils",
            Self::Vavo => "vavo",
            Self::Candidates => "candidates",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Students => "students",
            Self::Graduates => "graduates",
            Self::Intake => "intake",
            Self::Leavers => "leavers",
            Self::LeaversVmbo => "leavers_vmbo",
            Self::LeaversMbo => "leavers_mbo",
            Self::LeaversOther => "leavers_other",
            Self::Forecast => "forecast",
        }
    }
}
