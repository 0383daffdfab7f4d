// Generated from crates/app/src/calls by its test; change it there.

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
 * The project that it is part of.
 */
project: Id | null, 
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
 * The contact who leads it (trekker).
 */
lead: Id | null, 
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
 * The steps so far, oldest first. Rules write them, so that nobody rewrites what was.
 */
status_log: Array<StatusChange>, 
/**
 * The activities that must be done before it can begin.
 */
depends_on: Array<Id>, 
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

export type ActivityBar = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * The project that it is part of.
 */
project: Id | null, 
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
 * The activities that must be done before it can begin.
 */
depends_on: Array<Id>, };

export type ActivityCard = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * The project that it is part of.
 */
project: Id | null, 
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
 * Organisations that take part.
 */
partners: Array<Id>, 
/**
 * Numbers per school year and target group.
 */
reach: Array<Reach>, 
/**
 * Its end has passed and it isn't closed.
 */
late: boolean, 
/**
 * Where it can go from here.
 */
steps: Array<ActivityStatus>, };

export type ActivityLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * The project that it is part of.
 */
project: Id | null, 
/**
 * Terms of the list `theme`.
 */
themes: Array<Id>, 
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
 * Its end has passed and it isn't closed.
 */
late: boolean, };

export type ActivityQuick = { line: string, said: QuickSaid, };

export type ActivityStatus = "idea" | "planned" | "running" | "done" | "cancelled";

export type AgendaItem = { 
/**
 * Which one.
 */
activity: ActivityLine, 
/**
 * Why.
 */
reason: Reason, 
/**
 * The day that this is about.
 */
on: string, };

export type AgreementYear = { 
/**
 * Identity of the row.
 */
id: Id, 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * What must be reached: a count, or a share as a fraction 0 to 1. None where only evidence counts.
 */
target: number | null, 
/**
 * What was counted; only read where the measure is an own count.
 */
realised: number | null, 
/**
 * It was shown; only read where the measure is evidence.
 */
shown: boolean, 
/**
 * What shows it, in words; files are attachments.
 */
evidence: string, };

export type Ambition = { 
/**
 * Identity.
 */
id: Id, 
/**
 * In the region's own words.
 */
statement: string, 
/**
 * A term of the list `theme`.
 */
theme: Id | null, 
/**
 * Code of an indicator, or the id of an own one.
 */
indicator: string, 
/**
 * What counts as technical, where that is a choice.
 */
technical: string | null, 
/**
 * First year of the school year it starts from.
 */
baseline_year: number, 
/**
 * The value there: a count in persons, a share as a fraction 0 to 1.
 */
baseline_value: number, 
/**
 * First year of the school year in which it must be reached.
 */
target_year: number, 
/**
 * The value to reach, in the same unit.
 */
target_value: number, };

export type AmbitionLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * In the region's own words.
 */
statement: string, 
/**
 * Code of an indicator, or the id of an own one.
 */
indicator: string, 
/**
 * First year of the school year in which it must be reached.
 */
target_year: number, };

export type Amounts = { 
/**
 * Meant to be spent or brought in.
 */
budgeted: number, 
/**
 * Promised or ordered.
 */
committed: number, 
/**
 * Paid or delivered.
 */
realised: number, };

export type AnyTable = { 
/**
 * Its columns, as published.
 */
columns: Array<string>, 
/**
 * The first rows.
 */
sample: Array<Array<string>>, 
/**
 * What the columns seem to hold, or were said to hold before.
 */
guess: Mapping, 
/**
 * The own indicator that tables with these columns were read for before.
 */
own: Id | null, };

export type AttachmentView = { 
/**
 * Which.
 */
id: Id, 
/**
 * What the file is called.
 */
name: string, 
/**
 * What it holds, such as `application/pdf`.
 */
media_type: string, 
/**
 * How many bytes it has.
 */
size: number, };

export type Attention = { 
/**
 * The partnership.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * What is the matter.
 */
risk: Risk, 
/**
 * The same in a sentence.
 */
words: string, 
/**
 * What to do about it.
 */
next: NextStep, 
/**
 * The day that there was contact last.
 */
last_contact: string | null, };

export type BackupLine = { 
/**
 * Its name in the folder.
 */
name: string, 
/**
 * When it was made, in UTC as RFC 3339 has it.
 */
at: string, 
/**
 * Why it was made.
 */
reason: 'timed' | 'asked' | 'update' | 'replaced' | 'log', 
/**
 * How large it is, in bytes.
 */
size: number, 
/**
 * By kind, how many records differ from what they are now; nothing when the copy can't be read.
 */
differs: { [key in string]: number } | null, };

export type BackupName = { name: string, };

export type Backups = { 
/**
 * Where they are put now.
 */
folder: string, 
/**
 * The user chose that folder.
 */
chosen: boolean, 
/**
 * The folder that the user chose and that isn't there now, such as a stick.
 */
away: string | null, 
/**
 * The newest first.
 */
backups: Array<BackupLine>, 
/**
 * What the folder of the workspace itself seems to be shared by, such as OneDrive: two laptops can
 * then overwrite each other's work.
 */
cloud: string | null, 
/**
 * What the folder of copies seems to be shared by: copies hold people's names.
 */
cloud_copies: string | null, };

export type BarsOf = { query: ListQuery, };

export type Baseline = { 
/**
 * The day, at its end.
 */
on: string, 
/**
 * The activities of now that were in the plan then, as they were.
 */
was: Array<Was>, 
/**
 * Those of now that came since.
 */
added: Array<Id>, 
/**
 * Titles of those that were in the plan of the years that are asked for and aren't any more: moved to other years.
 */
left: Array<string>, 
/**
 * Titles of those that were in it and were deleted since.
 */
gone: Array<string>, 
/**
 * More than years is asked for: nobody knows what else would have been in such a list then.
 */
some: boolean, 
/**
 * Nothing was written down yet on that day.
 */
before_all: boolean, };

export type BaselineOf = { query: ListQuery, on: string, };

export type Begin = { 
/**
 * What stands around every page.
 */
shell: Shell, 
/**
 * Of the open workspace.
 */
opened: OpenedWorkspace | null, };

export type Break = { 
/**
 * First school year after it.
 */
year: number, 
/**
 * Why.
 */
reason: BreakReason, };

export type BreakReason = "profiles" | "dp" | "tl_sector" | "main_groups" | "masked" | "other_file";

export type Brief = { 
/**
 * `16 meer dan in 2024–2025`.
 */
words: string, 
/**
 * Whether the figure is more or less.
 */
way: Way, };

export type BudgetLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is.
 */
title: string, 
/**
 * The record that it belongs to, `kind/id`; none for general costs.
 */
subject: string | null, 
/**
 * First year of the school year that it is meant for.
 */
school_year: number | null, 
/**
 * Term of the list `budget_category`.
 */
category: Id | null, 
/**
 * Term of the list `budget_source`.
 */
source: Id | null, 
/**
 * The organisation that bears it.
 */
bearer: Id | null, 
/**
 * How many, in hundredths of the unit.
 */
quantity: number, 
/**
 * Of what: hour, piece.
 */
unit: string, 
/**
 * Price of one unit.
 */
price: number, 
/**
 * What is meant to be spent or brought in: quantity times price where both are given.
 */
budgeted: number, 
/**
 * What was promised or ordered.
 */
committed: number, 
/**
 * What was paid or delivered.
 */
realised: number, 
/**
 * The day that it is expected, as long as there is no invoice.
 */
expected: string | null, 
/**
 * The date of the invoice: a cost falls in its year.
 */
invoiced: string | null, 
/**
 * Whether it can be shown.
 */
evidence: Evidence, 
/**
 * How a contribution in kind was valued.
 */
valued: string, 
/**
 * Why what was paid differs from what was meant.
 */
explanation: string, 
/**
 * Own notes; stay on this laptop.
 */
notes: string, };

export type BudgetLineRow = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is.
 */
title: string, 
/**
 * What it belongs to, `kind/id`.
 */
subject: string | null, 
/**
 * First year of the school year that it is meant for.
 */
school_year: number | null, 
/**
 * Term of the list `budget_category`.
 */
category: Id | null, 
/**
 * Term of the list `budget_source`.
 */
source: Id | null, 
/**
 * The organisation that bears it.
 */
bearer: Id | null, 
/**
 * How many, in hundredths of the unit.
 */
quantity: number, 
/**
 * Of what: hour, piece.
 */
unit: string, 
/**
 * Price of one unit.
 */
price: number, 
/**
 * What is meant to be spent or brought in.
 */
budgeted: number, 
/**
 * What was promised or ordered.
 */
committed: number, 
/**
 * What was paid or delivered.
 */
realised: number, 
/**
 * The date of the invoice.
 */
invoiced: string | null, 
/**
 * Whether it can be shown.
 */
evidence: Evidence, };

export type By = "source" | "category" | "year" | "partner" | "programme_line" | "project" | "subject";

export type ById = { 
/**
 * Its identity.
 */
id: string, };

export type ByIds = { 
/**
 * Their identities.
 */
ids: Array<string>, };

export type CalendarExport = { query: ListQuery, };

export type CalendarSaved = { 
/**
 * Activities that are in it.
 */
events: number, 
/**
 * Activities that aren't, since they have no first day.
 */
undated: number, 
/**
 * Names, addresses and numbers of people that were left out of texts.
 */
names: number, };

export type Cancel = { job: string, };

export type ChangeAll = { 
/**
 * One for each record.
 */
changes: Array<OneChange>, 
/**
 * Only to see what would come of it.
 */
trial: boolean, };

export type Changed<T> = { 
/**
 * Its own answer.
 */
result: T, 
/**
 * What can be undone and redone now.
 */
history: HistoryState, 
/**
 * Kinds of which something changed.
 */
changed: Array<string>, };

export type ChangedAll = { 
/**
 * Those that are otherwise now.
 */
changed: string[], 
/**
 * Those that are new.
 */
created: string[], 
/**
 * What wasn't taken, in the order it was asked.
 */
refused: Array<RefusedChange>, };

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

export type ChosenList = { file: string, };

export type CoFinancing = { 
/**
 * The least share.
 */
minimum_share: number, 
/**
 * Everything that the plan costs; of what was called off only what was paid.
 */
costs: number, 
/**
 * What of it partners are to bring in.
 */
planned: number, 
/**
 * Of what that is a share: the costs or the grant.
 */
whole: number, 
/**
 * That as a share.
 */
planned_share: number | null, 
/**
 * The same as it is shown, in tenths of a percent: below the least share as long as that isn't met.
 */
planned_shown: number | null, 
/**
 * What can be shown so far as a share of the same whole.
 */
evidenced_of_whole: number | null, 
/**
 * What is still to be found for the plan to meet the least share.
 */
lacking: number, 
/**
 * What was paid or delivered, by whomever.
 */
realised_costs: number, 
/**
 * What partners have brought in.
 */
realised: number, 
/**
 * What of that can be shown.
 */
evidenced: number, 
/**
 * That as a share of what was paid or delivered.
 */
evidenced_share: number | null, };

export type Code = "required" | "end_before_start" | "status_step" | "reason_missing" | "too_few_members" | "member_twice" | "date_invalid" | "year_implausible" | "year_needed" | "year_contradicts" | "target_before_baseline" | "number_implausible" | "computed" | "year_outside_period" | "periods_overlap" | "dependency_cycle" | "holiday_too_long" | "year_twice" | "percent_implausible" | "year_contradicts_name" | "brin_invalid" | "kvk_invalid" | "already_renewed" | "kvk_branch_invalid" | "kvk_branch_taken" | "postcode_invalid" | "mail_invalid" | "brin_taken" | "municipality_unknown" | "rmc_unknown" | "addresses_missing" | "region_empty" | "region_without_schools" | "not_found" | "deleted" | "already_there" | "name_ambiguous" | "conflict" | "text_too_long" | "record_unreadable" | "in_use" | "nothing_to_undo" | "mail_too_large" | "mail_outlook_file" | "mail_winmail" | "mail_none" | "mail_too_nested" | "card_none" | "calendar_none" | "copy_to_same_year" | "nothing_to_copy" | "workbook_foreign" | "map_unreadable" | "sheet_id_twice" | "sheet_record_gone" | "organisation_ambiguous" | "column_missing" | "choice_unknown" | "term_unknown" | "label_taken" | "label_several" | "indicator_unknown" | "base_year_needed" | "taxonomy_row" | "taxonomy_columns" | "file_empty" | "file_binary" | "file_cut_off" | "file_not_a_table" | "file_kind_unknown" | "several_tables" | "file_too_large" | "file_encrypted" | "file_damaged" | "file_trailing" | "file_packing" | "file_same_name" | "file_part_missing" | "file_unreadable" | "header_ambiguous" | "file_shifted" | "file_all_rejected" | "workspace_missing" | "workspace_exists" | "workspace_broken" | "workspace_locked" | "workspace_too_new" | "workspace_in_use" | "workspace_read_only" | "workspace_busy" | "backup_of_another" | "backup_incomplete" | "attachment_too_large" | "attachment_damaged" | "attachment_gone" | "workspace_closed" | "address_invalid" | "not_enrolled" | "enrol_code_wrong" | "enrol_code_expired" | "enrol_code_burned" | "enrol_code_used" | "keychain_missing" | "service_away" | "service_slow" | "service_unintelligible" | "service_busy" | "service_refused" | "service_other" | "token_unknown" | "device_revoked" | "clock_wrong" | "output_unwritable" | "cancelled" | "bad_request" | "internal";

