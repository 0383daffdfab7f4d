## Errors: what is wrong, and what to do. The key is error- and the code.
error-required = { $field ->
    [name] Fill in a name.
    [name_nl] Fill in a name.
    [title] Fill in a title.
    [kind] Choose a kind.
    [kinds] Choose at least one kind.
    [code] Fill in the code that the national team gave you.
    [statement] Write down what you want to achieve.
    [indicator] Choose a figure from the monitor.
    [reach] Choose a target group for each number reached.
    [mapping] What was said about the columns doesn’t fit this table. Say again what is in it.
   *[other] Fill this in.
 }
error-end-before-start = The end is before the start. Choose a later end date.
error-status-step = { $from ->
    [idea] An idea is planned first. Set it to planned first.
    [planned] What is planned has to run first. Set it to running first.
    [running] Complete what is running first, or set it back to planned.
    [done] What is done goes back to running first.
    [exploring] An exploration becomes active first. Set the partnership to active.
    [active] What is active becomes anchored or ends.
    [anchored] What is anchored goes back to active, or ends.
    [ended] What has ended is renewed. That way the old agreement stays.
   *[cancelled] What was cancelled goes back to idea first.
 }
error-reason-missing = Say why the activity is cancelled.
error-too-few-members = A partnership has at least two members. Add one.
error-member-twice = This organisation already takes part. Choose another.
error-date-invalid = “{ $date }” isn’t a date. Write year-month-day, such as 2026-09-01.
error-year-implausible = The school year { $year } can’t be right. Write its first year, such as 2019 for 2019–2020.
error-year-needed = The file { $file } doesn’t say which school year it is about. Choose the year.
error-year-contradicts = The file is about { $own }, but you chose { $given }. Choose the file’s year.
error-year-contradicts-name = The name { $file } says { $own }, but you chose { $given }. Confirm the year if it is right.
error-year-twice = There are two values for { $year }. Remove one.
error-year-outside-period = { $year } isn't a year of this period.
error-periods-overlap = These years belong to the period “{ $name }” already. Choose others.
error-dependency-cycle = This way the activity would have to wait for itself. Remove one.
error-holiday-too-long = No school holiday is as long as that: more than ten weeks. Check the year.
error-calendar-none = There is no calendar in { $file }. Choose a file that ends in .ics.
error-copy-to-same-year = Choose another school year: this is the year that is copied.
error-nothing-to-copy = There is nothing to copy.
holiday-new-year = New Year’s Day
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-kings-day = King’s Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas = Christmas Day
holiday-second-christmas = Boxing Day
error-target-before-baseline = The target year must come after the start year.
error-number-implausible = This number can’t be right. Write a number of 0 or more.
error-computed = This follows from other fields and wasn’t taken. Change those.
error-percent-implausible = { $percent }% can’t be right. Write a number from 0 to 100.
error-brin-invalid = “{ $brin }” isn’t a branch number. Write the four characters of the BRIN and two digits, such as 00AH07.
error-brin-taken = Branch { $brin } is already in your network, as { $name }. Use that one.
error-municipality-unknown = Municipality “{ $place }” isn’t in the address file. Write its number, such as GM0153.
error-rmc-unknown = RMC region “{ $rmc }” isn’t in the address file. Choose a number from 1 to 39.
error-addresses-missing = There are no addresses yet. First import DUO’s file “Alle vestigingen vo”, under Settings, Data.
error-region-empty = The region has no municipalities yet. Choose them first.
error-region-without-schools = There is no school in these municipalities. Choose others.
error-not-found = { $kind ->
    [backup] This backup is no longer there. Choose another backup.
    [file] This file is no longer known here. Choose it again.
    [report] This report is no longer known here. Make it again, or open it from the folder it is in.
    [import] This file is no longer among what was imported. Choose another file from the list.
    [figure] There are no separate rows to show for this figure.
    [college] This mbo college isn’t known here. Choose one from the list.
    [name] Nothing is called “{ $name }”. Write the name as it is in the list, or the code at the beginning of its line.
    [activity] This activity isn’t there, or no longer. Choose another one.
    [organisation] This organisation isn’t there, or no longer. Choose another one.
    [partnership] This partnership isn’t there, or no longer. Choose another one.
    [contact] This contact isn’t there, or no longer. Choose another one.
    [content] The content of this attachment isn’t there. Add the file again.
   *[other] This isn’t there, or no longer. Go back to the list and choose something else.
 }
error-deleted = This was deleted in the meantime. Do you want it back? Then undo the deletion.
error-already-there = This is already there. Open what is there and add to it.
error-name-ambiguous = More than one is called “{ $name }”. Instead of the name, write the code at the beginning of its line in the list.
error-conflict = This field was changed somewhere else in the meantime. Choose which text stays.
error-text-too-long = This text has { $length } characters, and { $most } fit. Make it shorter.
error-record-unreadable = This version of TiB Regio can’t read a part of this file. Nothing was changed. Install the latest version and open the file again.
error-kvk-invalid = A KvK number has eight digits. Check it.
error-kvk-branch-invalid = A KvK branch number has twelve digits. Check it.
error-already-renewed = This partnership was renewed already, by “{ $name }”. Open that one.
error-kvk-branch-taken = Branch { $kvk_branch } is already in your network, as { $name }. Use that one.
error-postcode-invalid = “{ $postcode }” is no postcode. Write four digits and two letters, such as 7511 JH.
error-mail-invalid = “{ $mail }” is no mail address. Write one, such as name@example.nl.
error-in-use = “{ $what }” is still used by “{ $name }”. Remove it there first.
error-nothing-to-undo = There is nothing left to undo or redo.
error-term-unknown = “{ $code }” isn’t in the list. Choose something from the list.
error-label-taken = There is a label “{ $name }” already. Choose another name, or give everybody that label and delete this one.
error-label-several = “{ $name }” has a semicolon in it, which parts labels in a list. Make more than one label of it, or leave the semicolon out.
error-indicator-unknown = There is no figure “{ $name }”. Choose a figure from the monitor.
error-base-year-needed = An index needs a base year. Choose the year that is 100.
error-taxonomy-row = Line { $line } of the list of regions isn’t right: { $reason }. Correct that line and import the file again. Nothing was changed.
error-taxonomy-columns = { $file } doesn’t have the columns of the list of regions. Put these in the first row: { $columns }. Nothing was changed.
error-file-empty = The file { $file } is empty. Download it again.
error-file-binary = { $kind ->
    [xls] The file { $file } is from an old Excel (.xls). Open it in Excel and save it as .xlsx.
    [xlsb] The file { $file } is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.
    [pdf] The file { $file } is a PDF. Look in the same place for the file with the figures: CSV or Excel.
    [picture] The file { $file } is a picture. Choose the file with the figures: CSV or Excel.
    [html] The file { $file } is a web page. Open that page and download the file with the figures there.
    [rar] The file { $file } is packed with RAR. Unpack it and choose the file that is in it.
    [seven_zip] The file { $file } is packed with 7-Zip. Unpack it and choose the file that is in it.
   *[other] The file { $file } isn’t a table. Choose a CSV, XLSX, ODS, ZIP or GZ file.
 }
error-file-cut-off = The file { $file } stops in the middle. Download it again.
error-file-not-a-table = The file { $file } isn’t a table with columns. Choose the file with the figures themselves: CSV or Excel.
error-file-kind-unknown = { $kind ->
    [people] { $file } seems to be a list of people (columns: { $people }). Read it in as contacts: you see first what changes. Does it hold a number for each school or municipality too? Then say yourself what is in it.
   *[other] We don’t know the columns of { $file }. Say yourself what is in it, or choose another file.
 }
error-several-tables = { $file } has several tables that could be meant: { $parts }. Choose one.
error-file-too-large = The file { $file } becomes far too large when unpacked. Download it again.
error-file-encrypted = The file { $file } is protected by a password. Open it, save it without a password and choose it again.
error-file-damaged = The file { $file } is damaged. Download it again, or open it in Excel and save it there. Nothing was changed.
error-file-trailing = Behind the packed table in { $file } there is something else, perhaps the rest of the table. Unpack the file and choose what is in it. Nothing was changed.
error-file-packing = The file { $file } is packed in a way that TiB Regio doesn’t know ({ $how }). Unpack it and choose the file that is in it.
error-file-same-name = There are two files with the same name in { $file }. Unpack it, give each its own name and choose the right one.
error-file-part-missing = There is no longer a table “{ $part }” in { $file }. Choose the file again.
error-file-unreadable = { $kind ->
    [missing] The file { $path } is no longer there. See whether it was moved, and choose it again.
    [denied] You may not read the file { $path }. Put a copy in your own Documents folder, and choose that.
    [attachment] The attachment can’t be read now. Put a copy of the file on this laptop, and choose that (the system says: { $reason }).
   *[other] The file { $path } can’t be read now. Put a copy on this laptop, and choose that (the system says: { $reason }).
 }
error-header-ambiguous = Two columns mean the same: { $first } and { $second }. Remove one in Excel, save the file and choose it again.
error-file-shifted = The columns of { $file } have shifted: there are values in columns where they don’t belong. Usually the file was saved again with commas, while names or numbers have commas too. Download the file again, or save it with semicolons. Nothing was changed.
error-file-all-rejected = Not one row of { $file } could be read. See whether it is the right file. If it is, download it again. Nothing was changed.
error-workspace-missing = { $kind ->
    [folder] { $path } is a folder. Choose the workspace in it: a file that ends in .tib.
   *[other] There is no longer a workspace at { $path }. See whether the file was moved, and open it there.
 }
error-workspace-exists = { $kind ->
    [folder] { $path } is a folder. Also name the file to be made in it, such as region.tib.
   *[other] There is already a file at { $path }. Choose another name.
 }
error-workspace-broken = { $kind ->
    [damaged] This workspace is damaged. Nothing was changed. Put back a backup, or use tib recover to get out what can still be read.
   *[file] The file { $path } isn’t a workspace, or it is damaged. Nothing was changed. Put back a backup, or use tib recover to get out what can still be read.
 }
error-workspace-locked = { $kind ->
    [no_key] The file { $path } is a workspace that is locked, and there is no key to it here. Or it isn’t a workspace at all. Open it on the laptop where it was locked, or choose another file. Nothing was changed.
    [not_locked] The workspace { $path } isn’t locked, while here it must be. See whether it is the right file. Nothing was changed.
    [unsupported] The workspace { $path } is locked, and this edition of TiB Regio can’t open that. Install the latest version and open it again. Nothing was changed.
   *[wrong_key] The key doesn’t fit the workspace { $path }. Take the key that it was locked with. If that one fits the backups, the beginning of this file is damaged: then put a backup back. Nothing was changed.
 }
error-workspace-too-new = The workspace { $path } was made by a newer version of TiB Regio. Install the latest version and open it again.
error-workspace-in-use = This workspace is open somewhere else. Close it there and try again.
error-workspace-read-only = { $kind ->
    [asked] You are only looking: nothing can be changed. Open the workspace again to make changes.
    [in_use] You can only read now: this workspace is open in another window. Close it there and open it here again.
   *[protected] You can only read: you may not write in the folder of this file. Put the file in a folder of your own and open it there.
 }
error-workspace-busy = Something is still running in this workspace. Wait until it is done and try again.
error-backup-of-another = { $path } is a backup of another region. Choose a backup of this region, or open the file as a workspace.
error-backup-incomplete = Attachments of the backup { $path } are missing. They are in the folder chunks beside the backups: put that folder back, or choose another backup. With tib recover you get everything except these attachments. Nothing was changed.
error-attachment-too-large = This file is larger than { $most } MB. Make it smaller, or keep it somewhere else and add a document with the link. Nothing was changed.
error-attachment-damaged = The content of this attachment is damaged. Add the file again, or put back a backup in which the attachment is still whole.
error-attachment-gone = The content of this attachment is no longer there: it was deleted more than 30 days ago, or didn’t come out of a damaged file. Add the file again, or delete the attachment.
error-workspace-closed = No workspace is open. Name the file with --workspace.
error-address-invalid = This isn’t an address of the national team’s service. Write it as the national team gave it to you. It begins with https:// and nothing comes after the name.
error-not-enrolled = This workspace isn’t enrolled on this laptop yet. Ask the national team for a code and enrol under National team.
error-enrol-code-wrong = This code isn’t right. Compare every character with the code you were given.
error-enrol-code-expired = This code has expired. Ask the national team for a new one.
error-enrol-code-burned = This code was filled in wrongly too often and no longer works. Ask the national team for a new one.
error-enrol-code-used = Another laptop is already enrolled with this code. Ask the national team for a new one.
error-keychain-missing = This laptop has no keychain to keep your access safe. Keep it in a file that only you can read.
error-service-away = { $kind ->
    [enrol] The national team’s service can’t be reached. Check that you are online and that the address is right.
   *[other] The national team’s service can’t be reached now. Check that you are online. What is waiting goes as soon as there is a connection.
 }
error-service-slow = The national team’s service doesn’t answer in time. Try again in a few minutes. What is waiting stays waiting.
error-service-unintelligible = { $kind ->
    [inconsistent] The national team’s service gives answers that don’t fit together. Try again later. Does it stay like this? Then tell the national team. What is waiting keeps waiting.
   *[stranger] Something other than the national team’s service answers at this address. Check whether this network wants you to log in first, and whether the address is right. What is waiting keeps waiting.
 }
error-service-busy = The national team’s service asks you to wait. Try again in { $seconds } seconds.
error-service-refused = The national team’s service doesn’t accept this. { $reason }
error-service-other = The service that answers at this address isn’t the one you enrolled with. Nothing was sent. Ask the national team whether this is right, then enrol again.
error-token-unknown = The national team’s service no longer knows this laptop. Ask the national team for a new code and enrol again.
error-device-revoked = The national team has removed this laptop. Your data stay here. Do you want to take part again? Ask the national team for a new code.
error-clock-wrong = This laptop’s clock says { $date }. Set it right and try again.
error-output-unwritable = { $kind ->
    [full] The disk is full. Make room and try again.
    [denied] You may not write in { $path }. Choose another folder.
    [open] The file { $path } is still open in another program. Close it there and try again.
    [disk] The workspace can’t be read or written now. See whether the disk it is on is still connected, and try again (the system says: { $reason }).
   *[other] Writing failed. Choose another folder (the system says: { $reason }).
 }
error-cancelled = Stopped. Nothing was changed.
error-bad-request = { $kind ->
    [ics] A calendar is a file whose name ends in .ics. Give it such a name.
    [name] A name can’t have a semicolon or quotation mark, nor a space at the beginning or end. Remove it.
   *[other] There is something here that TiB Regio can’t read. Check it and try again.
 }
error-internal = Something went wrong in the program. Try again. Does it go wrong again? Then restart TiB Regio.

## The window on the command line
window-help =
    TiB Regio opens the workspace of last time. For the command line there is tib.

    --help      this text
    --version   the version

    TIB_HOME    the folder with settings, backups and the log
    { $variable }
                at 1 the window is drawn in the older way. Does the window stay blank? Try this. With a driver
                of NVIDIA it is 1 by itself, unless you set it to something yourself.

## Kinds of files
import-kind-a = pupils in secondary education per branch
import-kind-a2 = number of pupils per branch
import-kind-c = branches of secondary schools with addresses
import-kind-cpo = branches of primary schools with addresses
import-kind-d = mbo colleges with addresses
import-kind-e = passed, failed and marks in secondary education
import-kind-f = exam candidates in secondary education, five years
import-kind-g = early leavers
import-kind-h = mbo participants, five years
import-kind-i = mbo students, intake or graduates
import-kind-p = forecast of pupils in secondary education
import-kind-x = own figures

## Monitor
indicator-vmbo-intake-tech = intake into technical vmbo
indicator-vmbo-intake-tech-share = share of technical in year 3
indicator-vmbo-tl-tech = science and technology in vmbo-tl, year 4
indicator-vmbo-tl-tech-share = share of technical in vmbo-tl, year 4
indicator-vmbo-tl-tech-3 = technical in vmbo-tl, year 3
indicator-vmbo-tl-tech-3-share = share of technical in vmbo-tl, year 3
indicator-vmbo-exam-tech = technical exam candidates
indicator-vmbo-exam-tech-passed = technical exams passed
indicator-vmbo-exam-tech-rate = technical pass rate
indicator-vmbo-tl-exam-tech = technical exam candidates in vmbo-tl
indicator-mbo-stock-tech = technical mbo students
indicator-mbo-stock-change-tech = change in technical mbo students
indicator-mbo-intake-tech = intake into technical mbo
indicator-mbo-intake-tech-vmbo = intake into technical mbo from the vmbo
indicator-throughput-vmbo-mbo = ratio vmbo → technical mbo
indicator-mbo-graduates-tech = technical mbo graduates
indicator-vsv = early leavers
indicator-vsv-rate = share of early leavers
indicator-pupils-total = pupils in all
scope-region = region
scope-country = the Netherlands
scope-rest = the Netherlands without the region
scope-tib = TiB regions
scope-non-tib = outside TiB
scope-lead = TiB above outside TiB (%)

## Sentences of the monitor
say-than-rest = the rest of the country
say-than-country = the Netherlands
say-than-non-tib = outside TiB
say-than-tib = TiB
say-between = { $low } to { $high }
say-least = at least { $n }
say-level = The region stands at { $here } in { $year }
say-change = Change in the region in { $year }: { $here }
say-beside = The region stands at { $here } in { $year }, { $way ->
    [more] { $by } points above { $than }
    [less] { $by } points below { $than }
   *[same] the same as { $than }
 }
say-beside-range = The region stands at { $here } in { $year }, { $than } at { $there }
say-beside-intake = In { $year } { $here } in the region chose tech, { $way ->
    [more] { $by } points above { $than }
    [less] { $by } points below { $than }
   *[same] the same as { $than }
 }
say-beside-intake-range = In { $year } { $here } in the region chose tech; { $than } { $there }
say-since = The region stands at { $here } in { $year }, { $way ->
    [more] { $by } more than in { $from }
    [less] { $by } fewer than in { $from }
   *[same] as many as in { $from }
 }
say-since-points = The region stands at { $here } in { $year }, { $way ->
    [more] { $by } points above { $from }
    [less] { $by } points below { $from }
   *[same] the same as in { $from }
 }
say-since-range = The region stands at { $here } in { $year }, in { $from } at { $there }
say-grew = The region { $grows ->
    [more] grew { $size }
    [less] fell { $size }
   *[same] stayed the same
 } from { $from } to { $to }
say-grew-range = From { $from } to { $to }: region { $here }
say-grew-shrink = From { $from } to { $to }: region { $here }, net of shrink
say-grew-beside = The region { $grows ->
    [more] grew
   *[less] fell
 } { $by } points { $way ->
    [more] more
   *[less] less
 } than { $than } from { $from } to { $to }
say-grew-same = { $grows ->
    [more] The region grew { $size } from { $from } to { $to }, as did { $than }
    [less] The region fell { $size } from { $from } to { $to }, as did { $than }
   *[same] The region stayed the same from { $from } to { $to }, as did { $than }
 }
say-grew-apart = The region { $grows ->
    [more] grew { $size }
    [less] fell { $size }
   *[same] stayed the same
 } from { $from } to { $to }, { $than } { $other ->
    [more] grew { $theirs }
    [less] fell { $theirs }
   *[same] stayed the same
 }
say-apart = { $from } to { $to }: region { $here }, { $than } { $there }
say-apart-shrink = { $from } to { $to }: region { $here }, { $than } { $there }, net of shrink
say-lead = { $way ->
    [more] Intake in TiB: index { $by } higher than outside TiB in { $to } ({ $from } = 100)
    [less] Intake in TiB: index { $by } lower than outside TiB in { $to } ({ $from } = 100)
   *[same] Intake in TiB: index as high as outside TiB in { $to } ({ $from } = 100)
 }
