//! The national list of regions, and how colleges are shared among regions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::{Field, Kind, Record, Sharing, Storage};
use crate::{Code, Id, Refusal, RegionMember, Sign, escape_formula, unescape_formula};

/// The columns of a file with the list, in this order.
const COLUMNS: &str = "region;name;gm;branch;sign;from;to";
/// What the id of every region of the list begins with.
const NATIONAL: &str = "national:";

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
        note: None,
        order: None,
        fields: &[Field::text("name", 200)],
    };

    fn id(&self) -> &Id {
        &self.id
    }
}

impl NationalRegion {
    /// Reads the list from the text of a file: one row for each municipality (`GM0153` or `153`) or
    /// branch (`00AH07`) of a region, with `+` or `-`, and the first and last school year where there
    /// is one. A byte order mark may stand before it. Regions come out in the order of their ids,
    /// members as they stand.
    ///
    /// # Errors
    /// `TaxonomyRow` with the line, the column and the row when one can't be read, contradicts an
    /// earlier one of its region, or the columns are others; `FileEmpty` when there is no row.
    pub fn read_list(text: &str) -> Result<Vec<Self>, Refusal> {
        let mut lines = text
            .trim_start_matches('\u{feff}')
            .lines()
            .zip(1..)
            .filter(|(line, _)| line.chars().any(|c| !matches!(c, ';' | ' ' | '\t')));
        let Some((header, number)) = lines.next() else {
            return Err(Refusal::new(Code::FileEmpty).with("file", COLUMNS));
        };
        let header_fields = fields(header);
        if !header_fields
            .iter()
            .map(|field| field.to_lowercase())
            .eq(COLUMNS.split(';'))
        {
            return Err(refused(number, COLUMNS, header));
        }
        let mut regions: BTreeMap<Id, Self> = BTreeMap::new();
        for (line, number) in lines {
            read_row(line, &mut regions).map_err(|column| refused(number, column, line))?;
        }
        if regions.is_empty() {
            return Err(Refusal::new(Code::FileEmpty).with("file", COLUMNS));
        }
        Ok(regions.into_values().collect())
    }

    /// The text of a file with the list, as [`Self::read_list`] reads it.
    #[must_use]
    pub fn write_list(regions: &[Self]) -> String {
        let mut text = format!("{COLUMNS}\n");
        for region in regions {
            let id = region.id.as_str();
            let code = id.strip_prefix(NATIONAL).unwrap_or(id);
            for member in &region.members {
                let place = member.place.as_str();
                let (gm, branch) = match place.strip_prefix("vo:") {
                    Some(branch) => ("", branch),
                    None => (place, ""),
                };
                let sign = match member.sign {
                    Sign::Plus => '+',
                    Sign::Minus => '-',
                };
                let year = |year: Option<i32>| year.map(|year| year.to_string());
                let (from, to) = (year(member.from), year(member.to));
                let [code, name, gm, branch] = [code, &region.name, gm, branch].map(escape_formula);
                text.push_str(&format!(
                    "{code};{name};{gm};{branch};{sign};{};{}\n",
                    from.unwrap_or_default(),
                    to.unwrap_or_default(),
                ));
            }
        }
        text
    }

    /// The same list as it would be read from a file, so that a list that came another way keeps the
    /// same rules.
    ///
    /// # Errors
    /// As [`Self::read_list`], lines counted as [`Self::write_list`] writes them; `RegionEmpty` for a
    /// region without members, `BadRequest` for a name that a row can't hold.
    pub fn checked(regions: &[Self]) -> Result<Vec<Self>, Refusal> {
        for region in regions {
            let unfit =
                |text: &str| text.contains(|c: char| c == ';' || c == '"' || c.is_control());
            if unfit(&region.name) || unfit(region.id.as_str()) {
                return Err(Refusal::new(Code::BadRequest)
                    .on("name")
                    .with("name", &region.name));
            }
            if region.members.is_empty() {
                return Err(Refusal::new(Code::RegionEmpty)
                    .on("members")
                    .with("name", &region.name));
            }
        }
        Self::read_list(&Self::write_list(regions))
    }
}

fn refused(line: usize, column: &str, row: &str) -> Refusal {
    Refusal::new(Code::TaxonomyRow)
        .with("line", line)
        .with("column", column)
        .with("reason", format!("{column}: {}", row.trim()))
}

fn fields(line: &str) -> Vec<&str> {
    line.split(';')
        .map(|field| unescape_formula(field.trim().trim_matches('"').trim()))
        .collect()
}

