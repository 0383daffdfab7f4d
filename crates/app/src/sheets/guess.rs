//! What a table is taken for as long as nobody says: what its rows are, and what each of its columns holds.

use super::columns::{Column, SheetKind, plain, recognise};
use super::table::SheetTable;
use super::views::{ReadAs, SheetChoice};

/// Headers that name an organisation or a person alike: what stands beside them decides.
const NAMES: &[&str] = &["naam", "name"];
/// Columns that people have none of.
const OF_ORGANISATIONS: &[&str] = &[
    "full-name",
    "kinds",
    "sectors",
    "street",
    "postcode",
    "postcode-place",
    "place",
    "website",
    "brin",
    "kvk",
    "kvk-branch",
    "employees",
    "work-placement",
];
/// So many of the first cells of a column tell whether it holds texts.
const LOOKED_AT: usize = 20;

/// What the rows of a table are, by its headers.
pub(super) fn kind_of(table: &SheetTable) -> SheetKind {
    let known = |kind| -> Vec<&'static str> {
        let headers = table.header.iter();
        headers
            .filter_map(|header| recognise(kind, header))
            .map(|column| column.key)
            .collect()
    };
    let (organisations, contacts) = (known(SheetKind::Organisations), known(SheetKind::Contacts));
    let partnerships = known(SheetKind::Partnerships);
    if partnerships.contains(&"members")
        && partnerships.contains(&"name")
        && !organisations.contains(&"person-name")
    {
        return SheetKind::Partnerships;
    }
    let in_parts = ["first-name", "last-name"];
    if contacts.iter().any(|key| in_parts.contains(key)) {
        return SheetKind::Contacts;
    }
    let named = |names: bool| {
        let mut headers = table.header.iter();
        headers.any(|header| {
            NAMES.contains(&plain(header).as_str()) == names
                && recognise(SheetKind::Organisations, header).is_some_and(|it| it.key == "name")
        })
    };
    let (by_name, by_organisation) = (named(true), named(false));
    let own = organisations
        .iter()
        .filter(|key| OF_ORGANISATIONS.contains(key))
        .count();
    if organisations.contains(&"person-name") && (by_organisation || by_name) {
        return SheetKind::Organisations;
    }
    if by_organisation {
        // "Naam, bedrijf, functie" are people; with where the company is as well, companies with their people.
        let people = by_name && own == 0;
        return if people {
            SheetKind::Contacts
        } else {
            SheetKind::Organisations
        };
    }
    let of_people = [
        "mail",
        "phone",
        "function",
        "role",
        "mailing",
        "organisation",
    ];
    if own == 0 && contacts.iter().any(|key| of_people.contains(key)) {
        return SheetKind::Contacts;
    }
    SheetKind::Organisations
}

/// What the columns of a table hold: as the user said, as was said of the same columns before, or as their
/// names tell.
pub(super) fn columns_of(
    kind: SheetKind,
    table: &SheetTable,
    choice: &SheetChoice,
    remembered: &SheetChoice,
) -> Vec<Option<&'static Column>> {
    let said = |header: &String| {
        choice
            .columns
            .get(&column_key(&table.sheet, header))
            .or_else(|| choice.columns.get(header))
            .or_else(|| remembered.columns.get(header))
    };
    // Beside "bedrijf" a column "naam" is the name of a person.
    let is_organisation = |header: &String| {
        !NAMES.contains(&plain(header).as_str())
            && recognise(kind, header).is_some_and(|column| column.key == "name")
    };
    let beside = kind == SheetKind::Organisations && table.header.iter().any(is_organisation);
    let tells = |header: &String| match NAMES.contains(&plain(header).as_str()) {
        true if beside => kind.column("person-name"),
        _ => recognise(kind, header),
    };
    // What somebody said of a column goes before what the name of another tells.
    let mut taken: Vec<&'static str> = Vec::new();
    let mut columns = vec![None; table.header.len()];
    for first_those_said in [true, false] {
        for (header, holds) in table.header.iter().zip(&mut columns) {
            let column = match said(header) {
                Some(key) if first_those_said => kind.column(key),
                None if !first_those_said => tells(header),
                _ => None,
            };
            // Two columns of one meaning: the first counts, the second would overwrite it.
            if let Some(column) = column
                && !taken.contains(&column.key)
            {
                taken.push(column.key);
                *holds = Some(column);
            }
        }
    }
    columns
}

/// How a choice names a column of one sheet, where several have a column of this name.
pub(super) fn column_key(sheet: &str, header: &str) -> String {
    format!("{sheet}!{header}")
}

/// Rows can be made of it: something in it is a name.
pub(super) fn has_name(columns: &[Option<&'static Column>]) -> bool {
    let names = |key: &str| columns.iter().flatten().any(|column| column.key == key);
    names("name") || names("last-name") || names("first-name")
}

/// The column that may be the name, of a table whose headers don't say so: the first that holds texts and nothing else
/// that is known.
pub(super) fn maybe_name(
    table: &SheetTable,
    columns: &[Option<&'static Column>],
) -> Option<String> {
    let texts = |at: usize| {
        let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(at));
        let some: Vec<&String> = cells
            .filter(|cell| !cell.is_empty())
            .take(LOOKED_AT)
            .collect();
        let telling =
            |cell: &&&String| cell.chars().any(char::is_alphabetic) && !cell.contains('@');
        !some.is_empty() && some.iter().filter(telling).count() * 2 > some.len()
    };
    let mut all = table.header.iter().zip(columns).enumerate();
    all.find(|(at, (header, column))| column.is_none() && !header.is_empty() && texts(*at))
        .map(|(_, (header, _))| header.clone())
}

/// What the tables of a file are read as: what the user said of each; else what the file was said to hold, where a
/// table fits that; else what was said of such a table before, or its headers tell. Nothing for a table that stays out.
pub(super) fn read_as(
    tables: &[SheetTable],
    choice: &SheetChoice,
    before: impl Fn(&SheetTable) -> Option<ReadAs>,
    ours: Option<SheetKind>,
) -> Vec<Option<SheetKind>> {
    let guessed: Vec<SheetKind> = tables
        .iter()
        .map(|table| ours.unwrap_or_else(|| kind_of(table)))
        .collect();
    let each = tables.iter().zip(&guessed).map(|(table, guess)| {
        match (choice.sheets.get(&table.sheet), choice.kind) {
            (Some(said), _) => said.kind(),
            (None, Some(kind)) => (!guessed.contains(&kind) || *guess == kind).then_some(kind),
            (None, None) => before(table).map_or(Some(*guess), ReadAs::kind),
        }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headers: &str) -> SheetKind {
        kind_of(&SheetTable {
            header: headers.split(';').map(str::to_owned).collect(),
            ..SheetTable::default()
        })
    }

    #[test]
    fn headers_tell_what_the_rows_are() {
        use SheetKind::{Contacts, Organisations, Partnerships};
        for (headers, kind) in [
            (
                "Bedrijf/school;Contactpersoon;tel.;pc + plaats",
                Organisations,
            ),
            ("naam;mailadres", Contacts),
            ("Naam;Bedrijf;Functie;E-mail", Contacts),
            ("Naam;Bedrijf;Adres;Plaats;E-mail", Organisations),
            ("Naam;Plaats", Organisations),
            ("Voornaam;Achternaam;Bedrijf;Plaats", Contacts),
            ("Samenwerking;Partners;Van;Tot", Partnerships),
            ("Bedrijfsnaam", Organisations),
            ("Naam;Contactpersoon", Organisations),
        ] {
            assert_eq!(of(headers), kind, "{headers}");
        }
    }
}
