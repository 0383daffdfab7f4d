//! Partnerships and their members.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use tib_domain::{Id, Member, Partnership, Stamp};

use crate::Result;
use crate::refusals::sql;
use crate::tables::link::{self, Links};
use crate::tables::{Owners, Record, column, name, named, parsed, text};

const COLUMNS: &str = "id, name, kind, start_on, end_on, status, agreement";

pub(crate) fn all(connection: &Connection) -> Result<Vec<Partnership>> {
    let owners = Owners::Each("SELECT id FROM partnership WHERE deleted = 0");
    let mut links = Links::of(connection, owners)?;
    let mut members = members(connection, owners)?;
    let mut partnerships = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM partnership WHERE deleted = 0 ORDER BY name COLLATE NOCASE, id"
        ))
        .map_err(sql)?;
    let rows = partnerships.query_map([], partnership).map_err(sql)?;
    rows.map(|row| Ok(linked(row.map_err(sql)?, &mut links, &mut members)))
        .collect()
}

fn partnership(row: &Row<'_>) -> rusqlite::Result<Partnership> {
    Ok(Partnership {
        id: Id::new(column::<String>(row, "id")?),
        name: column(row, "name")?,
        kind: Id::new(column::<String>(row, "kind")?),
        start: parsed(column(row, "start_on")?),
        end: parsed(column(row, "end_on")?),
        status: named(column(row, "status")?),
        agreement: column(row, "agreement")?,
        ..Partnership::default()
    })
}

fn linked(
    mut partnership: Partnership,
    links: &mut Links,
    members: &mut HashMap<Id, Vec<Member>>,
) -> Partnership {
    partnership.themes = links.take(&partnership.id, "theme");
    partnership.sectors = links.take(&partnership.id, "sector");
    partnership.members = members.remove(&partnership.id).unwrap_or_default();
    partnership
}

/// Members by partnership.
fn members(connection: &Connection, owners: Owners<'_>) -> Result<HashMap<Id, Vec<Member>>> {
    let mut members = connection
        .prepare_cached(&format!(
            "SELECT partnership, organisation, role FROM partnership_member
             WHERE {} ORDER BY partnership, position",
            owners.condition("partnership")
        ))
        .map_err(sql)?;
    let rows = members
        .query_map([owners.id()], |row| {
            let member = Member {
                organisation: Id::new(row.get::<_, String>(1)?),
                role: row.get(2)?,
            };
            Ok((Id::new(row.get::<_, String>(0)?), member))
        })
        .map_err(sql)?;
    let mut found: HashMap<Id, Vec<Member>> = HashMap::new();
    for row in rows {
        let (partnership, member) = row.map_err(sql)?;
        found.entry(partnership).or_default().push(member);
    }
    Ok(found)
}

impl Record for Partnership {
    const KIND: &'static str = "partnership";

    fn id(&self) -> &Id {
        &self.id
    }

    fn read(connection: &Connection, id: &Id) -> Result<Option<Self>> {
        let found = connection
            .query_row(
                &format!("SELECT {COLUMNS} FROM partnership WHERE id = ?1 AND deleted = 0"),
                [id.as_str()],
                partnership,
            )
            .optional()
            .map_err(sql)?;
        let mut links = Links::of(connection, Owners::One(id))?;
        let mut members = members(connection, Owners::One(id))?;
        Ok(found.map(|partnership| linked(partnership, &mut links, &mut members)))
    }

    fn write(&self, connection: &Connection, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "INSERT INTO partnership (id, name, kind, start_on, end_on, status, agreement,
                   updated_at, device, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)
                 ON CONFLICT (id) DO UPDATE SET name = ?2, kind = ?3, start_on = ?4, end_on = ?5,
                   status = ?6, agreement = ?7, updated_at = ?8, device = ?9, deleted = 0",
                params![
                    self.id.as_str(),
                    self.name,
                    self.kind.as_str(),
                    text(self.start.as_ref()),
                    text(self.end.as_ref()),
                    name(self.status),
                    self.agreement,
                    stamp.updated_at,
                    stamp.device.as_str(),
                ],
            )
            .map_err(sql)?;
        link::write(
            connection,
            &self.id,
            &[("theme", &self.themes), ("sector", &self.sectors)],
        )?;
        connection
            .execute(
                "DELETE FROM partnership_member WHERE partnership = ?1",
                [self.id.as_str()],
            )
            .map_err(sql)?;
        let mut insert = connection
            .prepare_cached(
                "INSERT INTO partnership_member (partnership, position, organisation, role)
                 VALUES (?1, ?2, ?3, ?4)",
            )
            .map_err(sql)?;
        for (position, member) in self.members.iter().enumerate() {
            let organisation = member.organisation.as_str();
            insert
                .execute(params![
                    self.id.as_str(),
                    position,
                    organisation,
                    member.role
                ])
                .map_err(sql)?;
        }
        Ok(())
    }

    fn bury(connection: &Connection, id: &Id, stamp: &Stamp) -> Result<()> {
        connection
            .execute(
                "UPDATE partnership SET deleted = 1, updated_at = ?2, device = ?3 WHERE id = ?1",
                params![id.as_str(), stamp.updated_at, stamp.device.as_str()],
            )
            .map_err(sql)?;
        Ok(())
    }
}
