//! The frame of the plan: periods, lines, projects and promises.

use tib_domain::{PerformanceAgreement, ProgrammeLine, ProgrammePeriod, Project};

use super::records;
use crate::programme::{ProgrammeLineLine, ProgrammePeriodLine, ProjectLine};
use crate::promises::PerformanceAgreementLine;

records! { "programme", RECORDS:
    programme_period: ProgrammePeriod, ProgrammePeriodLine;
    programme_line: ProgrammeLine, ProgrammeLineLine;
    project: Project, ProjectLine;
    performance_agreement: PerformanceAgreement, PerformanceAgreementLine;
}
