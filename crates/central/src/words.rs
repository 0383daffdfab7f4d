//! The words of the service's answers, Dutch and English. The language is that of the request;
//! Dutch when it doesn't say.

use tib_protocol::code;

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

    const fn pick(self, dutch: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }
}

/// What a problem's code means, in words.
#[must_use]
pub fn problem(problem: &str, language: Language) -> &'static str {
    let (dutch, english) = match problem {
        code::TOKEN_UNKNOWN => (
            "Deze laptop is hier niet bekend. Meld hem opnieuw aan met een code van het landelijk team.",
            "This laptop isn't known here. Enrol it again with a code from the national team.",
        ),
        code::DEVICE_REVOKED => (
            "Het landelijk team heeft deze laptop afgemeld. Je eigen gegevens blijven staan.",
            "The national team has shut out this laptop. Your own data stay.",
        ),
        code::SERIES_CONFLICT => (
            "De server heeft op deze plek iets anders staan. Er is niets opgeslagen.",
            "The server holds something else at this place. Nothing was stored.",
        ),
        code::SERIES_GAP => (
            "Er ontbreken eerdere berichten. Vraag eerst waar de server gebleven is.",
            "Earlier entries are missing. Ask first where the server is.",
        ),
        code::SERIES_OF_ANOTHER => (
            "Deze reeks hoort bij een andere laptop of regio.",
            "This series belongs to another laptop or region.",
        ),
        code::FEED_DIVERGED => (
            "De server kent dit punt in de berichten niet. Haal ze opnieuw op vanaf het begin; er gaat niets verloren.",
            "The server doesn't know this point in the feed. Fetch it again from the start; nothing is lost.",
        ),
        code::CODE_INVALID => (
            "Deze code klopt niet. Controleer de tekens en probeer het nog eens.",
            "This code isn't right. Check the characters and try again.",
        ),
        code::CODE_EXPIRED => (
            "Deze code is ouder dan zeven dagen. Vraag het landelijk team om een nieuwe.",
            "This code is older than seven days. Ask the national team for a new one.",
        ),
        code::CODE_BURNED => (
            "Deze code is te vaak verkeerd ingevuld en werkt niet meer. Vraag het landelijk team om een nieuwe.",
            "This code was mistyped too often and no longer works. Ask the national team for a new one.",
        ),
        code::CODE_USED => (
            "Met deze code is al een andere laptop aangemeld. Vraag het landelijk team om een nieuwe.",
            "Another laptop has already used this code. Ask the national team for a new one.",
        ),
        code::INVALID => ("Dit veld klopt niet.", "This field isn't right."),
        code::TOO_LARGE => (
            "Dit is te groot: een verzoek mag hoogstens 1 MiB zijn.",
            "This is too large: a request may be 1 MiB at most.",
        ),
        code::PAGE_TOO_LONG => (
            "Een pagina mag hoogstens 100 berichten hebben.",
            "A page may hold 100 entries at most.",
        ),
        code::TOO_MANY => (
            "Te veel verzoeken; wacht even.",
            "Too many requests; wait a moment.",
        ),
        code::NOT_FOUND => ("Dit bestaat hier niet.", "There's nothing here."),
        code::SIGN_IN => ("Meld je eerst aan.", "Sign in first."),
        code::SIGN_IN_WRONG => (
            "Mailadres of wachtwoord klopt niet.",
            "The mail address or password isn't right.",
        ),
        code::LOCKED_OUT => (
            "Te vaak verkeerd geprobeerd. Wacht even en probeer het dan opnieuw.",
            "Tried wrongly too often. Wait a while and try again.",
        ),
        code::NOT_ALLOWED => (
            "Jouw rol mag dit niet. Vraag een beheerder.",
            "Your role may not do this. Ask an administrator.",
        ),
        code::ORIGIN => (
            "Dit verzoek kwam van een andere website en is geweigerd.",
            "This request came from another web site and was refused.",
        ),
        _ => (
            "Er ging iets mis op de server. Probeer het straks opnieuw.",
            "Something went wrong on the server. Try again later.",
        ),
    };
    language.pick(dutch, english)
}

/// Why an entry or field is refused, in words.
#[must_use]
pub fn refusal(key: &str, language: Language) -> &'static str {
    let (dutch, english) = match key {
        "hash" => (
            "De inhoud hoort niet bij deze hash; onderweg is iets beschadigd.",
            "The body doesn't belong to this hash; something was damaged on the way.",
        ),
        "other_region" => (
            "Deze samenvatting gaat over een andere regio.",
            "This summary is about another region.",
        ),
        "school_year" => ("Dit is geen schooljaar.", "This isn't a school year."),
        "quarter" => (
            "Een kwartaal is 1, 2, 3 of 4.",
            "A quarter is 1, 2, 3 or 4.",
        ),
        "too_large" => ("Dit getal is te groot.", "This number is too large."),
        "no_entry" => (
            "Dit bericht is van deze regio niet bekend.",
            "This region has no such entry.",
        ),
        "needed" => ("Vul dit in.", "Fill this in."),
        "too_long" => ("Dit is te lang.", "This is too long."),
        "no_region" => ("Deze regio bestaat niet.", "There's no such region."),
        _ => (
            "Hier werd iets anders verwacht.",
            "Something else was expected here.",
        ),
    };
    language.pick(dutch, english)
}

#[cfg(test)]
mod tests {
    use super::*;

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
