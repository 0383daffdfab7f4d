//! In which code page lines stand that aren't UTF-8, and lines that were taken for another one and saved
//! again.
//!
//! Told by what the letters would be: Dutch names have few letters outside ASCII, and each code page puts
//! them where the others have signs that no name holds.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use oem_cp::code_table::DECODING_TABLE_CP850;

use crate::pulse::Encoding;

/// Letters outside ASCII that are frequent in names of Dutch schools, places and people.
const FREQUENT: &str = "éëïöüèêâúÉË";
/// Letters that occur in them.
const RARE: &str = "íîóôòûùäáàçñÈÊÏÖÓÜÚÄÁÇß";
/// Signs that occur between and beside words.
const SIGNS: &str = "’‘“”–—…€°·«»´\u{a0}";

/// The code page of lines that aren't UTF-8; `before` is what the file was in so far, and decides where
/// they don't.
pub(crate) fn told(lines: &[u8], before: Encoding) -> Encoding {
    const PAGES: [Encoding; 3] = [Encoding::Windows1252, Encoding::Dos850, Encoding::Macintosh];
    let scores = PAGES.map(|page| (page, score(&decoded(lines, page))));
    let best = scores.iter().map(|(_, score)| *score).max();
    let mut best = scores
        .iter()
        .filter(|(_, score)| Some(*score) == best)
        .map(|(page, _)| *page);
    let first = best.next().unwrap_or(Encoding::Windows1252);
    if first != before && best.any(|page| page == before) {
        before
    } else {
        first
    }
}

/// How much of a text outside ASCII is as Dutch names have it.
fn score(text: &str) -> i32 {
    let one = |c: char| match c {
        c if FREQUENT.contains(c) => 3,
        c if SIGNS.contains(c) => 2,
        c if RARE.contains(c) => 1,
        _ => -3,
    };
    text.chars().filter(|c| !c.is_ascii()).map(one).sum()
}

/// Whether names have such a letter or sign.
fn is_expected(c: char) -> bool {
    FREQUENT.contains(c) || RARE.contains(c) || SIGNS.contains(c)
}

/// The text of lines in a code page.
pub(crate) fn decoded(line: &[u8], page: Encoding) -> Cow<'_, str> {
    match page {
        Encoding::Dos850 => Cow::Owned(oem_cp::decode_string_complete_table(
            line,
            &DECODING_TABLE_CP850,
        )),
        Encoding::Macintosh => MACINTOSH.decode_without_bom_handling(line).0,
        _ => WINDOWS_1252.decode_without_bom_handling(line).0,
    }
}

/// What letters of two bytes and signs of three begin with, when they are taken for Windows-1252.
const BEGINS: [char; 4] = ['Ã', 'Â', 'Å', 'â'];

/// Whether there may be something to mend in these lines: a byte order mark, or what [`mended`] looks for.
pub(crate) fn is_suspect(lines: &[u8]) -> bool {
    let outside = |byte: &u8| matches!(*byte, 0xc3 | 0xef);
    let mut rest = lines;
    while let Some(at) = rest.iter().position(outside) {
        match rest.get(at..at + 2) {
            Some([0xc3, 0x83 | 0x82 | 0x85 | 0xa2] | [0xef, 0xbb]) => return true,
            _ => rest = rest.get(at + 1..).unwrap_or_default(),
        }
    }
    false
}

/// The text that was meant by one that was UTF-8, was taken for Windows-1252 and saved again: `Ã©` for
/// `é`. None if it has nothing of the kind.
pub(crate) fn mended(text: &str) -> Option<String> {
    if !text.contains(BEGINS) {
        return None;
    }
    let mut mended = String::with_capacity(text.len());
    let mut changed = false;
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = rest.find(|c: char| !c.is_ascii()).unwrap_or(rest.len());
        let (before, outside) = rest.split_at(ascii);
        mended.push_str(before);
        let length = outside
            .find(|c: char| c.is_ascii())
            .unwrap_or(outside.len());
        let (run, behind) = outside.split_at(length);
        let (bytes, _, unfit) = WINDOWS_1252.encode(run);
        match std::str::from_utf8(&bytes) {
            Ok(meant) if !unfit && !run.is_empty() && meant.chars().all(is_expected) => {
                mended.push_str(meant);
                changed = true;
            }
            _ => mended.push_str(run),
        }
        rest = behind;
    }
    changed.then_some(mended)
}

/// Whether letters of a name were lost for good: a replacement character, or a question mark inside a word,
/// stands for them.
pub(crate) fn is_garbled(name: &str) -> bool {
    let lost = |at: usize| {
        let before = name.get(..at).and_then(|text| text.chars().next_back());
        let after = name.get(at + 1..).and_then(|text| text.chars().next());
        before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic)
    };
    name.contains(char::REPLACEMENT_CHARACTER) || name.match_indices('?').any(|(at, _)| lost(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 6] = [
        "Súdwest-Fryslân;Snits",
        "RSG de Borgen, locatie Zeeën",
        "CSG Comenius ’t Één",
        "Curaçao",
        "Coöperatie Müller & Zn",
        "O.R.S. Lek en Linge, Geïnteresseerd",
    ];

    fn mac(name: &str) -> Vec<u8> {
        let all: Vec<u8> = (128..=255).collect();
        let table: Vec<char> = decoded(&all, Encoding::Macintosh).chars().collect();
        let byte = |c: char| match c.is_ascii() {
            true => u8::try_from(c).unwrap(),
            false => 128 + u8::try_from(table.iter().position(|one| *one == c).unwrap()).unwrap(),
        };
        name.chars().map(byte).collect()
    }

    #[test]
    fn the_code_page_is_told_by_the_letters() {
        for name in NAMES {
            let windows = WINDOWS_1252.encode(name).0.into_owned();
            let dos = oem_cp::encode_string_checked(
                &name.replace('’', "'"),
                &oem_cp::code_table::ENCODING_TABLE_CP850,
            );
            for (bytes, page) in [
                (windows, Encoding::Windows1252),
                (dos.unwrap(), Encoding::Dos850),
                (mac(name), Encoding::Macintosh),
            ] {
                assert_eq!(told(&bytes, Encoding::Utf8), page, "{name}");
            }
        }
        assert_eq!(told(b"a\x92s", Encoding::Utf8), Encoding::Windows1252);
    }

    #[test]
    fn names_that_lost_letters() {
        for name in ["Frysl?n", "Frysl\u{fffd}n", "\u{fffd}"] {
            assert!(is_garbled(name), "{name}");
        }
        for name in ["", "Wat nu?", "? onbekend", "Fryslân"] {
            assert!(!is_garbled(name), "{name}");
        }
    }

    #[test]
    fn what_was_saved_twice_is_mended_and_what_was_not_stays() {
        for name in NAMES {
            let twice = decoded(name.as_bytes(), Encoding::Windows1252).into_owned();
            assert_eq!(
                mended(&twice).as_deref(),
                Some(name).filter(|name| !name.is_ascii())
            );
            assert_eq!(mended(name), None, "{name}");
        }
        assert_eq!(mended("Ã©n é").as_deref(), Some("én é"));
        assert_eq!(mended("SÃO PAULO"), None);
        assert_eq!(mended("Â’a"), None, "a control character was never meant");
    }
}
