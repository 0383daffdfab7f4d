// Generated from crates/app/src/commands.rs by its test; change it there.

export type Activity = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * Terms of the list `theme`.
 */
themes: Array<Id>, 
/**
 * Terms of the list `sector`.
 */
sectors: Array<Id>, 
/**
 * Organisations that take part.
 */
partners: Array<Id>, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * How far it has come.
 */
status: ActivityStatus, 
/**
 * The steps so far, oldest first.
 */
status_log: Array<StatusChange>, 
/**
 * Where.
 */
place: string, 
/**
 * Numbers per school year and target group.
 */
reach: Array<Reach>, 
/**
 * What came of it.
 */
results: string, 
/**
 * What was learned.
 */
lessons: string, 
/**
 * Title and results may go into a summary.
 */
shareable: boolean, };

export type ActivitySave = { activity: Activity, };

export type ActivityStatus = "idea" | "planned" | "running" | "done" | "cancelled";

export type ById = { id: string, };

export type Cancel = { task: string, };

export type ChosenFile = { 
/**
 * Handle to name it by.
 */
file: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Bytes.
 */
size: number, };

export type Code = "required" | "end_before_start" | "status_step" | "reason_missing" | "too_few_members" | "member_twice" | "date_invalid" | "year_implausible" | "year_needed" | "year_contradicts" | "brin_invalid" | "brin_taken" | "municipality_unknown" | "rmc_unknown" | "addresses_missing" | "region_empty" | "region_without_schools" | "not_found" | "in_use" | "nothing_to_undo" | "term_unknown" | "indicator_unknown" | "file_empty" | "file_binary" | "file_cut_off" | "file_not_a_table" | "file_kind_unknown" | "file_kind_unsupported" | "file_unreadable" | "header_ambiguous" | "file_all_rejected" | "workspace_missing" | "workspace_exists" | "workspace_broken" | "workspace_too_new" | "workspace_in_use" | "workspace_read_only" | "workspace_closed" | "address_invalid" | "not_enrolled" | "enrol_code_wrong" | "enrol_code_expired" | "enrol_code_burned" | "enrol_code_used" | "keychain_missing" | "service_away" | "service_slow" | "service_unintelligible" | "service_busy" | "service_refused" | "service_other" | "token_unknown" | "device_revoked" | "output_unwritable" | "cancelled" | "bad_request" | "internal";

export type Enrolled = { 
/**
 * Its address.
 */
address: string, 
/**
 * Its name.
 */
service: string, 
/**
 * The region's name there.
 */
region: string, 
/**
 * Since when, UTC.
 */
since: string, };

export type Figure = { 
/**
 * Code, e.g. `vmbo_intake_tech`.
 */
indicator: string, 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * Of what.
 */
scope: Scope, 
/**
 * What was counted as technical.
 */
technical: Technical | null, 
/**
 * Absent for the undivided figure.
 */
breakdown: string | null, 
/**
 * The figure, when it is exact.
 */
value: number | null, 
/**
 * The least it can be.
 */
low: number | null, 
/**
 * The most it can be.
 */
high: number | null, 
/**
 * What is counted; for a count the count itself.
 */
numerator: number | null, 
/**
 * What it is a share of; absent for a count.
 */
denominator: number | null, 
/**
 * Bounds of the numerator.
 */
numerator_low: number | null, 
/**
 * Bounds of the numerator.
 */
numerator_high: number | null, 
/**
 * Bounds of the denominator.
 */
denominator_low: number | null, 
/**
 * Bounds of the denominator.
 */
denominator_high: number | null, 
/**
 * How many masked cells are in it.
 */
masked: number, 
/**
 * The source is marked as not final.
 */
provisional: boolean, 
/**
 * Fraction of the population, nationally, at branches that could not be placed.
 */
unplaced: number, 
/**
 * Names of the files it was computed from.
 */
sources: Array<string>, };

export type HistoryState = { 
/**
 * What undo would take back.
 */
undo: string | null, 
/**
 * What redo would bring back.
 */
redo: string | null, };

export type Id = string;

export type ImportPreview = { file: string, school_year: number | null, };