say-lead-range = Intake in TiB: index { $range } beside outside TiB in { $to } ({ $from } = 100)
say-largest = { $name } is the largest in { $year }: { $here } of { $all }
say-highest = { $name } is the highest in { $year }: { $here }
say-highest-index = { $name } is the highest in { $year }: { $here } ({ $base } = 100)
say-brief-since = { $way ->
    [more] { $by } more than in { $than }
    [less] { $by } fewer than in { $than }
   *[same] as many as in { $than }
 }
say-brief-since-points = { $way ->
    [more] { $by } points above { $than }
    [less] { $by } points below { $than }
   *[same] the same as in { $than }
 }
say-brief-beside = { $way ->
    [more] { $by } points above { $than }
    [less] { $by } points below { $than }
   *[same] the same as { $than }
 }
say-goal-ahead = target { $target } in { $year }
say-goal-above = already above the target: { $target } in { $year }
say-goal-below = already below the target: { $target } in { $year }
say-goal-there = already at the target: { $target } in { $year }
say-goal-reached = target reached: { $target } in { $year }
say-goal-missed = target not reached: { $target } in { $year }

## Planning
activity-status-idea = idea
activity-status-planned = planned
activity-status-running = running
activity-status-done = done
activity-status-cancelled = cancelled

## Network
partnership-complete = vmbo, mbo and a company take part
partnership-incomplete = not complete yet

## Partnership
partnership-status-exploring = exploring
partnership-status-active = active
partnership-status-anchored = anchored
partnership-status-ended = ended

## What goes to the national team
leaving-plan = Activities
leaving-activities = Activities in this school year
leaving-ambitions = Ambitions
leaving-ambition-about = Figure
leaving-ambition-theme = Theme
leaving-ambition-from = Start
leaving-ambition-to = Target
leaving-ambition-now = Now
leaving-words-left = Results that stay here: at most 100 go along
leaving-ambitions-kept = Ambitions that stay here: they are about a figure of your own, or show a count under 5
leaving-reach = Reach
leaving-reached = { $reached } reached of { $planned } planned
leaving-planned = { $planned } planned, not counted yet
leaving-network = Partnerships
leaving-partnerships = Partnerships in this school year
leaving-complete = With vmbo, mbo and a company
leaving-lapsing = Ends within a year
leaving-organisations = Organisations
leaving-indicators = Figures from public files
leaving-words = Results that you want to share
leaving-holds = School year { $year }: { $activities ->
    [0] no activities
    [one] { $activities } activity
   *[other] { $activities } activities
 }, { $partnerships ->
    [0] no partnerships
    [one] { $partnerships } partnership
   *[other] { $partnerships } partnerships
 }, { $ambitions ->
    [0] no ambitions
    [one] { $ambitions } ambition
   *[other] { $ambitions } ambitions
 }, { $figures ->
    [0] no figures from public files
    [one] { $figures } figure from public files, of { $newest },
   *[other] { $figures } figures from public files, the newest of { $newest },
 } and { $words ->
    [0] no results in your own words
    [one] { $words } result in your own words
   *[other] { $words } results in your own words
 }.
leaving-since = { $n ->
    [0] Nothing differs from the summary of { $date }.
    [one] { $n } thing differs from the summary of { $date }.
   *[other] { $n } things differ from the summary of { $date }.
 }
leaving-by-status = By status
leaving-by-theme = By theme
leaving-by-sector = By sector
leaving-by-group = By target group
leaving-formulas = Computed with version { $version } of the formulas.
leaving-by-kind = By kind
cli-enrolled = Enrolled with { $service } as { $region }
cli-sync-sent = { $n ->
    [0] Nothing new to send
    [one] { $n } message sent and received
   *[other] { $n } messages sent and received
 }
cli-sync-refused = { $n ->
    [one] { $n } message wasn’t accepted; “tib outbox” says why
   *[other] { $n } messages weren’t accepted; “tib outbox” says why
 }
cli-sync-received = { $n ->
    [0] No news
    [one] { $n } new message from the national team
   *[other] { $n } new messages from the national team
 }
cli-sync-compared = Both sides were compared and are the same
cli-sync-server-lost = The national team’s service had lost messages and now has them again
cli-sync-began = This file is a copy of the workspace that you sent from before; what you send now counts apart
entry-state-queued = waiting
entry-state-sent = on its way
entry-state-acknowledged = received
entry-state-refused = not accepted

## Yearly report
report-title = Yearly report { $year }
report-document-title = Yearly report { $year } of { $region }
report-nameless = Region without a name
report-brand = Toptechniek in bedrijf
report-school-year = School year
report-status = Status
report-date = Date
report-concept = draft
report-adopted = adopted
report-watermark = DRAFT
report-page = Page { $page } of { $pages }
report-contents = Contents
report-summary = The year in figures
report-summary-lead = The figures of school year { $year }. Where it is known, the change from a year before is added.
report-summary-empty = There are no figures for this school year yet.
report-region = The region
report-identity-empty = The region hasn’t described itself yet.
report-sectors = Sectors the region focuses on
report-sectors-empty = The region hasn’t chosen sectors yet.
report-municipalities = Municipalities
report-municipalities-empty = The region hasn’t chosen municipalities yet.
report-themes = Themes and activities
report-themes-empty = No activities have been recorded for this school year yet.
report-results = Result
report-lessons = Learned
report-activity = Activity
report-period = Period
report-partners = Partners
report-planned = Planned
report-reached = Reached
report-network = The network
report-network-empty = No organisations or partnerships have been recorded yet.
report-partnerships-empty = No partnerships have been recorded this school year.
report-partnership = Partnership
report-kind = Kind
report-members = Members
report-end = End
report-monitor = Intake in figures
report-monitor-lead = The figures come from public files of DUO. The region is always shown beside the Netherlands and beside the Netherlands without the region.
report-monitor-empty = No public figures have been imported yet.
report-chart-alt = Chart: { $title }. { $values }
report-chart-series = { $name }: { $points }.
report-chart-point = { $year } { $value }
report-chart-index = Index, { $year } = 100
report-chart-missing = not known
report-source = Source: { $source }
report-annex = Annexes
report-annex-activities = All activities
report-annex-partners = Partners
report-annex-definitions = Definitions and sources
report-sources = Sources
report-organisation = Organisation
report-place = Place
report-partners-empty = No partners have been recorded yet.
report-sources-empty = No public files were used for this report.
report-version = Version
report-without-theme = Without a theme
report-side-vmbo = Vmbo
report-side-mbo = Mbo
report-side-industry = Company
report-side-in = yes
report-side-out = no
report-file = File
report-imported = Imported
report-change-none = the same as in { $year }
report-change-more = { $size } more than in { $year }
report-change-less = { $size } fewer than in { $year }
report-change-points-more = { $size } points above { $year }
report-change-points-less = { $size } points below { $year }
report-masked-none = No masked counts are in it.
report-masked = { $count ->
    [one] { $count } masked count is in it (under 5); it counts as 1 to 4.
   *[other] { $count } masked counts are in it (under 5); they count as 1 to 4.
 }
report-figure-activities = Activities
report-figure-reached = People reached
report-figure-partnerships = Partnerships
report-definition-vmbo-intake-tech = Pupils in year 3 of vmbo basis, kader and gemengd who choose a technical profile, on 1 October.
report-definition-vmbo-intake-tech-share = The part of all pupils in year 3 of vmbo basis, kader and gemengd who choose a technical profile.
report-title-vmbo-intake-tech = Intake into technical vmbo
report-title-vmbo-intake-tech-share = Share of technology in year 3
report-scope-region = Our region
report-scope-country = The Netherlands
report-scope-rest = Rest of the Netherlands
report-file-name = yearly-report-{ $year }-{ $region }.pdf
report-figure-done = { $count ->
    [0] none done yet
   *[other] { $count } done
 }
report-figure-complete = { $count } with vmbo, mbo and a company
report-figure-organisations = Organisations in the network
report-source-many = { $count } public files of DUO; the annex lists them
report-activity-count = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
 }
report-unprinted = { $count ->
    [one] The report can’t print { $count } character. □ stands in its place. Write it differently and make the report again.
   *[other] The report can’t print { $count } characters. □ stands in their place. Write them differently and make the report again.
 }
report-place-region-name = name of the region
report-place-identity = description of the region
report-place-municipality = municipality “{ $title }”
report-place-term = choice “{ $title }”
report-place-activity-title = title of activity “{ $title }”
report-place-activity-results = result of activity “{ $title }”
report-place-activity-lessons = what was learned from activity “{ $title }”
report-place-partnership-name = name of partnership “{ $title }”
report-place-organisation-name = name of organisation “{ $title }”
report-place-organisation-place = place of organisation “{ $title }”
report-place-indicator = figure “{ $title }”
report-place-file = file “{ $title }”
report-place-more = and { $count } more

## Command line
cli-made = Workspace made: { $path }
cli-municipalities = { $count ->
    [one] { $count } municipality
   *[other] { $count } municipalities
 }
cli-preview-rows = { $rows } rows, { $rejected } skipped
cli-import-rows = { $read } rows read: { $new } new, { $changed } changed, { $same } the same, { $rejected } skipped
cli-import-already = This file was imported before. Nothing was changed.
cli-import-edition = edition of { $day } ({ $id })
cli-preview-overtaken = Doesn’t count: { $name } is later than { $day }. Is that day not right? Give another with --edition.
cli-import-withdrawn = Removed
cli-unknown-branches = { $count } branches without an address; they count in the Netherlands, not in the region:
cli-missing-addresses = There are no addresses yet. First import DUO’s file “Alle vestigingen vo”.
cli-missing-figures = There are no figures yet. Import the DUO file that has them.
cli-missing-national = The national list of regions isn’t there yet. Fetch it with tib sync.
cli-missing-region = The region has no municipalities yet. Choose them first.
cli-members = { $count ->
    [one] { $count } municipality or branch
   *[other] { $count } municipalities and branches
 }
cli-small-courses = * has fewer than { $threshold } students at a college.
task-done = done
task-late = overdue
cli-tasks-done = { $count ->
    [one] { $count } task is done
   *[other] { $count } tasks are done
  }
cli-total = Total
cli-no-period = There is no programme period yet.
cli-forecast = { $period }: { $minimum } of co-financing is reached in { $cases } of 100 cases. Planned { $planned }, evidenced { $evidenced }.
cli-forecast-line = Once “{ $title }” ({ $amount }) is certain: { $with } of 100.
cli-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
 }
cli-report = Yearly report written: { $path } ({ $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 })
cli-erased = { $count ->
    [one] 1 contact was erased.
   *[other] { $count } contacts were erased.
 }
cli-erased-unfinished = Erased. Something of it is still on the disk, since another program reads the file or the disk is full. Close that program or make room: it goes when the workspace is opened next.
cli-erase-yes = Nothing was erased. With --yes it is done.
held-file = Details of { $name }
held-title = Everything we keep of { $name }, { $day }
held-record = Details
held-referring = What this contact belongs to
held-named-in = Texts that name this contact
held-drafts = Half typed
held-rejected = Rows of files that could not be read
held-history = What happened to these details
held-yes = yes
held-no = no
held-basis-cooperation = we work together (legitimate interest)
held-basis-consent = consent
held-basis-agreement = an agreement
held-basis-public-task = a task of public interest
cli-undone = Undone.
cli-redone = Redone.
recovered-file = { $name }-recovered.tib
cli-recovered = What could be read is in { $path }:
cli-recovered-incomplete = A part could not be read. Compare it with a backup (tib backups) before you go on working in it. The damaged file was not changed.
recovered-figures = A part of the figures was unreadable. Import the public files again.
recovered-history = What you did before can’t be undone any more.
cli-recovered-whole = Everything could be read.
cli-backup = ({ $reason }), { $n ->
    [one] 1 record
   *[other] { $n } records
 } different from now
cli-backed-up = Backup made: { $path }
cli-restored = The backup was put back. What was there was kept as a backup itself.
cli-deleted = Deleted.
cli-check-ok = The workspace is whole.

## UI
ui-skip = Skip to content
ui-areas = Areas
ui-area-start = Start
ui-area-planning = Planning
ui-area-network = Network
ui-area-monitor = Monitor
ui-area-data = Data
ui-area-settings = Settings
ui-actions = Actions
ui-again = Try again
ui-close = Close
ui-copy = Copy
ui-copy-of = Copy { $text }
ui-copied = Copied.
ui-copied-text = Copied: { $text }
ui-chips-add = Add
ui-chips-more = Add: { $list }
ui-ties-all = All { $n }
ui-copy-yourself = The text is selected. Copy it with Ctrl+C.
ui-cancel = Stop
ui-delete = Delete
ui-deleted = { $name } was deleted. Ctrl+Z brings it back.
ui-deleted-many = { $n } deleted. Ctrl+Z brings them back.
ui-choose = Choose …
ui-remove-name = Remove { $name }
ui-saved = Saved
ui-new = New
ui-saving = Saving …
ui-not-saved = Not saved yet
ui-closing-title = Not everything is saved yet
ui-closing-saving = One moment: the last of it is still being saved. The window then closes by itself.
ui-closing-wrong = Beside a field it says what isn’t right yet. What you typed is kept, and is there again when you open this.
ui-closing-failed = What you typed last can’t be saved. If you close now, it is lost. Go on working and copy it first.
ui-closing-stay = Go on working
ui-closing-go = Close anyway
ui-opening = One moment …
ui-undo = Undo
ui-undo-of = Undo: { $what }
ui-redo-of = Redo: { $what }
ui-take-back = Take back
ui-redo = Redo
ui-undone = Undone: { $what }
ui-redone = Redone: { $what }
ui-kept-erased = Who was erased stays erased.
ui-restored = You filled this in earlier, but it had not been saved yet.
ui-draft-kept = Not saved yet, because something isn’t right. What you typed is kept, and is there again when you open it once more.
ui-nothing-found = Nothing found
ui-nothing-found-text = Nothing is left with these filters. Switch one off or search for something else.
ui-filters-off = Clear all filters
ui-all-chosen = Everything is already chosen
ui-of = { $n } of { $all }
ui-looking-asked = You are only looking: nothing can be changed. Open the workspace again to make changes.
ui-looking-in-use = You can only read: this workspace is open in another window. Close it there and open it here again.
ui-looking-protected = You can only read: you may not write in the folder of this file. Put the file in a folder of your own and open it there.
ui-set-aside = Beside this file there was work that doesn’t belong to it. It was kept, and this file is unchanged. Is something missing? You find it under Backups.
ui-backups = Backups
ui-backups-text = For every hour that you work, TiB Regio keeps a backup. Those of the last day all stay, of the last week one a day, then one a week. After 30 days they are gone.
ui-backups-cloud = This file is in { $folder }. If it is open there on two laptops at once, one can overwrite the other’s work. It is better to put the file in an ordinary folder. These backups stay on this laptop.
ui-backups-none = No backups yet
ui-backups-none-text = The first one is made when you have worked for an hour.
ui-backups-move = Another folder
ui-backups-home = Back to the folder on this laptop
ui-backups-moved = The backups are in the other folder now
ui-backups-away = The folder { $folder } isn’t there now. New backups go to this laptop in the meantime, and then to the folder by themselves.
ui-backups-cloud-copies = The folder of the backups seems to be shared ({ $folder }). Backups hold people’s names. Better choose a folder on this laptop or a stick.
ui-backups-folder = They are in
ui-backup-make = Make a backup now
ui-backup-making = Making a backup …
ui-backup-made = A backup was made.
ui-backup-save = Save as a file
ui-backup-put-back = Put back
ui-backup-put-back-of = Put back the backup of { $at }
ui-backup-putting-back = Putting back …
ui-backup-put-back-title = Back to { $at }?
ui-backup-put-back-text = Different from now: { $what }. That becomes as it was then; the rest stays the same.
ui-backup-put-back-same = The backup is the same as what you have now.
ui-backup-put-back-kept = What you have now is kept as a backup first; you put that one back just as easily. What went to the national team and what came from them stays.
ui-backup-put-back-done = The backup was put back.
ui-backup-leave = Do nothing
ui-backup-unreadable = This backup can’t be read. Choose another.
ui-backup-log = Work that doesn’t belong to this file. Save it as a file; what can be read of it is in there.
ui-backup-same = The same as now
ui-backup-differs = Different from now: { $what }
ui-counted-activity = { $n ->
    [one] 1 activity
   *[other] { $n } activities
 }
ui-counted-partnership = { $n ->
    [one] 1 partnership
   *[other] { $n } partnerships
 }
ui-counted-organisation = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
 }
ui-counted-contact = { $n ->
    [one] 1 contact
   *[other] { $n } contacts
 }
ui-counted-contact-moment = { $n ->
    [one] 1 contact moment
   *[other] { $n } contact moments
 }
ui-counted-budget-line = { $n ->
    [one] 1 budget line
   *[other] { $n } budget lines
 }
ui-counted-task = { $n ->
    [one] 1 task
   *[other] { $n } tasks
 }
ui-counted-attachment = { $n ->
    [one] 1 attachment
   *[other] { $n } attachments
 }
ui-counted-draft = { $n ->
    [one] 1 half-typed text
   *[other] { $n } half-typed texts
 }
ui-counted-history = { $n ->
    [one] 1 step of history
   *[other] { $n } steps of history
 }
ui-counted-import-reject = { $n ->
    [one] 1 skipped row of a file
   *[other] { $n } skipped rows of files
 }
ui-counted-ambition = { $n ->
    [one] 1 ambition
   *[other] { $n } ambitions
 }
ui-counted-other = { $n ->
    [one] 1 other record
   *[other] { $n } other records
 }
ui-backup-reason-timed = made automatically
ui-backup-reason-asked = made by you
ui-backup-reason-update = from before a new version
ui-backup-reason-replaced = from before putting one back
ui-backup-reason-log = was beside the file
ui-example-banner = This is an example region with made-up names and figures.
ui-example-remove = Remove the example
ui-morning = Good morning
ui-afternoon = Good afternoon
ui-evening = Good evening
ui-first-week = How to begin
ui-first-week-done = done
ui-first-week-look = Look
ui-first-week-list = Your list of relations
ui-first-week-list-text = Drop a spreadsheet of companies and people on this window, or choose it.
ui-first-week-list-do = Read in a list
ui-first-week-list-there = { $n ->
    [one] 1 organisation in your network
   *[other] { $n } organisations in your network
 }
ui-first-week-schools = The schools in your region
ui-first-week-schools-text = From DUO’s address file, with address and number.
ui-first-week-schools-do = Choose schools
ui-first-week-schools-there = { $n ->
    [one] 1 school or mbo college
   *[other] { $n } schools and mbo colleges
 }
ui-first-week-partnership = Your first partnership
ui-first-week-partnership-text = Who takes part, what was agreed, until when.
ui-first-week-partnership-do = Record it

kind-region = region
kind-term = choice from a list
kind-activity = activity
kind-organisation = organisation
kind-partnership = partnership
kind-contact = contact
kind-contact-moment = contact moment
kind-budget-line = budget line
kind-task = task
money-none = Not filled in
promise-unfinished = { $n ->
    [one] One activity of that year isn't closed yet.
   *[other] { $n } activities of that year aren't closed yet.
 }
promise-no-day = { $n ->
    [one] One activity has no date and counts nowhere.
   *[other] { $n } activities have no date and count nowhere.
 }
promise-money-undated = { $n ->
    [one] One line without a year doesn't count.
   *[other] { $n } lines without a year don't count.
 }
promise-evidence-there = There is evidence. Tick that it has been shown.
promise-figure-way = In { $then } it was { $value }. Add an earlier target or an ambition: then it can be seen whether more or less is better.
promise-road-promised = In { $then } it was { $value }; on the way from { $from } ({ $began }) to { $target }, { $expected } was planned.
promises-missed-at-risk = In { $year } { $missed ->
    [one] 1
   *[other] { $missed }
 } of the { $all } performance agreements { $missed ->
    [one] was missed
   *[other] were missed
 }; { $risk ->
    [one] 1 is
   *[other] { $risk } are
 } at risk
