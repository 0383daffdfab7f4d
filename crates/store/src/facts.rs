//! Reading facts for figures.

use rusqlite::Row;
use tib_domain::Id;

use crate::refusals::sql;
use crate::{BranchRecord, Import, Reading, Result};

/// A row of figures as published.
#[derive(Debug)]
pub struct Fact<'a> {
    /// Line in the file.
    pub line: u64,
    /// Number of its [`Unit`].
    pub unit: i64,
    /// Number of its class.
    pub class: u32,
    /// First year of the school year, where the rows of the file say so.
    pub school_year: Option<i32>,
    /// JSON array of its cells.
    pub cells: &'a str,
}

/// The published codes of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "named as the columns are; see fact_class in docs/schema.sql"
)]
pub struct Class {
    pub id: u32,
    pub education: String,
    pub sector: String,
    pub profile: String,
    pub element: String,
    pub name: String,
}

/// A branch or college as a file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "named as the columns are; see import_unit in docs/schema.sql"
)]
pub struct Unit {
    pub number: i64,
    pub unit: String,
    pub name: String,
    pub place: String,
    pub province: String,
    pub gm: String,
    pub municipality: String,
}

/// Where a branch lies, as its file of addresses says.
#[derive(Debug, Clone, Copy)]
#[allow(
    missing_docs,
    reason = "named as the columns are; see public_branch in docs/schema.sql"
)]
pub struct Whereabouts<'a> {
    pub branch: &'a str,
    pub place: &'a str,
    pub gm: &'a str,
    pub municipality: &'a str,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Line in the file.
    pub line: u64,
    /// Why, as a key of the texts.
    pub reason: String,
    /// The line itself.
    pub raw: String,
}

/// Kinds that hold addresses, as a list for `IN`.
pub(crate) const ADDRESSES: &str = "'C', 'Cpo', 'D'";

/// The imports whose rows count (`effective`), each with the year that they count for (`year`): see
/// [`Reading::effective_imports`]. Addresses count without a year. Files of kind I count different
/// things, and of kind X different own indicators: their variant says which. A table of intake that
/// knows no domains (`…:undivided`) steps back for one that does, whichever is newer.
pub(crate) const EFFECTIVE_IMPORTS: &str = "SELECT effective, year FROM (
      SELECT i.number AS effective, y.school_year AS year, row_number() OVER (
          PARTITION BY i.kind,
            CASE WHEN i.kind IN ('I', 'X') THEN replace(i.variant, ':undivided', '') END,
            y.school_year
          ORDER BY i.variant LIKE '%:undivided', i.edition DESC, i.number DESC) AS place
      FROM import i JOIN import_year y ON y.import = i.number
      WHERE i.withdrawn = 0 AND i.kind NOT IN ('C', 'Cpo', 'D'))
    WHERE place = 1
    UNION ALL
    SELECT number, NULL FROM (
      SELECT number, row_number() OVER (
          PARTITION BY kind ORDER BY edition DESC, number DESC) AS place
      FROM import WHERE withdrawn = 0 AND kind IN ('C', 'Cpo', 'D'))
    WHERE place = 1";

/// Of the newest file of a kind of addresses, by branch.
const NEWEST: &str = "WHERE import = (
      SELECT number FROM import WHERE kind = ?1 AND withdrawn = 0
      ORDER BY edition DESC, number DESC LIMIT 1) ORDER BY branch";

