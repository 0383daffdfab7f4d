//! Kind A: pupils of the vo per branch, type of education, year of study and sex.

use csv::StringRecord;

use crate::branch::BranchCode;
use crate::classify::{Classification, classify};
use crate::columns::Column;
use crate::count::Count;
use crate::error::{Fault, RejectReason};
use crate::header::Header;
use crate::table::field;
use crate::year::guess_year;

/// Sex as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// `MAN`.
    Male,
    /// `VROUW`.
    Female,
}

/// One row; its texts are as published, without the spaces around them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PupilRow<'a> {
    /// Line of the file on which the row begins, the first line being 1.
    pub line: u64,
    /// The branch.
    pub branch: BranchCode,
    /// The branch's name.
    pub name: &'a str,
    /// Place of the branch; capitals in most files.
    pub place: &'a str,
    /// Number of the municipality in a file that has it, else empty.
    pub gm: &'a str,
    /// Name of the municipality in a file that has it, else empty.
    pub municipality: &'a str,
    /// Province.
    pub province: &'a str,
    /// Type of education and years of study, `VMBO BL lj 3-4`.
    pub education: &'a str,
    /// Sector of the vmbo, `N.v.t.` outside it.
    pub sector: &'a str,
    /// Department or profile (`AFDELING`).
    pub profile: &'a str,
    /// Element code, four digits.
    pub element: &'a str,
    /// Name of the programme.
    pub programme: &'a str,
    /// Autumn in which the school year begins, in a file whose rows say so.
    pub year: Option<i32>,
    /// Pupils per year of study, 1 to 6, each first men, then women.
    pub cells: [Count; 12],
}

impl PupilRow<'_> {
    /// Pupils of one year of study (1 to 6) and sex; `Empty` for any other year.
    #[must_use]
    pub fn count(&self, study_year: u8, sex: Sex) -> Count {
        let [men, women] = self.study_year(study_year);
        if sex == Sex::Male { men } else { women }
    }

    /// Pupils of one year of study (1 to 6): men, women.
    #[must_use]
    pub fn study_year(&self, study_year: u8) -> [Count; 2] {
        let at = usize::from(study_year)
            .checked_sub(1)
            .and_then(|at| self.cells.chunks(2).nth(at));
        match at {
            Some(&[men, women]) => [men, women],
            _ => [Count::Empty; 2],
        }
    }

    /// Route, profile and the three ways of being technical.
    #[must_use]
    pub fn classification(&self) -> Classification<'_> {
        classify(
            self.education,
            self.sector,
            self.profile,
            self.element,
            self.programme,
        )
    }
}

/// Where the fields of a row are.
#[derive(Debug)]
pub(crate) struct PupilColumns {
    brin: Option<usize>,
    branch: Option<usize>,
    name: Option<usize>,
    place: Option<usize>,
    gm: Option<usize>,
    municipality: Option<usize>,
    province: Option<usize>,
    education: Option<usize>,
    sector: Option<usize>,
    profile: Option<usize>,
    element: Option<usize>,
    programme: Option<usize>,
    year: Option<usize>,
    cells: [Option<usize>; 12],
}

impl PupilColumns {
    pub(crate) fn new(header: &Header) -> Self {
        let find = |column| header.find(column);
        Self {
            brin: find(Column::Brin),
            branch: find(Column::Branch),
            name: find(Column::Name).or_else(|| find(Column::InstitutionName)),
            place: find(Column::Place),
            gm: find(Column::Gm),
            municipality: find(Column::Municipality),
            province: find(Column::Province),
            education: find(Column::Education),
            sector: find(Column::Sector),
            profile: find(Column::Profile),
            element: find(Column::Element),
            programme: find(Column::Programme),
            year: find(Column::SchoolYear),
            cells: header.cells(),
        }
    }

    pub(crate) const fn has_year(&self) -> bool {
        self.year.is_some()
    }

    /// Reads a record of the header's width.
    pub(crate) fn row<'a>(
        &self,
        record: &'a StringRecord,
        line: u64,
    ) -> Result<PupilRow<'a>, Fault> {
        let text = |at: Option<usize>| field(record, at);
        let branch = BranchCode::new(text(self.brin), text(self.branch))
            .ok_or(Fault::at(RejectReason::Branch, self.branch.or(self.brin)))?;
        let year = match text(self.year) {
            "" => None,
            said => Some(guess_year(said).ok_or(Fault::at(RejectReason::Number, self.year))?),
        };
        let mut cells = [Count::Empty; 12];
        for (cell, at) in cells.iter_mut().zip(self.cells) {
            if let Some(published) = at.and_then(|at| record.get(at)) {
                *cell = Count::parse(published).map_err(|reason| Fault::at(reason, at))?;
            }
        }
        Ok(PupilRow {
            line,
            branch,
            name: text(self.name),
            place: text(self.place),
            gm: text(self.gm),
            municipality: text(self.municipality),
            province: text(self.province),
            education: text(self.education),
            sector: text(self.sector),
            profile: text(self.profile),
            element: text(self.element),
            programme: text(self.programme),
            year,
            cells,
        })
    }
}
