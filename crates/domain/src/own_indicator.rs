//! Indicators of the region's own, from any table or by hand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Settling, Sharing, Storage, required};
use crate::{Code, Id, Refusal, SchoolYear};

/// An indicator that the region keeps itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OwnIndicator {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What is counted, and how.
    pub definition: String,
    /// Where the values come from, in words.
    pub source: String,
    /// Values entered by hand, for the region as a whole.
    pub values: Vec<OwnValue>,
    /// How tables with these columns are read, once that has been told.
    pub mapping: Option<Mapping>,
}

/// A value entered by hand.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OwnValue {
    /// First year of the school year.
    pub school_year: i32,
    /// The value.
    pub value: f64,
}

/// Which columns of a table hold what. A later table with the same columns is read in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Mapping {
    /// The names of all columns of the table, as published.
    pub columns: Vec<String>,
    /// Name of the column with the school year; none where the whole table is about one year.
    pub year: Option<String>,
    /// Name of the column that tells where or who.
    pub place: String,
    /// What that column holds.
    pub place_is: PlaceIs,
    /// Name of the column with the count.
    pub count: String,
}

/// What tells where a row of a mapped table belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceIs {
    /// Name or number of a municipality.
    #[default]
    Municipality,
    /// Name of a place.
    Place,
    /// Number of a branch or institution.
    School,
}

impl Record for OwnIndicator {
    const KIND: &'static Kind = &Kind {
        name: "own_indicator",
        storage: Storage::List,
        sharing: Sharing::Private,
        title: "name",
        notes: &[],
        order: None,
        fields: &[
            Field::text("name", 200).searched(),
            Field::text("definition", 10_000).searched(),
            Field::text("source", 500).searched(),
        ],
    };

    fn id(&self) -> &Id {
        &self.id
    }

    fn check(&self) -> Vec<Refusal> {
        let mut wrong: Vec<Refusal> = required("name", &self.name).into_iter().collect();
        let values = || self.values.iter().enumerate();
        wrong.extend(
            values()
                .find_map(|(at, value)| {
                    let year = value.school_year;
                    let twice = self
                        .values
                        .iter()
                        .take(at)
                        .any(|one| one.school_year == year);
                    if !SchoolYear(year).is_plausible() {
                        Some(Refusal::new(Code::YearImplausible).with("year", year))
                    } else if twice {
                        Some(Refusal::new(Code::YearTwice).with("year", year))
                    } else {
                        (!value.value.is_finite()).then(|| Refusal::new(Code::NumberImplausible))
                    }
                })
                .map(|refusal| refusal.on("values")),
        );
        if let Some(mapping) = &self.mapping {
            let used = [
                Some(&mapping.place),
                Some(&mapping.count),
                mapping.year.as_ref(),
            ];
            let gone = used
                .into_iter()
                .flatten()
                .find(|name| !mapping.columns.contains(name));
            wrong.extend(gone.map(|name| {
                Refusal::new(Code::Required)
                    .on("mapping")
                    .with("column", name)
            }));
        }
        wrong
    }

    fn settle(&mut self, _before: Option<&Self>, _with: &Settling<'_>) {
        self.values.sort_by_key(|value| value.school_year);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_no_indicator_is_refused() {
        let good = OwnIndicator {
            name: "Meisjes in techniek".into(),
            values: vec![OwnValue {
                school_year: 2020,
                value: 12.5,
            }],
            mapping: Some(Mapping {
                columns: vec!["Gemeente".into(), "Aantal".into()],
                place: "Gemeente".into(),
                count: "Aantal".into(),
                ..Mapping::default()
            }),
            ..OwnIndicator::default()
        };
        assert_eq!(good.check(), []);
        let refused = |change: fn(&mut OwnIndicator)| {
            let mut wrong = good.clone();
            change(&mut wrong);
            wrong.check().first().map(|refusal| refusal.code)
        };
        assert_eq!(refused(|own| own.name = " ".into()), Some(Code::Required));
        assert_eq!(
            refused(|own| own.values.push(own.values[0].clone())),
            Some(Code::YearTwice)
        );
        assert_eq!(
            refused(|own| own.values[0].value = f64::INFINITY),
            Some(Code::NumberImplausible)
        );
        assert_eq!(
            refused(|own| own.mapping.as_mut().unwrap().year = Some("Jaar".into())),
            Some(Code::Required)
        );
    }
}
