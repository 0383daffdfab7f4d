//! Files as programs write them, each of a kind that others' programs got wrong. Everybody in them is
//! invented.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failure is the test's"
)]

use std::path::PathBuf;

use tib_correspondence::{
    Attachment, Card, Doubt, Fault, MOST_BYTES, Message, PostalAddress, Usage, cards, message,
};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(
        PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("tests/files")
            .join(name),
    )
    .unwrap()
}

fn one(name: &str) -> Card {
    let mut all = cards(&bytes(name)).unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn phones(card: &Card) -> Vec<(&str, Usage)> {
    card.phones
        .iter()
        .map(|phone| (phone.value.as_str(), phone.usage))
        .collect()
}

#[test]
fn outlook_in_quoted_printable() {
    let card = one("outlook-quoted.vcf");
    assert_eq!(card.name, "Renée Dijksma");
    assert_eq!(
        (card.organisation.as_str(), card.department.as_str()),
        ("Coöperatie Vakwerk", "Techniek & Onderwijs")
    );
    assert_eq!(card.function, "Teamleider");
    assert_eq!(
        phones(&card),
        [
            ("(074) 555 01 01", Usage::Work),
            ("06-55500102", Usage::Mobile),
            ("(074) 555 01 09", Usage::Fax)
        ]
    );
    assert_eq!(card.mails[0].value, "r.dijksma@vakwerk.example.nl");
    assert_eq!(
        card.note,
        "Belt liever dan dat ze mailt;\nniet op vrijdag en ook niet in de eerste week van de maand"
    );
    assert_eq!(
        card.address,
        Some(PostalAddress {
            street: "Kade 12".into(),
            postcode: "7607 AB".into(),
            place: "Almelo".into(),
            country: "Nederland".into()
        })
    );
    assert_eq!(card.website, "http://www.vakwerk.example.nl");
}

#[test]
fn outlook_in_windows_1252_without_a_word_about_it() {
    let card = one("outlook-western.vcf");
    assert_eq!(card.name, "Zoë Núñez van 't Hof");
    assert_eq!(
        phones(&card),
        [("0546-550102", Usage::Work), ("0546-550103", Usage::Home)]
    );
}

#[test]
fn a_telephone_with_labels_of_its_own() {
    let card = one("phone-3.vcf");
    assert_eq!(
        (card.name.as_str(), card.organisation.as_str()),
        ("Anouk de Groot", "Scholengemeenschap Veld, locatie Kade")
    );
    let mails: Vec<_> = card
        .mails
        .iter()
        .map(|mail| (mail.value.as_str(), mail.usage))
        .collect();
    assert_eq!(
        mails,
        [
            ("a.degroot@veld.example.nl", Usage::Work),
            ("anouk@example.com", Usage::Home)
        ]
    );
    assert_eq!(
        phones(&card),
        [
            ("+31 6 55500104", Usage::Mobile),
            ("074 555 01 05", Usage::Work)
        ]
    );
    assert_eq!(
        card.note,
        "Twee regels:\neen met een komma, en een lange die gevouwen wordt omdat zij over de vijfenzeventig tekens gaat."
    );
    assert_eq!(card.address.unwrap().street, "Veldweg 3 Gebouw B");
    assert_eq!(card.website, "https://www.veld.example.nl");
}

#[test]
fn version_4_with_addresses_of_the_web() {
    let card = one("version-4.vcf");
    assert_eq!(
        (card.name.as_str(), card.function.as_str()),
        ("Öznur Yıldız", "Accountmanager onderwijs")
    );
    assert_eq!(
        phones(&card),
        [
            ("+31-6-555-00107", Usage::Mobile),
            ("+31-53-555-0106 ext. 12", Usage::Work)
        ]
    );
    assert_eq!(card.mails[0].value, "o.yildiz@nergens.example.nl");
    assert_eq!(card.address.unwrap().street, "Plein 9");
}

#[test]
fn several_with_photos_folded_in_every_way() {
    let all = cards(&bytes("several-with-photos.vcf")).unwrap();
    let names: Vec<&str> = all.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["Mert Çelik", "Sanne Bol"]);
    assert_eq!(phones(&all[1]).len(), 2);
    assert_eq!(all[1].mails[0].value, "sanne@example.org");
}

#[test]
fn kinds_in_dutch() {
    let card = one("dutch-types.vcf");
    assert_eq!(
        phones(&card),
        [
            ("0546-550112", Usage::Work),
            ("06 - 555 00 113", Usage::Mobile),
            ("0546-550114", Usage::Home),
            ("0546-550115", Usage::Fax)
        ]
    );
    assert_eq!(card.mails[0].usage, Usage::Work);
}

