//! The enrolment code: short enough to read aloud over the telephone.
//!
//! `K7Q2-9XTM-4HBN`: four characters to look it up by, then eight of secret (40 bits). Crockford's
//! alphabet leaves out I, L, O and U; what people write for 1 and 0 is taken as meant.

use std::fmt;
use std::str::FromStr;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LOOKUP: usize = 4;
const SECRET: usize = 8;

/// A one-time code with which a device gets in.
#[derive(Clone, PartialEq, Eq)]
pub struct EnrolmentCode {
    lookup: String,
    secret: String,
}

/// The text can't be an enrolment code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not twelve characters.
    #[error("an enrolment code has {expected} characters, this has {found}", expected = LOOKUP + SECRET)]
    Length {
        /// How many there were, dashes and spaces aside.
        found: usize,
    },
    /// A character that's never in a code.
    #[error("'{0}' is never in an enrolment code")]
    Character(char),
}

impl EnrolmentCode {
    /// The code from eight random bytes: 20 bits look it up, 40 bits are the secret.
    #[must_use]
    pub fn from_random(random: [u8; 8]) -> Self {
        let mut bits = u64::from_be_bytes(random);
        let mut text = String::with_capacity(LOOKUP + SECRET);
        for _ in 0..LOOKUP + SECRET {
            // Five bits index an alphabet of 32, so there's always a character.
            let at = usize::try_from(bits & 31).unwrap_or_default();
            text.push(ALPHABET.get(at).map_or('0', |byte| char::from(*byte)));
            bits >>= 5;
        }
        let secret = text.split_off(LOOKUP);
        Self {
            lookup: text,
            secret,
        }
    }

    /// The part that the service finds the code by; no secret.
    #[must_use]
    pub fn lookup(&self) -> &str {
        &self.lookup
    }

    /// The part that proves that one has the code.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.secret
    }
}

impl fmt::Display for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self
            .secret
            .split_at_checked(SECRET / 2)
            .unwrap_or((&self.secret, ""));
        write!(f, "{}-{first}-{second}", self.lookup)
    }
}

impl fmt::Debug for EnrolmentCode {
    /// Without the secret, so that it can't end up in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EnrolmentCode({}-…)", self.lookup)
    }
}

impl FromStr for EnrolmentCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut kept = String::new();
        for typed in text.chars() {
            if typed.is_whitespace() || matches!(typed, '-' | '–' | '—' | '.' | '_') {
                continue;
            }
            let meant = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            if !meant.is_ascii() || !ALPHABET.contains(&u8::try_from(meant).unwrap_or_default()) {
                return Err(CodeError::Character(typed));
            }
            kept.push(meant);
        }
        if kept.len() != LOOKUP + SECRET {
            return Err(CodeError::Length { found: kept.len() });
        }
        let secret = kept.split_off(LOOKUP);
        Ok(Self {
            lookup: kept,
            secret,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = EnrolmentCode::from_random([0x0f, 0x1e, 0x2d, 0x3c, 0x4b, 0x5a, 0x69, 0x78]);
        let written = code.to_string();
        assert_eq!(
            written.len(),
            14,
            "three groups of four with two dashes: {written}"
        );
        for typed in [
            written.clone(),
            written.to_lowercase(),
            written.replace('-', " "),
            written.replace('-', ""),
            format!("  {} ", written.replace('0', "o").replace('1', "l")),
        ] {
            assert_eq!(
                typed.parse::<EnrolmentCode>().as_ref(),
                Ok(&code),
                "typed as {typed:?}"
            );
        }
    }

    #[test]
    fn what_cannot_be_a_code_says_why() {
        assert_eq!(
            "K7Q2-9XTM".parse::<EnrolmentCode>(),
            Err(CodeError::Length { found: 8 })
        );
        assert_eq!(
            "K7Q2-9XTM-4HBU".parse::<EnrolmentCode>(),
            Err(CodeError::Character('U'))
        );
        assert_eq!(
            "K7Q2-9XTM-4HBé".parse::<EnrolmentCode>(),
            Err(CodeError::Character('é'))
        );
    }

    #[test]
    fn the_secret_is_not_in_the_debug_form() {
        let code = EnrolmentCode::from_random([7; 8]);
        assert!(!format!("{code:?}").contains(code.secret()));
    }
}
