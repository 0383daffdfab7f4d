//! What typst sees: the template, the data, the charts and the fonts, all in memory.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use crate::ReportError;

const MAIN: &str = "report.typ";
const TEMPLATE: &str = include_str!("template/report.typ");
const LOOK: &str = include_str!("template/look.typ");

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        &include_bytes!("../fonts/SourceSans3-Regular.ttf")[..],
        include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
        include_bytes!("../fonts/SourceSerif4Display-Semibold.ttf"),
    ]
    .into_iter()
    .filter_map(|bytes| Font::new(Bytes::new(bytes), 0))
    .collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The fonts of the report.
pub fn fonts() -> &'static [Font] {
    &FONTS
}

/// One report's files.
pub struct World {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl World {
    /// `data` is JSON; charts are SVG, by file name.
    pub fn new(data: String, charts: Vec<(String, String)>) -> Result<Self, ReportError> {
        let mut sources = HashMap::new();
        for (name, text) in [(MAIN, TEMPLATE), ("look.typ", LOOK)] {
            sources.insert(id(name)?, Source::new(id(name)?, text.to_owned()));
        }
        let mut files = HashMap::from([(id("report.json")?, Bytes::from_string(data))]);
        for (name, svg) in charts {
            files.insert(id(&name)?, Bytes::from_string(svg));
        }
        Ok(Self {
            main: id(MAIN)?,
            sources,
            files,
        })
    }
}

fn id(name: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(name).map_err(|_| ReportError(format!("{name} is no path")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// The template gets its day from the data, so that the same report is the same file.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
