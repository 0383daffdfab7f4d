//! Organisations of the network.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Code, Id, Refusal};

/// A school, college, company or other party of the network.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Organisation {
    /// `vo:00AH07` when adopted from the public address file, else a UUIDv7.
    pub id: Id,
    /// Name in full.
    pub name: String,
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

impl Organisation {
    /// Refuses an organisation without a name or kind, or with a BRIN or KvK that isn't one.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.name.trim().is_empty() {
            return Err(Refusal::new(Code::Required).on("name"));
        }
        if self.kinds.is_empty() {
            return Err(Refusal::new(Code::Required).on("kinds"));
        }
        if let Some(brin) = &self.brin
            && !(brin.len() == 6 && brin.bytes().all(|b| b.is_ascii_alphanumeric()))
        {
            return Err(Refusal::new(Code::BrinInvalid)
                .on("brin")
                .with("brin", brin));
        }
        if let Some(kvk) = &self.kvk
            && !(kvk.len() == 8 && kvk.bytes().all(|b| b.is_ascii_digit()))
        {
            return Err(Refusal::new(Code::BadRequest).on("kvk"));
        }
        Ok(())
    }

    /// Whether it is of this kind, by the term's code.
    #[must_use]
    pub fn is(&self, kind: &str) -> bool {
        self.kinds
            .iter()
            .any(|id| id.as_str().strip_prefix("organisation_kind:") == Some(kind))
    }
}
