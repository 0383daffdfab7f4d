//! A message as a mail program saves it, `.eml`.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, NaiveDate};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    Encoding, Header, HeaderName, Message as Parsed, MessageParser, MessagePart, MimeHeaders,
    PartType,
};

use crate::fault::{Doubt, Fault, MOST_BYTES};
use crate::{headers, html, text};

/// What a compound file of Microsoft begins with, `.msg` among them.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// What a `winmail.dat` begins with.
const TNEF: &[u8] = b"\x78\x9f\x3e\x22";
/// Messages in a message: each lies in the one around it, and too many would be too deep for the stack.
const MOST_NESTED: usize = 1_000;
/// Bytes of a header that are read: some thousands of recipients.
const LONGEST_HEADER: usize = 256 * 1024;
/// Characters of a file's name that are kept.
const NAME: usize = 200;
/// Headers of which one at least makes a message.
const TELLING: [&str; 8] = [
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "message-id",
    "received",
    "mime-version",
];

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// On one line; empty where there is none.
    pub subject: String,
    /// When it was sent, in the zone of the sender. `None` where the file doesn't say: never another day.
    pub date: Option<DateTime<FixedOffset>>,
    /// Who wrote it.
    pub from: Vec<MailAddress>,
    /// To whom.
    pub to: Vec<MailAddress>,
    /// To whom as well.
    pub cc: Vec<MailAddress>,
    /// What it says, as plain text; lines end in `\n`.
    pub text: String,
    /// The files with it.
    pub attachments: Vec<Attachment>,
    /// What is to be told with it, each once.
    pub doubts: Vec<Doubt>,
}

/// Somebody in a message.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct MailAddress {
    /// As it stands there; empty where there is only an address.
    pub name: String,
    /// Empty where it is no mail address, as of a colleague in an Exchange of one's own.
    pub mail: String,
}

/// A file with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Without folders; empty where the message gives none.
    pub name: String,
    /// `application/pdf`.
    pub media_type: String,
    /// As they were attached.
    pub bytes: Vec<u8>,
    /// It is shown within the text, as a logo under a signature is.
    pub inline: bool,
}

/// The message in a file.
///
/// # Errors
/// [`Fault`]: too large, Outlook's own form, a `winmail.dat` by itself, no message at all.
pub fn message(bytes: &[u8]) -> Result<Message, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(COMPOUND) {
        return Err(Fault::OutlookFile);
    }
    if bytes.starts_with(TNEF) {
        return Err(Fault::Winmail);
    }
    let marked = text::marked(bytes);
    let bytes = without_envelope(&marked);
    if !is_message(bytes) {
        return Err(Fault::NoMessage);
    }
    if nested(bytes) > MOST_NESTED {
        return Err(Fault::TooNested);
    }
    let parsed = parsed(bytes).ok_or(Fault::NoMessage)?;
    let mut doubts = Vec::new();
    let mut reader = Reader {
        bytes,
        doubts: &mut doubts,
    };
    let (subject, date) = (reader.subject(&parsed), reader.date(&parsed));
    let [from, to, cc] = [HeaderName::From, HeaderName::To, HeaderName::Cc]
        .map(|name| reader.addresses(&parsed, &name));
    let text = reader.text(&parsed);
    let attachments = reader.attachments(&parsed);
    doubts.sort_unstable();
    doubts.dedup();
    Ok(Message {
        subject,
        date,
        from,
        to,
        cc,
        text,
        attachments,
        doubts,
    })
}

/// What the library reads; nothing where it stumbles over its own offsets, which it did over messages that were
/// cut and pasted together at random.
fn parsed(bytes: &[u8]) -> Option<Parsed<'_>> {
    std::panic::catch_unwind(|| MessageParser::default().parse(bytes)).ok()?
}

/// Without the blank lines and the `From ` line that mailboxes put before a message.
fn without_envelope(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.trim_ascii_start();
    let is_envelope = bytes.starts_with(b"From ") || bytes.starts_with(b">From ");
    let line = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .filter(|_| is_envelope);
    line.and_then(|line| bytes.get(line + 1..)).unwrap_or(bytes)
}

