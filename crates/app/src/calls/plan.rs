//! What the region does, and the lists it is filed under.

use chrono::NaiveDate;
use tib_domain::{Activity, Holiday, Id, ListQuery, Task, Term};

use super::args::Nothing;
use super::{arguments, calls, records};
use crate::baseline::{self, Baseline};
use crate::calendar::{self, CalendarSaved};
use crate::copying::{self, Copied, CopyPreview, Repeat, YearCopy};
use crate::days_off::{self, DayOff, HolidayLine, HolidaysFound};
use crate::plan::{self, ActivityBar, ActivityCard, ActivityLine, TaskLine};
use crate::quick_entry::{self, QuickActivity, Said};

records! { "plan", RECORDS:
    activity: Activity, ActivityLine;
    task: Task, TaskLine;
    holiday: Holiday, HolidayLine;
}

arguments! {
    ActivityQuick { line: String, said: Said }
    BarsOf { query: ListQuery }
    BaselineOf { query: ListQuery, on: NaiveDate as "string" }
    DaysOffOf { from: NaiveDate as "string", to: NaiveDate as "string" }
    HolidaysKeep { holidays: Vec<Holiday> }
    CopyYear { copy: YearCopy }
    RepeatOf { repeat: Repeat }
    CalendarExport { query: ListQuery }
    TasksFinish { ids: Vec<Id> as "string[]", done: bool }
}

calls! { "plan", CALLS:
    Reads terms(Nothing) -> Vec<Term> = |app, _a| plan::terms(app);
    Reads activity_bars(BarsOf) -> Vec<ActivityBar> = |app, a| plan::bars(app, &a.query);
    Reads activity_cards(BarsOf) -> Vec<ActivityCard> = |app, a| plan::cards(app, &a.query);
    Reads activity_baseline(BaselineOf) -> Baseline = |app, a| baseline::baseline(app, &a.query, a.on);
    Reads activity_copy_preview(CopyYear) -> CopyPreview = |app, a| copying::preview_year(app, &a.copy);
    Changes activity_copy(CopyYear) -> Copied = |app, a| copying::copy_year(app, &a.copy);
    Reads activity_repeat_preview(RepeatOf) -> CopyPreview = |app, a| copying::preview_repeat(app, &a.repeat);
    Changes activity_repeat(RepeatOf) -> Copied = |app, a| copying::repeat(app, &a.repeat);
    Reads days_off(DaysOffOf) -> Vec<DayOff> = |app, a| days_off::days_off(app, a.from, a.to);
    Reads holidays_choose(Nothing) -> Option<HolidaysFound> = |app, _a| days_off::choose(app);
    Changes holidays_keep(HolidaysKeep) -> () = |app, a| days_off::keep(app, &a.holidays);
    Reads activity_quick(ActivityQuick) -> QuickActivity = |app, a| quick_entry::read(app, app.language(), &a.line, &a.said);
    Reads activity_years(Nothing) -> Vec<i32> = |app, _a| plan::years(app);
    Reads calendar_export(CalendarExport) -> Option<CalendarSaved> = |app, a| calendar::export(app, &a.query);
    Changes tasks_finish(TasksFinish) -> () = |app, a| plan::finish_tasks(app, &a.ids, a.done);
}