export type ImportRow = { 
/**
 * Identity.
 */
id: Id, 
/**
 * `A` or `C`.
 */
kind: string, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * First year of the school year.
 */
school_year: number | null, 
/**
 * Rows of data read.
 */
rows_read: number, 
/**
 * Not there before.
 */
rows_new: number, 
/**
 * There before with other figures.
 */
rows_changed: number, 
/**
 * There before with the same figures.
 */
rows_same: number, 
/**
 * Could not be read.
 */
rows_rejected: number, 
/**
 * Branches without an address.
 */
unknown_units: number, 
/**
 * Taken back.
 */
withdrawn: boolean, 
/**
 * When it came in, UTC.
 */
imported_at: string, };

export type ImportRun = { file: string, school_year: number | null, task: string, };

export type Leaving = { 
/**
 * The first year of the school year that it is about.
 */
school_year: number, 
/**
 * Every figure in words, under headings.
 */
sections: Array<LeavingSection>, 
/**
 * Exactly what would go over the wire, as JSON with line ends.
 */
body: string, 
/**
 * Just so it was put in the outbox before.
 */
unchanged: boolean, };

export type LeavingRow = { 
/**
 * What it is.
 */
label: string, 
/**
 * How much, in the language's own form.
 */
value: string, };

export type LeavingSection = { 
/**
 * The heading.
 */
title: string, 
/**
 * The figures.
 */
rows: Array<LeavingRow>, };

export type Member = { 
/**
 * Who.
 */
organisation: Id, 
/**
 * What it does in the partnership.
 */
role: string, };

export type Missing = "addresses" | "pupils" | "region";

export type Monitor = { 
/**
 * All figures.
 */
figures: Array<Figure>, 
/**
 * Files behind them.
 */
sources: Array<Source>, 
/**
 * Municipalities in the region.
 */
municipalities: number, 
/**
 * Branches in the region.
 */
branches: number, 
/**
 * What is needed still.
 */
missing: Array<Missing>, };

export type MonitorChoice = { technical: string | null, };

export type Municipality = { 
/**
 * `GM0153`.
 */
gm: string, 
/**
 * Name.
 */
name: string, 
/**
 * Province.
 */
province: string, 
/**
 * RMC region's number.
 */
rmc_code: string, 
/**
 * RMC region's name.
 */
rmc_name: string, 
/**
 * How many branches offer vmbo.
 */
vmbo_branches: number, };

export type NewsRow = { 
/**
 * Identity.
 */
id: string, 
/**
 * One line.
 */
title: string, 
/**
 * Plain text; an empty line begins a paragraph.
 */
text: string, 
/**
 * When it was published, UTC.
 */
published_at: string, 
/**
 * The user opened it.
 */
read: boolean, };

export type Nothing = Record<symbol, never>;

export type Organisation = { 
/**
 * `vo:00AH07` when adopted from the public address file, else a UUIDv7.
 */
id: Id, 
/**
 * Name in full.
 */
name: string, 
/**
 * Terms of the list `organisation_kind`; many a college has vmbo too.
 */
kinds: Array<Id>, 
/**
 * Terms of the list `sector`.
 */
sectors: Array<Id>, 
/**
 * BRIN (4) and branch (2), e.g. `00AH07`.
 */
brin: string | null, 
/**
 * Number in the trade register, 8 digits.
 */
kvk: string | null, 
/**
 * Street and number.
 */
street: string, 
/**
 * `1234 AB`.
 */
postcode: string, 
/**
 * Place.
 */
place: string, 
/**
 * Municipality, `GM0153`.
 */
municipality: string | null, 
/**
 * Web address.
 */
website: string, 
/**
 * Own notes; stay on this laptop.
 */
notes: string, };

export type OrganisationSave = { organisation: Organisation, };

export type OutboxRow = { 
/**
 * Identity.
 */
id: string, 
/**
 * Its place in the series.
 */
place: number, 
/**
 * `summary`.
 */
kind: string, 
/**
 * The school year that a summary is about.
 */
school_year: number | null, 
/**
 * When it was written, UTC.
 */
written_at: string, 
/**
 * `queued`, `sent`, `acknowledged` or `refused`.
 */
state: string, 
/**
 * When the service first had it, UTC.
 */
received_at: string | null, 
/**
 * What is wrong with a refused one.
 */
field: string | null, 
/**
 * Why, in the service's words.
 */
reason: string | null, 
/**
 * SHA-256 of the body.
 */
hash: string, 
/**
 * What was sent, as JSON.
 */
body: string, };

