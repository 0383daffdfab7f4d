//! Reading facts for figures. Of one kind, the newest import of a year that stands wins.

use rusqlite::Row;
use tib_domain::Id;

use crate::refusals::sql;
use crate::{BranchRecord, Result, Store};

/// A row of figures as published.
#[derive(Debug)]
pub struct Fact<'a> {
    /// The import it came with.
    pub import: &'a Id,
    /// Line in the file.
    pub line: u64,
    /// Branch or college, `00AH07`.
    pub unit: &'a str,
    /// Number of its class.
    pub class: u32,
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
    pub unit: String,
    pub name: String,
    pub place: String,
    pub province: String,
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

/// The imports that win, of kind `?1` or of all when that's empty: per year the newest edition, and
/// of that the one that came in last. Addresses have one edition for all years.
pub(crate) const WINNERS: &str = "SELECT number FROM (
      SELECT number, row_number() OVER (
          PARTITION BY kind, CASE WHEN kind = 'C' THEN 0 ELSE school_year END
          ORDER BY edition DESC, number DESC) AS place
      FROM import WHERE withdrawn = 0 AND ?1 IN ('', kind))
    WHERE place = 1";

impl Store {
    /// Hands over every fact of the winning imports of a kind, import by import.
    pub fn facts(&self, kind: &str, mut visit: impl FnMut(Fact<'_>)) -> Result<()> {
        self.read(|connection| {
            let mut imports = connection
                .prepare_cached(&format!(
                    "SELECT number, id FROM import WHERE number IN ({WINNERS})
                     ORDER BY school_year, number"
                ))
                .map_err(sql)?;
            let winners = imports
                .query_map([kind], |row| {
                    Ok((row.get(0)?, Id::new(row.get::<_, String>(1)?)))
                })
                .and_then(Iterator::collect::<rusqlite::Result<Vec<(i64, Id)>>>)
                .map_err(sql)?;
            let mut facts = connection
                .prepare_cached(
                    "SELECT f.line, u.unit, f.class, f.cells
                     FROM fact_row f JOIN import_unit u ON u.number = f.unit WHERE f.import = ?1",
                )
                .map_err(sql)?;
            for (number, import) in &winners {
                let mut rows = facts.query([number]).map_err(sql)?;
                while let Some(row) = rows.next().map_err(sql)? {
                    visit(fact(row, import).map_err(sql)?);
                }
            }
            Ok(())
        })
    }

    /// Every class, by number.
    pub fn classes(&self) -> Result<Vec<Class>> {
        self.read(|connection| {
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
        })
    }

    /// Branches of the newest address file, by number.
    pub fn branches(&self) -> Result<Vec<BranchRecord>> {
        self.read(|connection| {
            let mut branches = connection
                .prepare_cached(&format!(
                    "SELECT * FROM public_branch WHERE import = ({WINNERS}) ORDER BY branch"
                ))
                .map_err(sql)?;
            let rows = branches.query_map(["C"], branch).map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        })
    }

    /// Rows of an import that could not be read, by line.
    pub fn rejects(&self, import: &Id) -> Result<Vec<Reject>> {
        self.read(|connection| {
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
        })
    }

    /// Units of an import that the newest address file doesn't have, by number.
    pub fn units_without_address(&self, import: &Id) -> Result<Vec<Unit>> {
        self.read(|connection| {
            let mut units = connection
                .prepare_cached(&format!(
                    "SELECT u.unit, u.name, u.place, u.province
                     FROM import_unit u JOIN import i ON i.number = u.import
                     WHERE i.id = ?2 AND NOT EXISTS (
                       SELECT 1 FROM public_branch b
                       WHERE b.import = ({WINNERS}) AND b.branch = u.unit)
                     ORDER BY u.unit"
                ))
                .map_err(sql)?;
            let rows = units
                .query_map(["C", import.as_str()], |row| {
                    Ok(Unit {
                        unit: row.get(0)?,
                        name: row.get(1)?,
                        place: row.get(2)?,
                        province: row.get(3)?,
                    })
                })
                .map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        })
    }
}

fn fact<'a>(row: &'a Row<'_>, import: &'a Id) -> rusqlite::Result<Fact<'a>> {
    let text = |at: usize| -> rusqlite::Result<&'a str> { Ok(row.get_ref(at)?.as_str()?) };
    Ok(Fact {
        import,
        line: row.get(0)?,
        unit: text(1)?,
        class: row.get(2)?,
        cells: text(3)?,
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
