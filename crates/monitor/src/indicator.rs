//! The indicators and their formulas, version 1.

use crate::{Field, Group, Kind, Leerweg, Measure, Technical};

/// What an indicator makes of its counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// How many.
    Count,
    /// What is counted, as a share of that and the other part.
    Share,
    /// What is counted, as a share of the same groups under another measure.
    Rate(Measure),
    /// How many more than the year before.
    Change,
    /// One indicator as a ratio to another one of the school year before; may exceed 1.
    Ratio(&'static str, &'static str),
}

/// Where a group goes in a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It is counted.
    Counted,
    /// It is the other part of the denominator.
    Other,
    /// It has nothing to do with it.
    Out,
}

/// An indicator: where its counts come from and what is made of them.
#[derive(Debug)]
pub struct Indicator {
    /// Code, the same over versions.
    pub code: &'static str,
    /// What is counted.
    pub measure: Measure,
    /// Year of study, where only one counts.
    pub study_year: Option<u8>,
    /// Kind of school, and so the choices of what is technical.
    pub field: Field,
    /// What is made of the counts.
    pub form: Form,
    part: fn(&Group, Option<Technical>) -> Part,
}

impl Indicator {
    /// The indicator with this code.
    #[must_use]
    pub fn find(code: &str) -> Option<&'static Self> {
        INDICATORS.iter().find(|indicator| indicator.code == code)
    }

    /// Where a group goes under a choice of what is technical.
    #[must_use]
    pub fn part(&self, group: &Group, technical: Option<Technical>) -> Part {
        (self.part)(group, technical)
    }

    /// The choice that holds: the one that was made if it is for this kind of school, else the
    /// usual one. For tl the usual one is DUO's, for the others leave tl out.
    #[must_use]
    pub fn technical(&self, wished: Option<Technical>) -> Option<Technical> {
        if self.code.starts_with("vmbo_tl") {
            return Some(Technical::Duo);
        }
        wished
            .filter(|wished| wished.field() == self.field)
            .or(self.field.default_choice())
    }

    /// The kinds of files that can give it, the one that goes first for a year first.
    #[must_use]
    pub fn kinds(&self, technical: Option<Technical>, by: Option<By>) -> &'static [Kind] {
        if matches!(self.form, Form::Ratio(..)) {
            return &[Kind::Current, Kind::ExamSeries, Kind::ExamMarks];
        }
        match self.measure {
            // Inspection codes know no profiles.
            Measure::Candidates | Measure::Passed
                if technical == Some(Technical::Hard) || by == Some(By::Profile) =>
            {
                &[Kind::ExamMarks]
            }
            Measure::Candidates | Measure::Passed => &[Kind::ExamSeries, Kind::ExamMarks],
            Measure::Pupils if self.code == "pupils_total" => &[Kind::Pupils, Kind::PupilTotals],
            Measure::Pupils => &[Kind::Pupils],
            Measure::Students => &[Kind::Current, Kind::Participants],
            Measure::Intake | Measure::Graduates => &[Kind::Current],
            Measure::Leavers => &[Kind::Leavers],
            Measure::Forecast => &[Kind::Forecast],
            Measure::Own => &[Kind::Own],
        }
    }

    /// Whether its counts of different years may come from different kinds of files. Totals of
    /// pupils of two kinds differ in what they leave out.
    #[must_use]
    pub fn mixes_kinds(&self) -> bool {
        self.code != "pupils_total"
    }

    /// The less, the better: of those who leave without a diploma.
    #[must_use]
    pub fn less_is_better(&self) -> bool {
        self.measure == Measure::Leavers
    }

    fn is_vocational(&self) -> bool {
        self.field == Field::Vmbo && !self.code.starts_with("vmbo_tl")
    }

    /// Whether it can be divided so.
    #[must_use]
    pub fn divides(&self, by: By) -> bool {
        match by {
            By::School => !matches!(self.form, Form::Ratio(..)),
            By::Leerweg => self.is_vocational(),
            // A profile is technical or not, so its share is all or nothing.
            By::Profile => self.is_vocational() && self.form != Form::Share,
            By::Level | By::Pathway | By::Domain => {
                self.field == Field::Mbo && !matches!(self.form, Form::Ratio(..))
            }
        }
    }
}

/// How a figure is divided.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// By learning route of the vmbo.
    Leerweg,
    /// By profile of the vmbo.
    Profile,
    /// By level of the mbo.
    Level,
    /// By BOL and BBL.
    Pathway,
    /// By domain of the mbo.
    Domain,
    /// By branch or college.
    School,
}

impl By {
    /// Every division.
    pub const ALL: [Self; 6] = [
        Self::Leerweg,
        Self::Profile,
        Self::Level,
        Self::Pathway,
        Self::Domain,
        Self::School,
    ];

    /// The division as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Leerweg => "leerweg",
            Self::Profile => "profile",
            Self::Level => "level",
            Self::Pathway => "pathway",
            Self::Domain => "domain",
            Self::School => "school",
        }
    }

    /// The division of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.as_str() == text)
    }

    /// Under what a group comes; `unit` is the code of its branch or college.
    #[must_use]
    pub fn key(self, group: &Group, unit: &str) -> String {
        match self {
            Self::Leerweg => group
                .leerweg
                .map(Leerweg::as_str)
                .unwrap_or_default()
                .to_owned(),
            Self::Profile => group.profile.clone(),
            Self::Level => group
                .level
                .map(|level| level.to_string())
                .unwrap_or_default(),
            Self::Pathway => group
                .pathway
                .map(crate::Pathway::as_str)
                .unwrap_or_default()
                .to_owned(),
            Self::Domain => group.domain.clone(),
            Self::School => unit.to_owned(),
        }
    }
}

