//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::money::BudgetBy;
use crate::records::RecordCommand;

/// TiB Regio on the command line: the same use cases as in the window.
#[derive(Debug, Parser)]
#[command(name = "tib", version)]
pub struct Arguments {
    /// The workspace file.
    #[arg(long, global = true, env = "TIB_WORKSPACE")]
    pub workspace: Option<PathBuf>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of messages and reports; the app's own setting when left out.
    #[arg(long, global = true)]
    pub language: Option<Words>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Words {
    Nl,
    En,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    Pdf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "UPPER")]
pub enum SampleSize {
    S,
    M,
    L,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SheetRows {
    Organisations,
    Contacts,
    Partnerships,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a workspace for a region.
    Init {
        /// Name of the region.
        #[arg(long)]
        region: String,
    },
    /// Show the region, or choose its municipalities.
    Region(RegionChoice),
    /// Bring in public files.
    Import {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// First year of the school year, where the file doesn't tell.
        #[arg(long)]
        year: Option<i32>,
        /// Also when the file's name says another year.
        #[arg(long, requires = "year")]
        certain: bool,
        /// Which table of a zip file or workbook, where it holds several.
        #[arg(long)]
        part: Option<String>,
        /// Day of its edition, e.g. 2020-03-31, 2020-03 or 2020: of two files about the same the later one
        /// counts.
        #[arg(long, value_name = "DAY")]
        edition: Option<String>,
        /// The files are lists of the region's own: what their rows are.
        #[arg(long = "as", value_name = "KIND", conflicts_with_all = ["year", "part", "edition"])]
        rows: Option<SheetRows>,
        /// JSON that says what columns hold, what values mean and what was decided about rows: {"columns": {"Bedrijf":
        /// "name"}, "values": {"sector": {"metaal": "sector:maakindustrie"}}, "decisions": {"Blad1!3": "new"}}.
        #[arg(long, requires = "rows")]
        mapping: Option<PathBuf>,
        /// Only say what would come in.
        #[arg(long)]
        dry_run: bool,
    },
    /// Write a list as a workbook that others can fill in, or as a CSV.
    Export {
        /// What its rows are.
        kind: SheetRows,
        /// The file, .xlsx or .csv.
        #[arg(long)]
        to: PathBuf,
    },
    /// The plan of activities.
    #[command(subcommand)]
    Plan(PlanCommand),
    /// Hold a workbook that came back beside what is here: what they changed, and what changed here meanwhile.
    Compare {
        file: PathBuf,
        /// What its rows are; the workbook says it itself.
        #[arg(long = "as", value_name = "KIND")]
        rows: Option<SheetRows>,
    },
    /// The network of a school year: what stands out in it.
    Network {
        /// First year of the school year; this one when left out.
        #[arg(long)]
        year: Option<i32>,
        /// Only what stands out, without the picture.
        #[arg(long)]
        findings: bool,
        /// Also draw the picture into this file: .svg or .png.
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// How the performance agreements of a school year stand.
    Agreements {
        /// First year of the school year; this one when left out.
        #[arg(long)]
        year: Option<i32>,
    },
    /// What is budgeted, committed and realised over all years.
    Budget {
        #[arg(long, value_enum)]
        by: BudgetBy,
        /// By calendar years instead of school years.
        #[arg(long)]
        calendar: bool,
    },
    /// Whether co-financing gets to its least share.
    Forecast {
        /// Where the trials begin; the same one gives the same answer.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// What was brought in.
    Imports,
    /// Say of which day the edition of a file is that was brought in.
    Edition {
        /// Its id, as `imports` says.
        import: String,
        /// E.g. 2020-03-31, 2020-03 or 2020.
        day: String,
    },
    /// Figures of the region beside country and rest.
    Monitor(MonitorChoice),
    /// The national list of regions.
    #[command(subcommand)]
    Taxonomy(TaxonomyCommand),
    /// Technical courses on offer in the region.
    Offer {
        /// First year of the school year; the last one with students when left out.
        #[arg(long)]
        year: Option<i32>,
        /// A course with fewer students at a college is small; 18 when left out.
        #[arg(long)]
        threshold: Option<u32>,
    },
    /// How much of an mbo college counts in the region; all colleges when none is named.
    College {
        /// Its number, e.g. 25PT.
        brin: Option<String>,
        /// 0 to 100.
        #[arg(requires = "brin")]
        percent: Option<u8>,
    },
    #[command(flatten)]
    Record(RecordCommand),
    /// Make the yearly report.
    Report {
        /// First year of the school year.
        year: i32,
        #[arg(long, default_value = "pdf")]
        format: Format,
        /// Folder to write it in.
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// Get in with the national team, with a code of theirs.
    Enrol {
        /// Address of the service, https://…
        url: String,
        /// The enrolment code.
        code: String,
        /// Keep token and key in a file that only you can read, not in the system's keychain.
        #[arg(long)]
        in_file: bool,
    },
    /// Send a summary to the national team and fetch what is new.
    Sync {
        /// First year of the school year that the summary is about; this one when left out.
        #[arg(long)]
        year: Option<i32>,
        /// Only show what would leave.
        #[arg(long)]
        dry_run: bool,
        /// Only send what is waiting and fetch; make no summary.
        #[arg(long, conflicts_with_all = ["year", "dry_run"])]
        only_waiting: bool,
    },
    /// What was sent, and its receipts.
    Outbox,
    /// News from the national team.
    News,
    /// Copy the workspace now.
    Backup,
    /// Copies of the workspace, and what differs from now.
    Backups,
    /// Exchange the whole workspace for a copy; what it was becomes a copy itself.
    Restore {
        /// The copy: a path that `backups` says.
        file: PathBuf,
    },
    /// Read what can be read of a damaged workspace into a new one.
    Recover {
        /// The damaged workspace; it is left as it is.
        file: PathBuf,
        /// The new workspace.
        #[arg(long)]
        to: PathBuf,
    },
    /// Take the last change back.
    Undo,
    /// Bring the last undone change back.
    Redo,
    /// Make a workspace with a made-up region to play with.
    Sample {
        /// As much as in one year (S), in ten (M), or twenty times that (L): to measure with.
        #[arg(long)]
        size: Option<SampleSize>,
    },
    /// Check that the workspace file is whole.
    Check {
        /// First make anew what is kept beside records to find and order them.
        #[arg(long)]
        repair: bool,
    },
    /// Find records of any kind by words.
    Search {
        /// Words that must all be found.
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Run a use case by its name and print its JSON; without a name, list them all.
    Call {
        /// The use case.
        name: Option<String>,
        /// Its arguments as JSON.
        #[arg(default_value = "{}")]
        arguments: String,
    },
}

#[derive(Debug, Args)]
pub struct MonitorChoice {
    /// Code of an indicator; may be given more than once, all when left out.
    #[arg(long)]
    pub indicator: Vec<String>,
    /// What counts as technical: duo, techniekpact or hard; for the mbo techniek or techniek_ict.
    #[arg(long)]
    pub technical: Option<String>,
    /// region, country, rest, tib, non_tib or lead; may be given more than once.
    #[arg(long)]
    pub scope: Vec<String>,
    /// Also divided by level, leerweg, profile, pathway, domain or school.
    #[arg(long)]
    pub by: Option<String>,
    /// As an index of the base year.
    #[arg(long, requires = "base")]
    pub index: bool,
    /// First year of the school year that is 100.
    #[arg(long, requires = "index")]
    pub base: Option<i32>,
    /// The index divided by that of all pupils.
    #[arg(long, requires = "index")]
    pub shrink_corrected: bool,
    /// Count who belonged to a region in this school year, in every year.
    #[arg(long)]
    pub cohort: Option<i32>,
    /// A branch or college in the place of the region, e.g. 00AH07 or 25PT.
    #[arg(long)]
    pub school: Option<String>,
    /// Answer in comma-separated values.
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
}

#[derive(Debug, Subcommand)]
pub enum PlanCommand {
    /// Add an activity in one line: "techniekdag 12 maart ROC Twente 200 leerlingen bb/kb #lob".
    Add {
        /// What it is, when, with whom, for how many of whom, and #theme.
        line: String,
    },
    /// Write activities as a calendar that Outlook, Google and phones open.
    Export {
        /// The file, .ics.
        file: PathBuf,
        /// Only of this school year: its first year; all when left out.
        #[arg(long)]
        year: Option<i32>,
    },
}

#[derive(Debug, Subcommand)]
pub enum TaxonomyCommand {
    /// Read the list from a file, of any form that a table comes in, with the columns region, name, gm,
    /// branch, sign, from and to.
    Import { file: PathBuf },
    /// Show the list.
    List,
}

#[derive(Debug, Args)]
pub struct RegionChoice {
    /// All municipalities of this RMC region.
    #[arg(long, conflicts_with = "municipality")]
    pub rmc: Option<String>,
    /// These municipalities, e.g. GM0153.
    #[arg(long, num_args = 1..)]
    pub municipality: Vec<String>,
}