export type Outcome = { 
/**
 * The import.
 */
import: ImportRow, 
/**
 * It was there already; nothing changed.
 */
already: boolean, 
/**
 * Branches that the addresses don't know.
 */
unknown: Array<UnknownBranch>, };

export type Partnership = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Term of the list `partnership_kind`.
 */
kind: Id, 
/**
 * Who is in.
 */
members: Array<Member>, 
/**
 * Terms of the list `theme`.
 */
themes: Array<Id>, 
/**
 * Terms of the list `sector`.
 */
sectors: Array<Id>, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day of the agreement.
 */
end: string | null, 
/**
 * How far it has come.
 */
status: PartnershipStatus, 
/**
 * What was agreed, in own words.
 */
agreement: string, };

export type PartnershipRow = { 
/**
 * A vmbo school is in.
 */
vmbo: boolean, 
/**
 * An mbo college is in.
 */
mbo: boolean, 
/**
 * A company or branch organisation is in.
 */
industry: boolean, 
/**
 * Days until it lapses, when that is soon.
 */
lapses_in: number | null, 
/**
 * Identity.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Term of the list `partnership_kind`.
 */
kind: Id, 
/**
 * Who is in.
 */
members: Array<Member>, 
/**
 * Terms of the list `theme`.
 */
themes: Array<Id>, 
/**
 * Terms of the list `sector`.
 */
sectors: Array<Id>, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day of the agreement.
 */
end: string | null, 
/**
 * How far it has come.
 */
status: PartnershipStatus, 
/**
 * What was agreed, in own words.
 */
agreement: string, };

export type PartnershipSave = { partnership: Partnership, };

export type PartnershipStatus = "exploring" | "active" | "anchored" | "ended";

export type Preview = { 
/**
 * Handle of the file.
 */
file: string, 
/**
 * Its name.
 */
file_name: string, 
/**
 * `A` or `C`.
 */
kind: string, 
/**
 * The year that will be used when none is given.
 */
school_year: number | null, 
/**
 * Where that year was found: `file`, `name` or `none`.
 */
year_source: string, 
/**
 * Encoding of the text.
 */
encoding: string, 
/**
 * Separator.
 */
delimiter: string, 
/**
 * Rows of data.
 */
rows: number, 
/**
 * The first rejected rows.
 */
rejected: Array<RejectedRow>, 
/**
 * All rejected rows.
 */
rejected_count: number, 
/**
 * The first unknown branches.
 */
unknown: Array<UnknownBranch>, 
/**
 * All unknown branches.
 */
unknown_count: number, 
/**
 * The same file came in before.
 */
already: boolean, 
/**
 * Names of the columns.
 */
columns: Array<string>, 
/**
 * The first rows, as published.
 */
sample: Array<Array<string>>, };

export type Reach = { 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * Term of the list `target_group`.
 */
target_group: Id, 
/**
 * How many were planned.
 */
planned: number | null, 
/**
 * How many were reached.
 */
reached: number | null, };

export type Recent = { 
/**
 * Where its file is.
 */
path: string, 
/**
 * The region's name when it was last open.
 */
name: string, };

export type Refusal = { 
/**
 * Why.
 */
code: Code, 
/**
 * The field it is about, where it is about one.
 */
field?: string, 
/**
 * What fills the holes of the message.
 */
args?: { [key in string]: string }, };

export type Region = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Its own name for itself.
 */
name: string, 
/**
 * Who and what the region is, in its own words.
 */
identity: string, 
/**
 * First school year with a plan.
 */
start_year: number | null, 
/**
 * Terms of the list `sector` that it focuses on.
 */
sectors: Array<Id>, 
/**
 * Terms of the list `theme` that it works on.
 */
themes: Array<Id>, 
/**
 * Municipalities and single branches.
 */
members: Array<RegionMember>, };

export type RegionMember = { 
/**
 * `GM` and four digits, or `vo:` and six characters.
 */
place: Id, 
/**
 * Added or taken away.
 */
sign: Sign, 
/**
 * First school year it counts in; always when absent.
 */
from: number | null, 
/**
 * Last school year it counts in.
 */
to: number | null, };

export type RegionMunicipalities = { gms: Array<string>, };

