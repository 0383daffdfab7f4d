//! Organisations of the network.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, mail_address, required, trim};
use crate::{Code, Id, Refusal, TermList};

/// A school, college, company or other party of the network.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Organisation {
    /// `vo:00AH07` when adopted from the public address file, else a UUIDv7.
    pub id: Id,
    /// What it is called in lists, pickers, charts and print.
    pub name: String,
    /// Its official name, where that is another.
    pub full_name: String,
    /// Terms of the list `organisation_kind`; many a college has vmbo too.
    pub kinds: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// Terms of the list `learning_path` that a school offers (leerwegen).
    pub learning_paths: Vec<Id>,
    /// Terms of the list `profile` that a school offers.
    pub profiles: Vec<Id>,
    /// Terms of the list `label`: the region's own words for it; stay on this laptop.
    pub labels: Vec<Id>,
    /// BRIN (4), with the branch (2) where it is one: `25LX`, `00AH07`.
    pub brin: Option<String>,
    /// Number in the trade register, 8 digits. Branches of one company share it.
    pub kvk: Option<String>,
    /// Number of the branch in the trade register (vestigingsnummer), 12 digits.
    pub kvk_branch: Option<String>,
    /// How many people work there.
    pub employees: Option<u32>,
    /// Recognised as a company that trains on the job (erkend leerbedrijf).
    pub work_placement: bool,
    /// Mail address of the organisation, not of a person.
    pub mail: String,
    /// Its general telephone number.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// `1234 AB`.
    pub postcode: String,
    /// Place.
    pub place: String,
    /// Municipality, `GM0153`.
    pub municipality: Option<String>,
    /// Web address.
    pub website: String,
    /// Own notes; stay on this laptop.
    pub notes: String,
}