promise-standing-missed = missed
promise-standing-at-risk = at risk
promise-standing-open = still open
promise-standing-on-course = on course
promise-standing-met = met
promise-no-target = There is no target for a school year yet.
promise-gone = The figure that this is about isn't there any more. Choose another one.
promise-shown = Shown.
promise-shown-by = Shown: { $words }
promise-not-shown = { $year } is over and there is no evidence.
promise-evidence-soon = There is no evidence yet, and the school year ends on { $end }.
promise-evidence-later = No evidence yet; there is time until { $end }.
promise-not-counted = Nothing has been counted yet.
promise-counted = { $reached } counted; the school year has yet to begin.
promise-reached = { $reached } reached.
promise-short = { $year } is over; it is { $lacking } too few.
promise-future = For { $year } { $activities ->
    [0] nothing is planned yet.
    [one] one activity is planned, good for { $planned }.
   *[other] { $activities } activities are planned, good for { $planned }.
 }
promise-planned = { $reached } reached; the rest comes from { $activities ->
    [one] one activity that is planned.
   *[other] { $activities } activities that are planned.
 }
promise-planned-short = { $reached } reached and { $planned } planned: that is { $lacking } too few.
promise-uncounted = { $n ->
    [one] One activity that is done has no number.
   *[other] { $n } activities that are done have no number.
 }
promise-pace = { $reached } counted; by { $today } it should have been { $expected }.
promise-behind = { $reached } counted; by { $today } it should have been { $expected }.
promise-were = On { $end } { $now } were running.
promise-there = There are { $now }, and they go on.
promise-ending = There are { $now }, but on { $end } { $staying } are left.
promise-there-talking = There are { $now }; { $talking } more may come.
promise-there-short = There are { $now }; { $talking } more may come. Until { $end } that is too few.
promise-there-behind = There are { $now }; by { $today } it should have been { $expected }.
promise-undated = { $n ->
    [one] Of one nobody knows whether it ran then.
   *[other] Of { $n } nobody knows whether they ran then.
 }
promise-no-money = For { $year } there are no programme period and costs to be a share of.
promise-share = { $planned } budgeted, { $shown } shown.
promise-share-shown = { $year } is over, with { $shown } shown.
promise-no-figures = There are no figures yet. Read them in under Data.
promise-figure = In { $then } it was { $value }.
promise-figure-between = In { $then } it was { $value }: the target lies in between.
promise-figure-awaited = The figure of { $year } isn't there yet. In { $then } it was { $value }.
promise-road = From { $from } in { $began } to { $value } in { $then }; planned was { $expected }.
promise-figure-ahead = In { $then } it was { $value }. If it goes on like this, it becomes { $ahead }.
promise-figure-only = In { $then } it was { $value }. There are too few years to look ahead.
promises-open = In { $year } nothing can be said yet of { $all ->
    [one] the one performance agreement
   *[other] the { $all } performance agreements
 }
promises-fine = In { $year } no performance agreement is at risk
promises-missed = In { $year } { $missed ->
    [one] 1
   *[other] { $missed }
 } of the { $all } performance agreements { $missed ->
    [one] was missed
   *[other] were missed
 }
promises-at-risk = In { $year } { $risk ->
    [one] 1
   *[other] { $risk }
 } of the { $all } performance agreements { $risk ->
    [one] is at risk
   *[other] are at risk
 }
cli-no-agreements = There are no performance agreements for { $year }.
kind-project = project
kind-programme-line = programme line
kind-programme-period = programme period
kind-performance-agreement = performance agreement
kind-attachment = attachment
kind-ambition = ambition
kind-own-indicator = own figure
kind-college-share = share of an mbo college
kind-national-region = region of the programme
ui-op-ambition-new = new ambition
ui-op-own-indicator-new = new figure of your own
ui-conflict = Also changed somewhere else in the meantime
ui-conflict-text = It now says: { $now }
ui-conflict-keep = Keep my text
ui-conflict-take = Take the other one
ui-draft-discard = Discard what was typed
ui-gone = This was deleted in the meantime. What you typed here is kept, and is there again when you undo the deletion.
ui-op-put-back = putting back a backup
ui-op-change = the last change
ui-op-activity = change to an activity
ui-op-activity-new = new activity
ui-op-activity-delete = deleting an activity
ui-op-task = change to a task
ui-op-task-new = new task
ui-op-task-done = ticking off
ui-op-task-open = reopening a task
ui-op-task-delete = deleting a task
ui-op-project = change to a project
ui-op-project-new = new project
ui-op-project-delete = deleting a project
ui-op-programme-line = change to a programme line
ui-op-programme-line-new = new programme line
ui-op-programme-line-delete = deleting a programme line
ui-op-programme-period = change to a period
ui-op-programme-period-new = new period
ui-op-programme-period-delete = deleting a period
ui-op-performance-agreement = change to an agreement
ui-op-performance-agreement-new = new agreement
ui-op-performance-agreement-delete = deleting an agreement
ui-op-organisation = change to an organisation
ui-op-organisation-new = new organisation
ui-op-organisation-delete = deleting an organisation
ui-op-partnership = change to a partnership
ui-op-partnership-new = new partnership
ui-op-partnership-delete = deleting a partnership
ui-op-contact = change to a contact
ui-op-contact-new = new contact
ui-op-contact-delete = deleting a contact
ui-op-contact-erase = erasing a contact
ui-op-contact-erased = erased contact
ui-op-contact-moment = change to a contact moment
ui-op-contact-moment-new = new contact moment
ui-op-contact-moment-delete = deleting a contact moment
ui-op-budget-line = change to a budget line
ui-op-budget-line-many = change to several budget lines
ui-op-budget-line-new = new budget line
ui-op-budget-line-delete = deleting a budget line
ui-op-partnership-renew = renewing a partnership
ui-op-region = change to the region
ui-op-schools-adopt = adding schools
ui-op-import = importing a file
ui-op-import-edition = day of the edition
ui-op-import-withdraw = removing a file
ui-op-ambition = change to an ambition
ui-op-ambition-delete = deleting an ambition
ui-op-own-indicator = change to a figure of your own
ui-op-own-indicator-delete = deleting a figure of your own
ui-op-college-share = share of an mbo college
ui-op-national-regions = importing the national list of regions

ui-error-other = That did not work ({ $code }). Try again. Does it fail again? Then restart TiB Regio.
ui-error-too-few-members = Choose at least two members. Then we save the partnership.
ui-error-workspace-broken = { $kind ->
    [damaged] This workspace is damaged. Nothing was changed. Put back a backup, or read what can still be read.
   *[file] The file { $path } isn’t a workspace, or it is damaged. Nothing was changed. Choose another file, or read what can still be read.
 }
damaged-file = { $name } damaged
ui-damaged-backup = Open the backup of { $at }
ui-damaged-backup-why = If you open the backup, the damaged file stays beside it, under another name.
ui-recover = Read what can still be read
ui-recover-busy = Reading …
ui-recovered = This is a new workspace, with what could be read: { $what }.
ui-recovered-nothing = This is a new workspace. There was nothing left to read.
ui-recovered-incomplete = A part could not be read. Compare it with a backup before you go on working. The damaged file was not changed.
ui-recovered-whole = Everything could be read.
ui-error-workspace-closed = No workspace is open. Open one or start again.

ui-step-1 = Name
ui-step-2 = Sectors and themes
ui-step-3 = Municipalities
ui-steps = Steps
ui-step-1-title = Welcome to TiB Regio
ui-step-1-text = Plan activities, keep track of your network and see how your region is doing. Everything stays on this laptop. You need no internet.
ui-step-2-title = What is your region working on?
ui-step-2-text = Choose the sectors and themes of your regional plan. You can always change this later.
ui-step-3-title = Which municipalities are in it?
ui-step-3-text = Import DUO’s file “Alle vestigingen vo”. Then choose an RMC region or your own municipalities.
ui-begin = Begin
ui-next = Continue
ui-finish = Done
ui-later = I’ll do this later
ui-welcome-list = Do you have a list of relations?
ui-welcome-list-text = A spreadsheet of schools, companies or people. Drop it here.
ui-welcome-list-waits = { $n ->
    [one] { $names } is read in after this.
   *[other] These are read in after this: { $names }.
 }
ui-welcome-list-now = Read in now
ui-skip-step = Skip
ui-my-region = My region
ui-region-name = Name of the region
ui-region-name-hint = This is what your region is called on the screen and in the yearly report.
ui-example = Open an example region
ui-example-text = Made-up data to practise with
ui-open = Open a workspace
ui-open-text = A file that you already have
ui-recent = Opened before

ui-focus-sectors = Sectors your region focuses on
ui-focus-themes = Themes
ui-list-theme = Themes
ui-list-sector = Sectors
ui-list-target-group = Target groups
ui-list-organisation-kind = Kind
ui-list-partnership-kind = Kind

ui-data-files = Files
ui-data-region = Region
ui-chosen-files = Chosen files
ui-imports = Imported files
ui-file = File
ui-file-choose = Choose files
ui-file-other = Choose other files
ui-file-reading = Looking at what this is …
ui-file-already = This file was imported before. Nothing changes.
ui-kind-other = Kind { $code }
ui-rows-read = { $n ->
    [one] { $n } row
   *[other] { $n } rows
 }
ui-rows = Rows
ui-when = When
ui-year = School year
ui-year-question = Which date are these counts from?
ui-year-from-file = is in the file
ui-year-from-name = comes from the file name: is this right?
ui-year-from-none = isn’t in the file; choose the year
ui-rejected = { $n ->
    [one] { $n } row skipped
   *[other] { $n } rows skipped
 }
ui-rejected-save = Save all rows as a file
rejected-name = skipped from
rejected-reason = Why
ui-line = Line { $line }: { $reason }
ui-reject-shifted = a value is in the wrong column; download the file again
ui-reject-repeated = this row was there before; it counts once
ui-reject-formula = a formula has no result; open the file in Excel and save it
ui-reject-garbled = letters of the name were lost; download the file again
ui-reject-width = too many or too few columns; download the file again
ui-reject-quote = a quotation mark isn’t closed; add it or remove it
ui-reject-number = a number isn’t right; check it
ui-reject-branch = the branch number isn’t right; write it like 00AH07
ui-reject-negative = a count is below zero; check it
ui-unknown-branches = { $n ->
    [one] { $n } branch without an address
   *[other] { $n } branches without an address
 }
ui-unknown-why = These count in the Netherlands, but not in your region.
ui-first-rows = First rows
ui-import-run = { $n ->
    [one] Import the file
   *[other] Import { $n } files
 }
ui-imported = Read: { $what }.
ui-imported-new = { $n ->
    [one] { $n } new row
   *[other] { $n } new rows
 }
ui-imported-changed = { $n } changed
ui-imported-same = { $n } the same as before
ui-imported-rejected = { $n } skipped
ui-imported-none = no rows at all
ui-import-next-region = Now choose the municipalities of your region: then you see its figures.
ui-import-next-monitor = The figures are ready in the monitor.
ui-import-next-files = One more file, and you see figures: below it says which.
ui-import-next-to-monitor = See the figures
ui-phase-read = Reading the file
ui-phase-store = Saving
ui-phase-report = Making the report
ui-withdraw = Remove
ui-withdraw-name = Remove { $name }
ui-withdrawn-said = { $name } was removed.
ui-region-who = Who we are
ui-region-where = Municipalities
ui-region-identity = What is special about your region?
ui-region-identity-hint = A few sentences. They appear in the yearly report.
ui-region-way = How do you choose?
ui-region-rmc = RMC region
ui-region-own = Choose municipalities
ui-region-find = Find a municipality or region
ui-region-none = No municipalities chosen yet.
ui-region-chosen = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
 } with { $branches } vmbo branches: { $names }
ui-region-missing = Your region has no municipalities yet. Choose them; then you see your region’s figures.
ui-region-choose = Choose municipalities
ui-region-needs-addresses = First import DUO’s file “Alle vestigingen vo”. Then all municipalities are here.
ui-rmc-number = no. { $code }
ui-vmbo-branches = { $n } vmbo
ui-data-colleges = Mbo colleges
ui-data-hint = A file may be as it is, packed (.gz, .zip) or a workbook (.xlsx). You can also drop it on the window.
ui-drop = Let go. Then we look at what it is.
ui-drop-what = What is in { $names }?
ui-drop-list = List of relations
ui-drop-list-text = Schools, companies or people. You see first what is in it.
ui-drop-figures = Public figures
ui-drop-figures-text = A table of counts per year, such as of DUO or SBB.
ui-drop-nothing = Nothing after all
ui-drop-as-list = Read in as a list of relations
ui-code = Code
ui-nothing-changed = Nothing has changed
ui-and-more = and { $n } more
ui-years = School years
ui-years-span = { $from } to { $to }
ui-years-from = from { $year }
ui-years-to = up to { $year }
ui-years-every = every year
ui-needs = What there is, and what would still help
ui-need-where = You find the files at
ui-need-copy = Copy the name: { $name }
ui-need-done = Everything that the monitor needs is there.
ui-need-first = Begin with “{ $file }”. It tells us which schools are in your region.
ui-need-new = You don’t have “{ $file }” yet. With it you see: { $gives }.
ui-need-newer = Of “{ $file }” you can still add: { $years }.
ui-need-missing = not yet: { $years }
ui-need-no-years = no years yet
ui-need-all = Show all { $n } files
ui-need-less = Show only what would still help
ui-need-state-in = present
ui-need-state-part = partly
ui-need-state-out = missing
ui-need-file-a = Leerlingen vo per vestiging naar onderwijstype
ui-need-file-a2 = Leerlingen vo per vestiging en bevoegd gezag
ui-need-file-c = Alle vestigingen vo
ui-need-file-cpo = Alle vestigingen bo
ui-need-file-d = Adressen van mbo-instellingen
ui-need-file-e = Geslaagden, gezakten en cijfers
ui-need-file-f = Examenkandidaten en geslaagden
ui-need-file-g = Voortijdig schoolverlaters
ui-need-file-h = Aantal deelnemers mbo
ui-need-file-i = Studenten, instroom en gediplomeerden mbo
ui-need-file-p = Prognose leerlingen vo
ui-need-at-a = Voortgezet onderwijs
ui-need-at-a2 = Voortgezet onderwijs
ui-need-at-c = Voortgezet onderwijs
ui-need-at-cpo = Primair onderwijs
ui-need-at-d = Middelbaar beroepsonderwijs
ui-need-at-e = Voortgezet onderwijs
ui-need-at-f = Voortgezet onderwijs
ui-need-at-g = Voortijdig schoolverlaten
ui-need-at-h = Middelbaar beroepsonderwijs
ui-need-at-i = Middelbaar beroepsonderwijs
ui-need-at-p = Voortgezet onderwijs
ui-need-gives-c = which schools are in your region
ui-need-gives-cpo = names of municipalities without a secondary school
ui-need-gives-d = where mbo colleges are
ui-need-gives-e = exams per profile (BWI, PIE, M&T), for one year
ui-need-gives-a2 = all pupils, if you don’t have them by type of education
ui-need-gives-p = a better look ahead
ui-edition = Edition of
ui-edition-is = Edition of { $day }
ui-edition-from-given = chosen by you
ui-edition-from-name = is in the file name
ui-edition-from-inside = is in the file
ui-edition-from-disk = the day the file was saved
ui-edition-from-read = not known, so today
ui-edition-change = Another day
ui-edition-why = Of two files about the same, the later edition counts.
ui-edition-overtaken = { $name } is of a later edition and goes on counting. So this file changes nothing. Is the day not right? Choose another.
ui-imported-when = { $when }, { $rows }.
ui-imports-foot = { $n ->
    [one] { $n } file counts
   *[other] { $n } files count
 }
ui-notes-of-import = Note
ui-note-none = nothing special
ui-note-rejected = { $n ->
    [one] { $n } row skipped
   *[other] { $n } rows skipped
 }
ui-note-disagreeing = { $n ->
    [one] { $n } total differs
   *[other] { $n } totals differ
 }
ui-note-by-name = { $n } placed by name
ui-note-unplaced = { $n } not placed
ui-note-unknown = { $n } without an address
ui-disagreeing = { $n ->
    [one] In { $n } row the total isn’t the sum of its parts. We take the total.
   *[other] In { $n } rows the total isn’t the sum of its parts. We take the total.
 }
ui-units-by-name = { $n } placed by name
ui-placed-why = The address isn’t known; the municipality follows from the name in the file. They count in that municipality.
ui-not-placed = { $n } not placed
ui-not-found = { $n ->
    [one] { $n } place or school not found
   *[other] { $n } places or schools not found
 }
ui-replace = Replace
ui-replace-name = Replace { $name }
ui-replaced = replaced
ui-replaced-why = A file of a later edition is about the same. So this file doesn’t count now.
ui-replace-said = This replaces { $name }.
ui-replace-left = From the old file these still count: { $years }.
ui-replace-other = This is another kind of file than { $name } ({ $kind }). It is added, and replaces nothing.
ui-file-leave = Don’t import
ui-file-leave-name = Don’t import: { $name }
ui-withdrawn-ones = { $n ->
    [one] { $n } removed file
   *[other] { $n } removed files
 }
ui-part-question = Which table?
ui-year-question-whole = Which school year is this about?
ui-year-day = { $day } ({ $year })
ui-year-from-given = chosen by you
ui-year-contradicts = The name says { $named }. Still { $year }?
ui-year-keep = Yes, { $year }
ui-year-name = No, { $year }
ui-reject-huge = a count is larger than it can be for the whole country; check it
ui-reject-twice = this school was there before; keep only one
ui-reject-year = the school year isn’t right; check it
ui-reject-place = there is no place or school; fill it in
ui-column-branch = Branch
ui-column-name = Name
ui-column-place = Place
ui-column-municipality = Municipality
ui-column-structure = Education
ui-column-rmc = RMC region
ui-column-education = Education
ui-column-profile = Profile or course
ui-column-count = Count
ui-map-begin = Say yourself what is in it
ui-map-begin-why = A table with a place or school, a school year and a number.
ui-map-back = Back to the files
ui-map-title = What is in { $name }?
ui-map-text = Point out three columns. We remember it: we read the next file with the same columns in the same way.
ui-map-form = Columns
ui-map-known = You explained these columns before. We read them in the same way.
ui-map-remembered = You explained these columns before, for “{ $name }”. Everything is filled in.
ui-map-again = Read it differently
ui-map-place = What is a row about?
ui-map-place-is = In that column is a
ui-map-is-municipality = municipality
ui-map-is-place = place
ui-map-is-school = school
ui-map-hint-municipality = The name, or the number: GM0153 or 153.
ui-map-hint-place = The name of the place. We find its municipality.
ui-map-hint-school = The branch number (00AH07) or the BRIN (25PT).
ui-map-year = Where is the school year?
ui-map-one-year = The whole table is about one year
ui-map-which-year = Which school year?
ui-map-name-says = The file name says { $year }.
ui-map-count = Where is the number?
ui-map-problem-place = Choose the column with the place or school.
ui-map-problem-year = Choose the school year.
ui-map-problem-count = Choose the column with the number.
ui-map-problem-same = A column can be only one thing. Choose three different ones.
ui-map-figure = Which figure is this?
ui-map-for = Belongs to
ui-map-new = A new figure
ui-map-name-hint = This is what it is called in the monitor.
ui-map-definition = What was counted?
ui-map-source = Where does it come from?
ui-map-source-hint = For example: own count, May 2026.
ui-map-table = As it is in the file
ui-map-read = As we read it
ui-map-read-foot = These are the first rows. After importing you see how the others went.
ui-map-all-read = { $n ->
    [one] { $n } row, which can be read
   *[other] { $n } rows, all of which can be read
 }
