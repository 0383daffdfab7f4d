//! What is said when something can't be done: a code, the field it is about, and what to fill in.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// Why something was refused. A code exists only if someone acts on it; its words stand in
        /// the texts under `error-<code>`, its meaning in `docs/ERRORS.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
            /// The code as it crosses borders.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

codes! {
    /// A field that must be filled in is empty.
    Required = "required",
    /// The end lies before the start.
    EndBeforeStart = "end_before_start",
    /// The status can't move this way.
    StatusStep = "status_step",
    /// A cancelled activity has no reason.
    ReasonMissing = "reason_missing",
    /// A partnership has fewer than two members.
    TooFewMembers = "too_few_members",
    /// The same organisation twice.
    MemberTwice = "member_twice",
    /// A date that isn't one.
    DateInvalid = "date_invalid",
    /// A year outside what public figures cover.
    YearImplausible = "year_implausible",
    /// The file doesn't tell its year, and none was given.
    YearNeeded = "year_needed",
    /// The year given contradicts the file's own.
    YearContradicts = "year_contradicts",
    /// A target that comes before what it starts from.
    TargetBeforeBaseline = "target_before_baseline",
    /// A number that can't be.
    NumberImplausible = "number_implausible",
    /// A value that follows from others can't be given.
    Computed = "computed",
    /// A year that isn't one of its period.
    YearOutsidePeriod = "year_outside_period",
    /// Two programme periods have a year in common.
    PeriodsOverlap = "periods_overlap",
    /// Something would have to wait for itself.
    DependencyCycle = "dependency_cycle",
    /// A school holiday of more than ten weeks.
    HolidayTooLong = "holiday_too_long",
    /// Two values for one year.
    YearTwice = "year_twice",
    /// A share of more than a hundred percent.
    PercentImplausible = "percent_implausible",
    /// The year given contradicts the one in the file's name.
    YearContradictsName = "year_contradicts_name",
    /// A branch number that isn't one.
    BrinInvalid = "brin_invalid",
    /// A number of the trade register that isn't one.
    KvkInvalid = "kvk_invalid",
    /// A partnership that another one renews already.
    AlreadyRenewed = "already_renewed",
    /// A branch number of the trade register that isn't one.
    KvkBranchInvalid = "kvk_branch_invalid",
    /// A branch number of the trade register that another organisation has.
    KvkBranchTaken = "kvk_branch_taken",
    /// A postcode that no post would deliver to.
    PostcodeInvalid = "postcode_invalid",
    /// A mail address that isn't one.
    MailInvalid = "mail_invalid",
    /// A branch number that another organisation has.
    BrinTaken = "brin_taken",
    /// A municipality number that isn't one, or isn't known.
    MunicipalityUnknown = "municipality_unknown",
    /// An RMC region that no address file names.
    RmcUnknown = "rmc_unknown",
    /// Address file needed first.
    AddressesMissing = "addresses_missing",
    /// The region has no municipalities yet.
    RegionEmpty = "region_empty",
    /// No schools in the region chosen.
    RegionWithoutSchools = "region_without_schools",
    /// The record is gone or never was.
    NotFound = "not_found",
    /// A record that was deleted in the meantime.
    Deleted = "deleted",
    /// A new record that is there already.
    AlreadyThere = "already_there",
    /// Several records are called so.
    NameAmbiguous = "name_ambiguous",
    /// Somebody else gave the same field another value in the meantime.
    Conflict = "conflict",
    /// A text with more characters than its field takes.
    TextTooLong = "text_too_long",
    /// A record that this version can't read.
    RecordUnreadable = "record_unreadable",
    /// The record is in use elsewhere.
    InUse = "in_use",
    /// Nothing to undo or redo.
    NothingToUndo = "nothing_to_undo",
    /// A message that is larger than is taken.
    MailTooLarge = "mail_too_large",
    /// Outlook's own form of a message.
    MailOutlookFile = "mail_outlook_file",
    /// The file that Outlook hides a message in.
    MailWinmail = "mail_winmail",
    /// A file that is no message.
    MailNone = "mail_none",
    /// Messages within messages, more than any program makes.
    MailTooNested = "mail_too_nested",
    /// A file without a card.
    CardNone = "card_none",
    /// A file without an event of a calendar.
    CalendarNone = "calendar_none",
    /// A year of the plan that would be copied into itself.
    CopyToSameYear = "copy_to_same_year",
    /// Nothing of the plan is left to copy.
    NothingToCopy = "nothing_to_copy",
    /// A workbook that this program didn't write, or that lost what it wrote in it.
    WorkbookForeign = "workbook_foreign",
    /// A file of which no borders of municipalities can be read.
    MapUnreadable = "map_unreadable",
    /// Two rows of a workbook that came back are about the same record.
    SheetIdTwice = "sheet_id_twice",
    /// A row of a workbook that came back is about a record that was deleted or erased meanwhile.
    SheetRecordGone = "sheet_record_gone",
    /// Several organisations are called as a row says.
    OrganisationAmbiguous = "organisation_ambiguous",
    /// A table lacks the column without which its rows say nothing.
    ColumnMissing = "column_missing",
    /// A word that names none of the choices there are.
    ChoiceUnknown = "choice_unknown",
    /// An unknown term.
    TermUnknown = "term_unknown",
    /// A name that another label has.
    LabelTaken = "label_taken",
    /// A name of a label with a semicolon, which parts labels in a cell.
    LabelSeveral = "label_several",
    /// An unknown indicator or choice.
    IndicatorUnknown = "indicator_unknown",
    /// An index without a base year.
    BaseYearNeeded = "base_year_needed",
    /// A row of the national list of regions that can't be read.
    TaxonomyRow = "taxonomy_row",
    /// The file with the national list of regions has other columns.
    TaxonomyColumns = "taxonomy_columns",
    /// File: nothing in it.
    FileEmpty = "file_empty",
    /// File: not text.
    FileBinary = "file_binary",
    /// File: ends in the middle.
    FileCutOff = "file_cut_off",
    /// File: no table with columns.
    FileNotATable = "file_not_a_table",
    /// File: a table of a kind that is not known.
    FileKindUnknown = "file_kind_unknown",
    /// File: several tables in it that could be meant.
    SeveralTables = "several_tables",
    /// File: unpacks to more than can be right.
    FileTooLarge = "file_too_large",
    /// File: locked with a password.
    FileEncrypted = "file_encrypted",
    /// File: what is packed or stored in it is damaged.
    FileDamaged = "file_damaged",
    /// File: something else follows behind the packed table.
    FileTrailing = "file_trailing",
    /// File: packed in a way that isn't known here.
    FilePacking = "file_packing",
    /// File: two entries of the archive have one name.
    FileSameName = "file_same_name",
    /// File: the table that was chosen in it is there no longer.
    FilePartMissing = "file_part_missing",
    /// File: can't be opened or read.
    FileUnreadable = "file_unreadable",
    /// File: two columns mean the same.
    HeaderAmbiguous = "header_ambiguous",
    /// File: its columns are shifted.
    FileShifted = "file_shifted",
    /// File: every row was rejected.
    FileAllRejected = "file_all_rejected",
    /// Workspace: no such file.
    WorkspaceMissing = "workspace_missing",
    /// Workspace: there is a file already.
    WorkspaceExists = "workspace_exists",
    /// Workspace: not a workspace file, or broken.
    WorkspaceBroken = "workspace_broken",
    /// Workspace: its key is missing or another, or it isn't locked and should be.
    WorkspaceLocked = "workspace_locked",
    /// Workspace: made by a newer version.
    WorkspaceTooNew = "workspace_too_new",
    /// Workspace: open elsewhere for writing.
    WorkspaceInUse = "workspace_in_use",
    /// Workspace: can't be written.
    WorkspaceReadOnly = "workspace_read_only",
    /// Workspace: something long still runs in it.
    WorkspaceBusy = "workspace_busy",
    /// Workspace: the backup is one of another region.
    BackupOfAnother = "backup_of_another",
    /// Workspace: attachments of the backup aren't beside it.
    BackupIncomplete = "backup_incomplete",
    /// Attachment: more bytes than one may have.
    AttachmentTooLarge = "attachment_too_large",
    /// Attachment: its bytes aren't what they were.
    AttachmentDamaged = "attachment_damaged",
    /// Attachment: its bytes aren't kept any more.
    AttachmentGone = "attachment_gone",
    /// No workspace is open.
    WorkspaceClosed = "workspace_closed",
    /// Sync: the address isn't that of a service.
    AddressInvalid = "address_invalid",
    /// Sync: this workspace isn't enrolled on this laptop.
    NotEnrolled = "not_enrolled",
    /// Sync: no such enrolment code.
    EnrolCodeWrong = "enrol_code_wrong",
    /// Sync: the enrolment code is too old.
    EnrolCodeExpired = "enrol_code_expired",
    /// Sync: the enrolment code was guessed at too often.
    EnrolCodeBurned = "enrol_code_burned",
    /// Sync: another laptop got in with this enrolment code.
    EnrolCodeUsed = "enrol_code_used",
    /// Sync: no keychain, and the user hasn't agreed to a file.
    KeychainMissing = "keychain_missing",
    /// Sync: the service can't be reached.
    ServiceAway = "service_away",
    /// Sync: the service takes too long.
    ServiceSlow = "service_slow",
    /// Sync: what answers isn't the service.
    ServiceUnintelligible = "service_unintelligible",
    /// Sync: the service wants us to wait.
    ServiceBusy = "service_busy",
    /// Sync: the service said no.
    ServiceRefused = "service_refused",
    /// Sync: another service answers, or it was emptied.
    ServiceOther = "service_other",
    /// Sync: the service doesn't know this laptop's token.
    TokenUnknown = "token_unknown",
    /// Sync: the national team shut this laptop out.
    DeviceRevoked = "device_revoked",
    /// The machine's clock stands before 1970.
    ClockWrong = "clock_wrong",
    /// A result can't be written where asked.
    OutputUnwritable = "output_unwritable",
    /// The user stopped it.
    Cancelled = "cancelled",
    /// Arguments that don't have the right form.
    BadRequest = "bad_request",
    /// A mistake of ours.
    Internal = "internal",
}

