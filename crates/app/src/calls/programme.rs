//! The frame of the plan: periods, lines, projects and promises.

use tib_domain::{Id, PerformanceAgreement, ProgrammeLine, ProgrammePeriod, Project};

use super::{arguments, calls, records};
use crate::programme::{ProgrammeLineLine, ProgrammePeriodLine, ProjectLine};
use crate::promises::{self, PerformanceAgreementLine, PromiseHistory, Promises};

records! { "programme", RECORDS:
    programme_period: ProgrammePeriod, ProgrammePeriodLine;
    programme_line: ProgrammeLine, ProgrammeLineLine;
    project: Project, ProjectLine;
    performance_agreement: PerformanceAgreement, PerformanceAgreementLine;
}

arguments! {
    PromisesOf { year: Option<i32> }
    PromiseOf { id: Id }
}

calls! { "promises", CALLS:
    Reads promises(PromisesOf) -> Promises = |app, a| promises::promises(app, a.year);
    Reads promise_history(PromiseOf) -> PromiseHistory = |app, a| promises::history(app, &a.id);
}
