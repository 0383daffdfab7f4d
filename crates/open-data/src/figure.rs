//! A row of figures, of whichever kind: who, about what, and the counts.

use std::borrow::Cow;

use csv::StringRecord;

use crate::cell::Cell;
use crate::classify::{Classification, classify};
use crate::code_page::is_garbled;
use crate::columns::Column;
use crate::count::Count;
use crate::error::{Fault, RejectReason};
use crate::header::Header;
use crate::kind::Kind;
use crate::measure::{Measure, Sex};
use crate::shape::Shape;
use crate::table::field;
use crate::unit::UnitCode;
use crate::year::guess_year;

/// One row; its texts are as published, without the spaces around them, and empty where the table
/// hasn't got the column.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow<'a> {
    /// Line of the file on which the row begins, the first line being 1.
    pub line: u64,
    /// The branch or institution.
    pub unit: UnitCode,
    /// Its name.
    pub name: &'a str,
    /// Its place; capitals in most files.
    pub place: &'a str,
    /// Number of its municipality.
    pub gm: &'a str,
    /// Name of its municipality.
    pub municipality: &'a str,
    /// Province.
    pub province: &'a str,
    /// Type of education: `VMBO BL lj 3-4`; with the route, `VMBO KL`; for the mbo type and level,
    /// `BBL 4`.
    pub education: Cow<'a, str>,
    /// Sector, `N.v.t.` where it doesn't apply.
    pub sector: &'a str,
    /// Department or profile (`AFDELING`); for the mbo the domain.
    pub profile: &'a str,
    /// Element code, inspection code or crebo.
    pub element: &'a str,
    /// Name of the programme.
    pub programme: &'a str,
    /// First year of the school year, in a table whose rows say so.
    pub year: Option<i32>,
    /// The counts, in the order of [`Opened::layout`](crate::Opened::layout).
    pub cells: &'a [Count],
    /// A published total isn't the sum of its parts; the total counts.
    pub disagrees: bool,
}

impl FigureRow<'_> {
    /// Route, profile and the three ways of being technical, of a row of pupils.
    #[must_use]
    pub fn classification(&self) -> Classification<'_> {
        classify(
            &self.education,
            self.sector,
            self.profile,
            self.element,
            self.programme,
        )
    }
}

/// Where the fields of a row are.
#[derive(Debug)]
pub(crate) struct FigureColumns {
    kind: Kind,
    brin: Option<usize>,
    branch: Option<usize>,
    name: Option<usize>,
    place: Option<usize>,
    gm: Option<usize>,
    municipality: Option<usize>,
    province: Option<usize>,
    education: Vec<usize>,
    sector: Option<usize>,
    profile: Option<usize>,
    element: Option<usize>,
    programme: Option<usize>,
    year: Option<usize>,
    study_year: Option<usize>,
    /// Says whether those counted in the row are new in the mbo, where a column says so.
    new_in_mbo: Option<usize>,
    counts: Vec<usize>,
    layout: Vec<Cell>,
    /// Totals among the cells, with the cells they are the sum of.
    totals: Vec<(usize, Vec<usize>)>,
}

/// Years of study in the long form.
const STUDY_YEARS: u8 = 6;

impl FigureColumns {
    pub(crate) fn new(kind: Kind, shape: Shape, header: &Header) -> Self {
        let find = |column| header.find(column);
        let first = |columns: &[Column]| columns.iter().find_map(|column| find(*column));
        let (flag, found) = match kind {
            Kind::MboCurrent => mbo_cells(header),
            _ => (None, header.cells()),
        };
        let (counts, columns): (Vec<usize>, Vec<Cell>) = found.into_iter().unzip();
        let long = kind == Kind::PupilsVoLong;
        let layout = if long { spread(&columns) } else { columns };
        Self {
            kind,
            brin: find(Column::Brin),
            branch: find(Column::Branch),
            name: find(Column::Name).or_else(|| find(Column::InstitutionName)),
            place: find(Column::Place),
            gm: find(Column::Gm),
            municipality: find(Column::Municipality),
            province: find(Column::Province),
            education: shape.education.iter().filter_map(|c| find(*c)).collect(),
            sector: shape.sector.and_then(find),
            profile: shape.profile.and_then(find),
            element: first(shape.element),
            programme: first(shape.programme),
            year: find(Column::SchoolYear),
            new_in_mbo: flag,
            study_year: long.then(|| find(Column::StudyYear)).flatten(),
            counts,
            totals: totals(&layout),
            layout,
        }
    }

    pub(crate) const fn has_year(&self) -> bool {
        self.year.is_some()
    }

    pub(crate) const fn tells_domain(&self) -> bool {
        self.sector.is_some() || self.profile.is_some()
    }

    /// What each cell of a row counts.
    pub(crate) fn layout(&self) -> &[Cell] {
        &self.layout
    }