/// Whether it begins with headers, of which one is a message's.
fn is_message(bytes: &[u8]) -> bool {
    let mut told = false;
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let name = line
            .split(|byte| *byte == b':')
            .next()
            .unwrap_or_default()
            .trim_ascii_end();
        let plain = |byte: &u8| byte.is_ascii_graphic();
        if name.len() == line.len() || name.is_empty() || !name.iter().all(plain) {
            return false;
        }
        told |= TELLING
            .iter()
            .any(|telling| name.eq_ignore_ascii_case(telling.as_bytes()));
    }
    told
}

/// How many messages may lie within the message.
fn nested(bytes: &[u8]) -> usize {
    let counted: [&[u8]; 2] = [b"message/", b"multipart/digest"];
    counted
        .iter()
        .map(|word| {
            bytes
                .windows(word.len())
                .filter(|found| found.eq_ignore_ascii_case(word))
                .count()
        })
        .sum()
}

struct Reader<'a> {
    bytes: &'a [u8],
    doubts: &'a mut Vec<Doubt>,
}

impl Reader<'_> {
    /// What stands behind the colon of a header, as far as it is read.
    fn raw(&self, header: &Header<'_>) -> &[u8] {
        let (from, to) = (header.offset_start as usize, header.offset_end as usize);
        self.bytes
            .get(from..to.min(from + LONGEST_HEADER))
            .unwrap_or_default()
    }

    fn last<'h>(&self, all: &'h [Header<'h>], name: &HeaderName<'_>) -> Option<&'h Header<'h>> {
        all.iter().rev().find(|header| header.name == *name)
    }

    fn told(&mut self, mislabelled: bool) {
        if mislabelled {
            self.doubts.push(Doubt::Charset);
        }
    }

    fn subject(&mut self, parsed: &Parsed<'_>) -> String {
        let Some(header) = self.last(parsed.headers(), &HeaderName::Subject) else {
            return String::new();
        };
        let (subject, mislabelled) = headers::unstructured(self.raw(header));
        self.told(mislabelled);
        subject
    }

    fn date(&mut self, parsed: &Parsed<'_>) -> Option<DateTime<FixedOffset>> {
        let header = self.last(parsed.headers(), &HeaderName::Date);
        let raw = header
            .map(|header| text::one_line(&text::guess(self.raw(header))))
            .unwrap_or_default();
        let read = match zone(&raw) {
            Some(_) => header.and_then(|header| header.value.as_datetime().copied()),
            // Without a zone nothing is read.
            None => mail_parser::DateTime::parse_rfc822(&format!("{raw} +0000\n")),
        };
        let date = read.and_then(|read| {
            let day =
                NaiveDate::from_ymd_opt(read.year.into(), read.month.into(), read.day.into())?;
            // A second that was put in to keep time with the earth is shown as the one before.
            let second = u32::from(read.second).min(59);
            let local = day.and_hms_opt(read.hour.into(), read.minute.into(), second)?;
            let (zone, known) = match zone(&raw) {
                Some(Zone::Hours(hours)) => (hours * 3_600, true),
                Some(Zone::AsRead) => {
                    let seconds = i32::from(read.tz_hour) * 3_600 + i32::from(read.tz_minute) * 60;
                    (
                        if read.tz_before_gmt {
                            -seconds
                        } else {
                            seconds
                        },
                        true,
                    )
                }
                None => (0, false),
            };
            let zone = FixedOffset::east_opt(zone)?;
            Some((local.and_local_timezone(zone).single()?, known))
        });
        match date {
            Some((_, false)) => self.doubts.push(Doubt::NoZone),
            None => self.doubts.push(Doubt::NoDate),
            _ => {}
        }
        date.map(|(date, _)| date)
    }

    fn addresses(&mut self, parsed: &Parsed<'_>, name: &HeaderName<'_>) -> Vec<MailAddress> {
        let (mut found, mut seen) = (Vec::new(), HashSet::new());
        for header in parsed
            .headers()
            .iter()
            .filter(|header| header.name == *name)
        {
            let (value, mislabelled) = headers::mended(self.raw(header));
            self.told(mislabelled);
            let line = format!("To: {}\r\n\r\n", value.trim());
            let Some(read) = MessageParser::default().parse_headers(line.as_bytes()) else {
                continue;
            };
            for one in read.to().into_iter().flat_map(|list| list.iter()) {
                let clean = |text: Option<&str>| text::one_line(text.unwrap_or_default());
                let (name, address) = (clean(one.name()), clean(one.address()));
                let is_mail = address.contains('@') && !address.contains(' ');
                let (name, mail) = match (name.is_empty(), is_mail) {
                    (_, true) => (name, address),
                    (true, false) => (address, String::new()),
                    (false, false) => (name, String::new()),
                };
                let one = MailAddress {
                    name: name.trim_matches(['\'', '"', ' ']).to_owned(),
                    mail,
                };
                if one != MailAddress::default() && seen.insert(one.clone()) {
                    found.push(one);
                }
            }
        }
        found
    }

    /// The bytes of a part as they were before they were made fit for mail.
    fn content(&self, part: &MessagePart<'_>) -> Vec<u8> {
        let raw = self
            .bytes
            .get(part.offset_body as usize..part.offset_end as usize)
            .unwrap_or_default();
        match part.encoding {
            _ if part.is_encoding_problem => raw.to_vec(),
            Encoding::None => raw.to_vec(),
            Encoding::Base64 => base64_decode(raw).unwrap_or_else(|| part.contents().to_vec()),
            Encoding::QuotedPrintable => {
                quoted_printable_decode(raw).unwrap_or_else(|| part.contents().to_vec())
            }
        }
    }

    fn part_text(&mut self, part: &MessagePart<'_>) -> String {
        let charset = part
            .content_type()
            .and_then(|read| read.attribute("charset"));
        let decoded = text::decode(&self.content(part), charset);
        self.told(decoded.mislabelled);
        match part.body {
            PartType::Html(_) => html::text(&decoded.text),
            _ => text::lines(&decoded.text),
        }
    }

    fn text(&mut self, parsed: &Parsed<'_>) -> String {
        let mut join = |parts: Vec<&MessagePart<'_>>| {
            let texts = parts
                .into_iter()
                .filter(|part| part.is_text() || part.is_text_html());
            let texts: Vec<String> = texts
                .map(|part| self.part_text(part))
                .filter(|text| !text.is_empty())
                .collect();
            texts.join("\n\n")
        };
        let plain = join(parsed.text_bodies().collect());
        // Some programs put an empty text beside what they mean.
        if plain.trim().is_empty() {
            join(parsed.html_bodies().collect())
        } else {
            plain
        }
    }

    fn attachments(&mut self, parsed: &Parsed<'_>) -> Vec<Attachment> {
        let of_part = |part: &MessagePart<'_>| {
            part.content_type().map(|read| {
                let subtype = read.subtype().unwrap_or_default();
                format!("{}/{subtype}", read.ctype()).to_ascii_lowercase()
            })
        };
        if parsed.parts.iter().filter_map(of_part).any(|kind| {
            kind == "multipart/encrypted"
                || kind == "application/pkcs7-mime"
                || kind == "application/x-pkcs7-mime"
        }) {
            self.doubts.push(Doubt::Encrypted);
        }
        let mut found = Vec::new();
        for part in parsed.attachments() {
            let media_type = of_part(part).unwrap_or_else(|| "application/octet-stream".to_owned());
            let (bytes, name) = match &part.body {
                PartType::Message(inner) => {
                    let bytes = match part.encoding {
                        Encoding::None => self.content(part),
                        _ => inner.raw_message().to_vec(),
                    };
                    let subject = inner.subject().map(text::one_line).unwrap_or_default();
                    (bytes, format!("{subject}.eml"))
                }
                _ => (self.content(part), String::new()),
            };
            let given = self.attachment_name(part);
            let name = file_name(if given.is_empty() { &name } else { &given });
            if bytes.starts_with(TNEF)
                || media_type.ends_with("/ms-tnef")
                || media_type.ends_with("/vnd.ms-tnef")
                || name.eq_ignore_ascii_case("winmail.dat")
            {
                self.doubts.push(Doubt::Winmail);
            }
            let shown = part
                .content_disposition()
                .is_some_and(|read| read.is_inline());
            let attached = part
                .content_disposition()
                .is_some_and(|read| read.is_attachment());
            found.push(Attachment {
                inline: !attached
                    && media_type.starts_with("image/")
                    && (shown || part.content_id().is_some()),
                name,
                media_type,
                bytes,
            });
        }
        found
    }

    /// The name that the headers of a part give, with their encoded words whole.
    fn attachment_name(&mut self, part: &MessagePart<'_>) -> String {
        let mut block = String::new();
        for name in [HeaderName::ContentDisposition, HeaderName::ContentType] {
            if let Some(header) = self.last(part.headers(), &name) {
                let (value, mislabelled) = headers::mended(self.raw(header));
                self.told(mislabelled);
                block.push_str(&format!("{}: {}\r\n", name.as_static_str(), value.trim()));
            }
        }
        block.push_str("\r\n");
        let read = MessageParser::default().parse_headers(block.as_bytes());
        let name = read
            .as_ref()
            .filter(|read| !read.parts.is_empty())
            .and_then(|read| read.attachment_name());
        // Words within quotes are no words by the rules, and are written all the same.
        name.map(|name| headers::unstructured(name.as_bytes()).0)
            .unwrap_or_default()
    }
}

