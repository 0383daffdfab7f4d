//! Which kind of table a header belongs to.

use crate::columns::Column as C;
use crate::columns::Column;
use crate::error::ReadError;
use crate::header::Header;
use crate::measure::Measure;

/// The kinds of public tables, named by what they hold; the letter is that of the design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A: pupils vo per branch by type of education, year of study and sex in columns.
    PupilsVo,
    /// A in its long form: one row per year of study.
    PupilsVoLong,
    /// A2: totals of pupils per branch.
    PupilTotals,
    /// C: addresses of vo branches, or of whole vo institutions.
    AddressesVo,
    /// Cpo: addresses of primary schools.
    AddressesPo,
    /// D: addresses of mbo colleges.
    AddressesMbo,
    /// E: passed, failed and marks per branch in one school year.
    ExamMarks,
    /// F: exam candidates in several school years side by side.
    ExamSeries,
    /// G: early leavers per partnership.
    EarlyLeavers,
    /// H: mbo participants, years side by side.
    MboParticipants,
    /// I: the current mbo files: students, graduates, intake.
    MboCurrent,
    /// P: prognosis of vo pupils.
    PrognosisVo,
}

impl Kind {
    /// A code that stays the same over versions; the screens have words for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PupilsVo => "pupils_vo",
            Self::PupilsVoLong => "pupils_vo_long",
            Self::PupilTotals => "pupil_totals",
            Self::AddressesVo => "addresses_vo",
            Self::AddressesPo => "addresses_po",
            Self::AddressesMbo => "addresses_mbo",
            Self::ExamMarks => "exam_marks",
            Self::ExamSeries => "exam_series",
            Self::EarlyLeavers => "early_leavers",
            Self::MboParticipants => "mbo_participants",
            Self::MboCurrent => "mbo_current",
            Self::PrognosisVo => "prognosis_vo",
        }
    }

    /// Whether the table is one of addresses rather than of figures.
    #[must_use]
    pub const fn is_addresses(self) -> bool {
        matches!(
            self,
            Self::AddressesVo | Self::AddressesPo | Self::AddressesMbo
        )
    }

    /// Whether its rows are about whole institutions.
    pub(crate) const fn is_of_institutions(self) -> bool {
        matches!(
            self,
            Self::AddressesMbo | Self::MboParticipants | Self::MboCurrent | Self::PrognosisVo
        )
    }
}

/// One thing a header must have, or must not.
enum Sign {
    Has(Column),
    Lacks(Column),
    Either(Column, Column),
    /// Some column counts this.
    Counts(Measure),
    /// Some column counts pupils of one year of study.
    StudyYears,
    /// The mbo's main groups or sector chambers, in which the files since 2021 are divided.
    MainGroup,
}

use Sign::{Counts, Either, Has, Lacks, MainGroup, StudyYears};

/// The signs of each kind; the first kind of which all signs are there is it. The more particular
/// a kind, the higher it stands.
const SIGNS: &[(Kind, &[Sign])] = &[
    (Kind::AddressesMbo, &[Has(C::MboKind), Has(C::Brin)]),
    // Of students the main group must be told, or nothing could be said of technology.
    (
        Kind::MboCurrent,
        &[Has(C::Brin), MainGroup, Counts(Measure::Students)],
    ),
    (
        Kind::MboCurrent,
        &[Has(C::Brin), Counts(Measure::Graduates)],
    ),
    (
        Kind::MboCurrent,
        &[Has(C::Brin), MainGroup, Counts(Measure::Intake)],
    ),
    (
        Kind::MboCurrent,
        &[
            Has(C::Brin),
            Has(C::Origin),
            Has(C::NewInMbo),
            Has(C::Amount),
        ],
    ),
    (
        Kind::MboParticipants,
        &[
            Has(C::Brin),
            Has(C::MboType),
            Either(C::MboSector, C::Domain),
            Counts(Measure::Students),
        ],
    ),
    (
        Kind::EarlyLeavers,
        &[Has(C::Brin), Has(C::Branch), Counts(Measure::Leavers)],
    ),
    (
        Kind::PrognosisVo,
        &[
            Has(C::Brin),
            Has(C::SchoolYear),
            Has(C::EducationLevel),
            Lacks(C::PoType),
            Counts(Measure::Forecast),
        ],
    ),
    (
        Kind::ExamSeries,
        &[
            Either(C::Branch, C::Brin),
            Has(C::Inspection),
            Counts(Measure::Candidates),
        ],
    ),
    (
        Kind::ExamMarks,
        &[
            Either(C::Branch, C::Brin),
            Has(C::Education),
            Counts(Measure::Candidates),
            Counts(Measure::Passed),
        ],
    ),
    (
        Kind::PupilsVo,
        &[
            StudyYears,
            Either(C::Branch, C::Brin),
            Has(C::Education),
            Either(C::Element, C::Programme),
        ],
    ),
    (
        Kind::PupilsVoLong,
        &[
            Either(C::Branch, C::Brin),
            Has(C::Education),
            Has(C::StudyYear),
            Counts(Measure::Pupils),
        ],
    ),
    (
        Kind::PupilTotals,
        &[
            Has(C::Branch),
            Counts(Measure::Pupils),
            Lacks(C::Education),
            Lacks(C::StudyYear),
            Lacks(C::PoType),
        ],
    ),
    (
        Kind::AddressesVo,
        &[
            Has(C::Structure),
            Either(C::Branch, C::Brin),
            Has(C::Postcode),
            Has(C::Place),
        ],
    ),
    (
        Kind::AddressesPo,
        &[
            Has(C::Branch),
            Has(C::Street),
            Has(C::Postcode),
            Lacks(C::Structure),
        ],
    ),
];

