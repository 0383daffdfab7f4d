//! The national list of regions, and how colleges are shared among regions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Sharing, Storage};
use crate::{Code, Id, Refusal, RegionMember};

/// A region of the national list. The list says which municipalities and branches take part in the
/// programme, from and to which school year: regions came in cohorts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NationalRegion {
    /// Identity, the same for everyone: `national:twente`.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Municipalities and single branches.
    pub members: Vec<RegionMember>,
}

impl Record for NationalRegion {
    const KIND: &'static Kind = &Kind {
        name: "national_region",
        storage: Storage::List,
        sharing: Sharing::National,
        title: "name",
        notes: &[],
        order: None,
        fields: &[Field::text("name", 200)],
    };

    fn id(&self) -> &Id {
        &self.id
    }
}

/// How much of a college counts in this region. Figures of the mbo carry only the college's place,
/// not where lessons are given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CollegeShare {
    /// The college, `mbo:25PT`.
    pub id: Id,
    /// 0 to 100.
    pub percent: u8,
}

impl Record for CollegeShare {
    const KIND: &'static Kind = &Kind {
        name: "college_share",
        storage: Storage::List,
        sharing: Sharing::Region,
        title: "percent",
        notes: &[],
        order: None,
        fields: &[Field::whole("percent")],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let percent = self.percent;
        let brin = self.id.as_str().strip_prefix("mbo:").unwrap_or_default();
        [
            (percent > 100).then(|| {
                Refusal::new(Code::PercentImplausible)
                    .on("percent")
                    .with("percent", percent)
            }),
            (brin.len() != 4).then(|| {
                Refusal::new(Code::NotFound)
                    .on("college")
                    .with("kind", "college")
                    .with("id", &self.id)
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
