//! Every use case that a page can call, declared once. A host passes a name and JSON to [`call`]
//! and can't forget one; the types for TypeScript come from the same declarations.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tib_domain::{
    Activity, Ambition, Code, Id, NationalRegion, Organisation, OwnIndicator, Partnership, Refusal,
    Region, Term,
};
use ts_rs::{Config, TS, TypeVisitor};

use crate::export::{PictureExport, TableExport};
use crate::import::Given;
use crate::monitor::{Ask, CompareAsk, OfferAsk, ProjectionAsk, TraceAsk};
use crate::sync::RegionFigures;
use crate::views::{
    AnyTable, ChosenFile, College, Comparison, HistoryState, ImportDetails, ImportRow, Leaving,
    Monitor, Municipality, Need, NewsRow, Offer, OutboxRow, Outcome, PartnershipRow, Preview,
    Projection, ReportFile, School, Shell, Start, SyncOutcome, SyncState, TaskProgress, Theme,
    Trace,
};
use crate::{
    App, Result, export, import, monitor, network, plan, region, report, start, sync, workspace,
};

/// Arguments of the calls; each field is named as on the page.
pub mod args {
    use super::{
        Activity, Ambition, Deserialize, Given, Organisation, OwnIndicator, Partnership, Region,
        TS, Theme,
    };
    use tib_texts::Language;

