//! Bringing public files in: one transaction, one undo step, no history row per fact.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, Statement, TransactionBehavior, params};
use serde_json::Value;
use tib_domain::{Code, Id, Refusal};

use crate::refusals::sql;
use crate::writing::next_moment;
use crate::{Result, Store, Writing};

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
    /// First year of the school year; none for addresses.
    pub school_year: Option<i32>,
    /// Day of the edition.
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
    /// First year of the school year; none for addresses.
    pub school_year: Option<i32>,
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
    /// When it came in, UTC.
    pub imported_at: String,
    /// Taken back.
    pub withdrawn: bool,
    pub(crate) number: i64,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportOutcome {
    /// The import.
    pub import: Import,
    /// The same bytes were in already; nothing changed.
    pub already: bool,
}

/// The published codes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(
    missing_docs,
    reason = "named as the columns are; see fact_class in docs/schema.sql"
)]
pub struct ClassKey<'a> {
    pub education: &'a str,
    pub sector: &'a str,
    pub profile: &'a str,
    pub element: &'a str,
    pub name: &'a str,
}

/// A branch with its address, as published.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(
    missing_docs,
    reason = "named as the columns are; see public_branch in docs/schema.sql"
)]
pub struct BranchRecord {
    pub branch: String,
    pub brin: String,
    pub name: String,
    pub street: String,
    pub number: String,
    pub postcode: String,
    pub place: String,
    pub gm: String,
    pub municipality: String,
    pub province: String,
    pub denomination: String,
    pub phone: String,
    pub website: String,
    pub structure: String,
    pub rmc_code: String,
    pub rmc_name: String,
    pub corop_code: String,
    pub corop_name: String,
    pub rpa_code: String,
    pub rpa_name: String,
    pub wgr_code: String,
    pub wgr_name: String,
}

/// Takes the rows of one file.
pub struct ImportSink<'a> {
    number: i64,
    rows: u64,
    rejected: u64,
    classes: HashMap<String, i64>,
    units: HashMap<String, i64>,
    connection: &'a Connection,
    fact: Statement<'a>,
    class: Statement<'a>,
    unit: Statement<'a>,
    branch: Statement<'a>,
    reject: Statement<'a>,
    key: String,
}

const COLUMNS: &str = "number, id, kind, variant, file_name, sha256, school_year, edition, layout,
    rows_read, rows_new, rows_changed, rows_same, rows_rejected, imported_at, withdrawn";

impl Store {
    /// Brings a file in: `fill` hands its rows over. An error takes everything back. The same bytes
    /// as of an import that stands change nothing.
    pub fn import(
        &self,
        new: NewImport,
        fill: impl FnOnce(&mut ImportSink<'_>) -> Result<()>,
    ) -> Result<ImportOutcome> {
        let mut writer = self.writer()?;
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        if let Some(import) = one(&tx, "sha256 = ?1 AND withdrawn = 0", &new.sha256)?
            && import.school_year == new.school_year
        {
            return Ok(ImportOutcome {
                import,
                already: true,
            });
        }
        let moment = next_moment(&tx, self)?.to_string();
        let device = self.opening.device.as_str();
        let id = self.opening.ids.next();
        let earlier = earlier(&tx, &new)?;
        tx.execute(
            "INSERT INTO import (id, kind, variant, file_name, sha256, school_year, edition, layout,
               imported_at, updated_at, device)
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
                moment,
                device,
            ],
        )
        .map_err(sql)?;
        let number = tx.last_insert_rowid();
        let (rows, rejected) = {
            let mut sink = ImportSink::new(&tx, number)?;
            fill(&mut sink)?;
            (sink.rows, sink.rejected)
        };
        compare(&tx, number, earlier, rows, rejected)?;
        tx.execute(
            "INSERT INTO operation (at, device, label, mode, state)
             VALUES (?1, ?2, 'import', 'do', 'done')",
            params![moment, device],
        )
        .map_err(sql)?;
        tx.execute(
            "INSERT INTO change (operation, position, kind, record, before, after)
             VALUES (?1, 1, 'import', ?2, NULL, ?3)",
            params![tx.last_insert_rowid(), id.as_str(), STANDS],
        )
        .map_err(sql)?;
        tx.execute(
            "UPDATE operation SET state = 'gone' WHERE state = 'undone'",
            [],
        )
        .map_err(sql)?;
        let import =
            one(&tx, "id = ?1", id.as_str())?.ok_or_else(|| Refusal::new(Code::Internal))?;
        tx.commit().map_err(sql)?;
        Ok(ImportOutcome {
            import,
            already: false,
        })
    }

    /// Every import, newest first.
    pub fn imports(&self) -> Result<Vec<Import>> {
        self.read(|connection| {
            let mut imports = connection
                .prepare_cached(&format!(
                    "SELECT {COLUMNS} FROM import ORDER BY number DESC"
                ))
                .map_err(sql)?;
            let rows = imports.query_map([], import).map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        })
    }

    /// Takes an import back; a step of history of its own.
    pub fn withdraw_import(&self, id: &Id) -> Result<()> {
        let found = self.read(|connection| one(connection, "id = ?1", id.as_str()))?;
        match found {
            None => Err(Refusal::new(Code::NotFound)),
            Some(import) if import.withdrawn => Ok(()),
            Some(_) => self.write("import-withdraw", |writing| restore(writing, id, None)),
        }
    }
}