/// Adds a row to the regions, or tells the column that's wrong.
fn read_row(line: &str, regions: &mut BTreeMap<Id, NationalRegion>) -> Result<(), &'static str> {
    let fields = fields(line);
    let [region, name, gm, branch, sign, from, to] = fields.as_slice() else {
        return Err(COLUMNS);
    };
    if region.is_empty() {
        return Err("region");
    }
    let member = RegionMember {
        id: Id::default(),
        place: place(gm, branch)?,
        sign: match *sign {
            "+" | "" => Sign::Plus,
            "-" => Sign::Minus,
            _ => return Err("sign"),
        },
        from: year(from).ok_or("from")?,
        to: year(to).ok_or("to")?,
    };
    if member
        .from
        .zip(member.to)
        .is_some_and(|(from, to)| from > to)
    {
        return Err("to");
    }
    let id = Id::new(format!("{NATIONAL}{region}"));
    let entry = regions.entry(id.clone()).or_insert_with(|| NationalRegion {
        id,
        name: (*name).to_owned(),
        members: Vec::new(),
    });
    if entry.name.is_empty() || entry.name != *name {
        return Err("name");
    }
    // Twice in the same year, or in and out at once, says nothing.
    if entry.members.iter().any(|other| {
        other.place == member.place
            && other
                .from
                .is_none_or(|from| member.to.is_none_or(|to| from <= to))
            && member
                .from
                .is_none_or(|from| other.to.is_none_or(|to| from <= to))
    }) {
        return Err(if gm.is_empty() { "branch" } else { "gm" });
    }
    entry.members.push(member);
    Ok(())
}

fn place(gm: &str, branch: &str) -> Result<Id, &'static str> {
    match (gm, branch) {
        ("", branch) => {
            let fits = branch.len() == 6 && branch.bytes().all(|byte| byte.is_ascii_alphanumeric());
            fits.then(|| Id::new(format!("vo:{}", branch.to_ascii_uppercase())))
                .ok_or("branch")
        }
        (gm, "") => {
            let digits = gm.trim_start_matches(['G', 'M', 'g', 'm']);
            let fits =
                (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            fits.then(|| Id::new(format!("GM{digits:0>4}"))).ok_or("gm")
        }
        _ => Err("branch"),
    }
}