export type RegionRmc = { rmc: string, };

export type RegionSave = { region: Region, };

export type RejectedRow = { 
/**
 * Line in the file, from 1.
 */
line: number, 
/**
 * Why, as a code.
 */
reason: string, 
/**
 * The row as it stands there, shortened.
 */
raw: string, };

export type ReportFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * How many pages it has.
 */
pages: number, };

export type ReportMake = { school_year: number, task: string, };

export type ReportOpen = { path: string, };

export type School = { 
/**
 * `00AH07`.
 */
branch: string, 
/**
 * Name.
 */
name: string, 
/**
 * Place.
 */
place: string, 
/**
 * Municipality.
 */
municipality: string, 
/**
 * What it offers: `VBO`, `MAVO` …
 */
structure: Array<string>, 
/**
 * It is an organisation of the network.
 */
adopted: boolean, };

export type SchoolsAdopt = { branches: Array<string>, };

export type Scope = "region" | "country" | "rest";

export type SettingsSet = { language: 'nl' | 'en' | null, theme: Theme | null, };

export type Shell = { 
/**
 * The open workspace.
 */
workspace: WorkspaceInfo | null, 
/**
 * The user's language.
 */
language: 'nl' | 'en', 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * Version of the app.
 */
version: string, 
/**
 * Today.
 */
today: string, 
/**
 * Workspaces opened before, newest first.
 */
recent: Array<Recent>, };

export type Sign = "+" | "-";

export type Source = { 
/**
 * The import.
 */
import: Id, 
/**
 * `A` or `C`.
 */
kind: string, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * First year of the school year.
 */
school_year: number | null, 
/**
 * Rows in the file.
 */
rows: number, 
/**
 * Rows that count in the figures.
 */
rows_used: number, 
/**
 * Branches without an address.
 */
unknown_units: number, 
/**
 * When it came in.
 */
imported_at: string, };

export type Start = { 
/**
 * Activities that are open, or fall in this school year.
 */
activities: Array<Activity>, 
/**
 * All activities there are.
 */
activity_count: number, 
/**
 * All partnerships there are.
 */
partnership_count: number, 
/**
 * Of these, with vmbo, mbo and industry in.
 */
complete: number, 
/**
 * Partnerships that lapse soon, the soonest first.
 */
lapsing: Array<PartnershipRow>, 
/**
 * The figures.
 */
monitor: Monitor, };

export type StatusChange = { 
/**
 * The status it came to.
 */
status: ActivityStatus, 
/**
 * The day.
 */
on: string, 
/**
 * Why; asked when it is cancelled.
 */
reason: string, };

export type SyncEnrol = { address: string, code: string, in_file: boolean, };

export type SyncOutcome = { 
/**
 * Entries written to the outbox for it.
 */
queued: number, 
/**
 * Entries that got a receipt.
 */
sent: number, 
/**
 * Of these, not taken by the service.
 */
refused: number, 
/**
 * Items that came in.
 */
received: number, 
/**
 * Both ends compared counts and hashes, and they agree.
 */
compared: boolean, 
/**
 * The service had lost entries, and has them again.
 */
server_lost: boolean, 
/**
 * A new series was begun: this file isn't the one that sent before.
 */
began: boolean, 
/**
 * Where things stand now.
 */
state: SyncState, };

export type SyncRun = { whole: boolean, };

export type SyncState = { 
/**
 * The service that this laptop may talk to for this workspace.
 */
enrolled: Enrolled | null, 
/**
 * The workspace is enrolled, but not on this laptop: the file was copied here.
 */
copied: boolean, 
/**
 * Entries waiting or on their way.
 */
waiting: number, 
/**
 * Entries that the service doesn't take.
 */
refused: number, 
/**
 * News that was not read yet.
 */
unread: number, 
/**
 * When an exchange last came to its end, UTC.
 */
met_at: string | null, 
/**
 * When both ends last compared counts and hashes, and agreed, UTC.
 */
compared_at: string | null, };

export type SyncSummary = { school_year: number | null, };

export type TaskProgress = { 
/**
 * The name that the caller made up.
 */
task: string, 
/**
 * What it does now.
 */
phase: string, 
/**
 * How much is done.
 */
done: number, 
/**
 * Of how much, when that is known.
 */
total: number | null, };

export type Technical = "duo" | "techniekpact" | "hard";

