//! Rows that stand in a file twice: one pasted under itself would count double.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Fingerprints of the rows that were seen, 8 bytes each. Of a file of the country's largest, that two
/// different rows share one has a chance of one in ten thousand million.
#[derive(Debug, Default)]
pub struct Repeated {
    seen: HashSet<u64>,
}

impl Repeated {
    /// Whether every field is as in a row before; notes the row.
    pub fn is_there<'a>(&mut self, fields: impl IntoIterator<Item = &'a str>) -> bool {
        let mut hasher = DefaultHasher::new();
        for field in fields {
            field.hash(&mut hasher);
        }
        !self.seen.insert(hasher.finish())
    }
}