/// Every indicator, in the order in which they are shown.
pub const INDICATORS: &[Indicator] = &[
    vmbo(
        "vmbo_intake_tech",
        Measure::Pupils,
        Some(3),
        Form::Count,
        vocational,
    ),
    vmbo(
        "vmbo_intake_tech_share",
        Measure::Pupils,
        Some(3),
        Form::Share,
        vocational,
    ),
    vmbo("vmbo_tl_tech", Measure::Pupils, Some(4), Form::Count, tl),
    vmbo(
        "vmbo_tl_tech_share",
        Measure::Pupils,
        Some(4),
        Form::Share,
        tl,
    ),
    vmbo(
        "vmbo_tl_tech_3",
        Measure::Pupils,
        Some(3),
        Form::Count,
        tl_with_profile,
    ),
    vmbo(
        "vmbo_tl_tech_3_share",
        Measure::Pupils,
        Some(3),
        Form::Share,
        tl_with_profile,
    ),
    vmbo(
        "vmbo_exam_tech",
        Measure::Candidates,
        None,
        Form::Count,
        vocational,
    ),
    vmbo(
        "vmbo_exam_tech_passed",
        Measure::Passed,
        None,
        Form::Count,
        vocational,
    ),
    vmbo(
        "vmbo_exam_tech_rate",
        Measure::Passed,
        None,
        Form::Rate(Measure::Candidates),
        vocational,
    ),
    vmbo(
        "vmbo_tl_exam_tech",
        Measure::Candidates,
        None,
        Form::Count,
        // Before 2018-19 no candidate of tl has a sector, and so there is no figure.
        tl_with_profile,
    ),
    mbo("mbo_stock_tech", Measure::Students, Form::Count, technical),
    mbo(
        "mbo_stock_change_tech",
        Measure::Students,
        Form::Change,
        technical,
    ),
    mbo("mbo_intake_tech", Measure::Intake, Form::Count, technical),
    mbo(
        "mbo_intake_tech_vmbo",
        Measure::Intake,
        Form::Count,
        straight_from_vmbo,
    ),
    mbo(
        "throughput_vmbo_mbo",
        Measure::Intake,
        Form::Ratio("mbo_intake_tech_vmbo", "vmbo_exam_tech_passed"),
        straight_from_vmbo,
    ),
    mbo(
        "mbo_graduates_tech",
        Measure::Graduates,
        Form::Count,
        technical,
    ),
    of_all("vsv", Measure::Leavers, Form::Count),
    of_all("vsv_rate", Measure::Leavers, Form::Rate(Measure::Pupils)),
    of_all("pupils_total", Measure::Pupils, Form::Count),
];

const fn vmbo(
    code: &'static str,
    measure: Measure,
    study_year: Option<u8>,
    form: Form,
    part: fn(&Group, Option<Technical>) -> Part,
) -> Indicator {
    Indicator {
        code,
        measure,
        study_year,
        field: Field::Vmbo,
        form,
        part,
    }
}

/// What a table of the region's own counts.
pub static OWN: Indicator = of_all("own", Measure::Own, Form::Count);

const fn mbo(
    code: &'static str,
    measure: Measure,
    form: Form,
    part: fn(&Group, Option<Technical>) -> Part,
) -> Indicator {
    Indicator {
        code,
        measure,
        study_year: None,
        field: Field::Mbo,
        form,
        part,
    }
}

const fn of_all(code: &'static str, measure: Measure, form: Form) -> Indicator {
    Indicator {
        code,
        measure,
        study_year: None,
        field: Field::None,
        form,
        part: without_vavo,
    }
}

/// Technical or not, of everyone.
fn technical(group: &Group, technical: Option<Technical>) -> Part {
    if technical.is_some_and(|technical| group.is(technical)) {
        Part::Counted
    } else {
        Part::Other
    }
}

/// Technical, of those who come straight from the vmbo.
fn straight_from_vmbo(group: &Group, choice: Option<Technical>) -> Part {
    if group.from_vmbo {
        technical(group, choice)
    } else {
        Part::Out
    }
}

/// Of bb, kb and gl.
fn vocational(group: &Group, choice: Option<Technical>) -> Part {
    if group.is_vocational() {
        technical(group, choice)
    } else {
        Part::Out
    }
}

/// Of tl.
fn tl(group: &Group, choice: Option<Technical>) -> Part {
    if group.leerweg == Some(Leerweg::Tl) {
        technical(group, choice)
    } else {
        Part::Out
    }
}

/// Of tl, those with a profile: in year 3 thousands are still registered without one.
fn tl_with_profile(group: &Group, choice: Option<Technical>) -> Part {
    if group.profile == "TL-ZONDER" {
        Part::Out
    } else {
        tl(group, choice)
    }
}

fn without_vavo(group: &Group, _: Option<Technical>) -> Part {
    if group.vavo { Part::Out } else { Part::Counted }
}