/// No year is a year that isn't bounded.
fn year(text: &str) -> Option<Option<i32>> {
    if text.is_empty() {
        return Some(None);
    }
    let year = text.parse().ok()?;
    (1990..2100).contains(&year).then_some(Some(year))
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
        note: None,
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
                    .with("id", &self.id)
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_of_regions_is_read_by_region() {
        let text = "\u{feff}Region;name;gm;branch;sign;from;to\r\ntwente;Twente;GM0153;;+;2014;\r\n\r\ntwente;Twente;;00ah07;-;;\r\n;;;;;;\r\n\"zwolle\"; Zwolle ;193;;;2018;2022";
        let regions = NationalRegion::read_list(text).unwrap();
        let [twente, zwolle] = regions.as_slice() else {
            panic!("{regions:?}")
        };
        assert_eq!(
            (twente.id.as_str(), twente.name.as_str()),
            ("national:twente", "Twente")
        );
        let [first, second] = twente.members.as_slice() else {
            panic!("{regions:?}")
        };
        assert_eq!((first.place.as_str(), first.from), ("GM0153", Some(2014)));
        assert_eq!(
            (second.place.as_str(), second.sign),
            ("vo:00AH07", Sign::Minus)
        );
        assert_eq!(
            (zwolle.name.as_str(), zwolle.members[0].place.as_str()),
            ("Zwolle", "GM0193")
        );
        assert!(!zwolle.members[0].counts_in(2023));
    }

    #[test]
    fn a_row_that_cant_be_read_is_named_by_line_and_column() {
        for (row, column) in [
            ("twente;Twente;x;;+;;", "gm"),
            ("twente;Twente;GM01530;;+;;", "gm"),
            ("twente;Twente;;00AH0;+;;", "branch"),
            ("twente;Twente;GM0153;00AH07;+;;", "branch"),
            ("twente;Twente;;;+;;", "branch"),
            ("twente;Twente;GM0153;;*;;", "sign"),
            ("twente;Twente;GM0153;;+;14;", "from"),
            ("twente;Twente;GM0153;;+;2020;2019", "to"),
            ("twente;Twente", COLUMNS),
            (";;GM0153;;+;;", "region"),
            ("twente;;GM0153;;+;;", "name"),
            ("goed;Anders;GM0154;;+;;", "name"),
            ("goed;Goed;GM0150;;-;2020;", "gm"),
            ("goed;Goed;150;;+;;", "gm"),
        ] {
            let text = format!("{COLUMNS}\n\ngoed;Goed;GM0150;;+;;\n{row}\n");
            let refusal = NationalRegion::read_list(&text).unwrap_err();
            assert_eq!(
                (
                    refusal.code,
                    refusal.args["line"].as_str(),
                    refusal.args["column"].as_str()
                ),
                (Code::TaxonomyRow, "4", column),
                "{row}"
            );
            assert_eq!(refusal.args["reason"], format!("{column}: {row}"));
        }
        let refused = |text: &str| NationalRegion::read_list(text).unwrap_err();
        assert_eq!(refused("a;b\n").args["line"], "1");
        assert_eq!(refused(COLUMNS).code, Code::FileEmpty);
        assert_eq!(refused("\n \n").code, Code::FileEmpty);
    }

    #[test]
    fn a_region_without_members_or_with_an_unfit_name_is_refused() {
        let mut region = NationalRegion {
            id: Id::new("national:twente"),
            name: "Twente".to_owned(),
            members: Vec::new(),
        };
        let refused = |region: &NationalRegion| {
            NationalRegion::checked(std::slice::from_ref(region))
                .unwrap_err()
                .code
        };
        assert_eq!(refused(&region), Code::RegionEmpty);
        region.members.push(RegionMember::municipality("GM0153"));
        assert!(NationalRegion::checked(std::slice::from_ref(&region)).is_ok());
        region.name = "Twente;x\ny".to_owned();
        assert_eq!(refused(&region), Code::BadRequest);
    }

    fn any_member() -> impl Strategy<Value = RegionMember> {
        let place = prop_oneof!["GM[0-9]{4}", "vo:[0-9A-Z]{6}"];
        let years = (prop::option::of(1990..2050), prop::option::of(2050..2100));
        (place, any::<bool>(), years).prop_map(|(place, plus, (from, to))| RegionMember {
            id: Id::default(),
            place: Id::new(place),
            sign: if plus { Sign::Plus } else { Sign::Minus },
            from,
            to,
        })
    }

    fn any_region() -> impl Strategy<Value = NationalRegion> {
        let members = prop::collection::btree_map("[a-z]{3}", any_member(), 1..6);
        (
            "=?[a-z]{1,8}",
            "[A-ZÀ-ÿ=+@'-][a-z’&,. -]{0,10}[a-z]",
            members,
        )
            .prop_map(|(id, name, members)| {
                let mut members: Vec<_> = members.into_values().collect();
                members.sort_by(|a, b| a.place.cmp(&b.place));
                members.dedup_by(|a, b| a.place == b.place);
                NationalRegion {
                    id: Id::new(format!("{NATIONAL}{id}")),
                    name,
                    members,
                }
            })
    }

    #[test]
    fn no_name_in_a_written_list_runs_as_a_formula() {
        let region = NationalRegion {
            id: Id::new("national:@oost"),
            name: "=1+1".to_owned(),
            members: vec![RegionMember::municipality("GM0153")],
        };
        let text = NationalRegion::write_list(std::slice::from_ref(&region));
        assert_eq!(text, format!("{COLUMNS}\n'@oost;'=1+1;GM0153;;+;;\n"));
        assert_eq!(NationalRegion::read_list(&text), Ok(vec![region]));
    }

    proptest! {
        #[test]
        fn a_list_is_read_as_it_was_written(regions in prop::collection::vec(any_region(), 1..6)) {
            let by_id: BTreeMap<_, _> =
                regions.into_iter().map(|region| (region.id.clone(), region)).collect();
            let regions: Vec<_> = by_id.into_values().collect();
            let text = NationalRegion::write_list(&regions);
            prop_assert_eq!(NationalRegion::read_list(&text), Ok(regions.clone()));
            prop_assert_eq!(NationalRegion::checked(&regions), Ok(regions));
        }

        #[test]
        fn reading_a_list_never_panics(text in "(region;name;gm;branch;sign;from;to\n)?[;a-zGM0-9+\n\"-]{0,60}") {
            let _ = NationalRegion::read_list(&text);
        }
    }
}
