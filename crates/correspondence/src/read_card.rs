//! Cards of a file: vCard 2.1, 3.0 and 4.0 as phones and mail programs write them.

use std::collections::HashMap;

use crate::card::{Card, PostalAddress, Reach, Usage};
use crate::content_lines::{ContentLine, content_lines};
use crate::fault::{Fault, MOST_BYTES};
use crate::text::{lines, marked, one_line};

/// Addresses or numbers of one card that are looked at.
const MOST_NUMBERS: usize = 100;

/// The cards in a file, in its order. Cards that say nothing of anybody are left out.
///
/// # Errors
/// [`Fault::TooLarge`]; [`Fault::NoCard`] where there is none in it.
pub fn cards(bytes: &[u8]) -> Result<Vec<Card>, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len() });
    }
    let mut found = Vec::new();
    let mut open: Option<Vec<ContentLine>> = None;
    // A card in a card is an assistant's, by an `AGENT` line without a value.
    let mut within = 0_usize;
    for line in content_lines(&marked(bytes)) {
        let is_card = matches!(line.name.as_str(), "BEGIN" | "END")
            && line.text().trim().eq_ignore_ascii_case("VCARD");
        match line.name.as_str() {
            "BEGIN" if is_card => {
                let assistant = open
                    .as_ref()
                    .and_then(|lines| lines.last())
                    .is_some_and(|last| last.name == "AGENT");
                if within > 0 || assistant {
                    within += 1;
                } else if let Some(before) = open.replace(Vec::new()) {
                    // The one before was never closed.
                    found.push(card(&before));
                }
            }
            "END" if is_card && within > 0 => within -= 1,
            "END" if is_card => found.extend(open.take().map(|lines| card(&lines))),
            _ if within == 0 => {
                if let Some(lines) = &mut open {
                    lines.push(line);
                }
            }
            _ => {}
        }
    }
    found.extend(open.map(|lines| card(&lines)));
    found.retain(|card| !card.is_empty());
    if found.is_empty() {
        Err(Fault::NoCard)
    } else {
        Ok(found)
    }
}

fn card(all: &[ContentLine]) -> Card {
    let named = |name: &'static str| all.iter().filter(move |line| line.name == name);
    let first = |name: &'static str| {
        named(name)
            .map(|line| one_line(&line.text()))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    };
    // What Apple calls a number in words: `item1.X-ABLabel:_$!<Mobile>!$_`.
    let labels: HashMap<&str, String> = named("X-ABLABEL")
        .filter(|line| !line.group.is_empty())
        .map(|line| (line.group.as_str(), tib_domain::fold(&line.text())))
        .collect();
    let reach = |name: &'static str, value: fn(&str) -> String| -> Vec<Reach> {
        let mut found: Vec<(bool, Reach)> = Vec::new();
        for line in named(name).take(MOST_NUMBERS) {
            let usage = usage(line, labels.get(line.group.as_str()));
            let one = Reach {
                value: value(&one_line(&line.text())),
                usage,
            };
            if !one.value.is_empty() && !found.iter().any(|(_, other)| other.value == one.value) {
                found.push((!is_preferred(line), one));
            }
        }
        found.sort_by_key(|(later, _)| *later);
        found.into_iter().map(|(_, one)| one).collect()
    };
    let mut organisation = named("ORG")
        .next()
        .map(|line| line.parts())
        .unwrap_or_default()
        .into_iter()
        .map(|part| one_line(&part));
    let title = first("TITLE");
    let mut name = first("FN");
    if name.is_empty() {
        name = named("N").next().map(full_name).unwrap_or_default();
    }
    let organisation_name = organisation.next().unwrap_or_default();
    let of_organisation = [first("KIND"), first("X-ABSHOWAS")]
        .iter()
        .any(|kind| kind.eq_ignore_ascii_case("org") || kind.eq_ignore_ascii_case("company"));
    let department: Vec<String> = organisation.filter(|part| !part.is_empty()).collect();
    let organisation = if organisation_name.is_empty() && of_organisation {
        name.clone()
    } else {
        organisation_name
    };
    if of_organisation && name == organisation {
        name.clear();
    }
    Card {
        name,
        department: department.join(", "),
        function: if title.is_empty() {
            first("ROLE")
        } else {
            title
        },
        mails: reach("EMAIL", mail),
        phones: reach("TEL", phone),
        address: address(named("ADR"), &labels),
        note: named("NOTE")
            .map(|line| lines(&line.text()))
            .filter(|note| !note.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
        website: first("URL"),
        organisation,
    }
}

/// Surname; first name; other names; before it; behind it.
fn full_name(line: &ContentLine) -> String {
    let parts = line.parts();
    let part = |place: usize| parts.get(place).map(String::as_str).unwrap_or_default();
    one_line(&[part(3), part(1), part(2), part(0), part(4)].join(" "))
}

fn is_preferred(line: &ContentLine) -> bool {
    line.parameters("type").any(|value| value == "pref")
        || line.parameters("pref").any(|value| value == "1")
}

/// What the parameters or a label say, in the words of several programs.
fn usage(line: &ContentLine, label: Option<&String>) -> Usage {
    let says = |words: &[&str]| {
        let label = label
            .into_iter()
            .flat_map(|label| label.split(|c: char| !c.is_alphanumeric()));
        line.parameters("type")
            .chain(label)
            .any(|value| words.contains(&value))
    };
    if says(&["fax", "workfax", "homefax", "faxnummer"]) {
        Usage::Fax
    } else if says(&["cell", "mobile", "mobiel", "iphone", "gsm", "car"]) {
        Usage::Mobile
    } else if says(&[
        "work", "werk", "arbeid", "zakelijk", "kantoor", "business", "bedrijf", "office", "arbeit",
    ]) {
        Usage::Work
    } else if says(&["home", "thuis", "prive", "privat", "huis"]) {
        Usage::Home
    } else {
        Usage::Other
    }
}

fn mail(text: &str) -> String {
    let bare = match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => text.get(7..).unwrap_or_default(),
        _ => text,
    };
    bare.trim_matches(['<', '>', ' ']).to_owned()
}

/// A number as it was written; of `tel:+31-74-123;ext=12` number and extension.
fn phone(text: &str) -> String {
    let Some(number) = text
        .get(..4)
        .filter(|scheme| scheme.eq_ignore_ascii_case("tel:"))
        .and(text.get(4..))
    else {
        return text.to_owned();
    };
    let mut parts = number.split(';');
    let number = parts.next().unwrap_or_default();
    match parts.find_map(|part| part.strip_prefix("ext=")) {
        Some(extension) => format!("{number} ext. {extension}"),
        None => number.to_owned(),
    }
}

/// That of work, else any that isn't at home, else that.
fn address<'a>(
    all: impl Iterator<Item = &'a ContentLine>,
    labels: &HashMap<&str, String>,
) -> Option<PostalAddress> {
    all.filter_map(|line| {
        let parts = line.parts();
        let part =
            |place: usize| one_line(parts.get(place).map(String::as_str).unwrap_or_default());
        let street = [part(2), part(1), part(0)]
            .into_iter()
            .filter(|text| !text.is_empty());
        let found = PostalAddress {
            street: street.collect::<Vec<_>>().join(", "),
            place: part(3),
            postcode: part(5),
            country: part(6),
        };
        let rank = match usage(line, labels.get(line.group.as_str())) {
            Usage::Work => 0,
            Usage::Home => 2,
            _ => 1,
        };
        (found != PostalAddress::default()).then_some((rank, found))
    })
    .min_by_key(|(rank, _)| *rank)
    .map(|(_, address)| address)
}