/// What history notes of an import that stands; one that was taken back counts as absent.
const STANDS: &str = "{\"withdrawn\":false}";

/// Makes an import stand, or takes it back.
pub(crate) fn restore(writing: &mut Writing<'_>, id: &Id, wanted: Option<&str>) -> Result<()> {
    let withdrawn = wanted.is_none();
    writing
        .tx
        .execute(
            "UPDATE import SET withdrawn = ?2, updated_at = ?3, device = ?4 WHERE id = ?1",
            params![
                id.as_str(),
                withdrawn,
                writing.stamp.updated_at,
                writing.stamp.device.as_str()
            ],
        )
        .map_err(sql)?;
    let (before, after) = if withdrawn {
        (Some(STANDS), None)
    } else {
        (None, Some(STANDS))
    };
    writing.note_text(
        "import",
        id,
        before.map(str::to_owned),
        after.map(str::to_owned),
    )
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
        edition: row.get("edition")?,
        layout: serde_json::from_str(&row.get::<_, String>("layout")?).unwrap_or_default(),
        rows_read: row.get("rows_read")?,
        rows_new: row.get("rows_new")?,
        rows_changed: row.get("rows_changed")?,
        rows_same: row.get("rows_same")?,
        rows_rejected: row.get("rows_rejected")?,
        imported_at: row.get("imported_at")?,
        withdrawn: row.get("withdrawn")?,
    })
}

/// The edition that a new one takes the place of.
fn earlier(connection: &Connection, new: &NewImport) -> Result<Option<i64>> {
    connection
        .query_row(
            "SELECT number FROM import
             WHERE kind = ?1 AND school_year IS ?2 AND withdrawn = 0 ORDER BY number DESC LIMIT 1",
            params![new.kind, new.school_year],
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
            let facts = count(
                "WITH before AS (
                   SELECT u.unit AS unit, f.class AS class, f.cells AS cells
                   FROM fact_row f JOIN import_unit u ON u.number = f.unit WHERE f.import = ?2)
                 SELECT coalesce(sum(f.cells <> before.cells), 0),
                        coalesce(sum(f.cells = before.cells), 0)
                 FROM fact_row f JOIN import_unit u ON u.number = f.unit
                 JOIN before ON before.unit = u.unit AND before.class = f.class
                 WHERE f.import = ?1",
            )?;
            let branches = count(
                "SELECT coalesce(sum(a.name <> b.name OR a.gm <> b.gm OR a.structure <> b.structure
                          OR a.street <> b.street OR a.place <> b.place), 0),
                        coalesce(sum(a.name = b.name AND a.gm = b.gm AND a.structure = b.structure
                          AND a.street = b.street AND a.place = b.place), 0)
                 FROM public_branch a JOIN public_branch b ON a.branch = b.branch
                 WHERE a.import = ?1 AND b.import = ?2",
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

