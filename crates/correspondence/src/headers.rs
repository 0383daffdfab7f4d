//! Headers of a message: encoded words, also those that were cut within a character, and raw letters.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use crate::text;

/// Bytes of an encoded word; the rules allow 75, and programs write more.
const LONGEST_WORD: usize = 4_000;

/// An encoded word: `=?charset?B?…?=`.
struct EncodedWord<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
}

/// The word that the text begins with, and what is behind it.
fn encoded_word(text: &str) -> Option<(EncodedWord<'_>, &str)> {
    let rest = text.strip_prefix("=?")?;
    let (charset, rest) = rest.split_once('?')?;
    let (how, rest) = rest.split_once('?')?;
    let end = rest
        .as_bytes()
        .windows(2)
        .take(LONGEST_WORD)
        .position(|pair| pair == b"?=")?;
    let (word, behind) = (rest.get(..end)?, rest.get(end + 2..)?);
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|letter: char| letter.is_whitespace());
    if !plain(charset) || charset.contains('=') {
        return None;
    }
    // A language may stand behind the charset.
    let charset = charset.split('*').next().unwrap_or(charset);
    // Folded within the word by programs that count wrongly.
    let word: String = word
        .chars()
        .filter(|letter| !matches!(letter, '\r' | '\n'))
        .collect();
    let bytes = match how {
        "b" | "B" => base64_decode(word.replace([' ', '\t'], "").as_bytes())?,
        "q" | "Q" => quoted_printable_decode(word.replace('_', "=20").as_bytes())?,
        _ => return None,
    };
    Some((EncodedWord { charset, bytes }, behind))
}

/// Gives the pieces of a header: plain text, and runs of encoded words of one charset read as one, since a
/// character may begin in one word and end in the next.
fn pieces(raw: &str, mut plain: impl FnMut(&str), mut encoded: impl FnMut(text::Decoded)) {
    let mut rest = raw;
    let mut from = 0;
    while let Some(place) = rest
        .get(from..)
        .and_then(|text| text.find("=?"))
        .map(|place| place + from)
    {
        let (before, at) = rest.split_at(place);
        let Some((first, mut behind)) = encoded_word(at) else {
            from = place + 2;
            continue;
        };
        plain(before);
        let mut word = first;
        while let Some((next, after)) = encoded_word(behind.trim_start()) {
            if next.charset.eq_ignore_ascii_case(word.charset) {
                word.bytes.extend(next.bytes);
            } else {
                encoded(text::decode(&word.bytes, Some(word.charset)));
                word = next;
            }
            behind = after;
        }
        encoded(text::decode(&word.bytes, Some(word.charset)));
        rest = behind;
        from = 0;
    }
    plain(rest);
}

/// The text of a header on one line, and whether a charset was said wrongly.
pub(crate) fn unstructured(raw: &[u8]) -> (String, bool) {
    let raw = text::guess(raw);
    let read = std::cell::RefCell::new((String::new(), false));
    pieces(
        &raw,
        |plain| read.borrow_mut().0.push_str(plain),
        |word| {
            let mut read = read.borrow_mut();
            read.0.push_str(&word.text);
            read.1 |= word.mislabelled;
        },
    );
    let (text, mislabelled) = read.into_inner();
    (text::one_line(&text), mislabelled)
}

/// The header with its encoded words whole and as UTF-8, for whoever takes it apart further, and whether a
/// charset was said wrongly.
pub(crate) fn mended(raw: &[u8]) -> (String, bool) {
    let raw = text::guess(raw);
    let read = std::cell::RefCell::new((String::new(), false));
    pieces(
        &raw,
        |plain| read.borrow_mut().0.push_str(plain),
        |word| {
            let mut read = read.borrow_mut();
            // Quoted-printable, so that a comma in a name ends no address.
            read.0.push_str("=?utf-8?Q?");
            for byte in word.text.bytes() {
                if byte.is_ascii_alphanumeric() {
                    read.0.push(char::from(byte));
                } else {
                    read.0.push_str(&format!("={byte:02X}"));
                }
            }
            read.0.push_str("?=");
            read.1 |= word.mislabelled;
        },
    );
    read.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> String {
        unstructured(raw.as_bytes()).0
    }

    #[test]
    fn words_that_were_cut_within_a_character_are_whole_again() {
        // "é" is C3 A9: the first byte ends one word, the second begins the next.
        assert_eq!(
            read("=?utf-8?Q?caf=C3?=\r\n =?utf-8?Q?=A9?= open"),
            "café open"
        );
        assert_eq!(read("=?UTF-8?B?Y2Fmww==?= =?utf-8?B?qQ==?="), "café");
    }

    #[test]
    fn words_of_several_charsets_and_none() {
        assert_eq!(
            read("=?iso-8859-1?Q?Co=F6rdinatie_?= =?utf-8?Q?=E2=82=AC?="),
            "Coördinatie €"
        );
        assert_eq!(read("a =?b c?= d"), "a =?b c?= d");
        assert_eq!(read("a =?utf-8?X?c?= d"), "a =?utf-8?X?c?= d");
        assert_eq!(unstructured(b"Co\xf6rdinatie").0, "Coördinatie");
        assert_eq!(
            unstructured(b"=?utf-8?Q?Co=F6rdinatie?="),
            ("Coördinatie".to_owned(), true)
        );
        assert_eq!(unstructured("Coördinatie".as_bytes()).0, "Coördinatie");
    }
}