ui-map-some-bad = { $n ->
    [one] { $n } of { $all } rows can’t be read
   *[other] { $n } of { $all } rows can’t be read
 }
ui-map-role-count = number
ui-map-role-count-label = Number
ui-map-role-year = school year
ui-map-column-municipality = Municipality
ui-map-column-place = Place
ui-map-column-school = School
ui-map-done = See “{ $name }” in the monitor
ui-map-said = { $name } was imported.
ui-not-now = Not now
ui-college = College
ui-colleges-title = { $n ->
    [0] No mbo college counts in your region yet
    [one] { $n } mbo college counts in your region
   *[other] { $n } mbo colleges count in your region
 }
ui-colleges-why = DUO gives only the main address of an mbo college, not where the lessons are. So here you say which share counts in your region. Every mbo figure says that it was worked out like this.
ui-colleges-empty = No mbo colleges yet
ui-colleges-empty-text = Import “Aantal deelnemers mbo” or “Studenten mbo” under Files. Then the colleges are here with their students.
ui-college-find = Find a college or municipality
ui-college-share = Share in your region
ui-college-share-of = Share of { $name } in your region, in percent
ui-college-by-hand = by hand
ui-college-by-address = by address
ui-municipality = Municipality
ui-municipality-unknown = not known
ui-students = Students
ui-branch = branch { $code }
ui-members-special = { $n ->
    [one] { $n } member with years of its own, or a single branch
   *[other] { $n } members with years of their own, or single branches
 }
ui-member-out = doesn’t count
ui-national = The national list of regions
ui-national-none = The list of all TiB regions isn’t there yet. It comes along when you exchange with the national team.
ui-national-in = The list has { $n } regions. Your region is in it, as “{ $name }”.
ui-national-out = The list has { $n } regions. Your region isn’t in it: the name and the municipalities are different. Is that not right? Ask the national team to add your region.
ui-national-same = With the same municipalities as here.
ui-national-here = Only here: { $names }.
ui-national-there = Only in the list: { $names }.
ui-national-from-feed = The list comes from { $service }.
ui-national-from-file = The list was imported from a file.
ui-national-why = With it we put TiB regions beside the rest of the Netherlands.
ui-national-doubt-unknown = We don’t know a municipality { $place }. It is listed under { $names }. See whether the number is right.
ui-national-doubt-several = { $place } counts in several regions at once: { $names }. All regions together then count { $place } twice.
ui-national-doubt-name = More than one region is called { $name }.
ui-national-import = Import from a file
ui-national-show = Which regions
ui-to-data = Go to Data

ui-activity = Activity
ui-activity-list = Activities
ui-quick = Activity in one line
ui-quick-short = In one line
ui-quick-line = Type what you are going to do
ui-quick-example = technology day 12 March ROC Twente 200 pupils bb/kb #lob
ui-quick-teach = Add a day, organisations, numbers and a #theme. You see at once what is recognised; the rest becomes the title.
ui-quick-read = This is how the activity comes into your plan
ui-quick-title-empty = No title yet: also type what you are going to do.
ui-quick-from = from “{ $words }”
ui-quick-near = from “{ $words }”, spelled otherwise
ui-quick-in-title = also stays in the title
ui-quick-change = Change { $field }: { $value }
ui-quick-not = Not what I mean: “{ $words }” belongs in the title
ui-quick-or = Or do you mean
ui-quick-doubts = Not certain
ui-quick-leave = Leave in the title
ui-quick-how-many = How many
ui-quick-make = Make
ui-quick-make-open = Make and open
ui-quick-keys = Enter makes it, Ctrl+Enter also opens it. With Esc your line stays.
ui-quick-made = { $title } is in the plan.
ui-also-quick = quick fast add enter line
ui-activity-new = New activity
ui-activity-first = Make the first activity
ui-activity-foot = { $n ->
    [one] { $n } activity
   *[other] { $n } activities
 }, { $late } overdue
ui-activity-find = Find an activity
ui-activity-empty = What are you going to do?
ui-activity-empty-text = An activity is anything you do with schools and companies: a technology day, a guest lesson, a shared learning line.
ui-this-year = This school year
ui-all-years = All years
ui-all-statuses = All statuses
ui-all-themes = All themes
ui-all-sectors = All sectors
ui-all-partners = All partners
ui-all-kinds = All kinds
ui-title = Title
ui-status = Status
ui-status-idea = idea
ui-status-planned = planned
ui-status-running = running
ui-status-done = done
ui-status-cancelled = cancelled
ui-status-late = overdue
ui-status-exploring = exploring
ui-status-active = active
ui-status-anchored = anchored
ui-status-ended = ended
ui-status-since = { $status } since { $date }
ui-to-idea = Back to idea
ui-to-planned = Set to planned
ui-to-running = Set to running
ui-to-done = Complete
ui-to-cancelled = Cancel it
ui-to-do = to do
ui-cancel-reason = Why is it cancelled?
ui-late = { $n ->
    [one] { $n } day overdue
   *[other] { $n } days overdue
 }
ui-theme-none = Without a theme
ui-theme = Theme
ui-sector = Sector
ui-partner = Partner
ui-start = Start
ui-end = End
ui-with-whom = With whom
ui-partner-add = Find an organisation
ui-no-organisations = There are no organisations in your network yet
ui-reach = Reach
ui-reach-add = Add a target group
ui-reach-remove = Remove this target group
ui-target-group = Target group
ui-planned = planned
ui-reached = reached
ui-place = Place
ui-results = Results
ui-lessons = What did we learn?
ui-shareable = May go to the national team

ui-organisation-list = Organisations
ui-organisation-new = New organisation
ui-organisation-first = Add schools
ui-organisation-empty = Who takes part?
ui-organisation-empty-text = Add the schools in your region from the address file. Then add companies yourself.
ui-organisation-foot = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
 }
ui-organisation-find = Find an organisation
ui-full-name = Full name
ui-name = Name
ui-kind = Kind
ui-street = Street and number
ui-postcode = Postcode
ui-brin = BRIN
ui-kvk = KvK number
ui-website = Website
ui-notes = Notes
ui-notes-hint = Stays on this laptop.
ui-adopt-kind = Which schools
ui-adopt-vo = Secondary
ui-adopt-po = Primary
ui-adopt-mbo = Colleges
ui-schools-renew = { $n ->
    [one] The address file now says something else of 1 organisation
   *[other] The address file now says something else of { $n } organisations
}
ui-schools-renew-text = What nobody changed here by hand is ticked. Your short names and notes stay.
ui-schools-renew-own = changed here by hand
ui-schools-renew-run = { $n ->
    [one] Bring 1 value up to date
   *[other] Bring { $n } values up to date
}
ui-schools-renewed = { $n ->
    [one] 1 organisation brought up to date.
   *[other] { $n } organisations brought up to date.
}
ui-schools-renew-gone = No longer in the newest address file: perhaps closed or merged. Nothing was changed.
ui-op-schools-renew = bring schools up to date
ui-adopt = Add schools
ui-adopt-text = { $n ->
    [one] { $n } school in your region isn’t in your network yet.
   *[other] { $n } schools in your region aren’t in your network yet.
 }
ui-adopt-none = No schools of this kind are known yet. Under Data, bring in DUO’s address file (secondary, primary or colleges) and choose your municipalities.
ui-adopt-all-in = All schools in your region are already in your network.
ui-adopt-vmbo = { $n ->
    [one] Choose the one vmbo school
   *[other] Choose all { $n } vmbo schools
 }
ui-adopt-run = { $n ->
    [0] Add
    [one] Add { $n } school
   *[other] Add { $n } schools
 }
ui-adopted = { $n ->
    [one] { $n } school is now in your network.
   *[other] { $n } schools are now in your network.
 }
ui-find-school = Find a school
ui-schools = Schools
ui-search = Search
ui-search-hint = Find a name, a page or what you want to do …
ui-search-recent = Last changed
ui-search-found = Found
ui-search-none = Nothing found with “{ $words }”.
ui-task = Task
ui-task-list = Tasks
ui-task-new = New task
ui-task-find = Find a task
ui-task-first = Write down the first task
ui-task-empty = What needs to be done?
ui-task-empty-text = A task is something that somebody has to do, preferably by a certain day: make a call, book a room, write a report.
ui-task-foot = { $n ->
    [one] { $n } task
   *[other] { $n } tasks
 }, { $late } overdue
ui-task-all-done = Everything is done
ui-task-all-done-text = No tasks are open. What is done is under Done.
ui-task-open = Open tasks
ui-task-late = Overdue
ui-task-done = Done
ui-task-all = All tasks
ui-task-add = Add a task
ui-task-all-of = All { $n }
ui-task-more = { $n } more
ui-task-due = By
ui-task-was-due = was { $date }
ui-task-done-on = done { $date }
ui-task-is-done = Done
ui-task-tick = { $name }: done
ui-task-ticked = “{ $name }” is done
ui-tasks-done = { $n } tasks are done. Ctrl+Z brings them back.
ui-task-unticked = “{ $name }” is open again
ui-lead = Lead
ui-who = Who
ui-who-all = Everybody
ui-who-find = Find or type a name
ui-who-none = There are no contacts in your network yet. Type a name to add somebody.
ui-about = Belongs to
ui-about-find = Find an activity, partnership, organisation or name
ui-about-open = Open
ui-contact-list = Contacts
ui-contact-new = New contact
ui-contact-find = Find a name
ui-contact-first = Add the first contact
ui-contact-empty = Who do you know in the network?
ui-contact-empty-text = Put the people you work with here. Then you choose them wherever a name is asked for, such as with a task.
ui-contact-foot = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
 }
ui-contact-name-hint = Contacts never go to the national team.
ui-roles-short = Where and what
ui-mail = Mail address
ui-phone = Telephone
ui-contact-person = Contact
ui-roles = What does this person do where?
ui-role-where = At which organisation?
ui-role-add = Another organisation
ui-function = Function there
ui-role-in-network = Role in the network
ui-mail-there = Mail address there
ui-phone-there = Telephone there
ui-basis = Why you may keep these details
ui-basis-cooperation = You work together
ui-basis-consent = Consent was given
ui-basis-agreement = Stands in an agreement
ui-basis-public-task = Belongs to a public task
ui-basis-hint-cooperation = Legitimate interest (GDPR).
ui-basis-hint-consent = Keep where you got it as well.
ui-basis-hint-agreement = With the person.
ui-basis-hint-public-task = Such as a municipality’s.
ui-kept-until = Keep until
ui-kept-all = Keep: all
ui-kept-lapsed = The reason has lapsed
ui-kept-unlimited = Without an end date
ui-kept-mailing = Gets mailings
ui-contact-lapsed = The reason to keep these details has lapsed. Choose another date, or erase this person.
ui-contact-foot-lapsed = of { $n } the reason has lapsed
ui-mailing = Wants mailings of the network
ui-contact-moment-list = Moments
ui-contact-erase = Erase…
ui-contact-held = Everything we keep
ui-contact-held-saved = Everything we keep of { $name } is in a file now.
ui-erase-title = { $n ->
    [one] Erase { $name }
   *[other] Erase { $n } contacts
 }
ui-erase-final = Erasing can’t be undone.
ui-erase-what = The details go from the whole of this file: from history, search and what was half typed as well. What you did together stays, without the name.
ui-erase-who = Who
ui-erase-counted = The name goes from: { $what }.
ui-erase-named = These texts hold a name, mail address or telephone number
ui-erase-named-none = No other text holds a name, mail address or telephone number.
ui-erase-replace = Erase
ui-erase-keep = Leave
ui-erase-all-replace = Erase everywhere
ui-erase-all-keep = Leave everywhere
ui-erase-choose = { $n ->
    [one] Choose for 1 more text.
   *[other] Choose for { $n } more texts.
 }
ui-erase-by-phone = telephone number
ui-erase-by-mail = mail address
ui-erase-by-name = name
ui-erase-by-last-name = last name
ui-erase-unsearched = { $n ->
    [one] 1 file can’t be searched, such as a scan or a PDF. See for yourself whether a name is in it:
   *[other] { $n } files can’t be searched, such as a scan or a PDF. See for yourself whether a name is in them:
 }
ui-erase-unsearched-more = and { $n } more
ui-erase-copies = { $n ->
    [one] 1 backup may still hold the details, until { $day } at the latest. When you put it back, they don’t come along.
   *[other] { $n } backups may still hold the details, until { $day } at the latest. When you put one back, they don’t come along.
 }
ui-erase-copies-none = No backup holds the details.
ui-erase-by-hand = TiB Regio doesn’t know what you copied, mailed or printed yourself. Erase that yourself.
ui-erase-beside = In the same folder there are also: { $names }.
ui-erase-sent = { $n ->
    [one] 1 message that went to the national team holds a name. The name stays in it, in this file too. Ask the team to take it away on their side.
   *[other] { $n } messages that went to the national team hold a name. The name stays in them, in this file too. Ask the team to take it away on their side.
 }
ui-erase-waiting = { $n ->
    [one] 1 message that has to go to the national team yet holds a name. It can’t be changed any more and goes with that name.
   *[other] { $n } messages that have to go to the national team yet hold a name. They can’t be changed any more and go with that name.
 }
ui-erase-do = Erase
ui-erase-none = There is no contact to erase.
ui-erased = { $n ->
    [one] 1 contact was erased.
   *[other] { $n } contacts were erased.
 }
ui-erased-unfinished = Erased. Something of it is still on the disk, since another program reads the file or the disk is full. It goes as soon as it can, or else when the file is opened next.
ui-erase-lapsed = Erase lapsed contacts…
ui-text-of-name = name
ui-text-of-title = title
ui-text-of-mail = mail address
ui-text-of-phone = telephone
ui-text-of-roles = where and what
ui-text-of-organisation = at
ui-text-of-function = function
ui-text-of-role = role
ui-text-of-until = until
ui-text-of-basis = why it is kept
ui-text-of-kept-until = keep until
ui-text-of-mailing = wants mailings
ui-text-of-notes = notes
ui-text-of-text = what was said
ui-text-of-lessons = what we learned
ui-text-of-results = results
ui-text-of-place = place
ui-text-of-agreement = agreements
ui-text-of-identity = who we are
ui-text-of-statement = goal
ui-text-of-status-log = reason
ui-text-of-members = members
ui-text-of-content = content of the file
ui-text-of-who = who
ui-text-of-lead = lead
ui-text-of-contacts = with whom
ui-text-of-subject = belongs to
ui-text-of-labels = labels
ui-text-of-other = another field
ui-contact-moment-new = Record contact
ui-contact-moment-find = Find in what was said
ui-contact-moment-first = Record the first contact
ui-contact-moment-empty = When did you speak to whom?
ui-contact-moment-empty-text = Write down in a few words what was said. Anywhere in the program that goes with Ctrl+Shift+C.
ui-contact-moment-foot = { $n ->
    [one] 1 contact moment
   *[other] { $n } contact moments
 }
ui-moment-title = About
ui-moment-text = What was said
ui-moment-organisations = Organisations
ui-moments-ahead = To come
ui-moments-been = Been
ui-moment-add = Record contact
ui-moment-all-of = All { $n }
ui-day = Day
ui-way = How
ui-way-all = All kinds of contact
ui-way-talk = spoke
ui-way-call = called
ui-way-mail = mailed
ui-way-visit = visit
ui-way-meeting = meeting
ui-done = Done
ui-employees = Employees
ui-work-placement = Recognised for work placements
ui-kvk-branch = KvK branch number
ui-list-learning-path = Learning paths
ui-list-label = Labels
ui-list-profile = Profiles
ui-list-budget-category = Kind of costs
ui-list-budget-source = Where the money comes from
ui-to-active = To active
ui-to-anchored = To anchored
ui-to-ended = End
ui-renews = Goes on from
ui-renewed-by = Renewed by
ui-renew = Renew
ui-renewed = Renewed; the old agreement stays.
ui-contributions = Contributions
ui-contribution = Contribution
ui-contribution-add = Add a contribution
ui-contribution-what = What
ui-contributed = promised € { $committed }, delivered € { $realised }
ui-without-year = Without a year
ui-bearer = From whom
ui-quantity = Quantity
ui-unit = Unit
ui-unit-hint = Such as hour or piece.
ui-price = Price per unit
ui-budgeted = Budgeted
ui-committed = Promised
ui-realised = Delivered
ui-evidence = Evidence
ui-evidence-hint = Such as an invoice, hours list or signed statement.
ui-evidence-missing = evidence missing
ui-evidence-there = evidence there
ui-evidence-checked = evidence checked
ui-valued = How was it valued?
ui-valued-hint = For material and other contributions in kind.
error-choice-unknown = “{ $value }” isn’t among the choices. Choose one of the list.
error-column-missing = There is no column with “{ $column }”. Say which column that is.
sheet-id = TiB number
sheet-name = Name
sheet-full-name = Official name
sheet-kinds = Kind of organisation
sheet-kind = Kind of partnership
sheet-sectors = Sectors
sheet-themes = Themes
sheet-learning-paths = Learning paths
sheet-profiles = Profiles
sheet-street = Street and number
sheet-house-number = House number
sheet-postcode = Postcode
sheet-place = Place
sheet-municipality = Municipality
sheet-phone = Telephone
sheet-mail = Mail address
sheet-website = Website
sheet-brin = BRIN
sheet-kvk = KvK number
sheet-kvk-branch = KvK branch number
sheet-employees = Employees
sheet-work-placement = Recognised for work placements
sheet-person-name = Contact person
sheet-person-function = Function of the contact person
sheet-person-mail = Mail address of the contact person
sheet-person-phone = Telephone of the contact person
sheet-notes = Notes
sheet-first-name = First name
sheet-prefix = Prefix
sheet-last-name = Last name
sheet-organisation = Organisation
sheet-function = Function
sheet-role = Role in the network
sheet-kept-until = Keep until
sheet-mailing = Mailings
sheet-members = Members
sheet-start = Start
sheet-end = End
sheet-status = Status
sheet-agreement = Agreement
sheet-yes = yes
sheet-no = no
sheet-status-exploring = exploring
sheet-status-active = active
sheet-status-anchored = anchored
sheet-status-ended = ended
sheet-file-organisations = Organisations
sheet-file-contacts = Contacts
sheet-file-partnerships = Partnerships
sheet-help-title = How it works
sheet-help = This list comes from TiB Regio and can be read in there again.
    Fill in what is missing and mend what is wrong. New rows go at the bottom; leave the first column empty there.
    The first column (TiB number) says which row it is. Leave it as it is: it is locked, without a password.
    In columns with a list you choose from that list. Where several may stand, put a semicolon between two.
    Taking a row away does nothing: in TiB Regio it stays.
    Send the file back as it is. Whoever reads it in sees first what differs, and chooses.
sheet-remark-hidden = Sheet “{ $sheet }” is hidden and isn’t read.
sheet-remark-skipped = Sheet “{ $sheet }” has no columns that TiB Regio knows, and isn’t read.
sheet-remark-merged = Cells are merged. The value counts for the first row only; the others are empty.
sheet-remark-formulas = { $n ->
    [one] One cell holds a formula. The result that was reckoned last is read.
   *[other] { $n } cells hold a formula. The results that were reckoned last are read.
 }
sheet-remark-macros = The file holds macros. They are not run.
sheet-remark-above = The names of the columns stand in row { $row }. What is above is not read.
ui-sheet = Read in a list
ui-sheet-begin = Which list do you want to read in?
ui-sheet-begin-text = An Excel or LibreOffice file or a CSV. You see first what would change; then you choose.
ui-sheet-choose = Choose a file
ui-sheet-paste = Or paste rows from Excel here
ui-sheet-paste-hint = With the names of the columns above.
ui-sheet-paste-take = Look at these rows
ui-sheet-back = Back to the list
ui-sheet-file = The file
ui-sheet-pasted = Pasted rows
ui-sheet-part = sheet “{ $sheet }”
ui-sheet-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
 }
