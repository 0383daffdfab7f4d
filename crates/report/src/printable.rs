//! Text that the fonts can show. PDF/UA and PDF/A don't allow a character without a shape, and
//! what users paste comes from everywhere: what stands for something else is printed as that, and
//! what can't be printed is told, with where it stands.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use typst::text::is_default_ignorable;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::model::Report;
use crate::world::fonts;

/// What stands where a character can't be printed.
pub const UNKNOWN: char = '□';

/// A character that no font of the report has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprinted {
    /// The character as it was typed, with the marks and joiners that belong to it.
    pub character: String,
    /// Where it stands, each place once.
    pub places: Vec<Place>,
}

/// Where words of the report come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The field.
    pub field: Field,
    /// The record's title, as it was typed.
    pub title: String,
}

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// What the region is called.
    RegionName,
    /// Who the region is.
    Identity,
    /// A municipality's name.
    Municipality,
    /// An entry of a list of choices: a theme, a sector, a kind.
    Term,
    /// An activity's title.
    ActivityTitle,
    /// What came of an activity.
    ActivityResults,
    /// What was learned from an activity.
    ActivityLessons,
    /// A partnership's name.
    PartnershipName,
    /// An organisation's name.
    OrganisationName,
    /// Where an organisation is.
    OrganisationPlace,
    /// An indicator's title, definition or lines.
    Indicator,
    /// The name of a public file.
    File,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::RegionName,
        Self::Identity,
        Self::Municipality,
        Self::Term,
        Self::ActivityTitle,
        Self::ActivityResults,
        Self::ActivityLessons,
        Self::PartnershipName,
        Self::OrganisationName,
        Self::OrganisationPlace,
        Self::Indicator,
        Self::File,
    ];
}

/// What every style of the report can show. Each names Source Sans last, so it's what both cuts of that have.
static COVERED: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    let mut sans = fonts()
        .iter()
        .filter(|font| font.info().family == "Source Sans 3")
        .map(|font| font.info().coverage.iter().collect::<HashSet<u32>>());
    let first = sans.next().unwrap_or_default();
    sans.fold(first, |both, one| {
        both.intersection(&one).copied().collect()
    })
});

fn is_covered(c: char) -> bool {
    COVERED.contains(&u32::from(c))
}

/// Makes the words of a report printable and keeps what could not be printed.
#[derive(Default)]
pub struct Printer {
    told: Vec<Unprinted>,
    numbers: HashMap<String, usize>,
    seen: HashSet<(usize, Place)>,
}

impl Printer {
    /// The report with words that can be printed, and what can't be.
    pub fn print(report: &mut Report) -> Vec<Unprinted> {
        let mut printer = Self::default();
        printer.report(report);
        printer.told
    }

    fn report(&mut self, report: &mut Report) {
        let region = report.region.clone();
        self.name(&mut report.region, Field::RegionName);
        self.text(&mut report.identity, Field::Identity, &region);
        self.names(&mut report.sectors, Field::Term);
        self.names(&mut report.municipalities, Field::Municipality);
        for figure in &mut report.key_figures {
            self.name(&mut figure.label, Field::Term);
            self.names(&mut figure.note, Field::Term);
        }
        for activity in &mut report.activities {
            let title = activity.title.clone();
            self.name(&mut activity.title, Field::ActivityTitle);
            self.text(&mut activity.results, Field::ActivityResults, &title);
            self.text(&mut activity.lessons, Field::ActivityLessons, &title);
            self.name(&mut activity.status, Field::Term);
            self.names(&mut activity.themes, Field::Term);
            self.names(&mut activity.partners, Field::OrganisationName);
        }
        for (theme, _) in &mut report.themes {
            self.names(theme, Field::Term);
        }
        for partnership in &mut report.partnerships {
            self.name(&mut partnership.name, Field::PartnershipName);
            self.name(&mut partnership.kind, Field::Term);
            self.name(&mut partnership.status, Field::Term);
            self.names(&mut partnership.members, Field::OrganisationName);
        }
        for partner in &mut report.partners {
            let name = partner.name.clone();
            self.name(&mut partner.name, Field::OrganisationName);
            self.line(&mut partner.place, Field::OrganisationPlace, &name);
            self.names(&mut partner.kinds, Field::Term);
        }
        for indicator in &mut report.indicators {
            let title = indicator.title.clone();
            self.name(&mut indicator.title, Field::Indicator);
            self.line(&mut indicator.definition, Field::Indicator, &title);
            for line in indicator.lines.iter_mut().chain(&mut indicator.drawn) {
                self.line(&mut line.name, Field::Indicator, &title);
            }
            if let Some(sentence) = &mut indicator.sentence {
                self.line(sentence, Field::Indicator, &title);
            }
            self.names(&mut indicator.sources, Field::File);
        }
        for source in &mut report.sources {
            self.name(&mut source.file, Field::File);
            self.name(&mut source.kind, Field::Term);
        }
    }

