//! Public files, and the region that they are about.

use tib_domain::{Id, OwnIndicator, Record, Region};

use super::args::{ById, Nothing};
use super::{arguments, calls};
use crate::import::{self, ImportOptions};
use crate::records::{self, Opened, RecordChange};
use crate::region;
use crate::views::{
    AnyTable, ChosenFile, HistoryState, ImportDetails, ImportRow, Municipality, Outcome, Preview,
};

arguments! {
    RegionRmc { rmc: String }
    RegionMunicipalities { gms: Vec<String> }
    ImportPreview { file: String, given: ImportOptions }
    ImportRun { file: String, given: ImportOptions, job: String }
    ImportEdition { id: String, edition: String }
    TableLook { file: String, part: Option<String> }
    TableRun { file: String, own: OwnIndicator, given: ImportOptions, job: String }
}

calls! { "data", CALLS:
    Reads region(Nothing) -> Region = |app, _a| region::region(app);
    Reads municipalities(Nothing) -> Vec<Municipality> = |app, _a| region::municipalities(app);
    Reads file_choose(Nothing) -> Vec<ChosenFile> = |app, _a| Ok(import::choose(app));
    Reads import_preview(ImportPreview) -> Preview = |app, a| import::preview(app, &a.file, &a.given);
    Reads table_look(TableLook) -> AnyTable = |app, a| import::look(app, &a.file, a.part.as_deref());
    Reads imports(Nothing) -> Vec<ImportRow> = |app, _a| import::imports(app);
    Reads import_details(ById) -> ImportDetails = |app, a| import::details(app, &Id::new(a.id));
    Reads import_rejected_export(ById) -> bool = |app, a| import::export_rejected(app, &Id::new(a.id));
    Reads region_open(Nothing) -> Opened<Region> = |app, _a| records::open::<Region>(app, &region::region(app)?.id);
    Changes region_discard(ById) -> () = |app, a| records::discard(app, Region::KIND, &Id::new(a.id));
    Changes region_change(RecordChange) -> Opened<Region> = |app, change| records::change::<Region>(app, &change);
    Changes region_rmc(RegionRmc) -> Region = |app, a| region::take_rmc(app, &a.rmc);
    Changes region_municipalities(RegionMunicipalities) -> Region = |app, a| region::take_municipalities(app, &a.gms);
    Changes import_edition(ImportEdition) -> HistoryState = |app, a| import::set_edition(app, &Id::new(a.id), &a.edition);
    Changes import_withdraw(ById) -> HistoryState = |app, a| import::withdraw(app, &Id::new(a.id));
    Job import_run(ImportRun) -> Outcome = |app, a| import::run_chosen(app, &a.file, &a.given, &a.job);
    Job table_run(TableRun) -> Outcome = |app, a| import::run_mapped(app, &a.file, a.own, &a.given, &a.job);
}
