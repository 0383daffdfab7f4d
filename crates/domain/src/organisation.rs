//! Organisations of the network.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required, trim};
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
    /// BRIN (4) and branch (2), e.g. `00AH07`.
    pub brin: Option<String>,
    /// Number in the trade register, 8 digits.
    pub kvk: Option<String>,
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
            Field::text("brin", 6)
                .optional()
                .searched()
                .unique(Code::BrinTaken),
            Field::text("kvk", 8).optional().searched(),
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
        let brin = self
            .brin
            .as_ref()
            .filter(|brin| !(brin.len() == 6 && brin.bytes().all(|b| b.is_ascii_alphanumeric())));
        let kvk = self
            .kvk
            .as_ref()
            .filter(|kvk| !(kvk.len() == 8 && kvk.bytes().all(|b| b.is_ascii_digit())));
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
            kvk.map(|kvk| Refusal::new(Code::KvkInvalid).on("kvk").with("kvk", kvk)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
        trim(&mut self.full_name);
        let bare = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        self.brin = self
            .brin
            .take()
            .and_then(bare)
            .map(|brin| brin.to_uppercase());
        self.kvk = self.kvk.take().and_then(bare);
    }
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