export type College = { 
/**
 * `mbo:25PT`.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Municipality of its address, empty when that isn't known.
 */
municipality: string, 
/**
 * How many percent of it count in the region.
 */
percent: number, 
/**
 * That was set by hand.
 */
by_hand: boolean, 
/**
 * The last school year with students.
 */
school_year: number, 
/**
 * Students in it.
 */
students: number, };

export type CollegeShareSet = { college: string, percent: number, };

export type ColumnsHide = { list: string, hidden: Array<string>, };

export type CompareQuery = { 
/**
 * Code of one indicator.
 */
indicator: string, 
/**
 * What counts as technical.
 */
technical?: string, 
/**
 * The base year of an index; the figures themselves without one.
 */
base?: number, };

export type ComparedFigure = { 
/**
 * Code, e.g. `vmbo_intake_tech`.
 */
indicator: string, 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * What was counted as technical.
 */
technical: string | null, 
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
 * What is counted, in persons.
 */
numerator: number | null, 
/**
 * What it is a share of.
 */
denominator: number | null, 
/**
 * How many masked or hidden counts are in it.
 */
masked: number, };

export type ComparedRegion = { 
/**
 * Its id at the service.
 */
id: string, 
/**
 * Its name there.
 */
name: string, 
/**
 * It is the region of this workspace.
 */
own: boolean, 
/**
 * By indicator, technical and school year; undivided.
 */
figures: Array<ComparedFigure>, };

export type Comparison = { 
/**
 * By id; empty without the list.
 */
regions: Array<RegionBeside>, };

export type Completeness = { 
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
industry: boolean, };

export type Contact = { 
/**
 * Identity.
 */
id: Id, 
/**
 * First and last name.
 */
name: string, 
/**
 * Mail address.
 */
mail: string, 
/**
 * Telephone number.
 */
phone: string, 
/**
 * What the person does, organisation by organisation.
 */
roles: Array<ContactRole>, 
/**
 * Why we may keep the person.
 */
basis: ContactBasis, 
/**
 * Until when; afterwards the person is listed to be erased.
 */
kept_until: string | null, 
/**
 * Agreed to mailings.
 */
mailing: boolean, 
/**
 * Terms of the list `label`: the region's own words for the person; stay on this laptop.
 */
labels: Array<Id>, 
/**
 * Own notes; stay on this laptop.
 */
notes: string, };

export type ContactBasis = "cooperation" | "consent" | "agreement" | "public_task";

export type ContactErase = { ids: Array<string>, choices: Array<EraseChoice>, };

export type ContactErasePreview = { ids: Array<string>, lapsed: boolean, };

export type ContactExport = { id: string, format: string, };

export type ContactLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * First and last name.
 */
name: string, 
/**
 * Mail address.
 */
mail: string, 
/**
 * Telephone number.
 */
phone: string, 
/**
 * What the person does, organisation by organisation.
 */
roles: Array<ContactRole>, 
/**
 * Until when the person may be kept.
 */
kept_until: string | null, 
/**
 * Terms of the list `label`.
 */
labels: Array<Id>, 
/**
 * That day has passed.
 */
lapsed: boolean, };

export type ContactMoment = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it was about, in a line.
 */
title: string, 
/**
 * The day of it.
 */
day: string | null, 
/**
 * How.
 */
way: ContactWay, 
/**
 * With whom.
 */
contacts: Array<Id>, 
/**
 * With which organisations.
 */
organisations: Array<Id>, 
/**
 * About which partnership.
 */
partnership: Id | null, 
/**
 * About which activity.
 */
activity: Id | null, 
/**
 * What was said.
 */
text: string, };

export type ContactMomentLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it was about.
 */
title: string, 
/**
 * The day of it.
 */
day: string | null, 
/**
 * How.
 */
way: ContactWay, 
/**
 * With whom.
 */
contacts: Array<Id>, 
/**
 * With which organisations.
 */
organisations: Array<Id>, 
/**
 * About which partnership.
 */
partnership: Id | null, 
/**
 * The beginning of what was said.
 */
text: string, 
/**
 * Tasks about it that are open.
 */
open_tasks: number, };

export type ContactRole = { 
/**
 * Identity of the row.
 */
id: Id, 
/**
 * Where.
 */
organisation: Id, 
/**
 * The function there, such as director.
 */
function: string, 
/**
 * What the person does in the network, such as steering group.
 */
role: string, 
/**
 * Mail address there, where it is another than the person's own.
 */
mail: string, 
/**
 * Telephone number there.
 */
phone: string, 
/**
 * The last day of it; none while it lasts.
 */
until: string | null, };

export type ContactWay = "talk" | "call" | "mail" | "visit" | "meeting";

export type Copied = { 
/**
 * Activities.
 */
activities: number, 
/**
 * Tasks and milestones that went along.
 */
tasks: number, 
/**
 * Budget lines that went along.
 */
budget_lines: number, 
/**
 * Organisations, people and projects that are gone, and that copies go without.
 */
without: number, };

export type CopyDays = { 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, };

export type CopyPreview = { 
/**
 * By their first day.
 */
copies: Array<PlannedCopy>, 
/**
 * How many have no day, and stay where they are.
 */
undated: number, 
/**
 * Some holiday of the schools is known in the year that they go to.
 */
knows_holidays: boolean, 
/**
 * How many activities are in that year already.
 */
there: number, };

export type CopyYear = { copy: YearCopy, };

export type Course = { 
/**
 * Its code (crebo).
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Domain or main group.
 */
domain: string, 
/**
 * Level, 1 to 4; absent where the file doesn't tell.
 */
level: number | null, 
/**
 * Students in the region, at least.
 */
low: number, 
/**
 * Students in the region, at most.
 */
high: number, 
/**
 * Codes of the colleges of the region that have students in it.
 */
colleges: Array<string>, 
/**
 * How many colleges in the country have.
 */
in_country: number, 
/**
 * Of the region's colleges, those that certainly have fewer students in it than the threshold.
 */
small: Array<string>, };

export type DayOff = { 
/**
 * The holiday of the schools; none for a public one.
 */
holiday: Id | null, 
/**
 * What it is called, with the part of the country that it is for.
 */
name: string, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * Everybody is free; Good Friday only has a name.
 */
free: boolean, };

export type DaysOffOf = { from: string, to: string, };

export type Difference = { "kind": "same" } | { "kind": "new" } | { "kind": "changed", "before": string } | { "kind": "gone", "before": string };

export type Doubt = { "what": "municipality_unknown", 
/**
 * The number, `GM0999`.
 */
place: string, 
/**
 * Names of the regions that it is in.
 */
regions: Array<string>, } | { "what": "in_several_regions", 
/**
 * The municipality's name, or its number where it has none; the branch's number.
 */
place: string, 
/**
 * Names of the regions.
 */
regions: Array<string>, } | { "what": "name_of_several", 
/**
 * The name.
 */
name: string, };

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

export type EraseChoice = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * The record.
 */
id: Id, 
/**
 * The field.
 */
field: string, 
/**
 * They go from it; else their name stays there.
 */
replace: boolean, };

export type ErasePerson = { 
/**
 * Identity.
 */
id: Id, 
/**
 * First and last name.
 */
name: string, };

export type ErasePreview = { 
/**
 * Who.
 */
people: Array<ErasePerson>, 
/**
 * By kind, how many records refer to them; and `draft`, `history` (steps) and `import_reject` (rows).
 */
counts: { [key in string]: number }, 
/**
 * Texts that name them, to choose of each.
 */
named_in: Array<NamedPlace>, 
/**
 * The first files that can't be searched, such as scans.
 */
unsearched: Array<UnsearchedFile>, 
/**
 * How many of these there are.
 */
unsearched_total: number, 
/**
 * Copies in the list that may hold them.
 */
copies: number, 
/**
 * The last day that one of these is there, `YYYY-MM-DD`.
 */
copies_until: string | null, 
/**
 * Other workspace files in the folder of this one.
 */
beside: Array<string>, 
/**
 * Entries that went to the national team and name them; they stay as they are.
 */
sent: number, 
/**
 * Entries that name them and have to go yet; they go as they are.
 */
waiting: number, };

export type ErasedPeople = { 
/**
 * How many people.
 */
people: number, 
/**
 * From how many texts they went.
 */
texts: number, 
/**
 * What is left of them on the disk goes as soon as nothing else reads the file.
 */
unfinished: boolean, };

export type Evidence = "missing" | "there" | "checked";

export type Field = "vmbo" | "mbo" | "none";

export type FieldChange = { 
/**
 * What the form was filled with.
 */
from: unknown, 
/**
 * What the user made of it.
 */
to: unknown, };

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
 * `leerweg:kb`; absent for the undivided figure.
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
 * Fraction of the population, nationally, at branches that were placed by a name.
 */
placed_by_name: number, 
/**
 * Year in which the index is 100; absent where the figure is no index.
 */
base: number | null, 
/**
 * The index was divided by that of all pupils of the same scope.
 */
shrink_corrected: boolean, 
/**
 * Names of the files it was computed from.
 */
sources: Array<string>, };

export type FindingInWords = { 
/**
 * What it is.
 */
finding: NetworkFinding, 
/**
 * The same in a sentence.
 */
words: string, };

export type Forecast = { 
/**
 * Where it stands.
 */
now: CoFinancing, 
/**
 * In how many of all cases the least share is met, from 0 to 1; none where nothing is planned.
 */
chance: number | null, 
/**
 * The same as it is said: in so many of a hundred cases. All and none are said only of all and none.
 */
cases: number, 
/**
 * A hundred cases as a sample of all, from low to high: the last [`Self::cases`] meet the least share.
 */
sample: Array<number>, 
/**
 * The share that one in ten cases stays under.
 */
low: number | null, 
/**
 * The share that one in ten cases goes beyond.
 */
high: number | null, 
/**
 * The lines that matter most, the first one most.
 */
lines: Array<Matter>, };

export type Found = { 
/**
 * Kind of record.
 */
kind: string, 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * What tells it apart from others of that title, such as its place.
 */
note: string, 
/**
 * The place in its text where the words were found, when that isn't the title.
 */
found: string, };

export type Grade = "maybe" | "likely" | "certain";

export type Grant = { 
/**
 * Identity of the row.
 */
id: Id, 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * In cents.
 */
amount: number, };

export type GuessedValue = { 
/**
 * The list.
 */
list: TermList, 
/**
 * As written.
 */
value: string, 
/**
 * So many rows have it.
 */
rows: number, 
/**
 * The ids of the terms that it is taken for, with blanks between.
 */
means: string, };

export type HeldChange = { 
/**
 * When, in UTC as RFC 3339 has it.
 */
at: string, 
/**
 * What was done, as a key of the texts.
 */
label: string, 
/**
 * The record before it.
 */
before: unknown, 
/**
 * The record after it.
 */
after: unknown, };

export type HeldReference = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * The record.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * What tells it apart, such as its day.
 */
note: string, 
/**
 * The field that names the person.
 */
field: string, 
/**
 * What was said, of a contact moment.
 */
text: string, };

export type HeldTyped = { 
/**
 * Of which kind of record.
 */
kind: string, 
/**
 * Of which record.
 */
id: Id, 
/**
 * What was changed, field by field; in that of another record only what names the person.
 */
changes: unknown, };

export type HistoryState = { 
/**
 * What undo would take back.
 */
undo: string | null, 
/**
 * What redo would bring back.
 */
redo: string | null, };

export type Holiday = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called: Herfstvakantie.
 */
name: string, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * The part of the country that it is for.
 */
area: HolidayArea, };

export type HolidayArea = "everywhere" | "north" | "middle" | "south";

export type HolidayLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * The part of the country that it is for.
 */
area: HolidayArea, };

export type HolidaysFound = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Those that aren't here yet, by their first day.
 */
new: Array<Holiday>, 
/**
 * How many are here already.
 */
known: number, 
/**
 * How many were left out: no day, no name, that repeat, or longer than a holiday can be.
 */
left: number, };

export type HolidaysKeep = { holidays: Array<Holiday>, };

export type Id = string;

export type ImportDetails = { 
/**
 * The first rows that couldn't be read.
 */
rejected: Array<RejectedRow>, 
/**
 * Branches and colleges with figures that no address file knows.
 */
unknown: Array<UnknownBranch>, };

export type ImportEdition = { id: string, edition: string, };

