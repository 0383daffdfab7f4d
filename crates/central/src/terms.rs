//! What the national page says, in both languages: its own words, and the names of terms, states and
//! indicators, which are the same as on the laptops.

use std::collections::BTreeMap;

use tib_domain::{ActivityStatus, NATIONAL_TERMS};
use tib_monitor::{INDICATORS, Scope, Technical};
use tib_texts::{Language, Texts};

/// Codes as they stand in a summary, with where their words stand in the texts.
fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    let partnerships = ["exploring", "active", "anchored", "ended"];
    let partnerships = partnerships.map(|code| ("partnership-status-", code));
    let scopes = Scope::ALL.map(|scope| ("scope-", scope.as_str()));
    let technical = Technical::ALL.map(|technical| ("ui-technical-", technical.as_str()));
    let indicators = INDICATORS.iter().map(|one| ("indicator-", one.code));
    partnerships
        .into_iter()
        .chain(scopes)
        .chain(technical)
        .chain(indicators)
}

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
    let others = codes().map(|(prefix, code)| (code.to_owned(), words(prefix, code)));
    national.chain(states).chain(others).collect()
}

/// The page's own words by key: Dutch and English. `{0}` to `{3}` are holes that the page fills.
#[must_use]
pub fn words() -> BTreeMap<&'static str, [String; 2]> {
    let holes = ["a", "b", "c", "d"].map(|name| name.to_owned());
    let values: Vec<(&str, String)> = holes
        .iter()
        .zip(0..)
        .map(|(name, number)| (name.as_str(), format!("{{{number}}}")))
        .collect();
    let texts = [Texts::new(Language::Nl), Texts::new(Language::En)];
    tib_texts::keys("national-")
        .map(|key| {
            let full = format!("national-{key}");
            (
                key,
                texts.each_ref().map(|texts| texts.with(&full, &values)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    /// Every word that the page's scripts ask for is there, and none is there for nothing.
    #[test]
    fn the_page_and_its_words_belong_together() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/page");
        let scripts: String = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "js"))
            .map(|path| std::fs::read_to_string(path).unwrap())
            .collect();
        let words = super::words();
        assert_eq!(words["got"][1], "Summary about {0}, received on {1}.");
        for key in words.keys() {
            let name = key.replace('-', "_");
            assert!(
                scripts.contains(&format!("'{name}'")),
                "{name} is said nowhere"
            );
        }
        for part in scripts.split(" t('").skip(1) {
            let name = part.split('\'').next().unwrap();
            assert!(
                words.contains_key(name.replace('_', "-").as_str()),
                "{name}"
            );
        }
    }

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