ui-sheet-columns = { $n ->
    [one] 1 column
   *[other] { $n } columns
 }
ui-sheet-came-back = This list comes from TiB Regio. You see what changed there and here since.
ui-sheet-remembered = The columns are taken as they were last time.
ui-sheet-other = Another file
ui-sheet-then = After this: { $names }.
ui-sheet-skip = Skip
ui-sheet-columns-title = Columns
ui-sheet-no-name = (without a name)
ui-sheet-becomes = { $name } becomes
ui-sheet-leave = leave out
ui-sheet-trial = Trial: nothing has changed yet
ui-sheet-sum = { $going ->
    [one] 1 row goes along
   *[other] { $going } rows go along
 }, { $waiting ->
    [one] 1 waits for your choice
   *[other] { $waiting } wait for your choice
 }, { $refused ->
    [one] 1 can’t go along
   *[other] { $refused } can’t go along
 }, { $same ->
    [one] 1 is the same already
   *[other] { $same } are the same already
 }.
ui-sheet-makes-organisations = { $n ->
    [one] 1 organisation that rows name is added as well.
   *[other] { $n } organisations that rows name are added as well.
 }
ui-sheet-makes-people = { $n ->
    [one] 1 contact is added as well.
   *[other] { $n } contacts are added as well.
 }
ui-sheet-unknown = TiB Regio doesn’t know these words.
ui-sheet-unknown-text = They are left out, unless you say what they mean.
ui-sheet-unknown-leave = leave out
ui-sheet-unknown-new = new choice “{ $name }”
ui-sheet-decided = You chose
ui-sheet-decide-again = Choose again
ui-sheet-decide-again-of = Choose again: { $what }
ui-sheet-left = { $n ->
    [one] There is 1 more row. What asks something or was refused comes first here.
   *[other] There are { $n } more rows. What asks something or was refused comes first here.
 }
ui-sheet-about-person = The contact in this row: { $why }
ui-sheet-like-row = Like row { $row } of this list: { $name }
ui-sheet-show = Which rows
ui-sheet-all = All { $n }
ui-sheet-count-new = New { $n }
ui-sheet-count-changed = Changed { $n }
ui-sheet-count-maybe = Maybe the same { $n }
ui-sheet-count-conflict = Changed twice { $n }
ui-sheet-count-refused = Refused { $n }
ui-sheet-is-new = new
ui-sheet-is-changed = changed
ui-sheet-is-maybe = maybe the same
ui-sheet-is-conflict = changed twice
ui-sheet-is-same = the same
ui-sheet-is-refused = refused
ui-sheet-row = row { $row }
ui-sheet-emptied = empty
ui-sheet-here = changed here, stays
ui-sheet-like = In the network: { $name }
ui-sheet-same = The same
ui-sheet-same-as = the same as { $name }
ui-sheet-as-new = New all the same
ui-sheet-conflict = { $n ->
    [one] This cell was changed in the file and here as well. Which one stays?
   *[other] One or more of these cells were changed in the file and here as well. Which ones stay?
 }
ui-sheet-theirs = The file’s
ui-sheet-ours = The one here
ui-sheet-nothing = There is nothing to see here.
ui-sheet-one-step = Can be undone in one step
ui-sheet-run = { $n ->
    [one] Read in 1 row
   *[other] Read in { $n } rows
 }
ui-sheet-working = Reading in …
ui-sheet-done = Read in: { $new } new, { $changed } changed.
ui-just-read-in = The list was read in.
ui-just-read-in-twins = { $n ->
    [one] 1 may be there twice: look
   *[other] { $n } may be there twice: look
 }
ui-sheet-out = List
ui-sheet-out-xlsx = As a workbook to be filled in
ui-sheet-out-csv = As CSV
ui-sheet-out-done = The list was saved.
ui-op-sheet-in = reading in a list
ui-same-kvk = same KvK number
ui-same-establishment = same branch number
ui-same-brin = same BRIN
ui-same-mail = same mail address
ui-same-domain = same website or mail domain
ui-same-phone = same telephone number
ui-same-name = names look alike
ui-same-address = same address
ui-same-place = same place
ui-same-organisation = same organisation
ui-same-other-kvk = but another KvK number
ui-same-other-brin = but another BRIN
ui-same-other-place = but another place
network-title = The network in { $year }
network-none = There are no partnerships in { $year } yet.
network-all-complete = In { $year } all { $of } partnerships have vmbo, mbo and a company.
network-without-industry = In { $year } { $n ->
    [one] 1 of { $of } partnerships has no company.
   *[other] { $n } of { $of } partnerships have no company.
 }
network-without-mbo = In { $year } { $n ->
    [one] 1 of { $of } partnerships has no mbo.
   *[other] { $n } of { $of } partnerships have no mbo.
 }
network-without-vmbo = In { $year } { $n ->
    [one] 1 of { $of } partnerships has no vmbo.
   *[other] { $n } of { $of } partnerships have no vmbo.
 }
network-legend-school = school
network-legend-college = mbo
network-legend-company = company
network-legend-branch = branch
network-legend-other = other
network-legend-complete = vmbo, mbo and company
network-legend-incomplete = not all three
network-legend-alone = take part in nothing yet
network-finding-without-industry = { $n } of { $of } partnerships without a company
network-finding-without-vmbo = { $n } of { $of } partnerships without vmbo
network-finding-without-mbo = { $n } of { $of } partnerships without mbo
network-finding-alone = { $n ->
    [one] { $names } stands alone
   *[other] { $names } stand alone
 }
network-finding-themes = No company for { $names }
network-finding-sectors = No company in { $names }
network-finding-carries = { $share ->
    [0] { $name } takes part in { $n } of { $of } current partnerships
   *[other] { $name } takes part in { $n } of { $of } current partnerships and brings { $share }% of what is promised in kind in them
 }
network-finding-holds = { $n ->
    [one] Without { $name }, { $names } falls loose
   *[other] Without { $name }, { $names } fall loose
 }
network-finding-bridge = Only “{ $name }” ties { $names } to the rest
network-finding-parts = The network is in { $n } parts that have nothing to do with each other
network-part-title = The network in { $year }: { $part }
network-part-none = For { $part } there are no partnerships in { $year } yet.
network-part-all-complete = For { $part }, in { $year } all { $of } partnerships have vmbo, mbo and a company.
network-part-without-industry = For { $part }, in { $year } { $n ->
    [one] 1 of { $of } partnerships has no company.
   *[other] { $n } of { $of } partnerships have no company.
 }
network-part-without-mbo = For { $part }, in { $year } { $n ->
    [one] 1 of { $of } partnerships has no mbo.
   *[other] { $n } of { $of } partnerships have no mbo.
 }
network-part-without-vmbo = For { $part }, in { $year } { $n ->
    [one] 1 of { $of } partnerships has no vmbo.
   *[other] { $n } of { $of } partnerships have no vmbo.
 }
network-part-finding-without-industry = For { $part }: { $n } of { $of } partnerships without a company
network-part-finding-without-vmbo = For { $part }: { $n } of { $of } partnerships without vmbo
network-part-finding-without-mbo = For { $part }: { $n } of { $of } partnerships without mbo
network-part-finding-carries = { $share ->
    [0] { $name } takes part in { $n } of { $of } current partnerships for { $part }
   *[other] { $name } takes part in { $n } of { $of } current partnerships for { $part } and brings { $share }% of what is promised in kind in them
 }
network-part-finding-holds = { $n ->
    [one] For { $part }, { $names } falls loose without { $name }
   *[other] For { $part }, { $names } fall loose without { $name }
 }
network-part-finding-bridge = For { $part }, only “{ $name }” ties { $names } to the rest
network-part-finding-parts = For { $part }, the network is in { $n } parts that have nothing to do with each other
network-and = { $names } and { $last }
network-and-more = { $names } and { $n ->
    [one] 1 other
   *[other] { $n } others
 }
health-lapsed = The agreement lapsed on { $day } and nobody said how it goes on.
health-lapses = { $n ->
    [0] The agreement lapses today.
    [one] The agreement lapses tomorrow.
   *[other] The agreement lapses on { $day }, in { $n } days.
 }
health-evidence = Of { $amount } that was delivered, the evidence is missing.
health-falling = { $now } is promised in kind; last year it was { $before }.
health-quiet = The last contact was { $n } months ago.
health-never = No contact has been recorded yet.
health-stuck = This partnership has been explored for more than a year.
health-side-vmbo = vmbo
health-side-mbo = mbo
health-side-industry = a company
health-incomplete = Missing: { $sides }.
ui-attention-list = Attention
ui-attention-title = What wants attention
ui-attention-none = Nothing wants attention now.
ui-attention-none-text = Agreements that lapse, missing evidence and partnerships that have gone quiet appear here by themselves.
ui-attention-count = { $n ->
    [one] 1 point
   *[other] { $n } points
 }
ui-attention-last-on = last contact { $date }
ui-attention-last-none = no contact yet
ui-risk-lapsed = lapsed
ui-risk-lapses = lapses
ui-risk-evidence = evidence missing
ui-risk-falling = contribution falls
ui-risk-quiet = long quiet
ui-risk-stuck = still exploring
ui-risk-incomplete = incomplete
ui-next-renew = Renew or end
ui-next-contact = Record contact
ui-next-member = Find a partner
ui-next-contributions = Look at contributions
ui-next-status = Decide
ui-picture-list = Picture
ui-picture-view-drawing = Drawing
ui-picture-view-map = Map
ui-picture-first = Record the first partnership
ui-picture-first-text = Then you see here who works with whom.
ui-picture-alone = take part in nothing yet
ui-picture-findings-none = Nothing yet. With more partnerships more stands out.
ui-picture-label = The network of { $year }
ui-picture-findings = What stands out
ui-picture-save = Save as…
ui-picture-save-svg = Drawing, to edit further (SVG)
ui-picture-save-png = Picture, for slides (PNG)
ui-borders = Where the partnerships of { $year } are
ui-borders-begin = Where does your network lie?
ui-borders-choose = Choose a file of borders
ui-borders-text = Choose a file of municipal borders. PDOK gives it for free (look for “bestuurlijke gebieden”, choose GeoJSON). The file stays on this computer.
ui-borders-other = Other borders
ui-borders-forget = Remove the map
ui-borders-taken = { $n ->
    [one] The border of 1 municipality was taken in.
   *[other] The borders of { $n } municipalities were taken in.
 }
ui-borders-missing = Not in the file of borders: { $names }.
ui-borders-said = { $name }: { $schools ->
    [one] 1 school
   *[other] { $schools } schools
 }, { $companies ->
    [one] 1 company
   *[other] { $companies } companies
 }, { $partnerships ->
    [one] 1 partnership
   *[other] { $partnerships } partnerships
 }
ui-borders-shade = The number counts partnerships with someone from that municipality. The fuller the colour, the more.
ui-picture-table = Partnerships
ui-picture-places = Per municipality
ui-picture-place = Municipality
ui-picture-nowhere = unknown
ui-picture-total = Together
ui-picture-schools = Schools
ui-picture-colleges = Mbo
ui-picture-companies = Companies
ui-picture-partnerships = Partner­ships
ui-picture-missing = missing
ui-picture-whole = { $n }, of which { $whole } with all three
ui-picture-organisations = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
 }
ui-picture-said = { $name }, takes part in { $n }
ui-picture-said-partnership = { $name }, partnership with { $n ->
    [one] 1 member
   *[other] { $n } members
 }
ui-picture-saved = The picture was saved.
ui-picture-legend-school = school
ui-picture-legend-college = mbo
ui-picture-legend-company = company
ui-picture-legend-branch = branch
ui-picture-legend-other = other
ui-picture-legend-complete = vmbo, mbo and company
ui-picture-legend-incomplete = not all three
ui-twins = Find duplicates
ui-twins-title = Maybe the same
ui-twins-none = Nothing is there twice.
ui-twins-none-left = You have looked at all of them.
ui-twins-none-text = Whoever is like another by name, number, mail address or address appears here.
ui-twins-count = { $n ->
    [one] 1 pair
   *[other] { $n } pairs
 }
ui-twins-aside = { $n ->
    [one] 1 pair put aside
   *[other] { $n } pairs put aside
 }
ui-twins-aside-text = What you put aside was not merged, and doesn’t come back by itself.
ui-twins-aside-again = Look again
ui-twins-kind = What is there twice?
ui-twins-beside = Side by side
ui-twins-stays = Stays
ui-twins-goes = Disappears
ui-twins-swap = Swap
ui-twins-field = Field
ui-twins-take = Take { $field } of the other
ui-twins-leave = Keep { $field } of this one
ui-twins-moves = Goes along to the one that stays: { $what }.
ui-twins-moves-none = Nothing is attached to the other.
ui-twins-merge = Merge
ui-twins-merged = Merged into { $name }.
ui-twins-other = Not the same
ui-grade-certain = nearly certain
ui-grade-likely = likely
ui-grade-maybe = maybe
ui-op-organisation-merge = merging organisations
ui-op-contact-merge = merging contacts
ui-twins-field-name = Name
ui-twins-field-full-name = Official name
ui-twins-field-brin = BRIN
ui-twins-field-kvk = KvK number
ui-twins-field-kvk-branch = KvK branch number
ui-twins-field-employees = Employees
ui-twins-field-work-placement = Recognised for work placements
ui-twins-field-mail = Mail address
ui-twins-field-phone = Telephone
ui-twins-field-street = Street and number
ui-twins-field-postcode = Postcode
ui-twins-field-place = Place
ui-twins-field-municipality = Municipality
ui-twins-field-website = Website
ui-twins-field-notes = Notes
ui-twins-field-basis = Why kept
ui-twins-field-kept-until = Keep until
ui-twins-field-mailing = Mailings
ui-attention-all = { $n ->
    [one] All, 1 point
   *[other] All { $n } points
 }
ui-picture-more = All { $n }
ui-picture-fewer = Fewer
name-left = [name]
name-left-mail = [mail address]
name-left-phone = [phone number]
error-workbook-foreign = { $file } is no workbook that TiB Regio wrote. Read it in as a list: you see what differs first then too.
error-map-unreadable = { $reason ->
    [shapes_not_json] { $file } is no GeoJSON or is broken off. Download the file again.
    [shapes_not_geojson] { $file } is no GeoJSON with areas. From CBS or PDOK choose “gemeenten” as GeoJSON.
    [shapes_without_municipalities] No area in { $file } has the code of a municipality (such as GM0153). From CBS or PDOK choose “gemeenten” as GeoJSON.
    [shapes_elsewhere] The areas in { $file } aren’t in the Netherlands, or their coordinates are of a system that TiB Regio doesn’t know. Choose WGS84 or EPSG:28992.
   *[other] No municipality in { $file } has a border that can be drawn.
 }
error-sheet-id-twice = Another row has this TiB number too. Empty it in one of the two: that one becomes a new record.
error-sheet-record-gone = { $name } was deleted or erased here after the list went out. Empty the row’s TiB number to make a new one all the same.
error-organisation-ambiguous = Several organisations are called { $name }. Put the place behind it, such as “{ $name } ({ $place })”, or merge them first.
cli-sheet = new { $new }, changed { $changed }, same { $same }, waiting for a choice { $maybe }, refused { $refused }
cli-saved = Saved: { $path }
error-mail-too-large = { $file } is larger than 25 MB. Save the attachments apart and drop the message without them here.
error-mail-outlook-file = { $file } is an Outlook file (.msg). Save the message as .eml in Outlook, or drag it from Outlook on the web, and try again.
error-mail-winmail = { $file } belongs to a message of Outlook. Take the message itself, not this attachment.
error-mail-none = { $file } is no mail message. Save the message as .eml.
error-mail-too-nested = { $file } holds too many messages within each other. Save the innermost one as .eml by itself.
error-card-none = There is no card in { $file }.
doubt-mail-charset = The message says wrongly in which characters it was written. Check whether the text is right.
doubt-mail-no-date = The message has no date. Fill in the day.
doubt-mail-no-zone = The message says no time zone; the day can be one off.
doubt-mail-winmail-inside = There is a winmail.dat with it. Ask the sender to send the message again as HTML or plain text.
doubt-mail-encrypted = The message is encrypted; its text can’t be read here.
doubt-message-cut = The text was too long and was cut. The message itself is still in your mail.
doubt-message-shared = More than one contact or organisation has { $mails }. Choose yourself with whom the contact was.
message-untitled = Message without a subject
ui-message-taken = Recorded as contact: { $title }.
ui-op-message-take = recording a message
ui-op-attachment-new = adding a document
ui-op-attachment-delete = taking a document away
ui-attachments = Documents
ui-attachments-add = Add a document
ui-attachment-save = Save { $name }
ui-attachment-remove = Take { $name } away
ui-sheet-out-vcf = As cards (vCard)
ui-mailing-copy = Copy mail addresses
ui-mailing-copied = { $n ->
    [one] 1 mail address copied
   *[other] { $n } mail addresses copied
 }{ $out ->
    [0] .
    [one] ; 1 person doesn’t want mailings or has no address.
   *[other] ; { $out } people don’t want mailings or have no address.
 }
ui-drop-refused = Not read: { $names }.
ui-drop-waits = To be read in later: { $names }.
ui-drop-data = { $n ->
    [one] 1 other file is under Data.
   *[other] { $n } other files are under Data.
 }
ui-organisation-page = Everything of this organisation
ui-organisation-facts = Details
ui-organisation-change = Change
ui-organisation-employees = { $n ->
    [one] 1 employee
   *[other] { $n } employees
 }
ui-organisation-takes-part = Takes part in { $n } of { $of } partnerships.
ui-organisation-last = { $n ->
    [0] The last contact was today.
    [one] The last contact was yesterday.
   *[other] The last contact was { $n } days ago.
 }
ui-organisation-never = No contact has been recorded yet.
ui-organisation-lapses = { $name } lapses on { $day }.
ui-organisation-lapsed = { $name } lapsed on { $day }.
ui-organisation-alone = Takes part in nothing yet.
ui-organisation-nobody = You don’t know anybody here yet.
ui-organisation-nothing = There are no activities this school year.
ui-organisation-activities = Activities { $year }
ui-organisation-brought = { $delivered } of { $promised }
ui-stays-here = stays on this laptop
ui-kept-to = until { $day }
ui-partnership = Partnership
ui-partnership-list = Partnerships
ui-partnership-new = New partnership
ui-partnership-first = Record the first partnership
ui-partnership-empty = Who do you work with?
ui-partnership-empty-text = Record which schools and companies have agreed on something, and until when.
ui-partnership-need = A partnership has at least two members. First put your schools in the network.
ui-partnership-foot = { $whole } of { $n } with vmbo, mbo and a company
ui-partnership-find = Find a partnership
ui-who-is-in = Who takes part
ui-complete-all = Complete or not
ui-complete-yes = vmbo, mbo and a company
ui-complete-no = not complete yet
ui-complete-lapses = ends soon
ui-part-vmbo = vmbo
ui-part-mbo = mbo
ui-part-industry = company
ui-part-missing = { $part } doesn’t take part yet
ui-until = Until
ui-days-left = { $n ->
    [0] today
    [one] { $n } day left
   *[other] { $n } days left
 }
ui-lapsed = expired
ui-members = Members
ui-label = Label
ui-labels = Labels
ui-labels-hint = Words of your own, such as “advisers” or “open day”. They stay on this laptop.
ui-labels-all = All labels
ui-labels-none = Without a label
ui-labels-empty = There are no labels yet. Type one, such as “advisers”.
ui-labels-many = and { $n } more
ui-label-find = Find or make a label
ui-label-find-on = Find a label
ui-label-new = new label “{ $name }”
ui-label-title-organisation = { $n ->
    [one] Label for 1 organisation
   *[other] Label for { $n } organisations
 }
ui-label-title-contact = { $n ->
    [one] Label for 1 contact
   *[other] Label for { $n } contacts
 }
