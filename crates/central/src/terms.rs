//! The names of terms, states and indicators as the national page shows them, in both languages:
//! the same words as on the laptops.

use std::collections::BTreeMap;

use tib_domain::{ActivityStatus, NATIONAL_TERMS};
use tib_texts::{Language, Texts};

/// Codes as they stand in a summary, with where their words stand in the texts.
const PREFIXES: [(&str, &[&str]); 3] = [
    (
        "partnership-status-",
        &["exploring", "active", "anchored", "ended"],
    ),
    ("scope-", &["region", "country", "rest"]),
    (
        "indicator-",
        &["vmbo_intake_tech", "vmbo_intake_tech_share"],
    ),
];

/// By code: the Dutch and the English name.
#[must_use]
pub fn names() -> BTreeMap<String, [String; 2]> {
    let texts = [Texts::new(Language::Nl), Texts::new(Language::En)];
    let words = |prefix: &str, code: &str| {
        let key = format!("{prefix}{}", code.replace('_', "-"));
        [0, 1].map(|n: usize| {
            texts
                .get(n)
                .map(|texts| texts.get(&key))
                .unwrap_or_default()
        })
    };
    let national = NATIONAL_TERMS.iter().map(|(list, code, nl, en)| {
        let id = format!("{}:{code}", list.as_str());
        (id, [(*nl).to_owned(), (*en).to_owned()])
    });
    let statuses = ActivityStatus::ALL.map(ActivityStatus::as_str);
    let states = statuses.map(|code| (code.to_owned(), words("activity-status-", code)));
    let others = PREFIXES.iter().flat_map(|(prefix, codes)| {
        codes
            .iter()
            .map(|code| ((*code).to_owned(), words(prefix, code)))
    });
    national.chain(states).chain(others).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_code_has_a_name_in_both_languages() {
        let names = super::names();
        assert_eq!(names["theme:groei"][0], "Kwantitatieve groei");
        assert_eq!(names["planned"], ["gepland", "planned"]);
        assert_eq!(names["vmbo_intake_tech"][0], "instroom vmbo-techniek");
        for (code, pair) in &names {
            for name in pair {
                // A key that isn't in the texts comes back as itself.
                let is_key = ["-status-", "scope-", "indicator-"]
                    .iter()
                    .any(|part| name.contains(part));
                assert!(!name.is_empty() && !is_key, "{code}: {name}");
            }
        }
    }
}
