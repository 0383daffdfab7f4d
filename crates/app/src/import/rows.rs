//! From the rows of a file to the workspace.

use std::ops::ControlFlow;

use serde_json::{Value, json};
use tib_domain::{Code, Refusal};
use tib_open_data::{BranchRow, Cell, FigureRow, Opened, ReadError, Rejected, Row, Summary};
use tib_store::{BranchRecord, ClassKey, ImportSink, UnitRecord};

use super::year::contradiction;
use crate::{Job, Result, cells};

/// Rows between two looks at progress and the stop button.
const STEP: u64 = 500;

/// So many rows of a hundred may hold what belongs in other columns; of more the file is no good.
const MOST_SHIFTED: u64 = 1;

/// Why storing stopped.
pub(super) enum Stop {
    Refused(Refusal),
    Unreadable(ReadError),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Hands every row over to the workspace.
pub(super) fn store(
    sink: &mut ImportSink<'_>,
    opened: &mut Opened,
    year: Option<i32>,
    job: &Job<'_>,
) -> std::result::Result<(), Stop> {
    let (total, bytes) = (opened.total_bytes(), opened.progress());
    let mut stopped = None;
    let mut seen: u64 = 0;
    let mut text = String::new();
    let read = opened.for_each(|row| {
        seen += 1;
        let stored = match row {
            Ok(Row::Figures(row)) => figures(sink, &row, year, &mut text),
            Ok(Row::Branch(row)) => branch(sink, &row),
            Ok(_) => Ok(()),
            Err(row) => reject(sink, &row),
        };
        let stored = stored.and_then(|()| match seen % STEP {
            0 => job.step("read", bytes(), total),
            _ => Ok(()),
        });
        match stored {
            Ok(()) => ControlFlow::Continue(()),
            Err(refusal) => {
                stopped = Some(refusal);
                ControlFlow::Break(())
            }
        }
    });
    let summary = read.map_err(Stop::Unreadable)?;
    if let Some(refusal) = stopped {
        return Err(refusal.into());
    }
    check(summary)?;
    let masks = summary.fours_are_masks;
    let layout = masks.then(|| layout(opened.layout(), year, masks));
    sink.whole(summary.disagreeing, layout.as_ref())?;
    job.step("store", summary.rows, Some(summary.rows))?;
    Ok(())
}

/// Refuses a file of which too little can be read.
pub(super) fn check(summary: Summary) -> Result<()> {
    // Where columns have shifted, a row of which it doesn't show may be wrong as well.
    let code = if summary.shifted > MOST_SHIFTED * (summary.rows + summary.rejected) / 100 {
        Code::FileShifted
    } else if summary.rows > 0 {
        return Ok(());
    } else if summary.rejected == 0 {
        Code::FileEmpty
    } else {
        Code::FileAllRejected
    };
    Err(Refusal::new(code))
}

fn figures(
    sink: &mut ImportSink<'_>,
    row: &FigureRow<'_>,
    year: Option<i32>,
    text: &mut String,
) -> Result<()> {
    if let (Some(own), Some(given)) = (row.year, year)
        && own != given
    {
        return Err(contradiction(own, given));
    }
    cells::write(text, row.cells);
    let class = ClassKey {
        education: &row.education,
        sector: row.sector,
        profile: row.profile,
        element: row.element,
        name: row.programme,
    };
    sink.unit(UnitRecord {
        unit: row.unit.as_str(),
        name: row.name,
        place: row.place,
        province: row.province,
        gm: row.gm,
        municipality: row.municipality,
    })?;
    sink.fact(row.line, row.unit.as_str(), class, row.year, text)
}

/// A school that the file names twice counts once: the second row is rejected.
fn branch(sink: &mut ImportSink<'_>, row: &BranchRow<'_>) -> Result<()> {
    let record = branch_record(row);
    if sink.branch(&record)? {
        return Ok(());
    }
    sink.reject(
        row.line,
        "twice",
        &format!("{} {}", record.branch, record.name),
    )
}

fn reject(sink: &mut ImportSink<'_>, row: &Rejected) -> Result<()> {
    sink.reject(row.line, row.reason.code(), &row.raw)
}

/// What each cell of a row means; kept with the import, so that figures can be traced.
pub(super) fn layout(cells: &[Cell], year: Option<i32>, fours_are_masks: bool) -> Value {
    let cells = cells.iter().map(|cell| {
        let mut told = json!({
            "year": cell.year.or(year),
            "measure": cell.measure.code(),
            "study_year": cell.study_year,
            "sex": cell.sex.code(),
        });
        if fours_are_masks && let Some(told) = told.as_object_mut() {
            told.insert("fours_are_masks".to_owned(), Value::Bool(true));
        }
        told
    });
    Value::Array(cells.collect())
}

fn branch_record(row: &BranchRow<'_>) -> BranchRecord {
    BranchRecord {
        branch: row.branch.as_str().to_owned(),
        brin: row.brin().to_owned(),
        name: row.name.to_owned(),
        street: row.address.street.to_owned(),
        number: row.address.number.to_owned(),
        postcode: row.address.postcode.to_owned(),
        place: row.address.place.to_owned(),
        gm: row.gm.clone().unwrap_or_default(),
        municipality: row.municipality.to_owned(),
        province: row.province.to_owned(),
        denomination: row.denomination.to_owned(),
        phone: row.phone.to_owned(),
        website: row.website.to_owned(),
        structure: row.structure.join("/"),
        rmc_code: row.rmc.code.clone(),
        rmc_name: row.rmc.name.to_owned(),
        corop_code: row.corop.code.clone(),
        corop_name: row.corop.name.to_owned(),
        rpa_code: row.rpa.code.clone(),
        rpa_name: row.rpa.name.to_owned(),
        wgr_code: row.wgr.code.clone(),
        wgr_name: row.wgr.name.to_owned(),
    }
}
