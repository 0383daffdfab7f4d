//! What a file is refused with that can't be read as a table.

use tib_domain::{Code, Refusal};
use tib_open_data::ReadError;

/// The refusal of a file that gave this error; `file` is how the user knows it.
#[must_use]
pub fn refusal(file: &str, error: &ReadError) -> Refusal {
    let code = match error {
        ReadError::Empty => Code::FileEmpty,
        ReadError::Binary { .. } => Code::FileBinary,
        ReadError::CutOff => Code::FileCutOff,
        ReadError::NotATable => Code::FileNotATable,
        ReadError::KindUnknown { .. } => Code::FileKindUnknown,
        ReadError::HeaderAmbiguous { .. } => Code::HeaderAmbiguous,
        ReadError::SeveralTables { .. } => Code::SeveralTables,
        ReadError::TooLarge => Code::FileTooLarge,
        ReadError::Encrypted => Code::FileEncrypted,
        ReadError::Damaged(_) => Code::FileDamaged,
        ReadError::Trailing => Code::FileTrailing,
        ReadError::Packing(_) => Code::FilePacking,
        ReadError::SameName => Code::FileSameName,
        ReadError::PartMissing(_) => Code::FilePartMissing,
        _ => Code::FileUnreadable,
    };
    let refusal = Refusal::new(code).with("file", file).with("reason", error);
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
    use super::*;

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