export type ImportOptions = { 
/**
 * First year of the school year.
 */
school_year?: number, 
/**
 * Also when the file's name says another.
 */
certain: boolean, 
/**
 * Day of the edition, `2020`, `2020-03` or `2020-03-31`: of two files about the same the later counts.
 */
edition?: string, 
/**
 * Which table of a zip file or workbook, where it holds several.
 */
part?: string, };

export type ImportPreview = { file: string, given: ImportOptions, };

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
 * The school years that it is about; none for addresses.
 */
years: Array<number>, 
/**
 * Day of its edition, `2020`, `2020-03` or `2020-03-31`: of two about the same the later one counts.
 */
edition: string, 
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
 * A published total isn't the sum of its parts.
 */
rows_disagreeing: number, 
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

export type ImportRun = { file: string, given: ImportOptions, job: string, };

export type JobProgress = { 
/**
 * The name that the caller made up.
 */
job: string, 
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

export type LabelChange = { 
/**
 * What they are.
 */
kind: Labelled, 
/**
 * Which.
 */
ids: string[], 
/**
 * The label, by id or by name. A name that there is no label of becomes one when it is given.
 */
label: string, 
/**
 * They get it; otherwise they lose it.
 */
on: boolean, };

export type LabelCreate = { name: string, };

export type LabelRename = { id: string, name: string, };

export type LabelUse = { 
/**
 * The label.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * So many organisations have it.
 */
organisations: number, 
/**
 * So many people have it.
 */
contacts: number, };

export type Labelled = "organisation" | "contact";

export type LabelsChanged = { 
/**
 * The label.
 */
label: Term, 
/**
 * So many changed.
 */
changed: number, 
/**
 * So many were so already, and stay as they are.
 */
already: number, };

export type LeavingFigureRow = { 
/**
 * What it is called.
 */
label: string, 
/**
 * A figure for each school year; empty where the summary has none, a dash where it isn't told.
 */
values: Array<LeavingValue>, };

export type LeavingFigures = { 
/**
 * School years by their first year, ascending.
 */
years: Array<number>, 
/**
 * With which version of the formulas they were computed, in a sentence.
 */
formulas: string | null, 
/**
 * The region first.
 */
scopes: Array<LeavingScope>, };

export type LeavingGroup = { 
/**
 * By what they are told apart, or the ambition that they are about; nothing for what is about the whole.
 */
title: string | null, 
/**
 * The rows.
 */
rows: Array<LeavingRow>, };

export type LeavingRow = { 
/**
 * What it is; of own words, the words.
 */
label: string, 
/**
 * How much, in the language's own form; empty for own words.
 */
value: string, 
/**
 * Beside the summary before.
 */
difference: Difference, };

export type LeavingScope = { 
/**
 * `region`, `country`, `rest` …
 */
scope: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * A row for each indicator.
 */
rows: Array<LeavingFigureRow>, };

export type LeavingSection = { 
/**
 * The heading.
 */
title: string, 
/**
 * What is told of it.
 */
groups: Array<LeavingGroup>, };

export type LeavingValue = { 
/**
 * In the language's own form.
 */
value: string, 
/**
 * Beside the summary before.
 */
difference: Difference, };

export type LinesOf = { query: ListQuery, };

export type ListQuery = { 
/**
 * Words that must all be found, in any order.
 */
words: string, 
/**
 * By the name of a field or of a condition of the kind: one of these values. `none` asks for
 * those where an optional field is empty; of a day, `2026-08-01/2027-07-31` for an interval,
 * `../2026-11-26` for one without a beginning.
 */
filters: { [key in string]: Array<string> }, 
/**
 * A field, with `-` before it from high to low; the kind's own order when empty.
 */
sort: string, 
/**
 * Lines behind the one that a page ended with: its `next`.
 */
after: string | null, 
/**
 * At most so many lines, and never more than [`MOST_LINES`].
 */
limit: number, };

export type Looking = "asked" | "in_use" | "protected";

export type Mailing = { ids: string[], };

export type MailingList = { 
/**
 * Mail addresses, each once.
 */
mails: Array<string>, 
/**
 * So many didn't agree to mailings, or have no address: they are left out.
 */
left_out: number, };

export type MapPlace = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Schools there.
 */
schools: number, 
/**
 * Mbo colleges there.
 */
colleges: number, 
/**
 * Companies and branch organisations there.
 */
companies: number, 
/**
 * Partnerships with a member there.
 */
partnerships: number, 
/**
 * `GM0153`.
 */
municipality: string, 
/**
 * Its border as the `d` of an SVG path in whole units; holes and islands go by the rule
 * `evenodd`.
 */
path: string, 
/**
 * A place for its name or mark: the middle of its largest piece, or near it inside.
 */
x: number, 
/**
 * A place for its name or mark.
 */
y: number, };

export type Mapping = { 
/**
 * The names of all columns of the table, as published.
 */
columns: Array<string>, 
/**
 * Name of the column with the school year; none where the whole table is about one year.
 */
year: string | null, 
/**
 * Name of the column that tells where or who.
 */
place: string, 
/**
 * What that column holds.
 */
place_is: PlaceIs, 
/**
 * Name of the column with the count.
 */
count: string, };

export type MatchReason = { "reason": "kvk" } | { "reason": "establishment" } | { "reason": "brin" } | { "reason": "mail", 
/**
 * Which.
 */
mail: string, } | { "reason": "domain", 
/**
 * Which.
 */
domain: string, } | { "reason": "phone", 
/**
 * As it is dialled in the Netherlands: digits alone.
 */
phone: string, } | { "reason": "name", 
/**
 * In percent; 100 are names that differ in case, accents, blanks, legal forms or the order of
 * their words at most.
 */
likeness: number, } | { "reason": "address" } | { "reason": "place" } | { "reason": "organisation" } | { "reason": "other_kvk" } | { "reason": "other_brin" } | { "reason": "other_place" };

export type Matter = { 
/**
 * The budget line.
 */
id: Id, 
/**
 * What it is.
 */
title: string, 
/**
 * First year of the school year that it falls in.
 */
school_year: number | null, 
/**
 * What it comes to, in cents.
 */
amount: number, 
/**
 * How likely it is that it comes, from 0 to 1.
 */
chance: number, 
/**
 * By how much the chance to get there is larger with it than without it.
 */
effect: number, 
/**
 * In how many of a hundred cases the least share is met once it has come.
 */
with: number, };

export type Measure = "evidence" | "own_count" | "indicator" | "reach" | "activities_done" | "partnerships" | "co_financing";

export type Member = { 
/**
 * Identity of the row.
 */
id: Id, 
/**
 * Who.
 */
organisation: Id, 
/**
 * What it does in the partnership.
 */
role: string, };

export type Merge = { keep: string, other: string, take: Array<string>, };

export type MessageTaken = { 
/**
 * The contact moment.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * What is to be told with it, in words.
 */
doubts: Array<string>, };

export type Method = "prognosis" | "damped_trend";

export type Missing = "addresses" | "figures" | "region" | "national";

export type MoneyBy = { by: By, years: Years, };

export type MoneyGrid = { 
/**
 * By name; general costs last.
 */
groups: Array<MoneyGroup>, 
/**
 * The sums of all lines here.
 */
total: Amounts, 
/**
 * What the records are called that the lines refer to.
 */
names: Record<string, string>, };

export type MoneyGroup = { 
/**
 * What they belong to, `kind/id`; none for general costs.
 */
subject: string | null, 
/**
 * What that is called; empty for general costs.
 */
name: string, 
/**
 * The lines.
 */
lines: Array<BudgetLineRow>, 
/**
 * Their sums.
 */
total: Amounts, };

export type MoneyOf = { year: number | null, years: Years, };

export type MoneyOverview = { 
/**
 * The year that is told: school or calendar as was asked. None for all years.
 */
year: number | null, 
/**
 * The years that lines fall in, the last first.
 */
years: Array<number>, 
/**
 * Lines that tell no year.
 */
undated: number, 
/**
 * By where it comes from.
 */
sources: MoneyTable, 
/**
 * By what it is spent on.
 */
categories: MoneyTable, 
/**
 * By who bears it.
 */
partners: MoneyTable, 
/**
 * By programme line.
 */
programme_lines: MoneyTable, 
/**
 * By what it belongs to.
 */
subjects: MoneyTable, 
/**
 * There are periods at all.
 */
has_periods: boolean, 
/**
 * The period that the year is in; none when there is none.
 */
period: PeriodMoney | null, 
/**
 * What looks wrong, of all years.
 */
doubts: Array<NamedDoubt>, };

export type MoneyRow = { 
/**
 * The id of the term, organisation or record; the year; none for lines that have none.
 */
key: string | null, 
/**
 * Its name in the user's language.
 */
name: string, 
/**
 * Its share of all that is budgeted, in tenths of a percent; shares add up to 1000.
 */
share: number, 
/**
 * Meant to be spent or brought in.
 */
budgeted: number, 
/**
 * Promised or ordered.
 */
committed: number, 
/**
 * Paid or delivered.
 */
realised: number, };

export type MoneyTable = { 
/**
 * Every line is in exactly one row. Years in their order, other keys by what is budgeted, the row
 * without a key last.
 */
rows: Array<MoneyRow>, 
/**
 * All together.
 */
total: Amounts, };

export type Monitor = { 
/**
 * All figures.
 */
figures: Array<Figure>, 
/**
 * The year whose members count in every year; absent where each year counts its own.
 */
cohort: number | null, 
/**
 * What is to be said of each indicator that has figures.
 */
series: Array<Series>, 
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

export type MonitorQuery = { 
/**
 * Codes of indicators; all when there are none.
 */
indicators: Array<string>, 
/**
 * What counts as technical, for the indicators that it is a choice for.
 */
technical?: string, 
/**
 * How figures are divided; the undivided ones are there as well.
 */
by?: string, 
/**
 * Scopes; region, country and rest when there are none.
 */
scopes: Array<string>, 
/**
 * The base year of an index; the figures themselves without one.
 */
base?: number, 
/**
 * Divide the index by that of all pupils.
 */
shrink_corrected: boolean, 
/**
 * The year whose members count in all years; for an index the last one when there is none.
 */
cohort?: number, 
/**
 * A branch or college that takes the place of the region: `00AH07`, `25PT`.
 */
school?: string, };

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

export type NameInText = { 
/**
 * By which it is allowed.
 */
key: string, 
/**
 * What the record is called whose text it is.
 */
title: string, 
/**
 * The sentence in which they stand.
 */
sentence: string, 
/**
 * The name, mail address or telephone number as it stands there.
 */
name: string, 
/**
 * The user allowed it to leave; else something stands in its place.
 */
allowed: boolean, };

export type NamedDoubt = { 
/**
 * What the lines are called.
 */
titles: Array<string>, } & ({ "doubt": "paid_twice", 
/**
 * The lines.
 */
lines: Array<Id>, } | { "doubt": "unexplained", 
/**
 * The line.
 */
line: Id, } | { "doubt": "outside_periods", 
/**
 * The line.
 */
line: Id, } | { "doubt": "no_year", 
/**
 * The line.
 */
line: Id, });

export type NamedPlace = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * The record.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * The field; `content` of an attachment whose bytes are text.
 */
field: string, 
/**
 * The sentence in which this is found.
 */
sentence: string, 
/**
 * By what they were found.
 */
trace: 'phone' | 'mail' | 'name' | 'last_name', 
/**
 * It is theirs alone.
 */
sure: boolean, 
/**
 * What happens when nothing is chosen; nothing where the user must say.
 */
replace: boolean | null, };

export type NamesAllowed = { keys: Array<string>, allowed: boolean, };

export type NationalList = { 
/**
 * Its regions, by name.
 */
regions: Array<NationalRegion>, 
/**
 * Most likely slips: what figures of several regions together may be wrong by.
 */
doubts: Array<Doubt>, };

export type NationalRegion = { 
/**
 * Identity, the same for everyone: `national:twente`.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Municipalities and single branches.
 */
members: Array<RegionMember>, };

export type Need = { 
/**
 * `A`, `C` …
 */
kind: string, 
/**
 * Codes of the indicators that can be computed from it.
 */
indicators: Array<string>, 
/**
 * The imports that count.
 */
imports: Array<Id>, 
/**
 * The school years that are in; none for addresses.
 */
years: Array<number>, };

export type NetworkAlone = { 
/**
 * Schools with or without vmbo.
 */
schools: Array<Id>, 
/**
 * Mbo colleges.
 */
colleges: Array<Id>, 
/**
 * Companies and branch organisations.
 */
companies: Array<Id>, 
/**
 * The rest.
 */
others: Array<Id>, };

export type NetworkAnchor = "start" | "middle" | "end";

export type NetworkFinding = { 
/**
 * What it says.
 */
what: NetworkWhat, 
/**
 * What share of the network it is about, in thousandths; findings come heaviest first.
 */
weight: number, 
/**
 * The organisations it selects, by id.
 */
organisations: Array<Id>, 
/**
 * The partnerships it selects, by id.
 */
partnerships: Array<Id>, };

