//! Bringing public files in: one transaction, one undo step, no history row per fact.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::{Value, json};
use tib_domain::{Code, Id, Refusal};

use crate::facts::{ADDRESSES, EFFECTIVE_IMPORTS};
use crate::refusals::sql;
use crate::{ImportSink, Reading, Result, Store, Writing};

/// A file that is about to come in.
#[derive(Debug, Clone)]
pub struct NewImport {
    /// `A`, `C` …
    pub kind: String,
    /// Which form of the kind.
    pub variant: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// First year of the school year, of a file that is about one; none for addresses.
    pub school_year: Option<i32>,
    /// The school years that its columns are about; years that rows say are added as they come.
    pub years: Vec<i32>,
    /// Day of the edition, `2020`, `2020-03` or `2020-03-31`: of two files about the same the later one
    /// counts.
    pub edition: String,
    /// What each cell of a row means.
    pub layout: Value,
}

/// A file that came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Identity.
    pub id: Id,
    /// `A`, `C` …
    pub kind: String,
    /// Which form of the kind.
    pub variant: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// First year of the school year, of a file that is about one; none for addresses.
    pub school_year: Option<i32>,
    /// Every school year that it is about, oldest first.
    pub years: Vec<i32>,
    /// Day of the edition.
    pub edition: String,
    /// What each cell of a row means.
    pub layout: Value,
    /// Rows of data, with those that were rejected.
    pub rows_read: u64,
    /// Rows that the edition before didn't have.
    pub rows_new: u64,
    /// Rows that it had with other figures.
    pub rows_changed: u64,
    /// Rows that it had just so.
    pub rows_same: u64,
    /// Rows that could not be read.
    pub rows_rejected: u64,
    /// Rows in which a published total isn't the sum of its parts.
    pub rows_disagreeing: u64,
    /// When it came in, UTC.
    pub imported_at: String,
    /// Taken back.
    pub withdrawn: bool,
    pub(crate) number: i64,
}

/// An import of which rows count.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectiveImport {
    /// The import.
    pub import: Import,
    /// The school years for which it is the newest edition, oldest first; none for addresses.
    pub years: Vec<i32>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportOutcome {
    /// The import.
    pub import: Import,
    /// The same bytes were in already; nothing changed.
    pub already: bool,
}

const COLUMNS: &str = "number, id, kind, variant, file_name, sha256, school_year, edition, layout,
    rows_read, rows_new, rows_changed, rows_same, rows_rejected, rows_disagreeing, imported_at,
    withdrawn, (SELECT json_group_array(school_year) FROM import_year WHERE import = number) AS years";

impl Store {
    /// Brings a file in as a step of history of its own; see [`Writing::import`].
    pub fn import(
        &self,
        new: NewImport,
        fill: impl FnOnce(&mut ImportSink<'_>) -> Result<()>,
    ) -> Result<ImportOutcome> {
        self.write("import", |writing| writing.import(new, fill))
    }

    /// Says of which day an import's edition is, `2020`, `2020-03` or `2020-03-31`; a step of history of its
    /// own.
    pub fn set_edition(&self, id: &Id, edition: &str) -> Result<()> {
        let found = self.read(|r| one(r.connection, "id = ?1", id.as_str()))?;
        match found {
            None => Err(gone()),
            Some(import) if import.edition == edition => Ok(()),
            Some(import) if import.withdrawn => Err(Refusal::new(Code::Deleted)),
            Some(_) => self.write("import-edition", |writing| {
                restore(writing, id, Some(&standing(edition)))
            }),
        }
    }

    /// Takes an import back; a step of history of its own.
    pub fn withdraw_import(&self, id: &Id) -> Result<()> {
        let found = self.read(|r| one(r.connection, "id = ?1", id.as_str()))?;
        match found {
            None => Err(gone()),
            Some(import) if import.withdrawn => Ok(()),
            Some(_) => self.write("import-withdraw", |writing| restore(writing, id, None)),
        }
    }
}

impl Reading<'_> {
    /// Every import, newest first.
    pub fn imports(&self) -> Result<Vec<Import>> {
        let connection = self.connection;
        let mut imports = connection
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM import ORDER BY number DESC"
            ))
            .map_err(sql)?;
        let rows = imports.query_map([], import).map_err(sql)?;
        rows.collect::<rusqlite::Result<_>>().map_err(sql)
    }

    /// The imports whose rows count, by kind and number: per kind and year the newest edition, and
    /// of that the one that came in last. Of addresses the newest edition serves for all years.
    pub fn effective_imports(&self) -> Result<Vec<EffectiveImport>> {
        let connection = self.connection;
        let mut imports = connection
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, year
                     FROM ({EFFECTIVE_IMPORTS}) JOIN import ON import.number = effective
                     ORDER BY kind, number, year"
            ))
            .map_err(sql)?;
        let mut rows = imports.query([]).map_err(sql)?;
        let mut effective_imports: Vec<EffectiveImport> = Vec::new();
        while let Some(row) = rows.next().map_err(sql)? {
            let found = import(row).map_err(sql)?;
            let year: Option<i32> = row.get("year").map_err(sql)?;
            match effective_imports.last_mut() {
                Some(last) if last.import.number == found.number => last.years.extend(year),
                _ => effective_imports.push(EffectiveImport {
                    import: found,
                    years: year.into_iter().collect(),
                }),
            }
        }
        Ok(effective_imports)
    }
}

