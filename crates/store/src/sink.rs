//! Where the rows of one file go. Statements are prepared once, and what repeats (units, classes)
//! is looked up in memory: a national file has tens of thousands of rows.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, Statement, params};
use serde_json::Value;
use tib_domain::{Code, Refusal};

use crate::Result;
use crate::refusals::sql;

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

/// A branch or college as a file of figures names it; empty where the file doesn't say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(
    missing_docs,
    reason = "named as the columns are; see import_unit in docs/schema.sql"
)]
pub struct UnitRecord<'a> {
    pub unit: &'a str,
    pub name: &'a str,
    pub place: &'a str,
    pub province: &'a str,
    pub gm: &'a str,
    pub municipality: &'a str,
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
    pub(crate) rows: u64,
    pub(crate) rejected: u64,
    classes: HashMap<String, i64>,
    units: HashMap<String, i64>,
    years: HashSet<i32>,
    connection: &'a Connection,
    fact: Statement<'a>,
    class: Statement<'a>,
    unit: Statement<'a>,
    branch: Statement<'a>,
    reject: Statement<'a>,
    key: String,
}

impl<'a> ImportSink<'a> {
    pub(crate) fn new(connection: &'a Connection, number: i64) -> Result<Self> {
        let prepare = |statement: &str| connection.prepare(statement).map_err(sql);
        Ok(Self {
            number,
            rows: 0,
            rejected: 0,
            classes: HashMap::new(),
            units: HashMap::new(),
            years: HashSet::new(),
            connection,
            fact: prepare(
                "INSERT INTO fact_row (import, line, unit, class, school_year, cells)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?,
            class: prepare(
                "INSERT INTO fact_class (education, sector, profile, element, name)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO UPDATE SET name = excluded.name RETURNING number",
            )?,
            unit: prepare(
                "INSERT INTO import_unit (import, unit, name, place, province, gm, municipality)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?,
            branch: prepare(
                "INSERT OR IGNORE INTO public_branch (import, branch, brin, name, street, number,
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
    pub fn unit(&mut self, u: UnitRecord<'_>) -> Result<()> {
        if !self.units.contains_key(u.unit) {
            self.unit
                .execute(params![
                    self.number,
                    u.unit,
                    u.name,
                    u.place,
                    u.province,
                    u.gm,
                    u.municipality
                ])
                .map_err(sql)?;
            self.units
                .insert(u.unit.to_owned(), self.connection.last_insert_rowid());
        }
        Ok(())
    }

    /// How many rows have come in.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// A school year that the file is about.
    pub fn year(&mut self, year: i32) -> Result<()> {
        if self.years.insert(year) {
            self.connection
                .execute(
                    "INSERT INTO import_year (import, school_year) VALUES (?1, ?2)",
                    params![self.number, year],
                )
                .map_err(sql)?;
        }
        Ok(())
    }

    /// What was seen of the file as a whole: rows in which a total isn't the sum of its parts, and
    /// what each cell means, where that is known only at the end.
    pub fn whole(&mut self, disagreeing: u64, layout: Option<&Value>) -> Result<()> {
        self.connection
            .execute(
                "UPDATE import SET rows_disagreeing = ?2, layout = coalesce(?3, layout)
                 WHERE number = ?1",
                params![self.number, disagreeing, layout.map(Value::to_string)],
            )
            .map_err(sql)?;
        Ok(())
    }

    /// One row of figures of a unit handed over before: its line, codes, year if the rows say it,
    /// and cells as published.
    pub fn fact(
        &mut self,
        line: u64,
        unit: &str,
        class: ClassKey<'_>,
        year: Option<i32>,
        cells: &str,
    ) -> Result<()> {
        if let Some(year) = year {
            self.year(year)?;
        }
        let class = self.class(class)?;
        let unit = self.units.get(unit).copied();
        let unit = unit.ok_or_else(|| Refusal::new(Code::Internal).with("unit", line))?;
        self.fact
            .execute(params![self.number, line, unit, class, year, cells])
            .map_err(sql)?;
        self.rows += 1;
        Ok(())
    }

    /// One branch with its address; `false` if the file named it before, which changes nothing.
    pub fn branch(&mut self, b: &BranchRecord) -> Result<bool> {
        let new = self
            .branch
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
        self.rows += u64::try_from(new).unwrap_or_default();
        Ok(new == 1)
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