    macro_rules! args {
        ($($name:ident { $($field:ident : $type:ty $(as $ts:literal)?),* $(,)? })*) => {
            $(
                #[allow(missing_docs, reason = "the names say it; their meaning stands at the use case")]
                #[derive(Debug, Clone, Deserialize, TS)]
                pub struct $name { $($(#[ts(type = $ts)])? pub $field: $type,)* }
            )*
        };
    }

    args! {
        Nothing {}
        SettingsSet { language: Option<Language> as "'nl' | 'en' | null", theme: Option<Theme> }
        WorkspaceCreate { name: String }
        WorkspaceOpen { recent: Option<String> }
        RegionSave { region: Region }
        RegionRmc { rmc: String }
        RegionMunicipalities { gms: Vec<String> }
        ImportPreview { file: String, given: Given }
        ImportRun { file: String, given: Given, task: String }
        TableLook { file: String, part: Option<String> }
        TableRun { file: String, own: OwnIndicator, given: Given, task: String }
        ById { id: String }
        Cancel { task: String }
        ActivitySave { activity: Activity }
        OrganisationSave { organisation: Organisation }
        SchoolsAdopt { branches: Vec<String> }
        PartnershipSave { partnership: Partnership }
        AmbitionSave { ambition: Ambition }
        OwnIndicatorSave { own: OwnIndicator }
        CollegeShareSet { college: String, percent: u8 }
        ReportMake { school_year: i32, task: String }
        ReportOpen { path: String }
        SyncEnrol { address: String, code: String, in_file: bool }
        SyncSummary { school_year: Option<i32> }
        SyncRun { whole: bool }
    }
}

use args::Nothing;

macro_rules! commands {
    ($($name:ident: $args:ty => $out:ty, |$app:ident, $a:ident| $body:expr;)*) => {
        /// Names of all calls.
        pub const NAMES: &[&str] = &[$(stringify!($name),)*];

        /// Runs the call `name` with JSON arguments.
        pub fn call(app: &App, name: &str, args: Value) -> Result<Value> {
            match name {
                $(stringify!($name) => {
                    let run = |$app: &App, $a: $args| -> Result<$out> { $body };
                    to_json(&run(app, from_json(args)?)?)
                })*
                _ => Err(Refusal::new(Code::BadRequest).with("call", name)),
            }
        }

        /// The TypeScript of all calls and of every type in them.
        #[must_use]
        pub fn typescript() -> String {
            let mut types = Types::new();
            let mut calls = String::new();
            $(
                types.visit::<$args>();
                types.visit::<$out>();
                calls.push_str(&format!(
                    "  {}: {{ args: {}; result: {} }};\n",
                    stringify!($name),
                    <$args as TS>::name(&types.config),
                    <$out as TS>::name(&types.config),
                ));
            )*
            types.visit::<Refusal>();
            types.page(&calls)
        }
    };
}

commands! {
    shell: Nothing => Shell, |app, _a| Ok(workspace::shell(app));
    settings_set: args::SettingsSet => Shell, |app, a| workspace::settings_set(app, a.language, a.theme);
    workspace_create: args::WorkspaceCreate => Shell, |app, a| workspace::create_named(app, &a.name);
    workspace_open: args::WorkspaceOpen => Shell, |app, a| workspace::open_chosen(app, a.recent.as_deref());
    workspace_sample: Nothing => Shell, |app, _a| workspace::open_sample(app);
    workspace_close: Nothing => Shell, |app, _a| Ok(workspace::close(app));
    workspace_remove_example: Nothing => Shell, |app, _a| workspace::remove_example(app);
    region: Nothing => Region, |app, _a| region::region(app);
    region_save: args::RegionSave => Region, |app, a| region::save(app, a.region);
    municipalities: Nothing => Vec<Municipality>, |app, _a| region::municipalities(app);
    region_rmc: args::RegionRmc => Region, |app, a| region::take_rmc(app, &a.rmc);
    region_municipalities: args::RegionMunicipalities => Region, |app, a| region::take_municipalities(app, &a.gms);
    file_choose: Nothing => Vec<ChosenFile>, |app, _a| Ok(import::choose(app));
    import_preview: args::ImportPreview => Preview, |app, a| import::preview(app, &a.file, &a.given);
    import_run: args::ImportRun => Outcome, |app, a| import::run_chosen(app, &a.file, &a.given, &a.task);
    table_look: args::TableLook => AnyTable, |app, a| import::look(app, &a.file, a.part.as_deref());
    table_run: args::TableRun => Outcome, |app, a| import::run_mapped(app, &a.file, a.own, &a.given, &a.task);
    imports: Nothing => Vec<ImportRow>, |app, _a| import::imports(app);
    import_details: args::ById => ImportDetails, |app, a| import::details(app, &Id::new(a.id));
    import_rejected_export: args::ById => bool, |app, a| import::export_rejected(app, &Id::new(a.id));
    import_withdraw: args::ById => HistoryState, |app, a| import::withdraw(app, &Id::new(a.id));
    progress: Nothing => Vec<TaskProgress>, |app, _a| Ok(app.tasks().progress());
    cancel: args::Cancel => (), |app, a| { app.tasks().cancel(&a.task); Ok(()) };
    start: Nothing => Start, |app, _a| start::start(app);
    terms: Nothing => Vec<Term>, |app, _a| plan::terms(app);
    activities: Nothing => Vec<Activity>, |app, _a| plan::activities(app);
    activity_save: args::ActivitySave => Activity, |app, a| plan::save(app, a.activity);
    activity_delete: args::ById => (), |app, a| plan::delete(app, &Id::new(a.id));
    organisations: Nothing => Vec<Organisation>, |app, _a| network::organisations(app);
    organisation_save: args::OrganisationSave => Organisation, |app, a| network::save_organisation(app, a.organisation);
    organisation_delete: args::ById => (), |app, a| network::delete_organisation(app, &Id::new(a.id));
    schools: Nothing => Vec<School>, |app, _a| network::schools(app);
    schools_adopt: args::SchoolsAdopt => Vec<Organisation>, |app, a| network::adopt(app, &a.branches);
    partnerships: Nothing => Vec<PartnershipRow>, |app, _a| network::partnerships(app);
    partnership_save: args::PartnershipSave => PartnershipRow, |app, a| network::save_partnership(app, a.partnership);
    partnership_delete: args::ById => (), |app, a| network::delete_partnership(app, &Id::new(a.id));
    history: Nothing => HistoryState, |app, _a| workspace::history(app);
    undo: Nothing => HistoryState, |app, _a| workspace::undo(app);
    redo: Nothing => HistoryState, |app, _a| workspace::redo(app);
    monitor: Ask => Monitor, |app, a| monitor::monitor(app, &a);
    trace: TraceAsk => Trace, |app, a| monitor::trace(app, &a);
    region_shrinks: Nothing => Option<bool>, |app, _a| monitor::region_shrinks(app);
    projection: ProjectionAsk => Option<Projection>, |app, a| monitor::project(app, &a);
    offer: OfferAsk => Offer, |app, a| monitor::offer(app, &a);
    compare: CompareAsk => Comparison, |app, a| monitor::compare(app, &a);
    needs: Nothing => Vec<Need>, |app, _a| monitor::needs(app);
    ambitions: Nothing => Vec<Ambition>, |app, _a| monitor::ambitions(app);
    ambition_save: args::AmbitionSave => Ambition, |app, a| monitor::save_ambition(app, a.ambition);
    ambition_delete: args::ById => (), |app, a| monitor::delete_ambition(app, &Id::new(a.id));
    own_indicators: Nothing => Vec<OwnIndicator>, |app, _a| monitor::own_indicators(app);
    own_indicator_save: args::OwnIndicatorSave => OwnIndicator, |app, a| monitor::save_own(app, a.own);
    own_indicator_delete: args::ById => (), |app, a| monitor::delete_own(app, &Id::new(a.id));
    colleges: Nothing => Vec<College>, |app, _a| monitor::colleges(app);
    college_share: args::CollegeShareSet => (), |app, a| monitor::set_college_share(app, &Id::new(a.college), a.percent);
    national_regions: Nothing => Vec<NationalRegion>, |app, _a| monitor::national_regions(app);
    export_table: TableExport => bool, |app, a| export::table(app, a);
    export_picture: PictureExport => bool, |app, a| export::picture(app, &a);
    report_make: args::ReportMake => Option<ReportFile>, |app, a| report::make(app, a.school_year, &a.task);
    report_open: args::ReportOpen => bool, |app, a| report::show(app, &a.path);
    region_figures: Nothing => Option<RegionFigures>, |app, _a| sync::figures(app);
    sync_state: Nothing => SyncState, |app, _a| sync::state(app);
    sync_enrol: args::SyncEnrol => SyncState, |app, a| sync::enrol(app, &a.address, &a.code, a.in_file);
    sync_leaving: args::SyncSummary => Leaving, |app, a| sync::leaving(app, a.school_year);
    sync_send: args::SyncSummary => SyncOutcome, |app, a| sync::send(app, a.school_year);
    sync_run: args::SyncRun => SyncOutcome, |app, a| sync::run(app, a.whole);
    outbox: Nothing => Vec<OutboxRow>, |app, _a| sync::outbox(app);
    news: Nothing => Vec<NewsRow>, |app, _a| sync::news(app);
    news_read: args::ById => SyncState, |app, a| sync::read(app, &a.id);
}

/// Says which field is wrong, as far as the parser tells.
fn from_json<T: DeserializeOwned>(args: Value) -> Result<T> {
    serde_json::from_value(args)
        .map_err(|error| Refusal::new(Code::BadRequest).with("reason", error))
}

fn to_json(out: &impl Serialize) -> Result<Value> {
    serde_json::to_value(out).map_err(|error| Refusal::new(Code::Internal).with("reason", error))
}

/// Collects a declaration per type, whatever order they turn up in.
struct Types {
    config: Config,
    declarations: BTreeMap<String, String>,
}

impl Types {
    fn new() -> Self {
        Self {
            config: Config::new().with_large_int("number"),
            declarations: BTreeMap::new(),
        }
    }

    fn page(&self, calls: &str) -> String {
        let mut page = String::from(
            "// Generated from crates/app/src/commands.rs by its test; change it there.\n\n",
        );
        for declaration in self.declarations.values() {
            page.push_str("export ");
            page.push_str(declaration);
            page.push_str("\n\n");
        }
        page.push_str("export type Commands = {\n");
        page.push_str(calls);
        page.push_str("};\n");
        page
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declarations.contains_key(&name) {
                return;
            }
            self.declarations.insert(name, T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    /// The committed types are what the code says; run with `TIB_WRITE_TYPES=1` to renew them.
    #[test]
    fn types_for_typescript_are_fresh() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../ui/src/backend/generated.ts");
        let now = super::typescript();
        if std::env::var_os("TIB_WRITE_TYPES").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == now,
            "ui/src/backend/generated.ts is stale: run TIB_WRITE_TYPES=1 cargo test -p tib-app types_for_typescript"
        );
    }
}
