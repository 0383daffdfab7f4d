//! What a workbook holds besides the values of the sheets that are shown: to be told to who reads it in.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

use crate::archive::Archive;
use crate::error::ReadError;
use crate::sheet::Workbook;

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

/// What to tell of a workbook; `None` of any other file.
///
/// # Errors
/// As [`open_any`](crate::open_any).
pub fn workbook_remarks(path: &Path) -> Result<Option<WorkbookRemarks>, ReadError> {
    let mut file = File::open(path)?;
    let mut magic = [0; 4];
    let read = file.by_ref().take(4).read(&mut magic)?;
    file.rewind()?;
    if magic.get(..read) != Some(b"PK\x03\x04") {
        return Ok(None);
    }
    let archive = Archive::open(Box::new(file))?;
    if !(archive.has("xl/workbook.xml") || archive.has("content.xml")) {
        return Ok(None);
    }
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
    for sheet in workbook.names() {
        let (merged, formulas) = workbook.peculiarities(&sheet)?;
        remarks.merged |= merged;
        remarks.formulas += formulas;
    }
    Ok(Some(remarks))
}
