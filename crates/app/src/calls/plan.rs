//! What the region does, and the lists it is filed under.

use tib_domain::{Activity, Task, Term};

use super::args::Nothing;
use super::{calls, records};
use crate::plan::{self, ActivityLine, TaskLine};

records! { "plan", RECORDS:
    activity: Activity, ActivityLine;
    task: Task, TaskLine;
}

calls! { "plan", CALLS:
    Reads terms(Nothing) -> Vec<Term> = |app, _a| plan::terms(app);
    Reads activity_years(Nothing) -> Vec<i32> = |app, _a| plan::years(app);
}