    /// Reads a record of the header's width; `cells` is where the counts are put.
    pub(crate) fn row<'a>(
        &self,
        record: &'a StringRecord,
        line: u64,
        cells: &'a mut Vec<Count>,
    ) -> Result<FigureRow<'a>, Fault> {
        let text = |at: Option<usize>| field(record, at);
        // A name that lost its letters is no name: one from elsewhere is shown, or the number.
        let name = |at: Option<usize>| match text(at) {
            lost if is_garbled(lost) => "",
            name => name,
        };
        let unit = if self.kind.is_of_institutions() || self.branch.is_none() {
            UnitCode::institution(text(self.brin))
        } else {
            UnitCode::branch(text(self.brin), text(self.branch))
        };
        let unit = unit.ok_or(Fault::at(RejectReason::Branch, self.branch.or(self.brin)))?;
        let year = match text(self.year) {
            "" => None,
            said => Some(guess_year(said).ok_or(Fault::at(RejectReason::Number, self.year))?),
        };
        let first = self.first_cell(record)?;
        cells.clear();
        cells.resize(self.layout.len(), Count::Empty);
        let places = cells.iter_mut().skip(first);
        for (cell, at) in places.zip(&self.counts) {
            if let Some(published) = record.get(*at) {
                *cell = Count::parse(published).map_err(|reason| Fault::at(reason, Some(*at)))?;
            }
        }
        if !self.counts_row(record)? {
            cells.fill(Count::Exact(0));
        }
        Ok(FigureRow {
            line,
            unit,
            name: name(self.name),
            place: name(self.place),
            gm: text(self.gm),
            municipality: name(self.municipality),
            province: text(self.province),
            education: joined(record, &self.education),
            sector: text(self.sector),
            profile: text(self.profile),
            element: text(self.element),
            programme: text(self.programme),
            year,
            disagrees: self.disagrees(cells),
            cells,
        })
    }

    /// Whether those in the row are counted: of a row that isn't intake, none are.
    fn counts_row(&self, record: &StringRecord) -> Result<bool, Fault> {
        let Some(at) = self.new_in_mbo else {
            return Ok(true);
        };
        match field(record, Some(at)) {
            "J" | "j" => Ok(true),
            "N" | "n" => Ok(false),
            _ => Err(Fault::at(RejectReason::Number, Some(at))),
        }
    }

    /// Where the row's first count goes: in the long form by its year of study.
    fn first_cell(&self, record: &StringRecord) -> Result<usize, Fault> {
        let Some(at) = self.study_year else {
            return Ok(0);
        };
        let year = field(record, Some(at)).parse::<u8>().ok();
        let year = year.filter(|year| (1..=STUDY_YEARS).contains(year));
        let year = year.ok_or(Fault::at(RejectReason::Number, Some(at)))?;
        Ok(usize::from(year - 1) * self.counts.len())
    }

    fn disagrees(&self, cells: &[Count]) -> bool {
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        self.totals.iter().any(|(total, parts)| {
            let Count::Exact(total) = cell(*total) else {
                return false;
            };
            let parts = || parts.iter().map(|at| cell(*at));
            let bounds = parts().fold((0_u64, 0_u64), |(low, high), part| {
                (low + u64::from(part.low()), high + u64::from(part.high()))
            });
            let said = parts().any(|part| part != Count::Empty);
            said && !(bounds.0..=bounds.1).contains(&u64::from(total))
        })
    }
}

/// The counts of a current mbo file, and the column that says whether a row is intake. A file that
/// tells where students come from is one of intake, whatever its columns are called.
fn mbo_cells(header: &Header) -> (Option<usize>, Vec<(usize, Cell)>) {
    let intake = |cell: Cell| Cell {
        measure: Measure::Intake,
        ..cell
    };
    let of_intake = header.has(Column::Origin);
    match (header.find(Column::Amount), header.find(Column::NewInMbo)) {
        (Some(amount), Some(flag)) if of_intake => {
            let cell = Cell {
                year: None,
                measure: Measure::Intake,
                study_year: None,
                sex: Sex::Total,
            };
            (Some(flag), vec![(amount, cell)])
        }
        _ => {
            let cells = header.cells().into_iter();
            let cells = cells.map(|(at, cell)| match cell.measure {
                Measure::Students if of_intake => (at, intake(cell)),
                _ => (at, cell),
            });
            (None, cells.collect())
        }
    }
}

/// The cells of the long form: those of one row, once per year of study.
fn spread(columns: &[Cell]) -> Vec<Cell> {
    (1..=STUDY_YEARS)
        .flat_map(|year| {
            columns.iter().map(move |cell| Cell {
                study_year: Some(year),
                ..*cell
            })
        })
        .collect()
}

fn totals(layout: &[Cell]) -> Vec<(usize, Vec<usize>)> {
    let numbered = || layout.iter().enumerate();
    numbered()
        .filter(|(_, cell)| cell.sex == Sex::Total)
        .map(|(at, total)| {
            let parts = numbered()
                .filter(|(_, part)| {
                    part.sex != Sex::Total
                        && Cell {
                            sex: Sex::Total,
                            ..**part
                        } == *total
                })
                .map(|(at, _)| at)
                .collect::<Vec<_>>();
            (at, parts)
        })
        .filter(|(_, parts)| !parts.is_empty())
        .collect()
}

/// The texts of these columns, with a space between.
fn joined<'a>(record: &'a StringRecord, columns: &[usize]) -> Cow<'a, str> {
    match columns {
        [] => Cow::Borrowed(""),
        [only] => Cow::Borrowed(field(record, Some(*only))),
        many => {
            let texts = many.iter().map(|at| field(record, Some(*at)));
            let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
            match texts.as_slice() {
                [only] => Cow::Borrowed(*only),
                several => Cow::Owned(several.join(" ")),
            }
        }
    }
}