ui-label-how = What do you do with the label?
ui-label-give = Give
ui-label-take = Take away
ui-label-give-do = Give the label
ui-label-take-do = Take the label away
ui-label-give-text = Who has the label already keeps it.
ui-label-take-text = The label itself stays.
ui-label-have = { $n } of { $all } { $n ->
    [one] has
   *[other] have
 } it
ui-label-given-organisation = { $n ->
    [0] Nothing changed.
    [one] 1 organisation now has the label “{ $name }”.
   *[other] { $n } organisations now have the label “{ $name }”.
 }{ $already ->
    [0] { "" }
   *[other] { " " }{ $already } had it already.
 }
ui-label-given-contact = { $n ->
    [0] Nothing changed.
    [one] 1 contact now has the label “{ $name }”.
   *[other] { $n } contacts now have the label “{ $name }”.
 }{ $already ->
    [0] { "" }
   *[other] { " " }{ $already } had it already.
 }
ui-label-taken-organisation = { $n ->
    [0] Nothing changed.
    [one] 1 organisation no longer has the label “{ $name }”.
   *[other] { $n } organisations no longer have the label “{ $name }”.
 }{ $already ->
    [0] { "" }
   *[other] { " " }{ $already } didn’t have it.
 }
ui-label-taken-contact = { $n ->
    [0] Nothing changed.
    [one] 1 contact no longer has the label “{ $name }”.
   *[other] { $n } contacts no longer have the label “{ $name }”.
 }{ $already ->
    [0] { "" }
   *[other] { " " }{ $already } didn’t have it.
 }
ui-labels-manage = Manage labels
ui-labels-manage-text = Another name counts wherever the label stands. A label that you delete goes everywhere. You can undo both.
ui-labels-manage-none = There are no labels yet. Tick organisations or contacts in the list and choose “Label”, or type one in the panel.
ui-labels-rename = Name of label { $name }
ui-labels-delete = Delete label { $name }
ui-labels-use = { $organisations ->
    [0] { "" }
    [one] 1 organisation
   *[other] { $organisations } organisations
 }{ $between ->
    [0] { "" }
   *[other] { ", " }
 }{ $contacts ->
    [0] { "" }
    [one] 1 contact
   *[other] { $contacts } contacts
 }
ui-labels-unused = not in use
ui-labels-deleted = The label “{ $name }” was deleted.
ui-op-label-give = give a label
ui-op-label-take = take a label away
ui-op-label-new = new label
ui-op-label-rename = another name for a label
ui-op-label-delete = delete a label
ui-sheet-labels = { $n ->
    [one] 1 new label:
   *[other] { $n } new labels:
 }
ui-sheet-labels-choose = Do you mean another label?
sheet-labels = Labels
ui-members-add = { $n ->
    [one] Add 1 organisation
   *[other] Add { $n } organisations
 }
ui-members-add-to-partnership = Add to partnership
ui-members-add-to-activity = Add to an activity
ui-members-add-do = Add
ui-members-add-text = Who takes part already stays as it is.
ui-members-added = { $n ->
    [0] Nothing changed.
    [one] 1 organisation now takes part in { $name }.
   *[other] { $n } organisations now take part in { $name }.
 }{ $already ->
    [0] { "" }
    [one] { " " }1 took part already.
   *[other] { " " }{ $already } took part already.
 }
ui-member-add = Find an organisation
ui-role = Role
ui-role-of = Role of { $name }
ui-agreement = Agreement
ui-agreement-hint = Where is the document, and what was agreed?

ui-monitor-empty = See how your region is doing
ui-monitor-none = There are no figures yet.
ui-monitor-missing-addresses = First import DUO’s file “Alle vestigingen vo”.
ui-monitor-missing-figures = Import the DUO file that has these figures.
ui-monitor-missing-region = Choose your region’s municipalities. Then we put them beside the rest of the Netherlands.
ui-monitor-missing-national = The national list of regions isn’t there yet. Fetch it under National team, or import it under Settings, Data.
ui-monitor-more = More of the monitor
ui-without-figures = Still without figures:
ui-sparks-scale = The small lines share one scale: how it went, compared with the first year.
ui-group-intake = Intake vmbo
ui-group-tl = Vmbo-tl and M-Tech
ui-group-exam = Exams
ui-group-mbo = Mbo
ui-group-out = Outflow
ui-group-own = Own figures
ui-tl-apart = Tl is never added to bb, kb and gl.
ui-shrinks-yes = Your region is shrinking: its number of pupils falls faster than in the Netherlands.
ui-shrinks-no = Your region isn’t shrinking: its number of pupils doesn’t fall faster than in the Netherlands.
ui-shrinks-unknown = We only see whether your region is shrinking once you have imported pupil numbers that are five years apart.
ui-tile-part = { $part } of the total
ui-tile-rate = { $part } passed
ui-target = Target
ui-indicator = Figure
ui-indicator-unknown = This figure isn’t there (any more). Choose another figure in the monitor.
ui-indicator-empty = There are no figures of this yet
ui-indicator-pupils = Pupils
ui-variant = Who is counted?
ui-variant-vmbo-tl-tech = Year 4
ui-variant-vmbo-tl-tech-3 = Year 3
ui-variant-vmbo-exam-tech = Candidates
ui-variant-vmbo-exam-tech-passed = Passed
ui-variant-mbo-stock-tech = Students
ui-variant-mbo-stock-change-tech = Change
ui-variant-mbo-intake-tech = All intake
ui-variant-mbo-intake-tech-vmbo = From the vmbo
ui-measure = What do you see?
ui-measure-count = Count
ui-measure-share = Share
ui-measure-index = Index
ui-measure-rate = Pass rate
ui-out-of = Out of
ui-base = Base year
ui-index-base = { $year } = 100
ui-shrink = Shrink
ui-shrink-off = As it is
ui-shrink-on = Shrink-corrected
ui-shrink-needs = To correct for shrink, pupil numbers of the same years are needed. Import those first.
ui-shrinks = Shrinks
ui-technical = What counts as technical?
ui-technical-is = Technical: { $name }
ui-technical-techniekpact = Techniekpact
ui-technical-duo = DUO
ui-technical-hard = hard technology
ui-technical-techniek = without ICT
ui-technical-techniek-ict = with ICT
ui-by = Divide
ui-by-none = Not divided
ui-by-leerweg = By learning route
ui-by-profile = By profile
ui-by-level = By level
ui-by-pathway = BOL and BBL
ui-by-domain = By domain
ui-by-school = By school
ui-division-leerweg-bb = Basic (bb)
ui-division-leerweg-kb = Advanced (kb)
ui-division-leerweg-gl = Combined (gl)
ui-division-leerweg-tl = Theoretical (tl)
ui-division-profile-bwi = Building, living and interior (BWI)
ui-division-profile-pie = Manufacturing, installing and energy (PIE)
ui-division-profile-mtr = Mobility and transport (M&T)
ui-division-profile-mvi = Media, design and ICT (MVI)
ui-division-profile-mte = Maritime and technology (MaT)
ui-division-profile-dp = Services and products (D&P)
ui-division-pathway-bol = BOL
ui-division-pathway-bbl = BBL
ui-level = Level { $n }
ui-unknown = Unknown
ui-none = None
ui-yes = yes
ui-no = no
ui-change = Change
ui-lines = What is drawn
ui-provisional = { $year } provisional
ui-provisional-short = provisional
ui-scope-region = Our region
ui-scope-rest = Rest of the Netherlands
ui-scope-country = The Netherlands
ui-scope-non-tib = Outside TiB
ui-where-from = Where does this come from?
ui-as-table = As a table
ui-table-hint = Choose a number to see where it comes from.
ui-break = From { $year } the line starts again: { $reason }
ui-break-profiles = ten profiles took the place of some thirty departments.
ui-break-dp = since then services and products counts under economy.
ui-break-tl-sector = only since then do tl candidates carry a sector.
ui-break-main-groups = DUO replaced the domains by main groups.
ui-break-masked = since then DUO masks counts below 5; the whisker shows what it can be.
ui-break-other-file = this year comes from another kind of file.
ui-ahead = Look ahead
ui-ahead-switch = Look ahead
ui-ahead-prognosis = The look ahead is a simple estimate: the last figure moves along with the pupils that DUO expects. In eight cases out of ten it ends within the band, if things go as they went.
ui-ahead-damped-trend = The look ahead is a simple estimate: the average change of the last years goes on, a little less each year. In eight cases out of ten it ends within the band, if things go as they went.
ui-ambition = Ambition
ui-ambition-new = Add an ambition
ui-ambition-statement = What do you want to achieve?
ui-ambition-statement-hint = In your own words, such as: “Ten percent more pupils in technology”.
ui-ambition-target = Target
ui-ambition-target-year = Target in school year
ui-ambition-baseline = Start
ui-ambition-baseline-year = Start in school year
ui-ambition-help = The ambition is a dashed line in the chart, and is on the tile of this figure.
ui-ambition-from-to = from { $from } in { $then } to { $to } in { $year }
ui-ambition-no-shrink = The ambition doesn’t fit in an index that is corrected for shrink. Set Shrink to As it is to see it.
ui-own-add = Add a figure of your own
ui-own-new = New figure of your own
ui-own-change = Change this figure
ui-own-empty = Fill in a value per school year.
ui-own-name-hint = Such as: “Pupils at the technology day”.
ui-own-definition = What do you count?
ui-own-definition-hint = So that someone else would count it the same way.
ui-own-undefined = It doesn’t say what was counted here.
ui-own-source = Where does it come from?
ui-own-values = Values
ui-own-value = Value in { $year }
ui-own-value-add = Add a school year
ui-own-value-remove = Remove the value of { $year }
ui-own-mapped = This figure also comes from an imported table. A value that you fill in here counts instead.
ui-how-counted = How this was counted
ui-formula-vmbo-intake-tech = Pupils in year 3 of bb, kb and gl in a technical profile, on 1 October.
ui-formula-vmbo-intake-tech-share = Pupils in year 3 of bb, kb and gl in a technical profile, divided by all pupils in year 3 of bb, kb and gl, on 1 October.
ui-formula-vmbo-tl-tech = Pupils in year 4 of tl in the technical profile, on 1 October.
ui-formula-vmbo-tl-tech-share = Pupils in year 4 of tl in the technical profile, divided by all pupils in year 4 of tl.
ui-formula-vmbo-tl-tech-3 = Pupils in year 3 of tl in the technical profile, on 1 October. Thousands are still registered without a profile then.
ui-formula-vmbo-tl-tech-3-share = Pupils in year 3 of tl in the technical profile, divided by those who already have a profile.
ui-formula-vmbo-exam-tech = Exam candidates of bb, kb and gl in a technical profile, learn-work routes included.
ui-formula-vmbo-exam-tech-passed = Those of bb, kb and gl who passed in a technical profile, learn-work routes included.
ui-formula-vmbo-exam-tech-rate = Those of bb, kb and gl who passed in a technical profile, divided by the candidates.
ui-formula-vmbo-tl-exam-tech = Exam candidates of tl in the sector of technology.
ui-formula-mbo-stock-tech = Students in a technical mbo course, on 1 October.
ui-formula-mbo-stock-change-tech = Students in a technical mbo course minus those of the year before. This is not intake.
ui-formula-mbo-intake-tech = Students who are new in a technical mbo course.
ui-formula-mbo-intake-tech-vmbo = Students who are new in a technical mbo course and come straight from the vmbo.
ui-formula-throughput-vmbo-mbo = Intake into technical mbo straight from the vmbo, divided by those who passed technical vmbo that summer. It is a ratio and can be over 100%.
ui-formula-mbo-graduates-tech = Students who got a diploma of a technical mbo course.
ui-formula-vsv = Pupils who left school in the school year without a basic qualification.
ui-formula-vsv-rate = Early leavers divided by all pupils in the same figures.
ui-formula-pupils-total = All pupils in secondary education, without adult education, on 1 October.
ui-counts-techniekpact = What counts as technical is what the Techniekpact monitor counts: the technical profiles of bb, kb and gl, without tl and without D&P.
ui-counts-duo = What counts as technical is DUO’s sector Techniek.
ui-counts-hard = Only BWI, PIE and M&T count as technical.
ui-counts-techniek = What counts as technical is the mbo’s sector of technology, without ICT.
ui-counts-techniek-ict = What counts as technical is the mbo’s sector of technology and the domain of ICT.
ui-how-index = An index counts the same municipalities in every year, even if the region became larger later.
ui-how-shrink = Shrink-corrected: the index was divided by the index of all pupils.
ui-how-mbo = Of an mbo college we know only the main address, not where the lessons are. Under Settings, Data you set which share of it counts in your region.
ui-how-region = Your region: { $municipalities ->
    [one] { $municipalities } municipality
   *[other] { $municipalities } municipalities
 }, { $branches ->
    [one] { $branches } branch of secondary education
   *[other] { $branches } branches of secondary education
 }.
ui-source-rows = { $rows } rows
ui-source-files = Source: { $files }.
ui-source-unknown = { $n ->
    [one] { $n } branch or college could not be placed and counts only in the Netherlands
   *[other] { $n } branches or colleges could not be placed and count only in the Netherlands
 }
ui-masked-none = No masked counts in these figures.
ui-masked = { $n ->
    [one] There is { $n } masked count in it (under 5); it counts as 1 to 4.
   *[other] There are up to { $n } masked counts in a figure (under 5); they count as 1 to 4.
 }
ui-unplaced = We don’t know the place of at most { $part } of the pupils in the Netherlands.
ui-placed-by-name = At most { $part } was placed by the name of the municipality or place.
ui-formula = Formulas, version 1.
ui-trace-parts = { $numerator } out of { $denominator }. Below are the rows of the numerator.
ui-trace-denominator = { $numerator } out of { $denominator }. Below are the rows of the denominator: everything it is a part of.
ui-trace-change = Below are the rows of { $year }; the difference is with those of the year before.
ui-trace-index = An index: { $year } is 100. The number itself is { $n }.
ui-trace-index-shrink = An index: { $year } is 100, divided by the index of all pupils. The number itself is { $n }.
ui-trace-cohort = Counted with the municipalities of { $year }.
ui-trace-source = Source: { $source }
ui-trace-typed = This value was filled in by hand.
ui-trace-imported = Imported
ui-trace-masked = Masked
ui-trace-masked-n = { $n ->
    [one] { $n } count below 5
   *[other] { $n } counts below 5
 }
ui-trace-by-name = Placed by name, nationally
ui-trace-unplaced = Not placed, nationally
ui-trace-formula = Formulas
ui-trace-rows = { $n ->
    [one] { $n } row counts
   *[other] { $n } rows count
 }
ui-trace-line = Line
ui-trace-about = What it says
ui-trace-placed = placed by name
ui-trace-percent = counts for { $n }%
ui-trace-more = The first { $n } of { $all } rows.
ui-export = Export
ui-at-least = { $name }, at least
ui-at-most = { $name }, at most
ui-exported = Saved as a file.
ui-copy-failed = Copying doesn’t work here. Choose Export and save it as a file.
ui-send-copy-table = Copy as a table
ui-send-copy-picture = Copy as a picture
ui-send-svg = Picture (SVG)
ui-send-png = Picture (PNG)
ui-send-xlsx = Excel (XLSX)
ui-send-csv = Text (CSV)
ui-school = School
ui-course = Over the years
ui-school-of-region = Of the region
ui-school-figures = Figures of this school
ui-school-in-network = In your network
ui-school-empty = There are no figures of this school
ui-school-empty-text = The imported files say nothing about this school.
ui-regions = Compare regions
ui-regions-compare = Compare regions
ui-regions-empty = Put your region beside others
ui-regions-empty-text = Fetch the national list of regions under National team, or import it from a file. Then every region is here with the same figures as yours.
ui-regions-says-above = Our region: { $region }, above the middle of { $n } regions ({ $mid })
ui-regions-says-below = Our region: { $region }, below the middle of { $n } regions ({ $mid })
ui-regions-says-same = Our region: { $region }, right in the middle of { $n } regions
ui-regions-says-none = { $name } in { $n ->
    [one] { $n } region
   *[other] { $n } regions
 }
ui-regions-mid = Middle
ui-regions-mid-line = The dashed line is the middle: half of the regions are above it.
ui-regions-from-own = Worked out on this laptop from the public files that you imported. Small counts are masked.
ui-regions-left-out = Not included: { $names }. Their figures were made with another version of the formulas.
ui-regions-from-national = Published by the national team, put together on { $date }.
ui-regions-source = Where the figures come from
ui-regions-source-own = Worked out here
ui-regions-source-national = From the national team
ui-my-region-one = Region
ui-peers = Which regions
ui-peers-like = Regions like us
ui-peers-all = All
ui-peers-text = You see regions that are at most twice as large or small, and that are shrinking or not, as yours is.
ui-offer = Courses
ui-offer-empty = Which mbo courses are there in your region?
ui-offer-empty-text = Import DUO’s file with the participants or students in the mbo.
ui-offer-none = There are no courses in your region in this year
ui-offer-says = { $small } of the { $all } { $kind } are small; { $shared } are offered by more than one college
ui-offer-says-one = { $small } of the { $all } { $kind } of { $college } are small
ui-offer-kind-techniek = technical courses
ui-offer-kind-techniek-ict = courses in technology and ICT
ui-offer-kind-all = courses
ui-offer-technical-techniek = Technology
ui-offer-technical-techniek-ict = Technology and ICT
ui-offer-technical-all = All
ui-offer-threshold = Small: fewer students than
ui-offer-small = small
ui-offer-small-note = Small: fewer than { $n } students at a college.
ui-offer-find = Find a course
ui-offer-which = Which courses
ui-offer-all-courses = All courses
ui-offer-only-small = Small ones only
ui-offer-only-shared = At several colleges
ui-offer-only-alone = Nowhere else in the Netherlands
ui-offer-all-levels = All levels
ui-offer-courses = { $n ->
    [one] { $n } course
   *[other] { $n } courses
 }
ui-offer-course = Course
ui-offer-code = Code
ui-offer-domain = Domain
ui-offer-level = Level
ui-offer-students = Students
ui-offer-colleges = Colleges
ui-offer-in-region = Colleges in the region
ui-offer-in-country = Colleges in the Netherlands
ui-offer-small-at = Small at

ui-report-which = Which year?
ui-report-year-hint = From 1 August to 31 July.
ui-report-make = Make PDF
ui-report-pdf = You choose where the PDF goes.
ui-report-made = { $pages ->
    [one] The report is ready: { $pages } page
   *[other] The report is ready: { $pages } pages
 }
ui-report-open = Open the report
ui-report-contents = This goes in
ui-report-part-figures = Figures
ui-report-part-activities = Activities
ui-report-part-partnerships = Partnerships
ui-report-figures = { $n ->
    [one] Intake over { $n } school year, { $last }.
   *[other] Intake over { $n } school years, up to { $last }.
 }
ui-report-figures-none = No public figures yet.
ui-report-activities = { $n ->
    [0] No activities in this school year yet.
    [one] { $n } activity in this school year.
   *[other] { $n } activities in this school year.
 }
ui-report-no-result = { $n ->
    [one] { $n } completed activity has no result yet.
   *[other] { $n } completed activities have no result yet.
 }
ui-report-partnerships = { $n ->
    [0] No partnerships yet.
    [one] { $n } partnership, with who takes part.
   *[other] { $n } partnerships, with who takes part.
 }

ui-tile-intake = Intake technical vmbo
ui-tile-complete = { $n } with vmbo, mbo and a company
ui-tile-lapsing = { $n ->
    [one] { $n } ends within 90 days
   *[other] { $n } end within 90 days
 }
ui-tile-partnerships-empty = No agreements between schools and companies yet.
ui-month-teach = Here you will see what starts, ends or is overdue this month. For example: “Technology day, starts 12 March”.
ui-month-empty = Nothing starts or ends this month.
ui-month-next = Next comes { $name }, on { $date }.
ui-ends-on = until { $date }
ui-themes-in = Themes in school year { $year }

