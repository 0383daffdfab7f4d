//! Numbers and addresses as they are compared: what is written in many ways, in one.

use tib_domain::fold;

/// Digits that a Dutch telephone number has with its area.
const PHONE_DIGITS: usize = 9;

/// Providers whose mail domain says nothing about where somebody works, and hosts of other people's pages.
const PUBLIC_DOMAINS: &[&str] = &[
    "casema.nl",
    "chello.nl",
    "facebook.com",
    "gmail.com",
    "google.com",
    "googlemail.com",
    "gmx.com",
    "hetnet.nl",
    "home.nl",
    "hotmail.com",
    "hotmail.nl",
    "icloud.com",
    "instagram.com",
    "jimdosite.com",
    "kpnmail.nl",
    "kpnplanet.nl",
    "linkedin.com",
    "live.com",
    "live.nl",
    "me.com",
    "msn.com",
    "onsnet.nu",
    "outlook.com",
    "planet.nl",
    "proton.me",
    "protonmail.com",
    "quicknet.nl",
    "solcon.nl",
    "telfort.nl",
    "tele2.nl",
    "upcmail.nl",
    "versatel.nl",
    "webador.nl",
    "wixsite.com",
    "wordpress.com",
    "xs4all.nl",
    "yahoo.com",
    "zeelandnet.nl",
    "ziggo.nl",
];

/// Mailboxes that belong to a desk, not to a person.
const DESKS: &[&str] = &[
    "administratie",
    "algemeen",
    "balie",
    "bestuur",
    "bestuurssecretariaat",
    "boekhouding",
    "communicatie",
    "contact",
    "crediteuren",
    "debiteuren",
    "decanaat",
    "directie",
    "facturen",
    "factuur",
    "finance",
    "hr",
    "info",
    "informatie",
    "inkoop",
    "kantoor",
    "klantenservice",
    "mail",
    "marketing",
    "noreply",
    "office",
    "onderwijs",
    "opleidingen",
    "personeelszaken",
    "planning",
    "po",
    "post",
    "postbus",
    "postmaster",
    "praktijk",
    "receptie",
    "sales",
    "school",
    "secretariaat",
    "secr",
    "service",
    "servicedesk",
    "stage",
    "stagebureau",
    "stages",
    "support",
    "techniek",
    "vacatures",
    "verkoop",
    "vmbo",
    "webmaster",
    "welkom",
    "werkplaats",
];

/// A mail address without case and blanks; `None` for what is none.
pub(crate) fn mail(text: &str) -> Option<String> {
    let trimmed = text.trim().trim_matches(['<', '>', ';', ',', '"', '\'']);
    let bare = trimmed.strip_prefix("mailto:").unwrap_or(trimmed);
    let folded = bare.to_lowercase();
    let (mailbox, domain) = folded.split_once('@')?;
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    (plain(mailbox) && plain(domain) && domain.contains('.')).then_some(folded)
}