export type NetworkKnot = { 
/**
 * Which.
 */
id: Id, 
/**
 * Its middle.
 */
x: number, 
/**
 * Its middle.
 */
y: number, 
/**
 * Of the dot.
 */
radius: number, 
/**
 * Filled when vmbo, mbo and industry are all in, hollow when one is missing.
 */
filled: boolean, 
/**
 * Its name: waits for focus, but where the partnership has no members and stands alone.
 */
label: NetworkLabel, };

export type NetworkLabel = { 
/**
 * Whether it shows at 100%. What shows overlaps no other label that shows and no node; what
 * doesn't waits for focus, and may lie over others then.
 */
shown: boolean, 
/**
 * Where it stands.
 */
side: NetworkSide, 
/**
 * How its lines are set.
 */
anchor: NetworkAnchor, 
/**
 * Its lines.
 */
lines: Array<NetworkLine>, 
/**
 * Left edge of the box around it.
 */
left: number, 
/**
 * Top edge.
 */
top: number, 
/**
 * Width of the box.
 */
width: number, 
/**
 * Height of the box.
 */
height: number, };

export type NetworkLayout = { 
/**
 * Width, at least what was asked.
 */
width: number, 
/**
 * Height, at least what was asked.
 */
height: number, 
/**
 * Where the line lies that what stands alone is under, if anything does.
 */
divider: number | null, 
/**
 * Organisations, by id.
 */
nodes: Array<NetworkNode>, 
/**
 * Partnerships, by id.
 */
knots: Array<NetworkKnot>, 
/**
 * Lines, by knot and node.
 */
links: Array<NetworkLink>, };

export type NetworkLine = { 
/**
 * What it says; the whole name stands in the graph.
 */
text: string, 
/**
 * Where its anchor is.
 */
x: number, 
/**
 * Its base line.
 */
y: number, };

export type NetworkLink = { 
/**
 * Place in [`Layout::nodes`].
 */
node: number, 
/**
 * Place in [`Layout::knots`].
 */
knot: number, };

export type NetworkMap = { 
/**
 * As it was asked for, in pixels.
 */
width: number, 
/**
 * As it was asked for, in pixels.
 */
height: number, 
/**
 * Municipalities of the region, and others with an organisation; those that the file has no border of are left out.
 */
places: Array<MapPlace>, 
/**
 * Names of those that are left out.
 */
missing: Array<string>, };

export type NetworkNode = { 
/**
 * Which.
 */
id: Id, 
/**
 * Its middle.
 */
x: number, 
/**
 * Its middle.
 */
y: number, 
/**
 * Half of its width and height: a diamond and a triangle reach so far, a circle or square that
 * looks as large less.
 */
radius: number, 
/**
 * How it is drawn.
 */
shape: NetworkShape, 
/**
 * In no partnership: stands below the divider.
 */
alone: boolean, 
/**
 * Its name.
 */
label: NetworkLabel, };

export type NetworkPartnership = { 
/**
 * Which.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * Which sides are in.
 */
sides: Completeness, };

export type NetworkPicture = { 
/**
 * First year of the school year.
 */
year: number, 
/**
 * One sentence on the whole.
 */
headline: string, 
/**
 * Where everything is drawn.
 */
layout: NetworkLayout, 
/**
 * What stands out, heaviest first.
 */
findings: Array<FindingInWords>, 
/**
 * The same network as a table.
 */
partnerships: Array<NetworkPartnership>, 
/**
 * Where it lies; the last one is the sum, in which each partnership counts once.
 */
places: Array<NetworkPlace>, 
/**
 * What each organisation and partnership is called.
 */
names: { [key in Id]: string }, };

export type NetworkPictureSave = { query: NetworkQuery, format: string, };

export type NetworkPlace = { 
/**
 * Its name; empty of what lies nowhere that is known.
 */
name: string, 
/**
 * Schools.
 */
schools: number, 
/**
 * Mbo colleges.
 */
colleges: number, 
/**
 * Companies and branch organisations.
 */
companies: number, 
/**
 * Partnerships with a member there.
 */
partnerships: number, };

export type NetworkQuery = { 
/**
 * First year of the school year; this one when left out.
 */
year: number | null, 
/**
 * Partnerships about this theme alone.
 */
theme: Id | null, 
/**
 * Partnerships in this sector alone.
 */
sector: Id | null, 
/**
 * The room there is, in pixels.
 */
width: number, 
/**
 * The room there is, in pixels.
 */
height: number, };

export type NetworkShape = "square" | "circle" | "diamond" | "triangle" | "hexagon";

export type NetworkSide = "right" | "left" | "below" | "above";

export type NetworkWhat = { "kind": "without_industry", 
/**
 * How many.
 */
count: number, 
/**
 * Of how many.
 */
of: number, } | { "kind": "without_vmbo", 
/**
 * How many.
 */
count: number, 
/**
 * Of how many.
 */
of: number, } | { "kind": "without_mbo", 
/**
 * How many.
 */
count: number, 
/**
 * Of how many.
 */
of: number, } | { "kind": "alone", 
/**
 * Which.
 */
alone: NetworkAlone, 
/**
 * How many, of all kinds.
 */
count: number, 
/**
 * Of how many organisations.
 */
of: number, } | { "kind": "themes_without_industry", 
/**
 * The themes, by id.
 */
themes: Array<Id>, 
/**
 * Of how many in use.
 */
of: number, } | { "kind": "sectors_without_industry", 
/**
 * The sectors, by id.
 */
sectors: Array<Id>, 
/**
 * Of how many in use.
 */
of: number, } | { "kind": "carries", 
/**
 * Which.
 */
organisation: Id, 
/**
 * In how many partnerships.
 */
count: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * What it brings in kind, in cents.
 */
in_kind: number, 
/**
 * What all bring in kind, in cents; 0 where nothing is known.
 */
in_kind_of: number, } | { "kind": "holds", 
/**
 * Which.
 */
organisation: Id, 
/**
 * Who would fall loose, by id.
 */
loose: Array<Id>, 
/**
 * In how many pieces its part of the network would fall.
 */
pieces: number, } | { "kind": "bridge", 
/**
 * Which.
 */
partnership: Id, 
/**
 * Who would fall loose from the largest piece, by id.
 */
loose: Array<Id>, 
/**
 * How many pieces of two or more organisations would remain.
 */
pieces: number, } | { "kind": "parts", 
/**
 * How many.
 */
count: number, 
/**
 * Organisations in the largest.
 */
largest: number, 
/**
 * Organisations that are in any.
 */
of: number, };

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

export type NextStep = "renew" | "contact" | "member" | "contributions" | "status";

export type Nothing = Record<symbol, never>;

export type OfFile = { file: string, };

export type OfSubject = { subject: string, };

export type Offer = { 
/**
 * The year it is about; absent when no file has students.
 */
school_year: number | null, 
/**
 * Every year that can be asked.
 */
years: Array<number>, 
/**
 * A course with fewer students at a college is small.
 */
threshold: number, 
/**
 * By domain, level and name.
 */
courses: Array<Course>, 
/**
 * Names of the colleges by their code.
 */
colleges: { [key in string]: string }, 
/**
 * Name of the file.
 */
source: string | null, };

export type OfferQuery = { 
/**
 * First year of the school year; the last one with students when left out.
 */
school_year?: number, 
/**
 * `techniek` or `techniek_ict`; `all` for every course.
 */
technical?: string, 
/**
 * A course with fewer students at a college is small; 18 when left out.
 */
threshold?: number, };

export type OneChange = { 
/**
 * Which record.
 */
id: Id, 
/**
 * It isn't there yet.
 */
is_new: boolean, 
/**
 * For each changed field what the grid showed, and what it is now.
 */
changes: Record<string, FieldChange>, };

export type Opened<R> = { 
/**
 * The record as it is kept; as it begins when it is new.
 */
record: R, 
/**
 * When it was last changed, by the hybrid clock; empty when it is new.
 */
stamp: string, 
/**
 * It was never kept.
 */
is_new: boolean, 
/**
 * What was typed before and could not be kept.
 */
draft: Record<string, FieldChange> | null, 
/**
 * What the records are called that it refers to.
 */
names: Record<string, string>, 
/**
 * The statuses that it can go to.
 */
steps: Array<string>, };

export type OpenedWorkspace = { 
/**
 * Every term of every list.
 */
terms: Array<Term>, 
/**
 * What can be undone.
 */
history: HistoryState, 
/**
 * The first page; nothing when it can't be made, and then that page says why.
 */
start: Start | null, 
/**
 * Where it stands with the national team, as far as no keychain has to be asked for it.
 */
sync: SyncState | null, };

export type Organisation = { 
/**
 * `vo:00AH07` when adopted from the public address file, else a UUIDv7.
 */
id: Id, 
/**
 * What it is called in lists, pickers, charts and print.
 */
name: string, 
/**
 * Its official name, where that is another.
 */
full_name: string, 
/**
 * Terms of the list `organisation_kind`; many a college has vmbo too.
 */
kinds: Array<Id>, 
/**
 * Terms of the list `sector`.
 */
sectors: Array<Id>, 
/**
 * Terms of the list `learning_path` that a school offers (leerwegen).
 */
learning_paths: Array<Id>, 
/**
 * Terms of the list `profile` that a school offers.
 */
profiles: Array<Id>, 
/**
 * Terms of the list `label`: the region's own words for it; stay on this laptop.
 */
labels: Array<Id>, 
/**
 * BRIN (4), with the branch (2) where it is one: `25LX`, `00AH07`.
 */
brin: string | null, 
/**
 * Number in the trade register, 8 digits. Branches of one company share it.
 */
kvk: string | null, 
/**
 * Number of the branch in the trade register (vestigingsnummer), 12 digits.
 */
kvk_branch: string | null, 
/**
 * How many people work there.
 */
employees: number | null, 
/**
 * Recognised as a company that trains on the job (erkend leerbedrijf).
 */
work_placement: boolean, 
/**
 * Mail address of the organisation, not of a person.
 */
mail: string, 
/**
 * Its general telephone number.
 */
phone: string, 
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

export type OrganisationLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called in lists.
 */
name: string, 
/**
 * Terms of the list `organisation_kind`.
 */
kinds: Array<Id>, 
/**
 * Terms of the list `sector`.
 */
sectors: Array<Id>, 
/**
 * Terms of the list `label`.
 */
labels: Array<Id>, 
/**
 * Place.
 */
place: string, 
/**
 * BRIN (4), with the branch (2) where it is one.
 */
brin: string | null, 
/**
 * Number in the trade register.
 */
kvk: string | null, 
/**
 * How many people work there.
 */
employees: number | null, 
/**
 * Its telephone number.
 */
phone: string, 
/**
 * The first of its people by name; empty where nobody is known.
 */
contact: string, };

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

export type OwnIndicator = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * What is counted, and how.
 */
definition: string, 
/**
 * Where the values come from, in words.
 */
source: string, 
/**
 * Values entered by hand, for the region as a whole.
 */
values: Array<OwnValue>, 
/**
 * How tables with these columns are read, once that has been told.
 */
mapping: Mapping | null, };

export type OwnIndicatorSave = { own: OwnIndicator, };

export type OwnValue = { 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * The value.
 */
value: number, };

export type Page<L> = { 
/**
 * Lines in order.
 */
lines: Array<L>, 
/**
 * How many there are in all, exact up to 10,000.
 */
total: number, 
/**
 * There are more than `total`.
 */
more: boolean, 
/**
 * What the records are called that the lines refer to, by id.
 */
names: { [key in Id]: string }, 
/**
 * Where the next page begins; none when this is the last.
 */
next: string | null, };

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
agreement: string, 
/**
 * The partnership that this one goes on from.
 */
renews: Id | null, };

export type PartnershipLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * A term of the list `partnership_kind`.
 */
kind: Id, 
/**
 * Last day of the agreement.
 */
end: string | null, 
/**
 * How far it has come.
 */
status: PartnershipStatus, 
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
 * Days until it lapses, when that is soon; below zero when it did. None when another renews it.
 */
lapses_in: number | null, };

export type PartnershipStatus = "exploring" | "active" | "anchored" | "ended";

export type PerformanceAgreement = { 
/**
 * Identity.
 */
id: Id, 
/**
 * In the words of the plan.
 */
statement: string, 
/**
 * The ambition that it serves.
 */
ambition: Id | null, 
/**
 * The programme line that it is part of.
 */
line: Id | null, 
/**
 * The contact who pulls it (kartrekker).
 */
puller: Id | null, 
/**
 * By what it is measured.
 */
measure: Measure, 
/**
 * Of an indicator: its code, or the id of an own one.
 */
indicator: string | null, 
/**
 * Of an indicator: what counts as technical, where that is a choice.
 */
technical: string | null, 
/**
 * Of reach and of activities done: only this theme.
 */
theme: Id | null, 
/**
 * Of reach: only this group.
 */
target_group: Id | null, 
/**
 * Of partnerships: only this kind.
 */
partnership_kind: Id | null, 
/**
 * Of partnerships: only this status; active and anchored ones when none is given.
 */
partnership_status: string | null, 
/**
 * Year by year.
 */
years: Array<AgreementYear>, };

