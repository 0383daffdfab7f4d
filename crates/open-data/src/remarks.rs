//! What a workbook holds besides the values of the sheets that are shown: to be told to who reads it in.

use std::fs::File;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use crate::any::{AnyTable, open_any};
use crate::archive::Archive;
use crate::container::{most_telling, nested};
use crate::error::ReadError;
use crate::sheet::Workbook;
use crate::table::Table;

/// What of a workbook isn't read, or not as it looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkbookRemarks {
    /// Names of sheets that are hidden: they are not read.
    pub hidden: Vec<String>,
    /// Cells are merged: the value stands in the first of them alone.
    pub merged: bool,
    /// Cells with a formula: the value that was reckoned last is read.
    pub formulas: usize,
    /// There are macros: they are never run.
    pub macros: bool,
}

/// Hands over every table of a file, each once, until `take` breaks off; answers what there is to tell of it
/// when it is a workbook. That is opened once, which for a large one takes longest.
///
/// # Errors
/// As [`open_any`], but never `SeveralTables`; possibly after tables were handed over.
pub fn every_table(
    path: &Path,
    mut take: impl FnMut(AnyTable) -> Result<ControlFlow<()>, ReadError>,
) -> Result<Option<WorkbookRemarks>, ReadError> {
    if let Some(archive) = workbook(path)? {
        return of_workbook(archive, take).map(Some);
    }
    match open_any(path, None) {
        Ok(table) => {
            let _ = take(table)?;
        }
        Err(ReadError::SeveralTables { parts }) => {
            for part in parts {
                if take(open_any(path, Some(&part))?)?.is_break() {
                    break;
                }
            }
        }
        Err(error) => return Err(error),
    }
    Ok(None)
}

/// The archive that a workbook is; `None` of any other file.
fn workbook(path: &Path) -> Result<Option<Archive>, ReadError> {
    let mut file = File::open(path)?;
    let mut magic = [0; 4];
    let read = file.by_ref().take(4).read(&mut magic)?;
    file.rewind()?;
    if magic.get(..read) != Some(b"PK\x03\x04") {
        return Ok(None);
    }
    let archive = Archive::open(Box::new(file))?;
    let is_workbook = archive.has("xl/workbook.xml") || archive.has("content.xml");
    Ok(is_workbook.then_some(archive))
}

fn of_workbook(
    archive: Archive,
    mut take: impl FnMut(AnyTable) -> Result<ControlFlow<()>, ReadError>,
) -> Result<WorkbookRemarks, ReadError> {
    let macros = archive
        .names()?
        .iter()
        .any(|name| name.ends_with("vbaProject.bin") || name.starts_with("Basic/"));
    let mut workbook = Workbook::open(archive)?;
    let mut remarks = WorkbookRemarks {
        hidden: workbook.hidden(),
        macros,
        ..WorkbookRemarks::default()
    };
    let (mut errors, mut any) = (Vec::new(), false);
    for sheet in workbook.names() {
        remarks.merged |= workbook.is_merged(&sheet)?;
        let start = workbook.start_of(&sheet).and_then(Table::open);
        if let Err(error) = start {
            errors.push(nested(error));
            remarks.formulas += workbook.formulas(&sheet)?;
            continue;
        }
        any = true;
        let (whole, formulas) = workbook.whole(&sheet)?;
        remarks.formulas += formulas;
        let table = Table::open(whole).map_err(nested)?;
        if take(AnyTable::of(table, Some(sheet)))?.is_break() {
            return Ok(remarks);
        }
    }
    if any {
        Ok(remarks)
    } else {
        Err(most_telling(errors))
    }
}
