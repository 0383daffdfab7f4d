## Errors: what is wrong, and what to do. The key is error- and the code.
error-required = Please fill in: { $field }.
error-end-before-start = The end lies before the start. Choose a later last day.
error-status-step = This can't be done in one step: from { $from } to { $to }. Take the step in between first.
error-reason-missing = Say why the activity is cancelled.
error-too-few-members = A partnership has two members or more. Add one.
error-member-twice = This organisation takes part already. Choose another.
error-date-invalid = “{ $date }” is no date. Write year-month-day, like 2026-09-01.
error-year-implausible = The school year { $year } can't be right. Give its first year, like 2019 for 2019-2020.
error-year-needed = The file { $file } doesn't say which school year it is about. Give the year.
error-year-contradicts = The file is about { $own }, but { $given } was given. Choose the file's year.
error-brin-invalid = “{ $brin }” is no branch. Write four characters of BRIN and two digits, like 00AH07.
error-brin-taken = Branch { $brin } is in the network already, as { $name }. Use that one.
error-municipality-unknown = Municipality “{ $place }” isn't in the address file. Write its number, like GM0153.
error-rmc-unknown = RMC region “{ $rmc }” isn't in the address file. Choose a number from 1 to 39.
error-addresses-missing = There are no addresses yet. First import the file of branches (DUO, “alle vestigingen vo”).
error-region-empty = The region has no municipalities yet. Choose them first.
error-region-without-schools = There is no school in these municipalities. Choose others.
error-not-found = This was not found. It may have been deleted; refresh the list.
error-in-use = This is still in use by “{ $name }”. Take it out there first.
error-nothing-to-undo = There is nothing left to undo or redo.
error-term-unknown = “{ $code }” isn't in the list. Choose a word from the list.
error-indicator-unknown = “{ $name }” isn't in the monitor. Choose a figure from the list.
error-file-empty = The file { $file } is empty. Fetch it again.
error-file-binary = The file { $file } is no text. Choose the CSV file.
error-file-cut-off = The file { $file } breaks off in the middle. Fetch it again.
error-file-not-a-table = The file { $file } is no table with columns. Choose DUO's CSV file.
error-file-kind-unknown = The columns of { $file } aren't known. Choose a file of branches or pupils from DUO.
error-file-kind-unsupported = The file { $file } is of kind { $kind }. That kind can't be imported yet. Choose another file.
error-file-unreadable = The file can't be read: { $reason }. See whether it's still there.
error-header-ambiguous = Two columns mean the same: { $first } and { $second }. Take one out.
error-file-all-rejected = Not one row of { $file } could be read. See whether it's the right file.
error-workspace-missing = There is no workspace at { $path }. See whether the file was moved.
error-workspace-exists = There is a file at { $path } already. Choose another name.
error-workspace-broken = The file { $path } is no workspace, or it is damaged. Nothing was changed; put a copy back.
error-workspace-too-new = The workspace { $path } was made by a newer version. Update TiB Regio.
error-workspace-in-use = The workspace { $path } is open elsewhere. Close it there.
error-workspace-read-only = The workspace can't be changed: the file may only be read. Put it in a folder where you may write.
error-workspace-closed = No workspace is open. Name the file with --workspace.
error-output-unwritable = Writing failed: { $reason }. Choose another folder.
error-cancelled = Stopped. Nothing was changed.
error-bad-request = Something has the wrong form. Check it and try again.
error-internal = Something went wrong in the program. Try again. If it stays like this, restart TiB Regio.

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

## Areas
area-start = Start
area-vision = Regional vision
area-planning = Planning
area-network = Network
area-monitor = Monitor
area-money = Money
area-governance = Governance
area-anchoring = Anchoring
area-knowledge = Knowledge
area-report = Yearly report
area-sync = Synchronisation
area-data = Data
area-settings = Settings

## General words
word-yes = yes
word-no = no
word-none = none
word-unknown = unknown
word-and = and
word-total = total
word-school-year = school year
word-year = year
word-region = region
word-country = the Netherlands
word-source = source
word-from = from { $date }
word-until = until { $date }
word-masked = masked
word-provisional = provisional figure

## Status and fields of an activity
activity-title = Title
activity-themes = Themes
activity-sectors = Sectors
activity-partners = Partners
activity-period = Period
activity-start = First day
activity-end = Last day
activity-status = Status
activity-reason = Reason
activity-place = Place
activity-target-group = Target group
activity-planned = Planned
activity-reached = Reached
activity-results = Results
activity-lessons = Lessons
activity-shareable = May be shared

