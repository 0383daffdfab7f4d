//! What a file is refused with that can't be read as a table.

use std::path::Path;

use tib_domain::{Code, Refusal};
use tib_open_data::ReadError;

/// The refusal of a file that gave this error; `file` is how the user knows it.
#[must_use]
pub fn refusal(file: &str, error: &ReadError) -> Refusal {
    if let ReadError::Unreadable(error) = error {
        return Refusal::unreadable(Path::new(file), error);
    }
    // Both say the same in letters; a test holds them to it.
    let code = Code::ALL.iter().find(|code| code.as_str() == error.code());
    let refusal = Refusal::new(code.copied().unwrap_or(Code::FileUnreadable))
        .with("file", file)
        .with("reason", error);
    match error {
        ReadError::Binary { what } => refusal.with("kind", what),
        ReadError::Packing(how) => refusal.with("how", how),
        ReadError::PartMissing(part) => refusal.with("part", part),
        ReadError::HeaderAmbiguous { first, second } => {
            refusal.with("first", first).with("second", second)
        }
        ReadError::SeveralTables { parts } => refusal
            .with("parts", parts.join(", "))
            .with("names", serde_json::json!(parts)),
        ReadError::KindUnknown { columns } => match people(columns) {
            found if found.is_empty() => refusal,
            found => refusal
                .with("kind", "people")
                .with("people", found.join(", ")),
        },
        _ => refusal,
    }
}

/// What columns of an address book are called, folded. A phone number alone may be a school's.
const OF_PEOPLE: [&str; 18] = [
    "ACHTERNAAM",
    "CONTACTPERSOON",
    "E MAIL",
    "E-MAIL",
    "E-MAIL ADDRESS",
    "E-MAIL ADRES",
    "E-MAILADRES",
    "EMAIL",
    "EMAIL ADDRESS",
    "EMAILADRES",
    "FIRST NAME",
    "LAST NAME",
    "MAIL",
    "MAILADRES",
    "MOBIEL",
    "MOBILE",
    "SURNAME",
    "VOORNAAM",
];

/// The columns, by folded names, that are about people.
fn people(columns: &[String]) -> Vec<String> {
    columns
        .iter()
        .filter(|name| OF_PEOPLE.contains(&name.as_str()))
        .map(|name| name.to_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::*;

    #[test]
    fn every_fault_of_a_file_has_its_own_code() {
        for error in [
            ReadError::Empty,
            ReadError::Binary { what: "pdf" },
            ReadError::CutOff,
            ReadError::NotATable,
            ReadError::KindUnknown { columns: vec![] },
            ReadError::HeaderAmbiguous {
                first: "a".into(),
                second: "b".into(),
            },
            ReadError::SeveralTables { parts: vec![] },
            ReadError::TooLarge,
            ReadError::Encrypted,
            ReadError::Damaged("x".into()),
            ReadError::Trailing,
            ReadError::Packing("x".into()),
            ReadError::SameName,
            ReadError::PartMissing("x".into()),
        ] {
            assert_eq!(refusal("a.csv", &error).code.as_str(), error.code());
        }
    }

    #[test]
    fn a_file_that_is_gone_is_said_to_be() {
        let gone = ReadError::Unreadable(Error::from(ErrorKind::NotFound));
        let refusal = refusal("regios.csv", &gone);
        assert_eq!(refusal.code, Code::FileUnreadable);
        assert_eq!(refusal.args["kind"], "missing");
        assert_eq!(refusal.args["path"], "regios.csv");
    }

    fn kind(columns: &[&str]) -> Option<String> {
        let columns = columns.iter().map(|name| (*name).to_owned()).collect();
        let refusal = refusal("lijst.xlsx", &ReadError::KindUnknown { columns });
        refusal.args.get("people").cloned()
    }

    #[test]
    fn a_list_of_people_is_told_from_another_table() {
        let people = kind(&["NAAM", "E-MAIL", "VOORNAAM"]);
        assert_eq!(people.as_deref(), Some("e-mail, voornaam"));
        assert_eq!(kind(&["SCHOOL", "TELEFOON", "AANTAL"]), None);
    }
}
