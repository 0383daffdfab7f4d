//! Terms.

use rusqlite::{Connection, Row, params};
use tib_domain::{Id, Stamp, Term, TermList};

use crate::Result;
use crate::refusals::sql;
use crate::tables::{Record, column};

const COLUMNS: &str = "id, list, code, name_nl, name_en, valid_from, valid_to, version, national, \
                       counts_under";

pub(crate) fn all(connection: &Connection, list: Option<TermList>) -> Result<Vec<Term>> {
    let wanted = list.map_or("", TermList::as_str);
    let mut terms = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM term WHERE deleted = 0 AND (?1 = '' OR list = ?1) ORDER BY rowid"
        ))
        .map_err(sql)?;
    let rows = terms.query_map([wanted], term).map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

fn term(row: &Row<'_>) -> rusqlite::Result<Term> {
    let list: String = column(row, "list")?;
    Ok(Term {
        id: Id::new(column::<String>(row, "id")?),
        list: TermList::parse(&list).unwrap_or(TermList::Theme),
        code: column(row, "code")?,
        name_nl: column(row, "name_nl")?,
        name_en: column(row, "name_en")?,
        valid_from: column(row, "valid_from")?,
        valid_to: column(row, "valid_to")?,
        version: column(row, "version")?,
        national: column(row, "national")?,
        counts_under: column::<Option<String>>(row, "counts_under")?.map(Id::new),
    })
}

impl Record for Term {
    const KIND: &'static str = "term";

    fn id(&self) -> &Id {
        &self.id
    }

    fn read(connection: &Connection, id: &Id) -> Result<Option<Self>> {
        Ok(all(connection, None)?
            .into_iter()
            .find(|term| term.id == *id))
    }

    fn write(&self, connection: &Connection, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "INSERT INTO term (id, list, code, name_nl, name_en, valid_from, valid_to, version,
                   national, counts_under, updated_at, device, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0)
                 ON CONFLICT (id) DO UPDATE SET list = ?2, code = ?3, name_nl = ?4, name_en = ?5,
                   valid_from = ?6, valid_to = ?7, version = ?8, national = ?9, counts_under = ?10,
                   updated_at = ?11, device = ?12, deleted = 0",
                params![
                    self.id.as_str(),
                    self.list.as_str(),
                    self.code,
                    self.name_nl,
                    self.name_en,
                    self.valid_from,
                    self.valid_to,
                    self.version,
                    self.national,
                    self.counts_under.as_ref().map(Id::as_str),
                    stamp.updated_at,
                    stamp.device.as_str(),
                ],
            )
            .map_err(sql)?;
        Ok(())
    }

    fn bury(connection: &Connection, id: &Id, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "UPDATE term SET deleted = 1, updated_at = ?2, device = ?3 WHERE id = ?1",
                params![id.as_str(), stamp.updated_at, stamp.device.as_str()],
            )
            .map_err(sql)?;
        Ok(())
    }
}