/// Whether it is a desk's mailbox: `info@`, `administratie@`.
pub(crate) fn is_desk(mail: &str) -> bool {
    let mailbox = mail.split('@').next().unwrap_or_default();
    let first = mailbox
        .split(['.', '-', '_', '+'])
        .next()
        .unwrap_or_default();
    [mailbox, first]
        .iter()
        .any(|name| DESKS.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// The domain that was bought: `roc-x.nl` of `www.almelo.roc-x.nl/hengelo`. `None` for what is none, or
/// that anybody can have a page or a mailbox at.
pub(crate) fn domain(address: &str) -> Option<String> {
    let lower = address.trim().to_lowercase();
    let behind = lower
        .split_once("://")
        .map_or(lower.as_str(), |(_, rest)| rest);
    let host = behind
        .split(['/', '?', '#', ':'])
        .next()
        .unwrap_or_default();
    let host = host
        .rsplit('@')
        .next()
        .unwrap_or_default()
        .trim_end_matches('.');
    if host.contains(char::is_whitespace) {
        return None;
    }
    let labels: Vec<&str> = host.split('.').collect();
    if labels.len() < 2 || labels.iter().any(|label| label.is_empty()) {
        return None;
    }
    let second = labels.iter().rev().nth(1).copied().unwrap_or_default();
    let kept = if labels.len() > 2 && ["co", "com", "org", "ac"].contains(&second) {
        3
    } else {
        2
    };
    let bought = labels
        .iter()
        .skip(labels.len() - kept)
        .copied()
        .collect::<Vec<_>>()
        .join(".");
    (!PUBLIC_DOMAINS.contains(&bought.as_str())).then_some(bought)
}

/// The telephone numbers in a text, as they are dialled in the Netherlands: `0741234567`. What is said behind
/// a number ("tst. 12") and numbers without an area are left out.
#[must_use]
pub fn phones(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut digits = String::new();
    let mut close = |digits: &mut String| {
        let number = dialled(digits);
        if (PHONE_DIGITS..=15).contains(&number.len()) && !numbers.contains(&number) {
            numbers.push(number);
        }
        digits.clear();
    };
    let text = text.replace("(0)", "");
    for letter in text.chars() {
        match letter {
            _ if letter.is_ascii_digit() => digits.push(letter),
            '+' => {
                close(&mut digits);
                digits.push_str("00");
            }
            // "074/1234567" is one number, "074-1234567 / 06-12345678" two.
            '/' | ',' if digits.len() >= PHONE_DIGITS => close(&mut digits),
            ' ' | '\u{a0}' | '\u{202f}' | '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' => {
            }
            _ => close(&mut digits),
        }
    }
    close(&mut digits);
    numbers
}

/// Without the country, where that is the Netherlands.
fn dialled(digits: &str) -> String {
    let home = digits.strip_prefix("0031").or_else(|| {
        digits
            .strip_prefix("31")
            .filter(|rest| rest.len() == PHONE_DIGITS)
    });
    match home {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits.to_owned(),
    }
}

/// `1234AB`; `None` for what is no Dutch postcode.
pub(crate) fn postcode(text: &str) -> Option<String> {
    let bare: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    let shape = bare.bytes().enumerate().all(|(place, byte)| {
        if place < 4 {
            byte.is_ascii_digit()
        } else {
            byte.is_ascii_uppercase()
        }
    });
    (bare.len() == 6 && shape && !bare.starts_with('0')).then_some(bare)
}

/// A street and a house number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Street {
    /// Folded, without blanks and signs.
    pub name: String,
    /// The number, without what is added to it.
    pub number: String,
    /// `a`, `bis`, `2`.
    pub addition: String,
}

/// `None` where there is no house number.
pub(crate) fn street(text: &str) -> Option<Street> {
    let folded = fold(text);
    // The number is the last run of digits that something other than a digit stands before: "2e Kade 12-a".
    let mut runs = Vec::new();
    let mut start = None;
    for (place, letter) in folded.char_indices().chain([(folded.len(), ' ')]) {
        match (letter.is_ascii_digit(), start) {
            (true, None) => start = Some(place),
            (false, Some(from)) => {
                runs.push((from, place));
                start = None;
            }
            _ => {}
        }
    }
    let letters = |part: &str| {
        part.chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect::<String>()
    };
    let (from, to) = *runs.iter().find(|(from, _)| {
        folded.get(..*from).is_some_and(|before| {
            before.chars().any(char::is_alphabetic) && before.ends_with([' ', '\u{a0}', ',', '.'])
        })
    })?;
    Some(Street {
        name: letters(folded.get(..from)?),
        number: folded.get(from..to)?.trim_start_matches('0').to_owned(),
        addition: letters(folded.get(to..)?),
    })
    .filter(|street| !street.number.is_empty())
}

/// A place, and the province that tells it from another of its name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Place {
    /// Folded; names that are said in two ways are one.
    pub name: String,
    /// `gld`, `ov`, where it was written behind.
    pub province: Option<String>,
}

/// Abbreviations of provinces as they stand behind places.
const PROVINCES: &[(&str, &str)] = &[
    ("dr", "dr"),
    ("fl", "fl"),
    ("fr", "fr"),
    ("frl", "fr"),
    ("g", "gld"),
    ("gld", "gld"),
    ("gn", "gn"),
    ("gr", "gn"),
    ("l", "lb"),
    ("lb", "lb"),
    ("limb", "lb"),
    ("nb", "nb"),
    ("nh", "nh"),
    ("o", "ov"),
    ("ov", "ov"),
    ("ut", "ut"),
    ("utr", "ut"),
    ("z", "zl"),
    ("ze", "zl"),
    ("zh", "zh"),
    ("zl", "zl"),
];

/// `None` for an empty text.
pub(crate) fn place(text: &str) -> Option<Place> {
    let mut words: Vec<String> = crate::words::words(text);
    let province = words.last().and_then(|last| {
        PROVINCES
            .iter()
            .find(|(short, _)| short == last)
            .map(|(_, province)| (*province).to_owned())
    });
    if province.is_some() && words.len() > 1 {
        words.pop();
    }
    let joined = words.join(" ");
    let name = match joined.as_str() {
        "" => return None,
        "den bosch" => "s hertogenbosch".to_owned(),
        "s gravenhage" | "the hague" => "den haag".to_owned(),
        _ => joined,
    };
    Some(Place {
        province: province.filter(|_| !words.is_empty()),
        name,
    })
}