impl Reading<'_> {
    /// Hands over every fact of an import, by line.
    pub fn facts(&self, import: &Import, mut visit: impl FnMut(Fact<'_>)) -> Result<()> {
        let connection = self.connection;
        let mut facts = connection
            .prepare_cached(
                "SELECT line, unit, class, school_year, cells FROM fact_row WHERE import = ?1",
            )
            .map_err(sql)?;
        let mut rows = facts.query([import.number]).map_err(sql)?;
        while let Some(row) = rows.next().map_err(sql)? {
            visit(fact(row).map_err(sql)?);
        }
        Ok(())
    }

    /// Hands over the branches and colleges that an import names, by number.
    pub fn units(&self, import: &Import, mut visit: impl FnMut(Unit)) -> Result<()> {
        let connection = self.connection;
        let mut units = connection
            .prepare_cached(
                "SELECT number, unit, name, place, province, gm, municipality
                     FROM import_unit WHERE import = ?1 ORDER BY number",
            )
            .map_err(sql)?;
        let mut rows = units.query([import.number]).map_err(sql)?;
        while let Some(row) = rows.next().map_err(sql)? {
            visit(unit(row).map_err(sql)?);
        }
        Ok(())
    }

    /// Every class, by number.
    pub fn classes(&self) -> Result<Vec<Class>> {
        let connection = self.connection;
        let mut classes = connection
            .prepare_cached(
                "SELECT number, education, sector, profile, element, name FROM fact_class",
            )
            .map_err(sql)?;
        let rows = classes
            .query_map([], |row| {
                Ok(Class {
                    id: row.get(0)?,
                    education: row.get(1)?,
                    sector: row.get(2)?,
                    profile: row.get(3)?,
                    element: row.get(4)?,
                    name: row.get(5)?,
                })
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Branches of the newest file of vo addresses, by number.
    pub fn branches(&self) -> Result<Vec<BranchRecord>> {
        self.addresses("C")
    }

    /// The newest addresses of a kind, by number: `C` vo, `Cpo` primary schools, `D` mbo colleges.
    pub fn addresses(&self, kind: &str) -> Result<Vec<BranchRecord>> {
        let connection = self.connection;
        let mut branches = connection
            .prepare_cached(&format!("SELECT * FROM public_branch {NEWEST}"))
            .map_err(sql)?;
        let rows = branches.query_map([kind], branch).map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// What address files before the newest said of these branches, the newest of them first; also those that were taken
    /// back since, which still tell where a value came from.
    pub fn earlier_addresses(&self, kind: &str, branches: &[&str]) -> Result<Vec<BranchRecord>> {
        let mut rows = self
            .connection
            .prepare_cached(
                "SELECT b.* FROM public_branch b JOIN import i ON i.number = b.import
                 WHERE i.kind = ?1 AND b.branch IN (SELECT value FROM json_each(?2))
                   AND i.number <> (
                     SELECT number FROM import WHERE kind = ?1 AND withdrawn = 0
                     ORDER BY edition DESC, number DESC LIMIT 1)
                 ORDER BY i.edition DESC, i.number DESC",
            )
            .map_err(sql)?;
        let wanted = serde_json::json!(branches).to_string();
        let rows = rows.query_map([kind, &wanted], branch).map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Rows of the newest address file of a kind that could not be read, as they stand there.
    pub fn unread_addresses(&self, kind: &str) -> Result<Vec<String>> {
        let mut rows = self
            .connection
            .prepare_cached(
                "SELECT raw FROM import_reject WHERE import = (
                   SELECT number FROM import WHERE kind = ?1 AND withdrawn = 0
                   ORDER BY edition DESC, number DESC LIMIT 1)",
            )
            .map_err(sql)?;
        let rows = rows.query_map([kind], |row| row.get(0)).map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// Hands over where each branch of [`Self::addresses`] lies. Few need the rest of an address, and
    /// there may be many.
    pub fn whereabouts(&self, kind: &str, mut visit: impl FnMut(Whereabouts<'_>)) -> Result<()> {
        let connection = self.connection;
        let mut branches = connection
            .prepare_cached(&format!(
                "SELECT branch, place, gm, municipality FROM public_branch {NEWEST}"
            ))
            .map_err(sql)?;
        let mut rows = branches.query([kind]).map_err(sql)?;
        while let Some(row) = rows.next().map_err(sql)? {
            visit(whereabouts(row).map_err(sql)?);
        }
        Ok(())
    }

    /// Rows of an import that could not be read, by line.
    pub fn rejects(&self, import: &Id) -> Result<Vec<Reject>> {
        let connection = self.connection;
        let mut rejects = connection
            .prepare_cached(
                "SELECT r.line, r.reason, r.raw
                     FROM import_reject r JOIN import i ON i.number = r.import
                     WHERE i.id = ?1 ORDER BY r.line",
            )
            .map_err(sql)?;
        let rows = rejects
            .query_map([import.as_str()], |row| {
                Ok(Reject {
                    line: row.get(0)?,
                    reason: row.get(1)?,
                    raw: row.get(2)?,
                })
            })
            .map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }
}

fn fact<'a>(row: &'a Row<'_>) -> rusqlite::Result<Fact<'a>> {
    Ok(Fact {
        line: row.get(0)?,
        unit: row.get(1)?,
        class: row.get(2)?,
        school_year: row.get(3)?,
        cells: row.get_ref(4)?.as_str()?,
    })
}

fn unit(row: &Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit {
        number: row.get(0)?,
        unit: row.get(1)?,
        name: row.get(2)?,
        place: row.get(3)?,
        province: row.get(4)?,
        gm: row.get(5)?,
        municipality: row.get(6)?,
    })
}

fn whereabouts<'a>(row: &'a Row<'_>) -> rusqlite::Result<Whereabouts<'a>> {
    Ok(Whereabouts {
        branch: row.get_ref(0)?.as_str()?,
        place: row.get_ref(1)?.as_str()?,
        gm: row.get_ref(2)?.as_str()?,
        municipality: row.get_ref(3)?.as_str()?,
    })
}

fn branch(row: &Row<'_>) -> rusqlite::Result<BranchRecord> {
    Ok(BranchRecord {
        branch: row.get("branch")?,
        brin: row.get("brin")?,
        name: row.get("name")?,
        street: row.get("street")?,
        number: row.get("number")?,
        postcode: row.get("postcode")?,
        place: row.get("place")?,
        gm: row.get("gm")?,
        municipality: row.get("municipality")?,
        province: row.get("province")?,
        denomination: row.get("denomination")?,
        phone: row.get("phone")?,
        website: row.get("website")?,
        structure: row.get("structure")?,
        rmc_code: row.get("rmc_code")?,
        rmc_name: row.get("rmc_name")?,
        corop_code: row.get("corop_code")?,
        corop_name: row.get("corop_name")?,
        rpa_code: row.get("rpa_code")?,
        rpa_name: row.get("rpa_name")?,
        wgr_code: row.get("wgr_code")?,
        wgr_name: row.get("wgr_name")?,
    })
}