/// Something that was refused, with nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// The field it is about, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub field: Option<String>,
    /// What fills the holes of the message.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub args: BTreeMap<String, String>,
    /// What else is wrong, each at its field, so that a form tells everything at once.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[ts(optional, type = "Refusal[]")]
    pub more: Vec<Refusal>,
}

impl Refusal {
    /// A refusal with this code.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            field: None,
            args: BTreeMap::new(),
            more: Vec::new(),
        }
    }

    /// Refuses with everything that was found wrong; nothing found is nothing refused.
    pub fn all(found: impl IntoIterator<Item = Self>) -> Result<(), Self> {
        let mut found = found.into_iter();
        match found.next() {
            None => Ok(()),
            Some(mut first) => {
                first.more.extend(found);
                Err(first)
            }
        }
    }

    /// What the system said to writing a file, with the kind of trouble: what helps differs.
    #[must_use]
    pub fn unwritable(path: &Path, error: &io::Error) -> Self {
        // What Windows says of a file that another program holds; elsewhere the number means something else.
        const SHARED: Option<i32> = Some(32);
        let kind = match error.kind() {
            ErrorKind::StorageFull => "full",
            ErrorKind::PermissionDenied => "denied",
            _ if cfg!(windows) && error.raw_os_error() == SHARED => "open",
            _ => "other",
        };
        Self::new(Code::OutputUnwritable)
            .with("kind", kind)
            .with("path", path.display())
            .with("reason", error)
    }

    /// What the system said to reading a file, with the kind of trouble.
    #[must_use]
    pub fn unreadable(path: &Path, error: &io::Error) -> Self {
        let kind = match error.kind() {
            ErrorKind::NotFound => "missing",
            ErrorKind::PermissionDenied => "denied",
            _ => "other",
        };
        Self::new(Code::FileUnreadable)
            .with("kind", kind)
            .with("path", path.display())
            .with("reason", error)
    }

    /// Says which field it is about.
    #[must_use]
    pub fn on(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Fills a hole of the message.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.code.as_str())?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_written_the_same_in_json_and_in_words() {
        for code in Code::ALL {
            assert_eq!(
                serde_json::to_value(code).unwrap(),
                serde_json::Value::String(code.as_str().into())
            );
        }
    }

    #[test]
    fn what_could_not_be_written_says_what_helps() {
        let kind = |error: ErrorKind| {
            let refusal = Refusal::unwritable(Path::new("x"), &error.into());
            refusal.args["kind"].clone()
        };
        assert_eq!(kind(ErrorKind::StorageFull), "full");
        assert_eq!(kind(ErrorKind::PermissionDenied), "denied");
        assert_eq!(kind(ErrorKind::NotFound), "other");
    }

    #[test]
    fn every_code_stands_in_the_docs() {
        let table = include_str!("../../../docs/ERRORS.md");
        for code in Code::ALL {
            assert!(
                table.contains(&format!("| `{}` |", code.as_str())),
                "{}",
                code.as_str()
            );
        }
        assert_eq!(table.matches("\n| `").count(), Code::ALL.len());
    }
}
