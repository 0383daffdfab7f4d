//! The words of the service's answers, Dutch and English. The language is that of the request;
//! Dutch when it doesn't say.

use tib_texts::Texts;

/// The languages that the service speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// The best of what an `Accept-Language` header asks for.
    #[must_use]
    pub fn accepted(header: Option<&str>) -> Self {
        let mut best = (0.0_f32, Self::Dutch);
        for part in header.unwrap_or_default().split(',') {
            let mut pieces = part.split(';');
            let tag = pieces
                .next()
                .unwrap_or_default()
                .trim()
                .to_ascii_lowercase();
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            let language = match tag.split('-').next() {
                Some("nl") => Self::Dutch,
                Some("en") => Self::English,
                _ => continue,
            };
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }

    /// The texts in this language.
    pub fn texts(self) -> &'static Texts {
        Texts::of(match self {
            Self::Dutch => tib_texts::Language::Nl,
            Self::English => tib_texts::Language::En,
        })
    }
}

/// What a problem's code means, in words.
#[must_use]
pub fn problem(code: &str, language: Language) -> String {
    let key = format!("service-problem-{}", code.replace('_', "-"));
    language.texts().get(&key)
}

/// Why an entry or field is refused, in words.
#[must_use]
pub fn refusal(key: &str, language: Language) -> String {
    let key = format!("service-refusal-{}", key.replace('_', "-"));
    language.texts().get(&key)
}

/// Why the field's own rules refuse something, in the words that the laptops use.
#[must_use]
pub fn refused(refusal: &tib_domain::Refusal, language: Language) -> String {
    language.texts().refusal(
        refusal.code.as_str(),
        refusal.field.as_deref(),
        &refusal.args,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use tib_protocol::code;

    #[test]
    fn every_problem_and_refusal_has_words() {
        for language in [Language::Dutch, Language::English] {
            for code in [
                code::TOKEN_UNKNOWN,
                code::DEVICE_REVOKED,
                code::SERIES_CONFLICT,
                code::SERIES_GAP,
                code::SERIES_OF_ANOTHER,
                code::FEED_DIVERGED,
                code::CODE_INVALID,
                code::CODE_EXPIRED,
                code::CODE_BURNED,
                code::CODE_USED,
                code::INVALID,
                code::TOO_LARGE,
                code::PAGE_TOO_LONG,
                code::TOO_MANY,
                code::NOT_FOUND,
                code::INTERNAL,
                code::SIGN_IN,
                code::SIGN_IN_WRONG,
                code::LOCKED_OUT,
                code::NOT_ALLOWED,
                code::ORIGIN,
                code::OVERTAKEN,
            ] {
                assert!(problem(code, language).contains(' '), "{code}");
            }
            for key in [
                "hash",
                "other_region",
                "school_year",
                "quarter",
                "too_large",
                "no_entry",
                "needed",
                "too_long",
                "no_region",
                "wrong_type",
                "no_figures",
            ] {
                assert!(refusal(key, language).contains(' '), "{key}");
            }
        }
    }

    #[test]
    fn the_language_is_the_best_that_was_asked_for() {
        assert_eq!(Language::accepted(None), Language::Dutch);
        assert_eq!(
            Language::accepted(Some("en-GB,en;q=0.9")),
            Language::English
        );
        assert_eq!(
            Language::accepted(Some("fr, en;q=0.3, nl;q=0.7")),
            Language::Dutch
        );
        assert_eq!(Language::accepted(Some("de;q=x, ;;,")), Language::Dutch);
    }
}