/// Digits of a number in a register, where there are as many as it has; a lost zero in front is put back.
pub(crate) fn register(text: &str, digits: usize) -> Option<String> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '.')
        .collect();
    if !bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let padded = if bare.len() + 1 == digits {
        format!("0{bare}")
    } else {
        bare
    };
    (padded.len() == digits && padded.bytes().any(|byte| byte != b'0')).then_some(padded)
}

/// A BRIN number of an institution (4) or of a branch (6).
pub(crate) fn brin(text: &str) -> Option<String> {
    let bare: String = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    let shape = bare.is_ascii() && bare.bytes().take(2).all(|byte| byte.is_ascii_digit());
    (shape && [4, 6].contains(&bare.len())).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_each_once() {
        let mut seen: Vec<&str> = [PUBLIC_DOMAINS, DESKS].concat();
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all);
    }

    #[test]
    fn telephones_are_one_however_they_are_written() {
        for text in [
            "074-1234567",
            "(074) 123 45 67",
            "+31 74 1234567",
            "+31 (0)74 - 123 45 67",
            "0031741234567",
            "31741234567",
            "074/1234567",
            "074\u{a0}123 4567",
            "074 1234567 tst. 12",
            "074.123.45.67",
        ] {
            assert_eq!(phones(text), ["0741234567"], "{text}");
        }
        assert_eq!(
            phones("074-1234567 / 06-12345678"),
            ["0741234567", "0612345678"]
        );
        assert!(phones("1234567, of 12").is_empty());
        assert!(phones("geen").is_empty());
    }

    #[test]
    fn domains_are_those_that_were_bought() {
        assert_eq!(
            domain("https://www.almelo.roc-x.nl/hengelo?a=b").as_deref(),
            Some("roc-x.nl")
        );
        assert_eq!(domain("ROC-X.NL").as_deref(), Some("roc-x.nl"));
        assert_eq!(
            domain("info@bedrijf.co.uk").as_deref(),
            Some("bedrijf.co.uk")
        );
        for none in [
            "",
            "geen",
            "gmail.com",
            "https://www.facebook.com/metaal",
            "www.",
            "a b.nl",
        ] {
            assert_eq!(domain(none), None, "{none}");
        }
    }

    #[test]
    fn streets_and_places() {
        let of = |text| street(text).map(|street| (street.name, street.number, street.addition));
        let told = |a: &str, b: &str, c: &str| Some((a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(of("Dorpsstraat 12-a"), told("dorpsstraat", "12", "a"));
        assert_eq!(of("2e Kade 7 bis"), told("2ekade", "7", "bis"));
        assert_eq!(of("Plein 1945 3"), told("plein", "1945", "3"));
        assert_eq!(of("Postbus"), None);
        assert_eq!(
            place("Hengelo (O)").map(|p| p.province),
            Some(Some("ov".into()))
        );
        assert_eq!(
            place("HENGELO Gld"),
            Some(Place {
                name: "hengelo".into(),
                province: Some("gld".into())
            })
        );
        assert_eq!(place("Den Bosch"), place("'s-Hertogenbosch"));
        assert_eq!(place("'s-Gravenhage"), place("DEN HAAG"));
        assert_eq!(place("  "), None);
    }

    #[test]
    fn numbers_of_registers() {
        assert_eq!(register("1234567", 8).as_deref(), Some("01234567"));
        assert_eq!(register("12 34 56 78", 8).as_deref(), Some("12345678"));
        assert_eq!(register("00000000", 8), None);
        assert_eq!(brin(" 00ah07").as_deref(), Some("00AH07"));
        assert_eq!(brin("25LX").as_deref(), Some("25LX"));
        assert_eq!(brin("onbekend"), None);
        assert_eq!(postcode("7545 ab").as_deref(), Some("7545AB"));
        assert_eq!(postcode("7545"), None);
    }

    #[test]
    fn mail_addresses() {
        assert_eq!(mail(" <Jan@X.nl>; ").as_deref(), Some("jan@x.nl"));
        for none in ["", "jan", "jan@", "@x.nl", "a b@x.nl", "a@b@x.nl"] {
            assert_eq!(mail(none), None, "{none}");
        }
        assert!(
            is_desk("info@x.nl") && is_desk("info2@x.nl") && is_desk("administratie.vmbo@x.nl")
        );
        assert!(!is_desk("j.jansen@x.nl"));
    }
}