/// A zone as it stands behind a date.
enum Zone {
    AsRead,
    Hours(i32),
}

fn zone(raw: &str) -> Option<Zone> {
    let bare = raw.split('(').next().unwrap_or_default().trim();
    let last = bare.rsplit(' ').next().unwrap_or_default();
    let digits = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if last.strip_prefix(['+', '-']).is_some_and(digits) {
        return Some(Zone::AsRead);
    }
    let named = if last.chars().any(|letter| letter.is_ascii_digit()) {
        // "10:00:00 (CEST)": the name is in brackets.
        raw.split('(').nth(1)?.trim_end_matches([')', ' '])
    } else {
        last
    };
    match named.to_ascii_uppercase().as_str() {
        "CEST" | "MEST" | "MESZ" => Some(Zone::Hours(2)),
        "CET" | "MET" | "MEZ" => Some(Zone::Hours(1)),
        "WEST" | "BST" => Some(Zone::Hours(1)),
        "GMT" | "UTC" | "UT" | "Z" | "WET" => Some(Zone::Hours(0)),
        "EST" | "EDT" | "CST" | "CDT" | "MST" | "MDT" | "PST" | "PDT" => Some(Zone::AsRead),
        _ => None,
    }
}

/// The name of a file without folders and signs that no name has.
fn file_name(text: &str) -> String {
    let bare = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = text::one_line(bare)
        .chars()
        .filter(|letter| !"<>:\"|?*".contains(*letter) && !is_direction(*letter))
        .collect();
    let clean = clean.trim().trim_matches('.').trim();
    let count = clean.chars().count();
    if count <= NAME {
        return clean.to_owned();
    }
    // The end says what kind of file it is.
    let extension = clean
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension);
    let extension = if extension.chars().count() > 10 {
        ""
    } else {
        extension
    };
    let kept: String = clean
        .chars()
        .take(NAME - 1 - extension.chars().count())
        .collect();
    format!("{kept}.{extension}")
        .trim_end_matches('.')
        .to_owned()
}

/// Signs that turn the direction of letters: `gnp.exe` shown as `exe.png`.
fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