export type PerformanceAgreementLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * In the words of the plan.
 */
statement: string, 
/**
 * The programme line that it is part of.
 */
line: Id | null, 
/**
 * The ambition that it serves.
 */
ambition: Id | null, 
/**
 * The contact who pulls it.
 */
puller: Id | null, 
/**
 * By what it is measured.
 */
measure: Measure, 
/**
 * Year by year.
 */
years: Array<AgreementYear>, };

export type PeriodMoney = { 
/**
 * The period.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * First year of its first school year.
 */
first_year: number, 
/**
 * First year of its last school year.
 */
last_year: number, 
/**
 * Year by year.
 */
years: Array<YearMoney>, 
/**
 * What is granted in all.
 */
granted: number, 
/**
 * What is to be paid, and was paid, from the grant.
 */
from_grant: Amounts, 
/**
 * What of the grant nothing is planned for that still goes on; below zero when more is planned than granted.
 */
free: number, 
/**
 * What of the grant wasn't paid yet.
 */
left: number, 
/**
 * What partners bring in.
 */
co_financing: CoFinancing, };

export type PersonHeld = { 
/**
 * The record, with its roles.
 */
record: Contact, 
/**
 * What organisations and labels are called.
 */
names: Record<string, string>, 
/**
 * Contact moments, tasks, activities and files, and whatever else refers to the person.
 */
referring: Array<HeldReference>, 
/**
 * What was done to the record, newest first.
 */
history: Array<HeldChange>, 
/**
 * What was typed and not kept.
 */
drafts: Array<HeldTyped>, 
/**
 * Rows of files that could not be read.
 */
rejected: Array<string>, 
/**
 * Texts that name the person.
 */
named_in: Array<NamedPlace>, };

export type PictureExport = { 
/**
 * Name of the file, without its ending.
 */
name: string, 
/**
 * `svg` or `png`.
 */
format: string, 
/**
 * The text of the SVG, or the PNG in base64.
 */
content: string, };

export type PlaceIs = "municipality" | "place" | "school";

export type PlannedCopy = { 
/**
 * The activity that it is made of.
 */
of: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * How far the first one has come.
 */
status: ActivityStatus, 
/**
 * First and last day of the first one, and of the copy.
 */
was: CopyDays, 
/**
 * First and last day of the copy.
 */
becomes: CopyDays, 
/**
 * The holiday that it gives way to.
 */
gives_way_to: string | null, 
/**
 * The holiday that it would begin in all the same: there is no day in the year that isn't in one.
 */
falls_in: string | null, };

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
 * Rows in which a published total isn't the sum of its parts.
 */
disagreeing: number, 
/**
 * The school years that its columns are about.
 */
years: Array<number>, 
/**
 * The year that the file's name says; another one is taken only when it is certain.
 */
name_year: number | null, 
/**
 * The same file came in before.
 */
already: boolean, 
/**
 * Day of its edition, `2020`, `2020-03` or `2020-03-31`.
 */
edition: string, 
/**
 * Where that is found: `given`, `name`, `inside`, `disk`, or the day it is `read`.
 */
edition_source: string, 
/**
 * Name of the file that goes on counting, as its edition is later.
 */
overtaken_by: string | null, 
/**
 * Names of the columns.
 */
columns: Array<string>, 
/**
 * The first rows, as published.
 */
sample: Array<Array<string>>, };

export type ProgrammeLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its place among the lines, from 1.
 */
position: number, 
/**
 * Terms of the list `theme`.
 */
themes: Array<Id>, 
/**
 * The contact who pulls it (kartrekker).
 */
puller: Id | null, 
/**
 * What it is about, in own words.
 */
description: string, };

export type ProgrammeLineLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its place among the lines.
 */
position: number, 
/**
 * Terms of the list `theme`.
 */
themes: Array<Id>, 
/**
 * The contact who pulls it.
 */
puller: Id | null, };

export type ProgrammePeriod = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * First year of its first school year.
 */
first_year: number, 
/**
 * First year of its last school year.
 */
last_year: number, 
/**
 * What is granted, by school year.
 */
grants: Array<Grant>, 
/**
 * The least share that partners must bring in, in hundredths of a percent: 1000 is 10%.
 */
minimum_share: number, 
/**
 * Of what that is a share.
 */
share_of: ShareBasis, 
/**
 * Terms of the list `budget_source` that count as co-financing.
 */
counting: Array<Id>, };

export type ProgrammePeriodLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * First year of its first school year.
 */
first_year: number, 
/**
 * First year of its last school year.
 */
last_year: number, 
/**
 * What is granted, by school year.
 */
grants: Array<Grant>, 
/**
 * The least share of co-financing, in hundredths of a percent.
 */
minimum_share: number, };

export type Project = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * The programme line that it is part of.
 */
line: Id | null, 
/**
 * The ambitions that it serves.
 */
ambitions: Array<Id>, 
/**
 * The contact who pulls it (kartrekker).
 */
puller: Id | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * One of [`PROJECT_COLOURS`].
 */
colour: string, 
/**
 * What it is about, in own words.
 */
description: string, };

export type ProjectLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * The programme line that it is part of.
 */
line: Id | null, 
/**
 * The contact who pulls it.
 */
puller: Id | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * One of the colours that a project can have.
 */
colour: string, };

export type Projected = { 
/**
 * First year of the school year.
 */
year: number, 
/**
 * The middle.
 */
value: number, 
/**
 * Eight times in ten it is at least this, if things go on as they did.
 */
low: number, 
/**
 * And at most this.
 */
high: number, };

export type Projection = { 
/**
 * How it was made.
 */
method: Method, 
/**
 * Year by year, after the last one that is known.
 */
points: Array<Projected>, };

export type ProjectionQuery = { 
/**
 * Code of the indicator.
 */
indicator: string, 
/**
 * What counts as technical.
 */
technical?: string, 
/**
 * Last school year to show; four ahead when left out.
 */
to?: number, };

export type Promise = { 
/**
 * Identity of the agreement.
 */
id: Id, 
/**
 * In the words of the plan.
 */
statement: string, 
/**
 * By what it is measured.
 */
measure: Measure, 
/**
 * First year of the school year that it was promised for; none where no target was set at all.
 */
school_year: number | null, 
/**
 * The numbers are shares.
 */
share: boolean, 
/**
 * What was promised; none where only evidence counts.
 */
target: number | null, 
/**
 * What there is of it at least; none where nothing is known.
 */
low: number | null, 
/**
 * And at most.
 */
high: number | null, 
/**
 * Of a figure: the school year that it is of, where that is an earlier one.
 */
figure_year: number | null, 
/**
 * What the plan adds.
 */
planned: number | null, 
/**
 * Where it should be by now.
 */
expected: number | null, 
/**
 * How it stands.
 */
standing: PromiseStanding, 
/**
 * Why, in a sentence.
 */
says: string, 
/**
 * There are words or files that show it.
 */
evidence: boolean, };

export type PromiseHistory = { 
/**
 * Year by year, the first first.
 */
years: Array<PromiseYear>, 
/**
 * Of an indicator: its figures since the last break, at least and at most.
 */
figures: Array<[number, number, number]>, 
/**
 * How many schools for vmbo are in the network, to see what a target asks of each.
 */
schools: number, };

export type PromiseOf = { id: Id, };

export type PromiseStanding = "missed" | "at_risk" | "open" | "on_course" | "met";

export type PromiseYear = { 
/**
 * First year of the school year that it was promised for; none where no target was set at all.
 */
school_year: number | null, 
/**
 * The numbers are shares.
 */
share: boolean, 
/**
 * What was promised; none where only evidence counts.
 */
target: number | null, 
/**
 * What there is of it at least; none where nothing is known.
 */
low: number | null, 
/**
 * And at most.
 */
high: number | null, 
/**
 * Of a figure: the school year that it is of, where that is an earlier one.
 */
figure_year: number | null, 
/**
 * What the plan adds.
 */
planned: number | null, 
/**
 * Where it should be by now.
 */
expected: number | null, 
/**
 * How it stands.
 */
standing: PromiseStanding, 
/**
 * Why, in a sentence.
 */
says: string, 
/**
 * There are words or files that show it.
 */
evidence: boolean, };

export type Promises = { 
/**
 * First year of the school year.
 */
year: number, 
/**
 * The years that something was promised for, and this one, the last first.
 */
years: Array<number>, 
/**
 * In a sentence; none where nothing was promised.
 */
says: string | null, 
/**
 * How many have something to show.
 */
evidenced: number, 
/**
 * Each, the most worrying first. A promise for a later year stands here as well, as far as it has come.
 */
rows: Array<Promise>, };

export type PromisesOf = { year: number | null, };

export type QuickActivity = { 
/**
 * What was read, and what is doubtful.
 */
reading: QuickReading, 
/**
 * What the organisations, projects and terms of it are called.
 */
names: Record<string, string>, 
/**
 * The activity, under a new identity; kept by nobody yet.
 */
activity: Activity, 
/**
 * What it has that an empty one hasn't, as making it asks for.
 */
changes: Record<string, FieldChange>, };

export type QuickChosen = { 
/**
 * The words of a part or a doubt.
 */
words: string, 
/**
 * What they say: one of the readings, or another value of the same field.
 */
value: QuickValue, };

export type QuickDoubt = { 
/**
 * Where they begin in the line, in UTF-16 units.
 */
from: number, 
/**
 * Where they end.
 */
to: number, 
/**
 * The words, as they were typed.
 */
words: string, 
/**
 * Why they weren't read.
 */
why: QuickWhy, 
/**
 * What may be meant, for the user to choose.
 */
readings: Array<QuickValue>, };

export type QuickPart = { 
/**
 * Where its words begin in the line, with a joining word before them ("op 12 maart"), in UTF-16 units.
 */
from: number, 
/**
 * Where they end.
 */
to: number, 
/**
 * The words, as they were typed, without joining words.
 */
words: string, 
/**
 * What they say.
 */
value: QuickValue, 
/**
 * They aren't spelled as what was read.
 */
near: boolean, 
/**
 * The user chose this reading.
 */
chosen: boolean, 
/**
 * The words also stay in the title.
 */
in_title: boolean, 
/**
 * What else they may mean.
 */
also: Array<QuickValue>, };

export type QuickReading = { 
/**
 * What wasn't read, in order.
 */
title: string, 
/**
 * What was read, in the order of the line.
 */
parts: Array<QuickPart>, 
/**
 * What is doubtful, in the order of the line.
 */
doubts: Array<QuickDoubt>, };

export type QuickSaid = { 
/**
 * Words that stay in the title.
 */
rejected: Array<string>, 
/**
 * Words that mean this.
 */
chosen: Array<QuickChosen>, };

export type QuickValue = { "field": "when", 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, } | { "field": "partner", 
/**
 * Which.
 */
id: Id, } | { "field": "project", 
/**
 * Which.
 */
id: Id, } | { "field": "theme", 
/**
 * Which.
 */
id: Id, } | { "field": "sector", 
/**
 * Which.
 */
id: Id, } | { "field": "reach", 
/**
 * A term of the list `target_group`.
 */
target_group: Id, 
/**
 * How many.
 */
planned: number, };

export type QuickWhy = "which" | "maybe" | "unsure_number" | "too_large" | "day_or_number" | "no_such_day" | "other_weekday" | "year_implausible" | "end_before_start" | "two_days" | "until_when" | "again" | "no_such_tag";

export type Reach = { 
/**
 * Identity of the row.
 */
id: Id, 
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

export type ReadAs = "organisations" | "contacts" | "partnerships" | "nothing";

export type Reason = "late" | "ends" | "starts";

export type Recent = { 
/**
 * Handle to open it by.
 */
handle: string, 
/**
 * Where its file is, for the user to read.
 */
path: string, 
/**
 * The region's name when it was last open.
 */
name: string, };

export type RecordChange = { 
/**
 * Which record.
 */
id: Id, 
/**
 * For each changed field what the form was filled with, and what it is now.
 */
changes: Record<string, FieldChange>, 
/**
 * Names the form for as long as it is open: its steps are one step of history, and what is refused
 * is its draft. Empty for a change that no form made.
 */
session: string, };

export type Recovered = { 
/**
 * Where the new workspace is.
 */
path: string, 
/**
 * By kind, how many records there are.
 */
records: { [key in string]: number }, 
/**
 * Something was lost: rows could not be read, or what they belonged to, or the bytes of attachments.
 */
incomplete: boolean, 
/**
 * The public files have to be read in again.
 */
figures_lost: boolean, 
/**
 * What was done before can't be taken back any more.
 */
history_lost: boolean, };

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
args?: { [key in string]: string }, 
/**
 * What else is wrong, each at its field, so that a form tells everything at once.
 */
more?: Refusal[], };

export type RefusedChange = { 
/**
 * Which record.
 */
id: Id, 
/**
 * Why, and of which field; of no field when nothing of the record could be taken.
 */
refusal: Refusal, };

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

