//! What a column of a spreadsheet can hold, and how people call it.

use serde::{Deserialize, Serialize};
use tib_domain::{Contact, Kind, Organisation, Partnership, Record, words};
use tib_texts::{Language, Texts};
use ts_rs::TS;

use super::names::{CONTACTS, ORGANISATIONS, PARTNERSHIPS};

/// What the rows of a spreadsheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// Schools, colleges, companies.
    Organisations,
    /// People.
    Contacts,
    /// Agreements between organisations.
    Partnerships,
}

impl SheetKind {
    /// All, each before those that name it.
    pub const ALL: [Self; 3] = [Self::Organisations, Self::Contacts, Self::Partnerships];

    /// Its name on the command line and in texts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::Contacts => "contacts",
            Self::Partnerships => "partnerships",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }

    /// The records that rows become.
    #[must_use]
    pub fn kind(self) -> &'static Kind {
        match self {
            Self::Organisations => Organisation::KIND,
            Self::Contacts => Contact::KIND,
            Self::Partnerships => Partnership::KIND,
        }
    }

    /// What its columns can hold, in the order in which they are written.
    #[must_use]
    pub(crate) fn columns(self) -> &'static [Column] {
        match self {
            Self::Organisations => ORGANISATIONS,
            Self::Contacts => CONTACTS,
            Self::Partnerships => PARTNERSHIPS,
        }
    }

    pub(crate) fn column(self, key: &str) -> Option<&'static Column> {
        self.columns().iter().find(|column| column.key == key)
    }
}

/// Where a cell goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// The record's own identity, written by us.
    Id,
    /// A field of the record.
    Field(&'static str),
    /// A house number, written behind the street.
    HouseNumber,
    /// Parts of a person's name, in their order.
    NamePart,
    /// A field of the person's role at the organisation of the row: `organisation`, `function`, `role`.
    Role(&'static str),
    /// A field of the person whom an organisation's row names: `name`, `mail`, `phone`, `function`, `notes`.
    Person(&'static str),
    /// A postcode with the place behind it.
    PostcodePlace,
    /// The day of the last contact, which becomes a contact moment.
    LastContact,
    /// Names of members, parted by semicolons, commas or lines.
    Members,
}

/// One thing that a column can hold.
#[derive(Debug)]
pub(crate) struct Column {
    /// Its name in mappings; its title is the text `sheet-<key>`.
    pub key: &'static str,
    pub holds: Holds,
    /// What people write above it besides its title, as words.
    pub called: &'static [&'static str],
    /// Written into the workbooks that go out.
    pub goes_out: bool,
}

/// A header in the form that names are compared in.
pub(crate) fn plain(header: &str) -> String {
    words(header).collect::<Vec<_>>().join(" ")
}

/// What the column with this header holds, as far as its name tells: of a name of several, like "Bedrijf/school" or
/// "pc + plaats", what its parts have in common.
pub(crate) fn recognise(kind: SheetKind, header: &str) -> Option<&'static Column> {
    if let Some(column) = recognise_whole(kind, header) {
        return Some(column);
    }
    let parts = header.split(['/', '+', '&', '|', '\n']);
    let parts = parts
        .flat_map(|part| part.split(" en "))
        .flat_map(|part| part.split(" of "));
    let found: Vec<&Column> = parts
        .map(|part| recognise_whole(kind, part))
        .collect::<Option<_>>()?;
    let keys: Vec<&str> = found.iter().map(|column| column.key).collect();
    match keys.as_slice() {
        ["postcode", "place"] => kind.column("postcode-place"),
        ["street", "house-number"] => kind.column("street"),
        ["phone", "person-phone"] | ["person-phone", "phone"] => kind.column("phone"),
        [_, _, ..] if keys.iter().all(|key| keys.first() == Some(key)) => found.first().copied(),
        _ => None,
    }
}

fn recognise_whole(kind: SheetKind, header: &str) -> Option<&'static Column> {
    let plain = plain(header);
    if plain.is_empty() {
        return None;
    }
    let titles = |column: &Column| {
        [Language::Nl, Language::En]
            .iter()
            .any(|language| self::plain(&title(column, *language)) == plain)
    };
    let columns = kind.columns();
    columns.iter().find(|column| titles(column)).or_else(|| {
        columns
            .iter()
            .find(|column| column.called.contains(&plain.as_str()))
    })
}

/// What a column is called.
pub(crate) fn title(column: &Column, language: Language) -> String {
    Texts::of(language).get(&format!("sheet-{}", column.key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_things() {
        for kind in [
            SheetKind::Organisations,
            SheetKind::Contacts,
            SheetKind::Partnerships,
        ] {
            let mut names: Vec<&str> = kind
                .columns()
                .iter()
                .flat_map(|one| one.called.iter().copied())
                .collect();
            names.sort_unstable();
            for pair in names.windows(2) {
                assert_ne!(pair[0], pair[1], "{}", kind.as_str());
            }
            for name in names {
                assert_eq!(plain(name), name);
            }
        }
    }

    #[test]
    fn headers_are_known_as_people_write_them() {
        for (header, key) in [
            ("Bedrijfsnaam", "name"),
            ("KvK-nr.", "kvk"),
            ("E-mail", "person-mail"),
            ("Tel.", "phone"),
            ("  POSTCODE ", "postcode"),
            ("Aantal medewerkers", "employees"),
            ("Company", "name"),
            ("Bedrijf/school", "name"),
            ("pc + plaats", "postcode-place"),
            ("Postcode / Woonplaats", "postcode-place"),
            ("straat + huisnr.", "street"),
            ("laatste contact", "last-contact"),
        ] {
            let found = recognise(SheetKind::Organisations, header).map(|column| column.key);
            assert_eq!(found, Some(key), "{header}");
        }
        // Of parts that say different things nothing is guessed.
        for header in ["Kolom 7", "plaats / e-mail", "Bedrijf/kolom 7"] {
            assert!(recognise(SheetKind::Organisations, header).is_none());
        }
    }
}