    /// Names that are their record's title themselves.
    fn names<'a>(&mut self, names: impl IntoIterator<Item = &'a mut String>, field: Field) {
        for name in names {
            self.name(name, field);
        }
    }

    fn name(&mut self, name: &mut String, field: Field) {
        let title = name.clone();
        self.line(name, field, &title);
    }

    /// Words on one line.
    fn line(&mut self, words: &mut String, field: Field, title: &str) {
        self.text(words, field, title);
        if words.contains('\n') {
            *words = words.replace('\n', " ");
        }
    }

    /// Words with lines of their own.
    fn text(&mut self, words: &mut String, field: Field, title: &str) {
        let (printed, missing) = printable(words);
        *words = printed;
        for character in missing {
            let next = self.told.len();
            let number = *self.numbers.entry(character.clone()).or_insert(next);
            if number == next {
                self.told.push(Unprinted {
                    character,
                    places: Vec::new(),
                });
            }
            let place = Place {
                field,
                title: title.to_owned(),
            };
            if self.seen.insert((number, place.clone()))
                && let Some(unprinted) = self.told.get_mut(number)
            {
                unprinted.places.push(place);
            }
        }
    }
}

/// The text as it can be printed, with `\n` between its lines, and the characters that it lost.
fn printable(text: &str) -> (String, Vec<String>) {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return (text.to_owned(), Vec::new());
    }
    let meant: String = text.replace("\r\n", "\n").chars().map(standard).collect();
    let composed: String = meant.nfc().collect();
    let mut printed = String::with_capacity(composed.len());
    let mut missing = Vec::new();
    // A character is what a reader takes for one: 👩‍🏫 is one, of two and a joiner.
    for cluster in composed.graphemes(true) {
        let mut shown = cluster
            .chars()
            .filter(|c| *c == '\n' || !c.is_control() && !is_default_ignorable(*c));
        let Some(base) = shown.next() else { continue };
        let mut lost = !put(&mut printed, base);
        if lost {
            printed.push(UNKNOWN);
        } else {
            for mark in shown {
                lost |= !put(&mut printed, mark);
            }
        }
        if lost {
            missing.push(cluster.to_owned());
        }
    }
    (printed, missing)
}

/// Puts what the character is printed as; `false` when there is nothing for it.
fn put(printed: &mut String, c: char) -> bool {
    if let Some(letters) = letters(c) {
        printed.push_str(letters);
        return true;
    }
    if c == '\n' || is_covered(c) {
        printed.push(c);
        return true;
    }
    if let Some(like) = like(c) {
        printed.push(like);
        return true;
    }
    // `℃` is `°C`, a composed letter is its letter and marks.
    let one = || std::iter::once(c);
    for other in [one().nfkc().collect::<String>(), one().nfkd().collect()] {
        if !other.is_empty() && other.chars().all(is_covered) {
            printed.push_str(&other);
            return true;
        }
    }
    false
}

