//! What use cases answer, in the form that pages and the command line show. Numbers fit 2^53, dates
//! are `YYYY-MM-DD`, ids are strings.

mod leaving;
mod monitor;
mod naming;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tib_domain::{Id, Mapping, Partnership};
use tib_texts::Language;
use ts_rs::TS;

pub use leaving::{
    Difference, LeavingFigureRow, LeavingFigures, LeavingGroup, LeavingRow, LeavingScope,
    LeavingSection, LeavingValue, SummaryPreview,
};
pub use monitor::{
    Brief, College, Comparison, Missing, Monitor, Need, Offer, Projection, RegionBeside,
    SaidBeside, SaidGoal, Says, Series, Source, Trace, TraceRow,
};
pub use naming::NameInText;

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What stands around every page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Shell {
    /// The open workspace.
    pub workspace: Option<WorkspaceInfo>,
    /// The user's language.
    #[ts(type = "'nl' | 'en'")]
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// By the name of a list, the keys of its columns that the user doesn't want to see.
    pub hidden_columns: BTreeMap<String, Vec<String>>,
    /// Version of the app.
    pub version: String,
    /// Today.
    pub today: String,
    /// Workspaces opened before, newest first.
    pub recent: Vec<Recent>,
}

/// The open workspace.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WorkspaceInfo {
    /// Where its file is.
    pub path: String,
    /// The region's name.
    pub name: String,
    /// Made-up data to play with.
    pub example: bool,
    /// Why nothing can be changed; nothing when it can.
    pub looking: Option<Looking>,
    /// Beside the file lay work that wasn't its own: it is among the backups.
    pub set_aside: bool,
}

/// Why a workspace is open for looking only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Looking {
    /// Nothing was to be changed.
    Asked,
    /// Somebody else has it open.
    InUse,
    /// The file or its folder can't be written to.
    Protected,
}

impl From<tib_store::Looking> for Looking {
    fn from(looking: tib_store::Looking) -> Self {
        match looking {
            tib_store::Looking::Asked => Self::Asked,
            tib_store::Looking::InUse => Self::InUse,
            tib_store::Looking::Protected => Self::Protected,
        }
    }
}

/// A workspace opened before.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Recent {
    /// Handle to open it by.
    pub handle: String,
    /// Where its file is, for the user to read.
    pub path: String,
    /// The region's name when it was last open.
    pub name: String,
}

/// A file that the user chose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChosenFile {
    /// Handle to name it by.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// A branch that the addresses don't know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnknownBranch {
    /// `00AH07`.
    pub unit: String,
    /// Name as published.
    pub name: String,
    /// Place as published.
    pub place: String,
    /// The municipality that it was placed in by a name; absent when it could not be placed.
    pub placed: Option<String>,
}

/// A row that could not be read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RejectedRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// Why, as a code.
    pub reason: String,
    /// The row as it stands there, shortened.
    pub raw: String,
}

/// The rows of an import that want a look.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportDetails {
    /// The first rows that couldn't be read.
    pub rejected: Vec<RejectedRow>,
    /// Branches and colleges with figures that no address file knows.
    pub unknown: Vec<UnknownBranch>,
}

/// What a file was recognised as, before anything is changed.
#[derive(Default, Debug, Clone, Serialize, TS)]
pub struct Preview {
    /// Handle of the file.
    pub file: String,
    /// Its name.
    pub file_name: String,
    /// `A` or `C`.
    pub kind: String,
    /// The year that will be used when none is given.
    pub school_year: Option<i32>,
    /// Where that year was found: `file`, `name` or `none`.
    pub year_source: String,
    /// Encoding of the text.
    pub encoding: String,
    /// Separator.
    pub delimiter: String,
    /// Rows of data.
    pub rows: u64,
    /// The first rejected rows.
    pub rejected: Vec<RejectedRow>,
    /// All rejected rows.
    pub rejected_count: u64,
    /// The first unknown branches.
    pub unknown: Vec<UnknownBranch>,
    /// All unknown branches.
    pub unknown_count: u64,
    /// Rows in which a published total isn't the sum of its parts.
    pub disagreeing: u64,
    /// The school years that its columns are about.
    pub years: Vec<i32>,
    /// The year that the file's name says; another one is taken only when it is certain.
    pub name_year: Option<i32>,
    /// The same file came in before.
    pub already: bool,
    /// Day of its edition, `2020`, `2020-03` or `2020-03-31`.
    pub edition: String,
    /// Where that is found: `given`, `name`, `inside`, `disk`, or the day it is `read`.
    pub edition_source: String,
    /// Name of the file that goes on counting, as its edition is later.
    pub overtaken_by: Option<String>,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The first rows, as published.
    pub sample: Vec<Vec<String>>,
}

/// A file that came in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    /// Identity.
    pub id: Id,
    /// `A` or `C`.
    pub kind: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The school years that it is about; none for addresses.
    pub years: Vec<i32>,
    /// Day of its edition, `2020`, `2020-03` or `2020-03-31`: of two about the same the later one counts.
    pub edition: String,
    /// Rows of data read.
    pub rows_read: u64,
    /// Not there before.
    pub rows_new: u64,
    /// There before with other figures.
    pub rows_changed: u64,
    /// There before with the same figures.
    pub rows_same: u64,
    /// Could not be read.
    pub rows_rejected: u64,
    /// A published total isn't the sum of its parts.
    pub rows_disagreeing: u64,
    /// Branches without an address.
    pub unknown_units: u64,
    /// Taken back.
    pub withdrawn: bool,
    /// When it came in, UTC.
    pub imported_at: String,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Outcome {
    /// The import.
    pub import: ImportRow,
    /// It was there already; nothing changed.
    pub already: bool,
    /// Branches that the addresses don't know.
    pub unknown: Vec<UnknownBranch>,
}