export type Term = { 
/**
 * `theme:lob` for a national term, a UUIDv7 for a regional one.
 */
id: Id, 
/**
 * The list it stands in.
 */
list: TermList, 
/**
 * Short name without spaces.
 */
code: string, 
/**
 * Dutch name.
 */
name_nl: string, 
/**
 * English name.
 */
name_en: string, 
/**
 * First day it can be chosen, `YYYY-MM-DD`.
 */
valid_from: string | null, 
/**
 * Last day it can be chosen.
 */
valid_to: string | null, 
/**
 * Grows when the national team changes the term.
 */
version: number, 
/**
 * Made by the national team; otherwise by this region.
 */
national: boolean, 
/**
 * The national term that a regional one counts under.
 */
counts_under: Id | null, };

export type TermList = "theme" | "sector" | "target_group" | "organisation_kind" | "partnership_kind";

export type Theme = "system" | "light" | "dark";

export type UnknownBranch = { 
/**
 * `00AH07`.
 */
unit: string, 
/**
 * Name as published.
 */
name: string, 
/**
 * Place as published.
 */
place: string, };

export type WorkspaceCreate = { name: string, };

export type WorkspaceInfo = { 
/**
 * Where its file is.
 */
path: string, 
/**
 * The region's name.
 */
name: string, 
/**
 * Made-up data to play with.
 */
example: boolean, 
/**
 * Open elsewhere for writing, or on a read-only disk.
 */
read_only: boolean, };

export type WorkspaceOpen = { path: string | null, };

export type Commands = {
  shell: { args: Nothing; result: Shell };
  settings_set: { args: SettingsSet; result: Shell };
  workspace_create: { args: WorkspaceCreate; result: Shell };
  workspace_open: { args: WorkspaceOpen; result: Shell };
  workspace_sample: { args: Nothing; result: Shell };
  workspace_close: { args: Nothing; result: Shell };
  workspace_remove_example: { args: Nothing; result: Shell };
  region: { args: Nothing; result: Region };
  region_save: { args: RegionSave; result: Region };
  municipalities: { args: Nothing; result: Array<Municipality> };
  region_rmc: { args: RegionRmc; result: Region };
  region_municipalities: { args: RegionMunicipalities; result: Region };
  file_choose: { args: Nothing; result: Array<ChosenFile> };
  import_preview: { args: ImportPreview; result: Preview };
  import_run: { args: ImportRun; result: Outcome };
  imports: { args: Nothing; result: Array<ImportRow> };
  import_withdraw: { args: ById; result: HistoryState };
  progress: { args: Nothing; result: Array<TaskProgress> };
  cancel: { args: Cancel; result: null };
  start: { args: Nothing; result: Start };
  terms: { args: Nothing; result: Array<Term> };
  activities: { args: Nothing; result: Array<Activity> };
  activity_save: { args: ActivitySave; result: Activity };
  activity_delete: { args: ById; result: null };
  organisations: { args: Nothing; result: Array<Organisation> };
  organisation_save: { args: OrganisationSave; result: Organisation };
  organisation_delete: { args: ById; result: null };
  schools: { args: Nothing; result: Array<School> };
  schools_adopt: { args: SchoolsAdopt; result: Array<Organisation> };
  partnerships: { args: Nothing; result: Array<PartnershipRow> };
  partnership_save: { args: PartnershipSave; result: PartnershipRow };
  partnership_delete: { args: ById; result: null };
  history: { args: Nothing; result: HistoryState };
  undo: { args: Nothing; result: HistoryState };
  redo: { args: Nothing; result: HistoryState };
  monitor: { args: MonitorChoice; result: Monitor };
  report_make: { args: ReportMake; result: ReportFile | null };
  report_open: { args: ReportOpen; result: boolean };
  sync_state: { args: Nothing; result: SyncState };
  sync_enrol: { args: SyncEnrol; result: SyncState };
  sync_leaving: { args: SyncSummary; result: Leaving };
  sync_send: { args: SyncSummary; result: SyncOutcome };
  sync_run: { args: SyncRun; result: SyncOutcome };
  outbox: { args: Nothing; result: Array<OutboxRow> };
  news: { args: Nothing; result: Array<NewsRow> };
  news_read: { args: ById; result: SyncState };
};
