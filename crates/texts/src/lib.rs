//! The words of app, report, command line and service, in Dutch and English, from one place:
//! `texts/nl.ftl` and `texts/en.ftl` at the root, which the pages read too.

pub mod format;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

const NL: &str = include_str!("../../../texts/nl.ftl");
const EN: &str = include_str!("../../../texts/en.ftl");

/// A language that everything is said in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, the first language.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// `nl` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    fn source(self) -> &'static str {
        match self {
            Self::Nl => NL,
            Self::En => EN,
        }
    }
}

/// The words of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks would show up in files, terminals and PDF.
        bundle.set_use_isolating(false);
        // A test holds both sources to be without faults, so what there is can be taken.
        let resource = FluentResource::try_new(language.source().to_owned())
            .unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The words of `language`, read once for the whole program.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static NL: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::Nl));
        static EN: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::En));
        match language {
            Language::Nl => &NL,
            Language::En => &EN,
        }
    }

    /// Which language they are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without holes; the key itself when there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text whose holes are filled. A value that is a whole number also chooses between one and
    /// many, where the text does.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, String)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, filling(value));
        }
        let mut faults = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut faults)
            .into_owned()
    }
}

impl Texts {
    /// Why something was refused: its code, the field that it is about, and what fills the holes.
    #[must_use]
    pub fn refusal(
        &self,
        code: &str,
        field: Option<&str>,
        holes: &BTreeMap<String, String>,
    ) -> String {
        let mut values = vec![("field", field.unwrap_or_default().to_owned())];
        values.extend(
            holes
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone())),
        );
        self.with(&format!("error-{}", code.replace('_', "-")), &values)
    }
}

/// Every key that begins with `prefix`, without it.
pub fn keys(prefix: &str) -> impl Iterator<Item = &'static str> {
    let prefix = prefix.to_owned();
    NL.lines().filter_map(move |line| {
        let (key, _) = line.split_once(" =")?;
        key.strip_prefix(&prefix)
    })
}

/// A plain count as a number, so that plurals work; anything else (`007`, `1,5`) as it is.
fn filling(value: &str) -> FluentValue<'static> {
    match value.parse::<u32>() {
        Ok(count) if count.to_string() == value => FluentValue::from(count),
        _ => FluentValue::from(value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

    use super::*;

    fn collect(pattern: &Pattern<&str>, holes: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    for variant in variants {
                        collect(&variant.value, holes);
                    }
                    selector
                }
            };
            if let InlineExpression::VariableReference { id } = inline {
                holes.insert(id.name.to_owned());
            }
        }
    }

    /// Keys with the holes of their texts.
    fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let parsed = fluent_syntax::parser::parse(language.source()).unwrap();
        let mut keys = BTreeMap::new();
        for entry in parsed.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut holes = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut holes);
            }
            let before = keys.insert(message.id.name.to_owned(), holes);
            assert!(before.is_none(), "{} stands twice", message.id.name);
        }
        keys
    }

    #[test]
    fn both_languages_say_everything_with_the_same_holes() {
        assert_eq!(keys(Language::Nl), keys(Language::En));
    }

    #[test]
    fn a_language_is_found_by_its_code() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
        }
        assert_eq!(Language::parse("de"), None);
    }

    #[test]
    fn every_refusal_and_status_has_words() {
        let keys = keys(Language::Nl);
        for status in tib_domain::ActivityStatus::ALL {
            let key = format!("activity-status-{}", status.as_str());
            assert!(keys.contains_key(&key), "{key}");
        }
        for code in tib_domain::Code::ALL {
            let key = format!("error-{}", code.as_str().replace('_', "-"));
            assert!(keys.contains_key(&key), "{key}");
        }
    }

    #[test]
    fn holes_are_filled_and_a_missing_key_shows_itself() {
        let texts = Texts::new(Language::Nl);
        let filled = texts.with("cli-municipalities", &[("count", "14".into())]);
        assert_eq!(filled, "14 gemeenten");
        let one = texts.with("cli-municipalities", &[("count", "1".into())]);
        assert_eq!(one, "1 gemeente");
        let as_written = texts.with("error-brin-invalid", &[("brin", "007".into())]);
        assert!(as_written.starts_with("“007”"), "{as_written}");
        assert_eq!(texts.get("no-such-key"), "no-such-key");
    }

    #[test]
    fn a_refusal_names_its_field_in_words() {
        let said = |field| Texts::of(Language::Nl).refusal("required", field, &BTreeMap::new());
        assert_eq!(said(Some("name_nl")), "Vul een naam in.");
        assert_eq!(said(Some("some_field")), "Vul dit in.");
        assert_eq!(said(None), "Vul dit in.");
    }
}