impl Record for Organisation {
    const KIND: &'static Kind = &Kind {
        name: "organisation",
        storage: Storage::Table,
        sharing: Sharing::National,
        title: "name",
        notes: &["street", "place", "brin"],
        order: Some("name"),
        fields: &[
            Field::text("name", 200).sorted().searched(),
            Field::text("full_name", 200).searched(),
            Field::terms("kinds", "kind", TermList::OrganisationKind),
            Field::terms("sectors", "sector", TermList::Sector),
            Field::terms("learning_paths", "learning_path", TermList::LearningPath),
            Field::terms("profiles", "profile", TermList::Profile),
            Field::terms("labels", "label", TermList::Label).searched(),
            Field::text("brin", 6)
                .optional()
                .searched()
                .unique(Code::BrinTaken),
            Field::text("kvk", 8).optional().searched(),
            Field::text("kvk_branch", 12)
                .optional()
                .unique(Code::KvkBranchTaken),
            Field::whole("employees").optional(),
            Field::flag("work_placement"),
            Field::text("mail", 200).searched(),
            Field::text("phone", 60).searched(),
            Field::text("street", 200).searched(),
            Field::text("postcode", 10).searched(),
            Field::text("place", 120).sorted().searched(),
            Field::text("municipality", 6).optional(),
            Field::text("website", 500),
            Field::text("notes", 10_000).searched(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let number = |field: &str, value: &Option<String>, digits: usize, code| {
            let value = value.as_deref()?;
            let right = value.len() == digits && value.bytes().all(|b| b.is_ascii_digit());
            (!right).then(|| Refusal::new(code).on(field).with(field, value))
        };
        let brin = self.brin.as_deref().filter(|brin| !is_brin(brin));
        let postcode = Some(self.postcode.as_str()).filter(|code| !is_postcode(code));
        [
            required("name", &self.name),
            self.kinds
                .is_empty()
                .then(|| Refusal::new(Code::Required).on("kinds")),
            brin.map(|brin| {
                Refusal::new(Code::BrinInvalid)
                    .on("brin")
                    .with("brin", brin)
            }),
            number("kvk", &self.kvk, 8, Code::KvkInvalid),
            number("kvk_branch", &self.kvk_branch, 12, Code::KvkBranchInvalid),
            postcode.map(|code| {
                Refusal::new(Code::PostcodeInvalid)
                    .on("postcode")
                    .with("postcode", code)
            }),
            mail_address("mail", &self.mail),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        for text in [
            &mut self.name,
            &mut self.full_name,
            &mut self.mail,
            &mut self.phone,
            &mut self.website,
        ] {
            trim(text);
        }
        let bare = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        self.brin = self
            .brin
            .take()
            .and_then(bare)
            .map(|brin| brin.to_uppercase());
        self.kvk = self.kvk.take().and_then(bare);
        self.kvk_branch = self.kvk_branch.take().and_then(bare);
        self.postcode = postcode(&self.postcode);
    }
}

/// Two digits and two letters name a school or college, two digits more its branch.
fn is_brin(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (digits, letters) = (u8::is_ascii_digit, u8::is_ascii_uppercase);
    let holds = |at: std::ops::Range<usize>, what: fn(&u8) -> bool| {
        bytes.get(at).is_some_and(|part| part.iter().all(what))
    };
    matches!(bytes.len(), 4 | 6)
        && holds(0..2, digits)
        && holds(2..4, letters)
        && (bytes.len() == 4 || holds(4..6, digits))
}

/// A Dutch postcode as it is written, `1234 AB`; anything else without the blanks around it.
fn postcode(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let upper = bare.to_uppercase();
    match upper.split_at_checked(4) {
        Some((digits, letters)) if is_dutch(digits, letters) => format!("{digits} {letters}"),
        _ => text.trim().to_owned(),
    }
}

/// The Dutch post begins at 1000 and leaves out three pairs of letters.
fn is_dutch(digits: &str, letters: &str) -> bool {
    digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0')
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && !["SA", "SD", "SS"].contains(&letters)
}

/// None, a Dutch one, or the four or five digits of Belgium and Germany.
fn is_postcode(text: &str) -> bool {
    text.is_empty()
        || (matches!(text.len(), 4 | 5) && text.bytes().all(|b| b.is_ascii_digit()))
        || text
            .split_once(' ')
            .is_some_and(|(digits, letters)| digits.len() == 4 && is_dutch(digits, letters))
}

impl Organisation {
    /// Whether it is of this kind, by the term's code.
    #[must_use]
    pub fn is(&self, kind: &str) -> bool {
        self.kinds
            .iter()
            .any(|id| id.as_str().strip_prefix("organisation_kind:") == Some(kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Ids;

    struct NoIds;

    impl Ids for NoIds {
        fn next(&self) -> Id {
            Id::default()
        }
    }

    fn codes(change: impl FnOnce(&mut Organisation)) -> Vec<(Code, Option<String>)> {
        let mut one = Organisation {
            name: "Metaal BV".to_owned(),
            kinds: vec![Id::new("organisation_kind:bedrijf")],
            ..Organisation::default()
        };
        change(&mut one);
        let with = Settling {
            today: chrono::NaiveDate::default(),
            ids: &NoIds,
        };
        one.settle(None, &with);
        one.check().into_iter().map(|r| (r.code, r.field)).collect()
    }

    #[test]
    fn numbers_of_registers_have_their_own_form() {
        for brin in ["25LX", "00AH07", " 00ah07 ", ""] {
            let brin = Some(brin.to_owned());
            assert_eq!(codes(|one| one.brin = brin.clone()), [], "{brin:?}");
        }
        for brin in ["0AAH07", "00AH7", "00AHXX", "ABCDEF"] {
            let [(code, _)] = codes(|one| one.brin = Some(brin.to_owned()))[..] else {
                panic!("{brin}")
            };
            assert_eq!(code, Code::BrinInvalid);
        }
        let short = codes(|one| one.kvk = Some("0004567".to_owned()));
        assert_eq!(short, [(Code::KvkInvalid, Some("kvk".to_owned()))]);
        assert_eq!(
            codes(|one| one.kvk_branch = Some("000012345678".into())),
            []
        );
    }

    #[test]
    fn a_postcode_is_written_as_the_post_does() {
        assert_eq!(postcode(" 7511jh "), "7511 JH");
        assert_eq!(postcode("7511  JH"), "7511 JH");
        assert_eq!(postcode("48599"), "48599");
        for right in ["7511 jh", "9000", "48599", ""] {
            assert_eq!(codes(|one| one.postcode = right.to_owned()), [], "{right}");
        }
        for wrong in ["0511 JH", "7511 SS", "7511 J", "Enschede", "751"] {
            assert_eq!(
                codes(|one| one.postcode = wrong.to_owned()).len(),
                1,
                "{wrong}"
            );
        }
    }
}
