//! The lines of a card file: unfolded, split in name, parameters and value, still as bytes.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use tib_domain::fold;

use crate::text;

/// One property of a card.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ContentLine {
    /// `item1` of `item1.TEL`; lines with one group belong together.
    pub group: String,
    /// In capitals.
    pub name: String,
    /// Name and value, folded; the name of a bare `WORK` is `type`.
    parameters: Vec<(String, String)>,
    value: Vec<u8>,
}

impl ContentLine {
    /// `None` for a line that is none.
    fn new(line: &[u8]) -> Option<Self> {
        let mut quoted = false;
        let colon = line.iter().position(|byte| {
            quoted ^= *byte == b'"';
            *byte == b':' && !quoted
        })?;
        let head = text::guess(line.get(..colon)?).into_owned();
        let value = line.get(colon + 1..)?.to_vec();
        let mut pieces = pieces(&head, ';').into_iter();
        let full = pieces.next()?;
        let (group, name) = full.trim().rsplit_once('.').unwrap_or(("", full.trim()));
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        if name.is_empty() || !name.chars().all(plain) {
            return None;
        }
        let mut parameters = Vec::new();
        for piece in pieces {
            let (name, values) = match piece.split_once('=') {
                Some((name, values)) => (fold(name.trim()), values.to_owned()),
                None => ("type".to_owned(), piece),
            };
            let values = values.replace('"', "");
            parameters.extend(
                values
                    .split(',')
                    .map(|value| (name.clone(), fold(value.trim()))),
            );
        }
        Some(Self {
            group: group.to_ascii_lowercase(),
            name: name.to_ascii_uppercase(),
            parameters,
            value,
        })
    }

    /// The values of a parameter.
    pub(crate) fn parameters<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.parameters
            .iter()
            .filter(move |(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// Version 2.1 writes `ENCODING=` and also the bare word.
    fn is_encoded(&self, names: &[&str]) -> bool {
        ["encoding", "type"].iter().any(|parameter| {
            self.parameters(parameter)
                .any(|value| names.contains(&value))
        })
    }

    fn is_quoted(&self) -> bool {
        self.is_encoded(&["quoted-printable"])
    }

    fn is_base64(&self) -> bool {
        self.is_encoded(&["base64", "b"])
    }

    /// The text of the whole value.
    pub(crate) fn text(&self) -> String {
        self.decoded(&self.value)
    }

    /// The texts of a value of several parts: name, address, organisation.
    pub(crate) fn parts(&self) -> Vec<String> {
        let mut parts = vec![Vec::new()];
        let mut escaped = false;
        for byte in &self.value {
            if *byte == b';' && !escaped {
                parts.push(Vec::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(*byte);
            }
            escaped = *byte == b'\\' && !escaped;
        }
        parts.iter().map(|part| self.decoded(part)).collect()
    }

    fn decoded(&self, value: &[u8]) -> String {
        let bytes = if self.is_quoted() {
            quoted_printable_decode(value).unwrap_or_else(|| value.to_vec())
        } else if self.is_base64() {
            base64_decode(value).unwrap_or_default()
        } else {
            value.to_vec()
        };
        unescaped(&text::decode(&bytes, self.parameters("charset").next()).text)
    }
}

/// The pieces between separators that aren't in quotes.
fn pieces(head: &str, separator: char) -> Vec<String> {
    let mut quoted = false;
    head.split(|letter| {
        quoted ^= letter == '"';
        letter == separator && !quoted
    })
    .map(str::to_owned)
    .collect()
}

/// Backslashes before the signs that need one. Others stay: version 2.1 has none, and "C:\Temp" is a path.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some('n' | 'N')) => {
                letters.next();
                plain.push('\n');
            }
            ('\\', Some(sign @ (',' | ';' | ':' | '\\' | '"'))) => {
                plain.push(*sign);
                letters.next();
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// The properties of a file, in its order.
pub(crate) fn content_lines(bytes: &[u8]) -> Vec<ContentLine> {
    let mut found: Vec<ContentLine> = Vec::new();
    let mut soft = false;
    for line in physical(bytes) {
        let last = found.last_mut();
        // A soft break of quoted-printable: the next line goes on, whatever it looks like.
        if let (true, Some(last)) = (soft, last) {
            last.value.extend_from_slice(line);
            soft = goes_on(last);
            continue;
        }
        if let Some(rest) = line.strip_prefix(b" ").or_else(|| line.strip_prefix(b"\t")) {
            if let Some(last) = found.last_mut() {
                last.value.extend_from_slice(rest);
                soft = goes_on(last);
            }
            continue;
        }
        match ContentLine::new(line) {
            Some(mut next) => {
                soft = goes_on(&mut next);
                found.push(next);
            }
            None => {
                if let Some(last) = found.last_mut().filter(|_| !line.is_empty()) {
                    // The lines of an old photo, or a note whose writer didn't fold.
                    if !last.is_base64() {
                        last.value.extend_from_slice(b"\n");
                    }
                    last.value.extend_from_slice(line);
                }
            }
        }
    }
    found
}

/// Whether the value ends in a soft break, which is taken off.
fn goes_on(line: &mut ContentLine) -> bool {
    let breaks = line.value.ends_with(b"=") && line.is_quoted();
    if breaks {
        line.value.pop();
    }
    breaks
}

/// Lines as they stand, whichever sign ends them.
fn physical(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes
        .split(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .flat_map(|line| line.split(|byte| *byte == b'\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_unfolded_in_every_way() {
        let lines = content_lines(
            b"NOTE;ENCODING=QUOTED-PRINTABLE:een=0D=0A=\r\ntwee\r\nTEL;TYPE=\"work,voice\":0\r\n 74\r\n\
              PHOTO;BASE64:AAAA\r\n  BBBB\r\nCCCC\r\n\r\nitem1.URL:https://x.nl\r\n",
        );
        let read: Vec<(&str, String)> = lines
            .iter()
            .map(|line| (line.name.as_str(), line.text()))
            .collect();
        assert_eq!(read[0], ("NOTE", "een\r\ntwee".to_owned()));
        assert_eq!(read[1], ("TEL", "074".to_owned()));
        assert_eq!(
            lines[1].parameters("type").collect::<Vec<_>>(),
            ["work", "voice"]
        );
        assert_eq!(read[2].0, "PHOTO");
        assert_eq!(
            (lines[3].group.as_str(), read[3].1.as_str()),
            ("item1", "https://x.nl")
        );
    }

    #[test]
    fn parts_end_at_semicolons_that_are_not_escaped() {
        let line = ContentLine::new(b"ORG:A\\;B\\, C;D\\\\;E").unwrap();
        assert_eq!(line.parts(), ["A;B, C", "D\\", "E"]);
        let quoted =
            ContentLine::new(b"N;CHARSET=windows-1252;QUOTED-PRINTABLE:Vri=EBs=3B;Jan").unwrap();
        assert_eq!(quoted.parts(), ["Vriës;", "Jan"]);
    }
}
