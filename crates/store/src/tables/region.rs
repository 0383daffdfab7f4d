//! The region and its members.

use rusqlite::{Connection, OptionalExtension, params};
use tib_domain::{Id, Region, RegionMember, Sign, Stamp};

use crate::Result;
use crate::refusals::sql;
use crate::tables::link::{self, Links};
use crate::tables::{Owners, Record, column};

/// The region: a workspace has one.
pub(crate) fn only(connection: &Connection) -> Result<Option<Region>> {
    let id: Option<String> = connection
        .query_row(
            "SELECT id FROM region WHERE deleted = 0 LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .map_err(sql)?;
    id.map_or(Ok(None), |id| Region::read(connection, &Id::new(id)))
}

impl Record for Region {
    const KIND: &'static str = "region";

    fn id(&self) -> &Id {
        &self.id
    }

    fn read(connection: &Connection, id: &Id) -> Result<Option<Self>> {
        let found = connection
            .query_row(
                "SELECT name, identity, start_year FROM region WHERE id = ?1 AND deleted = 0",
                [id.as_str()],
                |row| {
                    Ok(Self {
                        id: id.clone(),
                        name: column(row, "name")?,
                        identity: column(row, "identity")?,
                        start_year: column(row, "start_year")?,
                        ..Self::default()
                    })
                },
            )
            .optional()
            .map_err(sql)?;
        let Some(mut region) = found else {
            return Ok(None);
        };
        let mut links = Links::of(connection, Owners::One(id))?;
        region.sectors = links.take(id, "sector");
        region.themes = links.take(id, "theme");
        region.members = members(connection, id)?;
        Ok(Some(region))
    }

    fn write(&self, connection: &Connection, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "INSERT INTO region (id, name, identity, start_year, updated_at, device, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)
                 ON CONFLICT (id) DO UPDATE SET name = ?2, identity = ?3, start_year = ?4,
                   updated_at = ?5, device = ?6, deleted = 0",
                params![
                    self.id.as_str(),
                    self.name,
                    self.identity,
                    self.start_year,
                    stamp.updated_at,
                    stamp.device.as_str(),
                ],
            )
            .map_err(sql)?;
        link::write(
            connection,
            &self.id,
            &[("sector", &self.sectors), ("theme", &self.themes)],
        )?;
        connection
            .execute(
                "DELETE FROM region_member WHERE region = ?1",
                [self.id.as_str()],
            )
            .map_err(sql)?;
        let mut insert = connection
            .prepare_cached(
                "INSERT INTO region_member (region, position, place, sign, from_year, to_year)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .map_err(sql)?;
        for (position, member) in self.members.iter().enumerate() {
            let sign = if member.sign == Sign::Plus { "+" } else { "-" };
            let place = member.place.as_str();
            insert
                .execute(params![
                    self.id.as_str(),
                    position,
                    place,
                    sign,
                    member.from,
                    member.to
                ])
                .map_err(sql)?;
        }
        Ok(())
    }

    fn bury(connection: &Connection, id: &Id, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "UPDATE region SET deleted = 1, updated_at = ?2, device = ?3 WHERE id = ?1",
                params![id.as_str(), stamp.updated_at, stamp.device.as_str()],
            )
            .map_err(sql)?;
        Ok(())
    }
}

fn members(connection: &Connection, region: &Id) -> Result<Vec<RegionMember>> {
    let mut members = connection
        .prepare_cached(
            "SELECT place, sign, from_year, to_year FROM region_member
             WHERE region = ?1 ORDER BY position",
        )
        .map_err(sql)?;
    let rows = members
        .query_map([region.as_str()], |row| {
            let sign: String = row.get(1)?;
            Ok(RegionMember {
                place: Id::new(row.get::<_, String>(0)?),
                sign: if sign == "-" { Sign::Minus } else { Sign::Plus },
                from: row.get(2)?,
                to: row.get(3)?,
            })
        })
        .map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}
