//! A message that was saved from a mail program becomes a contact moment; cards become rows to look at.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;
use tib_correspondence::{Card, Fault, Message, cards, message};
use tib_domain::{
    Code, Contact, ContactMoment, ContactRole, ContactWay, Id, Organisation, Refusal,
    amsterdam_day, fold,
};
use tib_store::{Content, Reading};
use ts_rs::TS;

use crate::{App, Result, attachments, records};

/// What a message became.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MessageTaken {
    /// The contact moment.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What is to be told with it, in words.
    pub doubts: Vec<String>,
}

/// Longest title of a contact moment, in characters.
const TITLE: usize = 200;
/// Longest text.
const TEXT: usize = 100_000;

/// Makes a contact moment of a message: with whom, as far as they are known by a mail address that is theirs
/// alone, when, what was said, and the files with it.
pub fn take(app: &App, file: &str) -> Result<MessageTaken> {
    let path = app.chosen(file)?;
    let bytes = std::fs::read(&path).map_err(|error| Refusal::unreadable(&path, &error))?;
    let read = message(&bytes).map_err(|fault| refusal(&path, fault))?;
    let texts = app.texts();
    let mut doubts: Vec<String> = read
        .doubts
        .iter()
        .map(|doubt| texts.get(&format!("doubt-{}", doubt.code().replace('_', "-"))))
        .collect();
    let subject = match read.subject.trim() {
        "" => texts.get("message-untitled"),
        subject => subject.chars().take(TITLE).collect(),
    };
    if read.text.chars().count() > TEXT {
        doubts.push(texts.get("doubt-message-cut"));
    }
    let moment = ContactMoment {
        id: app.new_id(),
        title: subject,
        day: read.date.map(|date| amsterdam_day(date.to_utc())),
        way: ContactWay::Mail,
        text: read.text.chars().take(TEXT).collect(),
        ..ContactMoment::default()
    };
    let kept = app.store()?.write("message-take", |w| {
        let known = known(&w.reading(), &read, app.today())?;
        let moment = ContactMoment {
            contacts: known.contacts,
            organisations: known.organisations,
            ..moment.clone()
        };
        match moment.day {
            Some(_) => records::put(app, w, moment.clone(), None)?,
            // The message doesn't say; the form asks for it. Never another day.
            None => w.put(&moment)?,
        }
        for file in read.attachments.iter().filter(|file| !file.inline) {
            let subject = format!("contact_moment/{}", moment.id);
            let name = if file.name.is_empty() {
                "bijlage"
            } else {
                &file.name
            };
            let attachment = attachments::named(app, name, &file.media_type, &subject);
            attachments::keep(w, &attachment, &Content::read(file.bytes.as_slice())?)?;
        }
        Ok((moment, known.shared))
    })?;
    let (kept, shared) = kept;
    if !shared.is_empty() {
        let mails = [("mails", shared.join(", "))];
        doubts.push(texts.with("doubt-message-shared", &mails));
    }
    Ok(MessageTaken {
        id: kept.id,
        title: kept.title,
        doubts,
    })
}

/// Who of a message is in the network.
#[derive(Default)]
struct Known {
    /// People, each once, the writer first.
    contacts: Vec<Id>,
    /// Where they are, as far as their address says so.
    organisations: Vec<Id>,
    /// Addresses that several have: who wrote or was written to isn't known.
    shared: Vec<String>,
}

fn known(r: &Reading<'_>, read: &Message, today: NaiveDate) -> Result<Known> {
    let (people, organisations) = (r.all::<Contact>()?, r.all::<Organisation>()?);
    let mut known = Known::default();
    for address in read.from.iter().chain(&read.to).chain(&read.cc) {
        let mail = fold(&address.mail);
        if mail.is_empty() {
            continue;
        }
        let is = |own: &String| fold(own) == mail;
        let persons: Vec<&Contact> = people
            .iter()
            .filter(|one| is(&one.mail) || one.roles.iter().any(|role| is(&role.mail)))
            .collect();
        let places: Vec<&Organisation> = organisations.iter().filter(|one| is(&one.mail)).collect();
        let (contact, organisation) = match (persons.as_slice(), places.as_slice()) {
            ([], []) => continue,
            ([person], []) => (Some(&person.id), place(person, &mail, today)),
            ([], [place]) => (None, Some(&place.id)),
            _ => {
                if !known.shared.contains(&address.mail) {
                    known.shared.push(address.mail.clone());
                }
                continue;
            }
        };
        add(&mut known.contacts, contact);
        add(&mut known.organisations, organisation);
    }
    Ok(known)
}

fn add(all: &mut Vec<Id>, one: Option<&Id>) {
    all.extend(one.filter(|one| !all.contains(one)).cloned());
}

/// Where somebody is who has this address: where it is theirs, or the only place there is.
fn place<'a>(person: &'a Contact, mail: &str, today: NaiveDate) -> Option<&'a Id> {
    let only = |roles: Vec<&'a ContactRole>| -> Option<&'a Id> {
        let first = &roles.first()?.organisation;
        roles
            .iter()
            .all(|role| role.organisation == *first)
            .then_some(first)
    };
    let lasting = || {
        let all = person.roles.iter();
        all.filter(|role| role.until.is_none_or(|until| until >= today))
    };
    let theirs: Vec<&ContactRole> = lasting().filter(|role| fold(&role.mail) == mail).collect();
    match theirs.is_empty() {
        true => only(lasting().collect()),
        false => only(theirs),
    }
}

/// What is said of a file that can't be read.
pub(crate) fn refusal(path: &Path, fault: Fault) -> Refusal {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    // Both say the same in letters; a test holds them to it.
    let code = Code::ALL.iter().find(|code| code.as_str() == fault.code());
    Refusal::new(code.copied().unwrap_or(Code::FileUnreadable)).with("file", name)
}

/// The cards of a file as a table: what stands above the columns, and a row for each person.
pub(crate) fn table(path: &Path) -> Result<(Vec<String>, Vec<Vec<String>>)> {
    let bytes = std::fs::read(path).map_err(|error| Refusal::unreadable(path, &error))?;
    let cards = cards(&bytes).map_err(|fault| refusal(path, fault))?;
    let header = [
        "Naam",
        "E-mail",
        "Telefoon",
        "Organisatie",
        "Functie",
        "Opmerking",
    ];
    let rows = cards.iter().map(|card: &Card| {
        let name = if card.name.is_empty() {
            &card.organisation
        } else {
            &card.name
        };
        let others = card.mails.iter().skip(1).map(|one| one.value.as_str());
        let others = others.chain(card.phones.iter().skip(1).map(|one| one.value.as_str()));
        // What there is no field for isn't lost.
        let notes: Vec<&str> = std::iter::once(card.note.as_str())
            .chain(others)
            .filter(|text| !text.is_empty())
            .collect();
        let first = |list: &[tib_correspondence::Reach]| {
            list.first()
                .map(|one| one.value.clone())
                .unwrap_or_default()
        };
        vec![
            name.clone(),
            first(&card.mails),
            first(&card.phones),
            card.organisation.clone(),
            card.function.clone(),
            notes.join("\n"),
        ]
    });
    Ok((header.map(str::to_owned).to_vec(), rows.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_code_of_its_own() {
        for code in Fault::CODES {
            assert!(Code::ALL.iter().any(|one| one.as_str() == code), "{code}");
        }
    }
}