#[test]
fn what_is_no_card_is_told() {
    assert_eq!(cards(b""), Err(Fault::NoCard));
    assert_eq!(cards(b"naam;telefoon\r\nJan;074\r\n"), Err(Fault::NoCard));
    assert_eq!(cards(b"BEGIN:VCARD\r\nEND:VCARD\r\n"), Err(Fault::NoCard));
    assert_eq!(
        cards(b"BEGIN:VCALENDAR\r\nFN:x\r\nEND:VCALENDAR\r\n"),
        Err(Fault::NoCard)
    );
    let large = vec![b'a'; MOST_BYTES + 1];
    assert_eq!(
        cards(&large),
        Err(Fault::TooLarge {
            bytes: MOST_BYTES + 1
        })
    );
    // Cut off, not closed, or as text of two bytes a letter: what is there is read.
    assert_eq!(
        cards(b"BEGIN:VCARD\nFN:Jan\nBEGIN:VCARD\nFN:Piet")
            .unwrap()
            .len(),
        2
    );
    let wide: Vec<u8> = "\u{feff}BEGIN:VCARD\r\nFN:Zoë\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(cards(&wide).unwrap()[0].name, "Zoë");
}

fn read(name: &str) -> Message {
    message(&bytes(name)).unwrap()
}

fn date(message: &Message) -> String {
    message
        .date
        .map(|date| date.to_rfc3339())
        .unwrap_or_default()
}

fn people(all: &[tib_correspondence::MailAddress]) -> Vec<(&str, &str)> {
    all.iter()
        .map(|one| (one.name.as_str(), one.mail.as_str()))
        .collect()
}

#[test]
fn words_cut_within_a_character() {
    let message = read("word-cut.eml");
    assert_eq!(
        message.subject,
        "Afspraak over gastlessen en coördinatie én stages"
    );
    assert_eq!(
        people(&message.from),
        [("Dijksma, Renée", "r.dijksma@vakwerk.example.nl")]
    );
    assert_eq!(
        people(&message.to),
        [
            ("Jan Bol", "jan.bol@veld.example.nl"),
            ("Zoë", "zoe@ster.example.nl")
        ]
    );
    assert_eq!(
        people(&message.cc),
        [("info@veld.example.nl", "info@veld.example.nl")]
    );
    assert_eq!(date(&message), "2026-02-03T10:15:00+01:00");
    assert!(
        message
            .text
            .starts_with("Dag Jan,\n\nZullen we dinsdag om één uur bellen")
    );
    assert!(
        message
            .text
            .ends_with("de coördinator gevraagd.\n\nGroet,\nRenée"),
        "{:?}",
        message.text
    );
    assert!(message.attachments.is_empty() && message.doubts.is_empty());
}

#[test]
fn the_wrong_code_page() {
    for (name, subject, day) in [
        (
            "western-as-utf8.eml",
            "Coördinatie – offerte",
            "2026-02-04T09:00:00+01:00",
        ),
        (
            "utf8-as-western.eml",
            "Offerte",
            "2026-07-01T09:00:00+02:00",
        ),
    ] {
        let message = read(name);
        assert_eq!(
            (message.subject.as_str(), date(&message).as_str()),
            (subject, day)
        );
        assert_eq!(message.text, "De coördinatie kost € 1.250 – vóór de zomer.");
        assert_eq!(message.doubts, [Doubt::Charset]);
    }
}

#[test]
fn winmail_comes_in_as_it_is_and_is_told() {
    let message = read("winmail.eml");
    assert_eq!(message.text, "Het verslag zit erbij.");
    assert_eq!(message.doubts, [Doubt::Winmail]);
    assert_eq!(message.attachments[0].name, "winmail.dat");
    assert_eq!(message.attachments[0].bytes.len(), 206);
    assert_eq!(
        tib_correspondence::message(&message.attachments[0].bytes),
        Err(Fault::Winmail)
    );
}

#[test]
fn without_a_date_there_is_none() {
    let message = read("no-date.eml");
    assert_eq!(
        (message.date, message.doubts.as_slice()),
        (None, [Doubt::NoDate].as_slice())
    );
    let impossible = b"Subject: x\r\nDate: Fri, 31 Feb 2026 25:00:00 +0100\r\n\r\nx";
    assert_eq!(tib_correspondence::message(impossible).unwrap().date, None);
}