export type RegionBeside = { 
/**
 * `national:twente`.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * It is the region of this workspace.
 */
is_ours: boolean, 
/**
 * Whether it loses more pupils than the country; absent when the years aren't there.
 */
shrinks: boolean | null, 
/**
 * Its pupils in the last year that is known.
 */
pupils: number | null, 
/**
 * Its figures.
 */
figures: Array<Figure>, };

export type RegionFigures = { 
/**
 * When they were published, UTC.
 */
published_at: string, 
/**
 * The day they were put together.
 */
made_on: string, 
/**
 * The version of the formulas behind them.
 */
formula_version: number, 
/**
 * How many regions there are, also those without figures.
 */
regions_in_all: number, 
/**
 * Regions with figures, by name.
 */
regions: Array<ComparedRegion>, 
/**
 * Names of regions whose figures were made with other formulas: they don't belong beside these.
 */
left_out: Array<string>, };

export type RegionMember = { 
/**
 * Identity of the row in a workspace; empty in a list from elsewhere.
 */
id?: Id, 
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

export type RenewedField = { 
/**
 * By which it is chosen: organisation and field.
 */
key: string, 
/**
 * What the field is called.
 */
name: string, 
/**
 * As it is here.
 */
from: string, 
/**
 * As the file says.
 */
to: string, 
/**
 * It was changed here by hand: no earlier file said so.
 */
own: boolean, };

export type Repeat = { 
/**
 * Which activity.
 */
id: Id, 
/**
 * Weeks between two of them.
 */
weeks: number, 
/**
 * How often it comes again.
 */
times: number, 
/**
 * Those that would begin in a holiday are left out.
 */
skip_days_off: boolean, };

export type RepeatOf = { repeat: Repeat, };

export type ReportFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * Characters that the report's fonts don't have, each once.
 */
unprinted: Array<Unprinted>, };

export type ReportMake = { school_year: number, job: string, };

export type ReportOpen = { path: string, };

export type ReportYear = { school_year: number, };

export type Risk = "lapsed" | "lapses" | "evidence" | "falling" | "quiet" | "stuck" | "incomplete";

export type SaidBeside = { 
/**
 * Which one.
 */
scope: Scope, 
/**
 * The sentence.
 */
words: string, 
/**
 * The comparison alone, of figures of one year.
 */
brief: Brief | null, };

export type SaidGoal = { 
/**
 * Which ambition.
 */
ambition: Id, 
/**
 * The target, its year and how it stands.
 */
words: string, 
/**
 * It has been reached, in time or before.
 */
reached: boolean, };

export type Says = { 
/**
 * Above the region's line when it is drawn alone.
 */
alone: string | null, 
/**
 * Above it and another line, the one that it is best compared with first.
 */
beside: Array<SaidBeside>, 
/**
 * Above a division.
 */
parts: string | null, 
/**
 * How far the programme's regions are ahead: its public figure.
 */
lead: string | null, 
/**
 * The region's last year beside the year before.
 */
change: Brief | null, 
/**
 * The ambitions about these figures.
 */
goals: Array<SaidGoal>, };

export type School = { 
/**
 * `00AH07`.
 */
branch: string, 
/**
 * What it is called: as the user does, else a short form of its public name, of its own in the region.
 */
name: string, 
/**
 * Its public name.
 */
full_name: string, 
/**
 * Street and number.
 */
street: string, 
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
adopted: boolean, 
/**
 * It lies in the region.
 */
inside: boolean, };

export type SchoolKind = "vo" | "po" | "mbo";

export type SchoolRenewal = { 
/**
 * The organisation.
 */
id: Id, 
/**
 * What it is called here.
 */
name: string, 
/**
 * Its branch or BRIN.
 */
brin: string, 
/**
 * It isn't in the newest file any more, though it was in one before.
 */
gone: boolean, 
/**
 * What is else.
 */
fields: Array<RenewedField>, };

export type SchoolsAdopt = { branches: Array<string>, };

export type SchoolsOf = { kind: SchoolKind, };

export type SchoolsRenew = { keys: Array<string>, };

export type Scope = "region" | "country" | "rest" | "tib" | "non_tib" | "lead";

export type Search = { words: string, kinds: Array<string>, limit: number, each: number | null, };

export type Seed = { seed: number, };

export type Series = { 
/**
 * Its code.
 */
indicator: string, 
/**
 * Its name, of an own one.
 */
name: string | null, 
/**
 * Kind of school.
 */
field: Field, 
/**
 * Where the line must be cut.
 */
breaks: Array<Break>, 
/**
 * The first year that may be compared with the last; absent when every year may.
 */
since: number | null, 
/**
 * What its figures say, in the user's language.
 */
says: Says, };

export type SettingsSet = { language: 'nl' | 'en' | null, theme: Theme | null, };

export type ShareBasis = "costs" | "grant";

export type SheetCell = { 
/**
 * What its column is called.
 */
name: string, 
/**
 * What is here.
 */
from: string, 
/**
 * What the row says.
 */
to: string, 
/**
 * Changed here since the workbook went out; it stays.
 */
here: boolean, };

export type SheetChoice = { 
/**
 * The handle of a chosen file; empty when text was pasted.
 */
file?: string, 
/**
 * Text that was pasted.
 */
text?: string, 
/**
 * What its rows are: sheets that hold something else stay out. Of each sheet its headers tell it when nothing is
 * said here.
 */
kind?: SheetKind, 
/**
 * What the rows of a sheet are, by its name, whatever else is said.
 */
sheets?: { [key in string]: ReadAs }, 
/**
 * What each column holds, by its name, or by that of its sheet, an exclamation mark and its name: the key of a
 * target, or nothing for a column that stays behind. Columns that aren't named here are recognised.
 */
columns?: { [key in string]: string }, 
/**
 * What values mean that no list knows: by list and value the id of a term or of several with blanks
 * between, `+` for a new one, or nothing. A label that isn't named here is a new one.
 */
values?: { [key in string]: { [key in string]: string } }, 
/**
 * What was decided about rows, by [`SheetRow::key`]: the id of the match that it is the same as, `new`, or of a
 * conflict `theirs` or `ours`; what else is asked has a key of its own ([`SheetGuess`]). It holds for a row that says the same as when it was decided.
 */
decisions?: { [key in string]: string }, 
/**
 * Every row is told, not only the first thousand.
 */
every_row?: boolean, };

export type SheetColumn = { 
/**
 * Its name.
 */
name: string, 
/**
 * What its first rows say.
 */
sample: string, 
/**
 * What it is taken to hold; nothing when it stays behind.
 */
target: string | null, };

export type SheetExport = { kind: SheetKind, query: ListQuery, format: string, };

export type SheetGuess = { 
/**
 * What it was taken for, in words.
 */
text: string, 
/**
 * How a decision that it is otherwise is named; empty when there is nothing to decide.
 */
key: string, 
/**
 * What that decision says.
 */
to: string, 
/**
 * The same in words.
 */
other: string, };

export type SheetKind = "organisations" | "contacts" | "partnerships";

export type SheetLook = { 
/**
 * Name of the file; empty of pasted text.
 */
name: string, 
/**
 * Its tables.
 */
parts: Array<SheetPart>, 
/**
 * What is to be told before it is read in, in words.
 */
remarks: Array<string>, 
/**
 * Columns with these names were explained before, and are taken so again.
 */
remembered: boolean, 
/**
 * It was written by this program, and can be compared.
 */
came_back: boolean, };

export type SheetMatch = { 
/**
 * How a decision names it.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * What tells it apart.
 */
note: string, 
/**
 * It is another row of the file, with this number.
 */
row: number | null, 
/**
 * How sure.
 */
grade: Grade, 
/**
 * Why.
 */
reasons: Array<MatchReason>, };

export type SheetOutcome = "new" | "changed" | "same" | "maybe" | "conflict" | "refused" | "aside";

export type SheetPart = { 
/**
 * Its sheet; empty when there is none.
 */
sheet: string, 
/**
 * The row that its header stands in.
 */
header_row: number, 
/**
 * Its rows.
 */
rows: number, 
/**
 * What its rows are taken for.
 */
read_as: ReadAs, 
/**
 * It is to be read, and no column holds a name: none of its rows comes in.
 */
nameless: boolean, 
/**
 * The column that may hold the name then.
 */
maybe_name: string | null, 
/**
 * What its columns can hold.
 */
targets: Array<SheetTarget>, 
/**
 * Its columns.
 */
columns: Array<SheetColumn>, };

export type SheetProblem = { 
/**
 * Name of the column; empty when it is about none.
 */
column: string, 
/**
 * Why.
 */
code: Code, 
/**
 * The same in words.
 */
text: string, };

export type SheetRow = { 
/**
 * Its sheet.
 */
sheet: string, 
/**
 * Its number, the first row of a sheet being 1.
 */
row: number, 
/**
 * What it is.
 */
kind: SheetKind, 
/**
 * How a decision about it is named.
 */
key: string, 
/**
 * What is asked is about the person whom an organisation's row names.
 */
about_person: boolean, 
/**
 * What becomes of it.
 */
outcome: SheetOutcome, 
/**
 * What its record is called.
 */
title: string, 
/**
 * Its record.
 */
id: Id | null, 
/**
 * What differs.
 */
cells: Array<SheetCell>, 
/**
 * Records that it may be about.
 */
matches: Array<SheetMatch>, 
/**
 * What can't be; of a row that comes in all the same, what was left out of it.
 */
problems: Array<SheetProblem>, 
/**
 * What it was taken for.
 */
guesses: Array<SheetGuess>, };

export type SheetTarget = { 
/**
 * Its key.
 */
key: string, 
/**
 * What it is called.
 */
name: string, };

export type SheetTrial = { 
/**
 * The rows, those that say nothing new left out; a thousand of them at most, and then first those that ask something
 * or can't be read in.
 */
rows: Array<SheetRow>, 
/**
 * So many more there are.
 */
left: number, 
/**
 * Values that no list knows: these cells are left out until somebody says what they mean.
 */
unknown: Array<UnknownValue>, 
/**
 * Words that no list knows and that are taken for something, unless somebody says otherwise.
 */
guessed: Array<GuessedValue>, 
/**
 * Sheets that stay out, in words.
 */
remarks: Array<string>, 
/**
 * Labels that are made because rows name them, unless somebody says that they mean something else.
 */
labels: Array<string>, 
/**
 * Contact moments that are made of the days of the last contact.
 */
moments: number, 
/**
 * Organisations that are made because rows name them.
 */
organisations: number, 
/**
 * People that are made because rows name them.
 */
people: number, 
/**
 * Make a record.
 */
new: number, 
/**
 * Change one.
 */
changed: number, 
/**
 * Say nothing new.
 */
same: number, 
/**
 * May be the same as a record: not read in until that is decided.
 */
maybe: number, 
/**
 * Were changed there and here: not read in until that is decided.
 */
conflict: number, 
/**
 * Can't be read in.
 */
refused: number, 
/**
 * Are no rows of the list, as far as can be seen: a heading between them, or a total.
 */
aside: number, };

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
 * By the name of a list, the keys of its columns that the user doesn't want to see.
 */
hidden_columns: { [key in string]: Array<string> }, 
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
 * `A`, `C` …
 */
kind: string, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * The school years that it gives; none for addresses.
 */
years: Array<number>, 
/**
 * Rows in the file.
 */
rows: number, 
/**
 * Branches and colleges that were placed by a name.
 */
by_name: number, 
/**
 * Branches and colleges that could not be placed.
 */
unplaced: number, 
/**
 * When it came in.
 */
imported_at: string, };

export type Start = { 
/**
 * Activities that are late, and those that begin or end from today on: the first six of each.
 */
agenda: Array<AgendaItem>, 
/**
 * The first activity that begins after today.
 */
next: ActivityLine | null, 
/**
 * Open tasks that are late or to be done within fourteen days: the first six to be done, and how many
 * there are.
 */
tasks: Page<TaskLine>, 
/**
 * All activities there are.
 */
activity_count: number, 
/**
 * Of these, planned or running.
 */
under_way: number, 
/**
 * Of these, not closed though their end has passed.
 */
late: number, 
/**
 * How far this school year's activities of each theme have come, in the order of the themes.
 */
themes: Array<ThemeProgress>, 
/**
 * All partnerships there are.
 */
partnership_count: number, 
/**
 * Of these, with vmbo, mbo and industry in.
 */
complete: number, 
/**
 * Partnerships that lapse soon: the first six to do so, and how many there are.
 */
lapsing: Page<PartnershipLine>, 
/**
 * The figures.
 */
monitor: Monitor, };

