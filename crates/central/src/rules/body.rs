//! Whether an entry's body can be accepted. One that can't keeps its index, and the rest goes on.

use serde::de::DeserializeOwned;
use tib_protocol::{Entry, EntryKind, LARGEST_INTEGER, Period, SummaryV1, WithdrawalV1};
use uuid::Uuid;

use crate::words::{Language, refusal};

/// What the server needs to know of an accepted body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A summary over this period.
    Summary {
        /// What it is about.
        period: Period,
        /// The summary that it replaces.
        builds_on: Option<Uuid>,
    },
    /// Takes back the entry with this id.
    Withdrawal {
        /// The entry whose body goes.
        entry: Uuid,
    },
    /// Kept as it is, also when this server doesn't know the kind or version yet.
    Other,
}

/// Why an entry is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Path to the field.
    pub field: String,
    /// In words.
    pub reason: String,
}

/// Judges one entry of a device of this region.
///
/// # Errors
/// The field that's wrong, and why.
pub fn judge(entry: &Entry, region: &str, language: Language) -> Result<Content, Fault> {
    let fault = |field: &str, key: &str| Fault {
        field: field.to_owned(),
        reason: refusal(key, language),
    };
    if !entry.is_whole() {
        return Err(fault("hash", "hash"));
    }
    match (&entry.kind, entry.version) {
        (EntryKind::Summary, 1) => {
            let summary: SummaryV1 = read(entry, language)?;
            if summary.region.id != region {
                return Err(fault("body.region.id", "other_region"));
            }
            if !(1990..=2200).contains(&summary.period.school_year) {
                return Err(fault("body.period.school_year", "school_year"));
            }
            if summary
                .period
                .quarter
                .is_some_and(|quarter| !(1..=4).contains(&quarter))
            {
                return Err(fault("body.period.quarter", "quarter"));
            }
            if let Some(place) = summary.indicators.iter().position(|one| {
                [one.numerator, one.denominator, Some(one.masked)]
                    .into_iter()
                    .flatten()
                    .any(|count| count > LARGEST_INTEGER)
            }) {
                return Err(fault(&format!("body.indicators[{place}]"), "too_large"));
            }
            Ok(Content::Summary {
                period: summary.period,
                builds_on: summary.builds_on,
            })
        }
        (EntryKind::Withdrawal, 1) => {
            let withdrawal: WithdrawalV1 = read(entry, language)?;
            Ok(Content::Withdrawal {
                entry: withdrawal.entry,
            })
        }
        _ => Ok(Content::Other),
    }
}

fn read<T: DeserializeOwned>(entry: &Entry, language: Language) -> Result<T, Fault> {
    serde_path_to_error::deserialize(&entry.body).map_err(|error| {
        let path = error.path().to_string();
        Fault {
            field: if path == "." {
                "body".to_owned()
            } else {
                format!("body.{path}")
            },
            reason: format!("{} ({})", refusal("wrong_type", language), error.inner()),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn judged(body: serde_json::Value) -> Result<Content, Fault> {
        let entry = Entry::new(1, Uuid::nil(), EntryKind::Summary, 1, body);
        judge(&entry, "r1", Language::English)
    }

    #[test]
    fn a_wrong_type_is_named_by_its_path() {
        let body = json!({"region": {"id": "r1", "name": "R"}, "period": {"school_year": 2025},
            "activities": {"by_theme": [{"code": "a", "count": 1}, {"code": "b", "count": "two"}]}});
        assert_eq!(
            judged(body).unwrap_err().field,
            "body.activities.by_theme[1].count"
        );
    }

    #[test]
    fn another_region_and_a_fifth_quarter_are_refused() {
        let body = json!({"region": {"id": "r2", "name": "R"}, "period": {"school_year": 2025}});
        assert_eq!(judged(body).unwrap_err().field, "body.region.id");
        let body = json!({"region": {"id": "r1", "name": "R"}, "period": {"school_year": 2025, "quarter": 5}});
        assert_eq!(judged(body).unwrap_err().field, "body.period.quarter");
    }

    #[test]
    fn a_body_that_was_damaged_on_the_way_is_refused() {
        let mut entry = Entry::new(1, Uuid::nil(), EntryKind::Signal, 1, json!({"a": 1}));
        entry.body = json!({"a": 2});
        assert_eq!(
            judge(&entry, "r1", Language::English).unwrap_err().field,
            "hash"
        );
    }

    #[test]
    fn an_unknown_kind_or_version_is_kept() {
        let entry = Entry::new(
            1,
            Uuid::nil(),
            EntryKind::Other("poem".into()),
            1,
            json!("x"),
        );
        assert_eq!(judge(&entry, "r1", Language::English), Ok(Content::Other));
        let entry = Entry::new(1, Uuid::nil(), EntryKind::Summary, 2, json!({"new": true}));
        assert_eq!(judge(&entry, "r1", Language::English), Ok(Content::Other));
    }
}
