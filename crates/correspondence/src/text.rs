//! From bytes to letters, also where a file says the wrong code page.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use mail_parser::decoders::charsets::map::charset_decoder;

/// A text, and whether it was something else than what was said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    pub text: String,
    pub mislabelled: bool,
}

/// The text of bytes that are said to be of this code page. What is said to be UTF-8 and isn't is Windows-1252,
/// as the mail programs write it that mislabel; what is said to be Western and is UTF-8, is UTF-8: no text
/// happens to be.
pub(crate) fn decode(bytes: &[u8], label: Option<&str>) -> Decoded {
    let told = |text: Cow<'_, str>, mislabelled| Decoded {
        text: without_nul(&text),
        mislabelled,
    };
    if bytes.is_ascii() && !bytes.contains(&0x1b) && !bytes.contains(&b'+') {
        return told(String::from_utf8_lossy(bytes), false);
    }
    let said = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let western = said.is_none_or(|said| said == UTF_8 || said == WINDOWS_1252);
    match (label, said) {
        // UTF-7 and the code pages of DOS, which no web page has.
        (Some(label), None) => {
            match charset_decoder(label.trim().to_ascii_lowercase().as_bytes()) {
                Some(decoder) => told(Cow::Owned(decoder(bytes)), false),
                None => told(guess(bytes), !bytes.is_ascii()),
            }
        }
        (_, Some(said)) if !western => told(said.decode(bytes).0, false),
        (_, said) => {
            let is_utf8 = std::str::from_utf8(bytes).is_ok();
            let said_utf8 = said == Some(UTF_8);
            told(
                guess(bytes),
                !bytes.is_ascii() && said.is_some() && said_utf8 != is_utf8,
            )
        }
    }
}

/// UTF-8 where it is, else Windows-1252.
pub(crate) fn guess(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The bytes of a file as bytes of UTF-8 where it says at its beginning what it is; as they are otherwise.
pub(crate) fn marked(bytes: &[u8]) -> Cow<'_, [u8]> {
    match Encoding::for_bom(bytes) {
        Some((encoding, length)) => {
            let rest = bytes.get(length..).unwrap_or_default();
            if encoding == UTF_16LE || encoding == UTF_16BE {
                let text = encoding.decode_without_bom_handling(rest).0;
                Cow::Owned(text.into_owned().into_bytes())
            } else {
                Cow::Borrowed(rest)
            }
        }
        None => Cow::Borrowed(bytes),
    }
}

fn without_nul(text: &str) -> String {
    text.replace('\0', "")
}

/// One line: blanks and line breaks are one blank, other signs that don't print are left out.
pub(crate) fn one_line(text: &str) -> String {
    let printable: String = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !letter.is_control())
        .collect();
    printable
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Several lines: each break one sign, no blanks at their ends, none at the end.
pub(crate) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            let printable = line
                .chars()
                .filter(|letter| *letter == '\t' || !letter.is_control());
            printable.collect::<String>().trim_end().to_owned()
        })
        .collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], label: &str) -> (String, bool) {
        let decoded = decode(bytes, Some(label).filter(|label| !label.is_empty()));
        (decoded.text, decoded.mislabelled)
    }

    #[test]
    fn a_label_is_followed_unless_the_letters_say_otherwise() {
        let right = |text: &str| (text.to_owned(), false);
        let wrong = |text: &str| (text.to_owned(), true);
        assert_eq!(
            read("coördinatie €".as_bytes(), "utf-8"),
            right("coördinatie €")
        );
        assert_eq!(
            read(b"co\xf6rdinatie \x80", "iso-8859-1"),
            right("coördinatie €")
        );
        assert_eq!(
            read(b"co\xf6rdinatie \x80", "utf-8"),
            wrong("coördinatie €")
        );
        assert_eq!(
            read("coördinatie".as_bytes(), "windows-1252"),
            wrong("coördinatie")
        );
        assert_eq!(read(b"co\xf6rdinatie", ""), right("coördinatie"));
        assert_eq!(read("coördinatie".as_bytes(), ""), right("coördinatie"));
        assert_eq!(read(b"\xa4", "iso-8859-15"), right("€"));
        assert_eq!(read(b"co\x94rdinatie", "cp850"), right("coördinatie"));
        assert_eq!(read(b"co+APY-rdinatie", "utf-7"), right("coördinatie"));
        assert_eq!(read(b"co\xf6rdinatie", "x-unknown"), wrong("coördinatie"));
    }

    #[test]
    fn files_that_say_what_they_are() {
        assert_eq!(&*marked(b"\xef\xbb\xbfBEGIN"), b"BEGIN");
        assert_eq!(&*marked(b"\xff\xfeB\0\xe9\0"), "Bé".as_bytes());
        assert_eq!(&*marked(b"BEGIN"), b"BEGIN");
    }
}
