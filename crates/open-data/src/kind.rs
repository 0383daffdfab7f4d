//! Which kind of table a header belongs to.

use crate::columns::Column;
use crate::error::ReadError;
use crate::header::Header;

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

    /// Whether rows of this kind can be read.
    #[must_use]
    pub const fn is_supported(self) -> bool {
        matches!(self, Self::PupilsVo | Self::AddressesVo)
    }
}

/// One thing a header must have, or must not.
enum Sign {
    Has(Column),
    Lacks(Column),
    Either(Column, Column),
    Cells,
    /// One of these names.
    Named(&'static [&'static str]),
    /// A name that begins with one of these.
    Begins(&'static [&'static str]),
}

use Sign::{Begins, Cells, Either, Has, Lacks, Named};

/// The signs of each kind; the first kind of which all signs are there is it. The more particular
/// a kind, the higher it stands.
const SIGNS: &[(Kind, &[Sign])] = &[
    (
        Kind::AddressesMbo,
        &[Named(&[
            "MBO INSTELLINGSSOORT CODE",
            "MBO INSTELLINGSSOORT NAAM",
        ])],
    ),
    (
        Kind::MboParticipants,
        &[Has(Column::MboType), Begins(&["TOTAAL2", "MAN2"])],
    ),
    (
        Kind::MboCurrent,
        &[Named(&[
            "SECTORKAMER NAAM",
            "HOOFDGROEP NAAM",
            "ERKENDE OPLEIDING CODE",
            "INSTROOM MBO",
            "VOOROPLEIDING VO",
        ])],
    ),
    (Kind::MboCurrent, &[Begins(&["DIPMAN2", "DIPTOTAAL2"])]),
    (
        Kind::EarlyLeavers,
        &[Begins(&[
            "VSV TOTAAL",
            "VSV VMBO",
            "SAMENWERKINGSVERBAND NUMMER",
        ])],
    ),
    (Kind::PrognosisVo, &[Begins(&["PROGNOSEAANTAL"])]),
    (
        Kind::ExamSeries,
        &[Begins(&["EXAMENKANDIDATEN SCHOOLJAAR"])],
    ),
    (
        Kind::ExamMarks,
        &[Named(&["EXAMENKANDIDATEN"]), Named(&["GESLAAGDEN"])],
    ),
    (
        Kind::PupilsVo,
        &[
            Cells,
            Either(Column::Branch, Column::Brin),
            Has(Column::Education),
            Either(Column::Element, Column::Programme),
        ],
    ),
    (
        Kind::PupilsVoLong,
        &[Has(Column::StudyYear), Has(Column::PupilCount)],
    ),
    (
        Kind::PupilTotals,
        &[
            Has(Column::Branch),
            Has(Column::PupilCount),
            Lacks(Column::Education),
        ],
    ),
    (
        Kind::AddressesVo,
        &[
            Has(Column::Structure),
            Either(Column::Branch, Column::Brin),
            Has(Column::Postcode),
            Has(Column::Place),
        ],
    ),
    (
        Kind::AddressesPo,
        &[
            Has(Column::Branch),
            Has(Column::Street),
            Has(Column::Postcode),
            Lacks(Column::Structure),
        ],
    ),
];

/// Tells the kind by the header, and that only one column has each meaning.
///
/// # Errors
/// `KindUnknown`, `KindUnsupported`, `HeaderAmbiguous`.
pub(crate) fn detect(header: &Header) -> Result<Kind, ReadError> {
    let found = SIGNS
        .iter()
        .find(|(_, signs)| signs.iter().all(|sign| shows(header, sign)));
    let Some((kind, _)) = found else {
        return Err(ReadError::KindUnknown {
            columns: header.names().to_vec(),
        });
    };
    if !kind.is_supported() {
        return Err(ReadError::KindUnsupported { kind: *kind });
    }
    header.refuse_doubles()?;
    Ok(*kind)
}

fn shows(header: &Header, sign: &Sign) -> bool {
    let names = || header.names().iter();
    match sign {
        Has(column) => header.has(*column),
        Lacks(column) => !header.has(*column),
        Either(a, b) => header.has(*a) || header.has(*b),
        // Year 3, both sexes: without it nothing in the monitor can be computed.
        Cells => matches!(header.cells(), [_, _, _, _, Some(_), Some(_), ..]),
        Named(wanted) => names().any(|name| wanted.contains(&name.as_str())),
        Begins(wanted) => names().any(|name| wanted.iter().any(|start| name.starts_with(start))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(line: &str) -> String {
        match detect(&Header::new(line.split(';'))) {
            Ok(kind) => kind.code().to_owned(),
            Err(ReadError::KindUnsupported { kind }) => format!("no {}", kind.code()),
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
                "no pupils_vo_long",
            ),
            (
                "INSTELLINGSCODE;VESTIGINGSCODE;PLAATSNAAM;AANTAL LEERLINGEN",
                "no pupil_totals",
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
                "no addresses_po",
            ),
            (
                "BRIN NUMMER;MBO INSTELLINGSSOORT CODE ;POSTCODE",
                "no addresses_mbo",
            ),
            (
                "BRIN NUMMER;VESTIGINGSNUMMER;ONDERWIJSTYPE VO;EXAMENKANDIDATEN;GESLAAGDEN",
                "no exam_marks",
            ),
            (
                "BRIN NUMMER;VESTIGINGSNUMMER;EXAMENKANDIDATEN SCHOOLJAAR 2014-2015 - MAN",
                "no exam_series",
            ),
            (
                "SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vsv_totaal",
                "no early_leavers",
            ),
            (
                "BRIN NUMMER;TYPE MBO;MAN2015;VROUW2015;TOTAAL2015",
                "no mbo_participants",
            ),
            (
                "INSTELLINGSCODE;ERKENDE OPLEIDING CODE;SECTORKAMER NAAM;MAN2021",
                "no mbo_current",
            ),
            (
                "INSTELLINGSCODE;ONDERWIJSNIVEAU;JAAR;PROGNOSEAANTALLEN",
                "no prognosis_vo",
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
