//! What a column of a spreadsheet can hold, and how people call it.

use serde::{Deserialize, Serialize};
use tib_domain::{Contact, Kind, Organisation, Partnership, Record, words};
use tib_texts::{Language, Texts};
use ts_rs::TS;

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
        [Self::Organisations, Self::Contacts, Self::Partnerships]
            .into_iter()
            .find(|one| one.as_str() == text)
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
    /// A field of the person whom an organisation's row names: `name`, `mail`, `phone`, `function`.
    Person(&'static str),
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

const fn column(key: &'static str, holds: Holds, called: &'static [&'static str]) -> Column {
    Column {
        key,
        holds,
        called,
        goes_out: true,
    }
}

const fn only_in(key: &'static str, holds: Holds, called: &'static [&'static str]) -> Column {
    Column {
        goes_out: false,
        ..column(key, holds, called)
    }
}

const ORGANISATIONS: &[Column] = &[
    column("id", Holds::Id, &["tib id", "tib nummer"]),
    column(
        "name",
        Holds::Field("name"),
        &[
            "naam",
            "bedrijfsnaam",
            "bedrijf",
            "organisatie",
            "organisatienaam",
            "naam bedrijf",
            "naam organisatie",
            "school",
            "schoolnaam",
            "naam school",
            "instelling",
            "instellingsnaam",
            "company",
            "company name",
            "organisation",
            "organization",
            "relatie",
            "relatienaam",
            "klant",
            "klantnaam",
            "account name",
            "partner",
            "handelsnaam",
            "vestigingsnaam",
        ],
    ),
    column(
        "full-name",
        Holds::Field("full_name"),
        &[
            "officiele naam",
            "statutaire naam",
            "volledige naam",
            "full name",
            "legal name",
        ],
    ),
    column(
        "kinds",
        Holds::Field("kinds"),
        &[
            "soort",
            "type",
            "soort organisatie",
            "type organisatie",
            "kind",
            "category",
            "categorie",
        ],
    ),
    column(
        "sectors",
        Holds::Field("sectors"),
        &[
            "sector",
            "sectoren",
            "branche",
            "branches",
            "industry",
            "bedrijfstak",
            "vakgebied",
        ],
    ),
    column(
        "learning-paths",
        Holds::Field("learning_paths"),
        &["leerweg", "leerwegen"],
    ),
    column(
        "profiles",
        Holds::Field("profiles"),
        &["profiel", "profielen"],
    ),
    column(
        "labels",
        Holds::Field("labels"),
        &[
            "label",
            "labels",
            "tag",
            "tags",
            "etiket",
            "etiketten",
            "trefwoord",
            "trefwoorden",
            "steekwoorden",
        ],
    ),
    column(
        "street",
        Holds::Field("street"),
        &[
            "straat",
            "adres",
            "straat en nummer",
            "bezoekadres",
            "straatnaam",
            "street",
            "address",
            "street address",
        ],
    ),
    only_in(
        "house-number",
        Holds::HouseNumber,
        &[
            "huisnummer",
            "huisnr",
            "nr",
            "nummer",
            "house number",
            "huisnummer toevoeging",
        ],
    ),
    column(
        "postcode",
        Holds::Field("postcode"),
        &[
            "postcode",
            "pc",
            "zip",
            "postal code",
            "zipcode",
            "zip code",
        ],
    ),
    column(
        "place",
        Holds::Field("place"),
        &[
            "plaats",
            "woonplaats",
            "plaatsnaam",
            "vestigingsplaats",
            "stad",
            "city",
            "town",
        ],
    ),
    column(
        "phone",
        Holds::Field("phone"),
        &[
            "telefoon",
            "tel",
            "telefoonnummer",
            "telnr",
            "tel nr",
            "phone",
            "telephone",
            "phone number",
            "algemeen nummer",
        ],
    ),
    column(
        "mail",
        Holds::Field("mail"),
        &[
            "algemeen mailadres",
            "mail algemeen",
            "e mail algemeen",
            "info mail",
            "company email",
        ],
    ),
    column(
        "website",
        Holds::Field("website"),
        &["website", "site", "web", "url", "internet", "homepage"],
    ),
    column(
        "brin",
        Holds::Field("brin"),
        &[
            "brin",
            "brinnummer",
            "brin nummer",
            "vestigingsnummer duo",
            "brin vestiging",
        ],
    ),
    column(
        "kvk",
        Holds::Field("kvk"),
        &[
            "kvk",
            "kvk nummer",
            "kvk nr",
            "kvknummer",
            "kvknr",
            "handelsregister",
            "chamber of commerce",
            "coc",
        ],
    ),
    column(
        "kvk-branch",
        Holds::Field("kvk_branch"),
        &["vestigingsnummer", "kvk vestigingsnummer", "vestigingsnr"],
    ),
    column(
        "employees",
        Holds::Field("employees"),
        &[
            "medewerkers",
            "aantal medewerkers",
            "werknemers",
            "aantal werknemers",
            "personeel",
            "employees",
            "fte",
            "omvang",
            "number of employees",
        ],
    ),
    column(
        "work-placement",
        Holds::Field("work_placement"),
        &[
            "erkend leerbedrijf",
            "leerbedrijf",
            "sbb erkend",
            "erkend",
            "recognised work placement",
        ],
    ),
    only_in(
        "person-name",
        Holds::Person("name"),
        &[
            "contactpersoon",
            "contact",
            "naam contactpersoon",
            "contact person",
            "contact name",
            "contactnaam",
            "aanspreekpunt",
        ],
    ),
    only_in(
        "person-function",
        Holds::Person("function"),
        &[
            "functie",
            "functie contactpersoon",
            "function",
            "job title",
            "titel",
        ],
    ),
    only_in(
        "person-mail",
        Holds::Person("mail"),
        &[
            "e mail",
            "email",
            "mail",
            "mailadres",
            "e mailadres",
            "emailadres",
            "e mail contactpersoon",
            "email address",
        ],
    ),
    only_in(
        "person-phone",
        Holds::Person("phone"),
        &[
            "mobiel",
            "mobiele nummer",
            "gsm",
            "06",
            "mobile",
            "telefoon contactpersoon",
            "mobile phone",
        ],
    ),
    column(
        "notes",
        Holds::Field("notes"),
        &[
            "opmerking",
            "opmerkingen",
            "notitie",
            "notities",
            "toelichting",
            "bijzonderheden",
            "notes",
            "note",
            "remarks",
            "comment",
            "comments",
        ],
    ),
];

const CONTACTS: &[Column] = &[
    column("id", Holds::Id, &["tib id", "tib nummer"]),
    column(
        "name",
        Holds::Field("name"),
        &[
            "naam",
            "contactpersoon",
            "volledige naam",
            "name",
            "full name",
            "display name",
            "weergavenaam",
            "contact",
        ],
    ),
    only_in(
        "first-name",
        Holds::NamePart,
        &[
            "voornaam",
            "roepnaam",
            "first name",
            "given name",
            "voorletters",
            "initialen",
        ],
    ),
    only_in(
        "prefix",
        Holds::NamePart,
        &[
            "tussenvoegsel",
            "tussenvoegsels",
            "voorvoegsel",
            "prefix",
            "middle name",
            "tussenv",
        ],
    ),
    only_in(
        "last-name",
        Holds::NamePart,
        &[
            "achternaam",
            "last name",
            "surname",
            "family name",
            "geslachtsnaam",
        ],
    ),
    column(
        "mail",
        Holds::Field("mail"),
        &[
            "e mail",
            "email",
            "mail",
            "mailadres",
            "e mailadres",
            "emailadres",
            "e mail address",
            "email address",
            "e mail 1 value",
        ],
    ),
    column(
        "phone",
        Holds::Field("phone"),
        &[
            "telefoon",
            "tel",
            "telefoonnummer",
            "mobiel",
            "gsm",
            "06",
            "phone",
            "mobile",
            "mobile phone",
            "telnr",
            "phone number",
            "phone 1 value",
            "business phone",
        ],
    ),
    column(
        "organisation",
        Holds::Role("organisation"),
        &[
            "organisatie",
            "bedrijf",
            "bedrijfsnaam",
            "school",
            "company",
            "organisation",
            "organization",
            "werkgever",
            "instelling",
            "organization 1 name",
        ],
    ),
    column(
        "function",
        Holds::Role("function"),
        &["functie", "function", "job title", "functietitel", "title"],
    ),
    column(
        "role",
        Holds::Role("role"),
        &["rol", "rol in het netwerk", "role", "werkgroep"],
    ),
    column(
        "kept-until",
        Holds::Field("kept_until"),
        &["bewaren tot", "keep until"],
    ),
    column(
        "mailing",
        Holds::Field("mailing"),
        &["mailing", "nieuwsbrief", "newsletter", "mailings"],
    ),
    column(
        "labels",
        Holds::Field("labels"),
        &[
            "label",
            "labels",
            "tag",
            "tags",
            "etiket",
            "etiketten",
            "trefwoord",
            "trefwoorden",
            "steekwoorden",
            "categorie",
            "categorieen",
            "categories",
            "category",
        ],
    ),
    column(
        "notes",
        Holds::Field("notes"),
        &[
            "opmerking",
            "opmerkingen",
            "notitie",
            "notities",
            "toelichting",
            "notes",
            "note",
            "remarks",
        ],
    ),
];

const PARTNERSHIPS: &[Column] = &[
    column("id", Holds::Id, &["tib id", "tib nummer"]),
    column(
        "name",
        Holds::Field("name"),
        &[
            "naam",
            "samenwerking",
            "titel",
            "naam samenwerking",
            "partnership",
            "name",
            "project",
            "afspraak",
        ],
    ),
    column(
        "kind",
        Holds::Field("kind"),
        &["soort", "type", "soort samenwerking", "kind"],
    ),
    column(
        "members",
        Holds::Members,
        &[
            "leden",
            "partners",
            "partijen",
            "deelnemers",
            "members",
            "organisaties",
            "wie doen mee",
        ],
    ),
    column(
        "themes",
        Holds::Field("themes"),
        &["thema", "thema s", "themas", "theme", "themes"],
    ),
    column(
        "sectors",
        Holds::Field("sectors"),
        &["sector", "sectoren", "sectors", "branche"],
    ),
    column(
        "start",
        Holds::Field("start"),
        &[
            "start",
            "begin",
            "startdatum",
            "begindatum",
            "van",
            "vanaf",
            "start date",
            "ingangsdatum",
        ],
    ),
    column(
        "end",
        Holds::Field("end"),
        &[
            "eind",
            "einde",
            "einddatum",
            "tot",
            "tot en met",
            "end",
            "end date",
            "looptijd tot",
            "afloopdatum",
        ],
    ),
    column("status", Holds::Field("status"), &["status", "stand"]),
    column(
        "agreement",
        Holds::Field("agreement"),
        &[
            "afspraken",
            "inhoud",
            "toelichting",
            "omschrijving",
            "agreement",
            "description",
            "opmerking",
            "opmerkingen",
        ],
    ),
];

/// A header in the form that names are compared in.
pub(crate) fn plain(header: &str) -> String {
    words(header).collect::<Vec<_>>().join(" ")
}

/// What the column with this header holds, as far as its name tells.
pub(crate) fn recognise(kind: SheetKind, header: &str) -> Option<&'static Column> {
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
        ] {
            let found = recognise(SheetKind::Organisations, header).map(|column| column.key);
            assert_eq!(found, Some(key), "{header}");
        }
        assert!(recognise(SheetKind::Organisations, "Kolom 7").is_none());
    }
}
