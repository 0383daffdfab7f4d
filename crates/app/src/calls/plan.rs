//! What the region does, and the lists it is filed under.

use tib_domain::{Activity, Id, ListQuery, Task, Term};

use super::args::Nothing;
use super::{arguments, calls, records};
use crate::calendar::{self, CalendarSaved};
use crate::plan::{self, ActivityBar, ActivityLine, TaskLine};
use crate::quick_entry::{self, QuickActivity, Said};

records! { "plan", RECORDS:
    activity: Activity, ActivityLine;
    task: Task, TaskLine;
}

arguments! {
    ActivityQuick { line: String, said: Said }
    BarsOf { query: ListQuery }
    CalendarExport { query: ListQuery }
    TasksFinish { ids: Vec<Id> as "string[]", done: bool }
}

calls! { "plan", CALLS:
    Reads terms(Nothing) -> Vec<Term> = |app, _a| plan::terms(app);
    Reads activity_bars(BarsOf) -> Vec<ActivityBar> = |app, a| plan::bars(app, &a.query);
    Reads activity_quick(ActivityQuick) -> QuickActivity = |app, a| quick_entry::read(app, app.language(), &a.line, &a.said);
    Reads activity_years(Nothing) -> Vec<i32> = |app, _a| plan::years(app);
    Reads calendar_export(CalendarExport) -> Option<CalendarSaved> = |app, a| calendar::export(app, &a.query);
    Changes tasks_finish(TasksFinish) -> () = |app, a| plan::finish_tasks(app, &a.ids, a.done);
}