ui-language = Language
ui-theme-choice = Colours
ui-theme-system = Same as the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-settings-tab-settings = Preferences
ui-settings-tab-data = Data
ui-settings-tab-backups = Backups
ui-settings-looks = Language and looks
ui-settings-file = Your workspace
ui-settings-path = File
ui-settings-file-text = Everything you fill in is in this one file on your laptop. Keep it as safe as your other files.
ui-settings-close = Close workspace
ui-settings-keys = Keys
ui-keys-rows = Move through a list
ui-keys-open = Open
ui-keys-close = Close the side panel

ui-area-report = Yearly report
ui-area-sync = National team
ui-report-busy = The report is being made
ui-report-unopened = The report was made, but doesn’t open from here. Open it from the folder it is in.
ui-report-fill = Fill in
ui-sync-stand = State
ui-sync-busy = Exchanging …
ui-sync-never = Nothing has been sent yet.
ui-sync-fresh-other = The summary of { $year } has not been sent yet.
ui-sync-fresh-same = The summary of { $year } has changed since you sent it.
ui-sync-stuck = Nothing goes back and forth now. Enrol this laptop again below. Your data are safe here.
ui-sync-same = Everything has been sent, and both sides are the same: { $when }.
ui-sync-met = Last exchanged on { $when }.
ui-sync-waiting = { $n ->
    [one] { $n } message is waiting to be sent.
   *[other] { $n } messages are waiting to be sent.
 }
ui-sync-refused = { $n ->
    [one] { $n } message was not accepted. Under Sent you see why.
   *[other] { $n } messages were not accepted. Under Sent you see why.
 }
ui-sync-offline = The national team’s service can’t be reached now. Check that you are online.
ui-sync-offline-since = The national team’s service can’t be reached. Check that you are online. The last contact was { $when }.
ui-sync-brief-never = nothing sent yet
ui-sync-brief-waiting = { $n } waiting
ui-sync-brief-refused = { $n } not accepted
ui-sync-brief-met = up to date { $when }
ui-sync-brief-offline = offline
ui-sync-brief-stuck = needs attention
ui-sync-unread = unread
ui-sync-send = Send summary
ui-sync-send-waiting = Send what is waiting
ui-sync-fetch = Fetch news
ui-sync-with = Enrolled with { $service } as { $region }
ui-sync-began = This file is a copy of the workspace that you sent from before. What you send now counts apart.
ui-sync-server-lost = The national team’s service had lost messages and now has them again.
ui-sync-sent = { $n ->
    [one] { $n } message was sent and received.
   *[other] { $n } messages were sent and received.
 }
ui-sync-received = { $n ->
    [one] There is { $n } new message.
   *[other] There are { $n } new messages.
 }
ui-sync-nothing = There was nothing new.
ui-sync-compared = Both sides were compared and are the same.
ui-leaving-title-new = This will be sent
ui-leaving-title-ready = This is waiting
ui-leaving-title-sent = This was sent
ui-leaving-title-refused = This was not accepted
ui-leaving-text-new = This is all that the national team gets to see: counts, ambitions and texts that you share. No contacts, no notes, no files.
ui-leaving-text-ready = This goes along as soon as there is a connection. Nothing gets lost.
ui-leaving-text-sent = Nothing in this has changed since the last time.
ui-leaving-text-refused = Under Sent you see why. Change it; then send it again.
ui-leaving-form = How it is shown
ui-leaving-words = In words
ui-leaving-exact = Exactly
ui-leaving-changed = What differs
ui-leaving-scope = Whose figures
ui-leaving-was = was { $value }
ui-leaving-is-new = new
ui-leaving-is-gone = no longer sent
ui-names = { $n ->
    [one] The texts name 1 of your contacts
   *[other] The texts name { $n } of your contacts
}
ui-names-text = A name, mail address or phone number only goes along when you tick it. Otherwise [name] stands in its place.
ui-names-allow = { $name } may go along
ui-leaving-stays = This stays here
ui-outbox = Sent
ui-outbox-empty = What you send will be here, with the proof that it arrived.
ui-outbox-summary = Summary { $year }
ui-outbox-other = Message ({ $kind })
ui-outbox-body = What was sent
ui-outbox-queued = waiting
ui-outbox-sent = on its way
ui-outbox-acknowledged = received
ui-outbox-refused = not accepted
ui-outbox-received = Arrived
ui-outbox-reason = Why not
ui-outbox-place = Number
ui-news = News from the national team
ui-news-empty = There is no news yet.
ui-news-new = new
ui-news-all = All news
ui-enrolled = This laptop is enrolled
ui-enrol = Enrol this laptop
ui-enrol-busy = Enrolling …
ui-enrol-title = Share your year with the national team
ui-enrol-again = Enrol again
ui-enrol-text = You send a summary of your region, and get news back. The national team gives you an address and a code.
ui-enrol-copied = This workspace is enrolled on another laptop. Ask the national team for a code for this laptop. What was sent stays as it is.
ui-enrol-example = This is an example region with made-up figures. It is better to enrol your own region.
ui-enrol-hint = Do you have a code from the national team?
ui-enrol-address = Address of the national team’s service
ui-enrol-address-hint = It begins with https://
ui-enrol-code = Code
ui-enrol-code-hint = Three groups of four, such as 4K7P-…
ui-enrol-in-file = Keep it in a file that only I can read
ui-enrol-promise = What you should know
ui-enrol-promise-sees = You see everything before it is sent.
ui-enrol-promise-stays = Contacts, notes and files stay on this laptop.
ui-enrol-promise-owns = Your data stay yours: nobody else changes anything in them.
ui-enrol-promise-offline = Without internet everything goes on working. What is waiting goes along later.

## Fields and lists
ui-date-choose = Choose a day
ui-date-form = day month
ui-date-before = Previous month
ui-date-after = Next month
ui-date-weeks = wk
ui-date-week = week { $n }
ui-date-today = Today
ui-date-clear = Clear
ui-error-date-invalid = We can’t read “{ $date }” as a date. Write for example 3-2 or 3 Feb 2027.
ui-error-date-outside = { $kind ->
    [from] Choose a day from { $min } on.
    [until] Choose a day up to { $max }.
   *[between] Choose a day from { $min } to { $max }.
 }
ui-picker-more = There are more. Type a few letters to search.
ui-picker-create = Add “{ $name }”
ui-picker-found = { $n } to choose from
ui-error-money-invalid = We can’t read “{ $text }” as an amount. Write for example 1234 or 1234.50.
ui-error-money-ambiguous = Do you mean { $large } or { $small }? Write { $example } or { $small }.
ui-error-money-least = Fill in an amount of { $min } or more.
ui-error-money-outside = Fill in an amount from { $min } to { $max }.
ui-error-number-invalid = We can’t read “{ $text }” as a number. Write for example 1234.
ui-error-number-whole = Fill in a whole number, without decimals.
ui-error-number-outside = { $kind ->
    [from] Fill in a number of { $min } or more.
    [until] Fill in a number of { $max } or less.
   *[between] Fill in a number from { $min } to { $max }.
 }
ui-text-left = { $n ->
    [one] 1 character left
   *[other] { $n } characters left
 }
ui-text-over = { $n ->
    [one] This is 1 character too long. Make the text shorter.
   *[other] This is { $n } characters too long. Make the text shorter.
 }
ui-list-columns = Choose columns
ui-list-no-room = { $name } (no room now)
ui-list-all = Select everything
ui-list-none = Select nothing
ui-list-select = Select { $name }
ui-list-selected = { $n } of { $all } selected
ui-list-coming = { $kind ->
    [more] These are the first { $n }. The rest is on its way.
   *[all] These are the first { $n } of { $all }. The rest is on its way.
 }

## Service
service-problem-token-unknown = The national team’s service doesn’t know this laptop. Ask the national team for a new code and enrol again.
service-problem-device-revoked = The national team has removed this laptop. Your own data stay. Do you want to take part again? Ask the national team for a new code.
service-problem-series-conflict = The national team’s service has another message in this place. Nothing was saved. Exchange again.
service-problem-series-gap = Earlier messages are missing. Exchange again; then they go along.
service-problem-series-of-another = These messages belong to another laptop or region. Enrol this laptop again with a new code.
service-problem-feed-diverged = The national team’s service doesn’t know which news you already have. Fetch the news again; nothing is lost.
service-problem-code-invalid = This code isn’t right. Compare every character with the code you were given.
service-problem-code-expired = This code is older than seven days. Ask the national team for a new one.
service-problem-code-burned = This code was filled in wrongly too often and no longer works. Ask the national team for a new one.
service-problem-code-used = Another laptop is already enrolled with this code. Ask the national team for a new one.
service-problem-invalid = This field isn’t right. Check it.
service-problem-too-large = This is too large: at most 1 MB fits at once. Make it shorter and try again.
service-problem-page-too-long = At most 100 messages go at once. Send them in parts.
service-problem-too-many = This goes too fast. Wait a moment and try again.
service-problem-not-found = This isn’t there, or no longer. Go back and choose again.
service-problem-sign-in = Sign in first.
service-problem-sign-in-wrong = The email address or password isn’t right. Check them and try again.
service-problem-locked-out = You filled in a wrong password too often. Wait a while and try again.
service-problem-not-allowed = Your role doesn’t allow this. Ask an administrator.
service-problem-origin = This came from another website and was refused. Open this page again and do it here.
service-problem-internal = Something went wrong at the national team’s service. Try again later.
service-problem-overtaken = This has changed in the meantime. Nothing was saved. Look again, then decide.
service-refusal-hash = This message arrived damaged. Tell the national team.
service-refusal-other-region = This summary is about another region than this laptop is enrolled for. Ask the national team for a code for this region.
service-refusal-school-year = This school year isn’t possible. Choose another school year.
service-refusal-quarter = A quarter is 1, 2, 3 or 4. Choose one of the four.
service-refusal-too-large = This number is too large. Check it.
service-refusal-no-entry = This region has no such message to withdraw. You don’t have to do anything.
service-refusal-needed = Fill this in.
service-refusal-too-long = This text is too long. Make it shorter.
service-refusal-no-region = There is no such region. Choose another.
service-refusal-wrong-type = The national team’s service expects something else here. Install the latest version of TiB Regio and send it again.
service-refusal-no-figures = No region has sent figures yet. Publish them when the first summary is in.

## National page
national-team = national team
national-skip = Skip to content
national-areas = Areas
national-start = Start
national-news = News
national-theme = Light or dark
national-other-language = Nederlands
national-sign-in = Sign in
national-sign-out = Sign out
national-signed-out = You have signed out.
national-mail = Email address
national-password = Password
national-broken = Something went wrong. Try again later.
national-offline = The national team’s service can’t be reached. Check that you are online.
national-again = Try again
national-morning = Good morning
national-afternoon = Good afternoon
national-evening = Good evening
national-message = Message to the regions
national-regions = Regions
national-region = Region
national-reported = { $b ->
    [one] { $a } of { $b } region has sent a summary.
   *[other] { $a } of { $b } regions have sent a summary.
 }
national-newest = The newest is from { $a }, { $b }.
national-no-regions = There is no region yet. Add the first one. Then make a code with which its laptop enrols.
national-no-regions-reader = There is no region yet. An administrator can add the first one.
national-add-region = Add a region
national-region-name = Name of the region
national-added = { $a } was added.
national-last-summary = Last summary
national-about = About
national-state = State
national-laptops = Laptops
national-received = received
national-not-yet = not yet
national-two-versions = two versions
national-to-regions = All regions
national-no-summary = { $a } hasn’t sent a summary yet. As soon as its laptop does, it is here.
national-got = Summary about { $a }, received on { $b }.
national-in-words = The region has { $a ->
    [one] { $a } activity
   *[other] { $a } activities
 } and { $b ->
    [one] { $b } partnership
   *[other] { $b } partnerships
 }. In { $c } of them vmbo, mbo and a company all take part. { $d ->
    [0] None ends within a year.
    [one] { $d } ends within a year.
   *[other] { $d } end within a year.
 }
national-reached-words = { $a } people were reached, of the { $b } that were planned.
national-side-by-side = There are two summaries about the same period. The region itself chooses which one counts; this is the newest.
national-received-on = Received
national-activities = Activities
national-partnerships = Partnerships
national-complete = Complete (vmbo, mbo, company)
national-of-total = of { $a ->
    [one] { $a } partnership
   *[other] { $a } partnerships
 }
national-lapsing = ending within a year: { $a }
national-reach = Reach
national-of-planned = of { $a } planned
national-organisations = Organisations
national-by-status = By status
national-by-theme = By theme
national-by-sector = By sector
national-by-target-group = By target group
national-by-kind = By kind
national-count = Count
national-planned = Planned
national-reached = Reached
national-target-group = Target group
national-indicators = Figures
national-indicator = Figure
national-school-year = School year
national-scope = Area
national-value = Value
national-bounds = Between
national-out-of = Out of
national-masked = Masked
national-ambitions = Ambitions
national-ambition = Ambition
national-baseline = Start
national-target = Target
national-present = Now
national-formulas = formulas version { $a }
national-highlights = What went well
national-bottlenecks = What is in the way
national-nothing = Nothing reported.
national-earlier = All summaries
national-replaced = replaced
national-shown = shown here
national-make-code = Make an enrolment code
national-code-words = Read this code out to the project leader. The code works once, until { $a }, and can’t be seen again.
national-write = New message
national-title = Title
national-text = Text
national-to = For whom
national-to-all = All regions
national-to-some = These regions only
national-publish = Publish
national-published = Published. The laptops fetch it as soon as they have a connection.
national-sent-news = Published
national-no-news = Nothing has been published yet.
national-may-not = You can read here. An editor or administrator can publish.
national-not-found = This page doesn’t exist. Choose another area.
national-quarter = { $a }, quarter { $b }
national-list = List of regions
national-list-export = Save as a file
national-list-import = Import a file
national-list-same = { $a } says the same as this page. Nothing changes.
national-list-overtaken = Someone else has saved the list in the meantime. Discard your changes and begin again.
national-list-empty = There is no list yet. Add the first region, or import a file with these columns:
national-list-empty-reader = There is no list yet. An editor or administrator can import a file with these columns:
national-list-words = Regions: { $a }. Municipalities that take part: { $b }. Single branches: { $c }.
national-list-use = Every laptop fetches this list and works out the figures inside and outside TiB with it.
national-list-version = Version { $a }, saved on { $b } by { $c }.
national-list-server = the administrator of the service
national-list-years = { $a } to { $b }
national-list-since = from { $a }
national-list-until = up to { $a }
national-list-in = counts
national-list-out = doesn’t count
national-list-more = and { $a } more
national-list-new = new
national-list-gone = removed
national-list-changed = changed
national-list-was = (was called { $a })
national-list-unsaved = Not saved yet
national-list-save = Save and publish
national-list-saved = Saved. The laptops fetch the list as soon as they have a connection.
national-list-discard = Discard changes
national-list-twice = { $a } is in two regions at once: { $b } and { $c }.
national-list-one-town = 1 municipality
national-list-towns = { $a } municipalities
national-list-one-branch = 1 branch
national-list-branches = { $a } branches
national-list-town = municipality
national-list-branch = branch
national-list-number = Number
national-list-kind = Kind
national-list-counts = Counts
national-list-from = From
national-list-to = Up to
national-list-removing = Remove
national-list-remove = Remove { $a }
national-list-members = Municipalities and branches of { $a }
national-list-numbers = Municipalities or branches
national-list-number-wrong = Write a municipality as GM0153 and a branch as 00AH07, with a comma in between.
national-list-double = { $a } is already in this region. Remove that first, or choose other years.
national-list-year-wrong = Write the first year of a school year, such as 2014.
national-list-add = Add
national-list-rename = Change name
national-list-remove-region = Remove region
national-list-last = This is the last region. Add another one first.
national-list-add-region = Add a region to the list
national-list-name-needed = Fill in a name.
national-list-exists = This region is already in the list.
national-compare = Regions side by side
national-compare-none = No region has sent figures yet. As soon as a summary has figures, the regions are side by side here.
national-compare-words = Regions with this figure: { $a }. Highest: { $b }. Lowest: { $c }.
national-compare-bar = Comparison
national-compare-range = Where there are two numbers, the figure is between them: counts under 5 are masked.
national-compare-formulas = Made with another version of the formulas: { $a }. Don’t compare these figures with the others.
national-figures-publish = Publish figures to the regions
national-figures-last = Last published on { $a }.
national-figures-out-of = { $a } of { $b }
national-figures-now = Publish now
national-figures-preview = This goes to all regions
national-figures-words = There are figures of { $a } of the { $b } regions, { $c } in all. Every region sees all of them, with the region’s name.
national-figures-hidden = Counts under 5 don’t go along. That is why { $a } figures have a lowest and a highest value.
national-figures-formulas = With another version of the formulas: { $a }. These figures go along, but the laptops don’t put them beside the others.
national-figures-without = Without figures: { $a }.
national-figures-unchanged = Nothing has changed since the last time. The regions already have these figures.
national-close = Close

ui-area-money = Money
ui-budget-line = Line
ui-budget-line-list = Budget
ui-budget-line-new = New line
ui-budget-line-first = Write down the first line
ui-budget-line-empty = What does it cost, and who pays?
ui-budget-line-empty-text = A line is something that costs money: hours, things, a bus. You say where the money comes from and what was spent.
ui-budget-line-find = Find a line
ui-budget-line-foot = { $n } lines · budgeted { $budgeted } · promised { $committed } · delivered { $realised }
ui-belongs-to = Belongs to
ui-belongs-to-find = Find an activity, project or line
ui-source = Source
ui-price-quantity = Quantity × price
ui-all-sources = All sources
ui-all-categories = All categories
ui-all-evidence = With and without evidence
ui-explanation = Why does it differ from the budget?
ui-explanation-hint = The difference is more than a tenth. Somebody will ask.
ui-invoiced = Date of the invoice
ui-expected = Expected on
ui-money-standing = How the money stands
ui-cofinancing = Contribution of partners, { $period }
ui-of-amount = { $part } of { $whole }
ui-cofinancing-evidenced = { $amount } evidenced
ui-cofinancing-least = dashed: least share { $share }
ui-cofinancing-lacking = { $amount } must still be found.
ui-cofinancing-unproven = Of { $amount } there is no evidence yet.
ui-grant-left = Of the grant { $left } isn’t spent yet; nothing is planned for { $free }.
ui-grant-over = Of the grant { $left } isn’t spent yet, but { $free } more is planned than there is.
ui-forecast = We get there in { $n } of 100 cases
ui-forecast-range = In 80 of 100 cases between { $low } and { $high }.
ui-forecast-picture = Tried out a hundred times: enough { $n } times
ui-forecast-lines = These lines matter most, once they are certain
ui-forecast-no-lines = No line by itself makes much of a difference.
ui-of-hundred = of 100
ui-no-period-now = This school year is in none of the periods.
ui-no-period = Say for which years you have a grant: then you see what is left of it and whether co-financing gets there.
ui-doubts = { $n -> 
    [one] One thing to look at
   *[other] { $n } things to look at
}
ui-doubt-paid-twice = the same, from different sources: perhaps paid twice
ui-doubt-unexplained = differs from the budget by more than a tenth, without an explanation
ui-doubt-outside-periods = falls outside every programme period
ui-doubt-no-year = has no year
ui-programme-period = Period
ui-programme-period-list = Periods
ui-programme-period-new = New period
ui-programme-period-first = Write down the first period
ui-programme-period-empty = For which years do you have money?
ui-programme-period-empty-text = A period has a grant by school year, and a least share that partners bring in.
ui-programme-period-find = Find a period
ui-years-from-to = { $from } to { $to }
ui-granted = Grant
ui-granted-in-all = { $amount } in all
ui-grant-of = Grant { $year }
ui-minimum-share = Least share of partners
ui-minimum-share-hint = The share that partners bring in at least.
ui-first-year = First school year
ui-last-year = Last school year
ui-share-of = Share of
ui-share-of-costs = everything it costs
ui-share-of-grant = the grant
ui-counting = These sources count
ui-project = Project
ui-project-list = Projects
ui-project-new = New project
ui-project-first = Write down the first project
ui-project-empty = What does it belong to?
ui-project-empty-text = A project holds activities together: a learning line, a workshop, the technology days.
ui-project-find = Find a project
ui-project-none = Without a project
ui-filter-more = + Filter
ui-all-projects = All projects
ui-project-activities = Activities of this project
ui-timeline-moved = { $title }: { $when }
ui-promises-none-of = Nothing was agreed for { $year }
ui-promises-none-of-text = The agreements are about earlier school years. Choose one above, or make a new agreement.
ui-view = View
ui-view-list = List
ui-view-timeline = Timeline
ui-view-grid = Grid
ui-grid-total = Total
ui-grid-general = General
ui-grid-lines = { $n ->
    [one] 1 line
   *[other] { $n } lines
 }
