## Errors: what is wrong, and what to do. The key is error- and the code.
error-required = Please fill in: { $field }.
error-end-before-start = The end lies before the start. Choose a later last day.
error-status-step = This can't be done in one step: from { $from } to { $to }. Take the step in between first.
error-reason-missing = Say why the activity is cancelled.
error-too-few-members = A partnership has two members or more. Add one.
error-member-twice = This organisation takes part already.
error-date-invalid = “{ $date }” is no date. Write year-month-day, like 2026-09-01.
error-year-implausible = The school year { $year } can't be right. Give its first year, like 2019 for 2019-2020.
error-year-needed = The file { $file } doesn't say which school year it is about. Give the year.
error-year-contradicts = The file is about { $own }, but { $given } was given. Choose the file's year.
error-brin-invalid = “{ $brin }” is no branch. Write four characters of BRIN and two digits, like 00AH07.
error-brin-taken = Branch { $brin } is in the network already, as { $name }.
error-municipality-unknown = Municipality “{ $place }” isn't in the address file. Write its number, like GM0153.
error-rmc-unknown = RMC region “{ $rmc }” isn't in the address file. Choose a number from 1 to 39.
error-addresses-missing = There are no addresses yet. First import the file of branches (DUO, “alle vestigingen vo”).
error-region-empty = The region has no municipalities yet. Choose them first.
error-region-without-schools = There is no school in these municipalities. Choose others.
error-not-found = Not found. It may have been deleted.
error-in-use = This is still in use by “{ $name }”. Take it out there first.
error-nothing-to-undo = There is nothing to undo or redo.
error-term-unknown = “{ $code }” isn't in the list.
error-indicator-unknown = “{ $name }” isn't in the monitor.
error-file-empty = The file { $file } is empty. Fetch it again.
error-file-binary = The file { $file } is no text. Choose the CSV file.
error-file-cut-off = The file { $file } breaks off in the middle. Fetch it again.
error-file-not-a-table = The file { $file } is no table with columns. Choose DUO's CSV file.
error-file-kind-unknown = The columns of { $file } aren't known. Choose a file of branches or pupils from DUO.
error-file-kind-unsupported = The file { $file } is of kind { $kind }. That kind can't be imported yet.
error-file-unreadable = The file can't be read: { $reason }. See whether it's still there.
error-header-ambiguous = Two columns mean the same: { $first } and { $second }. Take one out.
error-file-all-rejected = Not one row of { $file } could be read. See whether it's the right file.
error-workspace-missing = There is no workspace at { $path }. See whether the file was moved.
error-workspace-exists = There is a file at { $path } already. Choose another name.
error-workspace-broken = The file { $path } is no workspace, or it is damaged. Nothing was changed; put a copy back.
error-workspace-too-new = The workspace { $path } was made by a newer version. Update TiB Regio.
error-workspace-in-use = The workspace { $path } is open elsewhere. Close it there.
error-workspace-read-only = The workspace can't be changed: the file may only be read.
error-workspace-closed = No workspace is open. Name the file with --workspace.
error-output-unwritable = Writing failed: { $reason }. Choose another folder.
error-cancelled = Stopped. Nothing was changed.
error-bad-request = This isn't filled in right.
error-internal = Something went wrong in the program. Try again.

## Kinds of files
import-kind-a = pupils in secondary education per branch
import-kind-c = branches of secondary schools with addresses

## Monitor
indicator-vmbo-intake-tech = intake technical vmbo
indicator-vmbo-intake-tech-share = technical share in year 3
scope-region = region
scope-country = the Netherlands
scope-rest = country without region

## Planning
activity-status-idea = idea
activity-status-planned = planned
activity-status-running = running
activity-status-done = done
activity-status-cancelled = cancelled

## Network
partnership-complete = vmbo, mbo and industry are in
partnership-incomplete = not complete yet

## Command line
cli-made = Workspace made: { $path }
cli-municipalities = { $count } municipalities
cli-preview-rows = { $rows } rows, { $rejected } rejected
cli-import-rows = { $read } rows read: { $new } new, { $changed } changed, { $same } the same, { $rejected } rejected
cli-import-already = This file was in already; nothing changed.
cli-import-withdrawn = Taken back
cli-unknown-branches = { $count } branches without an address; they count in the country, not in the region:
cli-missing-addresses = No addresses imported yet.
cli-missing-pupils = No pupils imported yet.
cli-missing-region = The region has no municipalities yet.
cli-organisations = { $count } organisations
cli-report = Yearly report written: { $path } ({ $pages } pages)
cli-undone = Undone.
cli-redone = Redone.
cli-deleted = Deleted.
cli-check-ok = The workspace is whole.