/// Tells the kind by the header, and that only one column has each meaning.
///
/// # Errors
/// `KindUnknown`, `HeaderAmbiguous`.
pub(crate) fn detect(header: &Header) -> Result<Kind, ReadError> {
    let found = SIGNS
        .iter()
        .find(|(_, signs)| signs.iter().all(|sign| shows(header, sign)));
    let Some((kind, _)) = found else {
        return Err(ReadError::KindUnknown {
            columns: header.names().to_vec(),
        });
    };
    header.refuse_doubles()?;
    Ok(*kind)
}

fn shows(header: &Header, sign: &Sign) -> bool {
    match sign {
        Has(column) => header.has(*column),
        Lacks(column) => !header.has(*column),
        Either(a, b) => header.has(*a) || header.has(*b),
        Counts(measure) => header
            .cells()
            .iter()
            .any(|(_, cell)| cell.measure == *measure),
        // Year 3, both sexes: without it nothing in the monitor can be computed.
        StudyYears => {
            let cells = header.cells();
            let third = cells.iter().filter(|(_, cell)| cell.study_year == Some(3));
            third.count() > 1
        }
        MainGroup => {
            let told = ["HOOFDGROEP NAAM", "SECTORKAMER NAAM"];
            header
                .names()
                .iter()
                .any(|name| told.contains(&name.as_str()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(line: &str) -> String {
        match detect(&Header::new(line.split(';'))) {
            Ok(kind) => kind.code().to_owned(),
            Err(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn kinds_by_header() {
        for (line, expected) in [
            (
                "INSTELLINGSCODE;VESTIGINGSCODE;ONDERWIJSTYPE VO;ERKENDE OPLEIDINGSCODE;LEER- OF VERBLIJFSJAAR 3 - MAN;LEER- OF VERBLIJFSJAAR 3 - VROUW",
                "pupils_vo",
            ),
            (
                "SCHOOLJAAR;INSTELLINGSCODE;VESTIGINGSCODE;ONDERWIJSTYPE;LEERJAAR;AANTAL LEERLINGEN",
                "pupils_vo_long",
            ),
            (
                "INSTELLINGSCODE;VESTIGINGSCODE;PLAATSNAAM;AANTAL LEERLINGEN",
                "pupil_totals",
            ),
            (
                "brin nummer ;vestigingsnummer;postcode;plaatsnaam;onderwijsstructuur",
                "addresses_vo",
            ),
            (
                "BRIN NUMMER;POSTCODE;PLAATSNAAM;ONDERWIJSSTRUCTUUR",
                "addresses_vo",
            ),
            (
                "BRIN NUMMER;VESTIGINGSNUMMER;STRAATNAAM;POSTCODE;PLAATSNAAM",
                "addresses_po",
            ),
            (
                "BRIN NUMMER;MBO INSTELLINGSSOORT CODE ;POSTCODE",
                "addresses_mbo",
            ),
            (
                "BRIN NUMMER;VESTIGINGSNUMMER;ONDERWIJSTYPE VO;EXAMENKANDIDATEN;GESLAAGDEN",
                "exam_marks",
            ),
            (
                "BRIN NUMMER;VESTIGINGSNUMMER;INSPECTIECODE;EXAMENKANDIDATEN SCHOOLJAAR 2014-2015 - MAN",
                "exam_series",
            ),
            (
                "SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vestigings_nummer;vsv_totaal",
                "early_leavers",
            ),
            (
                "BRIN NUMMER;TYPE MBO;MBO SECTOR;MAN2015;VROUW2015;TOTAAL2015",
                "mbo_participants",
            ),
            (
                "INSTELLINGSCODE;ERKENDE OPLEIDING CODE;SECTORKAMER NAAM;MAN2021",
                "mbo_current",
            ),
            (
                "INSTELLINGSCODE;ONDERWIJSNIVEAU;JAAR;PROGNOSEAANTALLEN",
                "prognosis_vo",
            ),
            ("NAAM;GETAL", "file_kind_unknown"),
            (
                "BRIN;BRIN NUMMER;POSTCODE;PLAATSNAAM;ONDERWIJSSTRUCTUUR",
                "header_ambiguous",
            ),
        ] {
            assert_eq!(code(line), expected, "{line}");
        }
    }
}