/// A municipality that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Municipality {
    /// `GM0153`.
    pub gm: String,
    /// Name.
    pub name: String,
    /// Province.
    pub province: String,
    /// RMC region's number.
    pub rmc_code: String,
    /// RMC region's name.
    pub rmc_name: String,
    /// How many branches offer vmbo.
    pub vmbo_branches: u32,
}

/// A school of the region that can be adopted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct School {
    /// `00AH07`.
    pub branch: String,
    /// What it is called: as the user does, else a short form of its public name, of its own in the region.
    pub name: String,
    /// Its public name.
    pub full_name: String,
    /// Street and number.
    pub street: String,
    /// Place.
    pub place: String,
    /// Municipality.
    pub municipality: String,
    /// What it offers: `VBO`, `MAVO` …
    pub structure: Vec<String>,
    /// It is an organisation of the network.
    pub adopted: bool,
    /// It lies in the region.
    pub inside: bool,
}

/// A partnership with what is computed about it.
#[derive(Debug, Clone, Serialize)]
pub struct PartnershipRow {
    /// The partnership itself.
    #[serde(flatten)]
    pub partnership: Partnership,
    /// A vmbo school is in.
    pub vmbo: bool,
    /// An mbo college is in.
    pub mbo: bool,
    /// A company or branch organisation is in.
    pub industry: bool,
    /// Days until it lapses, when that is soon.
    pub lapses_in: Option<i64>,
}

/// What can be undone and redone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryState {
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
}

/// What undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Undone {
    /// What undo would take back now.
    pub undo: Option<String>,
    /// What redo would bring back now.
    pub redo: Option<String>,
    /// Somebody whom the change was about was erased meanwhile, and stays so.
    pub kept_erased: bool,
}

/// A table of no known kind, to say by hand what its columns hold.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnyTable {
    /// Its columns, as published.
    pub columns: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    /// What the columns seem to hold, or were said to hold before.
    pub guess: Mapping,
    /// The own indicator that tables with these columns were read for before.
    pub own: Option<Id>,
}

/// How far a task is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobProgress {
    /// The name that the caller made up.
    pub job: String,
    /// What it does now.
    pub phase: String,
    /// How much is done.
    pub done: u64,
    /// Of how much, when that is known.
    pub total: Option<u64>,
}

/// Where a workspace stands with the national service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncState {
    /// The service that this laptop may talk to for this workspace.
    pub enrolled: Option<Enrolled>,
    /// The workspace is enrolled, but not on this laptop: the file was copied here.
    pub copied: bool,
    /// Entries waiting or on their way.
    pub waiting: u64,
    /// Entries that the service doesn't take.
    pub refused: u64,
    /// News that was not read yet.
    pub unread: u64,
    /// When an exchange last came to its end, UTC.
    pub met_at: Option<String>,
    /// When both ends last compared counts and hashes, and agreed, UTC.
    pub compared_at: Option<String>,
}

/// The service that a workspace is bound to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Enrolled {
    /// Its address.
    pub address: String,
    /// Its name.
    pub service: String,
    /// The region's name there.
    pub region: String,
    /// Since when, UTC.
    pub since: String,
}

/// What an exchange with the national service did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncOutcome {
    /// Entries written to the outbox for it.
    pub queued: u64,
    /// Entries that got a receipt.
    pub sent: u64,
    /// Of these, not taken by the service.
    pub refused: u64,
    /// Items that came in.
    pub received: u64,
    /// Both ends compared counts and hashes, and they agree.
    pub compared: bool,
    /// The service had lost entries, and has them again.
    pub server_lost: bool,
    /// A new series was begun: this file isn't the one that sent before.
    pub began: bool,
    /// Where things stand now.
    pub state: SyncState,
}

/// An entry of the outbox, with its receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OutboxRow {
    /// Identity.
    pub id: String,
    /// Its place in the series.
    pub place: u64,
    /// `summary`.
    pub kind: String,
    /// The school year that a summary is about.
    pub school_year: Option<i32>,
    /// When it was written, UTC.
    pub written_at: String,
    /// `queued`, `sent`, `acknowledged` or `refused`.
    pub state: String,
    /// When the service first had it, UTC.
    pub received_at: Option<String>,
    /// What is wrong with a refused one.
    pub field: Option<String>,
    /// Why, in the service's words.
    pub reason: Option<String>,
    /// SHA-256 of the body.
    pub hash: String,
    /// What was sent, as JSON.
    pub body: String,
}

/// News from the national team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NewsRow {
    /// Identity.
    pub id: String,
    /// One line.
    pub title: String,
    /// Plain text; an empty line begins a paragraph.
    pub text: String,
    /// When it was published, UTC.
    pub published_at: String,
    /// The user opened it.
    pub read: bool,
}

/// A report that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportFile {
    /// Where it is.
    pub path: String,
    /// How many pages it has.
    pub pages: u32,
    /// Characters that the report's fonts don't have, each once.
    pub unprinted: Vec<Unprinted>,
}

/// A character that a report has a box for, since no font has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Unprinted {
    /// The character.
    pub character: String,
    /// Its number, `U+1F642`, for who can't see it here either.
    pub code: String,
    /// The first places where it stands.
    pub places: Vec<UnprintedPlace>,
    /// How many more places there are.
    pub more: u32,
}

/// Where a character stands that isn't printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnprintedPlace {
    /// The field, as a code: `activity-results`.
    pub field: String,
    /// The record's title.
    pub title: String,
}
