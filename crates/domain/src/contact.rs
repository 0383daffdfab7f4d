//! People of the network.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required, trim};
use crate::{Id, Refusal};

/// A person. Whoever is named anywhere is one of these, so that everything about a person can be found
/// and erased.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Contact {
    /// Identity.
    pub id: Id,
    /// First and last name.
    pub name: String,
}

impl Record for Contact {
    const KIND: &'static Kind = &Kind {
        name: "contact",
        storage: Storage::Table,
        sharing: Sharing::Private,
        title: "name",
        notes: &[],
        order: Some("name"),
        fields: &[Field::text("name", 200).sorted().searched()],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        required("name", &self.name).into_iter().collect()
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        trim(&mut self.name);
    }
}