export type StatusChange = { 
/**
 * Identity of the row.
 */
id: Id, 
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

export type SummaryPreview = { 
/**
 * The first year of the school year that it is about.
 */
school_year: number, 
/**
 * How much of what it holds, in a sentence.
 */
holds: string, 
/**
 * How much differs from the summary before, in a sentence; nothing where there was none.
 */
since: string | null, 
/**
 * How many figures and texts differ from the summary before.
 */
differences: number, 
/**
 * Counts, ambitions and own words, under headings.
 */
sections: Array<LeavingSection>, 
/**
 * The indicators.
 */
figures: LeavingFigures, 
/**
 * What isn't in it though one might expect it, and why.
 */
stays: Array<LeavingRow>, 
/**
 * Who stands in its texts. They stay out, but for those that the user allowed.
 */
names: Array<NameInText>, 
/**
 * Exactly what would go over the wire, as JSON with line ends.
 */
body: string, 
/**
 * Just so it was put in the outbox before.
 */
unchanged: boolean, };

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

export type TableExport = { 
/**
 * Name of the file, without its ending.
 */
name: string, 
/**
 * `xlsx` or `csv`.
 */
format: string, 
/**
 * What it shows.
 */
title: string, 
/**
 * Names of the columns; each once.
 */
columns: Array<string>, 
/**
 * Texts, numbers and nothing.
 */
rows: Array<Array<string | number | null>>, 
/**
 * What must be known to read it.
 */
notes: Array<string>, };

export type TableLook = { file: string, part: string | null, };

export type TableRun = { file: string, own: OwnIndicator, given: ImportOptions, job: string, };

export type Task = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What is to be done.
 */
title: string, 
/**
 * The last day for it.
 */
due: string | null, 
/**
 * The contact who does it.
 */
who: Id | null, 
/**
 * The day it was done; none while it is open.
 */
done: string | null, 
/**
 * The record that it is about, `kind/id`.
 */
subject: string | null, 
/**
 * A moment that the plan is held against: the timeline shows it.
 */
milestone: boolean, };

export type TaskLine = { 
/**
 * Identity.
 */
id: Id, 
/**
 * What is to be done.
 */
title: string, 
/**
 * The last day for it.
 */
due: string | null, 
/**
 * The contact who does it.
 */
who: Id | null, 
/**
 * The day it was done; none while it is open.
 */
done: string | null, 
/**
 * The record that it is about, `kind/id`.
 */
subject: string | null, 
/**
 * A moment that the plan is held against.
 */
milestone: boolean, 
/**
 * It is open and its last day has passed.
 */
late: boolean, };

export type TasksFinish = { ids: string[], done: boolean, };

export type Technical = "duo" | "techniekpact" | "hard" | "techniek" | "techniek_ict";

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

export type TermList = "theme" | "sector" | "target_group" | "organisation_kind" | "partnership_kind" | "learning_path" | "profile" | "budget_category" | "budget_source" | "label";

export type Theme = "system" | "light" | "dark";

export type ThemeProgress = { 
/**
 * A term of the list `theme`; none for activities without one.
 */
theme: Id | null, 
/**
 * Done.
 */
done: number, 
/**
 * Running, and not late.
 */
running: number, 
/**
 * Not closed though their end has passed.
 */
late: number, 
/**
 * The others.
 */
to_do: number, };

export type Trace = { 
/**
 * The import.
 */
import: Id, 
/**
 * `A`, `F` …
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
 * When it came in, UTC.
 */
imported_at: string, 
/**
 * Version of the formula.
 */
formula: number, 
/**
 * The first of the rows.
 */
rows: Array<TraceRow>, 
/**
 * How many rows there are.
 */
all: number, };

export type TraceQuery = { 
/**
 * Code of the indicator.
 */
indicator: string, 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * Of what: `region`, `country` and so on.
 */
scope: string, 
/**
 * What counts as technical.
 */
technical?: string, 
/**
 * The figure's breakdown, `leerweg:kb`.
 */
breakdown?: string, 
/**
 * The year whose members counted, as the monitor told.
 */
cohort?: number, 
/**
 * The branch or college that took the place of the region.
 */
school?: string, 
/**
 * What it is divided by, in the place of what is counted.
 */
denominator: boolean, };

export type TraceRow = { 
/**
 * Line in the file.
 */
line: number, 
/**
 * Branch or college.
 */
unit: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its place.
 */
place: string, 
/**
 * What the row is about, as published.
 */
about: string, 
/**
 * The least it counts for.
 */
low: number, 
/**
 * The most it counts for.
 */
high: number, 
/**
 * It was placed by the name of its municipality or place.
 */
by_name: boolean, 
/**
 * How many percent of it count here.
 */
percent: number, };

export type Twin = "organisation" | "contact";

export type TwinComparison = { 
/**
 * Where they differ.
 */
fields: Array<TwinField>, 
/**
 * What refers to the other and moves, by kind.
 */
moves: { [key in string]: number }, };

export type TwinField = { 
/**
 * Its name.
 */
field: string, 
/**
 * What the one that stays has, in words.
 */
keep: string, 
/**
 * What the other has.
 */
other: string, 
/**
 * Both say something, and not the same: one of them is lost.
 */
differs: boolean, };

export type TwinPair = { 
/**
 * One.
 */
one: TwinRecord, 
/**
 * The other.
 */
other: TwinRecord, 
/**
 * How sure.
 */
grade: Grade, 
/**
 * Why, and what speaks against it.
 */
reasons: Array<MatchReason>, 
/**
 * The user said that they are two.
 */
apart: boolean, };

export type TwinRecord = { 
/**
 * Which.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * What tells it apart.
 */
note: string, };

export type Twins = { twin: Twin, };

export type TwinsApart = { twin: Twin, one: string, other: string, apart: boolean, };

export type TwinsBeside = { twin: Twin, keep: string, other: string, };

export type Undone = { 
/**
 * What undo would take back now.
 */
undo: string | null, 
/**
 * What redo would bring back now.
 */
redo: string | null, 
/**
 * Somebody whom the change was about was erased meanwhile, and stays so.
 */
kept_erased: boolean, };

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
place: string, 
/**
 * The municipality that it was placed in by a name; absent when it could not be placed.
 */
placed: string | null, };

export type UnknownValue = { 
/**
 * The list.
 */
list: TermList, 
/**
 * As written.
 */
value: string, 
/**
 * So many rows have it.
 */
rows: number, };

export type Unprinted = { 
/**
 * The character.
 */
character: string, 
/**
 * Its number, `U+1F642`, for who can't see it here either.
 */
code: string, 
/**
 * The first places where it stands.
 */
places: Array<UnprintedPlace>, 
/**
 * How many more places there are.
 */
more: number, };

export type UnprintedPlace = { 
/**
 * The field, as a code: `activity-results`.
 */
field: string, 
/**
 * The record's title.
 */
title: string, };

export type UnsearchedFile = { 
/**
 * What it is called.
 */
name: string, 
/**
 * What the record is called that it belongs to.
 */
subject: string, };

export type Was = { 
/**
 * Which activity.
 */
id: Id, 
/**
 * Its first day then.
 */
start: string | null, 
/**
 * Its last day then.
 */
end: string | null, 
/**
 * How far it had come.
 */
status: ActivityStatus, 
/**
 * By how many days its end, or else its first day, has moved since; 0 when it stands where it stood, none when it
 * got its days or lost them.
 */
moved: number | null, };

export type Way = "more" | "less" | "same";

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
 * Why nothing can be changed; nothing when it can.
 */
looking: Looking | null, 
/**
 * Beside the file lay work that wasn't its own: it is among the backups.
 */
set_aside: boolean, };

export type WorkspaceOpen = { recent: string | null, };

export type YearCopy = { 
/**
 * Which activities; its years are left aside.
 */
query: ListQuery, 
/**
 * First year of the school year that they begin in.
 */
from: number, 
/**
 * First year of the school year that they go to.
 */
to: number, 
/**
 * Activities that aren't to be copied.
 */
leave: Array<Id>, 
/**
 * Their tasks and milestones go along, open.
 */
tasks: boolean, 
/**
 * Their budget lines of that year go along, with what was budgeted alone.
 */
budget: boolean, };

export type YearMoney = { 
/**
 * First year of the school year.
 */
school_year: number, 
/**
 * What is granted.
 */
granted: number, 
/**
 * What is to be paid, and was paid, from the grant.
 */
from_grant: Amounts, 
/**
 * Everything.
 */
all: Amounts, };

export type Years = "school" | "calendar";

/** Calls that change nothing. */
export type Reads = {
  shell: { args: Nothing; result: Shell }
  begin: { args: Nothing; result: Begin }
  start: { args: Nothing; result: Start }
  search: { args: Search; result: Array<Found> }
  history: { args: Nothing; result: HistoryState }
  progress: { args: Nothing; result: Array<JobProgress> }
  export_table: { args: TableExport; result: boolean }
  export_picture: { args: PictureExport; result: boolean }
  report_open: { args: ReportOpen; result: boolean }
  backup_list: { args: Nothing; result: Backups }
  backup_make: { args: Nothing; result: string }
  backup_save: { args: BackupName; result: boolean }
  damaged_backup: { args: Nothing; result: BackupLine | null }
  report_names: { args: ReportYear; result: Array<NameInText> }
  region: { args: Nothing; result: Region }
  municipalities: { args: Nothing; result: Array<Municipality> }
  file_choose: { args: Nothing; result: Array<ChosenFile> }
  import_preview: { args: ImportPreview; result: Preview }
  table_look: { args: TableLook; result: AnyTable }
  imports: { args: Nothing; result: Array<ImportRow> }
  import_details: { args: ById; result: ImportDetails }
  import_rejected_export: { args: ById; result: boolean }
  region_open: { args: Nothing; result: Opened<Region> }
  activity_list: { args: ListQuery; result: Page<ActivityLine> }
  activity_open: { args: ById; result: Opened<Activity> }
  activity_blank: { args: Nothing; result: Opened<Activity> }
  task_list: { args: ListQuery; result: Page<TaskLine> }
  task_open: { args: ById; result: Opened<Task> }
  task_blank: { args: Nothing; result: Opened<Task> }
  holiday_list: { args: ListQuery; result: Page<HolidayLine> }
  holiday_open: { args: ById; result: Opened<Holiday> }
  holiday_blank: { args: Nothing; result: Opened<Holiday> }
  terms: { args: Nothing; result: Array<Term> }
  activity_bars: { args: BarsOf; result: Array<ActivityBar> }
  activity_cards: { args: BarsOf; result: Array<ActivityCard> }
  activity_baseline: { args: BaselineOf; result: Baseline }
  activity_copy_preview: { args: CopyYear; result: CopyPreview }
  activity_repeat_preview: { args: RepeatOf; result: CopyPreview }
  days_off: { args: DaysOffOf; result: Array<DayOff> }
  holidays_choose: { args: Nothing; result: HolidaysFound | null }
  activity_quick: { args: ActivityQuick; result: QuickActivity }
  activity_years: { args: Nothing; result: Array<number> }
  calendar_export: { args: CalendarExport; result: CalendarSaved | null }
  programme_period_list: { args: ListQuery; result: Page<ProgrammePeriodLine> }
  programme_period_open: { args: ById; result: Opened<ProgrammePeriod> }
  programme_period_blank: { args: Nothing; result: Opened<ProgrammePeriod> }
  programme_line_list: { args: ListQuery; result: Page<ProgrammeLineLine> }
  programme_line_open: { args: ById; result: Opened<ProgrammeLine> }
  programme_line_blank: { args: Nothing; result: Opened<ProgrammeLine> }
  project_list: { args: ListQuery; result: Page<ProjectLine> }
  project_open: { args: ById; result: Opened<Project> }
  project_blank: { args: Nothing; result: Opened<Project> }
  performance_agreement_list: { args: ListQuery; result: Page<PerformanceAgreementLine> }
  performance_agreement_open: { args: ById; result: Opened<PerformanceAgreement> }
  performance_agreement_blank: { args: Nothing; result: Opened<PerformanceAgreement> }
  promises: { args: PromisesOf; result: Promises }
  promise_history: { args: PromiseOf; result: PromiseHistory }
  money_overview: { args: MoneyOf; result: MoneyOverview }
  money_table: { args: MoneyBy; result: MoneyTable }
  money_grid: { args: LinesOf; result: MoneyGrid }
  money_forecast: { args: Seed; result: [Id, Forecast] | null }
  organisation_list: { args: ListQuery; result: Page<OrganisationLine> }
  organisation_open: { args: ById; result: Opened<Organisation> }
  organisation_blank: { args: Nothing; result: Opened<Organisation> }
  partnership_list: { args: ListQuery; result: Page<PartnershipLine> }
  partnership_open: { args: ById; result: Opened<Partnership> }
  partnership_blank: { args: Nothing; result: Opened<Partnership> }
  contact_list: { args: ListQuery; result: Page<ContactLine> }
  contact_open: { args: ById; result: Opened<Contact> }
  contact_blank: { args: Nothing; result: Opened<Contact> }
  contact_moment_list: { args: ListQuery; result: Page<ContactMomentLine> }
  contact_moment_open: { args: ById; result: Opened<ContactMoment> }
  contact_moment_blank: { args: Nothing; result: Opened<ContactMoment> }
  budget_line_list: { args: ListQuery; result: Page<BudgetLineRow> }
  budget_line_open: { args: ById; result: Opened<BudgetLine> }
  budget_line_blank: { args: Nothing; result: Opened<BudgetLine> }
  contact_held: { args: ById; result: PersonHeld }
  contact_export: { args: ContactExport; result: boolean }
  contact_erase_preview: { args: ContactErasePreview; result: ErasePreview }
  schools: { args: SchoolsOf; result: Array<School> }
  school_renewals: { args: Nothing; result: Array<SchoolRenewal> }
  sheet_look: { args: SheetChoice; result: SheetLook }
  sheet_trial: { args: SheetChoice; result: SheetTrial }
  sheet_kept_out: { args: SheetChoice; result: boolean }
  sheet_export: { args: SheetExport; result: boolean }
  twins: { args: Twins; result: Array<TwinPair> }
  twins_beside: { args: TwinsBeside; result: TwinComparison }
  network_picture: { args: NetworkQuery; result: NetworkPicture }
  network_map: { args: NetworkQuery; result: NetworkMap | null }
  network_picture_save: { args: NetworkPictureSave; result: boolean }
  attention: { args: Nothing; result: Array<Attention> }
  attachments: { args: OfSubject; result: Array<AttachmentView> }
  attachment_save: { args: ById; result: boolean }
  labels: { args: Nothing; result: Array<LabelUse> }
  mailing: { args: Mailing; result: MailingList }
  ambition_list: { args: ListQuery; result: Page<AmbitionLine> }
  ambition_open: { args: ById; result: Opened<Ambition> }
  ambition_blank: { args: Nothing; result: Opened<Ambition> }
  monitor: { args: MonitorQuery; result: Monitor }
  trace: { args: TraceQuery; result: Trace }
  region_shrinks: { args: Nothing; result: boolean | null }
  projection: { args: ProjectionQuery; result: Projection | null }
  offer: { args: OfferQuery; result: Offer }
  compare: { args: CompareQuery; result: Comparison }
  needs: { args: Nothing; result: Array<Need> }
  ambitions: { args: Nothing; result: Array<Ambition> }
  own_indicators: { args: Nothing; result: Array<OwnIndicator> }
  colleges: { args: Nothing; result: Array<College> }
  national_list: { args: Nothing; result: NationalList }
  region_figures: { args: Nothing; result: RegionFigures | null }
  sync_state: { args: Nothing; result: SyncState }
  sync_leaving: { args: SyncSummary; result: SummaryPreview }
  outbox: { args: Nothing; result: Array<OutboxRow> }
  news: { args: Nothing; result: Array<NewsRow> }
}

