//! Where lines may break. Words break by the rules of the report's language, which typst knows; here is what
//! it doesn't: an address breaks without a hyphen, since one would be copied as part of it,
//! and what has no syllables breaks anywhere before it runs over the edge of a column.

use hypher::Lang;
use serde_json::{Value, json};
use tib_texts::Language;
use unicode_segmentation::UnicodeSegmentation;

/// Letters beside each other that fit the narrowest column.
const WIDE: usize = 14;
/// Letters beside each other that fit a line of text, and of the cover.
const LINE: usize = 32;
/// Letters that stay together in an address and in what has no syllables.
const TOGETHER: usize = 3;
const SOFT_HYPHEN: &str = "\u{ad}";

/// What a line of a list begins with.
const BULLETS: &[char] = &[
    '•', '▪', '▸', '◆', '■', '●', '○', '□', '☐', '☑', '✓', '✔', '✗', '–', '-', '*',
];

/// Paragraphs are parted by an empty line. Lines run on, but for those of a list and the one after it.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut after_item = false;
    for line in text.lines() {
        // A space that doesn't break is kept within a line.
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        let line = words.join(" ");
        let in_list = line
            .strip_prefix(BULLETS)
            .is_some_and(|rest| rest.starts_with([' ', '\u{a0}']));
        match paragraphs.last_mut() {
            _ if line.trim().is_empty() => paragraphs.push(String::new()),
            Some(paragraph) => {
                if !paragraph.is_empty() {
                    paragraph.push(if in_list || after_item { '\n' } else { ' ' });
                }
                paragraph.push_str(&line);
            }
            None => {}
        }
        after_item = in_list;
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// Words; typst finds where they break.
    Words(String),
    /// Breaks between these parts alone, without a hyphen; in a column between the bits of one too.
    Parts(Vec<Vec<String>>),
}

/// Text as the template takes it: a string, or pieces where it has to be told how it breaks.
pub fn flow(text: &str, language: Language) -> Value {
    let lang = match language {
        Language::Nl => Lang::Dutch,
        Language::En => Lang::English,
    };
    let pieces = pieces(text, lang);
    match pieces.as_slice() {
        [] => json!(""),
        [Piece::Words(words)] => json!(words),
        _ => {
            let pieces = pieces.into_iter().map(|piece| match piece {
                Piece::Words(words) => json!(words),
                Piece::Parts(parts) => json!(parts),
            });
            json!({ "pieces": pieces.collect::<Vec<_>>() })
        }
    }
}

fn pieces(text: &str, lang: Lang) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for token in text.split_inclusive(char::is_whitespace) {
        let (before, inside, after) = bared(token);
        words(&mut pieces, before);
        if is_address(inside) {
            pieces.push(Piece::Parts(address(inside, lang)));
        } else {
            for word in inside.split_word_bounds() {
                plain(&mut pieces, word, lang);
            }
        }
        words(&mut pieces, after);
    }
    pieces
}

fn words(pieces: &mut Vec<Piece>, more: &str) {
    match pieces.last_mut() {
        _ if more.is_empty() => {}
        Some(Piece::Words(words)) => words.push_str(more),
        _ => pieces.push(Piece::Words(more.to_owned())),
    }
}

/// What stands before a word, such as a bracket, the word, and what stands after it.
fn bared(token: &str) -> (&str, &str, &str) {
    let inside = token.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (before, _) = token.split_at(token.len() - inside.len());
    // A slash at the end belongs to an address.
    let bare = inside.trim_end_matches(|c: char| !c.is_alphanumeric() && !"/=_".contains(c));
    let (_, after) = inside.split_at(bare.len());
    (before, bare, after)
}

/// An address of mail or web, the name of a file: something with letters that isn't read but copied. What
/// is none, such as `o.a`, loses nothing by it.
fn is_address(token: &str) -> bool {
    let letters: Vec<char> = token.chars().collect();
    letters.iter().any(|c| c.is_alphabetic())
        && letters.windows(3).any(|three| match three {
            [one, between, other] => {
                one.is_alphanumeric()
                    && (".@_=&?#%~:\\|+".contains(*between))
                    && (other.is_alphanumeric() || "/\\".contains(*other))
            }
            _ => false,
        })
}

/// An address in parts: a line breaks behind a slash, and before any other sign, so that nobody takes a
/// point or hyphen at the end of a line for the sentence's.
fn address(token: &str, lang: Lang) -> Vec<Vec<String>> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut letters = token.chars().peekable();
    while let Some(c) = letters.next() {
        let sign = !c.is_alphanumeric() && !"/:@\\".contains(c);
        if sign && part.chars().count() >= TOGETHER {
            parts.extend(self::parts(&std::mem::take(&mut part), lang));
        }
        part.push(c);
        let follows = letters.peek().is_some_and(|next| next.is_alphanumeric());
        if "/@\\".contains(c) && follows && part.chars().count() >= TOGETHER {
            parts.extend(self::parts(&std::mem::take(&mut part), lang));
        }
    }
    parts.extend(self::parts(&part, lang));
    parts
}

/// One part, or as many as fit a line each.
fn parts(whole: &str, lang: Lang) -> Vec<Vec<String>> {
    let mut parts = vec![Vec::new()];
    let mut across = 0;
    for bit in bits(whole, lang) {
        let letters = bit.chars().count();
        if across + letters > LINE {
            parts.push(Vec::new());
            across = 0;
        }
        across += letters;
        if let Some(part) = parts.last_mut() {
            part.push(bit);
        }
    }
    parts
}

