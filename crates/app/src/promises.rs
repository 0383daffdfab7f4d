//! What the region promised (prestatieafspraken), and how each promise stands.

use serde::{Deserialize, Serialize};
use tib_domain::{AgreementYear, Id, Kind, Measure, PerformanceAgreement, Record};
use ts_rs::TS;

use crate::records::{Line, Rules};

impl Rules for PerformanceAgreement {}

/// A performance agreement in a list.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PerformanceAgreementLine {
    /// Identity.
    pub id: Id,
    /// In the words of the plan.
    pub statement: String,
    /// The programme line that it is part of.
    pub line: Option<Id>,
    /// The ambition that it serves.
    pub ambition: Option<Id>,
    /// The contact who pulls it.
    pub puller: Option<Id>,
    /// By what it is measured.
    pub measure: Measure,
    /// Year by year.
    pub years: Vec<AgreementYear>,
}

impl Line for PerformanceAgreementLine {
    const KIND: &'static Kind = PerformanceAgreement::KIND;
}
