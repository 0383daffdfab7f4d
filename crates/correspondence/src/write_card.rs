//! A card as a file that Outlook and phones open.

use crate::card::{Card, Reach, Usage};
use crate::text::{lines, one_line};
use crate::write_lines::{escaped, folded, single};

/// The card as vCard 3.0, lines ended by CRLF and folded at 75 octets. 3.0, since Outlook knows no 4.0. A line
/// with letters beyond ASCII says that it is UTF-8: Outlook takes them as Windows-1252 otherwise, and others
/// don't mind.
#[must_use]
pub fn write_card(card: &Card) -> String {
    let mut file = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    let shown = if card.name.is_empty() {
        &card.organisation
    } else {
        &card.name
    };
    let name = one_line(&card.name);
    // What phones sort and show by: "de Vries", "Jan".
    let (first, surname) = name.split_once(' ').unwrap_or(("", &name));
    line(
        &mut file,
        "N",
        &[surname, first, "", "", ""].map(escaped).join(";"),
    );
    line(&mut file, "FN", &single(shown));
    if card.name.is_empty() && !card.organisation.is_empty() {
        line(&mut file, "X-ABShowAs", "COMPANY");
    }
    let organisation = [&card.organisation, &card.department].map(single);
    match organisation.each_ref().map(String::as_str) {
        ["", ""] => {}
        [organisation, ""] => line(&mut file, "ORG", organisation),
        parts => line(&mut file, "ORG", &parts.join(";")),
    }
    optional(&mut file, "TITLE", &single(&card.function));
    reach(&mut file, "EMAIL;TYPE=INTERNET", &card.mails);
    reach(&mut file, "TEL", &card.phones);
    if let Some(address) = &card.address {
        let parts = [
            "",
            "",
            &address.street,
            &address.place,
            "",
            &address.postcode,
            &address.country,
        ];
        line(&mut file, "ADR;TYPE=WORK", &parts.map(single).join(";"));
    }
    optional(&mut file, "URL", &single(&card.website));
    optional(&mut file, "NOTE", &escaped(lines(&card.note)));
    file.push_str("END:VCARD\r\n");
    file
}

fn reach(file: &mut String, property: &str, all: &[Reach]) {
    for (place, one) in all.iter().enumerate() {
        let usage = match one.usage {
            Usage::Work => ";TYPE=WORK",
            Usage::Home => ";TYPE=HOME",
            Usage::Mobile => ";TYPE=CELL",
            Usage::Fax => ";TYPE=FAX",
            Usage::Other => "",
        };
        let preferred = if place == 0 && all.len() > 1 {
            ";TYPE=PREF"
        } else {
            ""
        };
        optional(
            file,
            &[property, usage, preferred].concat(),
            &single(&one.value),
        );
    }
}

fn optional(file: &mut String, property: &str, value: &str) {
    if !value.is_empty() {
        line(file, property, value);
    }
}

fn line(file: &mut String, property: &str, value: &str) {
    let charset = if value.is_ascii() {
        ""
    } else {
        ";CHARSET=UTF-8"
    };
    folded(file, &[property, charset, ":", value].concat());
}