impl Writing<'_> {
    /// Brings a file in: `fill` hands its rows over. An error takes everything back. The same bytes
    /// as of an import that stands change nothing.
    pub fn import(
        &mut self,
        new: NewImport,
        fill: impl FnOnce(&mut ImportSink<'_>) -> Result<()>,
    ) -> Result<ImportOutcome> {
        if let Some(import) = one(&self.tx, "sha256 = ?1 AND withdrawn = 0", &new.sha256)?
            && import.school_year == new.school_year
        {
            return Ok(ImportOutcome {
                import,
                already: true,
            });
        }
        let id = self.opening.ids.next();
        let earlier = earlier(&self.tx, &new)?;
        self.tx
            .execute(
                "INSERT INTO import (id, kind, variant, file_name, sha256, school_year, edition,
                   layout, imported_at, updated_at, device)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    id.as_str(),
                    new.kind,
                    new.variant,
                    new.file_name,
                    new.sha256,
                    new.school_year,
                    new.edition,
                    new.layout.to_string(),
                    self.opening.clock.now().to_rfc3339(),
                    self.stamp.updated_at,
                    self.stamp.device.as_str(),
                ],
            )
            .map_err(sql)?;
        let number = self.tx.last_insert_rowid();
        let (rows, rejected) = {
            let mut sink = ImportSink::new(&self.tx, number)?;
            for year in new.years.iter().chain(&new.school_year) {
                sink.year(*year)?;
            }
            fill(&mut sink)?;
            (sink.rows, sink.rejected)
        };
        compare(&self.tx, number, earlier, rows, rejected)?;
        self.note_text("import", &id, None, Some(standing(&new.edition)))?;
        let import =
            one(&self.tx, "id = ?1", id.as_str())?.ok_or_else(|| Refusal::new(Code::Internal))?;
        Ok(ImportOutcome {
            import,
            already: false,
        })
    }
}

/// There is no import of this id.
fn gone() -> Refusal {
    Refusal::new(Code::NotFound).with("kind", "import")
}

/// What history notes of an import that stands; one that was taken back counts as absent.
fn standing(edition: &str) -> String {
    json!({ "withdrawn": false, "edition": edition }).to_string()
}

/// Makes an import stand as history notes it, or takes it back.
pub(crate) fn restore(writing: &mut Writing<'_>, id: &Id, wanted: Option<&str>) -> Result<()> {
    let now = one(&writing.tx, "id = ?1", id.as_str())?.ok_or_else(gone)?;
    // Before editions could be set, their day wasn't noted.
    let noted = wanted.and_then(|wanted| serde_json::from_str::<Value>(wanted).ok());
    let edition = noted
        .as_ref()
        .and_then(|noted| noted.get("edition")?.as_str())
        .unwrap_or(&now.edition);
    writing
        .tx
        .execute(
            "UPDATE import SET withdrawn = ?2, edition = ?3, updated_at = ?4, device = ?5
             WHERE id = ?1",
            params![
                id.as_str(),
                wanted.is_none(),
                edition,
                writing.stamp.updated_at,
                writing.stamp.device.as_str()
            ],
        )
        .map_err(sql)?;
    let before = (!now.withdrawn).then(|| standing(&now.edition));
    let after = wanted.map(|_| standing(edition));
    writing.note_text("import", id, before, after)
}

pub(crate) fn one(connection: &Connection, condition: &str, value: &str) -> Result<Option<Import>> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM import WHERE {condition} ORDER BY number DESC LIMIT 1"),
            [value],
            import,
        )
        .optional()
        .map_err(sql)
}