## Status and fields of a partnership
partnership-status-exploring = exploring
partnership-status-active = active
partnership-status-anchored = anchored
partnership-status-ended = ended
partnership-name = Name
partnership-kind = Kind
partnership-members = Members
partnership-role = Role
partnership-start = Start
partnership-end = End
partnership-status = Status
partnership-agreement = Agreement
partnership-vmbo = vmbo
partnership-mbo = mbo
partnership-industry = industry

## Fields of an organisation
organisation-name = Name
organisation-kinds = Kind
organisation-sectors = Sectors
organisation-brin = BRIN and branch
organisation-kvk = Trade register number
organisation-street = Street and number
organisation-postcode = Postcode
organisation-place = Place
organisation-municipality = Municipality
organisation-website = Website
organisation-notes = Notes

## Fields of a region
region-name = Name of the region
region-identity = Who we are
region-start-year = First school year with a plan
region-municipalities = Municipalities

## Yearly report
report-title = Yearly report { $year }
report-document-title = Yearly report { $year } of { $region }
report-nameless = Region without a name
report-brand = Techniek in Balans
report-school-year = School year
report-status = Status
report-date = Date
report-concept = concept
report-adopted = adopted
report-watermark = CONCEPT
report-page = Page { $page } of { $pages }
report-contents = Contents
report-summary = The year in figures
report-summary-lead = The figures of school year { $year }, with the change from a year before where it is known.
report-summary-empty = There are no figures for this school year yet.
report-region = The region
report-identity = Who we are
report-identity-empty = The region hasn't described itself yet.
report-sectors = Sectors the region focuses on
report-sectors-empty = The region hasn't chosen sectors yet.
report-municipalities = Municipalities
report-municipalities-empty = The region hasn't chosen municipalities yet.
report-themes = Themes and activities
report-themes-empty = No activities have been recorded for this school year yet.
report-theme-empty = This theme has no activities this school year.
report-results-of = What came of it
report-results = Result
report-lessons = Learned
report-no-results = No results of these activities have been written down yet.
report-activity = Activity
report-period = Period
report-partners = Partners
report-planned = Planned
report-reached = Reached
report-network = The network
report-network-empty = No organisations or partnerships have been recorded yet.
report-partnerships = Partnerships
report-partnerships-empty = No partnerships have been recorded this school year.
report-partnership = Partnership
report-kind = Kind
report-members = Members
report-sides = Who takes part
report-side-in = takes part
report-side-out = doesn't take part
report-end = End
report-monitor = Intake in figures
report-monitor-lead = The figures come from public files of DUO. The region always stands beside the Netherlands and beside the country without the region.
report-monitor-empty = No public figures have been imported yet.
report-chart-empty = There are no figures for this chart.
report-chart-alt = Chart: { $title }. { $values }
report-chart-series = { $name }: { $points }.
report-chart-point = { $year } { $value }
report-chart-missing = not known
report-source = Source: { $source }
report-annex = Annexes
report-annex-activities = All activities
report-annex-partners = Partners
report-annex-definitions = Definitions and sources
report-definitions = Definitions
report-sources = Sources
report-theme = Theme
report-organisation = Organisation
report-place = Place
report-partners-empty = No partners have been recorded yet.
report-definitions-empty = There are no definitions to explain.
report-sources-empty = No public sources were used for this report.
report-activity-count = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
 }

## Command line
cli-made = Workspace made: { $path }
cli-municipalities = { $count ->
    [one] { $count } municipality
   *[other] { $count } municipalities
 }
cli-preview-rows = { $rows } rows, { $rejected } rejected
cli-import-rows = { $read } rows read: { $new } new, { $changed } changed, { $same } the same, { $rejected } rejected
cli-import-already = This file was in already; nothing changed.
cli-import-withdrawn = Taken back
cli-unknown-branches = { $count } branches without an address; they count in the country, not in the region:
cli-missing-addresses = No addresses imported yet.
cli-missing-pupils = No pupils imported yet.
cli-missing-region = The region has no municipalities yet.
cli-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
 }
cli-report = Yearly report written: { $path } ({ $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 })
cli-undone = Undone.
cli-redone = Redone.
cli-deleted = Deleted.
cli-check-ok = The workspace is whole.

## UI
