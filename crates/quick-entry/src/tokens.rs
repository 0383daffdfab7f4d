//! A line in tokens: runs of digits, runs of letters, and single signs.

use tib_domain::fold;
use unicode_normalization::char::is_combining_mark;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Made {
    Digits,
    Letters,
    Sign,
}

/// A run of the same sort in the line.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    /// As it was typed.
    pub raw: &'a str,
    /// Without case and accents.
    pub text: String,
    pub made: Made,
    /// There is a blank before it, or it is the first.
    pub gap: bool,
    /// Its place in the line, in UTF-16 units.
    pub from: u32,
    pub to: u32,
}

/// The tokens of a line.
#[derive(Debug)]
pub(crate) struct Tokens<'a>(Vec<Token<'a>>);

fn made(letter: char) -> Made {
    if letter.is_ascii_digit() {
        Made::Digits
    } else if letter.is_alphanumeric() || is_combining_mark(letter) {
        Made::Letters
    } else {
        Made::Sign
    }
}

impl<'a> Tokens<'a> {
    pub fn of(line: &'a str) -> Self {
        let mut all: Vec<Token<'a>> = Vec::new();
        let (mut gap, mut units) = (true, 0);
        let mut letters = line.char_indices().peekable();
        while let Some((from, first)) = letters.next() {
            let start = units;
            units += width(first);
            if first.is_whitespace() {
                gap = true;
                continue;
            }
            let sort = made(first);
            let mut to = from + first.len_utf8();
            while sort != Made::Sign
                && let Some((at, next)) =
                    letters.next_if(|(_, next)| !next.is_whitespace() && made(*next) == sort)
            {
                units += width(next);
                to = at + next.len_utf8();
            }
            let raw = line.get(from..to).unwrap_or_default();
            all.push(Token {
                raw,
                text: fold(raw),
                made: sort,
                gap,
                from: start,
                to: units,
            });
            gap = false;
        }
        Self(all)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.0.get(at)
    }

    pub fn before(&self, at: usize) -> Option<&Token<'a>> {
        self.0.get(at.checked_sub(1)?)
    }

    /// The letters at this place, folded.
    pub fn word(&self, at: usize) -> Option<&str> {
        self.get(at)
            .filter(|token| token.made == Made::Letters)
            .map(|token| token.text.as_str())
    }

    /// The digits at this place.
    pub fn digits(&self, at: usize) -> Option<&str> {
        self.get(at)
            .filter(|token| token.made == Made::Digits)
            .map(|token| token.raw)
    }

    /// The sign at this place.
    pub fn sign(&self, at: usize) -> Option<char> {
        self.get(at)
            .filter(|token| token.made == Made::Sign)
            .and_then(|token| token.raw.chars().next())
    }

    /// Whether it follows the one before without a blank.
    pub fn glued(&self, at: usize) -> bool {
        at > 0 && self.get(at).is_some_and(|token| !token.gap)
    }

    /// Whether something may begin here: after a blank, or after a sign that parts or opens.
    pub fn begins(&self, at: usize) -> bool {
        let Some(token) = self.get(at) else {
            return false;
        };
        if at == 0 || token.gap {
            return true;
        }
        match self.sign(at - 1) {
            Some('(' | '[' | '"' | '\'' | '“' | '‘' | '„') => self.begins(at - 1),
            Some(',' | ';' | ':') => self.letters_round(at - 1),
            _ => false,
        }
    }

    /// Whether something may end before this place.
    pub fn ends(&self, at: usize) -> bool {
        let Some(token) = self.get(at) else {
            return true;
        };
        if token.gap {
            return true;
        }
        match self.sign(at) {
            Some(')' | ']' | '"' | '\'' | '”' | '’' | '.' | '!' | '?' | '…') => {
                self.ends(at + 1)
            }
            Some(',' | ';' | ':') => self.ends(at + 1) || self.letters_round(at),
            _ => false,
        }
    }

    /// Of a sign that parts: it isn't inside of a number or a time.
    fn letters_round(&self, at: usize) -> bool {
        self.digits(at + 1).is_none()
            || at.checked_sub(1).is_none_or(|at| self.digits(at).is_none())
    }

    /// The words between two places, without case, accents and blanks too many.
    pub fn words(&self, from: usize, to: usize) -> String {
        let mut words = String::new();
        for at in from..to {
            let Some(token) = self.get(at) else { break };
            if token.gap && !words.is_empty() {
                words.push(' ');
            }
            words.push_str(&token.text);
        }
        words
    }

    /// The line between two places as it was typed, with single blanks.
    pub fn typed(&self, from: usize, to: usize) -> String {
        let mut typed = String::new();
        for at in from..to {
            let Some(token) = self.get(at) else { break };
            if token.gap && !typed.is_empty() {
                typed.push(' ');
            }
            typed.push_str(token.raw);
        }
        typed
    }

    /// Where these tokens stand in the line, in UTF-16 units.
    pub fn range(&self, from: usize, to: usize) -> (u32, u32) {
        let first = self.get(from).map_or(0, |token| token.from);
        (first, self.before(to).map_or(first, |token| token.to))
    }

    /// How many tokens from `at` on are these words, each after a blank; a full stop or hyphen between doesn't count.
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut here = at;
        for word in phrase.split(' ') {
            if self.get(here)?.text != word || (here > at && self.glued(here)) {
                return None;
            }
            here += 1;
        }
        Some(here)
    }
}

fn width(letter: char) -> u32 {
    if letter.len_utf16() == 1 { 1 } else { 2 }
}