#[test]
fn html_alone_with_files() {
    let message = read("html-with-files.eml");
    assert_eq!(
        message.text,
        "Beste Jan,\nHierbij het convenant – graag vóór vrijdag.\n\n- tekenen\n- terugsturen"
    );
    assert_eq!(
        people(&message.from),
        [("Yıldız, Öznur", "o.yildiz@nergens.example.nl")]
    );
    assert_eq!(message.to.len(), 2);
    assert_eq!(date(&message), "2026-02-06T11:05:09+01:00");
    let told = |one: &Attachment| {
        (
            one.name.clone(),
            one.media_type.clone(),
            one.bytes.len(),
            one.inline,
        )
    };
    assert_eq!(
        message.attachments.iter().map(told).collect::<Vec<_>>(),
        [
            ("logo.png".to_owned(), "image/png".to_owned(), 64, true),
            (
                "Convenant coördinatie.pdf".to_owned(),
                "application/pdf".to_owned(),
                265,
                false
            ),
            ("lijst café.csv".to_owned(), "text/csv".to_owned(), 6, false),
        ]
    );
    // As it was attached, in its own code page.
    assert_eq!(message.attachments[2].bytes, b"naam;\x80");
}

#[test]
fn letters_from_before_there_were_rules() {
    let message = read("raw-western.eml");
    assert_eq!(message.subject, "Coördinatie én stages");
    assert_eq!(
        people(&message.from),
        [("Zoë Núñez", "zoe@ster.example.nl")]
    );
    assert_eq!(message.text, "Zonder MIME, met letters van vóór 1995.");
    assert_eq!(date(&message), "2026-02-04T09:00:00+00:00");
    assert_eq!(message.doubts, [Doubt::NoZone]);
}

#[test]
fn a_message_within_a_message_is_a_file() {
    let message = read("forwarded.eml");
    assert_eq!(date(&message), "2026-07-06T08:30:00+02:00");
    assert_eq!(message.text, "Ter info.");
    assert_eq!(message.to[0].mail, "");
    assert_eq!(people(&message.to)[1], ("Sanne Bol", "sanne@example.org"));
    let inner = &message.attachments[0];
    assert_eq!(inner.name, "Rondleiding dinsdag.eml");
    let inner = tib_correspondence::message(&inner.bytes).unwrap();
    assert_eq!(
        (inner.subject.as_str(), inner.text.as_str()),
        ("Rondleiding: dinsdag?", "Kom gerust langs.")
    );
}

/// The part says that it is a message, and is none: the library took its own mistake for ours.
#[test]
fn a_message_within_a_message_without_headers() {
    let whole = String::from_utf8(bytes("forwarded.eml")).unwrap();
    let (before, inner) = whole
        .split_once("Content-Type: message/rfc822\r\n\r\n")
        .unwrap();
    let broken = format!(
        "{before}Content-Type: message/rfc822\r\n\r\nTer info.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n{inner}"
    );
    let message = message(broken.as_bytes()).unwrap();
    assert_eq!(
        (message.subject.as_str(), message.text.as_str()),
        ("FW: Rondleiding", "Ter info.")
    );
}

/// A file that was made to take long doesn't.
#[test]
fn what_never_ends_is_read_once() {
    let words = format!("Subject: {}\r\n\r\nx", "=?x?b? ".repeat(300_000));
    assert_eq!(message(words.as_bytes()).unwrap().text, "x");
    let people: String = (0..60_000)
        .map(|number| format!("a{number}@b.nl, "))
        .collect();
    let many = format!("Subject: x\r\nTo: {people}\r\n\r\nx");
    assert!(message(many.as_bytes()).unwrap().to.len() > 10_000);
    let phones: String = (0..200_000)
        .map(|number| format!("TEL:{number}\r\n"))
        .collect();
    let card = format!("BEGIN:VCARD\r\nFN:x\r\n{phones}END:VCARD\r\n");
    assert_eq!(cards(card.as_bytes()).unwrap()[0].phones.len(), 100);
    let tags = format!(
        "Subject: x\r\nContent-Type: text/html\r\n\r\n{}",
        "<a \"><b '>".repeat(100_000)
    );
    assert!(message(tags.as_bytes()).is_ok());
}

#[test]
fn what_is_no_message_is_told_apart() {
    let told = |bytes: &[u8]| message(bytes).map(|_| ()).map_err(Fault::code);
    assert_eq!(
        told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0"),
        Err("mail_outlook_file")
    );
    assert_eq!(told(b""), Err("mail_none"));
    assert_eq!(told(b"%PDF-1.7\n1 0 obj"), Err("mail_none"));
    assert_eq!(told(b"Beste Jan: graag bellen.\nGroet"), Err("mail_none"));
    assert_eq!(
        told(b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n"),
        Err("mail_none")
    );
    assert_eq!(told(&vec![b'a'; MOST_BYTES + 1]), Err("mail_too_large"));
    let nested = b"Subject: x\nContent-Type: message/rfc822\n\n".repeat(20_000);
    assert_eq!(told(&nested), Err("mail_too_nested"));
    let nested = b"Subject: x\nContent-Type: message/rfc822\n\n".repeat(900);
    assert_eq!(told(&nested), Ok(()));
}