/** Calls that may change something; the host wraps their answer in `Changed`. */
export type Changes = {
  settings_set: { args: SettingsSet; result: Shell }
  columns_hide: { args: ColumnsHide; result: Shell }
  workspace_create: { args: WorkspaceCreate; result: Shell }
  workspace_open: { args: WorkspaceOpen; result: Shell }
  workspace_sample: { args: Nothing; result: Shell }
  workspace_close: { args: Nothing; result: Shell }
  workspace_remove_example: { args: Nothing; result: Shell }
  undo: { args: Nothing; result: Undone }
  redo: { args: Nothing; result: Undone }
  cancel: { args: Cancel; result: null }
  backup_folder_choose: { args: Nothing; result: Backups | null }
  backup_folder_reset: { args: Nothing; result: Backups }
  damaged_put_back: { args: Nothing; result: Shell }
  damaged_recover: { args: Nothing; result: Recovered | null }
  backup_put_back: { args: BackupName; result: Shell }
  report_make: { args: ReportMake; result: ReportFile | null }
  region_discard: { args: ById; result: null }
  region_change: { args: RecordChange; result: Opened<Region> }
  region_rmc: { args: RegionRmc; result: Region }
  region_municipalities: { args: RegionMunicipalities; result: Region }
  import_edition: { args: ImportEdition; result: HistoryState }
  import_withdraw: { args: ById; result: HistoryState }
  import_run: { args: ImportRun; result: Outcome }
  table_run: { args: TableRun; result: Outcome }
  activity_create: { args: RecordChange; result: Opened<Activity> }
  activity_change: { args: RecordChange; result: Opened<Activity> }
  activity_delete: { args: ByIds; result: null }
  activity_discard: { args: ById; result: null }
  task_create: { args: RecordChange; result: Opened<Task> }
  task_change: { args: RecordChange; result: Opened<Task> }
  task_delete: { args: ByIds; result: null }
  task_discard: { args: ById; result: null }
  holiday_create: { args: RecordChange; result: Opened<Holiday> }
  holiday_change: { args: RecordChange; result: Opened<Holiday> }
  holiday_delete: { args: ByIds; result: null }
  holiday_discard: { args: ById; result: null }
  activity_copy: { args: CopyYear; result: Copied }
  activity_repeat: { args: RepeatOf; result: Copied }
  holidays_keep: { args: HolidaysKeep; result: null }
  tasks_finish: { args: TasksFinish; result: null }
  programme_period_create: { args: RecordChange; result: Opened<ProgrammePeriod> }
  programme_period_change: { args: RecordChange; result: Opened<ProgrammePeriod> }
  programme_period_delete: { args: ByIds; result: null }
  programme_period_discard: { args: ById; result: null }
  programme_line_create: { args: RecordChange; result: Opened<ProgrammeLine> }
  programme_line_change: { args: RecordChange; result: Opened<ProgrammeLine> }
  programme_line_delete: { args: ByIds; result: null }
  programme_line_discard: { args: ById; result: null }
  project_create: { args: RecordChange; result: Opened<Project> }
  project_change: { args: RecordChange; result: Opened<Project> }
  project_delete: { args: ByIds; result: null }
  project_discard: { args: ById; result: null }
  performance_agreement_create: { args: RecordChange; result: Opened<PerformanceAgreement> }
  performance_agreement_change: { args: RecordChange; result: Opened<PerformanceAgreement> }
  performance_agreement_delete: { args: ByIds; result: null }
  performance_agreement_discard: { args: ById; result: null }
  budget_line_change_all: { args: ChangeAll; result: ChangedAll }
  organisation_create: { args: RecordChange; result: Opened<Organisation> }
  organisation_change: { args: RecordChange; result: Opened<Organisation> }
  organisation_delete: { args: ByIds; result: null }
  organisation_discard: { args: ById; result: null }
  partnership_create: { args: RecordChange; result: Opened<Partnership> }
  partnership_change: { args: RecordChange; result: Opened<Partnership> }
  partnership_delete: { args: ByIds; result: null }
  partnership_discard: { args: ById; result: null }
  contact_create: { args: RecordChange; result: Opened<Contact> }
  contact_change: { args: RecordChange; result: Opened<Contact> }
  contact_delete: { args: ByIds; result: null }
  contact_discard: { args: ById; result: null }
  contact_moment_create: { args: RecordChange; result: Opened<ContactMoment> }
  contact_moment_change: { args: RecordChange; result: Opened<ContactMoment> }
  contact_moment_delete: { args: ByIds; result: null }
  contact_moment_discard: { args: ById; result: null }
  budget_line_create: { args: RecordChange; result: Opened<BudgetLine> }
  budget_line_change: { args: RecordChange; result: Opened<BudgetLine> }
  budget_line_delete: { args: ByIds; result: null }
  budget_line_discard: { args: ById; result: null }
  contact_erase: { args: ContactErase; result: ErasedPeople }
  schools_adopt: { args: SchoolsAdopt; result: Array<Organisation> }
  schools_renew: { args: SchoolsRenew; result: number }
  partnership_renew: { args: ById; result: Opened<Partnership> }
  sheet_read_in: { args: SheetChoice; result: SheetTrial }
  twins_apart: { args: TwinsApart; result: null }
  organisation_merge: { args: Merge; result: Opened<Organisation> }
  contact_merge: { args: Merge; result: Opened<Contact> }
  network_map_choose: { args: Nothing; result: number | null }
  network_map_forget: { args: Nothing; result: null }
  attachments_choose: { args: OfSubject; result: number }
  attachment_remove: { args: ById; result: null }
  message_take: { args: OfFile; result: MessageTaken }
  labels_change: { args: LabelChange; result: LabelsChanged }
  label_create: { args: LabelCreate; result: Term }
  label_rename: { args: LabelRename; result: Term }
  label_delete: { args: ById; result: number }
  ambition_create: { args: RecordChange; result: Opened<Ambition> }
  ambition_change: { args: RecordChange; result: Opened<Ambition> }
  ambition_delete: { args: ByIds; result: null }
  ambition_discard: { args: ById; result: null }
  national_list_import: { args: ChosenList; result: NationalList }
  own_indicator_save: { args: OwnIndicatorSave; result: OwnIndicator }
  own_indicator_delete: { args: ById; result: null }
  college_share: { args: CollegeShareSet; result: null }
  news_read: { args: ById; result: SyncState }
  names_allow: { args: NamesAllowed; result: null }
  sync_enrol: { args: SyncEnrol; result: SyncState }
  sync_send: { args: SyncSummary; result: SyncOutcome }
  sync_run: { args: SyncRun; result: SyncOutcome }
}

/** The names of `Changes`. */
export const changing: ReadonlySet<string> = new Set([
  'settings_set',
  'columns_hide',
  'workspace_create',
  'workspace_open',
  'workspace_sample',
  'workspace_close',
  'workspace_remove_example',
  'undo',
  'redo',
  'cancel',
  'backup_folder_choose',
  'backup_folder_reset',
  'damaged_put_back',
  'damaged_recover',
  'backup_put_back',
  'report_make',
  'region_discard',
  'region_change',
  'region_rmc',
  'region_municipalities',
  'import_edition',
  'import_withdraw',
  'import_run',
  'table_run',
  'activity_create',
  'activity_change',
  'activity_delete',
  'activity_discard',
  'task_create',
  'task_change',
  'task_delete',
  'task_discard',
  'holiday_create',
  'holiday_change',
  'holiday_delete',
  'holiday_discard',
  'activity_copy',
  'activity_repeat',
  'holidays_keep',
  'tasks_finish',
  'programme_period_create',
  'programme_period_change',
  'programme_period_delete',
  'programme_period_discard',
  'programme_line_create',
  'programme_line_change',
  'programme_line_delete',
  'programme_line_discard',
  'project_create',
  'project_change',
  'project_delete',
  'project_discard',
  'performance_agreement_create',
  'performance_agreement_change',
  'performance_agreement_delete',
  'performance_agreement_discard',
  'budget_line_change_all',
  'organisation_create',
  'organisation_change',
  'organisation_delete',
  'organisation_discard',
  'partnership_create',
  'partnership_change',
  'partnership_delete',
  'partnership_discard',
  'contact_create',
  'contact_change',
  'contact_delete',
  'contact_discard',
  'contact_moment_create',
  'contact_moment_change',
  'contact_moment_delete',
  'contact_moment_discard',
  'budget_line_create',
  'budget_line_change',
  'budget_line_delete',
  'budget_line_discard',
  'contact_erase',
  'schools_adopt',
  'schools_renew',
  'partnership_renew',
  'sheet_read_in',
  'twins_apart',
  'organisation_merge',
  'contact_merge',
  'network_map_choose',
  'network_map_forget',
  'attachments_choose',
  'attachment_remove',
  'message_take',
  'labels_change',
  'label_create',
  'label_rename',
  'label_delete',
  'ambition_create',
  'ambition_change',
  'ambition_delete',
  'ambition_discard',
  'national_list_import',
  'own_indicator_save',
  'own_indicator_delete',
  'college_share',
  'news_read',
  'names_allow',
  'sync_enrol',
  'sync_send',
  'sync_run',
])

/** How many characters the texts of a record may have. */
export const limits: Record<string, Record<string, number>> = {
  region: { name: 120, identity: 10000, },
  term: { code: 60, name_nl: 120, name_en: 120, },
  programme_period: { name: 120, },
  programme_line: { name: 200, description: 10000, },
  project: { title: 200, description: 10000, },
  activity: { title: 200, place: 120, results: 10000, lessons: 10000, },
  holiday: { name: 100, },
  organisation: { name: 200, full_name: 200, brin: 6, kvk: 8, kvk_branch: 12, mail: 200, phone: 60, street: 200, postcode: 10, place: 120, municipality: 6, website: 500, notes: 10000, },
  partnership: { name: 200, agreement: 10000, },
  contact: { name: 200, mail: 200, phone: 60, notes: 10000, },
  contact_moment: { title: 200, text: 100000, },
  budget_line: { title: 200, unit: 40, valued: 1000, explanation: 2000, notes: 10000, },
  task: { title: 200, },
  attachment: { name: 500, media_type: 200, },
  ambition: { statement: 500, technical: 40, },
  performance_agreement: { statement: 500, technical: 40, partnership_status: 20, },
  own_indicator: { name: 200, definition: 10000, source: 500, },
  college_share: { },
  national_region: { name: 200, },
}
