//! The yearly report: a model goes in, a PDF comes out.
//!
//! [`Report`] is plain data; [`pages`] puts it in words; a typst template lays it out, with fonts
//! that are in this program. Nothing is read from disk or network, and the same model gives the
//! same bytes, so that a report can be proven by its hash. Words of users reach the template as
//! data, never as markup. Beside it, a [`Sheet`] becomes an XLSX.

mod breaking;
mod chart;
mod form;
mod model;
mod pages;
mod printable;
mod raster;
mod workbook;
mod world;

use chrono::Datelike;
use tib_texts::Texts;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use form::{BASE, Form, FormColumn, form};
pub use model::{Activity, Indicator, KeyFigure, Line, Partner, Partnership, Report, Source, Unit};

pub use printable::{Field, Place, UNKNOWN, Unprinted};
pub use raster::png;
pub use workbook::{Datum, Sheet, workbook};

use world::World;

/// A PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that its fonts don't have.
    pub unprinted: Vec<Unprinted>,
}

/// The report could not be made; a mistake of ours, whatever the data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the report could not be laid out: {0}")]
pub struct ReportError(String);

/// Lays the report out as a tagged PDF that conforms to PDF/UA-1 and PDF/A-3a at once.
///
/// # Errors
/// When typst can't lay it out, or finds that it breaks one of the standards.
pub fn pdf(report: &Report, texts: &Texts) -> Result<Pdf, ReportError> {
    let pages = pages::of(report, texts);
    let world = World::new(pages.data.to_string(), pages.charts)?;
    let document: PagedDocument = typst::compile(&world)
        .output
        .map_err(|faults| said(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|fault| ReportError(fault.message().to_string()))?;
    let day = (
        u8::try_from(report.date.month()).unwrap_or(1),
        u8::try_from(report.date.day()).unwrap_or(1),
    );
    let bytes = typst_pdf::pdf(
        &document,
        &PdfOptions {
            ident: Smart::Custom(pages::fingerprint(report)),
            creator: Smart::Custom(Some("TiB Regio".into())),
            timestamp: Datetime::from_ymd_hms(report.date.year(), day.0, day.1, 0, 0, 0)
                .map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        },
    )
    .map_err(|faults| said(&faults))?;
    Ok(Pdf {
        bytes,
        pages: document.pages().len(),
        unprinted: pages.unprinted,
    })
}

fn said(faults: &[SourceDiagnostic]) -> ReportError {
    let words: Vec<String> = faults
        .iter()
        .map(|fault| fault.message.to_string())
        .collect();
    ReportError(words.join("; "))
}