impl<'a> ImportSink<'a> {
    fn new(connection: &'a Connection, number: i64) -> Result<Self> {
        let prepare = |statement: &str| connection.prepare(statement).map_err(sql);
        Ok(Self {
            number,
            rows: 0,
            rejected: 0,
            classes: HashMap::new(),
            units: HashMap::new(),
            connection,
            fact: prepare(
                "INSERT INTO fact_row (import, line, unit, class, cells) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?,
            class: prepare(
                "INSERT INTO fact_class (education, sector, profile, element, name)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO UPDATE SET name = excluded.name RETURNING number",
            )?,
            unit: prepare(
                "INSERT INTO import_unit (import, unit, name, place, province)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?,
            branch: prepare(
                "INSERT OR REPLACE INTO public_branch (import, branch, brin, name, street, number,
                   postcode, place, gm, municipality, province, denomination, phone, website,
                   structure, rmc_code, rmc_name, corop_code, corop_name, rpa_code, rpa_name,
                   wgr_code, wgr_name)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                   ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
            )?,
            reject: prepare(
                "INSERT OR REPLACE INTO import_reject (import, line, reason, raw)
                 VALUES (?1, ?2, ?3, ?4)",
            )?,
            key: String::new(),
        })
    }

    /// A branch or college that the file names; the first time counts.
    pub fn unit(&mut self, unit: &str, name: &str, place: &str, province: &str) -> Result<()> {
        if !self.units.contains_key(unit) {
            self.unit
                .execute(params![self.number, unit, name, place, province])
                .map_err(sql)?;
            self.units
                .insert(unit.to_owned(), self.connection.last_insert_rowid());
        }
        Ok(())
    }

    /// One row of figures of a unit handed over before: its line, codes and cells as published.
    pub fn fact(&mut self, line: u64, unit: &str, class: ClassKey<'_>, cells: &str) -> Result<()> {
        let class = self.class(class)?;
        let unit = self.units.get(unit).copied();
        let unit = unit.ok_or_else(|| Refusal::new(Code::Internal).with("unit", line))?;
        self.fact
            .execute(params![self.number, line, unit, class, cells])
            .map_err(sql)?;
        self.rows += 1;
        Ok(())
    }

    /// One branch with its address.
    pub fn branch(&mut self, b: &BranchRecord) -> Result<()> {
        self.branch
            .execute(params![
                self.number,
                b.branch,
                b.brin,
                b.name,
                b.street,
                b.number,
                b.postcode,
                b.place,
                b.gm,
                b.municipality,
                b.province,
                b.denomination,
                b.phone,
                b.website,
                b.structure,
                b.rmc_code,
                b.rmc_name,
                b.corop_code,
                b.corop_name,
                b.rpa_code,
                b.rpa_name,
                b.wgr_code,
                b.wgr_name,
            ])
            .map_err(sql)?;
        self.rows += 1;
        Ok(())
    }

    /// A row that could not be read.
    pub fn reject(&mut self, line: u64, reason: &str, raw: &str) -> Result<()> {
        self.reject
            .execute(params![self.number, line, reason, raw])
            .map_err(sql)?;
        self.rejected += 1;
        Ok(())
    }

    /// The number of a class; looked up in memory, because every row asks.
    fn class(&mut self, class: ClassKey<'_>) -> Result<i64> {
        self.key.clear();
        let parts = [
            class.education,
            class.sector,
            class.profile,
            class.element,
            class.name,
        ];
        for part in parts {
            self.key.push_str(part);
            self.key.push('\u{1f}');
        }
        if let Some(number) = self.classes.get(&self.key) {
            return Ok(*number);
        }
        let number = self
            .class
            .query_row(
                params![parts[0], parts[1], parts[2], parts[3], parts[4]],
                |row| row.get(0),
            )
            .map_err(sql)?;
        self.classes.insert(self.key.clone(), number);
        Ok(number)
    }
}
