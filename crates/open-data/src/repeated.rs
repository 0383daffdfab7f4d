//! Rows that stand in a file twice: one pasted under itself would count double.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use csv::StringRecord;

use crate::error::{Fault, RejectReason};

/// Fingerprints of the rows that were seen, 8 bytes each. Of a file of the country's largest, that two
/// different rows share one has a chance of one in ten thousand million.
#[derive(Debug, Default)]
pub(crate) struct Repeated {
    seen: HashSet<u64>,
}

impl Repeated {
    /// Refuses a row of which every field is as in one before.
    pub(crate) fn check(&mut self, record: &StringRecord) -> Result<(), Fault> {
        let mut hasher = DefaultHasher::new();
        for field in record {
            field.hash(&mut hasher);
        }
        if self.seen.insert(hasher.finish()) {
            Ok(())
        } else {
            Err(Fault::at(RejectReason::Repeated, None))
        }
    }
}
