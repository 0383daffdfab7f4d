//! What a row of figures is about, by the kind of its table.

use crate::columns::Column;
use crate::columns::Column as C;
use crate::kind::Kind;

/// Which columns tell what a row of figures is about: the type of education (joined by a space where
/// it stands in several columns), sector, profile, code and name of the programme (the first column
/// that is there).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) education: &'static [Column],
    pub(crate) sector: Option<Column>,
    pub(crate) profile: Option<Column>,
    pub(crate) element: &'static [Column],
    pub(crate) programme: &'static [Column],
}

/// The shape of each kind of figures; addresses have none.
pub(crate) const fn shape(kind: Kind) -> Option<Shape> {
    let shape = match kind {
        Kind::PupilsVo | Kind::PupilsVoLong => Shape {
            education: &[C::Education],
            sector: Some(C::Sector),
            profile: Some(C::Profile),
            element: &[C::Element],
            programme: &[C::Programme],
        },
        Kind::ExamMarks => Shape {
            education: &[C::Education, C::Leerweg],
            sector: Some(C::Sector),
            profile: Some(C::Profile),
            element: &[],
            programme: &[],
        },
        Kind::ExamSeries => Shape {
            education: &[C::Education],
            sector: None,
            profile: None,
            element: &[C::Inspection],
            programme: &[C::Programme],
        },
        Kind::MboParticipants | Kind::MboCurrent => Shape {
            // Of intake also where they come from: it tells who comes straight from the vmbo.
            education: &[C::MboType, C::Level, C::Origin, C::MboOrigin, C::IntakeSort],
            sector: Some(C::MboSector),
            profile: Some(C::Domain),
            element: &[C::Course, C::Vocation],
            programme: &[C::CourseName, C::VocationName],
        },
        Kind::PupilTotals => Shape {
            education: &[],
            sector: None,
            profile: None,
            element: &[],
            programme: &[],
        },
        Kind::EarlyLeavers => Shape {
            education: &[],
            sector: None,
            profile: None,
            element: &[],
            programme: &[C::Partnership],
        },
        Kind::PrognosisVo => Shape {
            education: &[C::EducationLevel],
            sector: None,
            profile: None,
            element: &[],
            programme: &[],
        },
        Kind::AddressesVo | Kind::AddressesPo | Kind::AddressesMbo => return None,
    };
    Some(shape)
}