fn import(row: &Row<'_>) -> rusqlite::Result<Import> {
    Ok(Import {
        number: row.get("number")?,
        id: Id::new(row.get::<_, String>("id")?),
        kind: row.get("kind")?,
        variant: row.get("variant")?,
        file_name: row.get("file_name")?,
        sha256: row.get("sha256")?,
        school_year: row.get("school_year")?,
        years: serde_json::from_str(&row.get::<_, String>("years")?).unwrap_or_default(),
        edition: row.get("edition")?,
        layout: serde_json::from_str(&row.get::<_, String>("layout")?).unwrap_or_default(),
        rows_read: row.get("rows_read")?,
        rows_new: row.get("rows_new")?,
        rows_changed: row.get("rows_changed")?,
        rows_same: row.get("rows_same")?,
        rows_rejected: row.get("rows_rejected")?,
        rows_disagreeing: row.get("rows_disagreeing")?,
        imported_at: row.get("imported_at")?,
        withdrawn: row.get("withdrawn")?,
    })
}

/// The edition that a new one takes the place of: the newest of its kind that is about the same.
fn earlier(connection: &Connection, new: &NewImport) -> Result<Option<i64>> {
    connection
        .query_row(
            &format!(
                "SELECT number FROM import
                 WHERE kind = ?1 AND withdrawn = 0 AND (kind NOT IN ('I', 'X') OR variant = ?4)
                   AND (kind IN ({ADDRESSES}) OR (school_year IS ?2 AND layout = ?3))
                 ORDER BY edition DESC, number DESC LIMIT 1"
            ),
            params![
                new.kind,
                new.school_year,
                new.layout.to_string(),
                new.variant
            ],
            |row| row.get(0),
        )
        .optional()
        .map_err(sql)
}

/// Counts what is new, changed and the same against the edition before.
fn compare(
    connection: &Connection,
    number: i64,
    earlier: Option<i64>,
    rows: u64,
    rejected: u64,
) -> Result<()> {
    let (changed, same) = match earlier {
        None => (0, 0),
        Some(earlier) => {
            let count = |statement: &str| -> Result<(u64, u64)> {
                connection
                    .query_row(statement, [number, earlier], |row| {
                        Ok((row.get(0)?, row.get(1)?))
                    })
                    .map_err(sql)
            };
            // A file may have two rows of one unit and class: each counts once. The edition before
            // is laid out once and found by unit and class; left to choose, SQLite walks through
            // all of it for every row.
            let facts = count(
                "WITH before AS MATERIALIZED (
                   SELECT u.unit AS unit, f.class AS class, f.school_year AS year, f.cells AS cells
                   FROM fact_row f JOIN import_unit u ON u.number = f.unit WHERE f.import = ?2),
                 met AS (
                   SELECT max(f.cells = before.cells) AS same
                   FROM fact_row f CROSS JOIN import_unit u ON u.number = f.unit
                   CROSS JOIN before ON before.unit = u.unit AND before.class = f.class
                     AND before.year IS f.school_year
                   WHERE f.import = ?1 GROUP BY f.line)
                 SELECT coalesce(sum(NOT same), 0), coalesce(sum(same), 0) FROM met",
            )?;
            let branches = count(
                "SELECT coalesce(sum(NOT same), 0), coalesce(sum(same), 0) FROM (
                   SELECT (a.brin, a.name, a.street, a.number, a.postcode, a.place, a.gm,
                       a.municipality, a.province, a.denomination, a.phone, a.website, a.structure,
                       a.rmc_code, a.rmc_name, a.corop_code, a.corop_name, a.rpa_code, a.rpa_name,
                       a.wgr_code, a.wgr_name)
                     = (b.brin, b.name, b.street, b.number, b.postcode, b.place, b.gm,
                       b.municipality, b.province, b.denomination, b.phone, b.website, b.structure,
                       b.rmc_code, b.rmc_name, b.corop_code, b.corop_name, b.rpa_code, b.rpa_name,
                       b.wgr_code, b.wgr_name) AS same
                   FROM public_branch a JOIN public_branch b ON a.branch = b.branch
                   WHERE a.import = ?1 AND b.import = ?2)",
            )?;
            (facts.0 + branches.0, facts.1 + branches.1)
        }
    };
    connection
        .execute(
            "UPDATE import SET rows_read = ?2, rows_new = ?3, rows_changed = ?4, rows_same = ?5,
               rows_rejected = ?6 WHERE number = ?1",
            params![
                number,
                rows + rejected,
                rows.saturating_sub(changed + same),
                changed,
                same,
                rejected
            ],
        )
        .map_err(sql)?;
    Ok(())
}