/// Letters that are kept as one character, which is how they're found and copied least.
fn letters(c: char) -> Option<&'static str> {
    Some(match c {
        'Ĳ' => "IJ",
        'ĳ' => "ij",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// The character of the standard for one of a program's own; one sort of space and of line end.
fn standard(c: char) -> char {
    match c {
        // These don't break.
        '\u{a0}' | '\u{2007}' | '\u{202f}' => c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        c if c.is_whitespace() => ' ',
        '\u{f020}'..='\u{f0ff}' => symbol(c),
        c => c,
    }
}

/// Word keeps characters of the fonts Symbol and Wingdings at F020 to F0FF, without the font. Where the two
/// differ, the one that Word offers as a bullet is meant.
fn symbol(c: char) -> char {
    match c {
        // Symbol
        '\u{f0b7}' => '•',
        '\u{f02d}' => '–',
        '\u{f06d}' => 'µ',
        '\u{f0a2}' => '′',
        '\u{f0a3}' => '≤',
        '\u{f0a5}' => '∞',
        '\u{f0ac}' => '←',
        '\u{f0ad}' => '↑',
        '\u{f0ae}' => '→',
        '\u{f0af}' => '↓',
        '\u{f0b0}' => '°',
        '\u{f0b1}' => '±',
        '\u{f0b2}' => '″',
        '\u{f0b3}' => '≥',
        '\u{f0b4}' => '×',
        '\u{f0b8}' => '÷',
        '\u{f0b9}' => '≠',
        '\u{f0bb}' => '≈',
        '\u{f0bc}' => '…',
        '\u{f0d6}' => '√',
        '\u{f0de}' => '⇒',
        '\u{f0e5}' => '∑',
        // Wingdings
        '\u{f020}' => ' ',
        '\u{f028}' => '☎',
        '\u{f02a}' => '✉',
        '\u{f046}' => '☞',
        '\u{f04a}' => '☺',
        '\u{f04c}' => '☹',
        '\u{f06c}' => '●',
        '\u{f06e}' => '■',
        '\u{f06f}' | '\u{f070}' | '\u{f0a8}' => '☐',
        '\u{f071}' => '❑',
        '\u{f072}' => '❒',
        '\u{f075}' => '◆',
        '\u{f076}' => '❖',
        '\u{f078}' | '\u{f0fd}' => '☒',
        '\u{f09f}' => '•',
        '\u{f0a7}' => '▪',
        '\u{f0d8}' => '➢',
        '\u{f0df}' => '←',
        '\u{f0e0}' | '\u{f0e8}' => '→',
        '\u{f0e1}' => '↑',
        '\u{f0e2}' => '↓',
        '\u{f0f0}' => '⇨',
        '\u{f0fb}' => '✗',
        '\u{f0fc}' => '✓',
        '\u{f0fe}' => '☑',
        c => c,
    }
}

/// A character of the fonts that says the same.
fn like(c: char) -> Option<char> {
    Some(match c {
        '✅' => '✔',
        '✕' | '✖' => '✘',
        '❌' | '❎' => '✗',
        // A box that was ticked: Word ticks with a cross.
        '☒' => '☑',
        '❑' | '❏' | '❐' | '◻' | '⬜' => '☐',
        '➢' | '➤' | '‣' => '▸',
        '❖' => '◆',
        '◾' | '◼' | '⬛' => '■',
        '⚫' | '⬤' => '●',
        '⚪' => '○',
        '⁃' => '–',
        '⋅' | '‧' | '・' => '·',
        '➔' | '➜' | '➙' | '➝' | '➞' | '➡' | '⟶' | '☞' => '→',
        '⬅' | '⟵' => '←',
        '⬆' => '↑',
        '⬇' => '↓',
        '⇨' | '⟹' => '⇒',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing is lost.
    fn whole(text: &str) -> String {
        let (printed, missing) = printable(text);
        assert!(missing.is_empty(), "{text:?}: {missing:?}");
        printed
    }

    #[test]
    fn the_fonts_have_latin_greek_and_cyrillic() {
        let alphabets = "ÀÿĀſƒȘșȚțḂẀẁẂẃẄẅẞẠỹ ΆΈΉΊΌΎΏΑΩαωάέήίόύώς \
                         ЀЁЂЄЇЉЊЎЏАЯаяёђєїљњўџҐґ";
        assert_eq!(whole(alphabets), alphabets);
        let rows = [
            (0xc0, 0x180),
            (0x391, 0x3a2),
            (0x3a3, 0x3cf),
            (0x400, 0x460),
        ];
        for c in rows.into_iter().flat_map(|(from, to)| from..to) {
            let c = char::from_u32(c).unwrap();
            assert!(is_covered(c), "{c}");
        }
    }

    #[test]
    fn what_stands_for_something_else_is_printed_as_that() {
        for (typed, printed) in [
            ("Ĳssel, tĳd", "IJssel, tijd"),
            (
                "ﬁets, ﬂits, aﬀiche, oﬃcieel, shuﬄe",
                "fiets, flits, affiche, officieel, shuffle",
            ),
            (
                "\u{f0b7} een \u{f0a7} twee \u{f0fc} drie",
                "• een ▪ twee ✓ drie",
            ),
            (
                "\u{f0d8} vier \u{f076} vijf \u{f0e0} zes \u{f0a8} zeven",
                "▸ vier ◆ vijf → zes ☐ zeven",
            ),
            ("✅ klaar ☒ gekozen ➜ verder", "✔ klaar ☑ gekozen → verder"),
            ("20 ℃ ① Ｔｅｃｈ 𝐁𝐨𝐮𝐰", "20 °C 1 Tech Bouw"),
            ("½ € ² ‰ ™ → ≥", "½ € ² ‰ ™ → ≥"),
        ] {
            assert_eq!(whole(typed), printed);
        }
    }

    #[test]
    fn marks_join_their_letter() {
        assert_eq!(
            whole("cafe\u{301}, coo\u{308}rdinatie"),
            "café, coördinatie"
        );
        assert_eq!(whole("x\u{30c}"), "x\u{30c}");
    }

    #[test]
    fn what_is_not_seen_is_not_printed() {
        let typed = "sa\u{ad}men\u{200b}wer\u{2060}king\u{feff} \u{202e}om\u{202c} a\u{7}b";
        assert_eq!(whole(typed), "samenwerking om ab");
        assert_eq!(
            whole("1\u{a0}000 2\u{202f}000 3\u{2007}000"),
            "1\u{a0}000 2\u{202f}000 3\u{2007}000"
        );
        assert_eq!(whole("a\tb\u{2003}c\u{3000}d"), "a b c d");
        assert_eq!(
            whole("a\r\nb\rc\u{2028}d\u{2029}e\u{b}f"),
            "a\nb\nc\nd\ne\nf"
        );
    }

    #[test]
    fn what_has_no_shape_is_replaced_and_named() {
        let (printed, missing) = printable("goed 🙂! 漢字 👩‍🏫 1️⃣ \u{f123}");
        assert_eq!(printed, "goed □! □□ □ 1 □");
        assert_eq!(missing, ["🙂", "漢", "字", "👩‍🏫", "1️⃣", "\u{f123}"]);
    }

    proptest::proptest! {
        #[test]
        fn only_what_the_fonts_have_is_left_and_the_rest_is_told(text in "(\\PC|\\PC[\u{300}-\u{36f}\u{200d}\u{fe0f}]|[\n\t\u{a0}\u{f020}-\u{f0ff}\u{1f600}-\u{1f64f}])*") {
            let (printed, missing) = printable(&text);
            proptest::prop_assert!(printed.chars().all(|c| c == '\n' || is_covered(c)));
            let boxes = |text: &str| text.matches(UNKNOWN).count();
            proptest::prop_assert!(boxes(&printed) <= boxes(&text) + missing.len());
            let mut typed = String::new();
            typed.extend(text.chars().map(standard).nfc());
            proptest::prop_assert!(missing.iter().all(|one| typed.contains(one)));
        }
    }
}