ui-grid-open-line = Open { $name }
ui-grid-keys = Type to change, F2 to add. Tab goes right, Ctrl+D fills down. To get out: Esc and then Tab.
ui-grid-leaving = Tab now leaves the grid.
ui-grid-copied = { $n ->
    [one] 1 cell copied.
   *[other] { $n } cells copied.
 }
ui-grid-paste-nothing = No text was copied to paste.
ui-grid-paste-nowhere = Nothing can be pasted here. Choose a cell of a line.
ui-grid-price = Price
ui-grid-outside-periods = This year is outside every programme period.
ui-grid-computed = This is quantity times price. Change the quantity or the price.
ui-grid-not-taken = { $n ->
    [one] 1 cell wasn’t taken.
   *[other] { $n } cells weren’t taken.
 }
ui-grid-not-kept = This wasn’t saved. Type it again.
ui-grid-not-taken-show = Show
ui-grid-not-taken-forget = Forget what it said
ui-grid-done = { $created ->
    [0] { $changed ->
        [one] 1 line changed.
       *[other] { $changed } lines changed.
     }
   *[other] { $changed ->
        [0] { $created ->
            [one] 1 new line.
           *[other] { $created } new lines.
         }
       *[other] { $changed } changed, { $created } new.
     }
 }
ui-grid-done-left = { $n ->
    [one] 1 cell wasn’t taken.
   *[other] { $n } cells weren’t taken.
 }
ui-grid-done-wide = { $n ->
    [one] 1 column too many was pasted: it is left out.
   *[other] { $n } columns too many were pasted: they are left out.
 }
ui-grid-paste = Paste
ui-grid-paste-title = This will be pasted
ui-grid-paste-changed = Lines changed
ui-grid-paste-created = New lines
ui-grid-paste-left = Not taken
ui-grid-paste-more = And { $n } more.
ui-grid-paste-undo = Ctrl+Z takes all of it back at once.
ui-grid-error-no-value = This says “{ $text }”: the spreadsheet showed no value. Make the column wider there or mend the formula, and copy again.
ui-grid-error-year-invalid = “{ $text }” isn’t a school year. Write 2026–2027, for example.
ui-grid-error-choice-unknown = “{ $text }” isn’t in the list. Choose one of it.
ui-grid-error-choice-ambiguous = There are more that are called “{ $text }”. Choose one of the list.
ui-timeline = Timeline of activities
ui-timeline-in = Closer
ui-timeline-out = Further away
ui-timeline-week = by day
ui-timeline-month = by week
ui-timeline-quarter = by month
ui-timeline-year = by quarter
ui-timeline-years = by half year
ui-timeline-bar = { $title }, { $when }, { $status }
ui-timeline-undated = { $n ->
    [one] One activity has no date yet and stands in the list alone.
   *[other] { $n } activities have no date yet and stand in the list alone.
 }
ui-area-governance = Governance
ui-performance-agreement = Agreement
ui-performance-agreement-list = Agreements
ui-performance-agreement-new = New agreement
ui-performance-agreement-first = Write down the first agreement
ui-performance-agreement-empty = What did you promise?
ui-performance-agreement-empty-text = A performance agreement of the plan, with a target for each school year. The app works out how it stands.
ui-performance-agreement-find = Find an agreement
ui-promises-standing = How the agreements stand
ui-promises-evidenced = Evidence is at hand for { $n } of the { $all }.
ui-promise-where = Where you are
ui-promise-so-far = So far
ui-promise-evidence = evidence
ui-promise-of = { $had } of { $target }
ui-promise-figure = { $had }, target { $target }
ui-promise-due = in { $year }
ui-promise-statement = What was agreed?
ui-promise-statement-hint = In the words of the plan, such as “600 pupils visit a company”.
ui-promise-measure = What it is measured by
ui-promise-measure-evidence = evidence
ui-promise-measure-evidence-hint = There is no number: you show that it is there.
ui-promise-measure-own-count = a count of your own
ui-promise-measure-own-count-hint = You count it yourself and fill it in below.
ui-promise-measure-reach = reach of activities
ui-promise-measure-reach-hint = How many people activities reached, as the planning has it.
ui-promise-measure-activities-done = activities that are done
ui-promise-measure-activities-done-hint = How many activities were done in the school year.
ui-promise-measure-partnerships = partnerships
ui-promise-measure-partnerships-hint = How many partnerships are running, as the network has it.
ui-promise-measure-co-financing = contributions of partners
ui-promise-measure-co-financing-hint = The part of the costs that partners bear, as Money has it.
ui-promise-measure-indicator = a figure of the monitor
ui-promise-measure-indicator-hint = How it stands is what the public figures say, or a figure of your own.
ui-promise-indicator = Figure
ui-promise-choose = Choose a figure
ui-promise-all-groups = All target groups
ui-promise-all-themes = All themes
ui-promise-all-kinds = Every kind
ui-promise-running = Active or anchored
ui-promise-years = By school year
ui-promise-year-add = Add a school year
ui-promise-year-remove = Remove { $year }
ui-promise-shown = Shown
ui-promise-target = Target
ui-promise-target-of = Target of { $year }
ui-promise-counted = Counted
ui-promise-evidence-words = What shows it
ui-promise-chart = What there was and what was promised
ui-promise-drag = Drag a target to see what it asks.
ui-promise-asks-share = From { $from } in { $then } to { $target } in { $year }: { $points } percentage points { $way ->
    [less] less.
   *[more] more.
 }
ui-promise-asks-nothing = { $target } in { $year }: as many as in { $then }.
ui-promise-asks-than = { $target } in { $year }: { $per } { $way ->
    [less] fewer
   *[more] more
 } than in { $then }.
ui-promise-asks-yearly = From { $from } in { $then } to { $target } in { $year }: { $per } { $way ->
    [less] fewer
   *[more] more
 } each year.
ui-promise-asks-each = { $schools ->
    [one] For your one vmbo school that is { $each }.
   *[other] For your { $schools } vmbo schools that is at most { $each } a school.
 }
ui-ambitions-served = Ambitions
ui-ambition-find = Find an ambition
ui-colour = Colour
ui-puller = Puller
ui-description = What it is about
ui-colour-blue = blue
ui-colour-teal = teal
ui-colour-green = green
ui-colour-olive = olive
ui-colour-amber = amber
ui-colour-copper = copper
ui-colour-rose = rose
ui-colour-violet = violet
ui-programme-line = Programme line
ui-programme-line-list = Programme lines
ui-programme-line-new = New programme line
ui-programme-line-first = Write down the first line
ui-programme-line-empty = Along which lines do you work?
ui-programme-line-empty-text = A programme line has somebody who pulls it, and projects under it.
ui-programme-line-find = Find a line
ui-programme-line-none = Without a line
ui-all-programme-lines = All lines
ui-programme-line-projects = Projects of this line
ui-position = Position
ui-depends-on = Begins only after
ui-depends-on-find = Find an activity
ui-milestone = Milestone of the plan

sheet-postcode-place = Postcode and place together
sheet-person-notes = Notes about the contact person
sheet-last-contact = Last contact (becomes a contact moment)
sheet-moment = Last contact, from a list that was read in
sheet-remark-nameless = Sheet “{ $sheet }” has no column with a name and isn’t read.
sheet-remark-other = Sheet “{ $sheet }” holds something other than { $kind } and isn’t read.
sheet-guess-people = Several contact persons in one cell: { $text }
sheet-guess-people-one = It is one name
sheet-guess-one = Are these the names of several people in one cell? They become one contact now.
sheet-guess-one-each = Each apart
sheet-guess-heading = Seems a heading or a total, not a row of the list
sheet-guess-heading-row = Read it in all the same
sheet-guess-alone = No organisation given: only the contact person is taken in.
sheet-guess-noted = Kept among the notes: { $text }
sheet-guess-without = Read in without these cells
sheet-kept-out = Rows not read in
sheet-kept-out-reason = Why not read in
sheet-kept-out-sheet = Sheet
sheet-kept-out-row = Row
sheet-kept-out-maybe = May be the same as { $name }. Choose when reading in.
sheet-kept-out-conflict = Changed there and here. Choose when reading in which of the two stays.
ui-sheet-drop = You can drop the file here as well.
ui-sheet-as = Read as
ui-sheet-part-as = Read sheet “{ $sheet }” as
ui-sheet-as-nothing = don’t read
ui-sheet-nameless = Which column is the name? Choose “Name” at that column; without a name no row comes in.
ui-sheet-nameless-is = “{ $name }” is the name
ui-sheet-known = { $n } of { $all } columns come along
ui-sheet-left-columns = { $n ->
    [one] 1 column stays behind
   *[other] { $n } columns stay behind
 }
ui-sheet-words = { $n ->
    [one] See 1 word of your own
   *[other] See { $n } words of your own
 }
ui-sheet-words-unknown = { $n ->
    [one] (1 isn’t known)
   *[other] ({ $n } aren’t known)
 }
ui-sheet-guessed = These words are read so:
ui-sheet-makes-moments = { $n ->
    [one] The day of the last contact makes 1 contact moment.
   *[other] The days of the last contact make { $n } contact moments.
 }
ui-sheet-kept-out = { $n ->
    [one] Save 1 row that stays behind as Excel
   *[other] Save { $n } rows that stay behind as Excel
 }
ui-sheet-behind = { $n ->
    [one] 1 row stayed behind: you see it below.
   *[other] { $n } rows stayed behind: you see them below.
 }
ui-sheet-ready = Ready
ui-sheet-all-without = Read in all { $n } without these cells
ui-sheet-count-aside = Skipped { $n }
ui-sheet-is-aside = skipped

calendar-file = Activities
calendar-project = Project: { $name }
calendar-partners = With: { $names }
quick-why-which = This can mean more than one thing. Which one is it?
quick-why-maybe = Is this part of it? It is only in the title now.
quick-why-unsure-number = It isn’t certain how many there are.
quick-why-too-large = This number is too large.
quick-why-day-or-number = Is this a day or a number?
quick-why-no-such-day = There is no such day.
quick-why-other-weekday = That day is another day of the week.
quick-why-year-implausible = This year can’t be. Choose a year from 2000 to 2100.
quick-why-end-before-start = The end is before the start.
quick-why-two-days = Which day is it, or all in between?
quick-why-until-when = Up to and including that day?
quick-why-again = The line says something else already. Is it this?
quick-why-no-such-tag = No theme, sector or project is called so.
quick-until = until { $date }
quick-from = from { $date }
quick-reach = { $n } { $group }
cli-quick-read = { $what } (from “{ $words }”)
cli-quick-near = { $what } (from “{ $words }”, spelled otherwise)
cli-quick-doubt = “{ $words }” is in the title. { $why }
calendar-saved = { $n ->
    [0] There is no activity in the calendar.
    [one] 1 activity is in the calendar.
   *[other] { $n } activities are in the calendar.
 }
calendar-undated = { $n ->
    [one] 1 without a first day isn’t in it.
   *[other] { $n } without a first day aren’t in it.
 }
calendar-names = { $n ->
    [one] 1 name, address or number of somebody was left out.
   *[other] { $n } names, addresses or numbers of people were left out.
 }
ui-calendar-out = Calendar (.ics)

ui-search-pages = Pages
ui-search-actions = Do
ui-search-more = { $name }: the first { $n }. Type another word for the others.
ui-search-make = Make a new one
ui-ambition-list = Ambitions
ui-own-indicator-list = Own figures
ui-do-backup = Make a backup
ui-do-import = Read files in
ui-do-report = Make the yearly report
ui-also-backup = copy save
ui-also-import = import DUO public figures
ui-also-report = report PDF
ui-also-sheet = Excel workbook import relations
cli-search-none = Nothing found with “{ $words }”. All words must be there: try fewer.

# Calendar, board, copying and holidays

kind-holiday = school holiday
ui-op-holiday = change to a holiday
ui-op-holiday-new = new holiday
ui-op-holiday-delete = deleting a holiday
ui-op-holidays-read = holidays from a calendar
ui-op-activity-copy-year = copying a school year
ui-op-activity-repeat = repeating an activity
ui-view-calendar = Calendar
ui-view-board = Board
ui-calendar-scale = How much you see
ui-calendar-week = Week
ui-calendar-month = Month
ui-calendar-year = Year
ui-calendar-strip = activities per week
ui-calendar-weeks = Week
ui-calendar-week-short = wk { $n }
ui-calendar-running = { $n ->
    [one] { $n } runs
   *[other] { $n } run
  }
ui-calendar-activities = { $n ->
    [0] no activities
    [one] { $n } activity
   *[other] { $n } activities
  }
ui-calendar-things = { $n ->
    [0] nothing
   *[other] { $n } planned
  }
ui-calendar-more = { $n } more
ui-calendar-until = until { $day }
ui-calendar-add = New activity on { $day }
ui-board-column = { $status }, { $n }
ui-board-late = { $n } late
ui-board-unfold = Show what doesn’t go on
ui-board-fold = Fold what doesn’t go on
ui-board-planned = { $planned } { $group } planned
ui-board-reached = { $reached } { $group } reached
ui-board-reached-of = { $reached } of { $planned } { $group }
ui-board-no-day = no date yet
ui-board-more = Show { $n } more
ui-board-new = New idea
ui-board-moved = { $title }: { $status }
ui-board-why = { $title } doesn’t go on
ui-board-go-on = Leave it
ui-baseline = Compare with earlier
ui-baseline-text = A thin line comes beneath each bar: that is how the plan was at the end of that day.
ui-baseline-day = Another day
ui-baseline-year = Start of this school year
ui-baseline-month = A month ago
ui-baseline-show = Show
ui-baseline-off = Stop comparing
ui-baseline-says = Since { $day }: { $moved } moved, { $added } new, { $gone } gone
ui-baseline-before = Nothing was planned yet on { $day }
ui-baseline-since = What changed since { $day }
ui-baseline-moved = { $n ->
    [one] { $n } activity moved
   *[other] { $n } activities moved
  }
ui-baseline-added = { $n ->
    [one] { $n } activity was added
   *[other] { $n } activities were added
  }
ui-baseline-gone = { $n ->
    [one] { $n } activity is gone
   *[other] { $n } activities are gone
  }
ui-baseline-later = { $n ->
    [one] { $n } day later
   *[other] { $n } days later
  }
ui-baseline-earlier = { $n ->
    [one] { $n } day earlier
   *[other] { $n } days earlier
  }
ui-baseline-days-new = got or lost its date
ui-copy-year = Copy to another school year…
ui-copy-to = To school year
ui-copy-text = Every activity moves on by whole weeks, so that a Tuesday stays a Tuesday. What would begin in a holiday gives way. Nothing changes yet.
ui-copy-nothing = No activity of this list begins in { $year }.
ui-copy-no-holidays = No school holidays are known yet for { $year }: only public holidays were looked at.
ui-copy-there = { $n ->
    [one] { $n } activity is in { $year } already.
   *[other] { $n } activities are in { $year } already.
  }
ui-copy-gives-way = gives way to { $holiday }
ui-copy-falls-in = falls in { $holiday }
ui-copy-undated = { $n ->
    [one] { $n } activity has no date and stays where it is.
   *[other] { $n } activities have no date and stay where they are.
  }
ui-copy-tasks = Tasks and milestones go along
ui-copy-budget = The budget goes along, without what was committed or paid
ui-copy-do = { $n ->
    [0] Copy
    [one] Copy { $n } activity
   *[other] Copy { $n } activities
  }
ui-year-copied = { $n ->
    [one] { $n } activity copied to { $year }.
   *[other] { $n } activities copied to { $year }.
  }
ui-copied-without = { $n ->
    [one] One partner, lead or project is gone and didn’t go along.
   *[other] { $n } partners, leads or projects are gone and didn’t go along.
  }
ui-repeat = Repeat…
ui-repeat-title = Repeat { $title }
ui-repeat-every = How often
ui-repeat-1 = Every week
ui-repeat-2 = Every other week
ui-repeat-4 = Every four weeks
ui-repeat-times = How many more times
ui-repeat-skip = Leave out what falls in a holiday
ui-repeat-do = { $n ->
    [0] Put in the plan
    [one] Put in the plan { $n } time
   *[other] Put in the plan { $n } times
  }
ui-repeated = { $title } is in the plan { $n } more times.
ui-holiday = Holiday
ui-holiday-name = Name
ui-holiday-area = For which region
ui-holiday-area-everywhere = Everywhere
ui-holiday-area-north = North
ui-holiday-area-middle = Middle
ui-holiday-area-south = South
ui-holiday-list = Holidays
ui-holiday-new = New holiday
ui-holiday-find = Find a holiday
ui-holiday-first = Type the first holiday
ui-holiday-empty = When are schools closed?
ui-holiday-empty-text = The dates of school holidays differ by region and year. Type them here, or take them from a calendar file of the government or of a school. Public holidays are there already.
ui-holiday-foot = There is no need to type public holidays: they follow from their rule.
ui-holidays-fill = Fill in holidays
ui-holidays-from-file = From a calendar (.ics)…
ui-holidays-found = Holidays from { $file }
ui-holidays-choose = Choose the holidays of your schools. Nothing changes yet.
ui-holidays-none = There is no holiday in this file that isn’t here yet.
ui-holidays-known = { $n ->
    [one] { $n } is here already.
   *[other] { $n } are here already.
  }
ui-holidays-left = { $n ->
    [one] { $n } was left out: no name or day, every year again, or longer than ten weeks.
   *[other] { $n } were left out: no name or day, every year again, or longer than ten weeks.
  }
ui-holidays-keep = { $n ->
    [0] Take over
    [one] Take over { $n } holiday
   *[other] Take over { $n } holidays
  }
ui-holidays-read = { $n ->
    [one] { $n } holiday taken over.
   *[other] { $n } holidays taken over.
  }

# My day

ui-this-week = What there is to do
ui-day-today = Today
ui-day-tomorrow = Tomorrow
ui-day-begins = begins
ui-day-ends = last day
ui-attention-late = should have been done on { $date }
ui-attention-more-late = { $n ->
    [one] { $n } more activity is late
   *[other] { $n } more activities are late
  }
ui-attention-promises = { $n } of the { $all } agreements for { $year } are at risk
ui-tile-of-year-3 = { $share } of year 3
ui-tile-cofinancing = Co-financing
ui-tile-money-empty = Nothing budgeted yet.
ui-tile-promises-empty = Nothing promised yet for this school year.
ui-tile-minimum = { $period } · minimum { $share }
ui-grid-row-gone = The line is no longer among what you see. What you began to type wasn’t kept.
ui-baseline-says-some = Since { $day }: { $moved } moved, { $added } new of what you see
ui-baseline-left = { $n ->
    [one] { $n } activity went to another school year
   *[other] { $n } activities went to another school year
  }
ui-baseline-stopped = { $n ->
    [one] { $n } activity doesn’t go on
   *[other] { $n } activities don’t go on
  }