/// Itself where that fits a column, or else syllables and what has none in short parts.
fn bits(whole: &str, lang: Lang) -> Vec<String> {
    if whole.chars().count() <= WIDE {
        return vec![whole.to_owned()];
    }
    let mut bits = vec![String::new()];
    let syllables = whole
        .split_word_bounds()
        .flat_map(|word| hypher::hyphenate(word, lang));
    for letters in syllables.flat_map(short) {
        match bits.last_mut() {
            Some(bit) if bit.chars().count() < TOGETHER => bit.push_str(&letters),
            _ => bits.push(letters),
        }
    }
    bits
}

/// Letters, three by three where they are many.
fn short(letters: &str) -> Vec<String> {
    let letters: Vec<&str> = letters.graphemes(true).collect();
    let most = if letters.len() > WIDE / 2 {
        TOGETHER
    } else {
        WIDE
    };
    letters.chunks(most).map(<[&str]>::concat).collect()
}

fn plain(pieces: &mut Vec<Piece>, word: &str, lang: Lang) {
    if word.chars().count() <= WIDE {
        return words(pieces, word);
    }
    let is_word = |part: &str| part.chars().all(char::is_alphabetic);
    let breaks = |part: &str| {
        let mut syllables = hypher::hyphenate(part, lang);
        syllables.all(|syllable| syllable.chars().count() <= WIDE)
    };
    let apostrophe = |c: char| matches!(c, '\'' | '’');
    if is_word(word) && breaks(word) {
        words(pieces, word);
    } else if word
        .split(apostrophe)
        .all(|part| is_word(part) && breaks(part))
    {
        // typst takes no word with an apostrophe, so that a plural such as `programma’s` would not break.
        // A soft hyphen is copied along, so there are no more of them than a narrow column asks.
        let mut across = 0;
        for part in word.split_inclusive(apostrophe) {
            for (number, syllable) in hypher::hyphenate(part, lang).enumerate() {
                across += syllable.chars().count();
                if across > WIDE && number > 0 {
                    words(pieces, SOFT_HYPHEN);
                    across = syllable.chars().count();
                }
                words(pieces, syllable);
            }
        }
    } else {
        pieces.push(Piece::Parts(parts(word, lang)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dutch(text: &str) -> String {
        let shown = pieces(text, Lang::Dutch);
        let shown = shown.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Parts(parts) => {
                let parts: Vec<String> = parts.iter().map(|bits| bits.join("·")).collect();
                format!("[{}]", parts.join("|"))
            }
        });
        shown.collect()
    }

    #[test]
    fn addresses_break_behind_a_slash_and_before_other_signs() {
        for (text, parts) in [
            (
                "zie https://www.techniekpact.nl/agenda/2026.",
                "zie [https://|www|.techniekpact|.nl/|agenda/|2026].",
            ),
            (
                "(mail jan-willem_de.vries@school.nl)",
                "(mail [jan|-willem|_de|.vries@|school|.nl])",
            ),
            (
                "x.nl/zoek?q=mbo&jaar=2026#deel",
                "[x.nl/|zoek|?q=mbo|&jaar|=2026|#deel]",
            ),
            (
                "verslag_definitief_v3.docx",
                "[verslag|_definitief|_v3|.docx]",
            ),
        ] {
            assert_eq!(dutch(text), parts);
        }
    }

    #[test]
    fn a_list_keeps_its_lines() {
        let typed = "Twee dingen:\n• een\n•\u{a0}twee\nen nog iets\n\u{a0}\n1\u{a0}000 man\n\n\n";
        assert_eq!(
            paragraphs(typed),
            [
                "Twee dingen:\n• een\n•\u{a0}twee\nen nog iets",
                "1\u{a0}000 man"
            ]
        );
    }

    #[test]
    fn words_are_left_to_the_language() {
        for text in [
            "meervoudigepersoonlijkheidsstoornis",
            "een bbl-traject van 12.000 uur, om 9:30",
            "techniekonderwijsinnovatieprogramma, (samenwerkingsovereenkomst)",
            "vmbo/mbo/bedrijfsleven",
            "",
        ] {
            assert_eq!(dutch(text), text);
        }
    }

    #[test]
    fn a_plural_with_an_apostrophe_breaks_too() {
        assert_eq!(
            dutch("onderwijsprogramma’s").replace(SOFT_HYPHEN, "-"),
            "onderwijspro-gramma’s"
        );
    }

    #[test]
    fn what_has_no_syllables_breaks_anywhere() {
        assert_eq!(dutch(&"x".repeat(17)), "[xxx·xxx·xxx·xxx·xxx·xx]");
        assert_eq!(
            dutch(&"x".repeat(40)),
            format!("[{}xxx|xxx·xxx·xxx·x]", "xxx·".repeat(9))
        );
        assert_eq!(dutch("1234567890123456"), "[123·456·789·012·345·6]");
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_told_of_breaks_the_words_are_the_same(text in "([a-z./@:_’-]|\\PC| ){0,80}") {
            let pieces = pieces(&text, Lang::Dutch).into_iter().map(|piece| match piece {
                Piece::Words(words) => words,
                Piece::Parts(parts) => parts.concat().concat(),
            });
            let told: String = pieces.collect();
            proptest::prop_assert_eq!(told.replace(SOFT_HYPHEN, ""), text.replace(SOFT_HYPHEN, ""));
        }
    }
}
