//! Organisations.

use rusqlite::{Connection, OptionalExtension, Row, params};
use tib_domain::{Id, Organisation, Stamp};

use crate::Result;
use crate::refusals::sql;
use crate::tables::link::{self, Links};
use crate::tables::{Owners, Record, column};

const COLUMNS: &str = "id, name, brin, kvk, street, postcode, place, municipality, website, notes";

pub(crate) fn all(connection: &Connection) -> Result<Vec<Organisation>> {
    let mut links = Links::of(
        connection,
        Owners::Each("SELECT id FROM organisation WHERE deleted = 0"),
    )?;
    let mut organisations = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM organisation WHERE deleted = 0 ORDER BY name COLLATE NOCASE, id"
        ))
        .map_err(sql)?;
    let rows = organisations.query_map([], organisation).map_err(sql)?;
    rows.map(|row| Ok(linked(row.map_err(sql)?, &mut links)))
        .collect()
}

fn organisation(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(Organisation {
        id: Id::new(column::<String>(row, "id")?),
        name: column(row, "name")?,
        brin: column(row, "brin")?,
        kvk: column(row, "kvk")?,
        street: column(row, "street")?,
        postcode: column(row, "postcode")?,
        place: column(row, "place")?,
        municipality: column(row, "municipality")?,
        website: column(row, "website")?,
        notes: column(row, "notes")?,
        ..Organisation::default()
    })
}

fn linked(mut organisation: Organisation, links: &mut Links) -> Organisation {
    organisation.kinds = links.take(&organisation.id, "kind");
    organisation.sectors = links.take(&organisation.id, "sector");
    organisation
}

impl Record for Organisation {
    const KIND: &'static str = "organisation";

    fn id(&self) -> &Id {
        &self.id
    }

    fn read(connection: &Connection, id: &Id) -> Result<Option<Self>> {
        let found = connection
            .query_row(
                &format!("SELECT {COLUMNS} FROM organisation WHERE id = ?1 AND deleted = 0"),
                [id.as_str()],
                organisation,
            )
            .optional()
            .map_err(sql)?;
        let mut links = Links::of(connection, Owners::One(id))?;
        Ok(found.map(|organisation| linked(organisation, &mut links)))
    }

    fn write(&self, connection: &Connection, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "INSERT INTO organisation (id, name, brin, kvk, street, postcode, place,
                   municipality, website, notes, updated_at, device, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0)
                 ON CONFLICT (id) DO UPDATE SET name = ?2, brin = ?3, kvk = ?4, street = ?5,
                   postcode = ?6, place = ?7, municipality = ?8, website = ?9, notes = ?10,
                   updated_at = ?11, device = ?12, deleted = 0",
                params![
                    self.id.as_str(),
                    self.name,
                    self.brin,
                    self.kvk,
                    self.street,
                    self.postcode,
                    self.place,
                    self.municipality,
                    self.website,
                    self.notes,
                    stamp.updated_at,
                    stamp.device.as_str(),
                ],
            )
            .map_err(sql)?;
        link::write(
            connection,
            &self.id,
            &[("kind", &self.kinds), ("sector", &self.sectors)],
        )
    }

    fn bury(connection: &Connection, id: &Id, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "UPDATE organisation SET deleted = 1, updated_at = ?2, device = ?3 WHERE id = ?1",
                params![id.as_str(), stamp.updated_at, stamp.device.as_str()],
            )
            .map_err(sql)?;
        Ok(())
    }
}
