//! The workspace itself, settings of this laptop, history, finding, and what leaves as a file.

use tib_domain::Found;
use tib_texts::Language;

use super::args::Nothing;
use super::{arguments, calls};
use crate::backup_folder;
use crate::backups::{self, BackupLine, Backups};
use crate::damaged::{self, Recovered};
use crate::export::{self, PictureExport, TableExport};
use crate::views::{HistoryState, JobProgress, NameInText, ReportFile, Shell, Theme, Undone};
use crate::{report, sample, start, workspace};

arguments! {
    SettingsSet { language: Option<Language> as "'nl' | 'en' | null", theme: Option<Theme> }
    ColumnsHide { list: String, hidden: Vec<String> }
    WorkspaceCreate { name: String }
    WorkspaceOpen { recent: Option<String> }
    Cancel { job: String }
    ReportMake { school_year: i32, job: String }
    ReportOpen { path: String }
    ReportYear { school_year: i32 }
    BackupName { name: String }
    Search { words: String, kinds: Vec<String>, limit: u32, each: Option<u32> }
}

calls! { "workspace", CALLS:
    Reads shell(Nothing) -> Shell = |app, _a| Ok(workspace::shell(app));
    Reads begin(Nothing) -> start::Begin = |app, _a| start::begin(app);
    Reads start(Nothing) -> start::Start = |app, _a| start::start(app);
    Reads search(Search) -> Vec<Found> = |app, a| workspace::search(app, &a.words, &a.kinds, a.limit, a.each);
    Reads history(Nothing) -> HistoryState = |app, _a| workspace::history(app);
    Reads progress(Nothing) -> Vec<JobProgress> = |app, _a| Ok(app.jobs().progress());
    Reads export_table(TableExport) -> bool = |app, a| export::table(app, a);
    Reads export_picture(PictureExport) -> bool = |app, a| export::picture(app, &a);
    Reads report_open(ReportOpen) -> bool = |app, a| report::show(app, &a.path);
    Changes settings_set(SettingsSet) -> Shell = |app, a| workspace::settings_set(app, a.language, a.theme);
    Changes columns_hide(ColumnsHide) -> Shell = |app, a| workspace::columns_hide(app, &a.list, a.hidden);
    Changes workspace_create(WorkspaceCreate) -> Shell = |app, a| workspace::create_named(app, &a.name);
    Changes workspace_open(WorkspaceOpen) -> Shell = |app, a| workspace::open_chosen(app, a.recent.as_deref());
    Changes workspace_sample(Nothing) -> Shell = |app, _a| sample::open(app);
    Changes workspace_close(Nothing) -> Shell = |app, _a| Ok(workspace::close(app));
    Changes workspace_remove_example(Nothing) -> Shell = |app, _a| workspace::remove_example(app);
    Changes undo(Nothing) -> Undone = |app, _a| workspace::undo(app);
    Changes redo(Nothing) -> Undone = |app, _a| workspace::redo(app);
    Changes cancel(Cancel) -> () = |app, a| { app.jobs().cancel(&a.job); Ok(()) };
    Reads backup_list(Nothing) -> Backups = |app, _a| backups::list(app);
    Reads backup_make(Nothing) -> String = |app, _a| backups::make(app);
    Reads backup_save(BackupName) -> bool = |app, a| backups::save(app, &a.name);
    Changes backup_folder_choose(Nothing) -> Option<Backups> = |app, _a| backup_folder::choose(app);
    Changes backup_folder_reset(Nothing) -> Backups = |app, _a| backup_folder::reset(app);
    Reads damaged_backup(Nothing) -> Option<BackupLine> = |app, _a| damaged::newest_backup(app);
    Changes damaged_put_back(Nothing) -> Shell = |app, _a| damaged::put_back_newest(app);
    Changes damaged_recover(Nothing) -> Option<Recovered> = |app, _a| damaged::recover_chosen(app);
    Changes backup_put_back(BackupName) -> Shell = |app, a| backups::put_back(app, &a.name);
    Reads report_names(ReportYear) -> Vec<NameInText> = |app, a| report::names(app, a.school_year);
    Job report_make(ReportMake) -> Option<ReportFile> = |app, a| report::make(app, a.school_year, &a.job);
}
